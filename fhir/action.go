package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newActionNoun is an action as a Task; its owner may be one of the family. The
// last day of the restriction is the day by which it is done.
func newActionNoun() *noun {
	text := limitFor[plan.Action]("Text")
	return declare(declaration[plan.Action]{
		foreign: true,
		name:    "action",
		label:   code.Say("Toimenpide", "Åtgärd", "Action"),
		in:      []string{"Task"},
		mark:    markOf("Task.code", taskAction),
		rows: []row{
			{member: "by", home: "Task.requester"},
			{member: "on", home: "Task.authoredOn"},
			{member: "text", home: "Task.description"},
			{member: "codes", home: "Task.code.coding[]"},
			{member: "ownerIds", home: "Task.owner"},
			{member: "goalIds", url: "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal"},
			{member: "due", home: "Task.restriction.period.end"},
			{member: "decisionId", home: "Task.reasonReference"},
		},
		after: func(r *reading, a *plan.Action, f *found) {
			r.theirTask(a, f)
			r.progress(a, f)
			if a.Text == "" {
				a.Text = text.conceptWords(f.at[0].member("code"))
			}
			if !r.known[f.at[0]].ours {
				takeRepeated(f.at[0].member("code"), a.Text)
				r.noted = append(r.noted, noted{f.at[0], a.Text})
			}
		},
		finish: func(w *writing, a *plan.Action, r *set) {
			status := r4.TaskStatusRequested
			if n := len(a.Progress); n > 0 && a.Progress[n-1].State.IsValid() {
				status = actionStatuses.Of(a.Progress[n-1].State)
			}
			w.finishTask(resourceOf[Task](r), "plan", status)
		},
	})
}

// actionStatuses are FHIR's statuses for how an action stands.
var actionStatuses = code.Column[plan.ActionState, r4.TaskStatus]{
	plan.ActionAgreed:    r4.TaskStatusAccepted,
	plan.ActionUnderWay:  r4.TaskStatusInProgress,
	plan.ActionDone:      r4.TaskStatusCompleted,
	plan.ActionNotDone:   r4.TaskStatusFailed,
	plan.ActionCancelled: r4.TaskStatusCancelled,
}
