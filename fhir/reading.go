package fhir

import (
	"crypto/sha256"
	"encoding/base32"
	"reflect"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// reading is the state of one document on its way into a plan.
type reading struct {
	entries []*entry
	byURL   map[string]*entry
	byPart  map[partKey]*entry
	known   map[*node]*entry
}

// partKey finds the resources of one part.
type partKey struct {
	resource string
	part     assess.ID
}

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
	// used says that a part was read from it.
	used bool
}

// found are the resources of one part, by resource of its noun.
type found struct{ at []*node }

// index notes every resource by what refers to it.
func (r *reading) index(n *node, fullURL string) {
	e := &entry{node: n, resource: n.str("resourceType"), fullURL: fullURL}
	e.part = partOf(n)
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
	r.byPart[partKey{e.resource, e.part}] = e
	if fullURL != "" {
		r.byURL[fullURL] = e
	}
	if id := n.str("id"); id != "" {
		r.byURL[e.resource+"/"+id] = e
	}
}

var alphabet = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// inventID makes an id for a part that brings none: from where it stands, so
// that reading the same document twice gives the same plan.
func (r *reading) inventID(n *node) assess.ID {
	sum := sha256.Sum256([]byte("oneplan/fhir/part\x00" + string(n.pointer()) + "\x00" + n.str("id")))
	return assess.ID(alphabet.EncodeToString(sum[:])[:10])
}

// resolve returns the resource that a reference points at, nil where it is not
// in the document.
func (r *reading) resolve(ref string) *entry {
	ref, _, _ = strings.Cut(ref, "/_history/")
	if e := r.byURL[ref]; e != nil {
		return e
	}
	parts := strings.Split(ref, "/")
	if len(parts) > 2 {
		return r.byURL[strings.Join(parts[len(parts)-2:], "/")]
	}
	return nil
}

// first returns the resource of a type that the first of an element's
// references to such a type points at, nil where there is none.
func (r *reading) first(n *node, element, resource string) *entry {
	list := n.member(element)
	if list != nil && list.kind == '[' {
		list = list.first
	}
	for ; list != nil; list = list.next {
		if e := r.resolve(list.str("reference")); e != nil && e.resource == resource {
			return e
		}
		if n.member(element) == list {
			break
		}
	}
	return nil
}

// pointing returns the resource of a type whose element refers to a resource,
// nil where there is none.
func (r *reading) pointing(at *node, element, resource string) *entry {
	for _, e := range r.entries {
		if e.resource == resource {
			if to := r.first(e.node, element, at.str("resourceType")); to != nil && to.node == at {
				return e
			}
		}
	}
	return nil
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
		i.takeMember("value")
		ref.take()
		_, part, _ := strings.Cut(i.str("value"), ".")
		return assess.ID(part), part != ""
	}
	if ref == nil || ref.kind != '"' {
		return "", false
	}
	e := r.resolve(ref.text)
	if e == nil {
		return "", false
	}
	ref.take()
	if e.resource == "Patient" {
		return r.childID(e), true
	}
	return e.part, true
}

// childID is the id by which the rest of the plan refers to the child.
func (r *reading) childID(e *entry) assess.ID { return e.part }

// part reads one part from the resource that stands for it.
func (r *reading) part(n *noun, e *entry, v reflect.Value) {
	e.used = true
	f := &found{at: make([]*node, len(n.in))}
	f.at[0] = e.node
	for i, resource := range n.in[1:] {
		other := r.byPart[partKey{resource, e.part}]
		if n.link != nil && other == nil {
			other = n.link(r, e.node, resource)
		}
		if other != nil && !other.used {
			other.used = true
			f.at[i+1] = other.node
		}
	}
	if n.begin != nil {
		n.begin(r, v.Addr().Interface(), f)
	}
	r.take(n.ops, v, f.at)
	for i := range n.ops {
		if o := &n.ops[i]; o.id {
			if id := v.FieldByIndex(o.index); id.String() == "" && n.name != "child" {
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
	t := v.Type()
	if o.list {
		t = t.Elem()
	}
	if o.ptr {
		t = t.Elem()
	}
	item := reflect.New(t).Elem()
	switch {
	case o.nouns != nil:
		e := r.resolve(n.str("reference"))
		if e == nil || e.used {
			return
		}
		inner := r.nounOf(o.nouns, e)
		if inner == nil {
			return
		}
		n.takeMember("reference")
		r.part(inner, e, item)
	case o.sub != nil:
		r.take(o.sub, item, []*node{n})
		if item.IsZero() {
			return
		}
	default:
		if !o.conv.read(r, n, item) {
			return
		}
	}
	store(o, v, item)
}

func store(o *op, v, item reflect.Value) {
	if o.ptr {
		item = item.Addr()
	}
	if o.list {
		v.Set(reflect.Append(v, item))
		return
	}
	v.Set(item)
}

// fromExtension reads a member from an extension of ours.
func (r *reading) fromExtension(o *op, e *node, v reflect.Value) {
	if !o.list && !v.IsZero() {
		return
	}
	t := v.Type()
	if o.list {
		t = t.Elem()
	}
	if o.ptr {
		t = t.Elem()
	}
	item := reflect.New(t).Elem()
	switch {
	case o.ext.sub != nil:
		r.take(o.ext.sub, item, []*node{e})
		empty := false
		e.extensions(emptyPart, func(mark *node) { empty = true; mark.take() })
		if item.IsZero() && !empty {
			return
		}
	default:
		n := o.ext.leaf.find(e)
		if n == nil {
			return
		}
		if o.nouns != nil {
			r.value(o, n, v)
			e.takeMember("url")
			return
		}
		if !o.ext.conv.read(r, n, item) {
			return
		}
	}
	e.takeMember("url")
	store(o, v, item)
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
	return nil
}

// marked reports whether a resource bears the noun's mark, or the noun has none.
func (n *noun) marked(resource *node) bool {
	p := n.marks[0]
	if p == nil {
		return true
	}
	list := p.find(resource).member("coding")
	if list == nil {
		return false
	}
	for c := list.first; c != nil; c = c.next {
		if c.str("system") == n.mark.system && c.str("code") == n.mark.row.Code {
			return true
		}
	}
	return false
}

// read reads the plan of the documents that were indexed.
func (r *reading) read() *plan.Plan {
	root := rootNoun()
	p := &plan.Plan{}
	for _, e := range r.entries {
		if e.resource == "CarePlan" && root.marked(e.node) {
			r.part(root, e, reflect.ValueOf(p).Elem())
			break
		}
	}
	return p
}
