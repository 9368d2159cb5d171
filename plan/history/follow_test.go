package history_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/require"
)

// Who follows a chain revision by revision stands where its end is, to the byte.
func TestFollowIsTheTip(t *testing.T) {
	followed := 0
	for h := range sample.Histories(sample.Mixed, 11, 30) {
		tip := &history.Tip{PlanID: h.PlanID}
		for i := range h.Revisions {
			_, err := tip.Follow(&history.Revision{Number: i + 2, Previous: tip.Digest})
			require.ErrorIs(t, err, history.ErrNotNext, "a number is left out")
			_, err = tip.Follow(&history.Revision{Number: i + 1, Previous: history.Digest{9}})
			require.ErrorIs(t, err, history.ErrNotNext, "another chain")
			tip, err = tip.Follow(&h.Revisions[i])
			require.NoError(t, err)
			part := *h
			part.Revisions = h.Revisions[:i+1]
			want, err := part.Tip().AppendBinary(nil)
			require.NoError(t, err)
			got, err := tip.AppendBinary(nil)
			require.NoError(t, err)
			require.Equal(t, want, got)
			followed++
		}
		all := make([]*history.Revision, len(h.Revisions))
		for i := range all {
			all[i] = &h.Revisions[i]
		}
		atOnce, err := (&history.Tip{PlanID: h.PlanID}).Follow(all...)
		require.NoError(t, err)
		require.Equal(t, tip, atOnce)
		_, err = (&history.Tip{PlanID: h.PlanID}).Follow(all[0], all[0])
		require.ErrorIs(t, err, history.ErrNotNext, "one comes twice")
	}
	require.Greater(t, followed, 60)
}
