package fhir

import (
	"reflect"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// What others say of a part beside its text: how severe, since when, of which sort. The
// plan has no members for it; it comes in as a document in words, as their notes do.

// beside are the elements, by resource type, that people should read and that have no
// place in the part itself.
var beside = map[string][]string{
	"Condition": {"code", "severity", "bodySite", "stage", "onsetDateTime", "onsetPeriod", "onsetAge", "onsetRange", "onsetString", "evidence", "category"},
	"Goal":      {"description", "category", "priority", "startCodeableConcept"},
	"Task":      {"code", "businessStatus", "statusReason", "reasonCode", "performerType"},
}

// ofAny are the systems, by element, whose codes say what is so of any such part: that a
// Task carries something out, that a Condition is on a list.
var ofAny = map[string]string{"Task.code": taskCodes, "Condition.category": "/condition-category"}

// saysNothing reports whether an element says only what is so of any such part.
func saysNothing(kind, name string, n *node) bool {
	list := ofAny[kind+"."+name]
	if list == "" {
		return false
	}
	own := false
	eachOf(n, func(cc *node) { own = own || !strings.HasSuffix(cc.member("coding").item(0).str("system"), list) })
	return !own
}

// theirWords reads what a resource of others says beside the text of its part.
func (r *reading) theirWords(p *plan.Plan, of noted) {
	attachments, title := limitFor[plan.Plan]("Attachments"), limitFor[plan.Attachment]("Title")
	if len(p.Attachments) >= attachments.items {
		return
	}
	whole, kind := "", of.at.str("resourceType")
	for _, name := range beside[kind] {
		m := of.at.member(name)
		if m == nil || r.changed(m) || saysNothing(kind, name, m) {
			continue
		}
		words, from := wordsIn(m)
		if words == "" {
			continue
		}
		next := name + ": " + words
		if whole != "" {
			next = whole + "; " + next
		}
		if about := of.about + ": " + next; !title.holds(reflect.ValueOf(about)) {
			continue
		}
		whole = next
		for _, n := range from {
			n.taken = true
		}
	}
	if whole == "" {
		return
	}
	if of.about != "" {
		whole = of.about + ": " + whole
	}
	p.Attachments = append(p.Attachments, plan.Attachment{
		ID: assess.ID(hashed("beside\x00"+r.key(r.known[of.at]), 10)), Kind: plan.AttachmentDocument, Title: whole,
		Statement: plan.Statement{Visibility: max(r.label, r.planLabel, r.restriction(of.at))},
	})
}
