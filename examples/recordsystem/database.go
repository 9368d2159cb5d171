package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// errURL says that a URL names no database that this program knows.
var errURL = errors.New("-db takes FILE, sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/DATABASE")

// errFile says that a new file could not be made.
var errFile = errors.New("the database file could not be made")

// pragmas are what a connection of SQLite is opened with. Every transaction takes the
// lock at its beginning: one that reads first and then writes would fail at once
// where another wrote meanwhile.
const pragmas = "?_txlock=immediate&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=secure_delete(1)"

// database is an open database with the schema of the library's store in it.
type database struct {
	*sql.DB
	store *sqlstore.Store
}

// openDatabase opens a database and makes or renews the store's schema. Without an
// address it is a file of SQLite in a fresh folder, which is returned.
func openDatabase(ctx context.Context, at string) (*database, string, error) {
	if at == "" {
		folder, err := os.MkdirTemp("", "recordsystem-")
		if err != nil {
			return nil, "", errFile
		}
		at = "sqlite:" + filepath.Join(folder, "plans.db")
	}
	db, dialect, err := dial(at)
	if err != nil {
		return nil, "", err
	}
	err = sqlstore.Migrate(ctx, db, dialect)
	var s *sqlstore.Store
	if err == nil {
		s, err = sqlstore.Open(ctx, db, sqlstore.Options{Dialect: dialect, Random: rand.Reader})
	}
	if err != nil {
		_ = db.Close()
		return nil, "", err
	}
	return &database{db, s}, at, nil
}

func dial(at string) (*sql.DB, sqlstore.Dialect, error) {
	if strings.HasPrefix(at, "postgres://") || strings.HasPrefix(at, "postgresql://") {
		db, err := sql.Open("pgx", at)
		if err != nil {
			return nil, 0, errURL // the driver's own error could repeat the password
		}
		// Each is a process of the server: more of them than it has processors for wait there
		// instead of here, and all of them begin anew after a restart.
		most := max(8, 4*runtime.GOMAXPROCS(0))
		db.SetMaxOpenConns(most)
		db.SetMaxIdleConns(most)
		return db, sqlstore.PostgreSQL, nil
	}
	file := strings.TrimPrefix(strings.TrimPrefix(at, "sqlite:"), "//")
	if file == "" || strings.Contains(file, "://") {
		return nil, 0, errURL
	}
	f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o600) //nolint:gosec // the file that the caller named; its owner's alone
	if err != nil || f.Close() != nil {
		return nil, 0, errFile
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+pragmas)
	if err != nil {
		return nil, 0, errURL
	}
	db.SetMaxOpenConns(8)
	db.SetMaxIdleConns(8)
	return db, sqlstore.SQLite, nil
}

// shown is a database's address without a password.
func shown(at string) string {
	if u, err := url.Parse(at); err == nil && u.User != nil {
		return u.Redacted()
	}
	return at
}
