package web

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

func stepFields(d *desk) []field {
	allowed := plan.Allowed(d.Seen().Status())
	if len(allowed) == 0 {
		return nil
	}
	return []field{
		{Name: "step", Kind: "radio", Label: code.Say("Mitä suunnitelmalle tehdään?", "Vad görs med planen?", "What is done with the plan?"), Options: choices(d.lang, allowed...), Required: true},
		{Name: "text", Kind: "area", Label: code.Say("Miksi? Päättämiselle ja siirrolle syy on kerrottava", "Varför? För att avsluta och överföra behövs ett skäl", "Why? Closing and handing over need a reason")},
	}
}

func actStep(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	meeting := v.id("of")
	return p.Take(mustChoose[plan.Transition](v, "step"), plan.Act{ID: s.IDs.Next(), By: s.Me, On: s.On, Text: v.text("text"), MeetingID: meeting})
}
