package fi_test

import (
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// lastSundayOf is the day on which the clocks change, found the slow way.
func lastSundayOf(year int, m time.Month) time.Time {
	d := time.Date(year, m+1, 1, 0, 0, 0, 0, time.UTC)
	for {
		if d = d.AddDate(0, 0, -1); d.Weekday() == time.Sunday {
			return d
		}
	}
}

// Hours pass as time passes: over every change of the clocks from 1981 to 2100,
// for starts on each hour around it, against a loop that adds one hour of real
// time after another. Half of the starts are written with another offset than
// Finland's.
func TestHoursOverEveryChangeOfTheClocks(t *testing.T) {
	changes := 0
	for year := 1981; year <= 2100; year++ {
		autumn := time.October
		if year < 1996 {
			autumn = time.September
		}
		for _, m := range []time.Month{time.March, autumn} {
			changes++
			change := lastSundayOf(year, m)
			for before := -30; before <= 6; before += 4 {
				start := change.Add(time.Duration(before) * time.Hour)
				for _, n := range []int{1, 12, 24, 48, 168} {
					slow := start
					for range n {
						slow = slow.Add(time.Hour)
					}
					from := civil.InstantOf(start)
					if before%8 == 0 {
						from = civil.InstantOf(start.In(time.FixedZone("", 5*3600)))
					}
					day, _, err := fi.DayOf(from)
					require.NoError(t, err)
					rule := deadline.Rule{ID: "h", Term: deadline.Term{N: n, Unit: deadline.UnitHours}, First: deadline.FirstExcluded, End: deadline.EndStays}
					d, err := rule.Due(day, deadline.Options{Moment: from}, deadline.Setting{Offset: fi.Offset})
					require.NoError(t, err)
					require.Equal(t, slow.Unix(), d.At.Unix(), "%d hours from %v", n, start)
					last, second, err := fi.DayOf(civil.InstantOf(slow))
					require.NoError(t, err)
					local, clock := d.At.DayAt(d.At.Offset())
					require.Equal(t, last, d.Last)
					require.Equal(t, last, local)
					require.Equal(t, second, clock, "the moment is written as the clocks in Finland show it")
				}
			}
		}
	}
	assert.Equal(t, 240, changes)
}

// KKO:2023:49: seven days of detention are 168 hours from the decision; the same
// for a child by analogy, over the change to summer time an hour later by the clock.
func TestHoursInWords(t *testing.T) {
	moment := civil.MustParseInstant("2026-03-28T18:00:00+02:00")
	d := oneRule(t, "movement-restricted", civil.MustParseDate("2026-03-28"), "lsl69.move7", fi.Options{Moment: moment})
	assert.Equal(t, "2026-04-04T19:00:00+03:00", d.At.String())
	assert.Equal(t, "Laitoksen asettama liikkumisen rajoitus päättyy viimeistään lauantaina 4.4.2026 klo 19.00.", d.Tell(code.FI))
	assert.Contains(t, d.Explain(code.SV), "HD:2023:49")
	var kinds []deadline.StepKind
	for _, s := range d.Trace() {
		kinds = append(kinds, s.Kind)
	}
	assert.Equal(t, []deadline.StepKind{deadline.StepMoment, deadline.StepClock, deadline.StepHours}, kinds)
	assert.Equal(t, deadline.Uncertain, d.Confidence(), "of a child it is not decided")

	isolated := oneRule(t, "isolated", civil.MustParseDate("2026-03-28"), "lsl70.isolate", fi.Options{Moment: moment})
	assert.Equal(t, "2026-03-29T07:00:00+03:00", isolated.At.String(), "twelve hours are the act's own")
	assert.Equal(t, deadline.Verified, isolated.Confidence())
}

// Hours and days are never mixed: without a moment the beginning of the day is
// taken and said, and a moment of another day is refused.
func TestHoursWithoutAMoment(t *testing.T) {
	d := oneRule(t, "isolated", civil.MustParseDate("2026-03-29"), "lsl70.isolate", fi.Options{})
	assert.Equal(t, "2026-03-29T13:00:00+03:00", d.At.String(), "from midnight, over the change to summer time")
	assert.Equal(t, deadline.DoubtNoMoment, d.Doubt)
	_, err := fi.Due(fi.EventIsolated, civil.MustParseDate("2026-03-28"), fi.Options{Moment: civil.MustParseInstant("2026-03-28T23:30:00Z")})
	require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemMoment}, "half past one of the next day in Finland")
	days := oneRule(t, "emergency-placement", civil.MustParseDate("2026-03-28"), "lsl38.emergency", fi.Options{Moment: civil.MustParseInstant("2026-03-28T23:30:00+02:00")})
	assert.Equal(t, "2026-04-26", days.Last.String(), "a rule in days does not look at the moment")
	assert.True(t, days.At.IsZero())
}

// How a measure in hours stands is asked by the moment: on the day of its end it
// may go on or have lapsed.
func TestHoursByTheMoment(t *testing.T) {
	from := civil.MustParseInstant("2026-03-28T18:00:00+02:00")
	d := oneRule(t, "isolated", civil.MustParseDate("2026-03-28"), "lsl70.isolate", fi.Options{Moment: from})
	for _, row := range []struct {
		at, done string
		want     deadline.State
		fi       string
	}{
		{"2026-03-28T17:00:00+02:00", "", deadline.State{Status: deadline.StatusAhead, Hours: 1}, "tapahtumaa ei ole vielä ollut"},
		{"2026-03-28T20:30:00+02:00", "", deadline.State{Status: deadline.StatusDueSoon, Days: 1, Hours: 9}, "määräpäivä lähellä, 9 tuntia jäljellä"},
		{"2026-03-29T06:00:00+03:00", "", deadline.State{Status: deadline.StatusDueSoon, Hours: 1}, "määräpäivä lähellä, 1 tunti jäljellä"},
		{"2026-03-29T07:00:00+03:00", "", deadline.State{Status: deadline.StatusDueSoon}, "määräpäivä lähellä, viimeinen päivä on tänään"},
		{"2026-03-29T04:00:01Z", "", deadline.State{Status: deadline.StatusLapsed}, "rauennut"},
		{"2026-03-30T08:00:00+03:00", "", deadline.State{Status: deadline.StatusLapsed, Days: 1, Hours: 25}, "rauennut"},
		{"2026-03-30T08:00:00+03:00", "2026-03-29T05:00:00+03:00", deadline.State{Status: deadline.StatusEndedInTime, Hours: 2}, "päättyi ajoissa"},
		{"2026-03-30T08:00:00+03:00", "2026-03-29T09:00:00+03:00", deadline.State{Status: deadline.StatusLate, Hours: 2}, "2 tuntia myöhässä"},
	} {
		done := civil.Instant{}
		if row.done != "" {
			done = civil.MustParseInstant(row.done)
		}
		s := d.StateAt(civil.MustParseInstant(row.at), done, 7)
		assert.Equal(t, row.want, s, row.at)
		assert.Equal(t, row.fi, s.Words(code.FI), row.at)
	}
	days := oneRule(t, "emergency-placement", civil.MustParseDate("2026-03-28"), "lsl38.emergency", fi.Options{Moment: from})
	assert.Equal(t, deadline.State{Status: deadline.StatusPending, Days: 29}, days.StateAt(from, civil.Instant{}, 7), "a rule in days stands by the day")
	dateless := oneRule(t, "isolated", civil.MustParseDate("2026-03-28"), "lsl70.isolate", fi.Options{})
	assert.Equal(t, deadline.State{Status: deadline.StatusDueSoon}, dateless.StateAt(from, civil.Instant{}, 7), "without a moment of the event there is none to ask by")
}

// The trace names the day on which the clocks were changed, also where the hours
// end long after it.
func TestTheDayOfTheClockChange(t *testing.T) {
	d := oneRule(t, "special-care", civil.MustParseDate("2026-03-10"), "lsl72.care30", fi.Options{Moment: civil.MustParseInstant("2026-03-10T12:00:00+02:00")})
	assert.Equal(t, "2026-03-29", d.Trace()[1].Day.String())
	assert.Equal(t, 60, d.Trace()[1].N)
	autumn := oneRule(t, "special-care", civil.MustParseDate("2026-10-10"), "lsl72.care30", fi.Options{Moment: civil.MustParseInstant("2026-10-10T12:00:00+03:00")})
	assert.Equal(t, "2026-10-25", autumn.Trace()[1].Day.String())
	assert.Equal(t, 60, autumn.Trace()[1].N)
}
