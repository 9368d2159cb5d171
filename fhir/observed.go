package fhir

import (
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// What others observed. Where a goal names it as what came of it, it is an evaluation of
// the goal; where the plan rests on it, a document in words. Both are only read.

var observedRows = []row{
	{member: "by", home: "Observation.performer[0]", of: people},
	{member: "on", home: "Observation.effectiveDateTime"},
}

// newObservedOutcomeNoun is what others observed of a goal.
func newObservedOutcomeNoun() *noun {
	return declare(declaration[plan.Evaluation]{
		name: "evaluation", label: code.Say("Tavoitteen arvio", "Utvärdering av målet", "Evaluation of a goal"), in: []string{"Observation"}, readOnly: true,
		rows: observedRows,
		after: func(r *reading, e *plan.Evaluation, f *found) {
			text := limitFor[plan.Evaluation]("Text")
			if e.Text = observed(f.at[0], &text); e.Text == "" {
				f.refused = ReasonNoHome
				return
			}
			e.State = plan.GoalActive // how the goal stands is for the goal to say
			r.observedOn(&e.Statement, f.at[0])
		},
	})
}

// newObservationNoun is what others observed, beside the plan.
func newObservationNoun() *noun {
	return declare(declaration[plan.Attachment]{
		name: "attachment", label: code.Say("Liite", "Bilaga", "Attachment"), in: []string{"Observation"}, readOnly: true,
		rows: observedRows,
		after: func(r *reading, a *plan.Attachment, f *found) {
			a.Kind = plan.AttachmentDocument
			title := limitFor[plan.Attachment]("Title")
			if a.Title = observed(f.at[0], &title); a.Title == "" {
				f.refused = ReasonNoHome
				return
			}
			r.observedOn(&a.Statement, f.at[0])
		},
	})
}

// observedOn is the day on which something was observed that says from when to when.
func (r *reading) observedOn(s *plan.Statement, at *node) {
	for _, day := range []*node{at.member("effectivePeriod").member("end"), at.member("effectivePeriod").member("start"), at.member("issued")} {
		if day != nil && s.On.IsZero() {
			readDate(r, day, reflect.ValueOf(&s.On).Elem())
		}
	}
}

// observed says in words what was observed: what, how much, what else was noted.
func observed(at *node, form *limit) string {
	what, from := wordsIn(at.member("code"))
	if what == "" {
		return ""
	}
	var said []string
	add := func(words string, more []*node) {
		if whole := what + ": " + strings.Join(append(slices.Clone(said), words), "; "); words != "" && form.holds(reflect.ValueOf(whole)) {
			said, from = append(said, words), append(from, more...)
		}
	}
	for m := at.first; m != nil; m = m.next {
		if strings.HasPrefix(m.name, "value") {
			add(wordsIn(m))
		}
	}
	eachOf(at.member("component"), func(part *node) {
		of, more := wordsIn(part.member("code"))
		for m := part.first; m != nil; m = m.next {
			if words, leaves := wordsIn(m); strings.HasPrefix(m.name, "value") && of != "" && words != "" {
				add(of+" "+words, append(more, leaves...))
			}
		}
	})
	if said == nil {
		return ""
	}
	add(wordsIn(at.member("interpretation")))
	eachOf(at.member("note"), func(note *node) { add(wordsIn(note.member("text"))) })
	for _, n := range from {
		n.taken = true
	}
	return what + ": " + strings.Join(said, "; ")
}
