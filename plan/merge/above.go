package merge

import (
	"iter"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// above keeps people and organisations hidden whom one side hid by what they are in: a
// shelter made secret hides who works there. Where the other side took them out of it,
// not knowing, they would come to light; they get the visibility of it for their own,
// until people settle that.
func (m *merging) above() {
	done := map[string]bool{}
	for _, p := range m.order {
		m.hideAsAbove(p.key, done)
	}
}

// hideAsAbove does so for one of them, and first for what it is in.
func (m *merging) hideAsAbove(key string, done map[string]bool) {
	p := m.merged[key]
	if done[key] || m.source(p.top) != nil {
		return
	}
	done[key] = true
	up, isIn := upwards(m.standingPart(key))
	if !isIn {
		return
	}
	m.hideAsAbove(up, done)
	x, y := m.copies[inMine].parts[key], m.copies[inTheirs].parts[key]
	if x == nil || y == nil || m.sightSettled(key) {
		return
	}
	now := sightAbove(key, m.standingPart)
	in := func(from int) plan.Visibility {
		return sightAbove(key, func(key string) *part { return m.copies[from].parts[key] })
	}
	was, sides := in(inBase), [...]plan.Visibility{in(inMine), in(inTheirs)}
	stands, says := now, [2]bool{}
	for i, s := range sides {
		if inBoth(was, s) != was {
			stands, says[i] = inBoth(stands, s), true
		}
		// What hid them was taken away while the other side opened something: that was for
		// those who did not know of them.
		took, theirs := inMine+i, sides[1-i]
		if inBoth(was, s) != s && inBoth(was, theirs) == theirs && m.tookUp(key, took) && m.opened(other(took)) {
			stands, says[1-i] = inBoth(stands, was), true
		}
	}
	if stands == now {
		return
	}
	p.mine()
	*p.of.sight.In(p.v).Addr().Interface().(*plan.Visibility) = stands
	f := found{rule: ruleNarrower, kind: plan.ConflictChanged, key: key, unit: p.of.sight.Name, field: p.of.sight.Name, sides: [2]side{{from: inMine}, {from: inTheirs}}}
	for i, s := range sides {
		if says[i] {
			f.sides[i].content = `"` + s.String() + `"`
		}
	}
	m.note(f)
}

// tookUp reports whether a side took away what somebody is in, or what that is in.
func (m *merging) tookUp(key string, from int) bool {
	for p := range upFrom(key, func(key string) *part { return m.copies[inBase].parts[key] }) {
		if m.copies[from].parts[p.key] == nil {
			return true
		}
	}
	return false
}

// sightSettled reports whether people have settled who may see somebody, or what they are in.
func (m *merging) sightSettled(key string) bool {
	for p := range upFrom(key, m.standingPart) {
		if slices.ContainsFunc(m.conflictsOf(0, p.key, p.of.sight.Name), func(c *plan.Conflict) bool { return c.Settlement != nil }) {
			return true
		}
	}
	return false
}

// standingPart is a part of the result: all that it refers to stands in it by now (close).
func (m *merging) standingPart(key string) *part {
	p := m.merged[key]
	return &part{key: key, of: p.of, v: p.v}
}

// sightAbove is the narrowest visibility of somebody and of what they are in, in one
// copy; the circle's where all may know of them.
func sightAbove(key string, in func(key string) *part) plan.Visibility {
	sight := assess.VisibilityCircle
	for p := range upFrom(key, in) {
		sight = inBoth(sight, *p.of.sight.In(p.v).Addr().Interface().(*plan.Visibility))
	}
	return sight
}

// upFrom yields somebody, the organisation they are in, its controller, and so on.
func upFrom(key string, in func(key string) *part) iter.Seq[*part] {
	return func(yield func(*part) bool) {
		for seen := map[string]bool{}; !seen[key]; {
			seen[key] = true
			p := in(key)
			if p == nil {
				return
			}
			up, isIn := upwards(p)
			if !isIn || !yield(p) {
				return
			}
			key = up
		}
	}
}

// upwards returns the organisation that somebody or something is in, "" for none; isIn is
// false for what is neither a person nor an organisation.
func upwards(p *part) (key string, isIn bool) {
	switch p.of.Type {
	case memberType:
		return string(unitOf(p.v)), true
	case organisationType:
		return string(p.v.Addr().Interface().(*plan.Organisation).ControllerID), true
	}
	return "", false
}
