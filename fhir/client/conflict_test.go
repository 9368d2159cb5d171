package client_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A version is what meta.versionId says, else the entity tag, weak or strong: what is
// written is written over it.
func TestVersionsByEntityTag(t *testing.T) {
	before := load(t, "aino")
	after := before.Clone()
	after.Title = "Uusi nimi"
	tagOf := func(e map[string]any, form string) {
		response := e["response"].(map[string]any)
		if tag, ok := response["etag"].(string); ok {
			response["etag"] = strings.ReplaceAll(form, "N", strings.Trim(tag, `W/"`))
		}
		if at, ok := response["location"].(string); ok {
			response["location"], _, _ = strings.Cut(at, "/_history")
		}
	}
	for name, row := range map[string]struct {
		tag  string // of every entry, N for the version
		meta bool   // whether resources bear their version
	}{
		"weak, no meta":   {`W/"N"`, false},
		"strong, no meta": {`"N"`, false},
		"small, no meta":  {`w/"N"`, false},
		"bare, no meta":   {`N`, false},
		"weak and bare":   {`W/N`, false},
		"meta alone":      {"", true},
		"no version":      {`"?/N"`, true},
	} {
		for _, strategy := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut} {
			t.Run(name+" "+strategy.String(), func(t *testing.T) {
				s := newServer(t)
				s.respond = func(r, e map[string]any) {
					tagOf(e, row.tag)
					if row.meta {
						e["resource"] = r
					}
				}
				s.told = func(e map[string]any) {
					r, ok := e["resource"].(map[string]any)
					if !ok || r["id"] == nil {
						return
					}
					e["response"].(map[string]any)["etag"] = strings.ReplaceAll(row.tag, "N", version(r))
					if !row.meta {
						bare := maps.Clone(r)
						meta, _ := bare["meta"].(map[string]any)
						meta = maps.Clone(meta)
						delete(meta, "versionId")
						bare["meta"] = meta
						e["resource"] = bare
					}
				}
				c, w := watched(t, s, client.Options{Strategy: strategy})
				placed, err := c.Push(t.Context(), graphOf(before))
				require.NoError(t, err)
				for _, at := range placed {
					assert.Equal(t, "1", at.Version, at.Type)
				}
				w.sent = nil
				_, err = c.Push(t.Context(), graphOf(after))
				require.NoError(t, err)
				assertIfMatch(t, w.sent)
				s.always = true // it knows no If-None-Match
				w.sent = nil
				x, err := c.Exchange(t.Context(), client.State{Plan: before, Placed: placed}, before, whole)
				require.NoError(t, err)
				require.NotNil(t, x.Theirs, "the second push was another's")
				for _, at := range x.State.Placed {
					if at.Type == "CarePlan" && strategy == client.StrategyPut { // by two-phase it is on a page of a search
						assert.Equal(t, "2", at.Version)
					}
				}
			})
		}
	}
}

func assertIfMatch(t *testing.T, sent [][]entry) {
	t.Helper()
	updates := 0
	for _, entries := range sent {
		for _, e := range entries {
			if e.Request.Method == http.MethodPut {
				updates++
				assert.Equal(t, `W/"1"`, e.Request.IfMatch, e.Request.URL)
			}
		}
	}
	assert.Positive(t, updates)
}

// Where single entries of an answer say that somebody was faster, the push is a
// conflict that names them, and nothing of the answer is taken for stored.
func TestConflictOfAnEntry(t *testing.T) {
	before := load(t, "aino")
	after := revised(t, before)
	for _, status := range []string{"412 Precondition Failed", "409"} {
		for _, o := range []client.Options{{Remove: true}, {Strategy: client.StrategyPut, Remove: true}} {
			t.Run(status+" "+o.Strategy.String(), func(t *testing.T) {
				s := newServer(t)
				c, _ := watched(t, s, o)
				placed, err := c.Push(t.Context(), graphOf(before))
				require.NoError(t, err)
				s.respond = func(r, e map[string]any) {
					if r["resourceType"] == "Goal" && has(r, after.Goals[0].Text) {
						e["response"] = map[string]any{"status": status}
					}
				}
				g := graphOf(after)
				now, err := c.Push(t.Context(), g, placed...)
				conflict := new(client.Error)
				require.ErrorAs(t, err, &conflict)
				assert.Equal(t, client.ProblemConflict, conflict.Problem)
				assert.True(t, conflict.Unknown, "it may have taken the transaction apart")
				require.Len(t, conflict.Issues, 1)
				assert.Equal(t, "push.changed", conflict.Issues[0].Rule)
				var at int
				_, err = fmt.Sscanf(string(conflict.Issues[0].Pointer), "/entry/%d/resource", &at)
				require.NoError(t, err)
				assert.Equal(t, "Goal", g.Resources[at].Type)
				for _, p := range now {
					assert.Contains(t, []client.Change{0, client.ChangeNone}, p.Change, p.Type)
				}
				assert.Zero(t, now[at].Change)
			})
		}
	}
}

// An answer that says of one entry that somebody was faster is a conflict at its place. What it says of another tells whether
// the transaction was taken apart.
func TestConflictBesideOthers(t *testing.T) {
	g := graphOf(short(t))
	for _, row := range []struct {
		beside, why string
		unknown     bool
	}{
		{"201 Created", "it was stored", true},
		{"200", "from 200 on", true},
		{"299", "up to 299", true},
		{"199", "nothing was done", false},
		{"300", "likewise", false},
		{"424 Failed Dependency", "it says so", false},
	} {
		t.Run(row.beside, func(t *testing.T) {
			body := `{"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"412"}}` +
				strings.Repeat(`,{"response":{"status":"`+row.beside+`","location":"Goal/7"}}`, len(g.Resources)-1) + `]}`
			placed, err := to(t, answering(200, body), client.Options{Strategy: client.StrategyPost}).Push(t.Context(), g)
			var e *client.Error
			require.ErrorAs(t, err, &e)
			want := &client.Error{Problem: client.ProblemConflict, Status: 412, Unknown: row.unknown,
				Issues: issue.List{{Pointer: "/entry/0/resource", Rule: "push.changed", Severity: issue.SeverityError}}}
			assert.Equal(t, want, e, row.why)
			for _, at := range placed {
				assert.Empty(t, at.Location, "nothing of the answer is taken for stored")
			}
		})
	}
}

// Where somebody is faster each time, an exchange ends and names what they are.
func TestExchangeEndsInConflicts(t *testing.T) {
	s := newServer(t)
	before := load(t, "aino")
	c := connect(t, s, client.Options{})
	placed, err := c.Push(t.Context(), graphOf(before))
	require.NoError(t, err)
	tries := 0
	c, err = client.New(s.base(), doer(func(r *http.Request) (*http.Response, error) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return nil, err
		}
		var b struct {
			Type  string
			Entry []any
		}
		if err := json.Unmarshal(body, &b); err != nil {
			return nil, err
		}
		if b.Type != "transaction" {
			r.Body = io.NopCloser(bytes.NewReader(body))
			return web.Do(r)
		}
		tries++
		answer := `{"resourceType":"Bundle","type":"transaction-response","entry":[` + strings.Repeat(`{"response":{"status":"412"}},`, len(b.Entry)-1) + `{"response":{"status":"409"}}]}`
		return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(answer))}, nil
	}), client.Options{})
	require.NoError(t, err)
	after := before.Clone()
	after.Goals[0].Text += " Joka päivä."
	x, err := c.Exchange(t.Context(), client.State{Plan: before, Placed: placed}, after, whole)
	require.NotNil(t, x, "what was sent is told")
	assert.Nil(t, x.Theirs)
	assert.Len(t, x.State.Sent, 1)
	conflict := new(client.Error)
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, client.ProblemConflict, conflict.Problem)
	assert.False(t, conflict.Unknown, "nothing was stored")
	assert.NotEmpty(t, conflict.Issues)
	assert.Greater(t, tries, 1)
}

// What a server says of a deletion: done, done before, or why not.
func TestAnswersToADeletion(t *testing.T) {
	p := load(t, "aino")
	for _, row := range []struct {
		status, why string
		want        string // of the error
	}{
		{"200 OK", "done", ""},
		{"299", "a success", ""},
		{"404 Not Found", "it was gone", ""},
		{"410", "likewise", ""},
		{"403 Forbidden", "it is still there", "client: the server refused, status 403, it is not known whether it was done"},
		{"199", "no success", "client: the server refused, status 199, it is not known whether it was done"},
		{"300", "likewise", "client: the server refused, status 300, it is not known whether it was done"},
		{"405", "between the two that say that it was gone", "client: the server refused, status 405, it is not known whether it was done"},
	} {
		t.Run(row.status, func(t *testing.T) {
			s, c, _, last := pushed(t, p, client.Options{Remove: true})
			s.deleted = row.status
			now, err := c.Push(t.Context(), graphOf(without(t, p)), last.Placed...)
			removed := 0
			for _, at := range now {
				if at.Change == client.ChangeRemoved {
					removed++
				}
			}
			if row.want != "" {
				require.EqualError(t, err, row.want, row.why)
				assert.Zero(t, removed)
				return
			}
			require.NoError(t, err, row.why)
			assert.Equal(t, len(last.Placed)-len(graphOf(without(t, p)).Resources), removed)
		})
	}
}

// A deletion that came too late is a conflict as well.
func TestConflictOfADeletion(t *testing.T) {
	s := newServer(t)
	c, _ := watched(t, s, client.Options{Remove: true})
	p := load(t, "aino")
	placed, err := c.Push(t.Context(), graphOf(p))
	require.NoError(t, err)
	s.deleted = "412"
	now, err := c.Push(t.Context(), graphOf(without(t, p)), placed...)
	conflict := new(client.Error)
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, client.ProblemConflict, conflict.Problem)
	assert.NotEmpty(t, conflict.Issues)
	for _, at := range now {
		assert.NotEqual(t, client.ChangeRemoved, at.Change)
	}
}
