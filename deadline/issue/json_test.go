package issue_test

import (
	"encoding/json"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIssueAsJSON(t *testing.T) {
	for _, row := range []struct {
		name  string
		issue issue.Issue
		want  string
	}{
		{"of reading", issue.Issue{Pointer: "/needs/0/kind", Rule: "form.enum", Severity: issue.SeverityError, Of: "need-kind", Offset: 12},
			`{"pointer":"/needs/0/kind","rule":"form.enum","severity":"error","source":"","of":"need-kind","offset":12}`},
		{"of law, about the whole", issue.Issue{Rule: "intake.reason", Severity: issue.SeverityWarning, Source: "ShL 36 §", Limit: 7},
			`{"pointer":"","rule":"intake.reason","severity":"warning","source":"ShL 36 §","limit":7}`},
		{"of a vendor, without a severity", issue.Issue{Pointer: "/x", Rule: "vendor.own"}, `{"pointer":"/x","rule":"vendor.own","source":""}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			text, err := json.Marshal(row.issue)
			require.NoError(t, err)
			assert.Equal(t, row.want, string(text))
			var back issue.Issue
			require.NoError(t, json.Unmarshal(text, &back))
			assert.Equal(t, row.issue, back)
		})
	}
}
