package main

import (
	"context"
	"errors"
	"strconv"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/plantest"
	"github.com/stretchr/testify/require"
)

// Writers that SQLite commits together, and one call to the database in every round goes
// wrong: what was acknowledged is there, nothing is half there, and all go on.
func TestGroupOverABrokenWire(t *testing.T) {
	at := places[0].fresh(t)
	other := open(t, at, nil)
	s, wire := wired(t, at, nil)
	all := make([]*plan.Plan, 8)
	for w := range all {
		all[w] = small(idOf(t, w), w)
		all[w].Revision = 0
		_, err := other.Put(t.Context(), all[w], now)
		require.NoError(t, err)
		all[w].Revision = 1
	}
	refused := errors.New("refused")
	faults := []plantest.Fault{
		func(context.Context, func() error) error { return refused },
		func(_ context.Context, do func() error) error { return errors.Join(do(), refused) },
		func(context.Context, func() error) error { return plantest.ErrBroken },
		func(_ context.Context, do func() error) error { return errors.Join(do(), plantest.ErrBroken) },
	}
	for round := range 120 {
		wire.Break(1+round/len(faults)*3, faults[round%len(faults)])
		came := make([]error, len(all))
		var group sync.WaitGroup
		for w, p := range all {
			group.Go(func() {
				p.Title = plan.Title("kierros " + strconv.Itoa(round))
				_, came[w] = s.Put(t.Context(), p, now)
			})
		}
		group.Wait()
		wire.Break(0, nil)
		for w, p := range all {
			there, err := other.Get(t.Context(), p.ID)
			require.NoError(t, err)
			stored := there.Title == p.Title
			require.True(t, stored || came[w] != nil, "round %d: acknowledged, and not there", round)
			if !stored {
				require.Equal(t, p.Revision, there.Revision)
				there.Revision, err = s.Put(t.Context(), p, now)
				require.NoError(t, err)
			}
			require.Equal(t, p.Revision+1, there.Revision)
			p.Revision = there.Revision
		}
	}
	for _, p := range all {
		h, err := other.History(t.Context(), p.ID)
		require.NoError(t, err)
		require.Empty(t, h.Verify())
		require.Len(t, h.Revisions, p.Revision)
	}
}
