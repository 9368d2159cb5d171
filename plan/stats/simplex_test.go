package stats_test

import (
	"math/big"
	"slices"
)

// program is a linear program in whole numbers: columns that are not negative,
// of which sums are known.
type program struct {
	rows  [][]int64 // sums of columns
	sums  []int64
	width int
}

// tableau is a program being solved, all entries over one denominator, which
// keeps them whole (Edmonds, Bareiss).
type tableau struct {
	a     [][]int64 // a row for each sum, the last one the objective; the last column the sums
	basis []int
	over  int64
	width int
}

// solve returns a tableau whose basis is a solution; nil where there is none.
func (p program) solve() *tableau {
	m := len(p.rows)
	t := &tableau{over: 1, width: p.width + m}
	goal := make([]int64, t.width+1)
	for i, row := range p.rows {
		full := make([]int64, t.width+1)
		copy(full, row)
		full[p.width+i], full[t.width] = 1, p.sums[i]
		t.a, t.basis = append(t.a, full), append(t.basis, p.width+i)
		for j := range p.width {
			goal[j] -= full[j]
		}
		goal[t.width] -= full[t.width]
	}
	t.a = append(t.a, goal)
	t.run(p.width)
	if t.a[m][t.width] != 0 {
		return nil
	}
	for i := m - 1; i >= 0; i-- { // what of the help columns is left is 0
		if t.basis[i] < p.width {
			continue
		}
		j := slices.IndexFunc(t.a[i][:p.width], func(n int64) bool { return n != 0 })
		if j >= 0 {
			t.pivot(i, j)
			continue
		}
		t.a, t.basis = slices.Delete(t.a, i, i+1), slices.Delete(t.basis, i, i+1)
	}
	for i, row := range t.a {
		t.a[i] = append(row[:p.width:p.width], row[t.width])
	}
	t.width = p.width
	return t
}

// most returns the largest sum of columns, false where it has no bound.
func (t *tableau) most(weights []int64) (*big.Rat, bool) {
	m := len(t.basis)
	goal := make([]int64, t.width+1)
	for j, w := range weights {
		goal[j] = -w * t.over
	}
	for i, j := range t.basis {
		for k := range goal {
			goal[k] += weights[j] * t.a[i][k]
		}
	}
	t.a[m] = goal
	if !t.run(t.width) {
		return nil, false
	}
	return big.NewRat(t.a[m][t.width], t.over), true
}

// run improves the objective among the first columns, by Bland's rule; false
// where it has no bound.
func (t *tableau) run(width int) bool {
	m := len(t.basis)
	for {
		in := slices.IndexFunc(t.a[m][:width], func(n int64) bool { return n < 0 })
		if in < 0 {
			return true
		}
		out := -1
		for i, row := range t.a[:m] {
			if row[in] <= 0 {
				continue
			}
			if out >= 0 {
				mine, best := product(row[t.width], t.a[out][in]), product(t.a[out][t.width], row[in])
				if mine > best || mine == best && t.basis[i] > t.basis[out] {
					continue
				}
			}
			out = i
		}
		if out < 0 {
			return false
		}
		t.pivot(out, in)
	}
}

func (t *tableau) pivot(out, in int) {
	by := t.a[out][in]
	if by < 0 {
		for k := range t.a[out] {
			t.a[out][k] = -t.a[out][k]
		}
		by = -by
	}
	for i, row := range t.a {
		if i == out {
			continue
		}
		factor := row[in]
		for k := range row {
			row[k] = (product(row[k], by) - product(factor, t.a[out][k])) / t.over
		}
	}
	t.over, t.basis[out] = by, in
}

// product multiplies; an overflow would make the attack wrong.
func product(a, b int64) int64 {
	c := a * b
	if a != 0 && (c/a != b || c > 1<<61 || c < -1<<61) {
		panic("simplex: overflow")
	}
	return c
}
