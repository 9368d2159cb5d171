package main

import (
	"bytes"
	"context"
	"errors"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

func init() {
	beam.RegisterType(reflect.TypeFor[*sumFn]())
	beam.RegisterCoder(reflect.TypeFor[Part](), encodePart, decodePart)
	register.DoFn5x1[context.Context, Shard, func(Part), func(int, Text), func(Receipt), error](&countFn{})
	register.DoFn3x1[Part, func(int, Text), func(int, Text), error](&tellFn{})
	register.Combiner1[Part](&sumFn{})
	register.Emitter1[Part]()
}

// Part is what some plans add to a sum: the library's counts, between workers as the
// document that `oneplan stats --part` writes.
type Part struct{ counts *stats.Counts }

func encodePart(p Part) ([]byte, error) {
	if p.counts == nil {
		return nil, nil
	}
	var b bytes.Buffer
	err := p.counts.Encode(&b)
	return b.Bytes(), err
}

func decodePart(data []byte) (Part, error) {
	if len(data) == 0 {
		return Part{}, nil
	}
	counts, issues := stats.Decode(data, issue.Limits{})
	if counts == nil {
		return Part{}, errors.New("part of a sum: " + issues[0].Rule)
	}
	return Part{counts}, nil
}

// count counts over all plans. Numbers are held back at the end alone, where the sum
// is one publication.
func count(s beam.Scope, shards beam.PCollection, o Options, of int) {
	parts, refused, receipts := beam.ParDo3(s, &countFn{Options: o}, shards)
	settle(s, receipts, of)
	write(s, o.Out, "refused", of, refused)
	rows, part := beam.ParDo2(s, &tellFn{Options: o}, beam.Combine(s, &sumFn{}, parts))
	write(s, o.Out, "stats", 1, rows)
	write(s, o.Out, "part", 1, part)
}

// countFn counts the plans of a shard.
type countFn struct{ Options Options }

// ProcessElement reads one shard.
func (f *countFn) ProcessElement(ctx context.Context, s Shard, parts func(Part), refused func(int, Text), receipts func(Receipt)) error {
	desks, err := f.desks()
	if err != nil {
		return err
	}
	unread := 0
	dead := deadLetters(s, refused)
	receipt, err := each(ctx, s, f.Options.Threads, func(line ndjson.Line) (x examined) {
		x.line = line.Number
		p, issues := decode(line.Bytes)
		counts := <-desks
		defer func() { desks <- counts }()
		if x.issues = issues; p == nil {
			counts.Missed(1, 0)
			return x
		}
		if issues.HasErrors() {
			counts.Missed(0, 1)
		}
		counts.Add(p)
		return x
	}, func(line int64) examined { return examined{line: line, issues: tooLong(), unread: true} }, func(x examined) error {
		if x.unread {
			unread++
		}
		return dead.refuse(x.line, x.issues)
	})
	if err != nil {
		return err
	}
	sum := <-desks
	sum.Missed(unread, 0)
	for range f.Options.Threads - 1 {
		if err := sum.Merge(<-desks); err != nil {
			return err
		}
	}
	parts(Part{sum})
	dead.flush()
	receipts(receipt)
	return nil
}

// desks returns counts for each thread, since one may not be used by two at a time.
func (f *countFn) desks() (chan *stats.Counts, error) {
	options, err := f.Options.stats()
	if err != nil {
		return nil, err
	}
	desks := make(chan *stats.Counts, f.Options.Threads)
	for range f.Options.Threads {
		counts, err := stats.New(options)
		if err != nil {
			return nil, err
		}
		desks <- counts
	}
	return desks, nil
}

// sumFn adds parts up, in whatever order they come.
type sumFn struct{}

// MergeAccumulators adds two sums.
func (*sumFn) MergeAccumulators(a, b Part) (Part, error) {
	switch {
	case a.counts == nil:
		return b, nil
	case b.counts == nil:
		return a, nil
	}
	return a, a.counts.Merge(b.counts)
}

// tellFn tells of the whole sum.
type tellFn struct{ Options Options }

// ProcessElement writes the lines that `oneplan stats --json` prints and, where it is
// asked for, the sum as a part of a larger one.
func (f *tellFn) ProcessElement(sum Part, rows, part func(int, Text)) error {
	if sum.counts == nil {
		return errors.New("nothing was counted")
	}
	l, err := f.Options.lang()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if f.Options.Part {
		if err := sum.counts.Encode(&b); err != nil {
			return err
		}
		part(0, Text{Lines: b.Bytes()})
		return nil
	}
	for _, row := range sum.counts.Rows(f.Options.MinCell) {
		if err := contract.Write(&b, contract.IndicatorOf(row, sum.counts.Options(), l)); err != nil {
			return err
		}
	}
	rows(0, Text{Lines: b.Bytes()})
	return nil
}
