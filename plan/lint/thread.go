package lint

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

const sourceThread = "Pohjois-Savo 2022, kirjausrunko a–e; SSI 2016/17 (Scotland)"

// Causes that rules of several packs ask for.
const (
	causeGoalDay      = "goal-day"
	causeGoalEvidence = "goal-evidence"
	causeActionOwner  = "action-owner"
	causeNeedGoal     = "need-goal"
	causeGoalAction   = "goal-action"
	causeNoNeeds      = "no-needs"
	causeNoGoals      = "no-goals"
	causeNoActions    = "no-actions"
	causeNoStrengths  = "no-strengths"
	causeActionDay    = "action-day"
	causeServiceTime  = "service-time"
	causeDiffering    = "differing-view"
)

// thread follows the golden thread: need, goal, action, owner, day, evidence, and
// back.
func thread() Pack {
	return Pack{
		Name: "thread",
		About: code.Say(
			"Kulkeeko lanka tarpeesta tavoitteeseen, toimenpiteeseen, tekijään, päivään ja näyttöön, ja takaisin?",
			"Går tråden från behov till mål, åtgärd, person, dag och bevis, och tillbaka?",
			"Does the thread run from need to goal, action, owner, day and evidence, and back?"),
		Rules: []Rule{
			following(eachNeed("thread.need-goal", causeNeedGoal, code.Say(
				"Tarpeeseen ei vastaa mikään tavoite.",
				"Inget mål svarar mot behovet.",
				"No goal answers the need."), code.Say(
				"Sopikaa tavoite tai kirjoittakaa, miksi asia jää nyt odottamaan (notNow).",
				"Avtala ett mål eller skriv varför saken får vänta (notNow).",
				"Agree on a goal, or write why it waits for now (notNow)."),
				func(s *Subject, n *plan.Need) bool { return s.towards(n) }), causeNoGoals),
			eachNeed("thread.need-basis", "", code.Say(
				"Mikään havainto tai huoli ei ole tarpeen takana.",
				"Ingen iakttagelse och ingen oro står bakom behovet.",
				"No finding and no concern stands behind the need."), code.Say(
				"Osoittakaa, mistä tarve nousi (basisIds): tähden kohta, huoli tai yhteydenotto.",
				"Peka på varifrån behovet kom (basisIds): stjärnans punkt, oro eller kontakt.",
				"Point at what it came from (basisIds): a finding of the star, a concern, an intake."),
				func(_ *Subject, n *plan.Need) bool { return len(n.BasisIDs) > 0 }),
			following(eachGoal("thread.goal-need", "", code.Say(
				"Tavoite ei vastaa mihinkään tarpeeseen.",
				"Målet svarar inte mot något behov.",
				"The goal answers no need."), code.Say(
				"Osoittakaa tarve (needIds) tai luopukaa tavoitteesta.",
				"Peka på behovet (needIds) eller avstå från målet.",
				"Point at the need (needIds), or drop the goal."),
				func(_ *Subject, g *plan.Goal) bool { return len(g.NeedIDs) > 0 }), causeNoNeeds),
			following(eachGoal("thread.goal-action", causeGoalAction, code.Say(
				"Tavoitteen eteen ei tehdä mitään.",
				"Ingen åtgärd leder till målet.",
				"No action leads to the goal."), code.Say(
				"Sopikaa, mitä tehdään ja kuka tekee.",
				"Avtala vad som görs och vem som gör det.",
				"Agree what is done and who does it."),
				func(s *Subject, g *plan.Goal) bool { return s.served(g) }), causeNoActions),
			eachGoal("thread.goal-evidence", causeGoalEvidence, code.Say(
				"Tavoitteesta puuttuu, mistä huomataan, että se on saavutettu.",
				"Det framgår inte av vad man märker att målet är uppnått.",
				"The goal does not say how one sees that it is reached."), code.Say(
				"Kirjoittakaa, kuka näkee mitä (evidence).",
				"Skriv vem som ser vad (evidence).",
				"Write who sees what (evidence)."),
				func(_ *Subject, g *plan.Goal) bool { return g.Evidence != "" }),
			eachGoal("thread.goal-day", causeGoalDay, code.Say(
				"Tavoitteesta puuttuu päivä.",
				"Målet saknar dag.",
				"The goal has no day."), code.Say(
				"Sopikaa, mihin mennessä (due).",
				"Avtala till vilken dag (due).",
				"Agree by when (due)."),
				func(_ *Subject, g *plan.Goal) bool { return !g.Due.IsZero() }),
			following(eachAction("thread.action-goal", "", code.Say(
				"Toimenpide ei vie mihinkään tavoitteeseen.",
				"Åtgärden leder inte till något mål.",
				"The action serves no goal."), code.Say(
				"Osoittakaa tavoite (goalIds) tai jättäkää toimenpide pois.",
				"Peka på målet (goalIds) eller lämna bort åtgärden.",
				"Point at the goal (goalIds), or leave the action out."),
				func(_ *Subject, a *plan.Action) bool { return len(a.GoalIDs) > 0 }), causeNoGoals),
			eachAction("thread.action-owner", causeActionOwner, code.Say(
				"Toimenpiteellä ei ole tekijää.",
				"Ingen ansvarar för åtgärden.",
				"Nobody does the action."), code.Say(
				"Kirjoittakaa, kuka tekee (ownerIds).",
				"Skriv vem som gör det (ownerIds).",
				"Write who does it (ownerIds)."),
				func(_ *Subject, a *plan.Action) bool { return len(a.OwnerIDs) > 0 }),
			following(eachAction("thread.action-day", causeActionDay, code.Say(
				"Toimenpiteestä puuttuu, milloin: ei päivää, ei aikaa eikä rytmiä.",
				"Åtgärden säger inte när: ingen dag, tid eller rytm.",
				"The action does not say when: no day, time or rhythm."), code.Say(
				"Kirjoittakaa päivä, tapaaminen, aika tai kuinka usein.",
				"Skriv dag, möte, tid eller hur ofta.",
				"Write a day, a meeting, a period or how often."),
				func(_ *Subject, a *plan.Action) bool {
					return !a.Due.IsZero() || a.DueMeetingID != "" || !a.Period.IsZero() || a.Rhythm != nil
				}), causeServiceTime),
			unanswered(),
		},
	}
}

// unanswered asks what became of what somebody found hard or needed.
func unanswered() Rule {
	return Rule{
		Rule: hint("thread.finding-need", sourceThread, code.Say(
			"Tähdessä sanottuun ei vastaa mikään tarve.",
			"Inget behov svarar mot det som sades i stjärnan.",
			"No need answers what was said in the star.")),
		Suggest: code.Say(
			"Liittäkää havainto tarpeeseen (basisIds) tai kirjatkaa tarve, joka odottaa (notNow).",
			"Foga iakttagelsen till ett behov (basisIds) eller anteckna ett behov som väntar (notNow).",
			"Tie the finding to a need (basisIds), or note a need that waits (notNow)."),
		Follows: []string{causeNoNeeds},
		Look: func(s *Subject, found func(Place)) {
			if !s.Agreed() {
				return
			}
			answered, loose := map[plan.ID]bool{}, map[plan.ID]bool{}
			for i := range s.Plan.Needs {
				n := &s.Plan.Needs[i]
				for _, id := range n.BasisIDs {
					answered[id] = true
				}
				loose[n.By] = loose[n.By] || len(n.BasisIDs) == 0
			}
			s.eachFinding(func(at [3]int, v *assess.View, f *assess.Finding) {
				// What is about somebody else is that person's matter, not the child's need.
				if !loose[v.By] && (f.Kind == assess.FindingVulnerability || f.Kind == assess.FindingNeed) && !answered[f.ID] && f.AboutID == "" {
					found(Place{Pointer: findingAt(at)})
				}
			})
		},
	}
}

// What somebody said and tied to nothing may be the missing end of what the same person
// said: the loose part is asked about, and the other end not beside it.

// towards reports whether a goal answers the need, or may once it is tied to one, or the
// need waits.
func (s *Subject) towards(n *plan.Need) bool {
	if n.NotNow != "" {
		return true
	}
	for i := range s.Plan.Goals {
		g := &s.Plan.Goals[i]
		if slices.Contains(g.NeedIDs, n.ID) || len(g.NeedIDs) == 0 && g.By == n.By && aimedAt(g) {
			return true
		}
	}
	return false
}

// served reports whether an action serves the goal, or may once it is tied to one.
func (s *Subject) served(g *plan.Goal) bool {
	for i := range s.Plan.Actions {
		a := &s.Plan.Actions[i]
		if slices.Contains(a.GoalIDs, g.ID) || len(a.GoalIDs) == 0 && a.By == g.By && active(a) {
			return true
		}
	}
	return false
}

// following is a rule that is not told where one of these causes is.
func following(r Rule, causes ...string) Rule {
	r.Follows = causes
	return r
}

// The three below are rules about every part of a list that is still open.

func eachNeed(id, cause string, says, suggest code.Text, fine func(*Subject, *plan.Need) bool) Rule {
	return Rule{Rule: hint(id, sourceThread, says), Suggest: suggest, Cause: cause, Look: func(s *Subject, found func(Place)) {
		for i := range s.Plan.Needs {
			if !fine(s, &s.Plan.Needs[i]) {
				found(Place{Pointer: issue.Pointer("/needs").Item(i)})
			}
		}
	}}
}

func eachGoal(id, cause string, says, suggest code.Text, fine func(*Subject, *plan.Goal) bool) Rule {
	return Rule{Rule: hint(id, sourceThread, says), Suggest: suggest, Cause: cause, Look: func(s *Subject, found func(Place)) {
		for i := range s.Plan.Goals {
			if g := &s.Plan.Goals[i]; aimedAt(g) && !fine(s, g) {
				found(Place{Pointer: issue.Pointer("/goals").Item(i)})
			}
		}
	}}
}

func eachAction(id, cause string, says, suggest code.Text, fine func(*Subject, *plan.Action) bool) Rule {
	return Rule{Rule: hint(id, sourceThread, says), Suggest: suggest, Cause: cause, Look: func(s *Subject, found func(Place)) {
		for i := range s.Plan.Actions {
			if a := &s.Plan.Actions[i]; active(a) && !fine(s, a) {
				found(Place{Pointer: issue.Pointer("/actions").Item(i)})
			}
		}
	}}
}
