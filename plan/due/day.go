package due

import (
	"cmp"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Day is one day by which something of a plan is to be done: a last day by law,
// or a day that the plan's own people agreed on (määräpäivä).
type Day struct {
	PlanID plan.PlanID
	// Kind says whether it is law or the plan's own.
	Kind Kind
	// At is the part of the plan that it follows from, PartID its id.
	At     issue.Pointer
	PartID plan.ID
	// Event is what started a clock of law; zero for the plan's own days.
	Event fi.Event
	// Law is how a last day by law or by an own target was counted, with words
	// for people; zero and wordless for the plan's own days, whose Kind has a
	// label.
	Law deadline.Due
	// Last is the day by which it is to be done; zero while a clock waits for a
	// birth.
	Last civil.Date
	// Done is the day on which it was done, by what the plan says.
	Done civil.Date
	// State is how it stands on the day asked about.
	State deadline.State
}

// Source cites the law behind a day, "" for the plan's own.
func (d Day) Source() string { return d.Law.Rule.Source() }

// Kind is what a [Day] rests on (määräpäivän laji).
type Kind = code.Enum[kindTable]

// The members of [Kind].
const (
	KindLaw Kind = 1 + iota
	KindTarget
	KindContact
	KindAction
	KindGoal
	KindMeeting
	KindConsentEnd
	KindOfAge
	KindBaton
)

type kindTable struct{}

var kindRows = [...]code.Row{
	KindLaw:        {Code: "law", FI: "laki", SV: "lag", EN: "law"},
	KindTarget:     {Code: "own-target", FI: "organisaation oma tavoite", SV: "organisationens eget mål", EN: "the organisation's own target"},
	KindContact:    {Code: "next-contact", FI: "seuraava yhteydenotto", SV: "nästa kontakt", EN: "next contact"},
	KindAction:     {Code: "action", FI: "toimenpiteen määräpäivä", SV: "sista dag för åtgärden", EN: "the action's day"},
	KindGoal:       {Code: "goal", FI: "tavoitepäivä", SV: "måldag", EN: "the goal's day"},
	KindMeeting:    {Code: "meeting", FI: "tapaaminen", SV: "möte", EN: "meeting"},
	KindConsentEnd: {Code: "consent-ends", FI: "suostumus päättyy", SV: "samtycket upphör", EN: "the consent ends"},
	KindOfAge:      {Code: "of-age", FI: "lapsi tulee täysi-ikäiseksi", SV: "barnet blir myndigt", EN: "the child comes of age"},
	KindBaton:      {Code: "baton", FI: "viestikapula on siirrettävä", SV: "stafettpinnen ska föras vidare", EN: "the baton must be passed on"},
}

func (kindTable) Table() code.Table {
	return code.Table{Name: "due-kind", Title: "Kind of day", Means: "Whether a day rests on law or on what the plan's people agreed.", Rows: code.RowsOf(kindRows[:])}
}

// IsDone reports whether nothing is left to do: it was done, or the time to act
// or the right is over.
func (d Day) IsDone() bool {
	switch d.State.Status {
	case deadline.StatusExpired, deadline.StatusEnded:
		return true
	}
	return !d.Done.IsZero()
}

// Compare orders by urgency: what is late and not done (the longest first),
// what lapsed, due soon, pending (the nearest first), what waits for a birth,
// what is done.
func (d Day) Compare(e Day) int {
	return cmp.Or(cmp.Compare(d.rank(), e.rank()), d.Last.Compare(e.Last), cmp.Compare(d.Kind, e.Kind))
}

func (d Day) rank() int {
	if d.IsDone() {
		return 5
	}
	switch d.State.Status {
	case deadline.StatusLate:
		return 0
	case deadline.StatusLapsed:
		return 1
	case deadline.StatusDueSoon:
		return 2
	case deadline.StatusPending:
		return 3
	}
	return 4
}
