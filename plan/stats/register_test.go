package stats_test

import (
	"fmt"
	"iter"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The figures of Soite's year 2024 that its report tells: 3391 initiations, 3348
// of them child-protection notifications, 575 assessments, 175 of them in the
// first quarter.
const (
	initiations   = 3391
	notifications = 3348
	assessments   = 575
	inQuarter     = 175
)

// Invented: the report tells that 175 was 21.2 % of the first quarter, which 824
// to 827 initiations give, and that 61 % of the assessments of 1.10.2021 to
// 31.3.2022 were in time, without counts.
const (
	quarterInvented   = 825
	completedInvented = 100
	inTimeInvented    = 61
)

// register yields invented plans with those sums. That every assessment came of
// a notification, and all that the report does not tell, is invented.
func register() iter.Seq[*plan.Plan] {
	return func(yield func(*plan.Plan) bool) {
		for i := range initiations {
			kind, from, n, led := plan.IntakeProtection, day("2024-01-01"), i, i < inQuarter
			if i >= quarterInvented {
				from, n = day("2024-04-01"), i-quarterInvented
				led = n < assessments-inQuarter
			}
			if i >= notifications {
				kind = plan.IntakeContact
			}
			outcome := plan.OutcomeUnnecessary
			if led {
				outcome = plan.OutcomeAssessment
			}
			arrived := from.AddDays(n % 90)
			p := matter(kind, arrived)
			p.Intakes[0].Outcome = &plan.IntakeOutcome{Kind: outcome, Statement: plan.Statement{On: arrived.AddDays(2)}}
			if !yield(p) {
				return
			}
		}
		for i := range completedInvented {
			p := matter(plan.IntakeProtection, day("2021-10-01"))
			took := 60
			if i >= inTimeInvented {
				took = 120
			}
			if !yield(assessed(p, day("2021-10-05"), day("2021-10-01").AddDays(took))) {
				return
			}
		}
	}
}

// day reads a day that the test holds.
func day(text string) civil.Date { return civil.MustParseDate(text) }

// noon is twelve o'clock in Finland in winter, one in summer.
func noon(d civil.Date) civil.Instant { return civil.MustParseInstant(d.String() + "T12:00:00+02:00") }

// matter is a plan with one initiation.
func matter(kind plan.IntakeKind, arrived civil.Date) *plan.Plan {
	return &plan.Plan{Intakes: []plan.Intake{{ID: "intake1", Kind: kind, Arrived: noon(arrived)}}}
}

// assessed adds an assessment of the first initiation.
func assessed(p *plan.Plan, started, completed civil.Date) *plan.Plan {
	p.Assessments = append(p.Assessments, assess.Assessment{ID: plan.ID(fmt.Sprintf("assess%d", len(p.Assessments))),
		Kind: assess.KindServiceNeed, IntakeIDs: []plan.ID{"intake1"}, Started: started, Completed: completed})
	return p
}

// The shares that the report tells come out of a register with its sums, each
// with the numbers behind it.
func TestSharesOfTheReport(t *testing.T) {
	year := civil.Period{From: day("2024-01-01"), To: day("2024-12-31")}
	for _, row := range []struct {
		name      string
		indicator string
		window    civil.Period
		by        string
		want      string
		why       string
	}{
		{"all initiations", stats.IntakeAssessed, year, "", "575/3391 = 17.0 %", "the denominator is every initiation"},
		{"notifications", stats.IntakeAssessed, year, "protection-notification", "575/3348 = 17.2 %", "both are told as 17 %: the denominator must be named"},
		{"other initiations", stats.IntakeAssessed, year, "contact", "0/43 = 0.0 %", "what is left of the two denominators"},
		{"first quarter", stats.IntakeAssessed, civil.Period{From: day("2024-01-01"), To: day("2024-03-31")}, "", "175/825 = 21.2 %", "before the model was tried"},
		{"rest of the year", stats.IntakeAssessed, civil.Period{From: day("2024-04-01"), To: day("2024-12-31")}, "", "400/2566 = 15.6 %", "what follows from the two"},
		{"half-year", stats.CompletedInTime, stats.HalfYear(day("2022-01-01")), "", "61/100 = 61.0 %", "the share told of the half-year before the model"},
	} {
		t.Run(row.name, func(t *testing.T) {
			o := stats.Options{On: day("2025-01-31"), Window: row.window}
			if row.by != "" {
				o.By = []stats.Field{stats.ByKind}
			}
			c, err := stats.Count(register(), o)
			require.NoError(t, err)
			assert.Equal(t, row.want, told(c, row.indicator, row.by), row.why)
			assert.Zero(t, c.Undated())
		})
	}
}

// told is one row as text.
func told(c *stats.Counts, indicator string, by ...string) string {
	for _, r := range c.Rows(0) {
		if r.Indicator.ID == indicator && (len(r.By) == 0 || r.By[0] == by[0]) {
			share, _ := r.Share()
			return fmt.Sprintf("%d/%d = %.1f %%", r.Numerator, r.Denominator, 100*share)
		}
	}
	return "no row"
}

// The numbers that THL told of child welfare (jytyliitto.fi, 31.5.2017): 49 685
// assessments started in time and 1 019 late, 19 873 completed in time and 1 350
// late. Counts of a plan of each kind are added up so many times.
func TestSharesOfTheCountry(t *testing.T) {
	arrived := day("2016-10-03")
	o := stats.Options{On: day("2017-12-31"), Window: stats.HalfYear(arrived)}
	times := func(p *plan.Plan, n int) *stats.Counts {
		sum, err := stats.New(o)
		require.NoError(t, err)
		power, err := stats.New(o)
		require.NoError(t, err)
		power.Add(p)
		for ; n > 0; n /= 2 {
			if n%2 == 1 {
				require.NoError(t, sum.Merge(power))
			}
			double, err := stats.New(o)
			require.NoError(t, err)
			require.NoError(t, double.Merge(power))
			require.NoError(t, double.Merge(power))
			power = double
		}
		return sum
	}
	open := civil.Date{}
	sum := times(assessed(matter(plan.IntakeProtection, arrived), arrived.AddDays(5), open), 49685)
	require.NoError(t, sum.Merge(times(assessed(matter(plan.IntakeProtection, arrived), arrived.AddDays(30), open), 1019)))
	assert.Equal(t, "49685/50704 = 98.0 %", told(sum, stats.StartedInTime))
	sum = times(assessed(matter(plan.IntakeProtection, arrived), arrived.AddDays(5), arrived.AddDays(60)), 19873)
	require.NoError(t, sum.Merge(times(assessed(matter(plan.IntakeProtection, arrived), arrived.AddDays(5), arrived.AddDays(120)), 1350)))
	assert.Equal(t, "19873/21223 = 93.6 %", told(sum, stats.CompletedInTime))
}
