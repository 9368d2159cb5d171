package view

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// hideHushed makes secret what a secret prohibition lists and no ground is left to
// show, over all grounds of the reader, and what was said in confidence to
// others.
func (w *redaction) hideHushed() {
	if !w.figures || len(w.hushed) > 0 {
		w.hush(planOutline(), reflect.ValueOf(w.plan).Elem(), level{whole: w.whole, minimum: w.minimum}, 0)
	}
}

// hush walks the parts of a struct; why is the secret that lies on it.
func (w *redaction) hush(c *outline, v reflect.Value, l level, why Reason) {
	c.inside(v, func(m *line, at reflect.Value) {
		if m.Op == contour.Parts {
			w.hushPart(m, at, l, why)
		} else {
			w.hush(m.of, at, l, why)
		}
	})
}

func (w *redaction) hushPart(m *line, v reflect.Value, l level, why Reason) {
	w.count++
	c := m.of
	id := c.IDOf(v)
	l, visibility, _ := w.spoken(c, v, l)
	l, _, _ = w.under(m, id, l)
	if confided(visibility) && w.unseen(visibility, "", l.by, l.recordedBy, l) != 0 {
		w.hide(id, ReasonAuthor)
		return
	}
	if hushed := w.hushed[id]; hushed != 0 && id != "" {
		why = hushed
	}
	if why != 0 && l.whole|l.minimum == 0 {
		w.hide(id, why)
		return
	}
	w.hush(c, v, l, why)
}

// hideAbsent makes secret whom the reader may not know to be there: a person,
// organisation or sibling with a narrower visibility is secret in its
// existence.
func (w *redaction) hideAbsent() {
	p := w.plan
	for i := range p.People {
		m := &p.People[i]
		w.meet(m.ID, m.Visibility, m.ID)
	}
	for i := range p.Organisations {
		o := &p.Organisations[i]
		w.meet(o.ID, o.Visibility, w.unitOf(o.ID))
	}
	for i := range p.Child.Siblings {
		s := &p.Child.Siblings[i]
		w.meet(s.ID, s.Visibility, "")
	}
}

// unitOf returns the reader's id where the reader works in an organisation.
func (w *redaction) unitOf(org plan.ID) plan.ID {
	if org != "" && slices.Contains(w.chain, org) {
		return w.self
	}
	return org
}

// meet makes somebody secret of whom the reader may not know. Nobody says that
// somebody is there, so where the author alone may know, that is whoever holds
// the baton.
func (w *redaction) meet(id plan.ID, v plan.Visibility, self plan.ID) {
	switch {
	case v <= assess.VisibilityCircle, w.holds(), w.self != "" && self == w.self:
	case v == assess.VisibilityProfessionals && w.professional():
	case v == assess.VisibilityProfessionals:
		w.hide(id, ReasonProfessionals)
	case v == assess.VisibilitySubject:
		w.hide(id, ReasonThirdPerson)
	default:
		w.hide(id, ReasonAuthor)
	}
}

// comesLater reports whether somebody belongs to the network only after the day.
func (w *redaction) comesLater(v reflect.Value) bool {
	m, ok := reflect.TypeAssert[*plan.Member](v.Addr())
	return ok && m.Period.From.After(w.on) && m.ID != w.self
}

// hideTied makes secret what stands inside something secret and what speaks of
// it, until nothing more does.
func (w *redaction) hideTied() {
	t := &tied{at: map[plan.ID]located{}, users: map[plan.ID][]plan.ID{}}
	t.walk(planOutline(), reflect.ValueOf(w.plan).Elem())
	w.there = t.at
	queue := make([]plan.ID, 0, len(w.secret))
	for id := range w.secret {
		queue = append(queue, id)
	}
	hide := func(id plan.ID) {
		if id != "" && w.secret[id] == 0 {
			w.hide(id, ReasonAbout)
			queue = append(queue, id)
		}
	}
	for len(queue) > 0 {
		id := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if part, ok := t.at[id]; ok {
			part.c.inside(part.v, func(m *line, at reflect.Value) { eachID(m.of, at, hide) })
		}
		for _, user := range t.users[id] {
			if part := t.at[user]; w.secret[user] == 0 && w.carried(part.c, part.v) {
				hide(user)
			}
		}
	}
}

// tied is which parts may go with which other.
type tied struct {
	at    map[plan.ID]located
	users map[plan.ID][]plan.ID // the parts that refer to one
}

type located struct {
	c *outline
	v reflect.Value
}

func (t *tied) walk(c *outline, v reflect.Value) {
	if id := c.IDOf(v); id != "" {
		t.at[id] = located{c, v}
		use := func(of plan.ID) {
			if of != "" {
				t.users[of] = append(t.users[of], id)
			}
		}
		for i := range c.refs {
			m := &c.refs[i]
			if m.tie == tieDrops {
				continue
			}
			at := m.In(v)
			if m.Op == contour.Ref {
				use(plan.ID(at.String()))
				continue
			}
			for i := range at.Len() {
				use(plan.ID(at.Index(i).String()))
			}
		}
		if m, ok := reflect.TypeAssert[*plan.Member](v.Addr()); ok && m.Professional != nil {
			use(m.Professional.OrganisationID) // who is there for somebody secret
		}
		for _, side := range sidesOf(c, v) {
			use(side.ID)
		}
	}
	c.inside(v, func(m *line, at reflect.Value) { t.walk(m.of, at) })
}

// eachID calls f with the id of a part and of all parts inside it.
func eachID(c *outline, v reflect.Value, f func(plan.ID)) {
	f(c.IDOf(v))
	c.inside(v, func(m *line, at reflect.Value) { eachID(m.of, at, f) })
}

// fewestSides is how many sides of a conflict have to be shown: one alone tells that
// there is another, also where the plan has but one, to which a later day may add.
const fewestSides = 2

// hideHalves makes secret the conflicts of which less than two sides may be known.
func (w *redaction) hideHalves() {
	for i := range w.plan.Conflicts {
		if c := &w.plan.Conflicts[i]; c.ID != "" && w.secret[c.ID] == 0 && w.isHalf(c) {
			w.hide(c.ID, ReasonAbout)
		}
	}
}

// isHalf reports whether of a conflict less than two sides may be known by the day.
// What is secret and what a later day adds count for nothing, so that neither changes
// what else is shown.
func (w *redaction) isHalf(c *plan.Conflict) bool {
	known := 0
	for i := range c.Sides {
		if s := &c.Sides[i]; w.secret[s.ID] == 0 && !s.On.After(w.on) {
			known++
		}
	}
	return known < fewestSides
}

// sidesOf returns the sides of a conflict, none of another part.
func sidesOf(c *outline, v reflect.Value) []plan.ConflictSide {
	if c.kind != conflictKind {
		return nil
	}
	return v.Addr().Interface().(*plan.Conflict).Sides
}

// carried reports whether a part goes with something secret that it refers to.
func (w *redaction) carried(c *outline, v reflect.Value) bool {
	if c.kind == memberKind {
		if m := v.Addr().Interface().(*plan.Member); m.Professional != nil && w.secret[m.Professional.OrganisationID] != 0 {
			return true
		}
	}
	if c.kind == conflictKind && w.isHalf(v.Addr().Interface().(*plan.Conflict)) {
		return true
	}
	for i := range c.refs {
		m := &c.refs[i]
		at := m.In(v)
		if m.Op == contour.Ref {
			if m.tie == tieCarries && w.secret[plan.ID(at.String())] != 0 {
				return true
			}
			continue
		}
		// What serves something secret, and beside it only what is not in the plan, goes
		// with it. What is about the two is not shown anyhow (hangs): there what is missing
		// counts, so that something secret beside it changes nothing.
		secret, others := 0, 0
		for i := range at.Len() {
			id := plan.ID(at.Index(i).String())
			_, there := w.there[id]
			switch {
			case w.secret[id] != 0:
				secret++
			case there || m.tie == tieAbout || id == w.plan.Child.ID && id != "":
				others++
			}
		}
		if secret > 0 && (m.tie == tieCarries || m.tie != tieDrops && others == 0) {
			return true
		}
	}
	return false
}

// untie takes references to what is secret out of a copied struct.
func (w *redaction) untie(c *outline, v reflect.Value) {
	c.DropRefs(v, func(id plan.ID) bool { return w.secret[id] == 0 })
}

// findShells marks the parts that hold a covered part without being covered,
// with the grants that cover it.
func (w *redaction) findShells() {
	w.shells, w.bare = map[plan.ID]grants{}, map[plan.ID]bool{}
	w.coversInside(planOutline(), reflect.ValueOf(w.plan).Elem())
}

// coversInside returns the grants that cover parts inside a struct, and marks the
// shells there. People stand for whoever sees any part, and a conflict is shown whole
// or not at all: they are no shells.
func (w *redaction) coversInside(c *outline, v reflect.Value) (inside grants) {
	c.inside(v, func(m *line, at reflect.Value) {
		in := w.coversInside(m.of, at)
		if m.Op == contour.Parts && m.of.kind != memberKind && m.of.kind != conflictKind {
			id := m.of.IDOf(at)
			if in != 0 {
				w.shells[id] |= in
			}
			in |= w.parts[id]
		}
		inside |= in
	})
	return inside
}

// binds reports whether a prohibition is against the reader: who is bound by it
// learns of it by what is withheld, not from its own text.
func (w *redaction) binds(f *plan.Prohibition) bool {
	return slices.ContainsFunc(f.AgainstIDs, w.bound)
}

// confided reports whether others learn nothing of what has a visibility: one that is
// not known is taken for the narrowest.
func confided(v plan.Visibility) bool {
	return v == assess.VisibilityConfidence || !v.IsZero() && !v.IsValid()
}

// unseen says why the visibility of a statement keeps it from the reader. A
// statement about somebody else than the child is that person's own matter
// until it is said that the circle may see it; one that names nobody is about
// the child. Whoever said or recorded it sees it always.
func (w *redaction) unseen(v plan.Visibility, about, by, recordedBy plan.ID, l level) Reason {
	if v == 0 && about != "" && about != w.plan.ChildID() {
		v = assess.VisibilitySubject
	}
	if about == "" {
		about = w.plan.ChildID()
	}
	if v <= assess.VisibilityCircle || w.self != "" && (by == w.self || recordedBy == w.self) {
		return 0
	}
	holds := l.whole&w.baton != 0
	switch v {
	case assess.VisibilityProfessionals:
		if w.professional() {
			return 0
		}
		return ReasonProfessionals
	case assess.VisibilitySubject:
		if holds || w.self != "" && about == w.self {
			return 0
		}
		return ReasonThirdPerson
	case assess.VisibilityConfidence:
		if holds {
			return 0
		}
	}
	return ReasonAuthor
}
