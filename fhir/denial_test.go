package fhir_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	theirTeam     = `{"resourceType":"CareTeam","id":"ct","status":"active","subject":{"reference":"Patient/p"},"participant":[{"member":{"reference":"RelatedPerson/m"}}]}`
	theirGuardian = `{"resourceType":"RelatedPerson","id":"m","patient":{"reference":"Patient/p"},"name":[{"family":"M"}],"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"GUARD"}]}]}`
	theirHealth   = `{"resourceType":"Organization","id":"o2","name":"O2"}`
)

// said is a Consent of others by the guardian: a permit or denial on a day for whom.
func said(id, kind, on string, whom ...string) string {
	var actors []string
	for _, w := range whom {
		actors = append(actors, `{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"IRCP"}]},"reference":{"reference":"`+w+`"}}`)
	}
	provision := `{"type":"` + kind + `"`
	if actors != nil {
		provision += `,"actor":[` + strings.Join(actors, ",") + `]`
	}
	return with(with(with(with(theirPermit, "id", `"`+id+`"`), "dateTime", `"`+on+`"`), "performer", `[{"reference":"RelatedPerson/m"}]`), "provision", provision+`}`)
}

// without takes a member of a resource away.
func without(resource, name string) string {
	var r map[string]json.RawMessage
	if err := json.Unmarshal([]byte(resource), &r); err != nil {
		panic(err)
	}
	delete(r, name)
	b, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// reached lists the organisations and people who would get to see something.
func reached(r *fhir.Reading) (names []string) {
	on := civil.MustParseDate("2026-07-01")
	for i := range r.Plan.Organisations {
		if _, ok := view.Consented(r.Plan, r.Plan.Organisations[i].ID, on); ok {
			names = append(names, r.Plan.Organisations[i].Name)
		}
	}
	for i := range r.Plan.People {
		if _, ok := view.Consented(r.Plan, r.Plan.People[i].ID, on); ok {
			names = append(names, r.Plan.People[i].Kind.String())
		}
	}
	return names
}

// A permit reaches whom it says, as long as nothing else in the document denies it, in
// whatever words, under whatever name, in whatever order; and so it stays when what was
// read is written, with what was kept aside, and read again.
func TestDenialsTakePermits(t *testing.T) {
	inside := func(resource, more string) string {
		return strings.Replace(resource, `"provision":{`, `"provision":{`+more+`,`, 1)
	}
	permit := said("k", "permit", "2026-03-01", "Organization/o")
	deny := said("d", "deny", "2026-05-01", "Organization/o")
	nested := func(kind string, whom string, inner string) string {
		return inside(said("b", kind, "2026-05-01", whom), `"provision":[`+inner+`]`)
	}
	exception := func(kind, whom string) string {
		return `{` + kind + `"actor":[{"role":{"text":"x"},"reference":{"reference":"` + whom + `"}}]}`
	}
	policy := func(resource, code string) string {
		return with(resource, "policyRule", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"`+code+`"}]}`)
	}
	role := func(id, at string) string {
		return `{"resourceType":"PractitionerRole","id":"` + id + `","practitioner":{"reference":"Practitioner/w"},"organization":{"reference":"Organization/` + at + `"}}`
	}
	worker := `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}],"identifier":[{"system":"urn:w","value":"1"}]}`
	numbered := `[{"system":"urn:o","value":"1"}]`
	partOf := func(part, whole string) string {
		return `{"resourceType":"Organization","id":"` + part + `","name":"` + strings.ToUpper(part) + `","partOf":{"reference":"Organization/` + whole + `"}}`
	}
	school := []string{"O"}
	rows := []struct {
		name string
		all  []string
		want []string
		why  string
	}{
		{"a permit", []string{permit}, school, "that is what it is for"},
		{"a later denial", []string{permit, deny}, nil, "the plan holds it as a refusal"},
		{"an earlier denial", []string{permit, said("d", "deny", "2026-01-01", "Organization/o")}, school, "the same giver changed their mind"},
		{"a denial on the same day", []string{permit, said("d", "deny", "2026-03-01", "Organization/o")}, nil, "which came last, nobody says"},
		{"by nobody", []string{permit, without(deny, "performer")}, nil, "a refusal without a giver would count for nothing"},
		{"on no day", []string{permit, without(deny, "dateTime")}, nil, "it would count as earlier than all"},
		{"by a worker", []string{permit, worker, with(deny, "performer", `[{"reference":"Practitioner/w"}]`)}, nil, "whoever wrote it down"},
		{"of a patient it does not name", []string{permit, without(deny, "patient")}, nil, "it may be the child's"},
		{"of no known status", []string{permit, with(deny, "status", `"in-force"`)}, nil, "it may hold"},
		{"of no status", []string{permit, without(without(deny, "status"), "performer")}, nil, "it may hold"},
		{"that was withdrawn", []string{permit, with(deny, "status", `"inactive"`)}, school, "it holds no more"},
		{"with a label", []string{permit, with(deny, "meta", `{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"V"}]}`)}, nil, "its secrecy does not undo it"},
		{"in an exception", []string{permit, nested("permit", "Organization/o2", exception(`"type":"deny",`, "Organization/o"))}, nil, "the permit for another denies this one"},
		{"in an exception without a type", []string{permit, nested("permit", "Organization/o2", exception(``, "Organization/o"))}, nil, "an exception of a permit denies"},
		{"three deep", []string{permit, nested("permit", "Organization/o2", `{"type":"permit","provision":[{"type":"permit","provision":[`+exception(`"type":"deny",`, "Organization/o")+`]}]}`)}, nil, "however deep"},
		{"to all, but not to another", []string{permit, inside(said("b", "deny", "2026-05-01"), `"provision":[`+exception(`"type":"permit",`, "Organization/o2")+`]`)}, nil, "this one is not excepted"},
		{"to all, but not to this one", []string{permit, inside(said("b", "deny", "2026-05-01"), `"provision":[`+exception(`"type":"permit",`, "Organization/o")+`]`)}, school, "the exception"},
		{"to all, and once more to another", []string{permit, inside(said("b", "deny", "2026-05-01"), `"provision":[`+exception(`"type":"deny",`, "Organization/o2")+`]`)}, nil, "no exception at all"},
		{"opted out for another, later", []string{permit, policy(said("b", "permit", "2026-05-01", "Organization/o2"), "OPTOUT")}, []string{"O2"}, "by then nobody else sees anything"},
		{"opted out for another, before", []string{permit, policy(said("b", "permit", "2026-01-01", "Organization/o2"), "OPTOUT")}, []string{"O", "O2"}, "a further exception"},
		{"opted out in words", []string{permit, with(without(said("b", "deny", "2026-05-01"), "provision"), "policyRule", `{"text":"Opt-out"}`)}, nil, "said as people say it"},
		{"a denial that is a text", []string{permit, with(without(said("d", "deny", "2026-05-01"), "performer"), "provision", `"deny"`)}, nil, "it may be of anybody"},
		{"a permit of a day that cannot be read", []string{with(permit, "dateTime", `["2026-03-01"]`)}, nil, "it may be to come"},
		{"by a policy in words", []string{with(permit, "policyRule", `{"text":"Samtycke återkallat"}`)}, nil, "nobody knows what a permit means under it"},
		{"by a policy of somebody's", []string{with(permit, "policyRule", `{"coding":[{"system":"https://x.example.se/policy","code":"inre-sparr"}]}`)}, nil, "nor under this"},
		{"by a policy of somebody's too", []string{with(permit, "policyRule", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"OPTIN"},{"system":"https://x.example.se/policy","code":"inre-sparr"}]}`)}, nil, "nor under both"},
		{"by the policy of STU3", []string{with(permit, "policyRule", `"https://x.example.se/policy"`)}, nil, "an address says nothing"},
		{"by the policy of permits", []string{policy(permit, "OPTIN")}, school, "they are what shows something"},
		{"for emergencies alone", []string{policy(permit, "EMRGONLY")}, nil, "a plan is no emergency"},
		{"R5, an exception to a permit", []string{permit, with(with(without(said("b", "permit", "2026-05-01"), "scope"), "decision", `"permit"`), "provision", `[{"actor":[{"reference":{"reference":"Organization/o"}}]}]`)}, nil, "in R5 a provision is an exception to the decision"},
		{"R5, an exception for another", []string{permit, with(with(without(said("b", "permit", "2026-05-01"), "scope"), "decision", `"permit"`), "provision", `[{"actor":[{"reference":{"reference":"Organization/o2"}}]}]`)}, school, "the decision permits this one"},
		{"R5, a permit without exceptions", []string{permit, with(without(without(said("b", "permit", "2026-05-01"), "scope"), "provision"), "decision", `"permit"`)}, school, "it denies nothing"},
		{"R5, a denial without exceptions", []string{permit, with(without(without(said("b", "permit", "2026-05-01"), "scope"), "provision"), "decision", `"deny"`)}, nil, "the decision is of all"},
		{"R5, a denial but for this one", []string{permit, with(with(without(said("b", "permit", "2026-05-01"), "scope"), "decision", `"deny"`), "provision", `[{"type":"permit","actor":[{"reference":{"reference":"Organization/o"}}]}]`)}, nil, "of an exception to a denial R5 alone knows"},
		{"R5, exceptions without a decision", []string{permit, with(said("b", "permit", "2026-05-01"), "provision", `[{"actor":[{"reference":{"reference":"Organization/o2"}}]}]`)}, nil, "what they are exceptions to nobody says"},
		{"STU3, an exception for another", []string{permit, with(without(said("b", "permit", "2026-05-01"), "provision"), "except", `[`+exception(`"type":"deny",`, "Organization/o2")+`]`)}, school, "it denies another"},
		{"what it is part of, denied", []string{permit, partOf("o", "o2"), said("d", "deny", "2026-05-01", "Organization/o2")}, nil, "a unit is denied with the whole"},
		{"what it is part of, denied before", []string{permit, partOf("o", "o2"), said("d", "deny", "2026-01-01", "Organization/o2")}, school, "the permit for the unit came later"},
		{"what it is part of, denied on the same day", []string{permit, partOf("o", "o2"), said("d", "deny", "2026-03-01", "Organization/o2")}, nil, "which came last, nobody says"},
		{"the whole of what it is part of, denied", []string{permit, partOf("o", "u"), partOf("u", "o2"), said("d", "deny", "2026-05-01", "Organization/o2")}, nil, "however far up"},
		{"a part of it, denied", []string{permit, partOf("u", "o"), said("d", "deny", "2026-05-01", "Organization/u")}, school, "the whole is more than the part"},
		{"a part of itself", []string{permit, partOf("o", "u"), partOf("u", "o"), said("d", "deny", "2026-05-01", "Organization/o2")}, school, "it is no part of another"},
		{"for a role, what its organisation is part of denied", []string{worker, role("r1", "u"), partOf("u", "o2"), said("k", "permit", "2026-03-01", "PractitionerRole/r1"), said("d", "deny", "2026-05-01", "Organization/o2")}, nil, "who works for a part works for the whole"},
		{"for a role, another organisation denied", []string{worker, role("r1", "o"), said("k", "permit", "2026-03-01", "PractitionerRole/r1"), said("d", "deny", "2026-05-01", "Organization/o2")}, []string{"professional"}, "the worker does not work there"},
		{"to all, with an exception that denies", []string{permit, inside(said("b", "deny", "2026-01-01"), `"provision":[`+exception(`"type":"deny",`, "Organization/o")+`]`)}, nil, "said twice, and no exception"},
		{"to all before, but not to another", []string{permit, inside(said("b", "deny", "2026-01-01"), `"provision":[`+exception(`"type":"permit",`, "Organization/o2")+`]`)}, school, "a later permit may be a further exception"},
		{"to all before", []string{permit, said("b", "deny", "2026-01-01")}, nil, "without exceptions none is one"},
		{"to this one, but not to it", []string{permit, inside(said("b", "deny", "2026-05-01", "Organization/o"), `"provision":[`+exception(`"type":"permit",`, "Organization/o")+`]`)}, nil, "nobody knows what that says"},
		{"opted out, but not for a type of thing", []string{permit, policy(with(said("b", "permit", "2026-05-01"), "provision", `{"type":"permit","class":[{"code":"x"}]}`), "OPTOUT")}, nil, "for nobody in particular"},
		{"opted out without a provision", []string{permit, policy(without(said("b", "deny", "2026-05-01"), "provision"), "OPTOUT")}, nil, "nobody sees anything"},
		{"opted out before, without a provision", []string{permit, policy(without(said("b", "deny", "2026-01-01"), "provision"), "OPTOUT")}, nil, "without exceptions none is one"},
		{"opted in without a provision", []string{permit, policy(without(said("b", "deny", "2026-05-01"), "provision"), "OPTIN")}, school, "it denies nothing"},
		{"nothing said at all", []string{permit, without(said("b", "deny", "2026-05-01"), "provision")}, school, "it denies nothing"},
		{"named alone, under opting in", []string{permit, policy(with(said("b", "deny", "2026-05-01"), "provision", `{"actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o"}}]}`), "OPTIN")}, school, "it permits"},
		{"another named alone", []string{permit, with(said("b", "deny", "2026-05-01"), "provision", `{"actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o2"}}]}`)}, school, "somebody else"},
		{"the worker by a number, in no role", []string{worker, role("r1", "o"), said("k", "permit", "2026-03-01", "PractitionerRole/r1"), strings.Replace(said("d", "deny", "2026-05-01", "x"), `{"reference":"x"}`, `{"identifier":{"system":"urn:w","value":"1"}}`, 1)}, nil, "it is the worker's"},
		{"the worker by a number without a value", []string{worker, role("r1", "o"), said("k", "permit", "2026-03-01", "PractitionerRole/r1"), strings.Replace(said("d", "deny", "2026-05-01", "x"), `{"reference":"x"}`, `{"identifier":{"system":"urn:w"}}`, 1)}, nil, "it may be anybody's"},
		{"somebody who is not here", []string{permit, said("d", "deny", "2026-05-01", "Organization/zz")}, school, "another one"},
		{"an actor without a reference", []string{permit, with(deny, "provision", `{"type":"deny","actor":[{"role":{"text":"x"}}]}`)}, nil, "a role may be anybody's"},
		{"an exception for a role", []string{permit, nested("permit", "Organization/o2", `{"type":"deny","actor":[{"role":{"text":"x"}}]}`)}, nil, "a role may be anybody's"},
		{"a copy in error", []string{with(permit, "identifier", numbered), with(with(said("k2", "permit", "2026-03-01", "Organization/o"), "identifier", numbered), "status", `"entered-in-error"`)}, nil, "it is the same consent"},
		{"a copy that was not done", []string{with(permit, "identifier", numbered), with(with(said("k2", "permit", "2026-03-01", "Organization/o"), "identifier", numbered), "status", `"not-done"`)}, nil, "it is the same consent"},
		{"a copy that is a draft", []string{with(permit, "identifier", numbered), with(with(said("k2", "permit", "2026-03-01", "Organization/o"), "identifier", numbered), "status", `"draft"`)}, school, "it is yet to be given anew"},
		{"a copy that was withdrawn before", []string{with(permit, "identifier", numbered), with(with(said("k2", "permit", "2026-01-01", "Organization/o"), "identifier", numbered), "status", `"inactive"`)}, school, "it was given anew"},
		{"a copy of another number that was withdrawn", []string{with(permit, "identifier", numbered), with(with(with(said("k2", "permit", "2026-03-01", "Organization/o2"), "identifier", `[{"system":"urn:o","value":"2"}]`), "status", `"inactive"`), "performer", `[{"reference":"Organization/o"}]`)}, school, "another consent"},
		{"a worker of the school", []string{worker, role("r1", "o"), permit, said("d", "deny", "2026-05-01", "PractitionerRole/r1")}, school, "the plan holds it for the worker"},
		{"a worker of the school, on the day of the permit", []string{worker, role("r1", "o"), permit, said("d", "deny", "2026-03-01", "PractitionerRole/r1")}, school, "the plan holds it for the worker"},
		{"twice, once by nobody", []string{permit, said("d", "deny", "2026-01-01", "Organization/o"), without(said("d2", "deny", "2026-01-02", "Organization/o"), "performer")}, nil, "that one the plan does not hold"},
		{"twice, once by nobody, first by name", []string{permit, said("d", "deny", "2026-01-01", "Organization/o"), without(said("a", "deny", "2026-01-02", "Organization/o"), "performer")}, nil, "that one the plan does not hold"},
		{"to two, the second of them", []string{permit, said("d", "deny", "2026-05-01", "Organization/o2", "Organization/o")}, nil, "the plan holds it as a refusal"},
		{"to two before, the second of them", []string{permit, said("d", "deny", "2026-01-01", "Organization/o2", "Organization/o")}, school, "the same giver changed their mind"},
		{"to two before, the other permitted on that day", []string{said("k", "permit", "2026-04-01", "Organization/o"), said("k2", "permit", "2026-03-01", "Organization/o2"), said("d", "deny", "2026-03-01", "Organization/o2", "Organization/o")}, school, "each for itself"},
		{"what it is part of, denied in a month", []string{permit, partOf("o", "o2"), with(said("d", "deny", "", "Organization/o2"), "dateTime", `"2026-01"`)}, nil, "on which day, nobody says"},
		{"what it is part of, denied on no day that there is", []string{permit, partOf("o", "o2"), said("d", "deny", "2026-01-99", "Organization/o2")}, nil, "on which day, nobody says"},
		{"by a number without a value, of both", []string{permit, with(theirSchool, "identifier", `[{"system":"urn:o"}]`), with(with(theirHealth, "id", `"u"`), "identifier", `[{"system":"urn:o"}]`), said("d", "deny", "2026-05-01", "Organization/u")}, school, "no number tells that they are one"},
		{"a namesake of one word", []string{permit, with(theirSchool, "id", `"u"`), said("d", "deny", "2026-05-01", "Organization/u")}, nil, "two resources of one unit"},
		{"opted out for another who has a permit, too", []string{permit, said("k2", "permit", "2026-03-01", "Organization/o2"), policy(said("b", "permit", "2026-05-01", "Organization/o2"), "OPTOUT")}, []string{"O2"}, "the exception"},
		{"of a permit that is over", []string{with(permit, "status", `"inactive"`), said("b", "deny", "2026-01-01")}, nil, "both say no"},
		{"of another plan of ours", []string{permit, with(deny, "identifier", `[{"system":"`+fhir.SystemPart+`","value":"zzz.yyyyyyyyyy"}]`)}, school, "another plan's"},
		{"the old version of a denial", []string{permit, with(with(deny, "meta", `{"versionId":"1"}`), "id", `"d"`), with(with(deny, "meta", `{"versionId":"2"}`), "status", `"inactive"`)}, school, "it holds no more"},
		{"the new version of a denial", []string{permit, with(with(deny, "meta", `{"versionId":"2"}`), "id", `"d"`), with(with(deny, "meta", `{"versionId":"1"}`), "status", `"inactive"`)}, nil, "it holds again"},
		{"STU3, an exception", []string{permit, with(without(said("b", "permit", "2026-05-01"), "provision"), "except", `[`+exception(`"type":"deny",`, "Organization/o")+`]`)}, nil, "in other words"},
		{"an actor that is no list", []string{permit, with(without(deny, "performer"), "provision", `{"type":"deny","actor":{"reference":{"reference":"Organization/o"}}}`)}, nil, "some write a list of one so"},
		{"by a number alone", []string{permit, with(theirSchool, "identifier", numbered), strings.Replace(deny, `{"reference":"Organization/o"}`, `{"identifier":{"system":"urn:o","value":"1"}}`, 1)}, nil, "it is the school's"},
		{"by a number beside what is not there", []string{permit, with(theirSchool, "identifier", numbered), strings.Replace(deny, `{"reference":"Organization/o"}`, `{"reference":"https://elsewhere.example.org/Organization/9","identifier":{"system":"urn:o","value":"1"}}`, 1)}, nil, "it is the school's"},
		{"by a number of another", []string{permit, with(theirSchool, "identifier", numbered), strings.Replace(deny, `{"reference":"Organization/o"}`, `{"reference":"https://elsewhere.example.org/Organization/9","identifier":{"system":"urn:o","value":"2"}}`, 1)}, school, "the school has another number"},
		{"to a team", []string{permit, said("d", "deny", "2026-05-01", "CareTeam/ct")}, nil, "it may be any of them"},
		{"to a group", []string{permit, said("d", "deny", "2026-05-01", "Group/x"), `{"resourceType":"Group","id":"x","type":"practitioner","actual":false}`}, nil, "it may be any of them"},
		{"the school under another name", []string{permit, with(theirSchool, "identifier", numbered), with(with(theirSchool, "id", `"dup"`), "identifier", numbered), said("d", "deny", "2026-05-01", "Organization/dup")}, nil, "it is one school"},
		{"the worker in another role", []string{worker, role("r1", "o"), role("r2", "o2"), said("k", "permit", "2026-03-01", "PractitionerRole/r2"), said("d", "deny", "2026-05-01", "PractitionerRole/r1")}, nil, "it is one person"},
		{"a worker of the school, by nobody", []string{worker, role("r1", "o"), permit, without(said("d", "deny", "2026-05-01", "PractitionerRole/r1"), "performer")}, nil, "who works there would see it"},
		{"inside something else", []string{permit, `{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},"contained":[` + without(said("d", "deny", "2026-05-01"), "performer") + `]}`}, nil, "wherever it stands"},
		{"about treatment, by HL7's code", []string{permit, with(deny, "scope", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]}`)}, school, "another matter"},
		{"about treatment, in words", []string{permit, with(deny, "scope", `{"text":"Treatment"}`)}, nil, "words may mean anything"},
		{"a copy that was withdrawn", []string{with(permit, "identifier", numbered), with(with(said("k2", "permit", "2026-05-01", "Organization/o"), "identifier", numbered), "status", `"inactive"`)}, nil, "it is the same consent"},
		{"a permit of nobody's", []string{without(permit, "patient")}, nil, "nobody says whose data"},
		{"a permit by name", []string{with(permit, "patient", `{"display":"x"}`)}, nil, "a name tells no child"},
		{"a permit with the time of STU3", []string{with(permit, "period", `{"end":"2020-01-01"}`)}, nil, "R4 has no such element, and it limits"},
		{"a permit for research", []string{with(permit, "category", `[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentcategorycodes","code":"research"}]}]`)}, nil, "not to see a plan"},
		{"a permit by a worker", []string{worker, with(permit, "performer", `[{"reference":"Practitioner/w"}]`)}, nil, "no guardian gave it"},
	}
	var told strings.Builder
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			all := append([]string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, theirGuardian, theirHealth}, row.all...)
			if !slices.ContainsFunc(row.all, func(r string) bool { return strings.Contains(r, `"id":"o"`) }) {
				all = append(all, theirSchool)
			}
			told.WriteString(comeOf(t, row.name, []byte(bundle(all...))))
			for range 2 {
				r := readText(t, bundle(all...), fhir.ReadOptions{})
				got := reached(r)
				slices.Sort(got)
				assert.Equal(t, row.want, got, row.why)
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				got = reached(readText(t, string(out), fhir.ReadOptions{}))
				slices.Sort(got)
				assert.Equal(t, row.want, got, "and once more")
				slices.Reverse(all)
			}
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "denials.txt"), told.String()) })
	t.Run("beyond what a plan holds", func(t *testing.T) {
		all := []string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, theirGuardian, theirSchool, theirHealth, permit, said("zz", "deny", "2026-05-01", "Organization/o")}
		for i := range 230 {
			all = append(all, said(fmt.Sprintf("d%03d", i), "deny", "2026-05-01", "Organization/o2"))
		}
		assert.Empty(t, reached(readText(t, bundle(all...), fhir.ReadOptions{})), "for the last one there is no room")
	})
	t.Run("that is not there", func(t *testing.T) {
		for answer, want := range map[string][]string{`"response":{"status":"404"}`: school, `"request":{"method":"DELETE","url":"Consent/d"}`: school, `"response":{"status":"200"}`: nil, `"modifierExtension":[{"url":"urn:x","valueBoolean":true}]`: nil} {
			doc := bundle(theirPlan, theirChild, theirGuardian, theirSchool, permit, without(deny, "performer"))
			told := strings.Replace(doc, `/fhir/Consent/d",`, `/fhir/Consent/d",`+answer+`,`, 1)
			require.NotEqual(t, doc, told)
			assert.Equal(t, want, reached(readText(t, told, fhir.ReadOptions{})), answer)
		}
	})
	t.Run("our own permit beside what is no longer in force of others", func(t *testing.T) {
		p := cases(t)["aino.json"]
		i := slices.IndexFunc(p.Consents, func(c plan.Consent) bool { return c.Decision == plan.ConsentGiven })
		given := p.Consents[i]
		// A refusal of ours by somebody who is no guardian counts for nothing, and takes nothing.
		worker := p.People[slices.IndexFunc(p.People, func(m plan.Member) bool { return m.Kind == plan.MemberProfessional })].ID
		p.Consents = append(p.Consents, plan.Consent{ID: "refusal2aa", Statement: plan.Statement{By: worker, On: given.On}, Decision: plan.ConsentRefused, RecipientID: given.RecipientID, Scope: plan.ScopeWhole})
		data, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
		require.NoError(t, err)
		same(t, says(t, p), says(t, readText(t, string(data), fhir.ReadOptions{}).Plan))
		part := func(id plan.ID) string {
			return `{"identifier":{"system":"` + fhir.SystemPart + `","value":"` + string(p.ID) + "." + string(id) + `"}}`
		}
		over := with(with(with(with(theirPermit, "status", `"inactive"`), "performer", `[`+part(given.By)+`]`), "dateTime", `"2027-01-01"`), "provision", `{"type":"permit","actor":[{"role":{"text":"x"},"reference":`+part(given.RecipientID)+`}]}`)
		over = with(over, "patient", `{"identifier":{"system":"`+fhir.SystemSubject+`","value":"`+p.Child.Subject+`"}}`)
		r := readText(t, strings.TrimSuffix(string(data), `]}`)+`,{"resource":`+over+`}]}`, fhir.ReadOptions{})
		assert.True(t, slices.ContainsFunc(r.Plan.Consents, func(c plan.Consent) bool { return c.ID == given.ID && c.Decision == plan.ConsentGiven }), "the plan knows which of our own counts")
	})
	t.Run("our own permit", func(t *testing.T) {
		p := cases(t)["aino.json"]
		require.True(t, slices.ContainsFunc(p.Consents, func(c plan.Consent) bool { return c.Decision == plan.ConsentGiven }))
		data, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
		require.NoError(t, err)
		general := with(with(theirPermit, "provision", `{"type":"deny"}`), "patient", `{"identifier":{"system":"`+fhir.SystemSubject+`","value":"`+p.Child.Subject+`"}}`)
		r := readText(t, strings.TrimSuffix(string(data), `]}`)+`,{"resource":`+general+`}]}`, fhir.ReadOptions{})
		for _, c := range r.Plan.Consents {
			assert.NotEqual(t, plan.ConsentGiven, c.Decision, "somebody denied it to all elsewhere")
		}
	})
}

// A permit ends no later than it says, as far as a day can tell.
func TestPermitsEndInTime(t *testing.T) {
	for _, row := range []struct{ end, last, why string }{
		{"2026-06-01", "2026-06-01", "the day itself"},
		{"2026-06-01T00:00:00+03:00", "2026-05-31", "as the day begins"},
		{"2026-05-31T21:00:00Z", "2026-05-31", "the same moment"},
		{"2026-06-01T12:00:00+03:00", "2026-05-31", "half a day is no day"},
		{"2026-06-01T23:59:59+03:00", "2026-06-01", "the end of the day"},
		{"2026-03-01T10:00:00+02:00", "", "over before its first day was"},
	} {
		k := with(said("k", "permit", "2026-03-01", "Organization/o"), "provision",
			`{"type":"permit","period":{"start":"2026-03-01","end":"`+row.end+`"},"actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o"}}]}`)
		r := readText(t, bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, theirGuardian, theirSchool, k), fhir.ReadOptions{})
		if row.last == "" {
			assert.Empty(t, r.Plan.Consents, row.why)
			continue
		}
		require.Len(t, r.Plan.Consents, 1, row.end)
		assert.Equal(t, row.last, r.Plan.Consents[0].Period.To.String(), row.why)
	}
}

// A denial of somebody who is called as whom a permit names, in another resource, may
// mean the same one, unless numbers tell them apart.
func TestNamesakesAreDenied(t *testing.T) {
	org := func(id, name, number string) string {
		return `{"resourceType":"Organization","id":"` + id + `","name":"` + name + `","identifier":[{"system":"urn:orgs","value":"` + number + `"}]}`
	}
	plain := func(id, name string) string {
		return `{"resourceType":"Organization","id":"` + id + `","name":"` + name + `"}`
	}
	permit := said("k", "permit", "2026-03-01", "Organization/o")
	deny := said("d", "deny", "2026-05-01", "Organization/o9")
	for _, row := range []struct {
		name, why string
		documents []string
		reaches   bool
	}{
		{"nobody denies", "it is given", []string{plain("o", "Unit 1"), permit}, true},
		{"the same name", "two resources of one unit", []string{plain("o", "Unit 1"), plain("o9", "unit  1"), permit, deny}, false},
		{"contained", "the same unit again", []string{plain("o", "Unit 1"), permit, with(strings.ReplaceAll(deny, "Organization/o9", "#z"), "contained", "["+plain("z", "Unit 1")+"]")}, false},
		{"not here", "only its name is", []string{plain("o", "Unit 1"), permit, strings.ReplaceAll(deny, `{"reference":"Organization/o9"}`, `{"reference":"Organization/o9","display":"Unit 1"}`)}, false},
		{"other numbers", "two units of one name", []string{org("o", "Unit 1", "1"), org("o9", "Unit 1", "2"), permit, deny}, true},
		{"another name", "another unit", []string{plain("o", "Unit 1"), plain("o9", "Unit 2"), permit, deny}, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(append([]string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, theirGuardian}, row.documents...)...), fhir.ReadOptions{})
			assert.Equal(t, row.reaches, slices.Contains(reached(r), "Unit 1"), row.why)
		})
	}
}

// A permit stands no longer where a later one of the same giver for the same recipient was
// taken back: it may have come in its place.
func TestPermitsTakenBackInAnother(t *testing.T) {
	permit := said("k", "permit", "2026-03-01", "Organization/o")
	over := func(day, to, status string) string {
		return with(said("k9", "permit", day, to), "status", `"`+status+`"`)
	}
	worker, role := `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`, `{"resourceType":"PractitionerRole","id":"pr","practitioner":{"reference":"Practitioner/w"},"organization":{"reference":"Organization/o"}}`
	toWorker := said("k", "permit", "2026-03-01", "Practitioner/w")
	var told strings.Builder
	for _, row := range []struct {
		name, why string
		all       []string
		want      []string
	}{
		{"none", "", []string{permit}, []string{"O"}},
		{"a later one", "it was taken back", []string{permit, over("2026-04-01", "Organization/o", "inactive")}, nil},
		{"a later one, rejected", "it was refused", []string{permit, over("2026-04-01", "Organization/o", "rejected")}, nil},
		{"one on no day", "it may be later", []string{permit, without(over("2026-04-01", "Organization/o", "inactive"), "dateTime")}, nil},
		{"a later one than one on no day", "it may be later", []string{without(permit, "dateTime"), over("2026-04-01", "Organization/o", "inactive")}, nil},
		{"an earlier one", "the permit came in its place", []string{permit, over("2026-02-01", "Organization/o", "inactive")}, []string{"O"}},
		{"a later one for another", "of somebody else", []string{permit, over("2026-04-01", "Organization/o2", "inactive")}, []string{"O"}},
		{"a later one of another giver", "one of two guardians", []string{permit, with(over("2026-04-01", "Organization/o", "inactive"), "performer", `[{"reference":"RelatedPerson/f"}]`)}, []string{"O"}},
		{"a later one that was never given", "it is to come", []string{permit, over("2026-04-01", "Organization/o", "draft")}, []string{"O"}},
		{"a later one entered in error", "it never was", []string{permit, over("2026-04-01", "Organization/o", "entered-in-error")}, []string{"O"}},
		{"a later denial that is over", "it denies no longer", []string{permit, with(said("d", "deny", "2026-04-01", "Organization/o"), "status", `"inactive"`)}, []string{"O"}},
		{"the same under another name, of another giver", "one permit, and it was taken back", []string{
			with(permit, "identifier", `[{"system":"urn:x","value":"k"}]`),
			with(with(over("2026-04-01", "Organization/o", "inactive"), "performer", `[{"reference":"RelatedPerson/f"}]`), "identifier", `[{"system":"urn:x","value":"k"}]`),
		}, nil},
		{"a role denied, the worker permitted", "they are one, in whatever order", []string{worker, role, toWorker, said("k2", "deny", "2026-04-01", "PractitionerRole/pr")}, nil},
		{"the organisation of a role denied, the role permitted", "whoever works for it is denied", []string{worker, role, said("k", "permit", "2026-03-01", "PractitionerRole/pr"), said("k2", "deny", "2026-04-01", "Organization/o")}, nil},
		{"the organisation of a role denied before, the role permitted", "the permit came later", []string{worker, role, said("k", "permit", "2026-03-01", "PractitionerRole/pr"), said("k2", "deny", "2026-02-01", "Organization/o")}, []string{"professional"}},
		{"a role denied before, the worker permitted", "nobody knows that they are two", []string{worker, role, toWorker, said("k2", "deny", "2026-02-01", "PractitionerRole/pr")}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			doc := bundle(append([]string{theirPlan, theirChild, theirGuardian, theirSchool, theirHealth}, row.all...)...)
			told.WriteString(comeOf(t, row.name, []byte(doc)))
			r := readText(t, doc, fhir.ReadOptions{})
			first := says(t, r.Plan)
			for range 2 {
				assert.Equal(t, row.want, reached(r), row.why)
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				r = readText(t, string(out), fhir.ReadOptions{})
				same(t, first, says(t, r.Plan))
			}
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "taken-back.txt"), told.String()) })
}

// Who stands with others in a Consent has a consent of one's own: what becomes of it is no
// longer said in that of the first, and what each was called comes back with each.
func TestAConsentForSeveral(t *testing.T) {
	actor := func(to string) string {
		return `{"role":{"text":"` + to + `"},"reference":{"reference":"Organization/` + to + `"}}`
	}
	for _, kind := range []string{"permit", "deny"} {
		k := with(said("k", kind, "2026-03-01", "Organization/o"), "provision", `{"type":"`+kind+`","actor":[`+actor("o")+`,`+actor("o2")+`]}`)
		r := readText(t, bundle(theirPlan, theirChild, theirGuardian, theirSchool, theirHealth, k), fhir.ReadOptions{})
		first := says(t, r.Plan)
		require.Len(t, r.Plan.Consents, 2)
		for range 2 {
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			assert.Equal(t, 1, strings.Count(string(out), `"text":"o2"`))
			again := readText(t, string(out), fhir.ReadOptions{})
			same(t, first, says(t, again.Plan))
			r = again
		}
		p := *r.Plan
		p.Consents = slices.DeleteFunc(slices.Clone(p.Consents), func(c plan.Consent) bool {
			return slices.ContainsFunc(p.Organisations, func(o plan.Organisation) bool { return o.ID == c.RecipientID && o.Name == "O2" })
		})
		require.Len(t, p.Consents, 1)
		out, err := fhir.New(&p, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		assert.Len(t, readText(t, string(out), fhir.ReadOptions{}).Plan.Consents, 1, "it was taken out and stays out")
	}
}
