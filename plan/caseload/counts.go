package caseload

import (
	"errors"
	"maps"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// Errors of [New] and [Counts.Merge].
var (
	ErrNoDay = errors.New("caseload: no day of today")
	ErrMerge = errors.New("caseload: counts of another day")
)

// Counts are what the plans of one or many shares add up to. They keep a number for
// each worker and each week; their size does not depend on the number of plans. The
// keys of workers are content of the register. Not safe for concurrent use.
type Counts struct {
	on      civil.Date
	workers map[plan.Identifier]int
	weeks   map[civil.Date]int // by Monday
	keyless int
}

// New returns Counts as of a day.
func New(on civil.Date) (*Counts, error) {
	if on.IsZero() {
		return nil, ErrNoDay
	}
	return &Counts{on: on, workers: map[plan.Identifier]int{}, weeks: map[civil.Date]int{}}, nil
}

// Add counts a plan. Give each plan once, in one revision.
func (c *Counts) Add(p *plan.Plan) {
	for i := range p.Intakes {
		in := &p.Intakes[i]
		if day := plan.DayOf(in.Arrived); in.Kind != plan.IntakeConcern && in.Kind.IsValid() && !day.IsZero() && !day.After(c.on) {
			c.weeks[monday(day)]++
		}
	}
	if !c.counts(p) {
		return
	}
	holding, held := p.Holder(civil.MustParseInstant(c.on.String() + "T12:00:00+02:00"))
	worker := p.Person(holding.PersonID)
	if !held || worker == nil || worker.Professional == nil || len(worker.Identifiers) == 0 {
		c.keyless++
		return
	}
	c.workers[worker.Identifiers[0]]++
}

// counts reports whether the child is one of a worker's by the day: under 18, the
// plan in force, on the statutory track.
func (c *Counts) counts(p *plan.Plan) bool {
	status := plan.StatusDraft
	for i := range p.Course {
		if !p.Course[i].On.After(c.on) {
			status = p.Course[i].Status
		}
	}
	return plan.InForce(status) && !p.Child.OfAge(c.on) && slices.ContainsFunc(p.Tracks, func(t plan.TrackPeriod) bool {
		return t.Track == plan.TrackStatutory && t.Period.Contains(c.on)
	})
}

// Merge adds other counts of the same day, whatever the order. The others stay as
// they are.
func (c *Counts) Merge(others *Counts) error {
	if c.on != others.on {
		return ErrMerge
	}
	for w, n := range others.workers {
		c.workers[w] += n
	}
	for w, n := range others.weeks {
		c.weeks[w] += n
	}
	c.keyless += others.keyless
	return nil
}

func monday(d civil.Date) civil.Date {
	return d.AddDays(-(int(d.Weekday()) + 6) % 7)
}

// Limit returns how many children one worker may have on a day by LsL 417/2007
// 13 b §, 0 where no limit is in force.
func Limit(on civil.Date) int {
	rules, _ := fi.RulesOf("lsl13b.caseload") // the catalogue has it: a test asks
	for _, r := range rules {
		if r.InForce.Contains(on) {
			return r.Term.N
		}
	}
	return 0
}

// Load is what is told of the counts (kuormitus).
type Load struct {
	On    civil.Date
	Limit int
	// Within are the workers that have at most so many children, Workers all that have
	// any: numerator and denominator. Zero where Suppressed.
	Within, Workers int
	// Most is the largest number of children of one worker; 0 where suppressed, and
	// where some are told of and others are not.
	Most       int
	Suppressed bool
	// Keyless are plans whose holder has no key of a record system, or that nobody
	// holds; they are with no worker. 0 where they are few and few are not told.
	Keyless int
	// Weeks are the last weeks before the day, the earliest first.
	Weeks []Week
}

// Week is how many matters were initiated in a week: notifications, contacts,
// applications (vireille tulleet).
type Week struct {
	Monday civil.Date
	// Initiated is 0 where Suppressed.
	Initiated  int
	Suppressed bool
}

// Load tells of the last so many weeks, whole ones and the one of the day, and of
// workers. With minCell of 2 or more no number of 1 to minCell-1 initiations is
// told, nor one of workers or of those over the limit; a week of none is told as
// suppressed too.
func (c *Counts) Load(weeks, minCell int) Load {
	l := Load{On: c.on, Limit: Limit(c.on), Workers: len(c.workers), Keyless: c.keyless}
	for _, n := range c.workers {
		if n <= l.Limit || l.Limit == 0 {
			l.Within++
		}
		l.Most = max(l.Most, n)
	}
	if minCell > 1 {
		over := l.Workers - l.Within
		if l.Workers < minCell || l.Within < minCell || over > 0 && over < minCell {
			l.Within, l.Workers, l.Suppressed = 0, 0, true
		}
		l.Most = 0 // it is that of one worker
		if l.Keyless < minCell {
			l.Keyless = 0
		}
	}
	first := monday(c.on).AddDays(-7 * (weeks - 1))
	for i := range weeks {
		w := Week{Monday: first.AddDays(7 * i)}
		if w.Initiated = c.weeks[w.Monday]; minCell > 1 && w.Initiated < minCell {
			w.Initiated, w.Suppressed = 0, true
		}
		l.Weeks = append(l.Weeks, w)
	}
	return l
}

// Workers returns how many workers have how many children, by number: for the
// register's own desk.
func (c *Counts) Workers() []int {
	return slices.Sorted(maps.Values(c.workers))
}
