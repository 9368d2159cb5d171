package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func call1(t *testing.T, want int, in string, args ...string) (out, said string) {
	t.Helper()
	var o, e bytes.Buffer
	got := run(t.Context(), args, strings.NewReader(in), &o, &e)
	require.Equal(t, want, got, e.String())
	return o.String(), e.String()
}

// A store moves from SQLite to PostgreSQL and back, and comes out as it went in; a
// move that broke off goes on.
func TestMove(t *testing.T) {
	from, to, back := places[0].fresh(t), places[1].fresh(t), places[0].fresh(t)
	s := open(t, from, nil)
	n := 0
	for h := range sample.Histories(sample.Mixed, 5, 40) {
		require.NoError(t, s.Restore(t.Context(), h))
		n++
	}
	gone := small("zzzzzzzzzzzzzzzzzzzzzzzzzz", 1)
	gone.Course = nil
	_, err := s.Put(t.Context(), gone, now)
	require.NoError(t, err)
	require.NoError(t, s.Destroy(t.Context(), gone.ID, 1, register.Ground{Citation: "tiedonohjaussuunnitelma"}, now))
	whole, said := call1(t, exitFine, "", "store", "export", "--db", from)
	lines := strings.SplitAfter(whole, "\n")
	require.Len(t, lines, n+2)
	assert.Contains(t, said, "1 traces")
	assert.Contains(t, said, strconv.Itoa(n)+" histories")

	call1(t, exitFine, strings.Join(lines[:10], ""), "import", "--db", to, "-")
	file := filepath.Join(t.TempDir(), "all.ndjson")
	require.NoError(t, os.WriteFile(file, []byte(whole), 0o600))
	call1(t, exitFine, "", "import", "--db", to, file)
	again, _ := call1(t, exitFine, "", "export", "--db", to)
	assert.Equal(t, whole, again)
	call1(t, exitFine, again, "import", "--db", back, "-")
	again, _ = call1(t, exitFine, "", "export", "--db", back)
	assert.Equal(t, whole, again)
	var tenth struct{ PlanID string }
	require.NoError(t, json.Unmarshal([]byte(lines[9]), &tenth))
	rest, _ := call1(t, exitFine, "", "export", "--db", back, "--after", tenth.PlanID)
	assert.Equal(t, strings.Join(lines[10:], ""), rest)
	_, err = open(t, back, nil).Put(t.Context(), gone, now)
	var why *history.StoreError
	require.ErrorAs(t, err, &why)
	assert.Equal(t, history.StoreDestroyed, why.Problem, "what was destroyed does not come back by a move")
	for _, at := range []string{from, to, back} {
		_, said := call1(t, exitFine, "", "check", "--db", at)
		assert.Contains(t, said, strconv.Itoa(n)+" plans")
	}

	bad := strings.Replace(lines[3], `"number":1`, `"number":2`, 1)
	_, said = call1(t, exitFound, lines[2]+bad+"{}\n", "import", "--db", to, "-")
	assert.Contains(t, said, "line 2: ")
	assert.Contains(t, said, "line 3: ")
	assert.Contains(t, said, "1 histories are in the store, 2 were refused")

	h, issues := history.Decode([]byte(lines[2]), issue.Limits{})
	require.Empty(t, issues)
	h.Revisions = h.Revisions[:len(h.Revisions)-1] // as it was in an earlier export
	require.NotEmpty(t, h.Revisions)
	var older strings.Builder
	require.NoError(t, history.Encode(&older, h))
	_, said = call1(t, exitFound, older.String(), "import", "--db", to, "-")
	assert.Contains(t, said, "line 1: the plan is here already with other revisions, which stay as they are")
}

// A trace is taken in as it was written and no other way: what is told of a plan by it
// cannot be taken back.
func TestMoveOfTraces(t *testing.T) {
	at := places[0].fresh(t)
	for _, row := range []struct{ name, why, line string }{
		{"more follows", "a line is one document", `{"planId":"zzzzzzzzzzzzzzzzzzzzzzzzza","on":"2026-11-01","citation":"x"} {}`},
		{"something follows", "a line is a document", `{"planId":"zzzzzzzzzzzzzzzzzzzzzzzzza","on":"2026-11-01","citation":"x"} x`},
		{"another case", "names are as they are", `{"PLANID":"zzzzzzzzzzzzzzzzzzzzzzzzza","on":"2026-11-01","citation":"x"}`},
		{"two plans", "no member is given twice", `{"planId":"zzzzzzzzzzzzzzzzzzzzzzzzza","planId":"zzzzzzzzzzzzzzzzzzzzzzzzzb","on":"2026-11-01","citation":"x"}`},
		{"another member", "nor one that nobody knows", `{"planId":"zzzzzzzzzzzzzzzzzzzzzzzzza","on":"2026-11-01","citation":"x","why":"x"}`},
		{"no day", "a plan was destroyed on a day", `{"planId":"zzzzzzzzzzzzzzzzzzzzzzzzza","citation":"x"}`},
		{"no ground", "and on a ground", `{"planId":"zzzzzzzzzzzzzzzzzzzzzzzzza","on":"2026-11-01"}`},
		{"an id that is none", "a plan has an id", `{"planId":"zz","on":"2026-11-01","citation":"x"}`},
	} {
		_, said := call1(t, exitFound, row.line+"\n", "import", "--db", at, "-")
		assert.Contains(t, said, "line 1: ", "%s: %s", row.name, row.why)
	}
	out, _ := call1(t, exitFine, "", "export", "--db", at)
	assert.Empty(t, out)
	const one = `{"planId":"zzzzzzzzzzzzzzzzzzzzzzzzza","on":"2026-11-01","citation":"x"}` + "\n"
	call1(t, exitFine, one, "import", "--db", at, "-")
	out, _ = call1(t, exitFine, "", "export", "--db", at)
	assert.Equal(t, one, out)
}

func TestWorklistOfTheProgram(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at := p.fresh(t)
			s := open(t, at, nil)
			on := civil.MustParseDate("2026-04-01")
			var keys []string
			for q := range sample.PlansOf(sample.CountyYear, 3, 30) {
				q.Revision = 0
				_, err := s.Put(t.Context(), q, history.Entry{At: civil.MustParseInstant("2026-04-01T09:00:00+03:00"), By: "t-1"})
				require.NoError(t, err)
				if c, days := register.CardOf(q, on); len(days) > 0 && c.Worker.Value != "" {
					keys = append(keys, c.Worker.System+"|"+c.Worker.Value)
				}
			}
			out, _ := call1(t, exitFine, "", "store", "worklist", "--db", at, "--on", "2026-04-01", "--days", "400", "--worker", keys[0], "--most", "5")
			require.NotEmpty(t, out)
			for line := range strings.Lines(out) {
				var d register.Day
				require.NoError(t, json.Unmarshal([]byte(line), &d))
				assert.Equal(t, keys[0], d.Worker.System+"|"+d.Worker.Value)
			}
		})
	}
}

// What is called wrongly says how to call it, and repeats nothing that was given.
func TestMisuse(t *testing.T) {
	for name, args := range map[string][]string{
		"nothing": {}, "no such command": {"MERKKI"}, "no database": {"check"}, "a database of another kind": {"check", "--db", "mysql://MERKKI"},
		"no file": {"import", "--db", "sqlite:x"}, "a key without a system": {"worklist", "--db", "sqlite:x", "--on", "2026-04-01", "--worker", "MERKKI"},
		"no day": {"worklist", "--db", "sqlite:x"}, "a flag that is none": {"check", "--MERKKI"}, "an empty file name": {"check", "--db", "sqlite:"},
	} {
		out, said := call1(t, exitMisused, "", args...)
		assert.Empty(t, out, name)
		assert.Contains(t, said, "oneplan store", name)
		assert.NotContains(t, said, "MERKKI", name)
	}
	out, _ := call1(t, exitFine, "", "--help")
	assert.Equal(t, usage, out)
	call1(t, exitFound, "", "import", "--db", places[0].fresh(t), "/nonexistent/MERKKI")
}

// Files of records are their owner's alone, and a mistyped name is no empty store.
func TestFileOfTheProgram(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plans.db")
	for _, name := range []string{"check", "export"} {
		_, said := call1(t, exitFound, "", name, "--db", "sqlite:"+file)
		assert.Contains(t, said, "no such file", name)
	}
	_, said := call1(t, exitFound, "", "worklist", "--db", "sqlite:"+file, "--on", "2026-03-01")
	assert.Contains(t, said, "no such file")
	assert.NoFileExists(t, file, "who reads makes nothing")
	call1(t, exitFine, "", "import", "--db", "sqlite:"+file, "-")
	info, err := os.Stat(file)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	call1(t, exitFine, "", "check", "--db", "sqlite:"+file)
}

// What the program finds that a check of chains alone does not: a plan that is not its
// last revision, a revision that is not that of its chain, a key in force that is not.
func TestCheckFinds(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at := p.fresh(t)
			s := open(t, at, nil)
			q := small("bbbbbbbbbbbbbbbbbbbbbbbbbb", 1)
			for i := range 40 {
				q.Title = plan.Title("muutos " + strconv.Itoa(i))
				var err error
				q.Revision, err = s.Put(t.Context(), q, now)
				require.NoError(t, err)
			}
			db, _, err := openDatabase(at)
			require.NoError(t, err)
			defer func() { require.NoError(t, db.Close()) }()
			for name, spoil := range map[string]string{
				"an older end of the chain":   "UPDATE oneplan_plan SET tip = (SELECT frame FROM oneplan_revision WHERE number = 32), revision = 32",
				"a revision that is gone":     "DELETE FROM oneplan_revision WHERE number = 40",
				"another frame":               "UPDATE oneplan_revision SET frame = (SELECT tip FROM oneplan_plan) WHERE number = 32",
				"a child without a plan":      "DELETE FROM oneplan_in_force",
				"another card":                "UPDATE oneplan_card SET due = due + 1",
				"another day":                 "UPDATE oneplan_day SET last = last + 1",
				"a plan without a card":       "DELETE FROM oneplan_card",
				"a card without a plan":       "DELETE FROM oneplan_plan",
				"a revision without its plan": "DELETE FROM oneplan_plan; DELETE FROM oneplan_card",
			} {
				tables := []string{"oneplan_plan", "oneplan_revision", "oneplan_in_force", "oneplan_card", "oneplan_day"}
				for _, table := range tables {
					_, err := db.ExecContext(t.Context(), "CREATE TABLE kept_"+table+" AS SELECT * FROM "+table)
					require.NoError(t, err)
				}
				_, err := db.ExecContext(t.Context(), spoil)
				require.NoError(t, err)
				_, said := call1(t, exitFound, "", "check", "--db", at)
				assert.Contains(t, said, "1 with faults", name)
				for _, table := range tables {
					for _, statement := range []string{"DELETE FROM " + table, "INSERT INTO " + table + " SELECT * FROM kept_" + table, "DROP TABLE kept_" + table} {
						_, err := db.ExecContext(t.Context(), statement)
						require.NoError(t, err)
					}
				}
				call1(t, exitFine, "", "check", "--db", at)
			}
		})
	}
}

// A revision whose frame is not kept is read from the one before it, or from the
// beginning.
func TestRevisionWithoutItsFrame(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at := p.fresh(t)
			s := open(t, at, nil)
			q := small("bbbbbbbbbbbbbbbbbbbbbbbbbb", 1)
			for i := range 110 {
				q.Title = plan.Title("muutos " + strconv.Itoa(i))
				q.Concerns = []plan.Concern{{ID: "zzaaaaaaaa", Text: "huoli"}, {ID: plan.ID("zz" + letters(i)), Text: "huoli"}}[:1+i%2]
				var err error
				q.Revision, err = s.Put(t.Context(), q, now)
				require.NoError(t, err)
			}
			h, err := s.History(t.Context(), q.ID)
			require.NoError(t, err)
			db, _, err := openDatabase(at)
			require.NoError(t, err)
			defer func() { require.NoError(t, db.Close()) }()
			for _, without := range []string{"number = 0", "number = 64", "number IN (64, 96)", "number > 0"} {
				_, err = db.ExecContext(t.Context(), "UPDATE oneplan_revision SET frame = NULL WHERE "+without)
				require.NoError(t, err)
				for _, number := range []int{1, 31, 32, 33, 63, 64, 65, 95, 96, 110} {
					want, _ := h.Revision(number)
					got, err := s.Revision(t.Context(), q.ID, number)
					require.NoError(t, err)
					require.Equal(t, want, got, "revision %d, no frame where %s", number, without)
				}
				_, err = s.Revision(t.Context(), q.ID, 111)
				require.Error(t, err)
			}
		})
	}
}
