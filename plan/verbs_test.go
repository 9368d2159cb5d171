package plan_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// leaves are all values of a plan with their places.
func leaves(t *testing.T, p *plan.Plan) map[string]string {
	t.Helper()
	text, err := json.Marshal(p)
	require.NoError(t, err)
	var doc any
	require.NoError(t, json.Unmarshal(text, &doc))
	all := map[string]string{}
	var visit func(v any, at issue.Pointer)
	visit = func(v any, at issue.Pointer) {
		switch v := v.(type) {
		case map[string]any:
			for name, member := range v {
				visit(member, at.Member(name))
			}
		case []any:
			for i := range v {
				visit(v[i], at.Item(i))
			}
		default:
			all[string(at)] = fmt.Sprint(v)
		}
	}
	visit(doc, "")
	return all
}

// story writes down what each verb changes.
type story struct {
	t *testing.T
	b strings.Builder
}

// then tells what a verb made of the plan and returns that, or the plan itself
// where the verb was refused.
func (s *story) then(name string, before, after *plan.Plan, issues issue.List) *plan.Plan {
	s.t.Helper()
	fmt.Fprintf(&s.b, "## %s\n", name)
	for _, i := range issues {
		fmt.Fprintf(&s.b, "! %s %v %s\n", i.Rule, i.Severity, i.Pointer)
	}
	if after == nil {
		require.NotEmpty(s.t, issues, name)
		return before
	}
	was, is := leaves(s.t, before), leaves(s.t, after)
	for _, at := range slices.Sorted(maps.Keys(was)) {
		if value, ok := is[at]; !ok {
			fmt.Fprintf(&s.b, "- %s %s\n", at, was[at])
		} else if value != was[at] {
			fmt.Fprintf(&s.b, "~ %s %s > %s\n", at, was[at], value)
		}
	}
	for _, at := range slices.Sorted(maps.Keys(is)) {
		if _, ok := was[at]; !ok {
			fmt.Fprintf(&s.b, "+ %s %s\n", at, is[at])
		}
	}
	return after
}

// atAnyTime is a case whose people belong to the network on every day.
func atAnyTime(t *testing.T, name string) *plan.Plan {
	t.Helper()
	p := readCase(t, name)
	for i := range p.People {
		p.People[i].Period = civil.Period{}
	}
	return p
}

// Each verb of the lifecycle, with every member that an act can have: the
// whole of what it adds and changes, and why it refuses.
func TestVerbs(t *testing.T) {
	s := &story{t: t}
	at := civil.MustParseInstant
	n := 0
	act := func(by plan.ID, on string) plan.Act {
		n++
		recorder := social
		if day(on).Before(day("2026-05-02")) { // when she came
			recorder = nurse
		}
		return plan.Act{ID: newID(n), By: by, RecordedBy: recorder, On: day(on), Text: fmt.Sprintf("act %d", n)}
	}
	base := readCase(t, "iida").AsOf(day("2026-04-01"))
	meeting := base.Meetings[0].ID
	full := func(by plan.ID, on string) plan.Act { a := act(by, on); a.MeetingID = meeting; return a }
	named := []plan.ID{iida, mother}

	// The course.
	p := base
	take := func(name string, tr plan.Transition, a plan.Act) {
		q, issues := p.Take(tr, a)
		p = s.then(name, p, q, issues)
	}
	take("follow", plan.TransitionFollow, full(curator, "2026-04-02"))
	take("review", plan.TransitionReview, full(curator, "2026-04-03"))
	take("agree again", plan.TransitionAgree, full(curator, "2026-04-04"))
	take("agree twice", plan.TransitionAgree, full(curator, "2026-04-04"))
	take("agree before the day of the last step", plan.TransitionFollow, act(curator, "2026-04-01"))
	take("no transition", 0, act(curator, "2026-04-05"))
	noReason := act(curator, "2026-04-05")
	noReason.Text = ""
	take("close without a reason", plan.TransitionClose, noReason)
	open := p
	take("close", plan.TransitionClose, full(curator, "2026-04-05"))
	take("reopen", plan.TransitionReopen, full(curator, "2026-04-06"))
	p = open
	take("hand over", plan.TransitionHandOver, full(curator, "2026-04-07"))
	p = open.Clone()
	for i := range p.People {
		p.People[i].Period.To = day("2026-04-30")
	}
	take("hand over on the last day of everybody", plan.TransitionHandOver, full(curator, "2026-04-30"))
	take("hand over the day before", plan.TransitionHandOver, full(curator, "2026-04-29"))
	p = open.Clone()
	for i := range p.Actions {
		p.Actions[i].Progress = []plan.Progress{{ID: newID(500 + i), Statement: plan.Statement{On: day("2026-04-01")}, State: []plan.ActionState{plan.ActionDone, plan.ActionNotDone, plan.ActionCancelled, plan.ActionUnderWay, plan.ActionAgreed}[i%5]}}
		p.Actions[i].OwnerIDs = nil
	}
	take("hand over what is done, not done, cancelled and under way", plan.TransitionHandOver, full(curator, "2026-04-07"))

	// The baton.
	p = base
	offer := func(name string, o plan.Offer) { q, issues := p.OfferBaton(o); p = s.then(name, p, q, issues) }
	answer := func(name string, id plan.ID, kind plan.OfferAnswerKind, when string, a plan.Act) {
		if a.By != "" { // whoever answers for somebody else writes it down
			a.By, a.RecordedBy = "", a.By
		}
		q, issues := p.Answer(id, kind, at(when), a)
		p = s.then(name, p, q, issues)
	}
	said := func(by plan.ID, on string) plan.Statement {
		return plan.Statement{By: by, On: day(on), RecordedBy: teacher}
	}
	offer("offer to a responsible worker from a later day", plan.Offer{ID: newID(201), Statement: said(curator, "2026-04-10"), ToID: social, Role: plan.HoldingResponsible, From: at("2026-04-20T08:00:00+03:00"), NamedByIDs: named, MeetingID: meeting, Text: "tarjous"})
	offered := p
	answer("accepted before that day", newID(201), plan.OfferAccepted, "2026-04-12T09:00:00+03:00", full(teacher, "2026-04-12"))
	p = offered
	answer("accepted after that day", newID(201), plan.OfferAccepted, "2026-04-22T09:00:00+03:00", full(teacher, "2026-04-22"))
	p = offered
	answer("declined", newID(201), plan.OfferDeclined, "2026-04-12T09:00:00+03:00", full(teacher, "2026-04-12"))
	answer("answered again", newID(201), plan.OfferAccepted, "2026-04-13T09:00:00+03:00", full(teacher, "2026-04-13"))
	answer("no such offer", newID(299), plan.OfferAccepted, "2026-04-13T09:00:00+03:00", full(teacher, "2026-04-13"))
	offer("offer to a pair", plan.Offer{ID: newID(202), Statement: said(curator, "2026-04-14"), ToID: social, Role: plan.HoldingPair, NamedByIDs: named})
	answer("pair accepted", newID(202), plan.OfferAccepted, "2026-04-15T09:00:00+03:00", full(teacher, "2026-04-15"))
	offer("offer to a deputy", plan.Offer{ID: newID(203), Statement: said(curator, "2026-04-16"), ToID: social, Role: plan.HoldingDeputy, NamedByIDs: named,
		Answer: &plan.OfferAnswer{Kind: plan.OfferAccepted}})
	answer("deputy accepted", newID(203), plan.OfferAccepted, "2026-04-17T09:00:00+03:00", full(teacher, "2026-04-17"))
	offer("offer to a first receiver", plan.Offer{ID: newID(204), Statement: said(curator, "2026-04-16"), ToID: social, Role: plan.HoldingFirst})
	deputise := func(name, when string, a plan.Act) {
		q, issues := p.Deputise(at(when), a)
		p = s.then(name, p, q, issues)
	}
	lent := p
	deputise("deputise", "2026-05-01T08:00:00+03:00", full(curator, "2026-05-01"))
	giveBack := func(name, when string, a plan.Act) {
		q, issues := p.Return(at(when), a)
		p = s.then(name, p, q, issues)
	}
	giveBack("return", "2026-05-20T08:00:00+03:00", full(social, "2026-05-20"))
	giveBack("return twice", "2026-05-21T08:00:00+03:00", full(social, "2026-05-21"))
	p = lent
	deputise("deputise at the instant of the acceptance", "2026-04-17T09:00:00+03:00", full(curator, "2026-04-17"))
	p = lent
	deputise("deputise before the newest deputy accepted", "2026-04-17T08:59:59+03:00", full(curator, "2026-04-17"))
	p = lent.Clone()
	for i := range p.People {
		if p.People[i].ID == social {
			p.People[i].Period.To = day("2026-04-30")
		}
	}
	deputise("the newest deputy has left", "2026-05-01T08:00:00+03:00", full(curator, "2026-05-01"))

	// Contacts and meetings.
	p = base
	contact, ok := p.NextContact()
	require.True(t, ok)
	hold := func(name string, became plan.ContactState, next plan.Contact, a plan.Act) {
		q, issues := p.HoldContact(contact.ID, became, next, a)
		p = s.then(name, p, q, issues)
	}
	following := plan.Contact{ID: newID(301), Day: day("2026-06-01"), Text: "soitto"}
	hold("held, nothing next", plan.ContactHeld, plan.Contact{}, full(curator, "2026-05-04"))
	hold("held, and the next", plan.ContactHeld, following, full(curator, "2026-05-04"))
	p = base
	hold("nobody answered", plan.ContactMissed, following, full(curator, "2026-05-04"))
	p = base
	hold("became planned", plan.ContactPlanned, following, full(curator, "2026-05-04"))
	hold("became nothing", 0, following, full(curator, "2026-05-04"))
	q, issues := base.MoveContact(contact.ID, day("2026-05-11"), full(curator, "2026-05-01"))
	s.then("contact moved", base, q, issues)
	q, issues = base.MoveContact(newID(399), day("2026-05-11"), full(curator, "2026-05-01"))
	s.then("no such contact", base, q, issues)
	later := readCase(t, "iida").AsOf(day("2026-05-12"))
	planned := slices.IndexFunc(later.Meetings, func(m plan.Meeting) bool { return m.State == plan.MeetingPlanned })
	require.GreaterOrEqual(t, planned, 0)
	q, issues = later.MoveMeeting(later.Meetings[planned].ID, at("2026-05-20T13:00:00+03:00"), at("2026-05-20T14:30:00+03:00"), nil, full(social, "2026-05-15"))
	s.then("meeting moved", later, q, issues)
	var invitations []plan.ID
	for i := range later.Meetings[planned].Invitations {
		invitations = append(invitations, newID(310+i))
	}
	q, issues = later.MoveMeeting(later.Meetings[planned].ID, at("2026-05-20T13:00:00+03:00"), civil.Instant{}, invitations, full(social, "2026-05-15"))
	s.then("meeting moved, with invitations, without an end", later, q, issues)
	q, issues = later.MoveMeeting(later.Meetings[0].ID, at("2026-05-20T13:00:00+03:00"), civil.Instant{}, nil, full(social, "2026-05-15"))
	s.then("a meeting that was held", later, q, issues)

	// Consents and prohibitions.
	whole := readCase(t, "iida")
	withdraw := func(name string, id plan.ID, when string) {
		q, issues := whole.Withdraw(id, at(when), full(iida, "2026-09-10"))
		s.then(name, whole, q, issues)
	}
	for _, c := range whole.Consents {
		withdraw("withdraw consent "+string(c.ID), c.ID, "2026-09-10T09:00:00+03:00")
	}
	for _, f := range whole.Prohibitions {
		withdraw("withdraw prohibition "+string(f.ID), f.ID, "2026-09-10T09:00:00+03:00")
	}
	withdraw("no such consent", newID(398), "2026-09-10T09:00:00+03:00")

	// Tracks.
	for _, name := range []string{"aino", "eeli", "iida"} {
		p := atAnyTime(t, name)
		for to := plan.Track(1); to.IsValid(); to++ {
			for _, on := range []string{"2026-02-01", "2026-08-01"} {
				change := plan.TrackChange{Act: full(social, on), To: to}
				change.RecordedBy, change.MeetingID = "", ""
				if len(p.Intakes) > 0 {
					change.IntakeID = p.Intakes[0].ID
				}
				q, issues := p.ChangeTrack(change)
				s.then(fmt.Sprintf("%s to %v on %s", name, to, on), p, q, issues)
			}
		}
	}
	compareGolden(t, "verbs.golden", s.b.String())
	assert.Equal(t, compact(t, readCase(t, "iida")), compact(t, whole), "no verb touches the plan itself")
}

// toFront puts the part with this id first in its list.
func toFront[T any](list []T, id plan.ID) []T {
	return append(only(list, id), without(list, id)...)
}

// A verb finds its part wherever it stands in its list, the first place among them.
func TestVerbsFindTheFirstOfAList(t *testing.T) {
	spring, may, whole := readCase(t, "iida").AsOf(day("2026-04-20")), readCase(t, "iida").AsOf(day("2026-05-12")), readCase(t, "iida")
	contact, ok := spring.NextContact()
	require.True(t, ok)
	offered, issues := spring.OfferBaton(plan.Offer{ID: newID(1), Statement: plan.Statement{By: curator, On: day("2026-04-20")}, ToID: social, Role: plan.HoldingPair, NamedByIDs: []plan.ID{iida, mother}})
	require.NotNil(t, offered, issues)
	act := func(by plan.ID, on string) plan.Act { return plan.Act{ID: newID(2), By: by, On: day(on)} }
	for _, row := range []struct {
		name  string
		of    *plan.Plan
		front func(*plan.Plan)
		verb  func(*plan.Plan) (*plan.Plan, issue.List)
	}{
		{"HoldContact", spring, func(p *plan.Plan) { p.Contacts = toFront(p.Contacts, contact.ID) }, func(p *plan.Plan) (*plan.Plan, issue.List) {
			return p.HoldContact(contact.ID, plan.ContactHeld, plan.Contact{ID: newID(3), Day: day("2026-06-01"), Text: "soitto"}, act(curator, "2026-05-04"))
		}},
		{"MoveContact", spring, func(p *plan.Plan) { p.Contacts = toFront(p.Contacts, contact.ID) }, func(p *plan.Plan) (*plan.Plan, issue.List) {
			return p.MoveContact(contact.ID, day("2026-05-11"), act(curator, "2026-05-01"))
		}},
		{"MoveMeeting", may, func(p *plan.Plan) { p.Meetings = toFront(p.Meetings, movedMeeting) }, func(p *plan.Plan) (*plan.Plan, issue.List) {
			return p.MoveMeeting(movedMeeting, civil.MustParseInstant("2026-05-20T13:00:00+03:00"), civil.Instant{}, nil, act(social, "2026-05-15"))
		}},
		{"Withdraw of a consent", whole, func(p *plan.Plan) { p.Consents = toFront(p.Consents, consentForNurse) }, func(p *plan.Plan) (*plan.Plan, issue.List) {
			return p.Withdraw(consentForNurse, civil.MustParseInstant("2026-09-10T09:00:00+03:00"), act(iida, "2026-09-10"))
		}},
		{"Answer", offered, func(p *plan.Plan) { p.BatonOffers = toFront(p.BatonOffers, newID(1)) }, func(p *plan.Plan) (*plan.Plan, issue.List) {
			return p.Answer(newID(1), plan.OfferDeclined, civil.MustParseInstant("2026-04-21T09:00:00+03:00"), act(social, "2026-04-21"))
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			want, issues := row.verb(row.of)
			require.NotNil(t, want, issues)
			p := row.of.Clone()
			row.front(p)
			got, issues := row.verb(p)
			require.NotNil(t, got, issues)
			assert.Len(t, leaves(t, got), len(leaves(t, want)))
		})
	}
}

// A meeting that is moved asks everybody anew, each with an id that is given for it.
func TestMovedMeetingAsksAnew(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-05-12"))
	part(p.Meetings, movedMeeting).Invitations = []plan.Invitation{{ID: newID(11), PersonID: mother, Response: plan.ResponseAccepts}, {ID: newID(12), PersonID: social}}
	for _, row := range []struct {
		name string
		ids  []plan.ID
		want []string
	}{
		{"one for each", []plan.ID{newID(21), newID(22)}, nil},
		{"the first is none", []plan.ID{"no id", newID(22)}, []string{"act.id /invitations/0/id"}},
		{"the second is none", []plan.ID{newID(21), ""}, []string{"act.id /invitations/1/id"}},
		{"one too few", []plan.ID{newID(21)}, []string{"meeting.unknown"}},
		{"one too many", []plan.ID{newID(21), newID(22), newID(23)}, []string{"meeting.unknown"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			q, issues := p.MoveMeeting(movedMeeting, civil.MustParseInstant("2026-05-20T13:00:00+03:00"), civil.Instant{}, row.ids, plan.Act{ID: newID(2), By: social, On: day("2026-05-15")})
			if row.want == nil {
				require.NotNil(t, q, issues)
				for i, in := range part(q.Meetings, newID(2)).Invitations {
					assert.Equal(t, row.ids[i], in.ID)
					assert.Zero(t, in.Response, "nobody has answered for another day")
				}
				return
			}
			assert.Nil(t, q)
			var found []string
			for _, i := range issues {
				_, inside, _ := strings.Cut(string(i.Pointer), "/meetings/3")
				found = append(found, strings.TrimSpace(i.Rule+" "+inside))
			}
			assert.Equal(t, row.want, found)
		})
	}
}
