package lint

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

const (
	sourceTemplate = "Pohjois-Savo 13.1.2022, kirjausrunko"
	sourceWorker   = "Pohjois-Savo 13.1.2022, vastuutyöntekijä"
	sourceStar     = "Pohjois-Savo 13.1.2022, Hyvinvoinnin tähti"
	sourcePlasters = "Keski-Suomi 10.9.2018: yhtä haavaa ei paikata monella laastarilla"
)

// template asks for what North Savo's recording template has and a valid plan
// may still lack.
func template() Pack {
	return Pack{
		Name: "template",
		About: code.Say(
			"Onko suunnitelmassa kaikki, mitä kirjausrunko kysyy?",
			"Har planen allt som mallen för anteckningar frågar efter?",
			"Has the plan all that the recording template asks?"),
		Rules: []Rule{
			whole("template.needs", sourceTemplate+" a", causeNoNeeds, code.Say(
				"Suunnitelmasta puuttuvat arjen asiat, joihin tarvitaan muutosta.",
				"De saker i vardagen som behöver förändras saknas.",
				"The things in daily life that need to change are missing."), code.Say(
				"Kysykää jokaiselta, minkä pitää muuttua.",
				"Fråga alla vad som behöver förändras.",
				"Ask everybody what needs to change."),
				"/needs", (*Subject).Agreed, func(s *Subject) bool { return len(s.Plan.Needs) > 0 }),
			whole("template.actions", sourceTemplate+" b", causeNoActions, code.Say(
				"Suunnitelmasta puuttuvat toimenpiteet.",
				"Åtgärderna saknas i planen.",
				"The actions are missing."), code.Say(
				"Sopikaa, mitä tehdään kotona, arjen ympäristössä ja muualla.",
				"Avtala vad som görs hemma, i vardagsmiljön och på annat håll.",
				"Agree what is done at home, in the everyday environment and elsewhere."),
				"/actions", (*Subject).Agreed, func(s *Subject) bool { return len(s.Plan.Actions) > 0 }),
			{
				Rule: hint("template.setting", sourceTemplate+" b", code.Say(
					"Toimenpide ei kerro, missä se tehdään: kotona, lapsen arjen ympäristössä vai muualla.",
					"Åtgärden säger inte var den görs: hemma, i barnets vardagsmiljö eller på annat håll.",
					"The action does not say where: at home, in the everyday environment, or elsewhere.")),
				Suggest: code.Say("Valitkaa paikka (setting).", "Välj plats (setting).", "Choose the place (setting)."),
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Plan.Actions {
						if a := &s.Plan.Actions[i]; active(a) && a.Setting.IsZero() {
							found(Place{Pointer: issue.Pointer("/actions").Item(i)})
						}
					}
				},
			},
			{
				Rule: warning("template.public", sourceTemplate+" d", code.Say(
					"Vastuutyöntekijä ei ole julkisesta palvelusta.",
					"Den ansvariga kommer inte från en offentlig tjänst.",
					"The responsible worker is not of a public service.")),
				Suggest: code.Say(
					"Nimetkää julkisesta palvelusta henkilö tai kirjatkaa työntekijän organisaatio.",
					"Utse någon från en offentlig tjänst eller anteckna den anställdas organisation.",
					"Name somebody of a public service, or record the worker's organisation."),
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Plan.Baton {
						h := &s.Plan.Baton[i]
						if s.Agreed() && h.To.IsZero() && h.Role == plan.HoldingResponsible && s.Professional(h.PersonID) && !s.public(h.PersonID) {
							found(Place{Pointer: issue.Pointer("/baton").Item(i)})
						}
					}
				},
			},
			whole("template.copy", "Pohjois-Savo 13.1.2022, yhteisen suunnitelman kirjaaminen", "", code.Say(
				"Ei näy, että perhe olisi saanut suunnitelman itselleen.",
				"Det syns inte att familjen har fått planen.",
				"It does not show that the family got the plan."), code.Say(
				"Tulostakaa suunnitelma perheelle ja kirjatkaa se (copies).",
				"Skriv ut planen till familjen och anteckna det (copies).",
				"Print the plan for the family, and record it (copies)."),
				"/copies", (*Subject).Agreed, func(s *Subject) bool {
					for i := range s.Plan.Copies {
						if c := &s.Plan.Copies[i]; c.State != plan.CopyNotGiven && s.Family(c.RecipientID) {
							return true
						}
					}
					return false
				}),
		},
	}
}

// public reports whether a professional works in a public service.
func (s *Subject) public(id plan.ID) bool {
	m := s.Person(id)
	if m.Professional == nil {
		return false
	}
	o := s.Plan.Organisation(m.Professional.OrganisationID)
	return o != nil && o.Ownership == plan.OwnershipPublic
}

// child asks whether the child's own voice is there.
func child() Pack {
	return Pack{
		Name:  "child",
		About: code.Say("Kuuluuko lapsen oma ääni?", "Hörs barnets egen röst?", "Is the child's own voice there?"),
		Rules: []Rule{
			{
				Rule: warning("child.voice", sourceStar, code.Say(
					"Lapsen omaa näkemystä ei ole.",
					"Barnets egen uppfattning saknas.",
					"The child's own view is missing.")),
				Suggest: code.Say(
					"Kysykää lapselta hänen tavallaan, myös piirtäen tai leikkien, ja kirjatkaa se sellaisenaan.",
					"Fråga barnet på barnets sätt, också genom att rita eller leka, och anteckna det som det sägs.",
					"Ask the child in the child's way, by drawing or play too, and record it as it is."),
				Cause: "child-voice",
				Look: func(s *Subject, found func(Place)) {
					if s.Agreed() && !s.childSpoke() {
						found(Place{Pointer: "/assessments"})
					}
				},
			},
			{
				Rule: hint("child.points", sourceStar, code.Say(
					"Jostakin lapsen omasta kohdasta puuttuu lapsen ääni.",
					"I någon av barnets egna punkter saknas barnets röst.",
					"One of the child's own points lacks the child's voice.")),
				Suggest: code.Say(
					"Kysykää kolmea asiaa: ihmiset ja turva, minä itse, oma arki.",
					"Fråga om tre saker: människor och trygghet, jag själv, min vardag.",
					"Ask about three things: people and safety, myself, my day."),
				Look: func(s *Subject, found func(Place)) {
					if own := assess.Read(s.On, s.Plan.Assessments...).ChildsOwn(); s.Agreed() && s.childSpoke() && own.Filled < own.Of {
						found(Place{Pointer: "/assessments"})
					}
				},
			},
		},
	}
}

func (s *Subject) childSpoke() bool {
	spoke := false
	s.eachFinding(func(_ [3]int, v *assess.View, f *assess.Finding) {
		spoke = spoke || v.Voice == assess.VoiceChild && f.Kind != assess.FindingUnknown
	})
	return spoke
}
