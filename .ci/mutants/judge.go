package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// judge lets the tests loose on every mutant and notes how it fared.
func judge(t *tree, mutants []*mutant, f flags) error {
	tmp, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	var deaths atomic.Int64
	enough := (int64(f.least)*int64(len(mutants)) + 99) / 100
	for n, layer := range layers(mutants) {
		c := &court{tree: t, flags: f, dir: filepath.Join(tmp, strconv.Itoa(n))}
		start := time.Now()
		if err := c.build(layer); err != nil {
			return err
		}
		built := time.Now()
		if err := c.listen(); err != nil {
			return err
		}
		listened, heard := time.Now(), time.Duration(c.spent.Load())
		c.verdicts(layer, &deaths, enough)
		fmt.Printf("%d mutants in %d tests: built in %d s; listened to in %d s (%d s of processor time), judged in %d s (%d)\n", len(layer), len(c.tests),
			seconds(built.Sub(start)), seconds(listened.Sub(built)), seconds(heard), seconds(time.Since(listened)), seconds(time.Duration(c.spent.Load())-heard))
		if err := os.RemoveAll(c.dir); err != nil {
			return err
		}
	}
	return nil
}

func seconds(d time.Duration) int { return int(d.Round(time.Second).Seconds()) }

// court is the test binaries of one layer.
type court struct {
	tree  *tree
	flags flags
	dir   string
	tests []*test
	spent atomic.Int64 // of the processor, by test binaries, in nanoseconds
}

// test is one test function of one binary.
type test struct {
	pkg, dir, binary, name string
	took                   time.Duration
	passes                 map[int]bool // the switches that it passes
}

// build compiles the tests of the mutated packages, and of those above where they are asked, with all mutants inside.
func (c *court) build(layer []*mutant) error {
	if err := os.Mkdir(c.dir, 0o700); err != nil {
		return err
	}
	overlay := map[string]string{}
	put := func(name string, text []byte) error {
		at := filepath.Join(c.dir, fmt.Sprintf("%d.go", len(overlay)))
		overlay[name] = at
		return os.WriteFile(at, text, 0o600)
	}
	var pkgs []string
	for _, src := range c.tree.sources {
		touched := false
		for _, file := range src.files {
			if here := in(file, layer); len(here) > 0 {
				touched = true
				if err := put(filepath.Join(c.tree.root, filepath.FromSlash(file.name)), apply(file.text, here)); err != nil {
					return err
				}
			}
		}
		if touched {
			pkgs = append(pkgs, src.path)
			for _, m := range layer {
				if m.src == src {
					pkgs = append(pkgs, m.judges(c.tree)...)
				}
			}
			if err := put(filepath.Join(src.dir, switchesName), []byte(switches(src.name()))); err != nil {
				return err
			}
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		return err
	}
	overlayFile := filepath.Join(c.dir, "overlay.json")
	if err := os.WriteFile(overlayFile, text, 0o600); err != nil {
		return err
	}
	slices.Sort(pkgs)
	pkgs = slices.Compact(pkgs)
	if c.flags.above {
		if pkgs, err = testsAbove(pkgs); err != nil {
			return err
		}
	}
	var mu sync.Mutex
	var failed error
	c.parallel(len(pkgs), func(i int) {
		tests, err := c.binary(pkgs[i], overlayFile)
		mu.Lock()
		defer mu.Unlock()
		c.tests = append(c.tests, tests...)
		failed = errors.Join(failed, err)
	})
	return failed
}

// testsAbove returns the packages whose tests rest on one of pkgs.
func testsAbove(pkgs []string) ([]string, error) {
	out, err := goTool("list", "-test", "-f", `{{if .ForTest}}{{.ForTest}} {{join .Deps " "}}{{end}}`, "./...")
	if err != nil {
		return nil, err
	}
	var above []string
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		if slices.ContainsFunc(pkgs, func(p string) bool { return slices.Contains(words, p) }) && !slices.Contains(above, words[0]) {
			above = append(above, words[0])
		}
	}
	return above, nil
}

// binary compiles the tests of a package and lists them.
func (c *court) binary(pkg, overlay string) ([]*test, error) {
	binary := filepath.Join(c.dir, strings.ReplaceAll(pkg, "/", "+")+".test")
	at := c.tree.moduleOf(pkg)
	// Without vet, which would go through all that is imported, and may refuse a mutant as bad style.
	if _, err := goTool("-C", at, "test", "-c", "-vet=off", "-overlay", overlay, "-ldflags=-s -w", "-o", binary, pkg); err != nil {
		return nil, err
	}
	if _, err := os.Stat(binary); errors.Is(err, os.ErrNotExist) {
		return nil, nil // a package without tests
	}
	dir, err := goTool("-C", at, "list", "-f", "{{.Dir}}", pkg)
	if err != nil {
		return nil, err
	}
	names := "^(Test|Fuzz|Example)"
	if some := asked[strings.TrimPrefix(pkg, c.tree.module+"/")]; some != "" && !c.flags.above {
		names = some
	}
	if c.flags.run != "" {
		names = c.flags.run
	}
	list := exec.Command(binary, "-test.list", names)
	list.Dir = strings.TrimSpace(string(dir))
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", pkg, err)
	}
	if c.flags.nested && c.tree.moduleOf(pkg) != c.tree.root {
		if out, err = c.parts(binary, list.Dir, names); err != nil {
			return nil, err
		}
	}
	var tests []*test
	for name := range strings.FieldsSeq(string(out)) {
		tests = append(tests, &test{pkg: pkg, dir: list.Dir, binary: binary, name: name})
	}
	return tests, nil
}

// parts lists the tests within tests that pass: a conformance kit is one test of many, and most faults die in the quick ones.
func (c *court) parts(binary, dir, names string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	kit := exec.CommandContext(ctx, binary, "-test.v", "-test.short", "-test.run", names)
	kit.Dir = dir
	said, err := kit.Output()
	if failed := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failed) {
		return nil, err
	}
	return passed(said), ctx.Err()
}

// passed returns the names of the tests that passed and have none within them, in words of the flag -test.v.
func passed(said []byte) []byte {
	var names []string
	for line := range strings.Lines(string(said)) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "--- PASS: "); ok {
			name, _, _ = strings.Cut(name, " ")
			names = append(names, name)
		}
	}
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		return slices.ContainsFunc(names, func(other string) bool { return strings.HasPrefix(other, name+"/") })
	})
	return []byte(strings.Join(names, "\n"))
}

// listen runs every test once without a fault and notes which switches it passes. A test that fails now cannot judge.
func (c *court) listen() error {
	fit := make([]bool, len(c.tests))
	c.parallel(len(c.tests), func(i int) {
		t := c.tests[i]
		trace := filepath.Join(c.dir, fmt.Sprintf("trace%d", i))
		start := time.Now()
		fit[i] = c.run(10*time.Minute, envTrace+"="+trace, t) == survived
		t.took = time.Since(start)
		t.passes = map[int]bool{}
		text, err := os.ReadFile(trace)
		if err != nil {
			return // it passes none
		}
		for id := range strings.FieldsSeq(string(text)) {
			n, _ := strconv.Atoi(id)
			t.passes[n] = true
		}
	})
	var left []*test
	for i, t := range c.tests {
		if fit[i] {
			left = append(left, t)
		} else {
			fmt.Printf("cannot judge, it fails without a fault (with switches in the code): %s %s\n", t.pkg, t.name)
		}
	}
	if len(left) == 0 && len(c.tests) > 0 {
		return errors.New("no test passes without a fault")
	}
	slices.SortStableFunc(left, func(a, b *test) int { return cmp.Compare(a.took, b.took) })
	c.tests = left
	return nil
}

// rounds shares the tests that pass a mutant out, the quickest first, in rounds that grow fourfold.
func (c *court) rounds(m *mutant) (all [][]*test) {
	limit, took := 250*time.Millisecond, time.Duration(0)
	var round []*test
	for _, t := range c.tests {
		if !t.passes[m.id] || !c.flags.above && t.pkg != m.src.path && !slices.Contains(m.judges(c.tree), t.pkg) {
			continue
		}
		if took+t.took > limit && len(round) > 0 {
			all = append(all, round)
			round, took, limit = nil, 0, 4*limit
		}
		round, took = append(round, t), took+t.took
	}
	if len(round) > 0 {
		all = append(all, round)
	}
	return all
}

// hear judges one mutant by one round.
func (c *court) hear(m *mutant, round []*test) verdict {
	byBinary := map[string][]*test{}
	var took time.Duration
	for _, t := range round {
		byBinary[t.binary] = append(byBinary[t.binary], t)
		took += t.took
	}
	for _, tests := range byBinary {
		if v := c.run(time.Duration(c.flags.limit)*time.Second+10*took, envOn+"="+strconv.Itoa(m.id), tests...); v != survived {
			return v
		}
	}
	return survived
}

// verdicts judges all mutants round by round: the first of each before the second of any. Those that live are the dearest, since
// all their tests are run; where it is only asked whether enough die, it ends as soon as they have.
func (c *court) verdicts(mutants []*mutant, deaths *atomic.Int64, enough int64) {
	rounds, most := make([][][]*test, len(mutants)), 0
	for i, m := range mutants {
		m.verdict, rounds[i] = unreached, c.rounds(m)
		most = max(most, len(rounds[i]))
	}
	for n := range most {
		var left []int
		for i, m := range mutants {
			if n < len(rounds[i]) && !m.verdict.dead() {
				m.verdict = open
				left = append(left, i)
			}
		}
		c.parallel(len(left), func(i int) {
			if enough > 0 && deaths.Load() >= enough {
				return
			}
			m, all := mutants[left[i]], rounds[left[i]]
			v := c.hear(m, all[n])
			if v.dead() {
				deaths.Add(1)
			}
			if m.verdict = v; c.flags.verbose && (v.dead() || n == len(all)-1) {
				fmt.Printf("%-9s %s\n", v, m)
			}
		})
	}
}

// run runs tests of one binary with one more word in its environment.
func (c *court) run(limit time.Duration, env string, tests ...*test) verdict {
	names := make([]string, len(tests))
	for i, t := range tests {
		names[i] = pattern(t.name)
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	args := []string{"-test.failfast", "-test.run", strings.Join(names, "|")}
	if !c.flags.long {
		args = append(args, "-test.short")
	}
	cmd := exec.CommandContext(ctx, tests[0].binary, args...)
	cmd.Dir, cmd.Env = tests[0].dir, append(os.Environ(), env)
	err := cmd.Run()
	if cmd.ProcessState != nil {
		c.spent.Add(int64(cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()))
	}
	switch {
	case ctx.Err() != nil:
		return timedOut
	case err != nil:
		return killed
	}
	return survived
}

// pattern is what -test.run asks for one test, or one within another.
func pattern(name string) string {
	levels := strings.Split(name, "/")
	for i, level := range levels {
		levels[i] = "^" + regexp.QuoteMeta(level) + "$"
	}
	return strings.Join(levels, "/")
}

// parallel calls do for 0 to n-1 on all workers.
func (c *court) parallel(n int, do func(int)) {
	next := make(chan int)
	var wait sync.WaitGroup
	for range max(c.flags.workers, 1) {
		wait.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}
