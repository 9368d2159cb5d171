package stats

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Row is one indicator for one window and one value of each field.
type Row struct {
	Indicator Indicator
	Window    civil.Period
	// By are the values of the fields of [Options.By], in their order.
	By []string
	// Suppressed says that a number is too small to be told, or would give away
	// one that is; there are no numbers then.
	Suppressed bool
	// Numerator and Denominator are what the share is made of.
	Numerator, Denominator int
	// Parts are the numbers beside the numerator.
	Parts []Part
	// Bands tell how long it took, in the indicator's unit; nil where it has none
	// or where they would give away a small number. What is not started, met or
	// helped yet is in none.
	Bands []Band
	// Flaws are what all rows of this publication suffer from: documents that could
	// not be read, plans counted although they are not valid, initiations left out for
	// want of a day of arrival. They are told where the row is suppressed too;
	// nil where there are none.
	Flaws []Part
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
// With minCell below 2 everything is told. Else what is returned is one
// publication, guarded as a whole: no number under minCell is told, neither is
// one that all or none of a group are, and from all rows together nobody can
// tell whether a number under minCell that is not told is 0 or minCell. Rows and
// parts are suppressed and bands joined until that holds. A group of less than
// minCell cases has no row at all where rows are told apart by fields or
// half-years, since its name would tell of it. Other runs and other sources are
// the publisher's concern (docs/statistics.md).
func (c *Counts) Rows(minCell int) []Row {
	cells := c.cells()
	told := c.guard(cells, minCell)
	order := c.listed(cells, minCell)
	rows := make([]Row, len(order))
	for i, k := range order {
		at := c.rows[k]
		r := Row{Indicator: indicators[k.indicator], Window: k.window, By: slices.Clone(k.by[:len(c.options.By)]), Suppressed: minCell > 1, Flaws: c.flaws(minCell)}
		switch a := &anatomies[k.indicator]; {
		case at > 0:
			r.tell(a, &cells[at], told[at])
		case minCell < 2:
			r.tell(a, new(cell), a.open())
		}
		rows[i] = r
	}
	return rows
}

// listed returns the keys of the rows that are told or said to be suppressed, in
// their order.
func (c *Counts) listed(cells []cell, minCell int) []key {
	least := max(minCell, 1)
	listed := map[key]bool{}
	windows := map[civil.Period]struct{}{}
	for at, k := range c.keys[1:] {
		if cells[at+1].of(anatomies[k.indicator].all()) >= least {
			listed[k], windows[k.window] = true, struct{}{}
		}
	}
	if len(c.options.By) == 0 {
		switch {
		case !c.options.Window.IsZero():
			windows[c.options.Window] = struct{}{}
		case len(windows) == 0:
			windows[HalfYear(c.options.On)] = struct{}{}
		}
		for w := range windows {
			for i := range indicators {
				listed[key{indicator: i, window: w}] = i != inUse || c.surveyed()
			}
		}
	}
	keys := make([]key, 0, len(listed))
	for k, is := range listed {
		if is {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, key.compare)
	return keys
}

// tell fills in the numbers that are told.
func (r *Row) tell(a *anatomy, n *cell, t telling) {
	r.Suppressed = !t.tells(a.numerator) || !t.tells(a.rest)
	if r.Suppressed {
		return
	}
	r.Numerator, r.Denominator = n.of(a.numerator), n.of(a.denominator())
	for _, p := range a.parts {
		if t.tells(p.slots) {
			r.Parts = append(r.Parts, Part{Kind: p.kind, Count: n.of(p.slots)})
		} else {
			r.Parts = append(r.Parts, Part{Kind: p.kind, Withheld: true})
		}
	}
	switch {
	case a.chain:
		r.Bands = t.joined(a.bands, n)
	case !slices.ContainsFunc(a.bands, func(b bandOf) bool { return !t.tells(b.slots) }):
		for _, b := range a.bands {
			r.Bands = append(r.Bands, Band{b.from, b.to, n.of(b.slots)})
		}
	}
}

// joined returns the bands, those of one group as one; nil where all are one.
func (t telling) joined(bands []bandOf, n *cell) (all []Band) {
	var whole set
	for _, b := range bands {
		if whole == 0 {
			all = append(all, Band{From: b.from})
		}
		last := &all[len(all)-1]
		last.To, last.Count = b.to, last.Count+n.of(b.slots)
		if whole |= b.slots; t.tells(whole) {
			whole = 0
		}
	}
	if len(all) == 1 {
		return nil // it says no more than the numerator
	}
	return all
}
