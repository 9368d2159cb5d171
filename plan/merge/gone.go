package merge

import (
	"maps"
	"reflect"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
)

// unitRemoved is the unit of a part that one side removed.
const unitRemoved = "removed"

// removals counts the conflicts about a part that was taken away which a copy holds.
func (m *merging) removals(from int, key string) (n int) {
	for i := 0; m.recalls; i++ {
		id := m.conflictID(key, unitRemoved, i)
		if m.kept[id] == nil {
			break
		}
		if m.copies[from].parts[string(id)] != nil {
			n++
		}
	}
	return n
}

// tookAway reports whether a side took a part away in the knowledge of what the other had
// written until then: it holds all conflicts about that which the other has, and one that the
// base has not, since whoever goes on from there writes anew.
func (m *merging) tookAway(from int, key string) bool {
	n := m.removals(from, key)
	return n > m.removals(inBase, key) && n >= m.removals(other(from), key)
}

// saysMore reports whether a side says anything in a part, or inside it, that the other did not
// have before it when it was settled that the part is gone.
func (m *merging) saysMore(holder int, key string) bool {
	p := m.copies[holder].parts[key]
	known := []*copied{m.copies[inBase]}
	for _, c := range m.conflictsOf(other(holder), key, unitRemoved) {
		known = append(known, contents(c, p)...)
	}
	return m.more(p, holder, known)
}

// contents is what a conflict keeps in its words, as versions of a part.
func contents(c *plan.Conflict, p *part) (all []*copied) {
	for _, s := range c.Sides {
		was := reflect.New(p.v.Type())
		if s.Content != "" && json.Unmarshal([]byte(s.Content), was.Interface()) == nil {
			all = append(all, versionOf(p, was.Elem()))
		}
	}
	return all
}

// versionOf is a version of a part alone.
func versionOf(p *part, v reflect.Value) *copied {
	then := &copied{parts: map[string]*part{}}
	then.take(&part{key: p.key, of: p.of, v: v})
	return then
}

// putTogether reports whether a side settled the conflict for which the other still holds a second version of a part beside the
// first, and had before it all that is said there.
func (m *merging) putTogether(from int, p *part) bool {
	holder := other(from)
	return slices.ContainsFunc(m.copies[holder].plan.Conflicts, func(c plan.Conflict) bool {
		if c.Settlement != nil || !m.settled(from, c.ID) || !slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return slices.Contains(s.PartIDs, plan.ID(p.key)) }) {
			return false
		}
		known := contents(m.copies[from].parts[string(c.ID)].v.Addr().Interface().(*plan.Conflict), p)
		for _, id := range c.AboutIDs {
			if q := m.copies[from].parts[string(id)]; q != nil && q.of == p.of {
				known = append(known, versionOf(p, q.v))
			}
		}
		return !m.more(p, holder, known)
	})
}

func (m *merging) more(p *part, holder int, known []*copied) (yes bool) {
	if !slices.ContainsFunc(known, func(c *copied) bool { return c.parts[p.key] != nil && m.asFarAsItStands(p, c.parts[p.key], holder) }) {
		return true
	}
	p.inside(func(key string) { yes = yes || m.more(m.copies[holder].parts[key], holder, known) })
	return yes
}

// asFarAsItStands reports whether a side's version of a part says what another does, but for references to what
// both knew and the other side has not any more.
func (m *merging) asFarAsItStands(p, q *part, holder int) bool {
	gone := func(id string) bool { return m.has(inBase, id) && !m.has(other(holder), id) }
	return !slices.ContainsFunc(p.of.units, func(u unit) bool {
		return slices.ContainsFunc(u.lines, func(l *contour.Line) bool {
			return !spelling.Same(without(l, l.In(p.v), gone), without(l, l.In(q.v), gone))
		})
	})
}

// removalSettled reports whether a side took a part, or one around it, away in the
// knowledge of what the other wrote in it.
func (m *merging) removalSettled(remover int, p *part) bool {
	for ; p != nil; p = m.copies[other(remover)].parts[p.in] {
		if m.copies[remover].parts[p.key] == nil && m.tookAway(remover, p.key) && !m.saysMore(other(remover), p.key) {
			return true
		}
		if p.key == planKey {
			break
		}
	}
	return false
}

// keep keeps what the plan said of a part that goes, so that a later merge tells it from what an
// old copy says beside it. It is for as few as the narrowest of what stood there, and for the
// record alone where what shut anybody out goes with the part, or where it is somebody's.
func (t settling) keep(part reflect.Value) bool {
	text, err := json.Marshal(part.Interface())
	if err != nil {
		return false
	}
	inside, spoken := map[plan.ID]bool{}, map[plan.ID]bool{}
	sight, secret := assess.VisibilityCircle, false
	outlineOf(part.Type()).Each(part, func(c *contour.Contour, v reflect.Value) {
		sight = max(sight, narrowest(c, v))
		secret = secret || slices.Contains(gates, c.Type)
		inside[c.IDOf(v)] = true
		for i := range c.All {
			eachRef(&c.All[i], c.All[i].In(v), func(_ *contour.Line, _ reflect.Value, id string) { spoken[plan.ID(id)] = true })
		}
	})
	speaks := func(of []plan.ID, id plan.ID) bool {
		return spoken[id] || slices.ContainsFunc(of, func(id plan.ID) bool { return inside[id] })
	}
	secret = secret || slices.ContainsFunc(t.plan.Prohibitions, func(f plan.Prohibition) bool { return speaks(f.PartIDs, f.ID) }) ||
		slices.ContainsFunc(t.plan.Consents, func(c plan.Consent) bool { return speaks(c.PartIDs, c.ID) })
	// Whoever may not see what the words refer to does not see them.
	for _, id := range slices.Sorted(maps.Keys(spoken)) {
		if !inside[id] && !slices.Contains(t.c.AboutIDs, id) && len(t.c.AboutIDs) < mostAbout {
			t.c.AboutIDs = append(t.c.AboutIDs, id)
		}
	}
	secret = secret || len(t.c.AboutIDs) == mostAbout // there may be more
	if secret || sight > assess.VisibilityProfessionals {
		t.c.Visibility = assess.VisibilityConfidence
	} else if sight > assess.VisibilityCircle {
		t.c.Visibility = max(t.c.Visibility, sight)
	}
	for i := range t.c.Sides {
		s := &t.c.Sides[i]
		if s != t.chosen {
			s.Content, s.PartIDs = string(text), nil
		}
		if secret {
			s.Visibility, s.By, s.RecordedBy, s.AboutID = assess.VisibilityAuthor, "", "", ""
		} else if sight > assess.VisibilityCircle {
			s.Visibility = max(s.Visibility, sight)
		}
	}
	return true
}
