package assess_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The two cases stand in testdata as documents too: the pictures are drawn from
// them, and vendors can start from them.
func TestCasesAsDocuments(t *testing.T) {
	for name, doc := range map[string]*assess.Document{"aino": aino(), "eeli": eeli()} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, assess.Encode(&b, doc))
			golden := filepath.Join("testdata", name+".json")
			if *update {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(golden, b.Bytes(), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), b.String())
			back, issues := assess.Decode(want, issue.Limits{})
			require.False(t, issues.HasErrors(), "%v", issues)
			assert.Equal(t, doc, back, "what is written is read as it was")
		})
	}
}

func TestDecodeLocatesEveryDefect(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "aino.json"))
	require.NoError(t, err)
	for _, row := range []struct{ name, old, new, want string }{
		{"unknown member", `"child": {`, `"score": 5, "child": {`, "form.unknown-member "},
		{"30 February", `"2026-01-12"`, `"2026-02-30"`, "form.date /assessment/on"},
		{"stray code", `"vulnerability"`, `"bad"`, "form.enum /assessment/views/1/findings/1/kind"},
		{"member twice", `"lang": "fi"`, `"lang": "fi", "lang": "fi"`, "json.duplicate /lang"},
		{"bad id", `"assessaa22"`, `"assess-aa2"`, "form.pattern /assessment/id"},
		{"newer form", "assessment/1.0", "assessment/1.7", "json.newer-format /format"},
		{"a plan", "oneplan-assessment/1.0", "oneplan/1.0", "form.pattern /format"},
		{"missing person", `"recordedBy": "teachert22"`, `"recordedBy": "marked2222"`, "reference.missing /assessment/views/0/recordedBy"},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.Contains(t, string(data), row.old)
			_, issues := assess.Decode(bytes.Replace(data, []byte(row.old), []byte(row.new), 1), issue.Limits{})
			assert.Contains(t, ruleIDs(issues), row.want)
		})
	}
	doc, issues := assess.Decode(nil, issue.Limits{})
	assert.Nil(t, doc)
	assert.Equal(t, []string{"json.syntax "}, ruleIDs(issues))
}

func TestEncodeRefusesWhatTheFormNeeds(t *testing.T) {
	doc := aino()
	doc.Assessment.Views[0].Voice = 0
	err := assess.Encode(io.Discard, doc)
	var refused *issue.EncodeError
	require.ErrorAs(t, err, &refused)
	assert.ErrorAs(t, assess.Encode(io.Discard, &assess.Document{}), &refused)
	assert.ErrorIs(t, assess.Encode(full{}, aino()), errFull, "the writer's own error comes through")
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestPersonName(t *testing.T) {
	doc := aino()
	assert.Equal(t, []string{"Äiti", "Aino", ""}, []string{doc.PersonName(motherID), doc.PersonName(ainoID), doc.PersonName("nobodyno22")})
}

// What is read is written and read again to the same bytes, and is never
// changed by a check.
func FuzzDecode(f *testing.F) {
	for _, name := range []string{"aino", "eeli"} {
		data, err := os.ReadFile(filepath.Join("testdata", name+".json"))
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, issues := assess.Decode(data, issue.Limits{})
		if doc == nil {
			require.True(t, issues.HasErrors())
			return
		}
		var once, twice bytes.Buffer
		require.NoError(t, assess.Encode(&once, doc))
		again, _ := assess.Decode(once.Bytes(), issue.Limits{})
		require.NotNil(t, again)
		require.NoError(t, assess.Encode(&twice, again))
		require.Equal(t, once.String(), twice.String())
		star := assess.Read(civil.Date{}, doc.Assessment)
		back, err := assess.Compare(assess.Star{}, star).Apply(assess.Star{})
		require.NoError(t, err)
		require.Equal(t, whole(star), whole(back))
	})
}

func ExampleDecode() {
	data, _ := os.ReadFile("testdata/aino.json")
	doc, issues := assess.Decode(data, issue.Limits{})
	fmt.Println(doc.Child.Name, len(doc.Assessment.Views), issues.Err())
	star := assess.Read(civil.Date{}, doc.Assessment)
	fmt.Println(star.ChildsOwn().Words(code.EN))
	// Output:
	// Aino 4 <nil>
	// The child's own view is missing in one of three points.
}
