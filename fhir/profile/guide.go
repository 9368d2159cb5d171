package profile

import (
	"cmp"
	"embed"
	"path"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// pages are the guide's pages and what its publisher is told.
//
//go:embed guide
var pages embed.FS

// implementationGuide names all that the package holds. The model's has values
// of every type for a page's name at once, so it is written out here.
type implementationGuide struct {
	ResourceType string               `json:"resourceType"`
	ID           string               `json:"id"`
	Text         *r4.Narrative        `json:"text"`
	URL          string               `json:"url"`
	Version      string               `json:"version"`
	Name         string               `json:"name"`
	Title        string               `json:"title"`
	Status       r4.PublicationStatus `json:"status"`
	Experimental bool                 `json:"experimental"`
	Date         string               `json:"date"`
	Publisher    string               `json:"publisher"`
	Contact      []r4.ContactDetail   `json:"contact"`
	Description  string               `json:"description"`
	Jurisdiction []r4.CodeableConcept `json:"jurisdiction"`
	Copyright    string               `json:"copyright"`
	PackageID    string               `json:"packageId"`
	License      string               `json:"license"`
	FHIRVersion  []string             `json:"fhirVersion"`
	Definition   guideDefinition      `json:"definition"`
}

type guideDefinition struct {
	Grouping []guideGroup    `json:"grouping"`
	Resource []guideResource `json:"resource"`
	Page     guidePage       `json:"page"`
}

type guideGroup struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type guideResource struct {
	Reference      r4.Reference `json:"reference"`
	Name           string       `json:"name"`
	Description    string       `json:"description,omitempty"`
	ExampleBoolean bool         `json:"exampleBoolean"`
	GroupingID     string       `json:"groupingId"`
}

type guidePage struct {
	NameURL    string      `json:"nameUrl"`
	Title      string      `json:"title"`
	Generation string      `json:"generation"`
	Page       []guidePage `json:"page,omitempty"`
}

// groups are how the guide sorts what it holds, by the beginning of a file's
// name, and of a StructureDefinition by whether it is one of an extension.
var groups = []struct {
	id, name, prefix string
	extensions       bool
}{
	{"examples", "Examples: invented families", "Bundle-", false},
	{"star", "The wellbeing star", "Questionnaire-", false},
	{"servers", "What a server needs", "CapabilityStatement-", false},
	{"identity", "Naming systems", "NamingSystem-", false},
	{"codes", "Code systems", "CodeSystem-", false},
	{"value-sets", "Value sets", "ValueSet-", false},
	{"maps", "What our codes become in others'", "ConceptMap-", false},
	{"profiles", "Profiles", "StructureDefinition-", false},
	{"extensions", "Extensions", "StructureDefinition-", true},
}

// contents are the guide's pages after the first, in order.
var contents = []guidePage{
	{NameURL: "exchange.html", Title: "Sending and receiving", Generation: "markdown"},
	{NameURL: "secrecy.html", Title: "Consent and secrecy", Generation: "markdown"},
	{NameURL: "identity.html", Title: "Whose plan it is", Generation: "markdown"},
}

// guide is the ImplementationGuide of the files of the package.
func guide(files []File) (implementationGuide, error) {
	const title, means = "One child, one joint plan", "How the joint plan of a child in Finnish child and family services travels as FHIR R4."
	g := implementationGuide{
		ResourceType: "ImplementationGuide", ID: Name, Text: narrative(title, means), URL: plan.CanonicalBase + "/ImplementationGuide/" + Name,
		Version: Version, Name: "OneChildOnePlan", Title: title, Status: r4.PublicationStatusActive, Date: Date, Publisher: "oneplan",
		Contact: contact(), Description: means, Jurisdiction: finland(), Copyright: *licence(), PackageID: Name, License: "Apache-2.0", FHIRVersion: []string{"4.0.1"},
	}
	for _, of := range groups {
		g.Definition.Grouping = append(g.Definition.Grouping, guideGroup{of.id, of.name})
		for _, f := range files {
			name := strings.TrimSuffix(path.Base(f.Path), ".json")
			if !strings.HasPrefix(name, of.prefix) {
				continue
			}
			var says struct{ Title, Type, Description string }
			kind, id, _ := strings.Cut(name, "-")
			if kind != "Bundle" {
				if err := json.Unmarshal(f.Data, &says, json.MatchCaseInsensitiveNames(true)); err != nil {
					return g, err
				}
			}
			if (says.Type == "Extension") != of.extensions {
				continue
			}
			g.Definition.Resource = append(g.Definition.Resource, guideResource{Reference: r4.Reference{Reference: new(kind + "/" + id)},
				Name: cmp.Or(says.Title, id), Description: says.Description, ExampleBoolean: kind == "Bundle", GroupingID: of.id})
		}
	}
	g.Definition.Page = guidePage{NameURL: "index.html", Title: title, Generation: "markdown", Page: contents}
	return g, nil
}

// Guide returns the package as the folder from which the HL7 publisher makes a
// guide for people: ig.ini, sushi-config.yaml, the resources and the pages. The
// publisher itself, and the template that it names, are not ours.
func Guide(examples ...Example) ([]File, error) {
	files, err := Files(examples...)
	if err != nil {
		return nil, err
	}
	var out []File
	for _, f := range files {
		switch name := path.Base(f.Path); {
		case name == "package.json":
		case strings.HasPrefix(name, "ImplementationGuide-"):
			out = append(out, File{Path: "input/" + name, Data: f.Data})
		case strings.HasPrefix(name, "Bundle-"):
			out = append(out, File{Path: "input/examples/" + name, Data: f.Data})
		default:
			out = append(out, File{Path: "input/resources/" + name, Data: f.Data})
		}
	}
	written, err := pages.ReadDir("guide")
	if err != nil {
		return nil, err
	}
	for _, at := range written {
		data, err := pages.ReadFile("guide/" + at.Name())
		if err != nil {
			return nil, err
		}
		data = []byte(strings.NewReplacer("{{base}}", plan.CanonicalBase, "{{version}}", Version, "{{name}}", Name, "{{date}}", Date).Replace(string(data)))
		out = append(out, File{Path: guidePlaces[path.Ext(at.Name())] + at.Name(), Data: data})
	}
	slices.SortFunc(out, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return out, nil
}

// guidePlaces is where the publisher looks for a file, by its ending.
var guidePlaces = map[string]string{".md": "input/pagecontent/", ".xml": "input/includes/", ".ini": "", ".yaml": ""}
