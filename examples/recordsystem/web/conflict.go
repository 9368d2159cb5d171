package web

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/print"
)

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
	about := c.Kind.Label(d.lang)
	return []field{
		{Name: "side", Kind: "radio", Hint: code.Say(about, about, about), Label: code.Say("Mikä jää voimaan?", "Vad gäller?", "Which stands?"), Options: sides},
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
	if words := told(p, id); words != "" {
		return words
	}
	return print.Called(p, id, l)
}

// told is the beginning of what a need, a goal or an action says, "" for any other part.
func told(p *plan.Plan, id plan.ID) string {
	for i := range p.Needs {
		if p.Needs[i].ID == id {
			return brief(p.Needs[i].Text)
		}
	}
	for i := range p.Goals {
		if p.Goals[i].ID == id {
			return brief(p.Goals[i].Text)
		}
	}
	for i := range p.Actions {
		if p.Actions[i].ID == id {
			return brief(p.Actions[i].Text)
		}
	}
	return ""
}

// actSettlement settles a conflict that the actor sees.
func actSettlement(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	id := v.mustID("of")
	c := conflictOf(s.Plan, id)
	if c == nil {
		v.fail("side", askChoice)
		return nil, nil
	}
	side, text := v.id("side"), v.text("text")
	if side != "" && !slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return s.ID == side }) {
		v.fail("side", askChoice)
	}
	if side == "" && text == "" {
		v.fail("text", askMissing)
	}
	return merge.Settle(p, id, plan.Settlement{Statement: s.By(), SideID: side, Text: text})
}
