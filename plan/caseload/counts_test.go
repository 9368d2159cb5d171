package caseload_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/caseload"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(text string) civil.Date { return civil.MustParseDate(text) }

// of is a plan of one child of a worker, initiated on a day.
func of(worker, arrived string, change ...func(*plan.Plan)) *plan.Plan {
	id := plan.ID("w234567abc")
	p := &plan.Plan{
		Child:   plan.Child{Born: day("2015-01-01")},
		People:  []plan.Member{{ID: id, Professional: &plan.Professional{}, Identifiers: []plan.Identifier{{System: "https://example.fi/workers", Value: worker}}}},
		Intakes: []plan.Intake{{Kind: plan.IntakeProtection, Arrived: civil.MustParseInstant(arrived + "T09:00:00+02:00")}},
		Tracks:  []plan.TrackPeriod{{Track: plan.TrackStatutory, Period: civil.Period{From: day("2026-01-01")}}},
		Course:  []plan.Step{{Status: plan.StatusAgreed, Statement: plan.Statement{On: day("2026-01-01")}}},
		Baton:   []plan.Holding{{PersonID: id, Role: plan.HoldingResponsible, From: civil.MustParseInstant("2026-01-01T09:00:00+02:00")}},
	}
	for _, c := range change {
		c(p)
	}
	return p
}

func counted(t *testing.T, on string, plans ...*plan.Plan) *caseload.Counts {
	t.Helper()
	c, err := caseload.New(day(on))
	require.NoError(t, err)
	for _, p := range plans {
		c.Add(p)
	}
	return c
}

// The limits are those of LsL 13 b §: 35 children in 2022 and 2023, 30 since.
func TestLimit(t *testing.T) {
	for on, want := range map[string]int{"2021-12-31": 0, "2022-01-01": 35, "2023-12-31": 35, "2024-01-01": 30, "2026-11-28": 30} {
		assert.Equal(t, want, caseload.Limit(day(on)), on)
	}
}

// A worker has the children of the plans in force on the statutory track whose baton
// the worker holds; the 31st is one too many.
func TestWorkers(t *testing.T) {
	var plans []*plan.Plan
	for range 30 {
		plans = append(plans, of("a", "2026-03-02"))
	}
	for range 31 {
		plans = append(plans, of("b", "2026-03-02"))
	}
	c := counted(t, "2026-03-20", plans...)
	assert.Equal(t, []int{30, 31}, c.Workers())
	l := c.Load(1, 0)
	assert.Equal(t, []int{30, 1, 2, 31, 0}, []int{l.Limit, l.Within, l.Workers, l.Most, l.Keyless})
	assert.True(t, c.Load(1, 5).Suppressed, "two workers are few")
	assert.Zero(t, c.Load(1, 5).Workers)
	for _, row := range []struct {
		name   string
		change func(*plan.Plan)
		want   []int // children of each worker
		less   int   // plans with no worker
	}{
		{"as it is", func(*plan.Plan) {}, []int{1}, 0},
		{"of age on the day", func(p *plan.Plan) { p.Child.Born = day("2008-03-20") }, nil, 0},
		{"17 on the day", func(p *plan.Plan) { p.Child.Born = day("2008-03-21") }, []int{1}, 0},
		{"voluntary", func(p *plan.Plan) { p.Tracks[0].Track = plan.TrackVoluntary }, nil, 0},
		{"statutory until the day before", func(p *plan.Plan) { p.Tracks[0].Period.To = day("2026-03-19") }, nil, 0},
		{"a draft", func(p *plan.Plan) { p.Course[0].Status = plan.StatusDraft }, nil, 0},
		{"agreed tomorrow", func(p *plan.Plan) { p.Course[0].On = day("2026-03-21") }, nil, 0},
		{"nobody holds", func(p *plan.Plan) { p.Baton = nil }, nil, 1},
		{"a worker without a key", func(p *plan.Plan) { p.People[0].Identifiers = nil }, nil, 1},
		{"a holder who is no professional", func(p *plan.Plan) { p.People[0].Professional = nil }, nil, 1},
		{"a holder whom the plan does not know", func(p *plan.Plan) { p.Baton[0].PersonID = "w234567abd" }, nil, 1},
		{"handed on in the morning", func(p *plan.Plan) { p.Baton[0].To = civil.MustParseInstant("2026-03-20T09:00:00+02:00") }, nil, 1},
		{"handed on in the evening", func(p *plan.Plan) { p.Baton[0].To = civil.MustParseInstant("2026-03-20T15:00:00+02:00") }, []int{1}, 0},
		{"ended tomorrow", func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{Status: plan.StatusClosed, Statement: plan.Statement{On: day("2026-03-21")}})
		}, []int{1}, 0},
		{"ended today", func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{Status: plan.StatusClosed, Statement: plan.Statement{On: day("2026-03-20")}})
		}, nil, 0},
		{"statutory until today", func(p *plan.Plan) { p.Tracks[0].Period.To = day("2026-03-20") }, []int{1}, 0},
	} {
		c := counted(t, "2026-03-20", of("a", "2026-03-02", row.change))
		assert.Equal(t, row.want, c.Workers(), row.name)
		assert.Equal(t, row.less, c.Load(1, 0).Keyless, row.name)
	}
}

// A worker with two keys is one worker, known by the first.
func TestKeysOfAWorker(t *testing.T) {
	second := func(p *plan.Plan) {
		p.People[0].Identifiers = append(p.People[0].Identifiers, plan.Identifier{System: "https://example.fi/others", Value: "x"})
	}
	assert.Equal(t, []int{2}, counted(t, "2026-03-20", of("a", "2026-03-02"), of("a", "2026-03-02", second)).Workers())
}

// Before there was a limit every worker was within it.
func TestWithoutLimit(t *testing.T) {
	long := func(p *plan.Plan) {
		from := civil.MustParseInstant("2020-01-01T09:00:00+02:00")
		p.Tracks[0].Period.From, p.Course[0].On, p.Baton[0].From = day("2020-01-01"), day("2020-01-01"), from
	}
	l := counted(t, "2021-12-31", of("a", "2021-03-02", long), of("a", "2021-03-02", long)).Load(1, 0)
	assert.Equal(t, caseload.Load{On: day("2021-12-31"), Within: 1, Workers: 1, Most: 2, Weeks: []caseload.Week{{Monday: day("2021-12-27")}}}, l)
}

// Of few workers nothing is told, nor where few of them are over the limit or few within it; nor how many children one has.
func TestFewWorkers(t *testing.T) {
	for _, row := range []struct {
		name                          string
		within, over, keyless, asked  int
		told                          bool
		wantOver, wantMost, wantNoKey int
	}{
		{"nothing is hidden where nobody asks", 1, 1, 1, 0, true, 1, 31, 1},
		{"one hides nothing", 1, 1, 1, 1, true, 1, 31, 1},
		{"two hide ones", 1, 2, 1, 2, false, 0, 0, 0},
		{"enough of both", 3, 3, 3, 3, true, 3, 0, 3},
		{"few over the limit", 3, 2, 2, 3, false, 0, 0, 0},
		{"one over the limit", 4, 1, 4, 3, false, 0, 0, 4},
		{"nobody over the limit", 3, 0, 3, 3, true, 0, 0, 3},
		{"few within", 2, 3, 3, 3, false, 0, 0, 3},
		{"few at all", 2, 0, 3, 3, false, 0, 0, 3},
		{"nobody within", 0, 3, 3, 3, false, 0, 0, 3},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := counted(t, "2026-03-20")
			for n := range row.within {
				c.Add(of(fmt.Sprint("within", n), "2026-03-17"))
			}
			for n := range row.over {
				for range 31 {
					c.Add(of(fmt.Sprint("over", n), "2026-03-17"))
				}
			}
			for range row.keyless {
				c.Add(of("", "2026-03-17", func(p *plan.Plan) { p.Baton = nil }))
			}
			l := c.Load(1, row.asked)
			assert.Equal(t, !row.told, l.Suppressed)
			if row.told {
				assert.Equal(t, row.within, l.Within)
			}
			assert.Equal(t, []int{row.wantOver, row.wantMost, row.wantNoKey}, []int{l.Workers - l.Within, l.Most, l.Keyless})
			assert.Equal(t, day("2026-03-20"), l.On)
		})
	}
}

// Weeks are from Monday to Sunday; a concern without a matter and what comes later do
// not count, and a week of few is not told.
func TestWeeks(t *testing.T) {
	plans := []*plan.Plan{
		of("a", "2026-03-01"), of("a", "2026-03-02"), of("a", "2026-03-08"), of("a", "2026-03-09"), of("a", "2026-03-21"),
		of("a", "2026-03-03", func(p *plan.Plan) { p.Intakes[0].Kind = plan.IntakeConcern }),
		of("a", "2026-03-03", func(p *plan.Plan) { p.Intakes[0].Kind = plan.IntakeApplication }),
		of("a", "2026-03-03", func(p *plan.Plan) { p.Intakes[0].Arrived = civil.Instant{} }),
		of("a", "2026-03-03", func(p *plan.Plan) { p.Intakes[0].Kind = 0 }),
	}
	c := counted(t, "2026-03-20", plans...)
	assert.Equal(t, []caseload.Week{{Monday: day("2026-03-02"), Initiated: 3}, {Monday: day("2026-03-09"), Initiated: 1}, {Monday: day("2026-03-16")}}, c.Load(3, 0).Weeks)
	assert.Equal(t, []caseload.Week{{Monday: day("2026-03-02"), Initiated: 3}, {Monday: day("2026-03-09"), Suppressed: true}, {Monday: day("2026-03-16"), Suppressed: true}}, c.Load(3, 2).Weeks)
	assert.Equal(t, []caseload.Week{{Monday: day("2026-03-09"), Initiated: 1}, {Monday: day("2026-03-16")}}, c.Load(2, 1).Weeks, "one hides nothing")
	assert.Equal(t, []caseload.Week{{Monday: day("2026-03-02"), Initiated: 3}, {Monday: day("2026-03-09"), Suppressed: true}, {Monday: day("2026-03-16"), Suppressed: true}}, c.Load(3, 3).Weeks, "three are enough for three")
	assert.Equal(t, []caseload.Week{{Monday: day("2026-03-16"), Initiated: 1}}, counted(t, "2026-03-20", of("a", "2026-03-20")).Load(1, 0).Weeks, "today counts")
	_, err := caseload.New(civil.Date{})
	assert.ErrorIs(t, err, caseload.ErrNoDay)
}

// Shares add up to the whole, in any order, and stay as they are.
func TestMerge(t *testing.T) {
	plans := slices.Collect(sample.Plans(4, 400))
	whole := counted(t, "2026-03-20", plans...)
	for _, cut := range []int{0, 1, 137, 400} {
		a, b := counted(t, "2026-03-20", plans[:cut]...), counted(t, "2026-03-20", plans[cut:]...)
		before := b.Load(20, 0)
		require.NoError(t, a.Merge(b))
		assert.Equal(t, before, b.Load(20, 0))
		require.NoError(t, b.Merge(counted(t, "2026-03-20", plans[:cut]...)))
		for _, sum := range []*caseload.Counts{a, b} {
			assert.Equal(t, whole.Load(60, 0), sum.Load(60, 0))
			assert.Equal(t, whole.Workers(), sum.Workers())
		}
	}
	assert.NotEmpty(t, whole.Workers())
	assert.ErrorIs(t, whole.Merge(counted(t, "2026-03-21")), caseload.ErrMerge)
}

func ExampleCounts() {
	c, err := caseload.New(day("2026-03-20"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for range 12 {
		c.Add(of("worker-7", "2026-03-17"))
	}
	l := c.Load(1, 0)
	fmt.Println(l.Within, "of", l.Workers, "with at most", l.Limit, "children;", l.Weeks[0].Initiated, "initiated in the week of", l.Weeks[0].Monday)
	// Output: 1 of 1 with at most 30 children; 12 initiated in the week of 2026-03-16
}
