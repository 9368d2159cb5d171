package plan_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
)

// Every rule between the parts of a plan is broken here once, in a plan that is
// fine otherwise.
func TestEveryRuleIsProvoked(t *testing.T) {
	at := civil.MustParseInstant
	able := &plan.Capacity{Statement: plan.Statement{By: curator, On: day("2026-01-10")}, Judgement: plan.CapacityAble, Matter: "asia"}
	rows := []struct {
		rule, at string
		spoil    func(p *plan.Plan)
	}{
		{"reference.missing", "/actions/0/ownerIds/0", func(p *plan.Plan) { p.Actions[0].OwnerIDs[0] = "zzzzzzzzzz" }},
		{"reference.kind", "/actions/0/goalIds/0", func(p *plan.Plan) { p.Actions[0].GoalIDs[0] = p.Needs[0].ID }},
		{"id.twice", "/needs/1/id", func(p *plan.Plan) { p.Needs[1].ID = p.Needs[0].ID }},
		{"decision.order", "/decisions/0/sent", func(p *plan.Plan) {
			p.Decisions = []plan.Decision{{Given: day("2026-03-10"), Sent: day("2026-03-09"), Noticed: day("2026-03-10")}}
		}},
		{"decision.order", "/decisions/0/noticed", func(p *plan.Plan) {
			p.Decisions = []plan.Decision{{Given: day("2026-03-10"), Noticed: day("2026-03-09")}}
		}},
		{"period.reversed", "/tracks/0/period", func(p *plan.Plan) { p.Tracks[0].Period.To = day("2020-01-01") }},
		{"child.subject-identity-code", "/child/subject", func(p *plan.Plan) { p.Child.Subject = "141008A904A" }},
		{"member.kind", "/people/2/guardian", func(p *plan.Plan) { p.People[2].Guardian = &plan.Guardian{} }},
		{"intake.reason", "/intakes/1/outcome", func(p *plan.Plan) {
			p.Intakes[1].Outcome.Kind, p.Intakes[1].Outcome.Text = plan.OutcomeUnnecessary, ""
		}},
		{"intake.prenatal-born", "/intakes/1/arrived", func(p *plan.Plan) { p.Intakes[1].Kind = plan.IntakePrenatal }},
		{"action.place", "/actions/2", func(p *plan.Plan) { p.Actions[2].Place = "" }},
		{"baton.missing", "/baton", func(p *plan.Plan) { p.Baton[3].To = at("2026-06-01T12:00:00+03:00") }},
		{"baton.not-accepted", "/baton/3", func(p *plan.Plan) { p.Baton[3].Accepted = civil.Instant{} }},
		{"baton.not-professional", "/baton/3", func(p *plan.Plan) { p.Baton[3].PersonID = grandma }},
		{"ban.place", "/actions/4/place", func(p *plan.Plan) { p.Prohibitions[1].PartIDs = p.Prohibitions[1].PartIDs[:6] }},
		{"ban.against", "/prohibitions", func(p *plan.Plan) { p.Prohibitions[1].Ground = plan.GroundSecrecy }},
		{"baton.family", "/baton/1/personId", func(p *plan.Plan) { p.Baton[1].Role, p.Baton[1].PersonID = plan.HoldingPair, father }},
		{"identifier.identity-code", "/people/0/identifiers/0/value", func(p *plan.Plan) {
			p.People[0].Identifiers = []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: "141008A904B"}}
		}},
		{"identifier.looks-like-identity-code", "/child/identifiers/0/value", func(p *plan.Plan) {
			p.Child.Identifiers = []plan.Identifier{{System: "urn:oid:1.2.3", Value: "141008A904A"}}
		}},
		{"baton.gap", "/baton/2", func(p *plan.Plan) { p.Baton[1].To = at("2026-05-05T15:00:00+03:00") }},
		{"baton.overlap", "/baton/2", func(p *plan.Plan) { p.Baton[1].To = at("2026-05-05T17:00:00+03:00") }},
		{"baton.not-named", "/baton/3", func(p *plan.Plan) { p.Baton[3].NamedByIDs = nil }},
		{"baton.accepted-late", "/baton/2/accepted", func(p *plan.Plan) { p.Baton[2].Accepted = at("2026-05-06T08:00:00+03:00") }},
		{"baton.holder-leaves", "/baton/3", func(p *plan.Plan) { p.Person(social).Period.To = day("2026-12-31") }},
		{"offer.role", "/batonOffers/0/role", func(p *plan.Plan) { p.BatonOffers[0].Role = plan.HoldingFirst }},
		{"reach.one-way", "/followUp", func(p *plan.Plan) { p.FollowUp = p.FollowUp[:1] }},
		{"contact.next-missing", "/contacts", func(p *plan.Plan) { p.Contacts = p.Contacts[:6] }},
		{"agreement.reason", "/agreements/5", func(p *plan.Plan) { p.Agreements[5].Text = "" }},
		{"agreement.missing", "/agreements", func(p *plan.Plan) { p.Agreements = p.Agreements[5:] }},
		{"conflict.open", "/conflicts/0", func(p *plan.Plan) { p.Conflicts = []plan.Conflict{twoSides()} }},
		{"conflict.sides", "/conflicts/0/sides", func(p *plan.Plan) {
			c := twoSides()
			c.Sides, c.Settlement = c.Sides[:1], &plan.Settlement{Text: "sovittiin"}
			p.Conflicts = []plan.Conflict{c}
		}},
		{"conflict.settled-side", "/conflicts/1/settlement/sideId", func(p *plan.Plan) {
			c, d := twoSides(), twoSides()
			c.ID, c.Sides[0].ID, c.Sides[1].ID = "confl33333", "side444444", "side555555"
			c.Settlement, d.Settlement = &plan.Settlement{SideID: "side444444"}, &plan.Settlement{SideID: "side444444"}
			p.Conflicts = []plan.Conflict{c, d}
		}},
		{"consent.parts", "/consents/0", func(p *plan.Plan) { p.Consents[0].Scope = plan.ScopeParts }},
		{"consent.giver", "/consents/0/by", func(p *plan.Plan) { p.Consents[0].By = grandma }},
		{"consent.capacity", "/consents/0", func(p *plan.Plan) { p.Consents[0].Capacity = nil }},
		{"consent.over-minor", "/consents/1/by", func(p *plan.Plan) { p.Consents[1].Capacity = able }},
		{"capacity.incomplete", "/consents/0/capacity", func(p *plan.Plan) { p.Consents[0].Capacity.Matter = "" }},
		{"withdrawal.early", "/prohibitions/0/withdrawal/from", func(p *plan.Plan) { p.Prohibitions[0].Withdrawal.From = at("2026-01-01T00:00:00+02:00") }},
		{"prohibition.giver", "/prohibitions/0/by", func(p *plan.Plan) { p.Prohibitions[0].By = mother }},
		{"prohibition.guardian", "/prohibitions/0/by", func(p *plan.Plan) {
			p.Prohibitions[0].Ground, p.Prohibitions[0].By = plan.GroundClient, mother
		}},
		{"track.overlap", "/tracks/1/period", func(p *plan.Plan) { p.Tracks[0].Period.To = day("2026-06-01") }},
		{"track.intake", "/tracks/1", func(p *plan.Plan) { p.Tracks[1].IntakeID = "" }},
		{"view.voice", "/assessments/0/views/0/voice", func(p *plan.Plan) {
			p.Assessments[0].Views[0].By, p.Assessments[0].Views[0].Voice = p.People[0].ID, assess.VoiceChild
		}},
		{"meeting.moved-twice", "/meetings/3/movedFromId", func(p *plan.Plan) { p.Meetings[1].MovedFromID = p.Meetings[2].ID }},
		{"meeting.not-moved", "/meetings/3/movedFromId", func(p *plan.Plan) { p.Meetings[2].State = plan.MeetingHeld }},
		{"course.not-allowed", "/course/1/status", func(p *plan.Plan) { p.Course[1].Status = plan.StatusFollowUp }},
		{"course.backwards", "/course/2/on", func(p *plan.Plan) { p.Course[2].On = day("2025-09-01") }},
		{"course.reason", "/course/6", func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{ID: newID(1), Statement: assess.Statement{On: day("2026-11-02")}, Status: plan.StatusClosed})
		}},
	}
	provoked := map[string]bool{}
	for _, row := range rows {
		provoked[row.rule] = true
		t.Run(row.rule, func(t *testing.T) {
			p := readCase(t, "iida")
			row.spoil(p)
			found := false
			for _, i := range p.Check() {
				found = found || i.Rule == row.rule && string(i.Pointer) == row.at
			}
			assert.True(t, found, "%s at %s is not among %v", row.rule, row.at, p.Check())
		})
	}

	// These are reported by what is done to a plan, and provoked in its tests.
	for _, rule := range []string{
		"act.id", "act.day", "act.by", "act.instant", "offer.answered-by", "contact.became", "offer.unknown", "offer.answered", "baton.no-deputy", "baton.not-lent", "course.not-received", "track.same",
		"contact.unknown", "meeting.unknown", "withdrawal.unknown",
	} {
		provoked[rule] = true
	}
	for _, rule := range plan.Rules() {
		assert.True(t, provoked[rule.ID], "%s is never provoked", rule.ID)
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			assert.NotEmpty(t, rule.Words.In(l), "%s has no words in %s", rule.ID, l)
		}
	}
}

// twoSides is a conflict of two sides.
func twoSides() plan.Conflict {
	return plan.Conflict{ID: "confl22222", Kind: plan.ConflictChanged, Sides: []plan.ConflictSide{{ID: "side222222"}, {ID: "side333333"}}}
}
