package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"hash/fnv"
	"reflect"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

// Owed is what one plan owes on the day, with the desk that it belongs to.
type Owed struct {
	Shard   int
	Line    int64
	Desk    []byte // JSON of a Desk
	Entries []byte // JSON of its entries
}

// Desk is whose list an entry belongs to: who holds the baton at the end of the day
// and the organisation that keeps that worker's register, by their keys in the
// vendor's system. A member is absent where the plan has no such key, or where nobody
// holds the baton.
type Desk struct {
	County plan.Identifier `json:"county,omitzero"`
	Worker plan.Identifier `json:"worker,omitzero"`
}

// Entry is one thing to do, as `oneplan due --plan --json` has it in short; Rule is
// that of law, or why nothing could be counted.
type Entry struct {
	Plan    plan.PlanID `json:"plan"`
	Kind    string      `json:"kind,omitempty"`
	Pointer string      `json:"pointer"`
	Rule    string      `json:"rule,omitempty"`
	Due     civil.Date  `json:"due,omitzero"`
	Status  string      `json:"status,omitempty"`
}

// Worklist is the list of one desk, most urgent first, then in the order of the files.
type Worklist struct {
	Desk
	On        civil.Date `json:"on"`
	Entries   []Entry    `json:"entries"`
	Uncounted []Entry    `json:"uncounted,omitempty"`
}

// files is how many files the lists are written to.
const files = 8

func init() {
	beam.RegisterType(reflect.TypeFor[Owed]())
	register.DoFn5x1[context.Context, Shard, func(int, Owed), func(int, Text), func(Receipt), error](&dueFn{})
	register.DoFn3x1[int, func(*Owed) bool, func(int, Text), error](&listFn{})
	register.Emitter2[int, Owed]()
	register.Iter1[Owed]()
}

// dueLists makes the work lists of a day, one for each worker of each county.
func dueLists(s beam.Scope, shards beam.PCollection, o Options, of int) {
	owed, refused, receipts := beam.ParDo3(s, &dueFn{Options: o}, shards)
	settle(s, receipts, of)
	write(s, o.Out, "refused", of, refused)
	write(s, o.Out, "due", files, beam.ParDo(s, &listFn{On: o.On}, beam.GroupByKey(s, owed)))
}

// dueFn counts what the plans of a shard owe.
type dueFn struct{ Options Options }

// counted is what one line owes.
type counted struct {
	examined
	owed *Owed
	err  error
}

// ProcessElement reads one shard.
func (f *dueFn) ProcessElement(ctx context.Context, s Shard, give func(int, Owed), refused func(int, Text), receipts func(Receipt)) error {
	options, err := f.Options.due()
	if err != nil {
		return err
	}
	dead := deadLetters(s, refused)
	receipt, err := each(ctx, s, f.Options.Threads, func(line ndjson.Line) (x counted) {
		x.line = line.Number
		x.issues = examine(line.Bytes, func(p *plan.Plan) {
			x.owed, x.err = owedBy(p, options)
		})
		return x
	}, func(line int64) counted { return counted{examined: examined{line: line, issues: tooLong()}} }, func(x counted) error {
		if x.owed != nil {
			x.owed.Shard, x.owed.Line = s.Number, x.line
			give(fileOf(x.owed.Desk), *x.owed)
		}
		return cmp.Or(x.err, dead.refuse(x.line, x.issues))
	})
	if err != nil {
		return err
	}
	dead.flush()
	receipts(receipt)
	return nil
}

// fileOf shares the desks out to files.
func fileOf(desk []byte) int {
	h := fnv.New32a()
	_, _ = h.Write(desk)
	return int(h.Sum32() % files)
}

// owedBy returns what a plan owes; nil where that is nothing.
func owedBy(p *plan.Plan, o due.Options) (*Owed, error) {
	entries := []Entry{}
	dues, issues := due.Of(p, o)
	for _, d := range dues {
		if !d.IsDone() {
			entries = append(entries, Entry{p.ID, d.Kind.String(), string(d.At), d.Law.Rule.ID, d.Last, d.State.Status.String()})
		}
	}
	for _, i := range issues {
		entries = append(entries, Entry{Plan: p.ID, Pointer: string(i.Pointer), Rule: i.Rule})
	}
	if len(entries) == 0 {
		return nil, nil
	}
	desk, err := json.Marshal(deskOf(p, o.On))
	if err != nil {
		return nil, issue.NotEncoded(err)
	}
	text, err := json.Marshal(entries)
	if err != nil {
		return nil, issue.NotEncoded(err)
	}
	return &Owed{Desk: desk, Entries: text}, nil
}

// deskOf returns who holds the plan at the end of a day.
func deskOf(p *plan.Plan, on civil.Date) (d Desk) {
	for i := range slices.Backward(p.Baton) {
		h := &p.Baton[i]
		if !plan.Holds(h.Role) || !h.ActsOn(on) {
			continue
		}
		worker := p.Person(h.PersonID)
		if worker == nil || worker.Professional == nil {
			return d
		}
		d.Worker = firstOf(worker.Identifiers)
		if o := p.Organisation(p.Controller(worker.Professional.OrganisationID)); o != nil {
			d.County = firstOf(o.Identifiers)
		}
		return d
	}
	return d
}

func firstOf(all []plan.Identifier) (first plan.Identifier) {
	if len(all) > 0 {
		first = all[0]
	}
	return first
}

// listFn puts what plans owe into lists.
type listFn struct{ On string }

// ProcessElement writes the lists of one file, in the order of their desks.
func (f *listFn) ProcessElement(number int, next func(*Owed) bool, give func(int, Text)) error {
	on, err := civil.ParseDate(f.On)
	if err != nil {
		return err
	}
	var all []Owed
	for o := new(Owed); next(o); {
		all = append(all, *o)
		o.Desk, o.Entries = nil, nil
	}
	slices.SortFunc(all, func(a, b Owed) int {
		return cmp.Or(bytes.Compare(a.Desk, b.Desk), a.Shard-b.Shard, cmp.Compare(a.Line, b.Line))
	})
	var text bytes.Buffer
	for len(all) > 0 {
		n := 1
		for n < len(all) && bytes.Equal(all[n].Desk, all[0].Desk) {
			n++
		}
		list, err := listOf(all[:n], on)
		if err != nil {
			return err
		}
		if err := contract.Write(&text, list); err != nil {
			return err
		}
		all = all[n:]
	}
	give(number, Text{Lines: text.Bytes()})
	return nil
}

// listOf returns the list of one desk.
func listOf(all []Owed, on civil.Date) (list Worklist, err error) {
	if err := json.Unmarshal(all[0].Desk, &list.Desk); err != nil {
		return list, err
	}
	list.On, list.Entries = on, []Entry{}
	for _, o := range all {
		var entries []Entry
		if err := json.Unmarshal(o.Entries, &entries); err != nil {
			return list, err
		}
		for _, e := range entries {
			if e.Kind == "" {
				list.Uncounted = append(list.Uncounted, e)
			} else {
				list.Entries = append(list.Entries, e)
			}
		}
	}
	slices.SortStableFunc(list.Entries, func(a, b Entry) int { return a.due().Compare(b.due()) })
	return list, nil
}

// due returns as much of the library's value as its order looks at.
func (e Entry) due() (d due.Day) {
	_ = d.Kind.UnmarshalText([]byte(e.Kind)) // both were written by the library
	_ = d.State.Status.UnmarshalText([]byte(e.Status))
	d.Last = e.Due
	return d
}
