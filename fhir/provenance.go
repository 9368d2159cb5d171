package fhir

import (
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// attribute notes who made a part that so many may see.
func (w *writing) attribute(s assess.Statement, v assess.Visibility, of target) {
	if w.options.Recorded.IsZero() || s.By == "" {
		return
	}
	ref, _ := w.reference(of, nil)
	label := confidential(v)
	for i := range w.authors {
		a := &w.authors[i]
		if a.by == s.By && a.recordedBy == s.RecordedBy && a.on == s.On.String() && a.label == label {
			a.targets = append(a.targets, ref)
			return
		}
	}
	w.authors = append(w.authors, authorship{by: s.By, recordedBy: s.RecordedBy, on: s.On.String(), label: label,
		custodian: w.controllerOf(s.By), targets: []r4.Reference{ref}})
}

// controllerOf is the controller (rekisterinpitäjä) in whose register a
// professional or organisation writes, "" where it is not known.
func (w *writing) controllerOf(id assess.ID) assess.ID {
	if m := w.plan.Person(id); m != nil && m.Professional != nil {
		id = m.Professional.OrganisationID
	}
	o := w.plan.Organisation(id)
	switch {
	case o == nil:
		return ""
	case o.ControllerID != "":
		return o.ControllerID
	}
	return o.ID
}

// provenance writes the authorships. The plan's own steps make it the target of
// whoever took them.
func (w *writing) provenance(root target) {
	for i := range w.plan.Course {
		w.attribute(w.plan.Course[i].Statement, w.label, root)
	}
	label := code.Say("Kirjaus", "Anteckning", "Record").In(w.lang)
	for i := range w.authors {
		a := &w.authors[i]
		said := []string{string(a.by), string(a.recordedBy), a.on}
		if a.label != "" {
			said = append(said, a.label)
		}
		id := idFor(string(w.plan.ID), assess.ID(strings.Join(said, ".")), "Provenance")
		p := &Provenance{ResourceType: "Provenance", Target: a.targets}
		p.Id = &id
		p.Meta = fits(provenanceProfile)
		if a.label != "" {
			p.Meta.Security = []r4.Coding{{System: new(confidentialitySystem), Code: new(a.label)}}
		}
		p.Recorded = w.options.Recorded.String()
		p.OccurredDateTime = given(a.on)
		w.agent(p, "author", a.by)
		w.agent(p, "enterer", a.recordedBy)
		w.agent(p, "custodian", a.custodian)
		if w.options.FinnishBase {
			w.finnishCustodian(p, a.custodian)
		}
		p.Text = &r4.Narrative{Status: r4.NarrativeStatusGenerated,
			Div: `<div xmlns="http://www.w3.org/1999/xhtml"><p><b>` + label + `</b>: ` + a.on + `</p></div>`}
		w.graph.Resources = append(w.graph.Resources, Resource{Type: "Provenance", ID: id, Value: p, narrative: p.Text.Div})
	}
}

func (w *writing) agent(p *Provenance, role string, id plan.ID) {
	if id == "" {
		return
	}
	p.Agent = append(p.Agent, r4.ProvenanceAgent{
		Type: standardCode("http://terminology.hl7.org/CodeSystem/provenance-participant-type", role),
		Who:  *w.refer(id),
	})
}
