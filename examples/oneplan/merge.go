package main

import (
	"errors"
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

func mergeCall() call {
	return call{
		name:    "merge",
		chooses: true,
		usage: []string{
			"merge [--by ID] [--on DATE] [--erased HISTORY] [--lang fi|sv|en] BASE MINE THEIRS",
			"merge [--by ID] [--on DATE] [--erased HISTORY] [--lang fi|sv|en] MINE THEIRS",
		},
		does: "Merges two copies of a plan that were changed apart.",
		more: "BASE is what both had before they went apart; without it what only one copy has stands, and what both have stands where\n" +
			"they agree. The merged plan is printed. What people have to settle stands in its conflicts with both sides, and is told on\n" +
			"standard error, a JSON line each. No clock decides, nobody's words are put together, nothing is dropped; until a conflict is\n" +
			"settled the narrower consent holds. Which copy is called MINE makes no difference.\n" +
			"A copy may be a history: its newest plan is merged, what it erased stays out, and of two histories that were one the last\n" +
			"revision that both have is BASE. --erased names a history whose erasures hold for copies that are plans.",
		examples: []example{
			{"merge base.json mine.json theirs.json > merged.json", "exit status 1 where there is something to settle"},
			{"merge mine.json theirs.json > merged.json", "two systems that both went on"},
			{"merge mine-history.json theirs-history.json > merged.json", "the base is found in the histories"},
		},
		flags: func(fs *flag.FlagSet) runner {
			m := &merger{}
			fs.StringVar(&m.by, "by", "", "`ID` of who merges, a person of the plan; it stands in the conflicts")
			fs.StringVar(&m.erased, "erased", "", "`HISTORY` of the plan: what was erased there stays out")
			langOption(fs, &m.lang, "language of the messages (default en)")
			dayOption(fs, &m.on, "on", "day of the merge (default today in Finland)")
			return m.run
		},
	}
}

// merger is one run of merge.
type merger struct {
	by, erased string
	lang       code.Lang
	on         civil.Date
}

func (m *merger) run(p *program, args []string) (Status, error) {
	if len(args) != 2 && len(args) != 3 {
		return 0, usage("name two copies of a plan, or the plan that both had and the two")
	}
	if err := p.orToday(&m.on); err != nil {
		return 0, err
	}
	c, status, err := m.copies(p, args)
	if err != nil || status != Fine {
		return status, err
	}
	made, err := merge.Of(c.base, c.mine, c.theirs, merge.Options{By: plan.ID(m.by), On: m.on, Erased: c.erased})
	return p.merged(made, err, m.lang)
}

// merged prints what came of a merge, and tells what people have to settle.
func (p *program) merged(made *merge.Result, err error, l code.Lang) (Status, error) {
	if refused := new(merge.Refusal); errors.As(err, &refused) {
		if len(refused.Issues) > 0 {
			return Found, p.report(findings(refused.Issues, nil, langOf(l, "en")))
		}
		return 0, trouble(refused.Problem.Label(langOf(l, "en")))
	}
	if err != nil {
		return 0, err
	}
	if err := plan.Encode(p.out, made.Plan); err != nil {
		return 0, err
	}
	if err := p.report(findings(made.Findings, nil, langOf(l, "en"))); err != nil {
		return 0, err
	}
	if len(made.Findings) > 0 {
		return Found, nil
	}
	return Fine, nil
}
