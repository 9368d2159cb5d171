package edit

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// list writes a list of parts.
func (w *pen) list(l *line, a, b, next reflect.Value, s scope) {
	if sameIDs(l.of, a, b) {
		w.items(l, a, b, next, s)
		return
	}
	at := contour.PointerTo(w.way)
	old, fresh := partIDs(l.of, a), partIDs(l.of, b)
	kept := slices.DeleteFunc(slices.Clone(fresh), func(id plan.ID) bool { return !slices.Contains(old, id) })
	if n := len(old) - len(kept); n > 0 {
		w.refuseAt(ruleRemoved, at)
	} else if !slices.Equal(kept, old) && (!w.holds || slices.Contains(inTime, l.Name)) {
		w.refuseAt(ruleOrder, at)
	}
	added := map[plan.ID]reflect.Value{}
	for i, id := range fresh {
		part := b.Index(i)
		w.way[len(w.way)-1].Item = i
		switch was := slices.Index(old, id); {
		case was >= 0:
			w.fill(l.of, a.Index(was), part, find(l.of, next, id), s.around(l.of, a.Index(was), id))
		case w.saw(id):
			w.refuse(ruleMoved)
		case !w.may(l.right, s):
			w.refuse(ruleNotYours)
		default:
			added[id] = part
			w.add(l.of, part, id, s, l.right)
		}
	}
	if len(w.issues) > 0 {
		return
	}
	w.join(l, next, old, kept, fresh, added, at)
	for i, id := range fresh {
		if v, ok := added[id]; ok {
			w.changes = append(w.changes, change{owner: id, want: v, at: at.Item(i)})
		}
	}
	in := s
	in.path = append(slices.Clip(s.path), l)
	w.changes = append(w.changes, change{owner: s.owner, path: in.path, order: fresh, at: at})
}

// join puts the list of the whole plan together.
func (w *pen) join(l *line, next reflect.Value, old, kept, fresh []plan.ID, added map[plan.ID]reflect.Value, at issue.Pointer) {
	all := partIDs(l.of, next)
	joined := weave(all, kept, fresh, func(id plan.ID) bool { return slices.Contains(old, id) })
	if len(joined) > l.most {
		w.refuseAt(ruleTooMany, at)
		return
	}
	list := reflect.MakeSlice(next.Type(), len(joined), len(joined))
	for i, id := range joined {
		if v, ok := added[id]; ok {
			list.Index(i).Set(v)
			continue
		}
		list.Index(i).Set(find(l.of, next, id))
	}
	next.Set(list)
}

// items writes what differs in the parts of a list with the same parts.
func (w *pen) items(l *line, a, b, next reflect.Value, s scope) {
	in := 0
	for i := range a.Len() {
		was, part := a.Index(i), b.Index(i)
		id := l.of.IDOf(was)
		for l.of.IDOf(next.Index(in)) != id {
			in++
		}
		w.way[len(w.way)-1].Item = i
		w.fill(l.of, was, part, next.Index(in), s.around(l.of, was, id))
	}
}

func sameIDs(o *outline, a, b reflect.Value) bool {
	if a.Len() != b.Len() {
		return false
	}
	for i := range a.Len() {
		if a.Index(i).Field(o.ID).String() != b.Index(i).Field(o.ID).String() {
			return false
		}
	}
	return true
}

func partIDs(o *outline, v reflect.Value) []plan.ID {
	all := make([]plan.ID, v.Len())
	for i := range all {
		all[i] = o.IDOf(v.Index(i))
	}
	return all
}

func find(o *outline, list reflect.Value, id plan.ID) reflect.Value {
	for i := range list.Len() {
		if v := list.Index(i); o.IDOf(v) == id {
			return v
		}
	}
	return reflect.Value{}
}

// add asks of something new whether the writer may say it, with all that stands
// inside it. The right is that of the member that holds it.
func (w *pen) add(o *outline, v reflect.Value, id plan.ID, s scope, by right) {
	author := s.by
	s = s.around(o, v, id)
	s.added = true
	if said := o.Said(v); said != nil {
		w.statement(said, author, s.to, by)
	}
	for i := range o.lines {
		l := &o.lines[i]
		at := l.In(v)
		if at.IsZero() || l.Op == contour.Own {
			continue
		}
		w.enter(l.Name)
		w.addLine(l, at, s)
		w.leave()
	}
}

func (w *pen) addLine(l *line, at reflect.Value, s scope) {
	if !w.may(l.right, s) {
		w.refuse(ruleNotYours)
		return
	}
	switch l.Op {
	case contour.Ref:
		if !w.stands(plan.ID(at.String())) {
			w.refuse(ruleReference)
		}
	case contour.Refs:
		for i, id := range ids(at) {
			if !w.stands(id) {
				w.refuseAt(ruleReference, contour.PointerTo(w.way).Item(i))
			}
		}
	case contour.Struct, contour.Pointer:
		w.add(l.of, reflect.Indirect(at), "", s, l.right)
	case contour.Parts:
		for i := range at.Len() {
			w.way[len(w.way)-1].Item = i
			if id := l.of.IDOf(at.Index(i)); w.saw(id) {
				w.refuse(ruleMoved)
			} else {
				w.add(l.of, at.Index(i), id, s, l.right)
			}
		}
	}
}

// statement asks who says something new, and when.
func (w *pen) statement(said *assess.Statement, author, to plan.ID, by right) {
	at := contour.PointerTo(w.way)
	switch {
	case !w.records && said.By == w.self && (said.RecordedBy == "" || said.RecordedBy == w.By):
	case !w.works || said.By == "" || said.RecordedBy != w.By:
		w.refuseAt(ruleAuthor, at.Member("by"))
	}
	switch {
	case slices.ContainsFunc(w.issues, func(i issue.Issue) bool { return i.Pointer == at.Member("by") }):
	case by == voice && said.By != author, by == asked && !w.answers(said.By, to):
		// What somebody withdraws is theirs, and nobody answers what another was asked.
		w.refuseAt(ruleAuthor, at.Member("by"))
	}
	if !w.day(said.On) {
		w.refuseAt(ruleDay, at.Member("on"))
	}
}
