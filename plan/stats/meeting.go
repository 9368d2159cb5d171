package stats

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// Slots of joint meetings whose day has come.
const (
	meetingHeld uint8 = iota
	meetingCancelled
	meetingUnrecorded
)

// jointMeetings counts the joint meetings of a plan, and whether feedback was
// collected. One that was moved counts where it was moved to.
func (c *Counts) jointMeetings(p *plan.Plan) {
	_, first := c.raised(p)
	for i := range p.Meetings {
		m := &p.Meetings[i]
		on := c.past(dayOf(m.Start))
		if m.Kind != plan.MeetingJoint || on.IsZero() {
			continue
		}
		held, asked := meetingUnrecorded, outside
		switch m.State {
		case plan.MeetingMoved:
			continue
		case plan.MeetingCancelled:
			held = meetingCancelled
		case plan.MeetingHeld:
			held, asked = meetingHeld, isNot
			if len(m.Feedback) > 0 {
				asked = isSo
			}
		}
		c.count(course{c.at(jointHeld, held, p, first, on), c.at(jointFeedback, asked, p, first, on)})
	}
}

// stars counts whether the child's own voice is in an assessment, and whether it
// names the day to compare with.
func (c *Counts) stars(p *plan.Plan) {
	_, first := c.raised(p)
	for i := range p.Assessments {
		a := &p.Assessments[i]
		var on civil.Date
		for j := range a.Views {
			on = earliest(on, c.past(a.Views[j].On))
		}
		if on.IsZero() {
			continue
		}
		voice, baseline := isNot, isNot
		if slices.ContainsFunc(a.Views, func(v assess.View) bool {
			return v.Voice == assess.VoiceChild && len(v.Findings) > 0 && !v.On.After(c.options.On)
		}) {
			voice = isSo
		}
		if !c.past(a.Baseline).IsZero() {
			baseline = isSo
		}
		c.count(course{c.at(childsVoice, voice, p, first, on), c.at(hasBaseline, baseline, p, first, on)})
	}
}
