package client

import (
	"bytes"
	"context"
	"errors"
	"slices"

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
	// Sent are revisions that were on their way when an exchange broke off, in their
	// order: the server may have all of them, parts or nothing. What it says that one
	// of them says is nobody else's change. An exchange that ends well leaves none.
	Sent []*plan.Plan
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
// server is asked whether it still has what is known, and whether it has what is
// new; where others changed something meanwhile nothing is written, and what they
// have comes back, merged with the new revision.
//
// The zero State says that nothing is known of the server: the plan is read there
// first. A server that does not have it gets all of it. What it has is theirs, as
// above, unless it says nothing that the new revision does not say too.
//
// What the plan no longer has is deleted in the same transaction with
// [Options.Remove]. Where [Options.Limits] do not let a change go in one, it goes
// in as many as a push would take. By [StrategyPost] it works as by
// [StrategyTwoPhase].
//
// An error is an [*Error], a [*merge.Refusal] where the two cannot be merged,
// an [*issue.Error] where what the server has is no FHIR, or an [*issue.EncodeError]
// where the new revision holds what is no text. Where something was sent
// before it, Exchanged comes too: its State, with the revision in [State.Sent], is
// what is known then. Keep it for the next exchange, of this revision or a later one;
// a program that may be killed in between keeps such a State before it calls.
func (c *Client) Exchange(ctx context.Context, last State, mine *plan.Plan, o ExchangeOptions) (*Exchanged, error) {
	ofPlan := func(p *plan.Plan) bool { return p != nil && mine != nil && p.ID == mine.ID }
	switch {
	case mine == nil || last.Plan == nil && len(last.Placed) > 0 || last.Plan != nil && !ofPlan(last.Plan):
		return nil, &Error{Problem: ProblemGraph}
	case slices.ContainsFunc(last.Sent, func(p *plan.Plan) bool { return !ofPlan(p) }):
		return nil, &Error{Problem: ProblemGraph}
	case last.Plan == nil:
		return c.begin(ctx, last, mine, o)
	}
	o.Write.Remainder = last.Remainder
	var failed *Error
	var open *Exchanged
	for range mostRounds {
		var x *difference
		err := c.try(ctx, func() (e *Error) { // what was half done is seen by looking again
			if x, e = c.newDifference(last, mine, o.Write); e != nil {
				return e
			}
			if e = x.look(ctx); e != nil || x.moved {
				return e
			}
			e = x.send(ctx)
			if e != nil && x.began {
				last = x.open(last, mine)
				open = &Exchanged{State: last}
			}
			return e
		})
		switch {
		case err == nil && x.moved:
			return c.merged(ctx, last, mine, o)
		case err == nil:
			return &Exchanged{State: x.state(mine, last.Remainder)}, nil
		case !errors.As(err, &failed) || failed.Problem != ProblemConflict:
			return open, err
		} // somebody was faster: look again
	}
	return open, failed
}

// begin exchanges where nothing is known of the server but what may be on it of
// revisions that were sent.
func (c *Client) begin(ctx context.Context, last State, mine *plan.Plan, o ExchangeOptions) (*Exchanged, error) {
	got, err := c.merged(ctx, last, mine, o)
	missing := new(Error)
	switch {
	case errors.As(err, &missing) && missing.Problem == ProblemNotFound:
		got = &Exchanged{}
	case err != nil:
		return nil, err
	default:
		if !samePlan(got.Merged.Plan, mine) {
			return got, nil
		}
	}
	o.Write.Remainder = got.State.Remainder
	finder := *c
	if finder.options.Strategy == StrategyPost {
		finder.options.Strategy = StrategyTwoPhase
	}
	placed, err := finder.Push(ctx, fhir.New(mine, o.Write), got.State.Placed...)
	if err != nil {
		return &Exchanged{State: State{Sent: sentToo(last.Sent, mine)}}, err
	}
	return &Exchanged{State: State{Plan: mine.Clone(), Placed: placed, Remainder: got.State.Remainder}}, nil
}

// samePlan reports whether two plans say the same; one that cannot be written says
// the same as none that can.
func samePlan(a, b *plan.Plan) bool {
	one, _ := plan.AppendCompact(nil, a)
	two, _ := plan.AppendCompact(nil, b)
	return bytes.Equal(one, two)
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
	// tries are the revisions that the server may have parts of.
	tries []*graph
	// began says that something was sent.
	began bool
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
	for _, p := range last.Sent {
		try, e := newGraph(c, fhir.New(p, o), put)
		if e != nil {
			return nil, e
		}
		x.tries = append(x.tries, try)
	}
	for _, g := range append([]*graph{before, after}, x.tries...) {
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
		// What has no key nobody can ask for: it goes with what it tells of.
		r.same = r.kept || (r.location != "" || r.nameless(put)) && bytes.Equal(was[r.text.ID], r.text.JSON)
	}
	for _, at := range last.Placed {
		if _, ok := known[at.ID]; ok && !there[at.ID] {
			x.gone = append(x.gone, at)
		}
	}
	return x, nil
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
	x.began = true
	if !fits(n, l.Entries) || !fits(updates, l.Updates) || news && !what.conditional { // not in one
		if e := x.c.rounds(ctx, x.graph); e != nil {
			return e
		}
		_, e := x.c.deleteAll(ctx, what.gone)
		return e
	}
	if e := x.c.guard(ctx, what.resources); e != nil {
		return e
	}
	made, e := x.c.write(ctx, x.graph, what)
	if e != nil {
		return e
	}
	if e := x.c.lookAgain(ctx, x.graph, made); e != nil {
		return e
	}
	e = &Error{Problem: ProblemConflict}
	for _, r := range made {
		if !r.same && !isShared(r) { // somebody else had made it, and says something else there
			e.Issues = append(e.Issues, ruleChanged.At(pointerOf(r.index)))
		}
	}
	if e.Issues != nil {
		return e
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
	var known []*plan.Plan // what was known, and what may be there of what was sent
	if last.Plan != nil {
		known = append(known, last.Plan)
	}
	var bases []*plan.Plan
	for _, p := range append(known, last.Sent...) {
		written, err := fhir.New(p, o.Write).AppendCollection(nil)
		if err != nil {
			return nil, &Error{Problem: ProblemGraph}
		}
		// What was known as it would be read: what is not written (an address under a
		// security ban) nobody there can have taken out.
		read, broken := fhir.Read(written, o.Read)
		if read == nil {
			return nil, broken.Err()
		}
		bases = append(bases, read.Plan)
	}
	got, theirs, err := c.read(ctx, mine.ID, o.Read)
	if err != nil {
		return nil, err
	}
	together, err := mergeOver(bases, last.Plan != nil, mine, theirs.Plan, merge.Options{By: o.Read.By, On: o.Read.On})
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
	if s.Placed, err = c.places(got, s, last.Placed, o.Write); err != nil {
		return nil, err
	}
	return &Exchanged{State: s, Theirs: theirs, Merged: together}, nil
}

// places tells where the server has what was read of it: where it was known to be,
// where it came from, and else what bears its key.
func (c *Client) places(got *gathered, s State, known []Placed, o fhir.Options) (all []Placed, _ error) {
	placed := map[string]bool{}
	add := func(kind, id, at, version string) {
		if !placed[id] {
			placed[id] = true
			all = append(all, Placed{Type: kind, ID: id, Location: at, Version: version, Change: ChangeNone})
		}
	}
	for _, at := range known {
		if text := got.known[at.Location]; text != nil {
			add(at.Type, at.ID, at.Location, text.Version)
		} else if at.Type == "Provenance" { // which is not read
			placed[at.ID] = true
			all = append(all, at)
		}
	}
	for _, p := range s.Remainder.Places {
		if at, ok := c.local(p.URL); ok && got.known[at] != nil {
			add(got.known[at].Type, p.Resource, at, got.known[at].Version)
		}
	}
	o.Remainder = s.Remainder
	graph, e := newGraph(c, fhir.New(s.Plan, o), false)
	if e != nil {
		return nil, e
	}
	type key struct {
		kind string
		reference.Identifier
	}
	bears := make(map[key]*reference.Text, len(got.order))
	for _, text := range got.order {
		for _, i := range text.Identifiers {
			bears[key{text.Type, i}] = text
		}
	}
	for _, r := range graph.all {
		if text := bears[key{r.text.Type, r.key}]; text != nil && r.key != (reference.Identifier{}) && !r.kept {
			add(text.Type, r.text.ID, text.Type+"/"+text.ID, text.Version)
		}
	}
	return all, nil
}
