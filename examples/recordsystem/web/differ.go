package web

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

func disagreementFields(d *desk) []field {
	fields := append(d.whose(),
		field{Name: "text", Kind: "area", Label: code.Say("Miten sinä näet asian?", "Hur ser du på saken?", "How do you see it?"), Required: true},
		field{Name: "reasons", Kind: "area", Label: code.Say("Miksi?", "Varför?", "Why?")},
	)
	var about []option
	for _, n := range d.Seen().Needs {
		about = append(about, option{string(n.ID), brief(n.Text)})
	}
	about = append(append(about, goalsOf(d)...), actionsOf(d)...)
	if len(about) > 0 {
		fields = append(fields, field{Name: "about", Kind: "pick", Label: code.Say("Mitä se koskee?", "Vad gäller det?", "What is it about?"), Options: about})
	}
	return fields
}

func writeDisagreement(v *values, s *keeper.Scene) {
	s.Plan.Disagreements = append(s.Plan.Disagreements, plan.Disagreement{ID: s.IDs.Next(), Statement: v.said(), Text: v.must("text"), Reasons: v.text("reasons"), AboutIDs: v.ids("about")})
}

func agreementFields(d *desk) []field {
	some := choices[plan.Position](d.lang)
	if !d.Professional() {
		some = choices(d.lang, plan.PositionAgrees, plan.PositionDisagrees)
	}
	return append(d.whose(),
		field{Name: "position", Kind: "radio", Label: code.Say("Suunnitelma kokonaisuutena", "Planen som helhet", "The plan as a whole"), Options: some, Required: true},
		field{Name: "text", Kind: "area", Label: code.Say("Omin sanoin, tai miksi", "Med egna ord, eller varför", "In your own words, or why")},
	)
}

func writeAgreement(v *values, s *keeper.Scene) {
	s.Plan.Agreements = append(s.Plan.Agreements, plan.Agreement{ID: s.IDs.Next(), Statement: v.said(), Position: mustChoose[plan.Position](v, "position"), Text: v.text("text"), MeetingID: v.id("of")})
}
