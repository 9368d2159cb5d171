package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"net/url"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// errURL says that a URL names no database that this program knows.
var errURL = errors.New("--db takes sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/DATABASE")

// settings are what a connection of SQLite is opened with: a reader waits a moment
// for a lock rather than failing. What writing needs the store says itself.
const settings = "?_pragma=busy_timeout(2000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=secure_delete(1)"

// openDatabase opens the database of a URL. Nothing is asked of it yet.
func openDatabase(at string) (*sql.DB, sqlstore.Dialect, error) {
	if file, ok := strings.CutPrefix(at, "sqlite:"); ok {
		file = strings.TrimPrefix(file, "//")
		if file == "" {
			return nil, 0, errURL
		}
		db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+settings)
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

// openStore opens the store of a URL and makes or renews its schema.
func openStore(ctx context.Context, at string) (*sqlstore.Store, func(), error) {
	db, dialect, err := openDatabase(at)
	if err != nil {
		return nil, nil, err
	}
	if err := sqlstore.Migrate(ctx, db, dialect); err != nil {
		_ = db.Close()
		return nil, nil, err
	}
	s, err := sqlstore.Open(ctx, db, sqlstore.Options{Dialect: dialect, Random: rand.Reader})
	if err != nil {
		_ = db.Close()
		return nil, nil, err
	}
	return s, func() { _ = db.Close() }, nil
}
