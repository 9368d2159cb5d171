package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// program is one run.
type program struct {
	System
	out      *bufio.Writer
	sink     *sink
	progress progress
	// chosen is the id of the plan that is taken out of files of many, "" for none.
	chosen string
}

// sink is where the output goes. It remembers that it failed, so that nobody
// goes on for a disk that is full.
type sink struct {
	io.Writer
	failed error
}

func (s *sink) Write(b []byte) (int, error) {
	n, err := s.Writer.Write(b)
	if err != nil {
		s.failed = err
	}
	return n, err
}

// Run does what the arguments ask for and returns the exit status.
func Run(s System, args []string) Status {
	to := &sink{Writer: s.Out}
	p := &program{System: s, out: bufio.NewWriterSize(to, 1<<16), sink: to}
	p.progress = progress{to: s.Err, shown: s.Terminal, now: s.Now, began: s.Now()}
	name := ""
	if len(args) > 0 {
		name, args = args[0], args[1:]
	}
	status, err := p.run(name, args)
	p.progress.clear()
	if failed := p.out.Flush(); err == nil && failed != nil {
		err = failed
	}
	if err == nil {
		return status
	}
	if wrong := new(usageError); errors.As(err, &wrong) {
		name = strings.TrimSpace("oneplan " + wrong.call)
		_, _ = io.WriteString(s.Err, name+": "+wrong.text+"; see oneplan help"+strings.TrimPrefix(name, "oneplan")+"\n")
		return Trouble
	}
	p.complain(name, err)
	return Trouble
}

// say writes to standard output.
func (p *program) say(format string, args ...any) error {
	_, err := fmt.Fprintf(p.out, format, args...)
	return err
}

// complain tells of trouble in one line.
func (p *program) complain(name string, err error) {
	p.progress.clear()
	_, _ = io.WriteString(p.Err, "oneplan "+name+": "+told(err)+"\n")
}

func (p *program) run(name string, args []string) (Status, error) {
	switch name {
	case "":
		return 0, usage("say what to do")
	case "-h", "-help", "--help":
		name = "help"
	}
	c, ok := find(name)
	if !ok {
		return 0, usage("there is no call of that name")
	}
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	run := c.declare(fs)
	rest, err := c.parse(fs, args)
	if errors.Is(err, flag.ErrHelp) {
		_, err = io.WriteString(p.out, c.help())
		return Fine, err
	}
	status := Fine
	if err == nil {
		status, err = run(p, rest)
	}
	if wrong := new(usageError); errors.As(err, &wrong) {
		wrong.call = name
	}
	return status, err
}

// today returns the day in Finland now, whatever the machine's zone.
func (p *program) today() (civil.Date, error) {
	day, _, err := fi.DayOf(civil.InstantOf(p.Now()))
	return day, err
}

// orToday fills in the day where none was given.
func (p *program) orToday(d *civil.Date) (err error) {
	if d.IsZero() {
		*d, err = p.today()
	}
	return err
}

// usageError says that the call was not made as its help tells.
type usageError struct{ call, text string }

func (e *usageError) Error() string { return e.text }

func usage(text string) error { return &usageError{text: text} }

// trouble is why a call could not be done. Its text may name files and the
// flags of the user, never content of a record.
type trouble string

func (t trouble) Error() string { return string(t) }

// told returns an error as one line. Errors of files lose the name of the
// system call; the file's name stays.
func told(err error) string {
	if path := new(fs.PathError); errors.As(err, &path) {
		return printable(path.Path) + ": " + path.Err.Error()
	}
	if errors.As(err, new(*view.ReaderError)) {
		return "there is no such reader"
	}
	text := err.Error()
	if from, rest, ok := strings.Cut(text, ": "); ok && slices.Contains(libraries, from) {
		return rest
	}
	return text
}

// libraries are the packages whose name stands before their errors: it tells a
// programmer where to look, and nobody else.
var libraries = []string{"deadline", "fi", "civil", "assess", "plan", "view", "history", "print", "stats", "caseload", "export", "calendar", "fhir", "client"}

// printable returns the name of a file so that it cannot break a line.
func printable(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(name)
	}
	return name
}

// progress counts documents on a terminal, for work over a second.
type progress struct {
	to    io.Writer
	shown bool
	now   func() time.Time
	began time.Time
	last  time.Time
	count int
	drawn bool
}

// step counts one document.
func (g *progress) step() {
	g.count++
	if !g.shown || g.count%64 != 0 {
		return
	}
	now := g.now()
	if now.Sub(g.began) < time.Second || now.Sub(g.last) < 200*time.Millisecond {
		return
	}
	g.last, g.drawn = now, true
	_, _ = io.WriteString(g.to, "\r"+strconv.Itoa(g.count)+" documents")
}

// clear takes the line away.
func (g *progress) clear() {
	if g.drawn {
		_, _ = io.WriteString(g.to, "\r\x1b[K")
		g.drawn = false
	}
}
