package fhir

import (
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// What others say of a part beside its text: how severe, since when, of which sort. The
// plan has no members for it; it comes in as a document in words, as their notes do.

// beside are the elements, by resource type, that people should read and that have no
// place in the part itself.
var beside = map[string][]string{
	"Condition": {"code", "verificationStatus", "severity", "bodySite", "stage", "onsetDateTime", "onsetPeriod", "onsetAge", "onsetRange", "onsetString", "evidence", "category"},
	"Goal":      {"description", "lifecycleStatus", "achievementStatus", "category", "priority", "startCodeableConcept"},
	"Task":      {"code", "status", "priority", "businessStatus", "statusReason", "reasonCode", "performerType"},

	"DocumentReference": {"description", "type", "category"},
}

// ofRequests are those of a request that a Task carries out, ofDetails those of an activity
// that refers to what it tells.
var (
	ofRequests = []string{"code", "reasonCode", "reason", "category", "priority", "quantityQuantity", "orderDetail", "patientInstruction", "note"}
	ofDetails  = []string{"description", "code", "reasonCode", "quantity", "dailyAmount", "productCodeableConcept"}
)

// onLists are the codes of HL7's categories of Conditions that say that one is on a list.
var onLists = []string{"problem-list-item", "health-concern"}

// asWritten are the codes, by element, that we write too, or that say no more than nothing.
var asWritten = map[string][]string{
	"Condition.verificationStatus": {"unconfirmed"}, "ServiceRequest.priority": {"routine"}, "Goal.lifecycleStatus": {"proposed"}, "Task.status": {"requested"}, "Task.priority": {"routine"},
}

// ofAny are the systems, by element, whose codes say what is so of any such part: that a
// Task carries something out, that a Condition is on a list.
var ofAny = map[string]string{"Task.code": taskCodes, "Condition.category": "/condition-category"}

// usual are the codes, by element, that most such parts have: they are said with something
// else and make no document of their own.
var usual = map[string][]string{
	"Condition.verificationStatus": {"confirmed"}, "Condition.category": {"encounter-diagnosis"},
	"Goal.lifecycleStatus": {"planned", "accepted", "on-hold"}, "Goal.achievementStatus": {"in-progress"}, "Task.status": {"draft", "received", "ready", "on-hold"},
}

// saidOf is the code of an element, "" where it has none.
func saidOf(n *node) string {
	if n.kind == '[' {
		n = n.first
	}
	return n.content() + n.member("coding").item(0).str("code")
}

// saysNothing reports whether an element says only what is so of any such part.
func saysNothing(kind, name string, n *node) bool {
	if n.taken && n.first == nil || slices.Contains(asWritten[kind+"."+name], saidOf(n)) {
		return true
	}
	list := ofAny[kind+"."+name]
	if list == "" {
		return false
	}
	own := false
	eachOf(n, func(cc *node) {
		code := cc.member("coding").item(0)
		own = own || !strings.HasSuffix(code.str("system"), list) || name == "category" && !slices.Contains(onLists, code.str("code"))
	})
	return !own
}

// theirWords reads what a resource of others says beside the text of its part.
func (r *reading) theirWords(p *plan.Plan, of noted) {
	attachments, title := limitFor[plan.Plan]("Attachments"), limitFor[plan.Attachment]("Title")
	if len(p.Attachments) >= attachments.items {
		return
	}
	whole, kind := "", of.at.str("resourceType")
	say := func(kind string, at *node, names []string) {
		for _, name := range names {
			m := at.member(name)
			if m == nil || r.changed(m) || saysNothing(kind, name, m) || whole == "" && slices.Contains(usual[kind+"."+name], saidOf(m)) {
				continue
			}
			words, from := wordsIn(m)
			if words == "" {
				continue
			}
			if repeats(of.about, words) { // the part says it
				for _, n := range from {
					n.taken = true
				}
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
	}
	say(kind, of.at, beside[kind])
	label := r.restriction(of.at)
	for _, e := range r.carries[of.at] {
		say(e.resource, e.node, ofRequests)
		label = max(label, r.restriction(e.node))
	}
	say("activity", r.besides[of.at], ofDetails)
	if whole == "" {
		return
	}
	say(kind, of.at, beside[kind]) // what is usual, too
	if of.about != "" {
		whole = of.about + ": " + whole
	}
	p.Attachments = append(p.Attachments, plan.Attachment{
		ID: assess.ID(hashed("beside\x00"+r.key(r.known[of.at]), 10)), Kind: plan.AttachmentDocument, Title: whole,
		Statement: plan.Statement{Visibility: max(r.label, r.planLabel, label)},
	})
}
