package fhir

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// giveBack puts what was kept aside back into the graph: pieces into the
// resources that they belong to, resources after all others.
func (g *Graph) giveBack(kept Remainder, lang code.Lang) {
	if kept.IsZero() {
		return
	}
	own := make(map[string]*Resource, len(g.Resources))
	for i := range g.Resources {
		own[g.Resources[i].ID] = &g.Resources[i]
	}
	for _, p := range kept.Pieces {
		if r := own[p.Resource]; r != nil {
			r.pieces = append(r.pieces, p)
		}
	}
	for _, p := range kept.Places {
		if r := own[p.Resource]; r != nil {
			r.Place = p.URL
		}
	}
	s := section{title: code.Say("Muu aineisto", "Övrigt material", "Other material").In(lang), from: len(g.Resources)}
	for _, k := range kept.Resources {
		r := k.resource()
		if own[r.ID] == nil { // else the plan speaks
			g.Resources = append(g.Resources, r)
		}
	}
	s.until = len(g.Resources)
	g.sections = append(g.sections, s)
}

// resource is a kept resource in a graph, with the id that others refer to it
// by. What is no resource has no Value.
func (k Kept) resource() Resource {
	r := Resource{Type: k.Type, Kept: true, narrative: openDiv(nil) + "<p>" + string(appendEscaped(nil, k.Type)) + "</p></div>"}
	id, ok := strings.CutPrefix(k.FullURL, urn)
	d, broken := parse(k.Resource)
	if !ok || !isUUID(id) || broken != nil || d.root.str("resourceType") != k.Type {
		return r
	}
	r.ID, r.Place = id, k.Place
	if n := d.root.member("id"); n != nil {
		n.kind, n.text, n.first = '"', id, nil
	} else {
		d.root.insert(&node{kind: '"', name: "id", text: id}, -1)
	}
	r.Value = json.RawMessage(d.root.append(nil))
	return r
}

// giveBack puts pieces into a resource that was written.
func giveBack(resource []byte, pieces []Piece) ([]byte, error) {
	d, broken := parse(resource)
	if broken != nil {
		return nil, errText
	}
	pieces = slices.DeleteFunc(slices.Clone(pieces), func(p Piece) bool { // before others move items
		if p.Instead != nil {
			d.replace(p)
		}
		return p.Instead != nil
	})
	slices.SortStableFunc(pieces, func(a, b Piece) int { return cmp.Compare(a.Path.Compare(b.Path), 0) })
	for _, p := range pieces {
		d.put(p)
	}
	return d.root.append(nil), nil
}

// replace puts a piece in the place of what was written there when it was kept.
func (d *document) replace(p Piece) {
	at := d.root
	for step := range strings.SplitSeq(strings.TrimPrefix(string(p.Path), "/"), "/") {
		if number, err := strconv.Atoi(step); err == nil && at != nil && at.kind == '[' {
			at = at.item(max(number, 0))
			continue
		}
		at = at.member(step)
	}
	was, broken := parse(p.Instead)
	if at == nil || broken != nil || !bytes.Equal(at.append(nil), was.root.append(nil)) {
		return
	}
	if kept, broken := parse(p.Value); broken == nil {
		at.kind, at.text, at.first = kept.root.kind, kept.root.text, kept.root.first
		for m := at.first; m != nil; m = m.next {
			m.parent = at
		}
	}
}

// put puts a piece where it belongs: a missing member is added, an item of a
// list is put before the one that stands there.
func (d *document) put(p Piece) {
	steps := strings.Split(strings.TrimPrefix(string(p.Path), "/"), "/")
	at := d.root
	for i, step := range steps {
		step = strings.NewReplacer("~1", "/", "~0", "~").Replace(step)
		last := i == len(steps)-1
		if number, err := strconv.Atoi(step); err == nil && at.kind == '[' {
			if next := at.item(number); next != nil && !last {
				at = next
				continue
			}
			n := d.placeFor(p, steps[i+1:], "")
			at.insert(n, number)
			return
		}
		if next := at.member(step); next != nil && at.kind == '{' {
			if last {
				if kept, broken := parse(p.Value); broken == nil {
					next.join(kept.root)
				}
				return
			}
			at = next
			continue
		}
		at.insert(d.placeFor(p, steps[i+1:], step), -1)
		return
	}
}

// placeFor makes the elements between a piece and where it is put.
func (d *document) placeFor(p Piece, steps []string, name string) *node {
	if len(steps) == 0 {
		return &node{kind: 'r', name: name, text: string(p.Value)}
	}
	kind, inner := jsontext.Kind('{'), steps[0]
	if _, err := strconv.Atoi(steps[0]); err == nil {
		kind, inner = '[', ""
	}
	n := &node{kind: kind, name: name}
	n.insert(d.placeFor(p, steps[1:], inner), -1)
	return n
}
