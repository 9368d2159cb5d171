package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newSectorPlanNoun is another plan of the child, which stays with its owner:
// only a DocumentReference, never a second CarePlan.
func newSectorPlanNoun() *noun {
	return declare(declaration[plan.SectorPlan]{
		name:  "sector-plan",
		label: code.Say("Muu suunnitelma", "Annan plan", "Other plan"),
		in:    []string{"DocumentReference"},
		mark:  markOf("DocumentReference.category[0]", documentSectorPlan),
		rows: []row{
			{member: "by", home: "DocumentReference.author[0]"},
			{member: "kind", home: "DocumentReference.type"},
			{member: "title", home: "DocumentReference.description"},
			{member: "organisationId", home: "DocumentReference.custodian", of: []string{"Organization"}},
			{member: "identifiers", home: "DocumentReference.identifier[]"},
			{member: "period", home: "DocumentReference.context.period"},
		},
		finish: func(w *writing, _ *plan.SectorPlan, r *set) {
			w.finishDocument(resourceOf[DocumentReference](r))
		},
	})
}

// newDecisionNoun is a reference to a decision that an authority made.
func newDecisionNoun() *noun {
	return declare(declaration[plan.Decision]{
		name:  "decision",
		label: code.Say("Päätös", "Beslut", "Decision"),
		in:    []string{"DocumentReference"},
		mark:  markOf("DocumentReference.category[0]", documentDecision),
		rows: []row{
			{member: "by", home: "DocumentReference.author[0]"},
			{member: "kind", home: "DocumentReference.type"},
			{member: "title", home: "DocumentReference.description"},
			{member: "identifiers", home: "DocumentReference.identifier[]"},
			{member: "period", home: "DocumentReference.context.period"},
		},
		finish: func(w *writing, _ *plan.Decision, r *set) {
			w.finishDocument(resourceOf[DocumentReference](r))
		},
	})
}

// newAttachmentNoun is a drawing or document that parts refer to; its bytes stay
// where they are.
func newAttachmentNoun() *noun {
	return declare(declaration[plan.Attachment]{
		foreign: true,
		name:    "attachment",
		label:   code.Say("Liite", "Bilaga", "Attachment"),
		in:      []string{"DocumentReference"},
		mark:    markOf("DocumentReference.category[0]", documentAttachment),
		rows: []row{
			{member: "by", home: "DocumentReference.author[0]"},
			{member: "kind", home: "DocumentReference.type"},
			{member: "title", home: "DocumentReference.content[0].attachment.title"},
			{member: "mediaType", home: "DocumentReference.content[0].attachment.contentType"},
			{member: "location", home: "DocumentReference.content[0].attachment.url"},
		},
		after: func(r *reading, a *plan.Attachment, f *found) {
			if a.Kind.IsZero() && !r.known[f.at[0]].ours {
				a.Kind = plan.AttachmentDocument
			}
			if r.known[f.at[0]].ours {
				return
			}
			if title := limitFor[plan.Attachment]("Title"); a.Title == "" {
				a.Title = title.takeText(f.at[0], "description")
			}
			r.noted = append(r.noted, noted{f.at[0], a.Title})
			for _, name := range []string{"date", "indexed"} { // the second of STU3
				if day := f.at[0].member(name); day != nil && a.On.IsZero() {
					readDate(r, day, reflect.ValueOf(&a.On).Elem())
				}
			}
		},
		finish: func(w *writing, _ *plan.Attachment, r *set) {
			w.finishDocument(resourceOf[DocumentReference](r))
		},
	})
}

// finishDocument gives a document that says nothing of its content the language
// of the work, since FHIR asks for some content.
func (w *writing) finishDocument(d *DocumentReference) {
	d.Status = r4.DocumentReferenceStatusCurrent
	d.Subject = new(w.subject())
	if len(d.Content) == 0 {
		d.Content = []r4.DocumentReferenceContent{{Attachment: r4.Attachment{Language: new("fi")}}}
	}
}
