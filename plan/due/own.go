package due

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// own adds the days that the plan's people agreed on.
func (c *counting) own() {
	p, on := c.plan, c.options.On
	if i := nextContactOn(p, on); i >= 0 {
		c.agreedDay(KindContact, issue.Pointer("/contacts").Item(i), p.Contacts[i].ID, p.Contacts[i].Day, civil.Date{})
	}
	for i := range p.Baton {
		h := &p.Baton[i]
		if m := p.Person(h.PersonID); plan.Holds(h.Role) && h.ActsOn(on) && m != nil && (h.To.IsZero() || h.LastDay().After(m.Period.To)) {
			c.agreedDay(KindBaton, issue.Pointer("/baton").Item(i), h.ID, m.Period.To, civil.Date{})
		}
	}
	for i := range p.Actions {
		a := &p.Actions[i]
		if done, ended := actionEnded(a, on); !a.On.After(on) && (!ended || !done.IsZero()) {
			c.agreedDay(KindAction, issue.Pointer("/actions").Item(i), a.ID, p.DueDay(a), done)
		}
	}
	for i := range p.Goals {
		if g := &p.Goals[i]; !g.On.After(on) {
			c.agreedDay(KindGoal, issue.Pointer("/goals").Item(i), g.ID, g.Due, goalEnded(g))
		}
	}
	for i := range p.Meetings {
		if m := &p.Meetings[i]; m.State == plan.MeetingPlanned && !m.On.After(on) {
			c.agreedDay(KindMeeting, issue.Pointer("/meetings").Item(i), m.ID, plan.DayOf(m.Start), civil.Date{})
		}
	}
	for i := range p.Consents {
		s := &p.Consents[i]
		if s.Decision == plan.ConsentGiven && s.Withdrawal == nil && !s.On.After(on) && !s.Period.To.Before(on) {
			c.agreedDay(KindConsentEnd, issue.Pointer("/consents").Item(i), s.ID, s.Period.To, civil.Date{})
		}
	}
	if birthday := p.Child.Majority(); birthday.After(on) && !birthday.After(on.AddYears(1)) {
		c.agreedDay(KindOfAge, "/child/born", p.Child.ID, birthday, civil.Date{})
	}
}

// agreedDay adds a day of the plan's own people.
func (c *counting) agreedDay(kind Kind, at issue.Pointer, part plan.ID, last, done civil.Date) {
	if last.IsZero() {
		return
	}
	done = c.past(done)
	d := deadline.Due{Trigger: last, Last: last} // an own day has no rule
	c.dues = append(c.dues, Day{PlanID: c.plan.ID, Kind: kind, At: at, PartID: part, Last: last, Done: done,
		State: d.State(c.options.On, done, c.options.Soon)})
}

// nextContactOn returns the number of the next contact as it was agreed by a
// day, -1 where there is none. A contact held later was still planned then.
func nextContactOn(p *plan.Plan, on civil.Date) int {
	var held civil.Date
	for i := range p.Contacts {
		if c := &p.Contacts[i]; c.State == plan.ContactHeld && !c.Day.After(on) && c.Day.After(held) {
			held = c.Day
		}
	}
	next := -1
	for i := range p.Contacts {
		c := &p.Contacts[i]
		planned := c.State == plan.ContactPlanned || c.State == plan.ContactHeld && c.Day.After(on)
		if planned && !c.On.After(on) && c.Day.After(held) && (next < 0 || c.Day.Before(p.Contacts[next].Day)) {
			next = i
		}
	}
	return next
}

// actionEnded returns on which day nothing was left to do of an action any more, as
// known on a day, and whether that is so: by its last progress it was done, left
// undone or called off ([plan.Action.Settled]). What was taken up again is open, and
// what was left undone is late no more: whoever wants it done agrees on it anew. The
// day is zero where the progress has none.
func actionEnded(a *plan.Action, on civil.Date) (day civil.Date, ended bool) {
	known := plan.Action{Progress: slices.DeleteFunc(slices.Clone(a.Progress), func(p plan.Progress) bool { return p.On.After(on) })}
	for ; known.Settled(); known.Progress = known.Progress[:len(known.Progress)-1] {
		day, ended = earlier(day, known.Progress[len(known.Progress)-1].On), true
	}
	return day, ended
}

// goalEnded returns the day on which a goal was reached or dropped, in the eyes
// of any voice.
func goalEnded(g *plan.Goal) (day civil.Date) {
	for i := range g.Evaluations {
		if s := g.Evaluations[i].State; s == plan.GoalReached || s == plan.GoalDropped {
			day = earlier(day, g.Evaluations[i].On)
		}
	}
	return day
}

// earlier returns the earlier of two days that are given.
func earlier(a, b civil.Date) civil.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}
