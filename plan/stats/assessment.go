package stats

import (
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// The limits that THL follows: child protection, and the child who needs
// special support.
const (
	protectionStart    = "lsl26.start"
	protectionComplete = "lsl26.complete"
	supportStart       = "shl36.child.start"
	supportComplete    = "shl36.child.complete"
)

// limit is the last days of one clock.
type limit struct {
	start, complete civil.Date
	// moved is the last day of completion as Act 150/1930 5 § would move it, which
	// is not settled for such a term.
	moved civil.Date
}

// limits are the last days that an initiation of one day starts; the zero limit
// where no rule is in force.
type limits struct{ protection, support limit }

// limitTable keeps the limits of each day of initiation once they were counted: a
// county's year has 365 of them, whatever the number of plans. Counts that go on
// beside one another share it.
type limitTable struct {
	mu sync.RWMutex
	of map[civil.Date]limits
}

func newLimitTable() *limitTable { return &limitTable{of: map[civil.Date]limits{}} }

// limitsOf counts the last days from the rules of law.
func (c *Counts) limitsOf(trigger civil.Date) limits {
	c.limits.mu.RLock()
	l, known := c.limits.of[trigger]
	c.limits.mu.RUnlock()
	if known {
		return l
	}
	// A day before the rules has no limit: what is not in force is not counted.
	dues, _ := fi.Due(fi.EventInitiation, trigger, fi.Options{Calendar: c.options.Calendar})
	for _, d := range dues {
		switch d.Rule.ID {
		case protectionStart:
			l.protection.start = d.Last
		case protectionComplete:
			l.protection.complete, l.protection.moved = d.Last, movedOf(d)
		case supportStart:
			l.support.start = d.Last
		case supportComplete:
			l.support.complete, l.support.moved = d.Last, movedOf(d)
		}
	}
	c.limits.mu.Lock()
	c.limits.of[trigger] = l
	c.limits.mu.Unlock()
	return l
}

// movedOf returns the last day as the unsettled move would have it, the day
// itself where it is a working day.
func movedOf(d deadline.Due) civil.Date {
	last := d.Last
	for _, r := range d.Readings {
		if r.Name == deadline.ReadingShifted {
			last = r.Last
		}
	}
	return last
}

// matter is an initiation whose clocks run.
type matter struct {
	intake  *plan.Intake
	arrived civil.Date
	// trigger is the day of initiation: that of arrival, after a prenatal notice
	// not before birth.
	trigger civil.Date
	limit   limit
	// settled is the day on which it was settled without an assessment.
	settled civil.Date
	joined  bool
	// course is what it is in the rows of initiations, starts and completions.
	course course
}

// Add counts one plan; of a cohort alone where one is told of.
func (c *Counts) Add(p *plan.Plan) {
	if !c.takes(p) {
		return
	}
	var matters []matter
	var closed civil.Date
	for i := range p.Intakes {
		in := &p.Intakes[i]
		if !initiates(in.Kind) {
			continue
		}
		arrived := dayOf(in.Arrived)
		if arrived.IsZero() {
			c.undated++
			continue
		}
		if c.past(arrived).IsZero() {
			continue
		}
		if matters == nil {
			closed = c.closed(p)
		}
		matters = append(matters, c.matter(p, in, arrived, closed))
	}
	c.completions(p, matters, closed)
	for i := range matters {
		c.count(matters[i].course)
	}
	c.journey(p)
	c.again(p)
	c.jointMeetings(p)
	c.stars(p)
	c.goals(p)
	c.standing(p)
}

// initiates reports whether a matter becomes pending with an authority; a
// concern on the voluntary track does not.
func initiates(k plan.IntakeKind) bool {
	switch k {
	case plan.IntakeProtection, plan.IntakePrenatal, plan.IntakeContact, plan.IntakeApplication:
		return true
	}
	return false
}

// outcomeSlots are the slots of initiations. An outcome without one is counted
// as none.
var outcomeSlots = map[plan.OutcomeKind]uint8{
	plan.OutcomeAssessment: 1, plan.OutcomeUnnecessary: 2, plan.OutcomeUrgent: 3, plan.OutcomeJoined: 4, plan.OutcomeVoluntary: 5,
}

// outcome returns what had come of an initiation by the day, 0 for nothing yet.
func (c *Counts) outcome(in *plan.Intake) plan.OutcomeKind {
	if o := in.Outcome; o != nil && !o.On.After(c.options.On) {
		return o.Kind
	}
	return 0
}

// matter returns an initiation with its clocks; without a limit where no law
// gives one for it, or not yet.
func (c *Counts) matter(p *plan.Plan, in *plan.Intake, arrived, closed civil.Date) matter {
	outcome := c.outcome(in)
	m := matter{intake: in, arrived: arrived, trigger: arrived, joined: outcome == plan.OutcomeJoined}
	m.course[0] = c.at(assessed, outcomeSlots[outcome], p, in, arrived)
	if in.Kind == plan.IntakePrenatal {
		born := c.past(p.Child.Born)
		if born.IsZero() {
			return m // waits for birth
		}
		if born.After(arrived) {
			m.trigger = born
		}
	}
	var l limits
	if !p.Child.OfAge(m.trigger) { // both acts speak of a child under 18
		l = c.limitsOf(m.trigger)
	}
	switch {
	case p.Child.OfAge(m.trigger):
		// The limits are those of a child (LsL 6 §), but nobody outside knows the age.
		m.course[1] = c.at(started, outside, p, in, m.trigger)
		m.course[2] = c.at(completed, outside, p, in, m.trigger)
	case in.Kind == plan.IntakeProtection || in.Kind == plan.IntakePrenatal:
		m.limit = l.protection
	case c.needsSpecialSupport(p):
		m.limit = l.support
	case l.support != (limit{}):
		// No clock, but nobody outside knows that it has none.
		m.course[1] = c.at(started, outside, p, in, m.trigger)
		m.course[2] = c.at(completed, outside, p, in, m.trigger)
	}
	if outcome == plan.OutcomeUnnecessary || outcome == plan.OutcomeVoluntary {
		m.settled = in.Outcome.On
		if m.settled.IsZero() {
			m.settled = arrived
		}
	}
	if m.limit != (limit{}) {
		m.course[1] = c.at(started, c.startOf(p, m, closed), p, in, m.trigger)
		m.course[2] = c.at(completed, outside, p, in, m.trigger)
	}
	return m
}

// needsSpecialSupport reports whether the child was found to need special
// support by the day: the finding may come after the initiation.
func (c *Counts) needsSpecialSupport(p *plan.Plan) bool {
	return slices.ContainsFunc(p.Child.Groups, func(g plan.Grouping) bool {
		return g.Group == plan.GroupSpecialSupport && !g.On.After(c.options.On)
	})
}

// closed returns the day on which work with the plan ended, the zero Date while
// it goes on.
func (c *Counts) closed(p *plan.Plan) (day civil.Date) {
	for i := range p.Course {
		s := &p.Course[i]
		switch {
		case s.On.After(c.options.On):
		case plan.Open(s.Status):
			day = civil.Date{}
		case day.IsZero():
			day = s.On
		}
	}
	return day
}

// linked reports whether an assessment was made for an initiation. A joint look
// without client status is not the assessment that the law asks for.
func linked(a *assess.Assessment, in *plan.Intake) bool {
	if a.Kind == assess.KindJoint || a.Kind == assess.KindLTC {
		return false
	}
	return slices.Contains(a.IntakeIDs, in.ID) || in.Outcome != nil && in.Outcome.AssessmentID != "" && in.Outcome.AssessmentID == a.ID
}

// startOf returns the slot of a matter by whether its assessment was started in
// time.
func (c *Counts) startOf(p *plan.Plan, m matter, closed civil.Date) uint8 {
	// Of an assessment whose start nobody wrote its completion is the latest day on
	// which it can have begun.
	var day, done civil.Date
	for i := range p.Assessments {
		a := &p.Assessments[i]
		switch {
		case !linked(a, m.intake):
		case a.Started.IsZero():
			done = earliest(done, c.past(a.Completed))
		default:
			day = earliest(day, c.past(a.Started))
		}
	}
	// That an assessment is evidently unnecessary is to be decided in the same time
	// (THL, Lastensuojelun käsikirja): later it is late.
	switch last := m.limit.start; {
	case !m.settled.IsZero() && !m.settled.After(last):
		return startedSettled
	case m.joined, !day.IsZero() && day.Before(m.arrived):
		return startedUnderWay
	case !day.IsZero() && !day.After(last), !done.IsZero() && !done.After(last):
		return startedInTime
	case !day.IsZero():
		return c.lateBand(m.trigger, day)
	case !m.settled.IsZero():
		return c.lateBand(m.trigger, m.settled)
	case !done.IsZero():
		return startedUnrecorded
	case !closed.IsZero() && !closed.After(last):
		return startedSettled
	case !c.options.On.After(last):
		return startedPending
	}
	return startedNever
}

// lateBand returns the slot of a late start: by THL's form of 2014 the 8th to
// the 14th working day, and after it. A start on a day off after the 7th
// working day is late and belongs to the first of them.
func (c *Counts) lateBand(trigger, day civil.Date) uint8 {
	if n, err := c.options.Calendar.Between(trigger, day); err == nil && n <= 14 {
		return startedSecondBand
	}
	return startedLastBand
}

// completions counts assessments by the day of completion, and what was open at
// the end of a window. An assessment made for several initiations counts once,
// by the one whose limit comes first.
func (c *Counts) completions(p *plan.Plan, matters []matter, closed civil.Date) {
	taken := make([]bool, len(matters))
	for i := range p.Assessments {
		a := &p.Assessments[i]
		first := -1
		for j := range matters {
			if matters[j].limit != (limit{}) && linked(a, matters[j].intake) {
				taken[j] = true
				if first < 0 || matters[j].limit.complete.Before(matters[first].limit.complete) {
					first = j
				}
			}
		}
		if first < 0 {
			continue
		}
		m := &matters[first]
		done := c.past(a.Completed)
		if !done.IsZero() {
			slot := completedInTime
			switch {
			case done.After(m.limit.moved):
				slot = completedLate
			case done.After(m.limit.complete):
				slot = completedUnlessMoved
			}
			c.complete(m, c.at(completed, slot, p, m.intake, done))
		}
		c.open(p, m, earliest(done, closed))
	}
	for j := range matters {
		if m := &matters[j]; m.limit != (limit{}) && !taken[j] && !m.joined {
			c.open(p, m, earliest(m.settled, closed))
		}
	}
}

// complete puts a place among the completions into the course of a matter: what
// it was in the window of its completion or else of its initiation. What was in
// other windows counts for itself.
func (c *Counts) complete(m *matter, at place) {
	here := &m.course[2]
	switch {
	case at == place{}:
	case here.slot == outside, at.ends() && !here.ends():
		*here, at = at, *here
	}
	if at.row > 0 && at.slot != outside {
		c.count(course{2: at})
	}
}

// ends reports whether a place among the completions is of one that was made.
func (at place) ends() bool {
	return setOf(completedInTime, completedLate, completedUnlessMoved).has(at.slot)
}

// open counts a matter in each window at whose end, or on the day of today
// where that comes first, it was pending without a completed assessment.
func (c *Counts) open(p *plan.Plan, m *matter, end civil.Date) {
	w := c.options.Window
	series := w.IsZero()
	if series {
		w = HalfYear(m.trigger)
	}
	for !w.From.After(c.options.On) {
		on := w.To
		if on.After(c.options.On) {
			on = c.options.On
		}
		if !end.IsZero() && !end.After(on) {
			return
		}
		if !m.trigger.After(on) {
			slot := completedPending
			if on.After(m.limit.complete) {
				slot = completedOverdue
			}
			c.complete(m, c.in(w, completed, slot, p, m.intake, on))
		}
		if !series {
			return
		}
		w = HalfYear(w.To.AddDays(1))
	}
}
