package web

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

func needFields(d *desk) []field {
	fields := append(d.whose(),
		field{Name: "text", Kind: "area", Label: code.Say("Mihin tarvitaan muutosta tai ratkaisuja?", "Vad behöver förändras eller lösas?", "What needs to change or be solved?"), Required: true},
		field{Name: "kind", Kind: "choose", Label: code.Say("Mistä asiassa on kyse?", "Vad gäller det?", "What is it about?"), Options: none(choices[plan.NeedKind](d.lang))},
	)
	if d.Professional() {
		fields = append(fields, field{Name: "child", Kind: "text", Label: code.Say("Sama lapselle, lapsen sanoin", "Samma sak för barnet, med barnets ord", "The same for the child, in the child's words")})
	}
	return fields
}

func writeNeed(v *values, s *keeper.Scene) {
	s.Plan.Needs = append(s.Plan.Needs, plan.Need{ID: s.IDs.Next(), Statement: v.said(), Text: v.must("text"), Kind: chosen[plan.NeedKind](v, "kind"), ForChild: v.text("child")})
}
