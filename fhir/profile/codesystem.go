package profile

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// codes is one of our code sets; its display is the English word, which
// validators compare with, the Finnish and the Swedish are designations.
type codes struct {
	ResourceType string `json:"resourceType"`
	r4.OtherCodeSystem
}

// allCodes is all codes of one of our code sets.
type allCodes struct {
	ResourceType string `json:"resourceType"`
	r4.OtherValueSet
}

func codeSystem(t code.Table) codes {
	c := codes{ResourceType: "CodeSystem"}
	c.Id, c.Url, c.Version = new(t.Name), new(fhir.SystemOf(t)), new(Version)
	c.Language = new("en")
	c.Name, c.Title, c.Description = new(upper(t.Name)), new(t.Title), new(t.Means)
	c.Text = narrative(t.Title, t.Means)
	c.Text.Div = withLang(c.Text.Div, "en")
	c.Status, c.Experimental, c.Date, c.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	c.Contact, c.Jurisdiction, c.Copyright = contact(), finland(), licence()
	c.CaseSensitive, c.Content, c.Count = new(true), r4.CodeSystemContentModeComplete, new(t.Rows.Len())
	c.ValueSet = new(fhir.ValueSetOf(t))
	for _, row := range t.Rows.All() {
		concept := r4.CodeSystemConcept{Code: row.Code, Display: new(row.EN), Definition: new(row.EN), Designation: []r4.CodeSystemConceptDesignation{
			{Language: new("fi"), Value: row.FI},
			{Language: new("sv"), Value: row.SV},
		}}
		if row.Means != "" {
			concept.Definition = new(row.Means)
		}
		c.Concept = append(c.Concept, concept)
	}
	return c
}

func valueSet(t code.Table) allCodes {
	v := allCodes{ResourceType: "ValueSet"}
	v.Id, v.Url, v.Version = new(t.Name), new(fhir.ValueSetOf(t)), new(Version)
	v.Name, v.Title, v.Description = new(upper(t.Name)), new(t.Title), new(t.Means)
	v.Text = narrative(t.Title, t.Means)
	v.Status, v.Experimental, v.Date, v.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	v.Contact, v.Jurisdiction, v.Copyright = contact(), finland(), licence()
	v.Compose = &r4.ValueSetCompose{Include: []r4.ValueSetComposeInclude{{System: new(fhir.SystemOf(t))}}}
	return v
}

func withLang(div, lang string) string {
	const open = `<div xmlns="http://www.w3.org/1999/xhtml"`
	return open + ` lang="` + lang + `" xml:lang="` + lang + `"` + div[len(open):]
}
