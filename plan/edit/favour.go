package edit

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// favour refuses what a professional writes down for somebody else that opens the plan to
// the professional, or to where they work: a consent given, a refusal or a prohibition
// withdrawn, and a judgement of the child's understanding by which a consent begins to
// count or a refusal or prohibition ends. Whoever decides says that themselves, or somebody
// else writes it down.
func (w *pen) favour() {
	seen := (*plan.Plan)(w.before.Plan)
	child := w.whole.ChildID()
	for i := range w.edited.Consents {
		c := &w.edited.Consents[i]
		at := issue.Pointer("/consents").Item(i)
		was := slices.IndexFunc(seen.Consents, func(s plan.Consent) bool { return s.ID == c.ID })
		switch {
		case !w.favours(c.RecipientID):
		case was < 0:
			if c.Decision == plan.ConsentGiven && c.By != w.By {
				w.refuseAt(ruleFavour, at.Member("recipientId"))
			}
		case c.Decision == plan.ConsentRefused && w.withdraws(seen.Consents[was].Withdrawal, c.Withdrawal):
			w.refuseAt(ruleFavour, at.Member("withdrawal"))
		default:
			before, after := counts(seen.Consents[was].Capacity, c.By == child), counts(c.Capacity, c.By == child)
			if c.Decision == plan.ConsentGiven && after > before || c.Decision == plan.ConsentRefused && after < before {
				w.refuseAt(ruleFavour, at.Member("capacity"))
			}
		}
	}
	for i := range w.edited.Prohibitions {
		f := &w.edited.Prohibitions[i]
		at := issue.Pointer("/prohibitions").Item(i)
		was := slices.IndexFunc(seen.Prohibitions, func(s plan.Prohibition) bool { return s.ID == f.ID })
		// Against whom it stands need not be in the view.
		whole := slices.IndexFunc(w.whole.Prohibitions, func(s plan.Prohibition) bool { return s.ID == f.ID })
		switch {
		case was < 0 || !slices.ContainsFunc(w.whole.Prohibitions[whole].AgainstIDs, w.favours):
		case w.withdraws(seen.Prohibitions[was].Withdrawal, f.Withdrawal):
			w.refuseAt(ruleFavour, at.Member("withdrawal"))
		case counts(f.Capacity, true) < counts(seen.Prohibitions[was].Capacity, true):
			w.refuseAt(ruleFavour, at.Member("capacity"))
		}
	}
}

// counts orders judgements by how far what was decided counts: of the child more where
// judged able and less where judged not able, of a guardian less where the child is able.
func counts(c *plan.Capacity, childs bool) int {
	switch {
	case c == nil:
	case !childs && c.Judgement == plan.CapacityAble, childs && c.Judgement == plan.CapacityNotAble:
		return -1
	case childs && c.Judgement == plan.CapacityAble:
		return 1
	}
	return 0
}

// withdraws reports whether the edit withdraws something in another's name.
func (w *pen) withdraws(was, is *plan.Withdrawal) bool {
	return was == nil && is != nil && is.By != w.By
}

// favours reports whether what is permitted to somebody is permitted to the writer, where
// they work now or by the edit itself.
func (w *pen) favours(id plan.ID) bool { return w.whole.Serves(w.By, id) || w.next.Serves(w.By, id) }
