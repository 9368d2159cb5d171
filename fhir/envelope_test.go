package fhir_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What carries resources says of them, too, that they must not be used: however deep they
// stand in it, and also after two exchanges.
func TestWhatCarriesThemForbids(t *testing.T) {
	const at = `"fullUrl":"https://ehr.example.org/fhir/`
	goal := with(theirGoal, "description", `{"text":"other"}`)
	entry := func(name, resource, more string) string {
		return `{` + at + name + `","resource":` + resource + more + `}`
	}
	inBundle := func(kind string, all ...string) string {
		return `{"resourceType":"Bundle","type":"` + kind + `","entry":[` + strings.Join(all, ",") + `]}`
	}
	care, child := entry("CarePlan/c", theirPlan, ""), entry("Patient/p", theirChild, "")
	inner := inBundle("collection", entry("Goal/g", goal, ""))
	const changed = `"modifierExtension":[{"url":"urn:x","valueBoolean":true}]`
	parameters := func(last string) string {
		return `{"resourceType":"Parameters","parameter":[{"name":"a","resource":` + theirPlan + `},{"name":"b","resource":` + theirChild + `},` + last + `]}`
	}
	for _, row := range []struct {
		name, why, text string
		in              bool
	}{
		{"a bundle in a bundle", "nothing forbids it", inBundle("collection", care, child, `{"resource":`+inner+`}`), true},
		{"a bundle in an entry that is changed", "all that it holds is", inBundle("collection", care, child, `{"resource":`+inner+`,`+changed+`}`), false},
		{"an entry that is changed", "what it holds is", inBundle("collection", care, child, entry("Goal/g", goal, `,`+changed)), false},
		{"a bundle in an entry that is deleted", "all that it holds is", inBundle("history", care, child, `{"resource":`+inner+`,"request":{"method":"DELETE","url":"Bundle/b"}}`), false},
		{"stored", "", inBundle("transaction-response", care, child, entry("Goal/g", goal, `,"response":{"status":"201"}`)), true},
		{"refused by the server", "it was never stored", inBundle("transaction-response", care, child, entry("Goal/g", goal, `,"response":{"status":"422 Unprocessable Entity"}`)), false},
		{"the server failed", "nobody knows", inBundle("batch-response", care, child, entry("Goal/g", goal, `,"response":{"status":"500"}`)), false},
		{"a part of a parameter", "nothing forbids it", parameters(`{"name":"x","part":[{"name":"y","part":[{"name":"z","resource":` + goal + `}]}]}`), true},
		{"a part of a parameter that is changed", "its parts are", parameters(`{"name":"x",` + changed + `,"part":[{"name":"y","part":[{"name":"z","resource":` + goal + `}]}]}`), false},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, row.text, fhir.ReadOptions{})
			for range 2 {
				assert.Equal(t, row.in, strings.Contains(says(t, r.Plan), `"other"`), row.why)
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				r = readText(t, string(out), fhir.ReadOptions{})
			}
		})
	}
}

// narrowed asks that the only part of its kind is shown to no more people than wanted, after
// two exchanges too.
func narrowed[P any](t *testing.T, text string, parts func(*plan.Plan) []P, sight func(*P) assess.Visibility, want assess.Visibility, why string) {
	t.Helper()
	r := readText(t, text, fhir.ReadOptions{})
	for range 2 {
		all := parts(r.Plan)
		require.Len(t, all, 1)
		for i := range all {
			assert.Equal(t, want, sight(&all[i]), why)
		}
		out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		r = readText(t, string(out), fhir.ReadOptions{})
	}
}

// secret is a label, and secretly what bears it.
const (
	secret   = `{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}`
	secretly = `{"security":[` + secret + `]}`
)

// A list, a Provenance and a document that are secret keep what they name to whom they are
// shown.
func TestLabelsOfWhatNamesThem(t *testing.T) {
	item := `"entry":[{"item":{"reference":"Goal/g"}}]`
	for _, row := range []struct {
		name, why, resource string
		want                assess.Visibility
	}{
		{"a list", "it names the goal", `{"resourceType":"List","id":"l","status":"current","mode":"working","meta":` + secretly + `,` + item + `}`, assess.VisibilityProfessionals},
		{"a list in a list", "over another", `{"resourceType":"List","id":"l","status":"current","mode":"working","meta":` + secretly + `,"contained":[{"resourceType":"List","id":"i","status":"current","mode":"working",` + item + `}],"entry":[{"item":{"reference":"#i"}}]}`, assess.VisibilityProfessionals},
		{"a list without a label", "", `{"resourceType":"List","id":"l","status":"current","mode":"working",` + item + `}`, 0},
		{"a Provenance", "it says who said the goal", `{"resourceType":"Provenance","id":"l","recorded":"2026-01-01T10:00:00Z","meta":` + secretly + `,"target":[{"reference":"Goal/g"}],"agent":[{"who":{"display":"x"}}]}`, assess.VisibilityProfessionals},
		{"a document", "all is in it", `{"resourceType":"Composition","id":"l","status":"final","meta":` + secretly + `,"section":[]}`, assess.VisibilityProfessionals},
	} {
		t.Run(row.name, func(t *testing.T) {
			narrowed(t, bundle(theirPlan, theirChild, theirGoal, row.resource), func(p *plan.Plan) []plan.Goal { return p.Goals },
				func(g *plan.Goal) assess.Visibility { return g.Visibility }, row.want, row.why)
		})
	}
}

// What came about at a visit that is secret is no less so: at whichever it was part of.
func TestLabelsOfAVisit(t *testing.T) {
	visit := func(id, more string) string {
		return `{"resourceType":"Encounter","id":"` + id + `",` + more + `"status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p"}}`
	}
	const label = `"meta":` + secretly + `,`
	need := with(theirNeed, "encounter", `{"reference":"Encounter/e"}`)
	episode := `{"resourceType":"EpisodeOfCare","id":"o",` + label + `"status":"active","patient":{"reference":"Patient/p"}}`
	// part of the next, so many in all
	chain := func(n int) []string {
		all := []string{with(theirNeed, "encounter", `{"reference":"Encounter/v1"}`), visit("v"+strconv.Itoa(n), "")}
		for i := 1; i < n; i++ {
			all = append(all, visit("v"+strconv.Itoa(i), `"partOf":{"reference":"Encounter/v`+strconv.Itoa(i+1)+`"},`))
		}
		return all
	}
	for _, row := range []struct {
		name, why string
		all       []string
		want      assess.Visibility
	}{
		{"a visit without a label", "", []string{need, visit("e", "")}, 0},
		{"a visit that is secret", "", []string{need, visit("e", label)}, assess.VisibilityProfessionals},
		{"as STU3 has it", "context was its name", []string{with(theirNeed, "context", `{"reference":"Encounter/e"}`), visit("e", label)}, assess.VisibilityProfessionals},
		{"part of one that is secret", "the whole is", []string{need, visit("e", `"partOf":{"reference":"Encounter/w"},`), visit("w", label)}, assess.VisibilityProfessionals},
		{"part of itself", "and it ends", []string{need, visit("e", `"partOf":{"reference":"Encounter/e"},`)}, 0},
		{"of an episode that is secret", "all its visits are", []string{need, visit("e", `"episodeOfCare":[{"reference":"EpisodeOfCare/o"}],`), episode}, assess.VisibilityProfessionals},
		{"another visit is secret", "nothing was said at it", []string{need, visit("e", ""), visit("w", label)}, 0},
		{"a visit of which one element is secret", "labels inside count as for all others", []string{need, visit("e", `"reasonCode":[{"extension":[{"url":"http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label","valueCoding":`+secret+`}],"text":"x"}],`)}, assess.VisibilityProfessionals},
		{"a secret list of visits", "it names the visit", []string{need, visit("e", ""), `{"resourceType":"List","id":"l","status":"current","mode":"working",` + label + `"entry":[{"item":{"reference":"Encounter/e"}}]}`}, assess.VisibilityProfessionals},
		{"a visit inside", "it is in what came about at it, and it ends", []string{with(with(theirNeed, "contained", "["+visit("e", "")+"]"), "encounter", `{"reference":"#e"}`)}, 0},
		{"a secret visit inside", "", []string{with(with(theirNeed, "contained", "["+visit("e", label)+"]"), "encounter", `{"reference":"#e"}`)}, assess.VisibilityProfessionals},
		{"fifty visits, each part of the next", "all are looked at", chain(50), 0},
		{"fifty-one", "of the last nobody knows", chain(51), assess.VisibilitySubject},
	} {
		t.Run(row.name, func(t *testing.T) {
			narrowed(t, bundle(append([]string{theirPlan, theirChild}, row.all...)...), func(p *plan.Plan) []plan.Need { return p.Needs },
				func(n *plan.Need) assess.Visibility { return n.Visibility }, row.want, row.why)
		})
	}
}

// A document bears labels of its own, and was written at a visit.
func TestLabelsOfADocument(t *testing.T) {
	document := `{"resourceType":"DocumentReference","id":"d","status":"current","subject":{"reference":"Patient/p"},"content":[{"attachment":{"title":"T","url":"https://x.example.org/1"}}]}`
	visit := `{"resourceType":"Encounter","id":"e","meta":` + secretly + `,"status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p"}}`
	for _, row := range []struct {
		name, why, document string
		want                assess.Visibility
	}{
		{"none", "", document, 0},
		{"a code", "as it asks for", with(document, "securityLabel", `[{"coding":[`+secret+`]}]`), assess.VisibilityProfessionals},
		{"two codes", "the narrower", with(document, "securityLabel", `[{"coding":[`+secret+`]},{"coding":[{"system":"urn:x","code":"y"}]}]`), assess.VisibilitySubject},
		{"words", "nobody knows what they ask for", with(document, "securityLabel", `[{"text":"secret"}]`), assess.VisibilitySubject},
		{"of the visit", "it was written there", with(document, "context", `{"encounter":[{"reference":"Encounter/e"}]}`), assess.VisibilityProfessionals},
	} {
		t.Run(row.name, func(t *testing.T) {
			narrowed(t, bundle(with(theirPlan, "supportingInfo", `[{"reference":"DocumentReference/d"}]`), theirChild, row.document, visit), func(p *plan.Plan) []plan.Attachment { return p.Attachments },
				func(a *plan.Attachment) assess.Visibility { return a.Visibility }, row.want, row.why)
		})
	}
}

// A secret list that another system made keeps what it names of ours as close.
func TestALabelledListOfOthersNamesOurs(t *testing.T) {
	r := readText(t, bundle(theirPlan, theirChild, theirGoal), fhir.ReadOptions{})
	out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
	require.NoError(t, err)
	goal := regexp.MustCompile(`"fullUrl":"([^"]+)","resource":\{"resourceType":"Goal"`).FindSubmatch(out)
	require.NotNil(t, goal)
	for _, row := range []struct {
		label string
		want  assess.Visibility
	}{{"N", 0}, {"M", 0}, {"L", 0}, {"U", 0}, {"R", assess.VisibilityProfessionals}, {"V", assess.VisibilitySubject}} {
		list := `{"resource":{"resourceType":"List","status":"current","mode":"working","meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"` + row.label + `"}]},"entry":[{"item":{"reference":"` + string(goal[1]) + `"}}]}},`
		again := readText(t, strings.Replace(string(out), `"entry":[`, `"entry":[`+list, 1), fhir.ReadOptions{})
		require.Len(t, again.Plan.Goals, 1)
		for _, g := range again.Plan.Goals {
			assert.Equal(t, row.want, g.Visibility, row.label)
		}
	}
}
