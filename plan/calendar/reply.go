package calendar

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

var (
	ruleReplyWhat = issue.Rule{ID: "reply.unknown", Severity: issue.SeverityWarning, Words: code.Say(
		"Vastaus ei koske tämän suunnitelman tapaamista.",
		"Svaret gäller inget möte i den här planen.",
		"The answer is to no meeting of this plan.")}
	ruleReplyWho = issue.Rule{ID: "reply.nobody", Severity: issue.SeverityWarning, Words: code.Say(
		"Vastaajaa ei tunneta yksiselitteisesti, tai häntä ei ole kutsuttu.",
		"Den som svarar är inte entydigt känd, eller är inte inbjuden.",
		"Who answers is not known for certain, or is not invited.")}
	ruleReplyOld = issue.Rule{ID: "reply.stale", Severity: issue.SeverityWarning, Words: code.Say(
		"Vastaus on ajalle, josta tapaaminen on siirretty tai peruttu: kysy uudelleen.",
		"Svaret gäller en tid som mötet har flyttats från eller ställts in: fråga på nytt.",
		"The answer is for a time from which the meeting was moved, or which was cancelled: ask again.")}
	ruleReplyOpen = issue.Rule{ID: "reply.undecided", Severity: issue.SeverityHint, Words: code.Say(
		"Vastaaja ei ole vielä päättänyt.",
		"Den som svarar har inte bestämt sig än.",
		"Who answers has not decided yet.")}
	ruleReplyPermission = issue.Rule{ID: "reply.permission", Severity: issue.SeverityWarning, Words: code.Say(
		"Perhe ei ole antanut lupaa kutsua vastaajaa.",
		"Familjen har inte gett tillstånd att bjuda in den som svarar.",
		"The family has not permitted to invite the one who answers.")}
)

// Rules returns the rules of this package, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleSyntax, ruleTime, ruleZone, ruleRepeats, ruleMost, ruleSlotDays, ruleSlotLength, ruleSlotCalendar, ruleSlotNone,
		ruleReplyWhat, ruleReplyWho, ruleReplyOld, ruleReplyOpen, ruleReplyPermission,
	}
}

// Answer is one answer to an invitation, as it would stand in the plan: a proposal,
// until [Answered] puts it there.
type Answer struct {
	MeetingID    plan.ID
	InvitationID plan.ID
	PersonID     plan.ID
	Response     plan.Response
	// Text is what was written beside it.
	Text string
}

// ReadAnswers reads answers to invitations (METHOD:REPLY; RFC 5546, 3.2.3) and says
// which of a plan's invitations they are to. A meeting is known by the UID that
// [Write] gave it, a person by an e-mail address that one person of the plan has.
// Nobody is invited by answering: who has no invitation, or whom the family did not
// permit, is told as an issue, and so is an answer to an earlier time. Of several
// answers of one person the one with the highest SEQUENCE and latest DTSTAMP counts.
//
// The place of an issue is the number of a line.
func ReadAnswers(p *plan.Plan, data []byte) ([]Answer, issue.List) {
	calendars, issues := parse(data)
	if issues != nil {
		return nil, issues
	}
	a := &answering{p: p, meetings: map[string]*plan.Meeting{}, sequence: map[string]int{}, said: map[plan.ID]said{}}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if m.State == plan.MeetingMoved {
			continue
		}
		first, moves := origin(p, m)
		id := uid(p, first, "meeting")
		a.meetings[id], a.sequence[id] = m, moves
	}
	for _, c := range calendars {
		if method, _ := c.find("METHOD"); !strings.EqualFold(method.value, "REPLY") {
			a.find(ruleReplyWhat, c.line)
			continue
		}
		for _, in := range c.inside {
			if in.name == "VEVENT" {
				a.event(in)
			}
		}
	}
	a.issues.Sort()
	return a.answers, a.issues
}

type answering struct {
	p        *plan.Plan
	meetings map[string]*plan.Meeting
	sequence map[string]int
	said     map[plan.ID]said // by invitation
	answers  []Answer
	issues   issue.List
}

// said is when somebody answered, and the place of the answer.
type said struct {
	stamp string
	n     int
}

func (a *answering) find(r issue.Rule, line int) { a.issues = append(a.issues, r.At(at(line))) }

func (a *answering) event(c *component) {
	id, _ := c.find("UID")
	m := a.meetings[id.value]
	if m == nil {
		a.find(ruleReplyWhat, max(id.line, c.line))
		return
	}
	sequence, _ := c.find("SEQUENCE")
	n, err := strconv.Atoi(sequence.value)
	if m.State == plan.MeetingCancelled || sequence.value != "" && err != nil || n != a.sequence[id.value] {
		a.find(ruleReplyOld, max(sequence.line, c.line))
		return
	}
	stamp, _ := c.find("DTSTAMP")
	comment, _ := c.find("COMMENT")
	for _, who := range c.properties {
		if who.name != "ATTENDEE" {
			continue
		}
		invited := a.invitation(m, who.value)
		var response plan.Response
		switch strings.ToUpper(who.params["PARTSTAT"]) {
		case "ACCEPTED":
			response = plan.ResponseAccepts
		case "DECLINED":
			response = plan.ResponseDeclines
		}
		switch {
		case invited == nil:
			a.find(ruleReplyWho, who.line)
		case invited.Permission != plan.PermissionGiven:
			a.find(ruleReplyPermission, who.line)
		case response == 0:
			a.find(ruleReplyOpen, who.line)
		default:
			a.take(Answer{m.ID, invited.ID, invited.PersonID, response, text(comment.value)}, stamp.value)
		}
	}
}

// take keeps the latest answer to an invitation.
func (a *answering) take(v Answer, stamp string) {
	before, twice := a.said[v.InvitationID]
	switch {
	case !twice:
		a.said[v.InvitationID] = said{stamp, len(a.answers)}
		a.answers = append(a.answers, v)
	case stamp >= before.stamp:
		a.said[v.InvitationID] = said{stamp, before.n}
		a.answers[before.n] = v
	}
}

// invitation is the one of whoever has an address, nil where that is not certain.
func (a *answering) invitation(m *plan.Meeting, address string) *plan.Invitation {
	const scheme = "mailto:"
	if len(address) < len(scheme) || !strings.EqualFold(address[:len(scheme)], scheme) {
		return nil
	}
	address = address[len(scheme):]
	has := func(all []plan.Telecom) bool {
		return slices.ContainsFunc(all, func(t plan.Telecom) bool { return t.Kind == plan.TelecomEmail && strings.EqualFold(t.Value, address) })
	}
	var whose []plan.ID
	if has(a.p.Child.Telecoms) {
		whose = append(whose, a.p.Child.ID)
	}
	for i := range a.p.People {
		if has(a.p.People[i].Telecoms) {
			whose = append(whose, a.p.People[i].ID)
		}
	}
	if len(whose) != 1 {
		return nil
	}
	var found *plan.Invitation
	for i := range m.Invitations {
		if m.Invitations[i].PersonID == whose[0] {
			found = &m.Invitations[i] // the latest, if there are several
		}
	}
	return found
}

// Answered returns a plan in which the answers stand. Words that stand beside an
// invitation already stay; the plan that is given is not changed.
func Answered(p *plan.Plan, answers []Answer) *plan.Plan {
	q := *p
	q.Meetings = slices.Clone(p.Meetings)
	for i := range q.Meetings {
		m := &q.Meetings[i]
		m.Invitations = slices.Clone(m.Invitations)
		for j := range m.Invitations {
			v := &m.Invitations[j]
			for _, a := range answers {
				if a.MeetingID != m.ID || a.InvitationID != v.ID {
					continue
				}
				v.Response = a.Response
				if v.Text == "" {
					v.Text = a.Text
				}
			}
		}
	}
	return &q
}
