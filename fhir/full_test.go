package fhir_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
)

// Lists of others are read to the last place that the model has, and what has none is told: nothing goes in silence, and
// nothing makes the plan invalid.
func TestListsOfOthersThatAreFull(t *testing.T) {
	observations := func(n int, status, notes string) string {
		all := []string{theirPlan, theirChild}
		var refs []string
		for i := range n {
			refs = append(refs, fmt.Sprintf(`{"reference":"Observation/o%d"}`, i))
			all = append(all, fmt.Sprintf(`{"resourceType":"Observation","id":"o%d","status":"final","subject":{"reference":"Patient/p"},"code":{"text":"K"},"valueString":"v%d"}`, i, i))
		}
		goal := with(with(theirGoal, "outcomeReference", "["+strings.Join(refs, ",")+"]"), "lifecycleStatus", `"`+status+`"`)
		if notes != "" {
			goal = with(goal, "note", "["+notes+"]")
		}
		return bundle(append(all, goal)...)
	}
	listed := func(n int, item string) string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf(item, i))
		}
		return strings.Join(all, ",")
	}
	relative := func(n int) string {
		return bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, `{"resourceType":"CareTeam","id":"ct","status":"active","subject":{"reference":"Patient/p"},"participant":[{"member":{"reference":"RelatedPerson/m"}}]}`,
			`{"resourceType":"RelatedPerson","id":"m","patient":{"reference":"Patient/p"},"name":[{"family":"M"}],"relationship":[`+listed(n, `{"text":"R%d"}`)+`]}`)
	}
	evaluations := func(p *plan.Plan) int { return len(p.Goals[0].Evaluations) }
	progress := func(p *plan.Plan) int { return len(p.Actions[0].Progress) }
	roles := func(p *plan.Plan) int { return len(p.People[0].Roles) }
	task := func(n int) string {
		return bundle(theirPlan, theirChild, with(with(theirTask, "status", `"in-progress"`), "note", "["+listed(n, `{"text":"N%d"}`)+"]"))
	}
	for _, row := range []struct {
		name, why, doc string
		of             func(p *plan.Plan) int
		want           int
		beside         []string // documents in words
		lost           []string // ends of places
	}{
		{"one place for how a goal stands", "and it is filled", observations(199, "active", ""), evaluations, 200, nil, nil},
		{"no place for it", "that it stands so is said beside, and no observation goes", observations(200, "active", ""), evaluations, 200, []string{"G: lifecycleStatus: active"}, nil},
		{"notes and one place", "it is for how the goal stands", observations(199, "active", `{"text":"a"},{"text":"b"}`), evaluations, 200, []string{"G: a", "G: b"}, nil},
		{"notes and two places", "the first note has one", observations(198, "active", `{"text":"a"},{"text":"b"}`), evaluations, 200, []string{"G: b"}, nil},
		{"notes of an action", "each in its place", task(199), progress, 199, []string{"T: status: in-progress"}, nil},
		{"one note more", "the last place is for how it stands", task(200), progress, 199, []string{"T: N199", "T: status: in-progress"}, nil},
		{"all roles", "each in its place", relative(50), roles, 50, nil, nil},
		{"one more role", "it is told", relative(51), roles, 50, nil, []string{"/relationship/50"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, row.doc, fhir.ReadOptions{})
			assert.Equal(t, row.want, row.of(r.Plan), row.why)
			assert.Empty(t, r.Issues)
			var beside, lost []string
			for _, a := range r.Plan.Attachments {
				beside = append(beside, a.Title)
			}
			assert.Equal(t, row.beside, beside, row.why)
			for _, l := range r.Losses {
				if _, at, ok := strings.Cut(string(l.Pointer), "/resource"); ok && at != "/id" && !strings.HasPrefix(string(l.Pointer), "/entry/0/") {
					lost = append(lost, at)
				}
			}
			assert.Equal(t, row.lost, lost, row.why)
		})
	}
}
