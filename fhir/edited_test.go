package fhir_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const itemMark = "urn:example:mark"

// markItems gives each object in a list of a resource a mark of its own and notes what
// stands in it.
func markItems(v any, at string, in map[string]map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if name != "extension" && name != "contained" && name != "meta" && !strings.HasPrefix(name, "_") {
				markItems(v[name], at+"/"+name, in)
			}
		}
	case []any:
		for i, item := range v {
			m, ok := item.(map[string]any)
			if !ok {
				continue
			}
			name := fmt.Sprint(at, "/", i)
			markItems(m, name, in)
			in[name] = saidIn(m)
			list, _ := m["extension"].([]any)
			m["extension"] = append(list, map[string]any{"url": itemMark, "valueString": name})
		}
	}
}

// saidIn are the leaves of an item, but for ids and references, which are made anew, and
// marks.
func saidIn(item map[string]any) map[string]bool {
	said := map[string]bool{}
	for _, l := range leaves(item, "", nil, nil) {
		p := indexes.ReplaceAllString(string(l.at), "")
		if value := fmt.Sprint(l.was); p != "/id" && !strings.HasSuffix(p, "/reference") && value != itemMark && !strings.HasPrefix(value, "mark ") {
			said[p+" "+value] = true
		}
	}
	return said
}

// resourceOfMark is the resource that a mark was put in.
func resourceOfMark(mark string) string {
	return strings.Join(strings.SplitN(mark, "/", 3)[:2], "/")
}

// markedIn calls f with each item that bears a mark, and its marks.
func markedIn(v any, f func(item map[string]any, marks []string)) {
	switch v := v.(type) {
	case map[string]any:
		var found []string
		list, _ := v["extension"].([]any)
		for _, e := range list {
			if e := e.(map[string]any); e["url"] == itemMark {
				found = append(found, e["valueString"].(string))
			}
		}
		if found != nil {
			f(v, found)
		}
		for _, inner := range v {
			markedIn(inner, f)
		}
	case []any:
		for _, inner := range v {
			markedIn(inner, f)
		}
	}
}

// What was kept before items of one code were told apart by the id of their part is given
// back all the same.
func TestItemsKnownByTheirCode(t *testing.T) {
	person := `{"resourceType":"RelatedPerson","id":"m","patient":{"reference":"Patient/p"},"name":[{"family":"M"}],"relationship":[{"text":"Carer","extension":[{"url":"urn:x","valueString":"kept"}]}]}`
	r := readText(t, bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, person), fhir.ReadOptions{})
	kept, found := r.Remainder(), false
	for i := range kept.Pieces {
		for j, item := range kept.Pieces[i].Items {
			before, _, ok := strings.Cut(string(item), `,"part":`)
			if ok {
				kept.Pieces[i].Items[j], found = json.RawMessage(before+"}"), true
			}
		}
	}
	require.True(t, found)
	out, err := fhir.New(r.Plan, fhir.Options{Remainder: kept}).AppendCollection(nil)
	require.NoError(t, err)
	assert.Contains(t, string(out), `"valueString":"kept"`)
}

// After an edit of the plan each item of a list of others comes back with all that stood
// in it, and with nothing of another item.
func TestItemsOfEditedPlans(t *testing.T) {
	edits := []struct {
		name string
		edit func(p *plan.Plan)
		// gone are the resources that may be gone, changed the element that says
		// something else now.
		gone, changed string
	}{
		{"nothing", func(*plan.Plan) {}, "none", "none"},
		{"title, an action before the others, goals that are reached", func(p *plan.Plan) {
			p.Title = "Ours"
			p.Actions = slices.Insert(p.Actions, 0, plan.Action{ID: "newactions", Text: "A new action"})
			for i := range p.Goals {
				p.Goals[i].Evaluations = append(slices.Clip(p.Goals[i].Evaluations), plan.Evaluation{ID: assess.ID("reached" + string(p.Goals[i].ID)), State: plan.GoalReached})
			}
		}, "none", "/achievementStatus/"},
		{"all in another order", func(p *plan.Plan) {
			slices.Reverse(p.People)
			slices.Reverse(p.Actions)
			slices.Reverse(p.Goals)
			slices.Reverse(p.Needs)
			slices.Reverse(p.Attachments)
		}, "none", "none"},
		{"an action is gone", func(p *plan.Plan) {
			for i := range p.Actions { // the first, whichever it is
				p.Actions = slices.Delete(p.Actions, i, i+1)
				break
			}
		}, "mark Task/", "/activity/"},
	}
	files, err := filepath.Glob("testdata/foreign/*.json")
	require.NoError(t, err)
	conforms(t, "edits of the plan | %d |", len(files)*len(edits))
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var v any
		require.NoError(t, json.Unmarshal(data, &v))
		in := map[string]map[string]bool{}
		for i, e := range v.(map[string]any)["entry"].([]any) {
			if r, ok := e.(map[string]any)["resource"].(map[string]any); ok && r["resourceType"] != "Consent" {
				markItems(r, fmt.Sprint("mark ", r["resourceType"], "/", i), in)
			}
		}
		text, err := json.Marshal(v)
		require.NoError(t, err)
		for _, row := range edits {
			t.Run(filepath.Base(file)+", "+row.name, func(t *testing.T) {
				r := readText(t, string(text), fhir.ReadOptions{})
				kept := r.Remainder()
				row.edit(r.Plan)
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: kept}).AppendCollection(nil)
				require.NoError(t, err)
				var back any
				require.NoError(t, json.Unmarshal(out, &back))
				seen := map[string]int{}
				markedIn(back, func(item map[string]any, found []string) {
					assert.Len(t, found, 1, "one item bears the marks of several")
					for _, mark := range found {
						seen[mark]++
						now := saidIn(item)
						for said := range in[mark] {
							assert.True(t, now[said], "%s lacks %s", mark, said)
						}
					}
				})
				left := map[string]bool{}
				for mark := range seen {
					left[resourceOfMark(mark)] = true
				}
				for mark := range in {
					if of := resourceOfMark(mark); !left[of] && strings.HasPrefix(of, row.gone) || strings.Contains(mark, row.changed) {
						continue
					}
					assert.Equal(t, 1, seen[mark], "%s", mark)
				}
			})
		}
	}
}
