package stats

import (
	"cmp"
	"errors"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// Errors of [New] and [Counts.Merge].
var (
	ErrNoDay  = errors.New("stats: no day of today")
	ErrWindow = errors.New("stats: the window needs a first day and a last day after it")
	ErrFields = errors.New("stats: at most three fields, none of them twice")
	ErrMerge  = errors.New("stats: counts of other options")
	ErrCohort = errors.New("stats: a cohort needs a first day and a last day after it, and is told of when it has ended")
)

// Options direct [New].
type Options struct {
	// On is the day of today: what happened after it does not count, and what was
	// due before it and is not done is late.
	On civil.Date
	// Window is the time that is told of, both days included. The zero Period
	// tells of every half-year that the plans touch.
	Window civil.Period
	// Cohort are the days on which the matter of a plan was first raised, both
	// included: other plans are not counted. The zero Period counts all plans. Two
	// publications of cohorts that do not overlap speak of no plan both, so that a
	// series of them can be told. A cohort must have ended before On.
	Cohort civil.Period
	// By are the fields that the numbers are told apart by, at most three.
	By []Field
	// Calendar is the reading of working days; nil is that of THL. It must have
	// the years of the plans, as those of package fi have.
	Calendar *deadline.Calendar
}

// Counts are the numbers of many plans (luvut). They hold how many cases took
// which course, never which plan; their size depends on the windows and values
// of fields, not on the number of plans. Counts are made by [New] and not safe
// for concurrent use: each worker has its own, and [Counts.Merge] puts them
// together.
type Counts struct {
	options Options
	// keys are the rows that have been met, from place 1 on; rows finds them.
	keys    []key
	rows    map[key]int32
	courses map[course]int
	// taken are the courses of one plan, where there are no maps.
	taken   []course
	undated int
	unread  int
	invalid int
	limits  *limitTable
}

// key names a row.
type key struct {
	indicator int
	window    civil.Period
	by        values
}

func (k key) compare(other key) int {
	return cmp.Or(cmp.Compare(k.indicator, other.indicator), k.window.From.Compare(other.window.From), slices.Compare(k.by[:], other.by[:]))
}

// spots is how many indicators speak of the same case at most.
const spots = 4

// course is what one case is in the rows of the indicators that speak of it
// (kulku). Kept together, they show what can be told side by side without telling
// of a few; each row is a sum over courses.
type course [spots]place

// place is a slot of a row; row 0 is none.
type place struct {
	row  int32
	slot uint8
}

// slots is how many a row has. A case is in one of them.
const slots = 9

// outside is the slot of a case that a row does not count, though it might have.
const outside uint8 = slots - 1

// cell holds the numbers of one row, each in its slot.
type cell [slots]int

// Slots of assessments that were to be started.
const (
	startedInTime     uint8 = iota
	startedSecondBand       // late, on the 8th to 14th working day
	startedLastBand         // late, after that
	startedNever
	startedPending
	startedSettled
	startedUnderWay
	startedUnrecorded // completed after the limit, the start not recorded
)

// Slots of assessments that were to be completed.
const (
	completedInTime uint8 = iota
	completedLate
	completedPending
	completedOverdue
	completedUnlessMoved // late, but in time if the last day moves from a day off
)

// The slots of initiations are their outcomes; slot 0 has none.

// New returns Counts that have counted nothing yet.
func New(o Options) (*Counts, error) {
	w := o.Window
	switch {
	case o.On.IsZero():
		return nil, ErrNoDay
	case !w.IsZero() && (w.From.IsZero() || w.To.IsZero() || w.Reversed()):
		return nil, ErrWindow
	case !o.Cohort.IsZero() && (o.Cohort.From.IsZero() || o.Cohort.To.IsZero() || o.Cohort.Reversed() || !o.Cohort.To.Before(o.On)):
		return nil, ErrCohort
	case len(o.By) > maxFields:
		return nil, ErrFields
	}
	for i, f := range o.By {
		if !f.IsValid() || slices.Contains(o.By[:i], f) {
			return nil, ErrFields
		}
	}
	if o.Calendar == nil {
		o.Calendar = fi.THL()
	}
	o.By = slices.Clone(o.By)
	return &Counts{options: o, keys: make([]key, 1), rows: map[key]int32{}, courses: map[course]int{}, limits: newLimitTable()}, nil
}

// Count returns the counts of plans. Each plan is one revision of one child's
// plan; whoever gives a plan twice counts it twice.
func Count(plans iter.Seq[*plan.Plan], o Options) (*Counts, error) {
	c, err := New(o)
	if err != nil {
		return nil, err
	}
	for p := range plans {
		c.Add(p)
	}
	return c, nil
}

// Merge adds the numbers of other counts of the same options, whatever the
// order. The others stay as they are.
func (c *Counts) Merge(others *Counts) error {
	a, b := c.options, others.options
	if a.On != b.On || a.Window != b.Window || a.Cohort != b.Cohort || !slices.Equal(a.By, b.By) || a.Calendar.Name() != b.Calendar.Name() {
		return ErrMerge
	}
	for k, n := range others.courses {
		for i, at := range k {
			if at.row > 0 {
				k[i].row = c.row(others.keys[at.row])
			}
		}
		c.courses[k] += n
	}
	c.undated, c.unread, c.invalid = c.undated+others.undated, c.unread+others.unread, c.invalid+others.invalid
	return nil
}

// Missed tells what the reading of the documents was like: how many could not be
// read and are in no number, how many are counted although they break rules. Every
// row says so.
func (c *Counts) Missed(unread, invalid int) {
	c.unread, c.invalid = c.unread+unread, c.invalid+invalid
}

// flaws returns what the numbers suffer from; few are withheld, and so are all in a
// publication of a cohort: what was not read is of no cohort and would be told again
// beside the next one.
func (c *Counts) flaws(minCell int) (parts []Part) {
	for _, p := range [...]Part{{Kind: PartUnread, Count: c.unread}, {Kind: PartInvalid, Count: c.invalid}, {Kind: PartUndated, Count: c.undated}} {
		switch {
		case p.Count == 0:
		case p.Count < minCell, minCell > 1 && !c.options.Cohort.IsZero():
			parts = append(parts, Part{Kind: p.Kind, Withheld: true})
		default:
			parts = append(parts, p)
		}
	}
	return parts
}

// Undated returns how many initiations were left out because they have no day
// of arrival, or one outside the years of the calendar.
func (c *Counts) Undated() int { return c.undated }

// Options returns what the counts were made with.
func (c *Counts) Options() Options {
	o := c.options
	o.By = slices.Clone(o.By)
	return o
}

// row returns the place of a row.
func (c *Counts) row(k key) int32 {
	if c.rows == nil { // of one plan: few
		for at := 1; at < len(c.keys); at++ {
			if c.keys[at] == k {
				return int32(at)
			}
		}
		c.keys = append(c.keys, k)
		return int32(len(c.keys) - 1)
	}
	at, known := c.rows[k]
	if !known {
		for i, value := range k.by {
			k.by[i] = strings.Clone(value) // the plan's text is let go
		}
		at = int32(len(c.keys))
		c.rows[k] = at
		c.keys = append(c.keys, k)
	}
	return at
}

// at returns a slot in the row of the window that a day belongs to; none where
// that is not told of.
func (c *Counts) at(indicator int, slot uint8, p *plan.Plan, in *plan.Intake, on civil.Date) place {
	w := c.options.Window
	if w.IsZero() {
		w = HalfYear(on)
	}
	if !w.Contains(on) {
		return place{}
	}
	return c.in(w, indicator, slot, p, in, on)
}

// in returns a slot in the row of a window.
func (c *Counts) in(w civil.Period, indicator int, slot uint8, p *plan.Plan, in *plan.Intake, on civil.Date) place {
	k := key{indicator: indicator, window: w}
	for i, f := range c.options.By {
		k.by[i] = valueOf(f, p, in, on)
	}
	return place{row: c.row(k), slot: slot}
}

// count adds a case that took a course.
func (c *Counts) count(k course) {
	switch {
	case k == (course{}):
	case c.courses == nil:
		c.taken = append(c.taken, k)
	default:
		c.courses[k]++
	}
}

// sorted returns the courses in an order that only they decide.
func (c *Counts) sorted() []course {
	return slices.SortedFunc(maps.Keys(c.courses), c.order)
}

// order compares courses by what they mean, not by when their rows were met.
func (c *Counts) order(a, b course) int {
	for i := range a {
		if order := cmp.Or(c.keys[a[i].row].compare(c.keys[b[i].row]), cmp.Compare(a[i].slot, b[i].slot)); order != 0 {
			return order
		}
	}
	return 0
}

// cells returns the numbers of each row, the sum over the courses.
func (c *Counts) cells() []cell {
	cells := make([]cell, len(c.keys))
	for k, n := range c.courses {
		for _, at := range k {
			cells[at.row][at.slot] += n
		}
	}
	return cells
}

// past returns a day that has come, else the zero Date.
func (c *Counts) past(d civil.Date) civil.Date {
	if d.After(c.options.On) {
		return civil.Date{}
	}
	return d
}

// earliest returns the earlier of two days that are given.
func earliest(a, b civil.Date) civil.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// dayOf returns the day in Finland, the zero Date where it is not given or
// outside the years of its summer time.
func dayOf(i civil.Instant) civil.Date {
	if i.IsZero() {
		return civil.Date{}
	}
	day, _, _ := fi.DayOf(i)
	return day
}
