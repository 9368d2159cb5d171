package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ruleIDs(issues issue.List) []string {
	var ids []string
	for _, i := range issues {
		ids = append(ids, i.Rule)
	}
	return ids
}

// newID returns ids that no case uses.
func newID(n int) plan.ID {
	b := []byte("zzzzz22222")
	for i := len(b) - 1; n > 0; i, n = i-1, n/6 {
		b[i] = "234567"[n%6]
	}
	return plan.ID(b)
}

func TestTake(t *testing.T) {
	p := readCase(t, "aino")
	act := func(n int, on, text string) plan.Act {
		return plan.Act{ID: newID(n), By: "d6a5clrtdu", On: day(on), Text: text}
	}
	assert.Equal(t, []plan.Transition{plan.TransitionFollow, plan.TransitionReview, plan.TransitionClose, plan.TransitionHandOver}, plan.Allowed(plan.StatusAgreed))

	followed, issues := p.Take(plan.TransitionFollow, act(1, "2026-02-10", ""))
	require.Empty(t, issues)
	assert.Equal(t, plan.StatusFollowUp, followed.Status())
	assert.Equal(t, plan.StatusAgreed, p.Status(), "the plan itself is as it was")

	_, issues = p.Take(plan.TransitionReopen, act(1, "2026-02-10", "x"))
	assert.Equal(t, []string{"course.not-allowed"}, ruleIDs(issues))
	_, issues = p.Take(plan.TransitionClose, act(1, "2026-02-10", ""))
	assert.Equal(t, []string{"course.reason"}, ruleIDs(issues))
	early := act(1, "2026-01-26", "")
	early.By = "mjizvjslcz" // who was there before
	_, issues = p.Take(plan.TransitionFollow, early)
	assert.Equal(t, []string{"course.backwards"}, ruleIDs(issues))

	closed, issues := followed.Take(plan.TransitionClose, act(2, "2026-06-01", "Aamut sujuvat."))
	require.Empty(t, issues)
	draft, issues := closed.Take(plan.TransitionReopen, act(3, "2026-08-10", "Aamut ovat taas vaikeita."))
	require.Empty(t, issues)
	assert.Equal(t, plan.StatusDraft, draft.Status())

	nobody := followed.Clone()
	nobody.Baton = only(nobody.Baton, "rb6w577lfj") // of whoever received the concern; it has ended
	_, issues = nobody.Take(plan.TransitionReview, act(4, "2026-03-01", ""))
	assert.Contains(t, ruleIDs(issues), "baton.missing", "no plan in force without a holder")
	nobody = followed.Clone()
	nobody.Contacts = nil
	_, issues = nobody.Take(plan.TransitionReview, act(4, "2026-03-01", ""))
	assert.Contains(t, ruleIDs(issues), "contact.next-missing", "nor without a next contact")

	leaving := followed.Clone()
	for i := range leaving.People {
		leaving.People[i].Period.To = day("2026-07-31")
	}
	late := act(5, "2026-08-03", "esiopetukseen")
	late.By = leaving.ChildID() // nobody else is left
	_, issues = leaving.Take(plan.TransitionHandOver, late)
	assert.Contains(t, ruleIDs(issues), "course.not-received", "an open action must be received before the old side closes")
	over, issues := followed.Take(plan.TransitionHandOver, act(5, "2026-08-03", "esiopetukseen"))
	require.Empty(t, issues)
	assert.Empty(t, plan.Allowed(over.Status()), "it goes on elsewhere")
}

// The baton is offered and accepted; there is no instant without a holder.
func TestHandOver(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-04-01"))
	at := civil.MustParseInstant
	require.False(t, p.Check().HasErrors(), "%v", p.Check())

	offered, issues := p.OfferBaton(plan.Offer{ID: newID(1), Statement: plan.Statement{By: curator, On: day("2026-05-04")}, ToID: social, Role: plan.HoldingResponsible, NamedByIDs: []plan.ID{iida}})
	require.Empty(t, issues)
	h, _ := offered.Holder(at("2026-05-04T16:00:00+03:00"))
	assert.Equal(t, curator, h.PersonID, "an offer passes nothing")

	lent, issues := offered.Deputise(at("2026-05-05T16:00:00+03:00"), plan.Act{ID: newID(2), By: curator, On: day("2026-05-05"), Text: "kuraattori jättää työnsä"})
	require.Empty(t, issues)
	taken, issues := lent.Answer(newID(1), plan.OfferAccepted, at("2026-05-07T10:00:00+03:00"), plan.Act{ID: newID(3), On: day("2026-05-07")})
	require.Empty(t, issues)
	for instant, who := range map[string]plan.ID{
		"2026-05-05T15:59:59+03:00": curator, "2026-05-05T16:00:00+03:00": nurse,
		"2026-05-07T09:59:59+03:00": nurse, "2026-05-07T10:00:00+03:00": social,
	} {
		h, ok := taken.Holder(at(instant))
		require.True(t, ok)
		assert.Equal(t, who, h.PersonID, instant)
	}
	assert.Empty(t, errorsIn(taken.Check()))

	_, issues = taken.Answer(newID(1), plan.OfferAccepted, at("2026-05-08T10:00:00+03:00"), plan.Act{ID: newID(4), On: day("2026-05-08")})
	assert.Equal(t, []string{"offer.answered"}, ruleIDs(issues))
	_, issues = taken.Answer("zzzzzzzzzz", plan.OfferAccepted, at("2026-05-08T10:00:00+03:00"), plan.Act{})
	assert.Equal(t, []string{"offer.unknown"}, ruleIDs(issues))
	_, issues = taken.OfferBaton(plan.Offer{ID: newID(5), ToID: nurse, Role: plan.HoldingFirst})
	assert.Equal(t, []string{"offer.role"}, ruleIDs(issues))

	refused, issues := offered.Answer(newID(1), plan.OfferDeclined, at("2026-05-05T09:00:00+03:00"), plan.Act{ID: newID(6), On: day("2026-05-05")})
	require.Empty(t, issues)
	assert.Len(t, refused.Baton, len(p.Baton), "who declines holds nothing")

	away, issues := taken.Deputise(at("2026-07-01T08:00:00+03:00"), plan.Act{ID: newID(7), By: social, On: day("2026-07-01"), Text: "loma"})
	require.Empty(t, issues)
	back, issues := away.Return(at("2026-07-29T08:00:00+03:00"), plan.Act{ID: newID(8), By: nurse, On: day("2026-07-29")})
	require.Empty(t, issues)
	h, _ = back.Holder(at("2026-07-29T08:00:00+03:00"))
	assert.Equal(t, social, h.PersonID)
	_, issues = back.Return(at("2026-08-01T08:00:00+03:00"), plan.Act{ID: newID(9), By: nurse, On: day("2026-08-01")})
	assert.Equal(t, []string{"baton.not-lent"}, ruleIDs(issues))

	none := p.Clone()
	none.BatonOffers = nil
	_, issues = none.Deputise(at("2026-05-05T16:00:00+03:00"), plan.Act{ID: newID(2), By: curator, On: day("2026-05-05")})
	assert.Equal(t, []string{"baton.no-deputy"}, ruleIDs(issues))
}

func errorsIn(l issue.List) issue.List {
	return slices.DeleteFunc(slices.Clone(l), func(i issue.Issue) bool { return i.Severity != issue.SeverityError })
}

func TestContactsAndMeetings(t *testing.T) {
	p := readCase(t, "aino")
	contact := p.Contacts[0].ID // the only one
	act := plan.Act{ID: newID(1), By: "d6a5clrtdu", On: day("2026-02-10")}
	_, issues := p.HoldContact(contact, plan.ContactHeld, plan.Contact{}, act)
	assert.Equal(t, []string{"contact.next-missing"}, ruleIDs(issues), "a plan in force is never left without a next contact")
	held, issues := p.HoldContact(contact, plan.ContactHeld, plan.Contact{ID: newID(2), Day: day("2026-03-10")}, act)
	require.Empty(t, issues)
	next, ok := held.NextContact()
	require.True(t, ok)
	assert.Equal(t, day("2026-03-10"), next.Day)
	_, issues = held.HoldContact(contact, plan.ContactHeld, plan.Contact{ID: newID(3), Day: day("2026-04-10")}, act)
	assert.Equal(t, []string{"contact.unknown"}, ruleIDs(issues))

	moved, issues := p.MoveContact(contact, day("2026-02-12"), act)
	require.Empty(t, issues)
	assert.Equal(t, plan.ContactMoved, part(moved.Contacts, contact).State)
	assert.Equal(t, plan.ContactPlanned, part(moved.Contacts, act.ID).State)
	assert.Equal(t, part(p.Contacts, contact).FamilyIDs, part(moved.Contacts, act.ID).FamilyIDs)

	iidas := readCase(t, "iida").AsOf(day("2026-05-12"))
	require.Equal(t, plan.MeetingPlanned, part(iidas.Meetings, movedMeeting).State)
	tied := &iidas.Actions[slices.IndexFunc(iidas.Actions, func(a plan.Action) bool { return a.DueMeetingID != "" })]
	assert.Equal(t, day("2026-05-18"), iidas.DueDay(tied))
	start, end := civil.MustParseInstant("2026-05-20T13:00:00+03:00"), civil.MustParseInstant("2026-05-20T14:30:00+03:00")
	later, issues := iidas.MoveMeeting(movedMeeting, start, end, nil, plan.Act{ID: newID(4), By: social, On: day("2026-05-15")})
	require.Empty(t, errorsIn(issues))
	assert.Equal(t, plan.MeetingMoved, part(later.Meetings, movedMeeting).State, "the history stays")
	assert.Equal(t, plan.ID(movedMeeting), part(later.Meetings, newID(4)).MovedFromID)
	assert.Equal(t, day("2026-05-20"), later.DueDay(tied), "what is tied to the meeting moves with it")
	dues, _ := due.Of(later, due.Options{On: day("2026-05-15")})
	assert.True(t, slices.ContainsFunc(dues, func(d due.Day) bool { return d.Kind == due.KindAction && d.Last == day("2026-05-20") }))
	_, issues = later.MoveMeeting(movedMeeting, start, end, nil, plan.Act{ID: newID(5)})
	assert.Equal(t, []string{"meeting.unknown"}, ruleIDs(issues))
}

func TestWithdraw(t *testing.T) {
	p := readCase(t, "iida")
	at := civil.MustParseInstant("2026-09-10T09:00:00+03:00")
	next, issues := p.Withdraw(consentForNurse, at, plan.Act{By: iida, RecordedBy: social, On: day("2026-09-10")})
	require.Empty(t, errorsIn(issues))
	effects := view.Effects(p, day("2026-09-10"), next, day("2026-09-10"))
	require.Len(t, effects, 1, "one consent, one actor")
	assert.Equal(t, view.Member(nurse), effects[0].Reader)
	assert.NotEmpty(t, effects[0].Loses)
	assert.Empty(t, effects[0].Gains)
	_, issues = next.Withdraw(consentForNurse, at, plan.Act{})
	assert.Equal(t, []string{"withdrawal.unknown"}, ruleIDs(issues))
	_, issues = p.Withdraw(consentForNurse, civil.MustParseInstant("2025-01-01T09:00:00+02:00"), plan.Act{By: iida, On: day("2026-09-10")})
	assert.Contains(t, ruleIDs(issues), "withdrawal.early")
}

// What somebody set is theirs to take back: nobody lifts a prohibition that is against
// them, and none writes that another did but a professional.
func TestWithdrawIsTheGivers(t *testing.T) {
	at := civil.MustParseInstant("2026-09-10T09:00:00+03:00")
	for _, row := range []struct {
		name, why    string
		giver        plan.ID
		by, recorder plan.ID
		on           string
		rule         string
	}{
		{"her own", "", iida, iida, "", "2026-09-10", ""},
		{"her own, written down by the worker", "", iida, iida, social, "2026-09-10", ""},
		{"the father hers", "it is against him", iida, father, "", "2026-09-10", "withdrawal.by"},
		{"the father hers, as if she had", "no guardian writes for another", iida, iida, father, "2026-09-10", "act.recorder"},
		{"the worker hers", "in the worker's own name it is not hers", iida, social, "", "2026-09-10", "withdrawal.by"},
		{"the mother's, by the worker", "a guardian's is a guardian's", mother, social, "", "2026-09-10", "withdrawal.by"},
		{"the mother's, by the child", "not of age yet", mother, iida, "", "2026-09-10", "withdrawal.by"},
		{"the mother's, by the child of age", "it is hers from 18 on", mother, iida, "", "2026-10-14", ""},
		{"a worker's, by another", "who has left cannot lift it", curator, social, "", "2026-09-10", ""},
		{"a worker's, by the father", "", curator, father, "", "2026-09-10", "withdrawal.by"},
		{"nobody's, by the father", "it fails closed", "", father, "", "2026-09-10", "withdrawal.by"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := readCase(t, "iida")
			p.Person(curator).Period.To = civil.Date{}
			p.Prohibitions = []plan.Prohibition{{ID: newID(1), Statement: plan.Statement{By: row.giver, On: day("2026-02-02")}, Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{father}}}
			p.Consents = []plan.Consent{{ID: newID(2), Statement: plan.Statement{By: row.giver, On: day("2026-02-02")}, Decision: plan.ConsentGiven, RecipientID: nurse}}
			for _, id := range []plan.ID{newID(1), newID(2)} {
				next, issues := p.Withdraw(id, at, plan.Act{By: row.by, RecordedBy: row.recorder, On: day(row.on)})
				if row.rule == "" {
					require.NotNil(t, next, "%s: %v", row.why, issues)
					continue
				}
				require.Nil(t, next, row.why)
				assert.Equal(t, []string{row.rule}, ruleIDs(issues), row.why)
			}
		})
	}
}

// What shuts the plan to somebody is not taken back by their own hand in another's name.
func TestWithdrawNotInOwnFavour(t *testing.T) {
	at := civil.MustParseInstant("2026-09-10T09:00:00+03:00")
	for _, row := range []struct {
		name, why    string
		against      plan.ID
		giver        plan.ID
		by, recorder plan.ID
		refused      bool
	}{
		{"another's hand", "the worker writes what the mother lifts against the nurse", nurse, mother, mother, social, false},
		{"own hand", "the nurse writes that the mother let her in", nurse, mother, mother, nurse, true},
		{"own workplace", "the curator writes that pupil welfare may read again", "6pb43hvvsz", mother, mother, curator, true},
		{"a worker's", "a worker lifts what another set against them", social, curator, social, "", true},
		{"own decision", "who set it lifts it", mother, mother, mother, "", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := readCase(t, "iida")
			p.Person(curator).Period.To = civil.Date{}
			p.Prohibitions = []plan.Prohibition{{ID: newID(1), Statement: plan.Statement{By: row.giver, On: day("2026-02-02")}, Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{row.against}}}
			p.Consents = []plan.Consent{
				{ID: newID(2), Statement: plan.Statement{By: row.giver, On: day("2026-02-02")}, Decision: plan.ConsentRefused, RecipientID: row.against},
				{ID: newID(3), Statement: plan.Statement{By: row.giver, On: day("2026-02-02")}, Decision: plan.ConsentGiven, RecipientID: row.against},
			}
			for _, id := range []plan.ID{newID(1), newID(2), newID(3)} {
				next, issues := p.Withdraw(id, at, plan.Act{By: row.by, RecordedBy: row.recorder, On: day("2026-09-10")})
				if !row.refused || id == newID(3) { // what shuts them out is theirs to write down
					require.NotNil(t, next, "%s: %v", row.why, issues)
					continue
				}
				require.Nil(t, next, row.why)
				assert.Equal(t, []string{"withdrawal.own-favour"}, ruleIDs(issues), row.why)
			}
		})
	}
}

// However one walks through the lifecycle: no plan in force without an accepted
// holder and a next contact, and what is refused changes nothing.
func TestLifecycleWalks(t *testing.T) {
	steps, refused := 0, 0
	for seed := range 80 {
		dice := rand.New(rand.NewPCG(11, uint64(seed)))
		p := readCase(t, "aino")
		on := day("2026-02-10")
		n := 1
		before := compact(t, p)
		id := func() plan.ID { n++; return newID(n) }
		for range 40 {
			on = on.AddDays(dice.IntN(5))
			at := civil.MustParseInstant(fmt.Sprintf("%sT%02d:%02d:00+03:00", on, 8+dice.IntN(8), dice.IntN(60)))
			act := plan.Act{ID: id(), By: "d6a5clrtdu", On: on}
			if dice.IntN(2) == 0 {
				act.Text = "syy"
			}
			var next *plan.Plan
			var issues issue.List
			switch dice.IntN(7) {
			case 0, 1:
				next, issues = p.Take(plan.Transition(1+dice.IntN(6)), act)
			case 2:
				next, issues = p.OfferBaton(plan.Offer{ID: id(), Statement: plan.Statement{By: act.By, On: on}, ToID: p.People[3+dice.IntN(4)].ID,
					Role: plan.HoldingRole(1 + dice.IntN(4)), NamedByIDs: []plan.ID{p.People[0].ID}})
			case 3:
				if len(p.BatonOffers) == 0 {
					continue
				}
				offer := p.BatonOffers[dice.IntN(len(p.BatonOffers))].ID
				next, issues = p.Answer(offer, plan.OfferAnswerKind(1+dice.IntN(2)), at, act)
			case 4:
				next, issues = p.Deputise(at, act)
			case 5:
				next, issues = p.Return(at, act)
			case 6:
				c, ok := p.NextContact()
				if !ok {
					continue
				}
				var following plan.Contact
				if dice.IntN(4) > 0 {
					following = plan.Contact{ID: id(), Day: c.Day.AddDays(dice.IntN(30))}
				}
				next, issues = p.HoldContact(c.ID, plan.ContactHeld, following, act)
			}
			require.Equal(t, before, compact(t, p), "seed %d: the plan itself is never touched", seed)
			if next == nil {
				require.NotEmpty(t, issues, "seed %d: a refusal says why", seed)
				refused++
				continue
			}
			steps++
			p, before = next, compact(t, next)
			if plan.InForce(p.Status()) {
				require.Empty(t, errorsIn(p.Check()), "seed %d", seed)
				h, ok := p.Holder(at)
				require.True(t, ok, "seed %d: nobody holds the baton", seed)
				require.False(t, h.Accepted.IsZero())
				_, ok = p.NextContact()
				require.True(t, ok, "seed %d: no next contact", seed)
			}
		}
	}
	assert.Greater(t, steps, 400)
	assert.Greater(t, refused, 400)
}

func compact(t *testing.T, p *plan.Plan) string {
	t.Helper()
	b, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	return string(b)
}

// What a meeting was to talk about goes along when it is moved: a part stands in one place.
func TestMeetingMovesWithItsAgenda(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-05-12"))
	agenda := []plan.AgendaItem{{ID: newID(6), Text: "Kuka on vastuutyöntekijä?"}}
	part(p.Meetings, movedMeeting).Agenda = agenda
	start := civil.MustParseInstant("2026-05-20T13:00:00+03:00")
	q, issues := p.MoveMeeting(movedMeeting, start, civil.Instant{}, nil, plan.Act{ID: newID(4), By: social, On: day("2026-05-15")})
	require.Empty(t, errorsIn(issues))
	assert.Equal(t, agenda, part(q.Meetings, newID(4)).Agenda)
	assert.Empty(t, part(q.Meetings, movedMeeting).Agenda)
	assert.Equal(t, agenda, part(p.Meetings, movedMeeting).Agenda, "the plan is not touched")
}

// Nobody changes the table of the lifecycle through its copy.
func TestLifecycleIsACopy(t *testing.T) {
	rows := plan.Lifecycle()
	require.NotEmpty(t, rows)
	for i := range rows {
		require.Contains(t, plan.Allowed(rows[i].From[0]), rows[i].Transition, "the table and the rule say the same")
		rows[i].From[0], rows[i].To = 0, 0
	}
	for _, row := range plan.Lifecycle() {
		assert.NotZero(t, row.From[0], "%v", row.Transition)
		assert.NotZero(t, row.To, "%v", row.Transition)
	}
}
