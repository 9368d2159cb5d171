package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/numbers"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
)

// longestLine is how long one line of a backup may be.
const longestLine = 256 << 20

// ownTables are what the record system keeps beside the store and nobody could make anew.
// Sessions, calendar addresses and the key of the seal are not among them: after a
// restore people log in again, open their forms anew and make their addresses anew.
var ownTables = map[string][]string{
	"recordsystem_look": {"plan", "person", "hour"}, "recordsystem_form": {"plan", "once", "day"}, "recordsystem_office": {"login", "office"}, "recordsystem_publication": {"day", "counts"},
	"recordsystem_handover": {"plan", "digest", "way", "state", "person", "at", "received"},
}

// ownRow is one row of an own table, as a line of a backup.
type ownRow struct {
	Table string            `json:"table"`
	Row   []json.RawMessage `json:"row"`
}

// lastLine ends a backup: what lacks it was cut off.
type lastLine struct {
	Lines int `json:"lines"`
}

// errBackup says that a file is no whole backup.
var errBackup = errors.New("the file is no whole backup: nothing was restored")

// backup writes all that is in a database while others use it: each history as it is at
// one moment, traces of what was destroyed, the own tables.
func backup(ctx context.Context, at string, out, said io.Writer) error {
	db, _, err := openDatabase(ctx, at)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	if err := openTables(ctx, db); err != nil {
		return err
	}
	b := &backingUp{db: db, out: bufio.NewWriterSize(out, 1<<20), told: map[plan.PlanID]bool{}}
	if err = b.all(ctx); err == nil {
		err = json.NewEncoder(b.out).Encode(lastLine{b.lines})
	}
	if err = errors.Join(err, b.out.Flush()); err != nil {
		return err
	}
	_, _ = fmt.Fprintf(said, "%d histories, %d traces of destroyed plans, %d other rows\n", b.histories, b.traces, b.lines-b.histories-b.traces)
	return nil
}

// openTables makes the tables beside the store where a database has none yet: who uses
// them does it.
func openTables(ctx context.Context, db *database) error {
	k, err := keeper.Open(ctx, db.store, db.DB, time.Now)
	if err == nil {
		_, err = numbers.Open(ctx, k, db.DB)
	}
	return err
}

type backingUp struct {
	db                       *database
	out                      *bufio.Writer
	lines, histories, traces int
	told                     map[plan.PlanID]bool
}

func (b *backingUp) all(ctx context.Context) error {
	// What was destroyed by now; and at the end, what was while the histories were read.
	if err := b.destroyed(ctx); err != nil {
		return err
	}
	for card, err := range b.db.store.Cards(ctx, register.Filter{}, "") {
		if err != nil {
			return err
		}
		h, err := b.db.store.History(ctx, card.PlanID)
		if _, gone := errors.AsType[*history.StoreError](err); gone {
			continue // destroyed while the list ran: its trace follows
		}
		if err != nil {
			return err
		}
		if err := history.Encode(b.out, h); err != nil {
			return err
		}
		b.lines, b.histories, b.told[card.PlanID] = b.lines+1, b.histories+1, true
	}
	if err := b.destroyed(ctx); err != nil {
		return err
	}
	for _, table := range []string{"recordsystem_look", "recordsystem_form", "recordsystem_office", "recordsystem_publication", "recordsystem_handover"} {
		for row, err := range b.rows(ctx, table) {
			if err == nil {
				err = json.NewEncoder(b.out).Encode(row)
			}
			if err != nil {
				return err
			}
			b.lines++
		}
	}
	return nil
}

// destroyed writes the traces of plans of which nothing was written yet.
func (b *backingUp) destroyed(ctx context.Context) error {
	for trace, err := range b.db.store.Traces(ctx, "") {
		if err != nil {
			return err
		}
		if b.told[trace.PlanID] {
			continue
		}
		if err := json.NewEncoder(b.out).Encode(trace); err != nil {
			return err
		}
		b.lines, b.traces, b.told[trace.PlanID] = b.lines+1, b.traces+1, true
	}
	return nil
}

var errRows = errors.New("the database did not answer")

func (b *backingUp) rows(ctx context.Context, table string) iter.Seq2[ownRow, error] {
	return func(yield func(ownRow, error) bool) {
		columns := ownTables[table]
		rows, err := b.db.QueryContext(ctx, "SELECT "+strings.Join(columns, ", ")+" FROM "+table) //nolint:gosec // names of our own
		if err != nil {
			yield(ownRow{}, errRows) // what cannot be read is missing from no backup in silence
			return
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			values, into := make([]any, len(columns)), make([]any, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			if rows.Scan(into...) != nil {
				yield(ownRow{}, errRows)
				return
			}
			row := ownRow{Table: table}
			for _, v := range values {
				doc, err := json.Marshal(v)
				if err != nil {
					yield(ownRow{}, errRows)
					return
				}
				row.Row = append(row.Row, doc)
			}
			if !yield(row, nil) {
				return
			}
		}
		if rows.Err() != nil {
			yield(ownRow{}, errRows)
		}
	}
}

// restore takes a backup in, while others may use the database. What is there already is
// left as it is, so a restore that broke off is begun again. A plan that was destroyed
// does not come back: neither one of which the backup tells, nor one of which the
// database does.
func restore(ctx context.Context, at, file string, said io.Writer) error {
	if err := isWhole(file); err != nil {
		return err
	}
	db, _, err := openDatabase(ctx, at)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	if err := openTables(ctx, db); err != nil {
		return err
	}
	taken, refused := 0, 0
	for line, err := range linesOf(file) {
		if err == nil {
			err = db.take(ctx, line.Bytes)
		}
		if broken := (*sqlstore.Error)(nil); errors.As(err, &broken) || ctx.Err() != nil || errors.Is(err, errRows) {
			return errRows
		}
		if err != nil {
			refused++
			_, _ = fmt.Fprintf(said, "line %d: %v\n", line.Number, err)
			continue
		}
		taken++
	}
	_, _ = fmt.Fprintf(said, "%d lines are in the database, %d were refused\n", taken, refused)
	if refused > 0 {
		return errors.New("not all came in")
	}
	return nil
}

// linesOf yields the lines of a backup but for its last.
func linesOf(file string) iter.Seq2[ndjson.Line, error] {
	return func(yield func(ndjson.Line, error) bool) {
		f, err := os.Open(file) //nolint:gosec // the file that the caller named
		if err != nil {
			yield(ndjson.Line{}, errBackup)
			return
		}
		defer func() { _ = f.Close() }()
		for line, err := range ndjson.NewReader(f, &ndjson.Options{MaxLine: longestLine}).Lines() {
			if err == nil {
				if _, last := ends(line.Bytes); last {
					return
				}
			}
			if !yield(line, err) {
				return
			}
		}
	}
}

// ends reads the line that ends a backup.
func ends(line []byte) (n int, ok bool) {
	var last struct {
		Lines *int `json:"lines"`
	}
	if !exactly(line, &last) || last.Lines == nil {
		return 0, false
	}
	return *last.Lines, true
}

func exactly(line []byte, into any) bool {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	return d.Decode(into) == nil
}

// isWhole looks whether a backup has its end, before anything of it is restored.
func isWhole(file string) error {
	f, err := os.Open(file) //nolint:gosec // the file that the caller named
	if err != nil {
		return errors.New("the file cannot be opened")
	}
	defer func() { _ = f.Close() }()
	n, ended := 0, false
	for line, err := range ndjson.NewReader(f, &ndjson.Options{MaxLine: longestLine}).Lines() {
		if err != nil || ended {
			return errBackup
		}
		if lines, last := ends(line.Bytes); last {
			if ended = lines == n; !ended {
				return errBackup
			}
			continue
		}
		n++
	}
	if !ended {
		return errBackup
	}
	return nil
}

// errLine says that a line is nothing that a backup has.
var errLine = errors.New("it is no history, no trace and no row")

// errOther says that a plan is here with other revisions than in the backup.
var errOther = errors.New("the plan is here already with other revisions, which stay as they are")

// take takes one line in.
func (db *database) take(ctx context.Context, line []byte) error {
	var row ownRow
	if exactly(line, &row) && row.Table != "" {
		return db.keep(ctx, row)
	}
	var trace register.Trace
	if exactly(line, &trace) && trace.PlanID != "" {
		return db.store.Retrace(ctx, trace)
	}
	h, issues := history.Decode(line, issue.Limits{Bytes: longestLine})
	if err := issues.Err(); h == nil || err != nil {
		return errors.Join(errLine, err)
	}
	err := db.store.Restore(ctx, h)
	if told, ok := errors.AsType[*history.StoreError](err); ok {
		switch told.Problem {
		case history.StoreDestroyed:
			return nil
		case history.StoreStale:
			return errOther
		}
	}
	return err
}

// keep writes a row of an own table, unless it is there.
func (db *database) keep(ctx context.Context, row ownRow) error {
	columns, known := ownTables[row.Table]
	if !known || len(columns) != len(row.Row) {
		return errLine
	}
	var values []any
	for _, doc := range row.Row {
		var text string
		var number int64
		switch {
		case json.Unmarshal(doc, &text) == nil:
			values = append(values, text)
		case json.Unmarshal(doc, &number) == nil:
			values = append(values, number)
		default:
			return errLine
		}
	}
	places := make([]string, len(columns))
	for i := range places {
		places[i] = fmt.Sprintf("$%d", i+1)
	}
	into := "INSERT INTO " + row.Table + " (" + strings.Join(columns, ", ") + ") VALUES (" + strings.Join(places, ", ") + ") ON CONFLICT DO NOTHING"
	if _, err := db.ExecContext(ctx, into, values...); err != nil {
		return errRows
	}
	return nil
}
