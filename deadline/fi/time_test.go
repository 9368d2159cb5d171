package fi_test

import (
	"testing"
	"time"
	_ "time/tzdata" // the judge of the summer-time table, whatever the host has

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every hour of the covered years has the offset of the time zone database, at its first
// and its last second.
func TestOffsetAgreesWithTzdata(t *testing.T) {
	helsinki, err := time.LoadLocation("Europe/Helsinki")
	require.NoError(t, err)
	from := time.Date(1950, 1, 1, 0, 0, 0, 0, helsinki)
	to := time.Date(2101, 1, 1, 0, 0, 0, 0, helsinki)
	for at := from.UTC(); at.Before(to); at = at.Add(time.Hour) {
		for _, at := range []time.Time{at, at.Add(time.Hour - time.Second)} {
			_, seconds := at.In(helsinki).Zone()
			got, err := fi.Offset(civil.InstantOf(at))
			if err != nil || got*60 != seconds {
				t.Fatalf("%v: %d minutes (%v), want %d seconds", at, got, err, seconds)
			}
		}
	}
}

func TestDayOf(t *testing.T) {
	for _, row := range []struct{ name, at, day, why string }{
		{"evening", "2026-03-10T18:40:00+02:00", "2026-03-10", "case B"},
		{"after midnight in Finland", "2026-03-10T22:30:00Z", "2026-03-11", "two hours east in winter"},
		{"before midnight in Finland", "2026-03-10T21:59:59.999Z", "2026-03-10", "the last second of the day"},
		{"summer night", "2026-07-10T21:30:00Z", "2026-07-11", "three hours east in summer"},
		{"autumn change", "2026-10-25T00:59:59Z", "2026-10-25", "still summer time"},
		{"written elsewhere", "2026-03-11T07:30:00+09:00", "2026-03-11", "whatever offset it was written with"},
		{"first moment", "1949-12-31T22:00:00Z", "1950-01-01", "covered"},
		{"last moment", "2100-12-31T21:59:59Z", "2100-12-31", "covered"},
	} {
		t.Run(row.name, func(t *testing.T) {
			day, err := fi.MessageArrival(civil.MustParseInstant(row.at))
			require.NoError(t, err)
			assert.Equal(t, row.day, day.String(), row.why)
		})
	}
	for _, at := range []string{"1949-12-31T21:59:59Z", "2100-12-31T22:00:00Z"} {
		_, _, err := fi.DayOf(civil.MustParseInstant(at))
		assert.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
	}
	_, _, err := fi.DayOf(civil.Instant{})
	assert.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
}

func TestSecondOfTheDay(t *testing.T) {
	_, second, err := fi.DayOf(civil.MustParseInstant("2016-03-10T14:15:05Z"))
	require.NoError(t, err)
	assert.Equal(t, 16*3600+15*60+5, second, "five seconds after closing time: late in KHO 10.3.2016/780")
}

func TestLetterNotice(t *testing.T) {
	assert.Equal(t, "2026-05-01", fi.LetterNotice(civil.MustParseDate("2026-04-24")).String(), "May Day: the 7th day never moves")
	assert.True(t, fi.LetterNotice(civil.Date{}).IsZero())
}
