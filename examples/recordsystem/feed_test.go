package main

import (
	"context"
	"crypto/rand"
	"net/http"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// overloaded is a store whose feed cannot be read in time.
type overloaded struct {
	*sqlstore.Store
	now atomic.Bool
}

func (o *overloaded) Since(ctx context.Context, after register.Position, most int) ([]register.Event, error) {
	if o.now.Load() {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return o.Store.Since(ctx, after, most)
}

// What is stored is acknowledged, even where the feed cannot be read at that moment: a word
// that stands in the plan is told to nobody as lost. Seats follow when it is read again.
func TestStoredIsAcknowledged(t *testing.T) {
	db, _, err := openDatabase(t.Context(), filepath.Join(t.TempDir(), "plans.db"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	store := &overloaded{Store: db.store}
	k, err := keeper.Open(t.Context(), store, db.DB, time.Now)
	require.NoError(t, err)
	store.now.Store(true)
	p, logins := family(t, 0)
	require.NoError(t, k.Begin(t.Context(), "system", p), "a plan begun")
	o, err := k.Open(t.Context(), logins[1], p.ID)
	require.NoError(t, err)
	require.NoError(t, k.Edit(t.Context(), logins[1], keeper.Form{Plan: p.ID, Base: o.Base, Once: rand.Text()}, func(s *keeper.Scene) issue.List {
		s.Plan.Needs = append(s.Plan.Needs, plan.Need{ID: s.IDs.Next(), Statement: s.By(), Text: "Aamut."})
		return nil
	}), "a need written")
	whole, err := k.Whole(t.Context(), p.ID)
	require.NoError(t, err)
	assert.Equal(t, "Aamut.", whole.Needs[len(whole.Needs)-1].Text)
	seats, err := k.Seats(t.Context(), logins[1])
	require.NoError(t, err)
	assert.Empty(t, seats)

	store.now.Store(false)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go k.Run(ctx)
	assert.Eventually(t, func() bool {
		seats, err := k.Seats(t.Context(), logins[1])
		return err == nil && len(seats) == 1
	}, 20*time.Second, 50*time.Millisecond)
}

// While the database is away every page says so, in its reader's language, and when to come
// again; a form that is sent then is told to wait, and not that it is wrong.
func TestDatabaseIsAway(t *testing.T) {
	w := newWorld(t, day)
	b := w.login(t, "Katri Mäkelä")
	form := b.form(t, onni+"/write/need")
	require.NoError(t, w.db.Close())
	for _, a := range []answer{b.get(t, "/"), b.get(t, onni), b.get(t, "/login"), b.post(t, onni+"/write/need", copied(form, "text", "Aamut.")), b.post(t, "/logout", nil)} {
		assert.Equal(t, http.StatusServiceUnavailable, a.status)
		assert.Equal(t, "5", a.header.Get("Retry-After"))
		assert.Contains(t, a.body, "Yritä hetken päästä uudelleen.")
		assert.Contains(t, a.body, `href="/"`)
	}
	out := b.post(t, "/logout", nil)
	assert.Equal(t, `"cache", "storage"`, out.header.Get("Clear-Site-Data"), "whoever logs out leaves nothing on the device")
	assert.Contains(t, out.header.Get("Set-Cookie"), "Max-Age=0")
	assert.Equal(t, http.StatusOK, b.get(t, "/static/style.css").status)
	said := w.logs.String()
	assert.Contains(t, said, "msg=busy")
	for _, secret := range []string{b.who.Sub, "Aamut", onni} {
		assert.NotContains(t, said, secret)
	}
}
