package plantest

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync"
)

// Wire is the connector of a database behind which any call can go wrong, for
// tests of stores on database/sql: sql.OpenDB(wire). A call is what reaches the
// driver: to connect, to begin, to execute, to ask, to read a row, to commit, to roll
// back. Make one with [NewWire]. It is safe for concurrent use.
type Wire struct {
	driver driver.Driver
	dsn    string

	mu    sync.Mutex
	calls int
	at    int
	fault Fault
}

// Fault is what becomes of a call: do makes it, and the caller gets the error that
// Fault returns. Ctx is that of the call. [ErrBroken] breaks the connection as well.
type Fault func(ctx context.Context, do func() error) error

// ErrBroken is returned by a [Fault] whose connection is gone for good, with the
// transaction that it is in.
var ErrBroken = errors.New("plantest: the connection broke")

// NewWire returns a wire over a driver; dsn is what the driver takes.
func NewWire(d driver.Driver, dsn string) *Wire { return &Wire{driver: d, dsn: dsn} }

// Break has a fault happen once, at the call of that number from now; 1 is the next.
// Nil mends the wire.
func (w *Wire) Break(call int, f Fault) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.calls, w.at, w.fault = 0, call, f
}

// call makes a call, or has the fault happen.
func (w *Wire) call(ctx context.Context, do func() error) error {
	w.mu.Lock()
	w.calls++
	f := w.fault
	if w.calls != w.at || f == nil {
		w.mu.Unlock()
		return do()
	}
	w.fault = nil
	w.mu.Unlock()
	return f(ctx, do)
}

// Driver implements [driver.Connector].
func (w *Wire) Driver() driver.Driver { return w.driver }

// Connect implements [driver.Connector].
func (w *Wire) Connect(ctx context.Context) (driver.Conn, error) {
	var conn driver.Conn
	err := w.call(ctx, func() (err error) {
		if with, ok := w.driver.(driver.DriverContext); ok {
			c, err := with.OpenConnector(w.dsn)
			if err != nil {
				return err
			}
			conn, err = c.Connect(ctx)
			return err
		}
		conn, err = w.driver.Open(w.dsn)
		return err
	})
	if err != nil {
		if conn != nil {
			_ = conn.Close()
		}
		return nil, err
	}
	return &wired{wire: w, conn: conn, stmts: map[*wiredStmt]bool{}}, nil
}

// wired is a connection over a wire. Database/sql uses one at a time.
type wired struct {
	wire   *Wire
	conn   driver.Conn
	rows   driver.Rows // those that are read
	stmts  map[*wiredStmt]bool
	broken bool
}

func (c *wired) call(ctx context.Context, do func() error) error {
	if c.broken {
		return driver.ErrBadConn
	}
	err := c.wire.call(ctx, do)
	if errors.Is(err, ErrBroken) {
		c.broken = true
		if c.rows != nil {
			_ = c.rows.Close() // else a driver of SQLite keeps what they lock
		}
		for s := range c.stmts {
			_ = s.stmt.Close()
		}
		_ = c.conn.Close()
	}
	return err
}

func (c *wired) Prepare(query string) (driver.Stmt, error) {
	return c.PrepareContext(context.Background(), query)
}

// PrepareContext implements [driver.ConnPrepareContext].
func (c *wired) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	var own *wiredStmt
	err := c.call(ctx, func() (err error) {
		var s driver.Stmt
		if with, ok := c.conn.(driver.ConnPrepareContext); ok {
			s, err = with.PrepareContext(ctx, query)
		} else {
			s, err = c.conn.Prepare(query)
		}
		if err == nil {
			own = &wiredStmt{c, s}
			c.stmts[own] = true // goes with the connection, if that breaks now
		}
		return err
	})
	if err != nil {
		if own != nil {
			_ = own.Close()
		}
		return nil, err
	}
	return own, nil
}

func (c *wired) Close() error {
	if c.broken {
		return nil
	}
	return c.conn.Close()
}

func (c *wired) Begin() (driver.Tx, error) {
	return c.BeginTx(context.Background(), driver.TxOptions{})
}

// BeginTx implements [driver.ConnBeginTx].
func (c *wired) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	var t driver.Tx
	err := c.call(ctx, func() (err error) {
		if with, ok := c.conn.(driver.ConnBeginTx); ok {
			t, err = with.BeginTx(ctx, o)
		} else {
			t, err = c.conn.Begin() //nolint:staticcheck // what the driver has
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return &wiredTx{c, t}, nil
}

// ExecContext implements [driver.ExecerContext].
func (c *wired) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (r driver.Result, err error) {
	with, ok := c.conn.(driver.ExecerContext)
	if !ok {
		return nil, driver.ErrSkip
	}
	err = c.call(ctx, func() (err error) {
		r, err = with.ExecContext(ctx, query, args)
		return err
	})
	return r, err
}

// QueryContext implements [driver.QueryerContext].
func (c *wired) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	with, ok := c.conn.(driver.QueryerContext)
	if !ok {
		return nil, driver.ErrSkip
	}
	return c.ask(ctx, func() (driver.Rows, error) { return with.QueryContext(ctx, query, args) })
}

// ask asks, and returns rows of which each is a call of its own.
func (c *wired) ask(ctx context.Context, ask func() (driver.Rows, error)) (driver.Rows, error) {
	err := c.call(ctx, func() (err error) {
		c.rows, err = ask()
		return err
	})
	if err != nil {
		if c.rows != nil && !c.broken {
			_ = c.rows.Close()
		}
		c.rows = nil
		return nil, err
	}
	return &wiredRows{ctx, c, c.rows}, nil
}

// CheckNamedValue implements [driver.NamedValueChecker].
func (c *wired) CheckNamedValue(v *driver.NamedValue) error {
	if with, ok := c.conn.(driver.NamedValueChecker); ok {
		return with.CheckNamedValue(v)
	}
	return driver.ErrSkip
}

// ResetSession implements [driver.SessionResetter].
func (c *wired) ResetSession(ctx context.Context) error {
	if c.broken {
		return driver.ErrBadConn
	}
	if with, ok := c.conn.(driver.SessionResetter); ok {
		return with.ResetSession(ctx)
	}
	return nil
}

// IsValid implements [driver.Validator].
func (c *wired) IsValid() bool {
	with, ok := c.conn.(driver.Validator)
	return !c.broken && (!ok || with.IsValid())
}

type wiredTx struct {
	*wired
	tx driver.Tx
}

func (t *wiredTx) Commit() error   { return t.call(context.Background(), t.tx.Commit) }
func (t *wiredTx) Rollback() error { return t.call(context.Background(), t.tx.Rollback) }

type wiredStmt struct {
	*wired
	stmt driver.Stmt
}

func (s *wiredStmt) Close() error {
	if s.broken {
		return nil // it went with its connection
	}
	delete(s.stmts, s)
	return s.stmt.Close()
}

func (s *wiredStmt) NumInput() int { return s.stmt.NumInput() }

func (s *wiredStmt) Exec([]driver.Value) (driver.Result, error) { return nil, driver.ErrSkip }
func (s *wiredStmt) Query([]driver.Value) (driver.Rows, error)  { return nil, driver.ErrSkip }

// ExecContext implements [driver.StmtExecContext].
func (s *wiredStmt) ExecContext(ctx context.Context, args []driver.NamedValue) (r driver.Result, err error) {
	err = s.call(ctx, func() (err error) {
		if with, ok := s.stmt.(driver.StmtExecContext); ok {
			r, err = with.ExecContext(ctx, args)
		} else {
			r, err = s.stmt.Exec(plain(args)) //nolint:staticcheck // what the driver has
		}
		return err
	})
	return r, err
}

// QueryContext implements [driver.StmtQueryContext].
func (s *wiredStmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	return s.ask(ctx, func() (driver.Rows, error) {
		if with, ok := s.stmt.(driver.StmtQueryContext); ok {
			return with.QueryContext(ctx, args)
		}
		return s.stmt.Query(plain(args)) //nolint:staticcheck // what the driver has
	})
}

func plain(args []driver.NamedValue) (all []driver.Value) {
	for _, a := range args {
		all = append(all, a.Value)
	}
	return all
}

type wiredRows struct {
	ctx  context.Context //nolint:containedctx // that of the query
	conn *wired
	rows driver.Rows
}

func (r *wiredRows) Columns() []string { return r.rows.Columns() }

func (r *wiredRows) Close() error {
	if r.conn.broken {
		return nil
	}
	r.conn.rows = nil
	return r.rows.Close()
}

func (r *wiredRows) Next(dest []driver.Value) error {
	return r.conn.call(r.ctx, func() error { return r.rows.Next(dest) })
}
