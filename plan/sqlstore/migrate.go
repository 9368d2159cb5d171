package sqlstore

import (
	"context"
	"database/sql"
	"embed"
	"io/fs"
	"strings"
)

//go:embed schema
var schema embed.FS

// Migrations returns the statements that make the schema, a file for each step in
// the order of their names, for those who run them by a tool of their own. Such a
// tool inserts the number of the last step into oneplan_schema as well.
func Migrations(d Dialect) fs.FS {
	sub, _ := fs.Sub(schema, "schema/"+d.String()) // a name that is one
	return sub
}

// newest is the number of the last step.
const newest = 2

// Migrate makes the schema, or brings it up to this version, in one transaction;
// who comes at the same time waits. The error is an [*Error], [ErrSchema] where the
// database is of a newer version, or that of the context.
func Migrate(ctx context.Context, db *sql.DB, d Dialect) error {
	s := newStore(db, Options{Dialect: d})
	if d == SQLite { // outside of a transaction; the file remembers it
		err := patiently(ctx, func() error {
			_, err := db.ExecContext(ctx, "PRAGMA journal_mode = WAL")
			return opaque(ctx, err)
		})
		if err != nil {
			return err
		}
	}
	return s.write(ctx, func(t *tx) error {
		if d == PostgreSQL {
			if err := t.exec("SELECT pg_advisory_xact_lock(7104091283)"); err != nil {
				return err
			}
		}
		if err := t.exec("CREATE TABLE IF NOT EXISTS oneplan_schema (version INTEGER NOT NULL PRIMARY KEY)"); err != nil {
			return err
		}
		var version int
		if err := t.row("SELECT coalesce(max(version), 0) FROM oneplan_schema", nil, &version); err != nil {
			return err
		}
		if version > newest {
			return ErrSchema
		}
		return t.steps(version)
	})
}

// steps runs the migrations after a version.
func (t *tx) steps(version int) error {
	files := Migrations(t.dialect)
	names, _ := fs.Glob(files, "*.sql") // the pattern is one
	for i, name := range names {
		if i < version {
			continue
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		for statement := range strings.SplitSeq(string(text), ";\n") {
			if strings.TrimSpace(statement) == "" {
				continue
			}
			if err := t.exec(statement); err != nil {
				return err
			}
		}
		if err := t.exec("INSERT INTO oneplan_schema (version) VALUES ($1)", i+1); err != nil {
			return err
		}
	}
	return nil
}
