package export_test

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/export"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An attacker knows of one child the age, the municipality, the day on which the
// matter was first raised, and every day on which something arrived or the family
// was met; and looks for the plan in the tables, all of them joined. There are never
// less than k that it can be.
func TestLinkage(t *testing.T) {
	for _, row := range []struct {
		name string
		k    int
		all  []*plan.Plan
	}{
		{"a small register", 5, slices.Collect(sample.Plans(*seed+15, 60))},
		{"a pilot", 5, slices.Collect(sample.Plans(*seed+16, 700))},
		{"k of 2", 2, slices.Collect(sample.Plans(*seed+17, 400))},
		{"k of 20", 20, slices.Collect(sample.Plans(*seed+18, 700))},
		{"a county's year", 5, slices.Collect(sample.PlansOf(sample.CountyYear, *seed+19, 1500))},
	} {
		t.Run(row.name, func(t *testing.T) {
			o := export.Options{On: today, Key: key, K: row.k}
			written := files(t, o, row.all)
			var risk export.Risk
			require.NoError(t, json.Unmarshal(written["risk.json"], &risk))
			require.GreaterOrEqual(t, risk.K, row.k)
			found := joined(t, written)
			require.Equal(t, len(row.all), found.size())
			counts, err := stats.New(stats.Options{On: today})
			require.NoError(t, err)
			for _, p := range row.all {
				require.GreaterOrEqual(t, found.candidates(markOf(counts, p)), risk.K, "%s", p.Child.Subject)
			}
		})
	}
}

// The attack finds what a release without protection would give away: otherwise it
// proves nothing.
func TestLinkageFinds(t *testing.T) {
	all := slices.Collect(sample.Plans(22, 700))
	found := joined(t, files(t, export.Options{On: today, Key: key, K: 1}, all))
	counts, err := stats.New(stats.Options{On: today})
	require.NoError(t, err)
	alone := 0
	for _, p := range all {
		n := found.candidates(markOf(counts, p))
		require.Positive(t, n, "the attack must find every plan: %s", p.Child.Subject)
		if n == 1 {
			alone++
		}
	}
	assert.Greater(t, alone, 200)
}

// mark is what the attacker knows.
type mark struct {
	age, place, half string
	days             [2][]int // of intakes and of meetings, from the first day
	cases            []string // what indicators make of those days
}

func markOf(counts *stats.Counts, p *plan.Plan) mark {
	var first civil.Date
	note := func(d civil.Date) {
		if !d.IsZero() && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	for _, c := range p.Concerns {
		note(c.On)
	}
	for _, in := range p.Intakes {
		note(plan.DayOf(in.Arrived))
	}
	m := mark{age: strings.Replace("age-"+cmp.Or(stats.AgeGroup(p.Child.Born, first), "unknown"), "age-un", "un", 1), place: p.Child.Address.Municipality.Code, half: stats.HalfYear(first).From.String()}
	if m.place == "" || len(p.Child.SecurityBans) > 0 {
		m.place = "unknown"
	}
	for _, in := range p.Intakes {
		m.days[0] = append(m.days[0], plan.DayOf(in.Arrived).Sub(first))
	}
	for _, meeting := range p.Meetings {
		m.days[1] = append(m.days[1], plan.DayOf(meeting.Start).Sub(first))
	}
	for _, c := range counts.Cases(p) {
		if about := c.Indicator + "|" + c.Window.From.String() + "|" + c.Slot; guarded(c.Indicator) {
			m.cases = append(m.cases, about)
		}
	}
	slices.Sort(m.cases)
	return m
}

// guarded are the indicators that speak of days that the attacker knows.
func guarded(indicator string) bool {
	return strings.HasPrefix(indicator, "concern.") || strings.HasPrefix(indicator, "joint-meeting.") || strings.HasPrefix(indicator, "intake.")
}

// line is one plan in all tables, as far as the attacker looks.
type line struct {
	age, place, half, step string
	arrived, met, cases    string
}

// lines are how many plans look so.
type lines map[line]int

func (l lines) size() (n int) {
	for _, plans := range l {
		n += plans
	}
	return n
}

func joined(t *testing.T, written map[string][]byte) lines {
	all, cases := map[string]*line{}, map[string][]string{}
	for _, r := range rows(t, written["plans.csv"]) {
		all[r["plan"]] = &line{age: r["age_band"], place: r["municipality"], half: r["half_year"], step: r["step"]}
	}
	for _, r := range rows(t, written["intakes.csv"]) {
		all[r["plan"]].arrived += r["arrived"] + " "
	}
	for _, r := range rows(t, written["meetings.csv"]) {
		all[r["plan"]].met += r["held"] + " "
	}
	for _, r := range rows(t, written["cases.csv"]) {
		if r["plan"] != "" && guarded(r["indicator"]) {
			cases[r["plan"]] = append(cases[r["plan"]], r["indicator"]+"|"+r["window"]+"|"+r["slot"])
		}
	}
	found := lines{}
	for name, one := range all {
		slices.Sort(cases[name])
		one.cases = strings.Join(cases[name], " ")
		found[*one]++
	}
	return found
}

// candidates are how many plans in the tables can be that of the child.
func (l lines) candidates(m mark) (n int) {
	for one, plans := range l {
		if one.fits(m) {
			n += plans
		}
	}
	return n
}

func (l line) fits(m mark) bool {
	could := func(told, own, wide string) bool { return told == own || told == wide || told == "any" }
	if !could(l.age, m.age, "any") || !could(l.place, m.place, "other") || !could(l.half, m.half, "any") {
		return false
	}
	if l.step == "any" {
		return strings.TrimSpace(l.arrived+l.met) == "" && l.cases == ""
	}
	step, err := strconv.Atoi(l.step)
	return err == nil && l.arrived == weeks(m.days[0], step) && l.met == weeks(m.days[1], step) && (l.cases == "" || l.cases == strings.Join(m.cases, " "))
}

// weeks tells days in steps of weeks; no day is before the first.
func weeks(days []int, step int) (text string) {
	for _, day := range days {
		week := 0
		for 7*step*(week+1) <= day {
			week++
		}
		text += strconv.Itoa(week*step) + " "
	}
	return text
}
