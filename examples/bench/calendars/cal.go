package main

import (
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/aa"
)

// finland is Finland as a user of rickar/cal builds it from the module's parts,
// which at this version has no package for it: the holidays of 1992 on with both
// eves.
func finland(cached bool) *cal.BusinessCalendar {
	onDay := func(m time.Month, day int) *cal.Holiday {
		return &cal.Holiday{Month: m, Day: day, Func: cal.CalcDayOfMonth}
	}
	from := func(m time.Month, day int, w time.Weekday) *cal.Holiday {
		return &cal.Holiday{Month: m, Day: day, Weekday: w, Offset: 1, Func: cal.CalcWeekdayFrom}
	}
	c := cal.NewBusinessCalendar()
	c.Cacheable = cached
	c.AddHoliday(
		aa.NewYear, aa.Epiphany, aa.GoodFriday, aa.Easter, aa.EasterMonday, aa.WorkersDay, aa.AscensionDay, aa.Pentecost,
		from(time.June, 19, time.Friday),      // Midsummer Eve
		from(time.June, 20, time.Saturday),    // Midsummer Day
		from(time.October, 31, time.Saturday), // All Saints' Day
		onDay(time.December, 6),               // Independence Day
		onDay(time.December, 24),              // Christmas Eve
		aa.ChristmasDay, aa.ChristmasDay2,
	)
	return c
}

func rickar(cached bool) contender {
	name := "rickar/cal v2"
	if cached {
		name += ", cached"
	}
	c := finland(cached)
	return contender{
		name: name,
		add: func(b *testing.B) {
			var days [starts]time.Time
			for i := range days {
				days[i] = timeOf(firstStart.AddDays(i))
				c.WorkdaysFrom(days[i], workdays) // fills the cache
			}
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				c.WorkdaysFrom(days[i%starts], workdays)
				i++
			}
		},
		count: func(b *testing.B) {
			from, to := timeOf(countFrom.AddDays(1)), timeOf(countTo)
			b.ReportAllocs()
			for b.Loop() {
				c.WorkdaysInRange(from, to)
			}
		},
	}
}
