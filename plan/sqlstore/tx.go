package sqlstore

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"strconv"
	"strings"
	"time"
)

// tx is a transaction that writes.
type tx struct {
	ctx     context.Context //nolint:containedctx // lives as long as the call that it is of
	conn    *sql.Conn
	dialect Dialect
	kept    statements
	// own is database/sql's, which alone runs what was prepared: on SQLite, of a store
	// that prepared. It begins deferred, so the first statement has to be one that writes.
	own   *sql.Tx
	begun bool // a statement of own went through
}

// write runs f in a transaction and commits it where f returns no error. Errors of
// the database come out opaque, those of f as they are.
func (s *Store) write(ctx context.Context, f func(*tx) error) error {
	select {
	// One writer at a time in this process: SQLite's own waiting is by sleeping.
	case s.turn <- struct{}{}:
		defer func() { <-s.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	return s.transact(ctx, f)
}

// transact is write for who has the turn.
func (s *Store) transact(ctx context.Context, f func(*tx) error) error {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return opaque(ctx, err)
	}
	defer func() { _ = conn.Close() }()
	t, over := &tx{ctx: ctx, conn: conn, dialect: s.dialect, kept: s.kept}, false
	defer func() {
		if !over {
			t.undo()
		}
	}()
	if err := t.begin(); err != nil {
		return err
	}
	if err := f(t); err != nil {
		return err
	}
	if err := t.commit(); err != nil {
		return err
	}
	over = true
	return nil
}

// longest is how long a transaction waits for another process that writes to the
// file of SQLite, where its context does not end before.
const longest = 30 * time.Second

// pause is how long it waits between two tries.
const pause = 5 * time.Millisecond

// begin begins the transaction. While SQLite is busy it tries again by itself, so
// that a context that ends is heard: SQLite's own time-out hears nothing.
func (t *tx) begin() (err error) {
	if t.dialect == SQLite {
		if err := t.exec(before); err != nil {
			return err
		}
	}
	if t.kept != nil {
		t.own, err = t.conn.BeginTx(t.ctx, nil)
		return opaque(t.ctx, err)
	}
	return patiently(t.ctx, func() error { return t.exec(t.dialect.begin()) })
}

func (t *tx) commit() error {
	if t.own != nil {
		return opaque(t.ctx, t.own.Commit())
	}
	return t.exec("COMMIT")
}

// patiently tries until SQLite is not busy.
func patiently(ctx context.Context, try func() error) error {
	for waited := time.Duration(0); ; waited += pause {
		err := try()
		var e *Error
		if err == nil || !errors.As(err, &e) || !e.busy() || waited > longest {
			return err
		}
		select {
		case <-time.After(pause): //nolint:forbidigo // a wait, no day
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// undo rolls back, or throws the connection away where that is in doubt: nobody
// else may come into a transaction that is not theirs.
func (t *tx) undo() {
	if t.own != nil {
		t.doubt(t.own.Rollback())
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(t.ctx), 5*time.Second)
	defer cancel()
	_, err := t.conn.ExecContext(ctx, "ROLLBACK")
	t.doubt(err)
}

func (t *tx) doubt(err error) {
	if err != nil {
		_ = t.conn.Raw(func(any) error { return driver.ErrBadConn })
	}
}

func (t *tx) exec(statement string, args ...any) error {
	_, err := t.count(statement, args...)
	return err
}

// count is exec that returns how many rows there were.
func (t *tx) count(statement string, args ...any) (n int, err error) {
	try := func() error {
		r, err := t.run(statement, args...)
		if err != nil {
			return opaque(t.ctx, err)
		}
		rows, err := r.RowsAffected()
		n = int(rows)
		return opaque(t.ctx, err)
	}
	if t.own == nil || t.begun {
		return n, try()
	}
	err = patiently(t.ctx, try)
	t.begun = err == nil
	return n, err
}

func (t *tx) row(query string, args []any, into ...any) error {
	return opaque(t.ctx, t.conn.QueryRowContext(t.ctx, t.dialect.words(query), args...).Scan(into...))
}

// insert inserts rows, many in one statement; head is the statement up to VALUES,
// tail what follows them. It returns how many were inserted.
func (t *tx) insert(head, tail string, rows [][]any) (total int, err error) {
	for len(rows) > 0 {
		some := rows[:min(len(rows), t.dialect.mostRows())]
		rows = rows[len(some):]
		var b strings.Builder
		var args []any
		b.WriteString(head)
		for i, row := range some {
			b.WriteString([2]string{" (", ", ("}[min(i, 1)])
			for j, value := range row {
				if j > 0 {
					b.WriteString(", ")
				}
				args = append(args, value)
				b.WriteString("$" + strconv.Itoa(len(args)))
			}
			b.WriteByte(')')
		}
		b.WriteString(tail)
		n, err := t.count(b.String(), args...)
		if err != nil {
			return total, err
		}
		total += n
	}
	return total, nil
}
