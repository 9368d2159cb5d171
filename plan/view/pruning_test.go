package view_test

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	worker   = plan.ID("workeraaaa")
	homeText = "Kotitie 5 A 1" // what a security ban protects in the plan of sources
)

// ofSources is the plan of sources under a security ban of the child's home: what repeats
// it is withheld, so that there is something to point at. One need is for its author.
func ofSources(t *testing.T) *plan.Plan {
	t.Helper()
	p, issues := plan.Decode([]byte(sourcesDoc), issue.Limits{})
	require.Empty(t, issues)
	p.Child.SecurityBans = []civil.Period{{}}
	p.Needs = append(p.Needs, plan.Need{ID: "needcaaaaa", Statement: plan.Statement{By: "motheraaaa", Visibility: assess.VisibilityAuthor}, Text: "a note"})
	return p
}

// ats are the places that a view withholds for a reason, with the number of parts.
func ats(v *view.View, why view.Reason) (all []string) {
	for _, w := range v.Withheld {
		if w.Reason == why {
			all = append(all, fmt.Sprint(w.Pointer, " ", w.Parts))
		}
	}
	return all
}

// What is withheld in an item of an agenda keeps its place where other items go, in each
// meeting by itself, and goes with its own.
func TestWithheldInsideAgendas(t *testing.T) {
	p := ofSources(t)
	p.Meetings = nil
	goes, stays := plan.AgendaItem{Text: homeText, AboutIDs: []plan.ID{"needcaaaaa"}}, plan.AgendaItem{Text: homeText}
	for i, agenda := range [][]plan.AgendaItem{{stays, stays}, {goes, stays, goes, stays}, {goes, goes}, {stays, goes}} {
		m := plan.Meeting{ID: newID(10 * (i + 1)), Kind: plan.MeetingJoint, State: plan.MeetingPlanned, Text: homeText}
		for j, item := range agenda {
			item.ID = newID(10*(i+1) + j + 1)
			m.Agenda = append(m.Agenda, item)
		}
		p.Meetings = append(p.Meetings, m)
	}
	v := viewOf(t, p, view.Member(worker), "2026-03-01")
	var left [][]plan.ID
	for _, m := range v.Plan.Meetings {
		var ids []plan.ID
		for _, item := range m.Agenda {
			ids = append(ids, item.ID)
		}
		left = append(left, ids)
		assert.True(t, len(ids) > 0 || m.Agenda == nil, "an empty agenda is none")
	}
	assert.Equal(t, [][]plan.ID{{newID(11), newID(12)}, {newID(22), newID(24)}, nil, {newID(41)}}, left)
	assert.ElementsMatch(t, []string{
		"/child/address 0", "/meetings/0/text 0", "/meetings/1/text 0", "/meetings/2/text 0", "/meetings/3/text 0",
		"/meetings/0/agenda/0/text 0", "/meetings/0/agenda/1/text 0", "/meetings/1/agenda/0/text 0", "/meetings/1/agenda/1/text 0", "/meetings/3/agenda/0/text 0",
	}, ats(v, view.ReasonSecurityBan))
}

// What is withheld in a consent keeps its place where others go, and what goes is told
// once, by its number.
func TestWithheldBesideConsentsThatGo(t *testing.T) {
	p := ofSources(t)
	for i, about := range []plan.ID{"needaaaaaa", "needbaaaaa", "needcaaaaa", "goalaaaaaa", "needcaaaaa"} {
		p.Consents = append(p.Consents, plan.Consent{ID: newID(i), Decision: plan.ConsentGiven, RecipientID: "teacheraaa", Scope: plan.ScopeParts, PartIDs: []plan.ID{about}, Text: homeText})
	}
	v := viewOf(t, p, view.Member(worker), "2026-03-01")
	assert.Equal(t, []string{"/child/address 0", "/consents/0/text 0", "/consents/1/text 0", "/consents/2/text 0"}, ats(v, view.ReasonSecurityBan))
	assert.Equal(t, []string{"/consents 2"}, ats(v, view.ReasonAbout))
	var left []plan.ID
	for _, c := range v.Plan.Consents {
		left = append(left, c.ID)
	}
	assert.Equal(t, []plan.ID{newID(0), newID(1), newID(3)}, left)
}

// A conflict goes where one of its sides goes in the end, however far behind the reason is.
func TestAConflictWhoseSideGoesLast(t *testing.T) {
	with := func(about plan.ID) string {
		p := ofSources(t)
		sides := func(n int, part plan.ID) []plan.ConflictSide {
			return []plan.ConflictSide{{ID: newID(n), PartIDs: []plan.ID{part}}, {ID: newID(n + 1)}}
		}
		p.Disagreements = []plan.Disagreement{{ID: newID(1), AboutIDs: []plan.ID{newID(3)}, Text: "DIFFERS"}}
		p.Conflicts = []plan.Conflict{
			{ID: newID(2), Kind: plan.ConflictChanged, AboutIDs: []plan.ID{"goalaaaaaa"}, Text: "FIRST", Sides: sides(10, newID(1))},
			{ID: newID(3), Kind: plan.ConflictChanged, AboutIDs: []plan.ID{about}, Text: "LAST", Sides: sides(20, "goalaaaaaa")},
		}
		return bytesOf(t, viewOf(t, p, view.Member(worker), "2026-03-01"))
	}
	for _, text := range []string{"FIRST", "DIFFERS", "LAST"} {
		assert.Contains(t, with("needaaaaaa"), text)
		assert.NotContains(t, with("needcaaaaa"), text, "the last is about what is not shown")
	}
}

// To whoever is shown listed parts alone, a conflict about a person appears where another
// part names that person, one about an organisation where it is the controller of a unit
// that somebody named works in.
func TestAConflictAboutSomebodyNamed(t *testing.T) {
	with := func(about plan.ID, listed ...plan.ID) string {
		p := ofSources(t)
		p.Child.SecurityBans = nil
		p.Needs = append(p.Needs, plan.Need{ID: newID(1), Statement: plan.Statement{By: "nurseaaaaa"}, Text: "said"})
		p.Conflicts = []plan.Conflict{{ID: newID(2), Kind: plan.ConflictChanged, AboutIDs: []plan.ID{about}, Text: "SETTLE", Sides: []plan.ConflictSide{{ID: newID(3)}, {ID: newID(4)}}}}
		p.Consents = []plan.Consent{consented("grandmaaaa", "motheraaaa", "2026-02-01", append(listed, newID(2))...), consented("grandmaaaa", "fatheraaaa", "2026-02-01", append(listed, newID(2))...)}
		return answer(t, p, "grandmaaaa", "2026-03-01")
	}
	for _, about := range []plan.ID{"nurseaaaaa", "unitbaaaaa", "departaaaa", "countyaaaa"} {
		assert.Contains(t, with(about, newID(1)), "SETTLE", about)
		assert.NotContains(t, with(about, "needaaaaaa"), "SETTLE", "%s is named by nothing that is shown", about)
	}
}

// A conflict that nobody can refer to, of which one side is known, is not shown and changes
// nothing else.
func TestAHalfConflictWithoutAnID(t *testing.T) {
	p := ofSources(t)
	before := answer(t, p, string(worker), "2026-03-01")
	p.Conflicts = []plan.Conflict{{Kind: plan.ConflictChanged, Text: "SETTLE", Sides: []plan.ConflictSide{{ID: newID(1)}}}}
	assert.Equal(t, before, answer(t, p, string(worker), "2026-03-01"))
}

// What serves something secret goes with it where it serves nothing else that is there;
// what stands inside something secret takes what speaks of it along.
func TestWhatASecretTakesAlong(t *testing.T) {
	without := func(change func(p *plan.Plan)) string {
		p := ofSources(t)
		p.Child.SecurityBans = nil
		p.Assessments = []assess.Assessment{{ID: newID(1), Kind: assess.KindJoint, Phase: 1, Views: []assess.View{{ID: newID(2), Voice: assess.VoiceGuardian,
			Findings: []assess.Finding{{ID: newID(3), Item: assess.ItemServices, Kind: assess.FindingNeed, Text: "FINDING"}}}}}}
		f := forbiddenTo("motheraaaa", plan.GroundSecrecy, "needbaaaaa", newID(1))
		f.Existence = plan.ExistenceSecret
		p.Prohibitions = []plan.Prohibition{f}
		change(p)
		return answer(t, p, "guardian:motheraaaa", "2026-03-01")
	}
	before := without(func(*plan.Plan) {})
	for _, row := range []struct {
		name, why string
		change    func(p *plan.Plan)
		shown     bool
	}{
		{"a goal for it alone", "its need is secret", func(p *plan.Plan) {
			p.Goals = append(p.Goals, plan.Goal{ID: newID(4), Text: "SPEAKS", NeedIDs: []plan.ID{"needbaaaaa"}})
		}, false},
		{"a goal for it and what is gone", "no other need is there", func(p *plan.Plan) {
			p.Goals = append(p.Goals, plan.Goal{ID: newID(4), Text: "SPEAKS", NeedIDs: []plan.ID{"needbaaaaa", "gone222222"}})
		}, false},
		{"a goal for it and another", "it serves the other", func(p *plan.Plan) {
			p.Goals = append(p.Goals, plan.Goal{ID: newID(4), Text: "SPEAKS", NeedIDs: []plan.ID{"needbaaaaa", "needaaaaaa"}})
		}, true},
		{"a disagreement about a finding inside", "it is in a secret assessment", func(p *plan.Plan) {
			p.Disagreements = []plan.Disagreement{{ID: newID(4), Text: "SPEAKS", AboutIDs: []plan.ID{newID(3)}}}
		}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := without(row.change)
			if row.shown {
				assert.Contains(t, got, "SPEAKS", row.why)
			} else {
				assert.Equal(t, before, got, row.why)
			}
		})
	}
}

// What a prohibition takes away, it takes with all inside it, also where that is listed in
// its own name by the same consent.
func TestWhatIsInsideAForbiddenPart(t *testing.T) {
	with := func(forbidden plan.ID) string {
		p := ofSources(t)
		p.Goals = append(p.Goals, plan.Goal{ID: newID(1), Text: "GOAL", Evaluations: []plan.Evaluation{{ID: newID(2), State: plan.GoalReached, Text: "INNER"}}})
		p.Consents = []plan.Consent{judged(consented("teacheraaa", "childaaaaa", "2026-02-01", newID(1), newID(2), "needaaaaaa"), plan.CapacityAble)}
		p.Prohibitions = []plan.Prohibition{forbiddenTo("teacheraaa", plan.GroundMinor, forbidden)}
		return answer(t, p, "teacheraaa", "2026-03-01")
	}
	assert.Contains(t, with("needbaaaaa"), "INNER")
	assert.Contains(t, with(newID(1)), "a need")
	assert.NotContains(t, with(newID(1)), "INNER")
}

// Ids of figures are the view's own, however many parts it has.
func TestIDsOfFigures(t *testing.T) {
	p := ofSources(t)
	for i := range 70 {
		p.Contacts = append(p.Contacts, plan.Contact{ID: newID(i), Day: day("2026-02-01")})
	}
	v := viewOf(t, p, view.Researcher(), "2026-03-01")
	met := map[plan.ID]bool{}
	for _, c := range v.Plan.Contacts {
		met[c.ID] = true
	}
	require.Len(t, met, 70, "each has one of its own")
	for seed := range uint64(3) {
		filled := sample.NewFiller(seed).Plan()
		doc := bytesOf(t, viewOf(t, filled, view.Leader(), "2026-03-01"))
		for _, id := range idsOf(t, filled) {
			assert.NotContains(t, doc, `"`+string(id)+`"`, "neither as an id nor as a reference")
		}
	}
}

// idsOf are the ids of all that a plan has, as its document says them.
func idsOf(t *testing.T, p *plan.Plan) (all []plan.ID) {
	t.Helper()
	for _, found := range regexp.MustCompile(`"id": "([a-z2-7]{10})"`).FindAllStringSubmatch(string(encoded(t, p)), -1) {
		all = append(all, plan.ID(found[1]))
	}
	require.NotEmpty(t, all)
	return all
}

// An empty list is none in a view, and what says nothing any more is not there.
func TestNothingIsLeftOfWhatIsEmpty(t *testing.T) {
	p := ofSources(t)
	p.Goals[0].NeedIDs = []plan.ID{}
	p.Child.SecurityBans = nil
	assert.Nil(t, viewOf(t, p, view.Guardian("motheraaaa"), "2026-03-01").Plan.Goals[0].NeedIDs)
	residence := func(m *plan.Member) bool { return m.NearPerson != nil }
	require.True(t, residence((*plan.Plan)(viewOf(t, p, view.Guardian("fatheraaaa"), "2026-03-01").Plan).Person("grandmaaaa")))
	f := forbiddenTo("fatheraaaa", plan.GroundSecurityBan, "needbaaaaa")
	f.Period = civil.Period{From: day("2026-06-01")} // from a later day: until then whereabouts alone are kept back
	p.Prohibitions = []plan.Prohibition{f}
	assert.False(t, residence((*plan.Plan)(viewOf(t, p, view.Guardian("fatheraaaa"), "2026-03-01").Plan).Person("grandmaaaa")), "of the grandmother it is said with whom she lives, and no more")
}

// Of what stands behind a pointer it is told why it is not shown, and of what is shown that
// it is.
func TestWhoSeesAnAnswer(t *testing.T) {
	p := ofSources(t)
	p.Requests = []plan.Request{{ID: newID(1), ToID: "nurseaaaaa", Text: "asks", Answer: &plan.Answer{Kind: plan.AnswerAdvises, Text: "answers", Statement: plan.Statement{Visibility: assess.VisibilityProfessionals}}}}
	sees := func(at issue.Pointer, r view.Reader) (bool, view.Reason) {
		sights, err := view.Who(p, at, day("2026-03-01"))
		require.NoError(t, err)
		for _, s := range sights {
			if s.Reader == r {
				return s.Sees, s.Reason
			}
		}
		require.Fail(t, "no such reader")
		return false, 0
	}
	for _, row := range []struct {
		at     issue.Pointer
		r      view.Reader
		sees   bool
		reason view.Reason
	}{
		{"/requests/0", view.Guardian("motheraaaa"), true, 0},
		{"/requests/0/answer", view.Guardian("motheraaaa"), false, view.ReasonProfessionals},
		{"/requests/0/answer/text", view.Guardian("motheraaaa"), false, view.ReasonProfessionals},
		{"/requests/0/answer/text", view.Member(worker), true, 0},
		{"/child/id", view.Child(), true, 0},
		{"/child/id", view.Member(worker), true, 0},
	} {
		got, why := sees(row.at, row.r)
		assert.Equal(t, row.sees, got, "%s for %s", row.at, row.r)
		assert.Equal(t, row.reason, why, "%s for %s", row.at, row.r)
	}
}

// A number of the family's and of nobody in particular is for who works on the matter, as
// long as no security ban protects the child or a guardian.
func TestNumberOfTheFamily(t *testing.T) {
	bans := []civil.Period{{}}
	for _, row := range []struct {
		name   string
		ban    func(p *plan.Plan)
		r      view.Reader
		number bool
	}{
		{"whoever holds the baton", func(*plan.Plan) {}, view.Member(worker), true},
		{"whoever works on the matter", func(*plan.Plan) {}, view.Member("collegaaaa"), true},
		{"a guardian", func(*plan.Plan) {}, view.Guardian("motheraaaa"), false},
		{"under a ban of the child", func(p *plan.Plan) { p.Child.SecurityBans = bans }, view.Member("collegaaaa"), false},
		{"under a ban of the first guardian", func(p *plan.Plan) { p.Person("motheraaaa").SecurityBans = bans }, view.Member("collegaaaa"), false},
		{"under a ban of the other guardian", func(p *plan.Plan) { p.Person("fatheraaaa").SecurityBans = bans }, view.Member("collegaaaa"), false},
		{"under a ban of a worker", func(p *plan.Plan) { p.Person("teacheraaa").SecurityBans = bans }, view.Member("collegaaaa"), true},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := ofSources(t)
			p.Child.SecurityBans = nil
			p.FollowUp = []plan.Reach{{ID: newID(1), Direction: plan.DirectionToFamily, Way: plan.WayPhone, Telecom: &plan.Telecom{Kind: plan.TelecomPhone, Value: "050 555 12345"}}}
			row.ban(p)
			assert.Equal(t, row.number, strings.Contains(bytesOf(t, viewOf(t, p, row.r, "2026-03-01")), "050 555 12345"))
		})
	}
}

// Whoever a security ban stands against reads their own number in others' words, and no
// other; of the names of organisations those that are no common word are left out.
func TestWordsUnderABan(t *testing.T) {
	for _, row := range []struct {
		name, text string
		shown      bool
	}{
		{"their own number", "soita 040 1234567", true},
		{"the mother's number", "soita 040 7654321", false},
		{"a name of seven letters", "käy Tupamaa", false},
		{"a name of six letters", "käy Tupala", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := ofSources(t)
			p.Child.SecurityBans = nil
			p.Person("fatheraaaa").Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: "040 1234567"}}
			p.Person("motheraaaa").Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: "040 7654321"}}
			p.Organisation("unitaaaaaa").Name, p.Organisation("unitbaaaaa").Name = "Tupamaa", "Tupala"
			p.Needs[0].Text = row.text
			f := forbiddenTo("fatheraaaa", plan.GroundSecurityBan, "needbaaaaa")
			f.Period = civil.Period{From: day("2026-06-01")}
			p.Prohibitions = []plan.Prohibition{f}
			assert.Equal(t, row.shown, strings.Contains(bytesOf(t, viewOf(t, p, view.Guardian("fatheraaaa"), "2026-03-01")), row.text))
		})
	}
}

// The family's one copy is made where nothing is withheld from any of them; how to reach
// each of them and where they live is not in it.
func TestFamilysCopy(t *testing.T) {
	plain := func() *plan.Plan {
		p := ofSources(t)
		p.Child.SecurityBans = nil
		p.Needs = slices.DeleteFunc(p.Needs, func(n plan.Need) bool { return n.ID == "needcaaaaa" })
		return p
	}
	v := viewOf(t, plain(), view.Family(), "2026-03-01")
	assert.Equal(t, view.Family(), v.Reader)
	assert.Equal(t, []view.Basis{view.BasisChild, view.BasisGuardian}, v.Bases)
	assert.Len(t, v.Plan.Needs, 2)
	for _, id := range []plan.ID{"motheraaaa", "fatheraaaa"} {
		assert.Empty(t, (*plan.Plan)(v.Plan).Person(id).Telecoms, "each knows their own number, and the copy is for both")
	}
	secret := plain()
	f := forbiddenTo("fatheraaaa", plan.GroundSecrecy, "needbaaaaa")
	f.Existence = plan.ExistenceSecret
	secret.Prohibitions = []plan.Prohibition{f}
	_, err := view.Of(secret, view.Family(), day("2026-03-01"))
	var family *view.FamilyError
	require.ErrorAs(t, err, &family, "one part is secret to one of them")
	assert.True(t, view.HoldsMore(secret, day("2026-03-01")))
}

// A child of whom no day of birth is known comes of age on no day.
func TestMajorityWithoutABirthday(t *testing.T) {
	p := ofSources(t)
	p.Consents = []plan.Consent{consented("teacheraaa", "motheraaaa", "2026-02-01")}
	m, ok := view.AtMajority(p)
	require.True(t, ok)
	assert.Equal(t, day("2028-05-01"), m.Day)
	p.Child.Born = civil.Date{}
	m, ok = view.AtMajority(p)
	assert.False(t, ok)
	assert.Empty(t, m)
}

// What is missing of a view, and what cannot be written, is told.
func TestViewForm(t *testing.T) {
	_, issues := view.Decode([]byte(`{"format":"oneplan-view/1.0"}`), issue.Limits{})
	var missing []string
	for _, i := range issues {
		if i.Rule == "form.required" {
			missing = append(missing, string(i.Pointer)+" "+i.Of)
		}
	}
	for _, member := range []string{"/reader reader", "/on on", "/plan plan"} {
		assert.Contains(t, missing, member)
	}
	assert.Error(t, view.Encode(io.Discard, &view.View{}), "a view of no form is none")
}

// A refusal says the law behind it, and how sure it is.
func TestRefusalNamesTheLaw(t *testing.T) {
	r := refused(t, ofSources(t), view.Member("teacheraaa"), "2026-03-01")
	assert.Equal(t, view.ReasonNoConsent, r.Reason)
	assert.Equal(t, "703/2023", r.Source)
	assert.Equal(t, deadline.Verified, r.Confidence)
	assert.Equal(t, plan.LangTag("fi"), r.Lang, "the language of the plan, to say it in")
}

// A sibling of whom the reader may not know is not told of as withheld either.
func TestASiblingNobodyIsToldOf(t *testing.T) {
	for _, v := range []plan.Visibility{assess.VisibilityProfessionals, assess.VisibilitySubject, assess.VisibilityAuthor} {
		p := ofSources(t)
		without := bytesOf(t, viewOf(t, p, view.Guardian("motheraaaa"), "2026-03-01"))
		p.Child.Siblings = []plan.Sibling{{ID: newID(1), Visibility: v}}
		assert.Equal(t, without, bytesOf(t, viewOf(t, p, view.Guardian("motheraaaa"), "2026-03-01")), v)
	}
}

// A secret prohibition of one ground leaves what another ground shows: here the minimum
// plan, that the mother allowed, and one goal, that the father could not.
func TestMinimumBesideASecretProhibition(t *testing.T) {
	p := ofSources(t)
	minimum := consented("teacheraaa", "motheraaaa", "2026-01-05")
	minimum.Scope = plan.ScopeMinimum
	part := consented("teacheraaa", "fatheraaaa", "2026-01-05", "goalaaaaaa")
	part.ID = newID(1)
	p.Consents = []plan.Consent{minimum, part}
	f := forbiddenTo("fatheraaaa", plan.GroundSecrecy, "goalaaaaaa")
	f.Existence = plan.ExistenceSecret
	p.Prohibitions = []plan.Prohibition{f}
	assert.Len(t, viewOf(t, p, view.Member("teacheraaa"), "2026-03-01").Plan.Goals, 1)
	p.Consents = []plan.Consent{part}
	assert.Empty(t, viewOf(t, p, view.Member("teacheraaa"), "2026-03-01").Plan.Goals)
}

// Against the child a security ban takes what tells of places, also by their names, and
// leaves the rest of the plan.
func TestABanAgainstTheChildTakesNamesOfPlaces(t *testing.T) {
	p := ofSources(t)
	p.Needs = []plan.Need{{ID: newID(1), Text: "Department is far away"}, {ID: newID(2), Text: "another need"}}
	p.Prohibitions = []plan.Prohibition{forbiddenTo("childaaaaa", plan.GroundSecurityBan, "meetingaaa")}
	v := viewOf(t, p, view.Child(), "2026-03-01")
	assert.Equal(t, []plan.Need{{ID: newID(1)}, {ID: newID(2), Text: "another need"}}, v.Plan.Needs)
}

// Where a security ban stands against somebody, organisations stay that a consent lists, if
// it is in force: one that a prohibition took away lists nothing.
func TestWhatABlockedConsentLists(t *testing.T) {
	with := func(parts ...plan.ID) []plan.Organisation {
		p := ofSources(t)
		p.People = append(p.People, plan.Member{ID: newID(9), Kind: plan.MemberNearPerson})
		mine := consented(newID(9), "motheraaaa", "2026-01-05", "needaaaaaa")
		theirs := consented(newID(9), "fatheraaaa", "2026-01-05", parts...)
		theirs.ID = newID(1)
		p.Consents = []plan.Consent{mine, theirs}
		ban, bar := forbiddenTo(newID(9), plan.GroundSecurityBan, "actionaaaa"), forbiddenTo("fatheraaaa", plan.GroundSecrecy)
		bar.ID = newID(2)
		p.Prohibitions = []plan.Prohibition{ban, bar}
		return viewOf(t, p, view.Member(newID(9)), "2026-03-01").Plan.Organisations
	}
	assert.Empty(t, with("needaaaaaa", "schoolaaaa"))
}

// A part that is there only for something inside it goes without a word where a later day
// brings that.
func TestAShellForALaterDay(t *testing.T) {
	p := ofSources(t)
	p.Goals[0].Evaluations = []plan.Evaluation{{ID: newID(1), Statement: plan.Statement{By: "motheraaaa", On: day("2026-05-01")}, Text: "LATER"}}
	p.Consents = []plan.Consent{consented("teacheraaa", "motheraaaa", "2026-01-05", "needaaaaaa")}
	without := viewOf(t, p, view.Member("teacheraaa"), "2026-03-01")
	p.Consents[0].PartIDs = append(p.Consents[0].PartIDs, newID(1))
	with := viewOf(t, p, view.Member("teacheraaa"), "2026-03-01")
	assert.Empty(t, with.Plan.Goals)
	assert.Equal(t, without.Withheld, with.Withheld)
}

// A copy without places says how many organisations it leaves out.
func TestWithoutPlacesCounts(t *testing.T) {
	v := viewOf(t, ofSources(t), view.Member(worker), "2026-03-01")
	require.Len(t, v.Plan.Organisations, 5)
	assert.Contains(t, v.WithoutPlaces().Withheld, view.Withheld{Pointer: "/organisations", Reason: view.ReasonNotTold, Parts: 5})
}
