package stats

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
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
type limit struct{ start, complete civil.Date }

// limits are the last days that an initiation of one day starts; the zero limit
// where no rule is in force.
type limits struct{ protection, support limit }

// limitsOf counts the last days from the rules of law, once for each day of
// initiation: a county's year has 365 of them, whatever the number of plans.
func (c *Counts) limitsOf(trigger civil.Date) limits {
	l, known := c.limits[trigger]
	if known {
		return l
	}
	// A day before the rules has no limit: what is not in force is not counted.
	dues, _ := fi.Due(fi.EventInitiation, trigger, fi.Options{Calendar: c.options.Calendar, Groups: []fi.Group{fi.GroupSpecialSupportChild}})
	for _, d := range dues {
		switch d.Rule.ID {
		case protectionStart:
			l.protection.start = d.Last
		case protectionComplete:
			l.protection.complete = d.Last
		case supportStart:
			l.support.start = d.Last
		case supportComplete:
			l.support.complete = d.Last
		}
	}
	c.limits[trigger] = l
	return l
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
}

// Add counts one plan.
func (c *Counts) Add(p *plan.Plan) {
	var matters []matter
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
		outcome := c.outcome(in)
		c.add(assessed, outcomeSlots[outcome], p, in, arrived)
		if m := c.matter(p, in, arrived, outcome); m.limit != (limit{}) {
			matters = append(matters, m)
		}
	}
	if len(matters) > 0 {
		closed := c.closed(p)
		for _, m := range matters {
			c.started(p, m, closed)
		}
		c.completions(p, matters, closed)
	}
	c.journey(p)
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
var outcomeSlots = map[plan.OutcomeKind]int{
	plan.OutcomeAssessment: 1, plan.OutcomeUnnecessary: 2, plan.OutcomeUrgent: 3, plan.OutcomeJoined: 4, plan.OutcomeVoluntary: 5,
}

// outcome returns what had come of an initiation by the day, 0 for nothing yet.
func (c *Counts) outcome(in *plan.Intake) plan.OutcomeKind {
	if o := in.Outcome; o != nil && !o.On.After(c.options.On) {
		return o.Kind
	}
	return 0
}

// matter returns the clocks of an initiation; without a limit where no law
// gives one for it, or not yet.
func (c *Counts) matter(p *plan.Plan, in *plan.Intake, arrived civil.Date, outcome plan.OutcomeKind) matter {
	m := matter{intake: in, arrived: arrived, trigger: arrived, joined: outcome == plan.OutcomeJoined}
	if in.Kind == plan.IntakePrenatal {
		born := c.past(p.Child.Born)
		if born.IsZero() {
			return m // waits for birth
		}
		if born.After(arrived) {
			m.trigger = born
		}
	}
	switch l := c.limitsOf(m.trigger); {
	case in.Kind == plan.IntakeProtection || in.Kind == plan.IntakePrenatal:
		m.limit = l.protection
	case c.needsSpecialSupport(p):
		m.limit = l.support
	}
	if outcome == plan.OutcomeUnnecessary || outcome == plan.OutcomeVoluntary {
		m.settled = in.Outcome.On
		if m.settled.IsZero() {
			m.settled = arrived
		}
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

// started counts whether the assessment of a matter was started in time.
func (c *Counts) started(p *plan.Plan, m matter, closed civil.Date) {
	var day civil.Date
	for i := range p.Assessments {
		if a := &p.Assessments[i]; linked(a, m.intake) {
			day = earliest(day, c.past(a.Started))
		}
	}
	slot := startedNever
	switch last := m.limit.start; {
	case !m.settled.IsZero():
		slot = startedSettled
	case m.joined, !day.IsZero() && day.Before(m.arrived):
		slot = startedUnderWay
	case !day.IsZero() && !day.After(last):
		slot = startedInTime
	case !day.IsZero():
		slot = c.lateBand(m.trigger, day)
	case !closed.IsZero() && !closed.After(last):
		slot = startedSettled
	case !c.options.On.After(last):
		slot = startedPending
	}
	c.add(started, slot, p, m.intake, m.trigger)
}

// lateBand returns the slot of a late start: by THL's form of 2014 the 8th to
// the 14th working day, and after it. A start on a day off after the 7th
// working day is late and belongs to the first of them.
func (c *Counts) lateBand(trigger, day civil.Date) int {
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
			if linked(a, matters[j].intake) {
				taken[j] = true
				if first < 0 || matters[j].limit.complete.Before(matters[first].limit.complete) {
					first = j
				}
			}
		}
		if first < 0 {
			continue
		}
		m := matters[first]
		done := c.past(a.Completed)
		if !done.IsZero() {
			slot := completedInTime
			if done.After(m.limit.complete) {
				slot = completedLate
			}
			c.add(completed, slot, p, m.intake, done)
		}
		c.open(p, m, earliest(done, closed))
	}
	for j, m := range matters {
		if !taken[j] && !m.joined {
			c.open(p, m, earliest(m.settled, closed))
		}
	}
}

// open counts a matter in each window at whose end, or on the day of today
// where that comes first, it was pending without a completed assessment.
func (c *Counts) open(p *plan.Plan, m matter, end civil.Date) {
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
			c.put(completed, slot, w, p, m.intake, on)
		}
		if !series {
			return
		}
		w = HalfYear(w.To.AddDays(1))
	}
}
