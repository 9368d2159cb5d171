package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// tree is the packages to mutate, with what the compiler knows of all that they import.
type tree struct {
	root    string // of the module
	module  string // its path
	sources []*source
	imports types.Importer
	nested  bool // judges that are modules of their own are asked
}

// source is one package: its files as written and as parsed.
type source struct {
	path, dir string
	fset      *token.FileSet
	files     []file
	info      *types.Info
}

type file struct {
	name string // below the root, with slashes
	text []byte
	ast  *ast.File
}

// listed is what go list tells of a package.
type listed struct {
	ImportPath, Dir, Export            string
	GoFiles, TestGoFiles, XTestGoFiles []string
	DepOnly                            bool
	Module                             *struct{ Dir, Path string }
}

// load reads the packages that the patterns name.
func load(patterns []string) (*tree, error) {
	args := []string{"list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,TestGoFiles,XTestGoFiles,DepOnly,Module"}
	out, err := goTool(slices.Concat(args, patterns, switchesImports)...)
	if err != nil {
		return nil, err
	}
	t := &tree{}
	exports := map[string]string{}
	fset := token.NewFileSet()
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var l listed
		if err := dec.Decode(&l); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		exports[l.ImportPath] = l.Export
		if l.DepOnly || len(l.GoFiles) == 0 || l.Module == nil || len(l.TestGoFiles)+len(l.XTestGoFiles) == 0 {
			continue // a package without tests is a test kit, judged by whoever uses it
		}
		t.root, t.module = l.Module.Dir, l.Module.Path
		src, err := parse(fset, l)
		if err != nil {
			return nil, err
		}
		t.sources = append(t.sources, src)
	}
	t.imports = importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for _, src := range t.sources {
		src.info = &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
		files := make([]*ast.File, len(src.files))
		for i, f := range src.files {
			files[i] = f.ast
		}
		conf := types.Config{Importer: t.imports}
		if _, err := conf.Check(src.path, fset, files, src.info); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func parse(fset *token.FileSet, l listed) (*source, error) {
	src := &source{path: l.ImportPath, dir: l.Dir, fset: fset}
	for _, name := range l.GoFiles {
		full := filepath.Join(l.Dir, name)
		text, err := os.ReadFile(full)
		if err != nil {
			return nil, err
		}
		parsed, err := parser.ParseFile(fset, full, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		below, err := filepath.Rel(l.Module.Dir, full)
		if err != nil {
			return nil, err
		}
		src.files = append(src.files, file{name: filepath.ToSlash(below), text: text, ast: parsed})
	}
	return src, nil
}

// place is a line of a file.
type place struct {
	file string
	line int
}

// broken type-checks the package with these mutants in it and returns where it does not compile.
func (t *tree) broken(src *source, mutants []*mutant) []place {
	files := []*ast.File{must(parser.ParseFile(src.fset, switchesName, switches(src.name()), parser.SkipObjectResolution))}
	for _, f := range src.files {
		here := in(f, mutants)
		if len(here) == 0 {
			files = append(files, f.ast)
			continue
		}
		files = append(files, must(parser.ParseFile(src.fset, f.name, apply(f.text, here), parser.SkipObjectResolution)))
	}
	var found []place
	conf := types.Config{Importer: t.imports, Error: func(err error) {
		if e, ok := errors.AsType[types.Error](err); ok {
			at := e.Fset.Position(e.Pos)
			found = append(found, place{at.Filename, at.Line})
		}
	}}
	_, _ = conf.Check(src.path, src.fset, files, nil) // its errors came one by one
	return found
}

// must is for what only a fault of this program can make fail.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func (s *source) name() string { return s.files[0].ast.Name.Name }

// in returns the mutants of one file.
func in(f file, mutants []*mutant) []*mutant {
	return slices.DeleteFunc(slices.Clone(mutants), func(m *mutant) bool { return m.file != f.name })
}

// moduleOf returns the folder of a package that is a module of its own below the root,
// as the stores with their drivers are, else the root.
func (t *tree) moduleOf(pkg string) string {
	dir := filepath.Join(t.root, filepath.FromSlash(strings.TrimPrefix(pkg, t.module+"/")))
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
		return dir
	}
	return t.root
}

// goTool runs the go command and returns what it prints.
func goTool(args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, said.String())
	}
	return out, nil
}
