package fhir_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBrokenJSON(t *testing.T) {
	rows := []struct{ name, text, rule, why string }{
		{"nothing", "", "json.syntax", "an empty file is no document"},
		{"cut off", `{"resourceType":"Task`, "json.syntax", "the end comes too early"},
		{"an end too many", `{"resourceType":"Task"}}`, "json.trailing", "one document, one value"},
		{"a comma too many", `{"resourceType":"Task",}`, "json.syntax", "JSON has no comma there"},
		{"no comma", `{"resourceType":"Task" "id":"1"}`, "json.syntax", "members stand apart"},
		{"a number that is none", `{"priority":01}`, "json.syntax", "numbers have no zero before them"},
		{"a word that is none", `{"active":True}`, "json.syntax", "true is written small"},
		{"NUL", "{\"resourceType\":\"Task\"}\x00", "json.trailing", "NUL is no white space"},
		{"a tab in a text", "{\"id\":\"a\tb\"}", "json.syntax", "control characters are escaped"},
		{"an escape that is none", `{"id":"\x41"}`, "json.syntax", "JSON has no such escape"},
		{"a lone surrogate", `{"id":"\ud800"}`, "json.syntax", "it stands for nothing"},
		{"Latin-1", "{\"id\":\"\xe4\"}", "json.utf8", "texts are UTF-8"},
		{"a name twice", `{"id":"1","\u0069d":"2"}`, "json.duplicate", "nobody can say which counts"},
		{"a name twice among many", `{` + many(40) + `"7":0}`, "json.duplicate", "many names are looked up another way"},
		{"a name that is a number", `{"resourceType":"Task",1:2}`, "json.syntax", "names are texts"},
		{"a name that is a number, alone", `{1}`, "json.syntax", "names are texts"},
		{"a name without an end", `{"a`, "json.syntax", "the end comes too early"},
		{"a name with a control character", "{\"a\x01b\":1}", "json.syntax", "control characters are escaped"},
		{"a name in Latin-1", "{\"\xe4\":1}", "json.utf8", "names are UTF-8"},
		{"a name without a colon", `{"a" 1}`, "json.syntax", "a colon stands between"},
		{"a name without a value", `{"a":}`, "json.syntax", "a name has a value"},
		{"a list without a comma", `[1 2]`, "json.syntax", "items stand apart"},
		{"a list with a comma too many", `[1,]`, "json.syntax", "JSON has no comma there"},
		{"a list without an end", `[1`, "json.syntax", "the end comes too early"},
		{"a text without an end, behind a backslash", `{"id":"a\`, "json.syntax", "the end comes too early"},
		{"a bracket of the other kind", `{"a":[1}}`, "json.syntax", "brackets go in pairs"},
		{"a bare word that is no text", `{"a":b"c"}`, "json.syntax", "texts stand in quotes"},
		{"a name twice beyond many", `{` + many(40) + `"39":0}`, "json.duplicate", "the last of many, too"},
		{"a name twice, the thirty-third", `{` + many(32) + `"31":0}`, "json.duplicate", "as many as are looked up one by one"},
		{"a name twice within many", `{` + many(33) + `"32":0,"x":1}`, "json.duplicate", "the first that is looked up another way"},
		{"64 levels", strings.Repeat(`[`, 65) + strings.Repeat(`]`, 65), "json.too-deep", "nesting is bounded"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r, issues := fhir.Read([]byte(row.text), fhir.ReadOptions{})
			assert.Nil(t, r)
			require.Len(t, issues, 1)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
			assert.LessOrEqual(t, issues[0].Offset, int64(len(row.text)))
		})
	}
}

// many are so many members: "0":0, "1":0.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `"%d":0,`, i)
	}
	return b.String()
}

// Reading refuses as broken just what an independent tokenizer refuses.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{`{"a":[1,-0.5e+3,true,false,null,"\u00e4\ud83d\ude00\\"]}`, `[`, `"ä`, `{"a":1,"a":2}`, " 7\n", `{"` + "\xff" + `":""}`, "<", "\xef\xbb\xbf{}", "\xef\xbb\xbf<a/>", " <"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, issues := fhir.Read(data, fhir.ReadOptions{Depth: 10_000})
		broken := false
		for _, i := range issues {
			broken = broken || strings.HasPrefix(i.Rule, "json.") || i.Rule == "fhir.xml" // XML is told by its name
		}
		data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")) // a byte order mark is skipped
		require.Equal(t, jsontext.Value(data).IsValid(), !broken, "%v", issues)
	})
}

// What nests deeper than by default is kept aside and given back as well.
func TestDeepRemainder(t *testing.T) {
	deep := strings.Repeat(`{"a":[`, 100) + strings.Repeat(`]}`, 100)
	r, issues := fhir.Read([]byte(`{"resourceType":"Basic","code":`+deep+`}`), fhir.ReadOptions{Depth: 300})
	require.NotNil(t, r, "%v", issues)
	kept := r.Remainder()
	require.Len(t, kept.Resources, 1)
	assert.Contains(t, string(kept.Resources[0].Resource), deep)
}
