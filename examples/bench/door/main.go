// Command door asks this library and its peers, side by side in one run, whether
// a plan of some 16 kB has its form: from bytes to all that is wrong with it. It
// compares the verdicts first and fails where they differ, and prints a table.
//
// With -pace it asks instead how fast the program checks many plans in one file,
// in how much memory, and whether twice as many take twice as long.
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
	"slices"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/examples/bench/round"
)

func main() {
	testing.Init()
	node := flag.String("node", "node", "Node.js")
	folder := flag.String("folder", "door", "where ajv.mjs is")
	root := flag.String("root", "../..", "where the library is")
	rounds := flag.Int("rounds", 100, "rounds of each benchmark, of which the fastest counts")
	var sizes []int
	flag.Func("pace", "numbers of `documents` to check in one file, as 20000,50000,100000", func(text string) (err error) {
		sizes, err = sizesOf(text)
		return err
	})
	runs := flag.Int("runs", 3, "runs over each of these files, of which the fastest counts")
	flag.Parse()
	measure := func() error { return run(os.Stdout, *node, *folder, *root, *rounds) }
	if sizes != nil {
		measure = func() error { return measurePace(os.Stdout, *root, sizes, *runs) }
	}
	if err := measure(); err != nil {
		fmt.Fprintln(os.Stderr, "door:", err)
		os.Exit(1)
	}
}

type row struct {
	name   string
	took   []time.Duration // one for each document, turn after turn
	allocs string
}

func run(w io.Writer, node, folder, root string, rounds int) error {
	docs, err := documents(filepath.Join(root, "examples/cases/aino.json"))
	if err != nil {
		return err
	}
	if err := agree(docs); err != nil {
		return err
	}
	if err := flag.Set("test.benchtime", "5ms"); err != nil {
		return err
	}
	all := contenders()
	rows := make([]row, len(all)+1)
	// In turns, so that what else the machine does falls on all alike.
	const turns = 5
	each := max(1, rounds/turns)
	for range turns {
		for i, c := range all {
			rows[i].name = c.name
			for _, d := range docs {
				best := round.Fastest(benchmark(c, d), each)
				rows[i].took = append(rows[i].took, time.Duration(best.NsPerOp()))
				if d.whole {
					rows[i].allocs = fmt.Sprint(best.AllocsPerOp())
				}
			}
		}
		ajv, err := askAjv(node, folder, root, docs, each)
		if err != nil {
			return err
		}
		ajv.took = append(rows[len(all)].took, ajv.took...)
		rows[len(all)] = ajv
	}
	for i := range rows {
		rows[i].took = best(rows[i].took, len(docs))
	}
	fmt.Fprintf(w, "%s %s/%s, %d CPUs; fastest of %d rounds; %d bytes\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), rounds, len(docs[0].bytes))
	fmt.Fprintln(w, "| | whole document | times ours | broken document | times ours | allocations |")
	fmt.Fprintln(w, "|---|---:|---:|---:|---:|---:|")
	for _, r := range rows {
		fmt.Fprintf(w, "| %s | %.0f µs | %.1f | %.0f µs | %.1f | %s |\n", r.name, micro(r.took[0]), ratio(r.took[0], rows[0].took[0]),
			micro(r.took[1]), ratio(r.took[1], rows[0].took[1]), r.allocs)
	}
	return nil
}

// best returns the shortest time of each document over all turns.
func best(took []time.Duration, docs int) []time.Duration {
	shortest := slices.Clone(took[:docs])
	for i, t := range took {
		shortest[i%docs] = min(shortest[i%docs], t)
	}
	return shortest
}

func micro(d time.Duration) float64     { return float64(d.Nanoseconds()) / 1e3 }
func ratio(d, of time.Duration) float64 { return float64(d) / float64(of) }

// agree reports contenders whose verdict is wrong.
func agree(docs []document) error {
	var wrong []error
	for _, c := range contenders() {
		for _, d := range docs {
			if c.judge(d.bytes) != d.whole {
				wrong = append(wrong, fmt.Errorf("%s on the %s document", c.name, d.name))
			}
		}
	}
	return errors.Join(wrong...)
}

func benchmark(c contender, d document) func(*testing.B) {
	return func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(d.bytes)))
		for b.Loop() {
			c.judge(d.bytes)
		}
	}
}

// askAjv lets ajv.mjs measure the same documents.
func askAjv(node, folder, root string, docs []document, rounds int) (row, error) {
	var question struct {
		Schema    string   `json:"schema"`
		Documents []string `json:"documents"`
		Rounds    int      `json:"rounds"`
	}
	question.Schema, question.Rounds = filepath.Join(root, "plan/schema/plan.schema.json"), rounds
	for _, d := range docs {
		question.Documents = append(question.Documents, string(d.bytes))
	}
	in, err := json.Marshal(question)
	if err != nil {
		return row{}, err
	}
	cmd := exec.CommandContext(context.Background(), node, filepath.Join(folder, "ajv.mjs"))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return row{}, fmt.Errorf("%s: %w (the README of examples/bench says what to install)", cmd, err)
	}
	var said struct {
		Name    string `json:"name"`
		Answers []struct {
			Accepts     bool    `json:"accepts"`
			Nanoseconds float64 `json:"nanoseconds"`
		} `json:"answers"`
	}
	if err := json.Unmarshal(out, &said); err != nil {
		return row{}, err
	}
	if len(said.Answers) != len(docs) {
		return row{}, errors.New("ajv did not answer for every document")
	}
	r := row{name: said.Name, allocs: "-"}
	for i, a := range said.Answers {
		if a.Accepts != docs[i].whole {
			return row{}, fmt.Errorf("ajv on the %s document", docs[i].name)
		}
		r.took = append(r.took, time.Duration(a.Nanoseconds))
	}
	return r, nil
}
