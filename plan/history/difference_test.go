package history_test

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
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
	q.Goals = q.Goals[1:]
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
	closed, issues := p.Take(plan.TransitionClose, plan.Act{ID: newID(1), On: day("2026-12-01"), Text: "jatketaan jälkihuollossa"})
	require.Empty(t, issues)
	for since, want := range map[history.RetentionStart]string{
		history.RetentionClosed: "2036-12-01", history.RetentionLastContact: "2036-09-01", history.RetentionBirth: "2018-10-14",
	} {
		end, ok := history.Retention{Years: 10, Since: since}.Ends(closed)
		require.True(t, ok)
		assert.Equal(t, day(want), end, since.String())
	}
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
