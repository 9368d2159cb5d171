package main

import (
	"flag"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func whoCall() call {
	return call{
		name:    "who",
		chooses: true,
		usage:   []string{"who [--on DATE] [--lang L] [--json] FILE POINTER"},
		does:    "Tells for every reader whether a part of a plan may be seen on a day, and why.",
		more: "POINTER is a JSON Pointer into the document, as /goals/0; \"\" is the whole plan. The answer is for whoever\n" +
			"keeps the plan: it tells of what is secret too.",
		examples: []example{
			{"who plan.json /needs/0", "who sees the first need today"},
			{"who --on 2026-05-03 --json plan.json /child", "one JSON object a reader"},
		},
		flags: func(fs *flag.FlagSet) runner {
			w := &whoSees{lang: code.EN}
			dayOption(fs, &w.on, "on", "the day (default today in Finland)")
			langOption(fs, &w.lang, "language of the words (default en)")
			fs.BoolVar(&w.json, "json", false, "one JSON object a reader")
			return w.run
		},
	}
}

type whoSees struct {
	on   civil.Date
	lang code.Lang
	json bool
}

func (w *whoSees) run(p *program, args []string) (Status, error) {
	if len(args) != 2 {
		return 0, usage("name a file and a pointer into it")
	}
	if err := p.orToday(&w.on); err != nil {
		return 0, err
	}
	of, status, err := p.loadPlan(args[0], w.lang)
	if err != nil || of == nil {
		return status, err
	}
	all, err := view.Who(of, issue.Pointer(args[1]), w.on)
	if err != nil {
		return 0, err
	}
	for _, sight := range all {
		if w.json {
			err = writeJSON(p.out, sight)
		} else {
			_, err = p.out.WriteString(w.line(sight) + "\n")
		}
		if err != nil {
			return 0, err
		}
	}
	return status, nil
}

var (
	wordSees   = code.Say("näkee", "ser", "sees")
	wordNot    = code.Say("ei näe", "ser inte", "does not see")
	wordSecret = code.Say("ei saa tietää, että kohta on olemassa", "får inte veta att delen finns", "may not know that it exists")
)

// line is the answer about one reader: who, sees or not, why, by which law.
func (w *whoSees) line(s view.Sight) string {
	why := []string{}
	for _, b := range s.Bases {
		why = append(why, b.Label(w.lang))
	}
	text := wordSees
	if !s.Sees {
		text = wordNot
		why = append(why, s.Reason.Label(w.lang))
	}
	line := s.Reader.String() + " " + text.In(w.lang)
	if len(why) > 0 {
		line += ": " + strings.Join(why, ", ")
	}
	if s.Source != "" {
		line += " (" + s.Source + ")"
	}
	if s.Secret {
		line += "; " + wordSecret.In(w.lang)
	}
	return line
}
