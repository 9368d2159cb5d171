package print

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// held is one meeting that was held, in a line or two.
type held struct {
	Kind, When  string
	Where       text
	There, Away string
}

func (b *builder) meetings() []held {
	var all []held
	for i := range b.p.Meetings {
		if m := &b.p.Meetings[i]; m.State == plan.MeetingHeld {
			all = append(all, b.held(m))
		}
	}
	return all
}

func (b *builder) held(m *plan.Meeting) held {
	h := held{Kind: code.Capital(b.label(m.Kind)), When: span(m.Start, m.End, b.l), Where: b.place(m.Place)}
	if h.When == "" {
		h.When = dayLong(m.On, b.l)
	}
	for i := range m.Attendance {
		a := &m.Attendance[i]
		who := b.name(a.PersonID)
		switch a.Presence {
		case plan.PresenceAbsent:
			h.Away = joined(h.Away, who)
			continue
		case plan.PresencePart:
			who += " " + b.attended(a)
		case plan.PresenceWhole:
		}
		if a.Mode == plan.ModeRemote {
			who += " " + b.label(a.Mode)
		}
		h.There = joined(h.There, who)
	}
	return h
}

// attended writes for which part of a meeting somebody was there.
func (b *builder) attended(a *plan.Attendance) string {
	from, to := "", ""
	if !a.From.IsZero() {
		from = momentOf(a.From).clock()
	}
	if !a.To.IsZero() {
		to = momentOf(a.To).clock()
	}
	if at := hours(from, to, b.l); at != "" {
		return at
	}
	return b.label(a.Presence)
}

// place is where a meeting is: in its own words, or the sort of place.
func (b *builder) place(p *plan.Place) text {
	switch {
	case p == nil:
		return ""
	case p.Text != "":
		return b.text(p.Text, "")
	}
	return b.word(b.label(p.Kind))
}

// memo is the notes of one meeting.
type memo struct {
	held
	Chosen   string
	Asked    []asked
	Text     text
	Feedback []quote
	Needs    []need
	Goals    []goal
	Settings []setting
}

// asked is an invitation with the family's permission and the answer.
type asked struct {
	Who, Permission, Answer string
	Text                    text
}

// meeting finds the meeting that the notes are of: the one that was asked for,
// or the last that was held.
func (b *builder) meeting() *plan.Meeting {
	for i := len(b.p.Meetings) - 1; i >= 0; i-- {
		m := &b.p.Meetings[i]
		if b.o.Of == "" && m.State == plan.MeetingHeld || b.o.Of != "" && m.ID == b.o.Of {
			return m
		}
	}
	return nil
}

// memo fills in a page that shows the notes of a meeting: what the meeting
// itself holds, and what was agreed on its day.
func (b *builder) memo(v *page, m *plan.Meeting) {
	on := momentOf(m.Start).on
	if on.IsZero() {
		on = m.On
	}
	then := func(d civil.Date) bool { return !on.IsZero() && d == on }
	n := &memo{held: b.held(m), Text: b.text(m.Text, m.Lang)}
	if m.Place != nil {
		n.Chosen = b.whos(m.Place.ChosenByIDs)
	}
	for i := range m.Invitations {
		in := &m.Invitations[i]
		n.Asked = append(n.Asked, asked{Who: b.who(in.PersonID), Permission: b.label(in.Permission), Answer: b.label(in.Response), Text: b.text(in.Text, in.Lang)})
	}
	for i := range m.Feedback {
		f := &m.Feedback[i]
		n.Feedback = append(n.Feedback, quote{By: b.who(f.By), Text: b.text(f.Text, f.Lang)})
	}
	n.Needs = b.needs(func(n *plan.Need) bool { return then(n.On) })
	n.Goals = b.goals(func(g *plan.Goal) bool { return then(g.On) })
	n.Settings = b.settings(func(a *plan.Action) bool { return then(a.On) })
	v.Head.Title = b.word(b.l.Say(words["memo.title"]))
	v.Memo = n
	v.Top = b.top()
	v.Worker = b.worker()
}
