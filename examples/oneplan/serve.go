//go:build !small && !wasip1

package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"log"
	"maps"
	"mime"
	"mime/multipart"
	"net"
	"net/http"
	"net/url"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

func serveCall() call {
	return call{
		name:  "serve",
		usage: []string{"serve [--listen ADDRESS] [--max-body BYTES]"},
		does:  "Answers the same calls over HTTP on this machine, for programs that embed nothing.",
		more: "POST /v1/CALL with the document as body; flags are the query's, as /v1/print?for=child&lang=sv, further arguments\n" +
			"are its arg, as GET /v1/workday?arg=add&arg=2026-03-10&arg=7. Where a call reads several files the body is a form\n" +
			"(multipart/form-data) of them; a file behind a flag has the flag's name. The body of the answer is what the call\n" +
			"prints, and Oneplan-Exit its exit status. What could not be run is 400 with the reason, a finding without a product\n" +
			"422 with the findings. /v1/openapi.json describes all of it.\n\n" +
			"Only this machine can reach it, and no page in a browser. Nothing is written, logged or sent on. It stops when it is\n" +
			"interrupted, after what it is doing.",
		examples: []example{
			{"serve", "on 127.0.0.1:8105; then: curl --data-binary @plan.json -H Content-Type:application/json 127.0.0.1:8105/v1/validate"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &service{listen: "127.0.0.1:8105", most: maxBundle}
			fs.StringVar(&s.listen, "listen", s.listen, "`ADDRESS` of this machine (default 127.0.0.1:8105; port 0 takes a free one)")
			numberOption(fs, &s.most, "max-body", "the largest body in `BYTES` (default 64 MiB)")
			return s.run
		},
	}
}

// How long a client may take, and how long one that is being answered may keep the
// program from ending.
const (
	headerTime = 5 * time.Second
	bodyTime   = 30 * time.Second
	answerTime = 2 * time.Minute
	endTime    = 10 * time.Second
)

// service answers calls over HTTP.
type service struct {
	listen string
	most   int
	now    func() time.Time
	open   chan struct{} // has room for requests, however slowly their bodies come and their answers go
	busy   chan struct{} // has room for those that are at work
}

func (s *service) run(p *program, args []string) (Status, error) {
	if len(args) > 0 {
		return 0, usage("serve takes no files")
	}
	if !isLoopback(s.listen) {
		return 0, usage("--listen takes an address of this machine alone, as 127.0.0.1:8105")
	}
	at, err := p.Listen(s.listen)
	if err != nil {
		return 0, trouble("the address cannot be listened on")
	}
	s.now, s.busy = p.Now, make(chan struct{}, 2*runtime.GOMAXPROCS(0))
	s.open = make(chan struct{}, 16*cap(s.busy))
	server := &http.Server{
		Handler: s.handler(), ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, WriteTimeout: answerTime,
		IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: log.New(io.Discard, "", 0),
	}
	if err := errors.Join(p.say("http://%s/v1/openapi.json\n", at.Addr()), p.out.Flush()); err != nil {
		return 0, errors.Join(err, at.Close())
	}
	ctx, stop := p.Until(context.Background())
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(at) }()
	select {
	case err := <-ended:
		return 0, err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), endTime)
	defer cancel()
	if server.Shutdown(last) != nil {
		return Fine, server.Close()
	}
	return Fine, nil
}

// isLoopback reports whether only this machine reaches an address.
func isLoopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	ip := net.ParseIP(host)
	return err == nil && (host == "localhost" || ip != nil && ip.IsLoopback())
}

func (s *service) handler() http.Handler {
	mux, described := http.NewServeMux(), sync.OnceValue(openAPI)
	mux.HandleFunc("GET /v1/openapi.json", func(w http.ResponseWriter, _ *http.Request) { send(w, http.StatusOK, described()) })
	mux.HandleFunc("POST /v1/openapi.json", only("GET, HEAD"))
	mux.HandleFunc("POST /v1/call", s.whole)
	mux.HandleFunc("GET /v1/call", only("POST"))
	mux.HandleFunc("GET /v1/{call}", s.one)
	mux.HandleFunc("POST /v1/{call}", s.one)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
		// A page in a browser on this machine is not this machine: not by its own
		// name that points here, nor by a form.
		if !isLoopback(withPort(r.Host)) || r.Header.Get("Origin") != "" || r.Header.Get("Sec-Fetch-Site") != "" && r.Header.Get("Sec-Fetch-Site") != "none" {
			refuse(w, http.StatusForbidden, "only programs on this machine are answered")
			return
		}
		select {
		case s.open <- struct{}{}:
			defer func() { <-s.open }()
			if path.Clean(r.URL.Path) != r.URL.Path { // else it were sent to the clean one, with the path in the answer
				refuse(w, http.StatusNotFound, "there is no call of that name")
				return
			}
			r.Body = http.MaxBytesReader(w, r.Body, int64(s.most))
			mux.ServeHTTP(w, r)
		default:
			h.Set("Retry-After", "1")
			refuse(w, http.StatusServiceUnavailable, "as many requests as there is room for are open")
		}
	})
}

// only refuses other ways to ask than those.
func only(ways string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Allow", ways)
		refuse(w, http.StatusMethodNotAllowed, "that is not asked in this way")
	}
}

func withPort(host string) string {
	if _, _, err := net.SplitHostPort(host); err != nil {
		return net.JoinHostPort(strings.Trim(host, "[]"), "80")
	}
	return host
}

// whole answers a request in the form of [Request] as it stands.
func (s *service) whole(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		refuseBody(w, err)
		return
	}
	var answer []byte
	s.work(func() { answer = Serve(body) })
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Length", strconv.Itoa(len(answer)))
	_, _ = w.Write(answer) // a client that went away is not told of it
}

// work does something when there is room. Nobody keeps the room by being slow: the
// body is read before, the answer sent after.
func (s *service) work(do func()) {
	s.busy <- struct{}{}
	defer func() { <-s.busy }()
	do()
}

// one answers one call.
func (s *service) one(w http.ResponseWriter, r *http.Request) {
	c, ok := find(r.PathValue("call"))
	if !ok || c.name == "serve" {
		refuse(w, http.StatusNotFound, "there is no call of that name")
		return
	}
	m := machine{files: map[string][]byte{}, written: map[string]*bytes.Buffer{}}
	args, err := m.arguments(c, r)
	switch {
	case errors.As(err, new(*http.MaxBytesError)):
		refuseBody(w, err)
		return
	case errors.Is(err, errKind) || errors.Is(err, errPacked):
		refuse(w, http.StatusUnsupportedMediaType, err.Error())
		return
	case err != nil:
		refuse(w, http.StatusBadRequest, err.Error())
		return
	}
	var out, told bytes.Buffer
	var status Status
	s.work(func() { status = m.run(&out, &told, s.now, rand.Reader, args) })
	w.Header().Set("Oneplan-Exit", strconv.Itoa(int(status)))
	w.Header().Set("Oneplan-Findings", strconv.Itoa(bytes.Count(told.Bytes(), []byte("\n"))))
	switch {
	case out.Len() > 0 || status == Fine:
		send(w, http.StatusOK, out.Bytes())
	case status == Found:
		send(w, http.StatusUnprocessableEntity, told.Bytes())
	default:
		send(w, http.StatusBadRequest, told.Bytes())
	}
}

// arguments makes a command line of a query and a body. Its errors say nothing of
// what these hold.
func (m *machine) arguments(c call, r *http.Request) ([]string, error) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, errors.New("the query cannot be read")
	}
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	c.declare(fs)
	if c.secret && query.Has("arg") {
		return nil, errors.New("what this call reads is content: it stands in the body, with input=- in the query")
	}
	args := []string{c.name}
	if fs.Lookup("json") != nil && !query.Has("json") {
		args = append(args, "--json")
	}
	stdin := query.Get("input") == "-"
	for _, name := range slices.Sorted(maps.Keys(query)) {
		for _, value := range query[name] {
			switch {
			case name == "arg" || name == "input":
			case fs.Lookup(name) == nil:
				return nil, errors.New("the query has a name that is no flag of " + c.name)
			default:
				args = append(args, "--"+name+"="+value)
				stdin = stdin || value == "-"
			}
		}
	}
	if query.Get("input") == "-" {
		args = append(args, "-")
	}
	if args, err = m.body(fs, r, args, stdin); err != nil {
		return nil, err
	}
	return append(append(args, "--"), query["arg"]...), nil
}

// What a body may not be.
var (
	errKind   = errors.New("the body is application/json, application/x-ndjson or multipart/form-data")
	errPacked = errors.New("the body is sent as it is, not compressed")
)

// body takes the files of a request.
func (m *machine) body(fs *flag.FlagSet, r *http.Request, args []string, stdin bool) ([]string, error) {
	if r.Method != http.MethodPost {
		return args, nil
	}
	if packed := r.Header.Get("Content-Encoding"); packed != "" && packed != "identity" {
		return nil, errPacked // else its bytes were taken for a broken document
	}
	kind, more, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	var name string
	switch {
	case kind == "multipart/form-data":
		return m.form(fs, multipart.NewReader(r.Body, more["boundary"]), args)
	case stdin:
		name = "-"
	case kind == "application/json":
		name = "document.json"
	case kind == "application/x-ndjson":
		name = "documents.ndjson"
	default:
		return nil, errKind
	}
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	m.files[name] = data
	if !stdin {
		args = append(args, name)
	}
	return args, nil
}

// mostParts is how many files a form has at most.
const mostParts = 1000

// form takes the files of a form: those behind a flag have its name, the others
// are arguments.
func (m *machine) form(fs *flag.FlagSet, parts *multipart.Reader, args []string) ([]string, error) {
	for n := 1; ; n++ {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return args, nil
		}
		if err != nil {
			return nil, asBody(err)
		}
		if n > mostParts {
			return nil, errors.New("the form has too many files")
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return nil, asBody(err)
		}
		name := "document-" + strconv.Itoa(n) + ".json" // a file's own name can be content
		if strings.HasSuffix(part.FileName(), ".ndjson") {
			name = strings.TrimSuffix(name, ".json") + ".ndjson"
		}
		m.files[name] = data
		if fs.Lookup(part.FormName()) != nil {
			name = "--" + part.FormName() + "=" + name
		}
		args = append(args, name)
	}
}

func asBody(err error) error {
	if errors.As(err, new(*http.MaxBytesError)) {
		return err
	}
	return errors.New("the form cannot be read")
}

func refuseBody(w http.ResponseWriter, err error) {
	if errors.As(err, new(*http.MaxBytesError)) {
		refuse(w, http.StatusRequestEntityTooLarge, "the body is too large")
		return
	}
	refuse(w, http.StatusBadRequest, "the body broke off")
}

func refuse(w http.ResponseWriter, status int, why string) {
	send(w, status, []byte("oneplan: "+why+"\n"))
}

// send writes an answer with the type of what it is.
func send(w http.ResponseWriter, status int, body []byte) {
	w.Header().Set("Content-Type", typeOf(body))
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // a client that went away is not told of it
}

func typeOf(body []byte) string {
	start := strings.ToLower(string(body[:min(len(body), 64)]))
	switch {
	case strings.HasPrefix(start, "{") && json.Valid(body):
		return "application/json"
	case strings.HasPrefix(start, "{"):
		return "application/x-ndjson"
	case strings.HasPrefix(start, "<!doctype html"):
		return "text/html; charset=utf-8"
	case strings.HasPrefix(start, "<svg") || strings.HasPrefix(start, "<?xml"):
		return "image/svg+xml"
	case strings.HasPrefix(start, "begin:vcalendar"):
		return "text/calendar; charset=utf-8"
	}
	return "text/plain; charset=utf-8"
}
