package sides

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Open is what a side has open in one plan after a day (kesken).
type Open struct {
	PlanID plan.PlanID
	// SideID is the organisation.
	SideID plan.ID
	// Baton is whether somebody of the side would hold the baton at some instant
	// after the day.
	Baton bool
	// Items are what nobody sees to who stays: actions not yet settled, contacts and
	// meetings still planned, ways of contact.
	Items []issue.Pointer
}

// Received reports whether nothing is left for anybody to receive.
func (o Open) Received() bool { return !o.Baton && len(o.Items) == 0 }

// Issues returns what is open as issues of the plan, with their words: none once all is
// received.
func (o Open) Issues() (issues issue.List) {
	if o.Baton {
		issues = append(issues, ruleNotReceived.At("/baton"))
	}
	for _, at := range o.Items {
		issues = append(issues, ruleNotReceived.At(at))
	}
	return issues
}

// Of tells what a side would leave open in a plan if it closed with a day. A plan that
// is over, or goes on elsewhere, has nothing open.
func Of(p *plan.Plan, side plan.ID, on civil.Date) Open {
	o := Open{PlanID: p.ID, SideID: side}
	if side == "" || !plan.Open(p.Status()) {
		return o
	}
	leaves := func(id plan.ID) bool { return id == side || worksFor(p, id, side) }
	for i := range p.Baton {
		if h := &p.Baton[i]; plan.Holds(h.Role) && leaves(h.PersonID) && (h.To.IsZero() || h.LastDay().After(on)) {
			o.Baton = true
		}
	}
	o.Items = items(p, leaves, on)
	return o
}

// worksFor reports whether somebody of the plan works for an organisation.
func worksFor(p *plan.Plan, id, side plan.ID) bool {
	m := p.Person(id)
	return m != nil && m.Professional != nil && m.Professional.OrganisationID == side
}

// items lists what is open and seen to by somebody who leaves, and by nobody who
// stays.
func items(p *plan.Plan, leaves func(plan.ID) bool, on civil.Date) (open []issue.Pointer) {
	stay := func(id plan.ID) bool { return !leaves(id) && stays(p, id, on) }
	for i := range p.Actions {
		a := &p.Actions[i]
		if !a.Settled() && slices.ContainsFunc(a.OwnerIDs, leaves) && !slices.ContainsFunc(a.OwnerIDs, stay) {
			open = append(open, issue.Pointer("/actions").Item(i))
		}
	}
	for i := range p.Meetings {
		if m := &p.Meetings[i]; m.State == plan.MeetingPlanned && leaves(m.By) {
			open = append(open, issue.Pointer("/meetings").Item(i))
		}
	}
	for i := range p.FollowUp {
		r := &p.FollowUp[i]
		// Of several ways of theirs in one direction the latest stands for all.
		if leaves(r.WorkerID) && !slices.ContainsFunc(p.FollowUp, func(other plan.Reach) bool {
			return other.Direction == r.Direction && stay(other.WorkerID)
		}) && !slices.ContainsFunc(p.FollowUp[i+1:], func(other plan.Reach) bool {
			return other.Direction == r.Direction && leaves(other.WorkerID)
		}) {
			open = append(open, issue.Pointer("/followUp").Item(i))
		}
	}
	for i := range p.Contacts {
		if c := &p.Contacts[i]; c.State == plan.ContactPlanned && leaves(c.WorkerID) {
			open = append(open, issue.Pointer("/contacts").Item(i))
		}
	}
	return open
}

// stays reports whether a child, somebody of the network or an organisation is there
// after a day.
func stays(p *plan.Plan, id plan.ID, on civil.Date) bool {
	if id != "" && (id == p.Child.ID || p.Organisation(id) != nil) {
		return true
	}
	m := p.Person(id)
	return m != nil && (m.Period.To.IsZero() || m.Period.To.After(on))
}
