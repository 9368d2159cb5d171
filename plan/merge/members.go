package merge

import (
	"reflect"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
)

// members merges what both copies have of a part, unit by unit. Where there is no
// base, what one of them does not give is as if the other had added it.
func (m *merging) members(p *merged, b, x, y *part) {
	for i := range p.of.units {
		u := &p.of.units[i]
		if u.same(x.v, y.v) {
			m.spell(p, u, b, x, y)
			continue
		}
		var xb, yb bool
		if b != nil {
			xb, yb = u.same(x.v, b.v), u.same(y.v, b.v)
		} else {
			xb, yb = !u.given(x.v), !u.given(y.v)
		}
		switch {
		case b != nil && xb != yb && m.lifts(u, b, x, y, xb):
			m.clash(p, u, b, x, y)
		case xb && !m.knows(inMine, u, y, x):
			u.take(p, y.v)
		case xb, yb && !m.knows(inTheirs, u, x, y):
			// Mine stands.
		case yb:
			u.take(p, y.v)
		case b == nil && m.recalls && m.knowsCut(inMine, u, y, x):
		case b == nil && m.recalls && m.knowsCut(inTheirs, u, x, y):
			u.take(p, y.v)
		case !m.unite(p, u, b, x, y):
			m.clash(p, u, b, x, y)
		}
	}
}

// spell says which bytes stand of words that both sides have and write in two ways: those
// of the side that changed them, else those that come first.
func (m *merging) spell(p *merged, u *unit, b, x, y *part) {
	if u.exact(x.v, y.v) {
		return
	}
	switch {
	case b != nil && u.exact(x.v, b.v):
		u.take(p, y.v)
	case b != nil && u.exact(y.v, b.v):
	case m.content(u.lines, y) < m.content(u.lines, x):
		u.take(p, y.v)
	}
}

// take gives a part what another version says in the unit.
func (u *unit) take(p *merged, from reflect.Value) {
	for _, l := range u.lines {
		if value := l.In(from); !spelling.Exact(l.In(p.v), value) {
			p.set(l, value)
		}
	}
}

// unite joins two lists to which both sides only added something.
func (m *merging) unite(p *merged, u *unit, b, x, y *part) bool {
	if u.most == 0 || narrows(p.of.Type.Name(), u.name()) {
		return false
	}
	l := u.lines[0]
	var base []reflect.Value
	if b != nil {
		base = itemsOf(l.In(b.v))
	}
	mine, theirs := itemsOf(l.In(x.v)), itemsOf(l.In(y.v))
	if !added(base, mine) || !added(base, theirs) {
		return false
	}
	all, ok := joined(base, mine, theirs)
	if !ok || len(all) > u.most {
		return false
	}
	list := reflect.MakeSlice(l.In(x.v).Type(), 0, len(all))
	p.set(l, reflect.Append(list, all...))
	return true
}

func itemsOf(list reflect.Value) []reflect.Value {
	all := make([]reflect.Value, list.Len())
	for i := range all {
		all[i] = list.Index(i)
	}
	return all
}

// added reports whether all of base stands in a list, in the same order.
func added(base, list []reflect.Value) bool {
	at := 0
	for _, item := range list {
		if at < len(base) && spelling.Same(base[at], item) {
			at++
		}
	}
	return at == len(base)
}

// joined puts two lists together that both begin from base: what was added to a
// place stands there, what both added to one place in the order of its JSON. An
// item that would stand twice does so in neither.
func joined(base, mine, theirs []reflect.Value) ([]reflect.Value, bool) {
	text := func(all []reflect.Value) ([]string, bool) {
		ids := make([]string, len(all))
		for i, v := range all {
			t, err := json.Marshal(v.Interface())
			if ids[i] = string(t); err != nil || slices.Contains(ids[:i], ids[i]) {
				return nil, false
			}
		}
		return ids, true
	}
	b, okB := text(base)
	x, okX := text(mine)
	y, okY := text(theirs)
	if !okB || !okX || !okY {
		return nil, false
	}
	order, _ := sequence(b, x, y, func(string) bool { return true }, func(a, b string) bool { return a < b })
	byText := map[string]reflect.Value{}
	for i := range x {
		byText[x[i]] = mine[i]
	}
	for i := range y {
		byText[y[i]] = theirs[i]
	}
	all := make([]reflect.Value, len(order))
	for i := range order {
		all[i] = byText[order[i]]
	}
	return all, true
}

// clash is one thing that both sides changed to different things.
func (m *merging) clash(p *merged, u *unit, b, x, y *part) {
	knowsX, knowsY := m.knows(inTheirs, u, x, y), m.knows(inMine, u, y, x)
	switch {
	case knowsY && !knowsX:
		return // mine was settled, or put together, in the knowledge of theirs
	case knowsX && !knowsY:
		u.take(p, y.v)
		return
	}
	low := x
	if m.content(u.lines, y) < m.content(u.lines, x) {
		low = y
	}
	stands := low
	if b != nil && m.stillThere(u, b) && !movedByBoth(u, b, x, y) {
		stands = b
	}
	rule := ruleChanged
	if few := m.fewer(u, stands, x, y, low); few != nil {
		stands, rule = few, ruleNarrower
	} else if stands == b && heldByNeither(b, x, y) {
		stands = low
	}
	field, mine, theirs := m.contents(u, x, y, stands)
	f := found{rule: rule, kind: plan.ConflictChanged, key: p.key, unit: u.name(), field: field,
		sides: [2]side{{from: inMine, content: mine}, {from: inTheirs, content: theirs}}}
	f.refs = append(m.refsOf(u, x), m.refsOf(u, y)...)
	switch {
	case p.of.Type == consentType, p.of.Type == legalGroundType:
		m.narrower(p, f, b, x, y, low)
		return
	case p.of.Type == prohibitionType:
		m.bothHold(p, f, x, y, low)
		return
	case u.name() == "securityBans":
		p.setBans(u, x, y)
		f.rule = ruleNarrower
	default:
		u.take(p, stands.v)
	}
	m.note(f)
}

// movedByBoth reports whether both sides took a worker out of where the plan had them: what
// they saw there neither shows them any more.
func movedByBoth(u *unit, b, x, y *part) bool {
	return b.of.Type == memberType && u.name() == "kind" && unitOf(b.v) != unitOf(x.v) && unitOf(b.v) != unitOf(y.v)
}

// heldByNeither reports whether by neither side somebody has a task, or holds the baton for as long as they did: what they
// read by that neither shows them.
func heldByNeither(b, x, y *part) bool {
	if b == nil {
		return false
	}
	holds := func(*part) bool { return true }
	switch was := b.v.Addr().Interface().(type) {
	case *plan.Role:
		holds = func(q *part) bool { return q.v.Addr().Interface().(*plan.Role).Kind == was.Kind }
	case *plan.Holding:
		holds = func(q *part) bool {
			h := q.v.Addr().Interface().(*plan.Holding)
			return h.PersonID == was.PersonID && (h.Role == plan.HoldingFirst || !h.Accepted.IsZero() && !h.Accepted.After(was.Accepted)) &&
				!h.From.After(was.From) && (h.To.IsZero() || !was.To.IsZero() && !h.To.Before(was.To))
		}
	}
	return !holds(x) && !holds(y)
}

// setBans gives a part the security bans of both versions, each once.
func (p *merged) setBans(u *unit, x, y *part) {
	l := u.lines[0]
	var bans []reflect.Value
	for _, ban := range append(itemsOf(l.In(x.v)), itemsOf(l.In(y.v))...) {
		if !slices.ContainsFunc(bans, func(v reflect.Value) bool { return spelling.Same(v, ban) }) {
			bans = append(bans, ban)
		}
	}
	slices.SortFunc(bans, func(a, b reflect.Value) int { return comparePeriods(a, b) })
	p.set(l, reflect.Append(reflect.MakeSlice(l.In(x.v).Type(), 0, len(bans)), bans...))
}

// stillThere reports whether a side still has all that a base refers to in a unit.
func (m *merging) stillThere(u *unit, b *part) bool {
	for _, l := range u.lines {
		gone := false
		eachRef(l, l.In(b.v), func(_ *contour.Line, _ reflect.Value, id string) {
			gone = gone || !m.has(inMine, id) && !m.has(inTheirs, id)
		})
		if gone {
			return false
		}
	}
	return true
}

// has reports whether a side has a part, or the child, with an id.
func (m *merging) has(side int, id string) bool {
	c := m.copies[side]
	return c.parts[id] != nil || c.plan != nil && string(c.plan.Child.ID) == id
}

// eachRef calls f for the references of a member and of what it points to.
func eachRef(l *contour.Line, v reflect.Value, f func(l *contour.Line, at reflect.Value, id string)) {
	switch l.Op {
	case contour.Ref:
		if id := v.String(); id != "" {
			f(l, v, id)
		}
	case contour.Refs:
		for i := range v.Len() {
			f(l, v, v.Index(i).String())
		}
	case contour.Pointer:
		if !v.IsNil() {
			for _, inner := range l.Inner.Bound {
				eachRef(inner, inner.In(v.Elem()), f)
			}
		}
	}
}

// contents returns what two versions say where they differ in a unit from each other
// or from what stands: in the member, if it is one, and else in the whole unit.
func (m *merging) contents(u *unit, x, y, stands *part) (field, mine, theirs string) {
	differ := slices.DeleteFunc(slices.Clone(u.lines), func(l *contour.Line) bool {
		same := func(q *part) bool { return q == nil || spelling.Same(l.In(q.v), l.In(stands.v)) }
		return same(x) && same(y)
	})
	if len(differ) == 1 {
		return differ[0].Name, m.content(differ[:1], x), m.content(differ[:1], y)
	}
	return "", m.content(u.lines, x), m.content(u.lines, y)
}

// content writes members of a part as JSON: the value of one, an object of several.
// What is not given is "", and all that a side says that does not have the part.
func (m *merging) content(lines []*contour.Line, p *part) string {
	if p == nil {
		return ""
	}
	var text []byte
	for _, l := range lines {
		v := l.In(p.v)
		if v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
			continue
		}
		value, err := json.Marshal(v.Interface())
		if err != nil {
			m.fail(issue.NotEncoded(err))
			return ""
		}
		if len(lines) == 1 {
			return string(value)
		}
		text = append(append(append(append(text, `,"`...), l.Name...), `":`...), value...)
	}
	if text == nil {
		return ""
	}
	text[0] = '{'
	return string(append(text, '}'))
}

// whole writes a part with all that stands in it.
func (m *merging) whole(v reflect.Value) string {
	text, err := json.Marshal(v.Interface())
	if err != nil {
		m.fail(issue.NotEncoded(err))
	}
	return string(text)
}

func (m *merging) fail(err error) {
	if m.err == nil {
		m.err = err
	}
}
