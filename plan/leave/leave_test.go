package leave_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/leave"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readCase reads one of the plan documents of the cases.
func readCase(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	data, err := os.ReadFile("../../examples/cases/" + name + ".json")
	require.NoError(tb, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.Empty(tb, issues)
	return p
}

func day(s string) civil.Date { return civil.MustParseDate(s) }

var update = flag.Bool("update", false, "write the golden files anew")

// The people of case C that the tests speak of.
const (
	curator plan.ID = "ve6zgrws2v"
	nurse   plan.ID = "drc665adxx"
	teacher plan.ID = "gitopg25tv"
)

func TestLeaves(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-04-01"))
	l, ok := leave.Of(p, curator, day("2026-05-05"))
	require.True(t, ok)
	assert.True(t, l.Holds)
	assert.Equal(t, nurse, l.NextID, "the deputy accepted in December")
	assert.False(t, l.StandsStill())
	assert.Equal(t, []issue.Pointer{}, append([]issue.Pointer{}, l.Open...), "the contact of 4.5. comes before")

	alone := p.Clone()
	alone.BatonOffers = nil
	l, _ = leave.Of(alone, curator, day("2026-05-03"))
	assert.True(t, l.StandsStill(), "without a deputy the family's matter stands still")
	assert.Equal(t, []issue.Pointer{"/contacts/3"}, l.Open, "and the call of 4.5. is nobody's")

	_, ok = leave.Of(p, teacher, day("2026-05-05"))
	assert.False(t, ok, "the teacher shares the action with Iida")

	other := p.Clone()
	other.People = nil
	leaves := slices.Collect(leave.All(slices.Values([]*plan.Plan{other, p, alone}),
		plan.Identifier{System: "https://suvantola.example.fi/tyontekijat", Value: "t-1041"}, day("2026-05-05")))
	require.Len(t, leaves, 2)
	assert.Equal(t, []bool{false, true}, []bool{leaves[0].StandsStill(), leaves[1].StandsStill()})
}

// What is told of names the plan and the worker; a plan that is closed has nothing that stands still, and who has enough of the list may stop.
func TestAllOfManyPlans(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-04-01"))
	closed := p.Clone()
	closed.Course = append(closed.Course, plan.Step{Status: plan.StatusClosed})
	_, ok := leave.Of(closed, curator, day("2026-05-05"))
	assert.False(t, ok, "a closed plan")
	worker := plan.Identifier{System: "https://suvantola.example.fi/tyontekijat", Value: "t-1041"}
	seen := 0
	for l := range leave.All(slices.Values([]*plan.Plan{closed, p, p}), worker, day("2026-05-05")) {
		assert.Equal(t, leave.Left{PlanID: p.ID, PersonID: curator, Holds: true, NextID: nurse}, l)
		seen++
		break
	}
	assert.Equal(t, 1, seen, "and no more is asked")
}

func BenchmarkAll(b *testing.B) {
	const many = 100_000
	base := readCase(b, "iida").AsOf(day("2026-04-01"))
	plans := make([]*plan.Plan, many)
	for i := range plans {
		plans[i] = base
	}
	worker := plan.Identifier{System: "https://suvantola.example.fi/tyontekijat", Value: "t-1041"}
	for b.Loop() {
		n := 0
		for l := range leave.All(slices.Values(plans), worker, day("2026-05-05")) {
			if l.Holds {
				n++
			}
		}
		require.Equal(b, many, n)
	}
}

// Who leaves on which day, what they hold, who is next and what is left open:
// every worker of every case, every fortnight.
func TestEveryLeave(t *testing.T) {
	var b strings.Builder
	for _, name := range []string{"aino", "eeli", "iida"} {
		p := readCase(t, name)
		for on := day("2025-10-01"); on.Before(day("2026-10-01")); on = on.AddDays(14) {
			then := p.AsOf(on)
			for i := range then.People {
				if l, ok := leave.Of(then, then.People[i].ID, on); ok {
					fmt.Fprintf(&b, "%s %v %s holds %v pair %v next %s still %v open %v\n", name, on, l.PersonID, l.Holds, l.Pair, l.NextID, l.StandsStill(), l.Open)
				}
			}
		}
	}
	const golden = "testdata/leaves.golden"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, strings.Split(string(want), "\n"), strings.Split(b.String(), "\n"))
}

func ExampleAll() {
	data, _ := os.ReadFile("../../examples/cases/iida.json")
	whole, _ := plan.Decode(data, issue.Limits{})
	p := whole.AsOf(civil.MustParseDate("2026-04-01"))
	worker := plan.Identifier{System: "https://suvantola.example.fi/tyontekijat", Value: "t-1041"}
	for l := range leave.All(slices.Values([]*plan.Plan{p}), worker, civil.MustParseDate("2026-05-05")) {
		fmt.Println("stands still:", l.StandsStill(), "next:", l.NextID)
	}
	// Output: stands still: false next: drc665adxx
}

// A pair who has left the network by then comes after nobody.
func TestPairWhoHasLeft(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-04-01"))
	p.BatonOffers = nil
	p.Baton = append(p.Baton, plan.Holding{ID: "pairrrrrrr", PersonID: teacher, Role: plan.HoldingPair, From: p.Baton[0].From, Accepted: p.Baton[0].From})
	l, _ := leave.Of(p, curator, day("2026-05-03"))
	assert.Equal(t, teacher, l.NextID)
	p.Person(teacher).Period.To = day("2026-05-03")
	l, _ = leave.Of(p, curator, day("2026-05-03"))
	assert.True(t, l.StandsStill(), "the pair leaves on the same day")
}
