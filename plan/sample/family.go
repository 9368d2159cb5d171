package sample

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

// family makes the child, the guardians and near persons.
func (m *maker) family() {
	p := m.plan
	m.raisedOn = m.shares.first.AddDays(m.IntN(m.days))
	m.stage = pick(m, []stage{raised, drafted, agreed, agreed, followed, followed, followed, ended})
	m.statutory = m.chance(m.shares.statutory)
	if m.shares.statutory == 100 && !m.chance(m.assessed) {
		m.stage = raised
	}

	surname := pick(m, m.tongue.families)
	given := pick(m, m.tongue.girls)
	if m.chance(50) {
		given = pick(m, m.tongue.boys)
	}
	born := m.raisedOn.AddDays(-m.IntN(20 * 365))
	p.Child.ID = m.id()
	p.Child.Name = plan.Name{Given: given, Family: surname}
	p.Child.Born = born
	if m.chance(80) {
		if code, err := hetu.NewArtificial(born, 0, 900+m.IntN(100)); err == nil {
			p.Child.Identifiers = []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: code.Text()}}
		}
	}
	if m.chance(25) {
		p.Child.Service = &plan.Service{Accessibility: []plan.Accessibility{plan.Accessibility(1 + m.IntN(7))}}
	}
	if m.chance(20) {
		p.Child.Siblings = []plan.Sibling{{ID: m.id(), Name: plan.Name{Given: pick(m, m.tongue.boys), Family: surname}, Born: born.AddDays(700)}}
	}

	custody := plan.CustodyJoint
	two := m.chance(75)
	if !two {
		custody = plan.CustodySole
	}
	m.guardian(pick(m, m.tongue.women), surname, plan.RelationMother, custody, plan.ResidenceWith)
	if two {
		lives := plan.Residence(1 + m.IntN(3))
		if lives == plan.ResidenceNot && m.chance(40) {
			p.Child.Address = plan.Address{Text: "Kuvitteellinen tie 1", PostalCode: "00000", Town: pick(m, m.tongue.towns)}
			p.Child.SecurityBans = []civil.Period{{From: m.raisedOn}}
		}
		m.guardian(pick(m, m.tongue.men), surname, plan.RelationFather, custody, lives)
	}
	if m.chance(40) {
		p.People = append(p.People, plan.Member{ID: m.id(), Kind: plan.MemberNearPerson,
			Name:       plan.Name{Given: pick(m, m.tongue.women), Family: pick(m, m.tongue.families)},
			NearPerson: &plan.NearPerson{Relation: plan.RelationGrandparent}})
	}
}

func (m *maker) guardian(given, family string, r plan.Relation, c plan.Custody, lives plan.Residence) {
	g := plan.Member{ID: m.id(), Kind: plan.MemberGuardian,
		Name:     plan.Name{Given: given, Family: family},
		Telecoms: []plan.Telecom{{Kind: plan.TelecomPhone, Value: "+358 40 000 0000"}},
		Guardian: &plan.Guardian{Relation: r, Custody: c, Residence: lives}}
	if m.chance(15) {
		g.Service = &plan.Service{Lang: "so", Interpreter: "so"}
	}
	m.guardians = append(m.guardians, g.ID)
	m.plan.People = append(m.plan.People, g)
}
