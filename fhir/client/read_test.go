package client_test

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadEverything(t *testing.T) {
	s := newServer(t)
	p := load(t, "iida")
	for _, name := range []string{"eeli", "iida"} {
		_, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(load(t, name)))
		require.NoError(t, err)
	}
	for _, size := range []int{0, 1, 10} {
		s.pageSize = size
		s.requests = 0
		back, err := connect(t, s, client.Options{Everything: true}).Read(t.Context(), p.ID, fhir.ReadOptions{})
		require.NoError(t, err)
		assert.Equal(t, text(t, p), text(t, back.Plan), "though the server gave another plan's parts too")
	}
	assert.Positive(t, s.count(&s.requests), "every page was read")
	_, err := connect(t, s, client.Options{Everything: true, MaxResources: 100}).Read(t.Context(), p.ID, fhir.ReadOptions{})
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemTooLarge, e.Problem)
}

// By default ten thousand resources are read for one plan, and not one more.
func TestMaxResources(t *testing.T) {
	for _, row := range []struct {
		name string
		most int // of the options
		all  int // resources of the child, with the plan
		want client.Problem
	}{
		{"as many as asked for", 3, 3, 0}, {"one more", 3, 4, client.ProblemTooLarge},
		{"ten thousand", 0, 10_000, 0}, {"and one", -1, 10_001, client.ProblemTooLarge},
	} {
		t.Run(row.name, func(t *testing.T) {
			carePlan := `{"resource":{"resourceType":"CarePlan","id":"c","identifier":[{"system":"` + fhir.SystemPlan + `","value":"x"}],"subject":{"reference":"Patient/p"}}}`
			patient := `{"resource":{"resourceType":"Patient","id":"p"}}`
			var others strings.Builder
			for i := range row.all - 2 {
				fmt.Fprintf(&others, `,{"resource":{"resourceType":"Basic","id":"b%d"}}`, i)
			}
			c := to(t, doer(func(r *http.Request) (*http.Response, error) {
				body := `{"resourceType":"Bundle","type":"searchset","entry":[` + carePlan + `]}`
				if r.Method == http.MethodPost {
					body = inBatch(body)
				} else {
					body = strings.TrimSuffix(body, "]}") + "," + patient + others.String() + "]}"
				}
				return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(body))}, nil
			}), client.Options{Everything: true, MaxResources: row.most})
			_, err := c.Read(t.Context(), "x", fhir.ReadOptions{})
			assert.Equal(t, row.want, problemOf(t, err))
		})
	}
}

// All answers of one reading have 256 MiB together by default, and not one byte more.
func TestMaxRead(t *testing.T) {
	for _, row := range []struct {
		name string
		most int64 // of the options
		page int64 // bytes of the second page
		want string
	}{
		{"as many as asked for", 1 << 10, 1<<10 - 200, "client: the answer is not what FHIR says"},
		{"one more", 1 << 10, 1<<10 - 199, "client: the answer is too large"},
		{"by default", -1, 256<<20 - 200, "client: the answer is not what FHIR says"},
		{"and one more", 0, 256<<20 - 199, "client: the answer is too large"},
	} {
		t.Run(row.name, func(t *testing.T) {
			first := `{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"?page=2"}]}`
			first = strings.Replace(first, "2", strings.Repeat("2", 201-len(first)), 1)
			c := to(t, doer(func(r *http.Request) (*http.Response, error) {
				body := io.Reader(strings.NewReader(inBatch(first)))
				if r.Method == http.MethodGet {
					body = io.LimitReader(blanks{}, row.page)
				}
				return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(body)}, nil
			}), client.Options{MaxRead: row.most, MaxAnswer: 1 << 30})
			_, err := c.Read(t.Context(), "x", fhir.ReadOptions{})
			assert.EqualError(t, err, row.want)
		})
	}
}

// What comes along with the plan is not asked for again, on whichever page it stands; where no child comes along nobody
// asks for all that the child has.
func TestReadTakesWhatComesAlong(t *testing.T) {
	carePlan := `{"resource":{"resourceType":"CarePlan","id":"c","identifier":[{"system":"` + fhir.SystemPlan + `","value":"x"}],"goal":[{"reference":"Goal/g"}]}}`
	asked := 0
	c := to(t, doer(func(r *http.Request) (*http.Response, error) {
		asked++
		body := inBatch(`{"resourceType":"Bundle","type":"searchset","link":[{"relation":"self","url":"?page=1"},{"relation":"next","url":"?page=2"},{"relation":"last","url":"?page=3"}],"entry":[` + carePlan + `]}`)
		if r.Method == http.MethodGet {
			body = `{"resourceType":"Bundle","type":"searchset","entry":[` + carePlan + `,{"resource":{"resourceType":"Goal","id":"g","description":{"text":"Uni"}}}]}`
		}
		return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(body))}, nil
	}), client.Options{Everything: true})
	back, err := c.Read(t.Context(), "x", fhir.ReadOptions{})
	require.NoError(t, err)
	require.Len(t, back.Plan.Goals, 1)
	assert.Equal(t, 2, asked, "the two pages")
}

// Of what the server gives beside the plan nothing is followed: what others know of the child is not asked for.
func TestReadFollowsThePlanAlone(t *testing.T) {
	p := short(t)
	s, _, _, _ := pushed(t, p, client.Options{})
	s.put("Observation/theirs", map[string]any{"performer": []any{map[string]any{"reference": "Practitioner/theirs"}}})
	s.put("Practitioner/theirs", map[string]any{})
	asked := false
	s.told = func(e map[string]any) { asked = asked || has(e, `"id":"theirs"`) }
	back, err := connect(t, s, client.Options{Everything: true}).Read(t.Context(), p.ID, fhir.ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, text(t, p), text(t, back.Plan))
	assert.False(t, asked)
}

// Every answer is closed, whatever it was, so that its connection serves the next.
func TestAnswersAreClosed(t *testing.T) {
	for _, status := range []int{200, 404, 500} {
		opened, closed := 0, 0
		c := to(t, doer(func(r *http.Request) (*http.Response, error) {
			opened++
			return &http.Response{StatusCode: status, Request: r, Body: closing{strings.NewReader(mark), &closed}}, nil
		}), client.Options{})
		_, err := c.Read(t.Context(), "x", fhir.ReadOptions{})
		require.Error(t, err)
		assert.Equal(t, 1, opened)
		assert.Equal(t, opened, closed)
	}
}

type closing struct {
	io.Reader
	closed *int
}

func (c closing) Close() error { *c.closed++; return nil }

func TestReadRetries(t *testing.T) {
	s := newServer(t)
	p := load(t, "iida")
	_, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(p))
	require.NoError(t, err)
	s.before = func(n int, w http.ResponseWriter, _ *http.Request) bool {
		if n%2 == 0 {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		return n%2 == 0
	}
	back, err := connect(t, s, client.Options{Wait: atOnce}).Read(t.Context(), p.ID, fhir.ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, text(t, p), text(t, back.Plan))
}

func TestReadFindsNone(t *testing.T) {
	s := newServer(t)
	_, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(load(t, "eeli")))
	require.NoError(t, err)
	_, err = connect(t, s, client.Options{}).Read(t.Context(), "nosuchplannosuchplannosuch", fhir.ReadOptions{})
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemNotFound, e.Problem)

	_, err = connect(t, s, client.Options{Strategy: client.StrategyPost}).Push(t.Context(), graphOf(load(t, "eeli")))
	require.NoError(t, err)
	_, err = connect(t, s, client.Options{}).Read(t.Context(), load(t, "eeli").ID, fhir.ReadOptions{})
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemAmbiguous, e.Problem)
}

// inBatch is the answer to a batch of one question.
func inBatch(answer string) string {
	return `{"resourceType":"Bundle","type":"batch-response","entry":[{"resource":` + answer + `,"response":{"status":"200"}}]}`
}

// A server that does not know a search gives everything, and it must not be
// taken for an answer.
func TestReadOfWhatWasNotAsked(t *testing.T) {
	answer := `{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"CarePlan","id":"1","identifier":[{"value":"Zmärkz"}]}}]}`
	_, err := to(t, answering(200, inBatch(answer)), client.Options{}).Read(t.Context(), "x", fhir.ReadOptions{})
	var e *client.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, client.ProblemNotFound, e.Problem)
}

func TestNextLinks(t *testing.T) {
	for _, row := range []struct {
		next string
		want client.Problem
	}{
		{"https://fhir.example.fi/r4/CarePlan", client.ProblemAnswer}, // itself
		{"https://evil.example.fi/r4?page=2", client.ProblemElsewhere},
		{"http://fhir.example.fi/r4?page=2", client.ProblemElsewhere},
		{"https://fhir.example.fi:444/r4?page=2", client.ProblemElsewhere},
		{"https://Zm@fhir.example.fi/r4?page=2", client.ProblemElsewhere},
		{"//evil.example.fi", client.ProblemElsewhere},
		{"file:///etc/passwd", client.ProblemElsewhere},
		{":%zz", client.ProblemAnswer},
		{"?page=2", client.ProblemAnswer},                                  // for ever
		{"https://FHIR.example.fi:443/other?page=2", client.ProblemAnswer}, // the same server
	} {
		asked := 0
		c := to(t, doer(func(r *http.Request) (*http.Response, error) {
			asked++
			assert.Equal(t, "fhir.example.fi", strings.ToLower(r.URL.Hostname()))
			body := `{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"` + row.next + `"}]}`
			if r.Method == http.MethodPost {
				body = inBatch(body)
				assert.Empty(t, r.URL.RawQuery, "no identifier in a URL")
			}
			return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(body))}, nil
		}), client.Options{MaxResources: 30})
		_, err := c.Read(t.Context(), "x", fhir.ReadOptions{})
		var e *client.Error
		require.ErrorAs(t, err, &e)
		assert.Equal(t, row.want, e.Problem, row.next)
		pages := 1
		if strings.HasSuffix(row.next, "?page=2") && row.want == client.ProblemAnswer {
			pages = 2
		}
		assert.Equal(t, pages, asked, "%s: no page is asked for twice", row.next)
		secret(t, err)
	}
}
