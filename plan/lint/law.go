package lint

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

const (
	sourceSHL39 = "ShL 1301/2014 39 § 2 mom."
	sourceLSL30 = "LsL 417/2007 30 § 2 mom."
	sourceSHL45 = "ShL 1301/2014 45 §"
)

// law asks for what the acts want in a client plan, where the joint plan stands
// for one: on the statutory track, once it is agreed. Points of the acts that the
// model cannot show are listed in docs/lint.md and asked by nobody.
func law() Pack {
	since2025 := civil.Period{From: civil.MustParseDate("2025-01-01")} // 677/2023 as moved by 955/2023
	return Pack{
		Name: "law",
		About: code.Say(
			"Onko suunnitelmassa se, mitä laki asiakassuunnitelmalta vaatii, eikä muuta kuin suunnitelma?",
			"Har planen det som lagen kräver av en klientplan, och är den bara en plan?",
			"Has the plan what the law wants in a client plan, and is it a plan only?"),
		Rules: []Rule{
			following(whole("shl39.needs", sourceSHL39+" 1 k", "", code.Say(
				"Suunnitelmasta puuttuu joko asiakkaan tai ammattilaisen oma arvio tuen tarpeesta.",
				"Antingen klientens eller yrkespersonens egen bedömning av stödbehovet saknas.",
				"Either the client's or the professional's own view of the need is missing."), code.Say(
				"Kirjatkaa kummankin tarve tai näkemys omissa nimissään.",
				"Anteckna bådas behov eller uppfattning i deras eget namn.",
				"Record the need or the view of both, each under their own name."),
				"/needs", socialWelfare, func(s *Subject) bool {
					return s.bothSaid(assess.FindingNeed, assess.FindingVulnerability) || s.bothNeed()
				}), causeNoNeeds),
			following(whole("shl39.actions", sourceSHL39+" 2 k", "", code.Say(
				"Suunnitelmasta puuttuu joko asiakkaan tai ammattilaisen oma arvio toimenpiteistä.",
				"Antingen klientens eller yrkespersonens egen bedömning av åtgärderna saknas.",
				"Either the client's or the professional's own view of the measures is missing."), code.Say(
				"Kirjatkaa toimenpiteille, kuka niitä ehdotti (by).",
				"Anteckna vem som föreslog åtgärderna (by).",
				"Record who proposed each action (by)."),
				"/actions", socialWelfare, func(s *Subject) bool {
					return bothSides(s, len(s.Plan.Actions), func(i int) plan.ID { return s.Plan.Actions[i].By })
				}), causeNoActions),
			necessary(),
			whole("shl39.meetings", sourceSHL39+" 4 k", "", code.Say(
				"Suunnitelma ei kerro, kuinka usein asiakas ja vastuutyöntekijä tapaavat.",
				"Planen säger inte hur ofta klienten och den ansvariga träffas.",
				"The plan does not say how often client and responsible worker meet."), code.Say(
				"Kirjatkaa vastuutyöntekijän toimenpiteelle rytmi tai sopikaa vähintään kaksi tapaamista eteenpäin.",
				"Ange en rytm för den ansvarigas åtgärd eller avtala minst två möten framåt.",
				"Give an action of the responsible worker a rhythm, or agree on at least two meetings ahead."),
				"/followUp", socialWelfare, (*Subject).meetsOften),
			whole("shl39.strengths", sourceSHL39+" 5 k", causeNoStrengths, code.Say(
				"Suunnitelmasta puuttuu joko asiakkaan tai työntekijän arvio vahvuuksista.",
				"Antingen klientens eller arbetstagarens bedömning av styrkorna saknas.",
				"Either the client's or the worker's view of the strengths is missing."), code.Say(
				"Kysykää kummaltakin, mikä toimii, ja kirjatkaa se tähteen.",
				"Fråga båda vad som fungerar, och anteckna det i stjärnan.",
				"Ask both what works, and record it in the star."),
				"/assessments", socialWelfare, func(s *Subject) bool { return s.bothSaid(assess.FindingStrength) }),
			whole("shl39.goals", sourceSHL39+" 6 k", causeNoGoals, code.Say(
				"Suunnitelmasta puuttuvat yhdessä asetetut tavoitteet.",
				"De gemensamt uppställda målen saknas.",
				"Goals set together are missing."), code.Say(
				"Sopikaa yhdessä, mihin pyritään.",
				"Avtala tillsammans vad ni vill uppnå.",
				"Agree together what to aim for."),
				"/goals", socialWelfare, func(s *Subject) bool { return len(s.Plan.Goals) > 0 }),
			{
				Rule: hint("shl39.evaluation", sourceSHL39+" 9 k", code.Say(
					"Tavoitteen päivä on ohi, eikä sen toteutumista ole arvioitu.",
					"Målets dag har gått utan att målet har bedömts.",
					"The goal's day is past and nobody has said how it went.")),
				Suggest: code.Say(
					"Kysykää jokaiselta, miten kävi, ja kirjatkaa vastaukset.",
					"Fråga alla hur det gick och anteckna svaren.",
					"Ask everybody how it went, and record the answers."),
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Plan.Goals {
						if g := &s.Plan.Goals[i]; socialWelfare(s) && aimedAt(g) && overdue(g, s.On) {
							found(Place{Pointer: issue.Pointer("/goals").Item(i)})
						}
					}
				},
			},
			dated(since2025, whole("shl39.functioning", sourceSHL39+" 10 k", "", code.Say(
				"Suunnitelmasta puuttuu selvitys siitä, miten elämäntilanne ja ympäristö vaikuttavat toimintakykyyn.",
				"En utredning av hur livssituationen och miljön påverkar funktionsförmågan saknas.",
				"An account of how life situation and surroundings affect functioning is missing."), code.Say(
				"Täyttäkää tähdestä toimintakyky ja perheen olosuhteet tai arjen ympäristöt.",
				"Fyll i funktionsförmågan och familjens förhållanden eller vardagsmiljöerna i stjärnan.",
				"Fill in the star's items on functioning and on circumstances or surroundings."),
				"/assessments", socialWelfare, (*Subject).functioning)),
			whole("lsl30.needs", sourceLSL30, causeNoNeeds, code.Say(
				"Suunnitelmasta puuttuvat asiat, joihin pyritään vaikuttamaan.",
				"De saker som man vill påverka saknas i planen.",
				"What is to be influenced is missing."), code.Say(
				"Kirjatkaa lapsen ja perheen tuen tarve.",
				"Anteckna barnets och familjens behov av stöd.",
				"Record the needs of the child and the family."),
				"/needs", childProtection, func(s *Subject) bool { return len(s.Plan.Needs) > 0 }),
			{
				Rule: warning("lsl30.time", sourceLSL30, code.Say(
					"Tavoitteesta puuttuu arvioitu aika, jonka kuluessa siihen pyritään.",
					"Den beräknade tid inom vilken målet ska nås saknas.",
					"The estimated time for the goal is missing.")),
				Suggest: code.Say("Sopikaa, mihin mennessä (due).", "Avtala till vilken dag (due).", "Agree by when (due)."),
				Cause:   causeGoalDay,
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Plan.Goals {
						if g := &s.Plan.Goals[i]; childProtection(s) && aimedAt(g) && g.Due.IsZero() {
							found(Place{Pointer: issue.Pointer("/goals").Item(i)})
						}
					}
				},
			},
			{
				Rule: warning("lsl30.differing", sourceLSL30, code.Say(
					"Osapuoli ei hyväksy suunnitelmaa, mutta hänen eriävää näkemystään ei ole kirjattu.",
					"En part godkänner inte planen, men partens avvikande uppfattning har inte antecknats.",
					"A party does not agree, but the differing view is not recorded.")),
				Suggest: code.Say(
					"Kirjatkaa näkemys ja perustelut hänen omin sanoin.",
					"Anteckna uppfattningen och skälen med partens egna ord.",
					"Record the view and its reasons in the party's own words."),
				Cause: causeDiffering,
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Plan.Agreements {
						a := &s.Plan.Agreements[i]
						if childProtection(s) && a.Position == plan.PositionDisagrees && !s.differs(a.By) {
							found(Place{Pointer: issue.Pointer("/agreements").Item(i)})
						}
					}
				},
			},
			{
				Rule: warning("decision.as-plan", sourceSHL45, code.Say(
					"Teksti kuulostaa viranomaisen päätökseltä; suunnitelma ei tee päätöksiä.",
					"Texten låter som en myndighets beslut; en plan fattar inga beslut.",
					"The text sounds like an authority's decision; a plan decides nothing.")),
				Suggest: code.Say(
					"Viitatkaa päätökseen (decisionId) tai kirjoittakaa, kuka päätöstä hakee tai valmistelee.",
					"Hänvisa till beslutet (decisionId) eller skriv vem som ansöker om eller bereder det.",
					"Point at the decision (decisionId), or write who applies for it or prepares it."),
				Look: func(s *Subject, found func(Place)) {
					eachHit(s, decided, func(t *Text, p Place) {
						if promises(t) && (t.List != "actions" || s.Plan.Actions[t.Item].DecisionID == "") {
							found(p)
						}
					})
				},
			},
		},
	}
}

// necessary is ShL 39.2 § 3 k: social services need a beginning and an end.
func necessary() Rule {
	return Rule{
		Rule: hint("shl39.services", sourceSHL39+" 3 k", code.Say(
			"Sosiaalipalvelun alku tai kesto puuttuu.",
			"Socialservicens början eller längd saknas.",
			"The beginning or the length of a social service is missing.")),
		Suggest: code.Say(
			"Kirjatkaa ensimmäinen ja viimeinen päivä (period) tai päivä, jolloin asia on tehty (due).",
			"Ange första och sista dagen (period) eller dagen då det är gjort (due).",
			"Give the first and the last day (period), or the day by which it is done (due)."),
		Cause: causeServiceTime,
		Look: func(s *Subject, found func(Place)) {
			for i := range s.Plan.Actions {
				a := &s.Plan.Actions[i]
				open := a.Due.IsZero() && a.DueMeetingID == "" && (a.Period.From.IsZero() || a.Period.To.IsZero())
				if socialWelfare(s) && active(a) && open && s.bySector(a, plan.SectorSocial) {
					found(Place{Pointer: issue.Pointer("/actions").Item(i)})
				}
			}
		},
	}
}

// whole is a rule about the plan as a whole, told at one of its lists.
func whole(id, source, cause string, says, suggest code.Text, at issue.Pointer, applies, fine func(*Subject) bool) Rule {
	return Rule{Rule: hint(id, source, says), Suggest: suggest, Cause: cause, Look: func(s *Subject, found func(Place)) {
		if applies(s) && !fine(s) {
			found(Place{Pointer: at})
		}
	}}
}

func dated(p civil.Period, r Rule) Rule {
	r.InForce = p
	return r
}

// socialWelfare reports whether the plan stands for a client plan of social
// welfare: agreed, and on the statutory track.
func socialWelfare(s *Subject) bool {
	if !s.Agreed() {
		return false
	}
	for i := range s.Plan.Tracks {
		t := &s.Plan.Tracks[i]
		if t.Track == plan.TrackStatutory && (s.On.IsZero() && t.Period.To.IsZero() || !s.On.IsZero() && t.Period.Contains(s.On)) {
			return true
		}
	}
	return false
}

// childProtection reports whether the child is a client of child protection as
// far as the plan shows: by the child's client plan, or by a placement.
func childProtection(s *Subject) bool {
	if !s.Agreed() {
		return false
	}
	for i := range s.Plan.SectorPlans {
		if s.Plan.SectorPlans[i].Kind == plan.SectorPlanChildsClient {
			return true
		}
	}
	for i := range s.Plan.Decisions {
		switch s.Plan.Decisions[i].Kind {
		case plan.DecisionEmergency, plan.DecisionEmergencyExtension, plan.DecisionOpenCare, plan.DecisionTakingIntoCare, plan.DecisionSubstituteCare:
			return true
		}
	}
	return false
}

// bothSides reports whether someone of the family and a professional stand
// behind the parts of a list.
func bothSides(s *Subject, n int, by func(int) plan.ID) bool {
	family, professional := false, false
	for i := range n {
		family = family || s.Family(by(i))
		professional = professional || s.Professional(by(i))
	}
	return family && professional
}

func (s *Subject) bothNeed() bool {
	return bothSides(s, len(s.Plan.Needs), func(i int) plan.ID { return s.Plan.Needs[i].By })
}

// bothSaid reports whether a voice of the family and a professional said
// something of one of the kinds.
func (s *Subject) bothSaid(kinds ...assess.FindingKind) bool {
	family, professional := false, false
	s.eachFinding(func(_ [3]int, v *assess.View, f *assess.Finding) {
		for _, k := range kinds {
			if f.Kind == k {
				family = family || v.Voice != assess.VoiceProfessional
				professional = professional || v.Voice == assess.VoiceProfessional
			}
		}
	})
	return family && professional
}

// meetsOften reports whether somebody who holds the baton does something in a
// rhythm, or has two meetings or contacts ahead.
func (s *Subject) meetsOften() bool {
	for i := range s.Plan.Actions {
		a := &s.Plan.Actions[i]
		for j := range s.Plan.Baton {
			if a.Rhythm != nil && active(a) && slices.Contains(a.OwnerIDs, s.Plan.Baton[j].PersonID) && s.Plan.Baton[j].To.IsZero() {
				return true
			}
		}
	}
	ahead := 0
	for i := range s.Plan.Contacts {
		if s.Plan.Contacts[i].State == plan.ContactPlanned {
			ahead++
		}
	}
	for i := range s.Plan.Meetings {
		if s.Plan.Meetings[i].State == plan.MeetingPlanned {
			ahead++
		}
	}
	return ahead > 1
}

// functioning reports whether the star says something of how the child or parent
// manages and of what is around them.
func (s *Subject) functioning() bool {
	ability, around := false, false
	s.eachFinding(func(_ [3]int, _ *assess.View, f *assess.Finding) {
		switch f.Item {
		case assess.ItemChildFunctioning, assess.ItemParentFunctioning:
			ability = true
		case assess.ItemChildEnvironments, assess.ItemParentEnvironments, assess.ItemFamilyCircumstances:
			around = true
		}
	})
	return ability && around
}

func (s *Subject) differs(by plan.ID) bool {
	for i := range s.Plan.Disagreements {
		if s.Plan.Disagreements[i].By == by {
			return true
		}
	}
	return false
}

// bySector reports whether somebody of a sector does the action.
func (s *Subject) bySector(a *plan.Action, sector plan.Sector) bool {
	for _, id := range a.OwnerIDs {
		if m := s.Person(id); m != nil && m.Professional != nil && m.Professional.Sector == sector {
			return true
		}
		if o := s.Plan.Organisation(id); o != nil && o.Sector == sector {
			return true
		}
	}
	return false
}

// overdue reports whether the goal's day has passed without a word since.
func overdue(g *plan.Goal, on civil.Date) bool {
	if on.IsZero() || g.Due.IsZero() || !g.Due.Before(on) {
		return false
	}
	for i := range g.Evaluations {
		if !g.Evaluations[i].On.Before(g.Due) {
			return false
		}
	}
	return true
}
