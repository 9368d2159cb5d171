package fhir_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What has no home is given back: every leaf of the official examples that was
// kept aside stands in what is written again, and reading that loses the same.
func TestRemainderIsGivenBack(t *testing.T) {
	files, err := filepath.Glob("testdata/r4-examples/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			r, issues := fhir.Read(data, fhir.ReadOptions{})
			require.False(t, issues.HasErrors())
			kept := r.Remainder()
			again, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: kept}).AppendCollection(nil)
			require.NoError(t, err)
			assert.NotContains(t, string(again), `":[]`, "FHIR has no empty list")
			var doc, original any
			require.NoError(t, json.Unmarshal(again, &doc))
			require.NoError(t, json.Unmarshal(data, &original))
			values, wanted := map[any]int{}, map[any]int{}
			for _, l := range leaves(doc, "", nil, nil) {
				values[l.was]++
			}
			derived := map[issue.Pointer]bool{}
			for _, l := range r.Losses {
				derived[l.Pointer] = l.Reason == fhir.ReasonDerived
			}
			for _, l := range leaves(original, "", nil, nil) {
				made := strings.HasSuffix(string(l.at), "/reference") || strings.HasSuffix(string(l.at), "/id") || strings.Contains(string(l.at), "/text/div") ||
					strings.HasSuffix(string(l.at), "/text/status") // ours, made anew
				if !made && !under(derived, l.at) {
					wanted[l.was]++
					assert.GreaterOrEqual(t, values[l.was], wanted[l.was], "%s is gone", l.at)
				}
			}
			back, _ := fhir.Read(again, fhir.ReadOptions{})
			same(t, says(t, r.Plan), says(t, back.Plan))
		})
	}
}

// Of our own bundle one resource is gone, in error or changed by what nobody here knows.
// What the rest says is the same after every further exchange: nothing beside it goes,
// comes back or stands twice, and nothing of it takes the place of something else.
func TestOneResourceLess(t *testing.T) {
	spoil := []struct {
		name string
		do   func(entries []any, i int) []any
	}{
		{"gone", func(entries []any, i int) []any { return slices.Delete(entries, i, i+1) }},
		{"in error", func(entries []any, i int) []any {
			r := entries[i].(map[string]any)["resource"].(map[string]any)
			if r["status"] != nil {
				r["status"] = "entered-in-error"
			}
			if r["verificationStatus"] != nil {
				r["verificationStatus"] = map[string]any{"coding": []any{map[string]any{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "entered-in-error"}}}
			}
			return entries
		}},
		{"changed", func(entries []any, i int) []any {
			r := entries[i].(map[string]any)["resource"].(map[string]any)
			r["modifierExtension"] = []any{map[string]any{"url": "urn:x", "valueBoolean": true}}
			return entries
		}},
	}
	step := 2
	if testing.Short() {
		step = 10
	}
	for name, p := range cases(t) {
		out, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
		require.NoError(t, err)
		var doc struct {
			Entry []struct {
				Resource struct{ ResourceType, ID string }
			}
		}
		require.NoError(t, json.Unmarshal(out, &doc))
		for i := 0; i < len(doc.Entry); i += step {
			resource := doc.Entry[i].Resource
			switch resource.ResourceType {
			case "CarePlan", "Patient":
				continue // without them there is no plan
			case "Encounter":
				continue // a meeting says by itself that it was held: its visit is written anew
			}
			how := spoil[i%len(spoil)]
			t.Run(name+"/"+resource.ResourceType+"/"+resource.ID+" "+how.name, func(t *testing.T) {
				var changed map[string]any
				require.NoError(t, json.Unmarshal(out, &changed))
				changed["entry"] = how.do(changed["entry"].([]any), i)
				eachReference(changed, func(ref map[string]any) { ref["display"] = "nimi " + ref["reference"].(string) })
				data, err := json.Marshal(changed)
				require.NoError(t, err)
				r := readText(t, string(data), fhir.ReadOptions{})
				first := says(t, r.Plan)
				written := ""
				for n := range 2 {
					again, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
					require.NoError(t, err)
					if n > 0 {
						same(t, written, string(again))
					}
					written = string(again)
					var doc any
					require.NoError(t, json.Unmarshal(again, &doc))
					eachReference(doc, func(ref map[string]any) {
						if name, ok := ref["display"].(string); ok {
							require.Equal(t, "nimi "+ref["reference"].(string), name)
						}
					})
					r = readText(t, written, fhir.ReadOptions{})
					same(t, first, says(t, r.Plan))
				}
			})
		}
	}
}

// What others write beside a reference comes back beside that reference and beside no other,
// whoever of them is set aside.
func TestNamesComeBackBesideTheirReferences(t *testing.T) {
	const first, second, third = "PractitionerRole/2220ad2a-6f42-8a37-9c4b-527fcbb71f77", "PractitionerRole/c017fa1e-18d2-86e6-a7ad-023d904720b9", "QuestionnaireResponse/59b88b57-85d6-8753-aa29-01da40db099c"
	for _, row := range []struct{ name, aside string }{
		{"nobody", ""},
		{"the first assessor", first}, // Task.owner
		{"the second, the first of the extensions", second},
		{"one of the views", third},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, aside, _ := strings.Cut(row.aside, "/")
			out, err := fhir.New(cases(t)["aino.json"], fhir.Options{ShowBanned: true}).AppendCollection(nil)
			require.NoError(t, err)
			var doc map[string]any
			require.NoError(t, json.Unmarshal(out, &doc))
			for _, e := range doc["entry"].([]any) {
				switch r := e.(map[string]any)["resource"].(map[string]any); r["id"] {
				case assessmentTask:
					eachReference(r, func(ref map[string]any) { ref["display"] = "nimi " + ref["reference"].(string) })
				case aside:
					r["modifierExtension"] = []any{map[string]any{"url": "urn:x", "valueBoolean": true}}
				}
			}
			data, err := json.Marshal(doc)
			require.NoError(t, err)
			first := ""
			for range 3 {
				r := readText(t, string(data), fhir.ReadOptions{})
				first = cmp.Or(first, says(t, r.Plan))
				same(t, first, says(t, r.Plan))
				data, err = fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				named := 0
				var written map[string]any
				require.NoError(t, json.Unmarshal(data, &written))
				for _, e := range written["entry"].([]any) {
					if r := e.(map[string]any)["resource"].(map[string]any); r["id"] == assessmentTask {
						eachReference(r, func(ref map[string]any) {
							if name, ok := ref["display"].(string); ok {
								named++
								assert.Equal(t, "nimi "+ref["reference"].(string), name)
							}
						})
					}
				}
				assert.GreaterOrEqual(t, named, 8, "owner, assessors, views and whom it is for")
			}
		})
	}
}

// besideOurs are ways in which others write something beside what is ours: how it is put into
// an object, what says where it was put, and how it is taken away.
var besideOurs = []struct {
	name string
	put  func(at string, m map[string]any)
	of   func(m map[string]any) []string
	take func(m map[string]any)
}{
	{"an id", func(at string, m map[string]any) {
		if m["resourceType"] == nil {
			m["id"] = "mark " + at
		}
	}, func(m map[string]any) []string {
		if at, marked := strings.CutPrefix(fmt.Sprint(m["id"]), "mark "); marked {
			return []string{at}
		}
		return nil
	}, func(m map[string]any) {
		if m["resourceType"] == nil {
			delete(m, "id")
		}
	}},
	{"an element with more inside", func(at string, m map[string]any) {
		m["mark"] = map[string]any{"a/b~": []any{at, map[string]any{"x": at}}}
	},
		func(m map[string]any) []string {
			if mark, ok := m["mark"].(map[string]any); ok {
				return []string{mark["a/b~"].([]any)[0].(string)}
			}
			return nil
		}, func(m map[string]any) { delete(m, "mark") }},
	{"an extension", func(at string, m map[string]any) {
		list, _ := m["extension"].([]any)
		m["extension"] = append(slices.Clip(list), map[string]any{"url": itemMark, "valueString": at})
	}, func(m map[string]any) []string { return markedWith(m["extension"]) }, func(m map[string]any) { unmark(m, "extension") }},
	{"an extension of each scalar", func(at string, m map[string]any) {
		for name, v := range maps.Clone(m) {
			switch v.(type) {
			case string, float64, bool:
				m["_"+name] = map[string]any{"extension": []any{map[string]any{"url": itemMark, "valueString": at}}}
			}
		}
	}, func(m map[string]any) (found []string) {
		for name, v := range m {
			if strings.HasPrefix(name, "_") {
				found = append(found, markedWith(v.(map[string]any)["extension"])...)
			}
		}
		return found
	}, func(m map[string]any) {
		maps.DeleteFunc(m, func(name string, _ any) bool { return strings.HasPrefix(name, "_") })
	}},
	{"an item behind all others", func(at string, m map[string]any) {
		for name, v := range m {
			if list, ok := v.([]any); ok && !scalar(list[0]) {
				m[name] = append(slices.Clip(list), map[string]any{"url": itemMark, "valueString": at})
			}
		}
	}, func(m map[string]any) (found []string) {
		for _, v := range m {
			found = append(found, markedWith(v)...)
		}
		return found
	}, func(m map[string]any) {
		for name := range m {
			unmark(m, name)
		}
	}},
}

// markedWith are the marks that stand as items of a list.
func markedWith(v any) (found []string) {
	list, _ := v.([]any)
	for _, item := range list {
		if item, ok := item.(map[string]any); ok && item["url"] == itemMark {
			found = append(found, item["valueString"].(string))
		}
	}
	return found
}

// unmark takes the marks out of a list, and a list of nothing else away.
func unmark(m map[string]any, name string) {
	list, ok := m[name].([]any)
	if !ok {
		return
	}
	m[name] = slices.DeleteFunc(slices.Clone(list), func(item any) bool { return markedWith([]any{item}) != nil })
	if len(m[name].([]any)) == 0 {
		delete(m, name)
	}
}

func scalar(v any) bool {
	switch v.(type) {
	case map[string]any, []any:
		return false
	}
	return true
}

// eachObject calls f with each object of a value, the outer before the inner, and not with
// what f puts into them.
func eachObject(v any, at string, f func(at string, m map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		was := maps.Clone(v)
		f(at, v)
		for name, inner := range was {
			eachObject(inner, at+"/"+name, f)
		}
	case []any:
		for i, item := range v {
			eachObject(item, fmt.Sprint(at, "/", i), f)
		}
	}
}

// listsOf calls f with each list of structs in a plan, the inner before the outer.
func listsOf(v reflect.Value, f func(list reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			listsOf(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			listsOf(v.Index(i), f)
		}
		if v.Type().Elem().Kind() == reflect.Struct {
			f(v)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				listsOf(v.Field(i), f)
			}
		}
	}
}

// unnumbered is a place in a bundle without the numbers of items, and the widest item that it
// is in.
func unnumbered(at string) (place, item string) {
	of, path, _ := strings.Cut(at, "/")
	place, item = of+indexes.ReplaceAllString("/"+path, "/#"), at
	if first := indexes.FindStringIndex("/" + path); first != nil {
		item = of + ("/" + path)[:first[1]]
	}
	return place, item
}

// Whatever others write beside anything of ours stands exactly where it stood when it is
// written again. After an edit of the plan it stands with what it stood with, is on nothing
// else, and is gone only with that; and all that the plan says stands as if nobody had
// written anything.
func TestWhatStandsBesideOurs(t *testing.T) {
	edits := []struct {
		name string
		list func(list reflect.Value)
		// all says that nothing may be gone but for how a goal stands.
		all bool
	}{
		{"all in another order", func(list reflect.Value) {
			swap := reflect.Swapper(list.Interface())
			for i := range list.Len() / 2 {
				swap(i, list.Len()-1-i)
			}
		}, true},
		{"without the first of each", func(list reflect.Value) {
			if list.Len() > 1 && list.Type().Elem() != reflect.TypeFor[plan.Member]() {
				list.Set(list.Slice(1, list.Len()))
			}
		}, false},
	}
	write := func(p *plan.Plan, kept fhir.Remainder) []byte {
		out, err := fhir.New(p, fhir.Options{ShowBanned: true, Remainder: kept}).AppendCollection(nil)
		require.NoError(t, err)
		return out
	}
	said := func(v any) string {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		return string(b)
	}
	for name, p := range cases(t) {
		if testing.Short() && name != "aino.json" {
			continue
		}
		ours := write(p, fhir.Remainder{})
		for _, way := range besideOurs {
			t.Run(name+", "+way.name, func(t *testing.T) {
				var doc any
				require.NoError(t, json.Unmarshal(ours, &doc))
				stood, were := map[string]string{}, map[string]map[string]bool{} // what each mark stands with, and all that stands in a place
				for _, e := range doc.(map[string]any)["entry"].([]any) {
					r := e.(map[string]any)["resource"].(map[string]any)
					if r["resourceType"] == "Consent" {
						continue // what nobody knows may limit one
					}
					eachObject(r, fmt.Sprint("urn:uuid:", r["id"]), func(at string, m map[string]any) {
						if m["div"] != nil || strings.Contains(at, "/meta") {
							return // made anew, and the labels
						}
						bare := said(m)
						if way.put(at, m); way.of(m) == nil || m["url"] == fhir.ExtensionURL("position") {
							return // nothing of the sort stands there, or what follows from the order
						}
						place, _ := unnumbered(at)
						if stood[at] = bare; were[place] == nil {
							were[place] = map[string]bool{}
						}
						were[place][bare] = true
					})
				}
				require.Greater(t, len(stood), 20)
				marked := said(doc)
				r := readText(t, marked, fhir.ReadOptions{})
				kept := r.Remainder()
				same(t, said(resourcesOf(t, []byte(marked))), said(resourcesOf(t, write(r.Plan, kept))))
				for _, row := range edits {
					edited := r.Plan.Clone()
					listsOf(reflect.ValueOf(edited), row.list)
					alone, now := resourcesOf(t, write(edited, fhir.Remainder{})), resourcesOf(t, write(edited, kept))
					still, seen := map[string]map[string]bool{}, map[string]bool{}
					for of, r := range alone {
						eachObject(r, of, func(at string, m map[string]any) {
							place, _ := unnumbered(at)
							if still[place] == nil {
								still[place] = map[string]bool{}
							}
							still[place][said(m)] = true
						})
					}
					for of, r := range now {
						marks := map[string][]string{}
						eachObject(r, of, func(at string, m map[string]any) {
							marks[at] = way.of(m)
							way.take(m)
						})
						eachObject(r, of, func(at string, m map[string]any) {
							bare, here := "", marks[at]
							for _, mark := range here {
								if bare == "" {
									bare = said(m)
								}
								seen[mark] = true
								place, _ := unnumbered(mark)
								require.False(t, bare != stood[mark] && were[place][bare] && stood[mark] != "", "%s: what stood at %s stands with something else", row.name, mark)
							}
						})
						if way.name == "an item behind all others" {
							continue // a list of theirs alone is theirs
						}
						same(t, said(alone[of]), said(r))
					}
					for mark, bare := range stood {
						place, item := unnumbered(mark)
						where, _ := unnumbered(item)
						is := still[where][stood[item]] && still[place][bare]
						if is || row.all && !strings.Contains(mark, "/achievementStatus/") {
							require.True(t, seen[mark], "%s: what stood at %s is gone", row.name, mark)
						}
					}
				}
			})
		}
	}
}

// Where a piece goes: the way that it tells, through what stands there and what does not, before
// the item that stands in its place.
func TestWherePiecesGo(t *testing.T) {
	type pieces = map[issue.Pointer]string
	p := &plan.Plan{ID: "o7yzmr7wf4w4q6lcc2qvxdwaby", Title: "T", Goals: []plan.Goal{{ID: "goal000001", Text: "A"}, {ID: "goal000002", Text: "B"}, {ID: "goal000003", Text: "C"}}}
	all, letters := fhir.New(p, fhir.Options{}).Resources, map[any]string{}
	first := all[0]
	for _, r := range all {
		if goal, ok := r.Value.(*fhir.Goal); ok {
			letters["urn:uuid:"+r.ID] = *goal.Description.Text
		}
	}
	for _, row := range []struct {
		name   string
		pieces pieces
		member string
		want   string
	}{
		{"a member", pieces{"/x": `1`}, "x", `1`},
		{"a member with a stroke and a wave in its name", pieces{"/a~1b~0": `1`}, "a/b~", `1`},
		{"through what is not there", pieces{"/x/y/z": `1`}, "x", `{"y":{"z":1}}`},
		{"through lists that are not there", pieces{"/x/0/y/7": `1`}, "x", `[{"y":[1]}]`},
		{"two into what is not there", pieces{"/x/y": `1`, "/x/z": `{"a":2}`}, "x", `{"y":1,"z":{"a":2}}`},
		{"two items and one in the first", pieces{"/x/0": `{"a":1}`, "/x/1": `{"b":2}`}, "x", `[{"a":1},{"b":2}]`},
		{"far from each other", pieces{"/x/3": `"c"`, "/x/90": `"d"`, "/x/1": `"b"`}, "x", `["b","c","d"]`},
		{"as one, where there is a list", pieces{"/goal": `{"display":"d"}`}, "goal", `["A","B","C","d"]`},
		{"a list, where there is one", pieces{"/goal": `[{"display":"d"}]`}, "goal", `["A","B","C","d"]`},
		{"a name, where there is a list", pieces{"/goal/x": `{"display":"d"}`}, "goal", `["A","B","C","d"]`},
		{"before the first", pieces{"/goal/0": `{"display":"d"}`}, "goal", `["d","A","B","C"]`},
		{"before the second", pieces{"/goal/1": `{"display":"d"}`}, "goal", `["A","d","B","C"]`},
		{"behind all", pieces{"/goal/3": `{"display":"d"}`}, "goal", `["A","B","C","d"]`},
		{"far behind all", pieces{"/goal/2147483648": `{"display":"d"}`}, "goal", `["A","B","C","d"]`},
		{"one behind the other", pieces{"/goal/1": `{"display":"d"}`, "/goal/2": `{"display":"e"}`}, "goal", `["A","d","e","B","C"]`},
		{"around one", pieces{"/goal/0": `{"display":"d"}`, "/goal/2": `{"display":"e"}`}, "goal", `["d","A","e","B","C"]`},
		{"one before and one behind", pieces{"/goal/0": `{"display":"d"}`, "/goal/4": `{"display":"e"}`}, "goal", `["d","A","B","C","e"]`},
		{"in the last", pieces{"/goal/2/display": `"d"`}, "goal", `["A","B","Cd"]`},
		{"before and in the second", pieces{"/goal/1": `{"display":"d"}`, "/goal/1/display": `"e"`}, "goal", `["A","d","Be","C"]`},
		{"the plan speaks", pieces{"/title": `"other"`}, "title", `"T"`},
		{"in a text", pieces{"/title/x": `1`}, "title", `"T"`},
		{"beside a text", pieces{"/_title/id": `"x"`, "/_title/extension/0": `{"url":"urn:x"}`}, "_title", `{"id":"x","extension":[{"url":"urn:x"}]}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			kept := fhir.Remainder{Pieces: []fhir.Piece{{Resource: "nothing", Path: "/x", Value: json.RawMessage(`1`)}}, Places: []fhir.Place{{Resource: "nothing", URL: "urn:x"}}}
			for _, path := range slices.Backward(slices.Sorted(maps.Keys(row.pieces))) {
				kept.Pieces = append(kept.Pieces, fhir.Piece{Resource: first.ID, Path: path, Value: json.RawMessage(row.pieces[path])})
			}
			was := slices.Clone(kept.Pieces)
			out, err := fhir.New(p, fhir.Options{Remainder: kept}).Resources[0].AppendJSON(nil)
			require.NoError(t, err)
			assert.Equal(t, was, kept.Pieces, "the remainder is the caller's")
			var r map[string]any
			require.NoError(t, json.Unmarshal(out, &r))
			if goals, ok := r[row.member].([]any); ok && row.member == "goal" { // each by its letter and what stands beside it
				for i := range goals {
					ref := goals[i].(map[string]any)
					name, _ := ref["display"].(string)
					goals[i] = letters[ref["reference"]] + name
				}
			}
			is, err := json.Marshal(r[row.member])
			require.NoError(t, err)
			assert.JSONEq(t, row.want, string(is))
		})
	}
}

// assessmentTask is the id of aino's assessment.
const assessmentTask = "af616ce2-1fbd-8374-9101-f79f5e676b44"

// eachReference calls f with every Reference in a value.
func eachReference(v any, f func(map[string]any)) {
	eachObject(v, "", func(_ string, m map[string]any) {
		if _, ok := m["reference"].(string); ok {
			f(m)
		}
	})
}

// under reports whether a place lies in one of those that are marked.
func under(marked map[issue.Pointer]bool, at issue.Pointer) bool {
	for ; at != ""; at = at.Parent() {
		if marked[at] {
			return true
		}
	}
	return false
}

// A kept resource is a resource of the graph, so that every way out of it has
// it: under the id that others refer to it by, and in a section of the document.
func TestKeptResourcesAreInTheGraph(t *testing.T) {
	data, err := fhir.New(cases(t)["aino.json"], fhir.Options{}).AppendCollection(nil)
	require.NoError(t, err)
	const kept = "urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100"
	data = append(data[:len(data)-2], `,{"fullUrl":"`+kept+`","resource":{"resourceType":"Basic","id":"theirs","code":{"text":"x"}}}]}`...)
	r, issues := fhir.Read(data, fhir.ReadOptions{})
	require.Empty(t, issues)
	require.Equal(t, []fhir.Loss{{Pointer: r.Losses[0].Pointer, Reason: fhir.ReasonNoHome}}, r.Losses)
	g := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder(), Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")})
	last := g.Resources[len(g.Resources)-1]
	assert.True(t, last.Kept)
	assert.Equal(t, "Basic", last.Type)
	alone, err := last.AppendJSON(nil)
	require.NoError(t, err)
	assert.JSONEq(t, `{"resourceType":"Basic","id":"`+last.ID+`","code":{"text":"x"}}`, string(alone))
	nameless := r.Remainder()
	nameless.Resources[0].Resource = json.RawMessage(`{"resourceType":"Basic","code":{"text":"x"}}`)
	again := fhir.New(r.Plan, fhir.Options{Remainder: nameless}).Resources
	alone, err = again[len(again)-1].AppendJSON(nil)
	require.NoError(t, err)
	assert.JSONEq(t, `{"resourceType":"Basic","id":"`+last.ID+`","code":{"text":"x"}}`, string(alone), "it has the id by which others refer to it")
	document, err := g.AppendDocument(nil)
	require.NoError(t, err)
	assert.Contains(t, string(document), `"title":"Muu aineisto"`)
	assert.Contains(t, string(document), `"entry":[{"reference":"`+kept+`"}]`, "every entry of a document is reached from its Composition")
	back, issues := fhir.Read(document, fhir.ReadOptions{})
	require.Empty(t, issues)
	require.Len(t, back.Losses, 1)
	same(t, says(t, r.Plan), says(t, back.Plan))
}

// A remainder is somebody's file: whatever stands in it, nothing breaks out of
// its place.
func TestHostileRemainder(t *testing.T) {
	p := cases(t)["aino.json"]
	id := fhir.New(p, fhir.Options{}).Resources[0].ID
	for _, path := range []issue.Pointer{"", "/", "/-1", "x", "/goal/-1/x", "/goal/99999999", "/goal/99999999999999999999/x", "/id/x/y", "/title", "/title/0", "/contained/0/0/0", "/a~1b/0", "//"} {
		for _, value := range []string{`"x"`, `{"a":["b"]}`, `[1,2]`, `null`} {
			data, err := fhir.New(p, fhir.Options{Remainder: fhir.Remainder{Pieces: []fhir.Piece{{Resource: id, Path: path, Value: json.RawMessage(value)}}}}).AppendTransaction(nil)
			require.NoError(t, err)
			require.True(t, json.Valid(data), "%s %s", path, value)
			back, issues := fhir.Read(data, fhir.ReadOptions{})
			require.Empty(t, issues)
			assert.Equal(t, p.Goals, back.Plan.Goals, "%s %s: the plan speaks", path, value)
		}
	}
	const url = "urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100"
	for name, kept := range map[string]fhir.Kept{
		"no url":        {Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)},
		"a url of JSON": {FullURL: `urn:uuid:","x":"`, Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)},
		"no stroke":     {FullURL: "urn:uuid:0f0e0d0c00b0a-4908-8706-050403020100", Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)},
		"a stroke more": {FullURL: "urn:uuid:0f0e0d0c-0b0a-4908-8706-0504030-0100", Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)},
		"a letter more": {FullURL: "urn:uuid:0f0e0d0c-0b0a-4908-8706-05040302010g", Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)},
		"large letters": {FullURL: "urn:uuid:0F0E0D0C-0B0A-4908-8706-050403020100", Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)},
		"a sign":        {FullURL: "urn:uuid:0f0e0d0c-0b0a-4908-8706-05040302010:", Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)},
		"too long":      {FullURL: url + "0", Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)},
		"no JSON":       {FullURL: url, Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"`)},
		"no resource":   {FullURL: url, Type: "Basic", Resource: json.RawMessage(`[]`)},
		"another type":  {FullURL: url, Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Patient"}`)},
		"nothing":       {},
	} {
		_, err := fhir.New(p, fhir.Options{Remainder: fhir.Remainder{Resources: []fhir.Kept{kept}}}).AppendTransaction(nil)
		require.EqualError(t, err, "fhir: what was kept aside is no FHIR resource", name)
	}
}

// A remainder survives being kept as JSON.
func TestRemainderAsJSON(t *testing.T) {
	data, err := os.ReadFile("testdata/r4-examples/CarePlan-gpvisit.json")
	require.NoError(t, err)
	r, _ := fhir.Read(data, fhir.ReadOptions{})
	kept := r.Remainder()
	require.False(t, kept.IsZero())
	stored, err := json.Marshal(kept)
	require.NoError(t, err)
	var again fhir.Remainder
	require.NoError(t, json.Unmarshal(stored, &again))
	first, err := fhir.New(r.Plan, fhir.Options{Remainder: kept}).AppendCollection(nil)
	require.NoError(t, err)
	second, err := fhir.New(r.Plan, fhir.Options{Remainder: again}).AppendCollection(nil)
	require.NoError(t, err)
	assert.JSONEq(t, string(first), string(second))
}
