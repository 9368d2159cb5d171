package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/leave"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An act without an id or a day is refused at once, by rules of its own.
func TestEmptyActs(t *testing.T) {
	p := readCase(t, "aino")
	before := p.Clone()
	noID := plan.Act{By: p.People[0].ID, On: day("2026-03-01"), Text: "x"}
	noDay := plan.Act{ID: newID(9), By: p.People[0].ID, Text: "x"}
	nobody := plan.Act{ID: newID(9), On: day("2026-03-01"), Text: "x"}
	stranger := nobody
	stranger.By = "zzzzzzzzzz"
	written, byFamily := nobody, nobody
	const laura, diego plan.ID = "53vipvwxo5", "yl3xkfy2n6" // her parents
	written.By, written.RecordedBy = laura, "zzzzzzzzzz"
	byFamily.By, byFamily.RecordedBy = laura, diego
	contact, _ := p.NextContact()
	for _, row := range []struct {
		name string
		do   func(plan.Act) (*plan.Plan, issue.List)
	}{
		{"a step", func(a plan.Act) (*plan.Plan, issue.List) { return p.Take(plan.TransitionClose, a) }},
		{"a track", func(a plan.Act) (*plan.Plan, issue.List) {
			return p.ChangeTrack(plan.TrackChange{Act: a, To: plan.TrackStatutory})
		}},
		{"an offer", func(a plan.Act) (*plan.Plan, issue.List) {
			return p.OfferBaton(plan.Offer{ID: a.ID, Statement: plan.Statement{By: a.By, RecordedBy: a.RecordedBy, On: a.On}, ToID: p.People[0].ID, Role: plan.HoldingPair})
		}},
		{"a contact and the next", func(a plan.Act) (*plan.Plan, issue.List) {
			next := plan.Contact{ID: a.ID, Day: day("2026-06-01")}
			a.ID = ""
			return p.HoldContact(contact.ID, plan.ContactHeld, next, a)
		}},
		{"a moved contact", func(a plan.Act) (*plan.Plan, issue.List) {
			return p.MoveContact(contact.ID, day("2026-06-01"), a)
		}},
		{"no next contact's day", func(a plan.Act) (*plan.Plan, issue.List) {
			if a.On.IsZero() {
				return p.HoldContact(contact.ID, plan.ContactHeld, plan.Contact{ID: a.ID, Statement: plan.Statement{By: a.By}}, a)
			}
			return p.MoveContact(contact.ID, day("2026-06-01"), a)
		}},
	} {
		for _, wrong := range []struct {
			rule string
			act  plan.Act
		}{{"act.id", noID}, {"act.day", noDay}, {"act.by", nobody}, {"act.by", stranger}, {"act.by", written}, {"act.recorder", byFamily}} {
			next, issues := row.do(wrong.act)
			require.Nil(t, next, row.name)
			assert.True(t, slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Rule == wrong.rule }), "%s: %v", row.name, issues)
		}
	}
	assert.Equal(t, before, p, "a refused act leaves the plan as it was")
}

// Who does not belong to the network on a day acts in it no more, or not yet, and writes
// nothing down for others.
func TestActsOfWhoHasLeft(t *testing.T) {
	const on, before, after = "2026-09-12", "2026-09-11", "2026-09-13"
	noon := civil.MustParseInstant(on + "T12:00:00+03:00")
	of := func(from, to string) *plan.Plan {
		p := readCase(t, "iida").Clone()
		m := p.Person(nurse)
		if m.Period = (civil.Period{From: day("2025-09-22")}); from != "" {
			m.Period.From = day(from)
		}
		if to != "" {
			m.Period.To = day(to)
		}
		p.Meetings = append(p.Meetings, plan.Meeting{ID: newID(30), Statement: plan.Statement{By: social, On: day(before)}, Kind: plan.MeetingNetwork, State: plan.MeetingPlanned, Start: noon.AddHours(48)})
		return p
	}
	for _, row := range []struct {
		name string
		do   func(*plan.Plan, plan.Act) (*plan.Plan, issue.List)
	}{
		{"a step", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) { return p.Take(plan.TransitionClose, a) }},
		{"a track", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) {
			return p.ChangeTrack(plan.TrackChange{Act: a, To: plan.TrackVoluntary})
		}},
		{"an offer", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) {
			return p.OfferBaton(plan.Offer{ID: a.ID, Statement: plan.Statement{By: a.By, On: a.On, RecordedBy: a.RecordedBy}, ToID: social, Role: plan.HoldingPair})
		}},
		{"a deputy", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) { return p.Deputise(noon, a) }},
		{"a return", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) { return p.Return(noon, a) }},
		{"a contact", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) {
			next, _ := p.NextContact()
			return p.HoldContact(next.ID, plan.ContactHeld, plan.Contact{ID: newID(9), Day: day("2026-11-01")}, a)
		}},
		{"a moved contact", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) {
			next, _ := p.NextContact()
			return p.MoveContact(next.ID, day("2026-11-01"), a)
		}},
		{"a moved meeting", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) {
			return p.MoveMeeting(newID(30), noon.AddHours(72), civil.Instant{}, nil, a)
		}},
		{"a prohibition lifted", func(p *plan.Plan, a plan.Act) (*plan.Plan, issue.List) {
			i := slices.IndexFunc(p.Prohibitions, func(f plan.Prohibition) bool { return f.Ground == plan.GroundSecurityBan })
			return p.Withdraw(p.Prohibitions[i].ID, noon, a)
		}},
	} {
		for _, when := range []struct {
			name, from, to string
			refused        bool
		}{
			{"on the day after the last", "", before, true},
			{"on the last day", "", on, false},
			{"on the first day", on, "", false},
			{"on the day before the first", after, "", true},
		} {
			for _, act := range []struct {
				name string
				plan.Act
			}{
				{"by", plan.Act{ID: newID(8), By: nurse, On: day(on), Text: "syy"}},
				{"recordedBy", plan.Act{ID: newID(8), By: social, RecordedBy: nurse, On: day(on), Text: "syy"}},
			} {
				p := of(when.from, when.to)
				next, issues := row.do(p, act.Act)
				left := slices.IndexFunc(issues, func(i issue.Issue) bool { return i.Rule == "act.left" })
				require.Equal(t, when.refused, left >= 0, "%s %s, %s: %v", row.name, when.name, act.name, issues)
				if when.refused {
					require.Nil(t, next)
					assert.True(t, strings.HasSuffix(string(issues[left].Pointer), "/"+act.name), "%s: %s", row.name, issues[left].Pointer)
				}
			}
		}
	}
}

// What opens nothing is never too late: whoever has left withdraws their own consent, but
// lifts no refusal of theirs; an offer may be answered before one's time begins.
func TestActsThatWhoHasLeftMayDo(t *testing.T) {
	on, noon := day("2026-09-12"), civil.MustParseInstant("2026-09-12T12:00:00+03:00")
	for _, row := range []struct {
		name, why string
		decision  plan.ConsentDecision
		want      []string
	}{
		{"a consent", "it closes", plan.ConsentGiven, nil},
		{"a refusal", "it would open", plan.ConsentRefused, []string{"act.left"}},
	} {
		p := readCase(t, "iida").Clone()
		p.Person(mother).Period.To = on.AddDays(-1)
		i := slices.IndexFunc(p.Consents, func(c plan.Consent) bool { return c.ID == consentForTeacher })
		p.Consents[i].Decision = row.decision
		next, issues := p.Withdraw(p.Consents[i].ID, noon, plan.Act{By: mother, On: on, RecordedBy: social})
		assert.Equal(t, row.want, ruleIDs(issues), "%s: %s", row.name, row.why)
		assert.Equal(t, row.want == nil, next != nil, row.name)
		_, issues = p.Withdraw(p.Consents[i].ID, noon, plan.Act{By: mother, On: on, RecordedBy: curator})
		assert.Equal(t, "act.left", ruleIDs(issues)[0], "%s: but nobody writes it down who has left", row.name)
	}
	for _, row := range []struct {
		name, why string
		period    civil.Period
		want      []string
	}{
		{"before the first day", "whoever comes takes the baton over beforehand", civil.Period{From: on.AddDays(1)}, nil},
		{"on the last day", "still there", civil.Period{To: on}, nil},
		{"after the last day", "the family would have a holder who is not there", civil.Period{To: on.AddDays(-1)}, []string{"act.left"}},
	} {
		p := readCase(t, "iida").Clone()
		p.BatonOffers = append(p.BatonOffers, plan.Offer{ID: newID(7), Statement: plan.Statement{By: social, On: on}, ToID: nurse, Role: plan.HoldingDeputy})
		p.Person(nurse).Period = row.period
		next, issues := p.Answer(newID(7), plan.OfferAccepted, noon, plan.Act{ID: newID(8), On: on})
		assert.Equal(t, row.want, ruleIDs(issues), "%s: %s", row.name, row.why)
		assert.Equal(t, row.want == nil, next != nil, row.name)
	}
}

// Only whom the baton was offered to answers.
func TestAnswerOfAnother(t *testing.T) {
	p := readCase(t, "aino").Clone()
	to := p.Baton[len(p.Baton)-1].PersonID
	p.BatonOffers = append(p.BatonOffers, plan.Offer{ID: newID(7), Statement: plan.Statement{By: to, On: day("2026-03-01")}, ToID: to, Role: plan.HoldingDeputy})
	a := plan.Act{ID: newID(8), By: p.ChildID(), On: day("2026-03-02")}
	next, issues := p.Answer(newID(7), plan.OfferAccepted, civil.MustParseInstant("2026-03-02T10:00:00+02:00"), a)
	require.Nil(t, next)
	assert.Equal(t, "offer.answered-by", issues[0].Rule)
	other := slices.IndexFunc(p.People, func(m plan.Member) bool { return m.Kind == plan.MemberProfessional && m.ID != to })
	require.GreaterOrEqual(t, other, 0)
	a.By, a.RecordedBy = to, p.People[other].ID
	next, issues = p.Answer(newID(7), plan.OfferAccepted, civil.MustParseInstant("2026-03-02T10:00:00+02:00"), a)
	require.NotNil(t, next, issues)
	assert.Equal(t, a.RecordedBy, next.BatonOffers[len(next.BatonOffers)-1].Answer.RecordedBy)
}

// A hold that ends at midnight ends with the day before; no later, no earlier.
func TestMidnight(t *testing.T) {
	for _, row := range []struct {
		end    string
		leaves bool
		why    string
	}{
		{"2026-04-30T16:00:00+03:00", false, "on the last day"},
		{"2026-04-30T23:59:59+03:00", false, "its last second"},
		{"2026-05-01T00:00:00+03:00", false, "midnight is its end"},
		{"2026-04-30T21:00:00+00:00", false, "the same midnight, in another zone"},
		{"2026-05-01T00:00:01+03:00", true, "a second of the day after"},
		{"2026-05-01T08:00:00+03:00", true, "the morning after"},
	} {
		t.Run(row.why, func(t *testing.T) {
			p := readCase(t, "aino").Clone()
			i := slices.IndexFunc(p.Baton, func(h plan.Holding) bool { return plan.Holds(h.Role) && h.To.IsZero() })
			last := &p.Baton[i]
			old, next := last.PersonID, *last
			last.To = civil.MustParseInstant(row.end)
			next.ID, next.From, next.To, next.Accepted = newID(5), civil.MustParseInstant(row.end), civil.Instant{}, civil.MustParseInstant("2026-04-29T10:00:00+03:00")
			next.PersonID = other(p, old)
			p.Baton = append(p.Baton, next)
			p.Person(old).Period.To = day("2026-04-30")
			warned := slices.ContainsFunc(p.Check(), func(i issue.Issue) bool { return i.Rule == "baton.holder-leaves" })
			assert.Equal(t, row.leaves, warned, row.why)
			l, _ := leave.Of(p, old, day("2026-04-30"))
			assert.Equal(t, row.leaves, l.Holds, row.why)
		})
	}
}

func other(p *plan.Plan, than plan.ID) plan.ID {
	i := slices.IndexFunc(p.People, func(m plan.Member) bool { return m.Kind == plan.MemberProfessional && m.ID != than })
	return p.People[i].ID
}

// The baton is offered to who may hold it: to nobody of the family, and not to be
// responsible to who is known to work for a private service; a pair may.
func TestOfferToWhoMayHold(t *testing.T) {
	p := readCase(t, "iida")
	private := p.Clone()
	private.Organisation(private.Person(social).Professional.OrganisationID).Ownership = plan.OwnershipPrivate
	unknown := p.Clone()
	unknown.Organisation(unknown.Person(social).Professional.OrganisationID).Ownership = 0
	for _, row := range []struct {
		name string
		p    *plan.Plan
		to   plan.ID
		role plan.HoldingRole
		want []string
		why  string
	}{
		{"mother", p, mother, plan.HoldingResponsible, []string{"baton.family"}, "the holder is a professional"},
		{"grandmother as pair", p, grandma, plan.HoldingPair, []string{"baton.family"}, "a pair too"},
		{"public", p, social, plan.HoldingResponsible, nil, "as the template asks"},
		{"private", private, social, plan.HoldingResponsible, []string{"baton.not-professional"}, "the answer would be refused"},
		{"private as pair", private, social, plan.HoldingPair, nil, "a pair does not hold alone"},
		{"not told", unknown, social, plan.HoldingResponsible, nil, "a draft may not know yet"},
	} {
		t.Run(row.name, func(t *testing.T) {
			next, issues := row.p.OfferBaton(plan.Offer{ID: newID(3), Statement: plan.Statement{By: social, On: day("2026-09-12")}, ToID: row.to, Role: row.role})
			assert.Equal(t, row.want, ruleIDs(issues), row.why)
			assert.Equal(t, row.want == nil, next != nil, row.why)
		})
	}
}
