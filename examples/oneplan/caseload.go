//go:build !small && !page

package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/caseload"
)

func caseloadCall() call {
	return call{
		name:    "caseload",
		chooses: true,
		usage: []string{"caseload [--weeks N] [--min-cell N] [--on DATE] [--json] FILE...",
			"caseload --part --on DATE FILE... > PART", "caseload --merge [--part] [--weeks N] [--min-cell N] [--json] PART..."},
		does: "Counts what weeks and workers carry: initiations a week, children a worker against the limit of law.",
		more: "A worker has the children of the plans in force on the statutory track whose baton the worker holds; at most\n" +
			"35 from 2022 and 30 from 2024 (LsL 417/2007 13 b §). Plans do not tell who is a client of child protection, so\n" +
			"other clients count too. Workers are known by the key of the record system and never named.\n\n" +
			"Many machines count a share each with --part, all of one day; --merge adds the parts up in any order. A part\n" +
			"has the keys of workers: it is for the register's own desk.",
		examples: []example{
			{"caseload --on 2026-06-30 archive.ndjson", "the last eight weeks, and how many workers are within the limit"},
		},
		flags: func(fs *flag.FlagSet) runner {
			c := &carrying{weeks: 8}
			numberOption(fs, &c.weeks, "weeks", "`N` weeks up to the day (default 8)")
			numberOption(fs, &c.minCell, "min-cell", "tells no number under `N` (default 0: tells all)")
			dayOption(fs, &c.on, "on", "day of today: what is later does not count (default today in Finland)")
			fs.BoolVar(&c.json, "json", false, "one JSON object a number")
			fs.BoolVar(&c.part, "part", false, "writes the counts as a document, a part of a sum")
			fs.BoolVar(&c.merge, "merge", false, "the files are parts: adds them up")
			return c.run
		},
	}
}

type carrying struct {
	on             civil.Date
	weeks, minCell int
	json           bool
	part, merge    bool
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
	counts, status, err := c.count(p, args)
	switch {
	case err != nil:
		return 0, err
	case c.part && status == Trouble:
		return status, nil // half a part would be a wrong sum
	case counts == nil:
		return status, nil // nothing could be read: no zeros
	case c.part:
		return status, counts.Encode(p.out)
	}
	return status, c.tell(p, counts.Load(c.weeks, c.minCell))
}

// count returns the counts of the files: of plans, or the sum of parts. It is nil where
// none could be read.
func (c *carrying) count(p *program, args []string) (*caseload.Counts, Status, error) {
	switch {
	case c.part && c.minCell > 0:
		return nil, 0, usage("a part holds all numbers: --min-cell goes with --merge")
	case c.merge && !c.on.IsZero():
		return nil, 0, usage("parts say themselves of what day they are: no --on with --merge")
	case c.merge:
		counts, err := c.sum(p, args)
		return counts, Fine, err
	case c.part && c.on.IsZero():
		return nil, 0, usage("parts go together only with one --on for all")
	}
	if err := p.orToday(&c.on); err != nil {
		return nil, 0, err
	}
	counts, err := caseload.New(c.on)
	if err != nil {
		return nil, 0, err
	}
	read := 0
	status, _, err := p.eachOfPlans("caseload", args, code.EN, decode, func(d *document) {
		if d.plan != nil {
			counts.Add(d.plan)
			read++
		}
	})
	if read == 0 && status != Fine {
		counts = nil
	}
	return counts, status, err
}

// sum adds up parts. A part that cannot be read is the end: the sum would be wrong.
func (c *carrying) sum(p *program, names []string) (all *caseload.Counts, err error) {
	for _, name := range names {
		data, err := p.readUpTo(name, maxPart)
		if err != nil {
			return nil, err
		}
		one, issues := caseload.Decode(data, issue.Limits{})
		if one == nil {
			if err := p.report(findings(issues, data, code.EN)); err != nil {
				return nil, err
			}
			return nil, trouble(printable(name) + ": is no whole part")
		}
		if all == nil {
			all = one
		} else if err := all.Merge(one); err != nil {
			return nil, trouble(printable(name) + ": counts another day than " + printable(names[0]))
		}
	}
	return all, nil
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
