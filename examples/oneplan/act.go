package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// act is what the calls that do something to a plan have in common: who does it,
// on which day, and why.
type act struct {
	plan.Act
	lang code.Lang
	seed *uint64
}

// actOptions declares the options of an act.
func actOptions(fs *flag.FlagSet, a *act, by string) {
	idOption(fs, &a.By, "by", by)
	idOption(fs, &a.RecordedBy, "recorded-by", "of who writes it down, where that is another")
	fs.StringVar(&a.Text, "text", "", "why, in words: `TEXT`")
	idOption(fs, &a.MeetingID, "meeting", "of the meeting at which it was done")
	langOption(fs, &a.lang, "language of the findings (default en)")
	seedOption(fs, &a.seed)
}

// idOption declares an option that takes the id of a part of the plan.
func idOption(fs *flag.FlagSet, id *plan.ID, name, means string) {
	fs.Func(name, "`ID` "+means, func(text string) error {
		*id = plan.ID(text)
		return nil
	})
}

// personOption is idOption where a person may also be named as a reader is.
func personOption(fs *flag.FlagSet, id *plan.ID, name, means string) {
	fs.Func(name, "`ID` "+means, func(text string) error {
		r, err := view.ParseReader(text)
		*id = r.PersonID()
		return err
	})
}

// do reads a plan, does something to it and writes the new plan, or findings and
// no plan. The day of an act that has none is today's.
func (a *act) do(p *program, file string, change func(*plan.Plan) (*plan.Plan, issue.List)) (Status, error) {
	if err := p.orToday(&a.On); err != nil {
		return 0, err
	}
	of, status, err := p.loadPlan(file, a.lang)
	if err != nil || status != Fine {
		return status, err
	}
	if a.ID, err = plan.NewID(p.random(a.seed)); err != nil {
		return 0, err
	}
	made, issues := change(of)
	if made == nil {
		return Found, p.report(findings(issues, nil, langOf(a.lang, "en")))
	}
	return Fine, plan.Encode(p.out, made)
}

// instantOption declares an option that takes a moment.
func instantOption(fs *flag.FlagSet, i *civil.Instant, name, means string) {
	fs.Func(name, "`INSTANT` "+means, func(text string) error { return i.UnmarshalText([]byte(text)) })
}
