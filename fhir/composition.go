package fhir

import (
	"errors"
	"strings"

	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// ErrNoRecorded says that a document was asked for without the moment at which
// it is made ([Options.Recorded]).
var ErrNoRecorded = errors.New("fhir: a document needs the moment at which it is made")

// composition is the first resource of a document: it names every other
// resource in a section, and its sections read as a printed plan.
func (g *Graph) composition() *Composition {
	c := &Composition{ResourceType: "Composition"}
	care := g.Resources[0].Value.(*CarePlan)
	c.Id = new(idFor(string(g.plan), "", "Composition"))
	c.Language = care.Language
	c.Identifier = &r4.Identifier{System: new(SystemDocument), Value: new(string(g.plan) + "/" + g.recorded.String())}
	c.Status = r4.CompositionStatusFinal
	if care.Status == r4.RequestStatusDraft {
		c.Status = r4.CompositionStatusPreliminary
	}
	c.Meta = fits(compositionProfile)
	if label := confidential(g.label); label != "" { // its text repeats what all resources say
		c.Meta.Security = []r4.Coding{{System: new(confidentialitySystem), Code: new(label)}}
		c.Confidentiality = new(label)
	}
	c.Type = care.Category[0]
	c.Subject = new(care.Subject)
	c.Date = g.recorded.String()
	c.Author = []r4.Reference{care.Subject}
	if care.Author != nil {
		c.Author = []r4.Reference{*care.Author}
	}
	c.Title = g.title
	c.Text = care.Text
	for _, s := range g.sections {
		if s.from == s.until {
			continue
		}
		part := r4.CompositionSection{Title: new(s.title)}
		var text strings.Builder
		for i := s.from; i < s.until; i++ {
			part.Entry = append(part.Entry, r4.Reference{Reference: new(urn + g.Resources[i].ID)})
			text.WriteString(g.Resources[i].paragraph())
		}
		part.Text = &r4.Narrative{Status: r4.NarrativeStatusGenerated, Div: openDiv(c.Language) + text.String() + "</div>"}
		c.Section = append(c.Section, part)
	}
	return c
}

// paragraph is the resource's narrative without the div around it.
func (r *Resource) paragraph() string {
	_, inside, _ := strings.Cut(r.narrative, ">")
	return strings.TrimSuffix(inside, "</div>")
}
