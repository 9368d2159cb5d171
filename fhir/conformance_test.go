//go:build conformance

package fhir_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// All official examples of R4 go through reading: the folder of the package
// hl7.fhir.r4.examples 4.0.1 is given as R4_EXAMPLES.
//
//	R4_EXAMPLES=.ci/judges/node_modules/hl7.fhir.r4.examples go test -tags conformance -run TestAllOfficialExamples ./fhir
func TestAllOfficialExamples(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(os.Getenv("R4_EXAMPLES"), "*.json"))
	require.NoError(t, err)
	resources, parts := 0, 0
	for _, file := range files {
		if filepath.Base(file) == "package.json" {
			continue
		}
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		r, issues := fhir.Read(data, fhir.ReadOptions{})
		if !assert.NotNil(t, r, "%s: %v", file, issues) {
			continue
		}
		resources++
		says, err := plan.AppendCompact(nil, r.Plan)
		require.NoError(t, err)
		if len(says) > 120 {
			parts++
		}
		kept, err := json.Marshal(r.Remainder())
		require.NoError(t, err)
		require.True(t, json.Valid(kept))
	}
	assert.Equal(t, 5306, resources)
	t.Logf("%d examples, %d with parts of a plan", resources, parts)
}

// Of all official examples of the types that a plan is made of, every leaf is in
// the plan or among the losses, but for the envelope of bundles.
//
//	R4_EXAMPLES=... go test -tags conformance -run TestLeavesOfOfficialExamples ./fhir
func TestLeavesOfOfficialExamples(t *testing.T) {
	n := 0
	for _, kind := range append(fhir.ResourceTypes(), "Provenance", "Composition", "Questionnaire", "AuditEvent", "Bundle") {
		files, err := filepath.Glob(filepath.Join(os.Getenv("R4_EXAMPLES"), kind+"-*.json"))
		require.NoError(t, err)
		for _, file := range files {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			if len(data) > 40_000 {
				continue // leaf by leaf that would take hours
			}
			n++
			t.Run(filepath.Base(file), func(t *testing.T) {
				everyLeaf(t, data, func(at issue.Pointer) bool { return kind != "Bundle" || strings.Contains(string(at), "/resource/") })
			})
		}
	}
	assert.Greater(t, n, 250)
	t.Logf("%d examples", n)
}
