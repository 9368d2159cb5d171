package sqlstore

import "strings"

// Dialect is a database that the store knows how to speak to.
type Dialect uint8

const (
	// SQLite is SQLite from 3.35 on, in WAL mode.
	SQLite Dialect = 1 + iota
	// PostgreSQL is PostgreSQL from 13 on.
	PostgreSQL
)

// String returns the name of the folder of its migrations.
func (d Dialect) String() string {
	switch d {
	case SQLite:
		return "sqlite"
	case PostgreSQL:
		return "postgres"
	}
	return "unknown"
}

// words returns a statement as the dialect has it: statements are written with
// PostgreSQL's numbered parameters.
func (d Dialect) words(statement string) string {
	if d == SQLite {
		return strings.ReplaceAll(statement, "$", "?")
	}
	return statement
}

// before are what a connection of SQLite is told before a transaction that writes:
// a commit is on the disk before it is acknowledged, whatever the connection was
// opened with, and what is overwritten is overwritten with zeros, since it may be
// what is to be erased one day.
const before = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON"

// begin begins a transaction that writes. On SQLite an immediate one: a transaction
// that reads first and then writes can fail at once as busy, whatever the time-out.
func (d Dialect) begin() string {
	if d == SQLite {
		return "BEGIN IMMEDIATE"
	}
	return "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
}

// mostRows is how many rows one statement inserts: drivers of SQLite look each
// parameter up among all.
func (d Dialect) mostRows() int {
	if d == SQLite {
		return 16
	}
	return 300
}
