package client

import (
	"context"
	"net/http"
	"slices"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/reference"
)

// pair is one resource as it was known and as it is to be; nil where it was not, or
// is not to be.
type pair struct {
	was, to *resource
	// tries are the resource in revisions that were sent.
	tries []*resource
	// open says that it is not known where the server has it, or whether.
	open bool
	// wasRead and toRead say that the server's text is noted there.
	wasRead, toRead bool
}

// of is the resource that says where to ask.
func (p *pair) of() *resource {
	switch {
	case p.to != nil:
		return p.to
	case p.was != nil:
		return p.was
	}
	return p.tries[0]
}

// common says that every plan of the child writes it: what another plan said there
// before is no change of this one.
func (p *pair) common() bool { return p.of().key.System == fhir.SystemSubject }

// nameless says that nobody can ask for the resource where its place is not known.
func (r *resource) nameless(put bool) bool { return !put && r.key == reference.Identifier{} }

// pairs are all resources of both revisions that the server can be asked for.
func (x *difference) pairs() []*pair {
	mine := make(map[string]*resource, len(x.all))
	for _, r := range x.all {
		mine[r.text.ID] = r
	}
	tries := map[string][]*resource{}
	for _, g := range x.tries {
		for _, r := range g.all {
			tries[r.text.ID] = append(tries[r.text.ID], r)
		}
	}
	var all []*pair
	add := func(p *pair, id string) {
		p.tries = tries[id]
		delete(tries, id)
		r := p.of()
		if p.open = r.location == ""; !p.open || !r.kept && !r.nameless(x.put) {
			all = append(all, p)
		}
	}
	before := make(map[string]bool, len(x.last.all))
	for _, r := range x.last.all {
		before[r.text.ID] = true
		add(&pair{was: r, to: mine[r.text.ID]}, r.text.ID)
	}
	for _, r := range x.all {
		if !before[r.text.ID] && (r.location == "" || x.put) && !r.kept {
			add(&pair{to: r}, r.text.ID)
		}
		delete(tries, r.text.ID)
	}
	for _, g := range x.tries { // what only they had
		for _, r := range g.all {
			if len(tries[r.text.ID]) > 0 && !r.kept {
				add(&pair{}, r.text.ID)
			}
		}
	}
	return all
}

// look asks whether the server still has what is known, and whether it has what is
// not known to be there. Of what is shared and is to be written, it learns what
// others say there.
func (x *difference) look(ctx context.Context) *Error {
	x.moved = false
	all := x.pairs()
	if e := x.versions(ctx, slices.DeleteFunc(slices.Clone(all), func(p *pair) bool { return p.open && !x.put })); e != nil {
		return e
	}
	if !x.put {
		if e := x.search(ctx, slices.DeleteFunc(slices.Clone(all), func(p *pair) bool { return !p.open })); e != nil {
			return e
		}
	}
	var theirs, ours []*resource // what was given back, as it was known and as it is to be
	for _, p := range all {
		if p.wasRead {
			theirs = append(theirs, p.was)
		}
		if p.toRead {
			ours = append(ours, p.to)
		}
	}
	if e := x.c.compare(ctx, x.last, theirs); e != nil {
		return e
	}
	if e := x.c.compare(ctx, x.graph, ours); e != nil {
		return e
	}
	for _, g := range x.tries {
		if e := x.c.compare(ctx, g, slices.DeleteFunc(slices.Clone(g.all), func(r *resource) bool { return r.theirs == nil })); e != nil {
			return e
		}
	}
	for _, p := range all {
		x.judge(p)
	}
	return nil
}

// judge notes whether others changed a resource, or made one that is not known.
func (x *difference) judge(p *pair) {
	read := p.wasRead || p.open && p.toRead || slices.ContainsFunc(p.tries, func(r *resource) bool { return r.theirs != nil })
	if !read {
		return
	}
	switch was, to, r := p.was, p.to, p.of(); {
	case was != nil && was.kept || to != nil && to.same: // it has it already
	case (was == nil || !was.same) && !x.half(p):
		// A Provenance repeats what the parts say: by its id it is ours.
		if !p.open || !p.common() && r.key != (reference.Identifier{}) {
			x.moved = true
		}
	case to != nil: // it is written over what was found
	case p.open:
		x.gone = append(x.gone, Placed{Type: r.text.Type, ID: r.text.ID, Location: r.location, Version: r.version})
	default: // touched, and as it was
		for i := range x.gone {
			if x.gone[i].Location == r.location {
				x.gone[i].Version = r.version
			}
		}
	}
}

// found notes what the server has of a resource.
func (p *pair) found(text *reference.Text) {
	was, to := p.was, p.to
	changed := p.open || was != nil && (was.version == "" || text.Version != was.version)
	if to != nil && (changed || !to.same) {
		to.found(text)
		p.toRead = true
	}
	if !changed {
		return
	}
	if was != nil {
		was.found(text)
		p.wasRead = true
	}
	for _, r := range p.tries {
		r.found(text)
	}
}

// gone notes that the server no longer has a resource.
func (x *difference) forget(p *pair) {
	if p.open || p.was == nil {
		return
	}
	if p.to != nil && x.lacked(p.to.text.ID) { // it was deleted from here, and comes again
		p.to.location, p.to.version, p.to.same = "", "", false
		return
	}
	x.moved = x.moved || p.to != nil && !p.was.kept
	x.gone = slices.DeleteFunc(x.gone, func(at Placed) bool { return at.Location == p.was.location })
}

// versions asks for resources in the versions that are known: there is no answer to
// one that is as it was.
func (x *difference) versions(ctx context.Context, all []*pair) *Error {
	size := batchSize
	if most := x.c.options.Limits.Entries; most > 0 {
		size = min(size, most)
	}
	for asked := range slices.Chunk(all, size) {
		b := []byte(`{"resourceType":"Bundle","type":"batch","entry":[`)
		for i, p := range asked {
			if i > 0 {
				b = append(b, ',')
			}
			r := p.of()
			at := r.location
			if at == "" {
				at = r.own()
			}
			b = strconv.AppendQuote(append(b, `{"request":{"method":"GET","url":`...), at)
			if isID(r.version) && (p.to == nil || p.to.same || !slices.Contains(shared, p.to.text.Type)) {
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
		for i := range got.Entry {
			if e := x.version(asked[i], &got.Entry[i]); e != nil {
				return e
			}
		}
	}
	return nil
}

// version notes one answer.
func (x *difference) version(p *pair, entry *bundleEntry) *Error {
	switch status := statusOf(entry.Response.Status); {
	case status == http.StatusNotModified:
	case status == http.StatusNotFound || status == http.StatusGone:
		x.forget(p)
	case status == http.StatusTooManyRequests || status >= 500:
		return &Error{Problem: ProblemBusy, Status: status}
	case status < 200 || status >= 300:
		return &Error{Problem: ProblemRefused, Status: status, Issues: issues(entry.Response.Outcome, nil)}
	default:
		text, err := entry.text()
		r := p.of()
		if err != nil || text.Type != r.text.Type || !isID(text.ID) || r.location != "" && text.Type+"/"+text.ID != r.location {
			return &Error{Problem: ProblemAnswer}
		}
		p.found(text)
	}
	return nil
}

// search asks by their keys for resources that the server is not known to have:
// others may have made them meanwhile. The child may have been known to the server
// before.
func (x *difference) search(ctx context.Context, open []*pair) *Error {
	questions := make([]string, len(open))
	for i, p := range open {
		questions[i] = p.of().text.Type + "?" + p.of().query()
	}
	e := x.c.ask(ctx, questions, func(i int, answer *bundleEntry) *Error {
		b, e := readSearch(answer)
		if e != nil {
			return e
		}
		r, at := open[i].of(), ""
		for j := range b.Entry {
			text, err := b.Entry[j].text()
			switch {
			case err != nil || !isID(text.ID):
				return &Error{Problem: ProblemAnswer}
			case text.Type != r.text.Type || !slices.Contains(text.Identifiers, r.key) || text.ID == at:
				continue // what was not asked for: a server that does not know the search
			case at != "":
				return &Error{Problem: ProblemAmbiguous, Issues: issue.List{ruleAmbiguous.At(pointerOf(r.index))}}
			}
			at = text.ID
			open[i].found(text)
		}
		return nil
	})
	if e != nil {
		return e
	}
	if e := x.c.match(ctx, x.graph); e != nil {
		return e
	}
	for _, p := range open {
		if p.to != nil && p.to.theirs != nil {
			p.toRead = true
		}
	}
	return nil
}
