package fhir_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What others say in places that ours do not have comes in where the plan has a home for
// it, by what it is and not by who wrote it, and all of it is given back.
func TestKindsOfOthers(t *testing.T) {
	const word = "http://terminology.hl7.org/CodeSystem/"
	worker := `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`
	team := func(participant string) string {
		return `{"resourceType":"CareTeam","id":"ct","status":"active","period":{"start":"2026-02-01"},"participant":[` + participant + `]}`
	}
	teamed := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
	request := `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","priority":"urgent","code":{"text":"Family work"},"subject":{"reference":"Patient/p"},"authoredOn":"2026-02-03","requester":{"reference":"Practitioner/w"},"occurrencePeriod":{"start":"2026-03-01","end":"2026-05-31"}}`
	carried := with(theirPlan, "activity", `[{"reference":{"reference":"ServiceRequest/s"}},{"reference":{"reference":"Task/t"}}]`)
	medicine := `{"resourceType":"MedicationRequest","id":"s","status":"active","intent":"order","subject":{"reference":"Patient/p"},"medicationReference":{"reference":"#m"},"contained":[{"resourceType":"Medication","id":"m","code":{"text":"Salbutamol"}}]}`
	act := func(to string) string { return with(theirPlan, "activity", `[{"reference":{"reference":"`+to+`"}}]`) }
	rows := []struct {
		name string
		doc  []string
		want string
		why  string
	}{
		{"a contributor", []string{with(theirPlan, "contributor", `[{"reference":"Practitioner/w"}]`), theirChild, worker}, `"localLabel":"contributor"`, "what somebody is in the plan"},
		{"the intent of a plan", []string{with(theirPlan, "intent", `"order"`), theirChild}, `CarePlan.intent: order`, "it says how binding it is"},
		{"how sure a need is", []string{theirPlan, theirChild, with(theirNeed, "verificationStatus", `{"coding":[{"system":"`+word+`condition-ver-status","code":"provisional"}]}`)}, `N: verificationStatus: provisional`, "a code that is a word"},
		{"how a goal stands", []string{theirPlan, theirChild, with(with(theirGoal, "lifecycleStatus", `"on-hold"`), "priority", `{"text":"High"}`)}, `G: priority: High; lifecycleStatus: on-hold`, "the plan has no such state, and it alone makes no document"},
		{"how a task stands", []string{theirPlan, theirChild, with(with(theirTask, "status", `"ready"`), "businessStatus", `{"text":"Waits"}`)}, `T: businessStatus: Waits; status: ready`, "nor this"},
		{"a code that is no word", []string{with(theirPlan, "category", `[{"coding":[{"system":"http://hl7.org/fhir/us/core/CodeSystem/careplan-category","code":"assess-plan"}]}]`), theirChild}, `Assessment and Plan of Treatment`, "what its system calls it"},
		{"a title before a name", []string{teamed, theirChild, team(`{"member":{"reference":"Practitioner/w"}}`), with(worker, "name", `[{"prefix":["Dr."],"family":"W"}]`)}, `"title":"Dr."`, "as people call them"},
		{"the time of a team", []string{teamed, theirChild, team(`{"member":{"reference":"Practitioner/w"}}`), worker}, `"period":{"from":"2026-02-01"}`, "nobody was in it before"},
		{"what a task carries out: by whom", []string{carried, theirChild, with(theirTask, "focus", `{"reference":"ServiceRequest/s"}`), request, worker}, `"on":"2026-02-03"`, "the Task does not say"},
		{"what a task carries out: what", []string{carried, theirChild, with(theirTask, "focus", `{"reference":"ServiceRequest/s"}`), request, worker}, `T: code: Family work; priority: urgent`, "the Task says it in other words"},
		{"what a task carries out: when", []string{carried, theirChild, with(theirTask, "focus", `{"reference":"ServiceRequest/s"}`), request, worker}, `"period":{"from":"2026-03-01","to":"2026-05-31"}`, "the Task does not say"},
		{"beside a reference", []string{with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"},"detail":{"status":"scheduled","description":"On Tuesdays"}}]`), theirChild, theirTask}, `T: description: On Tuesdays`, "some tell both"},
		{"a medicine of its own", []string{act("MedicationRequest/s"), theirChild, medicine}, `"text":"Salbutamol"`, "it stands in a resource of its own"},
		{"a place of its own", []string{theirPlan, theirChild, with(theirTask, "location", `{"reference":"Location/l"}`), `{"resourceType":"Location","id":"l","name":"Pool"}`}, `"place":"Pool"`, "it stands in a resource of its own"},
		{"what came of an activity", []string{with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"},"outcomeReference":[{"reference":"Encounter/e"}]}]`), theirChild, theirTask, `{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},"type":[{"text":"Visit"}],"subject":{"reference":"Patient/p"}}`}, `"text":"Visit"`, "the plan names it"},
		{"the days of a week", []string{with(theirPlan, "activity", `[{"detail":{"status":"scheduled","description":"Swims","scheduledTiming":{"repeat":{"frequency":2,"period":1,"periodUnit":"wk","dayOfWeek":["mon","thu"]}}}}]`), theirChild}, `Swims; mon, thu`, "the rhythm has no days"},
		{"what a document is", []string{with(theirPlan, "supportingInfo", `[{"reference":"DocumentReference/d"}]`), theirChild, `{"resourceType":"DocumentReference","id":"d","status":"current","subject":{"reference":"Patient/p"},"date":"2026-02-01T10:00:00+02:00","type":{"text":"Statement"},"content":[{"attachment":{"title":"Page 1"}}]}`}, `Page 1: type: Statement`, "its title does not say"},
		{"who answers at an organisation", []string{teamed, theirChild, team(`{"member":{"reference":"Organization/o"}}`), `{"resourceType":"Organization","id":"o","name":"O","contact":[{"telecom":[{"system":"phone","value":"0100"}]}]}`}, `"value":"0100"`, "it is how to reach it"},
		{"where a near one lives", []string{theirPlan, with(theirChild, "contact", `[{"name":{"text":"Near"},"address":{"text":"Road 9"}}]`)}, `"text":"Road 9"`, "the plan has a place for it"},
		{"where a day begins elsewhere", []string{with(theirPlan, "created", `"2026-01-01T00:00:00+03:00"`), theirChild}, `"on":"2026-01-01"`, "it is that day for whoever wrote it"},
		{"where a day ends", []string{theirPlan, theirChild, with(theirTask, "restriction", `{"period":{"end":"2026-02-28T23:59:59+03:00"}}`)}, `"due":"2026-02-28"`, "the last minute of a day is that day"},
		{"a moment in UTC", []string{with(theirPlan, "created", `"2026-01-26T22:00:00Z"`), theirChild}, `"on":"2026-01-27"`, "midnight in Finland, as clients write it"},
		{"a district", []string{theirPlan, with(theirChild, "address", `[{"text":"By the mill","district":"North"}]`)}, `"town":"North"`, "a part of where it is"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			text := bundle(row.doc...)
			r := readText(t, text, fhir.ReadOptions{})
			first := says(t, r.Plan)
			assert.Contains(t, first, row.want, row.why)
			for range 2 {
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				r = readText(t, string(out), fhir.ReadOptions{})
				same(t, first, says(t, r.Plan))
			}
		})
	}
}

// An activity that tells of itself that it must not be done bars what it refers to.
func TestBarredBesideAReference(t *testing.T) {
	for _, detail := range []string{`{"doNotPerform":true}`, `{"status":"entered-in-error"}`, `{"status":["scheduled"]}`, `{"modifierExtension":[{"url":"urn:x"}]}`} {
		care := with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"},"detail":`+detail+`}]`)
		assert.Empty(t, readText(t, bundle(care, theirChild, theirTask), fhir.ReadOptions{}).Plan.Actions, detail)
	}
}

// What is for fewer makes an action of which it is a part one for fewer, whoever refers to it.
func TestWhatAnActionIsMadeOfIsForFewer(t *testing.T) {
	label := `{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"V"}]}`
	request := with(`{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"other"},"subject":{"reference":"Patient/p"}}`, "meta", label)
	for _, task := range []string{without(theirTask, "description"), theirTask} {
		task = with(task, "focus", `{"reference":"ServiceRequest/s"}`)
		assert.False(t, open(t, readText(t, bundle(theirPlan, theirChild, task, request), fhir.ReadOptions{})))
	}
}
