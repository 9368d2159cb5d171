package examples_test

import (
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The last column of the glossary holds names of the exported API, as
// pkg.Name or pkg.Type.Field.
func TestGlossaryNamesExist(t *testing.T) {
	text, err := os.ReadFile("../docs/glossary.md")
	require.NoError(t, err)
	names := map[string]bool{}
	for pkg := range architecture {
		for _, line := range exported(t, pkg) {
			for _, name := range declared(line) {
				names[path.Base(pkg)+"."+name] = true
			}
		}
	}
	cells := regexp.MustCompile("(?m)^\\| .* \\| `([^`|]+)` \\|$").FindAllStringSubmatch(string(text), -1)
	require.NotEmpty(t, cells, "no Go name was read: has the glossary another form now?")
	for _, cell := range cells {
		assert.True(t, names[cell[1]], "the glossary names %s, which no library package exports", cell[1])
	}
}

// docs/architecture.md tells what each package holds, and of none that is gone.
func TestArchitectureIsTold(t *testing.T) {
	text, err := os.ReadFile("../docs/architecture.md")
	require.NoError(t, err)
	var told []string
	for _, row := range regexp.MustCompile("(?m)^\\| `((?:deadline|assess|plan|fhir)[a-z/]*)` \\|").FindAllStringSubmatch(string(text), -1) {
		told = append(told, row[1])
	}
	packages := slices.Sorted(maps.Keys(architecture))
	assert.Empty(t, without(packages, told), "packages without a row in docs/architecture.md")
	assert.Empty(t, without(told, packages), "docs/architecture.md tells of packages that are gone")
}

// declared returns the names that one line of an API list declares: a
// constant's or type's own, and a field's behind its type's.
func declared(line string) []string {
	head, field, isPart := strings.Cut(line, ", ")
	words := strings.Fields(head)
	if len(words) < 2 || (words[0] != "const" && words[0] != "var" && words[0] != "type") {
		return nil
	}
	name, _, _ := strings.Cut(words[1], "[")
	if part := strings.Fields(field); isPart && words[0] == "type" && len(part) > 0 {
		return []string{name + "." + part[0]}
	}
	return []string{name}
}
