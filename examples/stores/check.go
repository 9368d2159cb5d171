package main

import (
	"bytes"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
)

// mostStrays is how many ids of rows without a plan are told.
const mostStrays = 1000

// check verifies every chain, and that all that is kept of a plan beside it is the
// plan's. It may run while others write.
func check(c *call, args []string) (bool, error) {
	after := c.flags.String("after", "", "")
	if err := c.parse(args, 0); err != nil {
		return false, err
	}
	s, done, err := openStore(c.ctx, *c.db)
	if err != nil {
		return false, err
	}
	defer done()
	strays, err := s.Strays(c.ctx, mostStrays)
	if err != nil {
		return false, err
	}
	for _, id := range strays {
		c.say("%s: rows of it are missing, or left over\n", id)
	}
	plans, revisions, bad := 0, 0, len(strays)
	for card, err := range s.Cards(c.ctx, register.Filter{}, plan.PlanID(*after)) {
		if err != nil {
			return false, err
		}
		plans++
		n, why := checked(c, s, card)
		revisions += n
		if err := c.ctx.Err(); err != nil {
			return false, err
		}
		if _, stray := slices.BinarySearch(strays, card.PlanID); why != "" && !stray {
			bad++
			c.say("%s: %s\n", card.PlanID, why)
		}
	}
	c.say("%d plans, %d revisions, %d with faults\n", plans, revisions, bad)
	return bad == 0, nil
}

// checked returns how many revisions a plan has, or what is wrong with it. What it
// finds it looks at again, since somebody may store meanwhile.
func checked(c *call, s *sqlstore.Store, card register.Card) (revisions int, why string) {
	for range 3 {
		if revisions, why = checkedOnce(c, s, card); why == "" {
			return revisions, ""
		}
		for now, err := range s.Cards(c.ctx, register.Filter{Subject: card.Subject}, "") {
			if err == nil && now.PlanID == card.PlanID {
				card = now
			}
		}
		if _, err := s.Get(c.ctx, card.PlanID); isGone(err) {
			return 0, "" // destroyed meanwhile; leftovers are strays
		}
	}
	return 0, why
}

func checkedOnce(c *call, s *sqlstore.Store, card register.Card) (revisions int, why string) {
	h, err := s.History(c.ctx, card.PlanID)
	if err != nil {
		return 0, err.Error()
	}
	if found := h.Verify(); len(found) > 0 {
		return 0, found[0].Rule
	}
	n := len(h.Revisions)
	last, _ := h.Revision(n)
	p, err := s.Get(c.ctx, card.PlanID)
	switch {
	case err != nil:
		return 0, err.Error()
	case last == nil:
		return 0, "the newest revision cannot be read"
	case !same(last, p):
		return 0, "the plan is not its last revision"
	}
	for number := n / 32 * 32; number > 0; number -= 32 {
		one, err := s.Revision(c.ctx, card.PlanID, number)
		if want, _ := h.Revision(number); err != nil || !same(one, want) {
			return 0, "a revision alone is not that of the chain"
		}
	}
	return n, beside(c, s, card, p)
}

// same reports whether two plans say the same.
func same(a, b *plan.Plan) bool {
	if a == nil || b == nil || a.Revision != b.Revision {
		return false
	}
	one, err := plan.AppendCompact(nil, a)
	if err != nil {
		return false
	}
	other, err := plan.AppendCompact(nil, b)
	return err == nil && bytes.Equal(one, other)
}

// beside compares what is derived from a plan with the plan.
func beside(c *call, s *sqlstore.Store, card register.Card, p *plan.Plan) string {
	want, days := register.CardOf(p, card.On)
	if card != want {
		return "the card is not that of the plan"
	}
	var got []register.Day
	for d, err := range s.Days(c.ctx, register.Filter{Subject: card.Subject}, civil.Period{}, register.Day{}) {
		if err != nil {
			return err.Error()
		}
		if d.PlanID == p.ID {
			got = append(got, d)
		}
	}
	if !slices.Equal(got, days) {
		return "the open days are not those of the plan"
	}
	for _, key := range append([]string{p.Child.Subject}, p.Child.FormerSubjects...) {
		if id, err := s.InForce(c.ctx, key); (err == nil && id == p.ID) != plan.InForce(p.Status()) {
			return "it is in force, and not to be found by a key of the child, or the other way round"
		}
	}
	return ""
}
