package schema_test

import (
	"bytes"
	"flag"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/schema"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/onechildoneplan/oneplan/plan/validation"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	mutants = flag.Int("mutants", 2000, "how many broken documents the verdicts are compared on; CI takes 100000")
	seed    = flag.Uint64("seed", 1, "of the broken documents")
)

// judges are three ways to say whether a document has its form: the published
// schema, the reference (encoding/json/v2 and validator/v10), and the library's
// own reader. They know nothing of each other.
type judges struct {
	schema    func(doc []byte) bool
	reference func(doc []byte) bool // nil where validator cannot leave required out
	reader    func(doc []byte) bool
}

var planJudges = sync.OnceValue(func() judges {
	v := validation.New()
	return judges{
		schema:    compiled(schema.PlanID, schema.Plan()),
		reference: func(doc []byte) bool { return written[plan.Plan](doc, func(p *plan.Plan) error { return v.Struct(p) }) },
		reader: func(doc []byte) bool {
			_, issues := plan.Decode(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var assessmentJudges = sync.OnceValue(func() judges {
	v := validation.New()
	return judges{
		schema: compiled(schema.AssessmentID, schema.Assessment()),
		reference: func(doc []byte) bool {
			return written[assess.Document](doc, func(d *assess.Document) error { return v.Struct(d) })
		},
		reader: func(doc []byte) bool {
			_, issues := assess.Decode(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var historyJudges = sync.OnceValue(func() judges {
	v := validation.New()
	return judges{
		schema: compiled(schema.HistoryID, schema.History()),
		reference: func(doc []byte) bool {
			return written[history.History](doc, func(h *history.History) error { return v.Struct(h) })
		},
		reader: func(doc []byte) bool {
			_, issues := history.Decode(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var sectorJudges = sync.OnceValue(func() judges {
	v := validation.New()
	return judges{
		schema: compiled(schema.SectorID, schema.Sector()),
		reference: func(doc []byte) bool {
			return written[consolidate.Sector](doc, func(s *consolidate.Sector) error { return v.Struct(s) })
		},
		reader: func(doc []byte) bool {
			_, issues := consolidate.DecodeSector(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var viewJudges = sync.OnceValue(func() judges {
	return judges{
		schema: compiled(schema.ViewID, schema.View()),
		reader: func(doc []byte) bool {
			_, issues := view.Decode(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var directoryJudges = sync.OnceValue(func() judges {
	return judges{
		schema: compiled(schema.DirectoryID, schema.Directory()),
		reader: func(doc []byte) bool {
			_, issues := directory.Decode(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var clockJudges = sync.OnceValue(func() judges {
	return judges{
		schema: compiled(schema.ClockID, schema.Clock()),
		reader: func(doc []byte) bool {
			_, issues := annual.Decode(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var surveyJudges = sync.OnceValue(func() judges {
	return judges{
		schema: compiled(schema.SurveyID, schema.Survey()),
		reader: func(doc []byte) bool {
			_, issues := survey.Decode(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var schemeJudges = sync.OnceValue(func() judges {
	return judges{
		schema: compiled(schema.SchemeID, schema.Scheme()),
		reader: func(doc []byte) bool {
			_, issues := assess.DecodeScheme(doc, issue.Limits{})
			return formed(issues)
		},
	}
})

var targetsJudges = sync.OnceValue(func() judges {
	return judges{
		schema: compiled(schema.TargetsID, schema.Targets()),
		reader: func(doc []byte) bool {
			issues := decode("targets", doc, issue.Limits{})
			return formed(issues) && !slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Rule == "term.invalid" })
		},
	}
})

var schoolJudges = sync.OnceValue(func() judges {
	return judges{
		schema: compiled(schema.SchoolID, schema.School()),
		reader: func(doc []byte) bool { // what does not begin with a brace is read as CSV
			return bytes.HasPrefix(bytes.TrimSpace(doc), []byte("{")) && formed(decode("school", doc, issue.Limits{}))
		},
	}
})

// judgesOf returns those of a kind of document, by the name that files begin with.
func judgesOf(kind string) judges {
	switch kind {
	case "assessment":
		return assessmentJudges()
	case "history":
		return historyJudges()
	case "sector":
		return sectorJudges()
	case "view":
		return viewJudges()
	case "clock":
		return clockJudges()
	case "directory":
		return directoryJudges()
	case "survey":
		return surveyJudges()
	case "scheme":
		return schemeJudges()
	case "targets":
		return targetsJudges()
	case "school":
		return schoolJudges()
	}
	return planJudges()
}

// compiled returns the verdict of a schema, formats asserted.
func compiled(id string, doc []byte) func([]byte) bool {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	must(err)
	must(c.AddResource(id, parsed))
	s := c.MustCompile(id)
	return func(doc []byte) bool {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
		return err == nil && s.Validate(v) == nil
	}
}

// written reports whether a document reads into a T that, written again, says
// just what the document says, and that validator has nothing against.
func written[T any](doc []byte, check func(*T) error) bool {
	v := new(T)
	if json.Unmarshal(doc, v, json.RejectUnknownMembers(true), json.WithUnmarshalers(json.UnmarshalFromFunc(whole))) != nil || check(v) != nil {
		return false
	}
	again, err := json.Marshal(v)
	return err == nil && reflect.DeepEqual(said(doc), said(again))
}

// whole reads any number whose value is whole into an int, exactly.
func whole(d *jsontext.Decoder, n *int) error {
	text, err := d.ReadValue()
	if err != nil {
		return err
	}
	r, ok := new(big.Rat).SetString(string(text))
	if !ok || !r.IsInt() || !r.Num().IsInt64() || int64(int(r.Num().Int64())) != r.Num().Int64() {
		return assert.AnError
	}
	*n = int(r.Num().Int64())
	return nil
}

// said is what a document says: an empty list or object says nothing.
func said(doc []byte) any {
	var v any
	must(json.Unmarshal(doc, &v))
	return withoutEmpty(v)
}

func withoutEmpty(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			if member = withoutEmpty(member); empty(member) {
				delete(v, name)
			} else {
				v[name] = member
			}
		}
	case []any:
		for i := range v {
			v[i] = withoutEmpty(v[i])
		}
	}
	return v
}

func empty(v any) bool {
	list, isList := v.([]any)
	object, isObject := v.(map[string]any)
	return isList && len(list) == 0 || isObject && len(object) == 0
}

// formed reports whether no issue is of the kind that the schema sees.
func formed(issues issue.List) bool {
	for _, i := range issues {
		if strings.HasPrefix(i.Rule, "form.") || i.Rule == "json.newer-format" {
			return false
		}
	}
	return true
}

func compact(p *plan.Plan) []byte {
	line, err := plan.AppendCompact(nil, p)
	must(err)
	return line
}

// planDocuments are the documents to break: filled to every degree, invented
// families, and the worked cases.
func planDocuments(tb testing.TB) [][]byte {
	tb.Helper()
	var docs [][]byte
	for n := range 40 {
		docs = append(docs, compact(filled[plan.Plan](uint64(n), 5+n/2, 1)))
	}
	for n := range 2 {
		docs = append(docs, compact(sample.Plan(1, n)))
	}
	files, err := filepath.Glob("testdata/good/plan*.json")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	for _, name := range files {
		doc, err := os.ReadFile(name)
		require.NoError(tb, err)
		docs = append(docs, doc)
	}
	return docs
}

func assessmentDocuments(tb testing.TB) [][]byte {
	tb.Helper()
	var docs [][]byte
	for n := range 40 {
		line, err := json.Marshal(filled[assess.Document](uint64(n), 20+2*n, 1+n%2))
		require.NoError(tb, err)
		docs = append(docs, line)
	}
	return docs
}

func historyDocuments(tb testing.TB) [][]byte {
	tb.Helper()
	doc, err := os.ReadFile("testdata/good/history-example-1.json")
	require.NoError(tb, err)
	docs := [][]byte{doc}
	for n := range 20 {
		line, err := json.Marshal(filled[history.History](uint64(n), 20+4*n, 1+n%3))
		require.NoError(tb, err)
		docs = append(docs, line)
	}
	return docs
}

func sectorDocuments(tb testing.TB) [][]byte {
	tb.Helper()
	var docs [][]byte
	for n := range 20 {
		line, err := json.Marshal(filled[consolidate.Sector](uint64(n), 20+4*n, 1+n%3))
		require.NoError(tb, err)
		docs = append(docs, line)
	}
	return docs
}

func directoryDocuments(tb testing.TB) [][]byte {
	tb.Helper()
	var docs [][]byte
	for n := range 20 {
		line, err := json.Marshal(filled[directory.Directory](uint64(n), 20+4*n, 1+n%3))
		require.NoError(tb, err)
		docs = append(docs, line)
	}
	return docs
}

// filledDocuments are documents of a type in which every member stands now and then.
func filledDocuments[T any](tb testing.TB) [][]byte {
	tb.Helper()
	var docs [][]byte
	for n := range 20 {
		line, err := json.Marshal(filled[T](uint64(n), 20+4*n, 1+n%3))
		require.NoError(tb, err)
		docs = append(docs, line)
	}
	return docs
}

// viewDocuments are what some readers of the cases and of invented families see.
func viewDocuments(tb testing.TB) [][]byte {
	tb.Helper()
	var docs [][]byte
	for n := range 4 {
		p := sample.Plan(3, n)
		for _, r := range append(view.Readers(p), view.Family()) {
			v, err := view.Of(p, r, civil.MustDate(2026, 9, 1))
			if err != nil {
				continue
			}
			line, err := json.Marshal(v)
			require.NoError(tb, err)
			docs = append(docs, line)
		}
	}
	require.Greater(tb, len(docs), 10)
	return docs
}

// Schema, validator/v10 and the strict reader give the same verdict on the form
// of every document, however it is broken.
func TestVerdictsAgree(t *testing.T) {
	for _, kind := range []struct {
		name   string
		docs   [][]byte
		judges judges
		count  int
	}{
		{"plan", planDocuments(t), planJudges(), *mutants - *mutants/5 - *mutants/5},
		{"assessment", assessmentDocuments(t), assessmentJudges(), *mutants / 5},
		{"history", historyDocuments(t), historyJudges(), *mutants / 10},
		{"sector", sectorDocuments(t), sectorJudges(), *mutants / 10},
		{"view", viewDocuments(t), viewJudges(), *mutants / 5},
		{"directory", directoryDocuments(t), directoryJudges(), *mutants / 10},
		{"clock", filledDocuments[annual.Clock](t), clockJudges(), *mutants / 20},
		{"survey", filledDocuments[survey.Survey](t), surveyJudges(), *mutants / 20},
		{"scheme", filledDocuments[assess.Scheme](t), schemeJudges(), *mutants / 20},
		{"targets", filledDocuments[fi.TargetFile](t), targetsJudges(), *mutants / 20},
		{"school", filledDocuments[deadline.SchoolFile](t), schoolJudges(), *mutants / 20},
	} {
		t.Run(kind.name, func(t *testing.T) {
			for i, doc := range kind.docs {
				require.True(t, kind.judges.agree(t, doc, nil), "document %d is whole", i)
			}
			share := 100 * compare(t, kind.docs, kind.judges, kind.count) / kind.count
			t.Logf("%d broken documents of seed %d: %d %% accepted by all, none judged differently", kind.count, *seed, share)
			least := 20
			switch kind.name { // each of their members is required, or of a narrow form: most changes break it
			case "survey":
				least = 10
			case "targets":
				least = 5
			}
			assert.GreaterOrEqual(t, share, least, "too few of the documents are accepted for the comparison to say much")
		})
	}
}

// compare returns how many of so many broken documents are accepted.
func compare(t *testing.T, docs [][]byte, j judges, count int) int {
	t.Helper()
	var next, accepted atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for n := next.Add(1); n <= int64(count) && !t.Failed(); n = next.Add(1) {
				if doc, how := mutant(docs[int(n)%len(docs)], *seed, uint64(n)); j.agree(t, doc, how) {
					accepted.Add(1)
				}
			}
		})
	}
	workers.Wait()
	return int(accepted.Load())
}

// A plan that is lent is the plan that would be returned, whatever stood in its
// memory before, and has the same issues.
func TestExamineIsDecode(t *testing.T) {
	docs := planDocuments(t)
	lent := 0
	for n := range uint64(*mutants) {
		doc, how := mutant(docs[int(n)%len(docs)], *seed, n)
		whole, issues := plan.Decode(doc, issue.Limits{})
		var seen *plan.Plan
		again := plan.Examine(doc, issue.Limits{}, func(p *plan.Plan) {
			seen = p
			lent++
			require.Equal(t, whole, p, "after %q:\n%s", how, doc)
		})
		require.Equal(t, issues, again, "after %q:\n%s", how, doc)
		require.Equal(t, whole == nil, seen == nil, "lent where one is returned")
	}
	assert.Greater(t, lent, *mutants/10, "too few of the documents are whole")
}

// Every mutation can break a document by itself, and the judges see it.
func TestEveryMutationCanBreakADocument(t *testing.T) {
	doc, err := os.ReadFile("testdata/good/" + wholePlan + ".json")
	require.NoError(t, err)
	for _, m := range mutations {
		t.Run(m.name, func(t *testing.T) {
			for n := range uint64(500) {
				r := rand.New(rand.NewPCG(*seed, n))
				root := map[string]any{"": parse(doc)}
				require.True(t, m.to(r, root))
				if !planJudges().agree(t, write(r, nil, root[""]), []string{m.name}) {
					return
				}
			}
			assert.Fail(t, "it never does")
		})
	}
}

// agree reports the common verdict on a document.
func (j judges) agree(t *testing.T, doc []byte, how []string) bool {
	t.Helper()
	schema, reader := j.schema(doc), j.reader(doc)
	reference := schema
	if j.reference != nil {
		reference = j.reference(doc)
	}
	if schema != reference || schema != reader {
		assert.Fail(t, "judged differently", "schema %v, validator %v, reader %v after %q:\n%s", schema, reference, reader, how, doc)
	}
	return schema
}

// The worked cases and invented families are whole to all three judges.
func TestCasesAreWhole(t *testing.T) {
	names, err := filepath.Glob("../../examples/cases/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		doc, err := os.ReadFile(name)
		require.NoError(t, err)
		kind := "plan"
		if bytes.Contains(doc, []byte(`"oneplan-sector/1.0"`)) {
			kind = "sector"
		}
		assert.True(t, judgesOf(kind).agree(t, doc, []string{name}), name)
	}
	for n := range 20 {
		assert.True(t, planJudges().agree(t, compact(sample.Plan(5, n)), nil), "sample %d", n)
	}
	names, err = filepath.Glob("../../assess/testdata/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		doc, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.True(t, assessmentJudges().agree(t, doc, []string{name}), name)
	}
}

// The same for whatever the fuzzer comes up with, as long as it is JSON that
// the schema can be asked about.
func FuzzVerdictsAgree(f *testing.F) {
	docs := planDocuments(f)
	for n := range uint64(60) {
		doc, _ := mutant(docs[int(n)%len(docs)], 1, n)
		f.Add(doc)
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		_, issues := plan.Decode(doc, issue.Limits{})
		for _, i := range issues {
			if strings.HasPrefix(i.Rule, "json.") && i.Rule != "json.newer-format" {
				return
			}
		}
		planJudges().agree(t, doc, []string{"fuzzing"})
	})
}
