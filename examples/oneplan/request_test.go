package main_test

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asked is a request as a host makes it: files in the order of the arguments.
func asked(now time.Time, args []string, files ...[]byte) []byte {
	r := main.Request{Args: args, Now: now, Random: bytes.Repeat([]byte{7}, 4096)}
	var rest []byte
	for i, data := range files {
		r.Files = append(r.Files, main.Part{Name: args[len(args)-len(files)+i], Size: len(data)})
		rest = append(rest, data...)
	}
	line, _ := json.Marshal(r)
	return append(append(line, '\n'), rest...)
}

// answered takes an answer apart.
func answered(t require.TestingT, answer []byte) (a main.Answer, out, told string, written map[string]string) {
	line, rest, found := bytes.Cut(answer, []byte("\n"))
	require.True(t, found)
	require.NoError(t, json.Unmarshal(line, &a))
	body := bytes.NewReader(rest)
	take := func(size int) string {
		part := make([]byte, size)
		_, err := io.ReadFull(body, part)
		require.NoError(t, err)
		return string(part)
	}
	out, told, written = take(a.Out), take(a.Err), map[string]string{}
	for _, f := range a.Files {
		written[f.Name] = take(f.Size)
	}
	require.Zero(t, body.Len(), "nothing more comes back")
	return a, out, told, written
}

// A request gives what the shell gives.
func TestServe(t *testing.T) {
	line := strings.ReplaceAll(string(caseB), "\n", "")
	for _, row := range []struct {
		line  string
		files []string
		want  main.Status
		why   string
	}{
		{"validate --json plan.json", []string{string(caseB)}, main.Fine, "a good document"},
		{"validate plan.json", []string{"{"}, main.Found, "a broken one"},
		{"validate --lang fi a.ndjson", []string{line + "\n\xff\n" + line}, main.Found, "lines, one of them no text"},
		{"validate -", []string{line + "\n" + line}, main.Fine, "standard input, the same plan twice"},
		{"validate none.json", nil, main.Trouble, "a file that is not there"},
		{"due initiation=2026-03-10", nil, main.Fine, "the day of today"},
		{"print --for child plan.json", []string{string(caseB)}, main.Fine, "a page"},
		{"fhir --to document plan.json", []string{string(caseB)}, main.Fine, "a bundle, made now"},
		{"new --subject k-1", nil, main.Fine, "new ids"},
		{"nothing", nil, main.Trouble, "no call"},
		{"", nil, main.Trouble, "nothing at all"},
	} {
		t.Run(row.why, func(t *testing.T) {
			args := strings.Fields(row.line)
			var files [][]byte
			for _, f := range row.files {
				files = append(files, []byte(f))
			}
			a, out, told, _ := answered(t, main.Serve(asked(noon, args, files...)))
			assert.Equal(t, row.want, a.Status)

			b := newBench("")
			b.Open = func(of string) (fs.File, error) { return nil, &fs.PathError{Path: of, Err: syscall.ENOENT} }
			for i, f := range files {
				if name := args[len(args)-len(files)+i]; name == "-" {
					b.In = bytes.NewReader(f)
				} else {
					open := b.Open
					b.Open = func(of string) (fs.File, error) {
						if of == name {
							return fstest.MapFS{name: {Data: f}}.Open(name)
						}
						return open(of)
					}
				}
			}
			b.Random = bytes.NewReader(bytes.Repeat([]byte{7}, 4096))
			assert.Equal(t, main.Run(b.System, args), a.Status)
			assert.Equal(t, b.out.String(), out)
			assert.Equal(t, b.err.String(), told)
		})
	}
}

// What is no request, or needs what was not given, is trouble and tells nothing
// of what it holds.
func TestServeRefuses(t *testing.T) {
	for _, row := range []struct{ request, say, why string }{
		{"", "the request is not", "nothing"},
		{"{}", "say what to do", "no arguments"},
		{`{"args":["version"]} x`, "the request is not", "something behind the object"},
		{`{"args":["version"],"secret":1}`, "the request is not", "an unknown member"},
		{`{"ARGS":["version"]}`, "the request is not", "a name in other letters"},
		{`{"args":["validate","secret"],"args":["version"]}`, "the request is not", "a member twice"},
		{`["version"]`, "the request is not", "no object"},
		{`null`, "the request is not", "nothing in JSON"},
		{`{"args":"version"}`, "the request is not", "a text for a list"},
		{`{"args":["version",1]}`, "the request is not", "a number for a text"},
		{`{"args":["version"],"now":"secret"}`, "the request is not", "a moment that is none"},
		{`{"args":["version"],"now":"2026-02-30T10:00:00Z"}`, "the request is not", "a day that is none"},
		{`{"args":["version"],"random":"secret!"}`, "the request is not", "no base64"},
		{`{"args":["version"],"files":[{"name":"a","size":1.5}]}` + "\na", "the request is not", "half a byte"},
		{`{"args":["version"],"files":[{"name":"a","size":9223372036854775808}]}` + "\na", "the request is not", "more than a number holds"},
		{`{"args":["version"],"files":[{"name":"a","size":1,"secret":2}]}` + "\na", "the request is not", "an unknown member of a file"},
		{`{"args":["version"],"files":[{"name":"a","size":1,"size":0}]}`, "the request is not", "a size twice"},
		{`{"args":["version"],"files":{"name":"a","size":1}}` + "\na", "the request is not", "one file for a list"},
		{`{"args":["version"],"files":[{"name":"a","size":3}]}` + "\nab", "the request is not", "a file cut short"},
		{`{"args":["version"],"files":[{"name":"a","size":1}]}` + "\nab", "the request is not", "bytes that are nobody's"},
		{`{"args":["version"],"files":[{"name":"a","size":-1},{"name":"b","size":3}]}` + "\nab", "the request is not", "less than nothing"},
		{`{"args":["version"],"files":[{"name":"a","size":1},{"name":"a","size":1}]}` + "\nab", "the request is not", "one name for two"},
		{`{"args":["due","initiation=2026-03-10"]}`, "there is no clock here", "a call that needs today"},
		{`{"args":["calendar","p.json"],"files":[{"name":"p.json","size":2}]}` + "\n{}", "there is no clock here", "a call that needs the moment"},
		{`{"args":["new","--subject","k-1"]}`, "EOF", "a call that needs ids"},
		{`{"now":"2026-11-28T10:00:00Z","args":["fhir","--push","https://example.org/fhir","p.json"]}`, "p.json: no such file", "a file that was not given"},
	} {
		t.Run(row.why, func(t *testing.T) {
			a, out, told, written := answered(t, main.Serve([]byte(row.request)))
			assert.Equal(t, main.Trouble, a.Status)
			assert.Empty(t, out)
			assert.Contains(t, told, row.say)
			assert.NotContains(t, told, "secret")
			assert.Empty(t, written)
		})
	}
}

// What a call writes comes back by name.
func TestServeGivesFiles(t *testing.T) {
	a, _, _, written := answered(t, main.Serve(asked(noon, []string{"fhir", "--from", "b.json", "--remainder", "rest.json"})))
	assert.Equal(t, main.Trouble, a.Status)
	assert.Empty(t, written)
	_, bundle, _, _ := answered(t, main.Serve(asked(noon, []string{"fhir", "--to", "collection", "p.json"}, caseB)))
	line, _ := json.Marshal(main.Request{Args: []string{"fhir", "--from", "b.json", "--remainder", "rest.json"}, Files: []main.Part{{Name: "b.json", Size: len(bundle)}}})
	a, out, told, written := answered(t, main.Serve([]byte(string(line)+"\n"+bundle)))
	assert.Equal(t, main.Fine, a.Status, told)
	assert.Equal(t, string(caseB), out)
	assert.Len(t, written, 1)
	assert.NotEmpty(t, written["rest.json"])
}

// No bytes bring the program down, and every answer can be taken apart.
func FuzzServe(f *testing.F) {
	f.Add([]byte(`{"args":["version"]}`))
	f.Add(asked(noon, []string{"validate", "-"}, caseB))
	f.Add(asked(noon, []string{"due", "--plan", "p.json"}, caseB))
	f.Add([]byte(`{"args":["validate","a"],"files":[{"name":"a","size":2}]}` + "\n{}"))
	f.Fuzz(func(t *testing.T, request []byte) {
		a, _, _, _ := answered(t, main.Serve(request))
		assert.LessOrEqual(t, a.Status, main.Trouble)
	})
}

// A request of a host: reading it, one plan validated, the answer.
func BenchmarkServe(b *testing.B) {
	line, err := json.Marshal(main.Request{Args: []string{"validate", "--json", "plan.json"}, Files: []main.Part{{Name: "plan.json", Size: len(caseB)}}})
	require.NoError(b, err)
	request := append(append(line, '\n'), caseB...)
	b.SetBytes(int64(len(request)))
	b.ReportAllocs()
	for b.Loop() {
		main.Serve(request)
	}
}
