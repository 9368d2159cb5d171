package assess_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// aim is what a reference leads to, and a part of another kind.
var aims = map[string]struct{ kinds, other string }{
	"by":           {"child, person", string(drawingID)},
	"recordedBy":   {"person", string(ainoID)},
	"aboutId":      {"person", string(drawingID)},
	"assessorIds":  {"person", string(ainoID)},
	"attachmentId": {"attachment", string(motherID)},
}

// everything is case A with a reference wherever one can stand.
func everything() *assess.Document {
	d := aino()
	d.Attachments = append(d.Attachments, assess.Attachment{ID: "drawinge22"})
	a := &d.Assessment
	a.AssessorIDs = []assess.ID{teacherID, nurseID}
	a.RecordedBy, a.AboutID = nurseID, motherID
	a.Checklist = []assess.Check{
		{ID: "checkaaa22", Requirement: 1, Text: "x", Statement: assess.Statement{By: teacherID, RecordedBy: nurseID, AboutID: motherID}},
		{ID: "checkbbb22", Requirement: 2, Text: "y", Statement: assess.Statement{By: ainoID}},
	}
	v := told(d, motherID, "2026-01-27")
	v.RecordedBy, v.AboutID = nurseID, motherID
	v.Findings[0].AboutID, v.Findings[0].AttachmentID = fatherID, "drawinge22"
	return d
}

// Whatever refers to nothing, or to a part of another kind, is found where it
// stands, and so is every id that stands twice.
func TestEveryReferenceIsFollowed(t *testing.T) {
	text, err := json.Marshal(everything())
	require.NoError(t, err)
	rules := func(doc any) []string {
		text, err := json.Marshal(doc)
		require.NoError(t, err)
		_, issues := assess.Decode(text, issue.Limits{})
		return ruleIDs(issues)
	}
	var doc map[string]any
	require.NoError(t, json.Unmarshal(text, &doc))
	whole := rules(doc)
	require.False(t, slices.ContainsFunc(whole, func(r string) bool { return strings.HasPrefix(r, "reference.") || strings.HasPrefix(r, "id.") }), "%v", whole)
	ids, references := 0, 0
	var visit func(value any, at string, name string, set func(any))
	visit = func(value any, at, name string, set func(any)) {
		switch v := value.(type) {
		case map[string]any:
			names := make([]string, 0, len(v))
			for member := range v {
				names = append(names, member)
			}
			slices.Sort(names)
			for _, member := range names {
				visit(v[member], at+"/"+member, member, func(to any) { v[member] = to })
			}
		case []any:
			for i := range v {
				visit(v[i], fmt.Sprintf("%s/%d", at, i), name, func(to any) { v[i] = to })
			}
		case string:
			if name == "id" && at != "/child/id" {
				ids++
				set(string(ainoID))
				assert.Contains(t, rules(doc), "id.twice "+at, "the child has that id already")
				set(v)
			}
			aim, ok := aims[name]
			if !ok {
				return
			}
			references++
			set("notthere22")
			assert.Contains(t, rules(doc), "reference.missing "+at)
			set(aim.other)
			assert.Contains(t, rules(doc), "reference.kind "+at, "%s leads to %s", name, aim.kinds)
			set(v)
		}
	}
	visit(doc, "", "", nil)
	assert.Equal(t, whole, rules(doc), "each was put back")
	assert.Equal(t, 4+2+1+2+4+15, ids, "people, attachments, the assessment, checks, views, findings")
	assert.Equal(t, 19, references)
	assert.Contains(t, fmt.Sprint(mustFind(t, everything(), func(d *assess.Document) { d.Assessment.By = drawingID }).Of), "child, person", "the kinds are told")
}

// mustFind returns the issue that a change brings into the document.
func mustFind(t *testing.T, d *assess.Document, change func(*assess.Document)) issue.Issue {
	t.Helper()
	before := ruleIDs(d.Check())
	change(d)
	for _, i := range d.Check() {
		if !slices.Contains(before, i.Rule+" "+string(i.Pointer)) {
			return i
		}
	}
	require.Fail(t, "no new issue")
	return issue.Issue{}
}

// The tables of the field's own methods are compared as a whole: whoever
// changes a word, a class or a rule of them sees it in the difference.
func TestDataOfTheField(t *testing.T) {
	data := map[string]any{
		"schemes": assess.Schemes(), "duties": assess.Duties(), "continuum": assess.Continuum(),
		"requirements": assess.Assessment{}.Requirements(),
	}
	text, err := json.MarshalIndent(data, "", "  ")
	require.NoError(t, err)
	golden := filepath.Join("testdata", "field.golden")
	if *update {
		require.NoError(t, os.WriteFile(golden, append(text, '\n'), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(string(text)+"\n", "\n")
	require.Len(t, gotLines, len(wantLines))
	for i := range gotLines {
		require.Equal(t, wantLines[i], gotLines[i], "line %d", i+1)
	}
}
