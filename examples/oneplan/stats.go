package main

import (
	"flag"
	"fmt"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

func statsCall() call {
	var fields []string
	for _, f := range members(stats.Field(0)) {
		fields = append(fields, f.String())
	}
	return call{
		name:  "stats",
		usage: []string{"stats [--from DATE --to DATE] [--by FIELD]... [--min-cell N] [--on DATE] [--lang L] [--json] FILE..."},
		does:  "Counts timeliness over many plans: numerator, denominator and share of each indicator.",
		more: wrap("Fields: "+strings.Join(fields, ", ")+"; at most three.") + "\n\n" +
			"Without --from and --to each half-year (1 April to 30 September, 1 October to 31 March) is told by itself.\n" +
			"These are not official statistics. What may be published is the publisher's to judge: --min-cell keeps small\n" +
			"numbers back, in every row by itself.",
		examples: []example{
			{"stats --min-cell 5 archive.ndjson", "every half-year, no number from 1 to 4"},
			{"stats --from 2026-01-01 --to 2026-12-31 --by kind --json archive.ndjson", "a year by kind of initiation, one JSON object an indicator"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &counting{lang: code.EN}
			dayOption(fs, &s.options.Window.From, "from", "first day of the window")
			dayOption(fs, &s.options.Window.To, "to", "last day of the window")
			fs.Func("by", "`FIELD` tells the numbers apart by a field", func(name string) error {
				var f stats.Field
				err := f.UnmarshalText([]byte(name))
				s.options.By = append(s.options.By, f)
				return err
			})
			numberOption(fs, &s.minCell, "min-cell", "suppresses counts under `N` (default 0: none)")
			dayOption(fs, &s.options.On, "on", "day of today: what is later does not count (default today in Finland)")
			langOption(fs, &s.lang, "language of the words (default en)")
			fs.BoolVar(&s.json, "json", false, "one JSON object an indicator")
			return s.run
		},
	}
}

type counting struct {
	options stats.Options
	minCell int
	lang    code.Lang
	json    bool
}

func (s *counting) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("name a file")
	}
	if err := p.orToday(&s.options.On); err != nil {
		return 0, err
	}
	counts, err := stats.New(s.options)
	if err != nil {
		return 0, usage(words(err))
	}
	status, err := p.eachPlan("stats", args, s.lang, func(one *plan.Plan) bool {
		counts.Add(one)
		return true
	})
	if err != nil {
		return 0, err
	}
	for _, row := range counts.Rows(s.minCell) {
		if err := s.tell(p, row); err != nil {
			return 0, err
		}
	}
	return status, nil
}

// indicatorObject is the JSON object of one row.
type indicatorObject struct {
	Indicator   string            `json:"indicator"`
	Numerator   *int              `json:"numerator,omitempty"`
	Denominator *int              `json:"denominator,omitempty"`
	Share       *float64          `json:"share,omitempty"`
	Suppressed  bool              `json:"suppressed,omitempty"`
	Window      civil.Period      `json:"window"`
	By          map[string]string `json:"by"`
	Means       string            `json:"means"`
	Parts       []partObject      `json:"parts,omitempty"`
	Bands       []bandObject      `json:"bands,omitempty"`
}

// partObject is a number beside the numerator; a withheld one has none.
type partObject struct {
	Part     string `json:"part"`
	Count    *int   `json:"count,omitempty"`
	Withheld bool   `json:"withheld,omitempty"`
}

// bandObject is how many took From to To days; the last has no To.
type bandObject struct {
	From  int  `json:"from"`
	To    *int `json:"to,omitempty"`
	Count int  `json:"count"`
}

func (s *counting) tell(p *program, r stats.Row) error {
	if s.json {
		return writeJSON(p.out, s.object(r))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s..%s", r.Indicator.ID, r.Window.From, r.Window.To)
	for i, value := range r.By {
		fmt.Fprintf(&b, " %s=%s", s.options.By[i], value)
	}
	if r.Suppressed {
		b.WriteString(" " + code.Text{FI: "peitetty", SV: "dold", EN: "suppressed"}.In(s.lang) + "\n")
		_, err := p.out.WriteString(b.String())
		return err
	}
	fmt.Fprintf(&b, " %d/%d", r.Numerator, r.Denominator)
	if share, ok := r.Share(); ok {
		fmt.Fprintf(&b, " %.1f %%", 100*share)
	}
	fmt.Fprintf(&b, "\n  %s\n", r.Indicator.Title.In(s.lang))
	for _, part := range r.Parts {
		count := strconv.Itoa(part.Count)
		if part.Withheld {
			count = "-"
		}
		fmt.Fprintf(&b, "  %s: %s\n", part.Kind.Label(s.lang), count)
	}
	for _, band := range r.Bands {
		to := strconv.Itoa(band.To)
		if band.To < 0 {
			to = ""
		}
		fmt.Fprintf(&b, "  %d-%s %s: %d\n", band.From, to, code.Text{FI: "päivää", SV: "dagar", EN: "days"}.In(s.lang), band.Count)
	}
	_, err := p.out.WriteString(b.String())
	return err
}

func (s *counting) object(r stats.Row) indicatorObject {
	o := indicatorObject{
		Indicator: r.Indicator.ID, Window: r.Window, By: map[string]string{},
		Means: r.Indicator.Means(s.lang), Suppressed: r.Suppressed,
	}
	for i, value := range r.By {
		o.By[s.options.By[i].String()] = value
	}
	if r.Suppressed {
		return o
	}
	o.Numerator, o.Denominator = &r.Numerator, &r.Denominator
	if share, ok := r.Share(); ok {
		o.Share = &share
	}
	for _, part := range r.Parts {
		one := partObject{Part: part.Kind.String(), Withheld: part.Withheld}
		if !part.Withheld {
			one.Count = &part.Count
		}
		o.Parts = append(o.Parts, one)
	}
	for _, band := range r.Bands {
		one := bandObject{From: band.From, Count: band.Count}
		if band.To >= 0 {
			one.To = &band.To
		}
		o.Bands = append(o.Bands, one)
	}
	return o
}
