package profile

import (
	"cmp"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// namingSystemResource says what the ids of one of our naming systems name. R4 gives it
// neither url nor version.
type namingSystemResource struct {
	ResourceType string `json:"resourceType"`
	r4.OtherNamingSystem
}

func namingSystem(s fhir.NamingSystem) namingSystemResource {
	n := namingSystemResource{ResourceType: "NamingSystem"}
	n.Id, n.Name, n.Description = new(s.Name), upper(s.Name), new(s.Means)
	n.Text = narrative(upper(s.Name), s.Means)
	n.Status, n.Kind, n.Date, n.Publisher = r4.PublicationStatusActive, r4.NamingSystemTypeIdentifier, Date, new("oneplan")
	n.Jurisdiction, n.Contact = finland(), contact()
	n.Usage = new("Identifier.system of the resources that " + cmp.Or(s.Of, "a joint plan") + " becomes; " + plan.CanonicalBase + " says how the values are made.")
	n.UniqueId = []r4.NamingSystemUniqueId{{Type: r4.NamingSystemIdentifierTypeUri, Value: s.URL, Preferred: new(true)}}
	return n
}
