// Command calendars asks Finland's working days of this library and of its
// peers, side by side in one run, and prints a table: adding seven working days,
// and counting the working days of ten years.
//
// It compares the answers first and fails where they differ. Each figure is the
// fastest of many short rounds, since a round that another process disturbs tells
// about that process.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/examples/bench/round"
)

// contender is a Go library with its two answers as benchmarks.
type contender struct {
	name       string
	add, count func(*testing.B)
}

func contenders() []contender { return []contender{ours(), rickar(true), rickar(false)} }

func main() {
	testing.Init()
	python := flag.String("python", "python3", "Python with the package holidays")
	node := flag.String("node", "node", "Node.js")
	folder := flag.String("folder", "calendars", "where the scripts are")
	rounds := flag.Int("rounds", 100, "rounds of each benchmark, of which the fastest counts")
	flag.Parse()
	if err := run(os.Stdout, *python, *node, *folder, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "calendars:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, python, node, folder string, rounds int) error {
	if err := errors.Join(agreesCal(false), agreesCal(true)); err != nil {
		return err
	}
	if err := flag.Set("test.benchtime", "5ms"); err != nil {
		return err
	}
	var rows []row
	for _, c := range contenders() {
		add, count := round.Fastest(c.add, rounds), round.Fastest(c.count, rounds)
		rows = append(rows, row{c.name, round.Nanoseconds(add), round.Nanoseconds(count), strconv.FormatInt(add.AllocsPerOp(), 10) + " / " + strconv.FormatInt(count.AllocsPerOp(), 10)})
	}
	for _, script := range [][2]string{{python, "holidays_peer.py"}, {node, "date-holidays.mjs"}} {
		answers, err := ask(script[0], filepath.Join(folder, script[1]))
		if err != nil {
			return err
		}
		for _, a := range answers {
			if err := agreesScript(a); err != nil {
				return err
			}
			rows = append(rows, row{a.Name, a.AddNS, a.CountNS, "-"})
		}
	}
	built := round.Fastest(build, rounds)
	fmt.Fprintf(w, "%s %s/%s, %d CPUs; fastest of %d rounds\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), rounds)
	fmt.Fprintln(w, "| | add 7 working days | times ours | count 10 years | times ours | allocations |")
	fmt.Fprintln(w, "|---|---:|---:|---:|---:|---:|")
	for _, r := range rows {
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s |\n", r.name, duration(r.add), times(r.add/rows[0].add), duration(r.count), times(r.count/rows[0].count), r.allocs)
	}
	fmt.Fprintf(w, "\nAll four calendars of Finland, 1950 to 2100, built in %s.\n", duration(round.Nanoseconds(built)))
	return nil
}

type row struct {
	name       string
	add, count float64 // nanoseconds
	allocs     string
}

func duration(ns float64) string {
	if ns < 100 {
		return strconv.FormatFloat(ns, 'f', 1, 64) + " ns"
	}
	d := time.Duration(ns)
	switch {
	case d < 10*time.Microsecond:
		return strconv.FormatFloat(ns, 'f', 0, 64) + " ns"
	case d < 10*time.Millisecond:
		return strconv.FormatFloat(ns/1e3, 'f', 0, 64) + " µs"
	case d < 10*time.Second:
		return strconv.FormatFloat(ns/1e6, 'f', 0, 64) + " ms"
	}
	return strconv.FormatFloat(ns/1e9, 'f', 0, 64) + " s"
}

func times(ratio float64) string {
	switch {
	case ratio < 10:
		return strconv.FormatFloat(ratio, 'f', 1, 64)
	case ratio < 1e4:
		return strconv.FormatFloat(ratio, 'f', 0, 64)
	case ratio < 1e6:
		return strconv.FormatFloat(ratio/1e3, 'f', 0, 64) + " thousand"
	}
	return strconv.FormatFloat(ratio/1e6, 'f', 1, 64) + " million"
}
