package main

import (
	"bufio"
	"errors"
	"os"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
)

// longestHistory is how long a history may be as one line.
const longestHistory = 256 << 20

// check verifies every chain and compares every card with its plan.
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
	plans, revisions, bad := 0, 0, 0
	for card, err := range s.Cards(c.ctx, register.Filter{}, plan.PlanID(*after)) {
		if err != nil {
			return false, err
		}
		h, why := checked(c, s, card)
		if plans++; why != "" {
			bad++
			c.say("%s: %s\n", card.PlanID, why)
			continue
		}
		revisions += len(h.Revisions)
	}
	c.say("%d plans, %d revisions, %d with faults\n", plans, revisions, bad)
	return bad == 0, nil
}

// checked returns a history, or what is wrong with it.
func checked(c *call, s *sqlstore.Store, card register.Card) (h *history.History, why string) {
	h, err := s.History(c.ctx, card.PlanID)
	if err != nil {
		return nil, err.Error()
	}
	if found := h.Verify(); len(found) > 0 {
		return nil, found[0].Rule
	}
	p, _ := h.Revision(len(h.Revisions))
	if p == nil {
		return nil, "the newest revision cannot be read"
	}
	want, _ := register.CardOf(p, card.On)
	if card.Revision == p.Revision && card != want {
		return nil, "the card is not that of the plan"
	}
	return h, ""
}

// export writes histories in the order of their plans' ids.
func export(c *call, args []string) (bool, error) {
	after := c.flags.String("after", "", "")
	if err := c.parse(args, 0); err != nil {
		return false, err
	}
	s, done, err := openStore(c.ctx, *c.db)
	if err != nil {
		return false, err
	}
	defer done()
	out, n := bufio.NewWriterSize(c.out, 1<<20), 0
	for card, err := range s.Cards(c.ctx, register.Filter{}, plan.PlanID(*after)) {
		if err != nil {
			return false, errors.Join(err, out.Flush())
		}
		h, err := s.History(c.ctx, card.PlanID)
		if gone := (*history.StoreError)(nil); errors.As(err, &gone) {
			continue // destroyed while the list ran
		}
		if err == nil {
			err = history.Encode(out, h)
		}
		if err != nil {
			return false, errors.Join(err, out.Flush())
		}
		n++
	}
	c.say("%d histories\n", n)
	return true, out.Flush()
}

// importAll takes histories in. What is here already is left as it is; what may
// not come in is told with the number of its line, and the others still come.
func importAll(c *call, args []string) (bool, error) {
	if err := c.parse(args, 1); err != nil {
		return false, err
	}
	in := c.in
	if name := c.flags.Arg(0); name != "-" {
		f, err := os.Open(name) //nolint:gosec // the file that the caller named
		if err != nil {
			return false, errors.New("the file cannot be opened")
		}
		defer func() { _ = f.Close() }()
		in = f
	}
	s, done, err := makeStore(c.ctx, *c.db)
	if err != nil {
		return false, err
	}
	defer done()
	taken, refused := 0, 0
	lines := ndjson.NewReader(in, &ndjson.Options{MaxLine: longestHistory}).Lines()
	for line, err := range lines {
		if err == nil {
			err = taking(c, s, line)
		}
		if err == nil {
			taken++
			continue
		}
		if broken := (*sqlstore.Error)(nil); errors.As(err, &broken) || c.ctx.Err() != nil {
			return false, err
		}
		refused++
		c.say("line %d: %v\n", line.Number, err)
	}
	c.say("%d histories are in the store, %d were refused\n", taken, refused)
	return refused == 0, nil
}

func taking(c *call, s *sqlstore.Store, line ndjson.Line) error {
	h, issues := history.Decode(line.Bytes, issue.Limits{Bytes: longestHistory})
	if err := issues.Err(); h == nil || err != nil {
		return err
	}
	return s.Restore(c.ctx, h)
}
