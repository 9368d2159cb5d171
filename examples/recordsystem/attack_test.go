package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// posts are all addresses that take a form, as the server's own lines say them.
func posts(t *testing.T) (all []string) {
	t.Helper()
	source, err := os.ReadFile("web/server.go")
	require.NoError(t, err)
	for _, m := range regexp.MustCompile(`\("POST ([^"]*)"`).FindAllStringSubmatch(string(source), -1) {
		all = append(all, strings.NewReplacer("/plan/{plan}", onni, "{noun}", "need").Replace(m[1]))
	}
	require.Greater(t, len(all), 12)
	return all
}

// No form goes through that a browser sends for another site, on whatever address, and the
// refusal is a page that leads back. Who is no browser says nothing of a site, and sends no
// cookie of anybody's.
func TestNoFormComesFromElsewhere(t *testing.T) {
	w := newWorld(t, day)
	sari := w.login(t, "Sari Koskinen")
	form := copied(sari.form(t, onni+"/write/need"), "text", "Ujutettu.")
	for _, at := range append(posts(t), "/provider/authorize", "/provider/token", "/nowhere", "/year") {
		for _, from := range [][]string{
			{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}, {"Origin", "null"}, {"Origin", w.url + ".evil.example"},
			{"Sec-Fetch-Site", "cross-site", "Origin", w.url},
		} {
			a := sari.with(t, http.MethodPost, at, form, from...)
			assert.Equal(t, http.StatusForbidden, a.status, "%s %s", at, from)
			assert.Contains(t, a.body, `href="/"`, "%s %s: a way back", at, from)
			assert.Contains(t, a.body, "toiselta sivustolta", "%s %s", at, from)
			w.clock.move(time.Second)
		}
	}
	assert.NotContains(t, sari.get(t, onni).body, "Ujutettu.")
	assert.Equal(t, http.StatusOK, sari.with(t, http.MethodPost, onni+"/write/need", form).status)
}

// Every form is of the person on whose page it was: in anybody else's session it does nothing,
// whatever it asks for and wherever it is sent.
func TestEveryFormIsOfItsPerson(t *testing.T) {
	w := newWorld(t, day)
	sari := w.login(t, "Sari Koskinen")
	form := copied(copied(sari.form(t, onni+"/write/need"), "text", "Ujutettu."), "lang", "sv")
	all := posts(t)
	for _, noun := range nouns {
		all = append(all, onni+"/write/"+noun)
	}
	id := plan.PlanID(strings.TrimPrefix(onni, "/plan/"))
	before, err := w.db.store.Get(t.Context(), id)
	require.NoError(t, err)
	for _, p := range w.people {
		if p.Sub == sari.who.Sub {
			continue
		}
		b := w.login(t, p.Name+", "+p.Means)
		for _, at := range all {
			w.clock.move(1e8)
			assert.Equal(t, http.StatusUnauthorized, b.post(t, at, form).status, "%s: %s", p.Name, at)
		}
	}
	after, err := w.db.store.Get(t.Context(), id)
	require.NoError(t, err)
	assert.Equal(t, before.Revision, after.Revision, "nothing was stored")
}

// What is not there, not allowed or not readable is told on a page of ours: in the reader's
// language, with what browsers are told on every page, a way on, and nothing of what was
// asked for.
func TestEveryRefusalIsAPage(t *testing.T) {
	w := newWorld(t, day)
	in, out := w.login(t, "Katri Mäkelä"), w.browser(t)
	const mark = "merkki7x"
	for _, row := range []struct {
		method, at string
		status     int
	}{
		{http.MethodGet, "/" + mark, 404},
		{http.MethodGet, "/static/", 404},
		{http.MethodGet, "/static/../" + mark, 404},
		{http.MethodGet, "/plan/" + mark, 404},
		{http.MethodGet, "/plan/" + mark + "/" + mark, 404},
		{http.MethodGet, "/plan/%2e%2e%2f" + mark, 404},
		{http.MethodGet, "/plan/%00" + mark, 404},
		{http.MethodGet, "/plan/%0d%0aSet-Cookie:%20session=" + mark, 404},
		{http.MethodGet, "/plan/%3Cscript%3E" + mark, 404},
		{http.MethodGet, "//" + mark + "//", 404},
		{http.MethodGet, "/%5c" + mark, 404},
		{http.MethodGet, onni + "/write/" + mark, 404},
		{http.MethodGet, onni + "/meeting/" + mark, 404},
		{http.MethodGet, onni + "/print?kind=" + mark, 404},
		{http.MethodGet, "/login/callback?code=" + mark + "&state=" + mark, 400},
		{http.MethodGet, "/login/callback?error=" + mark, 400},
		{http.MethodGet, "/search", 405},
		{http.MethodGet, "/logout", 405},
		{http.MethodPost, "/year?q=" + mark, 405},
		{http.MethodPut, onni, 405},
		{http.MethodDelete, onni, 405},
		{http.MethodPatch, onni + "/write/need", 405},
		{http.MethodOptions, "/", 405},
		{http.MethodTrace, "/", 405},
		{"PROPFIND", "/" + mark, 404},
	} {
		name := row.method + " " + row.at
		for _, b := range []*browser{in, out} {
			w.clock.move(time.Second)
			status := row.status
			if b == out && row.method == http.MethodGet && (strings.HasPrefix(row.at, "/plan/") || strings.HasPrefix(row.at, onni)) && row.at != "/plan/"+mark+"/"+mark {
				status = http.StatusOK // the way in
			}
			a := b.with(t, row.method, row.at, nil, "Accept-Language", "sv")
			assert.Equal(t, status, a.status, name)
			assert.Contains(t, a.header.Get("Content-Type"), "text/html", name)
			assert.Contains(t, a.body, `<html lang="sv">`, name)
			assert.Regexp(t, `<main[^>]*>[^~]*href="/(login|plan/[a-z2-7]+)?"`, a.body, "%s: a way on", name)
			assert.Equal(t, b == in, strings.Contains(a.body, `action="/logout"`), "%s: a way out", name)
			assert.NotContains(t, strings.ReplaceAll(a.body, `name="back" value="`+row.at, ""), mark+"<", name)
			for header, value := range map[string]string{"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin"} {
				assert.Equal(t, value, a.header.Get(header), name)
			}
			assert.Contains(t, a.header.Get("Content-Security-Policy"), "default-src 'none'; script-src 'self'", name)
			assert.Empty(t, a.header.Get("Access-Control-Allow-Origin"), name)
			if status == http.StatusMethodNotAllowed {
				assert.NotEmpty(t, a.header.Get("Allow"), name)
			}
		}
	}
	assert.NotContains(t, w.logs.String(), mark)
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// hostile is what would run, or lead elsewhere, wherever it is taken for more than words.
const hostile = `"><script>alert(1)</script>'; DROP TABLE oneplan_plan; -- {{.Plan}} %s ${x} ` + "\r\nSet-Cookie: session=planted\r\n\r\n\u202etesiaj\u2066"

// The same for forms that are not of a plan, and for what travels hidden in them.
func TestEveryOtherFormTakesAnything(t *testing.T) {
	w := newWorld(t, day)
	sari := w.login(t, "Sari Koskinen")
	sari.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	ours := sari.form(t, onni+"/write/need")
	names := []string{"lang", "back", "key", "kind", "subject", "given", "family", "born", "arrived", "channel", "urgency", "guardian", "text", "once", "self", "pasted", "doc", "seed", "self", "same", "act", "titles", "receipt", "municipality", "mark", "of"}
	for _, line := range regexp.MustCompile(`name="(f-[^"]*)"`).FindAllStringSubmatch(sari.get(t, "/sheet").body, -1) {
		names = append(names, line[1])
	}
	require.Greater(t, len(names), 60)
	for _, at := range posts(t) {
		if at == "/logout" {
			continue
		}
		for _, value := range []string{hostile, "\x00", "\xff\xfe", `{"format":"oneplan/1.0","plan":{}}`, "[[[[[[[[", strings.Repeat("[", 60000), "1e999999999", ""} {
			for _, act := range []string{value, "make", "end", "give", "receipt"} {
				form := copied(ours, "act", act)
				for _, name := range names {
					if name != "act" {
						form.Set(name, value)
					}
				}
				if len(value) > 1000 { // each place alone, or it is only too much
					form = copied(copied(copied(ours, "doc", value), "pasted", value), "receipt", value)
					form.Set("act", act)
				}
				a := sari.post(t, at, form)
				assert.Less(t, a.status, 500, at)
				assert.NotContains(t, a.body, "<script>alert", at)
				assert.Regexp(t, `^(/[^/\\]?[^\\]*)?$`, a.header.Get("Location"), at)
				for _, c := range a.header.Values("Set-Cookie") {
					assert.NotContains(t, c, "planted", at)
				}
				w.clock.move(time.Second)
			}
		}
	}
	for _, subject := range []string{hostile, "a\x00b", "\xff\xfe", strings.Repeat("a", 5000), "../a", "a\u202eb", "-", "010106A950U"} {
		w.clock.move(time.Second)
		a := sari.post(t, "/concern", url.Values{"kind": {"concern"}, "subject": {subject}, "arrived": {"2026-11-27T10:15"}, "text": {"Huoli."}})
		assert.Contains(t, []int{http.StatusBadRequest, http.StatusUnprocessableEntity, http.StatusSeeOther}, a.status, "%q", subject)
	}
	assert.NotContains(t, w.logs.String(), "level=ERROR")
	assert.NotContains(t, w.logs.String(), "planted")
}

// Whatever stands in whichever field of whichever form, nothing breaks, nothing runs and
// nobody is led elsewhere: text of a page, of a database, of a template, of a header, that
// turns what follows, that is no text, and too much of it.
func TestEveryFieldTakesAnything(t *testing.T) {
	w := newWorld(t, day)
	people := []*browser{w.login(t, "Sari Koskinen"), w.login(t, "Katri Mäkelä")}
	evil := []string{hostile, "\x00\x01\x1b[2J", "\xff\xfe\xc0\xaf", "../../../etc/passwd", "//evil.example/", `\\evil.example`, "javascript:alert(1)", "-1", "99999999999999999999", "9999-12-31", "0000-00-00T25:61", strings.Repeat("ä", 9000)}
	tried := 0
	for _, b := range people {
		b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		for _, noun := range nouns {
			path := onni + "/write/" + noun
			page := b.get(t, path+"?of=rir2onsjsz&back="+url.QueryEscape("../../../login"))
			w.clock.move(10 * time.Second)
			if page.status != http.StatusOK {
				continue
			}
			assert.NotContains(t, page.body, "../login", noun)
			names := []string{}
			for _, m := range regexp.MustCompile(`(?s)<(?:input|select|textarea)[^>]* name="([^"]*)"`).FindAllStringSubmatch(page.body[strings.Index(page.body, "data-draft"):], -1) {
				if !slices.Contains(names, m[1]) {
					names = append(names, m[1])
				}
			}
			ours := b.form(t, path)
			for i, value := range evil {
				form := copied(ours, "back", value)
				some := names
				if i == 0 { // each alone, and all of them
					some = nil
					for _, name := range names {
						b.withstands(t, path, copied(ours, name, value), noun+"."+name)
						w.clock.move(time.Second)
					}
				}
				for _, name := range some {
					if name != "base" && name != "who" {
						form.Set(name, value)
					}
				}
				b.withstands(t, path, form, fmt.Sprint(noun, " with ", i))
				tried++
				w.clock.move(time.Second)
			}
		}
	}
	require.Greater(t, tried, 400)
	for _, b := range people {
		for _, at := range []string{onni, onni + "/meeting/rir2onsjsz", onni + "/network", onni + "/print", onni + "/who", "/", onni + "/calendar.ics", onni + "/star.svg", onni + "/timeline.svg"} {
			a := b.get(t, at)
			assert.Equal(t, http.StatusOK, a.status, at)
			assert.NotContains(t, a.body, "<script>alert", at)
			assert.NotContains(t, a.body, "\nSet-Cookie: session=planted\r\n", at)
			w.clock.move(time.Second)
		}
	}
	assert.NotContains(t, w.logs.String(), "level=ERROR")
	assert.NotContains(t, w.logs.String(), "planted")
}

func (b *browser) withstands(t *testing.T, path string, form url.Values, name string) {
	t.Helper()
	a := b.post(t, path, form)
	assert.Less(t, a.status, 500, name)
	assert.NotContains(t, a.body, "<script>alert", name)
	assert.Empty(t, a.header.Get("Set-Cookie"), name)
	if to := a.header.Get("Location"); to != "" {
		assert.Regexp(t, `^`+onni+`(/meeting/[a-z2-7]{10}|/network)?#[a-z-]+$`, to, name)
	}
}

// A language is chosen where the reader is: what is in the address stays, and nothing in it
// leads elsewhere.
func TestLanguageKeepsThePlace(t *testing.T) {
	w := newWorld(t, day)
	b := w.login(t, "Sari Koskinen")
	at := onni + "/write/settlement?of=4rl6t7n5j3&back=rir2onsjsz"
	back := regexp.MustCompile(`name="back" value="(/[^"]*)"`).FindStringSubmatch(b.get(t, at).body)
	require.NotNil(t, back)
	a := b.post(t, "/language", url.Values{"lang": {"sv"}, "back": {strings.ReplaceAll(back[1], "&amp;", "&")}})
	assert.Equal(t, http.StatusOK, a.status)
	assert.Equal(t, at, a.at.RequestURI())
	assert.Contains(t, a.body, `<html lang="sv">`)
	b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	for _, elsewhere := range []string{"//evil.example/%2e", "/.//evil.example", "/..//evil.example", "/%09/evil.example", "/%5cevil.example", "/\x00//evil.example", "/?//evil.example", "/#//evil.example", "http:/evil.example", "/\u2028//evil.example", " //evil.example"} {
		to := b.post(t, "/language", url.Values{"lang": {"sv"}, "back": {elsewhere}}).header.Get("Location")
		u, err := url.Parse(w.url)
		require.NoError(t, err)
		at, err := u.Parse(to)
		require.NoError(t, err, elsewhere)
		assert.Equal(t, u.Host, at.Host, elsewhere)
		assert.Regexp(t, `^/([^/\\]|$)`, to, elsewhere)
	}
}

// What a page of a person says is kept by nobody between, and cookies are read by no
// script, whatever the answer.
func TestNothingIsKeptOnTheWay(t *testing.T) {
	w := newWorld(t, day)
	b := w.login(t, "Katri Mäkelä")
	b.crawl(t, func(path string, a answer) {
		assert.Equal(t, "no-store", a.header.Get("Cache-Control"), path)
		assert.Equal(t, "nosniff", a.header.Get("X-Content-Type-Options"), path)
		assert.NotContains(t, a.header.Get("Content-Security-Policy"), "script-src 'unsafe", path)
		assert.Contains(t, a.header.Get("Content-Security-Policy"), "default-src 'none'", path)
	})
	for _, site := range []struct {
		name, url, prefix string
		secure            bool
	}{{"this machine alone", w.url, "", false}, {"behind a proxy", "https://suunnitelma.example.fi", "__Host-", true}} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, site.url+"/language", strings.NewReader("lang=fi"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		said := httptest.NewRecorder()
		w.pages.URL = site.url
		w.pages.Handler().ServeHTTP(said, r)
		require.Len(t, said.Result().Cookies(), 1)
		c := said.Result().Cookies()[0]
		assert.Equal(t, site.prefix+"lang", c.Name, site.name)
		assert.True(t, c.HttpOnly)
		assert.Equal(t, site.secure, c.Secure)
		assert.Equal(t, http.SameSiteLaxMode, c.SameSite)
		assert.Equal(t, "/", c.Path)
		assert.Empty(t, c.Domain)
		assert.Equal(t, site.secure, said.Header().Get("Strict-Transport-Security") != "")
	}
}

// Requests that no server should take apart in two ways are not taken at all.
func TestNoRequestIsTwo(t *testing.T) {
	w := newWorld(t, day)
	server := httptest.NewUnstartedServer(nil)
	server.Config = bounded(w.pages.Handler())
	server.Start()
	t.Cleanup(server.Close)
	for name, sent := range map[string]string{
		"two lengths":            "POST /language HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 40\r\n\r\nlang",
		"a length and chunks":    "POST /language HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked, identity\r\n\r\nlang",
		"two hosts":              "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
		"no host":                "GET / HTTP/1.1\r\n\r\n",
		"a method with a space":  "GE T / HTTP/1.1\r\nHost: a\r\n\r\n",
		"a header with a return": "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\rSet-Cookie: c=d\r\n\r\n",
	} {
		conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", server.Listener.Addr().String())
		require.NoError(t, err)
		_, err = io.WriteString(conn, sent)
		require.NoError(t, err)
		require.NoError(t, conn.SetReadDeadline(time.Now().Add(30*time.Second)))
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		require.NoError(t, err, name)
		assert.GreaterOrEqual(t, res.StatusCode, 400, name)
		_ = res.Body.Close()
		_ = conn.Close()
	}
}
