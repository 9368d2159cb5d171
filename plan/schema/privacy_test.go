package schema_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/validation"
	"github.com/onechildoneplan/oneplan/plan/words"
	"github.com/stretchr/testify/assert"
)

// mark stands in every text and made-up name of the documents below; core is
// what would be left of it after cutting, in either case.
const (
	mark = "Qwärtzmark"
	core = "tzmark"
)

// marked puts the mark into every text, or only into texts in words, and now and
// then beside a member as another's name.
func marked(r *rand.Rand, v any, everywhere bool) any {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range keys(v) {
			v[name] = marked(r, v[name], everywhere)
		}
		if r.IntN(8) == 0 {
			v[pick(r, mark, mark+"/~", "id"+mark, strings.ToUpper(mark))] = mark
		}
		return v
	case []any:
		for i := range v {
			v[i] = marked(r, v[i], everywhere)
		}
		return v
	case string:
		if everywhere || strings.Contains(v, " ") {
			return pick(r, mark, mark+v, v+mark, mark+"\n"+mark)
		}
	}
	return v
}

// silent fails the test if something of the mark is in what was said.
func silent(t *testing.T, said string, about ...any) {
	t.Helper()
	if strings.Contains(strings.ToLower(said), core) {
		assert.Fail(t, "content of a record", "%q %v", said, about)
	}
}

func allSaid(issues issue.List) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%+v %v", issues, issues.Err())
	for _, i := range issues {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			b.WriteString(words.Of(i, l))
		}
	}
	return b.String()
}

// A document full of marks is broken in every way; no issue, error, word or log
// line has any of it.
func TestNothingSaidHoldsContent(t *testing.T) {
	var logged bytes.Buffer
	defer slog.SetDefault(slog.Default())
	slog.SetDefault(slog.New(slog.NewTextHandler(&logged, nil)))
	defer log.SetOutput(log.Writer())
	log.SetOutput(&logged)
	plans, assessments, histories := planDocuments(t), assessmentDocuments(t), historyDocuments(t)
	found, full := map[string]bool{}, 0
	for n := range uint64(1500) {
		r := rand.New(rand.NewPCG(*seed, n))
		docs, read := plans, func(doc []byte) issue.List { _, l := plan.Decode(doc, issue.Limits{}); return l }
		switch n % 8 {
		case 0, 4:
			docs, read = assessments, func(doc []byte) issue.List { _, l := assess.Decode(doc, issue.Limits{}); return l }
		case 1:
			docs, read = histories, func(doc []byte) issue.List { _, l := history.Decode(doc, issue.Limits{}); return l }
		}
		root := map[string]any{"": marked(r, parse(docs[int(n)%len(docs)]), r.IntN(2) == 0)}
		for range r.IntN(3) {
			mutations[r.IntN(len(mutations))].to(r, root)
		}
		doc := write(r, nil, root[""])
		if strings.Contains(strings.ToLower(string(doc)), core) {
			full++
		}
		for _, broken := range [][]byte{doc, doc[:r.IntN(len(doc))], splice(r, doc), bytes.ReplaceAll(doc, []byte("ä"), []byte("\xe4"))} {
			issues := read(broken)
			silent(t, allSaid(issues), n)
			for _, i := range issues {
				found[i.Rule] = true
			}
		}
	}
	silent(t, logged.String())
	assert.Greater(t, full, 1000, "too few of the documents are marked")
	for _, rule := range []string{"json.syntax", "json.utf8", "json.duplicate", "form.type", "form.unknown-member", "form.enum", "form.date", "form.instant", "form.pattern", "form.too-long"} {
		assert.True(t, found[rule], "%s was never said, so the test says little", rule)
	}
}

// splice puts some other piece of a document into it.
func splice(r *rand.Rand, doc []byte) []byte {
	from, at := r.IntN(len(doc)), r.IntN(len(doc))
	piece := doc[from:min(len(doc), from+r.IntN(60))]
	return bytes.Join([][]byte{doc[:at], piece, doc[at:]}, nil)
}

// The same for values in Go: what validation finds and why something cannot be
// written.
func TestNothingSaidOfValuesHoldsContent(t *testing.T) {
	for n := range uint64(120) {
		r := rand.New(rand.NewPCG(*seed, n))
		p := filled[plan.Plan](n, 60, 2)
		spoil(r, reflect.ValueOf(p).Elem())
		silent(t, allSaid(validation.Check(p)), n)
		d := filled[assess.Document](n, 60, 2)
		spoil(r, reflect.ValueOf(d).Elem())
		silent(t, allSaid(validation.CheckAssessment(d)), n)
		var b bytes.Buffer
		for _, err := range []error{plan.Encode(&b, p), assess.Encode(&b, d)} {
			if err != nil {
				silent(t, fmt.Sprintf("%v %+v %#v", err, err, err), n)
			}
		}
		_, err := plan.AppendCompact(nil, p)
		silent(t, fmt.Sprint(err), n)
		_, err = json.Marshal(p.Status())
		silent(t, fmt.Sprint(err), n)
	}
}

// spoil puts marks, broken UTF-8 and stray codes into a value.
func spoil(r *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			spoil(r, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				spoil(r, v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			spoil(r, v.Index(i))
		}
	case reflect.String:
		v.SetString(pick(r, mark, mark, mark+"\xff", strings.Repeat(mark, 900)))
	case reflect.Uint8:
		if r.IntN(10) == 0 {
			v.SetUint(uint64(200 + r.IntN(50)))
		}
	}
}
