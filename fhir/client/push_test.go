package client_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mark stands for content of a record in whatever servers and networks say.
const mark = "Zmärkz"

// load reads a plan of the examples.
func load(t testing.TB, name string) *plan.Plan {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "examples", "cases", name+".json"))
	require.NoError(t, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.NotNil(t, p, "%v", issues)
	return p
}

func graphOf(p *plan.Plan) *fhir.Graph { return fhir.New(p, fhir.Options{ShowBanned: true}) }

// The figures that servers' documents give.
func TestLimits(t *testing.T) {
	assert.Equal(t, client.Limits{Conditional: 8, Updates: 50}, client.MedplumLimits())
	assert.Equal(t, client.Limits{Entries: 25}, client.AWSLimits())
	assert.Equal(t, client.Limits{Entries: 500}, client.AzureLimits())
}

// Each resource is sent once, however small the pieces, but for one of what refers in a circle: the plan and what is
// done by it.
func TestEachResourceGoesOnce(t *testing.T) {
	g := graphOf(short(t))
	for _, limits := range []client.Limits{{Entries: 1}, {Entries: 3}, {Conditional: 2, Updates: 1}} {
		s := newServer(t)
		s.entries, s.conditional, s.updates = limits.Entries, limits.Conditional, limits.Updates
		c, w := watched(t, s, client.Options{Limits: limits})
		_, err := c.Push(t.Context(), g)
		require.NoError(t, err)
		times, twice := map[string]int{}, []any{}
		for _, e := range slices.Concat(w.sent...) {
			if times[e.FullURL]++; times[e.FullURL] > 1 {
				twice = append(twice, e.Resource["resourceType"])
			}
		}
		assert.Len(t, times, len(g.Resources))
		assert.LessOrEqual(t, len(twice), 1, "%v with %+v", twice, limits)
	}
}

// at once is a wait that takes no time.
func atOnce(ctx context.Context, _ time.Duration) error { return ctx.Err() }

// web follows no redirection, as the client asks.
var web = http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

func connect(t testing.TB, s *server, o client.Options) *client.Client {
	t.Helper()
	c, err := client.New(s.base(), &web, o)
	require.NoError(t, err)
	return c
}

func text(t testing.TB, p *plan.Plan) string {
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	return b.String()
}

var repeatable = []client.Strategy{client.StrategyTwoPhase, client.StrategyPut}

func TestPushTwiceAndRead(t *testing.T) {
	for _, limits := range []client.Limits{
		{}, client.MedplumLimits(), client.AWSLimits(), client.AzureLimits(), {Entries: 1, Conditional: 1, Updates: 1}, {Entries: 5, Conditional: 1}, {Entries: 7, Conditional: 3, Updates: 2}, {Entries: -1},
	} {
		for _, strategy := range repeatable {
			for _, name := range []string{"eeli", "iida", "iidas-sibling"} {
				t.Run(fmt.Sprint(name, " ", strategy, " ", limits), func(t *testing.T) {
					s := newServer(t)
					s.entries, s.conditional, s.updates = limits.Entries, limits.Conditional, limits.Updates
					p := load(t, name)
					g := graphOf(p)
					c := connect(t, s, client.Options{Strategy: strategy, Limits: limits})
					first, err := c.Push(t.Context(), g)
					require.NoError(t, err)
					require.Len(t, first, len(g.Resources))
					for i, r := range first {
						assert.Equal(t, g.Resources[i].Type, r.Type)
						assert.Equal(t, g.Resources[i].ID, r.ID)
						assert.NotEmpty(t, s.stored[r.Location])
						assert.Equal(t, version(s.stored[r.Location]), r.Version)
						assert.Equal(t, client.ChangeCreated, r.Change)
						assert.Equal(t, strategy == client.StrategyPut, r.Location == r.Type+"/"+r.ID)
					}
					whole, writes := s.whole(), s.count(&s.writes)
					assert.NotContains(t, whole, "urn:uuid")
					again, err := c.Push(t.Context(), g, first...)
					require.NoError(t, err)
					assert.Equal(t, writes, s.count(&s.writes), "the second push writes nothing")
					for i := range again {
						assert.Equal(t, client.ChangeNone, again[i].Change)
						assert.Equal(t, first[i].Location, again[i].Location)
						assert.Equal(t, first[i].Version, again[i].Version)
					}
					back, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
					require.NoError(t, err)
					assert.Equal(t, text(t, p), text(t, back.Plan))
				})
			}
		}
	}
}

// Wherever a push breaks off, before the server did it or after, repeating it
// ends as if nothing had happened.
func TestPushBrokenOff(t *testing.T) {
	p := load(t, "iida")
	limits := client.Limits{Entries: 30, Conditional: 8, Updates: 20}
	for _, strategy := range repeatable {
		calm := newServer(t)
		_, err := connect(t, calm, client.Options{Strategy: strategy, Limits: limits}).Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		for at := range calm.requests {
			for _, done := range []bool{false, true} {
				t.Run(fmt.Sprint(strategy, " ", at, " ", done), func(t *testing.T) {
					s := newServer(t)
					fault := func(n int, w http.ResponseWriter, _ *http.Request) bool {
						if n == at {
							w.WriteHeader(http.StatusBadGateway)
						}
						return n == at
					}
					if done {
						s.after = fault
					} else {
						s.before = fault
					}
					placed, err := connect(t, s, client.Options{Strategy: strategy, Limits: limits}).Push(t.Context(), graphOf(p))
					var e *client.Error
					require.ErrorAs(t, err, &e, "without a wait nothing is tried twice")
					assert.Equal(t, client.ProblemBusy, e.Problem)
					assert.Len(t, placed, len(graphOf(p).Resources))
					placed, err = connect(t, s, client.Options{Strategy: strategy, Limits: limits, Wait: atOnce}).Push(t.Context(), graphOf(p))
					require.NoError(t, err)
					assert.Len(t, placed, len(s.stored))
					assert.Equal(t, calm.whole(), s.whole())
				})
			}
		}
	}
}

func TestPushRetries(t *testing.T) {
	p := load(t, "iidas-sibling")
	for _, strategy := range repeatable {
		t.Run(strategy.String(), func(t *testing.T) {
			calm := newServer(t)
			_, err := connect(t, calm, client.Options{Strategy: strategy}).Push(t.Context(), graphOf(p))
			require.NoError(t, err)
			s := newServer(t)
			s.after = func(n int, w http.ResponseWriter, _ *http.Request) bool {
				if n%2 == 0 && n < 6 {
					w.Header().Set("Retry-After", "7")
					w.WriteHeader([]int{429, 503, 500}[n/2])
					return true
				}
				return false
			}
			var waits []time.Duration
			wait := func(ctx context.Context, d time.Duration) error { waits = append(waits, d); return ctx.Err() }
			_, err = connect(t, s, client.Options{Strategy: strategy, Wait: wait}).Push(t.Context(), graphOf(p))
			require.NoError(t, err)
			assert.Equal(t, calm.whole(), s.whole(), "though the server had done it each time")
			require.NotEmpty(t, waits)
			for _, d := range waits {
				assert.GreaterOrEqual(t, d, 7*time.Second)
			}
		})
	}
}

// A plain POST whose outcome is not known is never sent again.
func TestPostIsNotRepeatedInTheDark(t *testing.T) {
	p := load(t, "iidas-sibling")
	for _, row := range []struct {
		name    string
		answers []int // 0 breaks the connection
		want    int   // transactions that the server did
		unknown bool
	}{
		{"created", nil, 1, false},
		{"too many requests: nothing was done", []int{429, 429}, 1, false},
		{"a gateway's time ran out: it may be done", []int{504}, 0, true},
		{"the connection broke", []int{0}, 0, true},
		{"first busy, then dark", []int{429, 500}, 0, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := newServer(t)
			s.before = func(n int, w http.ResponseWriter, _ *http.Request) bool {
				if n >= len(row.answers) {
					return false
				}
				if row.answers[n] == 0 {
					panic(http.ErrAbortHandler)
				}
				w.WriteHeader(row.answers[n])
				return true
			}
			placed, err := connect(t, s, client.Options{Strategy: client.StrategyPost, Wait: atOnce}).Push(t.Context(), graphOf(p))
			assert.Equal(t, row.want, s.count(&s.writes))
			if !row.unknown {
				require.NoError(t, err)
				for _, r := range placed {
					assert.Equal(t, client.ChangeCreated, r.Change)
				}
				return
			}
			var e *client.Error
			require.ErrorAs(t, err, &e)
			assert.True(t, e.Unknown)
			assert.Equal(t, len(row.answers), s.count(&s.requests))
		})
	}
}

func TestPostIsNotSplit(t *testing.T) {
	s := newServer(t)
	_, err := connect(t, s, client.Options{Strategy: client.StrategyPost, Limits: client.AWSLimits()}).Push(t.Context(), graphOf(load(t, "iida")))
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemEntries, e.Problem)
	require.Len(t, e.Issues, 1)
	assert.Equal(t, "The server takes at most 25 resources in one transaction.", client.Rules().Words(e.Issues[0], code.EN))
	assert.Zero(t, s.count(&s.requests))
}

func TestPushOfANewerPlan(t *testing.T) {
	for _, strategy := range repeatable {
		t.Run(strategy.String(), func(t *testing.T) {
			s := newServer(t)
			c := connect(t, s, client.Options{Strategy: strategy})
			p := load(t, "eeli")
			first, err := c.Push(t.Context(), graphOf(p))
			require.NoError(t, err)
			p.Revision++
			p.Goals[0].Text += " ja viikonloppuisin"
			second, err := c.Push(t.Context(), graphOf(p), first...)
			require.NoError(t, err)
			changed := map[string]int{}
			for i, r := range second {
				assert.Equal(t, first[i].Location, r.Location)
				if r.Change != client.ChangeNone {
					assert.Equal(t, client.ChangeUpdated, r.Change)
					assert.Equal(t, "2", r.Version)
					changed[r.Type]++
				}
			}
			assert.Equal(t, map[string]int{"CarePlan": 1, "Goal": 1}, changed, "only what says something else")
			back, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, p), text(t, back.Plan))

			writes := s.count(&s.writes)
			p.Revision++
			_, err = c.Push(t.Context(), graphOf(p), first...)
			var e *client.Error
			require.ErrorAs(t, err, &e, "the goal is not in the version that was seen")
			assert.Equal(t, client.ProblemConflict, e.Problem)
			assert.Equal(t, issue.Pointer("/entry/0/resource"), e.Issues[0].Pointer)
			assert.Equal(t, "push.changed", e.Issues[0].Rule)
			assert.Equal(t, writes, s.count(&s.writes))
		})
	}
}

// Between the look and the writing somebody else writes: nothing is overwritten.
func TestPushLosesNoUpdateOfOthers(t *testing.T) {
	for _, strategy := range repeatable {
		s := newServer(t)
		c := connect(t, s, client.Options{Strategy: strategy, Wait: atOnce})
		p := load(t, "iidas-sibling")
		_, err := c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		n := s.count(&s.requests)
		s.before = func(i int, _ http.ResponseWriter, _ *http.Request) bool {
			if i == n+1 { // after the look
				for _, resource := range s.stored {
					if resource["resourceType"] == "CarePlan" {
						resource["meta"] = map[string]any{"versionId": "9"}
					}
				}
			}
			return false
		}
		p.Revision++
		_, err = c.Push(t.Context(), graphOf(p))
		var e *client.Error
		require.ErrorAs(t, err, &e)
		assert.Equal(t, client.ProblemConflict, e.Problem)
		assert.Equal(t, http.StatusPreconditionFailed, e.Status)
	}
}

func TestPushAmbiguous(t *testing.T) {
	s := newServer(t)
	g := graphOf(load(t, "iidas-sibling"))
	post := connect(t, s, client.Options{Strategy: client.StrategyPost})
	for range 2 {
		_, err := post.Push(t.Context(), g)
		require.NoError(t, err)
	}
	_, err := connect(t, s, client.Options{}).Push(t.Context(), g)
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemAmbiguous, e.Problem)
	assert.Equal(t, issue.List{{Pointer: "/entry/0/resource", Rule: "push.ambiguous", Severity: issue.SeverityError}}, e.Issues)
}

func TestPushIsCancelled(t *testing.T) {
	for _, strategy := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut, client.StrategyPost} {
		s := newServer(t)
		ctx, cancel := context.WithCancel(t.Context())
		s.before = func(_ int, w http.ResponseWriter, _ *http.Request) bool {
			cancel()
			w.WriteHeader(http.StatusServiceUnavailable)
			return true
		}
		_, err := connect(t, s, client.Options{Strategy: strategy, Wait: atOnce}).Push(ctx, graphOf(load(t, "iidas-sibling")))
		require.Error(t, err)
		assert.Equal(t, 1, s.count(&s.requests))
		_, err = connect(t, s, client.Options{Strategy: strategy, Wait: atOnce}).Push(ctx, graphOf(load(t, "iidas-sibling")))
		assert.ErrorIs(t, err, context.Canceled)
	}
	s := newServer(t)
	s.before = func(_ int, w http.ResponseWriter, _ *http.Request) bool {
		w.WriteHeader(http.StatusServiceUnavailable)
		return true
	}
	refuse := func(context.Context, time.Duration) error { return fmt.Errorf("not now: %w", context.DeadlineExceeded) }
	_, err := connect(t, s, client.Options{Wait: refuse}).Push(t.Context(), graphOf(load(t, "iidas-sibling")))
	assert.ErrorIs(t, err, context.DeadlineExceeded)
	assert.Equal(t, 1, s.count(&s.requests))
}

func TestPushOfNothing(t *testing.T) {
	s := newServer(t)
	placed, err := connect(t, s, client.Options{}).Push(t.Context(), &fhir.Graph{})
	require.NoError(t, err)
	assert.Empty(t, placed)
	assert.Zero(t, s.count(&s.requests))
}

func TestProvenanceGoesWithWhatGoes(t *testing.T) {
	s := newServer(t)
	c := connect(t, s, client.Options{})
	p := load(t, "iidas-sibling")
	recorded, err := civil.ParseInstant("2026-11-21T12:00:00+02:00")
	require.NoError(t, err)
	count := func() (n int) {
		for _, at := range s.order {
			if strings.HasPrefix(at, "Provenance/") {
				n++
			}
		}
		return n
	}
	_, err = c.Push(t.Context(), fhir.New(p, fhir.Options{Recorded: recorded}))
	require.NoError(t, err)
	first := count()
	require.NotZero(t, first)
	placed, err := c.Push(t.Context(), fhir.New(p, fhir.Options{Recorded: recorded}))
	require.NoError(t, err)
	assert.Equal(t, first, count(), "a Provenance has no identifier to be found by")
	assert.Len(t, placed, len(s.stored))
	p.Revision++
	_, err = c.Push(t.Context(), fhir.New(p, fhir.Options{Recorded: recorded}))
	require.NoError(t, err)
	assert.Equal(t, 2*first, count(), "each writing has its own")

	s.respond = func(r, e map[string]any) {
		if r["resourceType"] == "Provenance" {
			delete(e["response"].(map[string]any), "location")
		}
	}
	p.Revision++
	placed, err = c.Push(t.Context(), fhir.New(p, fhir.Options{Recorded: recorded}))
	require.NoError(t, err, "where the server put it nobody can ask")
	assert.Equal(t, 3*first, count(), "and it goes once")
	for _, at := range placed {
		if at.Type == "Provenance" {
			assert.Equal(t, client.ChangeCreated, at.Change)
			assert.Empty(t, at.Location)
		}
	}
}

func TestNew(t *testing.T) {
	for _, row := range []struct {
		base  string
		plain bool
		want  client.Problem
	}{
		{base: "https://fhir.example.fi/r4"},
		{base: "https://fhir.example.fi/r4/"},
		{base: "http://127.0.0.1:8104/fhir"},
		{base: "http://LOCALHOST/fhir"},
		{base: "http://[::1]:1/fhir"},
		{base: "http://[::ffff:127.0.0.1]/fhir"},
		{base: "http://fhir.example.fi/r4", plain: true},
		{base: "http://fhir.example.fi/r4", want: client.ProblemPlainHTTP},
		{base: "http://localhost.example.fi/r4", want: client.ProblemPlainHTTP},
		{base: "http://10.0.0.1/r4", want: client.ProblemPlainHTTP},
		{base: "", want: client.ProblemAddress},
		{base: "fhir.example.fi", want: client.ProblemAddress},
		{base: "ftp://fhir.example.fi", want: client.ProblemAddress},
		{base: "https://", want: client.ProblemAddress},
		{base: "https://Zmärkz:Zmärkz@fhir.example.fi", want: client.ProblemAddress},
		{base: "https://fhir.example.fi?Zmärkz", want: client.ProblemAddress},
		{base: "https://fhir.example.fi#Zmärkz", want: client.ProblemAddress},
		{base: "https://fhir.example.fi/%Zmärkz", want: client.ProblemAddress},
	} {
		_, err := client.New(row.base, &web, client.Options{PlainHTTP: row.plain})
		if row.want == 0 {
			assert.NoError(t, err, row.base)
			continue
		}
		var e *client.Error
		if assert.ErrorAs(t, err, &e, row.base) {
			assert.Equal(t, row.want, e.Problem, row.base)
			assert.NotContains(t, err.Error(), "example")
		}
	}
}

// doer answers or fails as it is told.
type doer func(*http.Request) (*http.Response, error)

func (d doer) Do(r *http.Request) (*http.Response, error) { return d(r) }

func TestDoerFails(t *testing.T) {
	fail := doer(func(r *http.Request) (*http.Response, error) {
		return nil, errors.New(mark + r.URL.String())
	})
	c, err := client.New("https://fhir.example.fi/"+"maerkz", fail, client.Options{})
	require.NoError(t, err)
	_, err = c.Push(t.Context(), graphOf(load(t, "iidas-sibling")))
	assert.EqualError(t, err, "client: the server did not answer")
	assert.NoError(t, errors.Unwrap(err))
	_, err = c.Read(t.Context(), "x", fhir.ReadOptions{})
	assert.EqualError(t, err, "client: the server did not answer")
}

// What was kept aside goes along where it can be found again: by put a second
// push changes nothing, by two-phase it would double, so that is refused.
func TestPushWithARemainder(t *testing.T) {
	data, err := graphOf(load(t, "aino")).AppendCollection(nil)
	require.NoError(t, err)
	theirs := `,{"fullUrl":"urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100","resource":{"resourceType":"Basic","code":{"text":"` + mark + `"}}}]}`
	read, issues := fhir.Read(append(bytes.Replace(data, []byte(`{"resourceType":"Goal",`), []byte(`{"resourceType":"Goal","rank":"`+mark+`",`), 1)[:len(data)+len(`"rank":"`+mark+`",`)-2], theirs...), fhir.ReadOptions{})
	require.Empty(t, issues)
	g := fhir.New(read.Plan, fhir.Options{ShowBanned: true, Remainder: read.Remainder()})
	require.True(t, g.Resources[len(g.Resources)-1].Kept)

	s := newServer(t)
	_, err = connect(t, s, client.Options{}).Push(t.Context(), g)
	var refused *client.Error
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, client.ProblemKept, refused.Problem)

	c := connect(t, s, client.Options{Strategy: client.StrategyPut})
	placed, err := c.Push(t.Context(), g)
	require.NoError(t, err)
	assert.Equal(t, "Basic/0f0e0d0c-0b0a-4908-8706-050403020100", placed[len(placed)-1].Location)
	again, err := c.Push(t.Context(), g)
	require.NoError(t, err)
	for _, at := range again {
		assert.Equal(t, client.ChangeNone, at.Change, at.Type)
	}
}

// One reader's view does not take the place of the whole plan. On a server of
// the reader's own it goes again and again, and the whole plan may replace it.
func TestPushOfAView(t *testing.T) {
	p := load(t, "iida")
	on := civil.MustDate(2026, 9, 3)
	v, err := view.Of(p, view.Guardian("4uao4hvdzo"), on)
	require.NoError(t, err)
	g, err := fhir.NewView(v, fhir.Options{Today: on})
	require.NoError(t, err)
	for _, strategy := range repeatable {
		t.Run(strategy.String(), func(t *testing.T) {
			s := newServer(t)
			c := connect(t, s, client.Options{Strategy: strategy})
			for range 2 {
				_, err = c.Push(t.Context(), g)
				require.NoError(t, err)
			}
			_, err = c.Push(t.Context(), graphOf(p))
			require.NoError(t, err, "more than before, so nothing is gone")
			before := s.whole()
			_, err = c.Push(t.Context(), g)
			var refused *client.Error
			require.ErrorAs(t, err, &refused)
			assert.Equal(t, client.ProblemView, refused.Problem)
			assert.Equal(t, before, s.whole(), "and nothing was written")
		})
	}
}
