package stats

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// Slots of plans in force, the same for each question: well, and not.
const (
	isSo uint8 = iota
	isNot
	isNotAtAll // not, and farther from it
)

// Slots of a plan's next contact.
const (
	contactComing uint8 = iota
	contactNone
	contactPassed
)

// fewActors is how many professionals are few, manyActors how many are many. The
// sources ask for few and set no number ("one wound is not patched with many
// plasters"): these are ours.
const (
	fewActors  = 4
	manyActors = 7
)

// standing counts what a plan in force looks like on the day of today: who holds
// the baton, whether a next contact is agreed, how many there are around the
// family.
func (c *Counts) standing(p *plan.Plan) {
	on := c.options.On
	if !plan.InForce(c.status(p)) {
		return
	}
	_, first := c.raised(p)
	noon := civil.MustParseInstant(on.String() + "T12:00:00+02:00")
	baton := isNot
	if _, held := p.Holder(noon); held {
		baton = isSo
	}
	c.count(course{
		c.at(heldBaton, baton, p, first, on),
		c.at(nextContact, contactSlot(p, on), p, first, on),
		c.at(fewAround, actorsSlot(p, on), p, first, on),
		c.at(onePlan, besideSlot(p, on), p, first, on),
	})
	c.burden(p, first)
}

// status returns where a plan stood on the day of today.
func (c *Counts) status(p *plan.Plan) plan.Status {
	s := plan.StatusDraft
	for i := range p.Course {
		if !p.Course[i].On.After(c.options.On) {
			s = p.Course[i].Status
		}
	}
	return s
}

func contactSlot(p *plan.Plan, on civil.Date) uint8 {
	switch next, agreed := p.NextContact(); {
	case !agreed:
		return contactNone
	case next.Day.Before(on):
		return contactPassed
	}
	return contactComing
}

func actorsSlot(p *plan.Plan, on civil.Date) uint8 {
	n := 0
	for i := range p.People {
		if m := &p.People[i]; m.Professional != nil && m.Period.Contains(on) {
			n++
		}
	}
	switch {
	case n <= fewActors:
		return isSo
	case n < manyActors:
		return isNot
	}
	return isNotAtAll
}

func besideSlot(p *plan.Plan, on civil.Date) uint8 {
	n := 0
	for i := range p.SectorPlans {
		if s := &p.SectorPlans[i]; s.Relation == plan.SectorPlanBeside && s.Period.Contains(on) {
			n++
		}
	}
	return uint8(min(n, int(isNotAtAll)))
}

// goals counts each goal by its last evaluation.
func (c *Counts) goals(p *plan.Plan) {
	_, first := c.raised(p)
	for i := range p.Goals {
		var last *plan.Evaluation
		for j := range p.Goals[i].Evaluations {
			if e := &p.Goals[i].Evaluations[j]; !c.past(e.On).IsZero() && (last == nil || !e.On.Before(last.On)) {
				last = e
			}
		}
		if last == nil {
			continue
		}
		if slot, ok := goalSlots[last.State]; ok {
			c.count(course{c.at(goalBetter, slot, p, first, last.On)})
		}
	}
}

// Slots of goals; one that is only proposed is not evaluated.
const (
	goalForward uint8 = iota
	goalAsBefore
	goalWorse
	goalGivenUp
)

var goalSlots = map[plan.GoalState]uint8{
	plan.GoalReached: goalForward, plan.GoalImproving: goalForward, plan.GoalActive: goalAsBefore, plan.GoalNoChange: goalAsBefore,
	plan.GoalWorsening: goalWorse, plan.GoalDropped: goalGivenUp,
}

// againWithin is how many days after an initiation another one is counted as
// the same need coming back. It is ours: the sources name the thing (häiriökysyntä)
// and no number.
const againWithin = 180

// again counts whether initiations are repeated ones: of the same topic, within
// half a year, and nothing had begun to change in between.
func (c *Counts) again(p *plan.Plan) {
	for i := range p.Intakes {
		in := &p.Intakes[i]
		on := c.past(dayOf(in.Arrived))
		if !initiates(in.Kind) || on.IsZero() {
			continue
		}
		slot := isSo
		if slices.ContainsFunc(p.Intakes, func(before plan.Intake) bool { return initiates(before.Kind) && c.sameNeed(p, &before, in, on) }) {
			slot = isNot
		}
		c.count(course{c.at(firstTime, slot, p, in, on)})
	}
}

func (c *Counts) sameNeed(p *plan.Plan, before, in *plan.Intake, on civil.Date) bool {
	was := dayOf(before.Arrived)
	if was.IsZero() || !was.Before(on) || on.Sub(was) > againWithin || before.Topic != in.Topic {
		return false
	}
	helped := c.helped(p, was)
	return helped.IsZero() || helped.After(on)
}
