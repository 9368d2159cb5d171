package client_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// walk calls f with every object in a value.
func walk(v any, f func(map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		f(v)
		for _, inner := range v {
			walk(inner, f)
		}
	case []any:
		for _, inner := range v {
			walk(inner, f)
		}
	}
}

// Servers keep a resource in their own way; a second push changes nothing.
func TestSecondPushChangesNothing(t *testing.T) {
	rows := map[string]func(s *server, r map[string]any){
		"a tag": func(_ *server, r map[string]any) {
			r["meta"].(map[string]any)["tag"] = []any{map[string]any{"system": "https://x.example.org/tenant", "code": "t"}}
		},
		"a profile": func(_ *server, r map[string]any) {
			r["meta"].(map[string]any)["profile"] = []any{"https://x.example.org/p"}
		},
		"a label of its own": func(_ *server, r map[string]any) {
			meta := r["meta"].(map[string]any)
			list, _ := meta["security"].([]any)
			meta["security"] = append(list, map[string]any{"system": "https://x.example.org/s", "code": "s"})
		},
		"other narrative": func(_ *server, r map[string]any) {
			r["text"] = map[string]any{"status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>"}
		},
		"no narrative": func(_ *server, r map[string]any) { delete(r, "text") },
		"absolute references": func(s *server, r map[string]any) {
			walk(r, func(m map[string]any) {
				if ref, ok := m["reference"].(string); ok && !strings.Contains(ref, ":") {
					m["reference"] = s.base() + "/" + ref
				}
			})
		},
		"other zones": func(_ *server, r map[string]any) {
			walk(r, func(m map[string]any) {
				for name, v := range m {
					if text, ok := v.(string); ok && len(text) == 25 {
						if at, err := time.Parse(time.RFC3339, text); err == nil {
							m[name] = at.UTC().Format("2006-01-02T15:04:05.000Z")
						}
					}
				}
			})
		},
	}
	for name, change := range rows {
		for _, strategy := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut} {
			t.Run(name+" "+strategy.String(), func(t *testing.T) {
				s := newServer(t)
				s.keep = func(r map[string]any) { change(s, r) }
				c := connect(t, s, client.Options{Strategy: strategy})
				g := graphOf(load(t, "aino"))
				_, err := c.Push(t.Context(), g)
				require.NoError(t, err)
				writes := s.count(&s.writes)
				placed, err := c.Push(t.Context(), g)
				require.NoError(t, err)
				for _, at := range placed {
					assert.Equal(t, client.ChangeNone, at.Change, at.Type)
				}
				assert.Equal(t, writes, s.count(&s.writes))
			})
		}
	}
}

// What really changed is still seen.
func TestSecondPushSeesAChange(t *testing.T) {
	for name, change := range map[string]func(r map[string]any){
		"another label": func(r map[string]any) { delete(r["meta"].(map[string]any), "security") },
		"a word":        func(r map[string]any) { r["description"] = map[string]any{"text": "x"} },
		"a day":         func(r map[string]any) { r["startDate"] = "2001-01-01" },
		"a reference":   func(r map[string]any) { r["subject"] = map[string]any{"reference": "Patient/x"} },
		"one more":      func(r map[string]any) { r["note"] = []any{map[string]any{"text": "x"}} },
	} {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			p := load(t, "aino")
			p.Goals[0].Visibility = 2
			c := connect(t, s, client.Options{})
			_, err := c.Push(t.Context(), graphOf(p))
			require.NoError(t, err)
			changed := 0
			for at, r := range s.stored {
				if text, _ := json.Marshal(r); strings.HasPrefix(at, "Goal/") && strings.Contains(string(text), "ilman huutoa") {
					change(r)
					changed++
				}
			}
			require.Equal(t, 1, changed)
			placed, err := c.Push(t.Context(), graphOf(p))
			require.NoError(t, err)
			updated := 0
			for _, at := range placed {
				if at.Change == client.ChangeUpdated && at.Type == "Goal" {
					updated++
				}
			}
			assert.Equal(t, 1, updated)
		})
	}
}

// A server that does not say where it put something is asked, or believed by the
// resource that it gives back: nothing is stored twice.
func TestPushWithoutLocations(t *testing.T) {
	for name, respond := range map[string]func(r, entry map[string]any){
		"nothing":      func(_, e map[string]any) { delete(e["response"].(map[string]any), "location") },
		"the resource": func(r, e map[string]any) { delete(e["response"].(map[string]any), "location"); e["resource"] = r },
		"an outcome": func(_, e map[string]any) {
			delete(e["response"].(map[string]any), "location")
			e["resource"] = map[string]any{"resourceType": "OperationOutcome", "id": "x"}
		},
		"no id": func(r, e map[string]any) {
			delete(e["response"].(map[string]any), "location")
			e["resource"] = map[string]any{"resourceType": r["resourceType"], "id": "a b"}
		},
		"another type": func(r, e map[string]any) { e["response"].(map[string]any)["location"] = "Basic/" + fmt.Sprint(r["id"]) },
		"no such id": func(r, e map[string]any) {
			e["response"].(map[string]any)["location"] = fmt.Sprint(r["resourceType"], "/a b")
		},
		"nonsense": func(_, e map[string]any) { e["response"].(map[string]any)["location"] = "https://x.example.org" },
	} {
		for _, strategy := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut} {
			t.Run(name+" "+strategy.String(), func(t *testing.T) {
				s := newServer(t)
				s.respond = respond
				c := connect(t, s, client.Options{Strategy: strategy, Wait: atOnce})
				g := graphOf(load(t, "aino"))
				placed, err := c.Push(t.Context(), g)
				require.NoError(t, err)
				assert.Len(t, s.order, len(g.Resources))
				for _, at := range placed {
					assert.Contains(t, s.stored, at.Location, at.Type)
				}
				_, err = c.Push(t.Context(), g)
				require.NoError(t, err)
				assert.Len(t, s.order, len(g.Resources), "nothing twice")
			})
		}
	}
}

// An entry that was refused without a word ends the push, and it is told which.
func TestPushTellsWhatWasNotStored(t *testing.T) {
	for _, status := range []string{"400", "422 Unprocessable", "500", "", "x"} {
		s := newServer(t)
		s.respond = func(r, e map[string]any) {
			if r["resourceType"] == "Goal" {
				e["response"] = map[string]any{"status": status}
			}
		}
		g := graphOf(load(t, "aino"))
		placed, err := connect(t, s, client.Options{Wait: atOnce}).Push(t.Context(), g)
		refused := new(client.Error)
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, client.ProblemRefused, refused.Problem)
		goals, told := 0, 0
		for i, r := range g.Resources {
			if r.Type == "Goal" {
				goals++
				assert.Empty(t, placed[i].Location)
			} else {
				assert.NotEmpty(t, placed[i].Location, r.Type)
			}
		}
		for _, i := range refused.Issues {
			if i.Rule == "push.not-stored" {
				told++
			}
		}
		assert.Equal(t, goals, told, status)
		assert.LessOrEqual(t, s.requests, 10)
	}
}

// Pages are bounded, and what they have.
func TestReadEnds(t *testing.T) {
	t.Run("pages", func(t *testing.T) {
		s := newServer(t)
		p := load(t, "aino")
		c := connect(t, s, client.Options{})
		_, err := c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		s.pageSize = 1
		s.next = func(url string) string { return strings.Replace(url, "from=1", "from=0", 1) } // the first page once more
		s.stored["CarePlan/copy"], s.order = map[string]any{"resourceType": "CarePlan", "id": "copy",
			"identifier": []any{map[string]any{"system": fhir.SystemPlan, "value": string(p.ID)}}}, append(s.order, "CarePlan/copy")
		before := s.requests
		_, err = c.Read(t.Context(), p.ID, fhir.ReadOptions{})
		broken := new(client.Error)
		require.ErrorAs(t, err, &broken)
		assert.Equal(t, client.ProblemAnswer, broken.Problem)
		assert.LessOrEqual(t, s.requests-before, 3)
	})
	t.Run("bytes", func(t *testing.T) {
		s := newServer(t)
		p := load(t, "aino")
		_, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		for i := range 50 { // which a server finds that does not know the search
			s.put(fmt.Sprint("Communication/", i), map[string]any{"identifier": []any{map[string]any{"system": fhir.SystemPart, "value": "other.a"}}})
		}
		s.loose = true
		_, err = connect(t, s, client.Options{MaxResources: len(graphOf(p).Resources)}).Read(t.Context(), p.ID, fhir.ReadOptions{})
		require.NoError(t, err, "what was not asked for does not count")
		_, err = connect(t, s, client.Options{MaxRead: 20_000}).Read(t.Context(), p.ID, fhir.ReadOptions{})
		large := new(client.Error)
		require.ErrorAs(t, err, &large)
		assert.Equal(t, client.ProblemTooLarge, large.Problem)
	})
}

// An http.Client that would follow a server elsewhere is refused.
func TestRedirectsAreRefused(t *testing.T) {
	_, err := client.New("https://fhir.example.fi/fhir", &http.Client{}, client.Options{})
	refused := new(client.Error)
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, client.ProblemRedirects, refused.Problem)
}

// Bundles go to the base as it was given, and every request bears the headers.
func TestHeadersAndSlash(t *testing.T) {
	s := newServer(t)
	slashes := 0
	s.before = func(_ int, w http.ResponseWriter, r *http.Request) bool {
		if r.Header.Get("Authorization") != "Bearer x" {
			w.WriteHeader(http.StatusUnauthorized)
			return true
		}
		if r.Method == http.MethodPost && strings.HasSuffix(r.URL.Path, "/fhir/") {
			slashes++
		}
		return false
	}
	c, err := client.New(s.base()+"/", &web, client.Options{Header: http.Header{"authorization": {"Bearer x"}}})
	require.NoError(t, err)
	p := load(t, "aino")
	_, err = c.Push(t.Context(), fhir.New(p, fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}))
	require.NoError(t, err)
	assert.Positive(t, slashes)
	back, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, text(t, p), text(t, back.Plan))
}

// What was read from a server of others goes back to where it came from, with
// what they say: nothing stands twice.
func TestWritingBack(t *testing.T) {
	s := newServer(t)
	put := func(text string) {
		var r map[string]any
		require.NoError(t, json.Unmarshal([]byte(text), &r))
		at := r["resourceType"].(string) + "/" + r["id"].(string)
		r["meta"] = map[string]any{"versionId": "3"}
		s.stored[at], s.order = r, append(s.order, at)
	}
	const other = `"identifier":[{"system":"https://x.example.org/ids","value":"77"}]`
	put(`{"resourceType":"CarePlan","id":"1","status":"active","intent":"plan","subject":{"reference":"Patient/2"},"goal":[{"reference":"Goal/3"}],"careTeam":[{"reference":"CareTeam/5"}],` + other + `}`)
	put(`{"resourceType":"Patient","id":"2","birthDate":"2018-01-01","gender":"female",` + other + `}`)
	put(`{"resourceType":"Goal","id":"3","lifecycleStatus":"on-hold","description":{"text":"G"},"subject":{"reference":"Patient/2"},` + other + `}`)
	put(`{"resourceType":"Observation","id":"4","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/2"}}`)
	put(`{"resourceType":"CareTeam","id":"5","status":"active","name":"T","subject":{"reference":"Patient/2"}}`)
	entries := []any{}
	for _, at := range s.order {
		entries = append(entries, map[string]any{"fullUrl": s.base() + "/" + at, "resource": s.stored[at]})
	}
	doc, err := json.Marshal(map[string]any{"resourceType": "Bundle", "type": "searchset", "entry": entries})
	require.NoError(t, err)
	read, issues := fhir.Read(doc, fhir.ReadOptions{})
	require.False(t, issues.HasErrors())
	g := fhir.New(read.Plan, fhir.Options{ShowBanned: true, Remainder: read.Remainder()})
	for range 2 {
		placed, err := connect(t, s, client.Options{}).Push(t.Context(), g)
		require.NoError(t, err)
		assert.Len(t, s.order, 5, "%v", s.order)
		for _, at := range placed {
			assert.Contains(t, s.order, at.Location)
		}
	}
	writes := s.writes
	_, err = connect(t, s, client.Options{}).Push(t.Context(), g)
	require.NoError(t, err)
	assert.Equal(t, writes, s.writes, "a push that is repeated changes nothing")
	assert.Equal(t, "on-hold", s.stored["Goal/3"]["lifecycleStatus"])
	assert.Equal(t, "active", s.stored["CarePlan/1"]["status"])
	assert.Equal(t, "female", s.stored["Patient/2"]["gender"])
	assert.Equal(t, "final", s.stored["Observation/4"]["status"])
	for _, at := range []string{"CarePlan/1", "Patient/2", "Goal/3"} {
		text, err := json.Marshal(s.stored[at])
		require.NoError(t, err)
		assert.Contains(t, string(text), `"value":"77"`, at)
	}
	_, err = connect(t, s, client.Options{}).Push(t.Context(), g, client.Placed{Type: "Goal", ID: g.Resources[3].ID, Location: "Goal/none"})
	require.NoError(t, err)
	assert.Len(t, s.order, 5, "what is no longer where it was is looked for by its identifier")
}

// The child is found by an identifier where that was asked for.
func TestMatch(t *testing.T) {
	patient := func(s *server, id string) {
		s.stored["Patient/"+id] = map[string]any{"resourceType": "Patient", "id": id, "meta": map[string]any{"versionId": "1"},
			"identifier": []any{map[string]any{"system": fhir.SystemIdentityCode, "value": "061021A912S"}}}
		s.order = append(s.order, "Patient/"+id)
	}
	another := func(s *server) {
		s.stored["Patient/pa"]["identifier"] = []any{map[string]any{"system": fhir.SystemIdentityCode, "value": "131020A921C"}}
	}
	for name, row := range map[string]struct {
		match    []string
		patients int
		want     int
		problem  client.Problem
		set      func(s *server)
	}{
		"not asked": {nil, 1, 2, 0, nil}, "asked": {[]string{fhir.SystemIdentityCode}, 1, 1, 0, nil}, "two": {[]string{fhir.SystemIdentityCode}, 2, 2, client.ProblemAmbiguous, nil},
		"another child": {[]string{fhir.SystemIdentityCode}, 1, 2, 0, func(s *server) { another(s); s.loose = true }},
		"any child":     {nil, 1, 1, client.ProblemAnswer, func(s *server) { another(s); s.careless = true }},
		"on two pages":  {[]string{fhir.SystemIdentityCode}, 1, 1, 0, func(s *server) { s.order = append(s.order, "Patient/pa") }},
		"no id":         {[]string{fhir.SystemIdentityCode}, 1, 2, 0, func(s *server) { s.stored["Patient/pa"]["id"] = "a b" }},
		"another type":  {[]string{fhir.SystemIdentityCode}, 1, 2, 0, func(s *server) { s.stored["Patient/pa"]["resourceType"] = "Person" }},
	} {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			for i := range row.patients {
				patient(s, "p"+string(rune('a'+i)))
			}
			if row.set != nil {
				row.set(s)
			}
			_, err := connect(t, s, client.Options{Match: row.match}).Push(t.Context(), graphOf(load(t, "aino")))
			assert.Equal(t, row.problem, problemOf(t, err))
			patients := 0
			for at, r := range s.stored {
				if strings.HasPrefix(at, "Patient/") {
					patients++
				}
				assert.Equal(t, strings.Contains(name, "child") && at == "Patient/pa", has(r, "131020A921C"), "nothing is written over another child")
			}
			assert.Equal(t, row.want, patients)
		})
	}
}
