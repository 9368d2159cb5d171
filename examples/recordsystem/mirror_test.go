package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
)

// mirror is a FHIR server that keeps what it is sent under the ids of the client, with
// versions.
type mirror struct {
	mu      sync.Mutex
	stored  map[string]map[string]any
	version map[string]int
	wrote   []string // how: "PUT Goal"
	down    bool
	silent  bool   // the answer to the next transaction is lost
	refused string // whatever says this is refused for good
}

func newMirror() *mirror {
	return &mirror{stored: map[string]map[string]any{}, version: map[string]int{}}
}

// asked is one entry of a batch or a transaction.
type asked struct {
	Resource map[string]any `json:"resource"`
	Request  struct {
		Method      string `json:"method"`
		URL         string `json:"url"`
		IfMatch     string `json:"ifMatch"`
		IfNoneMatch string `json:"ifNoneMatch"`
	} `json:"request"`
}

func (m *mirror) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var b struct {
		Type  string  `json:"type"`
		Entry []asked `json:"entry"`
	}
	w.Header().Set("Content-Type", "application/fhir+json")
	if m.down || json.NewDecoder(r.Body).Decode(&b) != nil {
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	if b.Type == "transaction" {
		if text, err := json.Marshal(b.Entry); m.refused != "" && (err != nil || strings.Contains(string(text), m.refused)) {
			w.WriteHeader(http.StatusUnprocessableEntity)
			_, _ = io.WriteString(w, `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid"}]}`)
			return
		}
		for _, e := range b.Entry {
			if e.Request.IfMatch != "" && e.Request.IfMatch != m.tag(e.Request.URL) {
				w.WriteHeader(http.StatusPreconditionFailed)
				_, _ = io.WriteString(w, `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"conflict"}]}`)
				return
			}
		}
	}
	out := []any{}
	for _, e := range b.Entry {
		out = append(out, m.do(e))
	}
	if m.silent && b.Type == "transaction" {
		m.silent = false
		panic(http.ErrAbortHandler)
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"resourceType": "Bundle", "type": b.Type + "-response", "entry": out})
}

func (m *mirror) tag(at string) string { return fmt.Sprintf("W/%q", fmt.Sprint(m.version[at])) }

func (m *mirror) do(e asked) any {
	at := e.Request.URL
	kind, query, isSearch := strings.Cut(at, "?")
	answer := func(status string, resource any) any {
		one := map[string]any{"response": map[string]any{"status": status, "etag": m.tag(at)}}
		if resource != nil {
			one["resource"] = resource
		}
		return one
	}
	switch {
	case e.Request.Method == http.MethodGet && isSearch:
		found := []any{}
		for place, r := range m.stored {
			if text, err := json.Marshal(r["identifier"]); err == nil && strings.HasPrefix(place, kind+"/") && named(query, string(text)) {
				found = append(found, map[string]any{"resource": r})
			}
		}
		return answer("200", map[string]any{"resourceType": "Bundle", "type": "searchset", "entry": found})
	case e.Request.Method == http.MethodGet && m.stored[at] == nil:
		return answer("404", nil)
	case e.Request.Method == http.MethodGet && e.Request.IfNoneMatch == m.tag(at):
		return answer("304", nil)
	case e.Request.Method == http.MethodGet:
		return answer("200", m.stored[at])
	case e.Request.Method == http.MethodDelete:
		m.wrote = append(m.wrote, "DELETE "+strings.Split(at, "/")[0])
		delete(m.stored, at)
		return answer("204", nil)
	}
	m.wrote = append(m.wrote, "PUT "+strings.Split(at, "/")[0])
	m.put(at, e.Resource)
	return map[string]any{"response": map[string]any{"status": "200", "location": at, "etag": m.tag(at)}}
}

// put stores a resource in its next version.
func (m *mirror) put(at string, r map[string]any) {
	m.version[at]++
	meta, ok := r["meta"].(map[string]any)
	if !ok {
		meta = map[string]any{}
	}
	meta["versionId"] = fmt.Sprint(m.version[at])
	r["meta"] = meta
	m.stored[at] = r
}

// named reports whether an identifier stands in a search: by its value.
func named(query, identifiers string) bool {
	for part := range strings.SplitSeq(query, "&") {
		if value, ok := strings.CutPrefix(part, "identifier="); ok {
			_, value, _ = strings.Cut(value, "%7C")
			return value != "" && strings.Contains(identifiers, `"`+value+`"`)
		}
	}
	return false
}

// others changes what the server has, as somebody else does, and reports how many.
func (m *mirror) others(kind, holding string, change func(map[string]any)) (n int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for at, r := range m.stored {
		text, err := json.Marshal(r)
		if err == nil && strings.HasPrefix(at, kind+"/") && strings.Contains(string(text), holding) {
			change(r)
			m.put(at, r)
			n++
		}
	}
	return n
}

// written returns what was written since it was asked last.
func (m *mirror) written() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	all := m.wrote
	m.wrote = nil
	return all
}
