package fhir_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// more are words that no member can hold.
var more = strings.Repeat(" pitkä", 5000)

// holdsTexts checks a reading of texts that are too long: the plan has no text beyond
// its limit, what is left is told, and the whole text is kept.
func holdsTexts(t *testing.T, doc []byte, what string) (*fhir.Reading, string) {
	t.Helper()
	r, issues := fhir.Read(doc, fhir.ReadOptions{})
	require.NotNil(t, r, "%s: %v", what, issues)
	for _, i := range r.Issues {
		assert.NotEqual(t, "form.too-long", i.Rule, "%s: %s", what, i.Pointer)
	}
	assert.NotEmpty(t, r.Losses, what)
	back, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
	require.NoError(t, err, what)
	return r, string(back)
}

// A text of others that is longer than the member may be comes in as far as it goes,
// is told, and goes out whole again while nobody changes it.
func TestLongTextsOfOthers(t *testing.T) {
	for _, row := range []struct {
		file, at string
		of       func(p *plan.Plan) string
		moved    bool
		why      string
	}{
		{"cases/goal-notes-targets.json", "/entry/2/resource/description/text", func(p *plan.Plan) string { return p.Goals[0].Text }, false, "a goal's words"},
		{"cases/loose-conditions.json", "/entry/2/resource/code/text", func(p *plan.Plan) string { return p.Needs[0].Text }, false, "a need's"},
		{"cases/servicerequest-activity.json", "/entry/2/resource/code/text", func(p *plan.Plan) string { return p.Actions[0].Text }, true, "those of a request, which is no Task"},
		{"r4-examples/Task-example3.json", "/code/text", func(p *plan.Plan) string { return p.Actions[0].Text }, true, "a Task's by its code"},
		{"cases/task-completed.json", "/entry/2/resource/description", func(p *plan.Plan) string { return p.Actions[0].Text }, false, "a Task's own"},
		{"cases/appointment-foreign.json", "/entry/2/resource/description", func(p *plan.Plan) string { return p.Meetings[0].Text }, true, "a meeting's"},
	} {
		t.Run(row.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", filepath.FromSlash(row.file)))
			require.NoError(t, err)
			var doc any
			require.NoError(t, json.Unmarshal(data, &doc))
			found := false
			for _, l := range leaves(doc, issue.Pointer(""), func(any) {}, nil) {
				if string(l.at) == row.at {
					found = true
					text, ok := l.was.(string)
					require.True(t, ok)
					l.set(text + more)
				}
			}
			require.True(t, found, row.why)
			changed, err := json.Marshal(doc)
			require.NoError(t, err)
			r, back := holdsTexts(t, changed, row.why)
			text := row.of(r.Plan)
			assert.True(t, strings.HasSuffix(text, " pitkä …"), row.why)
			assert.Contains(t, back, more, row.why)
			assert.Equal(t, row.moved, strings.Contains(back, "pitkä …\""), "the whole in its place, and its beginning where the plan says it elsewhere")
		})
	}
}

// As many whole words come in as the member can hold, with room for the mark: not one
// less.
func TestAsManyWordsAsFit(t *testing.T) {
	const most = 8000 // of a goal's text
	for _, first := range []string{"b", "bb", "bbb"} {
		text := first + strings.Repeat(" a", most)
		r := readText(t, bundle(theirPlan, theirChild, strings.Replace(theirGoal, `"G"`, `"`+text+`"`, 1)), fhir.ReadOptions{})
		begun, ok := strings.CutSuffix(r.Plan.Goals[0].Text, " …")
		require.True(t, ok, first)
		assert.True(t, strings.HasPrefix(text, begun+" a"), "whole words")
		assert.LessOrEqual(t, len(begun+" ."), most)
		assert.Greater(t, len(begun+" a"+" ."), most, "one word more has no room")
	}
}

// Whatever text of the model has a limit, one beyond it makes no plan invalid: the
// model says which these are, so a member that is new is among them.
func TestLongTextsOfEveryMember(t *testing.T) {
	n, each := 0, 1
	if testing.Short() {
		each = 7
	}
	limited(reflect.ValueOf(anyPlan(1, true)).Elem(), "", 0, func(path string, at func(*plan.Plan) reflect.Value) {
		if n++; n%each != 0 {
			return
		}
		p := anyPlan(1, true)
		v := at(p)
		v.SetString(v.String() + more)
		doc, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
		if err != nil || !strings.Contains(string(doc), more) {
			return // it does not go out
		}
		r, _ := fhir.Read(doc, fhir.ReadOptions{})
		require.NotNil(t, r, path)
		for _, i := range r.Issues {
			assert.NotEqual(t, "form.too-long", i.Rule, "%s: %s", path, i.Pointer)
		}
		assert.NotEmpty(t, r.Losses, path)
	})
	assert.Greater(t, n, 100)
}

// limited calls f with every text of a value that has a largest length.
func limited(v reflect.Value, path string, depth int, f func(string, func(*plan.Plan) reflect.Value)) {
	steps := func(p *plan.Plan) reflect.Value { return follow(reflect.ValueOf(p).Elem(), path) }
	switch {
	case depth > 12:
	case v.Kind() == reflect.Pointer && !v.IsNil():
		limited(v.Elem(), path+"/*", depth+1, f)
	case v.Kind() == reflect.Slice && v.Len() > 0 && v.Type().Elem().Kind() == reflect.Struct:
		limited(v.Index(0), path+"/[", depth+1, f)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if !field.IsExported() {
				continue
			}
			inner := path + "/" + strconv.Itoa(i)
			_, most, _ := strings.Cut(field.Tag.Get("validate"), "max=")
			most, _, _ = strings.Cut(most, ",")
			if longest, err := strconv.Atoi(most); field.Type.Kind() == reflect.String && err == nil && longest < len(more) {
				f(inner, func(p *plan.Plan) reflect.Value { return steps(p).Field(i) })
				continue
			}
			limited(v.Field(i), inner, depth+1, f)
		}
	}
}

func follow(v reflect.Value, path string) reflect.Value {
	for step := range strings.SplitSeq(strings.TrimPrefix(path, "/"), "/") {
		switch step {
		case "":
		case "*":
			v = v.Elem()
		case "[":
			v = v.Index(0)
		default:
			i, _ := strconv.Atoi(step)
			v = v.Field(i)
		}
	}
	return v
}
