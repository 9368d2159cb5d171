package keeper

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// ProblemError says why a change was not stored: the issues are for words, their pointers
// lead into what the person sees.
type ProblemError struct{ Issues issue.List }

// Error holds no content of the plan.
func (p *ProblemError) Error() string { return "keeper: the change does not fit" }

var (
	// ErrBase says that nobody knows any more on what state a form was made.
	ErrBase = errors.New("keeper: the form is of a state that is too old")
	// ErrBusy says that others were faster every time.
	ErrBusy = errors.New("keeper: others write all the time")
)

const tries = 20 // others may be faster so often

// Form is one form that somebody sent.
type Form struct {
	Plan plan.PlanID
	// Base is [Opened.Base] of the page that held it; "" says that the form was made of no
	// state, and is put over that of this moment.
	Base string
	// Once is the form's own key: a form that comes twice, since the answer to the
	// first was lost on the way, is stored once.
	Once string
	// May tells whether the person may send this form now, of what they see at this
	// instant; nil lets everybody who sees the plan.
	May func(*Opened) bool
}

// Write is what a form does to what its writer sees. New parts get ids from the
// scene; the library draws them anew.
type Write func(s *Scene) issue.List

// Edit stores what a person wrote into what they see: over the state that the form
// was made of, and merged with what others stored meanwhile. What both changed to
// different things stands in the plan as a conflict, for people to settle. The error
// is a [*ProblemError], [ErrBase], [ErrBusy], or as of [Keeper.Open].
func (k *Keeper) Edit(ctx context.Context, who Login, f Form, write Write) error {
	return k.change(ctx, who, f, func(newest *plan.Plan) (*plan.Plan, error) {
		base, err := k.base(ctx, who, f, newest)
		if err != nil {
			return nil, err
		}
		me, reader := seatOf(base, who)
		v, err := edit.Open(base, reader, k.Today())
		if err != nil {
			return nil, ErrNothing
		}
		s := &Scene{Plan: (*plan.Plan)(v.Plan), Me: me, On: k.Today(), At: k.Now(), IDs: k.IDs()}
		if issues := write(s); issues.HasErrors() {
			return nil, &ProblemError{issues}
		}
		done, issues := edit.Apply(base, v, edit.Editor{Reader: reader, On: s.On, IDs: k.IDs()})
		if done == nil {
			return nil, &ProblemError{issues}
		}
		if base.Revision == newest.Revision {
			return done.Plan, nil
		}
		merged, err := merge.Of(base, done.Plan, newest, merge.Options{By: me, On: s.On})
		if err != nil {
			return nil, ErrBase
		}
		return merged.Plan, nil
	})
}

// Act is an act of the library on the whole plan, with what the actor sees of it.
type Act func(p *plan.Plan, s *Scene) (*plan.Plan, issue.List)

// Act stores an act of a person. The scene holds what the person sees; what the act
// names must stand there.
func (k *Keeper) Act(ctx context.Context, who Login, f Form, act Act) error {
	return k.change(ctx, who, f, func(newest *plan.Plan) (*plan.Plan, error) {
		o, err := k.open(newest, who)
		if err != nil {
			return nil, err
		}
		next, issues := act(newest, &Scene{Plan: o.Seen(), Me: o.Me, On: k.Today(), At: k.Now(), IDs: k.IDs()})
		if next == nil {
			return nil, &ProblemError{issues}
		}
		return next, nil
	})
}

// change makes a change on the newest revision and stores it, again and again while
// others are faster.
func (k *Keeper) change(ctx context.Context, who Login, f Form, turn func(newest *plan.Plan) (*plan.Plan, error)) error {
	state, _, ours := k.seal.open(f.Plan, who, f.Base)
	came := false
	for n := range tries {
		newest, err := k.get(ctx, f.Plan)
		if err != nil {
			return err
		}
		o, err := k.open(newest, who)
		if err != nil {
			return err
		}
		if n == 0 {
			if came, err = k.came(ctx, f); err != nil {
				return err
			}
		}
		if o.State != state && (came || n > 0) { // what was stored shows
			if stored, err := k.stored(ctx, who, f); err != nil || stored {
				return err
			}
		}
		if f.May != nil && !f.May(o) {
			return ErrNothing
		}
		if !ours && f.Base != "" {
			return ErrBase
		}
		next, err := turn(newest)
		if err != nil {
			return err
		}
		next.Revision = newest.Revision
		_, err = k.store.Put(ctx, next, k.entry(who, reason(f)))
		if told, ok := errors.AsType[*history.StoreError](err); ok && told.Problem == history.StoreStale {
			continue
		}
		if err != nil {
			if p := problemOf(err); p != nil {
				return p
			}
			return err
		}
		k.catchUp(ctx)
		return nil
	}
	return ErrBusy
}

func reason(f Form) string {
	if f.Once == "" {
		return ""
	}
	return "form " + f.Once
}

// came writes down that a form came, before anything is stored, and reports whether it
// came before: only then is the history asked whether it was stored.
func (k *Keeper) came(ctx context.Context, f Form) (bool, error) {
	if f.Once == "" {
		return false, nil
	}
	done, err := k.db.ExecContext(ctx, "INSERT INTO recordsystem_form (plan, once, day) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", string(f.Plan), f.Once, k.Today().DayNumber())
	if err != nil {
		return false, ErrDatabase
	}
	n, err := done.RowsAffected()
	if err != nil {
		return false, ErrDatabase
	}
	return n == 0, nil
}

// remember is for how many days a form may come again.
const remember = 60

// forget forgets forms that came long ago.
func (k *Keeper) forget(ctx context.Context) error {
	if _, err := k.db.ExecContext(ctx, "DELETE FROM recordsystem_form WHERE day < $1", k.Today().AddDays(-remember).DayNumber()); err != nil {
		return ErrDatabase
	}
	return nil
}

// stored reports whether a form was stored already: its key stands in the revision that
// it made.
func (k *Keeper) stored(ctx context.Context, who Login, f Form) (bool, error) {
	if f.Once == "" {
		return false, nil
	}
	h, err := k.store.History(ctx, f.Plan) // whole, since no smaller port tells who stored a revision and why
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(h.Revisions, func(r history.Revision) bool { return r.By == string(who) && r.Reason == reason(f) }), nil
}

// base returns the plan that the person saw when the form was made: the newest revision
// where it still looks the same to them, else the very one, and no other is opened.
func (k *Keeper) base(ctx context.Context, who Login, f Form, newest *plan.Plan) (*plan.Plan, error) {
	if f.Base == "" {
		return newest, nil
	}
	state, revision, ok := k.seal.open(f.Plan, who, f.Base)
	day, _, _ := strings.Cut(state, ".")
	on, err := civil.ParseDate(day)
	if !ok || err != nil || on.After(k.Today()) {
		return nil, ErrBase
	}
	looks := func(p *plan.Plan) bool {
		me, reader := seatOf(p, who)
		if me == "" {
			return false
		}
		v, err := edit.Open(p, reader, on)
		return err == nil && stateOf(v) == state
	}
	if looks(newest) {
		return newest, nil
	}
	p, err := k.store.Revision(ctx, f.Plan, revision)
	if err != nil || !looks(p) {
		return nil, ErrBase
	}
	return p, nil
}

func stateOf(v *view.View) string { return v.On.String() + "." + string(v.Mark) }

// problemOf returns what the store said of a plan that may not be stored.
func problemOf(err error) error {
	if told, ok := errors.AsType[*issue.Error](err); ok {
		return &ProblemError{told.Issues}
	}
	if told, ok := errors.AsType[*history.StoreError](err); ok && told.Problem == history.StoreSecondInForce {
		return &ProblemError{issue.List{{Rule: told.Rule(), Severity: issue.SeverityError}}}
	}
	return nil
}
