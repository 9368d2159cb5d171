package civil_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDateAgreesWithTimePackage(t *testing.T) {
	at := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	d := civil.MinDate()
	for ; d != civil.MaxDate(); d, at = d.AddDays(1), at.AddDate(0, 0, 1) {
		y, m, day := d.YMD()
		wy, wm, wd := at.Date()
		if y != wy || m != wm || day != wd || d.Weekday() != at.Weekday() {
			t.Fatalf("day %d: %d-%d-%d %v, want %v", d.DayNumber(), y, m, day, d.Weekday(), at)
		}
		back, err := civil.NewDate(y, m, day)
		if err != nil || back != d {
			t.Fatalf("NewDate(%d-%d-%d) = %v, %v", y, m, day, back, err)
		}
	}
	assert.Equal(t, "9999-12-31", d.String())
}

func TestParseDate(t *testing.T) {
	for _, row := range []struct {
		name, text string
		ok         bool
		why        string
	}{
		{"plain", "2026-03-10", true, "the one form"},
		{"leap day", "2024-02-29", true, "2024 is a leap year"},
		{"leap century", "2000-02-29", true, "divisible by 400"},
		{"no leap century", "1900-02-29", false, "divisible by 100 only"},
		{"30 February", "2026-02-30", false, "no such day"},
		{"month 13", "2026-13-01", false, "no such month"},
		{"day 0", "2026-01-00", false, "days start at 1"},
		{"year 0", "0000-01-01", false, "ISO 8601 year 0 is outside the range"},
		{"short", "2026-3-10", false, "two digits each"},
		{"basic form", "20260310", false, "hyphens are required"},
		{"with time", "2026-03-10T00:00:00Z", false, "a date has no clock"},
		{"sign", "+026-03-10", false, "digits only"},
		{"wide digits", "２０26-03-10", false, "ASCII digits only"},
		{"empty", "", false, "empty is not a date"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := civil.ParseDate(row.text)
			if !row.ok {
				var syntax *civil.SyntaxError
				require.ErrorAs(t, err, &syntax, row.why)
				assert.Equal(t, "form.date", syntax.Rule())
				assert.True(t, d.IsZero())
				return
			}
			require.NoError(t, err, row.why)
			assert.Equal(t, row.text, d.String())
		})
	}
}

func TestAddMonths(t *testing.T) {
	for _, row := range []struct {
		name, from string
		n          int
		want, why  string
	}{
		{"three months", "2026-03-10", 3, "2026-06-10", "same day number"},
		{"no 31st", "2026-08-31", 3, "2026-11-30", "150/1930 3 §: last day of the month"},
		{"February", "2024-11-30", 3, "2025-02-28", "150/1930 3 §"},
		{"leap February", "2023-11-30", 3, "2024-02-29", "150/1930 3 § in a leap year"},
		{"back", "2026-03-31", -1, "2026-02-28", "backwards by the same rule (4 §)"},
		{"over the year", "2025-11-15", 14, "2027-01-15", "months carry"},
		{"outside", "9999-12-31", 1, "", "no day after MaxDate"},
		{"before", "0001-01-01", -1, "", "no day before MinDate"},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, civil.MustParseDate(row.from).AddMonths(row.n).String(), row.why)
		})
	}
	assert.True(t, civil.Date{}.AddMonths(1).IsZero(), "no day stays no day")
	assert.Equal(t, "2025-02-28", civil.MustParseDate("2024-02-29").AddYears(1).String())
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt / 12, math.MinInt / 12} {
		d := civil.MustParseDate("2024-02-29")
		assert.True(t, d.AddDays(n).IsZero() && d.AddMonths(n).IsZero() && d.AddYears(n).IsZero(), "%d is too far", n)
	}
}

func TestParseInstant(t *testing.T) {
	for _, row := range []struct {
		name, text string
		ok         bool
		why        string
	}{
		{"offset", "2026-03-10T18:40:00+02:00", true, "kept as written"},
		{"Zulu", "2026-03-10T16:40:00Z", true, "Z stays Z"},
		{"plus zero", "2026-03-10T16:40:00+00:00", true, "not the same text as Z"},
		{"decimals", "2026-03-10T18:40:00.120+02:00", true, "trailing zeros are kept"},
		{"nine decimals", "2026-03-10T18:40:00.123456789Z", true, "the most that is kept"},
		{"ten decimals", "2026-03-10T18:40:00.1234567891Z", false, "would be lost"},
		{"no decimals", "2026-03-10T18:40:00.Z", false, "RFC 3339 asks for a digit"},
		{"west", "2026-03-10T18:40:00-09:30", true, "negative offsets"},
		{"unknown offset", "2026-03-10T18:40:00-00:00", false, "the zone is required"},
		{"no zone", "2026-03-10T18:40:00", false, "the zone is required"},
		{"small t", "2026-03-10t18:40:00z", false, "capitals only"},
		{"hour 24", "2026-03-10T24:00:00Z", false, "hours to 23"},
		{"leap second", "2016-12-31T23:59:60Z", false, "seconds to 59"},
		{"30 February", "2026-02-30T10:00:00Z", false, "no such day"},
		{"trailing", "2026-03-10T18:40:00Zx", false, "nothing may follow"},
		{"date only", "2026-03-10", false, "an instant has a clock"},
	} {
		t.Run(row.name, func(t *testing.T) {
			i, err := civil.ParseInstant(row.text)
			if !row.ok {
				var syntax *civil.SyntaxError
				require.ErrorAs(t, err, &syntax, row.why)
				assert.Equal(t, "form.instant", syntax.Rule())
				return
			}
			require.NoError(t, err, row.why)
			assert.Equal(t, row.text, i.String())
			want, err := time.Parse(time.RFC3339Nano, row.text)
			require.NoError(t, err)
			assert.Equal(t, want.Unix(), i.Unix())
		})
	}
}

func TestInstantOrderAndDay(t *testing.T) {
	a := civil.MustParseInstant("2026-03-10T23:30:00+02:00")
	b := civil.MustParseInstant("2026-03-10T21:30:00Z")
	assert.NotEqual(t, a, b, "written differently")
	assert.Zero(t, a.Compare(b), "the same moment")
	day, sec := b.DayAt(180)
	assert.Equal(t, "2026-03-11", day.String())
	assert.Equal(t, 30*60, sec)
	assert.True(t, a.Before(civil.MustParseInstant("2026-03-10T21:30:00.1Z")))
	helsinki := time.FixedZone("", 2*3600)
	assert.Equal(t, a, civil.InstantOf(time.Date(2026, 3, 10, 23, 30, 0, 5, helsinki)))
	assert.True(t, civil.InstantOf(time.Time{}).IsZero())
}

func TestPeriod(t *testing.T) {
	day := civil.MustParseDate
	p := civil.Period{From: day("2026-05-02"), To: day("2026-05-31")}
	n, ok := p.Days()
	assert.True(t, ok)
	assert.Equal(t, 30, n, "both ends count")
	assert.True(t, p.Contains(day("2026-05-02")) && p.Contains(day("2026-05-31")))
	assert.False(t, p.Contains(day("2026-06-01")) || p.Contains(civil.Date{}))
	assert.True(t, p.Overlaps(civil.Period{From: day("2026-05-31")}))
	assert.False(t, p.Overlaps(civil.Period{From: day("2026-06-01")}))
	assert.True(t, civil.Period{From: p.To, To: p.From}.Reversed())
	assert.False(t, civil.Period{From: p.To, To: p.From}.Overlaps(p), "a reversed period has no day")
}

func TestZeroNeverMarshals(t *testing.T) {
	_, err := json.Marshal(struct{ D civil.Date }{})
	require.Error(t, err)
	_, err = json.Marshal(struct{ I civil.Instant }{})
	require.Error(t, err)
	b, err := json.Marshal(civil.Period{To: civil.MustParseDate("2026-01-01")})
	require.NoError(t, err)
	assert.JSONEq(t, `{"to":"2026-01-01"}`, string(b))
}

func FuzzDate(f *testing.F) {
	f.Add("2026-02-29")
	f.Add("9999-12-31")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := civil.ParseDate(s)
		_, want := time.Parse(time.DateOnly, s)
		// Package time has year 0, a Date has not.
		if ok := want == nil && s[:4] != "0000"; ok != (err == nil) {
			t.Fatalf("accepted %v, package time says %v", err == nil, ok)
		}
		if err == nil && d.String() != s {
			t.Fatalf("%q came back as %q", s, d)
		}
	})
}

func FuzzInstant(f *testing.F) {
	f.Add("2026-03-10T18:40:00+02:00")
	f.Add("0001-01-01T00:00:00.000000001-23:59")
	f.Add("9999-12-31T23:59:59.5Z")
	f.Fuzz(func(t *testing.T, s string) {
		i, err := civil.ParseInstant(s)
		if err != nil {
			return
		}
		if i.String() != s {
			t.Fatalf("%q came back as %q", s, i)
		}
		want, err := time.Parse(time.RFC3339Nano, s)
		if err != nil || want.Unix() != i.Unix() {
			t.Fatalf("%q: %v, package time has %v (%v)", s, i.Unix(), want.Unix(), err)
		}
	})
}

func ExampleDate_AddMonths() {
	fmt.Println(civil.MustParseDate("2024-11-30").AddMonths(3))
	// Output: 2025-02-28
}

func ExampleInstant() {
	arrived := civil.MustParseInstant("2026-03-10T22:40:00Z")
	day, _ := arrived.DayAt(120)
	fmt.Println(arrived, "is", day, "two hours east")
	// Output: 2026-03-10T22:40:00Z is 2026-03-11 two hours east
}
