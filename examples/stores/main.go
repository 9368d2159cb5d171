// Command stores is `oneplan store`: it checks, moves and lists a store of plans in
// SQLite or PostgreSQL. It is a module of its own, so that nobody who embeds the
// library gets a driver.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// Exit statuses, as those of the program oneplan.
const (
	exitFine    = 0
	exitFound   = 1
	exitMisused = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

const usage = `oneplan store: plans in a database (SQLite, PostgreSQL)

  store check    --db URL [--after ID]            every chain, and all that is beside it: does it hold?
  store export   --db URL [--after ID]            histories and traces of destroyed plans, to standard output
  store import   --db URL FILE                    takes them in; - is standard input
  store worklist --db URL --on DATE [--days N] [--worker KEY] [--unit KEY] [--controller KEY] [--most N]
                                                  open days, most urgent first, one JSON object a line

URL   sqlite:FILE, or postgres://USER:PASSWORD@HOST:PORT/DATABASE
KEY   a naming system and the key in it, with | between them: https://keys.example.fi/worker|1041

A move that broke off goes on: export after the last id that came out, import from the same file.
`

// errMisused says that a command was called in another way than it can be.
var errMisused = errors.New("store: see the usage")

// call is one call of the program.
type call struct {
	ctx      context.Context //nolint:containedctx // lives as long as the program
	flags    *flag.FlagSet
	db       *string
	in       io.Reader
	out, err io.Writer
}

// commands are what the program does; each returns whether all is well.
var commands = map[string]func(*call, []string) (bool, error){
	"check": check, "export": export, "import": importAll, "worklist": worklist,
}

func run(ctx context.Context, args []string, in io.Reader, out, said io.Writer) int {
	if len(args) > 0 && args[0] == "store" {
		args = args[1:]
	}
	if len(args) > 0 && (args[0] == "help" || args[0] == "-h" || args[0] == "--help") {
		_, _ = io.WriteString(out, usage)
		return exitFine
	}
	if len(args) == 0 || commands[args[0]] == nil {
		_, _ = io.WriteString(said, usage)
		return exitMisused
	}
	c := &call{ctx: ctx, flags: flag.NewFlagSet(args[0], flag.ContinueOnError), in: in, out: out, err: said}
	c.flags.SetOutput(io.Discard) // its words repeat what was given
	c.db = c.flags.String("db", "", "")
	well, err := commands[args[0]](c, args[1:])
	switch {
	case errors.Is(err, errMisused) || errors.Is(err, errURL):
		c.say("%v\n\n%s", err, usage)
		return exitMisused
	case err != nil:
		c.say("%v\n", err)
		return exitFound
	case !well:
		return exitFound
	}
	return exitFine
}

func (c *call) say(format string, args ...any) { _, _ = fmt.Fprintf(c.err, format, args...) }

// parse reads the flags; so many words may follow them.
func (c *call) parse(args []string, words int) error {
	if c.flags.Parse(args) != nil || c.flags.NArg() != words || *c.db == "" {
		return errMisused
	}
	return nil
}
