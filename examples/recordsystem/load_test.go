package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/session"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	people  = flag.Int("people", 12, "how many people are there at once")
	homes   = flag.Int("families", 2, "in how many families")
	during  = flag.Duration("during", 0, "for how long; zero is six pages for each")
	pause   = flag.Duration("pause", 200*time.Millisecond, "how long somebody reads before the next page, at most twice that")
	most    = flag.Int("words", 8, "how many things somebody writes, spread over the time, at most; a plan holds 200 needs")
	kills   = flag.Int("kills", 0, "how often the server is killed in between; it is a process of its own then")
	storeAt = flag.String("db", "", "the database, as for the program; empty is a new file of SQLite")
)

// crowd is many people of many families, each at a device of their own.
type crowd struct {
	url     string
	keeper  *keeper.Keeper
	program *process // where the server is a process of its own
	plans   []plan.PlanID
	members []crowdMember

	mu    sync.Mutex
	took  map[string][]time.Duration
	words map[plan.PlanID][]string // what was acknowledged
	wrong []string
	heard atomic.Int64
	again atomic.Int64 // how often somebody had to ask again
	busy  atomic.Int64 // and how often since the server said that it is busy
}

type crowdMember struct {
	plan  plan.PlanID
	login keeper.Login
	key   string // of the session
}

// family makes a family of its own of Onni's.
func family(t *testing.T, n int) (*plan.Plan, []keeper.Login) {
	t.Helper()
	p, issues := plan.Decode(cases.Onni, issue.Limits{})
	require.NoError(t, issues.Err())
	var err error
	p.ID, err = plan.NewPlanID(rand.Reader)
	require.NoError(t, err)
	p.Revision, p.Child.Subject = 0, fmt.Sprintf("perhe-%d-%s", n, rand.Text())
	child := keeper.Login(rand.Text())
	p.Child.Identifiers = []plan.Identifier{child.Identifier()}
	all := []keeper.Login{child}
	for i := range p.People {
		who := keeper.Login(rand.Text())
		p.People[i].Identifiers = []plan.Identifier{who.Identifier()}
		if _, err := view.Of(p, view.Member(p.People[i].ID), plan.DayOf(civil.InstantOf(time.Now()))); err == nil {
			all = append(all, who)
		}
	}
	return p, all
}

func newCrowd(t *testing.T) *crowd {
	t.Helper()
	at := *storeAt
	if at == "" {
		at = filepath.Join(t.TempDir(), "plans.db")
	}
	db, _, err := openDatabase(t.Context(), at)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	c := &crowd{took: map[string][]time.Duration{}, words: map[plan.PlanID][]string{}}
	if *kills > 0 {
		c.program = buildProcess(t, at)
		c.url = c.program.start(t)
		t.Cleanup(func() { c.program.kill() })
	} else {
		c.serve(t, db)
	}
	c.keeper, err = keeper.Open(t.Context(), db.store, db.DB, time.Now)
	require.NoError(t, err)
	sessions, err := session.Open(t.Context(), db.DB, time.Now)
	require.NoError(t, err)
	for n := range *homes {
		p, logins := family(t, n)
		require.NoError(t, c.keeper.Begin(t.Context(), "system", p))
		c.plans = append(c.plans, p.ID)
		for i := n; i < *people; i += *homes {
			who := logins[(i / *homes)%len(logins)]
			key, err := sessions.Begin(t.Context(), string(who))
			require.NoError(t, err)
			c.members = append(c.members, crowdMember{p.ID, who, key})
		}
	}
	return c
}

// serve runs the server within the test.
func (c *crowd) serve(t *testing.T, db *database) {
	t.Helper()
	var h http.Handler
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { h.ServeHTTP(w, r) }))
	t.Cleanup(func() { server.CloseClientConnections(); server.Close() })
	c.url = server.URL
	pages, _, err := newSystem(t.Context(), db, site{url: c.url}, testCounty(t), slog.New(slog.DiscardHandler), time.Now)
	require.NoError(t, err)
	h = pages.Handler()
}

// kill takes the server away in the midst of it all, again and again.
func (c *crowd) kill(ctx context.Context, t *testing.T) {
	for range *kills {
		select {
		case <-ctx.Done():
			return
		case <-time.After(*during / time.Duration(*kills+1)):
		}
		c.program.kill()
		c.program.start(t)
	}
}

var transport = &http.Transport{MaxIdleConnsPerHost: 1000}

// ask asks for a page or sends a form, and where nobody answers the same again, as a
// page does with what it keeps.
func (c *crowd) ask(ctx context.Context, m crowdMember, kind, path string, form url.Values) string {
	for {
		body, answered := c.asked(ctx, m, kind, path, form)
		if answered || ctx.Err() != nil {
			return body
		}
		if *kills == 0 {
			c.fails(kind + ": no answer")
			return ""
		}
		c.again.Add(1)
		time.Sleep(50 * time.Millisecond)
	}
}

func (c *crowd) asked(ctx context.Context, m crowdMember, kind, path string, form url.Values) (said string, answered bool) {
	method, body := http.MethodGet, ""
	if form != nil {
		method, body = http.MethodPost, form.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, method, c.url+path, strings.NewReader(body))
	if err != nil {
		return "", true
	}
	req.AddCookie(&http.Cookie{Name: "session", Value: m.key})
	req.Header.Set("Sec-Fetch-Site", "same-origin")
	if form != nil {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	start := time.Now()
	client := http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.Do(req)
	if err != nil {
		return "", false
	}
	defer func() { _ = res.Body.Close() }()
	var b strings.Builder
	if _, err = bufio.NewReader(res.Body).WriteTo(&b); err != nil {
		return "", false
	}
	if res.StatusCode == http.StatusServiceUnavailable && *kills > 0 { // a server that just began has all of them at once
		c.busy.Add(1)
		return "", false
	}
	took := time.Since(start)
	c.mu.Lock()
	c.took[kind] = append(c.took[kind], took)
	c.mu.Unlock()
	if res.StatusCode != http.StatusOK && (form == nil || res.StatusCode != http.StatusSeeOther) {
		c.fails(fmt.Sprintf("%s: %d", kind, res.StatusCode))
		return "", true
	}
	return b.String() + " ", true
}

func (c *crowd) fails(what string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wrong = append(c.wrong, what)
}

// listen holds the stream of news open, as a page does, and opens it anew when it ends.
func (c *crowd) listen(ctx context.Context, m crowdMember) {
	for ctx.Err() == nil {
		c.heed(ctx, m)
		if *kills == 0 {
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
}

func (c *crowd) heed(ctx context.Context, m crowdMember) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.url+"/plan/"+string(m.plan)+"/news", http.NoBody)
	if err != nil {
		return
	}
	req.AddCookie(&http.Cookie{Name: "session", Value: m.key})
	res, err := (&http.Client{Transport: transport}).Do(req)
	if err != nil {
		return
	}
	defer func() { _ = res.Body.Close() }()
	for lines := bufio.NewScanner(res.Body); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "id: ") {
			c.heard.Add(1)
		}
	}
}

var baseOf = regexp.MustCompile(`name="base" value="([^"]*)"`)

// live is what somebody does at a meeting: reads, reads, and writes now and then.
func (c *crowd) live(ctx context.Context, m crowdMember, n int) {
	time.Sleep(*pause * time.Duration(n) / time.Duration(*people)) // people come one by one
	go c.listen(ctx, m)
	page := "/plan/" + string(m.plan)
	apart := *during / time.Duration(*most)
	wrote, next := 0, time.Now().Add(apart*time.Duration(n)/time.Duration(*people)) // nobody has the first word of all plans at once
	for round := n; ctx.Err() == nil && (*during > 0 || round < n+6); round++ {
		path := page
		if round%2 == 0 {
			path = page + "/meeting/rir2onsjsz"
		}
		seen := c.ask(ctx, m, "page", path, nil)
		if base := baseOf.FindStringSubmatch(seen); base != nil && wrote < *most && time.Now().After(next) {
			word := rand.Text()
			wrote, next = wrote+1, next.Add(apart)
			if c.ask(ctx, m, "form", page+"/write/need", url.Values{"base": {base[1]}, "once": {rand.Text()}, "text": {word}}) != "" {
				c.mu.Lock()
				c.words[m.plan] = append(c.words[m.plan], word)
				c.mu.Unlock()
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(*pause + time.Duration(round%7)**pause/6):
		}
	}
}

// Many people over many families read and write at once: nobody gets an error, and
// every word that was acknowledged stands in its plan once.
//
//	go test -run Crowd -v . -args -people 200 -families 20 -during 10m -pause 2s -kills 20
func TestCrowd(t *testing.T) {
	c := newCrowd(t)
	ctx, stop := context.WithCancel(t.Context())
	if *during > 0 {
		ctx, stop = context.WithTimeout(t.Context(), *during)
	}
	defer stop()
	var all sync.WaitGroup
	for n, m := range c.members {
		all.Go(func() { c.live(ctx, m, n) })
	}
	c.kill(ctx, t)
	all.Wait()
	assert.Empty(t, c.wrong)
	if c.program != nil {
		c.program.kill()
		for _, line := range c.program.said {
			assert.Contains(t, line, "msg=busy", "what the server says of itself")
		}
	}
	written := 0
	for _, id := range c.plans {
		p, err := c.keeper.Whole(t.Context(), id)
		require.NoError(t, err)
		found := map[string]int{}
		for _, n := range p.Needs {
			found[n.Text]++
		}
		for _, word := range c.words[id] {
			assert.Equal(t, 1, found[word], "a word that was acknowledged")
			written++
		}
		assert.Len(t, p.Conflicts, 2, "what people add stands side by side")
	}
	require.Positive(t, written)
	require.Positive(t, c.heard.Load())
	for kind, took := range c.took {
		slices.Sort(took)
		t.Logf("%s: %d, median %v, p99 %v, longest %v", kind, len(took), took[len(took)/2], took[len(took)*99/100], took[len(took)-1])
	}
	t.Logf("%d words, %d news, asked again %d times over %d kills, of them %d times a busy server", written, c.heard.Load(), c.again.Load(), *kills, c.busy.Load())
}
