package examples_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A test picks a part of a plan by its id or by what it says: another part in the case would
// move a number to a part of which the test does not speak. The first of a list may be taken,
// where a test made it or any will do.
func TestPartsArePickedByName(t *testing.T) {
	lists := partLists()
	require.Greater(t, len(lists), 20)
	read := 0
	err := fs.WalkDir(os.DirFS(".."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules" || d.Name() == ".git"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, "_test.go"):
			return nil
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path.Join("..", name), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		read++
		var found []string
		ast.Inspect(file, func(n ast.Node) bool {
			if picked(n, lists) {
				found = append(found, files.Position(n.Pos()).String())
			}
			return true
		})
		assert.Empty(t, found, "picked by number: pick them by id or by what they say")
		return nil
	})
	require.NoError(t, err)
	assert.Greater(t, read, 100)
}

// picked reports whether n takes a part of a list by a number from 1 on, or cuts a list at one.
func picked(n ast.Node, lists map[string]bool) bool {
	of := func(x ast.Expr) bool {
		sel, ok := x.(*ast.SelectorExpr)
		return ok && lists[sel.Sel.Name]
	}
	number := func(x ast.Expr) bool {
		lit, ok := x.(*ast.BasicLit)
		if !ok || lit.Kind != token.INT {
			return false
		}
		i, err := strconv.Atoi(lit.Value)
		return err == nil && i > 0
	}
	switch n := n.(type) {
	case *ast.IndexExpr:
		return of(n.X) && number(n.Index)
	case *ast.SliceExpr:
		return of(n.X) && (number(n.Low) || number(n.High))
	}
	return false
}

// The check can fail.
func TestPickedByNumber(t *testing.T) {
	for _, row := range []struct {
		name, why string
		want      bool
	}{
		{"p.Baton[3]", "which holding is the fourth?", true},
		{"p.Contacts[:6]", "nor is it said what goes", true},
		{"v.Plan.Needs[1:]", "of a view too", true},
		{"p.Baton[0]", "the first may be taken", false},
		{"p.Baton[i]", "a loop's", false},
		{"names[3]", "no list of the model", false},
		{"p.Needs[:len(p.Needs)-1]", "the last is what was added last", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			x, err := parser.ParseExpr(row.name)
			require.NoError(t, err)
			assert.Equal(t, row.want, picked(x, partLists()), row.why)
		})
	}
}

// partLists are the lists of parts of the model, by the names of their fields.
func partLists() map[string]bool {
	lists, seen := map[string]bool{}, map[reflect.Type]bool{}
	var walk func(t reflect.Type)
	walk = func(t reflect.Type) {
		if t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] {
			return
		}
		seen[t] = true
		for f := range t.Fields() {
			if f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct {
				if _, ok := f.Type.Elem().FieldByName("ID"); ok {
					lists[f.Name] = true
				}
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeFor[plan.Plan]())
	return lists
}
