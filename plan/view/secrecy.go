package view

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

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
	if org != "" && (org == w.unit || org == w.control) {
		return w.self
	}
	return org
}

// meet makes somebody secret of whom the reader may not know. Nobody says that
// somebody is there, so where the author alone may know, that is whoever holds
// the baton.
func (w *redaction) meet(id plan.ID, v plan.Visibility, self plan.ID) {
	switch {
	case v <= assess.VisibilityCircle, w.holds, w.self != "" && self == w.self:
	case v == assess.VisibilityProfessionals && w.professional():
	case v == assess.VisibilityProfessionals:
		w.hide(id, ReasonProfessionals)
	case v == assess.VisibilitySubject:
		w.hide(id, ReasonThirdPerson)
	default:
		w.hide(id, ReasonAuthor)
	}
}

// hideTied makes secret what speaks of something secret, until nothing more
// does.
func (w *redaction) hideTied() {
	for before := -1; before != len(w.secret); {
		before = len(w.secret)
		w.tied(planOutline(), reflect.ValueOf(w.plan).Elem())
	}
}

func (w *redaction) tied(c *outline, v reflect.Value) {
	if c.ID >= 0 {
		id := c.IDOf(v)
		if w.secret[id] != 0 {
			return
		}
		if w.carried(c, v) || c.kind == memberKind && w.worksForSecret(v.Addr().Interface().(*plan.Member)) {
			w.hide(id, ReasonAbout)
			return
		}
	}
	c.inside(v, func(m *line, at reflect.Value) { w.tied(m.of, at) })
}

// worksForSecret reports whether somebody is in the network for an organisation
// that is secret.
func (w *redaction) worksForSecret(m *plan.Member) bool {
	return m.Professional != nil && w.secret[m.Professional.OrganisationID] != 0
}

// carried reports whether a part goes with something secret that it refers to.
func (w *redaction) carried(c *outline, v reflect.Value) bool {
	for i := range c.refs {
		m := &c.refs[i]
		at := m.In(v)
		if m.Op == contour.Ref {
			if m.tie == tieCarries && w.secret[plan.ID(at.String())] != 0 {
				return true
			}
			continue
		}
		secret := 0
		for i := range at.Len() {
			if w.secret[plan.ID(at.Index(i).String())] != 0 {
				secret++
			}
		}
		if secret > 0 && (m.tie == tieCarries || m.tie != tieDrops && secret == at.Len()) {
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
	for i := range w.plan.Assessments {
		a := &w.plan.Assessments[i]
		for j := range a.Views {
			v := &a.Views[j]
			for k := range v.Findings {
				w.shells[v.ID] |= w.parts[v.Findings[k].ID]
			}
			w.shells[a.ID] |= w.parts[v.ID] | w.shells[v.ID]
		}
		for j := range a.Checklist {
			w.shells[a.ID] |= w.parts[a.Checklist[j].ID]
		}
	}
	for i := range w.plan.Meetings {
		m := &w.plan.Meetings[i]
		for j := range m.Invitations {
			w.shells[m.ID] |= w.parts[m.Invitations[j].ID]
		}
		for j := range m.Attendance {
			w.shells[m.ID] |= w.parts[m.Attendance[j].ID]
		}
		for j := range m.Feedback {
			w.shells[m.ID] |= w.parts[m.Feedback[j].ID]
		}
	}
}
