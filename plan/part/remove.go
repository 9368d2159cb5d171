package part

import (
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// Remove returns the plan without a part, with all that stands inside it, and without
// what referred to any of that: a reference that may be absent goes alone, a
// part that is none without it goes too, as the attendance of somebody who goes. A
// consent, disclosure or prohibition about parts goes with the last of them, so that it
// never becomes one about the whole plan. The pointers are the places in p that are
// gone, in its order: each part, each reference.
//
// The plan is nil where p has no such part, or it is the child. What is left may break
// a rule (a plan in force without a holder): ask [plan.Plan.Check]. The plan p is not
// touched.
func Remove(p *plan.Plan, id plan.ID) (*plan.Plan, []issue.Pointer) {
	v, _, ok := find(p, id)
	if !ok || v.Type() == childType {
		return nil, nil
	}
	r := &removal{gone: map[plan.ID]bool{id: true}}
	for before := 0; before < len(r.gone); { // until no part goes any more
		before = len(r.gone)
		r.cut = nil
		r.spread(shape(), reflect.ValueOf(p).Elem(), nil, false)
	}
	next := p.Clone()
	r.take(shape(), reflect.ValueOf(next).Elem())
	return next, r.cut
}

// removal is what goes with a part.
type removal struct {
	gone map[plan.ID]bool
	cut  []issue.Pointer
}

// spread marks what goes inside a struct, and notes the places. Out says that what is
// around it goes.
func (r *removal) spread(c *contour.Contour, v reflect.Value, way []contour.Place, out bool) {
	if id := c.IDOf(v); id != "" {
		if !out && r.falls(c, v) {
			r.gone[id] = true
		}
		if out {
			r.gone[id] = true
		} else if r.gone[id] {
			out = true
			r.cut = append(r.cut, contour.PointerTo(way))
		}
	}
	if !out {
		r.loose(c, v, way)
	}
	c.Inside(v, func(l *contour.Line, item int, inner reflect.Value) {
		r.spread(l.Inner, inner, append(slices.Clip(way), contour.Place{Name: l.Name, Item: item}), out)
	})
}

// falls reports whether a part is none without what it refers to.
func (r *removal) falls(c *contour.Contour, v reflect.Value) bool {
	said := c.Statement(v)
	for _, l := range c.Refs {
		at := l.Among(v, said)
		switch {
		case l.Op == contour.Ref:
			if r.gone[plan.ID(at.String())] && needed(l) {
				return true
			}
		case at.Len() > 0 && (needed(l) || l.Name == "partIds" && c.Line("scope") != nil) && r.goes(at) == at.Len():
			return true
		}
	}
	return false
}

// goes counts the references of a list to what goes.
func (r *removal) goes(list reflect.Value) (n int) {
	for i := range list.Len() {
		if r.gone[plan.ID(list.Index(i).String())] {
			n++
		}
	}
	return n
}

// loose notes the references that go alone.
func (r *removal) loose(c *contour.Contour, v reflect.Value, way []contour.Place) {
	said := c.Statement(v)
	for _, l := range c.Refs {
		at := l.Among(v, said)
		if l.Op == contour.Ref {
			if r.gone[plan.ID(at.String())] {
				r.cut = append(r.cut, contour.PointerTo(way).Member(l.Name))
			}
			continue
		}
		for i := range at.Len() {
			if r.gone[plan.ID(at.Index(i).String())] {
				r.cut = append(r.cut, contour.PointerTo(way).Member(l.Name).Item(i))
			}
		}
	}
}

// take takes out of a copy what goes.
func (r *removal) take(c *contour.Contour, v reflect.Value) {
	for _, l := range c.Deep {
		switch at := l.In(v); l.Op {
		case contour.Struct:
			r.take(l.Inner, at)
		case contour.Pointer:
			if !at.IsNil() {
				r.take(l.Inner, at.Elem())
			}
		case contour.Parts:
			rest := reflect.MakeSlice(at.Type(), 0, at.Len())
			for i := range at.Len() {
				if !r.gone[l.Inner.IDOf(at.Index(i))] {
					rest = reflect.Append(rest, at.Index(i))
				}
			}
			if at.SetZero(); rest.Len() > 0 {
				at.Set(rest)
			}
			for i := range at.Len() {
				r.take(l.Inner, at.Index(i))
			}
		}
	}
	c.DropRefs(v, func(id plan.ID) bool { return !r.gone[id] })
}

// needed reports whether a part is none without the member.
func needed(l *contour.Line) bool {
	for f := range l.Of.Fields() {
		if issue.MemberName(f) == l.Name {
			return slices.Contains(strings.Split(f.Tag.Get("validate"), ","), "required")
		}
	}
	return false
}
