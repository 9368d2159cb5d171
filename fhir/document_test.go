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

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A document names every resource in one section: the plan before all, the records of who wrote what at the end.
func TestSectionsOfADocument(t *testing.T) {
	data, err := os.ReadFile("../examples/cases/aino.json")
	require.NoError(t, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.NotNil(t, p, issues)
	for _, row := range []struct {
		name, why   string
		lang        plan.LangTag
		first, last string
		title       string
	}{
		{"in Finnish", "the plan's language", "fi", "Yhteinen suunnitelma", "Kirjaukset", "Ainon yhteinen suunnitelma"},
		{"in Swedish", "the plan's language", "sv", "Gemensam plan", "Anteckningar", "Ainon yhteinen suunnitelma"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := p.Clone()
			p.Lang = row.lang
			doc, err := fhir.New(p, fhir.Options{Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}).AppendDocument(nil)
			require.NoError(t, err)
			var b struct {
				Entry []struct {
					FullURL  string `json:"fullUrl"`
					Resource struct {
						ResourceType string
						Date         string
						Title        string
						Status       string
						Identifier   json.RawMessage
						Section      []struct {
							Title string
							Text  struct{ Div string }
							Entry []struct{ Reference string }
						}
					}
				}
			}
			require.NoError(t, json.Unmarshal(doc, &b))
			types := map[string]string{}
			for _, e := range b.Entry[1:] {
				types[e.FullURL] = e.Resource.ResourceType
			}
			assert.Equal(t, "2026-11-21T12:00:00+02:00", b.Entry[0].Resource.Date, "the moment at which it is made")
			assert.JSONEq(t, `{"system":"`+fhir.SystemDocument+`","value":"`+string(p.ID)+`/2026-11-21T12:00:00+02:00"}`, string(b.Entry[0].Resource.Identifier))
			assert.Equal(t, "final", b.Entry[0].Resource.Status)
			assert.Equal(t, row.title, b.Entry[0].Resource.Title)
			sections := b.Entry[0].Resource.Section
			require.Greater(t, len(sections), 5)
			assert.Equal(t, row.first, sections[0].Title, row.why)
			assert.Equal(t, row.last, sections[len(sections)-1].Title, row.why)
			assert.Equal(t, "CarePlan", types[sections[0].Entry[0].Reference])
			named := map[string]int{}
			for i, s := range sections {
				assert.Regexp(t, `^<div [^>]*xmlns="http://www.w3.org/1999/xhtml"[^>]*><p>.*</p></div>$`, s.Text.Div, "whoever reads the document alone reads what is in it")
				assert.Equal(t, 1, strings.Count(s.Text.Div, "<div"))
				for _, e := range s.Entry {
					named[e.Reference]++
					assert.Equal(t, i == len(sections)-1, types[e.Reference] == "Provenance", "records stand at the end, and nothing else: %s", types[e.Reference])
				}
			}
			for at := range types {
				assert.Equal(t, 1, named[at], "%s stands in one section", types[at])
			}
		})
	}
}

// All that a document says of itself, of each family, and of a plan that is not agreed and says no more than it must.
func TestWhatADocumentSaysOfItself(t *testing.T) {
	plans := cases(t)
	draft := plans["aino.json"].Clone()
	draft.Course, draft.Title, draft.Lang = nil, "", ""
	plans["a draft"] = draft
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(plans)) {
		doc, err := fhir.New(plans[name], fhir.Options{Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00"), ShowBanned: true}).AppendDocument(nil)
		require.NoError(t, err)
		var bundle struct {
			Entry []struct{ Resource map[string]json.RawMessage }
		}
		require.NoError(t, json.Unmarshal(doc, &bundle))
		said := bundle.Entry[0].Resource
		assert.Equal(t, "Composition", strings.Trim(string(said["resourceType"]), `"`))
		fmt.Fprintf(&b, "%s\n", name)
		for _, element := range slices.Sorted(maps.Keys(said)) {
			if element != "section" {
				fmt.Fprintf(&b, "  %s %s\n", element, said[element])
				continue
			}
			var sections []struct {
				Title string
				Text  struct{ Status string }
				Entry []struct{ Reference string }
			}
			require.NoError(t, json.Unmarshal(said[element], &sections))
			for _, s := range sections {
				fmt.Fprintf(&b, "  section %s: %d, %s\n", s.Title, len(s.Entry), s.Text.Status)
			}
		}
	}
	golden(t, filepath.Join("testdata", "compositions.txt"), b.String())
}

// Where JSON breaks is told: the beginning of the word or text that is none.
func TestWhereJSONBreaks(t *testing.T) {
	for _, row := range []struct{ name, text, why string }{
		{"a number that is none", `{"resourceType":"Task","priority":^01}`, "where the number begins"},
		{"a word that is none", `{"resourceType":"Task","active":^True,"id":"1"}`, "where the word begins"},
		{"a text with an escape that is none", `{"resourceType":"Task","id":^"a\x41b"}`, "where the text begins"},
	} {
		t.Run(row.name, func(t *testing.T) {
			before, after, _ := strings.Cut(row.text, "^")
			_, issues := fhir.Read([]byte(before+after), fhir.ReadOptions{})
			require.Len(t, issues, 1)
			assert.Equal(t, "json.syntax", issues[0].Rule)
			assert.Equal(t, int64(len(before)), issues[0].Offset, row.why)
		})
	}
}

// Without a plan parts are of the one child that all of them mean, by whatever name; where they
// mean several, or some of them may, nothing comes in but what bears a name of ours.
func TestOfWhomPartsAreWithoutAPlan(t *testing.T) {
	second := `{"resourceType":"Patient","id":"p2","identifier":[{"system":"urn:x","value":"9"}],"birthDate":"2001-01-01"}`
	of := func(resource, whose string) string { return with(resource, "subject", whose) }
	const ours = "aaaaaaaaaaaaaaaaaaaaaaaaaa."
	bears := func(resource, part string) string {
		return with(resource, "identifier", `[{"system":"`+fhir.SystemPart+`","value":"`+part+`"}]`)
	}
	var told strings.Builder
	for _, row := range []struct {
		name, why string
		all       []string
		want      [3]int
	}{
		{"of the child", "it is here", []string{theirChild, theirGoal, theirNeed, theirTask}, [3]int{1, 1, 1}},
		{"of a child that is not here", "all mean the same", []string{theirGoal, theirNeed, theirTask}, [3]int{1, 1, 1}},
		{"of two that are not here", "two names", []string{theirGoal, of(theirNeed, `{"reference":"Patient/p2"}`)}, [3]int{}},
		{"by a number", "all mean the same", []string{of(theirGoal, `{"identifier":{"system":"urn:x","value":"7"}}`), of(theirNeed, `{"identifier":{"system":"urn:x","value":"7"}}`)}, [3]int{1, 1, 0}},
		{"by two numbers", "two names", []string{of(theirGoal, `{"identifier":{"system":"urn:x","value":"7"}}`), of(theirNeed, `{"identifier":{"system":"urn:x","value":"8"}}`)}, [3]int{}},
		{"by one number of two registers", "two names", []string{of(theirGoal, `{"identifier":{"system":"urn:x","value":"7"}}`), of(theirNeed, `{"identifier":{"system":"urn:y","value":"7"}}`)}, [3]int{}},
		{"by a number without a value", "it says nothing", []string{of(theirGoal, `{"identifier":{"system":"urn:x"}}`), theirNeed}, [3]int{1, 1, 0}},
		{"by the number of the child here", "it is the child's", []string{theirChild, of(theirGoal, `{"identifier":{"system":"urn:x","value":"7"}}`), theirNeed}, [3]int{1, 1, 0}},
		{"by the place of one server and another", "two places", []string{of(theirGoal, `{"reference":"https://one.example.org/Patient/p"}`), of(theirNeed, `{"reference":"https://two.example.org/Patient/p"}`)}, [3]int{}},
		{"by a name", "it says nothing", []string{theirChild, of(theirGoal, `{"display":"x"}`), theirNeed}, [3]int{1, 1, 0}},
		{"of nobody", "of the one child", []string{theirChild, without(theirGoal, "subject"), theirNeed}, [3]int{1, 1, 0}},
		{"of the child, beside another who is here", "two children", []string{theirChild, second, theirGoal}, [3]int{}},
		{"of the child, beside another within a part", "what is within a part is the part's", []string{theirChild, theirGoal, with(theirNeed, "contained", `[`+second+`]`)}, [3]int{1, 1, 0}},
		{"of the child, beside an old version of it", "one child", []string{with(theirChild, "meta", `{"versionId":"1"}`), with(with(theirChild, "meta", `{"versionId":"2"}`), "gender", `"male"`), theirGoal}, [3]int{1, 0, 0}},
		{"of the child, beside a part of another plan of ours", "that is not asked", []string{theirChild, theirGoal, bears(with(theirGoal, "id", `"g3"`), ours+"goalaaaaaa"), bears(with(theirGoal, "id", `"g4"`), ours+"goalcccccc"), bears(with(of(theirGoal, `{"reference":"Patient/p2"}`), "id", `"g5"`), "bbbbbbbbbbbbbbbbbbbbbbbbbb.goalbbbbbb")}, [3]int{3, 0, 0}},
		{"of ours, of two children", "what bears a name of ours", []string{theirChild, second, bears(theirGoal, ours+"goalaaaaaa"), theirNeed}, [3]int{1, 0, 0}},
		{"of ours, of two children, one of whom bears a name of ours", "that one is the child", []string{with(theirChild, "identifier", `[{"system":"`+fhir.SystemSubject+`","value":"child-of-ours"}]`), second, bears(theirGoal, ours+"goalaaaaaa"), theirNeed}, [3]int{1, 0, 0}},
		{"of ours, beside numbers of others that look so", "only our own name a plan", []string{theirChild, bears(theirGoal, ours+"goalaaaaaa"), with(theirNeed, "identifier", `[{"system":"urn:x","value":"cc.1"},{"system":"urn:y","value":"cc.2"}]`)}, [3]int{1, 1, 0}},
		{"of a meeting with two", "whoever takes part is no subject", []string{theirChild, theirGoal, `{"resourceType":"Appointment","id":"a","status":"booked","description":"A","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"},{"actor":{"reference":"Patient/p9"},"status":"accepted"}]}`}, [3]int{1, 0, 0}},
		{"a number of a subject that is a list", "nobody says of whom", []string{theirChild, of(theirGoal, `[{"reference":"Patient/p2"}]`), theirNeed}, [3]int{0, 1, 0}},
	} {
		t.Run(row.name, func(t *testing.T) {
			for range 2 {
				doc := []byte(bundle(row.all...))
				r, _ := fhir.Read(doc, fhir.ReadOptions{})
				require.NotNil(t, r)
				assert.Equal(t, row.want, count(r), row.why)
				slices.Reverse(row.all)
			}
			told.WriteString(comeOf(t, row.name, []byte(bundle(row.all...))))
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "no-plan.txt"), told.String()) })
}

// Parts without a plan are of the one Patient that stands there by itself.
func TestOnlyChild(t *testing.T) {
	inside := with(theirGoal, "contained", `[{"resourceType":"Patient","id":"c","identifier":[{"system":"urn:x","value":"8"}],"birthDate":"2011-01-01"}]`)
	for _, row := range []struct{ name, doc, why, born string }{
		{"one", bundle(theirChild, theirGoal), "it is the child", "2018-03-04"},
		{"one, and another inside a part", bundle(theirChild, inside), "what stands inside a part is the part's", "2018-03-04"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, row.doc, fhir.ReadOptions{})
			assert.Equal(t, row.born, r.Plan.Child.Born.String(), row.why)
		})
	}
}

// A document without a plan is of the plan whose parts it has, or most of them.
func TestPartsWithoutAPlan(t *testing.T) {
	part := func(id, of string) string {
		return with(with(theirGoal, "id", `"`+id+`"`), "identifier", `[{"system":"`+fhir.SystemPart+`","value":"`+of+`"}]`)
	}
	const a, b = "aaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbb"
	for _, row := range []struct {
		name, why string
		parts     []string
		want      []plan.ID
	}{
		{"of one", "it is that plan", []string{part("1", b+".goalaaaaaa"), part("2", b+".goalbbbbbb")}, []plan.ID{"goalaaaaaa", "goalbbbbbb"}},
		{"more of one", "what is of another stays out", []string{part("1", a+".goalaaaaaa"), part("2", b+".goalaaaaaa"), part("3", b+".goalbbbbbb")}, []plan.ID{"goalaaaaaa", "goalbbbbbb"}},
		{"as many of two", "the first by its id, in whatever order they stand", []string{part("1", b+".goalbbbbbb"), part("2", a+".goalaaaaaa")}, []plan.ID{"goalaaaaaa"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(append([]string{theirChild}, row.parts...)...), fhir.ReadOptions{})
			var goals []plan.ID
			for _, g := range r.Plan.Goals {
				goals = append(goals, g.ID)
			}
			assert.Equal(t, row.want, goals, row.why)
		})
	}
}

// What is of no time says none: a bundle of a plan without a day has no timestamp.
func TestNoTimeIsNoTimestamp(t *testing.T) {
	graph := fhir.New(&plan.Plan{ID: "aaaaaaaaaaaaaaaaaaaaaaaaaa", Child: plan.Child{ID: "aaaaaaaaaa", Subject: "s"}}, fhir.Options{})
	out, err := graph.AppendCollection(nil)
	require.NoError(t, err)
	assert.NotContains(t, string(out), "timestamp")
	r := readText(t, string(out), fhir.ReadOptions{})
	assert.Equal(t, plan.PlanID("aaaaaaaaaaaaaaaaaaaaaaaaaa"), r.Plan.ID)
}
