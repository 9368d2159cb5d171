package merge

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
)

// What lets somebody see rests on more than itself: a consent on who receives it and who
// gave it, a role on who holds the baton and on whose registers the two work in. Where
// one side changed the one and the other the other, the two together could show what
// neither shows. Then what opens stands as the side knew it whose ground stands, and
// where there is none such, not at all; what keeps something back stays.

var (
	organisationType = reflect.TypeFor[plan.Organisation]()
	childType        = reflect.TypeFor[plan.Child]()
)

// gates are the types of parts that say who sees anything.
var gates = []reflect.Type{consentType, legalGroundType, prohibitionType, memberType, roleType, holdingType, organisationType, childType}

// together holds back what would open more on the ground of what the other side
// changed.
func (m *merging) together() {
	m.periods()
	m.holders()
	for _, p := range slices.Clone(m.order) {
		if !opens(&part{of: p.of, v: p.v}) || m.source(p.top) != nil || p.of.Type == roleType && !lets(p.v.Addr().Interface().(*plan.Role).Kind) {
			continue
		}
		if !m.rests(p, p.v, inMine) && !m.rests(p, p.v, inTheirs) && !m.rests(p, p.v, inBase) {
			m.asKnown(p)
		}
	}
}

// asKnown lets an opening stand as the side has it of which all that it rests on
// stands, or takes it out.
func (m *merging) asKnown(p *merged) {
	x, y := m.copies[inMine].parts[p.key], m.copies[inTheirs].parts[p.key]
	var stands *part
	for _, side := range []int{inMine, inTheirs} {
		if q := m.copies[side].parts[p.key]; q != nil && m.rests(p, q.v, side) && less(q, m.copies[other(side)].parts[p.key]) {
			if u := p.of.units[0].lines; stands == nil || m.content(u, q) < m.content(u, stands) {
				stands = q
			}
		}
	}
	if stands == nil {
		m.drop(p.key)
		m.holdBack(p.key)
		return
	}
	m.keep(p, p.of.units[0].name(), x, y, stands)
}

// rests reports whether an opening, said as v, shows nobody more than what one side,
// or what both knew, says: it and all that it rests on stand as there, or narrower.
func (m *merging) rests(p *merged, v reflect.Value, side int) bool {
	q := m.copies[side].parts[p.key]
	if q == nil || q.in != p.in {
		return false
	}
	if p.of.Type == roleType {
		r, was := v.Addr().Interface().(*plan.Role), q.v.Addr().Interface().(*plan.Role)
		return r.Kind == was.Kind && inside(r.Period, was.Period) && m.restsOn(plan.ID(p.in), side, true) && (!tasked(r.Kind) || m.batonAs(side)) && !m.shows(side, &part{key: p.key, of: p.of, v: v})
	}
	said := &part{key: p.key, of: p.of, v: v}
	if !within(said, q) || m.shows(side, said) {
		return false
	}
	r := reachOf(said)
	if !m.restsOn(r.by, side, false) {
		return false
	}
	if !bornAs(m.merged[childKey].v, m.copies[side].parts[childKey].v) {
		return false
	}
	if o := m.willStand(string(r.to)); o == nil || o.of.Type != organisationType {
		return m.restsOn(r.to, side, true)
	}
	for _, w := range m.order {
		if w.of.Type == memberType && unitOf(w.v) == r.to && !m.restsOn(plan.ID(w.key), side, true) {
			return false
		}
	}
	return true
}

// shows reports whether an opening is more than before and shows something that the side took away, and that stands since the
// other wrote in it or refers to it: what that side opened it opened without it.
func (m *merging) shows(side int, p *part) bool {
	if b := m.copies[inBase].parts[p.key]; b != nil && less(p, b) {
		return false
	}
	var parts []plan.ID
	if p.of.Type != roleType {
		parts = reachOf(p).parts
	}
	return slices.ContainsFunc(m.back[side], func(back *merged) bool {
		if m.merged[back.key] != back || closes(&part{of: back.of, v: back.v}) {
			return false
		}
		for in := back; len(parts) > 0 && !slices.Contains(parts, plan.ID(in.key)); in = m.merged[in.in] {
			if in.key == planKey {
				return false
			}
		}
		return true
	})
}

// less reports whether one version of an opening opens for certain no more than another.
func less(p, q *part) bool {
	if p.of.Type != roleType {
		return within(p, q)
	}
	r, other := p.v.Addr().Interface().(*plan.Role), q.v.Addr().Interface().(*plan.Role)
	return inside(r.Period, other.Period) && (r.Kind == other.Kind || !lets(r.Kind))
}

// lets reports whether a role lets anybody see anything.
func lets(k plan.RoleKind) bool { return k == plan.RoleLeader || tasked(k) }

// tasked reports whether a role lets a worker see for whoever holds the baton.
func tasked(k plan.RoleKind) bool {
	switch k {
	case plan.RoleResponsibleWorker, plan.RoleOwnWorker, plan.RoleIntakeWorker, plan.RoleAssessor:
		return true
	}
	return false
}

func memberOf(v reflect.Value) *plan.Member { return v.Addr().Interface().(*plan.Member) }

// unitOf returns the organisation that a person works in.
func unitOf(v reflect.Value) plan.ID {
	if m := memberOf(v); m.Professional != nil {
		return m.Professional.OrganisationID
	}
	return ""
}

func bornAs(a, b reflect.Value) bool {
	x, y := a.Addr().Interface().(*plan.Child), b.Addr().Interface().(*plan.Child)
	return x.Born == y.Born && x.Expected == y.Expected
}

// restsOn reports whether a person is in the result what one side says, or less, and
// works where it says; with register also in the same chain of controllers.
func (m *merging) restsOn(id plan.ID, side int, register bool) bool {
	p, q := m.willStand(string(id)), m.copies[side].parts[string(id)]
	if p == nil || p.of.Type != memberType {
		return true // nobody there, or the child
	}
	if q == nil {
		return false
	}
	r, was := memberOf(p.v), memberOf(q.v)
	if unit := unitOf(p.v); unit != unitOf(q.v) || !inside(r.Period, was.Period) || r.Kind != was.Kind && seesAs(p) >= seesAs(q) {
		return false
	} else if register {
		return m.chainAs(unit, side)
	}
	return true
}

// chainAs reports whether the controllers above an organisation stand as one side says.
func (m *merging) chainAs(id plan.ID, side int) bool {
	for met := map[plan.ID]bool{}; id != "" && !met[id]; {
		met[id] = true
		o, q := m.willStand(string(id)), m.copies[side].parts[string(id)]
		if o == nil || q == nil || o.of.Type != organisationType {
			return o == nil && q == nil
		}
		above := o.v.Addr().Interface().(*plan.Organisation).ControllerID
		if above != q.v.Addr().Interface().(*plan.Organisation).ControllerID {
			return false
		}
		id = above
	}
	return true
}

// willStand returns what the result says of something that it refers to: what is not there is
// brought back (bring).
func (m *merging) willStand(id string) *part {
	if p := m.merged[id]; p != nil {
		return &part{of: p.of, v: p.v}
	}
	p, _ := m.holder(id)
	return p
}

// batonAs reports whether all that hold the baton in the result do so in one side, or
// did in what both knew, and are there what they are here.
func (m *merging) batonAs(side int) bool {
	for _, h := range m.order {
		if h.of.Type != holdingType {
			continue
		}
		r := h.v.Addr().Interface().(*plan.Holding)
		if !m.heldAs(h, side) && !m.heldAs(h, inBase) || !m.restsOn(r.PersonID, side, true) {
			return false
		}
	}
	return true
}

// inside reports whether a period lies in another.
func inside(p, q civil.Period) bool {
	return (q.From.IsZero() || !p.From.IsZero() && !p.From.Before(q.From)) && (q.To.IsZero() || !p.To.IsZero() && !p.To.After(q.To))
}

// overlap is the time that two periods have in common; of two that have no day in common
// what the caller says.
func overlap(p, q, none civil.Period) civil.Period {
	both := p
	if both.From.Before(q.From) {
		both.From = q.From
	}
	if both.To.IsZero() || !q.To.IsZero() && q.To.Before(both.To) {
		both.To = q.To
	}
	if both.Reversed() {
		return none
	}
	return both
}

// inBothTimes is overlap; of two times that have no day in common the earlier.
func inBothTimes(p, q civil.Period) civil.Period {
	if shorter(p, q) < 0 {
		return overlap(p, q, p)
	}
	return overlap(p, q, q)
}

// shorten keeps somebody in the network for a time, and tells what the sides say of that.
func (m *merging) shorten(p *merged, x, y *part, to civil.Period) {
	u, during := p.of.unit("period"), *memberOf(p.v)
	during.Period = to
	u.take(p, reflect.ValueOf(&during).Elem())
	if mine, theirs := m.content(u.lines, x), m.content(u.lines, y); mine != theirs {
		m.note(found{rule: ruleNarrower, kind: plan.ConflictChanged, key: p.key, unit: "period", field: "period",
			sides: [2]side{{from: inMine, content: mine}, {from: inTheirs, content: theirs}}})
	}
}

// asSaid keeps somebody in the network for no longer than a version says that says what they
// are, and where they are there for another time, for that: on no other day did anybody say
// that they are it.
func (m *merging) asSaid(p *merged, x, y, says *part) {
	to := memberOf(says.v).Period
	m.shorten(p, x, y, overlap(memberOf(p.v).Period, to, to))
}

// periods keeps somebody in the network no longer than the side says that says what
// they are: who became a guardian here was not one for the longer time that was written
// there.
func (m *merging) periods() {
	for _, p := range m.order {
		x, y := m.copies[inMine].parts[p.key], m.copies[inTheirs].parts[p.key]
		if p.of.Type != memberType || x == nil || y == nil || m.source(p.top) != nil {
			continue
		}
		r := memberOf(p.v)
		as := func(q *part) bool {
			return inside(r.Period, memberOf(q.v).Period) && r.Kind == memberOf(q.v).Kind && unitOf(p.v) == unitOf(q.v)
		}
		if as(x) || as(y) {
			continue
		}
		var stands *part
		for _, q := range []*part{x, y} {
			if r.Kind == memberOf(q.v).Kind && unitOf(p.v) == unitOf(q.v) && (stands == nil || shorter(memberOf(q.v).Period, memberOf(stands.v).Period) < 0) {
				stands = q
			}
		}
		if stands != nil {
			m.asSaid(p, x, y, stands)
		}
	}
}

// holders keeps whoever holds the baton in the network no longer than a side says that
// knows the hold, and where they work there: who was given it here was not there for the
// longer time that was written there, nor free of what is forbidden to where they were. The
// hold itself stands: the family is not left without a holder.
func (m *merging) holders() {
	for _, h := range m.order {
		if h.of.Type != holdingType {
			continue
		}
		id := h.v.Addr().Interface().(*plan.Holding).PersonID
		if !m.stands(string(id)) {
			m.bring(string(id), h.key)
		}
		p, x, y := m.merged[string(id)], m.copies[inMine].parts[string(id)], m.copies[inTheirs].parts[string(id)]
		if p == nil || p.of.Type != memberType || m.source(p.top) != nil {
			continue
		}
		stands, fits := -1, false
		for side := range m.copies {
			q := m.copies[side].parts[string(id)]
			if q == nil || !m.heldAs(h, side) {
				continue
			}
			fits = fits || m.restsOn(id, side, true)
			if stands < 0 || m.holdsLess(id, side, stands) {
				stands = side
			}
		}
		if stands >= 0 && !fits {
			m.holdsAs(p, x, y, stands)
		}
	}
}

// holdsLess reports whether one copy lets somebody be there for a shorter time than another; of two
// sides that say the same time, whether the units above them come first, which means nothing.
func (m *merging) holdsLess(id plan.ID, side, than int) bool {
	within := func(side int) civil.Period { return memberOf(m.copies[side].parts[string(id)].v).Period }
	above := func(side int) (units []string) {
		for p := range upFrom(string(id), func(key string) *part { return m.copies[side].parts[key] }) {
			units = append(units, p.key)
		}
		return units
	}
	first := shorter(within(side), within(than))
	return first < 0 || first == 0 && than != inBase && slices.Compare(above(side), above(than)) < 0
}

// holdsAs keeps somebody in the network where and when one side says.
func (m *merging) holdsAs(p *merged, x, y *part, side int) {
	says := m.copies[side].parts[p.key]
	if !inside(memberOf(p.v).Period, memberOf(says.v).Period) {
		m.asSaid(p, x, y, says)
	}
	if unitOf(p.v) != unitOf(says.v) {
		m.keep(p, "kind", x, y, says)
	}
	for id, met := unitOf(says.v), map[plan.ID]bool{}; id != "" && !met[id]; {
		met[id] = true
		if !m.stands(string(id)) {
			m.bring(string(id), p.key)
		}
		o, q := m.merged[string(id)], m.copies[side].parts[string(id)]
		if o == nil || q == nil || o.of.Type != organisationType {
			return
		}
		above := q.v.Addr().Interface().(*plan.Organisation).ControllerID
		if u, v := m.copies[inMine].parts[string(id)], m.copies[inTheirs].parts[string(id)]; u != nil && v != nil && m.source(o.top) == nil &&
			o.v.Addr().Interface().(*plan.Organisation).ControllerID != above {
			m.keep(o, "controllerId", u, v, q)
		}
		id = above
	}
}

// keep lets a version stand in a unit, and tells what the sides say of it.
func (m *merging) keep(p *merged, name string, x, y, stands *part) {
	u := p.of.unit(name)
	u.take(p, stands.v)
	field, mine, theirs := m.contents(u, x, y, stands)
	m.note(found{rule: ruleNarrower, kind: plan.ConflictChanged, key: p.key, unit: u.name(), field: field,
		sides: [2]side{{from: inMine, content: mine}, {from: inTheirs, content: theirs}}, refs: append(m.refsOf(u, x), m.refsOf(u, y)...)})
}

// heldAs reports whether somebody holds the baton in the result as in one copy.
func (m *merging) heldAs(h *merged, from int) bool {
	q := m.copies[from].parts[h.key]
	if q == nil {
		return false
	}
	r, was := h.v.Addr().Interface().(*plan.Holding), q.v.Addr().Interface().(*plan.Holding)
	return r.PersonID == was.PersonID && r.Role == was.Role && r.On == was.On && r.From == was.From && r.Accepted == was.Accepted && r.To == was.To
}

// closes reports whether a part keeps something back from somebody.
func closes(p *part) bool {
	return p.of.Type == prohibitionType || p.of.Type == consentType && !opens(p)
}

// opened reports whether a side changed anything since base that may let somebody see
// more than base does.
func (m *merging) opened(side int) bool {
	if m.copies[inBase].plan == nil {
		return false
	}
	if known := m.openings[side]; known != 0 {
		return known > 0
	}
	m.openings[side] = -1
	if m.opensMore(side) {
		m.openings[side] = 1
	}
	return m.openings[side] > 0
}

func (m *merging) opensMore(side int) bool {
	for _, p := range m.copies[side].order {
		b := m.copies[inBase].parts[p.key]
		if (b == nil || !p.saysAs(b)) && m.wider(p, b) {
			return true
		}
	}
	return slices.ContainsFunc(m.copies[inBase].order, func(b *part) bool {
		return m.copies[side].parts[b.key] == nil && closes(b) && keeps(b, func(id plan.ID) bool { return m.has(side, string(id)) })
	})
}

// wider reports whether a part as a side has it may let somebody see more than as it
// was.
func (m *merging) wider(p, b *part) bool {
	switch p.of.Type {
	case prohibitionType:
		return b != nil
	case consentType:
		if b == nil {
			return opens(p)
		}
		return !opens(b) || opens(p) && !within(p, b)
	case legalGroundType:
		return b == nil || !within(p, b)
	case roleType:
		if b == nil {
			return true
		}
		r, was := p.v.Addr().Interface().(*plan.Role), b.v.Addr().Interface().(*plan.Role)
		return r.Kind != was.Kind || !inside(r.Period, was.Period)
	case memberType:
		if b == nil {
			return seesAs(p) > 0
		}
		return memberOf(p.v).Kind != memberOf(b.v).Kind || unitOf(p.v) != unitOf(b.v) || !inside(memberOf(p.v).Period, memberOf(b.v).Period) ||
			!bansStand(memberOf(p.v).SecurityBans, memberOf(b.v).SecurityBans)
	case organisationType:
		return b == nil || p.v.Addr().Interface().(*plan.Organisation).ControllerID != b.v.Addr().Interface().(*plan.Organisation).ControllerID
	case childType:
		return !bornAs(p.v, b.v) || !bansStand(p.v.Addr().Interface().(*plan.Child).SecurityBans, b.v.Addr().Interface().(*plan.Child).SecurityBans)
	}
	return p.of.Type == holdingType
}

// bansStand reports whether all bans of before still stand.
func bansStand(now, before []civil.Period) bool {
	return !slices.ContainsFunc(before, func(b civil.Period) bool { return !slices.Contains(now, b) })
}

// disputed reports whether a conflict of an earlier merge speaks of a part, or holds it: people have
// settled it since, or have it before them.
func (m *merging) disputed(key string) bool {
	names := func(ids []plan.ID) bool { return slices.Contains(ids, plan.ID(key)) }
	return m.heldBack(0, key) || slices.ContainsFunc(m.copies[:], func(c *copied) bool {
		return c.plan != nil && slices.ContainsFunc(c.plan.Conflicts, func(c plan.Conflict) bool {
			return names(c.AboutIDs) || slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return names(s.PartIDs) })
		})
	})
}

// stillCloses reports whether what one side took back stays, since the other opened
// something while it stood.
func (m *merging) stillCloses(p *part, holder int) bool {
	return closes(p) && m.opened(holder) && !m.disputed(p.key)
}

// lifts reports whether what one side alone changed in a unit keeps less back than
// before, while the other opened something.
func (m *merging) lifts(u *unit, b, x, y *part, mineAsBase bool) bool {
	changed, unchanged := y, inMine
	if !mineAsBase {
		changed, unchanged = x, inTheirs
	}
	switch {
	case m.disputed(b.key):
	case b.of.Type == prohibitionType:
		return !covers(changed, b) && m.opened(unchanged)
	case b.of.Type == consentType && closes(b):
		return (opens(changed) || !within(b, changed)) && m.opened(unchanged)
	case u.name() == "securityBans":
		bans := func(p *part) []civil.Period {
			return *u.lines[0].In(p.v).Addr().Interface().(*[]civil.Period)
		}
		return !bansStand(bans(changed), bans(b)) && m.opened(unchanged)
	case b.of.Type == childType && u.name() == "born":
		return !majority(b).IsZero() && (majority(changed).IsZero() || ofAge(b, changed) < 0) && m.opened(unchanged)
	}
	return false
}

// ofAge compares when the child comes of age in two versions: from then on no guardian sees
// the plan as such. It is 0 where one of them does not say when.
func ofAge(p, q *part) int {
	a, b := majority(p), majority(q)
	if a.IsZero() || b.IsZero() {
		return 0
	}
	return a.Compare(b)
}

func majority(p *part) civil.Date { return p.v.Addr().Interface().(*plan.Child).Majority() }

// covers reports whether a prohibition keeps back for certain all that another does.
func covers(p, q *part) bool {
	a, b := p.v.Addr().Interface().(*plan.Prohibition), q.v.Addr().Interface().(*plan.Prohibition)
	all := func(has, asked []plan.ID) bool {
		return !slices.ContainsFunc(asked, func(id plan.ID) bool { return !slices.Contains(has, id) })
	}
	return a.Ground == b.Ground && a.By == b.By && !a.On.After(b.On) && a.IsSecret() == b.IsSecret() && spelling.Same(reflect.ValueOf(a.Capacity), reflect.ValueOf(b.Capacity)) &&
		all(a.AgainstIDs, b.AgainstIDs) && (a.Scope != plan.ScopeParts || b.Scope == plan.ScopeParts && all(a.PartIDs, b.PartIDs)) &&
		inside(b.Period, a.Period) && (a.Withdrawal == nil || b.Withdrawal != nil && !a.Withdrawal.From.Before(b.Withdrawal.From))
}
