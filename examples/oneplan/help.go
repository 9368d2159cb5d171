package main

import (
	"flag"
	"io"
	"strings"
)

func helpCall() call {
	return call{
		name:     "help",
		usage:    []string{"help [CALL]"},
		does:     "Says what there is to call, or how to make one call.",
		examples: []example{{"help due", "how to ask for last days"}},
		flags:    func(*flag.FlagSet) runner { return help },
	}
}

func help(p *program, args []string) (Status, error) {
	switch len(args) {
	case 0:
		_, err := io.WriteString(p.out, overview())
		return Fine, err
	case 1:
		c, ok := find(args[0])
		if !ok {
			return 0, usage("there is no call of that name")
		}
		_, err := io.WriteString(p.out, c.help())
		return Fine, err
	}
	return 0, usage("one call at a time")
}

func overview() string {
	var b strings.Builder
	b.WriteString("oneplan: one child, one joint plan\n\n")
	for _, c := range calls() {
		b.WriteString("  " + pad(c.name, 10) + c.does + "\n")
	}
	b.WriteString("\noneplan help CALL tells more. FILE is a path, or - for standard input; .ndjson files hold one\ndocument a line. Exit status: 0 fine, 1 findings, 2 could not run.\n")
	return b.String()
}

// help returns the page of one call.
func (c call) help() string {
	var b strings.Builder
	for _, u := range c.usage {
		b.WriteString(strings.ReplaceAll(wrap("oneplan "+u), "\n", "\n    ") + "\n")
	}
	b.WriteString("\n" + c.does + "\n")
	if c.more != "" {
		b.WriteString("\n" + c.more + "\n")
	}
	if flags := c.flagHelp(); flags != "" {
		b.WriteString("\nFlags\n" + flags)
	}
	b.WriteString("\nExamples\n")
	for _, e := range c.examples {
		b.WriteString("  oneplan " + e.args + "\n      " + e.shows + "\n")
	}
	return b.String()
}

func (c call) flagHelp() string {
	var b strings.Builder
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	c.declare(fs)
	fs.VisitAll(func(f *flag.Flag) {
		name := "--" + f.Name
		if !isSwitch(f) {
			name += " " + wants(f)
		}
		b.WriteString("  " + pad(name, 24) + means(f) + "\n")
	})
	return b.String()
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(width-len(text), 2))
}

// wrap breaks a text into lines that fit a terminal.
func wrap(text string) string {
	const width = 105
	var b strings.Builder
	column := 0
	for word := range strings.FieldsSeq(text) {
		switch {
		case column == 0:
		case column+1+len(word) > width:
			b.WriteByte('\n')
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String()
}
