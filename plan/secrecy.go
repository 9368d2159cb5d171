package plan

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
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
func (w *redaction) unitOf(org ID) ID {
	if org != "" && (org == w.unit || org == w.control) {
		return w.self
	}
	return org
}

// meet makes somebody secret of whom the reader may not know. Nobody says that
// somebody is there, so where the author alone may know, that is whoever holds
// the baton.
func (w *redaction) meet(id ID, v Visibility, self ID) {
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
		w.tied(planContours(), reflect.ValueOf(w.plan).Elem())
	}
}

func (w *redaction) tied(c *contour, v reflect.Value) {
	if c.id >= 0 {
		id := ID(v.Field(c.id).String())
		if w.secret[id] != 0 {
			return
		}
		if w.carried(c, v) || c.kind == memberContour && w.worksForSecret(v.Addr().Interface().(*Member)) {
			w.hide(id, ReasonAbout)
			return
		}
	}
	c.inside(v, func(m *line, _ int, at reflect.Value) { w.tied(m.of, at) })
}

// worksForSecret reports whether somebody is in the network for an organisation
// that is secret.
func (w *redaction) worksForSecret(m *Member) bool {
	return m.Professional != nil && w.secret[m.Professional.OrganisationID] != 0
}

// carried reports whether a part goes with something secret that it refers to.
func (w *redaction) carried(c *contour, v reflect.Value) bool {
	for i := range c.refs {
		m := &c.refs[i]
		at := m.in(v)
		if m.op == lineRef {
			if m.tie == tieCarries && w.secret[ID(at.String())] != 0 {
				return true
			}
			continue
		}
		secret := 0
		for i := range at.Len() {
			if w.secret[ID(at.Index(i).String())] != 0 {
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
func (w *redaction) untie(c *contour, v reflect.Value) {
	dropRefs(c, v, func(id ID) bool { return w.secret[id] == 0 })
}

// dropRefs keeps those references of a copied struct that stay.
func dropRefs(c *contour, v reflect.Value, stays func(ID) bool) {
	for i := range c.refs {
		m := &c.refs[i]
		at := m.in(v)
		if m.op == lineRef {
			if id := ID(at.String()); id != "" && !stays(id) {
				at.SetZero()
			}
			continue
		}
		kept := 0
		for i := range at.Len() {
			if id := at.Index(i); stays(ID(id.String())) {
				at.Index(kept).Set(id)
				kept++
			}
		}
		switch {
		case kept == 0:
			at.SetZero()
		case kept < at.Len():
			at.Set(at.Slice3(0, kept, kept))
		}
	}
}

// findShells marks the parts that hold a covered part without being covered,
// with the grants that cover it.
func (w *redaction) findShells() {
	w.shells, w.bare = map[ID]grants{}, map[ID]bool{}
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
