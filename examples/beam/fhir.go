package main

import (
	"cmp"
	"context"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/bulk"
	"github.com/onechildoneplan/oneplan/plan"
)

// lost says what of a plan did not come along to FHIR.
type lost struct {
	File    string `json:"file"`
	Line    int64  `json:"line"`
	Pointer string `json:"pointer"`
	Reason  string `json:"reason"`
}

func init() {
	beam.RegisterDoFn(&fhirFn{})
}

// resources writes whole plans as FHIR NDJSON, a file for each resource type of each
// shard. The worker that reads a shard writes its files, so no resource travels.
func resources(s beam.Scope, shards beam.PCollection, o Options, of int) {
	settle(s, beam.ParDo(s, &fhirFn{Options: o}, shards), of)
}

// fhirFn turns the plans of a shard into resources.
type fhirFn struct{ Options Options }

// ProcessElement reads one shard.
func (f *fhirFn) ProcessElement(ctx context.Context, s Shard, receipts func(int, Receipt)) (err error) {
	r := read(ctx, f.Options, s)
	defer r.end(&err)
	on, err := civil.ParseDate(f.Options.On)
	if err != nil {
		return err
	}
	to := bulk.NewWriter(func(resourceType string) (io.Writer, error) { return r.result(resourceType) }, fhir.Options{Today: on})
	receipt, err := documents(r, decode, func(line int64, p *plan.Plan, issues issue.List) error {
		if issues.HasErrors() {
			return nil
		}
		left, err := to.Write(p)
		for _, l := range left {
			losses, fileErr := r.result("losses")
			if err = cmp.Or(err, fileErr); err == nil {
				err = contract.Write(losses, lost{s.Name, line, string(l.Pointer), l.Reason.String()})
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	return r.done(receipt, receipts)
}
