// Package view says who may see what of a plan on a day, and why (näkymä): the
// whole of the privacy engine is this folder.
//
// A [Reader] asks, [Of] answers with a redacted copy and a reason for all that
// is withheld, [Who] turns the question round. What a member of the model is to
// a reader stands in one closed table (shown.go), the grounds of a reader in
// standing.go, ban.go and consenting.go; secrecy.go finds what leaves no trace, and
// redaction.go takes out what no ground shows. What no rule mentions is not shown.
package view

import (
	"errors"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
)

// Seen is what a reader may see of a plan (nähtävä osa). It has the members of a
// [plan.Plan] and its JSON, and is none.
//
// A store cannot keep it, and what takes a whole plan does not take it by mistake.
// It is no revision. Whoever turns it into
// a plan by a conversion has to know that most of the plan may be missing.
type Seen plan.Plan

// View is what one reader may see of a plan on one day, with a reason for all
// that is withheld (näkymä). The same plan, reader and day give the same view.
type View struct {
	// Format is always "oneplan-view/1.0" (näkymän muoto).
	Format Format `json:"format" validate:"required"`
	// Reader is who reads: child, family, leader, researcher, guardian:ID or the id
	// of a person (lukija).
	Reader Reader `json:"reader" validate:"required"`
	// On is the day of which it tells (päivä).
	On civil.Date `json:"on" validate:"required"`
	// Mark tells by a digest of the view which plan it was made of, where it was
	// opened for editing (package edit); empty elsewhere (näkymän tiiviste).
	Mark Mark `json:"mark,omitzero" validate:"omitempty,max=64"`
	// Bases are the grounds on which the reader sees anything (perusteet nähdä).
	Bases []Basis `json:"bases,omitzero" validate:"omitempty,max=20,dive,required"`
	// Plan is a redacted copy that shares no memory with the plan itself. It has
	// no revision, and no trace of what is secret even in its existence: no ids, no
	// references, no counts. Leaders and researchers see ids and days that lead back
	// to nobody else's copy (nähtävä osa).
	Plan *Seen `json:"plan" validate:"required"`
	// Withheld tells what of the rest is withheld, and why. A reader against whom a
	// security ban stands is told one thing for all, not-told (salatut kohdat).
	Withheld []Withheld `json:"withheld,omitzero" validate:"omitempty,max=100000,dive"`
}

// Mark is a digest of what a reader sees (näkymän tiiviste). It is a type of its own so
// that no verb of fmt prints it; see the package veil.
type Mark string

// Withheld says that something is withheld at one place of the redacted plan,
// and why (salattu kohta). What is secret even in its existence has none.
type Withheld struct {
	// Pointer is the place in the redacted plan: the list that lost parts, the
	// member that is left out, or the whole plan (kohta suunnitelmassa).
	Pointer issue.Pointer `json:"pointer" validate:"omitempty,max=500"`
	// Reason is why (salaamisen syy).
	Reason Reason `json:"reason" validate:"required"`
	// Source is the law behind the reason, empty for the plan's own rule (lähde).
	Source string `json:"source,omitzero" validate:"omitempty,max=200"`
	// Confidence says how sure the source is: a section from memory is uncertain
	// (varmuus).
	Confidence deadline.Confidence `json:"confidence,omitzero"`
	// Parts is how many parts of the list are withheld for this reason; zero
	// where it is no list (osien määrä).
	Parts int `json:"parts,omitzero" validate:"omitempty,min=1,max=1000000"`
}

// ErrDay says that no day was given: on the zero day nobody has a right, and a view
// of it would pass for one of a reader who has none.
var ErrDay = errors.New("view: no day of today")

// Of returns what a reader may see on a day: what bases, consents,
// prohibitions, visibility, other people's matters, security bans and time
// leave. What no rule mentions is not shown. Only what had been said by that
// day is in it.
//
// The day must be given by the embedder, never by the reader: rights of an
// earlier day show what was said by then.
//
// The error is [ErrDay] on the zero day, a [*ReaderError] where the reader is nobody of this plan or may not
// even know that there is one, a [*Refusal] where nothing gives the reader a right
// to see it on that day, and for the family's copy a [*FamilyError].
func Of(p *plan.Plan, r Reader, on civil.Date) (*View, error) {
	if on.IsZero() {
		return nil, ErrDay
	}
	if r == Family() {
		return familys(p, on)
	}
	s, err := standingOf(p, r, on)
	if err != nil {
		return nil, err
	}
	w := newRedaction(s)
	w.redact()
	if len(w.shownOn()) == 0 {
		return nil, w.refusal()
	}
	return w.view(), nil
}

// Withholds reports whether anything at or inside a place of the redacted plan is
// withheld.
func (v *View) Withholds(at issue.Pointer) bool {
	return slices.ContainsFunc(v.Withheld, func(w Withheld) bool { return at.Contains(w.Pointer) })
}

// Neutral reports whether the copy has to be worded neutrally, since a security
// ban stands against its reader (neutraali sanamuoto): it says that something is
// not given in it, whether or not there is anything, and nothing of why.
func (v *View) Neutral() bool {
	return len(v.Withheld) == 1 && v.Withheld[0].Pointer == "" && v.Withheld[0].Reason == ReasonNotTold
}

// Due returns the days by which something of what the reader sees is to be done
// ([due.Of]), counted from the view alone. Without a day of its own the
// options take the view's.
func (v *View) Due(o due.Options) ([]due.Day, issue.List) {
	if o.On.IsZero() {
		o.On = v.On
	}
	return due.Of((*plan.Plan)(v.Plan), o)
}

// Star returns the star of what the reader sees, as it stood on the view's day.
func (v *View) Star() assess.Star { return assess.Read(v.On, v.Plan.Assessments...) }

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
