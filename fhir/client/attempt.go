package client

import (
	"slices"

	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

// What an exchange that broke off may have left on the server.

// sentToo are revisions that were sent, with one more.
func sentToo(before []*plan.Plan, mine *plan.Plan) []*plan.Plan {
	if n := len(before); n > 0 && samePlan(before[n-1], mine) {
		return before
	}
	return append(slices.Clip(before), mine.Clone())
}

// open is what is known when an exchange broke off: what was known before it, that
// this revision was sent, and where that is for which nobody can ask.
func (x *difference) open(last State, mine *plan.Plan) State {
	last.Sent = sentToo(last.Sent, mine)
	known := make(map[string]bool, len(last.Placed))
	for _, at := range last.Placed {
		known[at.ID] = true
	}
	last.Placed = slices.Clip(last.Placed)
	for _, r := range x.all {
		if r.nameless(x.put) && r.location != "" && !known[r.text.ID] {
			last.Placed = append(last.Placed, Placed{Type: r.text.Type, ID: r.text.ID, Location: r.location, Version: r.version, Change: ChangeNone})
		}
	}
	return last
}

// mergeOver merges a revision with what the server has, over what was known and then
// over each revision that was sent: what of them arrived is nobody else's.
func mergeOver(bases []*plan.Plan, known bool, mine, theirs *plan.Plan, o merge.Options) (*merge.Result, error) {
	var base *plan.Plan
	if known {
		base, bases = bases[0], bases[1:]
	}
	all := &merge.Result{Plan: theirs}
	for _, next := range append(slices.Clip(bases), mine) {
		got, err := merge.Of(base, next, all.Plan, o)
		if err != nil {
			return nil, err
		}
		got.Findings = append(all.Findings, got.Findings...)
		got.Left = append(all.Left, got.Left...)
		base, all = next, got
	}
	return all, nil
}

// lacked reports whether a revision that was sent did not have a resource: then this
// program may have deleted it itself.
func (x *difference) lacked(id string) bool {
	return slices.ContainsFunc(x.tries, func(g *graph) bool { return g.byURL["urn:uuid:"+id] == nil })
}

// putOff reports whether the server's text of the resource, without what others say
// of it, is this one but for references that say by identifier whom they mean: what
// was written while that was not there yet.
func (p *graph) putOff(c *Client, r *resource, theirs []byte) bool {
	text, err := reference.Parse(theirs)
	if err != nil {
		return false
	}
	at := make(map[string]*resource, len(p.all))
	for _, to := range p.all {
		if to.location != "" {
			at[to.location] = to
		}
	}
	named := func(to *resource) reference.Target {
		if to == nil {
			return reference.Target{}
		}
		return reference.Target{Identifier: to.key}
	}
	ours := r.text.Append(nil, r.id(), func(u string) reference.Target { return named(p.byURL[u]) })
	said := text.Append(nil, "", func(u string) reference.Target {
		place, _ := c.local(u)
		return named(at[place])
	})
	return c.says(r, ours, said)
}

// half reports whether what the server has of a resource is what was sent before all
// that it refers to was there.
func (x *difference) half(p *pair) bool {
	if p.to != nil && p.toRead && p.to.half {
		return true
	}
	return slices.ContainsFunc(p.tries, func(r *resource) bool { return r.theirs != nil && (r.same || r.half) })
}
