package keeper

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Many who ask at once read once or twice, and nobody gets what stood before they asked.
func TestReadTogether(t *testing.T) {
	var reads, stored atomic.Int64
	read := func(ctx context.Context, _ plan.PlanID) (*plan.Plan, error) {
		reads.Add(1)
		return &plan.Plan{Revision: int(stored.Load())}, ctx.Err()
	}
	var of together[plan.PlanID, *plan.Plan]
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 500 {
				least := stored.Add(1)
				p, err := of.get(t.Context(), "a", read)
				if assert.NoError(t, err) {
					assert.GreaterOrEqual(t, int64(p.Revision), least)
				}
			}
		})
	}
	all.Wait()
	assert.Positive(t, reads.Load())
	assert.Empty(t, of.running)
	assert.Empty(t, of.next)

	// While one read runs, all others share one more.
	reads.Store(0)
	begun, free := make(chan struct{}), make(chan struct{})
	slow := func(context.Context, plan.PlanID) (*plan.Plan, error) {
		if reads.Add(1) == 1 {
			close(begun)
			<-free
		}
		return &plan.Plan{}, nil
	}
	first := of.join(t.Context(), "a", slow)
	<-begun
	second := of.join(t.Context(), "a", slow)
	assert.NotSame(t, first, second, "what runs may have begun before what was stored")
	for range 50 {
		assert.Same(t, second, of.join(t.Context(), "a", slow))
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	_, err := of.get(gone, "a", slow)
	require.ErrorIs(t, err, context.Canceled, "who leaves waits for nobody")
	close(free)
	<-second.done
	assert.Equal(t, int64(2), reads.Load())

	broken := errors.New("broken")
	_, err = of.get(t.Context(), "b", func(context.Context, plan.PlanID) (*plan.Plan, error) { return nil, broken })
	require.ErrorIs(t, err, broken)
}
