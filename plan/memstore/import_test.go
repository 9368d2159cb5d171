package memstore_test

import (
	"crypto/rand"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/memstore"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A document that says revision 3 is the first revision where it comes in, once.
func TestImport(t *testing.T) {
	ctx, s := t.Context(), memstore.New(rand.Reader)
	entry := history.Entry{At: civil.MustParseInstant("2026-03-01T12:00:00+02:00")}
	p := sample.Plan(3, 1)
	p.Revision = 3
	_, err := s.Put(ctx, p, entry)
	problem := &history.StoreError{}
	require.ErrorAs(t, err, &problem)
	assert.Equal(t, history.StoreNotFound, problem.Problem, "it is nobody's change")

	n, err := history.Import(ctx, s, p, entry)
	require.NoError(t, err)
	assert.Equal(t, 1, n)
	assert.Equal(t, 3, p.Revision, "the document is the caller's")
	got, err := s.Get(ctx, p.ID)
	require.NoError(t, err)
	assert.Equal(t, 1, got.Revision)

	p.Title = "Muuttunut"
	_, err = history.Import(ctx, s, p, entry)
	require.ErrorAs(t, err, &problem)
	assert.Equal(t, history.StoreStale, problem.Problem, "it does not overwrite what is here")
}
