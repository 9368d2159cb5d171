package plan_test

import (
	"slices"
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
		{"reference.missing", "/actions/" + weeklyTasks + "/ownerIds/0", func(p *plan.Plan) { part(p.Actions, weeklyTasks).OwnerIDs[0] = "zzzzzzzzzz" }},
		{"reference.kind", "/actions/" + weeklyTasks + "/goalIds/0", func(p *plan.Plan) { part(p.Actions, weeklyTasks).GoalIDs[0] = part(p.Needs, needSchool).ID }},
		{"id.twice", "/needs/" + needSchool + "/id", func(p *plan.Plan) { part(p.Needs, needSafety).ID = part(p.Needs, needSchool).ID }},
		{"decision.order", "/decisions/" + string(newID(1)) + "/sent", func(p *plan.Plan) {
			p.Decisions = []plan.Decision{{ID: newID(1), Given: day("2026-03-10"), Sent: day("2026-03-09"), Noticed: day("2026-03-10")}}
		}},
		{"decision.order", "/decisions/" + string(newID(1)) + "/noticed", func(p *plan.Plan) {
			p.Decisions = []plan.Decision{{ID: newID(1), Given: day("2026-03-10"), Noticed: day("2026-03-09")}}
		}},
		{"period.reversed", "/child/securityBans/0", func(p *plan.Plan) {
			p.Child.SecurityBans[0].From, p.Child.SecurityBans[0].To = day("2026-03-01"), day("2026-02-28")
		}},
		{"period.reversed", "/tracks/" + voluntaryTrack + "/period", func(p *plan.Plan) { part(p.Tracks, voluntaryTrack).Period.To = day("2020-01-01") }},
		{"child.subject-identity-code", "/child/formerSubjects/0", func(p *plan.Plan) { p.Child.FormerSubjects = []string{"141008A904A"} }},
		{"child.subject-identity-code", "/child/subject", func(p *plan.Plan) { p.Child.Subject = "141008A904A" }},
		{"child.born-late", "/child/born", func(p *plan.Plan) { p.Child.Born = day("2026-02-01") }},
		{"child.born-late", "/child/born", func(p *plan.Plan) { p.Child.Born = day("2036-02-01"); p.Child.ID = "" }},
		{"member.guardian", "/people/" + string(mother), func(p *plan.Plan) { p.Person(mother).Guardian = nil }},
		{"intake.assessment", "/intakes/" + notification + "/outcome", func(p *plan.Plan) {
			part(p.Intakes, notification).Outcome = &plan.IntakeOutcome{Kind: plan.OutcomeAssessment}
		}},
		{"contact.worker", "/contacts/lfogj3xy4i/workerId", func(p *plan.Plan) { part(p.Contacts, "lfogj3xy4i").WorkerID = mother }},
		{"contact.worker", "/followUp/iaev7ukzqq/workerId", func(p *plan.Plan) { part(p.FollowUp, "iaev7ukzqq").WorkerID = p.Child.ID }},
		{"contact.family", "/contacts/lfogj3xy4i/familyIds/0", func(p *plan.Plan) { part(p.Contacts, "lfogj3xy4i").FamilyIDs = []plan.ID{social} }},
		{"contact.family", "/followUp/iaev7ukzqq/familyId", func(p *plan.Plan) { part(p.FollowUp, "iaev7ukzqq").FamilyID = social }},
		{"meeting.attendance", "/meetings/cky7lereij/attendance", func(p *plan.Plan) { part(p.Meetings, "cky7lereij").State = plan.MeetingCancelled }},
		{"agreement.not-asked", "/people/" + string(father), func(p *plan.Plan) {
			p.Agreements = slices.DeleteFunc(p.Agreements, func(a plan.Agreement) bool { return a.By == father })
		}},
		{"agreement.not-asked", "/child", func(p *plan.Plan) {
			p.Child.Born = day("2006-01-01")
			p.Agreements = slices.DeleteFunc(p.Agreements, func(a plan.Agreement) bool { return a.By == p.Child.ID })
		}},
		{"member.kind", "/people/" + string(grandma) + "/guardian", func(p *plan.Plan) { p.Person(grandma).Guardian = &plan.Guardian{} }},
		{"intake.reason", "/intakes/" + notification + "/outcome", func(p *plan.Plan) {
			part(p.Intakes, notification).Outcome.Kind, part(p.Intakes, notification).Outcome.Text = plan.OutcomeUnnecessary, ""
		}},
		{"intake.prenatal-born", "/intakes/" + notification + "/arrived", func(p *plan.Plan) { part(p.Intakes, notification).Kind = plan.IntakePrenatal }},
		{"action.place", "/actions/" + nightAtShelter, func(p *plan.Plan) { part(p.Actions, nightAtShelter).Place = "" }},
		{"baton.missing", "/baton", func(p *plan.Plan) { part(p.Baton, socialHolds).To = at("2026-06-01T12:00:00+03:00") }},
		{"baton.not-accepted", "/baton/" + socialHolds, func(p *plan.Plan) { part(p.Baton, socialHolds).Accepted = civil.Instant{} }},
		{"baton.not-professional", "/baton/" + socialHolds, func(p *plan.Plan) { part(p.Baton, socialHolds).PersonID = grandma }},
		{"ban.place", "/actions/" + talkAtSchool + "/place", func(p *plan.Plan) {
			ban := part(p.Prohibitions, securityBan)
			ban.PartIDs = slices.DeleteFunc(ban.PartIDs, func(id plan.ID) bool { return id == talkAtSchool })
		}},
		{"ban.against", "/prohibitions", func(p *plan.Plan) { part(p.Prohibitions, securityBan).Ground = plan.GroundSecrecy }},
		{"ban.child", "/prohibitions/" + securityBan + "/againstIds/1", func(p *plan.Plan) {
			ban := part(p.Prohibitions, securityBan)
			ban.AgainstIDs = append(ban.AgainstIDs, p.ChildID())
		}},
		{"baton.family", "/baton/" + curatorHolds + "/personId", func(p *plan.Plan) {
			part(p.Baton, curatorHolds).Role, part(p.Baton, curatorHolds).PersonID = plan.HoldingPair, father
		}},
		{"identifier.identity-code", "/people/" + string(mother) + "/identifiers/0/value", func(p *plan.Plan) {
			p.Person(mother).Identifiers = []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: "141008A904B"}}
		}},
		{"identifier.looks-like-identity-code", "/child/identifiers/0/value", func(p *plan.Plan) {
			p.Child.Identifiers = []plan.Identifier{{System: "urn:oid:1.2.3", Value: "141008A904A"}}
		}},
		{"code.empty", "/needs/" + needSchool + "/codes/1", func(p *plan.Plan) {
			part(p.Needs, needSchool).Codes = []plan.Coded{{Display: "uni"}, {}}
		}},
		{"identifier.looks-like-identity-code", "/needs/" + needSchool + "/codes/0/code", func(p *plan.Plan) {
			part(p.Needs, needSchool).Codes = []plan.Coded{{System: "urn:oid:1.2.3", Code: "141008A904A"}}
		}},
		{"code.own", "/needs/" + needSchool + "/codes/0/system", func(p *plan.Plan) {
			part(p.Needs, needSchool).Codes = []plan.Coded{{System: plan.CanonicalBase + "/CodeSystem/need-kind", Code: "health"}}
		}},
		{"baton.gap", "/baton/" + nurseLends, func(p *plan.Plan) { part(p.Baton, curatorHolds).To = at("2026-05-05T15:00:00+03:00") }},
		{"baton.overlap", "/baton/" + nurseLends, func(p *plan.Plan) { part(p.Baton, curatorHolds).To = at("2026-05-05T17:00:00+03:00") }},
		{"baton.not-named", "/baton/" + socialHolds, func(p *plan.Plan) { part(p.Baton, socialHolds).NamedByIDs = nil }},
		{"baton.accepted-late", "/baton/" + nurseLends + "/accepted", func(p *plan.Plan) { part(p.Baton, nurseLends).Accepted = at("2026-05-06T08:00:00+03:00") }},
		{"baton.holder-leaves", "/baton/" + socialHolds, func(p *plan.Plan) { p.Person(social).Period.To = day("2026-12-31") }},
		{"offer.role", "/batonOffers/" + offerToNurse + "/role", func(p *plan.Plan) { part(p.BatonOffers, offerToNurse).Role = plan.HoldingFirst }},
		{"reach.one-way", "/followUp", func(p *plan.Plan) { p.FollowUp = only(p.FollowUp, reachCurator) }},
		{"contact.next-missing", "/contacts", func(p *plan.Plan) { p.Contacts = without(p.Contacts, nextVisit) }},
		{"agreement.reason", "/agreements/" + fatherNotAsked, func(p *plan.Plan) { part(p.Agreements, fatherNotAsked).Text = "" }},
		{"agreement.missing", "/agreements", func(p *plan.Plan) { p.Agreements = only(p.Agreements, fatherNotAsked) }},
		{"conflict.open", "/conflicts/confl22222", func(p *plan.Plan) { p.Conflicts = []plan.Conflict{twoSides()} }},
		{"conflict.sides", "/conflicts/confl22222/sides", func(p *plan.Plan) {
			c := twoSides()
			c.Sides, c.Settlement = c.Sides[:len(c.Sides)-1], &plan.Settlement{Text: "sovittiin"}
			p.Conflicts = []plan.Conflict{c}
		}},
		{"conflict.settled-side", "/conflicts/confl22222/settlement/sideId", func(p *plan.Plan) {
			c, d := twoSides(), twoSides()
			c.ID, c.Sides = "confl33333", []plan.ConflictSide{{ID: "side444444"}, {ID: "side555555"}}
			c.Settlement, d.Settlement = &plan.Settlement{SideID: "side444444"}, &plan.Settlement{SideID: "side444444"}
			p.Conflicts = []plan.Conflict{c, d}
		}},
		{"consent.parts", "/consents/" + consentForNurse, func(p *plan.Plan) { part(p.Consents, consentForNurse).Scope = plan.ScopeParts }},
		{"consent.giver", "/consents/" + consentForNurse + "/by", func(p *plan.Plan) { part(p.Consents, consentForNurse).By = grandma }},
		{"consent.capacity", "/consents/" + consentForNurse, func(p *plan.Plan) { part(p.Consents, consentForNurse).Capacity = nil }},
		{"consent.over-minor", "/consents/" + consentForTeacher + "/by", func(p *plan.Plan) { part(p.Consents, consentForTeacher).Capacity = able }},
		{"capacity.incomplete", "/consents/" + consentForNurse + "/capacity", func(p *plan.Plan) { part(p.Consents, consentForNurse).Capacity.Matter = "" }},
		{"withdrawal.early", "/prohibitions/" + prohibitsFather + "/withdrawal/from", func(p *plan.Plan) {
			part(p.Prohibitions, prohibitsFather).Withdrawal.From = at("2026-01-01T00:00:00+02:00")
		}},
		{"prohibition.giver", "/prohibitions/" + prohibitsFather + "/by", func(p *plan.Plan) { part(p.Prohibitions, prohibitsFather).By = mother }},
		{"prohibition.guardian", "/prohibitions/" + prohibitsFather + "/by", func(p *plan.Plan) {
			part(p.Prohibitions, prohibitsFather).Ground, part(p.Prohibitions, prohibitsFather).By = plan.GroundClient, mother
		}},
		{"track.overlap", "/tracks/" + statutoryTrack + "/period", func(p *plan.Plan) { part(p.Tracks, voluntaryTrack).Period.To = day("2026-06-01") }},
		{"track.intake", "/tracks/" + statutoryTrack, func(p *plan.Plan) { part(p.Tracks, statutoryTrack).IntakeID = "" }},
		{"view.voice", "/assessments/" + firstStar + "/views/" + childsView + "/voice", func(p *plan.Plan) {
			part(part(p.Assessments, firstStar).Views, childsView).By, part(part(p.Assessments, firstStar).Views, childsView).Voice = p.Person(mother).ID, assess.VoiceChild
		}},
		{"meeting.moved-twice", "/meetings/" + heldMeeting + "/movedFromId", func(p *plan.Plan) { part(p.Meetings, network).MovedFromID = part(p.Meetings, movedMeeting).ID }},
		{"meeting.moved-twice", "/meetings/" + heldMeeting + "/movedFromId", func(p *plan.Plan) {
			p.Meetings = only(p.Meetings, heldMeeting)
			part(p.Meetings, heldMeeting).MovedFromID = heldMeeting
		}},
		{"meeting.not-moved", "/meetings/" + heldMeeting + "/movedFromId", func(p *plan.Plan) { part(p.Meetings, movedMeeting).State = plan.MeetingHeld }},
		{"course.not-allowed", "/course/" + firstAgreed + "/status", func(p *plan.Plan) { part(p.Course, firstAgreed).Status = plan.StatusFollowUp }},
		{"course.backwards", "/course/" + firstFollowUp + "/on", func(p *plan.Plan) { part(p.Course, firstFollowUp).On = day("2025-09-01") }},
		{"course.reason", "/course/" + string(newID(1)), func(p *plan.Plan) {
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
				found = found || i.Rule == row.rule && placed(t, p, i.Pointer) == row.at
			}
			assert.True(t, found, "%s at %s is not among %v", row.rule, row.at, p.Check())
		})
	}

	// These are reported by what is done to a plan, and provoked in its tests.
	for _, rule := range []string{
		"act.id", "act.day", "act.by", "act.left", "act.instant", "act.recorder", "withdrawal.by", "withdrawal.own-favour", "offer.answered-by", "contact.became", "offer.unknown", "offer.answered", "baton.no-deputy", "baton.not-lent", "course.not-received", "track.same",
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
