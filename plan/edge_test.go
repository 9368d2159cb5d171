package plan_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNames(t *testing.T) {
	for _, row := range []struct {
		name plan.Name
		want string
	}{
		{plan.Name{Given: "Iida", Family: "Aalto"}, "Iida Aalto"}, {plan.Name{Given: "Iida"}, "Iida"}, {plan.Name{Family: "Aalto"}, "Aalto"}, {plan.Name{}, ""},
	} {
		assert.Equal(t, row.want, row.name.String())
		assert.Equal(t, row.want == "", row.name.IsZero())
	}
}

// told are the places at which a rule speaks, whatever the form lacks.
func told(p *plan.Plan, rule string) (at []string) {
	for _, i := range p.CheckParts() {
		if i.Rule == rule {
			at = append(at, string(i.Pointer))
		}
	}
	return at
}

// Moves that lead back to a meeting, or into others that lead back to one another, are told.
func TestMovesInACircle(t *testing.T) {
	moved := func(id, from plan.ID) plan.Meeting {
		return plan.Meeting{ID: id, MovedFromID: from, State: plan.MeetingMoved}
	}
	for _, row := range []struct {
		name, why string
		meetings  []plan.Meeting
		want      []string
	}{
		{"one after another", "as meetings are moved", []plan.Meeting{moved("c", "b"), moved("b", "a"), moved("a", "")}, nil},
		{"from itself", "the shortest circle", []plan.Meeting{moved("a", "a")}, []string{"/meetings/0/movedFromId"}},
		{"two", "each from the other", []plan.Meeting{moved("a", "b"), moved("b", "a")}, []string{"/meetings/0/movedFromId", "/meetings/1/movedFromId"}},
		{"into a circle", "the first came from none that was planned", []plan.Meeting{moved("a", "b"), moved("b", "c"), moved("c", "b")},
			[]string{"/meetings/0/movedFromId", "/meetings/1/movedFromId", "/meetings/2/movedFromId"}},
		{"two from one", "the second is told, once", []plan.Meeting{moved("a", ""), moved("b", "a"), moved("c", "a")}, []string{"/meetings/2/movedFromId"}},
	} {
		assert.Equal(t, row.want, told(&plan.Plan{Meetings: row.meetings}, "meeting.moved-twice"), "%s: %s", row.name, row.why)
	}
}

// Identity codes are asked for wherever keys stand.
func TestIdentityCodesByPlace(t *testing.T) {
	wrong := []plan.Identifier{{System: "urn:oid:1.2.3", Value: "1"}, {System: "urn:oid:1.2.246.21", Value: "141008A904B"}}
	elsewhere := []plan.Identifier{{System: "urn:oid:1.2.3", Value: "141008A904A"}, {System: "urn:oid:1.2.246.21", Value: "141008A904A"}}
	of := func(keys []plan.Identifier) *plan.Plan {
		return &plan.Plan{
			Identifiers: keys, Child: plan.Child{Identifiers: keys}, People: []plan.Member{{}, {Identifiers: keys}}, Organisations: []plan.Organisation{{}, {Identifiers: keys}},
			SectorPlans: []plan.SectorPlan{{}, {Identifiers: keys}}, Decisions: []plan.Decision{{}, {Identifiers: keys}},
		}
	}
	at := func(n string) (all []string) {
		for _, place := range []string{"/child", "/decisions/1", "", "/organisations/1", "/people/1", "/sectorPlans/1"} {
			all = append(all, place+"/identifiers/"+n+"/value")
		}
		return all
	}
	assert.ElementsMatch(t, at("1"), told(of(wrong), "identifier.identity-code"))
	assert.ElementsMatch(t, at("0"), told(of(elsewhere), "identifier.looks-like-identity-code"))
	assert.Empty(t, told(of(elsewhere), "identifier.identity-code"))
}

// Who is asked of a plan in force: each guardian who belonged to it when it was agreed last, or the child who was of age then.
func TestWhoWasNotAsked(t *testing.T) {
	guardian := func(change func(*plan.Member)) *plan.Plan {
		m := plan.Member{ID: "g", Kind: plan.MemberGuardian}
		if change != nil {
			change(&m)
		}
		return &plan.Plan{Child: plan.Child{ID: "c", Born: day("2015-01-01")}, People: []plan.Member{m}, Course: []plan.Step{
			{Status: plan.StatusAgreed, Statement: plan.Statement{On: day("2026-01-10")}}, {Status: plan.StatusAgreed, Statement: plan.Statement{On: day("2026-03-10")}}, {Status: plan.StatusFollowUp, Statement: plan.Statement{On: day("2026-05-10")}},
		}}
	}
	for _, row := range []struct {
		name, why string
		p         *plan.Plan
		change    func(*plan.Plan)
		want      []string
	}{
		{"a guardian", "nothing is told of a stand", guardian(nil), nil, []string{"/people/0"}},
		{"a draft", "it is asked for later", guardian(nil), func(p *plan.Plan) { p.Course = nil }, nil},
		{"who has said", "whatever it is", guardian(nil), func(p *plan.Plan) { p.Agreements = []plan.Agreement{{Statement: plan.Statement{By: "g"}}} }, nil},
		{"of whom it is told", "why not", guardian(nil), func(p *plan.Plan) {
			p.Agreements = []plan.Agreement{{Statement: plan.Statement{By: "w", AboutID: "g"}}}
		}, nil},
		{"another has said", "not this one", guardian(nil), func(p *plan.Plan) { p.Agreements = []plan.Agreement{{Statement: plan.Statement{By: "w"}}} }, []string{"/people/0"}},
		{"came between", "in time for the last agreement", guardian(func(m *plan.Member) { m.Period.From = day("2026-03-10") }), nil, []string{"/people/0"}},
		{"came later", "is asked the next time", guardian(func(m *plan.Member) { m.Period.From = day("2026-03-11") }), nil, nil},
		{"left before", "is asked no more", guardian(func(m *plan.Member) { m.Period.To = day("2026-03-09") }), nil, nil},
		{"a near person", "is no party", guardian(func(m *plan.Member) { m.Kind = plan.MemberNearPerson }), nil, nil},
		{"a child of age", "in place of the guardians", guardian(nil), func(p *plan.Plan) { p.Child.Born = day("2008-03-10") }, []string{"/child"}},
		{"of age later", "the guardians", guardian(nil), func(p *plan.Plan) { p.Child.Born = day("2008-03-11") }, []string{"/people/0"}},
		{"a child of age who has said", "", guardian(nil), func(p *plan.Plan) {
			p.Child.Born, p.Agreements = day("2008-03-10"), []plan.Agreement{{Statement: plan.Statement{By: "c"}}}
		}, nil},
	} {
		if row.change != nil {
			row.change(row.p)
		}
		assert.Equal(t, row.want, told(row.p, "agreement.not-asked"), "%s: %s", row.name, row.why)
	}
}

// A place in words is asked about where the child's home has a ban: the child's or of whoever the child may live with.
func TestPlacesUnderABan(t *testing.T) {
	ban := []civil.Period{{From: day("2026-03-01")}}
	of := func(m plan.Member, child ...civil.Period) *plan.Plan {
		m.ID = "m"
		return &plan.Plan{Child: plan.Child{SecurityBans: child}, People: []plan.Member{m},
			Actions: []plan.Action{{ID: "old", Statement: plan.Statement{On: day("2026-02-28")}, Place: "Uimahalli"}, {ID: "new", Statement: plan.Statement{On: day("2026-03-01")}, Place: "Uimahalli"}, {ID: "none", Place: "Uimahalli"}}}
	}
	since := []string{"/actions/1/place", "/actions/2/place"}
	for _, row := range []struct {
		name string
		p    *plan.Plan
		want []string
	}{
		{"nobody's", of(plan.Member{}), nil},
		{"the child's", of(plan.Member{}, ban...), since},
		{"a guardian's", of(plan.Member{Kind: plan.MemberGuardian, SecurityBans: ban}), since},
		{"of one who lives apart", of(plan.Member{Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Residence: plan.ResidenceNot}, SecurityBans: ban}), nil},
		{"of a near person who lives there", of(plan.Member{Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{Residence: plan.ResidencePart}, SecurityBans: ban}), since},
		{"a worker's", of(plan.Member{Kind: plan.MemberProfessional, SecurityBans: ban}), nil},
		{"the first of two", of(plan.Member{}, civil.Period{From: day("2026-04-01")}, ban[:1:1][0]), since},
	} {
		assert.Equal(t, row.want, told(row.p, "ban.place"), row.name)
	}
	apart := plan.Member{Kind: plan.MemberExperienceExpert}
	assert.True(t, apart.LivesApart(), "of whom nothing is said")
	apart.NearPerson = &plan.NearPerson{Residence: plan.ResidenceWith}
	assert.False(t, apart.LivesApart())
}

// Whoever has not accepted does not hold, but for the first receiver.
func TestWhoHasNotAccepted(t *testing.T) {
	from := moment("2026-03-01T12:00:00+02:00")
	for _, row := range []struct {
		name     string
		role     plan.HoldingRole
		accepted string
		want     bool
	}{
		{"the first receiver", plan.HoldingFirst, "", true}, {"responsible, not asked", plan.HoldingResponsible, "", false}, {"a pair, not asked", plan.HoldingPair, "", false},
		{"accepted before", plan.HoldingResponsible, "2026-02-01T12:00:00+02:00", true}, {"accepted on the day", plan.HoldingDeputy, "2026-03-02T23:59:59+02:00", true}, {"accepted on the next", plan.HoldingDeputy, "2026-03-03T00:00:00+02:00", false},
	} {
		h := plan.Holding{Role: row.role, From: from}
		if row.accepted != "" {
			h.Accepted = moment(row.accepted)
		}
		assert.Equal(t, row.want, h.ActsOn(day("2026-03-02")), row.name)
	}
}

// A view that nobody is named for is nobody's words filed as another's, in a plan without an id of the child too.
func TestViewsOfNobody(t *testing.T) {
	view := assess.View{Voice: assess.VoiceProfessional}
	p := &plan.Plan{Assessments: []assess.Assessment{{Views: []assess.View{view}}}}
	assert.Empty(t, told(p, "view.voice"))
	view.By, p.Child.ID = "c", "c"
	p.Assessments = []assess.Assessment{{Views: []assess.View{view}}}
	assert.Equal(t, []string{"/assessments/0/views/0/voice"}, told(p, "view.voice"))
}

// Of a million references to nothing a thousand are told, and that there are more.
func TestManyReferencesToNothing(t *testing.T) {
	many := func(n int) *plan.Plan {
		return &plan.Plan{Needs: slices.Repeat([]plan.Need{{Statement: plan.Statement{By: "nobody"}}}, n)}
	}
	assert.Len(t, told(many(1500), "reference.missing"), 1000)
	assert.Contains(t, many(1500).CheckParts(), issue.TooMany(1000))
	assert.Len(t, told(many(1000), "reference.missing"), 1000)
	assert.NotContains(t, many(1000).CheckParts(), issue.TooMany(1000), "no more than a thousand")
}

// The last thing that was done tells that the child was born: each list may have it.
func TestBornByEachList(t *testing.T) {
	late := func(change func(*plan.Plan)) bool {
		p := &plan.Plan{Child: plan.Child{Born: day("2026-03-01")}, Course: []plan.Step{{Status: plan.StatusDraft, Statement: plan.Statement{On: day("2026-02-01")}}}}
		change(p)
		return len(told(p, "child.born-late")) > 0
	}
	assert.True(t, late(func(*plan.Plan) {}))
	assert.False(t, late(func(p *plan.Plan) { p.Meetings = []plan.Meeting{{Start: moment("2026-03-01T12:00:00+02:00")}} }))
	assert.False(t, late(func(p *plan.Plan) { p.Contacts = []plan.Contact{{Day: day("2026-03-01")}} }))
	assert.False(t, late(func(p *plan.Plan) {
		p.Course = append(p.Course, plan.Step{Status: plan.StatusAgreed, Statement: plan.Statement{On: day("2026-03-01")}})
	}))
	assert.True(t, late(func(p *plan.Plan) { p.Meetings = []plan.Meeting{{Start: moment("2026-02-28T12:00:00+02:00")}} }))
}

// Whoever was there for a part of a meeting was there, so it was held.
func TestPresenceWithoutAMeeting(t *testing.T) {
	for _, row := range []struct {
		name     string
		presence plan.Presence
		want     []string
	}{
		{"the whole time", plan.PresenceWhole, []string{"/meetings/0/attendance"}}, {"a part", plan.PresencePart, []string{"/meetings/0/attendance"}}, {"absent", plan.PresenceAbsent, nil}, {"not said", 0, nil},
	} {
		p := &plan.Plan{Meetings: []plan.Meeting{{State: plan.MeetingPlanned, Attendance: []plan.Attendance{{Presence: row.presence}}}}}
		assert.Equal(t, row.want, told(p, "meeting.attendance"), row.name)
	}
}

// What becomes of a contact needs no id of its own, and a contact that is moved shares no list with the one before.
func TestContactsHaveTheirOwnLists(t *testing.T) {
	spring := readCase(t, "iida").AsOf(day("2026-04-20"))
	contact, ok := spring.NextContact()
	require.True(t, ok)
	next := plan.Contact{ID: newID(5), Day: day("2026-06-01")}
	_, issues := spring.HoldContact(contact.ID, plan.ContactHeld, next, plan.Act{By: curator, On: day("2026-05-04")})
	assert.NotContains(t, ruleIDs(issues), "act.id")
	moved, issues := spring.MoveContact(contact.ID, day("2026-05-11"), plan.Act{ID: newID(4), By: curator, On: day("2026-04-20")})
	require.Empty(t, issues)
	family := part(moved.Contacts, newID(4)).FamilyIDs
	require.Equal(t, contact.FamilyIDs, family)
	family[len(family)-1] = "changed"
	assert.Equal(t, contact.FamilyIDs, part(moved.Contacts, contact.ID).FamilyIDs)
}

// The deputy is whoever accepted last, the only one too.
func TestTheOnlyDeputy(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-04-01"))
	p.BatonOffers = slices.DeleteFunc(p.BatonOffers, func(o plan.Offer) bool { return o.Role != plan.HoldingDeputy || o.Answer == nil })
	for len(p.BatonOffers) > 1 {
		p.BatonOffers = slices.Delete(p.BatonOffers, 0, 1)
	}
	require.Len(t, p.BatonOffers, 1)
	lent, issues := p.Deputise(civil.MustParseInstant("2026-05-05T16:00:00+03:00"), plan.Act{ID: newID(2), By: curator, On: day("2026-05-05")})
	require.Empty(t, issues)
	h, ok := lent.Holder(civil.MustParseInstant("2026-05-05T16:00:00+03:00"))
	require.True(t, ok)
	assert.Equal(t, nurse, h.PersonID)
	_, held := new(plan.Plan).Holder(civil.MustParseInstant("2026-05-05T16:00:00+03:00"))
	assert.False(t, held, "a plan that nobody ever held")
}

// The id of a plan holds 128 bits: its last character is one of four.
func TestLastCharacterOfAPlanID(t *testing.T) {
	id, err := plan.NewPlanID(bytes.NewReader(bytes.Repeat([]byte{0xff}, 16)))
	require.NoError(t, err)
	assert.Equal(t, strings.Repeat("7", 25)+"4", string(id))
	short, err := plan.NewID(bytes.NewReader(bytes.Repeat([]byte{0xff}, 7)))
	require.NoError(t, err)
	assert.Equal(t, strings.Repeat("7", 10), string(short))
}

// Outside the years of which the clock of Finland is known the day is the one that was written.
func TestDaysOfOtherCenturies(t *testing.T) {
	assert.Equal(t, day("1949-12-30"), plan.DayOf(moment("1949-12-30T23:30:00-05:00")))
	assert.Equal(t, day("1950-01-02"), plan.DayOf(moment("1950-01-01T23:30:00+00:00")), "known again")
}

// Which steps say why is part of the table.
func TestWhichStepsSayWhy(t *testing.T) {
	why := map[plan.Transition]bool{plan.TransitionClose: true, plan.TransitionHandOver: true, plan.TransitionReopen: true}
	for _, row := range plan.Lifecycle() {
		assert.Equal(t, why[row.Transition], row.Reason, row.Transition.String())
	}
}

// Of an answer it is asked when it was given, on the day of the act; an id only where a holding begins by it.
func TestWhenAnOfferIsAnswered(t *testing.T) {
	at := moment("2026-05-07T10:00:00+03:00")
	for _, row := range []struct {
		name, why string
		role      plan.HoldingRole
		kind      plan.OfferAnswerKind
		at        civil.Instant
		act       plan.Act
		want      []string
	}{
		{"accepted", "a holding begins", plan.HoldingResponsible, plan.OfferAccepted, at, plan.Act{ID: newID(3), On: day("2026-05-07")}, nil},
		{"accepted without an id", "it would be the holding's", plan.HoldingResponsible, plan.OfferAccepted, at, plan.Act{On: day("2026-05-07")}, []string{"act.id"}},
		{"a pair without an id", "likewise", plan.HoldingPair, plan.OfferAccepted, at, plan.Act{On: day("2026-05-07")}, []string{"act.id"}},
		{"a deputy without an id", "no holding begins yet", plan.HoldingDeputy, plan.OfferAccepted, at, plan.Act{On: day("2026-05-07")}, nil},
		{"declined without an id", "none begins", plan.HoldingResponsible, plan.OfferDeclined, at, plan.Act{On: day("2026-05-07")}, nil},
		{"at no time", "the baton passes at an instant", plan.HoldingResponsible, plan.OfferAccepted, civil.Instant{}, plan.Act{ID: newID(3), On: day("2026-05-07")}, []string{"act.day"}},
		{"on another day", "two days of one answer", plan.HoldingResponsible, plan.OfferAccepted, at, plan.Act{ID: newID(3), On: day("2026-05-08")}, []string{"act.instant"}},
	} {
		p := readCase(t, "iida").AsOf(day("2026-04-01"))
		offered, issues := p.OfferBaton(plan.Offer{ID: newID(1), Statement: plan.Statement{By: curator, On: day("2026-05-04")}, ToID: social, Role: row.role, NamedByIDs: []plan.ID{iida}})
		require.Empty(t, issues, row.name)
		_, issues = offered.Answer(newID(1), row.kind, row.at, row.act)
		assert.Equal(t, row.want, ruleIDs(issues), "%s: %s", row.name, row.why)
	}
	p := readCase(t, "iida").AsOf(day("2026-04-01"))
	_, issues := p.Deputise(civil.Instant{}, plan.Act{ID: newID(2), By: curator, On: day("2026-05-05")})
	assert.Equal(t, issue.List{{Pointer: issue.Pointer("/baton").Item(len(p.Baton)).Member("from"), Rule: "act.day", Severity: issue.SeverityError}}, issues, "nor does it pass at no time")
}

// A plan of a keeper's own is read without what its parts say against each other; an examined one is lent.
func TestThreeWaysToRead(t *testing.T) {
	p := readCase(t, "iida")
	part(p.Contacts, nextVisit).State = plan.ContactHeld
	doc, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	_, issues := plan.Decode(doc, issue.Limits{})
	assert.Equal(t, []string{"contact.next-missing"}, ruleIDs(issues))
	form, issues := plan.DecodeForm(doc, issue.Limits{})
	assert.Empty(t, issues)
	assert.Equal(t, p, form)
	lent := 0
	issues = plan.Examine(doc, issue.Limits{}, func(one *plan.Plan) {
		lent++
		assert.Equal(t, p.ID, one.ID)
	})
	assert.Equal(t, []string{"contact.next-missing"}, ruleIDs(issues))
	assert.Equal(t, 1, lent)
}
