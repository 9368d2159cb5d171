package fhir_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/require"
)

// statusWords are the codes of all types that plans are read from, by the elements that hold them, and what is no code.
var statusWords = map[string]string{
	"status": `"accepted" "active" "amended" "appended" "arrived" "booked" "cancelled" "completed" "corrected" "current" "disputed" "draft" "ended" "entered-in-error" "executed" "failed" "final" "finished" "fulfilled" "in-progress" "inactive" "noshow" "not-done" "on-hold" "on-leave" "pending" "planned" "preliminary" "preparation" "proposed" "ready" "received" "registered" "rejected" "requested" "resolved" "revoked" "stopped" "superseded" "suspended" "terminated" "unknown" "waitlist" "x" 7`,

	"docStatus":        `"amended" "entered-in-error" "final" "preliminary" "x"`,
	"lifecycleStatus":  `"accepted" "active" "cancelled" "completed" "entered-in-error" "on-hold" "planned" "proposed" "rejected" "x" 7`,
	"intent":           `"directive" "instance-order" "option" "order" "original-order" "plan" "proposal" "unknown" "x" 7`,
	"priority":         `"asap" "routine" "stat" "urgent" "x" 0 5`,
	"active":           `true false "true"`,
	"doNotPerform":     `true false "false"`,
	"deceasedBoolean":  `true false`,
	"deceasedDateTime": `"2026-01-02"`,
	"restriction":      `{"repetitions":1} {"repetitions":2} {"period":{"start":"2026-01-02"}}`,
	"clinicalStatus":   concepts("condition-clinical", "active", "inactive", "recurrence", "relapse", "remission", "resolved", "x"),

	"verificationStatus": concepts("condition-ver-status", "confirmed", "differential", "entered-in-error", "provisional", "refuted", "unconfirmed", "x"),
	"achievementStatus":  concepts("goal-achievement", "achieved", "improving", "in-progress", "no-change", "no-progress", "not-achieved", "not-attainable", "sustaining", "worsening", "x"),
	"statusReason":       `{"text":"why"} "why"`,
	"businessStatus":     `{"text":"stands"}`,
}

// concepts are codes of one of HL7's systems, and words.
func concepts(system string, codes ...string) string {
	var b strings.Builder
	for _, c := range codes {
		fmt.Fprintf(&b, `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/%s","code":"%s"}]} `, system, c)
	}
	return b.String() + `{"text":"in words"}`
}

// statusKinds are a resource of each type that others tell a plan with, and the elements above that it has.
var statusKinds = []struct{ resource, elements string }{
	{theirPlan, "status intent"},
	{theirChild, "active deceasedBoolean deceasedDateTime"},
	{theirGoal, "lifecycleStatus achievementStatus priority statusReason"},
	{theirNeed, "clinicalStatus verificationStatus"},
	{theirTask, "status intent priority restriction statusReason businessStatus"},
	{`{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"S"},"subject":{"reference":"Patient/p"}}`, "status intent priority doNotPerform"},
	{`{"resourceType":"CommunicationRequest","id":"cr","status":"active","payload":[{"contentString":"CR"}],"subject":{"reference":"Patient/p"}}`, "status priority doNotPerform statusReason"},
	{`{"resourceType":"ReferralRequest","id":"rr","status":"active","intent":"order","description":"RR","subject":{"reference":"Patient/p"}}`, "status intent priority"},
	{`{"resourceType":"ProcedureRequest","id":"pr","status":"active","intent":"order","code":{"text":"PR"},"subject":{"reference":"Patient/p"}}`, "status intent priority doNotPerform"},
	{`{"resourceType":"MedicationRequest","id":"mr","status":"active","intent":"order","medicationCodeableConcept":{"text":"MR"},"subject":{"reference":"Patient/p"}}`, "status intent priority doNotPerform statusReason"},
	{`{"resourceType":"DeviceRequest","id":"dr","status":"active","intent":"order","codeCodeableConcept":{"text":"DR"},"subject":{"reference":"Patient/p"}}`, "status intent priority"},
	{`{"resourceType":"NutritionOrder","id":"no","status":"active","intent":"order","oralDiet":{"instruction":"NO"},"patient":{"reference":"Patient/p"}}`, "status intent"},
	{`{"resourceType":"Procedure","id":"pc","status":"completed","code":{"text":"PC"},"subject":{"reference":"Patient/p"}}`, "status statusReason"},
	{`{"resourceType":"Observation","id":"o","status":"final","code":{"text":"O"},"valueString":"V","subject":{"reference":"Patient/p"}}`, "status"},
	{`{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},"type":[{"text":"E"}],"period":{"start":"2026-01-02T10:00:00+02:00","end":"2026-01-02T11:00:00+02:00"},"subject":{"reference":"Patient/p"}}`, "status"},
	{`{"resourceType":"Appointment","id":"a","status":"booked","description":"A","start":"2026-01-02T10:00:00+02:00","end":"2026-01-02T11:00:00+02:00","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`, "status priority"},
	{`{"resourceType":"QuestionnaireResponse","id":"q","status":"completed","questionnaire":"https://example.org/q","item":[{"linkId":"1","text":"Q","answer":[{"valueString":"A"}]}],"subject":{"reference":"Patient/p"}}`, "status"},
	{`{"resourceType":"DocumentReference","id":"d","status":"current","description":"D","content":[{"attachment":{"title":"D","url":"https://example.org/d"}}],"subject":{"reference":"Patient/p"}}`, "status docStatus"},
	{`{"resourceType":"CareTeam","id":"ct","status":"active","subject":{"reference":"Patient/p"},"participant":[{"member":{"reference":"Practitioner/w"},"role":[{"text":"W"}]}]}`, "status"},
	{`{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`, "active deceasedBoolean"},
	{`{"resourceType":"PractitionerRole","id":"wr","practitioner":{"reference":"Practitioner/w"},"organization":{"reference":"Organization/u"},"code":[{"text":"WR"}]}`, "active"},
	{`{"resourceType":"RelatedPerson","id":"m","name":[{"family":"M"}],"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}],"patient":{"reference":"Patient/p"}}`, "active"},
	{`{"resourceType":"Organization","id":"u","name":"U"}`, "active"},
	{`{"resourceType":"Consent","id":"k","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]},"dateTime":"2026-01-02","patient":{"reference":"Patient/p"},"performer":[{"reference":"RelatedPerson/m"}],"provision":{"type":"permit","period":{"start":"2026-01-02","end":"2026-12-31"},"actor":[{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"IRCP"}]},"reference":{"reference":"Practitioner/w"}}]}}`, "status"},
	{`{"resourceType":"Flag","id":"f","status":"active","code":{"text":"turvakielto"},"subject":{"reference":"Patient/p"}}`, "status"},
	{`{"resourceType":"EpisodeOfCare","id":"ep","status":"active","patient":{"reference":"Patient/p"}}`, "status"},
	{`{"resourceType":"Communication","id":"cm","status":"completed","payload":[{"contentString":"CM"}],"subject":{"reference":"Patient/p"}}`, "status statusReason priority"},
}

// drawn are the names that are drawn from what a document says.
var drawn = regexp.MustCompile(`^/(id|child/(id|subject))=`)

// What becomes of every status, intent and priority that others give a resource, and of what stands beside: what comes in or
// stays out, what is told, and what stands there when the plan is written again.
func TestStatusesOfOthers(t *testing.T) {
	all := map[string]string{}
	var order, refs, activities []string
	for _, k := range statusKinds {
		var head struct{ ResourceType, ID string }
		require.NoError(t, json.Unmarshal([]byte(k.resource), &head))
		all[head.ResourceType] = k.resource
		order = append(order, head.ResourceType)
		ref := `{"reference":"` + head.ResourceType + "/" + head.ID + `"}`
		switch head.ResourceType {
		case "Encounter":
			activities = append(activities, `{"outcomeReference":[`+ref+`]}`)
		case "Task", "ServiceRequest", "CommunicationRequest", "ReferralRequest", "ProcedureRequest", "MedicationRequest", "DeviceRequest", "NutritionOrder", "Procedure", "Appointment":
			activities = append(activities, `{"reference":`+ref+`}`)
		}
		refs = append(refs, ref)
	}
	all["CarePlan"] = with(all["CarePlan"], "supportingInfo", "["+strings.Join(refs[2:], ",")+"]")
	all["CarePlan"] = with(all["CarePlan"], "activity", "["+strings.Join(activities, ",")+"]")
	all["CarePlan"] = with(all["CarePlan"], "careTeam", `[{"reference":"CareTeam/ct"}]`)
	always := []string{"CarePlan", "Patient", "Practitioner", "RelatedPerson"}
	var b strings.Builder
	for _, k := range statusKinds {
		var resource map[string]json.RawMessage
		require.NoError(t, json.Unmarshal([]byte(k.resource), &resource))
		var kind string
		require.NoError(t, json.Unmarshal(resource["resourceType"], &kind))
		come := func(said string) (outcome []string, back string) {
			var entries []string
			for _, name := range order {
				switch {
				case name == kind:
					entries = append(entries, said)
				case slices.Contains(always, name):
					entries = append(entries, all[name])
				}
			}
			r := readText(t, bundle(entries...), fhir.ReadOptions{})
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			return slices.DeleteFunc(comeOfEach(t, r), drawn.MatchString), string(out)
		}
		for element := range strings.FieldsSeq(k.elements) {
			said := all[kind]
			var bare map[string]json.RawMessage
			require.NoError(t, json.Unmarshal([]byte(said), &bare))
			delete(bare, element)
			plain, err := json.Marshal(bare)
			require.NoError(t, err)
			without, _ := come(string(plain))
			outcomes := map[string]string{}
			for value := range strings.FieldsSeq(strings.ReplaceAll(statusWords[element], "in words", "words")) {
				outcome, written := come(with(said, element, value))
				says := beyond(without, outcome) + "    = " + strings.ReplaceAll(strings.Join(valuesOf(t, written, kind, element), " "), value, "this") + "\n"
				outcomes[says] += " " + value
			}
			fmt.Fprintf(&b, "%s.%s\n", kind, element)
			for _, says := range slices.Sorted(maps.Keys(outcomes)) {
				fmt.Fprintf(&b, " %s\n%s", outcomes[says], says)
			}
		}
	}
	golden(t, filepath.Join("testdata", "statuses.txt"), b.String())
}

// valuesOf are what the resources of a type say in an element.
func valuesOf(t *testing.T, text, kind, element string) (all []string) {
	t.Helper()
	var doc struct {
		Entry []struct{ Resource map[string]json.RawMessage }
	}
	require.NoError(t, json.Unmarshal([]byte(text), &doc))
	for _, e := range doc.Entry {
		if v, says := e.Resource[element]; says && string(e.Resource["resourceType"]) == `"`+kind+`"` {
			all = append(all, string(v))
		}
	}
	slices.Sort(all)
	return all
}
