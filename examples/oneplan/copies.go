package main

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
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
		c.erased = erasedAfter(told, 0)
	}
	return c, Fine, c.fork(of)
}

// planOrHistory reads a plan, or a history with its newest plan.
func (p *program) planOrHistory(name string, l code.Lang) (*plan.Plan, *history.History, Status, error) {
	data, _, err := p.readDocument(name)
	if err != nil {
		return nil, nil, Trouble, err
	}
	if familyOf(data) != familyHistory {
		of, status, err := p.loadPlan(name, l)
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

// fork takes what histories know: what was erased, and the last revision that two of
// them have, which is the base where none is given. What was erased in one after that
// the other says as of that revision; where both erased something since, no copy says
// it lawfully.
func (c *copies) fork(of [3]*history.History) error {
	for _, h := range of {
		if h != nil {
			c.erased = append(c.erased, erasedAfter(h, 0)...)
		}
	}
	mine, theirs := of[1], of[2]
	if mine == nil || theirs == nil || mine.PlanID != theirs.PlanID {
		return nil
	}
	n := 0
	for n < min(len(mine.Revisions), len(theirs.Revisions)) && mine.Revisions[n].Digest == theirs.Revisions[n].Digest {
		n++
	}
	if n == 0 {
		return nil
	}
	if c.base == nil {
		var issues issue.List
		if c.base, issues = mine.Revision(n); c.base == nil {
			return issues.Err()
		}
	}
	ours, others := erasedAfter(mine, n), erasedAfter(theirs, n)
	c.erased = erasedAfter(&history.History{Revisions: mine.Revisions[:n]}, 0)
	switch {
	case len(ours) > 0 && len(others) > 0:
		for _, e := range append(ours, others...) {
			e.UpTo = 0
			c.erased = append(c.erased, e)
		}
	case len(ours) > 0:
		c.theirs.Revision = n
	case len(others) > 0:
		c.mine.Revision = n
	}
	if len(ours) == 0 || len(others) == 0 {
		c.erased = append(append(c.erased, ours...), others...)
	}
	return nil
}

// erasedAfter lists what a history erased after so many revisions.
func erasedAfter(h *history.History, revisions int) (all []merge.Erased) {
	for i := range h.Revisions[revisions:] {
		for _, e := range h.Revisions[revisions+i].Erasures {
			if e.Part != "" {
				all = append(all, merge.Erased{Part: e.Part, Member: e.Member, UpTo: e.UpTo})
			}
		}
	}
	return all
}
