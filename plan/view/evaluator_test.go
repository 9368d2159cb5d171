package view_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

var graphs = flag.Int("graphs", 40_000, "how many random consent graphs to compare; a million by hand")

// The slow evaluator says for one reader and one part whether it is shown, by
// reading the rules of docs/views-and-consent.md one after another. It shares
// nothing with the fast way, which walks a plan once for all parts.
type slow struct {
	p  *plan.Plan
	me plan.ID // the child's id for the child
	on civil.Date

	asked bool // groundsLeft was, and gave known
	known []ground
}

// part is one statement of a plan with the parts around it, outermost first.
type partOf struct {
	id    plan.ID
	said  plan.Statement
	kind  string
	refs  []plan.ID // people it speaks of beside those of the statement
	about []plan.ID // of a disagreement
	serve []plan.ID // of a goal or action
	text  string
	outer *partOf
}

func (x *partOf) chain() []*partOf {
	if x == nil {
		return nil
	}
	return append(x.outer.chain(), x)
}

func partsOf(p *plan.Plan) []*partOf {
	var all []*partOf
	for i := range p.Needs {
		n := &p.Needs[i]
		all = append(all, &partOf{id: n.ID, said: n.Statement, kind: "need", text: n.Text})
	}
	for i := range p.Goals {
		g := &p.Goals[i]
		all = append(all, &partOf{id: g.ID, said: g.Statement, kind: "goal", serve: g.NeedIDs, text: g.Text})
	}
	for i := range p.Actions {
		a := &p.Actions[i]
		all = append(all, &partOf{id: a.ID, said: a.Statement, kind: "action", refs: a.OwnerIDs, serve: a.GoalIDs, text: a.Text})
	}
	for i := range p.Disagreements {
		d := &p.Disagreements[i]
		all = append(all, &partOf{id: d.ID, said: d.Statement, kind: "disagreement", about: d.AboutIDs, text: d.Text})
	}
	for i := range p.Assessments {
		a := &partOf{id: p.Assessments[i].ID, said: p.Assessments[i].Statement, kind: "assessment"}
		all = append(all, a)
		for j := range p.Assessments[i].Views {
			v := &p.Assessments[i].Views[j]
			view := &partOf{id: v.ID, said: v.Statement, kind: "view", outer: a}
			if v.Voice == assess.VoiceChild {
				// The view is the child's; whoever else it names is spoken of.
				view.said.By, view.refs = p.Child.ID, []plan.ID{v.By}
			}
			all = append(all, view)
			for k := range v.Findings {
				f := &v.Findings[k]
				said := plan.Statement{By: view.said.By, RecordedBy: v.RecordedBy, AboutID: f.AboutID, Visibility: f.Visibility}
				all = append(all, &partOf{id: f.ID, said: said, kind: "finding", text: f.Text, outer: view})
			}
		}
	}
	return all
}

// ground is one reason to see.
type ground struct {
	kind  string // child, guardian, baton, task, law, consent
	scope plan.ConsentScope
	parts []plan.ID
	giver plan.ID
}

func (s *slow) child() bool { return s.me == s.p.Child.ID }

// chain is the reader's unit, its controller, theirs and so on.
func (s *slow) chain() (all []plan.ID) {
	m := s.p.Person(s.me)
	if m == nil || m.Professional == nil {
		return nil
	}
	for id := m.Professional.OrganisationID; id != "" && !slices.Contains(all, id); id = s.p.Organisation(id).ControllerID {
		all = append(all, id)
	}
	return all
}

func (s *slow) org() (unit, controller plan.ID) {
	if all := s.chain(); len(all) > 0 {
		return all[0], all[len(all)-1]
	}
	return "", ""
}

func in(p civil.Period, d civil.Date) bool { return p.IsZero() || p.Contains(d) }

func dayIn(i civil.Instant) civil.Date { d, _ := i.DayAt(120); return d } // these plans live in winter

func (s *slow) ofAge() bool { return !s.on.Before(s.p.Child.Born.AddYears(18)) }

func (s *slow) grounds() []ground {
	if s.child() {
		return []ground{{kind: "child", scope: plan.ScopeWhole}}
	}
	m := s.p.Person(s.me)
	if !in(m.Period, s.on) {
		return nil
	}
	var all []ground
	if m.Kind == plan.MemberGuardian && !s.ofAge() {
		all = append(all, ground{kind: "guardian", scope: plan.ScopeWhole})
	}
	unit, controller := s.org()
	same, holds := false, false
	for _, h := range s.p.Baton {
		if dayIn(h.From).After(s.on) || !h.To.IsZero() && dayIn(h.To).Before(s.on) || h.On.After(s.on) {
			continue
		}
		if h.Role != plan.HoldingFirst && (h.Accepted.IsZero() || dayIn(h.Accepted).After(s.on)) {
			continue
		}
		holds = holds || h.PersonID == s.me
		if h.Role != plan.HoldingPair {
			other := &slow{p: s.p, me: h.PersonID}
			_, c := other.org()
			same = same || c != "" && c == controller
		}
	}
	task := slices.ContainsFunc(m.Roles, func(r plan.Role) bool {
		return in(r.Period, s.on) && slices.Contains([]plan.RoleKind{plan.RoleResponsibleWorker, plan.RoleOwnWorker, plan.RoleIntakeWorker, plan.RoleAssessor}, r.Kind)
	})
	switch {
	case m.Kind != plan.MemberProfessional:
		// a row that names a guardian or near person opens nothing
	case holds:
		all = append(all, ground{kind: "baton", scope: plan.ScopeWhole})
	case same && task:
		all = append(all, ground{kind: "task", scope: plan.ScopeWhole})
	}
	for _, l := range s.p.LegalGrounds {
		// without a period it covers its one day
		in := s.on == l.On
		if !l.Period.IsZero() {
			in = l.Period.Contains(s.on) && !l.On.After(s.on)
		}
		if (l.RecipientID == s.me || l.RecipientID == unit) && in {
			all = append(all, ground{kind: "law", scope: l.Scope, parts: l.PartIDs})
		}
	}
	for i, c := range s.p.Consents {
		if c.Decision == plan.ConsentGiven && (c.RecipientID == s.me || c.RecipientID == unit) && s.counts(c) && !s.undone(i) && !s.banned(c.By) {
			all = append(all, ground{kind: "consent", scope: c.Scope, parts: c.PartIDs, giver: c.By})
		}
	}
	if s.banned(append(s.chain(), s.me)...) {
		// only what was expressly allowed, by somebody else
		all = slices.DeleteFunc(all, func(g ground) bool {
			return g.scope != plan.ScopeParts || g.kind != "consent" && g.kind != "law" || g.giver == s.me
		})
	}
	return all
}

// banned: a security ban is in force against somebody by name: a person, or where the
// person works.
func (s *slow) banned(ids ...plan.ID) bool {
	return slices.ContainsFunc(s.p.Prohibitions, func(f plan.Prohibition) bool {
		over := s.withdrawn(f)
		return f.Ground == plan.GroundSecurityBan && slices.ContainsFunc(f.AgainstIDs, func(id plan.ID) bool { return slices.Contains(ids, id) }) && !over && !s.on.Before(f.On) && in(f.Period, s.on)
	})
}

// counts: the consent or refusal is in time, and its giver may decide.
func (s *slow) counts(c plan.Consent) bool {
	if s.on.Before(c.On) || !in(c.Period, s.on) || c.Withdrawal != nil && !dayIn(c.Withdrawal.From).After(s.on) {
		return false
	}
	// What keeps something back counts for earlier days too, what opens does not: of a
	// consent that the minor is able opens the minor's and keeps back a guardian's, of a
	// refusal the other way round.
	ever := func(j plan.CapacityJudgement) bool { return c.Capacity != nil && c.Capacity.Judgement == j }
	byThen := func(j plan.CapacityJudgement) bool { return ever(j) && s.judged(c.Capacity) }
	if c.By == s.p.Child.ID {
		if c.Decision == plan.ConsentGiven {
			// a consent is given by whoever is of age that day
			return !ever(plan.CapacityNotAble) && (byThen(plan.CapacityAble) || !c.On.Before(s.p.Child.Born.AddYears(18)))
		}
		// a refusal counts once that is so
		return !byThen(plan.CapacityNotAble) && (ever(plan.CapacityAble) || s.ofAge())
	}
	m := s.p.Person(c.By)
	if m.Kind != plan.MemberGuardian || !in(m.Period, s.on) || s.ofAge() {
		return false
	}
	if c.Decision == plan.ConsentGiven {
		return !ever(plan.CapacityAble)
	}
	return !byThen(plan.CapacityAble)
}

// judged: somebody had said so by the day; a judgement that tells no day is none (8).
func (s *slow) judged(c *plan.Capacity) bool { return !c.On.IsZero() && !c.On.After(s.on) }

// withdrawn: a prohibition ended with its day, and somebody had said so.
func (s *slow) withdrawn(f plan.Prohibition) bool {
	return f.Withdrawal != nil && dayIn(f.Withdrawal.From).Before(s.on) && !f.Withdrawal.On.After(s.on)
}

// undone: a refusal of the whole stands against the consent.
func (s *slow) undone(i int) bool {
	given := s.p.Consents[i]
	newer := func(a, b int) bool {
		x, y := s.p.Consents[a], s.p.Consents[b]
		return x.On.After(y.On) || x.On == y.On && a > b
	}
	for j, r := range s.p.Consents {
		if r.Decision != plan.ConsentRefused || r.Scope == plan.ScopeParts || !s.counts(r) {
			continue
		}
		if r.RecipientID != given.RecipientID && r.RecipientID != s.me {
			continue
		}
		if r.By == given.By {
			if newer(j, i) {
				return true
			}
			continue
		}
		if given.By == s.p.Child.ID {
			continue // the able minor decides alone
		}
		reconsidered := false
		for k, c := range s.p.Consents {
			inTime := !s.on.Before(c.On) && in(c.Period, s.on) && (c.Withdrawal == nil || dayIn(c.Withdrawal.From).After(s.on))
			if c.Decision == plan.ConsentGiven && c.By == r.By && c.RecipientID == r.RecipientID && newer(k, j) && inTime && s.counts(c) {
				reconsidered = true
			}
		}
		if !reconsidered {
			return true
		}
	}
	return false
}

// blocked: a prohibition, or a refusal of parts, takes the part from the ground.
func (s *slow) blocked(g ground, x *partOf) bool {
	unit, _ := s.org()
	lists := func(scope plan.ConsentScope, ids []plan.ID) bool {
		if scope != plan.ScopeParts {
			return true
		}
		return slices.ContainsFunc(x.chain(), func(y *partOf) bool { return slices.Contains(ids, y.id) })
	}
	for _, f := range s.p.Prohibitions {
		if !s.holds(f) || !lists(f.Scope, f.PartIDs) {
			continue
		}
		mine := slices.ContainsFunc(f.AgainstIDs, func(id plan.ID) bool { return id == s.me || slices.Contains(s.chain(), id) })
		outside := g.kind != "baton" && g.kind != "task" && g.kind != "law"
		if mine && (f.Ground != plan.GroundClient || outside) {
			return true
		}
		if g.giver != "" && g.giver != s.p.Child.ID && slices.Contains(f.AgainstIDs, g.giver) {
			return true
		}
	}
	for _, r := range s.p.Consents {
		if r.Decision == plan.ConsentRefused && r.Scope == plan.ScopeParts && (r.RecipientID == s.me || r.RecipientID == unit && unit != "") && s.counts(r) &&
			g.kind == "consent" && (g.giver != s.p.Child.ID || r.By == g.giver) && lists(r.Scope, r.PartIDs) {
			return true
		}
	}
	return false
}

func (s *slow) holds(f plan.Prohibition) bool {
	if f.Ground == plan.GroundMinor && f.Capacity != nil && f.Capacity.Judgement == plan.CapacityNotAble && s.judged(f.Capacity) {
		return false
	}
	if s.withdrawn(f) {
		return false
	}
	if f.Existence == plan.ExistenceSecret {
		return f.Period.To.IsZero() || !f.Period.To.Before(s.on)
	}
	return !s.on.Before(f.On) && in(f.Period, s.on)
}

// hasBaton: holds it, and nothing takes the whole plan away.
func (s *slow) hasBaton() bool {
	return slices.ContainsFunc(s.groundsLeft(), func(g ground) bool { return g.kind == "baton" })
}

func (s *slow) professional() bool {
	m := s.p.Person(s.me)
	return m != nil && m.Kind == plan.MemberProfessional
}

// absent: the reader may not know that somebody is there.
func (s *slow) absent(id plan.ID) bool {
	var v plan.Visibility
	self := id == s.me
	if m := s.p.Person(id); m != nil {
		v = m.Visibility
	} else if o := s.p.Organisation(id); o != nil {
		v = o.Visibility
		self = slices.Contains(s.chain(), id)
	}
	switch {
	case v <= assess.VisibilityCircle, self, s.hasBaton():
		return false
	}
	return v != assess.VisibilityProfessionals || !s.professional()
}

// covers: the ground is about the part.
func (g ground) covers(x *partOf) bool {
	switch g.scope {
	case plan.ScopeParts:
		return slices.ContainsFunc(x.chain(), func(y *partOf) bool { return slices.Contains(g.parts, y.id) })
	case plan.ScopeMinimum:
		return slices.Contains([]string{"goal", "action", "person", "organisation"}, x.kind)
	}
	return true
}

// groundsLeft: those that no prohibition of the whole takes away.
func (s *slow) groundsLeft() []ground {
	if s.asked {
		return s.known
	}
	whole := &slow{p: s.p.Clone(), me: s.me, on: s.on}
	whole.p.Prohibitions = slices.DeleteFunc(whole.p.Prohibitions, func(f plan.Prohibition) bool { return f.Scope == plan.ScopeParts })
	whole.p.Consents = slices.DeleteFunc(whole.p.Consents, func(c plan.Consent) bool { return c.Decision == plan.ConsentRefused && c.Scope == plan.ScopeParts })
	s.known = slices.DeleteFunc(s.grounds(), func(g ground) bool { return whole.blocked(g, &partOf{}) })
	s.asked = true
	return s.known
}

// hushed: a secret prohibition lists the part, or one around it, takes some ground
// of the reader away from it, and no ground is left that shows it.
func (s *slow) hushed(x *partOf) bool {
	secret := false
	for _, f := range s.p.Prohibitions {
		if f.Existence != plan.ExistenceSecret || f.Scope != plan.ScopeParts || !s.holds(f) ||
			!slices.ContainsFunc(x.chain(), func(y *partOf) bool { return slices.Contains(f.PartIDs, y.id) }) {
			continue
		}
		alone := &slow{p: s.p.Clone(), me: s.me, on: s.on}
		alone.p.Prohibitions = []plan.Prohibition{f}
		alone.p.Consents = slices.DeleteFunc(slices.Clone(s.p.Consents), func(c plan.Consent) bool { return c.Decision == plan.ConsentRefused })
		secret = secret || slices.ContainsFunc(s.grounds(), func(g ground) bool { return alone.blocked(g, x) })
	}
	return secret && !slices.ContainsFunc(s.groundsLeft(), func(g ground) bool { return g.covers(x) && !s.blocked(g, x) })
}

// confided: said in confidence to somebody else.
func (s *slow) confided(x *partOf) bool {
	return x.said.Visibility == assess.VisibilityConfidence && !s.visible(x)
}

// secretID: somebody or something of that id is secret by itself, or speaks of
// what is.
func (s *slow) secretID(id plan.ID, all []*partOf, seen map[plan.ID]bool) bool {
	if id == "" || seen[id] {
		return false
	}
	seen[id] = true
	defer delete(seen, id)
	if m := s.p.Person(id); m != nil {
		return s.absent(id) || s.hushed(&partOf{id: id, kind: "person"}) || m.Professional != nil && s.secretID(m.Professional.OrganisationID, all, seen)
	}
	if o := s.p.Organisation(id); o != nil {
		return s.absent(id) || s.hushed(&partOf{id: id, kind: "organisation"}) || s.secretID(o.ControllerID, all, seen)
	}
	at := slices.IndexFunc(all, func(x *partOf) bool { return x.id == id })
	if at < 0 {
		return false
	}
	x := all[at]
	if s.hushed(x) || s.confided(x) || x.outer != nil && s.secretID(x.outer.id, all, seen) {
		return true
	}
	people := append([]plan.ID{x.said.By, x.said.RecordedBy, x.said.AboutID}, x.refs...)
	if x.kind == "finding" {
		people = []plan.ID{x.said.AboutID}
	}
	people = append(people, x.about...)
	for _, id := range people {
		if s.secretID(id, all, seen) {
			return true
		}
	}
	if len(x.serve) > 0 {
		for _, id := range x.serve {
			if !s.secretID(id, all, seen) {
				return false
			}
		}
		return true
	}
	return false
}

// visible: the statement's own visibility lets the reader see it. Whoever said or
// recorded it does; one about nobody is about the child.
func (s *slow) visible(x *partOf) bool {
	v, about := x.said.Visibility, x.said.AboutID
	if v == 0 && about != "" && about != s.p.Child.ID {
		v = assess.VisibilitySubject
	}
	if about == "" {
		about = s.p.Child.ID
	}
	if x.said.By == s.me || x.said.RecordedBy == s.me {
		return true
	}
	holds := slices.ContainsFunc(s.grounds(), func(g ground) bool { return g.kind == "baton" && !s.blocked(g, x) })
	switch v {
	case assess.VisibilityProfessionals:
		return s.professional()
	case assess.VisibilitySubject:
		return about == s.me || holds
	case assess.VisibilityConfidence:
		return holds
	case assess.VisibilityAuthor:
		return false
	}
	return true
}

// erased: a secret of the whole plan, and no ground left.
func (s *slow) erased() bool {
	return len(s.groundsLeft()) == 0 && slices.ContainsFunc(s.p.Prohibitions, func(f plan.Prohibition) bool {
		if f.Existence != plan.ExistenceSecret || f.Scope == plan.ScopeParts || !s.holds(f) {
			return false
		}
		alone := &slow{p: s.p.Clone(), me: s.me, on: s.on}
		alone.p.Prohibitions = []plan.Prohibition{f}
		alone.p.Consents = slices.DeleteFunc(slices.Clone(s.p.Consents), func(c plan.Consent) bool { return c.Decision == plan.ConsentRefused })
		mine := slices.ContainsFunc(f.AgainstIDs, func(id plan.ID) bool { return id == s.me || slices.Contains(s.chain(), id) })
		return mine || slices.ContainsFunc(s.grounds(), func(g ground) bool { return alone.blocked(g, &partOf{}) })
	})
}

func (s *slow) sees(x *partOf, all []*partOf) bool {
	for _, y := range x.chain() {
		if y.said.On.After(s.on) || s.secretID(y.id, all, map[plan.ID]bool{}) || !s.visible(y) {
			return false
		}
	}
	shown := slices.ContainsFunc(s.grounds(), func(g ground) bool { return g.covers(x) && !s.blocked(g, x) })
	if !shown || len(x.about) == 0 {
		return shown
	}
	return slices.ContainsFunc(x.about, func(id plan.ID) bool {
		at := slices.IndexFunc(all, func(y *partOf) bool { return y.id == id })
		return s.sees(all[at], all)
	})
}

// graph invents a small plan with everything that can decide who sees what.
type graph struct {
	*rand.Rand
	n int
}

func (g *graph) id() plan.ID {
	g.n++
	b := []byte("aaaaaaaaaa")
	for i, n := len(b)-1, g.n; n > 0; i, n = i-1, n/26 {
		b[i] = byte('a' + n%26)
	}
	return plan.ID(b)
}

func (g *graph) chance(percent int) bool { return g.IntN(100) < percent }

func one[T any](g *graph, from []T) T { return from[g.IntN(len(from))] }

var firstDay = civil.MustParseDate("2025-11-03")

func (g *graph) day() civil.Date { return firstDay.AddDays(g.IntN(100)) }

func (g *graph) period() civil.Period {
	switch g.IntN(4) {
	case 0:
		return civil.Period{}
	case 1:
		return civil.Period{From: g.day()}
	}
	from := g.day()
	return civil.Period{From: from, To: from.AddDays(g.IntN(60))}
}

func (g *graph) at(d civil.Date) civil.Instant {
	return civil.MustParseInstant(fmt.Sprintf("%sT%02d:00:00+02:00", d, 1+g.IntN(22)))
}

func (g *graph) visibility() plan.Visibility {
	if g.chance(70) {
		return 0
	}
	return plan.Visibility(1 + g.IntN(5))
}

func (g *graph) plan() *plan.Plan {
	p := &plan.Plan{Format: plan.Format1, ID: "aaaaaaaaaaaaaaaaaaaaaaaaaa", Child: plan.Child{ID: g.id(), Subject: "lapsi-1"}}
	p.Child.Born = firstDay.AddYears(-18).AddDays(g.IntN(200) - 20)
	var orgs, people []plan.ID
	for range 3 {
		o := plan.Organisation{ID: g.id(), Name: "x"}
		if len(orgs) > 0 && g.chance(60) {
			o.ControllerID = one(g, orgs) // a chain, now and then
		}
		if g.chance(10) {
			o.Visibility = g.visibility()
		}
		orgs = append(orgs, o.ID)
		p.Organisations = append(p.Organisations, o)
	}
	for i := range 6 {
		m := plan.Member{ID: g.id(), Kind: plan.MemberGuardian}
		switch {
		case i == 2:
			m.Kind = plan.MemberNearPerson
		case i > 2:
			m.Kind, m.Professional = plan.MemberProfessional, &plan.Professional{OrganisationID: one(g, orgs)}
			for range g.IntN(3) {
				m.Roles = append(m.Roles, plan.Role{ID: g.id(), Kind: plan.RoleKind(1 + g.IntN(7)), Period: g.period()})
			}
		}
		if g.chance(20) {
			m.Period = g.period()
		}
		if g.chance(8) {
			m.Visibility = g.visibility()
		}
		people = append(people, m.ID)
		p.People = append(p.People, m)
	}
	workers := people[3:]
	anyone := append([]plan.ID{p.Child.ID}, people...)
	for range g.IntN(3) {
		from := g.day()
		h := plan.Holding{ID: g.id(), PersonID: one(g, workers[g.IntN(2):]), Role: plan.HoldingRole(1 + g.IntN(4)), From: g.at(from)}
		if g.chance(60) {
			h.To = g.at(from.AddDays(1 + g.IntN(30)))
		}
		if g.chance(80) {
			h.Accepted = h.From
		}
		if g.chance(10) {
			h.PersonID = one(g, people)
		}
		if h.On = from; g.chance(15) {
			h.On = g.day()
		}
		p.Baton = append(p.Baton, h)
	}
	if g.chance(10) {
		p.Organisations[0].ControllerID = orgs[2] // and it may come back to itself
	}
	said := func() plan.Statement {
		s := plan.Statement{By: one(g, anyone), On: g.day()}
		if g.chance(20) {
			s.RecordedBy = one(g, workers)
		}
		if g.chance(15) {
			s.AboutID = one(g, people)
		}
		s.Visibility = g.visibility()
		return s
	}
	var parts []plan.ID
	fresh := func() plan.ID { id := g.id(); parts = append(parts, id); return id }
	var needs, goals []plan.ID
	for range 1 + g.IntN(2) {
		n := plan.Need{ID: fresh(), Statement: said()}
		n.Text = "text-" + string(n.ID)
		needs = append(needs, n.ID)
		p.Needs = append(p.Needs, n)
	}
	for range 1 + g.IntN(2) {
		x := plan.Goal{ID: fresh(), Statement: said(), NeedIDs: []plan.ID{one(g, needs)}}
		x.Text = "text-" + string(x.ID)
		goals = append(goals, x.ID)
		p.Goals = append(p.Goals, x)
	}
	for range 1 + g.IntN(2) {
		a := plan.Action{ID: fresh(), Statement: said(), OwnerIDs: []plan.ID{one(g, anyone)}, GoalIDs: []plan.ID{one(g, goals)}}
		a.Text = "text-" + string(a.ID)
		p.Actions = append(p.Actions, a)
	}
	as := assess.Assessment{ID: fresh(), Statement: said()}
	for range 1 + g.IntN(2) {
		v := assess.View{ID: fresh(), Statement: said(), Voice: assess.Voice(1 + g.IntN(4))}
		for range 1 + g.IntN(2) {
			f := assess.Finding{ID: fresh(), Item: 1, Kind: assess.FindingOwnWords, Visibility: g.visibility()}
			if g.chance(10) {
				f.AboutID = one(g, people)
			}
			f.Text = "text-" + string(f.ID)
			v.Findings = append(v.Findings, f)
		}
		as.Views = append(as.Views, v)
	}
	p.Assessments = append(p.Assessments, as)
	if g.chance(50) {
		d := plan.Disagreement{ID: g.id(), Statement: said(), AboutIDs: []plan.ID{one(g, parts)}}
		d.Text = "text-" + string(d.ID)
		parts = append(parts, d.ID)
		p.Disagreements = append(p.Disagreements, d)
	}
	scope := func(some int) (plan.ConsentScope, []plan.ID) {
		if g.chance(some) {
			ids := []plan.ID{one(g, parts)}
			if g.chance(20) {
				ids = append(ids, one(g, slices.Concat(parts, people, orgs)))
			}
			return plan.ScopeParts, ids
		}
		return plan.ConsentScope(1 + g.IntN(2)), nil
	}
	capacity := func() *plan.Capacity {
		if g.chance(50) {
			return nil
		}
		c := &plan.Capacity{Judgement: plan.CapacityJudgement(1 + g.IntN(3))}
		if g.chance(90) {
			c.On = firstDay.AddDays(g.IntN(100) - 30)
		}
		return c
	}
	withdrawal := func() *plan.Withdrawal {
		if g.chance(80) {
			return nil
		}
		w := &plan.Withdrawal{From: g.at(g.day())}
		if g.chance(50) {
			w.On = g.day()
		}
		return w
	}
	readers := slices.Concat(people[2:], orgs)
	for range g.IntN(6) {
		c := plan.Consent{ID: g.id(), Statement: plan.Statement{By: one(g, []plan.ID{p.Child.ID, people[0], people[1], people[2]}), On: g.day()},
			Decision: plan.ConsentGiven, RecipientID: one(g, readers), Period: g.period(), Capacity: capacity(), Withdrawal: withdrawal()}
		if g.chance(25) {
			c.Decision = plan.ConsentRefused
		}
		c.Scope, c.PartIDs = scope(30)
		p.Consents = append(p.Consents, c)
	}
	for range g.IntN(4) {
		f := plan.Prohibition{ID: g.id(), Statement: plan.Statement{By: p.Child.ID, On: g.day()}, Ground: plan.ProhibitionGround(1 + g.IntN(6)),
			AgainstIDs: []plan.ID{one(g, slices.Concat(anyone, orgs))}, Period: g.period(), Capacity: capacity(), Withdrawal: withdrawal(),
			Existence: plan.Existence(g.IntN(3))}
		f.Scope, f.PartIDs = scope(80)
		p.Prohibitions = append(p.Prohibitions, f)
	}
	for range g.IntN(2) {
		l := plan.LegalGround{ID: g.id(), Statement: plan.Statement{On: g.day()}, RecipientID: one(g, slices.Concat(workers, orgs)), Citation: "x", Period: g.period()}
		if l.Period.IsZero() {
			l.Period.From = l.On
		}
		l.Scope, l.PartIDs = scope(30)
		p.LegalGrounds = append(p.LegalGrounds, l)
	}
	return p
}

// shownTexts returns the texts that a view shows.
func shownTexts(p *plan.Plan) map[string]bool {
	texts := map[string]bool{}
	for _, x := range partsOf(p) {
		if x.text != "" {
			texts[x.text] = true
		}
	}
	return texts
}

// The fast view and the slow evaluator must agree about every part, for random
// plans, readers and days.
func TestViewAgainstSlowEvaluator(t *testing.T) {
	n := *graphs
	if testing.Short() {
		n /= 20
	}
	shown, hidden := 0, 0
	for seed := range n {
		g := &graph{Rand: rand.New(rand.NewPCG(7, uint64(seed)))}
		p := g.plan()
		s := &slow{p: p, me: p.Child.ID, on: g.day()}
		r := view.Child()
		if !g.chance(8) {
			s.me = one(g, p.People).ID
			r = view.Member(s.me)
		}
		v, err := view.Of(p, r, s.on)
		if refused := new(view.Refusal); errors.As(err, &refused) {
			require.Empty(t, s.groundsLeft(), "graph %d: %s has a ground", seed, r)
			require.False(t, s.erased(), "graph %d: %s may not know of the plan", seed, r)
			continue
		}
		if err != nil {
			require.True(t, s.erased(), "graph %d: the plan itself is hidden from %s", seed, r)
			continue
		}
		require.False(t, s.erased(), "graph %d: %s may not know of the plan", seed, r)
		texts := shownTexts((*plan.Plan)(v.Plan))
		all := partsOf(p)
		for _, x := range all {
			if x.text == "" {
				continue
			}
			want := s.sees(x, all)
			require.Equal(t, want, texts[x.text], "graph %d: %s %s for %s on %s", seed, x.kind, x.id, r, s.on)
			if want {
				shown++
			} else {
				hidden++
			}
		}
		if seed%97 == 0 {
			b, err := json.Marshal(v)
			require.NoError(t, err)
			for _, x := range all {
				if s.secretID(x.id, all, map[plan.ID]bool{}) {
					require.NotContains(t, string(b), string(x.id), "graph %d: a trace of what is secret", seed)
				}
				if x.text != "" && !texts[x.text] {
					require.NotContains(t, string(b), x.text, "graph %d", seed)
				}
			}
		}
	}
	require.Greater(t, shown, n/2, "the graphs must show something")
	require.Greater(t, hidden, n/2, "and hide something")
}
