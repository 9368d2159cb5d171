package register

import (
	"cmp"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
)

// Day is one open day of a work list (määräpäivä): what is to be done by when,
// and whose it is. Words are those of its Kind and of the rule of law.
type Day struct {
	// Last is the day by which it is to be done.
	Last   civil.Date  `json:"last"`
	PlanID plan.PlanID `json:"planId"`
	// Part is the part of the plan that it follows from.
	Part plan.ID  `json:"part,omitzero"`
	Kind due.Kind `json:"kind"`
	// Rule is the rule of law or the own target, "" for days that people agreed on.
	Rule    string `json:"rule,omitzero"`
	Subject string `json:"subject"`
	// Worker, Unit and Controller are those of the [Card].
	Worker     plan.Identifier `json:"worker,omitzero"`
	Unit       plan.Identifier `json:"unit,omitzero"`
	Controller plan.Identifier `json:"controller,omitzero"`
}

// Compare orders days by urgency: the last day, then the plan and the part.
func (d Day) Compare(e Day) int {
	return cmp.Or(d.Last.Compare(e.Last), cmp.Compare(d.PlanID, e.PlanID), cmp.Compare(d.Part, e.Part), cmp.Compare(d.Kind, e.Kind), cmp.Compare(d.Rule, e.Rule))
}

// Left returns how many days are left on a day; below zero, how many it is late.
func (d Day) Left(on civil.Date) int { return d.Last.Sub(on) }

// unlike leaves one of days that compare as equal, so that a list can go on after
// any of them.
func unlike(days []Day) []Day {
	slices.SortFunc(days, Day.Compare)
	return slices.CompactFunc(days, func(a, b Day) bool { return a.Compare(b) == 0 })
}
