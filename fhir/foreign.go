package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// What resources of others say in other places than ours do. It is only read:
// what is written follows the tables.

// conceptWords takes the words of a CodeableConcept: its text, else the display
// of its first code.
func (l *limit) conceptWords(cc *node) string {
	if text := l.takeText(cc, "text"); text != "" {
		return text
	}
	return l.takeText(cc.member("coding").item(0), "display")
}

// takeText takes a text as far as the member can hold it: what is longer is told, and
// kept whole.
func (l *limit) takeText(n *node, name string) string {
	text := takeText(n, name)
	if text == "" || l.holds(reflect.ValueOf(text)) {
		return text
	}
	n.member(name).give()
	n.member(name).refuse()
	begun, _ := l.begin(text)
	return begun
}

// newPractitionerNoun is a professional of whom others say no more than who it
// is. It is never written: then there is a role too.
func newPractitionerNoun() *noun {
	return declare(declaration[plan.Member]{
		name: "member", label: code.Say("Ammattilainen", "Yrkesperson", "Professional"),
		in: []string{"Practitioner"},
		rows: []row{
			{member: "name", home: "Practitioner.name[0]"},
			{member: "identifiers", home: "Practitioner.identifier[]"},
			{member: "telecoms", home: "Practitioner.telecom[]"},
			{member: "address", home: "Practitioner.address[0]"},
		},
		readOnly: true,
		after: func(r *reading, m *plan.Member, f *found) {
			m.SecurityBans = r.labelledBan(m.SecurityBans, f)
			if m.Kind.IsZero() {
				m.Kind = plan.MemberProfessional
			}
		},
	})
}

// kinship reads what a person is to the child from the standard's role codes.
func kinship(m *plan.Member, f *found) {
	if !m.Kind.IsZero() {
		return
	}
	m.Kind = plan.MemberNearPerson
	var relation plan.Relation
	eachOf(f.at[0].member("relationship"), func(cc *node) {
		eachOf(cc.member("coding"), func(coding *node) {
			if coding.str("system") != "http://terminology.hl7.org/CodeSystem/v3-RoleCode" {
				return
			}
			code := coding.str("code")
			for r, standard := range roleCodes {
				if standard != "" && standard == code && relation.IsZero() {
					relation = plan.Relation(r)
					coding.takeMember("code")
					coding.takeMember("system")
				}
			}
			if code == "GUARD" {
				m.Kind = plan.MemberGuardian
				coding.takeMember("code")
				coding.takeMember("system")
			}
		})
	})
	switch {
	case relation.IsZero():
	case m.Kind == plan.MemberGuardian:
		m.Guardian = &plan.Guardian{Relation: relation}
	default:
		m.NearPerson = &plan.NearPerson{Relation: relation}
	}
	eachOf(f.at[0].member("relationship"), func(cc *node) {
		if label := limitFor[plan.Role]("LocalLabel"); cc.member("text") != nil && len(m.Roles) < limitFor[plan.Member]("Roles").items {
			if words := label.takeText(cc, "text"); words != "" {
				m.Roles = append(m.Roles, networkRole(m.ID, words))
			}
		}
	})
}

// networkRole is what others call somebody in words of their own.
func networkRole(who plan.ID, words string) plan.Role {
	return plan.Role{ID: assess.ID(hashed("role\x00"+string(who)+"\x00"+words, 10)), Kind: plan.RoleNetworkMember, LocalLabel: words}
}

// theirProfession reads what a worker of others is called, where that is told in words
// and by no code that the plan holds.
func (r *reading) theirProfession(m *plan.Member, role *node) {
	if r.known[role].ours {
		return
	}
	title := limitFor[plan.Professional]("Title")
	eachOf(role.member("code"), func(cc *node) {
		words := cc.str("text")
		if words == "" || m.Professional != nil && m.Professional.Title != "" || r.modifiedElement(cc) {
			return
		}
		if words = title.takeText(cc, "text"); words == "" {
			return
		}
		if m.Professional == nil {
			m.Professional = &plan.Professional{}
		}
		m.Professional.Title = words
	})
}
