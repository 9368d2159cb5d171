package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strconv"
	"strings"
)

// kind is what a mutant does to the code.
type kind string

const (
	negated   kind = "negated"   // a condition or a comparison says the opposite
	boundary  kind = "boundary"  // < is <=, >= is >
	logic     kind = "logic"     // && is ||
	sum       kind = "sum"       // + is -
	emptied   kind = "emptied"   // the body of an if is never run
	statement kind = "statement" // a statement is dropped
	constant  kind = "constant"  // a number is one more
	truth     kind = "truth"     // true is false
	caseValue kind = "case"      // a value of a case is dropped
	jump      kind = "jump"      // continue is break
	field     kind = "field"     // a field of a literal is zero
	table     kind = "table"     // chosen by hand, see table.go
)

// finder walks one file and gathers its mutants.
type finder struct {
	src   *source
	file  file
	decl  string
	found []*mutant
}

// find returns the mutants of a package, those that do not compile among them.
func (s *source) find() []*mutant {
	var all []*mutant
	for _, f := range s.files {
		w := &finder{src: s, file: f}
		for _, d := range f.ast.Decls {
			w.declaration(d)
		}
		all = append(all, w.found...)
	}
	return all
}

func (w *finder) declaration(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		w.decl = funcName(d)
		if d.Body != nil {
			ast.Inspect(d.Body, w.node)
		}
	case *ast.GenDecl:
		if d.Tok != token.VAR {
			return
		}
		for _, spec := range d.Specs {
			spec := spec.(*ast.ValueSpec)
			w.decl = spec.Names[0].Name
			for _, v := range spec.Values {
				ast.Inspect(v, w.node)
			}
		}
	}
}

// funcName is Name, or Type.Name of a method.
func funcName(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return d.Name.Name
	}
	recv := d.Recv.List[0].Type
	for {
		switch r := recv.(type) {
		case *ast.StarExpr:
			recv = r.X
		case *ast.IndexExpr:
			recv = r.X
		case *ast.IndexListExpr:
			recv = r.X
		case *ast.Ident:
			return r.Name + "." + d.Name.Name
		default:
			return d.Name.Name
		}
	}
}

func (w *finder) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GenDecl:
		return n.Tok == token.VAR
	case *ast.ArrayType, *ast.StructType, *ast.FuncType:
		return false // lengths are constants
	case *ast.CallExpr:
		return w.call(n)
	case *ast.BinaryExpr:
		w.binary(n)
	case *ast.IfStmt:
		w.condition(n.Cond)
		w.wrap(emptied, n.Cond, "((", ") && !mutantIs(%d))")
	case *ast.ForStmt:
		if n.Cond != nil {
			w.condition(n.Cond)
		}
	case *ast.ReturnStmt:
		for _, r := range n.Results {
			w.condition(r)
		}
	case *ast.SwitchStmt:
		w.cases(n)
	case *ast.BlockStmt:
		w.statements(n.List)
	case *ast.CaseClause:
		w.statements(n.Body)
	case *ast.BranchStmt:
		w.branch(n)
	case *ast.BasicLit:
		w.number(n)
	case *ast.Ident:
		w.truth(n)
	case *ast.CompositeLit:
		return w.literal(n)
	}
	return true
}

// call leaves out how much memory is asked for beforehand, and the number of plan.Track(0), which stands for the whole set
// of codes: no test can see them.
func (w *finder) call(n *ast.CallExpr) bool {
	if set, ok := types.Unalias(w.src.info.TypeOf(n.Fun)).(*types.Named); ok && set.Obj().Name() == "Enum" && w.src.info.Types[n.Fun].IsType() {
		return false
	}
	name := ""
	switch fun := n.Fun.(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	_, isMap := w.typeOf(n).(*types.Map)
	switch {
	case name == "Grow":
		ast.Inspect(n.Args[0], func(in ast.Node) bool { return in == n.Args[0] && len(n.Args) > 1 && w.node(in) })
		return false
	case name == "make" && isMap:
		return false
	case name == "make" && len(n.Args) == 3:
		ast.Inspect(n.Args[1], w.node)
		return false
	}
	return true
}

func (w *finder) binary(n *ast.BinaryExpr) {
	if w.src.info.Types[n].Value != nil {
		return // a constant expression
	}
	switch n.Op {
	case token.EQL, token.NEQ:
		w.wrap(negated, n, "((", ") != mutantIs(%d))")
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		w.wrap(negated, n, "((", ") != mutantIs(%d))")
		helper, strict := "mutantLess", "!"
		if n.Op == token.GTR || n.Op == token.GEQ {
			helper = "mutantMore"
		}
		if n.Op == token.LEQ || n.Op == token.GEQ {
			strict = ""
		}
		w.replaceOperator(boundary, n, helper+"("+strict+"mutantIs(%d), ", ",", ")")
	case token.LAND, token.LOR:
		// a || b is !(!a && !b): the switch turns each side and the whole.
		w.replaceOperator(logic, n, "(((", ") != mutantIs(%d) "+n.Op.String()+" (", ") != mutantIs(%d)) != mutantIs(%d))")
	case token.ADD, token.SUB:
		if basic, ok := w.typeOf(n).(*types.Basic); ok && basic.Info()&types.IsNumeric != 0 {
			minus := "mutantIs(%d)"
			if n.Op == token.SUB {
				minus = "!" + minus
			}
			w.replaceOperator(sum, n, "mutantSum("+minus+", ", ",", ")")
		}
	}
}

// condition negates what stands alone in it; comparisons are negated wherever they are.
func (w *finder) condition(e ast.Expr) {
	switch e := e.(type) {
	case *ast.ParenExpr:
		w.condition(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			w.condition(e.X)
		}
	case *ast.BinaryExpr:
		if e.Op == token.LAND || e.Op == token.LOR {
			w.condition(e.X)
			w.condition(e.Y)
		}
	case *ast.CallExpr, *ast.SelectorExpr, *ast.IndexExpr:
		w.negate(e)
	case *ast.Ident:
		if e.Name != "true" && e.Name != "false" {
			w.negate(e)
		}
	}
}

func (w *finder) negate(e ast.Expr) {
	if basic, ok := types.Unalias(w.src.info.TypeOf(e)).(*types.Basic); ok && basic.Info()&types.IsBoolean != 0 {
		w.wrap(negated, e, "((", ") != mutantIs(%d))")
	}
}

// statements drops each statement that does something and declares nothing.
func (w *finder) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE || blank(s.Lhs) {
				continue
			}
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.DeferStmt, *ast.SendStmt:
		default:
			continue
		}
		w.wrap(statement, s, "if !mutantIs(%d) { ", " }")
	}
}

func blank(list []ast.Expr) bool {
	for _, e := range list {
		if id, ok := e.(*ast.Ident); !ok || id.Name != "_" {
			return false
		}
	}
	return true
}

// cases drops each value of a case: it becomes one that another case has before it, so it never comes to pass.
func (w *finder) cases(n *ast.SwitchStmt) {
	if n.Tag == nil {
		for _, c := range n.Body.List {
			for _, v := range c.(*ast.CaseClause).List {
				w.condition(v)
				w.wrap(caseValue, v, "((", ") && !mutantIs(%d))")
			}
		}
		return
	}
	typ, ok := w.typeName(w.src.info.TypeOf(n.Tag))
	if !ok {
		return
	}
	var before ast.Expr
	for _, c := range n.Body.List {
		list := c.(*ast.CaseClause).List
		for i, v := range list {
			other := before
			if other == nil && len(list) > 1 {
				other = list[(i+1)%len(list)]
			}
			if other != nil {
				w.wrap(caseValue, v, "mutantPick["+typ+"](mutantIs(%d), "+w.text(other)+", ", ")")
			}
		}
		if before == nil && len(list) > 0 {
			before = list[0]
		}
	}
}

func (w *finder) branch(n *ast.BranchStmt) {
	if n.Label != nil {
		return
	}
	switch n.Tok {
	case token.CONTINUE:
		w.wrap(jump, n, "if mutantIs(%d) { break }; ", "")
	case token.BREAK:
		w.wrap(jump, n, "if mutantIs(%d) { continue }; ", "")
	}
}

func (w *finder) number(n *ast.BasicLit) {
	if n.Kind != token.INT {
		return
	}
	if typ, ok := w.typeName(w.src.info.TypeOf(n)); ok && !strings.HasPrefix(typ, "untyped") {
		w.wrap(constant, n, "mutantPick["+typ+"](mutantIs(%d), "+n.Value+"+1, ", ")")
	}
}

func (w *finder) truth(n *ast.Ident) {
	obj, ok := w.src.info.Uses[n].(*types.Const)
	if !ok || obj.Pkg() != nil {
		return
	}
	switch n.Name {
	case "true":
		w.wrap(truth, n, "!mutantIs(%d) /* ", " */")
	case "false":
		w.wrap(truth, n, "mutantIs(%d) /* ", " */")
	}
}

// literal empties each named field. Indices of arrays are constants and keys of maps stay as they are. So do rows of code
// sets: docs/api/codes.txt holds every word of theirs, read from the source, which a switch does not change.
func (w *finder) literal(n *ast.CompositeLit) bool {
	shape, _ := w.typeOf(n).(*types.Struct)
	if typ := w.src.info.TypeOf(n); isOf(typ, "/deadline/code", "Row", "Table") {
		shape = nil
	}
	for _, e := range n.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			ast.Inspect(e, w.node)
			continue
		}
		ast.Inspect(kv.Value, w.node)
		name, ok := kv.Key.(*ast.Ident)
		if !ok || shape == nil {
			continue
		}
		for f := range shape.Fields() {
			if typ, ok := w.typeName(f.Type()); ok && f.Name() == name.Name {
				w.wrapFrom(field, kv, kv.Value, "mutantPick["+typ+"](mutantIs(%d), *new("+typ+"), ", ")")
				if isOf(w.src.info.TypeOf(n), "/deadline/issue", "Rule") {
					w.found[len(w.found)-1].also = rulesPage
				}
			}
		}
	}
	return false
}

// isOf reports whether a type is one of those names of a package.
func isOf(t types.Type, pkg string, names ...string) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && slices.Contains(names, named.Obj().Name()) && strings.HasSuffix(named.Obj().Pkg().Path(), pkg)
}

// rulesPage judges what is said of an issue's rule: every word stands in docs/reference/rules.md.
var rulesPage = []string{"examples"}

// typeOf returns the type under the names, nil where the checker has none.
func (w *finder) typeOf(e ast.Expr) types.Type {
	if t := w.src.info.TypeOf(e); t != nil {
		return t.Underlying()
	}
	return nil
}

// typeName writes a type as this file can; false where it has no name for it.
func (w *finder) typeName(t types.Type) (string, bool) {
	if t == nil {
		return "", false
	}
	ok := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p.Path() == w.src.path {
			return ""
		}
		for _, spec := range w.file.ast.Imports {
			if got, _ := strconv.Unquote(spec.Path.Value); got == p.Path() {
				if spec.Name != nil {
					return spec.Name.Name
				}
				return p.Name()
			}
		}
		ok = false
		return path.Base(p.Path())
	})
	return name, ok
}

func (w *finder) offset(p token.Pos) int { return w.src.fset.Position(p).Offset }

func (w *finder) text(n ast.Node) string {
	return string(w.file.text[w.offset(n.Pos()):w.offset(n.End())])
}

// wrap adds a mutant that writes something before and after a node.
func (w *finder) wrap(k kind, n ast.Node, before, after string) { w.wrapFrom(k, n, n, before, after) }

// wrapFrom is wrap for a part of what the mutant is named after.
func (w *finder) wrapFrom(k kind, named, n ast.Node, before, after string) {
	from, to := w.offset(n.Pos()), w.offset(n.End())
	w.add(k, named, n, []edit{{start: from, end: from, text: before, from: from}, {start: to, end: to, text: after, from: from, closes: true}})
}

// replaceOperator adds a mutant that writes something before, between and after two operands.
func (w *finder) replaceOperator(k kind, n *ast.BinaryExpr, before, between, after string) {
	from, to := w.offset(n.Pos()), w.offset(n.End())
	op := w.offset(n.OpPos)
	w.add(k, n, n, []edit{
		{start: from, end: from, text: before, from: from},
		{start: op, end: op + len(n.Op.String()), text: between, from: from},
		{start: to, end: to, text: after, from: from, closes: true},
	})
}

func (w *finder) add(k kind, named, n ast.Node, edits []edit) {
	w.found = append(w.found, &mutant{
		file: w.file.name, decl: w.decl, kind: k, code: oneLine(w.text(named)), edits: edits,
		line: w.src.fset.Position(n.Pos()).Line, end: w.src.fset.Position(n.End()).Line,
	})
}
