package plan

import (
	"reflect"
)

// personal returns the classes that a person's own data have for the reader
// beside those of the level: keys, ways to reach, home.
//
// Where somebody lives is for that person, for whoever holds the baton or works
// on the matter, and of the child for the guardians; how to reach somebody
// likewise. A professional's number at work is for everyone who sees the
// professional. Under a security ban no address is shown to anyone, and no
// number but to the person and whoever holds the baton.
func (w *redaction) personal(c *contour, v reflect.Value, see class) class {
	if see&who == 0 {
		return 0
	}
	switch c.kind {
	case childContour:
		return w.contactData(w.plan.childID())
	case memberContour:
		return w.contactData(v.Addr().Interface().(*Member).ID)
	case reachContour:
		r := v.Addr().Interface().(*Reach)
		if r.Direction == DirectionToWorker || r.FamilyID == "" && r.WorkerID != "" && r.Direction != DirectionToFamily {
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
func (w *redaction) contactData(id ID) class {
	c := w.unbanned(id)
	if m := w.plan.Person(id); m != nil && m.Professional != nil && !banned(m.SecurityBans, w.on) {
		return c
	}
	if w.protected(id) {
		c &^= home
		if id != w.self && !w.holds {
			c &^= reach
		}
	}
	return c
}

// unbanned is contactData without regard to security bans.
func (w *redaction) unbanned(id ID) class {
	self := w.self != "" && id == w.self
	m := w.plan.Person(id)
	if m != nil && m.Professional != nil {
		if self || w.holds {
			return reach | home | key
		}
		return reach
	}
	switch {
	case self, w.holds, id == w.plan.childID() && w.guards():
		return reach | home | key
	case w.tasked:
		return reach | home
	}
	return 0
}

// private says why contact data of a kind are withheld. That there is a
// security ban is told only to whoever would see them without it.
func (w *redaction) private(c *contour, v reflect.Value, kind class) Reason {
	id := ID("")
	switch c.kind {
	case childContour:
		id = w.plan.childID()
	case memberContour:
		id = v.Addr().Interface().(*Member).ID
	case reachContour:
		id = v.Addr().Interface().(*Reach).FamilyID
	}
	if id != "" && w.unbanned(id)&kind != 0 {
		return ReasonSecurityBan
	}
	return ReasonPrivate
}

// anyFamily returns what the reader may know of a number that is the family's
// and nobody's in particular: what holds for every one of them.
func (w *redaction) anyFamily() class {
	c := w.contactData(w.plan.childID())
	for i := range w.plan.People {
		if m := &w.plan.People[i]; m.Kind == MemberGuardian {
			c &= w.contactData(m.ID)
		}
	}
	return c
}

// guards reports whether the reader is a guardian whose basis holds.
func (w *redaction) guards() bool {
	for i := range w.grants {
		if w.grants[i].basis == BasisGuardian && w.whole&(1<<i) != 0 {
			return true
		}
	}
	return false
}

// protected is [Plan.Protected] on the day of the view.
func (w *redaction) protected(id ID) bool { return w.plan.Protected(id, w.on) }
