// Package keeper keeps the plans of a record system (suunnitelmien pitäjä): the
// library's store, and beside it who has a seat in which plan, who looked, and who
// waits for news. Whatever leaves it for a person is a view; whatever comes back goes
// through plan/edit or an act of the plan.
package keeper

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"slices"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/view"
)

var (
	// ErrNothing says that there is no such plan, or that the person has no seat in
	// it, or may not know of it: the three are one answer.
	ErrNothing = errors.New("keeper: nothing here for this person")
	// ErrDatabase says that the database did not do its part. It holds nothing of what
	// was asked: a driver's error can repeat keys of children.
	ErrDatabase = errors.New("keeper: the database did not answer")
)

// Store is what is asked of a store: the port, and of plan/register the lists.
type Store interface {
	history.Store
	register.Reader
	register.Lister
	register.Worklister
	register.Feed
	register.Refresher
}

// Logins is the naming system of what the provider calls a person (sub). A person of a
// plan who may log in has an identifier of it; nothing else gives anybody a role.
const Logins = "https://recordsystem.example.fi/login"

// Units is the naming system of the units of work.
const Units = "https://recordsystem.example.fi/unit"

// Login is what the provider calls a person.
type Login string

// Identifier returns the login as it stands in a plan.
func (l Login) Identifier() plan.Identifier {
	return plan.Identifier{System: Logins, Value: string(l)}
}

// Keeper keeps plans. It is safe for concurrent use.
type Keeper struct {
	store Store
	db    *sql.DB
	now   func() time.Time
	seal  *seal

	waiting  waiting
	looked   looked
	together together[plan.PlanID, *plan.Plan]
	feed     together[string, struct{}]
}

// Open makes the keeper's own tables where they are missing and reads the feed up to
// its end.
func Open(ctx context.Context, store Store, db *sql.DB, now func() time.Time) (*Keeper, error) {
	k := &Keeper{store: store, db: db, now: now}
	if err := migrate(ctx, db); err != nil {
		return nil, err
	}
	var err error
	if k.seal, err = openSeal(ctx, db); err != nil {
		return nil, err
	}
	return k, k.follow(ctx)
}

// Now is the moment in the offset of the server, Today the day in Finland.
func (k *Keeper) Now() civil.Instant { return civil.InstantOf(k.now()) }

// Today is the day in Finland.
func (k *Keeper) Today() civil.Date { return plan.DayOf(k.Now()) }

// Ping asks the database for a sign of life.
func (k *Keeper) Ping(ctx context.Context) error {
	if k.db.PingContext(ctx) != nil {
		return ErrDatabase
	}
	return nil
}

// Opened is what one person sees of a plan today.
type Opened struct {
	*view.View
	// Me is who the person is in the plan.
	Me plan.ID
	// State is the day and the mark of the view. It changes only when what the person
	// sees changes.
	State string
	// Base goes into a form: on which state it was made, for this person alone.
	Base string
	// Holder reports whether the person holds the baton at this instant, as pair too.
	Holder bool
}

// Seen returns the redacted plan for reading: most of the whole may be missing.
func (o *Opened) Seen() *plan.Plan { return (*plan.Plan)(o.Plan) }

// Self returns who the person is in the plan, nil for the child.
func (o *Opened) Self() *plan.Member { return o.Seen().Person(o.Me) }

// Professional reports whether the person is one in this plan.
func (o *Opened) Professional() bool {
	m := o.Self()
	return m != nil && m.Kind == plan.MemberProfessional
}

// Open returns what a person may see of a plan today. The error is [ErrNothing], a
// [*view.Refusal] that says whom to ask, or the store's.
func (k *Keeper) Open(ctx context.Context, who Login, id plan.PlanID) (*Opened, error) {
	p, err := k.together.get(ctx, id, k.get)
	if err != nil {
		return nil, err
	}
	return k.open(p, who)
}

func (k *Keeper) get(ctx context.Context, id plan.PlanID) (*plan.Plan, error) {
	p, err := k.store.Get(ctx, id)
	if told, ok := errors.AsType[*history.StoreError](err); ok && (told.Problem == history.StoreNotFound || told.Problem == history.StoreDestroyed) {
		return nil, ErrNothing
	}
	return p, err
}

func (k *Keeper) open(p *plan.Plan, who Login) (*Opened, error) {
	me, reader := seatOf(p, who)
	if me == "" {
		return nil, ErrNothing
	}
	v, err := edit.Open(p, reader, k.Today())
	if _, unknown := errors.AsType[*view.ReaderError](err); unknown {
		return nil, ErrNothing
	}
	if err != nil {
		return nil, err
	}
	state := stateOf(v)
	return &Opened{View: v, Me: me, State: state, Base: k.seal.base(p.ID, who, state, p.Revision), Holder: holds(v.Plan.Baton, me, k.Now())}, nil
}

// seatOf finds who a login is in a plan.
func seatOf(p *plan.Plan, who Login) (plan.ID, view.Reader) {
	key := who.Identifier()
	if who == "" {
		return "", view.Reader{}
	}
	if p.Child.ID != "" && slices.Contains(p.Child.Identifiers, key) {
		return p.Child.ID, view.Child()
	}
	for i := range p.People {
		if m := &p.People[i]; slices.Contains(m.Identifiers, key) {
			return m.ID, view.Member(m.ID)
		}
	}
	return "", view.Reader{}
}

// holds reports whether somebody holds the baton at an instant, or is the pair then. What
// one sees goes by the day; what one does ends with the hold. Whoever has not accepted
// does not hold, but for the first receiver, who is never asked.
func holds(baton []plan.Holding, me plan.ID, at civil.Instant) bool {
	return slices.ContainsFunc(baton, func(h plan.Holding) bool {
		taken := h.Role == plan.HoldingFirst || !h.Accepted.IsZero() && !h.Accepted.After(at)
		return h.PersonID == me && taken && !h.From.After(at) && (h.To.IsZero() || at.Before(h.To))
	})
}

// Seat is one plan in which a person has a place: what is to be seen of it, or the
// refusal with whom to ask.
type Seat struct {
	ID plan.PlanID
	*Opened
	Refusal *view.Refusal
}

// Seats returns the plans in which a person has a place. Plans of which the person may
// not know are not among them.
func (k *Keeper) Seats(ctx context.Context, who Login) ([]Seat, error) {
	ids, err := k.plansOf(ctx, who)
	if err != nil {
		return nil, err
	}
	var all []Seat
	for _, id := range ids {
		o, err := k.Open(ctx, who, id)
		refusal, refused := errors.AsType[*view.Refusal](err)
		switch {
		case refused:
			all = append(all, Seat{ID: id, Refusal: refusal})
		case errors.Is(err, ErrNothing):
		case err != nil:
			return nil, err
		default:
			all = append(all, Seat{ID: id, Opened: o})
		}
	}
	return all, nil
}

// Begin stores a new plan in the name of a person. One that is there already, since its
// form came twice ([Keeper.BegunBy]), stays as it is.
func (k *Keeper) Begin(ctx context.Context, who Login, p *plan.Plan) error {
	_, err := k.store.Put(ctx, p, k.entry(who, "begin"))
	if told, ok := errors.AsType[*history.StoreError](err); ok && told.Problem == history.StoreStale {
		return nil
	}
	if err != nil {
		return cmp.Or(problemOf(err), err)
	}
	k.catchUp(ctx)
	return nil
}

func (k *Keeper) entry(who Login, reason string) history.Entry {
	return history.Entry{At: k.Now(), By: string(who), Reason: reason}
}

// IDs draws ids of new parts.
func (k *Keeper) IDs() *plan.IDs { return plan.NewIDs(rand.Reader) }

// Has reports whether there is a plan of that id.
func (k *Keeper) Has(ctx context.Context, id plan.PlanID) (bool, error) {
	switch _, err := k.get(ctx, id); {
	case err == nil:
		return true, nil
	case errors.Is(err, ErrNothing):
		return false, nil
	default:
		return false, err
	}
}
