package plan

import (
	"cmp"
	"errors"
	"iter"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
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

// Due returns the days of a plan as they stand on one day, most urgent first:
// what intakes, needs, agreement and decisions start by law, and the days that
// the plan's own people agreed on. What is done is among them, as met or late.
// The issues are the places from whose days nothing could be counted.
func (p *Plan) Due(o DueOptions) ([]Due, issue.List) {
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

// IsDone reports whether nothing is left to do.
func (d Due) IsDone() bool { return !d.Done.IsZero() }

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

// clock is one event of the plan that starts clocks of law.
type clock struct {
	event  fi.Event
	day    civil.Date
	at     issue.Pointer
	part   ID
	urgent bool
	round  int
	groups []fi.Group
	// rules narrows what the event starts; none takes all.
	rules []string
	// done returns when the duty of a rule was done.
	done func(rule string) civil.Date
}

// start counts the last days that an event starts.
func (c *counting) start(k clock) {
	if k.day.IsZero() || k.day.After(c.options.On) {
		return
	}
	dues, err := fi.Due(k.event, k.day, fi.Options{
		Calendar: c.options.Calendar, Born: c.plan.Child.Born, Groups: k.groups,
		Urgent: k.urgent, Round: k.round, Targets: c.options.Targets,
	})
	if err != nil {
		if _, none := errors.AsType[*fi.NoRuleError](err); !none {
			c.issues = append(c.issues, ruleDueUncounted.At(k.at))
		}
		return
	}
	for _, d := range dues {
		kind := DueLaw
		if d.Rule.Basis == deadline.BasisLocal {
			kind = DueTarget
		} else if k.rules != nil && !slices.Contains(k.rules, d.Rule.ID) {
			continue
		}
		done := civil.Date{}
		if k.done != nil {
			done = c.past(k.done(d.Rule.ID))
		}
		c.dues = append(c.dues, Due{
			PlanID: c.plan.ID, Kind: kind, At: k.at, PartID: k.part, Event: k.event,
			Law: d, Last: d.Last, Done: done, State: d.State(c.options.On, done, c.options.Soon),
		})
	}
}

// past returns a day that has come, else the zero Date.
func (c *counting) past(d civil.Date) civil.Date {
	if d.After(c.options.On) {
		return civil.Date{}
	}
	return d
}

// agreedDay adds a day of the plan's own people.
func (c *counting) agreedDay(kind DueKind, at issue.Pointer, part ID, last, done civil.Date) {
	if last.IsZero() {
		return
	}
	done = c.past(done)
	d := deadline.Due{Trigger: last, Last: last} // an own day has no rule
	c.dues = append(c.dues, Due{PlanID: c.plan.ID, Kind: kind, At: at, PartID: part, Last: last, Done: done,
		State: d.State(c.options.On, done, c.options.Soon)})
}

// intakeClock says what clocks each kind of intake starts.
type intakeClock struct {
	event fi.Event
	rules []string
}

var (
	ruleChild      = []string{"shl36.child.start", "shl36.child.complete"}
	ruleProtection = []string{"lsl26.old.decide", "lsl26.start", "lsl26.complete", "lsl27.old.complete"}
	ruleServices   = []string{"shl45.implement"}
)

// intakeClocks maps intakes to events of law. A concern on the voluntary track
// starts no clock. The limits for a child who needs special support stand
// beside those of child protection only where the child was found to be one.
var intakeClocks = map[IntakeKind]intakeClock{
	IntakeProtection:  {fi.EventInitiation, slices.Concat(ruleProtection, ruleChild)},
	IntakePrenatal:    {fi.EventPrenatalNotice, slices.Concat(ruleProtection, ruleChild)},
	IntakeContact:     {fi.EventInitiation, slices.Concat(ruleChild, ruleServices)},
	IntakeApplication: {fi.EventInitiation, slices.Concat(ruleChild, ruleServices)},
}

func (c *counting) intakes() {
	for i := range c.plan.Intakes {
		in := &c.plan.Intakes[i]
		k, ok := intakeClocks[in.Kind]
		if !ok {
			continue
		}
		rules := k.rules
		if protection := in.Kind == IntakeProtection || in.Kind == IntakePrenatal; protection && !c.grouped(GroupSpecialSupport) {
			rules = ruleProtection
		}
		at := issue.Pointer("/intakes").Item(i)
		c.start(clock{
			event: k.event, day: dayOf(in.Arrived), at: at, part: in.ID,
			urgent: in.Urgency != nil && in.Urgency.Urgency == UrgencyUrgent,
			groups: c.groups(), rules: rules,
			done: func(rule string) civil.Date { return c.assessed(in, rule) },
		})
		if in.Kind == IntakeContact && c.grouped(GroupDisabled) {
			c.start(clock{event: fi.EventContact, day: dayOf(in.Arrived), at: at, part: in.ID,
				groups: []fi.Group{fi.GroupDisabled}, rules: []string{"shl36.disabled.start", "shl36.disabled.start.old"},
				done: func(string) civil.Date { return c.assessed(in, "shl36.child.start") }})
		}
	}
}

// grouped reports whether the child was found to belong to a client group at
// any time up to the day: the finding may come after the intake it tells on.
func (c *counting) grouped(g ClientGroup) bool {
	return slices.ContainsFunc(c.plan.Child.Groups, func(e Grouping) bool { return e.Group == g && !e.On.After(c.options.On) })
}

// groups returns the client groups that the limits of intakes ask for; nil
// keeps every rule, for a child of whom none is known.
func (c *counting) groups() []fi.Group {
	var g []fi.Group
	if c.grouped(GroupSpecialSupport) {
		g = append(g, fi.GroupSpecialSupportChild)
	}
	if c.grouped(GroupDisabled) {
		g = append(g, fi.GroupDisabled)
	}
	return g
}

// assessed returns when the duty of a rule was done for an intake: the
// assessment that it led to was started or completed, the services begun, or
// the matter settled without an assessment.
func (c *counting) assessed(in *Intake, rule string) civil.Date {
	if o := in.Outcome; o != nil {
		switch o.Kind {
		case OutcomeUnnecessary, OutcomeVoluntary:
			return o.On
		}
	}
	var started, completed civil.Date
	for i := range c.plan.Assessments {
		a := &c.plan.Assessments[i]
		led := slices.Contains(a.IntakeIDs, in.ID) || in.Outcome != nil && in.Outcome.AssessmentID == a.ID
		if !led || a.Kind != assess.KindServiceNeed { // a joint look stops no clock
			continue
		}
		started, completed = earlier(started, a.Started), earlier(completed, a.Completed)
	}
	switch rule {
	case "shl36.child.complete", "lsl26.complete", "lsl27.old.complete":
		return completed
	case "shl45.implement":
		var begun civil.Date
		for i := range c.plan.Decisions {
			if d := &c.plan.Decisions[i]; d.Kind == DecisionService && !d.Period.From.Before(dayOf(in.Arrived)) {
				begun = earlier(begun, d.Period.From)
			}
		}
		return begun
	}
	return started
}

// needRules are the limits for a need of mental-health support, with the field
// of work whose act ends each.
var needRules = map[string]Sector{
	"shl45.mh23.implement": SectorSocial,
	"thl53.treat.u23":      SectorHealth,
	"thl53.therapy.u23":    SectorHealth,
}

func (c *counting) needs() {
	var rules []string
	for rule := range needRules {
		rules = append(rules, rule)
	}
	for i := range c.plan.Needs {
		n := &c.plan.Needs[i]
		if n.Kind != NeedMentalHealth {
			continue
		}
		c.start(clock{
			event: fi.EventNeedNoted, day: n.On, at: issue.Pointer("/needs").Item(i), part: n.ID,
			groups: []fi.Group{fi.GroupMentalHealth}, rules: rules,
			done: func(rule string) civil.Date { return c.begun(n.ID, needRules[rule]) },
		})
	}
}

// begun returns the day on which a service for a need began: by the decision
// behind an action for it, or by how the action went. Each limit is kept by its
// own field of work; where that has no action for the need, by whichever meets
// it.
func (c *counting) begun(need ID, field Sector) civil.Date {
	p := c.plan
	var own, some civil.Date
	owns := false
	for i := range p.Actions {
		a := &p.Actions[i]
		if !c.serves(a, need) {
			continue
		}
		var day civil.Date
		for j := range p.Decisions {
			if d := &p.Decisions[j]; d.ID == a.DecisionID {
				day = earlier(day, d.Period.From)
			}
		}
		for j := range a.Progress {
			if s := a.Progress[j].State; s == ActionUnderWay || s == ActionDone {
				day = earlier(day, a.Progress[j].On)
			}
		}
		if slices.ContainsFunc(a.OwnerIDs, func(id ID) bool { return p.field(id) == field }) {
			own, owns = earlier(own, day), true
		}
		if slices.ContainsFunc(a.OwnerIDs, func(id ID) bool { f := p.field(id); return f == SectorSocial || f == SectorHealth }) {
			some = earlier(some, day)
		}
	}
	if owns {
		return own
	}
	return some
}

func (c *counting) serves(a *Action, need ID) bool {
	return slices.ContainsFunc(c.plan.Goals, func(g Goal) bool {
		return slices.Contains(a.GoalIDs, g.ID) && slices.Contains(g.NeedIDs, need)
	})
}

// field returns the field of work of a person or organisation.
func (p *Plan) field(id ID) Sector {
	if m := p.Person(id); m != nil && m.Professional != nil {
		if m.Professional.Sector != 0 {
			return m.Professional.Sector
		}
		id = m.Professional.OrganisationID
	}
	if o := p.Organisation(id); o != nil {
		return o.Sector
	}
	return 0
}

// agreed starts the yearly review of a client plan of child protection (LsL
// 30 §), from the day the plan was agreed or last reviewed.
func (c *counting) agreed() {
	p := c.plan
	if !InForce(p.statusOn(c.options.On)) || !c.protects() {
		return
	}
	last, review := -1, false
	for i := range p.Course {
		s := &p.Course[i]
		if s.On.After(c.options.On) {
			continue
		}
		switch s.Status {
		case StatusReview:
			review = true
		case StatusAgreed:
			last, review = i, false
		case StatusFollowUp:
			if review {
				last, review = i, false
			}
		}
	}
	if last >= 0 {
		c.start(clock{event: fi.EventPlanMade, day: p.Course[last].On, at: issue.Pointer("/course").Item(last), part: p.Course[last].ID})
	}
}

// protects reports whether the plan is a client plan of child protection: on
// the statutory track, with a notification, a placement or the client group.
func (c *counting) protects() bool {
	p, on := c.plan, c.options.On
	if p.TrackOn(on) != TrackStatutory {
		return false
	}
	return c.grouped(GroupChildProtection) ||
		slices.ContainsFunc(p.Intakes, func(in Intake) bool {
			return (in.Kind == IntakeProtection || in.Kind == IntakePrenatal) && !dayOf(in.Arrived).After(on)
		}) ||
		slices.ContainsFunc(p.Decisions, func(d Decision) bool {
			switch d.Kind {
			case DecisionEmergency, DecisionEmergencyExtension, DecisionOpenCare:
				return !d.Period.From.After(on)
			}
			return false
		})
}

var decisionEvents = map[DecisionKind]fi.Event{
	DecisionEmergency:          fi.EventEmergencyPlacement,
	DecisionEmergencyExtension: fi.EventEmergencyExtension,
	DecisionOpenCare:           fi.EventOpenCarePlacement,
}

func (c *counting) decisions() {
	for i := range c.plan.Decisions {
		d := &c.plan.Decisions[i]
		at := issue.Pointer("/decisions").Item(i)
		if event, ok := decisionEvents[d.Kind]; ok {
			k := clock{event: event, day: d.Period.From, at: at, part: d.ID}
			if d.Kind == DecisionOpenCare {
				k.round = 1 + c.reviews(d.Period.From)
			}
			k.done = func(string) civil.Date { return d.Period.To }
			c.start(k)
		}
		c.start(clock{event: fi.EventDecisionNotice, day: d.Noticed, at: at.Member("noticed"), part: d.ID})
	}
}

// reviews counts the follow-up meetings held since a day.
func (c *counting) reviews(since civil.Date) int {
	n := 0
	for i := range c.plan.Meetings {
		m := &c.plan.Meetings[i]
		if day := dayOf(m.Start); m.Kind == MeetingReview && m.State == MeetingHeld && day.After(since) && !day.After(c.options.On) {
			n++
		}
	}
	return n
}

// own adds the days that the plan's people agreed on.
func (c *counting) own() {
	p, on := c.plan, c.options.On
	if i := p.nextContactOn(on); i >= 0 {
		c.agreedDay(DueContact, issue.Pointer("/contacts").Item(i), p.Contacts[i].ID, p.Contacts[i].Day, civil.Date{})
	}
	for i := range p.Baton {
		h := &p.Baton[i]
		if m := p.Person(h.PersonID); Holds(h.Role) && h.actsOn(on) && m != nil && (h.To.IsZero() || dayOf(h.To).After(m.Period.To)) {
			c.agreedDay(DueBaton, issue.Pointer("/baton").Item(i), h.ID, m.Period.To, civil.Date{})
		}
	}
	for i := range p.Actions {
		if a := &p.Actions[i]; !a.On.After(on) {
			c.agreedDay(DueAction, issue.Pointer("/actions").Item(i), a.ID, p.DueDay(a), a.ended())
		}
	}
	for i := range p.Goals {
		if g := &p.Goals[i]; !g.On.After(on) {
			c.agreedDay(DueGoal, issue.Pointer("/goals").Item(i), g.ID, g.Due, g.ended())
		}
	}
	for i := range p.Meetings {
		if m := &p.Meetings[i]; m.State == MeetingPlanned && !m.On.After(on) {
			c.agreedDay(DueMeeting, issue.Pointer("/meetings").Item(i), m.ID, dayOf(m.Start), civil.Date{})
		}
	}
	for i := range p.Consents {
		s := &p.Consents[i]
		if s.Decision == ConsentGiven && s.Withdrawal == nil && !s.On.After(on) && !s.Period.To.Before(on) {
			c.agreedDay(DueConsentEnd, issue.Pointer("/consents").Item(i), s.ID, s.Period.To, civil.Date{})
		}
	}
	if birthday := p.Child.Born.AddYears(ofAge); birthday.After(on) && !birthday.After(on.AddYears(1)) {
		c.agreedDay(DueOfAge, "/child/born", p.Child.ID, birthday, civil.Date{})
	}
}

// nextContactOn returns the number of the next contact as it was agreed by a
// day, -1 where there is none. A contact held later was still planned then.
func (p *Plan) nextContactOn(on civil.Date) int {
	var held civil.Date
	for i := range p.Contacts {
		if c := &p.Contacts[i]; c.State == ContactHeld && !c.Day.After(on) && c.Day.After(held) {
			held = c.Day
		}
	}
	next := -1
	for i := range p.Contacts {
		c := &p.Contacts[i]
		planned := c.State == ContactPlanned || c.State == ContactHeld && c.Day.After(on)
		if planned && !c.On.After(on) && c.Day.After(held) && (next < 0 || c.Day.Before(p.Contacts[next].Day)) {
			next = i
		}
	}
	return next
}
