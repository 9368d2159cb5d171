package profile

import (
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// capabilityStatement is what a server needs to keep joint plans.
type capabilityStatement struct {
	ResourceType string `json:"resourceType"`
	r4.OtherCapabilityStatement
}

func capability() capabilityStatement {
	const title, means = "Server of joint plans", "What a FHIR server needs to take joint plans and give them back."
	c := capabilityStatement{ResourceType: "CapabilityStatement"}
	c.Id, c.Url, c.Version, c.Name, c.Title = new("plan-server"), new(plan.CanonicalBase+"/CapabilityStatement/plan-server"), new(Version), new("PlanServer"), new(title)
	c.Text, c.Description = narrative(title, means), new(means)
	c.Status, c.Experimental, c.Date, c.Publisher = r4.PublicationStatusActive, new(false), Date, new("oneplan")
	c.Contact, c.Jurisdiction, c.Copyright = contact(), finland(), licence()
	c.Kind, c.FhirVersion, c.Format = r4.CapabilityStatementKindRequirements, r4.FHIRVersion4_0_1, []string{"application/fhir+json"}
	rest := r4.CapabilityStatementRest{Mode: r4.RestfulCapabilityModeServer,
		Interaction: []r4.CapabilityStatementRestInteraction{{Code: r4.SystemRestfulInteractionTransaction}, {Code: r4.SystemRestfulInteractionBatch}}}
	for _, name := range append(fhir.ResourceTypes(), "Provenance") {
		resource := r4.CapabilityStatementRestResource{Type: typeOf(name), Versioning: new(r4.ResourceVersionPolicyVersioned), Interaction: []r4.CapabilityStatementRestResourceInteraction{
			{Code: r4.TypeRestfulInteractionRead}, {Code: r4.TypeRestfulInteractionCreate},
			{Code: r4.TypeRestfulInteractionUpdate},
		}}
		for _, p := range fhir.Profiles() {
			if p.Type == name {
				resource.SupportedProfile = append(resource.SupportedProfile, p.URL)
			}
		}
		if name != "Provenance" { // it has no identifier
			resource.Interaction = append(resource.Interaction, r4.CapabilityStatementRestResourceInteraction{Code: r4.TypeRestfulInteractionSearchType})
			resource.ConditionalCreate = new(true)
			resource.SearchParam = []r4.CapabilityStatementRestResourceSearchParam{{Name: "identifier", Type: r4.SearchParamTypeToken}}
		}
		rest.Resource = append(rest.Resource, resource)
	}
	c.Rest = []r4.CapabilityStatementRest{rest}
	return c
}

// typeOf is the resource type with that name.
func typeOf(name string) (t r4.ResourceType) {
	if t.UnmarshalJSON([]byte(`"`+name+`"`)) != nil {
		panic("profile: no resource type " + name)
	}
	return t
}
