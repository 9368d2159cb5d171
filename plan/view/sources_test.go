package view_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sourcesDoc is a family with a worker, a colleague, a nurse of the same county and
// a teacher of somebody else's.
const sourcesDoc = `{"format":"oneplan/1.0","id":"kxhuhhqmcrmgmjpzky3lt52glm","lang":"fi",
"child":{"id":"childaaaaa","subject":"s1","born":"2010-05-01","address":{"text":"Kotitie 5 A 1"},"telecoms":[{"kind":"phone","value":"040 1"}]},
"people":[
 {"id":"motheraaaa","kind":"guardian","guardian":{"residence":"lives-with"},"telecoms":[{"kind":"phone","value":"040 2"}]},
 {"id":"fatheraaaa","kind":"guardian","guardian":{"residence":"lives-apart"},"telecoms":[{"kind":"phone","value":"040 3"}]},
 {"id":"grandmaaaa","kind":"near-person","nearPerson":{"residence":"lives-apart"}},
 {"id":"workeraaaa","kind":"professional","name":{"family":"Worker"},"professional":{"organisationId":"unitaaaaaa"}},
 {"id":"collegaaaa","kind":"professional","roles":[{"id":"roleaaaaaa","kind":"own-worker"}],"professional":{"organisationId":"unitbaaaaa"}},
 {"id":"nurseaaaaa","kind":"professional","professional":{"organisationId":"unitbaaaaa"}},
 {"id":"teacheraaa","kind":"professional","professional":{"organisationId":"schoolaaaa"}}],
"organisations":[{"id":"unitaaaaaa","name":"Unit","controllerId":"departaaaa"},{"id":"unitbaaaaa","name":"Other unit","controllerId":"departaaaa"},
 {"id":"departaaaa","name":"Department","controllerId":"countyaaaa"},{"id":"countyaaaa","name":"County"},{"id":"schoolaaaa","name":"School"}],
"needs":[{"id":"needaaaaaa","by":"motheraaaa","on":"2026-01-02","kind":"everyday-life","text":"a need"},
 {"id":"needbaaaaa","by":"childaaaaa","on":"2026-01-02","kind":"everyday-life","text":"another need"}],
"goals":[{"id":"goalaaaaaa","by":"motheraaaa","on":"2026-01-02","text":"a goal","needIds":["needaaaaaa"]}],
"actions":[{"id":"actionaaaa","by":"motheraaaa","on":"2026-01-02","text":"an action","ownerIds":["motheraaaa"]}],
"meetings":[{"id":"meetingaaa","by":"workeraaaa","on":"2026-01-02","kind":"joint","state":"planned","start":"2026-04-01T10:00:00+03:00","place":{"kind":"school","text":"School, room 2"}}],
"baton":[{"id":"batonaaaaa","personId":"workeraaaa","role":"responsible","from":"2026-01-01T09:00:00+02:00","accepted":"2026-01-01T09:00:00+02:00","namedByIds":["motheraaaa"]}]}`

// consents, prohibitions and the like of the rows below.
func consented(to, by plan.ID, on string, parts ...plan.ID) plan.Consent {
	c := plan.Consent{ID: "consentaaa", Decision: plan.ConsentGiven, RecipientID: to, Scope: plan.ScopeWhole}
	c.By, c.On = by, day(on)
	if len(parts) > 0 {
		c.Scope, c.PartIDs = plan.ScopeParts, parts
	}
	return c
}

func judged(c plan.Consent, j plan.CapacityJudgement) plan.Consent {
	c.Capacity = &plan.Capacity{Statement: plan.Statement{On: c.On}, Judgement: j, Matter: "the consent"}
	return c
}

func forbiddenTo(against plan.ID, ground plan.ProhibitionGround, parts ...plan.ID) plan.Prohibition {
	f := plan.Prohibition{ID: "prohibaaaa", Ground: ground, AgainstIDs: []plan.ID{against}, Scope: plan.ScopeWhole}
	f.By, f.On = "childaaaaa", day("2026-02-01")
	if len(parts) > 0 {
		f.Scope, f.PartIDs = plan.ScopeParts, parts
	}
	return f
}

// Who sees what, written by hand from the sections of law and the pages that
// docs/views-and-consent.md names: each row says which.
func TestViewsBySource(t *testing.T) {
	page, err := os.ReadFile("../../docs/views-and-consent.md")
	require.NoError(t, err)
	consents := func(all ...plan.Consent) func(*plan.Plan) { return func(p *plan.Plan) { p.Consents = all } }
	prohibits := func(all ...plan.Prohibition) func(*plan.Plan) { return func(p *plan.Plan) { p.Prohibitions = all } }
	withdrawn := func(f plan.Prohibition, at string) plan.Prohibition {
		f.Withdrawal = &plan.Withdrawal{From: civil.MustParseInstant(at)}
		return f
	}
	refusal := func(c plan.Consent) plan.Consent { c.ID, c.Decision = "refusalaaa", plan.ConsentRefused; return c }
	cancelled := func(c plan.Consent, at string) plan.Consent {
		c.Withdrawal = &plan.Withdrawal{From: civil.MustParseInstant(at)}
		return c
	}
	ban := func(p *plan.Plan) { p.Child.SecurityBans = []civil.Period{{From: day("2026-01-01")}} }
	law := func(citation string, to plan.ID, scope plan.ConsentScope, days civil.Period, parts ...plan.ID) func(*plan.Plan) {
		return func(p *plan.Plan) {
			l := plan.LegalGround{ID: "lawaaaaaaa", RecipientID: to, Citation: citation, Scope: scope, PartIDs: parts, Period: days}
			l.On = day("2026-02-01")
			p.LegalGrounds = []plan.LegalGround{l}
		}
	}
	seen := func(v plan.Visibility) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.Needs[slices.IndexFunc(p.Needs, func(n plan.Need) bool { return n.ID == "needbaaaaa" })].Visibility = v
		}
	}
	const (
		own, mother, father, grandma        = "child", "guardian:motheraaaa", "guardian:fatheraaaa", "grandmaaaa"
		worker, collegue, nurse, teacher    = "workeraaaa", "collegaaaa", "nurseaaaaa", "teacheraaa"
		need, need2, goal, address, meeting = "/needs/0", "/needs/1", "/goals/0", "/child/address", "/meetings/0/start"
		able, notAble                       = plan.CapacityAble, plan.CapacityNotAble
	)
	for _, row := range []struct {
		source, why string
		edit        func(*plan.Plan)
		reader, on  string
		at, want    string
	}{
		{"703/2023 58 §", "no permission, nothing is disclosed to an outsider", nil, teacher, "2026-03-01", need, "no-consent"},
		{"703/2023 58 §", "a permission holds until further notice", consents(consented("teacheraaa", "motheraaaa", "2026-02-01")), teacher, "2028-04-30", need, "shown"},
		{"703/2023 58 §", "not before it was given", consents(consented("teacheraaa", "motheraaaa", "2026-02-01")), teacher, "2026-01-31", need, "no-consent"},
		{"703/2023 58 §", "it can be cancelled, with effect the same day", consents(cancelled(consented("teacheraaa", "motheraaaa", "2026-02-01"), "2026-03-01T15:00:00+02:00")), teacher, "2026-03-01", need, "no-consent"},
		{"703/2023 58 §", "and holds the day before that", consents(cancelled(consented("teacheraaa", "motheraaaa", "2026-02-01"), "2026-03-01T15:00:00+02:00")), teacher, "2026-02-28", need, "shown"},
		{"703/2023 58 §", "a prohibition can be cancelled: it ends with the day", prohibits(withdrawn(forbiddenTo("fatheraaaa", plan.GroundMinor), "2026-03-01T09:00:00+02:00")), father, "2026-03-02", need, "shown"},
		{"703/2023 58 §", "and still holds on that day", prohibits(withdrawn(forbiddenTo("fatheraaaa", plan.GroundMinor), "2026-03-01T09:00:00+02:00")), father, "2026-03-01", need, "minors-prohibition"},
		{"703/2023 51 §", "a minor forbids giving own data to a guardian", prohibits(forbiddenTo("fatheraaaa", plan.GroundMinor, "needbaaaaa")), father, "2026-03-01", need2, "minors-prohibition"},
		{"703/2023 51 §", "and not to the other guardian with it", prohibits(forbiddenTo("fatheraaaa", plan.GroundMinor, "needbaaaaa")), mother, "2026-03-01", need2, "shown"},
		{"703/2023 51 §", "nor what the prohibition does not name", prohibits(forbiddenTo("fatheraaaa", plan.GroundMinor, "needbaaaaa")), father, "2026-03-01", need, "shown"},
		{"703/2023 51 §", "a minor who understands is asked: able, her own permission counts", consents(judged(consented("teacheraaa", "childaaaaa", "2026-02-01"), able)), teacher, "2026-03-01", need, "shown"},
		{"703/2023 51 §", "not judged able, it does not", consents(consented("teacheraaa", "childaaaaa", "2026-02-01")), teacher, "2026-03-01", need, "no-consent"},
		{"442/1999 2 §", "nor does what was said while not able count at 18", consents(judged(consented("teacheraaa", "childaaaaa", "2026-02-01"), notAble)), teacher, "2028-05-01", need, "no-consent"},
		{"442/1999 2 §", "what is said from 18 on needs no judgement", consents(consented("teacheraaa", "childaaaaa", "2028-05-01")), teacher, "2028-05-01", need, "shown"},
		{"442/1999 2 §", "a guardian has no ground from 18 on", nil, mother, "2028-05-01", need, "child-of-age"},
		{"442/1999 2 §", "but the day before", nil, mother, "2028-04-30", need, "shown"},
		{"442/1999 2 §", "a guardian's permission ends at 18", consents(consented("teacheraaa", "motheraaaa", "2026-02-01")), teacher, "2028-05-01", need, "no-consent"},
		{"361/1983 5 §", "guardians decide together: one permits, one refuses", consents(consented("teacheraaa", "motheraaaa", "2026-02-01"), refusal(consented("teacheraaa", "fatheraaaa", "2026-02-02"))), teacher, "2026-03-01", need, "guardians-differ"},
		{"361/1983 5 §", "where one was asked, one is enough", consents(consented("teacheraaa", "fatheraaaa", "2026-02-01")), teacher, "2026-03-01", need, "shown"},
		{"361/1983 9 §", "a right to information by a court's decision is a disclosure by law", law("361/1983 9 §", "grandmaaaa", plan.ScopeWhole, civil.Period{From: day("2026-02-01")}), grandma, "2026-03-01", need, "shown"},
		{"703/2023 59 §", "the client's prohibition names a document", prohibits(forbiddenTo("motheraaaa", plan.GroundClient, "needbaaaaa")), mother, "2026-03-01", need2, "clients-prohibition"},
		{"703/2023 59 §", "it does not touch the controller's own worker with the task", prohibits(forbiddenTo("countyaaaa", plan.GroundClient)), collegue, "2026-03-01", need, "shown"},
		{"703/2023 59 §", "whom another prohibition after it still binds", func(p *plan.Plan) {
			of := forbiddenTo("collegaaaa", plan.GroundThirdPerson, "needaaaaaa")
			of.ID = "prohibbbbb"
			prohibits(forbiddenTo("countyaaaa", plan.GroundClient), of)(p)
		}, collegue, "2026-03-01", need, "third-person"},
		{"703/2023 59 §", "against the controller it binds a unit two steps below that reads on permission", func(p *plan.Plan) {
			consents(consented("nurseaaaaa", "motheraaaa", "2026-02-01"))(p)
			prohibits(forbiddenTo("countyaaaa", plan.GroundClient))(p)
		}, nurse, "2026-03-01", need, "clients-prohibition"},
		{"703/2023 59 §", "and nobody of another controller", func(p *plan.Plan) {
			consents(consented("teacheraaa", "motheraaaa", "2026-02-01"))(p)
			prohibits(forbiddenTo("countyaaaa", plan.GroundClient))(p)
		}, teacher, "2026-03-01", need, "shown"},
		{"ShL 1301/2014 41 §", "who is asked to take part sees the minimum", law("ShL 1301/2014 41 §", "teacheraaa", plan.ScopeMinimum, civil.Period{From: day("2026-02-01")}), teacher, "2026-03-01", goal, "shown"},
		{"ShL 1301/2014 41 §", "and no more", law("ShL 1301/2014 41 §", "teacheraaa", plan.ScopeMinimum, civil.Period{From: day("2026-02-01")}), teacher, "2026-03-01", need, "beyond-scope"},
		{"63 §", "without a period it covers its one day", law("703/2023 63 §", "teacheraaa", plan.ScopeParts, civil.Period{}, "needaaaaaa"), teacher, "2026-02-02", need, "no-consent"},
		{"63 §", "that day", law("703/2023 63 §", "teacheraaa", plan.ScopeParts, civil.Period{}, "needaaaaaa"), teacher, "2026-02-01", need, "shown"},
		{"661/2009 36", "no address is in any view, the person's own included", ban, own, "2026-03-01", address, "security-ban"},
		{"661/2009 36", "nor in that of whoever holds the baton", ban, worker, "2026-03-01", address, "security-ban"},
		{"661/2009 36", "with whom the child lives learns of the meeting", ban, mother, "2026-03-01", meeting, "shown"},
		{"661/2009 36", "who lives apart does not learn when it is, where nobody is named", ban, father, "2026-03-01", meeting, "security-ban"},
		{"661/2009 36", "a place at school that repeats the address is the home", func(p *plan.Plan) { ban(p); p.Meetings[0].Place.Text = "Kotitie 5:n pihalla" }, worker, "2026-03-01", "/meetings/0/place", "security-ban"},
		{"661/2009 36", "and so is a text that repeats it, in other letters", func(p *plan.Plan) { ban(p); p.Needs[0].Text = "Asuvat KOTITIELLÄ 5" }, mother, "2026-03-01", "/needs/0/text", "security-ban"},
		{"661/2009 36", "the number of another house is none", func(p *plan.Plan) { ban(p); p.Needs[0].Text = "Naapuri asuu Kotitie 51:ssä" }, mother, "2026-03-01", "/needs/0/text", "shown"},
		{"661/2009 36", "the home is also where somebody of it is registered", func(p *plan.Plan) {
			ban(p)
			p.Child.Address, p.People[0].Address = plan.Address{}, plan.Address{Text: "Äidintie 7"}
			p.Actions[0].Setting, p.Actions[0].Place = plan.ActionElsewhere, "Äidintie 7"
		}, worker, "2026-03-01", "/actions/0/place", "security-ban"},
		{"661/2009 36", "without a ban the address is the family's and the workers'", nil, collegue, "2026-03-01", address, "shown"},
		{"THL's pages", "a guardian cannot permit what the guardian may not see", func(p *plan.Plan) {
			consents(consented("teacheraaa", "motheraaaa", "2026-02-01"))(p)
			prohibits(forbiddenTo("motheraaaa", plan.GroundMinor, "needbaaaaa"))(p)
		}, teacher, "2026-03-01", need2, "beyond-giver"},
		{"THL's pages", "what could harm the child is kept from the child too", prohibits(forbiddenTo("childaaaaa", plan.GroundChildsInterest, "needaaaaaa")), own, "2026-03-01", need, "childs-interest"},
		{"THL's quality recommendation", "a notifier is a reader like others", nil, grandma, "2026-03-01", need, "no-consent"},
		{"Mikkeli's plan of pupil welfare", "an itemised permission opens its items", consents(consented("teacheraaa", "motheraaaa", "2026-02-01", "needaaaaaa")), teacher, "2026-03-01", need, "shown"},
		{"Mikkeli's plan of pupil welfare", "and no other", consents(consented("teacheraaa", "motheraaaa", "2026-02-01", "needaaaaaa")), teacher, "2026-03-01", need2, "beyond-scope"},
		{"eVaka's field help", "each guardian's number is that guardian's own", nil, father, "2026-03-01", "/people/0/telecoms", "others-contact-data"},
		{"what whoever speaks decides", "kept among professionals", seen(2), mother, "2026-03-01", need2, "professionals-only"},
	} {
		p, issues := plan.Decode([]byte(sourcesDoc), issue.Limits{})
		require.NotNil(t, p, "%v", issues)
		require.Empty(t, issues, "the family itself is valid")
		if row.edit != nil {
			row.edit(p)
		}
		assert.Contains(t, strings.ToLower(string(page)), strings.ToLower(row.source), "the page names it: %s", row.why)
		sights, err := view.Who(p, issue.Pointer(row.at), day(row.on))
		require.NoError(t, err, row.why)
		i := slices.IndexFunc(sights, func(s view.Sight) bool { return s.Reader == reader(t, row.reader) })
		require.GreaterOrEqual(t, i, 0, row.why)
		got := "shown"
		if !sights[i].Sees {
			got = sights[i].Reason.String()
		}
		assert.Equal(t, row.want, got, "%s: %s", row.source, row.why)
	}
}

// Whoever sees a part on one of two consents is told that one: the other, of another part,
// opened something else.
func TestGroundsOfOnePart(t *testing.T) {
	p := readCase(t, "aino")
	reader := newID(1)
	p.People = append(p.People, plan.Member{ID: reader, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
	for n, part := range []plan.ID{"5nduhmihfy", "r5e533277m", "yt2zu7yf3j"} { // two needs, a finding of the first view
		c := plan.Consent{ID: newID(2 + n), Decision: plan.ConsentGiven, RecipientID: reader, Scope: plan.ScopeParts, PartIDs: []plan.ID{part}}
		c.By, c.On = "53vipvwxo5", day("2026-01-20")
		p.Consents = append(p.Consents, c)
	}
	for _, row := range []struct {
		name, why string
		at        issue.Pointer
		want      []plan.ID
	}{
		{"a part", "its consent", "/needs/0", []plan.ID{newID(2)}},
		{"another", "its own", "/needs/1", []plan.ID{newID(3)}},
		{"a member of a part", "that of the part", "/needs/1/text", []plan.ID{newID(3)}},
		{"a part of a part", "the innermost that is covered", "/assessments/0/views/0/findings/0", []plan.ID{newID(4)}},
		{"the plan", "any of them", "/child", []plan.ID{newID(2), newID(3), newID(4)}},
	} {
		t.Run(row.name, func(t *testing.T) {
			sights, err := view.Who(p, row.at, day("2026-02-03"))
			require.NoError(t, err)
			at := slices.IndexFunc(sights, func(s view.Sight) bool { return s.Reader == view.Member(reader) })
			require.True(t, sights[at].Sees, row.why)
			assert.Equal(t, row.want, sights[at].GroundIDs, row.why)
		})
	}
}

// A reference to a part that is not shown is not shown, whatever holds it.
func TestWhoSeesAReference(t *testing.T) {
	p := readCase(t, "aino")
	at := slices.IndexFunc(p.Goals, func(g plan.Goal) bool { return g.ID == "a62c2wohql" })
	p.Goals[at].NeedIDs = []plan.ID{"5nduhmihfy", "r5e533277m"}
	p.Needs[slices.IndexFunc(p.Needs, func(n plan.Need) bool { return n.ID == "5nduhmihfy" })].Visibility = assess.VisibilityAuthor
	refs := issue.Pointer("/goals").Item(at) + "/needIds"
	for _, row := range []struct {
		name, why string
		at        issue.Pointer
		want      view.Reason
	}{
		{"to what is kept", "that it names the need would tell of it", refs.Item(0), view.ReasonAbout},
		{"to what is shown", "the other need is shown", refs.Item(1), 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			sights, err := view.Who(p, row.at, day("2026-02-03"))
			require.NoError(t, err)
			father := slices.IndexFunc(sights, func(s view.Sight) bool { return s.Reader == view.Guardian("yl3xkfy2n6") })
			assert.Equal(t, row.want, sights[father].Reason, row.why)
		})
	}
}
