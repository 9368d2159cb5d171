package fhir_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
			var doc, original any
			require.NoError(t, json.Unmarshal(again, &doc))
			require.NoError(t, json.Unmarshal(data, &original))
			values := map[any]bool{}
			for _, l := range leaves(doc, "", nil, nil) {
				values[l.was] = true
			}
			derived := map[issue.Pointer]bool{}
			for _, l := range r.Losses {
				derived[l.Pointer] = l.Reason == fhir.ReasonDerived
			}
			for _, l := range leaves(original, "", nil, nil) {
				made := strings.HasSuffix(string(l.at), "/reference") || strings.HasSuffix(string(l.at), "/id") || strings.Contains(string(l.at), "/text/div") ||
					strings.HasSuffix(string(l.at), "/text/status") // ours, made anew
				made = made || strings.Contains(string(l.at), "/detail/") // an activity that is a Task now
				if !made && !under(derived, l.at) {
					assert.True(t, values[l.was], "%s is gone", l.at)
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
