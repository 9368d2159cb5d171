package web

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

var (
	askOwners = code.Say("Kuka tekee?", "Vem gör det?", "Who does it?")
	askDue    = code.Say("Mihin mennessä?", "När senast?", "By when?")
)

func actionFields(d *desk) []field {
	fields := append(d.whose(),
		field{Name: "text", Kind: "area", Label: code.Say("Mitä tehdään?", "Vad görs?", "What is done?"), Required: true},
		field{Name: "setting", Kind: "choose", Label: code.Say("Missä?", "Var?", "Where?"), Options: choices[plan.ActionSetting](d.lang), Required: true},
		field{Name: "owner", Kind: "pick", Label: askOwners, Options: d.everyone()},
		field{Name: "due", Kind: "day", Label: askDue},
	)
	if goals := goalsOf(d); len(goals) > 0 {
		fields = append(fields, field{Name: "goal", Kind: "pick", Label: code.Say("Mihin tavoitteeseen?", "Vilket mål gäller det?", "For which goal?"), Options: goals})
	}
	if d.Professional() {
		fields = append(fields, field{Name: "child", Kind: "text", Label: code.Say("Sama lapselle, lapsen sanoin", "Samma sak för barnet, med barnets ord", "The same for the child, in the child's words")})
	}
	return fields
}

func writeAction(v *values, s *keeper.Scene) {
	s.Plan.Actions = append(s.Plan.Actions, plan.Action{
		ID: s.IDs.Next(), Statement: v.said(), Text: v.must("text"), Setting: mustChoose[plan.ActionSetting](v, "setting"), OwnerIDs: v.ids("owner"), Due: v.day("due"),
		GoalIDs: v.ids("goal"), ForChild: v.text("child"),
	})
}

func actionsOf(d *desk) (all []option) {
	for i := range d.Seen().Actions {
		if a := &d.Seen().Actions[i]; !a.Settled() || a.ID == d.of {
			all = append(all, option{string(a.ID), brief(a.Text)})
		}
	}
	return all
}

func progressFields(d *desk) []field {
	return append(d.whose(),
		field{Name: "action", Kind: "choose", Label: code.Say("Toimenpide", "Åtgärd", "Action"), Options: actionsOf(d), Required: true, Value: string(d.of)},
		field{Name: "state", Kind: "choose", Label: code.Say("Missä ollaan nyt?", "Var är vi nu?", "Where are we now?"), Options: choices[plan.ActionState](d.lang), Required: true},
		field{Name: "text", Kind: "area", Label: code.Say("Omin sanoin", "Med egna ord", "In your own words")},
	)
}

func writeProgress(v *values, s *keeper.Scene) {
	if a := actionIn(v, s); a != nil {
		a.Progress = append(a.Progress, plan.Progress{ID: s.IDs.Next(), Statement: v.said(), State: mustChoose[plan.ActionState](v, "state"), Text: v.text("text")})
	}
}

func actionIn(v *values, s *keeper.Scene) *plan.Action {
	id := v.mustID("action")
	for i := range s.Plan.Actions {
		if a := &s.Plan.Actions[i]; a.ID == id {
			return a
		}
	}
	v.fail("action", askChoice)
	return nil
}

// ownersFields change what is shared of an action: who does it, and by when. The words
// stay whose they are.
func ownersFields(d *desk) []field {
	var a *plan.Action
	for i := range d.Seen().Actions {
		if d.Seen().Actions[i].ID == d.of {
			a = &d.Seen().Actions[i]
		}
	}
	if a == nil || !d.Holder && a.By != d.Me {
		return nil
	}
	var owners []string
	for _, id := range a.OwnerIDs {
		owners = append(owners, string(id))
	}
	due := ""
	if !a.Due.IsZero() {
		due = a.Due.String()
	}
	return []field{
		{Name: "action", Kind: "choose", Label: code.Say("Toimenpide", "Åtgärd", "Action"), Options: []option{{string(a.ID), brief(a.Text)}}, Required: true, Value: string(a.ID)},
		{Name: "owner", Kind: "pick", Label: askOwners, Options: append(d.everyone(), d.organisations()...), Values: owners},
		{Name: "due", Kind: "day", Label: askDue, Value: due},
	}
}

func writeOwners(v *values, s *keeper.Scene) {
	if a := actionIn(v, s); a != nil {
		a.OwnerIDs, a.Due = v.ids("owner"), v.day("due")
	}
}
