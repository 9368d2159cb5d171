package export_test

import (
	"encoding/json"
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

// What too few plans share is told wider: first the municipality, then the
// half-year, then the age; what is still alone is left out. The report counts.
func TestGeneralise(t *testing.T) {
	const child, teen, half, before = "2018-01-01", "2010-01-01", "2026-01-05", "2025-05-05"
	for _, row := range []struct {
		name  string
		plans [][]*plan.Plan
		want  export.Risk // counts
		rows  map[string]int
	}{
		{"all alike: nothing is wider", [][]*plan.Plan{alike(3, child, "091", half)},
			export.Risk{K: 3, L: 1, Plans: 3, Classes: 1, LargestByIntervals: 3}, map[string]int{"7-12,091,2025-10-01": 3}},
		{"one fewer than K in each of two municipalities", [][]*plan.Plan{alike(2, child, "091", half), alike(2, child, "049", half), alike(3, child, "092", half)},
			export.Risk{K: 3, L: 1, Plans: 7, Classes: 2, OtherMunicipality: 4, LargestByIntervals: 7}, map[string]int{"7-12,091,2025-10-01": 0, "7-12,other,2025-10-01": 4, "7-12,092,2025-10-01": 3}},
		{"then the half-year", [][]*plan.Plan{alike(2, child, "091", half), alike(2, child, "049", before)},
			export.Risk{K: 4, L: 1, Plans: 4, Classes: 1, OtherMunicipality: 4, WithoutHalfYear: 4, LargestByIntervals: 2}, map[string]int{"7-12,other,": 4}},
		{"then the age", [][]*plan.Plan{alike(2, child, "091", half), alike(1, teen, "091", half)},
			export.Risk{K: 3, L: 1, Plans: 3, Classes: 1, OtherMunicipality: 3, WithoutHalfYear: 3, WithoutAgeBand: 3, LargestByIntervals: 3}, map[string]int{",other,": 3}},
		{"and what is alone then is left out", [][]*plan.Plan{alike(3, child, "091", half), alike(1, teen, "091", half)},
			export.Risk{K: 3, L: 1, Plans: 3, LeftOut: 1, Classes: 1, OtherMunicipality: 1, WithoutHalfYear: 1, WithoutAgeBand: 1, LargestByIntervals: 3}, map[string]int{"7-12,091,2025-10-01": 3, ",other,": 0}},
	} {
		var plans []*plan.Plan
		for _, some := range row.plans {
			plans = append(plans, some...)
		}
		written := files(t, export.Options{On: today, Key: key, K: 3}, plans)
		var got export.Risk
		require.NoError(t, json.Unmarshal(written["risk.json"], &got), row.name)
		assert.Equal(t, []string{"age_band", "municipality", "half_year"}, got.QuasiIdentifiers)
		assert.Equal(t, []string{"topic"}, got.Sensitive)
		assert.Contains(t, got.Note, "aloneByIntervals")
		got.QuasiIdentifiers, got.Sensitive, got.Note = nil, nil, ""
		assert.Equal(t, row.want, got, row.name)
		for class, n := range row.rows {
			assert.Equal(t, n, strings.Count(string(written["plans.csv"]), ","+class+","), "%s: %q", row.name, class)
		}
	}
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
			p.Intakes = p.Intakes[:1]
		case 2:
			p.Meetings[1].Start = moment("2026-05-09")
		case 3:
			p.Intakes[1].Arrived, p.Meetings = moment("2026-02-02"), p.Meetings[1:]
		}
	}
	plans[5].Intakes[1].Arrived, plans[5].Meetings = moment("2026-02-02"), plans[5].Meetings[1:]
	plans[6].Intakes[0].Topic = plan.TopicMental
	plans[7].Child.Address.Municipality.Code = "049"
	plans = append(plans, alike(2, "2018-01-01", "049", "2026-01-05")...)
	var got export.Risk
	require.NoError(t, json.Unmarshal(files(t, export.Options{On: today, Key: key, K: 3}, plans)["risk.json"], &got))
	assert.Equal(t, []int{3, 1, 10, 2, 3, 5}, []int{got.K, got.L, got.Plans, got.Classes, got.AloneByIntervals, got.LargestByIntervals})
	for i := range plans {
		if plans[i].Child.Address.Municipality.Code == "049" {
			plans[i].Intakes[0].Topic = []plan.Topic{plan.TopicViolence, plan.TopicMental, plan.TopicSchool}[i%3]
		}
	}
	require.NoError(t, json.Unmarshal(files(t, export.Options{On: today, Key: key, K: 3}, plans)["risk.json"], &got))
	assert.Equal(t, 2, got.L, "two topics in the one class, three in the other")
}
