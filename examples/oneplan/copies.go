package main

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/fork"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

// copies are what one merge is made of.
type copies struct {
	base, mine, theirs *plan.Plan
	erased             []merge.Erased
}

// copies reads plans and histories.
func (m *merger) copies(p *program, args []string) (c copies, status Status, err error) {
	var plans [3]*plan.Plan
	var of [3]*history.History
	last := plans[3-len(args):]
	for i, name := range args {
		if last[i], of[3-len(args)+i], status, err = p.planOrHistory(name, m.lang); err != nil || status != Fine {
			return c, status, err
		}
	}
	c.base, c.mine, c.theirs = plans[0], plans[1], plans[2]
	if m.erased != "" {
		_, told, status, err := p.planOrHistory(m.erased, m.lang)
		if err == nil && told == nil && status == Fine {
			err = trouble(printable(m.erased) + ": is no history")
		}
		if err != nil || status != Fine {
			return c, status, err
		}
		c.erased = fork.Erased(told, 0)
	}
	return c, Fine, c.fork(of)
}

// planOrHistory reads a plan, or a history with its newest plan.
func (p *program) planOrHistory(name string, l code.Lang) (*plan.Plan, *history.History, Status, error) {
	data, line, err := p.readDocument(name)
	if err != nil {
		return nil, nil, Trouble, err
	}
	if issue.FamilyOf(data) != familyHistory {
		d, status, err := p.loaded(name, line, data, l)
		of, status, err := d.onlyPlan(name, status, err)
		return of, nil, status, err
	}
	h, issues := history.Decode(data, issue.Limits{})
	if !issues.HasErrors() {
		var of *plan.Plan
		if of, issues = h.Revision(len(h.Revisions)); of != nil && !issues.HasErrors() {
			return of, h, Fine, nil
		}
	}
	status := Found
	if d := (document{issues: issues}); d.newer() {
		status = Trouble
	}
	return nil, nil, status, p.report(findings(issues, data, langOf(l, "en")))
}

// fork takes what histories know: what was erased and, of two of them, the last revision
// that both have, which is the base where none is given.
func (c *copies) fork(of [3]*history.History) error {
	for _, h := range of {
		if h != nil {
			c.erased = append(c.erased, fork.Erased(h, 0)...)
		}
	}
	mine, theirs := of[1], of[2]
	if mine == nil || theirs == nil || mine.PlanID != theirs.PlanID {
		return nil
	}
	both, err := fork.Of(mine, theirs)
	if err != nil || both.Base == nil {
		return err
	}
	if c.base == nil {
		c.base = both.Base
	}
	c.mine, c.theirs, c.erased = both.Mine, both.Theirs, both.Erased
	return nil
}
