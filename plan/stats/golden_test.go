package stats_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range min(len(wantLines), len(gotLines)) {
		require.Equal(t, wantLines[i], gotLines[i], "%s, line %d", name, i+1)
	}
	require.Len(t, gotLines, len(wantLines), name)
}

// What every indicator means, in three languages.
func TestWhatIndicatorsMean(t *testing.T) {
	var b strings.Builder
	for _, i := range stats.Indicators() {
		fmt.Fprintf(&b, "## %s %d %q\n", i.ID, i.Unit, i.Source)
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			fmt.Fprintf(&b, "%s\n", i.Means(l))
		}
	}
	compareGolden(t, "indicators.golden", b.String())
}

// The numbers of three hundred families of chance, whole and by each field, in one
// window and by half-years, with nothing suppressed and with what is small.
func TestNumbersOfChance(t *testing.T) {
	on := civil.MustParseDate("2026-08-31")
	var b strings.Builder
	year := civil.Period{From: civil.MustParseDate("2025-07-01"), To: on}
	ways := []stats.Options{{On: on}, {On: on, Window: year}, {On: civil.MustParseDate("2025-10-15")}}
	for f := stats.Field(1); f.IsValid(); f++ {
		ways = append(ways, stats.Options{On: on, Window: year, By: []stats.Field{f}})
	}
	for n, o := range ways {
		c, err := stats.Count(sample.Plans(9, 300), o)
		require.NoError(t, err)
		half, err := stats.Count(sample.Plans(9, 300), o)
		require.NoError(t, err)
		require.NoError(t, half.Merge(c))
		assert.Equal(t, 2*c.Undated(), half.Undated())
		fmt.Fprintf(&b, "## %d: on %v in %v to %v by %v, %d undated\n", n, o.On, o.Window.From, o.Window.To, o.By, c.Undated())
		for _, least := range []int{0, 5} {
			if least > 0 && n > 4 {
				continue
			}
			for _, r := range c.Rows(least) {
				median, ok := r.Median()
				share, told := r.Share()
				fmt.Fprintf(&b, "%d %s %v %v %s %v %d %v %.3f %v\n", least, r.Indicator.ID, r.Window.From, r.By, numbers(r), r.Suppressed, median.From, ok, share, told)
			}
		}
		doubled, single := half.Rows(0), c.Rows(0)
		require.Len(t, doubled, len(single))
		for i := range doubled {
			require.Equal(t, []int{2 * single[i].Numerator, 2 * single[i].Denominator}, []int{doubled[i].Numerator, doubled[i].Denominator}, "merged with itself everything is twice")
		}
	}
	compareGolden(t, "numbers.golden", b.String())
}
