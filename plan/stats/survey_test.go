package stats_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// northSavo is a survey of invented answers in which, as in the source, one
// municipality saw no need and two did not answer.
func northSavo() *survey.Survey {
	s := &survey.Survey{Format: survey.Format1}
	add := func(stage survey.Stage, n int) {
		for range n {
			s.Answers = append(s.Answers, survey.Answer{Municipality: fmt.Sprintf("%03d", len(s.Answers)+1), On: day("2022-01-13"), Stage: stage})
		}
	}
	add(survey.StageNone, 2)
	add(survey.StageGoal, 3)
	add(survey.StagePlanned, 3)
	add(survey.StageTrial, 4)
	add(survey.StageRooted, 4)
	add(survey.StageNoNeed, 1)
	add(survey.StageNoAnswer, 2)
	return s
}

func counted(t *testing.T, o stats.Options, s ...*survey.Survey) *stats.Counts {
	t.Helper()
	c, err := stats.New(o)
	require.NoError(t, err)
	for _, one := range s {
		c.AddSurvey(one)
	}
	return c
}

func rowsOf(c *stats.Counts, indicator string, minCell int) (rows []stats.Row) {
	for _, r := range c.Rows(minCell) {
		if r.Indicator.ID == indicator {
			rows = append(rows, r)
		}
	}
	return rows
}

// Those on trial or rooted are above the line, those that saw no need below it,
// those that did not answer beside it.
func TestSurvey(t *testing.T) {
	c := counted(t, stats.Options{On: day("2022-06-30")}, northSavo())
	rows := rowsOf(c, stats.InUse, 0)
	require.Len(t, rows, 1)
	assert.Equal(t, stats.HalfYear(day("2022-01-13")), rows[0].Window)
	assert.Equal(t, []int{8, 17}, []int{rows[0].Numerator, rows[0].Denominator})
	var parts []int
	for _, p := range rows[0].Parts {
		parts = append(parts, p.Count)
	}
	assert.Equal(t, []int{2, 3, 3, 4, 4, 1, 2}, parts)

	assert.Empty(t, rowsOf(counted(t, stats.Options{On: day("2022-06-30")}), stats.InUse, 0), "nobody was asked")
	assert.Empty(t, rowsOf(counted(t, stats.Options{On: day("2022-01-12")}, northSavo()), stats.InUse, 0), "not yet")
	assert.Len(t, rowsOf(counted(t, stats.Options{On: day("2022-01-13")}, northSavo()), stats.InUse, 0), 1)
}

// Each stage is a part of its own.
func TestPartsOfASurvey(t *testing.T) {
	s := &survey.Survey{Format: survey.Format1}
	for n, stage := range code.All[survey.Stage]() {
		for range n + 1 {
			s.Answers = append(s.Answers, survey.Answer{Municipality: fmt.Sprintf("%03d", len(s.Answers)), On: day("2022-01-13"), Stage: stage})
		}
	}
	r := rowsOf(counted(t, stats.Options{On: day("2022-06-30")}, s), stats.InUse, 0)
	require.Len(t, r, 1)
	assert.Equal(t, "9/21 stage-0=1 stage-1=2 stage-2=3 stage-3=4 stage-4=5 no-need=6 no-answer=7", numbers(r[0]))
}

// Small numbers of municipalities are withheld as others are.
func TestSurveyIsGuarded(t *testing.T) {
	rows := rowsOf(counted(t, stats.Options{On: day("2022-06-30")}, northSavo()), stats.InUse, 5)
	require.Len(t, rows, 1)
	for _, p := range rows[0].Parts {
		assert.True(t, p.Withheld || p.Count >= 5, p.Kind)
	}
	many := &survey.Survey{Format: survey.Format1}
	for range 3 { // as many again, twice
		for _, a := range northSavo().Answers {
			a.Municipality = fmt.Sprintf("%03d", len(many.Answers)+1)
			many.Answers = append(many.Answers, a)
		}
	}
	rows = rowsOf(counted(t, stats.Options{On: day("2022-06-30")}, many), stats.InUse, 5)
	require.Len(t, rows, 1)
	assert.Equal(t, "24/51 stage-0=? stage-1=9 stage-2=9 stage-3=? stage-4=? no-need=? no-answer=6", numbers(rows[0]), "of 3 and 6 below the line the sum is told, and what stands beside them by itself")
	few := northSavo()
	few.Answers = few.Answers[:10]
	rows = rowsOf(counted(t, stats.Options{On: day("2022-06-30")}, few), stats.InUse, 5)
	require.Len(t, rows, 1)
	assert.True(t, rows[0].Suppressed)
	assert.Empty(t, rowsOf(counted(t, stats.Options{On: day("2022-06-30"), By: []stats.Field{stats.ByMunicipality}}, northSavo()), stats.InUse, 5))
}

// By municipality there is a row of each; other fields are not known. In each window
// the last answer counts.
func TestSurveyByMunicipality(t *testing.T) {
	s := northSavo()
	s.Answers = append(s.Answers,
		survey.Answer{Municipality: "001", On: day("2022-02-01"), Stage: survey.StageTrial},
		survey.Answer{Municipality: "001", On: day("2022-05-01"), Stage: survey.StageNone})
	c := counted(t, stats.Options{On: day("2022-06-30"), By: []stats.Field{stats.ByMunicipality, stats.ByAge}}, s)
	rows := rowsOf(c, stats.InUse, 0)
	require.Len(t, rows, 20)
	assert.Equal(t, []string{"001", stats.Unknown}, rows[0].By)
	assert.Equal(t, []int{1, 1}, []int{rows[0].Numerator, rows[0].Denominator})
	assert.Equal(t, []int{0, 1}, []int{rows[19].Numerator, rows[19].Denominator}, "the half-year after")

	year := stats.Options{On: day("2022-06-30"), Window: civil.Period{From: day("2022-01-01"), To: day("2022-12-31")}}
	assert.Equal(t, 8, rowsOf(counted(t, year, s), stats.InUse, 0)[0].Numerator)
	year.On = day("2022-04-30")
	assert.Equal(t, 9, rowsOf(counted(t, year, s), stats.InUse, 0)[0].Numerator, "001 is on trial by that day")
}

// A survey travels in a part like all numbers.
func TestSurveyInParts(t *testing.T) {
	o := stats.Options{On: day("2022-06-30")}
	whole, err := stats.Count(slices.Values(mattersOfAllKinds()), o)
	require.NoError(t, err)
	whole.AddSurvey(northSavo())
	part, err := stats.Count(slices.Values(mattersOfAllKinds()), o)
	require.NoError(t, err)
	sum := decoded(t, encoded(t, counted(t, o, northSavo())))
	require.NoError(t, sum.Merge(decoded(t, encoded(t, part))))
	assert.True(t, bytes.Equal(encoded(t, whole), encoded(t, sum)))
}

// Changes sets later half-years beside the baseline, and tells no more than the rows.
func TestChanges(t *testing.T) {
	before, after := northSavo(), northSavo()
	for i := range after.Answers {
		after.Answers[i].On = day("2023-01-13")
		if after.Answers[i].Stage == survey.StagePlanned {
			after.Answers[i].Stage = survey.StageTrial
		}
	}
	c := counted(t, stats.Options{On: day("2023-06-30")}, before, after)
	var of []stats.Change
	for _, change := range stats.Changes(c.Rows(0), day("2021-12-31")) {
		if change.Now.Indicator.ID == stats.InUse {
			of = append(of, change)
		}
	}
	require.Len(t, of, 1)
	assert.True(t, of[0].Told)
	assert.InDelta(t, 100*(11.0/17-8.0/17), of[0].Points, 1e-9)
	assert.Equal(t, stats.HalfYear(day("2022-01-13")), of[0].Baseline.Window)
	assert.Equal(t, stats.HalfYear(day("2023-01-13")), of[0].Now.Window)
	assert.Equal(t, of, stats.Changes([]stats.Row{of[0].Baseline, of[0].Now}, day("2021-12-31")), "the first row may be the baseline")
	assert.Empty(t, stats.Changes(c.Rows(0), day("2020-01-01")), "no such baseline")
	assert.Empty(t, stats.Changes(c.Rows(0), day("2023-01-13")), "nothing is later")
	for _, change := range stats.Changes(c.Rows(9), day("2022-01-13")) {
		assert.False(t, change.Told)
		assert.Zero(t, change.Points)
	}
}

// A change is told where both shares are.
func TestChangeOfWhatIsTold(t *testing.T) {
	row := func(on string, above, below int) stats.Row {
		return stats.Row{Window: stats.HalfYear(day(on)), Numerator: above, Denominator: below, Suppressed: below == 0}
	}
	for _, c := range []struct {
		name        string
		before, now stats.Row
		told        bool
		points      float64
	}{
		{"both", row("2025-05-01", 1, 4), row("2026-05-01", 3, 4), true, 50},
		{"the first alone", row("2025-05-01", 1, 4), row("2026-05-01", 0, 0), false, 0},
		{"the second alone", row("2025-05-01", 0, 0), row("2026-05-01", 3, 4), false, 0},
		{"neither", row("2025-05-01", 0, 0), row("2026-05-01", 0, 0), false, 0},
	} {
		assert.Equal(t, []stats.Change{{Baseline: c.before, Now: c.now, Told: c.told, Points: c.points}}, stats.Changes([]stats.Row{c.before, c.now}, day("2025-05-01")), c.name)
	}
}
