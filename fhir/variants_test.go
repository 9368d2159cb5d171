package fhir_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// carriers are documents in which one word, "other", stands in one place that is read
// into the plan. Each names the resource that the word stands in.
func carriers() map[string]carrier {
	of := `"subject":{"reference":"Patient/p"},`
	act := func(to string) string { return with(theirPlan, "activity", `[{"reference":{"reference":"`+to+`"}}]`) }
	info := func(to string) string { return with(theirPlan, "supportingInfo", `[{"reference":"`+to+`"}]`) }
	care := func(member, value string) carrier {
		return carrier{[]string{with(without(without(without(theirPlan, "goal"), "addresses"), "activity"), member, value), theirChild}, 0}
	}
	at := func(i int, doc ...string) carrier { return carrier{doc, i} }
	return map[string]carrier{
		"a named need":         care("addresses", `[{"display":"other"}]`),
		"a named goal":         care("goal", `[{"display":"other"}]`),
		"a named activity":     care("activity", `[{"reference":{"display":"other"}}]`),
		"a concept of R5":      care("addresses", `[{"concept":{"text":"other"}}]`),
		"a detail":             care("activity", `[{"detail":{"status":"scheduled","description":"other"}}]`),
		"a detail's code":      care("activity", `[{"detail":{"status":"scheduled","code":{"coding":[{"display":"other"}]}}}]`),
		"a detail's time":      care("activity", `[{"detail":{"status":"scheduled","description":"x","scheduledString":"other"}}]`),
		"a detail's progress":  care("activity", `[{"progress":[{"text":"other"}],"detail":{"status":"in-progress","description":"x"}}]`),
		"a note":               care("note", `[{"text":"other"}]`),
		"a title":              care("title", `"other"`),
		"a description":        care("description", `"other"`),
		"a category":           care("category", `[{"text":"other"}]`),
		"a category's display": care("category", `[{"coding":[{"system":"urn:x","code":"1","display":"other"}]}]`),
		"a second category":    {[]string{with(with(theirPlan, "title", `"x"`), "category", `[{"text":"other"}]`), theirChild}, 0},
		"progress beside a task": at(0, with(theirPlan, "activity", `[{"progress":[{"text":"other"}],"reference":{"reference":"Task/t"}}]`),
			theirChild, theirTask),
		"a need":               at(2, theirPlan, theirChild, with(theirNeed, "code", `{"text":"other"}`)),
		"a need by a code":     at(2, theirPlan, theirChild, with(theirNeed, "code", `{"coding":[{"system":"urn:x","code":"1","display":"other"}]}`)),
		"a goal":               at(2, theirPlan, theirChild, with(theirGoal, "description", `{"text":"other"}`)),
		"a goal's target":      at(2, theirPlan, theirChild, with(theirGoal, "target", `[{"measure":{"text":"x"},"detailString":"other"}]`)),
		"a goal's note":        at(2, theirPlan, theirChild, with(with(theirGoal, "lifecycleStatus", `"completed"`), "note", `[{"text":"other"}]`)),
		"a goal's outcome":     at(2, theirPlan, theirChild, with(with(theirGoal, "lifecycleStatus", `"active"`), "outcomeCode", `[{"text":"other"}]`)),
		"a task":               at(2, theirPlan, theirChild, with(theirTask, "description", `"other"`)),
		"a task by its code":   at(2, theirPlan, theirChild, with(without(theirTask, "description"), "code", `{"text":"other"}`)),
		"a task's place":       at(2, theirPlan, theirChild, with(theirTask, "location", `{"display":"other"}`)),
		"a task's note":        at(2, theirPlan, theirChild, with(with(theirTask, "status", `"completed"`), "note", `[{"text":"other"}]`)),
		"a referral":           at(2, act("ServiceRequest/s"), theirChild, `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order",`+of+`"code":{"text":"other"}}`),
		"a referral's note":    at(2, act("ServiceRequest/s"), theirChild, `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order",`+of+`"code":{"text":"x"},"note":[{"text":"other"}]}`),
		"a referral's advice":  at(2, act("ServiceRequest/s"), theirChild, `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order",`+of+`"code":{"text":"x"},"patientInstruction":"other"}`),
		"a referral of R5":     at(2, act("ServiceRequest/s"), theirChild, `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order",`+of+`"code":{"concept":{"text":"other"}}}`),
		"words for somebody":   at(2, act("CommunicationRequest/s"), theirChild, `{"resourceType":"CommunicationRequest","id":"s","status":"active",`+of+`"payload":[{"contentString":"other"}]}`),
		"a meeting":            at(2, act("Appointment/s"), theirChild, `{"resourceType":"Appointment","id":"s","status":"booked","description":"other","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`),
		"a meeting's comment":  at(2, act("Appointment/s"), theirChild, `{"resourceType":"Appointment","id":"s","status":"booked","comment":"other","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`),
		"answers":              at(2, info("QuestionnaireResponse/s"), theirChild, `{"resourceType":"QuestionnaireResponse","id":"s","status":"completed",`+of+`"item":[{"linkId":"1","text":"x","answer":[{"valueString":"other"}]}]}`),
		"a document":           at(2, info("DocumentReference/s"), theirChild, `{"resourceType":"DocumentReference","id":"s","status":"current",`+of+`"content":[{"attachment":{"title":"other","url":"https://x.example.org/1"}}]}`),
		"somebody's name":      at(3, with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, `{"resourceType":"RelatedPerson","id":"m","patient":{"reference":"Patient/p"},"name":[{"family":"other"}]}`),
		"what somebody is":     at(2, with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "participant", `[{"role":[{"text":"other"}],"member":{"reference":"RelatedPerson/m"}}]`), theirGuardian),
		"only named in a team": at(2, with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "participant", `[{"member":{"display":"other"}}]`)),
		"a worker":             at(2, with(with(theirPlan, "author", `{"reference":"Practitioner/w"}`), "created", `"2026-01-01"`), theirChild, `{"resourceType":"Practitioner","id":"w","name":[{"family":"other"}]}`),
		"a qualification":      at(2, with(with(theirPlan, "author", `{"reference":"Practitioner/w"}`), "created", `"2026-01-01"`), theirChild, `{"resourceType":"Practitioner","id":"w","name":[{"family":"x"}],"qualification":[{"code":{"text":"other"}}]}`),
		"a worker of a role":   at(2, with(with(theirPlan, "author", `{"reference":"PractitionerRole/w"}`), "created", `"2026-01-01"`), theirChild, `{"resourceType":"PractitionerRole","id":"w","practitioner":{"display":"other"}}`),
		"a need's note":        at(2, theirPlan, theirChild, with(theirNeed, "note", `[{"text":"other"}]`)),
		"a team's note":        at(2, with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "note", `[{"text":"other"}]`), theirGuardian),
		"a referral of STU3":   at(2, act("ReferralRequest/s"), theirChild, `{"resourceType":"ReferralRequest","id":"s","status":"active","intent":"order",`+of+`"serviceRequested":[{"text":"other"}]}`),
		"a request of STU3":    at(2, act("ProcedureRequest/s"), theirChild, `{"resourceType":"ProcedureRequest","id":"s","status":"active","intent":"order",`+of+`"code":{"text":"other"}}`),
		"a goal of STU3":       at(2, theirPlan, theirChild, with(with(without(theirGoal, "lifecycleStatus"), "status", `"in-progress"`), "statusReason", `"other"`)),
		"what came of a task": at(0, with(theirPlan, "activity", `[{"outcomeCodeableConcept":[{"text":"other"}],"reference":{"reference":"Task/t"}}]`),
			theirChild, theirTask),
		"a worker's number": at(3, with(with(theirPlan, "author", `{"reference":"PractitionerRole/r"}`), "created", `"2026-01-01"`), theirChild, `{"resourceType":"PractitionerRole","id":"r","practitioner":{"reference":"Practitioner/w"}}`,
			`{"resourceType":"Practitioner","id":"w","name":[{"family":"x"}],"telecom":[{"system":"phone","value":"other"}]}`),
		"whoever contributed":     at(2, with(theirPlan, "contributor", `[{"reference":"Practitioner/w"}]`), theirChild, `{"resourceType":"Practitioner","id":"w","name":[{"family":"other"}]}`),
		"what came of a detail":   care("activity", `[{"outcomeCodeableConcept":[{"text":"other"}],"detail":{"status":"completed","description":"x"}}]`),
		"how much of a detail":    care("activity", `[{"detail":{"status":"scheduled","description":"x","quantity":{"value":2,"unit":"other"}}}]`),
		"why a detail":            care("activity", `[{"detail":{"status":"scheduled","description":"x","reasonCode":[{"text":"other"}]}}]`),
		"what was done, of R5":    at(0, with(theirPlan, "activity", `[{"performedActivity":[{"concept":{"text":"other"}}],"plannedActivityReference":{"reference":"Task/t"}}]`), theirChild, theirTask),
		"how severe a need is":    at(2, theirPlan, theirChild, with(theirNeed, "severity", `{"text":"other"}`)),
		"since when a need is":    at(2, theirPlan, theirChild, with(theirNeed, "onsetString", `"other"`)),
		"what a need rests on":    at(2, theirPlan, theirChild, with(theirNeed, "evidence", `[{"code":[{"text":"other"}]}]`)),
		"another word for a need": at(2, theirPlan, theirChild, with(theirNeed, "code", `{"text":"x","coding":[{"system":"urn:x","code":"1","display":"other"}]}`)),
		"the sort of a goal":      at(2, theirPlan, theirChild, with(theirGoal, "category", `[{"text":"other"}]`)),
		"a waiting goal's note":   at(2, theirPlan, theirChild, with(with(theirGoal, "lifecycleStatus", `"on-hold"`), "note", `[{"text":"other"}]`)),
		"a goal's many":           at(2, theirPlan, theirChild, with(theirGoal, "target", `[{"measure":{"text":"x"},"detailQuantity":{"value":1,"comparator":">","unit":"other"}}]`)),
		"a waiting task's note":   at(2, theirPlan, theirChild, with(theirTask, "note", `[{"text":"other"}]`)),
		"why a task":              at(2, theirPlan, theirChild, with(theirTask, "reasonCode", `{"text":"other"}`)),
		"a team's name":           at(2, with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "name", `"other"`), theirGuardian),
		"why a team":              at(2, with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "reasonCode", `[{"text":"other"}]`), theirGuardian),
		"a kinship":               at(3, with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, with(theirGuardian, "relationship", `[{"coding":[{"system":"urn:x","code":"1","display":"other"}]}]`)),
		"what came of a goal":     at(3, theirPlan, theirChild, with(with(theirGoal, "lifecycleStatus", `"active"`), "outcomeReference", `[{"reference":"Observation/s"}]`), `{"resourceType":"Observation","id":"s","status":"final",`+of+`"code":{"text":"x"},"valueString":"other"}`),
		"a part of an outcome":    at(3, theirPlan, theirChild, with(with(theirGoal, "lifecycleStatus", `"active"`), "outcomeReference", `[{"reference":"Observation/s"}]`), `{"resourceType":"Observation","id":"s","status":"final",`+of+`"code":{"text":"x"},"component":[{"code":{"text":"other"},"valueInteger":2}]}`),
		"an observation":          at(2, info("Observation/s"), theirChild, `{"resourceType":"Observation","id":"s","status":"final",`+of+`"code":{"text":"x"},"valueCodeableConcept":{"coding":[{"display":"other"}]}}`),
		"an observation's note":   at(2, info("Observation/s"), theirChild, `{"resourceType":"Observation","id":"s","status":"final",`+of+`"code":{"text":"x"},"valueInteger":3,"note":[{"text":"other"}]}`),
		"a visit":                 at(2, act("Encounter/s"), theirChild, `{"resourceType":"Encounter","id":"s","status":"finished","class":{"code":"AMB"},`+of+`"type":[{"text":"other"}]}`),
		"the visit of a plan":     at(2, with(theirPlan, "encounter", `{"reference":"Encounter/s"}`), theirChild, `{"resourceType":"Encounter","id":"s","status":"finished","class":{"code":"AMB"},`+of+`"reasonCode":[{"text":"other"}]}`),
		"the place of a visit":    at(2, act("Encounter/s"), theirChild, `{"resourceType":"Encounter","id":"s","status":"finished","class":{"code":"AMB"},`+of+`"location":[{"location":{"display":"other"}}]}`),
		"the room of a meeting":   at(2, act("Appointment/s"), theirChild, `{"resourceType":"Appointment","id":"s","status":"booked","description":"x","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"},{"actor":{"display":"other"},"status":"accepted"}]}`),
		"the sort of a meeting":   at(2, act("Appointment/s"), theirChild, `{"resourceType":"Appointment","id":"s","status":"booked","serviceType":[{"text":"other"}],"participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`),
		"a medicine":              at(2, act("MedicationRequest/s"), theirChild, `{"resourceType":"MedicationRequest","id":"s","status":"active","intent":"order",`+of+`"medicationCodeableConcept":{"text":"other"}}`),
		"how a medicine is taken": at(2, act("MedicationRequest/s"), theirChild, `{"resourceType":"MedicationRequest","id":"s","status":"active","intent":"order",`+of+`"medicationCodeableConcept":{"text":"x"},"dosageInstruction":[{"text":"other"}]}`),
		"an aid":                  at(2, act("DeviceRequest/s"), theirChild, `{"resourceType":"DeviceRequest","id":"s","status":"active","intent":"order",`+of+`"codeCodeableConcept":{"text":"other"}}`),
		"what was done":           at(2, act("Procedure/s"), theirChild, `{"resourceType":"Procedure","id":"s","status":"completed",`+of+`"code":{"text":"other"}}`),
		"why a referral":          at(2, act("ServiceRequest/s"), theirChild, `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order",`+of+`"code":{"text":"x"},"reasonCode":[{"text":"other"}]}`),
		"how much of a referral":  at(2, act("ServiceRequest/s"), theirChild, `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order",`+of+`"code":{"text":"x"},"quantityQuantity":{"value":2,"unit":"other"}}`),
		"a medicine by reference": at(3, act("MedicationRequest/s"), theirChild, `{"resourceType":"MedicationRequest","id":"s","status":"active","intent":"order",`+of+`"medicationReference":{"reference":"Medication/m"}}`,
			`{"resourceType":"Medication","id":"m","status":"active","code":{"text":"other"}}`),
		"what a task carries out": at(3, with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"}}]`), theirChild, with(theirTask, "focus", `{"reference":"ServiceRequest/s"}`),
			`{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order",`+of+`"code":{"text":"other"}}`),
		"the place of a task": at(3, theirPlan, theirChild, with(theirTask, "location", `{"reference":"Location/l"}`), `{"resourceType":"Location","id":"l","name":"other"}`),
		"beside a reference":  care("activity", `[{"reference":{"reference":"Task/t"},"detail":{"status":"scheduled","description":"other"}}]`).and(theirTask),
		"what came of it":     at(2, with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"},"outcomeReference":[{"reference":"Encounter/s"}]}]`), theirChild, `{"resourceType":"Encounter","id":"s","status":"finished","class":{"code":"AMB"},`+of+`"type":[{"text":"other"}]}`, theirTask),
		"what a document is":  at(2, info("DocumentReference/s"), theirChild, `{"resourceType":"DocumentReference","id":"s","status":"current",`+of+`"type":{"text":"other"},"content":[{"attachment":{"title":"x"}}]}`),
		"how a goal stands":   at(2, theirPlan, theirChild, with(theirGoal, "priority", `{"text":"other"}`)),
		"a title before a name": at(3, with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, `{"resourceType":"CareTeam","id":"ct","status":"active","participant":[{"member":{"reference":"Practitioner/w"}}]}`,
			`{"resourceType":"Practitioner","id":"w","name":[{"prefix":["other"],"family":"W"}]}`),
		"a near one": at(1, theirPlan, with(theirChild, "contact", `[{"name":{"text":"other"}}]`)),
	}
}

// carrier is a document, and which of its resources the word stands in.
type carrier struct {
	doc []string
	at  int
}

// and adds resources to the document.
func (c carrier) and(more ...string) carrier { return carrier{append(c.doc, more...), c.at} }

// changed is the document with its resource changed.
func (c carrier) changed(t *testing.T, change func(r map[string]any)) string {
	var r map[string]any
	require.NoError(t, json.Unmarshal([]byte(c.doc[c.at]), &r))
	change(r)
	b, err := json.Marshal(r)
	require.NoError(t, err)
	doc := slices.Clone(c.doc)
	doc[c.at] = string(b)
	return bundle(doc...)
}

// around calls f with each object of a value in which, or around which, the word stands;
// of a resource that is refused as a whole with every object that it has.
func around(v any, whole bool, f func(at string, m map[string]any)) {
	var walk func(v any, at string) bool
	walk = func(v any, at string) (holds bool) {
		switch v := v.(type) {
		case string:
			return v == "other"
		case []any:
			for i := range v {
				holds = walk(v[i], fmt.Sprint(at, "/", i)) || holds
			}
		case map[string]any:
			for _, name := range slices.Sorted(maps.Keys(v)) {
				holds = walk(v[name], at+"/"+name) || holds
			}
			if holds || whole {
				f(at, v)
			}
		}
		return holds
	}
	walk(v, "")
}

// seen reports whether the word stands in what a reader may see who is shown nothing
// that is for anybody in particular.
func seen(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.Contains(v, "other")
	case []any:
		return slices.ContainsFunc(v, seen)
	case map[string]any:
		if v["visibility"] != nil {
			return false
		}
		for _, inner := range v {
			if seen(inner) {
				return true
			}
		}
	}
	return false
}

func open(t *testing.T, r *fhir.Reading) bool {
	var v map[string]any
	require.NoError(t, json.Unmarshal([]byte(says(t, r.Plan)), &v))
	delete(v, "format")
	return seen(v)
}

// Whatever is read from, what says of itself that it must not be used as it stands does
// not come in, and what is labelled comes in for those whom the label allows: however
// deep it is said, in whatever place the word stands.
func TestEveryPlaceStaysClosed(t *testing.T) {
	const label = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
	variants := 0
	stays := func(t *testing.T, c carrier, why string, change func(r map[string]any)) {
		variants++
		doc := c.changed(t, change)
		r := readText(t, doc, fhir.ReadOptions{})
		assert.False(t, open(t, r), "%s: %s", why, doc)
		out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		assert.Contains(t, string(out), "other", "it is kept, or stands with its label: %s", why)
		assert.False(t, open(t, readText(t, string(out), fhir.ReadOptions{})), "once more: %s: %s", why, out)
	}
	for name, c := range carriers() {
		t.Run(name, func(t *testing.T) {
			r := readText(t, bundle(c.doc...), fhir.ReadOptions{})
			require.True(t, open(t, r), "it is read where nothing forbids: %s", says(t, r.Plan))
			var resource map[string]any
			require.NoError(t, json.Unmarshal([]byte(c.doc[c.at]), &resource))
			kind := resource["resourceType"].(string)
			whole := kind != "CarePlan" && kind != "CareTeam"
			var places []string
			around(resource, whole, func(at string, _ map[string]any) { places = append(places, at) })
			require.NotEmpty(t, places)
			for _, place := range places {
				stays(t, c, "a modifier extension at "+place, func(r map[string]any) {
					around(r, whole, func(at string, m map[string]any) {
						if at == place {
							m["modifierExtension"] = []any{map[string]any{"url": "urn:x", "valueBoolean": true}}
						}
					})
				})
			}
			stays(t, c, "rules of its own", func(r map[string]any) { r["implicitRules"] = "urn:rules" })
			status := "status"
			if kind == "Goal" {
				status = "lifecycleStatus"
			}
			if kind == "Condition" {
				stays(t, c, "entered in error", func(r map[string]any) {
					r["verificationStatus"] = map[string]any{"coding": []any{map[string]any{"code": "entered-in-error"}}}
				})
			} else if _, has := resource[status]; has {
				for _, code := range []string{"entered-in-error", "Entered-In-Error", "nullified", "deleted"} {
					stays(t, c, code, func(r map[string]any) { r[status] = code })
				}
			}
			for _, code := range []string{"V", "R", "X-own"} {
				stays(t, c, "labelled "+code, func(r map[string]any) {
					r["meta"] = map[string]any{"security": []any{map[string]any{"system": label, "code": code}}}
				})
			}
			stays(t, c, "labelled by words", func(r map[string]any) {
				r["meta"] = map[string]any{"security": []any{map[string]any{"display": "Salainen"}}}
			})
			for _, subject := range []string{"subject", "for", "patient"} {
				if _, has := resource[subject]; has && kind != "CarePlan" {
					for _, whose := range []map[string]any{{"reference": "Patient/p2"}, {"reference": "Patient/nobody"}, {"identifier": map[string]any{"system": "urn:x", "value": "8"}}, {"reference": "Group/g"}} {
						stays(t, c, "another's", func(r map[string]any) { r[subject] = whose })
					}
				}
			}
			if kind == "Task" || kind == "ServiceRequest" || kind == "CommunicationRequest" {
				stays(t, c, "not to be done", func(r map[string]any) { r["doNotPerform"] = true })
			}
		})
	}
	conforms(t, "| %d variants | no word", variants)
}

// A permit that says anything which is not understood, that is not in force, or that is
// spelled as no permit is, reaches nobody: however deep that stands.
func TestEveryPlaceOfAPermit(t *testing.T) {
	document := func(consent string, more ...string) string {
		return bundle(append([]string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, theirGuardian, theirSchool, theirHealth, consent}, more...)...)
	}
	permit := said("k", "permit", "2026-03-01", "Organization/o")
	require.Equal(t, []string{"O"}, reached(readText(t, document(permit), fhir.ReadOptions{})), "it is read where nothing forbids")
	variants := 0
	stays := func(why, doc string) {
		variants++
		r := readText(t, doc, fhir.ReadOptions{})
		assert.Empty(t, reached(r), why)
		out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		assert.Empty(t, reached(readText(t, string(out), fhir.ReadOptions{})), "once more: %s", why)
	}
	change := func(f func(r map[string]any)) string {
		var r map[string]any
		require.NoError(t, json.Unmarshal([]byte(permit), &r))
		f(r)
		b, err := json.Marshal(r)
		require.NoError(t, err)
		return string(b)
	}
	var resource map[string]any
	require.NoError(t, json.Unmarshal([]byte(permit), &resource))
	var places []string
	around(resource, true, func(at string, _ map[string]any) { places = append(places, at) })
	for _, place := range places {
		at := func(name string, value any) string {
			return document(change(func(r map[string]any) {
				around(r, true, func(at string, m map[string]any) {
					if at == place {
						m[name] = value
					}
				})
			}))
		}
		stays("a modifier extension at "+place, at("modifierExtension", []any{map[string]any{"url": "urn:x", "valueBoolean": true}}))
		stays("a modifier extension as one at "+place, at("modifierExtension", map[string]any{"url": "urn:x", "valueBoolean": true}))
		if place == "" || strings.HasPrefix(place, "/provision") && !strings.Contains(place, "/role") && !strings.HasSuffix(place, "/reference") {
			stays("an element of nobody at "+place, at("onlyIf", "x"))
		}
	}
	provision := func(name string, value any) string {
		return document(change(func(r map[string]any) { r["provision"].(map[string]any)[name] = value }))
	}
	root := func(name string, value any) string {
		return document(change(func(r map[string]any) { r[name] = value }))
	}
	for _, status := range []any{"Active", "ACTIVE", " active", "active ", "inactive", "Inactive", "rejected", "proposed", "draft", "entered-in-error", "revoked", "withdrawn", "peruttu", "", nil, true, []any{"active"}, map[string]any{"code": "active"}} {
		stays(fmt.Sprintf("status %v", status), root("status", status))
	}
	for _, end := range []any{"2026-06-30", "2026-06-30T23:59:59+03:00", "2026-06-30T21:00:00Z", "2026-06", "2026", "30.6.2026", "", nil, false, "2026-06-31", map[string]any{"value": "2027-01-01"}, []any{"2027-01-01"}, "2026-03-01T00:00:00"} {
		stays(fmt.Sprintf("ends %v", end), provision("period", map[string]any{"start": "2026-03-01", "end": end}))
	}
	for _, start := range []any{"2026-07-02", "2027", "2026-12", "2026-07-02T00:00:00+03:00", "tomorrow", map[string]any{}} {
		stays(fmt.Sprintf("begins %v", start), provision("period", map[string]any{"start": start}))
	}
	for _, period := range []any{"2026", []any{map[string]any{"end": "2026-01-01"}}, map[string]any{"end": "2026-01-01"}, true} {
		stays(fmt.Sprintf("in time %v", period), provision("period", period))
	}
	for _, kind := range []any{"Permit", "PERMIT", "permit ", "deny", "Deny", "", nil, []any{"permit"}, map[string]any{"code": "permit"}} {
		stays(fmt.Sprintf("type %v", kind), provision("type", kind))
	}
	for name, value := range map[string]any{
		"dataPeriod":    map[string]any{"start": "2026-01-01"},
		"code":          []any{map[string]any{"text": "x"}},
		"securityLabel": []any{map[string]any{"code": "N"}},
		"provision":     []any{map[string]any{"type": "deny"}},
		"action":        []any{map[string]any{"text": "correct"}},
		"data":          []any{map[string]any{"meaning": "authoredby", "reference": map[string]any{"reference": "RelatedPerson/m"}}},
		"_type":         map[string]any{"extension": []any{map[string]any{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}}},
	} {
		stays("limited by "+name, provision(name, value))
	}
	for name, value := range map[string]any{
		"implicitRules":   "urn:rules",
		"patient":         map[string]any{"reference": "Patient/p2"},
		"scope":           map[string]any{"coding": []any{map[string]any{"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "research"}}},
		"category":        []any{map[string]any{"coding": []any{map[string]any{"system": "http://terminology.hl7.org/CodeSystem/consentcategorycodes", "code": "emrgonly"}}}},
		"performer":       []any{map[string]any{"reference": "Organization/o"}},
		"verification":    []any{map[string]any{"verified": false}},
		"dateTime":        "2026-12-01",
		"decision":        "deny",
		"except":          []any{map[string]any{"type": "deny"}},
		"subject":         map[string]any{"reference": "Patient/p2"},
		"grantor":         []any{map[string]any{"reference": "RelatedPerson/x"}},
		"consentingParty": []any{map[string]any{"reference": "RelatedPerson/x"}},
		"policyRule":      map[string]any{"coding": []any{map[string]any{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "EMRGONLY"}}},
		"deletedAt":       "2026-05-01",
	} {
		stays("says "+name, root(name, value))
	}
	for name, deny := range map[string]string{
		"by the school's number":    said("d", "deny", "2026-03-01", "Organization/o"),
		"of all, active in capital": with(said("d", "deny", "2026-05-01"), "status", `"Active"`),
		"of a nested school":        strings.Replace(said("d", "permit", "2026-05-01", "Organization/o2"), `"provision":{`, `"provision":{"provision":[{"provision":[{"provision":[{"type":"deny","actor":[{"reference":{"reference":"Organization/o"}}]}]}]}],`, 1),
		"of two":                    said("d", "deny", "2026-05-01", "Organization/o2", "Organization/o"),
		"of two, a list as one":     with(said("d", "deny", "2026-05-01"), "provision", `{"type":"deny","actor":{"reference":{"reference":"Organization/o"}}}`),
		"without a type":            with(said("d", "deny", "2026-05-01"), "provision", `{"actor":[{"reference":{"reference":"Organization/o"}}]}`),
		"in another child's name":   with(said("d", "deny", "2026-05-01", "Organization/o"), "patient", `{"display":"x"}`),
	} {
		if name == "by the school's number" {
			deny = without(deny, "performer")
		}
		stays("denied "+name, document(permit, deny))
	}
	conforms(t, "| %d variants | reaches nobody", variants)
}
