package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

// DayOf returns the day of an instant in Finland (päivä Suomessa); outside the
// years of its summer time, the day as written. That of the zero Instant is the
// zero Date.
func DayOf(i civil.Instant) civil.Date {
	if i.IsZero() {
		return civil.Date{}
	}
	day, _, err := fi.DayOf(i)
	if err != nil {
		day, _ = i.DayAt(i.Offset())
	}
	return day
}

// lastDay returns the last day on which something that ends at an instant lasts: at
// midnight it was the day before.
func lastDay(to civil.Instant) civil.Date {
	if day, second, err := fi.DayOf(to); err == nil && second == 0 && !day.IsZero() {
		return day.AddDays(-1)
	}
	return DayOf(to)
}

// lasts reports whether what was said on a day for a period covers another day:
// without a period it goes on from the day it was said.
func lasts(p civil.Period, said, on civil.Date) bool {
	if p.IsZero() {
		return !on.Before(said)
	}
	return p.Contains(on) && !on.Before(said)
}

// earlier returns the earlier of two days that are given.
func earlier(a, b civil.Date) civil.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}
