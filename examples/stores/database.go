package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
)

// errURL says that a URL names no database that this program knows.
var errURL = errors.New("--db takes sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/DATABASE")

// settings are what a connection of SQLite is opened with: a reader waits a moment
// for a lock rather than failing. What writing needs the store says itself.
const settings = "?_pragma=busy_timeout(2000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=secure_delete(1)"

// openDatabase opens the database of a URL. Nothing is asked of it yet.
func openDatabase(at string) (*sql.DB, sqlstore.Dialect, error) {
	if file, ok := fileOf(at); ok {
		if file == "" {
			return nil, 0, errURL
		}
		db, err := sql.Open("sqlite", dsnOf(at))
		if err != nil {
			return nil, 0, errURL
		}
		db.SetMaxOpenConns(8)
		db.SetMaxIdleConns(8)
		return db, sqlstore.SQLite, nil
	}
	if strings.HasPrefix(at, "postgres://") || strings.HasPrefix(at, "postgresql://") {
		db, err := sql.Open("pgx", at)
		if err != nil {
			return nil, 0, errURL
		}
		db.SetMaxOpenConns(24)
		db.SetMaxIdleConns(24)
		return db, sqlstore.PostgreSQL, nil
	}
	return nil, 0, errURL
}

// dsnOf returns what the driver of a URL takes.
func dsnOf(at string) string {
	if file, ok := fileOf(at); ok {
		return "file:" + (&url.URL{Path: file}).EscapedPath() + settings
	}
	return at
}

// fileOf returns the file of a URL of SQLite.
func fileOf(at string) (file string, ok bool) {
	file, ok = strings.CutPrefix(at, "sqlite:")
	return strings.TrimPrefix(file, "//"), ok
}

// errNoFile says that there is nothing to read: a name that was mistyped is not to
// look like an empty store.
var errNoFile = errors.New("there is no such file")

// errFile says that a new file could not be made.
var errFile = errors.New("the file could not be made")

// makeStore opens the store of a URL, with its schema made or renewed. A new file of
// SQLite is its owner's alone, and so is what SQLite keeps beside it.
func makeStore(ctx context.Context, at string) (*sqlstore.Store, func(), error) {
	if file, ok := fileOf(at); ok && file != "" {
		f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o600) //nolint:gosec // the file that the caller named
		if err != nil || f.Close() != nil {
			return nil, nil, errFile
		}
	}
	return storeOf(ctx, at, sqlstore.Migrate)
}

// openStore opens the store of a URL, which must be there and have the schema.
func openStore(ctx context.Context, at string) (*sqlstore.Store, func(), error) {
	if file, ok := fileOf(at); ok && file != "" {
		if _, err := os.Stat(file); err != nil {
			return nil, nil, errNoFile
		}
	}
	return storeOf(ctx, at, func(context.Context, *sql.DB, sqlstore.Dialect) error { return nil })
}

func storeOf(ctx context.Context, at string, prepare func(context.Context, *sql.DB, sqlstore.Dialect) error) (*sqlstore.Store, func(), error) {
	db, dialect, err := openDatabase(at)
	if err != nil {
		return nil, nil, err
	}
	err = prepare(ctx, db, dialect)
	var s *sqlstore.Store
	if err == nil {
		s, err = sqlstore.Open(ctx, db, sqlstore.Options{Dialect: dialect, Random: rand.Reader})
	}
	if err != nil {
		_ = db.Close()
		return nil, nil, err
	}
	return s, func() { _ = db.Close() }, nil
}
