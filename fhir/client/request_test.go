package client_test

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// How long a server asks to wait: in seconds, or until a moment by its own clock.
func TestRetryAfter(t *testing.T) {
	const date, later = "Mon, 30 Nov 2026 10:00:00 GMT", "Mon, 30 Nov 2026 10:01:30 GMT"
	for _, row := range []struct {
		name, why   string
		after, date string
		want        time.Duration
	}{
		{"seconds", "", "7", "", 7 * time.Second},
		{"a moment", "against the server's own Date: its clock may be wrong", later, date, 90 * time.Second},
		{"a moment that is past", "it may be tried at once", date, later, 0},
		{"a moment, and no Date", "nobody knows how long that is", later, "", 0},
		{"a moment, and a Date that is none", "likewise", later, "today", 0},
		{"neither", "", "soon", date, 0},
		{"less than nothing", "no seconds", "-1", date, 0},
		{"more than there are", "no number of seconds", "99999999999", date, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := to(t, doer(func(r *http.Request) (*http.Response, error) {
				h := http.Header{"Retry-After": {row.after}, "Date": {row.date}}
				return &http.Response{StatusCode: http.StatusTooManyRequests, Header: h, Request: r, Body: http.NoBody}, nil
			}), client.Options{})
			_, err := c.Push(t.Context(), graphOf(short(t)))
			var e *client.Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, row.want, e.After, row.why)
		})
	}
}

// A context that is none is told, not followed into a panic.
func TestNoContext(t *testing.T) {
	var none context.Context
	_, err := to(t, answering(200, ""), client.Options{}).Push(none, graphOf(short(t)))
	assert.EqualError(t, err, "client: this cannot be the address of a server")
}

// How often is tried, and how long is waited in between.
func TestTries(t *testing.T) {
	const s = time.Second
	for _, row := range []struct {
		name, why string
		o         client.Options
		after     string // Retry-After
		want      []time.Duration
	}{
		{"by default five times", "each wait twice the last", client.Options{}, "", []time.Duration{s, 2 * s, 4 * s, 8 * s}},
		{"less than once", "is the default", client.Options{Tries: -1}, "", []time.Duration{s, 2 * s, 4 * s, 8 * s}},
		{"nine times", "never longer than a minute", client.Options{Tries: 9}, "", []time.Duration{s, 2 * s, 4 * s, 8 * s, 16 * s, 32 * s, 60 * s, 60 * s}},
		{"once", "", client.Options{Tries: 1}, "", nil},
		{"as the server asks", "where that is longer", client.Options{Tries: 4}, "3", []time.Duration{3 * s, 3 * s, 4 * s}},
		{"by default up to two minutes", "", client.Options{Tries: 2}, "120", []time.Duration{120 * s}},
		{"and no longer", "whoever wants to can wait", client.Options{Tries: 2}, "121", nil},
		{"not longer than that", "", client.Options{Tries: 2, MaxWait: 10 * s}, "11", nil},
		{"a wait below nothing", "is the default", client.Options{Tries: 2, MaxWait: -1}, "120", []time.Duration{120 * s}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var waits []time.Duration
			asked := 0
			row.o.Wait = func(_ context.Context, d time.Duration) error { waits = append(waits, d); return nil }
			c := to(t, doer(func(r *http.Request) (*http.Response, error) {
				asked++
				return &http.Response{StatusCode: http.StatusServiceUnavailable, Header: http.Header{"Retry-After": {row.after}}, Request: r, Body: http.NoBody}, nil
			}), row.o)
			_, err := c.Push(t.Context(), graphOf(short(t)))
			require.EqualError(t, err, "client: the server cannot do it now, status 503")
			assert.Equal(t, row.want, waits, row.why)
			assert.Equal(t, len(row.want)+1, asked)
		})
	}
}

// An answer is read to its limit, and one byte more is too large.
func TestMaxAnswer(t *testing.T) {
	for _, row := range []struct {
		name, why string
		most      int64
		size      int
		want      string
	}{
		{"as large as it may be", "it is read, and is no FHIR", 1 << 10, 1 << 10, "client: the answer is not what FHIR says"},
		{"one more", "", 1 << 10, 1<<10 + 1, "client: the answer is too large, status 200"},
		{"by default 64 MiB", "", 0, 64 << 20, "client: the answer is not what FHIR says"},
		{"and not one more", "", -1, 64<<20 + 1, "client: the answer is too large, status 200"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := to(t, doer(func(r *http.Request) (*http.Response, error) {
				return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(io.LimitReader(blanks{}, int64(row.size)))}, nil
			}), client.Options{MaxAnswer: row.most})
			_, err := c.Read(t.Context(), "x", fhir.ReadOptions{})
			assert.EqualError(t, err, row.want, row.why)
		})
	}
}

// blanks are bytes without an end, none of them JSON.
type blanks struct{}

func (blanks) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = '}'
	}
	return len(b), nil
}

// An answer is this server's if it came from its scheme, host and port.
func TestAnswersFromElsewhere(t *testing.T) {
	for _, row := range []struct {
		from, why string
		ours      bool
	}{
		{"https://FHIR.example.fi:443/other", "the port that https has anyhow, and a host in other letters", true},
		{"https://fhir.example.fi:80/r4", "that of http", false},
		{"http://fhir.example.fi/r4", "not encrypted", false},
		{"http://fhir.example.fi:443/r4", "likewise", false},
		{"https://other.example.fi/r4", "another host", false},
		{"https://Zm@fhir.example.fi/r4", "with a user", false},
	} {
		t.Run(row.from, func(t *testing.T) {
			from, err := url.Parse(row.from)
			require.NoError(t, err)
			c := to(t, doer(func(*http.Request) (*http.Response, error) {
				return &http.Response{StatusCode: http.StatusOK, Request: &http.Request{URL: from}, Body: io.NopCloser(strings.NewReader(mark))}, nil
			}), client.Options{Strategy: client.StrategyPost})
			_, err = c.Push(t.Context(), graphOf(short(t)))
			want := "client: the server points to another server, it is not known whether it was done"
			if row.ours {
				want = "client: the answer is not what FHIR says, it is not known whether it was done"
			}
			assert.EqualError(t, err, want, row.why)
			secret(t, err)
		})
	}
}
