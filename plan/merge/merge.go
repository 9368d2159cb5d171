package merge

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// Options say how copies are merged.
type Options struct {
	// By is who merges, a person of the plan, where that is a person; On the day.
	// They stand in the conflicts that this merge finds. Zero: not said.
	By plan.ID
	On civil.Date
	// Erased is what was erased on a ground in law. It stays out of the result,
	// whichever copy still has it.
	Erased []Erased
}

// Result is what came of a merge.
type Result struct {
	// Plan is the merged plan. It shares no memory with what it was made from.
	Plan *plan.Plan
	// Findings say what people have to settle that this merge found, each at its
	// place in Plan; the conflict itself stands in [plan.Plan.Conflicts]. Nothing
	// there: all fits together.
	Findings issue.List
	// Left are the parts that were left out because they had been erased.
	Left []Left
}

// Of merges two copies of one plan, mine and theirs, that were changed apart since
// base. A nil base says that nobody knows a state that both had: then what only one
// has stands, and what both have stands where they agree. Which copy is called mine
// makes no difference to the result. The copies are not changed.
//
// The result is valid wherever both copies are. The error is a [*Refusal] or an
// [*issue.EncodeError]; it holds no content.
func Of(base, mine, theirs *plan.Plan, o Options) (*Result, error) {
	if err := refuse(base, mine, theirs); err != nil {
		return nil, err
	}
	var left []Left
	if len(o.Erased) > 0 {
		base, mine, theirs, left = withoutErased(base, mine, theirs, o.Erased)
	}
	return of(base, mine, theirs, o, left)
}

// of merges copies in which nothing stands that was erased.
func of(base, mine, theirs *plan.Plan, o Options, left []Left) (*Result, error) {
	m := &merging{Options: o, modes: map[string]mode{}, out: map[string]bool{}}
	for i, p := range []*plan.Plan{base, mine, theirs} {
		var ok bool
		if m.copies[i], ok = takeApart(p); !ok {
			return nil, &Refusal{Problem: ProblemSameID}
		}
	}
	if !m.alike() {
		return nil, &Refusal{Problem: ProblemSameID}
	}
	m.recall()
	m.regain()
	m.regainSome()
	m.recallLists()
	for {
		made, err := m.make()
		if err != nil {
			return nil, err
		}
		more, err := m.mend(made.Plan)
		if err != nil {
			return nil, err
		}
		if !more {
			made.Left = append(left, m.left...)
			return made, nil
		}
	}
}

// The three copies, by their numbers.
const (
	inBase = iota
	inMine
	inTheirs
)

// other returns the number of the other side.
func other(side int) int { return inMine + inTheirs - side }

// merging is one merge on its way.
type merging struct {
	Options
	copies [3]*copied
	// modes says of lists of the plan that cannot be merged part by part whose
	// list stands, takes the same of lists that a side settled.
	modes map[string]mode
	takes map[string]int
	wide  mode            // the same of all lists but those that rule who sees what
	out   map[string]bool // consents that cannot stand
	// narrowed says that something of a list that stands whole was narrowed by what the
	// other side says (keepNarrow), widely that this broke the plan and is not done.
	narrowed, widely bool

	openings [3]int8 // whether a side opened anything: 1 yes, -1 no, zero not asked yet

	recalls bool // whether a side holds conflicts of an earlier merge
	settles bool // whether people settled one of them on one side alone
	kept    map[plan.ID]*plan.Conflict

	merged map[string]*merged
	order  []*merged
	gone   map[string]bool // parts that were taken out again
	back   [3][]*merged    // parts that stand though a side took them away
	found  []found
	left   []Left
	err    error
}

// merged is a part of the result on its way.
type merged struct {
	key  string
	in   string
	list *contour.Line
	top  string
	of   *outline
	v    reflect.Value // what stands of its own
	own  bool          // whether v is the merge's to change
	base string        // the key of the part of which it is a version
}

// set gives a member another value.
func (p *merged) set(l *contour.Line, value reflect.Value) {
	p.mine()
	l.In(p.v).Set(value)
}

// mine makes v the merge's own.
func (p *merged) mine() {
	if !p.own {
		v := reflect.New(p.v.Type()).Elem()
		v.Set(p.v)
		p.v, p.own = v, true
	}
}

// alike reports whether one id names the same sort of part everywhere.
func (m *merging) alike() bool {
	for _, p := range m.copies[inTheirs].order {
		if q := m.copies[inMine].parts[p.key]; q != nil && q.of != p.of {
			return false
		}
	}
	for _, p := range m.copies[inBase].order {
		for side := inMine; side <= inTheirs; side++ {
			if q := m.copies[side].parts[p.key]; q != nil && q.of != p.of {
				return false
			}
		}
	}
	return true
}

// make merges once, by the modes as they are.
func (m *merging) make() (*Result, error) {
	m.merged, m.order, m.found, m.left, m.err = make(map[string]*merged, len(m.copies[inMine].parts)+16), nil, nil, nil, nil
	m.gone, m.back, m.narrowed = map[string]bool{}, [3][]*merged{}, false
	m.chains()
	stays := map[string]bool{}
	for _, c := range m.copies {
		for _, p := range c.order {
			if m.stays(p.key, stays) {
				m.decide(p.key)
			}
		}
	}
	for again := true; again; { // what comes back may be what something rests on
		m.together()
		before := len(m.back[inMine]) + len(m.back[inTheirs])
		m.close()
		again = len(m.back[inMine])+len(m.back[inTheirs]) > before
	}
	m.above()
	m.closed()
	p := m.assemble()
	made := &Result{Plan: p}
	if m.err == nil {
		m.err = m.tell(made)
	}
	if m.err != nil {
		return nil, m.err
	}
	return made, nil
}

// stays reports whether a part is in the result; memo holds what is known.
func (m *merging) stays(key string, memo map[string]bool) bool {
	if known, ok := memo[key]; ok {
		return known
	}
	memo[key] = true // no part stands in itself; a copy that says so was refused
	memo[key] = m.standing(key, memo)
	return memo[key]
}

func (m *merging) standing(key string, memo map[string]bool) bool {
	b, x, y := m.copies[inBase].parts[key], m.copies[inMine].parts[key], m.copies[inTheirs].parts[key]
	if from, ok := m.from(key); ok {
		return from != nil
	}
	switch {
	case x == nil && y == nil:
		return false
	case m.out[key]:
		m.holdBack(key)
		return false
	case x != nil && y != nil:
		return true
	}
	holder, remover, p := inMine, inTheirs, x
	if x == nil {
		holder, remover, p = inTheirs, inMine, y
	}
	switch {
	case m.heldBack(remover, key) && m.touched(holder, key):
		m.holdBack(key)
		return false
	case b == nil && (m.removalSettled(remover, p) || m.putTogether(remover, p)):
		return false
	case b == nil && !m.tookAway(remover, key):
		return true
	}
	if p.of.Type == conflictType || p.of.Type == conflictSideType {
		return true // one that people settled stays too
	}
	// A part that was removed with what is around it stays with that.
	if m.copies[remover].parts[p.in] == nil && m.copies[inBase].parts[p.in] != nil {
		return m.stays(p.in, memo)
	}
	switch {
	case !m.touched(holder, key) && !m.stillCloses(p, holder), m.tookAway(remover, key) && !m.saysMore(holder, key):
		return false
	case m.removals(holder, key) > m.removals(remover, key):
		return true
	}
	if opens(p) {
		m.holdBack(key)
		return false
	}
	m.note(found{rule: ruleRemoved, kind: plan.ConflictRemoved, key: key, unit: unitRemoved, anew: true,
		sides: [2]side{{from: holder, parts: []string{key}}, {from: remover}}})
	return true
}

// touched reports whether a side changed a part, or anything inside it, since base.
func (m *merging) touched(from int, key string) bool {
	p, b := m.copies[from].parts[key], m.copies[inBase].parts[key]
	if p == nil || b == nil {
		return p != nil
	}
	yes := p.in != b.in || !p.saysAs(b)
	p.inside(func(k string) { yes = yes || m.touched(from, k) })
	return yes
}

// decide says what stands of a part's own, and where.
func (m *merging) decide(key string) {
	if m.merged[key] != nil {
		return
	}
	b, x, y := m.copies[inBase].parts[key], m.copies[inMine].parts[key], m.copies[inTheirs].parts[key]
	if from, ok := m.from(key); ok && from != nil {
		b, x, y = nil, from, nil
	}
	first := x
	if x == nil {
		if first = y; y == nil {
			first = b
		}
	}
	p := &merged{key: key, base: key, in: first.in, list: first.list, top: first.top, of: first.of, v: first.v}
	m.merged[key] = p
	m.order = append(m.order, p)
	for side := inMine; side <= inTheirs && m.copies[inBase].parts[key] != nil; side++ {
		if m.copies[side].parts[key] == nil {
			m.back[side] = append(m.back[side], p)
		}
	}
	if x == nil || y == nil {
		m.keepNarrow(p)
		return
	}
	if b == nil {
		b = m.unsettled(x, y)
	}
	m.place(p, b, x, y)
	m.members(p, b, x, y)
	if p.of.sight != nil && m.merged[key] != nil {
		m.sight(p, b, x, y)
	}
	if key == childKey {
		m.subject(p, b, x, y)
	}
}

// place says in which part a part stands that somebody moved: no sort of part has two lists
// to stand in.
func (m *merging) place(p *merged, b, x, y *part) {
	mine, theirs := m.moveKnown(inMine, p.key, y.in), m.moveKnown(inTheirs, p.key, x.in)
	switch {
	case x.in == y.in, mine && !theirs, b != nil && y.in == b.in && mine == theirs: // where mine has it
	case theirs && !mine, b != nil && x.in == b.in && mine == theirs:
		p.in = y.in
	default:
		if p.in = min(x.in, y.in); b != nil && m.has(inMine, b.in) && m.has(inTheirs, b.in) {
			p.in = b.in
		}
		m.note(found{rule: ruleMoved, kind: plan.ConflictChanged, key: p.key, unit: unitPlace,
			sides: [2]side{{from: inMine, parts: []string{x.in}}, {from: inTheirs, parts: []string{y.in}}}})
	}
}

// unitPlace is the unit of where a part stands.
const unitPlace = "in"

// moveKnown reports whether a side holds a conflict about where a part stands in which
// the place that the other side says is one of two, or put the part there when it was settled
// that it is held back no longer.
func (m *merging) moveKnown(from int, key, in string) bool {
	return slices.ContainsFunc(m.metBy(from, key, unitPlace), func(c *plan.Conflict) bool {
		return slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return slices.Contains(s.PartIDs, plan.ID(in)) })
	}) || slices.ContainsFunc(m.conflictsOf(from, key, unitRemoved), func(c *plan.Conflict) bool {
		return c.Field != "" && c.Settlement != nil && slices.Contains(c.AboutIDs, plan.ID(in))
	})
}

// subject keeps the keys of the child, today's first. Of two new ones one stands and the
// other is among the former, so that whoever asks by either finds the plan.
func (m *merging) subject(p *merged, base, x, y *part) {
	a, b := x.v.Addr().Interface().(*plan.Child), y.v.Addr().Interface().(*plan.Child)
	p.mine()
	child := p.v.Addr().Interface().(*plan.Child)
	asBefore := func(c *plan.Child) bool {
		return base != nil && c.Subject == base.v.Addr().Interface().(*plan.Child).Subject
	}
	today, other := a, b
	switch knowsA, knowsB := slices.Contains(b.FormerSubjects, a.Subject), slices.Contains(a.FormerSubjects, b.Subject); {
	case asBefore(a) != asBefore(b):
		if asBefore(a) {
			today, other = b, a
		}
	case knowsA && !knowsB, knowsA == knowsB && b.Subject < a.Subject:
		today, other = b, a
	}
	if a.Subject != b.Subject && !slices.Contains(a.FormerSubjects, b.Subject) && !slices.Contains(b.FormerSubjects, a.Subject) && !asBefore(a) && !asBefore(b) {
		l := p.of.Line("subject")
		m.note(found{rule: ruleChanged, kind: plan.ConflictChanged, key: childKey, unit: l.Name, field: l.Name,
			sides: [2]side{{from: inMine, content: m.content(one(l), x)}, {from: inTheirs, content: m.content(one(l), y)}}})
	}
	child.Subject = today.Subject
	child.ID = max(a.ID, b.ID) // one of them, where the other has none
	var former []string
	for _, s := range slices.Concat(today.FormerSubjects, other.FormerSubjects, []string{other.Subject}) {
		if s != child.Subject && !slices.Contains(former, s) {
			former = append(former, s)
		}
	}
	slices.Sort(former)
	// A copy that has them all keeps their order; of two that do, the one that changed it.
	var was, order []string
	if base != nil {
		was = base.v.Addr().Interface().(*plan.Child).FormerSubjects
	}
	for _, c := range []*plan.Child{a, b} {
		is := c.FormerSubjects
		if sameSet(is, former) && (order == nil || slices.Equal(order, was) || !slices.Equal(is, was) && slices.Compare(is, order) < 0) {
			order = is
		}
	}
	if child.FormerSubjects = order; order == nil {
		child.FormerSubjects = former
	}
}

func sameSet(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}
