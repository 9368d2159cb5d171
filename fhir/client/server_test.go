package client_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// server is a small FHIR server in memory. It refuses what a good server
// refuses: references that lead nowhere, stale versions, too many entries.
type server struct {
	*httptest.Server
	t *testing.T

	entries, conditional, updates int // limits, 0 is none
	pageSize                      int
	always                        bool // answers with what is known already
	// before is called with every request by its number from 0; what it writes
	// is the answer. after is called when the request is done but not answered.
	before, after func(n int, w http.ResponseWriter, r *http.Request) bool
	// keep changes a resource as it is stored, respond an entry of an answer to a
	// transaction, next gives another link to the page after one.
	keep    func(resource map[string]any)
	respond func(resource, entry map[string]any)
	// told changes an entry of an answer to a batch, deleted is the status of every
	// deletion.
	told    func(entry map[string]any)
	deleted string
	next    func(url string) string
	// link, where given, is the next page of every search that asks for no page.
	link func(u *url.URL) string
	// loose finds all of a type, whatever is asked for; careless too where something is to be made only if it is not
	// there; unguarded looks at no version.
	loose, careless, unguarded bool
	// instead, where given, is the entry of an answer to a search; nil is as the server answers anyhow.
	instead func(search string) any
	// throttled is how many entries of batches are still answered with 429.
	throttled int

	mu       sync.Mutex
	requests int
	writes   int // transactions that did something
	made     int
	stored   map[string]map[string]any // by Type/id
	order    []string
}

func newServer(t *testing.T) *server {
	s := &server{t: t, stored: map[string]map[string]any{}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

// put stores a resource as others do.
func (s *server) put(at string, resource map[string]any) {
	resource["resourceType"], resource["id"], _ = strings.Cut(at, "/")
	resource["meta"] = map[string]any{"versionId": "1"}
	s.stored[at], s.order = resource, append(s.order, at)
}

// count reads one of the server's counters while it may be at work.
func (s *server) count(n *int) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return *n
}

func (s *server) base() string { return s.URL + "/fhir" }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.requests
	s.requests++
	if s.before != nil && s.before(n, w, r) {
		return
	}
	status, answer := s.answer(r)
	if s.after != nil && s.after(n, w, r) {
		return
	}
	w.Header().Set("Content-Type", "application/fhir+json")
	w.WriteHeader(status)
	assert.NoError(s.t, json.NewEncoder(w).Encode(answer))
}

func outcome(code string) any {
	return map[string]any{"resourceType": "OperationOutcome", "issue": []any{map[string]any{"severity": "error", "code": code, "diagnostics": mark}}}
}

func (s *server) answer(r *http.Request) (int, any) {
	path := strings.Trim(strings.TrimPrefix(r.URL.Path, "/fhir"), "/")
	if r.Method == http.MethodGet {
		if patient, ok := strings.CutSuffix(path, "/$everything"); ok {
			assert.True(s.t, strings.HasPrefix(patient, "Patient/"), "a child's alone")
			return 200, s.page(r.URL, s.compartment(patient))
		}
		return 200, s.page(r.URL, s.search(path, r.URL.Query().Get("identifier")))
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return 400, outcome("invalid")
	}
	var b struct {
		Type  string
		Entry []entry
	}
	require.NoError(s.t, json.Unmarshal(body, &b))
	assert.NotEmpty(s.t, b.Entry)
	if s.entries > 0 && len(b.Entry) > s.entries {
		return 400, outcome("too-costly")
	}
	if b.Type == "batch" {
		return 200, s.batch(b.Entry)
	}
	return s.transaction(b.Entry)
}

type entry struct {
	FullURL  string
	Resource map[string]any
	Request  struct{ Method, URL, IfNoneExist, IfMatch, IfNoneMatch string }
}

func (s *server) batch(entries []entry) any {
	var out []any
	asked := map[string]bool{}
	for _, e := range entries {
		assert.Equal(s.t, "GET", e.Request.Method)
		assert.False(s.t, asked[e.Request.URL], "nobody asks for one thing twice")
		asked[e.Request.URL] = true
		if s.throttled > 0 {
			s.throttled--
			out = append(out, map[string]any{"response": map[string]any{"status": "429", "outcome": outcome("throttled")}})
			continue
		}
		kind, query, isSearch := strings.Cut(e.Request.URL, "?")
		if isSearch && s.instead != nil && s.instead(e.Request.URL) != nil {
			out = append(out, s.instead(e.Request.URL))
			continue
		}
		if isSearch {
			q, err := url.ParseQuery(query)
			require.NoError(s.t, err)
			out = append(out, map[string]any{"resource": s.page(s.url(kind, query), s.search(kind, q.Get("identifier"))), "response": map[string]any{"status": "200"}})
			continue
		}
		if found := s.stored[kind]; found != nil && e.Request.IfNoneMatch == `W/"`+version(found)+`"` && !s.always {
			out = append(out, map[string]any{"response": map[string]any{"status": "304"}})
		} else if found != nil {
			out = append(out, map[string]any{"resource": found, "response": map[string]any{"status": "200 OK"}})
		} else {
			out = append(out, map[string]any{"response": map[string]any{"status": "404 Not Found", "outcome": outcome("not-found")}})
		}
	}
	if s.told != nil {
		for _, e := range out {
			s.tell(e.(map[string]any))
		}
	}
	return map[string]any{"resourceType": "Bundle", "type": "batch-response", "entry": out}
}

// tell changes an entry, and those of a search in it.
func (s *server) tell(e map[string]any) {
	if found, ok := e["resource"].(map[string]any); ok && found["type"] == "searchset" {
		for _, inner := range found["entry"].([]any) {
			one := inner.(map[string]any)
			one["response"] = map[string]any{}
			s.told(one)
		}
		return
	}
	s.told(e)
}

// transaction does everything or nothing.
func (s *server) transaction(entries []entry) (int, any) {
	places, updates, conditional := map[string]string{}, 0, false
	status := make([]int, len(entries))
	at := make([]string, len(entries))
	for i, e := range entries {
		switch {
		case e.Request.Method == http.MethodDelete:
			at[i], status[i] = e.Request.URL, 204
			if old := s.stored[at[i]]; old == nil {
				status[i] = 404
			} else if e.Request.IfMatch != `W/"`+version(old)+`"` {
				return 412, outcome("conflict")
			}
		case e.Request.Method == http.MethodPut:
			updates++
			at[i], status[i] = e.Request.URL, 201
			old := s.stored[at[i]]
			if old != nil {
				status[i] = 200
			}
			if !s.unguarded && e.Request.IfMatch != "" && (old == nil || e.Request.IfMatch != `W/"`+version(old)+`"`) {
				return 412, outcome("conflict")
			}
			assert.Equal(s.t, at[i], e.Request.URL)
			assert.Equal(s.t, e.Resource["id"], at[i][strings.Index(at[i], "/")+1:], "the id in the body is that in the URL")
		case e.Request.IfNoneExist != "":
			conditional = true
			assert.NotContains(s.t, e.Request.IfNoneExist, ",")
			assert.NotContains(s.t, e.Request.IfNoneExist, "?")
			q, err := url.ParseQuery(e.Request.IfNoneExist)
			require.NoError(s.t, err)
			if found := s.find(e.Request.URL, q.Get("identifier"), s.careless); len(found) > 0 {
				at[i], status[i] = found[0], 200
			}
		}
		if at[i] == "" {
			s.made++
			at[i], status[i] = e.Request.URL+"/s"+strconv.Itoa(s.made), 201
		}
		places[e.FullURL] = at[i]
	}
	if s.updates > 0 && updates > s.updates || conditional && s.conditional > 0 && len(entries) > s.conditional {
		return 400, outcome("too-costly")
	}
	planned := map[string]bool{}
	for _, p := range places {
		planned[p] = true
	}
	gone := map[string]bool{}
	for i, e := range entries {
		gone[at[i]] = gone[at[i]] || e.Request.Method == http.MethodDelete
	}
	for place, resource := range s.stored { // a good server lets nothing dangle
		text, err := json.Marshal(resource)
		require.NoError(s.t, err)
		for p := range gone {
			if gone[p] && !slices.Contains(at, place) && strings.Contains(string(text), `"reference":"`+p+`"`) {
				return 409, outcome("conflict")
			}
		}
	}
	dangling := false
	var resolve func(v any) any
	resolve = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			for k, m := range v {
				if ref, ok := m.(string); ok && k == "reference" {
					if to := places[ref]; to != "" {
						ref = to
					}
					dangling = dangling || s.stored[ref] == nil && !planned[ref]
					v[k] = ref
					continue
				}
				v[k] = resolve(m)
			}
		case []any:
			for i := range v {
				v[i] = resolve(v[i])
			}
		}
		return v
	}
	for i := range entries {
		resolve(entries[i].Resource)
	}
	if dangling {
		return 400, outcome("not-found")
	}
	s.writes++
	var out []any
	for i, e := range entries {
		if e.Request.Method == http.MethodDelete {
			delete(s.stored, at[i])
			s.order = slices.DeleteFunc(s.order, func(p string) bool { return p == at[i] })
			out = append(out, s.done(status[i], at[i]))
			if s.deleted != "" {
				out[len(out)-1] = map[string]any{"response": map[string]any{"status": s.deleted}}
			}
			continue
		}
		if status[i] == 200 && e.Request.Method == http.MethodPost {
			out = append(out, s.done(200, at[i]))
			continue
		}
		v := 1
		if old := s.stored[at[i]]; old != nil {
			n, err := strconv.Atoi(version(old))
			require.NoError(s.t, err)
			v = n + 1
		} else {
			s.order = append(s.order, at[i])
		}
		e.Resource["id"] = at[i][strings.Index(at[i], "/")+1:]
		meta, ok := e.Resource["meta"].(map[string]any)
		if !ok {
			meta = map[string]any{}
		}
		meta["versionId"], meta["lastUpdated"] = strconv.Itoa(v), "2026-11-21T12:00:00Z"
		e.Resource["meta"] = meta
		if s.keep != nil {
			s.keep(e.Resource)
		}
		s.stored[at[i]] = e.Resource
		done := s.done(status[i], at[i])
		if s.respond != nil {
			s.respond(e.Resource, done.(map[string]any))
		}
		out = append(out, done)
	}
	return 200, map[string]any{"resourceType": "Bundle", "type": "transaction-response", "entry": out}
}

func (s *server) done(status int, at string) any {
	v := version(s.stored[at])
	return map[string]any{"response": map[string]any{
		"status": fmt.Sprint(status, " ", http.StatusText(status)), "location": s.place(at) + "/_history/" + v, "etag": `W/"` + v + `"`,
	}}
}

// place is a URL under the base, as servers have it; without an address the
// place alone.
func (s *server) place(at string) string {
	if s.Server == nil {
		return at
	}
	return s.base() + "/" + at
}

func version(resource map[string]any) string {
	meta, ok := resource["meta"].(map[string]any)
	if !ok {
		return ""
	}
	return fmt.Sprint(meta["versionId"])
}

func (s *server) search(kind, identifier string) []string {
	return s.find(kind, identifier, s.loose)
}

func (s *server) find(kind, identifier string, all bool) []string {
	var found []string
	for _, at := range s.order {
		if !strings.HasPrefix(at, kind+"/") {
			continue
		}
		if all {
			found = append(found, at)
			continue
		}
		list, ok := s.stored[at]["identifier"].([]any)
		if !ok {
			list = []any{s.stored[at]["identifier"]}
		}
		if slices.ContainsFunc(list, func(one any) bool {
			i, ok := one.(map[string]any)
			return ok && fmt.Sprint(i["system"], "|", i["value"]) == identifier
		}) {
			found = append(found, at)
		}
	}
	return found
}

// compartment is, of this server, all that it has.
func (s *server) compartment(string) []string { return s.order }

// url is where a search of a batch could be asked for by itself.
func (s *server) url(kind, query string) *url.URL {
	if s.Server == nil {
		return nil
	}
	u, err := url.Parse(s.base() + "/" + kind + "?" + query)
	require.NoError(s.t, err)
	return u
}

// page answers a search, page by page where it was asked over HTTP.
func (s *server) page(u *url.URL, found []string) any {
	b := map[string]any{"resourceType": "Bundle", "type": "searchset", "total": len(found)}
	if u != nil && s.pageSize > 0 {
		q := u.Query()
		from, _ := strconv.Atoi(q.Get("from"))
		if to := from + s.pageSize; to < len(found) {
			q.Set("from", strconv.Itoa(to))
			b["link"] = []any{map[string]any{"relation": "next", "url": s.URL + u.Path + "?" + q.Encode()}}
			if s.next != nil {
				b["link"] = []any{map[string]any{"relation": "next", "url": s.next(s.URL + u.Path + "?" + q.Encode())}}
			}
			found = found[:to]
		}
		found = found[min(from, len(found)):]
	}
	if s.link != nil && u != nil {
		if u.Query().Has("page") {
			found = s.order
		} else {
			b["link"] = []any{map[string]any{"relation": "next", "url": s.link(u)}}
		}
	}
	entries := []any{}
	for _, at := range found {
		entries = append(entries, map[string]any{"fullUrl": s.place(at), "resource": s.stored[at]})
	}
	b["entry"] = entries
	return b
}

// whole is what the server has, without its versions and, in order to compare
// servers that gave other ids, with every place by its identifier.
func (s *server) whole() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	names := []string{}
	for _, at := range s.order {
		name, err := json.Marshal(s.stored[at]["identifier"])
		require.NoError(s.t, err)
		kind, _, _ := strings.Cut(at, "/")
		names = append(names, `"`+at+`"`, `"`+kind+" "+strings.ReplaceAll(string(name), `"`, "'")+`"`)
	}
	by := strings.NewReplacer(names...)
	lines := []string{}
	for _, at := range s.order {
		resource := map[string]any{}
		for k, v := range s.stored[at] {
			if k != "id" && k != "meta" {
				resource[k] = v
			}
		}
		text, err := json.Marshal(resource)
		require.NoError(s.t, err)
		lines = append(lines, by.Replace(string(text)))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// emptyServer is a server for examples, which have no test to report to.
func emptyServer() http.Handler {
	return &server{t: new(testing.T), stored: map[string]map[string]any{}}
}

// answerOf is the answer of a handler without a connection.
func answerOf(h http.Handler, r *http.Request) *http.Response {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	resp := w.Result()
	resp.Request = r
	return resp
}
