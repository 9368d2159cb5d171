package history_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Histories of form 1.0, one a line, verify for ever and give their plans back.
// Nothing writes them: no -update, no flag.
func TestFrozenHistories(t *testing.T) {
	files, err := filepath.Glob("testdata/frozen/*.ndjson")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	splices := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range bytes.Lines(data) {
			h, issues := history.Decode(line, issue.Limits{})
			require.NotNil(t, h, "%s: %v", file, issues)
			assert.Empty(t, issues, file)
			assert.GreaterOrEqual(t, len(h.Revisions), 2)
			for n := range h.Revisions {
				p, issues := h.Revision(n + 1)
				require.NotNil(t, p, "%s: %v", file, issues)
			}
			var again bytes.Buffer
			require.NoError(t, history.Encode(&again, h))
			same, issues := history.Decode(again.Bytes(), issue.Limits{})
			require.Empty(t, issues, file)
			assert.Equal(t, h, same, "%s: what is written anew says the same", file)
			if bytes.Contains(line, []byte(`"splices"`)) {
				assert.Equal(t, string(line), again.String())
				splices++
			}
		}
	}
	assert.Positive(t, splices, "one is told by what changed: lists that grow, letters of two and four bytes, more than 32 changes on end, an erasure among them")
}

// A proof of form 1.0 still shows that what a guardian got stands in the plan
// behind the root, and still does not show another word.
func TestFrozenProof(t *testing.T) {
	read := func(name string) []byte {
		data, err := os.ReadFile("testdata/frozen/proofs/guardian/" + name)
		require.NoError(t, err)
		return data
	}
	var proof history.Proof
	decoder := json.NewDecoder(bytes.NewReader(read("proof.json")))
	decoder.DisallowUnknownFields()
	require.NoError(t, decoder.Decode(&proof))
	var root history.Digest
	require.NoError(t, root.UnmarshalText(bytes.TrimSpace(read("root.txt"))))
	v, issues := view.Decode(read("view.json"), issue.Limits{})
	require.NotNil(t, v, "%v", issues)
	copied := (*plan.Plan)(v.Plan)
	assert.Empty(t, proof.Check(copied, root))
	copied.Title += "."
	assert.NotEmpty(t, proof.Check(copied, root))
}
