package profile

import (
	"strings"

	"github.com/onechildoneplan/oneplan/fhir"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// StructureDefinition is the definition of an extension.
type StructureDefinition struct {
	ResourceType string `json:"resourceType"`
	r4.OtherStructureDefinition
}

func extension(e fhir.Extension) StructureDefinition {
	title := strings.ToUpper(e.Name[:1]) + strings.ReplaceAll(e.Name[1:], "-", " ")
	means := "Part of a joint plan: " + strings.ReplaceAll(e.Name, "-", " ") + "."
	if e.Codes != nil {
		title, means = e.Codes.Title, e.Codes.Means
	}
	d := StructureDefinition{ResourceType: "StructureDefinition"}
	d.Id, d.Url, d.Version, d.Name, d.Title = new(e.Name), e.URL, new(Version), upper(e.Name), new(title)
	d.Text = narrative(title, means)
	d.Description = new(means)
	d.Status, d.Experimental, d.Date, d.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	d.FhirVersion, d.Kind, d.Type = new(r4.FHIRVersion4_0_1), r4.StructureDefinitionKindComplexType, "Extension"
	d.BaseDefinition = new("http://hl7.org/fhir/StructureDefinition/Extension")
	d.Derivation = new(r4.TypeDerivationRuleConstraint)
	for _, c := range e.Contexts {
		d.Context = append(d.Context, r4.StructureDefinitionContext{Type: r4.ExtensionContextTypeElement, Expression: c})
	}
	root := element("Extension", "Extension", title)
	root.Definition = new(means)
	d.Differential = &r4.StructureDefinitionDifferential{Element: append([]r4.ElementDefinition{root}, inside(e, "Extension", "Extension")...)}
	return d
}

func element(id, path, short string) r4.ElementDefinition {
	e := r4.ElementDefinition{Id: &id, Path: path}
	if short != "" {
		e.Short = &short
	}
	return e
}

// inside are the elements of an extension, at an id and a path.
func inside(e fhir.Extension, id, path string) []r4.ElementDefinition {
	if e.Type != "" {
		none := element(id+".extension", path+".extension", "")
		none.Max = new("0")
		return []r4.ElementDefinition{none, fixedURL(e, id, path), value(e, id, path)}
	}
	var list []r4.ElementDefinition
	for _, part := range e.Parts {
		at := id + ".extension:" + part.Name
		slice := element(at, path+".extension", strings.ReplaceAll(part.Name, "-", " "))
		slice.SliceName = new(part.Name)
		slice.Min, slice.Max = new(0), new("1")
		if part.Repeats {
			slice.Max = new("*")
		}
		list = append(list, slice)
		list = append(list, inside(part, at, path+".extension")...)
	}
	none := element(id+".value[x]", path+".value[x]", "")
	none.Max = new("0")
	return append(list, fixedURL(e, id, path), none)
}

func fixedURL(e fhir.Extension, id, path string) r4.ElementDefinition {
	url := element(id+".url", path+".url", "")
	url.FixedUri = new(e.URL)
	return url
}

func value(e fhir.Extension, id, path string) r4.ElementDefinition {
	v := element(id+".value[x]", path+".value[x]", "")
	v.Min = new(1)
	name := e.Type
	switch name { // primitive types begin with a small letter
	case "Boolean", "Code", "Date", "DateTime", "Id", "Integer", "PositiveInt", "String":
		name = strings.ToLower(name[:1]) + name[1:]
	}
	v.Type = []r4.ElementDefinitionType{{Code: name}}
	if e.Codes != nil {
		v.Binding = &r4.ElementDefinitionBinding{Strength: r4.BindingStrengthRequired, ValueSet: new(fhir.ValueSetOf(*e.Codes))}
	}
	return v
}
