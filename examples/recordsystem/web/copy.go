package web

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
)

func copyFields(d *desk) []field {
	all := d.family()
	for i := range d.Seen().People {
		if m := &d.Seen().People[i]; m.Kind == plan.MemberProfessional {
			all = append(all, option{string(m.ID), print.Called(d.Seen(), m.ID, d.lang)})
		}
	}
	return []field{
		{Name: "recipient", Kind: "pick", Label: code.Say("Kenelle?", "Åt vem?", "For whom?"), Options: append(all, d.organisations()...), Required: true},
		{Name: "state", Kind: "radio", Label: code.Say("Mitä sovittiin?", "Vad kom ni överens om?", "What was agreed?"), Options: choices[plan.CopyState](d.lang), Required: true},
		{Name: "form", Kind: "choose", Label: code.Say("Missä muodossa?", "I vilken form?", "In what form?"), Options: none(choices[plan.CopyForm](d.lang))},
		{Name: "text", Kind: "text", Label: code.Say("Lisätieto", "Tillägg", "More")},
	}
}

// writeCopy writes down who gets a copy of the plan, and who does not.
func writeCopy(v *values, s *keeper.Scene) {
	to := v.ids("recipient")
	if len(to) == 0 {
		v.fail("recipient", askChoice)
	}
	for _, id := range to {
		s.Plan.Copies = append(s.Plan.Copies, plan.Copy{
			ID: s.IDs.Next(), Statement: s.By(), RecipientID: id, State: mustChoose[plan.CopyState](v, "state"), Form: chosen[plan.CopyForm](v, "form"), Text: v.text("text"),
		})
	}
}

func agendaFields(d *desk) []field {
	all := meetingsOf(d)
	if len(all) == 0 {
		return nil
	}
	return []field{
		{Name: "meeting", Kind: "choose", Label: code.Say("Tapaaminen", "Möte", "Meeting"), Options: all, Required: true, Value: string(d.of)},
		{Name: "text", Kind: "area", Label: code.Say("Mistä puhutaan? Yksi asia rivillä", "Vad talar vi om? En sak per rad", "What do we talk about? One thing a line"), Required: true},
	}
}

// writeAgenda adds to what a meeting is about.
func writeAgenda(v *values, s *keeper.Scene) {
	m := meetingIn(v, s)
	for line := range strings.Lines(v.must("text")) {
		if line = strings.TrimSpace(line); line != "" && m != nil {
			m.Agenda = append(m.Agenda, plan.AgendaItem{ID: s.IDs.Next(), Text: line})
		}
	}
}

// copySaid are the words about copies.
var copySaid = map[string]code.Text{
	"copies.title": code.Say("Kuka saa suunnitelman", "Vem får planen", "Who gets the plan"),
	"copies.none":  code.Say("Ei ole vielä sovittu.", "Inte överenskommet ännu.", "Not agreed on yet."),
}
