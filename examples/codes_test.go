package examples_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// codeList is frozen: each constant with its set, its code and its words. A
// pair that was changed shows there, whatever else was written anew.
const codeList = apiFolder + "/codes.txt"

func TestCodes(t *testing.T) {
	tree := sources(t)
	sets, columns := declaredSets(t, tree)
	assert.Empty(t, wrongSets(sets))
	assert.Empty(t, wrongColumns(sets, columns))

	said, declares := 0, regexp.MustCompile(`(?m)^(type|\t)[\w ]+= (code\.)?Enum\[`)
	for _, file := range tree {
		said += len(declares.FindAllString(file, -1))
	}
	assert.Equal(t, said, len(sets), "every set of the tree was read") //nolint:testifylint // its message would be the whole tree
	assert.NotEmpty(t, columns)

	lines := make([]string, 0, len(sets))
	for _, s := range sets {
		for _, m := range s.members {
			r := s.rows[m]
			lines = append(lines, fmt.Sprintf("%s %s %s %q %q %q", s.owner(m), s.name, r["Code"], r["FI"], r["SV"], r["EN"]))
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(codeList, []byte(strings.Join(lines, "\n")+"\n"), 0o644))
	}
	golden, err := os.ReadFile(codeList)
	require.NoError(t, err)
	const meant = "if that is meant, run go test ./examples -run TestCodes -update and say so in CHANGELOG.md"
	listed := strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n")
	assert.Empty(t, without(lines, listed), "codes are new or other ones: "+meant)
	assert.Empty(t, without(listed, lines), "codes are gone or other ones: "+meant)
}

// Every way to get a set wrong is seen, and told by the constant's name.
func TestWrongCodesAreSeen(t *testing.T) {
	const sound = `package plan
type Way = code.Enum[wayTable]
const (
	WayPhone Way = 1 + iota
	WayVisit
)
type wayTable struct{}
var wayRows = [...]code.Row{
	WayPhone: {Code: "phone", FI: "puhelu", SV: "samtal", EN: "call"},
	WayVisit: {Code: "visit", FI: "käynti", SV: "besök", EN: "visit"},
}
func (wayTable) Table() code.Table {
	return code.Table{Name: "way", Title: "Way", Means: "How.", Rows: code.RowsOf(wayRows[:])}
}
var beside = code.Column[Way, string]{WayPhone: "p", WayVisit: "v"}
`
	for _, row := range []struct{ name, old, new, want string }{
		{"sound", "", "", ""},
		{"a constant was put in between", "\tWayVisit\n", "\tWayVideo\n\tWayVisit\n", "plan.WayVideo has no row\nplan.beside has no line for plan.WayVideo"},
		{"a row is missing", "\tWayVisit: {Code", "\t//{Code", "plan.WayVisit has no row"},
		{"a pair is wrong", `WayVisit: {Code: "visit"`, `WayVisit: {Code: "letter"`, `plan.WayVisit has the code "letter": its name does not say so`},
		{"two are swapped", `WayPhone: {Code: "phone"`, `WayPhone: {Code: "visit"`, "plan.WayPhone has the code \"visit\": its name does not say so\nplan.WayVisit has the code of plan.WayPhone"},
		{"an empty row", `{Code: "visit", FI: "käynti", SV: "besök", EN: "visit"}`, "{}", "plan.WayVisit has no Code\nplan.WayVisit has no EN\nplan.WayVisit has no FI\nplan.WayVisit has no SV"},
		{"a word is missing", `, SV: "besök"`, "", "plan.WayVisit has no SV"},
		{"no code of ours", `"visit", FI`, `"Visit", FI`, `plan.WayVisit has the code "Visit", which is not kebab-case`},
		{"a row by its place", "\tWayVisit: {Code", "\t{Code", "plan.Way has a row without its constant\nplan.WayVisit has no row"},
		{"a row of another set", "\tWayVisit: {Code", "\tPhoneWay: {Code", "plan.Way has a row of PhoneWay, which is none of its constants\nplan.WayVisit has no row"},
		{"a set without a name", `Name: "way", `, "", "plan.Way has no name in kebab-case"},
		{"a set that is not told", `Means: "How.", `, "", "plan.Way has no Title or Means"},
		{"a column with a hole", `, WayVisit: "v"`, "", "plan.beside has no line for plan.WayVisit"},
		{"a column by places", `WayPhone: "p", WayVisit: "v"`, `"p", "v"`, "plan.beside has a line without its constant\nplan.beside has no line for plan.WayPhone\nplan.beside has no line for plan.WayVisit"},
	} {
		t.Run(row.name, func(t *testing.T) {
			changed := strings.Replace(sound, row.old, row.new, 1)
			require.True(t, row.old == "" || changed != sound)
			sets, columns := declaredSets(t, map[string]string{"plan/way.go": changed})
			assert.Equal(t, row.want, strings.Join(slices.Concat(wrongSets(sets), wrongColumns(sets, columns)), "\n"))
		})
	}
	t.Run("two sets of one name", func(t *testing.T) {
		sets, _ := declaredSets(t, map[string]string{"plan/way.go": sound, "fhir/way.go": strings.Replace(sound, "package plan", "package fhir", 1)})
		assert.Equal(t, []string{`plan.Way has the name "way" of fhir.Way`}, wrongSets(sets))
	})
}

// codeSet is a closed set as its source declares it.
type codeSet struct {
	pkg, typ    string // the folder, and the set's type
	name        string
	told        bool // with Title and Means
	members     []string
	rows        map[string]map[string]string // by constant: Code, FI, SV, EN
	placed      bool                         // a row stands without its constant
	table, vars string
}

func (s *codeSet) owner(name string) string { return path.Base(s.pkg) + "." + name }

// codeColumn is a code.Column as its source declares it.
type codeColumn struct {
	name   string
	set    string // pkg.Type
	keys   []string
	placed bool
}

// sayings are the constants whose names tell their code in other words: a code
// of others, or a word that would be too long in Go.
var sayings = map[string]string{
	"assess.ItemChildRelationships":   "childs-relationships",
	"assess.ItemChildSelf":            "childs-self",
	"assess.ItemChildEveryday":        "childs-everyday",
	"assess.KindLTC":                  "lets-talk",
	"assess.RequirementAutonomy":      "self-determination",
	"assess.TurnSilent":               "not-spoken-of",
	"deadline.ProblemNoCalendar":      "calendar.missing",
	"deadline.ProblemNoSchool":        "calendar.school-missing",
	"deadline.ProblemUnknownRule":     "rule.unknown",
	"deadline.ProblemUnknownCalendar": "calendar.unknown",
	"deadline.ProblemUnknownEvent":    "event.unknown",
	"fhir.PurposeCoordination":        "COC",
	"fhir.PurposeEmergency":           "ETREAT",
	"fhir.PurposeClient":              "PATRQT",
	"fhir.PurposeFamily":              "FAMRQT",
	"fhir.PurposeNetwork":             "SUPNWK",
	"fhir.PurposeRecords":             "RECORDMGT",
	"fhir.PurposeResearch":            "HRESCH",
	"fhir.carePlanJoint":              "joint-plan",
	"fhir.observationEvaluation":      "goal-evaluation",
	"fhir.taskReach":                  "follow-up",
	"client.ChangeNone":               "unchanged",
	"plan.IdentityConsent":            "with-permission",
	"plan.OfferAccepted":              "accepts",
	"plan.OfferDeclined":              "declines",
	"view.ReasonLeft":                 "not-in-network",
	"view.ReasonPrivate":              "others-contact-data",
	"plan.ResidenceNot":               "lives-apart",
	"plan.ResponseNone":               "no-answer",
	"plan.SectorECEC":                 "early-childhood-education",
	"plan.SectorPlanHealthCare":       "health-and-care-plan",
	"plan.SectorPlanReplaced":         "merged",
	"view.FateAsks":                   "needs-consent",
}

// standard is the set whose codes are HL7's own, in capitals.
const standard = "purpose-of-use"

// wrongSets returns what is wrong with sets, each time with the constant's name.
func wrongSets(sets []*codeSet) []string {
	var wrong []string
	kebabCase := regexp.MustCompile(`^[a-z0-9]+([-.][a-z0-9]+)*$`)
	names := map[string]string{}
	for _, s := range sets {
		say := func(name, format string, args ...any) {
			wrong = append(wrong, s.owner(name)+" "+fmt.Sprintf(format, args...))
		}
		if !kebabCase.MatchString(s.name) {
			say(s.typ, "has no name in kebab-case")
		} else if other, ok := names[s.name]; ok {
			say(s.typ, "has the name %q of %s", s.name, other)
		}
		names[s.name] = s.owner(s.typ)
		if !s.told {
			say(s.typ, "has no Title or Means")
		}
		if s.placed {
			say(s.typ, "has a row without its constant")
		}
		for _, key := range slices.Sorted(maps.Keys(s.rows)) {
			if !slices.Contains(s.members, key) {
				say(s.typ, "has a row of %s, which is none of its constants", key)
			}
		}
		codes := map[string]string{}
		for _, m := range s.members {
			row, ok := s.rows[m]
			if !ok {
				say(m, "has no row")
				continue
			}
			for _, member := range []string{"Code", "EN", "FI", "SV"} {
				if row[member] == "" {
					say(m, "has no %s", member)
				}
			}
			switch c := row["Code"]; {
			case c == "":
			case !kebabCase.MatchString(c) && s.name != standard:
				say(m, "has the code %q, which is not kebab-case", c)
			case codes[c] != "":
				say(m, "has the code of %s", codes[c])
			case !saysCode(m[len(s.prefix()):], c) && sayings[s.owner(m)] != c:
				say(m, "has the code %q: its name does not say so", c)
			}
			codes[row["Code"]] = cmp.Or(codes[row["Code"]], s.owner(m))
		}
	}
	return wrong
}

// saysCode reports whether a constant's name, without what all names of its
// set begin with, stands in its code or has it within.
func saysCode(name, code string) bool {
	name, code = strings.ToLower(name), strings.NewReplacer("-", "", ".", "").Replace(strings.ToLower(code))
	return strings.Contains(code, name) || strings.Contains(name, code)
}

// prefix is what the names of all constants of the set begin with: whole words.
func (s *codeSet) prefix() string {
	all := s.members[0]
	for _, m := range s.members {
		for !strings.HasPrefix(m, all) || m == all && len(s.members) > 1 {
			all = all[:max(0, strings.LastIndexFunc(all, unicode.IsUpper))]
		}
	}
	if len(s.members) == 1 {
		return ""
	}
	return all
}

// wrongColumns returns what is missing in the tables beside sets.
func wrongColumns(sets []*codeSet, columns []codeColumn) []string {
	var wrong []string
	for _, c := range columns {
		i := slices.IndexFunc(sets, func(s *codeSet) bool { return s.owner(s.typ) == c.set })
		if i < 0 {
			wrong = append(wrong, c.name+" stands beside "+c.set+", which is no set")
			continue
		}
		if c.placed {
			wrong = append(wrong, c.name+" has a line without its constant")
		}
		for _, m := range sets[i].members {
			if !slices.Contains(c.keys, sets[i].owner(m)) {
				wrong = append(wrong, c.name+" has no line for "+sets[i].owner(m))
			}
		}
	}
	return wrong
}

// sources returns the library's and its programs' own Go source by path.
func sources(t *testing.T) map[string]string {
	t.Helper()
	tree := map[string]string{}
	for _, folder := range folders {
		require.NoError(t, filepath.WalkDir(filepath.Join("..", folder), func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && name != filepath.Join("..", folder) {
				if _, err := os.Stat(filepath.Join(name, "go.mod")); err == nil {
					return fs.SkipDir // a module of its own
				}
			}
			if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
				text, err := os.ReadFile(name)
				tree[strings.TrimPrefix(filepath.ToSlash(name), "../")] = string(text)
				return err
			}
			return nil
		}))
	}
	require.NotEmpty(t, tree)
	return tree
}

// declaredSets reads the closed sets of a tree of sources, sorted by package
// and type, and the columns beside them.
func declaredSets(t *testing.T, tree map[string]string) ([]*codeSet, []codeColumn) {
	t.Helper()
	parsed := map[string]*ast.File{}
	var sets []*codeSet
	for _, name := range slices.Sorted(maps.Keys(tree)) {
		file, err := parser.ParseFile(token.NewFileSet(), name, tree[name], parser.SkipObjectResolution)
		require.NoError(t, err)
		parsed[name] = file
		for _, spec := range specs[*ast.TypeSpec](file) {
			if index, ok := spec.Type.(*ast.IndexExpr); ok && embedded(index.X) == "Enum" {
				sets = append(sets, &codeSet{pkg: path.Dir(name), typ: spec.Name.Name, table: embedded(index.Index), rows: map[string]map[string]string{}})
			}
		}
	}
	of := func(pkg string, is func(*codeSet) bool) *codeSet {
		if i := slices.IndexFunc(sets, func(s *codeSet) bool { return s.pkg == pkg && is(s) }); i >= 0 {
			return sets[i]
		}
		return nil
	}
	var columns []codeColumn
	for name, file := range parsed {
		readTables(file, func(table string) *codeSet {
			return of(path.Dir(name), func(s *codeSet) bool { return s.table == table })
		})
	}
	for _, name := range slices.Sorted(maps.Keys(parsed)) {
		pkg := path.Dir(name)
		readMembers(parsed[name], func(typ string) *codeSet { return of(pkg, func(s *codeSet) bool { return s.typ == typ }) })
		readRows(parsed[name], func(rows string) *codeSet { return of(pkg, func(s *codeSet) bool { return s.vars == rows }) })
		columns = append(columns, readColumns(parsed[name], path.Base(pkg))...)
	}
	slices.SortFunc(sets, func(a, b *codeSet) int { return cmp.Or(cmp.Compare(a.pkg, b.pkg), cmp.Compare(a.typ, b.typ)) })
	return sets, columns
}

// specs returns the declarations of one kind at the top of a file.
func specs[S ast.Spec](file *ast.File) []S {
	var all []S
	for _, decl := range file.Decls {
		if general, ok := decl.(*ast.GenDecl); ok {
			for _, spec := range general.Specs {
				if s, ok := spec.(S); ok {
					all = append(all, s)
				}
			}
		}
	}
	return all
}

// readTables reads the methods that give sets their names and rows.
func readTables(file *ast.File, of func(table string) *codeSet) {
	for _, decl := range file.Decls {
		method, ok := decl.(*ast.FuncDecl)
		if !ok || method.Recv == nil || method.Name.Name != "Table" {
			continue
		}
		set := of(receiver(method))
		if set == nil {
			continue
		}
		fields := map[string]ast.Expr{}
		ast.Inspect(method.Body, func(n ast.Node) bool {
			if pair, ok := n.(*ast.KeyValueExpr); ok {
				fields[embedded(pair.Key)] = pair.Value
			}
			return true
		})
		set.name = literal(fields["Name"])
		set.told = literal(fields["Title"]) != "" && literal(fields["Means"]) != ""
		if call, ok := fields["Rows"].(*ast.CallExpr); ok && len(call.Args) == 1 {
			if whole, ok := call.Args[0].(*ast.SliceExpr); ok {
				set.vars = embedded(whole.X)
			}
		}
	}
}

// readMembers reads the constants of sets in order.
func readMembers(file *ast.File, of func(typ string) *codeSet) {
	for _, decl := range file.Decls {
		general, ok := decl.(*ast.GenDecl)
		if !ok || general.Tok != token.CONST {
			continue
		}
		var typ string // goes on until another is given
		for _, spec := range general.Specs {
			s, ok := spec.(*ast.ValueSpec)
			if !ok {
				continue
			}
			if s.Type != nil || s.Values != nil {
				typ = embedded(s.Type)
			}
			if set := of(typ); set != nil {
				for _, name := range s.Names {
					set.members = append(set.members, name.Name)
				}
			}
		}
	}
}

// readRows reads the rows of sets.
func readRows(file *ast.File, of func(rows string) *codeSet) {
	for _, spec := range specs[*ast.ValueSpec](file) {
		set := of(spec.Names[0].Name)
		if set == nil || len(spec.Values) != 1 {
			continue
		}
		all, _ := spec.Values[0].(*ast.CompositeLit)
		for _, elt := range all.Elts {
			pair, ok := elt.(*ast.KeyValueExpr)
			if !ok {
				set.placed = true
				continue
			}
			row := map[string]string{}
			if lit, ok := pair.Value.(*ast.CompositeLit); ok {
				for _, part := range lit.Elts {
					if field, ok := part.(*ast.KeyValueExpr); ok {
						row[embedded(field.Key)] = literal(field.Value)
					}
				}
			}
			set.rows[embedded(pair.Key)] = row
		}
	}
}

// readColumns reads the columns that a file declares.
func readColumns(file *ast.File, pkg string) []codeColumn {
	var columns []codeColumn
	for _, spec := range specs[*ast.ValueSpec](file) {
		for i, value := range spec.Values {
			lit, ok := value.(*ast.CompositeLit)
			if !ok {
				continue
			}
			index, ok := lit.Type.(*ast.IndexListExpr)
			if !ok || embedded(index.X) != "Column" {
				continue
			}
			c := codeColumn{name: pkg + "." + spec.Names[i].Name, set: qualified(index.Indices[0], pkg)}
			for _, elt := range lit.Elts {
				if pair, ok := elt.(*ast.KeyValueExpr); ok {
					c.keys = append(c.keys, qualified(pair.Key, pkg))
				} else {
					c.placed = true
				}
			}
			columns = append(columns, c)
		}
	}
	return columns
}

// qualified is a name with its package's, pkg where it stands alone.
func qualified(e ast.Expr, pkg string) string {
	if s, ok := e.(*ast.SelectorExpr); ok {
		pkg = embedded(s.X)
	}
	return pkg + "." + embedded(e)
}

// literal is the text of a string literal, "" of anything else.
func literal(e ast.Expr) string {
	if b, ok := e.(*ast.BasicLit); ok && b.Kind == token.STRING {
		if text, err := strconv.Unquote(b.Value); err == nil {
			return text
		}
	}
	return ""
}
