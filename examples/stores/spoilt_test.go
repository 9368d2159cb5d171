package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"maps"
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

// spoilt are two plans of seventy revisions, of whose rows other hands change one value. A
// concern of each went with the 61st.
type spoilt struct {
	s      *sqlstore.Store
	db     *sql.DB
	at     string
	id     plan.PlanID // whose rows are changed
	latest *plan.Plan
	before *history.History
}

func newSpoilt(t *testing.T, p place) *spoilt {
	t.Helper()
	sp := &spoilt{at: p.fresh(t)}
	sp.s = open(t, sp.at, nil)
	var err error
	sp.db, _, err = openDatabase(sp.at)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, sp.db.Close()) })
	for n, id := range []plan.PlanID{"cccccccccccccccccccccccccc", "bbbbbbbbbbbbbbbbbbbbbbbbbb"} {
		q := small(id, n)
		for i := range 70 {
			q.Title = plan.Title(strings.Repeat("muutos ", n+1) + strconv.Itoa(i))
			q.Concerns = []plan.Concern{{ID: "zzaaaaaaaa", Text: "huoli"}}[:max(0, min(1, 60-i))]
			q.Revision, err = sp.s.Put(t.Context(), q, now)
			require.NoError(t, err)
		}
		sp.id, sp.latest = id, q
	}
	sp.before, err = sp.s.History(t.Context(), sp.id)
	require.NoError(t, err)
	return sp
}

// calls are those that read what is spoilt; of those that write, none writes here: each is
// asked only where it has to refuse.
var calls = map[string]func(ctx context.Context, sp *spoilt) (any, error){
	"get":         func(ctx context.Context, sp *spoilt) (any, error) { return sp.s.Get(ctx, sp.id) },
	"history":     func(ctx context.Context, sp *spoilt) (any, error) { return sp.s.History(ctx, sp.id) },
	"revision 10": func(ctx context.Context, sp *spoilt) (any, error) { return sp.s.Revision(ctx, sp.id, 10) },
	"revision 40": func(ctx context.Context, sp *spoilt) (any, error) { return sp.s.Revision(ctx, sp.id, 40) },
	"revision 50": func(ctx context.Context, sp *spoilt) (any, error) { return sp.s.Revision(ctx, sp.id, 50) },
	"revision 64": func(ctx context.Context, sp *spoilt) (any, error) { return sp.s.Revision(ctx, sp.id, 64) },
	"revision 70": func(ctx context.Context, sp *spoilt) (any, error) { return sp.s.Revision(ctx, sp.id, 70) },
	"cards":       func(ctx context.Context, sp *spoilt) (any, error) { return allCards(ctx, sp.s) },
	"days": func(ctx context.Context, sp *spoilt) (all any, err error) {
		var days []register.Day
		for d, err := range sp.s.Days(ctx, register.Filter{}, civil.Period{}, register.Day{}) {
			if err != nil {
				return nil, err
			}
			days = append(days, d)
		}
		return days, nil
	},
	"traces": func(ctx context.Context, sp *spoilt) (any, error) {
		var traces []register.Trace
		for one, err := range sp.s.Traces(ctx, "") {
			if err != nil {
				return nil, err
			}
			traces = append(traces, one)
		}
		return traces, nil
	},
	"put": func(ctx context.Context, sp *spoilt) (any, error) {
		q := *sp.latest
		q.Title = "uusi"
		return nothingOf(sp.s.Put(ctx, &q, now))
	},
	"erase": func(ctx context.Context, sp *spoilt) (any, error) {
		return nothingOf(sp.s.Erase(ctx, sp.id, 70, history.Erasure{Part: "zzaaaaaaaa", Citation: "testi"}, now))
	},
	"destroy": func(ctx context.Context, sp *spoilt) (any, error) {
		return nil, sp.s.Destroy(ctx, sp.id, 70, register.Ground{Citation: "testi"}, now)
	},
	"reseal": func(ctx context.Context, sp *spoilt) (any, error) {
		last, err := sp.s.Reseal(ctx, "bbbbbbbbbbbbbbbbbbbbbbbbba", 1)
		return nil, whereLast(last, "bbbbbbbbbbbbbbbbbbbbbbbbba", err)
	},
	"refresh": func(ctx context.Context, sp *spoilt) (any, error) {
		return nothingOf(sp.s.Refresh(ctx, civil.MustParseDate("2026-05-01"), 1))
	},
	"restore": func(ctx context.Context, sp *spoilt) (any, error) { return nil, sp.s.Restore(ctx, sp.before) },
}

// nothingOf keeps the number that comes with an error, which says that nothing was done.
func nothingOf(n int, err error) (any, error) {
	if n == 0 {
		return nil, err
	}
	return n, err
}

// whereLast makes an answer of how far a call came.
func whereLast(last, want plan.PlanID, err error) error {
	if last != want {
		return errMisused
	}
	return err
}

func allCards(ctx context.Context, s *sqlstore.Store) (all []register.Card, err error) {
	for c, err := range s.Cards(ctx, register.Filter{}, "") {
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// What other hands changed in the database is told by every call that reads it, as a row
// that cannot be read; the calls that do not read it go on as before, and nothing is
// written over it.
func TestSpoiltRowsAreTold(t *testing.T) {
	end := []string{"get", "put", "erase", "destroy", "reseal", "refresh", "restore"}
	chain := []string{"history", "erase", "reseal"}
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			sp := newSpoilt(t, p)
			whole := sp.answers(t)
			other := func(column string) func([]byte) any {
				return func([]byte) any { return sp.value(t, "oneplan_"+column) }
			}
			for _, row := range []struct {
				name, why            string
				table, column, where string
				to                   func(was []byte) any
				told                 []string
				other                string // a call whose answer is another one
			}{
				{"no end", "a plan that is there has one", "plan", "tip", "id = $1", func([]byte) any { return nil }, end, ""},
				{"an empty end", "its first byte says what it is", "plan", "tip", "id = $1", func([]byte) any { return []byte{} }, end, ""},
				{"an end of another form", "there is none after sealed", "plan", "tip", "id = $1", func(b []byte) any { b[0] = 2; return b }, end, ""},
				{"a sealed end", "nobody has a key", "plan", "tip", "id = $1", func([]byte) any { return []byte{1, 1, 'a', 'x', 'y'} }, end, ""},
				{"half an end", "it is read whole or not", "plan", "tip", "id = $1", func(b []byte) any { return b[:len(b)/2] }, end, ""},
				{"the end of another plan", "it says whose it is", "plan", "tip", "id = $1", other("plan SELECT tip WHERE id = 'cccccccccccccccccccccccccc'"), end, ""},
				{"the end of before", "its number is the row's", "plan", "tip", "id = $1", other("revision SELECT frame WHERE plan = 'bbbbbbbbbbbbbbbbbbbbbbbbbb' AND number = 64"), end, ""},
				{"a number of later", "it is the end's", "plan", "revision", "id = $1", func([]byte) any { return 71 }, end, "cards"},
				{"destroyed before all days", "it was destroyed on a day or not at all", "plan", "destroyed_on", "id = $1", func([]byte) any { return -1 },
					[]string{"get", "put", "erase", "destroy", "restore"}, ""},

				{"an empty revision", "it has at least its own length", "revision", "body", "plan = $1 AND number = 40", func([]byte) any { return []byte{} },
					append(chain, "revision 40", "revision 50"), ""},
				{"a revision of nothing", "there is text in it", "revision", "body", "plan = $1 AND number = 40", func([]byte) any { return []byte{0, 0} },
					append(chain, "revision 40", "revision 50"), ""},
				{"a revision of another form", "as an end's", "revision", "body", "plan = $1 AND number = 40", func(b []byte) any { b[0] = 2; return b },
					append(chain, "revision 40", "revision 50"), ""},
				{"a revision but its last byte", "its lengths say how long it is", "revision", "body", "plan = $1 AND number = 40", func(b []byte) any { return b[:len(b)-1] },
					append(chain, "revision 40", "revision 50"), ""},
				{"a revision and one byte more", "likewise", "revision", "body", "plan = $1 AND number = 40", func(b []byte) any { return append(b, 'x') },
					append(chain, "revision 40", "revision 50"), ""},
				{"a revision of a digest that is none", "its text is read whole or not", "revision", "body", "plan = $1 AND number = 40",
					func(b []byte) any { b[bytes.LastIndex(b, []byte(`"digest":"`))+len(`"digest":"`)] = '!'; return b }, append(chain, "revision 40", "revision 50"), ""},
				{"a content of another form", "it is whole, or what differs", "revision", "body", "plan = $1 AND number = 40",
					func(b []byte) any {
						text, behind := binary.Uvarint(b[1:])
						content := 1 + behind + int(text) //nolint:gosec // of some hundred bytes
						_, behind = binary.Uvarint(b[content:])
						b[content+behind] = 2
						return b
					}, append(chain, "revision 40", "revision 50"), ""},
				{"the next revision in its place", "it says which it is", "revision", "body", "plan = $1 AND number = 40",
					other("revision SELECT body WHERE plan = 'bbbbbbbbbbbbbbbbbbbbbbbbbb' AND number = 41"), append(chain, "revision 40", "revision 50"), ""},
				{"a revision that is gone", "numbers have no gap", "revision", "number", "plan = $1 AND number = 40", func([]byte) any { return 140 },
					append(chain, "revision 50"), "revision 40"},

				{"a frame of nothing", "one that is there is an end", "revision", "frame", "plan = $1 AND number = 64", func([]byte) any { return []byte{0} },
					[]string{"revision 64", "revision 70"}, ""},
				{"half a frame", "likewise", "revision", "frame", "plan = $1 AND number = 64", func(b []byte) any { return b[:len(b)/2] },
					[]string{"revision 64", "revision 70"}, ""},
				{"the frame of another plan", "it says whose it is", "revision", "frame", "plan = $1 AND number = 64",
					other("revision SELECT frame WHERE plan = 'cccccccccccccccccccccccccc' AND number = 64"), []string{"revision 64", "revision 70"}, ""},
				{"the frame before", "and of which revision", "revision", "frame", "plan = $1 AND number = 64",
					other("revision SELECT frame WHERE plan = 'bbbbbbbbbbbbbbbbbbbbbbbbbb' AND number = 32"), []string{"revision 64", "revision 70"}, ""},
				{"a frame too many", "so it is", "revision", "frame", "plan = $1 AND number = 64",
					other("plan SELECT tip WHERE id = 'bbbbbbbbbbbbbbbbbbbbbbbbbb'"), []string{"revision 64", "revision 70"}, ""},

				{"a card of before all days", "days are numbers from 1 on, 0 is none", "card", "due", "plan = $1", func([]byte) any { return -1 }, []string{"cards"}, ""},
				{"a card of after all days", "the last is 9999-12-31", "card", "review", "plan = $1", func([]byte) any { return civil.MaxDate().DayNumber() + 1 }, []string{"cards"}, ""},
				{"a day of after all days", "likewise", "day", "last", "plan = $1", func([]byte) any { return civil.MaxDate().DayNumber() + 1 }, []string{"days"}, ""},
				{"destroyed after all days", "of a plan that was destroyed nothing is read but that", "plan", "destroyed_on", "id = $1",
					func([]byte) any { return civil.MaxDate().DayNumber() + 1 }, []string{"traces"}, "get"},
			} {
				t.Run(row.name, func(t *testing.T) {
					was := sp.set(t, row.table, row.column, row.where, row.to)
					back := func() {
						sp.set(t, row.table, row.column, strings.ReplaceAll(row.where, "= 40", "IN (40, 140)"), func([]byte) any { return was })
					}
					defer back()
					for _, name := range row.told {
						got, err := calls[name](t.Context(), sp)
						require.ErrorIs(t, err, sqlstore.ErrRow, "%s: %s", name, row.why)
						assert.Empty(t, got, name)
					}
					for name, want := range whole {
						if slices.Contains(row.told, name) || name == row.other {
							continue
						}
						got, err := calls[name](t.Context(), sp)
						require.NoError(t, err, name)
						require.Equal(t, want, got, name)
					}
					back()
					require.Equal(t, whole, sp.answers(t), "nothing was written over it")
				})
			}
			call1(t, exitFine, "", "check", "--db", sp.at)
		})
	}
}

// What only says what need not be written again may say anything: the next change writes it
// anew, and it is right.
func TestSpoiltDerivedIsWrittenAnew(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			sp := newSpoilt(t, p)
			all := []string{"in_force", "card", "day"}
			for _, row := range []struct {
				name string
				to   func(was []byte) any
				gone []string // tables whose rows go too, since they are written anew
			}{
				{"nothing", func([]byte) any { return nil }, all},
				{"empty", func([]byte) any { return []byte{} }, all},
				{"cut", func(b []byte) any { return b[:len(b)-1] }, all},
				{"longer", func(b []byte) any { return append(b, 0) }, all},
				{"of other days and keys", func(b []byte) any { return make([]byte, len(b)) }, all},
				{"of other keys", func(b []byte) any { b[0]++; return b }, all[:1]},
				{"of another card", func(b []byte) any { b[31]++; return b }, all[1:]},
				{"of another day", func(b []byte) any { b[len(b)-1]++; return b }, nil},
			} {
				t.Run(row.name, func(t *testing.T) {
					sp.set(t, "plan", "derived", "id = $1", row.to)
					for _, table := range row.gone {
						_, err := sp.db.ExecContext(t.Context(), "DELETE FROM oneplan_"+table+" WHERE plan = '"+string(sp.id)+"'")
						require.NoError(t, err)
					}
					sp.latest.Title += "."
					var err error
					sp.latest.Revision, err = sp.s.Put(t.Context(), sp.latest, now)
					require.NoError(t, err)
					call1(t, exitFine, "", "check", "--db", sp.at)
				})
			}
		})
	}
}

// Where the end of a chain says more than there are revisions, or there are none at all,
// what has to write all of them anew says so and does not wait for the others.
func TestRowsThatAreNotAll(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			for _, row := range []struct {
				name, where string
				erase       error
			}{
				{"the last is gone", "number = 70", sqlstore.ErrRow},
				{"all are gone", "number > 0", &history.StoreError{Problem: history.StoreNotFound}},
			} {
				t.Run(row.name, func(t *testing.T) {
					sp := newSpoilt(t, p)
					_, err := sp.db.ExecContext(t.Context(), "DELETE FROM oneplan_revision WHERE plan = 'bbbbbbbbbbbbbbbbbbbbbbbbbb' AND "+row.where)
					require.NoError(t, err)
					_, err = calls["reseal"](t.Context(), sp)
					require.ErrorIs(t, err, sqlstore.ErrRow)
					_, err = calls["erase"](t.Context(), sp)
					require.Equal(t, row.erase, err)
				})
			}
		})
	}
}

// Of a plan that other hands destroyed and left its card the card cannot be made anew, and
// that is told.
func TestCardOfAPlanThatIsGone(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			sp := newSpoilt(t, p)
			sp.set(t, "plan", "destroyed_on", "id = $1", func([]byte) any { return civil.MustParseDate("2026-04-01").DayNumber() })
			got, err := calls["refresh"](t.Context(), sp)
			require.ErrorIs(t, err, sqlstore.ErrRow)
			require.Empty(t, got)
			n, err := sp.s.Refresh(t.Context(), civil.MustParseDate("2026-05-01"), 2)
			require.ErrorIs(t, err, sqlstore.ErrRow)
			require.Equal(t, 1, n, "the other plan's card was made anew")
		})
	}
}

// A database that lets rows be read and none be written, as one does that has rules of its
// own for who may write, is told and not tried for ever.
func TestRowsThatNobodyMayWrite(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			sp := newSpoilt(t, p)
			statements := []string{"CREATE TRIGGER nobody BEFORE UPDATE ON oneplan_plan BEGIN SELECT RAISE(IGNORE); END"}
			if p.name == "postgres" {
				statements = []string{
					"CREATE FUNCTION nobody() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
					"CREATE TRIGGER nobody BEFORE UPDATE ON oneplan_plan FOR EACH ROW EXECUTE FUNCTION nobody()",
				}
			}
			for _, statement := range statements {
				_, err := sp.db.ExecContext(t.Context(), statement)
				require.NoError(t, err)
			}
			before := sp.answers(t)
			for _, name := range []string{"put", "erase", "reseal", "refresh"} {
				got, err := calls[name](t.Context(), sp)
				require.ErrorIs(t, err, sqlstore.ErrRow, name)
				require.Empty(t, got, name)
			}
			require.Equal(t, before, sp.answers(t))
		})
	}
}

// answers are what all that only reads says.
func (sp *spoilt) answers(t *testing.T) map[string]any {
	t.Helper()
	all := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(calls)) {
		if slices.Contains([]string{"put", "erase", "destroy", "reseal", "refresh", "restore"}, name) {
			continue
		}
		got, err := calls[name](t.Context(), sp)
		require.NoError(t, err, name)
		all[name] = got
	}
	return all
}

// value reads one value, of a row of "TABLE SELECT COLUMN WHERE ...".
func (sp *spoilt) value(t *testing.T, of string) (b []byte) {
	t.Helper()
	table, rest, _ := strings.Cut(of, " SELECT ")
	column, where, _ := strings.Cut(rest, " WHERE ")
	require.NoError(t, sp.db.QueryRowContext(t.Context(), "SELECT "+column+" FROM "+table+" WHERE "+where).Scan(&b))
	return b
}

// set changes a value, and returns what it was.
func (sp *spoilt) set(t *testing.T, table, column, where string, to func(was []byte) any) (was any) {
	t.Helper()
	where = strings.ReplaceAll(where, "$1", "'"+string(sp.id)+"'")
	require.NoError(t, sp.db.QueryRowContext(t.Context(), "SELECT "+column+" FROM oneplan_"+table+" WHERE "+where).Scan(&was))
	b, _ := was.([]byte)
	_, err := sp.db.ExecContext(t.Context(), "UPDATE oneplan_"+table+" SET "+column+" = $1 WHERE "+where, to(bytes.Clone(b)))
	require.NoError(t, err)
	return was
}
