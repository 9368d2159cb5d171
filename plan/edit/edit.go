// Package edit is the way back from a view to the plan (muokkaus): a reader edits
// what [Open] gave them, and [Apply] puts the edit over the whole plan.
//
// Only what the reader saw and may write changes. What was hidden stays byte for
// byte, what may not be written is refused where it stands, all of it at once, and
// no answer tells whether anything is hidden. Who may write what stands in one
// closed table (written.go, docs/writing.md) beside the one of who may see what.
package edit

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Editor is who edits which view (muokkaaja).
type Editor struct {
	// Reader is whose view was edited, On the day of the view: both the keeper's to
	// give. The rights are those of that day.
	Reader view.Reader
	On     civil.Date
	// By is who writes: the reader ("" says so), or a professional of the network
	// who writes down what the reader says, and may then only add. The family's
	// copy needs one of the family or a professional.
	By plan.ID
	// IDs draws the ids of new parts. Those that the editor chose are names inside
	// the edit alone, so that no id tells whether it is taken.
	IDs *plan.IDs
}

// Edited is a plan after an edit.
type Edited struct {
	Plan *plan.Plan
	// Drawn are the new parts, in the order of the edited view.
	Drawn []Drawn
}

// Drawn is the id that a new part was given, and the one that the editor used.
type Drawn struct{ Editors, ID plan.ID }

// Open returns what a reader may see on a day, as [view.Of], with a mark by which
// [Apply] knows that it gets the same plan. The mark is drawn from the view alone;
// leaders and researchers, who edit nothing, get none.
func Open(p *plan.Plan, r view.Reader, on civil.Date) (*view.View, error) {
	v, err := view.Of(p, r, on)
	if err != nil {
		return nil, err
	}
	if !figures(v) {
		v.Mark = mark(v)
	}
	return v, nil
}

// figures reports whether a view was made for its numbers alone, as that of a leader,
// a member of the network or not, or a researcher: its ids are of nobody's plan.
func figures(v *view.View) bool { return slices.Contains(v.Bases, view.BasisStatistics) }

// Apply puts an edited view over the whole plan of which [Open] made it, and
// returns the new plan. Only the view's plan is read as edited. Where anything may
// not be written, or breaks a rule of the plan, it returns nil and every issue,
// with pointers into the edited view's plan; the plan itself is never touched.
//
// The plan is the one at the revision that was seen: another is refused
// (edit.stale), never overwritten. Where the plan went on since, the caller merges
// that revision, the result and the newest one.
func Apply(p *plan.Plan, edited *view.View, e Editor) (*Edited, issue.List) {
	w, found := newPen(p, edited, e)
	if found != nil {
		return nil, found
	}
	return w.apply()
}
