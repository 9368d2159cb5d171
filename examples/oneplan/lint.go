package main

import (
	"flag"
	"fmt"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/lint"
)

func lintCall() call {
	return call{
		name:    "lint",
		chooses: true,
		usage:   []string{"lint [--pack NAME]... [--on DATE] [--lang fi|sv|en] [--json] FILE..."},
		does:    "Asks whether valid plans are good ones: the thread, the law, the template, the child's voice, plain and exact words.",
		more: "Packs: " + strings.Join(lint.Names(), ", ") + ". Without --pack all but the last two are\n" +
			"asked. A line tells FILE[:LINE] POINTER severity rule words, the bytes of a text where words are meant, and the\n" +
			"source in brackets; the last line counts. A finding makes nothing invalid and holds no content. docs/lint.md has\n" +
			"each rule with a good and a bad example. What is no plan, or cannot be read as one, is counted and not asked.",
		examples: []example{
			{"lint --lang fi --on 2026-09-05 eeli.json", "what could be better, in Finnish"},
			{"lint --pack wording --pack scotland --on 2026-09-05 --json eeli.json", "two packs, one JSON object a document"},
		},
		flags: func(fs *flag.FlagSet) runner {
			l := &linting{lang: code.EN}
			langOption(fs, &l.lang, "language of the words (default en)")
			dayOption(fs, &l.on, "on", "day by which rules are in force and goals are due (default today in Finland)")
			fs.BoolVar(&l.json, "json", false, "one JSON object a document")
			fs.Func("pack", "`NAME` of a pack to ask; may be given again", func(name string) error {
				pack, ok := lint.Named(name)
				if !ok {
					return otherNameError(strings.Join(lint.Names(), ", "))
				}
				l.packs = append(l.packs, pack)
				return nil
			})
			return l.run
		},
	}
}

// linting is one run of lint.
type linting struct {
	lang  code.Lang
	on    civil.Date
	json  bool
	packs []lint.Pack

	plans, others, found int
	newer                bool
}

// asked is a finding of lint as it is shown.
type asked struct {
	finding
	Pack       string `json:"pack"`
	Suggestion string `json:"suggestion"`
	Start      int    `json:"start,omitempty"`
	End        int    `json:"end,omitempty"`
}

// linted is the JSON object of one document.
type linted struct {
	File   string  `json:"file"`
	Line   int64   `json:"line"`
	Plan   bool    `json:"plan"`
	Valid  bool    `json:"valid"`
	Issues []asked `json:"issues"`
}

func (l *linting) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("name a file")
	}
	if err := p.orToday(&l.on); err != nil {
		return 0, err
	}
	if l.packs == nil {
		l.packs = lint.Packs()
	}
	unread, err := p.each("lint", args, decode, func(d *document) error { return l.tell(p, d) })
	if err != nil {
		return 0, err
	}
	status := Fine
	switch {
	case l.newer || unread > 0:
		status = Trouble
	case l.found > 0 || l.others > 0:
		status = Found
	}
	if l.json {
		return status, nil
	}
	return status, p.say("%d plans, %d other documents, %d findings\n", l.plans, l.others, l.found)
}

// tell asks one document and says what was found.
func (l *linting) tell(p *program, d *document) error {
	told := linted{File: d.file, Line: d.line, Plan: d.plan != nil, Valid: !d.issues.HasErrors(), Issues: []asked{}}
	l.newer = l.newer || d.newer()
	if d.plan == nil {
		l.others++
	} else {
		l.plans++
		for _, f := range lint.Plan(d.plan, l.on, l.packs...) {
			l.found++
			told.Issues = append(told.Issues, asked{
				finding: finding{Pointer: string(f.Pointer), Rule: f.Rule, Severity: f.Severity.String(), Message: f.Asks.In(l.lang), Source: f.Source},
				Pack:    f.Pack, Suggestion: f.Suggest.In(l.lang), Start: f.Start, End: f.End,
			})
		}
	}
	if l.json {
		return writeJSON(p.out, told)
	}
	for _, a := range told.Issues {
		where := ""
		if a.End > 0 {
			where = code.Say("tavut %d–%d", "byte %d–%d", "bytes %d–%d").In(l.lang) + ", "
			where = fmt.Sprintf(where, a.Start, a.End)
		}
		if err := p.say("%s %s %s (%s%s)\n", d.place(), a.Line(), a.Suggestion, where, a.Source); err != nil {
			return err
		}
	}
	return nil
}
