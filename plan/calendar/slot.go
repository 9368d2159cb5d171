package calendar

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
)

// Hours are times of the day at which something suits, by Finnish time.
type Hours struct {
	// Days of the week; none is every day.
	Days []deadline.Weekday
	// From and To are minutes of the day; To is not in them, 0 is midnight.
	From, To int
}

// SlotOptions says what a joint time is sought for.
type SlotOptions struct {
	// From and To are the first and the last day; both must be given. The last is the
	// latest lawful day, see [LastDay].
	From, To civil.Date
	// Minutes is how long it takes; 0 is 60.
	Minutes int
	// Step is from how many minutes past midnight on a time may begin; 0 is every 30.
	Step int
	// Family are the family's hours: one of them must hold the whole time. Without any
	// every time suits.
	Family []Hours
	// Office are the hours in which the others work; without any it is every time.
	Office []Hours
	// Workdays are the working days that alone are looked at; nil is every day.
	Workdays *deadline.Calendar
	// Busy is when each of those who are invited is busy.
	Busy []*Busy
	// Most is how many times there are at most; 0 is 20.
	Most int
}

var (
	ruleSlotDays = issue.Rule{ID: "slot.days", Severity: issue.SeverityError, Words: code.Say(
		"Ensimmäinen tai viimeinen päivä puuttuu, tai ne ovat väärin päin tai yli vuoden päässä toisistaan.",
		"Första eller sista dagen saknas, eller så är de i fel ordning eller över ett år från varandra.",
		"The first or the last day is missing, or they are the wrong way round or more than a year apart.")}
	ruleSlotLength = issue.Rule{ID: "slot.length", Severity: issue.SeverityError, Words: code.Say(
		"Tapaamisen kesto tai kellonajat eivät ole mahdollisia.",
		"Mötets längd eller klockslagen är inte möjliga.",
		"The length of the meeting or the hours are not possible.")}
	ruleSlotCalendar = issue.Rule{ID: "slot.calendar", Severity: issue.SeverityError, Words: code.Say(
		"Kalenteri ei kata näitä päiviä.",
		"Kalendern täcker inte de här dagarna.",
		"The calendar does not cover these days.")}
	ruleSlotNone = issue.Rule{ID: "slot.none", Severity: issue.SeverityWarning, Words: code.Say(
		"Kaikille sopivaa aikaa ei löydy viimeiseen päivään mennessä.",
		"Ingen tid som passar alla hittas före den sista dagen.",
		"There is no time that suits everybody by the last day.")}
)

// Slots returns the times at which everybody who is invited is free, within the
// family's hours and by the last day, the earliest first (yhteiset ajat). None is a
// warning. Times are Finnish.
func Slots(o SlotOptions) ([]Span, issue.List) {
	if o.Minutes == 0 {
		o.Minutes = 60
	}
	if o.Step == 0 {
		o.Step = 30
	}
	if o.Most == 0 {
		o.Most = 20
	}
	if issues := o.check(); issues != nil {
		return nil, issues
	}
	var found []Span
	for d := o.From; !d.After(o.To); d = d.AddDays(1) {
		if o.Workdays != nil {
			working, err := o.Workdays.IsWorking(d)
			if err != nil {
				return nil, issue.List{ruleSlotCalendar.At("/from")}
			}
			if !working {
				continue
			}
		}
		for minute := 0; minute+o.Minutes <= 24*60; minute += o.Step {
			if !suits(o.Family, d, minute, minute+o.Minutes) || !suits(o.Office, d, minute, minute+o.Minutes) {
				continue
			}
			s, ok := o.span(d, minute)
			if !ok || slices.ContainsFunc(o.Busy, func(b *Busy) bool { return !b.Free(s) }) {
				continue
			}
			if found = append(found, s); len(found) == o.Most {
				return found, nil
			}
		}
	}
	if found == nil {
		return nil, issue.List{ruleSlotNone.At("/to")}
	}
	return found, nil
}

func (o *SlotOptions) check() (issues issue.List) {
	if o.From.IsZero() || o.To.IsZero() || o.To.Before(o.From) || o.To.Sub(o.From) > 366 {
		issues = append(issues, ruleSlotDays.At("/to"))
	}
	possible := o.Minutes > 0 && o.Minutes <= 24*60 && o.Step > 0
	for _, h := range slices.Concat(o.Family, o.Office) {
		possible = possible && h.From >= 0 && h.To >= 0 && h.To <= 24*60 && (h.To == 0 || h.From < h.To)
	}
	if !possible {
		issues = append(issues, ruleSlotLength.At("/minutes"))
	}
	return issues
}

// suits reports whether one of the hours holds a time of a day.
func suits(hours []Hours, d civil.Date, from, to int) bool {
	return len(hours) == 0 || slices.ContainsFunc(hours, func(h Hours) bool {
		end := h.To
		if end == 0 {
			end = 24 * 60
		}
		return h.From <= from && to <= end && (len(h.Days) == 0 || slices.Contains(h.Days, deadline.WeekdayOf(d)))
	})
}

// span is a time of a day; false where the clocks skip its beginning.
func (o *SlotOptions) span(d civil.Date, minute int) (Span, bool) {
	c := clocked{day: d, second: minute * 60}
	offset, _ := finland{}.offset(c)
	s := Span{From: civil.At(d, c.second, offset)}
	if is, err := fi.Offset(s.From); err != nil || is != offset {
		return s, false
	}
	end := s.From.Unix() + int64(o.Minutes)*60
	day, second := d, int(end-civil.At(d, 0, 0).Unix())+offset*60
	s.To = civil.At(day.AddDays(second/86400), second%86400, offset)
	if is, err := fi.Offset(s.To); err == nil {
		s.To = s.To.In(is)
	}
	return s, true
}

// LastDay returns the earliest last day by law that is open in a plan, the latest
// lawful day for what is to be done together; false where there is none. The day may
// be past: then it is late already, and the first time is the best.
func LastDay(p *plan.Plan, o due.Options) (due.Day, bool) {
	days, _ := due.Of(p, o)
	var first due.Day
	for _, d := range days {
		if d.Kind == due.KindLaw && d.Done.IsZero() && !d.Last.IsZero() && (first.Last.IsZero() || d.Last.Before(first.Last)) {
			first = d
		}
	}
	return first, !first.Last.IsZero()
}
