package main

import (
	"flag"
	"fmt"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

func historyCall() call {
	return call{
		name:    "history",
		chooses: true,
		usage: []string{
			"history [--lang L] FILE",
			"history --on DATE FILE",
			"history --verify [--head DIGEST] [--lang L] FILE",
		},
		does: "Tells the revisions of a plan, gives the plan as it was known on a day, or checks the chain.",
		more: "FILE is a history (" + string(history.Format1) + "): the change sets of one plan, each of which commits to the\n" +
			"one before it. A later change shows; what was erased with its legal ground leaves a gap that holds. That\n" +
			"revisions were cut off at the end, or the whole was written anew, shows only against the digest of the\n" +
			"newest revision, kept elsewhere: give it with --head.",
		examples: []example{
			{"history history.json", "who stored what, when and why"},
			{"history --on 2026-05-01 history.json > plan.json", "the plan as known that day"},
			{"history --verify history.json", "exit status 1 where anything was changed afterwards"},
		},
		flags: func(fs *flag.FlagSet) runner {
			h := &historian{lang: code.EN}
			dayOption(fs, &h.on, "on", "gives the plan as known at the end of that day in Finland")
			fs.BoolVar(&h.verify, "verify", false, "only checks the chain")
			fs.Func("head", "`DIGEST` of the newest revision, as it was kept elsewhere", func(text string) error {
				return h.head.UnmarshalText([]byte(text))
			})
			langOption(fs, &h.lang, "language of the words (default en)")
			return h.run
		},
	}
}

type historian struct {
	on     civil.Date
	verify bool
	head   history.Digest
	lang   code.Lang
}

func (h *historian) run(p *program, args []string) (Status, error) {
	if len(args) != 1 || h.verify && !h.on.IsZero() {
		return 0, usage("name one file, and --on or --verify at most")
	}
	if !h.head.IsZero() && !h.verify {
		return 0, usage("--head goes with --verify")
	}
	data, _, err := p.readDocument(args[0])
	if err != nil {
		return 0, err
	}
	if err := onlyKinds(args[0], data, "a history", familyHistory); err != nil {
		return 0, err
	}
	of, issues := history.Decode(data, issue.Limits{})
	if of != nil && !h.head.IsZero() {
		issues = issue.Limits{}.Bound(of.VerifyTo(0, h.head))
	}
	found := findings(issues, data, h.lang)
	status := Fine
	if issues.HasErrors() {
		status = Found
	}
	if d := (document{issues: issues}); d.newer() {
		status = Trouble
	}
	if !h.on.IsZero() {
		if err := p.report(found); err != nil || of == nil {
			return status, err
		}
		known, err := h.known(p, of)
		return max(status, known), err
	}
	for _, f := range found {
		if err := p.say("%s %s\n", printable(args[0]), f.Line()); err != nil {
			return 0, err
		}
	}
	if of != nil {
		err = h.tell(p, of, status == Fine)
	}
	return status, err
}

// known writes the plan as it was known on the day.
func (h *historian) known(p *program, of *history.History) (Status, error) {
	known, issues := of.KnownOn(h.on)
	status := Fine
	if issues.HasErrors() {
		status = Found
		if err := p.report(findings(issues, nil, h.lang)); err != nil {
			return 0, err
		}
	}
	if known == nil {
		return status, nil
	}
	return status, plan.Encode(p.out, known)
}

// tell prints a line for each revision, or only how many hold.
func (h *historian) tell(p *program, of *history.History, holds bool) error {
	switch {
	case h.verify && holds:
		return p.say("%d revisions, the chain holds\n", len(of.Revisions))
	case h.verify:
		return nil
	}
	for i := range of.Revisions {
		r := &of.Revisions[i]
		counts := map[history.ChangeKind]int{}
		for _, c := range r.Changes {
			counts[c.Kind]++
		}
		var parts []string
		for _, kind := range code.All[history.ChangeKind]() {
			if n := counts[kind]; n > 0 {
				parts = append(parts, fmt.Sprint(n, " ", kind.Label(h.lang)))
			}
		}
		if n := len(r.Erasures); n > 0 {
			parts = append(parts, fmt.Sprint(n, " ", code.Say("hävitetty", "utplånad", "erased").In(h.lang)))
		}
		line := fmt.Sprintf("%d %s %s: %s", r.Number, r.At, r.By, strings.Join(parts, ", "))
		if r.Reason != "" {
			line += "; " + r.Reason
		}
		if err := p.say("%s\n", line); err != nil {
			return err
		}
	}
	return nil
}
