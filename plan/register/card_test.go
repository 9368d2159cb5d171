package register_test

import (
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a card says is what the plan says when it is opened.
func TestCardIsThePlan(t *testing.T) {
	on := civil.MustParseDate("2026-04-01")
	held, closed, waiting := 0, 0, 0
	for p := range sample.PlansOf(sample.CountyYear, 3, 300) {
		c, days := register.CardOf(p, on)
		assert.Equal(t, p.ID, c.PlanID)
		assert.Equal(t, p.Status(), c.Status)
		assert.Equal(t, p.TrackOn(on), c.Track)
		if h, ok := p.Holder(civil.MustParseInstant("2026-04-01T23:59:59+03:00")); ok {
			held++
			if m := p.Person(h.PersonID); len(m.Identifiers) > 0 {
				assert.Equal(t, m.Identifiers[0], c.Worker)
			}
		}
		if !c.Closed.IsZero() {
			closed++
			assert.False(t, plan.Open(c.Status))
		}
		open, _ := due.Worklist(func(yield func(*plan.Plan) bool) { yield(p) }, due.Options{On: on})
		want := map[register.Day]bool{}
		for _, d := range open {
			if d.Last.IsZero() {
				waiting++
				continue
			}
			want[register.Day{Last: d.Last, PlanID: d.PlanID, Part: d.PartID, Kind: d.Kind, Rule: d.Law.Rule.ID,
				Subject: c.Subject, Worker: c.Worker, Unit: c.Unit, Controller: c.Controller}] = true
		}
		first := civil.Date{}
		for _, d := range days {
			assert.True(t, want[d], "%s %s is open in the plan", d.PlanID, d.Kind)
			delete(want, d)
			if first.IsZero() {
				first = d.Last
			}
		}
		assert.Empty(t, want, "every open day is on the list")
		assert.Equal(t, first, c.Due)
	}
	assert.NotZero(t, held)
	assert.NotZero(t, closed)
}

// An identity code is no key of a worker, and a home under a security ban is in no
// municipality.
func TestCardKeepsQuiet(t *testing.T) {
	on := civil.MustParseDate("2026-04-01")
	p := sample.Plan(3, 1)
	p.Child.Address.Municipality = plan.Coded{System: "https://example.fi/kunta", Code: "091"}
	for i := range p.People {
		p.People[i].Identifiers = []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: "010181-900C"}, {System: "https://example.fi/workers", Value: "7"}}
	}
	c, _ := register.CardOf(p, on)
	assert.Equal(t, "091", c.Municipality.Value)
	assert.Equal(t, "7", c.Worker.Value)
	p.Child.SecurityBans = []civil.Period{{From: on}}
	c, _ = register.CardOf(p, on)
	assert.Empty(t, c.Municipality)
}

func TestGroundAllows(t *testing.T) {
	on := civil.MustParseDate("2036-01-01")
	p := &plan.Plan{Course: []plan.Step{{Status: plan.StatusClosed, Statement: plan.Statement{On: civil.MustParseDate("2026-01-01")}}}}
	agreed := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed}}}
	ten := history.Retention{Years: 10, Since: history.RetentionClosed}
	for _, row := range []struct {
		name string
		p    *plan.Plan
		g    register.Ground
		want error
	}{
		{"the last day is still kept", p, register.Ground{Citation: "x", Retention: ten}, register.ErrRetained},
		{"a period of nine years is over", p, register.Ground{Citation: "x", Retention: history.Retention{Years: 9, Since: history.RetentionClosed}}, nil},
		{"a draft has no end from which to count", &plan.Plan{}, register.Ground{Citation: "x", Retention: ten}, register.ErrRetained},
		{"a draft that should never have been", &plan.Plan{}, register.Ground{Citation: "x"}, nil},
		{"in force", agreed, register.Ground{Citation: "x"}, register.ErrRetained},
		{"nothing cited", p, register.Ground{}, register.ErrGround},
		{"no text", p, register.Ground{Citation: "\xff"}, register.ErrGround},
		{"as much as is kept", p, register.Ground{Citation: strings.Repeat("ä", 200)}, nil},
		{"more than is kept", p, register.Ground{Citation: strings.Repeat("ä", 201)}, register.ErrGround},
	} {
		require.ErrorIs(t, row.g.Allows(row.p, on), row.want, row.name)
		require.ErrorIs(t, row.g.Allows(row.p, civil.Date{}), register.ErrDay, row.name)
	}
}
