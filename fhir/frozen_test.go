package fhir_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Bundles that the program once wrote are read to the same plans by every later
// version, without a loss, whatever a later mapping writes. The second plan is
// under a security ban, so its bundle lacks what may not be told. Nothing writes
// these files: no -update, no flag.
func TestFrozenBundles(t *testing.T) {
	for _, name := range []string{"aino", "iida"} {
		bundle, err := os.ReadFile("testdata/frozen/" + name + ".json")
		require.NoError(t, err)
		want, err := os.ReadFile("testdata/frozen/plans/" + name + ".json")
		require.NoError(t, err)
		got, issues := fhir.Read(bundle, fhir.ReadOptions{})
		require.NotNil(t, got, "%s: %v", name, issues)
		assert.Empty(t, issues, name)
		assert.Empty(t, got.Losses, name)
		var again bytes.Buffer
		require.NoError(t, plan.Encode(&again, got.Plan))
		assert.JSONEq(t, string(want), again.String(), name)
	}
}
