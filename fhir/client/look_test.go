package client_test

import (
	"bytes"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pushed is a server with a plan, and what is known of it.
func pushed(t *testing.T, p *plan.Plan, o client.Options) (*server, *client.Client, *witness, client.State) {
	t.Helper()
	s := newServer(t)
	c, w := watched(t, s, o)
	placed, err := c.Push(t.Context(), graphOf(p))
	require.NoError(t, err)
	w.sent = nil
	return s, c, w, client.State{Plan: p, Placed: placed}
}

// Where the server does not say what it has, nothing is written.
func TestAnswersToALook(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals[0].Text += " Joka päivä."
	said := func(status, code string) func(map[string]any) {
		return func(e map[string]any) {
			delete(e, "resource")
			e["response"] = map[string]any{"status": status, "outcome": outcome(code)}
		}
	}
	found := func(change func(resource map[string]any)) func(map[string]any) {
		return func(e map[string]any) {
			r, ok := e["resource"].(map[string]any)
			if !ok {
				return
			}
			changed := maps.Clone(r)
			change(changed)
			e["resource"] = changed
		}
	}
	for _, row := range []struct {
		name, why string
		told      func(entry map[string]any)
		want      client.Problem
		status    int
		rule      string
	}{
		{"forbidden", "and what the server objects to", said("403 Forbidden", "forbidden"), client.ProblemRefused, 403, "server.forbidden"},
		{"no success", "below 200", said("199", "value"), client.ProblemRefused, 199, "server.value"},
		{"moved", "from 300 on", said("300", "value"), client.ProblemRefused, 300, "server.value"},
		{"too many requests", "", said("429 Too Many Requests", "throttled"), client.ProblemBusy, 429, ""},
		{"failed", "", said("500", "exception"), client.ProblemBusy, 500, ""},
		{"nothing there", "a success without a resource", func(e map[string]any) { delete(e, "resource"); e["response"] = map[string]any{"status": "200"} }, client.ProblemAnswer, 0, ""},
		{"another resource", "", found(func(r map[string]any) { r["id"] = "other" }), client.ProblemAnswer, 0, ""},
		{"another type", "", found(func(r map[string]any) { r["resourceType"] = "Basic" }), client.ProblemAnswer, 0, ""},
		{"no id", "", found(func(r map[string]any) { r["id"] = "a b" }), client.ProblemAnswer, 0, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			s, c, w, last := pushed(t, before, client.Options{})
			s.always, s.told = true, row.told
			x, err := c.Exchange(t.Context(), last, after, whole)
			assert.Nil(t, x)
			var e *client.Error
			require.ErrorAs(t, err, &e, row.why)
			assert.Equal(t, []any{row.want, row.status}, []any{e.Problem, e.Status})
			if row.rule != "" {
				require.NotEmpty(t, e.Issues)
				assert.Equal(t, row.rule, e.Issues[0].Rule)
			}
			assert.Empty(t, w.sent)
			secret(t, err)
		})
	}
}

// A search for what is new that finds something without an id.
func TestSearchOfALookIsBroken(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals = append(after.Goals, plan.Goal{ID: "goalcccccc", Text: "Uusi."})
	s, c, w, last := pushed(t, before, client.Options{})
	s.loose = true
	s.told = func(e map[string]any) {
		if response, ok := e["response"].(map[string]any); ok && len(response) == 0 { // an entry of a search
			e["resource"] = map[string]any{"resourceType": "Goal"}
		}
	}
	_, err := c.Exchange(t.Context(), last, after, whole)
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemAnswer, e.Problem)
	assert.Empty(t, w.sent)
}

// A plan that cannot be read is not one that the server does not have: nothing is written over it.
func TestExchangeWhereReadingIsRefused(t *testing.T) {
	s, c, w, _ := pushed(t, short(t), client.Options{})
	s.before = func(_ int, out http.ResponseWriter, r *http.Request) bool {
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		r.Body = io.NopCloser(bytes.NewReader(body))
		if refused := bytes.Contains(body, []byte("_include")); !refused {
			return false
		}
		out.WriteHeader(http.StatusForbidden)
		return true
	}
	after := short(t)
	after.Title = "Uusi nimi"
	_, err := c.Exchange(t.Context(), client.State{}, after, whole)
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, []any{client.ProblemRefused, 403}, []any{e.Problem, e.Status})
	assert.Empty(t, w.sent)
}

// What other plans know too is made only where the server does not have it, also where a change is too large for that.
func TestExchangeMakesNobodyTwice(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.People = append(after.People, plan.Member{ID: "workerbbbb", Name: plan.Name{Family: "Koski", Given: "Eero"}, Kind: plan.MemberProfessional})
	for i := range after.Goals {
		after.Goals[i].Text += " Joka päivä."
	}
	after.Needs[0].Text = "Uni ja lepo"
	for _, limits := range []client.Limits{{}, {Conditional: 2}, {Entries: 2}} {
		s, c, w, last := pushed(t, before, client.Options{Limits: limits})
		s.entries, s.conditional = limits.Entries, limits.Conditional
		x, err := c.Exchange(t.Context(), last, after, whole)
		require.NoError(t, err)
		require.Nil(t, x.Theirs)
		made := 0
		for _, e := range slices.Concat(w.sent...) {
			if e.Request.Method == http.MethodPost && e.Request.URL == "Practitioner" {
				made++
				assert.NotEmpty(t, e.Request.IfNoneExist)
			}
		}
		assert.Equal(t, 1, made)
	}
}

// What the plan no longer has and others only touched is deleted in the version that it has now.
func TestExchangeRemovesWhatWasTouched(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals = slices.DeleteFunc(after.Goals, func(g plan.Goal) bool { return g.ID == "goalbbbbbb" })
	s, c, _, last := pushed(t, before, client.Options{Remove: true})
	for at, r := range s.stored {
		if strings.HasPrefix(at, "Goal/") {
			r["meta"].(map[string]any)["versionId"] = "9"
		}
	}
	x, err := c.Exchange(t.Context(), last, after, whole)
	require.NoError(t, err)
	require.Nil(t, x.Theirs, "nobody said anything else")
	goals := 0
	for at := range s.stored {
		if strings.HasPrefix(at, "Goal/") {
			goals++
		}
	}
	assert.Equal(t, 1, goals)
}

// A short text that others made long, and a long one that they made short, are changes.
func TestExchangeSeesTextsOfAnyLength(t *testing.T) {
	for _, words := range [][2]string{{"Uni", "Uni, lepo ja aamut ilman kiirettä"}, {"Uni, lepo ja aamut ilman kiirettä", "Uni"}} {
		before := short(t)
		before.Goals[0].Text = words[0]
		s, c, _, last := pushed(t, before, client.Options{})
		for at, r := range s.stored {
			if strings.HasPrefix(at, "Goal/") && has(r, `"`+words[0]+`"`) {
				r["description"] = map[string]any{"text": words[1]}
				r["meta"].(map[string]any)["versionId"] = "2"
			}
		}
		x, err := c.Exchange(t.Context(), last, before, whole)
		require.NoError(t, err)
		require.NotNil(t, x.Theirs)
		assert.Equal(t, words[1], x.Theirs.Plan.Goals[0].Text)
	}
}

// What was stored, where nobody says, and cannot be found is told.
func TestStoredNobodySaysWhere(t *testing.T) {
	s := newServer(t)
	s.respond = func(r, e map[string]any) {
		if r["resourceType"] == "Goal" {
			delete(e["response"].(map[string]any), "location")
		}
	}
	s.keep = func(r map[string]any) {
		if r["resourceType"] == "Goal" {
			delete(r, "identifier")
		}
	}
	c, _ := watched(t, s, client.Options{})
	_, err := c.Push(t.Context(), graphOf(short(t)))
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemAnswer, e.Problem)
	assert.True(t, e.Unknown)
	require.NotEmpty(t, e.Issues)
	assert.Equal(t, "push.not-said", e.Issues[0].Rule)
}

// A reading that meets a resource without an id is no plan.
func TestReadMeetsNoID(t *testing.T) {
	p := short(t)
	s, c, _, _ := pushed(t, p, client.Options{})
	s.told = func(e map[string]any) {
		if r, ok := e["resource"].(map[string]any); ok && r["resourceType"] == "Goal" {
			e["resource"] = map[string]any{"resourceType": "Goal", "id": "a b"}
		}
	}
	_, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemAnswer, e.Problem)
}
