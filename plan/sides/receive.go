package sides

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Receive lets somebody who goes on take over what a side has open (vastaanotto) and
// returns the new plan. The act's By receives, its id is the new entry's: of an action
// the receiver becomes an owner in the place of the side's, and a progress says so; a
// contact stays as moved, and one of the same day is planned with the receiver; a way of
// contact gets one beside it. A meeting is moved by [plan.Plan.MoveMeeting], the baton by
// an offer. Where something does not fit, it returns nil and the issues; the plan is
// never touched.
func Receive(p *plan.Plan, side, item plan.ID, a plan.Act) (*plan.Plan, issue.List) {
	if p.Organisation(side) == nil || a.On.IsZero() {
		return nil, issue.List{ruleUnknown.At("/organisations")}
	}
	m := p.Person(a.By)
	if m == nil || m.Kind != plan.MemberProfessional || !m.Period.Contains(a.On) || worksFor(p, a.By, side) {
		return nil, issue.List{ruleReceiver.At("/people")}
	}
	if id := broken(p, a); id != "" {
		rule, _ := plan.Rules().Find(id)
		return nil, issue.List{rule.At("")}
	}
	leaves := func(id plan.ID) bool { return id == side || worksFor(p, id, side) }
	said := plan.Statement{By: a.By, On: a.On, RecordedBy: a.RecordedBy}
	next := p.Clone()
	if i := slices.IndexFunc(next.Actions, func(t plan.Action) bool { return t.ID == item }); i >= 0 {
		t := &next.Actions[i]
		if t.Settled() || !slices.ContainsFunc(t.OwnerIDs, leaves) {
			return nil, issue.List{ruleItem.At(issue.Pointer("/actions").Item(i))}
		}
		t.OwnerIDs = slices.DeleteFunc(t.OwnerIDs, func(id plan.ID) bool { return leaves(id) || id == a.By })
		t.OwnerIDs = append(t.OwnerIDs, a.By)
		state := plan.ActionAgreed
		if n := len(t.Progress); n > 0 {
			state = t.Progress[n-1].State
		}
		t.Progress = append(t.Progress, plan.Progress{ID: a.ID, Statement: said, State: state, Text: a.Text})
		return plan.Accept(p, next)
	}
	if i := slices.IndexFunc(next.Contacts, func(c plan.Contact) bool { return c.ID == item }); i >= 0 {
		if !leaves(p.Contacts[i].WorkerID) {
			return nil, issue.List{ruleItem.At(issue.Pointer("/contacts").Item(i))}
		}
		moved, issues := p.MoveContact(item, p.Contacts[i].Day, a)
		if moved == nil {
			return nil, issues
		}
		moved.Contacts[len(moved.Contacts)-1].WorkerID = a.By
		return plan.Accept(p, moved)
	}
	if i := slices.IndexFunc(next.FollowUp, func(r plan.Reach) bool { return r.ID == item }); i >= 0 {
		if !leaves(next.FollowUp[i].WorkerID) {
			return nil, issue.List{ruleItem.At(issue.Pointer("/followUp").Item(i))}
		}
		r := p.Clone().FollowUp[i]
		r.ID, r.Statement, r.WorkerID, r.Text = a.ID, said, a.By, a.Text
		if r.Direction == plan.DirectionToWorker {
			r.Telecom = nil // the number was that of who leaves
		}
		next.FollowUp = append(next.FollowUp, r)
		return plan.Accept(p, next)
	}
	return nil, issue.List{ruleItem.At("")}
}

// broken is the plan's rule on acts that an act breaks, empty where it breaks none: it has
// an id, and whoever writes it down for the receiver is a professional who is there.
func broken(p *plan.Plan, a plan.Act) string {
	w := p.Person(a.RecordedBy)
	switch {
	case !assess.ValidID(string(a.ID)):
		return "act.id"
	case a.RecordedBy == "":
		return ""
	case w == nil:
		return "act.by"
	case !w.Period.Contains(a.On):
		return "act.left"
	case w.Kind != plan.MemberProfessional:
		return "act.recorder"
	}
	return ""
}

// Close ends the time of a side's workers in the network with a day (palvelu päättyy)
// and returns the new plan, once all that the side has open is received ([Of]);
// otherwise it returns nil and an issue at each thing that is not. Who left before keeps
// the day of that.
func Close(p *plan.Plan, side plan.ID, on civil.Date) (*plan.Plan, issue.List) {
	if p.Organisation(side) == nil || on.IsZero() {
		return nil, issue.List{ruleUnknown.At("/organisations")}
	}
	if issues := Of(p, side, on).Issues(); issues != nil {
		return nil, issues
	}
	next := p.Clone()
	for i := range next.People {
		m := &next.People[i]
		if worksFor(p, m.ID, side) && (m.Period.To.IsZero() || m.Period.To.After(on)) {
			m.Period.To = on
		}
	}
	return plan.Accept(p, next)
}
