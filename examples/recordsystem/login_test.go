package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/session"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/web"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Everybody whom the cases know comes in, finds a page of their own and a way out.
func TestEverybodyLogsIn(t *testing.T) {
	w := newWorld(t, day)
	for _, p := range w.people {
		t.Run(p.Name+" "+p.Means, func(t *testing.T) {
			b := w.login(t, p.Name+", "+p.Means)
			start := b.get(t, "/")
			assert.Contains(t, start.body, `action="/logout"`)
			out := b.post(t, "/logout", nil)
			assert.Contains(t, out.body, `href="/login"`)
			assert.NotContains(t, out.body, `action="/logout"`)
		})
	}
}

func TestWithoutLogin(t *testing.T) {
	w := newWorld(t, day)
	b := w.browser(t)
	assert.Equal(t, "ok\n", b.get(t, "/healthz").body)
	assert.Contains(t, b.get(t, "/").body, `href="/login"`)
	assert.Equal(t, http.StatusUnauthorized, b.post(t, "/search", nil).status)
}

// A login that somebody else began, or that comes back twice, logs nobody in.
func TestLoginIsBoundToItsBrowser(t *testing.T) {
	w := newWorld(t, day)
	mine, theirs := w.browser(t), w.browser(t)
	sub := w.person(t, "Laura Korpela").Sub
	list := mine.get(t, "/login")
	mine.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	back := mine.post(t, list.at.RequestURI(), url.Values{"person": {sub}}).header.Get("Location")
	require.True(t, strings.HasPrefix(back, w.url+"/login/callback?"))
	path := strings.TrimPrefix(back, w.url)

	assert.Equal(t, http.StatusBadRequest, theirs.get(t, path).status, "no state in this browser")
	theirs.get(t, "/login")
	assert.Equal(t, http.StatusBadRequest, theirs.get(t, path).status, "another state in this browser")
	assert.Equal(t, http.StatusSeeOther, mine.get(t, path).status)
	assert.Equal(t, http.StatusBadRequest, mine.get(t, path).status, "the second time")
}

// What a browser held before the login opens nothing after it, and a session ends by
// logout, by idleness and by age.
func TestSessions(t *testing.T) {
	w := newWorld(t, day)
	b := w.browser(t)
	u, err := url.Parse(w.url)
	require.NoError(t, err)
	b.client.Jar.SetCookies(u, []*http.Cookie{{Name: "session", Value: "planted"}})
	list := b.get(t, "/login")
	b.post(t, list.at.RequestURI(), url.Values{"person": {w.person(t, "Laura Korpela").Sub}})
	held := b.client.Jar.Cookies(u)
	for _, c := range held {
		assert.NotEqual(t, "planted", c.Value)
	}
	other := w.browser(t)
	other.client.Jar.SetCookies(u, held)
	assert.Contains(t, other.get(t, "/").body, `action="/logout"`)
	b.post(t, "/logout", nil)
	assert.NotContains(t, other.get(t, "/").body, `action="/logout"`, "a copy of the key")

	b = w.login(t, "Laura Korpela")
	w.clock.move(session.Idle - time.Minute)
	assert.Contains(t, b.get(t, "/").body, `action="/logout"`)
	w.clock.move(session.Idle - time.Minute)
	assert.Contains(t, b.get(t, "/").body, `action="/logout"`, "a page keeps it awake")
	w.clock.move(session.Idle)
	assert.NotContains(t, b.get(t, "/").body, `action="/logout"`, "idle")
}

// Another site sends no form in a person's name.
func TestOtherSites(t *testing.T) {
	w := newWorld(t, day)
	b := w.login(t, "Laura Korpela")
	for _, site := range []string{"cross-site", "same-site"} {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, w.url+"/logout", http.NoBody)
		require.NoError(t, err)
		req.Header.Set("Sec-Fetch-Site", site)
		assert.Equal(t, http.StatusForbidden, b.do(t, req).status, site)
	}
	assert.Contains(t, b.get(t, "/").body, `action="/logout"`)
	for _, back := range []string{"https://evil.example/", "//evil.example", `/\evil.example`, "javascript:alert(1)", "/\t/evil.example"} {
		b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		assert.Equal(t, "/", b.post(t, "/language", url.Values{"lang": {"sv"}, "back": {back}}).header.Get("Location"), back)
	}
}

func TestHeaders(t *testing.T) {
	w := newWorld(t, day)
	h := w.browser(t).get(t, "/").header
	assert.Contains(t, h.Get("Content-Security-Policy"), "default-src 'none'")
	assert.NotContains(t, h.Get("Content-Security-Policy"), "unsafe")
	assert.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
	assert.Equal(t, "no-referrer", h.Get("Referrer-Policy"))
	assert.Equal(t, "no-store", h.Get("Cache-Control"))
}

// Who asks too often is held back, and others are not.
func TestTooMany(t *testing.T) {
	w := newWorld(t, day)
	b, other := w.login(t, "Laura Korpela"), w.login(t, "Diego Korpela")
	held := 0
	for range 250 {
		if b.get(t, "/").status == http.StatusTooManyRequests {
			held++
		}
	}
	assert.Positive(t, held)
	assert.Equal(t, http.StatusOK, other.get(t, "/").status)
	w.clock.move(10 * time.Second)
	assert.Equal(t, http.StatusOK, b.get(t, "/").status)
}

// Behind a proxy nobody keeps others from logging in: each address that the proxy tells has
// its own measure. What somebody else wrote into the header counts for nothing, and without
// a proxy the header is nobody's.
func TestTooManyBehindAProxy(t *testing.T) {
	w := newWorld(t, day)
	ask := func(h http.Handler, forwarded string) int {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/year", http.NoBody)
		r.Header.Set("X-Forwarded-For", forwarded)
		said := httptest.NewRecorder()
		h.ServeHTTP(said, r)
		return said.Code
	}
	options := w.pages.Options
	options.URL = "https://suunnitelma.example.fi"
	proxied, err := web.New(t.Context(), options)
	require.NoError(t, err)
	for n := range 250 {
		ask(proxied.Handler(), fmt.Sprintf("192.0.2.%d, 198.51.100.7", n))
		ask(w.pages.Handler(), fmt.Sprintf("192.0.2.%d", n))
	}
	assert.Equal(t, http.StatusTooManyRequests, ask(proxied.Handler(), "203.0.113.9, 198.51.100.7"), "as many addresses as one makes up")
	assert.Equal(t, http.StatusOK, ask(proxied.Handler(), "198.51.100.8"), "somebody else")
	assert.Equal(t, http.StatusTooManyRequests, ask(proxied.Handler(), "198.51.100.7:40001"), "some proxies write a port")
	assert.Equal(t, http.StatusTooManyRequests, ask(w.pages.Handler(), "198.51.100.8"), "no proxy")
}

// One network of IPv6 is one who asks, however many addresses it has.
func TestTooManyOfOneNetwork(t *testing.T) {
	w := newWorld(t, day)
	ask := func(from string) int {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/year", http.NoBody)
		r.RemoteAddr = from
		said := httptest.NewRecorder()
		w.pages.Handler().ServeHTTP(said, r)
		return said.Code
	}
	for n := range 250 {
		ask(fmt.Sprintf("[2001:db8:1:2::%x]:%d", n, 40000+n))
		ask(fmt.Sprintf("[fe80::%x%%eth0]:443", n))
		ask(fmt.Sprintf("[::ffff:192.0.2.7]:%d", 40000+n))
	}
	for _, row := range []struct {
		why, from string
		status    int
	}{
		{"another address of the network", "[2001:db8:1:2:ffff::1]:443", http.StatusTooManyRequests},
		{"the network beside it", "[2001:db8:1:3::1]:443", http.StatusOK},
		{"another interface is no other network", "[fe80::1:0%eth1]:443", http.StatusTooManyRequests},
		{"IPv4 written as IPv6", "192.0.2.7:443", http.StatusTooManyRequests},
		{"one address of IPv4 is one", "192.0.2.8:443", http.StatusOK},
	} {
		assert.Equal(t, row.status, ask(row.from), row.why)
	}
}

// Nothing that a person writes into an address reaches the log, nor who it is.
func TestLogs(t *testing.T) {
	w := newWorld(t, day)
	b := w.login(t, "Laura Korpela")
	b.get(t, "/plan/nosuchplanatall?name=Aino")
	said := w.logs.String()
	assert.Contains(t, said, `status=404`)
	for _, secret := range []string{"Aino", "nosuchplan", b.who.Sub, "Korpela"} {
		assert.NotContains(t, said, secret)
	}
}
