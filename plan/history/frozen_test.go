package history_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Histories of form 1.0, one a line, verify for ever and give their plans back.
// Nothing writes them: no -update, no flag.
func TestFrozenHistories(t *testing.T) {
	files, err := filepath.Glob("testdata/frozen/*.ndjson")
	require.NoError(t, err)
	require.NotEmpty(t, files)
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
			assert.Equal(t, string(line), again.String())
		}
	}
}
