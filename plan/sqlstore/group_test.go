package sqlstore_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/require"
)

// tape is a database that writes down what it is told and does nothing; "hang" it does
// until nobody waits for it any more.
type tape struct {
	mu     sync.Mutex
	told   []string
	closed int            // connections
	fails  map[string]int // which one of a statement fails, from the first
	held   chan struct{}  // closed when it hangs
}

func (d *tape) fail(statement string, number int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fails[statement] = number
}

func (d *tape) Open(string) (driver.Conn, error)             { return &taped{d}, nil }
func (d *tape) Connect(context.Context) (driver.Conn, error) { return &taped{d}, nil }
func (d *tape) Driver() driver.Driver                        { return d }

type taped struct{ *tape }

func (c *taped) Prepare(string) (driver.Stmt, error) { return nil, errors.ErrUnsupported }
func (c *taped) Begin() (driver.Tx, error)           { return nil, errors.ErrUnsupported }
func (c *taped) Close() error                        { c.closed++; return nil }

func (c *taped) ExecContext(ctx context.Context, query string, _ []driver.NamedValue) (driver.Result, error) {
	if strings.HasPrefix(query, "PRAGMA") {
		return driver.RowsAffected(0), nil
	}
	c.mu.Lock()
	query = strings.TrimSuffix(query, " IMMEDIATE")
	c.told = append(c.told, query)
	c.fails[query]--
	fails := c.fails[query] == 0
	c.mu.Unlock()
	switch {
	case query == "hang":
		close(c.held)
		<-ctx.Done()
		return nil, ctx.Err()
	case ctx.Err() != nil && query != "ROLLBACK":
		return nil, ctx.Err()
	case fails:
		return nil, errors.New("refused")
	}
	return driver.RowsAffected(1), nil
}

// meeting is changes that wait while another one is at its turn.
type meeting struct {
	t     *testing.T
	tape  *tape
	group sqlstore.Group
	let   chan struct{}
	over  chan error
}

func meet(t *testing.T) *meeting {
	t.Helper()
	d := &tape{fails: map[string]int{}, held: make(chan struct{})}
	db := sql.OpenDB(d)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	m := &meeting{t, d, sqlstore.NewGroup(db), make(chan struct{}), make(chan error, 1)}
	begun := make(chan struct{})
	go func() {
		m.over <- m.group.While(t.Context(), func() { close(begun); <-m.let })
	}()
	<-begun
	return m
}

// change has one more wait, and returns what becomes of it.
func (m *meeting) change(ctx context.Context, statement string, then func() error) chan error {
	m.t.Helper()
	came, before := make(chan error, 1), m.group.Waiting()
	go func() { came <- m.group.Do(ctx, statement, then) }()
	for m.group.Waiting() == before {
		runtime.Gosched()
	}
	return came
}

// on lets the first one end, so that the others come to their turn.
func (m *meeting) on() {
	m.t.Helper()
	close(m.let)
	require.NoError(m.t, <-m.over)
}

// told is what the database was told after the first one.
func (m *meeting) told() []string {
	m.tape.mu.Lock()
	defer m.tape.mu.Unlock()
	return slices.Clone(m.tape.told[2:]) // BEGIN and COMMIT
}

func lost() error { return sqlstore.ErrLost }

// Changes that wait for another one are committed together, in the order in which they came.
func TestGroupCommitsTogether(t *testing.T) {
	m := meet(t)
	a, b, c := m.change(t.Context(), "a", nil), m.change(t.Context(), "b", nil), m.change(t.Context(), "c", nil)
	m.on()
	for _, came := range []chan error{a, b, c} {
		require.NoError(t, <-came)
	}
	require.Equal(t, []string{"BEGIN", "a", "b", "c", "COMMIT"}, m.told())
}

// One that came second has changed nothing, and hinders nobody.
func TestGroupWithOneThatLost(t *testing.T) {
	m := meet(t)
	a, b, c := m.change(t.Context(), "a", nil), m.change(t.Context(), "b", lost), m.change(t.Context(), "c", nil)
	m.on()
	require.NoError(t, <-a)
	require.ErrorIs(t, <-b, sqlstore.ErrLost)
	require.NoError(t, <-c)
	require.Equal(t, []string{"BEGIN", "a", "b", "c", "COMMIT"}, m.told())
}

// One that is refused takes nobody with it: each is done by itself then.
func TestGroupWithOneThatIsRefused(t *testing.T) {
	refused := errors.New("refused")
	m := meet(t)
	a, b, c := m.change(t.Context(), "a", nil), m.change(t.Context(), "b", func() error { return refused }), m.change(t.Context(), "c", nil)
	m.on()
	require.NoError(t, <-a)
	require.ErrorIs(t, <-b, refused)
	require.NoError(t, <-c)
	require.Equal(t, []string{"BEGIN", "a", "b", "ROLLBACK", "BEGIN", "a", "COMMIT", "BEGIN", "b", "ROLLBACK", "BEGIN", "c", "COMMIT"}, m.told())
}

// One that is given up while they are done each by itself keeps nobody from their turn.
func TestGroupThatSomebodyLeavesWhenItIsApart(t *testing.T) {
	refused := errors.New("refused")
	m := meet(t)
	ctx, cancel := context.WithCancel(t.Context())
	a := m.change(t.Context(), "a", func() error { cancel(); return refused })
	b, c := m.change(ctx, "b", nil), m.change(t.Context(), "c", nil)
	m.on()
	require.ErrorIs(t, <-a, refused)
	require.ErrorIs(t, <-b, context.Canceled)
	require.NoError(t, <-c)
	require.Equal(t, []string{"BEGIN", "a", "ROLLBACK", "BEGIN", "a", "ROLLBACK", "BEGIN", "c", "COMMIT"}, m.told())
}

// Nothing is changed in a transaction that did not begin, and where it is in doubt whether one
// was rolled back, its connection is thrown away.
func TestTransactionThatDoesNotBegin(t *testing.T) {
	for _, row := range []struct {
		name, fails, also string
		told              []string
		closed            int
	}{
		{"it does not begin", "BEGIN", "", []string{"BEGIN", "ROLLBACK"}, 0},
		{"what it is to do fails", "a", "", []string{"BEGIN", "a", "ROLLBACK"}, 0},
		{"it is not rolled back", "a", "ROLLBACK", []string{"BEGIN", "a", "ROLLBACK"}, 1},
		{"it is not committed", "COMMIT", "", []string{"BEGIN", "a", "COMMIT", "ROLLBACK"}, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := &tape{fails: map[string]int{row.fails: 1}}
			if row.also != "" {
				d.fails[row.also] = 1
			}
			db := sql.OpenDB(d)
			defer func() { require.NoError(t, db.Close()) }()
			require.Error(t, sqlstore.NewGroup(db).Do(t.Context(), "a", nil))
			require.Equal(t, row.told, d.told)
			require.Equal(t, row.closed, d.closed)
		})
	}
}

// None is acknowledged whose commit failed.
func TestGroupWhoseCommitFails(t *testing.T) {
	m := meet(t)
	a, b, c := m.change(t.Context(), "a", nil), m.change(t.Context(), "b", lost), m.change(t.Context(), "c", nil)
	m.tape.fail("COMMIT", 2)
	m.on()
	require.Error(t, <-a)
	require.ErrorIs(t, <-b, sqlstore.ErrLost)
	require.Error(t, <-c)
	require.Equal(t, []string{"BEGIN", "a", "b", "c", "COMMIT", "ROLLBACK"}, m.told())
}

// A call that ends waits for nobody, and the others go on without it.
func TestGroupThatSomebodyLeaves(t *testing.T) {
	m := meet(t)
	ctx, cancel := context.WithCancel(t.Context())
	a, b := m.change(ctx, "a", nil), m.change(t.Context(), "b", nil)
	cancel()
	require.ErrorIs(t, <-a, context.Canceled)
	require.Equal(t, 1, m.group.Waiting())
	m.on()
	require.NoError(t, <-b)
	require.Equal(t, []string{"BEGIN", "b", "COMMIT"}, m.told())
}

// So it is with a call that ends while its group is committed.
func TestGroupThatSomebodyLeavesLate(t *testing.T) {
	m := meet(t)
	ctx, cancel := context.WithCancel(t.Context())
	begun, let := make(chan struct{}), make(chan struct{})
	a := m.change(ctx, "a", nil)
	b := m.change(t.Context(), "b", func() error { close(begun); <-let; return nil })
	m.on()
	<-begun
	cancel()
	require.ErrorIs(t, <-a, context.Canceled)
	close(let)
	require.NoError(t, <-b)
	require.Equal(t, []string{"BEGIN", "a", "b", "COMMIT"}, m.told())
}

// A group that nobody waits for any more is broken off, and the next one begins.
func TestGroupThatEverybodyLeaves(t *testing.T) {
	m := meet(t)
	ctx, cancel := context.WithCancel(t.Context())
	a, b := m.change(ctx, "a", nil), m.change(ctx, "hang", nil)
	m.on()
	<-m.tape.held
	cancel()
	require.ErrorIs(t, <-a, context.Canceled)
	require.ErrorIs(t, <-b, context.Canceled)
	require.NoError(t, m.group.Do(t.Context(), "c", nil))
	require.Equal(t, []string{"BEGIN", "a", "hang", "ROLLBACK", "BEGIN", "c", "COMMIT"}, m.told())
}

// No group is larger than a transaction should be.
func TestGroupHasABound(t *testing.T) {
	m := meet(t)
	var all []chan error
	for range sqlstore.MostInGroup + 1 {
		all = append(all, m.change(t.Context(), "a", nil))
	}
	m.on()
	for _, came := range all {
		require.NoError(t, <-came)
	}
	told := m.told()
	require.Equal(t, sqlstore.MostInGroup+1, slices.Index(told, "COMMIT"))
	require.Equal(t, []string{"BEGIN", "a", "COMMIT"}, told[sqlstore.MostInGroup+2:])
}
