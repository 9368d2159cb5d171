package fhir_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var indexes = regexp.MustCompile(`/\d+`)

// flat counts the leaves of the resources of a bundle by resource type, place without
// numbers, and value: what an independent check of "given back" compares. Ids,
// references and narrative are made anew, contained resources become resources.
func flat(v any) map[string]int {
	all := map[string]int{}
	for _, e := range v.(map[string]any)["entry"].([]any) {
		resource := e.(map[string]any)["resource"].(map[string]any)
		for _, l := range leaves(resource, "", nil, nil) {
			p := indexes.ReplaceAllString(string(l.at), "")
			if p == "/id" || strings.HasPrefix(p, "/text/") || strings.HasSuffix(p, "/reference") || strings.HasPrefix(p, "/contained") {
				continue
			}
			value, _ := json.Marshal(l.was)
			all[resource["resourceType"].(string)+" "+p+" "+string(value)]++
		}
	}
	return all
}

// becomesConcept are codes that stand by themselves in STU3: they come back as what R4
// has for them, a concept in the code system that the element asks for.
var becomesConcept = map[string]bool{`Condition /clinicalStatus "active"`: true, `Condition /verificationStatus "confirmed"`: true}

// Dense bundles as other systems write them: most of what they say comes in, and all of
// it stands where it stood when it is written again, and reads as the same plan.
func TestDenseStyles(t *testing.T) {
	files, err := filepath.Glob("testdata/foreign/*.json")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 27)
	all, in := 0, 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			r, issues := fhir.Read(data, fhir.ReadOptions{})
			require.False(t, issues.HasErrors())
			for _, i := range r.Issues {
				assert.NotContains(t, i.Rule, "reference.", "nothing dangles, nothing means what it cannot")
			}
			var v any
			require.NoError(t, json.Unmarshal(data, &v))
			used := usedEntries(r)
			for _, l := range leaves(v, "", func(any) {}, nil) {
				p := string(l.at)
				if strings.Contains(p, "/resource/") && !strings.HasSuffix(p, "/resource/id") && !strings.HasSuffix(p, "/resourceType") && !strings.Contains(p, "/text/") && used[entryOf(l.at)] {
					all++
					if !named(r.Losses, l.at) {
						in++
					}
				}
			}
			kept := r.Remainder()
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: kept}).AppendCollection(nil)
			require.NoError(t, err)
			var back any
			require.NoError(t, json.Unmarshal(out, &back))
			given := flat(back)
			for leaf, n := range flat(v) {
				if becomesConcept[leaf] {
					continue
				}
				assert.GreaterOrEqual(t, given[leaf], n, "%s is gone", leaf)
			}
			again, issues := fhir.Read(out, fhir.ReadOptions{})
			require.False(t, issues.HasErrors())
			same(t, says(t, r.Plan), says(t, again.Plan))
			twice, err := fhir.New(again.Plan, fhir.Options{ShowBanned: true, Remainder: again.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			require.NoError(t, json.Unmarshal(twice, &back))
			now := flat(back)
			for _, all := range []map[string]int{given, now} {
				maps.DeleteFunc(all, func(leaf string, _ int) bool { // of a resource that is ours by now these are the server's
					return strings.Contains(leaf, " /meta/versionId ") || strings.Contains(leaf, " /meta/lastUpdated ") || strings.Contains(leaf, " /meta/source ")
				})
			}
			assert.Equal(t, given, now, "nothing grows or goes from one exchange to the next")
		})
	}
	t.Logf("%d of %d leaves come in (%d %%)", in, all, in*100/all)
	assert.GreaterOrEqual(t, in*100, all*60)
	conforms(t, "| %d | %d of %d leaves come in as plan (%d %%)", len(files), in, all, in*100/all)
}

// conforms asserts that the page of conformance says what was found.
func conforms(t *testing.T, says string, found ...any) {
	page, err := os.ReadFile("../docs/fhir-conformance.md")
	require.NoError(t, err)
	want := fmt.Sprintf(says, found...)
	if !strings.Contains(string(page), want) { // without the whole page in the message
		t.Errorf("docs/fhir-conformance.md does not say %q", want)
	}
}

// Each of their leaves matters: changed to another value it is seen in the plan or
// among the losses.
func TestDenseLeaves(t *testing.T) {
	for _, name := range []string{"epic-like", "mcc-like", "nz-like", "hl7fi-like", "r5-like", "stu3-like", "handmade-script", "handmade-contained"} {
		data, err := os.ReadFile("testdata/foreign/" + name + ".json")
		require.NoError(t, err)
		everyLeaf(t, data, func(at issue.Pointer) bool {
			return strings.Contains(string(at), "/resource/") && !strings.HasSuffix(string(at), "/resource/id")
		})
	}
}

// So does each reference: turned to another resource of the document it is seen, but for
// a worker's role turned to that worker, who is one person.
func TestDenseReferences(t *testing.T) {
	for _, name := range []string{"fi-like", "hl7fi-like", "se-like", "no-like"} {
		data, err := os.ReadFile("testdata/foreign/" + name + ".json")
		require.NoError(t, err)
		var v any
		require.NoError(t, json.Unmarshal(data, &v))
		list := leaves(v, "", func(any) {}, nil)
		targets, person := map[string]bool{"Patient/nobody": true}, map[any]string{}
		for _, l := range list {
			if ref, ok := l.was.(string); ok && strings.HasSuffix(string(l.at), "/reference") {
				targets[ref] = true
			}
		}
		for _, e := range v.(map[string]any)["entry"].([]any) {
			r := e.(map[string]any)["resource"].(map[string]any)
			if who, ok := r["practitioner"].(map[string]any); ok && who["reference"] != nil {
				person["PractitionerRole/"+r["id"].(string)] = who["reference"].(string)
			}
		}
		before, losses := told(t, v)
		for _, l := range list {
			if !strings.HasSuffix(string(l.at), "/reference") || named(losses, l.at) {
				continue
			}
			for other := range targets {
				if other == l.was || person[l.was] == other {
					continue
				}
				l.set(other)
				after, _ := told(t, v)
				assert.NotEqual(t, before, after, "%s: %s turned to %s is not seen", name, l.at, other)
				l.set(l.was)
			}
		}
	}
}

// What is left of an item of a list comes back on that item, wherever it stands when
// the plan has changed, and with an item that is gone it stays out.
func TestPiecesFindTheirItem(t *testing.T) {
	team := `{"resourceType":"CareTeam","id":"ct","status":"active","subject":{"reference":"Patient/p"},"participant":[` +
		`{"role":[{"coding":[{"system":"urn:roles","code":"1"}]}],"member":{"reference":"RelatedPerson/a"}},` +
		`{"role":[{"coding":[{"system":"urn:roles","code":"2"}]}],"member":{"reference":"RelatedPerson/b"}},` +
		`{"role":[{"coding":[{"system":"urn:roles","code":"3"}]}],"member":{"reference":"RelatedPerson/c"}}]}`
	person := func(id string) string {
		return `{"resourceType":"RelatedPerson","id":"` + id + `","patient":{"reference":"Patient/p"},"name":[{"family":"` + strings.ToUpper(id) + `"}]}`
	}
	r := readText(t, bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, team, person("a"), person("b"), person("c")), fhir.ReadOptions{})
	require.Len(t, r.Plan.People, 3)
	kept := r.Remainder()
	codes := func() map[string]string {
		out, err := fhir.New(r.Plan, fhir.Options{Remainder: kept}).AppendCollection(nil)
		require.NoError(t, err)
		var b struct {
			Entry []struct {
				FullURL  string
				Resource struct {
					ResourceType string
					Name         json.RawMessage
					Participant  []struct {
						Role   []struct{ Coding []struct{ Code string } }
						Member struct{ Reference string }
					}
				}
			}
		}
		require.NoError(t, json.Unmarshal(out, &b))
		names, of := map[string]string{}, map[string]string{}
		for _, e := range b.Entry {
			if e.Resource.ResourceType == "RelatedPerson" {
				var name []struct{ Family string }
				require.NoError(t, json.Unmarshal(e.Resource.Name, &name))
				names[e.FullURL] = name[0].Family
			}
		}
		for _, e := range b.Entry {
			for _, p := range e.Resource.Participant {
				for _, role := range p.Role {
					for _, c := range role.Coding {
						of[names[p.Member.Reference]] += c.Code
					}
				}
			}
		}
		return of
	}
	want := map[string]string{"A": "1", "B": "2", "C": "3"}
	assert.Equal(t, want, codes())
	slices.Reverse(r.Plan.People)
	assert.Equal(t, want, codes(), "the people stand in another order")
	r.Plan.People = slices.DeleteFunc(r.Plan.People, func(m plan.Member) bool { return m.Name.Family == "C" })
	assert.Equal(t, map[string]string{"A": "1", "B": "2"}, codes(), "C has left, and C's role with it")
}

// An activity that a CarePlan told itself stands there again, until the plan says more
// of the action: then it is a Task.
func TestDetailIsGivenBack(t *testing.T) {
	care := with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"}},{"detail":{"status":"scheduled","code":{"coding":[{"system":"urn:x","code":"9"}]},"description":"Swims","quantity":{"value":2}}}]`)
	r := readText(t, bundle(care, theirChild, theirTask), fhir.ReadOptions{})
	require.Len(t, r.Plan.Actions, 2)
	kept := r.Remainder()
	write := func() string {
		out, err := fhir.New(r.Plan, fhir.Options{Remainder: kept}).AppendCollection(nil)
		require.NoError(t, err)
		back := readText(t, string(out), fhir.ReadOptions{})
		same(t, says(t, r.Plan), says(t, back.Plan))
		return string(out)
	}
	first := write()
	assert.Contains(t, first, `"detail":{"status":"scheduled","code":{"coding":[{"system":"urn:x","code":"9"}]},"description":"Swims","quantity":{"value":2}}`)
	assert.Equal(t, 1, strings.Count(first, `"resourceType":"Task"`))
	for i := range r.Plan.Actions {
		r.Plan.Actions[i].Text = strings.Replace(r.Plan.Actions[i].Text, "Swims", "Swims twice", 1)
	}
	second := write()
	assert.NotContains(t, second, `"detail"`, "the plan speaks")
	assert.Equal(t, 2, strings.Count(second, `"resourceType":"Task"`))
}

// Where activities that a CarePlan told itself stand there again, every resource that is left
// stands in its section of a document and has the place from which it came.
func TestPlacesBesideDetails(t *testing.T) {
	detail := func(says string) string { return `{"detail":{"status":"scheduled","description":"` + says + `"}}` }
	care := with(theirPlan, "activity", `[`+detail("Swims")+`,{"reference":{"reference":"Task/t"}},`+detail("Sings")+`,`+detail("Skis")+`]`)
	r := readText(t, bundle(care, theirChild, theirGoal, theirNeed, theirTask, `{"resourceType":"Basic","id":"b","code":{"text":"x"}}`), fhir.ReadOptions{})
	require.Len(t, r.Plan.Actions, 4)
	g := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder(), Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")})
	places := map[string]string{}
	for _, r := range g.Resources {
		places[r.Type] += r.Place
	}
	const at = "https://ehr.example.org/fhir/"
	assert.Equal(t, map[string]string{"CarePlan": at + "CarePlan/c", "Patient": at + "Patient/p", "Goal": at + "Goal/g", "Condition": at + "Condition/n", "Task": at + "Task/t", "Basic": at + "Basic/b", "CareTeam": ""}, places)
	out, err := g.AppendDocument(nil)
	require.NoError(t, err)
	told := map[string]string{}
	for _, resource := range resourcesOf(t, out) {
		sections, _ := resource["section"].([]any)
		for _, s := range sections {
			s := s.(map[string]any)
			entries, _ := s["entry"].([]any)
			for _, ref := range entries {
				told[ref.(map[string]any)["reference"].(string)] += s["title"].(string)
			}
		}
	}
	want := map[string]string{"CarePlan": "Yhteinen suunnitelma", "CareTeam": "Yhteinen suunnitelma", "Patient": "Lapsi", "Condition": "Tarve", "Goal": "Tavoite", "Task": "Toimenpide", "Basic": "Muu aineisto"}
	for _, r := range g.Resources {
		assert.Equal(t, want[r.Type], told["urn:uuid:"+r.ID], r.Type)
	}
	assert.Len(t, told, len(g.Resources))
}

// Of goals, needs and activities that are named by words alone, those for which the plan
// has no room stay in the remainder and are given back with the others.
func TestNamesBeyondTheRoomAreGivenBack(t *testing.T) {
	for _, row := range []struct {
		element, item string
		room          int
		read          func(p *plan.Plan) int
	}{
		{"addresses", `{"display":"%s"}`, 200, func(p *plan.Plan) int { return len(p.Needs) }},
		{"goal", `{"display":"%s"}`, 200, func(p *plan.Plan) int { return len(p.Goals) }},
		{"activity", `{"reference":{"display":"%s"}}`, 500, func(p *plan.Plan) int { return len(p.Actions) }},
	} {
		t.Run(row.element, func(t *testing.T) {
			var items, names []string
			for i := range row.room + 3 {
				names = append(names, fmt.Sprintf("named %04d", i))
				items = append(items, fmt.Sprintf(row.item, names[i]))
			}
			r := readText(t, bundle(with(theirPlan, row.element, "["+strings.Join(items, ",")+"]"), theirChild), fhir.ReadOptions{})
			require.Equal(t, row.room, row.read(r.Plan))
			out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			for _, name := range names {
				require.Contains(t, string(out), `"`+name+`"`)
			}
		})
	}
}

// What a secret plan tells itself stays a Task when it is given back: that bears a label,
// and a detail none.
func TestSecretDetailStaysATask(t *testing.T) {
	care := with(with(theirPlan, "activity", `[{"detail":{"status":"scheduled","description":"Swims","quantity":{"value":2}}}]`), "meta", plainMeta("V"))
	r := readText(t, bundle(care, theirChild), fhir.ReadOptions{})
	require.Len(t, r.Plan.Actions, 1)
	out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
	require.NoError(t, err)
	assert.NotContains(t, string(out), `"detail"`)
	again := readText(t, string(out), fhir.ReadOptions{})
	same(t, says(t, r.Plan), says(t, again.Plan))
	for _, a := range again.Plan.Actions {
		assert.Equal(t, assess.VisibilitySubject, a.Visibility)
	}
}

func plainMeta(code string) string {
	return `{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"` + code + `"}]}`
}

// Whom a Patient of others names as near is under the ban that the child is under.
func TestContactsUnderABan(t *testing.T) {
	child := with(theirChild, "contact", `[{"name":{"family":"Near"},"telecom":[{"system":"phone","value":"040 5550100"}]}]`)
	for _, row := range []struct {
		name, why string
		documents []string
	}{
		{"of the child", "the Patient says it", []string{theirPlan, with(child, "meta", `{"security":[{"system":"https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs","code":"TURVAKIELTO"}]}`)}},
		{"of what is the child's", "a goal says it", []string{theirPlan, child, with(theirGoal, "meta", `{"security":[{"system":"https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs","code":"TURVAKIELTO"}]}`)}},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(row.documents...), fhir.ReadOptions{})
			require.Len(t, r.Plan.People, 1)
			out, err := fhir.New(r.Plan, fhir.Options{}).AppendCollection(nil)
			require.NoError(t, err)
			assert.NotContains(t, string(out), "5550100", row.why)
		})
	}
}

// A request that a Task carries out, and one that the plan refers to and that says
// itself that it is based on it, is one action, also when it was written and is read
// again.
func TestRequestsAreReadOnce(t *testing.T) {
	request := `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"Family work"},"basedOn":[{"reference":"CarePlan/c"}],"subject":{"reference":"Patient/p"}}`
	for _, row := range []struct {
		name, activity, task, why string
		actions                   int
	}{
		{"listed and based on the plan", `[{"reference":{"reference":"ServiceRequest/s"}}]`, theirTask, "it is one", 1},
		{"a Task carries it out", `[{"reference":{"reference":"ServiceRequest/s"}},{"reference":{"reference":"Task/t"}}]`, with(theirTask, "focus", `{"reference":"ServiceRequest/s"}`), "both are listed", 1},
		{"a Task is based on it", `[{"reference":{"reference":"Task/t"}},{"reference":{"reference":"ServiceRequest/s"}}]`, with(theirTask, "basedOn", `[{"reference":"ServiceRequest/s"}]`), "both are listed", 1},
		{"a Task of something else", `[{"reference":{"reference":"Task/t"}},{"reference":{"reference":"ServiceRequest/s"}}]`, theirTask, "they have nothing to do with each other", 2},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(with(theirPlan, "activity", row.activity), theirChild, row.task, request), fhir.ReadOptions{})
			assert.Len(t, r.Plan.Actions, row.actions, row.why)
			first := says(t, r.Plan)
			for range 2 {
				out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				assert.Equal(t, 1, strings.Count(string(out), `"resourceType":"ServiceRequest"`))
				r = readText(t, string(out), fhir.ReadOptions{})
				same(t, first, says(t, r.Plan))
			}
		})
	}
}

// Giving back many pieces takes time in proportion to them, wherever they go.
func TestManyPieces(t *testing.T) {
	p := cases(t)["aino.json"]
	id := fhir.New(p, fhir.Options{}).Resources[0].ID
	const most = 40_000
	for _, path := range []string{"/note/%/text", "/note/%", "/goal/%/display", "/activity/%/progress/0/text"} {
		pieces := make([]fhir.Piece, most)
		for i := range pieces {
			pieces[i] = fhir.Piece{Resource: id, Path: issue.Pointer(strings.ReplaceAll(path, "%", strconv.Itoa(i))), Value: json.RawMessage(`"x"`)}
		}
		out, err := fhir.New(p, fhir.Options{Remainder: fhir.Remainder{Pieces: pieces}}).AppendCollection(nil)
		require.NoError(t, err)
		require.True(t, json.Valid(out))
	}
	took := func(n int) time.Duration {
		list := "[" + strings.TrimSuffix(strings.Repeat(`{"url":"urn:x","valueString":"x"},`, n), ",") + "]"
		members := []fhir.Piece{{Resource: id, Path: "/extension", Value: json.RawMessage(list)}}
		for i := range n {
			members = append(members, fhir.Piece{Resource: id, Path: issue.Pointer("/x" + strconv.Itoa(i)), Value: json.RawMessage("1")})
		}
		start := time.Now()
		_, err := fhir.New(p, fhir.Options{Remainder: fhir.Remainder{Pieces: members}}).AppendCollection(nil)
		require.NoError(t, err)
		return time.Since(start)
	}
	// On a busy machine some run is the slow one: of several, one must be fast.
	once := took(most / 4)
	assert.True(t, slices.ContainsFunc(make([]struct{}, 5), func(struct{}) bool { return took(most) < 8*once+time.Second }), "four times as many take far more than four times as long")
}
