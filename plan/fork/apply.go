package fork

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Applied is what became of an edited view.
type Applied struct {
	// Plan is the newest plan with the edit in it, to be stored as the next revision.
	Plan *plan.Plan
	// Seen is the number of the revision of which the view was made.
	Seen int
	// Drawn are the ids that new parts were given.
	Drawn []edit.Drawn
	// Findings say what people have to settle, where the edit and what others wrote since
	// do not fit together; Left what was left out since it had been erased. Both are for
	// the keeper: they tell of parts that the editor may not know.
	Findings issue.List
	Left     []merge.Left
}

// Apply puts an edited view over the plan of a history, as [edit.Apply]. Where the plan
// went on since the view was opened, the edit is put over the revision that was seen and
// merged with the newest one: an older view never overwrites what is newer. On is the
// day of the merge, which stands in its conflicts; zero: not said.
//
// Where the edit is refused, Apply returns nil and the issues, with pointers into the
// edited view's plan; edit.stale says that no revision that can be read gives the
// view. The error is that of [merge.Of], or [history.ErrEmpty]. Looked at are, the newest
// first, the revisions that were the plan on the day of the view or later; of a view of a
// day to come those of the last day on which anything was stored.
func Apply(h *history.History, edited *view.View, e edit.Editor, on civil.Date) (*Applied, issue.List, error) {
	last := len(h.Revisions)
	if last == 0 {
		return nil, nil, history.ErrEmpty
	}
	newest, issues := h.Revision(last)
	if newest == nil {
		return nil, issues, nil
	}
	made, refused := edit.Apply(newest, edited, e)
	if !stale(refused) {
		return applied(made, last), refused, nil
	}
	for n := last - 1; n >= first(h, e.On); n-- {
		seen, issues := h.Revision(n)
		if seen == nil || issues.HasErrors() {
			continue
		}
		made, issues := edit.Apply(seen, edited, e)
		if stale(issues) {
			continue
		}
		if made == nil {
			return nil, issues, nil
		}
		a := applied(made, n)
		joined, err := merge.Of(seen, made.Plan, newest, merge.Options{On: on, Erased: Erased(h, n)})
		if err != nil {
			return nil, nil, err
		}
		a.Plan, a.Findings, a.Left = joined.Plan, joined.Findings, joined.Left
		return a, nil, nil
	}
	return nil, refused, nil
}

// first returns the first revision of which a view of a day was made: the newest of the
// days before, since that was the plan when the day began.
func first(h *history.History, on civil.Date) int {
	n := len(h.Revisions)
	if last := plan.DayOf(h.Revisions[n-1].At); on.After(last) {
		on = last
	}
	for n > 1 && !plan.DayOf(h.Revisions[n-1].At).Before(on) {
		n--
	}
	return n
}

func applied(made *edit.Edited, n int) *Applied {
	if made == nil {
		return nil
	}
	return &Applied{Plan: made.Plan, Seen: n, Drawn: made.Drawn}
}

// stale reports whether an edit was refused because its view was made of another plan.
func stale(issues issue.List) bool {
	return slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Rule == "edit.stale" })
}

// Erased lists what a history erased on a ground in law after so many revisions, as
// [merge.Options] take it.
func Erased(h *history.History, after int) (all []merge.Erased) {
	for i := range h.Revisions[after:] {
		for _, e := range h.Revisions[after+i].Erasures {
			if e.Part != "" {
				all = append(all, merge.Erased{Part: e.Part, Member: e.Member, UpTo: e.UpTo})
			}
		}
	}
	return all
}
