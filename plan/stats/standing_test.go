package stats_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
)

// inForce is a plan in force since April: its baton held or not, contacts, workers
// around it, sector plans beside it.
func inForce(held bool, contact string, workers, beside int) *plan.Plan {
	p := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed, Statement: plan.Statement{On: day("2026-04-10")}}}}
	if held {
		p.Baton = []plan.Holding{{Role: plan.HoldingResponsible, PersonID: "worker", From: noon(day("2026-04-10")), Accepted: noon(day("2026-04-10"))}}
	}
	if contact != "" {
		p.Contacts = []plan.Contact{{Day: day(contact), State: plan.ContactPlanned}}
	}
	for range workers {
		p.People = append(p.People, plan.Member{Professional: &plan.Professional{}})
	}
	for range beside {
		p.SectorPlans = append(p.SectorPlans, plan.SectorPlan{Relation: plan.SectorPlanBeside})
	}
	return p
}

func plansInForceOfAllKinds() (all []*plan.Plan) {
	for _, held := range []bool{true, false} {
		for _, contact := range []string{"", "2026-05-10", "2026-07-10"} {
			for _, workers := range []int{3, 5, 8} {
				for beside := range 3 {
					all = append(all, inForce(held, contact, workers, beside))
				}
			}
		}
	}
	return all
}

func meetingOf(state plan.MeetingState, on string, feedback bool) *plan.Plan {
	m := plan.Meeting{Kind: plan.MeetingJoint, State: state, Start: noon(day(on))}
	if feedback {
		m.Feedback = []plan.Feedback{{Text: "Kiitos."}}
	}
	return &plan.Plan{Meetings: []plan.Meeting{m}}
}

func meetingsOfAllKinds() []*plan.Plan {
	return []*plan.Plan{
		meetingOf(plan.MeetingHeld, "2026-04-10", true), meetingOf(plan.MeetingHeld, "2026-04-10", false),
		meetingOf(plan.MeetingCancelled, "2026-04-10", false), meetingOf(plan.MeetingPlanned, "2026-04-10", false),
	}
}

func TestStanding(t *testing.T) {
	review := inForce(true, "2026-07-10", 1, 0)
	review.Meetings = []plan.Meeting{{Kind: plan.MeetingReview, State: plan.MeetingHeld, Start: noon(day("2026-04-10"))}}
	ended := inForce(true, "", 1, 0)
	ended.Course = append(ended.Course, plan.Step{Status: plan.StatusClosed, Statement: plan.Statement{On: day("2026-06-01")}})
	later := inForce(true, "", 1, 0)
	later.Course[0].On = day("2026-07-01")
	away := inForce(true, "", 1, 0)
	away.Baton[0].To = noon(day("2026-06-01"))
	left := inForce(true, "", 5, 1)
	left.People[0].Period, left.SectorPlans[0].Period = civil.Period{To: day("2026-05-01")}, civil.Period{To: day("2026-05-01")}
	star := func(voice assess.Voice, baseline string) *plan.Plan {
		a := assess.Assessment{Views: []assess.View{{Statement: plan.Statement{On: day("2026-04-10")}, Voice: voice, Findings: []assess.Finding{{}}}}}
		if baseline != "" {
			a.Baseline = day(baseline)
		}
		return &plan.Plan{Assessments: []assess.Assessment{a}}
	}
	goal := func(states ...plan.GoalState) *plan.Plan {
		g := plan.Goal{}
		for i, s := range states {
			g.Evaluations = append(g.Evaluations, plan.Evaluation{State: s, Statement: plan.Statement{On: day("2026-05-01").AddDays(i)}})
		}
		return &plan.Plan{Goals: []plan.Goal{g}}
	}
	again := func(days int, topic plan.Topic, helped int) *plan.Plan {
		p := matter(plan.IntakeContact, day("2026-02-10"))
		p.Intakes[0].Topic = plan.TopicSchool
		p.Intakes = append(p.Intakes, plan.Intake{ID: "intake2", Kind: plan.IntakeContact, Topic: topic, Arrived: noon(day("2026-02-10").AddDays(days))})
		p.People = []plan.Member{{ID: "nurse", Professional: &plan.Professional{}}}
		p.Actions = []plan.Action{{OwnerIDs: []plan.ID{"nurse"}, Progress: []plan.Progress{{State: plan.ActionUnderWay, Statement: plan.Statement{On: day("2026-02-10").AddDays(helped)}}}}}
		return p
	}
	comes := inForce(true, "", 5, 1)
	comes.People[0].Period, comes.SectorPlans[0].Relation = civil.Period{From: day("2026-07-01")}, 0
	tomorrow := inForce(true, "", 1, 0)
	tomorrow.Baton[0].From = noon(day("2026-07-01"))
	agreed := inForce(true, "", 1, 0)
	agreed.Course[0].On = day(today)
	oneDay := goal(plan.GoalReached, plan.GoalWorsening)
	for i := range oneDay.Goals[0].Evaluations {
		oneDay.Goals[0].Evaluations[i].On = day("2026-05-01")
	}
	ahead := goal(plan.GoalReached)
	ahead.Goals[0].Evaluations = append(ahead.Goals[0].Evaluations, plan.Evaluation{State: plan.GoalDropped, Statement: plan.Statement{On: day("2026-07-01")}})
	before := goal(plan.GoalReached)
	before.Goals[0].Evaluations = append(before.Goals[0].Evaluations, plan.Evaluation{State: plan.GoalDropped, Statement: plan.Statement{On: day("2026-04-30")}})
	concern := again(60, plan.TopicSchool, 70)
	intake(concern, "intake1").Kind = plan.IntakeConcern
	decided := again(60, plan.TopicSchool, 70)
	decided.Actions[0].DecisionID, decided.Decisions = "decisionaa", []plan.Decision{{ID: "another"}, {ID: "decisionaa", Period: civil.Period{From: day("2026-03-01")}}}
	moved := meetingOf(plan.MeetingMoved, "2026-04-10", false)
	moved.Meetings = append(moved.Meetings, meetingOf(plan.MeetingHeld, "2026-04-17", false).Meetings[0])
	for _, c := range []struct {
		name      string
		plan      *plan.Plan
		indicator string
		want      string
		why       string
	}{
		{"held", inForce(true, "", 1, 0), stats.HeldBaton, "1/1", "from the day on which it was accepted"},
		{"not held", inForce(false, "", 1, 0), stats.HeldBaton, "0/1", "nobody holds it"},
		{"held no more", away, stats.HeldBaton, "0/1", "whoever held it went on the first of June"},
		{"closed", ended, stats.HeldBaton, "0/0", "no plan in force"},
		{"agreed later", later, stats.HeldBaton, "0/0", "not in force on the day of today"},
		{"contact ahead", inForce(true, "2026-06-30", 1, 0), stats.NextContact, "1/1", "today is still ahead"},
		{"contact passed", inForce(true, "2026-06-29", 1, 0), stats.NextContact, "0/1 passed=1", "agreed, and nothing came of it"},
		{"no contact", inForce(true, "", 1, 0), stats.NextContact, "0/1 none=1", "nobody agreed on one"},
		{"four workers", inForce(true, "", 4, 0), stats.FewAround, "1/1", "are few"},
		{"five workers", inForce(true, "", 5, 0), stats.FewAround, "0/1", "are not"},
		{"seven workers", inForce(true, "", 7, 0), stats.FewAround, "0/1 many=1", "are many"},
		{"one of five has left", left, stats.FewAround, "1/1", "in May"},
		{"no plan beside", inForce(true, "", 1, 0), stats.OnePlan, "1/1", "the joint plan is the plan"},
		{"one beside", inForce(true, "", 1, 1), stats.OnePlan, "0/1", "another one goes on"},
		{"three beside", inForce(true, "", 1, 3), stats.OnePlan, "0/1 several=1", "and more"},
		{"one that has ended", left, stats.OnePlan, "1/1", "is beside no more"},
		{"meeting held", meetingOf(plan.MeetingHeld, "2026-04-10", true), stats.JointHeld, "1/1", "its day has come"},
		{"meeting cancelled", meetingOf(plan.MeetingCancelled, "2026-04-10", false), stats.JointHeld, "0/1 cancelled=1", "its day has come all the same"},
		{"meeting nobody recorded", meetingOf(plan.MeetingPlanned, "2026-04-10", false), stats.JointHeld, "0/1 unrecorded=1", "planned, and then silence"},
		{"meeting to come", meetingOf(plan.MeetingPlanned, "2026-08-10", false), stats.JointHeld, "0/0", "what is to come does not count"},
		{"meeting moved", moved, stats.JointHeld, "1/1", "counts by its new day"},
		{"review meeting", review, stats.JointHeld, "0/0", "is no joint time"},
		{"feedback", meetingOf(plan.MeetingHeld, "2026-04-10", true), stats.JointFeedback, "1/1", "recorded"},
		{"no feedback", meetingOf(plan.MeetingHeld, "2026-04-10", false), stats.JointFeedback, "0/1", "none recorded"},
		{"no feedback of a cancelled one", meetingOf(plan.MeetingCancelled, "2026-04-10", false), stats.JointFeedback, "0/0", "nobody was there"},
		{"child's voice", star(assess.VoiceChild, ""), stats.ChildsVoice, "1/1", "a finding of the child's own"},
		{"others' voices", star(assess.VoiceGuardian, ""), stats.ChildsVoice, "0/1", "the mother speaks, the child does not"},
		{"baseline", star(assess.VoiceGuardian, "2026-04-10"), stats.HasBaseline, "1/1", "named"},
		{"no baseline", star(assess.VoiceGuardian, ""), stats.HasBaseline, "0/1", "not named"},
		{"goal reached", goal(plan.GoalWorsening, plan.GoalReached), stats.GoalBetter, "1/1", "the last word counts"},
		{"goal worse", goal(plan.GoalImproving, plan.GoalWorsening), stats.GoalBetter, "0/1 worse=1", "the last word counts"},
		{"goal as before", goal(plan.GoalNoChange), stats.GoalBetter, "0/1 as-before=1", "no change"},
		{"goal given up", goal(plan.GoalDropped), stats.GoalBetter, "0/1 given-up=1", "dropped"},
		{"goal proposed", goal(plan.GoalProposed), stats.GoalBetter, "0/0", "is no evaluation"},
		{"the same again", again(60, plan.TopicSchool, 70), stats.FirstTime, "1/2", "help came after the second contact only"},
		{"another topic", again(60, plan.TopicViolence, 70), stats.FirstTime, "2/2", "is another need"},
		{"after help", again(60, plan.TopicSchool, 20), stats.FirstTime, "2/2", "something had changed"},
		{"six workers", inForce(true, "", 6, 0), stats.FewAround, "0/1", "are not yet many"},
		{"one of five comes in July", comes, stats.FewAround, "1/1", "is not around the family yet"},
		{"two beside", inForce(true, "", 1, 2), stats.OnePlan, "0/1 several=1", "two others are several"},
		{"one inside", comes, stats.OnePlan, "1/1", "is not beside it"},
		{"held from tomorrow", tomorrow, stats.HeldBaton, "0/1", "nobody holds it today"},
		{"agreed today", agreed, stats.HeldBaton, "1/1", "in force from today"},
		{"meeting today", meetingOf(plan.MeetingHeld, today, false), stats.JointHeld, "1/1", "its day has come"},
		{"meeting tomorrow", meetingOf(plan.MeetingHeld, "2026-07-01", false), stats.JointHeld, "0/0", "its day has not come"},
		{"baseline today", star(assess.VoiceGuardian, today), stats.HasBaseline, "1/1", "named"},
		{"baseline tomorrow", star(assess.VoiceGuardian, "2026-07-01"), stats.HasBaseline, "0/1", "what is to come does not count"},
		{"goal improving", goal(plan.GoalImproving), stats.GoalBetter, "1/1", "forward"},
		{"goal under way", goal(plan.GoalActive), stats.GoalBetter, "0/1 as-before=1", "nothing is told of it but that it goes on"},
		{"two words of one day", oneDay, stats.GoalBetter, "0/1 worse=1", "the later in the list is the last"},
		{"a word of tomorrow", ahead, stats.GoalBetter, "1/1", "what is to come does not count"},
		{"a word of the day before, told later", before, stats.GoalBetter, "1/1", "the last by its day"},
		{"goal reached, then proposed anew", goal(plan.GoalReached, plan.GoalProposed), stats.GoalBetter, "0/0", "its last word is no evaluation"},
		{"help on the day", again(60, plan.TopicSchool, 60), stats.FirstTime, "2/2", "it had begun"},
		{"help a day later", again(60, plan.TopicSchool, 61), stats.FirstTime, "1/2", "it had not"},
		{"help by a decision", decided, stats.FirstTime, "2/2", "from the first day of the decision"},
		{"a concern before it", concern, stats.FirstTime, "1/1", "a concern is no initiation"},
		{"long after", again(181, plan.TopicSchool, 300), stats.FirstTime, "1/1", "the second is still to come"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := count(t, stats.Options{On: day(today), Window: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}}, c.plan)
			assert.Equal(t, c.want, numbers(row(t, rows, c.indicator)), c.why)
		})
	}
}
