package examples_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// findings are the numbers of what the first attack and the first users found about
// secrecy: F of those who attacked, P of the people who read the pages, V of a vendor, S of the second
// attack.
func findings() (all []string) {
	for n := 1; n <= 29; n++ {
		all = append(all, fmt.Sprintf("F-%d", n))
	}
	return append(all, strings.Fields("F-36 F-37 P-1 P-2 P-9 P-10 P-22 P-23 S-1 S-2 S-3 S-4 S-5 S-6 S-7 V-1 V-8 V-9 V-18 V-19 V-26")...)
}

// docs/threats.md names for every finding the tests that hold it, and they exist.
func TestEveryFindingIsHeld(t *testing.T) {
	page, err := os.ReadFile("../docs/threats.md")
	require.NoError(t, err)
	held := map[string]string{}
	for _, row := range regexp.MustCompile(`(?m)^\| ([FPSV]-[0-9]+) \| .* \| (.*) \|$`).FindAllStringSubmatch(string(page), -1) {
		assert.Empty(t, held[row[1]], "%s stands twice", row[1])
		held[row[1]] = row[2]
	}
	known := map[string]map[string]bool{}
	for _, of := range findings() {
		names := regexp.MustCompile("`([a-z/]*)\\.(Test[A-Za-z0-9]+)`").FindAllStringSubmatch(held[of], -1)
		assert.NotEmpty(t, names, "%s is held by no test", of)
		for _, name := range names {
			if known[name[1]] == nil {
				known[name[1]] = testsIn(t, name[1])
			}
			assert.True(t, known[name[1]][name[2]], "%s is to be held by %s.%s, which is not there", of, name[1], name[2])
		}
		delete(held, of)
	}
	assert.Empty(t, held, "rows of nothing that was found")
}

// testsIn returns the names of the tests of a package.
func testsIn(t *testing.T, pkg string) map[string]bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(pkg), "*_test.go"))
	require.NoError(t, err)
	all := map[string]bool{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
				all[f.Name.Name] = true
			}
		}
	}
	return all
}
