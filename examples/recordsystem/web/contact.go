package web

import (
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

var (
	askWay    = code.Say("Miten?", "Hur?", "How?")
	askDayOf  = code.Say("Minä päivänä?", "Vilken dag?", "On which day?")
	askWorker = code.Say("Kuka työntekijä?", "Vilken arbetstagare?", "Which worker?")
	askFamily = code.Say("Kuka perheestä?", "Vem i familjen?", "Who of the family?")
	askClock  = code.Say("Anna kellonaika muodossa 09:00.", "Ange klockslaget som 09:00.", "Give the time as 09:00.")
)

func contactFields(d *desk) []field {
	return append(d.whose(),
		field{Name: "day", Kind: "day", Label: askDayOf, Required: true},
		field{Name: "way", Kind: "choose", Label: askWay, Options: choices[plan.Way](d.lang), Required: true},
		field{Name: "worker", Kind: "choose", Label: askWorker, Options: none(d.workers())},
		field{Name: "family", Kind: "pick", Label: askFamily, Options: d.family()},
		field{Name: "text", Kind: "text", Label: code.Say("Mistä puhutaan?", "Vad talar vi om?", "What about?")},
	)
}

func contactOf(v *values, s *keeper.Scene, of plan.Statement) plan.Contact {
	return plan.Contact{
		ID: s.IDs.Next(), Statement: of, Day: v.mustDay("day"), Way: mustChoose[plan.Way](v, "way"), WorkerID: v.id("worker"), FamilyIDs: v.ids("family"),
		Text: v.text("text"), State: plan.ContactPlanned,
	}
}

func writeContact(v *values, s *keeper.Scene) {
	s.Plan.Contacts = append(s.Plan.Contacts, contactOf(v, s, v.said()))
}

func reachFields(d *desk) []field {
	return []field{
		{Name: "direction", Kind: "choose", Label: code.Say("Kumpaan suuntaan?", "Åt vilket håll?", "Which way?"), Options: choices[plan.Direction](d.lang), Required: true},
		{Name: "way", Kind: "choose", Label: askWay, Options: choices[plan.Way](d.lang), Required: true},
		{Name: "worker", Kind: "choose", Label: askWorker, Options: d.workers(), Required: true, Value: string(d.Me)},
		{Name: "family", Kind: "choose", Label: askFamily, Options: none(d.family())},
		{Name: "number", Kind: "text", Label: code.Say("Puhelinnumero", "Telefonnummer", "Telephone number")},
		{Name: "days", Kind: "pick", Label: code.Say("Minä päivinä?", "Vilka dagar?", "On which days?"), Options: choices[deadline.Weekday](d.lang)},
		{Name: "from", Kind: "time", Label: code.Say("Kello, mistä", "Klockan, från", "Time, from")},
		{Name: "to", Kind: "time", Label: code.Say("Kello, mihin", "Klockan, till", "Time, to")},
	}
}

func writeReach(v *values, s *keeper.Scene) {
	r := plan.Reach{
		ID: s.IDs.Next(), Statement: s.By(), Direction: mustChoose[plan.Direction](v, "direction"), Way: mustChoose[plan.Way](v, "way"), WorkerID: v.mustID("worker"),
		FamilyID: v.id("family"), From: v.text("from"), To: v.text("to"),
	}
	for _, name := range []string{"from", "to"} {
		if s := v.text(name); s != "" && clockMinutes(s) < 0 {
			v.fail(name, askClock)
		}
	}
	for _, day := range v.sent["days"] {
		d, err := code.Parse[deadline.Weekday](day)
		if err != nil {
			v.fail("days", askChoice)
			continue
		}
		r.Days = append(r.Days, d)
	}
	if number := v.text("number"); number != "" {
		r.Telecom = &plan.Telecom{Kind: plan.TelecomPhone, Value: number}
	}
	s.Plan.FollowUp = append(s.Plan.FollowUp, r)
}

func heldFields(d *desk) []field {
	c, ok := d.Seen().NextContact()
	if !ok {
		return nil
	}
	return append([]field{
		{Name: "contact", Kind: "choose", Label: code.Say("Yhteydenotto", "Kontakt", "Contact"), Options: []option{{string(c.ID), dayWords(c.Day, d.lang)}}, Required: true, Value: string(c.ID)},
		{Name: "became", Kind: "radio", Label: code.Say("Miten kävi?", "Hur gick det?", "What came of it?"), Options: choices(d.lang, plan.ContactHeld, plan.ContactMissed, plan.ContactCancelled), Required: true},
		{Name: "said", Kind: "area", Label: code.Say("Mitä puhuttiin?", "Vad talade ni om?", "What was said?")},
	}, contactFields(d)[1:]...)
}

// actHeld records a contact and agrees on the next one: no open plan is without.
func actHeld(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	id := v.mustID("contact")
	if c, ok := s.Plan.NextContact(); !ok || c.ID != id {
		v.fail("contact", askChoice)
	}
	return p.HoldContact(id, mustChoose[plan.ContactState](v, "became"), contactOf(v, s, s.By()), plan.Act{By: s.Me, On: s.On, Text: v.text("said")})
}
