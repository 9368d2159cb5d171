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

// lasts reports whether what was said on a day for a period covers another day:
// without a period it goes on from the day it was said.
func lasts(p civil.Period, said, on civil.Date) bool {
	if p.IsZero() {
		return !on.Before(said)
	}
	return p.Contains(on) && !on.Before(said)
}
