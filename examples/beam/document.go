package main

import (
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

// decode reads a line: a plan, or a history, of which the newest revision is the
// plan. The plan is nil where there is none to read.
func decode(data []byte) (*plan.Plan, issue.List) {
	if !isHistory(data) {
		return plan.Decode(data, issue.Limits{})
	}
	h, issues := history.Decode(data, issue.Limits{})
	if h == nil || issues.HasErrors() || len(h.Revisions) == 0 {
		return nil, issues
	}
	if broken := h.Verify(); broken.HasErrors() {
		return nil, broken
	}
	return h.Revision(h.Revisions[len(h.Revisions)-1].Number)
}

// examine is decode for those who only look at the plan while f runs.
func examine(data []byte, f func(*plan.Plan)) issue.List {
	if !isHistory(data) {
		return plan.Examine(data, issue.Limits{}, f)
	}
	p, issues := decode(data)
	if p != nil {
		f(p)
	}
	return issues
}

// isHistory reports whether a line says that it is a history.
func isHistory(data []byte) bool { return issue.FamilyOf(data) == "oneplan-history" }

// isNewer reports whether a document is of a wire form that this program is too old
// for: what is made of the others would be taken for the whole.
func isNewer(issues issue.List) bool {
	return len(issues) == 1 && issues[0].Rule == "json.newer-format"
}

// tooLong are the issues of a line that was not read for its length.
func tooLong() issue.List {
	rule, _ := issue.ReaderRules().Find("json.too-big")
	i := rule.At("")
	i.Limit = ndjson.DefaultMaxLine
	return issue.List{i}
}
