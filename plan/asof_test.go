package plan_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func moment(s string) civil.Instant { return civil.MustParseInstant(s) }

// What was still open on a day is open in the plan of that day: the last track, a meeting that was moved later.
func TestAsOfLeavesOpen(t *testing.T) {
	p := &plan.Plan{
		Tracks: []plan.TrackPeriod{
			{ID: "trackaaaaa", Statement: plan.Statement{On: day("2026-01-01")}, Period: civil.Period{From: day("2026-01-01"), To: day("2026-02-28")}},
			{ID: "trackbbbbb", Statement: plan.Statement{On: day("2026-03-01")}, Period: civil.Period{From: day("2026-03-01"), To: day("2026-04-30")}},
			{ID: "trackccccc", Statement: plan.Statement{On: day("2026-05-01")}, Period: civil.Period{From: day("2026-05-01")}},
		},
		Meetings: []plan.Meeting{
			{ID: "meetingaaa", Statement: plan.Statement{On: day("2026-01-01")}, State: plan.MeetingMoved, Start: moment("2026-03-10T12:00:00+02:00")},
			{ID: "meetingbbb", Statement: plan.Statement{On: day("2026-03-05")}, State: plan.MeetingHeld, MovedFromID: "meetingaaa", Start: moment("2026-03-20T12:00:00+02:00"), Text: "Sovittiin."},
		},
	}
	type seen struct {
		tracks   []civil.Date // their last days
		meetings []plan.MeetingState
		said     string
	}
	for _, row := range []struct {
		name, why, on string
		want          seen
	}{
		{"in the first track", "nobody knew when it ends, nor that the meeting is moved", "2026-03-04", seen{[]civil.Date{day("2026-02-28"), {}}, []plan.MeetingState{plan.MeetingPlanned}, ""}},
		{"before any other", "it is open", "2026-02-01", seen{[]civil.Date{{}}, []plan.MeetingState{plan.MeetingPlanned}, ""}},
		{"when it was moved", "the new one is to come", "2026-03-05", seen{[]civil.Date{day("2026-02-28"), {}}, []plan.MeetingState{plan.MeetingMoved, plan.MeetingPlanned}, ""}},
		{"the day before it was held", "it is still to come", "2026-03-19", seen{[]civil.Date{day("2026-02-28"), {}}, []plan.MeetingState{plan.MeetingMoved, plan.MeetingPlanned}, ""}},
		{"the day on which it was held", "what was said there is said", "2026-03-20", seen{[]civil.Date{day("2026-02-28"), {}}, []plan.MeetingState{plan.MeetingMoved, plan.MeetingHeld}, "Sovittiin."}},
		{"in the last track", "those before have ended", "2026-05-01", seen{[]civil.Date{day("2026-02-28"), day("2026-04-30"), {}}, []plan.MeetingState{plan.MeetingMoved, plan.MeetingHeld}, "Sovittiin."}},
	} {
		t.Run(row.name, func(t *testing.T) {
			q := p.AsOf(day(row.on))
			var got seen
			for _, track := range q.Tracks {
				got.tracks = append(got.tracks, track.Period.To)
			}
			for _, m := range q.Meetings {
				got.meetings, got.said = append(got.meetings, m.State), m.Text
			}
			assert.Equal(t, row.want, got, row.why)
		})
	}
}

// The day of no moment is no day.
func TestDayOfNothing(t *testing.T) {
	assert.Equal(t, civil.Date{}, plan.DayOf(civil.Instant{}))
	assert.Equal(t, day("2026-03-01"), plan.DayOf(moment("2026-02-28T23:30:00+00:00")), "by the clock of Finland")
}

// What is tied to a meeting is due on its day, the first of the list or another, wherever it was moved; a meeting that is not
// there has none.
func TestDueDay(t *testing.T) {
	p := &plan.Plan{Meetings: []plan.Meeting{
		{ID: "meetingaaa", State: plan.MeetingPlanned, Start: moment("2026-03-10T12:00:00+02:00")},
		{ID: "meetingbbb", State: plan.MeetingMoved, Start: moment("2026-03-11T12:00:00+02:00")},
		{ID: "meetingccc", State: plan.MeetingMoved, MovedFromID: "meetingbbb", Start: moment("2026-03-12T12:00:00+02:00")},
		{ID: "meetingddd", State: plan.MeetingPlanned, MovedFromID: "meetingccc", Start: moment("2026-03-13T12:00:00+02:00")},
	}}
	for _, row := range []struct {
		name, why string
		action    plan.Action
		want      civil.Date
	}{
		{"a day of its own", "that holds", plan.Action{Due: day("2026-05-01"), DueMeetingID: "meetingaaa"}, day("2026-05-01")},
		{"the first meeting", "its day", plan.Action{DueMeetingID: "meetingaaa"}, day("2026-03-10")},
		{"a meeting that was moved twice", "the last of them", plan.Action{DueMeetingID: "meetingbbb"}, day("2026-03-13")},
		{"the last", "its day", plan.Action{DueMeetingID: "meetingddd"}, day("2026-03-13")},
		{"no such meeting", "no day", plan.Action{DueMeetingID: "meetingzzz"}, civil.Date{}},
		{"nothing", "no day", plan.Action{}, civil.Date{}},
	} {
		t.Run(row.name, func(t *testing.T) { assert.Equal(t, row.want, p.DueDay(&row.action), row.why) })
	}
	first := *p
	first.Meetings = []plan.Meeting{
		{ID: "meetingbbb", State: plan.MeetingPlanned, MovedFromID: "meetingaaa", Start: moment("2026-03-20T12:00:00+02:00")},
		{ID: "meetingaaa", State: plan.MeetingMoved, Start: moment("2026-03-10T12:00:00+02:00")},
	}
	assert.Equal(t, day("2026-03-20"), first.DueDay(&plan.Action{DueMeetingID: "meetingaaa"}), "to the first of the list")
}

// What shows that the child was born is what was done last, an intake too.
func TestBornByWhatCameLast(t *testing.T) {
	for _, row := range []struct {
		name, why string
		intake    string
		late      bool
	}{
		{"an intake after the birth", "the plan began before it, and went on", "2026-03-02T12:00:00+02:00", false},
		{"all before the birth", "it is later than all that is there", "2026-02-02T12:00:00+02:00", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := &plan.Plan{Child: plan.Child{Born: day("2026-03-01")}, Course: []plan.Step{{ID: "stepaaaaaa", Statement: plan.Statement{On: day("2026-02-01")}, Status: plan.StatusDraft}},
				Intakes: []plan.Intake{{ID: "intakeaaaa", Kind: plan.IntakeConcern, Arrived: moment(row.intake)}}}
			assert.Equal(t, row.late, slices.Contains(ruleIDs(p.Check()), "child.born-late"), row.why)
		})
	}
}

// What an act lacks is told where it would stand.
func TestWhatAnActLacks(t *testing.T) {
	lacks := func(at issue.Pointer) issue.List {
		return issue.List{{Pointer: at, Rule: "act.day", Severity: issue.SeverityError}}
	}
	may, whole := readCase(t, "iida").AsOf(day("2026-05-12")), readCase(t, "iida")
	spring := readCase(t, "iida").AsOf(day("2026-04-20"))
	contact, ok := spring.NextContact()
	require.True(t, ok)
	_, issues := may.MoveMeeting(movedMeeting, civil.Instant{}, civil.Instant{}, nil, plan.Act{ID: newID(4), By: social, On: day("2026-05-15")})
	assert.Equal(t, lacks(issue.Pointer("/meetings").Item(len(may.Meetings)).Member("start")), issues, "a meeting is at a time")
	_, issues = spring.HoldContact(contact.ID, plan.ContactHeld, plan.Contact{ID: newID(5), Text: "soitto"}, plan.Act{ID: newID(4), By: curator, On: day("2026-05-04")})
	assert.Equal(t, lacks(issue.Pointer("/contacts").Item(len(spring.Contacts)).Member("day")), issues, "the next one is on a day")
	_, issues = whole.Withdraw(consentForNurse, civil.Instant{}, plan.Act{By: iida, RecordedBy: social, On: day("2026-09-10")})
	i := slices.IndexFunc(whole.Consents, func(c plan.Consent) bool { return c.ID == consentForNurse })
	assert.Equal(t, lacks(issue.Pointer("/consents").Item(i).Member("withdrawal").Member("from")), issues, "it ends at a time")
}
