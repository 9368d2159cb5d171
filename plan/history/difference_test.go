package history_test

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDifferences(t *testing.T) {
	p := readCase(t, "aino")
	same, err := history.Differences(p, p.Clone())
	require.NoError(t, err)
	assert.Empty(t, same)
	q := p.Clone()
	q.Needs[0].Text += "!"
	q.Goals = slices.DeleteFunc(q.Goals, func(g plan.Goal) bool { return g.ID == "a62c2wohql" }) // the mornings
	q.Meetings[0].Feedback = append(q.Meetings[0].Feedback, plan.Feedback{ID: newID(1)})
	diff, err := history.Differences(p, q)
	require.NoError(t, err)
	var lines []string
	for _, d := range diff {
		lines = append(lines, string(d.At)+" "+d.Words(code.FI))
	}
	assert.Contains(t, lines, "/needs/0 Muutettu: tarve (text)")
	assert.Contains(t, lines, "/goals/0 Poistettu: tavoite")
	assert.Contains(t, lines, "/meetings/0/feedback/2 Lisätty: palaute", "what is inside a part differs by itself")
	for _, line := range lines {
		assert.NotContains(t, line, "/meetings/0 Muutettu: tapaaminen")
	}
}

// A text that no document can hold is told wherever it stands: no part is left out in
// silence, neither of differences nor of what a proof is held against.
func TestWhatCannotBeWritten(t *testing.T) {
	const broken = "\xff"
	p := readCase(t, "aino")
	h := add(t, nil, p, "2026-08-01")
	proof, err := h.Prove(p)
	require.NoError(t, err)
	for _, row := range []struct {
		name, why string
		spoil     func(p *plan.Plan)
	}{
		{"plan", "the plan's own words", func(p *plan.Plan) { p.Title = broken }},
		{"child", "what stands in the child", func(p *plan.Plan) { p.Child.Name.Given = broken }},
		{"part", "a part", func(p *plan.Plan) { p.Needs[0].Text = broken }},
		{"inner", "a part of a part", func(p *plan.Plan) { p.Meetings[0].Feedback[0].Text = broken }},
	} {
		t.Run(row.name, func(t *testing.T) {
			q := p.Clone()
			q.Revision = 0
			require.Empty(t, proof.Check(q, h.Revisions[0].Root))
			row.spoil(q)
			_, err := history.Differences(p, q)
			require.Error(t, err, row.why)
			assert.NotContains(t, err.Error(), broken)
			_, err = history.Differences(q, p)
			require.Error(t, err, row.why)
			_, err = h.Prove(q)
			require.Error(t, err, row.why)
			assert.Equal(t, []string{"proof.part"}, rulesOf(proof.Check(q, h.Revisions[0].Root)), row.why)
		})
	}
}

// What the father is told of changes holds nothing that he may not see.
func TestDifferencesOfViews(t *testing.T) {
	p := readCase(t, "iida")
	before := viewOf(t, p.AsOf(day("2026-02-01")), view.Guardian(father), "2026-02-01")
	after := viewOf(t, p, view.Guardian(father), "2026-09-02")
	diff, err := history.Differences((*plan.Plan)(before.Plan), (*plan.Plan)(after.Plan))
	require.NoError(t, err)
	require.NotEmpty(t, diff)
	for _, d := range diff {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			assert.NotContains(t, d.Words(l), "  ")
			assert.NotEmpty(t, d.Words(l))
		}
		assert.NotEqual(t, "prohibitions", d.List)
	}
}

func TestEveryListHasAName(t *testing.T) {
	for _, list := range history.Lists() {
		assert.NotEqual(t, history.Difference{Kind: history.ChangeAdded}.Words(code.EN), history.Difference{Kind: history.ChangeAdded, List: list}.Words(code.EN), "%q has no words", list)
	}
}

func TestRetention(t *testing.T) {
	p := readCase(t, "iida")
	_, ok := history.Retention{Years: 10, Since: history.RetentionClosed}.Ends(p)
	assert.False(t, ok, "an open plan is kept")
	closed, issues := p.Take(plan.TransitionClose, plan.Act{ID: newID(1), By: p.People[0].ID, On: day("2026-12-01"), Text: "jatketaan jälkihuollossa"})
	require.Empty(t, issues)
	for since, want := range map[history.RetentionStart]string{
		history.RetentionClosed: "2036-12-01", history.RetentionLastContact: "2036-09-01", history.RetentionBirth: "2018-10-14",
	} {
		end, ok := history.Retention{Years: 10, Since: since}.Ends(closed)
		require.True(t, ok)
		assert.Equal(t, day(want), end, since.String())
	}
}

// The annex of 703/2023, row by row: services for families 30 years from closing
// the matter, child welfare 2 years from the client's death, family law 120 years
// from the child's birth, patients' records 12 from death or 120 from birth.
func TestStatutoryRetention(t *testing.T) {
	p := readCase(t, "iida")
	closed, issues := p.Take(plan.TransitionClose, plan.Act{ID: newID(1), By: p.People[0].ID, On: day("2026-12-01"), Text: "jatketaan jälkihuollossa"})
	require.Empty(t, issues)
	died := day("2090-02-28")
	for _, row := range []struct {
		kind fi.Group
		from civil.Date
		want string
		why  string
	}{
		{fi.GroupFamilyServices, civil.Date{}, "2056-12-01", "the plan's end closes the matter"},
		{fi.GroupFamilyServices, day("2027-06-30"), "2057-06-30", "the matter went on after the plan"},
		{fi.GroupFamilyServices, day("2020-01-01"), "2056-12-01", "a matter does not close before its plan"},
		{fi.GroupDisabled, civil.Date{}, "2036-12-01", "ten years from the last matter"},
		{fi.GroupChildProtectionRecords, civil.Date{}, "", "no plan holds a day of death"},
		{fi.GroupChildProtectionRecords, died, "2092-02-28", "two years from death"},
		{fi.GroupClientDocument, died, "2092-02-28", "two years from death"},
		{fi.GroupFamilyLaw, civil.Date{}, "2128-10-14", "120 years from birth"},
		{fi.GroupConsentRecords, died, "2102-02-28", "the newest version"},
		{fi.GroupPatientRecords, died, "2102-02-28 2128-10-14", "from death, or from birth where the day of death is not known"},
		{fi.GroupLogData, died, "", "a log has a day of its own"},
	} {
		var ends []string
		for _, r := range history.Statutory(row.kind) {
			assert.Equal(t, "asiakastietolaki 703/2023 liite", r.Source)
			assert.True(t, r.Since.IsValid(), "it runs from a day that is known here")
			if r.Since != history.RetentionBirth {
				r.From = row.from
			}
			if end, ok := r.Ends(closed); ok {
				ends = append(ends, end.String())
			}
		}
		assert.Equal(t, row.want, strings.Join(ends, " "), row.why)
	}
	_, ok := history.Retention{Years: 10, Since: history.RetentionClosed, From: day("2020-01-01")}.Ends(p)
	assert.False(t, ok, "a day that is given closes no plan")
	assert.Nil(t, history.Statutory(fi.Group(0)))
}

func FuzzDecodeHistory(f *testing.F) {
	var b bytes.Buffer
	require.NoError(f, history.Encode(&b, stored(f, "2025-09-08")))
	f.Add(b.Bytes())
	f.Add([]byte(`{"format":"oneplan-history/1.1"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		h, issues := history.Decode(data, issue.Limits{})
		if h == nil {
			require.NotEmpty(t, issues)
			return
		}
		var out bytes.Buffer
		require.NoError(t, history.Encode(&out, h))
		back, again := history.Decode(out.Bytes(), issue.Limits{})
		require.NotNil(t, back)
		assert.True(t, reflect.DeepEqual(h, back))
		assert.Equal(t, issues, again)
		for n := range h.Revisions {
			h.Revision(n + 1) // whatever it holds, no panic
		}
	})
}
