package fhir

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// Activities that a CarePlan tells itself. Ours are Tasks, which have owners, labels
// and histories of their own; those of others are read as actions, and given back as
// they were until the plan says more of them.

// activityDetails reads the activities that a CarePlan tells itself, where ours
// are Tasks.
func (r *reading) activityDetails(p *plan.Plan, f *found) {
	actions := limitFor[plan.Plan]("Actions")
	care, told, taken := f.at[0], false, map[plan.ID]bool{}
	for i := range p.Actions {
		taken[p.Actions[i].ID] = true
	}
	eachOf(care.member("activity"), func(activity *node) {
		if !r.known[care].ours {
			r.progressOfActivity(p, activity)
			eachOf(activity.member("outcomeReference"), func(ref *node) { // what came of it: a visit, what was seen
				if e := r.referred(ref); e != nil && slices.Contains([]string{"Encounter", "Observation", "QuestionnaireResponse"}, e.resource) {
					r.partReferred(ref)
				}
			})
		}
		detail := activity.member("detail")
		if detail != nil && activity.member("reference") != nil {
			r.detailBeside(p, activity, detail)
		}
		if detail == nil || activity.member("reference") != nil || len(p.Actions) >= actions.items {
			return
		}
		if why := r.barredDetail(detail); !why.IsZero() {
			detail.reason = why
			return
		}
		a, ok := r.detailed(p, activity, detail)
		if !ok {
			return
		}
		if id := activity.member("id"); id != nil && r.known[care].ours && isLocalID(id.text) && !taken[plan.ID(id.text)] {
			a.ID = assess.ID(id.text)
			id.taken = true
		}
		r.progressOfDetail(&a, activity, detail)
		r.details[activity], told, taken[a.ID] = a.ID, true, true
		r.secret[activity] = !a.Visibility.IsZero()
		p.Actions = append(p.Actions, a)
	})
	if told && r.known[care].ours {
		r.inOrder(p, care)
	}
}

// barActivities notes what activities refer to of which they say themselves, against FHIR's
// rule, that it must not be done.
func (r *reading) barActivities(care *node) {
	eachOf(care.member("activity"), func(activity *node) {
		detail := activity.member("detail")
		if e := r.referredOr(activity.element("reference")); e != nil && detail != nil {
			if why := r.barredDetail(detail); !why.IsZero() {
				e.out, e.why = true, why
			}
		}
	})
}

// detailBeside reads what an activity tells beside what it refers to, which FHIR does not
// allow and some do: what the action does not say already.
func (r *reading) detailBeside(p *plan.Plan, activity, detail *node) {
	e := r.referredOr(activity.element("reference"))
	if e == nil || e.ours || !e.used {
		return
	}
	i := slices.IndexFunc(p.Actions, func(a plan.Action) bool { return a.ID == e.part })
	if i < 0 {
		return
	}
	a := &p.Actions[i]
	takeRepeated(detail.member("code"), a.Text)
	codes := limitFor[plan.Action]("Codes")
	codes.takeCodes(&a.Codes, detail.member("code"))
	r.besides[e.node] = detail
	if period := detail.member("scheduledPeriod"); period != nil && a.Period.IsZero() {
		r.period(period, &a.Period, true)
	}
	owners := limitFor[plan.Action]("OwnerIDs")
	eachOf(detail.member("performer"), func(who *node) { r.ownedBy(a, who, owners) })
}

// isLocalID reports whether a text can be the id of a part.
func isLocalID(text string) bool {
	l := limitFor[plan.Action]("ID")
	return l.holds(reflect.ValueOf(assess.ID(text)))
}

// inOrder puts the actions in the order of the activities.
func (r *reading) inOrder(p *plan.Plan, care *node) {
	place, n := map[assess.ID]int{}, 0
	eachOf(care.member("activity"), func(activity *node) {
		n++
		if id := r.details[activity]; id != "" {
			place[id] = n
		} else if ref := activity.member("reference"); ref != nil {
			if e := r.referred(ref); e != nil {
				place[e.part] = n
			}
		}
	})
	slices.SortStableFunc(p.Actions, func(a, b plan.Action) int { return place[a.ID] - place[b.ID] })
}

// detailed is the action that an activity tells; false where it says no word.
func (r *reading) detailed(p *plan.Plan, activity, detail *node) (plan.Action, bool) {
	text, place := limitFor[plan.Action]("Text"), limitFor[plan.Action]("Place")
	a := plan.Action{Text: text.takeText(detail, "description")}
	a.Visibility = max(r.label, r.planLabel)
	a.Text = text.joined(detail.member("code"), a.Text)
	if a.Text == "" {
		return a, false
	}
	a.Text = text.with(a.Text, detail.member("scheduledString"))
	takeRepeated(detail.member("code"), a.Text)
	for _, name := range []string{"code", "quantity", "dailyAmount", "productCodeableConcept", "reasonCode"} {
		words, from := wordsIn(detail.member(name))
		a.Text = text.and(a.Text, words, from)
	}
	codes := limitFor[plan.Action]("Codes")
	codes.takeCodes(&a.Codes, detail.member("code"))
	a.ID = r.inventInside(activity)
	goals := limitFor[plan.Action]("GoalIDs")
	eachOf(detail.member("goal"), func(ref *node) {
		if len(a.GoalIDs) >= goals.items || !r.isGoal(ref) {
			return
		}
		if id, ok := r.partReferred(ref); ok && !slices.Contains(a.GoalIDs, id) {
			a.GoalIDs = append(a.GoalIDs, id)
		}
	})
	owners := limitFor[plan.Action]("OwnerIDs")
	eachOf(detail.member("performer"), func(ref *node) {
		if len(a.OwnerIDs) >= owners.items {
			return
		}
		id, ok := r.partReferred(ref)
		if !ok && ref.member("reference") == nil && ref.member("identifier") == nil {
			id = r.namedOnly(p, activity, ref)
		}
		if id != "" && !slices.Contains(a.OwnerIDs, id) {
			a.OwnerIDs = append(a.OwnerIDs, id)
		}
	})
	a.Place = r.placeCalled(detail.member("location"), place)
	if period := detail.member("scheduledPeriod"); period != nil {
		r.period(period, &a.Period, true)
	}
	r.rhythm(&a, detail.member("scheduledTiming"))
	if no := detail.member("doNotPerform"); no.content() == "false" {
		no.taken = true
	}
	return a, true
}

// progressOfDetail reads how an activity stands, and what was written down of that.
func (r *reading) progressOfDetail(a *plan.Action, activity, detail *node) {
	status := detail.member("status")
	state := detailStates[status.content()]
	switch {
	case status.content() == "not-started" || status.content() == "scheduled":
		status.taken = true // nothing has happened yet
		return
	case !state.IsValid():
		return
	}
	status.taken = true
	text := limitFor[plan.Progress]("Text")
	now := plan.Progress{ID: assess.ID(hashed("status\x00"+string(a.ID), 10)), State: state}
	now.Text = text.conceptWords(detail.member("statusReason"))
	now.Text = text.withWords(now.Text, activity.member("outcomeCodeableConcept"))
	if state == plan.ActionUnderWay { // what was written while it went on
		r.notedProgress(a, activity.member("progress"), state)
		if n := len(a.Progress); n > 0 {
			if now.Text == "" {
				return
			}
			now.On = a.Progress[n-1].On
		}
	}
	a.Progress = append(a.Progress, now)
}

// progressOfActivity reads what a CarePlan of others says of how that went which an
// activity refers to: before how it stands now.
func (r *reading) progressOfActivity(p *plan.Plan, activity *node) {
	e := r.referredOr(activity.element("reference"))
	if e == nil {
		return
	}
	for i := range p.Actions {
		if a := &p.Actions[i]; a.ID == e.part {
			went := plan.Action{ID: assess.ID(hashed("went\x00"+string(a.ID), 10))}
			r.notedProgress(&went, activity.member("progress"), plan.ActionUnderWay)
			came := plan.Action{ID: assess.ID(hashed("came\x00"+string(a.ID), 10))}
			r.notedProgress(&came, activity.member("outcomeCodeableConcept"), plan.ActionUnderWay)
			eachOf(activity.member("performedActivity"), func(done *node) { // of R5
				r.notedProgress(&came, done.member("concept"), plan.ActionUnderWay)
			})
			went.Progress = append(went.Progress, came.Progress...)
			if len(went.Progress)+len(a.Progress) <= limitFor[plan.Action]("Progress").items {
				a.Progress = append(went.Progress, a.Progress...)
			}
		}
	}
}
