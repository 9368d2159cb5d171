package register

import (
	"context"
	"iter"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// Lister lists cards.
type Lister interface {
	// Cards yields the cards that a filter takes, in the order of the plans' ids,
	// after a plan: "" begins, the id of the last card goes on. While others write,
	// every plan that is taken all the time comes once. An error ends the list.
	Cards(ctx context.Context, f Filter, after plan.PlanID) iter.Seq2[Card, error]
}

// Worklister lists the open days of many plans without opening them.
type Worklister interface {
	// Days yields the open days within a period of the plans that a filter takes,
	// most urgent first ([Day.Compare]), after a day: the zero Day begins, the last
	// one goes on. An error ends the list.
	Days(ctx context.Context, f Filter, within civil.Period, after Day) iter.Seq2[Day, error]
}

// Refresher makes cards anew that time has overtaken: a baton that passes on a
// later day, a right that lapses. Whoever runs a register does it each night.
type Refresher interface {
	// Refresh makes cards of open plans as of a day, those of the oldest day first,
	// at most so many, and returns how many there were: below most, all are of that
	// day. What was stored is not changed and nothing stands in the feed.
	Refresh(ctx context.Context, on civil.Date, most int) (int, error)
}

// Reader reads one revision without the rest.
type Reader interface {
	// Revision returns the plan as it stood after a revision, as
	// [history.History.Revision]; an error is as of [history.Store.Get], also where
	// there is no such revision.
	Revision(ctx context.Context, id plan.PlanID, number int) (*plan.Plan, error)
}

// Restorer takes whole histories in, as from another store.
type Restorer interface {
	// Restore stores a history that was not stored here. One that is here already,
	// up to the same last digest, is left as it is, so that a move can be tried
	// again. The error is a [*history.StoreError] (stale: another one of the plan is
	// here; second in force; destroyed), an [*issue.Error] where the chain does not
	// hold, or that of [history.Admit].
	Restore(ctx context.Context, h *history.History) error
}

// Destroyer destroys plans whose time is over (hävittäminen).
type Destroyer interface {
	// Destroy takes a plan with its whole history away for ever and leaves a [Trace].
	// Revision is as in [history.Store.Put]. The error is that of [Ground.Allows], or
	// a [*history.StoreError].
	Destroy(ctx context.Context, id plan.PlanID, revision int, g Ground, e history.Entry) error
	// Traces yields what is left of destroyed plans, in the order of their ids, after
	// a plan.
	Traces(ctx context.Context, after plan.PlanID) iter.Seq2[Trace, error]
}

// Retracer takes in traces of plans that were destroyed in another store, so that
// none of them comes back with a move.
type Retracer interface {
	// Retrace keeps a trace. One that is here already, of whatever day, stays as it is,
	// and nothing stands in the feed. The error is that of [Trace.Valid], or a
	// [*history.StoreError] (stale: the plan itself is here).
	Retrace(ctx context.Context, t Trace) error
}

// Feed tells what changed, to whoever keeps something derived of the plans: a
// search index, a FHIR server, statistics.
type Feed interface {
	// Since returns what was stored after a position, at most so many, in an order
	// that never changes, skips nothing and has the changes of one plan, and of one
	// child's coming into force, as they were committed. "" begins. Whoever keeps
	// the position of the last event that was worked off sees each at least once. A
	// position that is none is [ErrPosition].
	Since(ctx context.Context, after Position, most int) ([]Event, error)
}
