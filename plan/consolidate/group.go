package consolidate

import (
	"github.com/onechildoneplan/oneplan/plan"
)

// Group is parts of the proposed plan that say the same (ryhmä).
type Group struct {
	// IDs are the parts, in the order of the inputs.
	IDs []plan.ID
	// Percent is how alike the least alike neighbours of the group are; see
	// [Likeness].
	Percent int
}

// said is one sentence that may stand in several inputs.
type said struct {
	id    plan.ID
	input int
	words []string
}

// grouping puts together what different inputs say alike.
type grouping struct {
	groups []*group
	// starts and inners find the groups whose first sentence has a word that may
	// answer to a given one.
	starts, inners map[string][]*group
}

// group is sentences that are like the first of them, one of each input.
type group struct {
	Group
	first  []string
	inputs map[int]bool
}

// groups returns the sentences that several inputs have: each joins the group
// whose first sentence it is most like and that has none of its own input yet.
func groups(items []said) (found []Group) {
	all := &grouping{starts: map[string][]*group{}, inners: map[string][]*group{}}
	for _, s := range items {
		if g, percent := all.find(s); g != nil {
			g.IDs = append(g.IDs, s.id)
			g.inputs[s.input] = true
			g.Percent = min(g.Percent, percent)
			continue
		}
		all.begin(s)
	}
	for _, g := range all.groups {
		if len(g.IDs) > 1 {
			found = append(found, g.Group)
		}
	}
	return found
}

func (g *grouping) begin(s said) {
	made := &group{Group: Group{IDs: []plan.ID{s.id}, Percent: 100}, first: s.words, inputs: map[int]bool{s.input: true}}
	g.groups = append(g.groups, made)
	for _, w := range s.words {
		note(g.starts, start(w), made)
		inside(w, func(in string) { note(g.inners, in, made) })
	}
}

func note(index map[string][]*group, key string, g *group) {
	if at := index[key]; len(at) == 0 || at[len(at)-1] != g {
		index[key] = append(at, g)
	}
}

func (g *grouping) find(s said) (best *group, percent int) {
	tried := map[*group]bool{}
	try := func(of []*group) {
		for _, candidate := range of {
			if tried[candidate] || candidate.inputs[s.input] {
				continue
			}
			tried[candidate] = true
			if l := compare(candidate.first, s.words); l.Percent >= Alike && l.Percent > percent {
				best, percent = candidate, l.Percent
			}
		}
	}
	for _, w := range s.words {
		try(g.starts[start(w)])
		try(g.inners[start(w)])
		inside(w, func(in string) { try(g.starts[in]) })
	}
	return best, percent
}

// start is how a word begins: two words that are inflected forms of one begin
// alike.
func start(w string) string {
	r := []rune(w)
	return string(r[:min(startLetters, len(r))])
}

const startLetters = 4

// inside tells the letters inside a word with which the later part of a compound
// may begin.
func inside(w string, tell func(string)) {
	r := []rune(w)
	for i := compoundFrom; i+compoundLeast <= len(r); i++ {
		tell(string(r[i : i+startLetters]))
	}
}
