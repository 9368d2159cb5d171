package deadline_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWhen(t *testing.T) {
	for _, row := range []struct {
		name string
		when deadline.When
		text string
		year int
		want string
	}{
		{"date", deadline.On(time.December, 25), "12-25", 2026, "2026-12-25"},
		{"leap day", deadline.On(time.February, 29), "02-29", 2024, "2024-02-29"},
		{"leap day in a common year", deadline.On(time.February, 29), "02-29", 2026, ""},
		{"Easter", deadline.Easter(0), "easter", 2026, "2026-04-05"},
		{"earliest Easter", deadline.Easter(0), "easter", 1818, "1818-03-22"},
		{"latest Easter", deadline.Easter(0), "easter", 2038, "2038-04-25"},
		{"Good Friday", deadline.Easter(-2), "easter-2", 2026, "2026-04-03"},
		{"Ascension", deadline.Easter(39), "easter+39", 2026, "2026-05-14"},
		{"weekday from itself", deadline.WeekdayFrom(time.Saturday, time.June, 20), "saturday from 06-20", 2026, "2026-06-20"},
		{"weekday from the day after", deadline.WeekdayFrom(time.Saturday, time.June, 20), "saturday from 06-20", 2027, "2027-06-26"},
		{"a Sunday", deadline.WeekdayFrom(time.Sunday, time.November, 1), "sunday from 11-01", 2026, "2026-11-01"},
		{"weekday from a day that the year has not", deadline.WeekdayFrom(time.Monday, time.February, 29), "monday from 02-29", 2026, ""},
		{"once", deadline.Once(day("2026-03-16")), "2026-03-16", 2026, "2026-03-16"},
		{"once in another year", deadline.Once(day("2026-03-16")), "2026-03-16", 2027, ""},
		{"as far from Easter as can be", deadline.Easter(150), "easter+150", 2026, "2026-09-02"},
		{"as far before Easter as can be", deadline.Easter(-150), "easter-150", 2026, "2025-11-06"},
		{"no year", deadline.Easter(0), "easter", 0, ""},
		{"year without end", deadline.Easter(0), "easter", 10000, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, row.when.In(row.year).String())
			assert.Equal(t, row.text, row.when.String())
			back, err := deadline.ParseWhen(row.text)
			require.NoError(t, err)
			assert.Equal(t, row.when, back)
		})
	}
	for _, none := range []deadline.When{deadline.On(2, 30), deadline.On(13, 1), deadline.Easter(151), deadline.Easter(-151), deadline.WeekdayFrom(9, 1, 1), deadline.WeekdayFrom(1, 0, 1), deadline.Once(civil.Date{})} {
		assert.Zero(t, none, "what cannot be is the zero When")
		_, err := none.MarshalText()
		require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemWhen})
	}
}

func FuzzWhen(f *testing.F) {
	for _, text := range []string{"12-25", "easter+39", "easter", "saturday from 06-20", "2026-03-16", "easter+0", "easter-999", "02-30", "Saturday from 06-20"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		w, err := deadline.ParseWhen(text)
		if err != nil {
			assert.Zero(t, w)
			assert.Equal(t, "deadline: the day of the holiday is not valid", err.Error())
			return
		}
		assert.Equal(t, text, w.String())
		for _, year := range []int{1, 1950, 2026, 9999} {
			if d := w.In(year); !d.IsZero() {
				// Easter and its days stay within the year; a weekday may leave December.
				assert.InDelta(t, year, d.Year(), 1)
			}
		}
	})
}

func ExampleParseWhen() {
	midsummer, err := deadline.ParseWhen("saturday from 06-20")
	fmt.Println(midsummer.In(2027), err)
	// Output: 2027-06-26 <nil>
}
