package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/outward"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// receiver is a FHIR server that takes all in and remembers nothing but how much.
type receiver struct {
	mu      sync.Mutex
	bundles int
	down    bool
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	w.Header().Set("Content-Type", "application/fhir+json")
	if r.down {
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	if req.Method == http.MethodGet {
		w.WriteHeader(http.StatusNotFound)
		_, _ = io.WriteString(w, `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}`)
		return
	}
	var asked struct {
		Type  string `json:"type"`
		Entry []struct {
			Request struct {
				Method string `json:"method"`
				URL    string `json:"url"`
			} `json:"request"`
		} `json:"entry"`
	}
	if json.NewDecoder(req.Body).Decode(&asked) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	type response struct {
		Status   string `json:"status"`
		Location string `json:"location,omitempty"`
	}
	answer := map[string]any{"resourceType": "Bundle", "type": asked.Type + "-response"}
	var entries []map[string]any
	for _, e := range asked.Entry {
		if e.Request.Method == http.MethodGet {
			entries = append(entries, map[string]any{"response": response{Status: "404"}})
			continue
		}
		entries = append(entries, map[string]any{"response": response{Status: "201 Created", Location: e.Request.URL + "/_history/1"}})
	}
	if asked.Type == "transaction" {
		r.bundles++
	}
	answer["entry"] = entries
	_ = json.NewEncoder(w).Encode(answer)
}

// Every plan goes out once, a changed one again, and while the server is away nothing
// is forgotten.
func TestOutward(t *testing.T) {
	w := newWorld(t, day)
	r := &receiver{}
	server := httptest.NewServer(r)
	t.Cleanup(server.Close)
	k, err := keeper.Open(t.Context(), w.db.store, w.db.DB, w.clock.now)
	require.NoError(t, err)
	do := server.Client()
	do.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	c, err := client.New(server.URL, do, client.Options{Strategy: client.StrategyPut})
	require.NoError(t, err)
	p := &outward.Pusher{Keeper: k, Client: c}
	n, err := p.Push(t.Context())
	require.NoError(t, err)
	assert.Equal(t, len(families), n)
	assert.GreaterOrEqual(t, r.bundles, len(families))
	n, err = p.Push(t.Context())
	require.NoError(t, err)
	assert.Zero(t, n, "what went out goes out once")

	b := w.login(t, "Katri Mäkelä")
	r.down = true
	for _, text := range []string{"yksi", "kaksi"} {
		form := b.form(t, onni+"/write/need")
		form["text"] = []string{text}
		require.Equal(t, http.StatusOK, b.post(t, onni+"/write/need", form).status)
	}
	_, err = p.Push(t.Context())
	require.Error(t, err)
	r.down = false
	n, err = p.Push(t.Context())
	require.NoError(t, err)
	assert.Equal(t, 1, n, "the newest state, once")
}
