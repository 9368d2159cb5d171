package plantest_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"iter"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/plantest"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// lies is a store in memory that answers one of its calls falsely.
type lies struct {
	mu    sync.Mutex
	heard []string // each call with its right answer
	at    int      // which call is answered falsely, from 1; none with 0
	fails bool     // with an error that nobody foresees, else with what the right answer is not
}

var errUnforeseen = errors.New("nobody foresees this")

// answers notes a call and tells whether the answer is false.
func (l *lies) answers(call string, err error) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.heard = append(l.heard, call+": "+told(err))
	return len(l.heard) == l.at
}

// told is what an answer says, without what it holds.
func told(err error) string {
	var issues *issue.Error
	switch problem, ok := errors.AsType[*history.StoreError](err); {
	case err == nil:
		return "done"
	case ok:
		return problem.Problem.String()
	case errors.As(err, &issues):
		return "issues"
	}
	return err.Error()
}

// one is the answer of one value, which false is not.
func one[T any](l *lies, call string, right T, err error, wrong func(T) T) (T, error) {
	if !l.answers(call, err) {
		return right, err
	}
	if l.fails {
		var none T
		return none, errUnforeseen
	}
	return wrong(right), nil
}

// nothing is the answer of a call that has no value.
func nothing(l *lies, call string, err error) error {
	_, err = one(l, call, struct{}{}, err, func(v struct{}) struct{} { return v })
	return err
}

// many is the answer of a list: the false one lacks the first, or has one where there is none.
func many[T any](l *lies, call string, right iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var all []T
		var failed error
		for v, err := range right {
			if failed = err; err != nil {
				break
			}
			all = append(all, v)
		}
		all, failed = one(l, call, all, failed, butFirst)
		for _, v := range all {
			if !yield(v, nil) {
				return
			}
		}
		if failed != nil {
			var none T
			yield(none, failed)
		}
	}
}

func butFirst[T any](all []T) []T {
	if len(all) == 0 {
		return make([]T, 1)
	}
	return all[1:]
}

func oneMore(n int) int { return n + 1 }

// otherPlan is a plan that nobody has stored.
func otherPlan(p *plan.Plan) *plan.Plan {
	if p == nil {
		return &plan.Plan{}
	}
	q := p.Clone()
	q.Revision++
	q.Title += "!"
	return q
}

func shorter(h *history.History) *history.History {
	if h == nil {
		return &history.History{}
	}
	q := *h
	q.Revisions = q.Revisions[:len(q.Revisions)-1]
	return &q
}

// store is the store in memory, with whose answers l deals.
func (l *lies) store() *faulty {
	return opened(faulty{
		put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			n, err := f.Store.Put(ctx, p, e)
			return one(l, "Put", n, err, oneMore)
		},
		get: func(ctx context.Context, f *faulty, id plan.PlanID) (*plan.Plan, error) {
			p, err := f.Store.Get(ctx, id)
			return one(l, "Get", p, err, otherPlan)
		},
		chain: func(ctx context.Context, f *faulty, id plan.PlanID) (*history.History, error) {
			h, err := f.Store.History(ctx, id)
			return one(l, "History", h, err, shorter)
		},
		inForce: func(ctx context.Context, f *faulty, subject string) (plan.PlanID, error) {
			id, err := f.Store.InForce(ctx, subject)
			return one(l, "InForce", id, err, func(plan.PlanID) plan.PlanID { return "aaaaaaaaaaaaaaaaaaaaaaaaaz" })
		},
		erase: func(ctx context.Context, f *faulty, id plan.PlanID, n int, what history.Erasure, e history.Entry) (int, error) {
			n, err := f.Store.Erase(ctx, id, n, what, e)
			return one(l, "Erase", n, err, oneMore)
		},
		revision: func(ctx context.Context, f *faulty, id plan.PlanID, n int) (*plan.Plan, error) {
			p, err := f.Store.Revision(ctx, id, n)
			return one(l, "Revision", p, err, otherPlan)
		},
		cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			return many(l, "Cards", f.Store.Cards(ctx, filter, after))
		},
		days: func(ctx context.Context, f *faulty, filter register.Filter, within civil.Period, after register.Day) iter.Seq2[register.Day, error] {
			return many(l, "Days", f.Store.Days(ctx, filter, within, after))
		},
		refresh: func(ctx context.Context, f *faulty, on civil.Date, most int) (int, error) {
			n, err := f.Store.Refresh(ctx, on, most)
			return one(l, "Refresh", n, err, oneMore)
		},
		since: func(ctx context.Context, f *faulty, after register.Position, most int) ([]register.Event, error) {
			all, err := f.Store.Since(ctx, after, most)
			return one(l, "Since", all, err, butFirst)
		},
		restore: func(ctx context.Context, f *faulty, h *history.History) error {
			return nothing(l, "Restore", f.Store.Restore(ctx, h))
		},
		destroy: func(ctx context.Context, f *faulty, id plan.PlanID, n int, g register.Ground, e history.Entry) error {
			return nothing(l, "Destroy", f.Store.Destroy(ctx, id, n, g, e))
		},
		traces: func(ctx context.Context, f *faulty, after plan.PlanID) iter.Seq2[register.Trace, error] {
			return many(l, "Traces", f.Store.Traces(ctx, after))
		},
		retrace: func(ctx context.Context, f *faulty, trace register.Trace) error {
			return nothing(l, "Retrace", f.Store.Retrace(ctx, trace))
		},
	})
}

// enough is how many answers of one kind are tried in one test of the kit.
const enough = 4

// aside are answers at which a test of the kit does not look, and why it need not; with
// an error they are heard there too.
var aside = map[string]string{
	"a plan that was read is the reader's own: Get: done":               "it changes what it was given, and looks at that sentence alone",
	"a plan that was read is the reader's own: History: done":           "as above, with the history",
	"who was second is told so: Get: done":                              "one is read to be stored on an old revision",
	"what was erased is gone: Get: done":                                "whether the text is gone is looked for in all that comes",
	"what was erased is gone: History: done":                            "as above",
	"what may not be stored is refused: Get: done":                      "one is read to be refused",
	"an id that is none finds nothing: Cards: done":                     "after an id that is none any of the cards may come",
	"an id that is none finds nothing: Days: done":                      "one day less is one day less to ask with",
	"many writers lose no change: Get: done":                            "who writes on what is not there is second, and tries again",
	"many writers for many children: Get: done":                         "as above",
	"who reads while others write sees whole plans: Get: done":          "as above",
	"who reads while others write sees whole plans: History: done":      "another may have stored meanwhile: a shorter one may be right",
	"the feed skips nothing while many write: Since: done":              "where one event was there alone, none yet is a right answer: it asks again",
	"a list of cards is stable under writes: Get: done":                 "who writes on what is not there is second, and tries again",
	"cards are made anew when time has overtaken them: Days: done":      "each day has to have the worker of today",
	"a destroyed plan leaves its trace and nothing else: Days: done":    "none of the destroyed plan may be there",
	"a destroyed plan leaves its trace and nothing else: History: done": "it is taken in later, to be refused",
	"what was destroyed elsewhere does not come in: Get: done":          "the plan has to be there",
}

// anyRefusal are the tests of the kit in which a store may refuse with any error.
var anyRefusal = map[string]string{
	"what may not be stored is refused": "who refuses has their own words for it, but where a plan comes into force",
	"no error tells of the child":       "it looks at what an error says",
}

// Whatever a store answers falsely, in whichever test, the kit tells: an error that nobody
// foresees, no error where there should be one, another value. A call whose answer nobody
// looks at is no test.
func TestNoAnswerGoesUnheard(t *testing.T) {
	for _, name := range plantest.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, fails := range []bool{true, false} {
				right, tried := asked(t, name, &lies{}), map[string]int{}
				for i, call := range right {
					if tried[call]++; tried[call] > enough {
						continue
					}
					l := &lies{at: i + 1, fails: fails}
					found := l.run(t, name)
					if len(l.heard) <= i {
						continue // others wrote at once, and it was not asked this time
					}
					method, answer, _ := strings.Cut(l.heard[i], ": ")
					switch {
					case fails && answer != "done" && anyRefusal[name] != "":
					case !fails && answer == "done" && (nothings[method] || aside[name+": "+l.heard[i]] != ""):
					default:
						assert.NotEmpty(t, found, "call %d, %s, was answered falsely (with an error: %t)", i+1, l.heard[i], fails)
					}
				}
			}
		})
	}
}

// nothings are the calls that answer no more than that it is done.
var nothings = map[string]bool{"Restore": true, "Destroy": true, "Retrace": true}

// run runs one test of the kit with a store.
func (l *lies) run(tb testing.TB, name string) []string {
	tb.Helper()
	return plantest.Kit{Open: func(testing.TB) history.Store { return l.store() }, Writers: 2, Children: 2}.Run(tb, name)
}

// asked are the calls of a test of the kit, with the right answers.
func asked(tb testing.TB, name string, l *lies) []string {
	tb.Helper()
	assert.Empty(tb, l.run(tb, name), "the store in memory is right")
	return l.heard
}

var update = flag.Bool("update", false, "write the golden files")

// atOnce are the tests of the kit that ask as often as others let them.
var atOnce = map[string]bool{
	"many writers lose no change": true, "many writers for many children": true, "who reads while others write sees whole plans": true,
	"a list of cards is stable under writes": true, "the feed skips nothing while many write": true,
}

// What the kit asks, and how a right store answers, stands in testdata/asked.golden: who
// takes a question out of it sees so.
func TestWhatTheKitAsks(t *testing.T) {
	var b strings.Builder
	for _, name := range plantest.Names() {
		if atOnce[name] {
			continue
		}
		count := map[string]int{}
		for _, call := range asked(t, name, &lies{}) {
			count[call]++
		}
		fmt.Fprintln(&b, name)
		for _, call := range slices.Sorted(maps.Keys(count)) {
			fmt.Fprintf(&b, "%6d %s\n", count[call], call)
		}
	}
	const golden = "testdata/asked.golden"
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o750))
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o600))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}
