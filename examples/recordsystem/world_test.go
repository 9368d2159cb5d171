package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/provider"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/web"
	"github.com/stretchr/testify/require"
)

// day is the moment at which most tests play: after all that the cases tell.
var day = time.Date(2026, 11, 28, 12, 0, 0, 0, time.FixedZone("", 2*3600))

// clock is a clock that a test moves.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// logs is what the server logs, for tests that read it.
type logs struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *logs) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(b)
}

func (l *logs) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// world is a running system with the families in it.
type world struct {
	url    string
	clock  *clock
	logs   *logs
	people []provider.Person
	db     *database
	at     string // where the database is
	server *httptest.Server
	pages  *web.Server
	down   atomic.Bool // the network is down
}

func newWorld(t *testing.T, at time.Time) *world {
	t.Helper()
	where := freshDatabase(t)
	db, _, err := openDatabase(t.Context(), where)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	w := serving(t, db, at)
	w.at = where
	return w
}

// freshDatabase is where a new database is: a file of SQLite, or one of the PostgreSQL server
// that -db names.
func freshDatabase(t *testing.T) string {
	t.Helper()
	if !strings.HasPrefix(*storeAt, "postgres") {
		return filepath.Join(t.TempDir(), "plans.db")
	}
	server, _, err := dial(*storeAt)
	require.NoError(t, err)
	name := "t" + strings.ToLower(rand.Text())
	_, err = server.ExecContext(t.Context(), "CREATE DATABASE "+name)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, _ = server.ExecContext(context.WithoutCancel(t.Context()), "DROP DATABASE "+name+" WITH (FORCE)")
		_ = server.Close()
	})
	u, err := url.Parse(*storeAt)
	require.NoError(t, err)
	u.Path = "/" + name
	return u.String()
}

func testCounty(t *testing.T) web.County {
	t.Helper()
	area, err := readCounty("", "")
	require.NoError(t, err)
	return area
}

// serving is a system on a database that is there.
func serving(t *testing.T, db *database, at time.Time) *world {
	t.Helper()
	w := &world{clock: &clock{at: at}, logs: &logs{}, db: db}
	var h http.Handler
	var err error
	w.server = httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if w.down.Load() {
			panic(http.ErrAbortHandler)
		}
		h.ServeHTTP(rw, r)
	}))
	t.Cleanup(func() { w.server.CloseClientConnections(); w.server.Close() })
	w.url = w.server.URL
	w.pages, w.people, err = newSystem(t.Context(), db, site{url: w.url}, testCounty(t), slog.New(slog.NewTextHandler(w.logs, nil)), w.clock.now)
	require.NoError(t, err)
	h = w.pages.Handler()
	return w
}

// person is who of the world has a name; title tells two of one name apart.
func (w *world) person(t *testing.T, name string) provider.Person {
	t.Helper()
	for _, p := range w.people {
		if p.Name == name || p.Name+", "+p.Means == name {
			return p
		}
	}
	require.Fail(t, "nobody of that name", name)
	return provider.Person{}
}

// browser is a browser without script.
type browser struct {
	*world
	client *http.Client
	who    provider.Person
}

func (w *world) browser(t *testing.T) *browser {
	t.Helper()
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	return &browser{world: w, client: &http.Client{Jar: jar, Timeout: 20 * time.Second}}
}

// login logs somebody in as a person does: from the first page through the provider.
func (w *world) login(t *testing.T, name string) *browser {
	t.Helper()
	b := w.browser(t)
	b.who = w.person(t, name)
	list := b.get(t, "/login")
	require.Contains(t, list.body, b.who.Name)
	after := b.post(t, list.at.RequestURI(), url.Values{"person": {b.who.Sub}})
	require.Equal(t, http.StatusOK, after.status)
	require.Equal(t, "/", after.at.Path)
	return b
}

// answer is a page that came.
type answer struct {
	status int
	body   string
	at     *url.URL
	header http.Header
}

func (b *browser) get(t *testing.T, path string) answer {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, b.url+path, http.NoBody)
	require.NoError(t, err)
	return b.do(t, req)
}

func (b *browser) post(t *testing.T, path string, form url.Values) answer {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, b.url+path, strings.NewReader(form.Encode()))
	require.NoError(t, err)
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Sec-Fetch-Site", "same-origin")
	return b.do(t, req)
}

func (b *browser) do(t *testing.T, req *http.Request) answer {
	t.Helper()
	res, err := b.client.Do(req)
	require.NoError(t, err)
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return answer{res.StatusCode, string(body), res.Request.URL, res.Header}
}
