package plan_test

import (
	"testing"
	"time"
	_ "time/tzdata" // wherever the tests run

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A holding acts on the days that hold an instant of it, its end not counted: as the
// standard library's zone has days, over both changes of the clock and with instants
// written in other zones.
func TestActsOnIsSomeInstantOfTheDay(t *testing.T) {
	helsinki, err := time.LoadLocation("Europe/Helsinki")
	require.NoError(t, err)
	instant := func(at time.Time) civil.Instant { return civil.MustParseInstant(at.Format(time.RFC3339)) }
	edges, ended := 0, 0
	for _, start := range []time.Time{ // a week each
		time.Date(2026, 3, 26, 0, 0, 0, 0, helsinki), // summer time begins on the 29th
		time.Date(2026, 10, 22, 0, 0, 0, 0, helsinki),
		time.Date(2026, 12, 29, 0, 0, 0, 0, helsinki),
	} {
		for _, zone := range []*time.Location{helsinki, time.UTC, time.FixedZone("", -5*3600)} {
			for d := range 4 {
				for _, shift := range []time.Duration{-time.Second, 0, time.Second, 9 * time.Hour} {
					from := start.AddDate(0, 0, 1).Add(shift)
					to := start.AddDate(0, 0, 1+d).Add(shift)
					for _, end := range []time.Time{to, start.AddDate(0, 0, 1+d), start.AddDate(0, 0, 1+d).Add(-time.Second)} {
						if !end.After(from) {
							continue
						}
						h := plan.Holding{Role: plan.HoldingFirst, From: instant(from.In(zone)), To: instant(end.In(zone))}
						for n := range 7 {
							day := start.AddDate(0, 0, n)
							next := start.AddDate(0, 0, n+1)
							want := from.Before(next) && end.After(day)
							on := civil.MustDate(day.Year(), day.Month(), day.Day())
							assert.Equal(t, want, h.ActsOn(on), "%v to %v on %v", h.From, h.To, on)
							edges++
							if !want {
								ended++
							}
						}
					}
				}
			}
		}
	}
	assert.Greater(t, edges, 1000)
	assert.Greater(t, ended, 300)
}

// Where one holding ends at midnight and the next begins, no day is without a holder
// and none is both's; where it ends within a day, that day is both's.
func TestMidnightIsTheNextHolders(t *testing.T) {
	for _, row := range []struct {
		name, at, why string
		both          bool
	}{
		{"midnight", "2026-05-05T00:00:00+03:00", "the day before was the last whole day", false},
		{"midnight told in UTC", "2026-05-04T21:00:00Z", "the same instant", false},
		{"a second later", "2026-05-05T00:00:01+03:00", "a second of the day was the first one's", true},
		{"within the day", "2026-05-05T16:00:00+03:00", "a hand-over at work", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			at := civil.MustParseInstant(row.at)
			before := plan.Holding{Role: plan.HoldingFirst, From: civil.MustParseInstant("2026-05-01T08:00:00+03:00"), To: at}
			after := plan.Holding{Role: plan.HoldingResponsible, From: at, Accepted: at}
			on := civil.MustDate(2026, 5, 5)
			assert.True(t, before.ActsOn(on.AddDays(-1)))
			assert.True(t, after.ActsOn(on), row.why)
			assert.Equal(t, row.both, before.ActsOn(on), row.why)
		})
	}
}
