package fhir

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Home says where one member of one part of the plan lives in FHIR.
type Home struct {
	// Part is the part of the plan and Member the way to the member in it, by
	// the names of the wire form: "goal" and "due".
	Part, Member string
	// Resources are the resource types that the part becomes.
	Resources []string
	// Element is the FHIR element: "Goal.target[0].dueDate". It is the element
	// that bears the extension where there is only an extension.
	Element string
	// Extension is the url of the extension that holds the member, or that takes
	// over where the element cannot hold a value; "" where there is none.
	Extension string
	// Only says that nothing but the extension holds it.
	Only bool
}

// Mapping returns the home of every member of a plan, part by part. Reading and
// writing follow the same tables, so it is the whole truth about both.
func Mapping() []Home {
	var homes []Home
	for _, n := range everyNoun() {
		homes = append(homes, homesOf(n, n.ops)...)
	}
	return homes
}

func homesOf(n *noun, ops []op) []Home {
	var homes []Home
	for i := range ops {
		o := &ops[i]
		h := Home{Part: n.name, Member: o.member, Resources: n.in, Element: o.element}
		if o.path != nil || o.write != nil {
			h.Element = o.home
		} else {
			h.Only = true
		}
		if o.ext != nil {
			h.Extension = o.ext.url
		}
		homes = append(homes, h)
		homes = append(homes, homesOf(n, o.sub)...)
		homes = append(homes, homesOf(n, o.inner)...)
	}
	return homes
}

// nouns returns all nouns, each once, in the order of the plan.
func everyNoun() []*noun {
	var all []*noun
	var walk func(n *noun)
	walk = func(n *noun) {
		if n.readOnly {
			return
		}
		all = append(all, n)
		for i := range n.ops {
			for _, inner := range n.ops[i].nouns {
				walk(inner)
			}
		}
	}
	walk(rootNoun())
	return all
}

// ExtensionDefinition describes one extension of ours, for its
// StructureDefinition.
type ExtensionDefinition struct {
	// URL is the canonical url; of a part of a complex extension, its name.
	URL string
	// Name is the last part of the url.
	Name string
	// Type is the FHIR type of its value, in the form that follows "value":
	// "Code", "Reference". It is "" for a complex extension.
	Type string
	// Codes is the code set of a code, nil for any other value.
	Codes *code.Table
	// Repeats says whether it may stand more than once on one element.
	Repeats bool
	// Modifier says that it is a modifier extension: whoever does not know it must
	// not use what it stands on.
	Modifier bool
	// Means says what it is for, where neither its code set nor its name does.
	Means string
	// Contexts are the FHIR elements that it stands on.
	Contexts []string
	// Parts are the extensions inside a complex one.
	Parts []ExtensionDefinition
}

// Extensions returns every extension of ours, by name.
func Extensions() []ExtensionDefinition {
	byURL := map[string]*ExtensionDefinition{
		municipality: {URL: municipality, Name: "municipality", Type: "Coding", Contexts: []string{"Address"}},
		consentLimit: {URL: consentLimit, Name: "consent-limit", Type: "Boolean", Contexts: []string{"Consent"}, Modifier: true,
			Means: "This permit covers less of the joint plan than its other elements say: only some parts that have no resource of their own, or parts that are not named. Whoever does not know which must not use it."},
		position: {URL: position, Name: "position", Type: "PositiveInt", Contexts: []string{"QuestionnaireResponse.item"}},
	}
	var gather func(ops []op)
	gather = func(ops []op) {
		for i := range ops {
			o := &ops[i]
			for _, ext := range []*extension{o.ext, o.earlier} { // what stands in bundles of before stays defined
				if ext == nil || !strings.HasPrefix(ext.url, ExtensionURL("")) {
					continue
				}
				e := byURL[ext.url]
				if e == nil {
					e = new(describe(ext))
					byURL[ext.url] = e
				}
				e.Repeats = e.Repeats || o.list
				if !slices.Contains(e.Contexts, o.element) {
					e.Contexts = append(e.Contexts, o.element)
				}
			}
			gather(o.sub)
			gather(o.inner)
		}
	}
	for _, n := range everyNoun() {
		gather(n.ops)
	}
	gather([]op{*viewHome()})
	all := make([]ExtensionDefinition, 0, len(byURL))
	for _, e := range byURL {
		slices.Sort(e.Contexts)
		all = append(all, *e)
	}
	slices.SortFunc(all, func(a, b ExtensionDefinition) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

func describe(e *extension) ExtensionDefinition {
	d := ExtensionDefinition{URL: e.url, Name: strings.TrimPrefix(e.url, ExtensionURL(""))}
	if e.conv != nil {
		d.Type, d.Codes = strings.TrimPrefix(e.leaf.text, "value"), e.conv.table
		return d
	}
	for i := range e.sub {
		inner := describe(e.sub[i].ext)
		inner.Repeats = e.sub[i].list
		d.Parts = append(d.Parts, inner)
	}
	d.Parts = append(d.Parts, ExtensionDefinition{URL: emptyPart, Name: emptyPart, Type: "Boolean"})
	return d
}

// CodeTables returns every code set of ours that FHIR resources of a plan use,
// by name.
func CodeTables() []code.Table {
	byName := map[string]code.Table{}
	add := func(t *code.Table) {
		if t != nil {
			byName[t.Name] = *t
		}
	}
	var gather func(ops []op)
	gather = func(ops []op) {
		for i := range ops {
			o := &ops[i]
			if o.conv != nil {
				add(o.conv.table)
			}
			if o.ext != nil {
				if o.ext.conv != nil {
					add(o.ext.conv.table)
				}
				gather(o.ext.sub)
			}
			gather(o.sub)
			gather(o.inner)
		}
	}
	for _, n := range everyNoun() {
		gather(n.ops)
	}
	gather([]op{*viewHome()})
	for _, t := range []code.Table{
		carePlanKind(0).Table(), taskKind(0).Table(), conditionKind(0).Table(), communicationKind(0).Table(),
		documentKind(0).Table(), consentKind(0).Table(), observationKind(0).Table(), personKind(0).Table(), assess.Item(0).Table(),
	} {
		add(&t)
	}
	all := make([]code.Table, 0, len(byName))
	for _, t := range byName {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b code.Table) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// ResourceTypes returns the FHIR resource types that a plan becomes, by name.
func ResourceTypes() []string {
	var all []string
	for _, n := range everyNoun() {
		for _, in := range n.in {
			if !slices.Contains(all, in) {
				all = append(all, in)
			}
		}
	}
	slices.Sort(all)
	return all
}
