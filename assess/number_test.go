package assess_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mayBeNumbers are the only numbers in the exported API of the star and of its
// pictures, each with the reason why it says nothing about a child.
var mayBeNumbers = map[string]string{
	"ChildsOwn.Filled": "counts points that the child has filled, whatever is said there",
	"ChildsOwn.Of":     "the three points there are",
	"Piece.From":       "bytes of a drawing", "Piece.To": "bytes of a drawing", "Piece.Top": "a place in a drawing", "Piece.Bottom": "a place in a drawing",
	"Load.All": "counts arrivals at one door", "Load.Undecided": "counts arrivals for which no rule holds", "Load.JointPlans": "counts arrivals that need a joint plan",
	"SegmentLoad.Count": "counts arrivals of one segment", "Move.Count": "counts arrivals that come to another segment",
	"Segment.Clients": "how many clients the source of a scheme counts",
	"Speaker.Compare": "an order, as of any value in Go",
}

// The source has no score, and nothing here may grow one: no exported field,
// result or constant type is a number, but for those above.
func TestNoNumberAboutTheChild(t *testing.T) {
	found := map[string]bool{}
	for _, folder := range []string{".", "chart"} {
		files := token.NewFileSet()
		packages, err := parseFolder(files, folder)
		require.NoError(t, err)
		for _, file := range packages {
			for _, decl := range file.Decls {
				switch d := decl.(type) {
				case *ast.FuncDecl:
					if d.Name.IsExported() && d.Type.Results != nil {
						for _, result := range d.Type.Results.List {
							if isNumber(result.Type) {
								found[receiverOf(d)+d.Name.Name] = true
							}
						}
					}
				case *ast.GenDecl:
					for _, spec := range d.Specs {
						typ, ok := spec.(*ast.TypeSpec)
						if !ok || !typ.Name.IsExported() {
							continue
						}
						assert.False(t, isNumber(typ.Type), "type %s is a number", typ.Name.Name)
						if s, ok := typ.Type.(*ast.StructType); ok {
							for _, field := range s.Fields.List {
								for _, name := range field.Names {
									if name.IsExported() && isNumber(field.Type) {
										found[typ.Name.Name+"."+name.Name] = true
									}
								}
							}
						}
					}
				}
			}
		}
	}
	for name := range found {
		assert.Contains(t, mayBeNumbers, name, "a number has come into the API: a star has no score")
	}
	assert.True(t, found["ChildsOwn.Filled"], "the test finds numbers")
}

func parseFolder(files *token.FileSet, folder string) ([]*ast.File, error) {
	var parsed []*ast.File
	names, err := fs.Glob(os.DirFS(folder), "*.go")
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, folder+"/"+name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		parsed = append(parsed, file)
	}
	return parsed, err
}

func receiverOf(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	typ := d.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if name, ok := typ.(*ast.Ident); ok {
		return name.Name + "."
	}
	return ""
}

// isNumber reports whether a number stands anywhere in a type.
func isNumber(typ ast.Expr) bool {
	number := false
	ast.Inspect(typ, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.StructType:
			return false // its fields are looked at by themselves
		case *ast.Ident:
			for _, name := range []string{"int", "uint", "float", "complex", "rune"} {
				number = number || strings.HasPrefix(n.Name, name)
			}
		}
		return true
	})
	return number
}

// The counts that there are do not depend on what is said: a star in which
// every strength becomes a vulnerability has the same.
func TestCountsDoNotWeigh(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		a := randomAssessment(r, false)
		before := assess.Read(civil.Date{}, a).Coverage()
		for v := range a.Views {
			for f := range a.Views[v].Findings {
				if k := &a.Views[v].Findings[f].Kind; *k != assess.FindingUnknown {
					*k = []assess.FindingKind{assess.FindingStrength, assess.FindingVulnerability, assess.FindingNeed, assess.FindingOwnWords}[r.IntN(4)]
				}
			}
		}
		require.Equal(t, before, assess.Read(civil.Date{}, a).Coverage())
	}
}
