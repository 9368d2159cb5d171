package web

import (
	"database/sql"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/provider"
)

// counts are how many answers each route gave, how long they took together, and how many
// took no longer than each bound. They hold routes and statuses, no plans and no people.
type counts struct {
	mu  sync.Mutex
	all map[string]count
}

type count struct {
	n       int
	seconds float64
	within  [len(bounds)]int
}

// bounds are how long an answer may take, in seconds: a page is to take 0.15 at most.
var bounds = [...]float64{0.025, 0.05, 0.1, 0.15, 0.3, 1, 5}

func (c *counts) add(route string, status int, took time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.all == nil {
		c.all = map[string]count{}
	}
	key := fmt.Sprintf("route=%q,status=\"%d\"", route, status)
	n := c.all[key]
	n.n, n.seconds = n.n+1, n.seconds+took.Seconds()
	for i, bound := range bounds {
		if took.Seconds() <= bound {
			n.within[i]++
		}
	}
	c.all[key] = n
}

// write tells them in the text form that Prometheus reads.
func (c *counts) write(w io.Writer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	keys := make([]string, 0, len(c.all))
	for key := range c.all {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	_, _ = io.WriteString(w, "# TYPE recordsystem_answer_seconds histogram\n")
	for _, key := range keys {
		n := c.all[key]
		for i, bound := range bounds {
			_, _ = fmt.Fprintf(w, "recordsystem_answer_seconds_bucket{%s,le=\"%g\"} %d\n", key, bound, n.within[i])
		}
		_, _ = fmt.Fprintf(w, "recordsystem_answer_seconds_bucket{%s,le=\"+Inf\"} %d\nrecordsystem_answer_seconds_count{%s} %d\nrecordsystem_answer_seconds_sum{%s} %.6f\n", key, n.n, key, n.n, key, n.seconds)
	}
}

// metrics tells the counts to whoever asks on this machine, and to nobody where the system
// has a public address or a proxy stands before it: [Server.Watch] is for those.
func (s *Server) metrics(w http.ResponseWriter, r *http.Request) {
	if s.secure() || !provider.Near(r) {
		http.NotFound(w, r)
		return
	}
	s.measured(w, nil)
}

func (s *Server) measured(w http.ResponseWriter, db *sql.DB) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4")
	s.counts.write(w)
	_, _ = fmt.Fprintf(w, "# TYPE recordsystem_streams gauge\nrecordsystem_streams %d\n", s.live.open())
	if db == nil {
		return
	}
	at := db.Stats()
	_, _ = fmt.Fprintf(w, "# TYPE recordsystem_database_connections gauge\nrecordsystem_database_connections{state=\"in_use\"} %d\nrecordsystem_database_connections{state=\"idle\"} %d\n", at.InUse, at.Idle)
	_, _ = fmt.Fprintf(w, "# TYPE recordsystem_database_waits_total counter\nrecordsystem_database_waits_total %d\n# TYPE recordsystem_database_wait_seconds_total counter\nrecordsystem_database_wait_seconds_total %.6f\n", at.WaitCount, at.WaitDuration.Seconds())
}

// Watch answers health and metrics alone, for an address of its own to which no proxy leads:
// with https, and with a proxy before the pages, this is where those who run the system
// look. Nothing of a plan or a person is in it.
func (s *Server) Watch(db *sql.DB) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", s.health)
	mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, _ *http.Request) { s.measured(w, db) })
	return mux
}
