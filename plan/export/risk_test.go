package export_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/export"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// alike makes n plans of an age, a municipality and a half-year.
func alike(n int, born, municipality, raised string) []*plan.Plan {
	var all []*plan.Plan
	for range n {
		p := written()
		p.Child.Born = day(born)
		p.Child.Address.Municipality.Code = municipality
		p.Concerns = []plan.Concern{{Statement: on(raised)}}
		all = append(all, p)
	}
	return all
}

// apart gives plans that are alike ids of their own.
func apart(plans []*plan.Plan) []*plan.Plan {
	for i, p := range plans {
		p.ID = plan.PlanID(strconv.Itoa(i))
	}
	return plans
}

// What too few plans share is told wider: first the municipality, then the plan
// alone. What would be too few even so takes the smallest group with it, so that
// every plan is told. The report counts.
func TestGeneralise(t *testing.T) {
	const child, teen, half, before = "2018-01-01", "2010-01-01", "2026-01-05", "2025-05-05"
	for _, row := range []struct {
		name  string
		plans [][]*plan.Plan
		k     int         // asked for
		want  export.Risk // counts
		rows  map[string]int
	}{
		{"all alike: nothing is wider", [][]*plan.Plan{alike(3, child, "091", half)},
			3, export.Risk{K: 3, L: 1, Plans: 3, Classes: 1, LargestByIntervals: 3, ByStep: export.ByStep{One: 3}}, map[string]int{"age-7-12,091,2025-10-01": 3}},
		{"one fewer than K in each of two municipalities", [][]*plan.Plan{alike(2, child, "091", half), alike(2, child, "049", half), alike(3, child, "092", half)},
			3, export.Risk{K: 3, L: 1, Plans: 7, Classes: 2, OtherMunicipality: 4, LargestByIntervals: 7, ByStep: export.ByStep{One: 7}}, map[string]int{"age-7-12,091,2025-10-01": 0, "age-7-12,other,2025-10-01": 4, "age-7-12,092,2025-10-01": 3}},
		{"the few of a small municipality take the next one with them", [][]*plan.Plan{alike(1, child, "091", half), alike(3, child, "049", half), alike(4, child, "092", half)},
			4, export.Risk{K: 4, L: 1, Plans: 8, Classes: 2, OtherMunicipality: 4, LargestByIntervals: 8, ByStep: export.ByStep{One: 8}}, map[string]int{"age-7-12,other,2025-10-01": 4, "age-7-12,092,2025-10-01": 4}},
		{"then the plan alone", [][]*plan.Plan{alike(2, child, "091", half), alike(2, child, "049", before)},
			4, export.Risk{K: 4, L: 1, Plans: 4, Classes: 1, PlanAlone: 4, ByStep: export.ByStep{Any: 4}}, map[string]int{"any,any,any,any,any": 4}},
		{"whatever it is that differs", [][]*plan.Plan{alike(2, child, "091", half), alike(1, teen, "091", half)},
			3, export.Risk{K: 3, L: 1, Plans: 3, Classes: 1, PlanAlone: 3, ByStep: export.ByStep{Any: 3}}, map[string]int{"any,any,any,any,any": 3}},
		{"and what would be alone takes the smallest class with it, not the first", [][]*plan.Plan{alike(5, child, "091", half), alike(4, teen, "049", half), alike(1, child, "092", before)},
			4, export.Risk{K: 5, L: 1, Plans: 10, Classes: 2, PlanAlone: 5, LargestByIntervals: 5, ByStep: export.ByStep{One: 5, Any: 5}}, map[string]int{"age-7-12,091,2025-10-01": 5, "any,any,any,any,any": 5}},
		{"also one of which part is told wider", [][]*plan.Plan{alike(2, teen, "091", half), alike(3, teen, "049", half), alike(6, child, "091", half), alike(1, child, "092", before)},
			4, export.Risk{K: 6, L: 1, Plans: 12, Classes: 2, PlanAlone: 6, LargestByIntervals: 6, ByStep: export.ByStep{One: 6, Any: 6}}, map[string]int{"age-7-12,091,2025-10-01": 6, "any,any,any,any,any": 6}},
		{"as many as K alone take nobody", [][]*plan.Plan{alike(4, child, "091", half), alike(1, teen, "091", half), alike(3, teen, "049", before)},
			4, export.Risk{K: 4, L: 1, Plans: 8, Classes: 2, PlanAlone: 4, LargestByIntervals: 4, ByStep: export.ByStep{One: 4, Any: 4}}, map[string]int{"age-7-12,091,2025-10-01": 4, "any,any,any,any,any": 4}},
	} {
		var plans []*plan.Plan
		for _, some := range row.plans {
			plans = append(plans, some...)
		}
		written := files(t, export.Options{On: today, Key: key, K: row.k}, apart(plans))
		var got export.Risk
		require.NoError(t, json.Unmarshal(written["risk.json"], &got), row.name)
		assert.Equal(t, []string{"age_band", "municipality", "half_year", "step", "days"}, got.QuasiIdentifiers)
		assert.Equal(t, []string{"topic"}, got.Sensitive)
		assert.Contains(t, got.Note, "aloneByIntervals")
		got.QuasiIdentifiers, got.Sensitive, got.Note = nil, nil, ""
		assert.Equal(t, row.want, got, row.name)
		for class, n := range row.rows {
			assert.Equal(t, n, strings.Count(string(written["plans.csv"]), ","+class+","), "%s: %q", row.name, class)
		}
		intakes := rows(t, written["intakes.csv"])
		assert.Len(t, intakes, 2*(len(plans)-row.want.PlanAlone), "%s: a plan alone has no parts", row.name)
	}
}

// Weeks are told in the finest step that K plans of a class share, in every table
// alike; what is left takes the smallest group with it.
func TestSteps(t *testing.T) {
	met := func(days ...string) (all []*plan.Plan) {
		for _, d := range days {
			p := alike(1, "2018-01-01", "091", "2026-01-05")[0]
			p.Meetings = []plan.Meeting{{Start: moment(d), Kind: plan.MeetingReview, State: plan.MeetingHeld}}
			all = append(all, p)
		}
		return all
	}
	for _, row := range []struct {
		name  string
		days  []string // of the meeting; first raised on 5 January
		want  string   // step and days of each, how often
		weeks string   // of the goal that is due on 23 February, a week in another table
	}{
		{"the same week", []string{"2026-02-02", "2026-02-03", "2026-02-08"}, "3 of 1,2|4", "7"},
		{"weeks 4 and 5 are two", []string{"2026-02-02", "2026-02-09", "2026-02-10"}, "3 of 4,0|4", "4"},
		{"weeks 4, 6 and 7 are in one step of four", []string{"2026-02-02", "2026-02-16", "2026-03-01"}, "3 of 4,0|4", "4"},
		{"weeks 4, 8 and 12 in one of thirteen", []string{"2026-02-02", "2026-03-02", "2026-03-30"}, "3 of 13,0|0", "0"},
		{"weeks 4, 8 and 13 in none", []string{"2026-02-02", "2026-03-02", "2026-04-06"}, "3 of any,any", ""},
		{"one beside three takes them with it", []string{"2026-02-02", "2026-02-03", "2026-02-08", "2026-09-01"}, "4 of any,any", ""},
		{"three that share nothing are as many as K", []string{"2026-02-02", "2026-02-03", "2026-02-08", "2026-05-05", "2026-08-05", "2026-11-05"}, "3 of 1,2|4, 3 of any,any", "7, "},
		{"and of two groups the smaller one", []string{"2026-02-02", "2026-02-03", "2026-02-08", "2026-09-01", "2026-05-06", "2026-05-05", "2026-05-07", "2026-05-08"}, "4 of 1,2|17, 4 of any,any", "7, "},
	} {
		written := files(t, export.Options{On: today, Key: key, K: 3}, apart(met(row.days...)))
		found := map[string]int{}
		for _, r := range rows(t, written["plans.csv"]) {
			found[r["step"]+","+r["days"]]++
		}
		weeks := map[string]bool{}
		for _, r := range rows(t, written["goals.csv"]) {
			if r["n"] == "1" {
				weeks[r["due"]] = true
			}
		}
		var got []string
		for _, what := range slices.Sorted(maps.Keys(found)) {
			got = append(got, fmt.Sprintf("%d of %s", found[what], what))
		}
		assert.Equal(t, row.want, strings.Join(got, ", "), row.name)
		assert.ElementsMatch(t, strings.Split(row.weeks, ", "), slices.Collect(maps.Keys(weeks)), row.name)
		for _, r := range rows(t, written["cases.csv"]) {
			step := ""
			for _, p := range rows(t, written["plans.csv"]) {
				if p["plan"] == r["plan"] {
					step = p["step"]
				}
			}
			assert.Contains(t, []string{"", "1"}, step, "%s: a case that tells more than the step of its plan names no plan", row.name)
		}
	}
}

// Plans of the same weeks of which a case tells another thing are not told by the week, and those of different weeks are
// not counted as one.
func TestStepsOfCases(t *testing.T) {
	plans := alike(6, "2018-01-01", "091", "2026-01-05")
	for i, p := range plans {
		p.Intakes[0].ID = p.Assessments[0].IntakeIDs[0]
		if i >= 3 {
			p.Meetings = nil
		}
	}
	risk := func() (r export.Risk) {
		require.NoError(t, json.Unmarshal(files(t, export.Options{On: today, Key: key, K: 3}, apart(plans))["risk.json"], &r))
		return r
	}
	got := risk()
	assert.Equal(t, export.ByStep{One: 6}, got.ByStep)
	assert.Equal(t, 3, got.LargestByIntervals, "two times three weeks")
	for i := range plans[0].Actions { // help came, which is in no week of an intake or a meeting
		plans[0].Actions[i].Progress = []plan.Progress{{State: plan.ActionUnderWay, Statement: on("2026-02-01")}}
	}
	assert.Equal(t, export.ByStep{One: 3, Four: 3}, risk().ByStep)
}

// planned is the meeting that is still to be held.
func planned(p *plan.Plan) *plan.Meeting {
	return &p.Meetings[slices.IndexFunc(p.Meetings, func(m plan.Meeting) bool { return m.State == plan.MeetingPlanned })]
}

// worried is the intake about mental health, of which no arrival is told.
func worried(p *plan.Plan) *plan.Intake {
	return &p.Intakes[slices.IndexFunc(p.Intakes, func(i plan.Intake) bool { return i.Topic == plan.TopicMental })]
}

// arrivesInPlaceOfMeeting lets an intake arrive in the week of the meeting that was held, which goes.
func arrivesInPlaceOfMeeting(p *plan.Plan) {
	worried(p).Arrived = moment("2026-02-02")
	p.Meetings = slices.DeleteFunc(p.Meetings, func(m plan.Meeting) bool { return m.State == plan.MeetingHeld })
}

// L is the fewest topics that a class has; who is alone by the weeks of intakes and
// meetings is counted, and the two tables are told apart.
func TestMeasure(t *testing.T) {
	plans := alike(8, "2018-01-01", "091", "2026-01-05")
	for i, p := range plans[:4] { // four alone: another arrival, no second one, another meeting, a meeting where another has an intake
		switch i {
		case 0:
			p.Intakes[0].Arrived = moment("2026-02-19")
		case 1:
			p.Intakes = slices.DeleteFunc(p.Intakes, func(i plan.Intake) bool { return i.Topic == plan.TopicMental })
		case 2:
			planned(p).Start = moment("2026-05-09")
		case 3:
			arrivesInPlaceOfMeeting(p)
		}
	}
	arrivesInPlaceOfMeeting(plans[5])
	plans[6].Intakes[0].Topic = plan.TopicMental
	plans[7].Child.Address.Municipality.Code = "049"
	plans = apart(append(plans, alike(2, "2018-01-01", "049", "2026-01-05")...))
	o := export.Options{On: today, Key: key, K: 3, Shift: true}
	var got export.Risk
	require.NoError(t, json.Unmarshal(files(t, o, plans)["risk.json"], &got))
	assert.Equal(t, []int{3, 1, 10, 2, 3, 5}, []int{got.K, got.L, got.Plans, got.Classes, got.AloneByIntervals, got.LargestByIntervals})
	o.Shift = false
	require.NoError(t, json.Unmarshal(files(t, o, plans)["risk.json"], &got))
	assert.Zero(t, got.AloneByIntervals, "weeks that one plan alone has are not told")
	for i := range plans {
		if plans[i].Child.Address.Municipality.Code == "049" {
			plans[i].Intakes[0].Topic = []plan.Topic{plan.TopicViolence, plan.TopicMental, plan.TopicSchool}[i%3]
		}
	}
	o.Shift = true
	require.NoError(t, json.Unmarshal(files(t, o, plans)["risk.json"], &got))
	assert.Equal(t, 2, got.L, "two topics in the one class, three in the other")
}
