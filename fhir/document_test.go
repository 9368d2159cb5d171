package fhir_test

import (
	"encoding/json"
	"os"
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
