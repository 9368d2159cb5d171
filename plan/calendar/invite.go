package calendar

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

var (
	ruleInviteMeeting = issue.Rule{ID: "invite.meeting", Severity: issue.SeverityError, Words: code.Say(
		"Tällaiseen tapaamiseen ei voi kutsua: sitä ei ole, sillä ei ole aikaa, se on pidetty tai siirretty toiseksi.",
		"Till ett sådant möte kan man inte bjuda in: det finns inte, har ingen tid, har hållits eller har blivit ett annat.",
		"Nobody can be invited to such a meeting: there is none, it has no time, it was held or has become another one.")}
	ruleInvitePermission = issue.Rule{ID: "invite.permission", Severity: issue.SeverityError, Words: code.Say(
		"Henkilöä ei ole kutsuttu tapaamiseen, tai perhe ei ole antanut lupaa kutsua häntä.",
		"Personen är inte inbjuden till mötet, eller familjen har inte gett tillstånd att bjuda in.",
		"The person is not invited to the meeting, or the family has not permitted it.")}
	ruleInviteAddress = issue.Rule{ID: "invite.address", Severity: issue.SeverityError, Words: code.Say(
		"Henkilöllä ei ole yhtä sähköpostiosoitetta, joka on vain hänen.",
		"Personen har inte en e-postadress som är bara den personens.",
		"The person does not have one e-mail address that is of nobody else.")}
	ruleInviteOrganiser = issue.Rule{ID: "invite.organizer", Severity: issue.SeverityError, Source: "RFC 5545, 3.8.4.3", Words: code.Say(
		"Kutsujan sähköpostiosoite puuttuu tai ei ole osoite.",
		"Inbjudarens e-postadress saknas eller är ingen adress.",
		"The e-mail address of who invites is missing, or is none.")}
)

// Message is what is sent to one who is invited.
type Message = code.Enum[messageTable]

const (
	// MessageInvite invites, or tells of a new time; of a meeting that was cancelled it
	// tells that (REQUEST, CANCEL).
	MessageInvite Message = 1 + iota
	// MessageWithdraw takes the invitation of one person back (CANCEL).
	MessageWithdraw
	// MessageDecline declines another time that was proposed (DECLINECOUNTER).
	MessageDecline
)

type messageTable struct{}

var messageRows = [...]code.Row{
	MessageInvite:   {Code: "invite", FI: "kutsu", SV: "inbjudan", EN: "invitation"},
	MessageWithdraw: {Code: "withdraw", FI: "kutsun peruutus", SV: "återtagen inbjudan", EN: "invitation taken back"},
	MessageDecline:  {Code: "decline", FI: "ehdotettu aika ei käy", SV: "den föreslagna tiden passar inte", EN: "proposed time declined"},
}

func (messageTable) Table() code.Table {
	return code.Table{Name: "calendar-message", Title: "Message to one who is invited", Means: "What is sent to one person who is invited to a meeting.", Rows: code.RowsOf(messageRows[:])}
}

// InviteOptions say who is invited to what.
type InviteOptions struct {
	// MeetingID and PersonID are the meeting and who is invited to it.
	MeetingID, PersonID plan.ID
	// Organiser is the e-mail address to which answers go; it must be given.
	Organiser string
	// Message is what is sent; zero invites.
	Message Message
	// Stamp is the moment at which the message is made; it must be given.
	Stamp civil.Instant
	// Titles tells of what kind the meeting is and where; by default it is a meeting.
	Titles bool
	// Lang is the language of the title; zero is Finnish.
	Lang code.Lang
}

// WriteInvitation writes one message to one who is invited to a meeting of a plan, to
// be sent by e-mail (iTIP; RFC 5546, RFC 6047). Nobody is invited whom the family did
// not permit, and no other name or address than the person's own stands in it: each of
// those who are invited gets a message of their own. The UID and the SEQUENCE are those
// of [Write]: a meeting that is moved keeps the first and raises the second, one that
// is cancelled raises it once more. An invitation may be withdrawn also when the family
// has refused it meanwhile.
//
// Issues are errors, and nothing is written then. The error is the writer's, or
// [ErrStamp].
func WriteInvitation(w io.Writer, p *plan.Plan, o InviteOptions) (issue.List, error) {
	if o.Stamp.IsZero() {
		return nil, ErrStamp
	}
	if !o.Lang.IsValid() {
		o.Lang = code.FI
	}
	meeting, invited, address, issues := o.check(p)
	if issues != nil {
		return issues, nil
	}
	titles := Options{Titles: o.Titles, Lang: o.Lang}
	e, _ := titles.meeting(p, meeting)
	method, status := "REQUEST", "CONFIRMED"
	switch {
	case e.cancelled:
		method, status = "CANCEL", "CANCELLED"
	case o.Message == MessageWithdraw:
		method, status = "CANCEL", ""
	case o.Message == MessageDecline:
		method, status = "DECLINECOUNTER", ""
	}
	out := &lines{to: bufio.NewWriter(w)}
	out.put("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//oneplan//calendar//FI", "CALSCALE:GREGORIAN", "METHOD:"+method)
	out.put(helsinki...)
	out.put("BEGIN:VEVENT", "UID:"+e.uid, "DTSTAMP:"+utc(o.Stamp), "SEQUENCE:"+strconv.Itoa(e.sequence), "ORGANIZER:mailto:"+o.Organiser)
	out.put(attendee(method, invited) + ":mailto:" + address)
	out.put("DTSTART;TZID=Europe/Helsinki:" + local(e.start))
	if e.end.After(e.start) {
		out.put("DTEND;TZID=Europe/Helsinki:" + local(e.end))
	}
	out.put("SUMMARY:"+escape(e.title), "CLASS:PRIVATE")
	if e.place != "" {
		out.put("LOCATION:" + escape(e.place))
	}
	if status != "" {
		out.put("STATUS:" + status)
	}
	out.put("END:VEVENT", "END:VCALENDAR")
	return nil, out.to.Flush()
}

// attendee begins the line of the one who is invited.
func attendee(method string, v *plan.Invitation) string {
	if method != "REQUEST" {
		return "ATTENDEE"
	}
	answer := "NEEDS-ACTION"
	switch v.Response {
	case plan.ResponseAccepts:
		answer = "ACCEPTED"
	case plan.ResponseDeclines:
		answer = "DECLINED"
	}
	return "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=" + answer + ";RSVP=TRUE"
}

// check finds the meeting, the invitation and the address, or tells why nobody can be
// written to.
func (o *InviteOptions) check(p *plan.Plan) (m *plan.Meeting, v *plan.Invitation, address string, issues issue.List) {
	for i := range p.Meetings {
		if p.Meetings[i].ID == o.MeetingID {
			m = &p.Meetings[i]
		}
	}
	if m == nil || m.Start.IsZero() || m.State != plan.MeetingPlanned && m.State != plan.MeetingCancelled || o.Message == MessageDecline && m.State != plan.MeetingPlanned {
		return nil, nil, "", issue.List{ruleInviteMeeting.At("/meetingId")}
	}
	for i := range m.Invitations {
		if m.Invitations[i].PersonID == o.PersonID {
			v = &m.Invitations[i] // the latest, if there are several
		}
	}
	if v == nil || v.Permission != plan.PermissionGiven && (o.Message != MessageWithdraw || v.Permission != plan.PermissionRefused) {
		issues = append(issues, ruleInvitePermission.At("/personId"))
	}
	address, only := addressOf(p, o.PersonID)
	if v != nil && !only {
		issues = append(issues, ruleInviteAddress.At("/personId"))
	}
	if !mailbox(o.Organiser) {
		issues = append(issues, ruleInviteOrganiser.At("/organizer"))
	}
	return m, v, address, issues
}

// addressOf is the one e-mail address of a person, and whether it is of nobody else: the
// answers are known by it.
func addressOf(p *plan.Plan, id plan.ID) (address string, only bool) {
	if id == p.Child.ID {
		address, only = oneMail(p.Child.Telecoms)
	}
	if m := p.Person(id); m != nil && address == "" {
		address, only = oneMail(m.Telecoms)
	}
	return address, only && mailbox(address) && len(peopleAt(p, address)) == 1
}

func oneMail(all []plan.Telecom) (address string, only bool) {
	n := 0
	for _, t := range all {
		if t.Kind == plan.TelecomEmail {
			address = t.Value
			n++
		}
	}
	return address, n == 1
}

// peopleAt are the people of a plan that have an e-mail address.
func peopleAt(p *plan.Plan, address string) (whose []plan.ID) {
	has := func(all []plan.Telecom) bool {
		for _, t := range all {
			if t.Kind == plan.TelecomEmail && strings.EqualFold(t.Value, address) {
				return true
			}
		}
		return false
	}
	if has(p.Child.Telecoms) {
		whose = append(whose, p.Child.ID)
	}
	for i := range p.People {
		if has(p.People[i].Telecoms) {
			whose = append(whose, p.People[i].ID)
		}
	}
	return whose
}

// mailbox reports whether a text is an e-mail address that can stand in a mailto: as it
// is: letters, figures and some signs, one "@".
func mailbox(address string) bool {
	name, host, found := strings.Cut(address, "@")
	if !found || name == "" || host == "" || len(address) > 254 {
		return false
	}
	for _, c := range name + host {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && !strings.ContainsRune("._-+'", c) {
			return false
		}
	}
	return true
}
