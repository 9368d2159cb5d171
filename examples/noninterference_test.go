package examples_test

import (
	"flag"
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

var (
	comparisons = flag.Int("comparisons", 20_000, "how often to compare what a reader gets before and after something was hidden; a million by hand")
	everything  = flag.Bool("everything", false, "compare every output each time, not the view and one or two more")
	enough      = flag.Int("enough", 4, "after how many differences TestNonInterference ends")
	firstSeed   = flag.Uint64("first", 1, "the first of the seeds of TestNonInterference")
)

// most is how many comparisons one plan gives.
const most = 40

// Nothing that a reader may not know changes a byte of what the reader gets,
// whatever the output: a secret part is put in somewhere, somebody of whom the
// reader may not know, words of a later day, a consent or prohibition of others, or
// what is hidden gets other words. docs/testing.md tells which faults were planted
// to see it fail.
func TestNonInterference(t *testing.T) {
	tally := &tally{differ: map[string]string{}, kinds: map[string]int{}}
	var wait sync.WaitGroup
	n := *comparisons
	if raced {
		n /= 10
	}
	gc := debug.SetGCPercent(400) // all that is made is thrown away at once
	seed := atomic.Uint64{}
	seed.Store(*firstSeed - 1)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for tally.goesOn(n) {
				compareOne(t, seed.Add(1), tally)
			}
		})
	}
	wait.Wait()
	debug.SetGCPercent(gc)
	for _, kind := range slices.Sorted(maps.Keys(tally.kinds)) {
		t.Logf("%7d %s", tally.kinds[kind], kind)
	}
	require.Empty(t, tally.differ)
	require.Greater(t, tally.shown, tally.n/2, "something must be shown")
	for _, c := range changes {
		require.Greater(t, tally.kinds[c.name], tally.n/200, "%s must have its turn", c.name)
	}
}

// tally counts comparisons.
type tally struct {
	sync.Mutex
	n, shown int
	kinds    map[string]int
	differ   map[string]string // what differed, and where it can be seen
}

// goesOn reports whether more is to be compared.
func (c *tally) goesOn(n int) bool {
	c.Lock()
	defer c.Unlock()
	return c.n < n && len(c.differ) < *enough
}

func (c *tally) count(kind string, shown bool, differ []string, where string) {
	c.Lock()
	defer c.Unlock()
	c.n++
	c.kinds[kind]++
	if shown {
		c.shown++
	}
	for _, name := range differ {
		output, excerpt, _ := strings.Cut(name, ", ")
		c.differ[kind+": "+output] = where + ": " + excerpt
	}
}

// compareOne makes a plan and compares what its readers get of it and of the same
// plan changed.
func compareOne(t *testing.T, seed uint64, tally *tally) {
	w := newWorld(seed)
	for n := 0; n < most; {
		w.pick()
		before := look(t, w.plan, w.reader, w.on)
		turn := int(seed)*most + n
		for range 4 {
			c := changes[w.Intn(len(changes))]
			q := w.plan.Clone()
			what, may := c.change(w, q, before)
			if what == "" {
				continue
			}
			after := look(t, q, w.reader, w.on)
			if may != nil && may(after) {
				continue
			}
			n++
			tally.count(c.name, before.seen != nil, before.differs(after, turn, *everything),
				fmt.Sprintf("seed %d: %s for %s on %s", seed, what, w.reader, w.on))
		}
		w.tried++
		if w.tried > most {
			return
		}
	}
}

// pick chooses a reader and a day.
func (w *world) pick() {
	readers := append(view.Readers(w.plan), view.Family())
	w.reader = readers[w.Intn(len(readers))]
	if w.Intn(3) == 0 { // those with the most grounds, and the fewest
		w.reader = view.Member(w.plan.People[w.Intn(len(w.plan.People))].ID)
	}
	switch n := w.Intn(10); {
	case n == 0 && w.leader != "":
		w.reader = view.Member(w.leader)
	case n == 1:
		w.reader = view.Member(w.few)
	case n == 2:
		w.reader = view.Family()
	case n <= 4 && len(w.named) > 0:
		w.reader = view.Member(w.named[w.Intn(len(w.named))])
	}
	w.on = civil.MustDate(2026, 5, 1).AddDays(w.Intn(200))
	w.self = w.reader.PersonID()
	if w.reader == view.Child() {
		w.self = w.plan.ChildID()
	}
}
