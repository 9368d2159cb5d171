package main

import (
	"errors"
	"flag"
	"slices"
	"strings"
)

// Status is an exit status.
type Status int

// The three ways to end.
const (
	Fine    Status = iota
	Found          // something is invalid, late or lossy
	Trouble        // could not run
)

// runner does a call's work. An error is trouble, told on stderr.
type runner func(p *program, args []string) (Status, error)

// call is one of the things that the program does.
type call struct {
	name  string
	usage []string // each a way to call it, without the program's name
	does  string
	more  string // paragraphs that a user should have read
	// examples are arguments as typed, each with what it shows.
	examples []example
	// flags declares the call's flags and returns what runs it after they are
	// read.
	flags func(*flag.FlagSet) runner
	// chooses marks a call that reads documents: --id takes one of many.
	chooses bool
	// secret marks a call whose arguments are content: they are not repeated
	// even where they make no sense.
	secret bool
}

type example struct{ args, shows string }

func find(name string) (call, bool) {
	all := calls()
	i := slices.IndexFunc(all, func(c call) bool { return c.name == name })
	if i < 0 {
		return call{}, false
	}
	return all[i], true
}

// parse reads the flags, which may stand anywhere among the arguments, and
// returns the others. Behind "--" nothing is a flag.
func (c call) parse(fs *flag.FlagSet, args []string) (rest []string, err error) {
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			return append(rest, args...), nil
		}
		if len(arg) < 2 || arg[0] != '-' || isNumber(arg) {
			rest = append(rest, arg)
			continue
		}
		name, value, given := strings.Cut(strings.TrimPrefix(arg[1:], "-"), "=")
		f := fs.Lookup(name)
		switch {
		case name == "h" || name == "help":
			return nil, flag.ErrHelp
		case f == nil && c.secret:
			return nil, usage("unknown flag")
		case f == nil:
			return nil, usage("unknown flag --" + printable(name))
		case isSwitch(f):
			if !given {
				value = "true"
			}
		case !given && len(args) == 0:
			return nil, usage("--" + name + " needs " + wants(f))
		case !given:
			value, args = args[0], args[1:]
		}
		if err := fs.Set(name, value); err != nil {
			return nil, usage("--" + name + " takes " + taken(f, err))
		}
	}
	return rest, nil
}

// isNumber tells "-7", a number of days, from a flag.
func isNumber(arg string) bool { return strings.Trim(arg[1:], "0123456789") == "" }

func isSwitch(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// means returns what help says of a flag.
func means(f *flag.Flag) string {
	name, text := flag.UnquoteUsage(f)
	return strings.TrimLeft(strings.TrimPrefix(text, name), ": ")
}

// taken says what values a flag takes, after one that it does not.
func taken(f *flag.Flag, err error) string {
	if names := otherNameError(""); errors.As(err, &names) {
		return "one of: " + string(names)
	}
	if as := written[wants(f)]; as != "" {
		return wants(f) + ", as " + as + ": " + means(f)
	}
	return wants(f) + ": " + means(f)
}

// written are examples of values by the word that stands for them.
var written = map[string]string{
	"DATE": "2026-03-19", "INSTANT": "2026-03-19T14:00:00+02:00", "RULE=DATE": "lsl26.start=2026-03-19",
	"READER": "child, guardian:ID or ID",
}

// wants returns the word for a flag's value.
func wants(f *flag.Flag) string {
	name, _ := flag.UnquoteUsage(f)
	if name == "" {
		return "true or false"
	}
	return name
}
