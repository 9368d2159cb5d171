package examples_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Files of one package stand above each other like packages do: a reader goes
// down and comes up again. Of the arrows from file to file (a uses what b
// declares) no more may run back up than the share here, in the order that has
// the fewest.
var layered = []struct {
	pkg string
	up  int // of a hundred arrows
	why string
}{
	{"fhir", 0, "the framework knows no noun, and the nouns not the doors"},
	{"plan", 12, "the nouns of one plan refer to each other"},
	{"deadline", 10, "a rule, its term and its trace name each other"},
	{"assess", 2, "each noun of the star rests on those before it"},
}

func TestFilesStandInLayers(t *testing.T) {
	for _, row := range layered {
		t.Run(row.pkg, func(t *testing.T) {
			arrows := fileArrows(t, filepath.Join("..", filepath.FromSlash(row.pkg)))
			require.Greater(t, len(arrows), 40, "the uses were not read")
			up := backUp(arrows)
			assert.LessOrEqual(t, 100*len(up), row.up*len(arrows), "%s: %d of %d arrows run back up: %s", row.why, len(up), len(arrows), strings.Join(up, ", "))
		})
	}
}

// A circle of files is found, and the fewest arrows that close it.
func TestArrowsBackUp(t *testing.T) {
	assert.Empty(t, backUp([]arrow{{"top", "middle"}, {"top", "ground"}, {"middle", "ground"}}))
	assert.Equal(t, []string{"ground > top"}, backUp([]arrow{{"top", "middle"}, {"middle", "ground"}, {"ground", "top"}, {"top", "ground"}}))
}

// arrow says that a file uses what another declares.
type arrow struct{ from, to string }

// nothing imports no package: what this one declares itself is found without.
type nothing struct{}

func (nothing) Import(string) (*types.Package, error) { return nil, errors.New("left out") }

// fileArrows lists which file of a package uses what which other one declares at
// its top, by a method or as a member.
func fileArrows(t *testing.T, dir string) []arrow {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	fset := token.NewFileSet()
	var files []*ast.File
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			f, err := parser.ParseFile(fset, filepath.Join(dir, e.Name()), nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			files = append(files, f)
		}
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	pkg, _ := (&types.Config{Importer: nothing{}, Error: func(error) {}}).Check(path.Base(dir), fset, files, info) // what comes from elsewhere stays unknown
	var all []arrow
	for id, of := range info.Uses {
		if of.Pkg() != pkg || !of.Pos().IsValid() || !atTop(pkg, of) {
			continue
		}
		a := arrow{filepath.Base(fset.Position(id.Pos()).Filename), filepath.Base(fset.Position(of.Pos()).Filename)}
		if a.from != a.to && !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	return all
}

// atTop reports what a package declares for all its files: at its top, as a
// method or as a member.
func atTop(pkg *types.Package, of types.Object) bool {
	switch of := of.(type) {
	case *types.Func:
		return true
	case *types.Var:
		return of.IsField() || of.Parent() == pkg.Scope()
	}
	return of.Parent() == pkg.Scope()
}

// backUp puts the files in an order in which few arrows run back up, and lists
// those: first whoever is used by nobody that is left, last whoever uses nobody,
// else the one that uses most more than it is used; then each file moves to where
// it does least harm until none gains by it.
func backUp(arrows []arrow) []string {
	var left []string
	for _, a := range arrows {
		left = append(left, a.from, a.to)
	}
	slices.Sort(left)
	left = slices.Compact(left)
	var order []string
	for len(left) > 0 {
		best, gain := 0, -len(arrows)-1
		for i, file := range left {
			used, uses := 0, 0
			for _, a := range arrows {
				if a.to == file && slices.Contains(left, a.from) {
					used++
				}
				if a.from == file && slices.Contains(left, a.to) {
					uses++
				}
			}
			if used == 0 {
				uses += len(arrows)
			}
			if uses-used > gain {
				best, gain = i, uses-used
			}
		}
		order = append(order, left[best])
		left = slices.Delete(left, best, best+1)
	}
	for moved := true; moved; {
		moved = false
		for _, file := range slices.Clone(order) {
			fewest := len(climbing(order, arrows))
			at := slices.Index(order, file)
			rest := slices.Delete(slices.Clone(order), at, at+1)
			for i := range order {
				if tried := slices.Insert(slices.Clone(rest), i, file); len(climbing(tried, arrows)) < fewest {
					order, fewest, moved = tried, len(climbing(tried, arrows)), true
				}
			}
		}
	}
	up := climbing(order, arrows)
	slices.Sort(up)
	return up
}

// climbing lists the arrows that run back up in an order.
func climbing(order []string, arrows []arrow) (up []string) {
	place := make(map[string]int, len(order))
	for i, file := range order {
		place[file] = i
	}
	for _, a := range arrows {
		if place[a.from] > place[a.to] {
			up = append(up, a.from+" > "+a.to)
		}
	}
	return up
}
