package deadline

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Calendar knows of every day it covers whether the day counts, and why. It is
// immutable and safe for concurrent use. Each question takes the same short
// time, whatever the number of days between: the working days up to each day
// are counted beforehand, and so is the day of each working day's number.
//
// The zero Calendar covers no day.
type Calendar struct {
	definition Definition
	first      int      // day number of the first covered day
	before     []uint16 // working days before covered day i; one more item than days
	nth        []uint16 // covered day of the working day k, both from 0
	marks      []uint16 // index of the reason of covered day i
	reasons    []Reason // reason 0 is a working day
}

// NewCalendar builds the calendar of a definition. The error is an
// [*issue.Error] with every fault of the definition, each at its place.
func NewCalendar(d Definition) (*Calendar, error) {
	if list := d.check(); list != nil {
		return nil, &issue.Error{Issues: list}
	}
	return build(d.clone()), nil
}

// build expects a definition without faults.
func build(d Definition) *Calendar {
	days, _ := d.Covers.Days()
	c := &Calendar{
		definition: d,
		first:      d.Covers.From.DayNumber(),
		before:     make([]uint16, days+1),
		marks:      make([]uint16, days),
		reasons:    []Reason{{Kind: ReasonWorking}},
	}
	c.markWeekly()
	c.markHolidays()
	c.markLocal()
	c.number()
	return c
}

// reason adds a reason and returns its index.
func (c *Calendar) reason(r Reason) uint16 {
	c.reasons = append(c.reasons, r)
	return uint16(len(c.reasons) - 1)
}

// within returns the covered days of a period as indexes from and past its end.
func (c *Calendar) within(p civil.Period) (int, int) {
	from, to := 0, len(c.marks)
	if !p.From.IsZero() {
		from = max(from, p.From.DayNumber()-c.first)
	}
	if !p.To.IsZero() {
		to = min(to, p.To.DayNumber()-c.first+1)
	}
	return from, to
}

func (c *Calendar) markWeekly() {
	for _, w := range c.definition.Weekly {
		r := c.reason(Reason{Kind: ReasonWeekly, Name: code.Say(w.Day.Label(code.FI), w.Day.Label(code.SV), w.Day.Label(code.EN)), Source: w.Source, Confidence: w.Confidence})
		from, to := c.within(w.InForce)
		from += (int(w.Day) - (c.first+from)%7 + 7) % 7 // Sunday is 7 here and 0 there
		for i := from; i < to; i += 7 {
			if c.marks[i] == 0 {
				c.marks[i] = r
			}
		}
	}
}

func (c *Calendar) markHolidays() {
	covers := c.definition.Covers
	weekly := uint16(len(c.reasons))
	for _, h := range c.definition.Holidays {
		r := c.reason(Reason{Kind: h.Kind, ID: h.ID, Name: h.Name, Source: h.Source, Confidence: h.Confidence})
		from, to := covers.From, covers.To
		if h.InForce.From.After(from) {
			from = h.InForce.From
		}
		if !h.InForce.To.IsZero() && h.InForce.To.Before(to) {
			to = h.InForce.To
		}
		// A day far from Easter, or a weekday looked for at the turn of the year,
		// may fall in the year before or after its own.
		for year, last := from.Year()-1, to.Year()+1; year <= last; year++ {
			d := h.When.In(year)
			if d.Before(from) || d.After(to) {
				continue
			}
			switch i := d.DayNumber() - c.first; {
			case c.marks[i] < weekly:
				c.marks[i] = r
			case c.reasons[c.marks[i]].ID != h.ID:
				c.marks[i] = c.both(c.marks[i], r)
			}
		}
	}
}

// both adds the reason of a day on which two holidays meet: May Day and Ascension
// Day in 2008. Its id, kind and source are the first one's.
func (c *Calendar) both(a, b uint16) uint16 {
	one, two := c.reasons[a], c.reasons[b]
	if one.Name == two.Name {
		return a
	}
	one.Name = code.Say(one.Name.FI+" ja "+two.Name.FI, one.Name.SV+" och "+two.Name.SV, one.Name.EN+" and "+two.Name.EN)
	return c.reason(one)
}

// markLocal marks what a school or another place decides: closures, the time
// outside terms, and extra days on weekdays that do not count elsewhere.
func (c *Calendar) markLocal() {
	d := c.definition
	weekly := uint16(1 + len(d.Weekly))
	for _, closed := range d.Closed {
		r := c.reason(Reason{Kind: ReasonLocal, Name: code.Say(closed.Name, closed.Name, closed.Name)})
		from, to := c.within(closed.Period)
		for i := from; i < to; i++ {
			if c.marks[i] < weekly {
				c.marks[i] = r
			}
		}
	}
	if len(d.Terms) > 0 {
		r := c.reason(Reason{Kind: ReasonOutsideTerm})
		inTerm := make([]bool, len(c.marks))
		for _, term := range d.Terms {
			from, to := c.within(term)
			for i := from; i < to; i++ {
				inTerm[i] = true
			}
		}
		for i, in := range inTerm {
			if !in && c.marks[i] < weekly {
				c.marks[i] = r
			}
		}
	}
	extra := c.reason(Reason{Kind: ReasonExtra})
	for _, day := range d.Extra {
		c.marks[day.DayNumber()-c.first] = extra
	}
}

// number counts the working days.
func (c *Calendar) number() {
	works := make([]uint16, len(c.reasons))
	for i, r := range c.reasons {
		if r.Works() {
			works[i] = 1
		}
	}
	// Each day is written as the day of the next number, and stays there if it
	// counts.
	nth, before := make([]uint16, len(c.marks)+1), c.before[:len(c.marks)]
	n := uint16(0)
	for i, mark := range c.marks {
		before[i] = n
		nth[n] = uint16(i)
		n += works[mark]
	}
	c.before[len(c.marks)] = n
	c.nth = nth[:n:n]
}

// Name returns the calendar's id, as "thl".
func (c *Calendar) Name() string { return c.definition.Name }

// Title returns the calendar's name for people.
func (c *Calendar) Title() code.Text { return c.definition.Title }

// Covers returns the first and the last day that the calendar knows about.
func (c *Calendar) Covers() civil.Period { return c.definition.Covers }

// Definition returns the rows that the calendar was built from: a copy.
func (c *Calendar) Definition() Definition { return c.definition.clone() }

// outside is the answer to a question about a day that is not covered.
func (c *Calendar) outside() error { return &Error{Problem: ProblemOutside, Of: c.definition.Name} }

// Add returns the n-th working day after d, before d if n is negative, and d
// itself if n is 0. The day d is never counted, whether it is a working day or
// not. Where d or the result is not covered, the error is an [*Error] with
// [ProblemOutside].
func (c *Calendar) Add(d civil.Date, n int) (civil.Date, error) {
	i := d.DayNumber() - c.first
	if uint(i) >= uint(len(c.marks)) {
		return civil.Date{}, c.outside()
	}
	switch {
	case n > 0:
		n += int(c.before[i+1]) - 1
	case n < 0:
		n += int(c.before[i])
	default:
		return d, nil
	}
	if uint(n) >= uint(len(c.nth)) {
		return civil.Date{}, c.outside()
	}
	return civil.FromDayNumber(c.first + int(c.nth[n])), nil
}

// Between returns how many working days lie after from, up to and including
// to; it is negative where to is earlier. If both are working days, it is the
// n with which [Calendar.Add] leads from the one to the other.
func (c *Calendar) Between(from, to civil.Date) (int, error) {
	i, j := from.DayNumber()-c.first, to.DayNumber()-c.first
	if uint(i) >= uint(len(c.marks)) || uint(j) >= uint(len(c.marks)) {
		return 0, c.outside()
	}
	return int(c.before[j+1]) - int(c.before[i+1]), nil
}

// Next returns the first working day on or after d: d itself if it is one.
// This is how an end rule moves a last day.
func (c *Calendar) Next(d civil.Date) (civil.Date, error) {
	i := d.DayNumber() - c.first
	if uint(i) >= uint(len(c.marks)) || int(c.before[i]) >= len(c.nth) {
		return civil.Date{}, c.outside()
	}
	return civil.FromDayNumber(c.first + int(c.nth[c.before[i]])), nil
}

// IsWorking reports whether d counts.
func (c *Calendar) IsWorking(d civil.Date) (bool, error) {
	i := d.DayNumber() - c.first
	if uint(i) >= uint(len(c.marks)) {
		return false, c.outside()
	}
	return c.before[i] != c.before[i+1], nil
}

// Explain returns why d counts or does not.
func (c *Calendar) Explain(d civil.Date) (Reason, error) {
	i := d.DayNumber() - c.first
	if uint(i) >= uint(len(c.marks)) {
		return Reason{}, c.outside()
	}
	return c.reasons[c.marks[i]], nil
}
