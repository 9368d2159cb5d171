package profile

import (
	"strings"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// structureDefinition is the definition of an extension.
type structureDefinition struct {
	ResourceType string `json:"resourceType"`
	r4.OtherStructureDefinition
}

func extension(e fhir.ExtensionDefinition) structureDefinition {
	title := strings.ToUpper(e.Name[:1]) + strings.ReplaceAll(e.Name[1:], "-", " ")
	means := "Part of a joint plan: " + strings.ReplaceAll(e.Name, "-", " ") + "."
	if e.Codes != nil {
		title, means = e.Codes.Title, e.Codes.Means
	}
	if e.Means != "" {
		means = e.Means
	}
	d := structureDefinition{ResourceType: "StructureDefinition"}
	d.Id, d.Url, d.Version, d.Name, d.Title = new(e.Name), e.URL, new(Version), upper(e.Name), new(title)
	d.Text = narrative(title, means)
	d.Description = new(means)
	d.Status, d.Experimental, d.Date, d.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	d.Jurisdiction, d.Contact, d.Copyright = finland(), contact(), licence()
	d.FhirVersion, d.Kind, d.Type = new(r4.FHIRVersion4_0_1), r4.StructureDefinitionKindComplexType, "Extension"
	d.BaseDefinition = new("http://hl7.org/fhir/StructureDefinition/Extension")
	d.Derivation = new(r4.TypeDerivationRuleConstraint)
	for _, c := range e.Contexts {
		d.Context = append(d.Context, r4.StructureDefinitionContext{Type: r4.ExtensionContextTypeElement, Expression: c})
	}
	root := r4.ElementDefinition{Id: new("Extension"), Path: "Extension", Short: &title, Definition: &means, Min: new(0), Max: new("*")}
	root.Base = &r4.ElementDefinitionBase{Path: "Extension", Min: 0, Max: "*"}
	root.Constraint = constraints()
	if !e.Repeats {
		root.Max = new("1")
	}
	if e.Modifier {
		root.IsModifier, root.IsModifierReason = new(true), new("It narrows what the resource says.")
	}
	elements := append([]r4.ElementDefinition{root}, inside(e, "Extension", "Extension")...)
	for i := range elements {
		if elements[i].Definition == nil {
			elements[i].Definition = new(meaningOf(elements[i].Path))
		}
	}
	d.Snapshot = &r4.StructureDefinitionSnapshot{Element: elements}
	d.Differential = &r4.StructureDefinitionDifferential{Element: differences(elements)}
	return d
}

// finland is where what the package defines is for.
func finland() []r4.CodeableConcept {
	return []r4.CodeableConcept{{Coding: []r4.Coding{{System: new("urn:iso:std:iso:3166"), Code: new("FI")}}}}
}

// contact is where to ask about what the package defines.
func contact() []r4.ContactDetail {
	return []r4.ContactDetail{{Telecom: []r4.ContactPoint{{System: new(r4.ContactPointSystemUrl), Value: new(plan.CanonicalBase)}}}}
}

// licence is what those may do who use what the package defines.
func licence() *string { return new("Licensed under the Apache License, Version 2.0 (Apache-2.0).") }

// meaningOf says what an element of an extension is.
func meaningOf(path string) string {
	switch path[strings.LastIndexByte(path, '.')+1:] {
	case "id":
		return "Unique id for inter-element referencing."
	case "url":
		return "Identifies the meaning of the extension."
	case "value[x]":
		return "The value of the extension."
	}
	return "A part of the extension."
}

// differences are the elements that say more than the base does, with just that.
func differences(snapshot []r4.ElementDefinition) []r4.ElementDefinition {
	var list []r4.ElementDefinition
	for _, e := range snapshot {
		if strings.HasSuffix(e.Path, ".id") || e.Slicing != nil {
			continue
		}
		e.Base, e.Constraint, e.Representation = nil, nil, nil
		if e.Path != "Extension" {
			e.Definition = nil
		}
		if strings.HasSuffix(e.Path, ".url") {
			e.Min, e.Max, e.Type = nil, nil, nil
		}
		if e.Max != nil && *e.Max == "0" {
			e.Min, e.Type = nil, nil
		}
		list = append(list, e)
	}
	return list
}

// constraints are the invariants of every extension.
func constraints() []r4.ElementDefinitionConstraint {
	return []r4.ElementDefinitionConstraint{
		{Key: "ele-1", Severity: r4.ConstraintSeverityError, Human: "All FHIR elements must have a @value or children",
			Expression: new("hasValue() or (children().count() > id.count())"), Source: new("http://hl7.org/fhir/StructureDefinition/Element")},
		{Key: "ext-1", Severity: r4.ConstraintSeverityError, Human: "Must have either extensions or value[x], not both",
			Expression: new("extension.exists() != value.exists()"), Source: new("http://hl7.org/fhir/StructureDefinition/Extension")},
	}
}

// inside are the elements of an extension, at an id and a path.
func inside(e fhir.ExtensionDefinition, id, path string) []r4.ElementDefinition {
	list := []r4.ElementDefinition{systemString(id+".id", path+".id", "Element.id", "string", 0)}
	parts := r4.ElementDefinition{Id: new(id + ".extension"), Path: path + ".extension", Min: new(0), Max: new("*"),
		Base: &r4.ElementDefinitionBase{Path: "Element.extension", Min: 0, Max: "*"}, Type: []r4.ElementDefinitionType{{Code: "Extension"}}}
	if e.Type != "" {
		parts.Max = new("0")
		list = append(list, parts)
	} else {
		parts.Slicing = &r4.ElementDefinitionSlicing{Rules: r4.SlicingRulesOpen,
			Discriminator: []r4.ElementDefinitionSlicingDiscriminator{{Type: r4.DiscriminatorTypeValue, Path: "url"}}}
		list = append(list, parts)
		for _, part := range e.Parts {
			list = append(list, slice(part, id, path)...)
		}
	}
	url := systemString(id+".url", path+".url", "Extension.url", "uri", 1)
	url.FixedUri = new(e.URL)
	return append(list, url, value(e, id, path))
}

// slice are the elements of one part of a complex extension.
func slice(part fhir.ExtensionDefinition, id, path string) []r4.ElementDefinition {
	s := r4.ElementDefinition{Id: new(id + ".extension:" + part.Name), Path: path + ".extension", SliceName: new(part.Name),
		Short: new(strings.ReplaceAll(part.Name, "-", " ")), Min: new(0), Max: new("1"),
		Base: &r4.ElementDefinitionBase{Path: "Element.extension", Min: 0, Max: "*"}, Type: []r4.ElementDefinitionType{{Code: "Extension"}},
		Constraint: constraints()}
	if part.Repeats {
		s.Max = new("*")
	}
	return append([]r4.ElementDefinition{s}, inside(part, *s.Id, s.Path)...)
}

// systemString is an element that is a plain string in FHIR's own definitions.
func systemString(id, path, base, name string, least int) r4.ElementDefinition {
	return r4.ElementDefinition{Id: &id, Path: path, Representation: []r4.PropertyRepresentation{r4.PropertyRepresentationXmlAttr},
		Min: &least, Max: new("1"), Base: &r4.ElementDefinitionBase{Path: base, Min: least, Max: "1"},
		Type: []r4.ElementDefinitionType{{Code: "http://hl7.org/fhirpath/System.String", Extension: []r4.Extension{
			{Url: "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type", ValueUrl: &name}}}}}
}

func value(e fhir.ExtensionDefinition, id, path string) r4.ElementDefinition {
	v := r4.ElementDefinition{Id: new(id + ".value[x]"), Path: path + ".value[x]", Min: new(1), Max: new("1"),
		Base: &r4.ElementDefinitionBase{Path: "Extension.value[x]", Min: 0, Max: "1"}}
	name := e.Type
	switch name { // primitive types begin with a small letter
	case "":
		v.Min, v.Max = new(0), new("0")
		name = "string" // a type must stand there, though no value may
	case "Boolean", "Code", "Date", "DateTime", "Id", "Integer", "PositiveInt", "String", "Uri":
		name = strings.ToLower(name[:1]) + name[1:]
	}
	v.Type = []r4.ElementDefinitionType{{Code: name}}
	if e.Codes != nil {
		v.Binding = &r4.ElementDefinitionBinding{Strength: r4.BindingStrengthRequired, ValueSet: new(fhir.ValueSetOf(*e.Codes))}
	}
	return v
}
