package register_test

import (
	"crypto/rand"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(text string) civil.Date { return civil.MustParseDate(text) }

func moment(text string) civil.Instant { return civil.MustParseInstant(text + "T09:00:00+02:00") }

func key(system, value string) plan.Identifier {
	return plan.Identifier{System: "https://example.fi/" + system, Value: value}
}

// kept is a plan of which the whole card is known by heart.
func kept() *plan.Plan {
	worker := func(id, unit plan.ID, n string) plan.Member {
		return plan.Member{ID: id, Kind: plan.MemberProfessional, Identifiers: []plan.Identifier{key("workers", n)}, Professional: &plan.Professional{OrganisationID: unit}}
	}
	return &plan.Plan{
		ID: "aaaaaaaaaaaaaaaaaaaaaaaaaa", Revision: 7,
		Child: plan.Child{ID: "c234567abc", Subject: "lapsi-1", Born: day("2016-05-01"), Address: plan.Address{Municipality: plan.Coded{System: "https://example.fi/kunta", Code: "091"}}},
		People: []plan.Member{worker("w234567abc", "u234567abc", "1"), worker("x234567abc", "v234567abc", "2"), worker("y234567abc", "nowhere", "3"),
			{ID: "n234567abc", Kind: plan.MemberNearPerson, Identifiers: []plan.Identifier{key("people", "4")}}},
		Organisations: []plan.Organisation{
			{ID: "u234567abc", ControllerID: "d234567abc", Identifiers: []plan.Identifier{key("units", "1")}},
			{ID: "d234567abc", ControllerID: "k234567abc", Identifiers: []plan.Identifier{key("units", "2")}},
			{ID: "k234567abc", Identifiers: []plan.Identifier{key("counties", "3")}},
			{ID: "v234567abc", Identifiers: []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: "010181-900C"}}},
		},
		Baton: []plan.Holding{
			{PersonID: "x234567abc", Role: plan.HoldingPair, From: moment("2026-01-01")},
			{PersonID: "w234567abc", Role: plan.HoldingResponsible, From: moment("2026-02-01")},
			{PersonID: "x234567abc", Role: plan.HoldingPair, From: moment("2026-02-02")},
			{PersonID: "x234567abc", Role: plan.HoldingResponsible, From: moment("2026-04-01")},
			{PersonID: "w234567abc", Role: plan.HoldingPair, From: moment("2026-04-01")},
			{PersonID: "n234567abc", Role: plan.HoldingDeputy, From: moment("2026-05-01")},
			{PersonID: "y234567abc", Role: plan.HoldingDeputy, From: moment("2026-06-01")},
			{PersonID: "gone567abc", Role: plan.HoldingDeputy, From: moment("2026-07-01")},
		},
		Tracks: []plan.TrackPeriod{{Track: plan.TrackVoluntary, Period: civil.Period{To: day("2026-02-28")}}, {Track: plan.TrackStatutory, Period: civil.Period{From: day("2026-03-01")}}},
		Contacts: []plan.Contact{{ID: "f234567abc", Day: day("2026-03-20"), State: plan.ContactPlanned}, {ID: "e234567abc", Day: day("2026-03-15"), State: plan.ContactPlanned},
			{ID: "h234567abc", Day: day("2026-03-01"), State: plan.ContactHeld}},
		Actions: []plan.Action{{ID: "a234567abc", Text: "x", Due: day("2026-03-12")}},
		Meetings: []plan.Meeting{
			{ID: "m234567abc", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: moment("2026-05-20")}, {ID: "o234567abc", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: moment("2026-05-10")},
			{ID: "p234567abc", Kind: plan.MeetingReview, State: plan.MeetingPlanned}, {ID: "q234567abc", Kind: plan.MeetingJoint, State: plan.MeetingPlanned, Start: moment("2026-04-30")},
			{ID: "r234567abc", Kind: plan.MeetingReview, State: plan.MeetingCancelled, Start: moment("2026-04-29")}, {ID: "s234567abc", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: moment("2026-06-20")},
		},
		Course: []plan.Step{{Status: plan.StatusDraft, Statement: plan.Statement{On: day("2026-01-10")}}, {Status: plan.StatusAgreed, Statement: plan.Statement{On: day("2026-01-20")}}},
	}
}

// The whole card of a plan on a day.
func TestWholeCard(t *testing.T) {
	worker, unit, county := key("workers", "1"), key("units", "1"), key("counties", "3")
	want := register.Card{
		PlanID: "aaaaaaaaaaaaaaaaaaaaaaaaaa", Revision: 7, Subject: "lapsi-1", Status: plan.StatusAgreed, Track: plan.TrackStatutory,
		Worker: worker, Unit: unit, Controller: county, Municipality: plan.Identifier{System: "https://example.fi/kunta", Value: "091"},
		NextContact: day("2026-03-15"), Review: day("2026-05-10"), Due: day("2026-03-12"), On: day("2026-03-10"),
	}
	got, days := register.CardOf(kept(), day("2026-03-10"))
	assert.Equal(t, want, got)
	open := func(kind due.Kind, last string, part plan.ID) register.Day {
		return register.Day{Last: day(last), PlanID: want.PlanID, Part: part, Kind: kind, Subject: "lapsi-1", Worker: worker, Unit: unit, Controller: county}
	}
	assert.Equal(t, []register.Day{open(due.KindAction, "2026-03-12", "a234567abc"), open(due.KindContact, "2026-03-15", "e234567abc"), open(due.KindMeeting, "2026-04-30", "q234567abc"),
		open(due.KindMeeting, "2026-05-10", "o234567abc"), open(due.KindMeeting, "2026-05-20", "m234567abc"), open(due.KindMeeting, "2026-06-20", "s234567abc")}, days)

	p := kept()
	p.Course = append(p.Course, plan.Step{Status: plan.StatusClosed, Statement: plan.Statement{On: day("2026-03-05")}})
	got, _ = register.CardOf(p, day("2026-03-10"))
	assert.Equal(t, day("2026-03-05"), got.Closed)
	assert.Zero(t, got.Review, "what is closed has no next meeting")
}

// Whose the plan is on a day: of the holdings that carry the plan, the last that has
// begun, and before all the first.
func TestHolderOfADay(t *testing.T) {
	for _, row := range []struct {
		name, on                 string
		worker, unit, controller plan.Identifier
	}{
		{"before the first: who will be it", "2025-06-01", key("workers", "1"), key("units", "1"), key("counties", "3")},
		{"the first; a pair carries nothing", "2026-03-31", key("workers", "1"), key("units", "1"), key("counties", "3")},
		{"from the day on; an identity code is no key of a unit", "2026-04-01", key("workers", "2"), plan.Identifier{}, plan.Identifier{}},
		{"a person without an organisation", "2026-05-01", key("people", "4"), plan.Identifier{}, plan.Identifier{}},
		{"an organisation that is not in the plan", "2026-06-01", key("workers", "3"), plan.Identifier{}, plan.Identifier{}},
		{"a person who is not in the plan", "2026-07-01", plan.Identifier{}, plan.Identifier{}, plan.Identifier{}},
	} {
		c, _ := register.CardOf(kept(), day(row.on))
		assert.Equal(t, []plan.Identifier{row.worker, row.unit, row.controller}, []plan.Identifier{c.Worker, c.Unit, c.Controller}, row.name)
	}
	p := kept()
	p.Baton[slices.IndexFunc(p.Baton, func(h plan.Holding) bool { return h.PersonID == "n234567abc" })].From = moment("2026-03-01")
	c, _ := register.CardOf(p, day("2026-03-10"))
	assert.Equal(t, key("people", "4"), c.Worker, "in whatever order they stand")
	p = kept()
	p.Baton = slices.DeleteFunc(p.Baton, func(h plan.Holding) bool { return h.Role != plan.HoldingPair })
	c, _ = register.CardOf(p, day("2026-03-10"))
	assert.Zero(t, c.Worker, "a pair alone carries nothing")
	p.Child.Address.Municipality.Code = ""
	c, _ = register.CardOf(p, day("2026-03-10"))
	assert.Zero(t, c.Municipality, "a system without a code is no place")
}

// Days that wait for a birth have no last day and are on no list; what is done is
// not either; two days that compare as equal are one.
func TestDaysThatAreNoDays(t *testing.T) {
	on := day("2026-03-10")
	p := &plan.Plan{Child: plan.Child{Expected: day("2026-06-01")}, Intakes: []plan.Intake{{ID: "i234567abc", Kind: plan.IntakePrenatal, Arrived: moment("2026-03-01")}}}
	all, _ := due.Of(p, due.Options{On: on})
	waiting := 0
	for _, d := range all {
		if d.Last.IsZero() {
			waiting++
		}
	}
	require.NotZero(t, waiting, "else the test shows nothing")
	_, days := register.CardOf(p, on)
	assert.Len(t, days, len(all)-waiting)
	p = &plan.Plan{Actions: []plan.Action{
		{ID: "b234567abc", Due: day("2026-03-12"), Progress: []plan.Progress{{State: plan.ActionDone, Statement: plan.Statement{On: on}}}},
		{ID: "d234567abc", Due: day("2026-03-14")}, {ID: "a234567abc", Due: day("2026-03-12")}, {ID: "c234567abc", Due: day("2026-03-13")}, {ID: "e234567abc", Due: day("2026-03-12")}, {ID: "a234567abc", Due: day("2026-03-12")}}}
	c, days := register.CardOf(p, on)
	assert.Equal(t, day("2026-03-12"), c.Due)
	var parts []plan.ID
	for _, d := range days {
		parts = append(parts, d.Part)
	}
	assert.Equal(t, []plan.ID{"a234567abc", "e234567abc", "c234567abc", "d234567abc"}, parts)
}

// A day is compared by its last day, then by plan, part, kind and rule.
func TestDayCompare(t *testing.T) {
	least := register.Day{Last: day("2026-03-10"), PlanID: "b", Part: "b", Kind: due.KindTarget, Rule: "b"}
	for _, row := range []struct {
		name   string
		change func(d *register.Day)
	}{
		{"the last day before all", func(d *register.Day) {
			*d = register.Day{Last: day("2026-03-11"), PlanID: "a", Part: "a", Kind: due.KindLaw, Rule: "a"}
		}},
		{"then the plan", func(d *register.Day) { d.PlanID, d.Part, d.Kind, d.Rule = "c", "a", due.KindLaw, "a" }},
		{"then the part", func(d *register.Day) { d.Part, d.Kind, d.Rule = "c", due.KindLaw, "a" }},
		{"then the kind", func(d *register.Day) { d.Kind, d.Rule = due.KindContact, "a" }},
		{"then the rule", func(d *register.Day) { d.Rule = "c" }},
	} {
		d := least
		row.change(&d)
		assert.Negative(t, least.Compare(d), row.name)
		assert.Positive(t, d.Compare(least), row.name)
	}
	same := least
	same.Subject, same.Worker = "another", key("workers", "9")
	assert.Zero(t, least.Compare(same), "whose it is does not order")
	assert.Equal(t, 2, least.Left(day("2026-03-08")))
	assert.Equal(t, -1, least.Left(day("2026-03-11")), "late")
}

// Each field of a filter takes away what it does not name, and only that.
func TestFilter(t *testing.T) {
	card := register.Card{
		Subject: "lapsi-1", Status: plan.StatusAgreed, Track: plan.TrackStatutory, Worker: key("workers", "1"), Unit: key("units", "1"), Controller: key("counties", "3"), Municipality: key("kunta", "091"),
		NextContact: day("2026-03-15"), Review: day("2026-05-10"), Due: day("2026-03-12"),
	}
	none := register.Card{Status: plan.StatusClosed}
	for _, row := range []struct {
		name    string
		f       register.Filter
		card    bool
		another bool // of a card on which nothing stands but that the plan is closed
	}{
		{"nothing is asked", register.Filter{}, true, true},
		{"subject", register.Filter{Subject: "lapsi-1"}, true, false}, {"another subject", register.Filter{Subject: "lapsi-2"}, false, false},
		{"worker", register.Filter{Worker: key("workers", "1")}, true, false}, {"another worker", register.Filter{Worker: key("workers", "2")}, false, false},
		{"unit", register.Filter{Unit: key("units", "1")}, true, false}, {"another unit", register.Filter{Unit: key("units", "2")}, false, false},
		{"controller", register.Filter{Controller: key("counties", "3")}, true, false}, {"another controller", register.Filter{Controller: key("counties", "4")}, false, false},
		{"municipality", register.Filter{Municipality: key("kunta", "091")}, true, false}, {"another municipality", register.Filter{Municipality: key("kunta", "092")}, false, false},
		{"status", register.Filter{Status: plan.StatusAgreed}, true, false}, {"another status", register.Filter{Status: plan.StatusClosed}, false, true},
		{"open", register.Filter{Open: true}, true, false},
		{"track", register.Filter{Track: plan.TrackStatutory}, true, false}, {"another track", register.Filter{Track: plan.TrackVoluntary}, false, false},
		{"contact by its day", register.Filter{ContactBy: day("2026-03-15")}, true, false}, {"contact by the day before", register.Filter{ContactBy: day("2026-03-14")}, false, false},
		{"review by its day", register.Filter{ReviewBy: day("2026-05-10")}, true, false}, {"review by the day before", register.Filter{ReviewBy: day("2026-05-09")}, false, false},
		{"due by its day", register.Filter{DueBy: day("2026-03-12")}, true, false}, {"due by the day before", register.Filter{DueBy: day("2026-03-11")}, false, false},
		{"due by a later day", register.Filter{DueBy: day("2027-03-11")}, true, false},
	} {
		assert.Equal(t, row.card, row.f.Takes(card), row.name)
		assert.Equal(t, row.another, row.f.Takes(none), "%s: of an empty card", row.name)
	}
}

// What a store may take in: a history whose chain holds, of one plan, whose child has
// a key that is no identity code. Another fault of its plan keeps nothing out.
func TestRestorable(t *testing.T) {
	whole := func(change func(p *plan.Plan)) *history.History {
		p := sample.Plan(3, 1)
		p.Revision = 0
		change(p)
		h, err := (*history.History)(nil).Add(p, history.Entry{At: moment("2026-04-01"), By: "t-1041"}, rand.Reader)
		require.NoError(t, err)
		return h
	}
	unchanged := func(*plan.Plan) {}
	p, err := register.Restorable(whole(unchanged))
	require.NoError(t, err)
	assert.Equal(t, sample.Plan(3, 1).ID, p.ID)
	for _, none := range []*history.History{nil, {}} {
		p, err = register.Restorable(none)
		require.ErrorIs(t, err, history.ErrEmpty)
		assert.Nil(t, p)
	}
	broken := whole(unchanged)
	broken.Revisions[0].Digest[0]++
	p, err = register.Restorable(broken)
	require.ErrorAs(t, err, new(*issue.Error))
	assert.Nil(t, p, "a chain that does not hold")
	other := whole(unchanged)
	other.PlanID = sample.Plan(3, 2).ID
	p, err = register.Restorable(other)
	require.Error(t, err)
	assert.Nil(t, p)
	tip := whole(unchanged).Tip() // of a plan whose end stands in a chain that never told its beginning
	tip.Number, tip.At, tip.Digest = 0, civil.Instant{}, history.Digest{}
	titled := sample.Plan(3, 1)
	titled.Revision, titled.Title = 0, "toinen"
	_, first, err := tip.Add(titled, history.Entry{At: moment("2026-04-01")}, rand.Reader)
	require.NoError(t, err)
	childless, err := (&history.History{Format: history.Format1, PlanID: titled.ID, Revisions: []history.Revision{first}}).Renew(history.Entry{At: moment("2026-04-01")}, rand.Reader)
	require.NoError(t, err)
	require.Empty(t, childless.Verify())
	p, err = register.Restorable(childless)
	require.ErrorAs(t, err, new(*issue.Error))
	assert.Nil(t, p, "a chain that holds, of no plan")
	_, err = register.Restorable(whole(func(p *plan.Plan) {
		p.Tracks = append(p.Tracks, plan.TrackPeriod{ID: "t234567abc", Track: plan.TrackVoluntary})
	}))
	require.NoError(t, err, "another fault")
}

// What is left of a plan that was destroyed says which one, when and why.
func TestTraceIsValid(t *testing.T) {
	const id = "aaaaaaaaaaaaaaaaaaaaaaaaaa"
	none := &history.StoreError{Problem: history.StoreNotFound}
	for _, row := range []struct {
		name, id, citation string
		on                 civil.Date
		want               error
	}{
		{"whole", id, "x", day("2036-02-01"), nil},
		{"all letters of an id", "abcdefghijklmnopqrstuvwxyz", "x", day("2036-02-01"), nil},
		{"all digits of an id", "234567" + id[6:], "x", day("2036-02-01"), nil},
		{"a digit that no id has", "1" + id[1:], "x", day("2036-02-01"), none},
		{"another", "8" + id[1:], "x", day("2036-02-01"), none},
		{"a sign before the letters", "`" + id[1:], "x", day("2036-02-01"), none},
		{"a sign behind the letters", "{" + id[1:], "x", day("2036-02-01"), none},
		{"a shorter id", id[1:], "x", day("2036-02-01"), none},
		{"a longer id", id + "a", "x", day("2036-02-01"), none},
		{"no day", id, "x", civil.Date{}, register.ErrDay},
		{"nothing cited", id, "", day("2036-02-01"), register.ErrGround},
	} {
		assert.Equal(t, row.want, register.Trace{PlanID: plan.PlanID(row.id), On: row.on, Citation: row.citation}.Valid(), row.name)
	}
}
