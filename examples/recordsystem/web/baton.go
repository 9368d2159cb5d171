package web

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
)

func offerFields(d *desk) []field {
	return append([]field{
		{Name: "to", Kind: "choose", Label: code.Say("Kenelle?", "Åt vem?", "To whom?"), Options: d.workers(), Required: true},
		{Name: "role", Kind: "choose", Label: code.Say("Miksi?", "Som vad?", "As what?"), Options: choices(d.lang, plan.HoldingResponsible, plan.HoldingPair, plan.HoldingDeputy), Required: true},
	}, namedFields(d)...)
}

// namedFields ask who of the family named the worker; who is of the family names.
func namedFields(d *desk) []field {
	if !d.Professional() {
		return []field{}
	}
	return []field{
		{Name: "named", Kind: "pick", Label: code.Say("Kuka perheestä nimesi?", "Vem i familjen utsåg?", "Who of the family named them?"), Options: d.family()},
		{Name: "text", Kind: "text", Label: code.Say("Miksi?", "Varför?", "Why?")},
	}
}

func actOffer(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	o := plan.Offer{ID: s.IDs.Next(), Statement: s.By(), ToID: v.mustID("to"), Role: mustChoose[plan.HoldingRole](v, "role"), NamedByIDs: v.ids("named"), Text: v.text("text"), MeetingID: v.id("of")}
	if m := s.Plan.Person(s.Me); m == nil || m.Kind != plan.MemberProfessional {
		o.NamedByIDs = []plan.ID{s.Me}
	}
	if s.Plan.Person(o.ToID) == nil {
		v.fail("to", askChoice)
	}
	for _, id := range o.NamedByIDs {
		if m := s.Plan.Person(id); id != s.Plan.Child.ID && (m == nil || m.Kind == plan.MemberProfessional) {
			v.fail("named", askChoice)
		}
	}
	return p.OfferBaton(o)
}

func hasMeeting(p *plan.Plan, id plan.ID) bool {
	return slices.ContainsFunc(p.Meetings, func(m plan.Meeting) bool { return m.ID == id })
}

// offersTo are the offers that somebody has not answered yet.
func offersTo(p *plan.Plan, me plan.ID) (all []plan.Offer) {
	for _, o := range p.BatonOffers {
		if o.ToID == me && o.Answer == nil {
			all = append(all, o)
		}
	}
	return all
}

func answerFields(d *desk) []field {
	var all []option
	for _, o := range offersTo(d.Seen(), d.Me) {
		all = append(all, option{string(o.ID), o.Role.Label(d.lang) + ": " + print.Called(d.Seen(), o.By, d.lang) + ", " + dayWords(o.On, d.lang)})
	}
	if len(all) == 0 {
		return nil
	}
	return []field{
		{Name: "offer", Kind: "choose", Label: code.Say("Tarjous", "Erbjudande", "Offer"), Options: all, Required: true, Value: all[0].Value},
		{Name: "kind", Kind: "radio", Label: code.Say("Vastaus", "Svar", "Answer"), Options: choices[plan.OfferAnswerKind](d.lang), Required: true},
		{Name: "text", Kind: "text", Label: code.Say("Perustelu", "Motivering", "Reasons")},
	}
}

func actAnswer(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	id := v.mustID("offer")
	if !slices.ContainsFunc(offersTo(s.Plan, s.Me), func(o plan.Offer) bool { return o.ID == id }) {
		v.fail("offer", askChoice)
	}
	return p.Answer(id, mustChoose[plan.OfferAnswerKind](v, "kind"), s.At, plan.Act{ID: s.IDs.Next(), By: s.Me, On: s.On, Text: v.text("text")})
}

var askReason = []field{{Name: "text", Kind: "text", Label: code.Say("Miksi?", "Varför?", "Why?")}}

// absenceFields are asked where a deputy has accepted beforehand and the holder is no
// deputy.
func absenceFields(d *desk) []field {
	held, ok := d.Seen().Holder(d.now())
	if !ok || held.Role != plan.HoldingResponsible || !slices.ContainsFunc(d.Seen().BatonOffers, func(o plan.Offer) bool {
		return o.Role == plan.HoldingDeputy && o.Answer != nil && o.Answer.Kind == plan.OfferAccepted
	}) {
		return nil
	}
	return askReason
}

func actAbsence(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	return p.Deputise(s.At, plan.Act{ID: s.IDs.Next(), By: s.Me, On: s.On, Text: v.text("text")})
}

func returnFields(d *desk) []field {
	if held, ok := d.Seen().Holder(d.now()); !ok || held.Role != plan.HoldingDeputy {
		return nil
	}
	return askReason
}

func actReturn(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	return p.Return(s.At, plan.Act{ID: s.IDs.Next(), By: s.Me, On: s.On, Text: v.text("text")})
}
