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

// isGone reports whether an error says that there is no such plan.
func isGone(err error) bool {
	var gone *history.StoreError
	return errors.As(err, &gone)
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
		if isGone(err) {
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
