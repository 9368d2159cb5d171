package plantest_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/memstore"
	"github.com/onechildoneplan/oneplan/plan/plantest"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// faulty is the store in memory with a fault: what is given stands in the place of
// the store's own method. What it remembers is behind mu.
type faulty struct {
	*memstore.Store
	mu      *sync.Mutex
	plans   map[plan.PlanID]*plan.Plan
	past    map[plan.PlanID]*history.History
	keys    map[string]plan.PlanID
	cardsOf map[plan.PlanID]register.Card

	put      func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error)
	get      func(ctx context.Context, f *faulty, id plan.PlanID) (*plan.Plan, error)
	chain    func(ctx context.Context, f *faulty, id plan.PlanID) (*history.History, error)
	inForce  func(ctx context.Context, f *faulty, subject string) (plan.PlanID, error)
	erase    func(ctx context.Context, f *faulty, id plan.PlanID, revision int, what history.Erasure, e history.Entry) (int, error)
	revision func(ctx context.Context, f *faulty, id plan.PlanID, n int) (*plan.Plan, error)
	cards    func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error]
	days     func(ctx context.Context, f *faulty, filter register.Filter, within civil.Period, after register.Day) iter.Seq2[register.Day, error]
	refresh  func(ctx context.Context, f *faulty, on civil.Date, most int) (int, error)
	since    func(ctx context.Context, f *faulty, after register.Position, most int) ([]register.Event, error)
	restore  func(ctx context.Context, f *faulty, h *history.History) error
	destroy  func(ctx context.Context, f *faulty, id plan.PlanID, n int, g register.Ground, e history.Entry) error
	traces   func(ctx context.Context, f *faulty, after plan.PlanID) iter.Seq2[register.Trace, error]
	retrace  func(ctx context.Context, f *faulty, trace register.Trace) error
}

func (f *faulty) Put(ctx context.Context, p *plan.Plan, e history.Entry) (int, error) {
	if f.put != nil {
		return f.put(ctx, f, p, e)
	}
	return f.Store.Put(ctx, p, e)
}

func (f *faulty) Get(ctx context.Context, id plan.PlanID) (*plan.Plan, error) {
	if f.get != nil {
		return f.get(ctx, f, id)
	}
	return f.Store.Get(ctx, id)
}

func (f *faulty) History(ctx context.Context, id plan.PlanID) (*history.History, error) {
	if f.chain != nil {
		return f.chain(ctx, f, id)
	}
	return f.Store.History(ctx, id)
}

func (f *faulty) InForce(ctx context.Context, subject string) (plan.PlanID, error) {
	if f.inForce != nil {
		return f.inForce(ctx, f, subject)
	}
	return f.Store.InForce(ctx, subject)
}

func (f *faulty) Erase(ctx context.Context, id plan.PlanID, n int, what history.Erasure, e history.Entry) (int, error) {
	if f.erase != nil {
		return f.erase(ctx, f, id, n, what, e)
	}
	return f.Store.Erase(ctx, id, n, what, e)
}

func (f *faulty) Revision(ctx context.Context, id plan.PlanID, n int) (*plan.Plan, error) {
	if f.revision != nil {
		return f.revision(ctx, f, id, n)
	}
	return f.Store.Revision(ctx, id, n)
}

func (f *faulty) Cards(ctx context.Context, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
	if f.cards != nil {
		return f.cards(ctx, f, filter, after)
	}
	return f.Store.Cards(ctx, filter, after)
}

func (f *faulty) Days(ctx context.Context, filter register.Filter, within civil.Period, after register.Day) iter.Seq2[register.Day, error] {
	if f.days != nil {
		return f.days(ctx, f, filter, within, after)
	}
	return f.Store.Days(ctx, filter, within, after)
}

func (f *faulty) Refresh(ctx context.Context, on civil.Date, most int) (int, error) {
	if f.refresh != nil {
		return f.refresh(ctx, f, on, most)
	}
	return f.Store.Refresh(ctx, on, most)
}

func (f *faulty) Since(ctx context.Context, after register.Position, most int) ([]register.Event, error) {
	if f.since != nil {
		return f.since(ctx, f, after, most)
	}
	return f.Store.Since(ctx, after, most)
}

func (f *faulty) Restore(ctx context.Context, h *history.History) error {
	if f.restore != nil {
		return f.restore(ctx, f, h)
	}
	return f.Store.Restore(ctx, h)
}

func (f *faulty) Destroy(ctx context.Context, id plan.PlanID, n int, g register.Ground, e history.Entry) error {
	if f.destroy != nil {
		return f.destroy(ctx, f, id, n, g, e)
	}
	return f.Store.Destroy(ctx, id, n, g, e)
}

func (f *faulty) Traces(ctx context.Context, after plan.PlanID) iter.Seq2[register.Trace, error] {
	if f.traces != nil {
		return f.traces(ctx, f, after)
	}
	return f.Store.Traces(ctx, after)
}

func (f *faulty) Retrace(ctx context.Context, trace register.Trace) error {
	if f.retrace != nil {
		return f.retrace(ctx, f, trace)
	}
	return f.Store.Retrace(ctx, trace)
}

// opened is a store with the fault of f.
func opened(f faulty) *faulty {
	f.mu = &sync.Mutex{}
	f.Store = memstore.New(rand.NewChaCha8([32]byte{})) // the same each time
	f.plans, f.past, f.keys = map[plan.PlanID]*plan.Plan{}, map[plan.PlanID]*history.History{}, map[string]plan.PlanID{}
	f.cardsOf = map[plan.PlanID]register.Card{}
	return &f
}

func ended(err error, with history.StoreProblem) bool {
	problem, ok := errors.AsType[*history.StoreError](err)
	return ok && problem.Problem == with
}

// The kit finds every one of these faults, in the test that is named for it. Without
// a fault the same wrapping passes.
func TestTheKitFindsFaults(t *testing.T) {
	kit := func(f func() *faulty) plantest.Kit {
		return plantest.Kit{Open: func(testing.TB) history.Store { return f() }, Writers: 8, Children: 6}
	}
	named := map[string]bool{}
	for _, fault := range faults() {
		t.Run(fault.name, func(t *testing.T) {
			found := kit(func() *faulty { return opened(fault.store) }).Run(t, fault.test)
			require.NotEmpty(t, found, "not found by: %s", fault.test)
			assert.NotEmpty(t, found[0])
		})
		named[fault.test] = true
	}
	assert.GreaterOrEqual(t, len(faults()), 25)
	for _, name := range plantest.Names() {
		if !named[name] {
			continue
		}
		assert.Empty(t, kit(func() *faulty { return opened(faulty{}) }).Run(t, name), name)
	}
	apart := plantest.Kit{
		Open:  func(testing.TB) history.Store { return memstore.New(rand.NewChaCha8([32]byte{})) },
		Again: func(testing.TB) history.Store { return memstore.New(rand.NewChaCha8([32]byte{})) },
	}
	assert.NotEmpty(t, apart.Run(t, "another store on the same data sees the same"), "two stores that do not share their data")
}

// Two stores on the same data know of each other's plans; each fault is one that shows
// in the second alone.
func TestTheKitFindsFaultsOfASecondStore(t *testing.T) {
	for _, row := range []struct {
		name, says string
		second     faulty
	}{
		{"none", "", faulty{}},
		{"it sees none of the other's plans", "Get", faulty{get: func(context.Context, *faulty, plan.PlanID) (*plan.Plan, error) {
			return nil, &history.StoreError{Problem: history.StoreNotFound}
		}}},
		{"it keeps what it stores to itself", "does not see what another store", faulty{put: func(_ context.Context, _ *faulty, p *plan.Plan, _ history.Entry) (int, error) {
			return p.Revision + 1, nil
		}}},
		{"a second plan comes into force", "second in force", faulty{put: secondComesIn}},
	} {
		t.Run(row.name, func(t *testing.T) {
			data := memstore.New(rand.NewChaCha8([32]byte{}))
			second := opened(row.second)
			second.Store = data
			kit := plantest.Kit{
				Open:  func(testing.TB) history.Store { return data },
				Again: func(testing.TB) history.Store { return second },
			}
			found := kit.Run(t, "another store on the same data sees the same")
			if row.says == "" {
				assert.Empty(t, found)
				return
			}
			assert.Contains(t, strings.Join(found, "\n"), row.says)
		})
	}
	stale := opened(faulty{put: lastWins})
	found := plantest.Kit{
		Open:  func(testing.TB) history.Store { return stale },
		Again: func(testing.TB) history.Store { return stale.Store },
	}.Run(t, "another store on the same data sees the same")
	assert.Contains(t, strings.Join(found, "\n"), "Put(after another store on the same data)")
}

// What the kit says of each of these faults stands in testdata/faults.golden: what came, in the
// place of what should have come. Where many write at once it is never the same.
func TestWhatTheKitSaysOfFaults(t *testing.T) {
	var b strings.Builder
	for _, fault := range faults() {
		if atOnce[fault.test] || strings.HasPrefix(fault.test, "many") {
			continue
		}
		found := plantest.Kit{Open: func(testing.TB) history.Store { return opened(fault.store) }, Writers: 1, Children: 2}.Run(t, fault.test)
		fmt.Fprintf(&b, "%s: %d\n", fault.name, len(found))
		for _, failure := range found[:min(len(found), 4)] {
			fmt.Fprintf(&b, "     %s\n", failure)
		}
	}
	golden(t, "testdata/faults.golden", b.String())
}
