package examples_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// schemaless are the wire forms without a published JSON Schema, each with the reason.
var schemaless = map[string]string{
	"oneplan-counts/1.0":   "a part of a sum between machines with the same program: stats.Decode alone knows its slots, which follow the indicators",
	"oneplan-caseload/1.0": "a part of a sum between machines with the same program: caseload.Decode alone reads it",
	"oneplan-codebook/1.0": "written beside the tables for research and read by nobody: it describes them",
}

// TestEveryWireFormHasASchema looks for the names of forms in the code, but for the plans that plan/plantest breaks: each is that
// of a published schema, or says why it has none.
func TestEveryWireFormHasASchema(t *testing.T) {
	name := regexp.MustCompile(`"(oneplan(?:-[a-z]+)*/[0-9]+\.[0-9]+)"`)
	forms := map[string]bool{}
	require.NoError(t, filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "plantest" || d.Name() == "testdata" || d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".") && d.Name() != ".."):
			return filepath.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		text, err := os.ReadFile(path)
		for _, m := range name.FindAllStringSubmatch(string(text), -1) {
			forms[m[1]] = true
		}
		return err
	}))
	files, err := filepath.Glob("../plan/schema/*.schema.json")
	require.NoError(t, err)
	var described []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		m := regexp.MustCompile(`"const": (` + name.String() + `)`).FindStringSubmatch(string(text))
		require.NotNil(t, m, "%s names no form", file)
		described = append(described, m[2])
	}
	for form := range forms {
		_, excused := schemaless[form]
		assert.NotEqual(t, excused, slices.Contains(described, form), "%s: a schema of plan/schema, or a reason in schemaless", form)
	}
	for form := range schemaless {
		assert.True(t, forms[form], "%s is no form any more", form)
	}
}
