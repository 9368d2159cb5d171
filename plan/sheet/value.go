package sheet

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// day reads 28.1.2026 or 2026-01-28.
func day(text string) (civil.Date, bool) {
	if d, err := civil.ParseDate(text); err == nil {
		return d, true
	}
	parts := strings.Split(text, ".")
	if len(parts) != 3 || len(parts[2]) != 4 {
		return civil.Date{}, false
	}
	d, err := civil.ParseDate(parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]))
	return d, err == nil
}

// two writes a figure with two places.
func two(figure string) string {
	if len(figure) == 1 {
		return "0" + figure
	}
	return figure
}

// clock reads 14.30, 14:30 or 9 as 09:00.
func clock(text string) (string, bool) {
	hour, minute, found := strings.Cut(strings.ReplaceAll(text, ".", ":"), ":")
	if !found {
		minute = "00"
	}
	h, errHour := strconv.Atoi(hour)
	m, errMinute := strconv.Atoi(minute)
	signed := strings.ContainsAny(text, "+-")
	ok := errHour == nil && errMinute == nil && !signed && h < 24 && m < 60 && len(minute) == 2 && len(hour) <= 2
	return two(hour) + ":" + minute, ok
}

// moment is a time of a day in Finland.
func moment(d civil.Date, at string) civil.Instant {
	guess, err := civil.ParseInstant(d.String() + "T" + at + ":00+02:00")
	if err != nil {
		return civil.Instant{}
	}
	if minutes, err := fi.Offset(guess); err == nil && minutes == 180 {
		guess, _ = civil.ParseInstant(d.String() + "T" + at + ":00+03:00")
	}
	return guess
}

// yes reads a cross, yes or no.
func yes(text string) (is, ok bool) {
	switch strings.ToLower(text) {
	case "x", "✓", "✔", "1", "yes", "y", "kyllä", "k", "joo", "ja", "j":
		return true, true
	case "-", "0", "no", "n", "ei", "e", "nej":
		return false, true
	}
	return false, false
}

// member reads a code of a set by its code or its word in any of the languages.
func member[S code.Set](text string) (S, bool) {
	for n, row := range S(0).Table().Rows.All() {
		for _, name := range []string{row.Code, row.FI, row.SV, row.EN} {
			if strings.EqualFold(name, text) {
				return S(n), true
			}
		}
	}
	return 0, false
}

// intervals are how people write after the figure.
var intervals = map[string]plan.Interval{
	"pv": plan.IntervalDay, "päivä": plan.IntervalDay, "dag": plan.IntervalDay, "day": plan.IntervalDay,
	"vko": plan.IntervalWeek, "vk": plan.IntervalWeek, "viikko": plan.IntervalWeek, "vecka": plan.IntervalWeek, "v": plan.IntervalWeek, "week": plan.IntervalWeek,
	"kk": plan.IntervalMonth, "kuukausi": plan.IntervalMonth, "månad": plan.IntervalMonth, "mån": plan.IntervalMonth, "month": plan.IntervalMonth,
}

// rhythm reads 2/vko.
func rhythm(text string) (*plan.Rhythm, bool) {
	times, per, found := strings.Cut(text, "/")
	n, err := strconv.Atoi(strings.TrimSpace(times))
	unit, known := intervals[strings.ToLower(strings.TrimSpace(per))]
	if !found || err != nil || n < 1 || n > 100 || !known {
		return nil, false
	}
	return &plan.Rhythm{Times: n, Per: unit}, true
}

// weekdays are the days of the week as people shorten them.
var weekdays = map[string]deadline.Weekday{
	"ma": deadline.Monday, "mån": deadline.Monday, "mon": deadline.Monday,
	"ti": deadline.Tuesday, "tis": deadline.Tuesday, "tue": deadline.Tuesday,
	"ke": deadline.Wednesday, "ons": deadline.Wednesday, "wed": deadline.Wednesday,
	"to": deadline.Thursday, "tors": deadline.Thursday, "thu": deadline.Thursday,
	"pe": deadline.Friday, "fre": deadline.Friday, "fri": deadline.Friday,
	"la": deadline.Saturday, "lör": deadline.Saturday, "sat": deadline.Saturday,
	"su": deadline.Sunday, "sön": deadline.Sunday, "sun": deadline.Sunday,
}

// days reads ma-pe or ti, to.
func days(text string) (all []deadline.Weekday, ok bool) {
	for part := range strings.SplitSeq(strings.ReplaceAll(strings.ToLower(text), "–", "-"), ",") {
		first, last, run := strings.Cut(part, "-")
		from, known := weekdays[strings.TrimSpace(first)]
		to := from
		if run {
			var end bool
			to, end = weekdays[strings.TrimSpace(last)]
			known = known && end && from < to
		}
		if !known {
			return nil, false
		}
		for d := from; d <= to; d++ {
			all = append(all, d)
		}
	}
	return all, true
}

// telecom says what kind of contact data a number or an address is.
func telecom(text string) *plan.Telecom {
	switch {
	case text == "":
		return nil
	case strings.Contains(text, "@"):
		return &plan.Telecom{Kind: plan.TelecomEmail, Value: text}
	case strings.ContainsFunc(text, func(r rune) bool { return r >= '0' && r <= '9' }):
		return &plan.Telecom{Kind: plan.TelecomPhone, Value: text}
	}
	return &plan.Telecom{Kind: plan.TelecomService, Value: text}
}
