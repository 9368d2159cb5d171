package main

import (
	"crypto/rand"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/require"
)

// steps are the steps of the schema after the first, from the newest back: what takes
// each away again, as a database of an older version lacks it.
var steps = []map[sqlstore.Dialect][]string{
	{
		sqlstore.SQLite: {
			"DROP INDEX oneplan_day_last", "ALTER TABLE oneplan_day DROP COLUMN subject",
			"CREATE INDEX oneplan_day_last ON oneplan_day (last, plan, part, kind, rule)",
		},
		sqlstore.PostgreSQL: {
			"DROP INDEX oneplan_day_last", "ALTER TABLE oneplan_day DROP COLUMN subject",
			"CREATE INDEX oneplan_day_last ON oneplan_day (last, plan, part, kind, rule)",
		},
	},
}

// A database with the schema of an older version is refused as it is, and is as a new
// one after it was migrated.
func TestOlderSchema(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at := p.fresh(t)
			s := open(t, at, nil)
			for i := range 40 {
				_, err := s.Put(t.Context(), small(idOf(t, i), i), now)
				require.NoError(t, err)
			}
			before := allDays(t, s, register.Filter{})
			require.Len(t, before, 40, "a contact each")
			require.NotEmpty(t, before[0].Subject)
			db, dialect, err := openDatabase(at)
			require.NoError(t, err)
			defer func() { _ = db.Close() }()
			for i := range steps {
				for _, statement := range append(steps[i][dialect], "DELETE FROM oneplan_schema WHERE version = (SELECT max(version) FROM oneplan_schema)") {
					_, err := db.ExecContext(t.Context(), statement)
					require.NoError(t, err, statement)
				}
			}
			version := 0
			require.NoError(t, db.QueryRowContext(t.Context(), "SELECT max(version) FROM oneplan_schema").Scan(&version))
			require.Equal(t, 1, version, "every step is taken back")
			_, err = sqlstore.Open(t.Context(), db, sqlstore.Options{Dialect: dialect, Random: rand.Reader})
			require.ErrorIs(t, err, sqlstore.ErrSchema)
			require.NoError(t, sqlstore.Migrate(t.Context(), db, dialect))
			require.Equal(t, before, allDays(t, s, register.Filter{}))
			one := register.Filter{Subject: before[0].Subject, Open: true}
			require.NotEmpty(t, allDays(t, s, one), "by a filter that asks the cards")
			for _, d := range allDays(t, s, one) {
				require.Equal(t, before[0].Subject, d.Subject)
			}
			report := 0
			require.NoError(t, db.QueryRowContext(t.Context(), "SELECT count(*) FROM oneplan_day d JOIN oneplan_card c ON c.plan = d.plan WHERE d.subject <> c.subject").Scan(&report))
			require.Zero(t, report)
		})
	}
}

func allDays(t *testing.T, s *sqlstore.Store, f register.Filter) (all []register.Day) {
	t.Helper()
	for d, err := range s.Days(t.Context(), f, civil.Period{}, register.Day{}) {
		require.NoError(t, err)
		all = append(all, d)
	}
	return all
}
