package directory

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Ask is what a circle is sought for: the needs, the child, and what the family
// wishes and does not want. [Index.AskOf] makes one from a plan.
type Ask struct {
	// On is the day of today; it must be given.
	On civil.Date
	// Needs are to be covered.
	Needs []Need
	// Municipality is where the family lives; without one only what is offered
	// everywhere is proposed.
	Municipality plan.Coded
	// Born and Expected are the child's days. Where neither is known, no offer with an
	// age limit is proposed.
	Born, Expected civil.Date
	// Groups are the child's client groups.
	Groups []plan.ClientGroup
	// Langs are the family's languages; offers in them come first.
	Langs []plan.LangTag
	// Deliveries are the only ways in which the family takes part; none is any.
	Deliveries []Delivery
	// Want are actors whom the family wants; they are in the circle.
	Want []Key
	// Veto are actors whom the family does not want, or who must not know: neither they
	// nor any part of them is in the circle. A veto stands before a wish.
	Veto []Key
	// Known are actors who are in the family's network already.
	Known []Key
	// Permitted are actors of whom the family has said that they may take part.
	Permitted []Key
	// Bars keep single needs from actors.
	Bars []Bar
}

// Need is one need to be covered.
type Need struct {
	ID   plan.ID
	Kind plan.NeedKind
	// Tier is the least tier of service that it needs; zero is any.
	Tier plan.Tier
}

// Bar keeps one need from an actor and its parts.
type Bar struct {
	ActorID Key
	NeedID  plan.ID
}

var (
	ruleNoDay = issue.Rule{ID: "circle.no-day", Severity: issue.SeverityError, Words: code.Say(
		"Tätä päivää ei ole annettu, joten piiriä ei voi ehdottaa.",
		"Dagens datum har inte angetts, så ingen krets kan föreslås.",
		"The day of today is not given, so no circle can be proposed.")}
	ruleActor = issue.Rule{ID: "circle.unknown-actor", Severity: issue.SeverityError, Words: code.Say(
		"Hakemistossa ei ole tätä toimijaa. Toivetta tai kieltoa ei voi noudattaa, joten piiriä ei ehdoteta.",
		"Katalogen har inte denna aktör. Önskemålet eller förbudet kan inte följas, så ingen krets föreslås.",
		"The directory does not have this actor. The wish or the veto cannot be kept, so no circle is proposed.")}
	ruleSystem = issue.Rule{ID: "circle.municipality-system", Severity: issue.SeverityWarning, Words: code.Say(
		"Kunnan koodi on toisesta koodistosta kuin hakemiston: vain kaikkialla tarjottua ehdotetaan.",
		"Kommunens kod är ur ett annat kodverk än katalogens: bara det som erbjuds överallt föreslås.",
		"The municipality's code is of another system than the directory's: only what is offered everywhere is proposed.")}
	ruleManyNeeds = issue.Rule{ID: "circle.too-many-needs", Severity: issue.SeverityError, Words: code.Say(
		"Tarpeita, joihin vastaavat eri toimijat, on liikaa; niitä saa olla enintään {limit}.",
		"Det finns för många behov som olika aktörer svarar på; de får vara högst {limit}.",
		"There are too many needs that different actors answer to; they may be at most {limit}.")}
	ruleUnmatched = issue.Rule{ID: "circle.unmatched", Severity: issue.SeverityWarning, Words: code.Say(
		"Hakemistosta ei löydy sitä, jota tämä kielto tai kieltäytyminen koskee: tarkista ehdotus itse.",
		"Katalogen har inte den som detta förbud eller denna vägran gäller: granska förslaget själv.",
		"The directory does not know whom this prohibition or refusal is about: look at the proposal yourself.")}
	ruleHidden = issue.Rule{ID: "circle.security-ban", Severity: issue.SeverityWarning, Words: code.Say(
		"Turvakielto on voimassa, joten kotikuntaa ei käytetä: anna alue itse.",
		"En spärrmarkering gäller, så hemkommunen används inte: ange området själv.",
		"A security ban is in force, so the home municipality is not used: give the area yourself.")}
)

// AskOf makes an ask from a plan on a day: the needs that are not put off, who is in
// the network already, who was consented to; and as limits the prohibitions in force,
// the consents that were refused or differ, and the invitations that the family
// refused. Whatever may be meant by a limit is limited; who is known or permitted is
// so only where it is certain whom the plan means. The issues say which limits lead
// to nobody in the directory.
//
// An ask and its circle tell who was refused: they are for those who may read the
// whole plan.
func (x *Index) AskOf(p *plan.Plan, on civil.Date) (Ask, issue.List) {
	if on.IsZero() {
		return Ask{}, issue.List{ruleNoDay.At("")}
	}
	a := &asking{x: x, p: p, ask: Ask{On: on, Born: p.Child.Born, Expected: p.Child.Expected, Municipality: p.Child.Address.Municipality}}
	for _, ban := range p.Child.SecurityBans {
		if ban.Contains(on) {
			a.ask.Municipality = plan.Coded{}
			a.issues = append(a.issues, ruleHidden.At("/child/securityBans"))
			break
		}
	}
	for _, g := range p.Child.Groups {
		if g.Period.Contains(on) {
			a.ask.Groups = append(a.ask.Groups, g.Group)
		}
	}
	for i := range p.Needs {
		if n := &p.Needs[i]; n.NotNow == "" && !n.On.After(on) {
			a.ask.Needs = append(a.ask.Needs, Need{ID: n.ID, Kind: n.Kind})
		}
	}
	a.langs()
	a.network()
	a.prohibitions()
	a.refusals()
	a.invitations()
	return a.ask, a.issues
}

// asking is an ask on its way out of a plan.
type asking struct {
	x      *Index
	p      *plan.Plan
	ask    Ask
	issues issue.List
}

func with[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

func (a *asking) langs() {
	if s := a.p.Child.Service; s != nil && s.Lang != "" {
		a.ask.Langs = with(a.ask.Langs, s.Lang)
	}
	for i := range a.p.People {
		if m := &a.p.People[i]; m.Kind == plan.MemberGuardian && m.Service != nil && m.Service.Lang != "" {
			a.ask.Langs = with(a.ask.Langs, m.Service.Lang)
		}
	}
}

// network finds who works with the family on the day, and who may.
func (a *asking) network() {
	for i := range a.p.People {
		m := &a.p.People[i]
		if m.Professional == nil || !m.Period.Contains(a.ask.On) {
			continue
		}
		o := a.p.Organisation(m.Professional.OrganisationID)
		if o == nil {
			continue
		}
		if called := a.x.called(o); len(called) == 1 {
			a.ask.Known = with(a.ask.Known, called[0])
		}
	}
	for i := range a.p.Organisations {
		o := &a.p.Organisations[i]
		called := a.x.called(o)
		if _, ok := view.Consented(a.p, o.ID, a.ask.On); ok && len(called) == 1 {
			a.ask.Permitted = with(a.ask.Permitted, called[0])
		}
	}
}

// limit keeps whoever an id of the plan may mean from needs, from all without any.
func (a *asking) limit(of plan.ID, parts []plan.ID, at issue.Pointer) {
	if of == a.p.ChildID() {
		return
	}
	if m := a.p.Person(of); m != nil {
		if m.Kind != plan.MemberProfessional {
			return // whoever is of the family or near to it is in no directory
		}
		if m.Professional != nil {
			of = m.Professional.OrganisationID
		}
	}
	o := a.p.Organisation(of)
	var called []Key
	if o != nil {
		called = a.x.mayBe(o)
	}
	if called == nil {
		a.issues = append(a.issues, ruleUnmatched.At(at))
	}
	for _, key := range called {
		if len(parts) == 0 {
			a.ask.Veto = with(a.ask.Veto, key)
		}
		for _, part := range parts {
			a.ask.Bars = with(a.ask.Bars, Bar{key, part})
		}
	}
	for i := range a.p.Organisations { // what is kept from a controller is kept from its units
		if unit := &a.p.Organisations[i]; o != nil && unit.ID != o.ID && slices.Contains(a.p.Controllers(unit.ID), o.ID) {
			for _, key := range a.x.mayBe(unit) {
				if len(parts) == 0 {
					a.ask.Veto = with(a.ask.Veto, key)
				}
				for _, part := range parts {
					a.ask.Bars = with(a.ask.Bars, Bar{key, part})
				}
			}
		}
	}
}

func (a *asking) prohibitions() {
	for i := range a.p.Prohibitions {
		f := &a.p.Prohibitions[i]
		if !f.HoldsOn(a.ask.On) {
			continue
		}
		var parts []plan.ID
		if f.Scope == plan.ScopeParts {
			parts = f.PartIDs
		}
		for _, of := range f.AgainstIDs {
			a.limit(of, parts, issue.Pointer("/prohibitions").Item(i))
		}
	}
}

// refusals are consents that do not stand because somebody who decides refused.
func (a *asking) refusals() {
	for i := range a.p.Consents {
		c := &a.p.Consents[i]
		if c.Decision == plan.ConsentGiven || c.Purpose == plan.PurposeResearch || !c.HeldOn(a.ask.On) {
			continue
		}
		at := issue.Pointer("/consents").Item(i)
		if c.Scope == plan.ScopeParts {
			a.limit(c.RecipientID, c.PartIDs, at)
			continue
		}
		if _, ok := view.Consented(a.p, c.RecipientID, a.ask.On); !ok {
			a.limit(c.RecipientID, nil, at)
		}
	}
}

// invitations are the last words of the family on inviting somebody: a refusal
// without a day stands.
func (a *asking) invitations() {
	type word struct {
		at      issue.Pointer
		on      civil.Date
		refused bool
	}
	last, order := map[plan.ID]word{}, []plan.ID(nil)
	for i := range a.p.Meetings {
		for j := range a.p.Meetings[i].Invitations {
			v := &a.p.Meetings[i].Invitations[j]
			if v.On.After(a.ask.On) || v.Permission != plan.PermissionGiven && v.Permission != plan.PermissionRefused {
				continue
			}
			w := word{issue.Pointer("/meetings").Item(i).Member("invitations").Item(j), v.On, v.Permission == plan.PermissionRefused}
			before, known := last[v.PersonID]
			if !known {
				order = append(order, v.PersonID)
			}
			if known && (before.refused && before.on.IsZero() || w.on.Before(before.on) && (!w.refused || !w.on.IsZero())) {
				continue
			}
			last[v.PersonID] = w
		}
	}
	for _, of := range order {
		if w := last[of]; w.refused {
			a.limit(of, nil, w.at)
		}
	}
}
