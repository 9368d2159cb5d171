package fi_test

import (
	"encoding/csv"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the generated files")

// table reads a CSV file of testdata without its heading.
func table(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer func() { assert.NoError(t, f.Close()) }()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(rows), 1, "%s holds no rows", name)
	return rows[1:]
}

// golden compares a text with a generated file, and rewrites it with -update.
func golden(t *testing.T, file, text string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if lines := drift(string(want), text); lines != "" {
		t.Errorf("%s has drifted: go test with -update, and read the difference\n%s", file, lines)
	}
}

// drift returns the lines that two texts do not share, "" where they are the
// same: a whole golden is too long to show.
func drift(want, got string) string {
	if want == got {
		return ""
	}
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var out strings.Builder
	show := func(sign string, lines, others []string) {
		shown, more := 0, 0
		for _, line := range lines {
			switch {
			case slices.Contains(others, line):
			case shown < 20:
				out.WriteString(sign + line + "\n")
				shown++
			default:
				more++
			}
		}
		if more > 0 {
			fmt.Fprintf(&out, "%sand %d lines more\n", sign, more)
		}
	}
	show("- ", a, b)
	show("+ ", b, a)
	if out.Len() == 0 {
		return "the same lines, in another order or number"
	}
	return out.String()
}

// What a golden's failure shows is the difference and nothing else.
func TestDrift(t *testing.T) {
	long := strings.Repeat("line\n", 1000)
	assert.Empty(t, drift(long, long))
	assert.Equal(t, "- old\n+ new\n", drift(long+"old\n"+long, long+"new\n"+long))
	assert.Equal(t, "+ more\n", drift("a\nb\n", "a\nmore\nb\n"))
	assert.Equal(t, "the same lines, in another order or number", drift("a\nb\n", "b\na\n"))
	var many []string
	for i := range 30 {
		many = append(many, strconv.Itoa(i))
	}
	assert.Contains(t, drift("", strings.Join(many, "\n")), "+ and 10 lines more\n")
}

func TestWorkedDates(t *testing.T) {
	for _, row := range table(t, "counting.csv") {
		name, from, n, want, why := row[0], civil.MustParseDate(row[1]), row[2], row[3], row[4]
		t.Run(name+"/"+row[1]+"/"+n, func(t *testing.T) {
			calendar, err := fi.Calendar(name)
			require.NoError(t, err)
			days, err := strconv.Atoi(n)
			require.NoError(t, err)
			got, err := calendar.Add(from, days)
			require.NoError(t, err)
			assert.Equal(t, want, got.String(), why)
		})
	}
}

func TestEdgeYears(t *testing.T) {
	for _, row := range table(t, "edge-years.csv") {
		t.Run(row[0], func(t *testing.T) {
			reason, err := fi.THL().Explain(civil.MustParseDate(row[0]))
			require.NoError(t, err)
			if row[1] == "-" {
				assert.Empty(t, reason.ID, row[2])
				return
			}
			assert.Equal(t, row[1], reason.ID, row[2])
		})
	}
}

// Each row of the holidays has a day in edge-years.csv, found elsewhere than in
// the row: a holiday that was added asks for its own.
func TestEveryHolidayRowHasAnEdgeDay(t *testing.T) {
	days := table(t, "edge-years.csv")
	for _, h := range fi.Holidays() {
		known := slices.ContainsFunc(days, func(row []string) bool {
			d := civil.MustParseDate(row[0])
			return row[1] == h.ID && h.InForce.Contains(d) && h.When.In(d.Year()) == d
		})
		assert.True(t, known, "testdata/edge-years.csv has no day for the row %s, %v, in force %v to %v", h.ID, h.When, h.InForce.From, h.InForce.To)
	}
}

func TestReadingsDiffer(t *testing.T) {
	for _, row := range []struct {
		name, day              string
		thl, statute, saturday bool
		why                    string
	}{
		{"Saturday", "2026-03-14", false, false, true, "only one reading counts Saturdays"},
		{"Easter Saturday", "2026-04-04", false, false, false, "named in the Annual Holidays Act"},
		{"Christmas Eve", "2026-12-24", true, false, false, "the handbook is silent on eves"},
		{"Midsummer Eve", "2026-06-19", true, false, false, "the handbook is silent on eves"},
		{"Midsummer Eve of a late year", "2027-06-25", true, false, false, "19 June 2027 is a Saturday"},
		{"New Year's Eve", "2026-12-31", true, true, true, "in no list"},
		{"Maundy Thursday", "2026-04-02", true, true, true, "in no list"},
		{"May Day", "2026-05-01", false, false, false, "a holiday in each"},
		{"Saturday before the amendment", "1966-06-18", false, true, true, "5 § had no Saturdays before 1.7.1966"},
		{"Saturday on the eve of the amendment's first week", "1966-06-25", false, false, false, "Midsummer Day"},
		{"Friday on which the amendment came", "1966-07-01", true, true, true, "a weekday like another"},
		{"Saturday after the amendment", "1966-07-02", false, false, true, "358/1966"},
		{"Christmas Eve before the amendment", "1965-12-24", true, true, false, "5 § had no eves before 1.7.1966"},
		{"Midsummer Eve before the amendment", "1966-06-24", true, true, false, "5 § had no eves before 1.7.1966"},
		{"Midsummer Eve after the amendment", "1967-06-23", true, false, false, "358/1966"},
		{"Midsummer Eve before 1955", "1954-06-23", true, true, false, "the eve of 24 June"},
		{"Saturday before Pentecost", "1980-05-24", false, false, true, "left as a working day"},
		{"Moved Epiphany", "1980-01-12", false, false, false, "a holiday on a Saturday"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for name, want := range map[string]bool{"thl": row.thl, "statute": row.statute, "saturday": row.saturday} {
				calendar, err := fi.Calendar(name)
				require.NoError(t, err)
				got, err := calendar.IsWorking(civil.MustParseDate(row.day))
				require.NoError(t, err)
				assert.Equal(t, want, got, "%s: %s", name, row.why)
			}
		})
	}
}

// works is the slow and obvious reference: the readings as the law describes
// them, day by day, with the time package and another way to find Easter.
func works(reading string, d time.Time) bool {
	y, m, day := d.Date()
	is := func(month time.Month, dayOfMonth int) bool { return m == month && day == dayOfMonth }
	easter := int(d.Sub(oudinEaster(y)).Hours() / 24)
	moved := y >= 1973 && y <= 1991
	switch {
	case d.Weekday() == time.Sunday,
		is(1, 1), is(5, 1), is(12, 6), is(12, 25), is(12, 26),
		easter == -2, easter == 1,
		!moved && is(1, 6), moved && m == 1 && d.Weekday() == time.Saturday && day >= 6 && day <= 12,
		!moved && easter == 39, moved && easter == 34,
		y <= 1972 && easter == 50,
		y <= 1954 && (is(3, 25) || is(6, 24) || is(11, 1)),
		y >= 1955 && d.Weekday() == time.Saturday && (m == 6 && day >= 20 && day <= 26 || is(10, 31) || m == 11 && day <= 6):
		return false
	}
	eve := is(12, 24) || y <= 1954 && is(6, 23) ||
		y >= 1955 && d.Weekday() == time.Friday && m == 6 && day >= 19 && day <= 25
	amended := !d.Before(time.Date(1966, 7, 1, 0, 0, 0, 0, time.UTC))
	switch reading {
	case "thl":
		return d.Weekday() != time.Saturday
	case "statute":
		return !amended || d.Weekday() != time.Saturday && !eve
	case "saturday":
		return !eve && easter != -1
	}
	panic(reading)
}

// oudinEaster is Oudin's method of 1940.
func oudinEaster(y int) time.Time {
	g, c := y%19, y/100
	h := (c - c/4 - (8*c+13)/25 + 19*g + 15) % 30
	i := h - h/28*(1-h/28*(29/(h+1))*((21-g)/11))
	j := (y + y/4 + i + 2 - c + c/4) % 7
	l := i - j
	month := 3 + (l+40)/44
	return time.Date(y, time.Month(month), l+28-31*(month/4), 0, 0, 0, 0, time.UTC)
}

// The fast calendar equals the reference for every start day and up to 400
// working days both ways, in all readings.
func TestFastEqualsSlow(t *testing.T) {
	const most = 400
	first, last := fi.Covers().From, fi.Covers().To
	days := last.Sub(first) + 1
	for _, calendar := range fi.Readings() {
		t.Run(calendar.Name(), func(t *testing.T) {
			t.Parallel()
			reference := make([]bool, days)
			at := time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC)
			for i := range reference {
				reference[i] = works(calendar.Name(), at)
				at = at.AddDate(0, 0, 1)
			}
			for i := range reference {
				start := first.AddDays(i)
				if got, err := calendar.IsWorking(start); err != nil || got != reference[i] {
					t.Fatalf("%v: works %v (%v), want %v", start, got, err, reference[i])
				}
				if got, err := calendar.Add(start, 0); err != nil || got != start {
					t.Fatalf("%v + 0 = %v (%v)", start, got, err)
				}
				next := i
				for next < days && !reference[next] {
					next++
				}
				if got, err := calendar.Next(start); (err == nil) != (next < days) || err == nil && got != first.AddDays(next) {
					t.Fatalf("next of %v = %v (%v)", start, got, err)
				}
				for _, way := range []int{1, -1} {
					j := i
					for n := 1; n <= most; n++ {
						for j += way; j >= 0 && j < days && !reference[j]; {
							j += way
						}
						got, err := calendar.Add(start, n*way)
						if j < 0 || j >= days {
							if err == nil {
								t.Fatalf("%v %+d = %v, want an error", start, n*way, got)
							}
							break
						}
						want := first.AddDays(j)
						if err != nil || got != want {
							t.Fatalf("%v %+d = %v (%v), want %v", start, n*way, got, err, want)
						}
					}
				}
			}
			for i := range reference {
				n := 0
				for j := i + 1; j < days && j < i+most; j++ {
					if reference[j] {
						n++
					}
					there, err := calendar.Between(first.AddDays(i), first.AddDays(j))
					back, errBack := calendar.Between(first.AddDays(j), first.AddDays(i))
					if err != nil || errBack != nil || there != n || back != -n {
						t.Fatalf("between %d and %d: %d, %d, want %d", i, j, there, back, n)
					}
				}
			}
		})
	}
}

func TestTenYears(t *testing.T) {
	for name, want := range map[string]int{"thl": 2535, "statute": 2518} {
		calendar, err := fi.Calendar(name)
		require.NoError(t, err)
		n, err := calendar.Between(civil.MustParseDate("2025-12-31"), civil.MustParseDate("2035-12-31"))
		require.NoError(t, err)
		assert.Equal(t, want, n, "%s: working days of 2026 to 2035", name)
	}
}

func TestOutsideTheYears(t *testing.T) {
	day := civil.MustParseDate
	for _, row := range []struct {
		name string
		ask  func(c *deadline.Calendar) error
		ok   bool
	}{
		{"day before", func(c *deadline.Calendar) error { _, err := c.Add(day("1949-12-31"), 1); return err }, false},
		{"day after", func(c *deadline.Calendar) error { _, err := c.IsWorking(day("2101-01-01")); return err }, false},
		{"no day", func(c *deadline.Calendar) error { _, err := c.Explain(civil.Date{}); return err }, false},
		{"first day", func(c *deadline.Calendar) error { _, err := c.Explain(day("1950-01-01")); return err }, true},
		{"last day", func(c *deadline.Calendar) error { _, err := c.Explain(day("2100-12-31")); return err }, true},
		{"over the end", func(c *deadline.Calendar) error { _, err := c.Add(day("2100-12-20"), 30); return err }, false},
		{"over the beginning", func(c *deadline.Calendar) error { _, err := c.Add(day("1950-01-05"), -30); return err }, false},
		{"huge", func(c *deadline.Calendar) error { _, err := c.Add(day("2026-01-05"), math.MaxInt); return err }, false},
		{"hugely negative", func(c *deadline.Calendar) error { _, err := c.Add(day("2026-01-05"), math.MinInt); return err }, false},
		{"count from outside", func(c *deadline.Calendar) error {
			_, err := c.Between(day("1949-12-31"), day("2026-01-01"))
			return err
		}, false},
		{"count to outside", func(c *deadline.Calendar) error {
			_, err := c.Between(day("2026-01-01"), day("2101-01-01"))
			return err
		}, false},
		{"next at the end", func(c *deadline.Calendar) error { _, err := c.Next(day("2101-01-01")); return err }, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, c := range fi.Readings() {
				err := row.ask(c)
				if row.ok {
					assert.NoError(t, err)
					continue
				}
				require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
				assert.NotRegexp(t, `\d`, err.Error(), "a day may be content of a record")
			}
		})
	}
}

func TestUnknownCalendar(t *testing.T) {
	_, err := fi.Calendar("marked-value")
	require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemUnknownCalendar})
	assert.NotContains(t, err.Error(), "marked-value")
}

// A caller who changes what he was given changes nothing for others.
func TestNothingSharedCanBeChanged(t *testing.T) {
	may := civil.MustParseDate("2026-05-01")
	d := fi.THL().Definition()
	for i := range d.Holidays {
		d.Holidays[i].When = deadline.On(time.February, 2)
	}
	rows := fi.Holidays()
	rows[0].ID = "changed"
	rules := fi.Rules()
	rules[0].Term.N = 99
	ids := fi.Starts(fi.EventInitiation)
	ids[0] = "changed"

	works, err := fi.THL().IsWorking(may)
	require.NoError(t, err)
	assert.False(t, works)
	assert.Equal(t, "new-year", fi.Holidays()[0].ID)
	assert.NotEqual(t, 99, fi.Rules()[0].Term.N)
	assert.Equal(t, "shl36.child.start", fi.Starts(fi.EventInitiation)[0])
}

func TestConcurrentFirstUse(t *testing.T) {
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			for _, c := range append(fi.Readings(), fi.Aland()) {
				_, err := c.Add(civil.MustParseDate("2026-03-10"), 7)
				assert.NoError(t, err)
			}
			_, err := fi.Due(fi.EventInitiation, civil.MustParseDate("2026-03-10"), fi.Options{})
			assert.NoError(t, err)
		})
	}
	wg.Wait()
}

func TestAland(t *testing.T) {
	reason, err := fi.Aland().Explain(civil.MustParseDate("2026-06-09"))
	require.NoError(t, err)
	assert.Equal(t, deadline.ReasonLocal, reason.Kind)
	assert.Equal(t, deadline.Uncertain, reason.Confidence, "its legal status was not verified")
	works, err := fi.THL().IsWorking(civil.MustParseDate("2026-06-09"))
	require.NoError(t, err)
	assert.True(t, works, "a regional day is no holiday elsewhere")
}

// TestHolidayTable keeps every holiday and eve of the covered years in a file
// that a judge outside Go compares with another library's.
func TestHolidayTable(t *testing.T) {
	var b strings.Builder
	b.WriteString("date,id,kind,confidence\n")
	statute, saturday := fi.Statute(), fi.Saturday()
	for d := fi.Covers().From; !d.After(fi.Covers().To); d = d.AddDays(1) {
		reason, err := statute.Explain(d)
		require.NoError(t, err)
		if reason.Kind != deadline.ReasonHoliday {
			// Before the amendment of 5 § the eves stand in the other reading.
			reason, err = saturday.Explain(d)
			require.NoError(t, err)
		}
		if reason.ID != "" && reason.ID != "easter-saturday" {
			fmt.Fprintf(&b, "%v,%s,%v,%v\n", d, reason.ID, reason.Kind, reason.Confidence)
		}
	}
	golden(t, "testdata/holidays.csv", b.String())
}

// Every row of the calendars has its source; an uncertain one says why.
func TestHolidayRows(t *testing.T) {
	for _, c := range append(fi.Readings(), fi.Aland()) {
		d := c.Definition()
		assert.NotEmpty(t, d.Source)
		for _, h := range d.Holidays {
			assert.NotEmpty(t, h.ID)
			assert.NotEmpty(t, h.Source, h.ID)
			assert.True(t, h.Confidence.IsValid(), h.ID)
			assert.NotEmpty(t, h.Name.FI+h.Name.SV+h.Name.EN, h.ID)
			assert.False(t, h.InForce.Reversed(), h.ID)
			if h.Confidence == deadline.Uncertain {
				assert.NotEmpty(t, h.Note, h.ID)
			}
		}
		for _, w := range d.Weekly {
			assert.NotEmpty(t, w.Source)
		}
	}
}

// Counting allocates nothing, however far it goes.
func TestCountingAllocatesNothing(t *testing.T) {
	c, from, to := fi.THL(), civil.MustParseDate("2026-03-10"), civil.MustParseDate("2036-03-10")
	var err error
	for name, count := range map[string]func(){
		"add 7":     func() { _, err = c.Add(from, 7) },
		"add 10000": func() { _, err = c.Add(from, 10000) },
		"between":   func() { _, err = c.Between(from, to) },
		"next":      func() { _, err = c.Next(from) },
		"explain":   func() { _, err = c.Explain(from) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, count), name)
		require.NoError(t, err)
	}
}
