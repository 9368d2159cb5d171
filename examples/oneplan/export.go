//go:build !small && !page

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
		usage:   []string{"export --key FILE --out DIR [--format csv|parquet] [--k N] [--shift] [--calendar NAME] [--on DATE] FILE..."},
		does:    "Writes flat pseudonymised tables for research, with a codebook and a report of the risk.",
		more: "The tables: plans, intakes, assessments, meetings, contacts, actions, goals, dues, and the cases of the\n" +
			"indicators, as CSV or as Apache Parquet. No names, texts, addresses, ids or days of birth; weeks since the\n" +
			"matter was first raised. K plans at least share age band, municipality, half-year and the weeks of intakes\n" +
			"and meetings, or tell less. The key (16 bytes or more, kept by the controller) makes the pseudonyms: the same key gives the same bytes, and\n" +
			"each release has a key of its own. risk.json tells k and l, and what they do not cover. docs/export.md.",
		examples: []example{
			{"export --key key --out tables --k 1 archive.ndjson", "tables/plans.csv and the others, for trying it out"},
		},
		flags: func(fs *flag.FlagSet) runner {
			x := &exporting{format: "csv", options: export.Options{Calendar: fi.THL()}}
			fs.StringVar(&x.key, "key", "", "`FILE` that holds the key of this release")
			fs.StringVar(&x.out, "out", "", "`DIR` to write to")
			fs.StringVar(&x.format, "format", x.format, "`csv` (default) or parquet")
			numberOption(fs, &x.options.K, "k", "`N` plans share age band, municipality, half-year and weeks at least (default 5)")
			fs.BoolVar(&x.options.Shift, "shift", false, "dates, moved for each plan with its intervals kept, in the place of weeks; k does not cover them")
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
	case x.format != "csv" && x.format != "parquet":
		return 0, usage("--format is csv or parquet")
	}
	key, err := p.readUpTo(x.key, 4096)
	if err != nil {
		return 0, err
	}
	x.options.Key = key
	if err := p.orToday(&x.options.On); err != nil {
		return 0, err
	}
	folder := strings.TrimSuffix(x.out, "/") + "/"
	if p.Scratch != nil {
		rows := &pieces{program: p, folder: x.out}
		defer rows.close()
		x.options.Drafts = rows
	}
	x.options.Parquet = x.format == "parquet"
	e, err := export.New(x.options)
	if errors.Is(err, export.ErrKey) {
		return 0, trouble(printable(x.key) + ": a key has 16 bytes at least")
	} else if err != nil {
		return 0, err
	}
	if err := p.MakeDir(x.out); err != nil {
		return 0, err
	}
	status, _, err := p.eachOfPlans("export", args, code.EN, func(data []byte) document {
		return examined(data, func(p *plan.Plan) any { return e.Row(p) })
	}, func(d *document) {
		if row, ok := d.made.(export.Row); ok {
			e.AddRow(row)
		}
	})
	if err != nil || status == Trouble {
		return status, err // half a release would be taken for a whole one
	}
	risk, err := e.Write(func(name string) (io.WriteCloser, error) { return p.Create(folder + name) })
	if err != nil {
		return 0, err
	}
	return status, p.say("%d plans, k %d, l %d; municipality as other: %d, the plan alone: %d\n", risk.Plans, risk.K, risk.L, risk.OtherMunicipality, risk.PlanAlone)
}

// pieces keep rows in a file without a name, one piece behind another: they hold
// exact days.
type pieces struct {
	program *program
	folder  string
	file    Scratch
	ends    []int64 // of the pieces
}

// Create begins the next piece.
func (d *pieces) Create(n int) (_ io.WriteCloser, err error) {
	if d.file == nil {
		if d.file, err = d.program.Scratch(d.folder); err != nil {
			return nil, err
		}
	}
	d.ends = append(d.ends, d.from(n))
	return piece{d, n}, nil
}

func (d *pieces) from(n int) int64 {
	if n == 0 {
		return 0
	}
	return d.ends[n-1]
}

// Open reads a piece.
func (d *pieces) Open(n int) (io.ReadCloser, error) {
	return io.NopCloser(io.NewSectionReader(d.file, d.from(n), d.ends[n]-d.from(n))), nil
}

func (d *pieces) close() {
	if d.file != nil {
		_ = d.file.Close() // nothing of it is wanted any more
	}
}

// piece is the one that is being written, the last one.
type piece struct {
	*pieces
	n int
}

// Write adds to the piece.
func (d piece) Write(b []byte) (int, error) {
	n, err := d.file.Write(b)
	d.ends[d.n] += int64(n)
	return n, err
}

// Close ends the piece; the file stays open.
func (piece) Close() error { return nil }
