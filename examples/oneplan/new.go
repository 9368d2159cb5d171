package main

import (
	"flag"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sheet"
)

func newCall() call {
	return call{
		name:  "new",
		usage: []string{"new --subject KEY [--from-form FILE] [--lang L] [--seed N]"},
		does:  "Begins a new plan, empty or out of the paper form as it was filled in at the meeting.",
		more: "FILE holds the codes that stand on the form (print --empty) and what was written beside them: an object of\n" +
			"JSON, or CSV of two columns. The plan is agreed where the form names a responsible worker who accepted, else a\n" +
			"draft. What is not understood is a finding with the code of the field, what the plan lacks one with its place in\n" +
			"the plan; with one that is an error there is no plan.",
		examples: []example{
			{"new --subject kuopio:7f3a9c > plan.json", "an empty draft"},
			{"new --subject kuopio:7f3a9c --from-form form.csv > plan.json", "what was agreed at the meeting"},
		},
		flags: func(fs *flag.FlagSet) runner {
			n := &beginning{}
			fs.StringVar(&n.subject, "subject", "", "`KEY` of the child, given by the record system; never an identity code")
			fs.StringVar(&n.form, "from-form", "", "`FILE` the filled form")
			langOption(fs, &n.lang, "language of the findings, and of the plan's texts (default fi)")
			seedOption(fs, &n.seed)
			return n.run
		},
	}
}

type beginning struct {
	subject, form string
	lang          code.Lang
	seed          *uint64
}

func (n *beginning) run(p *program, args []string) (Status, error) {
	if len(args) > 0 || n.subject == "" {
		return 0, usage("say --subject KEY and no file")
	}
	lang := langOf(n.lang, "fi")
	random := p.random(n.seed)
	made, err := plan.New(n.subject, random)
	if err != nil {
		return 0, err
	}
	made.Lang = plan.LangTag(lang.String())
	if n.form != "" {
		data, err := p.read(n.form)
		if err != nil {
			return 0, err
		}
		filled, issues, err := sheet.Read(strings.NewReader(string(data)))
		if err != nil {
			return 0, trouble(printable(n.form) + ": is no filled form")
		}
		ids := plan.NewIDs(random)
		issues = append(issues, sheet.Draft(made, filled, ids)...)
		if err := ids.Err(); err != nil {
			return 0, err
		}
		if issues.HasErrors() {
			return Found, p.report(findings(issues, nil, lang))
		}
	}
	checked := made.Check()
	if err := p.report(findings(checked, nil, lang)); err != nil || checked.HasErrors() {
		return Found, err
	}
	return Fine, plan.Encode(p.out, made)
}
