package fhir_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Nothing that another child's resources say comes in: not by a number of the family,
// not by what a part hangs on, not by who happens to be a Patient, too. Whatever says
// "other" in these documents is of somebody else.
func TestWordsOfAnotherChild(t *testing.T) {
	twin := func(id, given string) string {
		return `{"resourceType":"Patient","id":"` + id + `","identifier":[{"system":"urn:family","value":"F-1"}],"name":[{"family":"T","given":["` + given + `"]}],"birthDate":"2019-05-05"}`
	}
	second := `{"resourceType":"Patient","id":"p2","identifier":[{"system":"urn:x","value":"9"}],"name":[{"family":"Other"}],"birthDate":"2001-01-01"}`
	named := with(theirChild, "name", `[{"family":"Child","given":["Aino"]}]`)
	of2 := func(r, member string) string { return with(r, member, `{"reference":"Patient/p2"}`) }
	other := func(r, member string) string { return with(r, member, `"other"`) }
	goal2 := with(of2(with(theirGoal, "id", `"g2"`), "subject"), "description", `{"text":"other goal"}`)
	task := without(other(theirTask, "description"), "for")
	listing := func(member, to string) string {
		return with(theirPlan, member, `[{"reference":"`+to+`"}]`)
	}
	rows := []struct {
		name string
		doc  []string
		why  string
	}{
		{"twins with one number", []string{listing("goal", "Goal/g2"), twin("p", "Aada"), twin("p2", "Eino other"), goal2}, "their given names differ"},
		{"twins by that number", []string{listing("goal", "Goal/g2"), twin("p", "Aada"), twin("p2", "Eino other"), with(goal2, "subject", `{"identifier":{"system":"urn:family","value":"F-1"}}`)}, "it may be either"},
		{"a plan of a group", []string{with(other(listing("goal", "Goal/g2"), "title"), "subject", `{"reference":"Group/x"}`), `{"resourceType":"Group","id":"x","type":"person","actual":true}`, with(goal2, "subject", `{"reference":"Group/x"}`)}, "a group is no child"},
		{"a plan of a group that is not here", []string{with(other(listing("goal", "Goal/g2"), "title"), "subject", `{"reference":"Group/x"}`), with(goal2, "subject", `{"reference":"Group/x"}`)}, "a group is no child"},
		{"a plan of a group by its number", []string{with(other(listing("goal", "Goal/g2"), "title"), "subject", `{"type":"Group","identifier":{"system":"urn:g","value":"1"}}`), without(goal2, "subject")}, "a group is no child"},
		{"a plan of nobody, a mother who tells", []string{without(theirPlan, "subject"), second, with(without(theirGoal, "subject"), "expressedBy", `{"reference":"Patient/p2"}`)}, "who tells is not the child"},
		{"a child who is not here, a mother who does", []string{with(theirPlan, "subject", `{"identifier":{"system":"urn:x","value":"7"}}`), second, of2(without(theirTask, "for"), "owner")}, "who does is not the child"},
		{"another's referral", []string{theirPlan, theirChild, second, with(task, "focus", `{"reference":"ServiceRequest/s"}`), of2(`{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order"}`, "subject")}, "the task is about it"},
		{"another's visit", []string{theirPlan, theirChild, second, with(task, "encounter", `{"reference":"Encounter/e"}`), of2(`{"resourceType":"Encounter","id":"e","status":"finished"}`, "subject")}, "the task came of it"},
		{"another's plan", []string{theirPlan, theirChild, second, with(task, "basedOn", `[{"reference":"CarePlan/c2"}]`), of2(with(with(theirPlan, "id", `"c2"`), "status", `"draft"`), "subject")}, "the task is of that one"},
		{"another's answers", []string{listing("supportingInfo", "QuestionnaireResponse/q"), theirChild, second, of2(`{"resourceType":"QuestionnaireResponse","id":"q","status":"completed","item":[{"linkId":"1","text":"Q","answer":[{"valueString":"other"}]}]}`, "source")}, "who answered is another child"},
		{"another's document", []string{listing("supportingInfo", "DocumentReference/d"), theirChild, second, `{"resourceType":"DocumentReference","id":"d","status":"current","context":{"sourcePatientInfo":{"reference":"Patient/p2"}},"content":[{"attachment":{"title":"other","url":"https://x.example.org/1"}}]}`}, "its source is another child"},
		{"another's team", []string{listing("careTeam", "CareTeam/ct"), theirChild, second, `{"resourceType":"CareTeam","id":"ct","status":"active","participant":[{"member":{"reference":"Patient/p2"}},{"member":{"display":"other nurse"}}]}`}, "the patient in it is another"},
		{"by another name", []string{listing("goal", "Goal/g2"), named, with(goal2, "subject", `{"display":"Eeli Pojanen"}`)}, "no word of it is the child's"},
		{"the child's place, another's number", []string{listing("goal", "Goal/g2"), theirChild, with(goal2, "subject", `{"reference":"Patient/p","identifier":{"system":"urn:x","value":"9"}}`)}, "the two say different children"},
		{"in a bundle beside", []string{theirPlan, theirChild, theirGoal, `{"resourceType":"Bundle","id":"b","type":"searchset","entry":[{"resource":` + second + `},{"resource":` + goal2 + `}]}`}, "an answer to another question"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(row.doc...), fhir.ReadOptions{})
			text := says(t, r.Plan)
			assert.NotContains(t, text, "other", row.why)
			assert.NotContains(t, text, "2001-01-01", row.why)
			for _, i := range r.Issues {
				assert.NotEqual(t, "reference.missing", i.Rule)
			}
		})
	}
	t.Run("two of one name at one place", func(t *testing.T) {
		doc := bundle(theirPlan, with(theirChild, "meta", `{"lastUpdated":"2026-01-01T00:00:00Z"}`), with(second, "meta", `{"lastUpdated":"2026-02-01T00:00:00Z"}`))
		doc = strings.Replace(doc, `fhir/Patient/p2"`, `fhir/Patient/p"`, 1)
		assert.True(t, readText(t, doc, fhir.ReadOptions{}).Plan.Child.Born.IsZero(), "two resources are no versions of one")
	})
	t.Run("put in the place of", func(t *testing.T) {
		old := `{"resourceType":"Patient","id":"old","active":false,"link":[{"other":{"reference":"Patient/p"},"type":"replaced-by"}]}`
		r := readText(t, bundle(with(theirPlan, "subject", `{"reference":"Patient/old"}`), old, theirChild, theirGoal), fhir.ReadOptions{})
		assert.Len(t, r.Plan.Goals, 1, "two records of one child were joined")
	})
	t.Run("of the same name", func(t *testing.T) {
		for _, display := range []string{"Aino Child", "CHILD, aino", "Aino-Maija C."} {
			r := readText(t, bundle(theirPlan, named, with(theirGoal, "subject", `{"display":"`+display+`"}`)), fhir.ReadOptions{})
			assert.Len(t, r.Plan.Goals, 1, display)
		}
	})
}

// A bundle of bundles is read as one, and so is what an operation returns.
func TestBundlesInside(t *testing.T) {
	answers := func(all ...string) string {
		for i := range all {
			all[i] = `{"response":{"status":"200 OK"},"resource":` + all[i] + `}`
		}
		return `{"resourceType":"Bundle","type":"batch-response","entry":[` + strings.Join(all, ",") + `]}`
	}
	whole := bundle(theirPlan, theirChild, theirGoal, theirNeed, theirTask)
	for name, doc := range map[string]string{
		"a batch":      answers(whole),
		"two answers":  answers(bundle(theirPlan, theirChild, theirTask), bundle(theirGoal, theirNeed)),
		"of any depth": answers(answers(whole)),
		"an operation": `{"resourceType":"Parameters","parameter":[{"name":"return","resource":` + whole + `}]}`,
		"its parts":    `{"resourceType":"Parameters","parameter":[{"name":"x","part":[{"name":"y","resource":` + whole + `}]}]}`,
	} {
		r := readText(t, doc, fhir.ReadOptions{})
		assert.Equal(t, [3]int{1, 1, 1}, count(r), name)
		everyLeaf(t, []byte(doc), func(at issue.Pointer) bool {
			p := string(at)
			return strings.Contains(p, "/entry/0/resource/goal") || strings.HasSuffix(p, "/description/text")
		})
		out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		assert.Equal(t, [3]int{1, 1, 1}, count(readText(t, string(out), fhir.ReadOptions{})), name)
	}
	label := `"meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}]},`
	r := readText(t, answers(strings.Replace(whole, `"type"`, label+`"type"`, 1)), fhir.ReadOptions{})
	require.Len(t, r.Plan.Goals, 1)
	assert.NotZero(t, r.Plan.Goals[0].Visibility, "the label of an inner one is kept")
}

// Of several versions the newest counts, whatever their full urls, in whatever order;
// what was deleted is no more.
func TestVersionsUnderAnyName(t *testing.T) {
	care := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
	permit := said("k", "permit", "2026-03-01", "Organization/o")
	version := func(r, number string) string { return with(r, "meta", `{"versionId":"`+number+`"}`) }
	at := func(moment string) string {
		return with(permit, "meta", `{"lastUpdated":"`+moment+`"}`)
	}
	rest := []string{care, theirChild, theirTeam, theirGuardian, theirSchool}
	entries := func(kind string, more ...string) string {
		return strings.TrimSuffix(strings.Replace(bundle(rest...), "collection", kind, 1), `]}`) + "," + strings.Join(more, ",") + `]}`
	}
	entry := func(fullURL, r string) string {
		if fullURL == "" {
			return `{"resource":` + r + `}`
		}
		return `{"fullUrl":"` + fullURL + `","resource":` + r + `}`
	}
	const base = "https://ehr.example.org/fhir/Consent/k"
	gone := with(permit, "status", `"inactive"`)
	for _, row := range []struct {
		name string
		kind string
		all  []string
		want []string
		why  string
	}{
		{"no full urls", "collection", []string{entry("", version(permit, "1")), entry("", version(gone, "2"))}, nil, "the second is the newer"},
		{"each with a name of its own", "collection", []string{entry("urn:uuid:00000000-0000-4000-8000-00000000000a", version(permit, "1")), entry("urn:uuid:00000000-0000-4000-8000-00000000000b", version(gone, "2"))}, nil, "one id, two versions"},
		{"each with its version in the url", "history", []string{entry(base+"/_history/2", gone), entry(base+"/_history/1", permit)}, nil, "the url tells"},
		{"the newer gives again", "history", []string{entry(base, version(gone, "2")), entry(base, version(permit, "10"))}, []string{"O"}, "10 is after 2"},
		{"moments in two zones", "collection", []string{entry(base, with(gone, "meta", `{"lastUpdated":"2026-01-01T10:30:00Z"}`)), entry(base, at("2026-01-01T12:00:00+02:00"))}, nil, "12 at +2 is 10 by UTC"},
		{"the later moment gives again", "collection", []string{entry(base, with(gone, "meta", `{"lastUpdated":"2026-01-01T10:30:00Z"}`)), entry(base, at("2026-02-01T12:00:00+02:00"))}, []string{"O"}, "it was said since"},
		{"a moment that cannot be read", "collection", []string{entry(base, with(gone, "meta", `{"versionId":"1","lastUpdated":"2026-01-01T10:30:00Z"}`)), entry(base, with(permit, "meta", `{"versionId":"2","lastUpdated":"spring"}`))}, []string{"O"}, "the version tells"},
		{"versions that are no numbers", "collection", []string{entry(base, version(gone, "MTY0")), entry(base, version(permit, "MTY1"))}, nil, "nobody can tell which is the newer"},
		{"deleted before", "history", []string{`{"request":{"method":"DELETE","url":"Consent/k"}}`, entry(base, permit)}, nil, "the newest comes first"},
		{"deleted after", "history", []string{entry(base, permit), `{"request":{"method":"DELETE","url":"Consent/k"}}`}, nil, "or last"},
		{"deleted by its whole url", "history", []string{`{"request":{"method":"DELETE","url":"` + base + `/_history/3"}}`, entry(base, permit)}, nil, "in other words"},
		{"deleted by a transaction", "transaction", []string{entry(base, permit), `{"request":{"method":"DELETE","url":"Consent/k"}}`}, nil, "it is to be no more"},
		{"deleted twice", "history", []string{entry(base, at("2026-05-01T00:00:00Z")), `{"request":{"method":"DELETE","url":"Consent/k"},"response":{"status":"204","lastModified":"2026-06-01T00:00:00Z"}}`,
			`{"request":{"method":"DELETE","url":"Consent/k"},"response":{"status":"204","lastModified":"2026-04-01T00:00:00Z"}}`}, nil, "the last time counts, in whatever order"},
		{"deleted twice, once on no day", "history", []string{entry(base, at("2026-05-01T00:00:00Z")), `{"request":{"method":"DELETE","url":"Consent/k"}}`,
			`{"request":{"method":"DELETE","url":"Consent/k"},"response":{"status":"204","lastModified":"2026-04-01T00:00:00Z"}}`}, nil, "it may be the last"},
		{"deleted by a url that begins at the root", "history", []string{entry(base, permit), `{"request":{"method":"DELETE","url":"/Consent/k"}}`}, nil, "in other words"},
		{"deleted in small letters", "history", []string{entry(base, permit), `{"request":{"method":"delete","url":"Consent/k"}}`}, nil, "in other words"},
		{"deleted by its number", "history", []string{entry(base, with(permit, "identifier", `[{"system":"urn:k","value":"1"}]`)), `{"request":{"method":"DELETE","url":"Consent?identifier=urn:k|1"}}`}, nil, "whatever bears it"},
		{"another deleted by its number", "history", []string{entry(base, with(permit, "identifier", `[{"system":"urn:k","value":"1"}]`)), `{"request":{"method":"DELETE","url":"Consent?identifier=urn:k|2"}}`}, []string{"O"}, "it bears another"},
		{"put, and not said again", "history", []string{entry(base, permit), `{"request":{"method":"PUT","url":"Consent/k"},"response":{"status":"200"}}`}, []string{"O"}, "that deletes nothing"},
		{"made again", "history", []string{entry(base, at("2026-05-01T00:00:00Z")), `{"request":{"method":"DELETE","url":"Consent/k"},"response":{"status":"204","lastModified":"2026-04-01T00:00:00Z"}}`}, []string{"O"}, "after it was deleted"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, entries(row.kind, row.all...), fhir.ReadOptions{})
			assert.Equal(t, row.want, reached(r), row.why)
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			assert.Equal(t, row.want, reached(readText(t, string(out), fhir.ReadOptions{})), "and once more")
		})
	}
}

// What forbids counts however it is spelled, and a status that nobody knows forbids.
func TestForbiddenHoweverSpelled(t *testing.T) {
	listing := func(to string) string {
		return with(theirPlan, "activity", `[{"reference":{"reference":"`+to+`/x"}}]`)
	}
	x := func(kind, more string) string {
		return `{"resourceType":"` + kind + `","id":"x","intent":"order","description":"other","code":{"text":"other"},` + more + `}`
	}
	of := `"subject":{"reference":"Patient/p"},`
	rows := []struct {
		name, why string
		doc       []string
	}{
		{"a modifier with an escape in it", "JSON may spell it so", []string{theirPlan, theirChild, strings.Replace(with(with(theirGoal, "description", `{"text":"other"}`), "modifierExtension", `[{"url":"urn:x"}]`), "modifierExtension", `mod\u0069fierExtension`, 1)}},
		{"a status in capitals", "it is no code of FHIR", []string{listing("Task"), theirChild, x("Task", `"status":"ENTERED-IN-ERROR","for":{"reference":"Patient/p"}`)}},
		{"a status of nobody", "it may say that the rest does not hold", []string{listing("Task"), theirChild, x("Task", `"status":"nullified","for":{"reference":"Patient/p"}`)}},
		{"a referral", "as a task", []string{listing("ServiceRequest"), theirChild, x("ServiceRequest", of+`"status":"void"`)}},
		{"a meeting", "as a task", []string{listing("Appointment"), theirChild, x("Appointment", `"status":"void","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]`)}},
		{"a goal", "as a task", []string{theirPlan, theirChild, with(with(theirGoal, "description", `{"text":"other"}`), "lifecycleStatus", `"void"`)}},
		{"the plan", "as a task", []string{with(with(theirPlan, "title", `"other"`), "status", `"nullified"`), theirChild}},
		{"an activity", "as a task", []string{with(theirPlan, "activity", `[{"detail":{"status":"void","description":"other"}}]`), theirChild}},
		{"a need that abated", "who says when it ended needs no status", []string{theirPlan, theirChild, with(with(theirNeed, "code", `{"text":"other"}`), "abatementDateTime", `"2020-01-01"`)}},
		{"a coding that is no list", "some write a list of one so", []string{theirPlan, theirChild, with(with(theirNeed, "code", `{"text":"other"}`), "verificationStatus", `{"coding":{"code":"refuted"}}`)}},
		{"a document that another replaces", "the other is the document", []string{with(theirPlan, "supportingInfo", `[{"reference":"DocumentReference/d"}]`), theirChild,
			`{"resourceType":"DocumentReference","id":"d","status":"current",` + of + `"content":[{"attachment":{"title":"other","url":"https://x.example.org/1"}}]}`,
			`{"resourceType":"DocumentReference","id":"d2","status":"current",` + of + `"relatesTo":[{"code":"replaces","target":{"reference":"DocumentReference/d"}}]}`}},
		{"inside what is in error", "the whole was", []string{theirChild, with(with(theirGoal, "lifecycleStatus", `"entered-in-error"`), "contained", `[{"resourceType":"Condition","id":"n","code":{"text":"other"}}]`)}},
		{"inside what goes by rules of its own", "all of it does", []string{theirChild, with(with(theirGoal, "implicitRules", `"urn:x"`), "contained", `[{"resourceType":"Condition","id":"n","code":{"text":"other"}}]`)}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(row.doc...), fhir.ReadOptions{})
			assert.NotContains(t, says(t, r.Plan), "other", row.why)
			out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			assert.Contains(t, string(out), "other", "kept and given back")
		})
	}
	for _, label := range []string{`{"display":"TurvaKielto"}`, `{"code":"TURVAKIELT\u004f"}`} {
		r := readText(t, bundle(with(theirPlan, "meta", `{"security":`+label+`}`), theirChild, theirGoal), fhir.ReadOptions{})
		assert.Len(t, r.Plan.Child.SecurityBans, 1, label)
	}
	for _, system := range []string{"http://hl7.org/fhir/v3/Confidentiality", "urn:oid:2.16.840.1.113883.5.25"} {
		r := readText(t, bundle(theirPlan, theirChild, with(theirGoal, "meta", `{"security":[{"system":"`+system+`","code":"N"}]}`)), fhir.ReadOptions{})
		assert.Zero(t, r.Plan.Goals[0].Visibility, "an older name of the same codes")
	}
}

// What an operation's answer says is changed in its meaning is not read; the rest is.
func TestParametersThatSayMore(t *testing.T) {
	parameter := func(resource, more string) string { return `{"name":"return",` + more + `"resource":` + resource + `}` }
	const changed = `"modifierExtension":[{"url":"urn:x","valueBoolean":true}],`
	r := readText(t, `{"resourceType":"Parameters","parameter":[`+parameter(theirPlan, "")+`,`+parameter(theirChild, "")+`,`+parameter(theirNeed, "")+`,`+parameter(theirGoal, changed)+`]}`, fhir.ReadOptions{})
	assert.Equal(t, [3]int{0, 1, 0}, count(r))
	assert.Contains(t, r.Losses, fhir.Loss{Pointer: "/parameter/3/resource", Reason: fhir.ReasonNotUnderstood})
}

// Resources that nothing tells apart are several, and so are those of two servers with one id.
func TestResourcesOfOneName(t *testing.T) {
	version := func(text, id, number string) string {
		return with(strings.Replace(strings.Replace(theirTask, `"id":"t",`, id, 1), `"T"`, `"`+text+`"`, 1), "meta", `{"versionId":"`+number+`"}`)
	}
	whose := func(r string) string {
		return strings.Replace(r, `"Patient/p"`, `"https://ehr.example.org/fhir/Patient/p"`, 1)
	}
	care := with(theirPlan, "activity", "[]")
	request := `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"S"},"subject":{"reference":"Patient/p"}}`
	head := strings.TrimSuffix(bundle(care, theirChild), "]}")
	for _, row := range []struct {
		name, why string
		entries   []string
		want      int
	}{
		{"no id and no url", "nobody says that they are one", []string{`{"resource":` + version("A", "", "1") + `}`, `{"resource":` + version("B", "", "2") + `}`}, 2},
		{"one id, no url", "the newer one", []string{`{"resource":` + version("A", `"id":"t",`, "1") + `}`, `{"resource":` + version("B", `"id":"t",`, "2") + `}`}, 1},
		{"one id on two servers", "ids are those of a server", []string{
			`{"fullUrl":"https://one.example.org/fhir/Task/t","resource":` + version("A", `"id":"t",`, "1") + `}`, `{"fullUrl":"https://two.example.org/fhir/Task/t","resource":` + version("B", `"id":"t",`, "2") + `}`}, 2},
		{"two ids at one place", "two resources under one name", []string{
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("A", `"id":"t",`, "1") + `}`, `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("B", `"id":"u",`, "2") + `}`}, 2},
		{"two types at one place", "two resources under one name", []string{
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("A", `"id":"t",`, "1") + `}`, `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + with(request, "id", `"t"`) + `}`}, 2},
		{"two versions at one place", "the newer one", []string{
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("A", `"id":"t",`, "1") + `}`, `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("B", `"id":"t",`, "2") + `}`}, 1},
		{"two of one version at one place", "they say different things, and none is the newer", []string{
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("A", `"id":"t",`, "1") + `}`, `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("B", `"id":"t",`, "1") + `}`}, 0},
		{"two of one version, and a newer one", "the newer one", []string{
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("A", `"id":"t",`, "1") + `}`, `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("B", `"id":"t",`, "1") + `}`,
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("C", `"id":"t",`, "2") + `}`}, 1},
		{"one id at two places, no word of versions", "they may be two", []string{
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000e","resource":` + without(version("A", `"id":"t",`, "1"), "meta") + `}`, `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + without(version("B", `"id":"t",`, "1"), "meta") + `}`}, 2},
		{"one id at two places, one says its version", "they may be two", []string{
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000e","resource":` + version("A", `"id":"t",`, "1") + `}`, `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + without(version("B", `"id":"t",`, "1"), "meta") + `}`}, 2},
		{"one id at two places, each with its version", "the newer one", []string{
			`{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000e","resource":` + version("A", `"id":"t",`, "1") + `}`, `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000f","resource":` + version("B", `"id":"t",`, "2") + `}`}, 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			doc := head
			for _, e := range row.entries {
				doc += "," + whose(e)
			}
			r := readText(t, doc+"]}", fhir.ReadOptions{Loose: true})
			assert.Len(t, r.Plan.Actions, row.want, "%s: %v", row.why, r.Losses)
			assert.False(t, slices.ContainsFunc(r.Issues, func(i issue.Issue) bool { return i.Rule == "id.twice" }), "each has an id of its own")
		})
	}
}

// A meeting and a team are of the child unless another child or family takes part and neither the child does nor somebody of
// the child's: asked of every three who may take part.
func TestWhoseAMeetingIs(t *testing.T) {
	guardian := func(id, patient string) string {
		return `{"resourceType":"RelatedPerson","id":"` + id + `","name":[{"family":"R"}]` + patient + `}`
	}
	beside := []string{
		theirChild, `{"resourceType":"Patient","id":"p2","birthDate":"2001-01-01"}`, guardian("r", `,"patient":{"reference":"Patient/p"}`), guardian("r2", `,"patient":{"reference":"Patient/p2"}`), guardian("r3", ""),
		`{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`,
	}
	who := []struct{ ref, of string }{
		{"Patient/p", "child"}, {"Patient/p2", "other"}, {"Patient/zz", "other"}, {"https://x.example.org/fhir/Patient/p", "other"}, {"RelatedPerson/r", "child"}, {"RelatedPerson/r2", "other"},
		{"RelatedPerson/r3", ""}, {"RelatedPerson/zz", ""}, {"Practitioner/w", ""},
	}
	for a := range who {
		for b := a; b < len(who); b++ {
			for c := b; c < len(who); c++ {
				of, actors, members := map[string]bool{}, []string(nil), []string{`{"member":{"display":"Mari"}}`}
				for _, i := range []int{a, b, c} {
					of[who[i].of] = true
					actors = append(actors, `{"actor":{"reference":"`+who[i].ref+`"},"status":"accepted"}`)
					members = append(members, `{"member":{"reference":"`+who[i].ref+`"}}`)
				}
				care := with(with(theirPlan, "activity", `[{"reference":{"reference":"Appointment/a"}}]`), "careTeam", `[{"reference":"CareTeam/ct"}]`)
				r := readText(t, bundle(append([]string{care, `{"resourceType":"Appointment","id":"a","status":"booked","description":"A","participant":[` + strings.Join(actors, ",") + `]}`,
					`{"resourceType":"CareTeam","id":"ct","status":"active","participant":[` + strings.Join(members, ",") + `]}`}, beside...)...), fhir.ReadOptions{})
				in := !of["other"] || of["child"]
				said := says(t, r.Plan)
				assert.Equal(t, in, strings.Contains(said, `"text":"A"`), "a meeting of %s", actors)
				assert.Equal(t, in, strings.Contains(said, `"Mari"`), "a team of %s", members)
			}
		}
	}
}

// Two Patients are one where they have a number in common and nothing that they say differs: asked of all that they may say.
func TestWhoIsTheSameChild(t *testing.T) {
	goal := with(with(theirGoal, "subject", `{"reference":"Patient/p2"}`), "description", `{"text":"other"}`)
	var many []string // numbers of sorts that the other has not
	for i := range 20 {
		many = append(many, fmt.Sprintf(`{"system":"urn:s%d","value":"1"}`, i))
	}
	one := func(numbers string) string {
		return `{"resourceType":"Patient","id":"p","identifier":[` + numbers + `],"birthDate":"2018-03-04","gender":"female","name":[{"family":"T","given":["Aino Maria"]}]}`
	}
	type said struct{ name, json string }
	const number = `{"system":"urn:x","value":"7"}`
	for _, numbers := range []struct {
		name, mine, theirs string
		same               bool
	}{
		{"one in common", number, number, true},
		{"one in common of many", strings.Join(many, ",") + "," + number, number, true},
		{"one in common of theirs", number, strings.Join(many, ",") + "," + number, true},
		{"another of the same sort", number, `{"system":"urn:x","value":"8"}`, false},
		{"one of two of the sort", number, `{"system":"urn:x","value":"8"},` + number, true},
		{"one in common, another of another sort", number + `,{"system":"urn:y","value":"1"}`, number + `,{"system":"urn:y","value":"2"}`, false},
		{"of other sorts", number, `{"system":"urn:y","value":"7"}`, false},
		{"no sort", `{"value":"7"}`, `{"value":"7"}`, false},
		{"no number", `{"system":"urn:x"}`, `{"system":"urn:x"}`, false},
	} {
		for _, born := range []said{{"", ""}, {"", `"birthDate":"2018-03-04",`}, {"differs", `"birthDate":"2018-03-05",`}} {
			for _, gender := range []said{{"", ""}, {"", `"gender":"female",`}, {"differs", `"gender":"male",`}} {
				for _, named := range []said{{"", `"name":[{"given":["Aino"]}],`}, {"", `"name":[{"given":["Eino"]},{"given":["MARIA"]}],`}, {"differs", `"name":[{"given":["Eino"]}],`}, {"none", `"name":[{"family":"T"}],`}} {
					for _, twin := range []said{{"", ""}, {"", `"multipleBirthBoolean":false,`}, {"twin", `"multipleBirthBoolean":true,`}} {
						second := `{"resourceType":"Patient",` + born.json + gender.json + named.json + twin.json + `"id":"p2","identifier":[` + numbers.theirs + `]}`
						r := readText(t, bundle(theirPlan, one(numbers.mine), second, goal), fhir.ReadOptions{})
						want := numbers.same && born.name == "" && gender.name == "" && named.name != "differs" && (twin.name == "" || named.name == "")
						assert.Equal(t, want, strings.Contains(says(t, r.Plan), `"other"`), "%s: %s", numbers.name, second)
					}
				}
			}
		}
	}
}
