//go:build !small && !page

package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/caseload"
)

func caseloadCall() call {
	return call{
		name:    "caseload",
		chooses: true,
		usage:   []string{"caseload [--weeks N] [--min-cell N] [--on DATE] [--json] FILE..."},
		does:    "Counts what weeks and workers carry: initiations a week, children a worker against the limit of law.",
		more: "A worker has the children of the plans in force on the statutory track whose baton the worker holds; at most\n" +
			"35 from 2022 and 30 from 2024 (LsL 417/2007 13 b §). Plans do not tell who is a client of child protection, so\n" +
			"other clients count too. Workers are known by the key of the record system and never named.",
		examples: []example{
			{"caseload --on 2026-06-30 archive.ndjson", "the last eight weeks, and how many workers are within the limit"},
		},
		flags: func(fs *flag.FlagSet) runner {
			c := &carrying{weeks: 8}
			numberOption(fs, &c.weeks, "weeks", "`N` weeks up to the day (default 8)")
			numberOption(fs, &c.minCell, "min-cell", "tells no number under `N` (default 0: tells all)")
			dayOption(fs, &c.on, "on", "day of today: what is later does not count (default today in Finland)")
			fs.BoolVar(&c.json, "json", false, "one JSON object a number")
			return c.run
		},
	}
}

type carrying struct {
	on             civil.Date
	weeks, minCell int
	json           bool
}

// workersLine is the number of workers as JSON, weekLine that of a week.
type workersLine struct {
	Indicator   string     `json:"indicator"`
	Numerator   int        `json:"numerator"`
	Denominator int        `json:"denominator"`
	Limit       int        `json:"limit"`
	Most        int        `json:"most,omitzero"`
	Keyless     int        `json:"keyless,omitzero"`
	On          civil.Date `json:"on"`
	Suppressed  bool       `json:"suppressed,omitzero"`
	Source      string     `json:"source"`
}

type weekLine struct {
	Indicator  string     `json:"indicator"`
	Week       civil.Date `json:"week"`
	Count      int        `json:"count"`
	Suppressed bool       `json:"suppressed,omitzero"`
}

func (c *carrying) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("name a file")
	}
	if err := p.orToday(&c.on); err != nil {
		return 0, err
	}
	counts, err := caseload.New(c.on)
	if err != nil {
		return 0, err
	}
	status, _, err := p.eachOfPlans("caseload", args, code.EN, decode, func(d *document) {
		if d.plan != nil {
			counts.Add(d.plan)
		}
	})
	if err != nil {
		return 0, err
	}
	return status, c.tell(p, counts.Load(c.weeks, c.minCell))
}

func (c *carrying) tell(p *program, l caseload.Load) error {
	if c.json {
		if err := writeJSON(p.out, workersLine{"worker.within-caseload", l.Within, l.Workers, l.Limit, l.Most, l.Keyless, l.On, l.Suppressed, "LsL 417/2007 13 b §"}); err != nil {
			return err
		}
		for _, w := range l.Weeks {
			if err := writeJSON(p.out, weekLine{"intake.per-week", w.Monday, w.Initiated, w.Suppressed}); err != nil {
				return err
			}
		}
		return nil
	}
	if l.Suppressed {
		_ = p.say("worker.within-caseload %s suppressed\n", l.On) // the last line tells
	} else {
		_ = p.say("worker.within-caseload %s %d/%d with at most %d children\n", l.On, l.Within, l.Workers, l.Limit)
	}
	if l.Most > 0 {
		_ = p.say("  most of one worker: %d\n", l.Most)
	}
	if l.Keyless > 0 {
		_ = p.say("  plans that are with no known worker: %d\n", l.Keyless)
	}
	for _, w := range l.Weeks {
		if w.Suppressed {
			_ = p.say("intake.per-week %s -\n", w.Monday)
		} else {
			_ = p.say("intake.per-week %s %d\n", w.Monday, w.Initiated)
		}
	}
	return p.out.Flush()
}
