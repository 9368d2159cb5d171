package edit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/part"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Nobody opens the plan to themselves, or to where they work, in somebody else's name.
func TestOwnFavour(t *testing.T) {
	p := plain(t)
	from, err := civil.ParseInstant("2026-02-01T10:00:00+02:00")
	require.NoError(t, err)
	held, ok := p.Holder(from) // sees everything, and is no exception
	require.True(t, ok)
	mother, nurse := aMember(t, p, plan.MemberGuardian), held.PersonID
	unit := p.Person(nurse).Professional.OrganisationID
	var colleague plan.ID
	for i := range p.People {
		if m := &p.People[i]; m.Kind == plan.MemberProfessional && m.ID != nurse && m.Professional.OrganisationID != unit {
			colleague = m.ID
		}
	}
	mothers := plan.Statement{By: mother, On: day}
	nurses := plan.Statement{By: mother, On: day, RecordedBy: nurse}
	childs := plan.Statement{By: p.ChildID(), On: day, RecordedBy: colleague}
	p.Consents = append(p.Consents,
		plan.Consent{ID: "childgives", Statement: childs, Decision: plan.ConsentGiven, RecipientID: nurse, Scope: plan.ScopeMinimum},
		plan.Consent{ID: "childshuts", Statement: childs, Decision: plan.ConsentRefused, RecipientID: unit, Scope: plan.ScopeMinimum},
		plan.Consent{ID: "mothershut", Statement: mothers, Decision: plan.ConsentRefused, RecipientID: nurse, Scope: plan.ScopeMinimum},
		plan.Consent{ID: "forothers2", Statement: childs, Decision: plan.ConsentGiven, RecipientID: colleague, Scope: plan.ScopeMinimum})
	p.Consents = append(p.Consents, plan.Consent{ID: "refusedaaa", Statement: mothers, Decision: plan.ConsentRefused, RecipientID: unit, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID}})
	p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: "unjudgedaa", Statement: plan.Statement{By: p.ChildID(), On: day}, Ground: plan.GroundMinor, AgainstIDs: []plan.ID{nurse}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID}})
	p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: "elsewhere2", Statement: plan.Statement{By: p.ChildID(), On: day}, Ground: plan.GroundMinor, AgainstIDs: []plan.ID{colleague}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID},
		Withdrawal: &plan.Withdrawal{Statement: plan.Statement{By: p.ChildID(), On: day}, From: from}}) // of another, which ended before
	p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: "forbidaaaa", Statement: plan.Statement{By: p.ChildID(), On: day}, Ground: plan.GroundMinor, Capacity: &plan.Capacity{Statement: plan.Statement{By: colleague, On: day}, Judgement: plan.CapacityAble, Matter: "kuvat"}, AgainstIDs: []plan.ID{unit}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID}})
	judged := func(id plan.ID, j plan.CapacityJudgement) func(*plan.Plan) {
		return func(q *plan.Plan) {
			i := slices.IndexFunc(q.Consents, func(c plan.Consent) bool { return c.ID == id })
			q.Consents[i].Capacity = &plan.Capacity{Statement: plan.Statement{By: nurse, On: day}, Judgement: j, Matter: "kuvat"}
		}
	}
	given := func(to plan.ID, said plan.Statement, decision plan.ConsentDecision) func(*plan.Plan) {
		return func(q *plan.Plan) {
			q.Consents = append(q.Consents, plan.Consent{ID: fresh, Statement: said, Decision: decision, RecipientID: to, Scope: plan.ScopeMinimum})
		}
	}
	withdrawn := plan.Withdrawal{Statement: nurses, From: from}
	for _, row := range []struct {
		name, why string
		change    func(*plan.Plan)
		at        string
	}{
		{"to oneself", "whoever writes it sees by it", given(nurse, nurses, plan.ConsentGiven), "/consents/#/recipientId"},
		{"to the workplace", "the writer sees by it too", given(unit, nurses, plan.ConsentGiven), "/consents/#/recipientId"},
		{"to the controller", "what works for it sees by it", given(p.Controller(unit), nurses, plan.ConsentGiven), "/consents/#/recipientId"},
		{"to a colleague elsewhere", "two pairs of eyes", given(colleague, nurses, plan.ConsentGiven), ""},
		{"a refusal of the workplace", "it opens nothing", given(unit, nurses, plan.ConsentRefused), ""},
		{"a refusal", "it opens nothing", given(colleague, nurses, plan.ConsentRefused), ""},
		{"to where the same edit lets the writer work", "they see by it from then on", func(q *plan.Plan) {
			moved := q.Person(colleague).Professional.OrganisationID
			given(moved, nurses, plan.ConsentGiven)(q)
			q.Person(nurse).Professional.OrganisationID = moved
		}, "/consents/#/recipientId"},
		{"the child judged able to permit it", "the child's word begins to count", judged("childgives", plan.CapacityAble), "/consents/#/capacity"},
		{"the child judged not able to permit it", "it opens nothing", judged("childgives", plan.CapacityNotAble), ""},
		{"how far the child understands is not known", "it counts as before", judged("childgives", plan.CapacityUnknown), ""},
		{"how far the child understands is not known, where the child refuses", "it counts as before", judged("childshuts", plan.CapacityUnknown), ""},
		{"the child judged able to refuse it", "it opens nothing", judged("childshuts", plan.CapacityAble), ""},
		{"the child judged not able to refuse it", "the refusal counts no more", judged("childshuts", plan.CapacityNotAble), "/consents/#/capacity"},
		{"the child judged able where a guardian refuses", "the guardian's refusal counts no more", judged("mothershut", plan.CapacityAble), "/consents/#/capacity"},
		{"the child judged able to permit it to somebody else", "two pairs of eyes", judged("forothers2", plan.CapacityAble), ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			v, err := edit.Open(p, view.Member(nurse), day)
			require.NoError(t, err)
			opened, err := edit.Open(p, v.Reader, day)
			require.NoError(t, err)
			row.change((*plan.Plan)(v.Plan))
			e := edit.Editor{Reader: v.Reader, On: day, IDs: ids()}
			problem, _ := compare(t, docsTable(t), p, opened, v, e)
			assert.Empty(t, problem, "the slow writer knows")
			done, issues := edit.Apply(p, v, e)
			if row.at == "" {
				require.NotNil(t, done, issues)
				return
			}
			require.Nil(t, done, row.why)
			require.Len(t, issues, 1)
			assert.Equal(t, "edit.own-favour", issues[0].Rule)
			head, tail, _ := strings.Cut(row.at, "#")
			assert.True(t, strings.HasPrefix(string(issues[0].Pointer), head) && strings.HasSuffix(string(issues[0].Pointer), tail), issues[0].Pointer)
			assert.Equal(t, issue.SeverityError, issues[0].Severity)
		})
	}
	v, err := edit.Open(p, view.Member(mother), day)
	require.NoError(t, err)
	given(unit, mothers, plan.ConsentGiven)((*plan.Plan)(v.Plan))
	done, issues := edit.Apply(p, v, edit.Editor{Reader: v.Reader, On: day, IDs: ids()})
	require.NotNil(t, done, "whoever decides says it themselves: %v", issues)
	for why, row := range map[string]struct {
		reader view.Reader
		change func(*plan.Plan)
		at     issue.Pointer
	}{
		"nor beside her, in her view": {view.Member(mother), given(unit, nurses, plan.ConsentGiven), issue.Pointer("/consents").Item(len(p.Consents)).Member("recipientId")},
		"a refusal is not ended beside her": {view.Member(mother), func(q *plan.Plan) {
			for i := range q.Consents {
				if q.Consents[i].ID == "refusedaaa" {
					q.Consents[i].Withdrawal = &withdrawn
				}
			}
		}, issue.Pointer("/consents").Item(len(p.Consents) - 1).Member("withdrawal")},
		"whom it binds does not see it, and does not end it beside the child": {view.Child(), func(q *plan.Plan) {
			require.Len(t, q.Prohibitions, 3)
			childs := withdrawn
			childs.By = p.ChildID()
			i := slices.IndexFunc(q.Prohibitions, func(f plan.Prohibition) bool { return f.ID == "forbidaaaa" })
			q.Prohibitions[i].Withdrawal = &childs
		}, "/prohibitions/2/withdrawal"},
		"nor judged not able beside the child": {view.Child(), func(q *plan.Plan) {
			i := slices.IndexFunc(q.Prohibitions, func(f plan.Prohibition) bool { return f.ID == "unjudgedaa" })
			q.Prohibitions[i].Capacity = &plan.Capacity{Statement: plan.Statement{By: nurse, On: day, RecordedBy: nurse}, Judgement: plan.CapacityNotAble, Matter: "kuvat"}
		}, "/prohibitions/0/capacity"},
	} {
		v, err := edit.Open(p, row.reader, day)
		require.NoError(t, err)
		opened, err := edit.Open(p, row.reader, day)
		require.NoError(t, err)
		row.change((*plan.Plan)(v.Plan))
		e := edit.Editor{Reader: v.Reader, On: day, By: nurse, IDs: ids()}
		problem, _ := compare(t, docsTable(t), p, opened, v, e)
		assert.Empty(t, problem, "%s: the slow writer knows", why)
		done, issues := edit.Apply(p, v, e)
		require.Nil(t, done, why)
		require.Len(t, issues, 1)
		assert.Equal(t, "edit.own-favour", issues[0].Rule, why)
		assert.Equal(t, row.at, issues[0].Pointer, why)
	}
}

// What is between the child and others is written down beside the child by any worker.
func TestFavourOfOthers(t *testing.T) {
	forbids := func(t *testing.T, p *plan.Plan) plan.Prohibition {
		return plan.Prohibition{ID: "forbidsaaa", Statement: plan.Statement{By: p.ChildID(), On: day, RecordedBy: person(t, p, "Mari")}, Ground: plan.GroundMinor,
			Capacity:   &plan.Capacity{Statement: saying(t, p, "Mari"), Judgement: plan.CapacityAble, Matter: "kuvat"},
			AgainstIDs: []plan.ID{person(t, p, "Jukka")}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID}}
	}
	stands := func(t *testing.T, p *plan.Plan) { p.Prohibitions = append(p.Prohibitions, forbids(t, p)) }
	runAsked(t, []asked{
		{name: "a prohibition against another", why: "it opens nothing to her", who: "Aino", by: "Mari", change: func(t *testing.T, p *plan.Plan) {
			f := forbids(t, p)
			f.Capacity.RecordedBy = f.RecordedBy
			p.Prohibitions = append(p.Prohibitions, f)
		}, want: "taken 1"},
		{name: "one against another, withdrawn", why: "two pairs of eyes", who: "Aino", by: "Mari", whole: stands, change: func(t *testing.T, p *plan.Plan) {
			said := plan.Statement{By: p.ChildID(), On: day, RecordedBy: person(t, p, "Mari")}
			part.Find[plan.Prohibition](p, "forbidsaaa").Withdrawal = &plan.Withdrawal{Statement: said, From: civil.MustParseInstant("2026-02-01T10:00:00+02:00")}
		}, want: "taken 0"},
		{name: "the worker's own judgement, changed to able", why: "the child's word to her begins to count", who: "Mari", whole: func(t *testing.T, p *plan.Plan) {
			p.Consents = append(p.Consents, plan.Consent{ID: "childgives", Statement: plan.Statement{By: p.ChildID(), On: day}, Decision: plan.ConsentGiven, RecipientID: person(t, p, "Mari"), Scope: plan.ScopeMinimum,
				Capacity: &plan.Capacity{Statement: saying(t, p, "Mari"), Judgement: plan.CapacityNotAble, Matter: "kuvat"}})
		}, change: func(_ *testing.T, p *plan.Plan) {
			part.Find[plan.Consent](p, "childgives").Capacity.Judgement = plan.CapacityUnknown
		}, want: "edit.own-favour /consents/5/capacity"},
	})
}
