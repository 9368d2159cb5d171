package stats

import (
	"cmp"
	"maps"
	"slices"
)

// The guard decides what of a publication is told. It stands on one argument. A
// case of which the publication tells that it is in certain groups of certain
// rows could be in any slot of these groups that goes with the others; so could
// each other case, independently of it. If enough cases could be in a slot with
// few, and all that are could be elsewhere, then there are registers with the
// very same publication and any number there from 0 on, and no calculation tells
// them apart. The guard gives up rows, dearest last, until that holds for every
// slot with few.

// guard is one publication in the making.
type guard struct {
	least   int
	keys    []key
	cells   []cell
	can     []set
	givenUp []int
	told    []telling
	cases   []group
	// of are the groups of cases that touch a row.
	of [][]int32
}

// group is how many cases took a course.
type group struct {
	course
	ways  ways
	count int
}

// guard returns what is told of each row.
func (c *Counts) guard(cells []cell, least int) []telling {
	g := &guard{least: least, keys: c.keys, cells: cells, told: make([]telling, len(c.keys))}
	if least < 2 {
		for at, k := range c.keys[1:] {
			g.told[at+1] = anatomies[k.indicator].open()
		}
		return g.told
	}
	g.can, g.givenUp, g.of = make([]set, len(c.keys)), make([]int, len(c.keys)), make([][]int32, len(c.keys))
	for at, k := range c.keys[1:] {
		g.can[at+1] = c.can(k)
		g.giveUp(int32(at+1), allTold)
	}
	g.gather(c)
	for _, rows := range g.neighbourhoods() {
		g.close(rows)
		for fixed := false; !fixed; {
			fixed = !slices.ContainsFunc(rows, g.mend)
		}
	}
	return g.told
}

// gather takes the cases in an order, so that nothing depends on that of a map.
func (g *guard) gather(c *Counts) {
	known := map[shape]ways{}
	for _, k := range c.sorted() {
		s := shape{-1, -1, -1, -1}
		for i, at := range k {
			if at.row > 0 {
				s[i] = int8(g.keys[at.row].indicator)
				g.of[at.row] = append(g.of[at.row], int32(len(g.cases)))
			}
		}
		if known[s] == nil {
			known[s] = waysOf(s)
		}
		g.cases = append(g.cases, group{course: k, ways: known[s], count: c.courses[k]})
	}
}

// neighbourhoods returns the rows that cases bind together, each in the order
// of their keys.
func (g *guard) neighbourhoods() (all [][]int32) {
	var rows []int32
	seen := make([]bool, len(g.keys))
	var take func(row int32)
	take = func(row int32) {
		if seen[row] {
			return
		}
		seen[row] = true
		rows = append(rows, row)
		for _, r := range g.near(row) {
			take(r)
		}
	}
	inOrder := func(a, b int32) int { return g.keys[a].compare(g.keys[b]) }
	for row := range g.keys[1:] {
		if take(int32(row + 1)); rows != nil {
			slices.SortFunc(rows, inOrder)
			all = append(all, rows)
			rows = nil
		}
	}
	return all
}

func (g *guard) anatomy(row int32) *anatomy { return &anatomies[g.keys[row].indicator] }

// giveUp makes a row tell so much.
func (g *guard) giveUp(row int32, much int) {
	g.givenUp[row] = much
	g.told[row] = g.anatomy(row).told(&g.cells[row], g.least, much)
}

// mend gives up what it takes until no slot of a row with few is open; false
// where nothing had to be done.
func (g *guard) mend(row int32) bool {
	few, isOpen := g.open(row)
	if !isOpen {
		return false
	}
	near := g.near(row)
	for much := noneBeside; much <= suppressed; much++ {
		for _, r := range near {
			before := g.givenUp[r]
			if before >= much {
				continue
			}
			if g.giveUp(r, much); g.closed(row, few) {
				return true
			}
			g.giveUp(r, before)
		}
	}
	for much := range suppressed {
		for _, r := range near {
			if g.givenUp[r] == much {
				g.giveUp(r, much+1)
				return true
			}
		}
	}
	return false
}

// near returns the rows that share cases with a row, the cheapest first.
func (g *guard) near(row int32) []int32 {
	found := map[int32]struct{}{row: {}}
	for _, i := range g.of[row] {
		for _, at := range g.cases[i].course {
			if at.row > 0 {
				found[at.row] = struct{}{}
			}
		}
	}
	price := func(row int32) int { return slices.Index(dear, g.keys[row].indicator) }
	return slices.SortedFunc(maps.Keys(found), func(a, b int32) int {
		return cmp.Or(cmp.Compare(price(a), price(b)), g.keys[a].compare(g.keys[b]))
	})
}

// open returns a set of slots of a row with few cases of which the publication
// gives too much away.
func (g *guard) open(row int32) (few set, isOpen bool) {
	a, reach := g.anatomy(row), g.reach(row)
	check := func(s set) bool {
		if s &= g.can[row]; s == 0 || g.cells[row].of(s) >= g.least || reach.hides(s, g.least) {
			return false
		}
		few = s
		return true
	}
	for slot := range a.all().each {
		if check(setOf(slot)) {
			return few, true
		}
	}
	return few, check(a.numerator) || check(a.rest) || check(a.denominator())
}

func (g *guard) closed(row int32, few set) bool { return g.reach(row).hides(few, g.least) }

// reach is where the cases of a row could be as well: how many in which slots,
// and in which slots any number that the publication does not tell of.
type reach struct {
	counts map[set]int
	unseen set
}

func (g *guard) reach(row int32) reach {
	r := reach{counts: map[set]int{}}
	for _, i := range g.of[row] {
		could, unseen, seen := g.could(&g.cases[i], row)
		if r.unseen |= unseen; seen {
			r.counts[could] += g.cases[i].count
		}
	}
	return r
}

// hides reports whether there may be none in the slots, and as well enough.
func (r reach) hides(s set, least int) bool {
	most := 0
	for could, n := range r.counts {
		if could&^s == 0 {
			return false
		}
		if could&s != 0 {
			most += n
		}
	}
	return most >= least || r.unseen&s != 0
}

// could returns the slots of a row that cases could be in with nothing told
// being different, and those in which nothing would be told of them.
func (g *guard) could(c *group, row int32) (could, unseen set, seen bool) {
	for _, at := range c.course {
		if at.row == row {
			could |= setOf(at.slot)
		}
		seen = seen || g.told[at.row][at.slot] > 0 // of no row nothing is told
	}
	for _, way := range c.ways {
		same, none, slot := true, true, uint8(0)
		for i, at := range c.course {
			if at.row == 0 {
				continue
			}
			now := g.told[at.row][way[i]]
			same = same && now == g.told[at.row][at.slot] && (way[i] == at.slot || g.can[at.row].has(way[i]))
			none = none && now == 0 && g.can[at.row].has(way[i])
			if at.row == row {
				slot = way[i]
			}
		}
		if same {
			could |= setOf(slot)
		}
		if none {
			unseen |= setOf(slot)
		}
	}
	return could, unseen, seen
}

// close gives up the way from the joint meeting to help where it would tell of
// few: with the two others it tells how many were helped without a meeting.
func (g *guard) close(rows []int32) {
	for _, row := range rows {
		if g.keys[row].indicator != toHelp || g.givenUp[row] == suppressed {
			continue
		}
		helped, not := 0, 0
		for _, i := range g.of[row] {
			switch c := &g.cases[i]; {
			case c.course[2].slot != outside:
			case c.course[1].slot == journeyNotYet:
				not += c.count
			default:
				helped += c.count
			}
		}
		if helped < g.least || not < g.least {
			g.giveUp(row, suppressed)
		}
	}
}
