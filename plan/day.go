package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

// dayOf returns the day in Finland; outside the years of its summer time, the
// day as written.
func dayOf(i civil.Instant) civil.Date {
	if i.IsZero() {
		return civil.Date{}
	}
	day, _, err := fi.DayOf(i)
	if err != nil {
		day, _ = i.DayAt(i.Offset())
	}
	return day
}

// covers reports whether a period takes in a day; one that is not given always
// does.
func covers(p civil.Period, on civil.Date) bool { return p.IsZero() || p.Contains(on) }

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
