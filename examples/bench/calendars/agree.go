package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

// The years in which all must have the same days off. Before 1992 the peers
// differ from the almanac, which .ci/judges/holidays lists for Python's.
const (
	fromYear = 1992
	toYear   = 2100
)

func timeOf(d civil.Date) time.Time {
	y, m, day := d.YMD()
	return time.Date(y, m, day, 0, 0, 0, 0, time.UTC)
}

// agreesCal compares every day with rickar/cal, and what the benchmarks ask.
func agreesCal(cached bool) error {
	peer := finland(cached)
	for d := civil.MustDate(fromYear, time.January, 1); d.Year() <= toYear; d = d.AddDays(1) {
		works, err := fi.Statute().IsWorking(d)
		if err != nil {
			return err
		}
		if peer.IsWorkday(timeOf(d)) != works {
			return fmt.Errorf("rickar/cal differs on %s", d)
		}
	}
	var added []civil.Date
	for i := range starts {
		y, m, day := peer.WorkdaysFrom(timeOf(firstStart.AddDays(i)), workdays).Date()
		added = append(added, civil.MustDate(y, m, day))
	}
	return agrees(answer{Name: "rickar/cal", Added: added, Counted: peer.WorkdaysInRange(timeOf(countFrom.AddDays(1)), timeOf(countTo))})
}

// agreesScript compares what a script says. What it leaves out may only be New
// Year's Eve, which date-holidays has as a bank holiday and the law does not.
func agreesScript(a answer) error {
	closed := map[civil.Date]bool{}
	for _, d := range a.Closed {
		closed[d] = true
	}
	for d := civil.MustDate(fromYear, time.January, 1); d.Year() <= toYear; d = d.AddDays(1) {
		works, err := fi.Statute().IsWorking(d)
		if err != nil {
			return err
		}
		weekday := d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
		if weekday && closed[d] == works {
			return fmt.Errorf("%s differs on %s", a.Name, d)
		}
	}
	for _, d := range a.LeftOut {
		if _, m, day := d.YMD(); m != time.December || day != 31 {
			return fmt.Errorf("%s has a day off of its own on %s", a.Name, d)
		}
	}
	return agrees(a)
}

// agrees compares the answers to what the benchmarks ask.
func agrees(a answer) error {
	want, err := fi.Statute().Between(countFrom, countTo)
	if err != nil {
		return err
	}
	if a.Counted != want {
		return fmt.Errorf("%s counts %d working days, not %d", a.Name, a.Counted, want)
	}
	if len(a.Added) != starts {
		return errors.New(a.Name + " left out start days")
	}
	for i, got := range a.Added {
		from := firstStart.AddDays(i)
		want, err := fi.Statute().Add(from, workdays)
		if err != nil {
			return err
		}
		if got != want {
			return fmt.Errorf("%s: %d working days from %s are %s, not %s", a.Name, workdays, from, got, want)
		}
	}
	return nil
}
