package fhir_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const finnishBase = "https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/"

// profiled are the types that HL7 Finland has a profile for, of those that a plan becomes.
var profiled = []string{"Appointment", "Condition", "Encounter", "Observation", "Organization", "Patient", "Practitioner", "PractitionerRole", "Provenance"}

// theirProfiles are the profiles of HL7 Finland that each resource states, by its id.
func theirProfiles(t testing.TB, bundle []byte) map[string][]string {
	said := map[string][]string{}
	for _, r := range resourcesOf(t, bundle) {
		id, _ := r["id"].(string)
		meta, _ := r["meta"].(map[string]any)
		list, _ := meta["profile"].([]any)
		for _, p := range list {
			if name, theirs := strings.CutPrefix(p.(string), finnishBase); theirs {
				said[id] = append(said[id], name)
			}
		}
	}
	return said
}

// finnishPlan is a plan with all that their profiles have a place for.
func finnishPlan(t testing.TB) *plan.Plan {
	p := cases(t)["aino.json"]
	p.Child.Address.Municipality = plan.Coded{System: "urn:oid:1.2.246.537.6.21", Code: "405", Display: "Lappeenranta"}
	p.Child.Service = &plan.Service{Lang: "so", Interpreter: "so"}
	for i := range p.Organisations {
		o := &p.Organisations[i]
		o.Ownership, o.Identifiers = plan.OwnershipPublic, []plan.Identifier{{System: "urn:x", Value: "1"}, {System: "urn:oid:1.2.246.537.6.40174", Value: fmt.Sprint("invented-", i)}}
		o.ControllerID = ""
	}
	for i := range p.People {
		if m := &p.People[i]; m.Kind == plan.MemberProfessional {
			m.Identifiers = []plan.Identifier{{System: "urn:oid:1.2.246.537.26", Value: fmt.Sprint("invented-", i)}, {System: "urn:oid:1.2.246.537.25", Value: "9"}}
		}
	}
	return p
}

// With the option every resource for which they have a profile states it, and what was
// written comes back without loss in each form; without it nothing of theirs is written.
func TestFinnishBase(t *testing.T) {
	all := cases(t)
	all["all that is Finnish"] = finnishPlan(t)
	for i := range 8 {
		all[fmt.Sprint("sample ", i)] = sample.Plan(18, i)
	}
	o := fhir.Options{FinnishBase: true, ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-01T10:00:00+02:00")}
	for name, p := range all {
		g := fhir.New(p, o)
		for _, write := range []func(*fhir.Graph, []byte) ([]byte, error){(*fhir.Graph).AppendTransaction, (*fhir.Graph).AppendCollection, (*fhir.Graph).AppendDocument} {
			data, err := write(g, nil)
			require.NoError(t, err)
			said := theirProfiles(t, data)
			for _, r := range resourcesOf(t, data) {
				want := 0
				if slices.Contains(profiled, r["resourceType"].(string)) {
					want = 1
				}
				require.Len(t, said[r["id"].(string)], want, "%s: %s", name, r["resourceType"])
			}
			r := readText(t, string(data), fhir.ReadOptions{})
			require.Empty(t, r.Losses, name)
			same(t, says(t, p), says(t, r.Plan))
			require.True(t, r.Remainder().IsZero(), name)
		}
		plain := o
		plain.FinnishBase = false
		data, err := fhir.New(p, plain).AppendCollection(nil)
		require.NoError(t, err)
		require.Empty(t, theirProfiles(t, data), name)
		require.NotContains(t, string(data), "NNFIN", name)
	}
}

// What their profiles ask for, in the words that they ask for it.
func TestWhatFinnishBaseWrites(t *testing.T) {
	p := finnishPlan(t)
	o := fhir.Options{FinnishBase: true, Recorded: civil.MustParseInstant("2026-11-01T10:00:00+02:00")}
	write := func() string {
		data, err := fhir.New(p, o).AppendCollection(nil)
		require.NoError(t, err)
		return string(data)
	}
	text := write()
	for _, part := range []string{
		`{"use":"official","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"NNFIN"}]},"system":"urn:oid:1.2.246.21","value":"`,
		`{"url":"http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired","valueBoolean":true}`,
		`{"url":"` + finnishBase + `municipality-code","valueCoding":{"system":"urn:oid:1.2.246.537.6.21","code":"405","display":"Lappeenranta"}}`,
		`{"system":"http://terminology.hl7.org/CodeSystem/provenance-participant-type","code":"custodian"},{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"CST"}`,
		`"role":[{"coding":[{"system":"urn:oid:1.2.246.537.5.40172","code":"1"}]}]`,
		`"identifier":{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"PRN"}]},"system":"urn:oid:1.2.246.537.6.40174","value":"invented-`,
		`"` + finnishBase + `fi-base-information-custodian-public"`,
	} {
		assert.Contains(t, text, part)
	}

	for i := range p.Organisations {
		p.Organisations[i].Ownership, p.Organisations[i].Identifiers[1].System = plan.OwnershipPrivate, "urn:oid:1.2.246.537.6.202"
	}
	text = write()
	for _, part := range []string{
		`"role":[{"coding":[{"system":"urn:oid:1.2.246.537.5.40172","code":"2"}]}]`, `"system":"urn:oid:1.2.246.537.6.202"`, `"` + finnishBase + `fi-base-information-custodian-private"`,
	} {
		assert.Contains(t, text, part)
	}
	assert.NotContains(t, text, "custodian-public")

	for i := range p.Organisations { // nothing is made up of what the plan does not say
		p.Organisations[i].Ownership = 0
	}
	p.Child.Service.Interpreter = ""
	text = write()
	assert.NotContains(t, text, `"CST"`)
	assert.NotContains(t, text, "information-custodian")
	assert.Contains(t, text, "fi-base-provenance")
	assert.NotContains(t, text, "interpreterRequired")
	p.Child.SecurityBans = []civil.Period{{}}
	assert.NotContains(t, write(), "municipality-code")
}

// A resource that does not meet all that they ask states nothing of theirs, nor does what
// points at it; the rest does.
func TestFinnishBaseIsStatedOnlyWhole(t *testing.T) {
	twoOf := func(system string) []plan.Identifier {
		return []plan.Identifier{{System: system, Value: "1"}, {System: system, Value: "2"}}
	}
	states := func(p *plan.Plan, kept fhir.Remainder) map[string]int {
		data, err := fhir.New(p, fhir.Options{FinnishBase: true, Remainder: kept}).AppendCollection(nil)
		require.NoError(t, err)
		said, count := theirProfiles(t, data), map[string]int{}
		for _, r := range resourcesOf(t, data) {
			count[r["resourceType"].(string)] += len(said[r["id"].(string)])
		}
		return count
	}
	p := finnishPlan(t)
	whole := states(p, fhir.Remainder{})
	require.Positive(t, whole["Appointment"])

	for i := range p.People {
		if m := &p.People[i]; m.Kind == plan.MemberProfessional {
			m.Identifiers = twoOf("urn:oid:1.2.246.537.26")
		}
	}
	less := states(p, fhir.Remainder{})
	assert.Zero(t, less["Practitioner"], "one number in the register each")
	assert.Zero(t, less["PractitionerRole"], "it is somebody's who states no profile")
	assert.Less(t, less["Appointment"], whole["Appointment"], "workers take part")
	assert.Equal(t, whole["Organization"], less["Organization"])
	assert.Equal(t, whole["Condition"], less["Condition"], "who wrote it may be anybody")
	assert.Equal(t, 1, less["Patient"])

	p.Child.Identifiers = twoOf(fhir.SystemIdentityCode)
	less = states(p, fhir.Remainder{})
	for _, kind := range []string{"Patient", "Condition", "Encounter", "Observation"} {
		assert.Zero(t, less[kind], "two official codes: %s", kind)
	}

	p = finnishPlan(t)
	r := readText(t, string(func() []byte {
		data, err := fhir.New(p, fhir.Options{}).AppendCollection(nil)
		require.NoError(t, err)
		return data
	}()), fhir.ReadOptions{})
	patient := ""
	for _, of := range fhir.New(p, fhir.Options{}).Resources {
		if of.Type == "Patient" {
			patient = of.ID
		}
	}
	for what, piece := range map[string]fhir.Piece{
		"a doctor at another server":      {Path: "/generalPractitioner", Value: json.RawMessage(`[{"reference":"Practitioner/77"}]`)},
		"an official number of their own": {Path: "/identifier/9", Value: json.RawMessage(`{"use":"official","system":"urn:x","value":"1"}`)},
		"a profession in other codes":     {Path: "/extension/9", Value: json.RawMessage(`{"url":"` + finnishBase + `patient-profession","valueCoding":{"system":"urn:x","code":"1"}}`)},
		"two labels":                      {Path: "/meta/security", Value: json.RawMessage(`[{"system":"` + finnishLabels + `","code":"A"},{"system":"` + finnishLabels + `","code":"B"}]`)},
	} {
		piece.Resource = patient
		less = states(r.Plan, fhir.Remainder{Pieces: []fhir.Piece{piece}})
		assert.Zero(t, less["Patient"], what)
		assert.Positive(t, less["Organization"], what)
	}
	same := states(r.Plan, fhir.Remainder{Pieces: []fhir.Piece{{Resource: patient, Path: "/maritalStatus", Value: json.RawMessage(`{"text":"x"}`)}}})
	assert.Equal(t, 1, same["Patient"], "what they ask nothing of")
	stated := fhir.Piece{Resource: patient, Path: "/meta/profile/0", Value: json.RawMessage(`"` + finnishBase + `fi-base-patient"`)}
	assert.Equal(t, 1, states(r.Plan, fhir.Remainder{Pieces: []fhir.Piece{stated}})["Patient"], "it is stated once")
}

// What HL7 Finland's extensions keep from a minor's guardians, or from the family until a
// day, only professionals see; a code that is not known keeps, too.
func TestKeptFromFamily(t *testing.T) {
	const codes = "urn:oid:1.2.246.537.5.40202.201901"
	parent := func(system, code string) string {
		return `{"url":"` + finnishBase + `RestrictionParent","valueCoding":{"system":"` + system + `","code":"` + code + `","display":"x"}}`
	}
	release := func(day string) string {
		return `{"url":"` + finnishBase + `ReleaseDateForPatientViewing","valueDate":"` + day + `"}`
	}
	on := civil.MustParseDate("2026-05-01")
	rows := []struct {
		extension string
		on        civil.Date
		kept      bool
		why       string
	}{
		{parent(codes, "1"), on, false, "not able to decide: guardians may know"},
		{parent(codes, "2"), on, false, "able, and allows it"},
		{parent(codes, "3"), on, true, "able, and forbids it"},
		{parent(codes, "4"), on, true, "nobody knows whether the child is able"},
		{parent(codes, "5"), on, true, "no code that is known"},
		{parent("urn:x", "2"), on, true, "a code of others"},
		{`{"url":"` + finnishBase + `RestrictionParent","valueCode":"2"}`, on, true, "not as it is defined"},
		{strings.Replace(parent(codes, "3"), finnishBase, "http://x.example.fi/", 1), on, true, "under a url of others"},
		{release("2026-05-02"), on, true, "before its day"},
		{release("2026-05-01"), on, false, "its day has come"},
		{release("2026-05-01"), civil.Date{}, true, "on which day it is read nobody says"},
		{release("2026-05"), on, true, "no day"},
	}
	meeting := `{"resourceType":"Appointment","id":"a","status":"booked","description":"Salainen käynti","start":"2026-06-01T09:00:00+03:00","end":"2026-06-01T10:00:00+03:00","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`
	of := with(theirPlan, "activity", `[{"reference":{"reference":"Appointment/a"}}]`)
	by := func(target, extension string) string {
		return `{"resourceType":"Provenance","id":"v","extension":[` + extension + `],"target":[{"reference":"` + target + `"}],"recorded":"2026-05-01T09:00:00+03:00","agent":[{"who":{"display":"X"}}]}`
	}
	for _, row := range rows {
		for where, doc := range map[string]string{
			"on the appointment":           bundle(of, theirChild, with(meeting, "extension", "["+row.extension+"]")),
			"told by a Provenance":         bundle(of, theirChild, meeting, by("Appointment/a", row.extension)),
			"told of the plan":             bundle(of, theirChild, meeting, by("CarePlan/c", row.extension)),
			"told of nothing that is here": bundle(of, theirChild, meeting, by("DocumentReference/gone", row.extension)),
		} {
			o := fhir.ReadOptions{On: row.on}
			r := readText(t, doc, o)
			for range 3 {
				require.Len(t, r.Plan.Meetings, 1, "%s %s", where, row.why)
				assert.Equal(t, row.kept, r.Plan.Meetings[0].Visibility == assess.VisibilityProfessionals, "%s: %s", where, row.why)
				data, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				var extension map[string]any
				require.NoError(t, json.Unmarshal([]byte(row.extension), &extension))
				assert.Contains(t, string(data), extension["url"].(string), "it is given back")
				r = readText(t, string(data), o)
			}
		}
	}
}

// A label of HL7 Finland's system that is not known narrows, as any other does: their
// system is to get more codes than the security ban.
func TestUnknownFinnishLabel(t *testing.T) {
	goal := with(theirGoal, "meta", `{"security":[{"system":"`+finnishLabels+`","code":"OTHER"}]}`)
	r := readText(t, bundle(theirPlan, theirChild, goal), fhir.ReadOptions{})
	require.Len(t, r.Plan.Goals, 1)
	assert.Equal(t, assess.VisibilitySubject, r.Plan.Goals[0].Visibility)
}
