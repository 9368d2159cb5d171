package fhir

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Profile says what the resources are like that one part of a plan becomes: its
// profile is stated in their meta.profile, so that a receiver can ask any
// validator whether they are right.
type Profile struct {
	// Name is the last part of the canonical url: "meeting-encounter", or "goal"
	// where the part and the resource have one name.
	Name string
	// URL is the canonical url, [ProfileURL] of Name.
	URL string
	// Part is the part of the plan, Type its FHIR resource type.
	Part, Type string
	// Label is what the part is called.
	Label code.Text
	// Of is what the part is one of, in English; "" is a joint plan.
	Of string
	// Mark is the code by which the resource is known as that part; its System is
	// "" where its type alone tells.
	Mark Mark
	// Systems are the naming systems of ours that its identifiers may have.
	Systems []NamingSystem
	// Elements are the elements, below the resource, in which something of the part
	// lives, in their order: "description", "occurrence[x]".
	Elements []string
	// Extensions are those of ours that stand on the resource itself.
	Extensions []ProfileExtension
}

// Mark is a code of ours that tells which part of the plan a resource is.
type Mark struct {
	// Element is a CodeableConcept below the resource, "category" or "code".
	Element string
	// List says that the element may stand more than once.
	List         bool
	System, Code string
}

// ProfileExtension is an extension that a profile knows.
type ProfileExtension struct {
	URL string
	// Repeats says whether it may stand more than once, Modifier that it is a
	// modifier extension.
	Repeats, Modifier bool
}

// Profiles returns the profile of every resource that a plan becomes, by name.
func Profiles() []Profile {
	all := []Profile{
		{Name: profileName("record", "Provenance"), URL: provenanceProfile, Part: "record", Type: "Provenance",
			Label: code.Say("Kirjaus", "Anteckning", "Record"), Elements: []string{"target", "recorded", "agent"}},
		{Name: profileName("document", "Composition"), URL: compositionProfile, Part: "document", Type: "Composition",
			Label: code.Say("Asiakirja", "Dokument", "Document"), Elements: []string{"status", "type", "subject", "date", "author", "title", "section"}},
	}
	for _, n := range everyNoun() {
		for i := range n.in {
			all = append(all, n.profileOf(i))
		}
	}
	slices.SortFunc(all, func(a, b Profile) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// profileOf gathers what the tables say of one resource of a noun.
func (n *noun) profileOf(i int) Profile {
	p := Profile{Name: profileName(n.name, n.in[i]), URL: n.profiles[i], Part: n.name, Type: n.in[i], Label: n.label}
	if n.marks[i] != nil {
		last := n.marks[i].steps[len(n.marks[i].steps)-1]
		p.Mark = Mark{Element: last.name, List: last.item != noItem, System: n.mark.system, Code: n.mark.row.Code}
		p.element(last.name)
	}
	for k := range n.ops {
		p.member(&n.ops[k], i)
	}
	if n.name == "plan" { // the team bears the plan's id
		p.system(SystemPlan)
	}
	if n.name == "plan" && p.Type == "CarePlan" {
		p.extension(viewHome().ext.url, false)
	}
	if n.name == "consent" {
		p.Extensions = append(p.Extensions, ProfileExtension{URL: consentLimit, Modifier: true})
	}
	p.arrange()
	return p
}

// arrange puts the elements in the order of the resource, in which a definition
// must name them.
func (p *Profile) arrange() {
	model := resourceTypes[p.Type].Field(1).Type
	place := func(element string) int {
		name := strings.TrimSuffix(element, "[x]")
		for i := range model.NumField() {
			if f := strings.ToLower(model.Field(i).Name); f == strings.ToLower(name) || name != element && strings.HasPrefix(f, strings.ToLower(name)) {
				return i
			}
		}
		return model.NumField()
	}
	slices.SortStableFunc(p.Elements, func(a, b string) int { return cmp.Compare(place(a), place(b)) })
}

// member adds what one member has in the resource with that number.
func (p *Profile) member(o *op, res int) {
	if system := identifierSystem(o.home); system != "" {
		if o.res == res || system == SystemPart {
			p.system(system)
		}
		return
	}
	if o.res != res {
		return
	}
	if o.ext != nil && o.element == p.Type && strings.HasPrefix(o.ext.url, ExtensionURL("")) {
		p.extension(o.ext.url, o.list)
	}
	if o.path != nil || o.write != nil {
		if _, below, ok := strings.Cut(elementName(o.home), "."); ok {
			p.element(below)
		}
	}
	for k := range o.sub {
		p.member(&o.sub[k], res)
	}
}

func (p *Profile) system(system string) {
	s := namingSystem(system)
	if !slices.Contains(p.Systems, s) {
		p.Systems = append(p.Systems, s)
		p.element("identifier")
	}
}

func (p *Profile) extension(url string, repeats bool) {
	if !slices.ContainsFunc(p.Extensions, func(e ProfileExtension) bool { return e.URL == url }) {
		p.Extensions = append(p.Extensions, ProfileExtension{URL: url, Repeats: repeats})
	}
}

// element notes the first step of a way below the resource.
func (p *Profile) element(below string) {
	name, _, _ := strings.Cut(below, ".")
	for _, choice := range typed[p.Type] {
		if strings.HasPrefix(name, choice) {
			name = choice + "[x]"
		}
	}
	if !slices.Contains(p.Elements, name) {
		p.Elements = append(p.Elements, name)
	}
}

// typed are the elements of FHIR that are named by their type, of those that
// parts of a plan live in.
var typed = map[string][]string{
	"Condition": {"onset", "abatement"}, "Consent": {"source"}, "Goal": {"start"},
	"Observation": {"effective", "value"}, "ServiceRequest": {"occurrence"},
}
