package draft

import (
	"io"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Draft is a plan being written (tekeillä oleva suunnitelma). It is for one
// goroutine. Make one with [New] or [On].
type Draft struct {
	// Plan is the plan as far as it is written. Its members may be set as of any value.
	Plan *plan.Plan

	ids     *plan.IDs
	refused issue.List
}

// New returns the draft of a new plan for a child, as [plan.New], with an id for the
// child. A key that is none shows in [Draft.Done], and so does a source of randomness
// that fails: ids are missing.
func New(subject string, random io.Reader) *Draft {
	id, _ := plan.NewPlanID(random)
	d := &Draft{Plan: &plan.Plan{Format: plan.Format1, ID: id}, ids: plan.NewIDs(random)}
	d.Plan.Child = plan.Child{ID: d.ids.Next(), Subject: subject}
	return d
}

// On goes on with a copy of a plan.
func On(p *plan.Plan, random io.Reader) *Draft {
	return &Draft{Plan: p.Clone(), ids: plan.NewIDs(random)}
}

// ID draws an id, for a part that others refer to before it stands in the plan.
func (d *Draft) ID() plan.ID { return d.ids.Next() }

// By returns the pen of somebody, the child or one of the network, on a day.
func (d *Draft) By(who plan.ID, on civil.Date) Pen {
	return Pen{d, plan.Statement{By: who, On: on}}
}

// Nobody returns the pen for what nobody says: people and organisations.
func (d *Draft) Nobody() Pen { return Pen{draft: d} }

// Keep takes what an act of the plan returned: the plan goes on as it says, or stays as
// it was, and [Draft.Done] tells why.
//
//	d.Keep(d.Plan.Take(plan.TransitionAgree, nurse.Act()))
func (d *Draft) Keep(next *plan.Plan, issues issue.List) {
	if next == nil {
		d.refused = append(d.refused, issues...)
		return
	}
	d.Plan = next
}

// Done returns the plan and all that is wrong with it: what acts refused, then what
// [plan.Plan.Check] finds.
func (d *Draft) Done() (*plan.Plan, issue.List) {
	return d.Plan, append(slices.Clip(d.refused), d.Plan.Check()...)
}
