package fhir_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What others write makes no plan that says things against itself, also after two exchanges.
func TestOthersMakeASoundPlan(t *testing.T) {
	const reversed = `{"start":"2026-05-01","end":"2026-04-01"}`
	team := func(more string) string {
		return `{"resourceType":"CareTeam","id":"ct","status":"active","subject":{"reference":"Patient/p"},"participant":[{"member":{"reference":"RelatedPerson/r"}` + more + `}]}`
	}
	withTeam := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
	somebody := `{"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/p"},"name":[{"family":"R"}]}`
	act := func(to string) string { return with(theirPlan, "activity", `[{"reference":{"reference":"`+to+`"}}]`) }
	meeting := `{"resourceType":"Appointment","id":"a","status":"booked","description":"A","start":"2026-05-01T10:00:00Z","end":"2026-05-01T09:00:00Z","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`
	for _, row := range []struct {
		name, why string
		all       []string
	}{
		{"a plan that was over before it began", "its two days", []string{with(with(theirPlan, "status", `"completed"`), "period", reversed), theirChild}},
		{"a plan that was over before it was made", "an end and another element", []string{with(with(with(theirPlan, "status", `"completed"`), "created", `"2026-06-01"`), "period", `{"end":"2026-04-01"}`), theirChild}},
		{"somebody's time", "RelatedPerson.period", []string{withTeam, theirChild, team(""), with(somebody, "period", reversed)}},
		{"somebody's time by its years", "no days", []string{withTeam, theirChild, team(""), with(somebody, "period", `{"start":"2027","end":"2026"}`)}},
		{"somebody's time to a month", "a day and none", []string{withTeam, theirChild, team(""), with(somebody, "period", `{"start":"2026-05-01","end":"2026-04"}`)}},
		{"a worker's time", "PractitionerRole.period", []string{with(with(theirPlan, "author", `{"reference":"PractitionerRole/w"}`), "created", `"2026-01-01"`), theirChild, `{"resourceType":"PractitionerRole","id":"w","practitioner":{"display":"W"},"period":` + reversed + `}`}},
		{"a time in a team", "CareTeam.participant.period", []string{withTeam, theirChild, team(`,"period":` + reversed), somebody}},
		{"a team's time", "CareTeam.period", []string{withTeam, theirChild, with(team(""), "period", reversed), somebody}},
		{"a task's time", "Task.executionPeriod", []string{theirPlan, theirChild, with(theirTask, "executionPeriod", reversed)}},
		{"a task's time in two elements", "one has the end, another the beginning", []string{theirPlan, theirChild, with(with(theirTask, "executionPeriod", `{"end":"2026-04-01"}`), "restriction", `{"period":{"start":"2026-05-01"}}`)}},
		{"an activity's time", "what the CarePlan tells itself", []string{with(theirPlan, "activity", `[{"detail":{"status":"scheduled","description":"D","scheduledPeriod":`+reversed+`}}]`), theirChild}},
		{"a request's time", "ServiceRequest.occurrencePeriod", []string{act("ServiceRequest/s"), theirChild, `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"S"},"subject":{"reference":"Patient/p"},"occurrencePeriod":` + reversed + `}`}},
		{"a meeting", "on the same day, too", []string{act("Appointment/a"), theirChild, meeting}},
		{"a number without a system's name", "an empty text", []string{theirPlan, with(theirChild, "identifier", `[{"system":"","value":"7"}]`)}},
		{"a number that is none", "a list where FHIR has a text", []string{theirPlan, with(theirChild, "identifier", `[{"system":"urn:x","value":["7"]}]`)}},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(row.all...), fhir.ReadOptions{})
			require.False(t, r.Issues.HasErrors(), "%s: %v", row.why, r.Issues)
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			again := readText(t, string(out), fhir.ReadOptions{})
			assert.False(t, again.Issues.HasErrors(), "%s: %v", row.why, again.Issues)
			same(t, says(t, r.Plan), says(t, again.Plan))
		})
	}
}

// Whatever of ours is no longer there, or must not be used, nothing refers to it.
func TestWhatIsGoneIsNotReferredTo(t *testing.T) {
	for _, name := range []string{"aino.json", "iida.json"} {
		data, err := fhir.New(cases(t)[name], fhir.Options{ShowBanned: true}).AppendCollection(nil)
		require.NoError(t, err)
		var doc map[string]any
		require.NoError(t, json.Unmarshal(data, &doc))
		entries := doc["entry"].([]any)
		dangling := func(what string, at int) {
			text, err := json.Marshal(doc)
			require.NoError(t, err)
			for _, i := range readText(t, string(text), fhir.ReadOptions{}).Issues {
				assert.NotEqual(t, "reference.missing", i.Rule, "%s, entry %d %s", name, at, what)
			}
		}
		for at, e := range entries {
			doc["entry"] = slices.Delete(slices.Clone(entries), at, at+1)
			dangling("is not there", at)
			doc["entry"] = entries
			resource := e.(map[string]any)["resource"].(map[string]any)
			resource["modifierExtension"] = []any{map[string]any{"url": "urn:x", "valueBoolean": true}}
			dangling("is changed in its meaning", at)
			delete(resource, "modifierExtension")
		}
	}
}

// A day that cannot be read is told, and one that others set beside a status of ours comes in
// only where it is the day of reading.
func TestDaysOfAStatus(t *testing.T) {
	for _, day := range []string{"2026-04", "2026", "spring"} {
		goal := with(with(theirGoal, "lifecycleStatus", `"completed"`), "statusDate", `"`+day+`"`)
		r := readText(t, bundle(theirPlan, theirChild, goal), fhir.ReadOptions{})
		assert.True(t, named(r.Losses, "/entry/2/resource/statusDate"), day)
	}
	p := cases(t)["aino.json"]
	data, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
	require.NoError(t, err)
	var doc map[string]any
	require.NoError(t, json.Unmarshal(data, &doc))
	on := civil.MustParseDate("2026-11-30")
	for day, told := range map[string]bool{"2026-11-30": false, "2026-11-01": true} {
		for _, e := range doc["entry"].([]any) {
			if goal := e.(map[string]any)["resource"].(map[string]any); goal["resourceType"] == "Goal" {
				goal["lifecycleStatus"], goal["statusDate"] = "cancelled", day
			}
		}
		text, err := json.Marshal(doc)
		require.NoError(t, err)
		r := readText(t, string(text), fhir.ReadOptions{On: on})
		var lost []string
		for _, l := range r.Losses {
			if strings.HasSuffix(string(l.Pointer), "/statusDate") {
				lost = append(lost, string(l.Pointer))
			}
		}
		assert.Equal(t, told, len(lost) > 0, day)
	}
}

// Of several who answer for a consent one of the family gave it, whoever is named first.
func TestWhoGaveAConsent(t *testing.T) {
	worker := `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`
	for _, performers := range []string{`[{"reference":"RelatedPerson/m"},{"reference":"Practitioner/w"}]`, `[{"reference":"Practitioner/w"},{"reference":"RelatedPerson/m"}]`} {
		r := readText(t, bundle(theirPlan, theirChild, theirSchool, theirGuardian, worker, with(theirPermit, "performer", performers)), fhir.ReadOptions{})
		for range 2 {
			require.Len(t, r.Plan.Consents, 1)
			for _, c := range r.Plan.Consents {
				assert.Equal(t, plan.MemberGuardian, r.Plan.Person(c.By).Kind, performers)
			}
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			r = readText(t, string(out), fhir.ReadOptions{})
		}
	}
}

// A permit that ends at a moment ends with the day before; the moment comes back as it was.
func TestTheEndOfAPermitIsGivenBack(t *testing.T) {
	const moment = "2026-03-10T10:00:00Z"
	permit := strings.Replace(theirPermit, `"provision":{`, `"provision":{"period":{"end":"`+moment+`"},`, 1)
	r := readText(t, bundle(theirPlan, theirChild, theirSchool, theirGuardian, with(permit, "performer", `[{"reference":"RelatedPerson/m"}]`)), fhir.ReadOptions{})
	first := says(t, r.Plan)
	require.Contains(t, first, `"to":"2026-03-09"`)
	for range 2 {
		out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		assert.Contains(t, string(out), moment)
		r = readText(t, string(out), fhir.ReadOptions{})
		same(t, first, says(t, r.Plan))
	}
}

// A reference to a version says which version it means, and the plan does not: it is told.
func TestVersionsInReferencesAreTold(t *testing.T) {
	care := with(with(theirPlan, "subject", `{"reference":"Patient/p/_history/2"}`), "goal", `[{"reference":"https://ehr.example.org/fhir/Goal/g/_history/1"}]`)
	r := readText(t, bundle(care, theirChild, theirGoal), fhir.ReadOptions{})
	assert.Len(t, r.Plan.Goals, 1)
	for _, at := range []issue.Pointer{"/entry/0/resource/subject/reference", "/entry/0/resource/goal/0/reference"} {
		assert.True(t, named(r.Losses, at), at)
	}
	r = readText(t, bundle(theirPlan, theirChild, theirGoal), fhir.ReadOptions{})
	assert.False(t, named(r.Losses, "/entry/0/resource/subject/reference"))
}

// Of more than a plan has room for the same come in once more, and the others come back.
func TestMoreThanThereIsRoomFor(t *testing.T) {
	var numbers []string
	for i := range 60 {
		numbers = append(numbers, fmt.Sprintf(`{"system":"urn:x","value":"n%d"}`, i))
	}
	r := readText(t, bundle(theirPlan, with(theirChild, "identifier", "["+strings.Join(numbers, ",")+"]")), fhir.ReadOptions{})
	first := says(t, r.Plan)
	for range 2 {
		out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		assert.Contains(t, string(out), `"n59"`)
		r = readText(t, string(out), fhir.ReadOptions{})
		same(t, first, says(t, r.Plan))
	}
}

// A document that has to be read once more, since a part refers to what turns out to be none, is read as one in which that is
// not there at all.
func TestReadOnceMore(t *testing.T) {
	files, err := filepath.Glob("testdata/foreign/*.json")
	require.NoError(t, err)
	docs := map[string][]byte{}
	for _, file := range files {
		docs[filepath.Base(file)], err = os.ReadFile(file)
		require.NoError(t, err)
	}
	for style := range styles {
		docs[style] = []byte(theirs(style, "absolute"))
	}
	asked := 0
	for _, doc := range docs {
		var v map[string]any
		require.NoError(t, json.Unmarshal(doc, &v))
		entries, _ := v["entry"].([]any)
		var read []string
		for _, device := range []string{"", `,{"resourceType":"Device","id":"zy"}`} {
			for _, e := range entries {
				care, _ := e.(map[string]any)["resource"].(map[string]any)
				if activities, ok := care["activity"].([]any); ok && care["resourceType"] == "CarePlan" {
					was := care["contained"]
					care["contained"] = json.RawMessage(`[{"resourceType":"Task","id":"zz","status":"requested","intent":"plan","description":"Z","owner":{"reference":"#zy"}}` + device + `]`)
					care["activity"] = append(slices.Clone(activities), json.RawMessage(`{"reference":{"reference":"#zz"}}`))
					text, err := json.Marshal(v)
					require.NoError(t, err)
					r := readText(t, string(text), fhir.ReadOptions{})
					var b strings.Builder
					b.WriteString(says(t, r.Plan) + "\n")
					for _, l := range r.Losses {
						if !strings.Contains(string(l.Pointer), "/contained") {
							fmt.Fprintf(&b, "%s %s\n", l.Pointer, l.Reason)
						}
					}
					kept := r.Remainder()
					fmt.Fprintf(&b, "%d %d\n", len(kept.Details), len(kept.Places))
					for _, piece := range kept.Pieces {
						if piece.Path != "/owner" && !strings.HasPrefix(string(piece.Path), "/contained") {
							fmt.Fprintf(&b, "%s %s %s %s\n", piece.Resource, piece.Path, piece.Items, piece.Value)
						}
					}
					read = append(read, b.String())
					if care["activity"] = activities; was == nil {
						delete(care, "contained")
					} else {
						care["contained"] = was
					}
				}
			}
		}
		for i, once := range read[:len(read)/2] {
			asked++
			if strings.Contains(once, `"Z"`) {
				same(t, once, read[len(read)/2+i])
			}
		}
	}
	assert.GreaterOrEqual(t, asked, 20)
}
