package main_test

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/bulk"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// exported are the resources of a case, one a line, type by type as a server
// exports them.
func exported(name string) []byte {
	data, err := os.ReadFile("../cases/" + name)
	if err != nil {
		panic(err)
	}
	p, issues := plan.Decode(data, issue.Limits{})
	if issues.HasErrors() {
		panic(issues.Err())
	}
	var lines bytes.Buffer
	w := bulk.NewWriter(func(string) (io.Writer, error) { return &lines, nil }, fhir.Options{})
	if _, err := w.Write(p); err != nil {
		panic(err)
	}
	return lines.Bytes()
}

// The resources of one plan as NDJSON are the plan, whatever the order of the
// lines, with empty lines and a byte order mark; a line that is no resource of
// its own is told by its number, and nothing of it is repeated.
func TestResourcesAsNDJSON(t *testing.T) {
	lines := string(exported("aino.json"))
	turned := strings.Split(strings.TrimSpace(lines), "\n")
	for i, j := 0, len(turned)-1; i < j; i, j = i+1, j-1 {
		turned[i], turned[j] = turned[j], turned[i]
	}
	read := func(text string) (main.Status, *bench) {
		b := newBench("")
		b.Open = func(name string) (fs.File, error) {
			return fstest.MapFS{name: {Data: []byte(text)}}.Open(name)
		}
		return main.Run(b.System, strings.Fields("fhir --from x.ndjson")), b
	}
	status, b := read(lines)
	require.Equal(t, main.Fine, status, b.err.String())
	want := b.out.String()
	aino, err := os.ReadFile("../cases/aino.json")
	require.NoError(t, err)
	assert.JSONEq(t, string(aino), b.out.String())
	for _, other := range []string{"\ufeff" + lines, strings.ReplaceAll(lines, "\n", "\r\n\n"), strings.Join(turned, "\n")} {
		status, b := read(other)
		require.Equal(t, main.Fine, status, b.err.String())
		assert.JSONEq(t, want, b.out.String())
	}
	for _, bad := range []string{"{" + mark, `{"a":"` + mark + `"}`, `{"resourceType":"Bundle","entry":[]}`, `{}},{"resource":{}`, `[]`} {
		status, b := read(lines + bad + "\n")
		assert.Equal(t, main.Trouble, status, bad)
		assert.Contains(t, b.err.String(), "is no FHIR resource of its own")
		assert.NotContains(t, b.err.String(), mark)
		assert.Empty(t, b.out.String())
	}
}
