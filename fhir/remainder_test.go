package fhir_test

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
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

// assessmentTask is the id of aino's assessment.
const assessmentTask = "af616ce2-1fbd-8374-9101-f79f5e676b44"

// eachReference calls f with every Reference in a value.
func eachReference(v any, f func(map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		if _, ok := v["reference"].(string); ok {
			f(v)
		}
		for _, inner := range v {
			eachReference(inner, f)
		}
	case []any:
		for _, inner := range v {
			eachReference(inner, f)
		}
	}
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
	document, err := g.AppendDocument(nil)
	require.NoError(t, err)
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
