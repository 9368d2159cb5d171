package client_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// whole is as graphOf writes.
var whole = client.ExchangeOptions{Write: fhir.Options{ShowBanned: true}}

// witness notes how each entry of every transaction was to be done.
type witness struct {
	web  *http.Client
	sent [][]entry
	all  int
}

func (w *witness) Do(r *http.Request) (*http.Response, error) {
	w.all++
	if r.Body != nil {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return nil, err
		}
		var b struct {
			Type  string
			Entry []entry
		}
		if err := json.Unmarshal(body, &b); err != nil {
			return nil, err
		}
		if b.Type == "transaction" {
			w.sent = append(w.sent, b.Entry)
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
	}
	return w.web.Do(r)
}

// watched is a client and what it sends.
func watched(t *testing.T, s *server, o client.Options) (*client.Client, *witness) {
	t.Helper()
	w := &witness{web: &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	c, err := client.New(s.base(), w, o)
	require.NoError(t, err)
	return c, w
}

// revised is a plan with another goal, another word and one thing less.
func revised(t *testing.T, p *plan.Plan) *plan.Plan {
	t.Helper()
	q := without(t, p)
	q.Revision++
	q.Goals[0].Text += " Joka päivä."
	q.Goals = append(q.Goals, plan.Goal{ID: "newgoalaaa", Text: "Uusi tavoite."})
	return q
}

// Only what changed is sent, in one transaction and over the version that is
// known; what did not change sends nothing.
func TestExchange(t *testing.T) {
	before := load(t, "aino")
	after := revised(t, before)
	for _, o := range []client.Options{
		{Remove: true}, {Remove: true, Strategy: client.StrategyPut}, {Strategy: client.StrategyPost, Remove: true},
		{}, {Remove: true, Limits: client.MedplumLimits()}, {Remove: true, Limits: client.AWSLimits()},
	} {
		for _, always := range []bool{false, true} {
			s := newServer(t)
			s.always = always
			s.entries, s.conditional, s.updates = o.Limits.Entries, o.Limits.Conditional, o.Limits.Updates
			c, w := watched(t, s, o)
			placed, err := c.Push(t.Context(), graphOf(before))
			require.NoError(t, err)
			last := client.State{Plan: before, Placed: placed}

			w.sent = nil
			x, err := c.Exchange(t.Context(), last, before.Clone(), whole)
			require.NoError(t, err)
			assert.Empty(t, w.sent, "nothing changed")
			assert.Nil(t, x.Theirs)

			x, err = c.Exchange(t.Context(), x.State, after, whole)
			require.NoError(t, err)
			require.Nil(t, x.Theirs)
			require.Len(t, w.sent, 1, "one transaction")
			methods := map[string]int{}
			for _, e := range w.sent[0] {
				methods[e.Request.Method]++
				if e.Request.Method == http.MethodDelete || e.Request.Method == http.MethodPut && e.Resource["description"] == nil {
					assert.NotEmpty(t, e.Request.IfMatch, e.Request.URL)
				}
			}
			assert.Less(t, len(w.sent[0]), 12, "of %d resources", len(placed))
			assert.Equal(t, o.Remove, methods[http.MethodDelete] > 0)
			assert.Equal(t, o.Remove, slices.ContainsFunc(x.State.Placed, func(at client.Placed) bool { return at.Change == client.ChangeRemoved }))

			r, err := c.Read(t.Context(), after.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			if o.Remove {
				assert.Equal(t, text(t, after), text(t, r.Plan))
			}
			w.sent = nil
			_, err = c.Exchange(t.Context(), x.State, after, whole)
			require.NoError(t, err)
			assert.Empty(t, w.sent, "the second time nothing")
		}
	}
}

// The exchange of a change leaves the server as a push of everything does.
func TestExchangeEqualsPush(t *testing.T) {
	n := 0
	for h := range sample.Histories(sample.Mixed, 5, 3) {
		var all []*plan.Plan
		for number := range h.Revisions {
			p, _ := h.Revision(number + 1)
			require.NotNil(t, p)
			if len(all) < 4 { // the first of them
				all = append(all, p)
			}
		}
		if len(all) < 2 {
			continue
		}
		for _, o := range []client.Options{{Remove: true}, {Remove: true, Strategy: client.StrategyPut}, {Remove: true, Limits: client.Limits{Entries: 9, Updates: 5}}} {
			n++
			one, two := newServer(t), newServer(t)
			c, _ := watched(t, one, o)
			d, _ := watched(t, two, o)
			placed, err := c.Push(t.Context(), graphOf(all[0]))
			require.NoError(t, err)
			state := client.State{Plan: all[0], Placed: placed}
			seen, err := d.Push(t.Context(), graphOf(all[0]))
			require.NoError(t, err)
			for _, next := range all[1:] {
				x, err := c.Exchange(t.Context(), state, next, whole)
				require.NoError(t, err)
				require.Nil(t, x.Theirs)
				state = x.State
				seen, err = d.Push(t.Context(), graphOf(next), seen...)
				require.NoError(t, err)
				assert.Equal(t, two.whole(), one.whole())
			}
		}
	}
	assert.Greater(t, n, 5)
}

// What others changed meanwhile comes back merged with the new revision, by whom and
// on which day; nothing of theirs is written over.
func TestExchangeWithOthers(t *testing.T) {
	before := load(t, "aino")
	after := revised(t, before)
	teller, day := before.People[0].ID, civil.MustParseDate("2026-07-01")
	o := client.ExchangeOptions{Write: whole.Write, Read: fhir.ReadOptions{On: day, By: teller}}
	rows := map[string]func(s *server) bool{
		"before": nil,
		"in between": func(s *server) bool {
			return s.requests == 3 // the push took two, the look one
		},
	}
	for name := range rows {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			c, w := watched(t, s, client.Options{Strategy: client.StrategyPut, Remove: true})
			placed, err := c.Push(t.Context(), graphOf(before))
			require.NoError(t, err)
			theirs := func() {
				changed := 0
				for _, at := range s.order {
					if r := s.stored[at]; strings.HasPrefix(at, "Task/") && has(r, `"action"`) {
						r["status"] = "completed"
						r["meta"].(map[string]any)["versionId"] = "9"
						changed++
					}
				}
				require.Positive(t, changed)
				for _, at := range s.order { // and a goal that the new revision changes too
					if r := s.stored[at]; name == "in between" && strings.HasPrefix(at, "Goal/") && has(r, before.Goals[0].Text) {
						r["meta"].(map[string]any)["versionId"] = "9"
						r["statusReason"] = map[string]any{"text": "x"}
					}
				}
			}
			if name == "before" {
				theirs()
			} else {
				done, from := false, s.requests
				s.before = func(n int, _ http.ResponseWriter, _ *http.Request) bool {
					if n == from+1 && !done { // the transaction
						done = true
						theirs()
					}
					return false
				}
			}
			w.sent = nil
			x, err := c.Exchange(t.Context(), client.State{Plan: before, Placed: placed}, after, o)
			require.NoError(t, err)
			require.NotNil(t, x.Theirs)
			assert.Equal(t, before.Goals[0].Text, x.Theirs.Plan.Goals[0].Text, "nothing was written")
			require.NotEmpty(t, x.Theirs.Plan.Actions)
			last := x.Merged.Plan.Actions[0].Progress[len(x.Merged.Plan.Actions[0].Progress)-1]
			assert.Equal(t, plan.ActionDone, last.State, "theirs")
			assert.Equal(t, plan.Statement{By: teller, On: day}, last.Statement, "with its teller")
			assert.Equal(t, after.Goals[0].Text, x.Merged.Plan.Goals[0].Text, "mine")
			assert.Len(t, x.Merged.Plan.Goals, len(after.Goals))
			assert.Empty(t, x.Merged.Plan.Contacts)
			assert.Empty(t, x.Merged.Findings)

			again, err := c.Exchange(t.Context(), x.State, x.Merged.Plan, o)
			require.NoError(t, err)
			require.Nil(t, again.Theirs, "now it is known")
			r, err := c.Read(t.Context(), after.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, x.Merged.Plan), text(t, r.Plan))
			w.sent = nil
			_, err = c.Exchange(t.Context(), again.State, x.Merged.Plan, o)
			require.NoError(t, err)
			assert.Empty(t, w.sent)
		})
	}
}

// Servers that touch what they keep, and gender and the like on the child, are
// nobody's change of the plan, and stay.
func TestExchangeAmongOthers(t *testing.T) {
	before := load(t, "aino")
	after := before.Clone()
	after.Child.Name.Family = "Uusinimi"
	s := newServer(t)
	c, w := watched(t, s, client.Options{})
	placed, err := c.Push(t.Context(), graphOf(before))
	require.NoError(t, err)
	for _, at := range s.order {
		meta := s.stored[at]["meta"].(map[string]any)
		meta["versionId"] = "5"
		meta["tag"] = []any{map[string]any{"system": "https://x.example.org", "code": "t"}}
		if strings.HasPrefix(at, "Patient/") {
			s.stored[at]["gender"] = "female"
		}
	}
	w.sent = nil
	x, err := c.Exchange(t.Context(), client.State{Plan: before, Placed: placed}, after, whole)
	require.NoError(t, err)
	require.Nil(t, x.Theirs)
	require.Len(t, w.sent, 1)
	require.Len(t, w.sent[0], 1, "the child alone")
	assert.Equal(t, "female", w.sent[0][0].Resource["gender"])

	t.Run("another plan", func(t *testing.T) {
		other := after.Clone()
		other.ID = "otherplanotherplanotherpla"
		_, err := c.Exchange(t.Context(), x.State, other, whole)
		require.Error(t, err)
		_, err = c.Exchange(t.Context(), client.State{Placed: placed}, after, whole)
		require.Error(t, err, "places of no plan")
		_, err = c.Exchange(t.Context(), client.State{}, nil, whole)
		require.Error(t, err)
	})
	t.Run("what others deleted", func(t *testing.T) {
		var gone string
		for _, at := range s.order {
			if strings.HasPrefix(at, "Goal/") {
				gone = at
			}
		}
		delete(s.stored, gone)
		s.order = slices.DeleteFunc(s.order, func(at string) bool { return at == gone })
		x, err := c.Exchange(t.Context(), x.State, after, whole)
		require.NoError(t, err)
		require.NotNil(t, x.Theirs)
		assert.Len(t, x.Theirs.Plan.Goals, len(after.Goals)-1)
	})
}

func has(r map[string]any, text string) bool {
	b, err := json.Marshal(r)
	return err == nil && strings.Contains(string(b), text)
}
