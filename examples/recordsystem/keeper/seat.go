package keeper

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// piece is how many events of the feed are worked off at once.
const piece = 256

// follow reads the feed from where it was left, writes down who has a seat in the
// plans that changed, and wakes who waits for news of them. What is derived can be
// made anew: empty the tables, and the feed is read from its beginning.
func (k *Keeper) follow(ctx context.Context) error {
	_, err := k.feed.get(ctx, "seats", func(ctx context.Context, _ string) (struct{}, error) { return struct{}{}, k.readFeed(ctx) })
	return err
}

// patience is how long whoever stored something waits for the feed.
const patience = time.Second

// catchUp has the feed read after something was stored. Stored it is, whatever becomes of
// the reading, and nobody hears otherwise or waits long: [Keeper.Run] reads on.
func (k *Keeper) catchUp(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	_ = k.follow(ctx)
}

// readFeed reads it, one at a time.
func (k *Keeper) readFeed(ctx context.Context) error {
	for {
		at, err := k.position(ctx)
		if err != nil {
			return err
		}
		events, err := k.store.Since(ctx, at, piece)
		if err != nil {
			return err
		}
		if len(events) == 0 {
			return nil
		}
		if err := k.seat(ctx, events); err != nil {
			return err
		}
	}
}

func (k *Keeper) position(ctx context.Context) (register.Position, error) {
	var at string
	err := k.db.QueryRowContext(ctx, "SELECT position FROM recordsystem_feed WHERE name = 'seats'").Scan(&at)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", ErrDatabase
	}
	return register.Position(at), nil
}

// seat writes the seats of changed plans and the position behind them in one
// transaction: whoever is killed between two pieces goes on with the next one.
func (k *Keeper) seat(ctx context.Context, events []register.Event) error {
	changed := map[plan.PlanID][]Login{}
	for _, e := range events {
		if _, known := changed[e.PlanID]; known {
			continue
		}
		p, err := k.get(ctx, e.PlanID)
		if err != nil && !errors.Is(err, ErrNothing) {
			return err
		}
		changed[e.PlanID] = loginsOf(p)
	}
	tx, err := k.db.BeginTx(ctx, nil)
	if err != nil {
		return ErrDatabase
	}
	defer func() { _ = tx.Rollback() }()
	for id, logins := range changed {
		if _, err := tx.ExecContext(ctx, "DELETE FROM recordsystem_seat WHERE plan = $1", string(id)); err != nil {
			return ErrDatabase
		}
		for _, who := range logins {
			if _, err := tx.ExecContext(ctx, "INSERT INTO recordsystem_seat (login, plan) VALUES ($1, $2) ON CONFLICT DO NOTHING", string(who), string(id)); err != nil {
				return ErrDatabase
			}
		}
	}
	const keep = "INSERT INTO recordsystem_feed (name, position) VALUES ('seats', $1) ON CONFLICT (name) DO UPDATE SET position = excluded.position"
	if _, err := tx.ExecContext(ctx, keep, string(events[len(events)-1].Position)); err != nil {
		return ErrDatabase
	}
	if tx.Commit() != nil {
		return ErrDatabase
	}
	for id := range changed {
		k.waiting.wake(id)
	}
	return nil
}

// loginsOf lists who of a plan may log in; nobody of a plan that is gone.
func loginsOf(p *plan.Plan) (all []Login) {
	if p == nil {
		return nil
	}
	add := func(keys []plan.Identifier) {
		for _, key := range keys {
			if key.System == Logins {
				all = append(all, Login(key.Value))
			}
		}
	}
	add(p.Child.Identifiers)
	for i := range p.People {
		add(p.People[i].Identifiers)
	}
	return all
}

func (k *Keeper) plansOf(ctx context.Context, who Login) (ids []plan.PlanID, err error) {
	rows, err := k.db.QueryContext(ctx, "SELECT plan FROM recordsystem_seat WHERE login = $1 ORDER BY plan", string(who))
	if err != nil {
		return nil, ErrDatabase
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id plan.PlanID
		if rows.Scan(&id) != nil {
			return nil, ErrDatabase
		}
		ids = append(ids, id)
	}
	if rows.Err() != nil {
		return nil, ErrDatabase
	}
	return ids, nil
}

// Introduce returns the login of somebody of a plan whom the asking person sees there,
// for a plan in which both are to have a seat. It is [ErrNothing] where there is nobody to
// be seen, or nobody who may log in.
func (k *Keeper) Introduce(ctx context.Context, who Login, id plan.PlanID, person plan.ID) (plan.Identifier, error) {
	o, err := k.Open(ctx, who, id)
	if err != nil && !hidden(err) {
		return plan.Identifier{}, err
	}
	if err != nil || o.Seen().Person(person) == nil {
		return plan.Identifier{}, ErrNothing
	}
	p, err := k.get(ctx, id)
	if err != nil {
		return plan.Identifier{}, err
	}
	if m := p.Person(person); m != nil {
		for _, key := range m.Identifiers {
			if key.System == Logins {
				return key, nil
			}
		}
	}
	return plan.Identifier{}, ErrNothing
}
