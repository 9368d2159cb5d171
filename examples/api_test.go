package examples_test

import (
	"bytes"
	"flag"
	"go/ast"
	"go/build"
	"go/parser"
	"go/printer"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// apiFolder holds one list a library package: a change of the exported API is
// a change of a file there, and so shows in review.
const apiFolder = "../docs/api"

func TestAPI(t *testing.T) {
	lists := []string{codeList}
	for _, pkg := range slices.Sorted(maps.Keys(architecture)) {
		if strings.Contains(pkg, "/internal/") {
			continue // nobody outside can call it
		}
		name := filepath.Join(apiFolder, strings.ReplaceAll(pkg, "/", "_")+".txt")
		lists = append(lists, name)
		t.Run(pkg, func(t *testing.T) {
			list := exported(t, pkg)
			if *update {
				require.NoError(t, os.MkdirAll(apiFolder, 0o755))
				require.NoError(t, os.WriteFile(name, []byte(strings.Join(list, "\n")+"\n"), 0o644))
			}
			golden, err := os.ReadFile(name)
			require.NoError(t, err, "no list of this package's API: run go test ./examples -run TestAPI -update")
			const meant = "if that is meant, run go test ./examples -run TestAPI -update and say so in CHANGELOG.md"
			listed := strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n")
			assert.Empty(t, without(list, listed), "the API has grown: "+meant)
			assert.Empty(t, without(listed, list), "the API has lost something: "+meant)
		})
	}
	found, err := filepath.Glob(filepath.Join(apiFolder, "*.txt"))
	require.NoError(t, err)
	for _, name := range found {
		if !slices.Contains(lists, name) {
			if *update {
				require.NoError(t, os.Remove(name))
				continue
			}
			assert.Fail(t, "stale", "%s lists a package that is gone", name)
		}
	}
}

// without returns the lines of a that b does not have.
func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(line string) bool { return slices.Contains(b, line) })
}

// Each kind of declaration must come out as one line, or a change of it would
// not show.
func TestAPIShowsEveryKind(t *testing.T) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "kinds.go", `package kinds
const A, b = 1, 2
const (
	C Kind = iota + 1
	D
	e
)
var V, w = 1, 2
type Kind uint8
func (k Kind) String() (text string) { return "" }
func (k *Kind) hidden() {}
func (h hidden) Shown() {}
type hidden struct{}
type Alias = map[string]Kind
type Pair[K comparable, V any] struct {
	Key   K `+"`json:\"key\"`"+`
	Value V
	inner int
	*Kind
}
func Make[K comparable](key K, more ...int) (Pair[K, int], error) { panic(0) }
type Source interface {
	Kind
	Table() (rows []string)
	closed()
}
type Option func(s string) error
`, parser.SkipObjectResolution)
	require.NoError(t, err)
	assert.Equal(t, []string{
		"const A = 1",
		"const C Kind = iota + 1",
		"const D Kind",
		"func (k Kind) String() (text string)",
		"func Make[K comparable](key K, more ...int) (Pair[K, int], error)",
		"type Alias = map[string]Kind",
		"type Kind uint8",
		"type Option func(s string) error",
		"type Pair[K comparable, V any] struct",
		"type Pair[K comparable, V any] struct, *Kind",
		"type Pair[K comparable, V any] struct, Key K `json:\"key\"`",
		"type Pair[K comparable, V any] struct, Value V",
		"type Source interface",
		"type Source interface, Kind",
		"type Source interface, Table() (rows []string)",
		"type Source interface, sealed",
		"var V = 1",
	}, surface(t, files, []*ast.File{file}))
}

// A veiled type is one line with a mark; a method that tells more, or is alone,
// shows.
func TestAPIShowsWhatIsVeiled(t *testing.T) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "veiled.go", `package veiled
type Need struct{ Text string }
func (n Need) Format(f fmt.State, _ rune) { veil.Format(f, n) }
func (n Need) LogValue() slog.Value { return veil.Value(n) }
type Plan struct{ Format Format }
func (p Plan) String() string { return veil.Text(p) }
func (p Plan) GoString() string { return veil.Text(p) }
func (p Plan) LogValue() slog.Value { return veil.Value(p) }
type Title string
func (v Title) Format(f fmt.State, _ rune) { veil.Format(f, v) }
func (v Title) LogValue() slog.Value { return veil.Value(v) }
type Half struct{}
func (h Half) LogValue() slog.Value { return veil.Value(h) }
type Name struct{}
func (n Name) Format(f fmt.State, _ rune) { veil.Format(f, n.Given) }
func (n Name) LogValue() slog.Value { return veil.Value(n) }
type Loud struct{}
func (l Loud) Format(f fmt.State, _ rune) { io.WriteString(f, l.text) }
func (l Loud) LogValue() slog.Value { return slog.StringValue(l.text) }
`, parser.SkipObjectResolution)
	require.NoError(t, err)
	assert.Equal(t, []string{
		"func (h Half) LogValue() slog.Value",
		"func (l Loud) Format(f fmt.State, _ rune)",
		"func (l Loud) LogValue() slog.Value",
		"func (n Name) Format(f fmt.State, _ rune)",
		"func (n Name) LogValue() slog.Value",
		"type Half struct",
		"type Loud struct",
		"type Name struct",
		"type Need struct // veiled",
		"type Need struct, Text string",
		"type Plan struct // veiled",
		"type Plan struct, Format Format",
		"type Title string // veiled",
	}, surface(t, files, []*ast.File{file}))
}

// exported lists the API of one package as a linux/amd64 build sees it.
func exported(t *testing.T, pkg string) []string {
	t.Helper()
	system := build.Default
	system.GOOS, system.GOARCH, system.CgoEnabled = "linux", "amd64", false
	folder, err := system.ImportDir(filepath.Join("..", filepath.FromSlash(pkg)), 0)
	require.NoError(t, err)
	files := token.NewFileSet()
	var parsed []*ast.File
	for _, name := range folder.GoFiles {
		file, err := parser.ParseFile(files, filepath.Join(folder.Dir, name), nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		parsed = append(parsed, file)
	}
	return surface(t, files, parsed)
}

// surface lists what files export: one line a constant, variable, function,
// method, type, exported field (with its tag) and interface method.
func surface(t *testing.T, files *token.FileSet, parsed []*ast.File) []string {
	t.Helper()
	text := func(n ast.Node) string {
		var b bytes.Buffer
		require.NoError(t, printer.Fprint(&b, files, n))
		return strings.Join(strings.Fields(b.String()), " ")
	}
	var lines []string
	silent := veiledTypes(parsed)
	for _, file := range parsed {
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if door(d) != "" && silent[receiver(d)] {
					continue // its type's own line says so
				}
				if d.Name.IsExported() && (d.Recv == nil || ast.IsExported(receiver(d))) {
					lines = append(lines, text(&ast.FuncDecl{Recv: d.Recv, Name: d.Name, Type: d.Type}))
				}
			case *ast.GenDecl:
				var typ ast.Expr // of a constant, goes on until another is given
				for _, spec := range d.Specs {
					switch s := spec.(type) {
					case *ast.ValueSpec:
						if s.Type != nil || s.Values != nil {
							typ = s.Type
						}
						lines = append(lines, values(s, d.Tok, typ, text)...)
					case *ast.TypeSpec:
						if s.Name.IsExported() {
							of := typeLines(s, text)
							if silent[s.Name.Name] {
								of[0] += veiledMark
							}
							lines = append(lines, of...)
						}
					}
				}
			}
		}
	}
	slices.Sort(lines)
	return lines
}

// veiledMark stands behind a type that says its type, id and revision alone under
// fmt and slog: the list tells that there, and not by the two or three methods.
const veiledMark = " // veiled"

// veiledTypes are the exported types that are silent by every door: LogValue, and
// Format or, beside a member of that name, String and GoString, each of which does
// nothing but ask package veil about its receiver.
func veiledTypes(parsed []*ast.File) map[string]bool {
	doors := map[string]map[string]bool{}
	for _, file := range parsed {
		for _, decl := range file.Decls {
			if d, ok := decl.(*ast.FuncDecl); ok && door(d) != "" {
				of := receiver(d)
				if doors[of] == nil {
					doors[of] = map[string]bool{}
				}
				doors[of][door(d)] = true
			}
		}
	}
	silent := map[string]bool{}
	for name, has := range doors {
		silent[name] = ast.IsExported(name) && has["LogValue"] && (has["Format"] || has["String"] && has["GoString"])
	}
	return silent
}

// door returns the name of a method that only hands its receiver to package veil,
// "" of every other function. What it is called with and what it returns is left
// to the compiler: a method of another shape would be no fmt.Formatter, and the
// test of the marks would find what it says.
func door(d *ast.FuncDecl) string {
	call := map[string]string{"Format": "Format", "LogValue": "Value", "String": "Text", "GoString": "Text"}[d.Name.Name]
	if call == "" || d.Recv == nil || len(d.Recv.List[0].Names) == 0 || d.Body == nil || len(d.Body.List) != 1 {
		return ""
	}
	var asked ast.Expr
	switch s := d.Body.List[0].(type) {
	case *ast.ExprStmt:
		asked = s.X
	case *ast.ReturnStmt:
		if len(s.Results) == 1 {
			asked = s.Results[0]
		}
	}
	c, ok := asked.(*ast.CallExpr)
	if !ok || len(c.Args) == 0 {
		return ""
	}
	f, ok := c.Fun.(*ast.SelectorExpr)
	of, named := c.Args[len(c.Args)-1].(*ast.Ident)
	if !ok || !named || embedded(f.X) != "veil" || f.Sel.Name != call || of.Name != d.Recv.List[0].Names[0].Name {
		return ""
	}
	return d.Name.Name
}

func values(s *ast.ValueSpec, kind token.Token, typ ast.Expr, text func(ast.Node) string) []string {
	var lines []string
	for i, name := range s.Names {
		if !name.IsExported() {
			continue
		}
		line := kind.String() + " " + name.Name
		if typ != nil {
			line += " " + text(typ)
		}
		// A variable's value is shown only where its type would not be known without it.
		if i < len(s.Values) && (kind == token.CONST || typ == nil) {
			line += " = " + text(s.Values[i])
		}
		lines = append(lines, line)
	}
	return lines
}

func typeLines(s *ast.TypeSpec, text func(ast.Node) string) []string {
	head := "type " + s.Name.Name
	if s.TypeParams != nil {
		whole := text(&ast.FuncType{TypeParams: s.TypeParams, Params: &ast.FieldList{}})
		head += strings.TrimSuffix(strings.TrimPrefix(whole, "func"), "()")
	}
	if s.Assign.IsValid() {
		return []string{head + " = " + text(s.Type)}
	}
	var parts *ast.FieldList
	switch typ := s.Type.(type) {
	case *ast.StructType:
		head, parts = head+" struct", typ.Fields
	case *ast.InterfaceType:
		head, parts = head+" interface", typ.Methods
	default:
		return []string{head + " " + text(s.Type)}
	}
	lines := []string{head}
	for _, part := range parts.List {
		tag := ""
		if part.Tag != nil {
			tag = " " + part.Tag.Value
		}
		if len(part.Names) == 0 {
			if ast.IsExported(strings.TrimLeft(embedded(part.Type), "*")) {
				lines = append(lines, head+", "+text(part.Type)+tag)
			}
			continue
		}
		for _, name := range part.Names {
			method, isMethod := part.Type.(*ast.FuncType)
			switch {
			case !name.IsExported():
				if isMethod && strings.HasSuffix(head, " interface") {
					lines = append(lines, head+", sealed")
				}
			case isMethod && strings.HasSuffix(head, " interface"):
				lines = append(lines, head+", "+text(&ast.FuncDecl{Name: name, Type: method})[len("func "):])
			default:
				lines = append(lines, head+", "+name.Name+" "+text(part.Type)+tag)
			}
		}
	}
	return lines
}

func receiver(d *ast.FuncDecl) string { return embedded(d.Recv.List[0].Type) }

// embedded returns the bare name of a type: no pointer, package or parameters.
func embedded(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.StarExpr:
		return embedded(x.X)
	case *ast.SelectorExpr:
		return x.Sel.Name
	case *ast.IndexExpr:
		return embedded(x.X)
	case *ast.IndexListExpr:
		return embedded(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}
