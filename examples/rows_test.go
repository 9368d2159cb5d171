package examples_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Rows of a table have a name of their own, or say why they are there: a row
// that fails without either tells nothing. Every table of every test is read.
func TestRowsOfTablesHaveNames(t *testing.T) {
	tables, rows := 0, 0
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
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok {
				if fields := tableOf(lit); fields != nil {
					tables++
					rows += len(lit.Elts)
					checkRows(t, files, lit, fields)
				}
			}
			return true
		})
		return nil
	})
	require.NoError(t, err)
	assert.Greater(t, tables, 80, "tables were found")
	assert.Greater(t, rows, 1000, "and rows in them")
}

// tableOf returns the fields of a list of rows that has a name or a why, nil
// for any other literal.
func tableOf(lit *ast.CompositeLit) []string {
	list, ok := lit.Type.(*ast.ArrayType)
	if !ok {
		return nil
	}
	row, ok := list.Elt.(*ast.StructType)
	if !ok {
		return nil
	}
	var fields []string
	told := false
	for _, f := range row.Fields.List {
		for _, name := range f.Names {
			fields = append(fields, name.Name)
			told = told || name.Name == "name" || name.Name == "why"
		}
	}
	if !told {
		return nil
	}
	return fields
}

// checkRows asks that every row has a name that no other has, or a why.
func checkRows(t *testing.T, files *token.FileSet, lit *ast.CompositeLit, fields []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, e := range lit.Elts {
		row, ok := e.(*ast.CompositeLit)
		if !ok {
			continue // a row that a function makes
		}
		at := files.Position(row.Pos())
		name, named := textIn(row, fields, "name")
		why, _ := textIn(row, fields, "why")
		assert.True(t, name != "" || why != "", "%s: a row has neither name nor why", at)
		if named && name != "" {
			assert.False(t, seen[name], "%s: two rows are called %q", at, name)
			seen[name] = true
		}
	}
}

// textIn returns the text that a row has in a field, as written; what is no
// literal counts as a text.
func textIn(row *ast.CompositeLit, fields []string, field string) (string, bool) {
	for i, e := range row.Elts {
		at := ""
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				at, e = key.Name, kv.Value
			}
		} else if i < len(fields) {
			at = fields[i]
		}
		if at != field {
			continue
		}
		if lit, ok := e.(*ast.BasicLit); ok {
			text, _ := strconv.Unquote(lit.Value)
			return text, true
		}
		return "computed", false
	}
	return "", false
}
