package web

import (
	"fmt"
	"maps"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
)

// policy allows a page nothing but our own files: no script and no style inside a page,
// no frame, no form to elsewhere.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// headers puts what browsers are told on every answer.
func (s *Server) headers(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t := w.Header()
		t.Set("Content-Security-Policy", policy)
		t.Set("X-Content-Type-Options", "nosniff")
		t.Set("Referrer-Policy", "no-referrer")
		t.Set("Cross-Origin-Opener-Policy", "same-origin")
		t.Set("Cross-Origin-Resource-Policy", "same-origin")
		t.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		t.Set("Cache-Control", "no-store")
		if strings.HasPrefix(s.URL, "https://") {
			t.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
		}
		h.ServeHTTP(w, r)
	})
}

// logged writes one line for each answer: the route and no address, since an address
// names a plan; never a query, a form or a person.
func (s *Server) logged(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start, seen := s.Now(), &answered{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			if failed := recover(); failed != nil {
				if failed == http.ErrAbortHandler {
					panic(failed)
				}
				s.Log.Error("panic", "route", r.Pattern, "kind", fmt.Sprintf("%T", failed)) // its text could be content
				if !seen.written {
					http.Error(seen, "500", http.StatusInternalServerError)
				}
			}
			took := s.Now().Sub(start)
			s.counts.add(r.Pattern, seen.status, took)
			s.Log.Info("answered", "method", r.Method, "route", r.Pattern, "status", seen.status, "ms", took.Milliseconds())
		}()
		h.ServeHTTP(seen, r)
	})
}

// answered remembers the status of an answer.
type answered struct {
	http.ResponseWriter
	status  int
	written bool
}

func (a *answered) WriteHeader(status int) {
	if !a.written {
		a.status, a.written = status, true
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *answered) Write(b []byte) (int, error) {
	a.written = true
	return a.ResponseWriter.Write(b)
}

// Unwrap lets [http.ResponseController] flush.
func (a *answered) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// limiter holds back who asks too often: a bucket for each person who is logged in, and
// for each address of those who are not.
type limiter struct {
	now     func() time.Time
	proxied bool // a proxy stands before the server
	mu      sync.Mutex
	all     map[string]bucket
}

type bucket struct {
	left float64
	at   time.Time
}

const (
	rate  = 25  // requests a second that come back into a bucket
	burst = 200 // requests that a bucket holds
	most  = 100_000
)

func newLimiter(now func() time.Time, proxied bool) *limiter {
	return &limiter{now: now, proxied: proxied, all: map[string]bucket{}}
}

// addressOf is the address that asks. Behind a proxy all come from the proxy's own, and one
// who asks too often would keep everybody from logging in: there it is what the proxy wrote
// down last, and nothing that stood before it. Of IPv6 it is the network of 64 bits: whoever
// has one address of it has them all.
func (l *limiter) addressOf(r *http.Request) string {
	from := r.RemoteAddr
	if told := r.Header.Values("X-Forwarded-For"); l.proxied && len(told) > 0 {
		last := told[len(told)-1]
		last = strings.TrimSpace(last[strings.LastIndex(last, ",")+1:])
		if _, ok := network(last); ok {
			from = last
		}
	}
	asks, _ := network(from)
	return asks
}

// network is whose an address is, which may have a port.
func network(address string) (string, bool) {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		at, err := netip.ParseAddrPort(address)
		if err != nil {
			return "", false
		}
		ip = at.Addr()
	}
	ip = ip.Unmap().WithZone("")
	bits := 64
	if ip.Is4() {
		bits = 32
	}
	wide, err := ip.Prefix(bits)
	return wide.String(), err == nil
}

func (l *limiter) allows(r *http.Request, who keeper.Login) bool {
	key := "person " + string(who)
	if who == "" {
		key = "address " + l.addressOf(r)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	if len(l.all) > most {
		maps.DeleteFunc(l.all, func(_ string, b bucket) bool { return b.left+rate*now.Sub(b.at).Seconds() >= burst })
	}
	b, known := l.all[key]
	if !known {
		b = bucket{burst, now}
	}
	b.left, b.at = min(burst, b.left+rate*now.Sub(b.at).Seconds()), now
	if b.left < 1 {
		l.all[key] = b
		return false
	}
	b.left--
	l.all[key] = b
	return true
}
