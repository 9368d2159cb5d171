package sqlstore_test

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// echo is a database of so few statements as the store has: it writes down what it is told,
// keeps the ends of chains and their revisions, and can refuse one call.
type echo struct {
	told  []string
	calls int
	fails int // the call that is refused, from 1
	busy  int // or so many from it on, by a code of SQLite's
	kept
}

type kept struct {
	plans     map[string][]driver.Value // revision, destroyed_on, derived, tip
	revisions map[string][][]driver.Value
	events    [][]driver.Value
	version   int64
	none      string // a statement that changes no row, once
}

func (k kept) clone() kept {
	c := k
	c.plans, c.revisions = map[string][]driver.Value{}, map[string][][]driver.Value{}
	c.events = slices.Clone(k.events)
	for id, row := range k.plans {
		c.plans[id] = slices.Clone(row)
	}
	for id, rows := range k.revisions {
		c.revisions[id] = slices.Clone(rows)
	}
	return c
}

var errRefused = errors.New("refused")

func (d *echo) Connect(context.Context) (driver.Conn, error) { return echoed{d}, nil }
func (d *echo) Driver() driver.Driver                        { return nil }

// hears notes a call, and refuses it where that was asked.
func (d *echo) hears(what string, args []driver.NamedValue) error {
	var b strings.Builder
	b.WriteString(what)
	for _, a := range args {
		if v, ok := a.Value.([]byte); ok && len(v) > 20 {
			sum := fnv.New32a()
			_, _ = sum.Write(v)
			fmt.Fprintf(&b, " | %d bytes %08x", len(v), sum.Sum32())
		} else if ok {
			fmt.Fprintf(&b, " | %q", v)
		} else {
			fmt.Fprintf(&b, " | %v", a.Value)
		}
	}
	d.calls++
	if d.fails > 0 && d.calls >= d.fails && d.busy > 0 {
		d.busy--
		return &methodError{5}
	}
	if d.calls == d.fails {
		d.told = append(d.told, "REFUSED "+b.String())
		return errRefused
	}
	d.told = append(d.told, b.String())
	return nil
}

type echoed struct{ *echo }

func (c echoed) Begin() (driver.Tx, error) { return nil, errors.ErrUnsupported }
func (c echoed) Close() error              { c.told = append(c.told, "close the connection"); return nil }
func (c echoed) Commit() error             { return c.hears("commit", nil) }
func (c echoed) Rollback() error           { return c.hears("roll back", nil) }

func (c echoed) BeginTx(context.Context, driver.TxOptions) (driver.Tx, error) {
	return c, c.hears("begin", nil)
}

func (c echoed) Prepare(query string) (driver.Stmt, error) {
	return echoStmt{c, query}, c.hears("PREPARE "+query, nil)
}

type echoStmt struct {
	echoed
	query string
}

func (s echoStmt) Close() error                               { return nil }
func (s echoStmt) NumInput() int                              { return -1 }
func (s echoStmt) Exec([]driver.Value) (driver.Result, error) { return nil, errors.ErrUnsupported }
func (s echoStmt) Query([]driver.Value) (driver.Rows, error)  { return nil, errors.ErrUnsupported }

func (s echoStmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	return s.echoed.ExecContext(ctx, s.query, args)
}

func (s echoStmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	return s.echoed.QueryContext(ctx, s.query, args)
}

func (c echoed) ExecContext(_ context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if err := c.hears(query, args); err != nil {
		return nil, err
	}
	if c.none != "" && strings.Contains(query, c.none) {
		c.none = ""
		return driver.RowsAffected(0), nil
	}
	value := func(i int) driver.Value { return args[i].Value }
	id := ""
	if len(args) > 0 {
		id, _ = value(0).(string)
	}
	begins := func(text string) bool { return strings.HasPrefix(strings.ReplaceAll(query, "?", "$"), text) }
	switch {
	case begins("INSERT INTO oneplan_plan (id, revision, derived"):
		c.plans[id] = []driver.Value{value(1), int64(0), value(2), value(3)}
	case begins("INSERT INTO oneplan_plan (id, revision, destroyed_on"):
		if c.plans[id] != nil {
			return driver.RowsAffected(0), nil
		}
		c.plans[id] = []driver.Value{int64(0), value(1), nil, nil}
	case begins("UPDATE oneplan_plan SET revision = $4"), begins("WITH done AS"):
		c.plans[id] = []driver.Value{value(3), int64(0), value(4), value(5)}
		if len(args) > 6 {
			c.revisions[id] = append(c.revisions[id], []driver.Value{value(3), value(6), value(7)})
			c.event(id, value(3), value(8))
		}
	case begins("UPDATE oneplan_plan SET derived"):
		c.plans[id][2] = value(3)
	case begins("UPDATE oneplan_plan SET revision = 0"):
		c.plans[id] = []driver.Value{int64(0), value(2), nil, nil}
	case begins("DELETE FROM oneplan_revision"):
		c.revisions[id] = nil
	case begins("INSERT INTO oneplan_revision"):
		for i := 0; i < len(args); i += 4 {
			c.revisions[id] = append(c.revisions[id], []driver.Value{value(i + 1), value(i + 2), value(i + 3)})
		}
	case begins("INSERT INTO oneplan_feed"):
		c.event(id, value(1), value(2))
	case begins("INSERT INTO oneplan_in_force"):
		return driver.RowsAffected(len(args) / 2), nil
	}
	return driver.RowsAffected(1), nil
}

// event is told in the transaction of its number.
func (d *echo) event(id string, revision, kind driver.Value) {
	n := int64(len(d.events) + 1)
	d.events = append(d.events, []driver.Value{n, n, id, revision, kind})
}

func (c echoed) QueryContext(_ context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if err := c.hears(query, args); err != nil {
		return nil, err
	}
	id := ""
	if len(args) > 0 {
		id, _ = args[0].Value.(string)
	}
	rows := &echoRows{d: c.echo}
	has := func(text string) bool { return strings.Contains(strings.ReplaceAll(query, "?", "$"), text) }
	switch {
	case has("max(version)"):
		rows.rows = [][]driver.Value{{c.version}}
	case has("wal_checkpoint"):
		rows.rows = [][]driver.Value{{int64(0), int64(0), int64(0)}}
	case has("SELECT revision, destroyed_on"):
		if row := c.plans[id]; row != nil {
			rows.rows = [][]driver.Value{row}
		}
	case has("SELECT number, body"):
		for _, r := range c.revisions[id] {
			switch n := r[0].(int64); {
			case len(args) == 1:
				rows.rows = append(rows.rows, []driver.Value{n, r[1], int64(0)})
			case n == args[1].Value.(int64):
				rows.rows = append(rows.rows, r)
			case n > args[1].Value.(int64) && n <= args[2].Value.(int64):
				rows.rows = append(rows.rows, []driver.Value{n, r[1], nil})
			}
		}
	case has("FROM oneplan_feed"):
		from, most := args[len(args)-2].Value.(int64), args[len(args)-1].Value.(int64)
		from = min(max(from-1, 0), int64(len(c.events)))
		rows.rows = c.events[from:min(from+most, int64(len(c.events)))]
	case has("SELECT plan FROM oneplan_card WHERE is_open"), has("SELECT id FROM oneplan_plan WHERE id >"):
		for id, row := range c.plans {
			if row[1] == int64(0) && (has("oneplan_card") || id > args[0].Value.(string)) {
				rows.rows = append(rows.rows, []driver.Value{id})
			}
		}
		slices.SortFunc(rows.rows, func(a, b []driver.Value) int { return strings.Compare(a[0].(string), b[0].(string)) })
		if has("oneplan_card") { // by their days
			slices.Reverse(rows.rows)
		}
	case has("SELECT subject FROM oneplan_in_force"):
		rows.rows = [][]driver.Value{{[]byte("aavain")}, {[]byte("vanha")}}
	}
	if len(rows.rows) > 0 {
		rows.columns = make([]string, len(rows.rows[0]))
	} else {
		rows.columns = make([]string, 4)
	}
	return rows, nil
}

type echoRows struct {
	d       *echo
	columns []string
	rows    [][]driver.Value
}

func (r *echoRows) Columns() []string { return r.columns }
func (r *echoRows) Close() error      { return nil }

func (r *echoRows) Next(into []driver.Value) error {
	if r.d.calls++; r.d.calls == r.d.fails {
		r.d.told = append(r.d.told, "REFUSED the next row")
		return errRefused
	}
	if len(r.rows) == 0 {
		return io.EOF
	}
	copy(into, r.rows[0])
	r.rows = r.rows[1:]
	return nil
}

var update = flag.Bool("update", false, "write the golden files")

// child is a plan in force.
func child() *plan.Plan {
	born := civil.MustParseDate("2015-02-03")
	return &plan.Plan{
		Format: plan.Format1, ID: first, Title: "Suunnitelma",
		Child:         plan.Child{ID: "aaaaaaaaaa", Subject: "avain", FormerSubjects: []string{"vanha", "aatu"}, Born: born},
		Organisations: []plan.Organisation{{ID: "uaaaaaaaaa", Name: "Perhekeskus", Ownership: plan.OwnershipPublic}},
		People: []plan.Member{{ID: "waaaaaaaaa", Kind: plan.MemberProfessional,
			Identifiers:  []plan.Identifier{{System: "https://keys.example.fi/worker", Value: "1"}},
			Professional: &plan.Professional{OrganisationID: "uaaaaaaaaa", Sector: plan.SectorSocial}}},
		Concerns:   []plan.Concern{{ID: "caaaaaaaaa", Text: "huoli"}},
		Baton:      []plan.Holding{{ID: "baaaaaaaaa", PersonID: "waaaaaaaaa", Role: plan.HoldingResponsible, From: at, Accepted: at}},
		FollowUp:   []plan.Reach{{ID: "faaaaaaaaa", Direction: plan.DirectionToWorker, Way: plan.WayPhone}, {ID: "gaaaaaaaaa", Direction: plan.DirectionToFamily, Way: plan.WayPhone}},
		Contacts:   []plan.Contact{{ID: "naaaaaaaaa", Day: civil.MustParseDate("2026-12-20"), State: plan.ContactPlanned}},
		Agreements: []plan.Agreement{{ID: "paaaaaaaaa", Position: plan.PositionAgrees, Statement: plan.Statement{By: "aaaaaaaaaa", On: plan.DayOf(at)}}},
		Course:     []plan.Step{{ID: "saaaaaaaaa", Status: plan.StatusAgreed, Statement: plan.Statement{On: plan.DayOf(at)}}},
	}
}

const (
	first  = plan.PlanID("bbbbbbbbbbbbbbbbbbbbbbbbbb")
	second = plan.PlanID("cccccccccccccccccccccccccc")
)

func all[T any](list func(func(T, error) bool)) (found []T, err error) {
	for one, err := range list {
		if err != nil {
			return found, err
		}
		found = append(found, one)
	}
	return found, nil
}

// What the store says to its database, call by call, and what it answers and says then when
// one of them is refused, stands in testdata: no statement more, and no error unheard.
func TestWhatIsSaid(t *testing.T) {
	entry := history.Entry{At: at, By: "t-1", Reason: "testi"}
	day := civil.MustParseDate("2027-01-05")
	to := func(p *plan.Plan, revision int, change func(p *plan.Plan)) *plan.Plan {
		q := p.Clone()
		q.Revision = revision
		change(q)
		return q
	}
	p := child()
	titled := func(p *plan.Plan) { p.Title = "Muutettu" }
	elsewhere, err := (*history.History)(nil).Add(to(p, 0, func(p *plan.Plan) { p.ID, p.Child.Subject = second, "toinen" }), entry, rand.NewChaCha8([32]byte{1}))
	require.NoError(t, err)
	type does func(ctx context.Context, s *sqlstore.Store) (any, error)
	put := func(p *plan.Plan) does {
		return func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Put(ctx, p, entry) }
	}
	calls := []struct {
		name string
		none string // the statement that changes no row, once, since another one was first; nothing is kept of it
		does does
	}{
		{"Get before it is there", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Get(ctx, first) }},
		{"Get by what is no id", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Get(ctx, first[1:]+"A") }},
		{"History by what is no id", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.History(ctx, first[1:]) }},
		{"Put a new plan", "", put(p)},
		{"Put the same", "", put(to(p, 1, func(*plan.Plan) {}))},
		{"Put a sentence, second", "UPDATE oneplan_plan", put(to(p, 1, titled))},
		{"Put a sentence", "", put(to(p, 1, titled))},
		{"Put stale", "", put(p)},
		{"Put another day of contact", "", put(to(p, 2, func(p *plan.Plan) { titled(p); p.Contacts[0].Day = day }))},
		{"Put another key", "", put(to(p, 3, func(p *plan.Plan) { titled(p); p.Contacts[0].Day = day; p.Child.FormerSubjects = []string{"uusi"} }))},
		{"Put a key that another has", "INSERT INTO oneplan_in_force", put(to(p, 4, func(*plan.Plan) {}))},
		{"Put too much", "", put(to(p, 4, func(p *plan.Plan) { p.Title = plan.Title(strings.Repeat("x", 300)) }))},
		{"Get", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Get(ctx, first) }},
		{"History", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.History(ctx, first) }},
		{"Revision", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Revision(ctx, first, 2) }},
		{"Revision 1", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Revision(ctx, first, 1) }},
		{"History of another", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.History(ctx, second) }},
		{"Revision that is not there", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Revision(ctx, first, 9) }},
		{"Revision behind where a frame would be", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Revision(ctx, first, 33) }},
		{"Revision before the first", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Revision(ctx, first, 0) }},
		{"InForce", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.InForce(ctx, "avain") }},
		{"Restore", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return nil, s.Restore(ctx, elsewhere) }},
		{"Restore once more", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return nil, s.Restore(ctx, elsewhere) }},
		{"Erase", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return s.Erase(ctx, first, 4, history.Erasure{Member: "reason", Revision: 1, Citation: "testi"}, entry)
		}},
		{"Erase stale", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return s.Erase(ctx, first, 4, history.Erasure{Member: "reason", Revision: 2, Citation: "testi"}, entry)
		}},
		{"Erase nothing", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return s.Erase(ctx, first, 5, history.Erasure{Member: "reason", Revision: 9, Citation: "testi"}, entry)
		}},
		{"Erase, second", "UPDATE oneplan_plan", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return s.Erase(ctx, first, 5, history.Erasure{Member: "reason", Revision: 2, Citation: "testi"}, entry)
		}},
		{"Refresh one", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Refresh(ctx, day, 1) }},
		{"Refresh two", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Refresh(ctx, day.AddDays(1), 2) }},
		{"Refresh none", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Refresh(ctx, day, 0) }},
		{"Refresh, second", "UPDATE oneplan_plan", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Refresh(ctx, day.AddDays(2), 2) }},
		{"Reseal", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Reseal(ctx, "", 7) }},
		{"Reseal, second", "UPDATE oneplan_plan", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Reseal(ctx, first, 0) }},
		{"Cards", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return all(s.Cards(ctx, register.Filter{
				Worker: plan.Identifier{System: "w", Value: "1"}, Unit: plan.Identifier{System: "u", Value: "1"}, Controller: plan.Identifier{System: "c", Value: "1"},
				Municipality: plan.Identifier{System: "m", Value: "1"}, Status: plan.StatusAgreed, Track: plan.TrackVoluntary, Subject: "avain", Open: true,
				ContactBy: day, ReviewBy: day.AddDays(1), DueBy: day.AddDays(2),
			}, "b9"))
		}},
		{"Days", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return all(s.Days(ctx, register.Filter{}, civil.Period{}, register.Day{}))
		}},
		{"Days of some, after one", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return all(s.Days(ctx, register.Filter{Worker: plan.Identifier{System: "w", Value: "1"}, Subject: "avain", Status: plan.StatusAgreed},
				civil.Period{From: day, To: day.AddDays(9)}, register.Day{Last: day.AddDays(3), PlanID: first, Part: "naaaaaaaaa", Kind: 2, Rule: "x"}))
		}},
		{"Since the beginning", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Since(ctx, "", 7) }},
		{"Since the third", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			events, err := s.Since(ctx, "", 3)
			if err != nil {
				return nil, err
			}
			return s.Since(ctx, events[2].Position, 1)
		}},
		{"Since what is no position", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Since(ctx, "x", 1) }},
		{"Since the last", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			events, err := s.Since(ctx, "", 100)
			if err != nil {
				return nil, err
			}
			return s.Since(ctx, events[len(events)-1].Position, 1)
		}},
		{"Since too many", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Since(ctx, "", 1_000_000) }},
		{"Since below none", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Since(ctx, "", -1) }},
		{"Strays, fewer than none", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Strays(ctx, -1) }},
		{"Strays", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return s.Strays(ctx, 5) }},
		{"Scrub", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return nil, s.Scrub(ctx) }},
		{"Destroy stale", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return nil, s.Destroy(ctx, second, 7, register.Ground{}, entry)
		}},
		{"Destroy, second", "UPDATE oneplan_plan", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return nil, s.Destroy(ctx, first, 5, register.Ground{Citation: "testi"}, entry)
		}},
		{"Put the end", "", put(to(p, 5, func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{ID: "taaaaaaaaa", Status: plan.StatusClosed, Statement: plan.Statement{On: plan.DayOf(at)}})
		}))},
		{"Destroy, second, closed", "UPDATE oneplan_plan", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return nil, s.Destroy(ctx, first, 6, register.Ground{Citation: "testi"}, entry)
		}},
		{"Destroy", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return nil, s.Destroy(ctx, first, 6, register.Ground{Citation: "testi"}, entry)
		}},
		{"Traces", "", func(ctx context.Context, s *sqlstore.Store) (any, error) { return all(s.Traces(ctx, "b")) }},
		{"Put what was destroyed", "", put(p)},
		{"Retrace", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return nil, s.Retrace(ctx, register.Trace{PlanID: "dddddddddddddddddddddddddd", On: day, Citation: "testi"})
		}},
		{"Retrace once more", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return nil, s.Retrace(ctx, register.Trace{PlanID: "dddddddddddddddddddddddddd", On: day, Citation: "testi"})
		}},
		{"Retrace what is here", "", func(ctx context.Context, s *sqlstore.Store) (any, error) {
			return nil, s.Retrace(ctx, register.Trace{PlanID: second, On: day, Citation: "testi"})
		}},
	}
	for _, dialect := range []sqlstore.Dialect{sqlstore.SQLite, sqlstore.PostgreSQL} {
		t.Run(dialect.String(), func(t *testing.T) {
			var b bytes.Buffer
			d := &echo{kept: kept{plans: map[string][]driver.Value{}, revisions: map[string][][]driver.Value{}}}
			db := sql.OpenDB(d)
			db.SetMaxOpenConns(1)
			try := func(none string, fails int, run func() (any, error)) string {
				d.told, d.calls, d.fails, d.none = nil, 0, fails, none
				answer, err := run()
				var b strings.Builder
				b.WriteString(said(answer, err) + "\n")
				for _, line := range d.told[slices.IndexFunc(d.told, func(s string) bool { return strings.HasPrefix(s, "REFUSED") })+1:] {
					if fails > 0 && len(line) > 50 {
						line = line[:50]
					}
					fmt.Fprintf(&b, "      %s\n", line)
				}
				return b.String()
			}
			whole := func(name, none string, run func() (any, error)) {
				before := d.clone()
				fmt.Fprintf(&b, "%s: %s", name, try(none, 0, run))
				n, after := d.calls, d.clone()
				of, order := map[string][]int{}, []string{}
				for fails := 1; fails <= n && fails < 40; fails++ {
					d.kept = before.clone()
					came := try(none, fails, run)
					if of[came] == nil {
						order = append(order, came)
					}
					of[came] = append(of[came], fails)
				}
				for _, came := range order {
					fmt.Fprintf(&b, "   refused %v: %s", of[came], came)
				}
				if d.kept = after; none != "" {
					d.kept = before
				}
			}
			whole("Migrate", "", func() (any, error) { return nil, sqlstore.Migrate(t.Context(), db, dialect) })
			d.version = 2
			whole("Migrate what is of today", "", func() (any, error) { return nil, sqlstore.Migrate(t.Context(), db, dialect) })
			var s *sqlstore.Store
			open := func() (any, error) {
				opened, err := sqlstore.Open(t.Context(), db, sqlstore.Options{Dialect: dialect, Random: rand.NewChaCha8([32]byte{})})
				if err == nil {
					s = opened
				}
				return nil, err
			}
			whole("Open", "", open)
			for _, call := range calls {
				whole(call.name, call.none, func() (any, error) { return call.does(t.Context(), s) })
			}
			whole("Close", "", func() (any, error) { return nil, s.Close() })
			require.NoError(t, db.Close())
			golden := "testdata/" + dialect.String() + ".golden"
			if *update {
				require.NoError(t, os.WriteFile(golden, b.Bytes(), 0o600))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), b.String())
		})
	}
}

// said is an answer in a line.
func said(answer any, err error) string {
	text := "nothing"
	switch v := answer.(type) {
	case *plan.Plan:
		if v != nil {
			text = fmt.Sprintf("revision %d of a plan", v.Revision)
		}
	case *history.History:
		if v != nil {
			text = fmt.Sprintf("%d revisions", len(v.Revisions))
		}
	case nil:
	default:
		text = fmt.Sprintf("%v", v)
	}
	if stale, ok := errors.AsType[*history.StoreError](err); ok && stale.Revision > 0 {
		return fmt.Sprintf("%s, %v, revision %d", text, err, stale.Revision)
	}
	if err != nil {
		return fmt.Sprintf("%s, %v", text, err)
	}
	return text
}

// echoStore is a store over an echo.
func echoStore(t *testing.T, o sqlstore.Options) (*echo, *sqlstore.Store) {
	t.Helper()
	d := &echo{kept: kept{plans: map[string][]driver.Value{}, revisions: map[string][][]driver.Value{}, version: 2}}
	db := sql.OpenDB(d)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	db.SetMaxOpenConns(1)
	o.Random = rand.NewChaCha8([32]byte{})
	s, err := sqlstore.Open(t.Context(), db, o)
	require.NoError(t, err)
	return d, s
}

// A long history has frames, from which a revision is read; erasing writes it anew, so many
// rows in a statement.
func TestWhatIsSaidOfALongHistory(t *testing.T) {
	entry := history.Entry{At: at, By: "t-1", Reason: "testi"}
	for _, dialect := range []sqlstore.Dialect{sqlstore.SQLite, sqlstore.PostgreSQL} {
		t.Run(dialect.String(), func(t *testing.T) {
			d, s := echoStore(t, sqlstore.Options{Dialect: dialect})
			var err error
			p := child()
			for i := range 65 {
				p.Title = plan.Title("otsikko " + strconv.Itoa(i))
				p.Revision, err = s.Put(t.Context(), p, entry)
				require.NoError(t, err)
			}
			rows := func(text string) (n int) {
				for _, line := range d.told {
					if strings.HasPrefix(line, text) {
						n++
					}
				}
				return n
			}
			for _, row := range []struct{ number, from int }{{1, 0}, {31, 0}, {32, 32}, {33, 32}, {63, 32}, {64, 64}, {65, 64}} {
				d.told, d.fails = nil, 0
				got, err := s.Revision(t.Context(), first, row.number)
				require.NoError(t, err)
				assert.Equal(t, row.number, got.Revision)
				assert.EqualValues(t, "otsikko "+strconv.Itoa(row.number-1), got.Title)
				require.Len(t, d.told, 1, "one query")
				assert.Contains(t, d.told[0], fmt.Sprintf("| %d | %d", row.from, row.number))
			}
			d.told = nil
			_, err = s.Erase(t.Context(), first, 65, history.Erasure{Member: "reason", Revision: 1, Citation: "testi"}, entry)
			require.NoError(t, err)
			assert.Equal(t, map[sqlstore.Dialect]int{sqlstore.SQLite: 5, sqlstore.PostgreSQL: 1}[dialect], rows("INSERT INTO oneplan_revision"), "four of sixteen and one")
			d.told = nil
			got, err := s.Revision(t.Context(), first, 40)
			require.NoError(t, err)
			assert.EqualValues(t, "otsikko 39", got.Title)
			assert.Len(t, d.told, 1, "a reason is no content: frames stay")
		})
	}
}

// sealer seals nothing, and fails where it is told to.
type sealer struct{ seals, opens int }

func (s *sealer) Seal(plain []byte, _ string) (string, []byte, error) {
	if s.seals--; s.seals == 0 {
		return "k", plain, errRefused
	}
	return "k", plain, nil
}

func (s *sealer) Open(_ string, sealed []byte, _ string) ([]byte, error) {
	if s.opens--; s.opens == 0 {
		return sealed, errRefused
	}
	return sealed, nil
}

// Where a sealer fails, at whichever value, a row cannot be read or written.
func TestSealerThatFails(t *testing.T) {
	entry := history.Entry{At: at, By: "t-1", Reason: "testi"}
	for name, does := range map[string]func(ctx context.Context, s *sqlstore.Store, p *plan.Plan) (any, error){
		"Put": func(ctx context.Context, s *sqlstore.Store, p *plan.Plan) (any, error) {
			q := p.Clone()
			q.Title = "Muutettu"
			return s.Put(ctx, q, entry)
		},
		"Erase": func(ctx context.Context, s *sqlstore.Store, _ *plan.Plan) (any, error) {
			return s.Erase(ctx, first, 32, history.Erasure{Member: "reason", Revision: 1, Citation: "testi"}, entry)
		},
		"Reseal":  func(ctx context.Context, s *sqlstore.Store, _ *plan.Plan) (any, error) { return s.Reseal(ctx, "", 1) },
		"Get":     func(ctx context.Context, s *sqlstore.Store, _ *plan.Plan) (any, error) { return s.Get(ctx, first) },
		"History": func(ctx context.Context, s *sqlstore.Store, _ *plan.Plan) (any, error) { return s.History(ctx, first) },
		"Revision": func(ctx context.Context, s *sqlstore.Store, _ *plan.Plan) (any, error) {
			return s.Revision(ctx, first, 32)
		},
	} {
		t.Run(name, func(t *testing.T) {
			seal := &sealer{}
			d, s := echoStore(t, sqlstore.Options{Dialect: sqlstore.SQLite, Sealer: seal})
			var err error
			p := child()
			for i := range 32 {
				p.Title = plan.Title("otsikko " + strconv.Itoa(i))
				p.Revision, err = s.Put(t.Context(), p, entry)
				require.NoError(t, err)
			}
			before := d.clone()
			seal.seals, seal.opens = 0, 0
			_, err = does(t.Context(), s, p)
			require.NoError(t, err)
			for n := 1; n <= -seal.seals && n < 50; n++ {
				d.kept = before.clone()
				was := *seal
				*seal = sealer{seals: n}
				got, err := does(t.Context(), s, p)
				require.ErrorIs(t, err, sqlstore.ErrRow, "sealing the value %d", n)
				require.Empty(t, got)
				*seal = was
			}
			for n := 1; n <= -seal.opens && n < 50; n++ {
				d.kept = before.clone()
				was := *seal
				*seal = sealer{opens: n}
				got, err := does(t.Context(), s, p)
				require.ErrorIs(t, err, sqlstore.ErrRow, "opening the value %d", n)
				require.Empty(t, got)
				*seal = was
			}
		})
	}
}

// While another process writes to the file of SQLite, the first statement that writes waits.
// Behind it nothing does: what was read then may no longer be so.
func TestOnlyTheFirstStatementWaits(t *testing.T) {
	for _, row := range []struct {
		name        string
		call, times int
		err         error
		calls       int
	}{
		{"never", 0, 0, nil, 8},
		{"what is told before", 3, 1, &sqlstore.Error{Code: "5"}, 4},
		{"the change", 5, 3, nil, 11},
		{"the revision", 6, 1, &sqlstore.Error{Code: "5"}, 7},
		{"the commit", 8, 1, &sqlstore.Error{Code: "5"}, 8},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, s := echoStore(t, sqlstore.Options{Dialect: sqlstore.SQLite})
			p := child()
			var err error
			p.Revision, err = s.Put(t.Context(), p, history.Entry{At: at})
			require.NoError(t, err)
			p.Title = "Muutettu"
			d.calls, d.fails, d.busy = 0, row.call, row.times
			_, err = s.Put(t.Context(), p, history.Entry{At: at})
			require.Equal(t, row.err, err)
			assert.Equal(t, row.calls, d.calls)
		})
	}
}

// Without a dialect or a source of randomness there is no store.
func TestOpenPanics(t *testing.T) {
	db := sql.OpenDB(&echo{})
	defer func() { require.NoError(t, db.Close()) }()
	assert.PanicsWithValue(t, "sqlstore: no source of randomness", func() { _, _ = sqlstore.Open(t.Context(), db, sqlstore.Options{Dialect: sqlstore.SQLite}) })
	assert.PanicsWithValue(t, "sqlstore: no dialect", func() { _, _ = sqlstore.Open(t.Context(), db, sqlstore.Options{Random: rand.NewChaCha8([32]byte{})}) })
}

// Whoever makes a card anew leaves what is in force as it is, whatever the row says of it; a
// card that is listed as an older one than its row says is written.
func TestRefreshOfSpoiltRows(t *testing.T) {
	for _, row := range []struct {
		name      string
		spoil     func(derived []byte) driver.Value
		on        civil.Date
		not, does string
	}{
		{"the row says nothing", func([]byte) driver.Value { return nil }, civil.MustParseDate("2026-12-02"), "oneplan_in_force", "INSERT INTO oneplan_card"},
		{"the card is of an older day than the row", func(b []byte) driver.Value { return b }, plan.DayOf(at), "oneplan_in_force", "INSERT INTO oneplan_card"},
		{"a day has passed", func(b []byte) driver.Value { return b }, civil.MustParseDate("2026-12-02"), "INSERT INTO oneplan_card", "UPDATE oneplan_card SET on_day"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, s := echoStore(t, sqlstore.Options{Dialect: sqlstore.SQLite})
			_, err := s.Put(t.Context(), child(), history.Entry{At: at})
			require.NoError(t, err)
			derived, _ := d.plans[string(first)][2].([]byte)
			d.plans[string(first)][2] = row.spoil(derived)
			d.told = nil
			n, err := s.Refresh(t.Context(), row.on, 1)
			require.NoError(t, err)
			require.Equal(t, 1, n)
			told := strings.Join(d.told, "\n")
			assert.NotContains(t, told, row.not)
			assert.Contains(t, told, row.does)
		})
	}
}
