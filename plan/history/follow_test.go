package history_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/require"
)

// Who follows a chain revision by revision stands where its end is, to the byte.
func TestFollowIsTheTip(t *testing.T) {
	followed := 0
	shrinking, _ := long(t, 20, 2)                                       // entries go as others come
	back := add(t, corrected(t), readPlan(t, movedFamily), "2026-02-03") // what was taken out is there again
	for _, h := range append(slices.Collect(sample.Histories(sample.Mixed, 11, 30)), shrinking, back) {
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
		spoilt := *h // a part that is taken out and never was there
		spoilt.Revisions = append(slices.Clip(h.Revisions), history.Revision{Number: tip.Number + 1, At: tip.At, Previous: tip.Digest,
			Changes: []history.Change{{Part: "zzzzzzzzzz", Kind: history.ChangeRemoved}}})
		past, err := tip.Follow(&spoilt.Revisions[tip.Number])
		require.NoError(t, err)
		require.Equal(t, spoilt.Tip(), past)
	}
	require.Greater(t, followed, 60)
}
