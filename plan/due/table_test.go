package due_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// dueRow is one thing that may befall a plan, and every day that follows from it
// by law or by an own target, written from the statutes and not from the code.
type dueRow struct {
	name, why string
	of        string // the code that the row is about: "intake/contact"
	plan      plan.Plan
	on        string
	targets   []fi.Target
	want      []string // "RULE DAY STATUS", with "target " before an own target
}

func arrivedOn(d string) civil.Instant { return civil.MustParseInstant(d + "T12:00:00+02:00") }

func onDay(d string) assess.Statement { return assess.Statement{On: day(d)} }

// intake is a plan with one intake.
func intake(kind plan.IntakeKind, arrived string) plan.Plan {
	return plan.Plan{Intakes: []plan.Intake{{ID: "in", Kind: kind, Arrived: arrivedOn(arrived)}}}
}

// grouped adds a client group that was found on a day.
func grouped(p plan.Plan, g plan.ClientGroup, on string) plan.Plan {
	p.Child.Groups = append(p.Child.Groups, plan.Grouping{ID: "g", Group: g, Statement: onDay(on)})
	return p
}

func bornOn(p plan.Plan, d string) plan.Plan {
	p.Child.Born = day(d)
	return p
}

// assessed adds a service-need assessment for the intake.
func assessed(p plan.Plan, kind assess.Kind, started, completed string) plan.Plan {
	a := assess.Assessment{ID: "as", Kind: kind, IntakeIDs: []plan.ID{"in"}, Started: day(started)}
	if completed != "" {
		a.Completed = day(completed)
	}
	p.Assessments = append(p.Assessments, a)
	return p
}

func settled(p plan.Plan, kind plan.OutcomeKind, on string) plan.Plan {
	p.Intakes[0].Outcome = &plan.IntakeOutcome{Kind: kind, Statement: onDay(on)}
	return p
}

func urgent(p plan.Plan, u plan.Urgency) plan.Plan {
	p.Intakes[0].Urgency = &plan.UrgencyJudgement{Urgency: u}
	return p
}

func decision(kind plan.DecisionKind, from, noticed string) plan.Plan {
	d := plan.Decision{ID: "de", Kind: kind}
	if from != "" {
		d.Period.From = day(from)
	}
	if noticed != "" {
		d.Noticed = day(noticed)
	}
	return plan.Plan{Decisions: []plan.Decision{d}}
}

// served is a plan with a decision that was given, sent and noticed on days.
func served(kind plan.DecisionKind, given string, by plan.Delivery, sent, noticed string) plan.Plan {
	p := decision(kind, "", noticed)
	d := &p.Decisions[0]
	d.Delivery = by
	if given != "" {
		d.Given = day(given)
	}
	if sent != "" {
		d.Sent = day(sent)
	}
	return p
}

func service(p plan.Plan, from string) plan.Plan {
	p.Decisions = append(p.Decisions, plan.Decision{ID: "se", Kind: plan.DecisionService, Period: civil.Period{From: day(from)}})
	return p
}

func need(kind plan.NeedKind, on string) plan.Plan {
	return plan.Plan{Needs: []plan.Need{{ID: "ne", Kind: kind, Statement: onDay(on)}}}
}

// acted adds an action for the need by an organisation of a field of work.
func acted(p plan.Plan, field plan.Sector, on string) plan.Plan {
	org := plan.ID("or-" + field.String())
	p.Organisations = append(p.Organisations, plan.Organisation{ID: org, Sector: field})
	p.Goals = []plan.Goal{{ID: "go", NeedIDs: []plan.ID{"ne"}}}
	p.Actions = append(p.Actions, plan.Action{
		ID: "ac-" + plan.ID(field.String()), GoalIDs: []plan.ID{"go"}, OwnerIDs: []plan.ID{org},
		Progress: []plan.Progress{{Statement: onDay(on), State: plan.ActionUnderWay}},
	})
	return p
}

func ended(p plan.Plan, on string) plan.Plan {
	p.Decisions[0].Period.To = day(on)
	return p
}

func reviewed(p plan.Plan, days ...string) plan.Plan {
	for _, d := range days {
		p.Meetings = append(p.Meetings, plan.Meeting{Kind: plan.MeetingReview, State: plan.MeetingHeld, Start: arrivedOn(d)})
	}
	return p
}

// agreedOn makes a plan in force on the statutory track.
func agreedOn(p plan.Plan, days ...string) plan.Plan {
	p.Tracks = []plan.TrackPeriod{{Track: plan.TrackStatutory, Period: civil.Period{From: day("2025-01-01")}}}
	for i, d := range days {
		status := plan.StatusAgreed
		if i > 0 {
			p.Course = append(p.Course, plan.Step{Status: plan.StatusReview, Statement: onDay(d)})
			status = plan.StatusFollowUp
		}
		p.Course = append(p.Course, plan.Step{ID: "st", Status: status, Statement: onDay(d)})
	}
	return p
}

func target(e fi.Event, id string) []fi.Target {
	return []fi.Target{{Event: e, Rule: deadline.Rule{
		ID: id, Basis: deadline.BasisLocal, Term: deadline.Term{N: 3, Unit: deadline.UnitCalendarDays},
		First: deadline.FirstExcluded, End: deadline.EndStays,
	}}}
}

var (
	supportDays    = []string{"shl36.child.start 2026-03-19 pending", "shl36.child.complete 2026-06-10 pending", "shl45.implement 2026-06-10 pending"}
	protectionDays = []string{"lsl26.start 2026-03-19 pending", "lsl26.complete 2026-06-10 pending"}
)

var dueRows = []dueRow{
	{name: "notification", of: "intake/protection-notification", plan: intake(plan.IntakeProtection, "2026-03-10"), on: "2026-03-10",
		want: protectionDays, why: "LsL 26 § 5 mom.: 7th working day and three months from the matter becoming pending"},
	{name: "notification to come", of: "intake/protection-notification", plan: intake(plan.IntakeProtection, "2026-03-10"), on: "2026-03-09",
		why: "what was recorded later does not count yet"},
	{name: "notification before the reform", of: "intake/protection-notification", plan: intake(plan.IntakeProtection, "2015-03-10"), on: "2015-03-10",
		want: []string{"lsl26.old.decide 2015-03-19 pending", "lsl27.old.complete 2015-06-10 pending"},
		why:  "417/2007 26 § 2 mom.: the survey is decided on by the 7th working day of receipt; 27 § 2 mom.: ready in three months"},
	{name: "last day of the old law", of: "intake/protection-notification", plan: intake(plan.IntakeProtection, "2015-03-31"), on: "2015-04-01",
		want: []string{"lsl26.old.decide 2015-04-13 pending", "lsl27.old.complete 2015-06-30 pending"}, why: "the rule of the trigger day"},
	{name: "first day of the new law", of: "intake/protection-notification", plan: intake(plan.IntakeProtection, "2015-04-01"), on: "2015-04-01",
		want: []string{"lsl26.start 2015-04-14 pending", "lsl26.complete 2015-07-01 pending"}, why: "1302/2014 from 1.4.2015; Easter lies between"},
	{name: "urgent notification", of: "intake/protection-notification", plan: urgent(intake(plan.IntakeProtection, "2026-03-10"), plan.UrgencyUrgent), on: "2026-03-10",
		want: []string{"lsl26.start 2026-03-10 due-soon", "lsl26.start 2026-03-19 pending", "lsl26.complete 2026-06-10 pending"},
		why:  "LsL 26 §: urgent need is assessed at once, and the seven days run on"},
	{name: "notification judged not urgent", of: "intake/protection-notification", plan: urgent(intake(plan.IntakeProtection, "2026-03-10"), plan.UrgencyNot), on: "2026-03-10",
		want: protectionDays, why: "the judgement says so"},
	{name: "notification, special support", of: "group/special-support-child", plan: grouped(intake(plan.IntakeProtection, "2026-03-10"), plan.GroupSpecialSupport, "2026-03-16"), on: "2026-03-16",
		want: []string{"lsl26.start 2026-03-19 pending", "lsl26.complete 2026-06-10 pending", "shl36.child.start 2026-03-19 pending", "shl36.child.complete 2026-06-10 pending"},
		why:  "ShL 36 § 3 mom. stands beside once the child was found to need special support"},
	{name: "special support found later", of: "group/special-support-child", plan: grouped(intake(plan.IntakeProtection, "2026-03-10"), plan.GroupSpecialSupport, "2026-03-17"), on: "2026-03-16",
		want: protectionDays, why: "not known by the day asked about"},
	{name: "notification, disabled child", of: "group/disabled", plan: grouped(intake(plan.IntakeProtection, "2026-03-10"), plan.GroupDisabled, "2026-03-10"), on: "2026-03-10",
		want: protectionDays, why: "ShL 36 § 2 mom. runs from a contact, not from a notification"},
	{name: "notification, client of child protection", of: "group/child-protection", plan: grouped(intake(plan.IntakeProtection, "2026-03-10"), plan.GroupChildProtection, "2026-03-10"), on: "2026-03-10",
		want: protectionDays, why: "the group has no limit of its own for an intake"},
	{name: "notification, aftercare", of: "group/aftercare", plan: grouped(intake(plan.IntakeProtection, "2026-03-10"), plan.GroupAftercare, "2026-03-10"), on: "2026-03-10",
		want: protectionDays, why: "the group has no limit of its own for an intake"},
	{name: "started in time", of: "intake/protection-notification", plan: assessed(intake(plan.IntakeProtection, "2026-03-10"), assess.KindServiceNeed, "2026-03-19", "2026-06-11"), on: "2026-06-12",
		want: []string{"lsl26.start 2026-03-19 met", "lsl26.complete 2026-06-10 late"}, why: "the start stops the first clock, the completion the second"},
	{name: "joint look", of: "intake/protection-notification", plan: assessed(intake(plan.IntakeProtection, "2026-03-10"), assess.KindJoint, "2026-03-11", "2026-03-12"), on: "2026-03-20",
		want: []string{"lsl26.start 2026-03-19 late", "lsl26.complete 2026-06-10 pending"}, why: "only an assessment of service needs stops the clocks"},
	{name: "evidently unnecessary", of: "intake/protection-notification", plan: settled(intake(plan.IntakeProtection, "2026-03-10"), plan.OutcomeUnnecessary, "2026-03-20"), on: "2026-03-20",
		want: []string{"lsl26.start 2026-03-19 late", "lsl26.complete 2026-06-10 met"}, why: "settled on the 8th working day"},
	{name: "goes on without client status", of: "intake/contact", plan: settled(intake(plan.IntakeContact, "2026-03-10"), plan.OutcomeVoluntary, "2026-03-19"), on: "2026-03-20",
		want: []string{"shl36.child.start 2026-03-19 met", "shl36.child.complete 2026-06-10 met", "shl45.implement 2026-06-10 met"}, why: "nothing is left to do"},
	{name: "urgent measures", of: "intake/contact", plan: settled(intake(plan.IntakeContact, "2026-03-10"), plan.OutcomeUrgent, "2026-03-10"), on: "2026-03-10",
		want: supportDays, why: "urgent measures settle nothing by themselves"},
	{name: "prenatal, born", of: "intake/prenatal-notification", plan: bornOn(intake(plan.IntakePrenatal, "2026-02-02"), "2026-04-03"), on: "2026-04-03",
		want: []string{"lsl26.start 2026-04-15 pending", "lsl26.complete 2026-07-03 pending"}, why: "LsL 25 c §: pending after the birth, on Good Friday"},
	{name: "prenatal, unborn", of: "intake/prenatal-notification", plan: intake(plan.IntakePrenatal, "2026-02-02"), on: "2026-03-01",
		want: []string{"lsl26.complete  waits-for-birth", "lsl26.start  waits-for-birth"}, why: "LsL 25 c § 3 mom."},
	{name: "prenatal, born later than the day that is asked for", of: "intake/prenatal-notification", plan: bornOn(intake(plan.IntakePrenatal, "2026-02-02"), "2026-04-03"), on: "2026-04-02",
		want: []string{"lsl26.complete  waits-for-birth", "lsl26.start  waits-for-birth"}, why: "nobody knows the day of birth before it"},
	{name: "contact", of: "intake/contact", plan: intake(plan.IntakeContact, "2026-03-10"), on: "2026-03-10",
		want: supportDays, why: "ShL 36 § 3 mom. and 45 § 2 mom.: 7 working days, three months, implemented in three months"},
	{name: "contact, disabled child", of: "group/disabled", plan: grouped(intake(plan.IntakeContact, "2026-03-10"), plan.GroupDisabled, "2026-03-10"), on: "2026-03-10",
		want: []string{"shl45.implement 2026-06-10 pending", "shl36.disabled.start 2026-03-19 pending"}, why: "ShL 36 § 2 mom. 3 item from 1.1.2025 (677/2023)"},
	{name: "contact, disabled child before 2025", of: "group/disabled", plan: grouped(intake(plan.IntakeContact, "2024-12-10"), plan.GroupDisabled, "2024-12-10"), on: "2024-12-10",
		want: []string{"shl45.implement 2025-03-10 pending", "shl36.disabled.start.old 2024-12-19 pending"}, why: "380/1987 3 a § until 31.12.2024"},
	{name: "contact, disabled child, started", of: "group/disabled", plan: assessed(grouped(intake(plan.IntakeContact, "2026-03-10"), plan.GroupDisabled, "2026-03-10"), assess.KindServiceNeed, "2026-03-12", ""), on: "2026-03-12",
		want: []string{"shl45.implement 2026-06-10 pending", "shl36.disabled.start 2026-03-19 met"}, why: "the start of the assessment is what the law asks"},
	{name: "service begun", of: "decision/service", plan: service(intake(plan.IntakeContact, "2026-03-10"), "2026-06-11"), on: "2026-06-11",
		want: []string{"shl36.child.start 2026-03-19 late", "shl36.child.complete 2026-06-10 late", "shl45.implement 2026-06-10 late"}, why: "ShL 45 §: implemented a day late"},
	{name: "service of before", of: "decision/service", plan: service(intake(plan.IntakeApplication, "2026-03-10"), "2026-03-09"), on: "2026-03-10",
		want: supportDays, why: "a service from before the application does not implement it"},
	{name: "decision on something else", of: "decision/other", plan: plan.Plan{
		Intakes:   intake(plan.IntakeApplication, "2026-03-10").Intakes,
		Decisions: []plan.Decision{{Kind: plan.DecisionOther, Period: civil.Period{From: day("2026-03-10")}}}}, on: "2026-03-10",
		want: supportDays, why: "only a decision on services implements the application"},
	{name: "application", of: "intake/application", plan: intake(plan.IntakeApplication, "2026-03-10"), on: "2026-03-10",
		want: supportDays, why: "ShL 34 §: the matter becomes pending by an application"},
	{name: "application, disabled child", of: "group/disabled", plan: grouped(intake(plan.IntakeApplication, "2026-03-10"), plan.GroupDisabled, "2026-03-10"), on: "2026-03-10",
		want: []string{"shl45.implement 2026-06-10 pending"}, why: "ShL 36 § 2 mom. runs from a contact"},
	{name: "concern", of: "intake/concern", plan: intake(plan.IntakeConcern, "2026-03-10"), on: "2026-03-10", why: "the voluntary track starts no clock of law"},
	{name: "stray kind", of: "intake/concern", plan: intake(99, "2026-03-10"), on: "2026-03-10", why: "a plan built by hand that was not checked"},

	{name: "mental health", of: "need/mental-health", plan: need(plan.NeedMentalHealth, "2026-04-15"), on: "2026-04-15",
		want: []string{"thl53.therapy.u23 2026-05-13 pending", "shl45.mh23.implement 2026-05-15 pending", "thl53.treat.u23 2026-07-15 pending"},
		why:  "TervHL 53 §: 28 days, three months; ShL 45 § 3 mom.: one month"},
	{name: "mental health at 22", of: "need/mental-health", plan: bornOn(need(plan.NeedMentalHealth, "2026-04-15"), "2003-04-16"), on: "2026-04-15",
		want: []string{"thl53.therapy.u23 2026-05-13 pending", "shl45.mh23.implement 2026-05-15 pending", "thl53.treat.u23 2026-07-15 pending"}, why: "the last day under 23"},
	{name: "mental health at 23", of: "need/mental-health", plan: bornOn(need(plan.NeedMentalHealth, "2026-04-15"), "2003-04-15"), on: "2026-04-15", why: "23 on the day"},
	{name: "mental health before May 2025", of: "need/mental-health", plan: need(plan.NeedMentalHealth, "2025-04-30"), on: "2025-04-30",
		want: []string{"thl53.treat.u23 2025-07-30 pending"}, why: "1107/2024 and 1108/2024 from 1.5.2025"},
	{name: "mental health, disabled child", of: "group/disabled", plan: grouped(need(plan.NeedMentalHealth, "2026-04-15"), plan.GroupDisabled, "2026-04-15"), on: "2026-04-15",
		want: []string{"thl53.therapy.u23 2026-05-13 pending", "shl45.mh23.implement 2026-05-15 pending", "thl53.treat.u23 2026-07-15 pending"}, why: "a group more takes no limit away"},
	{name: "social support begun", of: "need/mental-health", plan: acted(acted(need(plan.NeedMentalHealth, "2026-04-15"), plan.SectorSocial, "2026-05-16"), plan.SectorHealth, "2026-05-12"), on: "2026-05-20",
		want: []string{"thl53.therapy.u23 2026-05-13 met", "shl45.mh23.implement 2026-05-15 late", "thl53.treat.u23 2026-07-15 met"}, why: "each act is kept by its own field of work"},
	{name: "health care only", of: "need/mental-health", plan: acted(need(plan.NeedMentalHealth, "2026-04-15"), plan.SectorHealth, "2026-05-12"), on: "2026-05-20",
		want: []string{"thl53.therapy.u23 2026-05-13 met", "shl45.mh23.implement 2026-05-15 met", "thl53.treat.u23 2026-07-15 met"}, why: "where the own field does nothing, whoever meets the need"},
	{name: "school only", of: "need/mental-health", plan: acted(need(plan.NeedMentalHealth, "2026-04-15"), plan.SectorEducation, "2026-05-01"), on: "2026-05-01",
		want: []string{"thl53.therapy.u23 2026-05-13 pending", "shl45.mh23.implement 2026-05-15 pending", "thl53.treat.u23 2026-07-15 pending"}, why: "a school meets neither act"},
	{name: "other needs", of: "need/other", plan: need(plan.NeedOther, "2026-04-15"), on: "2026-04-15", why: "no limit of law"},

	{name: "emergency placement", of: "decision/emergency-placement", plan: decision(plan.DecisionEmergency, "2026-05-02", ""), on: "2026-05-02",
		want: []string{"lsl38.emergency 2026-05-31 pending"}, why: "LsL 38 §: the day of the placement is day 1 of 30; a Sunday does not move"},
	{name: "emergency placement ended", of: "decision/emergency-placement", plan: ended(decision(plan.DecisionEmergency, "2026-05-02", ""), "2026-05-20"), on: "2026-06-20",
		want: []string{"lsl38.emergency 2026-05-31 ended-in-time"}, why: "the placement ended before it lapsed"},
	{name: "emergency placement lapsed", of: "decision/emergency-placement", plan: decision(plan.DecisionEmergency, "2026-05-02", ""), on: "2026-06-01",
		want: []string{"lsl38.emergency 2026-05-31 lapsed"}, why: "nothing in the plan says that it ended"},
	{name: "emergency placement of 2013", of: "decision/emergency-placement", plan: decision(plan.DecisionEmergency, "2013-10-12", ""), on: "2013-10-12",
		want: []string{"lsl38.emergency.old 2013-11-10 pending"}, why: "KHO:2015:27"},
	{name: "emergency placement of 2009", of: "decision/emergency-placement", plan: decision(plan.DecisionEmergency, "2009-05-05", ""), on: "2009-05-05",
		want: []string{"lsl38.emergency.old 2009-06-03 pending", "lsl38.emergency.consent.old 2009-06-18 pending"}, why: "417/2007 39 §: 30 days, with consent 45"},
	{name: "emergency extension", of: "decision/emergency-extension", plan: decision(plan.DecisionEmergencyExtension, "2026-06-01", ""), on: "2026-06-01",
		want: []string{"lsl38a.extension 2026-06-30 pending"}, why: "LsL 38 a §: 30 more"},
	{name: "emergency extension of 2011", of: "decision/emergency-extension", plan: decision(plan.DecisionEmergencyExtension, "2011-06-01", ""), on: "2011-06-01",
		want: []string{"lsl38a.extension.old 2011-06-30 pending"}, why: "88/2010 38 § 3 mom."},
	{name: "emergency extension of 2009", of: "decision/emergency-extension", plan: decision(plan.DecisionEmergencyExtension, "2009-06-01", ""), on: "2009-06-01",
		want: []string{"lsl38a.extension.court.old 2009-07-30 pending"}, why: "417/2007 39 § 4 mom.: at most 60 days by the court"},
	{name: "open care", of: "decision/open-care-placement", plan: decision(plan.DecisionOpenCare, "2026-05-05", ""), on: "2026-05-05",
		want: []string{"lsl37a.review 2026-08-05 pending"}, why: "LsL 37 a § 3 mom.: three months"},
	{name: "open care reviewed", of: "decision/open-care-placement", plan: reviewed(decision(plan.DecisionOpenCare, "2026-05-05", ""), "2026-05-05", "2026-08-01"), on: "2026-08-06",
		want: []string{"lsl37a.review 2026-11-05 pending"}, why: "the second round; a meeting on the day of the placement is none"},
	{name: "open care, review to come", of: "decision/open-care-placement", plan: reviewed(decision(plan.DecisionOpenCare, "2026-05-05", ""), "2026-08-07"), on: "2026-08-06",
		want: []string{"lsl37a.review 2026-08-05 late"}, why: "a review after the day asked about was not held yet"},
	{name: "service noticed", of: "decision/service", plan: decision(plan.DecisionService, "2026-04-01", "2026-05-12"), on: "2026-05-12",
		want: []string{"rectify30 2026-06-11 pending"}, why: "ShL 50 §, hallintolaki 49 c §: rectification in 30 days from notice"},
	{name: "service noticed before April 2015", of: "decision/service", plan: decision(plan.DecisionService, "", "2015-03-10"), on: "2015-03-10",
		want: []string{"rectify14.old 2015-03-24 pending"}, why: "710/1982 45 §: 14 days"},
	{name: "emergency noticed", of: "decision/emergency-placement", plan: decision(plan.DecisionEmergency, "", "2026-05-12"), on: "2026-05-12",
		want: []string{"appeal30 2026-06-11 pending"}, why: "LsL 90 § 1 mom., HOL 13 §: straight to the court"},
	{name: "extension noticed", of: "decision/emergency-extension", plan: decision(plan.DecisionEmergencyExtension, "", "2019-05-13"), on: "2019-05-13",
		want: []string{"appeal30 2019-06-12 pending"}, why: "LsL 90 § 1 mom., HLL 22 § before 2020"},
	{name: "open care noticed", of: "decision/open-care-placement", plan: decision(plan.DecisionOpenCare, "", "2026-05-12"), on: "2026-05-12",
		want: []string{"rectify30 2026-06-11 pending"}, why: "open care is not in the list of LsL 90 § 1 mom."},
	{name: "custody noticed", of: "decision/custody", plan: decision(plan.DecisionCustody, "", "2026-03-26"), on: "2026-03-26",
		want: []string{"appeal.custody.instructions  no-day"}, why: "OK 25:12: not from notice; no day is presumed"},
	{name: "custody given", of: "decision/custody", plan: served(plan.DecisionCustody, "2026-03-20", 0, "", "2026-03-26"), on: "2026-03-26",
		want: []string{"appeal.custody.dissatisfaction7 2026-03-27 pending", "appeal.custody30 2026-04-20 pending"},
		why:  "OK 25:5 and 25:12: the 7th day and 30 days (a Sunday) from the day when it was given"},
	{name: "custody sent", of: "decision/custody", plan: served(plan.DecisionCustody, "", plan.DeliveryLetter, "2026-03-20", ""), on: "2026-03-26",
		want: []string{"appeal.custody.instructions  no-day"}, why: "a letter of a court starts nothing either"},
	{name: "service by letter", of: "decision/service", plan: served(plan.DecisionService, "", plan.DeliveryLetter, "2026-05-08", ""), on: "2026-05-12",
		want: []string{"rectify30 2026-06-15 pending"}, why: "hallintolaki 59 §: notice on 15.5., and 30 days end on a Sunday"},
	{name: "service by message", of: "decision/service", plan: served(plan.DecisionService, "", plan.DeliveryMessage, "2026-03-10", ""), on: "2026-03-10",
		want: []string{"rectify30 2026-04-13 pending"}, why: "13/2003 19 §: the third day"},
	{name: "service by letter, notice shown", of: "decision/service", plan: served(plan.DecisionService, "", plan.DeliveryLetter, "2026-05-04", "2026-05-12"), on: "2026-05-12",
		want: []string{"rectify30 2026-06-11 pending"}, why: "hallintolaki 59 §: unless otherwise shown"},
	{name: "service, way not known", of: "decision/service", plan: served(plan.DecisionService, "2026-05-04", 0, "2026-05-04", ""), on: "2026-05-12",
		want: []string{"appeal.instructions  no-day"}, why: "no day is presumed"},
	{name: "service, verifiable, not fetched", of: "decision/service", plan: served(plan.DecisionService, "2019-12-30", plan.DeliveryVerifiable, "2019-12-30", ""), on: "2020-01-12",
		want: []string{"appeal.instructions  no-day"}, why: "13/2003 18 §: notice only when it is fetched"},
	{name: "service given", of: "decision/service", plan: served(plan.DecisionService, "2026-05-04", 0, "", ""), on: "2026-05-12", why: "not served: no time runs"},
	{name: "service to be noticed", of: "decision/service", plan: served(plan.DecisionService, "", plan.DeliveryLetter, "2026-05-13", ""), on: "2026-05-12", why: "not sent yet"},
	{name: "taking into care", of: "decision/taking-into-care", plan: served(plan.DecisionTakingIntoCare, "2026-03-20", plan.DeliveryVerifiable, "2026-03-20", "2026-03-26"), on: "2026-03-26",
		want: []string{"appeal30 2026-04-27 pending"}, why: "LsL 90 § 1 mom., HOL 13 §: straight to the court; a Saturday moves"},
	{name: "taking into care by letter", of: "decision/taking-into-care", plan: served(plan.DecisionTakingIntoCare, "2026-03-20", plan.DeliveryLetter, "2026-03-20", ""), on: "2026-06-26",
		want: []string{"appeal30  no-day"}, why: "whether a letter starts the time is not decided: none is presumed, nothing is over"},
	{name: "given before 2020", of: "decision/substitute-care", plan: served(plan.DecisionSubstituteCare, "2019-12-20", plan.DeliveryVerifiable, "2019-12-27", "2020-01-03"), on: "2020-01-03",
		want: []string{"appeal30 2020-02-03 pending"}, why: "HOL 126 §: HLL 22 §; 2.2. is a Sunday"},
	{name: "restriction", of: "decision/restriction", plan: served(plan.DecisionRestriction, "2023-10-17", plan.DeliveryVerifiable, "2023-10-17", "2023-10-24"), on: "2023-10-24",
		want: []string{"appeal30.restriction 2023-11-23 pending"}, why: "notice that was proved"},
	{name: "restriction by letter", of: "decision/restriction", plan: served(plan.DecisionRestriction, "2023-10-17", plan.DeliveryLetter, "2023-10-17", ""), on: "2030-01-01",
		want: []string{"appeal30.restriction  no-day"}, why: "KHO:2024:86: a letter starts no time"},
	{name: "restriction by letter that came", of: "decision/restriction", plan: served(plan.DecisionRestriction, "2023-10-17", plan.DeliveryLetter, "2023-10-17", "2023-10-20"), on: "2030-01-01",
		want: []string{"appeal30.restriction  no-day"}, why: "KHO:2024:86: the notice was not verifiable"},
	{name: "restriction by message", of: "decision/restriction", plan: served(plan.DecisionRestriction, "2026-03-10", plan.DeliveryMessage, "2026-03-10", ""), on: "2026-03-10",
		want: []string{"appeal30.restriction  no-day"}, why: "KHO:2023:46"},
	{name: "school", of: "decision/school", plan: served(plan.DecisionSchool, "2026-03-10", plan.DeliveryLetter, "2026-03-10", ""), on: "2026-03-10",
		want: []string{"appeal.education14 2026-03-31 pending"}, why: "perusopetuslaki 42 b §: 14 days from the 7th day"},
	{name: "compulsory education", of: "decision/compulsory-education", plan: served(plan.DecisionCompulsoryEducation, "", plan.DeliveryVerifiable, "", "2026-03-10"), on: "2026-03-10",
		want: []string{"appeal.education14 2026-03-24 pending"}, why: "oppivelvollisuuslaki 24 §: 14 days"},
	{name: "involuntary care", of: "decision/involuntary-care", plan: served(plan.DecisionInvoluntaryCare, "", plan.DeliveryVerifiable, "", "2026-03-10"), on: "2026-03-10",
		want: []string{"appeal.mental14 2026-03-24 pending"}, why: "mielenterveyslaki 24 §: 14 days"},
	{name: "maintenance", of: "decision/maintenance-support", plan: served(plan.DecisionMaintenance, "", plan.DeliveryLetter, "2026-03-03", ""), on: "2026-03-10",
		want: []string{"elatustukil29.appeal30 2026-04-09 pending"}, why: "elatustukilaki 29 §: 30 days from the 7th day"},
	{name: "other noticed", of: "decision/other", plan: decision(plan.DecisionOther, "", "2026-03-26"), on: "2026-03-26",
		want: []string{"appeal.instructions  no-day"}, why: "the kind is not known: see the instructions"},
	{name: "prenatal before the reform", of: "intake/prenatal-notification", plan: bornOn(intake(plan.IntakePrenatal, "2012-03-12"), "2012-03-01"), on: "2012-03-12",
		want: []string{"lsl26.old.decide 2012-03-21 pending", "lsl27.old.complete 2012-06-12 pending"}, why: "417/2007 26 §: decided on by the 7th working day"},
	{name: "urgent prenatal", of: "intake/prenatal-notification", plan: urgent(intake(plan.IntakePrenatal, "2026-02-02"), plan.UrgencyUrgent), on: "2026-02-02",
		want: []string{"lsl25c.urgent 2026-02-02 due-soon", "lsl26.start  waits-for-birth", "lsl26.start  waits-for-birth", "lsl26.complete  waits-for-birth"}, why: "LsL 25 c § 2 mom.: the urgent need does not wait for the birth"},
	{name: "custody", of: "decision/custody", plan: decision(plan.DecisionCustody, "2026-04-01", ""), on: "2026-05-12", why: "no placement, no notice"},
	{name: "other decision", of: "decision/other", plan: decision(plan.DecisionOther, "2026-04-01", ""), on: "2026-05-12", why: "no placement, no notice"},

	{name: "client plan", of: "group/child-protection", plan: grouped(agreedOn(plan.Plan{}, "2026-05-28"), plan.GroupChildProtection, "2026-05-01"), on: "2026-05-28",
		want: []string{"lsl30.review 2027-05-28 pending"}, why: "LsL 30 § 2 mom.: at least once a year"},
	{name: "client plan reviewed", of: "group/child-protection", plan: grouped(agreedOn(plan.Plan{}, "2026-05-28", "2026-11-02"), plan.GroupChildProtection, "2026-05-01"), on: "2026-12-01",
		want: []string{"lsl30.review 2027-11-02 pending"}, why: "from the last review"},
	{name: "plan of special support", of: "group/special-support-child", plan: grouped(agreedOn(plan.Plan{}, "2026-05-28"), plan.GroupSpecialSupport, "2026-05-01"), on: "2026-05-28",
		why: "ShL 39 § names no interval"},
	{name: "plan of aftercare", of: "group/aftercare", plan: grouped(agreedOn(plan.Plan{}, "2026-05-28"), plan.GroupAftercare, "2026-05-01"), on: "2026-05-28",
		why: "LsL 30 § is read here for clients of child protection only"},
	{name: "client plan by placement", of: "decision/emergency-placement", plan: ended(agreedOn(decision(plan.DecisionEmergency, "2026-05-02", ""), "2026-05-28"), "2026-05-30"), on: "2026-06-01",
		want: []string{"lsl38.emergency 2026-05-31 ended-in-time", "lsl30.review 2027-05-28 pending"}, why: "a placed child is a client of child protection"},

	{name: "target for an initiation", of: "target/initiation", plan: intake(plan.IntakeProtection, "2026-03-10"), on: "2026-03-10", targets: target(fi.EventInitiation, "own.start"),
		want: append(slices.Clone(protectionDays), "target own.start 2026-03-13 pending"), why: "an own target stands beside the law and is never called law"},
	{name: "target done", of: "target/initiation", plan: assessed(intake(plan.IntakeProtection, "2026-03-10"), assess.KindServiceNeed, "2026-03-12", ""), on: "2026-03-12", targets: target(fi.EventInitiation, "own.start"),
		want: []string{"lsl26.start 2026-03-19 met", "lsl26.complete 2026-06-10 pending", "target own.start 2026-03-13 met"}, why: "it asks for the start"},
	{name: "target for a contact", of: "target/contact", plan: intake(plan.IntakeContact, "2026-03-10"), on: "2026-03-10", targets: target(fi.EventContact, "own.call"),
		want: append(slices.Clone(supportDays), "target own.call 2026-03-13 pending"), why: "a contact is one whether or not the child is disabled"},
	{name: "target for another event", of: "target/initiation", plan: intake(plan.IntakeProtection, "2026-03-10"), on: "2026-03-10", targets: target(fi.EventReferral, "own.referral"),
		want: protectionDays, why: "its event did not happen"},
}

// duesOf returns what the plan gives by law and by own targets, in order.
func duesOf(t *testing.T, p *plan.Plan, o due.Options) (lines []string, rules []string) {
	t.Helper()
	dues, issues := due.Of(p, o)
	require.Empty(t, issues)
	for _, d := range dues {
		switch d.Kind {
		case due.KindLaw:
			assert.NotEmpty(t, d.Source(), "law cites its section")
			lines, rules = append(lines, dueLine(d)), append(rules, d.Law.Rule.ID)
		case due.KindTarget:
			lines = append(lines, "target "+dueLine(d))
		}
	}
	return lines, rules
}

func TestTableOfDueDays(t *testing.T) {
	about, used := map[string]bool{}, map[string]bool{}
	for _, row := range dueRows {
		if row.name == "" || row.why == "" || row.of == "" {
			panic("a row of due days says its name, why it is there and what it is about")
		}
		about[row.of] = true
		t.Run(row.of+"/"+row.name, func(t *testing.T) {
			lines, rules := duesOf(t, &row.plan, due.Options{On: day(row.on), Targets: row.targets})
			assert.ElementsMatch(t, row.want, lines, row.why)
			for _, id := range rules {
				used[id] = true
			}
		})
	}
	var all []string
	for _, k := range code.All[plan.IntakeKind]() {
		all = append(all, "intake/"+k.String())
	}
	for _, k := range code.All[plan.DecisionKind]() {
		all = append(all, "decision/"+k.String())
	}
	for _, k := range code.All[plan.ClientGroup]() {
		all = append(all, "group/"+k.String())
	}
	for _, of := range all {
		assert.True(t, about[of], "no row is about %s", of)
	}
	for _, m := range code.All[fi.Matter]() {
		for _, clock := range fi.Clocks(m) {
			for _, duty := range clock.Duties {
				assert.True(t, used[duty.Rule], "no row counts %s, which %v starts", duty.Rule, m)
			}
		}
	}
}

// Needs other than of mental health start nothing.
func TestOtherNeedsStartNoClock(t *testing.T) {
	for _, k := range code.All[plan.NeedKind]() {
		p := need(k, "2026-04-15")
		lines, _ := duesOf(t, &p, due.Options{On: day("2026-04-15")})
		assert.Equal(t, k == plan.NeedMentalHealth, len(lines) > 0, "%v", k)
	}
}

// The worklist puts first what is late (the longest), then what lapsed, is due
// soon, is pending (the nearest first), waits for a birth, is done.
func TestOrderOfUrgency(t *testing.T) {
	p := reviewed(decision(plan.DecisionEmergency, "2026-05-02", "2026-06-01"))
	p.Intakes = []plan.Intake{
		{Kind: plan.IntakeProtection, Arrived: arrivedOn("2026-03-10")},
		{Kind: plan.IntakePrenatal, Arrived: arrivedOn("2026-03-10")},
	}
	p.Needs = []plan.Need{{Kind: plan.NeedMentalHealth, Statement: onDay("2026-06-02")}}
	p.Decisions = append(p.Decisions, ended(decision(plan.DecisionOpenCare, "2026-01-07", ""), "2026-02-01").Decisions...)
	dues, _ := due.Of(&p, due.Options{On: day("2026-06-03"), Soon: 7})
	var lines []string
	for _, d := range dues {
		lines = append(lines, dueLine(d))
	}
	assert.Equal(t, []string{
		"lsl26.start 2026-03-19 late",
		"lsl38.emergency 2026-05-31 lapsed",
		"lsl26.complete 2026-06-10 due-soon",
		"thl53.therapy.u23 2026-06-30 pending", "appeal30 2026-07-01 pending", "shl45.mh23.implement 2026-07-02 pending", "thl53.treat.u23 2026-09-02 pending",
		"lsl26.start  waits-for-birth", "lsl26.complete  waits-for-birth",
		"lsl37a.review 2026-04-07 met",
	}, lines)
}

// Whoever decided what makes the child a client of child protection, the client plan is
// reviewed once a year; no other decision says that.
func TestDecisionsThatProtect(t *testing.T) {
	protects := map[plan.DecisionKind]bool{
		plan.DecisionEmergency: true, plan.DecisionEmergencyExtension: true, plan.DecisionOpenCare: true,
		plan.DecisionTakingIntoCare: true, plan.DecisionSubstituteCare: true, plan.DecisionRestriction: true,
	}
	for _, k := range code.All[plan.DecisionKind]() {
		p := agreedOn(decision(k, "2026-05-02", ""), "2026-05-28")
		_, rules := duesOf(t, &p, due.Options{On: day("2026-06-01")})
		assert.Equal(t, protects[k], slices.Contains(rules, "lsl30.review"), "%v", k)
	}
}

// The reading of working days is the caller's.
func TestReadingOfWorkingDays(t *testing.T) {
	p := intake(plan.IntakeProtection, "2026-03-10")
	for _, row := range []struct {
		name, why, want string
		calendar        *deadline.Calendar
	}{
		{"none given", "THL's: Saturdays do not count", "lsl26.start 2026-03-19 pending", nil},
		{"thl", "the same by its name", "lsl26.start 2026-03-19 pending", fi.THL()},
		{"saturday", "the fourteenth counts", "lsl26.start 2026-03-18 pending", fi.Saturday()},
	} {
		t.Run(row.name, func(t *testing.T) {
			lines, _ := duesOf(t, &p, due.Options{On: day("2026-03-10"), Calendar: row.calendar})
			assert.Contains(t, lines, row.want, row.why)
		})
	}
}
