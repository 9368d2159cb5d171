package main_test

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// server is a FHIR server that has nothing and creates all that it is sent.
type server struct {
	t       *testing.T
	created int
	status  int    // other than 0: an answer that refuses
	says    string // what it says then
}

func (s *server) do(r *http.Request) (*http.Response, error) {
	if s.status != 0 {
		return &http.Response{StatusCode: s.status, Request: r, Body: io.NopCloser(strings.NewReader(s.says))}, nil
	}
	var bundle struct {
		Type  string
		Entry []struct {
			Request struct{ Method, URL string }
		}
	}
	require.NoError(s.t, json.NewDecoder(r.Body).Decode(&bundle))
	var answer strings.Builder
	if bundle.Type == "batch" {
		nothing := `,{"resource":{"resourceType":"Bundle","type":"searchset"},"response":{"status":"200"}}`
		answer.WriteString(`{"resourceType":"Bundle","type":"batch-response","entry":[` + strings.Repeat(nothing, len(bundle.Entry))[1:] + `]}`)
		return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(answer.String()))}, nil
	}
	answer.WriteString(`{"resourceType":"Bundle","type":"transaction-response","entry":[`)
	for i, e := range bundle.Entry {
		if i > 0 {
			answer.WriteByte(',')
		}
		if kind, id, ok := strings.Cut(e.Request.URL, "/"); ok && e.Request.Method == http.MethodPut { // once more, now that all is there
			answer.WriteString(`{"response":{"status":"200","location":"` + kind + "/" + id + `/_history/2"}}`)
			continue
		}
		assert.Equal(s.t, "POST", e.Request.Method)
		s.created++
		answer.WriteString(`{"response":{"status":"201","location":"` + e.Request.URL + "/" + strconv.Itoa(s.created) + `/_history/1"}}`)
	}
	answer.WriteString("]}")
	return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(answer.String()))}, nil
}

func push(t *testing.T, do func(*http.Request) (*http.Response, error), line string) (main.Status, *bench) {
	t.Helper()
	b := newBench("")
	b.Do = do
	return main.Run(b.System, strings.Fields("fhir --push "+line)), b
}

func TestPush(t *testing.T) {
	s := &server{t: t}
	status, b := push(t, s.do, "http://127.0.0.1:1/fhir --strategy post eeli.json")
	assert.Equal(t, main.Fine, status, b.err.String())
	lines := strings.Split(strings.TrimSuffix(b.out.String(), "\n"), "\n")
	assert.Len(t, lines, s.created)
	assert.Regexp(t, `^CarePlan/1 created [0-9a-f-]{36} 1$`, lines[0], "the line that --known takes")
}

// A token and headers come from the environment and a file, and are in no
// message.
func TestPushWithHeaders(t *testing.T) {
	s := &server{t: t}
	var got []string
	do := func(r *http.Request) (*http.Response, error) {
		got = append(got, r.Header.Get("Authorization")+"|"+r.Header.Get("X-Tenant"))
		return s.do(r)
	}
	with := newBench("")
	with.Do, with.Token = do, mark
	open := with.Open
	with.Open = func(name string) (fs.File, error) {
		if data := map[string]string{"h.txt": "X-Tenant: 7\n\nAuthorization: Basic x\n", "bad.txt": mark + "\n", "known.txt": mark + "\n"}[name]; data != "" {
			return fstest.MapFS{name: {Data: []byte(data)}}.Open(name)
		}
		return open(name)
	}
	const to = "fhir --push http://127.0.0.1:1/fhir --strategy post "
	assert.Equal(t, main.Fine, main.Run(with.System, strings.Fields(to+"eeli.json")), with.err.String())
	assert.Equal(t, main.Fine, main.Run(with.System, strings.Fields(to+"--header-file h.txt eeli.json")), with.err.String())
	assert.Equal(t, []string{"Bearer " + mark + "|", "Basic x|7"}, got)
	for _, bad := range []string{"--header-file bad.txt", "--known known.txt"} {
		assert.Equal(t, main.Trouble, main.Run(with.System, strings.Fields(to+bad+" eeli.json")))
	}
	assert.NotContains(t, with.err.String(), mark)
}

// What a push printed is where the next one looks.
func TestPushKnown(t *testing.T) {
	first, b := push(t, (&server{t: t}).do, "http://127.0.0.1:1/fhir --strategy post eeli.json")
	require.Equal(t, main.Fine, first)
	known := b.out.String()
	asked := ""
	with := newBench("")
	with.Do = func(r *http.Request) (*http.Response, error) {
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		asked += string(body)
		return &http.Response{StatusCode: http.StatusNotFound, Request: r, Body: io.NopCloser(strings.NewReader(""))}, nil
	}
	open := with.Open
	with.Open = func(name string) (fs.File, error) {
		if name == "known.txt" {
			return fstest.MapFS{name: {Data: []byte(known)}}.Open(name)
		}
		return open(name)
	}
	assert.Equal(t, main.Trouble, main.Run(with.System, strings.Fields("fhir --push http://127.0.0.1:1/fhir --known known.txt eeli.json")))
	assert.Contains(t, asked, `"url":"CarePlan/1"`, "it is looked for where it was")
}

// pulled is a server that has one plan, whichever is asked for.
func pulled(t *testing.T) func(*http.Request) (*http.Response, error) {
	return func(r *http.Request) (*http.Response, error) {
		assert.Equal(t, http.MethodPost, r.Method, "no identifier in a URL")
		asked, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		_, id, ok := strings.Cut(string(asked), "plan%7C")
		require.True(t, ok)
		id, _, _ = strings.Cut(id, "\"")
		body := `{"resourceType":"Bundle","type":"batch-response","entry":[{"resource":{"resourceType":"Bundle","type":"searchset","entry":[{"resource":` +
			`{"resourceType":"CarePlan","id":"9","status":"draft","intent":"plan","title":"T","identifier":[{"system":"https://onechildoneplan.github.io/oneplan/id/plan","value":"` + id +
			`"}]}}]},"response":{"status":"200"}}]}`
		return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(body))}, nil
	}
}

// A plan is read back from a server by its id.
func TestPull(t *testing.T) {
	with := newBench("")
	with.Do = pulled(t) //nolint:bodyclose // there is nothing to close in memory
	main.Run(with.System, strings.Fields("fhir --pull http://127.0.0.1:1/fhir --plan abc"))
	assert.Contains(t, with.out.String(), `"title": "T"`, with.err.String())
	assert.Equal(t, main.Trouble, main.Run(with.System, strings.Fields("fhir --pull http://127.0.0.1:1/fhir")))
}

// A server that sends elsewhere gets nothing to go there, and neither does the
// other place.
func TestPushFollowsNoRedirection(t *testing.T) {
	followed := 0
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { followed++ }))
	defer other.Close()
	for _, status := range []int{http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect} {
		asked := 0
		sends := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			asked++
			http.Redirect(w, r, other.URL+"/"+mark, status)
		}))
		got, b := push(t, main.Web().Do, sends.URL+"/fhir eeli.json")
		sends.Close()
		assert.Equal(t, main.Trouble, got)
		assert.Equal(t, 1, asked)
		assert.Contains(t, b.err.String(), "the server points to another server")
		assert.NotContains(t, b.err.String(), mark)
	}
	assert.Zero(t, followed)
}

func TestWebGivesUp(t *testing.T) {
	web := main.Web()
	assert.Positive(t, web.Timeout)
	transport, ok := web.Transport.(*http.Transport)
	require.True(t, ok)
	assert.Positive(t, transport.ResponseHeaderTimeout)
	assert.Positive(t, transport.TLSHandshakeTimeout)
}

func TestPushTrouble(t *testing.T) {
	const outcome = `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"required","diagnostics":"` + mark + `","expression":["Bundle.entry[3].resource"]}]}`
	silent := func(*http.Request) (*http.Response, error) { return nil, errors.New(mark) }
	for _, row := range []struct {
		name, line string
		do         func(*http.Request) (*http.Response, error)
		want       string
	}{
		{"no answer", "http://127.0.0.1:1/fhir eeli.json", silent, "the server did not answer"},
		{"plain http elsewhere", "http://fhir.example.fi/r4 eeli.json", silent, "plain http to another machine"},
		{"no address", mark + " eeli.json", silent, "this cannot be the address of a server"},
		{"refused", "http://127.0.0.1:1/fhir --strategy post eeli.json", (&server{t: t, status: 400, says: outcome}).do, "the server refused, status 400"},
	} {
		t.Run(row.name, func(t *testing.T) {
			status, b := push(t, row.do, row.line)
			assert.Equal(t, main.Trouble, status)
			lines := strings.Split(strings.TrimSuffix(b.err.String(), "\n"), "\n")
			assert.Contains(t, lines[len(lines)-1], "oneplan fhir: "+row.want)
			assert.NotContains(t, b.err.String(), mark, "nothing of what the server or the network said")
			if row.name == "refused" {
				assert.Contains(t, lines[0], `"rule":"server.required"`, "what the server objects to stands in lines of its own")
			}
		})
	}
}

// What has no home in the plan is kept in a file of its own and given back,
// whichever way the plan goes out.
func TestRemainder(t *testing.T) {
	status, b := run(t, "fhir --from careplan.json --remainder rest.json")
	require.Equal(t, main.Found, status)
	read, rest := b.out.Bytes(), b.written["rest.json"].Bytes()
	require.True(t, json.Valid(rest))
	assert.Contains(t, string(rest), mark, "it is content of the record")

	with := newBench("")
	open := with.Open
	with.Open = func(name string) (fs.File, error) {
		if data := map[string][]byte{"read.json": read, "rest.json": rest}[name]; data != nil {
			return fstest.MapFS{name: {Data: data}}.Open(name)
		}
		return open(name)
	}
	original, err := os.ReadFile("testdata/files/careplan.json")
	require.NoError(t, err)
	var theirs struct{ Description string }
	require.NoError(t, json.Unmarshal(original, &theirs))
	require.NotEmpty(t, theirs.Description)
	assert.Equal(t, main.Fine, main.Run(with.System, strings.Fields("fhir --to collection --remainder rest.json read.json")), with.err.String())
	assert.Contains(t, with.out.String(), `"description":"`+theirs.Description+`"`)

	with.out.Reset()
	sent := ""
	with.Do = func(r *http.Request) (*http.Response, error) {
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		sent, r.Body = string(body), io.NopCloser(strings.NewReader(string(body)))
		return (&server{t: t}).do(r)
	}
	assert.Equal(t, main.Fine, main.Run(with.System, strings.Fields("fhir --push http://127.0.0.1:1/fhir --strategy post --remainder rest.json read.json")), with.err.String())
	assert.Contains(t, sent, theirs.Description)
}
