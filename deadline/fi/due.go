package fi

import (
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Options narrows and directs [Due]. The zero Options is fine for every event
// but a student's request, which needs a school calendar.
type Options struct {
	// Calendar is the reading of working days to follow; nil is [THL].
	Calendar *deadline.Calendar
	// School is the calendar of the student's school.
	School *deadline.Calendar
	// Born is the day of birth: rules for other ages are left out, and the clock
	// of a prenatal notice starts. Zero is not known.
	Born civil.Date
	// Contact is the day of first contact, by which health care law takes the
	// age; zero is the day of the event.
	Contact civil.Date
	// Groups narrows the rules of client groups to these; none keeps them all.
	Groups []Group
	// Urgent takes the urgent variant of the rules that have one. A variant that
	// is a duty of its own stands before the rule's own last day, under the same
	// id: urgent need is assessed at once, and the assessment begins in time.
	Urgent bool
	// Round is the round of a repeating rule: see [deadline.Options].
	Round int
	// Ordinary says of the notice of a decision that it came by an ordinary letter
	// or message and not verifiably: a remedy that needs proof starts no clock.
	Ordinary bool
	// Moment is the moment of the event, for rules that count hours (isolation,
	// restrictions); without it they count from the beginning of the day.
	Moment civil.Instant
	// AsOf is the day whose law applies; zero is the day of the event.
	AsOf civil.Date
	// Targets are an organisation's own, counted beside the law.
	Targets []Target
}

// NoRuleError says that no rule of an event holds on its day: a finding rather
// than a failure.
type NoRuleError struct {
	Event Event
	// Meant is the event that was probably meant, zero if none.
	Meant Event
	// Narrowed is true where rules are in force but age or group leave them out.
	Narrowed bool
}

// Error names the event and the one that was probably meant.
func (e *NoRuleError) Error() string { return "fi: " + e.Words(code.EN) }

// Rule returns the rule id under which the finding is reported.
func (e *NoRuleError) Rule() string { return deadline.ProblemNoRule.String() }

// Words returns the finding for people.
func (e *NoRuleError) Words(l code.Lang) string {
	text := e.Event.Label(l) + ": "
	if e.Narrowed {
		return text + noRuleForPerson.In(l)
	}
	text += deadline.ProblemNoRule.Label(l)
	if e.Meant != 0 {
		text += "; " + perhapsMeant.In(l) + " " + e.Meant.String() + " (" + e.Meant.Label(l) + ")"
	}
	return text
}

var (
	noRuleForPerson = code.Say("mikään sääntö ei koske tämänikäistä tai tätä asiakasryhmää", "ingen regel gäller denna ålder eller klientgrupp", "no rule holds for this age or client group")
	perhapsMeant    = code.Say("tarkoititko tapahtumaa", "menade du händelsen", "perhaps meant")
)

// Due returns the last day of every rule that an event starts: the rules in
// force on its day whose condition can hold, in the order of [Starts], then the
// own targets. A rule whose condition is not known to hold is among them; its
// [deadline.Condition] says so.
//
// Where nothing is due the error is a [*NoRuleError]; for a day outside
// [Covers], before the birth, or without a needed calendar it is a
// [*deadline.Error].
func Due(e Event, day civil.Date, o Options) ([]deadline.Due, error) {
	q, err := ask(e, day, o)
	if err != nil {
		return nil, err
	}
	rows := rulesOn(e, day)
	dues := make([]deadline.Due, 0, len(rows)+len(o.Targets))
	narrowed, settled := false, ""
	for _, r := range rows {
		at := q.at(r)
		if r.ID == settled || r.OnlyUrgent && !o.Urgent || !r.AppliesOn(at.on) {
			continue
		}
		if !r.Condition.CanHold(o.Born, at.age, q.groups...) {
			narrowed = true
			continue
		}
		n := len(dues)
		if dues, err = at.add(dues, r); err != nil {
			return nil, err
		}
		if r.EndsIn.IsZero() {
			continue
		}
		if !r.EndsIn.Contains(dues[n].Last) {
			dues = dues[:n]
			continue
		}
		// One row of a transition holds for one person: the first, where nothing
		// about the person is unknown.
		if ages := r.Condition.AgeFrom + r.Condition.AgeUnder; ages == 0 || !o.Born.IsZero() {
			settled = r.ID
		}
	}
	q = q.byNotice(o.AsOf)
	for _, t := range o.Targets {
		if t.Event != e || !t.Rule.AppliesOn(q.on) || !t.Rule.Condition.CanHold(o.Born, q.age, q.groups...) {
			continue
		}
		if t.claimsLaw() {
			return nil, &deadline.Error{Problem: deadline.ProblemTarget, Of: t.Rule.ID}
		}
		if dues, err = q.add(dues, t.Rule); err != nil {
			return nil, err
		}
	}
	if len(dues) == 0 {
		return nil, &NoRuleError{Event: e, Meant: meant(e, day), Narrowed: narrowed}
	}
	return dues, nil
}

// question is one call of Due with its days settled.
type question struct {
	event   Event
	trigger civil.Date // zero while it waits for a birth
	on      civil.Date // the day by which rules are chosen
	age     civil.Date // the day by which ages are taken
	groups  []string
	options deadline.Options
	setting deadline.Setting
}

func ask(e Event, day civil.Date, o Options) (question, error) {
	q := question{event: e, trigger: day, on: day}
	switch {
	case !e.IsValid():
		return q, &deadline.Error{Problem: deadline.ProblemUnknownEvent}
	case !Covers().Contains(day):
		return q, &deadline.Error{Problem: deadline.ProblemOutside, Of: "fi"}
	case e != EventPrenatalNotice && day.Before(o.Born):
		return q, &deadline.Error{Problem: deadline.ProblemBeforeBirth}
	}
	q.options = deadline.Options{Calendar: o.Calendar, School: o.School, Born: o.Born, Urgent: o.Urgent, Round: o.Round, Moment: o.Moment, AsOf: o.AsOf}
	q.setting = deadline.Setting{Presumed: o.Ordinary, Readings: Readings(), Office: Statute(), SchoolYear: SchoolYear, Offset: Offset, ReadTo: LawAsOf(), Tell: told, Cite: citations}
	if !o.Moment.IsZero() {
		if on, _, err := DayOf(o.Moment); err != nil || on != day {
			return q, &deadline.Error{Problem: deadline.ProblemMoment}
		}
	}
	if o.Calendar == nil {
		q.options.Calendar = THL()
	}
	switch {
	case e == EventPrenatalNotice && o.Born.IsZero():
		q.trigger = civil.Date{}
		q.setting.Event, q.setting.EventSource = day, prenatalSource
	case e == EventPrenatalNotice && day.Before(o.Born):
		q.trigger, q.on = o.Born, o.Born
		q.setting.Event, q.setting.EventSource = day, prenatalSource
	case e == EventDecisionPosted:
		q.trigger = LetterNotice(day)
		q.decided(day)
		q.setting.Event, q.setting.EventSource, q.setting.Presumed = day, letterSource, true
	case e == EventDecisionSent:
		if day.Before(messageNoticeSince()) {
			return q, &NoRuleError{Event: e}
		}
		q.trigger = MessageNotice(day)
		q.decided(day)
		q.setting.Event, q.setting.EventSource, q.setting.Presumed = day, messageSource, true
	}
	q.age = q.trigger
	if q.trigger.IsZero() {
		q.age = q.on
	}
	if !o.AsOf.IsZero() {
		q.on = o.AsOf
	}
	if !o.Contact.IsZero() {
		q.age = o.Contact
	}
	for _, g := range o.Groups {
		q.groups = append(q.groups, g.String())
	}
	return q, nil
}

// decided says that a decision was made by the day on which it was sent: the
// provisions on transition of the remedies ask when it was given (HOL 126 §, ShL
// 62 §, 959/2015), not when it came to notice.
func (q *question) decided(sent civil.Date) {
	if q.options.AsOf.IsZero() {
		q.options.AsOf = sent
	}
	q.on = q.options.AsOf
}

// byNotice returns the question as an own target asks it: by the day on which
// its clock starts, and not by when a decision was made.
func (q question) byNotice(asOf civil.Date) question {
	if asOf.IsZero() {
		q.options.AsOf, q.on = civil.Date{}, q.trigger
	}
	return q
}

// at returns the question as a rule asks it: of a prenatal notice the urgent
// duty runs from the notice itself and does not wait for the birth.
func (q question) at(r deadline.Rule) question {
	if q.event != EventPrenatalNotice || q.setting.Event.IsZero() || !r.OnlyUrgent {
		return q
	}
	q.trigger, q.on, q.age = q.setting.Event, q.setting.Event, q.setting.Event
	if !q.options.AsOf.IsZero() {
		q.on = q.options.AsOf
	}
	q.setting.Event, q.setting.EventSource = civil.Date{}, ""
	return q
}

const prenatalSource = "LsL 417/2007 25 c §"

// add appends what a rule gives: where its urgent variant was asked for and is
// a duty of its own, that one and then the rule's.
func (q question) add(dues []deadline.Due, r deadline.Rule) ([]deadline.Due, error) {
	due, err := q.due(r)
	if err != nil {
		return nil, err
	}
	dues = append(dues, due)
	if !q.options.Urgent || !r.UrgentBeside {
		return dues, nil
	}
	q.options.Urgent = false
	return q.add(dues, r)
}

func (q question) due(r deadline.Rule) (deadline.Due, error) {
	if q.trigger.IsZero() {
		return r.Waiting(q.options, q.setting), nil
	}
	return r.Due(q.trigger, q.options, q.setting)
}
