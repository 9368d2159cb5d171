// Command fhir writes and reads FHIR bundles of two plans, side by side in one
// run: this library, golang-fhir-models with encoding/json, and Medplum's
// validator. It compares what they make of the bundles first and fails where
// they differ, and prints a table.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/examples/bench/round"
	"github.com/onechildoneplan/oneplan/fhir"
)

func main() {
	testing.Init()
	node := flag.String("node", "node", "Node.js")
	folder := flag.String("folder", "fhir", "where medplum.mjs is")
	root := flag.String("root", "../..", "where the library is")
	rounds := flag.Int("rounds", 100, "rounds of each benchmark, of which the fastest counts")
	flag.Parse()
	if err := run(os.Stdout, *node, *folder, *root, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "fhir:", err)
		os.Exit(1)
	}
}

// contender does one of the tasks with a bundle.
type contender struct {
	name string
	does func(*bundle) error
}

// The tasks; each has a row for every contender that does it, ours first.
var (
	toResources = contender{"plan to resources: oneplan", func(b *bundle) error {
		fhir.New(b.plan, fhir.Options{})
		return nil
	}}
	ourResources = contender{"resources to bytes: oneplan", func(b *bundle) (err error) {
		b.room, err = b.graph.AppendTransaction(b.room[:0])
		return err
	}}
	theirResources = contender{"resources to bytes: golang-fhir-models", func(b *bundle) error {
		_, err := marshalModels(b)
		return err
	}}
	planToBytes = contender{"plan to bytes: oneplan", func(b *bundle) (err error) {
		b.room, err = fhir.New(b.plan, fhir.Options{}).AppendTransaction(b.room[:0])
		return err
	}}
	toPlan = contender{"bytes to plan and report: oneplan", func(b *bundle) error {
		r, _ := fhir.Read(b.bytes, fhir.ReadOptions{})
		if r == nil {
			return errors.New("not read")
		}
		return nil
	}}
	toModels = contender{"bytes to resources: encoding/json, golang-fhir-models", func(b *bundle) error {
		_, err := unmarshalModels(b.bytes)
		return err
	}}
)

func contenders() []contender {
	return []contender{toResources, ourResources, theirResources, planToBytes, toPlan, toModels}
}

// figures are the fastest times of one contender, by bundle.
type figures struct {
	name   string
	took   []time.Duration
	allocs int64 // for the last bundle, -1 where nobody knows
}

func (f *figures) note(i int, took time.Duration) {
	if i == len(f.took) {
		f.took = append(f.took, took)
	}
	f.took[i] = min(f.took[i], took)
}

func run(w io.Writer, node, folder, root string, rounds int) error {
	all, err := bundles(root)
	if err != nil {
		return err
	}
	for _, b := range all {
		if err := agree(b); err != nil {
			return err
		}
	}
	if err := flag.Set("test.benchtime", "10ms"); err != nil {
		return err
	}
	measured := make([]figures, len(contenders()))
	medplum := figures{allocs: -1}
	// In turns, so that what else the machine does falls on all alike.
	const turns = 5
	for range turns {
		for i, c := range contenders() {
			measured[i].name = c.name
			for j, b := range all {
				best := round.Fastest(benchmark(c, b), max(1, rounds/turns))
				measured[i].note(j, time.Duration(best.NsPerOp()))
				measured[i].allocs = best.AllocsPerOp()
			}
		}
		if err := askMedplum(&medplum, node, folder, all, rounds); err != nil {
			return err
		}
	}
	fmt.Fprintf(w, "%s %s/%s, %d CPUs; fastest of %d rounds\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), rounds)
	table(w, all, measured, medplum)
	return nil
}

// table prints the figures task by task: a task begins with this library, and
// the others are told in its times. Writing a plan has no peer, so the models'
// writing of the resources stands beside it.
func table(w io.Writer, all []*bundle, measured []figures, medplum figures) {
	var head, line string
	for _, b := range all {
		head += fmt.Sprintf(" %s, %d kB | times ours |", b.name, len(b.bytes)/1000)
		line += "---:|---:|"
	}
	fmt.Fprintf(w, "| |%s allocations |\n|---|%s---:|\n", head, line)
	resources, ours, theirs, whole, read, models := measured[0], measured[1], measured[2], measured[3], measured[4], measured[5]
	for _, task := range [][]figures{{resources}, {ours, theirs}, {whole, theirs}, {read, models, medplum}} {
		for _, f := range task {
			f.print(w, task[0])
		}
	}
	fmt.Fprintln(w)
	for i, b := range all {
		fmt.Fprintf(w, "%s's bundle is read at %.0f MB/s.\n", b.name, float64(len(b.bytes))/read.took[i].Seconds()/1e6)
	}
}

// print prints one row, in times of another.
func (f *figures) print(w io.Writer, ours figures) {
	fmt.Fprintf(w, "| %s |", f.name)
	for i, took := range f.took {
		fmt.Fprintf(w, " %.2f ms | %.1f |", took.Seconds()*1e3, float64(took)/float64(ours.took[i]))
	}
	if f.allocs < 0 {
		fmt.Fprintln(w, " - |")
		return
	}
	fmt.Fprintf(w, " %d |\n", f.allocs)
}

func benchmark(c contender, d *bundle) func(*testing.B) {
	return func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := c.does(d); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// askMedplum lets medplum.mjs measure the same bundles.
func askMedplum(f *figures, node, folder string, all []*bundle, rounds int) error {
	var question struct {
		Bundles []string `json:"bundles"`
		Rounds  int      `json:"rounds"`
	}
	question.Rounds = rounds
	for _, b := range all {
		question.Bundles = append(question.Bundles, string(b.bytes))
	}
	in, err := json.Marshal(question)
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(context.Background(), node, filepath.Join(folder, "medplum.mjs"))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("%s: %w (the README of examples/bench says what to install)", cmd, err)
	}
	var said struct {
		Name    string `json:"name"`
		Answers []struct {
			Accepts     bool    `json:"accepts"`
			Nanoseconds float64 `json:"nanoseconds"`
		} `json:"answers"`
	}
	if err := json.Unmarshal(out, &said); err != nil {
		return err
	}
	if len(said.Answers) != len(all) {
		return errors.New("no answer of Medplum for every bundle")
	}
	f.name = "bytes to verdict: " + said.Name
	for i, a := range said.Answers {
		if !a.Accepts {
			return fmt.Errorf("the bundle of %s is refused by Medplum", all[i].name)
		}
		f.note(i, time.Duration(a.Nanoseconds))
	}
	return nil
}
