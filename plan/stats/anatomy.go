package stats

import (
	"math/bits"
	"strconv"
)

// set is a set of slots of a row, a bit each.
type set uint16

func setOf(slots ...uint8) (s set) {
	for _, slot := range slots {
		s |= 1 << slot
	}
	return s
}

func (s set) has(slot uint8) bool { return s>>slot&1 == 1 }

// each lists the slots of a set.
func (s set) each(yield func(uint8) bool) {
	for s != 0 {
		slot := uint8(bits.TrailingZeros16(uint16(s)))
		if !yield(slot) {
			return
		}
		s &^= 1 << slot
	}
}

// of returns how many cases are in the slots of a set.
func (n *cell) of(s set) (sum int) {
	for slot := range s.each {
		sum += n[slot]
	}
	return sum
}

// anatomy says what the slots of an indicator are: above the line, the rest
// below it, and what is told beside.
type anatomy struct {
	numerator, rest, beside set
	parts                   []partOf
	bands                   []bandOf
	// chain says that the bands make up the numerator: small ones are joined.
	chain bool
	// apart says that parts of the rest are told where others are withheld; else
	// all of them are told or none.
	apart bool
	// about is what its cases are, spot its place in their course.
	about subject
	spot  int
	// names are those of the slots.
	names [slots]string
}

// subject is what the cases of an indicator are. Indicators about one subject
// share its courses.
type subject int

const (
	aboutMatters subject = 1 + iota
	aboutChildren
	aboutMeetings
	aboutStars
	aboutGoals
	aboutPlans
	aboutInitiations
	aboutBurdens
	aboutMunicipalities
)

type partOf struct {
	kind  PartKind
	slots set
}

type bandOf struct {
	from, to int
	slots    set
}

func (a *anatomy) denominator() set { return a.numerator | a.rest }
func (a *anatomy) all() set         { return a.numerator | a.rest | a.beside }

// journeyAnatomy is that of the three indicators of the family's way.
func journeyAnatomy(spot int) anatomy {
	a := anatomy{about: aboutChildren, spot: spot, rest: setOf(journeyNotYet), chain: true, parts: []partOf{{PartNotYet, setOf(journeyNotYet)}}}
	from := 0
	for slot := range journeyNotYet {
		to := -1
		if int(slot) < len(journeyBands) {
			to = journeyBands[slot]
		}
		a.bands = append(a.bands, bandOf{from, to, setOf(slot)})
		a.names[slot] = "from-day-" + strconv.Itoa(from)
		a.numerator |= setOf(slot)
		from = to + 1
	}
	a.names[journeyNotYet], a.names[outside] = "not-yet", "outside"
	return a
}

// dear are the indicators, each subject's in the order in which they are given up:
// the dearest last.
var dear = []int{
	assessed, completed, started,
	toHelp, toMeeting, allToHelp,
	jointFeedback, jointHeld,
	hasBaseline, childsVoice,
	onePlan, fewAround, nextContact, heldBaton,
	askedOnce, fewMet,
}

// anatomies are those of the indicators, in their order.
var anatomies = []anatomy{
	started: {
		about: aboutMatters, spot: 1,
		names:     [slots]string{"in-time", "second-band", "last-band", "not-started", "pending", "settled", "under-way", "start-not-recorded", "outside"},
		numerator: setOf(startedInTime), rest: setOf(startedSecondBand, startedLastBand, startedNever),
		beside: setOf(startedPending, startedSettled, startedUnderWay, startedUnrecorded),
		parts: []partOf{
			{PartLate, setOf(startedSecondBand, startedLastBand, startedNever)}, {PartNotStarted, setOf(startedNever)},
			{PartPending, setOf(startedPending)}, {PartSettled, setOf(startedSettled)}, {PartUnderWay, setOf(startedUnderWay)},
			{PartStartNotRecorded, setOf(startedUnrecorded)},
		},
		bands: []bandOf{{0, 7, setOf(startedInTime)}, {8, 14, setOf(startedSecondBand)}, {15, -1, setOf(startedLastBand)}},
	},
	completed: {
		about: aboutMatters, spot: 2,
		names:     [slots]string{"in-time", "late", "pending", "overdue", "late-unless-moved", outside: "outside"},
		numerator: setOf(completedInTime), rest: setOf(completedLate, completedUnlessMoved), beside: setOf(completedPending, completedOverdue),
		parts: []partOf{{PartLate, setOf(completedLate, completedUnlessMoved)}, {PartUnlessMoved, setOf(completedUnlessMoved)}, {PartPending, setOf(completedPending)}, {PartOverdue, setOf(completedOverdue)}},
	},
	assessed: {
		about: aboutMatters, spot: 0,
		names:     [slots]string{"undecided", "assessment", "evidently-unnecessary", "urgent-measures", "joined", "voluntary"},
		numerator: setOf(1), rest: setOf(0, 2, 3, 4, 5), apart: true,
		parts: []partOf{
			{PartUndecided, setOf(0)}, {PartUnnecessary, setOf(2)}, {PartUrgent, setOf(3)}, {PartJoined, setOf(4)}, {PartVoluntary, setOf(5)},
		},
	},
	toMeeting: journeyAnatomy(0),
	toHelp:    journeyAnatomy(2),
	allToHelp: journeyAnatomy(1),
	jointHeld: {
		about: aboutMeetings, names: [slots]string{"held", "cancelled", "unrecorded"},
		numerator: setOf(meetingHeld), rest: setOf(meetingCancelled, meetingUnrecorded),
		parts: []partOf{{PartCancelled, setOf(meetingCancelled)}, {PartUnrecorded, setOf(meetingUnrecorded)}},
	},
	jointFeedback: question(aboutMeetings, 1),
	childsVoice:   question(aboutStars, 0),
	hasBaseline:   question(aboutStars, 1),
	goalBetter: {
		about: aboutGoals, names: [slots]string{"forward", "as-before", "worse", "given-up"},
		numerator: setOf(goalForward), rest: setOf(goalAsBefore, goalWorse, goalGivenUp), apart: true,
		parts: []partOf{{PartAsBefore, setOf(goalAsBefore)}, {PartWorse, setOf(goalWorse)}, {PartGivenUp, setOf(goalGivenUp)}},
	},
	heldBaton: question(aboutPlans, 0),
	nextContact: {
		about: aboutPlans, spot: 1, names: [slots]string{"coming", "none", "passed"},
		numerator: setOf(contactComing), rest: setOf(contactNone, contactPassed),
		parts: []partOf{{PartNone, setOf(contactNone)}, {PartPassed, setOf(contactPassed)}},
	},
	fewAround: {
		about: aboutPlans, spot: 2, names: [slots]string{"few", "more", "many"},
		numerator: setOf(isSo), rest: setOf(isNot, isNotAtAll),
		parts: []partOf{{PartMany, setOf(isNotAtAll)}},
	},
	onePlan: {
		about: aboutPlans, spot: 3, names: [slots]string{"none", "one", "several"},
		numerator: setOf(isSo), rest: setOf(isNot, isNotAtAll),
		parts: []partOf{{PartSeveral, setOf(isNotAtAll)}},
	},
	firstTime: question(aboutInitiations, 0),
	fewMet: {
		about: aboutBurdens, names: [slots]string{"few", "more", "many"},
		numerator: setOf(isSo), rest: setOf(isNot, isNotAtAll),
		parts: []partOf{{PartManyMeetings, setOf(isNotAtAll)}},
	},
	askedOnce: {
		about: aboutBurdens, spot: 1, names: [slots]string{"once", "again", "often"},
		numerator: setOf(isSo), rest: setOf(isNot, isNotAtAll),
		parts: []partOf{{PartOften, setOf(isNotAtAll)}},
	},
	inUse: adoption,
}

// question is the anatomy of a plain yes or no.
func question(about subject, spot int) anatomy {
	return anatomy{about: about, spot: spot, names: [slots]string{"yes", "no", outside: "outside"}, numerator: setOf(isSo), rest: setOf(isNot)}
}
