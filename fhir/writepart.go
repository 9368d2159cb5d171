package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

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
		*elementOf[*string](s.at[i], n.types[i].id) = w.text(t.ids[i])
		*elementOf[*r4.Meta](s.at[i], n.types[i].meta) = fits(n.profiles[i])
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
				*elementOf[*string](at, n.types[i].language) = w.text(string(lang))
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
		part := grow(addExtension(at, o).FieldByIndex(o.ext.extensions()))
		part.FieldByIndex(o.ext.at).SetString(emptyPart)
		newPath(o.ext.in, "valueBoolean").open(part).SetBool(true)
		return
	}
	if o.nouns != nil {
		to, _ := w.reference(w.noun(nounFor(o.nouns, v), v), nil)
		if o.path != nil {
			*o.path.open(at).Addr().Interface().(*r4.Reference) = to
		} else {
			*o.ext.leaf.open(addExtension(at, o)).Addr().Interface().(*r4.Reference) = to
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
	e := addExtension(at, o)
	if o.ext.sub != nil {
		w.at = append(w.at, place{o.member, i})
		w.put(o.ext.sub, v, []reflect.Value{e})
		w.at = w.at[:len(w.at)-1]
		return
	}
	o.ext.conv.write(w, v, o.ext.leaf.open(e))
}

// emptyPart is the extension inside an extension of ours for a part of the plan
// that is there and says nothing yet.
const emptyPart = "given"

// extend adds the member's extension to an element, or to the extension that
// the member is a part of.
func addExtension(at reflect.Value, o *op) reflect.Value {
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
