package sample_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every history holds, has several revisions, ends in the plan of the same seed
// and number, and is the same again.
func TestHistories(t *testing.T) {
	for _, profile := range []sample.Profile{0, sample.CountyYear} {
		plans := slices.Collect(sample.PlansOf(profile, 7, 12))
		again := slices.Collect(sample.Histories(profile, 7, 12))
		n := 0
		for h := range sample.Histories(profile, 7, 12) {
			var first, second bytes.Buffer
			require.NoError(t, history.Encode(&first, h))
			require.NoError(t, history.Encode(&second, again[n]))
			require.Equal(t, first.String(), second.String())
			back, issues := history.Decode(first.Bytes(), issue.Limits{})
			require.Empty(t, issues)
			assert.GreaterOrEqual(t, len(back.Revisions), 2)
			p, issues := back.Revision(len(back.Revisions))
			require.False(t, issues.HasErrors())
			plans[n].Revision = len(back.Revisions) // the number is the history's own
			var got, want bytes.Buffer
			require.NoError(t, plan.Encode(&got, p))
			require.NoError(t, plan.Encode(&want, plans[n]))
			require.Equal(t, want.String(), got.String())
			n++
		}
		assert.Equal(t, 12, n)
	}
}
