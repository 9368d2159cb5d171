package stats_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The cases of all plans add up to the numbers of the rows, and asking for them counts
// nothing.
func TestCasesAddUpToTheRows(t *testing.T) {
	c, err := stats.New(stats.Options{On: day("2026-04-01"), Window: civil.Period{From: day("2025-01-01"), To: day("2026-03-31")}})
	require.NoError(t, err)
	type sums struct{ above, below int }
	cases, rows := map[string]sums{}, map[string]sums{}
	late := assessed(matter(plan.IntakeProtection, day("2024-11-01")), day("2024-11-05"), day("2025-03-01")) // before the window, and completed in it
	for _, p := range append(slices.Collect(sample.Plans(5, 150)), late) {
		for _, one := range c.Cases(p) {
			s := cases[one.Indicator]
			if one.Above {
				s.above++
			}
			if one.Below {
				s.below++
			}
			cases[one.Indicator] = s
			assert.NotEmpty(t, one.Slot)
			assert.False(t, one.Window.IsZero())
		}
		before := c.Rows(0)
		c.Cases(p)
		require.Equal(t, before, c.Rows(0))
		c.Add(p)
	}
	for _, r := range c.Rows(0) {
		s := rows[r.Indicator.ID]
		rows[r.Indicator.ID] = sums{s.above + r.Numerator, s.below + r.Denominator}
	}
	for id, s := range rows {
		assert.Equal(t, s, cases[id], id)
	}
	assert.Greater(t, rows[stats.ConcernToMeeting].below, 20)
}
