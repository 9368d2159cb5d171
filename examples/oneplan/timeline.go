package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/print"
)

func timelineCall() call {
	return call{
		name:  "timeline",
		usage: []string{"timeline [--lang L] [--on DATE] FILE"},
		does:  "Draws the course of a plan as SVG: what happened, and what is agreed for the days to come.",
		more: "The picture says what sort of thing happened and who did it, no more. It shows all that the document\n" +
			"holds: to draw what one reader sees, take the plan from view first.",
		examples: []example{
			{"timeline plan.json > timeline.svg", "words in the language of the plan"},
			{"timeline --lang sv --on 2026-06-01 plan.json > timeline.svg", "as it stands on a day, words in Swedish"},
		},
		flags: func(fs *flag.FlagSet) runner {
			t := &timeline{}
			langOption(fs, &t.lang, "language of the picture's words (default that of the plan, else fi)")
			dayOption(fs, &t.on, "on", "the day of today in the picture (default today in Finland)")
			return t.run
		},
	}
}

type timeline struct {
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
	of, status, err := p.loadPlan(args[0], t.lang)
	if err != nil || of == nil {
		return status, err
	}
	lang := langOf(t.lang, string(of.Lang))
	of = of.AsOf(t.on) // what is held today was only planned on an earlier day
	return status, print.WriteTimeline(p.out, of, print.Options{Lang: lang, Today: t.on, Coming: coming(of, t.on, lang)})
}
