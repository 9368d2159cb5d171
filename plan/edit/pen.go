package edit

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// pen writes one edit into a copy of the whole plan.
type pen struct {
	Editor
	whole  *plan.Plan
	before *view.View // what the reader saw
	edited *plan.Plan // what they made of it: a copy with the drawn ids, where any are
	next   *plan.Plan // what becomes of the whole plan

	self    plan.ID // the reader as a person
	holds   bool    // the writer holds the baton
	works   bool    // the writer is a professional
	guards  bool    // the writer is a guardian whose ground holds
	records bool    // the writer writes down what the reader says
	parts   map[plan.ID]standing
	drawn   []Drawn
	way     []contour.Place
	changes []change
	places  map[plan.ID]issue.Pointer // of the parts in the edited view, once an issue is told
	issues  issue.List
}

// scope is what stands around a member.
type scope struct {
	owner      plan.ID // the part with an id around it; "" for the plan and the child
	path       []*line // the members from there on
	by         plan.ID // who says it
	recordedBy plan.ID
	person     plan.ID // whom it is about
	to         plan.ID // whom it is asked of
	added      bool    // in something that the edit adds
}

// newPen asks whether there is anything to edit, and by whom.
func newPen(p *plan.Plan, edited *view.View, e Editor) (*pen, issue.List) {
	if edited == nil || edited.Plan == nil || edited.Reader != e.Reader || edited.On != e.On || edited.Plan.ID != p.ID {
		return nil, issue.List{ruleOtherView.At("")}
	}
	before, err := Open(p, e.Reader, e.On)
	if err != nil || figures(before) {
		return nil, issue.List{ruleReader.At("")}
	}
	if before.Mark != edited.Mark {
		return nil, issue.List{ruleStale.At("")}
	}
	w := &pen{Editor: e, whole: p, before: before}
	if !w.standing() {
		return nil, issue.List{ruleReader.At("")}
	}
	w.edited = (*plan.Plan)(edited.Plan)
	if !w.draw() {
		return nil, w.issues
	}
	w.next = p.Clone()
	return w, nil
}

// standing finds what the writer is to the plan, and whether they may write.
func (w *pen) standing() bool {
	p := w.whole
	switch family := w.Reader == view.Family(); {
	case family && w.By == "":
		return false
	case family && w.ofFamily(w.By):
		w.self = w.By
	case w.Reader == view.Child():
		w.self = p.ChildID()
	default:
		w.self = w.Reader.PersonID()
	}
	if w.By == "" {
		w.By = w.self
	}
	m := p.Person(w.By)
	w.works = m != nil && m.Kind == plan.MemberProfessional && m.Period.Contains(w.On)
	if w.records = w.By != w.self; w.records {
		return w.works
	}
	w.holds = slices.Contains(w.before.Bases, view.BasisBaton)
	w.guards = slices.Contains(w.before.Bases, view.BasisGuardian) && w.self != p.ChildID()
	return true
}

func (w *pen) ofFamily(id plan.ID) bool {
	m := w.whole.Person(id)
	return id == w.whole.ChildID() || m != nil && m.Kind == plan.MemberGuardian && m.Period.Contains(w.On)
}

func (w *pen) apply() (*Edited, issue.List) {
	w.fill(wholePlan(), valueOf((*plan.Plan)(w.before.Plan)), valueOf(w.edited), valueOf(w.next), scope{})
	if len(w.issues) == 0 {
		w.favour()
	}
	if len(w.issues) == 0 && len(w.changes) > 0 {
		w.verify()
	}
	if len(w.issues) > 0 {
		return nil, w.issues
	}
	return &Edited{Plan: w.next, Drawn: w.drawn}, nil
}

func valueOf(p *plan.Plan) reflect.Value { return reflect.ValueOf(p).Elem() }

func (w *pen) refuse(r issue.Rule) { w.refuseAt(r, contour.PointerTo(w.way)) }

func (w *pen) refuseAt(r issue.Rule, at issue.Pointer) { w.issues = append(w.issues, r.At(at)) }

func (w *pen) enter(name string) { w.way = append(w.way, contour.Place{Name: name, Item: -1}) }

func (w *pen) leave() { w.way = w.way[:len(w.way)-1] }

// around returns the scope inside a struct.
func (s scope) around(o *outline, v reflect.Value, id plan.ID) scope {
	if id != "" {
		s.owner, s.path, s.person = id, nil, ""
	}
	if said := o.Said(v); said != nil {
		s.by, s.recordedBy = said.By, said.RecordedBy
	}
	if o.to != nil {
		s.to = plan.ID(o.to.In(v).String())
	}
	switch {
	case o.person != nil:
		s.person = plan.ID(o.person.In(v).String())
	case o.Type == memberType:
		s.person = id
	}
	return s
}

var memberType = reflect.TypeFor[plan.Member]()

// may reports whether the writer has a right.
func (w *pen) may(r right, s scope) bool {
	author := s.added || !w.records && s.by != "" && s.by == w.self
	switch r {
	case once:
		return s.added
	case anybody:
		return true
	case held:
		return s.added
	case own:
		return author
	case said:
		return author || w.works && s.recordedBy == w.By
	case voice:
		return author || w.works
	case shared, filled:
		return author || w.holds
	case person:
		return w.holds || (s.added || !w.records) && s.person != "" && (s.person == w.self || s.person == w.whole.ChildID() && w.guards)
	case holder:
		return w.holds
	case worker, asked:
		return w.works
	}
	return false
}

// answers reports whether somebody is the one of whom something was asked, or works
// there, as far as the reader sees.
func (w *pen) answers(by, to plan.ID) bool {
	seen := (*plan.Plan)(w.before.Plan)
	m := seen.Person(by)
	return to != "" && (by == to || m != nil && m.Professional != nil && slices.Contains(seen.Controllers(m.Professional.OrganisationID), to))
}

// fill writes what differs in a struct that the reader saw.
func (w *pen) fill(o *outline, before, edited, next reflect.Value, s scope) {
	for i := range o.lines {
		l := &o.lines[i]
		a, b := l.In(before), l.In(edited)
		switch l.Op {
		case contour.Value, contour.Own, contour.Ref, contour.Period:
			if spelling.Same(a, b) {
				continue
			}
		case contour.Pointer:
			if a.IsNil() && b.IsNil() {
				continue
			}
		case contour.Values, contour.Refs, contour.Periods:
			if l.same(a, b) {
				continue
			}
		}
		w.enter(l.Name)
		w.line(l, a, b, l.In(next), s)
		w.leave()
	}
}

func (w *pen) line(l *line, a, b, next reflect.Value, s scope) {
	if l.Op == contour.Parts {
		w.list(l, a, b, next, s)
		return
	}
	in := s
	in.path = append(slices.Clip(s.path), l)
	switch l.Op {
	case contour.Struct:
		if l.of.Type == childType {
			in.person = w.whole.ChildID()
		}
		w.fill(l.of, a, b, next, in)
	case contour.Pointer:
		w.pointer(l, a, b, next, s, in)
	case contour.Refs:
		w.refs(l, a, b, next, in)
	default:
		w.value(l, a, b, next, in)
	}
}

var childType = reflect.TypeFor[plan.Child]()

// value writes a value, or one reference.
func (w *pen) value(l *line, a, b, next reflect.Value, s scope) {
	switch {
	case !w.may(l.right, s):
		w.refuse(ruleNotYours)
	case l.right == filled && !a.IsZero() && !w.may(own, s):
		w.refuse(ruleNotYours)
	case l.Op == contour.Ref && a.IsZero() && !w.holds:
		// Something that the reader may not know of may be named here.
		w.refuse(ruleNotYours)
	case l.Op == contour.Ref && !b.IsZero() && !w.stands(plan.ID(b.String())):
		w.refuse(ruleReference)
	case !l.same(a, next):
		w.refuse(ruleNotSeen)
	default:
		next.Set(l.copied(b))
		w.changed(s, b)
	}
}

// pointer writes a struct behind a pointer.
func (w *pen) pointer(l *line, a, b, next reflect.Value, s, in scope) {
	switch {
	case l.of.lines[0].right == held:
		if !l.same(a, b) {
			w.value(l, a, b, next, in)
		}
	case !a.IsNil() && !b.IsNil():
		w.fill(l.of, a.Elem(), b.Elem(), next.Elem(), in.around(l.of, a.Elem(), ""))
	case !w.may(l.right, s):
		w.refuse(ruleNotYours)
	case b.IsNil() && l.of.Says >= 0:
		w.refuse(ruleRemoved)
	case !l.same(a, next):
		w.refuse(ruleNotSeen)
	case b.IsNil():
		next.SetZero()
		w.changed(in, b)
	default:
		n := len(w.issues)
		w.add(l.of, b.Elem(), "", in, l.right)
		if len(w.issues) == n {
			next.Set(l.copied(b))
			w.changed(in, b)
		}
	}
}

// refs writes a list of references. Those that the reader does not see stay where
// they are.
func (w *pen) refs(l *line, a, b, next reflect.Value, s scope) {
	if !w.may(l.right, s) {
		w.refuse(ruleNotYours)
		return
	}
	old, fresh, all := ids(a), ids(b), ids(next)
	for i, id := range fresh {
		if !slices.Contains(old, id) && (!w.stands(id) || slices.Contains(all, id)) || slices.Contains(fresh[:i], id) {
			w.refuseAt(ruleReference, contour.PointerTo(w.way).Item(i))
			return
		}
	}
	kept := slices.DeleteFunc(slices.Clone(old), func(id plan.ID) bool { return !slices.Contains(fresh, id) })
	joined := weave(all, kept, fresh, func(id plan.ID) bool { return slices.Contains(old, id) })
	if len(joined) > l.most {
		w.refuse(ruleTooMany)
		return
	}
	list := reflect.MakeSlice(next.Type(), len(joined), len(joined))
	for i, id := range joined {
		list.Index(i).SetString(string(id))
	}
	if len(joined) == 0 {
		list = reflect.Zero(next.Type())
	}
	next.Set(list)
	w.changed(s, b)
}

func ids(v reflect.Value) []plan.ID {
	all := make([]plan.ID, v.Len())
	for i := range all {
		all[i] = plan.ID(v.Index(i).String())
	}
	return all
}

// weave puts the edited order of a list over the whole of it: what is not seen
// keeps its place, what is kept takes the places of what was seen in the order of
// the edit, what is new follows what it follows there, and at the end of the edit
// it stands at the end.
func weave(all, kept, fresh []plan.ID, seen func(plan.ID) bool) []plan.ID {
	joined := make([]plan.ID, 0, len(all)+len(fresh))
	tail := len(fresh)
	for tail > 0 && !slices.Contains(kept, fresh[tail-1]) {
		tail--
	}
	i := 0
	fill := func() {
		for i < tail && !slices.Contains(kept, fresh[i]) { // new ones at the beginning
			joined = append(joined, fresh[i])
			i++
		}
		if i < tail {
			joined = append(joined, fresh[i])
			i++
		}
		for i < tail && !slices.Contains(kept, fresh[i]) {
			joined = append(joined, fresh[i])
			i++
		}
	}
	for _, id := range all {
		if seen(id) {
			fill()
			continue
		}
		joined = append(joined, id)
	}
	return append(joined, fresh[tail:]...)
}

// day reports whether something may be said on a day.
func (w *pen) day(on civil.Date) bool { return !on.IsZero() && !on.After(w.On) }
