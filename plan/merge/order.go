package merge

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// assemble puts the parts of the result into each other.
func (m *merging) assemble() *plan.Plan {
	lists := map[place][]string{}
	for _, p := range m.order {
		if p.list != nil {
			at := place{p.in, p.list}
			lists[at] = append(lists[at], p.key)
		}
	}
	made := m.build(m.merged[planKey], lists).Interface().(plan.Plan)
	made.Revision = max(m.copies[inMine].plan.Revision, m.copies[inTheirs].plan.Revision)
	return made.Clone()
}

// place is a list of a part.
type place struct {
	in   string
	list *contour.Line
}

func (m *merging) build(p *merged, lists map[place][]string) reflect.Value {
	v := reflect.New(p.v.Type()).Elem()
	v.Set(p.v)
	if l := p.of.child; l != nil {
		l.In(v).Set(m.build(m.merged[childKey], lists))
	}
	for _, l := range p.of.lists {
		keys := lists[place{p.key, l}]
		at := l.In(v)
		if len(keys) == 0 {
			at.SetZero()
			continue
		}
		if len(keys) > p.of.most[l] {
			m.fail(&Refusal{Problem: ProblemTooLarge})
		}
		list := reflect.MakeSlice(at.Type(), len(keys), len(keys))
		for i, key := range m.arrange(p, l, keys) {
			list.Index(i).Set(m.build(m.merged[key], lists))
		}
		at.Set(list)
	}
	return v
}

// arrange orders the parts of a list: as the side that reordered them, or as before;
// what was added to a place stands there, what both sides added to one place in the
// order of its own time.
func (m *merging) arrange(p *merged, l *contour.Line, keys []string) []string {
	if len(keys) == 1 {
		return keys
	}
	stand := make(map[string]bool, len(keys))
	for _, key := range keys {
		stand[key] = true
	}
	b, x, y := idsOf(m.copies[inBase].parts[p.key], l), idsOf(m.copies[inMine].parts[p.key], l), idsOf(m.copies[inTheirs].parts[p.key], l)
	top := p.top
	if p.key == planKey {
		top = l.Name
	}
	if from := m.source(top); from != nil { // it stands whole, with all inside it
		b, x, y = nil, idsOf(from.parts[p.key], l), nil
	}
	rest := func(all []string) []string {
		return slices.DeleteFunc(all, func(key string) bool { return !stand[key] })
	}
	switch mine, theirs := m.orderKnown(inMine, p.key, l, y), m.orderKnown(inTheirs, p.key, l, x); {
	case mine && !theirs:
		y = inOrderOf(y, x)
	case theirs && !mine:
		x = inOrderOf(x, y)
	}
	b, x, y = m.asPut(b, x, y)
	var order []string
	if slices.Equal(x, y) {
		order = rest(x)
	} else {
		var clash bool
		order, clash = sequence(b, x, y, func(key string) bool { return stand[key] }, m.before)
		if clash {
			m.note(found{rule: ruleOrder, kind: plan.ConflictChanged, key: p.key, unit: l.Name, field: l.Name,
				sides: [2]side{{from: inMine, parts: rest(slices.Clone(x))}, {from: inTheirs, parts: rest(slices.Clone(y))}}})
		}
	}
	// What stands though no list names it here: what was brought back, the second
	// version of a prohibition.
	for _, key := range order {
		delete(stand, key)
	}
	var more []string
	for key := range stand {
		more = append(more, key)
	}
	slices.SortFunc(more, m.inTime)
	return append(order, more...)
}

// asPut leaves out of two lists what people put into a third when they settled something: what was held back, or was
// to stand in one place or another. It stands where they put it.
func (m *merging) asPut(b, x, y []string) (_, mine, theirs []string) {
	if !m.settles {
		return b, x, y
	}
	put := func(from int, key string) bool {
		return slices.ContainsFunc(append(m.conflictsOf(from, key, unitRemoved), m.conflictsOf(from, key, unitPlace)...), func(c *plan.Conflict) bool {
			return (c.Kind != plan.ConflictRemoved || c.Field != "") && m.settled(from, c.ID) && !m.settled(other(from), c.ID) && !m.settled(inBase, c.ID)
		})
	}
	rest := func(list []string, by ...int) []string {
		return slices.DeleteFunc(slices.Clone(list), func(key string) bool {
			return slices.ContainsFunc(by, func(side int) bool { return put(side, key) })
		})
	}
	return rest(b, inMine, inTheirs), rest(x, inTheirs), rest(y, inMine)
}

// orderKnown reports whether a side holds a conflict in which the order of the other
// side is one of two: what it has now was settled, or put together, in the knowledge
// of that.
func (m *merging) orderKnown(from int, key string, l *contour.Line, order []string) bool {
	return slices.ContainsFunc(m.metBy(from, key, l.Name), func(c *plan.Conflict) bool {
		return slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool {
			ids := make([]string, len(s.PartIDs))
			for i, id := range s.PartIDs {
				ids[i] = string(id)
			}
			return len(ids) > 0 && slices.Equal(common(order, ids), common(ids, order))
		})
	})
}

// inOrderOf returns a list with what it shares with another in the order of that.
func inOrderOf(list, order []string) []string {
	shared := common(order, list)
	out := slices.Clone(list)
	in := map[string]bool{}
	for _, key := range shared {
		in[key] = true
	}
	for i, key := range out {
		if in[key] {
			out[i], shared = shared[0], shared[1:]
		}
	}
	return out
}

// sequence merges the orders of two lists that were one. It reports whether both
// sides put what they share into different orders; then it stands as in base, or as
// the lower of the two.
func sequence(b, x, y []string, stands func(string) bool, before func(a, b string) bool) (order []string, clash bool) {
	if len(b) == 0 {
		b = common(x, y)
		if other := common(y, x); slices.Compare(other, b) != 0 {
			clash = true
			if slices.Compare(other, b) < 0 {
				b = other
			}
		}
	} else {
		bx, by := common(x, b), common(y, b)
		movedX, movedY := !slices.Equal(bx, common(b, x)), !slices.Equal(by, common(b, y))
		switch {
		case movedX && movedY:
			if clash = !slices.Equal(common(bx, by), common(by, bx)); !clash {
				// What one of them took away stands where the other put it.
				at := positions(b)
				both, _ := sequence(common(bx, by), bx, by, func(string) bool { return true }, func(a, c string) bool { return at[a] < at[c] })
				b = spine(b, both)
			}
		case movedX:
			b = spine(b, bx)
		case movedY:
			b = spine(b, by)
		}
	}
	gx, gy := gaps(b, x), gaps(b, y)
	for key, at := range gx.at { // what both added stands once
		if to, both := gy.at[key]; both && to != at {
			if to < at {
				gx.drop(key)
			} else {
				gy.drop(key)
			}
		}
	}
	put := func(at string) {
		for _, key := range interleave(gx.new[at], gy.new[at], before) {
			if stands(key) {
				order = append(order, key)
			}
		}
	}
	put(atStart)
	for _, key := range b {
		if stands(key) {
			order = append(order, key)
		}
		put(key)
	}
	put(atEnd)
	return order, clash
}

// common returns those of a that are in b too.
func common(a, b []string) []string {
	in := make(map[string]bool, len(b))
	for _, key := range b {
		in[key] = true
	}
	var all []string
	for _, key := range a {
		if in[key] {
			all = append(all, key)
		}
	}
	return all
}

// spine returns base in the order of a side that moved some of it; what the side no
// longer has follows what it followed.
func spine(b, moved []string) []string {
	out := slices.Clone(moved)
	for i, key := range b {
		if slices.Contains(out, key) {
			continue
		}
		at := 0
		if i > 0 {
			at = slices.Index(out, b[i-1]) + 1
		}
		out = slices.Insert(out, at, key)
	}
	return out
}

// The places before and behind all of base. No id is like them.
const (
	atStart = ""
	atEnd   = "~"
)

// gap is what one side added, by what it stands behind.
type gap struct {
	new map[string][]string
	at  map[string]string
}

func (g gap) drop(key string) {
	at := g.at[key]
	g.new[at] = slices.DeleteFunc(g.new[at], func(k string) bool { return k == key })
}

func gaps(b, list []string) gap {
	g := gap{map[string][]string{}, map[string]string{}}
	in := make(map[string]bool, len(b))
	for _, key := range b {
		in[key] = true
	}
	last := 0
	for i, key := range list {
		if in[key] {
			last = i + 1
		}
	}
	at := atStart
	for i, key := range list {
		switch {
		case in[key]:
			at = key
			continue
		case i >= last:
			at = atEnd
		}
		g.new[at] = append(g.new[at], key)
		g.at[key] = at
	}
	return g
}

// interleave merges two runs, each in its own order, the earlier head first. What
// stands in both waits for what one of them has in front of it, so that a run and one
// that it was merged into give that one again.
func interleave(a, b []string, before func(a, b string) bool) []string {
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	inA, inB := positions(a), positions(b)
	var all []string
	taken := map[string]bool{}
	for i, j := 0, 0; i < len(a) || j < len(b); {
		var key string
		switch {
		case i < len(a) && taken[a[i]]:
			i++
			continue
		case j < len(b) && taken[b[j]]:
			j++
			continue
		case j == len(b):
			key = a[i]
		case i == len(a):
			key = b[j]
		case (inB[a[i]] > j) != (inA[b[j]] > i):
			if key = a[i]; inB[a[i]] > j {
				key = b[j]
			}
		default:
			if key = a[i]; before(b[j], a[i]) {
				key = b[j]
			}
		}
		taken[key] = true
		all = append(all, key)
	}
	return all
}

// positions returns where each of a list stands.
func positions(list []string) map[string]int {
	at := make(map[string]int, len(list))
	for i, key := range list {
		at[key] = i
	}
	return at
}

// before orders parts that both sides added: by the time that they speak of, else by
// the day on which they were said, a refusal behind the consents of its day, which it
// takes back, else by their ids. The order settles nothing.
func (m *merging) before(a, b string) bool { return m.inTime(a, b) < 0 }

func (m *merging) inTime(a, b string) int {
	dayA, atA := m.timeOf(a)
	dayB, atB := m.timeOf(b)
	return cmp.Or(dayA.Compare(dayB), atA.Compare(atB), m.refusal(a)-m.refusal(b), cmp.Compare(a, b))
}

// refusal is one of a consent that was not given, else zero.
func (m *merging) refusal(key string) int {
	if p := m.merged[key]; p != nil && p.of.Type == consentType && p.v.FieldByName("Decision").Uint() != uint64(plan.ConsentGiven) {
		return 1
	}
	return 0
}

func (m *merging) timeOf(key string) (civil.Date, civil.Instant) {
	p := m.merged[key]
	if p == nil {
		return civil.Date{}, civil.Instant{}
	}
	v := p.v
	switch part := v.Addr().Interface().(type) {
	case *plan.Holding:
		return plan.DayOf(part.From), part.From
	case *plan.Meeting:
		return plan.DayOf(part.Start), part.Start
	case *plan.Intake:
		return plan.DayOf(part.Arrived), part.Arrived
	case *plan.Contact:
		return part.Day, civil.Instant{}
	case *plan.TrackPeriod:
		return part.Period.From, civil.Instant{}
	}
	if p.of.Says >= 0 {
		return p.of.Said(v).On, civil.Instant{}
	}
	return civil.Date{}, civil.Instant{}
}
