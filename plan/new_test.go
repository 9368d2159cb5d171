package plan_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// A new plan is a draft that can be written, read and stored as it is.
func TestNewIsAReadableDraft(t *testing.T) {
	p, err := plan.New("record-4711", rand.Reader)
	require.NoError(t, err)
	assert.Equal(t, plan.StatusDraft, p.Status())
	var doc bytes.Buffer
	require.NoError(t, plan.Encode(&doc, p))
	again, issues := plan.Decode(doc.Bytes(), issue.Limits{})
	assert.Empty(t, issues)
	assert.Equal(t, p, again)
}

func TestNewSaysThatRandomnessFailed(t *testing.T) {
	broken := fmt.Errorf("no randomness")
	p, err := plan.New("record-4711", iotest.ErrReader(broken))
	assert.Nil(t, p)
	assert.ErrorIs(t, err, broken)
}

func TestIDsAreIDsAndDiffer(t *testing.T) {
	ids := plan.NewIDs(rand.Reader)
	seen := map[plan.ID]bool{}
	for range 1000 {
		id := ids.Next()
		require.True(t, assess.ValidID(string(id)))
		require.False(t, seen[id], "50 random bits: a thousand do not meet")
		seen[id] = true
	}
	assert.NoError(t, ids.Err())
}

// Two ids are there, the third is cut short: from then on there are none.
func TestIDsEndWithTheirSource(t *testing.T) {
	ids := plan.NewIDs(strings.NewReader("fourteen bytes"))
	assert.NotEmpty(t, ids.Next())
	assert.NotEmpty(t, ids.Next())
	assert.NoError(t, ids.Err())
	assert.Empty(t, ids.Next())
	assert.Error(t, ids.Err())
	assert.Empty(t, ids.Next(), "and it stays so")
}

func TestNewChecksItsSubject(t *testing.T) {
	for subject, rule := range map[string]string{"010181-900C": "child.subject-identity-code", "": "form.required", "Oona P.": "form.pattern"} {
		p, err := plan.New(subject, rand.Reader)
		assert.Nil(t, p)
		broken, ok := errors.AsType[*issue.Error](err)
		if assert.True(t, ok, subject) {
			assert.Equal(t, rule, broken.Issues[0].Rule)
		}
	}
}

// A plan in Go from nothing: ids first where parts point at each other, values
// next, and one question about the source of randomness at the end.
func ExampleNew() {
	p, err := plan.New("record-4711", rand.Reader)
	if err != nil {
		fmt.Println(err)
		return
	}
	ids := plan.NewIDs(rand.Reader)
	mother, teacher, need := ids.Next(), ids.Next(), ids.Next()
	day := civil.MustDate(2026, 3, 16)

	p.Lang = "fi"
	p.Child.Name = plan.Name{Given: "Oona"}
	p.People = []plan.Member{
		{ID: mother, Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationMother}},
		{ID: teacher, Kind: plan.MemberProfessional, Professional: &plan.Professional{Sector: plan.SectorEducation}},
	}
	p.Needs = []plan.Need{{ID: need, Statement: plan.Statement{By: mother, On: day}, Text: "Aamut ovat vaikeita."}}
	p.Goals = []plan.Goal{{ID: ids.Next(), Statement: plan.Statement{By: mother, On: day}, Text: "Kouluun joka aamu.", NeedIDs: []plan.ID{need}}}
	p.Actions = []plan.Action{{ID: ids.Next(), Statement: plan.Statement{By: teacher, On: day}, Text: "Ohjaaja tulee vastaan.",
		Setting: plan.ActionEveryday, OwnerIDs: []plan.ID{teacher}, GoalIDs: []plan.ID{p.Goals[0].ID}}}
	if err := ids.Err(); err != nil {
		fmt.Println(err)
		return
	}

	fmt.Println(p.Check().Err(), p.Status().Label(code.EN))
	// Output: <nil> draft
}
