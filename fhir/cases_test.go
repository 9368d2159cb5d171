package fhir_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What comes of each document of others, as text: what was read and what was not.
func TestReadingsOfOthers(t *testing.T) {
	for folder, least := range map[string]int{"cases": 50, "foreign": 20, "r4-examples": 30} {
		t.Run(folder, func(t *testing.T) {
			files, err := filepath.Glob(filepath.Join("testdata", folder, "*.json"))
			require.NoError(t, err)
			require.GreaterOrEqual(t, len(files), least)
			var b strings.Builder
			for _, file := range files {
				data, err := os.ReadFile(file)
				require.NoError(t, err)
				b.WriteString(comeOf(t, filepath.Base(file), data))
			}
			golden(t, filepath.Join("testdata", folder+".txt"), b.String())
		})
	}
	t.Run("places", func(t *testing.T) {
		var b strings.Builder
		all := carriers()
		for _, name := range slices.Sorted(maps.Keys(all)) {
			c := all[name]
			b.WriteString(comeOf(t, name, []byte(bundle(c.doc...))))
			b.WriteString(comeOf(t, name+", for professionals", []byte(c.changed(t, func(r map[string]any) {
				r["meta"] = map[string]any{"security": []any{map[string]any{"system": standardLabel, "code": "R"}}}
			}))))
		}
		golden(t, filepath.Join("testdata", "told", "places.txt"), b.String())
	})
	t.Run("styles", func(t *testing.T) {
		var b strings.Builder
		for _, style := range slices.Sorted(maps.Keys(styles)) {
			doc := theirs(style, "absolute")
			b.WriteString(comeOf(t, style, []byte(doc)))
			r := readText(t, doc, fhir.ReadOptions{})
			back, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendTransaction(nil)
			require.NoError(t, err)
			b.WriteString(" given back\n" + readable(t, back))
		}
		golden(t, filepath.Join("testdata", "styles.txt"), b.String())
	})
}

// comeOf is what comes of one document.
func comeOf(t *testing.T, name string, data []byte) string {
	return comeOn(t, name, data, fhir.ReadOptions{})
}

// comeOn is what comes of one document, read in one way.
func comeOn(t *testing.T, name string, data []byte, o fhir.ReadOptions) string {
	var b strings.Builder
	r, issues := fhir.Read(data, o)
	fmt.Fprintf(&b, "%s\n", name)
	for _, i := range issues {
		fmt.Fprintf(&b, "  ! %s %s\n", i.Rule, i.Pointer)
	}
	if r == nil {
		return b.String()
	}
	text, err := plan.AppendCompact(nil, r.Plan)
	require.NoError(t, err)
	_, text, _ = cutAround(text, `"format":"oneplan/1.0",`)
	fmt.Fprintf(&b, "  %s\n", text)
	for _, l := range r.Losses {
		fmt.Fprintf(&b, "  - %s %s\n", l.Pointer, l.Reason)
	}
	for _, i := range r.Issues {
		fmt.Fprintf(&b, "  ? %s %s\n", i.Rule, i.Pointer)
	}
	for _, kept := range r.Remainder().Pieces {
		if len(kept.Items) > 0 { // by which the item of a list is found again
			fmt.Fprintf(&b, "  = %s %s\n", kept.Path, kept.Items)
		}
	}
	return b.String()
}

func cutAround(b []byte, s string) (before, after []byte, found bool) {
	i := strings.Index(string(b), s)
	return b[:max(i, 0)], b[max(i, 0)+len(s):], i >= 0
}

// bundle is a collection of resources at one server.
func bundle(resources ...string) string {
	var b strings.Builder
	b.WriteString(`{"resourceType":"Bundle","type":"collection","entry":[`)
	for i, r := range resources {
		var head struct{ ResourceType, ID string }
		if err := json.Unmarshal([]byte(r), &head); err != nil {
			panic(err.Error() + r)
		}
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"fullUrl":"https://ehr.example.org/fhir/%s/%s","resource":%s}`, head.ResourceType, head.ID, r)
	}
	return b.String() + `]}`
}

func readText(t testing.TB, text string, o fhir.ReadOptions) *fhir.Reading {
	t.Helper()
	r, issues := fhir.Read([]byte(text), o)
	require.NotNil(t, r, "%v", issues)
	return r
}

const (
	theirPlan  = `{"resourceType":"CarePlan","id":"c","status":"active","intent":"plan","subject":{"reference":"Patient/p"},"goal":[{"reference":"Goal/g"}],"addresses":[{"reference":"Condition/n"}],"activity":[{"reference":{"reference":"Task/t"}}]}`
	theirChild = `{"resourceType":"Patient","id":"p","birthDate":"2018-03-04","identifier":[{"system":"urn:x","value":"7"}],"telecom":[{"system":"phone","value":"1"}],"address":[{"text":"Tie 1"}]}`
	theirGoal  = `{"resourceType":"Goal","id":"g","lifecycleStatus":"proposed","description":{"text":"G"},"subject":{"reference":"Patient/p"}}`
	theirNeed  = `{"resourceType":"Condition","id":"n","code":{"text":"N"},"subject":{"reference":"Patient/p"}}`
	theirTask  = `{"resourceType":"Task","id":"t","status":"requested","intent":"plan","description":"T","for":{"reference":"Patient/p"}}`
)

// with sets a member of a resource.
func with(resource, name, value string) string {
	var r map[string]json.RawMessage
	if err := json.Unmarshal([]byte(resource), &r); err != nil {
		panic(err)
	}
	r[name] = json.RawMessage(value)
	b, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func count(r *fhir.Reading) [3]int {
	return [3]int{len(r.Plan.Goals), len(r.Plan.Needs), len(r.Plan.Actions)}
}

// A resource comes in however its subject is said to be the child, and stays out
// when it is anybody else.
func TestWhoseItIs(t *testing.T) {
	rows := []struct {
		name, subject string
		child         bool
		why           string
	}{
		{"relative", `{"reference":"Patient/p"}`, true, "of the same server"},
		{"absolute", `{"reference":"https://ehr.example.org/fhir/Patient/p"}`, true, "the full url"},
		{"version", `{"reference":"Patient/p/_history/3"}`, true, "a version is of the same child"},
		{"conditional", `{"reference":"Patient?identifier=urn:x|7"}`, true, "the document answers it"},
		{"escaped", `{"reference":"Patient?identifier=urn%3Ax%7C7"}`, true, "as urls are written"},
		{"logical", `{"identifier":{"system":"urn:x","value":"7"}}`, true, "by identifier"},
		{"named", `{"display":"Lapsi"}`, true, "says nothing else"},
		{"another", `{"reference":"Patient/p2"}`, false, "another child of the document"},
		{"nowhere", `{"reference":"Patient/p3"}`, false, "a child that is not here"},
		{"another server", `{"reference":"https://other.example.org/fhir/Patient/p"}`, false, "ids are those of a server"},
		{"longer base", `{"reference":"https://ehr.example.org/fhir/x/Patient/p"}`, false, "another base"},
		{"a urn", `{"reference":"urn:uuid:00000000-0000-4000-8000-000000000001"}`, false, "nobody that is known"},
		{"other identifier", `{"identifier":{"system":"urn:x","value":"8"}}`, false, "another child"},
		{"other system", `{"identifier":{"system":"urn:y","value":"7"}}`, false, "a number of another system"},
		{"conditional on another", `{"reference":"Patient?identifier=urn:x|8"}`, false, "not the child"},
		{"contained", `{"reference":"#x"}`, false, "nothing is contained"},
		{"group", `{"reference":"Group/p"}`, false, "not a child"},
		{"a list", `[{"reference":"Patient/p2"}]`, false, "it may be of several"},
		{"a text", `"Patient/p2"`, false, "it may be of anybody"},
		{"a reference that is a list", `{"reference":["Patient/p2"]}`, false, "nobody can follow it"},
		{"a reference that is an object", `{"reference":{"reference":"Patient/p2"}}`, false, "nobody can follow it"},
		{"a number that is a text", `{"identifier":"7"}`, false, "of which register, nobody says"},
	}
	var told strings.Builder
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			doc := bundle(theirPlan, theirChild, `{"resourceType":"Patient","id":"p2","identifier":[{"system":"urn:x","value":"9"}]}`,
				with(theirGoal, "subject", row.subject), with(theirNeed, "subject", row.subject), with(theirTask, "for", row.subject))
			told.WriteString(comeOf(t, row.name, []byte(doc)))
			r := readText(t, doc, fhir.ReadOptions{})
			want := [3]int{}
			if row.child {
				want = [3]int{1, 1, 1}
			}
			assert.Equal(t, want, count(r), row.why)
			if !row.child {
				for _, at := range []issue.Pointer{"/entry/3/resource", "/entry/4/resource", "/entry/5/resource"} {
					assert.Contains(t, r.Losses, fhir.Loss{Pointer: at, Reason: fhir.ReasonOtherChild})
				}
			}
			assert.False(t, r.Issues.HasErrors(), "nothing dangles: %v", r.Issues)
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "subjects.txt"), told.String()) })
}

// A child with the same identifier at another place is the same child.
func TestSameChildTwice(t *testing.T) {
	again := `{"resourceType":"Patient","id":"p2","identifier":[{"system":"urn:x","value":"7"}]}`
	r := readText(t, bundle(theirPlan, theirChild, again, with(theirGoal, "subject", `{"reference":"Patient/p2"}`)), fhir.ReadOptions{})
	assert.Len(t, r.Plan.Goals, 1)
}

// What says of itself that it must not be used as it stands is kept aside whole,
// whatever type it is of, and nothing in the plan refers to it.
func TestModifiersAreHonoured(t *testing.T) {
	foreign := `[{"url":"https://x.example.org/e","valueBoolean":true}]`
	rows := []struct {
		name, member, value string
		of                  string
		reason              fhir.Reason
	}{
		{"implicit rules", "implicitRules", `"https://x.example.org/r"`, "GNT", fhir.ReasonNotUnderstood},
		{"a modifier extension", "modifierExtension", foreign, "GNT", fhir.ReasonNotUnderstood},
		{"one inside", "note", `[{"text":"x","modifierExtension":` + foreign + `}]`, "GNT", fhir.ReasonNotUnderstood},
		{"a Task entered in error", "status", `"entered-in-error"`, "T", fhir.ReasonNotValid},
		{"a Goal entered in error", "lifecycleStatus", `"entered-in-error"`, "G", fhir.ReasonNotValid},
		{"a Task not to be done", "doNotPerform", `true`, "T", fhir.ReasonNotValid},
		{"refuted", "verificationStatus", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]}`, "N", fhir.ReasonNotValid},
		{"refuted, without a system", "verificationStatus", `{"coding":[{"code":"refuted"}]}`, "N", fhir.ReasonNotValid},
		{"a Condition entered in error", "verificationStatus", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]}`, "N", fhir.ReasonNotValid},
		{"resolved", "clinicalStatus", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]}`, "N", fhir.ReasonEnded},
		{"inactive", "clinicalStatus", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"inactive"}]}`, "N", fhir.ReasonEnded},
		{"remission", "clinicalStatus", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"remission"}]}`, "N", fhir.ReasonEnded},
	}
	for _, row := range rows {
		for _, of := range row.of {
			t.Run(row.name+" "+string(of), func(t *testing.T) {
				all := map[rune]string{'G': with(theirGoal, "addresses", `[{"reference":"Condition/n"}]`), 'N': theirNeed, 'T': theirTask}
				all[of] = with(all[of], row.member, row.value)
				r := readText(t, bundle(theirPlan, theirChild, all['G'], all['N'], all['T']), fhir.ReadOptions{})
				i := strings.IndexRune("GNT", of)
				want := [3]int{1, 1, 1}
				want[i] = 0
				assert.Equal(t, want, count(r))
				assert.Contains(t, r.Losses, fhir.Loss{Pointer: issue.Pointer(fmt.Sprintf("/entry/%d/resource", i+2)), Reason: row.reason})
				assert.False(t, r.Issues.HasErrors(), "nothing dangles: %v", r.Issues)
				kept, err := json.Marshal(r.Remainder())
				require.NoError(t, err)
				assert.Contains(t, string(kept), row.member, "it is kept whole")
			})
		}
	}
}

func TestPlansNotToBeUsed(t *testing.T) {
	for name, plan := range map[string]string{
		"entered in error": with(theirPlan, "status", `"entered-in-error"`),
		"rules of its own": with(theirPlan, "implicitRules", `"https://x.example.org/r"`),
		"modified":         with(theirPlan, "modifierExtension", `[{"url":"https://x.example.org/e"}]`),
	} {
		t.Run(name, func(t *testing.T) {
			r, issues := fhir.Read([]byte(bundle(plan, theirChild, theirGoal, theirNeed, theirTask)), fhir.ReadOptions{})
			require.NotNil(t, r)
			assert.True(t, issues.HasErrors())
			assert.Equal(t, [3]int{}, count(r), "no part of it either")
			assert.True(t, r.Plan.Child.Born.IsZero())
		})
	}
}

// Whoever is no longer active is nobody's guardian.
func TestInactivePeople(t *testing.T) {
	care := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
	team := `{"resourceType":"CareTeam","id":"ct","status":"active","participant":[{"member":{"reference":"RelatedPerson/r"}}]}`
	guardian := `{"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/p"},"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"GUARD"}]}]}`
	need := with(theirNeed, "asserter", `{"reference":"RelatedPerson/r"}`)
	assert.Len(t, readText(t, bundle(care, theirChild, team, guardian, need), fhir.ReadOptions{}).Plan.People, 1)
	for name, doc := range map[string]string{
		"a guardian": bundle(care, theirChild, team, with(guardian, "active", `false`), need),
		"a team":     bundle(care, theirChild, with(team, "status", `"inactive"`), guardian, theirNeed),
	} {
		r := readText(t, doc, fhir.ReadOptions{})
		assert.Empty(t, r.Plan.People, name)
		assert.Len(t, r.Plan.Needs, 1, name)
		assert.False(t, slices.ContainsFunc(r.Issues, func(i issue.Issue) bool { return i.Rule == "reference.missing" }), name)
	}
}

// Labels of secrecy narrow who sees a part, on whatever resource they stand.
func TestLabelsAreKept(t *testing.T) {
	label := func(system, code string) string {
		return `{"security":[{"system":"x","code":"y"},{"system":"` + system + `","code":"` + code + `"}]}`
	}
	plain := func(system, code string) string {
		return `{"security":[{"system":"` + system + `","code":"` + code + `"}]}`
	}
	const confidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
	rows := []struct {
		name, meta string
		want       assess.Visibility
		why        string
	}{
		{"normal", plain(confidentiality, "N"), 0, "as any"},
		{"restricted", plain(confidentiality, "R"), assess.VisibilityProfessionals, "as we write it"},
		{"very restricted", plain(confidentiality, "V"), assess.VisibilitySubject, "as we write it"},
		{"two", label(confidentiality, "R"), assess.VisibilitySubject, "one of them nobody knows"},
		{"sensitive", plain("http://terminology.hl7.org/CodeSystem/v3-ActCode", "PSY"), assess.VisibilitySubject, "no other label is known"},
		{"a test", plain("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST"), 0, "narrows nothing"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(theirPlan, theirChild, with(theirGoal, "meta", row.meta), with(theirNeed, "meta", row.meta), with(theirTask, "meta", row.meta)), fhir.ReadOptions{})
			require.Equal(t, [3]int{1, 1, 1}, count(r))
			for _, got := range []assess.Visibility{r.Plan.Goals[0].Visibility, r.Plan.Needs[0].Visibility, r.Plan.Actions[0].Visibility} {
				assert.Equal(t, row.want, got, row.why)
			}
		})
	}
	t.Run("every type", func(t *testing.T) {
		meta := plain(confidentiality, "R")
		care := with(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), "activity",
			`[{"reference":{"reference":"Appointment/a"}},{"reference":{"reference":"ServiceRequest/s"}},{"detail":{"status":"scheduled","description":"D"}}]`)
		care = with(with(care, "supportingInfo", `[{"reference":"QuestionnaireResponse/q"},{"reference":"Organization/o"}]`), "created", `"2026-01-01"`)
		r := readText(t, bundle(with(care, "meta", meta), theirChild, `{"resourceType":"CareTeam","id":"ct","meta":`+meta+`,"participant":[{"member":{"reference":"RelatedPerson/r"}},{"member":{"display":"Somebody"}}]}`,
			`{"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/p"}}`, `{"resourceType":"Organization","id":"o","name":"O","meta":`+meta+`}`,
			`{"resourceType":"Appointment","id":"a","status":"booked","description":"A","meta":`+meta+`}`,
			`{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"S"},"subject":{"reference":"Patient/p"},"meta":`+meta+`}`,
			`{"resourceType":"QuestionnaireResponse","id":"q","status":"completed","meta":`+meta+`,"item":[{"linkId":"1","text":"Q","answer":[{"valueString":"A"}]}]}`), fhir.ReadOptions{})
		var got []assess.Visibility
		for _, m := range r.Plan.People {
			got = append(got, m.Visibility)
		}
		for _, m := range r.Plan.Meetings {
			got = append(got, m.Visibility)
		}
		for _, a := range r.Plan.Actions {
			got = append(got, a.Visibility)
		}
		for _, a := range r.Plan.Attachments {
			got = append(got, a.Visibility)
		}
		for _, s := range r.Plan.Course {
			got = append(got, s.Visibility)
		}
		for _, o := range r.Plan.Organisations {
			got = append(got, o.Visibility)
		}
		require.Len(t, got, 2+1+2+1+1+1)
		for _, v := range got {
			assert.Equal(t, assess.VisibilityProfessionals, v)
		}
	})
	t.Run("the whole document", func(t *testing.T) {
		doc := strings.Replace(bundle(theirPlan, theirChild, theirGoal, theirNeed, theirTask), `"type":"collection"`, `"type":"collection","meta":`+plain(confidentiality, "V"), 1)
		r := readText(t, doc, fhir.ReadOptions{})
		assert.Equal(t, assess.VisibilitySubject, r.Plan.Goals[0].Visibility)
		assert.Empty(t, r.Plan.Child.Telecoms)
	})
	t.Run("the child", func(t *testing.T) {
		r := readText(t, bundle(theirPlan, with(theirChild, "meta", plain(confidentiality, "V"))), fhir.ReadOptions{})
		assert.Empty(t, r.Plan.Child.Telecoms, "where it is to be found is not told")
		assert.True(t, r.Plan.Child.Address.IsZero())
		assert.Contains(t, r.Losses, fhir.Loss{Pointer: "/entry/1/resource/address", Reason: fhir.ReasonRestricted})
	})
	t.Run("our own part, by a server", func(t *testing.T) {
		p := cases(t)["aino.json"]
		r := edit(t, p, func(res map[string]any) {
			if res["resourceType"] == "Goal" && has(res, "ilman huutoa") {
				res["meta"] = map[string]any{"security": []any{map[string]any{"system": confidentiality, "code": "V"}}}
			}
		})
		assert.Equal(t, assess.VisibilitySubject, r.Plan.Goals[0].Visibility)
	})
}

// The label of a security ban is a ban from a day that nobody knows.
func TestLabelOfASecurityBan(t *testing.T) {
	meta := `{"security":[{"system":"https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs","code":"TURVAKIELTO"}]}`
	team := `{"resourceType":"CareTeam","id":"ct","participant":[{"member":{"reference":"RelatedPerson/r"}},{"member":{"reference":"PractitionerRole/w"}},{"member":{"reference":"Practitioner/d"}}]}`
	person := `{"resourceType":"RelatedPerson","id":"r","meta":` + meta + `,"patient":{"reference":"Patient/p"},"telecom":[{"system":"phone","value":"2"}]}`
	role := `{"resourceType":"PractitionerRole","id":"w","meta":` + meta + `,"practitioner":{"reference":"Practitioner/x"}}`
	care := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
	r := readText(t, bundle(care, with(theirChild, "meta", meta), team, person, role, `{"resourceType":"Practitioner","id":"x"}`,
		`{"resourceType":"Practitioner","id":"d","meta":`+meta+`}`), fhir.ReadOptions{})
	assert.Equal(t, []civil.Period{{}}, r.Plan.Child.SecurityBans)
	require.Len(t, r.Plan.People, 3)
	for _, m := range r.Plan.People {
		assert.Equal(t, []civil.Period{{}}, m.SecurityBans)
	}
	for _, day := range []string{"2000-01-01", "2100-01-01"} {
		out, err := fhir.New(r.Plan, fhir.Options{Today: civil.MustParseDate(day)}).AppendCollection(nil)
		require.NoError(t, err)
		assert.NotContains(t, string(out), "Tie 1", "no address goes out")
		assert.Contains(t, string(out), "TURVAKIELTO")
		again := readText(t, string(out), fhir.ReadOptions{})
		assert.Equal(t, r.Plan.Child.SecurityBans, again.Plan.Child.SecurityBans)
	}
	t.Run("our own Patient, by an authority", func(t *testing.T) {
		r := edit(t, cases(t)["aino.json"], func(res map[string]any) {
			if res["resourceType"] == "Patient" {
				var m any
				require.NoError(t, json.Unmarshal([]byte(meta), &m))
				res["meta"] = m
			}
		})
		assert.Equal(t, []civil.Period{{}}, r.Plan.Child.SecurityBans)
	})
	t.Run("of where somebody works", func(t *testing.T) {
		r := readText(t, bundle(with(theirPlan, "author", `{"reference":"Organization/o"}`), theirChild,
			`{"resourceType":"Organization","id":"o","meta":`+meta+`,"name":"O","telecom":[{"system":"phone","value":"2"}]}`), fhir.ReadOptions{})
		require.Len(t, r.Plan.Organisations, 1)
		assert.Empty(t, r.Plan.Organisations[0].Telecoms, "where it is must not be told")
		assert.True(t, slices.ContainsFunc(r.Losses, func(l fhir.Loss) bool {
			return l.Pointer == "/entry/2/resource/telecom" && l.Reason == fhir.ReasonSecurityBan
		}), "%v", r.Losses)
	})
}

// A Consent gives what it says, or nothing.
func TestConsentsFailClosed(t *testing.T) {
	const permit = `{"resourceType":"Consent","id":"k","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]},
		"category":[{"text":"x"}],"patient":{"reference":"Patient/p"},"dateTime":"2026-03-01","provision":{"type":"permit","actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o"}}]}}`
	const deny = `"type":"deny"`
	provision := func(more string) string { return strings.Replace(permit, `"provision":{`, `"provision":{`+more+`,`, 1) }
	denies := func(s string) string { return strings.Replace(s, `"type":"permit"`, deny, 1) }
	given, refused := []string{"given"}, []string{"refused"}
	rows := []struct {
		name, consent string
		want          []string
		why           string
	}{
		{"active", permit, given, "given"},
		{"denies", denies(permit), refused, "refused"},
		{"inactive", with(permit, "status", `"inactive"`), nil, "not active"},
		{"rejected", with(permit, "status", `"rejected"`), nil, "not active"},
		{"draft", with(permit, "status", `"draft"`), nil, "not active"},
		{"proposed", with(permit, "status", `"proposed"`), nil, "not active"},
		{"in error", with(permit, "status", `"entered-in-error"`), nil, "not active"},
		{"some status", with(permit, "status", `"x"`), nil, "not active"},
		{"treatment", with(permit, "scope", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]}`), nil, "of another matter"},
		{"research", with(permit, "scope", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"research"}]}`), nil, "of another matter"},
		{"no scope", with(permit, "scope", `{"text":"x"}`), nil, "of nobody knows what"},
		{"exceptions", provision(`"provision":[{"type":"deny"}]`), nil, "narrower than the plan can hold"},
		{"a class", provision(`"class":[{"system":"http://hl7.org/fhir/resource-types","code":"Observation"}]`), nil, "narrower"},
		{"a code", provision(`"code":[{"text":"x"}]`), nil, "narrower"},
		{"a label", provision(`"securityLabel":[{"code":"R"}]`), nil, "narrower"},
		{"days of data", provision(`"dataPeriod":{"start":"2026-01-01"}`), nil, "narrower"},
		{"to a month", provision(`"period":{"end":"2026-06"}`), nil, "a time that the plan cannot hold would be longer"},
		{"to a day", provision(`"period":{"end":"2026-06-01"}`), given, "a day"},
		{"a purpose", provision(`"purpose":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HMARKT"}]`), nil, "narrower"},
		{"our purpose", provision(`"purpose":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"CAREMGT"}]`), given, "that the plan knows"},
		{"two purposes", provision(`"purpose":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"CAREMGT"},{"code":"TREAT"}]`), nil, "the plan holds one"},
		{"an action", provision(`"action":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentaction","code":"correct"}]}]`), nil, "not to see"},
		{"to see", provision(`"action":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentaction","code":"access"}]}]`), given, "that is what it is for"},
		{"data elsewhere", provision(`"data":[{"meaning":"instance","reference":{"reference":"Goal/zz"}}]`), nil, "a part that nobody knows"},
		{"dependents", provision(`"data":[{"meaning":"dependents","reference":{"reference":"Goal/g"}}]`), nil, "of what hangs on it"},
		{"a goal", provision(`"data":[{"meaning":"instance","reference":{"reference":"Goal/g"}}]`), given, "a part"},
		{"modified inside", provision(`"modifierExtension":[{"url":"https://x.example.org/e"}]`), nil, "by something unknown"},
		{"another child", with(permit, "patient", `{"reference":"Patient/p2"}`), nil, "not the child"},
		{"two actors", strings.Replace(permit, `}]}}`, `},{"role":{"text":"x"},"reference":{"reference":"Organization/o2"}}]}}`, 1), []string{"given", "given"}, "one for each"},
		{"two actors by the standard's code", said("k", "permit", "2026-03-01", "Organization/o", "Organization/o2"), []string{"given", "given"}, "one for each"},
		{"two actors, each by a code of its own", strings.Replace(said("k", "permit", "2026-03-01", "Organization/o", "Organization/o2"), `"code":"IRCP"}]},"reference":{"reference":"Organization/o2"}`, `"code":"PRCP"}]},"reference":{"reference":"Organization/o2"}`, 1), []string{"given", "given"}, "one for each"},
		{"three actors, one of them twice", said("k", "permit", "2026-03-01", "Organization/o", "Organization/o2", "Organization/o"), []string{"given", "given"}, "one for each"},
		{"two actors, one of another system", strings.Replace(said("k", "permit", "2026-03-01", "Organization/o", "Organization/o2"), `v3-ParticipationType","code":"IRCP"}]},"reference":{"reference":"Organization/o2"}`, `x","code":"IRCP"}]},"reference":{"reference":"Organization/o2"}`, 1), []string{"given", "given"}, "one for each"},
		{"two refused", denies(strings.Replace(permit, `}]}}`, `},{"role":{"text":"x"},"reference":{"reference":"Organization/o2"}}]}}`, 1)), []string{"refused", "refused"}, "one for each"},
		{"the first unknown", denies(strings.Replace(permit, `"actor":[`, `"actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/zz"}},`, 1)), refused, "the second still is"},
		{"a limited denial", denies(provision(`"class":[{"system":"http://hl7.org/fhir/resource-types","code":"Observation"}]`)), refused, "denies more, never less"},
		{"a denial of data elsewhere", denies(provision(`"data":[{"meaning":"instance","reference":{"reference":"Goal/zz"}}]`)), refused, "denies more, never less"},
		{"no type", strings.Replace(permit, `"type":"permit",`, ``, 1), nil, "says neither"},
		{"nobody", strings.Replace(permit, `Organization/o`, `Organization/zz`, 1), nil, "for nobody who is known"},
	}
	var told strings.Builder
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			doc := bundle(theirPlan, theirChild, theirGoal, row.consent, `{"resourceType":"Organization","id":"o","name":"O"}`,
				`{"resourceType":"Organization","id":"o2","name":"O2"}`, `{"resourceType":"Patient","id":"p2"}`)
			told.WriteString(comeOf(t, row.name, []byte(doc)))
			r := readText(t, doc, fhir.ReadOptions{})
			var got []string
			for _, c := range r.Plan.Consents {
				got = append(got, c.Decision.String())
				assert.True(t, c.Decision == plan.ConsentGiven || c.Scope == plan.ScopeWhole)
			}
			assert.Equal(t, row.want, got, row.why)
			assert.False(t, slices.ContainsFunc(r.Issues, func(i issue.Issue) bool { return i.Rule == "reference.missing" }))
			if row.want == nil {
				assert.True(t, named(r.Losses, "/entry/3/resource"))
				onADay := readText(t, doc, fhir.ReadOptions{On: civil.MustParseDate("2026-03-02")})
				assert.Empty(t, onADay.Plan.Consents, "a day does not make a consent of others stand")
			}
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "consents.txt"), told.String()) })
}

// Our own consents fail closed, too, when somebody changes them who knows FHIR
// alone; prohibitions stand until they are withdrawn.
func TestOurConsentsFailClosed(t *testing.T) {
	for _, status := range []string{"inactive", "entered-in-error", "rejected", "draft", "proposed"} {
		r := edit(t, cases(t)["aino.json"], func(res map[string]any) {
			if res["resourceType"] == "Consent" {
				res["status"] = status
			}
		})
		assert.Empty(t, r.Plan.Consents, status)
		assert.False(t, slices.ContainsFunc(r.Issues, func(i issue.Issue) bool { return i.Rule == "reference.missing" }), status)
		kept, err := json.Marshal(r.Remainder())
		require.NoError(t, err)
		assert.Contains(t, string(kept), status)
	}
	r := edit(t, cases(t)["eeli.json"], func(res map[string]any) {
		if res["resourceType"] == "Consent" && has(res, `"code":"prohibition"`) {
			res["status"] = "inactive"
		}
	})
	assert.NotEmpty(t, r.Plan.Prohibitions, "nobody says from when")
	able := 0
	for _, p := range cases(t) {
		for i := range p.Consents {
			if c := &p.Consents[i]; c.Decision == plan.ConsentGiven && c.Capacity != nil {
				c.Capacity.Judgement = plan.CapacityNotAble
				able++
			}
		}
		out, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
		require.NoError(t, err)
		onADay := readText(t, string(out), fhir.ReadOptions{On: civil.MustParseDate("2026-11-21")})
		for _, c := range onADay.Plan.Consents {
			was := p.Consents[slices.IndexFunc(p.Consents, func(w plan.Consent) bool { return w.ID == c.ID })]
			assert.Equal(t, was.Withdrawal, c.Withdrawal, "whoever could not decide withdrew nothing on the day of reading")
		}
	}
	assert.Positive(t, able)
}

// With a day and somebody who answers, what others changed in FHIR is an entry
// of the plan.
func TestChangedStatusIsAnEntry(t *testing.T) {
	p := cases(t)["aino.json"]
	teller := p.People[0].ID
	data, err := fhir.New(p, fhir.Options{}).AppendTransaction(nil)
	require.NoError(t, err)
	var doc map[string]any
	require.NoError(t, json.Unmarshal(data, &doc))
	for _, e := range doc["entry"].([]any) {
		switch r := e.(map[string]any)["resource"].(map[string]any); r["resourceType"] {
		case "Task":
			if has(r, `"code":"action"`) {
				r["status"] = "completed"
			}
		case "Goal":
			r["achievementStatus"] = map[string]any{"coding": []any{map[string]any{"system": "http://terminology.hl7.org/CodeSystem/goal-achievement", "code": "improving"}}}
			r["lifecycleStatus"] = "active"
		case "Consent":
			r["status"] = "inactive"
		}
	}
	changed, err := json.Marshal(doc)
	require.NoError(t, err)
	r := readText(t, string(changed), fhir.ReadOptions{On: civil.MustParseDate("2026-07-01"), By: teller})
	said := plan.Statement{By: teller, On: civil.MustParseDate("2026-07-01")}
	require.Len(t, r.Plan.Actions, len(p.Actions))
	for _, a := range r.Plan.Actions {
		last := a.Progress[len(a.Progress)-1]
		assert.Equal(t, plan.ActionDone, last.State)
		assert.Equal(t, said, last.Statement)
	}
	for _, g := range r.Plan.Goals {
		last := g.Evaluations[len(g.Evaluations)-1]
		assert.Equal(t, plan.GoalImproving, last.State)
		assert.Equal(t, said, last.Statement)
	}
	require.Len(t, r.Plan.Consents, len(p.Consents))
	for _, c := range r.Plan.Consents {
		require.NotNil(t, c.Withdrawal)
		assert.Equal(t, said, c.Withdrawal.Statement)
		assert.Equal(t, "2026-07-01T00:00:00+03:00", c.Withdrawal.From.String())
	}
	assert.False(t, r.Issues.HasErrors(), "%v", r.Issues)
	again := readText(t, string(changed), fhir.ReadOptions{On: civil.MustParseDate("2026-07-01"), By: teller})
	same(t, says(t, r.Plan), says(t, again.Plan))
}

// A status of the CarePlan that says something else than the course is a step of
// its own, where a plan can take it, somebody answers for it and it is no earlier
// than the last step; else it is told as a loss and the course stays as it was.
func TestChangedStatusOfThePlan(t *testing.T) {
	aino := cases(t)["aino.json"]
	draft := aino.Clone()
	draft.Course = slices.DeleteFunc(draft.Course, func(s plan.Step) bool { return s.Status == plan.StatusAgreed })
	require.Equal(t, plan.StatusDraft, draft.Status())
	closed, issues := aino.Take(plan.TransitionClose, plan.Act{ID: "zzzzzzzzzz", On: civil.MustParseDate("2026-12-01"), By: aino.People[0].ID, Text: "tavoitteet on saavutettu"})
	require.Empty(t, issues)
	for _, row := range []struct {
		name   string
		of     *plan.Plan
		status string
		on     string
		want   plan.Status // zero: no step
	}{
		{"completed", aino, "completed", "2026-12-01", plan.StatusClosed},
		{"revoked", aino, "revoked", "2026-12-01", plan.StatusClosed},
		{"a draft that is active", draft, "active", "2026-12-01", plan.StatusAgreed},
		{"a draft that is revoked", draft, "revoked", "2026-12-01", plan.StatusClosed},
		{"nobody says when", aino, "completed", "", 0},
		{"before the last step", aino, "completed", "2020-01-01", 0},
		{"a pause is no step", aino, "on-hold", "2026-12-01", 0},
		{"a closed plan does not come to life", closed, "active", "2027-01-01", 0},
		{"an agreed plan is no draft again", aino, "draft", "2026-12-01", 0},
		{"entered in error", aino, "entered-in-error", "2026-12-01", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			data, err := fhir.New(row.of, fhir.Options{}).AppendTransaction(nil)
			require.NoError(t, err)
			var doc map[string]any
			require.NoError(t, json.Unmarshal(data, &doc))
			for _, e := range doc["entry"].([]any) {
				if r := e.(map[string]any)["resource"].(map[string]any); r["resourceType"] == "CarePlan" {
					r["status"] = row.status
				}
			}
			changed, err := json.Marshal(doc)
			require.NoError(t, err)
			o := fhir.ReadOptions{By: row.of.People[0].ID}
			if row.on != "" {
				o.On = civil.MustParseDate(row.on)
			}
			r, found := fhir.Read(changed, o)
			if row.status == "entered-in-error" {
				assert.NotEmpty(t, found, "no plan at all")
				return
			}
			require.Empty(t, found)
			if row.want.IsZero() {
				assert.Equal(t, row.of.Course, r.Plan.Course)
				assert.True(t, slices.ContainsFunc(r.Losses, func(l fhir.Loss) bool { return strings.HasSuffix(string(l.Pointer), "/resource/status") }), "told")
				return
			}
			require.Len(t, r.Plan.Course, len(row.of.Course)+1)
			last := r.Plan.Course[len(r.Plan.Course)-1]
			assert.Equal(t, row.want, last.Status)
			assert.Equal(t, plan.Statement{By: o.By, On: o.On}, last.Statement)
			assert.False(t, r.Issues.HasErrors(), "%v", r.Issues)
		})
	}
}

// Two plans of ours in one document stay two, whichever is read.
func TestTwoOfOurs(t *testing.T) {
	all := cases(t)
	aino, eeli := all["aino.json"], all["eeli.json"]
	both := func(a, b *plan.Plan) string {
		var entries []string
		for _, p := range []*plan.Plan{a, b} {
			data, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
			require.NoError(t, err)
			_, inside, ok := strings.Cut(string(data), `"entry":[`)
			require.True(t, ok)
			entries = append(entries, strings.TrimSuffix(inside, "]}"))
		}
		return `{"resourceType":"Bundle","type":"searchset","entry":[` + strings.Join(entries, ",") + `]}`
	}
	for _, doc := range []string{both(aino, eeli), both(eeli, aino)} {
		for _, p := range []*plan.Plan{aino, eeli} {
			r, issues := fhir.Read([]byte(doc), fhir.ReadOptions{CarePlan: string(p.ID)})
			require.Empty(t, issues)
			same(t, says(t, p), says(t, r.Plan))
		}
		r, issues := fhir.Read([]byte(doc), fhir.ReadOptions{})
		require.Len(t, issues, 1, "there was a choice")
		assert.Equal(t, "fhir.several-plans", issues[0].Rule)
		assert.Contains(t, []string{says(t, aino), says(t, eeli)}, says(t, r.Plan), "one of them, whole, with nothing of the other")
	}
	_, issues := fhir.Read([]byte(both(aino, eeli)), fhir.ReadOptions{CarePlan: "zzz"})
	assert.True(t, issues.HasErrors())
}

// The order of entries says nothing.
func TestOrderOfEntries(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.json")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var doc map[string]any
		if json.Unmarshal(data, &doc) != nil || doc["entry"] == nil {
			continue
		}
		first := readText(t, string(data), fhir.ReadOptions{})
		slices.Reverse(doc["entry"].([]any))
		back, err := json.Marshal(doc)
		require.NoError(t, err)
		same(t, says(t, first.Plan), says(t, readText(t, string(back), fhir.ReadOptions{}).Plan))
	}
}

// Of several versions of a resource the newest is read.
func TestVersions(t *testing.T) {
	old, last := with(theirGoal, "meta", `{"versionId":"2"}`), with(with(theirGoal, "meta", `{"versionId":"10"}`), "description", `{"text":"New"}`)
	for _, doc := range []string{bundle(theirPlan, theirChild, old, last), bundle(theirPlan, theirChild, last, old)} {
		r := readText(t, doc, fhir.ReadOptions{})
		require.Len(t, r.Plan.Goals, 1)
		assert.Equal(t, "New", r.Plan.Goals[0].Text)
	}
}

// What the plan no longer lists comes in by its id, and is told.
func TestUnlistedParts(t *testing.T) {
	data, err := fhir.New(cases(t)["aino.json"], fhir.Options{}).AppendTransaction(nil)
	require.NoError(t, err)
	var doc map[string]any
	require.NoError(t, json.Unmarshal(data, &doc))
	care := doc["entry"].([]any)[0].(map[string]any)["resource"].(map[string]any)
	care["goal"] = care["goal"].([]any)[1:]
	changed, err := json.Marshal(doc)
	require.NoError(t, err)
	r, issues := fhir.Read(changed, fhir.ReadOptions{})
	require.Len(t, issues, 1)
	assert.Equal(t, "fhir.unlisted", issues[0].Rule)
	assert.NotEmpty(t, issues[0].Pointer)
	assert.Len(t, r.Plan.Goals, len(cases(t)["aino.json"].Goals))
}

// What is loose in a document comes in only when it is asked for.
func TestLoose(t *testing.T) {
	doc := bundle(with(theirPlan, "addresses", `[]`), theirChild, theirNeed)
	assert.Empty(t, readText(t, doc, fhir.ReadOptions{}).Plan.Needs)
	assert.Len(t, readText(t, doc, fhir.ReadOptions{Loose: true}).Plan.Needs, 1)
	other := bundle(with(theirPlan, "addresses", `[]`), theirChild, with(theirNeed, "subject", `{"reference":"Patient/p2"}`))
	assert.Empty(t, readText(t, other, fhir.ReadOptions{Loose: true}).Plan.Needs)
	bears := func(resource, system, value string) string {
		return with(resource, "identifier", `[{"system":"`+system+`","value":"`+value+`"}]`)
	}
	const planID = "aaaaaaaaaaaaaaaaaaaaaaaaaa"
	care := with(without(without(without(theirPlan, "goal"), "addresses"), "activity"), "title", `"mine"`)
	ours := bears(care, fhir.SystemPlan, planID)
	another := with(with(with(care, "id", `"c2"`), "status", `"draft"`), "title", `"another"`)
	based := func(resource, on string) string {
		return with(resource, "basedOn", `[{"reference":"`+on+`"}]`)
	}
	request := `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"S"},"subject":{"reference":"Patient/p"}}`
	visit := `{"resourceType":"Procedure","id":"v","status":"completed","code":{"text":"V"},"subject":{"reference":"Patient/p"}}`
	var told strings.Builder
	for _, row := range []struct {
		name, why string
		all       []string
		in, loose string // what of G, N, T, S, V, K comes in, and what when it is asked for what is loose
	}{
		{"the child's", "it says whose it is", []string{care, theirGoal, theirNeed, theirTask}, "", "GNT"},
		{"a request", "it says whose it is", []string{care, request}, "", "S"},
		{"what happened to the child", "of everything that happens to a child", []string{care, visit}, "", ""},
		{"what happened, based on the plan", "it says that it belongs to it", []string{care, based(visit, "CarePlan/c")}, "V", "V"},
		{"of nobody", "nobody says whose it is", []string{care, without(theirGoal, "subject"), without(theirTask, "for")}, "", ""},
		{"of a name", "a name is no word of whose it is", []string{care, with(theirGoal, "subject", `{"display":"x"}`)}, "", ""},
		{"by a number", "it is the child's", []string{care, with(theirGoal, "subject", `{"identifier":{"system":"urn:x","value":"7"}}`)}, "", "G"},
		{"listed by another plan", "it is that plan's", []string{care, with(another, "goal", `[{"reference":"Goal/g"}]`), theirGoal, theirNeed}, "", "N"},
		{"listed by both", "it is this plan's, too", []string{with(care, "goal", `[{"reference":"Goal/g"}]`), with(another, "goal", `[{"reference":"Goal/g"}]`), theirGoal}, "G", "G"},
		{"deep in another plan", "it is that plan's", []string{care, with(another, "activity", `[{"reference":{"reference":"Task/t"}}]`), theirTask, theirNeed}, "", "N"},
		{"based on the plan", "it says that it belongs to it", []string{care, based(theirTask, "CarePlan/c")}, "T", "T"},
		{"based on another plan", "it says that it belongs to that", []string{care, another, based(theirTask, "CarePlan/c2")}, "", ""},
		{"based on a plan that is not here", "it is that plan's", []string{care, based(theirTask, "CarePlan/zz")}, "", ""},
		{"based on a plan of another server", "it is that plan's", []string{care, based(theirTask, "https://other.example.org/fhir/CarePlan/c")}, "", ""},
		{"based on a request that is not here", "of which plan nobody says", []string{care, based(theirTask, "ServiceRequest/zz")}, "", "T"},
		{"based on a request", "of which plan nobody says", []string{care, based(theirTask, "ServiceRequest/s"), request}, "", "ST"},
		{"based on the plan and another", "it is of both", []string{care, another, with(theirTask, "basedOn", `[{"reference":"CarePlan/c2"},{"reference":"CarePlan/c"}]`)}, "", ""},
		{"of ours", "it bears this plan's name", []string{ours, bears(theirGoal, fhir.SystemPart, planID+".goalaaaaaa")}, "G", "G"},
		{"of another plan of ours", "it bears that plan's name", []string{ours, bears(theirGoal, fhir.SystemPart, "bbbbbbbbbbbbbbbbbbbbbbbbbb.goalaaaaaa")}, "", ""},
		{"of another plan of ours, listed", "it bears that plan's name", []string{with(ours, "goal", `[{"reference":"Goal/g"}]`), bears(theirGoal, fhir.SystemPart, "bbbbbbbbbbbbbbbbbbbbbbbbbb.goalaaaaaa")}, "", ""},
		{"of both", "it bears this plan's name", []string{ours, with(theirGoal, "identifier", `[{"system":"`+fhir.SystemPart+`","value":"bbbbbbbbbbbbbbbbbbbbbbbbbb.goalaaaaaa"},{"system":"`+fhir.SystemPart+`","value":"`+planID+`.goalbbbbbb"}]`)}, "G", "G"},
		{"by the name of a plan", "only a plan or team bears that", []string{with(ours, "goal", `[{"reference":"Goal/g"}]`), bears(theirGoal, fhir.SystemPlan, "bbbbbbbbbbbbbbbbbbbbbbbbbb")}, "G", "G"},
		{"a team of another plan of ours", "it bears that plan's name", []string{with(with(ours, "careTeam", `[{"reference":"CareTeam/ct"}]`), "goal", `[{"reference":"Goal/g"}]`), bears(theirTeam, fhir.SystemPlan, "bbbbbbbbbbbbbbbbbbbbbbbbbb"), theirGuardian, theirGoal}, "G", "G"},
		{"a team of this plan of ours", "it bears this plan's name", []string{with(with(ours, "careTeam", `[{"reference":"CareTeam/ct"}]`), "goal", `[{"reference":"Goal/g"}]`), bears(theirTeam, fhir.SystemPlan, planID), theirGuardian, theirGoal}, "G", "G"},
		{"a permit", "it says whose it is", []string{care, theirPermit, theirSchool}, "K", "K"},
		{"a permit of nobody", "nobody says whose it is", []string{care, without(theirPermit, "patient"), theirSchool}, "", ""},
		{"within another", "what is within something is part of that", []string{care, with(with(theirNeed, "id", `"n2"`), "contained", `[`+with(theirGoal, "id", `"g2"`)+`]`)}, "", "N"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, all := range [][]string{append([]string{theirChild}, row.all...), append(slices.Clone(row.all), theirChild)} {
				doc := bundle(all...)
				for loose, want := range map[bool]string{false: row.in, true: row.loose} {
					r := readText(t, doc, fhir.ReadOptions{Loose: loose, CarePlan: "CarePlan/c"})
					got := ""
					for _, g := range r.Plan.Goals {
						got += g.Text
					}
					for _, n := range r.Plan.Needs {
						got += n.Text
					}
					for _, a := range r.Plan.Actions {
						got += a.Text
					}
					for range r.Plan.Consents {
						got += "K"
					}
					assert.Equal(t, want, got, "%s, loose: %t", row.why, loose)
				}
			}
			told.WriteString(comeOn(t, row.name, []byte(bundle(append([]string{theirChild}, row.all...)...)), fhir.ReadOptions{Loose: true, CarePlan: "c"}))
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "loose.txt"), told.String()) })
}

// What we write for others never reads wider without our extensions.
func TestConsentsAreNeverWiderForOthers(t *testing.T) {
	p := cases(t)["aino.json"]
	of := func(change func(*plan.Consent)) map[string]any {
		q := *p
		q.Consents = []plan.Consent{p.Consents[0]}
		q.Consents[0].PartIDs = nil
		change(&q.Consents[0])
		for _, r := range document(t, &q) {
			if r["resourceType"] == "Consent" {
				return r
			}
		}
		return nil
	}
	minimum := of(func(c *plan.Consent) { c.Scope = plan.ScopeMinimum })
	assert.True(t, hasCode(at(minimum, "/provision/class"), "Task"))
	assert.False(t, hasCode(at(minimum, "/provision/class"), "Condition"))
	purpose := of(func(c *plan.Consent) { c.Purpose = plan.PurposeResearch })
	assert.True(t, hasCode(at(purpose, "/provision/purpose"), "HRESCH"))
	inner := of(func(c *plan.Consent) {
		c.Scope, c.PartIDs = plan.ScopeParts, []plan.ID{p.Assessments[0].Views[0].Findings[0].ID}
	})
	assert.NotNil(t, inner["modifierExtension"], "a finding is less than the answers that it stands in")
	none := of(func(c *plan.Consent) { c.Scope = plan.ScopeParts })
	assert.NotNil(t, none["modifierExtension"], "parts that are not named are not the whole")
	unable := of(func(c *plan.Consent) { c.Capacity = &plan.Capacity{Judgement: plan.CapacityNotAble} })
	assert.Equal(t, "inactive", unable["status"], "a consent that does not count")
	refused := of(func(c *plan.Consent) { c.Decision, c.Purpose = plan.ConsentRefused, plan.PurposeResearch })
	assert.Nil(t, at(refused, "/provision/purpose"), "a denial for one purpose would be a narrower denial")
}

// What others say and the plan does not hold is given back as it was: a status
// until the plan says how things stand, a coding whole, every identifier.
func TestTheirWordsAreGivenBack(t *testing.T) {
	const other = `[{"system":"https://x.example.org/ids","value":"X-77"}]`
	care := with(with(theirPlan, "identifier", other), "category", `[{"coding":[{"system":"http://snomed.info/sct","code":"1"}],"text":"K"}]`)
	goal := with(with(theirGoal, "identifier", other), "lifecycleStatus", `"on-hold"`)
	need := with(with(with(theirNeed, "identifier", other), "category", `[{"coding":[{"system":"https://x.example.org/c","code":"9"}]}]`), "verificationStatus",
		`{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed","display":"Confirmed"}]}`)
	task := with(with(with(theirTask, "identifier", other), "intent", `"order"`), "code", `{"coding":[{"system":"https://x.example.org/t","code":"5"}]}`)
	r := readText(t, bundle(care, theirChild, goal, need, task), fhir.ReadOptions{})
	write := func(p *plan.Plan) resources {
		out, err := fhir.New(p, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		return resourcesOf(t, out)
	}
	of := func(all resources, kind string) map[string]any {
		for _, one := range all {
			if one["resourceType"] == kind {
				return one
			}
		}
		return nil
	}
	back := write(r.Plan)
	assert.Equal(t, "active", of(back, "CarePlan")["status"])
	assert.Equal(t, "on-hold", of(back, "Goal")["lifecycleStatus"])
	assert.Equal(t, map[string]any{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "confirmed", "display": "Confirmed"},
		at(of(back, "Condition"), "/verificationStatus/coding/0"), "one word, not two halves")
	assert.Equal(t, "order", of(back, "Task")["intent"])
	for _, kind := range []string{"CarePlan", "Goal", "Condition", "Task", "Patient"} {
		assert.True(t, has(of(back, kind), "X-77") || kind == "Patient", kind)
	}
	assert.True(t, hasCode(of(back, "Condition")["category"], "9"))
	assert.True(t, hasCode(of(back, "Task")["code"], "5"))
	assert.True(t, hasCode(of(back, "CarePlan")["category"], "1"))

	r.Plan.Goals[0].Evaluations = []plan.Evaluation{{ID: "evaluation", State: plan.GoalReached}}
	assert.Equal(t, "completed", of(write(r.Plan), "Goal")["lifecycleStatus"], "now the plan says")
}

func TestBytesOfOthers(t *testing.T) {
	r := readText(t, "\ufeff"+bundle(theirPlan, theirChild), fhir.ReadOptions{})
	assert.Equal(t, "2018-03-04", r.Plan.Child.Born.String())
	_, issues := fhir.Read([]byte("\ufeff <CarePlan xmlns=\"http://hl7.org/fhir\"/>"), fhir.ReadOptions{})
	require.Len(t, issues, 1)
	assert.Equal(t, "fhir.xml", issues[0].Rule)
	for _, doc := range []string{`{}`, `[]`, `"CarePlan"`, `7`, `null`, `[{"resourceType":"CarePlan"}]`, `{"resourceType":""}`, `{"resourceType":7}`, `{"resourceType":["CarePlan"]}`} {
		r, issues := fhir.Read([]byte(doc), fhir.ReadOptions{})
		assert.Nil(t, r, doc)
		require.Len(t, issues, 1)
		assert.Equal(t, "fhir.no-resource", issues[0].Rule, doc)
	}
}

// A moment is on its day in Finland, whatever zone it was written in.
func TestMomentsAreDaysInFinland(t *testing.T) {
	for moment, day := range map[string]string{
		"2026-01-26T22:00:00Z": "2026-01-27", "2026-07-26T21:00:00Z": "2026-07-27", "2026-01-27T23:30:00+02:00": "2026-01-27",
		"2026-01-27T00:30:00+09:00": "2026-01-26", "2026-01-27T12:00:00.5Z": "2026-01-27",
	} {
		r := readText(t, bundle(theirPlan, theirChild, with(theirNeed, "recordedDate", `"`+moment+`"`)), fhir.ReadOptions{})
		require.Len(t, r.Plan.Needs, 1)
		assert.Equal(t, day, r.Plan.Needs[0].On.String(), moment)
		out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		assert.Contains(t, string(out), `"recordedDate":"`+moment+`"`, "and is given back as it was")
	}
}
