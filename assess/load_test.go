package assess_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// arrivals are matters of chance, by the signs of a scheme.
func arrivals(s *assess.Scheme, count int) (all [][]string) {
	r := rand.New(rand.NewPCG(3, 3))
	for range count {
		var signs []string
		for _, sign := range s.Signs {
			if r.IntN(4) == 0 {
				signs = append(signs, sign.Code)
			}
		}
		all = append(all, signs)
	}
	return all
}

func TestLoad(t *testing.T) {
	s := scheme(t, "salo-3")
	load, issues := s.Load(slices.Values([][]string{{"few-measures"}, {"placement-threat", "few-measures"}, {}, {"few-measures", "flying"}, {"special-support"}, {"few-measures"}}))
	assert.Equal(t, []string{"scheme.sign /3/1"}, ruleIDs(issues))
	assert.Equal(t, assess.Load{
		Segments: []assess.SegmentLoad{{Segment: "coping", Count: 2}, {Segment: "cooperation", Count: 1}, {Segment: "care", Count: 1}}, Undecided: 1, JointPlans: 2, All: 5,
	}, load)
	for _, s := range assess.Schemes() {
		all := arrivals(&s, 300)
		whole, issues := s.Load(slices.Values(all))
		require.Empty(t, issues)
		sum := whole.Undecided
		for _, segment := range whole.Segments {
			sum += segment.Count
		}
		assert.Equal(t, 300, sum, "every matter is somewhere, once")
		one, _ := s.Load(slices.Values(all[:100]))
		other, _ := s.Load(slices.Values(all[100:]))
		assert.Equal(t, whole, one.Merge(other))
		assert.Equal(t, whole, other.Merge(one))
	}
}

// A file that is no list of arrivals does not fill the memory with what is wrong with it.
func TestLoadOfNothingThatIsKnown(t *testing.T) {
	strange := func(yield func([]string) bool) {
		for range 50_000 {
			if !yield([]string{"flying", "diving"}) {
				return
			}
		}
	}
	load, issues := scheme(t, "salo-3").Load(strange)
	assert.Zero(t, load.All)
	require.Len(t, issues, 1001)
	assert.Equal(t, issue.Pointer("/499/1"), issues[999].Pointer, "the first of them")
	assert.Equal(t, "json.too-many-issues", issues[1000].Rule)
}

// A boundary moves: what has a single service alone needs no support any more.
func TestMove(t *testing.T) {
	s, to := scheme(t, "draft-4"), scheme(t, "draft-4")
	at := slices.IndexFunc(to.Rules, func(r assess.SegmentRule) bool { return r.Segment == "support" })
	require.GreaterOrEqual(t, at, 0)
	to.Rules = slices.Clone(to.Rules)
	to.Rules[at].Segment = "self-reliant"
	all := arrivals(s, 300)
	m, issues := s.Move(to, slices.Values(all))
	require.Empty(t, issues)
	require.Len(t, m.Moves, 1)
	assert.Equal(t, "support self-reliant", m.Moves[0].From+" "+m.Moves[0].To)
	counts := map[string]int{}
	for _, signs := range all { // the slow way
		before, _ := s.Classify(signs...)
		after, _ := to.Classify(signs...)
		if before.Segment.Code != after.Segment.Code {
			counts[before.Segment.Code+" "+after.Segment.Code]++
		}
	}
	assert.Equal(t, map[string]int{"support self-reliant": m.Moves[0].Count}, counts)
	same, _ := s.Move(s, slices.Values(all))
	assert.Empty(t, same.Moves)
	assert.Equal(t, same.Before, same.After)
	assert.Equal(t, m.Before, same.Before)

	once, _ := s.Move(to, slices.Values([][]string{{"single-service"}}))
	assert.Equal(t, []assess.Move{{From: "support", To: "self-reliant", Count: 1}}, once.Moves, "one matter is a move too")
	light := assess.Load{Segments: []assess.SegmentLoad{{Segment: "light", Count: 2}}, All: 2}
	assert.Equal(t, assess.Load{Segments: []assess.SegmentLoad{{Segment: "light", Count: 2}, {Segment: "heavy", Count: 1}}, All: 3},
		light.Merge(assess.Load{Segments: []assess.SegmentLoad{{Segment: "heavy", Count: 1}}, All: 1}), "a segment that stands in the other alone is not lost")
	_, issues = s.Move(scheme(t, "salo-3"), slices.Values([][]string{{s.Signs[0].Code}}))
	assert.Equal(t, []string{"scheme.sign /0/0"}, ruleIDs(issues), "a sign that the other scheme does not have")
}

func ExampleScheme_Move() {
	s := assess.Schemes()[0]
	m, _ := s.Move(&s, slices.Values([][]string{{s.Signs[0].Code}}))
	fmt.Println(m.Before.All, len(m.Moves))
	// Output: 1 0
}
