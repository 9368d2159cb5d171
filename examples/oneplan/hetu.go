package main

import (
	"bufio"
	"errors"
	"flag"
	"io"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

func hetuCall() call {
	return call{
		name:  "hetu",
		usage: []string{"hetu [--lang fi|sv|en] CODE...", "hetu [--lang fi|sv|en] - < CODES"},
		does:  "Checks Finnish identity codes, one line a code: valid, or invalid and why.",
		more: "A code is never repeated. Codes given as arguments stay in the shell's history and in the list of\n" +
			"processes: for codes of real people use standard input, one a line.",
		examples: []example{
			{"hetu 010181-900C", "valid: an artificial code that is given to nobody"},
			{"hetu - < codes.txt", "a line for each line"},
		},
		flags: func(fs *flag.FlagSet) runner {
			h := &hetuCheck{lang: code.EN}
			langOption(fs, &h.lang, "language of the reasons (default en)")
			return h.run
		},
		secret: true,
	}
}

type hetuCheck struct {
	lang   code.Lang
	status Status
}

func (h *hetuCheck) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("name a code, or - for standard input")
	}
	for _, arg := range args {
		var err error
		if arg == "-" {
			err = h.checkLines(p)
		} else {
			err = h.check(p, arg)
		}
		if err != nil {
			return 0, err
		}
	}
	return h.status, nil
}

func (h *hetuCheck) checkLines(p *program) error {
	lines := bufio.NewReader(p.In)
	for {
		text, err := readLine(lines)
		ended := errors.Is(err, io.EOF)
		if err != nil && !ended {
			return err
		}
		if ended && text == "" {
			return nil
		}
		if err := h.check(p, text); err != nil {
			return err
		}
	}
}

// readLine returns the next line without its end, cut where it is far longer
// than any code.
func readLine(r *bufio.Reader) (string, error) {
	const enough = 64
	var text []byte
	for {
		part, err := r.ReadSlice('\n')
		text = append(text, part[:min(len(part), enough-min(len(text), enough))]...)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		return strings.TrimRight(string(text), "\r\n"), err
	}
}

func (h *hetuCheck) check(p *program, text string) error {
	invalid := new(hetu.InvalidError)
	if _, err := hetu.Parse(text); errors.As(err, &invalid) {
		h.status = Found
		return p.say("invalid: %s\n", invalid.Reason.Label(h.lang))
	}
	return p.say("valid\n")
}
