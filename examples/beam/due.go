package main

import (
	"bytes"
	"context"
	"encoding/json"
	"hash/fnv"
	"io"
	"slices"
	"strconv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
)

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
	beam.RegisterDoFn(&dueFn{})
	beam.RegisterDoFn(&listFn{})
}

// dueLists makes the work lists of a day, one for each worker of each county. What
// the plans of a shard owe lies in drafts, sorted by whose list it belongs to.
func dueLists(s beam.Scope, shards beam.PCollection, o Options, of int) {
	owing, receipts := beam.ParDo2(s, &dueFn{Options: o}, shards)
	settle(s, receipts, of)
	beam.ParDo0(s, &listFn{Options: o}, beam.GroupByKey(s, owing))
}

// dueFn counts what the plans of a shard owe.
type dueFn struct{ Options Options }

// ProcessElement reads one shard.
func (f *dueFn) ProcessElement(ctx context.Context, s Shard, owing func(int, int), receipts func(int, Receipt)) (err error) {
	r := read(ctx, f.Options, s)
	defer r.end(&err)
	options, err := f.Options.due()
	if err != nil {
		return err
	}
	var owed [files][]keyed
	receipt, err := documents(r, func(data []byte) (line keyed, _ issue.List) {
		issues := examine(data, func(p *plan.Plan) { line = owedBy(p, options) })
		return line, issues
	}, func(_ int64, line keyed, _ issue.List) error {
		if line.key != "" {
			at := fileOf(line.key)
			owed[at] = append(owed[at], line)
		}
		return line.err
	})
	if err != nil {
		return err
	}
	for at, lines := range owed {
		if len(lines) == 0 {
			continue
		}
		if err := r.keep(owedName(at), lines); err != nil {
			return err
		}
		owing(at, s.Number)
	}
	return r.done(receipt, receipts)
}

// owedName is the kind of the drafts that one file of lists is made of.
func owedName(file int) string { return "owed-" + strconv.Itoa(file) }

// fileOf shares the desks out to files.
func fileOf(desk string) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(desk))
	return int(h.Sum32() % files)
}

// owedBy returns what a plan owes, by the JSON of the desk; the zero value where that
// is nothing.
func owedBy(p *plan.Plan, o due.Options) keyed {
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
		return keyed{}
	}
	desk, err := json.Marshal(deskOf(p, o.On))
	if err != nil {
		return keyed{err: issue.NotEncoded(err)}
	}
	text, err := json.Marshal(entries)
	if err != nil {
		return keyed{err: issue.NotEncoded(err)}
	}
	return keyed{key: string(desk), rest: text}
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
type listFn struct{ Options Options }

// ProcessElement writes the lists of one file, in the order of their desks, from the
// drafts of some shards.
func (f *listFn) ProcessElement(ctx context.Context, number int, next func(*int) bool) (err error) {
	defer guard(&err)
	on, err := civil.ParseDate(f.Options.On)
	if err != nil {
		return err
	}
	var shards []int
	for shard := 0; next(&shard); {
		shards = append(shards, shard)
	}
	slices.Sort(shards)
	var names []string
	for _, shard := range shards {
		names = append(names, within(f.Options.Out, draftName(owedName(number), shard)))
	}
	out, err := createResult(ctx, f.Options.Out, resultName("due", number, files))
	if err != nil {
		return err
	}
	list := listing{on: on, to: out}
	if err = merge(ctx, f.Options, names, list.add); err == nil {
		err = list.flush()
	}
	if err != nil {
		out.undo()
		return err
	}
	return out.close()
}

// listing writes one list after another.
type listing struct {
	on   civil.Date
	to   io.Writer
	desk []byte // whose list is being gathered, nil for none
	list Worklist
}

// add takes what one plan owes.
func (l *listing) add(desk, text []byte) error {
	if !bytes.Equal(desk, l.desk) {
		if err := l.flush(); err != nil {
			return err
		}
		l.desk = bytes.Clone(desk)
		l.list = Worklist{On: l.on, Entries: []Entry{}}
		if err := json.Unmarshal(desk, &l.list.Desk); err != nil {
			return err
		}
	}
	var entries []Entry
	if err := json.Unmarshal(text, &entries); err != nil {
		return err
	}
	for _, e := range entries {
		if e.Kind == "" {
			l.list.Uncounted = append(l.list.Uncounted, e)
		} else {
			l.list.Entries = append(l.list.Entries, e)
		}
	}
	return nil
}

// flush writes the list that was gathered.
func (l *listing) flush() error {
	if l.desk == nil {
		return nil
	}
	slices.SortStableFunc(l.list.Entries, func(a, b Entry) int { return a.due().Compare(b.due()) })
	l.desk = nil
	return contract.Write(l.to, l.list)
}

// due returns as much of the library's value as its order looks at.
func (e Entry) due() (d due.Day) {
	_ = d.Kind.UnmarshalText([]byte(e.Kind)) // both were written by the library
	_ = d.State.Status.UnmarshalText([]byte(e.Status))
	d.Last = e.Due
	return d
}
