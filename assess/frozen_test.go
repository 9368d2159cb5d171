package assess_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Assessments of form 1.0 are read, and written as they are, by every later
// version. Nothing writes these files: no -update, no flag.
func TestFrozenAssessments(t *testing.T) {
	files, err := filepath.Glob("testdata/frozen/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		d, issues := assess.Decode(data, issue.Limits{})
		require.NotNil(t, d, "%s: %v", file, issues)
		assert.False(t, issues.HasErrors(), "%s: %v", file, issues)
		var again bytes.Buffer
		require.NoError(t, assess.Encode(&again, d))
		assert.JSONEq(t, string(data), again.String(), file)
	}
}
