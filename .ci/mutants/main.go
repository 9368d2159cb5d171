// Mutants asks whether the tests of a package would notice a fault: it plants small faults, one at a time, and counts
// those that a test sees. docs/testing.md tells how to read what it says.
//
// All faults are compiled into one test binary for each package, each behind a switch that an environment variable turns
// on (go test -overlay; the tree is not touched). A first run of every test, without a fault, notes which switches it
// passes; a fault is then judged by those tests alone, the quickest first.
//
//	go run ./.ci/mutants -sample 20                 # what CI does: a fixed sample of each group
//	go run ./.ci/mutants -sample 0 ./deadline/...   # every mutant of some packages
//	go run ./.ci/mutants -tables                    # the table mutants, chosen by hand (table.go)
//	go run ./.ci/mutants -leaks                     # leaks that were mended, put back (leak.go)
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// flags are what the command line asks for.
type flags struct {
	sample, workers, limit     int
	least                      int
	seed                       string
	only, run                  string
	above, long, list, verbose bool
	tables, leaks, nested      bool
}

func main() {
	var f flags
	flag.IntVar(&f.sample, "sample", 20, "mutants of each group, drawn at random; 0 is all")
	flag.StringVar(&f.seed, "seed", "12", "what the sample is drawn with; one seed draws the same as long as the code stays the same")
	flag.IntVar(&f.workers, "workers", runtime.NumCPU(), "test binaries that run at once")
	flag.IntVar(&f.limit, "limit", 10, "seconds that tests may take, above ten times what they take without a fault")
	flag.IntVar(&f.least, "least", 0, "of a hundred mutants together so many have to die, in place of the marks of the groups; ends as soon as they have")
	flag.StringVar(&f.only, "only", "", "only mutants whose key has this text in it")
	flag.StringVar(&f.run, "run", "", "only the tests that this regular expression names: would the new ones have noticed?")
	flag.BoolVar(&f.above, "above", false, "also ask the tests of the packages above")
	flag.BoolVar(&f.nested, "nested", false, "also ask judges that are modules of their own, as the stores with a driver; under .ci/postgres run with both")
	flag.BoolVar(&f.long, "long", false, "tests at full length, without -short")
	flag.BoolVar(&f.list, "list", false, "list the mutants and judge none")
	flag.BoolVar(&f.verbose, "v", false, "say how each mutant fared")
	flag.BoolVar(&f.tables, "tables", false, "the table mutants in place of a sample")
	flag.BoolVar(&f.leaks, "leaks", false, "the leaks, and the test of non-interference as judge, in place of a sample")
	flag.Parse()
	ok, err := run(f, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if !ok {
		os.Exit(1)
	}
}

// library is what is mutated unless the command line names packages: all but the programs on top.
var library = []string{"./deadline/...", "./assess/...", "./plan/...", "./fhir/..."}

// run does all of it and tells whether every group reached its mark.
func run(f flags, patterns []string) (bool, error) {
	start := time.Now()
	if f.leaks {
		return judgeLeaks(f)
	}
	if len(patterns) == 0 {
		patterns = library
	}
	tree, err := load(patterns)
	if err != nil {
		return false, err
	}
	tree.nested = f.nested
	excused, err := readExcused()
	if err != nil {
		return false, err
	}
	all, err := tree.candidates(f.tables)
	if err != nil {
		return false, err
	}
	if !f.tables {
		if err := excused.stale(all, tree); err != nil {
			return false, err
		}
	}
	n := f.sample
	if f.tables {
		n = 0
	}
	chosen := draw(tree.sound(draw(wanted(all, f.only, excused), spare(n), f.seed)), n, f.seed)
	if f.list {
		for _, m := range chosen {
			fmt.Println(m)
		}
		return true, nil
	}
	if err := judge(tree, chosen, f); err != nil {
		return false, err
	}
	ok := report(chosen, len(all), f)
	fmt.Printf("%d s with %d workers, %s/%s\n", int(time.Since(start).Seconds()), f.workers, runtime.GOOS, runtime.GOARCH)
	return ok, nil
}

// report prints survivors and figures, and tells whether every group reached its mark.
func report(chosen []*mutant, all int, f flags) bool {
	ok, opened := true, 0
	var lived []*mutant
	count := map[string]*score{}
	for _, m := range chosen {
		s := count[m.group.name]
		if s == nil {
			s = &score{group: m.group}
			count[m.group.name] = s
		}
		s.all++
		switch m.verdict {
		case killed:
			s.killed++
		case timedOut:
			s.killed++
			s.timeouts++
		case open:
			opened++
		default:
			lived = append(lived, m)
		}
	}
	for _, m := range lived {
		fmt.Printf("%-9s %s\n", m.verdict, m)
	}
	var sum score
	fmt.Printf("\n%-16s %8s %8s %6s %6s\n", "group", "mutants", "killed", "rate", "mark")
	for _, s := range slices.SortedFunc(values(count), func(a, b *score) int { return cmp.Compare(a.group.name, b.group.name) }) {
		mark := s.group.mark
		if f.tables {
			mark = 100
		}
		fmt.Printf("%-16s %8d %8d %5.1f%% %5d%%", s.group.name, s.all, s.killed, s.rate(), mark)
		switch {
		case !s.below(mark):
		case len(s.group.nested) > 0 && !f.nested:
			fmt.Print("  not judged: its mark is for -nested")
		default:
			ok = false
			fmt.Print("  BELOW")
		}
		fmt.Println()
		sum.all, sum.killed, sum.timeouts = sum.all+s.all, sum.killed+s.killed, sum.timeouts+s.timeouts
	}
	fmt.Printf("%-16s %8d %8d %5.1f%%\n", "together", sum.all, sum.killed, sum.rate())
	if f.least > 0 {
		ok = sum.rate() >= float64(f.least)
	}
	if opened > 0 {
		fmt.Printf("%d were not asked to the end: enough had died, and the rates are the least that they can be\n", opened)
	}
	if f.tables {
		fmt.Printf("table mutants %d of %d\n", sum.killed, sum.all)
	} else {
		fmt.Printf("seed %s, %d of %d mutants, %d by their timeout\n", f.seed, sum.all, all, sum.timeouts)
	}
	return ok
}

// score counts the mutants of one group.
type score struct {
	group                 group
	all, killed, timeouts int
}

func (s score) rate() float64 { return 100 * float64(s.killed) / float64(max(s.all, 1)) }

// below reports whether more mutants lived than the mark lets. Of few mutants one more may: a group that keeps to its mark
// now and then draws one too many.
func (s score) below(mark int) bool {
	lets := s.all * (100 - mark) / 100
	if s.all < few && mark < 100 {
		lets++
	}
	return s.all-s.killed > lets
}

// few mutants are those of a sample for every day.
const few = 100

func values[K comparable, V any](m map[K]V) func(func(V) bool) {
	return func(yield func(V) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

// oneLine is source text with its spaces and line ends made single spaces, cut where a key would grow too long.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > 70 {
		return string(r[:67]) + "..."
	}
	return text
}
