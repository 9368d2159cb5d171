package fhir_test

import (
	"encoding/json"
	"os"
	"path/filepath"
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
