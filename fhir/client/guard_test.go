package client_test

import (
	"maps"
	"net/http"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// unversioned makes a server tell no version anywhere.
func unversioned(s *server) {
	s.respond = func(_, e map[string]any) {
		response := e["response"].(map[string]any)
		delete(response, "etag")
		if at, ok := response["location"].(string); ok {
			response["location"], _, _ = strings.Cut(at, "/_history")
		}
	}
	s.told = func(e map[string]any) {
		r, ok := e["resource"].(map[string]any)
		if !ok || r["meta"] == nil {
			return
		}
		bare := maps.Clone(r)
		meta := maps.Clone(r["meta"].(map[string]any))
		delete(meta, "versionId")
		bare["meta"], e["resource"] = meta, bare
	}
}

// Where a server tells no version of what would be written over, nothing is written,
// unless that was asked for: then what others wrote until right before is noticed.
func TestUnversioned(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals[0].Text += " Joka päivä."
	for _, strategy := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut} {
		t.Run(strategy.String(), func(t *testing.T) {
			s := newServer(t)
			unversioned(s)
			c, w := watched(t, s, client.Options{Strategy: strategy})
			placed, err := c.Push(t.Context(), graphOf(before))
			require.NoError(t, err, "what is new is written over nothing")
			last := client.State{Plan: before, Placed: placed}
			stored := s.whole()
			w.sent = nil
			x, err := c.Exchange(t.Context(), last, before, whole)
			require.NoError(t, err, "nothing is to be written")
			require.Nil(t, x.Theirs)
			for name, err := range map[string]error{
				"push":     func() error { _, err := c.Push(t.Context(), graphOf(after), placed...); return err }(),
				"exchange": func() error { _, err := c.Exchange(t.Context(), last, after, whole); return err }(),
			} {
				refused := new(client.Error)
				require.ErrorAs(t, err, &refused, name)
				assert.Equal(t, client.ProblemUnversioned, refused.Problem, name)
				require.NotEmpty(t, refused.Issues)
				assert.Equal(t, "push.unversioned", refused.Issues[0].Rule)
				secret(t, err)
			}
			assert.Empty(t, w.sent)
			assert.Equal(t, stored, s.whole())

			over, w := watched(t, s, client.Options{Strategy: strategy, Unversioned: true})
			reads := 0
			s.before = func(_ int, _ http.ResponseWriter, _ *http.Request) bool {
				if reads++; reads == 2 { // between the look and the last look
					for _, at := range s.order {
						if r := s.stored[at]; strings.HasPrefix(at, "Goal/") && has(r, before.Goals[0].Text) {
							r["description"] = map[string]any{"text": "Muiden sanat"}
						}
					}
				}
				return false
			}
			x, err = over.Exchange(t.Context(), last, after, whole)
			s.before = nil
			require.NoError(t, err)
			require.NotNil(t, x.Theirs, "what others wrote is noticed")
			assert.Empty(t, w.sent)
			settled := x.Theirs.Plan.Clone()
			settled.Title = "Sovittu"
			x, err = over.Exchange(t.Context(), x.State, settled, whole)
			require.NoError(t, err)
			require.Nil(t, x.Theirs)
			r, err := over.Read(t.Context(), before.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, settled), text(t, r.Plan))
		})
	}
}

// What others write between the look and the last look is told at its place, and nothing is written over it.
func TestUnversionedPushIsOvertaken(t *testing.T) {
	for name, overtake := range map[string]func(s *server, at string){
		"written": func(s *server, at string) { s.stored[at]["description"] = map[string]any{"text": "Muiden sanat"} },
		"deleted": func(s *server, at string) { delete(s.stored, at) },
	} {
		t.Run(name, func(t *testing.T) {
			e, place := overtaken(t, overtake)
			assert.Equal(t, &client.Error{Problem: client.ProblemConflict, Issues: issue.List{{Pointer: place, Rule: "push.changed", Severity: issue.SeverityError}}}, e)
		})
	}
	t.Run("another in its place", func(t *testing.T) {
		e, _ := overtaken(t, func(s *server, at string) { s.stored[at]["id"] = "other" })
		assert.Equal(t, &client.Error{Problem: client.ProblemAnswer}, e)
	})
}

func overtaken(t *testing.T, overtake func(s *server, at string)) (*client.Error, issue.Pointer) {
	t.Helper()
	before := short(t)
	after := before.Clone()
	after.Goals[0].Text += " Joka päivä."
	s := newServer(t)
	unversioned(s)
	c, w := watched(t, s, client.Options{Unversioned: true})
	_, err := c.Push(t.Context(), graphOf(before))
	require.NoError(t, err)
	w.sent = nil
	g, goal, reads := graphOf(after), 0, 0
	for i, r := range g.Resources {
		if r.Type == "Goal" && goal == 0 {
			goal = i
		}
	}
	s.before = func(_ int, _ http.ResponseWriter, _ *http.Request) bool {
		if reads++; reads == 2 {
			for _, at := range s.order {
				if r := s.stored[at]; strings.HasPrefix(at, "Goal/") && has(r, before.Goals[0].Text) {
					overtake(s, at)
				}
			}
		}
		return false
	}
	_, err = c.Push(t.Context(), g)
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Empty(t, w.sent)
	return e, issue.Pointer("/entry").Item(goal).Member("resource")
}

// A version stands in the entity tag of an answer, else in the place that it tells.
func TestVersionsOfPlaces(t *testing.T) {
	for _, row := range []struct{ name, tag, place, want string }{
		{"in the place alone", "", "/_history/7", "7"},
		{"in both", `W/"5"`, "/_history/7", "5"},
		{"in the place, and it is none", "", "/_history/a b", ""},
		{"nowhere", "", "", ""},
	} {
		s := newServer(t)
		s.respond = func(_, e map[string]any) {
			response := e["response"].(map[string]any)
			response["etag"] = row.tag
			at, _, _ := strings.Cut(response["location"].(string), "/_history")
			response["location"] = at + row.place
		}
		placed, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(short(t)))
		require.NoError(t, err)
		for _, at := range placed {
			assert.Equal(t, row.want, at.Version, "%s: %s", row.name, at.Type)
			assert.Contains(t, s.stored, at.Location)
		}
	}
}

// A server whose searches and answers tell no version, but whose resources do, is
// asked for it.
func TestVersionsOfResourcesAlone(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals[0].Text += " Joka päivä."
	s := newServer(t)
	unversioned(s)
	bare := s.told
	s.told = func(e map[string]any) {
		if response, ok := e["response"].(map[string]any); ok && len(response) == 0 { // an entry of a search
			bare(e)
		}
	}
	c, w := watched(t, s, client.Options{})
	_, err := c.Push(t.Context(), graphOf(before))
	require.NoError(t, err)
	w.sent = nil
	_, err = c.Push(t.Context(), graphOf(after))
	require.NoError(t, err)
	assertIfMatch(t, w.sent)
}
