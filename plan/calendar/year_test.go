package calendar_test

import (
	"bytes"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func yearOf(t *testing.T, c *annual.Clock, o calendar.Options) []map[string]string {
	t.Helper()
	all, issues := c.Year(2026, fi.THL())
	require.Empty(t, issues)
	if o.Stamp.IsZero() {
		o.Stamp = stamp
	}
	var b bytes.Buffer
	require.NoError(t, calendar.WriteYear(&b, all, o))
	return parsed(t, b.String())
}

// The annual clock as a calendar: whole days and windows, times in Finland, names in
// the language; who is moved keeps the UID.
func TestWriteYear(t *testing.T) {
	c := &annual.Clock{Events: []annual.Event{
		{ID: "window", Kind: annual.KindReporting, Name: directory.Words{FI: "Yhteiset ajat", SV: "Gemensamma tider"}, About: directory.Words{FI: "Luvut, kunnittain; kerran"}, From: "01-01", To: "11-30", Example: true},
		{ID: "group", Kind: annual.KindSteering, Name: directory.Words{FI: "Ohjausryhmä"}, Months: []int{4, 7}, Day: 6, Starts: "09:00", Ends: "11:30", Move: annual.MoveNext, Example: true},
		{ID: "news", Kind: annual.KindNews, Name: directory.Words{EN: "News\r\nEND:VEVENT"}, Months: []int{2}, Day: 2, Starts: "23:30", Example: true},
	}}
	events := yearOf(t, c, calendar.Options{Remind: 3, Lang: code.SV})
	require.Len(t, events, 4)
	assert.Equal(t, []string{"20260101", "20261201"}, []string{events[0]["DTSTART;VALUE=DATE"], events[0]["DTEND;VALUE=DATE"]}, "the end is the day after")
	assert.Equal(t, "Gemensamma tider", events[0]["SUMMARY"])
	assert.Equal(t, "Luvut, kunnittain; kerran", events[0]["DESCRIPTION"])
	assert.Equal(t, "PUBLIC", events[0]["CLASS"])
	assert.Equal(t, "News\nEND:VEVENT", events[1]["SUMMARY"], "no text ends an event")
	assert.Equal(t, "20260202T235900", events[1]["DTEND;TZID=Europe/Helsinki"], "within its day")
	assert.Equal(t, []string{"20260407T090000", "20260407T113000"}, []string{events[2]["DTSTART;TZID=Europe/Helsinki"], events[2]["DTEND;TZID=Europe/Helsinki"]}, "Easter Monday is moved")
	assert.Equal(t, "Yhteiset ajat", yearOf(t, c, calendar.Options{})[0]["SUMMARY"], "Finnish where no language is asked for")
	newYear := func(move annual.Move) map[string]string {
		return yearOf(t, &annual.Clock{Events: []annual.Event{{ID: "start", Kind: annual.KindNews, Name: directory.Words{FI: "Alku"}, Months: []int{1}, Day: 1, Move: move, Example: true}}}, calendar.Options{})[0]
	}
	assert.Equal(t, "20251231", newYear(annual.MovePrevious)["DTSTART;VALUE=DATE"])
	assert.Equal(t, newYear(annual.MoveNext)["UID"], newYear(annual.MovePrevious)["UID"], "of the year in which it was planned, wherever it is moved")
	uids := map[string]bool{}
	for _, e := range events {
		uids[e["UID"]] = true
		assert.Regexp(t, "^[0-9a-f]{32}@oneplan$", e["UID"])
	}
	assert.Len(t, uids, 4)
	before := events[2]["UID"]
	c.Events[1].Move = annual.MovePrevious
	for _, e := range yearOf(t, c, calendar.Options{}) {
		if e["DTSTART;TZID=Europe/Helsinki"] == "20260402T090000" {
			assert.Equal(t, before, e["UID"], "the same event, moved elsewhere")
			before = ""
		}
	}
	assert.Empty(t, before)
	assert.ErrorIs(t, calendar.WriteYear(&bytes.Buffer{}, nil, calendar.Options{}), calendar.ErrStamp)
}
