package register

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// Filter says which plans are asked for. Its zero value takes every plan; each
// field that is given takes away.
type Filter struct {
	// Subject is the child's key of today.
	Subject string
	// Worker, Unit, Controller and Municipality are as on the [Card].
	Worker, Unit, Controller, Municipality plan.Identifier
	// Status takes plans of that status alone, Open those on which work goes on.
	Status plan.Status
	Open   bool
	Track  plan.Track
	// ContactBy, ReviewBy and DueBy take plans whose day is that one or earlier. A
	// plan without such a day is not taken.
	ContactBy, ReviewBy, DueBy civil.Date
}

// Takes reports whether a card is asked for. It is the meaning of a filter; a
// store that answers from an index must answer the same.
func (f Filter) Takes(c Card) bool {
	same := func(want, have plan.Identifier) bool { return want == plan.Identifier{} || want == have }
	by := func(want, have civil.Date) bool { return want.IsZero() || !have.IsZero() && !have.After(want) }
	return (f.Subject == "" || f.Subject == c.Subject) &&
		same(f.Worker, c.Worker) && same(f.Unit, c.Unit) && same(f.Controller, c.Controller) && same(f.Municipality, c.Municipality) &&
		(f.Status == 0 || f.Status == c.Status) && (!f.Open || plan.Open(c.Status)) && (f.Track == 0 || f.Track == c.Track) &&
		by(f.ContactBy, c.NextContact) && by(f.ReviewBy, c.Review) && by(f.DueBy, c.Due)
}
