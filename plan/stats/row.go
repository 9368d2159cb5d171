package stats

import (
	"cmp"
	"maps"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Row is one indicator for one window and one value of each field.
type Row struct {
	Indicator Indicator
	Window    civil.Period
	// By are the values of the fields of [Options.By], in their order.
	By []string
	// Suppressed says that a number is too small to be told; there are no numbers
	// then.
	Suppressed bool
	// Numerator and Denominator are what the share is made of.
	Numerator, Denominator int
	// Parts are the numbers beside the numerator.
	Parts []Part
	// Bands tell how long it took, in the indicator's unit; nil where it has none
	// or where they would give away a small number. What is not started, met or
	// helped yet is in none.
	Bands []Band
}

// Share returns numerator by denominator; false where there is none to tell.
func (r Row) Share() (share float64, ok bool) {
	if r.Suppressed || r.Denominator == 0 {
		return 0, false
	}
	return float64(r.Numerator) / float64(r.Denominator), true
}

// Median returns the band in which the middle one of the cases that have
// arrived lies; false where bands are not told or empty. Of an even number it is
// the earlier one of the two.
func (r Row) Median() (band Band, ok bool) {
	all := 0
	for _, b := range r.Bands {
		all += b.Count
	}
	below := 0
	for _, b := range r.Bands {
		if below += b.Count; all > 0 && 2*below >= all {
			return b, true
		}
	}
	return Band{}, false
}

// Rows returns the numbers: each indicator with each window and, where they are
// told apart by fields, each combination of values that occurs. Without fields
// an indicator that has nothing to count has a row of zeros; without a window
// of the options these are all half-years that have numbers, else that of today.
//
// A number from 1 to minCell-1 is small. A row is suppressed where its
// denominator is below minCell, or where its numerator or the rest up to the
// denominator is small, since one tells the other. Of what stands beside them,
// small parts are withheld, with as many others as it takes so that no sum gives
// them away, and bands are joined to their neighbours. With minCell below 2
// everything is told. Sums over other rows, other runs and other sources are the
// publisher's concern: rows by fields are therefore never told with their total.
func (c *Counts) Rows(minCell int) []Row {
	cells := maps.Clone(c.cells)
	if len(c.options.By) == 0 {
		for _, w := range c.windows() {
			for i := range indicators {
				k := key{indicator: i, window: w}
				if cells[k] == nil {
					cells[k] = &cell{}
				}
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(cells), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.indicator, b.indicator), a.window.From.Compare(b.window.From), slices.Compare(a.by[:], b.by[:]))
	})
	rows := make([]Row, 0, len(keys))
	for _, k := range keys {
		r := cells[k].row(k.indicator)
		r.Window, r.By = k.window, slices.Clone(k.by[:len(c.options.By)])
		rows = append(rows, r.guarded(minCell))
	}
	return rows
}

// windows returns the windows that are told of without fields.
func (c *Counts) windows() []civil.Period {
	if !c.options.Window.IsZero() {
		return []civil.Period{c.options.Window}
	}
	seen := map[civil.Period]bool{}
	for k := range c.cells {
		seen[k.window] = true
	}
	if len(seen) == 0 {
		return []civil.Period{HalfYear(c.options.On)}
	}
	return slices.Collect(maps.Keys(seen))
}

// outcomes are the parts of initiations by their slot; 0 is the numerator.
var outcomes = []PartKind{PartUndecided, 0, PartUnnecessary, PartUrgent, PartJoined, PartVoluntary}

// row returns the numbers of a cell, none suppressed.
func (n *cell) row(indicator int) Row {
	r := Row{Indicator: indicators[indicator]}
	part := func(k PartKind, count int) { r.Parts = append(r.Parts, Part{Kind: k, Count: count}) }
	switch indicator {
	case started:
		late := n[startedSecondBand] + n[startedLastBand] + n[startedNever]
		r.Numerator, r.Denominator = n[startedInTime], n[startedInTime]+late
		part(PartLate, late)
		part(PartNotStarted, n[startedNever])
		part(PartPending, n[startedPending])
		part(PartSettled, n[startedSettled])
		part(PartUnderWay, n[startedUnderWay])
		r.Bands = []Band{{0, 7, n[startedInTime]}, {8, 14, n[startedSecondBand]}, {15, -1, n[startedLastBand]}}
	case completed:
		r.Numerator, r.Denominator = n[completedInTime], n[completedInTime]+n[completedLate]
		part(PartLate, n[completedLate])
		part(PartPending, n[completedPending])
		part(PartOverdue, n[completedOverdue])
	case assessed:
		for slot, k := range outcomes {
			r.Denominator += n[slot]
			if k == 0 {
				r.Numerator = n[slot]
				continue
			}
			part(k, n[slot])
		}
	default:
		from := 0
		for slot := range journeyNotYet {
			to := -1
			if slot < len(journeyBands) {
				to = journeyBands[slot]
			}
			r.Bands = append(r.Bands, Band{from, to, n[slot]})
			r.Numerator += n[slot]
			from = to + 1
		}
		r.Denominator = r.Numerator + n[journeyNotYet]
		part(PartNotYet, n[journeyNotYet])
	}
	return r
}

// guarded returns the row without its small numbers.
func (r Row) guarded(minCell int) Row {
	small := func(n int) bool { return 0 < n && n < minCell }
	rest := r.Denominator - r.Numerator
	if minCell > 1 && (r.Denominator < minCell || small(r.Numerator) || small(rest)) {
		return Row{Indicator: r.Indicator, Window: r.Window, By: r.By, Suppressed: true}
	}
	switch r.Indicator.ID {
	case StartedInTime:
		// Late is the sum of its two bands and of what is not started.
		if small(r.Parts[1].Count) || small(r.Bands[1].Count) || small(r.Bands[2].Count) {
			r.Parts[1] = Part{Kind: PartNotStarted, Withheld: true}
			r.Bands = nil
		}
	case IntakeAssessed:
		withhold(r.Parts, minCell)
	default:
		r.Bands = joined(r.Bands, minCell)
	}
	for i, p := range r.Parts {
		if small(p.Count) {
			r.Parts[i] = Part{Kind: p.Kind, Withheld: true}
		}
	}
	return r
}

// withhold hides small parts of a known sum, and after them the smallest others
// until what is hidden is at least two parts that together are not small.
func withhold(parts []Part, minCell int) {
	order := make([]int, 0, len(parts))
	for i, p := range parts {
		if p.Count > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(parts[a].Count, parts[b].Count) })
	sum := 0
	for n, i := range order {
		if parts[i].Count >= minCell && (n == 0 || n >= 2 && sum >= minCell) {
			return
		}
		sum += parts[i].Count
		parts[i] = Part{Kind: parts[i].Kind, Withheld: true}
	}
}

// joined returns the bands with the small ones joined to those after them, the
// last to that before it. The whole is no small number.
func joined(bands []Band, minCell int) []Band {
	var all []Band
	for _, b := range bands {
		if n := len(all); n > 0 && 0 < all[n-1].Count && all[n-1].Count < minCell {
			all[n-1].To, all[n-1].Count = b.To, all[n-1].Count+b.Count
			continue
		}
		all = append(all, b)
	}
	for n := len(all); n > 1 && 0 < all[n-1].Count && all[n-1].Count < minCell; n-- {
		all[n-2].To, all[n-2].Count = all[n-1].To, all[n-2].Count+all[n-1].Count
		all = all[:n-1]
	}
	return all
}
