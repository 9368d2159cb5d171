package merge

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
)

var (
	consentType     = reflect.TypeFor[plan.Consent]()
	legalGroundType = reflect.TypeFor[plan.LegalGround]()
	prohibitionType = reflect.TypeFor[plan.Prohibition]()
	memberType      = reflect.TypeFor[plan.Member]()
	roleType        = reflect.TypeFor[plan.Role]()
	holdingType     = reflect.TypeFor[plan.Holding]()
)

// narrows reports whether a longer list would show more, or is not for a merge to
// make.
func narrows(of, name string) bool { return of == "Settlement" || name == "securityBans" }

// opens reports whether a part lets somebody see what they would not see without it.
func opens(p *part) bool {
	switch p.of.Type {
	case legalGroundType, roleType:
		return true
	case consentType:
		return p.v.Addr().Interface().(*plan.Consent).Decision == plan.ConsentGiven
	}
	return false
}

// sight lets the narrower visibility hold: where both sides changed it, and where
// one widened what the other went on writing.
func (m *merging) sight(p *merged, b, x, y *part) {
	l := p.of.sight
	see := func(q *part) plan.Visibility { return *l.In(q.v).Addr().Interface().(*plan.Visibility) }
	mine, theirs := see(x), see(y)
	stands := mine
	clash := false
	knows, known := m.sightKnown(inMine, p.key, mine, theirs), m.sightKnown(inTheirs, p.key, theirs, mine)
	switch {
	case mine == theirs, b != nil && theirs == see(b) && widest(mine) == widest(theirs):
	case knows && known: // settled apart
		stands = inBoth(mine, theirs)
	case knows:
	case known:
		stands = theirs
	case b != nil && mine == see(b) && widest(mine) == widest(theirs):
		stands = theirs
	case widest(mine) == widest(theirs):
		stands = max(mine, theirs)
	case b != nil && widest(mine) == widest(see(b)) || b != nil && widest(theirs) == widest(see(b)):
		// One side changed it. If it is wider now and the other side wrote something
		// meanwhile, that was written for fewer eyes; if the other opened something
		// meanwhile, it did so while fewer saw this.
		changer, now := inMine, mine
		if widest(mine) == widest(see(b)) {
			changer, now = inTheirs, theirs
		}
		stands = now
		if inBoth(now, see(b)) != now && (m.touched(other(changer), p.key) || m.opened(other(changer))) {
			stands, clash = inBoth(now, see(b)), true
		}
	default:
		stands, clash = inBoth(mine, theirs), true
	}
	if *l.In(p.v).Addr().Interface().(*plan.Visibility) != stands {
		p.mine()
		*l.In(p.v).Addr().Interface().(*plan.Visibility) = stands
	}
	if clash {
		m.note(found{rule: ruleNarrower, kind: plan.ConflictChanged, key: p.key, unit: l.Name, field: l.Name,
			sides: [2]side{{from: inMine, content: m.content(one(l), x)}, {from: inTheirs, content: m.content(one(l), y)}}})
	}
}

// keepNarrow lets no more be seen of a part of a list that stands whole than either side
// says: by who may see it, by bans, by what somebody is to the child or in the matter and
// how long. What a side has settled it has settled.
func (m *merging) keepNarrow(p *merged) {
	b, x, y := m.copies[inBase].parts[p.key], m.copies[inMine].parts[p.key], m.copies[inTheirs].parts[p.key]
	if _, settled := m.takes[p.top]; m.widely || settled || m.source(p.top) == nil {
		return
	}
	if x == nil || y == nil {
		if p.of.Type == roleType && b != nil { // one side took it away
			m.drop(p.key)
			m.holdBack(p.key)
			m.narrowed = true
		}
		return
	}
	stood, versions := p.v, []*part{{of: p.of, v: p.v}, x, y}
	if p.of.sight != nil {
		m.sight(p, b, x, y)
	}
	for i := range p.of.units {
		u := &p.of.units[i]
		switch {
		case u.same(x.v, y.v):
		case u.name() == "securityBans":
			p.setBans(u, x, y)
		case p.of.Type == memberType && u.name() == "period":
			is, unit := memberOf(p.v).Kind, unitOf(p.v)
			m.shorten(p, x, y, timeOf(versions, func(q *part) (civil.Period, bool) {
				return memberOf(q.v).Period, memberOf(q.v).Kind == is && unitOf(q.v) == unit
			}))
		case p.of.Type == memberType && u.name() == "kind":
			for _, q := range []*part{x, y} {
				if seesAs(q) < seesAs(&part{v: p.v}) {
					u.take(p, q.v)
				}
			}
		case p.of.Type == roleType:
			role := *p.v.Addr().Interface().(*plan.Role)
			said := func(q *part) *plan.Role { return q.v.Addr().Interface().(*plan.Role) }
			for _, q := range []*part{x, y} {
				if lets(role.Kind) && !lets(said(q).Kind) {
					role.Kind = said(q).Kind
				}
			}
			role.Period = timeOf(versions, func(q *part) (civil.Period, bool) { return said(q).Period, said(q).Kind == role.Kind })
			p.v, p.own = reflect.ValueOf(&role).Elem(), true
		}
	}
	m.narrowed = m.narrowed || !spelling.Same(stood, p.v)
}

// timeOf is the time that some versions have in common. Of two that have no day in common
// the earlier stands where both say what stands besides; else that of the one that does.
func timeOf(versions []*part, says func(*part) (during civil.Period, alike bool)) (time civil.Period) {
	for _, q := range versions {
		if during, alike := says(q); alike {
			time = inBothTimes(time, during)
		}
	}
	for _, q := range versions {
		if during, alike := says(q); !alike {
			time = overlap(time, during, time)
		}
	}
	return time
}

// sightKnown reports whether who may see a part was said in one side in the knowledge of
// what the other says of that, or of what it is in: it is no more than either, or people
// settled it and the side holds all that the other says in the part.
func (m *merging) sightKnown(from int, key string, own, others plan.Visibility) bool {
	above := sightAbove(key, func(key string) *part { return m.copies[other(from)].parts[key] })
	return slices.ContainsFunc(m.metBy(from, key, "visibility"), func(c *plan.Conflict) bool {
		return slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool {
			said := strings.Trim(s.Content, `"`)
			return said == "" && others.IsZero() || said == others.String() || said == above.String()
		}) && (inBoth(own, others) == widest(own) || c.Settlement != nil && m.holds(from, key))
	})
}

// holds reports whether a side says all that the other says in a part since base.
func (m *merging) holds(from int, key string) bool {
	p, q, b := m.copies[from].parts[key], m.copies[other(from)].parts[key], m.copies[inBase].parts[key]
	more := func(u unit) bool {
		if b != nil {
			return !u.same(p.v, q.v) && !u.same(q.v, b.v)
		}
		return slices.ContainsFunc(u.lines, func(l *contour.Line) bool { return !l.In(q.v).IsZero() && !spelling.Same(l.In(p.v), l.In(q.v)) })
	}
	if p == nil || slices.ContainsFunc(p.of.units, more) {
		return false
	}
	all := true
	q.inside(func(k string) { all = all && m.holds(from, k) })
	return all
}

// inBoth is the visibility that shows something to those alone to whom both show it.
// Professionals and the person whom it is about have nobody in common but whoever made
// it and, where that is a professional, whoever holds the baton. What one side says in
// confidence stays so: that others do not learn of it goes before what the holder reads.
func inBoth(a, b plan.Visibility) plan.Visibility {
	low, high := min(widest(a), widest(b)), max(widest(a), widest(b))
	if low == assess.VisibilityProfessionals && high == assess.VisibilitySubject {
		return assess.VisibilityConfidence
	}
	return high
}

// widest is what a visibility means that is not given.
func widest(v plan.Visibility) plan.Visibility {
	if v == 0 {
		return assess.VisibilityCircle
	}
	return v
}

// narrower decides between two versions of a consent, or of a disclosure by law: a
// refusal before a consent; of two that open something the one that opens nothing
// that the other does not; where there is none, neither stands until people decide.
func (m *merging) narrower(p *merged, f found, b, x, y, low *part) {
	f.rule = ruleNarrower
	mine, theirs := opens(x), opens(y)
	if !mine && !theirs {
		m.bothHold(p, f, x, y, low)
		return
	}
	u := &p.of.units[0]
	switch {
	case !mine:
	case !theirs:
		u.take(p, y.v)
	case within(x, y) && (!within(y, x) || low == x):
	case within(y, x):
		u.take(p, y.v)
	case b != nil && opens(b) && within(b, x) && within(b, y):
		u.take(p, b.v)
	default:
		m.drop(p.key)
		f.rule, f.field, f.unit, f.held = ruleHeldBack, p.top, unitRemoved, true
		f.sides[0].content, f.sides[1].content = m.whole(x.v), m.whole(y.v)
	}
	m.note(f)
}

// fewer returns of two versions of what a person is in the plan, or of when the child was
// born, the one that lets somebody see less, or for a shorter time; nil where what stands lets them see no more than
// either, or where the thing says nothing of that.
func (m *merging) fewer(u *unit, stands, x, y, low *part) *part {
	order := func(_, _ *part) int { return 0 }
	of, name := x.of.Type, u.name()
	switch {
	case of == memberType && name == "kind":
		order = func(a, b *part) int { return cmp.Compare(seesAs(a), seesAs(b)) }
	case of == memberType && name == "period":
		order = func(a, b *part) int {
			return shorter(a.v.Addr().Interface().(*plan.Member).Period, b.v.Addr().Interface().(*plan.Member).Period)
		}
	case of == childType && name == "born":
		order = ofAge
	case of == roleType:
		order = func(a, b *part) int {
			p, q := a.v.Addr().Interface().(*plan.Role), b.v.Addr().Interface().(*plan.Role)
			switch {
			case lets(p.Kind) == lets(q.Kind):
				return shorter(p.Period, q.Period)
			case lets(p.Kind):
				return 1
			}
			return -1
		}
	case of == holdingType:
		order = func(a, b *part) int {
			p, q := a.v.Addr().Interface().(*plan.Holding), b.v.Addr().Interface().(*plan.Holding)
			if p.PersonID != q.PersonID {
				return 0
			}
			return shorter(civil.Period{From: plan.DayOf(p.From), To: plan.DayOf(p.To)}, civil.Period{From: plan.DayOf(q.From), To: plan.DayOf(q.To)})
		}
	}
	few := low
	for _, side := range []*part{x, y} {
		if order(side, few) < 0 {
			few = side
		}
	}
	if order(few, stands) >= 0 {
		return nil
	}
	return few
}

// seesAs orders what a person is by what that alone lets them see: a guardian the
// whole, a professional what their task needs.
func seesAs(p *part) int {
	switch p.v.Addr().Interface().(*plan.Member).Kind {
	case plan.MemberGuardian:
		return 2
	case plan.MemberProfessional:
		return 1
	}
	return 0
}

// shorter orders periods by when they end, else by when they begin, the later first.
func shorter(p, q civil.Period) int {
	switch {
	case p.To != q.To && p.To.IsZero():
		return 1
	case p.To != q.To && q.To.IsZero():
		return -1
	}
	return cmp.Or(p.To.Compare(q.To), q.From.Compare(p.From))
}

// drop takes a part out of the result again.
func (m *merging) drop(key string) {
	p := m.merged[key]
	delete(m.merged, key)
	m.gone[key] = true
	m.order = slices.DeleteFunc(m.order, func(q *merged) bool { return q == p })
}

// reach is what a consent or a disclosure by law opens, to whom, for how long.
type reach struct {
	to, by    plan.ID
	on        civil.Date
	purpose   plan.Purpose
	citation  string
	scope     plan.ConsentScope
	parts     []plan.ID
	period    civil.Period
	withdrawn *plan.Withdrawal
	capacity  *plan.Capacity
}

func reachOf(p *part) reach {
	if p.of.Type == legalGroundType {
		l := p.v.Addr().Interface().(*plan.LegalGround)
		return reach{to: l.RecipientID, by: l.By, on: l.On, citation: l.Citation, scope: l.Scope, parts: l.PartIDs, period: l.Period}
	}
	c := p.v.Addr().Interface().(*plan.Consent)
	return reach{to: c.RecipientID, by: c.By, on: c.On, purpose: c.Purpose, scope: c.Scope, parts: c.PartIDs, period: c.Period, withdrawn: c.Withdrawal, capacity: c.Capacity}
}

// within reports whether what p opens is for certain no more than what q opens.
func within(p, q *part) bool {
	a, b := reachOf(p), reachOf(q)
	if a.to != b.to || a.by != b.by || a.on != b.on || a.purpose != b.purpose || !spelling.Same(reflect.ValueOf(a.citation), reflect.ValueOf(b.citation)) || !spelling.Same(reflect.ValueOf(a.capacity), reflect.ValueOf(b.capacity)) {
		return false
	}
	switch {
	case b.scope == plan.ScopeWhole:
	case a.scope != b.scope:
		return false
	case slices.ContainsFunc(a.parts, func(id plan.ID) bool { return !slices.Contains(b.parts, id) }):
		return false
	}
	if a.period.From.Before(b.period.From) || !b.period.To.IsZero() && (a.period.To.IsZero() || a.period.To.After(b.period.To)) {
		return false
	}
	return b.withdrawn == nil || a.withdrawn != nil && !a.withdrawn.From.After(b.withdrawn.From)
}

// bothHold lets both versions of a prohibition, or of a refusal, stand: together they
// keep back what either keeps back.
func (m *merging) bothHold(p *merged, f found, x, y, low *part) {
	high := y
	if low == y {
		high = x
	}
	p.of.units[0].take(p, low.v)
	twin := &merged{key: string(m.id("twin", p.key, m.content(p.of.units[0].lines, high))), in: p.in, list: p.list, top: p.top, of: p.of, v: high.v, base: p.key}
	twin.mine()
	twin.v.Field(p.of.ID).SetString(twin.key)
	m.merged[twin.key] = twin
	m.order = append(m.order, twin)
	f.rule = ruleBothHold
	f.field = ""
	for i := range f.sides {
		f.sides[i].content = ""
		if f.sides[i].parts = []string{p.key}; (f.sides[i].from == inMine) != (low == x) {
			f.sides[i].parts = []string{twin.key}
		}
	}
	m.note(f)
}

func comparePeriods(a, b reflect.Value) int {
	p, q := *a.Addr().Interface().(*civil.Period), *b.Addr().Interface().(*civil.Period)
	if c := p.From.Compare(q.From); c != 0 {
		return c
	}
	return p.To.Compare(q.To)
}
