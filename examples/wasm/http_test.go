package wasm_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// server is the native program behind HTTP.
type server struct {
	base string
	pid  int
}

// serve starts the program; it ends with the test.
func serve(t *testing.T) server {
	t.Helper()
	cmd := exec.CommandContext(context.WithoutCancel(t.Context()), program(t), "serve", "--listen", "127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var told bytes.Buffer
	cmd.Stderr = &told
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		assert.NoError(t, cmd.Process.Signal(os.Interrupt))
		assert.NoError(t, cmd.Wait())
		assert.Empty(t, told.String(), "it logs nothing")
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	return server{strings.TrimSuffix(line, "/openapi.json\n"), cmd.Process.Pid}
}

// post sends a body and returns what comes back.
func (s server) post(t *testing.T, path, kind string, body []byte) []byte {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.base+path, bytes.NewReader(body))
	require.NoError(t, err)
	r.Header.Set("Content-Type", kind)
	answer, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return text
}

// made is a call in the form that a host sends, and answered what comes back.
type (
	part struct {
		Name string `json:"name"`
		Size int    `json:"size"`
	}
	made struct {
		Args   []string  `json:"args"`
		Files  []part    `json:"files"`
		Now    time.Time `json:"now"`
		Random []byte    `json:"random"`
	}
	answered struct{ Status, Out, Err int }
)

// call makes a call with these files.
func (s server) call(t *testing.T, args []string, names []string, files [][]byte) (status int, out, told []byte) {
	t.Helper()
	r := made{Args: args, Files: []part{}, Now: time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC), Random: bytes.Repeat([]byte{7}, 4096)}
	for i, data := range files {
		r.Files = append(r.Files, part{names[i], len(data)})
	}
	line, err := json.Marshal(r)
	require.NoError(t, err)
	text := s.post(t, "/call", "application/octet-stream", append(append(line, '\n'), bytes.Join(files, nil)...))
	line, rest, _ := bytes.Cut(text, []byte("\n"))
	var a answered
	require.NoError(t, json.Unmarshal(line, &a))
	require.LessOrEqual(t, a.Out+a.Err, len(rest))
	return a.Status, rest[:a.Out], rest[a.Out : a.Out+a.Err]
}

// resident is the memory of the process in bytes.
func (s server) resident(t *testing.T) int {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", s.pid))
	require.NoError(t, err)
	return number(t, strings.Fields(string(text))[1]) * os.Getpagesize()
}

// overHTTP makes calls over HTTP.
func overHTTP(t *testing.T, dir string, calls []call, repeat int) (lines []string, memory string) {
	t.Helper()
	s := serve(t)
	files := func(c call) (all [][]byte) {
		for _, name := range c.Files {
			data, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			all = append(all, data)
		}
		return all
	}
	for _, c := range calls {
		status, out, told := s.call(t, c.Args, c.Files, files(c))
		lines = append(lines, fmt.Sprintf("%d %s %s", status, digest(out), digest(told)))
	}
	if repeat == 0 {
		return lines, ""
	}
	var again [][][]byte
	for _, c := range calls {
		again = append(again, files(c))
	}
	var sizes [2]int
	began := time.Now()
	for n := 1; n <= repeat; n++ {
		i := n % len(calls)
		s.call(t, calls[i].Args, calls[i].Files, again[i])
		if n == (repeat+9)/10 || n == repeat {
			sizes[n/repeat] = s.resident(t)
		}
	}
	a := time.Since(began).Nanoseconds() / int64(repeat)
	return lines, fmt.Sprintf("memory 0 0 host %d %d cpu %d ns a call", sizes[0], sizes[1], a) // no instance
}

// A document alone as the body gets the bytes that the interface of the hosts
// gets.
func TestBodiesSayWhatRequestsSay(t *testing.T) {
	dir := t.TempDir()
	s := serve(t)
	for i, name := range write(t, dir, *documents) {
		text, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		lang := []string{"fi", "sv", "en"}[i%3]
		_, out, _ := s.call(t, []string{"validate", "--json", "--lang", lang, "document.json"}, []string{"document.json"}, [][]byte{text})
		assert.Equal(t, string(out), string(s.post(t, "/validate?lang="+lang, "application/json", text)), strconv.Itoa(i))
	}
}
