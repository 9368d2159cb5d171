package deadline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var day = civil.MustParseDate

func period(from, to string) civil.Period { return civil.Period{From: day(from), To: day(to)} }

// plain is a small calendar without a country: Sundays and one holiday.
func plain() deadline.Definition {
	return deadline.Definition{
		Name:   "plain",
		Covers: period("2026-01-01", "2026-12-31"),
		Weekly: []deadline.Weekly{{Day: deadline.Sunday, Source: "custom"}},
		Holidays: []deadline.Holiday{{
			ID: "founders-day", Kind: deadline.ReasonHoliday, When: deadline.On(time.March, 16),
			Name: code.Text{FI: "perustajanpäivä", SV: "grundardagen", EN: "Founder's Day"}, Source: "custom",
		}},
	}
}

func TestDefinitionFaults(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(*deadline.Definition)
		want   map[issue.Pointer]string
	}{
		{"no fault", func(*deadline.Definition) {}, nil},
		{"no name", func(d *deadline.Definition) { d.Name = "" }, map[issue.Pointer]string{"/name": "calendar.name"}},
		{"no time", func(d *deadline.Definition) { d.Covers = civil.Period{} }, map[issue.Pointer]string{"/covers": "calendar.covers"}},
		{"no time, and days", func(d *deadline.Definition) {
			d.Covers, d.Closed, d.Extra = civil.Period{}, []deadline.Closure{{Period: period("2026-02-23", "2026-03-01")}}, []civil.Date{day("2026-03-15")}
		}, map[issue.Pointer]string{"/covers": "calendar.covers"}},
		{"as many rows as can be", func(d *deadline.Definition) {
			d.Closed = slices.Repeat([]deadline.Closure{{Period: period("2026-02-23", "2026-02-23")}}, 65523)
		}, nil},
		{"a row too many", func(d *deadline.Definition) {
			d.Closed = slices.Repeat([]deadline.Closure{{Period: period("2026-02-23", "2026-02-23")}}, 65524)
		}, map[issue.Pointer]string{"": "calendar.rows"}},
		{"a period that ends outside", func(d *deadline.Definition) {
			d.Closed = []deadline.Closure{{Period: period("2026-12-20", "2027-01-06")}}
		}, map[issue.Pointer]string{"/closed/0": "calendar.not-covered"}},
		{"a term outside overlaps nothing", func(d *deadline.Definition) {
			d.Terms = []civil.Period{period("2026-08-07", "2026-12-19"), period("2026-12-01", "2027-05-30")}
		}, map[issue.Pointer]string{"/terms/1": "calendar.not-covered"}},
		{"open time", func(d *deadline.Definition) { d.Covers.To = civil.Date{} }, map[issue.Pointer]string{"/covers": "calendar.covers"}},
		{"reversed time", func(d *deadline.Definition) { d.Covers = period("2026-12-31", "2026-01-01") }, map[issue.Pointer]string{"/covers": "calendar.covers"}},
		{"too long", func(d *deadline.Definition) { d.Covers = period("1800-01-01", "2026-12-31") }, map[issue.Pointer]string{"/covers": "calendar.covers"}},
		{"as long as can be", func(d *deadline.Definition) {
			d.Covers = civil.Period{From: day("1900-01-01"), To: day("1900-01-01").AddDays(65534)}
		}, nil},
		{"a day too long", func(d *deadline.Definition) {
			d.Covers = civil.Period{From: day("1900-01-01"), To: day("1900-01-01").AddDays(65535)}
		}, map[issue.Pointer]string{"/covers": "calendar.covers"}},
		{"too many rows", func(d *deadline.Definition) { d.Closed = slices.Repeat([]deadline.Closure{{Period: d.Covers}}, 70000) }, map[issue.Pointer]string{"": "calendar.rows"}},
		{"stray weekday", func(d *deadline.Definition) { d.Weekly[0].Day = 8 }, map[issue.Pointer]string{"/weekly/0/day": "calendar.weekday"}},
		{"no weekday", func(d *deadline.Definition) { d.Weekly[0].Day = 0 }, map[issue.Pointer]string{"/weekly/0/day": "calendar.weekday-missing"}},
		{"holiday of no kind", func(d *deadline.Definition) { d.Holidays[0].Kind = 0 }, map[issue.Pointer]string{"/holidays/0/kind": "calendar.holiday-kind"}},
		{"holiday that works", func(d *deadline.Definition) { d.Holidays[0].Kind = deadline.ReasonExtra }, map[issue.Pointer]string{"/holidays/0/kind": "calendar.holiday-kind"}},
		{"holiday of no day", func(d *deadline.Definition) { d.Holidays[0].When = deadline.When{} }, map[issue.Pointer]string{"/holidays/0/when": "calendar.holiday-when"}},
		{"holiday back in time", func(d *deadline.Definition) { d.Holidays[0].InForce = period("2026-02-01", "2026-01-01") }, map[issue.Pointer]string{"/holidays/0/inForce": "calendar.period-reversed"}},
		{"terms overlap", func(d *deadline.Definition) {
			d.Terms = []civil.Period{period("2026-01-07", "2026-05-30"), period("2026-05-30", "2026-06-30")}
		}, map[issue.Pointer]string{"/terms/1": "calendar.terms-overlap"}},
		{"open and reversed periods", func(d *deadline.Definition) {
			d.Terms = []civil.Period{{From: day("2026-01-07")}}
			d.Closed = []deadline.Closure{{Period: period("2026-02-27", "2026-02-23")}, {Period: period("2025-12-20", "2026-01-06")}}
		}, map[issue.Pointer]string{"/terms/0": "calendar.period-open", "/closed/0": "calendar.period-reversed", "/closed/1": "calendar.not-covered"}},
		{"extra days that cannot be", func(d *deadline.Definition) {
			d.Terms = []civil.Period{period("2026-01-07", "2026-05-30")}
			d.Extra = []civil.Date{day("2026-03-15"), day("2026-03-16"), day("2026-03-17"), day("2026-06-07"), day("2027-01-01")}
		}, map[issue.Pointer]string{"/extra/1": "calendar.extra-holiday", "/extra/2": "calendar.extra-needless", "/extra/3": "calendar.extra-outside-term", "/extra/4": "calendar.not-covered"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := plain()
			row.change(&d)
			c, err := deadline.NewCalendar(d)
			if row.want == nil {
				require.NoError(t, err)
				return
			}
			assert.Nil(t, c)
			var faulty *issue.Error
			require.ErrorAs(t, err, &faulty)
			got := map[issue.Pointer]string{}
			for _, i := range faulty.Issues {
				got[i.Pointer] = i.Rule
				for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
					assert.NotEqual(t, i.Rule, deadline.Issues().Words(i, l), "the rule has words")
				}
			}
			assert.Equal(t, row.want, got)
		})
	}
}

// Two holidays on one day are told both, in their order; a holiday that stands twice is told once, and one in a school's
// holidays or outside its terms by its own name.
func TestHolidaysThatMeet(t *testing.T) {
	d := plain()
	market := deadline.Holiday{ID: "market", Kind: deadline.ReasonEve, When: deadline.Once(day("2026-03-16")), Name: code.Text{FI: "markkinat", SV: "marknad", EN: "market"}, Source: "town"}
	renamed := market
	renamed.ID, renamed.When = "fair", deadline.Once(day("2026-04-01"))
	again := renamed
	again.ID = "market"
	twice := market
	twice.When, twice.Name = deadline.Once(day("2026-05-04")), code.Text{FI: "toiset", SV: "andra", EN: "second"}
	first := twice
	first.Name = market.Name
	d.Holidays = append(d.Holidays, market, renamed, again, first, twice)
	d.Terms = []civil.Period{period("2026-04-02", "2026-05-30")}
	d.Closed = []deadline.Closure{{Name: "break", Period: period("2026-05-04", "2026-05-05")}}
	c, err := deadline.NewCalendar(d)
	require.NoError(t, err)
	for _, row := range []struct {
		name, on string
		want     deadline.Reason
	}{
		{"two holidays", "2026-03-16", deadline.Reason{Kind: deadline.ReasonHoliday, ID: "founders-day", Source: "custom",
			Name: code.Text{FI: "perustajanpäivä ja markkinat", SV: "grundardagen och marknad", EN: "Founder's Day and market"}}},
		{"two of one name", "2026-04-01", deadline.Reason{Kind: deadline.ReasonEve, ID: "fair", Source: "town", Name: market.Name}},
		{"one that stands twice", "2026-05-04", deadline.Reason{Kind: deadline.ReasonEve, ID: "market", Source: "town", Name: market.Name}},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, err := c.Explain(day(row.on))
			require.NoError(t, err)
			assert.Equal(t, row.want, r)
		})
	}
}

// Where every day counts, and where none does.
func TestCalendarsWithoutRows(t *testing.T) {
	d := deadline.Definition{Name: "all", Covers: period("2026-01-01", "2026-01-07")}
	all, err := deadline.NewCalendar(d)
	require.NoError(t, err)
	got, err := all.Add(day("2026-01-01"), 6)
	require.NoError(t, err)
	assert.Equal(t, day("2026-01-07"), got)
	d.Closed = []deadline.Closure{{Period: d.Covers}}
	none, err := deadline.NewCalendar(d)
	require.NoError(t, err)
	_, err = none.Next(day("2026-01-01"))
	require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
	sunday, err := closedOn(t, deadline.Sunday).Add(day("2026-01-04"), 0)
	require.NoError(t, err)
	assert.Equal(t, day("2026-01-04"), sunday, "no day from a day is the day itself, also where it does not count")
}

func TestReasons(t *testing.T) {
	d := plain()
	d.Terms = []civil.Period{period("2026-01-07", "2026-05-30")}
	d.Closed = []deadline.Closure{{Name: "winter break", Period: period("2026-02-23", "2026-03-01")}, {Name: "market week", Period: period("2026-03-16", "2026-03-17")}}
	d.Extra = []civil.Date{day("2026-03-15")}
	c, err := deadline.NewCalendar(d)
	require.NoError(t, err)
	for _, row := range []struct {
		name, on string
		want     deadline.ReasonKind
		words    string
	}{
		{"weekday", "2026-01-08", deadline.ReasonWorking, "working day"},
		{"Sunday", "2026-01-11", deadline.ReasonWeekly, "Sunday"},
		{"holiday", "2026-03-16", deadline.ReasonHoliday, "Founder's Day"},
		{"the day after a holiday within a local one", "2026-03-17", deadline.ReasonLocal, "market week"},
		{"local holiday", "2026-02-24", deadline.ReasonLocal, "winter break"},
		{"Sunday of a local holiday", "2026-03-01", deadline.ReasonLocal, "winter break"},
		{"extra Sunday", "2026-03-15", deadline.ReasonExtra, "extra working day"},
		{"summer", "2026-06-08", deadline.ReasonOutsideTerm, "outside school terms"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, err := c.Explain(day(row.on))
			require.NoError(t, err)
			assert.Equal(t, row.want, r.Kind)
			assert.Equal(t, row.words, r.Words(code.EN))
			works, err := c.IsWorking(day(row.on))
			require.NoError(t, err)
			assert.Equal(t, r.Works(), works)
		})
	}
}

// A day that does not count for two reasons has the first in the list, and the
// country's holiday goes before what a school decides.
func TestTheFirstReasonNamesTheDay(t *testing.T) {
	d := plain()
	d.Weekly = append(d.Weekly, deadline.Weekly{Day: deadline.Sunday, Source: "later"})
	d.Holidays = append(d.Holidays, deadline.Holiday{ID: "later", Kind: deadline.ReasonEve, When: deadline.On(time.March, 16)})
	d.Terms = []civil.Period{period("2026-04-01", "2026-05-30")}
	d.Closed = []deadline.Closure{{Name: "break", Period: period("2026-03-10", "2026-03-20")}}
	c, err := deadline.NewCalendar(d)
	require.NoError(t, err)
	for on, want := range map[string]string{"2026-04-05": "custom", "2026-03-16": "custom", "2026-03-17": "", "2026-03-08": ""} {
		r, err := c.Explain(day(on))
		require.NoError(t, err)
		assert.Equal(t, want, r.Source, on)
		assert.NotEqual(t, "later", r.ID)
	}
}

// A day looked for at the turn of a year, or far from Easter, belongs to
// another year than the one it is counted from.
func TestHolidaysOverTheTurnOfAYear(t *testing.T) {
	for _, row := range []struct {
		name string
		when deadline.When
		want string
	}{
		{"the year after", deadline.WeekdayFrom(time.Friday, time.December, 30), "2026-01-02"},
		{"the year before", deadline.Easter(-110), "2026-12-08"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := deadline.NewCalendar(deadline.Definition{
				Name: "turn", Covers: period("2026-01-01", "2026-12-31"),
				Holidays: []deadline.Holiday{{ID: "turn", Kind: deadline.ReasonHoliday, When: row.when}},
			})
			require.NoError(t, err)
			works, err := c.IsWorking(day(row.want))
			require.NoError(t, err)
			assert.False(t, works)
		})
	}
}

// A calendar keeps no list of its maker and gives none of its own away.
func TestCalendarSharesNothing(t *testing.T) {
	d := plain()
	d.Terms = []civil.Period{period("2026-01-07", "2026-05-30")}
	d.Closed = []deadline.Closure{{Name: "break", Period: period("2026-02-23", "2026-02-27")}}
	d.Extra = []civil.Date{day("2026-03-15")}
	c, err := deadline.NewCalendar(d)
	require.NoError(t, err)
	spoil := func(d deadline.Definition) {
		d.Weekly[0].Day, d.Holidays[0].ID, d.Closed[0].Name = deadline.Monday, "changed", "changed"
		d.Terms[0], d.Extra[0] = civil.Period{}, civil.Date{}
	}
	before := fmt.Sprint(c.Definition())
	spoil(d)
	assert.Equal(t, before, fmt.Sprint(c.Definition()), "changed by its maker")
	spoil(c.Definition())
	assert.Equal(t, before, fmt.Sprint(c.Definition()), "changed by a reader")
}

func TestZeroCalendarCoversNoDay(t *testing.T) {
	var c deadline.Calendar
	_, err := c.Add(day("2026-01-01"), 0)
	require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
	_, err = c.Next(day("2026-01-01"))
	require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
	assert.True(t, c.Covers().IsZero())
}

// A calendar in which no day counts answers with an error, never with a loop.
func TestCalendarWithoutWorkingDays(t *testing.T) {
	d := plain()
	for w := deadline.Monday; w <= deadline.Sunday; w++ {
		d.Weekly = append(d.Weekly, deadline.Weekly{Day: w})
	}
	c, err := deadline.NewCalendar(d)
	require.NoError(t, err)
	for _, n := range []int{1, -1} {
		_, err = c.Add(day("2026-06-01"), n)
		require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
	}
	_, err = c.Next(day("2026-06-01"))
	require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
	n, err := c.Between(day("2026-01-01"), day("2026-12-31"))
	require.NoError(t, err)
	assert.Zero(t, n)
}

// FuzzCalendar counts in calendars of every make and compares with a loop.
func FuzzCalendar(f *testing.F) {
	f.Add(uint64(1), 7)
	f.Add(uint64(2), -3)
	f.Add(uint64(95), 28) // a day far from Easter falls in the year before
	f.Fuzz(func(t *testing.T, seed uint64, n int) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := deadline.Definition{Name: "random", Covers: civil.Period{From: day("2024-02-01").AddDays(r.IntN(400))}}
		d.Covers.To = d.Covers.From.AddDays(r.IntN(500))
		for range r.IntN(4) {
			d.Weekly = append(d.Weekly, deadline.Weekly{Day: deadline.Weekday(1 + r.IntN(7))})
		}
		for range r.IntN(9) {
			d.Holidays = append(d.Holidays, deadline.Holiday{Kind: deadline.ReasonHoliday, When: deadline.Easter(r.IntN(200) - 100)})
		}
		c, err := deadline.NewCalendar(d)
		require.NoError(t, err)
		works := func(x civil.Date) bool {
			for _, w := range d.Weekly {
				if deadline.WeekdayOf(x) == w.Day {
					return false
				}
			}
			for _, h := range d.Holidays {
				for year := x.Year() - 1; year <= x.Year()+1; year++ {
					if h.When.In(year) == x {
						return false
					}
				}
			}
			return true
		}
		start := d.Covers.From.AddDays(r.IntN(d.Covers.To.Sub(d.Covers.From) + 1))
		want, left, step := start, max(n, -n), 1
		if n < 0 {
			step = -1
		}
		for left > 0 || left < 0 { // the least int has no positive twin
			want = want.AddDays(step)
			if !d.Covers.Contains(want) {
				want = civil.Date{}
				break
			}
			if works(want) {
				left--
			}
		}
		got, err := c.Add(start, n)
		assert.Equal(t, want.IsZero(), err != nil)
		assert.Equal(t, want, got)
		if err == nil && works(start) && n != 0 {
			back, err := c.Between(start, got)
			require.NoError(t, err)
			assert.Equal(t, n, back, "counting takes adding back")
		}
	})
}

func ExampleNewCalendar() {
	c, err := deadline.NewCalendar(deadline.Definition{
		Name:   "clinic",
		Covers: civil.Period{From: civil.MustParseDate("2026-01-01"), To: civil.MustParseDate("2026-12-31")},
		Weekly: []deadline.Weekly{{Day: deadline.Saturday}, {Day: deadline.Sunday}},
		Holidays: []deadline.Holiday{{
			ID: "easter-monday", Kind: deadline.ReasonHoliday, When: deadline.Easter(1),
			Name: code.Text{FI: "toinen pääsiäispäivä", SV: "annandag påsk", EN: "Easter Monday"},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	last, _ := c.Add(civil.MustParseDate("2026-04-02"), 2)
	why, _ := c.Explain(civil.MustParseDate("2026-04-06"))
	fmt.Println(last, "since the 6th is", why.Words(code.EN))
	// Output: 2026-04-07 since the 6th is Easter Monday
}
