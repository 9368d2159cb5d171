package fhir

import (
	"reflect"
	"slices"

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
			form := limitFor[plan.Organisation]("Telecoms")
			eachOf(f.at[0].member("contact"), func(contact *node) { // of those who answer there
				eachOf(contact.member("telecom"), func(n *node) {
					var t plan.Telecom
					if r.known[f.at[0]].ours || len(o.Telecoms) >= form.items || r.bansAddress(f.at[0]) || !readTelecom(r, n, reflect.ValueOf(&t).Elem()) {
						return
					}
					if !form.holds(reflect.ValueOf(t)) || slices.Contains(o.Telecoms, t) {
						n.give()
						return
					}
					o.Telecoms = append(o.Telecoms, t)
				})
			})
			if telecom := f.at[0].member("telecom"); telecom != nil && r.bansAddress(f.at[0]) {
				o.Telecoms = nil // where it is must not be told
				telecom.give()
				telecom.reason = ReasonSecurityBan
			}
		},
	})
}
