package directory_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
)

// layered is a directory in which each actor offers the same and is part of what above says, -1
// for nothing.
func layered(above []int) *directory.Directory {
	d := &directory.Directory{Format: directory.Format1}
	for n, up := range above {
		a := directory.Actor{ID: layer(n), Name: directory.Words{FI: "T"}}
		if up >= 0 {
			a.PartOfID = layer(up)
		}
		d.Actors = append(d.Actors, a)
		d.Offers = append(d.Offers, directory.Offer{ID: layer(n), ActorID: layer(n), Name: directory.Words{FI: "N"}, Needs: []plan.NeedKind{1}})
	}
	return d
}

func layer(n int) directory.Key { return directory.Key(fmt.Sprintf("a%05d", n)) }

// out tells which actors a veto, or a bar of the one need, keeps out.
func out(x *directory.Index, a directory.Ask) map[directory.Key]directory.OutReason {
	a.On, a.Needs = today, []directory.Need{{ID: "n", Kind: 1}}
	c, _ := x.Circle(a)
	kept := map[directory.Key]directory.OutReason{}
	for _, o := range c.Out {
		if o.Why == directory.OutVeto || o.Why == directory.OutBarred {
			kept[o.ActorID] = o.Why
		}
	}
	return kept
}

// What holds for an actor holds for all that is part of it, however deep and though actors are part of
// each other in a ring: held to a walk from each actor up.
func TestLimitsHoldForWhatIsBelow(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		above := make([]int, 2+r.IntN(9))
		for n := range above {
			above[n] = r.IntN(len(above)+1) - 1
		}
		x, limited := directory.New(layered(above)), r.IntN(len(above))
		want := map[directory.Key]bool{}
		for n := range above {
			for at, steps := n, 0; at >= 0 && steps <= len(above); at, steps = above[at], steps+1 {
				want[layer(n)] = want[layer(n)] || at == limited
			}
		}
		vetoed := out(x, directory.Ask{Veto: []directory.Key{layer(limited)}})
		barred := out(x, directory.Ask{Bars: []directory.Bar{{ActorID: layer(limited), NeedID: "n"}}})
		for n := range above {
			key := layer(n)
			assert.Equal(t, want[key], vetoed[key] == directory.OutVeto, "%v, limited %d, %s", above, limited, key)
			assert.Equal(t, want[key], barred[key] == directory.OutBarred, "%v, limited %d, %s", above, limited, key)
		}
	}
}

// A chain of as many actors as a document has is asked as quickly as any: going up from each of
// them would be two hundred million steps a question.
func TestLongChain(t *testing.T) {
	above := make([]int, 20000)
	for n := range above {
		above[n] = n - 1
	}
	x := directory.New(layered(above))
	for range 3 {
		kept := out(x, directory.Ask{Veto: []directory.Key{layer(0)}, Bars: []directory.Bar{{ActorID: layer(5), NeedID: "n"}}})
		assert.Len(t, kept, len(above))
	}
}
