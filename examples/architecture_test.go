package examples_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	module = "github.com/onechildoneplan/oneplan"

	jsonText  = "github.com/go-json-experiment/json"
	validator = "github.com/go-playground/validator/v10"
	schema    = "github.com/invopop/jsonschema"
	fhirTypes = "github.com/samply/golang-fhir-models/fhir-models"
	testify   = "github.com/stretchr/testify"
	santhosh  = "github.com/santhosh-tekuri/jsonschema/v6"
)

// folders are the top folders from the ground up: a package may import
// packages of its own folder and of folders before it, as its row below says.
var folders = []string{"deadline", "assess", "plan", "fhir", "examples"}

// imports says what a package may import beside the standard library.
type imports struct {
	own     []string // packages of this module, without the module's path
	outside []string // modules of others
}

// architecture is the whole tree of library packages with the arrows between
// them (docs/architecture.md tells why). A package that has no row may not
// exist, and a row whose package is gone is an error. A new package comes with
// its row in the same commit; a new outside module with a decision record. To
// change a row so that something compiles is to change the architecture.
//
// Packages under examples have no rows: they stand on top and may import every
// library package, but no outside module; what needs one is a module of its own.
var architecture = map[string]imports{
	"deadline/civil": {},
	"deadline/code":  {},
	"deadline/issue": {own: []string{"deadline/code"}},
	"deadline/veil":  {},
	"deadline":       {own: []string{"deadline/civil", "deadline/code", "deadline/issue"}},
	"deadline/fi":    {own: []string{"deadline", "deadline/civil", "deadline/code", "deadline/issue"}},

	"assess":       {own: []string{"deadline/civil", "deadline/code", "deadline/issue", "deadline/veil"}, outside: []string{jsonText}},
	"assess/chart": {own: []string{"assess", "deadline/civil", "deadline/code", "deadline/veil"}},

	"plan/hetu":     {own: []string{"deadline/civil", "deadline/code"}},
	"plan/memstore": {own: []string{"deadline/civil", "deadline/veil", "plan", "plan/history", "plan/register"}},
	"plan/merge": {
		own: []string{
			"assess", "deadline/civil", "deadline/code", "deadline/issue", "deadline/veil", "plan", "plan/internal/contour", "plan/internal/spelling", "plan/part",
		},
		outside: []string{jsonText},
	},
	"plan/plantest": {own: []string{"deadline/civil", "deadline/issue", "deadline/veil", "plan", "plan/due", "plan/history", "plan/register"}},
	"plan/register": {own: []string{"deadline/civil", "deadline/code", "deadline/issue", "deadline/veil", "plan", "plan/due", "plan/history"}},
	"plan/sqlstore": {own: []string{"deadline/civil", "deadline/veil", "plan", "plan/history", "plan/register"}, outside: []string{jsonText}},
	"plan/ndjson":   {own: []string{"deadline/veil"}},
	"plan/consolidate": {
		own:     []string{"deadline/civil", "deadline/code", "deadline/issue", "deadline/veil", "plan", "plan/hetu", "plan/internal/contour"},
		outside: []string{jsonText},
	},
	"plan": {
		own: []string{
			"assess", "deadline", "deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "deadline/veil", "plan/hetu", "plan/internal/contour",
		},
		outside: []string{jsonText},
	},
	"plan/directory": {
		own:     []string{"deadline/civil", "deadline/code", "deadline/issue", "deadline/veil", "plan", "plan/internal/table", "plan/view"},
		outside: []string{jsonText},
	},
	"plan/internal/spelling": {},
	"plan/internal/table":    {},
	"plan/due": {own: []string{
		"assess", "deadline", "deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "plan",
	}},
	"plan/draft": {own: []string{"deadline/civil", "deadline/issue", "deadline/veil", "plan", "plan/internal/contour", "plan/part"}},
	"plan/fork": {own: []string{
		"deadline/civil", "deadline/issue", "deadline/veil", "plan", "plan/edit", "plan/history", "plan/merge", "plan/view",
	}},
	"plan/part":  {own: []string{"assess", "deadline/issue", "plan", "plan/internal/contour"}},
	"plan/leave": {own: []string{"deadline/civil", "deadline/issue", "plan"}},
	"plan/sides": {own: []string{
		"assess", "deadline/civil", "deadline/code", "deadline/issue", "plan", "plan/part",
	}},
	"plan/subjects": {own: []string{"deadline/code", "deadline/issue", "deadline/veil", "plan"}},
	"plan/internal/contour": {own: []string{
		"assess", "deadline/civil", "deadline/code", "deadline/issue",
	}},
	"plan/edit": {own: []string{
		"assess", "deadline/civil", "deadline/code", "deadline/issue", "deadline/veil", "plan", "plan/internal/contour", "plan/internal/spelling", "plan/view", "plan/whereabouts",
	}},
	"plan/history": {
		own:     []string{"deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "deadline/veil", "plan", "plan/internal/contour"},
		outside: []string{jsonText},
	},
	"plan/lint":  {own: []string{"assess", "deadline/civil", "deadline/code", "deadline/issue", "deadline/veil", "plan", "plan/hetu"}},
	"plan/sheet": {own: []string{"deadline", "deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "deadline/veil", "plan"}},
	"plan/print": {own: []string{
		"assess", "assess/chart", "deadline", "deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "deadline/veil", "plan", "plan/due", "plan/merge", "plan/sheet", "plan/view",
	}},
	"plan/sample":      {own: []string{"assess", "deadline", "deadline/civil", "deadline/code", "deadline/fi", "plan", "plan/hetu", "plan/history"}},
	"plan/schema":      {own: []string{"plan"}},
	"plan/words":       {own: []string{"assess", "deadline", "deadline/code", "deadline/issue", "plan", "plan/annual", "plan/calendar", "plan/caseload", "plan/due", "plan/consolidate", "plan/directory", "plan/edit", "plan/history", "plan/lint", "plan/merge", "plan/sheet", "plan/sides", "plan/stats", "plan/subjects", "plan/survey", "plan/view"}},
	"plan/schema/tags": {own: []string{"deadline/civil", "deadline/code", "deadline/issue"}, outside: []string{schema}},
	"plan/survey": {
		own:     []string{"deadline/civil", "deadline/code", "deadline/issue", "plan/internal/table"},
		outside: []string{jsonText},
	},
	"plan/stats": {
		own:     []string{"assess", "deadline", "deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "plan", "plan/survey"},
		outside: []string{jsonText},
	},
	"plan/stats/chart": {own: []string{"deadline/civil", "deadline/code", "plan/stats"}},
	"plan/view": {
		own:     []string{"assess", "deadline", "deadline/civil", "deadline/code", "deadline/issue", "deadline/veil", "plan", "plan/due", "plan/internal/contour", "plan/whereabouts"},
		outside: []string{jsonText},
	},
	"plan/whereabouts": {own: []string{"deadline/civil", "plan"}},
	"plan/annual": {
		own:     []string{"deadline", "deadline/civil", "deadline/code", "deadline/issue", "plan/directory", "plan/internal/table"},
		outside: []string{jsonText},
	},
	"plan/calendar": {own: []string{
		"deadline", "deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "deadline/veil", "plan", "plan/annual", "plan/due", "plan/view",
	}},
	"plan/caseload": {
		own:     []string{"deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "deadline/veil", "plan"},
		outside: []string{jsonText},
	},
	"plan/export": {own: []string{
		"assess", "deadline", "deadline/civil", "deadline/code", "deadline/fi", "deadline/veil", "plan", "plan/due", "plan/parquet", "plan/stats",
	}},
	"plan/parquet":    {own: []string{"deadline/veil"}},
	"plan/validation": {own: []string{"assess", "deadline/code", "deadline/issue", "plan"}, outside: []string{validator}},

	"fhir": {
		own:     []string{"assess", "deadline/civil", "deadline/code", "deadline/fi", "deadline/issue", "deadline/veil", "plan", "plan/view", "plan/whereabouts"},
		outside: []string{fhirTypes, jsonText},
	},
	"fhir/bulk": {own: []string{"deadline/veil", "fhir", "fhir/reference", "plan", "plan/ndjson"}},
	"fhir/client": {
		own:     []string{"deadline/civil", "deadline/code", "deadline/issue", "deadline/veil", "fhir", "fhir/reference", "plan", "plan/merge"},
		outside: []string{jsonText},
	},
	"fhir/profile": {
		own:     []string{"assess", "deadline/code", "fhir", "fhir/services", "plan", "plan/directory"},
		outside: []string{fhirTypes, jsonText},
	},
	"fhir/services": {
		own:     []string{"assess", "deadline/civil", "deadline/code", "deadline/issue", "fhir", "plan", "plan/directory"},
		outside: []string{fhirTypes, jsonText},
	},
	"fhir/reference": {own: []string{"deadline/veil"}, outside: []string{jsonText}},
}

// forTests are the outside modules that any test may import beside those of
// its package.
var forTests = []string{testify, santhosh, validator, schema, jsonText, fhirTypes}

// light are packages that someone may embed alone, with the outside modules
// that come along at most. Linking more than that is a cost to each of them.
var light = []struct {
	pkg     string
	outside []string
	why     string
}{
	{pkg: "deadline/civil", why: "a date must cost nothing"},
	{pkg: "deadline/code", why: "a code set must cost nothing"},
	{pkg: "deadline/issue", why: "reading strictly must cost nothing"},
	{pkg: "deadline/fi", why: "Finland's calendar and law as data, for those who only count days"},
	{pkg: "assess", outside: []string{jsonText}, why: "the star alone"},
	{pkg: "plan", outside: []string{jsonText}, why: "reading and checking a plan needs no reflection-based validator (3 MB) and no schema generator"},
	{pkg: "plan/hetu", why: "checking an identity code must cost nothing"},
	{pkg: "plan/ndjson", why: "reading lines must cost nothing"},
}

func TestArchitecture(t *testing.T) {
	tree := readTree(t)
	for _, pkg := range slices.Sorted(maps.Keys(tree)) {
		may, ok := architecture[pkg]
		if folder(pkg) == "examples" {
			may, ok = imports{own: slices.Collect(maps.Keys(tree))}, true
		}
		if !assert.True(t, ok, "package %s has no row in the architecture", pkg) {
			continue
		}
		for imp, file := range tree[pkg].code {
			checkImport(t, file, imp, may)
		}
		for imp, file := range tree[pkg].tests {
			checkImport(t, file, imp, imports{own: append(upTo(pkg), may.own...), outside: forTests})
		}
	}
	for pkg := range architecture {
		assert.Contains(t, slices.Sorted(maps.Keys(tree)), pkg, "the architecture has a row for %s, which holds no Go file", pkg)
	}
}

// The table itself may not turn an arrow round or bring in a drawer.
func TestArchitectureTable(t *testing.T) {
	for pkg, may := range architecture {
		assert.Contains(t, folders, folder(pkg), "%s stands outside the named folders", pkg)
		for _, own := range may.own {
			assert.Contains(t, architecture, own, "%s may import %s, which has no row", pkg, own)
			assert.Contains(t, upTo(pkg), own, "%s may not import %s: imports go one way", pkg, own)
		}
		for _, drawer := range []string{"util", "utils", "helper", "helpers", "common", "shared", "manager", "base", "types", "misc", "internal"} {
			assert.NotEqual(t, drawer, path.Base(pkg), "%s: a package is named after its noun", pkg)
		}
	}
}

func TestLightPackages(t *testing.T) {
	tree := readTree(t)
	for _, row := range light {
		t.Run(row.pkg, func(t *testing.T) {
			require.Contains(t, slices.Sorted(maps.Keys(tree)), row.pkg)
			for imp, file := range reach(tree, row.pkg) {
				assert.True(t, inModules(imp, row.outside), "%s brings %s into %s: %s", file, imp, row.pkg, row.why)
			}
		})
	}
}

// go.mod may require directly what the architecture names, and nothing else.
func TestRequirements(t *testing.T) {
	text, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	known := []string{jsonText, validator, schema, fhirTypes, testify, santhosh}
	found := 0
	for line := range strings.Lines(string(text)) {
		words := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if len(words) < 2 || !strings.Contains(words[0], ".") || strings.HasSuffix(strings.TrimSpace(line), "// indirect") {
			continue
		}
		found++
		assert.Contains(t, known, words[0], "go.mod requires a module without a decision record")
	}
	assert.NotZero(t, found, "no requirement was read: has go.mod another form now?")
}

func checkImport(t *testing.T, file, imp string, may imports) {
	t.Helper()
	own, inside := strings.CutPrefix(imp, module+"/")
	host, _, _ := strings.Cut(imp, "/")
	switch {
	case inside:
		assert.Contains(t, may.own, own, "%s imports %s", file, own)
	case imp == "C":
		assert.Fail(t, "cgo", "%s needs a C compiler", file)
	case strings.Contains(host, "."):
		assert.True(t, inModules(imp, may.outside), "%s imports %s", file, imp)
	}
}

// source is what one folder imports, each import with a file that does so.
type source struct{ code, tests map[string]string }

// readTree parses the imports of every Go file of this module, whatever its
// build constraints. Modules of their own are not this module.
func readTree(t *testing.T) map[string]source {
	t.Helper()
	tree := map[string]source{}
	err := fs.WalkDir(os.DirFS(".."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			_, nested := os.Stat(path.Join("..", name, "go.mod"))
			if name != "." && (nested == nil || strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "node_modules") {
				return fs.SkipDir
			}
			return nil
		case path.Ext(name) != ".go":
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path.Join("..", name), nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(name)
		if _, ok := tree[pkg]; !ok {
			tree[pkg] = source{code: map[string]string{}, tests: map[string]string{}}
		}
		into := tree[pkg].code
		if strings.HasSuffix(name, "_test.go") {
			into = tree[pkg].tests
		}
		for _, spec := range file.Imports {
			imp, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			into[imp] = name
		}
		return nil
	})
	require.NoError(t, err)
	return tree
}

// reach returns the outside imports of a package and of all it rests on, each
// with a file that brings it.
func reach(tree map[string]source, pkg string) map[string]string {
	found, seen := map[string]string{}, map[string]bool{}
	var visit func(string)
	visit = func(pkg string) {
		if seen[pkg] {
			return
		}
		seen[pkg] = true
		for imp, file := range tree[pkg].code {
			host, _, _ := strings.Cut(imp, "/")
			if own, inside := strings.CutPrefix(imp, module+"/"); inside {
				visit(own)
			} else if strings.Contains(host, ".") {
				found[imp] = file
			}
		}
	}
	visit(pkg)
	return found
}

func folder(pkg string) string { top, _, _ := strings.Cut(pkg, "/"); return top }

// upTo returns the library packages in the folder of pkg and in those below.
func upTo(pkg string) []string {
	return slices.DeleteFunc(slices.Collect(maps.Keys(architecture)), func(other string) bool {
		return slices.Index(folders, folder(other)) > slices.Index(folders, folder(pkg))
	})
}

func inModules(imp string, modules []string) bool {
	return slices.ContainsFunc(modules, func(m string) bool { return imp == m || strings.HasPrefix(imp, m+"/") })
}
