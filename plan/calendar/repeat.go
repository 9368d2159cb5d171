package calendar

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// repetition is an RRULE of the kinds that calendars of work have: every so many
// days, weeks, months or years, on some days of the week, on a day of the month or on
// the n-th weekday of it. Whatever else a rule says is not understood.
type repetition struct {
	freq     string
	interval int
	count    int        // 0 is without end
	until    civil.Date // zero is without end
	byDay    []byDay
	byMonth  int // a month, 0 is that of the start
	monthDay int // 0 is that of the start
}

// byDay is a weekday, and the n-th of the month where n is not 0.
type byDay struct {
	n   int
	day time.Weekday
}

var weekdayCodes = []string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

// readRepetition reads an RRULE.
func readRepetition(value string) (r repetition, ok bool) {
	r.interval = 1
	seen := map[string]bool{}
	for part := range strings.SplitSeq(strings.ToUpper(value), ";") {
		name, text, _ := strings.Cut(part, "=")
		n, err := strconv.Atoi(text)
		if seen[name] {
			return r, false
		}
		seen[name] = true
		switch name {
		case "FREQ":
			r.freq = text
		case "INTERVAL":
			r.interval = n
		case "COUNT":
			if r.count = n; n < 1 {
				return r, false
			}
		case "UNTIL":
			c, known := readClock(text)
			if r.until, err = c.day, nil; !known {
				return r, false
			}
			if c.utc { // which may be the day after by the clock of the event
				r.until = c.day.AddDays(1)
			}
		case "BYMONTH":
			if r.byMonth = n; n < 1 || n > 12 {
				return r, false
			}
		case "BYMONTHDAY":
			if r.monthDay = n; n < 1 || n > 31 {
				return r, false
			}
		case "WKST":
			if err = nil; text != "MO" && r.interval > 1 {
				return r, false
			}
		case "BYDAY":
			err = nil
			for one := range strings.SplitSeq(text, ",") {
				d, known := readByDay(one)
				if !known {
					return r, false
				}
				r.byDay = append(r.byDay, d)
			}
		default:
			return r, false
		}
		if name != "FREQ" && err != nil {
			return r, false
		}
	}
	return r, r.interval >= 1 && r.interval <= 1000 && (r.count == 0 || r.until.IsZero()) && r.known()
}

func readByDay(text string) (d byDay, ok bool) {
	if len(text) < 2 {
		return d, false
	}
	at := slices.Index(weekdayCodes, text[len(text)-2:])
	d.day = time.Weekday(at)
	if number := text[:len(text)-2]; number != "" {
		n, err := strconv.Atoi(number)
		if d.n = n; err != nil || n == 0 || n < -5 || n > 5 {
			return d, false
		}
	}
	return d, at >= 0
}

// known reports whether the parts of the rule are of a kind that is understood.
func (r *repetition) known() bool {
	numbered := slices.ContainsFunc(r.byDay, func(d byDay) bool { return d.n != 0 })
	switch r.freq {
	case "DAILY":
		return r.byMonth == 0 && r.monthDay == 0 && !numbered
	case "WEEKLY":
		return r.byMonth == 0 && r.monthDay == 0 && !numbered
	case "MONTHLY":
		return r.byMonth == 0 && (len(r.byDay) == 0 || r.monthDay == 0 && all(r.byDay))
	case "YEARLY":
		return len(r.byDay) == 0 || r.monthDay == 0 && r.byMonth != 0 && all(r.byDay)
	}
	return false
}

func all(days []byDay) bool {
	return !slices.ContainsFunc(days, func(d byDay) bool { return d.n == 0 })
}

// days are the days of a repetition from its start until a day, the start among them.
func (r *repetition) days(start, until civil.Date) (days []civil.Date) {
	if !r.until.IsZero() && r.until.Before(until) {
		until = r.until
	}
	take := func(d civil.Date) bool { // false ends it
		if d.Before(start) {
			return true
		}
		if d.After(until) || r.count > 0 && len(days) >= r.count {
			return false
		}
		days = append(days, d)
		return true
	}
	if r.freq == "DAILY" || r.freq == "WEEKLY" {
		r.weeks(start, until, take)
		return days
	}
	step := r.interval
	year, month, monthDay := start.YMD()
	if r.freq == "YEARLY" {
		step *= 12
		if r.byMonth != 0 {
			month = time.Month(r.byMonth)
		}
	}
	if r.monthDay != 0 {
		monthDay = r.monthDay
	}
	for n := 0; ; n += step {
		first, err := civil.NewDate(year+(int(month)-1+n)/12, time.Month((int(month)-1+n)%12+1), 1)
		if err != nil || first.After(until) {
			return days
		}
		for _, d := range r.ofMonth(first, monthDay) {
			if !take(d) {
				return days
			}
		}
	}
}

// weeks gives the days of a rule that counts days or weeks.
func (r *repetition) weeks(start, until civil.Date, take func(civil.Date) bool) {
	monday := start.AddDays(-(int(start.Weekday()) + 6) % 7)
	for d := start; !d.After(until); d = d.AddDays(1) {
		on := len(r.byDay) == 0 && (r.freq == "DAILY" || d.Weekday() == start.Weekday()) ||
			slices.ContainsFunc(r.byDay, func(b byDay) bool { return b.day == d.Weekday() })
		apart := d.Sub(start)
		if r.freq == "WEEKLY" {
			apart = d.Sub(monday) / 7
		}
		if on && apart%r.interval == 0 && !take(d) {
			return
		}
	}
}

// ofMonth are the days of a rule in the month that begins on a day, in order.
func (r *repetition) ofMonth(first civil.Date, monthDay int) (days []civil.Date) {
	next := first.AddMonths(1)
	if len(r.byDay) == 0 {
		if d := first.AddDays(monthDay - 1); d.Before(next) {
			return []civil.Date{d}
		}
		return nil // no 31st in this month
	}
	for _, b := range r.byDay {
		d := first.AddDays((int(b.day)-int(first.Weekday())+7)%7 + 7*(b.n-1))
		if b.n < 0 {
			last := next.AddDays(-1)
			d = last.AddDays(-(int(last.Weekday())-int(b.day)+7)%7 + 7*(b.n+1))
		}
		if !d.Before(first) && d.Before(next) {
			days = append(days, d)
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	return days
}
