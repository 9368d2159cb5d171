package due

import (
	"errors"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// What the plan's codes are in the eyes of the law. Which clocks follow stands
// in [fi.Clocks]; a code without a matter starts none, as a concern on the
// voluntary track.
var (
	intakeMatters = code.Column[plan.IntakeKind, fi.Matter]{
		plan.IntakeProtection:  fi.MatterProtection,
		plan.IntakePrenatal:    fi.MatterPrenatal,
		plan.IntakeContact:     fi.MatterContact,
		plan.IntakeApplication: fi.MatterApplication,
		plan.IntakeConcern:     0,
	}
	needMatters = code.Column[plan.NeedKind, fi.Matter]{
		plan.NeedEveryday:      0,
		plan.NeedParenting:     0,
		plan.NeedHealth:        0,
		plan.NeedMentalHealth:  fi.MatterMentalHealth,
		plan.NeedSubstance:     0,
		plan.NeedLearning:      0,
		plan.NeedRelationships: 0,
		plan.NeedSafety:        0,
		plan.NeedLiving:        0,
		plan.NeedOther:         0,
	}
	decisionMatters = code.Column[plan.DecisionKind, fi.Matter]{
		plan.DecisionService:            0,
		plan.DecisionEmergency:          fi.MatterEmergency,
		plan.DecisionEmergencyExtension: fi.MatterEmergencyExtension,
		plan.DecisionOpenCare:           fi.MatterOpenCare,
		plan.DecisionCustody:            0,
		plan.DecisionOther:              0,
		plan.DecisionTakingIntoCare:     0, plan.DecisionSubstituteCare: 0, plan.DecisionRestriction: 0, plan.DecisionSchool: 0,
		plan.DecisionCompulsoryEducation: 0, plan.DecisionInvoluntaryCare: 0, plan.DecisionMaintenance: 0,
	}
	clientGroups = code.Column[plan.ClientGroup, fi.Group]{
		plan.GroupSpecialSupport:  fi.GroupSpecialSupportChild,
		plan.GroupDisabled:        fi.GroupDisabled,
		plan.GroupChildProtection: 0,
		plan.GroupAftercare:       0,
	}
)

// matterOf returns what a code is in the eyes of the law, nothing for a stray
// one.
func matterOf[S code.Set](matters code.Column[S, fi.Matter], kind S) fi.Matter {
	if !kind.IsValid() {
		return 0
	}
	return matters.Of(kind)
}

// clock is one part of the plan that starts clocks of law.
type clock struct {
	matter fi.Matter
	day    civil.Date
	at     issue.Pointer
	part   plan.ID
	urgent bool
	round  int
	// only is the event that the part is, where its matter may be several; asOf is
	// the day whose law applies, zero for the event's own; ordinary says that it was
	// not served verifiably.
	only     fi.Event
	asOf     civil.Date
	ordinary bool
	// done returns when a deed was done; nil where the plan holds none.
	done func(fi.Deed) civil.Date
}

// start counts the last days that a part of the plan starts.
func (c *counting) start(k clock) {
	if k.matter == 0 || k.day.IsZero() || k.day.After(c.options.On) {
		return
	}
	counted := true
	for _, of := range fi.Clocks(k.matter) {
		if k.only == 0 || k.only == of.Event {
			counted = c.count(k, of) && counted
		}
	}
	if !counted {
		c.issues = append(c.issues, ruleUncounted.At(k.at))
	}
}

// count counts one clock; it reports false where its day gave nothing to count
// from. That no rule holds on the day is an answer.
func (c *counting) count(k clock, of fi.Clock) bool {
	groups := c.groups()
	if of.Group != 0 {
		groups = append(groups, of.Group)
	}
	born := c.plan.Child.Born
	if born.After(c.options.On) {
		born = civil.Date{} // nobody knows it yet
	}
	dues, err := fi.Due(of.Event, k.day, fi.Options{
		Calendar: c.options.Calendar, Born: born, Groups: groups,
		Urgent: k.urgent, Round: k.round, AsOf: k.asOf, Ordinary: k.ordinary, Targets: c.options.Targets,
	})
	if err != nil {
		_, none := errors.AsType[*fi.NoRuleError](err)
		return none
	}
	for _, d := range dues {
		kind, deed := KindTarget, fi.Deed(0)
		if d.Rule.Basis == deadline.BasisLaw {
			i := slices.IndexFunc(of.Duties, func(duty fi.Duty) bool { return duty.Rule == d.Rule.ID })
			if i < 0 || of.Duties[i].Group != 0 && !slices.Contains(groups, of.Duties[i].Group) {
				continue
			}
			kind, deed = KindLaw, of.Duties[i].Deed
		}
		done := civil.Date{}
		if k.done != nil {
			done = c.past(k.done(deed))
		}
		met := done
		if !done.IsZero() && done.Before(k.day) {
			met = k.day // an assessment that was under way meets the duty at once
		}
		c.dues = append(c.dues, Day{
			PlanID: c.plan.ID, Kind: kind, At: k.at, PartID: k.part, Event: of.Event,
			Law: d, Last: d.Last, Done: done, State: d.State(c.options.On, met, c.options.Soon),
		})
	}
	return true
}

func (c *counting) intakes() {
	for i := range c.plan.Intakes {
		in := &c.plan.Intakes[i]
		c.start(clock{
			matter: matterOf(intakeMatters, in.Kind), day: plan.DayOf(in.Arrived), at: issue.Pointer("/intakes").Item(i), part: in.ID,
			urgent: in.Urgency != nil && in.Urgency.Urgency == plan.UrgencyUrgent,
			done:   func(deed fi.Deed) civil.Date { return c.assessed(in, deed) },
		})
	}
}

// grouped reports whether the child was found to belong to a client group at
// any time up to the day: the finding may come after the intake it tells on.
func (c *counting) grouped(g plan.ClientGroup) bool {
	return slices.ContainsFunc(c.plan.Child.Groups, func(e plan.Grouping) bool { return e.Group == g && !e.On.After(c.options.On) })
}

// groups returns the client groups that the law asks for; nil keeps every rule,
// for a child of whom none is known.
func (c *counting) groups() (groups []fi.Group) {
	for _, g := range code.All[plan.ClientGroup]() {
		if of := clientGroups.Of(g); of != 0 && c.grouped(g) {
			groups = append(groups, of)
		}
	}
	return groups
}

// assessed returns when a deed was done for an intake: the assessment that it
// led to was started or completed, the services begun, or the matter settled
// without an assessment. An own target asks for the start.
func (c *counting) assessed(in *plan.Intake, deed fi.Deed) civil.Date {
	if o := in.Outcome; o != nil {
		switch o.Kind {
		case plan.OutcomeUnnecessary, plan.OutcomeVoluntary:
			return o.On
		}
	}
	if deed == fi.DeedServiceBegun {
		return c.served(plan.DayOf(in.Arrived))
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
	if deed == fi.DeedAssessmentCompleted {
		return completed
	}
	return started
}

// served returns the first day of a service by a decision in force from a day
// on.
func (c *counting) served(from civil.Date) (begun civil.Date) {
	for i := range c.plan.Decisions {
		if d := &c.plan.Decisions[i]; d.Kind == plan.DecisionService && !d.Period.From.Before(from) {
			begun = earlier(begun, d.Period.From)
		}
	}
	return begun
}

func (c *counting) needs() {
	for i := range c.plan.Needs {
		n := &c.plan.Needs[i]
		c.start(clock{
			matter: matterOf(needMatters, n.Kind), day: n.On, at: issue.Pointer("/needs").Item(i), part: n.ID,
			done: func(deed fi.Deed) civil.Date { return c.begun(n.ID, deed) },
		})
	}
}

// begun returns the day on which a service for a need began: by the decision
// behind an action for it, or by how the action went. Each limit is kept by its
// own field of work; where that has no action for the need, by whichever meets
// it.
func (c *counting) begun(need plan.ID, deed fi.Deed) civil.Date {
	p, field := c.plan, plan.Sector(0)
	switch deed {
	case fi.DeedSocialCareBegun:
		field = plan.SectorSocial
	case fi.DeedHealthCareBegun:
		field = plan.SectorHealth
	}
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
			if s := a.Progress[j].State; s == plan.ActionUnderWay || s == plan.ActionDone {
				day = earlier(day, a.Progress[j].On)
			}
		}
		if slices.ContainsFunc(a.OwnerIDs, func(id plan.ID) bool { return fieldOf(p, id) == field }) {
			own, owns = earlier(own, day), true
		}
		if slices.ContainsFunc(a.OwnerIDs, func(id plan.ID) bool { f := fieldOf(p, id); return f == plan.SectorSocial || f == plan.SectorHealth }) {
			some = earlier(some, day)
		}
	}
	if owns {
		return own
	}
	return some
}

func (c *counting) serves(a *plan.Action, need plan.ID) bool {
	return slices.ContainsFunc(c.plan.Goals, func(g plan.Goal) bool {
		return slices.Contains(a.GoalIDs, g.ID) && slices.Contains(g.NeedIDs, need)
	})
}

// fieldOf returns the field of work of a person or organisation.
func fieldOf(p *plan.Plan, id plan.ID) plan.Sector {
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
	if !plan.InForce(statusOn(p, c.options.On)) || !c.protects() {
		return
	}
	last, review := -1, false
	for i := range p.Course {
		s := &p.Course[i]
		if s.On.After(c.options.On) {
			continue
		}
		switch s.Status {
		case plan.StatusReview:
			review = true
		case plan.StatusAgreed:
			last, review = i, false
		case plan.StatusFollowUp:
			if review {
				last, review = i, false
			}
		}
	}
	if last >= 0 {
		c.start(clock{matter: fi.MatterClientPlan, day: p.Course[last].On, at: issue.Pointer("/course").Item(last), part: p.Course[last].ID})
	}
}

// protects reports whether the plan is a client plan of child protection: on
// the statutory track, with a notification, a placement or the client group.
func (c *counting) protects() bool {
	p, on := c.plan, c.options.On
	if p.TrackOn(on) != plan.TrackStatutory {
		return false
	}
	return c.grouped(plan.GroupChildProtection) ||
		slices.ContainsFunc(p.Intakes, func(in plan.Intake) bool {
			return (in.Kind == plan.IntakeProtection || in.Kind == plan.IntakePrenatal) && !plan.DayOf(in.Arrived).After(on)
		}) ||
		slices.ContainsFunc(p.Decisions, func(d plan.Decision) bool {
			switch d.Kind {
			case plan.DecisionEmergency, plan.DecisionEmergencyExtension, plan.DecisionOpenCare, plan.DecisionTakingIntoCare, plan.DecisionSubstituteCare, plan.DecisionRestriction:
				return !d.Period.From.After(on)
			}
			return false
		})
}

func (c *counting) decisions() {
	for i := range c.plan.Decisions {
		d := &c.plan.Decisions[i]
		at := issue.Pointer("/decisions").Item(i)
		k := clock{matter: matterOf(decisionMatters, d.Kind), day: d.Period.From, at: at, part: d.ID}
		if d.Kind == plan.DecisionOpenCare {
			k.round = 1 + c.reviews(d.Period.From)
		}
		k.done = func(fi.Deed) civil.Date { return d.Period.To }
		c.start(k)
		c.remedies(d, at)
	}
}

// reviews counts the follow-up meetings held since a day.
func (c *counting) reviews(since civil.Date) int {
	n := 0
	for i := range c.plan.Meetings {
		m := &c.plan.Meetings[i]
		if day := plan.DayOf(m.Start); m.Kind == plan.MeetingReview && m.State == plan.MeetingHeld && day.After(since) && !day.After(c.options.On) {
			n++
		}
	}
	return n
}
