package web

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

func requestFields(d *desk) []field {
	return []field{
		{Name: "to", Kind: "choose", Label: code.Say("Ketä pyydetään?", "Vem ombeds?", "Who is asked?"), Options: append(d.workers(), d.organisations()...), Required: true},
		{Name: "text", Kind: "area", Label: code.Say("Mihin?", "Till vad?", "To what?"), Required: true},
	}
}

func writeRequest(v *values, s *keeper.Scene) {
	s.Plan.Requests = append(s.Plan.Requests, plan.Request{ID: s.IDs.Next(), Statement: s.By(), ToID: v.mustID("to"), Text: v.must("text")})
}

func consultationFields(d *desk) []field {
	return []field{
		{Name: "with", Kind: "pick", Label: code.Say("Keneltä kysyttiin?", "Vem tillfrågades?", "Who was asked?"), Options: append(d.workers(), d.organisations()...)},
		{Name: "question", Kind: "area", Label: code.Say("Mitä kysyttiin? Älä kerro, kenestä on kyse", "Vad frågades? Berätta inte vem det gäller", "What was asked? Do not tell about whom"), Required: true},
		{Name: "advice", Kind: "area", Label: code.Say("Mikä neuvo saatiin?", "Vilket råd gavs?", "What was the advice?")},
	}
}

func writeConsultation(v *values, s *keeper.Scene) {
	s.Plan.Consultations = append(s.Plan.Consultations, plan.Consultation{
		ID: s.IDs.Next(), Statement: s.By(), WithIDs: v.ids("with"), Identity: plan.IdentityAnonymous, Question: v.must("question"), Advice: v.text("advice"),
	})
}
