//go:build !small

package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func timelineCall() call {
	return call{
		name:    "timeline",
		chooses: true,
		usage:   []string{"timeline [--as READER] [--lang L] [--on DATE] FILE"},
		does:    "Draws the course of a plan as SVG: what happened, and what is agreed for the days to come.",
		more: "The picture says what sort of thing happened and who did it, no more. With --as, and of a FILE that view\n" +
			"printed, it shows what that reader may see; else all that the document holds, for those who keep it.",
		examples: []example{
			{"timeline --as child plan.json > timeline.svg", "what the child may see, words in the language of the plan"},
			{"timeline --as guardian:tk6dzrgabn --lang sv --on 2026-06-01 plan.json > timeline.svg", "one guardian's on a day, words in Swedish"},
		},
		flags: func(fs *flag.FlagSet) runner {
			t := &timeline{}
			readerOption(fs, &t.as)
			langOption(fs, &t.lang, "language of the picture's words (default that of the plan, else fi)")
			dayOption(fs, &t.on, "on", "the day of today in the picture (default today in Finland)")
			return t.run
		},
	}
}

type timeline struct {
	as   view.Reader
	lang code.Lang
	on   civil.Date
}

func (t *timeline) run(p *program, args []string) (Status, error) {
	if len(args) != 1 {
		return 0, usage("name one file")
	}
	if err := p.orToday(&t.on); err != nil {
		return 0, err
	}
	seen, d, status, err := p.loadView(args[0], t.as, t.on, t.lang)
	switch {
	case err != nil || d.empty():
		return status, err
	case seen != nil:
		return status, print.WriteTimeline(p.out, seen, print.Options{Lang: langOf(t.lang, string(seen.Plan.Lang))})
	case d.plan == nil:
		return 0, trouble(printable(args[0]) + ": is a lone assessment, not a plan")
	}
	of := d.plan.AsOf(t.on) // what is held today was only planned on an earlier day
	return status, print.WriteWholeTimeline(p.out, of, print.Options{Lang: langOf(t.lang, string(of.Lang)), Today: t.on})
}
