package plan

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var (
	ruleContactUnknown = issue.Rule{ID: "contact.unknown", Severity: issue.SeverityError, Words: code.Say(
		"Sovittua yhteydenottoa ei ole.",
		"Den avtalade kontakten finns inte.",
		"There is no such planned contact.")}
	ruleContactBecame = issue.Rule{ID: "contact.became", Severity: issue.SeverityError, Words: code.Say(
		"Yhteydenotto merkitään toteutuneeksi, tavoittamatta jääneeksi tai perutuksi.",
		"En kontakt antecknas som genomförd, inte anträffad eller inställd.",
		"A contact is recorded as held, missed or cancelled.")}
	ruleMeetingUnknown = issue.Rule{ID: "meeting.unknown", Severity: issue.SeverityError, Words: code.Say(
		"Sovittua tapaamista ei ole.",
		"Det avtalade mötet finns inte.",
		"There is no such planned meeting.")}
	ruleMeetingMovedTwice = issue.Rule{ID: "meeting.moved-twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama tapaaminen on siirretty kahdesti tai siirrot kiertävät kehää.",
		"Samma möte har flyttats två gånger, eller så går flyttningarna i ring.",
		"The same meeting was moved twice, or the moves go round in a circle.")}
	ruleMeetingNotMoved = issue.Rule{ID: "meeting.not-moved", Severity: issue.SeverityError, Words: code.Say(
		"Tapaaminen, josta tämä on siirretty, ei ole merkitty siirretyksi.",
		"Mötet som detta har flyttats från är inte märkt som flyttat.",
		"The meeting that this one was moved from is not marked as moved.")}
)

// HoldContact records what became of a planned contact (held, missed or cancelled)
// and agrees on the next one; it returns the new plan. The words of the act are
// those of who acts, and so is the contact from then on; without words the contact
// stays whose it was, and who acts stands as its recorder. The zero next Contact is
// none; another needs an id and a day, and is agreed by who acts where it names
// nobody. A plan in force is never left without a next contact.
func (p *Plan) HoldContact(id ID, became ContactState, next Contact, a Act) (*Plan, issue.List) {
	i := p.planned(id)
	if i < 0 {
		return nil, issue.List{ruleContactUnknown.At("/contacts")}
	}
	at := issue.Pointer("/contacts").Item(i)
	issues := p.checkAct(a, false, at)
	if became != ContactHeld && became != ContactMissed && became != ContactCancelled {
		issues = append(issues, ruleContactBecame.At(at.Member("state")))
	}
	q := p.Clone()
	c := &q.Contacts[i]
	c.State = became
	switch {
	case a.Text != "":
		c.Text, c.By, c.On, c.RecordedBy = a.Text, a.By, a.On, a.RecordedBy
	case c.By != a.By:
		c.RecordedBy = a.By
	}
	if !reflect.ValueOf(next).IsZero() {
		if next.By == "" {
			next.By, next.RecordedBy = a.By, a.RecordedBy
		}
		if next.On.IsZero() {
			next.On = a.On
		}
		next.State, next.FamilyIDs = ContactPlanned, slices.Clone(next.FamilyIDs)
		issues = append(issues, p.checkNext(next, issue.Pointer("/contacts").Item(len(q.Contacts)))...)
		q.Contacts = append(q.Contacts, next)
	}
	if issues != nil {
		return nil, issues
	}
	return Accept(p, q)
}

// checkNext asks of a contact that is agreed for its id, its day and who agrees.
func (p *Plan) checkNext(c Contact, at issue.Pointer) issue.List {
	issues := p.checkAct(Act{ID: c.ID, By: c.By, RecordedBy: c.RecordedBy, On: c.On}, true, at)
	if c.Day.IsZero() {
		issues = append(issues, ruleActDay.At(at.Member("day")))
	}
	return issues
}

// MoveContact moves a planned contact to another day: the old one stays as
// moved, a new one with the act's id is planned. It returns the new plan.
func (p *Plan) MoveContact(id ID, to civil.Date, a Act) (*Plan, issue.List) {
	i := p.planned(id)
	if i < 0 {
		return nil, issue.List{ruleContactUnknown.At("/contacts")}
	}
	q := p.Clone()
	moved := q.Contacts[i]
	q.Contacts[i].State = ContactMoved
	moved.ID, moved.Statement, moved.Day, moved.Text = a.ID, a.statement(), to, a.Text
	moved.FamilyIDs = slices.Clone(moved.FamilyIDs)
	if issues := p.checkNext(moved, issue.Pointer("/contacts").Item(len(p.Contacts))); issues != nil {
		return nil, issues
	}
	q.Contacts = append(q.Contacts, moved)
	return Accept(p, q)
}

func (p *Plan) planned(id ID) int {
	return slices.IndexFunc(p.Contacts, func(c Contact) bool { return c.ID == id && c.State == ContactPlanned })
}

// MoveMeeting moves a planned meeting: the old one stays as moved, a new one
// with the act's id takes its agenda over, and its invitations with the given ids
// in their order. What is due by the meeting follows it ([Plan.DueDay]). It returns
// the new plan.
func (p *Plan) MoveMeeting(id ID, start, end civil.Instant, invitations []ID, a Act) (*Plan, issue.List) {
	i := slices.IndexFunc(p.Meetings, func(m Meeting) bool { return m.ID == id && m.State == MeetingPlanned })
	if i < 0 || len(invitations) != len(p.Meetings[i].Invitations) {
		return nil, issue.List{ruleMeetingUnknown.At("/meetings")}
	}
	at := issue.Pointer("/meetings").Item(len(p.Meetings))
	issues := p.checkAct(a, true, at)
	if start.IsZero() {
		issues = append(issues, ruleActDay.At(at.Member("start")))
	}
	for j, id := range invitations {
		if !assess.ValidID(string(id)) {
			issues = append(issues, ruleActID.At(at.Member("invitations").Item(j).Member("id")))
		}
	}
	if issues != nil {
		return nil, issues
	}
	q := p.Clone()
	fresh := p.Clone().Meetings[i]
	q.Meetings[i].State, q.Meetings[i].Agenda = MeetingMoved, nil // what is to be talked about goes along
	fresh.ID, fresh.Statement, fresh.Start, fresh.End = a.ID, a.statement(), start, end
	fresh.MovedFromID, fresh.Text, fresh.Attendance, fresh.Feedback = id, a.Text, nil, nil
	for j := range fresh.Invitations {
		// Whoever was asked for one day has not answered for another.
		fresh.Invitations[j].ID, fresh.Invitations[j].Response = invitations[j], 0
	}
	q.Meetings = append(q.Meetings, fresh)
	return Accept(p, q)
}

// DueDay returns the day by which an action is done: its own, or that of the
// meeting it is tied to, wherever that has been moved.
func (p *Plan) DueDay(a *Action) civil.Date {
	if !a.Due.IsZero() || a.DueMeetingID == "" {
		return a.Due
	}
	id := a.DueMeetingID
	var day civil.Date
	for range p.Meetings {
		at := slices.IndexFunc(p.Meetings, func(m Meeting) bool { return m.ID == id })
		if at < 0 {
			break
		}
		day = DayOf(p.Meetings[at].Start)
		next := slices.IndexFunc(p.Meetings, func(m Meeting) bool { return m.MovedFromID == id })
		if next < 0 {
			break
		}
		id = p.Meetings[next].ID
	}
	return day
}

// checkMoves looks at the history of moved meetings.
func (p *Plan) checkMoves() (issues issue.List) {
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if m.MovedFromID == "" {
			continue
		}
		at := issue.Pointer("/meetings").Item(i).Member("movedFromId")
		for j := range p.Meetings {
			from := &p.Meetings[j]
			if j < i && from.MovedFromID == m.MovedFromID || from.ID == m.MovedFromID && p.circles(m.ID) {
				issues = append(issues, ruleMeetingMovedTwice.At(at))
				break
			}
			if from.ID == m.MovedFromID && from.State != MeetingMoved && from.State != MeetingCancelled {
				issues = append(issues, ruleMeetingNotMoved.At(at))
			}
		}
	}
	return issues
}

// circles reports whether the moves lead back to a meeting.
func (p *Plan) circles(id ID) bool {
	at := id
	for range p.Meetings {
		i := slices.IndexFunc(p.Meetings, func(m Meeting) bool { return m.ID == at })
		if i < 0 || p.Meetings[i].MovedFromID == "" {
			return false
		}
		if at = p.Meetings[i].MovedFromID; at == id {
			return true
		}
	}
	return true
}
