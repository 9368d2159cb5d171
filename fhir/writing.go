package fhir

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// resource returns a resource of the set as its type, nil where the part has
// none.
func resourceOf[T any](s *set) *T {
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
	// In a plan with errors parts of two kinds may have one id.
	if t, ok := w.targets[id]; ok && id != "" && !t.inner && t.noun == n {
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

// element returns a pointer to an element of a resource.
func elementOf[T any](resource reflect.Value, index []int) *T {
	return resource.FieldByIndex(index).Addr().Interface().(*T)
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
// where somebody lives who is under a security ban, or how to reach them: an
// address, a number, a place, any text that repeats the address.
func (o *op) banned(w *writing, part reflect.Value) bool {
	if w.options.ShowBanned {
		return false
	}
	if o.ofProtected(w, part) {
		return true
	}
	// Whatever else repeats the address is an address too, whoever said it.
	return w.namesHome != nil && o.isValue() && whereabouts.In(part.FieldByIndex(o.index), w.namesHome)
}

// ofProtected reports whether a member is itself the home or number of somebody who is
// protected.
func (o *op) ofProtected(w *writing, part reflect.Value) bool {
	on := w.options.Today
	switch of := part.Addr().Interface().(type) {
	case *plan.Child:
		return (o.member == "address" || o.member == "telecoms") && w.plan.Protected("", on)
	case *plan.Member:
		return (o.member == "address" || o.member == "telecoms") && w.plan.Protected(of.ID, on)
	case *plan.Action:
		return o.member == "place" && of.Setting == plan.ActionHome && w.plan.Protected("", on)
	case *plan.Place:
		return o.member == "text" && of.Kind == plan.PlaceHome && w.plan.Protected("", on)
	case *plan.Reach:
		return o.member == "telecom" && (of.Direction != plan.DirectionToWorker && w.plan.Protected(of.FamilyID, on) || w.namesProtected(of.Telecom.Value))
	}
	return false
}

// isValue reports whether the member is a value, and no part or reference of the plan
// with homes of its own.
func (o *op) isValue() bool {
	return o.nouns == nil && o.sub == nil && o.inner == nil && !o.ptr && !o.id && (o.ext == nil || o.ext.sub == nil)
}

// namesProtected reports whether a text repeats an address or number that nobody may
// learn.
func (w *writing) namesProtected(text string) bool {
	return w.namesHome != nil && w.namesHome(text)
}

// protectedIn returns what reports whether a text repeats a home or a number of the
// plan under a security ban; nil where there is none.
func protectedIn(p *plan.Plan, on civil.Date) func(text string) bool {
	of := whereabouts.UnderBan(p, on)
	homes, numbers := whereabouts.Homes(p, of), whereabouts.Numbers(p, of, nil)
	switch {
	case homes == nil:
		return numbers
	case numbers == nil:
		return homes
	}
	return func(text string) bool { return homes(text) || numbers(text) }
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
	meta := elementOf[*r4.Meta](s.at[i], s.noun.types[i].meta)
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
