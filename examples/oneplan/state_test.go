package main_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// keeper is a FHIR server that keeps what it is sent under the ids of the client.
type keeper struct {
	t       *testing.T
	stored  map[string]map[string]any
	version map[string]int
	wrote   []string // how: "PUT Goal"
	silent  bool     // the answer to the next transaction is lost
}

func (k *keeper) do(r *http.Request) (*http.Response, error) {
	var b struct {
		Type  string
		Entry []struct {
			Resource map[string]any
			Request  struct{ Method, URL, IfMatch, IfNoneMatch string }
		}
	}
	require.NoError(k.t, json.NewDecoder(r.Body).Decode(&b))
	var out []any
	for _, e := range b.Entry {
		at := e.Request.URL
		kind, query, isSearch := strings.Cut(at, "?")
		switch {
		case e.Request.Method == http.MethodGet && isSearch:
			var found []any
			for place, resource := range k.stored {
				if strings.HasPrefix(place, kind+"/") && kind == "CarePlan" && query != "" {
					found = append(found, map[string]any{"resource": resource})
				}
			}
			out = append(out, map[string]any{"resource": map[string]any{"resourceType": "Bundle", "type": "searchset", "entry": found}, "response": map[string]any{"status": "200"}})
		case e.Request.Method == http.MethodGet && k.stored[at] != nil:
			out = append(out, map[string]any{"resource": k.stored[at], "response": map[string]any{"status": "200"}})
		case e.Request.Method == http.MethodGet:
			out = append(out, map[string]any{"response": map[string]any{"status": "404"}})
		case e.Request.Method == http.MethodDelete:
			k.wrote = append(k.wrote, "DELETE "+strings.Split(at, "/")[0])
			delete(k.stored, at)
			out = append(out, map[string]any{"response": map[string]any{"status": "204"}})
		default:
			k.wrote = append(k.wrote, e.Request.Method+" "+strings.Split(at, "/")[0])
			k.version[at]++
			meta, _ := e.Resource["meta"].(map[string]any)
			if meta == nil {
				meta = map[string]any{}
			}
			meta["versionId"] = fmt.Sprint(k.version[at])
			e.Resource["meta"] = meta
			k.stored[at] = e.Resource
			out = append(out, map[string]any{"response": map[string]any{"status": "200", "location": at, "etag": fmt.Sprintf("W/%q", fmt.Sprint(k.version[at]))}})
		}
	}
	if k.silent && b.Type == "transaction" {
		k.silent = false
		return nil, errors.New("the answer is lost")
	}
	text, err := json.Marshal(map[string]any{"resourceType": "Bundle", "type": b.Type + "-response", "entry": out})
	require.NoError(k.t, err)
	return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(string(text)))}, nil
}

// Between pushes a file keeps what the server has: only what changed goes there, and
// what others changed there comes back.
func TestPushState(t *testing.T) {
	k := newKeeper(t)
	files := map[string][]byte{}
	var wait func(context.Context, time.Duration) error
	push := func(more, file string) (main.Status, *bench) {
		k.wrote = nil
		b := newBench("")
		b.Do = k.do
		if wait != nil {
			b.Wait = wait
		}
		open := b.Open
		b.Open = func(name string) (fs.File, error) {
			if data := files[name]; data != nil {
				return fstest.MapFS{name: {Data: data}}.Open(name)
			}
			if name == "state.json" {
				return nil, fs.ErrNotExist
			}
			return open(name)
		}
		status := main.Run(b.System, strings.Fields("fhir --push http://127.0.0.1:1/fhir --strategy put --state state.json --merged merged.json --on 2026-07-01 "+more+" "+file))
		for name, data := range b.written {
			files[name] = data.Bytes()
		}
		return status, b
	}
	first, b := push("", "eeli.json")
	require.Equal(t, main.Fine, first, b.err.String())
	require.NotEmpty(t, k.wrote)
	all := len(k.stored)

	again, _ := push("", "eeli.json")
	assert.Equal(t, main.Fine, again)
	assert.Empty(t, k.wrote, "nothing changed")

	original := readAll(t, "eeli.json")
	var p map[string]any
	require.NoError(t, json.Unmarshal(original, &p))
	p["title"] = "Uusi nimi"
	changed, err := json.Marshal(p)
	require.NoError(t, err)
	files["changed.json"] = changed
	status, b := push("", "changed.json")
	assert.Equal(t, main.Fine, status, b.err.String())
	assert.Equal(t, []string{"PUT CarePlan"}, k.wrote)

	p["title"] = "Matkalla"
	for _, title := range []string{"Matkalla", "Matkalla jo", "Uusi nimi"} { // the answer is lost, the same again, and back
		p["title"] = title
		text, err := json.Marshal(p)
		require.NoError(t, err)
		files["underway.json"] = text
		if k.silent = title == "Matkalla jo"; k.silent {
			tries := 0
			wait = func(context.Context, time.Duration) error { tries++; return context.Canceled }
			status, b = push("", "underway.json")
			assert.Equal(t, main.Trouble, status, b.err.String())
			assert.Contains(t, string(files["state.json"]), `"sent"`)
			assert.Equal(t, 1, tries)
			wait = nil
		}
		status, b = push("", "underway.json")
		assert.Equal(t, main.Fine, status, "%s: nobody else wrote: %s", title, b.err.String())
		assert.NotContains(t, string(files["state.json"]), `"sent"`)
	}

	delete(p, "attachments")
	p["title"] = "Kolmas nimi"
	for place, r := range k.stored {
		if strings.HasPrefix(place, "Goal/") {
			r["description"] = map[string]any{"text": "Muiden sanat"}
			r["meta"].(map[string]any)["versionId"] = "77"
			break
		}
	}
	third, err := json.Marshal(p)
	require.NoError(t, err)
	files["third.json"] = third
	status, b = push("--remove", "third.json")
	assert.Equal(t, main.Found, status, b.err.String())
	assert.Empty(t, k.wrote, "nothing is written over others")
	assert.Contains(t, b.err.String(), "push.changed")
	assert.NotContains(t, b.err.String(), "Muiden")
	assert.Contains(t, string(files["merged.json"]), "Muiden sanat")
	assert.Contains(t, string(files["merged.json"]), "Kolmas nimi")
	status, b = push("--remove", "third.json")
	assert.Equal(t, main.Found, status, "the same call again")
	assert.Empty(t, k.wrote, "nobody has looked at what was merged")
	assert.Contains(t, b.err.String(), "push.changed")
	status, b = push("--remove", "state.json")
	assert.Equal(t, main.Trouble, status, b.err.String())
	kept := files["state.json"]
	files["state.json"] = bytes.Replace(kept, []byte("127.0.0.1:1/"), []byte("127.0.0.1:2/"), 1)
	status, b = push("--remove", "merged.json")
	assert.Equal(t, main.Trouble, status, b.err.String())
	assert.Empty(t, k.wrote, "of another server nothing is known")
	files["state.json"] = kept
	status, b = push("--remove", "merged.json")
	assert.Equal(t, main.Fine, status, b.err.String())
	assert.NotContains(t, k.wrote, "PUT Goal", "theirs stays as it is")
	assert.Contains(t, k.wrote, "PUT CarePlan")
	assert.LessOrEqual(t, len(k.stored), all)

	kept = files["state.json"]
	delete(files, "state.json")
	status, b = push("--remove", "merged.json")
	assert.Equal(t, main.Fine, status, b.err.String())
	assert.Empty(t, k.wrote, "the state is lost, and the server has what is brought")
	assert.NotEmpty(t, files["state.json"])
	delete(files, "state.json")
	status, b = push("--remove", "eeli.json")
	assert.Equal(t, main.Found, status, b.err.String())
	assert.Contains(t, b.err.String(), "push.changed")
	assert.Empty(t, k.wrote, "what the server has is theirs, not to be written over")
	assert.Contains(t, string(files["merged.json"]), "Muiden sanat")
	files["state.json"] = kept

	for _, wrong := range []string{"fhir --push http://127.0.0.1:1/fhir --state s eeli.json", "fhir --push http://127.0.0.1:1/fhir --remove eeli.json",
		"fhir --push http://127.0.0.1:1/fhir --state s --merged m --known k eeli.json", "fhir --to collection --state s --merged m eeli.json"} {
		status, _ := run(t, wrong)
		assert.Equal(t, main.Trouble, status, wrong)
	}
	files["state.json"] = []byte(mark)
	status, b = push("", "eeli.json")
	assert.Equal(t, main.Trouble, status)
	assert.NotContains(t, b.err.String(), mark)
}

// What left the plan is deleted where the push is asked to.
func TestPushRemove(t *testing.T) {
	k := newKeeper(t)
	known := ""
	push := func(more string, p map[string]any) *bench {
		k.wrote = nil
		b := newBench("")
		b.Do = k.do
		open := b.Open
		text, err := json.Marshal(p)
		require.NoError(t, err)
		b.Open = func(name string) (fs.File, error) {
			if data := map[string]string{"known.txt": known, "p.json": string(text)}[name]; data != "" {
				return fstest.MapFS{name: {Data: []byte(data)}}.Open(name)
			}
			return open(name)
		}
		status := main.Run(b.System, strings.Fields("fhir --push http://127.0.0.1:1/fhir --strategy put --on 2026-07-01 "+more+" p.json"))
		require.Equal(t, main.Fine, status, b.err.String())
		return b
	}
	var p map[string]any
	require.NoError(t, json.Unmarshal(readAll(t, "eeli.json"), &p))
	goals, ok := p["goals"].([]any)
	require.True(t, ok)
	goals = append(goals, map[string]any{"id": "extragoalx", "text": "Vain hetken"})
	p["goals"] = goals
	known = push("", p).out.String()
	p["goals"] = goals[:len(goals)-1]
	b := push("--known known.txt --remove", p)
	assert.Contains(t, k.wrote, "DELETE Goal")
	assert.Contains(t, b.out.String(), " removed ")
}

func readAll(t *testing.T, name string) []byte {
	t.Helper()
	f, err := newBench("").Open(name)
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	data, err := io.ReadAll(f)
	require.NoError(t, err)
	return data
}
