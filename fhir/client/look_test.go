package client_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
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
			if row.name == "nothing there" { // whoever asks for what it need not be there is refused
				row.want, row.status = client.ProblemRefused, 200
			}
			_, err = c.Push(t.Context(), graphOf(after), last.Placed...)
			require.ErrorAs(t, err, &e, row.why)
			assert.Equal(t, []any{row.want, row.status}, []any{e.Problem, e.Status}, "a push that knows where all is")
			assert.Empty(t, w.sent)
		})
	}
}

// What a look finds for what is new, by its identifier.
func TestSearchOfALook(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals = append(after.Goals, plan.Goal{ID: "goalcccccc", Text: "Uusi."})
	place := issue.Pointer("")
	for i, r := range graphOf(after).Resources {
		if !slices.ContainsFunc(graphOf(before).Resources, func(old fhir.Resource) bool { return old.ID == r.ID }) {
			place = issue.Pointer("/entry").Item(i).Member("resource")
		}
	}
	key := []any{map[string]any{"system": fhir.SystemPart, "value": string(before.ID) + ".goalcccccc"}}
	for _, row := range []struct {
		name, why string
		there     func(s *server)
		want      string // of the error
	}{
		{"two that bear it", "nobody knows which is meant", func(s *server) {
			s.put("Goal/one", map[string]any{"identifier": key})
			s.put("Goal/two", map[string]any{"identifier": key})
		}, fmt.Sprintf("client: the server has several with the same identifier: 1 issue: push.ambiguous at %q", place)},
		{"one on two pages", "it is one", func(s *server) {
			s.put("Goal/one", map[string]any{"identifier": key, "description": map[string]any{"text": "Uusi."}})
			s.order = append(s.order, "Goal/one")
		}, ""},
		{"all goals", "a server that does not know the search", func(s *server) { s.loose = true }, ""},
		{"what bears no id", "no FHIR", func(s *server) {
			s.loose = true
			s.told = func(e map[string]any) {
				if response, ok := e["response"].(map[string]any); ok && len(response) == 0 { // an entry of a search
					e["resource"] = map[string]any{"resourceType": "Goal"}
				}
			}
		}, "client: the answer is not what FHIR says"},
	} {
		t.Run(row.name, func(t *testing.T) {
			s, c, w, last := pushed(t, before, client.Options{})
			row.there(s)
			_, err := c.Exchange(t.Context(), last, after, whole)
			if row.want == "" {
				require.NoError(t, err, row.why)
				return
			}
			require.EqualError(t, err, row.want, row.why)
			assert.Empty(t, w.sent)
		})
	}
}

// Where what is asked first in an exchange is no answer, nothing is written.
func TestLookIsNotAnswered(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Title = "Uusi nimi"
	for _, row := range []struct {
		name, body string
		status     int
		want       string
	}{
		{"another bundle", `{"resourceType":"Bundle","type":"searchset"}`, 200, "client: the answer is not what FHIR says"},
		{"no entries", `{"resourceType":"Bundle","type":"batch-response","entry":[]}`, 200, "client: the answer is not what FHIR says"},
		{"refused", `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login"}]}`, 401, `client: the server refused, status 401: 1 issue: server.login at ""`},
		{"failed", "", 500, "client: the server cannot do it now, status 500"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, _, _, last := pushed(t, before, client.Options{})
			x, err := to(t, answering(row.status, row.body), client.Options{}).Exchange(t.Context(), last, after, whole)
			assert.Nil(t, x, "nothing was sent")
			require.EqualError(t, err, row.want)
		})
	}
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

// An id is made of letters, digits, - and ., at most 64 of them.
func TestPlacesOfAnyID(t *testing.T) {
	id := "AZaz09-." + strings.Repeat("a", 56)
	p := short(t)
	s, c, _, last := pushed(t, p, client.Options{})
	for i := range last.Placed {
		if at := &last.Placed[i]; at.Type == "Condition" {
			r := s.stored[at.Location]
			delete(s.stored, at.Location)
			s.put("Condition/"+id, r)
			at.Location = "Condition/" + id
		}
	}
	x, err := c.Exchange(t.Context(), last, p, whole)
	require.NoError(t, err)
	require.Nil(t, x.Theirs, "it is where it is said to be")
	now, err := c.Push(t.Context(), graphOf(p), last.Placed...)
	require.NoError(t, err)
	for i := range now {
		assert.Equal(t, last.Placed[i].Location, now[i].Location)
	}
}

// What cannot be written is not begun.
func TestGraphThatCannotBeWritten(t *testing.T) {
	p := short(t)
	s, c, w, last := pushed(t, p, client.Options{})
	asked := s.count(&s.requests)
	last.Remainder = fhir.Remainder{Resources: []fhir.Kept{{FullURL: "urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100", Type: "Basic", Resource: json.RawMessage(`{`)}}}
	_, err := c.Exchange(t.Context(), last, p, whole)
	assert.EqualError(t, err, "client: the plan cannot be written as FHIR")
	_, err = c.Push(t.Context(), fhir.New(p, fhir.Options{Remainder: last.Remainder}))
	assert.EqualError(t, err, "client: the plan cannot be written as FHIR")
	nameless := graphOf(p)
	for i := range nameless.Resources {
		if nameless.Resources[i].Type == "Goal" {
			nameless.Resources[i].Value = &fhir.Goal{}
		}
	}
	_, err = c.Push(t.Context(), nameless)
	assert.EqualError(t, err, "client: the plan cannot be written as FHIR", "a resource without an id")
	bad := p.Clone()
	bad.Title = "\xff"
	for name, row := range map[string]struct {
		last client.State
		mine *plan.Plan
	}{
		"text that is none":              {client.State{Plan: p}, bad},
		"it was known":                   {client.State{Plan: bad}, p},
		"it was sent":                    {client.State{Plan: p, Sent: []*plan.Plan{bad}}, p},
		"it was sent, and nothing known": {client.State{Sent: []*plan.Plan{bad}}, p},
	} {
		_, err = c.Exchange(t.Context(), row.last, row.mine, whole)
		assert.EqualError(t, err, "client: the plan cannot be written as FHIR", name)
	}
	assert.Empty(t, w.sent)
	assert.Equal(t, asked, s.count(&s.requests))
}

// What the server has and the plan has no place for stays in what is written over it.
func TestExchangeKeepsWhatHasNoPlace(t *testing.T) {
	p := short(t)
	s, c, w, _ := pushed(t, p, client.Options{})
	for at, r := range s.stored {
		if strings.HasPrefix(at, "Goal/") {
			r["priority"] = map[string]any{"text": "tärkeä"}
		}
	}
	x, err := c.Exchange(t.Context(), client.State{}, p, whole)
	require.NoError(t, err)
	require.Nil(t, x.Theirs, "of the plan it says the same")
	next := p.Clone()
	next.Goals[0].Text += " Joka päivä."
	x, err = c.Exchange(t.Context(), x.State, next, whole)
	require.NoError(t, err)
	require.Nil(t, x.Theirs)
	require.NotEmpty(t, w.sent)
	for at, r := range s.stored {
		if strings.HasPrefix(at, "Goal/") {
			assert.Equal(t, map[string]any{"text": "tärkeä"}, r["priority"])
		}
	}
}

// What cannot be merged with what the server has is told, and nothing is written.
func TestExchangeCannotBeMerged(t *testing.T) {
	p := short(t)
	_, c, w, _ := pushed(t, p, client.Options{})
	twice := p.Clone()
	twice.Goals = append(twice.Goals, twice.Goals...)
	_, err := c.Exchange(t.Context(), client.State{}, twice, whole)
	var refused *merge.Refusal
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, merge.ProblemSameID, refused.Problem)
	bad := p.Clone()
	bad.Title = "\xff"
	_, err = c.Exchange(t.Context(), client.State{}, bad, whole)
	var unwritten *issue.EncodeError
	require.ErrorAs(t, err, &unwritten)
	assert.Empty(t, w.sent)
}

// What was sent is of this plan, and what is read has limits of its own.
func TestExchangeIsRefused(t *testing.T) {
	p := short(t)
	other := p.Clone()
	other.ID = "otherplanotherplanotherpla"
	s, c, w, last := pushed(t, p, client.Options{})
	sent := last
	sent.Sent = []*plan.Plan{p, other}
	_, err := c.Exchange(t.Context(), sent, p, whole)
	assert.EqualError(t, err, "client: the plan cannot be written as FHIR", "another plan was sent")
	sent.Sent = []*plan.Plan{nil}
	_, err = c.Exchange(t.Context(), sent, p, whole)
	assert.EqualError(t, err, "client: the plan cannot be written as FHIR", "no plan was sent")
	for at, r := range s.stored { // somebody else
		if strings.HasPrefix(at, "Goal/") {
			r["description"], r["meta"] = map[string]any{"text": "Muiden sanat"}, map[string]any{"versionId": "9"}
		}
	}
	narrow := whole
	narrow.Read.Values = 10
	_, err = c.Exchange(t.Context(), last, p, narrow)
	var broken *issue.Error
	require.ErrorAs(t, err, &broken)
	assert.Equal(t, "fhir.too-many-values", broken.Issues[0].Rule)
	assert.Empty(t, w.sent)
}

// A search has an answer, even if it finds nothing: where it has none, or another one, nobody knows what the server has.
func TestSearchesWithoutAnAnswer(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals = append(after.Goals, plan.Goal{ID: "goalcccccc", Text: "Uusi."})
	push := func(c *client.Client, _ client.State) error {
		_, err := c.Push(t.Context(), graphOf(after))
		return err
	}
	for _, row := range []struct {
		name, why, search string // that begins so
		o                 client.Options
		set               func(s *server, answer func()) // from answer on, searches have none
		do                func(c *client.Client, last client.State) error
	}{
		{"a push", "what it looks for first", "Goal?", client.Options{}, nil, push},
		{"an exchange", "what is new in it", "Goal?", client.Options{}, nil, func(c *client.Client, last client.State) error {
			_, err := c.Exchange(t.Context(), last, after, whole)
			return err
		}},
		{"the child by its identity code", "where none bears its key", "Patient?identifier=urn%3Aoid%3A1.2.246.21", client.Options{Match: []string{fhir.SystemIdentityCode}}, func(s *server, answer func()) {
			patient(t, s)["identifier"] = []any{}
			answer()
		}, push},
		{"what was stored", "of which the server did not say where", "Goal?", client.Options{}, func(s *server, answer func()) {
			s.respond = func(r, e map[string]any) {
				if r["resourceType"] == "Goal" {
					delete(e["response"].(map[string]any), "location")
					answer()
				}
			}
		}, push},
		{"a reading", "what a part has beside it", "Communication?", client.Options{}, nil, func(c *client.Client, _ client.State) error {
			_, err := c.Read(t.Context(), before.ID, fhir.ReadOptions{})
			return err
		}},
	} {
		for name, entry := range map[string]any{
			"nothing":        map[string]any{"response": map[string]any{"status": "404"}},
			"another bundle": map[string]any{"response": map[string]any{"status": "200"}, "resource": map[string]any{"resourceType": "Bundle", "type": "collection"}},
		} {
			t.Run(row.name+" "+name, func(t *testing.T) {
				s, _, _, last := pushed(t, before, client.Options{})
				answer := func() {
					s.instead = func(search string) any {
						if strings.HasPrefix(search, row.search) {
							return entry
						}
						return nil
					}
				}
				if row.set == nil {
					answer()
				} else {
					row.set(s, answer)
				}
				err := row.do(connect(t, s, row.o), last)
				if row.name == "a reading" && name == "nothing" {
					require.NoError(t, err, "it has nothing beside it")
					return
				}
				assert.EqualError(t, err, "client: the answer is not what FHIR says", row.why)
			})
		}
	}
}

// What was stored, where nobody says, is found by its identifier alone.
func TestStoredAmongOthers(t *testing.T) {
	p := short(t)
	g := graphOf(p)
	goal := slices.IndexFunc(g.Resources, func(r fhir.Resource) bool { return r.Type == "Goal" })
	place := issue.Pointer("/entry").Item(goal).Member("resource")
	for _, row := range []struct {
		name, why string
		stored    func(s *server, at string, identifier any) // what others do before it is looked for
		want      string
	}{
		{"alone", "", func(*server, string, any) {}, ""},
		{"beside all goals", "a server that does not know the search", func(s *server, _ string, _ any) { s.loose = true }, ""},
		{"on two pages", "it is one", func(s *server, at string, _ any) { s.order = append(s.order, at) }, ""},
		{"beside one without an id", "which is no FHIR, and not what is looked for", func(s *server, _ string, identifier any) {
			s.put("Goal/theirs", map[string]any{"identifier": identifier})
			s.stored["Goal/theirs"]["id"] = "a b"
		}, ""},
		{"beside one of another type", "likewise", func(s *server, _ string, identifier any) {
			s.put("Goal/theirs", map[string]any{"identifier": identifier})
			s.stored["Goal/theirs"]["resourceType"] = "Basic"
		}, ""},
		{"twice", "nobody knows which is meant", func(s *server, _ string, identifier any) {
			s.put("Goal/theirs", map[string]any{"identifier": identifier})
		}, fmt.Sprintf("client: the server has several with the same identifier: 1 issue: push.ambiguous at %q", place)},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := newServer(t)
			at := ""
			s.respond = func(r, e map[string]any) {
				if response := e["response"].(map[string]any); r["resourceType"] == "Goal" && has(r, "goalaaaaaa") {
					at = fmt.Sprint("Goal/", r["id"])
					delete(response, "location")
					row.stored(s, at, r["identifier"])
				}
			}
			c, _ := watched(t, s, client.Options{})
			placed, err := c.Push(t.Context(), g)
			if row.want != "" {
				require.EqualError(t, err, row.want, row.why)
				return
			}
			require.NoError(t, err, row.why)
			assert.Equal(t, at, placed[goal].Location)
		})
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

// A server that takes a resource, says that it did and has something else there: it is told, and not tried for ever.
func TestStoredAsSomethingElse(t *testing.T) {
	s := newServer(t)
	s.keep = func(r map[string]any) {
		if r["resourceType"] == "Goal" {
			r["description"] = map[string]any{"text": "Muuta"}
		}
	}
	s.respond = func(_, e map[string]any) { e["response"].(map[string]any)["location"] = "https://x.example.org" }
	c, w := watched(t, s, client.Options{})
	g := graphOf(short(t))
	_, err := c.Push(t.Context(), g)
	var e *client.Error
	require.ErrorAs(t, err, &e)
	var want issue.List
	for i, r := range g.Resources {
		if r.Type == "Goal" {
			want = append(want, issue.Issue{Pointer: issue.Pointer("/entry").Item(i).Member("resource"), Rule: "push.not-stored", Severity: issue.SeverityError})
		}
	}
	assert.Equal(t, &client.Error{Problem: client.ProblemAnswer, Issues: want, Unknown: true}, e)
	assert.Len(t, w.sent, 3, "people, the rest, the goals once more")
}

// A reading that meets what is no resource is no plan, wherever that stands.
func TestReadMeetsNoResource(t *testing.T) {
	p := short(t)
	for name, instead := range map[string]map[string]any{"no id": {"id": "a b"}, "no type": {"resourceType": ""}} {
		for _, row := range []struct {
			name, of string // a resource of this type is changed
			o        client.Options
			set      func(s *server)
		}{
			{"what the plan refers to", "Goal", client.Options{}, nil},
			{"the plan", "CarePlan", client.Options{}, nil},
			{"what a part has beside it", "Communication", client.Options{}, func(s *server) {
				s.put("Communication/c", map[string]any{"identifier": []any{map[string]any{"system": fhir.SystemPart, "value": string(p.ID) + ".needaaaaaa"}}})
			}},
			{"a page", "", client.Options{Everything: true}, func(s *server) {
				s.put("Goal/c", map[string]any{})
				maps.Copy(s.stored["Goal/c"], instead)
			}},
		} {
			t.Run(name+" in "+row.name, func(t *testing.T) {
				s, _, _, _ := pushed(t, p, client.Options{})
				if row.set != nil {
					row.set(s)
				}
				s.told = func(e map[string]any) {
					if r, ok := e["resource"].(map[string]any); ok && r["resourceType"] == row.of {
						changed := maps.Clone(r)
						maps.Copy(changed, instead)
						e["resource"] = changed
					}
				}
				_, err := connect(t, s, row.o).Read(t.Context(), p.ID, fhir.ReadOptions{})
				require.EqualError(t, err, "client: the answer is not what FHIR says")
			})
		}
	}
}

// What is not where the caller says is looked for by its identifier.
func TestPlacesThatAreNone(t *testing.T) {
	p := short(t)
	s, c, _, last := pushed(t, p, client.Options{})
	none := []string{"", "Goal", "Goal/", "Patient/s1", "/s1", "Goal/s1/s2", "Goal/" + strings.Repeat("a", 65)}
	for _, c := range " ,/:@[`{ä" { // beside what an id is made of
		none = append(none, "Goal/a"+string(c))
	}
	for _, at := range none {
		seen := slices.Clone(last.Placed)
		for i := range seen {
			if seen[i].Type == "Goal" {
				seen[i].Location = at
			}
		}
		for _, in := range []string{"push", "exchange"} {
			var now []client.Placed
			var err error
			if in == "push" {
				now, err = c.Push(t.Context(), graphOf(p), seen...)
			} else {
				var x *client.Exchanged
				x, err = c.Exchange(t.Context(), client.State{Plan: p, Placed: seen}, p, whole)
				require.NoError(t, err)
				now = x.State.Placed
			}
			require.NoError(t, err)
			for i := range now {
				now[i].Change = last.Placed[i].Change
			}
			assert.Equal(t, last.Placed, now, "%q by %s", at, in)
		}
	}
	other := slices.Clone(last.Placed)
	for i := range other {
		if other[i].Type == "Goal" {
			other[i].Type, other[i].Location = "Basic", "Basic/s1"
		}
	}
	x, err := c.Exchange(t.Context(), client.State{Plan: p, Placed: other}, p, whole)
	require.NoError(t, err)
	for i := range x.State.Placed {
		assert.Equal(t, last.Placed[i].Location, x.State.Placed[i].Location, "where something of another type is said to be")
	}
	assert.Len(t, s.order, len(last.Placed))
}
