package merge

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// close sees to it that whatever the result refers to stands in it: what one side
// took away and the other refers to is brought back, for people to decide. But a
// consent that was taken away is not brought back by that, nor what was erased: the
// reference goes, and with it a part that is none without it.
func (m *merging) close() {
	for again := true; again; again = m.trim() {
		m.closeAll()
	}
}

func (m *merging) closeAll() {
	for i := 0; i < len(m.order); i++ { // grows
		p := m.order[i]
		m.bringAround(p)
		for _, u := range p.of.units {
			for _, l := range u.lines {
				m.closeLine(p, l)
			}
		}
		if m.merged[p.key] != p {
			i = -1 // dropped: what refers to it is looked at again
		}
	}
}

func (m *merging) closeLine(p *merged, l *contour.Line) {
	var gone []string
	eachRef(l, l.In(p.v), func(_ *contour.Line, _ reflect.Value, id string) {
		if !m.stands(id) && !m.had(p, l, id) && !m.bring(id, p.key) {
			gone = append(gone, id)
		}
	})
	for _, id := range gone {
		m.cut(p, l, id)
	}
}

func (m *merging) stands(id string) bool {
	return m.merged[id] != nil || string(childID(m.merged[childKey])) == id
}

// bringAround brings back what a part stands in.
func (m *merging) bringAround(p *merged) {
	if m.merged[p.in] == nil {
		m.bring(p.in, p.key)
	}
}

// bring brings a part back that somebody's part refers to, with all that stood in it.
func (m *merging) bring(id, by string) bool {
	q, holder := m.holder(id)
	if q == nil || m.out[id] || m.gone[id] || opens(q) {
		return false
	}
	m.decide(id)
	q.inside(func(key string) {
		if m.merged[key] == nil && !m.bring(key, "") {
			m.lostRole(key)
		}
	})
	if by != "" && m.modes[q.top] == asMerged && m.wide == asMerged && !m.noted(id) {
		m.note(found{rule: ruleRemoved, kind: plan.ConflictRemoved, key: id, unit: unitRemoved, anew: m.removals(other(holder), id) >= m.removals(holder, id), sides: [2]side{{from: holder, parts: []string{id}}, {from: other(holder)}}})
	}
	return true
}

// lostRole says of a role that it stays away though the person comes back: nobody said
// that they may see again, unless whoever has it knew that.
func (m *merging) lostRole(key string) {
	if _, holder := m.holder(key); !m.gone[key] && m.removalKnown(holder, key) {
		m.decide(key)
		return
	}
	m.holdBack(key)
}

func (m *merging) noted(key string) bool {
	return slices.ContainsFunc(m.found, func(f found) bool { return f.key == key && f.unit == unitRemoved })
}

// holder returns the version of a part that some copy has; of the two sides first.
func (m *merging) holder(id string) (*part, int) {
	for _, from := range []int{inMine, inTheirs, inBase} {
		if q := m.copies[from].parts[id]; q != nil {
			return q, max(from, inMine)
		}
	}
	return nil, 0
}

// cut takes a reference out of a part of the result. What keeps something back and speaks
// of nothing else goes, and its words stand in a conflict.
func (m *merging) cut(p *merged, l *contour.Line, id string) {
	if m.merged[p.key] != p {
		return
	}
	before, from := m.referring(p.key, l, id)
	target, _ := m.holder(id)
	p.mine()
	switch cut := cutRef(l, l.In(p.v), id); {
	case target != nil && closes(&part{of: p.of, v: p.v}) && !keeps(&part{of: p.of, v: p.v}, func(plan.ID) bool { return true }):
		m.lapse(p)
	case !cut:
		m.drop(p.key)
		m.left = append(m.left, Left{Part: p.key})
	case target != nil:
		m.note(found{rule: ruleReference, kind: plan.ConflictRemoved, key: p.key, unit: l.Name + " " + id, field: l.Name,
			sides: [2]side{{from: from, content: before}, {from: other(from), content: m.content(one(l), &part{v: p.v})}}})
	}
}

// lapse takes out what keeps nothing back any more but what is held back itself, and keeps
// its words for when people settle that. Of two versions that both held the other stands.
func (m *merging) lapse(p *merged) {
	m.drop(p.key)
	i := slices.IndexFunc(m.found, func(f found) bool { return f.rule.ID == ruleBothHold.ID && f.key == p.base })
	if i < 0 {
		m.holdBackBy(ruleReference, p.base)
		return
	}
	f := &m.found[i]
	for j := range f.sides {
		s, o := &f.sides[j], &f.sides[1-j]
		switch {
		case !slices.Equal(s.parts, []string{p.key}):
		case len(o.parts) == 0: // so went the other
			m.found = slices.Delete(m.found, i, i+1)
			m.holdBackBy(ruleReference, p.base)
			return
		default:
			s.parts, s.content = nil, m.whole(m.copies[s.from].parts[p.base].v)
			if twin := m.merged[o.parts[0]]; twin.key != p.base {
				delete(m.merged, twin.key)
				twin.key, o.parts = p.base, []string{p.base}
				twin.v.Field(twin.of.ID).SetString(p.base)
				m.merged[p.base] = twin
			}
			return
		}
	}
}

// referring is what a member of a part says in the copy that refers to another part; of
// the two sides that whose JSON comes first, of the member or else of the part.
func (m *merging) referring(key string, l *contour.Line, id string) (content string, from int) {
	all := ""
	for side := range m.copies {
		q := m.copies[side].parts[key]
		if q == nil || !refers(l, q, id) {
			continue
		}
		says, whole := m.content(one(l), q), m.whole(q.v)
		if from == inBase || cmp.Or(strings.Compare(says, content), strings.Compare(whole, all)) < 0 {
			content, all, from = says, whole, side
		}
	}
	return content, max(from, inMine)
}

// cutRef takes a reference out of a member; false where the form needs it.
func cutRef(l *contour.Line, v reflect.Value, id string) bool {
	switch l.Op {
	case contour.Ref:
		if v.String() != id {
			return true
		}
		if needed(l) {
			return false
		}
		v.SetZero()
	case contour.Refs:
		rest := reflect.MakeSlice(v.Type(), 0, v.Len())
		for i := range v.Len() {
			if v.Index(i).String() != id {
				rest = reflect.Append(rest, v.Index(i))
			}
		}
		if rest.Len() == 0 && needed(l) {
			return false
		}
		if v.SetZero(); rest.Len() > 0 {
			v.Set(rest)
		}
	case contour.Pointer:
		fresh := reflect.New(v.Type().Elem())
		fresh.Elem().Set(v.Elem())
		v.Set(fresh)
		for _, inner := range l.Inner.Bound { // the form needs none of these
			cutRef(inner, inner.In(fresh.Elem()), id)
		}
	}
	return true
}

// without returns a member without some of its references, as far as the form needs none.
func without(l *contour.Line, v reflect.Value, gone func(id string) bool) reflect.Value {
	rest := reflect.New(v.Type()).Elem()
	rest.Set(v)
	eachRef(l, v, func(_ *contour.Line, _ reflect.Value, id string) {
		if gone(id) {
			cutRef(l, rest, id)
		}
	})
	return rest
}

func one(l *contour.Line) []*contour.Line { return []*contour.Line{l} }

// closed finds goals and actions that one side closed and the other changed or closed
// in another way, and actions of which the other said later that they go on. Both
// stand; people see whether what was changed was meant for what is closed.
func (m *merging) closed() {
	for _, p := range m.order {
		b, x, y := m.copies[inBase].parts[p.key], m.copies[inMine].parts[p.key], m.copies[inTheirs].parts[p.key]
		if b == nil || x == nil || y == nil || p.of.Type != goalType && p.of.Type != actionType {
			continue
		}
		said := [...]saidOf{inMine: m.saidOf(x), inTheirs: m.saidOf(y)}
		list := said[inMine].list
		if len(m.conflictsOf(0, p.key, list)) > 0 {
			continue
		}
		for _, closer := range []int{inMine, inTheirs} {
			ends, others := said[closer], said[other(closer)]
			parts := []string{p.key}
			switch {
			case len(ends.closing) == 0:
				continue
			case len(others.closing) > 0:
				if closer == inTheirs || ends.how == others.how {
					continue // told once; both closed it alike
				}
				parts = others.closing
			case !m.copies[other(closer)].parts[p.key].saysAs(b):
			case p.of.Type == actionType && len(others.open) > 0 && !m.before(last(others.open), last(ends.closing)):
				parts = others.open
			default:
				continue
			}
			m.note(found{rule: ruleClosed, kind: plan.ConflictChanged, key: p.key, unit: list, field: list,
				sides: [2]side{{from: closer, parts: ends.closing}, {from: other(closer), parts: parts}}})
		}
	}
}

var (
	goalType   = reflect.TypeFor[plan.Goal]()
	actionType = reflect.TypeFor[plan.Action]()
)

// saidOf is what one side added about how a goal or an action stands: in which list,
// what of it closes it and how the last of that does, and what leaves it open.
type saidOf struct {
	list          string
	closing, open []string
	how           uint8
}

func (m *merging) saidOf(p *part) (s saidOf) {
	add := func(id plan.ID, how uint8, closes bool) {
		switch {
		case m.copies[inBase].parts[string(id)] != nil:
		case closes:
			s.closing, s.how = append(s.closing, string(id)), how
		default:
			s.open = append(s.open, string(id))
		}
	}
	switch at := p.v.Addr().Interface().(type) {
	case *plan.Goal:
		s.list = "evaluations"
		for _, e := range at.Evaluations {
			add(e.ID, uint8(e.State), e.State == plan.GoalReached || e.State == plan.GoalDropped)
		}
	case *plan.Action:
		s.list = "progress"
		for _, e := range at.Progress {
			add(e.ID, uint8(e.State), e.State == plan.ActionDone || e.State == plan.ActionCancelled || e.State == plan.ActionNotDone)
		}
	}
	return s
}

func last(keys []string) string { return keys[len(keys)-1] }
