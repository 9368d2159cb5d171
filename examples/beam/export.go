package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/export"
)

func init() {
	beam.RegisterDoFn(&rowFn{})
	beam.RegisterDoFn(&tablesFn{})
}

// tables writes flat pseudonymised tables for research. A shard's rows lie sorted in a
// draft; one worker puts them together.
func tables(s beam.Scope, shards beam.PCollection, o Options, of int) {
	receipts := beam.ParDo(s, &rowFn{Options: o}, shards)
	settle(s, receipts, of)
	beam.ParDo0(s, &tablesFn{Options: o}, gathered(s, receipts))
}

// export begins an export. Each worker reads the key where it lies, so that it stands
// in no description of the run.
func (o Options) export(ctx context.Context) (*export.Export, error) {
	files, err := filesystem.New(ctx, o.KeyFile)
	if err != nil {
		return nil, err
	}
	key, err := filesystem.Read(ctx, files, o.KeyFile)
	if err = errors.Join(err, files.Close()); err != nil {
		return nil, err
	}
	x := export.Options{Key: key, K: o.K, Shift: o.Shift}
	if x.On, err = civil.ParseDate(o.On); err != nil {
		return nil, err
	}
	if x.Calendar, err = fi.Calendar(o.Calendar); err != nil {
		return nil, err
	}
	return export.New(x)
}

// rowFn makes the rows of the plans of a shard.
type rowFn struct{ Options Options }

// ProcessElement reads one shard.
func (f *rowFn) ProcessElement(ctx context.Context, s Shard, receipts func(int, Receipt)) (err error) {
	r := read(ctx, f.Options, s)
	defer r.end(&err)
	e, err := f.Options.export(ctx)
	if err != nil {
		return err
	}
	var rows []keyed
	receipt, err := documents(r, func(data []byte) (line keyed, _ issue.List) {
		p, issues := decode(data)
		if p != nil {
			line = rowOf(e, p)
		}
		return line, issues
	}, func(_ int64, line keyed, issues issue.List) error {
		if isNewer(issues) {
			return errNewer
		}
		if line.key != "" {
			rows = append(rows, line)
		}
		return line.err
	})
	if err != nil {
		return err
	}
	if err := r.keep("rows", rows); err != nil {
		return err
	}
	return r.done(receipt, receipts)
}

func rowOf(e *export.Export, p *plan.Plan) keyed {
	row := e.Row(p)
	text, err := json.Marshal(row)
	if err != nil {
		return keyed{err: issue.NotEncoded(err)}
	}
	return keyed{key: row.Pseudonym(), rest: text}
}

// tablesFn writes the tables.
type tablesFn struct{ Options Options }

// ProcessElement gets the receipts of all shards.
func (f *tablesFn) ProcessElement(ctx context.Context, _ int, next func(*Receipt) bool) (err error) {
	defer guard(&err)
	e, err := f.Options.export(ctx)
	if err != nil {
		return err
	}
	names := draftsOf(f.Options, "rows", next)
	_, err = e.WriteRows(f.rows(ctx, names), func(name string) (io.WriteCloser, error) {
		return createResult(ctx, f.Options.Out, name)
	})
	return err
}

// errEnough ends a range that nobody wants more of.
var errEnough = errors.New("enough")

// rows are those of all drafts, in the order of their pseudonyms.
func (f *tablesFn) rows(ctx context.Context, names []string) iter.Seq2[*export.Row, error] {
	return func(yield func(*export.Row, error) bool) {
		err := merge(ctx, f.Options, names, func(_, text []byte) error {
			row := new(export.Row)
			if err := json.Unmarshal(text, row); err != nil {
				return err
			}
			if !yield(row, nil) {
				return errEnough
			}
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			yield(nil, err)
		}
	}
}
