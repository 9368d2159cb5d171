// Package view says who may see what of a plan on a day, and why (näkymä): the
// whole of the privacy engine is this folder.
//
// A [Reader] asks, [Of] answers with a redacted copy and a reason for all that
// is withheld, [Who] turns the question round. What a member of the model is to
// a reader stands in one closed table (shown.go), the grounds of a reader in
// standing.go and consenting.go, and redaction.go takes out what no ground
// shows. What no rule mentions is not shown.
package view

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// View is what one reader may see of a plan on one day, with a reason for all
// that is withheld (näkymä).
type View struct {
	// Reader is who reads, On the day.
	Reader Reader     `json:"reader"`
	On     civil.Date `json:"on"`
	// Bases are the grounds on which the reader sees anything; none means that
	// only the plan's frame is shown.
	Bases []Basis `json:"bases,omitzero"`
	// Plan is a redacted copy that shares no memory with the plan itself. It has
	// no revision but for whoever holds the baton, and no trace of what is secret
	// even in its existence: no ids, no references, no counts.
	Plan *plan.Plan `json:"plan"`
	// Withheld tells what of the rest is withheld, and why.
	Withheld []Withheld `json:"withheld,omitzero"`
}

// Withheld says that something is withheld at one place of the redacted plan,
// and why (salattu kohta). What is secret even in its existence has none.
type Withheld struct {
	// Pointer is the place in the redacted plan: the list that lost parts, the
	// member that is left out, or the whole plan.
	Pointer issue.Pointer `json:"pointer"`
	Reason  Reason        `json:"reason"`
	// Source is the law behind the reason, empty for the plan's own rule.
	// Confidence says how sure that is: a section from memory is uncertain.
	Source     string              `json:"source,omitzero"`
	Confidence deadline.Confidence `json:"confidence,omitzero"`
	// Parts is how many parts of the list are withheld for this reason; zero
	// where it is no list.
	Parts int `json:"parts,omitzero"`
}

// Of returns what a reader may see on a day: what bases, consents,
// prohibitions, visibility, other people's matters, security bans and time
// leave. What no rule mentions is not shown. Only what had been said by that
// day is in it.
//
// The day must be given by the embedder, never by the reader: rights of an
// earlier day show what was said by then.
//
// The error is a [*ReaderError]: the reader is nobody of this plan, or may not
// even know that there is one.
func Of(p *plan.Plan, r Reader, on civil.Date) (*View, error) {
	s, err := standingOf(p, r, on)
	if err != nil {
		return nil, err
	}
	w := newRedaction(s)
	w.redact()
	return w.view, nil
}

// Withholds reports whether anything at or inside a place of the redacted plan is
// withheld.
func (v *View) Withholds(at issue.Pointer) bool {
	return slices.ContainsFunc(v.Withheld, func(w Withheld) bool { return at.Contains(w.Pointer) })
}

// bases lists each basis of the grants once.
func (s *standing) bases(set grants) []Basis {
	var b []Basis
	for i := range s.grants {
		if set&(1<<i) != 0 && !slices.Contains(b, s.grants[i].basis) {
			b = append(b, s.grants[i].basis)
		}
	}
	return b
}
