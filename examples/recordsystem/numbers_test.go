package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/numbers"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// press is a press of its own on a world's database.
func (w *world) press(t *testing.T) (*keeper.Keeper, *numbers.Press) {
	t.Helper()
	k, err := keeper.Open(t.Context(), w.db.store, w.db.DB, w.clock.now)
	require.NoError(t, err)
	p, err := numbers.Open(t.Context(), k, w.db.DB)
	require.NoError(t, err)
	return k, p
}

// Numbers are for leaders and researchers alone, who see nothing else.
func TestNumbersAreForOffices(t *testing.T) {
	w := newWorld(t, day)
	_, press := w.press(t)
	_, err := press.Publish(t.Context())
	require.NoError(t, err)
	plans, err := readFamilies()
	require.NoError(t, err)
	for _, p := range w.people {
		b := w.login(t, p.Name+", "+p.Means)
		a := b.get(t, "/numbers")
		if p.Plan != "Tunnusluvut" {
			assert.Equal(t, http.StatusNotFound, a.status, p.Name)
			continue
		}
		require.Equal(t, http.StatusOK, a.status, p.Name)
		assert.Contains(t, a.body, "31.10.2026", "the month that is over")
		assert.Contains(t, a.body, "ei kerrota", "five families are few")
		assert.Contains(t, b.get(t, "/").body, `href="/numbers"`)
		for _, one := range plans {
			assert.Equal(t, http.StatusNotFound, b.get(t, "/plan/"+string(one.ID)).status)
		}
		for _, path := range []string{"/concern", "/sheet", "/consolidate", "/between"} {
			assert.Equal(t, http.StatusNotFound, b.get(t, path).status, path)
		}
		w.clock.move(1e10)
	}
}

// What is published is what the library counts over all plans, guarded; it changes when a
// month is over and not before, whoever stores or destroys meanwhile, and a press that is
// stopped in the middle goes on.
func TestNumbersArePublishedOnce(t *testing.T) {
	w := newWorld(t, day)
	k, press := w.press(t)
	require.Eventually(t, func() bool {
		made, err := press.Newest(t.Context())
		return err == nil && made != nil
	}, time.Minute, 20*time.Millisecond, "the system publishes at its start")
	w.clock.move(10 * 24 * time.Hour)
	on := civil.MustDate(2026, 11, 30)
	want, err := stats.New(stats.Options{On: on, Calendar: fi.THL()})
	require.NoError(t, err)
	families, err := readFamilies()
	require.NoError(t, err)
	for _, p := range families {
		want.Add(p)
	}
	for p := range sample.Plans(7, 40) {
		want.Add(p)
		p.Revision = 0
		require.NoError(t, k.Begin(t.Context(), "test", p))
	}
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = press.Publish(stopped)
	require.Error(t, err, "stopped")
	fresh, err := press.Publish(t.Context())
	require.NoError(t, err)
	require.True(t, fresh)
	made, err := press.Newest(t.Context())
	require.NoError(t, err)
	require.Equal(t, on, made.On)
	assert.Equal(t, fmt.Sprint(want.Rows(numbers.MinCell)), fmt.Sprint(made.Rows))

	one := sample.Plan(8, 0)
	one.Revision = 0
	require.NoError(t, k.Begin(t.Context(), "test", one))
	fresh, err = press.Publish(t.Context())
	require.NoError(t, err)
	assert.False(t, fresh)
	again, err := press.Newest(t.Context())
	require.NoError(t, err)
	assert.Equal(t, fmt.Sprint(made.Rows), fmt.Sprint(again.Rows), "one child more tells nobody anything")
	w.clock.move(31 * 24 * time.Hour)
	fresh, err = press.Publish(t.Context())
	require.NoError(t, err)
	assert.True(t, fresh, "a month is over")
	assert.NotContains(t, strings.ToLower(w.logs.String()), "level=error")
}
