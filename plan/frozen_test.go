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

// A plan of a form before the first, made up for this test, is lifted and then
// read as if it had been written today: what the first real upgrade will do.
func TestAnOlderPlanIsLifted(t *testing.T) {
	const older = "oneplan/0.9"
	data, err := os.ReadFile("testdata/frozen/aino.json")
	require.NoError(t, err)
	want, issues := plan.Decode(data, issue.Limits{})
	require.NotNil(t, want, "%v", issues)
	old := bytes.Replace(data, []byte(plan.Format1), []byte(older), 1)
	old = bytes.Replace(old, []byte(`"organisations":`), []byte(`"offices":`), 1)
	require.NotEqual(t, data, old)

	lift := func(doc []byte) ([]byte, error) {
		doc = bytes.Replace(doc, []byte(older), []byte(plan.Format1), 1)
		return bytes.Replace(doc, []byte(`"offices":`), []byte(`"organisations":`), 1), nil
	}
	reader := issue.NewReader[plan.Plan](plan.Forms()...)
	lifting := reader.Upgrading(issue.Upgrade{From: older, To: string(plan.Format1), Lift: lift})
	got, issues := lifting.Decode(old, issue.Limits{}, (*plan.Plan).Check)
	require.NotNil(t, got, "%v", issues)
	assert.Equal(t, want, got)
	got, _ = lifting.Decode(data, issue.Limits{}, (*plan.Plan).Check)
	assert.Equal(t, want, got, "what is of today is not lifted")
	got, _ = reader.Decode(old, issue.Limits{}, (*plan.Plan).Check)
	assert.Nil(t, got, "nobody else reads the older form")
}
