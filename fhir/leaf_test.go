package fhir_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// leaf is one scalar of a JSON document: where it stands and how to change it.
type leaf struct {
	at  issue.Pointer
	set func(any)
	was any
}

// leaves lists the scalars of a document, and the empty lists and objects.
func leaves(v any, at issue.Pointer, set func(any), list []leaf) []leaf {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			list = leaves(v[name], at.Member(name), func(x any) { v[name] = x }, list)
		}
		return list
	case []any:
		for i := range v {
			list = leaves(v[i], at.Item(i), func(x any) { v[i] = x }, list)
		}
		return list
	}
	return append(list, leaf{at, set, v})
}

// other is another value of the same JSON type, as a person might have meant.
func other(v any) any {
	switch v := v.(type) {
	case string:
		if d, err := civil.ParseDate(v); err == nil {
			return d.AddDays(1).String()
		}
		return v + "x"
	case float64:
		return v + 1
	case bool:
		return !v
	}
	return "was nothing"
}

// told is all that reading tells, as text.
func told(t testing.TB, doc any) (string, []fhir.Loss) {
	data, err := json.Marshal(doc)
	require.NoError(t, err)
	r, issues := fhir.Read(data, fhir.ReadOptions{})
	if r == nil {
		return fmt.Sprint(issues), nil
	}
	view, err := json.Marshal(r.View)
	require.NoError(t, err)
	return says(t, r.Plan) + string(view) + fmt.Sprint(r.Losses, r.Issues, issues), r.Losses
}

// says is a plan as text, of whatever form.
func says(t testing.TB, p *plan.Plan) string {
	b, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	return string(b)
}

func named(losses []fhir.Loss, at issue.Pointer) bool {
	return slices.ContainsFunc(losses, func(l fhir.Loss) bool { return l.Pointer.Contains(at) })
}

// Every leaf of the official examples is among the losses, or a change of it is
// seen: in the plan, or as a loss.
func TestOfficialExamples(t *testing.T) {
	files, err := filepath.Glob("testdata/r4-examples/*.json")
	require.NoError(t, err)
	require.Len(t, files, 33, "11 CarePlans, a CareTeam, 2 Goals, 12 Tasks, 7 Questionnaires")
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			everyLeaf(t, data, func(issue.Pointer) bool { return true })
		})
	}
}

// everyLeaf checks the leaves that are chosen.
func everyLeaf(t *testing.T, data []byte, chosen func(issue.Pointer) bool) {
	var doc any
	require.NoError(t, json.Unmarshal(data, &doc))
	before, losses := told(t, doc)
	for _, l := range leaves(doc, "", func(any) {}, nil) {
		if !chosen(l.at) || named(losses, l.at) {
			continue
		}
		l.set(other(l.was))
		after, _ := told(t, doc)
		assert.NotEqual(t, before, after, "%s is neither in the plan nor among the losses", l.at)
		l.set(l.was)
	}
}

// A change of any leaf of our own bundle is seen, but for what carries no
// content: the envelope, the marks of a server, narrative made of the rest.
func TestNoLeafIsOverlooked(t *testing.T) {
	data, err := fhir.New(cases(t)["aino.json"], fhir.Options{}).AppendTransaction(nil)
	require.NoError(t, err)
	n, each := 0, 3
	switch {
	case *plans > 200:
		each = 1 // by hand: all of them
	case testing.Short():
		each = 15
	}
	everyLeaf(t, data, func(at issue.Pointer) bool {
		p := string(at)
		if !strings.Contains(p, "/resource/") || strings.HasSuffix(p, "/resource/id") || strings.Contains(p, "/resource/text/") {
			return false
		}
		n++
		return n%each == 0
	})
	assert.Greater(t, n, 1000)
}

// Nor in a document of others: its Composition is not taken for one of ours.
func TestNoLeafOfAnothersDocument(t *testing.T) {
	everyLeaf(t, []byte(`{"resourceType":"Bundle","type":"document","timestamp":"2026-11-21T12:00:00+02:00",
		"identifier":{"system":"https://x.example.fi/documents","value":"7"},"entry":[
		{"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000001","resource":{"resourceType":"Composition","id":"c","status":"final","type":{"text":"plan"},
			"date":"2026-11-21","title":"Theirs","author":[{"reference":"urn:uuid:00000000-0000-4000-8000-000000000003"}],
			"section":[{"title":"Goals","text":{"status":"generated","div":"<div>x</div>"},"entry":[{"reference":"urn:uuid:00000000-0000-4000-8000-000000000004"}]}]}},
		{"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000002","resource":{"resourceType":"CarePlan","status":"active","intent":"plan","title":"T",
			"subject":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000003"},"goal":[{"reference":"urn:uuid:00000000-0000-4000-8000-000000000004"}]}},
		{"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000003","resource":{"resourceType":"Patient","birthDate":"2019-01-02"}},
		{"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000004","resource":{"resourceType":"Goal","lifecycleStatus":"active",
			"description":{"text":"G"},"subject":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000003"}}},
		{"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000005","resource":{"resourceType":"Provenance","recorded":"2026-11-20T12:00:00+02:00",
			"target":[{"reference":"urn:uuid:00000000-0000-4000-8000-000000000004"}],"agent":[{"who":{"display":"somebody"}}]}}]}`),
		func(at issue.Pointer) bool { return strings.Contains(string(at), "/resource/") })
}
