// Package session keeps who is logged in (istunto): in the database, so that a restart
// logs nobody out and a logout holds on every server. The browser holds a random key,
// the table its digest alone.
package session

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"time"
)

const (
	// Life is how long a session lasts at most.
	Life = 10 * time.Hour
	// Idle is how long a session lasts without a page.
	Idle = 45 * time.Minute
	// Attempt is how long a login may take.
	Attempt = 10 * time.Minute

	touched = time.Minute // how exactly it is remembered when the last page was
)

// ErrDatabase says that the database did not do its part.
var ErrDatabase = errors.New("session: the database did not answer")

var schema = []string{
	`CREATE TABLE IF NOT EXISTS recordsystem_session (digest TEXT NOT NULL PRIMARY KEY, login TEXT NOT NULL, begun BIGINT NOT NULL, seen BIGINT NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS recordsystem_attempt (digest TEXT NOT NULL PRIMARY KEY, nonce TEXT NOT NULL, verifier TEXT NOT NULL, begun BIGINT NOT NULL)`,
}

// Table is the table of sessions. It is safe for concurrent use.
type Table struct {
	db  *sql.DB
	now func() time.Time
}

// Open makes the tables where they are missing.
func Open(ctx context.Context, db *sql.DB, now func() time.Time) (*Table, error) {
	for _, statement := range schema {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return nil, ErrDatabase
		}
	}
	return &Table{db: db, now: now}, nil
}

func digest(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}

// Begin begins a session of a login and returns its key, which is always new: what a
// browser held before the login opens nothing.
func (t *Table) Begin(ctx context.Context, login string) (key string, err error) {
	now := t.now().Unix()
	key = rand.Text() + rand.Text()
	if err := t.sweep(ctx); err != nil {
		return "", err
	}
	_, err = t.db.ExecContext(ctx, "INSERT INTO recordsystem_session (digest, login, begun, seen) VALUES ($1, $2, $3, $3)", digest(key), login, now)
	if err != nil {
		return "", ErrDatabase
	}
	return key, nil
}

// sweep takes out what is over: sessions by age and by idleness, and logins that never
// came back. Every login begins with it.
func (t *Table) sweep(ctx context.Context) error {
	before := func(d time.Duration) int64 { return t.now().Add(-d).Unix() }
	if _, err := t.db.ExecContext(ctx, "DELETE FROM recordsystem_session WHERE begun <= $1 OR seen <= $2", before(Life), before(Idle)); err != nil {
		return ErrDatabase
	}
	if _, err := t.db.ExecContext(ctx, "DELETE FROM recordsystem_attempt WHERE begun <= $1", before(Attempt)); err != nil {
		return ErrDatabase
	}
	return nil
}

// Of returns whose session a key opens, "" where it opens none.
func (t *Table) Of(ctx context.Context, key string) (login string, err error) {
	if key == "" {
		return "", nil
	}
	var begun, seen int64
	now, d := t.now(), digest(key)
	err = t.db.QueryRowContext(ctx, "SELECT login, begun, seen FROM recordsystem_session WHERE digest = $1", d).Scan(&login, &begun, &seen)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", ErrDatabase
	}
	if now.Sub(time.Unix(begun, 0)) >= Life || now.Sub(time.Unix(seen, 0)) >= Idle {
		return "", t.End(ctx, key)
	}
	if now.Sub(time.Unix(seen, 0)) >= touched {
		if _, err := t.db.ExecContext(ctx, "UPDATE recordsystem_session SET seen = $2 WHERE digest = $1", d, now.Unix()); err != nil {
			return "", ErrDatabase
		}
	}
	return login, nil
}

// End ends a session.
func (t *Table) End(ctx context.Context, key string) error {
	if _, err := t.db.ExecContext(ctx, "DELETE FROM recordsystem_session WHERE digest = $1", digest(key)); err != nil {
		return ErrDatabase
	}
	return nil
}

// Try is one login on its way to the provider and back.
type Try struct{ State, Nonce, Verifier string }

// Keep keeps a try until it comes back.
func (t *Table) Keep(ctx context.Context, a Try) error {
	if err := t.sweep(ctx); err != nil {
		return err
	}
	_, err := t.db.ExecContext(ctx, "INSERT INTO recordsystem_attempt (digest, nonce, verifier, begun) VALUES ($1, $2, $3, $4)", digest(a.State), a.Nonce, a.Verifier, t.now().Unix())
	if err != nil {
		return ErrDatabase
	}
	return nil
}

// Take takes a try out: it comes back once. ok tells whether there was one in time.
func (t *Table) Take(ctx context.Context, state string) (a Try, ok bool, err error) {
	var begun int64
	a.State = state
	err = t.db.QueryRowContext(ctx, "DELETE FROM recordsystem_attempt WHERE digest = $1 RETURNING nonce, verifier, begun", digest(state)).Scan(&a.Nonce, &a.Verifier, &begun)
	if errors.Is(err, sql.ErrNoRows) {
		return Try{}, false, nil
	}
	if err != nil {
		return Try{}, false, ErrDatabase
	}
	return a, t.now().Sub(time.Unix(begun, 0)) < Attempt, nil
}

// Peek returns whose session a key opens, without keeping it awake: a stream that runs
// by itself is nobody at work.
func (t *Table) Peek(ctx context.Context, key string) (login string, err error) {
	var begun, seen int64
	now := t.now()
	err = t.db.QueryRowContext(ctx, "SELECT login, begun, seen FROM recordsystem_session WHERE digest = $1", digest(key)).Scan(&login, &begun, &seen)
	if errors.Is(err, sql.ErrNoRows) || err == nil && (now.Sub(time.Unix(begun, 0)) >= Life || now.Sub(time.Unix(seen, 0)) >= Idle) {
		return "", nil
	}
	if err != nil {
		return "", ErrDatabase
	}
	return login, nil
}
