package plan

import (
	"cmp"
	"iter"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Due is one day by which something of a plan is to be done: a last day by law,
// or a day that the plan's own people agreed on (määräpäivä).
type Due struct {
	PlanID PlanID
	// Kind says whether it is law or the plan's own.
	Kind DueKind
	// At is the part of the plan that it follows from, PartID its id.
	At     issue.Pointer
	PartID ID
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
func (d Due) Source() string { return d.Law.Rule.Source() }

// DueKind is what a [Due] rests on (määräpäivän laji).
type DueKind = code.Enum[dueKindTable]

// The members of [DueKind].
const (
	DueLaw DueKind = 1 + iota
	DueTarget
	DueContact
	DueAction
	DueGoal
	DueMeeting
	DueConsentEnd
	DueOfAge
	DueBaton
)

type dueKindTable struct{}

var dueKindRows = [...]code.Row{
	DueLaw:        {Code: "law", FI: "laki", SV: "lag", EN: "law"},
	DueTarget:     {Code: "own-target", FI: "organisaation oma tavoite", SV: "organisationens eget mål", EN: "the organisation's own target"},
	DueContact:    {Code: "next-contact", FI: "seuraava yhteydenotto", SV: "nästa kontakt", EN: "next contact"},
	DueAction:     {Code: "action", FI: "toimenpiteen määräpäivä", SV: "sista dag för åtgärden", EN: "the action's day"},
	DueGoal:       {Code: "goal", FI: "tavoitepäivä", SV: "måldag", EN: "the goal's day"},
	DueMeeting:    {Code: "meeting", FI: "tapaaminen", SV: "möte", EN: "meeting"},
	DueConsentEnd: {Code: "consent-ends", FI: "suostumus päättyy", SV: "samtycket upphör", EN: "the consent ends"},
	DueOfAge:      {Code: "of-age", FI: "lapsi tulee täysi-ikäiseksi", SV: "barnet blir myndigt", EN: "the child comes of age"},
	DueBaton:      {Code: "baton", FI: "viestikapula on siirrettävä", SV: "stafettpinnen ska föras vidare", EN: "the baton must be passed on"},
}

func (dueKindTable) Table() code.Table {
	return code.Table{Name: "due-kind", Title: "Kind of day", Means: "Whether a day rests on law or on what the plan's people agreed.", Rows: code.RowsOf(dueKindRows[:])}
}

// DueOptions directs [Plan.Due].
type DueOptions struct {
	// On is the day of today; what was recorded after it does not count.
	On civil.Date
	// Soon is how many days before the last day something is due soon.
	Soon int
	// Calendar is the reading of working days; nil is that of THL.
	Calendar *deadline.Calendar
	// Targets are an organisation's own, counted beside the law.
	Targets []fi.Target
}

var ruleDueUncounted = issue.Rule{ID: "due.uncounted", Severity: issue.SeverityWarning, Words: code.Say(
	"Määräpäivää ei voitu laskea tämän päivän perusteella.",
	"Den sista dagen kunde inte räknas från den här dagen.",
	"No last day could be counted from this day.")}

var ruleDueNoDay = issue.Rule{ID: "due.no-day", Severity: issue.SeverityError, Words: code.Say(
	"Tätä päivää ei ole annettu, joten mitään ei voi laskea.",
	"Dagens datum har inte angetts, så ingenting kan räknas.",
	"The day of today is not given, so nothing can be counted.")}

// Due returns the days of a plan as they stand on one day, most urgent first:
// what intakes, needs, agreement and decisions start by law, and the days that
// the plan's own people agreed on. What is done is among them, as met or late.
// The issues are the places from whose days nothing could be counted; without a
// day of today there is one, at the whole plan, and no day.
func (p *Plan) Due(o DueOptions) ([]Due, issue.List) {
	if o.On.IsZero() {
		return nil, issue.List{ruleDueNoDay.At("")}
	}
	c := &counting{plan: p, options: o}
	c.intakes()
	c.needs()
	c.agreed()
	c.decisions()
	if Open(p.statusOn(o.On)) {
		c.own()
	}
	slices.SortStableFunc(c.dues, Due.Compare)
	return c.dues, c.issues
}

// Uncounted is a place of one plan from whose day nothing could be counted.
type Uncounted struct {
	PlanID PlanID
	Issue  issue.Issue
}

// Worklist returns what is open in many plans on one day, most urgent first and
// then in the order of the plans (työntekijän päivän lista), and what could not
// be counted, plan by plan.
func Worklist(plans iter.Seq[*Plan], o DueOptions) ([]Due, []Uncounted) {
	var all []Due
	var uncounted []Uncounted
	for p := range plans {
		dues, issues := p.Due(o)
		for _, i := range issues {
			uncounted = append(uncounted, Uncounted{p.ID, i})
		}
		for _, d := range dues {
			if !d.IsDone() {
				all = append(all, d)
			}
		}
	}
	slices.SortStableFunc(all, Due.Compare)
	return all, uncounted
}

// IsDone reports whether nothing is left to do: it was done, or the time to act
// or the right is over.
func (d Due) IsDone() bool {
	switch d.State.Status {
	case deadline.StatusExpired, deadline.StatusEnded:
		return true
	}
	return !d.Done.IsZero()
}

// Compare orders by urgency: what is late and not done (the longest first),
// what lapsed, due soon, pending (the nearest first), what waits for a birth,
// what is done.
func (d Due) Compare(e Due) int {
	return cmp.Or(cmp.Compare(d.rank(), e.rank()), d.Last.Compare(e.Last), cmp.Compare(d.Kind, e.Kind))
}

func (d Due) rank() int {
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

// statusOn returns the plan's status on a day.
func (p *Plan) statusOn(on civil.Date) Status {
	s := StatusDraft
	for i := range p.Course {
		if !p.Course[i].On.After(on) {
			s = p.Course[i].Status
		}
	}
	return s
}

// counting is the state of one [Plan.Due].
type counting struct {
	plan    *Plan
	options DueOptions
	dues    []Due
	issues  issue.List
}

// past returns a day that has come, else the zero Date.
func (c *counting) past(d civil.Date) civil.Date {
	if d.After(c.options.On) {
		return civil.Date{}
	}
	return d
}
