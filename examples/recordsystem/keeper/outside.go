package keeper

import (
	"context"
	"database/sql"
	"errors"

	"github.com/onechildoneplan/oneplan/plan"
)

// Outside is what another system was last known to have of a plan, and what others
// changed there that waits for a worker (ulkona). Both are as outward wrote them, and
// content of a record. The zero value: nothing is known.
type Outside struct{ State, Offer string }

// Outside returns what is known of a plan in the other system.
func (k *Keeper) Outside(ctx context.Context, id plan.PlanID) (o Outside, err error) {
	err = k.db.QueryRowContext(ctx, "SELECT state, offer FROM recordsystem_outside WHERE plan = $1", string(id)).Scan(&o.State, &o.Offer)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Outside{}, ErrDatabase
	}
	return o, nil
}

// KeepOutside writes down what is known now, where what was known is still that: false
// says that somebody else was faster, and nothing was written. The zero value forgets.
func (k *Keeper) KeepOutside(ctx context.Context, id plan.PlanID, was, is Outside) (bool, error) {
	var done sql.Result
	var err error
	switch {
	case is == was:
		return true, nil
	case is == Outside{}:
		done, err = k.db.ExecContext(ctx, "DELETE FROM recordsystem_outside WHERE plan = $1 AND state = $2 AND offer = $3", string(id), was.State, was.Offer)
	case was == Outside{}:
		done, err = k.db.ExecContext(ctx, "INSERT INTO recordsystem_outside (plan, state, offer) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", string(id), is.State, is.Offer)
	default:
		done, err = k.db.ExecContext(ctx, "UPDATE recordsystem_outside SET state = $1, offer = $2 WHERE plan = $3 AND state = $4 AND offer = $5", is.State, is.Offer, string(id), was.State, was.Offer)
	}
	if err != nil {
		return false, ErrDatabase
	}
	n, err := done.RowsAffected()
	if err != nil {
		return false, ErrDatabase
	}
	return n == 1, nil
}

// ForgetOutside forgets what is known of a plan that was destroyed.
func (k *Keeper) ForgetOutside(ctx context.Context, id plan.PlanID) error {
	if _, err := k.db.ExecContext(ctx, "DELETE FROM recordsystem_outside WHERE plan = $1", string(id)); err != nil {
		return ErrDatabase
	}
	return nil
}

// WentOut lists the plans of which the other system is known to have something.
func (k *Keeper) WentOut(ctx context.Context) (ids []plan.PlanID, err error) {
	rows, err := k.db.QueryContext(ctx, "SELECT plan FROM recordsystem_outside ORDER BY plan")
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

// HolderOf returns which worker answers for a plan at this instant: who holds the baton,
// "" where nobody does.
func (k *Keeper) HolderOf(p *plan.Plan) plan.ID {
	for i := range p.Baton {
		if h := &p.Baton[i]; h.Role != plan.HoldingPair && holds(p.Baton[i:i+1], h.PersonID, k.Now()) {
			return h.PersonID
		}
	}
	return ""
}
