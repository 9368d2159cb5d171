//go:build !small

package main

import (
	"errors"
	"flag"
	"io"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/export"
)

func exportCall() call {
	return call{
		name:    "export",
		chooses: true,
		usage:   []string{"export --key FILE --out DIR [--format csv] [--k N] [--shift] [--calendar NAME] [--on DATE] FILE..."},
		does:    "Writes flat pseudonymised tables for research, with a codebook and a report of the risk.",
		more: "The tables: plans, intakes, assessments, meetings, contacts, actions, goals, dues, and the cases of the\n" +
			"indicators. No names, texts, addresses, ids or days of birth; weeks since the matter was first raised. The\n" +
			"key (16 bytes or more, kept by the controller) makes the pseudonyms: the same key gives the same bytes, and\n" +
			"each release has a key of its own. risk.json tells k and l, and what they do not cover. docs/export.md.",
		examples: []example{
			{"export --key key --out tables --k 1 archive.ndjson", "tables/plans.csv and the others, for trying it out"},
		},
		flags: func(fs *flag.FlagSet) runner {
			x := &exporting{format: "csv", options: export.Options{Calendar: fi.THL()}}
			fs.StringVar(&x.key, "key", "", "`FILE` that holds the key of this release")
			fs.StringVar(&x.out, "out", "", "`DIR` to write to")
			fs.StringVar(&x.format, "format", x.format, "`csv` (default); Parquet is not written by this program")
			numberOption(fs, &x.options.K, "k", "`N` plans share age band, municipality and half-year at least (default 5)")
			fs.BoolVar(&x.options.Shift, "shift", false, "dates, moved for each plan with its intervals kept, in the place of weeks")
			calendarOption(fs, &x.options.Calendar, "reading of working days: thl (default), statute, saturday or aland")
			dayOption(fs, &x.options.On, "on", "day of today: what is later does not count (default today in Finland)")
			return x.run
		},
	}
}

type exporting struct {
	options          export.Options
	key, out, format string
}

func (x *exporting) run(p *program, args []string) (Status, error) {
	switch {
	case len(args) == 0:
		return 0, usage("name a file")
	case x.key == "" || x.out == "":
		return 0, usage("--key and --out are needed")
	case x.format != "csv":
		return 0, usage("--format is csv")
	}
	key, err := p.readUpTo(x.key, 4096)
	if err != nil {
		return 0, err
	}
	x.options.Key = key
	if err := p.orToday(&x.options.On); err != nil {
		return 0, err
	}
	e, err := export.New(x.options)
	if errors.Is(err, export.ErrKey) {
		return 0, trouble(printable(x.key) + ": a key has 16 bytes at least")
	} else if err != nil {
		return 0, err
	}
	status, err := p.eachPlan("export", args, code.EN, func(one *plan.Plan) bool {
		e.Add(one)
		return true
	})
	if err != nil || status == Trouble {
		return status, err // half a release would be taken for a whole one
	}
	if err := p.MakeDir(x.out); err != nil {
		return 0, err
	}
	folder := strings.TrimSuffix(x.out, "/") + "/"
	risk, err := e.Write(func(name string) (io.WriteCloser, error) { return p.Create(folder + name) })
	if err != nil {
		return 0, err
	}
	return status, p.say("%d plans, k %d, l %d, %d left out\n", risk.Plans, risk.K, risk.L, risk.LeftOut)
}
