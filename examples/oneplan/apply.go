package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/fork"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func applyCall() call {
	return call{
		name:    "apply",
		chooses: true,
		usage:   []string{"apply --as READER [--on DATE] [--by ID] [--lang fi|sv|en] [--seed N] FILE EDITED"},
		does:    "Puts an edited view of a reader (as view prints it, its plan changed) over the whole plan.",
		more: "Only what the reader saw and may write changes; what was hidden stays as it is. What may not be written is a\n" +
			"finding with its place in EDITED, exit 1, and nothing is written. FILE is the plan of which the view was made, as it\n" +
			"was then, or its history: where the plan went on since, the edit is put over the revision that was seen and merged with\n" +
			"the newest, as merge does. --on is the day of the view. --by is who writes: the reader, or a professional who writes down what the\n" +
			"reader says and stands in every entry as recordedBy. New parts get ids of their own.",
		examples: []example{
			{"apply --as child --on 2026-06-01 plan.json own.json > next.json", "the child's edit, put over the plan"},
		},
		flags: func(fs *flag.FlagSet) runner {
			a := &applying{}
			readerOption(fs, &a.as)
			dayOption(fs, &a.on, "on", "the day of the view (default today in Finland)")
			fs.Func("by", "`ID` who writes, where that is not the reader", func(text string) error {
				r, err := view.ParseReader(text)
				a.by = r.PersonID()
				return err
			})
			langOption(fs, &a.lang, "language of the findings (default English)")
			seedOption(fs, &a.seed)
			return a.run
		},
	}
}

type applying struct {
	as   view.Reader
	on   civil.Date
	by   plan.ID
	lang code.Lang
	seed *uint64
}

func (a *applying) run(p *program, args []string) (Status, error) {
	if len(args) != 2 || a.as.IsZero() {
		return 0, usage("say --as READER, the plan and the edited view")
	}
	if err := p.orToday(&a.on); err != nil {
		return 0, err
	}
	of, h, status, err := p.planOrHistory(args[0], a.lang)
	if err != nil || of == nil {
		return status, err
	}
	d, status, err := p.load(args[1], a.lang)
	switch {
	case err != nil || d.empty():
		return status, err
	case d.view == nil:
		return 0, trouble(printable(args[1]) + ": is no view; oneplan view makes one")
	}
	e := edit.Editor{Reader: a.as, On: a.on, By: a.by, IDs: plan.NewIDs(p.random(a.seed))}
	if h == nil {
		made, issues := edit.Apply(of, d.view, e)
		if made == nil {
			return Found, p.report(findings(issues.Under("/plan"), d.data, langOf(a.lang, "en")))
		}
		return Fine, plan.Encode(p.out, made.Plan)
	}
	var today civil.Date
	if err := p.orToday(&today); err != nil {
		return 0, err
	}
	made, issues, err := fork.Apply(h, d.view, e, today)
	switch {
	case err != nil:
		return p.merged(nil, err, a.lang)
	case made == nil:
		return Found, p.report(findings(issues.Under("/plan"), d.data, langOf(a.lang, "en")))
	}
	return p.merged(&merge.Result{Plan: made.Plan, Findings: made.Findings}, nil, a.lang)
}
