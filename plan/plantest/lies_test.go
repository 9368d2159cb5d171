package plantest_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"iter"
	"maps"
	"os"
	"reflect"
	"regexp"
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
	given []string // what came with each of them, as a digest, where notes
	notes bool
	at    int // which call is answered falsely, from 1; none with 0
	how   lie
}

// lie is how a call is answered falsely.
type lie int

const (
	unforeseen lie = iota // with an error that nobody foresees
	another               // without an error, with what the right answer is not
	beside                // with the right error, and a value beside it
)

var howOf = map[lie]string{unforeseen: "an error that nobody foresees", another: "another answer", beside: "a value beside the error"}

var errUnforeseen = errors.New("nobody foresees this")

// answers notes a call and tells whether the answer is false.
func (l *lies) answers(call string, given any, err error) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.heard = append(l.heard, call+": "+told(err))
	if l.notes {
		l.given = append(l.given, digestOf(given))
	}
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
func one[T any](l *lies, call string, given any, right T, err error, wrong func(T) T) (T, error) {
	if !l.answers(call, given, err) {
		return right, err
	}
	switch l.how {
	case unforeseen:
		var none T
		return none, errUnforeseen
	case another:
		err = nil
	}
	return wrong(right), err
}

// nothing is the answer of a call that has no value.
func nothing(l *lies, call string, given any, err error) error {
	_, err = one(l, call, given, struct{}{}, err, func(v struct{}) struct{} { return v })
	return err
}

// many is the answer of a list: the false one lacks the first, or has one where there is none.
func many[T any](l *lies, call string, given any, right iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var all []T
		var failed error
		for v, err := range right {
			if failed = err; err != nil {
				break
			}
			all = append(all, v)
		}
		all, failed = one(l, call, given, all, failed, butFirst)
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
			return one(l, "Put", []any{p, e}, n, err, oneMore)
		},
		get: func(ctx context.Context, f *faulty, id plan.PlanID) (*plan.Plan, error) {
			p, err := f.Store.Get(ctx, id)
			return one(l, "Get", []any{id}, p, err, otherPlan)
		},
		chain: func(ctx context.Context, f *faulty, id plan.PlanID) (*history.History, error) {
			h, err := f.Store.History(ctx, id)
			return one(l, "History", []any{id}, h, err, shorter)
		},
		inForce: func(ctx context.Context, f *faulty, subject string) (plan.PlanID, error) {
			id, err := f.Store.InForce(ctx, subject)
			return one(l, "InForce", []any{subject}, id, err, func(plan.PlanID) plan.PlanID { return "aaaaaaaaaaaaaaaaaaaaaaaaaz" })
		},
		erase: func(ctx context.Context, f *faulty, id plan.PlanID, n int, what history.Erasure, e history.Entry) (int, error) {
			now, err := f.Store.Erase(ctx, id, n, what, e)
			return one(l, "Erase", []any{id, n, what, e}, now, err, oneMore)
		},
		revision: func(ctx context.Context, f *faulty, id plan.PlanID, n int) (*plan.Plan, error) {
			p, err := f.Store.Revision(ctx, id, n)
			return one(l, "Revision", []any{id, n}, p, err, otherPlan)
		},
		cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			return many(l, "Cards", []any{filter, after}, f.Store.Cards(ctx, filter, after))
		},
		days: func(ctx context.Context, f *faulty, filter register.Filter, within civil.Period, after register.Day) iter.Seq2[register.Day, error] {
			return many(l, "Days", []any{filter, within, after}, f.Store.Days(ctx, filter, within, after))
		},
		refresh: func(ctx context.Context, f *faulty, on civil.Date, most int) (int, error) {
			n, err := f.Store.Refresh(ctx, on, most)
			return one(l, "Refresh", []any{on, most}, n, err, oneMore)
		},
		since: func(ctx context.Context, f *faulty, after register.Position, most int) ([]register.Event, error) {
			all, err := f.Store.Since(ctx, after, most)
			return one(l, "Since", []any{after, most}, all, err, butFirst)
		},
		restore: func(ctx context.Context, f *faulty, h *history.History) error {
			return nothing(l, "Restore", []any{h}, f.Store.Restore(ctx, h))
		},
		destroy: func(ctx context.Context, f *faulty, id plan.PlanID, n int, g register.Ground, e history.Entry) error {
			return nothing(l, "Destroy", []any{id, n, g, e}, f.Store.Destroy(ctx, id, n, g, e))
		},
		traces: func(ctx context.Context, f *faulty, after plan.PlanID) iter.Seq2[register.Trace, error] {
			return many(l, "Traces", []any{after}, f.Store.Traces(ctx, after))
		},
		retrace: func(ctx context.Context, f *faulty, trace register.Trace) error {
			return nothing(l, "Retrace", []any{trace}, f.Store.Retrace(ctx, trace))
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
// foresees, no error where there should be one, another value, a value beside an error. A
// call whose answer nobody looks at is no test. What is said stands in testdata/said.golden.
func TestNoAnswerGoesUnheard(t *testing.T) {
	said := map[string]string{}
	t.Run("", func(t *testing.T) {
		var mu sync.Mutex
		for _, name := range plantest.Names() {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				text := everyLie(t, name)
				mu.Lock()
				defer mu.Unlock()
				said[name] = text
			})
		}
	})
	var b strings.Builder
	for _, name := range plantest.Names() {
		if !atOnce[name] {
			fmt.Fprintf(&b, "%s\n%s", name, said[name])
		}
	}
	golden(t, "testdata/said.golden", b.String())
}

var ofLine = regexp.MustCompile(`\.go:\d+`)

// everyLie answers the calls of one test of the kit falsely, one at a time, and returns what is
// said of each.
func everyLie(t *testing.T, name string) string {
	t.Helper()
	var b strings.Builder
	right, tried := asked(t, name, &lies{}), map[string]int{}
	for i, call := range right.heard {
		if tried[call]++; tried[call] > enough {
			continue
		}
		for _, how := range []lie{unforeseen, another, beside} {
			method, answer, _ := strings.Cut(call, ": ")
			if how == beside && (answer == "done" || alone[method]) {
				continue
			}
			l := &lies{at: i + 1, how: how}
			found := l.run(t, name)
			if len(l.heard) <= i {
				continue // others wrote at once, and it was not asked this time
			}
			if method, answer, _ = strings.Cut(l.heard[i], ": "); how == beside && answer == "done" {
				continue
			}
			fmt.Fprintf(&b, "%6d %s: %s\n", i+1, l.heard[i], howOf[how])
			for _, failure := range found[:min(len(found), 3)] {
				fmt.Fprintf(&b, "       %s\n", ofLine.ReplaceAllString(failure, ".go"))
			}
			if more := len(found) - 3; more > 0 {
				fmt.Fprintf(&b, "       and %d more\n", more)
			}
			switch {
			case how == unforeseen && answer != "done" && anyRefusal[name] != "":
			case how == another && answer == "done" && (alone[method] && !list[method] || aside[name+": "+l.heard[i]] != ""):
			default:
				assert.NotEmpty(t, found, "call %d, %s, was answered falsely: %s", i+1, l.heard[i], howOf[how])
			}
		}
	}
	return b.String()
}

// alone are the calls whose error comes alone: they answer no more than that it is done, or
// a list, of which some may have come before it.
var alone = map[string]bool{"Restore": true, "Destroy": true, "Retrace": true, "Cards": true, "Days": true, "Traces": true}

var list = map[string]bool{"Cards": true, "Days": true, "Traces": true}

// run runs one test of the kit with a store.
func (l *lies) run(tb testing.TB, name string) []string {
	tb.Helper()
	return plantest.Kit{Open: func(testing.TB) history.Store { return l.store() }, Writers: 1, Children: 2}.Run(tb, name)
}

// asked are the calls of a test of the kit, with the right answers.
func asked(tb testing.TB, name string, l *lies) *lies {
	tb.Helper()
	assert.Empty(tb, l.run(tb, name), "the store in memory is right")
	return l
}

var update = flag.Bool("update", false, "write the golden files")

func golden(t *testing.T, file, text string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), text)
}

// atOnce are the tests of the kit that ask as often as others let them.
var atOnce = map[string]bool{
	"who reads while others write sees whole plans": true, "a list of cards is stable under writes": true, "the feed skips nothing while many write": true,
}

// What the kit asks, with what, and how a right store answers, stands in testdata/asked.golden:
// who takes a question out of it, or asks with something else, sees so.
func TestWhatTheKitAsks(t *testing.T) {
	var b strings.Builder
	for _, name := range plantest.Names() {
		if atOnce[name] || name == ofMeanwhile || name == ofRefreshing { // of which some wait for each other
			continue
		}
		l, of := &lies{notes: true}, map[string][]string{}
		second := l.store
		if name == ofReaders { // who gives up while rows are read may still get the last of them
			second = func() *faulty { return opened(faulty{}) }
		}
		kit := wiredOver(l.store, second, wrong{})
		kit.Writers = 1
		assert.Empty(t, kit.Run(t, name), "the store in memory is right")
		for i, call := range l.heard {
			of[call] = append(of[call], l.given[i])
		}
		fmt.Fprintln(&b, name)
		for _, call := range slices.Sorted(maps.Keys(of)) {
			slices.Sort(of[call]) // the order is that of who asks at once
			fmt.Fprintf(&b, "%6d %s %s\n", len(of[call]), digestOf(of[call]), call)
		}
	}
	golden(t, "testdata/asked.golden", b.String())
}

// digestOf is short for all that a value holds.
func digestOf(v any) string {
	sum := fnv.New32a()
	digest(sum, reflect.ValueOf(v))
	return fmt.Sprintf("%08x", sum.Sum32())
}

// digest writes what differs from a zero value, with the names of the fields.
func digest(to io.Writer, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			digest(to, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !v.Field(i).IsZero() {
				fmt.Fprint(to, v.Type().Field(i).Name, ":")
				digest(to, v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		fmt.Fprint(to, v.Len(), ":")
		for i := range v.Len() {
			digest(to, v.Index(i))
		}
	case reflect.String:
		fmt.Fprint(to, v.Len(), ":", v.String())
	case reflect.Bool:
		fmt.Fprint(to, v.Bool(), ",")
	default:
		fmt.Fprint(to, number(v), ",")
	}
}

func number(v reflect.Value) int64 {
	if v.CanUint() {
		return int64(v.Uint())
	}
	return v.Int()
}
