package web

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
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
	if meeting != "" && !hasMeeting(s.Plan, meeting) {
		meeting = ""
	}
	return p.Take(mustChoose[plan.Transition](v, "step"), plan.Act{ID: s.IDs.Next(), By: s.Me, On: s.On, Text: v.text("text"), MeetingID: meeting})
}

// conflictOf is the conflict that a form is about, nil where it is not there or settled.
func conflictOf(p *plan.Plan, id plan.ID) *plan.Conflict {
	for i := range p.Conflicts {
		if c := &p.Conflicts[i]; c.ID == id && c.Settlement == nil {
			return c
		}
	}
	return nil
}

func settlementFields(d *desk) []field {
	c := conflictOf(d.Seen(), d.of)
	if c == nil {
		return nil
	}
	sides := []option{{"", code.Say("jokin muu, kerron alla", "något annat, jag berättar nedan", "something else, told below").In(d.lang)}}
	for i := range c.Sides {
		sides = append([]option{{string(c.Sides[len(c.Sides)-1-i].ID), sideWords(d.Seen(), &c.Sides[len(c.Sides)-1-i], d.lang)}}, sides...)
	}
	return []field{
		{Name: "side", Kind: "radio", Label: code.Say("Mikä jää voimaan?", "Vad gäller?", "Which stands?"), Options: sides},
		{Name: "text", Kind: "area", Label: code.Say("Mitä sovittiin?", "Vad kom ni överens om?", "What was agreed?")},
	}
}

// sideWords tells one side of a conflict: what it points at, in the words of the plan.
func sideWords(p *plan.Plan, s *plan.ConflictSide, l code.Lang) string {
	words := ""
	for _, id := range s.PartIDs {
		if words != "" {
			words += "; "
		}
		words += partWords(p, id, l)
	}
	if words == "" {
		words = brief(s.Content)
	}
	if words == "" {
		words = "–"
	}
	return words
}

func partWords(p *plan.Plan, id plan.ID, l code.Lang) string {
	for _, n := range p.Needs {
		if n.ID == id {
			return brief(n.Text)
		}
	}
	for _, g := range p.Goals {
		if g.ID == id {
			return brief(g.Text)
		}
	}
	for i := range p.Actions {
		if p.Actions[i].ID == id {
			return brief(p.Actions[i].Text)
		}
	}
	return print.Called(p, id, l)
}
