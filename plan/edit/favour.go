package edit

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// favour refuses what a professional writes down for somebody else that opens the plan to
// the professional, or to where they work: a consent given, a refusal or a prohibition
// withdrawn. Whoever decides says that themselves, or somebody else writes it down.
func (w *pen) favour() {
	seen := (*plan.Plan)(w.before.Plan)
	for i := range w.edited.Consents {
		c := &w.edited.Consents[i]
		at := issue.Pointer("/consents").Item(i)
		was := slices.IndexFunc(seen.Consents, func(s plan.Consent) bool { return s.ID == c.ID })
		switch {
		case !w.favours(c.RecipientID):
		case was < 0 && c.Decision == plan.ConsentGiven && c.By != w.By:
			w.refuseAt(ruleFavour, at.Member("recipientId"))
		case was >= 0 && c.Decision == plan.ConsentRefused && w.withdraws(seen.Consents[was].Withdrawal, c.Withdrawal):
			w.refuseAt(ruleFavour, at.Member("withdrawal"))
		}
	}
	for i := range w.edited.Prohibitions {
		f := &w.edited.Prohibitions[i]
		was := slices.IndexFunc(seen.Prohibitions, func(s plan.Prohibition) bool { return s.ID == f.ID })
		// Against whom it stands need not be in the view.
		whole := slices.IndexFunc(w.whole.Prohibitions, func(s plan.Prohibition) bool { return s.ID == f.ID })
		if was >= 0 && whole >= 0 && slices.ContainsFunc(w.whole.Prohibitions[whole].AgainstIDs, w.favours) && w.withdraws(seen.Prohibitions[was].Withdrawal, f.Withdrawal) {
			w.refuseAt(ruleFavour, issue.Pointer("/prohibitions").Item(i).Member("withdrawal"))
		}
	}
}

// withdraws reports whether the edit withdraws something in another's name.
func (w *pen) withdraws(was, is *plan.Withdrawal) bool {
	return was == nil && is != nil && is.By != w.By
}

// favours reports whether what is permitted to somebody is permitted to the writer.
func (w *pen) favours(id plan.ID) bool { return w.whole.Serves(w.By, id) }
