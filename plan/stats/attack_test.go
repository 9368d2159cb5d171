package stats_test

import (
	"flag"
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/require"
)

var attacks = flag.Int("attacks", 12, "how many random registers are attacked")

// numbersOf returns every number that a row could tell, by name.
func numbersOf(r stats.Row, into map[string]int64) {
	at := r.Indicator.ID + " " + r.Window.From.String() + " " + strings.Join(r.By, "/") + " "
	into[at+"above"] += int64(r.Numerator)
	into[at+"below"] += int64(r.Denominator)
	into[at+"rest"] += int64(r.Denominator - r.Numerator)
	for _, p := range r.Parts {
		if !p.Withheld {
			into[at+"part "+p.Kind.String()] += int64(p.Count)
		}
	}
	for _, b := range r.Bands {
		into[fmt.Sprintf("%sband %d..%d", at, b.From, b.To)] += int64(b.Count)
	}
}

// kind is one kind of plan that an attacker reckons with: what a register of it
// alone would tell.
type kindOfPlan map[string]int64

func (k kindOfPlan) text() string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(k)) {
		if k[name] != 0 {
			all = append(all, fmt.Sprintf("%s=%d", name, k[name]))
		}
	}
	return strings.Join(all, "\n")
}

// attacker knows everything but how many plans are of which kind.
type attacker struct {
	kinds []kindOfPlan
	of    []kindOfPlan // the kind of each plan
	only  []string     // the indicators that speak of the same cases
}

func newAttacker(t *testing.T, o stats.Options, plans []*plan.Plan, only ...string) *attacker {
	return attackerOf(plans, func(p *plan.Plan) []stats.Row {
		c, err := stats.Count(slices.Values([]*plan.Plan{p}), o)
		require.NoError(t, err)
		return c.Rows(0)
	}, only...)
}

// attackerOf is one who knows what each plan alone would tell.
func attackerOf(plans []*plan.Plan, tells func(*plan.Plan) []stats.Row, only ...string) *attacker {
	a := &attacker{only: only}
	seen := map[string]bool{}
	for _, p := range plans {
		k := kindOfPlan{}
		for _, r := range a.mine(tells(p)) {
			numbersOf(r, k)
		}
		k.cross()
		a.of = append(a.of, k)
		if text := k.text(); !seen[text] {
			seen[text] = true
			a.kinds = append(a.kinds, k)
		}
	}
	return a
}

// cross adds who is above the line, or below it, in two rows at once.
func (k kindOfPlan) cross() {
	for _, one := range slices.Sorted(maps.Keys(k)) {
		for _, other := range slices.Sorted(maps.Keys(k)) {
			a, b := strings.Fields(one), strings.Fields(other)
			side := func(word string) bool { return word == "above" || word == "rest" }
			if one < other && a[0] != b[0] && side(a[len(a)-1]) && side(b[len(b)-1]) {
				k[one+" and "+other] = min(k[one], k[other])
			}
		}
	}
}

func (a *attacker) mine(rows []stats.Row) []stats.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r stats.Row) bool { return !slices.Contains(a.only, r.Indicator.ID) })
}

// weights returns a number of each kind.
func (a *attacker) weights(f func(kindOfPlan) int64) []int64 {
	all := make([]int64, len(a.kinds))
	for i, k := range a.kinds {
		all[i] = f(k)
	}
	return all
}

// knows returns the sums that a publication tells.
func (a *attacker) knows(told []stats.Row) program {
	p := program{width: len(a.kinds)}
	for _, r := range a.mine(told) {
		if r.Suppressed {
			continue
		}
		one := map[string]int64{}
		numbersOf(r, one)
		for _, name := range slices.Sorted(maps.Keys(one)) {
			at, band, isBand := strings.Cut(name, " band ")
			p.sums = append(p.sums, one[name])
			p.rows = append(p.rows, a.weights(func(k kindOfPlan) int64 {
				if !isBand {
					return k[name]
				}
				return k.bands(at, band)
			}))
		}
	}
	return p
}

// bands sums the bands within one that is told.
func (k kindOfPlan) bands(at, told string) (sum int64) {
	first, last := ends(told)
	for name, n := range k {
		if row, band, ok := strings.Cut(name, " band "); ok && row == at {
			if from, to := ends(band); first <= from && to <= last {
				sum += n
			}
		}
	}
	return sum
}

func ends(band string) (from, to int) {
	_, _ = fmt.Sscanf(band, "%d..%d", &from, &to)
	if to < 0 {
		to = 1 << 20
	}
	return from, to
}

// attack computes the bounds of every small number that follow from what is
// told, and says which are closer than the least.
func (a *attacker) attack(t *testing.T, register []int, told []stats.Row, least int64) (opened []string) {
	truth := map[string]int64{}
	for i, n := range register {
		for name, each := range a.of[i] {
			truth[name] += each * int64(n)
		}
	}
	solved := a.knows(told).solve()
	require.NotNil(t, solved, "the publication must be one that a register can have")
	for _, name := range slices.Sorted(maps.Keys(truth)) {
		if truth[name] >= least {
			continue
		}
		weights := a.weights(func(k kindOfPlan) int64 { return k[name] })
		if !slices.ContainsFunc(weights, func(n int64) bool { return n != 0 }) {
			continue // the calendar alone says that there is none
		}
		most, bounded := solved.most(weights)
		for i := range weights {
			weights[i] = -weights[i]
		}
		lowest, _ := solved.most(weights)
		lowest = lowest.Neg(lowest)
		if bounded && most.Cmp(new(big.Rat).Add(lowest, new(big.Rat).SetInt64(least))) < 0 {
			opened = append(opened, fmt.Sprintf("%s is %d: %s to %s", name, truth[name], lowest.FloatString(2), most.FloatString(2)))
		}
	}
	return opened
}

// mattersOfAllKinds are plans of each outcome, start and completion.
func mattersOfAllKinds() []*plan.Plan {
	return mattersOf([]plan.IntakeKind{plan.IntakeProtection, plan.IntakeContact, plan.IntakeApplication}, "2026-02-03", "2026-03-10", "2026-04-08", "2026-05-20", "2026-06-26")
}

func mattersOf(kinds []plan.IntakeKind, days ...string) (all []*plan.Plan) {
	for _, kind := range kinds {
		for _, arrived := range days {
			for _, outcome := range []plan.OutcomeKind{0, plan.OutcomeAssessment, plan.OutcomeUnnecessary, plan.OutcomeUrgent, plan.OutcomeJoined, plan.OutcomeVoluntary} {
				for _, start := range []int{-20, 1, 12, 30, 999} {
					for _, took := range []int{50, 120, 999} {
						if p := matterOf(kind, day(arrived), outcome, start, took); p != nil {
							all = append(all, p)
							if start != 999 && len(p.Assessments) > 0 {
								all = append(all, twice(p, -30), twice(p, start+2))
							}
						}
					}
				}
				if p := matterOf(kind, day(arrived), outcome, 999, 999); p != nil {
					p.Course = []plan.Step{{Status: plan.StatusHandedOver, Statement: plan.Statement{On: day(arrived).AddDays(2)}}}
					all = append(all, p)
				}
			}
		}
	}
	return all
}

// twice is a plan with another notification some days apart, for which the same
// assessment is made.
func twice(p *plan.Plan, days int) *plan.Plan {
	q := *p
	in := p.Intakes[0]
	in.ID, in.Arrived = "intake2", noon(day(p.Intakes[0].Arrived.String()[:10]).AddDays(days))
	q.Intakes = append(slices.Clone(p.Intakes), in)
	q.Assessments = slices.Clone(p.Assessments)
	q.Assessments[0].IntakeIDs = []plan.ID{"intake1", "intake2"}
	return &q
}

const today = "2026-06-30"

// matterOf returns nil for what nobody records: an assessment of a matter that
// was settled without one.
func matterOf(kind plan.IntakeKind, arrived civil.Date, outcome plan.OutcomeKind, start, took int) *plan.Plan {
	p := matter(kind, arrived)
	if kind == plan.IntakeApplication { // one that needs special support
		p.Child.Groups = []plan.Grouping{{Group: plan.GroupSpecialSupport, Statement: plan.Statement{On: arrived}}}
	}
	if outcome != 0 {
		p.Intakes[0].Outcome = &plan.IntakeOutcome{Kind: outcome, Statement: plan.Statement{On: arrived.AddDays(2)}}
	}
	settled := outcome == plan.OutcomeUnnecessary || outcome == plan.OutcomeVoluntary
	if start == 999 && took == 999 {
		return p
	}
	if settled && start > 0 && start < 999 && took == 999 { // settled then, in time or late
		p.Intakes[0].Outcome.On = arrived.AddDays(start)
		return p
	}
	if settled || outcome == plan.OutcomeJoined || kind == plan.IntakeContact {
		return nil
	}
	completed := civil.Date{}
	if took != 999 {
		completed = arrived.AddDays(took)
	}
	p.Assessments = []assess.Assessment{{ID: "assess", Kind: assess.KindServiceNeed, IntakeIDs: []plan.ID{"intake1"}, Started: arrived.AddDays(start), Completed: completed}}
	if start == 999 { // nobody wrote when it began
		p.Assessments[0].Started = civil.Date{}
	}
	return p
}

// familiesOfAllKinds are plans of each way from a concern to help.
func familiesOfAllKinds() (all []*plan.Plan) {
	days := []int{-1, 3, 10, 20, 45, 75, 120}
	for _, raised := range []string{"2025-10-06", "2026-01-12", "2026-03-20"} {
		for _, met := range days {
			for _, helped := range append(days, 5, 12, 28, 58, 88, 130, 165) {
				all = append(all, familyOf(day(raised), met, helped))
			}
		}
	}
	return all
}

func familyOf(raised civil.Date, met, helped int) *plan.Plan {
	p := &plan.Plan{
		People:   []plan.Member{{ID: "nurse", Professional: &plan.Professional{}}},
		Concerns: []plan.Concern{{Statement: plan.Statement{On: raised}}},
	}
	if met >= 0 {
		p.Meetings = []plan.Meeting{{Kind: plan.MeetingJoint, State: plan.MeetingHeld, Start: noon(raised.AddDays(met))}}
	}
	if helped >= 0 {
		p.Actions = []plan.Action{{OwnerIDs: []plan.ID{"nurse"}, Progress: []plan.Progress{{State: plan.ActionUnderWay, Statement: plan.Statement{On: raised.AddDays(helped)}}}}}
	}
	return p
}

// starsOfAllKinds are assessments with and without the child's voice, and a baseline.
func starsOfAllKinds() (all []*plan.Plan) {
	for _, voice := range []assess.Voice{assess.VoiceChild, assess.VoiceGuardian} {
		for _, baseline := range []civil.Date{{}, day("2026-04-10")} {
			all = append(all, &plan.Plan{Assessments: []assess.Assessment{{Baseline: baseline,
				Views: []assess.View{{Statement: plan.Statement{On: day("2026-04-10")}, Voice: voice, Findings: []assess.Finding{{}}}}}}})
		}
	}
	return all
}

// goalsOfAllKinds are goals of each state.
func goalsOfAllKinds() (all []*plan.Plan) {
	for _, state := range []plan.GoalState{plan.GoalReached, plan.GoalImproving, plan.GoalActive, plan.GoalNoChange, plan.GoalWorsening, plan.GoalDropped} {
		all = append(all, &plan.Plan{Goals: []plan.Goal{{Evaluations: []plan.Evaluation{{State: state, Statement: plan.Statement{On: day("2026-05-01")}}}}}})
	}
	return all
}

// registers are what random registers are drawn from, and what is asked of them.
type registers struct {
	name  string
	plans []*plan.Plan
	only  []string // the indicators that speak of the same cases
	o     stats.Options
}

func registersOfAllKinds() []registers {
	year := civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}
	return []registers{
		{"matters of a time that goes on and on", mattersOfAllKinds(), []string{stats.StartedInTime, stats.CompletedInTime, stats.IntakeAssessed}, stats.Options{On: day(today), Window: civil.Period{From: year.From, To: day("2300-12-31")}}},
		{"matters by kind", mattersOfAllKinds(), []string{stats.StartedInTime, stats.CompletedInTime, stats.IntakeAssessed}, stats.Options{On: day(today), Window: year, By: []stats.Field{stats.ByKind}}},
		{"matters by half-years", mattersOfAllKinds(), []string{stats.StartedInTime, stats.CompletedInTime, stats.IntakeAssessed}, stats.Options{On: day(today)}},
		{"matters of days that have just begun", mattersOf([]plan.IntakeKind{plan.IntakeProtection}, "2026-06-22", "2026-06-24", "2026-06-29"), []string{stats.StartedInTime, stats.CompletedInTime, stats.IntakeAssessed}, stats.Options{On: day(today), Window: civil.Period{From: day("2026-06-22"), To: day("2026-12-31")}}},
		{"matters of a time that is over", mattersOf([]plan.IntakeKind{plan.IntakeProtection}, "2026-02-03", "2026-03-10"), []string{stats.StartedInTime, stats.CompletedInTime, stats.IntakeAssessed}, stats.Options{On: day(today), Window: civil.Period{From: day("2026-02-01"), To: day("2026-03-31")}}},
		{"families of a year", familiesOfAllKinds(), []string{stats.ConcernToMeeting, stats.MeetingToHelp, stats.ConcernToHelp}, stats.Options{On: day(today), Window: year}},
		{"joint meetings", meetingsOfAllKinds(), []string{stats.JointHeld, stats.JointFeedback}, stats.Options{On: day(today), Window: year}},
		{"plans in force", plansInForceOfAllKinds(), []string{stats.HeldBaton, stats.NextContact, stats.FewAround, stats.OnePlan}, stats.Options{On: day(today), Window: year}},
		{"plans in force and their burden", burdensOfAllKinds(), []string{stats.HeldBaton, stats.FewMet, stats.AskedOnce}, stats.Options{On: day(today), Window: year}},
		{"assessments", starsOfAllKinds(), []string{stats.ChildsVoice, stats.HasBaseline}, stats.Options{On: day(today), Window: year}},
		{"goals", goalsOfAllKinds(), []string{stats.GoalBetter}, stats.Options{On: day(today), Window: year}},
		{"families by half-years", familiesOfAllKinds(), []string{stats.ConcernToMeeting, stats.MeetingToHelp, stats.ConcernToHelp}, stats.Options{On: day(today)}},
	}
}

// No solver opens a publication: from everything that is told together, with all
// that can and cannot be, no small number follows to less than the least that is
// told.
func TestNoSolverOpensAPublication(t *testing.T) {
	n := uint64(*attacks)
	if testing.Short() {
		n /= 4
	}
	for _, c := range registersOfAllKinds() {
		t.Run(c.name, func(t *testing.T) {
			a := newAttacker(t, c.o, c.plans, c.only...)
			told, rows := 0, 0
			for seed := range n {
				register, public, least := randomRegister(t, seed, c.o, c.plans)
				require.Empty(t, a.attack(t, register, public, least), "seed %d, least %d:\n%s", seed, least, publication(public))
				for _, r := range a.mine(public) {
					if rows++; !r.Suppressed {
						told++
					}
				}
			}
			require.Greater(t, 10*told, rows, "of %d rows only %d are told: silence is no protection", rows, told)
		})
	}
}

// randomRegister draws many of some kinds, few of others, and says how many of
// each plan.
func randomRegister(t *testing.T, seed uint64, o stats.Options, plans []*plan.Plan) (register []int, told []stats.Row, least int64) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 13))
	least = 2 + int64(random.IntN(9))
	c, err := stats.New(o)
	require.NoError(t, err)
	register = make([]int, len(plans))
	kinds := 2 + random.IntN(30)
	for range kinds {
		i := random.IntN(len(plans))
		n := random.IntN(2 * int(least))
		if random.IntN(2) == 0 {
			n = random.IntN(200)
		}
		register[i] += n
		for range n {
			c.Add(plans[i])
		}
	}
	return register, c.Rows(int(least)), least
}

func publication(rows []stats.Row) string {
	var b strings.Builder
	for _, r := range rows {
		if r.Suppressed {
			fmt.Fprintf(&b, "%s %s %v suppressed\n", r.Indicator.ID, r.Window.From, r.By)
		} else {
			fmt.Fprintf(&b, "%s %s %v %s\n", r.Indicator.ID, r.Window.From, r.By, numbers(r))
		}
	}
	return b.String()
}
