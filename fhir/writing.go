package fhir

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// writing is the state of one plan on its way into FHIR.
type writing struct {
	plan    *plan.Plan
	options Options
	lang    code.Lang
	targets map[assess.ID]target
	// display is the language of the resource that is being written.
	display code.Lang
	// current are the resources of the part that is being written.
	current []string
	graph   *Graph
	// patient and care are the full urls of the child and the plan.
	patient, care string
	authors       []authorship
	// room is what extensions are taken from, texts what texts are.
	room  []Extension
	texts []string
	// label is the narrowest visibility in the resource that is being written.
	label assess.Visibility
	// words is where narrative is put together.
	words []byte
	// at is where in the plan the writing is, for losses.
	at []place
}

// place is one step on the way into the plan: a member, and the item of it.
type place struct {
	member string
	item   int
}

// target is what a reference to a part of the plan points at: the resources of
// the part, or of the part that it stands in.
type target struct {
	noun  *noun
	part  assess.ID
	ids   []string // by resource of the noun, "" where the part has none
	urls  []string // urn:uuid: and the id
	inner bool
}

// set holds the resources that one part becomes.
type set struct {
	noun *noun
	at   []reflect.Value
	ids  []string
	// made are the numbers of the resources in the graph.
	made []int
}

// resource returns a resource of the set as its type, nil where the part has
// none.
func resource[T any](s *set) *T {
	for i := range s.at {
		if s.at[i].IsValid() {
			if r, ok := reflect.TypeAssert[*T](s.at[i].Addr()); ok {
				return r
			}
		}
	}
	return nil
}

// text keeps a text that an element points at: many together, since each alone
// costs more than it holds.
func (w *writing) text(s string) *string {
	if len(w.texts) == cap(w.texts) {
		w.texts = make([]string, 0, 64)
	}
	w.texts = append(w.texts, s)
	return &w.texts[len(w.texts)-1]
}

// collect notes what every id in a part stands for.
func (w *writing) collect(ops []op, part reflect.Value, t target) {
	for i := range ops {
		o := &ops[i]
		v := part.FieldByIndex(o.index)
		switch {
		case o.id:
			id := assess.ID(v.String())
			if id == "" {
				continue
			}
			inner := t
			inner.inner = id != t.part
			w.targets[id] = inner
		case o.nouns != nil:
			each(o, v, func(_ int, item reflect.Value) {
				n := nounFor(o.nouns, item)
				w.collect(n.ops, item, w.target(n, item))
			})
		default:
			if inner := o.members(); inner != nil {
				each(o, v, func(_ int, item reflect.Value) { w.collect(inner, item, t) })
			}
		}
	}
}

// target returns the identity of a part that is a resource.
func (w *writing) target(n *noun, part reflect.Value) target {
	owner, id := string(w.plan.ID), assess.ID("")
	switch p := part.Addr().Interface().(type) {
	case *plan.Plan:
	case *plan.Child:
		owner, id = p.Subject, p.ID
	default:
		for i := range n.ops {
			if n.ops[i].id {
				id = assess.ID(part.FieldByIndex(n.ops[i].index).String())
			}
		}
	}
	if t, ok := w.targets[id]; ok && id != "" && !t.inner {
		return t
	}
	t := target{noun: n, part: id, ids: make([]string, len(n.in)), urls: make([]string, len(n.in))}
	inID := id
	if n.name == "child" {
		inID = ""
	}
	for i, resource := range n.in {
		if n.has == nil || n.has(part.Addr().Interface(), resource) {
			t.urls[i] = urlFor(owner, inID, resource)
			t.ids[i] = t.urls[i][len(urn):]
		}
	}
	return t
}

// noun writes one part and everything in it; it returns what refers to it.
func (w *writing) noun(n *noun, part reflect.Value) target {
	t := w.target(n, part)
	s := &set{noun: n, at: make([]reflect.Value, len(n.in)), ids: t.ids, made: make([]int, len(n.in))}
	for i, name := range n.in {
		if t.ids[i] == "" {
			continue
		}
		v := reflect.New(n.types[i].typ)
		s.at[i] = v.Elem()
		s.at[i].Field(0).SetString(name)
		*element[*string](s.at[i], n.types[i].id) = w.text(t.ids[i])
		*element[*r4.Meta](s.at[i], n.types[i].meta) = fits(n.profiles[i])
		s.made[i] = len(w.graph.Resources)
		w.graph.Resources = append(w.graph.Resources, Resource{Type: name, ID: t.ids[i], Value: v.Interface()})
	}
	outer, holder, around := w.display, w.current, w.label
	w.current, w.label = t.ids, 0
	var lang assess.LangTag
	if n.lang != nil {
		lang = assess.LangTag(part.FieldByIndex(n.lang).String())
	}
	w.display = wordsOf(lang, 0, code.EN)
	for i, p := range n.marks {
		if p != nil && s.at[i].IsValid() {
			cc := p.open(s.at[i]).Addr().Interface().(*r4.CodeableConcept)
			cc.Coding = append(cc.Coding, w.coding(n.mark.system, n.mark.row))
		}
	}
	w.put(n.ops, part, s.at)
	if lang != "" {
		for i, at := range s.at {
			if at.IsValid() {
				*element[*string](at, n.types[i].language) = w.text(string(lang))
			}
		}
	}
	if n.finish != nil {
		n.finish(w, part.Addr().Interface(), s)
	}
	if n.statement != nil {
		w.attribute(*part.FieldByIndex(n.statement).Addr().Interface().(*assess.Statement), w.label, t)
	}
	w.labels(s)
	w.narrate(n, part, s)
	if n.name != "plan" { // of that the Provenance speaks, too
		w.label = around
	}
	w.display, w.current = outer, holder
	return t
}

// element returns a pointer to an element of a resource.
func element[T any](resource reflect.Value, index []int) *T {
	return resource.FieldByIndex(index).Addr().Interface().(*T)
}

// put writes the members of a part into its elements.
func (w *writing) put(ops []op, part reflect.Value, at []reflect.Value) {
	for i := range ops {
		o := &ops[i]
		v := part.FieldByIndex(o.index)
		if o.list && v.Len() == 0 || !o.list && v.IsZero() {
			continue
		}
		if o.banned(w, part) {
			w.lose(o.member, ReasonSecurityBan)
			continue
		}
		if v.Type() == visibilityType {
			w.label = max(w.label, assess.Visibility(v.Uint()))
		}
		if o.write != nil {
			o.write(w, o, v, at)
			continue
		}
		if o.ext != nil && o.path == nil {
			w.reserve(ops[i:], part, at[o.res])
		}
		first := len(w.graph.Resources)
		each(o, v, func(i int, item reflect.Value) {
			if o.nouns != nil {
				w.at = append(w.at, place{o.member, i})
				defer func() { w.at = w.at[:len(w.at)-1] }()
			}
			w.one(o, i, item, at[o.res], part)
		})
		if o.nouns != nil && len(w.at) == 0 {
			w.graph.sections = append(w.graph.sections, section{title: o.nouns[0].label.In(w.lang), from: first, until: len(w.graph.Resources)})
		}
	}
}

// one writes one value into its home.
func (w *writing) one(o *op, i int, v, at, part reflect.Value) {
	home := o.path != nil && (i < 1 || o.path.grows()) && (o.when == nil || o.when(part.Addr().Interface()))
	if o.ptr && o.ext != nil && v.IsZero() {
		part := grow(extend(at, o).FieldByIndex(o.ext.extensions()))
		part.FieldByIndex(o.ext.at).SetString(emptyPart)
		newPath(o.ext.in, "valueBoolean").open(part).SetBool(true)
		return
	}
	if o.nouns != nil {
		to, _ := w.reference(w.noun(nounFor(o.nouns, v), v), nil)
		if o.path != nil {
			*o.path.open(at).Addr().Interface().(*r4.Reference) = to
		} else {
			*o.ext.leaf.open(extend(at, o)).Addr().Interface().(*r4.Reference) = to
		}
		return
	}
	switch {
	case home && o.sub != nil:
		w.put(o.sub, v, []reflect.Value{o.path.open(at)})
		return
	case home && o.conv.fhir == "Reference":
		if to, ok := w.referTo(assess.ID(v.String()), o.of); ok {
			*o.path.open(at).Addr().Interface().(*r4.Reference) = to
			return
		}
	case home:
		o.conv.write(w, v, o.path.open(at))
		return
	}
	e := extend(at, o)
	if o.ext.sub != nil {
		w.put(o.ext.sub, v, []reflect.Value{e})
		return
	}
	o.ext.conv.write(w, v, o.ext.leaf.open(e))
}

// emptyPart is the extension inside an extension of ours for a part of the plan
// that is there and says nothing yet.
const emptyPart = "given"

// extend adds the member's extension to an element, or to the extension that
// the member is a part of.
func extend(at reflect.Value, o *op) reflect.Value {
	e := grow(at.FieldByIndex(o.extend))
	e.FieldByIndex(o.ext.at).SetString(o.ext.url)
	return e
}

// reserve makes room for the extensions of the members that follow, since lists
// of them would be copied as they grow.
func (w *writing) reserve(ops []op, part, at reflect.Value) {
	list := at.FieldByIndex(ops[0].extend)
	if list.Cap() > 0 {
		return
	}
	n := 0
	for i := range ops {
		o := &ops[i]
		if o.ext == nil || o.path != nil || o.res != ops[0].res {
			continue
		}
		switch v := part.FieldByIndex(o.index); {
		case o.list:
			n += v.Len()
		case !v.IsZero():
			n++
		}
	}
	own, ok := reflect.TypeAssert[*[]Extension](list.Addr())
	if !ok {
		list.Grow(n)
		return
	}
	if n > len(w.room) {
		w.room = make([]Extension, max(n, 64))
	}
	*own, w.room = w.room[:0:n], w.room[n:]
}

// referTo returns the reference to a part by its id; false where none of its
// resources may stand there. An id that names nothing stays a name.
func (w *writing) referTo(id assess.ID, of []string) (r4.Reference, bool) {
	t, ok := w.targets[id]
	if !ok {
		return r4.Reference{Identifier: w.partIdentifier(id)}, true
	}
	ref, ok := w.reference(t, of)
	if ref.Reference != nil && slices.Contains(w.current, (*ref.Reference)[len(urn):]) {
		// HAPI overflows its stack on a resource that refers to itself.
		return r4.Reference{Identifier: w.partIdentifier(id)}, true
	}
	if t.inner {
		ref.Identifier = w.partIdentifier(id)
	}
	return ref, ok
}

func (w *writing) partIdentifier(id assess.ID) *r4.Identifier {
	return &r4.Identifier{System: w.text(SystemPart), Value: w.text(partValue(w.plan.ID, id))}
}

// reference returns the reference to the first resource of a part that is of an
// allowed type, and whether there is one; else to its first resource.
func (w *writing) reference(t target, of []string) (r4.Reference, bool) {
	for i, id := range t.ids {
		if id != "" && (of == nil || slices.Contains(of, t.noun.in[i])) {
			return r4.Reference{Reference: w.text(t.urls[i])}, true
		}
	}
	for i, id := range t.ids {
		if id != "" {
			return r4.Reference{Reference: w.text(t.urls[i])}, false
		}
	}
	return r4.Reference{}, false
}

// refer is [writing.referTo] for elements that take every resource of the part.
func (w *writing) refer(id assess.ID) *r4.Reference {
	ref, _ := w.referTo(id, nil)
	return &ref
}

// subject is the reference to the child.
func (w *writing) subject() r4.Reference {
	return r4.Reference{Reference: w.text(w.patient)}
}

// carePlan is the reference to the plan.
func (w *writing) carePlan() r4.Reference {
	return r4.Reference{Reference: w.text(w.care)}
}

func (w *writing) lose(member string, why Reason) {
	var p issue.Pointer
	for _, at := range w.at {
		p = p.Member(at.member)
		if at.item >= 0 {
			p = p.Item(at.item)
		}
	}
	w.graph.Losses = append(w.graph.Losses, Loss{Pointer: p.Member(member), Reason: why})
}

// banned reports whether a member must not leave the plan, because it tells
// where somebody lives who is under a security ban, or how to reach them.
func (o *op) banned(w *writing, part reflect.Value) bool {
	if w.options.ShowBanned {
		return false
	}
	switch o.member {
	case "address", "telecoms":
		switch p := part.Addr().Interface().(type) {
		case *plan.Child:
			return w.plan.Protected("", w.options.Today)
		case *plan.Member:
			return w.plan.Protected(p.ID, w.options.Today)
		}
	case "place":
		if a, ok := reflect.TypeAssert[*plan.Action](part.Addr()); ok && (a.Setting == plan.ActionHome || w.plan.NamesHome(a.Place)) {
			return w.plan.Protected("", w.options.Today)
		}
	case "text":
		if at, ok := reflect.TypeAssert[*plan.Place](part.Addr()); ok && (at.Kind == plan.PlaceHome || w.plan.NamesHome(at.Text)) {
			return w.plan.Protected("", w.options.Today)
		}
	case "telecom":
		if r, ok := reflect.TypeAssert[*plan.Reach](part.Addr()); ok && r.Direction != plan.DirectionToWorker {
			return w.plan.Protected(r.FamilyID, w.options.Today)
		}
	}
	return false
}

// underBan reports whether one of the bans has not ended.
func (w *writing) underBan(bans []civil.Period) bool {
	return slices.ContainsFunc(bans, func(ban civil.Period) bool { return ban.To.IsZero() || !ban.To.Before(w.options.Today) })
}

var visibilityType = reflect.TypeFor[assess.Visibility]()

// labels puts the security label on the resources of a part: that of the
// narrowest visibility in it, as whoever releases a resource releases all of it.
func (w *writing) labels(s *set) {
	label := confidential(w.label)
	if label == "" {
		return
	}
	for i := range s.at {
		s.label(i, confidentialitySystem, label)
	}
	w.graph.label = max(w.graph.label, w.label)
}

// label puts a security label on one resource of a part.
func (s *set) label(i int, system, code string) {
	if !s.at[i].IsValid() {
		return
	}
	meta := element[*r4.Meta](s.at[i], s.noun.types[i].meta)
	(*meta).Security = append((*meta).Security, r4.Coding{System: &system, Code: &code})
}

// kindOf is a code of ours alone.
func kindOf[S code.Source](w *writing, e code.Enum[S]) r4.CodeableConcept {
	if !e.IsValid() {
		return r4.CodeableConcept{}
	}
	t := e.Table()
	return r4.CodeableConcept{Coding: []r4.Coding{w.coding(SystemOf(t), e.Row())}}
}

// coding is a code of ours with its word in the language of the resource, else
// in English: validators compare it with just that.
func (w *writing) coding(system string, row code.Row) r4.Coding {
	return r4.Coding{System: w.text(system), Code: w.text(row.Code), Display: w.text(row.Label(w.display))}
}
