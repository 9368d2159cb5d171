package view_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
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
