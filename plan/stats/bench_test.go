package stats_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/require"
)

// BenchmarkAdd counts one plan of a mixed lot.
func BenchmarkAdd(b *testing.B) {
	plans := slices.Collect(sample.Plans(1, 500))
	c, err := stats.New(stats.Options{On: day("2026-11-21"), By: []stats.Field{stats.ByKind, stats.ByAge}})
	require.NoError(b, err)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		c.Add(plans[i%len(plans)])
		i++
	}
}

// BenchmarkRows tells a year of it.
func BenchmarkRows(b *testing.B) {
	c, err := stats.Count(sample.Plans(1, 500), stats.Options{On: day("2026-11-21")})
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		c.Rows(5)
	}
}
