package merge

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// personal are members that tell where somebody is or how to reach or to know them
// elsewhere. What two sides say of them is in the record alone; whoever holds the
// baton learns from a view that there is something to settle.
var personal = []string{"address", "telecoms", "identifiers", "securityBans", "service", "subject", "planId"}

// plain are the lists whose parts hold nothing but what stands in a statement.
var plain = []string{"baton", "course", "tracks", "contacts", "agreements", "consents", "legalGrounds"}

// secret reports whether what the sides of a conflict say is for the record alone,
// and else for whom it is: for as few as the narrowest of what it speaks of.
func (m *merging) secret(f found) (secret bool, sight plan.Visibility) {
	if f.list {
		if !slices.Contains(plain, f.unit) {
			return true, 0
		}
		for side := inMine; side <= inTheirs; side++ {
			l := wholePlan().Line(f.unit)
			at := l.In(m.copies[side].parts[planKey].v)
			for i := range at.Len() {
				sight = max(sight, narrowest(l.Inner, at.Index(i)))
			}
		}
		return false, sight
	}
	if f.held && m.prohibits(f.key) {
		return true, 0
	}
	if slices.Contains(personal, f.unit) || f.field == "" && f.key == childKey {
		return true, 0
	}
	for _, c := range m.copies {
		if p := c.parts[f.key]; p != nil && f.key != planKey && f.key != childKey {
			sight = max(sight, narrowest(p.of.Contour, p.v))
		}
	}
	if p := m.merged[f.key]; p != nil && (p.of.Type == memberType || p.of.Type == organisationType) && widest(*p.of.sight.In(p.v).Addr().Interface().(*plan.Visibility)) > assess.VisibilityCircle {
		return true, 0
	}
	return false, sight
}

// prohibits reports whether what is held back is a prohibition, or one that speaks of it
// stands in a copy: whoever it binds reads neither.
func (m *merging) prohibits(key string) bool {
	return slices.ContainsFunc(m.copies[:], func(c *copied) bool {
		return c.plan != nil && slices.ContainsFunc(c.plan.Prohibitions, func(f plan.Prohibition) bool {
			return string(f.ID) == key || slices.Contains(f.PartIDs, plan.ID(key))
		})
	})
}

// narrowest returns the narrowest visibility of a part and of what its own members
// hold; not of the parts inside it.
func narrowest(c *contour.Contour, v reflect.Value) (sight plan.Visibility) {
	if c.Says >= 0 {
		sight = c.Said(v).Visibility
	} else if c.Visibility >= 0 {
		sight = *v.Field(c.Visibility).Addr().Interface().(*plan.Visibility)
	}
	for _, l := range c.Deep {
		if at := l.In(v); l.Op == contour.Pointer && !at.IsNil() {
			sight = max(sight, narrowest(l.Inner, at.Elem()))
		}
	}
	return sight
}

// refsOf returns the parts that a content of a version refers to.
func (m *merging) refsOf(u *unit, p *part) (keys []string) {
	if p == nil {
		return nil
	}
	for _, l := range u.lines {
		eachRef(l, l.In(p.v), func(_ *contour.Line, _ reflect.Value, id string) {
			if !slices.Contains(keys, id) {
				keys = append(keys, id)
			}
		})
	}
	return keys
}
