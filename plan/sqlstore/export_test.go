package sqlstore

import (
	"context"
	"crypto/rand"
	"database/sql"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// What tests look into.
var (
	Packed     = packed
	Unpacked   = unpacked
	Opaque     = opaque
	Bound      = bound
	PlainBound = plainBound
	KeyOf      = keyOf
	CutBytes   = cutBytes
)

// Place reads a position of the feed and writes it again.
func Place(d Dialect, position register.Position) (register.Position, error) {
	p, err := d.placeOf(position)
	return p.position(d), err
}

// KeyInto reads a column of a card or a day that holds an identifier.
func KeyInto(to *plan.Identifier) sql.Scanner { return keyInto{to} }

// DayInto is for a day.
func DayInto(to *civil.Date) sql.Scanner { return dayInto{to} }

// Rows returns how many bytes each revision of a history takes as a row, and its frame.
func Rows(h *history.History) (bodies, frames []int, err error) {
	rows, err := (&Store{}).wholeRows(h)
	for _, row := range rows {
		frame, _ := row[3].([]byte)
		bodies, frames = append(bodies, len(row[2].([]byte))), append(frames, len(frame))
	}
	return bodies, frames, err
}

// Group is a store of which only the committing of changes is looked at.
type Group struct{ s *Store }

// NewGroup returns one over a driver.
func NewGroup(db *sql.DB) Group {
	return Group{newStore(db, Options{Dialect: SQLite, Random: rand.Reader})}
}

// Do does a change of one statement, and then what else there is to it.
func (g Group) Do(ctx context.Context, statement string, then func() error) error {
	return g.s.together(ctx, func(t *tx) error {
		if err := t.exec(statement); err != nil || then == nil {
			return err
		}
		return then()
	})
}

// While has a change at its turn until f returns.
func (g Group) While(ctx context.Context, f func()) error {
	return g.s.write(ctx, func(*tx) error { f(); return nil })
}

// Waiting is how many changes wait.
func (g Group) Waiting() int {
	g.s.line.mu.Lock()
	defer g.s.line.mu.Unlock()
	return len(g.s.line.waiting)
}

// MostInGroup is how many changes are committed together.
const MostInGroup = mostInGroup

// ErrLost is what a change returns that came second.
var ErrLost = errLost
