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
	storeAt = flag.String("db", "", "the database, as for the program; empty is a new file of SQLite")
)

// crowd is many people of many families, each at a device of their own.
type crowd struct {
	url     string
	keeper  *keeper.Keeper
	plans   []plan.PlanID
	members []crowdMember

	mu    sync.Mutex
	took  map[string][]time.Duration
	words map[plan.PlanID][]string // what was acknowledged
	wrong []string
	heard atomic.Int64
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
	var h http.Handler
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { h.ServeHTTP(w, r) }))
	t.Cleanup(func() { server.CloseClientConnections(); server.Close() })
	c.url = server.URL
	h, _, err = newSystem(t.Context(), db, site{url: c.url}, slog.New(slog.DiscardHandler), time.Now)
	require.NoError(t, err)
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

var transport = &http.Transport{MaxIdleConnsPerHost: 1000}

func (c *crowd) ask(ctx context.Context, m crowdMember, kind, path string, form url.Values) string {
	method, body := http.MethodGet, ""
	if form != nil {
		method, body = http.MethodPost, form.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, method, c.url+path, strings.NewReader(body))
	if err != nil {
		return ""
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
		if ctx.Err() == nil {
			c.fails(kind + ": " + err.Error())
		}
		return ""
	}
	defer func() { _ = res.Body.Close() }()
	var b strings.Builder
	_, err = bufio.NewReader(res.Body).WriteTo(&b)
	took := time.Since(start)
	c.mu.Lock()
	c.took[kind] = append(c.took[kind], took)
	c.mu.Unlock()
	if err != nil || res.StatusCode != http.StatusOK && (form == nil || res.StatusCode != http.StatusSeeOther) {
		c.fails(fmt.Sprintf("%s: %d", kind, res.StatusCode))
		return ""
	}
	return b.String() + " "
}

func (c *crowd) fails(what string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wrong = append(c.wrong, what)
}

// listen holds the stream of news open, as a page does.
func (c *crowd) listen(ctx context.Context, m crowdMember) {
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
//	go test -run Crowd -v . -args -people 200 -families 20 -during 10m -pause 2s
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
	all.Wait()
	assert.Empty(t, c.wrong)
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
	t.Logf("%d words, %d news", written, c.heard.Load())
}
