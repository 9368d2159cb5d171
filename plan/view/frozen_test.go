package view_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Views of form 1.0 are read, and written as they are, by every later version.
// Nothing writes these files: no -update, no flag.
func TestFrozenViews(t *testing.T) {
	files, err := filepath.Glob("testdata/frozen/*.json")
	require.NoError(t, err)
	require.Len(t, files, 4)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		v, issues := view.Decode(data, issue.Limits{})
		require.NotNil(t, v, "%s: %v", file, issues)
		assert.Empty(t, issues, file)
		var again bytes.Buffer
		require.NoError(t, view.Encode(&again, v))
		assert.JSONEq(t, string(data), again.String(), file)
	}
}
