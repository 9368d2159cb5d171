package calendar

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
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

var (
	ruleReplyBroken = issue.Rule{ID: "reply.broken", Severity: issue.SeverityWarning, Source: "RFC 5546, 3.2.3", Words: code.Say(
		"Vastauksesta ei selviä yksiselitteisesti, kuka vastasi, mihin ja mitä: kysy uudelleen.",
		"Av svaret framgår inte entydigt vem som svarade, på vad och hur: fråga på nytt.",
		"The answer does not tell for certain who answered, to what and how: ask again.")}
	ruleReplyCounter = issue.Rule{ID: "reply.counter", Severity: issue.SeverityWarning, Source: "RFC 5546, 3.2.7", Words: code.Say(
		"Vastaaja ehdottaa toista aikaa. Tapaaminen ei siirry siitä.",
		"Den som svarar föreslår en annan tid. Mötet flyttas inte av det.",
		"Who answers proposes another time. The meeting is not moved by it.")}
	ruleReplyText = issue.Rule{ID: "reply.text", Severity: issue.SeverityWarning, Words: code.Say(
		"Vastauksen sanat ovat liian pitkät suunnitelmaan; vastaus otettiin ilman niitä.",
		"Svarets ord är för långa för planen; svaret togs utan dem.",
		"The words of the answer are too long for the plan; it was taken without them.")}
	ruleReplyBeside = issue.Rule{ID: "reply.beside", Severity: issue.SeverityWarning, Words: code.Say(
		"Kutsussa on jo sanoja; vastaus otettiin ilman omia sanojaan.",
		"Vid inbjudan finns redan ord; svaret togs utan sina egna.",
		"Words stand beside the invitation already; the answer was taken without its own.")}
)

// Rules returns the rules of this package, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleSyntax, ruleTime, ruleZone, ruleRepeats, ruleAgain, ruleMost, ruleSlotDays, ruleSlotLength, ruleSlotCalendar, ruleSlotNone,
		ruleReplyWhat, ruleReplyWho, ruleReplyOld, ruleReplyOpen, ruleReplyPermission, ruleReplyBroken, ruleReplyCounter, ruleReplyText, ruleReplyBeside,
		ruleInviteMeeting, ruleInvitePermission, ruleInviteAddress, ruleInviteOrganiser,
	}
}

// Answer is one answer to an invitation, as it would stand in the plan: a proposal,
// until [Answered] puts it there.
type Answer struct {
	MeetingID    plan.ID
	InvitationID plan.ID
	PersonID     plan.ID
	// Response is the answer; zero where another time is proposed instead.
	Response plan.Response
	// Proposed is the time that is proposed instead (METHOD:COUNTER), else zero. Nothing
	// is moved by it: people decide, and [WriteInvitation] may decline it.
	Proposed Span
	// Text is what was written beside it.
	Text string
}

// ReadAnswers reads answers to invitations (METHOD:REPLY and METHOD:COUNTER; RFC 5546,
// 3.2.3 and 3.2.7) and says which of a plan's invitations they are to. A meeting is
// known by the UID that [Write] and [WriteInvitation] gave it, a person by an e-mail
// address that one person of the plan has. Nobody is invited by answering, and nobody
// answers for others: who has no invitation, or whom the family did not permit, is told
// as an issue, and so is an answer to an earlier time, one that says something twice,
// and one to a single time of a series, since no meeting of a plan repeats. Of several
// answers of one person the one with the latest DTSTAMP counts; two of one moment that
// differ count as none.
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
		a.calendar(c)
	}
	var answers []Answer
	for n := range a.answers {
		if !a.unsure[n] {
			answers = append(answers, a.answers[n])
		}
	}
	a.issues.Sort()
	return answers, a.issues
}

// calendar takes up one message.
func (a *answering) calendar(c *component) {
	method, _ := c.find("METHOD")
	a.counter = strings.EqualFold(method.value, "COUNTER")
	if _, twice := c.again("METHOD"); twice || !a.counter && !strings.EqualFold(method.value, "REPLY") {
		a.find(ruleReplyWhat, c.line)
		return
	}
	onsets := mostOnsets
	if a.clock != nil {
		onsets = a.clock.onsets // those of all messages together
	}
	a.clock = &reading{to: a.latest(), onsets: onsets}
	a.clock.calendar(&component{inside: slices.DeleteFunc(slices.Clone(c.inside), func(in *component) bool { return in.name != "VTIMEZONE" })})
	events := 0
	for _, in := range c.inside {
		if in.name == "VEVENT" {
			events++
			a.event(in)
		}
	}
	if events == 0 { // an answer to something that plans do not have
		a.find(ruleReplyWhat, c.line)
	}
}

type answering struct {
	p        *plan.Plan
	meetings map[string]*plan.Meeting
	sequence map[string]int
	said     map[plan.ID]said // by invitation
	answers  []Answer
	unsure   map[int]bool // answers that another one of the same moment gainsays
	issues   issue.List
	// counter says that the message proposes other times, clock reads its times.
	counter bool
	clock   *reading
}

// said is when somebody answered, and the place of the answer.
type said struct {
	stamp string
	n     int
}

func (a *answering) find(r issue.Rule, line int) { a.issues = append(a.issues, r.At(at(line))) }

// event takes up an answer: one person's to one meeting.
func (a *answering) event(c *component) {
	id, _ := c.find("UID")
	m := a.meetings[id.value]
	_, single := c.find("RECURRENCE-ID")
	if m == nil || single {
		a.find(ruleReplyWhat, max(id.line, c.line))
		return
	}
	if p, twice := c.again("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "ATTENDEE", "STATUS"); twice {
		a.find(ruleReplyBroken, p.line)
		return
	}
	status, _ := c.find("STATUS")
	stamp, _ := c.find("DTSTAMP")
	moment, stamped := readClock(stamp.value)
	if !stamped || !moment.utc || strings.EqualFold(status.value, "CANCELLED") {
		a.find(ruleReplyBroken, max(stamp.line, c.line))
		return
	}
	sequence, told := c.find("SEQUENCE")
	n, err := strconv.ParseUint(sequence.value, 10, 31)
	if m.State == plan.MeetingCancelled || told && err != nil || int(n) != a.sequence[id.value] { //nolint:gosec // 31 bits
		a.find(ruleReplyOld, max(sequence.line, c.line))
		return
	}
	start, dated := c.find("DTSTART")
	begins, known := a.moment(start)
	switch {
	case dated && !known || a.counter && !dated:
		a.find(ruleReplyBroken, max(start.line, c.line))
		return
	case dated && !a.counter && begins.Compare(m.Start) != 0: // an answer to another time
		a.find(ruleReplyOld, start.line)
		return
	}
	v := Answer{MeetingID: m.ID}
	if a.counter {
		var fits bool
		if v.Proposed, fits = a.proposed(c, begins); !fits {
			a.find(ruleReplyBroken, start.line)
			return
		}
	}
	a.answer(c, m, v, stamp.value)
}

// moment is when a property's clock shows its time; false where that is no moment.
func (a *answering) moment(p property) (civil.Instant, bool) {
	c, ok := readClock(p.value)
	if !ok || c.whole || c.day.After(a.clock.to) {
		return civil.Instant{}, false
	}
	return a.clock.moment(p, c)
}

// latest is until when zones are read: some years after the last meeting.
func (a *answering) latest() (last civil.Date) {
	for _, m := range a.meetings {
		if day, _ := m.Start.DayAt(0); !m.Start.IsZero() && day.After(last) {
			last = day
		}
	}
	return last.AddYears(3)
}

// proposed is the time from a moment that an event proposes.
func (a *answering) proposed(c *component, from civil.Instant) (Span, bool) {
	s := Span{From: from, To: from}
	end, ended := c.find("DTEND")
	length, long := c.find("DURATION")
	switch {
	case ended && long:
		return s, false
	case ended:
		to, known := a.moment(end)
		s.To = to
		return s, known && !to.Before(from)
	case long:
		seconds, known := readDuration(length.value)
		day, second := from.DayAt(from.Offset())
		s.To = civil.At(day.AddDays((second+seconds)/86400), (second+seconds)%86400, from.Offset())
		return s, known
	}
	return s, true
}

// answer takes up what the one who answers says.
func (a *answering) answer(c *component, m *plan.Meeting, v Answer, stamp string) {
	who, named := c.find("ATTENDEE")
	invited := a.invitation(m, who.value)
	status := strings.ToUpper(who.params["PARTSTAT"])
	switch status {
	case "ACCEPTED":
		v.Response = plan.ResponseAccepts
	case "DECLINED":
		v.Response = plan.ResponseDeclines
	}
	switch {
	case !named:
		a.find(ruleReplyBroken, c.line)
		return
	case invited == nil || who.params["SENT-BY"] != "":
		a.find(ruleReplyWho, who.line)
		return
	case invited.Permission != plan.PermissionGiven || status == "DELEGATED": // somebody else would come
		a.find(ruleReplyPermission, who.line)
		return
	case a.counter:
		v.Response = 0
		a.find(ruleReplyCounter, who.line)
	case v.Response == 0:
		a.find(ruleReplyOpen, who.line)
		return
	}
	var said []string
	for _, p := range c.properties {
		if p.name == "COMMENT" {
			said = append(said, text(p.value))
		}
	}
	v.InvitationID, v.PersonID, v.Text = invited.ID, invited.PersonID, strings.Join(said, "\n")
	if utf8.RuneCountInString(v.Text) > mostText {
		v.Text = ""
		a.find(ruleReplyText, c.line)
	}
	if v.Text != "" && invited.Text != "" && v.Text != invited.Text && !a.counter {
		a.find(ruleReplyBeside, c.line)
	}
	a.take(v, stamp, who.line)
}

// mostText is how many characters the words beside an invitation may have.
const mostText = 2000

// take keeps the latest answer to an invitation.
func (a *answering) take(v Answer, stamp string, line int) {
	before, twice := a.said[v.InvitationID]
	switch {
	case !twice:
		a.said[v.InvitationID] = said{stamp, len(a.answers)}
		a.answers = append(a.answers, v)
	case stamp == before.stamp && v != a.answers[before.n]:
		if a.unsure == nil {
			a.unsure = map[int]bool{}
		}
		a.unsure[before.n] = true
		a.find(ruleReplyBroken, line)
	case stamp > before.stamp:
		a.said[v.InvitationID] = said{stamp, before.n}
		a.answers[before.n] = v
		delete(a.unsure, before.n)
	}
}

// invitation is the one of whoever has an address, nil where that is not certain.
func (a *answering) invitation(m *plan.Meeting, address string) *plan.Invitation {
	const scheme = "mailto:"
	if len(address) < len(scheme) || !strings.EqualFold(address[:len(scheme)], scheme) {
		return nil
	}
	address = address[len(scheme):]
	whose := peopleAt(a.p, address)
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

// Answered returns a plan in which the answers stand; proposals of other times change
// nothing. Words that stand beside an
// invitation already stay, and [ReadAnswers] tells where others came; the plan that is given is not changed.
func Answered(p *plan.Plan, answers []Answer) *plan.Plan {
	q := *p
	q.Meetings = slices.Clone(p.Meetings)
	for i := range q.Meetings {
		m := &q.Meetings[i]
		m.Invitations = slices.Clone(m.Invitations)
		for j := range m.Invitations {
			v := &m.Invitations[j]
			for _, a := range answers {
				if a.MeetingID != m.ID || a.InvitationID != v.ID || a.Response.IsZero() {
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
