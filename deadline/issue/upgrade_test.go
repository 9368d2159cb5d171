package issue_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// trialForm is a form for these tests alone, in its third number.
type trialForm string

func (f *trialForm) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), "trial/2.0")
	if err == nil {
		*f = "trial/2.0"
	}
	return err
}

// trial is a document whose form had "note" in 1.0, "remark" in 1.1 and has
// "text" in 2.0.
type trial struct {
	Format trialForm `json:"format" validate:"required"`
	Text   string    `json:"text" validate:"required,max=40"`
}

func rename(from, to, before, after string) issue.Upgrade {
	return issue.Upgrade{From: from, To: to, Lift: func(doc []byte) ([]byte, error) {
		doc = bytes.ReplaceAll(doc, []byte(`"`+from+`"`), []byte(`"`+to+`"`))
		return bytes.ReplaceAll(doc, []byte(`"`+before+`"`), []byte(`"`+after+`"`)), nil
	}}
}

var trialSteps = []issue.Upgrade{
	rename("trial/1.1", "trial/2.0", "remark", "text"),
	rename("trial/1.0", "trial/1.1", "note", "remark"),
}

// Documents of every older form are read as if they had been written today.
func TestUpgrades(t *testing.T) {
	reader := issue.NewReader[trial]().Upgrading(trialSteps...)
	for _, row := range []struct{ name, doc, why, rule string }{
		{"the newest", `{"format":"trial/2.0","text":"a"}`, "nothing to lift", ""},
		{"one step", `{"format":"trial/1.1","remark":"a"}`, "one function", ""},
		{"two steps", `{"format":"trial/1.0","note":"a"}`, "from form to form, in whatever order the steps stand", ""},
		{"the format stands last", `{"note":"a","format":"trial/1.0"}`, "members have no order", ""},
		{"spaces everywhere", " \n{ \"format\" : \"trial/1.0\", \"note\":\"a\"}", "white space is none of a form", ""},
		{"a later one", `{"format":"trial/2.1","text":"a"}`, "never read by halves", "json.newer-format"},
		{"one that never was", `{"format":"trial/0.9","note":"a"}`, "no step leads from it", "form.pattern"},
		{"another family", `{"format":"other/1.0","note":"a"}`, "no step leads from it", "form.pattern"},
		{"old, and wrong in it", `{"format":"trial/1.0","text":"a"}`, "a member of today in an old document is read as lifted", ""},
		{"old, and empty", `{"format":"trial/1.0","note":""}`, "limits hold for what was lifted", "form.too-short"},
		{"no format", `{"text":"a"}`, "nothing says how to lift it", "form.required"},
		{"a format that is no text", `{"format":1,"text":"a"}`, "nothing says how to lift it", "form.type"},
		{"no document", `[`, "nothing to lift", "json.syntax"},
		{"a name without its value", `{"a" 1,"format":"trial/1.0"}`, "nothing to lift", "json.syntax"},
		{"broken before the format", `{"a":!,"format":"trial/1.0"}`, "nothing to lift", "json.syntax"},
		{"broken after the format", `{"format":"trial/1.0","note":`, "it stays broken", "json.syntax"},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			given := []byte(row.doc)
			v, issues := reader.Decode(given, issue.Limits{}, nil)
			assert.Equal(t, row.doc, string(given), "what was given stays")
			if row.rule != "" {
				require.NotEmpty(t, issues)
				assert.True(t, has(issues, row.rule), "%v", issues)
				return
			}
			require.Empty(t, issues)
			assert.Equal(t, &trial{"trial/2.0", "a"}, v)
			issues = reader.Examine(given, issue.Limits{}, nil, func(lent *trial) { assert.Equal(t, v, lent) })
			assert.Empty(t, issues)
		})
	}
}

// A reader without the steps refuses what one with them reads: the step is what
// reads it.
func TestWithoutUpgrades(t *testing.T) {
	_, issues := issue.NewReader[trial]().Decode([]byte(`{"format":"trial/1.1","text":"a"}`), issue.Limits{}, nil)
	assert.True(t, has(issues, "form.pattern"))
	_, issues = issue.NewReader[trial]().Upgrading(trialSteps[1]).Decode([]byte(`{"format":"trial/1.0","note":"a"}`), issue.Limits{}, nil)
	assert.True(t, has(issues, "form.pattern"), "half of the way is no way")
}

// A step that fails, or that does not lead where it says, lifts nothing.
func TestUpgradesThatFail(t *testing.T) {
	for name, lift := range map[string]func([]byte) ([]byte, error){
		"an error":       func([]byte) ([]byte, error) { return []byte(`{"format":"trial/2.0","text":"a"}`), errors.New("no") },
		"another form":   func([]byte) ([]byte, error) { return []byte(`{"format":"trial/3.0","text":"a"}`), nil },
		"nothing at all": func([]byte) ([]byte, error) { return nil, nil },
		"the same":       func(doc []byte) ([]byte, error) { return doc, nil },
	} {
		t.Run(name, func(t *testing.T) {
			reader := issue.NewReader[trial]().Upgrading(issue.Upgrade{From: "trial/1.1", To: "trial/2.0", Lift: lift})
			v, issues := reader.Decode([]byte(`{"format":"trial/1.1","text":"a"}`), issue.Limits{}, nil)
			assert.Nil(t, v)
			assert.True(t, has(issues, "form.pattern"), "%v", issues)
		})
	}
}

// Limits hold before a document is lifted and after it.
func TestUpgradesWithinLimits(t *testing.T) {
	grows := issue.Upgrade{From: "trial/1.1", To: "trial/2.0", Lift: func([]byte) ([]byte, error) {
		return []byte(`{"format":"trial/2.0","text":"a"` + strings.Repeat(" ", 100) + `}`), nil
	}}
	reader := issue.NewReader[trial]().Upgrading(grows)
	_, issues := reader.Decode([]byte(`{"format":"trial/1.1","text":"a"}`), issue.Limits{Bytes: 60}, nil)
	assert.True(t, has(issues, "json.too-big"), "after: %v", issues)
	const small = `{"format":"trial/1.0","note":"a"}`
	_, issues = issue.NewReader[trial]().Upgrading(trialSteps...).Decode([]byte(small), issue.Limits{Bytes: len(`{"format":"trial/1.1","remark":"a"}`)}, nil)
	assert.Empty(t, issues, "as large as may be, on the whole way")
	called := false
	never := issue.Upgrade{From: "trial/1.1", To: "trial/2.0", Lift: func(doc []byte) ([]byte, error) { called = true; return doc, nil }}
	_, issues = issue.NewReader[trial]().Upgrading(never).Decode([]byte(`{"format":"trial/1.1","text":"a"}`), issue.Limits{Bytes: 20}, nil)
	assert.True(t, has(issues, "json.too-big"), "before: %v", issues)
	assert.False(t, called, "what is too big is not lifted")
}

// The form is found however the document is written, within the caller's limits.
func TestUpgradesHoweverWritten(t *testing.T) {
	deep := `{"x":` + strings.Repeat("[", 34) + strings.Repeat("]", 34) + `,"format":"trial/1.1"}`
	for _, row := range []struct {
		name, doc, why string
		limits         issue.Limits
		rule           string
	}{
		{"a slash escaped", `{"format":"trial\/1.1","remark":"a"}`, "as PHP writes it", issue.Limits{}, ""},
		{"a name escaped", `{"\u0066ormat":"trial/1.1","remark":"a"}`, "", issue.Limits{}, ""},
		{"something deep before it", deep, "as deep as the caller lets it be", issue.Limits{Depth: 35}, ""},
		{"something too deep before it", deep, "", issue.Limits{Depth: 34}, "json.too-deep"},
		{"no quote before the form", `{"format":xtrial/1.1"}`, "what is broken is not lifted", issue.Limits{}, "json.syntax"},
		{"no quote behind the form", `{"format":"trial/1.1`, "", issue.Limits{}, "json.syntax"},
	} {
		t.Run(row.name, func(t *testing.T) {
			lifts := issue.Upgrade{From: "trial/1.1", To: "trial/2.0", Lift: func([]byte) ([]byte, error) { return []byte(`{"format":"trial/2.0","text":"a"}`), nil }}
			v, issues := issue.NewReader[trial]().Upgrading(lifts).Decode([]byte(row.doc), row.limits, nil)
			if row.rule != "" {
				assert.True(t, has(issues, row.rule), "%v", issues)
				return
			}
			require.Empty(t, issues, row.why)
			assert.Equal(t, &trial{"trial/2.0", "a"}, v)
		})
	}
}

// A table of steps that cannot lead anywhere is a mistake of the program.
func TestWrongUpgrades(t *testing.T) {
	same := func(doc []byte) ([]byte, error) { return doc, nil }
	for name, steps := range map[string][]issue.Upgrade{
		"two from one form": {{"a/1.0", "a/1.1", same}, {"a/1.0", "a/2.0", same}},
		"no function":       {{"a/1.0", "a/1.1", nil}},
		"no name":           {{"", "a/1.1", same}},
		"to nothing":        {{"a/1.0", "", same}},
		"to itself":         {{"a/1.0", "a/1.0", same}},
		"in a circle":       {{"a/1.0", "a/1.1", same}, {"a/1.1", "a/1.0", same}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Panics(t, func() { issue.NewReader[trial]().Upgrading(steps...) })
		})
	}
}

func has(issues issue.List, rule string) bool {
	return slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Rule == rule })
}
