package stats

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// Case is one case as one indicator counts it (tapaus): for those who reckon
// with other tools and want the same numbers.
type Case struct {
	// Indicator is the id, Window where the case belongs.
	Indicator string
	Window    civil.Period
	// Slot says what came of it, by its code in partial counts.
	Slot string
	// Above and Below say whether it counts in the numerator, in the denominator.
	Above, Below bool
}

// Cases returns the cases of one plan, as [Counts.Add] would count them; the
// counts stay as they are. Safe for concurrent use while nothing is added.
func (c *Counts) Cases(p *plan.Plan) (all []Case) {
	alone := &Counts{options: c.options, keys: make([]key, 1, 32), taken: make([]course, 0, 24), limits: c.limits}
	alone.Add(p)
	slices.SortFunc(alone.taken, alone.order)
	all = make([]Case, 0, 2*len(alone.taken))
	for _, k := range alone.taken {
		for _, at := range k {
			if at.row == 0 || at.slot == outside {
				continue
			}
			row := &alone.keys[at.row]
			a := &anatomies[row.indicator]
			all = append(all, Case{Indicator: indicators[row.indicator].ID, Window: row.window, Slot: a.names[at.slot],
				Above: a.numerator.has(at.slot), Below: a.denominator().has(at.slot)})
		}
	}
	return all
}
