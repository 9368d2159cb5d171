package part_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/part"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readCase(t *testing.T, name string) *plan.Plan {
	t.Helper()
	data, err := os.ReadFile("../../examples/cases/" + name + ".json")
	require.NoError(t, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.False(t, issues.HasErrors())
	return p
}

var names = []string{"aino", "eeli", "iida", "iidas-sibling", "onni"}

// ids returns the ids of all parts of a plan, found in its document.
func ids(t *testing.T, p *plan.Plan) (all []plan.ID) {
	t.Helper()
	doc, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	for _, rest := range strings.Split(string(doc), `"id":"`)[1:] {
		if id, _, _ := strings.Cut(rest, `"`); len(id) == 10 && id != string(p.Child.ID) {
			all = append(all, plan.ID(id))
		}
	}
	require.NotEmpty(t, all)
	return all
}

func TestFind(t *testing.T) {
	p := readCase(t, "eeli")
	for i := range p.Goals {
		assert.Same(t, &p.Goals[i], part.Find[plan.Goal](p, p.Goals[i].ID))
		for j := range p.Goals[i].Evaluations {
			assert.Same(t, &p.Goals[i].Evaluations[j], part.Find[plan.Evaluation](p, p.Goals[i].Evaluations[j].ID))
		}
	}
	for i := range p.Assessments {
		for j := range p.Assessments[i].Views {
			for k := range p.Assessments[i].Views[j].Findings {
				f := &p.Assessments[i].Views[j].Findings[k]
				assert.Same(t, f, part.Find[assess.Finding](p, f.ID))
			}
		}
	}
	assert.Nil(t, part.Find[plan.Need](p, p.Goals[0].ID), "a goal is no need")
	assert.Nil(t, part.Find[plan.Need](p, "zzzzzzzzzz"))
	assert.Nil(t, part.Find[plan.Need](p, ""), "no id is nobody's")
	assert.Nil(t, part.Find[plan.Member](p, p.Child.ID), "the child stands in no list")
}

func TestAt(t *testing.T) {
	for _, name := range names {
		p := readCase(t, name)
		for _, id := range ids(t, p) {
			at := part.At(p, id)
			require.NotEmpty(t, at, "%s %s", name, id)
			assert.Equal(t, id, part.IDAt(p, at))
			assert.Equal(t, id, part.IDAt(p, at.Member("text")), "a member is in its part")
		}
	}
	p := readCase(t, "eeli")
	for _, row := range []struct {
		at  issue.Pointer
		id  plan.ID
		why string
	}{
		{"/child/name/given", p.Child.ID, "the child is a part without a list"},
		{"/title", "", "the plan itself has no id of a part"},
		{"/goals", "", "a list is none"},
		{"", "", "the whole"},
		{"/goals/999/text", "", "no such place"},
		{"/goals/x", "", "no number"},
		{"/goals/-1", "", "no number of an item"},
		{"/goals/0/evaluations", p.Goals[0].ID, "a list inside a part is in it"},
		{"/intakes/0/outcome/assessmentId", p.Intakes[0].ID, "what stands behind a pointer is in its part"},
		{"/nothing/0", "", "no member"},
	} {
		assert.Equal(t, row.id, part.IDAt(p, row.at), "%s: %s", row.at, row.why)
	}
	assert.Equal(t, issue.Pointer("/child"), part.At(p, p.Child.ID))
	assert.Empty(t, part.At(p, "zzzzzzzzzz"))
	assert.Empty(t, part.At(p, ""))
}

// Whatever is taken out, no reference is left without an aim and no part without what
// makes it one; the rest stands as it was.
func TestRemoveLeavesNoReference(t *testing.T) {
	removed := 0
	for _, name := range names {
		p := readCase(t, name)
		before := compact(t, p)
		own := map[plan.ID]issue.Pointer{}
		for _, id := range ids(t, p) {
			own[id] = part.At(p, id)
		}
		for id := range own {
			next, cut := part.Remove(p, id)
			require.NotNil(t, next, "%s %s", name, id)
			removed++
			require.Empty(t, part.At(next, id))
			require.Contains(t, cut, own[id], "the part itself is told")
			for _, i := range next.Check() {
				require.False(t, strings.HasPrefix(i.Rule, "form.") && i.Rule != "form.too-few" || strings.HasPrefix(i.Rule, "reference.") || i.Rule == "consent.parts",
					"%s without %s: %s %s", name, own[id], i.Pointer, i.Rule)
			}
			left := standing(t, next)
			for other, its := range own {
				gone := slices.ContainsFunc(cut, func(at issue.Pointer) bool { return its == at || strings.HasPrefix(string(its), string(at)+"/") })
				require.Equal(t, !gone, left[other], "%s without %s: %s", name, own[id], its)
			}
		}
		require.Equal(t, before, compact(t, p), "the plan is not touched")
	}
	assert.Greater(t, removed, 400)
}

func standing(t *testing.T, p *plan.Plan) map[plan.ID]bool {
	t.Helper()
	left := map[plan.ID]bool{}
	for _, rest := range strings.Split(compact(t, p), `"id":"`)[1:] {
		id, _, _ := strings.Cut(rest, `"`)
		left[plan.ID(id)] = true
	}
	return left
}

func compact(t *testing.T, p *plan.Plan) string {
	t.Helper()
	doc, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	return string(doc)
}

func TestRemove(t *testing.T) {
	p := &plan.Plan{
		Child:  plan.Child{ID: "childaaaaa"},
		People: []plan.Member{{ID: "motheraaaa"}, {ID: "nurseaaaaa"}},
		Needs:  []plan.Need{{ID: "needaaaaaa"}, {ID: "needbbbbbb"}},
		Goals: []plan.Goal{
			{ID: "goalaaaaaa", NeedIDs: []plan.ID{"needaaaaaa", "needbbbbbb"}, Evaluations: []plan.Evaluation{{ID: "evaluation"}}},
			{ID: "goalbbbbbb", NeedIDs: []plan.ID{"needaaaaaa"}},
		},
		Meetings: []plan.Meeting{{ID: "meetingaaa", Attendance: []plan.Attendance{{ID: "attendaaaa", PersonID: "nurseaaaaa"}, {ID: "attendbbbb", PersonID: "motheraaaa"}}}},
		Consents: []plan.Consent{
			{ID: "consentaaa", RecipientID: "nurseaaaaa"},
			{ID: "consentbbb", RecipientID: "motheraaaa", Scope: plan.ScopeParts, PartIDs: []plan.ID{"needaaaaaa"}},
			{ID: "consentccc", RecipientID: "motheraaaa", Scope: plan.ScopeParts, PartIDs: []plan.ID{"needaaaaaa", "needbbbbbb"}},
		},
		Prohibitions: []plan.Prohibition{
			{ID: "prohibitaa", AgainstIDs: []plan.ID{"nurseaaaaa", "motheraaaa"}},
			{ID: "prohibitbb", AgainstIDs: []plan.ID{"nurseaaaaa"}},
		},
		Copies:        []plan.Copy{{ID: "copyaaaaaa", RecipientID: "motheraaaa", LeftOutIDs: []plan.ID{"consentaaa"}}},
		Disagreements: []plan.Disagreement{{ID: "disagreeaa", Statement: plan.Statement{By: "motheraaaa", RecordedBy: "nurseaaaaa"}, AboutIDs: []plan.ID{"evaluation"}}},
	}
	for _, row := range []struct {
		name string
		id   plan.ID
		cut  []issue.Pointer
	}{
		{"a need: goals stand without it, a consent about it alone goes", "needaaaaaa",
			[]issue.Pointer{"/needs/0", "/goals/0/needIds/0", "/goals/1/needIds/0", "/consents/1", "/consents/2/partIds/0"}},
		{"a goal: with what stands in it, and what was said about that stands", "goalaaaaaa",
			[]issue.Pointer{"/goals/0", "/disagreements/0/aboutIds/0"}},
		{"somebody: attendance, consent and the prohibition that was for them alone", "nurseaaaaa",
			[]issue.Pointer{"/people/1", "/meetings/0/attendance/0", "/disagreements/0/recordedBy", "/consents/0",
				"/prohibitions/0/againstIds/0", "/prohibitions/1", "/copies/0/leftOutIds/0"}},
		{"nothing refers to it", "meetingaaa", []issue.Pointer{"/meetings/0"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, cut := part.Remove(p, row.id)
			assert.ElementsMatch(t, row.cut, cut)
		})
	}
	for _, id := range []plan.ID{"childaaaaa", "zzzzzzzzzz", ""} {
		next, cut := part.Remove(p, id)
		assert.Nil(t, next)
		assert.Empty(t, cut)
	}
}

func ExampleRemove() {
	p := &plan.Plan{
		Needs: []plan.Need{{ID: "needaaaaaa", Text: "Sleep"}},
		Goals: []plan.Goal{{ID: "goalaaaaaa", Text: "In bed at nine", NeedIDs: []plan.ID{"needaaaaaa"}}},
	}
	next, cut := part.Remove(p, "needaaaaaa")
	fmt.Println(cut, len(part.Find[plan.Goal](next, "goalaaaaaa").NeedIDs))
	// Output: [/needs/0 /goals/0/needIds/0] 0
}
