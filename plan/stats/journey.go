package stats

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// journeyBands are the last days of the bands in which times are told; the band
// after them has no end. They are ours: law and sources know none.
var journeyBands = [...]int{7, 14, 30, 60, 90}

// journeyNotYet is the slot behind those of the bands.
const journeyNotYet = uint8(len(journeyBands)) + 1

func journeySlot(from, to civil.Date) uint8 {
	if to.IsZero() {
		return journeyNotYet
	}
	return journeyBand(to.Sub(from))
}

// journeyBand returns the band of a number of days.
func journeyBand(days int) uint8 {
	for slot, last := range journeyBands {
		if days <= last {
			return uint8(slot)
		}
	}
	return uint8(len(journeyBands))
}

// journey counts how long it took from a concern to the joint meeting and to
// the first help.
func (c *Counts) journey(p *plan.Plan) {
	raised, first := c.raised(p)
	if raised.IsZero() {
		return
	}
	met, helped := c.met(p, raised), c.helped(p, raised)
	k := course{
		c.at(toMeeting, journeySlot(raised, met), p, first, raised),
		c.at(allToHelp, journeySlot(raised, helped), p, first, raised),
		c.at(toHelp, outside, p, first, raised),
	}
	if !met.IsZero() {
		k[2] = c.at(toHelp, journeySlot(met, helped), p, first, met)
	}
	c.count(k)
}

// raised returns the day on which the matter was first raised: the first
// concern or, where none is recorded, the first arrival; and the first intake.
func (c *Counts) raised(p *plan.Plan) (day civil.Date, first *plan.Intake) {
	var arrived civil.Date
	for i := range p.Intakes {
		in := &p.Intakes[i]
		if on := c.past(dayOf(in.Arrived)); !on.IsZero() && (first == nil || on.Before(arrived)) {
			arrived, first = on, in
		}
	}
	for i := range p.Concerns {
		day = earliest(day, c.past(p.Concerns[i].On))
	}
	if day.IsZero() {
		day = arrived
	}
	return day, first
}

// met returns the day of the first joint meeting that was held.
func (c *Counts) met(p *plan.Plan, since civil.Date) (day civil.Date) {
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if m.Kind != plan.MeetingJoint || m.State != plan.MeetingHeld {
			continue
		}
		if on := c.past(dayOf(m.Start)); !on.Before(since) {
			day = earliest(day, on)
		}
	}
	return day
}

// helped returns the day on which the first action of a professional or an
// organisation began: by how it went, or by the decision behind it. What the
// family does itself is no less, but it is not what the services are asked for.
func (c *Counts) helped(p *plan.Plan, since civil.Date) (day civil.Date) {
	note := func(on civil.Date) {
		if on = c.past(on); !on.Before(since) {
			day = earliest(day, on)
		}
	}
	for i := range p.Actions {
		a := &p.Actions[i]
		if !slices.ContainsFunc(a.OwnerIDs, func(id plan.ID) bool {
			m := p.Person(id)
			return m != nil && m.Professional != nil || p.Organisation(id) != nil
		}) {
			continue
		}
		for j := range a.Progress {
			if s := a.Progress[j].State; s == plan.ActionUnderWay || s == plan.ActionDone {
				note(a.Progress[j].On)
			}
		}
		for j := range p.Decisions {
			if d := &p.Decisions[j]; a.DecisionID != "" && d.ID == a.DecisionID {
				note(d.Period.From)
			}
		}
	}
	return day
}
