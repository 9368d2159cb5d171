package main_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const mark = "Marked-Value"

// readers are calls that read a document; behind "!" their product is one.
var readers = []string{
	"validate x.json", "validate --json x.json", "!star --on 2026-09-01 x.json", "!star --compare x.json --voice child x.json",
	"!print --for child x.json", "!print --for family x.json", "!print --for tk6dzrgabn --kind memo x.json",
	"!timeline --on 2026-09-01 x.json", "!view --as child x.json", "who x.json /child", "stats --by organisation --by kind x.json", "due --plan x.json", "!fhir --to transaction x.json", "!fhir --from x.json", "history x.json",
}

// marked returns broken copies of case B in which every text is the mark, or
// made-up members are called so, and the document broken in many ways.
func marked(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{
		"in every text": marking(t, func(string, string) string { return mark }),
		"in free texts": marking(t, func(member, text string) string {
			if member == "text" { // the document stays valid
				return mark
			}
			return text
		}),
		"as a name": bytes.ReplaceAll(caseB, []byte(`"id":`), []byte(`"`+mark+`": 7, "id":`)),
		"as names":  bytes.ReplaceAll(caseB, []byte(`"on":`), []byte(`"`+mark+`":`)),
		"twice":     bytes.ReplaceAll(caseB, []byte(`"id":`), []byte(`"`+mark+`":1,"`+mark+`":{"`+mark+`":["`+mark+`"]},"id":`)),
		"as a list": bytes.ReplaceAll(caseB, []byte(`"text":`), []byte(`"text":["`+mark+`"],"text":`)),
	}
	whole := all["in free texts"]
	for n := range 40 {
		cut := len(whole) * (n + 1) / 41
		all["cut "+string(rune('A'+n))] = whole[:cut]
		all["bad byte "+string(rune('A'+n))] = append(append(bytes.Clone(whole[:cut]), 0xff), whole[cut:]...)
		all["bad brace "+string(rune('A'+n))] = append(append(bytes.Clone(whole[:cut]), '}'), whole[cut:]...)
	}
	return all
}

// marking changes every text of case B but the format's.
func marking(t *testing.T, change func(member, text string) string) []byte {
	t.Helper()
	var plan map[string]any
	require.NoError(t, json.Unmarshal(caseB, &plan))
	var walk func(string, any) any
	walk = func(member string, v any) any {
		switch v := v.(type) {
		case map[string]any:
			for name := range v {
				v[name] = walk(name, v[name])
			}
		case []any:
			for i := range v {
				v[i] = walk(member, v[i])
			}
		case string:
			return change(member, v)
		}
		return v
	}
	format := plan["format"]
	walk("", plan)
	plan["format"] = format
	text, err := json.MarshalIndent(plan, "", " ")
	require.NoError(t, err)
	return text
}

// No call repeats content in what it says about a document. Products that are
// documents themselves may hold it, on standard output.
func TestNoContentIsRepeated(t *testing.T) {
	drawn := false // the mark would be found, were it there
	for name, text := range marked(t) {
		for _, line := range readers {
			b := newBench("")
			b.Open = func(string) (fs.File, error) { return fstest.MapFS{"x.json": {Data: text}}.Open("x.json") }
			product := strings.HasPrefix(line, "!")
			status := main.Run(b.System, strings.Fields(strings.TrimPrefix(line, "!")))
			assert.NotContains(t, b.err.String(), mark, "%s, marked %s", line, name)
			drawn = drawn || strings.Contains(b.out.String(), mark)
			if !product || status == main.Trouble {
				assert.NotContains(t, b.out.String(), mark, "%s, marked %s", line, name)
			}
		}
	}
	assert.True(t, drawn, "no picture holds the mark: the test looks for the wrong thing")
}
