package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/require"
)

// cycle is how many plans are stored by the store; the others are their rows with
// another id, another child and another worker.
const cycle = 364

// filled is a store of many small plans: thirty a worker, fifty workers a unit, twenty
// counties, a contact on each day of a year. Plans after the first cycle are copies of
// rows of those, as the store wrote them, so that a million are there in minutes: all
// can be listed and read, the chains of the copies cannot be verified. With -kept the
// database stays, and one that was smaller grows.
func filled(b *testing.B, p place) *sqlstore.Store {
	b.Helper()
	var at string
	if *kept == "" {
		at = p.fresh(b)
	} else {
		at = p.stays(b, *kept)
	}
	s := open(b, at, nil)
	for i := range min(cycle, *plans) {
		q := small(idOf(b, i), i)
		if _, err := s.Get(b.Context(), q.ID); err == nil {
			continue
		}
		_, err := s.Put(b.Context(), q, now)
		require.NoError(b, err)
	}
	db, dialect, err := openDatabase(at)
	require.NoError(b, err)
	defer func() { require.NoError(b, db.Close()) }()
	db.SetMaxOpenConns(1)
	have := 0
	require.NoError(b, db.QueryRowContext(b.Context(), "SELECT count(*) FROM oneplan_plan").Scan(&have))
	if have >= *plans {
		return s
	}
	c := copier{b: b, db: db, dialect: dialect}
	for i := range cycle {
		c.rows = append(c.rows, c.read(idOf(b, i)))
	}
	for from := have; from < *plans; from += 20_000 {
		c.copy(from, min(from+20_000, *plans))
	}
	_, err = db.ExecContext(b.Context(), map[sqlstore.Dialect]string{sqlstore.SQLite: "ANALYZE", sqlstore.PostgreSQL: "VACUUM (ANALYZE)"}[dialect])
	require.NoError(b, err)
	return s
}

// idOf is the id of plan number n.
func idOf(tb testing.TB, n int) plan.PlanID {
	tb.Helper()
	id, err := plan.NewPlanID(rand.NewChaCha8(sha256.Sum256([]byte(strconv.Itoa(n)))))
	require.NoError(tb, err)
	return id
}

// copied are the tables, with the columns that hold the id first. The feed counts by
// itself.
var copied = []struct {
	table   string
	id      string
	columns []string
}{
	{"oneplan_revision", "plan", []string{"plan", "number", "body"}},
	{"oneplan_in_force", "plan", []string{"plan", "subject"}},
	{"oneplan_card", "plan", []string{"plan", "subject", "worker", "unit", "controller", "status", "is_open", "track", "municipality",
		"next_contact", "review", "due", "closed", "on_day"}},
	{"oneplan_day", "plan", []string{"plan", "last", "part", "worker", "unit", "controller", "kind", "rule", "subject"}},
	{"oneplan_feed", "plan", []string{"plan", "revision", "kind"}},
	{"oneplan_plan", "id", []string{"id", "revision", "derived", "tip", "destroyed_on"}},
}

type copier struct {
	b       *testing.B
	db      *sql.DB
	dialect sqlstore.Dialect
	rows    []map[string][][]any // of each plan of the cycle, by table
}

// read returns the rows of a plan.
func (c *copier) read(id plan.PlanID) map[string][][]any {
	all := map[string][][]any{}
	for _, t := range copied {
		all[t.table] = c.of(id, t.table, t.id, t.columns)
	}
	return all
}

// of returns the rows of a plan in one table.
func (c *copier) of(id plan.PlanID, table, key string, columns []string) (all [][]any) {
	rows, err := c.db.QueryContext(c.b.Context(), "SELECT "+join(columns, "")+" FROM "+table+" WHERE "+key+" = $1", string(id)) //nolint:gosec // the names above
	require.NoError(c.b, err)
	defer func() { require.NoError(c.b, rows.Close()) }()
	for rows.Next() {
		row := make([]any, len(columns))
		into := make([]any, len(row))
		for i := range row {
			into[i] = &row[i]
		}
		require.NoError(c.b, rows.Scan(into...))
		all = append(all, row)
	}
	require.NoError(c.b, rows.Err())
	return all
}

func join(columns []string, before string) (text string) {
	for i, column := range columns {
		if i > 0 {
			text += ", "
		}
		if text += column; before != "" {
			text = text[:len(text)-len(column)] + before + strconv.Itoa(i+1)
		}
	}
	return text
}

// rowOf is a row of the plan n%cycle as that of plan n.
func rowOf(columns []string, row []any, was, id plan.PlanID, n int) []any {
	next := make([]any, len(row))
	for i, value := range row {
		switch columns[i] {
		case "id", "plan":
			next[i] = string(id)
		case "subject":
			next[i] = []byte("lapsi-" + strconv.Itoa(n))
		case "worker", "unit", "controller":
			k := keysOf(n)[columns[i]]
			next[i] = []byte(k.System + "\x00" + k.Value)
		case "tip":
			next[i] = bytes.ReplaceAll(value.([]byte), []byte(was), []byte(id))
		default:
			next[i] = value
			if b, ok := value.([]byte); value == nil || ok && b == nil { // as a driver of SQLite reads one that is empty
				next[i] = []byte{}
			}
		}
	}
	return next
}

// copy writes the rows of plans, those of one table after the other.
func (c *copier) copy(from, to int) {
	for _, t := range copied {
		var all [][]any
		for n := from; n < to; n++ {
			was, id := idOf(c.b, n%cycle), idOf(c.b, n)
			for _, row := range c.rows[n%cycle][t.table] {
				all = append(all, rowOf(t.columns, row, was, id, n))
			}
		}
		c.insert(t.table, t.columns, all)
	}
}

func (c *copier) insert(table string, columns []string, rows [][]any) {
	ctx := c.b.Context()
	conn, err := c.db.Conn(ctx)
	require.NoError(c.b, err)
	defer func() { _ = conn.Close() }()
	if c.dialect == sqlstore.PostgreSQL {
		require.NoError(c.b, conn.Raw(func(driver any) error {
			_, err := driver.(*stdlib.Conn).Conn().CopyFrom(ctx, pgx.Identifier{table}, columns, pgx.CopyFromRows(rows))
			return err
		}))
		return
	}
	c.exec(conn, "PRAGMA cache_size = -400000")
	c.exec(conn, "BEGIN IMMEDIATE")
	insert, err := conn.PrepareContext(ctx, "INSERT INTO "+table+" ("+join(columns, "")+") VALUES ("+join(columns, "?")+")") //nolint:gosec // the names above
	require.NoError(c.b, err)
	defer func() { require.NoError(c.b, insert.Close()) }()
	for _, row := range rows {
		_, err := insert.ExecContext(ctx, row...)
		require.NoError(c.b, err)
	}
	c.exec(conn, "COMMIT")
}

func (c *copier) exec(conn *sql.Conn, statement string) {
	_, err := conn.ExecContext(context.Background(), statement)
	require.NoError(c.b, err)
}

// keysOf are the keys of plan number n, by the columns that hold them.
func keysOf(n int) map[string]plan.Identifier {
	return map[string]plan.Identifier{"worker": key("worker", n/30), "unit": key("unit", n/1500), "controller": key("county", n%20)}
}

func key(system string, n int) plan.Identifier {
	return plan.Identifier{System: "https://keys.example.fi/" + system, Value: strconv.Itoa(n)}
}

// small is a plan in force with a worker and a contact that was agreed on.
func small(id plan.PlanID, n int) *plan.Plan {
	on, from := civil.MustParseDate("2026-03-01"), civil.MustParseInstant("2026-03-01T09:00:00+02:00")
	worker, unit, county, child := plan.ID("aaaaaaaaaa"), plan.ID("aaaaaaaaab"), plan.ID("aaaaaaaaac"), plan.ID("aaaaaaaaad")
	return &plan.Plan{
		Format: plan.Format1, ID: id, Title: "Suunnitelma",
		Child: plan.Child{ID: child, Subject: "lapsi-" + strconv.Itoa(n), Born: civil.MustParseDate("2016-05-01")},
		Organisations: []plan.Organisation{
			{ID: unit, Name: "Perhekeskus", Ownership: plan.OwnershipPublic, ControllerID: county, Identifiers: []plan.Identifier{key("unit", n/1500)}},
			{ID: county, Name: "Hyvinvointialue", Ownership: plan.OwnershipPublic, Identifiers: []plan.Identifier{key("county", n%20)}},
		},
		People: []plan.Member{{
			ID: worker, Kind: plan.MemberProfessional, Identifiers: []plan.Identifier{key("worker", n/30)},
			Professional: &plan.Professional{OrganisationID: unit, Sector: plan.SectorSocial},
		}},
		Baton: []plan.Holding{{ID: "aaaaaaaaae", PersonID: worker, Role: plan.HoldingResponsible, From: from, Accepted: from}},
		FollowUp: []plan.Reach{
			{ID: "aaaaaaaaaf", Direction: plan.DirectionToWorker, Way: plan.WayPhone},
			{ID: "aaaaaaaaag", Direction: plan.DirectionToFamily, Way: plan.WayPhone},
		},
		Contacts:   []plan.Contact{{ID: "aaaaaaaaah", Day: civil.MustParseDate("2026-04-01").AddDays(n % 365), State: plan.ContactPlanned}},
		Agreements: []plan.Agreement{{ID: "aaaaaaaaai", Position: plan.PositionAgrees, Statement: plan.Statement{By: child, On: on}}},
		Course:     []plan.Step{{ID: "aaaaaaaaaj", Status: plan.StatusAgreed, Statement: plan.Statement{On: on}}},
	}
}
