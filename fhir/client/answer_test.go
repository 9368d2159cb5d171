package client_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// answering gives the same answer to every request.
func answering(status int, body string) doer {
	return func(r *http.Request) (*http.Response, error) {
		h := http.Header{"Retry-After": {mark}, "Location": {"https://" + mark + ".example.fi"}}
		return &http.Response{StatusCode: status, Header: h, Request: r, Body: io.NopCloser(strings.NewReader(body))}, nil
	}
}

func to(t testing.TB, d client.Doer, o client.Options) *client.Client {
	t.Helper()
	c, err := client.New("https://fhir.example.fi/r4", d, o)
	require.NoError(t, err)
	return c
}

// secret asserts that an error holds nothing of what was sent or answered.
func secret(t testing.TB, err error) {
	t.Helper()
	for _, form := range []string{err.Error(), fmt.Sprintf("%+v", err), fmt.Sprintf("%#v", err)} {
		for _, content := range []string{mark, "Zm", "example.fi", "211116A903N", "lapsi-", "gvuk5oxloiepsdr4mghawasdqa", "urn:uuid"} {
			assert.NotContains(t, form, content)
		}
	}
	if e, ok := errors.AsType[*client.Error](err); ok {
		for _, i := range e.Issues {
			assert.NotContains(t, fmt.Sprintf("%+v", i), "Zm")
			assert.NotEqual(t, i.Rule, client.Rules().Words(i, code.FI), "every rule has its words")
		}
	}
}

func TestAnswers(t *testing.T) {
	const (
		badBatch = `{"resourceType":"Bundle","type":"batch-response","entry":[`
		patient  = `{"resource":{"resourceType":"Patient","id":"Zmärkz"},"response":{"status":"200"}}`
		notFHIR  = "client: the answer is not what FHIR says"
		dark     = ", it is not known whether it was done"
	)
	g := graphOf(load(t, "eeli"))
	for _, row := range []struct {
		name   string
		status int
		body   string
		asked  string // how whoever asks ends: a push that looks, a reading
		posted string // how a transaction ends
	}{
		{"not JSON", 200, mark, notFHIR, notFHIR + dark},
		{"no bundle", 200, `{"resourceType":"Patient","id":"Zmärkz"}`, notFHIR, notFHIR + dark},
		{"empty", 200, ``, notFHIR, notFHIR + dark},
		{"nothing", 204, ``, notFHIR, notFHIR + dark},
		{"too few entries", 200, badBatch + patient + `]}`, notFHIR, notFHIR + dark},
		{"an id that is none", 200, badBatch + strings.Repeat(patient+",", len(g.Resources)-1) + patient + `]}`, notFHIR, notFHIR + dark},
		{"refused in words", 400, mark, "client: the server refused, status 400", ""},
		{"refused in FHIR", 422, `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"Zmärkz","diagnostics":"Zmärkz","expression":["Zmärkz.Zmärkz","Zmärkz"]}]}`,
			`client: the server refused, status 422: 1 issue: server.processing at ""`, ""},
		{"refused in something else", 400, `{"resourceType":"Parameters","issue":[{"severity":"error","code":"login"}]}`, "client: the server refused, status 400", ""},
		{"refused in FHIR that is broken", 400, `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login"},5]}`, "client: the server refused, status 400", ""},
		{"login", 401, `{"resourceType":"OperationOutcome","issue":[{"severity":"fatal","code":"login"}]}`, `client: the server refused, status 401: 1 issue: server.login at ""`, ""},
		{"conflict", 409, ``, "client: somebody else has changed it, status 409", ""},
		{"redirected", 307, ``, "client: the server points to another server, status 307", ""},
		{"from 300 on no success", 300, ``, "client: the server points to another server, status 300", ""},
		{"below 200 no success", 199, ``, "client: the server refused, status 199", ""},
		{"a request that took too long", 408, ``, "client: the server cannot do it now, status 408", "client: the server cannot do it now, status 408" + dark},
		{"too many requests", 429, ``, "client: the server cannot do it now, status 429", ""},
		{"failed", 500, `{"issue":"Zmärkz"}`, "client: the server cannot do it now, status 500", "client: the server cannot do it now, status 500" + dark},
		{"too large", 200, strings.Repeat("Zmärkz", 1<<13), "client: the answer is too large, status 200", "client: the answer is too large, status 200" + dark},
	} {
		if row.posted == "" {
			row.posted = row.asked
		}
		for _, strategy := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut, client.StrategyPost} {
			t.Run(row.name+" "+strategy.String(), func(t *testing.T) {
				c := to(t, answering(row.status, row.body), client.Options{Strategy: strategy, MaxAnswer: 1 << 15})
				_, err := c.Push(t.Context(), g)
				if strategy == client.StrategyPost {
					assert.EqualError(t, err, row.posted)
				} else {
					assert.EqualError(t, err, row.asked)
				}
				secret(t, err)
				_, err = c.Read(t.Context(), "gvuk5oxloiepsdr4mghawasdqa", fhir.ReadOptions{})
				assert.EqualError(t, err, row.asked)
				secret(t, err)
			})
		}
	}
}

// What single entries of an answer to questions say, whoever asked.
func TestEntriesOfAnAnswer(t *testing.T) {
	p := short(t)
	for _, row := range []struct {
		status, code string
		why          string
		push, read   string
	}{
		{"404 Not Found", "not-found", "it is made, or there is none", "", "client: the server does not have the plan"},
		{"410", "deleted", "likewise", "", "client: the server does not have the plan"},
		{"429 Too Many Requests", "throttled", "it is asked again", "client: the server cannot do it now, status 429", ""},
		{"500", "exception", "likewise", "client: the server cannot do it now, status 500", ""},
		{"499", "value", "below 500 it is refused", `client: the server refused, status 499: 1 issue: server.value at ""`, ""},
		{"403 Forbidden", "forbidden", "and what it objects to is told", `client: the server refused, status 403: 1 issue: server.forbidden at ""`, ""},
		{"199", "value", "no success", `client: the server refused, status 199: 1 issue: server.value at ""`, ""},
		{"301", "value", "no success", `client: the server refused, status 301: 1 issue: server.value at ""`, ""},
		{"300", "value", "no success", `client: the server refused, status 300: 1 issue: server.value at ""`, ""},
		{"200 OK", "informational", "a success that says nothing", `client: the server refused, status 200: 1 issue: server.informational at ""`, ""},
		{"x", "value", "no status", `client: the server refused: 1 issue: server.value at ""`, ""},
		{"", "value", "likewise", `client: the server refused: 1 issue: server.value at ""`, ""},
	} {
		t.Run(row.status, func(t *testing.T) {
			if row.read == "" {
				row.read = row.push
			}
			s := newServer(t)
			entries := 0
			s.before = func(_ int, w http.ResponseWriter, r *http.Request) bool {
				body, err := io.ReadAll(r.Body)
				require.NoError(t, err)
				r.Body = io.NopCloser(bytes.NewReader(body))
				if entries = bytes.Count(body, []byte(`"GET"`)); entries == 0 {
					return false // no question
				}
				said := map[string]any{"response": map[string]any{"status": row.status, "outcome": outcome(row.code)}}
				if row.code == "value" { // what it gives besides does not make it one
					said["resource"] = map[string]any{"resourceType": "Bundle", "type": "searchset"}
				}
				entry := marshal(t, said)
				_, err = io.WriteString(w, `{"resourceType":"Bundle","type":"batch-response","entry":[`+entry+strings.Repeat(","+entry, entries-1)+`]}`)
				require.NoError(t, err)
				return true
			}
			c := connect(t, s, client.Options{Strategy: client.StrategyPut})
			_, err := c.Push(t.Context(), graphOf(p))
			if row.push == "" {
				require.NoError(t, err, row.why)
				assert.Len(t, s.order, len(graphOf(p).Resources))
			} else {
				require.EqualError(t, err, row.push, row.why)
				assert.Empty(t, s.order)
				secret(t, err)
			}
			_, err = c.Read(t.Context(), p.ID, fhir.ReadOptions{})
			require.EqualError(t, err, row.read, row.why)
		})
	}
}

// An answer has one entry for each question, else nobody knows to what it is one.
func TestEntriesOfAnAnswerAreCounted(t *testing.T) {
	p := short(t)
	for name, change := range map[string]func(entries []any) []any{
		"one less": func(entries []any) []any { return entries[:len(entries)-1] },
		"one more": func(entries []any) []any { return append(entries, entries[0]) },
		"none":     func([]any) []any { return nil },
	} {
		s, _, _, _ := pushed(t, p, client.Options{})
		c, err := client.New(s.base(), doer(func(r *http.Request) (*http.Response, error) {
			resp, err := web.Do(r)
			require.NoError(t, err)
			var b map[string]any
			require.NoError(t, json.NewDecoder(resp.Body).Decode(&b))
			require.NoError(t, resp.Body.Close())
			b["entry"] = change(listOf(b["entry"]))
			resp.Body = io.NopCloser(strings.NewReader(marshal(t, b)))
			return resp, nil
		}), client.Options{})
		require.NoError(t, err)
		_, err = c.Push(t.Context(), graphOf(p))
		assert.Equal(t, client.ProblemAnswer, problemOf(t, err), name)
		_, err = c.Read(t.Context(), p.ID, fhir.ReadOptions{})
		assert.Equal(t, client.ProblemAnswer, problemOf(t, err), name)
	}
}

// What an error says, part by part.
func TestErrorText(t *testing.T) {
	one := issue.List{{Pointer: "/entry/3/resource", Rule: "push.changed"}}
	for _, row := range []struct {
		name string
		e    client.Error
		want string
	}{
		{"the problem alone", client.Error{Problem: client.ProblemNotFound}, "client: the server does not have the plan"},
		{"a status", client.Error{Problem: client.ProblemBusy, Status: 503}, "client: the server cannot do it now, status 503"},
		{"not known", client.Error{Problem: client.ProblemTransport, Unknown: true}, "client: the server did not answer, it is not known whether it was done"},
		{"issues", client.Error{Problem: client.ProblemConflict, Issues: one}, `client: somebody else has changed it: 1 issue: push.changed at "/entry/3/resource"`},
		{"all of them", client.Error{Problem: client.ProblemRefused, Status: 422, Unknown: true, Issues: one},
			`client: the server refused, status 422, it is not known whether it was done: 1 issue: push.changed at "/entry/3/resource"`},
	} {
		t.Run(row.name, func(t *testing.T) { assert.EqualError(t, &row.e, row.want) })
	}
}

// A server that breaks off within its answer.
func TestAnswerBreaksOff(t *testing.T) {
	c := to(t, doer(func(r *http.Request) (*http.Response, error) {
		broken := io.MultiReader(strings.NewReader(`{"resourceType":"Bundle"`), failing{})
		return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(broken)}, nil
	}), client.Options{Strategy: client.StrategyPost})
	_, err := c.Push(t.Context(), graphOf(load(t, "iidas-sibling")))
	assert.EqualError(t, err, "client: the server did not answer, status 200, it is not known whether it was done")
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New(mark) }

// What the server objects to is found where it was sent, and no further.
func TestIssuesAreLocated(t *testing.T) {
	g := graphOf(load(t, "eeli"))
	patient, practitioner := -1, -1
	for i, r := range g.Resources {
		if r.Type == "Patient" {
			patient = i
		}
		if r.Type == "Practitioner" && practitioner < 0 {
			practitioner = i
		}
	}
	at := issue.Pointer("/entry").Item(patient)
	for _, row := range []struct {
		path string
		want issue.Pointer
		why  string
	}{
		{"Bundle.entry[2].resource.name[0].family", at + "/resource/name/0/family", "by the bundle"},
		{"Bundle.entry[2].resource/*Patient/Zmärkz*/.name[0].family", at + "/resource/name/0/family", "the validator's comment"},
		{"Bundle.entry[2].resource.ofType(Patient).name[0]", at + "/resource/name/0", "a cast"},
		{"Patient.name[0].given[0]", at + "/resource/name/0/given/0", "by the resource: there is one"},
		{"Patient.name.family", at + "/resource/name", "which of the names?"},
		{"Patient.name[7].family", at + "/resource/name", "there is no such name"},
		{"Patient.name[1].family", at + "/resource/name", "there is one name, so none after it"},
		{"Patient.extension[0].extension[0].value", at + "/resource/extension/0/extension/0/valueCode", "value[x]"},
		{"Patient.Zmärkz", at + "/resource", "not what was sent"},
		{"Patient.photo[0].title", at + "/resource", "not sent"},
		{"Patient.photo[0].name[0].family", at + "/resource", "what stands in what was not sent is nowhere"},
		{"Patient.ident[0]", at + "/resource", "half a name is none: only a type may follow"},
		{"Patient.name[0].where(use='Zmärkz').family", at + "/resource/name/0", "as far as it is a path"},
		{"Patient.name[-1]", at + "/resource", "no index"},
		{"Patient.name[99999999999999999999]", at + "/resource", "no index"},
		{"Practitioner.name[0]", "", "which of them?"},
		{"Bundle.entry[0].resource", "/entry/0/resource", "the first"},
		{"Bundle.entry[2].resource", at + "/resource", "the whole of it"},
		{"Bundle.entry[2].resource.$this", at + "/resource", "as far as it is a path"},
		{"Bundle.entry[2]", at, "the entry"},
		{"Bundle.entry[2].request.url", at, "the request is the client's"},
		{fmt.Sprintf("Bundle.entry[%d].resource", len(g.Resources)-1), issue.Pointer("/entry").Item(len(g.Resources)-1) + "/resource", "the last"},
		{fmt.Sprintf("Bundle.entry[%d].resource", len(g.Resources)), "", "there is none after it"},
		{"Bundle.type", "", "the bundle"},
		{strings.Repeat("/*Zmärk*/", 97) + "Patient.name[0].family........", at + "/resource/name/0/family", "as long as a path may be"},
		{strings.Repeat("/*Zmärk*/", 97) + "Patient.name[0].family.........", "", "longer"},
		{"Zmärkz", "", "nothing"},
		{"", "", "nothing"},
		{"..[0]..", "", "nothing"},
	} {
		body := `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invariant","diagnostics":"Zmärkz","expression":[` + fmt.Sprintf("%q", row.path) + `]}]}`
		_, err := to(t, answering(400, body), client.Options{Strategy: client.StrategyPost}).Push(t.Context(), g)
		var e *client.Error
		require.ErrorAs(t, err, &e)
		require.Len(t, e.Issues, 1)
		assert.Equal(t, "server.invariant", e.Issues[0].Rule)
		assert.Equal(t, row.want, e.Issues[0].Pointer, "%s: %s", row.path, row.why)
		secret(t, err)
	}
	require.Equal(t, 2, patient, "the rows name the entry by its number")
	require.Positive(t, practitioner)
}

// The parts of a split transaction are the client's affair: an issue is found
// in the graph's own transaction.
func TestIssuesOfAPart(t *testing.T) {
	s := newServer(t)
	var sent []string
	s.before = func(_ int, w http.ResponseWriter, r *http.Request) bool {
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		r.Body = io.NopCloser(bytes.NewReader(body))
		if bytes.Contains(body, []byte(`"type":"transaction"`)) {
			sent = append(sent, string(body))
		}
		if len(sent) == 4 {
			w.WriteHeader(http.StatusUnprocessableEntity)
			_, err := io.WriteString(w, `{"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"value","expression":["Bundle.entry[1].resource.id"]},{"severity":"information","code":"value","location":["Bundle.entry[0]"]}]}`)
			require.NoError(t, err)
			return true
		}
		return false
	}
	g := graphOf(load(t, "eeli"))
	_, err := connect(t, s, client.Options{Strategy: client.StrategyPut, Limits: client.Limits{Updates: 6}}).Push(t.Context(), g)
	var e *client.Error
	require.ErrorAs(t, err, &e)
	require.Len(t, e.Issues, 2)
	var index int
	_, err = fmt.Sscanf(string(e.Issues[0].Pointer), "/entry/%d/resource/id", &index)
	require.NoError(t, err)
	second := strings.Split(sent[3], `"fullUrl":"urn:uuid:`)[2]
	assert.Equal(t, second[:36], g.Resources[index].ID)
	assert.Equal(t, issue.SeverityWarning, e.Issues[0].Severity)
	assert.Equal(t, issue.SeverityHint, e.Issues[1].Severity)
}

// A server that takes a transaction for a batch does one part of it.
func TestTransactionTakenApart(t *testing.T) {
	g := graphOf(load(t, "iidas-sibling"))
	answer := `{"resourceType":"Bundle","type":"transaction-response","entry":[`
	for i, r := range g.Resources {
		if i > 0 {
			answer += ","
		}
		if i == 3 {
			answer += `{"response":{"status":"422","outcome":{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"value","diagnostics":"Zmärkz","expression":["` + r.Type + `.id"]}]}}}`
			continue
		}
		answer += `{"response":{"status":"201 Created","location":"` + r.Type + `/7"}}`
	}
	placed, err := to(t, answering(200, answer+"]}"), client.Options{Strategy: client.StrategyPost}).Push(t.Context(), g)
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemRefused, e.Problem)
	assert.Equal(t, 422, e.Status)
	assert.True(t, e.Unknown)
	assert.Equal(t, issue.Pointer("/entry/3/resource/id"), e.Issues[0].Pointer)
	assert.Empty(t, placed[3].Location)
	assert.Equal(t, g.Resources[4].Type+"/7", placed[4].Location)
	secret(t, err)
}

func TestManyIssues(t *testing.T) {
	one := `{"severity":"error","code":"value"}`
	_, err := to(t, answering(400, `{"resourceType":"OperationOutcome","issue":[`+strings.Repeat(one+",", 5000)+one+`]}`), client.Options{}).Push(t.Context(), graphOf(load(t, "iidas-sibling")))
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Len(t, e.Issues, 101)
}

// Whatever a server answers, nothing of it comes back in an error, and the
// client ends.
func FuzzAnswer(f *testing.F) {
	for _, seed := range []string{
		`{"resourceType":"Bundle","type":"batch-response","entry":[{"resource":{"resourceType":"CarePlan","id":"a"},"response":{"status":"200"}}]}`,
		`{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"CarePlan","id":"a","identifier":[{"system":"https://onechildoneplan.github.io/oneplan/id/plan","value":"x"}],"subject":{"reference":"Patient/Zm"}}}],"link":[{"relation":"next","url":"?Zm"}]}`,
		`{"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"201","location":"CarePlan/Zm/_history/Zm","etag":"W/\"Zm\""}}]}`,
		`{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"value","expression":["CarePlan.Zm[0].ofType(Zm)./*Zm*/"]}]}`,
	} {
		f.Add([]byte(seed), uint16(200))
		f.Add([]byte(seed), uint16(422))
	}
	g := graphOf(load(f, "iidas-sibling"))
	g.Resources = g.Resources[:1]
	f.Fuzz(func(t *testing.T, body []byte, status uint16) {
		for _, strategy := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut, client.StrategyPost} {
			c := to(t, answering(int(status), string(body)), client.Options{Strategy: strategy, MaxResources: 20})
			if _, err := c.Push(t.Context(), g); err != nil {
				assert.NotContains(t, fmt.Sprintf("%+v %#v", err, err), "Zm")
			}
			if _, err := c.Read(t.Context(), "x", fhir.ReadOptions{}); err != nil {
				assert.NotContains(t, fmt.Sprintf("%+v %#v", err, err), "Zm")
			}
		}
	})
}
