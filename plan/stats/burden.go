package stats

import (
	"slices"
	"strings"
	"unicode"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// What a family carries besides its matter. The sources ask that families are not
// tired out and asked once, and set no number: these are ours.
const (
	burdenDays   = 90 // up to the day of today
	fewMeetings  = 3
	manyMeetings = 6
)

// burden counts what a plan in force asks of the family: meetings, and questions
// that were asked before.
func (c *Counts) burden(p *plan.Plan, first *plan.Intake) {
	on := c.options.On
	c.count(course{
		c.at(fewMet, metSlot(p, on), p, first, on),
		c.at(askedOnce, askedSlot(p, on), p, first, on),
	})
}

func metSlot(p *plan.Plan, on civil.Date) uint8 {
	last := civil.Period{From: on.AddDays(1 - burdenDays), To: on}
	n := 0
	for i := range p.Meetings {
		if m := &p.Meetings[i]; m.State == plan.MeetingHeld && last.Contains(dayOf(m.Start)) {
			n++
		}
	}
	switch {
	case n <= fewMeetings:
		return isSo
	case n < manyMeetings:
		return isNot
	}
	return isNotAtAll
}

// askedSlot tells whether plans of two sectors asked the same question, in the
// same words in whatever order: once is one too many, three are many.
func askedSlot(p *plan.Plan, on civil.Date) uint8 {
	var asked map[string]int // question to the plan that asked it first
	again := 0
	for i := range p.SectorPlans {
		for j := range p.SectorPlans[i].Questions {
			q := &p.SectorPlans[i].Questions[j]
			if q.On.After(on) {
				continue
			}
			if asked == nil {
				asked = map[string]int{}
			}
			words := inOrder(q.Text)
			if first, known := asked[words]; !known {
				asked[words] = i
			} else if first != i {
				again++
			}
		}
	}
	switch again {
	case 0:
		return isSo
	case 1, 2:
		return isNot
	}
	return isNotAtAll
}

// inOrder returns the words of a text, small and sorted.
func inOrder(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(words)
	return strings.Join(words, " ")
}
