package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// New turns a plan into resources. The same plan with the same options gives
// the same resources.
func New(p *plan.Plan, o Options) *Graph {
	g := &Graph{Resources: make([]Resource, 0, 64), plan: p.ID, recorded: o.Recorded, indent: o.Indent}
	w := newWriting(p, o, g)
	root := rootNoun()
	w.provenance(w.noun(root, reflect.ValueOf(p).Elem()))
	g.finishSections(root, w.lang)
	g.giveBack(w.markTitle(w.mayGiveBack(o.Remainder)), w.lang)
	if o.FinnishBase {
		g.finnish()
	}
	g.title = string(p.Title)
	if g.title == "" || w.namesProtected(g.title) {
		g.title = root.label.In(w.lang)
	}
	return g
}

// newWriting begins a writing: it knows what every id of the plan stands for.
func newWriting(p *plan.Plan, o Options, g *Graph) *writing {
	w := &writing{plan: p, options: o, lang: wordsOf(p.Lang, o.Lang, code.FI), targets: make(map[assess.ID]target, 128), graph: g,
		patient: urn + idFor(p.Child.Subject, "", "Patient"), care: urn + idFor(string(p.ID), "", "CarePlan")}
	if !o.ShowBanned {
		w.namesHome = protectedIn(p, o.Today)
	}
	root, v := rootNoun(), reflect.ValueOf(p).Elem()
	w.collect(root.ops, v, w.target(root, v))
	return w
}

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
	last := section{title: code.Say("Kirjaukset", "Anteckningar", "Records").In(lang), until: len(g.Resources)}
	last.from = last.until
	for last.from > 0 && !inList[last.from-1] && last.from > first.until {
		last.from--
	}
	g.sections = append(append([]section{first}, g.sections...), last)
}
