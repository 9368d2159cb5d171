//go:build !small && !page

package main

import (
	"cmp"
	"flag"
	"runtime"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
)

func sampleCall() call {
	return call{
		name: "sample",
		usage: []string{"sample [--seed N] [--count N] [--profile NAME] [--histories]",
			"sample --figures [--profile NAME] [--json]"},
		does: "Invents families and their plans, one plan a line; the same seed gives the same bytes.",
		more: "Nobody stands behind them: identity codes are artificial (individual numbers 900 to 999). Two seeds never\n" +
			"share a child. --figures tells how often what occurs, and which of the numbers have a source; the others are\n" +
			"invented, as is all that is not among them (docs/sample.md).",
		examples: []example{
			{"sample --seed 7 --count 3", "three plans as NDJSON"},
			{"sample --seed 7 --histories", "the history of one plan, a line"},
			{"sample --profile county-year --count 100", "a hundred of a county's initiations in 2024"},
			{"sample --figures --profile county-year", "by what shares they are drawn, and where these are from"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &sampling{count: 1}
			fs.Uint64Var(&s.seed, "seed", 0, "`N` number that decides everything (default 0)")
			fs.Func("profile", "`NAME` mixed (default), county-year, family-centre or years: what the families have in common", func(name string) error {
				return orNames(&s.profile, name)
			})
			fs.BoolVar(&s.histories, "histories", false, "gives their histories, each of several revisions, instead of the plans")
			fs.BoolVar(&s.figures, "figures", false, "tells the shares that the profile draws by")
			fs.BoolVar(&s.json, "json", false, "one JSON object a share")
			numberOption(fs, &s.count, "count", "`N` how many plans (default 1)")
			return s.run
		},
	}
}

type sampling struct {
	seed    uint64
	count   int
	profile sample.Profile
	// histories instead of plans, figures instead of both
	histories, figures, json bool
}

func (s *sampling) run(p *program, args []string) (Status, error) {
	switch {
	case len(args) > 0:
		return 0, usage("sample takes no files")
	case s.json && !s.figures:
		return 0, usage("--json goes with --figures: plans are JSON already")
	case s.figures:
		return Fine, s.tell(p)
	case s.histories:
		for one := range sample.Histories(s.profile, s.seed, s.count) {
			if err := history.Encode(p.out, one); err != nil {
				return 0, err
			}
			p.progress.step()
		}
		return Fine, nil
	}
	return Fine, s.plans(p)
}

// batch is how many plans are made as one piece of work.
const batch = 32

// plans writes the plans, made side by side, in their order.
func (s *sampling) plans(p *program) error {
	type lines struct {
		text []byte
		err  error
	}
	queue, stop := make(chan chan lines, runtime.GOMAXPROCS(0)), make(chan struct{})
	defer close(stop)
	go func() {
		defer close(queue)
		for from := 0; from < s.count; from += batch {
			made := make(chan lines, 1)
			select {
			case queue <- made:
			case <-stop:
				return
			}
			go func() {
				text, err := s.lines(from, min(from+batch, s.count))
				made <- lines{text, err}
			}()
		}
	}()
	for made := range queue {
		piece := <-made
		if piece.err != nil {
			return piece.err
		}
		if _, err := p.out.Write(piece.text); err != nil {
			return err
		}
		for range min(batch, s.count) {
			p.progress.step()
		}
	}
	return nil
}

// lines are the plans from one number to before another.
func (s *sampling) lines(from, to int) (text []byte, err error) {
	for n := from; n < to && err == nil; n++ {
		if text, err = plan.AppendCompact(text, sample.PlanOf(s.profile, s.seed, n)); err == nil {
			text = append(text, '\n')
		}
	}
	return text, err
}

// figureLine is a share as JSON.
type figureLine struct {
	Figure   string `json:"figure"`
	PerMille int    `json:"perMille"`
	Of       string `json:"of"`
	Source   string `json:"source,omitzero"`
	Invented bool   `json:"invented"`
}

func (s *sampling) tell(p *program) error {
	for _, f := range sample.Figures(s.profile) {
		if s.json {
			if err := writeJSON(p.out, figureLine{f.ID, f.PerMille, f.Of, f.Source, f.Source == ""}); err != nil {
				return err
			}
			continue
		}
		_ = p.say("%s %d.%d %% of %s\n  %s\n", f.ID, f.PerMille/10, f.PerMille%10, f.Of, cmp.Or(f.Source, "invented")) // the last line tells
	}
	return p.out.Flush()
}
