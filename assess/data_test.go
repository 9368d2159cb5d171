package assess_test

import (
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The star of the source: three domains with ten items, three points that are
// the child's own.
func TestShapeOfTheStar(t *testing.T) {
	var domains, own int
	seen := map[assess.Item]bool{}
	last := assess.Item(0)
	for p := assess.PointChild; p.IsValid(); p++ {
		for _, item := range assess.ItemsOf(p) {
			assert.Equal(t, p, assess.PointOf(item))
			assert.False(t, seen[item])
			assert.Greater(t, item, last, "items are numbered point by point: a star is read in that order")
			seen[item], last = true, item
			if assess.ChildsVoice(p) {
				own++
				assert.Equal(t, p.Label(code.FI), item.Label(code.FI), "a point of the child's voice is one item")
			} else {
				domains++
			}
		}
	}
	assert.Equal(t, []int{10, 3}, []int{domains, own})
	assert.Zero(t, assess.PointOf(0))
	assert.Zero(t, assess.PointOf(14))
}

func TestDuties(t *testing.T) {
	count := map[string]int{}
	for _, d := range assess.Duties() {
		count[d.Worker.String()+" "+d.Moment.String()]++
		assert.NotEmpty(t, d.Source)
		assert.NotEmpty(t, d.Duty.Label(code.SV))
	}
	assert.Equal(t, map[string]int{"near-worker before": 4, "near-worker at": 4, "responsible-worker after": 5}, count)
}

func TestContinuum(t *testing.T) {
	guides := assess.Continuum()
	require.Len(t, guides, 3)
	assert.Equal(t, "osana perustyötä", guides[0].Phase.Label(code.FI))
	for _, g := range guides {
		assert.Len(t, g.Questions, 3)
	}
}

func TestLetsTalk(t *testing.T) {
	places := assess.Read(civil.Date{}, aino().Assessment).LetsTalk()
	require.Len(t, places, 6)
	var got []string
	for _, p := range places {
		got = append(got, fmt.Sprintf("%v: %d strengths, %d vulnerabilities", p.Setting, len(p.Strengths), len(p.Vulnerabilities)))
	}
	assert.Equal(t, []string{
		"home: 3 strengths, 1 vulnerabilities",
		"day-care: 1 strengths, 2 vulnerabilities",
		"school: 0 strengths, 0 vulnerabilities",
		"leisure: 0 strengths, 1 vulnerabilities",
		"elsewhere: 0 strengths, 0 vulnerabilities",
		"setting(0): 2 strengths, 0 vulnerabilities",
	}, got)
}

// Whatever the frame, every finding is either under a key or in a loss.
func TestConvertLosesNothingInSilence(t *testing.T) {
	for frame := assess.FrameTriangle; frame.IsValid(); frame++ {
		star := assess.Read(civil.Date{}, aino().Assessment, eeli().Assessment)
		c := star.Convert(frame)
		seen := map[assess.ID]bool{}
		for _, p := range c.Placed {
			for _, s := range p.Said {
				seen[s.ID] = true
			}
		}
		for _, l := range c.Lost {
			for _, id := range l.FindingIDs {
				seen[id] = true
			}
		}
		for _, side := range star.Sides {
			for _, s := range side.Said {
				assert.True(t, seen[s.ID], "%v: %v", frame, s.Text)
			}
		}
	}
}

func TestConvertToTriangle(t *testing.T) {
	c := assess.Read(civil.Date{}, aino().Assessment).Convert(assess.FrameTriangle)
	var keys []string
	for _, p := range c.Placed {
		keys = append(keys, p.Key)
	}
	assert.Equal(t, []string{"developmental-needs", "parenting-capacity", "family-and-environment"}, keys)
	var lost []assess.Item
	for _, l := range c.Lost {
		assert.Equal(t, assess.LossNoCounterpart, l.Reason)
		lost = append(lost, l.Item)
	}
	assert.Equal(t, []assess.Item{assess.ItemChildRelationships, assess.ItemChildSelf, assess.ItemChildEveryday}, lost, "the child's own voice has no place in the triangle")
	assert.Len(t, c.Lost[2].FindingIDs, 1)
}

func TestConvertToSHANARRI(t *testing.T) {
	c := assess.Star{}.Convert(assess.FrameSHANARRI)
	assert.Len(t, c.Placed, 8)
	reasons := map[assess.LossReason]int{}
	for _, l := range c.Lost {
		reasons[l.Reason]++
	}
	assert.Equal(t, map[assess.LossReason]int{assess.LossNoCounterpart: 4, assess.LossSeveral: 5, assess.LossUnreached: 1}, reasons)
}
