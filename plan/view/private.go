package view

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/plan"
)

// personal returns the classes that a person's own data have for the reader
// beside those of the level: keys, ways to reach, home.
//
// Where somebody lives is for that person, for whoever holds the baton or works
// on the matter, and of the child for the guardians; how to reach somebody
// likewise. A professional's number at work is for everyone who sees the
// professional. Under a security ban no address is shown to anyone, and no
// number but to the person and whoever holds the baton.
func (w *redaction) personal(c *outline, v reflect.Value) class {
	switch c.kind {
	case childKind:
		return w.contactData(w.plan.ChildID())
	case memberKind:
		return w.contactData(v.Addr().Interface().(*plan.Member).ID)
	case placeKind:
		return w.contactData(w.plan.ChildID()) & home
	case reachKind:
		r := v.Addr().Interface().(*plan.Reach)
		if r.Direction == plan.DirectionToWorker || r.FamilyID == "" && r.WorkerID != "" && r.Direction != plan.DirectionToFamily {
			return reach
		}
		if r.FamilyID == "" {
			return w.anyFamily()
		}
		return w.contactData(r.FamilyID)
	}
	return 0
}

// contactData returns what the reader may know of how to reach one person.
func (w *redaction) contactData(id plan.ID) class {
	c := w.unbanned(id)
	if w.plan.Protected(id, w.on) {
		c &^= home
		if id != w.self && !w.holds() {
			c &^= reach
		}
	}
	return c
}

// unbanned is contactData without regard to security bans.
func (w *redaction) unbanned(id plan.ID) class {
	self := w.self != "" && id == w.self
	m := w.plan.Person(id)
	if isProfessional(m) {
		if self || w.holds() {
			return reach | home | key
		}
		return reach
	}
	switch {
	case self, w.holds(), id == w.plan.ChildID() && w.guards():
		return reach | home | key
	case w.tasked():
		return reach | home
	}
	return 0
}

// private says why contact data of a kind are withheld. That there is a
// security ban is told only to whoever would see them without it.
func (w *redaction) private(c *outline, v reflect.Value, kind class) Reason {
	id := plan.ID("")
	switch c.kind {
	case childKind, placeKind:
		id = w.plan.ChildID()
	case memberKind:
		id = v.Addr().Interface().(*plan.Member).ID
	case reachKind:
		id = v.Addr().Interface().(*plan.Reach).FamilyID
	}
	if id != "" && w.unbanned(id)&kind != 0 {
		return ReasonSecurityBan
	}
	return ReasonPrivate
}

// anyFamily returns what the reader may know of a number that is the family's
// and nobody's in particular. It may be anybody's, also of somebody of whom the
// reader may not know: it is for who works on the matter, if what holds for every
// one of the family allows it.
func (w *redaction) anyFamily() class {
	if !w.holds() && !w.tasked() {
		return 0
	}
	c := w.contactData(w.plan.ChildID())
	for i := range w.plan.People {
		if m := &w.plan.People[i]; m.Kind == plan.MemberGuardian {
			c &= w.contactData(m.ID)
		}
	}
	return c
}

// guards reports whether the reader is a guardian whose basis holds.
func (w *redaction) guards() bool { return w.whole&w.of(BasisGuardian) != 0 }
