package sqlstore

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
)

// mostInGroup is how many changes SQLite commits together.
const mostInGroup = 64

// line is the changes that wait for SQLite while another one is committed. Who comes to
// its turn takes all of them along: they are written one after the other in one
// transaction, and none is acknowledged before its commit.
type line struct {
	mu      sync.Mutex
	waiting []*change
}

// change is one that waits. It may be done more than once, and then in another
// transaction.
type change struct {
	ctx  context.Context //nolint:containedctx // that of the call that it is of
	do   func(*tx) error
	done chan error
}

// join waits at the end of the line.
func (l *line) join(c *change) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, c)
}

// leave lets the change go, where it still waits.
func (l *line) leave(c *change) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = slices.DeleteFunc(l.waiting, func(other *change) bool { return other == c })
}

// take takes the first of the line; none where they were taken already.
func (l *line) take() []*change {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := min(len(l.waiting), mostInGroup)
	group := slices.Clone(l.waiting[:n])
	l.waiting = slices.Delete(l.waiting, 0, n)
	return group
}

// together is write for changes that begin with a compare-and-set, [errLost] where it
// finds another end: on SQLite those that come at the same time are committed together.
func (s *Store) together(ctx context.Context, do func(*tx) error) error {
	if s.dialect != SQLite {
		return s.write(ctx, do)
	}
	c := &change{ctx: ctx, do: do, done: make(chan error, 1)}
	s.line.join(c)
	for {
		select {
		case s.turn <- struct{}{}:
			switch group := s.line.take(); {
			case len(group) == 0: // taken along meanwhile
				<-s.turn
			case len(group) == 1 && group[0] == c:
				defer func() { <-s.turn }()
				return s.transact(ctx, do)
			default:
				go s.carry(group) // any of their calls may end before it
			}
		case err := <-c.done:
			return err
		case <-ctx.Done():
			s.line.leave(c)
			return ctx.Err()
		}
	}
}

// carry carries out a group that has the turn, and gives the turn back.
func (s *Store) carry(group []*change) {
	defer func() { <-s.turn }()
	if len(group) > 1 && s.carryTogether(group) {
		return
	}
	for _, c := range group {
		c.done <- s.transact(c.ctx, c.do)
	}
}

// errApart says that the changes of a group are to be done each by itself.
var errApart = errors.New("sqlstore: one of a group is refused")

// carryTogether carries a group out in one transaction, and reports false where nothing
// was done since one of them did not go through. Whose compare-and-set found another end
// has changed nothing, and is no hindrance.
func (s *Store) carryTogether(group []*change) bool {
	ctx, cancel := context.WithCancel(context.WithoutCancel(group[0].ctx))
	defer cancel()
	var waiting atomic.Int64 // calls that still wait: when none does, nobody asks for the group any more
	waiting.Store(int64(len(group)))
	for _, c := range group {
		stop := context.AfterFunc(c.ctx, func() {
			if waiting.Add(-1) == 0 {
				cancel()
			}
		})
		defer stop()
	}
	came := make([]error, len(group))
	err := s.transact(ctx, func(t *tx) error {
		for i, c := range group {
			if came[i] = c.ctx.Err(); came[i] != nil {
				continue
			}
			if came[i] = c.do(t); came[i] != nil && !errors.Is(came[i], errLost) {
				return errApart
			}
		}
		return nil
	})
	if errors.Is(err, errApart) {
		return false
	}
	for i, c := range group {
		if came[i] == nil {
			came[i] = err
		}
		c.done <- came[i]
	}
	return true
}
