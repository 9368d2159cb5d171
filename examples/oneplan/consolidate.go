package main

import (
	"errors"
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
)

func consolidateCall() call {
	return call{
		name:    "consolidate",
		chooses: true,
		usage:   []string{"consolidate [--on DATE] [--seed N] [--lang fi|sv|en] FILE..."},
		does:    "Makes one proposed joint plan out of the plans that sectors made separately.",
		more: "FILE is a plan (oneplan/1.0) or a sector's plan in the small form (oneplan-sector/1.0: oneplan schema sector), all of\n" +
			"one child. The proposal is printed. What is there twice, what was asked twice, aims that pull apart and two\n" +
			"responsible workers are told on standard error, a JSON line each, and stand on the agenda of the joint meeting in the\n" +
			"proposal. Nothing is dropped: what the proposal cannot take up is told too (consolidate.left, with the number of the\n" +
			"FILE), among it consents, which were given for one plan and do not open another.",
		examples: []example{
			{"consolidate --on 2026-03-12 onni-client.json onni-vasu.json onni-rehabilitation.json onni-care.json", "a proposal for one joint plan; exit status 1, since there is something to settle"},
		},
		flags: func(fs *flag.FlagSet) runner {
			c := &consolidating{}
			langOption(fs, &c.lang, "language of the messages (default en)")
			dayOption(fs, &c.on, "on", "day of the proposal (default today in Finland)")
			seedOption(fs, &c.seed)
			return c.run
		},
	}
}

// consolidating is one run of consolidate.
type consolidating struct {
	lang code.Lang
	on   civil.Date
	seed *uint64
}

// leftBehind is a finding about a place of an input.
type leftBehind struct {
	Input int `json:"input"`
	finding
}

func (c *consolidating) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("name the plans")
	}
	if err := p.orToday(&c.on); err != nil {
		return 0, err
	}
	var inputs []consolidate.Input
	for _, name := range args {
		data, _, err := p.readDocument(name)
		if err != nil {
			return 0, err
		}
		if err := onlyKinds(name, data, "a plan", familyPlan, familySector); err != nil {
			return 0, err
		}
		in, issues := consolidate.Decode(data, issue.Limits{})
		if issues.HasErrors() {
			status := Found
			if len(issues) == 1 && issues[0].Rule == "json.newer-format" {
				status = Trouble
			}
			return status, p.report(findings(issues, data, langOf(c.lang, "en")))
		}
		inputs = append(inputs, in)
	}
	made, err := consolidate.Propose(inputs, consolidate.Options{On: c.on, Random: p.random(c.seed)})
	if wrong := new(consolidate.InputError); errors.As(err, &wrong) {
		return 0, trouble(wrong.Error())
	}
	if err != nil {
		return 0, err
	}
	return c.tell(p, made)
}

// tell prints the proposal, and what was found beside it.
func (c *consolidating) tell(p *program, made *consolidate.Proposal) (Status, error) {
	if err := plan.Encode(p.out, made.Plan); err != nil {
		return 0, err
	}
	l := langOf(c.lang, "en")
	if err := p.report(findings(made.Findings, nil, l)); err != nil {
		return 0, err
	}
	for _, left := range made.Left {
		f := findings(issue.List{left.Issue()}, nil, l)[0]
		if err := writeJSON(p.Err, leftBehind{left.Input + 1, f}); err != nil {
			return 0, err
		}
	}
	if len(made.Findings)+len(made.Left) > 0 {
		return Found, nil
	}
	return Fine, nil
}
