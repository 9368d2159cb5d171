package memstore_test

import (
	"context"
	"crypto/rand"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/memstore"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is refused gives nothing beside the error, and changes nothing.
func TestRefusedGivesNothing(t *testing.T) {
	ctx := t.Context()
	over, cancel := context.WithCancel(ctx)
	cancel()
	s := memstore.New(rand.Reader)
	p := sample.Plan(3, 1)
	p.Revision = 0
	entry := history.Entry{At: civil.MustParseInstant("2026-03-01T12:00:00+02:00")}
	n, err := s.Put(ctx, p, entry)
	require.NoError(t, err)
	require.Equal(t, 1, n)
	stale, unknown := p.Clone(), p.Clone()
	stale.Revision, stale.Title = 7, "x"
	unknown.ID, unknown.Revision = sample.Plan(3, 2).ID, 1
	newer := p.Clone()
	newer.Revision, newer.Title = 1, "y"
	erasure := history.Erasure{Part: string(p.People[0].ID), Citation: "x"}
	for name, refused := range map[string]func() (int, error){
		"cancelled":                 func() (int, error) { return s.Put(over, newer, entry) },
		"stale":                     func() (int, error) { return s.Put(ctx, stale, entry) },
		"unknown":                   func() (int, error) { return s.Put(ctx, unknown, entry) },
		"without an instant":        func() (int, error) { return s.Put(ctx, newer, history.Entry{}) },
		"erasing, cancelled":        func() (int, error) { return s.Erase(over, p.ID, 1, erasure, entry) },
		"erasing, stale":            func() (int, error) { return s.Erase(ctx, p.ID, 7, erasure, entry) },
		"erasing what nobody knows": func() (int, error) { return s.Erase(ctx, unknown.ID, 1, erasure, entry) },
		"erasing what still stands": func() (int, error) { return s.Erase(ctx, p.ID, 1, erasure, entry) },
	} {
		n, err := refused()
		require.Error(t, err, name)
		assert.Zero(t, n, name)
	}
	_, err = s.Get(over, p.ID)
	require.ErrorIs(t, err, context.Canceled)
	_, err = s.History(over, p.ID)
	require.ErrorIs(t, err, context.Canceled)
	id, err := s.InForce(over, p.Child.Subject)
	require.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, id)
	h, err := s.History(ctx, p.ID)
	require.NoError(t, err)
	assert.Len(t, h.Revisions, 1, "nothing of it was kept")
}
