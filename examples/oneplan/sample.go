//go:build !small && !page

package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/sample"
)

func sampleCall() call {
	return call{
		name:  "sample",
		usage: []string{"sample [--seed N] [--count N] [--profile NAME] [--histories]"},
		does:  "Invents families and their plans, one plan a line; the same seed gives the same bytes.",
		more: "Nobody stands behind them: identity codes are artificial (individual numbers 900 to 999). Two seeds never\n" +
			"share a child.",
		examples: []example{
			{"sample --seed 7 --count 3", "three plans as NDJSON"},
			{"sample --seed 7 --histories", "the history of one plan, a line"},
			{"sample --profile county-year --count 100", "a hundred of a county's initiations in 2024"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &sampling{count: 1}
			fs.Uint64Var(&s.seed, "seed", 0, "`N` number that decides everything (default 0)")
			fs.Func("profile", "`NAME` mixed (default) or county-year: the shares of a wellbeing services county", func(name string) error {
				return orNames(&s.profile, name)
			})
			fs.BoolVar(&s.histories, "histories", false, "gives their histories, each of several revisions, instead of the plans")
			numberOption(fs, &s.count, "count", "`N` how many plans (default 1)")
			return s.run
		},
	}
}

type sampling struct {
	seed    uint64
	count   int
	profile sample.Profile
	// histories instead of plans
	histories bool
}

func (s *sampling) run(p *program, args []string) (Status, error) {
	if len(args) > 0 {
		return 0, usage("sample takes no files")
	}
	if s.histories {
		for one := range sample.Histories(s.profile, s.seed, s.count) {
			if err := history.Encode(p.out, one); err != nil {
				return 0, err
			}
			p.progress.step()
		}
		return Fine, nil
	}
	var line []byte
	to := ndjson.NewWriter(p.out, func(one *plan.Plan) (_ []byte, err error) {
		line, err = plan.AppendCompact(line[:0], one)
		return line, err
	})
	for one := range sample.PlansOf(s.profile, s.seed, s.count) {
		if err := to.Write(one); err != nil {
			return 0, err
		}
		p.progress.step()
	}
	return Fine, nil
}
