package fhir

import (
	"reflect"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Graph is a plan as resources that point at each other. The three forms of a
// bundle are three ways of writing one graph.
type Graph struct {
	// Resources begin with the CarePlan; each part follows what refers to it.
	Resources []Resource
	// Losses are the places of the plan that were left out, and why.
	Losses []Loss

	plan     plan.PlanID
	recorded civil.Instant
	indent   bool
	title    string
	sections []section
	// label is the narrowest visibility of all.
	label assess.Visibility
}

// Resource is one resource of a [Graph].
type Resource struct {
	// Type is the FHIR resource type.
	Type string
	// ID is the resource's id, a UUID in small letters; fullUrl is urn:uuid: and
	// the id.
	ID string
	// Value is the resource: a pointer to the type of this package that is named
	// as Type, such as *[Goal]; of a kept one its JSON, a [json.RawMessage].
	Value any
	// Kept says that it is another's resource that was kept aside
	// ([Options.Remainder]).
	Kept bool

	narrative string
	// pieces are what was kept aside of it.
	pieces []Piece
}

// New turns a plan into resources. The same plan with the same options gives
// the same resources.
func New(p *plan.Plan, o Options) *Graph {
	g := &Graph{Resources: make([]Resource, 0, 64), plan: p.ID, recorded: o.Recorded, indent: o.Indent}
	w := newWriting(p, o, g)
	root := rootNoun()
	w.provenance(w.noun(root, reflect.ValueOf(p).Elem()))
	g.finishSections(root, w.lang)
	g.giveBack(o.Remainder, w.lang)
	g.title = p.Title
	if g.title == "" {
		g.title = root.label.In(w.lang)
	}
	return g
}

// newWriting begins a writing: it knows what every id of the plan stands for.
func newWriting(p *plan.Plan, o Options, g *Graph) *writing {
	w := &writing{plan: p, options: o, lang: wordsOf(p.Lang, o.Lang, code.FI), targets: make(map[assess.ID]target, 128), graph: g,
		patient: urn + idFor(p.Child.Subject, "", "Patient"), care: urn + idFor(string(p.ID), "", "CarePlan")}
	root, v := rootNoun(), reflect.ValueOf(p).Elem()
	w.collect(root.ops, v, w.target(root, v))
	return w
}

// wordsOf is the language of the library's own words: the chosen one, else that
// of the texts where it is one of the three, else another.
func wordsOf(tag assess.LangTag, chosen, other code.Lang) code.Lang {
	if chosen.IsValid() {
		return chosen
	}
	for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
		if string(tag) == l.String() {
			return l
		}
	}
	return other
}

// rootNoun is the plan's noun with all that it holds, compiled once.
var rootNoun = sync.OnceValue(func() *noun {
	planNoun := newPlanNoun()
	planNoun.compile(map[*noun]bool{})
	return planNoun
})

// finishSections adds what no list of the plan holds: the plan itself before
// all, who wrote it at the end.
func (g *Graph) finishSections(root *noun, lang code.Lang) {
	inList := make([]bool, len(g.Resources))
	for _, s := range g.sections {
		for i := s.from; i < s.until; i++ {
			inList[i] = true
		}
	}
	first := section{title: root.label.In(lang), until: len(root.in)}
	last := section{title: words("Kirjaukset", "Anteckningar", "Records").In(lang), until: len(g.Resources)}
	last.from = last.until
	for last.from > 0 && !inList[last.from-1] && last.from > first.until {
		last.from--
	}
	g.sections = append(append([]section{first}, g.sections...), last)
}
