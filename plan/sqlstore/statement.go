package sqlstore

import (
	"context"
	"database/sql"
	"errors"
)

// Statements of every change and of every plan that is read.
const (
	selectEnd      = "SELECT revision, destroyed_on, derived, tip FROM oneplan_plan WHERE id = $1"
	updateEnd      = "UPDATE oneplan_plan SET revision = $4, derived = $5, tip = $6 " + asRead
	insertRevision = "INSERT INTO oneplan_revision (plan, number, body, frame) VALUES"
	insertEvent    = "INSERT INTO oneplan_feed (plan, revision, kind) VALUES ($1, $2, $3)"
)

// statements are those that SQLite prepares once on each connection: a tenth of the
// time of a change is spent on it otherwise. Drivers of PostgreSQL do it by
// themselves, and where something stands between they must not.
type statements map[string]*sql.Stmt

// prepare prepares them; while it does, no other connection may be held, since a pool
// may have one alone.
func (s *Store) prepare(ctx context.Context) error {
	if s.dialect != SQLite {
		return nil
	}
	s.kept = statements{}
	for _, text := range []string{selectEnd, updateEnd, insertRevision + " ($1, $2, $3, $4)", insertEvent} {
		one, err := s.db.PrepareContext(ctx, s.dialect.words(text)) //nolint:sqlclosecheck // Close closes them
		if err != nil {
			_ = s.Close()
			return opaque(ctx, err)
		}
		s.kept[text] = one
	}
	return nil
}

// Close lets go of what the store keeps prepared; nobody may use the store any more.
// The database stays open: it is the embedder's, and closing it does the same. The
// error is an [*Error].
func (s *Store) Close() error {
	var all []error
	for _, one := range s.kept {
		all = append(all, one.Close())
	}
	return opaque(context.Background(), errors.Join(all...))
}

// queryRow asks for one row.
func (s *Store) queryRow(ctx context.Context, query string, args ...any) *sql.Row {
	if kept := s.kept[query]; kept != nil {
		return kept.QueryRowContext(ctx, args...)
	}
	return s.db.QueryRowContext(ctx, s.dialect.words(query), args...)
}

// run executes a statement of a transaction.
func (t *tx) run(statement string, args ...any) (sql.Result, error) {
	if t.own == nil {
		return t.conn.ExecContext(t.ctx, t.dialect.words(statement), args...)
	}
	if kept := t.kept[statement]; kept != nil {
		return t.own.StmtContext(t.ctx, kept).ExecContext(t.ctx, args...) //nolint:sqlclosecheck // goes with the transaction
	}
	return t.own.ExecContext(t.ctx, t.dialect.words(statement), args...)
}
