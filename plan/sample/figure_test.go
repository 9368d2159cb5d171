package sample_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write docs/sample.md and the pins anew")

const (
	page  = "../../docs/sample.md"
	begin = "<!-- figures -->\n"
	end   = "<!-- end of figures -->\n"
)

// The page has every share of every profile, and says of each where it is from.
func TestPageHasTheFigures(t *testing.T) {
	text, err := os.ReadFile(page)
	require.NoError(t, err)
	before, rest, ok := strings.Cut(string(text), begin)
	require.True(t, ok)
	_, after, ok := strings.Cut(rest, end)
	require.True(t, ok)
	want := before + begin + figures() + end + after
	if *update {
		require.NoError(t, os.WriteFile(page, []byte(want), 0o644))
	}
	assert.Equal(t, want, string(text), "run go test ./plan/sample -args -update")
}

func figures() string {
	var b strings.Builder
	for _, p := range code.All[sample.Profile]() {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n\n", p, p.Row().Means)
		if p == sample.Mixed {
			b.WriteString("All of them are invented.\n")
		}
		b.WriteString("| share | ‰ | of | source |\n|---|---:|---|---|\n")
		mixed := sample.Figures(sample.Mixed)
		for i, f := range sample.Figures(p) {
			if p == sample.Mixed || f != mixed[i] {
				fmt.Fprintf(&b, "| `%s` | %d | %s | %s |\n", f.ID, f.PerMille, f.Of, cmp.Or(f.Source, "invented"))
			}
		}
	}
	return b.String()
}

// Ids are unique, shares are shares, and what has a source is not in the profile
// that is all invented.
func TestFigures(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range sample.Figures(0) {
		assert.False(t, seen[f.ID], f.ID)
		seen[f.ID] = true
		assert.NotEmpty(t, f.Of)
		assert.Empty(t, f.Source)
		assert.True(t, 0 <= f.PerMille && f.PerMille <= 1000)
	}
	assert.Len(t, sample.Figures(sample.CountyYear), len(seen))
}

// What is drawn has the shares that are told.
func TestDrawnAsTold(t *testing.T) {
	const plans = 1200
	for _, p := range code.All[sample.Profile]() {
		share := map[string][2]int{}
		count := func(id string, of, is bool) {
			n := share[id]
			if of {
				n[1]++
			}
			if of && is {
				n[0]++
			}
			share[id] = n
		}
		for one := range sample.PlansOf(p, 21, plans) {
			count("plan.statutory", true, one.Tracks[0].Track == plan.TrackStatutory)
			count("family.swedish", true, one.Lang == "sv")
			count("family.two-guardians", true, len(guardians(one)) > 1)
			for _, g := range guardians(one) {
				count("guardian.interpreter", true, g.Service != nil && g.Service.Interpreter != "")
			}
			count("child.identity-code", !one.Child.Born.IsZero(), len(one.Child.Identifiers) > 0)
			if len(one.Meetings) > 0 {
				count("meeting.feedback", true, len(one.Meetings[0].Feedback) > 0)
			}
		}
		for _, f := range sample.Figures(p) {
			if n, drawn := share[f.ID]; drawn && n[1] > 0 {
				assert.InDelta(t, float64(f.PerMille), 1000*float64(n[0])/float64(n[1]), 50, "%s: %s", p, f.ID)
				delete(share, f.ID)
			}
		}
		for id, n := range share {
			assert.Zero(t, n[1], "%s is no share", id)
		}
	}
}

func guardians(p *plan.Plan) (all []plan.Member) {
	for i := range p.People {
		if p.People[i].Guardian != nil {
			all = append(all, p.People[i])
		}
	}
	return all
}

// Siblings side by side name each other: key, plan, name and day of birth.
func TestSiblings(t *testing.T) {
	pairs := 0
	for _, profile := range code.All[sample.Profile]() {
		for n := 0; n < 400; n += 2 {
			a, b := sample.PlanOf(profile, 5, n), sample.PlanOf(profile, 5, n+1)
			if len(a.Child.Siblings) == 0 || a.Child.Siblings[0].PlanID != b.ID {
				continue
			}
			pairs++
			for _, side := range [][2]*plan.Plan{{a, b}, {b, a}} {
				s, of := side[0].Child.Siblings[0], side[1]
				assert.Equal(t, []any{of.ID, of.Child.Subject, of.Child.Name.Given, of.Child.Name.Family, of.Child.Born},
					[]any{s.PlanID, s.Subject, s.Name.Given, s.Name.Family, s.Born})
			}
			assert.Equal(t, a.Child.Address.Municipality, b.Child.Address.Municipality)
			assert.Len(t, guardians(b), len(guardians(a)))
		}
	}
	assert.Greater(t, pairs, 30)
}

// Plans over years have a star, a review and contacts of each, a worker who came
// later, and plans of sectors that end; their histories have a revision for each
// of those days.
func TestYears(t *testing.T) {
	changed := 0
	for p := range sample.PlansOf(sample.Years, 3, 60) {
		first, last := p.Concerns[0].On, p.Course[len(p.Course)-1].On
		years := len(p.Assessments) - 1
		require.GreaterOrEqual(t, years, 2)
		assert.GreaterOrEqual(t, last.Sub(first), 365*years-31)
		reviews, held := 0, 0
		for i := range p.Meetings {
			if p.Meetings[i].Kind == plan.MeetingReview && p.Meetings[i].State == plan.MeetingHeld {
				reviews++
			}
		}
		for i := range p.Contacts {
			if p.Contacts[i].State == plan.ContactHeld {
				held++
			}
		}
		assert.GreaterOrEqual(t, reviews, years)
		assert.GreaterOrEqual(t, held, 2*years)
		assert.Len(t, p.SectorPlans, 1+years)
		holders := map[plan.ID]bool{}
		for i := range p.Baton {
			if p.Baton[i].Role == plan.HoldingResponsible {
				holders[p.Baton[i].PersonID] = true
			}
		}
		if len(holders) > 1 {
			changed++
		}
	}
	assert.Greater(t, changed, 10)
	for h := range sample.Histories(sample.Years, 3, 5) {
		assert.GreaterOrEqual(t, len(h.Revisions), 6)
	}
}
