package view_test

import (
	"encoding/json"
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

// found reads a plan in which a leak was once found.
func found(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	data, err := os.ReadFile("testdata/found/" + name + ".json")
	require.NoError(tb, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.NotNil(tb, p, "%v", issues)
	return p
}

// answer is every byte that a reader gets, or why not.
func answer(tb testing.TB, p *plan.Plan, r, on string) string {
	tb.Helper()
	v, err := view.Of(p, reader(tb, r), day(on))
	if err != nil {
		return err.Error()
	}
	b, err := json.Marshal(v)
	require.NoError(tb, err)
	return string(b)
}

// Two plans that differ only in what the reader may not know give the same bytes.
func TestFoundPairs(t *testing.T) {
	for _, row := range []struct{ why, one, other, reader string }{
		{"a secret prohibition blocks one of two grounds", "partial-block-0", "partial-block-1", "uuuuuuuuuu"},
		{"the whole of one giver is blocked, the minimum of another is not", "partial-giver-0", "partial-giver-1", "iiiiiiiiii"},
		{"a reference to a part that is not there", "dangling", "dangling-secret", "guardian:ffffffffff"},
	} {
		t.Run(row.one, func(t *testing.T) {
			assert.Equal(t, answer(t, found(t, row.one), row.reader, "2026-03-01"), answer(t, found(t, row.other), row.reader, "2026-03-01"), row.why)
		})
	}
}

// A consent about a secret part, about one that is not there or about both is not
// counted among what is withheld: which of the three it is would show.
func TestNothingTellsOfASecretPart(t *testing.T) {
	p := found(t, "dangling-secret")
	q := p.Clone()
	for _, about := range [][]plan.ID{{"xxxxxxxxxx"}, {"xxxxxxxxxx", "gone222222"}, {"gone222222", "xxxxxxxxxx"}, {"gone222222"}, {"gone222222", "gone333333"}} {
		q.Consents = []plan.Consent{{ID: "consent222", Decision: plan.ConsentGiven, RecipientID: "mmmmmmmmm2", Scope: plan.ScopeParts, PartIDs: about}}
		assert.Equal(t, answer(t, p, "guardian:ffffffffff", "2026-03-01"), answer(t, q, "guardian:ffffffffff", "2026-03-01"), about)
	}
}

// Something secret among what a consent, a prohibition or a legal ground is about, beside
// what is no longer in the plan, changes nothing for anybody who may not know it; nor
// does it for what speaks of the consent.
func TestASecretPartBesideWhatIsGone(t *testing.T) {
	const gone, secret = plan.ID("gone222222"), plan.ID("secret2222")
	about := func(name string, r view.Reader, parts ...plan.ID) string {
		p := exampleCase(name)
		said := plan.Statement{By: p.Child.ID, On: day("2026-01-02")}
		p.Needs = append(p.Needs, plan.Need{ID: secret, Statement: said, Text: "x"})
		against := []plan.ID{r.PersonID()}
		p.Prohibitions = append(p.Prohibitions,
			plan.Prohibition{ID: newID(1), Statement: said, Ground: plan.GroundSecrecy, AgainstIDs: against, Scope: plan.ScopeParts, PartIDs: []plan.ID{secret}, Existence: plan.ExistenceSecret},
			plan.Prohibition{ID: newID(2), Statement: said, Ground: plan.GroundClient, AgainstIDs: against, Scope: plan.ScopeParts, PartIDs: parts})
		p.Consents = append(p.Consents, plan.Consent{ID: newID(3), Statement: said, Decision: plan.ConsentGiven, RecipientID: against[0], Scope: plan.ScopeParts, PartIDs: parts})
		p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: newID(4), Statement: said, RecipientID: against[0], Citation: "x", Scope: plan.ScopeParts, PartIDs: parts})
		p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: newID(5), Statement: said, AboutIDs: []plan.ID{newID(3)}, Text: "of the consent"})
		return answer(t, p, r.String(), "2026-06-01")
	}
	looked := 0
	for _, name := range []string{"aino", "eeli", "iida"} {
		for _, r := range view.Readers(exampleCase(name)) {
			if r.PersonID() == "" || r == view.Child() {
				continue
			}
			looked++
			assert.Equal(t, about(name, r, gone), about(name, r, gone, secret), "%s for %s", name, r)
		}
	}
	require.Greater(t, looked, 20)
}

// An assessment that a ground covers and a prohibition takes away is told as refused; a
// part in it that another ground lists and the reader may not know of changes nothing.
func TestASecretPartInsideWhatIsRefused(t *testing.T) {
	const reader, on = plan.ID("grandma222"), "2026-06-01"
	inside := func(secret bool) string {
		p := exampleCase("aino")
		said := plan.Statement{By: p.People[slicesIndexGuardian(p)].ID, On: day("2026-01-02")}
		p.People = append(p.People, plan.Member{ID: reader, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
		p.Prohibitions, p.LegalGrounds = nil, nil
		whole := []plan.ID{p.Assessments[0].ID}
		listed := []plan.ID{p.Needs[0].ID}
		if secret {
			v := &p.Assessments[0].Views[0]
			v.Findings = append(v.Findings, assess.Finding{ID: "secret2222", Item: assess.ItemServices, Kind: assess.FindingStrength, Text: "x"})
			listed = append(listed, "secret2222")
		}
		p.Consents = []plan.Consent{{ID: newID(1), Statement: said, Decision: plan.ConsentGiven, RecipientID: reader, Scope: plan.ScopeParts, PartIDs: whole}}
		p.LegalGrounds = []plan.LegalGround{{ID: newID(2), Statement: said, RecipientID: reader, Citation: "ShL 1301/2014 41 §", Period: civil.Period{From: said.On}, Scope: plan.ScopeParts, PartIDs: listed}}
		p.Prohibitions = []plan.Prohibition{
			{ID: newID(3), Statement: said, Ground: plan.GroundClient, AgainstIDs: []plan.ID{reader}, Scope: plan.ScopeParts, PartIDs: whole},
			{ID: newID(4), Statement: said, Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{reader}, Scope: plan.ScopeParts, PartIDs: []plan.ID{"secret2222"}, Existence: plan.ExistenceSecret},
		}
		return answer(t, p, string(reader), on)
	}
	alone := inside(false)
	require.Contains(t, alone, `"pointer":"/assessments","reason":"clients-prohibition"`)
	assert.Equal(t, alone, inside(true))
}

// What a side of a conflict wrote may hold what another may not see: only whoever
// holds the baton reads it.
func TestSidesOfAConflict(t *testing.T) {
	p := exampleCase("aino")
	p.Conflicts = []plan.Conflict{{ID: "confl22222", Kind: plan.ConflictChanged, AboutIDs: []plan.ID{p.Goals[0].ID}, Field: "text",
		Sides: []plan.ConflictSide{{ID: "side222222", Content: `"WRITTEN"`}, {ID: "side333333"}}}}
	holder := p.Baton[len(p.Baton)-1].PersonID
	for _, h := range p.Baton {
		if plan.Holds(h.Role) {
			holder = h.PersonID
		}
	}
	assert.Equal(t, `"WRITTEN"`, viewOf(t, p, view.Member(holder), "2026-02-03").Plan.Conflicts[0].Sides[0].Content)
	mother := viewOf(t, p, view.Guardian("53vipvwxo5"), "2026-02-03").Plan.Conflicts
	require.Len(t, mother, 1, "that there is something to settle")
	assert.Empty(t, mother[0].Field)
	assert.Empty(t, mother[0].Sides[0].Content)
}

// One side of a conflict that the reader may not know of, and the conflict is not
// there at all, nor what speaks of it: that a side is missing would tell.
func TestAConflictWithASecretSide(t *testing.T) {
	for _, row := range []struct {
		name string
		side func(p *plan.Plan, s *plan.ConflictSide)
	}{
		{"its part is secret", func(p *plan.Plan, s *plan.ConflictSide) {
			s.PartIDs = []plan.ID{p.Needs[0].ID}
			p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: newID(4), Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{"53vipvwxo5"},
				Scope: plan.ScopeParts, PartIDs: s.PartIDs, Existence: plan.ExistenceSecret})
		}},
		{"it was said in confidence", func(_ *plan.Plan, s *plan.ConflictSide) { s.Visibility = assess.VisibilityConfidence }},
		{"somebody secret wrote it", func(p *plan.Plan, s *plan.ConflictSide) {
			p.People = append(p.People, plan.Member{ID: newID(5), Kind: plan.MemberNearPerson, Visibility: assess.VisibilitySubject})
			s.By = newID(5)
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := exampleCase("aino")
			p.Conflicts = []plan.Conflict{{ID: "confl22222", Kind: plan.ConflictChanged, AboutIDs: []plan.ID{p.Goals[len(p.Goals)-1].ID}, Text: "SETTLE",
				Sides: []plan.ConflictSide{{ID: "side222222"}, {ID: "side333333"}}}}
			p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: newID(6), AboutIDs: []plan.ID{"confl22222"}, Text: "ON SETTLING"})
			require.Contains(t, answer(t, p, "guardian:53vipvwxo5", "2026-02-03"), "SETTLE")
			sides := p.Conflicts[0].Sides
			row.side(p, &sides[1])
			without := p.Clone()
			without.Conflicts, without.Disagreements = nil, without.Disagreements[:len(without.Disagreements)-1]
			assert.Equal(t, answer(t, without, "guardian:53vipvwxo5", "2026-02-03"), answer(t, p, "guardian:53vipvwxo5", "2026-02-03"))
		})
	}
}

// Of a conflict with one side that may be known, what a later day adds changes
// nothing: neither the conflict nor what speaks of it appears.
func TestALaterSideOpensNothing(t *testing.T) {
	const reader, on = "guardian:53vipvwxo5", "2026-02-03"
	with := func(sides ...plan.ConflictSide) string {
		p := exampleCase("aino")
		p.Conflicts = []plan.Conflict{{ID: "confl22222", Kind: plan.ConflictChanged, AboutIDs: []plan.ID{"53vipvwxo5"}, Text: "SETTLE", Sides: sides}}
		p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: newID(6), AboutIDs: []plan.ID{"confl22222", "nowhere222"}, Text: "ON SETTLING"})
		return answer(t, p, reader, on)
	}
	known := plan.ConflictSide{ID: "side222222"}
	confided := plan.ConflictSide{ID: "side333333"}
	confided.Visibility = assess.VisibilityConfidence
	later := plan.ConflictSide{ID: "side444444"}
	later.On = day(on).AddDays(1)
	before := with(known, confided)
	require.NotContains(t, before, "SETTL")
	assert.Equal(t, before, with(known, confided, later))
	later.On = day(on)
	assert.Contains(t, with(known, confided, later), "SETTLE", "two that may be known are shown")
	later.On = day(on).AddDays(1)
	assert.Equal(t, before, with(known), "so of a conflict that has but one side")
	assert.Equal(t, before, with(known, later), "or one but for a later day")
}

// To whoever is shown listed parts alone, a conflict about an organisation appears where
// somebody whom another part names works there, and not by being listed itself.
func TestAConflictAboutTheOrganisationOfSomebodyNamed(t *testing.T) {
	with := func(listed ...plan.ID) string {
		p := exampleCase("aino")
		p.Organisations = append(p.Organisations, plan.Organisation{ID: newID(1), Name: "Unit"})
		p.People = append(p.People, plan.Member{ID: newID(2), Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}},
			plan.Member{ID: newID(3), Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: newID(1)}})
		need := plan.Need{ID: newID(4), Text: "NEED"}
		need.By, need.On = newID(3), day("2026-01-20")
		p.Needs = append(p.Needs, need)
		p.Conflicts = []plan.Conflict{{ID: newID(5), Kind: plan.ConflictChanged, AboutIDs: []plan.ID{newID(1)}, Text: "SETTLE",
			Sides: []plan.ConflictSide{{ID: "side222222"}, {ID: "side333333"}}}}
		consent := plan.Consent{ID: newID(6), Decision: plan.ConsentGiven, RecipientID: newID(2), Scope: plan.ScopeParts, PartIDs: listed}
		consent.By, consent.On = "53vipvwxo5", day("2026-01-20")
		p.Consents = append(p.Consents, consent)
		return answer(t, p, string(newID(2)), "2026-02-03")
	}
	assert.Contains(t, with(newID(4), newID(5)), "SETTLE", "the worker who said the need works there")
	alone := with(newID(5))
	assert.NotContains(t, alone, "SETTLE", "nothing else names the unit")
	assert.NotContains(t, alone, "NEED")
}

// What is only about a part that stands without words, around one that is shown, is not
// shown, though it is listed itself.
func TestWhatIsAboutAShell(t *testing.T) {
	with := func(about ...plan.ID) string {
		p := exampleCase("aino")
		assessment := &p.Assessments[0]
		p.People = append(p.People, plan.Member{ID: newID(1), Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
		finding := assess.Finding{ID: newID(2), Item: assess.ItemServices, Kind: assess.FindingNeed, Text: "FINDING"}
		assessment.Views = append(assessment.Views, assess.View{ID: newID(3), Voice: assess.VoiceGuardian, Findings: []assess.Finding{finding}})
		p.Disagreements = []plan.Disagreement{{ID: newID(4), AboutIDs: append(about, assessment.ID), Text: "DIFFERS"}}
		consent := plan.Consent{ID: newID(5), Decision: plan.ConsentGiven, RecipientID: newID(1), Scope: plan.ScopeParts, PartIDs: []plan.ID{newID(2), newID(4)}}
		consent.By, consent.On = "53vipvwxo5", day("2026-01-20")
		p.Consents = append(p.Consents, consent)
		return answer(t, p, string(newID(1)), "2026-02-03")
	}
	alone := with()
	assert.Contains(t, alone, "FINDING")
	assert.NotContains(t, alone, "DIFFERS", "of the assessment nothing is said")
	assert.Contains(t, with(newID(2)), "DIFFERS", "the finding is shown for its own sake")
}

// A prohibition of a part that no ground shows tells nothing of the part.
func TestProhibitionOfWhatNobodyAllowed(t *testing.T) {
	with := func(forbidden ...plan.ID) string {
		p := exampleCase("aino")
		p.People = append(p.People, plan.Member{ID: newID(1), Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
		consent := plan.Consent{ID: newID(2), Decision: plan.ConsentGiven, RecipientID: newID(1), Scope: plan.ScopeParts, PartIDs: []plan.ID{"5nduhmihfy"}}
		consent.By, consent.On = "53vipvwxo5", day("2026-01-20")
		p.Consents = append(p.Consents, consent)
		p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: newID(3), Statement: plan.Statement{By: "53vipvwxo5", On: day("2026-01-20")}, Ground: plan.GroundClient,
			AgainstIDs: []plan.ID{newID(1)}, Scope: plan.ScopeParts, PartIDs: forbidden})
		return answer(t, p, string(newID(1)), "2026-02-03")
	}
	assert.Equal(t, with("nowhere222"), with("r5e533277m"), "the other need was never open")
	assert.NotEqual(t, with("nowhere222"), with("5nduhmihfy"))
}

// What is withheld in a meeting keeps its place where an item of its agenda goes.
func TestWithheldBesideAnAgenda(t *testing.T) {
	p := exampleCase("aino")
	m := plan.Meeting{ID: newID(1), Kind: plan.MeetingJoint, State: plan.MeetingHeld, Agenda: []plan.AgendaItem{{ID: newID(2), Text: "x", AboutIDs: []plan.ID{"nowhere222"}}, {ID: newID(3), Text: "y"}}}
	kept := plan.Feedback{ID: newID(4), Text: "x"}
	kept.By, kept.On, kept.Visibility = "yl3xkfy2n6", day("2026-01-20"), assess.VisibilityAuthor
	m.Feedback = []plan.Feedback{kept}
	p.Meetings = []plan.Meeting{m}
	v := viewOf(t, p, view.Guardian("53vipvwxo5"), "2026-02-03")
	require.Len(t, v.Plan.Meetings[0].Agenda, 1)
	assert.Contains(t, v.Withheld, view.Withheld{Pointer: "/meetings/0/feedback", Reason: view.ReasonAuthor, Parts: 1})
}

// What is told of a part that is not shown after all is not told; what stands in its place
// then is told by itself.
func TestWhatAShellTold(t *testing.T) {
	p := exampleCase("aino")
	reader := newID(1)
	p.People = append(p.People, plan.Member{ID: reader, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
	consent := plan.Consent{ID: newID(2), Decision: plan.ConsentGiven, RecipientID: reader, Scope: plan.ScopeParts}
	consent.By, consent.On = "53vipvwxo5", day("2026-01-20")
	p.Assessments = nil
	add := func(n int, all ...plan.Visibility) { // an assessment with a finding of each
		v := assess.View{ID: newID(10 * n), Voice: assess.VoiceGuardian}
		for i, visibility := range all {
			f := assess.Finding{ID: newID(10*n + i + 1), Item: assess.ItemServices, Kind: assess.FindingNeed, Text: "x", Visibility: visibility}
			v.Findings, consent.PartIDs = append(v.Findings, f), append(consent.PartIDs, f.ID)
		}
		p.Assessments = append(p.Assessments, assess.Assessment{ID: newID(10*n + 9), Kind: assess.KindJoint, Phase: 1, Views: []assess.View{v}})
	}
	add(1, assess.VisibilityAuthor, assess.VisibilityAuthor)
	add(2, assess.VisibilityAuthor, assess.VisibilityCircle)
	p.Consents = append(p.Consents, consent)
	v := viewOf(t, p, view.Member(reader), "2026-02-03")
	require.Len(t, v.Plan.Assessments, 1)
	assert.Equal(t, newID(29), v.Plan.Assessments[0].ID)
	assert.Equal(t, 1, cap(v.Plan.Assessments), "nor does the other stand behind the list")
	var told []view.Withheld
	for _, w := range v.Withheld {
		if w.Reason == view.ReasonAuthor {
			told = append(told, w)
		}
	}
	assert.Equal(t, []view.Withheld{{Pointer: "/assessments/0/views/0/findings", Reason: view.ReasonAuthor, Parts: 1}}, told)
}

// Whatever part is listed alone, what it stands in holds it without words; a conflict is
// shown whole or not at all.
func TestShellsOfEveryKind(t *testing.T) {
	const outer, inner = plan.ID("outer22222"), plan.ID("inner22222")
	for _, row := range []struct {
		name, why string
		add       func(p *plan.Plan)
		shown     bool
	}{
		{"agenda", "one thing to talk about", func(p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: outer, Kind: plan.MeetingJoint, State: plan.MeetingPlanned, Text: "OUTER", Agenda: []plan.AgendaItem{{ID: inner, Text: "INNER"}}})
		}, true},
		{"evaluation", "how one goal went", func(p *plan.Plan) {
			p.Goals = append(p.Goals, plan.Goal{ID: outer, Text: "OUTER", Evaluations: []plan.Evaluation{{ID: inner, State: plan.GoalReached, Text: "INNER"}}})
		}, true},
		{"progress", "what came of one action", func(p *plan.Plan) {
			p.Actions = append(p.Actions, plan.Action{ID: outer, Text: "OUTER", Progress: []plan.Progress{{ID: inner, State: plan.ActionDone, Text: "INNER"}}})
		}, true},
		{"question", "what one sector asks", func(p *plan.Plan) {
			p.SectorPlans = append(p.SectorPlans, plan.SectorPlan{ID: outer, Kind: 1, Relation: 1, Title: "OUTER", Questions: []plan.Question{{ID: inner, Text: "INNER"}}})
		}, true},
		{"excerpt", "what one sector lets be read", func(p *plan.Plan) {
			p.SectorPlans = append(p.SectorPlans, plan.SectorPlan{ID: outer, Kind: 1, Relation: 1, Title: "OUTER", Excerpts: []plan.Excerpt{{ID: inner, Text: "INNER"}}})
		}, true},
		{"side", "half a conflict tells what the other half is", func(p *plan.Plan) {
			p.Conflicts = append(p.Conflicts, plan.Conflict{ID: outer, Kind: plan.ConflictChanged, Text: "OUTER", AboutIDs: []plan.ID{p.Goals[0].ID},
				Sides: []plan.ConflictSide{{ID: inner, Content: "INNER"}, {ID: newID(3)}}})
		}, false},
		{"role", "whoever bears it has a name", func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: outer, Kind: plan.MemberProfessional, Name: plan.Name{Given: "OUTER"}, Roles: []plan.Role{{ID: inner, Kind: plan.RoleLeader, LocalLabel: "INNER"}}})
			p.Needs = append(p.Needs, plan.Need{ID: newID(4), Statement: plan.Statement{By: outer}})
		}, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			listed := func(ids ...plan.ID) string {
				p := exampleCase("aino")
				row.add(p)
				p.People = append(p.People, plan.Member{ID: newID(1), Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
				consent := plan.Consent{ID: newID(2), Decision: plan.ConsentGiven, RecipientID: newID(1), Scope: plan.ScopeParts, PartIDs: ids}
				consent.By, consent.On = "53vipvwxo5", day("2026-01-20")
				p.Consents = append(p.Consents, consent)
				return answer(t, p, string(newID(1)), "2026-02-03")
			}
			seen := listed(inner, newID(4))
			assert.Equal(t, row.shown, strings.Contains(seen, "INNER"), row.why)
			assert.Equal(t, row.name == "role", strings.Contains(seen, "OUTER"), "of what stands around it nothing is said")
		})
	}
}

// While a security ban stands against a reader, a conflict about somebody who was
// expressly allowed is shown, and none about another.
func TestAConflictAboutSomebodyAllowedUnderABan(t *testing.T) {
	with := func(about plan.ID) string {
		p := exampleCase("aino")
		for n := range 3 {
			p.People = append(p.People, plan.Member{ID: newID(n), Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
		}
		p.Conflicts = []plan.Conflict{{ID: newID(3), Kind: plan.ConflictChanged, AboutIDs: []plan.ID{about}, Text: "SETTLE",
			Sides: []plan.ConflictSide{{ID: "side222222"}, {ID: "side333333"}}}}
		consent := plan.Consent{ID: newID(4), Decision: plan.ConsentGiven, RecipientID: newID(0), Scope: plan.ScopeParts, PartIDs: []plan.ID{newID(1), newID(3)}}
		consent.By, consent.On = "53vipvwxo5", day("2026-01-20")
		p.Consents = append(p.Consents, consent)
		p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: newID(5), Statement: plan.Statement{On: day("2026-01-20")}, Ground: plan.GroundSecurityBan, AgainstIDs: []plan.ID{newID(0)},
			Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID}})
		return answer(t, p, string(newID(0)), "2026-02-03")
	}
	assert.Contains(t, with(newID(1)), "SETTLE")
	assert.NotContains(t, with(newID(2)), "SETTLE", "nobody allowed that one")
}

// A consent for the child as such stays where a secret part is listed in it too.
func TestAListThatNamesTheChild(t *testing.T) {
	const reader, on = "guardian:53vipvwxo5", "2026-02-03"
	with := func(secret ...plan.ID) string {
		p := exampleCase("aino")
		p.Child.ID = newID(7)
		p.Consents = append(p.Consents, plan.Consent{ID: newID(8), Decision: plan.ConsentGiven, Scope: plan.ScopeParts, PartIDs: append([]plan.ID{newID(7)}, secret...)})
		for _, id := range secret {
			p.Needs = append(p.Needs, plan.Need{ID: id, Text: "SECRET"})
			p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: newID(10), Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{"53vipvwxo5"},
				Scope: plan.ScopeParts, PartIDs: []plan.ID{id}, Existence: plan.ExistenceSecret})
		}
		return answer(t, p, reader, on)
	}
	before := with()
	require.Contains(t, before, newID(8), "it is shown")
	assert.Equal(t, before, with(newID(9)))
}

// A place that repeats the address of somebody under a ban is in no copy, though the
// child's own home is protected from nobody: not a near person's, not a worker's.
func TestPlacesOfOthersUnderABan(t *testing.T) {
	for _, kind := range []plan.MemberKind{plan.MemberNearPerson, plan.MemberProfessional, plan.MemberExperienceExpert} {
		t.Run(kind.String(), func(t *testing.T) {
			p := exampleCase("aino")
			m := plan.Member{ID: newID(1), Kind: kind, SecurityBans: []civil.Period{{}}, Address: plan.Address{Text: "Turvakatu 5 A"}}
			if kind == plan.MemberNearPerson {
				m.NearPerson = &plan.NearPerson{Residence: plan.ResidenceNot}
			}
			p.People = append(p.People, m)
			require.Equal(t, kind != plan.MemberExperienceExpert, !p.Protected("", day("2026-02-03")), "of an expert nobody says where they live")
			p.Meetings[0].Place = &plan.Place{Kind: plan.PlaceElsewhere, Text: "Turvakadulla 5"}
			p.Actions[0].Place, p.Needs[0].Text, p.Needs[0].By = "turvakatu 5", "Haetaan Turvakatu 5:stä", "" // whoever says it reads it
			for _, r := range append(view.Readers(p), view.Family()) {
				if v, err := view.Of(p, r, day("2026-02-03")); err == nil {
					assert.NotContains(t, strings.ToLower(bytesOf(t, v)), "turvaka", r)
				}
			}
		})
	}
}

func TestFoundLeaks(t *testing.T) {
	for _, row := range []struct{ file, why, reader, on, lacks string }{
		{"shell-1", "the assessment around a secret finding", "uuuuuuuuuu", "2026-03-01", "eeeeeeeeee"},
		{"shell-1", "the meeting around secret feedback", "uuuuuuuuuu", "2026-03-01", "tttttttttt"},
		{"home-place-under-ban", "the home as a place, for a guardian who lives apart", "guardian:ffffffffff", "2026-03-01", "Suojakuja"},
		{"home-place-under-ban", "nor for the guardian at home", "guardian:mmmmmmmmm2", "2026-03-01", "Suojakuja"},
		{"home-place-under-ban", "nor for the child", "child", "2026-03-01", "Suojakuja"},
		{"home-place-under-ban", "nor when it is to be met", "guardian:ffffffffff", "2026-03-01", "2026-04-01T"},
		{"father-holds-baton", "a guardian in the baton reads no more", "guardian:ffffffffff", "2026-03-01", "MOTHERS"},
		{"controller-chain", "what is against the county is against its units", "uuuuuuuuuu", "2026-03-01", "open need"},
		{"near-person-same-home", "an unknown residence is the child's home", "wwwwwwwwww", "2026-03-01", "ADDR-GRANDMA-SAME-HOME"},
		{"later-person", "who comes later", "guardian:mmmmmmmmm2", "2026-03-01", "LATER"},
		{"family-copy-child", "what the child may not know", "child", "2026-03-01", "MAY NOT KNOW"},
	} {
		t.Run(row.file+" "+row.lacks, func(t *testing.T) {
			assert.NotContains(t, answer(t, found(t, row.file), row.reader, row.on), row.lacks, row.why)
		})
	}
	p := found(t, "not-able-consent-at-18")
	for _, on := range []string{"2026-03-04", "2026-03-05", "2030-01-01"} {
		_, err := view.Of(p, view.Member("ffffffffff"), day(on))
		var refused *view.Refusal
		require.ErrorAs(t, err, &refused, "what a child judged not able said does not come alive, %s", on)
	}
	_, err := view.Of(found(t, "family-copy-child"), view.Family(), day("2026-03-01"))
	var family *view.FamilyError
	assert.ErrorAs(t, err, &family, "the paper lies on the kitchen table")
}

// A view is read as it is written, and what makes it one is asked for.
func TestViewDocument(t *testing.T) {
	for _, name := range []string{"aino", "eeli", "iida"} {
		p := readCase(t, name)
		for _, r := range append(view.Readers(p), view.Family()) {
			v, err := view.Of(p, r, day("2026-09-02"))
			if err != nil {
				continue
			}
			data, err := json.Marshal(v)
			require.NoError(t, err)
			assert.Regexp(t, `^\{"format":"oneplan-view/1\.0","reader":`, string(data))
			back, issues := view.Decode(data, issue.Limits{})
			require.Empty(t, issues, "%s for %s", name, r)
			again, err := json.Marshal(back)
			require.NoError(t, err)
			assert.Equal(t, string(data), string(again))
			assert.Zero(t, v.Plan.Revision, "no view is a revision")
		}
	}
	_, issues := view.Decode([]byte(`{"format":"oneplan-view/1.0","reader":"child","on":"2026-02-03","plan":{"format":"oneplan/1.0"},"withheld":[{"pointer":"/needs"}]}`), issue.Limits{})
	assert.True(t, slices.ContainsFunc(issues, func(i issue.Issue) bool {
		return i.Rule == "form.required" && i.Pointer == "/withheld/0/reason" && i.Of == "reason"
	}), "what is withheld has a reason: %v", issues)
	for text, rule := range map[string]string{
		`{}`: "form.required", `{"format":"oneplan/1.0"}`: "form.pattern", `{"format":"oneplan-view/1.1"}`: "json.newer-format",
		`{"format":"oneplan-view/1.0","reader":"child","on":"2026-02-03","plan":{"Title":"x"}}`: "form.unknown-member",
	} {
		v, issues := view.Decode([]byte(text), issue.Limits{})
		assert.Nil(t, v, text)
		require.NotEmpty(t, issues, text)
		assert.Equal(t, rule, issues[0].Rule, text)
	}
}

// A copy is worded neutrally where it says one thing alone, of the whole plan.
func TestNeutral(t *testing.T) {
	notTold := view.Withheld{Reason: view.ReasonNotTold}
	for _, row := range []struct {
		name, why string
		withheld  []view.Withheld
		want      bool
	}{
		{"not told", "as under a ban", []view.Withheld{notTold}, true},
		{"nothing", "nothing is kept back", nil, false},
		{"another reason", "it is told why", []view.Withheld{{Reason: view.ReasonScope}}, false},
		{"a place", "it is told where", []view.Withheld{{Pointer: "/needs", Reason: view.ReasonNotTold}}, false},
		{"two", "it is told how much", []view.Withheld{notTold, notTold}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, (&view.View{Withheld: row.withheld}).Neutral(), row.why)
		})
	}
}

// Whoever stands under a ban learns one thing, whatever is kept back.
func TestBansAreNeutral(t *testing.T) {
	p := found(t, "home-place-under-ban")
	v := viewOf(t, p, view.Guardian("ffffffffff"), "2026-03-01")
	assert.True(t, v.Neutral())
	assert.NotContains(t, bytesOf(t, v), "ban")
	assert.False(t, viewOf(t, p, view.Guardian("mmmmmmmmm2"), "2026-03-01").Neutral())
	assert.True(t, view.HoldsMore(p, day("2026-03-01")))
	q := p.Clone()
	q.Prohibitions = []plan.Prohibition{{ID: newID(1), Ground: plan.GroundSecurityBan, AgainstIDs: []plan.ID{"ffffffffff"}, Scope: plan.ScopeParts, PartIDs: []plan.ID{q.Needs[0].ID}}}
	no := refused(t, q, view.Guardian("ffffffffff"), "2026-03-01")
	assert.Equal(t, view.ReasonNotTold, no.Reason)
	assert.Zero(t, no.Ask)
	q.Consents[0].RecipientID, q.Consents[0].By = "ffffffffff", "ffffffffff"
	q.Consents[0].Scope, q.Consents[0].PartIDs = plan.ScopeParts, []plan.ID{"tttttttttt"}
	_ = refused(t, q, view.Guardian("ffffffffff"), "2026-03-01") // his own consent is none
	q.Consents[0].By = "mmmmmmmmm2"
	assert.Len(t, viewOf(t, q, view.Guardian("ffffffffff"), "2026-03-01").Plan.Meetings, 1, "what was expressly allowed")
}

// What stands inside the child's own data is secret as what stands in a list of
// the plan: a sibling, a group.
func TestSecretsInsideTheChild(t *testing.T) {
	p := readCase(t, "aino")
	q := p.Clone()
	q.Child.Siblings = append(q.Child.Siblings, plan.Sibling{ID: newID(3), Name: plan.Name{Given: "X"}})
	q.Prohibitions = append(q.Prohibitions, plan.Prohibition{ID: newID(4), Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{"53vipvwxo5"},
		Scope: plan.ScopeParts, PartIDs: []plan.ID{newID(3)}, Existence: plan.ExistenceSecret})
	assert.Equal(t, answer(t, p, "guardian:53vipvwxo5", "2026-02-03"), answer(t, q, "guardian:53vipvwxo5", "2026-02-03"))
}

// A leader of the network who reads codes and days is bound by a prohibition, and by
// a ban, as others are.
func TestFiguresAreBound(t *testing.T) {
	p := readCase(t, "aino")
	const leader = plan.ID("leader2222")
	p.People = append(p.People, plan.Member{ID: leader, Kind: plan.MemberProfessional, Roles: []plan.Role{{ID: newID(1), Kind: plan.RoleLeader}}})
	meeting := p.Meetings[0].ID
	full := viewOf(t, p, view.Member(leader), "2026-02-03")
	require.Equal(t, []view.Basis{view.BasisStatistics}, full.Bases)
	forbid := func(ground plan.ProhibitionGround, existence plan.Existence, scope plan.ConsentScope) *plan.Plan {
		q := p.Clone()
		f := plan.Prohibition{ID: newID(2), Ground: ground, AgainstIDs: []plan.ID{leader}, Scope: scope, Existence: existence}
		if f.On = day("2026-01-01"); scope == plan.ScopeParts {
			f.PartIDs = []plan.ID{meeting}
		}
		q.Prohibitions = append(q.Prohibitions, f)
		return q
	}
	for _, existence := range []plan.Existence{plan.ExistenceShown, plan.ExistenceSecret} {
		v := viewOf(t, forbid(plan.GroundSecrecy, existence, plan.ScopeParts), view.Member(leader), "2026-02-03")
		assert.Len(t, v.Plan.Meetings, len(full.Plan.Meetings)-1, existence)
	}
	require.NotEmpty(t, full.Plan.Assessments)
	whose := forbid(plan.GroundSecrecy, plan.ExistenceSecret, plan.ScopeParts)
	for i := range whose.Assessments {
		whose.Assessments[i].By = newID(3)
	}
	whose.People = append(whose.People, plan.Member{ID: newID(3), Kind: plan.MemberProfessional})
	whose.Prohibitions[len(whose.Prohibitions)-1].PartIDs = []plan.ID{newID(3)}
	assert.Empty(t, viewOf(t, whose, view.Member(leader), "2026-02-03").Plan.Assessments, "what somebody says of whom the leader may not know")
	assert.Equal(t, view.ReasonSecrecy, refused(t, forbid(plan.GroundSecrecy, plan.ExistenceShown, plan.ScopeWhole), view.Member(leader), "2026-02-03").Reason)
	assert.Equal(t, view.ReasonNotTold, refused(t, forbid(plan.GroundSecurityBan, plan.ExistenceShown, plan.ScopeParts), view.Member(leader), "2026-02-03").Reason)
}

// An organisation that nothing shown names is in no copy: it may be there only for
// somebody who came later. A number of the family's, and of nobody in particular,
// may be anybody's.
func TestNobodysOrganisationAndNumber(t *testing.T) {
	p := readCase(t, "aino")
	q := p.Clone()
	q.Organisations = append(q.Organisations, plan.Organisation{ID: newID(1), Name: "SHELTER"})
	assert.Equal(t, answer(t, p, "guardian:53vipvwxo5", "2026-02-03"), answer(t, q, "guardian:53vipvwxo5", "2026-02-03"))

	q = p.Clone()
	q.People = slices.DeleteFunc(q.People, func(m plan.Member) bool { return m.ID != "53vipvwxo5" }) // a guardian alone
	q.FollowUp = []plan.Reach{{ID: newID(2), Direction: plan.DirectionToFamily, Way: plan.WayPhone, Telecom: &plan.Telecom{Kind: plan.TelecomPhone, Value: "050 555"}}}
	require.Equal(t, plan.MemberGuardian, q.People[0].Kind)
	assert.NotContains(t, answer(t, q, "guardian:"+string(q.People[0].ID), "2026-02-03"), "050 555")
}
