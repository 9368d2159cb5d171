package register

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// ruleSubject is package plan's rule of an identity code as the child's key.
const ruleSubject = "child.subject-identity-code"

// Restorable returns the newest plan of a history that a [Restorer] may take in.
// The error is [history.ErrEmpty], [history.ErrOtherPlan], or an [*issue.Error]
// where the chain does not hold, its plan cannot be read or the child's key is an
// identity code. Other errors of a plan in force do not keep it out: a store has
// it, by the rules of its day, and a move loses nothing. The whole chain is walked, so
// time and memory are as the history is long: [history.Decode] bounds what comes from
// elsewhere (100 000 revisions, a quarter of a gigabyte of contents).
func Restorable(h *history.History) (*plan.Plan, error) {
	if h == nil || len(h.Revisions) == 0 {
		return nil, history.ErrEmpty
	}
	if err := h.Verify().Err(); err != nil {
		return nil, err
	}
	p, issues := h.Revision(len(h.Revisions))
	if p == nil {
		return nil, issues.Err()
	}
	if p.ID != h.PlanID {
		return nil, history.ErrOtherPlan
	}
	return p, slices.DeleteFunc(p.CheckParts(), func(i issue.Issue) bool { return i.Rule != ruleSubject }).Err()
}
