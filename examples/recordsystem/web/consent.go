package web

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
)

// whoDecides asks whose permission it is, where a professional writes it down.
func whoDecides(d *desk) []field {
	if !d.Professional() {
		return nil
	}
	var all []option
	for _, o := range d.family() {
		if m := d.Seen().Person(plan.ID(o.Value)); m == nil || m.Kind == plan.MemberGuardian {
			all = append(all, o)
		}
	}
	return []field{{Name: "by", Kind: "choose", Label: code.Say("Kenen lupa", "Vems lov", "Whose permission"), Options: all, Required: true}}
}

func consentFields(d *desk) []field {
	words := field{Name: "text", Kind: "text", Label: code.Say("Omin sanoin", "Med egna ord", "In your own words")}
	if d.Professional() {
		words.Label, words.Required = code.Say("Miten lupa annettiin?", "Hur gavs lovet?", "How was the permission given?"), true
		words.Hint = code.Say("Perhe näkee, että kirjasit tämän. Lupaa itsellesi tai työpaikallesi ei voi kirjata toisen puolesta.", "Familjen ser att du antecknade detta. Lov åt dig själv eller din arbetsplats kan inte antecknas för någon annan.", "The family sees that you wrote this down. A permission to yourself or your workplace cannot be written down for somebody else.")
	}
	return append(whoDecides(d),
		field{Name: "decision", Kind: "radio", Label: code.Say("Lupa nähdä suunnitelma", "Lov att se planen", "Permission to see the plan"), Options: choices[plan.ConsentDecision](d.lang), Required: true},
		field{Name: "recipient", Kind: "choose", Label: code.Say("Kenelle?", "För vem?", "For whom?"), Options: append(d.workers(), append(near(d), d.organisations()...)...), Required: true},
		field{Name: "scope", Kind: "choose", Label: code.Say("Kuinka paljon?", "Hur mycket?", "How much?"), Options: choices(d.lang, plan.ScopeWhole, plan.ScopeMinimum), Required: true},
		field{Name: "purpose", Kind: "choose", Label: code.Say("Mitä varten?", "För vad?", "What for?"), Options: choices(d.lang, plan.PurposeCoordination, plan.PurposeService, plan.PurposeAdvice), Required: true},
		field{Name: "until", Kind: "day", Label: code.Say("Mihin asti? Tyhjä: toistaiseksi", "Till när? Tomt: tills vidare", "Until when? Empty: until further notice")},
		words,
	)
}

// near are the near persons.
func near(d *desk) (all []option) {
	for i := range d.Seen().People {
		if m := &d.Seen().People[i]; m.Kind == plan.MemberNearPerson {
			all = append(all, option{string(m.ID), print.Called(d.Seen(), m.ID, d.lang)})
		}
	}
	return all
}

func writeConsent(v *values, s *keeper.Scene) {
	c := plan.Consent{
		ID: s.IDs.Next(), Statement: v.said(), Decision: mustChoose[plan.ConsentDecision](v, "decision"), RecipientID: v.mustID("recipient"),
		Scope: mustChoose[plan.ConsentScope](v, "scope"), Purpose: mustChoose[plan.Purpose](v, "purpose"), Period: civil.Period{From: s.On, To: v.day("until")}, Text: v.text("text"),
	}
	if m := s.Plan.Person(s.Me); m != nil && m.Kind == plan.MemberProfessional {
		v.must("text") // how it was given
		if c.RecordedBy == "" {
			v.fail("by", askChoice) // a professional decides nothing here
		}
	}
	s.Plan.Consents = append(s.Plan.Consents, c)
}

func withdrawalFields(d *desk) []field {
	var all []option
	p := d.Seen()
	for i := range p.Consents {
		c := &p.Consents[i]
		if c.Withdrawal == nil && (c.By == d.Me || d.Professional()) {
			all = append(all, option{string(c.ID), print.Called(p, c.RecipientID, d.lang) + ": " + c.Decision.Label(d.lang)})
		}
	}
	if len(all) == 0 {
		return nil
	}
	return []field{
		{Name: "consent", Kind: "choose", Label: code.Say("Mikä lupa?", "Vilket lov?", "Which permission?"), Options: all, Required: true, Value: string(d.of)},
		{Name: "text", Kind: "text", Label: code.Say("Miksi? Ei tarvitse kertoa", "Varför? Du behöver inte berätta", "Why? You need not say")},
	}
}

func writeWithdrawal(v *values, s *keeper.Scene) {
	id := v.mustID("consent")
	for i := range s.Plan.Consents {
		c := &s.Plan.Consents[i]
		if c.ID != id || c.Withdrawal != nil {
			continue
		}
		w := plan.Withdrawal{Statement: plan.Statement{By: c.By, On: s.On}, From: s.At, Text: v.text("text")}
		if c.By != s.Me {
			w.RecordedBy = s.Me
		}
		c.Withdrawal = &w
		return
	}
	v.fail("consent", askChoice)
}
