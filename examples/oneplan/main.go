// Command oneplan validates and converts plans, counts statutory time limits
// and draws the star: the library's packages from the shell. docs/reference/cli.md is its
// page.
//
// It exits with 0 where all is fine, 1 where something is invalid, late or
// lossy, and 2 where it could not run. No content of a record stands in what it
// says about one: places, rule ids, numbers.
package main

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"time"
)

// Garbage that may gather, in percent of what is in use. In use are a few
// megabytes however many documents pass by; with Go's own 100 percent two fifths
// of the time would go into looking for garbage.
const garbage = 400

// memory bounds validate, which keeps no more than digests of a million children:
// near the bound garbage is looked for more often. Calls that hold a large
// document would do nothing else there.
const memory = 80 << 20

func main() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(garbage)
		if len(os.Args) > 1 && os.Args[1] == "validate" {
			debug.SetMemoryLimit(memory)
		}
	}
	os.Exit(int(Run(System{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Terminal: isTerminal(os.Stderr),
		Now:      time.Now,
		Random:   rand.Reader,
		Open:     func(name string) (fs.File, error) { return os.Open(name) },
		Create:   create,
		MakeDir:  func(name string) error { return os.MkdirAll(name, 0o700) },
		Scratch:  scratch,
		Network:  network(),
	}, os.Args[1:])))
}

// System is all that the program touches outside itself.
type System struct {
	In       io.Reader
	Out, Err io.Writer
	// Terminal says that Err is read by a person, who likes to see progress.
	Terminal bool
	Now      func() time.Time
	// Random is the source of new ids.
	Random io.Reader
	// Open opens a file or a folder for reading.
	Open func(name string) (fs.File, error)
	// Create makes a file that takes the place of an old one when it is closed, and
	// only where every write went well.
	Create  func(name string) (io.WriteCloser, error)
	MakeDir func(name string) error
	// Scratch makes a file without a name in a folder, which nobody finds and which is
	// gone when it is closed; nil where there is none, and memory is used.
	Scratch func(folder string) (Scratch, error)
	Network
}

// Scratch is a file that is written and read again.
type Scratch interface {
	io.Writer
	io.ReaderAt
	io.Closer
}

// scratch makes a file and takes its name away.
func scratch(folder string) (Scratch, error) {
	f, err := os.CreateTemp(folder, ".oneplan-")
	if err != nil {
		return nil, err
	}
	if os.Remove(f.Name()) == nil {
		return f, nil
	}
	return namedScratch{f}, nil // where an open file keeps its name
}

type namedScratch struct{ *os.File }

// Close closes the file and takes it away.
func (s namedScratch) Close() error { return errors.Join(s.File.Close(), os.Remove(s.Name())) }

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
