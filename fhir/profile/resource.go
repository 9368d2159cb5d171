package profile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// resourceProfile is the profile of one resource that a part of a plan becomes.
// It names only what it adds to the standard's definition: validators and the
// publisher of guides make the whole of the two.
func resourceProfile(p fhir.Profile) structureDefinition {
	title := p.Label.In(code.EN) + " as " + p.Type
	means := p.Label.In(code.EN)
	if !strings.EqualFold("a "+means, wholeOf(p)) {
		means += " in " + wholeOf(p)
	}
	means += " (" + p.Label.In(code.FI) + "): what " + article(p.Type) + " says that stands for it."
	d := structureDefinition{ResourceType: "StructureDefinition"}
	d.Id, d.Url, d.Version, d.Name, d.Title = new(p.Name), p.URL, new(Version), upper(p.Name), new(title)
	d.Text, d.Description = narrative(title, means), new(means)
	d.Status, d.Experimental, d.Date, d.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	d.Jurisdiction, d.Contact, d.Copyright = finland(), contact(), licence()
	d.FhirVersion, d.Kind, d.Type = new(r4.FHIRVersion4_0_1), r4.StructureDefinitionKindResource, p.Type
	d.BaseDefinition = new("http://hl7.org/fhir/StructureDefinition/" + p.Type)
	if p.Type == "CarePlan" {
		d.BaseDefinition = new(MinimumPlan)
	}
	d.Derivation = new(r4.TypeDerivationRuleConstraint)
	list := []r4.ElementDefinition{{Id: new(p.Type), Path: p.Type, Short: new(title), Definition: new(means)}}
	before := slices.Index(p.Elements, "language") + 1 // a definition names elements in their order
	for _, name := range p.Elements[:before] {
		list = append(list, elementOf(p, name)...)
	}
	list = append(list, extensionsOf(p)...)
	for _, name := range p.Elements[before:] {
		list = append(list, elementOf(p, name)...)
	}
	d.Differential = &r4.StructureDefinitionDifferential{Element: list}
	return d
}

// extensionsOf are the slices for the extensions that stand on the resource.
func extensionsOf(p fhir.Profile) []r4.ElementDefinition {
	var own, modifiers []r4.ElementDefinition
	for _, e := range p.Extensions {
		at, list := "extension", &own
		if e.Modifier {
			at, list = "modifierExtension", &modifiers
		}
		path := p.Type + "." + at
		if len(*list) == 0 {
			*list = append(*list, r4.ElementDefinition{Id: new(path), Path: path, Slicing: sliced(r4.DiscriminatorTypeValue, "url")})
		}
		name := e.URL[strings.LastIndexByte(e.URL, '/')+1:]
		slice := r4.ElementDefinition{Id: new(path + ":" + name), Path: path, SliceName: new(name), Min: new(0), Max: new("1"), MustSupport: new(true),
			Type: []r4.ElementDefinitionType{{Code: "Extension", Profile: []string{e.URL}}}}
		if e.Repeats {
			slice.Max = new("*")
		}
		*list = append(*list, slice)
	}
	return slices.Concat(own, modifiers)
}

// elementOf is one element in which something of the part lives: with the code
// that tells which part it is, or a slice for each of our naming systems.
func elementOf(p fhir.Profile, name string) []r4.ElementDefinition {
	path := p.Type + "." + name
	e := r4.ElementDefinition{Id: &path, Path: path, MustSupport: new(true)}
	switch {
	case name == p.Mark.Element && p.Mark.List:
		e.Slicing = sliced(r4.DiscriminatorTypePattern, "$this")
		e.Min = new(1)
		kind := r4.ElementDefinition{Id: new(path + ":kind"), Path: path, SliceName: new("kind"), Short: new("Which part of " + wholeOf(p) + " it is"),
			Min: new(1), Max: new("1"), MustSupport: new(true), PatternCodeableConcept: pattern(p.Mark)}
		return []r4.ElementDefinition{e, kind}
	case name == p.Mark.Element:
		e.Short, e.Min, e.PatternCodeableConcept = new("Which part of "+wholeOf(p)+" it is"), new(1), pattern(p.Mark)
	case name == "identifier" && p.Type != "QuestionnaireResponse": // which has one at most
		e.Slicing = sliced(r4.DiscriminatorTypeValue, "system")
		list := []r4.ElementDefinition{e}
		for _, s := range p.Systems {
			id := path + ":" + s.Name
			slice := r4.ElementDefinition{Id: &id, Path: path, SliceName: new(s.Name), Short: new(s.Means), Min: new(0), Max: new("1"), MustSupport: new(true)}
			if s.Repeats {
				slice.Max = new("*")
			}
			list = append(list, slice,
				r4.ElementDefinition{Id: new(id + ".system"), Path: path + ".system", Min: new(1), FixedUri: new(s.URL)},
				r4.ElementDefinition{Id: new(id + ".value"), Path: path + ".value", Min: new(1)})
		}
		return list
	}
	return []r4.ElementDefinition{e}
}

// wholeOf is what the resource is a part of, in words.
func wholeOf(p fhir.Profile) string { return cmp.Or(p.Of, "a joint plan") }

// article is a word with the article that it takes in English.
func article(word string) string {
	if strings.ContainsRune("AEIO", rune(word[0])) {
		return "an " + word
	}
	return "a " + word
}

func pattern(m fhir.Mark) *r4.CodeableConcept {
	return &r4.CodeableConcept{Coding: []r4.Coding{{System: &m.System, Code: &m.Code}}}
}

func sliced(by r4.DiscriminatorType, path string) *r4.ElementDefinitionSlicing {
	return &r4.ElementDefinitionSlicing{Rules: r4.SlicingRulesOpen, Discriminator: []r4.ElementDefinitionSlicingDiscriminator{{Type: by, Path: path}}}
}
