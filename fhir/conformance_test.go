//go:build conformance

package fhir_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

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
