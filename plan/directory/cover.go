package directory

import (
	"cmp"
	"math/bits"
	"slices"
)

// mostStates is how many sets of open needs are looked into before the rest is taken
// greedily: all that ten kinds make are a thousand.
const mostStates = 1 << 14

// choose returns the numbers of the candidates that are in the circle, in order, and
// how many new ones there are at least.
func (s *search) choose() (chosen []int, least int) {
	masks, open := s.columns()
	isNew := func(n int) bool { return s.marks[s.candidates[n].actor]&known == 0 }
	for i := range s.candidates {
		if c := &s.candidates[i]; s.marks[c.actor]&(wanted|vetoed) == wanted {
			chosen = append(chosen, i)
			open &^= masks[i]
			if isNew(i) {
				least++
			}
		}
	}
	v := newCovering(s, masks, open)
	found := v.best(open)
	for _, n := range found.picks {
		chosen = append(chosen, int(n))
		if v.exact && isNew(int(n)) {
			least++
		}
	}
	if !v.exact {
		least += v.least(open, func(n int32) bool { return !isNew(int(n)) })
	}
	slices.Sort(chosen)
	return chosen, least
}

// columns returns what each candidate covers, the demands that the fewest answer to
// first, and all that anybody answers to.
func (s *search) columns() (masks []uint64, open uint64) {
	counts, order := make([]int, len(s.demands)), make([]int, len(s.demands))
	for n := range order {
		order[n] = n
	}
	for i := range s.candidates {
		for rest := s.candidates[i].answers; rest != 0; rest &= rest - 1 {
			counts[bits.TrailingZeros64(rest)]++
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(counts[a], counts[b]) })
	masks = make([]uint64, len(s.candidates))
	for i := range s.candidates {
		for column, n := range order {
			masks[i] |= s.candidates[i].answers >> n & 1 << column
		}
		open |= masks[i]
	}
	return masks, open
}

// covering seeks the cheapest set of candidates that covers some columns. Columns
// are in order of how few cover them.
type covering struct {
	costs  []int64
	masks  []uint64
	covers [][]int32 // candidates by column, the cheapest first
	solved map[uint64]cover
	exact  bool
}

// cover is a set of candidates: its cost, and the candidates in order.
type cover struct {
	cost  int64
	picks []int32
}

func newCovering(s *search, masks []uint64, open uint64) *covering {
	v := &covering{masks: masks, costs: make([]int64, len(masks)), covers: make([][]int32, 64), solved: map[uint64]cover{0: {}}, exact: true}
	for i := range masks {
		v.costs[i] = s.candidates[i].cost
	}
	for _, n := range v.worth(open) {
		for rest := masks[n] & open; rest != 0; rest &= rest - 1 {
			column := bits.TrailingZeros64(rest)
			v.covers[column] = append(v.covers[column], n)
		}
	}
	return v
}

// worth are the candidates that no other one makes superfluous: another that covers
// as much or more and costs less, or as much and comes before. To leave the others
// out changes no answer.
func (v *covering) worth(open uint64) []int32 {
	firsts := map[uint64]int32{}
	for i := range v.masks {
		mask := v.masks[i] & open
		if before, known := firsts[mask]; mask != 0 && (!known || v.costs[i] < v.costs[before]) {
			firsts[mask] = int32(i) //nolint:gosec // an index
		}
	}
	all := make([]int32, 0, len(firsts))
	for _, n := range firsts {
		all = append(all, n)
	}
	slices.SortFunc(all, func(a, b int32) int { return cmp.Or(cmp.Compare(v.costs[a], v.costs[b]), cmp.Compare(a, b)) })
	if len(all) > 2000 {
		return all
	}
	var kept []int32
	for _, n := range all { // whoever makes n superfluous stands before it
		if !slices.ContainsFunc(kept, func(k int32) bool { return v.masks[n]&open&^v.masks[k] == 0 }) {
			kept = append(kept, n)
		}
	}
	return kept
}

// best is the cheapest cover of the open columns. Of two that cost the same the one
// whose candidates come first is taken.
func (v *covering) best(open uint64) cover {
	if done, ok := v.solved[open]; ok {
		return done
	}
	if len(v.solved) >= mostStates {
		v.exact = false
		return v.greedy(open)
	}
	var found cover
	for n, pick := range v.covers[bits.TrailingZeros64(open)] {
		rest := v.best(open &^ v.masks[pick])
		cost := rest.cost + v.costs[pick]
		if n > 0 && cost > found.cost {
			continue
		}
		picks := append(slices.Clone(rest.picks), pick)
		slices.Sort(picks)
		if n == 0 || cost < found.cost || slices.Compare(picks, found.picks) < 0 {
			found = cover{cost, picks}
		}
	}
	v.solved[open] = found
	return found
}

// greedy covers the open columns by whoever covers most for the least.
func (v *covering) greedy(open uint64) (c cover) {
	for open != 0 {
		column, pick, most := bits.TrailingZeros64(open), int32(-1), 0
		for _, n := range v.covers[column] {
			if gain := bits.OnesCount64(v.masks[n] & open); gain > most {
				pick, most = n, gain
			}
		}
		open &^= v.masks[pick]
		c.cost += v.costs[pick]
		c.picks = append(c.picks, pick)
	}
	return c
}

// least is how many new candidates any cover has at least: columns without a common
// candidate each need one.
func (v *covering) least(open uint64, known func(int32) bool) (n int) {
	var taken uint64
	for rest := open; rest != 0; rest &= rest - 1 {
		column := bits.TrailingZeros64(rest)
		if taken>>column&1 == 1 || slices.ContainsFunc(v.covers[column], known) {
			continue
		}
		n++
		for _, pick := range v.covers[column] {
			taken |= v.masks[pick]
		}
	}
	return n
}
