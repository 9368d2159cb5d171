// Package round runs benchmarks in many short rounds, of which the fastest counts:
// other work on the machine only ever makes a round slower.
package round

import "testing"

// Fastest returns the fastest of so many rounds of a benchmark.
func Fastest(f func(*testing.B), rounds int) (best testing.BenchmarkResult) {
	for range rounds {
		if r := testing.Benchmark(f); best.N == 0 || Nanoseconds(r) < Nanoseconds(best) {
			best = r
		}
	}
	return best
}

// Nanoseconds returns what one operation took, with its fraction.
func Nanoseconds(r testing.BenchmarkResult) float64 { return float64(r.T.Nanoseconds()) / float64(r.N) }
