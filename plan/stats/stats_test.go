package stats_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// row returns the row of an indicator, whatever its fields.
func row(t *testing.T, rows []stats.Row, indicator string) stats.Row {
	t.Helper()
	i := slices.IndexFunc(rows, func(r stats.Row) bool { return r.Indicator.ID == indicator })
	require.GreaterOrEqual(t, i, 0, "no row of %s", indicator)
	return rows[i]
}

// count returns the rows of plans with nothing suppressed.
func count(t *testing.T, o stats.Options, plans ...*plan.Plan) []stats.Row {
	t.Helper()
	c, err := stats.Count(slices.Values(plans), o)
	require.NoError(t, err)
	return c.Rows(0)
}

// numbers tells a row in one line: shares, parts that are not 0, bands.
func numbers(r stats.Row) string {
	text := fmt.Sprintf("%d/%d", r.Numerator, r.Denominator)
	for _, p := range r.Parts {
		if p.Withheld {
			text += fmt.Sprintf(" %s=?", p.Kind)
		} else if p.Count > 0 {
			text += fmt.Sprintf(" %s=%d", p.Kind, p.Count)
		}
	}
	for _, b := range r.Bands {
		if b.Count > 0 {
			text += fmt.Sprintf(" [%d..%d]=%d", b.From, b.To, b.Count)
		}
	}
	return text
}

// Tuesday 10 March 2026 of case B: the limits are 19 March and 10 June.
func TestStartedInTime(t *testing.T) {
	arrived := day("2026-03-10")
	none := civil.Date{}
	decided := func(k plan.OutcomeKind, on string) *plan.Plan {
		p := matter(plan.IntakeProtection, arrived)
		p.Intakes[0].Outcome = &plan.IntakeOutcome{Kind: k, Statement: plan.Statement{On: day(on)}}
		return p
	}
	support := matter(plan.IntakeContact, arrived)
	support.Child.Groups = []plan.Grouping{{Group: plan.GroupSpecialSupport, Statement: plan.Statement{On: day("2026-03-12")}}}
	prenatal := func(born string) *plan.Plan {
		p := matter(plan.IntakePrenatal, day("2026-02-20"))
		if born != "" {
			p.Child.Born = day(born)
		}
		return p
	}
	joint := assessed(matter(plan.IntakeProtection, arrived), day("2026-03-16"), none)
	joint.Assessments[0].Kind = assess.KindJoint
	closed := matter(plan.IntakeProtection, arrived)
	closed.Course = []plan.Step{{Status: plan.StatusHandedOver, Statement: plan.Statement{On: day("2026-03-17")}}}
	went := func(steps ...plan.Step) *plan.Plan {
		p := matter(plan.IntakeProtection, arrived)
		p.Course = steps
		return p
	}
	step := func(s plan.Status, on string) plan.Step {
		return plan.Step{Status: s, Statement: plan.Statement{On: day(on)}}
	}
	unsettled := decided(plan.OutcomeUnnecessary, "2026-03-12")
	unsettled.Intakes[0].Outcome.On = none
	named := assessed(decided(plan.OutcomeAssessment, "2026-03-12"), day("2026-03-16"), none)
	named.Assessments[0].IntakeIDs, named.Intakes[0].Outcome.AssessmentID = nil, named.Assessments[0].ID
	others := assessed(decided(plan.OutcomeAssessment, "2026-03-12"), day("2026-03-16"), none)
	others.Assessments[0].IntakeIDs, others.Intakes[0].Outcome.AssessmentID = nil, "another"
	talk := assessed(matter(plan.IntakeProtection, arrived), day("2026-03-16"), none)
	talk.Assessments[0].Kind = assess.KindLTC
	grown := func(born string) *plan.Plan {
		p := assessed(matter(plan.IntakeProtection, arrived), day("2026-03-16"), none)
		p.Child.Born = day(born)
		return p
	}
	foundLater := matter(plan.IntakeContact, arrived)
	foundLater.Child.Groups = []plan.Grouping{{Group: plan.GroupSpecialSupport, Statement: plan.Statement{On: day("2026-04-01")}}}
	for _, c := range []struct {
		name string
		plan *plan.Plan
		on   string
		want string
		why  string
	}{
		{"away on the last day", went(step(plan.StatusHandedOver, "2026-03-19")), "2026-03-31", "0/0 settled=1", "within the limit"},
		{"away a day later", went(step(plan.StatusHandedOver, "2026-03-20")), "2026-03-31", "0/1 late=1 not-started=1", "the limit had passed"},
		{"away and back", went(step(plan.StatusHandedOver, "2026-03-17"), step(plan.StatusAgreed, "2026-03-18")), "2026-03-31", "0/1 late=1 not-started=1", "work goes on"},
		{"away, and closed later", went(step(plan.StatusHandedOver, "2026-03-17"), step(plan.StatusClosed, "2026-03-25")), "2026-03-31", "0/0 settled=1", "work ended on the first of the two"},
		{"away on the day of today", went(step(plan.StatusHandedOver, "2026-03-19")), "2026-03-19", "0/0 settled=1", "that day counts"},
		{"away in days to come", went(step(plan.StatusHandedOver, "2026-03-19")), "2026-03-18", "0/0 pending=1", "what is to come does not count"},
		{"evidently unnecessary, on no day", unsettled, "2026-03-31", "0/0 settled=1", "on the day of arrival, if on none"},
		{"an assessment that the outcome names", named, "2026-03-31", "1/1 [0..7]=1", "linked from either side"},
		{"an assessment that neither names", others, "2026-03-31", "0/1 late=1 not-started=1", "it is of something else"},
		{"Let's Talk", talk, "2026-03-31", "0/1 late=1 not-started=1", "a talk is not the assessment"},
		{"two assessments, the later one first", assessed(assessed(matter(plan.IntakeProtection, arrived), day("2026-03-25"), none), day("2026-03-16"), none), "2026-03-31", "1/1 [0..7]=1", "the first start counts"},
		{"on the day of coming of age", grown("2008-03-10"), "2026-03-31", "0/0", "the acts speak of a child"},
		{"the day before coming of age", grown("2008-03-11"), "2026-03-31", "1/1 [0..7]=1", "a child still"},
		{"special support found on a day to come", foundLater, "2026-03-31", "0/0", "not known yet"},
		{"special support found today", foundLater, "2026-04-01", "0/1 late=1 not-started=1", "known, and late"},
		{"born before the notice of the unborn", prenatal("2026-02-10"), "2026-03-31", "0/1 late=1 not-started=1", "counted from the notice"},
		{"on the last day", assessed(matter(plan.IntakeProtection, arrived), day("2026-03-19"), none), "2026-03-31", "1/1 [0..7]=1", "the 7th working day is in time"},
		{"on the same day", assessed(matter(plan.IntakeProtection, arrived), arrived, none), "2026-03-31", "1/1 [0..7]=1", "none is sooner"},
		{"a day late", assessed(matter(plan.IntakeProtection, arrived), day("2026-03-20"), none), "2026-03-31", "0/1 late=1 [8..14]=1", "the 8th working day"},
		{"on the Saturday after a Friday limit", assessed(matter(plan.IntakeProtection, day("2026-03-11")), day("2026-03-21"), none), "2026-03-31", "0/1 late=1 [8..14]=1", "seven working days have passed, and it is late"},
		{"on the 14th working day", assessed(matter(plan.IntakeProtection, arrived), day("2026-03-30"), none), "2026-03-31", "0/1 late=1 [8..14]=1", "the last of the first band"},
		{"on the 15th working day", assessed(matter(plan.IntakeProtection, arrived), day("2026-03-31"), none), "2026-03-31", "0/1 late=1 [15..-1]=1", "the first of the rest"},
		{"very late", assessed(matter(plan.IntakeProtection, arrived), day("2026-04-10"), none), "2026-04-30", "0/1 late=1 [15..-1]=1", "the form's further bands are not known"},
		{"not started, last day", matter(plan.IntakeProtection, arrived), "2026-03-19", "0/0 pending=1", "still within the limit"},
		{"not started, a day after", matter(plan.IntakeProtection, arrived), "2026-03-20", "0/1 late=1 not-started=1", "it cannot be in time any more"},
		{"started after the day of today", assessed(matter(plan.IntakeProtection, arrived), day("2026-03-19"), none), "2026-03-18", "0/0 pending=1", "what is to come does not count"},
		{"arrives after the day of today", matter(plan.IntakeProtection, arrived), "2026-03-09", "0/0", "what is to come does not count"},
		{"evidently unnecessary", decided(plan.OutcomeUnnecessary, "2026-03-12"), "2026-03-31", "0/0 settled=1", "no assessment is to be started"},
		{"on without client status", decided(plan.OutcomeVoluntary, "2026-03-12"), "2026-03-31", "0/0 settled=1", "no assessment is to be started"},
		{"evidently unnecessary, on the last day", decided(plan.OutcomeUnnecessary, "2026-03-19"), "2026-05-31", "0/0 settled=1", "decided within the seven working days"},
		{"evidently unnecessary, too late", decided(plan.OutcomeUnnecessary, "2026-05-10"), "2026-05-31", "0/1 late=1 [15..-1]=1", "THL: that is to be decided within seven working days"},
		{"evidently unnecessary, a day late", decided(plan.OutcomeUnnecessary, "2026-03-20"), "2026-05-31", "0/1 late=1 [8..14]=1", "the 8th working day"},
		{"on without client status, too late", decided(plan.OutcomeVoluntary, "2026-03-20"), "2026-05-31", "0/1 late=1 [8..14]=1", "no assessment began in time, and none was found needless"},
		{"completed without a start, in time", assessed(matter(plan.IntakeProtection, arrived), none, day("2026-03-19")), "2026-05-31", "1/1 [0..7]=1", "it began on the day of its completion at the latest"},
		{"completed without a start, later", assessed(matter(plan.IntakeProtection, arrived), none, day("2026-04-20")), "2026-05-31", "0/0 start-not-recorded=1", "it did start; nobody wrote when"},
		{"completed without a start, to come", assessed(matter(plan.IntakeProtection, arrived), none, day("2026-04-20")), "2026-04-01", "0/1 late=1 not-started=1", "what is to come does not count"},
		{"outcome to come", decided(plan.OutcomeUnnecessary, "2026-03-25"), "2026-03-20", "0/1 late=1 not-started=1", "on that day nobody had settled it"},
		{"joined", decided(plan.OutcomeJoined, "2026-03-12"), "2026-03-31", "0/0 under-way=1", "the assessment counts by the matter that started it"},
		{"assessment older than the notice", assessed(matter(plan.IntakeProtection, arrived), day("2026-03-02"), none), "2026-03-31", "0/0 under-way=1", "it was under way"},
		{"joint look", joint, "2026-03-19", "0/0 pending=1", "a look without client status is not the assessment"},
		{"moved away in time", closed, "2026-03-31", "0/0 settled=1", "work ended before the limit"},
		{"contact", matter(plan.IntakeContact, arrived), "2026-03-31", "0/0", "THL follows ShL 36.3 §: children who need special support"},
		{"contact about special support", support, "2026-03-31", "0/1 late=1 not-started=1", "found two days later, and it counts"},
		{"concern", matter(plan.IntakeConcern, arrived), "2026-03-31", "0/0", "no client status, no clock"},
		{"before birth", prenatal(""), "2026-04-30", "0/0", "the clock waits"},
		{"born after the notice", prenatal("2026-04-03"), "2026-04-15", "0/0 pending=1", "case C: until Wed 15.4.2026"},
		{"born, and late", prenatal("2026-04-03"), "2026-04-16", "0/1 late=1 not-started=1", "case C, a day later"},
		{"old law", assessed(matter(plan.IntakeProtection, day("2015-03-31")), day("2015-04-02"), none), "2026-03-31", "0/0", "before 1.4.2015 the limit was to decide, not to start"},
		{"first day of the law", assessed(matter(plan.IntakeProtection, day("2015-04-01")), day("2015-04-02"), none), "2026-03-31", "1/1 [0..7]=1", "LsL 26 § since 1.4.2015"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := stats.Options{On: day(c.on), Window: civil.Period{From: day("2015-01-01"), To: day("2026-12-31")}}
			assert.Equal(t, c.want, numbers(row(t, count(t, o, c.plan), stats.StartedInTime)), c.why)
		})
	}
}

func TestCompletedInTime(t *testing.T) {
	arrived, started, none := day("2026-03-10"), day("2026-03-16"), civil.Date{}
	two := assessed(matter(plan.IntakeProtection, arrived), started, day("2026-06-11"))
	two.Intakes = append(two.Intakes, plan.Intake{ID: "intake2", Kind: plan.IntakeProtection, Arrived: noon(day("2026-04-01"))})
	two.Assessments[0].IntakeIDs = append(two.Assessments[0].IntakeIDs, "intake2")
	settled := matter(plan.IntakeProtection, arrived)
	settled.Intakes[0].Outcome = &plan.IntakeOutcome{Kind: plan.OutcomeUnnecessary, Statement: plan.Statement{On: day("2026-04-10")}}
	for _, c := range []struct {
		name     string
		plan     *plan.Plan
		from, to string
		want     string
		why      string
	}{
		{"on the last day", assessed(matter(plan.IntakeProtection, arrived), started, day("2026-06-10")), "2026-04-01", "2026-09-30", "1/1", "three months to the day"},
		{"a day late", assessed(matter(plan.IntakeProtection, arrived), started, day("2026-06-11")), "2026-04-01", "2026-09-30", "0/1 late=1", "three months have passed"},
		{"on the Monday after a Sunday", assessed(matter(plan.IntakeProtection, day("2026-03-14")), started, day("2026-06-15")), "2026-04-01", "2026-09-30", "0/1 late=1 late-unless-moved=1", "whether the Sunday 14.6. moves is not settled: late, and told"},
		{"on the Tuesday after a Sunday", assessed(matter(plan.IntakeProtection, day("2026-03-14")), started, day("2026-06-16")), "2026-04-01", "2026-09-30", "0/1 late=1", "late by both readings"},
		{"window of arrival", assessed(matter(plan.IntakeProtection, arrived), started, day("2026-06-10")), "2025-10-01", "2026-03-31", "0/0 pending=1", "it belongs to the window of completion; at the end of this one it was open"},
		{"open and overdue", assessed(matter(plan.IntakeProtection, arrived), started, none), "2026-04-01", "2026-09-30", "0/0 overdue=1", "it will be late in the window of its completion, and only there"},
		{"never started", matter(plan.IntakeProtection, arrived), "2026-04-01", "2026-09-30", "0/0 overdue=1", "open without an assessment"},
		{"two notifications", two, "2026-04-01", "2026-09-30", "0/1 late=1", "one assessment, by the limit that comes first"},
		{"settled in the next window", settled, "2025-10-01", "2026-03-31", "0/0 pending=1", "open at the end"},
		{"settled in the window", settled, "2026-04-01", "2026-09-30", "0/0", "nothing is open any more"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := stats.Options{On: day("2026-11-21"), Window: civil.Period{From: day(c.from), To: day(c.to)}}
			assert.Equal(t, c.want, numbers(row(t, count(t, o, c.plan), stats.CompletedInTime)), c.why)
		})
	}
}

// Without a window every half-year that is touched is told, and a matter that
// stays open is open in each of them.
func TestHalfYears(t *testing.T) {
	c, err := stats.Count(slices.Values([]*plan.Plan{matter(plan.IntakeProtection, day("2025-09-01"))}), stats.Options{On: day("2026-05-02")})
	require.NoError(t, err)
	var all []string
	for _, r := range c.Rows(0) {
		if r.Indicator.ID == stats.CompletedInTime {
			all = append(all, r.Window.From.String()+"/"+r.Window.To.String()+" "+numbers(r))
		}
	}
	assert.Equal(t, []string{
		"2025-04-01/2025-09-30 0/0 pending=1",
		"2025-10-01/2026-03-31 0/0 overdue=1",
		"2026-04-01/2026-09-30 0/0 overdue=1",
	}, all)
	for _, row := range []struct{ on, from, to string }{
		{"2026-03-31", "2025-10-01", "2026-03-31"},
		{"2026-04-01", "2026-04-01", "2026-09-30"},
		{"2026-09-30", "2026-04-01", "2026-09-30"},
		{"2026-10-01", "2026-10-01", "2027-03-31"},
		{"2026-12-31", "2026-10-01", "2027-03-31"},
		{"2027-01-01", "2026-10-01", "2027-03-31"},
	} {
		assert.Equal(t, civil.Period{From: day(row.from), To: day(row.to)}, stats.HalfYear(day(row.on)), row.on)
	}
}

// With no plan at all each indicator stands there with zeros.
func TestNothing(t *testing.T) {
	rows := count(t, stats.Options{On: day("2026-11-21")})
	require.Len(t, rows, len(stats.Indicators())-1, "no municipality was asked")
	for _, r := range rows {
		assert.Equal(t, stats.HalfYear(day("2026-11-21")), r.Window)
		assert.Equal(t, "0/0", numbers(r))
		_, has := r.Share()
		assert.False(t, has)
		_, has = r.Median()
		assert.False(t, has)
	}
}

// A family's way: concern, joint meeting, help.
func TestJourney(t *testing.T) {
	family := func(raised, met, helped string, owner plan.ID) *plan.Plan {
		p := &plan.Plan{
			People:   []plan.Member{{ID: "mother"}, {ID: "nurse", Professional: &plan.Professional{}}},
			Concerns: []plan.Concern{{Statement: plan.Statement{On: day(raised)}}},
		}
		if met != "" {
			p.Meetings = []plan.Meeting{
				{Kind: plan.MeetingJoint, State: plan.MeetingCancelled, Start: noon(day(raised))},
				{Kind: plan.MeetingReview, State: plan.MeetingHeld, Start: noon(day(raised))},
				{Kind: plan.MeetingJoint, State: plan.MeetingHeld, Start: noon(day(met))},
			}
		}
		if helped != "" {
			p.Actions = []plan.Action{{OwnerIDs: []plan.ID{owner}, Progress: []plan.Progress{
				{State: plan.ActionAgreed, Statement: plan.Statement{On: day(raised)}},
				{State: plan.ActionUnderWay, Statement: plan.Statement{On: day(helped)}},
			}}}
		}
		return p
	}
	decided := family("2026-01-12", "2026-01-27", "", "")
	decided.Actions = []plan.Action{{OwnerIDs: []plan.ID{"nurse"}, DecisionID: "decision"}}
	decided.Decisions = []plan.Decision{{ID: "decision", Period: civil.Period{From: day("2026-02-10")}}}
	several := matter(plan.IntakeProtection, day("2026-01-20"))
	several.Meetings = family("2026-01-12", "2026-01-27", "", "").Meetings
	for _, arrived := range []civil.Instant{{}, noon(day("2026-01-12")), noon(day("2026-02-01"))} {
		several.Intakes = append(several.Intakes, plan.Intake{Kind: plan.IntakeProtection, Arrived: arrived})
	}
	for _, c := range []struct {
		name                string
		plan                *plan.Plan
		meeting, help, both string
		why                 string
	}{
		{"the whole way", family("2026-01-12", "2026-01-27", "2026-02-03", "nurse"), "1/1 [15..30]=1", "1/1 [0..7]=1", "1/1 [15..30]=1", "15, 7 and 22 days"},
		{"no meeting", family("2026-01-12", "", "", ""), "0/1 not-yet=1", "0/0", "0/1 not-yet=1", "only concerns are counted"},
		{"no help", family("2026-01-12", "2026-01-12", "", ""), "1/1 [0..7]=1", "0/1 not-yet=1", "0/1 not-yet=1", "on the day itself"},
		{"help before the meeting", family("2026-01-12", "2026-01-27", "2026-01-20", "nurse"), "1/1 [15..30]=1", "1/1 [0..7]=1", "1/1 [8..14]=1", "it was there when they met"},
		{"what the mother does", family("2026-01-12", "2026-01-27", "2026-01-28", "mother"), "1/1 [15..30]=1", "0/1 not-yet=1", "0/1 not-yet=1", "is not what services are asked for"},
		{"help by a decision", decided, "1/1 [15..30]=1", "1/1 [8..14]=1", "1/1 [15..30]=1", "from the first day of the decision"},
		{"after today", family("2026-01-12", "2026-12-01", "2026-12-02", "nurse"), "0/1 not-yet=1", "0/0", "0/1 not-yet=1", "what is to come does not count"},
		{"old help", family("2026-01-12", "", "2026-01-02", "nurse"), "0/1 not-yet=1", "0/0", "0/1 not-yet=1", "help for something else"},
		{"notification only", matter(plan.IntakeProtection, day("2026-01-12")), "0/1 not-yet=1", "0/0", "0/1 not-yet=1", "the matter was raised with it"},
		{"several notifications", several, "1/1 [15..30]=1", "0/1 not-yet=1", "0/1 not-yet=1", "the first day counts, wherever in the list it stands"},
		{"nothing raised", &plan.Plan{}, "0/0", "0/0", "0/0", "a plan of which nothing is told"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := count(t, stats.Options{On: day("2026-11-21"), Window: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}}, c.plan)
			assert.Equal(t, c.meeting, numbers(row(t, rows, stats.ConcernToMeeting)), c.why)
			assert.Equal(t, c.help, numbers(row(t, rows, stats.MeetingToHelp)), c.why)
			assert.Equal(t, c.both, numbers(row(t, rows, stats.ConcernToHelp)), c.why)
		})
	}
}

func TestMedianIsABand(t *testing.T) {
	for _, c := range []struct {
		bands []stats.Band
		want  stats.Band
	}{
		{[]stats.Band{{0, 7, 2}, {8, 14, 1}, {15, -1, 2}}, stats.Band{From: 8, To: 14, Count: 1}},
		{[]stats.Band{{0, 7, 2}, {8, 14, 0}, {15, -1, 2}}, stats.Band{From: 0, To: 7, Count: 2}},
		{[]stats.Band{{0, 7, 0}, {8, 14, 0}, {15, -1, 1}}, stats.Band{From: 15, To: -1, Count: 1}},
	} {
		got, ok := stats.Row{Bands: c.bands}.Median()
		assert.True(t, ok)
		assert.Equal(t, c.want, got)
	}
}

// Each field, with what a plan tells and what it does not.
func TestFields(t *testing.T) {
	full := matter(plan.IntakeProtection, day("2026-03-10"))
	full.Child.Born = day("2017-03-11")
	full.Child.Address.Municipality.Code = "297"
	full.People = []plan.Member{{ID: "worker", Professional: &plan.Professional{OrganisationID: "office"}}}
	full.Organisations = []plan.Organisation{{ID: "office", Name: "Perhekeskus"}}
	full.Intakes[0].Topic, full.Intakes[0].Medium, full.Intakes[0].ReceivedByID = plan.TopicSchool, plan.MediumLetter, "worker"
	full.Intakes[0].Urgency = &plan.UrgencyJudgement{Urgency: plan.UrgencyNot}
	hidden := matter(plan.IntakeProtection, day("2026-03-10"))
	hidden.Child.Address.Municipality.Code = "297"
	hidden.Child.SecurityBans = []civil.Period{{From: day("2025-01-01")}}
	home := full.Clone() // the ban of somebody of the same home
	home.People = []plan.Member{{ID: "guardian", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}, SecurityBans: hidden.Child.SecurityBans}}
	for _, c := range []struct {
		field stats.Field
		plan  *plan.Plan
		want  string
	}{
		{stats.ByMunicipality, home, stats.Unknown},
		{stats.ByKind, full, "protection-notification"}, {stats.ByTopic, full, "school"}, {stats.ByMedium, full, "letter"},
		{stats.ByUrgency, full, "not-urgent"}, {stats.ByAge, full, "7-12"}, {stats.ByMunicipality, full, "297"},
		{stats.ByOrganisation, full, "Perhekeskus"},
		{stats.ByTopic, hidden, stats.Unknown}, {stats.ByMedium, hidden, stats.Unknown}, {stats.ByUrgency, hidden, stats.Unknown},
		{stats.ByAge, hidden, stats.Unknown}, {stats.ByMunicipality, hidden, stats.Unknown}, {stats.ByOrganisation, hidden, stats.Unknown},
	} {
		r := row(t, count(t, stats.Options{On: day("2026-03-31"), By: []stats.Field{c.field}}, c.plan), stats.IntakeAssessed)
		assert.Equal(t, []string{c.want}, r.By, c.field)
		assert.Equal(t, 1, r.Denominator)
	}
	for born, want := range map[string]string{
		"2026-03-11": "unborn", "2026-03-10": "0-6", "2019-03-11": "0-6", "2019-03-10": "7-12", "2013-03-10": "13-17", "2008-03-11": "13-17", "2008-03-10": "18-",
	} {
		full.Child.Born = day(born)
		r := row(t, count(t, stats.Options{On: day("2026-03-31"), By: []stats.Field{stats.ByAge}}, full), stats.IntakeAssessed)
		assert.Equal(t, []string{want}, r.By, born)
	}
}

// Another reading of working days gives another number.
func TestReadings(t *testing.T) {
	p := assessed(matter(plan.IntakeProtection, day("2026-03-10")), day("2026-03-19"), civil.Date{})
	assert.Equal(t, "1/1 [0..7]=1", numbers(row(t, count(t, stats.Options{On: day("2026-03-31")}, p), stats.StartedInTime)))
	assert.Equal(t, "0/1 late=1 [8..14]=1", numbers(row(t, count(t, stats.Options{On: day("2026-03-31"), Calendar: fi.Saturday()}, p), stats.StartedInTime)))
}

func TestOptionsAreChecked(t *testing.T) {
	on := day("2026-03-31")
	for _, c := range []struct {
		name string
		o    stats.Options
		want error
	}{
		{"no day", stats.Options{}, stats.ErrNoDay},
		{"open window", stats.Options{On: on, Window: civil.Period{From: on}}, stats.ErrWindow},
		{"window without a first day", stats.Options{On: on, Window: civil.Period{To: on}}, stats.ErrWindow},
		{"window of a day", stats.Options{On: on, Window: civil.Period{From: on, To: on}}, nil},
		{"open cohort", stats.Options{On: on, Cohort: civil.Period{From: on.AddDays(-9)}}, stats.ErrCohort},
		{"cohort without a first day", stats.Options{On: on, Cohort: civil.Period{To: on.AddDays(-9)}}, stats.ErrCohort},
		{"reversed cohort", stats.Options{On: on, Cohort: civil.Period{From: on.AddDays(-8), To: on.AddDays(-9)}}, stats.ErrCohort},
		{"cohort that ends today", stats.Options{On: on, Cohort: civil.Period{From: on.AddDays(-9), To: on}}, stats.ErrCohort},
		{"cohort that ended yesterday", stats.Options{On: on, Cohort: civil.Period{From: on.AddDays(-9), To: on.AddDays(-1)}}, nil},
		{"three fields", stats.Options{On: on, By: []stats.Field{1, 2, 3}}, nil},
		{"a field that there is not", stats.Options{On: on, By: []stats.Field{1, 99}}, stats.ErrFields},
		{"reversed window", stats.Options{On: on, Window: civil.Period{From: on, To: on.AddDays(-1)}}, stats.ErrWindow},
		{"a field twice", stats.Options{On: on, By: []stats.Field{stats.ByAge, stats.ByAge}}, stats.ErrFields},
		{"no field", stats.Options{On: on, By: []stats.Field{0}}, stats.ErrFields},
		{"four fields", stats.Options{On: on, By: []stats.Field{1, 2, 3, 4}}, stats.ErrFields},
	} {
		t.Run(c.name, func(t *testing.T) {
			counts, err := stats.New(c.o)
			require.ErrorIs(t, err, c.want)
			assert.Equal(t, c.want == nil, counts != nil)
		})
	}
}

// Undated initiations are left out and told.
func TestUndated(t *testing.T) {
	p := matter(plan.IntakeProtection, day("2026-03-10"))
	p.Intakes[0].Arrived = civil.Instant{}
	early := matter(plan.IntakeContact, day("2026-03-10"))
	early.Intakes[0].Arrived = civil.MustParseInstant("1949-12-30T12:00:00+02:00")
	c, err := stats.Count(slices.Values([]*plan.Plan{p, early}), stats.Options{On: day("2026-03-31")})
	require.NoError(t, err)
	assert.Equal(t, 2, c.Undated())
	assert.Equal(t, "0/0", numbers(row(t, c.Rows(0), stats.IntakeAssessed)))
}

// What the reading of the documents was like stands in every row, is added up and
// travels with a part; few are not told of in a publication.
func TestFlawsStandInEveryRow(t *testing.T) {
	c, err := stats.Count(slices.Values([]*plan.Plan{matter(plan.IntakeProtection, day("2026-03-10"))}), stats.Options{On: day("2026-03-31")})
	require.NoError(t, err)
	c.Missed(2810, 1)
	other, err := stats.New(stats.Options{On: day("2026-03-31")})
	require.NoError(t, err)
	other.Missed(6, 2)
	var part bytes.Buffer
	require.NoError(t, other.Encode(&part))
	again, issues := stats.Decode(part.Bytes(), issue.Limits{})
	require.Empty(t, issues)
	require.NoError(t, c.Merge(again))
	for _, r := range c.Rows(0) {
		assert.Equal(t, []stats.Part{{Kind: stats.PartUnread, Count: 2816}, {Kind: stats.PartInvalid, Count: 3}}, r.Flaws, r.Indicator.ID)
	}
	for _, r := range c.Rows(5) {
		assert.Equal(t, []stats.Part{{Kind: stats.PartUnread, Count: 2816}, {Kind: stats.PartInvalid, Withheld: true}}, r.Flaws, "suppressed rows too")
	}
	for _, r := range c.Rows(3) {
		assert.Equal(t, []stats.Part{{Kind: stats.PartUnread, Count: 2816}, {Kind: stats.PartInvalid, Count: 3}}, r.Flaws, "as many as the least are told")
	}
	cohort, err := stats.New(stats.Options{On: day("2026-03-31"), Cohort: civil.Period{From: day("2025-01-01"), To: day("2025-12-31")}})
	require.NoError(t, err)
	cohort.Missed(2810, 0)
	for least, want := range map[int]stats.Part{1: {Kind: stats.PartUnread, Count: 2810}, 2: {Kind: stats.PartUnread, Withheld: true}} {
		for _, r := range cohort.Rows(least) {
			assert.Equal(t, []stats.Part{want}, r.Flaws, "what was not read is of no cohort")
		}
	}
}

// The limits behind the numbers are those that the plan's own list of days
// tells: a slow reference that goes through due.Day.
func TestAgreesWithTheListOfDays(t *testing.T) {
	on := day("2026-11-21")
	window := civil.Period{From: day("2000-01-01"), To: day("2099-12-31")}
	checked := 0
	for p := range sample.Plans(7, 400) {
		want := map[string]int{}
		for _, d := range starts(p, on) {
			switch {
			case d.Done.IsZero() && on.After(d.Last):
				want["late"]++
			case d.Done.IsZero():
				want["pending"]++
			case d.Done.After(d.Last):
				want["late"]++
			default:
				want["in time"]++
			}
		}
		r := row(t, count(t, stats.Options{On: on, Window: window}, p), stats.StartedInTime)
		require.Equal(t, want["in time"], r.Numerator)
		require.Equal(t, want["in time"]+want["late"], r.Denominator)
		require.Equal(t, want["pending"], r.Parts[2].Count)
		checked += r.Denominator
	}
	assert.Greater(t, checked, 20, "the sample must hold matters with a clock")
}

// starts returns the clock of each matter that is neither settled nor joined: by
// the law on child protection, or on children who need special support. What is
// urgent has another one beside it, which is not counted; before birth there is none.
func starts(p *plan.Plan, on civil.Date) map[plan.ID]due.Day {
	all := map[plan.ID]due.Day{}
	dues, _ := due.Of(p, due.Options{On: on})
	support := slices.ContainsFunc(p.Child.Groups, func(g plan.Grouping) bool { return g.Group == plan.GroupSpecialSupport })
	for _, in := range p.Intakes {
		rule := "shl36.child.start"
		if in.Kind == plan.IntakeProtection || in.Kind == plan.IntakePrenatal {
			rule = "lsl26.start"
		} else if !support {
			continue
		}
		if o := in.Outcome; o != nil && slices.Contains([]plan.OutcomeKind{plan.OutcomeJoined, plan.OutcomeUnnecessary, plan.OutcomeVoluntary}, o.Kind) {
			continue
		}
		for _, d := range dues {
			if before, known := all[in.ID]; d.PartID == in.ID && d.Law.Rule.ID == rule && !d.Last.IsZero() && (!known || before.Last.Before(d.Last)) {
				all[in.ID] = d
			}
		}
	}
	return all
}

// Counts made apart and merged in any order and grouping are those of all plans
// together.
func TestMergeInAnyOrder(t *testing.T) {
	plans := slices.Collect(sample.Plans(11, 300))
	o := stats.Options{On: day("2026-11-21"), By: []stats.Field{stats.ByKind, stats.ByAge}}
	whole, err := stats.Count(slices.Values(plans), o)
	require.NoError(t, err)
	require.NotEmpty(t, whole.Rows(0))
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		random.Shuffle(len(plans), func(i, j int) { plans[i], plans[j] = plans[j], plans[i] })
		var parts []*stats.Counts
		for rest := plans; len(rest) > 0; {
			n := 1 + random.IntN(len(rest))
			part, err := stats.Count(slices.Values(rest[:n]), o)
			require.NoError(t, err)
			parts, rest = append(parts, part), rest[n:]
		}
		for len(parts) > 1 {
			i := random.IntN(len(parts))
			part := parts[i]
			parts = slices.Delete(parts, i, i+1)
			require.NoError(t, parts[random.IntN(len(parts))].Merge(part))
		}
		require.Equal(t, whole.Rows(0), parts[0].Rows(0))
	}
}

func TestMergeRefusesOtherOptions(t *testing.T) {
	base := stats.Options{On: day("2026-03-31")}
	others := map[string]stats.Options{
		"day":      {On: day("2026-04-01")},
		"window":   {On: base.On, Window: stats.HalfYear(base.On)},
		"fields":   {On: base.On, By: []stats.Field{stats.ByAge}},
		"calendar": {On: base.On, Calendar: fi.Statute()},
	}
	for name, o := range others {
		a, err := stats.New(base)
		require.NoError(t, err)
		b, err := stats.New(o)
		require.NoError(t, err)
		assert.ErrorIs(t, a.Merge(b), stats.ErrMerge, name)
	}
}

// Every indicator says in each language what it means.
func TestWords(t *testing.T) {
	own := []string{stats.IntakeAssessed, stats.ConcernToMeeting, stats.MeetingToHelp, stats.ConcernToHelp} // for which no law and no paper asks
	units := map[string]deadline.Unit{stats.StartedInTime: deadline.UnitWorkingDays, stats.ConcernToMeeting: deadline.UnitCalendarDays, stats.MeetingToHelp: deadline.UnitCalendarDays, stats.ConcernToHelp: deadline.UnitCalendarDays}
	seen := map[string]bool{}
	for _, i := range stats.Indicators() {
		assert.False(t, seen[i.ID], "%s stands there twice", i.ID)
		seen[i.ID] = true
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			for _, text := range []code.Text{i.Title, i.Numerator, i.Denominator, i.Window, i.Note} {
				assert.NotEmpty(t, text.In(l), "%s in %s", i.ID, l)
			}
			assert.Contains(t, i.Means(l), i.Denominator.In(l))
		}
		assert.Equal(t, slices.Contains(own, i.ID), i.Source == "", "%s: who asks for it?", i.ID)
		assert.Equal(t, units[i.ID], i.Unit, "%s: what its bands are counted in", i.ID)
	}
	assert.Equal(t, "Initiation led to a service-need assessment. Numerator: initiations whose outcome was a service-need assessment. "+
		"Denominator: all initiations: notifications, contacts and applications. Window: the day of initiation. "+
		"The share says nothing about time limits. A concern raised on the voluntary track is no initiation.", stats.Indicators()[2].Means(code.EN))
}
