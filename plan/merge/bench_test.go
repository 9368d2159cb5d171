package merge_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/sample"
)

// Two copies of a plan of 16 kB, each changed three times.
func BenchmarkMerge(b *testing.B) {
	for n := 0; ; n++ {
		base := sample.Plan(7, n)
		line, _ := plan.AppendCompact(nil, base)
		if len(line) < 15_500 || len(line) > 16_500 || !fits(base) {
			continue
		}
		h := newHand(3)
		mine, theirs := h.work(base, 3), h.work(base, 3)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := merge.Of(base, mine, theirs, merge.Options{}); err != nil {
				b.Fatal(err)
			}
		}
		return
	}
}
