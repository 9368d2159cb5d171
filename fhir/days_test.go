package fhir_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/require"
)

// moments are the values that stand where others have a day or a moment: of every precision, on the edge of a day, of
// kinds that no day is.
var moments = []string{
	`"2026-03-10"`, `"2026-03"`, `"2026-02-30"`, `"2026-3-1"`, `"2026-03-10T"`, `"spring"`, `""`,
	`"2026-03-10T00:00:00+02:00"`, `"2026-03-10T00:00:00.000+02:00"`, `"2026-03-10T00:00:00.5+02:00"`, `"2026-03-10T00:00:01+02:00"`, `"2026-03-10T12:30:00+02:00"`,
	`"2026-03-09T22:00:00Z"`, `"2026-03-09T22:00:00.000Z"`, `"2026-03-10T00:00:00Z"`, `"2026-03-10T21:59:59Z"`, `"2026-03-10T22:00:00Z"`,
	`"2026-03-10T00:00:00-05:00"`, `"2026-03-10T00:00:00.001-05:00"`, `"2026-03-10T23:59:00-05:00"`, `"2026-03-10T23:59:59.999-05:00"`, `"2026-03-10T23:58:59-05:00"`,
	`"2026-03-10T00:00:00"`, `"2026-03-10T12:30:00"`, `"2026-03-10T25:00:00Z"`, `"2026-03-10T12:30Z"`, `"1799-12-31T12:00:00Z"`,
	`20260310`, `true`, `null`, `["2026-03-10"]`, `{"value":"2026-03-10"}`,
}

// days are the elements of others in which a day or a moment stands, each in a document; ~ stands for what it is.
func days() map[string]string {
	of := `"subject":{"reference":"Patient/p"},`
	act := func(to string) string { return with(theirPlan, "activity", `[{"reference":{"reference":"`+to+`"}}]`) }
	info := func(to string) string { return with(theirPlan, "supportingInfo", `[{"reference":"`+to+`"}]`) }
	const day = `"~"`
	period := func(end string) string { return `{"` + end + `":"~"}` }
	request := func(more string) string {
		return `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"S"},` + of + more + `}`
	}
	carrying := with(theirTask, "focus", `{"reference":"ServiceRequest/s"}`)
	procedure := func(more string) string {
		return bundle(act("Procedure/s"), theirChild, `{"resourceType":"Procedure","id":"s","status":"in-progress","code":{"text":"S"},`+of+more+`}`)
	}
	team := func(more string) string {
		return bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "participant", `[{"member":{"reference":"RelatedPerson/m"}`+more+`}]`), theirGuardian)
	}
	meeting := `{"resourceType":"Appointment","id":"a","status":"booked","description":"A","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`
	visit := `{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p"}}`
	permit := func(provision string) string {
		return bundle(theirPlan, theirChild, theirSchool, theirGuardian, with(theirPermit, "provision", `{"type":"permit",`+provision+`"actor":[{"role":{"text":"r"},"reference":{"reference":"Organization/o"}}]}`))
	}
	return map[string]string{
		"when a plan was made":                 bundle(with(theirPlan, "created", day), theirChild),
		"when a plan begins":                   bundle(with(theirPlan, "period", period("start")), theirChild),
		"when an active plan ends":             bundle(with(theirPlan, "period", period("end")), theirChild),
		"when a plan ended":                    bundle(with(with(theirPlan, "status", `"completed"`), "period", period("end")), theirChild),
		"when a plan ended that began":         bundle(with(with(with(theirPlan, "status", `"completed"`), "created", `"2026-03-10"`), "period", period("end")), theirChild),
		"when a plan began that was made":      bundle(with(with(theirPlan, "created", `"2026-03-10"`), "period", period("start")), theirChild),
		"when a need was written":              bundle(theirPlan, theirChild, with(theirNeed, "recordedDate", day)),
		"when a need was written, of STU3":     bundle(theirPlan, theirChild, with(theirNeed, "assertedDate", day)),
		"when a goal begins":                   bundle(theirPlan, theirChild, with(theirGoal, "startDate", day)),
		"when a goal is due":                   bundle(theirPlan, theirChild, with(theirGoal, "target", `[{"dueDate":"~"}]`)),
		"when a goal was reached":              bundle(theirPlan, theirChild, with(with(theirGoal, "lifecycleStatus", `"completed"`), "statusDate", day)),
		"when a note on a goal was written":    bundle(theirPlan, theirChild, with(with(theirGoal, "lifecycleStatus", `"active"`), "note", `[{"text":"x","time":"~"}]`)),
		"when a task was written":              bundle(theirPlan, theirChild, with(theirTask, "authoredOn", day)),
		"when a task is due":                   bundle(theirPlan, theirChild, with(theirTask, "restriction", `{"period":{"end":"~"}}`)),
		"when a task may begin":                bundle(theirPlan, theirChild, with(theirTask, "restriction", `{"period":{"start":"~"}}`)),
		"when a task was begun":                bundle(theirPlan, theirChild, with(theirTask, "executionPeriod", period("start"))),
		"when a task was ended":                bundle(theirPlan, theirChild, with(theirTask, "executionPeriod", period("end"))),
		"when a task was changed":              bundle(theirPlan, theirChild, with(with(theirTask, "status", `"completed"`), "lastModified", day)),
		"when something was asked for":         bundle(act("ServiceRequest/s"), theirChild, request(`"authoredOn":"~"`)),
		"when what was asked for is due":       bundle(act("ServiceRequest/s"), theirChild, request(`"occurrenceDateTime":"~"`)),
		"when what was asked for begins":       bundle(act("ServiceRequest/s"), theirChild, request(`"occurrencePeriod":{"start":"~"}`)),
		"when what was asked for ends":         bundle(act("ServiceRequest/s"), theirChild, request(`"occurrencePeriod":{"start":"2026-03-10","end":"~"}`)),
		"when a medicine was ordered":          bundle(act("NutritionOrder/s"), theirChild, `{"resourceType":"NutritionOrder","id":"s","status":"active","intent":"order","oralDiet":{"type":[{"text":"S"}]},"patient":{"reference":"Patient/p"},"dateTime":"~"}`),
		"when it was done from":                procedure(`"performedPeriod":{"start":"~"}`),
		"when it was done to":                  procedure(`"performedPeriod":{"start":"2026-03-10","end":"~"}`),
		"when it was asked for, beside a task": bundle(theirPlan, theirChild, carrying, request(`"authoredOn":"~"`)),
		"when it is due, beside a task":        bundle(theirPlan, theirChild, carrying, request(`"occurrenceDateTime":"~"`)),
		"when it begins, beside a task":        bundle(theirPlan, theirChild, carrying, request(`"occurrencePeriod":{"start":"~"}`)),
		"when an activity begins":              bundle(with(theirPlan, "activity", `[{"detail":{"status":"scheduled","description":"A","scheduledPeriod":{"start":"~"}}}]`), theirChild),
		"when an activity ends":                bundle(with(theirPlan, "activity", `[{"detail":{"status":"scheduled","description":"A","scheduledPeriod":{"start":"2026-03-10","end":"~"}}}]`), theirChild),
		"when an activity began, by a timing":  bundle(with(theirPlan, "activity", `[{"detail":{"status":"scheduled","description":"A","scheduledTiming":{"repeat":{"frequency":1,"period":1,"periodUnit":"wk","boundsPeriod":{"start":"~"}}}}}]`), theirChild),
		"when an activity ends beside a task":  bundle(with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"},"detail":{"status":"scheduled","scheduledPeriod":{"end":"~"}}}]`), theirChild, theirTask),
		"when progress was told":               bundle(with(theirPlan, "activity", `[{"progress":[{"text":"x","time":"~"}],"detail":{"status":"in-progress","description":"A"}}]`), theirChild),
		"when a note was written":              bundle(with(theirPlan, "note", `[{"text":"x","time":"~"}]`), theirChild),
		"when the child was born":              bundle(theirPlan, with(theirChild, "birthDate", day)),
		"until when the child had a name":      bundle(theirPlan, with(theirChild, "name", `[{"family":"A","period":{"end":"~"}},{"family":"B"}]`)),
		"until when the child had a number":    bundle(theirPlan, with(theirChild, "identifier", `[{"system":"urn:x","value":"8","period":{"end":"~"}}]`)),
		"until when the child had a phone":     bundle(theirPlan, with(theirChild, "telecom", `[{"system":"phone","value":"2","period":{"end":"~"}}]`)),
		"until when the child lived there":     bundle(theirPlan, with(theirChild, "address", `[{"text":"A","period":{"end":"~"}},{"text":"B"}]`)),
		"since when somebody is in a team":     team(`,"period":{"start":"~"}`),
		"until when somebody is in a team":     team(`,"period":{"start":"2026-03-10","end":"~"}`),
		"since when somebody is in it, of R5":  team(`,"effectivePeriod":{"start":"~"}`),
		"since when a team is there":           bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "period", period("start")), theirGuardian),
		"when a meeting begins":                bundle(act("Appointment/a"), theirChild, with(meeting, "start", day)),
		"when a meeting ends":                  bundle(act("Appointment/a"), theirChild, with(with(meeting, "start", `"2026-03-10T08:00:00+02:00"`), "end", day)),
		"when a visit began":                   bundle(with(theirPlan, "encounter", `{"reference":"Encounter/e"}`), theirChild, with(visit, "period", period("start"))),
		"when a visit ended":                   bundle(with(theirPlan, "encounter", `{"reference":"Encounter/e"}`), theirChild, with(visit, "period", period("end"))),
		"when a visit began, of R5":            bundle(with(theirPlan, "encounter", `{"reference":"Encounter/e"}`), theirChild, with(visit, "actualPeriod", period("start"))),
		"when a consent was given":             bundle(theirPlan, theirChild, theirSchool, theirGuardian, with(theirPermit, "dateTime", day)),
		"from when a consent holds":            permit(`"period":{"start":"~"},`),
		"until when a consent holds":           permit(`"period":{"end":"~"},`),
		"when questions were answered":         bundle(info("QuestionnaireResponse/q"), theirChild, `{"resourceType":"QuestionnaireResponse","id":"q","status":"completed",`+of+`"authored":"~","item":[{"linkId":"1","text":"Q","answer":[{"valueString":"A"}]}]}`),
		"which day was answered":               bundle(info("QuestionnaireResponse/q"), theirChild, `{"resourceType":"QuestionnaireResponse","id":"q","status":"completed",`+of+`"item":[{"linkId":"1","text":"Q","answer":[{"valueDate":"~"}]}]}`),
		"when a document was written":          bundle(info("DocumentReference/d"), theirChild, `{"resourceType":"DocumentReference","id":"d","status":"current",`+of+`"date":"~","content":[{"attachment":{"title":"D"}}]}`),
		"when something was seen":              bundle(info("Observation/o"), theirChild, `{"resourceType":"Observation","id":"o","status":"final",`+of+`"code":{"text":"K"},"valueString":"v","effectiveDateTime":"~"}`),
	}
}

// What becomes of every such value in every such place: what the plan says of it, and what of it is told as lost, beside what
// becomes of a value that is no day. Read once more from what is given back, the plan says the same.
func TestDaysOfOthers(t *testing.T) {
	var b strings.Builder
	all := days()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(&b, "%s\n", name)
		in := func(value string) *fhir.Reading {
			return readText(t, strings.Replace(all[name], `"~"`, value, 1), fhir.ReadOptions{})
		}
		without, outcomes, values := comeOfEach(t, in(`"no day"`)), []string(nil), map[string]string{}
		for _, value := range moments {
			r := in(value)
			outcome := beyond(without, comeOfEach(t, r))
			if values[outcome] == "" {
				outcomes = append(outcomes, outcome)
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				same(t, says(t, r.Plan), says(t, readText(t, string(out), fhir.ReadOptions{}).Plan))
			}
			values[outcome] += " " + value
		}
		for _, outcome := range outcomes {
			fmt.Fprintf(&b, " %s\n%s", values[outcome], outcome)
		}
	}
	golden(t, filepath.Join("testdata", "days.txt"), b.String())
}

// comeOfEach is what a plan says that was read, and what is told: each leaf and each loss by itself.
func comeOfEach(t *testing.T, r *fhir.Reading) (all []string) {
	var v any
	require.NoError(t, json.Unmarshal([]byte(says(t, r.Plan)), &v))
	for _, l := range leaves(v, "", func(any) {}, nil) {
		all = append(all, fmt.Sprintf("%s=%v", l.at, l.was))
	}
	for _, l := range r.Losses {
		all = append(all, fmt.Sprintf("%s %s", l.Pointer, l.Reason))
	}
	return all
}

// beyond is what one of two lists has and the other has not, and what it has not that the other has.
func beyond(without, with []string) string {
	var b strings.Builder
	for _, s := range with {
		if !slices.Contains(without, s) {
			b.WriteString("    + " + s + "\n")
		}
	}
	for _, s := range without {
		if !slices.Contains(with, s) {
			b.WriteString("    - " + s + "\n")
		}
	}
	return b.String()
}
