package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/invopop/jsonschema"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/schema"
	"github.com/onechildoneplan/oneplan/plan/schema/tags"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the published files anew")

// published are the files that are made from the Go types.
var published = []struct {
	file string
	is   func() []byte
	make func(t *testing.T) []byte
}{
	{"testdata/good/history-example-1.json", nil, historyExample},
	{"plan.schema.json", schema.Plan, planSchema},
	{"assessment.schema.json", schema.Assessment, assessmentSchema},
	{"history.schema.json", schema.History, historySchema},
	{"sector.schema.json", schema.Sector, sectorSchema},
	{"testdata/good/view-example-1.json", nil, viewExample},
	{"view.schema.json", schema.View, viewSchema},
	{"testdata/good/directory-example-1.json", nil, directoryExample},
	{"directory.schema.json", schema.Directory, directorySchema},
	{"testdata/good/clock-example-1.json", nil, clockExample},
	{"clock.schema.json", schema.Clock, clockSchema},
	{"testdata/good/survey-example-1.json", nil, surveyExample},
	{"survey.schema.json", schema.Survey, surveySchema},
	{"testdata/good/scheme-example-1.json", nil, schemeExample},
	{"scheme.schema.json", schema.Scheme, schemeSchema},
	{"testdata/good/targets-example-1.json", nil, func(t *testing.T) []byte { return shown(t, "deadlines.md", fi.TargetFormat) }},
	{"targets.schema.json", schema.Targets, targetsSchema},
	{"testdata/good/school-example-1.json", nil, func(t *testing.T) []byte { return shown(t, "deadlines.md", deadline.SchoolFormat) }},
	{"school.schema.json", schema.School, schoolSchema},
	{"codes.json", schema.Codes, codeLists},
	{"../../docs/reference/data-dictionary.md", nil, dictionary},
}

func TestPublishedFilesAreWhatTheTypesSay(t *testing.T) {
	for _, p := range published {
		t.Run(filepath.Base(p.file), func(t *testing.T) {
			want := p.make(t)
			if *update {
				require.NoError(t, os.WriteFile(p.file, want, 0o644))
			}
			is, err := os.ReadFile(p.file)
			require.NoError(t, err)
			require.Equal(t, string(want), string(is), "go test ./plan/schema -update")
			if p.is != nil && !*update {
				assert.Equal(t, string(is), string(p.is()), "what is embedded")
			}
		})
	}
}

var constant = func(value string) jsonschema.Schema { return jsonschema.Schema{Type: "string", Const: value} }

// hexadecimal is a text of so many digits, not all of them 0.
func hexadecimal(digits int) jsonschema.Schema {
	return jsonschema.Schema{
		Type: "string", Pattern: fmt.Sprintf("^[0-9a-f]{%d}$", digits),
		Not: &jsonschema.Schema{Const: strings.Repeat("0", digits)},
	}
}

func options(t *testing.T) tags.Options {
	t.Helper()
	return tags.Options{
		Forms: slices.Concat(annual.Forms(), survey.Forms(), assess.SchemeForms()),
		Texts: map[reflect.Type]jsonschema.Schema{
			reflect.TypeFor[plan.Format]():         constant(string(plan.Format1)),
			reflect.TypeFor[assess.Format]():       constant(string(assess.Format1)),
			reflect.TypeFor[history.Format]():      constant(string(history.Format1)),
			reflect.TypeFor[consolidate.Format]():  constant(string(consolidate.Format1)),
			reflect.TypeFor[directory.Format]():    constant(string(directory.Format1)),
			reflect.TypeFor[annual.Format]():       constant(string(annual.Format1)),
			reflect.TypeFor[survey.Format]():       constant(string(survey.Format1)),
			reflect.TypeFor[assess.SchemeFormat](): constant(string(assess.SchemeFormat1)),
			reflect.TypeFor[view.Format]():         constant(string(view.Format1)),
			reflect.TypeFor[view.Reader]():         readers(),
			reflect.TypeFor[deadline.Term]():       {Type: "string", Pattern: deadline.TermPattern()},
			reflect.TypeFor[history.Digest]():      hexadecimal(64),
			reflect.TypeFor[history.Salt]():        hexadecimal(32),
		},
		Describe: comments(t),
	}
}

func planSchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[plan.Plan](), schema.PlanID, "Plan", "One child's joint plan, oneplan/1.0", "plan")
}

func assessmentSchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[assess.Document](), schema.AssessmentID, "AssessmentDocument", "A lone assessment with the wellbeing star, oneplan-assessment/1.0", "assessment")
}

func historySchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[history.History](), schema.HistoryID, "History", "The history of one plan as a chain of change sets, oneplan-history/1.0", "history")
}

func sectorSchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[consolidate.Sector](), schema.SectorID, "Sector", "One sector's plan in the small form, oneplan-sector/1.0", "sector")
}

func directorySchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[directory.Directory](), schema.DirectoryID, "Directory", "Who offers what to families in an area, oneplan-directory/1.0", "directory")
}

func clockSchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[annual.Clock](), schema.ClockID, "Clock", "The annual clock of a county and its municipalities, oneplan-annual-clock/1.0", "clock")
}

func surveySchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[survey.Survey](), schema.SurveyID, "Survey", "What municipalities answered about taking the model into use, oneplan-survey/1.0", "survey")
}

func schemeSchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[assess.Scheme](), schema.SchemeID, "Scheme", "A scheme of segments: signs, segments and the rules between them, oneplan-scheme/1.0", "scheme")
}

func targetsSchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[fi.TargetFile](), schema.TargetsID, "Targets", "An organisation's own days beside those of the law, oneplan-targets/1.0", "targets")
}

func schoolSchema(t *testing.T) []byte {
	t.Helper()
	return publish(t, reflect.TypeFor[deadline.SchoolFile](), schema.SchoolID, "School", "The calendar of a school, oneplan-school/1.0", "school")
}

// surveyExample is what invented municipalities answered.
func surveyExample(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	on := civil.MustDate(2022, 1, 13)
	require.NoError(t, survey.Encode(&b, &survey.Survey{Format: survey.Format1, Answers: []survey.Answer{
		{Municipality: "297", On: on, Stage: survey.StageTrial}, {Municipality: "749", On: on, Stage: survey.StageNoNeed},
	}}))
	return b.Bytes()
}

// schemeExample is the scheme of docs/star.md.
func schemeExample(t *testing.T) []byte {
	t.Helper()
	return shown(t, "star.md", string(assess.SchemeFormat1))
}

// shown is the document of a form that a page of the docs shows.
func shown(t *testing.T, name, format string) []byte {
	t.Helper()
	page, err := os.ReadFile("../../docs/" + name)
	require.NoError(t, err)
	begins := "{\n  \"format\": \"" + format + "\""
	_, rest, ok := strings.Cut(string(page), "```json\n"+begins)
	require.True(t, ok)
	doc, _, ok := strings.Cut(rest, "```")
	require.True(t, ok)
	return []byte(begins + doc)
}

// clockExample is the annual clock of an invented county.
func clockExample(t *testing.T) []byte {
	t.Helper()
	doc, err := os.ReadFile("../../examples/county/clock.json")
	require.NoError(t, err)
	return doc
}

// directoryExample is the directory of an invented county.
func directoryExample(t *testing.T) []byte {
	t.Helper()
	doc, err := os.ReadFile("../../examples/county/services.json")
	require.NoError(t, err)
	return doc
}

// viewSchema is the schema of what one reader sees: all of the plan inside may be
// withheld, what makes the document a view may not.
func viewSchema(t *testing.T) []byte {
	t.Helper()
	o := options(t)
	o.ID, o.Partly = schema.ViewID, true
	s, err := tags.Schema(reflect.TypeFor[view.View](), o)
	require.NoError(t, err)
	demand(t, s, "format", "reader", "on", "plan")
	demand(t, s.Definitions["ViewWithheld"], "reason")
	return file(t, s, "View", "What one reader sees of a plan on one day, oneplan-view/1.0", "view")
}

// demand makes members required that are not empty.
func demand(t *testing.T, s *jsonschema.Schema, members ...string) {
	t.Helper()
	one := uint64(1)
	for _, name := range members {
		p, ok := s.Properties.Get(name)
		require.True(t, ok, name)
		switch {
		case p.AnyOf != nil: // itself or empty
			whole := *p.AnyOf[0]
			whole.Description = p.Description
			*p = whole
		case name != "plan":
			p.Type, p.MinLength = "string", &one
		}
	}
	s.Required = members
}

// readers are the texts of a view.Reader.
func readers() jsonschema.Schema {
	id := strings.Trim(assess.Forms()[0].Pattern, "^$")
	return jsonschema.Schema{Type: "string", Pattern: "^(child|family|leader|researcher|(guardian:)?" + id + ")$"}
}

// viewExample is what one guardian sees of the first case.
func viewExample(t *testing.T) []byte {
	t.Helper()
	doc, err := os.ReadFile("testdata/good/" + smallPlan + ".json")
	require.NoError(t, err)
	p, issues := plan.Decode(doc, issue.Limits{})
	require.Empty(t, issues)
	v, err := view.Of(p, view.Child(), civil.MustDate(2026, 4, 1))
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, view.Encode(&b, v))
	return b.Bytes()
}

// historyExample is the history of a small plan whose title changes: nobody
// counts digests by hand.
func historyExample(t *testing.T) []byte {
	t.Helper()
	doc, err := os.ReadFile("testdata/good/" + smallPlan + ".json")
	require.NoError(t, err)
	p, issues := plan.Decode(doc, issue.Limits{})
	require.Empty(t, issues)
	source := rand.NewChaCha8([32]byte{1})
	var h *history.History
	for _, e := range []struct{ title, at, reason string }{
		{"Yhteinen suunnitelma", "2026-03-10T16:30:00+02:00", "ensimmäinen tapaaminen"},
		{"Meidän suunnitelma", "2026-03-24T16:30:00+02:00", "perhe antoi nimen"},
	} {
		p.Title = plan.Title(e.title)
		h, err = h.Add(p, history.Entry{At: civil.MustParseInstant(e.at), By: p.Child.Subject, Reason: e.reason}, source)
		require.NoError(t, err)
	}
	var b bytes.Buffer
	require.NoError(t, history.Encode(&b, h))
	return indent(t, b.Bytes())
}

// publish makes one schema. Its examples are the documents in testdata/good whose
// names begin with the prefix and "-example".
func publish(t *testing.T, of reflect.Type, id, title, says, prefix string) []byte {
	t.Helper()
	o := options(t)
	o.ID = id
	s, err := tags.Schema(of, o)
	require.NoError(t, err)
	return file(t, s, title, says, prefix)
}

// file writes a schema with its examples. The title is what makers of types call
// the document.
func file(t *testing.T, s *jsonschema.Schema, title, says, prefix string) []byte {
	t.Helper()
	s.Title, s.Description = title, says+"."
	examples, err := filepath.Glob("testdata/good/" + prefix + "-example*.json")
	require.NoError(t, err)
	require.NotEmpty(t, examples)
	for _, name := range examples {
		doc, err := os.ReadFile(name)
		require.NoError(t, err)
		s.Examples = append(s.Examples, json.RawMessage(doc))
	}
	defs := s.Definitions
	s.Definitions = nil // last, so that a reader meets the plan first
	head, err := json.Marshal(s)
	require.NoError(t, err)
	var tail bytes.Buffer
	plain := json.NewEncoder(&tail)
	plain.SetEscapeHTML(false)
	require.NoError(t, plain.Encode(map[string]any{"$defs": defs}))
	joined := append(bytes.TrimSuffix(head, []byte("}")), ',')
	return indent(t, append(joined, tail.Bytes()[1:]...))
}

func indent(t *testing.T, doc []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, json.Indent(&out, bytes.TrimSpace(doc), "", "  "))
	return append(out.Bytes(), '\n')
}

// codeSets returns every code set that documents use, by name.
func codeSets() map[string]code.Table {
	sets := map[string]code.Table{}
	seen := map[reflect.Type]bool{}
	var visit func(reflect.Type)
	visit = func(t reflect.Type) {
		if s, ok := reflect.TypeAssert[code.Source](reflect.Zero(t)); ok && t.Kind() == reflect.Uint8 {
			sets[s.Table().Name] = s.Table()
			return
		}
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice:
			visit(t.Elem())
		case reflect.Struct:
			if seen[t] {
				return
			}
			seen[t] = true
			for f := range t.Fields() {
				if f.IsExported() {
					visit(f.Type)
				}
			}
		}
	}
	visit(reflect.TypeFor[plan.Plan]())
	visit(reflect.TypeFor[assess.Document]())
	visit(reflect.TypeFor[history.History]())
	visit(reflect.TypeFor[consolidate.Sector]())
	visit(reflect.TypeFor[view.View]())
	visit(reflect.TypeFor[directory.Directory]())
	visit(reflect.TypeFor[annual.Clock]())
	visit(reflect.TypeFor[survey.Survey]())
	visit(reflect.TypeFor[assess.Scheme]())
	visit(reflect.TypeFor[fi.TargetFile]())
	visit(reflect.TypeFor[deadline.SchoolFile]())
	return sets
}

func codeLists(t *testing.T) []byte {
	t.Helper()
	type row struct {
		Code  string `json:"code"`
		FI    string `json:"fi"`
		SV    string `json:"sv"`
		EN    string `json:"en"`
		Means string `json:"means,omitempty"`
	}
	type set struct {
		Name  string `json:"name"`
		Title string `json:"title"`
		Means string `json:"means"`
		Codes []row  `json:"codes"`
	}
	lists := struct {
		ID   string `json:"id"`
		Sets []set  `json:"sets"`
	}{ID: schema.CodesID}
	sets := codeSets()
	for _, name := range slices.Sorted(maps.Keys(sets)) {
		table := sets[name]
		s := set{Name: name, Title: table.Title, Means: table.Means}
		for _, r := range table.Rows.All() {
			s.Codes = append(s.Codes, row(r))
		}
		lists.Sets = append(lists.Sets, s)
	}
	doc, err := json.Marshal(lists)
	require.NoError(t, err)
	return indent(t, doc)
}

// comments returns the doc comments of types and fields, for people who do not
// read Go: without links, types by their first paragraph.
func comments(t *testing.T) func(reflect.Type, string) string {
	t.Helper()
	found := readComments(t)
	return func(of reflect.Type, field string) string {
		if of == reflect.TypeFor[view.Seen]() && field != "" {
			of = reflect.TypeFor[plan.Plan]() // whose members it has
		}
		if field != "" {
			return found[of.PkgPath()+"."+of.Name()+"."+field]
		}
		return found[of.PkgPath()+"."+of.Name()]
	}
}

var (
	link = regexp.MustCompile(`\[([A-Za-z.]+)\]`)

	parsed   = map[string]string{}
	parseAll sync.Once
)

func readComments(t *testing.T) map[string]string {
	t.Helper()
	parseAll.Do(func() {
		for _, folder := range []string{"plan", "plan/history", "plan/consolidate", "plan/directory", "plan/annual", "plan/survey", "plan/view", "assess", "deadline/civil", "deadline", "deadline/fi"} {
			files, err := filepath.Glob("../../" + folder + "/*.go")
			require.NoError(t, err)
			require.NotEmpty(t, files)
			for _, name := range files {
				file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
				require.NoError(t, err)
				collect(file, "github.com/onechildoneplan/oneplan/"+folder)
			}
		}
	})
	return parsed
}

func collect(file *ast.File, pkg string) {
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.TYPE {
			continue
		}
		for _, s := range g.Specs {
			spec := s.(*ast.TypeSpec)
			name := pkg + "." + spec.Name.Name
			text, _, _ := strings.Cut(g.Doc.Text(), "\n\n")
			parsed[name] = line(text)
			fields, ok := spec.Type.(*ast.StructType)
			if !ok {
				continue
			}
			for _, f := range fields.Fields.List {
				for _, n := range f.Names {
					parsed[name+"."+n.Name] = line(f.Doc.Text())
				}
			}
		}
	}
}

func line(comment string) string {
	return link.ReplaceAllString(strings.Join(strings.Fields(comment), " "), "$1")
}

// Every member is described in English, with the Finnish term at the end.
func TestEveryMemberIsDescribed(t *testing.T) {
	term := regexp.MustCompile(`^[A-Z].* \([^()]+\)\.$`)
	for _, doc := range [][]byte{schema.Plan(), schema.Assessment(), schema.History(), schema.Sector(), schema.View(), schema.Directory(), schema.Targets(), schema.School()} {
		var s struct {
			Properties map[string]struct{ Description string }
			Defs       map[string]struct {
				Description string
				Properties  map[string]struct{ Description string }
			} `json:"$defs"`
		}
		require.NoError(t, json.Unmarshal(doc, &s))
		require.NotEmpty(t, s.Properties)
		for name, p := range s.Properties {
			assert.Regexp(t, term, p.Description, name)
		}
		for name, def := range s.Defs {
			assert.NotEmpty(t, def.Description, name)
			for member, p := range def.Properties {
				assert.Regexp(t, term, p.Description, "%s.%s", name, member)
			}
		}
	}
}

// dictionary writes the data dictionary out of the schemas.
func dictionary(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString(`# Data dictionary

Every part and member of the wire forms, made from the Go types by ` + "`go test ./plan/schema -update`" + `; do not edit it by hand.
The machine-readable form of this page is the JSON Schema (` + "`plan/schema/plan.schema.json`, `assessment.schema.json`, `history.schema.json`, `sector.schema.json`, `view.schema.json`, `directory.schema.json`, `clock.schema.json`, `survey.schema.json`, `scheme.schema.json`, `targets.schema.json`, `school.schema.json`" + `) with the code lists
(` + "`codes.json`" + `). A member with ● must be there. Texts are never empty, lists keep their order, references are ids of parts of the same document.
`)
	fmt.Fprintf(&b, "\n")
	seen := map[string]bool{"ViewSeen": true} // has the members of a plan
	for _, form := range []struct {
		title string
		doc   []byte
	}{{"Plan, `" + string(plan.Format1) + "`", planSchema(t)}, {"Assessment on its own, `" + string(assess.Format1) + "`", assessmentSchema(t)}, {"History of a plan, `" + string(history.Format1) + "`", historySchema(t)}, {"A sector's plan, `" + string(consolidate.Format1) + "`", sectorSchema(t)}, {"What one reader sees, `" + string(view.Format1) + "`", viewSchema(t)}, {"A directory of services, `" + string(directory.Format1) + "`", directorySchema(t)}, {"An annual clock, `" + string(annual.Format1) + "`", clockSchema(t)}, {"A survey of municipalities, `" + string(survey.Format1) + "`", surveySchema(t)}, {"A scheme of segments, `" + string(assess.SchemeFormat1) + "`", schemeSchema(t)}, {"Own targets, `" + fi.TargetFormat + "`", targetsSchema(t)}, {"A school's calendar, `" + deadline.SchoolFormat + "`", schoolSchema(t)}} {
		var root node
		require.NoError(t, json.Unmarshal(form.doc, &root))
		fmt.Fprintf(&b, "## %s\n\n", form.title)
		root.table(&b, order(t, form.doc))
		for _, name := range slices.Sorted(maps.Keys(root.Defs)) {
			def := root.Defs[name]
			if seen[name] || len(def.Properties) == 0 {
				continue
			}
			seen[name] = true
			fmt.Fprintf(&b, "### %s\n\n", name)
			def.table(&b, order(t, form.doc, "$defs", name))
		}
	}
	b.WriteString("## Forms of text\n\n| form | means | pattern | example |\n|---|---|---|---|\n")
	for _, f := range plan.Forms() {
		fmt.Fprintf(&b, "| %s | %s | `%s` | `%s` |\n", f.Tag, f.Means, strings.ReplaceAll(f.Pattern, "|", `\|`), f.Example)
	}
	b.WriteString("\n## Code sets\n")
	sets := codeSets()
	for _, name := range slices.Sorted(maps.Keys(sets)) {
		table := sets[name]
		heading := "Code"
		for word := range strings.SplitSeq(name, "-") {
			heading += strings.ToUpper(word[:1]) + word[1:]
		}
		fmt.Fprintf(&b, "\n### %s\n\n%s\n\n| code | suomi | svenska | English |\n|---|---|---|---|\n", heading, table.Means)
		for _, r := range table.Rows.All() {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", r.Code, r.FI, r.SV, r.EN)
		}
	}
	return b.Bytes()
}

// node is as much of a schema as the dictionary shows.
type node struct {
	Ref         string          `json:"$ref"`
	Type        string          `json:"type"`
	Description string          `json:"description"`
	Const       any             `json:"const"`
	Items       *node           `json:"items"`
	Properties  map[string]node `json:"properties"`
	Required    []string        `json:"required"`
	Defs        map[string]node `json:"$defs"`
	MinItems    int             `json:"minItems"`
	MaxItems    int             `json:"maxItems"`
	MaxLength   int             `json:"maxLength"`
	Minimum     int             `json:"minimum"`
	Maximum     int             `json:"maximum"`
}

func (n node) table(b *bytes.Buffer, members []string) {
	fmt.Fprintf(b, "%s\n\n| member | | holds | means |\n|---|---|---|---|\n", n.Description)
	for _, name := range members {
		must := ""
		if slices.Contains(n.Required, name) {
			must = "●"
		}
		m := n.Properties[name]
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", name, must, m.holds(), m.Description)
	}
	b.WriteString("\n")
}

func (n node) holds() string {
	what := strings.TrimPrefix(n.Ref, "#/$defs/")
	switch {
	case n.Const != nil:
		return fmt.Sprintf("`%v`", n.Const)
	case n.Type == "array" && n.MinItems > 0:
		return fmt.Sprintf("list of %d to %d %s", n.MinItems, n.MaxItems, n.Items.holds())
	case n.Type == "array":
		return fmt.Sprintf("list of at most %d %s", n.MaxItems, n.Items.holds())
	case n.Type == "integer":
		return fmt.Sprintf("integer %d to %d", n.Minimum, n.Maximum)
	case n.Ref == "":
		what = "text"
	}
	if n.MaxLength > 0 {
		what += fmt.Sprintf(", at most %d characters", n.MaxLength)
	}
	return what
}

// order returns the names of a definition's members in the order of the schema.
func order(t *testing.T, doc []byte, path ...string) []string {
	t.Helper()
	for _, step := range append(path, "properties") {
		var members map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(doc, &members))
		doc = members[step]
	}
	var names []string
	d := json.NewDecoder(bytes.NewReader(doc))
	_, err := d.Token()
	require.NoError(t, err)
	for d.More() {
		name, err := d.Token()
		require.NoError(t, err)
		names = append(names, name.(string))
		var skip json.RawMessage
		require.NoError(t, d.Decode(&skip))
	}
	return names
}
