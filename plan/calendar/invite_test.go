package calendar_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func moment(d civil.Date, hour int) civil.Instant { return civil.At(d, hour*3600, 0) }

// sent is the message to one who is invited, or the rules that keep it back.
func sent(t testing.TB, p *plan.Plan, o calendar.InviteOptions) (message, rules string) {
	t.Helper()
	if o.Stamp.IsZero() {
		o.Stamp = stamp
	}
	if o.Organiser == "" {
		o.Organiser = "kutsut@example.fi"
	}
	var b bytes.Buffer
	issues, err := calendar.WriteInvitation(&b, p, o)
	require.NoError(t, err)
	var all []string
	for _, i := range issues {
		all = append(all, string(i.Pointer)+" "+i.Rule)
	}
	require.Equal(t, len(issues) > 0, b.Len() == 0, "nothing is written with an issue")
	return b.String(), strings.Join(all, "; ")
}

func TestInvitations(t *testing.T) {
	p := invited()
	published := parsed(t, written(t, calendar.Options{}, seen(p, "2026-03-12")))
	text, rules := sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"})
	require.Empty(t, rules)
	assert.Contains(t, text, "METHOD:REQUEST\r\n")
	e := parsed(t, text)[0]
	assert.Equal(t, published[0]["UID"], e["UID"], "the same meeting as in the calendar")
	assert.Equal(t, "1", e["SEQUENCE"], "moved once")
	assert.Equal(t, "20260325T100000", e["DTSTART;TZID=Europe/Helsinki"])
	assert.Equal(t, "mailto:Hoitaja@example.org", e["ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"])
	assert.Equal(t, "mailto:kutsut@example.fi", e["ORGANIZER"])
	assert.Equal(t, "Tapaaminen", e["SUMMARY"])
	assert.NotContains(t, text, "toinen@", "nobody else's address")
	assert.NotContains(t, text, "LOCATION")
	text, _ = sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Titles: true, Lang: code.EN})
	assert.Contains(t, text, "SUMMARY:Joint meeting\r\n")
	assert.Contains(t, text, "LOCATION:"+plan.PlaceHome.Label(code.EN)+"\r\n", "what kind of place, never which")

	text, rules = sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Message: calendar.MessageWithdraw})
	require.Empty(t, rules)
	assert.Contains(t, text, "METHOD:CANCEL\r\n")
	assert.NotContains(t, text, "STATUS", "the meeting itself is not cancelled")
	assert.Equal(t, "mailto:Hoitaja@example.org", parsed(t, text)[0]["ATTENDEE"], "nobody is asked")
	text, rules = sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Message: calendar.MessageDecline})
	require.Empty(t, rules)
	assert.Contains(t, text, "METHOD:DECLINECOUNTER\r\n")

	second(p).State = plan.MeetingCancelled
	text, rules = sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"})
	require.Empty(t, rules)
	assert.Contains(t, text, "METHOD:CANCEL\r\n")
	e = parsed(t, text)[0]
	assert.Equal(t, []string{"2", "CANCELLED", published[0]["UID"]}, []string{e["SEQUENCE"], e["STATUS"], e["UID"]})
}

// Who has answered is asked with the answer, and a child who has an address is invited as others are.
func TestWhoIsInvited(t *testing.T) {
	p := invited()
	p.Child.ID, p.Child.Telecoms = "child", []plan.Telecom{{Kind: plan.TelecomPhone, Value: "040"}, {Kind: plan.TelecomEmail, Value: "onni@example.org"}}
	second(p).Invitations = append(second(p).Invitations,
		plan.Invitation{ID: "inv-child", PersonID: "child", Permission: plan.PermissionGiven},
		plan.Invitation{ID: "inv-again", PersonID: "nurse", Permission: plan.PermissionGiven, Response: plan.ResponseDeclines})
	text, rules := sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: "child"})
	require.Empty(t, rules)
	assert.Equal(t, "mailto:onni@example.org", parsed(t, text)[0]["ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"])
	text, _ = sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"})
	assert.Equal(t, "mailto:Hoitaja@example.org", parsed(t, text)[0]["ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;RSVP=TRUE"], "of two invitations the latest")
	p.Person("nurse").Telecoms = []plan.Telecom{{Kind: plan.TelecomEmail, Value: "ONNI@example.org"}}
	for _, id := range []plan.ID{"child", "nurse"} {
		_, rules = sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: id})
		assert.Equal(t, "/personId invite.address", rules, "the child's address is another's")
	}
}

// An answer stands at its own invitation, whichever others the meeting and the plan have.
func TestAnswersStandAtTheirInvitations(t *testing.T) {
	p := invited()
	q := calendar.Answered(p, []calendar.Answer{
		{MeetingID: "gone", InvitationID: "inv-nurse", Response: plan.ResponseDeclines},
		{MeetingID: "second", InvitationID: "inv-twin", Response: plan.ResponseAccepts, Text: "Tulen."},
		{MeetingID: "second", InvitationID: "inv-nurse"},
		{MeetingID: "second", InvitationID: "inv-other", Response: plan.ResponseDeclines},
	})
	want := invited()
	all := second(want).Invitations
	of := func(id plan.ID) *plan.Invitation {
		return &all[slices.IndexFunc(all, func(v plan.Invitation) bool { return v.ID == id })]
	}
	of("inv-twin").Response, of("inv-twin").Text, of("inv-other").Response = plan.ResponseAccepts, "Tulen.", plan.ResponseDeclines
	assert.Equal(t, want, q)
	assert.Equal(t, invited(), p, "the plan that is given is not changed")
}

// Nobody is written to without the family's permission, or at an address that may be
// another's.
func TestNobodyIsInvitedByMistake(t *testing.T) {
	mail := func(id plan.ID, addresses ...string) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.Person(id).Telecoms = nil
			for _, a := range addresses {
				p.Person(id).Telecoms = append(p.Person(id).Telecoms, plan.Telecom{Kind: plan.TelecomEmail, Value: a})
			}
		}
	}
	refuse := func(p *plan.Plan) {
		all := second(p).Invitations
		all[slices.IndexFunc(all, func(v plan.Invitation) bool { return v.PersonID == "other" })].Permission = plan.PermissionRefused
	}
	for _, row := range []struct {
		name, want string
		o          calendar.InviteOptions
		change     func(*plan.Plan)
	}{
		{name: "no such meeting", want: "/meetingId invite.meeting", o: calendar.InviteOptions{MeetingID: "x", PersonID: "nurse"}},
		{name: "a meeting that became another one", want: "/meetingId invite.meeting", o: calendar.InviteOptions{MeetingID: "first", PersonID: "nurse"}},
		{name: "a meeting that was held", want: "/meetingId invite.meeting", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: func(p *plan.Plan) { second(p).State = plan.MeetingHeld }},
		{name: "a meeting without a time", want: "/meetingId invite.meeting", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: func(p *plan.Plan) { second(p).Start = civil.Instant{} }},
		{name: "a proposal for what was cancelled", want: "/meetingId invite.meeting", o: calendar.InviteOptions{MeetingID: "gone", PersonID: "nurse", Message: calendar.MessageDecline}},
		{name: "not invited", want: "/personId invite.permission", o: calendar.InviteOptions{MeetingID: "second", PersonID: "twin-b"}},
		{name: "not permitted yet", want: "/personId invite.permission", o: calendar.InviteOptions{MeetingID: "second", PersonID: "other"}},
		{name: "not permitted yet, withdrawn", want: "/personId invite.permission", o: calendar.InviteOptions{MeetingID: "second", PersonID: "other", Message: calendar.MessageWithdraw}},
		{name: "refused", want: "/personId invite.permission", o: calendar.InviteOptions{MeetingID: "second", PersonID: "other"}, change: refuse},
		{name: "refused meanwhile, withdrawn", want: "", o: calendar.InviteOptions{MeetingID: "second", PersonID: "other", Message: calendar.MessageWithdraw}, change: refuse},
		{name: "an address of two", want: "/personId invite.address", o: calendar.InviteOptions{MeetingID: "second", PersonID: "twin-a"}},
		{name: "two addresses", want: "/personId invite.address", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: mail("nurse", "a@example.org", "b@example.org")},
		{name: "no address", want: "/personId invite.address", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: mail("nurse")},
		{name: "an address with a line in it", want: "/personId invite.address", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: mail("nurse", "a@example.org\r\nATTENDEE:mailto:b@example.org")},
		{name: "an address with a question", want: "/personId invite.address", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: mail("nurse", "a@example.org?cc=b@example.org")},
		{name: "an address of all signs", want: "", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: mail("nurse", "azAZ09._-+'@zaZA90-example.org")},
		{name: "an address with a letter of ours", want: "/personId invite.address", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: mail("nurse", "ä@example.org")},
		{name: "an address in brackets", want: "/personId invite.address", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"}, change: mail("nurse", "{a}@example.org")},
		{name: "an organizer with a line in it", want: "/organizer invite.organizer", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "a@b\r\nX:y"}},
		{name: "an organizer without a name", want: "/organizer invite.organizer", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "@b.fi"}},
		{name: "an organizer without a host", want: "/organizer invite.organizer", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "a@"}},
		{name: "an organizer that is no address", want: "/organizer invite.organizer", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "a.b.fi"}},
		{name: "an organizer with two hosts", want: "/organizer invite.organizer", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "a@b@c"}},
		{name: "an address as long as there are", want: "", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "a@" + strings.Repeat("b", 252)}},
		{name: "a longer one", want: "/organizer invite.organizer", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "a@" + strings.Repeat("b", 253)}},
		{name: "an organizer of nothing", want: "/organizer invite.organizer", o: calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "@"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := invited()
			if row.change != nil {
				row.change(p)
			}
			_, rules := sent(t, p, row.o)
			assert.Equal(t, row.want, rules)
		})
	}
	_, err := calendar.WriteInvitation(&bytes.Buffer{}, invited(), calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "a@b.fi"})
	assert.ErrorIs(t, err, calendar.ErrStamp)
}

// What is sent can be answered: a program that echoes it is understood.
func TestAnswerToAnInvitation(t *testing.T) {
	p := invited()
	text, _ := sent(t, p, calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"})
	text = strings.ReplaceAll(text, "\r\n ", "")
	reply := strings.NewReplacer("METHOD:REQUEST", "METHOD:REPLY", "PARTSTAT=NEEDS-ACTION;RSVP=TRUE", "PARTSTAT=ACCEPTED").Replace(text)
	answers, issues := calendar.ReadAnswers(p, []byte(reply))
	require.Empty(t, issues)
	require.Len(t, answers, 1)
	again, rules := sent(t, calendar.Answered(p, answers), calendar.InviteOptions{MeetingID: "second", PersonID: "nurse"})
	assert.Empty(t, rules)
	assert.Contains(t, again, "PARTSTAT=ACCEPTED")
}

func ExampleWriteInvitation() {
	var b bytes.Buffer
	issues, err := calendar.WriteInvitation(&b, invited(), calendar.InviteOptions{MeetingID: "second", PersonID: "nurse", Organiser: "kutsut@example.fi", Stamp: stamp})
	_, event, _ := strings.Cut(strings.ReplaceAll(b.String(), "\r", ""), "END:VTIMEZONE\n")
	head, rest, _ := strings.Cut(event, "ORGANIZER:mailto:kutsut@example.fi\n")
	fmt.Print(head, rest, issues, err)
	// Output:
	// BEGIN:VEVENT
	// UID:0577472e064b2ff14bffc9c995a89067@oneplan
	// DTSTAMP:20260312T100000Z
	// SEQUENCE:1
	// ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Hoitaj
	//  a@example.org
	// DTSTART;TZID=Europe/Helsinki:20260325T100000
	// DTEND;TZID=Europe/Helsinki:20260325T113000
	// SUMMARY:Tapaaminen
	// CLASS:PRIVATE
	// STATUS:CONFIRMED
	// END:VEVENT
	// END:VCALENDAR
	// [] <nil>
}
