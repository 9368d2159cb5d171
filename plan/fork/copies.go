package fork

import (
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

// Copies are what one merge is made of: merge.Of(c.Base, c.Mine, c.Theirs,
// merge.Options{Erased: c.Erased}).
type Copies struct {
	// Base is the last revision that both histories have, nil where they have none.
	Base *plan.Plan
	// Mine and Theirs are their newest plans.
	Mine, Theirs *plan.Plan
	// Erased is what either erased.
	Erased []merge.Erased
}

// Of takes two histories of one plan apart, as two systems have them that both went on.
// What one erased after they parted the other says as of the last revision that both
// have; where both erased something since, no copy says it lawfully. Neither history
// is changed. The error holds what keeps a revision from being read.
func Of(mine, theirs *history.History) (c Copies, err error) {
	for _, side := range []struct {
		h  *history.History
		to **plan.Plan
	}{{mine, &c.Mine}, {theirs, &c.Theirs}} {
		if len(side.h.Revisions) == 0 {
			return Copies{}, history.ErrEmpty
		}
		p, issues := side.h.Revision(len(side.h.Revisions))
		if p == nil {
			return Copies{}, issues.Err()
		}
		*side.to = p
	}
	n := common(mine, theirs)
	if n == 0 {
		c.Erased = append(Erased(mine, 0), Erased(theirs, 0)...)
		return c, nil
	}
	base, issues := mine.Revision(n)
	if base == nil {
		return Copies{}, issues.Err()
	}
	c.Base = base
	ours, others := Erased(mine, n), Erased(theirs, n)
	c.Erased = Erased(&history.History{Revisions: mine.Revisions[:n]}, 0)
	both := len(ours) > 0 && len(others) > 0
	for _, e := range append(ours, others...) {
		if both {
			e.UpTo = 0
		}
		c.Erased = append(c.Erased, e)
	}
	switch {
	case both:
	case len(ours) > 0:
		c.Theirs.Revision = n
	case len(others) > 0:
		c.Mine.Revision = n
	}
	return c, nil
}

// common returns how many revisions two histories of one plan have in common.
func common(mine, theirs *history.History) (n int) {
	if mine.PlanID != theirs.PlanID {
		return 0
	}
	for n < min(len(mine.Revisions), len(theirs.Revisions)) && mine.Revisions[n].Digest == theirs.Revisions[n].Digest {
		n++
	}
	return n
}
