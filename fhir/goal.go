package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newGoalNoun is a goal as a Goal; how each voice sees it on a day is an outcome
// of it.
func newGoalNoun() *noun {
	text := limitFor[plan.Goal]("Text")
	return declare(declaration[plan.Goal]{
		name:  "goal",
		label: code.Say("Tavoite", "Mål", "Goal"),
		in:    []string{"Goal"},
		rows: []row{
			{member: "by", home: "Goal.expressedBy", of: people},
			{member: "on", home: "Goal.startDate"},
			{member: "text", home: "Goal.description.text"},
			{member: "codes", home: "Goal.description.coding[]"},
			{member: "needIds", home: "Goal.addresses[]"},
			{member: "evidence", home: "Goal.target[0].detailString"},
			{member: "due", home: "Goal.target[0].dueDate"},
			{member: "evaluations", home: "Goal.outcomeReference[]", nouns: []*noun{newEvaluationNoun(), newObservedOutcomeNoun()}},
		},
		after: func(r *reading, g *plan.Goal, f *found) {
			r.evaluated(g, f)
			if g.Text == "" {
				g.Text = text.conceptWords(f.at[0].member("description"))
			}
			r.theirTargets(g, f.at[0])
			if !r.known[f.at[0]].ours {
				takeRepeated(f.at[0].member("description"), g.Text)
				r.noted = append(r.noted, noted{f.at[0], g.Text})
			}
		},
		finish: func(w *writing, g *plan.Goal, r *set) {
			goal := resourceOf[Goal](r)
			goal.Subject = w.subject()
			goal.LifecycleStatus = r4.GoalLifecycleStatusProposed
			if n := len(g.Evaluations); n > 0 && g.Evaluations[n-1].State.IsValid() {
				state := g.Evaluations[n-1].State
				goal.LifecycleStatus = goalStatuses.Of(state)
				if a := achievements.Of(state); a != "" {
					goal.AchievementStatus = standardCode("http://terminology.hl7.org/CodeSystem/goal-achievement", a)
				}
			}
			if len(goal.Target) > 0 && goal.Target[0].DetailString != nil {
				goal.Target[0].Measure = &r4.CodeableConcept{Text: new(evidenceShown.In(wordsOf(w.plan.Lang, 0, code.FI)))}
			}
		},
	})
}

// goalStatuses and achievements are FHIR's words for how a goal stands.
var (
	goalStatuses = code.Column[plan.GoalState, r4.GoalLifecycleStatus]{
		plan.GoalProposed:  r4.GoalLifecycleStatusProposed,
		plan.GoalActive:    r4.GoalLifecycleStatusActive,
		plan.GoalImproving: r4.GoalLifecycleStatusActive,
		plan.GoalNoChange:  r4.GoalLifecycleStatusActive,
		plan.GoalWorsening: r4.GoalLifecycleStatusActive,
		plan.GoalReached:   r4.GoalLifecycleStatusCompleted,
		plan.GoalDropped:   r4.GoalLifecycleStatusCancelled,
	}
	achievements = code.Column[plan.GoalState, string]{
		plan.GoalProposed:  "",
		plan.GoalActive:    "in-progress",
		plan.GoalImproving: "improving",
		plan.GoalNoChange:  "no-change",
		plan.GoalWorsening: "worsening",
		plan.GoalReached:   "achieved",
		plan.GoalDropped:   "not-achieved",
	}
)

// newEvaluationNoun is how one voice sees a goal on one day, as an Observation.
func newEvaluationNoun() *noun {
	return declare(declaration[plan.Evaluation]{
		name:  "evaluation",
		label: code.Say("Tavoitteen arvio", "Utvärdering av målet", "Evaluation of a goal"),
		in:    []string{"Observation"},
		mark:  markOf("Observation.code", observationEvaluation),
		rows: []row{
			{member: "by", home: "Observation.performer[0]"},
			{member: "on", home: "Observation.effectiveDateTime"},
			{member: "state", home: "Observation.valueCodeableConcept"},
			{member: "text", home: "Observation.note[0].text"},
		},
		finish: func(w *writing, _ *plan.Evaluation, r *set) {
			o := resourceOf[Observation](r)
			o.Subject = new(w.subject())
			o.Status = r4.ObservationStatusFinal
		},
	})
}
