package plantest_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/plantest"
	"github.com/stretchr/testify/require"
)

// diary writes down what reaches a driver.
type diary struct {
	mu   sync.Mutex
	text strings.Builder
}

func (d *diary) write(format string, args ...any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	fmt.Fprintf(&d.text, "    "+format+"\n", args...)
}

// plainDriver is a driver with no more than it has to have; fullDriver has all that
// database/sql asks for beside.
type (
	plainDriver struct{ *diary }
	fullDriver  struct{ plainDriver }
)

func (d plainDriver) Open(name string) (driver.Conn, error) {
	d.write("open %s", name)
	return plainConn(d), nil
}

func (d fullDriver) OpenConnector(name string) (driver.Connector, error) {
	d.write("connector %s", name)
	return d, nil
}

func (d fullDriver) Connect(context.Context) (driver.Conn, error) {
	d.write("connect")
	return fullConn{plainConn{d.diary}}, nil
}

func (d fullDriver) Driver() driver.Driver { return d }

type (
	plainConn struct{ *diary }
	fullConn  struct{ plainConn }
)

func (c plainConn) Prepare(query string) (driver.Stmt, error) {
	c.write("prepare %s", query)
	return plainStmt{c.diary, query}, nil
}

func (c fullConn) PrepareContext(_ context.Context, query string) (driver.Stmt, error) {
	c.write("prepare %s with its context", query)
	return fullStmt{plainStmt{c.diary, query}}, nil
}

func (c plainConn) Begin() (driver.Tx, error) {
	c.write("begin")
	return plainTx(c), nil
}

func (c fullConn) BeginTx(_ context.Context, o driver.TxOptions) (driver.Tx, error) {
	c.write("begin, read only: %t", o.ReadOnly)
	return plainTx{c.diary}, nil
}

func (c plainConn) Close() error {
	c.write("close the connection")
	return nil
}

func (c fullConn) ExecContext(_ context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	c.write("execute %s %v", query, args)
	return driver.RowsAffected(1), nil
}

func (c fullConn) QueryContext(_ context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	c.write("ask %s %v", query, args)
	return &rows{diary: c.diary}, nil
}

func (c fullConn) CheckNamedValue(v *driver.NamedValue) error {
	c.write("check %v", v.Value)
	return nil
}

func (c fullConn) ResetSession(context.Context) error {
	c.write("reset")
	return nil
}

func (c fullConn) IsValid() bool {
	c.write("asked whether it is valid")
	return true
}

type plainTx struct{ *diary }

func (t plainTx) Commit() error {
	t.write("commit")
	return nil
}

func (t plainTx) Rollback() error {
	t.write("roll back")
	return nil
}

type (
	plainStmt struct {
		*diary
		query string
	}
	fullStmt struct{ plainStmt }
)

func (s plainStmt) Close() error {
	s.write("close %s", s.query)
	return nil
}

func (s plainStmt) NumInput() int { return 1 }

func (s plainStmt) Exec(args []driver.Value) (driver.Result, error) {
	s.write("execute the prepared %s %v", s.query, args)
	return driver.RowsAffected(1), nil
}

func (s plainStmt) Query(args []driver.Value) (driver.Rows, error) {
	s.write("ask the prepared %s %v", s.query, args)
	return &rows{diary: s.diary}, nil
}

func (s fullStmt) ExecContext(_ context.Context, args []driver.NamedValue) (driver.Result, error) {
	s.write("execute the prepared %s %v with its context", s.query, args)
	return driver.RowsAffected(1), nil
}

func (s fullStmt) QueryContext(_ context.Context, args []driver.NamedValue) (driver.Rows, error) {
	s.write("ask the prepared %s %v with its context", s.query, args)
	return &rows{diary: s.diary}, nil
}

// rows are two.
type rows struct {
	*diary
	read int64
}

func (r *rows) Columns() []string { return []string{"n"} }

func (r *rows) Close() error {
	r.write("close the rows")
	return nil
}

func (r *rows) Next(dest []driver.Value) error {
	if r.read == 2 {
		return io.EOF
	}
	r.read++
	dest[0] = r.read
	return nil
}

// session does with a database all that one can be asked for, and says how it went.
func session(db *sql.DB, say func(string, error)) {
	ctx := context.Background()
	read := func(rows *sql.Rows, err error) error {
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		n := 0
		for rows.Next() {
			if err := rows.Scan(&n); err != nil {
				return err
			}
		}
		if err := rows.Err(); err != nil {
			return fmt.Errorf("after row %d: %w", n, err)
		}
		return nil
	}
	_, err := db.ExecContext(ctx, "one", 1)
	say("execute", err)
	say("ask", read(db.QueryContext(ctx, "two", 2)))
	prepared, err := db.PrepareContext(ctx, "three")
	if say("prepare", err); err == nil {
		_, err = prepared.ExecContext(ctx, 3)
		say("execute what is prepared", err)
		say("ask what is prepared", read(prepared.QueryContext(ctx, 4)))
		say("close what is prepared", prepared.Close()) //nolint:sqlclosecheck // in its order
	}
	for _, end := range []struct {
		name string
		with func(*sql.Tx) error
	}{{"commit", (*sql.Tx).Commit}, {"roll back", (*sql.Tx).Rollback}} {
		tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
		if say("begin", err); err == nil {
			_, err = tx.ExecContext(ctx, "five", 5)
			say("execute within", err)
			say(end.name, end.with(tx))
		}
	}
	say("close", db.Close())
}

var errWire = errors.New("the wire")

// What goes over a wire reaches the driver, whatever that has: all that a session does, and
// what differs in it with a fault at each of its calls, stands in testdata/wire.golden.
func TestWire(t *testing.T) {
	var b strings.Builder
	for _, kind := range []struct {
		name string
		of   func(*diary) driver.Driver
	}{
		{"a driver with what it has to have", func(d *diary) driver.Driver { return plainDriver{d} }},
		{"a driver that has all", func(d *diary) driver.Driver { return fullDriver{plainDriver{d}} }},
	} {
		through := func(call int, does plantest.Fault) (lines []string, happened bool) {
			d := &diary{}
			wire := plantest.NewWire(kind.of(d), "name")
			require.Equal(t, kind.of(d), wire.Driver())
			wire.Break(call, func(ctx context.Context, do func() error) error {
				happened = true
				d.write("FAULT")
				return does(ctx, do)
			})
			db := sql.OpenDB(wire)
			db.SetMaxOpenConns(1)
			session(db, func(what string, err error) {
				if err != nil {
					what += ": " + strings.ReplaceAll(err.Error(), "\n", ", ")
				}
				d.write("-> %s", what)
			})
			return strings.SplitAfter(d.text.String(), "\n"), happened
		}
		right, _ := through(0, nil)
		fmt.Fprintf(&b, "%s\n%s", kind.name, strings.Join(right, ""))
		for _, fault := range []struct {
			name string
			does plantest.Fault
		}{
			{"refused", func(context.Context, func() error) error { return errWire }},
			{"done and not told", func(_ context.Context, do func() error) error { return errors.Join(errWire, do()) }},
			{"broken before", func(context.Context, func() error) error { return plantest.ErrBroken }},
			{"broken after", func(_ context.Context, do func() error) error { _ = do(); return plantest.ErrBroken }},
		} {
			for call := 1; ; call++ {
				lines, happened := through(call, fault.does)
				if !happened {
					require.Equal(t, right, lines)
					break
				}
				from := max(0, slices.Index(lines, "    FAULT\n")-1)
				require.Equal(t, right[:from], lines[:from])
				for same := slices.Clone(right); len(same) > from && len(lines) > from+2 && same[len(same)-1] == lines[len(lines)-1]; {
					same, lines = same[:len(same)-1], lines[:len(lines)-1]
				}
				fmt.Fprintf(&b, "%s, call %d %s\n%s", kind.name, call, fault.name, strings.Join(lines[from:], ""))
			}
		}
	}
	golden(t, "testdata/wire.golden", b.String())
}

// A fault happens once, and a mended wire has none.
func TestBreak(t *testing.T) {
	wire := plantest.NewWire(plainDriver{&diary{}}, "name")
	db := sql.OpenDB(wire)
	db.SetMaxOpenConns(1)
	defer func() { require.NoError(t, db.Close()) }()
	refused := func(context.Context, func() error) error { return errWire }
	ask := func() error { return db.PingContext(t.Context()) }
	connect := func() error {
		conn, err := wire.Connect(t.Context())
		if err == nil {
			err = conn.Close()
		}
		return err
	}
	require.NoError(t, ask())
	for _, row := range []struct {
		name string
		call int
		f    plantest.Fault
		want []error
	}{
		{"the next", 1, refused, []error{errWire, nil, nil}},
		{"the third", 3, refused, []error{nil, nil, errWire, nil}},
		{"none", 0, refused, []error{nil, nil}},
		{"mended", 1, nil, []error{nil, nil}},
	} {
		t.Run(row.name, func(t *testing.T) {
			wire.Break(row.call, row.f)
			for i, want := range row.want {
				require.Equal(t, want, connect(), "call %d", i+1)
			}
		})
	}
}

// failing is a driver that cannot connect.
type failing struct {
	fullDriver
	connector bool
}

func (d failing) OpenConnector(string) (driver.Connector, error) {
	if d.connector {
		return nil, errWire
	}
	return d, nil
}

func (d failing) Connect(context.Context) (driver.Conn, error) { return nil, errWire }

// A driver that cannot connect says so.
func TestWireThatCannotConnect(t *testing.T) {
	for _, connector := range []bool{true, false} {
		conn, err := plantest.NewWire(failing{fullDriver{plainDriver{&diary{}}}, connector}, "name").Connect(t.Context())
		require.ErrorIs(t, err, errWire)
		require.Nil(t, conn)
	}
}
