package annual

import (
	"cmp"
	"slices"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Occurrence is one event in one year.
type Occurrence struct {
	// Event is the event of the clock; it must not be changed.
	Event *Event
	// Number counts the occurrences of the event in the year, from 1: what is moved
	// keeps its number.
	Number int
	// From and To are the first and the last day, the same for one day alone.
	From, To civil.Date
	// Planned is the day that the rule gives, where it was moved from it because it
	// is no working day; else zero.
	Planned civil.Date
	// Off says that the day is no working day and was not moved.
	Off bool
}

// Hours are the first and the last minute of the day at which an occurrence is held;
// false where it takes whole days. Without an end it takes an hour.
func (o *Occurrence) Hours() (from, to int, timed bool) {
	from, timed = o.Event.Starts.minutes()
	if to, ended := o.Event.Ends.minutes(); ended {
		return from, to, timed
	}
	return from, min(from+60, 24*60-1), timed
}

// Year returns what the clock has in one year, by day: of a window the year in which
// it begins. Working days are those of a calendar. An issue says for which events the
// calendar does not know the days; those are not in the list. Events that
// [Clock.Check] has errors of are left out too.
func (c *Clock) Year(year int, days *deadline.Calendar) ([]Occurrence, issue.List) {
	var all []Occurrence
	var issues issue.List
	for i := range c.Events {
		e, at := &c.Events[i], issue.Pointer("/events").Item(i)
		if e.check(at).HasErrors() || !e.in(year) {
			continue
		}
		found, err := e.year(year, days)
		if err != nil {
			issues = append(issues, ruleYear.At(at))
			continue
		}
		all = append(all, found...)
	}
	slices.SortStableFunc(all, func(a, b Occurrence) int { return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To)) })
	return all, issues
}

// in reports whether an event recurs in a year.
func (e *Event) in(year int) bool {
	return (e.FirstYear == 0 || year >= e.FirstYear) && (e.LastYear == 0 || year <= e.LastYear) &&
		(e.Every <= 1 || (year-e.FirstYear)%e.Every == 0)
}

func (e *Event) year(year int, days *deadline.Calendar) ([]Occurrence, error) {
	if e.way() == wayWindow {
		return e.window(year)
	}
	var all []Occurrence
	months := slices.Sorted(slices.Values(e.Months))
	for n, month := range months {
		first, _ := civil.NewDate(year, time.Month(month), 1) // none of a year that is none: its days are no calendar's
		day := onDay(first, e.Day)
		switch {
		case e.way() == wayNth && e.Weekday.IsValid():
			day = e.nthWeekday(first)
		case e.way() == wayNth:
			day = e.nthWorking(first, days)
		}
		o := Occurrence{Event: e, Number: n + 1, From: day, To: day}
		keep, err := o.move(days)
		if err != nil {
			return nil, err
		}
		if keep {
			all = append(all, o)
		}
	}
	return all, nil
}

// window is the one occurrence of a window.
func (e *Event) window(year int) ([]Occurrence, error) {
	from, err := e.From.in(year)
	if err != nil {
		return nil, err
	}
	if e.To < e.From {
		year++
	}
	to, err := e.To.in(year)
	return []Occurrence{{Event: e, Number: 1, From: from, To: to}}, err
}

// in is the day in a year; 29 February is the 28th where there is none.
func (m MonthDay) in(year int) (civil.Date, error) {
	month, day, _ := m.parts()
	first, err := civil.NewDate(year, time.Month(month), 1)
	if err != nil {
		return first, err
	}
	return onDay(first, day), nil
}

// onDay is a day of the month that begins on a day, its last where it is shorter.
func onDay(first civil.Date, day int) civil.Date {
	last := first.AddMonths(1).AddDays(-1)
	if d := first.AddDays(day - 1); !d.After(last) {
		return d
	}
	return last
}

// nthWeekday is the day that is the Nth of its weekday in a month.
func (e *Event) nthWeekday(first civil.Date) civil.Date {
	if e.FromEnd {
		last := first.AddMonths(1).AddDays(-1)
		return last.AddDays(-(int(deadline.WeekdayOf(last))-int(e.Weekday)+7)%7 - 7*(e.Nth-1))
	}
	return first.AddDays((int(e.Weekday)-int(deadline.WeekdayOf(first))+7)%7 + 7*(e.Nth-1))
}

// nthWorking is the Nth working day of a month, zero where the calendar does not know it.
func (e *Event) nthWorking(first civil.Date, days *deadline.Calendar) (day civil.Date) {
	if e.FromEnd {
		day, _ = days.Add(first.AddMonths(1), -e.Nth)
	} else {
		day, _ = days.Add(first.AddDays(-1), e.Nth)
	}
	return day
}

// move puts an occurrence where its event wants it if its day is no working day; false
// where it is left out.
func (o *Occurrence) move(days *deadline.Calendar) (bool, error) {
	working, err := days.IsWorking(o.From)
	if err != nil || working {
		return true, err
	}
	var moved civil.Date
	switch o.Event.Move {
	case MoveNext:
		moved, err = days.Add(o.From, 1)
	case MovePrevious:
		moved, err = days.Add(o.From, -1)
	case MoveAway:
		return false, nil
	default:
		o.Off = true
		return true, nil
	}
	o.Planned, o.From, o.To = o.From, moved, moved
	return true, err
}
