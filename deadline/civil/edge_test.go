package civil_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The last day of every month is a day, the day after it is none; nor is there
// anything outside the years 1 to 9999, by any of the ways to make a day.
func TestNewDateEdges(t *testing.T) {
	for _, row := range []struct {
		y    int
		m    time.Month
		d    int
		last bool
		why  string
	}{
		{2026, 1, 31, true, "January"},
		{2026, 2, 28, true, "February of a common year"},
		{2024, 2, 29, true, "February of a leap year"},
		{2100, 2, 28, true, "a century is none"},
		{2026, 3, 31, true, "March"},
		{2026, 4, 30, true, "April"},
		{2026, 5, 31, true, "May"},
		{2026, 6, 30, true, "June"},
		{2026, 7, 31, true, "July"},
		{2026, 8, 31, true, "August"},
		{2026, 9, 30, true, "September"},
		{2026, 10, 31, true, "October"},
		{2026, 11, 30, true, "November"},
		{2026, 12, 31, true, "December"},
		{2026, 0, 1, false, "months start at 1"},
		{2026, 13, 1, false, "and end at 12"},
		{2026, 1, 0, false, "days start at 1"},
		{2026, 1, -1, false, "and are never negative"},
		{0, 12, 31, false, "years start at 1"},
		{10000, 1, 1, false, "and end at 9999"},
	} {
		t.Run(row.why, func(t *testing.T) {
			d, err := civil.NewDate(row.y, row.m, row.d)
			if !row.last {
				require.Error(t, err)
				assert.True(t, d.IsZero())
				assert.Panics(t, func() { civil.MustDate(row.y, row.m, row.d) })
				return
			}
			require.NoError(t, err)
			y, m, day := d.YMD()
			assert.Equal(t, []int{row.y, int(row.m), row.d}, []int{y, int(m), day})
			assert.Equal(t, row.y, d.Year())
			assert.Equal(t, d, civil.MustDate(row.y, row.m, row.d))
			back, err := civil.ParseDate(d.String())
			require.NoError(t, err)
			assert.Equal(t, d, back)
			_, err = civil.NewDate(row.y, row.m, row.d+1)
			require.Error(t, err, "the month has no day more")
			_, err = civil.ParseDate(time.Date(row.y, row.m, row.d, 0, 0, 0, 0, time.UTC).Format("2006-01-") + string(rune('0'+(row.d+1)/10)) + string(rune('0'+(row.d+1)%10)))
			require.Error(t, err, "nor has its text")
		})
	}
	for text, why := range map[string]string{
		"2026-00-10": "no month 0", "2026-0:-10": "a colon is the sign behind 9", "2026/01-10": "a hyphen after the year",
		"2026-01/10": "and after the month", "2026-01-010": "ten characters", "2026-01-1": "not nine",
	} {
		_, err := civil.ParseDate(text)
		require.Error(t, err, why)
		assert.Panics(t, func() { civil.MustParseDate(text) }, why)
	}
}

func TestRange(t *testing.T) {
	first, last := civil.MinDate(), civil.MaxDate()
	assert.Equal(t, "0001-01-01", first.String())
	for _, row := range []struct {
		name      string
		got, want civil.Date
		why       string
	}{
		{"first number", civil.FromDayNumber(1), first, "the numbers start at 1"},
		{"number 0", civil.FromDayNumber(0), civil.Date{}, "the zero Date"},
		{"number -1", civil.FromDayNumber(-1), civil.Date{}, "before all days"},
		{"last number", civil.FromDayNumber(last.DayNumber()), last, "inverse"},
		{"one more", civil.FromDayNumber(last.DayNumber() + 1), civil.Date{}, "after all days"},
		{"all the way up", first.AddDays(last.Sub(first)), last, "the longest way"},
		{"all the way down", last.AddDays(first.Sub(last)), first, "and back"},
		{"one too many", first.AddDays(last.Sub(first) + 1), civil.Date{}, "outside"},
		{"one too many down", last.AddDays(first.Sub(last) - 1), civil.Date{}, "outside"},
		{"no day", civil.Date{}.AddDays(5), civil.Date{}, "no day stays no day"},
		{"no day and months", civil.Date{}.AddMonths(20), civil.Date{}, "nor by months that would reach one"},
		{"January of year 1", civil.MustDate(1, 2, 1).AddMonths(-1), first, "the first month"},
		{"December before", first.AddMonths(-1), civil.Date{}, "there is no year 0"},
		{"last month", civil.MustDate(9999, 11, 30).AddMonths(1), civil.MustDate(9999, 12, 30), "the last month"},
		{"years up", first.AddYears(9998), civil.MustDate(9999, 1, 1), "the longest way in years"},
		{"years down", civil.MustDate(9999, 1, 1).AddYears(-9998), first, "and back"},
		{"a year too many", first.AddYears(9999), civil.Date{}, "outside"},
		{"months of all years", first.AddMonths(12 * 9998), civil.MustDate(9999, 1, 1), "the longest way in months"},
	} {
		t.Run(row.name, func(t *testing.T) { assert.Equal(t, row.want, row.got, row.why) })
	}
	y, m, d := civil.Date{}.YMD()
	assert.Equal(t, []int{0, 0, 0}, []int{y, int(m), d})
	assert.Equal(t, -1, civil.Date{}.Compare(first), "the zero Date comes first")
	assert.True(t, first.Before(last) && last.After(first) && !first.Before(first) && !first.After(first))
}

func TestParseInstantEdges(t *testing.T) {
	for _, row := range []struct {
		text string
		ok   bool
		why  string
	}{
		{"2026-03-10T00:00:00Z", true, "the first second of a day"},
		{"2026-03-10T23:59:59Z", true, "the last"},
		{"2026-03-10T12:00:00Z", true, "noon sharp"},
		{"2026-03-10T-1:00:00Z", false, "digits only in the hour"},
		{"2026-03-10T00:60:00Z", false, "minutes to 59"},
		{"2026-03-10T00:-1:00Z", false, "digits only in the minute"},
		{"2026-03-10T00:00:60Z", false, "seconds to 59"},
		{"2026-03-10T00:00:-1Z", false, "digits only in the second"},
		{"2026-03-10 00:00:00Z", false, "a capital T"},
		{"2026-03-10T00.00:00Z", false, "colons"},
		{"2026-03-10T00:00.00Z", false, "both"},
		{"2026-03-10T00:00:00+23:59", true, "the farthest zone"},
		{"2026-03-10T00:00:00-23:59", true, "to the west too"},
		{"2026-03-10T00:00:00+24:00", false, "below 24 hours"},
		{"2026-03-10T00:00:00+00:60", false, "minutes of the zone to 59"},
		{"2026-03-10T00:00:00+-1:00", false, "digits only in the zone"},
		{"2026-03-10T00:00:00+00:-1", false, "and in its minutes"},
		{"2026-03-10T00:00:00-00:01", true, "one minute west is a zone"},
		{"2026-03-10T00:00:00-01:00", true, "one hour too"},
		{"2026-03-10T00:00:00-01:01", true, "one hour and a minute"},
		{"2026-03-10T00:00:00 02:00", false, "a sign"},
		{"2026-03-10T00:00:00+02.00", false, "a colon"},
		{"2026-03-10T00:00:00+2:00", false, "two digits"},
		{"2026-03-10T00:00:00+02:000", false, "nothing may follow"},
		{"2026-03-10T00:00:00z", false, "a capital Z"},
		{"2026-03-10T00:00:00.5", false, "the zone is required after decimals too"},
		{"2026-03-10T00:00:00.9Z", true, "nine is a digit"},
		{"2026-03-10T00:00:00.:Z", false, "the sign behind nine is none"},
		{"0000-12-31T00:00:00Z", false, "no year 0"},
	} {
		t.Run(row.text, func(t *testing.T) {
			i, err := civil.ParseInstant(row.text)
			if !row.ok {
				require.Error(t, err, row.why)
				assert.True(t, i.IsZero())
				assert.Panics(t, func() { civil.MustParseInstant(row.text) })
				return
			}
			require.NoError(t, err, row.why)
			assert.Equal(t, row.text, i.String())
			want, err := time.Parse(time.RFC3339Nano, row.text)
			require.NoError(t, err)
			assert.Equal(t, want.Unix(), i.Unix())
			_, offset := want.Zone()
			assert.Equal(t, offset/60, i.Offset())
		})
	}
}

func TestInstantOf(t *testing.T) {
	at := time.Date(2026, 3, 10, 12, 0, 30, 999_999_999, time.FixedZone("", 2*3600))
	assert.Equal(t, "2026-03-10T12:00:30+02:00", civil.InstantOf(at).String(), "decimals are cut off")
	for _, row := range []struct {
		name string
		at   time.Time
		why  string
	}{
		{"seconds in the zone", at.In(time.FixedZone("", 3601)), "RFC 3339 has none"},
		{"year 10000", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), "no such day"},
		{"year 0", time.Date(0, 6, 1, 0, 0, 0, 0, time.UTC), "no such day"},
		{"zero", time.Time{}, "not given"},
	} {
		t.Run(row.name, func(t *testing.T) { assert.True(t, civil.InstantOf(row.at).IsZero(), row.why) })
	}
}

func TestInstantOrder(t *testing.T) {
	at := civil.MustParseInstant
	row := []civil.Instant{{}, at("0001-01-01T00:00:00Z"), at("2026-03-10T12:00:00Z"), at("2026-03-10T12:00:00.000000001Z"), at("2026-03-10T14:00:01+02:00")}
	for n, a := range row {
		for k, b := range row {
			assert.Equal(t, n < k, a.Before(b), "%d before %d", n, k)
			assert.Equal(t, n > k, a.After(b), "%d after %d", n, k)
		}
	}
	assert.Empty(t, civil.Instant{}.String())
}

func TestDayAtEdges(t *testing.T) {
	for _, row := range []struct {
		name   string
		at     civil.Instant
		offset int
		day    string
		second int
		why    string
	}{
		{"not given", civil.Instant{}, 120, "", 0, "no moment has no day"},
		{"not given, far east", civil.Instant{}, 24 * 60, "", 0, "wherever it is asked for"},
		{"before all days", civil.MustParseInstant("0001-01-01T00:00:00Z"), -1, "", 0, "no day and no second"},
		{"the first day", civil.MustParseInstant("0001-01-01T00:00:00Z"), 1, "0001-01-01", 60, "a minute later"},
		{"the last second", civil.MustParseInstant("9999-12-31T23:59:59Z"), 0, "9999-12-31", 86399, "of the last day"},
		{"after all days", civil.MustParseInstant("9999-12-31T23:59:59Z"), 1, "", 0, "no day and no second"},
		{"west", civil.MustParseInstant("2026-03-10T00:30:00Z"), -60, "2026-03-09", 23*3600 + 1800, "the evening before"},
	} {
		t.Run(row.name, func(t *testing.T) {
			day, second := row.at.DayAt(row.offset)
			assert.Equal(t, row.day, day.String(), row.why)
			assert.Equal(t, row.second, second, row.why)
		})
	}
}

func TestPeriodEdges(t *testing.T) {
	day := civil.MustParseDate
	may := civil.Period{From: day("2026-05-01"), To: day("2026-05-31")}
	open, ever := civil.Period{From: may.From}, civil.Period{To: may.To}
	for _, row := range []struct {
		name     string
		p        civil.Period
		days     int
		reversed bool
		zero     bool
		why      string
	}{
		{"not given", civil.Period{}, 0, false, true, "neither end"},
		{"a month", may, 31, false, false, "both ends count"},
		{"one day", civil.Period{From: may.From, To: may.From}, 1, false, false, "first and last"},
		{"goes on", open, 0, false, false, "no last day"},
		{"has always been", ever, 0, false, false, "no first day"},
		{"reversed", civil.Period{From: may.To, To: may.From}, 0, true, false, "ends before it starts"},
	} {
		t.Run(row.name, func(t *testing.T) {
			n, ok := row.p.Days()
			assert.Equal(t, row.days, n, row.why)
			assert.Equal(t, row.days > 0, ok, row.why)
			assert.Equal(t, row.reversed, row.p.Reversed(), row.why)
			assert.Equal(t, row.zero, row.p.IsZero(), row.why)
		})
	}
	before, after := may.From.AddDays(-1), may.To.AddDays(1)
	assert.True(t, open.Contains(civil.MaxDate()) && ever.Contains(civil.MinDate()) && !open.Contains(before) && !ever.Contains(after))
	assert.False(t, ever.Contains(civil.Date{}) || civil.Period{}.Contains(civil.Date{}), "no day is in no period")
	for _, row := range []struct {
		name string
		p, q civil.Period
		want bool
		why  string
	}{
		{"touching", may, civil.Period{From: may.To, To: after}, true, "one day in common"},
		{"next", may, civil.Period{From: after, To: after}, false, "none"},
		{"goes on", may, open, true, "open ends"},
		{"before what goes on", civil.Period{To: before}, open, false, "ended the day before"},
		{"both have always been", ever, civil.Period{To: before}, true, "both cover all that was"},
		{"all days", civil.Period{}, may, true, "no end on either side"},
		{"reversed", civil.Period{From: may.To, To: may.From}, civil.Period{}, false, "has no day"},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, row.p.Overlaps(row.q), row.why)
			assert.Equal(t, row.want, row.q.Overlaps(row.p), "the other way round")
		})
	}
}

func TestTextForms(t *testing.T) {
	type both struct {
		D civil.Date
		I civil.Instant
	}
	in := both{civil.MustParseDate("2026-03-10"), civil.MustParseInstant("2026-03-10T18:40:00.120+02:00")}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	assert.Equal(t, `{"D":"2026-03-10","I":"2026-03-10T18:40:00.120+02:00"}`, string(text))
	var out both
	require.NoError(t, json.Unmarshal(text, &out))
	assert.Equal(t, in, out)
	require.Error(t, out.D.UnmarshalText([]byte("2026-3-10")))
	require.Error(t, out.I.UnmarshalText([]byte("2026-03-10")))
	assert.Equal(t, in, out, "what was not read changes nothing")
	got, err := in.D.AppendText([]byte("on "))
	require.NoError(t, err)
	assert.Equal(t, "on 2026-03-10", string(got))
	got, err = in.I.AppendText([]byte("at "))
	require.NoError(t, err)
	assert.Equal(t, "at 2026-03-10T18:40:00.120+02:00", string(got))
}
