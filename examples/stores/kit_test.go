package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/plantest"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/require"
)

var children = flag.Int("children", 40, "how many children the kit writes for at once")

// server is the PostgreSQL that .ci/postgres started.
func server(tb testing.TB) string {
	tb.Helper()
	at := os.Getenv("ONEPLAN_POSTGRES")
	require.NotEmpty(tb, at, "ONEPLAN_POSTGRES names no server: run this by .ci/postgres run go test ./...")
	return at
}

// place makes empty databases of one kind.
type place struct {
	name  string
	fresh func(tb testing.TB) (url string)
	stays func(tb testing.TB, name string) (url string) // what another run finds again
}

var databases atomic.Int64

var places = []place{
	{"sqlite", func(tb testing.TB) string { return "sqlite:" + filepath.Join(tb.TempDir(), "plans ä.db") },
		func(_ testing.TB, name string) string { return "sqlite:" + name + ".db" }},
	{"postgres", func(tb testing.TB) string {
		name := fmt.Sprintf("oneplan_%d_%d", os.Getpid(), databases.Add(1))
		tb.Cleanup(func() { asAdmin(tb, "DROP DATABASE "+name+" WITH (FORCE)") })
		return database(tb, name)
	}, func(tb testing.TB, name string) string {
		return database(tb, "oneplan_"+filepath.Base(name))
	}},
}

// database returns the URL of a database of the server, and makes it where it is not.
func database(tb testing.TB, name string) string {
	tb.Helper()
	at := server(tb)
	admin, err := sql.Open("pgx", at)
	require.NoError(tb, err)
	defer func() { _ = admin.Close() }()
	there := false
	require.NoError(tb, admin.QueryRowContext(context.Background(), "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)", name).Scan(&there))
	if !there {
		asAdmin(tb, "CREATE DATABASE "+name)
	}
	return at[:strings.LastIndexByte(at, '/')+1] + name
}

func asAdmin(tb testing.TB, statement string) {
	tb.Helper()
	db, err := sql.Open("pgx", server(tb))
	require.NoError(tb, err)
	defer func() { _ = db.Close() }()
	_, err = db.ExecContext(context.Background(), statement)
	require.NoError(tb, err)
}

// open opens the store of a URL until the test is over.
func open(tb testing.TB, url string, sealer sqlstore.Sealer) *sqlstore.Store {
	tb.Helper()
	db, dialect, err := openDatabase(url)
	require.NoError(tb, err)
	tb.Cleanup(func() { require.NoError(tb, db.Close()) })
	require.NoError(tb, sqlstore.Migrate(tb.Context(), db, dialect))
	s, err := sqlstore.Open(tb.Context(), db, sqlstore.Options{Dialect: dialect, Random: rand.Reader, Sealer: sealer})
	require.NoError(tb, err)
	return s
}

// wired opens the store of a URL over a wire that is to break.
func wired(tb testing.TB, at string, sealer sqlstore.Sealer) (*sqlstore.Store, *plantest.Wire) {
	tb.Helper()
	db, dialect, err := openDatabase(at)
	require.NoError(tb, err)
	wire := plantest.NewWire(db.Driver(), dsnOf(at))
	require.NoError(tb, db.Close())
	db = sql.OpenDB(wire)
	tb.Cleanup(func() { require.NoError(tb, db.Close()) })
	s, err := sqlstore.Open(tb.Context(), db, sqlstore.Options{Dialect: dialect, Random: rand.Reader, Sealer: sealer})
	require.NoError(tb, err)
	return s, wire
}

// kit is every case of the kit, with a second store on the same data as another process
// would have. With -short fewer write at once.
func (p place) kit() plantest.Kit {
	url := ""
	k := plantest.Kit{
		Open:     func(tb testing.TB) history.Store { url = p.fresh(tb); return open(tb, url, nil) },
		Again:    func(tb testing.TB) history.Store { return open(tb, url, nil) },
		Wired:    func(tb testing.TB) (history.Store, *plantest.Wire) { return wired(tb, url, nil) },
		Children: *children,
	}
	if testing.Short() {
		k.Writers, k.Children = 8, 4
	}
	return k
}

func TestKitSQLite(t *testing.T) { places[0].kit().Test(t) }

func TestKitPostgreSQL(t *testing.T) { places[1].kit().Test(t) }
