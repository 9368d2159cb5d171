package fhir

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Remainder is what a FHIR document held and the plan has no place for, kept
// aside so that it can be given back: put it into [Options.Remainder]. It is
// content of a record as much as the plan is; keep it as well. The zero
// Remainder is empty.
type Remainder struct {
	// Resources are those that no part of the plan was read from.
	Resources []Kept `json:"resources,omitempty"`
	// Pieces are elements of resources that a part was read from.
	Pieces []Piece `json:"pieces,omitempty"`
}

// Kept is a whole resource that was kept aside.
type Kept struct {
	// FullURL is by what others refer to it.
	FullURL string `json:"fullUrl"`
	// Type is its FHIR resource type.
	Type string `json:"type"`
	// Resource is the resource, its references made to fit what we write.
	Resource json.RawMessage `json:"resource"`
}

// Piece is an element that was kept aside.
type Piece struct {
	// Resource is the id of the resource that it belongs to, as we write it.
	Resource string `json:"resource"`
	// Path is its place in the resource. An item of a list comes back before the
	// item that now stands there.
	Path issue.Pointer `json:"path"`
	// Value is the element.
	Value json.RawMessage `json:"value"`
}

// IsZero reports whether nothing was kept aside.
func (r Remainder) IsZero() bool { return len(r.Resources)+len(r.Pieces) == 0 }

// Remainder returns what the document held and the plan has no place for. What
// follows from the plan's own content (reason derived) is not in it: there the
// plan speaks. Narrative is not either: it would not follow when the plan
// changes, and neither is what is left of an activity that is a Task now.
func (r *Reading) Remainder() Remainder {
	var kept Remainder
	k := keeper{r.compared, r.doc}
	k.gather(r.doc.root, &kept)
	return kept
}

// keeper copies what was left out of a document.
type keeper struct {
	*comparison
	doc *document
}

// gather keeps the widest places of which nothing was taken.
func (k *keeper) gather(n *node, kept *Remainder) {
	taken, left, _ := tally(n)
	switch e := k.r.known[n]; {
	case left == 0:
		return
	case e != nil && k.made(e):
		return // ours, made anew
	case e != nil && !e.used && e.in == nil:
		kept.Resources = append(kept.Resources, Kept{FullURL: k.url(e), Type: e.resource, Resource: k.copy(n)})
		return
	case taken == 0 && n.parent != nil && !k.r.shelf(n) && (e == nil || e.in != nil):
		if owner := k.owner(n); owner != nil && !only(n, ReasonDerived) && n.member("div") == nil && !inDetail(n) {
			kept.Pieces = append(kept.Pieces, Piece{Resource: k.ids[owner],
				Path: n.pointer()[len(owner.node.pointer()):], Value: k.copy(n)})
		}
		return
	}
	for m := n.first; m != nil; m = m.next {
		k.gather(m, kept)
	}
}

// inDetail reports whether a node is left of an activity that a CarePlan told
// itself: it is a Task now, and an activity has only one of the two.
func inDetail(n *node) bool {
	for n = n.parent; n != nil; n = n.parent {
		if n.name == "detail" && n.parent.parent != nil && n.parent.parent.name == "activity" {
			taken, _, _ := tally(n)
			return taken > 0
		}
	}
	return false
}

// only reports whether all that is left of a node is left for one reason.
func only(n *node, why Reason) bool {
	if n.first == nil {
		return n.taken || n.reason == why
	}
	for m := n.first; m != nil; m = m.next {
		if !only(m, why) {
			return false
		}
	}
	return true
}

// owner is the resource that a node belongs to and that we write again.
func (k *keeper) owner(n *node) *entry {
	for n = n.parent; n != nil; n = n.parent {
		if e := k.r.known[n]; e != nil && e.used {
			return e
		}
	}
	return nil
}

// url is the full url of a resource as we write it.
func (k *keeper) url(e *entry) string {
	if id := k.ids[e]; e.used {
		return urn + id
	}
	if id, ok := strings.CutPrefix(e.fullURL, urn); ok && isUUID(id) {
		return e.fullURL
	}
	return urn + idFor("kept", e.part, e.resource)
}

// isUUID reports whether a text is a UUID in small letters; of others servers
// make nothing, or something else.
func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case i == 8 || i == 13 || i == 18 || i == 23:
			if c != '-' {
				return false
			}
		case c < '0' || c > '9' && c < 'a' || c > 'f':
			return false
		}
	}
	return true
}

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
	s := section{title: words("Muu aineisto", "Övrigt material", "Other material").In(lang), from: len(g.Resources)}
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
	r.ID = id
	if n := d.root.member("id"); n != nil {
		n.kind, n.text, n.first = '"', id, nil
	} else {
		d.root.insert(&node{kind: '"', name: "id", text: id}, -1)
	}
	r.Value = json.RawMessage(d.root.append(nil))
	return r
}

// copy is the text of a node, with the references inside made to fit what we
// write, and without contained resources that became parts.
func (k *keeper) copy(n *node) json.RawMessage {
	d, _ := parseWithin([]byte(k.doc.text[n.start:n.end]), math.MaxInt, math.MaxInt) // it was read before
	k.fit(n, d.root)
	return json.RawMessage(d.root.append(nil))
}

// fit changes a copy of a node.
func (k *keeper) fit(n, copied *node) {
	if n.name == "reference" && n.kind == '"' {
		if e := k.r.resolve(n, n.text); e != nil && (e.in == nil || e.used) {
			copied.text = k.url(e)
		}
	}
	var before *node
	c := copied.first
	for m := n.first; m != nil; m, c = m.next, c.next {
		if e := k.r.known[m]; e != nil && e.in != nil && e.used {
			copied.cut(before, c)
			continue
		}
		k.fit(m, c)
		before = c
	}
	if n.name == "contained" && copied.first == nil && copied.parent != nil {
		copied.parent.remove(copied)
	}
}

// cut takes out a node that follows another, the first for nil.
func (n *node) cut(before, gone *node) {
	if before == nil {
		n.first = gone.next
	} else {
		before.next = gone.next
	}
}

// remove takes out a node.
func (n *node) remove(gone *node) {
	var before *node
	for m := n.first; m != nil; m = m.next {
		if m == gone {
			n.cut(before, m)
			return
		}
		before = m
	}
}

// giveBack puts pieces into a resource that was written.
func giveBack(resource []byte, pieces []Piece) ([]byte, error) {
	d, broken := parse(resource)
	if broken != nil {
		return nil, errText
	}
	pieces = slices.Clone(pieces)
	slices.SortStableFunc(pieces, func(a, b Piece) int { return cmp.Compare(a.Path.Compare(b.Path), 0) })
	for _, p := range pieces {
		d.put(p)
	}
	return d.root.append(nil), nil
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

// join adds to a node what another has and it lacks. Where both say something,
// the plan speaks.
func (n *node) join(other *node) {
	if n.kind != other.kind {
		return
	}
	if n.kind == '"' && strings.HasPrefix(other.text, n.text) {
		n.text = other.text // a moment of which the plan holds the day
	}
	for m := other.first; m != nil; {
		next := m.next
		switch mine := n.member(m.name); {
		case n.kind == '[' || mine == nil:
			n.insert(m, -1)
		default:
			mine.join(m)
		}
		m = next
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

// insert puts a node before an item, at the end for -1 or beyond.
func (n *node) insert(inner *node, before int) {
	inner.parent, inner.next = n, nil
	if before == 0 || n.first == nil {
		inner.next, n.first = n.first, inner
		return
	}
	at := n.first
	for i := 1; at.next != nil && (i < before || before < 0 || n.kind != '['); i++ {
		at = at.next
	}
	inner.next, at.next = at.next, inner
}

// append appends the node as JSON.
func (n *node) append(b []byte) []byte {
	switch n.kind {
	case '{', '[':
		b = append(b, byte(n.kind))
		for m := n.first; m != nil; m = m.next {
			if m != n.first {
				b = append(b, ',')
			}
			if n.kind == '{' {
				b, _ = jsontext.AppendQuote(b, m.name) // it was read, so it is valid
				b = append(b, ':')
			}
			b = m.append(b)
		}
		return append(b, byte(n.kind)+2)
	case '"':
		b, _ = jsontext.AppendQuote(b, n.text)
		return b
	}
	return append(b, n.text...)
}
