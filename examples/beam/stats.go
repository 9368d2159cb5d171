package main

import (
	"bytes"
	"context"
	"errors"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

func init() {
	beam.RegisterType(reflect.TypeFor[*sumFn]())
	beam.RegisterDoFn(&countFn{})
	beam.RegisterDoFn(&tellFn{})
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
	parts, receipts := beam.ParDo2(s, &countFn{Options: o}, shards)
	settle(s, receipts, of)
	beam.ParDo0(s, &tellFn{Options: o}, beam.Combine(s, &sumFn{}, parts))
}

// countFn counts the plans of a shard.
type countFn struct{ Options Options }

// ProcessElement reads one shard.
func (f *countFn) ProcessElement(ctx context.Context, s Shard, parts func(Part), receipts func(int, Receipt)) (err error) {
	r := read(ctx, f.Options, s)
	defer r.end(&err)
	desks, err := f.desks()
	if err != nil {
		return err
	}
	looked := 0
	receipt, err := documents(r, func(data []byte) (bool, issue.List) {
		p, issues := decode(data)
		counts := <-desks
		defer func() { desks <- counts }()
		if p == nil {
			counts.Missed(1, 0)
			return true, issues
		}
		if issues.HasErrors() {
			counts.Missed(0, 1)
		}
		counts.Add(p)
		return true, issues
	}, func(_ int64, seen bool, issues issue.List) error {
		if seen {
			looked++
		}
		if f.Options.Part && isNewer(issues) {
			return errNewer
		}
		return nil
	})
	if err != nil {
		return err
	}
	sum := <-desks
	sum.Missed(int(receipt.Lines)-looked, 0) // too long to be looked at
	for range f.Options.Threads - 1 {
		if err := sum.Merge(<-desks); err != nil {
			return err
		}
	}
	parts(Part{sum})
	return r.done(receipt, receipts)
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

// ProcessElement writes the lines that `oneplan stats --json` prints or, where it is
// asked for, the sum as a part of a larger one.
func (f *tellFn) ProcessElement(ctx context.Context, sum Part) (err error) {
	defer guard(&err)
	if sum.counts == nil {
		return errors.New("nothing was counted")
	}
	l, err := f.Options.lang()
	if err != nil {
		return err
	}
	name := "stats"
	if f.Options.Part {
		name = "part"
	}
	out, err := createResult(ctx, f.Options.Out, resultName(name, 0, 1))
	if err != nil {
		return err
	}
	if f.Options.Part {
		err = sum.counts.Encode(out)
	} else {
		for _, row := range sum.counts.Rows(f.Options.MinCell) {
			_ = contract.Write(out, contract.IndicatorOf(row, sum.counts.Options(), l)) // an error comes again at the end
		}
	}
	if err != nil {
		out.undo()
		return err
	}
	return out.close()
}
