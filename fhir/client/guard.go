package client

import (
	"context"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir/reference"
)

// guard sees to it that everything that is written over is written over a version
// (If-Match). What has none yet is read once more at its place, where servers tell
// what their searches and answers do not. What was made by this push a moment ago is
// nobody else's.
func (c *Client) guard(ctx context.Context, to []*resource) *Error {
	var bare []*resource
	var questions []string
	for _, r := range to {
		if r.location != "" && r.version == "" && r.change != ChangeCreated {
			bare, questions = append(bare, r), append(questions, r.location)
		}
	}
	seen := make([]*reference.Text, len(bare))
	unversioned, changed := issue.List(nil), issue.List(nil)
	e := c.ask(ctx, questions, func(i int, answer *bundleEntry) *Error {
		r := bare[i]
		if answer == nil {
			changed = append(changed, ruleChanged.At(pointerOf(r.index)))
			return nil
		}
		text, err := answer.text()
		if err != nil || text.Type+"/"+text.ID != r.location {
			return &Error{Problem: ProblemAnswer}
		}
		seen[i] = r.theirs
		if r.found(text); r.version == "" && !c.options.Unversioned {
			unversioned = append(unversioned, ruleUnversioned.At(pointerOf(r.index)))
		}
		return nil
	})
	if e != nil {
		return e
	}
	for i, r := range bare {
		if seen[i] != nil && !c.says(r, seen[i].JSON, r.theirs.JSON) {
			changed = append(changed, ruleChanged.At(pointerOf(r.index)))
		}
	}
	switch {
	case changed != nil:
		return &Error{Problem: ProblemConflict, Issues: changed}
	case unversioned != nil:
		return &Error{Problem: ProblemUnversioned, Issues: unversioned}
	}
	return nil
}
