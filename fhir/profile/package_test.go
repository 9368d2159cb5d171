package profile_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/profile"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The list of the package's files with their digests is checked in: what a
// change of the model or of a code set does to the package shows in review.
func TestPackageList(t *testing.T) {
	files, err := profile.Files()
	require.NoError(t, err)
	var b strings.Builder
	for _, f := range files {
		sum := sha256.Sum256(f.Data)
		b.WriteString(hex.EncodeToString(sum[:8]) + " " + f.Path + "\n")
	}
	if *update {
		require.NoError(t, os.WriteFile("testdata/package.txt", []byte(b.String()), 0o644))
	}
	golden, err := os.ReadFile("testdata/package.txt")
	require.NoError(t, err)
	assert.Equal(t, string(golden), b.String(), "run go test ./fhir/profile -update, and raise the version if the package is published")
}

// Each file holds the resource that its name says, under our base, with the
// package's version.
func TestFiles(t *testing.T) {
	files, err := profile.Files()
	require.NoError(t, err)
	for _, f := range files {
		var r struct{ ResourceType, ID, URL, Version string }
		require.NoError(t, json.Unmarshal(f.Data, &r))
		if r.ResourceType != "NamingSystem" { // R4 gives it neither
			assert.Equal(t, profile.Version, r.Version, f.Path)
		}
		if path.Base(f.Path) == "package.json" {
			continue
		}
		assert.Equal(t, r.ResourceType+"-"+r.ID+".json", path.Base(f.Path))
		if r.ResourceType != "NamingSystem" {
			assert.Equal(t, plan.CanonicalBase+"/"+r.ResourceType+"/"+r.ID, r.URL)
		}
		assert.LessOrEqual(t, len(r.ID), 64, "an id has at most 64 characters")
		assert.NotContains(t, string(f.Data), "null")
	}
}

// used collects what resources use of ours: extensions and codes.
func used(v any, urls, codes map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		if url, ok := v["url"].(string); ok && strings.HasPrefix(url, plan.CanonicalBase) {
			urls[url] = true
		}
		if system, ok := v["system"].(string); ok && strings.Contains(system, "/CodeSystem/") && strings.HasPrefix(system, plan.CanonicalBase) {
			code, _ := v["code"].(string)
			codes[system+"|"+code] = true
		}
		for _, inner := range v {
			used(inner, urls, codes)
		}
	case []any:
		for _, inner := range v {
			used(inner, urls, codes)
		}
	}
}

// Whatever a plan's resources use, the package defines.
func TestPackageDefinesWhatIsUsed(t *testing.T) {
	defined := map[string]bool{}
	files, err := profile.Files()
	require.NoError(t, err)
	for _, f := range files {
		var r struct {
			URL     string
			Concept []struct{ Code string }
		}
		require.NoError(t, json.Unmarshal(f.Data, &r))
		defined[r.URL] = true
		for _, c := range r.Concept {
			defined[r.URL+"|"+c.Code] = true
		}
	}
	urls, codes := map[string]bool{}, map[string]bool{}
	for i := range 100 {
		data, err := fhir.New(sample.Plan(3, i), fhir.Options{ShowBanned: true}).AppendTransaction(nil)
		require.NoError(t, err)
		var doc any
		require.NoError(t, json.Unmarshal(data, &doc))
		used(doc, urls, codes)
	}
	require.Greater(t, len(urls), 20)
	require.Greater(t, len(codes), 50)
	for url := range urls {
		assert.True(t, defined[url], "%s has no definition", url)
	}
	for c := range codes {
		assert.True(t, defined[c], "%s is in no code system", c)
	}
}

// Every word of every code is there in three languages.
func TestCodesHaveWords(t *testing.T) {
	for _, table := range fhir.CodeTables() {
		assert.NotEmpty(t, table.Title, table.Name)
		assert.NotEmpty(t, table.Means, table.Name)
		for _, row := range table.Rows.All() {
			assert.NotEmpty(t, row.FI, "%s#%s", table.Name, row.Code)
			assert.NotEmpty(t, row.SV, "%s#%s", table.Name, row.Code)
			assert.NotEmpty(t, row.EN, "%s#%s", table.Name, row.Code)
		}
	}
}

// An example is the plan itself.
func TestExamples(t *testing.T) {
	p := sample.Plan(3, 1)
	bare, err := profile.Files()
	require.NoError(t, err)
	files, err := profile.Files(profile.Example{ID: "family-1", Plan: p})
	require.NoError(t, err)
	require.Len(t, files, len(bare)+1)
	for _, f := range files {
		if f.Path != "package/example/Bundle-family-1.json" {
			continue
		}
		var bundle struct{ ID, Type string }
		require.NoError(t, json.Unmarshal(f.Data, &bundle))
		assert.Equal(t, "family-1", bundle.ID)
		assert.Equal(t, "collection", bundle.Type)
		r, issues := fhir.Read(f.Data, fhir.ReadOptions{})
		require.Empty(t, issues)
		assert.Empty(t, r.Losses)
		assert.Equal(t, p.ID, r.Plan.ID)
		return
	}
	assert.Fail(t, "the example is not there")
}

// What cannot be an example makes no package and no guide.
func TestExamplesThatAreNone(t *testing.T) {
	p := sample.Plan(3, 1)
	p.Title = "\xff"
	for name, e := range map[string]profile.Example{
		"no text": {ID: "family-1", Plan: p}, "an id that is no text": {ID: "\xff", Plan: sample.Plan(3, 1)},
		"a broken directory": {ID: "county", Directory: &directory.Directory{Areas: []directory.Area{{}}}},
	} {
		files, err := profile.Files(e)
		assert.Error(t, err, name)
		assert.Nil(t, files, name)
		files, err = profile.Guide(e)
		assert.Error(t, err, name)
		assert.Nil(t, files, name)
	}
}

// The guide has what the package has, but its manifest, at the places where the publisher looks, and its pages filled in.
func TestGuideHasThePackage(t *testing.T) {
	example := profile.Example{ID: "family-1", Plan: sample.Plan(3, 1)}
	files, err := profile.Files(example)
	require.NoError(t, err)
	guide, err := profile.Guide(example)
	require.NoError(t, err)
	at := map[string]string{}
	for _, f := range guide {
		at[f.Path] = string(f.Data)
		assert.NotContains(t, string(f.Data), "{{", f.Path)
		assert.NotEmpty(t, f.Data, f.Path)
	}
	paths := slices.Sorted(maps.Keys(at))
	for i := range guide {
		assert.Equal(t, paths[i], guide[i].Path, "sorted by path")
	}
	for _, f := range files {
		name := filepath.Base(f.Path)
		folder := "input/resources/"
		switch {
		case name == "package.json":
			continue
		case strings.HasPrefix(name, "Bundle-"):
			folder = "input/examples/"
		case strings.HasPrefix(name, "ImplementationGuide-"):
			folder = "input/"
		}
		assert.Equal(t, string(f.Data), at[folder+name], name)
		delete(at, folder+name)
	}
	assert.Less(t, len(at), 20, "the pages are left")
}

// The page of conformance says how many definitions the package has.
func TestConformancePageCounts(t *testing.T) {
	files, err := profile.Files()
	require.NoError(t, err)
	count := 0
	for _, f := range files {
		if strings.Contains(string(f.Data), `"resourceType"`) {
			count++
		}
	}
	page, err := os.ReadFile("../../docs/fhir-conformance.md")
	require.NoError(t, err)
	assert.Contains(t, string(page), fmt.Sprintf("| all %d definitions, and the examples |", count))
}

// It says, too, how many bundles go before the judges: the cases that are plans and as
// many families as .ci/conformance invents, in each form.
func TestConformancePageBundles(t *testing.T) {
	script, err := os.ReadFile("../../.ci/conformance")
	require.NoError(t, err)
	word := func(pattern string) string {
		found := regexp.MustCompile(pattern).FindSubmatch(script)
		require.Len(t, found, 2, pattern)
		return string(found[1])
	}
	number := func(pattern string) int {
		n, err := strconv.Atoi(word(pattern))
		require.NoError(t, err)
		return n
	}
	files, err := filepath.Glob("../../examples/cases/*.json")
	require.NoError(t, err)
	cases := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		if !strings.Contains(string(data), `"oneplan-sector/1.0"`) {
			cases++
		}
	}
	forms := len(strings.Fields(word(`(?m)^forms=\((.*)\)$`)))
	judged, pushed := number(`(?m)^judged=(\d+)`), number(`(?m)^pushed=(\d+)`)
	whole, more := number(`--whole\) judged=(\d+)`), number(`--whole\) .*pushed=(\d+)`)
	page, err := os.ReadFile("../../docs/fhir-conformance.md")
	require.NoError(t, err)
	for _, says := range []string{
		fmt.Sprintf("| %d cases and %d families, %d bundles | `--whole`: %d families, %d bundles,", cases, judged, (cases+judged)*forms, whole, (cases+whole)*forms),
		fmt.Sprintf("| %d cases and %d families, two servers | `--whole`: %d families,", cases, pushed, more),
	} {
		assert.Contains(t, string(page), says)
	}
}
