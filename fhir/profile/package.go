package profile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/services"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// The package's name and version, and the day of the version.
const (
	Name    = "onechildoneplan.oneplan"
	Version = fhir.StarVersion
	Date    = "2026-11-21"
)

// File is one file of the package.
type File struct {
	// Path is the way in the package, "package/CodeSystem-sector.json".
	Path string
	// Data is the file, JSON with a line break at the end.
	Data []byte
}

// Example is a plan, a directory of services or a bundle of another system that the
// package shows, as a collection where nothing else is said.
type Example struct {
	// ID is the id of the Bundle: letters, digits, "-" and ".", at most 64.
	ID string
	// Plan is the plan; nil where the directory is the example.
	Plan *plan.Plan
	// Directory is the directory of services.
	Directory *directory.Directory
	// Bundle is a bundle of another system as it stands, with the id; nil where a plan or
	// a directory is the example.
	Bundle []byte
	// Options says how the plan is written: where it says when it was recorded, as a
	// document, else as a collection.
	Options fhir.Options
}

// Files returns the package's files in the layout of a FHIR package (package/
// with package.json), sorted by path. The same library gives the same bytes.
// Examples stand in package/example; what is under a security ban, on whatever
// day, is not in them.
func Files(examples ...Example) ([]File, error) {
	var files []File
	var failed error // the first
	put := func(path string, data []byte, err error) {
		failed = cmp.Or(failed, err)
		files = append(files, File{Path: "package/" + path, Data: data})
	}
	add := func(path string, value any) {
		data, err := json.Marshal(value, jsontext.WithIndent("  "))
		put(path, append(data, '\n'), err)
	}
	add("package.json", manifest())
	for _, e := range slices.Concat(fhir.Extensions(), services.Extensions()) {
		add("StructureDefinition-"+e.Name+".json", extension(e))
	}
	for _, t := range slices.Concat(fhir.CodeTables(), services.CodeTables()) {
		add("CodeSystem-"+t.Name+".json", codeSystem(t))
		add("ValueSet-"+t.Name+".json", valueSet(t))
	}
	add("CapabilityStatement-plan-server.json", capability())
	minimum, err := minimumPlan()
	failed = cmp.Or(failed, err)
	add("StructureDefinition-minimum-plan.json", minimum)
	add("StructureDefinition-incoming-plan.json", incomingPlan())
	for _, p := range slices.Concat(fhir.Profiles(), services.Profiles()) {
		add("StructureDefinition-"+p.Name+".json", resourceProfile(p))
	}
	for _, s := range append(fhir.NamingSystems(), services.NamingSystem()) {
		add("NamingSystem-"+s.Name+".json", namingSystem(s))
	}
	for _, m := range fhir.ConceptMaps() {
		add("ConceptMap-"+m.Name+".json", conceptMap(m))
	}
	for _, f := range code.All[assess.Frame]() {
		add("ConceptMap-star-"+f.String()+".json", frameMap(f))
	}
	add("Questionnaire-wellbeing-star.json", star())
	for _, e := range examples {
		data, err := e.bundle()
		put("example/Bundle-"+e.ID+".json", data, err)
	}
	whole, err := guide(files)
	failed = cmp.Or(failed, err)
	add("ImplementationGuide-"+Name+".json", whole)
	if failed != nil {
		return nil, failed
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files, nil
}

// bundle is the example as a file.
func (e Example) bundle() ([]byte, error) {
	switch {
	case e.Bundle != nil:
		return e.Bundle, nil
	case e.Plan == nil:
		data, issues, err := services.AppendExample(nil, e.Directory, e.ID)
		return data, cmp.Or(err, issues.Err())
	}
	write := (*fhir.Graph).AppendCollection
	if !e.Options.Recorded.IsZero() {
		write = (*fhir.Graph).AppendDocument
	}
	data, err := write(fhir.New(e.Plan, e.Options), nil)
	if err != nil {
		return nil, err
	}
	const begin = `{"resourceType":"Bundle",`
	id, err := jsontext.AppendQuote([]byte(begin+`"id":`), e.ID)
	if err != nil {
		return nil, err
	}
	whole := jsontext.Value(append(append(id, ','), data[len(begin):]...))
	if err := whole.Indent(jsontext.WithIndent("  ")); err != nil {
		return nil, err
	}
	return append(whole, '\n'), nil
}

// npm is the manifest of a FHIR package.
type npm struct {
	Name         string            `json:"name"`
	Version      string            `json:"version"`
	Canonical    string            `json:"canonical"`
	URL          string            `json:"url"`
	Title        string            `json:"title"`
	Description  string            `json:"description"`
	FHIRVersions []string          `json:"fhirVersions"`
	Dependencies map[string]string `json:"dependencies"`
	License      string            `json:"license"`
	Author       string            `json:"author"`
	Type         string            `json:"type"`
}

func manifest() npm {
	return npm{
		Name: Name, Version: Version, Canonical: plan.CanonicalBase, URL: plan.CanonicalBase,
		Title:        "One child, one joint plan",
		Description:  "Extensions, codes and the wellbeing star of the Finnish joint plan of a child.",
		FHIRVersions: []string{"4.0.1"},
		Dependencies: map[string]string{"hl7.fhir.r4.core": "4.0.1"},
		License:      "Apache-2.0", Author: "oneplan", Type: "IG",
	}
}

// narrative is the one paragraph that every resource of the package has.
func narrative(title, means string) *r4.Narrative {
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	return &r4.Narrative{Status: r4.NarrativeStatusGenerated,
		Div: `<div xmlns="http://www.w3.org/1999/xhtml"><p><b>` + escape.Replace(title) + `</b>: ` + escape.Replace(means) + `</p></div>`}
}

// upper is a name for machines: letters and digits, a capital first.
func upper(name string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(name, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}
