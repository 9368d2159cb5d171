package plantest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// Writers is how many write at once, where a [Kit] does not say otherwise.
const Writers = 64

// Kit is the conformance tests of one implementation. Run them with -race.
type Kit struct {
	// Open makes a store that is empty.
	Open func(tb testing.TB) history.Store
	// Again opens what the last Open made once more, as another process would; nil
	// where nothing outlives a store or two cannot share it.
	Again func(tb testing.TB) history.Store
	// Wired opens what the last Open made once more, over a wire that is to break at
	// each call; nil where the store stands on no database/sql.
	Wired func(tb testing.TB) (history.Store, *Wire)
	// Writers write at once; zero means [Writers].
	Writers int
	// Children are written for at once; zero means 100. A long run takes 1000.
	Children int
}

// TestStore runs the conformance tests against stores that open makes, each
// empty: a [Kit] with all else as it is by itself.
func TestStore(t *testing.T, open func(t *testing.T) history.Store) {
	Kit{Open: func(tb testing.TB) history.Store { return open(tb.(*testing.T)) }}.Test(t)
}

// Test runs the tests, each as a test of its own.
func (k Kit) Test(t *testing.T) {
	for _, c := range cases() {
		t.Run(c.name, func(t *testing.T) {
			for _, failure := range k.run(t, c) {
				t.Error(failure)
			}
		})
	}
}

// Failures runs the tests and returns what fails, each with the name of its test
// before it: for whoever tests the kit by stores with a known fault.
func (k Kit) Failures(tb testing.TB) (all []string) {
	for _, c := range cases() {
		for _, failure := range k.run(tb, c) {
			all = append(all, c.name+": "+failure)
		}
	}
	return all
}

// case is one test.
type test struct {
	name string
	run  func(*trial)
}

// cases are all of them, in the order in which a store is best mended.
func cases() []test {
	return slices.Concat(planCases, refusalCases, writerCases, cardCases, feedCases, endCases, faultCases)
}

// run runs one test on a store of its own and returns its failures.
func (k Kit) run(tb testing.TB, c test) []string {
	tb.Helper()
	t := &trial{Kit: k, tb: tb, ctx: context.Background()}
	if t.Writers == 0 {
		t.Writers = Writers
	}
	if t.Children == 0 {
		t.Children = 100
	}
	t.s = k.Open(tb)
	t.guard(func() { c.run(t) })
	return t.failures
}

// trial is one run of one test.
type trial struct {
	Kit
	tb  testing.TB
	ctx context.Context
	s   history.Store

	position register.Position // from which the feed is read where faults are looked at

	mu       sync.Mutex
	failures []string
}

// stop ends a trial that cannot go on.
type stop struct{}

// guard runs f to its end or to the failure that ends it. A store that panics
// fails; its words may hold content and are not repeated.
func (t *trial) guard(f func()) {
	defer func() {
		r := recover()
		if _, stopped := r.(stop); r != nil && !stopped {
			at := "an unknown place"
			for i := 1; at == "an unknown place"; i++ {
				_, file, line, ok := runtime.Caller(i)
				if !ok {
					break
				}
				if !strings.Contains(file, "runtime/") && !strings.HasSuffix(file, "plantest/kit.go") {
					at = fmt.Sprintf("%s:%d", file[strings.LastIndexByte(file, '/')+1:], line)
				}
			}
			t.fail("panic at %s", at)
		}
	}()
	f()
}

const mostFailures = 20

func (t *trial) fail(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.failures) < mostFailures {
		t.failures = append(t.failures, fmt.Sprintf(format, args...))
	}
}

// must ends the trial where a call failed.
func (t *trial) must(err error, call string, args ...any) {
	if err != nil {
		t.fail("%s: %s", fmt.Sprintf(call, args...), said(err))
		panic(stop{})
	}
}

// is reports a call that should have ended with one problem and did not.
func (t *trial) is(err error, want history.StoreProblem, call string, args ...any) {
	var problem *history.StoreError
	if !errors.As(err, &problem) || problem.Problem != want {
		t.fail("%s: %s, should be the problem %q", fmt.Sprintf(call, args...), said(err), want)
	}
}

// second reports a call that should have ended with the newest revision, since another was
// stored meanwhile, and did not.
func (t *trial) second(err error, newest int, call string, args ...any) {
	t.is(err, history.StoreStale, call, args...)
	var problem *history.StoreError
	if errors.As(err, &problem) && problem.Revision != newest {
		t.fail("%s: tells revision %d, should be %d", fmt.Sprintf(call, args...), problem.Revision, newest)
	}
}

// isError reports a call that should have ended with an error and did not.
func (t *trial) isError(err, want error, call string, args ...any) {
	if !errors.Is(err, want) {
		t.fail("%s: %s, should be %q", fmt.Sprintf(call, args...), said(err), want)
	}
}

// errBeside stands for an error that came with a value beside it.
var errBeside = errors.New("an error, and a value beside it")

// alone returns the error of a call; with one comes no value that somebody might take for
// the answer.
func alone(value any, err error) error {
	if v := reflect.ValueOf(value); err != nil && v.IsValid() && !v.IsZero() {
		return errBeside
	}
	return err
}

func said(err error) string {
	if err == nil {
		return "no error"
	}
	return fmt.Sprintf("%v (%T)", err, err)
}

// all runs f so many times at once.
func (t *trial) all(n int, f func(i int)) {
	var group sync.WaitGroup
	for i := range n {
		group.Go(func() { t.guard(func() { f(i) }) })
	}
	group.Wait()
}
