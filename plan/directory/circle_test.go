package directory_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var today = civil.MustDate(2026, 3, 12)

func kuopio() plan.Coded { return plan.Coded{System: "urn:oid:1.2.246.537.6.21", Code: "297"} }

// told writes a circle so that a table can say it.
func told(c directory.Circle) string {
	var lines []string
	for _, s := range c.Seats {
		lines = append(lines, fmt.Sprintf("in %s: %s, %s for %s", s.ActorID, s.Why, s.Permission, ids(s.NeedIDs)))
	}
	for _, o := range c.Out {
		lines = append(lines, fmt.Sprintf("out %s: %s", o.ActorID, o.Why))
	}
	for _, g := range c.Gaps {
		lines = append(lines, fmt.Sprintf("gap %s: %s", g.NeedID, g.Why))
	}
	return strings.Join(lines, "\n")
}

func ids(all []plan.ID) string {
	var texts []string
	for _, id := range all {
		texts = append(texts, string(id))
	}
	return strings.Join(texts, " ")
}

func TestCircle(t *testing.T) {
	x := directory.New(county(t))
	for _, row := range []struct {
		name string
		ask  func(a *directory.Ask)
		want string
	}{
		{"one actor covers what two could", func(a *directory.Ask) { a.Needs = needs("p", plan.NeedParenting, "r", plan.NeedRelationships) },
			"in counselling: fewest, not-yet for p r\nout curators: spare\nout family-work: spare"},
		{"the family wants another", func(a *directory.Ask) {
			a.Needs = needs("p", plan.NeedParenting)
			a.Want = []directory.Key{"family-work"}
		}, "in family-work: wanted, not-yet for p\nout counselling: spare"},
		{"a veto stands before a wish", func(a *directory.Ask) {
			a.Needs = needs("p", plan.NeedParenting)
			a.Want, a.Veto = []directory.Key{"family-work"}, []directory.Key{"family-work"}
		}, "in counselling: only, not-yet for p\nout family-work: veto"},
		{"a veto on the whole is one on its parts", func(a *directory.Ask) {
			a.Needs = needs("p", plan.NeedParenting, "s", plan.NeedSafety)
			a.Veto = []directory.Key{"county"}
		}, "in shelter: only, not-yet for s\nout counselling: veto\nout family-work: veto\ngap p: veto"},
		{"one need is kept from an actor", func(a *directory.Ask) {
			a.Needs = needs("p", plan.NeedParenting, "m", plan.NeedMentalHealth)
			a.Bars = []directory.Bar{{ActorID: "counselling", NeedID: "m"}}
			a.Permitted = []directory.Key{"counselling"}
		}, "in counselling: fewest, given for p\nin psychiatry: only, not-yet for m\nout family-work: spare"},
		{"who is there already needs nobody new", func(a *directory.Ask) {
			a.Needs = needs("p", plan.NeedParenting, "r", plan.NeedRelationships)
			a.Known = []directory.Key{"family-work", "curators"}
		}, "in curators: known, not-yet for r\nin family-work: known, not-yet for p\nout counselling: spare"},
		{"a need of the special tier", func(a *directory.Ask) {
			a.Needs = []directory.Need{{ID: "m", Kind: plan.NeedMentalHealth, Tier: plan.TierSpecial}}
		}, "in psychiatry: only, not-yet for m\nout counselling: tier"},
		{"the family comes to no distant place", func(a *directory.Ask) {
			a.Needs = []directory.Need{{ID: "m", Kind: plan.NeedMentalHealth, Tier: plan.TierSpecial}}
			a.Deliveries = []directory.Delivery{directory.DeliveryNear, directory.DeliveryMobile}
		}, "out counselling: tier\nout psychiatry: delivery\ngap m: delivery"},
		{"the family wants one way alone", func(a *directory.Ask) {
			a.Needs = []directory.Need{{ID: "m", Kind: plan.NeedMentalHealth, Tier: plan.TierSpecial}}
			a.Deliveries = []directory.Delivery{directory.DeliveryNear}
		}, "out counselling: tier\nout psychiatry: delivery\ngap m: delivery"},
		{"too young for what is there", func(a *directory.Ask) { a.Needs = needs("u", plan.NeedSubstance) }, "out youth: age\ngap u: age"},
		{"an age that is not known is no age", func(a *directory.Ask) {
			a.Needs = needs("u", plan.NeedSubstance)
			a.Born = civil.Date{}
		}, "out youth: age\ngap u: age"},
		{"an unborn child is under any age", func(a *directory.Ask) {
			a.Needs = needs("e", plan.NeedEveryday)
			a.Born, a.Expected = civil.Date{}, civil.MustDate(2026, 6, 1)
		}, "in family-work: only, not-yet for e"},
		{"fifteen on the day", func(a *directory.Ask) {
			a.Needs = needs("u", plan.NeedSubstance)
			a.Born = civil.MustDate(2011, 3, 12)
		}, "in youth: only, not-yet for u"},
		{"needs of one kind stand in their order among the others", func(a *directory.Ask) {
			a.Needs = needs("p", plan.NeedParenting, "r", plan.NeedRelationships, "q", plan.NeedParenting)
		}, "in counselling: fewest, not-yet for p r q\nout curators: spare\nout family-work: spare"},
		{"nobody, elsewhere, unsorted", func(a *directory.Ask) {
			a.Needs = needs("h", plan.NeedHealth, "l", plan.NeedLearning, "x", plan.NeedKind(0))
			a.Municipality.Code = "915"
		}, "gap h: nobody\ngap l: elsewhere\ngap x: unsorted"},
		{"a municipality of another code system", func(a *directory.Ask) {
			a.Needs = needs("s", plan.NeedSafety, "e", plan.NeedEveryday)
			a.Municipality.System = "urn:other"
		}, "in shelter: only, not-yet for s\ngap e: elsewhere"},
		{"who is wanted comes whatever they offer", func(a *directory.Ask) {
			a.Needs = needs("s", plan.NeedSafety)
			a.Want = []directory.Key{"youth"}
		}, "in shelter: only, not-yet for s\nin youth: wanted, not-yet for "},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := directory.Ask{On: today, Municipality: kuopio(), Born: civil.MustDate(2017, 1, 30)}
			row.ask(&a)
			c, issues := x.Circle(a)
			require.NoError(t, issues.Err())
			assert.Equal(t, row.want, told(c))
			assert.True(t, c.Smallest())
		})
	}
}

func needs(pairs ...any) (all []directory.Need) {
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, directory.Need{ID: plan.ID(pairs[i].(string)), Kind: pairs[i+1].(plan.NeedKind)})
	}
	return all
}

// What is not understood proposes nobody.
func TestCircleFailsClosed(t *testing.T) {
	x := directory.New(county(t))
	for _, row := range []struct {
		name, want string
		ask        directory.Ask
	}{
		{"no day", " circle.no-day", directory.Ask{}},
		{"a veto on nobody", "/veto/1 circle.unknown-actor", directory.Ask{On: today, Veto: []directory.Key{"shelter", "sheltr"}}},
		{"a wish for nobody", "/want/0 circle.unknown-actor", directory.Ask{On: today, Want: []directory.Key{"x"}}},
		{"a bar for nobody", "/bars/0 circle.unknown-actor", directory.Ask{On: today, Bars: []directory.Bar{{ActorID: "x"}}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			row.ask.Needs = needs("s", plan.NeedSafety)
			c, issues := x.Circle(row.ask)
			assert.Equal(t, []string{row.want}, issuesOf(issues))
			assert.Empty(t, c)
		})
	}
}

// Of whom it is only said that they are there or permitted nothing is asked where the directory does not know them.
func TestKnownToOthers(t *testing.T) {
	c, issues := directory.New(county(t)).Circle(directory.Ask{On: today, Needs: needs("s", plan.NeedSafety), Known: []directory.Key{"x", "shelter"}, Permitted: []directory.Key{"shelter", "y"}})
	require.Empty(t, issues)
	assert.Equal(t, "in shelter: only, given for s", told(c))
	assert.Zero(t, c.Least, "nobody new")
}

// reference seeks the circle among all sets of actors, by rules written apart from
// those of the package: the slow and obvious way.
func reference(d *directory.Directory, a directory.Ask) (best []directory.Key) {
	fits := func(o *directory.Offer) bool {
		young := o.AgeUnder == 0 || a.Born.AddYears(o.AgeUnder).After(a.On)
		old := o.AgeFrom == 0 || !a.Born.AddYears(o.AgeFrom).After(a.On)
		here := len(o.Municipalities) == 0 || slices.Contains(o.Municipalities, a.Municipality.Code)
		way := len(a.Deliveries) == 0 || slices.ContainsFunc(o.Deliveries, func(v directory.Delivery) bool { return slices.Contains(a.Deliveries, v) })
		return young && old && here && way && o.Period.Contains(a.On) && !slices.Contains(a.Veto, o.ActorID)
	}
	covers := map[directory.Key]map[plan.ID]bool{}
	cost := map[directory.Key][]int{}
	for _, actor := range d.Actors {
		covers[actor.ID] = map[plan.ID]bool{}
		tier, foreign, way := 2, 1, 3
		for i := range d.Offers {
			o := &d.Offers[i]
			if o.ActorID != actor.ID || !fits(o) {
				continue
			}
			helps := false
			for _, n := range a.Needs {
				if slices.Contains(o.Needs, n.Kind) && o.Tier >= n.Tier && !slices.Contains(a.Bars, directory.Bar{ActorID: actor.ID, NeedID: n.ID}) {
					covers[actor.ID][n.ID], helps = true, true
				}
			}
			if helps {
				tier = min(tier, max(int(o.Tier)-1, 0))
				if len(a.Langs) == 0 || slices.Contains(o.Langs, a.Langs[0]) {
					foreign = 0
				}
				for _, v := range o.Deliveries {
					way = min(way, int(v)-1)
				}
			}
		}
		no := func(list []directory.Key) int {
			if slices.Contains(list, actor.ID) {
				return 0
			}
			return 1
		}
		cost[actor.ID] = []int{no(a.Known), 1, no(a.Permitted), no(d.Teams[0].ActorIDs), tier, foreign, way}
	}
	var bestCost []int
	bestCovered := -1
	for set := range 1 << len(d.Actors) {
		var keys []directory.Key
		sum, met := make([]int, 7), map[plan.ID]bool{}
		for n, actor := range d.Actors {
			if set>>n&1 == 1 {
				keys = append(keys, actor.ID)
				for i, c := range cost[actor.ID] {
					sum[i] += c
				}
				for need := range covers[actor.ID] {
					met[need] = true
				}
			}
		}
		if slices.ContainsFunc(a.Want, func(k directory.Key) bool { return !slices.Contains(keys, k) && !slices.Contains(a.Veto, k) }) ||
			slices.ContainsFunc(keys, func(k directory.Key) bool { return slices.Contains(a.Veto, k) }) {
			continue
		}
		slices.Sort(keys)
		if cmp.Or(cmp.Compare(bestCovered, len(met)), slices.Compare(sum, bestCost), slices.Compare(keys, best)) < 0 || bestCovered < 0 {
			best, bestCost, bestCovered = keys, sum, len(met)
		}
	}
	return best
}

// invented is a small directory and an ask of chance.
func invented(r *rand.Rand, actors, offers int) (*directory.Directory, directory.Ask) {
	d := &directory.Directory{Format: directory.Format1}
	key := func(n int) directory.Key { return directory.Key(fmt.Sprintf("a%03d", n)) }
	for _, n := range r.Perm(actors) {
		d.Actors = append(d.Actors, directory.Actor{ID: key(n), Name: directory.Words{FI: "T"}})
	}
	kinds := code.All[plan.NeedKind]()
	for n := range offers {
		o := directory.Offer{ID: directory.Key(fmt.Sprintf("o%d", n)), ActorID: key(r.IntN(actors)), Tier: plan.Tier(r.IntN(4)), Name: directory.Words{FI: "N"}}
		for range 1 + r.IntN(3) {
			o.Needs = append(o.Needs, kinds[r.IntN(len(kinds))])
		}
		if r.IntN(3) == 0 {
			o.Municipalities = []string{[]string{"297", "749"}[r.IntN(2)]}
		}
		if r.IntN(4) == 0 {
			o.AgeFrom = 1 + r.IntN(12)
		}
		if r.IntN(4) == 0 {
			o.AgeUnder = o.AgeFrom + 1 + r.IntN(12)
		}
		for range r.IntN(3) {
			o.Deliveries = append(o.Deliveries, directory.Delivery(1+r.IntN(4)))
		}
		o.Langs = [][]plan.LangTag{nil, {"fi"}, {"sv"}}[r.IntN(3)]
		if r.IntN(5) == 0 {
			o.Period.To = today.AddDays(r.IntN(3) - 1)
		}
		d.Offers = append(d.Offers, o)
	}
	d.Teams = []directory.Team{{ID: "t", Name: directory.Words{FI: "T"}, ActorIDs: []directory.Key{key(r.IntN(actors)), key(r.IntN(actors))}}}
	a := directory.Ask{On: today, Municipality: plan.Coded{Code: "297"}, Born: today.AddDays(-r.IntN(5000))}
	for n := range 1 + r.IntN(8) {
		a.Needs = append(a.Needs, directory.Need{ID: plan.ID(fmt.Sprintf("n%d", n)), Kind: kinds[r.IntN(len(kinds))], Tier: plan.Tier(r.IntN(3))})
	}
	some := func() (keys []directory.Key) {
		for r.IntN(3) == 0 {
			keys = append(keys, key(r.IntN(actors)))
		}
		return keys
	}
	a.Want, a.Veto, a.Known, a.Permitted = some(), some(), some(), some()
	if r.IntN(3) == 0 {
		a.Langs = []plan.LangTag{"sv"}
	}
	if r.IntN(3) == 0 {
		a.Deliveries = []directory.Delivery{directory.DeliveryNear, directory.DeliveryDigital}
	}
	for r.IntN(2) == 0 {
		a.Bars = append(a.Bars, directory.Bar{ActorID: key(r.IntN(actors)), NeedID: a.Needs[r.IntN(len(a.Needs))].ID})
	}
	return d, a
}

// The circle is the best of all sets there are, tie for tie.
func TestCircleIsTheBestOfAll(t *testing.T) {
	sizes := map[int]int{}
	for n := range uint64(400) {
		r := rand.New(rand.NewPCG(n, 7))
		d, a := invented(r, 2+r.IntN(8), 1+r.IntN(25))
		c, issues := directory.New(d).Circle(a)
		require.NoError(t, issues.Err())
		var keys []directory.Key
		for _, s := range c.Seats {
			keys = append(keys, s.ActorID)
		}
		require.Equal(t, reference(d, a), keys, "seed %d", n)
		require.True(t, c.Smallest(), "seed %d", n)
		sizes[len(keys)]++
		explained(t, d, a, c)
	}
	assert.Greater(t, len(sizes), 4, "circles of many sizes")
}

// explained asks that every need and every actor is told of once, and that nobody who
// is limited is in.
func explained(t *testing.T, d *directory.Directory, a directory.Ask, c directory.Circle) {
	t.Helper()
	met := map[plan.ID]bool{}
	at := map[directory.Key]int{}
	for _, s := range c.Seats {
		at[s.ActorID]++
		require.True(t, s.Why.IsValid())
		require.False(t, slices.Contains(a.Veto, s.ActorID))
		for _, need := range s.NeedIDs {
			met[need] = true
			require.False(t, slices.Contains(a.Bars, directory.Bar{ActorID: s.ActorID, NeedID: need}))
		}
		require.Equal(t, slices.Contains(a.Permitted, s.ActorID), s.Permission == plan.PermissionGiven)
	}
	for _, o := range c.Out {
		at[o.ActorID]++
		require.True(t, o.Why.IsValid())
		require.Equal(t, slices.Contains(a.Veto, o.ActorID), o.Why == directory.OutVeto)
	}
	for _, n := range at {
		require.Equal(t, 1, n)
	}
	for _, g := range c.Gaps {
		require.False(t, met[g.NeedID])
		require.True(t, g.Why.IsValid())
		require.NotEqual(t, directory.OutSpare, g.Why)
		met[g.NeedID] = true
	}
	require.Len(t, met, len(a.Needs), "of %d actors", len(d.Actors))
}

// Where needs are too many to be sure, the circle covers them all the same, and its
// bound is honest.
func TestManyNeeds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	d, _ := invented(r, 300, 0)
	kinds := code.All[plan.NeedKind]()
	a := directory.Ask{On: today}
	for n := range 60 { // each need is kept from other actors
		need := directory.Need{ID: plan.ID(fmt.Sprintf("n%02d", n)), Kind: kinds[n%len(kinds)]}
		a.Needs = append(a.Needs, need)
		for i := range d.Actors {
			if r.IntN(8) != 0 {
				a.Bars = append(a.Bars, directory.Bar{ActorID: d.Actors[i].ID, NeedID: need.ID})
			}
		}
	}
	for i := range d.Actors {
		d.Offers = append(d.Offers, directory.Offer{ID: directory.Key(fmt.Sprintf("o%d", i)), ActorID: d.Actors[i].ID, Needs: kinds})
	}
	var issues issue.List
	var c directory.Circle
	var got strings.Builder
	for _, known := range []int{0, 5, 12} {
		a.Known = nil
		for i := range known {
			a.Known = append(a.Known, d.Actors[i].ID)
		}
		c, issues = directory.New(d).Circle(a)
		require.Empty(t, issues)
		assert.Empty(t, c.Gaps)
		assert.False(t, c.Smallest(), "not proven")
		assert.LessOrEqual(t, c.Least, c.New())
		assert.Positive(t, c.Least)
		explained(t, d, a, c)
		fmt.Fprintf(&got, "%d known, at least %d new\n", known, c.Least)
		for _, s := range c.Seats {
			fmt.Fprintf(&got, "%s %s: %s\n", s.ActorID, s.Why, ids(s.NeedIDs))
		}
	}
	const file = "testdata/many-needs.txt" // the same ask has the same answer, whatever the release
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())

	for n := range 5 { // the last is one too many
		require.Empty(t, issues)
		id := plan.ID(fmt.Sprintf("m%02d", n))
		a.Needs = append(a.Needs, directory.Need{ID: id, Kind: kinds[0]})
		a.Bars = append(a.Bars, directory.Bar{ActorID: d.Actors[n].ID, NeedID: id})
		_, issues = directory.New(d).Circle(a)
	}
	assert.Equal(t, []string{"/needs circle.too-many-needs"}, issuesOf(issues))
	assert.Equal(t, 64, issues[0].Limit)
}

// One index serves many at once.
func TestCircleAtOnce(t *testing.T) {
	d, a := invented(rand.New(rand.NewPCG(4, 4)), 9, 30)
	x := directory.New(d)
	want, _ := x.Circle(a)
	d.Offers[0].Needs[0], d.Actors[0].ID = plan.NeedOther, "changed" // the index has its own
	var workers sync.WaitGroup
	for range 8 {
		workers.Go(func() {
			for range 50 {
				c, _ := x.Circle(a)
				assert.Equal(t, want, c)
			}
		})
	}
	workers.Wait()
}

func BenchmarkCircle(b *testing.B) {
	d, _ := invented(rand.New(rand.NewPCG(5, 5)), 3000, 10000)
	x := directory.New(d)
	for _, count := range []int{3, 10} {
		a := directory.Ask{On: today, Municipality: plan.Coded{Code: "297"}, Born: civil.MustDate(2017, 1, 30)}
		for n, kind := range code.All[plan.NeedKind]()[:count] {
			a.Needs = append(a.Needs, directory.Need{ID: plan.ID(fmt.Sprintf("n%d", n)), Kind: kind})
		}
		b.Run(fmt.Sprintf("needs=%d", count), func(b *testing.B) {
			for b.Loop() {
				if c, issues := x.Circle(a); issues != nil || !c.Smallest() {
					b.Fatal("no circle")
				}
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	d, _ := invented(rand.New(rand.NewPCG(5, 5)), 3000, 10000)
	for b.Loop() {
		directory.New(d)
	}
}
