package client

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"slices"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

// State is what a server was last known to have of a plan: what was last brought
// there or read from there.
type State struct {
	// Plan is the plan that the server has.
	Plan *plan.Plan
	// Placed says where each resource is, in which version.
	Placed []Placed
	// Remainder is what the server has and the plan has no place for, where the
	// state was read.
	Remainder fhir.Remainder
}

// ExchangeOptions say how a plan is written and read. The zero value is the
// default.
type ExchangeOptions struct {
	// Write says how the plan is written. It should be as when the State was: what
	// another language or moment changes is sent too.
	Write fhir.Options
	// Read says how the server's plan is read where others changed it: On and By are
	// the day and who answers for it, in what a status became and in the merge.
	Read fhir.ReadOptions
}

// Exchanged is what came of an exchange.
type Exchanged struct {
	// State is what the server has now, for the next exchange.
	State State
	// Theirs is what the server has, where others changed something since the last
	// known state; nothing was written then. Nil: nobody did.
	Theirs *fhir.Reading
	// Merged is the new revision and what others changed, merged over the last known
	// state. Let people look at it, and exchange it with State. Nil as Theirs.
	Merged *merge.Result
}

// Exchange brings what changed in a plan since the server's last known state, and
// nothing else: one transaction in which each resource is written over the version
// that is known (If-Match). A plan that did not change sends nothing. First the
// server is asked whether it still has what is known; where others changed
// something meanwhile nothing is written, and what they have comes back, merged
// with the new revision.
//
// What the plan no longer has is deleted in the same transaction with
// [Options.Remove]. Where [Options.Limits] do not let a change go in one, it goes
// in as many as a push would take. By [StrategyPost] it works as by
// [StrategyTwoPhase].
//
// An error is an [*Error], a [*merge.Refusal] where the two cannot be merged, or
// an [*issue.Error] where what the server has is no FHIR.
func (c *Client) Exchange(ctx context.Context, last State, mine *plan.Plan, o ExchangeOptions) (*Exchanged, error) {
	if last.Plan == nil || mine == nil || last.Plan.ID != mine.ID {
		return nil, &Error{Problem: ProblemGraph}
	}
	o.Write.Remainder = last.Remainder
	for range mostRounds {
		x, e := c.newDifference(last, mine, o.Write)
		if e != nil {
			return nil, e
		}
		if err := c.try(ctx, func() *Error { return x.look(ctx) }); err != nil {
			return nil, err
		}
		if x.moved {
			return c.merged(ctx, last, mine, o)
		}
		err := c.try(ctx, func() *Error { return x.send(ctx) })
		var failed *Error
		switch {
		case err == nil:
			return &Exchanged{State: x.state(mine, last.Remainder)}, nil
		case !errors.As(err, &failed) || failed.Problem != ProblemConflict:
			return nil, err
		} // somebody was faster: look again
	}
	return nil, &Error{Problem: ProblemConflict}
}

// mostRounds is how often a change is tried that others were faster than.
const mostRounds = 3

// difference is a new revision beside the last known state.
type difference struct {
	*graph
	c    *Client
	last *graph
	// gone is what the server was known to have and the new revision has not.
	gone []Placed
	// moved says that others changed something.
	moved bool
}

func (c *Client) newDifference(last State, mine *plan.Plan, o fhir.Options) (*difference, *Error) {
	put := c.options.Strategy == StrategyPut
	before, e := newGraph(c, fhir.New(last.Plan, o), put)
	if e != nil {
		return nil, e
	}
	after, e := newGraph(c, fhir.New(mine, o), put)
	if e != nil {
		return nil, e
	}
	x := &difference{graph: after, c: c, last: before}
	known := make(map[string]Placed, len(last.Placed))
	for _, at := range last.Placed {
		if isPlace(at.Location, at.Type) && at.Change != ChangeRemoved {
			known[at.ID] = at
		}
	}
	for _, g := range []*graph{before, after} {
		for _, r := range g.all {
			if at, ok := known[r.text.ID]; ok && at.Type == r.text.Type {
				r.location, r.version = at.Location, at.Version
			} else if r.known != "" {
				r.location = r.known
			}
		}
	}
	there := make(map[string]bool, len(after.all))
	was := make(map[string][]byte, len(before.all))
	for _, r := range before.all {
		was[r.text.ID] = r.text.JSON
	}
	for _, r := range after.all {
		there[r.text.ID] = true
		r.same = r.kept || r.location != "" && bytes.Equal(was[r.text.ID], r.text.JSON)
	}
	for _, at := range last.Placed {
		if _, ok := known[at.ID]; ok && !there[at.ID] {
			x.gone = append(x.gone, at)
		}
	}
	return x, nil
}

// look asks whether the server still has what is known. Of what is shared and is to
// be written, it learns what others say there.
func (x *difference) look(ctx context.Context) *Error {
	x.moved = false
	mine := make(map[string]*resource, len(x.all))
	for _, r := range x.all {
		mine[r.text.ID] = r
	}
	var asked []*resource
	before := make(map[string]bool, len(x.last.all))
	for _, r := range x.last.all {
		if before[r.text.ID] = r.location != ""; r.location != "" {
			asked = append(asked, r)
		}
	}
	for _, r := range x.all {
		if x.put && !before[r.text.ID] && !r.kept {
			asked = append(asked, r) // new, under an id that it may have there
		}
	}
	var theirs, ours []*resource // what was given back, as it was known and as it is to be
	e := x.versions(ctx, asked, mine, func(r *resource, text *reference.Text) {
		to := mine[r.text.ID]
		if text == nil {
			x.forget(r, to, before[r.text.ID])
			return
		}
		changed := r.version == "" || text.Version != r.version
		if to != nil && (changed || !to.same) {
			to.found(text)
			ours = append(ours, to)
		}
		if changed && r != to {
			r.found(text)
			theirs = append(theirs, r)
		}
	})
	if e != nil {
		return e
	}
	if e := x.c.compare(ctx, x.last, theirs); e != nil {
		return e
	}
	if e := x.c.compare(ctx, x.graph, ours); e != nil {
		return e
	}
	for _, r := range ours { // new, and there in other words
		x.moved = x.moved || !before[r.text.ID] && !r.same
	}
	for _, r := range theirs {
		to := mine[r.text.ID]
		switch {
		case r.kept || to != nil && to.same: // it has it already
		case !r.same:
			x.moved = true
		case to == nil: // touched, and as it was
			for i := range x.gone {
				if x.gone[i].Location == r.location {
					x.gone[i].Version = r.version
				}
			}
		}
	}
	return nil
}

// forget notes that the server no longer has a resource.
func (x *difference) forget(r, to *resource, known bool) {
	if !known {
		return
	}
	x.moved = x.moved || to != nil && !r.kept
	x.gone = slices.DeleteFunc(x.gone, func(at Placed) bool { return at.Location == r.location })
}

// versions asks for resources in the versions that are known. f gets nil for one
// that is gone, and is not called for one that is as it was.
func (x *difference) versions(ctx context.Context, all []*resource, mine map[string]*resource, f func(*resource, *reference.Text)) *Error {
	size := batchSize
	if most := x.c.options.Limits.Entries; most > 0 {
		size = min(size, most)
	}
	for asked := range slices.Chunk(all, size) {
		b := []byte(`{"resourceType":"Bundle","type":"batch","entry":[`)
		for i, r := range asked {
			if i > 0 {
				b = append(b, ',')
			}
			at := r.location
			if at == "" {
				at = r.own()
			}
			b = strconv.AppendQuote(append(b, `{"request":{"method":"GET","url":`...), at)
			if to := mine[r.text.ID]; isID(r.version) && (to == nil || to.same || !slices.Contains(shared, to.text.Type)) {
				b = strconv.AppendQuote(append(b, `,"ifNoneMatch":`...), `W/"`+r.version+`"`)
			}
			b = append(b, `}}`...)
		}
		answer, e := x.c.send(ctx, x.c.root, append(b, `]}`...))
		if e != nil {
			e.Issues, e.Unknown = issues(answer, nil), false
			return e
		}
		got, e := readBundle(answer, "batch-response")
		if e != nil || len(got.Entry) != len(asked) {
			return &Error{Problem: ProblemAnswer}
		}
		for i, entry := range got.Entry {
			switch status := statusOf(entry.Response.Status); {
			case status == http.StatusNotModified:
			case status == http.StatusNotFound || status == http.StatusGone:
				f(asked[i], nil)
			case status == http.StatusTooManyRequests || status >= 500:
				return &Error{Problem: ProblemBusy, Status: status}
			case status < 200 || status >= 300:
				return &Error{Problem: ProblemRefused, Status: status, Issues: issues(entry.Response.Outcome, nil)}
			default:
				text, err := reference.Parse(entry.Resource)
				if err != nil || text.Type != asked[i].text.Type || !isID(text.ID) || asked[i].location != "" && text.Type+"/"+text.ID != asked[i].location {
					return &Error{Problem: ProblemAnswer}
				}
				f(asked[i], text)
			}
		}
	}
	return nil
}

// send writes what changed, and deletes what is gone.
func (x *difference) send(ctx context.Context) *Error {
	var what part
	updates, news := 0, false
	for _, r := range x.all {
		if r.same {
			continue
		}
		what.resources = append(what.resources, r)
		if r.location != "" || x.put {
			updates++
		} else {
			news = news || isShared(r)
		}
	}
	if x.c.options.Remove {
		what.gone = removable(x.gone)
	}
	n, l := len(what.resources)+len(what.gone), x.c.options.Limits
	what.conditional = !x.put && fits(n, l.Conditional)
	if n == 0 {
		return nil
	}
	if !fits(n, l.Entries) || !fits(updates, l.Updates) || news && !what.conditional { // not in one
		if e := x.c.rounds(ctx, x.graph); e != nil {
			return e
		}
		_, e := x.c.deleteAll(ctx, what.gone)
		return e
	}
	made, e := x.c.write(ctx, x.graph, what)
	if e != nil {
		return e
	}
	if e := x.c.lookAgain(ctx, x.graph, made); e != nil {
		return e
	}
	for _, r := range made {
		if !r.same && !isShared(r) { // somebody else had made it, and says something else there
			return &Error{Problem: ProblemConflict}
		}
	}
	return x.c.rounds(ctx, x.graph)
}

// state is what the server has when all is brought.
func (x *difference) state(mine *plan.Plan, kept fhir.Remainder) State {
	s := State{Plan: mine.Clone(), Placed: x.placed(), Remainder: kept}
	var removed []Placed
	if x.c.options.Remove {
		removed = removable(x.gone)
	}
	for _, at := range x.gone {
		at.Change = ChangeNone
		if slices.ContainsFunc(removed, func(r Placed) bool { return r.Location == at.Location }) {
			at.Change = ChangeRemoved
		}
		s.Placed = append(s.Placed, at)
	}
	return s
}

// merged reads what the server has, and merges it with the new revision.
func (c *Client) merged(ctx context.Context, last State, mine *plan.Plan, o ExchangeOptions) (*Exchanged, error) {
	written, err := fhir.New(last.Plan, o.Write).AppendCollection(nil)
	if err != nil {
		return nil, &Error{Problem: ProblemGraph}
	}
	// What was known as it would be read: what is not written (an address under a
	// security ban) nobody there can have taken out.
	base, broken := fhir.Read(written, o.Read)
	if base == nil {
		return nil, broken.Err()
	}
	got, theirs, err := c.read(ctx, mine.ID, o.Read)
	if err != nil {
		return nil, err
	}
	together, err := merge.Of(base.Plan, mine, theirs.Plan, merge.Options{By: o.Read.By, On: o.Read.On})
	if err != nil {
		return nil, err
	}
	// Literally: what a status became is an entry that the server does not have yet.
	o.Read.On, o.Read.By = civil.Date{}, ""
	literal, broken := fhir.Read(got.collection(c.base.String(), mine.ID), o.Read)
	if literal == nil {
		return nil, broken.Err()
	}
	s := State{Plan: literal.Plan, Remainder: literal.Remainder()}
	for _, at := range last.Placed {
		if text := got.known[at.Location]; text != nil {
			at.Version, at.Change = text.Version, ChangeNone
			s.Placed = append(s.Placed, at)
		} else if at.Type == "Provenance" { // which is not read
			s.Placed = append(s.Placed, at)
		}
	}
	for _, p := range s.Remainder.Places {
		if at, ok := c.local(p.URL); ok && got.known[at] != nil {
			s.Placed = append(s.Placed, Placed{Type: got.known[at].Type, ID: p.Resource, Location: at, Version: got.known[at].Version, Change: ChangeNone})
		}
	}
	return &Exchanged{State: s, Theirs: theirs, Merged: together}, nil
}
