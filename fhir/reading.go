package fhir

import (
	"crypto/sha256"
	"encoding/base32"
	"reflect"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// reading is the state of one document on its way into a plan.
type reading struct {
	options  ReadOptions
	entries  []*entry
	root     *entry // the plan
	plan     string // its id, "" in a document of others
	byURL    map[string]*entry
	byPart   map[partKey]*entry
	known    map[*node]*entry
	inside   map[insideKey]*entry
	pointed  map[pointedKey]map[*node]*entry
	recorded civil.Instant
	// done holds the resources that parts were read from, in that order.
	done []*node
	// childFrom is where the child stands in a document of others.
	childFrom string
}

// partKey finds the resources of one part.
type partKey struct {
	resource string
	part     assess.ID
}

// insideKey finds a resource by its id inside the one that contains it.
type insideKey struct {
	in *node
	id string
}

// pointedKey is one sort of reference between resources.
type pointedKey struct{ resource, element, to string }

// entry is one resource of the document.
type entry struct {
	node     *node
	resource string
	fullURL  string
	// part is the id that the part has, its own or one made from where the
	// resource stands.
	part assess.ID
	// ours says that the resource carries an identifier of ours.
	ours bool
	// used says that a part was read from it; seen, that reading was tried.
	used, seen bool
	// in is the resource that contains it, nil where it stands by itself.
	in *node
}

// found are the resources of one part, by resource of its noun.
type found struct{ at []*node }

// index notes a resource, and those that it contains, by what refers to them.
func (r *reading) index(n *node, fullURL string) {
	e := r.note(n)
	if fullURL != "" {
		e.fullURL = fullURL
		r.byURL[fullURL] = e
	}
	if id := n.str("id"); id != "" {
		r.byURL[e.resource+"/"+id] = e
	}
	if list := n.member("contained"); list != nil && list.kind == '[' {
		for c := list.first; c != nil; c = c.next {
			inner := r.note(c)
			inner.in = n
			if key := (insideKey{n, c.str("id")}); r.inside[key] == nil {
				r.inside[key] = inner
			}
		}
	}
}

func (r *reading) note(n *node) *entry {
	e := &entry{node: n, resource: n.str("resourceType"), part: partOf(n, r.plan)}
	e.ours = e.part != ""
	eachIdentifier(n, func(i *node) {
		s := i.str("system")
		e.ours = e.ours || s == SystemPlan || s == SystemSubject
	})
	if e.part == "" {
		e.part = r.inventID(n)
	}
	r.entries = append(r.entries, e)
	r.known[n] = e
	if key := (partKey{e.resource, e.part}); r.byPart[key] == nil {
		r.byPart[key] = e
	}
	return e
}

var alphabet = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// hashed is a text of so many characters a-z2-7 made from another.
func hashed(from string, length int) string {
	sum := sha256.Sum256([]byte("oneplan/fhir/" + from))
	return alphabet.EncodeToString(sum[:])[:length]
}

// inventID makes an id for a part that brings none: from where it stands, so
// that reading the same document twice gives the same plan.
func (r *reading) inventID(n *node) assess.ID {
	return assess.ID(hashed("part\x00"+string(n.pointer())+"\x00"+n.str("id"), 10))
}

// resolve returns the resource that a reference at n points at, nil where it is
// not in the document.
func (r *reading) resolve(n *node, ref string) *entry {
	if id, ok := strings.CutPrefix(ref, "#"); ok {
		return r.contained(n, id)
	}
	if e := r.byURL[ref]; e != nil {
		return e
	}
	ref, _, _ = strings.Cut(ref, "/_history/")
	parts := strings.Split(ref, "/")
	if len(parts) < 2 {
		return nil
	}
	return r.byURL[strings.Join(parts[len(parts)-2:], "/")]
}

// contained returns the resource with that id inside the resource that n stands
// in.
func (r *reading) contained(n *node, id string) *entry {
	for ; n != nil; n = n.parent {
		if e := r.known[n]; e != nil && e.in == nil {
			break
		}
	}
	return r.inside[insideKey{n, id}]
}

// first returns the resource of a type that the first of an element's
// references to such a type points at, nil where there is none.
func (r *reading) first(n *node, element, resource string) *entry {
	list := n.member(element)
	if list != nil && list.kind == '[' {
		list = list.first
	}
	for ; list != nil; list = list.next {
		if e := r.resolve(list, list.str("reference")); e != nil && e.resource == resource {
			return e
		}
		if n.member(element) == list {
			break
		}
	}
	return nil
}

// pointing returns the first resource of a type whose element refers to a
// resource, nil where there is none.
func (r *reading) pointing(at *node, element, resource string) *entry {
	key := pointedKey{resource, element, at.str("resourceType")}
	if r.pointed[key] == nil { // looked through once, however many ask
		r.pointed[key] = map[*node]*entry{}
		for _, e := range r.entries {
			if e.resource != resource {
				continue
			}
			if to := r.first(e.node, element, key.to); to != nil && r.pointed[key][to.node] == nil {
				r.pointed[key][to.node] = e
			}
		}
	}
	return r.pointed[key][at]
}

// readReference reads a reference to a part by the part's id.
func readReference(r *reading, n *node, v reflect.Value) bool {
	id, ok := r.partReferred(n)
	if ok {
		v.SetString(string(id))
	}
	return ok
}

// partReferred returns the id of the part that a reference means, and marks it.
func (r *reading) partReferred(n *node) (assess.ID, bool) {
	ref := n.member("reference")
	if i := n.member("identifier"); i.str("system") == SystemPart {
		i.takeMember("system")
		i.takeMember("value") // the reference beside it says the same, or is a loss: compare sees to that
		_, part, _ := strings.Cut(i.str("value"), ".")
		return assess.ID(part), part != ""
	}
	if ref == nil || ref.kind != '"' {
		return "", false
	}
	e := r.resolve(ref, ref.text)
	if e == nil {
		ref.reason = ReasonUnresolved
		return "", false
	}
	ref.taken = true
	if e.in != nil {
		e.node.takeMember("id")
	}
	return e.part, true
}

// part reads one part from the resource that stands for it.
func (r *reading) part(n *noun, e *entry, v reflect.Value) {
	e.used, e.seen = true, true
	if n.name == "child" {
		r.childFrom = e.fullURL + "\x00" + string(e.node.pointer()) + "\x00" + e.node.str("id")
	}
	f := &found{at: make([]*node, len(n.in))}
	f.at[0] = e.node
	r.done = append(r.done, e.node)
	for i, resource := range n.in[1:] {
		other := r.byPart[partKey{resource, e.part}]
		if n.link != nil && other == nil {
			if to := n.link(r, e.node, resource); to != nil && partOf(to.node, r.plan) == "" { // else it is another part's
				other = to
			}
		}
		if other != nil && !other.seen {
			other.used, other.seen = true, true
			f.at[i+1] = other.node
			r.done = append(r.done, other.node)
		}
	}
	r.take(n.ops, v, f.at)
	for i := range n.ops {
		if o := &n.ops[i]; o.id {
			if id := v.FieldByIndex(o.index); id.String() == "" && (n.name != "child" || !e.ours) {
				id.SetString(string(e.part))
			}
		}
	}
	if n.after != nil {
		n.after(r, v.Addr().Interface(), f)
	}
}

// take reads the members of a part from its elements.
func (r *reading) take(ops []op, part reflect.Value, at []*node) {
	for i := range ops {
		o := &ops[i]
		v := part.FieldByIndex(o.index)
		if o.read != nil {
			o.read(r, o, v, at)
			continue
		}
		n := at[o.res]
		if n == nil {
			continue
		}
		if o.path != nil && (o.when == nil || o.when(part.Addr().Interface())) {
			r.fromElement(o, n, v)
		}
		if o.ext != nil {
			n.extensions(o.ext.url, func(e *node) { r.fromExtension(o, e, v) })
		}
	}
}

// fromElement reads a member from its place in FHIR.
func (r *reading) fromElement(o *op, n *node, v reflect.Value) {
	o.path.items(n, func(n *node) {
		if !o.list && !v.IsZero() || o.having != "" && !n.mentions(o.having) {
			return
		}
		r.value(o, n, v)
	})
}

// value reads one value: into the member, or as one more item of it.
func (r *reading) value(o *op, n *node, v reflect.Value) {
	if o.nouns != nil {
		e := r.resolve(n, n.str("reference"))
		if e == nil || e.seen {
			return
		}
		if inner := r.nounOf(o.nouns, e); inner != nil && r.adopt(o, inner, e, v) {
			n.takeMember("reference")
		}
		return
	}
	o.fill(v, func(item reflect.Value) bool {
		if o.sub == nil {
			return r.leaf(o, o.conv, n, item)
		}
		r.take(o.sub, item, []*node{n})
		if item.IsZero() {
			return false
		}
		if !formed(o.sub, item) {
			n.give()
			n.refuse()
			return false
		}
		return true
	})
}

// fill lets read fill the member, or one more item of it while there is room.
// Where read returns false, the member is left as it was.
func (o *op) fill(v reflect.Value, read func(item reflect.Value) bool) bool {
	switch {
	case o.list && o.limit.full(v):
		return false
	case o.list:
		before := v.Len()
		item := grow(v)
		if o.ptr {
			item.Set(reflect.New(item.Type().Elem()))
			item = item.Elem()
		}
		if !read(item) {
			v.Index(before).SetZero()
			if v.SetLen(before); before == 0 {
				v.SetZero()
			}
			return false
		}
	case o.ptr:
		item := reflect.New(v.Type().Elem())
		if !read(item.Elem()) {
			return false
		}
		v.Set(item)
	case !read(v):
		v.SetZero()
		return false
	}
	return true
}

// leaf reads a value that is no part of its own; false where the member cannot
// hold what stands there.
func (r *reading) leaf(o *op, c *conversion, n *node, item reflect.Value) bool {
	if !c.read(r, n, item) {
		n.refuse()
		return false
	}
	if !o.limit.holds(item) {
		n.give()
		n.refuse()
		return false
	}
	return true
}

// refuse notes that a value stands where the plan has a place, and does not fit.
func (n *node) refuse() {
	if n.reason.IsZero() {
		n.reason = ReasonOtherValue
	}
}

// adopt reads a part from a resource into a member; false where the resource
// lacks what makes it that part.
func (r *reading) adopt(o *op, n *noun, e *entry, v reflect.Value) bool {
	return o.fill(v, func(item reflect.Value) bool {
		before := len(r.done)
		r.part(n, e, item)
		if n.name != "child" && !formed(n.ops, item) {
			for _, inside := range r.done[before:] { // the part and what it alone refers to
				inside.give()
				r.known[inside].used = false
			}
			e.node.refuse()
			return false
		}
		if e.in != nil {
			e.node.takeMember("id")
		}
		return true
	})
}

// fromExtension reads a member from an extension of ours.
func (r *reading) fromExtension(o *op, e *node, v reflect.Value) {
	if !o.list && !v.IsZero() {
		return
	}
	if o.ext.sub == nil {
		n := o.ext.leaf.find(e)
		switch {
		case n == nil:
		case o.nouns != nil:
			r.value(o, n, v)
			e.takeMember("url")
		case o.fill(v, func(item reflect.Value) bool { return r.leaf(o, o.ext.conv, n, item) }):
			e.takeMember("url")
		}
		return
	}
	o.fill(v, func(item reflect.Value) bool {
		r.take(o.ext.sub, item, []*node{e})
		empty := false
		e.extensions(emptyPart, func(mark *node) { empty = true; mark.take() })
		if !empty && (item.IsZero() || !formed(o.ext.sub, item)) {
			e.give()
			e.refuse()
			return false
		}
		e.takeMember("url")
		return true
	})
}

// mentions reports whether a text stands anywhere in the node.
func (n *node) mentions(text string) bool {
	if n.kind == '"' {
		return n.text == text
	}
	for m := n.first; m != nil; m = m.next {
		if m.mentions(text) {
			return true
		}
	}
	return false
}

// nounOf returns which of the nouns a resource is, nil where it is none of them.
func (r *reading) nounOf(nouns []*noun, e *entry) *noun {
	for _, n := range nouns {
		if n.in[0] == e.resource && n.marked(e.node) {
			return n
		}
	}
	if e.ours {
		return nil
	}
	for _, n := range nouns {
		if n.in[0] == e.resource && n.foreign {
			return n
		}
	}
	return nil
}

// followStatus lets a status that says something else than our state win: it
// was changed by somebody who knows FHIR alone. Codes are the statuses of the
// states, in their order.
func followStatus[S code.Source, C interface{ Code() string }](status *node, state *code.Enum[S], codes code.Column[code.Enum[S], C]) {
	if status == nil || state.IsValid() && codes.Of(*state).Code() == status.text {
		return
	}
	for _, s := range code.All[code.Enum[S]]() {
		if codes.Of(s).Code() == status.text {
			*state = s
			return
		}
	}
}
