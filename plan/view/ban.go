package view

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// findBan says whether a security ban stands against the reader (turvakielto
// lukijaa vastaan). It does where a prohibition on that ground names the reader.
// Where a ban protects the child's home and nobody is named, it stands against
// everybody but professionals of whom it is not said that the child lives with
// them: whoever knows against whom it is, says so by a prohibition.
//
// As with addresses, a ban that began later holds for questions about earlier
// days; that only what was allowed is shown begins with it.
func (s *standing) findBan() {
	named := s.againstSomebody()
	s.wary, s.listed = s.against(s.self)
	if !named {
		s.wary = !s.professional() && s.member.LivesApart() && s.plan.Protected("", s.on)
	}
}

// againstSomebody reports whether a prohibition on the ground of a security ban
// names anybody.
func (s *standing) againstSomebody() bool {
	return slices.ContainsFunc(s.plan.Prohibitions, func(f plan.Prohibition) bool {
		return f.Ground == plan.GroundSecurityBan && !ended(&f, s.on) &&
			slices.ContainsFunc(f.AgainstIDs, func(id plan.ID) bool { return s.plan.Person(id) != nil })
	})
}

// against reports whether a prohibition on the ground of a security ban names a
// person: one that has not ended, and one that is in force on the day.
func (s *standing) against(id plan.ID) (named, inForce bool) {
	for i := range s.plan.Prohibitions {
		f := &s.plan.Prohibitions[i]
		if f.Ground != plan.GroundSecurityBan || !slices.Contains(f.AgainstIDs, id) || ended(f, s.on) {
			continue
		}
		named = true
		inForce = inForce || !s.on.Before(f.On) && f.Period.Contains(s.on)
	}
	return named, inForce
}

// ended reports whether a prohibition has ended by a day, or was withdrawn.
func ended(f *plan.Prohibition, on civil.Date) bool {
	return f.Withdrawal != nil && plan.DayOf(f.Withdrawal.From).Before(on) || !f.Period.To.IsZero() && f.Period.To.Before(on)
}

// keepListed leaves the grounds on which somebody expressly allowed a reader under
// a ban to see a part: consents and disclosures that list it. The reader's own
// consent is none.
func (s *standing) keepListed() {
	s.grants = slices.DeleteFunc(s.grants, func(g grant) bool {
		return g.scope != plan.ScopeParts || g.giver == s.self || g.basis != BasisConsent && g.basis != BasisLaw
	})
	if len(s.grants) == 0 {
		s.missing = ReasonSecurityBan
	}
}

// whereabouts are the members that tell where and when the child is to be found,
// as type and member names. They are in no view of a reader against whom a
// security ban stands.
var whereabouts = map[string]bool{
	"Plan.contacts":       true,
	"Plan.organisations":  true,
	"Member.professional": true,
	"Meeting.start":       true, "Meeting.end": true, "Meeting.place": true, "Meeting.invitations": true, "Meeting.attendance": true,
	"Action.setting": true, "Action.place": true,
	"Reach.days": true, "Reach.from": true, "Reach.to": true, "Reach.dayChosenBy": true,
}

// homely are the members with a place in words: where it is the home they are of
// the class home, as an address.
var homely = map[string]bool{"Meeting.place": true, "Action.place": true}

// findHome lets the redaction know by name the homes of which nobody may learn where
// they are.
func (w *redaction) findHome() { w.namesHome = w.plan.NamesProtected(w.on) }

var placeType = reflect.TypeFor[plan.Place]()

// unhouse leaves out the texts of a copied struct that repeat the protected address:
// they are an address, whoever said them.
func (w *redaction) unhouse(c *outline, v reflect.Value, see class) {
	if c.Type == placeType {
		return // its meeting leaves it out as a whole
	}
	for i := range c.all {
		m := &c.all[i]
		if m.Op != contour.Value || m.Kinds != 0 || m.class&(see&^home) == 0 || m.class&(reach|home) != 0 {
			continue
		}
		at := m.In(v)
		if at.Kind() != reflect.String || at.Len() == 0 || !w.namesHome(at.String()) {
			continue
		}
		w.enter(m.Name)
		w.clear(home, at, see, ReasonSecurityBan)
		w.leave()
	}
}

// atHome reports whether a place tells of a home that the reader may not know: it is
// the child's by its kind, or it repeats an address that nobody may learn, whosever
// that is.
func (w *redaction) atHome(v reflect.Value, see class) bool {
	text, named := "", false
	switch at := v.Addr().Interface().(type) {
	case *plan.Meeting:
		if at.Place != nil {
			text, named = at.Place.Text, at.Place.Kind == plan.PlaceHome
		}
	case *plan.Action:
		text, named = at.Place, at.Setting == plan.ActionHome
	}
	return text != "" && (named && see&home == 0 || w.namesHome != nil && w.namesHome(text))
}
