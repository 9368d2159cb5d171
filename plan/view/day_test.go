package view_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A day that was forgotten is an error for every reader, never an empty view.
func TestNoDay(t *testing.T) {
	p := readCase(t, "iida")
	for _, r := range append(view.Readers(p), view.Family(), view.Reader{}) {
		v, err := view.Of(p, r, civil.Date{})
		require.ErrorIs(t, err, view.ErrDay, r.String())
		assert.Nil(t, v)
	}
	sights, err := view.Who(p, "/needs/0", civil.Date{})
	require.ErrorIs(t, err, view.ErrDay)
	assert.Empty(t, sights)
	assert.True(t, view.HoldsMore(p, civil.Date{}), "a paper is kept safe where nobody knows who may see it")
	assert.True(t, view.HoldsMore(readCase(t, "aino"), civil.Date{}))
	reason, ok := view.Consented(p, p.People[0].ID, civil.Date{})
	assert.False(t, ok)
	assert.NotZero(t, reason)
}

// A paper that holds what all of the family may see need not be kept safe.
func TestHoldsMore(t *testing.T) {
	for _, row := range []struct {
		name string
		edit func(*plan.Plan)
		want bool
	}{
		{"all see all", func(*plan.Plan) {}, false},
		{"the child keeps a need from the father", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{forbiddenTo("fatheraaaa", plan.GroundMinor, "needbaaaaa")}
		}, true},
		{"the father sees nothing", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{forbiddenTo("fatheraaaa", plan.GroundMinor)}
		}, true},
		{"a need is for its subject", func(p *plan.Plan) {
			for i := range p.Needs {
				p.Needs[i].Visibility = assess.VisibilitySubject
			}
		}, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, issues := plan.Decode([]byte(sourcesDoc), issue.Limits{})
			require.Empty(t, issues)
			row.edit(p)
			assert.Equal(t, row.want, view.HoldsMore(p, day("2026-03-01")))
		})
	}
}
