package services

import (
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// actor writes an actor as an Organization; its field of work and who runs it are
// its types, as with the organisations of a plan.
func (w *writing) actor(a *directory.Actor) resource {
	r := w.head(nounActor, a.ID)
	r.Name, r.NameElement = told(a.Name)
	r.narrate(nounActor, a.Name)
	r.Active = true
	for _, id := range a.Identifiers {
		r.Identifier = append(r.Identifier, identifier(id))
	}
	r.Type = append(codedAll(a.Sector), codedAll(a.Ownership)...)
	r.Telecom = contacts(a.Contact)
	if a.PartOfID != "" {
		r.PartOf = w.refer(nounActor, a.PartOfID)
	}
	return r
}

// actor reads an Organization.
func (r *reading) actor(e *entry) directory.Actor {
	a := directory.Actor{ID: e.key, Name: r.words(e.node, "name")}
	e.node.member("identifier").items(func(id *tree) {
		system, value := id.str("system"), id.str("value")
		switch {
		case id == e.keyed || system == "" || value == "":
		case id.str("use") == "old" || id.member("period") != nil:
			id.refuse(fhir.ReasonEnded) // it may be another's now
		default:
			takeIdentifier(id)
			a.Identifiers = append(a.Identifiers, directory.Identifier{System: system, Value: value})
		}
	})
	a.Sector, a.Ownership = only[plan.Sector](e.node.member("type")), only[plan.Ownership](e.node.member("type"))
	a.Contact = readContacts(e.node.member("telecom"))
	if whole := e.node.member("partOf"); whole != nil {
		if of := r.find(whole, nounActor); of != nil && of != e {
			a.PartOfID = of.key
		}
	}
	return a
}

// contactSystems are FHIR's words for the ways to reach a service.
var contactSystems = [...]struct {
	system string
	of     func(*directory.Contact) *string
}{
	{"phone", func(c *directory.Contact) *string { return &c.Phone }},
	{"email", func(c *directory.Contact) *string { return &c.Email }},
	{"url", func(c *directory.Contact) *string { return &c.Web }},
}

func contacts(c directory.Contact) (all []contact) {
	for _, way := range contactSystems {
		if value := *way.of(&c); value != "" {
			all = append(all, contact{way.system, value})
		}
	}
	return all
}

// readContacts reads the first way of each kind; more of them have no place.
func readContacts(list *tree) (c directory.Contact) {
	list.items(func(n *tree) {
		for _, way := range contactSystems {
			to := way.of(&c)
			switch {
			case n.str("system") != way.system || n.str("value") == "" || *to != "":
			case n.str("use") == "old" || n.str("use") == "home" || n.member("period") != nil:
				n.refuse(fhir.ReasonNotValid) // it is over, or somebody's home
			default:
				n.member("system").take()
				*to = n.takeText("value")
			}
		}
	})
	return c
}
