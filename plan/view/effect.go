package view

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// Effect is what changes for one reader between two states of a plan, or two
// days (vaikutus).
type Effect struct {
	Reader Reader `json:"reader"`
	// Loses are parts of the plan before that the reader saw and sees no more,
	// Gains parts of the plan after that are newly seen. A part inside another
	// that is named has no entry of its own.
	Loses []issue.Pointer `json:"loses,omitzero"`
	Gains []issue.Pointer `json:"gains,omitzero"`
	// Before and After are the reader's bases.
	Before []Basis `json:"before,omitzero"`
	After  []Basis `json:"after,omitzero"`
}

// Effects returns for each reader whose view differs what a change of the plan,
// or of the day, does to it. It is an answer to whoever keeps the plan: it may
// name what a reader must not know of.
func Effects(before *plan.Plan, on civil.Date, after *plan.Plan, then civil.Date) []Effect {
	readers := Readers(before)
	for _, r := range Readers(after) {
		if !slices.Contains(readers, r) {
			readers = append(readers, r)
		}
	}
	was, is := locate(before), locate(after)
	var all []Effect
	for _, r := range readers {
		e := Effect{Reader: r}
		old, oldBases := seenBy(before, r, on)
		now, nowBases := seenBy(after, r, then)
		e.Before, e.After = oldBases, nowBases
		e.Loses = gone(was, old, now)
		e.Gains = gone(is, now, old)
		if len(e.Loses)+len(e.Gains) > 0 || !slices.Equal(oldBases, nowBases) {
			all = append(all, e)
		}
	}
	return all
}

// seenBy returns the ids of the parts that a reader sees.
func seenBy(p *plan.Plan, r Reader, on civil.Date) (map[plan.ID]bool, []Basis) {
	s, err := standingOf(p, r, on)
	if err != nil {
		return nil, nil
	}
	w := newRedaction(s)
	w.redact()
	return w.standingIDs(), w.shownOn()
}

// gone lists the parts that stand in one set and not in another.
func gone(parts []contour.Located, in, out map[plan.ID]bool) (at []issue.Pointer) {
	for _, part := range parts {
		inside := len(at) > 0 && at[len(at)-1].Contains(part.At)
		if in[part.ID] && !out[part.ID] && !inside {
			at = append(at, part.At)
		}
	}
	return at
}

// Majority is what changes when the child comes of age (täysi-ikäistyminen).
type Majority struct {
	// Day is the 18th birthday.
	Day civil.Date
	// Effects are the changes of views from the day before to the day.
	Effects []Effect
	// Ends are consents of guardians that hold no more: the young person is asked
	// anew.
	Ends []issue.Pointer
	// Stays are decisions of the young person's own that go on.
	Stays []issue.Pointer
	// Asks are the people and organisations who had only a guardian's consent.
	Asks []plan.ID
}

// AtMajority tells what changes in the plan when the child comes of age, as it
// stands now, and false for a child without a day of birth.
func AtMajority(p *plan.Plan) (Majority, bool) {
	m := Majority{Day: p.Child.Majority()}
	if m.Day.IsZero() {
		return m, false
	}
	eve := m.Day.AddDays(-1)
	m.Effects = Effects(p, eve, p, m.Day)
	own := map[plan.ID]bool{}
	for i := range p.Consents {
		c := &p.Consents[i]
		at := issue.Pointer("/consents").Item(i)
		switch {
		case !c.HeldOn(eve) || !p.Decides(c, eve):
		case c.By == p.ChildID():
			m.Stays = append(m.Stays, at)
			own[c.RecipientID] = true
		case !p.Decides(c, m.Day):
			m.Ends = append(m.Ends, at)
			if c.Decision == plan.ConsentGiven && !slices.Contains(m.Asks, c.RecipientID) {
				m.Asks = append(m.Asks, c.RecipientID)
			}
		}
	}
	for i := range p.Prohibitions {
		if f := &p.Prohibitions[i]; f.By == p.ChildID() && f.HoldsOn(m.Day) {
			m.Stays = append(m.Stays, issue.Pointer("/prohibitions").Item(i))
		}
	}
	m.Asks = slices.DeleteFunc(m.Asks, func(id plan.ID) bool { return own[id] })
	return m, true
}
