package fhir

import (
	"crypto/sha256"
	"encoding/base32"
	"hash"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// reading is the state of one document on its way into a plan.
type reading struct {
	options ReadOptions
	entries []*entry
	root    *entry // the plan
	plan    string // its id, "" in a document of others
	others  int    // how many CarePlans could have been it
	child   *entry // of whom it is
	places
	byPart map[partKey]*entry
	known  map[*node]*entry
	// withPlan says that the document has a CarePlan, be it one that must not be
	// used; rules that it goes by rules of its own; modifiers that there may be
	// modifier extensions in it.
	withPlan, rules, modifiers bool
	// label is the narrowest visibility that the labels of the whole document ask
	// for.
	label assess.Visibility
	// wanted are the resources that a part refers to and that were not read yet.
	wanted []*entry
	// more are further consents of a Consent that names several actors.
	more []plan.Consent
	// roles are what teams of others say of people.
	roles   []participation
	pointed map[pointedKey]map[*node]*entry
	// alike counts what says the same, for ids that tell it apart.
	alike    map[string]int
	recorded civil.Instant
	// done holds the resources that parts were read from, in that order.
	done []*node
	// again says that ids changed while the plan was read.
	again bool
}

// partKey finds the resources of one part.
type partKey struct {
	resource string
	part     assess.ID
}

// pointedKey is one sort of reference between resources.
type pointedKey struct{ resource, element, to string }

// entry is one resource of the document.
type entry struct {
	node     *node
	resource string
	fullURL  string
	// nextURL and nextID are the next ones under the same name.
	nextURL, nextID *entry
	// base is that of the server that the full url names, "" for none.
	base string
	// id is what key made.
	id string
	// part is the id that the part has, its own or one made from where the
	// resource stands.
	part assess.ID
	// ours says that the resource carries an identifier of this plan or child,
	// elsewhere that it carries only those of another plan.
	ours, elsewhere bool
	// used says that a part was read from it; seen, that reading was tried.
	used, seen bool
	// wanted says that a part refers to it; out, that it can be no part, so that
	// references to it say nothing, and why.
	wanted, out bool
	// second says that it is one more CareTeam, of which the plan writes one.
	second bool
	// absent says that a part was read from it and is written in another type.
	absent bool
	// unlisted says that a part of ours came in although the plan does not list it.
	unlisted bool
	why      Reason
	// in is the resource that contains it, nil where it stands by itself.
	in *node
}

// found are the resources of one part, by resource of its noun.
type found struct {
	at []*node
	// refused is why the part must not be used, where only its members tell.
	refused Reason
}

// index notes a resource, and those that it contains, by what refers to them.
func (r *reading) index(n *node, fullURL string) {
	e := r.note(n)
	e.fullURL = fullURL
	r.place(e)
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
	e := &entry{node: n, resource: n.str("resourceType")}
	r.entries = append(r.entries, e)
	r.known[n] = e
	return e
}

var alphabet = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// hashed is a text of so many characters a-z2-7 made from another.
func hashed(from string, length int) string {
	sum := sha256.Sum256([]byte("oneplan/fhir/" + from))
	return alphabet.EncodeToString(sum[:])[:length]
}

// inventID makes an id for a part that brings none.
func (r *reading) inventID(e *entry) assess.ID {
	return assess.ID(hashed("part\x00"+r.key(e), 10))
}

// inventInside makes an id for what stands in a resource: from what it says, and
// for the next of those that say the same, how many there were.
func (r *reading) inventInside(n *node) assess.ID {
	h := sha256.New()
	digest(h, n)
	from := "inside\x00" + r.key(r.around(n)) + "\x00" + string(h.Sum(nil))
	r.alike[from]++
	return assess.ID(hashed(from+"\x00"+strconv.Itoa(r.alike[from]), 10))
}

// around is the resource that a node stands in.
func (r *reading) around(n *node) *entry {
	for ; n != nil; n = n.parent {
		if e := r.known[n]; e != nil {
			return e
		}
	}
	return nil
}

// key is what tells a resource from others, wherever it stands in a document: its
// full url, else type and id, else its first identifier, else what it says.
func (r *reading) key(e *entry) string {
	if e.id != "" {
		return e.id
	}
	id := e.node.str("id")
	switch {
	case e.in != nil:
		e.id = r.key(r.known[e.in]) + "#" + id
		if id == "" {
			e.id += r.content(e)
		}
	case e.fullURL != "":
		e.id = urlKey(e.fullURL)
	case id != "":
		e.id = e.resource + "/" + id
	default:
		eachIdentifier(e.node, func(i *node) {
			if s, v := i.str("system"), i.str("value"); e.id == "" && s != "" && v != "" && s != SystemIdentityCode {
				e.id = e.resource + "\x00" + s + "|" + v
			}
		})
		if e.id == "" {
			e.id = e.resource + r.content(e)
		}
	}
	return e.id
}

// content tells a resource that has no name from others by what it says.
func (r *reading) content(e *entry) string {
	h := sha256.New()
	digest(h, e.node)
	from := string(h.Sum(nil))
	r.alike[from]++
	return "\x00" + from + strconv.Itoa(r.alike[from])
}

// digest hashes what a node says, whatever the order of its members.
func digest(h hash.Hash, n *node) {
	h.Write([]byte{byte(n.kind)})
	if n.first == nil {
		h.Write([]byte(n.text))
		h.Write([]byte{0})
		return
	}
	var members []*node
	for m := n.first; m != nil; m = m.next {
		members = append(members, m)
	}
	if n.kind == '{' {
		slices.SortFunc(members, func(a, b *node) int { return strings.Compare(a.name, b.name) })
	}
	for _, m := range members {
		h.Write([]byte(m.name))
		h.Write([]byte{0})
		digest(h, m)
	}
	h.Write([]byte{1})
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
	if r.modifiedElement(n) {
		n.reason = ReasonNotUnderstood
		return "", false
	}
	ref, i := n.member("reference"), n.member("identifier")
	if i.str("system") == SystemPart {
		owner, part, _ := strings.Cut(i.str("value"), ".")
		if owner != r.plan {
			i.reason = ReasonOtherPlan
			return "", false
		}
		i.takeMember("system")
		i.takeMember("value") // the reference beside it says the same, or is a loss: compare sees to that
		if e := r.referred(n); e != nil {
			r.want(e)
		}
		return assess.ID(part), part != ""
	}
	e := r.referred(n)
	switch {
	case e == nil && ref != nil && ref.kind == '"':
		ref.reason = ReasonUnresolved
		return "", false
	case e == nil:
		return "", false
	case e.out || e == r.root || e.resource == "CarePlan" || e.resource == "CareTeam":
		n.reason = e.why
		return "", false
	}
	if ref != nil {
		ref.taken = true
	} else {
		i.takeMember("system")
		i.takeMember("value")
		n.takeMember("type")
	}
	if e.in != nil {
		e.node.takeMember("id")
	}
	r.want(e)
	return e.part, true
}

// want notes that a part refers to a resource.
func (r *reading) want(e *entry) {
	if !e.wanted {
		e.wanted = true
		r.wanted = append(r.wanted, e)
	}
}

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
		e.node.takeMember("resourceType")
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
	read := func(n *node) {
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
	if why := r.shut(e); !why.IsZero() {
		e.node.reason, e.seen, e.why = why, true, why
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
