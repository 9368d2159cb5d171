package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// newOrganisationNoun is an organisation; its field of work and who runs it are
// its types.
func newOrganisationNoun() *noun {
	return declare(declaration[plan.Organisation]{
		name:  "organisation",
		label: code.Say("Organisaatio", "Organisation", "Organisation"),
		in:    []string{"Organization"},
		rows: []row{
			{member: "name", home: "Organization.name"},
			{member: "identifiers", home: "Organization.identifier[]"},
			{member: "sector", home: "Organization.type[]"},
			{member: "ownership", home: "Organization.type[]"},
			{member: "telecoms", home: "Organization.telecom[]"},
		},
		after: func(r *reading, o *plan.Organisation, f *found) {
			if telecom := f.at[0].member("telecom"); telecom != nil && r.bansAddress(f.at[0]) {
				o.Telecoms = nil // where it is must not be told
				telecom.give()
				telecom.reason = ReasonSecurityBan
			}
		},
	})
}
