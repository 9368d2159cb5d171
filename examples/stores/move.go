package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"iter"
	"os"

	strict "github.com/go-json-experiment/json"
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

// export writes histories, and traces of plans that were destroyed, in the order of
// the plans' ids.
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
	out := &exporting{call: c, store: s, out: bufio.NewWriterSize(c.out, 1<<20)}
	err = out.all(plan.PlanID(*after))
	if err = errors.Join(err, out.out.Flush()); err != nil {
		return false, err
	}
	c.say("%d histories, %d traces of destroyed plans\n", out.histories, out.traces)
	return true, nil
}

type exporting struct {
	*call
	store             *sqlstore.Store
	out               *bufio.Writer
	histories, traces int
}

func (e *exporting) all(after plan.PlanID) error {
	next, stop := iter.Pull2(e.store.Traces(e.ctx, after))
	defer stop()
	trace, err, more := next()
	upTo := func(id plan.PlanID) error { // all of them where there is no id
		for ; more && (id == "" || trace.PlanID < id); trace, err, more = next() {
			if err != nil {
				return err
			}
			e.traces++
			if err := json.NewEncoder(e.out).Encode(trace); err != nil {
				return err
			}
		}
		return nil
	}
	for card, err := range e.store.Cards(e.ctx, register.Filter{}, after) {
		if err == nil {
			err = upTo(card.PlanID)
		}
		if err == nil {
			err = e.history(card.PlanID)
		}
		if err != nil {
			return err
		}
	}
	return upTo("")
}

func (e *exporting) history(id plan.PlanID) error {
	h, err := e.store.History(e.ctx, id)
	if isGone(err) {
		return nil // destroyed while the list ran
	}
	if err != nil {
		return err
	}
	e.histories++
	return history.Encode(e.out, h)
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
	taken, traces, refused := 0, 0, 0
	lines := ndjson.NewReader(in, &ndjson.Options{MaxLine: longestHistory}).Lines()
	for line, err := range lines {
		if trace, ok := traceOf(line); ok && err == nil {
			if err = s.Retrace(c.ctx, trace); err == nil {
				traces++
				continue
			}
		} else if err == nil {
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
	c.say("%d histories are in the store, %d were refused; %d traces of destroyed plans\n", taken, refused, traces)
	return refused == 0, nil
}

// traceOf returns the trace of a destroyed plan, where a line is one and nothing else: a
// plan that has a trace can never be stored again.
func traceOf(line ndjson.Line) (t register.Trace, ok bool) {
	err := strict.Unmarshal(line.Bytes, &t, strict.RejectUnknownMembers(true))
	return t, err == nil && t.PlanID != ""
}

func taking(c *call, s *sqlstore.Store, line ndjson.Line) error {
	h, issues := history.Decode(line.Bytes, issue.Limits{Bytes: longestHistory})
	if err := issues.Err(); h == nil || err != nil {
		return err
	}
	err := s.Restore(c.ctx, h)
	if other := (*history.StoreError)(nil); errors.As(err, &other) && other.Problem == history.StoreStale {
		return errOther
	}
	return err
}

// errOther says that a plan is here with other revisions than in the file.
var errOther = errors.New("the plan is here already with other revisions, which stay as they are")
