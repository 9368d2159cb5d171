package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Protected reports whether nobody may learn from the plan where a person lives
// (turvakielto): a security ban of the person's own that has not ended by the
// day, or one of somebody of the same home. The child's home is that of everyone
// of whom it is not said that the child lives apart, but of professionals: where
// nothing is said, the home is taken for the same. An empty id is the child;
// whoever is not in the plan is protected. On the zero day every ban counts.
func (p *Plan) Protected(id ID, on civil.Date) bool {
	if id == "" || id == p.ChildID() {
		return banned(p.Child.SecurityBans, on) || slices.ContainsFunc(p.People, func(m Member) bool {
			return m.shares() && banned(m.SecurityBans, on)
		})
	}
	m := p.Person(id)
	return m == nil || banned(m.SecurityBans, on) || m.shares() && p.Protected("", on)
}

// shares reports whether the child may live in the person's home.
func (m *Member) shares() bool { return m.Kind != MemberProfessional && m.residence() != ResidenceNot }

// residence says whether the child lives with the person; zero where nothing is
// said.
func (m *Member) residence() Residence {
	switch {
	case m.Guardian != nil:
		return m.Guardian.Residence
	case m.NearPerson != nil:
		return m.NearPerson.Residence
	}
	return 0
}

// LivesApart reports whether it is not said of somebody that the child lives with
// that person, at least part of the time (ei asu lapsen kanssa).
func (m *Member) LivesApart() bool {
	r := m.residence()
	return r != ResidenceWith && r != ResidencePart
}

// banned reports whether a security ban has not ended by the day. One that began
// later holds for earlier days too: the address was written down since.
func banned(bans []civil.Period, on civil.Date) bool {
	return slices.ContainsFunc(bans, func(p civil.Period) bool { return p.To.IsZero() || !p.To.Before(on) })
}

var ruleSecurityBanPlace = issue.Rule{ID: "ban.place", Severity: issue.SeverityWarning, Source: "661/2009 36 §", Words: code.Say(
	"Turvakielto on voimassa; katso, kertooko tämä paikka, mistä lapsen löytää.",
	"En spärrmarkering gäller; se efter om den här platsen berättar var barnet finns.",
	"A security ban is in force; see whether this place tells where the child is to be found.")}

var ruleSecurityBanAgainst = issue.Rule{ID: "ban.against", Severity: issue.SeverityWarning, Source: "661/2009 36 §", Words: code.Say(
	"Turvakiellosta ei ole kirjattu, keneltä se suojaa: olinpaikka jätetään pois kaikilta, jotka eivät asu lapsen kanssa.",
	"Det är inte antecknat mot vem spärrmarkeringen skyddar: var barnet finns utelämnas för alla som inte bor med barnet.",
	"It is not recorded against whom the security ban protects: where the child is is left out for everyone who does not live with the child.")}

var ruleSecurityBanChild = issue.Rule{ID: "ban.child", Severity: issue.SeverityWarning, Source: "661/2009 36 §", Words: code.Say(
	"Turvakielto on kirjattu lasta itseään vastaan: lapsen omasta kopiosta jätetään pois paikat ja ajat. Katso, keneltä kielto suojaa.",
	"En spärrmarkering är antecknad mot barnet självt: platser och tider utelämnas ur barnets egen kopia. Se efter mot vem den skyddar.",
	"A security ban is recorded against the child: places and times are left out of the child's own copy. See against whom it protects.")}

// checkSecurityBans looks, where somebody of the child's home has a security ban,
// at places in words that were written down since, and for the prohibition that
// says against whom it is. Whoever has thought of a place lists its part there. A
// prohibition that names the child alone or an organisation does not say it.
func (p *Plan) checkSecurityBans() (issues issue.List) {
	for i := range p.Prohibitions {
		f := &p.Prohibitions[i]
		if at := slices.Index(f.AgainstIDs, p.ChildID()); f.Ground == GroundSecurityBan && at >= 0 {
			issues = append(issues, ruleSecurityBanChild.At(issue.Pointer("/prohibitions").Item(i).Member("againstIds").Item(at)))
		}
	}
	since, ok := p.bannedSince()
	if !ok {
		return issues
	}
	considered := map[ID]bool{}
	against := false
	for i := range p.Prohibitions {
		if f := &p.Prohibitions[i]; f.Ground == GroundSecurityBan {
			against = against || slices.ContainsFunc(f.AgainstIDs, func(id ID) bool { return p.Person(id) != nil })
			for _, id := range f.PartIDs {
				considered[id] = true
			}
		}
	}
	look := func(id ID, said civil.Date, at issue.Pointer) {
		if !considered[id] && (said.IsZero() || !said.Before(since)) {
			issues = append(issues, ruleSecurityBanPlace.At(at))
		}
	}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if m.Place != nil && m.Place.Kind != PlaceHome && m.Place.Kind != PlaceRemote && m.Place.Text != "" {
			look(m.ID, m.On, issue.Pointer("/meetings").Item(i).Member("place").Member("text"))
		}
	}
	for i := range p.Actions {
		if a := &p.Actions[i]; a.Setting != ActionHome && a.Place != "" {
			look(a.ID, a.On, issue.Pointer("/actions").Item(i).Member("place"))
		}
	}
	if !against && slices.ContainsFunc(p.People, func(m Member) bool { return m.Kind != MemberProfessional && m.LivesApart() }) {
		issues = append(issues, ruleSecurityBanAgainst.At("/prohibitions"))
	}
	return issues
}

// bannedSince returns the first day of the security bans of the child's home, and
// false where there is none.
func (p *Plan) bannedSince() (since civil.Date, ok bool) {
	look := func(bans []civil.Period) {
		for _, ban := range bans {
			if !ok || ban.From.Before(since) {
				since, ok = ban.From, true
			}
		}
	}
	look(p.Child.SecurityBans)
	for i := range p.People {
		if m := &p.People[i]; m.shares() {
			look(m.SecurityBans)
		}
	}
	return since, ok
}
