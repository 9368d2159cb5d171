package web

import (
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

// actSettlement settles a conflict that the actor sees.
func actSettlement(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	id := v.mustID("of")
	c := conflictOf(s.Plan, id)
	if c == nil {
		v.fail("side", askChoice)
		return nil, nil
	}
	side, text := v.id("side"), v.text("text")
	if side == "" && text == "" {
		v.fail("text", askMissing)
	}
	return merge.Settle(p, id, plan.Settlement{Statement: s.By(), SideID: side, Text: text})
}
