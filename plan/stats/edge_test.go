package stats_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// part and again are the intakes of a matter that came twice.
func part(p *plan.Plan) *plan.Intake  { return intake(p, "intake1") }
func again(p *plan.Plan) *plan.Intake { return intake(p, "intake2") }

func intake(p *plan.Plan, id plan.ID) *plan.Intake {
	return &p.Intakes[slices.IndexFunc(p.Intakes, func(i plan.Intake) bool { return i.ID == id })]
}

// An initiation is a repeated one within 180 days of another of the same topic, unless help had begun in between.
func TestTheSameNeedComesBack(t *testing.T) {
	twice := func(days int, change func(*plan.Plan)) *plan.Plan {
		first := day("2026-01-02")
		p := matter(plan.IntakeProtection, first)
		p.Intakes = append(p.Intakes, plan.Intake{ID: "intake2", Kind: plan.IntakeProtection, Arrived: noon(first.AddDays(days))})
		if change != nil {
			change(p)
		}
		return p
	}
	for _, one := range []struct {
		name string
		p    *plan.Plan
		want string
	}{
		{"on the 180th day", twice(180, nil), "1/2"}, {"on the 181st", twice(181, nil), "2/2"}, {"on the same day", twice(0, nil), "2/2"},
		{"of another topic", twice(30, func(p *plan.Plan) { again(p).Topic = 1 }), "2/2"},
	} {
		rows := count(t, stats.Options{On: day("2026-12-31"), Window: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}}, one.p)
		assert.Equal(t, one.want, numbers(row(t, rows, stats.FirstTime)), one.name)
	}
}

// The child's voice is in an assessment once the child said something in it, by the day.
func TestWhenTheChildIsHeard(t *testing.T) {
	view := func(voice assess.Voice, on string, findings ...assess.Finding) assess.View {
		return assess.View{Voice: voice, Statement: assess.Statement{On: day(on)}, Findings: findings}
	}
	said := assess.Finding{Item: assess.ItemChildSelf, Kind: assess.FindingOwnWords, Text: "ok"}
	for _, one := range []struct {
		name, want string
		views      []assess.View
	}{
		{"the child", "1/1", []assess.View{view(assess.VoiceChild, "2026-03-10", said)}}, {"who said nothing", "0/1", []assess.View{view(assess.VoiceChild, "2026-03-10")}},
		{"a guardian alone", "0/1", []assess.View{view(assess.VoiceGuardian, "2026-03-10", said)}}, {"the child later", "0/1", []assess.View{view(assess.VoiceGuardian, "2026-03-10", said), view(assess.VoiceChild, "2026-04-01", said)}},
		{"the child on the day", "1/1", []assess.View{view(assess.VoiceGuardian, "2026-03-10", said), view(assess.VoiceChild, "2026-03-31", said)}}, {"nobody yet", "0/0", []assess.View{view(assess.VoiceChild, "2026-04-01", said)}},
	} {
		p := matter(plan.IntakeProtection, day("2026-03-02"))
		p.Assessments = []assess.Assessment{{ID: "star", Views: one.views}}
		rows := count(t, stats.Options{On: day("2026-03-31"), Window: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}}, p)
		assert.Equal(t, one.want, numbers(row(t, rows, stats.ChildsVoice)), one.name)
	}
}

// Plans of two sectors that ask the same are counted by the questions that were asked by the day.
func TestQuestionsOfTheDay(t *testing.T) {
	asks := func(days ...string) *plan.Plan {
		p := matter(plan.IntakeProtection, day("2026-03-02"))
		p.Course = []plan.Step{{Status: plan.StatusAgreed, Statement: plan.Statement{On: day("2026-03-02")}}}
		for _, on := range days {
			p.SectorPlans = append(p.SectorPlans, plan.SectorPlan{Questions: []plan.Question{{Text: "Miten yö menee?", Statement: plan.Statement{On: day(on)}}}})
		}
		return p
	}
	share := func(p *plan.Plan) string {
		return numbers(row(t, count(t, stats.Options{On: day("2026-03-31"), Window: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}}, p), stats.AskedOnce))
	}
	assert.Equal(t, "1/1", share(asks("2026-03-03")))
	assert.Equal(t, "0/1", share(asks("2026-03-03", "2026-03-31")), "on the day")
	assert.Equal(t, "1/1", share(asks("2026-03-03", "2026-04-01")), "asked later")
}

// How many were left out travels with a part, and what a part was made with may be asked of it and not changed.
func TestWhatAPartTells(t *testing.T) {
	undated := matter(plan.IntakeProtection, day("2026-03-10"))
	part(undated).Arrived = civil.Instant{}
	c, err := stats.Count(slices.Values([]*plan.Plan{undated}), stats.Options{On: day("2026-03-31"), By: []stats.Field{stats.ByKind, stats.ByAge}})
	require.NoError(t, err)
	back := decoded(t, encoded(t, c))
	assert.Equal(t, 1, back.Undated())
	require.NoError(t, back.Merge(c))
	assert.Equal(t, 2, back.Undated())
	o := c.Options()
	assert.Equal(t, []stats.Field{stats.ByKind, stats.ByAge}, o.By)
	assert.Equal(t, day("2026-03-31"), o.On)
	slices.Reverse(o.By)
	assert.Equal(t, []stats.Field{stats.ByKind, stats.ByAge}, c.Options().By)
	var ids []string
	for _, r := range stats.Rules() {
		ids = append(ids, r.ID)
	}
	assert.Equal(t, []string{"counts.broken"}, ids)
}

// A survey is in no cohort, and an answer of a day to come is none yet.
func TestSurveysThatAreNotCounted(t *testing.T) {
	later := &survey.Survey{Format: survey.Format1, Answers: []survey.Answer{{Municipality: "001", On: day("2026-07-01"), Stage: survey.StageTrial}}}
	assert.Empty(t, rowsOf(counted(t, stats.Options{On: day("2026-06-30")}, later), stats.InUse, 0))
	assert.Len(t, rowsOf(counted(t, stats.Options{On: day("2026-07-01")}, later), stats.InUse, 0), 1)
	cohort := stats.Options{On: day("2027-06-30"), Cohort: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}}
	assert.Empty(t, rowsOf(counted(t, cohort, northSavo()), stats.InUse, 0))
	assert.Equal(t, "Plans whose matter was first raised", stats.CohortTitle().EN)
}

// A row without a baseline does not hide the changes of those behind it.
func TestChangesBehindARowWithoutBaseline(t *testing.T) {
	s := northSavo()
	for _, on := range []string{"2022-09-01", "2023-02-01"} {
		s.Answers = append(s.Answers, survey.Answer{Municipality: "001", On: day(on), Stage: survey.StageTrial})
	}
	rows := rowsOf(counted(t, stats.Options{On: day("2023-06-30")}, s), stats.InUse, 0)
	require.GreaterOrEqual(t, len(rows), 2)
	alone := rows[len(rows)-1]
	alone.Indicator.ID = "another"
	assert.Len(t, stats.Changes(append([]stats.Row{alone}, rows...), day("2022-01-13")), len(rows)-1)
}

// What is left out of a plan hides nothing that stands behind it.
func TestWhatStandsBehindWhatIsLeftOut(t *testing.T) {
	o := stats.Options{On: day("2026-03-31"), Window: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}}
	for _, one := range []struct {
		name  string
		first plan.Intake
	}{
		{"an initiation without a day", plan.Intake{Kind: plan.IntakeProtection}},
		{"a concern", plan.Intake{Kind: plan.IntakeConcern, Arrived: noon(day("2026-03-01"))}},
		{"one of a day to come", plan.Intake{Kind: plan.IntakeProtection, Arrived: noon(day("2026-04-01"))}},
	} {
		p := matter(plan.IntakeProtection, day("2026-03-10"))
		p.Intakes = append([]plan.Intake{one.first}, p.Intakes...)
		assert.Equal(t, "0/1 undecided=1", numbers(row(t, count(t, o, p), stats.IntakeAssessed)), one.name)
	}
}

// Counts of no day are none.
func TestCountsOfNoDay(t *testing.T) {
	c, err := stats.Count(slices.Values([]*plan.Plan{{}}), stats.Options{})
	require.ErrorIs(t, err, stats.ErrNoDay)
	assert.Nil(t, c)
}

// Of the window that is asked for there are rows where nothing is counted, and of no other.
func TestRowsOfNothing(t *testing.T) {
	window := civil.Period{From: day("2025-02-01"), To: day("2025-02-28")}
	rows := count(t, stats.Options{On: day("2026-03-31"), Window: window})
	require.NotEmpty(t, rows)
	for _, r := range rows {
		assert.Equal(t, window, r.Window)
	}
	for _, r := range count(t, stats.Options{On: day("2026-03-31")}) {
		assert.Equal(t, stats.HalfYear(day("2026-03-31")), r.Window)
	}
}

// A plan that no initiation began tells nothing of one.
func TestFieldsWithoutAnInitiation(t *testing.T) {
	for _, f := range []stats.Field{stats.ByKind, stats.ByTopic, stats.ByMedium, stats.ByUrgency, stats.ByOrganisation} {
		r := row(t, count(t, stats.Options{On: day(today), By: []stats.Field{f}}, inForce(true, "", 1, 0)), stats.HeldBaton)
		assert.Equal(t, []string{stats.Unknown}, r.By, f)
	}
}

// A survey of a window that has not begun is not counted yet.
func TestSurveyBeforeItsWindow(t *testing.T) {
	o := stats.Options{On: day("2023-01-01"), Window: civil.Period{From: day("2024-01-01"), To: day("2024-12-31")}}
	assert.Empty(t, rowsOf(counted(t, o, northSavo()), stats.InUse, 0))
}
