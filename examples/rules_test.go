package examples_test

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/fhir/services"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/caseload"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/lint"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/sheet"
	"github.com/onechildoneplan/oneplan/plan/sides"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/subjects"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/onechildoneplan/oneplan/plan/words"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const rulesPage = "../docs/reference/rules.md"

var langs = []code.Lang{code.FI, code.SV, code.EN}

// catalogues are all rules that an issue can name, in the order of the page. A
// package that reports by rules of its own has a function that lists them, and
// stands here.
var catalogues = []struct {
	title, about string
	rules        func() issue.Catalogue
}{
	{"Reading", "What the strict reader finds. `json.` is what a tokenizer alone can see, `form.` what the JSON Schema sees too.", issue.ReaderRules},
	{"Annual clocks", "What does not fit in the annual clock of a county; in a table the places are row and column.", annual.Rules},
	{"Calendars", "What is not understood in calendars of others, why there is no joint time, and which answers do not count; the places are lines of the file.", calendar.Rules},
	{"Consolidation", "What does not fit in a sector's plan, and what was found where several plans become one proposal.", consolidate.Rules},
	{"Directories", "What does not fit in a directory of services; in a table the places are row and column.", directory.Rules},
	{"Merging", "What people have to settle where a plan was changed apart; see [merging](../merging.md).", merge.Rules},
	{"Plans", "What the parts of a plan say against each other, and what cannot be done with a plan.", plan.Rules},
	{"Transitions", "Why a side does not close, or does not pass on what it has open.", sides.Rules},
	{"Days of a plan", "Why a day of a plan could not be counted.", due.Rules},
	{"One child, one plan", "What stands out where many plans pass by.", subjects.Rules},
	{"The paper form", "What is wrong with a filled sheet; the places are rows of the file and codes of fields.", sheet.Rules},
	{"Edits", "Why an edited view is not put over the plan; the places are in the edited view.", edit.Rules},
	{"Histories", "What the chain of a plan's revisions says against itself, what a proof does not show, why a store did not do what it was asked.", history.Rules},
	{"Assessments", "The same of an assessment, its star and its segmentation schemes.", assess.Rules},
	{"Counting days", "Why a day could not be counted.", deadline.Issues},
	{"Good plans", "What a valid plan is asked, with examples in [lint](../lint.md); nothing here makes a plan invalid.", func() issue.Catalogue {
		return lint.Catalogue(slices.Concat(lint.Packs(), lint.Optional())...)
	}},
	{"Statistics", "Why numbers of several machines cannot be put together.", func() issue.Catalogue { return slices.Concat(stats.Rules(), caseload.Rules()) }},
	{"Answers of municipalities", "What is wrong with a survey; in a table the places are row and column.", survey.Rules},
	{"FHIR", "What hinders reading FHIR.", fhir.Rules},
	{"FHIR of directories", "What hinders reading a directory of services from FHIR.", services.Rules},
	{"FHIR servers", "Why a server did not take a plan.", client.Rules},
	{"The program", "What the command line says of its own.", programs},
}

// programs are the rules that examples/oneplan declares: a program has no
// functions for others to call.
func programs() issue.Catalogue {
	return issue.Catalogue{{ID: "view.needed", Severity: issue.SeverityError, Words: code.Text{
		FI: "Jotakin salataan joltakin huoltajalta tai lapselta: tulosta kullekin oma kappale.",
		SV: "Något hålls hemligt för någon vårdnadshavare eller för barnet: skriv ut ett eget exemplar för var och en.",
		EN: "Something is withheld from one of the guardians or from the child: print a copy for each.",
	}}, {ID: "view.empty-copy", Severity: issue.SeverityError, Words: code.Text{
		FI: "Tällä lukijalla ei ole oikeutta nähdä suunnitelmaa; keneltä voi kysyä, lukee tulosteessa (print --for).",
		SV: "Den här läsaren har inte rätt att se planen; vem man kan fråga står i utskriften (print --for).",
		EN: "This reader has no right to see the plan; whom to ask stands on the page (print --for).",
	}}, {ID: "view.nothing-for-child", Severity: issue.SeverityError, Words: code.Text{
		FI: "Lapselle ei ole vielä kirjoitettu mitään (forChild), joten hänen sivuaan ei voi tulostaa.",
		SV: "Inget har ännu skrivits för barnet (forChild), så barnets sida kan inte skrivas ut.",
		EN: "Nothing is written for the child yet (forChild), so there is no page to print.",
	}}}
}

// Every rule that the source declares is in a catalogue, and has words: what was
// forgotten would be told to people by its id.
func TestEveryRuleIsInACatalogue(t *testing.T) {
	known, joined := map[string]issue.Rule{}, words.Rules(fhir.Rules(), client.Rules(), services.Rules(), programs())
	for _, c := range catalogues {
		for _, r := range c.rules() {
			if before, twice := known[r.ID]; twice {
				assert.Equal(t, before.Words, r.Words, "%s is two rules", r.ID)
			}
			known[r.ID] = r
			_, ok := joined.Find(r.ID)
			assert.True(t, ok, "plan/words does not know %s", r.ID)
		}
	}
	tree := sources(t)
	declared := declaredRules(t, tree)
	assert.Greater(t, len(declared), 150, "the source was not read")
	for _, id := range slices.Sorted(maps.Keys(declared)) {
		_, ok := known[id]
		assert.True(t, ok, "%s declares %s, and no catalogue has it: add it to the Rules of its package", declared[id], id)
	}
	for _, r := range programs() {
		assert.Contains(t, declared[r.ID], "examples/oneplan ")
		for _, l := range langs {
			assert.Contains(t, tree["examples/oneplan/reader.go"], r.Words.In(l), "the words of %s", r.ID)
		}
	}
	for id := range known {
		if !inText.MatchString(id) {
			assert.Contains(t, declared, id, "the reading of the source misses it")
		}
	}
}

// inText are the rules whose ids are codes or come by another way than a
// declaration of a rule: what deadline names by its problems and faults.
var inText = regexp.MustCompile(`^(calendar|csv|event|rule|term)\.`)

func TestForgottenRulesAreSeen(t *testing.T) {
	found := declaredRules(t, map[string]string{"plan/child.go": `package plan
var ruleChildName, other = issue.Rule{ID: "child.name"}, 1
var rules = issue.Catalogue{{ID: "child.two", Severity: 1}, ruleChildName}
func hint(id, source string) issue.Rule { return issue.Rule{ID: id} }
func pack() Pack { return Pack{Rules: []Rule{{Rule: hint("child.three", ""), Look: nil}}} }
`})
	assert.Equal(t, map[string]string{"child.name": "plan ruleChildName", "child.two": "plan", "child.three": "plan"}, found)
}

// declaredRules returns the ids of the rules that sources declare, each with its
// package and variable: in literals of a rule or a catalogue, and as the first
// argument of functions that make a rule of an id.
func declaredRules(t *testing.T, tree map[string]string) map[string]string {
	t.Helper()
	files, makers := map[string]*ast.File{}, map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(tree)) {
		file, err := parser.ParseFile(token.NewFileSet(), name, tree[name], parser.SkipObjectResolution)
		require.NoError(t, err)
		files[name] = file
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && makesRule(f) {
				makers[path.Dir(name)+"."+f.Name.Name] = true
			}
		}
	}
	declared := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		pkg := path.Dir(name)
		note := func(e ast.Expr, as string) {
			id, where := literal(e), strings.TrimSpace(pkg+" "+as)
			if strings.Contains(id, ".") && len(where) > len(declared[id]) { // a variable tells more than its literal
				declared[id] = where
			}
		}
		ast.Inspect(files[name], func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for i, value := range n.Values {
					if lit, ok := value.(*ast.CompositeLit); ok && embedded(lit.Type) == "Rule" {
						note(idOf(lit), n.Names[i].Name)
					}
				}
			case *ast.CompositeLit:
				if of, ok := n.Type.(*ast.SelectorExpr); ok && embedded(of.X) == "deadline" {
					return true // a rule of law, which has its own catalogue
				}
				switch embedded(n.Type) {
				case "Rule":
					note(idOf(n), "")
				case "Catalogue":
					for _, elt := range n.Elts {
						if lit, ok := elt.(*ast.CompositeLit); ok {
							note(idOf(lit), "")
						}
					}
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.Ident); ok && makers[pkg+"."+f.Name] {
					note(n.Args[0], "")
				}
			}
			return true
		})
	}
	return declared
}

// makesRule reports a function from an id to a rule.
func makesRule(f *ast.FuncDecl) bool {
	params, results := f.Type.Params.List, f.Type.Results
	return len(params) > 0 && len(params[0].Names) > 0 && params[0].Names[0].Name == "id" &&
		results != nil && len(results.List) == 1 && embedded(results.List[0].Type) == "Rule"
}

func idOf(lit *ast.CompositeLit) ast.Expr {
	for _, elt := range lit.Elts {
		if pair, ok := elt.(*ast.KeyValueExpr); ok && embedded(pair.Key) == "ID" {
			return pair.Value
		}
	}
	return nil
}

func TestEveryRuleHasWords(t *testing.T) {
	holder := regexp.MustCompile(`\{[^}]*\}`)
	for _, c := range catalogues {
		for _, r := range c.rules() {
			t.Run(c.title+"/"+r.ID, func(t *testing.T) {
				assert.Regexp(t, `^[a-z0-9]+\.[a-z0-9-]+$`, r.ID)
				assert.True(t, r.Severity.IsValid())
				used := holder.FindAllString(r.Words.FI, -1)
				slices.Sort(used)
				for _, name := range used {
					assert.Contains(t, []string{"{limit}", "{of}"}, name)
				}
				for _, l := range langs {
					sentence(t, r.Words.In(l))
					also := holder.FindAllString(r.Words.In(l), -1)
					slices.Sort(also)
					assert.Equal(t, used, also, "%v speaks of the same things", l)
				}
				if r.Named != (code.Text{}) {
					assert.NotContains(t, used, "{of}", "the sentence for an issue that names nothing")
					for _, l := range langs {
						sentence(t, r.Named.In(l))
						assert.Contains(t, r.Named.In(l), "{of}")
					}
				}
				if r.One == (code.Text{}) {
					return
				}
				assert.Contains(t, used, "{limit}", "one of what?")
				for _, l := range langs {
					sentence(t, r.One.In(l))
					assert.NotContains(t, r.One.In(l), "{limit}", "the number is a word")
				}
			})
		}
	}
}

func sentence(t *testing.T, text string) {
	t.Helper()
	assert.Regexp(t, `^(\p{Lu}|JSON).*[.?]$`, text, "a sentence, from its capital to its full stop")
	assert.NotRegexp(t, `  |\s$| [.,;:]`, text)
}

// A number before a noun bends the noun, so such a rule has words for one. The
// others are named here with the reason.
func TestCountsHaveASingular(t *testing.T) {
	counted := regexp.MustCompile(`\{limit\} \pL`)
	never := map[string]string{
		"correction.circle":     "the limit is always the same, and greater than one",
		"assessment.childs-own": "the number stands as a share of three",
	}
	for _, r := range words.Rules(fhir.Rules(), client.Rules(), services.Rules(), programs()) {
		counts := slices.ContainsFunc(langs, func(l code.Lang) bool { return counted.MatchString(r.Words.In(l)) })
		if _, ok := never[r.ID]; ok {
			assert.True(t, counts, "%s needs no excuse", r.ID)
			continue
		}
		assert.Equal(t, counts, r.One != (code.Text{}), "%s: words for one if and only if something is counted", r.ID)
	}
}

func TestRulesPage(t *testing.T) {
	want := rulesTold()
	if *update {
		require.NoError(t, os.WriteFile(rulesPage, want, 0o644))
	}
	is, err := os.ReadFile(rulesPage)
	require.NoError(t, err)
	const command = "go test ./examples -run TestRulesPage -update"
	now, told := strings.Split(string(want), "\n"), strings.Split(string(is), "\n")
	assert.Empty(t, without(now, told), "not told: "+command)
	assert.Empty(t, without(told, now), "told, and not so any more: "+command)
	assert.True(t, bytes.Equal(want, is), "in another order: "+command)
}

func rulesTold() []byte {
	var b bytes.Buffer
	b.WriteString("# Rules\n\n" +
		"Every rule that an issue can name, made from the catalogues by `go test ./examples -run TestRulesPage -update`; do not edit it by hand. An error makes\n" +
		"a document invalid, a warning asks for a look, a hint says what could be better. `{limit}` and `{of}` stand for the issue's number and name; neither is\n" +
		"ever content of a record. Where a rule cites no source, it is the library's own. A document that breaks each rule, with the issues that are expected,\n" +
		"is in [plan/schema/testdata](../../plan/schema/testdata/README.md). `words.Of` has all of them in three languages; the rules of the packages above\n" +
		"`plan` are joined by the caller: `words.Of(i, code.FI, fhir.Rules(), client.Rules())`.\n")
	for _, c := range catalogues {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| rule | severity | source | seen by the JSON Schema | suomeksi | på svenska | in English |\n|---|---|---|---|---|---|---|\n", c.title, c.about)
		for _, r := range c.rules() {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |", r.ID, r.Severity, cell(r.Source), seen(r.ID))
			for _, l := range langs {
				text := r.Words.In(l)
				for _, other := range []code.Text{r.One, r.Named} {
					if other != (code.Text{}) {
						text += " / " + other.In(l)
					}
				}
				fmt.Fprintf(&b, " %s |", cell(text))
			}
			b.WriteString("\n")
		}
	}
	return b.Bytes()
}

func seen(rule string) string {
	switch {
	case strings.HasPrefix(rule, "form."):
		return "yes"
	case rule == "json.newer-format":
		return "yes, as a wrong format"
	}
	return "no"
}

func cell(text string) string { return strings.ReplaceAll(cmp.Or(text, "–"), "|", `\|`) }
