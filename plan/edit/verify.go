package edit

import (
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
)

// change is one place that an edit wrote.
type change struct {
	owner plan.ID // the part with an id around it; "" for the plan and the child
	path  []*line
	want  reflect.Value // what the reader wrote there
	order []plan.ID     // of a list: which parts in which order
	at    issue.Pointer
}

func (w *pen) changed(s scope, want reflect.Value) {
	w.changes = append(w.changes, change{owner: s.owner, path: slices.Clone(s.path), want: want, at: contour.PointerTo(w.way)})
}

// verify asks whether the reader sees what they wrote, and whether it fits the rest
// of the plan. What is not seen afterwards was not theirs to write: the same answer
// whether something hidden stood there or nothing.
func (w *pen) verify() {
	if w.formed(); len(w.issues) > 0 {
		return
	}
	if w.before.Neutral() {
		for i := range w.changes {
			if c := &w.changes[i]; w.mayTell(c) {
				w.refuseAt(ruleNotSeen, c.at)
			}
		}
		if len(w.issues) > 0 {
			return
		}
	}
	w.fits()
	after, err := view.Of(w.next, w.Reader, w.On)
	if err != nil {
		w.refuseAt(ruleUnfit, "")
		return
	}
	root := wholePlan()
	v := valueOf((*plan.Plan)(after.Plan))
	parts := make(map[plan.ID]reflect.Value, len(w.changes))
	for _, c := range w.changes {
		parts[c.owner] = reflect.Value{}
	}
	root.Each(v, func(c *contour.Contour, v reflect.Value) {
		if _, changed := parts[c.IDOf(v)]; changed {
			parts[c.IDOf(v)] = v
		}
	})
	parts[""] = v
	for _, c := range w.changes {
		part := parts[c.owner]
		if !part.IsValid() || !c.holds(root.inner(part.Type()), part) {
			w.refuseAt(ruleNotSeen, c.at)
		}
	}
}

// mayTell reports whether a change writes a text of which a view may keep something
// back from a reader against whom a security ban stands. Such a reader writes nothing
// there: whether a text was taken would tell whether it names where the child is. Their
// own words and their own number and address they always read as they wrote them.
func (w *pen) mayTell(c *change) bool {
	if len(c.path) == 0 {
		return c.want.Kind() == reflect.Struct && tells(wholePlan().inner(c.want.Type()), c.want)
	}
	l := c.path[len(c.path)-1]
	if c.order != nil || c.owner == w.self && l.Of == memberType && l.right == person && l.Op != contour.Pointer {
		return false // what a list got is a change of its own
	}
	return l.tells(c.want)
}

// shortestTag is how long the tag of a language without a region is.
const shortestTag = 3

// tells reports whether a struct holds a text that others than its author may write.
func tells(o *outline, v reflect.Value) bool {
	for i := range o.lines {
		if l := &o.lines[i]; l.tells(l.In(v)) {
			return true
		}
	}
	return false
}

func (l *line) tells(v reflect.Value) bool {
	switch l.Op {
	case contour.Struct, contour.Pointer:
		v = reflect.Indirect(v)
		return v.IsValid() && tells(l.of, v)
	case contour.Parts:
		for i := range v.Len() {
			if tells(l.of, v.Index(i)) {
				return true
			}
		}
	case contour.Value, contour.Values:
		if tag, ok := reflect.TypeAssert[plan.LangTag](v); ok && len(tag) <= shortestTag {
			return false // "fi" names no place
		}
		return l.right != own && l.right != once && !v.IsZero() && whereabouts.HoldsText(v.Type())
	}
	return false
}

// holds reports whether a part of the view after an edit says what the edit wrote.
func (c *change) holds(o *outline, v reflect.Value) bool {
	if len(c.path) == 0 {
		return o.same(v, c.want)
	}
	for _, l := range c.path[:len(c.path)-1] {
		if v = l.In(v); l.Op == contour.Pointer {
			if v.IsNil() { // or nothing is left in it
				return c.want.IsZero()
			}
			v = v.Elem()
		}
	}
	l := c.path[len(c.path)-1]
	v = l.In(v)
	if c.order != nil {
		return slices.Equal(partIDs(l.of, v), c.order)
	}
	return l.same(v, c.want)
}

// fits refuses an edit that breaks a rule of the plan. An issue at a place that the
// reader does not see is told of the edit as a whole.
func (w *pen) fits() {
	found := w.next.CheckParts()
	if !found.HasErrors() {
		return
	}
	known := map[string]int{}
	for _, i := range w.whole.CheckParts() {
		if i.Severity == issue.SeverityError {
			known[i.Rule+" "+stable(valueOf(w.whole), i.Pointer)]++
		}
	}
	for _, i := range found {
		if i.Severity != issue.SeverityError {
			continue
		}
		key := stable(valueOf(w.next), i.Pointer)
		if known[i.Rule+" "+key] > 0 {
			known[i.Rule+" "+key]--
			continue
		}
		w.tell(i, key)
	}
}

// tell notes an issue of the new plan where the reader sees its place; else it is
// told of the edit as a whole.
func (w *pen) tell(i issue.Issue, key string) {
	if w.places == nil {
		w.places = map[plan.ID]issue.Pointer{}
		for _, at := range wholePlan().Locate(valueOf(w.edited)) {
			w.places[at.ID] = at.At
		}
	}
	id, rest, inside := strings.Cut(key, ":")
	switch at, seen := w.places[plan.ID(id)]; {
	case inside && seen:
		i.Pointer = at + issue.Pointer(rest)
	case inside:
		i = ruleUnfit.At("")
	}
	if !slices.Contains(w.issues, i) {
		w.issues = append(w.issues, i)
	}
}

// stable names a place by the id of the innermost part around it, a colon and the
// way from there; a place in no part by its pointer.
func stable(v reflect.Value, at issue.Pointer) string {
	text := string(at)
	for place := text; place != ""; place = place[:strings.LastIndexByte(place, '/')] {
		part, id := contour.Find(v, issue.Pointer(place))
		if id != "" && part.Kind() == reflect.Struct && part.FieldByName("ID").IsValid() && part.FieldByName("ID").String() == string(id) {
			return string(id) + ":" + text[len(place):]
		}
	}
	return text
}
