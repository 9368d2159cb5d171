package profile_test

import (
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/profile"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whatever the package defines says where it is for, whom to ask and on what terms, as far as R4
// has an element for it; whose words the star is, nobody says here.
func TestDefinitionsSayWhoseTheyAre(t *testing.T) {
	files, err := profile.Files()
	require.NoError(t, err)
	for _, f := range files {
		var d map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(f.Data, &d))
		kind := strings.Trim(string(d["resourceType"]), `"`)
		if kind == "" {
			continue // package.json
		}
		for _, element := range []string{"publisher", "contact", "jurisdiction"} {
			assert.NotEmpty(t, d[element], "%s has no %s", f.Path, element)
		}
		if kind != "NamingSystem" && kind != "Questionnaire" {
			assert.NotEmpty(t, d["copyright"], f.Path)
		}
	}
}

// A server is told which profiles the resources of a plan state.
func TestCapabilityNamesProfiles(t *testing.T) {
	files, err := profile.Files()
	require.NoError(t, err)
	i := slices.IndexFunc(files, func(f profile.File) bool { return path.Base(f.Path) == "CapabilityStatement-plan-server.json" })
	for _, p := range fhir.Profiles() {
		if p.Type != "Composition" { // a document is written, not kept by its parts
			assert.Contains(t, string(files[i].Data), `"`+p.URL+`"`, p.Name)
		}
	}
}

// An example that is a document shows what no collection has; a bundle of another system stands
// as it is.
func TestExamplesOfEachKind(t *testing.T) {
	theirs := []byte("{\"resourceType\":\"Bundle\",\"id\":\"b\"}\n")
	files, err := profile.Files(profile.Example{ID: "a", Plan: sample.Plan(3, 1), Options: fhir.Options{Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}}, profile.Example{ID: "b", Bundle: theirs})
	require.NoError(t, err)
	for _, f := range files {
		switch path.Base(f.Path) {
		case "Bundle-a.json":
			for _, says := range []string{`"document"`, `"id": "a"`, "/document-composition", "/record-provenance"} {
				assert.Contains(t, string(f.Data), says)
			}
		case "Bundle-b.json":
			assert.Equal(t, theirs, f.Data)
		}
	}
}
