package profile_test

import (
	"encoding/json"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/profile"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// resource is what the tests look at of a resource in a document.
type resource struct {
	ResourceType string
	Meta         struct{ Profile []string }
	Identifier   json.RawMessage
	raw          map[string]json.RawMessage
}

// written are the resources of sample plans as documents, by the profile that
// each states.
func written(t *testing.T) map[string][]resource {
	t.Helper()
	by := map[string][]resource{}
	for i := range 60 {
		data, err := fhir.New(sample.Plan(3, i), fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}).AppendDocument(nil)
		require.NoError(t, err)
		var doc struct {
			Entry []struct{ Resource json.RawMessage }
		}
		require.NoError(t, json.Unmarshal(data, &doc))
		for _, e := range doc.Entry {
			var r resource
			require.NoError(t, json.Unmarshal(e.Resource, &r))
			require.NoError(t, json.Unmarshal(e.Resource, &r.raw))
			require.Len(t, r.Meta.Profile, 1, "%s states one profile", r.ResourceType)
			by[r.Meta.Profile[0]] = append(by[r.Meta.Profile[0]], r)
		}
	}
	return by
}

// A receiver can ask a validator whether a resource of a plan is right: each
// states a profile of its own type that the package defines, and each profile
// is of some use.
func TestResourcesStateTheirProfiles(t *testing.T) {
	by := written(t)
	names := map[string]bool{}
	for _, e := range fhir.Extensions() {
		names[e.Name] = true
	}
	for _, p := range fhir.Profiles() {
		assert.False(t, names[p.Name], "%s is the name of two definitions", p.Name)
		names[p.Name] = true
		assert.NotEmpty(t, by[p.URL], "no resource of 60 families states %s", p.Name)
		for _, r := range by[p.URL] {
			assert.Equal(t, p.Type, r.ResourceType, p.Name)
		}
		delete(by, p.URL)
	}
	assert.Empty(t, by, "stated and not defined")
}

// What a profile says of identifiers and codes holds for what is written. The
// official engine judges all of it; this tells at once.
func TestProfilesHold(t *testing.T) {
	by := written(t)
	for _, p := range fhir.Profiles() {
		known := map[string]bool{}
		for _, s := range p.Systems {
			known[s.URL] = true
		}
		for _, r := range by[p.URL] {
			for _, system := range regexp.MustCompile(regexp.QuoteMeta(plan.CanonicalBase)+`/id/[a-z-]+`).FindAllString(string(r.Identifier), -1) {
				assert.True(t, known[system] || p.Type == "Composition", "%s has an identifier of %s", p.Name, system)
			}
			if p.Mark.System != "" {
				assert.Regexp(t, `"system":"`+regexp.QuoteMeta(p.Mark.System)+`","code":"`+p.Mark.Code+`"`, string(r.raw[p.Mark.Element]), p.Name)
			}
		}
	}
}

// Every resource of the package is in the guide, under a heading, and every page
// of the guide is there.
func TestGuideNamesEverything(t *testing.T) {
	files, err := profile.Guide(profile.Example{ID: "family-1", Plan: sample.Plan(3, 1)})
	require.NoError(t, err)
	var guide struct {
		Definition struct {
			Grouping []struct{ ID string }
			Resource []struct {
				Reference      struct{ Reference string }
				ExampleBoolean bool
				GroupingID     string
			}
			Page struct {
				NameURL string
				Page    []struct{ NameURL string }
			}
		}
	}
	there := map[string]bool{}
	for _, f := range files {
		there[f.Path] = true
		assert.NotContains(t, string(f.Data), "{{", "%s: something was not filled in", f.Path)
		if f.Path == "input/ImplementationGuide-"+profile.Name+".json" {
			require.NoError(t, json.Unmarshal(f.Data, &guide))
		}
	}
	groups := map[string]bool{}
	for _, g := range guide.Definition.Grouping {
		groups[g.ID] = false
	}
	named := map[string]bool{}
	for _, r := range guide.Definition.Resource {
		file := strings.Replace(r.Reference.Reference, "/", "-", 1) + ".json"
		folder := "input/resources/"
		if r.ExampleBoolean {
			folder = "input/examples/"
		}
		assert.True(t, there[folder+file], "%s is not in the guide's folder", file)
		named[file] = true
		assert.Contains(t, groups, r.GroupingID)
		groups[r.GroupingID] = true
	}
	for id, used := range groups {
		assert.True(t, used, "nothing stands under %s", id)
	}
	for at := range there {
		if strings.HasPrefix(at, "input/resources/") || strings.HasPrefix(at, "input/examples/") {
			assert.True(t, named[path.Base(at)], "%s is not in the guide", at)
		}
	}
	for _, page := range guide.Definition.Page.Page {
		assert.True(t, there["input/pagecontent/"+strings.TrimSuffix(page.NameURL, ".html")+".md"], page.NameURL)
	}
	for _, at := range []string{"ig.ini", "sushi-config.yaml", "input/includes/menu.xml", "input/pagecontent/index.md"} {
		assert.True(t, there[at], at)
	}
}

// A map has every code of its set, and no target without being asked.
func TestConceptMaps(t *testing.T) {
	for _, m := range fhir.ConceptMaps() {
		assert.Len(t, m.Rows, m.Source.Rows.Len(), m.Name)
		for i, row := range m.Rows {
			assert.Equal(t, m.Source.Rows.At(i+1).Code, row.Code, m.Name)
		}
	}
	want := map[string]string{"child-strengths": "developmental-needs wider", "childs-self": " unmatched", "services": "family-and-environment wider"}
	var triangle struct {
		Group []struct {
			Element []struct {
				Code   string
				Target []struct{ Code, Equivalence string }
			}
		}
	}
	files, err := profile.Files()
	require.NoError(t, err)
	for _, f := range files {
		if f.Path == "package/ConceptMap-star-"+assess.FrameTriangle.String()+".json" {
			require.NoError(t, json.Unmarshal(f.Data, &triangle))
		}
	}
	require.Len(t, triangle.Group, 1)
	assert.Len(t, triangle.Group[0].Element, 13, "the star has thirteen items")
	for _, e := range triangle.Group[0].Element {
		require.NotEmpty(t, e.Target, e.Code)
		if w, ok := want[e.Code]; ok {
			assert.Equal(t, w, e.Target[0].Code+" "+e.Target[0].Equivalence, e.Code)
			delete(want, e.Code)
		}
	}
	assert.Empty(t, want)
}
