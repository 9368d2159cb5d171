package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// newChildNoun is the child as a Patient in the shape of the Finnish base
// profile: the identity code under its own naming system, a security ban as a
// label.
func newChildNoun() *noun {
	return declare(declaration[plan.Child]{
		name:  "child",
		label: code.Say("Lapsi", "Barnet", "The child"),
		in:    []string{"Patient"},
		rows: []row{
			{member: "subject", home: "Patient.identifier[subject]"},
			{member: "formerSubjects", home: "Patient.identifier[former]"},
			{member: "name", home: "Patient.name[0]"},
			{member: "born", home: "Patient.birthDate"},
			{member: "identifiers", home: "Patient.identifier[]"},
			{member: "telecoms", home: "Patient.telecom[]"},
			{member: "address", home: "Patient.address[0]"},
			{member: "siblings", nouns: []*noun{newSiblingNoun()}},
		},
		finish: func(w *writing, c *plan.Child, r *set) {
			if w.underBan(c.SecurityBans) {
				r.label(0, securityLabels, "TURVAKIELTO")
			}
			if w.options.FinnishBase {
				w.finnishChild(c, resourceOf[Patient](r))
			}
		},
		after: func(r *reading, c *plan.Child, f *found) {
			c.SecurityBans = r.bannedChild(c.SecurityBans, f)
			c.Service = r.languages(c.Service, f.at[0])
			f.at[0].extensions(finnishMunicipality, func(e *node) { r.homeMunicipality(e, c) })
		},
	})
}

// homeMunicipality reads the extension of the Finnish base profiles. Where our
// own says something else, or the plan cannot hold it, this one is a loss.
func (r *reading) homeMunicipality(e *node, c *plan.Child) {
	var m plan.Coded
	n := e.member("valueCoding")
	if n == nil || !readCoded(r, n, reflect.ValueOf(&m).Elem()) {
		return
	}
	form := limitFor[plan.Address]("Municipality")
	if had := c.Address.Municipality; !form.holds(reflect.ValueOf(m)) || !had.IsZero() && had != m {
		e.give()
		e.refuse()
		return
	}
	c.Address.Municipality = m
	e.takeMember("url")
}

// newSiblingNoun is a sibling as a RelatedPerson of the child.
func newSiblingNoun() *noun {
	return declare(declaration[plan.Sibling]{
		name:  "sibling",
		label: code.Say("Sisarus", "Syskon", "Sibling"),
		in:    []string{"RelatedPerson"},
		mark:  markOf("RelatedPerson.relationship[0]", personSibling),
		rows: []row{
			{member: "subject", home: "RelatedPerson.identifier[subject]"},
			{member: "planId", home: "RelatedPerson.identifier[plan]"},
			{member: "name", home: "RelatedPerson.name[0]"},
			{member: "born", home: "RelatedPerson.birthDate"},
		},
		finish: func(w *writing, _ *plan.Sibling, r *set) {
			person := resourceOf[RelatedPerson](r)
			person.Patient = w.subject()
			person.Relationship[0].Coding = append(person.Relationship[0].Coding, roleCode("SIB"))
		},
	})
}
