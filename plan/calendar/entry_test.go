package calendar_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// property returns a property of every event that has one of these names.
func property(events []map[string]string, names ...string) []string {
	var all []string
	for _, e := range events {
		for _, name := range names {
			if value, ok := e[name]; ok {
				all = append(all, value)
			}
		}
	}
	return all
}

// busy is a plan with one thing of each kind that a calendar has or leaves out.
func busy() *plan.Plan {
	at := civil.MustParseInstant
	return &plan.Plan{
		ID:     "mfzwizltmfzwizltmfzwizltme",
		Child:  plan.Child{ID: "c234567abc", Born: day("2016-05-01")},
		People: []plan.Member{{ID: "m234567abc", Kind: plan.MemberGuardian}, {ID: "w234567abc", Kind: plan.MemberProfessional}, {ID: "e234567abc", Kind: plan.MemberExperienceExpert}, {ID: "n234567abc", Kind: plan.MemberNearPerson}},
		Meetings: []plan.Meeting{
			{ID: "planned", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-03-20T10:00:00+02:00")},
			{ID: "held", Kind: plan.MeetingJoint, State: plan.MeetingHeld, Start: at("2026-03-02T10:00:00+02:00"), End: at("2026-03-02T10:00:00+02:00"), Place: &plan.Place{Kind: plan.PlaceSchool}},
			{ID: "without-a-day", Kind: plan.MeetingJoint, State: plan.MeetingPlanned},
		},
		Contacts: []plan.Contact{
			{ID: "c-held", Day: day("2026-03-01"), State: plan.ContactHeld}, {ID: "c-missed", Day: day("2026-03-02"), State: plan.ContactMissed}, {ID: "c-moved", Day: day("2026-03-03"), State: plan.ContactMoved},
			{ID: "c-planned", Day: day("2026-03-20"), State: plan.ContactPlanned, Way: plan.WayPhone}, {ID: "c-cancelled", Day: day("2026-03-21"), State: plan.ContactCancelled},
		},
		Intakes: []plan.Intake{{ID: "i234567abc", Kind: plan.IntakeContact, Arrived: at("2026-04-30T10:00:00+03:00"), Urgency: &plan.UrgencyJudgement{Urgency: plan.UrgencyNot}}},
		Actions: []plan.Action{{ID: "a234567abc", Text: "x", Due: day("2026-05-15")}, {ID: "b234567abc", Text: "x", Due: day("2026-05-16"), Progress: []plan.Progress{{State: plan.ActionDone, Statement: plan.Statement{On: day("2026-05-02")}}}}},
	}
}

// waiting is a plan with the one contact that is still to come.
func waiting() *plan.Plan {
	contacts := slices.DeleteFunc(busy().Contacts, func(c plan.Contact) bool { return c.ID != "c-planned" })
	return &plan.Plan{Contacts: contacts}
}

// What is in a calendar, in which order, and what each thing is called.
func TestEntries(t *testing.T) {
	for _, row := range []struct {
		name   string
		reader view.Reader
		o      calendar.Options
		want   []string
	}{
		{"plain, in Finnish", view.Child(), calendar.Options{}, []string{"Tapaaminen", "Tapaaminen", "Yhteydenotto", "Yhteydenotto", "Määräpäivä", "Määräpäivä", "Määräpäivä", "Määräpäivä"}},
		{"plain, in Swedish", view.Child(), calendar.Options{Lang: code.SV}, []string{"Möte", "Möte", "Kontakt", "Kontakt", "Sista dag", "Sista dag", "Sista dag", "Sista dag"}},
		{"plain, in English", view.Child(), calendar.Options{Lang: code.EN}, []string{"Meeting", "Meeting", "Contact", "Contact", "Last day", "Last day", "Last day", "Last day"}},
		{"titles for the child: the law in a family's words", view.Child(), calendar.Options{Titles: true, Lang: code.EN},
			[]string{"Follow-up meeting", "Joint meeting", "Phone call", "Contact", words(t, code.EN)[0], "Something agreed is to be done", words(t, code.EN)[1], words(t, code.EN)[2]}},
		{"titles for the family's copy", view.Family(), calendar.Options{Titles: true},
			[]string{"Seurantatapaaminen", "Yhteinen aika", "Puhelu", "Yhteydenotto", words(t, code.FI)[0], "Sovittu asia valmiiksi", words(t, code.FI)[1], words(t, code.FI)[2]}},
	} {
		v := seen(busy(), "2026-05-04")
		v.Reader = row.reader
		events := parsed(t, written(t, row.o, v))
		assert.Equal(t, row.want, property(events, "SUMMARY"), row.name)
		assert.Equal(t, []string{"20260320T100000", "20260302T100000", "20260320", "20260321"}, property(events, "DTSTART;TZID=Europe/Helsinki", "DTSTART;VALUE=DATE")[:4], row.name)
		assert.Empty(t, property(events, "DTEND;TZID=Europe/Helsinki"), "no end, or none after the beginning")
		assert.Equal(t, []string{"CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED"}, property(events, "STATUS"), row.name)
		assert.Equal(t, []string{"0", "0", "0", "1", "0", "0", "0", "0"}, property(events, "SEQUENCE"), row.name)
		uids := map[string]bool{}
		for _, uid := range property(events, "UID") {
			uids[uid] = true
		}
		assert.Len(t, uids, len(events))
		places := property(events, "LOCATION")
		if !row.o.Titles {
			assert.Empty(t, places)
			continue
		}
		assert.Equal(t, []string{plan.PlaceSchool.Label(max(row.o.Lang, code.FI))}, places, row.name)
	}
}

// Two things that people agreed on for one day are two, for the family too.
func TestTwoThingsOfOneDay(t *testing.T) {
	for _, reader := range []view.Reader{view.Family(), view.Child()} {
		p := &plan.Plan{ID: "mfzwizltmfzwizltmfzwizltme", Child: plan.Child{ID: "c234567abc"},
			Actions: []plan.Action{{ID: "a234567abc", Text: "x", Due: day("2026-05-15")}, {ID: "b234567abc", Text: "y", Due: day("2026-05-15")}}}
		v := seen(p, "2026-05-04")
		v.Reader = reader
		assert.Len(t, parsed(t, written(t, calendar.Options{Titles: true}, v)), 2, reader)
	}
}

// byLaw returns the last days by law of a plan.
func byLaw(p *plan.Plan, on civil.Date, c *deadline.Calendar) (law []due.Day) {
	all, _ := due.Of(p, due.Options{On: on, Calendar: c})
	for _, d := range all {
		if d.Kind == due.KindLaw {
			law = append(law, d)
		}
	}
	return law
}

// words are those for a family of the last days by law of busy.
func words(t *testing.T, l code.Lang) (told []string) {
	t.Helper()
	for _, d := range byLaw(busy(), day("2026-05-04"), nil) {
		told = append(told, d.Law.Rule.Told(l))
	}
	require.Len(t, told, 3)
	return told
}

// What two acts want by the same day stands once in a family's calendar, and days have names that the child can read.
func TestFamilysDays(t *testing.T) {
	data, err := os.ReadFile("../../examples/cases/eeli.json")
	require.NoError(t, err)
	p, _ := plan.Decode(data, issue.Limits{})
	titles := func(reader, on string) []string {
		r, err := view.ParseReader(reader)
		require.NoError(t, err)
		v, err := view.Of(p, r, day(on))
		require.NoError(t, err)
		return property(parsed(t, written(t, calendar.Options{Titles: true}, v)), "SUMMARY")
	}
	ready := "Lapsen tuen tarpeen arvioinnin on oltava valmis"
	family := titles("child", "2026-05-01")
	assert.Len(t, slices.DeleteFunc(slices.Clone(family), func(s string) bool { return s != ready }), 1, "%v", family)
	data, err = os.ReadFile("../../examples/cases/iida.json")
	require.NoError(t, err)
	p, _ = plan.Decode(data, issue.Limits{})
	assert.Contains(t, titles("child", "2026-09-05"), "18 vuotta")
	assert.NotContains(t, titles("child", "2026-09-05"), "Lapsi tulee täysi-ikäiseksi")
	assert.Contains(t, titles("khcsfyxvza", "2026-09-05"), "Lapsi tulee täysi-ikäiseksi")
}

// Whoever is of the family reads the law in a family's words, whoever works reads
// the title of the rule.
func TestWhoIsToldInWhichWords(t *testing.T) {
	rule := byLaw(busy(), day("2026-05-04"), nil)[0].Law.Rule
	require.NotEqual(t, rule.Title.In(code.EN), rule.Told(code.EN))
	for _, row := range []struct {
		reader string
		want   string
	}{
		{"child", rule.Told(code.EN)}, {"guardian:m234567abc", rule.Told(code.EN)}, {"n234567abc", rule.Told(code.EN)},
		{"w234567abc", rule.Title.In(code.EN)}, {"e234567abc", rule.Title.In(code.EN)}, {"x234567abc", rule.Title.In(code.EN)},
		{"researcher", rule.Title.In(code.EN)},
	} {
		v := seen(busy(), "2026-05-04")
		var err error
		v.Reader, err = view.ParseReader(row.reader)
		require.NoError(t, err, row.reader)
		summaries := property(parsed(t, written(t, calendar.Options{Titles: true, Lang: code.EN}, v)), "SUMMARY")
		assert.Equal(t, row.want, summaries[4], row.reader)
	}
}

// Working days are counted by the calendar that is asked for: the readings part at
// Midsummer Eve.
func TestReadingOfWorkingDays(t *testing.T) {
	p := busy()
	p.Intakes[0].Arrived = civil.MustParseInstant("2026-06-15T10:00:00+03:00")
	for _, c := range []*deadline.Calendar{nil, fi.THL(), fi.Statute()} {
		want := strings.ReplaceAll(byLaw(p, day("2026-06-15"), c)[0].Last.String(), "-", "")
		assert.Contains(t, property(parsed(t, written(t, calendar.Options{Calendar: c}, seen(p, "2026-06-15"))), "DTSTART;VALUE=DATE"), want)
	}
	assert.NotEqual(t, byLaw(p, day("2026-06-15"), fi.THL())[0].Last, byLaw(p, day("2026-06-15"), fi.Statute())[0].Last, "else the test shows nothing")
}

// A reminder comes with what is to come, at midnight of the day so many days before.
func TestReminders(t *testing.T) {
	text := written(t, calendar.Options{Remind: 2}, seen(busy(), "2026-05-04"))
	assert.Equal(t, 7, strings.Count(text, "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:"), "what is cancelled needs none")
	assert.Equal(t, 7, strings.Count(text, "TRIGGER:-P2D\r\nEND:VALARM\r\n"))
	assert.NotContains(t, written(t, calendar.Options{}, seen(busy(), "2026-05-04")), "VALARM")
	assert.Equal(t, 1, strings.Count(written(t, calendar.Options{Remind: 1}, seen(waiting(), "2026-05-04")), "TRIGGER:-P1D"))
}

// Meetings that were moved from each other in a circle, or from one that is not told,
// end: nobody reads a calendar that never does.
func TestMovesEnd(t *testing.T) {
	circle := func(ids ...plan.ID) *plan.Plan {
		p := &plan.Plan{}
		for i, id := range ids {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: id, State: plan.MeetingPlanned, MovedFromID: ids[(i+1)%len(ids)], Start: civil.MustParseInstant("2026-03-20T10:00:00+02:00")})
		}
		return p
	}
	assert.Equal(t, []string{"1"}, property(parsed(t, written(t, calendar.Options{}, seen(circle("a"), "2026-03-12"))), "SEQUENCE"))
	assert.Equal(t, []string{"3", "3", "3"}, property(parsed(t, written(t, calendar.Options{}, seen(circle("a", "b", "c"), "2026-03-12"))), "SEQUENCE"))
	away := circle("a", "b")
	for i := range away.Meetings {
		away.Meetings[i].MovedFromID = map[plan.ID]plan.ID{"a": "not-told", "b": ""}[away.Meetings[i].ID]
	}
	assert.Equal(t, []string{"1", "0"}, property(parsed(t, written(t, calendar.Options{}, seen(away, "2026-03-12"))), "SEQUENCE"))
}

// What is urgent has two last days by one rule; each is an event of its own.
func TestTwoDaysOfOneRule(t *testing.T) {
	p := busy()
	p.Intakes[0].Urgency.Urgency = plan.UrgencyUrgent
	n := map[string]int{}
	for _, d := range byLaw(p, day("2026-05-04"), nil) {
		n[d.Law.Rule.ID]++
	}
	most := 0
	for _, count := range n {
		most = max(most, count)
	}
	uids := property(parsed(t, written(t, calendar.Options{}, seen(p, "2026-05-04"))), "UID")
	for i, uid := range uids {
		assert.NotContains(t, uids[:i], uid)
	}
	assert.Equal(t, 2, most, "else the test shows nothing")
	for i, what := range []string{"lawshl36.child.start", "lawshl45.implement", "lawshl36.child.start2"} {
		sum := sha256.Sum256([]byte("oneplan\x00" + string(p.ID) + "\x00i234567abc\x00" + what))
		assert.Equal(t, hex.EncodeToString(sum[:16])+"@oneplan", uids[4+i], "a UID stays from release to release")
	}
}

// Times are those of a clock in Finland; outside the years of its rules, those that
// were written. Minutes and seconds stay.
func TestClock(t *testing.T) {
	for _, row := range []struct{ name, start, want string }{
		{"summer", "2026-07-01T21:05:09Z", "20260702T000509"},
		{"winter", "2026-01-01T00:59:59+02:00", "20260101T005959"},
		{"far in the future", "9000-01-01T10:11:12+05:00", "90000101T101112"},
	} {
		p := &plan.Plan{Meetings: []plan.Meeting{{ID: "m", State: plan.MeetingPlanned, Start: civil.MustParseInstant(row.start)}}}
		assert.Equal(t, []string{row.want}, property(parsed(t, written(t, calendar.Options{}, seen(p, "2026-03-12"))), "DTSTART;TZID=Europe/Helsinki"), row.name)
	}
	o := calendar.Options{Stamp: civil.MustParseInstant("2026-03-12T01:02:03+02:00")}
	assert.Equal(t, []string{"20260311T230203Z"}, property(parsed(t, written(t, o, seen(waiting(), "2026-03-12"))), "DTSTAMP"), "in UTC")
}

// The head of a calendar and its zone, by RFC 5545 and the summer time of the EU.
func TestHead(t *testing.T) {
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//oneplan//calendar//FI
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:19810329T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
TZNAME:EEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
TZNAME:EET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
END:VCALENDAR
`, "\n", "\r\n")
	assert.Equal(t, want, written(t, calendar.Options{}))
}

// A line has at most 75 octets and is broken before a character, never in one.
func TestFold(t *testing.T) {
	for _, row := range []struct{ name, line, want string }{
		{"short", "A", "A\r\n"},
		{"just fits", strings.Repeat("a", 75), strings.Repeat("a", 75) + "\r\n"},
		{"one more", strings.Repeat("a", 76), strings.Repeat("a", 75) + "\r\n a\r\n"},
		{"the second line has a blank", strings.Repeat("a", 75+74+1), strings.Repeat("a", 75) + "\r\n " + strings.Repeat("a", 74) + "\r\n a\r\n"},
		{"a character across the end goes over whole", strings.Repeat("a", 74) + "ä", strings.Repeat("a", 74) + "\r\n ä\r\n"},
		{"no beginning of a character in a whole line", strings.Repeat("\x80", 76), "\x80\r\n \x80\r\n " + strings.Repeat("\x80", 74) + "\r\n"},
	} {
		assert.Equal(t, row.want, calendar.Line(row.line), row.name)
	}
}

// What would end a value or a line is escaped; what no calendar can hold is left out.
func TestEscape(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"signs with a meaning", `a\b;c,d`, `a\\b\;c\,d`}, {"lines", "a\nb\r\nc\rd", `a\nb\nc\nd`}, {"a tab stays", "a\tb", "a\tb"},
		{"a blank and DEL", "a b\x7fc", "a bc"}, {"control", "a\x00\x1f\x08b", "ab"}, {"half a character", "a\xc3b", "ab"},
	} {
		assert.Equal(t, row.want, calendar.Escape(row.text), row.name)
	}
}

type full struct{}

var errFull = errors.New("the disk is full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestErrorOfTheWriter(t *testing.T) {
	assert.ErrorIs(t, calendar.Write(full{}, nil, calendar.Options{Stamp: stamp}), errFull)
}
