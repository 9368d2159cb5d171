package plan_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Plans of form 1.0 are read, and written as they are, by every later version.
// Nothing writes these files: no -update, no flag.
func TestFrozenPlans(t *testing.T) {
	files, err := filepath.Glob("testdata/frozen/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		p, issues := plan.Decode(data, issue.Limits{})
		require.NotNil(t, p, "%s: %v", file, issues)
		assert.False(t, issues.HasErrors(), "%s: %v", file, issues)
		var again bytes.Buffer
		require.NoError(t, plan.Encode(&again, p))
		want, err := plan.AppendCompact(nil, p)
		require.NoError(t, err)
		back, _ := plan.Decode(want, issue.Limits{})
		assert.Equal(t, p, back, file)
		assert.JSONEq(t, string(data), again.String(), file)
	}
}
