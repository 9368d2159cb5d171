package lint

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

const (
	sourceScotland = "SSI 2016/17, Child's Plan (Scotland)"
	sourceNorway   = "Forskrift om individuell plan (Norge)"
)

// scotland asks of each need what a Child's Plan says of it: action, outcome,
// evidence, responsible person.
func scotland() Pack {
	return Pack{
		Name: "scotland",
		About: code.Say(
			"Skotlannin malli: onko jokaiselle tarpeelle teko, tavoite, näyttö ja vastuuhenkilö?",
			"Skottlands modell: har varje behov åtgärd, mål, bevis och ansvarig?",
			"Scotland's model: has every need an action, an outcome, evidence and a responsible person?"),
		Rules: []Rule{
			{
				Rule: hint("scotland.outcome", sourceScotland, code.Say(
					"Tarpeella ei ole toivottua tulosta.", "Behovet saknar önskat resultat.", "The need has no desired outcome.")),
				Suggest: code.Say("Sopikaa tavoite.", "Avtala ett mål.", "Agree on a goal."),
				Cause:   causeNeedGoal,
				Follows: []string{causeNoGoals},
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Plan.Needs {
						if !s.towards(&s.Plan.Needs[i]) {
							found(Place{Pointer: issue.Pointer("/needs").Item(i)})
						}
					}
				},
			},
			{
				Rule: hint("scotland.evidence", sourceScotland, code.Say(
					"Toivotulla tuloksella ei ole näyttöä.", "Det önskade resultatet saknar bevis.", "The desired outcome has no evidence.")),
				Suggest: code.Say("Kirjoittakaa, mistä sen huomaa (evidence).", "Skriv av vad det märks (evidence).", "Write how one sees it (evidence)."),
				Cause:   causeGoalEvidence,
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Plan.Goals {
						if g := &s.Plan.Goals[i]; aimedAt(g) && g.Evidence == "" {
							found(Place{Pointer: issue.Pointer("/goals").Item(i)})
						}
					}
				},
			},
			{
				Rule: hint("scotland.responsible", sourceScotland, code.Say(
					"Teolla ei ole vastuuhenkilöä, joka on ihminen.", "Ingen person ansvarar för åtgärden.", "No person is responsible for the action.")),
				Suggest: code.Say("Nimetkää ihminen, ei vain organisaatiota.", "Utse en person, inte bara en organisation.", "Name a person, not only an organisation."),
				Cause:   causeActionOwner,
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Plan.Actions {
						if a := &s.Plan.Actions[i]; active(a) && !s.personOwns(a) {
							found(Place{Pointer: issue.Pointer("/actions").Item(i)})
						}
					}
				},
			},
			whole("scotland.lead", sourceScotland, "", code.Say(
				"Suunnitelmalla ei ole vastuutyöntekijää.", "Planen saknar ansvarig.", "The plan has no lead professional."),
				code.Say("Perhe nimeää vastuutyöntekijän.", "Familjen utser en ansvarig.", "The family names a responsible worker."),
				"/baton", (*Subject).Agreed, func(s *Subject) bool {
					for i := range s.Plan.Baton {
						if h := &s.Plan.Baton[i]; h.To.IsZero() && h.Role == plan.HoldingResponsible {
							return true
						}
					}
					return false
				}),
		},
	}
}

func (s *Subject) personOwns(a *plan.Action) bool {
	for _, id := range a.OwnerIDs {
		if id == s.Plan.Child.ID || s.Person(id) != nil {
			return true
		}
	}
	return false
}

// norway asks for the period of the plan and the times of its revision.
func norway() Pack {
	return Pack{
		Name: "norway",
		About: code.Say(
			"Norjan malli: mikä on suunnitelman aika, milloin se tarkistetaan, kuka koordinoi, mitä kukin tuo?",
			"Norges modell: planens tid, när den ses över, vem som samordnar, vad var och en bidrar med?",
			"Norway's model: the plan's time, its revisions, its coordinator, what each contributes."),
		Rules: []Rule{
			whole("norway.revision", sourceNorway, "", code.Say(
				"Suunnitelman tarkistamisesta ei ole sovittu.",
				"Det är inte avtalat när planen ses över.",
				"No time is set for revising the plan."),
				code.Say("Sopikaa seurantatapaaminen.", "Avtala ett uppföljningsmöte.", "Agree on a follow-up meeting."),
				"/meetings", (*Subject).Agreed, func(s *Subject) bool {
					for i := range s.Plan.Meetings {
						if s.Plan.Meetings[i].State == plan.MeetingPlanned {
							return true
						}
					}
					return false
				}),
			following(whole("norway.family-part", sourceNorway, "", code.Say(
				"Suunnitelma ei kerro, mitä perhe itse tekee.",
				"Planen säger inte vad familjen själv bidrar med.",
				"The plan does not say what the family itself contributes."),
				code.Say("Kirjatkaa perheen omat teot.", "Anteckna familjens egna åtgärder.", "Record the family's own actions."),
				"/actions", (*Subject).Agreed, func(s *Subject) bool {
					for i := range s.Plan.Actions {
						if slices.ContainsFunc(s.Plan.Actions[i].OwnerIDs, s.Family) {
							return true
						}
					}
					return false
				}), causeNoActions),
			whole("norway.resources", sourceNorway, causeNoStrengths, code.Say(
				"Suunnitelma ei kerro vahvuuksista.",
				"Planen säger inget om styrkorna.",
				"The plan says nothing of strengths."),
				code.Say("Kysykää, mikä toimii.", "Fråga vad som fungerar.", "Ask what works."),
				"/assessments", (*Subject).Agreed, func(s *Subject) bool { return s.anyStrength() }),
		},
	}
}

func (s *Subject) anyStrength() bool {
	found := false
	s.eachFinding(func(_ [3]int, _ *assess.View, f *assess.Finding) {
		found = found || f.Kind == assess.FindingStrength
	})
	return found
}
