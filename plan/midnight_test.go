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

// Somebody is away while it is agreed already who holds from a later instant on: the
// deputy holds until then, whoever comes back is who held before, and at no second is
// there nobody or two.
func TestAbsenceBeforeAnAgreedHandOver(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-04-01"))
	at := civil.MustParseInstant
	midnight := at("2026-05-05T00:00:00+03:00")
	offered, issues := p.OfferBaton(plan.Offer{ID: newID(1), Statement: plan.Statement{By: curator, On: day("2026-04-20")}, ToID: social,
		Role: plan.HoldingResponsible, From: midnight, NamedByIDs: []plan.ID{iida}})
	require.Empty(t, issues)
	agreed, issues := offered.Answer(newID(1), plan.OfferAccepted, at("2026-04-21T10:00:00+03:00"), plan.Act{ID: newID(2), On: day("2026-04-21")})
	require.Empty(t, issues)
	away, issues := agreed.Deputise(at("2026-04-24T00:00:00+03:00"), plan.Act{ID: newID(3), By: curator, On: day("2026-04-23")})
	require.Empty(t, issues)
	back, issues := away.Return(at("2026-04-28T00:00:00+03:00"), plan.Act{ID: newID(4), By: curator, On: day("2026-04-28")})
	require.Empty(t, issues)
	for _, row := range []struct {
		name, at  string
		away, now plan.ID
	}{
		{"the last second before", "2026-04-23T23:59:59+03:00", curator, curator},
		{"midnight", "2026-04-24T00:00:00+03:00", nurse, nurse},
		{"the last second away", "2026-04-27T23:59:59+03:00", nurse, nurse},
		{"back", "2026-04-28T00:00:00+03:00", nurse, curator},
		{"the last second of April's holder", "2026-05-04T23:59:59+03:00", nurse, curator},
		{"as agreed", "2026-05-05T00:00:00+03:00", social, social},
		{"told in UTC", "2026-05-04T21:00:00Z", social, social},
	} {
		t.Run(row.name, func(t *testing.T) {
			h, ok := away.Holder(at(row.at))
			require.True(t, ok)
			assert.Equal(t, row.away, h.PersonID)
			h, ok = back.Holder(at(row.at))
			require.True(t, ok)
			assert.Equal(t, row.now, h.PersonID)
		})
	}
	assert.True(t, heldApart(away))
	assert.True(t, heldApart(back))
}
