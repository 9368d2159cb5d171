package main_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"mime/multipart"
	"net"
	"net/http"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// serving starts serve and returns its address and what interrupts it: that waits
// for the end, and returns how it ended.
func serving(t *testing.T, flags ...string) (base string, interrupt func() main.Status) {
	t.Helper()
	b := newBench("")
	ctx, cancel := context.WithCancel(context.Background())
	at := make(chan string, 1)
	b.Listen = func(string) (net.Listener, error) {
		l, err := loopback(t.Context())
		if err == nil {
			at <- "http://" + l.Addr().String()
		}
		return l, err
	}
	b.Until = func(context.Context) (context.Context, context.CancelFunc) { return ctx, cancel }
	ended := make(chan main.Status, 1)
	go func() { ended <- main.Run(b.System, append([]string{"serve"}, flags...)) }()
	t.Cleanup(cancel)
	return <-at, func() main.Status { cancel(); return <-ended }
}

// loopback listens on a free port of this machine.
func loopback(ctx context.Context) (net.Listener, error) {
	return new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
}

// heard is an answer, read to its end.
type heard struct {
	status int
	header http.Header
	text   string
}

// ask makes one request.
func ask(t *testing.T, method, url, kind string, body io.Reader, more ...string) heard {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, body)
	require.NoError(t, err)
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	for i := 0; i+1 < len(more); i += 2 {
		r.Header.Set(more[i], more[i+1])
		if more[i] == "Host" {
			r.Host = more[i+1]
		}
	}
	client := http.Client{Transport: &http.Transport{ExpectContinueTimeout: time.Minute, DisableKeepAlives: true}}
	answer, err := client.Do(r)
	require.NoError(t, err)
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return heard{answer.StatusCode, answer.Header, string(text)}
}

const (
	asJSON  = "application/json"
	asLines = "application/x-ndjson"
)

// Over HTTP comes what the shell prints.
func TestHTTPSaysWhatTheShellSays(t *testing.T) {
	base, interrupt := serving(t)
	line := strings.ReplaceAll(string(caseB), "\n", "") + "\n"
	for _, row := range []struct {
		path, kind, body string
		shell            string
		want             int
		as               string
	}{
		{"validate", asJSON, string(caseB), "validate --json document.json", http.StatusOK, asJSON},
		{"validate?lang=fi", asJSON, "{", "validate --json --lang fi document.json", http.StatusOK, asJSON},
		{"validate?json=false", asJSON, "{", "validate document.json", http.StatusOK, "text/plain; charset=utf-8"},
		{"validate", asLines, line + "{}\n", "validate --json documents.ndjson", http.StatusOK, asLines},
		{"print?for=child&on=2026-06-01&lang=sv", asJSON, string(caseB), "print --for child --on 2026-06-01 --lang sv document.json", http.StatusOK, "text/html; charset=utf-8"},
		{"star?on=2026-06-01", asJSON, string(caseB), "star --on 2026-06-01 document.json", http.StatusOK, "image/svg+xml"},
		{"due?plan=true&on=2026-06-01", asJSON, string(caseB), "due --plan --json --on 2026-06-01 document.json", http.StatusOK, asLines},
		{"due?on=2026-03-12&arg=initiation=2026-03-10", "", "", "due --json --on 2026-03-12 initiation=2026-03-10", http.StatusOK, asLines},
		{"workday?arg=add&arg=2026-03-10&arg=-7", "", "", "workday add 2026-03-10 -7", http.StatusOK, "text/plain; charset=utf-8"},
		{"fhir?to=collection&on=2026-06-01", asJSON, string(caseB), "fhir --to collection --on 2026-06-01 document.json", http.StatusOK, asJSON},
		{"view?as=nobody12345", asJSON, string(caseB), "view --as nobody12345 document.json", http.StatusBadRequest, ""},
		{"merge", asJSON, "{", "merge document.json", http.StatusBadRequest, ""},
		{"fhir?from=-", asJSON, "{}", "fhir --from -", http.StatusUnprocessableEntity, ""},
		{"calendar?on=2026-06-01", "", "", "calendar", http.StatusBadRequest, ""},
	} {
		t.Run(row.path, func(t *testing.T) {
			b := newBench(row.body)
			b.Now = func() time.Time { return noon }
			open := b.Open
			dir := t.TempDir()
			b.Open = func(name string) (fs.File, error) {
				if strings.HasPrefix(name, "document") {
					return os.Open(dir + "/" + name)
				}
				return open(name)
			}
			for _, name := range []string{"document.json", "documents.ndjson"} {
				require.NoError(t, os.WriteFile(dir+"/"+name, []byte(row.body), 0o600))
			}
			status := main.Run(b.System, strings.Fields(row.shell))

			method := http.MethodPost
			if row.kind == "" {
				method = http.MethodGet
			}
			answer := ask(t, method, base+"/v1/"+row.path, row.kind, strings.NewReader(row.body))
			assert.Equal(t, row.want, answer.status, answer.text)
			if row.want == http.StatusOK {
				assert.Equal(t, b.out.String(), answer.text)
				assert.Equal(t, row.as, answer.header.Get("Content-Type"))
				assert.Equal(t, string('0'+rune(status)), answer.header.Get("Oneplan-Exit"))
			} else {
				assert.NotEqual(t, main.Fine, status)
				assert.NotEmpty(t, answer.text)
			}
			assert.Equal(t, "no-store", answer.header.Get("Cache-Control"))
		})
	}
	assert.Equal(t, main.Fine, interrupt())
}

// Several files are a form; the whole interface of the module stands open too.
func TestHTTPTakesFiles(t *testing.T) {
	base, _ := serving(t)
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	for _, text := range []string{string(derived["base.json"].Data), string(derived["mine.json"].Data), string(derived["theirs.json"].Data)} {
		part, err := w.CreateFormFile("file", "own name.json")
		require.NoError(t, err)
		_, err = io.WriteString(part, text)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	answer := ask(t, http.MethodPost, base+"/v1/merge?on=2026-03-12", w.FormDataContentType(), &form)
	status, b := run(t, "merge --on 2026-03-12 base.json mine.json theirs.json")
	assert.Equal(t, main.Found, status)
	assert.Equal(t, b.out.String(), answer.text)
	assert.Equal(t, "1", answer.header.Get("Oneplan-Exit"))
	assert.NotEqual(t, "0", answer.header.Get("Oneplan-Findings"))

	request := asked(noon, []string{"validate", "--json", "plan.json"}, caseB)
	answer = ask(t, http.MethodPost, base+"/v1/call", "application/octet-stream", bytes.NewReader(request))
	assert.Equal(t, string(main.Serve(request)), answer.text)
}

// Who is no program on this machine, or asks too much, is told so and no more.
func TestHTTPRefuses(t *testing.T) {
	base, _ := serving(t, "--max-body", "1000")
	for _, row := range []struct {
		method, path, kind, body string
		header                   []string
		want                     int
		why                      string
	}{
		{"POST", "validate", asJSON, "{}", []string{"Host", "attacker.example"}, http.StatusForbidden, "a name that points here"},
		{"POST", "validate", asJSON, "{}", []string{"Origin", "https://attacker.example"}, http.StatusForbidden, "a page in a browser"},
		{"POST", "validate", asJSON, "{}", []string{"Sec-Fetch-Site", "cross-site"}, http.StatusForbidden, "a page without an origin"},
		{"POST", "validate", "text/plain", "{}", nil, http.StatusUnsupportedMediaType, "what a form can send"},
		{"POST", "validate", "", "{}", nil, http.StatusUnsupportedMediaType, "of no kind"},
		{"POST", "validate", asJSON, "{}", []string{"Content-Encoding", "gzip"}, http.StatusUnsupportedMediaType, "compressed"},
		{"POST", "validate", asJSON, "{}", []string{"Content-Encoding", "identity"}, http.StatusOK, "not compressed, as is said"},
		{"POST", "validate", asJSON, `{"secret":"` + strings.Repeat("x", 2000) + `"}`, nil, http.StatusRequestEntityTooLarge, "too large"},
		{"POST", "call", "", strings.Repeat("x", 2000), nil, http.StatusRequestEntityTooLarge, "too large as a whole"},
		{"POST", "validate?secret=1", asJSON, "{}", nil, http.StatusBadRequest, "no such flag"},
		{"POST", "validate?lang=secret", asJSON, "{}", nil, http.StatusBadRequest, "no such language"},
		{"GET", "hetu?arg=secret", "", "", nil, http.StatusBadRequest, "an identity code in an address"},
		{"POST", "secret", asJSON, "{}", nil, http.StatusNotFound, "no such call"},
		{"POST", "serve", asJSON, "{}", nil, http.StatusNotFound, "itself"},
		{"DELETE", "validate", "", "", nil, http.StatusMethodNotAllowed, "no such way"},
		{"POST", "openapi.json", asJSON, "{}", nil, http.StatusMethodNotAllowed, "the description is read"},
		{"GET", "call", "", "", nil, http.StatusMethodNotAllowed, "a call is posted"},
		{"HEAD", "openapi.json", "", "", nil, http.StatusOK, "is there a description?"},
		{"HEAD", "workday?arg=add&arg=2026-03-10&arg=7", "", "", nil, http.StatusOK, "a call that is only weighed"},
		{"POST", "fhir?push=http://127.0.0.1:1/fhir", asJSON, "{}", nil, http.StatusUnprocessableEntity, "nothing is sent on"},
		{"POST", "merge", "multipart/form-data; boundary=x", "secret", nil, http.StatusBadRequest, "no form"},
	} {
		t.Run(row.why, func(t *testing.T) {
			answer := ask(t, row.method, base+"/v1/"+row.path, row.kind, strings.NewReader(row.body), row.header...)
			assert.Equal(t, row.want, answer.status, answer.text)
			assert.NotContains(t, answer.text, "secret")
			if row.want == http.StatusMethodNotAllowed {
				assert.NotEmpty(t, answer.header.Get("Allow"))
				assert.NotContains(t, strings.Fields(answer.header.Get("Allow")), row.method)
			}
		})
	}
	answer := ask(t, http.MethodPost, base+"/v1/hetu?input=-", "text/plain", strings.NewReader("secret\n"))
	assert.Equal(t, http.StatusOK, answer.status, "what is content stands in the body")

	for _, address := range []string{"0.0.0.0:8105", ":8105", "192.0.2.1:80", "example.org:80", "8105"} {
		status, b := run(t, "serve --listen "+address)
		assert.Equal(t, main.Trouble, status, address)
		assert.Contains(t, b.err.String(), "of this machine alone")
	}
}

// Who sends slowly, sends no end, or does not read keeps nobody else waiting.
func TestHTTPSlowClientsKeepNobodyWaiting(t *testing.T) {
	base, interrupt := serving(t)
	for range 2*runtime.GOMAXPROCS(0) + 2 { // more than are at work at once
		at, err := new(net.Dialer).DialContext(t.Context(), "tcp", strings.TrimPrefix(base, "http://"))
		require.NoError(t, err)
		_, err = io.WriteString(at, "POST /v1/validate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"secret\":")
		require.NoError(t, err)
		defer func() { _ = at.Close() }()
	}
	for range 20 {
		answer := ask(t, http.MethodPost, base+"/v1/validate", asJSON, bytes.NewReader(caseB))
		assert.Equal(t, http.StatusOK, answer.status, answer.text)
	}
	go interrupt() // the slow ones are waited for, and then not
}

// What is no HTTP as it should be, or no path of ours, is refused, and no answer
// repeats what it held.
func TestHTTPRefusesTricks(t *testing.T) {
	base, _ := serving(t)
	const body = "\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
	for _, row := range []struct{ request, want, why string }{
		{"POST /v1/validate HTTP/1.1" + body + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}\r\n", "400", "two lengths of one body: the chunks are none"},
		{"POST /v1/validate HTTP/1.1" + body + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "400", "two lengths"},
		{"POST /v1/validate HTTP/1.1" + body + "Content-Length: -2\r\n\r\n{}", "400", "less than nothing"},
		{"POST /v1/validate HTTP/1.1" + body + "Transfer-Encoding: chunked\r\n\r\nsecret\r\n", "400", "broken chunks"},
		{"POST /v1/validate HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}", "400", "no host"},
		{"POST /v1/validate HTTP/1.1\r\nHost: localhost\r\nHost: secret\r\nContent-Length: 2\r\n\r\n{}", "400", "two hosts"},
		{"GET /v1/workday?arg=add HTTP/1.1\r\nHost: localhost\r\nX-A: " + strings.Repeat("secret", 20_000) + "\r\n\r\n", "431", "endless headers"},
		{"GET /v1/../../secret HTTP/1.1" + body + "\r\n", "404", "out of the folder"},
		{"GET /v1/%2e%2e%2fsecret HTTP/1.1" + body + "\r\n", "404", "out of it in disguise"},
		{"GET /v1/schema%00secret HTTP/1.1" + body + "\r\n", "404", "a name with an end inside"},
		{"GET /v1/schema?arg=plan%zz HTTP/1.1" + body + "\r\n", "400", "no query"},
		{"GET http://secret/v1/schema?arg=plan HTTP/1.1" + body + "\r\n", "403", "another machine's name in the address"},
		{"CONNECT secret:443 HTTP/1.1\r\nHost: secret:443\r\n\r\n", "403", "a proxy"},
	} {
		t.Run(row.why, func(t *testing.T) {
			at, err := new(net.Dialer).DialContext(t.Context(), "tcp", strings.TrimPrefix(base, "http://"))
			require.NoError(t, err)
			defer func() { _ = at.Close() }()
			_, err = io.WriteString(at, row.request)
			require.NoError(t, err)
			answer, err := http.ReadResponse(bufio.NewReader(at), nil)
			require.NoError(t, err)
			text, _ := io.ReadAll(answer.Body) // cut off where the body was broken
			_ = answer.Body.Close()
			assert.Equal(t, row.want, strconv.Itoa(answer.StatusCode), string(text))
			assert.NotContains(t, string(text)+fmt.Sprint(answer.Header), "secret")
		})
	}
	assert.Equal(t, http.StatusOK, ask(t, http.MethodPost, base+"/v1/validate", asJSON, bytes.NewReader(caseB)).status, "it answers as before")
}

// Who is being answered when it is interrupted gets the whole answer.
func TestHTTPStopsGracefully(t *testing.T) {
	base, interrupt := serving(t)
	body, send := io.Pipe()
	begun, ended := make(chan struct{}), make(chan main.Status, 1)
	go func() {
		_, _ = send.Write(caseB[:100])
		close(begun)
		ended <- interrupt()
	}()
	go func() {
		<-begun
		time.Sleep(50 * time.Millisecond) // the end has begun, or will: the answer is the same
		_, _ = send.Write(caseB[100:])
		_ = send.Close()
	}()
	answer := ask(t, http.MethodPost, base+"/v1/validate", asJSON, body, "Expect", "100-continue") // the body is asked for when it is read
	assert.Equal(t, http.StatusOK, answer.status)
	assert.Contains(t, answer.text, `"valid":true`)
	assert.Equal(t, main.Fine, <-ended)
}

// The description stands in docs/reference and is what is served.
func TestOpenAPI(t *testing.T) {
	const name = "../../docs/reference/openapi.json"
	base, _ := serving(t)
	text := ask(t, http.MethodGet, base+"/v1/openapi.json", "", nil).text
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
		return
	}
	golden, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(golden), text)
	var described struct {
		Paths map[string]json.RawMessage `json:"paths"`
	}
	require.NoError(t, json.Unmarshal(golden, &described))
	for _, path := range []string{"/validate", "/due", "/workday", "/view", "/star", "/print", "/timeline", "/fhir", "/lint", "/schema", "/merge", "/call"} {
		assert.Contains(t, described.Paths, path)
	}
	assert.NotContains(t, described.Paths, "/serve")
}
