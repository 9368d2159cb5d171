package view

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
)

// findBan says whether a security ban stands against the reader (turvakielto
// lukijaa vastaan). It does where a prohibition on that ground names the reader, or an
// organisation that the reader works in or under. Where a ban protects the child's
// home and nobody is named, it stands against everybody but professionals of whom it
// is not said that the child lives with them: whoever knows against whom it is, says
// so by a prohibition.
//
// As with addresses, a ban that began later holds for questions about earlier
// days; that only what was allowed is shown begins with it. Against the child it
// takes whereabouts alone: the plan stays the child's.
func (s *standing) findBan() {
	named := s.againstSomebody()
	s.wary, s.listed = s.against(s.bound)
	if s.isChild() {
		s.listed = false
		return
	}
	if !named && !s.wary {
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

// against reports whether a prohibition on the ground of a security ban names
// somebody: one that has not ended, and one that is in force on the day.
func (s *standing) against(is func(plan.ID) bool) (named, inForce bool) {
	for i := range s.plan.Prohibitions {
		f := &s.plan.Prohibitions[i]
		if f.Ground != plan.GroundSecurityBan || !slices.ContainsFunc(f.AgainstIDs, is) || ended(f, s.on) {
			continue
		}
		named = true
		inForce = inForce || !s.on.Before(f.On) && f.Period.Contains(s.on)
	}
	return named, inForce
}

// ended reports whether a prohibition has ended by a day, or was withdrawn.
func ended(f *plan.Prohibition, on civil.Date) bool {
	w := f.Withdrawal
	return w != nil && plan.DayOf(w.From).Before(on) && !w.On.After(on) || !f.Period.To.IsZero() && f.Period.To.Before(on)
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

// foundBy are the members that tell where and when the child is to be found,
// as type and member names: a worker's number or what a role is called tells of the
// organisation, a key in a register, the child's own too, or the address of a document
// of the municipality, a code of others of whose register it is, with whom the child lives
// of the home. They are in no view of a reader against whom a security ban stands,
// but for the reader's own.
var foundBy = map[string]bool{
	"Plan.contacts":       true,
	"Plan.organisations":  true,
	"Member.professional": true,
	"Meeting.start":       true, "Meeting.end": true, "Meeting.place": true, "Meeting.invitations": true, "Meeting.attendance": true,
	"Action.setting": true, "Action.place": true,
	"Child.subject": true, "Child.address": true, "Child.telecoms": true, "Member.address": true, "Member.telecoms": true, "Role.localLabel": true, "Reach.telecom": true,
	"Guardian.residence": true, "NearPerson.residence": true,
	"Need.codes": true, "Goal.codes": true, "Action.codes": true, "Role.codes": true,
	"SectorPlan.identifiers": true, "Decision.identifiers": true, "Attachment.location": true,
	"Reach.days": true, "Reach.from": true, "Reach.to": true, "Reach.dayChosenBy": true,
}

// homely are the members with a place in words: where it is the home they are of
// the class home, as an address.
var homely = map[string]bool{"Meeting.place": true, "Action.place": true}

// findProtected lets the redaction know by name the homes and numbers that the reader
// may not learn, and for a reader of whom nobody said what is allowed the names of
// organisations and places.
func (w *redaction) findProtected() {
	p := w.plan
	if !w.wary && !anyBan(p) {
		return
	}
	var asks []func(string) bool
	add := func(f func(string) bool) {
		if f != nil {
			asks = append(asks, f)
		}
	}
	// For whoever is not to find the child, the child may be with anybody.
	of := func(id plan.ID) bool { return w.wary && id != w.self || p.Protected(id, w.on) }
	add(whereabouts.Homes(p, of))
	add(whereabouts.Numbers(p, of, w.reaches))
	if w.wary && !w.listed {
		add(whereabouts.Repeats(w.placesNamed(of)...))
	}
	if len(asks) > 0 {
		w.tells = func(text string) bool {
			return slices.ContainsFunc(asks, func(f func(string) bool) bool { return f(text) })
		}
	}
}

// reaches reports whether the reader may know how to reach somebody.
func (w *redaction) reaches(id plan.ID) bool {
	if w.wary {
		return id == w.self
	}
	return w.contactData(id)&reach != 0
}

// anyBan reports whether there is any security ban in a plan.
func anyBan(p *plan.Plan) bool {
	return len(p.Child.SecurityBans) > 0 || slices.ContainsFunc(p.People, func(m plan.Member) bool { return len(m.SecurityBans) > 0 })
}

// fewestOfAPlace is how long the name of an organisation or place has to be for a text
// to be taken to repeat it: a shorter one is a common word.
const fewestOfAPlace = 7

// placesNamed are the names of organisations and places of the plan, and the streets
// of the protected homes.
func (w *redaction) placesNamed(of whereabouts.Protected) []string {
	p := w.plan
	names := whereabouts.Streets(p, of)
	for i := range p.Organisations {
		names = append(names, p.Organisations[i].Name)
	}
	for i := range p.Meetings {
		if at := p.Meetings[i].Place; at != nil {
			names = append(names, at.Text)
		}
	}
	for i := range p.Actions {
		names = append(names, p.Actions[i].Place)
	}
	return slices.DeleteFunc(names, func(n string) bool { return utf8.RuneCountInString(strings.TrimSpace(n)) < fewestOfAPlace })
}

// ownWords are the texts that nobody writes but whoever says the part (docs/writing.md).
// Who guesses at a protected home in words of their own reads them as they wrote them:
// that they were taken out, or refused, would tell that the guess is right.
var ownWords = map[string]bool{
	"Statement.lang": true, "Finding.lang": true,
	"Concern.text": true, "Intake.text": true, "UrgencyJudgement.text": true, "IntakeOutcome.text": true,
	"Request.text": true, "Answer.text": true, "Consultation.question": true, "Consultation.advice": true,
	"Meeting.text": true, "Feedback.text": true, "Finding.text": true, "Check.text": true,
	"Need.text": true, "Goal.text": true, "Goal.evidence": true, "Evaluation.text": true, "Action.text": true, "Progress.text": true,
	"Reach.text": true, "Contact.text": true, "Agreement.text": true, "Disagreement.text": true, "Disagreement.reasons": true,
	"Consent.text": true, "Capacity.text": true, "Capacity.matter": true, "Withdrawal.text": true, "Prohibition.text": true,
	"LegalGround.text": true, "LegalGround.citation": true, "Copy.text": true, "Question.text": true, "Excerpt.title": true, "Excerpt.text": true,
	"Decision.title": true, "Decision.citation": true, "Attachment.title": true,
}

// says reports whether what stands at a level are the reader's own words, which are
// shown as they are. Not so where the reader is protected: whoever knows the home
// learns nothing by guessing, and their paper may be read by others.
func (w *redaction) says(l level) bool {
	return w.self != "" && l.by == w.self && (w.wary && !w.isChild() || !w.plan.Protected(w.self, w.on))
}

var placeType = reflect.TypeFor[plan.Place]()

// unhouse leaves out what of a copied struct repeats a protected address or number, at
// any depth of its values: it is an address or number, whoever said it and wherever,
// but for what readers said themselves.
func (w *redaction) unhouse(c *outline, v reflect.Value, see class, l level) {
	if c.Type == placeType {
		return // its meeting leaves it out as a whole
	}
	for i := range c.all {
		m := &c.all[i]
		at := m.In(v)
		if !m.texts || at.IsZero() || m.class&(home|reach) != 0 && w.own(v) || !whereabouts.In(at, w.tells) || m.ownWords && w.says(l) {
			continue
		}
		w.enter(m.Name)
		if m.Op == contour.Values {
			w.thin(at)
		} else {
			at.SetZero()
		}
		w.lack(home, see, ReasonSecurityBan)
		w.leave()
	}
}

// thin takes out of a copied list the values that repeat what is protected.
func (w *redaction) thin(at reflect.Value) {
	kept := 0
	for i := range at.Len() {
		if !whereabouts.In(at.Index(i), w.tells) {
			at.Index(kept).Set(at.Index(i))
			kept++
		}
	}
	at.Set(at.Slice3(0, kept, kept))
	if kept == 0 {
		at.SetZero()
	}
}

// atHome reports whether a place tells of a home that the reader may not know: it is
// the child's by its kind, or it repeats an address that nobody may learn, whosever
// that is.
func (w *redaction) atHome(v reflect.Value, see class) bool {
	var text string
	var named bool
	switch at := v.Addr().Interface().(type) {
	case *plan.Meeting:
		if at.Place != nil {
			text, named = at.Place.Text, at.Place.Kind == plan.PlaceHome
		}
	case *plan.Action:
		text, named = at.Place, at.Setting == plan.ActionHome
	}
	return text != "" && (named && see&home == 0 || w.tells != nil && w.tells(text))
}
