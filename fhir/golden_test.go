package fhir_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

// Each golden is a transaction in a form that people can read: a line for each
// resource, under it a line for each value, references named by what they point
// at. What a receiver gets of a case changes in sight or not at all.
func TestGoldenBundles(t *testing.T) {
	recorded := civil.MustParseInstant("2026-11-21T12:00:00+02:00")
	whole := func(name string) *fhir.Graph {
		return fhir.New(cases(t)[name+".json"], fhir.Options{Today: civil.MustParseDate("2026-03-01"), Recorded: recorded})
	}
	seen := func(name, reader, on string) *fhir.Graph {
		r, err := view.ParseReader(reader)
		require.NoError(t, err)
		v, err := view.Of(cases(t)[name+".json"], r, civil.MustParseDate(on))
		require.NoError(t, err)
		g, err := fhir.NewView(v, fhir.Options{Today: civil.MustParseDate(on), Recorded: recorded})
		require.NoError(t, err)
		return g
	}
	for name, graph := range map[string]func() *fhir.Graph{
		"aino":          func() *fhir.Graph { return whole("aino") },
		"eeli":          func() *fhir.Graph { return whole("eeli") },
		"iida":          func() *fhir.Graph { return whole("iida") },
		"iidas-sibling": func() *fhir.Graph { return whole("iidas-sibling") },
		"eeli-father":   func() *fhir.Graph { return seen("eeli", "guardian:bjv36uj2yo", "2026-06-01") },
		"iida-father":   func() *fhir.Graph { return seen("iida", "guardian:4uao4hvdzo", "2026-09-02") },
	} {
		t.Run(name, func(t *testing.T) {
			bundle, err := graph().AppendTransaction(nil)
			require.NoError(t, err)
			golden(t, filepath.Join("testdata", "bundles", name+".txt"), readable(t, bundle))
		})
	}
}

// golden compares a text with a file, and shows no more than where they part.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o600))
	}
	data, err := os.ReadFile(file)
	require.NoError(t, err, "run go test ./fhir -update")
	if want := string(data); want != got {
		t.Errorf("%s is not what is written (go test ./fhir -update):\n%s", file, difference(want, got))
	}
}

// difference is the first lines in which two texts part.
func difference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	from := 0
	for from < len(w) && from < len(g) && w[from] == g[from] {
		from++
	}
	for len(w) > from && len(g) > from && w[len(w)-1] == g[len(g)-1] {
		w, g = w[:len(w)-1], g[:len(g)-1]
	}
	var b strings.Builder
	fmt.Fprintf(&b, "line %d\n", from+1)
	for i, lines := range [][]string{w[min(from, len(w)):], g[min(from, len(g)):]} {
		for _, line := range lines[:min(len(lines), 12)] {
			b.WriteString("-+"[i:i+1] + line + "\n")
		}
	}
	return b.String()
}

// readable is a bundle as lines.
func readable(t testing.TB, bundle []byte) string {
	t.Helper()
	var doc struct {
		Entry []struct {
			FullURL  string         `json:"fullUrl"`
			Resource jsontext.Value `json:"resource"`
			Request  map[string]any `json:"request"`
		} `json:"entry"`
	}
	require.NoError(t, json.Unmarshal(bundle, &doc))
	names := map[string]string{}
	count := map[string]int{}
	for _, e := range doc.Entry {
		var r struct {
			ResourceType string `json:"resourceType"`
		}
		require.NoError(t, json.Unmarshal(e.Resource, &r))
		count[r.ResourceType]++
		names[e.FullURL] = fmt.Sprintf("%s %d", r.ResourceType, count[r.ResourceType])
	}
	var b strings.Builder
	for _, e := range doc.Entry {
		fmt.Fprintf(&b, "%s (%v %v)\n", names[e.FullURL], e.Request["method"], e.Request["url"])
		lines(jsontext.NewDecoder(bytes.NewReader(e.Resource)), "", func(way string, v string) {
			if way == "resourceType" || way == "id" {
				return // told above
			}
			if name, ok := names[v]; ok {
				v = "-> " + name
			}
			way = strings.ReplaceAll(way, "http://hl7.org/fhir/StructureDefinition/", "hl7:")
			fmt.Fprintf(&b, "  %s = %s\n", way, strings.ReplaceAll(strings.ReplaceAll(v, plan.CanonicalBase, ""), "\n", `\n`))
		})
	}
	return b.String()
}

// lines calls f with each scalar of a JSON value and the way to it, in its order.
func lines(d *jsontext.Decoder, way string, f func(way, value string)) {
	token, err := d.ReadToken()
	if err != nil {
		panic(err)
	}
	join := func(step string) string {
		if way == "" {
			return step
		}
		return way + "." + step
	}
	switch token.Kind() {
	case '{':
		for d.PeekKind() != '}' {
			name, err := d.ReadToken()
			if err != nil {
				panic(err)
			}
			lines(d, join(name.String()), f)
		}
	case '[':
		for i := 0; d.PeekKind() != ']'; i++ {
			lines(d, fmt.Sprintf("%s[%d]", way, i), f)
		}
	default:
		f(way, token.String())
		return
	}
	if _, err := d.ReadToken(); err != nil {
		panic(err)
	}
}

// The ids of resources never change: other systems refer to them. They were
// computed apart from this library, by what docs/reference/fhir-mapping.md says of them.
func TestIDsStay(t *testing.T) {
	p := &plan.Plan{Format: plan.Format1, ID: "vectorvectorvectorvectorve"}
	p.Child.Subject = "key"
	p.Needs = []plan.Need{{ID: "needaaaaaa", Text: "<n> & \"n\""}}
	want := map[string]string{"CarePlan": "16a2de48-8f49-82a3-a582-450d3c978b90", "Patient": "1d40db2e-f98b-8f98-bc7f-2191bcd9f878",
		"Condition": "80278f67-6346-855c-89c3-e4186fe0e06b"}
	for _, r := range fhir.New(p, fhir.Options{}).Resources {
		if id, ok := want[r.Type]; ok {
			require.Equal(t, id, r.ID, r.Type)
		}
		if need, ok := r.Value.(*fhir.Condition); ok {
			require.Contains(t, need.Text.Div, "Tarve</b>: &lt;n&gt; &amp; \"n\"</p>")
		}
	}
}

// A golden that would not notice is none.
func TestDifferenceIsSeen(t *testing.T) {
	text := difference("a\nb\nc", "a\nx\nc")
	for _, want := range []string{"line 2", "-b", "+x"} {
		require.Contains(t, text, want)
	}
	require.False(t, slices.Contains(strings.Split(text, "\n"), "-c"))
}
