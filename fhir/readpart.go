package fhir

import (
	"reflect"
	"slices"
)

// part reads one part from the resource that stands for it. It returns why the
// part must not be used after all.
func (r *reading) part(n *noun, e *entry, v reflect.Value) Reason {
	e.used, e.seen = true, true
	if n.name == "child" {
		r.child = e
	}
	f := &found{at: make([]*node, len(n.in))}
	f.at[0] = e.node
	r.done = append(r.done, e.node)
	for i, resource := range n.in[1:] {
		other := r.byPart[partKey{resource, e.part}]
		if n.link != nil && other == nil {
			if to := n.link(r, e.node, resource); to != nil && (!to.ours || to.resource == "CareTeam") { // else it is another part's
				other = to
			}
		}
		if other != nil && !other.seen && r.shut(other).IsZero() {
			if n.name != "plan" && other.part != e.part { // whoever refers to the one means the other, too
				other.part, r.again = e.part, r.again || other.wanted
			}
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
	if n.readOnly { // nothing of that type is written to compare it with
		e.apart = slices.Contains(readElsewhere, e.resource)
		e.node.takeMember("resourceType")
		eachOf(e.node.member("basedOn"), func(ref *node) {
			if r.root != nil && r.referred(ref) == r.root {
				ref.takeMember("reference")
			}
		})
		for _, name := range subjects {
			if of := e.node.member(name); of != nil && of.kind == '{' && r.isTheChild(of) {
				of.takeMember("reference")
			}
		}
	}
	r.narrow(n, v, f)
	return f.refused
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
		if o.path != nil && (o.when == nil || o.when(part.Addr().Interface())) {
			r.fromElement(o, n, v)
		}
		if o.ext != nil {
			n.extensions(o.ext.url, func(e *node) { r.fromExtension(o, e, v) })
		}
		if o.earlier != nil {
			n.extensions(o.earlier.url, func(e *node) {
				before := *o
				before.ext = o.earlier
				r.fromExtension(&before, e, v)
			})
		}
	}
}

// fromElement reads a member from its place in FHIR.
func (r *reading) fromElement(o *op, n *node, v reflect.Value) {
	read := func(n *node) {
		if o.codings && !isTheirs(n) {
			return
		}
		if r.modifiedElement(n) {
			n.reason = ReasonNotUnderstood
			return
		}
		if !o.list && !v.IsZero() || o.having != "" && !n.mentions(o.having) {
			return
		}
		r.value(o, n, v)
	}
	if best := r.best(o, n); best != nil {
		read(best)
		return
	}
	o.path.items(n, read)
}

// value reads one value: into the member, or as one more item of it.
func (r *reading) value(o *op, n *node, v reflect.Value) {
	if o.nouns != nil {
		e := r.referred(n)
		if e == nil || e.seen || r.modifiedElement(n) {
			return
		}
		if inner := r.nounOf(o.nouns, e); inner != nil && r.adopt(o, inner, e, v) {
			if n.member("reference") != nil {
				n.takeMember("reference")
				return
			}
			n.takeMember("identifier")
			n.takeMember("type")
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

// leaf reads a value that is no part of its own; false where the member cannot
// hold what stands there.
func (r *reading) leaf(o *op, c *conversion, n *node, item reflect.Value) bool {
	if c.fhir == "Reference" && o.limit.kinds != nil && !r.canBe(n, o.limit.kinds) || !c.read(r, n, item) {
		n.refuse()
		return false
	}
	if !o.limit.holds(item) {
		n.give()
		n.refuse()
		if item.Kind() != reflect.String {
			return false
		}
		begun, ok := o.limit.begin(item.String())
		item.SetString(begun)
		return ok
	}
	return true
}

// canBe reports whether what a reference means is read as one of these kinds of parts,
// as far as that can be told.
func (r *reading) canBe(ref *node, kinds []string) bool {
	e := r.referred(ref)
	if e == nil || ref.member("identifier").str("system") == SystemPart {
		return true
	}
	for i := range r.planNoun.ops {
		if n := r.nounOf(r.planNoun.ops[i].nouns, e); n != nil {
			return slices.Contains(kinds, partKind(n.of))
		}
	}
	return true
}

// partKind is the kind of part that a type of the plan is, as its id says.
func partKind(t reflect.Type) string {
	for f := range t.Fields() {
		if kind := f.Tag.Get("is"); kind != "" {
			return kind
		}
	}
	return ""
}

// adopt reads a part from a resource into a member; false where the resource
// lacks what makes it that part.
func (r *reading) adopt(o *op, n *noun, e *entry, v reflect.Value) bool {
	if why := r.shut(e); !why.IsZero() {
		e.node.reason, e.seen, e.why = why, true, why
		return false
	}
	if !e.ours && n.readOnly && r.spokenFor(e) {
		e.seen = true
		return false
	}
	return o.fill(v, func(item reflect.Value) bool {
		before := len(r.done)
		why := r.part(n, e, item)
		if !why.IsZero() || n.name != "child" && !formed(n.ops, item) {
			for _, inside := range r.done[before:] { // the part and what it alone refers to
				inside.give()
				r.known[inside].used = false
			}
			if e.node.reason.IsZero() {
				e.node.reason = why
			}
			e.node.refuse()
			e.why = e.node.reason
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

// nounOf returns which of the nouns a resource is, nil where it is none of them.
func (r *reading) nounOf(nouns []*noun, e *entry) *noun {
	for _, n := range nouns {
		if n.in[0] == e.resource && !n.readOnly && n.marked(e.node) && (e.ours || n.mark == nil || n.marks[0] != nil) {
			return n
		}
	}
	if e.ours && e.resource != "Patient" {
		return nil
	}
	for _, n := range nouns {
		if n.in[0] == e.resource && n.readOnly {
			return n
		}
	}
	for _, n := range nouns {
		if n.in[0] == e.resource && n.foreign {
			return n
		}
	}
	return nil
}
