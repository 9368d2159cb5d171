package web

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

func goalFields(d *desk) []field {
	fields := append(d.whose(),
		field{Name: "text", Kind: "area", Label: code.Say("Mihin pyrimme?", "Vad vill vi uppnå?", "What are we aiming for?"), Required: true},
		field{Name: "evidence", Kind: "text", Label: code.Say("Mistä huomaamme, että siihen on päästy?", "Hur märker vi att vi är framme?", "How will we notice that it is reached?")},
		field{Name: "due", Kind: "day", Label: code.Say("Mihin mennessä?", "När senast?", "By when?")},
	)
	var needs []option
	for _, n := range d.Seen().Needs {
		needs = append(needs, option{string(n.ID), brief(n.Text)})
	}
	if len(needs) > 0 {
		fields = append(fields, field{Name: "need", Kind: "pick", Label: code.Say("Mihin tarpeeseen?", "Vilket behov gäller det?", "For which need?"), Options: needs})
	}
	return fields
}

func writeGoal(v *values, s *keeper.Scene) {
	s.Plan.Goals = append(s.Plan.Goals, plan.Goal{ID: s.IDs.Next(), Statement: v.said(), Text: v.must("text"), Evidence: v.text("evidence"), Due: v.day("due"), NeedIDs: v.ids("need")})
}

func evaluationFields(d *desk) []field {
	return append(d.whose(),
		field{Name: "goal", Kind: "choose", Label: code.Say("Tavoite", "Mål", "Goal"), Options: goalsOf(d), Required: true, Value: string(d.of)},
		field{Name: "state", Kind: "choose", Label: code.Say("Missä ollaan nyt?", "Var är vi nu?", "Where are we now?"), Options: choices[plan.GoalState](d.lang), Required: true},
		field{Name: "text", Kind: "area", Label: code.Say("Omin sanoin", "Med egna ord", "In your own words")},
	)
}

func goalsOf(d *desk) (all []option) {
	for _, g := range d.Seen().Goals {
		all = append(all, option{string(g.ID), brief(g.Text)})
	}
	return all
}

func writeEvaluation(v *values, s *keeper.Scene) {
	id := v.mustID("goal")
	for i := range s.Plan.Goals {
		if g := &s.Plan.Goals[i]; g.ID == id {
			g.Evaluations = append(g.Evaluations, plan.Evaluation{ID: s.IDs.Next(), Statement: v.said(), State: mustChoose[plan.GoalState](v, "state"), Text: v.text("text")})
			return
		}
	}
	v.fail("goal", askChoice)
}

// brief is the beginning of a text, for lists to choose from.
func brief(text string) string {
	r := []rune(text)
	if len(r) <= 80 {
		return text
	}
	return string(r[:77]) + "…"
}
