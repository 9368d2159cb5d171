package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// mostApart is how much more of the processors a document may take in one file
// than in another for the work to count as linear.
const mostApart = 1.25

// pace is how fast the program checked so many documents: the fastest of a few
// runs, and the most memory that any of them took.
type pace struct {
	documents int
	bytes     int64
	took      time.Duration
	processor time.Duration // of all processors together
	peak      int64         // bytes resident, 0 where the system does not tell
}

// million is what a million documents would take.
func (p pace) million() time.Duration {
	return time.Duration(float64(p.took) * 1e6 / float64(p.documents))
}

// each is what one document takes of all processors together: other work on the
// machine changes that less than it changes the time on the clock.
func (p pace) each() time.Duration { return p.processor / time.Duration(p.documents) }

// measurePace builds the program and lets it check files of case A, a child and
// a plan of its own in every line.
func measurePace(w io.Writer, root string, sizes []int, runs int) error {
	folder, err := os.MkdirTemp("", "oneplan-pace")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	program := filepath.Join(folder, "oneplan")
	build := exec.CommandContext(context.Background(), "go", "build", "-o", program, "./examples/oneplan")
	build.Dir, build.Stderr = root, os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("%s: %w", build, err)
	}
	docs, err := documents(filepath.Join(root, "examples/cases/aino.json"))
	if err != nil {
		return err
	}
	var paces []pace
	for _, n := range sizes {
		p, err := paceOf(program, filepath.Join(folder, "many.ndjson"), docs[0].bytes, n, runs)
		if err != nil {
			return err
		}
		paces = append(paces, p)
	}
	return tellPaces(w, paces, runs)
}

func paceOf(program, file string, line []byte, documents, runs int) (pace, error) {
	size, err := writeMany(file, line, documents)
	if err != nil {
		return pace{}, err
	}
	p := pace{documents: documents, bytes: size}
	for range runs {
		cmd := exec.CommandContext(context.Background(), program, "validate", file)
		cmd.Stderr = os.Stderr
		began := time.Now()
		out, err := cmd.Output()
		took := time.Since(began)
		if err != nil {
			return pace{}, fmt.Errorf("%s: %w", cmd, err)
		}
		if want := fmt.Sprintf("%d documents, %[1]d valid, 0 invalid\n", documents); string(out) != want {
			return pace{}, fmt.Errorf("%s did not say %q", cmd, want)
		}
		end := cmd.ProcessState
		p.took = shorter(p.took, took)
		p.processor = shorter(p.processor, end.UserTime()+end.SystemTime())
		p.peak = max(p.peak, peak(end))
	}
	return p, nil
}

// shorter returns the shorter of two times, of which the first is 0 at first.
func shorter(best, took time.Duration) time.Duration {
	if best == 0 {
		return took
	}
	return min(best, took)
}

// writeMany writes a plan many times over, each for a child of its own.
func writeMany(name string, line []byte, documents int) (size int64, err error) {
	f, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	id, subject, err := numbered(line)
	if err != nil {
		return 0, err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	line = append(slices.Clone(line), '\n')
	for n := range documents {
		number(id.of(line), n, "abcdefghijklmnopqrstuvwxyz234567")
		number(subject.of(line), n, "0123456789")
		if _, err := w.Write(line); err != nil {
			return 0, err
		}
	}
	return int64(documents) * int64(len(line)), w.Flush()
}

// part is a part of a line.
type part struct{ from, to int }

func (p part) of(line []byte) []byte { return line[p.from:p.to] }

// width is how many characters number a document: those of an id and those that
// case A's key of the child has to spare.
const width = 6

// numbered finds the ends of the plan's id and of the child's key.
func numbered(line []byte) (id, subject part, err error) {
	end := func(member string) (part, error) {
		_, after, found := bytes.Cut(line, []byte(`"`+member+`":"`))
		length := bytes.IndexByte(after, '"')
		if !found || length < width {
			return part{}, fmt.Errorf("no %s of %d characters in the document", member, width)
		}
		to := len(line) - len(after) + length
		return part{to - width, to}, nil
	}
	id, err = end("id")
	if err == nil {
		subject, err = end("subject")
	}
	return id, subject, err
}

// number writes a number over a part of a line, in digits of one's own.
func number(to []byte, n int, digits string) {
	for i := range slices.Backward(to) {
		to[i] = digits[n%len(digits)]
		n /= len(digits)
	}
}

// tellPaces prints a table and fails where the paces are too far apart.
func tellPaces(w io.Writer, paces []pace, runs int) error {
	fmt.Fprintf(w, "%s %s/%s, %d CPUs; fastest of %d runs\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runs)
	fmt.Fprintln(w, "| documents | size | time | processors | a million in | peak memory |")
	fmt.Fprintln(w, "|---:|---:|---:|---:|---:|---:|")
	most, least := paces[0].each(), paces[0].each()
	for _, p := range paces {
		most, least = max(most, p.each()), min(least, p.each())
		memory := "-"
		if p.peak > 0 {
			memory = fmt.Sprintf("%d MB", p.peak>>20)
		}
		fmt.Fprintf(w, "| %d | %d MB | %.2f s | %.2f s | %.1f s | %s |\n",
			p.documents, p.bytes/1e6, p.took.Seconds(), p.processor.Seconds(), p.million().Seconds(), memory)
	}
	apart := ratio(most, least)
	fmt.Fprintf(w, "\na document takes the processors %.0f µs at least, and at most %.2f times that; linear is up to %.2f\n", micro(least), apart, mostApart)
	if apart > mostApart {
		return errors.New("the pace is not linear")
	}
	return nil
}

// sizesOf reads numbers of documents, as 20000,50000.
func sizesOf(text string) ([]int, error) {
	var sizes []int
	for part := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("-pace takes numbers of documents, as 20000,50000")
		}
		sizes = append(sizes, n)
	}
	return sizes, nil
}
