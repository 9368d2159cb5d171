package stats

import (
	"maps"
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/plan"
)

// Whoever reads a publication knows what cannot be: who is settled without an
// assessment is not late, who was met after 60 days was not helped within 30 days
// of the meeting and yet within 7 of the concern. What is said here to be
// possible is what a reader who knows all that must still reckon with.

// shape is which indicators a course touches; -1 is none.
type shape [spots]int8

// ways are the slots that a case can be in, one for each place of its course.
type ways [][spots]uint8

// waysOf returns all that cases of a shape can be.
func waysOf(s shape) ways {
	first := slices.IndexFunc(s[:], func(i int8) bool { return i >= 0 })
	switch anatomies[s[first]].about {
	case aboutMatters:
		return matterWays().seen(s)
	case aboutChildren:
		return journeyWays().seen(s)
	case aboutMeetings:
		return ways{{meetingHeld, isSo}, {meetingHeld, isNot}, {meetingCancelled, outside}, {meetingUnrecorded, outside}}.seen(s)
	}
	return freeWays(s)
}

// freeWays are those of indicators that do not depend on each other.
func freeWays(s shape) ways {
	all := ways{{}}
	for i := range s {
		if s[i] < 0 {
			continue
		}
		var longer ways
		for _, way := range all {
			for slot := range anatomies[s[i]].all().each {
				way[i] = slot
				longer = append(longer, way)
			}
		}
		all = longer
	}
	return all
}

// seen returns the ways as far as a shape sees them.
func (w ways) seen(s shape) ways {
	all := slices.Clone(w)
	for i := range all {
		for j := range s {
			if s[j] < 0 {
				all[i][j] = 0
			}
		}
	}
	slices.SortFunc(all, func(a, b [spots]uint8) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(all)
}

// journeyWays are the bands that a child can be in: days to the meeting, to help,
// and from one to the other.
var journeyWays = sync.OnceValue(func() ways {
	const most = 200 // days; enough to be in every band twice over
	found := map[[spots]uint8]struct{}{{journeyNotYet, journeyNotYet, outside}: {}}
	for met := range most {
		for helped := range 2 * most {
			toMeeting, toHelp := journeyBand(met), journeyBand(helped)
			found[[spots]uint8{toMeeting, toHelp, journeyBand(helped - met)}] = struct{}{}
			found[[spots]uint8{toMeeting, journeyNotYet, journeyNotYet}] = struct{}{}
			found[[spots]uint8{journeyNotYet, toHelp, outside}] = struct{}{}
		}
	}
	return slices.Collect(maps.Keys(found))
})

// matterWays are what an initiation can be: its outcome, the start of its
// assessment, the completion.
var matterWays = sync.OnceValue(func() ways {
	var all ways
	for o := range uint8(len(outcomeSlots)) + 1 {
		starts := setOf(startedInTime, startedSecondBand, startedLastBand, startedNever, startedPending, startedSettled, startedUnderWay, startedUnrecorded, outside)
		switch o {
		case outcomeSlots[plan.OutcomeUnnecessary], outcomeSlots[plan.OutcomeVoluntary]:
			starts = setOf(startedSettled, startedInTime, startedSecondBand, startedLastBand, outside)
		case outcomeSlots[plan.OutcomeJoined]:
			starts = setOf(startedUnderWay, outside)
		}
		for start := range starts.each {
			for end := range endings(start, o).each {
				all = append(all, [spots]uint8{o, start, end})
			}
		}
	}
	return all
})

// endings returns what can come of an assessment that began so.
func endings(start, outcome uint8) set {
	switch {
	case start == outside, start == startedSettled, outcome == outcomeSlots[plan.OutcomeJoined]:
		return setOf(outside) // settled later than the window ends is rare enough to leave out
	case start == startedPending:
		return setOf(completedPending, outside)
	case start == startedNever:
		return setOf(completedPending, completedOverdue, outside)
	}
	return setOf(completedInTime, completedLate, completedUnlessMoved, completedPending, completedOverdue, outside)
}

// can returns the slots of a row that the calendar leaves open: nobody waits
// within a limit that has passed for everybody, nothing took longer than the
// time since the window began.
func (c *Counts) can(k key) set {
	on, all := c.options.On, set(1<<slots-1)
	switch k.indicator {
	case started:
		last := k.window.To
		if last.After(on) {
			last = on
		}
		if l := c.limitsOf(last); l.protection.start.Before(on) && l.support.start.Before(on) {
			all &^= setOf(startedPending)
		}
		// Where nobody can be late yet nobody is below the line: the row is not told, and
		// whoever might be late might be in time as well.
	case toMeeting, allToHelp, toHelp:
		for _, b := range anatomies[k.indicator].bands {
			if k.window.From.AddDays(b.from).After(on) {
				all &^= b.slots
			}
		}
	}
	return all
}
