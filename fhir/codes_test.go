package fhir_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// codings are two codes of others, of which the second says more than a plan holds.
const (
	firstCoding  = `{"system":"urn:first","code":"1","display":"Sleep"}`
	secondCoding = `{"system":"urn:second","version":"2026","code":"2","userSelected":true}`
)

// Codes of others come in where they stand beside words, in their order; they stand in the
// standard's element when they are written, with what a plan does not hold of them, once,
// and that element follows when the plan's codes are edited.
func TestCodesOfOthers(t *testing.T) {
	concept := `{"coding":[` + firstCoding + `,` + secondCoding + `],"text":"Sleeps badly"}`
	both := []plan.Coded{{System: "urn:first", Code: "1", Display: "Sleep"}, {System: "urn:second", Code: "2"}}
	team := `{"resourceType":"CareTeam","id":"ct","status":"active","subject":{"reference":"Patient/p"},"participant":[{"role":[` + concept + `],"member":{"reference":"RelatedPerson/a"}}]}`
	near := `{"resourceType":"RelatedPerson","id":"a","patient":{"reference":"Patient/p"},"name":[{"family":"A"}]}`
	order := `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":` + concept + `,"subject":{"reference":"Patient/p"}}`
	role := func(p *plan.Plan) *[]plan.Coded { return &p.People[0].Roles[0].Codes }
	action := func(p *plan.Plan) *[]plan.Coded { return &p.Actions[0].Codes }
	for _, row := range []struct {
		name      string
		documents []string
		codes     func(p *plan.Plan) *[]plan.Coded
		element   string
		why       string
	}{
		{"need", []string{theirPlan, theirChild, with(theirNeed, "code", concept)}, func(p *plan.Plan) *[]plan.Coded { return &p.Needs[0].Codes }, "Condition", "Condition.code"},
		{"goal", []string{theirPlan, theirChild, with(theirGoal, "description", concept)}, func(p *plan.Plan) *[]plan.Coded { return &p.Goals[0].Codes }, "Goal", "Goal.description"},
		{"task", []string{theirPlan, theirChild, with(theirTask, "code", concept)}, action, "Task", "Task.code"},
		{"request", []string{with(theirPlan, "activity", `[{"reference":{"reference":"ServiceRequest/s"}}]`), theirChild, order}, action, "Task", "ServiceRequest.code, which is an action here"},
		{"carried out", []string{theirPlan, theirChild, with(without(theirTask, "description"), "focus", `{"reference":"ServiceRequest/s"}`), order}, action, "Task", "the code of the request"},
		{"detail", []string{with(theirPlan, "activity", `[{"detail":{"status":"scheduled","code":`+concept+`}}]`), theirChild}, action, "Task", "CarePlan.activity.detail.code"},
		{"role", []string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, team, near}, role, "RelatedPerson", "CareTeam.participant.role"},
		{"relation", []string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, strings.Replace(team, concept, `{"text":"Sleeps badly"}`, 1), with(near, "relationship", `[`+concept+`]`)}, role, "RelatedPerson", "RelatedPerson.relationship"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(row.documents...), fhir.ReadOptions{})
			require.Equal(t, both, *row.codes(r.Plan), row.why)
			kept := r.Remainder()
			write := func() string {
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: kept}).AppendCollection(nil)
				require.NoError(t, err)
				again := readText(t, string(out), fhir.ReadOptions{})
				same(t, says(t, r.Plan), says(t, again.Plan))
				return string(out)
			}
			assert.Equal(t, 1, strings.Count(write(), `"version":"2026"`), "it stands where it stood, once")
			(*row.codes(r.Plan))[1].Code = "3"
			edited := write()
			element := edited[strings.Index(edited, `"resourceType":"`+row.element+`"`):]
			assert.Contains(t, element, `{"system":"urn:second","code":"3"}`, "the element follows the plan")
		})
	}
}

// What is no code beside the words does not come in as one, and what the plan cannot hold
// stays where it stands.
func TestCodesThatDoNotComeIn(t *testing.T) {
	long := strings.Repeat("9", 101)
	for _, row := range []struct{ name, coding, why string }{
		{"our own", `{"system":"` + plan.CanonicalBase + `/CodeSystem/need-kind","code":"health-and-development"}`, "it is the kind"},
		{"of a request", `{"system":"http://hl7.org/fhir/CodeSystem/task-code","code":"fulfill"}`, "it says nothing of what is done"},
		{"a relation", `{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"GUARD"}`, "who somebody is to the child is no code beside words"},
		{"too long", `{"system":"urn:x","code":"` + long + `"}`, "no code is cut"},
		{"no system", `{"system":"no uri","code":"1"}`, "the name of a system is an address"},
		{"changed", `{"system":"urn:x","code":"1","modifierExtension":[{"url":"urn:not","valueBoolean":true}]}`, "nobody knows what it means"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(theirPlan, theirChild, with(theirNeed, "code", `{"coding":[`+row.coding+`],"text":"N"}`)), fhir.ReadOptions{})
			for i := range r.Plan.Needs {
				assert.Empty(t, r.Plan.Needs[i].Codes, row.why)
			}
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			back := readText(t, string(out), fhir.ReadOptions{})
			same(t, says(t, r.Plan), says(t, back.Plan))
		})
	}
}

// Of the codes of a concept as many come in as a plan holds; what is beyond stays
// where it stands, and comes back.
func TestCodesNoMoreThanFit(t *testing.T) {
	coding := func(n int, display string) string {
		return fmt.Sprintf(`{"system":"urn:x","code":"%d","display":"%s"}`, n, display)
	}
	var many []string
	for n := range 60 {
		many = append(many, coding(n, "d"))
	}
	for _, row := range []struct {
		name, why string
		codings   []string
		want      int
	}{
		{"one", "it comes in", []string{coding(1, "a")}, 1},
		{"twice the same", "as it was said", []string{coding(1, "a"), coding(1, "a")}, 2},
		{"twice in two words", "both words stand", []string{coding(1, "a"), coding(1, "b")}, 2},
		{"two", "both come in", []string{coding(1, "a"), coding(2, "a")}, 2},
		{"nothing", "it says nothing", []string{`{}`, coding(1, "a")}, 1},
		{"more than fit", "the rest stays where it stands", many, 20},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(theirPlan, theirChild, with(theirNeed, "code", `{"coding":[`+strings.Join(row.codings, ",")+`],"text":"N"}`)), fhir.ReadOptions{})
			require.Len(t, r.Plan.Needs, 1)
			assert.Len(t, r.Plan.Needs[0].Codes, row.want, row.why)
			assert.False(t, r.Issues.HasErrors(), "%v", r.Issues)
			out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			for _, c := range row.codings {
				if c != "{}" {
					assert.Contains(t, string(out), c, "all comes back")
				}
			}
			same(t, says(t, r.Plan), says(t, readText(t, string(out), fhir.ReadOptions{}).Plan))
		})
	}
}

// A code is text: of a home under a security ban it tells nothing, whichever of its three
// parts repeats that, and a guardian is nobody by a code of others.
func TestCodesTellNoMoreThanWords(t *testing.T) {
	banned := func(codes ...plan.Coded) *plan.Plan {
		p := readText(t, bundle(theirPlan, theirChild, theirNeed, theirGoal, theirTask), fhir.ReadOptions{}).Plan
		p.Child.Address, p.Child.SecurityBans = plan.Address{Text: "Zsalakatu 7", PostalCode: "70100", Town: "Kuopio"}, []civil.Period{{}}
		p.Needs[0].Codes, p.Goals[0].Codes, p.Actions[0].Codes = codes, codes, codes
		p.People = []plan.Member{{ID: "near2aaaaa", Kind: plan.MemberNearPerson, Name: plan.Name{Family: "A"}, Roles: []plan.Role{{ID: "role2aaaaa", Kind: plan.RoleNetworkMember, Codes: codes}}}}
		return p
	}
	for _, row := range []struct {
		name string
		code plan.Coded
		why  string
	}{
		{"display", plan.Coded{System: "urn:x", Code: "1", Display: "Lives at Zsalakatu 7"}, "the words name the home"},
		{"code", plan.Coded{System: "urn:x", Code: "zsalakatu 7"}, "so does the code"},
		{"system", plan.Coded{System: "urn:place:zsalakatu-7", Code: "1"}, "and the name of its system"},
	} {
		t.Run(row.name, func(t *testing.T) {
			g := fhir.New(banned(row.code), fhir.Options{})
			out, err := g.AppendCollection(nil)
			require.NoError(t, err)
			assert.NotContains(t, strings.ToLower(string(out)), "zsalakatu", row.why)
			lost := 0
			for _, l := range g.Losses {
				if strings.HasSuffix(string(l.Pointer), "codes") && l.Reason == fhir.ReasonSecurityBan {
					lost++
				}
			}
			assert.GreaterOrEqual(t, lost, 4, "it is told that they are left out")
		})
	}
	out, err := fhir.New(banned(plan.Coded{System: "http://terminology.hl7.org/CodeSystem/v3-RoleCode", Code: "GUARD"}), fhir.Options{}).AppendCollection(nil)
	require.NoError(t, err)
	person := string(out)[strings.Index(string(out), `"resourceType":"RelatedPerson"`):]
	assert.NotContains(t, person[:strings.Index(person, `"resource":`)], `"GUARD"`, "a guardian reads the plan")
}

// What is another child's, and what must not be used, has no codes here either.
func TestCodesOfWhatStaysOut(t *testing.T) {
	coded := with(theirNeed, "code", `{"coding":[`+firstCoding+`],"text":"N"}`)
	for _, row := range []struct{ name, need, why string }{
		{"another child's", with(coded, "subject", `{"reference":"Patient/other"}`), "it is not of this child"},
		{"entered in error", with(coded, "verificationStatus", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]}`), "it does not hold"},
	} {
		t.Run(row.name, func(t *testing.T) {
			other := `{"resourceType":"Patient","id":"other","identifier":[{"system":"urn:x","value":"8"}]}`
			r := readText(t, bundle(theirPlan, theirChild, other, row.need), fhir.ReadOptions{})
			assert.NotContains(t, says(t, r.Plan), "urn:first", row.why)
		})
	}
}
