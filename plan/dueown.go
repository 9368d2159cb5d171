package plan

import (
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// own adds the days that the plan's people agreed on.
func (c *counting) own() {
	p, on := c.plan, c.options.On
	if i := p.nextContactOn(on); i >= 0 {
		c.agreedDay(DueContact, issue.Pointer("/contacts").Item(i), p.Contacts[i].ID, p.Contacts[i].Day, civil.Date{})
	}
	for i := range p.Baton {
		h := &p.Baton[i]
		if m := p.Person(h.PersonID); Holds(h.Role) && h.ActsOn(on) && m != nil && (h.To.IsZero() || DayOf(h.To).After(m.Period.To)) {
			c.agreedDay(DueBaton, issue.Pointer("/baton").Item(i), h.ID, m.Period.To, civil.Date{})
		}
	}
	for i := range p.Actions {
		if a := &p.Actions[i]; !a.On.After(on) {
			c.agreedDay(DueAction, issue.Pointer("/actions").Item(i), a.ID, p.DueDay(a), a.ended())
		}
	}
	for i := range p.Goals {
		if g := &p.Goals[i]; !g.On.After(on) {
			c.agreedDay(DueGoal, issue.Pointer("/goals").Item(i), g.ID, g.Due, g.ended())
		}
	}
	for i := range p.Meetings {
		if m := &p.Meetings[i]; m.State == MeetingPlanned && !m.On.After(on) {
			c.agreedDay(DueMeeting, issue.Pointer("/meetings").Item(i), m.ID, DayOf(m.Start), civil.Date{})
		}
	}
	for i := range p.Consents {
		s := &p.Consents[i]
		if s.Decision == ConsentGiven && s.Withdrawal == nil && !s.On.After(on) && !s.Period.To.Before(on) {
			c.agreedDay(DueConsentEnd, issue.Pointer("/consents").Item(i), s.ID, s.Period.To, civil.Date{})
		}
	}
	if birthday := p.Child.Majority(); birthday.After(on) && !birthday.After(on.AddYears(1)) {
		c.agreedDay(DueOfAge, "/child/born", p.Child.ID, birthday, civil.Date{})
	}
}

// agreedDay adds a day of the plan's own people.
func (c *counting) agreedDay(kind DueKind, at issue.Pointer, part ID, last, done civil.Date) {
	if last.IsZero() {
		return
	}
	done = c.past(done)
	d := deadline.Due{Trigger: last, Last: last} // an own day has no rule
	c.dues = append(c.dues, Due{PlanID: c.plan.ID, Kind: kind, At: at, PartID: part, Last: last, Done: done,
		State: d.State(c.options.On, done, c.options.Soon)})
}

// nextContactOn returns the number of the next contact as it was agreed by a
// day, -1 where there is none. A contact held later was still planned then.
func (p *Plan) nextContactOn(on civil.Date) int {
	var held civil.Date
	for i := range p.Contacts {
		if c := &p.Contacts[i]; c.State == ContactHeld && !c.Day.After(on) && c.Day.After(held) {
			held = c.Day
		}
	}
	next := -1
	for i := range p.Contacts {
		c := &p.Contacts[i]
		planned := c.State == ContactPlanned || c.State == ContactHeld && c.Day.After(on)
		if planned && !c.On.After(on) && c.Day.After(held) && (next < 0 || c.Day.Before(p.Contacts[next].Day)) {
			next = i
		}
	}
	return next
}
