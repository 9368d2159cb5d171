package main

import (
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/outward"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pusher is a pusher of a world to a server, as after a start.
func (w *world) pusher(t *testing.T, m *mirror) *outward.Pusher {
	t.Helper()
	server := httptest.NewServer(m)
	t.Cleanup(server.Close)
	k, err := keeper.Open(t.Context(), w.db.store, w.db.DB, w.clock.now)
	require.NoError(t, err)
	do := server.Client()
	do.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	c, err := client.New(server.URL, do, client.Options{Strategy: client.StrategyPut, Remove: true})
	require.NoError(t, err)
	return &outward.Pusher{Keeper: k, Client: c, Server: "https://fhir.example.fi"}
}

// Every plan goes out once, of a changed one only what changed, and while the server is
// away, or an answer is lost, nothing is forgotten and nothing taken for others'.
func TestOutward(t *testing.T) {
	w := newWorld(t, day)
	m := newMirror()
	p := w.pusher(t, m)
	n, err := p.Push(t.Context())
	require.NoError(t, err)
	assert.Equal(t, len(families), n)
	whole := len(m.written())
	n, err = p.Push(t.Context())
	require.NoError(t, err)
	assert.Zero(t, n, "what went out goes out once")
	n, err = p.Pull(t.Context())
	require.NoError(t, err)
	assert.Zero(t, n, "nobody else changed anything")
	assert.Empty(t, m.written())

	b := w.login(t, "Katri Mäkelä")
	m.down = true
	for _, text := range []string{"yksi", "kaksi"} {
		require.Equal(t, http.StatusOK, b.send(t, onni, "need", "", url.Values{"text": {text}}).status)
	}
	_, err = p.Push(t.Context())
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "yksi")
	m.down, m.silent = false, true
	_, err = p.Push(t.Context())
	require.Error(t, err, "the server did it, and nobody here knows")
	require.Equal(t, http.StatusOK, b.send(t, onni, "need", "", url.Values{"text": {"kolme"}}).status)
	p = w.pusher(t, m) // after a restart
	n, err = p.Push(t.Context())
	require.NoError(t, err)
	assert.Equal(t, 1, n, "the newest state, once")
	assert.Less(t, len(m.written()), whole/3, "and only what changed")
	n, err = p.Pull(t.Context())
	require.NoError(t, err)
	assert.Zero(t, n, "what we sent is nobody else's")
	for _, text := range []string{"yksi", "kaksi", "kolme"} {
		assert.Equal(t, 1, m.others("Condition", `"`+text+`"`, func(map[string]any) {}), text)
	}
}

// A plan that the server refuses for good holds no other back. It is told, and goes out
// when the server takes it, though nobody changed it since.
func TestOutwardRefused(t *testing.T) {
	w := newWorld(t, day)
	m := newMirror()
	p := w.pusher(t, m)
	b := w.login(t, "Katri Mäkelä")
	require.Equal(t, http.StatusOK, b.send(t, onni, "need", "", url.Values{"text": {"kielletty"}}).status)
	m.refused = "kielletty"
	n, err := p.Push(t.Context())
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "kielletty")
	assert.Equal(t, len(families)-1, n, "the others went out")
	n, err = p.Push(t.Context())
	require.NoError(t, err, "it is told once")
	assert.Zero(t, n)
	_, err = p.Pull(t.Context())
	require.Error(t, err, "and tried now and then")
	m.refused = ""
	p = w.pusher(t, m) // after a restart
	_, err = p.Pull(t.Context())
	require.NoError(t, err)
	assert.Equal(t, 1, m.others("Condition", `"kielletty"`, func(map[string]any) {}))
}

// What others changed on the server is offered to the worker who holds the baton, and to
// nobody else. Nothing goes there before it is taken; taken, both words stand.
func TestOutwardOffers(t *testing.T) {
	w := newWorld(t, day)
	m := newMirror()
	p := w.pusher(t, m)
	_, err := p.Push(t.Context())
	require.NoError(t, err)
	id := plan.PlanID(strings.TrimPrefix(onni, "/plan/"))
	ours, err := w.db.store.Get(t.Context(), id)
	require.NoError(t, err)
	require.NotEmpty(t, ours.Goals)
	goal := ours.Goals[0].ID
	sari, katri := w.login(t, "Sari Koskinen"), w.login(t, "Katri Mäkelä")
	assert.NotContains(t, sari.get(t, onni).body, onni+"/outside")
	m.written()

	const theirs, mine = "Muiden sanat <b>", "Meidän tarve"
	require.Equal(t, 1, m.others("Goal", string(id)+"."+string(goal), func(r map[string]any) { r["description"] = map[string]any{"text": theirs} }))
	n, err := p.Pull(t.Context())
	require.NoError(t, err)
	require.Equal(t, 1, n)
	require.Equal(t, http.StatusOK, katri.send(t, onni, "need", "", url.Values{"text": {mine}}).status)
	_, err = p.Push(t.Context())
	require.NoError(t, err)
	assert.Empty(t, m.written(), "nothing is written over theirs")

	assert.Contains(t, sari.get(t, onni).body, onni+"/outside")
	assert.NotContains(t, katri.get(t, onni).body, onni+"/outside")
	page := sari.get(t, onni+"/outside")
	require.Equal(t, http.StatusOK, page.status)
	assert.Contains(t, html.UnescapeString(page.body), theirs)
	assert.NotContains(t, page.body, "<b>")
	assert.Contains(t, page.body, `action="/logout"`)
	form := sari.form(t, onni+"/outside")
	require.NotEmpty(t, form.Get("mark"))
	assert.Equal(t, http.StatusNotFound, katri.get(t, onni+"/outside").status)
	assert.Equal(t, http.StatusUnauthorized, katri.post(t, onni+"/outside", form).status, "a form of somebody else's page")
	form.Del("who")
	assert.Equal(t, http.StatusNotFound, katri.post(t, onni+"/outside", form).status)
	assert.Equal(t, http.StatusUnauthorized, w.browser(t).post(t, onni+"/outside", form).status)
	for name, without := range map[string]string{"base": "base", "mark": "mark"} {
		broken := url.Values{}
		for k, v := range form {
			if k != without {
				broken[k] = slices.Clone(v)
			}
		}
		broken.Set("once", "other"+name)
		assert.GreaterOrEqual(t, sari.post(t, onni+"/outside", broken).status, 400, name)
	}
	for lang, word := range map[string]string{"sv": "Ändrat i ett annat system", "en": "Changed in another system", "fi": "Muutettu toisessa järjestelmässä"} {
		sari.post(t, "/language", url.Values{"lang": {lang}, "back": {onni}})
		assert.Contains(t, sari.get(t, onni+"/outside").body, word)
	}

	taken := sari.post(t, onni+"/outside", form)
	require.Equal(t, http.StatusOK, taken.status)
	assert.Contains(t, html.UnescapeString(taken.body), theirs)
	assert.Contains(t, taken.body, mine)
	assert.NotContains(t, taken.body, onni+"/outside", "it is taken")
	assert.Equal(t, http.StatusOK, sari.post(t, onni+"/outside", form).status, "the answer was lost, and it comes again")
	n, err = p.Push(t.Context())
	require.NoError(t, err)
	assert.Equal(t, 1, n)
	assert.NotContains(t, m.written(), "PUT Goal", "theirs stays as it is")
	n, err = p.Pull(t.Context())
	require.NoError(t, err)
	assert.Zero(t, n)
	form.Set("once", "another")
	assert.Equal(t, http.StatusConflict, sari.post(t, onni+"/outside", form).status, "there is nothing to take any more")
	assert.NotContains(t, w.logs.String(), "level=ERROR")
	assert.NotContains(t, w.logs.String(), "Muiden")
}

// What the other system was known to have goes with a plan that is destroyed.
func TestOutwardForgets(t *testing.T) {
	w := newWorld(t, day)
	p := w.pusher(t, newMirror())
	_, err := p.Push(t.Context())
	require.NoError(t, err)
	id := plan.PlanID(strings.TrimPrefix(ainos, "/plan/"))
	kept, err := p.Keeper.Outside(t.Context(), id)
	require.NoError(t, err)
	require.NotEmpty(t, kept.State)
	one, err := w.db.store.Get(t.Context(), id)
	require.NoError(t, err)
	one, issues := one.Take(plan.TransitionClose, plan.Act{ID: "aaaaaaaaa2", By: "d6a5clrtdu", On: civil.MustDate(2026, 11, 28), Text: "muutto"})
	require.NotNil(t, one, issues)
	_, err = w.db.store.Put(t.Context(), one, history.Entry{At: civil.InstantOf(w.clock.now()), By: "test"})
	require.NoError(t, err)
	one, err = w.db.store.Get(t.Context(), id)
	require.NoError(t, err)
	require.NoError(t, w.db.store.Destroy(t.Context(), id, one.Revision, register.Ground{Citation: "aiheeton"}, history.Entry{At: civil.InstantOf(w.clock.now())}))
	_, err = p.Push(t.Context())
	require.NoError(t, err)
	kept, err = p.Keeper.Outside(t.Context(), id)
	require.NoError(t, err)
	assert.Empty(t, kept)
}
