package edit

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
)

// outline is what an edit knows of one struct type of the model: its contour and
// who may write its members.
type outline struct {
	*contour.Contour
	lines  []line
	person *contour.Line // the member personId; nil: none
	to     *contour.Line // the member toId; nil: none
	all    map[reflect.Type]*outline
}

// inner returns the outline of a type of the model.
func (o *outline) inner(t reflect.Type) *outline { return o.all[t] }

// line is one member of an outline.
type line struct {
	*contour.Line
	right right
	of    *outline
	most  int // how many a list may hold: every one has a bound
}

var wholePlan = sync.OnceValue(func() *outline {
	rights := map[string]right{}
	for _, row := range written {
		for m := range strings.FieldsSeq(row.members) {
			rights[row.of+"."+m] = row.right
		}
	}
	seen := map[reflect.Type]*outline{}
	var build func(*contour.Contour) *outline
	build = func(c *contour.Contour) *outline {
		if o := seen[c.Type]; o != nil {
			return o
		}
		o := &outline{Contour: c, person: c.Line("personId"), to: c.Line("toId"), all: seen}
		seen[c.Type] = o
		for i := range c.All {
			l := line{Line: &c.All[i], most: mostOf(&c.All[i])}
			l.right = rights[l.Of.Name()+"."+l.Name]
			if l.Inner != nil {
				l.of = build(l.Inner)
			}
			o.lines = append(o.lines, l)
		}
		return o
	}
	return build(contour.Of(reflect.TypeFor[plan.Plan]()))
})

// mostOf returns how many items the tags allow in a list.
func mostOf(l *contour.Line) (most int) {
	for f := range l.Of.Fields() {
		if issue.MemberName(f) != l.Name {
			continue
		}
		rules, _, _ := strings.Cut(f.Tag.Get("validate"), ",dive")
		for rule := range strings.SplitSeq(rules, ",") {
			if n, ok := strings.CutPrefix(rule, "max="); ok {
				most, _ = strconv.Atoi(n)
			}
		}
	}
	return most
}

// same reports whether two values of a member say the same; an empty list is none, and so
// is an optional member without a word, as a view has it.
func (l *line) same(a, b reflect.Value) bool {
	switch l.Op {
	case contour.Value, contour.Own, contour.Ref, contour.Period:
		return spelling.Same(a, b)
	case contour.Values, contour.Refs, contour.Periods:
		n := a.Len()
		if n != b.Len() {
			return false
		}
		for i := range n {
			if !spelling.Same(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case contour.Pointer:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil() || saysNothing(a) && saysNothing(b)
		}
		return l.of.same(a.Elem(), b.Elem())
	}
	n := a.Len() // of a list of parts
	if n != b.Len() {
		return false
	}
	for i := range n {
		if !l.of.same(a.Index(i), b.Index(i)) {
			return false
		}
	}
	return true
}

// copied returns a value of the member that shares nothing with the edited view.
func (l *line) copied(v reflect.Value) reflect.Value {
	switch l.Op {
	case contour.Values, contour.Periods:
		n := v.Len()
		if n == 0 {
			return reflect.Zero(v.Type())
		}
		fresh := reflect.MakeSlice(v.Type(), n, n)
		reflect.Copy(fresh, v)
		return fresh
	case contour.Pointer:
		if v.IsNil() {
			return v
		}
		fresh := reflect.New(v.Type().Elem())
		fresh.Elem().Set(v.Elem())
		l.of.Separate(fresh.Elem())
		return fresh
	}
	return v
}

// saysNothing reports whether an optional member is not there, or there without a word.
func saysNothing(v reflect.Value) bool { return v.IsNil() || v.Elem().IsZero() }

// same compares two values of a type.
func (o *outline) same(a, b reflect.Value) bool {
	for i := range o.lines {
		if l := &o.lines[i]; !l.same(l.In(a), l.In(b)) {
			return false
		}
	}
	return true
}
