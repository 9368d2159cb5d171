package subjects_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/subjects"
	"github.com/stretchr/testify/assert"
)

func TestSubjects(t *testing.T) {
	type of struct {
		id, subject string
		former      []string
		status      plan.Status
	}
	const agreed = plan.StatusAgreed
	for _, row := range []struct {
		name  string
		plans []of
		want  issue.Pointer
		why   string
	}{
		{"two children", []of{{"a", "x", nil, agreed}, {"b", "y", nil, agreed}}, "", "one plan each"},
		{"two plans", []of{{"a", "x", nil, agreed}, {"b", "x", nil, plan.StatusReview}}, "/child/subject", "one child, one plan"},
		{"two revisions", []of{{"a", "x", nil, agreed}, {"a", "x", nil, plan.StatusFollowUp}}, "", "the same plan twice"},
		{"a draft beside it", []of{{"a", "x", nil, agreed}, {"b", "x", nil, plan.StatusDraft}}, "", "a draft binds nobody"},
		{"a closed one before it", []of{{"a", "x", nil, plan.StatusClosed}, {"b", "x", nil, agreed}}, "", "the new one follows the old"},
		{"a former key", []of{{"a", "x", nil, agreed}, {"b", "y", []string{"w", "x"}, agreed}}, "/child/formerSubjects/1", "the same child under an old key"},
		{"the latest former key", []of{{"a", "x", nil, agreed}, {"b", "y", []string{"x", "w"}, agreed}}, "/child/formerSubjects/0", "its own place"},
		{"a former key first", []of{{"a", "y", []string{"x"}, agreed}, {"b", "x", nil, agreed}}, "/child/subject", "whatever the order"},
		{"both keys", []of{{"a", "y", []string{"x"}, agreed}, {"b", "y", []string{"x"}, agreed}}, "/child/subject", "told once"},
	} {
		t.Run(row.name, func(t *testing.T) {
			known := subjects.New([]byte("key"))
			var found issue.List
			for _, p := range row.plans {
				assert.Empty(t, found, "the last plan is the one that the row is about")
				found = known.Add(&plan.Plan{
					ID:     plan.PlanID(p.id),
					Child:  plan.Child{Subject: p.subject, FormerSubjects: p.former},
					Course: []plan.Step{{Status: p.status}},
				})
			}
			if row.want == "" {
				assert.Empty(t, found, row.why)
				return
			}
			if assert.Len(t, found, 1, row.why) {
				assert.Equal(t, row.want, found[0].Pointer)
				assert.Equal(t, "plan.second-in-force", found[0].Rule)
				_, has := subjects.Rules().Find(found[0].Rule)
				assert.True(t, has, "the rule has words")
			}
		})
	}
}
