package register

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// Ground is why a plan may be destroyed (hävittämisen peruste).
type Ground struct {
	// Citation is the act or the controller's own plan of retention, 1 to 200
	// characters. It stands in the [Trace], so it may tell nothing of the child.
	Citation string
	// Retention is the period that is over. Its zero value is no period: then the
	// citation alone carries it, as of a plan that should never have been made.
	Retention history.Retention
}

var (
	// ErrGround says that a [Ground] has no citation or one that cannot be kept.
	ErrGround = errors.New("register: the ground has no citation, or one that cannot be kept")
	// ErrDay says that the day of today was forgotten.
	ErrDay = errors.New("register: no day of today")
	// ErrRetained says that the period of a [Ground] is not over, has not begun, or
	// that the plan is in force.
	ErrRetained = errors.New("register: the plan is in force, or the time to keep it is not over")
)

// Allows returns nil where a plan may be destroyed on a day, else [ErrDay],
// [ErrGround] or [ErrRetained]. A plan in force is never destroyed: close it first.
func (g Ground) Allows(p *plan.Plan, on civil.Date) error {
	if on.IsZero() {
		return ErrDay
	}
	if !citable(g.Citation) {
		return ErrGround
	}
	if plan.InForce(p.Status()) {
		return ErrRetained
	}
	if g.Retention == (history.Retention{}) {
		return nil
	}
	if last, begun := g.Retention.Ends(p); !begun || !on.After(last) {
		return ErrRetained
	}
	return nil
}

func citable(text string) bool {
	return text != "" && utf8.ValidString(text) && utf8.RuneCountInString(text) <= 200
}

// Trace is all that is left of a plan that was destroyed: that there was one of
// that id, and when and why it went (hävittämismerkintä).
type Trace struct {
	PlanID   plan.PlanID `json:"planId"`
	On       civil.Date  `json:"on"`
	Citation string      `json:"citation"`
}

// Valid returns nil where a trace has a plan's id, its day and its citation, else a
// [*history.StoreError] (not found), [ErrDay] or [ErrGround].
func (t Trace) Valid() error {
	none := func(c rune) bool { return (c < 'a' || c > 'z') && (c < '2' || c > '7') }
	switch {
	case len(t.PlanID) != lengthOfID || strings.ContainsFunc(string(t.PlanID), none):
		return &history.StoreError{Problem: history.StoreNotFound}
	case t.On.IsZero():
		return ErrDay
	case !citable(t.Citation):
		return ErrGround
	}
	return nil
}

// lengthOfID is the length of a plan's id, of small letters and 2 to 7.
const lengthOfID = 26
