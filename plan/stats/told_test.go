package stats_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every number that is told of invented plans, as counted and as published. What a
// change of an indicator, a band or a rule of suppression does shows here at once.
func TestEveryNumberOfSamples(t *testing.T) {
	var plans []*plan.Plan
	for p := range sample.PlansOf(sample.CountyYear, 5, 150) {
		plans = append(plans, p)
	}
	for p := range sample.Plans(5, 150) {
		plans = append(plans, p)
	}
	for _, row := range []struct {
		name   string
		by     []stats.Field
		window civil.Period
	}{
		{"whole", nil, civil.Period{}}, {"by-kind-and-urgency", []stats.Field{stats.ByKind, stats.ByUrgency}, civil.Period{}}, {"by-age", []stats.Field{stats.ByAge}, civil.Period{}},
		{"by-the-rest", []stats.Field{stats.ByTopic, stats.ByMedium, stats.ByMunicipality}, stats.HalfYear(day("2025-06-01"))},
	} {
		c, err := stats.New(stats.Options{On: day("2026-04-01"), By: row.by, Window: row.window})
		require.NoError(t, err)
		for _, p := range plans {
			c.Add(p)
		}
		var got strings.Builder
		for _, least := range []int{0, 5} {
			if least > 0 && len(row.by) > 2 {
				continue // nothing of so small cells is told
			}
			fmt.Fprintf(&got, "# numbers of %d and more, %d intakes without a day\n", least, c.Undated())
			for _, r := range c.Rows(least) {
				fmt.Fprintf(&got, "%s %s %s", r.Indicator.ID, r.Window.From, strings.Join(r.By, "+"))
				if r.Suppressed {
					got.WriteString(" suppressed\n")
					continue
				}
				fmt.Fprintf(&got, " %d/%d", r.Numerator, r.Denominator)
				for _, p := range r.Parts {
					fmt.Fprintf(&got, " %s=%d", p.Kind, p.Count)
					if p.Withheld {
						got.WriteByte('*')
					}
				}
				for _, b := range r.Bands {
					fmt.Fprintf(&got, " %d-%d:%d", b.From, b.To, b.Count)
				}
				got.WriteByte('\n')
			}
		}
		file := filepath.Join("testdata", "told", row.name+".txt")
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
			require.NoError(t, os.WriteFile(file, []byte(got.String()), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, string(want) == got.String(), "%s: go test ./plan/stats -args -update, and read what changed", row.name)
	}
}

// What each case can come to, by the name that partial counts and the research table have for
// it, and whether that is above and below the line.
func TestEverySlotOfCases(t *testing.T) {
	c, err := stats.New(stats.Options{On: day(today), Window: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}})
	require.NoError(t, err)
	var plans []*plan.Plan
	for _, r := range registersOfAllKinds() {
		plans = append(plans, r.plans...)
	}
	for p := range sample.Plans(7, 300) {
		plans = append(plans, p)
	}
	found := map[string]bool{}
	for _, p := range plans {
		for _, one := range c.Cases(p) {
			found[fmt.Sprintf("%s %s above=%t below=%t", one.Indicator, one.Slot, one.Above, one.Below)] = true
		}
	}
	got := strings.Join(slices.Sorted(maps.Keys(found)), "\n") + "\n"
	file := filepath.Join("testdata", "told", "slots.txt")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "go test ./plan/stats -args -update, and read what changed")
}
