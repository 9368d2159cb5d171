package stats_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func period(from, to string) civil.Period { return civil.Period{From: day(from), To: day(to)} }

// series are the rows of several publications, each indicator named after its own.
func series(t *testing.T, plans []*plan.Plan, minCell int, of ...stats.Options) (all []stats.Row) {
	t.Helper()
	for i, o := range of {
		c, err := stats.Count(slices.Values(plans), o)
		require.NoError(t, err)
		for _, r := range c.Rows(minCell) {
			r.Indicator.ID = fmt.Sprintf("%s@%d", r.Indicator.ID, i)
			all = append(all, r)
		}
	}
	return all
}

// Whoever holds every publication of a series, and subtracts, opens no small number where each is of a cohort
// of its own. The same attack opens a series of the whole register, so it sees.
func TestNoSolverOpensASeriesOfCohorts(t *testing.T) {
	year := period("2026-01-01", "2026-12-31")
	may, june := day("2026-05-31"), day(today)
	matters := []string{stats.StartedInTime, stats.CompletedInTime, stats.IntakeAssessed}
	families := []string{stats.ConcernToMeeting, stats.MeetingToHelp, stats.ConcernToHelp}
	winter, spring := period("2026-01-01", "2026-03-31"), period("2026-04-01", "2026-05-30")
	for _, c := range []struct {
		name   string
		plans  []*plan.Plan
		only   []string
		of     []stats.Options
		opened bool
	}{
		{"cohorts by half-years", fewMatters(), matters, []stats.Options{{On: may, Cohort: winter}, {On: june, Cohort: spring}}, false},
		{"one cohort told again a month later", fewMatters(), matters, []stats.Options{{On: may, Window: year, Cohort: winter}, {On: june, Window: year, Cohort: winter}}, true},
		{"the whole register each month", fewMatters(), matters, []stats.Options{{On: may, Window: year}, {On: june, Window: year}}, true},
		{"families of two cohorts", fewFamilies(), families, []stats.Options{{On: may, Cohort: period("2025-10-01", "2025-12-31")}, {On: june, Cohort: winter}}, false},
		{"families each month", fewFamilies(), families, []stats.Options{{On: may}, {On: june}}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			var only []string
			for i := range c.of {
				for _, id := range c.only {
					only = append(only, fmt.Sprintf("%s@%d", id, i))
				}
			}
			a := attackerOf(c.plans, func(p *plan.Plan) []stats.Row { return series(t, []*plan.Plan{p}, 0, c.of...) }, only...)
			opened, told := 0, 0
			for seed := range uint64(*attacks)/4 + 1 {
				random := rand.New(rand.NewPCG(seed, 21))
				least := 2 + random.IntN(6)
				register := make([]int, len(c.plans))
				var plans []*plan.Plan
				for range 2 + random.IntN(12) {
					i, n := random.IntN(len(c.plans)), random.IntN(2*least)
					if random.IntN(2) == 0 {
						n = random.IntN(60)
					}
					register[i] += n
					plans = append(plans, slices.Repeat([]*plan.Plan{c.plans[i]}, n)...)
				}
				public := a.mine(series(t, plans, least, c.of...))
				found := a.attack(t, register, public, int64(least))
				if opened += len(found); !c.opened {
					require.Empty(t, found, "seed %d, least %d:\n%s", seed, least, publication(public))
				}
				for _, r := range public {
					if !r.Suppressed {
						told++
					}
				}
			}
			assert.Positive(t, told, "silence is no protection")
			assert.Equal(t, c.opened, opened > 0)
		})
	}
}

// fewMatters are notifications of two days, of each outcome, start and completion; some families were spoken of once
// more shortly before either publication. fewFamilies are those of one winter day for each cohort.
func fewMatters() []*plan.Plan {
	all := mattersOf([]plan.IntakeKind{plan.IntakeProtection}, "2026-02-03", "2026-04-08")
	for _, first := range []string{"2026-02-03", "2026-04-08"} {
		for _, second := range []string{"2026-05-28", "2026-06-26"} {
			for _, outcome := range []plan.OutcomeKind{0, plan.OutcomeAssessment, plan.OutcomeUrgent} {
				p := matter(plan.IntakeProtection, day(first))
				again := matterOf(plan.IntakeProtection, day(second), outcome, 999, 999).Intakes[0]
				again.ID = "intake2"
				p.Intakes = append(p.Intakes, again)
				all = append(all, p)
			}
		}
	}
	return all
}

func fewFamilies() (all []*plan.Plan) {
	days := []int{-1, 3, 10, 20, 45, 75, 120}
	for _, raised := range []string{"2025-10-06", "2026-01-12"} {
		for _, met := range days {
			for _, helped := range append(days, 5, 12, 28, 58, 88, 130, 165) {
				all = append(all, familyOf(day(raised), met, helped))
			}
		}
	}
	return all
}

// Cohorts part the plans: each that has a first day is in one of them, and what is written later, or happens between
// two publications, does not bring it into a second one.
func TestEachPlanIsOfOneCohort(t *testing.T) {
	late := matter(plan.IntakeProtection, day("2026-03-10"))
	late.Concerns = []plan.Concern{{Statement: plan.Statement{On: day("2026-05-02")}}} // written down after the notification
	early := matter(plan.IntakeProtection, day("2026-05-20"))
	early.Concerns = []plan.Concern{{Statement: plan.Statement{On: day("2026-02-01")}}}
	again := matter(plan.IntakeProtection, day("2026-02-01"))
	again.Intakes = append(again.Intakes, matter(plan.IntakeProtection, day("2026-05-01")).Intakes...)
	counted := func(p *plan.Plan, on string, cohort civil.Period) bool {
		c, err := stats.New(stats.Options{On: day(on), Cohort: cohort})
		require.NoError(t, err)
		return len(c.Cases(p)) > 0
	}
	for _, row := range []struct {
		name, first string
		p           *plan.Plan
	}{
		{"a concern after the arrival leaves the plan where it was", "2026-03-10", late},
		{"a concern before the arrival is the first day", "2026-02-01", early},
		{"a second arrival changes nothing", "2026-02-01", again},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, on := range []string{"2026-04-01", "2026-06-01", "2026-12-31"} {
				for _, month := range []string{"2026-01-01", "2026-02-01", "2026-03-01"} {
					m := civil.Period{From: day(month), To: day(month).AddMonths(1).AddDays(-1)}
					assert.Equal(t, m.Contains(day(row.first)), counted(row.p, on, m), "%s on %s", month, on)
				}
			}
			assert.False(t, counted(row.p, "2026-06-01", period("2026-05-01", "2026-05-31")))
		})
	}
	on, plans := day("2026-12-31"), slices.Collect(sample.Plans(8, 150))
	whole, err := stats.Count(slices.Values(plans), stats.Options{On: on, By: []stats.Field{stats.ByKind}})
	require.NoError(t, err)
	sums := map[string]int{}
	for _, r := range whole.Rows(0) {
		sums[fmt.Sprint(r.Indicator.ID, r.Window, r.By)] += r.Denominator
	}
	for from := day("2005-01-01"); from.Before(day("2026-12-31")); from = from.AddMonths(3) {
		c, err := stats.Count(slices.Values(plans), stats.Options{On: on, By: []stats.Field{stats.ByKind}, Cohort: civil.Period{From: from, To: earlier(from.AddMonths(3).AddDays(-1), on.AddDays(-1))}})
		require.NoError(t, err)
		for _, r := range c.Rows(0) {
			sums[fmt.Sprint(r.Indicator.ID, r.Window, r.By)] -= r.Denominator
		}
	}
	for name, left := range sums {
		assert.Zero(t, left, name)
	}
}

func earlier(a, b civil.Date) civil.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// A cohort that goes on is not told of, and parts of two cohorts are no sum; what was not read is of no cohort, and
// its number is not told again and again beside each of them.
func TestCohort(t *testing.T) {
	for _, row := range []struct {
		name   string
		cohort civil.Period
	}{
		{"it goes on today", period("2026-01-01", today)},
		{"no last day", civil.Period{From: day("2026-01-01")}},
		{"no first day", civil.Period{To: day("2026-01-01")}},
		{"the wrong way", period("2026-02-01", "2026-01-01")},
	} {
		_, err := stats.New(stats.Options{On: day(today), Cohort: row.cohort})
		assert.ErrorIs(t, err, stats.ErrCohort, row.name)
	}
	one, err := stats.New(stats.Options{On: day(today), Cohort: period("2026-01-01", "2026-01-31")})
	require.NoError(t, err)
	other, err := stats.New(stats.Options{On: day(today), Cohort: period("2026-02-01", "2026-02-28")})
	require.NoError(t, err)
	assert.ErrorIs(t, one.Merge(other), stats.ErrMerge)
	assert.ErrorIs(t, decoded(t, encoded(t, one)).Merge(other), stats.ErrMerge)
	one.Add(&plan.Plan{}) // of no day
	one.Missed(30, 40)
	for _, r := range one.Rows(5) {
		assert.Equal(t, []stats.Part{{Kind: stats.PartUnread, Withheld: true}, {Kind: stats.PartInvalid, Withheld: true}, {Kind: stats.PartUndated, Withheld: true}}, r.Flaws)
	}
	assert.Equal(t, []stats.Part{{Kind: stats.PartUnread, Count: 30}, {Kind: stats.PartInvalid, Count: 40}, {Kind: stats.PartUndated, Count: 1}}, one.Rows(0)[0].Flaws)
}
