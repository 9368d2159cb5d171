package plantest_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/memstore"
	"github.com/onechildoneplan/oneplan/plan/plantest"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// deeds is a driver of a database whose statements are functions: what a transaction is told
// to do is done when it is committed.
type deeds struct{}

func (deeds) Open(string) (driver.Conn, error) { return &doer{}, nil }

type doer struct{ todo []func() }

func (c *doer) Prepare(string) (driver.Stmt, error)      { return nil, errors.ErrUnsupported }
func (c *doer) Begin() (driver.Tx, error)                { return nil, errors.ErrUnsupported }
func (c *doer) Close() error                             { return nil }
func (c *doer) CheckNamedValue(*driver.NamedValue) error { return nil }
func (c *doer) IsValid() bool                            { return true }
func (c *doer) ResetSession(context.Context) error       { c.todo = nil; return nil }
func (c *doer) note(args []driver.NamedValue)            { c.todo = append(c.todo, args[0].Value.(func())) }
func (c *doer) commit()                                  { c.do(); c.todo = nil }
func (c *doer) do() {
	for _, f := range c.todo {
		f()
	}
}

func (c *doer) ExecContext(ctx context.Context, statement string, args []driver.NamedValue) (driver.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	switch statement {
	case "do":
		c.note(args)
	case "COMMIT":
		c.commit()
	case "ROLLBACK":
		c.todo = nil
	}
	return driver.RowsAffected(0), nil
}

func (c *doer) QueryContext(ctx context.Context, _ string, _ []driver.NamedValue) (driver.Rows, error) {
	return &twoRows{}, ctx.Err()
}

type twoRows struct{ read int }

func (r *twoRows) Columns() []string { return nil }
func (r *twoRows) Close() error      { return nil }

func (r *twoRows) Next([]driver.Value) error {
	if r.read++; r.read > 2 {
		return io.EOF
	}
	return nil
}

// wired is a store on such a database, with what can be wrong with one that stands on a
// database; without a fault it does right.
type wired struct {
	*faulty // does what is told when it is committed
	db      *sql.DB
	wrong
	failed bool // a call did
}

// wrong is what can be wrong.
type wrong struct {
	unheard string                                                      // statements whose errors are not looked at
	early   func(w *wired, p *plan.Plan) error                          // is done before the commit, as its own change; p where one is put
	tells   func(error) error                                           // how an error is told; else errDatabase
	stale   error                                                       // what somebody is told who is second
	after   func(w *wired, err error) error                             // has the last word about a change
	calls   int                                                         // more calls than it needs
	beside  string                                                      // the call that has a value beside its error
	reads   func(w *wired, name string, err error) (half bool, _ error) // has the last word about reading; half is what is empty
}

var errDatabase = errors.New("the database")

func (w *wired) told(ctx context.Context, err error) error {
	w.failed = true
	switch over := ctx.Err(); {
	case w.tells != nil:
		return w.tells(err)
	case over != nil:
		return over
	}
	return errDatabase
}

// change is one transaction.
func (w *wired) change(ctx context.Context, p *plan.Plan, do func() error) error {
	err := w.transact(ctx, p, do)
	if w.after != nil {
		err = w.after(w, err)
	}
	return err
}

func (w *wired) transact(ctx context.Context, p *plan.Plan, do func() error) error {
	conn, err := w.db.Conn(ctx)
	if err != nil {
		return w.told(ctx, err)
	}
	defer func() { _ = conn.Close() }()
	var came error
	statements := []string{"BEGIN", "do", "COMMIT"}
	for range w.calls {
		statements = append([]string{"nothing"}, statements...)
	}
	for _, statement := range statements {
		if statement == "COMMIT" && w.early != nil {
			if err := w.early(w, p); err != nil {
				return err
			}
		}
		if _, err := conn.ExecContext(ctx, statement, func() { came = do() }); err != nil && !strings.Contains(w.unheard, statement) {
			_, _ = conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK", func() {})
			return w.told(ctx, err)
		}
	}
	if w.stale != nil && ended(came, history.StoreStale) {
		return w.stale
	}
	return came
}

// ask reads two rows first.
func (w *wired) ask(ctx context.Context, name string) (bool, error) {
	err := w.rows(ctx)
	if w.reads != nil {
		return w.reads(w, name, err)
	}
	return err != nil, err
}

func (w *wired) rows(ctx context.Context) error {
	rows, err := w.db.QueryContext(ctx, "ask")
	if err != nil {
		return w.told(ctx, err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
	}
	if err := rows.Err(); err != nil {
		return w.told(ctx, err)
	}
	return nil
}

// answer is that of one value.
func answer[T any](ctx context.Context, w *wired, name string, read func(context.Context) (T, error)) (T, error) {
	half, failed := w.ask(ctx, name)
	if beside := failed != nil && w.beside == name; !beside && (half || failed != nil) {
		var none T
		return none, failed
	}
	v, err := read(context.WithoutCancel(ctx))
	if failed != nil {
		err = failed
	}
	return v, err
}

func listed[T any](ctx context.Context, w *wired, name string, all func(context.Context) iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		half, err := w.ask(ctx, name)
		if err != nil {
			var none T
			yield(none, err)
		}
		if half || err != nil {
			return
		}
		all(context.WithoutCancel(ctx))(yield)
	}
}

func (w *wired) Put(ctx context.Context, p *plan.Plan, e history.Entry) (n int, err error) {
	err = w.change(ctx, p, func() (err error) {
		n, err = w.faulty.Put(context.WithoutCancel(ctx), p, e)
		return err
	})
	return w.number("Put", p.Revision+1, n, err)
}

// number is the number of a revision, none with an error.
func (w *wired) number(name string, next, n int, err error) (int, error) {
	switch {
	case err == nil:
		return n, nil
	case w.beside == name:
		return next, err
	}
	return 0, err
}

func (w *wired) Erase(ctx context.Context, id plan.PlanID, revision int, what history.Erasure, e history.Entry) (n int, err error) {
	err = w.change(ctx, nil, func() (err error) {
		n, err = w.faulty.Erase(context.WithoutCancel(ctx), id, revision, what, e)
		return err
	})
	return w.number("Erase", revision+1, n, err)
}

func (w *wired) Restore(ctx context.Context, h *history.History) error {
	return w.change(ctx, nil, func() error { return w.faulty.Restore(context.WithoutCancel(ctx), h) })
}

func (w *wired) Destroy(ctx context.Context, id plan.PlanID, n int, g register.Ground, e history.Entry) error {
	return w.change(ctx, nil, func() error { return w.faulty.Destroy(context.WithoutCancel(ctx), id, n, g, e) })
}

func (w *wired) Retrace(ctx context.Context, trace register.Trace) error {
	return w.change(ctx, nil, func() error { return w.faulty.Retrace(context.WithoutCancel(ctx), trace) })
}

func (w *wired) Refresh(ctx context.Context, on civil.Date, most int) (n int, err error) {
	err = w.change(ctx, nil, func() (err error) {
		n, err = w.faulty.Refresh(context.WithoutCancel(ctx), on, most)
		return err
	})
	return w.number("Refresh", 0, n, err)
}

func (w *wired) Get(ctx context.Context, id plan.PlanID) (*plan.Plan, error) {
	return answer(ctx, w, "Get", func(ctx context.Context) (*plan.Plan, error) { return w.faulty.Get(ctx, id) })
}

func (w *wired) History(ctx context.Context, id plan.PlanID) (*history.History, error) {
	return answer(ctx, w, "History", func(ctx context.Context) (*history.History, error) { return w.faulty.History(ctx, id) })
}

func (w *wired) InForce(ctx context.Context, subject string) (plan.PlanID, error) {
	return answer(ctx, w, "InForce", func(ctx context.Context) (plan.PlanID, error) { return w.faulty.InForce(ctx, subject) })
}

func (w *wired) Revision(ctx context.Context, id plan.PlanID, n int) (*plan.Plan, error) {
	return answer(ctx, w, "Revision", func(ctx context.Context) (*plan.Plan, error) { return w.faulty.Revision(ctx, id, n) })
}

func (w *wired) Since(ctx context.Context, after register.Position, most int) ([]register.Event, error) {
	return answer(ctx, w, "Since", func(ctx context.Context) ([]register.Event, error) { return w.faulty.Since(ctx, after, most) })
}

func (w *wired) Cards(ctx context.Context, f register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
	return listed(ctx, w, "Cards", func(ctx context.Context) iter.Seq2[register.Card, error] { return w.faulty.Cards(ctx, f, after) })
}

func (w *wired) Days(ctx context.Context, f register.Filter, within civil.Period, after register.Day) iter.Seq2[register.Day, error] {
	return listed(ctx, w, "Days", func(ctx context.Context) iter.Seq2[register.Day, error] { return w.faulty.Days(ctx, f, within, after) })
}

func (w *wired) Traces(ctx context.Context, after plan.PlanID) iter.Seq2[register.Trace, error] {
	return listed(ctx, w, "Traces", func(ctx context.Context) iter.Seq2[register.Trace, error] { return w.faulty.Traces(ctx, after) })
}

// wiredKit has first as the store, and second over a wire on the same data.
func wiredKit(first, second faulty, w wrong) plantest.Kit {
	return wiredOver(func() *faulty { return opened(first) }, func() *faulty { return opened(second) }, w)
}

func wiredOver(first, second func() *faulty, w wrong) plantest.Kit {
	var data *memstore.Store
	beside := func() *faulty {
		s := second()
		s.Store = data
		return s
	}
	return plantest.Kit{
		Open: func(testing.TB) history.Store {
			s := first()
			data = s.Store
			return s
		},
		Again: func(testing.TB) history.Store { return beside() },
		Wired: func(tb testing.TB) (history.Store, *plantest.Wire) {
			wire := plantest.NewWire(deeds{}, "")
			db := sql.OpenDB(wire)
			tb.Cleanup(func() { require.NoError(tb, db.Close()) })
			return &wired{faulty: beside(), db: db, wrong: w}, wire
		},
		Writers: 2, Children: 2,
	}
}

// The tests with faults of the database.
const (
	ofChanges    = "a fault at any call of a change loses nothing and leaves nothing half"
	ofReaders    = "a fault at any call of a reader is told"
	ofMeanwhile  = "who comes between the calls of a change is not overwritten"
	ofRefreshing = "who stores while cards are made anew is not overwritten"
)

// shows hides an error's words from all but one way to write it.
type shows struct {
	text string
	by   rune
}

func (shows) Error() string { return "the database" }

func (s shows) Format(f fmt.State, verb rune) {
	if s.by == '+' && f.Flag('+') || s.by == '#' && f.Flag('#') || s.by == verb && !f.Flag('+') && !f.Flag('#') {
		fmt.Fprint(f, s.text)
	}
}

// hides wraps an error without its words.
type hides struct{ err error }

func (hides) Error() string    { return "the database" }
func (h hides) Unwrap() error  { return h.err }
func (hides) GoString() string { return "the database" }

// What can be wrong with a store on a database, and what the kit says of it.
func TestTheKitFindsFaultsOfDatabases(t *testing.T) {
	none := func(context.Context, *faulty, register.Filter, plan.PlanID) iter.Seq2[register.Card, error] {
		return func(func(register.Card, error) bool) {}
	}
	turns := 0
	type row struct {
		name, test    string
		first, second faulty
		wrong         wrong
		says          []string // each is said; none where all is right
	}
	table := []row{
		{name: "nothing", test: ofChanges},
		{name: "nothing", test: ofReaders},
		{name: "nothing", test: ofMeanwhile},

		{name: "an error of the commit is not looked at", test: ofChanges, wrong: wrong{unheard: "COMMIT"},
			says: []string{"Put(new plan) with call 3 refused: acknowledged, and not there", "Put(new plan) with call 3 cancelled before: acknowledged, and not there"}},
		{name: "a new plan is acknowledged and not stored", test: ofChanges, second: faulty{put: func(_ context.Context, _ *faulty, p *plan.Plan, _ history.Entry) (int, error) {
			return p.Revision + 1, nil
		}}, says: []string{"Put(new plan) with call 4 refused: acknowledged, and not there"}},
		{name: "a sentence is acknowledged and not stored", test: ofChanges, second: faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			if p.Title == "muutettu" {
				return p.Revision + 1, nil
			}
			return f.Store.Put(ctx, p, e)
		}}, says: []string{"Put(a changed sentence) with call 4 refused: acknowledged, and not there"}},
		{name: "a plan's end is acknowledged and not stored", test: ofChanges, second: faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			if p.Status() == plan.StatusClosed {
				return p.Revision + 1, nil
			}
			return f.Store.Put(ctx, p, e)
		}}, says: []string{"Put(closed) with call 4 refused: acknowledged, and not there"}},
		{name: "an erasure is acknowledged and not done", test: ofChanges, second: faulty{erase: func(_ context.Context, _ *faulty, _ plan.PlanID, n int, _ history.Erasure, _ history.Entry) (int, error) {
			return n + 1, nil
		}}, says: []string{"Erase with call 4 refused: acknowledged, and not there"}},
		{name: "a history is acknowledged and not stored", test: ofChanges, second: faulty{restore: func(context.Context, *faulty, *history.History) error { return nil }},
			says: []string{"Restore with call 4 refused: acknowledged, and not there"}},
		{name: "a plan is not destroyed", test: ofChanges, second: faulty{destroy: func(context.Context, *faulty, plan.PlanID, int, register.Ground, history.Entry) error { return nil }},
			says: []string{"Destroy with call 4 refused: acknowledged, and not there"}},
		{name: "a trace from elsewhere is not kept", test: ofChanges, second: faulty{retrace: func(context.Context, *faulty, register.Trace) error { return nil }},
			says: []string{"Retrace with call 4 refused: acknowledged, and not there"}},
		{name: "cards stay as they are", test: ofChanges, second: faulty{refresh: func(context.Context, *faulty, civil.Date, int) (int, error) { return 0, nil }},
			says: []string{"Refresh with call 4 refused: acknowledged, and not there"}},
		{name: "the feed does not tell that a plan was destroyed", test: ofChanges, first: faulty{since: func(ctx context.Context, f *faulty, after register.Position, most int) ([]register.Event, error) {
			all, err := f.Store.Since(ctx, after, most)
			for i := range all {
				if all[i].Kind == register.EventDestroyed {
					all[i].PlanID = "aaaaaaaaaaaaaaaaaaaaaaaaaz"
				}
			}
			return all, err
		}}, says: []string{"Destroy with call 4 refused: acknowledged, and not there"}},
		{name: "a destroyed plan has no trace", test: ofChanges, first: faulty{traces: func(context.Context, *faulty, plan.PlanID) iter.Seq2[register.Trace, error] {
			return func(func(register.Trace, error) bool) {}
		}}, says: []string{"Destroy with call 4 refused: acknowledged, and not there"}},
		{name: "traces cannot be read", test: ofChanges, first: faulty{traces: func(context.Context, *faulty, plan.PlanID) iter.Seq2[register.Trace, error] {
			return func(yield func(register.Trace, error) bool) { yield(register.Trace{}, errDatabase) }
		}}, says: []string{"Traces: the database"}},
		{name: "the feed tells of a new plan twice", test: ofChanges, first: faulty{since: func(ctx context.Context, f *faulty, after register.Position, most int) (twice []register.Event, _ error) {
			all, err := f.Store.Since(ctx, after, most)
			for _, e := range all {
				twice = append(twice, e)
				if e.Revision == 1 {
					twice = append(twice, e)
				}
			}
			return twice, err
		}}, says: []string{"Put(new plan) with call 4 refused: acknowledged, and not there"}},

		{name: "a change is stored in three steps", test: ofChanges, wrong: wrong{early: func(w *wired, p *plan.Plan) (err error) {
			for range 2 {
				if err == nil && p != nil && p.Title == "muutettu" {
					half := p.Clone()
					half.Title += plan.Title(strconv.Itoa(p.Revision))
					p.Revision, err = w.Store.Put(context.Background(), half, history.Entry{At: now})
				}
			}
			return err
		}}, says: []string{
			"Put(a changed sentence) with call 3 refused: half of it is seen", "Put(a changed sentence) with call 3 refused: half of it is there",
			"Put(a changed sentence) with call 4 refused: acknowledged, and not there",
		}},
		{name: "an error repeats the driver's words", test: ofChanges, wrong: wrong{tells: func(err error) error { return errors.New(err.Error()) }},
			says: []string{"Put(new plan) with call 1 refused: the error repeats the driver's"}},
		{name: "an error repeats them where it is written with all", test: ofChanges, wrong: wrong{tells: func(err error) error { return shows{err.Error(), '+'} }},
			says: []string{"Put(new plan) with call 1 refused: the error repeats the driver's"}},
		{name: "an error repeats them where it is written as Go", test: ofChanges, wrong: wrong{tells: func(err error) error { return shows{err.Error(), '#'} }},
			says: []string{"Put(new plan) with call 1 refused: the error repeats the driver's"}},
		{name: "an error repeats them where it is written as it is", test: ofReaders, wrong: wrong{tells: func(err error) error { return shows{err.Error(), 'v'} }},
			says: []string{"Get with call 1 refused: the error repeats the driver's"}},
		{name: "an error wraps the driver's", test: ofChanges, wrong: wrong{tells: func(err error) error { return hides{err} }},
			says: []string{"Put(new plan) with call 1 refused: the error wraps the driver's"}},
		{name: "a change fails without a fault", test: ofChanges, wrong: wrong{after: func(*wired, error) error { return errDatabase }},
			says: []string{"Put(new plan) with call 4 refused: the database (*errors.errorString) without a fault"}},
		{name: "a store that failed fails for ever", test: ofChanges, wrong: wrong{early: func(w *wired, _ *plan.Plan) error {
			if w.failed {
				return errDatabase
			}
			return nil
		}}, says: []string{"Put(new plan) with call 1 refused: the store does not go on"}},
		{name: "a change needs call after call", test: ofChanges, wrong: wrong{calls: 250}, says: []string{"Put(new plan): needs more than 200 calls"}},

		{name: "a history does not hold", test: ofChanges, first: faulty{chain: spoilt}, says: []string{"after Put(new plan) with call 4 refused: plan aaaaaaaaaaaaaaaaaaaaaaaaae: the chain does not hold: history.part"}},
		{name: "a history cannot be read", test: ofChanges, first: faulty{chain: func(context.Context, *faulty, plan.PlanID) (*history.History, error) {
			return nil, errDatabase
		}}, says: []string{"before Put(new plan) with call 1 refused: plan aaaaaaaaaaaaaaaaaaaaaaaaab: History: the database (*errors.errorString)"}},
		{name: "a plan cannot be read", test: ofChanges, first: faulty{get: func(context.Context, *faulty, plan.PlanID) (*plan.Plan, error) {
			return nil, errDatabase
		}}, says: []string{"after Put(new plan) with call 4 refused: plan aaaaaaaaaaaaaaaaaaaaaaaaae: Get: the database (*errors.errorString)"}},
		{name: "a plan that is not there is in force", test: ofChanges, first: faulty{inForce: func(context.Context, *faulty, string) (plan.PlanID, error) {
			return "aaaaaaaaaaaaaaaaaaaaaaaaab", nil
		}}, says: []string{"before Put(new plan) with call 1 refused: plan aaaaaaaaaaaaaaaaaaaaaaaaab: no plan, and it is in force"}},
		{name: "a plan that is not there has a card", test: ofChanges, first: faulty{cards: func(context.Context, *faulty, register.Filter, plan.PlanID) iter.Seq2[register.Card, error] {
			return func(yield func(register.Card, error) bool) { yield(register.Card{}, nil) }
		}}, says: []string{"before Put(new plan) with call 1 refused: plan aaaaaaaaaaaaaaaaaaaaaaaaab: no plan, and a card of it"}},
		{name: "a plan that is not there has an open day", test: ofChanges, first: faulty{days: func(context.Context, *faulty, register.Filter, civil.Period, register.Day) iter.Seq2[register.Day, error] {
			return func(yield func(register.Day, error) bool) { yield(register.Day{}, nil) }
		}}, says: []string{"before Put(new plan) with call 1 refused: plan aaaaaaaaaaaaaaaaaaaaaaaaab: no plan, and an open day of it"}},
		{name: "a plan is not the last of its history", test: ofChanges, first: faulty{get: func(ctx context.Context, f *faulty, id plan.PlanID) (*plan.Plan, error) {
			p, err := f.Store.Get(ctx, id)
			return otherPlan(p), err
		}}, says: []string{"plan aaaaaaaaaaaaaaaaaaaaaaaaae: the plan is not the last revision"}},
		{name: "no plan is in force", test: ofChanges, first: faulty{inForce: func(context.Context, *faulty, string) (plan.PlanID, error) {
			return "", &history.StoreError{Problem: history.StoreNotFound}
		}}, says: []string{"InForce does not tell what the plan's status does"}},
		{name: "each plan is in force", test: ofChanges, first: faulty{inForce: func(ctx context.Context, f *faulty, subject string) (plan.PlanID, error) {
			for c, err := range f.Store.Cards(ctx, register.Filter{Subject: subject}, "") {
				return c.PlanID, err
			}
			return "", errDatabase
		}}, says: []string{"after Put(closed) with call 4 refused: plan aaaaaaaaaaaaaaaaaaaaaaaack: InForce does not tell what the plan's status does"}},
		{name: "there are no cards", test: ofChanges, first: faulty{cards: none}, says: []string{"plan aaaaaaaaaaaaaaaaaaaaaaaaae: 0 cards"}},
		{name: "a card is another", test: ofChanges, first: faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			return each(f.Store.Cards(ctx, filter, after), func(c register.Card) (register.Card, bool) { c.Track++; return c, true })
		}}, says: []string{"the card is not the plan's"}},
		{name: "there are no days", test: ofChanges, first: faulty{days: func(context.Context, *faulty, register.Filter, civil.Period, register.Day) iter.Seq2[register.Day, error] {
			return func(func(register.Day, error) bool) {}
		}}, says: []string{"the open days are not the plan's"}},
		{name: "the feed tells nothing", test: ofChanges, first: faulty{since: func(context.Context, *faulty, register.Position, int) ([]register.Event, error) {
			return nil, nil
		}}, says: []string{"the feed tells of revision 0 of 1"}},
		{name: "what a database still works off comes in the end", test: ofMeanwhile, first: faulty{chain: func(ctx context.Context, f *faulty, id plan.PlanID) (*history.History, error) {
			if turns++; turns%4 == 0 {
				return nil, errDatabase
			}
			return f.Store.History(ctx, id)
		}}},

		{name: "rows that end too early are not looked at", test: ofReaders, wrong: wrong{reads: func(_ *wired, _ string, err error) (bool, error) { return err != nil, nil }},
			says: []string{"Get with call 1 refused: not all, and no error", "Get with call 3 broken after: not all, and no error"}},
		{name: "a reader fails without a fault", test: ofReaders, wrong: wrong{reads: func(w *wired, _ string, err error) (bool, error) {
			if w.failed {
				return true, errDatabase
			}
			return err != nil, err
		}}, says: []string{"after Get with call 1 refused: the database (*errors.errorString), or another answer"}},
		{name: "a reader fails", test: ofReaders, wrong: wrong{reads: func(*wired, string, error) (bool, error) { return true, errDatabase }},
			says: []string{"Get: the database"}},
		{name: "a reader that failed has another answer", test: ofReaders, wrong: wrong{reads: func(w *wired, _ string, err error) (bool, error) { return w.failed, err }},
			says: []string{"after Get with call 1 refused: no error, or another answer"}},
		{name: "a reader fails each other time", test: ofReaders, wrong: wrong{reads: func(w *wired, _ string, err error) (bool, error) {
			if w.calls++; err == nil && w.calls%3 == 0 {
				err = errDatabase
			}
			return err != nil, err
		}}, says: []string{"without a fault"}},

		{name: "the last one wins", test: ofMeanwhile, second: faulty{put: lastWins},
			says: []string{"Put while another one stores before call 1: acknowledged, and not there", "Put while another one stores before call 1: 3 revisions"}},
		{name: "who is second is told of a fault", test: ofMeanwhile, wrong: wrong{stale: errDatabase},
			says: []string{"Put while another one stores before call 1: the database (*errors.errorString), should be the problem \"stale\""}},
		{name: "a change does not bear that a card is made anew", test: ofMeanwhile, second: faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			for c, err := range f.Store.Cards(ctx, register.Filter{Subject: p.Child.Subject}, "") {
				if err == nil && c.On != plan.DayOf(e.At) {
					return 0, &history.StoreError{Problem: history.StoreStale, Revision: 1}
				}
			}
			return f.Store.Put(ctx, p, e)
		}}, says: []string{"Put while its card is made anew before call 1: history: store", ", and not because of it", "1 revisions"}},
		{name: "a change is acknowledged and not stored", test: ofMeanwhile, second: faulty{put: func(_ context.Context, _ *faulty, p *plan.Plan, _ history.Entry) (int, error) {
			return p.Revision + 1, nil
		}}, says: []string{"Put while its card is made anew before call 1: acknowledged, and not there"}},

		{name: "nothing", test: ofRefreshing},
		{name: "cards are made anew of what was read before", test: ofRefreshing, second: faulty{refresh: func(context.Context, *faulty, civil.Date, int) (int, error) {
			return 1, nil
		}}, says: []string{"Refresh while another one stores before call 1: the card is of 2026-01-12"}},
		{name: "who makes cards anew is told of another", test: ofRefreshing, wrong: wrong{after: func(w *wired, err error) error {
			events, _ := w.Store.Since(context.Background(), "", 100)
			if n := len(events); err == nil && events[n-1].Revision == 2 {
				err = errDatabase
			}
			return err
		}}, says: []string{"Refresh while another one stores before call 1: the database (*errors.errorString)"}},
		{name: "a card is not that of the plan", test: ofRefreshing, first: faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			return each(f.Store.Cards(ctx, filter, after), func(c register.Card) (register.Card, bool) { c.Revision = 1; return c, true })
		}}, says: []string{"after Refresh while another one stores before call 1: plan aaaaaaaaaaaaaaaaaaaaaaaaab: the card is not the plan's"}},
	}
	for _, reader := range []string{"Get", "History", "InForce", "Revision", "Cards", "Days", "Traces", "Since"} {
		table = append(table, row{
			name: "rows that end too early are not looked at by " + reader, test: ofReaders,
			wrong: wrong{reads: func(_ *wired, name string, err error) (bool, error) {
				if name == reader {
					return err != nil, nil
				}
				return err != nil, err
			}}, says: []string{reader + " with call 4 refused: not all, and no error"},
		})
	}
	for name, says := range map[string]string{
		"Put": "Put(new plan)", "Erase": "Erase", "Get": "Get", "History": "History", "InForce": "InForce", "Revision": "Revision", "Since": "Since",
	} {
		test := ofReaders
		if name == "Put" || name == "Erase" {
			test = ofChanges
		}
		table = append(table, row{
			name: "a value comes beside an error of " + name, test: test, wrong: wrong{beside: name},
			says: []string{says + " with call 3 refused: an error, and a value beside it (*errors.errorString)"},
		})
	}
	table = append(table, row{
		name: "a value comes beside what tells who is second", test: ofMeanwhile, wrong: wrong{beside: "Put"},
		says: []string{"Put while another one stores before call 1: an error, and a value beside it"},
	})
	for _, row := range table {
		t.Run(row.test+"/"+row.name, func(t *testing.T) {
			t.Parallel()
			found := strings.Join(wiredKit(row.first, row.second, row.wrong).Run(t, row.test), "\n")
			if len(row.says) == 0 {
				assert.Empty(t, found)
			}
			for _, says := range row.says {
				assert.Contains(t, found, says)
			}
		})
	}
}

var now = civil.MustParseInstant("2026-01-12T15:30:00+02:00")

// A store need not have a port that nobody asks it for, whichever others it has: the kit asks
// for what is there.
func TestStoresWithSomePorts(t *testing.T) {
	for _, row := range []struct {
		name string
		with func(s *faulty) history.Store
	}{
		{"none", func(s *faulty) history.Store { return struct{ history.Store }{s} }},
		{"lists", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Lister
			}{s, s}
		}},
		{"work lists", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Worklister
			}{s, s}
		}},
		{"cards made anew that nobody lists", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Refresher
			}{s, s}
		}},
		{"lists, and cards made anew", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Lister
				register.Refresher
			}{s, s, s}
		}},
		{"single revisions", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Reader
			}{s, s}
		}},
		{"taking in", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Restorer
			}{s, s}
		}},
		{"destroying", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Destroyer
			}{s, s}
		}},
		{"traces from elsewhere", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Retracer
			}{s, s}
		}},
		{"destroying, and traces from elsewhere", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Destroyer
				register.Retracer
			}{s, s, s}
		}},
		{"a feed", func(s *faulty) history.Store {
			return struct {
				history.Store
				register.Feed
			}{s, s}
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			kit := wiredKit(faulty{}, faulty{}, wrong{})
			all := kit.Open
			kit.Open = func(tb testing.TB) history.Store { return row.with(all(tb).(*faulty)) }
			assert.Empty(t, kit.Failures(t))
		})
	}
}

// A test of the kit that fails is named, and so is what failed.
func TestFailuresAreNamed(t *testing.T) {
	kit := wiredKit(faulty{inForce: func(context.Context, *faulty, string) (plan.PlanID, error) { return "", errDatabase }}, faulty{}, wrong{})
	kit.Wired = nil
	assert.Contains(t, kit.Failures(t), "there is no such plan: InForce(unknown child): the database (*errors.errorString), should be the problem \"not-found\"")
}

// A store that is right passes as a test, too.
func TestOfAStore(t *testing.T) {
	plantest.TestStore(t, func(*testing.T) history.Store { return opened(faulty{}) })
	wiredKit(faulty{}, faulty{}, wrong{}).Test(t)
}
