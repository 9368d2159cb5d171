package sample

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

// family makes the child, the guardians and near persons.
func (m *maker) family() {
	p := m.plan
	p.Child.ID = m.id()
	p.Child.Name = plan.Name{Given: m.given, Family: m.surname}
	p.Child.Born = m.born
	number := 900 + 2*m.IntN(50) // even ones are of girls
	if m.boy {
		number++
	}
	if m.happens(coded) {
		if code, err := hetu.NewArtificial(m.born, 0, number); err == nil {
			p.Child.Identifiers = []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: code.Text()}}
		}
	}
	if m.happens(accessible) {
		p.Child.Service = &plan.Service{Accessibility: []plan.Accessibility{plan.Accessibility(1 + m.IntN(7))}}
	}
	if !m.together && m.happens(sibling) {
		born := m.born.AddDays(700)
		if born.After(m.raisedOn) {
			born = m.born.AddDays(-700)
		}
		p.Child.Siblings = []plan.Sibling{{ID: m.id(), Name: plan.Name{Given: pick(m, m.tongue.boys), Family: m.surname}, Born: born}}
	}

	custody := plan.CustodySole
	if m.father != "" {
		custody = plan.CustodyJoint
	}
	m.guardian(m.mother, plan.RelationMother, custody, plan.ResidenceWith, m.interpreted[0])
	if m.father != "" {
		if m.protected {
			p.Child.Address = plan.Address{Text: "Kuvitteellinen tie 1", PostalCode: "00000", Town: pick(m, m.tongue.towns)}
			p.Child.SecurityBans = []civil.Period{{From: m.raisedOn}}
		}
		m.guardian(m.father, plan.RelationFather, custody, m.lives, m.interpreted[1])
	}
	if m.happens(grandparent) {
		p.People = append(p.People, plan.Member{ID: m.id(), Kind: plan.MemberNearPerson,
			Name:       plan.Name{Given: pick(m, m.tongue.women), Family: pick(m, m.tongue.families)},
			NearPerson: &plan.NearPerson{Relation: plan.RelationGrandparent}})
	}
}

// sibling names a brother or sister whose plan is in the sample too.
func (m *maker) sibling(k kin) {
	m.plan.Child.Siblings = []plan.Sibling{{ID: m.id(), Subject: k.subject, PlanID: k.key, Name: plan.Name{Given: k.given, Family: m.surname}, Born: k.born}}
}

func (m *maker) guardian(given string, r plan.Relation, c plan.Custody, lives plan.Residence, interpreted bool) {
	g := plan.Member{ID: m.id(), Kind: plan.MemberGuardian,
		Name:     plan.Name{Given: given, Family: m.surname},
		Telecoms: []plan.Telecom{{Kind: plan.TelecomPhone, Value: "+358 40 000 0000"}},
		Guardian: &plan.Guardian{Relation: r, Custody: c, Residence: lives}}
	if interpreted {
		g.Service = &plan.Service{Lang: "so", Interpreter: "so"}
	}
	m.guardians = append(m.guardians, g.ID)
	m.plan.People = append(m.plan.People, g)
}
