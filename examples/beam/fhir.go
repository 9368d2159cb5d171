package main

import (
	"cmp"
	"context"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/bulk"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

// Lost says what of a plan did not come along to FHIR.
type Lost struct {
	File    string `json:"file"`
	Line    int64  `json:"line"`
	Pointer string `json:"pointer"`
	Reason  string `json:"reason"`
}

func init() {
	register.DoFn5x1[context.Context, Shard, func(int, Text), func(int, Text), func(Receipt), error](&fhirFn{})
}

// resources writes whole plans as FHIR NDJSON, a file for each resource type of each
// shard. The worker that reads a shard writes its files, so no resource travels.
func resources(s beam.Scope, shards beam.PCollection, o Options, of int) {
	losses, refused, receipts := beam.ParDo3(s, &fhirFn{Options: o}, shards)
	settle(s, receipts, of)
	write(s, o.Out, "losses", of, losses)
	write(s, o.Out, "refused", of, refused)
}

// fhirFn turns the plans of a shard into resources.
type fhirFn struct{ Options Options }

// ProcessElement reads one shard.
func (f *fhirFn) ProcessElement(ctx context.Context, s Shard, losses, refused func(int, Text), receipts func(Receipt)) error {
	on, err := civil.ParseDate(f.Options.On)
	if err != nil {
		return err
	}
	out := map[string]*file{}
	defer func() {
		for _, one := range out {
			one.undo()
		}
	}()
	to := bulk.NewWriter(func(resourceType string) (io.Writer, error) {
		one, err := create(ctx, shardName(f.Options.Out, resourceType, s.Number, s.Of))
		if err == nil {
			out[resourceType] = one
		}
		return one, err
	}, fhir.Options{Today: on})
	dead := deadLetters(s, refused)
	lost := &batch{emit: losses, to: s.Number}
	type read struct {
		examined
		plan *plan.Plan
	}
	receipt, err := each(ctx, s, f.Options.Threads, func(line ndjson.Line) (x read) {
		x.line = line.Number
		x.plan, x.issues = decode(line.Bytes)
		return x
	}, func(line int64) read { return read{examined: examined{line: line, issues: tooLong()}} }, func(x read) error {
		if err := dead.refuse(x.line, x.issues); err != nil || x.issues.HasErrors() {
			return err
		}
		left, err := to.Write(x.plan)
		for _, l := range left {
			err = cmp.Or(err, lost.add(Lost{s.Name, x.line, string(l.Pointer), l.Reason.String()}))
		}
		return err
	})
	if err != nil {
		return err
	}
	for kind, one := range out {
		delete(out, kind)
		if err := one.close(); err != nil {
			return err
		}
	}
	dead.flush()
	lost.flush()
	receipts(receipt)
	return nil
}
