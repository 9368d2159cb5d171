package schema_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// byCalls break the rules that no document breaks by itself: who asks something
// of a whole plan that cannot be done meets them.
var byCalls = []struct {
	rule string
	call func(t *testing.T, p *plan.Plan) issue.List
}{
	{"contact.unknown", func(_ *testing.T, p *plan.Plan) issue.List { return refusal(p.MoveContact("nowhere234", day, act)) }},
	{"meeting.unknown", func(_ *testing.T, p *plan.Plan) issue.List {
		return refusal(p.MoveMeeting("nowhere234", noon, noon, nil, act))
	}},
	{"offer.unknown", func(_ *testing.T, p *plan.Plan) issue.List {
		return refusal(p.Answer("nowhere234", plan.OfferAccepted, noon, act))
	}},
	{"offer.answered", func(t *testing.T, p *plan.Plan) issue.List {
		t.Helper()
		p, issues := p.OfferBaton(plan.Offer{ID: "offer23456", Statement: plan.Statement{By: act.By, On: day}, ToID: "teacher234", Role: plan.HoldingDeputy})
		require.Empty(t, issues)
		p, issues = p.Answer("offer23456", plan.OfferDeclined, noon, plan.Act{ID: act.ID, On: day, RecordedBy: act.By})
		require.Empty(t, issues)
		return refusal(p.Answer("offer23456", plan.OfferAccepted, noon, act))
	}},
	{"act.id", func(_ *testing.T, p *plan.Plan) issue.List {
		return refusal(p.ChangeTrack(plan.TrackChange{Act: plan.Act{By: act.By, On: day}, To: plan.TrackVoluntary}))
	}},
	{"act.day", func(_ *testing.T, p *plan.Plan) issue.List {
		return refusal(p.ChangeTrack(plan.TrackChange{Act: plan.Act{ID: act.ID, By: act.By}, To: plan.TrackVoluntary}))
	}},
	{"act.by", func(_ *testing.T, p *plan.Plan) issue.List {
		return refusal(p.ChangeTrack(plan.TrackChange{Act: plan.Act{ID: act.ID, On: day}, To: plan.TrackVoluntary}))
	}},
	{"act.left", func(_ *testing.T, p *plan.Plan) issue.List {
		p.Person(act.By).Period.To = day.AddDays(-1)
		return refusal(p.ChangeTrack(plan.TrackChange{Act: act, To: plan.TrackVoluntary}))
	}},
	{"act.instant", func(t *testing.T, p *plan.Plan) issue.List {
		t.Helper()
		p, issues := p.OfferBaton(plan.Offer{ID: "offer23456", Statement: plan.Statement{By: act.By, On: day}, ToID: "teacher234", Role: plan.HoldingDeputy})
		require.Empty(t, issues)
		return refusal(p.Answer("offer23456", plan.OfferAccepted, noon, plan.Act{ID: act.ID, On: day.AddDays(1)}))
	}},
	{"contact.became", func(_ *testing.T, p *plan.Plan) issue.List {
		i := slices.IndexFunc(p.Contacts, func(c plan.Contact) bool { return c.State == plan.ContactPlanned })
		return refusal(p.HoldContact(p.Contacts[i].ID, plan.ContactPlanned, plan.Contact{}, act))
	}},
	{"offer.answered-by", func(t *testing.T, p *plan.Plan) issue.List {
		t.Helper()
		p, issues := p.OfferBaton(plan.Offer{ID: "offer23456", Statement: plan.Statement{By: act.By, On: day}, ToID: "teacher234", Role: plan.HoldingDeputy})
		require.Empty(t, issues)
		return refusal(p.Answer("offer23456", plan.OfferAccepted, noon, act))
	}},
	{"baton.no-deputy", func(_ *testing.T, p *plan.Plan) issue.List { return refusal(p.Deputise(noon, act)) }},
	{"baton.not-lent", func(_ *testing.T, p *plan.Plan) issue.List { return refusal(p.Return(noon, act)) }},
	{"course.not-received", func(_ *testing.T, p *plan.Plan) issue.List {
		p.Actions[0].OwnerIDs = nil
		return refusal(p.Take(plan.TransitionHandOver, act))
	}},
	{"withdrawal.unknown", func(_ *testing.T, p *plan.Plan) issue.List { return refusal(p.Withdraw("nowhere234", noon, act)) }},
	{"withdrawal.by", func(_ *testing.T, p *plan.Plan) issue.List { return refusal(p.Withdraw("consent234", noon, act)) }},
	{"withdrawal.own-favour", func(_ *testing.T, p *plan.Plan) issue.List {
		p.Prohibitions[0].AgainstIDs = []plan.ID{"teacher234"}
		return refusal(p.Withdraw("prohibit23", noon, plan.Act{By: p.Prohibitions[0].By, RecordedBy: "teacher234", On: day}))
	}},
	{"act.recorder", func(_ *testing.T, p *plan.Plan) issue.List {
		return refusal(p.Withdraw("prohibit23", noon, plan.Act{By: "child23456", RecordedBy: "parent2345", On: day}))
	}},
	{"track.same", func(_ *testing.T, p *plan.Plan) issue.List {
		return refusal(p.ChangeTrack(plan.TrackChange{Act: act, To: plan.TrackStatutory}))
	}},
	{"due.no-day", func(_ *testing.T, p *plan.Plan) issue.List {
		_, issues := due.Of(p, due.Options{})
		return issues
	}},
	{"due.uncounted", func(_ *testing.T, p *plan.Plan) issue.List {
		p.Intakes[0].Arrived = civil.MustParseInstant("1950-03-01T12:00:00Z")
		_, issues := due.Of(p, due.Options{On: day})
		return issues
	}},
	{"proof.part", func(_ *testing.T, p *plan.Plan) issue.List { return history.Proof{}.Check(p, history.Digest{}) }},
	{"proof.member", func(t *testing.T, p *plan.Plan) issue.List {
		t.Helper()
		var none *history.History
		h, err := none.Add(p, history.Entry{At: noon}, rand.NewChaCha8([32]byte{}))
		require.NoError(t, err)
		copied := p.Clone()
		copied.Title = ""
		proof, err := h.Prove(copied)
		require.NoError(t, err)
		copied.Title = "another"
		return proof.Check(copied, h.Revisions[0].Root)
	}},
}

var (
	day  = civil.MustDate(2026, 3, 12)
	noon = civil.MustParseInstant("2026-03-12T12:00:00+02:00")
	act  = plan.Act{ID: "newone2345", By: "worker2345", On: day, Text: "x"}
)

func refusal(_ *plan.Plan, issues issue.List) issue.List { return issues }

func TestCallsBreakTheirRules(t *testing.T) {
	doc, err := os.ReadFile("testdata/good/" + wholePlan + ".json")
	require.NoError(t, err)
	for _, c := range byCalls {
		t.Run(c.rule, func(t *testing.T) {
			p, issues := plan.Decode(doc, issue.Limits{})
			require.Empty(t, issues)
			issues = c.call(t, p)
			assert.True(t, slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Rule == c.rule }), "%v", issues)
		})
	}
}
