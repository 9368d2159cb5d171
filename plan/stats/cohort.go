package stats

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Publications that speak of different plans tell nothing about each other: what
// each hides, it hides by itself, and there is nothing to subtract. So a series is
// safe where each plan is told of once. A cohort is what makes it so: every plan
// has one first day, and what is written later does not move it.

// CohortTitle says of which plans a publication of a cohort tells; its two days follow.
func CohortTitle() code.Text {
	return code.Say("Suunnitelmat, joiden asia otettiin ensi kerran puheeksi", "Planer vars ärende först togs upp", "Plans whose matter was first raised")
}

// takes reports whether a plan is of the cohort that is told of.
func (c *Counts) takes(p *plan.Plan) bool {
	if c.options.Cohort.IsZero() {
		return true
	}
	day := c.begun(p)
	if day.IsZero() {
		c.undated++
	}
	return !day.IsZero() && c.options.Cohort.Contains(day)
}

// begun returns the first day on which a concern is recorded or anything arrived.
// Unlike [Counts.raised] it takes the earliest of all, since a concern that is
// written down after an arrival would else put the plan into another cohort.
func (c *Counts) begun(p *plan.Plan) (day civil.Date) {
	for i := range p.Intakes {
		day = earliest(day, c.past(dayOf(p.Intakes[i].Arrived)))
	}
	for i := range p.Concerns {
		day = earliest(day, c.past(p.Concerns[i].On))
	}
	return day
}
