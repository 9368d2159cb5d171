package view_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestViewIsAValidPlan(t *testing.T) {
	for _, name := range []string{"aino", "eeli"} {
		p := readCase(t, name)
		before := encoded(t, p)
		for _, r := range view.Readers(p) {
			v, err := view.Of(p, r, day("2026-08-26"))
			if err != nil || v.Plan.ID == "" {
				continue // leaders and researchers get figures, not a plan; others nothing
			}
			doc := encoded(t, (*plan.Plan)(v.Plan))
			_, issues := plan.Decode(doc, issue.Limits{})
			for _, i := range issues {
				assert.NotContains(t, i.Rule, "form.", "%s for %s: %s", name, r, i.Pointer)
				assert.NotContains(t, i.Rule, "reference.", "%s for %s: %s", name, r, i.Pointer)
			}
		}
		assert.Equal(t, string(before), string(encoded(t, p)), "a view leaves the plan as it was")
	}
}

func BenchmarkView(b *testing.B) {
	p := readCase(b, "aino")
	compact, err := plan.AppendCompact(nil, p)
	require.NoError(b, err)
	for _, r := range []string{"child", "guardian:53vipvwxo5", "d6a5clrtdu"} {
		b.Run(r, func(b *testing.B) {
			b.SetBytes(int64(len(compact)))
			b.ReportAllocs()
			for b.Loop() {
				_, err := view.Of(p, reader(b, r), day("2026-02-03"))
				require.NoError(b, err)
			}
		})
	}
}
