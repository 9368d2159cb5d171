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
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Who sends slowly is let go, and holds nobody else up: neither by headers that never end
// nor by a form that never comes.
func TestSlowSenders(t *testing.T) {
	w := newWorld(t, day)
	var listen net.ListenConfig
	l, err := listen.Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	server := bounded(w.pages.Handler())
	go func() { _ = server.Serve(l) }()
	t.Cleanup(func() { _ = server.Close() })
	for name, row := range map[string]struct {
		sends string
		most  time.Duration
	}{
		"headers that never end":   {"GET / HTTP/1.1\r\nHost: a\r\nX-", 8 * time.Second},
		"nothing":                  {"", 8 * time.Second},
		"a form that never comes":  {"POST /language HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nlang=", 25 * time.Second},
		"half a header at a time":  {"GET / HTTP/1.1\r\nHost: a\r\n" + strings.Repeat("X-A: b\r\n", 10), 8 * time.Second},
		"chunks that never finish": {"POST /language HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nlang=\r\n", 25 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var all []net.Conn
			for range 40 {
				conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", l.Addr().String())
				require.NoError(t, err)
				defer func() { _ = conn.Close() }()
				_, err = io.WriteString(conn, row.sends)
				require.NoError(t, err)
				all = append(all, conn)
			}
			other := &browser{world: &world{url: "http://" + l.Addr().String()}, client: http.DefaultClient}
			assert.Equal(t, http.StatusOK, other.get(t, "/healthz").status, "others are answered meanwhile")
			for _, conn := range all {
				require.NoError(t, conn.SetReadDeadline(time.Now().Add(row.most)))
				_, err := io.Copy(io.Discard, conn)
				assert.NotErrorIs(t, err, os.ErrDeadlineExceeded, "let go in time")
			}
		})
	}
}

// Too much is refused before it is read: headers, forms, files.
func TestOversize(t *testing.T) {
	w := newWorld(t, day)
	sari := w.login(t, "Sari Koskinen")
	server := httptest.NewUnstartedServer(nil)
	server.Config = bounded(w.pages.Handler())
	server.Start()
	t.Cleanup(server.Close)
	for name, head := range map[string]string{
		"a long address":  "GET /" + strings.Repeat("a", 1<<20) + " HTTP/1.1\r\nHost: a\r\n\r\n",
		"a long header":   "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + strings.Repeat("a", 1<<20) + "\r\n\r\n",
		"many headers":    "GET / HTTP/1.1\r\nHost: a\r\n" + strings.Repeat("X-A: b\r\n", 1<<17) + "\r\n",
		"a long cookie":   "GET / HTTP/1.1\r\nHost: a\r\nCookie: session=" + strings.Repeat("a", 1<<20) + "\r\n\r\n",
		"a long language": "GET / HTTP/1.1\r\nHost: a\r\nAccept-Language: " + strings.Repeat("fi,", 1<<18) + "\r\n\r\n",
	} {
		conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", server.Listener.Addr().String())
		require.NoError(t, err)
		go func() { _, _ = io.WriteString(conn, head) }()
		require.NoError(t, conn.SetReadDeadline(time.Now().Add(10*time.Second)))
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err == nil { // else the connection was cut, which is an answer too
			assert.Equal(t, http.StatusRequestHeaderFieldsTooLarge, res.StatusCode, name)
			_ = res.Body.Close()
		}
		_ = conn.Close()
	}
	long := strings.Repeat("a", 300<<10)
	for _, path := range []string{"/language", "/search", "/concern", "/sheet", "/consolidate", "/consolidate/take", "/arrival", "/arrival/take", "/calendar", onni + "/invite", onni + "/handover", onni + "/outside", onni + "/write/need"} {
		w.clock.move(2e9)
		assert.Equal(t, http.StatusBadRequest, sari.post(t, path, url.Values{"text": {long}}).status, path)
	}
	assert.Equal(t, http.StatusBadRequest, sari.upload(t, "/arrival", long).status)
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// The forms of the newer pages, sent by the session of everybody else: a form that was made
// for one person does nothing in another's, and who has no such page has no such form.
func TestNewerFormsAreOfTheirPerson(t *testing.T) {
	w := newWorld(t, day)
	plans, err := readFamilies()
	require.NoError(t, err)
	sari := w.login(t, "Sari Koskinen")
	form := copied(sari.form(t, onni+"/write/need"), "municipality", "297")
	doc := fmt.Sprintf(`{"format":"oneplan-view/1.0","reader":"x","on":"2026-11-28","plan":{"id":%q}}`, plans[4].ID)
	stored := w.calendars(t)
	for _, p := range w.people {
		if p.Sub == sari.who.Sub {
			continue
		}
		b := w.login(t, p.Name+", "+p.Means)
		for _, act := range []string{"give", "receipt", "end"} {
			own := copied(copied(form, "act", act), "text", "x")
			assert.GreaterOrEqual(t, b.post(t, onni+"/handover", own).status, 400, "%s: %s", p.Name, act)
			own.Del("who")
			assert.GreaterOrEqual(t, b.post(t, onni+"/handover", own).status, 400, "%s: %s", p.Name, act)
			w.clock.move(1e9)
		}
		for _, path := range []string{onni + "/invite", "/calendar", "/arrival", "/arrival/take"} {
			assert.Equal(t, http.StatusUnauthorized, b.post(t, path, copied(form, "doc", doc)).status, "%s: %s", p.Name, path)
		}
		form := copied(form, "doc", doc)
		form.Del("who")
		assert.GreaterOrEqual(t, b.post(t, onni+"/invite", form).status, 400, p.Name)
		assert.GreaterOrEqual(t, b.post(t, "/arrival/take", form).status, 400, p.Name)
		w.clock.move(1e9)
	}
	assert.Equal(t, stored, w.calendars(t), "nobody's calendar was opened or ended")
	none := w.browser(t)
	for _, path := range []string{onni + "/handover", onni + "/invite", "/calendar", "/arrival", "/arrival/take"} {
		assert.Equal(t, http.StatusUnauthorized, none.post(t, path, form).status, path)
	}
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

func (w *world) calendars(t *testing.T) (n int) {
	t.Helper()
	require.NoError(t, w.db.QueryRowContext(t.Context(), "SELECT COUNT(*) FROM recordsystem_calendar").Scan(&n))
	return n
}
