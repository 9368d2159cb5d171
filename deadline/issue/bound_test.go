package issue_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What checks find is bounded as what the form finds: by the limit that the
// caller gave.
func TestIssuesOfChecksAreBounded(t *testing.T) {
	type list struct {
		Items []string `json:"items" validate:"required,max=10,dive,required,max=3"`
	}
	text := []byte(`{"items":["abcd"]}`) // too long
	check := func(*list) (found issue.List) {
		for i := range 5000 {
			found = append(found, issue.Issue{Pointer: issue.Pointer("/more").Item(i), Rule: "r", Severity: issue.SeverityWarning})
		}
		return append(found, issue.Issue{Pointer: "/zero", Rule: "e", Severity: issue.SeverityError})
	}
	r := issue.NewReader[list]()
	_, issues := r.Decode(text, issue.Limits{Issues: 100}, check)
	require.Len(t, issues, 101)
	assert.Equal(t, issue.TooMany(100), issues[100])
	assert.Equal(t, "form.too-long", issues[0].Rule, "the form's error")
	assert.Equal(t, "e", issues[99].Rule, "an error among the warnings, behind them")
	_, issues = r.Decode(text, issue.Limits{Issues: 5002}, check)
	assert.Len(t, issues, 5002, "no more than the limit")
	assert.NotContains(t, issues, issue.TooMany(5002))
}

// Issues of another source are bounded alike: errors before the rest, and that there were more.
func TestBound(t *testing.T) {
	hint, wrong := issue.Issue{Pointer: "/a", Rule: "h", Severity: issue.SeverityHint}, issue.Issue{Pointer: "/b", Rule: "e", Severity: issue.SeverityError}
	for _, row := range []struct {
		name       string
		most       int
		given, out issue.List
	}{
		{"none", 2, nil, nil},
		{"as many as may be", 2, issue.List{hint, wrong}, issue.List{hint, wrong}},
		{"one more", 1, issue.List{hint, wrong}, issue.List{wrong, issue.TooMany(1)}},
		{"cut off before", 1, issue.List{hint, issue.TooMany(1)}, issue.List{hint, issue.TooMany(1)}},
		{"cut off before, at more", 1, issue.List{hint, wrong, issue.TooMany(2)}, issue.List{wrong, issue.TooMany(1)}},
	} {
		assert.Equal(t, row.out, issue.Limits{Issues: row.most}.Bound(row.given), row.name)
	}
	assert.Len(t, issue.Limits{}.Bound(make(issue.List, 1000)), 1000, "a thousand by default")
	assert.Equal(t, issue.TooMany(1000), issue.Limits{}.Bound(make(issue.List, 1001))[1000])
}
