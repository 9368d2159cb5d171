package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/provider"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/session"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// with sends a request with headers of its own.
func (b *browser) with(t *testing.T, method, path string, form url.Values, headers ...string) answer {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, b.url+path, strings.NewReader(form.Encode()))
	require.NoError(t, err)
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	return b.do(t, req)
}

// Logging out clears the device, with a session or without one.
func TestLogoutAlwaysClears(t *testing.T) {
	w := newWorld(t, day)
	b := w.login(t, "Laura Korpela")
	b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	for _, row := range []string{"of a session", "of none", "of one that is over"} {
		a := b.post(t, "/logout", nil)
		assert.Equal(t, http.StatusSeeOther, a.status, row)
		assert.Equal(t, `"cache", "storage"`, a.header.Get("Clear-Site-Data"), row)
		assert.Contains(t, a.header.Get("Set-Cookie"), "Max-Age=0", row)
		u, err := url.Parse(w.url)
		require.NoError(t, err)
		b.client.Jar.SetCookies(u, []*http.Cookie{{Name: "session", Value: "gone"}})
	}
}

// A form is of the person on whose page it was: whoever logs in next on the device does
// not send it, with a script or without.
func TestFormsAreOfTheirPerson(t *testing.T) {
	w := newWorld(t, day)
	katri, janne := w.login(t, "Katri Mäkelä"), w.login(t, "Janne Mäkelä")
	form := copied(katri.form(t, onni+"/write/need"), "text", "Katrin sanat.")
	assert.Equal(t, http.StatusUnauthorized, janne.post(t, onni+"/write/need", form).status)
	form.Del("who")
	assert.Equal(t, http.StatusUnprocessableEntity, janne.post(t, onni+"/write/need", form).status, "the state is Katri's too")
	theirs := janne.form(t, onni+"/write/need")
	form.Set("base", theirs.Get("base"))
	assert.Equal(t, http.StatusUnprocessableEntity, katri.post(t, onni+"/write/need", form).status)
	for _, base := range []string{"x", "2026-11-28.x", "2026-11-28.0123456789abcdef.AAAA", form.Get("base") + "A"} {
		assert.Equal(t, http.StatusUnprocessableEntity, katri.post(t, onni+"/write/need", copied(form, "base", base)).status, base)
	}
	assert.NotContains(t, katri.get(t, onni).body, "Katrin sanat.")
	door := w.login(t, "Anna Heikkilä")
	concern := url.Values{"kind": {"concern"}, "subject": {"lapsi-uusi-5"}, "arrived": {"2026-11-27T10:15"}, "text": {"Huoli."}, "who": form["who"]}
	concern.Set("who", theirs.Get("who"))
	assert.Equal(t, http.StatusUnauthorized, door.post(t, "/concern", concern).status)
}

// A page that stays open asks for news by itself, and nobody is at work for that.
func TestIdleWithAPageOpen(t *testing.T) {
	w := newWorld(t, day)
	b := w.login(t, "Katri Mäkelä")
	form := b.form(t, onni+"/write/need")
	for range 2 {
		w.clock.move(session.Idle / 2)
		b.with(t, http.MethodGet, onni, nil, "X-Script", "1")
		b.get(t, onni+"/star.svg")
		b.get(t, onni+"/timeline.svg")
		b.with(t, http.MethodPost, onni+"/write/need", form, "X-Script", "line")
		ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, b.url+onni+"/news", http.NoBody)
		require.NoError(t, err)
		if res, err := b.client.Do(req); err == nil {
			_ = res.Body.Close()
		}
		cancel()
	}
	assert.Equal(t, http.StatusUnauthorized, b.with(t, http.MethodGet, onni, nil, "X-Script", "1").status)
	b = w.login(t, "Katri Mäkelä")
	w.clock.move(session.Idle - time.Minute)
	b.with(t, http.MethodPost, onni+"/write/need", form, "X-Script", "1")
	w.clock.move(session.Idle - time.Minute)
	assert.Equal(t, http.StatusOK, b.with(t, http.MethodGet, onni, nil, "X-Script", "1").status, "who sends a form is at work")
}

// Nobody holds more streams open than a person has pages, and those of others go on.
func TestStreams(t *testing.T) {
	w := newWorld(t, day)
	b, other := w.login(t, "Katri Mäkelä"), w.login(t, "Janne Mäkelä")
	open := func(b *browser) (status int, wait string, end func()) {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, b.url+onni+"/news", http.NoBody)
		require.NoError(t, err)
		res, err := b.client.Do(req) //nolint:bodyclose // a stream: end closes it
		require.NoError(t, err)
		return res.StatusCode, res.Header.Get("Retry-After"), func() { _ = res.Body.Close() }
	}
	var ends []func()
	for range 12 {
		status, _, end := open(b)
		require.Equal(t, http.StatusOK, status)
		ends = append(ends, end)
	}
	status, wait, end := open(b)
	end()
	assert.Equal(t, http.StatusTooManyRequests, status)
	assert.NotEmpty(t, wait)
	status, _, end = open(other)
	end()
	assert.Equal(t, http.StatusOK, status)
	for _, end := range ends {
		end()
	}
	require.Eventually(t, func() bool {
		status, _, end := open(b)
		end()
		return status == http.StatusOK
	}, 20*time.Second, 100*time.Millisecond, "a page that was closed makes room")
}

// Whoever was shown something of a child stands among who looked: also by the list of
// plans, and by a form that came back.
func TestEveryLookIsWrittenDown(t *testing.T) {
	w := newWorld(t, day)
	looks := func() (n int) {
		require.NoError(t, w.db.QueryRowContext(t.Context(), "SELECT COUNT(*) FROM recordsystem_look").Scan(&n))
		return n
	}
	sari := w.login(t, "Sari Koskinen")
	assert.Equal(t, 1, looks(), "the desk names the child")
	form := sari.form(t, onni+"/write/need")
	katri := w.login(t, "Katri Mäkelä")
	for _, path := range []string{"/", onni, onni + "/print", onni + "/star.svg", onni + "/timeline.svg", onni + "/calendar.ics", onni + "/who", onni + "/write/need", onni + "/meeting/rir2onsjsz"} {
		for range 2 { // on to another hour, without falling asleep
			w.clock.move(time.Hour / 2)
			sari.get(t, "/sheet")
			katri.post(t, "/language", url.Values{"lang": {"fi"}, "back": {"/static/icon.svg"}})
		}
		before := looks()
		katri.get(t, path)
		assert.Equal(t, before+1, looks(), path)
	}
	before := looks()
	require.Equal(t, http.StatusUnprocessableEntity, sari.post(t, onni+"/write/need", copied(form, "text", "")).status)
	assert.Equal(t, before+1, looks(), "a form that came back")
}

// Logins that never came back and sessions that are over are swept out.
func TestSweep(t *testing.T) {
	w := newWorld(t, day)
	rows := func(table string) (n int) {
		require.NoError(t, w.db.QueryRowContext(t.Context(), "SELECT COUNT(*) FROM "+table).Scan(&n))
		return n
	}
	b := w.login(t, "Katri Mäkelä")
	for range 5 {
		b.get(t, "/login")
	}
	assert.Equal(t, 5, rows("recordsystem_attempt"))
	w.clock.move(session.Attempt)
	w.browser(t).get(t, "/login")
	assert.Equal(t, 1, rows("recordsystem_attempt"))
	assert.Equal(t, 1, rows("recordsystem_session"))
	w.clock.move(session.Idle)
	w.browser(t).get(t, "/login")
	assert.Zero(t, rows("recordsystem_session"))
}

func TestSites(t *testing.T) {
	for _, row := range []struct {
		at  site
		why error
	}{
		{site{url: "http://127.0.0.1:8080"}, nil}, {site{url: "http://localhost:8080"}, nil}, {site{url: "http://[::1]:8080"}, nil},
		{site{url: "http://suunnitelma.example.fi"}, errSite}, {site{url: "suunnitelma.example.fi"}, errSite}, {site{url: "https://suunnitelma.example.fi/polku"}, errSite},
		{site{url: "ftp://127.0.0.1"}, errSite}, {site{url: "https://a:b@suunnitelma.example.fi"}, errSite},
		{site{url: "https://suunnitelma.example.fi"}, errIssuer},
		{site{url: "https://suunnitelma.example.fi", issuer: "https://tunnistus.example.fi", client: "x"}, errIssuer},
		{site{url: "https://suunnitelma.example.fi", issuer: "https://tunnistus.example.fi", client: "x", secret: "y"}, nil},
	} {
		assert.Equal(t, row.why, row.at.check(), row.at.url)
	}
	var out, said bytes.Buffer
	assert.Equal(t, 1, run(t.Context(), []string{"-addr", "127.0.0.1:0", "-db", filepath.Join(t.TempDir(), "p.db"), "-url", "https://suunnitelma.example.fi"}, &out, &said))
	assert.Contains(t, said.String(), "-issuer")
}

// Under https every cookie is bound to the host and never goes over http, and what is for
// trying out is not there. Behind a proxy it is not there either.
func TestPublicAddress(t *testing.T) {
	var issuer *provider.Provider
	elsewhere := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) { issuer.ServeHTTP(rw, r) }))
	t.Cleanup(elsewhere.Close)
	db, _, err := openDatabase(t.Context(), filepath.Join(t.TempDir(), "plans.db"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	var h http.Handler
	server := httptest.NewTLSServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) { h.ServeHTTP(rw, r) }))
	t.Cleanup(server.Close)
	at := site{url: server.URL, issuer: elsewhere.URL + "/provider", client: "record", secret: "of the test"}
	pages, people, err := newSystem(t.Context(), db, at, testCounty(t), slog.New(slog.DiscardHandler), time.Now)
	require.NoError(t, err)
	h = pages.Handler()
	issuer, err = provider.New(at.issuer, provider.Client{ID: at.client, Secret: at.secret, Redirect: at.url + "/login/callback"}, func() []provider.Person { return people })
	require.NoError(t, err)
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	cookies := map[string]*http.Cookie{}
	client := &http.Client{Jar: jar, Transport: told{&http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}, cookies}} //nolint:gosec // the test's own certificate
	b := &browser{world: &world{url: at.url, people: people}, client: client}
	list := b.get(t, "/login")
	b.post(t, "/language", url.Values{"lang": {"sv"}})
	chosen := url.Values{"person": {b.person(t, "Katri Mäkelä").Sub}}.Encode()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, list.at.String(), strings.NewReader(chosen))
	require.NoError(t, err)
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := client.Do(req)
	require.NoError(t, err)
	body, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Contains(t, string(body), `action="/logout"`)
	require.Len(t, cookies, 3)
	for _, name := range []string{"__Host-session", "__Host-login", "__Host-lang"} {
		require.Contains(t, cookies, name)
		c := cookies[name]
		assert.True(t, c.Secure && c.HttpOnly && c.Path == "/" && c.Domain == "", name)
	}
	assert.NotEmpty(t, b.get(t, "/").header.Get("Strict-Transport-Security"))
	for _, path := range []string{"/metrics", "/provider/keys", "/provider/authorize"} {
		assert.Equal(t, http.StatusNotFound, b.get(t, path).status, path)
	}
	assert.Equal(t, "ok\n", b.get(t, "/healthz").body, "a proxy asks for health as anybody")

	// Who runs the system looks at an address of its own.
	beside := httptest.NewServer(pages.Watch(db.DB))
	t.Cleanup(beside.Close)
	watcher := &browser{world: &world{url: beside.URL}, client: http.DefaultClient}
	assert.Equal(t, "ok\n", watcher.get(t, "/healthz").body)
	told := watcher.get(t, "/metrics")
	assert.Equal(t, http.StatusOK, told.status)
	for _, line := range []string{`recordsystem_answer_seconds_bucket{route="GET /login",status="303",le="5"} 1`, `recordsystem_answer_seconds_count{route="GET /{$}",status="200"}`, `recordsystem_database_connections{state="idle"}`, "recordsystem_streams 0"} {
		assert.Contains(t, told.body, line)
	}
	for _, secret := range []string{"Mäkelä", b.person(t, "Katri Mäkelä").Sub, "oku7ta7a33pvpqaogwdv7gzsdq"} {
		assert.NotContains(t, told.body, secret, "no personal data")
	}
	assert.Equal(t, http.StatusNotFound, watcher.get(t, "/").status, "and nothing else is there")
	require.NoError(t, db.Close())
	assert.Equal(t, http.StatusServiceUnavailable, watcher.get(t, "/healthz").status, "a database that does not answer shows")
	assert.Equal(t, http.StatusServiceUnavailable, b.get(t, "/healthz").status)

	w := newWorld(t, day)
	near := w.browser(t)
	assert.Equal(t, http.StatusOK, near.get(t, "/metrics").status)
	assert.Equal(t, http.StatusOK, near.get(t, "/provider/keys").status)
	for _, header := range []string{"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"} {
		assert.Equal(t, http.StatusNotFound, near.with(t, http.MethodGet, "/metrics", nil, header, "192.0.2.1").status, header)
		assert.Equal(t, http.StatusForbidden, near.with(t, http.MethodGet, "/provider/keys", nil, header, "192.0.2.1").status, header)
	}
}

// told remembers every cookie that was set.
type told struct {
	http.RoundTripper
	cookies map[string]*http.Cookie
}

func (r told) RoundTrip(req *http.Request) (*http.Response, error) {
	res, err := r.RoundTripper.RoundTrip(req)
	if err == nil {
		for _, c := range res.Cookies() {
			if r.cookies[c.Name] == nil {
				r.cookies[c.Name] = c
			}
		}
	}
	return res, err
}
