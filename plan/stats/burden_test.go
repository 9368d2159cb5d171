package stats_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// burdened is a plan in force with so many meetings, the last on the day, and the
// questions of each sector plan.
func burdened(on civil.Date, meetings int, asked ...[]string) *plan.Plan {
	p := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed, Statement: plan.Statement{On: on.AddDays(-200)}}}}
	for i := range meetings {
		p.Meetings = append(p.Meetings, plan.Meeting{Kind: plan.MeetingNetwork, State: plan.MeetingHeld, Start: noon(on.AddDays(-i))})
	}
	for _, questions := range asked {
		var s plan.SectorPlan
		for _, q := range questions {
			s.Questions = append(s.Questions, plan.Question{Text: q, Statement: plan.Statement{On: on}})
		}
		p.SectorPlans = append(p.SectorPlans, s)
	}
	return p
}

// What a family carries: meetings of the last 90 days, and the same asked twice.
func TestBurden(t *testing.T) {
	on := day("2026-03-20")
	same := []string{"Mitä lapsi syö?", "Kuka hakee?", "Missä asutte?"}
	for _, row := range []struct {
		name      string
		p         *plan.Plan
		indicator string
		want      string
	}{
		{"no meetings", burdened(on, 0), stats.FewMet, "1/1 0"},
		{"three", burdened(on, 3), stats.FewMet, "1/1 0"},
		{"four", burdened(on, 4), stats.FewMet, "0/1 0"},
		{"five", burdened(on, 5), stats.FewMet, "0/1 0"},
		{"six", burdened(on, 6), stats.FewMet, "0/1 1"},
		{"nothing asked", burdened(on, 0), stats.AskedOnce, "1/1 0"},
		{"other questions", burdened(on, 0, []string{"Mitä lapsi syö?"}, []string{"Kuka hakee?"}), stats.AskedOnce, "1/1 0"},
		{"the same of one sector", burdened(on, 0, []string{"Kuka hakee?", "Kuka hakee?"}), stats.AskedOnce, "1/1 0"},
		{"the same words", burdened(on, 0, []string{"Mitä lapsi syö?"}, []string{"mitä syö lapsi"}), stats.AskedOnce, "0/1 0"},
		{"two again", burdened(on, 0, same[:2], same[:2]), stats.AskedOnce, "0/1 0"},
		{"three again", burdened(on, 0, same, same), stats.AskedOnce, "0/1 1"},
		{"one, in three sectors", burdened(on, 0, same[:1], same[:1], same[:1]), stats.AskedOnce, "0/1 0"},
	} {
		c, err := stats.Count(slices.Values([]*plan.Plan{row.p}), stats.Options{On: on})
		require.NoError(t, err)
		r := rowsOf(c, row.indicator, 0)
		require.Len(t, r, 1, row.name)
		assert.Equal(t, row.want, fmt.Sprintf("%d/%d %d", r[0].Numerator, r[0].Denominator, r[0].Parts[0].Count), row.name)
	}
	old := burdened(on, 6)
	for i := range old.Meetings {
		old.Meetings[i].Start = noon(on.AddDays(-90 - i))
	}
	c, err := stats.Count(slices.Values([]*plan.Plan{old, burdened(on, 5, same)}), stats.Options{On: on})
	require.NoError(t, err)
	r := rowsOf(c, stats.FewMet, 0)[0]
	assert.Equal(t, []int{1, 2}, []int{r.Numerator, r.Denominator}, "90 days before the day is too long ago")
}

// burdensOfAllKinds are plans in force, held or not, of each burden.
func burdensOfAllKinds() (all []*plan.Plan) {
	same := []string{"Mitä lapsi syö?", "Kuka hakee?", "Missä asutte?"}
	for _, held := range []bool{true, false} {
		for _, meetings := range []int{1, 4, 7} {
			for _, asked := range []int{0, 1, 3} {
				p := inForce(held, "2026-07-10", 3, 0)
				b := burdened(day(today), meetings, same[:asked], same[:asked])
				p.Meetings, p.SectorPlans = b.Meetings, b.SectorPlans
				all = append(all, p)
			}
		}
	}
	return all
}
