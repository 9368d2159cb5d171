package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
)

const (
	standardOffset = 120 // minutes east of UTC: EET
	summerOffset   = 180 // EEST
)

// summerTime is one row of Finland's summer time: the years in which it
// began on the last Sunday of March and ended on that of another month, both at
// the same second of the day, UTC.
type summerTime struct {
	from, to int // years, 0 goes on
	endMonth time.Month
	at       int64
}

// summerTimes is Finland's history since 1950: no summer time before 1981; in
// 1981 and 1982 the clocks changed at midnight UTC, then at one UTC as in all of
// Europe; until 1995 the end was in September. Summer time is taken to go on.
var summerTimes = []summerTime{
	{from: 1981, to: 1982, endMonth: time.September, at: 0},
	{from: 1983, to: 1995, endMonth: time.September, at: 3600},
	{from: 1996, to: 0, endMonth: time.October, at: 3600},
}

// Offset returns Finland's offset at a moment, in minutes east of UTC, whatever
// offset the moment was written with. It is an error where the moment lies
// outside the years of [Covers].
func Offset(i civil.Instant) (int, error) {
	day, sec := i.DayAt(0)
	year := day.Year()
	// The first hours of 1950 in Finland lie in 1949 by UTC.
	if local, _ := i.DayAt(standardOffset); !Covers().Contains(local) {
		return 0, &deadline.Error{Problem: deadline.ProblemOutside, Of: "fi"}
	}
	now := moment(day, int64(sec))
	for _, row := range summerTimes {
		if year < row.from || row.to != 0 && year > row.to {
			continue
		}
		begin := moment(lastSunday(year, time.March), row.at)
		end := moment(lastSunday(year, row.endMonth), row.at)
		if begin <= now && now < end {
			return summerOffset, nil
		}
	}
	return standardOffset, nil
}

func moment(d civil.Date, sec int64) int64 { return int64(d.DayNumber())*24*60*60 + sec }

// lastSunday returns the last Sunday of a month that has 30 or 31 days.
func lastSunday(year int, m time.Month) civil.Date {
	end := civil.MustDate(year, m, 1).AddMonths(1).AddDays(-1)
	return end.AddDays(-int(end.Weekday()))
}

// DayOf returns the day in Finland at a moment and the second of that day. It
// is an error where the moment lies outside the years of [Covers].
func DayOf(i civil.Instant) (civil.Date, int, error) {
	offset, err := Offset(i)
	if err != nil {
		return civil.Date{}, 0, err
	}
	day, sec := i.DayAt(offset)
	return day, sec, nil
}
