package fi_test

import (
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Slow references for the kinds of counting that stand beside the calendars:
// day by day, with the time package.

func asTime(d civil.Date) time.Time {
	y, m, day := d.YMD()
	return time.Date(y, m, day, 0, 0, 0, 0, time.UTC)
}

// monthsAway walks month by month and takes the last day where there is no such.
func monthsAway(d time.Time, n int) time.Time {
	y, m, day := d.Date()
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for range n {
		m += time.Month(step)
		switch {
		case m < time.January:
			y, m = y-1, time.December
		case m > time.December:
			y, m = y+1, time.January
		}
	}
	for ; ; day-- {
		if got := time.Date(y, m, day, 0, 0, 0, 0, time.UTC); got.Month() == m {
			return got
		}
	}
}

func TestBackwardsAgainstTheSlowReference(t *testing.T) {
	for d := civil.MustParseDate("2023-01-01"); d.Year() < 2029; d = d.AddDays(1) {
		apply := oneRule(t, "daycare-needed", d, "vakal17.apply4m", fi.Options{})
		require.Equal(t, monthsAway(asTime(d), -4).Format(time.DateOnly), apply.Last.String(), "four months before %v", d)
		soon := oneRule(t, "daycare-needed", d, "vakal17.apply2w", fi.Options{})
		require.Equal(t, asTime(d).AddDate(0, 0, -14).Format(time.DateOnly), soon.Last.String())
		move := oneRule(t, "move-intended", d, "lhl5a.move3m", fi.Options{})
		require.Equal(t, monthsAway(asTime(d), -3).Format(time.DateOnly), move.Last.String())
	}
}

func TestEarliestAgainstTheSlowReference(t *testing.T) {
	for d := civil.MustParseDate("2023-01-01"); d.Year() < 2026; d = d.AddDays(1) {
		consent := oneRule(t, "birth", d, "adoptiol15.earliest8w", fi.Options{})
		from := asTime(d)
		for range 56 {
			from = from.AddDate(0, 0, 1)
		}
		require.Equal(t, from.Format(time.DateOnly), consent.Last.String())
		last := consent.Last
		require.Equal(t, deadline.StatusNotYet, consent.State(last.AddDays(-1), civil.Date{}, 7).Status)
		require.Equal(t, deadline.StatusAllowed, consent.State(last, civil.Date{}, 7).Status)
		require.Equal(t, deadline.State{Status: deadline.StatusTooEarly, Days: 1}, consent.State(last, last.AddDays(-1), 7))
		require.Equal(t, deadline.StatusMet, consent.State(last, last, 7).Status)
	}
}

// The first working day of a month, and duties of office hours, in each reading,
// day by day against the law written once more.
func TestFirstWorkingDaysAgainstTheSlowReference(t *testing.T) {
	readings := map[string]*deadline.Calendar{"thl": fi.THL(), "statute": fi.Statute(), "saturday": fi.Saturday()}
	for d := civil.MustParseDate("2017-01-01"); d.Year() < 2031; d = d.AddDays(1) {
		for name, c := range readings {
			first := asTime(d)
			for !works(name, first) {
				first = first.AddDate(0, 0, 1)
			}
			due := oneRule(t, "assistance-month", d, "ttl14a.month.first", fi.Options{Calendar: c})
			require.Equal(t, first.Format(time.DateOnly), due.Last.String(), "%s, %v", name, d)
			next := asTime(d).AddDate(0, 0, 1)
			for !works(name, next) {
				next = next.AddDate(0, 0, 1)
			}
			urgent := oneRule(t, "application", d, "ttl14b.urgent", fi.Options{Calendar: c, Urgent: true})
			require.Equal(t, next.Format(time.DateOnly), urgent.Last.String(), "%s, %v", name, d)
		}
		if d.Year() < 2024 {
			continue
		}
		contact := oneRule(t, "health-contact", d, "thl51.contact", fi.Options{})
		require.Equal(t, !works("statute", asTime(d)), contact.Dateless(), "%v", d)
	}
}

func TestSchoolYearsAgainstTheSlowReference(t *testing.T) {
	for d := civil.MustParseDate("2025-08-01"); d.Year() < 2032; d = d.AddDays(1) {
		review := oneRule(t, "support-plan", d, "pol20e.year", fi.Options{})
		end := asTime(d)
		for end.Month() != time.July || end.Day() != 31 {
			end = end.AddDate(0, 0, 1)
		}
		require.Equal(t, end.Format(time.DateOnly), review.Last.String())
		next := oneRule(t, "support-plan", d, "pol20e.year", fi.Options{Round: 2})
		require.Equal(t, end.AddDate(1, 0, 0).Format(time.DateOnly), next.Last.String(), "the next school year")
	}
	assert.Equal(t, civil.Period{}, fi.SchoolYear(civil.Date{}))
}

// The end of aftercare against the acts told once more, as a walk over the days
// on which the right can end: by which law is it over?
func TestAftercareAgainstTheSlowReference(t *testing.T) {
	reform, after, kept := civil.MustParseDate("2020-01-01"), civil.MustParseDate("2024-01-01"), civil.MustParseDate("2024-06-30")
	slow := func(ended, born civil.Date) civil.Date {
		five := ended.AddYears(5)
		for day := ended; ; day = day.AddDays(1) {
			limit := 23
			switch {
			case day.Before(reform):
				limit = 21
			case day.Before(after):
				limit = 25
			}
			switch {
			case day == five: // also within the transition: the earlier day is shown
				return day
			case !ended.Before(after) || day.Before(after) || born.AddYears(23).After(kept):
				if !day.Before(born.AddYears(limit)) && day.After(ended) {
					return day
				}
			case day == kept:
				return day
			}
		}
	}
	n := 0
	for _, ended := range []string{"2009-03-01", "2013-07-15", "2014-12-31", "2015-01-02", "2016-02-29", "2018-06-01", "2019-12-31", "2020-01-01", "2022-06-01", "2023-12-31", "2024-01-01", "2025-05-05"} {
		on := civil.MustParseDate(ended)
		for age := 16*12 + 1; age < 18*12; age += 3 {
			born := on.AddMonths(-age).AddDays(11)
			n++
			d := oneRule(t, "client-ended", on, "lsl75.aftercare", fi.Options{Born: born})
			require.Equal(t, slow(on, born).String(), d.Last.String(), "ended %v, born %v", on, born)
		}
	}
	assert.Equal(t, 96, n)
}
