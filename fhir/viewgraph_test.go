package fhir_test

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tell puts a mark of its own into every text that somebody wrote, and returns
// the marks with the ids of all parts: what a view may give away.
func tell(v reflect.Value, told []string) []string {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			told = tell(v.Elem(), told)
		}
	case reflect.Slice:
		for i := range v.Len() {
			told = tell(v.Index(i), told)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[civil.Instant]() || v.Type() == reflect.TypeFor[civil.Date]() {
			return told
		}
		for i := range v.NumField() {
			f, at := v.Type().Field(i), v.Field(i)
			rules := f.Tag.Get("validate")
			switch {
			case strings.Contains(rules, "absuri") || strings.Contains(rules, "mediatype"):
			case (at.Type() == reflect.TypeFor[string]() || at.Type() == reflect.TypeFor[plan.Title]()) && at.String() != "" && strings.Contains(rules, "max="):
				mark := fmt.Sprintf("Zm%04dz", len(told))
				at.SetString(mark)
				told = append(told, mark)
			case f.Tag.Get("is") != "" && at.String() != "":
				told = append(told, at.String())
			default:
				told = tell(at, told)
			}
		}
	}
	return told
}

var inForms = map[string]func(*fhir.Graph, []byte) ([]byte, error){
	"transaction": (*fhir.Graph).AppendTransaction, "collection": (*fhir.Graph).AppendCollection, "document": (*fhir.Graph).AppendDocument}

// Whatever a view withholds is nowhere in what is written of it, in any form,
// for any reader; and what is written reads as the same view.
func TestViewsGiveNothingAway(t *testing.T) {
	all := cases(t)
	for i := range generated() / 25 {
		all[fmt.Sprint("sample ", i)] = sample.Plan(13, i)
	}
	views, withheld := 0, 0
	for name, p := range all {
		told := tell(reflect.ValueOf(p).Elem(), nil)
		require.Greater(t, len(told), 10)
		for _, day := range []string{"2026-02-03", "2026-08-26"} {
			for _, reader := range view.Readers(p) {
				v, err := view.Of(p, reader, civil.MustParseDate(day))
				if err != nil {
					continue // may not know that there is a plan
				}
				shown, err := json.Marshal(v)
				require.NoError(t, err)
				g, err := fhir.NewView(v, fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00"),
					Remainder: fhir.Remainder{Resources: []fhir.Kept{{FullURL: "urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100", Type: "Basic", Resource: json.RawMessage(`{"resourceType":"Basic"}`)}}}})
				if v.Plan.ID == "" {
					require.ErrorIs(t, err, fhir.ErrFigures)
					continue
				}
				require.NoError(t, err)
				views++
				for form, write := range inForms {
					data, err := write(g, nil)
					require.NoError(t, err)
					for _, mark := range told {
						if !strings.Contains(string(shown), mark) {
							withheld++
							require.NotContains(t, string(data), mark, "%s for %s on %s as %s", name, reader, day, form)
						}
					}
					require.NotContains(t, string(data), "Basic")
					back, issues := fhir.Read(data, fhir.ReadOptions{})
					require.Empty(t, issues)
					require.Empty(t, back.Losses, "%s for %s", name, reader)
					require.NotNil(t, back.View)
					again, err := json.Marshal(back.View)
					require.NoError(t, err)
					same(t, string(shown), string(again))
					assert.Equal(t, len(v.Withheld) > 0, strings.Contains(string(data), `"REDACTED"`))
				}
			}
		}
	}
	require.Greater(t, views, generated()/2)
	require.Greater(t, withheld, 50*generated())
}

// A plan that is no view says so.
func TestWholePlanIsNoView(t *testing.T) {
	data, err := fhir.New(cases(t)["aino.json"], fhir.Options{}).AppendTransaction(nil)
	require.NoError(t, err)
	r, issues := fhir.Read(data, fhir.ReadOptions{})
	require.Empty(t, issues)
	assert.Nil(t, r.View)
}

// A view that somebody has changed shows each change, or the place of it.
func TestNoLeafOfAViewIsOverlooked(t *testing.T) {
	p := cases(t)["iida.json"]
	v, err := view.Of(p, view.Readers(p)[1], civil.MustParseDate("2026-09-02"))
	require.NoError(t, err)
	require.NotEmpty(t, v.Withheld)
	g, err := fhir.NewView(v, fhir.Options{})
	require.NoError(t, err)
	data, err := g.AppendTransaction(nil)
	require.NoError(t, err)
	n := 0
	everyLeaf(t, data, func(at issue.Pointer) bool {
		if strings.HasPrefix(string(at), "/entry/0/resource/extension/") || strings.HasPrefix(string(at), "/entry/0/resource/meta/") {
			n++
			return true
		}
		return false
	})
	assert.Greater(t, n, 10)
}

// A view says for whom it was made and that something is withheld, or it is none.
func TestViewsOfOthers(t *testing.T) {
	p := cases(t)["iida.json"]
	withheld, err := view.Of(p, view.Readers(p)[1], civil.MustParseDate("2026-09-02"))
	require.NoError(t, err)
	require.NotEmpty(t, withheld.Withheld)
	whole := new(*withheld)
	whole.Withheld = nil
	const label = `{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationValue","code":"REDACTED"}`
	for _, row := range []struct {
		name, why string
		of        *view.View
		change    func(text string) string
		view      bool
		lost      []issue.Pointer
	}{
		{"withheld", "as we write it", withheld, func(s string) string { return s }, true, nil},
		{"nothing withheld", "as we write it", whole, func(s string) string { return s }, true, nil},
		{"nothing withheld, and labelled", "somebody else says that something is left out", whole, func(s string) string {
			return strings.Replace(s, `"meta":{`, `"meta":{"security":[`+label+`],`, 1)
		}, true, []issue.Pointer{"/entry/0/resource/meta/security"}},
		{"for nobody", "no reader is called so", withheld, func(s string) string { return strings.Replace(s, withheld.Reader.String(), "nobody:x", 1) }, false,
			[]issue.Pointer{"/entry/0/resource/meta/security", "/entry/0/resource/extension"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			g, err := fhir.NewView(row.of, fhir.Options{ShowBanned: true})
			require.NoError(t, err)
			out, err := g.AppendCollection(nil)
			require.NoError(t, err)
			r := readText(t, row.change(string(out)), fhir.ReadOptions{})
			assert.Equal(t, row.view, r.View != nil, row.why)
			var lost []issue.Pointer
			for _, l := range r.Losses {
				at, _, _ := strings.Cut(string(l.Pointer)+"/", "extension/")
				if at != string(l.Pointer)+"/" {
					l.Pointer = issue.Pointer(at + "extension")
				}
				if !slices.Contains(lost, l.Pointer) {
					lost = append(lost, l.Pointer)
				}
			}
			assert.ElementsMatch(t, row.lost, lost, row.why)
		})
	}
}

// A view is written with the options of the writing, as a plan is.
func TestOptionsOfAView(t *testing.T) {
	p := cases(t)["iida.json"]
	v, err := view.Of(p, view.Readers(p)[1], civil.MustParseDate("2026-09-02"))
	require.NoError(t, err)
	g, err := fhir.NewView(v, fhir.Options{Indent: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")})
	require.NoError(t, err)
	var b, plain strings.Builder
	require.NoError(t, g.WriteDocument(&b))
	g, err = fhir.NewView(v, fhir.Options{Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")})
	require.NoError(t, err)
	require.NoError(t, g.WriteDocument(&plain))
	assert.Contains(t, b.String(), "{\n  \"resourceType\": \"Bundle\",\n  \"identifier\": {\n    \"system\"")
	assert.JSONEq(t, plain.String(), b.String())
	assert.Equal(t, 1, strings.Count(plain.String(), "\n"), "else a line, with its end")
}

// Whatever a resource holds that not everybody may see, its label says so: that
// of the narrowest part, of a Provenance that of what it speaks of, of a
// document that of all.
func TestLabels(t *testing.T) {
	order := map[string]int{"": 0, "R": 1, "V": 2}
	wants := map[string]int{"circle": 0, "professionals": 1, "subject": 2, "author": 2, "confidence": 2}
	label := func(resource map[string]any) int {
		meta, _ := resource["meta"].(map[string]any)
		security, _ := meta["security"].([]any)
		for _, c := range security {
			if c := c.(map[string]any); c["system"] == "http://terminology.hl7.org/CodeSystem/v3-Confidentiality" {
				return order[c["code"].(string)]
			}
		}
		return 0
	}
	seen := map[int]int{}
	for seed := range uint64(40) {
		g := fhir.New(anyPlan(seed, false), fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")})
		data, err := g.AppendDocument(nil)
		require.NoError(t, err)
		var doc struct {
			Entry []struct{ Resource map[string]any }
		}
		require.NoError(t, json.Unmarshal(data, &doc))
		narrowest := 0
		var composition map[string]any
		for _, e := range doc.Entry {
			want := 0
			for _, l := range leaves(e.Resource, "", nil, nil) {
				if !strings.HasSuffix(string(l.at), "/valueCode") {
					continue
				}
				holder, _ := at(e.Resource, l.at.Parent()).(map[string]any)
				switch url, _ := holder["url"].(string); {
				case url == "visibility" || url == fhir.ExtensionURL("visibility"):
					want = max(want, wants[l.was.(string)])
				case url == fhir.ExtensionURL("existence") && l.was == plan.ExistenceSecret.String():
					want = wants[assess.VisibilityAuthor.String()] // who may not know of it must not read of it elsewhere
				}
			}
			kind := e.Resource["resourceType"]
			switch kind {
			case "Composition":
				composition = e.Resource
			case "CarePlan", "CareTeam", "Practitioner", "PractitionerRole", "Communication", "Encounter", "Appointment", "Task", "ServiceRequest", "Provenance":
				assert.GreaterOrEqual(t, label(e.Resource), want, kind) // the part may stand in two resources
			default:
				assert.Equal(t, want, label(e.Resource), kind)
			}
			seen[label(e.Resource)]++
			narrowest = max(narrowest, label(e.Resource))
		}
		assert.Equal(t, narrowest, label(composition))
	}
	assert.Greater(t, seen[0], 100)
	assert.Greater(t, seen[1], 100)
	assert.Greater(t, seen[2], 100)
}

// What the father of a young person may see, for his own system.
func ExampleNewView() {
	p := example("iida.json")
	father, _ := view.ParseReader("guardian:4uao4hvdzo")
	v, err := view.Of(p, father, civil.MustParseDate("2026-09-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	g, err := fhir.NewView(v, fhir.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	bundle, err := g.AppendTransaction(nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	back, _ := fhir.Read(bundle, fhir.ReadOptions{})
	fmt.Println(back.View.Reader, back.View.On, len(back.View.Withheld), len(back.Losses))
	// Output: guardian:4uao4hvdzo 2026-09-02 1 0
}

// example reads a plan of the examples.
func example(name string) *plan.Plan {
	data, err := os.ReadFile("../examples/cases/" + name)
	if err != nil {
		panic(err)
	}
	p, issues := plan.Decode(data, issue.Limits{})
	if issues.HasErrors() {
		panic(issues.Err())
	}
	return p
}
