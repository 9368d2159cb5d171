package leave_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // wherever the tests run

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/leave"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// edges makes plans whose holds, acceptances and times in the network meet at
// midnights, a second beside them and within days, over a change of the clock.
type edges struct {
	dice     *rand.Rand
	helsinki *time.Location
}

const span = 7 // days from the first

// first is a day from which the clock changes within the span.
var first = civil.MustDate(2026, 3, 26)

func (e *edges) midnight(n int) time.Time {
	return time.Date(2026, 3, 26+n, 0, 0, 0, 0, e.helsinki)
}

func (e *edges) instant() time.Time {
	at := e.midnight(e.dice.IntN(span))
	return at.Add([]time.Duration{0, 0, 0, -time.Second, time.Second, 12 * time.Hour}[e.dice.IntN(6)])
}

// written is an instant as somebody's clock tells it.
func (e *edges) written(at time.Time) civil.Instant {
	zone := []*time.Location{e.helsinki, time.UTC, time.FixedZone("", -5*3600)}[e.dice.IntN(3)]
	return civil.MustParseInstant(at.In(zone).Format(time.RFC3339))
}

func (e *edges) day() civil.Date { return first.AddDays(e.dice.IntN(span)) }

func (e *edges) plan() *plan.Plan {
	people := []plan.ID{"aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"}
	p := &plan.Plan{}
	for _, id := range people {
		m := plan.Member{ID: id, Kind: plan.MemberProfessional}
		if e.dice.IntN(3) == 0 {
			m.Period.To = e.day()
		}
		if e.dice.IntN(6) == 0 {
			m.Period.From = e.day()
		}
		p.People = append(p.People, m)
	}
	var cuts []time.Time
	for range 1 + e.dice.IntN(4) {
		cuts = append(cuts, e.instant())
	}
	slices.SortFunc(cuts, time.Time.Compare)
	cuts = slices.CompactFunc(cuts, time.Time.Equal)
	for i, at := range cuts {
		h := plan.Holding{ID: plan.ID("holding22" + string(rune('a'+i))), PersonID: people[e.dice.IntN(3)], Role: plan.HoldingRole(1 + e.dice.IntN(4)), From: e.written(at)}
		if h.Role == plan.HoldingPair {
			h.Role = plan.HoldingResponsible
		}
		if i+1 < len(cuts) {
			h.To = e.written(cuts[i+1])
		}
		if e.dice.IntN(8) > 0 {
			h.Accepted = e.written(at.Add(-time.Duration(e.dice.IntN(3)) * 12 * time.Hour))
		}
		p.Baton = append(p.Baton, h)
	}
	if e.dice.IntN(2) == 0 {
		from := e.instant()
		pair := plan.Holding{ID: "pair222222", PersonID: people[e.dice.IntN(3)], Role: plan.HoldingPair, From: e.written(from), Accepted: e.written(from)}
		if e.dice.IntN(2) == 0 {
			pair.To = e.written(from.Add(36 * time.Hour))
		}
		p.Baton = append(p.Baton, pair)
	}
	for i := range e.dice.IntN(3) {
		at := e.written(e.instant())
		p.BatonOffers = append(p.BatonOffers, plan.Offer{ID: plan.ID("offer2222" + string(rune('a'+i))), ToID: people[e.dice.IntN(3)], Role: plan.HoldingDeputy,
			Answer: &plan.OfferAnswer{Kind: plan.OfferAnswerKind(1 + e.dice.IntN(2)), At: at}})
	}
	return p
}

// seconds are the instants at which anything can change, and those beside them.
func (e *edges) seconds() (all []time.Time) {
	for n := -1; n <= span+3; n++ {
		for _, d := range []time.Duration{-time.Second, 0, time.Second, 12 * time.Hour, 12*time.Hour + time.Second} {
			all = append(all, e.midnight(n).Add(d))
		}
	}
	return all
}

// holds is the slow reference: whether a holding lasts at an instant, taken on by
// whoever is asked.
func (e *edges) holds(h *plan.Holding, at time.Time) bool {
	now := civil.MustParseInstant(at.Format(time.RFC3339))
	if h.Role != plan.HoldingFirst {
		if h.Accepted.IsZero() {
			return false
		}
		accepted, err := time.Parse(time.RFC3339, h.Accepted.String())
		if err != nil || accepted.In(e.helsinki).Format(time.DateOnly) > at.In(e.helsinki).Format(time.DateOnly) {
			return false
		}
	}
	return !now.Before(h.From) && (h.To.IsZero() || now.Before(h.To))
}

// Over every boundary: who leaves after a day holds the baton afterwards exactly if
// some instant after the day is theirs; whoever is told to be next is the one to whom
// [plan.Plan.Deputise] passes it at that midnight; and the check warns of a hold beyond
// somebody's last day exactly if some instant of it lies there.
func TestLeavingOverEveryBoundary(t *testing.T) {
	helsinki, err := time.LoadLocation("Europe/Helsinki")
	require.NoError(t, err)
	seen := map[string]int{}
	for seed := range uint64(300) {
		e := &edges{rand.New(rand.NewPCG(seed, 4)), helsinki}
		p := e.plan()
		seconds := e.seconds()
		for n := range span {
			on, end := first.AddDays(n), e.midnight(n+1)
			for i := range p.People {
				id := p.People[i].ID
				got, _ := leave.Of(p, id, on)
				wantHolds, wantPair := false, false
				for _, at := range seconds {
					for j := range p.Baton {
						if h := &p.Baton[j]; h.PersonID == id && !at.Before(end) && e.holds(h, at) {
							wantHolds = wantHolds || h.Role != plan.HoldingPair
							wantPair = wantPair || h.Role == plan.HoldingPair
						}
					}
				}
				require.Equal(t, wantHolds, got.Holds, "seed %d: %v leaves after %v: %+v", seed, id, on, p.Baton)
				require.Equal(t, wantPair, got.Pair, "seed %d: %v leaves after %v: %+v", seed, id, on, p.Baton)
				if got.Holds {
					e.next(t, p, id, on, end, got.NextID, seen)
				}
			}
		}
		e.warned(t, p, seconds, seen)
	}
	for _, what := range []string{"deputy", "pair", "nobody", "warned", "not warned"} {
		assert.Greater(t, seen[what], 20, what)
	}
}

// next holds whom leave names against what the act does.
func (e *edges) next(t *testing.T, p *plan.Plan, leaves plan.ID, on civil.Date, end time.Time, named plan.ID, seen map[string]int) {
	t.Helper()
	midnight := civil.MustParseInstant(end.Format(time.RFC3339))
	for i := range p.BatonOffers {
		if p.BatonOffers[i].Answer.At.Compare(midnight) == 0 {
			return // accepted at the very instant: not by the end of the day
		}
	}
	gone := p.Clone()
	gone.Person(leaves).Period.To = on
	gone.Person(leaves).Period.From = civil.Date{}
	by := plan.Act{ID: "newholding", By: leaves, On: on}
	next, issues := gone.Deputise(midnight, by)
	switch {
	case next != nil:
		h, ok := next.Holder(midnight)
		require.True(t, ok)
		require.Equal(t, h.PersonID, named, "%+v %+v", p.Baton, p.BatonOffers)
		require.Equal(t, plan.HoldingDeputy, h.Role)
		seen["deputy"]++
	case slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Rule == "baton.no-deputy" }):
		if named == "" {
			seen["nobody"]++
			return
		}
		require.True(t, slices.ContainsFunc(p.Baton, func(h plan.Holding) bool {
			return h.PersonID == named && h.Role == plan.HoldingPair && h.ActsOn(on.AddDays(1)) && p.Person(named).Period.Contains(on.AddDays(1))
		}), "%v is no pair on %v: %+v", named, on.AddDays(1), p.Baton)
		seen["pair"]++
	}
}

// warned holds the warning of a hold beyond somebody's last day against all seconds.
func (e *edges) warned(t *testing.T, p *plan.Plan, seconds []time.Time, seen map[string]int) {
	t.Helper()
	found := p.Check()
	for i := range p.Baton {
		h, last := &p.Baton[i], p.Person(p.Baton[i].PersonID).Period.To
		if last.IsZero() || h.Role == plan.HoldingPair {
			continue
		}
		want := h.To.IsZero()
		for _, at := range seconds {
			now := civil.MustParseInstant(at.Format(time.RFC3339))
			if !now.Before(h.From) && (h.To.IsZero() || now.Before(h.To)) && at.In(e.helsinki).Format(time.DateOnly) > last.String() {
				want = true
			}
		}
		got := slices.ContainsFunc(found, func(is issue.Issue) bool {
			return is.Rule == "baton.holder-leaves" && is.Pointer == issue.Pointer("/baton").Item(i)
		})
		require.Equal(t, want, got, "%v to %v, last day %v", h.From, h.To, last)
		if want {
			seen["warned"]++
		} else {
			seen["not warned"]++
		}
	}
}
