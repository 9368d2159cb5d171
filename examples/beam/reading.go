package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

// reading is the reading of one shard with the files that come of it. They are there
// when the shard was read to its end, and its receipt after them.
type reading struct {
	ctx     context.Context
	options Options
	shard   Shard
	files   map[string]whole
	refused int64
	kept    []string
}

// whole is a file that is not there before it is closed.
type whole interface {
	io.Writer
	close() error
}

// turn lets one shard after another be read in a process: its documents are looked
// at side by side, and memory stays that of one.
var turn = make(chan struct{}, 1)

// read begins with a shard; [reading.end] is to be deferred.
func read(ctx context.Context, o Options, s Shard) *reading {
	turn <- struct{}{}
	return &reading{ctx: ctx, options: o, shard: s, files: map[string]whole{}}
}

// result is the shard's file of a kind in the result.
func (r *reading) result(kind string) (whole, error) {
	return r.file(kind, func() (whole, error) {
		return createResult(r.ctx, r.options.Out, resultName(kind, r.shard.Number, r.shard.Of))
	})
}

// draft is the shard's draft of a kind.
func (r *reading) draft(kind string) (whole, error) {
	name := draftName(kind, r.shard.Number)
	return r.file(name, func() (whole, error) { return create(r.ctx, r.options.Out, name) })
}

// keep leaves lines in a draft, sorted; no lines, no draft.
func (r *reading) keep(kind string, all []keyed) error {
	if len(all) == 0 {
		return nil
	}
	r.kept = append(r.kept, kind)
	to, err := r.draft(kind)
	if err != nil {
		return err
	}
	return writeKeyed(to, all)
}

func (r *reading) file(name string, create func() (whole, error)) (whole, error) {
	if f := r.files[name]; f != nil {
		return f, nil
	}
	f, err := create()
	if err == nil {
		r.files[name] = f
	}
	return f, err
}

// letter is a line of the dead letters: where a document is that was refused, and by
// which rule. It holds nothing of the document.
type letter struct {
	File string `json:"file"`
	Line int64  `json:"line"`
	Rule string `json:"rule"`
}

// refuse writes a letter for each error of a document and reports whether there was
// one.
func (r *reading) refuse(line int64, issues issue.List) (refused bool, err error) {
	for _, i := range issues {
		if i.Severity != issue.SeverityError {
			continue
		}
		refused = true
		to, err := r.result("refused")
		if err == nil {
			err = contract.Write(to, letter{r.shard.Name, line, i.Rule})
		}
		if err != nil {
			return true, err
		}
	}
	if refused {
		r.refused++
	}
	return refused, nil
}

// documents reads all lines, side by side, and gives what look makes of them in their
// order with what is wrong with them; of a line that is too long the zero T.
func documents[T any](r *reading, look func(data []byte) (T, issue.List), give func(line int64, v T, issues issue.List) error) (Receipt, error) {
	type seen struct {
		line   int64
		value  T
		issues issue.List
	}
	receipt, err := each(r.ctx, r.shard, r.options.Threads, func(line ndjson.Line) (s seen) {
		s.line = line.Number
		s.value, s.issues = look(line.Bytes)
		return s
	}, func(line int64) seen {
		return seen{line: line, issues: tooLong()}
	}, func(s seen) error {
		if _, err := r.refuse(s.line, s.issues); err != nil {
			return err
		}
		return give(s.line, s.value, s.issues)
	})
	receipt.Refused = r.refused
	return receipt, err
}

// done closes the files of a shard that was read to its end and gives its receipt.
func (r *reading) done(receipt Receipt, give func(int, Receipt)) error {
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		f := r.files[name]
		delete(r.files, name)
		if err := f.close(); err != nil {
			return err
		}
	}
	receipt.Kept = r.kept
	text, err := json.Marshal(receipt)
	if err == nil {
		err = save(r.ctx, r.options.Out, draftName("receipt", r.shard.Number), string(text)+"\n")
	}
	if err == nil {
		give(r.shard.Number, receipt)
	}
	return err
}

// end leaves nothing behind of a shard that was not read to its end, and names the
// shard. What a panic says is dropped: it may hold anything.
func (r *reading) end(err *error) {
	defer func() { <-turn }()
	if recover() != nil {
		*err = errBroke
	}
	for _, f := range r.files {
		switch f := f.(type) {
		case *file:
			f.undo()
		case *result:
			f.undo()
		}
	}
	if named := new(ShardError); *err != nil && !errors.As(*err, &named) {
		*err = &ShardError{r.shard.Name, *err}
	}
}
