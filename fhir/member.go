package fhir

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newProfessionalNoun is a professional: the person as a Practitioner, what the
// person is in this plan as a PractitionerRole, which the rest of the plan
// refers to.
func newProfessionalNoun() *noun {
	return declare(declaration[plan.Member]{
		name:  "member",
		label: code.Say("Ammattilainen", "Yrkesperson", "Professional"),
		in:    []string{"PractitionerRole", "Practitioner"},
		rows: []row{
			{member: "name", home: "Practitioner.name[0]"},
			{member: "identifiers", home: "Practitioner.identifier[]"},
			{member: "telecoms", home: "PractitionerRole.telecom[]"},
			{member: "address", home: "Practitioner.address[0]"},
			{member: "period", home: "PractitionerRole.period"},
			{member: "roles", home: "PractitionerRole.code[]", having: SystemOf(plan.RoleKind(0).Table())},
			{member: "roles.kind", home: "PractitionerRole.code[]"},
			{member: "roles.localLabel", home: "PractitionerRole.code[].text"},
			{member: "roles.codes", home: "PractitionerRole.code[].coding[]"},
			{member: "professional", home: "PractitionerRole"},
			{member: "professional.organisationId", home: "PractitionerRole.organization", of: []string{"Organization"}},
			{member: "professional.sector", home: "PractitionerRole.specialty[0]"},
			{member: "professional.profession", home: "PractitionerRole.code[]"},
		},
		takes: func(m *plan.Member) bool { return m.Kind == plan.MemberProfessional },
		link:  func(r *reading, role *node, _ string) *entry { return r.first(role, "practitioner", "Practitioner") },
		after: func(r *reading, m *plan.Member, f *found) {
			m.SecurityBans = r.labelledBan(m.SecurityBans, f)
			if m.Kind.IsZero() {
				m.Kind = plan.MemberProfessional
			}
			r.theirProfession(m, f.at[0])
			r.theirTelecoms(m, f.at[1])
		},
		finish: func(w *writing, m *plan.Member, r *set) {
			if w.underBan(m.SecurityBans) {
				r.label(0, securityLabels, "TURVAKIELTO")
				r.label(1, securityLabels, "TURVAKIELTO")
			}
			role, person := resourceOf[PractitionerRole](r), resourceOf[Practitioner](r)
			role.Practitioner = &r4.Reference{Reference: new(urn + *person.Id)}
		},
	})
}

// newFamilyNoun is everybody else as a RelatedPerson: guardians, near persons
// and experience experts, whom no profession brings to the child.
func newFamilyNoun() *noun {
	return declare(declaration[plan.Member]{
		foreign: true,
		name:    "member",
		label:   code.Say("Lapsen verkosto", "Barnets nätverk", "The child's network"),
		in:      []string{"RelatedPerson"},
		mark:    markOf("RelatedPerson.relationship[0]", personMember),
		rows: []row{
			{member: "kind", home: "RelatedPerson.relationship[0]"},
			{member: "name", home: "RelatedPerson.name[0]"},
			{member: "identifiers", home: "RelatedPerson.identifier[]"},
			{member: "telecoms", home: "RelatedPerson.telecom[]"},
			{member: "address", home: "RelatedPerson.address[0]"},
			{member: "period", home: "RelatedPerson.period"},
			{member: "roles", home: "RelatedPerson.relationship[]", having: SystemOf(plan.RoleKind(0).Table())},
			{member: "roles.kind", home: "RelatedPerson.relationship[]"},
			{member: "roles.localLabel", home: "RelatedPerson.relationship[].text"},
			{member: "roles.codes", home: "RelatedPerson.relationship[].coding[]"},
			{member: "guardian", home: "RelatedPerson", when: func(m any) bool { return m.(*plan.Member).Kind == plan.MemberGuardian }},
			{member: "guardian.relation", home: "RelatedPerson.relationship[]"},
			{member: "nearPerson", home: "RelatedPerson", when: func(m any) bool { return m.(*plan.Member).Kind == plan.MemberNearPerson }},
			{member: "nearPerson.relation", home: "RelatedPerson.relationship[]"},
		},
		after: func(r *reading, m *plan.Member, f *found) {
			m.SecurityBans = r.labelledBan(m.SecurityBans, f)
			m.Service = r.languages(m.Service, f.at[0])
			kinship(m, f)
			r.guardianOf(m, f.at[0])
		},
		finish: func(w *writing, m *plan.Member, r *set) {
			person := resourceOf[RelatedPerson](r)
			person.Patient = w.subject()
			for i := range person.Relationship { // who is a guardian no code of others says
				cc := &person.Relationship[i]
				n := len(cc.Coding)
				cc.Coding = slices.DeleteFunc(cc.Coding, func(c r4.Coding) bool { return c.System != nil && slices.Contains(roleSystems, *c.System) })
				if len(cc.Coding) < n {
					w.lose("roles", ReasonNotFHIR)
				}
			}
			var relation plan.Relation
			switch {
			case m.Kind == plan.MemberGuardian:
				person.Relationship[0].Coding = append(person.Relationship[0].Coding, roleCode("GUARD"))
				if m.Guardian != nil {
					relation = m.Guardian.Relation
				}
			case m.Kind == plan.MemberNearPerson && m.NearPerson != nil:
				relation = m.NearPerson.Relation
			}
			if c := roleOf(relation); c != "" {
				last := &person.Relationship[len(person.Relationship)-1]
				last.Coding = append(last.Coding, roleCode(c))
			}
			if w.underBan(m.SecurityBans) {
				r.label(0, securityLabels, "TURVAKIELTO")
			}
		},
	})
}
