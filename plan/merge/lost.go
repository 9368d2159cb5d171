package merge

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// Whoever takes a goal or a person away takes nothing back of what kept that goal, or
// anything from that person, back: a prohibition that named them lost its reference, or
// went with it, since it would have been none. Where the other side brings them back it
// has to stand as before, or somebody would read what neither copy shows them. Where they
// stay away the reference goes, and brings nobody back.

// regain gives each side what keeps something back as it was before the side lost it, or
// some of it, with what it speaks of. What stays away is cut off in the end (trim).
func (m *merging) regain() {
	for _, b := range m.copies[inBase].order {
		if !closes(b) || m.disputed(b.key) {
			continue
		}
		for side := inMine; side <= inTheirs; side++ {
			switch x, y := m.copies[side].parts[b.key], m.copies[other(side)].parts[b.key]; {
			case x != nil && closes(x):
				m.copies[side].put(m.regained(x, b, side))
			case x == nil && y != nil && !keeps(b, func(id plan.ID) bool { return m.has(side, string(id)) }):
				m.copies[side].put(b)
			}
		}
	}
}

// regainSome does so for what a side took back when it had lost some of it: that was not
// there to be opened.
func (m *merging) regainSome() {
	for _, b := range m.copies[inBase].order {
		if !closes(b) || m.disputed(b.key) {
			continue
		}
		for side := inMine; side <= inTheirs; side++ {
			y := m.copies[other(side)].parts[b.key]
			if m.copies[side].parts[b.key] != nil || y == nil {
				continue
			}
			some := *b
			some.v = reflect.New(b.v.Type()).Elem()
			some.v.Set(b.v)
			from, about := shut(&some)
			for _, list := range []*[]plan.ID{about, from} {
				if list == nil {
					continue
				}
				if lost := slices.DeleteFunc(slices.Clone(*list), func(id plan.ID) bool { return m.has(side, string(id)) }); len(lost) > 0 {
					// Where the other side says no more than that of it, an earlier merge did so.
					if *list = lost; y.saysAs(&some) || !m.opened(other(side)) {
						m.copies[side].put(&some)
					}
					break
				}
			}
		}
	}
}

// put gives a copy another version of a part, or one that it lacks.
func (c *copied) put(p *part) {
	if i := slices.Index(c.order, c.parts[p.key]); i >= 0 {
		c.order[i] = p
	} else {
		c.order = append(c.order, p)
	}
	c.parts[p.key] = p
}

// shut returns the lists of those from whom something is kept back and of the parts that
// are; nil where it is one person, or the whole plan.
func shut(p *part) (from, about *[]plan.ID) {
	switch v := p.v.Addr().Interface().(type) {
	case *plan.Prohibition:
		if from = &v.AgainstIDs; v.Scope == plan.ScopeParts {
			about = &v.PartIDs
		}
	case *plan.Consent:
		if v.Scope == plan.ScopeParts {
			about = &v.PartIDs
		}
	}
	return from, about
}

// keeps reports whether something still keeps anything back from anybody.
func keeps(p *part, stands func(plan.ID) bool) bool {
	from, about := shut(p)
	if from == nil && !stands(reachOf(p).to) || from != nil && !slices.ContainsFunc(*from, stands) {
		return false
	}
	return about == nil || slices.ContainsFunc(*about, stands)
}

// regained returns what keeps something back with the references that the side lost.
func (m *merging) regained(x, b *part, side int) *part {
	full := *x
	full.v = reflect.New(x.v.Type()).Elem()
	full.v.Set(x.v)
	for i := range x.of.All {
		l := &x.of.All[i]
		regainRefs(l, l.In(full.v), l.In(b.v), func(id string) bool { return !m.has(side, id) })
	}
	return &full
}

// regainRefs gives a member the references back that it had and that led to what is gone.
func regainRefs(l *contour.Line, v, was reflect.Value, gone func(string) bool) {
	switch l.Op {
	case contour.Ref:
		if v.String() == "" && gone(was.String()) {
			v.SetString(was.String())
		}
	case contour.Refs:
		has, had := refsIn(v), refsIn(was)
		had = slices.DeleteFunc(had, func(id string) bool { return !slices.Contains(has, id) && !gone(id) })
		var list []plan.ID
		for _, id := range spine(had, has) {
			list = append(list, plan.ID(id))
		}
		v.Set(reflect.ValueOf(list))
	case contour.Pointer:
		if v.IsNil() || was.IsNil() {
			return
		}
		fresh := reflect.New(v.Type().Elem())
		fresh.Elem().Set(v.Elem())
		for _, inner := range l.Inner.Bound {
			regainRefs(inner, inner.In(fresh.Elem()), inner.In(was.Elem()), gone)
		}
		v.Set(fresh)
	}
}

func refsIn(list reflect.Value) []string {
	ids := make([]string, list.Len())
	for i := range ids {
		ids[i] = list.Index(i).String()
	}
	return ids
}

// had reports whether a part of the result keeps something back and a reference of it is
// one that both sides knew: it brings nothing back. What is held back it is about as before.
func (m *merging) had(p *merged, l *contour.Line, id string) bool {
	b := m.copies[inBase].parts[p.base]
	return b != nil && !m.held(id) && closes(&part{of: p.of, v: p.v}) && refers(l, b, id)
}

// held reports whether a part is held back.
func (m *merging) held(id string) bool {
	return slices.ContainsFunc(m.found, func(f found) bool { return f.held && f.key == id })
}

// refers reports whether a member of a part refers to something.
func refers(l *contour.Line, p *part, id string) (yes bool) {
	eachRef(l, l.In(p.v), func(_ *contour.Line, _ reflect.Value, ref string) { yes = yes || ref == id })
	return yes
}

// trim takes references to what stays away out of what keeps something back, and what
// keeps nothing back any more out of the result; but what somebody wrote in stands with
// what it speaks of. It reports whether there is more to close.
func (m *merging) trim() (again bool) {
	for _, p := range slices.Clone(m.order) {
		if m.copies[inBase].parts[p.base] == nil || !closes(&part{of: p.of, v: p.v}) {
			continue
		}
		var lines []*contour.Line
		var gone []string
		held := false
		for _, l := range p.of.units[0].lines {
			eachRef(l, l.In(p.v), func(_ *contour.Line, _ reflect.Value, id string) {
				if !m.stands(id) {
					lines, gone = append(lines, l), append(gone, id)
					held = held || m.held(id)
				}
			})
		}
		kept := len(gone) == 0 || keeps(&part{of: p.of, v: p.v}, func(id plan.ID) bool { return m.stands(string(id)) })
		switch {
		case held: // since it was looked at
			again = true
		case !kept && (m.touched(inMine, p.base) || m.touched(inTheirs, p.base)):
			for _, id := range gone {
				again = m.bring(id, p.key) || again
			}
		case !kept:
			m.drop(p.key)
			again = true
		default:
			p.mine()
			for i, l := range lines {
				cutRef(l, l.In(p.v), gone[i])
			}
		}
	}
	return again
}
