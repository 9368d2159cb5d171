package client_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// talk is a server, what was said to it and what came of it.
type talk struct {
	*server
	said bytes.Buffer
	lost func(body []byte) bool // whose answer gets lost
}

// Do notes a request as lines that people can read: a line for each entry, the URL below the base.
func (w *talk) Do(r *http.Request) (*http.Response, error) {
	at := strings.TrimPrefix(r.URL.String(), w.base())
	fmt.Fprintf(&w.said, "  %s %s", r.Method, decoded(w.t, at))
	var body []byte
	if r.Body != nil {
		var err error
		body, err = io.ReadAll(r.Body)
		require.NoError(w.t, err)
		r.Body = io.NopCloser(bytes.NewReader(body))
		var b struct {
			Type  string
			Entry []entry
		}
		require.NoError(w.t, json.Unmarshal(body, &b))
		fmt.Fprintf(&w.said, " %s\n", b.Type)
		for _, e := range b.Entry {
			fmt.Fprintf(&w.said, "    %s %s", e.Request.Method, decoded(w.t, e.Request.URL))
			for _, condition := range [][2]string{{"ifNoneExist", e.Request.IfNoneExist}, {"ifMatch", e.Request.IfMatch}, {"ifNoneMatch", e.Request.IfNoneMatch}} {
				if condition[1] != "" {
					fmt.Fprintf(&w.said, " %s %s", condition[0], decoded(w.t, condition[1]))
				}
			}
			if to := references(e.Resource, b.Entry); len(to) > 0 {
				fmt.Fprintf(&w.said, " refers to %s", decoded(w.t, strings.Join(to, ", ")))
			}
			fmt.Fprintln(&w.said)
		}
	} else {
		fmt.Fprintln(&w.said)
	}
	assert.Equal(w.t, "application/fhir+json", r.Header.Get("Accept"))
	assert.Equal(w.t, "no-cache", r.Header.Get("Cache-Control"))
	assert.Equal(w.t, r.Body != nil, r.Header.Get("Content-Type") == "application/fhir+json")
	resp, err := web.Do(r)
	if err == nil && w.lost != nil && w.lost(body) {
		w.lost = nil
		fmt.Fprintln(&w.said, "  and the answer got lost")
		require.NoError(w.t, resp.Body.Close())
		return nil, errors.New("broken")
	}
	return resp, err
}

// decoded is a search as it was meant, the plan named shortly.
func decoded(t *testing.T, search string) string {
	text, err := url.QueryUnescape(search)
	require.NoError(t, err)
	return strings.NewReplacer(string(short(t).ID), "PLAN", plan.CanonicalBase+"/id/", "").Replace(text)
}

// references are what a resource refers to, sorted: by place, by the type of an entry beside it, by identifier.
func references(r map[string]any, beside []entry) []string {
	var to []string
	walk(r, func(m map[string]any) {
		key, byKey := m["identifier"].(map[string]any)
		at, ok := m["reference"].(string)
		for _, e := range beside {
			if ok && e.FullURL == at {
				at = fmt.Sprint("the ", e.Resource["resourceType"], " beside it")
			}
		}
		switch {
		case ok:
			to = append(to, at)
		case byKey && m["resourceType"] == nil:
			to = append(to, fmt.Sprint("whoever bears ", key["system"], "|", key["value"]))
		}
	})
	slices.Sort(to)
	return slices.Compact(to)
}

// placed notes where everything is.
func (w *talk) placed(t *testing.T, list []client.Placed, err error) []client.Placed {
	t.Helper()
	require.NoError(t, err)
	for _, at := range list {
		fmt.Fprintf(&w.said, "  -> %s %s %s\n", at.Location, at.Version, at.Change)
	}
	return list
}

// What goes over the wire, request by request and entry by entry, and what is told of it.
func TestConversations(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals[0].Text += " Joka päivä."
	after.Goals = slices.DeleteFunc(after.Goals, func(g plan.Goal) bool { return g.ID == "goalbbbbbb" })
	after.Goals = append(after.Goals, plan.Goal{ID: "goalcccccc", Text: "Kolmas tavoite."})
	recorded := fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}
	for _, row := range []struct {
		name, why string
		o         client.Options
		do        func(t *testing.T, w *talk, c *client.Client)
	}{
		{"push", "people first, then the rest; the second time nothing; then what says something else", client.Options{}, pushes(before, before, after)},
		{"push in small parts", "within each limit, and nothing before what it refers to", client.Options{Limits: client.Limits{Entries: 3, Conditional: 2, Updates: 1}}, pushes(before, after)},
		{"push in parts of one", "a circle goes twice", client.Options{Limits: client.Limits{Entries: 1}}, pushes(before)},
		{"put", "under ids of its own", client.Options{Strategy: client.StrategyPut}, pushes(before, before, after)},
		{"put in small parts", "each entry is an update", client.Options{Strategy: client.StrategyPut, Limits: client.Limits{Entries: 4, Updates: 3}}, pushes(before, after)},
		{"put in parts of entries", "where that limit is the smaller", client.Options{Strategy: client.StrategyPut, Limits: client.Limits{Entries: 3, Updates: 4}}, pushes(before)},
		{"post", "all anew, in one", client.Options{Strategy: client.StrategyPost}, pushes(before)},
		{"push and remove", "what is gone is deleted, what refers first", client.Options{Remove: true, Limits: client.Limits{Entries: 4}}, pushes(before, after)},
		{"push with provenance", "it goes with what it tells of", client.Options{}, func(t *testing.T, w *talk, c *client.Client) {
			for _, p := range []*plan.Plan{before, before, after} {
				placed, err := c.Push(t.Context(), fhir.New(p, recorded))
				w.placed(t, placed, err)
			}
		}},
		{"exchange", "only what changed, over what is known", client.Options{Remove: true}, exchanges(before, before, after)},
		{"exchange by put", "likewise", client.Options{Strategy: client.StrategyPut}, exchanges(before, after)},
		{"exchange in small parts", "as a push", client.Options{Remove: true, Limits: client.Limits{Entries: 3, Conditional: 2, Updates: 1}}, exchanges(before, after)},
		{"read", "from reference to reference", client.Options{}, func(t *testing.T, w *talk, c *client.Client) {
			_, err := connect(t, w.server, client.Options{}).Push(t.Context(), graphOf(before))
			require.NoError(t, err)
			r, err := c.Read(t.Context(), before.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, before), text(t, r.Plan))
		}},
		{"read everything", "page by page", client.Options{Everything: true}, func(t *testing.T, w *talk, c *client.Client) {
			_, err := connect(t, w.server, client.Options{}).Push(t.Context(), graphOf(before))
			require.NoError(t, err)
			w.pageSize = 4
			r, err := c.Read(t.Context(), before.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, before), text(t, r.Plan))
		}},
		{"match", "the child by its identity code, once it is not found by its key", client.Options{Match: []string{fhir.SystemIdentityCode}}, pushes(before, before)},
		{"no versions", "what is written over is looked at once more", client.Options{Unversioned: true}, func(t *testing.T, w *talk, c *client.Client) {
			unversioned(w.server)
			pushes(before, after)(t, w, c)
		}},
		{"no longer where it was", "it is looked for by its identifier", client.Options{}, func(t *testing.T, w *talk, c *client.Client) {
			placed, err := c.Push(t.Context(), graphOf(before))
			w.placed(t, placed, err)
			for i := range placed {
				if placed[i].Type == "Condition" {
					placed[i].Location = "Condition/none"
				}
			}
			placed, err = c.Push(t.Context(), graphOf(before), placed...)
			w.placed(t, placed, err)
		}},
		{"no locations", "of what is new the server is asked, of what was there it is known", client.Options{}, func(t *testing.T, w *talk, c *client.Client) {
			w.respond = func(_, e map[string]any) { delete(e["response"].(map[string]any), "location") }
			pushes(before, after)(t, w, c)
		}},
		{"the resource for a location", "it says where it is", client.Options{}, func(t *testing.T, w *talk, c *client.Client) {
			w.respond = func(r, e map[string]any) { delete(e["response"].(map[string]any), "location"); e["resource"] = r }
			pushes(before)(t, w, c)
		}},
		{"another plan of the child", "what others say of the child is asked for once, and stays", client.Options{}, func(t *testing.T, w *talk, c *client.Client) {
			grouped := func(p *plan.Plan) *plan.Plan {
				p.Child.Groups = []plan.Grouping{{ID: "groupaaaaa", Statement: plan.Statement{By: "workeraaaa"}, Group: plan.GroupSpecialSupport}}
				return p
			}
			other := before.Clone()
			other.ID = "otherplanotherplanotherpla"
			pushes(grouped(before.Clone()), grouped(other))(t, w, c)
			theirs := []any{"Practitioner/elsewhere", w.base() + "/Practitioner/elsewhere", "Practitioner/another", "https://x.example.org/Practitioner/1", "Practitioner?identifier=urn:x|1/2", "#inside"}
			for i := range theirs {
				theirs[i] = map[string]any{"reference": theirs[i]}
			}
			patient(t, w.server)["generalPractitioner"] = theirs
			pushes(grouped(before.Clone()))(t, w, c)
		}},
		{"an exchange that broke off", "what cannot be asked for is not made twice", client.Options{}, func(t *testing.T, w *talk, c *client.Client) {
			o := client.ExchangeOptions{Write: recorded}
			x, err := c.Exchange(t.Context(), client.State{}, before, o)
			require.NoError(t, err)
			w.said.Reset()
			w.respond = func(r, e map[string]any) {
				if r["resourceType"] == "Goal" {
					delete(e["response"].(map[string]any), "location")
				}
			}
			writes := w.writes
			w.lost = func(body []byte) bool { return w.writes > writes && bytes.Contains(body, []byte(`"batch"`)) }
			next := after.Clone()
			next.Needs = append(next.Needs, plan.Need{ID: "needbbbbbb", Text: "Aamut", Statement: plan.Statement{By: "workeraaaa", On: civil.MustParseDate("2026-03-02")}})
			x, err = c.Exchange(t.Context(), x.State, next, o)
			require.Error(t, err)
			w.placed(t, x.State.Placed, nil)
			x, err = c.Exchange(t.Context(), x.State, next, o)
			require.NoError(t, err)
			w.placed(t, x.State.Placed, nil)
		}},
		{"an exchange with others", "what they changed is read, and where it is", client.Options{}, func(t *testing.T, w *talk, c *client.Client) {
			o := client.ExchangeOptions{Write: recorded}
			x, err := c.Exchange(t.Context(), client.State{}, before, o)
			require.NoError(t, err)
			_, err = connect(t, w.server, client.Options{Remove: true}).Exchange(t.Context(), x.State, after, o)
			require.NoError(t, err)
			w.said.Reset()
			mine := before.Clone()
			mine.Title = "Uusi nimi"
			x, err = c.Exchange(t.Context(), x.State, mine, o)
			require.NoError(t, err)
			require.NotNil(t, x.Theirs)
			w.placed(t, x.State.Placed, nil)
			x, err = c.Exchange(t.Context(), x.State, x.Merged.Plan, o)
			require.NoError(t, err)
			w.placed(t, x.State.Placed, nil)
		}},
		{"an exchange that knows no place", "all is looked for, the child by its identity code too", client.Options{Match: []string{fhir.SystemIdentityCode}}, func(t *testing.T, w *talk, c *client.Client) {
			w.put("Patient/known", map[string]any{"identifier": []any{map[string]any{"system": fhir.SystemIdentityCode, "value": "061021A912S"}}})
			x, err := c.Exchange(t.Context(), client.State{Plan: before}, before, whole)
			require.NoError(t, err)
			require.Nil(t, x.Theirs)
			w.placed(t, x.State.Placed, nil)
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := &talk{server: newServer(t)}
			w.entries, w.conditional, w.updates = row.o.Limits.Entries, row.o.Limits.Conditional, row.o.Limits.Updates
			c, err := client.New(w.base(), w, row.o)
			require.NoError(t, err)
			fmt.Fprintf(&w.said, "%s: %s\n", row.name, row.why)
			row.do(t, w, c)
			file := filepath.Join("testdata", "conversations", strings.ReplaceAll(row.name, " ", "-")+".txt")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, w.said.Bytes(), 0o600))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "run go test ./fhir/client -update")
			assert.Equal(t, string(want), w.said.String(), "%s; if it is meant, go test ./fhir/client -update", row.why)
		})
	}
}

// pushes pushes one plan after another, each with what the last push returned.
func pushes(plans ...*plan.Plan) func(*testing.T, *talk, *client.Client) {
	return func(t *testing.T, w *talk, c *client.Client) {
		var seen []client.Placed
		for i, p := range plans {
			fmt.Fprintf(&w.said, " push %d\n", i+1)
			placed, err := c.Push(t.Context(), graphOf(p), seen...)
			seen = w.placed(t, placed, err)
		}
	}
}

// exchanges exchanges one plan after another, each over the last state.
func exchanges(plans ...*plan.Plan) func(*testing.T, *talk, *client.Client) {
	return func(t *testing.T, w *talk, c *client.Client) {
		var last client.State
		for i, p := range plans {
			fmt.Fprintf(&w.said, " exchange %d\n", i+1)
			x, err := c.Exchange(t.Context(), last, p, whole)
			require.NoError(t, err)
			require.Nil(t, x.Theirs)
			w.placed(t, x.State.Placed, nil)
			last = x.State
		}
	}
}
