package stats

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Change is a row beside the same numbers of an earlier time (lähtötilanne ja nyt).
type Change struct {
	// Baseline is the row of the earlier window, of the same indicator and values.
	Baseline Row
	// Now is the later one.
	Now Row
	// Points is by how many percentage points the share has grown.
	Points float64
	// Told is false where one of the shares is not: then Points is 0.
	Told bool
}

// Changes sets rows beside those of the baseline, the half-year that the given day
// lies in: each later window of the same indicator and values, in the order of the
// rows. It tells nothing that the rows do not tell, so rows of one guarded
// publication stay guarded. A row whose baseline is not among the rows is left out.
func Changes(rows []Row, baseline civil.Date) (all []Change) {
	for _, now := range rows {
		if !baseline.Before(now.Window.From) {
			continue
		}
		at := slices.IndexFunc(rows, func(r Row) bool {
			return r.Indicator.ID == now.Indicator.ID && r.Window.Contains(baseline) && slices.Equal(r.By, now.By)
		})
		if at < 0 {
			continue
		}
		c := Change{Baseline: rows[at], Now: now}
		before, ok := c.Baseline.Share()
		after, also := now.Share()
		if c.Told = ok && also; c.Told {
			c.Points = 100 * (after - before)
		}
		all = append(all, c)
	}
	return all
}
