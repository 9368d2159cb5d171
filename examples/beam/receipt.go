package main

import (
	"errors"
	"slices"
	"strconv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn2x1[int, func(*Receipt) bool, error](&settleFn{})
	register.Iter1[Receipt]()
}

// settle fails the run where a shard was read twice, was not read, or holds the bytes
// of another one: a number from such shards would be wrong.
func settle(s beam.Scope, receipts beam.PCollection, shards int) {
	all := beam.GroupByKey(s, beam.AddFixedKey(s, receipts))
	beam.ParDo0(s, &settleFn{Shards: shards}, all)
}

type settleFn struct{ Shards int }

// ProcessElement looks at the receipts of the whole run.
func (f *settleFn) ProcessElement(_ int, next func(*Receipt) bool) error {
	var all []Receipt
	for r := new(Receipt); next(r); {
		all = append(all, *r)
	}
	return balance(all, f.Shards)
}

// balance compares the receipts with each other.
func balance(all []Receipt, shards int) error {
	slices.SortFunc(all, func(a, b Receipt) int { return a.Shard.Number - b.Shard.Number })
	same := map[string]string{}
	for i, r := range all {
		if i > 0 && all[i-1].Shard.Number == r.Shard.Number {
			return &ShardError{r.Shard.Name, errors.New("was read twice")}
		}
		if other := same[r.Digest]; other != "" && r.Lines > 0 {
			return &ShardError{r.Shard.Name, errors.New("holds the same bytes as " + other)}
		}
		same[r.Digest] = r.Shard.Name
	}
	if len(all) != shards {
		return errors.New(strconv.Itoa(shards-len(all)) + " shards were not read")
	}
	return nil
}
