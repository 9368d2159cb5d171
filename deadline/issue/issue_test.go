package issue_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPointer(t *testing.T) {
	p := issue.Pointer("").Member("a/b~c").Item(3).Member("")
	assert.Equal(t, issue.Pointer("/a~1b~0c/3/"), p)
	assert.Equal(t, issue.Pointer("/a~1b~0c/3"), p.Parent())
	assert.Equal(t, issue.Pointer(""), issue.Pointer("").Parent(), "the whole document holds itself")
	assert.True(t, issue.Pointer("/a").Contains("/a") && issue.Pointer("/a").Contains("/a/0") && issue.Pointer("").Contains("/a"))
	assert.False(t, issue.Pointer("/a").Contains("/ab") || issue.Pointer("/a/0").Contains("/a"))
}

func TestSort(t *testing.T) {
	list := issue.List{
		{Pointer: "/b", Rule: "x"}, {Pointer: "/a/10"}, {Pointer: "/a/9", Rule: "y", Offset: 7}, {Pointer: "/a/9", Rule: "y", Offset: 3},
		{Pointer: "/a/9", Rule: "x"}, {Pointer: ""}, {Pointer: "/a"},
	}
	list.Sort()
	assert.Equal(t, issue.List{
		{Pointer: ""}, {Pointer: "/a"}, {Pointer: "/a/9", Rule: "x"}, {Pointer: "/a/9", Rule: "y", Offset: 3}, {Pointer: "/a/9", Rule: "y", Offset: 7},
		{Pointer: "/a/10"}, {Pointer: "/b", Rule: "x"},
	}, list, "items by their number, not by their digits")
}

func TestFollowedBy(t *testing.T) {
	form := issue.List{{Pointer: "/a/1", Rule: "form.type"}, {Pointer: "/b", Rule: "json.duplicate"}}
	checks := issue.List{{Pointer: "/a/1/x", Rule: "r"}, {Pointer: "/a", Rule: "r"}, {Pointer: "/a/2", Rule: "r"}, {Pointer: "/b", Rule: "r"}}
	assert.Equal(t, issue.List{form[0], form[1], checks[2], checks[3]}, form.FollowedBy(checks),
		"nothing follows from what could not be read, nor from what holds it")
	assert.Equal(t, checks, issue.List(nil).FollowedBy(checks))
	stranger := issue.List{{Pointer: "", Rule: "form.unknown-member"}}
	assert.Equal(t, append(stranger, checks...), stranger.FollowedBy(checks),
		"a member without a name in the type hides nothing beside it")
}

// One id that could not be read is told once, not once for each reference to it.
func TestFollowedByOfAnIDThatWasNotRead(t *testing.T) {
	cause := func(at issue.Pointer, rule, of string) issue.Issue {
		return issue.Issue{Pointer: at, Rule: rule, Of: of}
	}
	missing := cause("/c/0/by", "reference.missing", "")
	follows, other := cause("/c/0/by", "consent.giver", ""), cause("/c/1/by", "consent.giver", "")
	for _, row := range []struct {
		name  string
		of    issue.Issue
		loses bool
		why   string
	}{
		{"an id of no form", cause("/p/0/id", "form.pattern", "localid"), true, "the reference may mean it"},
		{"an id that is not given", cause("/p/0/id", "form.required", "id"), true, "the reference may mean it"},
		{"a part that is no object", cause("/p/0", "form.type", "object"), true, "its id was not read"},
		{"a list that is none", cause("/p", "form.type", "array"), true, "its ids were not read"},
		{"a list beyond its limit", cause("/p", "form.too-many", ""), true, "the ids behind the limit were not read"},
		{"another member", cause("/p/0/name", "form.too-long", ""), false, "all ids were read"},
		{"a member whose name ends so", cause("/p/0/planid", "form.pattern", "planid"), false, "it is no id of a part"},
		{"a number that is none", cause("/p/0/limit", "form.type", "integer"), false, "all ids were read"},
		{"a stranger", cause("", "form.unknown-member", ""), false, "it breaks nothing"},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			want := issue.List{row.of, missing, follows, other}
			if row.loses {
				want = issue.List{row.of, other}
			}
			assert.Equal(t, want, issue.List{row.of}.FollowedBy(issue.List{missing, follows, other}), row.why)
		})
	}
}

func TestUnder(t *testing.T) {
	assert.Equal(t, issue.List{{Pointer: "/a/0/x"}, {Pointer: "/a/0"}}, issue.List{{Pointer: "/x"}, {}}.Under("/a/0"))
}

func TestErr(t *testing.T) {
	warning := issue.List{{Rule: "w", Severity: issue.SeverityWarning}, {Rule: "h", Severity: issue.SeverityHint}}
	assert.NoError(t, warning.Err())
	assert.NoError(t, issue.List(nil).Err())
	var list issue.List
	for i := range 7 {
		list = append(list, issue.Issue{Pointer: issue.Pointer("/a").Item(i), Rule: "form.type", Severity: issue.SeverityError})
	}
	err := fmt.Errorf("wrapped: %w", list.Err())
	var is *issue.Error
	require.ErrorAs(t, err, &is)
	assert.Equal(t, list, is.Issues)
	assert.Equal(t, `7 issues: form.type at "/a/0", form.type at "/a/1", form.type at "/a/2", form.type at "/a/3", form.type at "/a/4", ...`, is.Error())
	assert.NoError(t, errors.Unwrap(is), "no cause whose words could hold content")
}

func TestCatalogueWords(t *testing.T) {
	c := issue.Catalogue{
		{ID: "a", Words: code.Text{FI: "{limit} {of}", EN: "many"}, One: code.Text{FI: "yksi {of}", EN: "one"}},
		{ID: "b", Words: code.Text{FI: "aina {limit}"}},
	}
	assert.Equal(t, "2 x", c.Words(issue.Issue{Rule: "a", Limit: 2, Of: "x"}, code.FI))
	assert.Equal(t, "yksi x", c.Words(issue.Issue{Rule: "a", Limit: 1, Of: "x"}, code.FI))
	assert.Equal(t, "one", c.Words(issue.Issue{Rule: "a", Limit: 1}, code.EN))
	assert.Equal(t, "aina 1", c.Words(issue.Issue{Rule: "b", Limit: 1}, code.FI))
	assert.Equal(t, "c", c.Words(issue.Issue{Rule: "c"}, code.FI), "a rule of nobody's gives its id")
}

func TestReaderRulesAreTheCallers(t *testing.T) {
	rules := issue.ReaderRules()
	rules[0].ID = "changed"
	assert.NotEqual(t, rules[0].ID, issue.ReaderRules()[0].ID)
}

func ExampleReader() {
	type note struct {
		Text string `json:"text" validate:"required,max=20"`
		Side Side   `json:"side,omitzero"`
	}
	notes := issue.NewReader[note]()
	_, issues := notes.Read([]byte(`{"Text": "hello", "side": "up"}`), issue.Limits{})
	for _, i := range issues {
		fmt.Println(i.Pointer, i.Rule, i.Of, issue.ReaderRules().Words(i, code.EN))
	}
	// Output:
	//  form.unknown-member text There is a member here that the format does not know: its name differs from text only in upper and lower case.
	// /side form.enum side The code is not one of the code set side.
	// /text form.required text A required member is missing or empty: text.
}

func ExampleList_Err() {
	_, issues := probes.Read([]byte(`{"id": "Secret"}`), issue.Limits{})
	fmt.Println(issues.Err())
	// Output: 1 issue: form.pattern at "/id"
}
