package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// What a status of FHIR says that the plan holds as an entry of its own: how an
// action went, how a goal stands. In a resource of others it becomes an entry of
// unknown teller; in one of ours, where somebody changed it who knows FHIR alone,
// only if the reader says on which day and who answers for it.

// statusEntry makes the statement of an entry that a status becomes, and its id; false
// where nobody may say it.
func (r *reading) statusEntry(f *found, day *node) (assess.ID, plan.Statement, bool) {
	e := r.known[f.at[0]]
	id := assess.ID(hashed("status\x00"+r.key(e), 10))
	if !e.ours {
		var on civil.Date
		if day != nil {
			readDate(r, day, reflect.ValueOf(&on).Elem())
		}
		return id, plan.Statement{On: on}, true
	}
	id = assess.ID(hashed("status\x00"+r.key(e)+"\x00"+r.options.On.String(), 10))
	return id, plan.Statement{By: r.options.By, On: r.options.On}, !r.options.On.IsZero()
}

// progress adds what the status of a Task says and the action does not.
func (r *reading) progress(a *plan.Action, f *found) {
	status := f.at[0].str("status")
	state := taskStates[status]
	if n := len(a.Progress); state.IsZero() || n > 0 && (a.Progress[n-1].State == state || n >= limitFor[plan.Action]("Progress").items) {
		return
	}
	if id, said, ok := r.statusEntry(f, f.at[0].member("lastModified")); ok {
		now := plan.Progress{ID: id, Statement: said, State: state}
		if !r.known[f.at[0]].ours {
			text := limitFor[plan.Progress]("Text")
			now.Text = text.conceptWords(f.at[0].member("statusReason"))
			if state != plan.ActionUnderWay { // else they are entries of their own
				now.Text = text.withWords(now.Text, f.at[0].member("note"))
			}
			f.at[0].takeMember("status")
		}
		a.Progress = append(a.Progress, now)
	}
}

// taskStates are how an action stands by the status of its Task; of the others
// nothing has happened yet.
var taskStates = map[string]plan.ActionState{
	"accepted": plan.ActionAgreed, "in-progress": plan.ActionUnderWay, "completed": plan.ActionDone,
	"failed": plan.ActionNotDone, "cancelled": plan.ActionCancelled, "rejected": plan.ActionCancelled,
}

// detailStates are the same for an activity that a CarePlan tells itself.
var detailStates = map[string]plan.ActionState{
	"in-progress": plan.ActionUnderWay, "completed": plan.ActionDone, "stopped": plan.ActionCancelled, "cancelled": plan.ActionCancelled,
}

// evaluated adds what the statuses of a Goal say and the goal does not, after what others
// observed of it while it stood so.
func (r *reading) evaluated(g *plan.Goal, f *found) {
	room := limitFor[plan.Goal]("Evaluations").items
	if r.known[f.at[0]].ours {
		r.evaluatedNow(g, f, room)
		return
	}
	observed := g.Evaluations
	g.Evaluations = nil
	r.evaluatedNow(g, f, room-len(observed))
	state := plan.GoalProposed
	if n := len(g.Evaluations); n > 0 {
		state = g.Evaluations[n-1].State
	}
	for i := range observed {
		observed[i].State = state
	}
	g.Evaluations = append(observed, g.Evaluations...)
}

// evaluatedNow adds what the statuses of a Goal say, where there is room for so many entries in all.
func (r *reading) evaluatedNow(g *plan.Goal, f *found, room int) {
	state := achievementStates[codeOf(f.at[0].member("achievementStatus"), goalAchievement)]
	status := f.at[0].str("lifecycleStatus")
	if status == "" && !r.known[f.at[0]].ours {
		status = f.at[0].str("status") // of STU3
	}
	switch status {
	case "cancelled", "rejected":
		state = plan.GoalDropped
	case "completed", "achieved":
		if state != plan.GoalDropped {
			state = plan.GoalReached
		}
	case "active", "in-progress":
		if state.IsZero() {
			state = plan.GoalActive
		}
	case "proposed", "planned", "accepted", "on-hold":
		state = 0
	}
	if n := len(g.Evaluations); state.IsZero() || n > 0 && g.Evaluations[n-1].State == state || n >= room {
		return
	}
	if id, said, ok := r.statusEntry(f, f.at[0].member("statusDate")); ok {
		now := plan.Evaluation{ID: id, Statement: said, State: state}
		if !r.known[f.at[0]].ours {
			text := limitFor[plan.Evaluation]("Text")
			now.Text = text.takeText(f.at[0], "statusReason")
			f.at[0].takeMember("lifecycleStatus")
			if f.at[0].member("lifecycleStatus") == nil {
				f.at[0].takeMember("status")
			}
			if f.at[0].str("lifecycleStatus") == "active" {
				r.notedEvaluations(g, f.at[0].member("note"), room)
			} else {
				now.Text = text.withWords(now.Text, f.at[0].member("note"))
			}
			now.Text = text.withWords(now.Text, f.at[0].member("outcomeCode"))
			eachOf(f.at[0].member("outcome"), func(o *node) { // of R5
				now.Text = text.withWords(now.Text, o.member("concept"))
			})
		}
		g.Evaluations = append(g.Evaluations, now)
		if day := f.at[0].member("statusDate"); day != nil && day.content() == said.On.String() {
			day.taken = true
		}
	}
}

// achievementStates are how a goal stands by HL7's codes.
var achievementStates = map[string]plan.GoalState{
	"in-progress": plan.GoalActive, "improving": plan.GoalImproving, "worsening": plan.GoalWorsening, "no-change": plan.GoalNoChange,
	"no-progress": plan.GoalNoChange, "achieved": plan.GoalReached, "sustaining": plan.GoalReached,
	"not-achieved": plan.GoalDropped, "not-attainable": plan.GoalDropped,
}
