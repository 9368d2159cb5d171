package calendar_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var stamp = civil.MustParseInstant("2026-03-12T10:00:00Z")

func day(text string) civil.Date { return civil.MustParseDate(text) }

// seen is a view that holds just these parts.
func seen(p *plan.Plan, on string) *view.View { return &view.View{Plan: (*view.Seen)(p), On: day(on)} }

func written(t testing.TB, o calendar.Options, views ...*view.View) string {
	t.Helper()
	if o.Stamp.IsZero() {
		o.Stamp = stamp
	}
	var b bytes.Buffer
	require.NoError(t, calendar.Write(&b, views, o))
	return b.String()
}

// parsed reads a calendar back by the rules of RFC 5545: unfolds, and returns the
// properties of each event.
func parsed(t testing.TB, text string) (events []map[string]string) {
	t.Helper()
	require.True(t, strings.HasSuffix(text, "END:VCALENDAR\r\n"))
	require.True(t, utf8.ValidString(text))
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(line), 75)
		require.NotContains(t, line, "\n")
		require.True(t, utf8.ValidString(line), "no character is cut")
	}
	inside := ""
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n ", ""), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		switch {
		case line == "BEGIN:VEVENT":
			events, inside = append(events, map[string]string{}), "VEVENT"
		case name == "BEGIN":
			inside = value
		case line == "END:VALARM":
			inside = "VEVENT"
		case inside == "VEVENT" && name != "END":
			events[len(events)-1][name] = unescaped(value)
		}
	}
	return events
}

func unescaped(text string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n").Replace(text)
}

func meeting(id plan.ID, state plan.MeetingState, start, end string, from plan.ID) plan.Meeting {
	return plan.Meeting{ID: id, Kind: plan.MeetingJoint, State: state, Start: civil.MustParseInstant(start), End: civil.MustParseInstant(end), MovedFromID: from,
		Place: &plan.Place{Kind: plan.PlaceHome, Text: "Suojakuja 3, B 12; toinen kerros"}}
}

func TestMeetings(t *testing.T) {
	p := &plan.Plan{ID: "mfzwizltmfzwizltmfzwizltme", Meetings: []plan.Meeting{
		meeting("first", plan.MeetingMoved, "2026-03-20T10:00:00+02:00", "2026-03-20T11:30:00+02:00", ""),
		meeting("second", plan.MeetingMoved, "2026-03-25T10:00:00+02:00", "2026-03-25T11:30:00+02:00", "first"),
		meeting("third", plan.MeetingPlanned, "2026-03-30T10:00:00+03:00", "2026-03-30T11:30:00+03:00", "second"),
		meeting("other", plan.MeetingCancelled, "2026-10-30T12:00:00Z", "2026-10-30T13:00:00Z", ""),
	}}
	events := parsed(t, written(t, calendar.Options{Remind: 2}, seen(p, "2026-03-12")))
	require.Len(t, events, 2)
	assert.Equal(t, "20260330T100000", events[0]["DTSTART;TZID=Europe/Helsinki"], "summer time")
	assert.Equal(t, "20260330T113000", events[0]["DTEND;TZID=Europe/Helsinki"])
	assert.Equal(t, "2", events[0]["SEQUENCE"], "moved twice")
	assert.Equal(t, "CONFIRMED", events[0]["STATUS"])
	assert.Equal(t, "Tapaaminen", events[0]["SUMMARY"], "nothing but that it is one")
	assert.NotContains(t, events[0], "LOCATION")
	assert.Equal(t, "20261030T140000", events[1]["DTSTART;TZID=Europe/Helsinki"], "winter time, from UTC")
	assert.Equal(t, "CANCELLED", events[1]["STATUS"])
	assert.Equal(t, "1", events[1]["SEQUENCE"])

	p.Meetings = slices.DeleteFunc(p.Meetings, func(m plan.Meeting) bool { return m.ID != "first" })
	p.Meetings[0].State = plan.MeetingPlanned
	before := parsed(t, written(t, calendar.Options{}, seen(p, "2026-03-12")))
	assert.Equal(t, events[0]["UID"], before[0]["UID"], "the meeting that was moved is the same one")
	assert.Equal(t, "0", before[0]["SEQUENCE"])

	told := parsed(t, written(t, calendar.Options{Titles: true, Lang: code.SV}, seen(p, "2026-03-12")))
	assert.Equal(t, "Gemensam tid", told[0]["SUMMARY"], "a title, not a word in a list")
	assert.Equal(t, plan.PlaceHome.Label(code.SV), told[0]["LOCATION"], "what kind of place, never which")
}

func TestContactsAndLastDays(t *testing.T) {
	data, err := os.ReadFile("../../examples/cases/eeli.json")
	require.NoError(t, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.NotNil(t, p, issues)
	v, err := view.Of(p, view.Child(), day("2026-03-12"))
	require.NoError(t, err)
	plain, told := written(t, calendar.Options{}, v), written(t, calendar.Options{Titles: true, Lang: code.EN}, v)
	days := 0
	for i, e := range parsed(t, told) {
		one := parsed(t, plain)[i]
		assert.Equal(t, one["UID"], e["UID"])
		assert.Equal(t, "PRIVATE", e["CLASS"])
		assert.Contains(t, []string{"Tapaaminen", "Yhteydenotto", "Määräpäivä"}, one["SUMMARY"])
		if from, ok := e["DTSTART;VALUE=DATE"]; ok {
			days++
			assert.Less(t, from, e["DTEND;VALUE=DATE"], "the end is the day after")
		}
	}
	assert.NotZero(t, days)
}

// Without titles nothing of a record stands in a calendar, with them no text of
// its own; no reader's calendar holds a day of what is withheld.
func TestNothingOfARecordIsTold(t *testing.T) {
	n := 0
	for p := range sample.Plans(3, 200) {
		for _, r := range []view.Reader{view.Child(), view.Researcher()} {
			v, err := view.Of(p, r, day("2025-11-21"))
			require.NoError(t, err)
			text := written(t, calendar.Options{Titles: true}, v)
			uids := map[string]bool{}
			for _, e := range parsed(t, text) {
				require.False(t, uids[e["UID"]], "a UID stands there twice")
				uids[e["UID"]] = true
				n++
			}
			unfolded := strings.ReplaceAll(text, "\r\n ", "")
			for _, secret := range []string{string(p.ID), p.Child.Subject, p.Child.Name.Family, p.People[0].Name.Family, "Kuvitteellinen"} {
				if secret != "" {
					require.NotContains(t, unfolded, secret)
				}
			}
		}
	}
	assert.NotZero(t, n)
}

func TestStampIsNeeded(t *testing.T) {
	assert.ErrorIs(t, calendar.Write(&bytes.Buffer{}, nil, calendar.Options{}), calendar.ErrStamp)
	assert.Empty(t, parsed(t, written(t, calendar.Options{})))
}

// Whatever a text holds, lines stay within 75 octets, and it is read back as it was.
func FuzzLines(f *testing.F) {
	f.Add("Tapaaminen; kotona, \\ illalla\nkello 18 äöå 👨‍👩‍👧 " + strings.Repeat("ä", 90))
	f.Add("END:VEVENT\r\nBEGIN:VEVENT")
	f.Fuzz(func(t *testing.T, text string) {
		line := calendar.Line("SUMMARY:" + calendar.Escape(text))
		require.True(t, strings.HasSuffix(line, "\r\n"))
		for part := range strings.SplitSeq(strings.TrimSuffix(line, "\r\n"), "\r\n") {
			require.LessOrEqual(t, len(part), 75)
			require.True(t, utf8.ValidString(part))
		}
		back := strings.ReplaceAll(strings.TrimSuffix(line, "\r\n"), "\r\n ", "")
		require.NotContains(t, back, "\r")
		require.NotContains(t, back, "\n")
		if utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			require.Equal(t, "SUMMARY:"+text, unescaped(back))
		}
	})
}

func ExampleWrite() {
	p := &plan.Plan{ID: "mfzwizltmfzwizltmfzwizltme", Contacts: []plan.Contact{{ID: "contact", Day: day("2026-03-20"), State: plan.ContactPlanned}}}
	var b bytes.Buffer
	err := calendar.Write(&b, []*view.View{{Plan: (*view.Seen)(p), On: day("2026-03-12")}}, calendar.Options{Stamp: stamp, Lang: code.EN})
	_, event, _ := strings.Cut(strings.ReplaceAll(b.String(), "\r", ""), "END:VTIMEZONE\n")
	fmt.Print(event, err)
	// Output:
	// BEGIN:VEVENT
	// UID:8801fae56fabb7b84cc605befabadcfc@oneplan
	// DTSTAMP:20260312T100000Z
	// SEQUENCE:0
	// DTSTART;VALUE=DATE:20260320
	// DTEND;VALUE=DATE:20260321
	// TRANSP:TRANSPARENT
	// SUMMARY:Contact
	// CLASS:PRIVATE
	// STATUS:CONFIRMED
	// END:VEVENT
	// END:VCALENDAR
	// <nil>
}
