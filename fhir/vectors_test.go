package fhir_test

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// vector is one line of testdata/vectors.json: what an element that follows from
// the plan says. The lines are written from the pages of the standard that they
// name, not from what the code writes, so no -update touches them.
type vector struct {
	Name   string          `json:"name"`
	Source string          `json:"source"`
	Plan   json.RawMessage `json:"plan"` // beside an id and a child
	At     string          `json:"at"`   // resource type and the way to the element
	Want   any             `json:"want"` // a reference: the type it points at; ["has", CODE]: a code somewhere below; null: nothing
}

func TestVectors(t *testing.T) {
	data, err := os.ReadFile("testdata/vectors.json")
	require.NoError(t, err)
	var rows []vector
	require.NoError(t, json.Unmarshal(data, &rows))
	require.Greater(t, len(rows), 150)
	seen := map[string]bool{}
	for _, row := range rows {
		if row.Name == "" || !strings.HasPrefix(row.Source, "https://") || seen[row.Name+row.At] {
			panic("a vector without a name or a source, or given twice: " + row.Name)
		}
		seen[row.Name+row.At] = true
		t.Run(row.Name, func(t *testing.T) {
			p := &plan.Plan{}
			require.NoError(t, json.Unmarshal([]byte(`{"format":"oneplan/1.0","id":"vectorvectorvectorvectorve","child":{"id":"childaaaaa","subject":"key"}}`), p))
			require.NoError(t, json.Unmarshal(row.Plan, p))
			resources := document(t, p)
			res, way, _ := strings.Cut(row.At, "/")
			var got any
			for _, r := range resources {
				if r["resourceType"] == res {
					got = r
					break
				}
			}
			if way != "" && got != nil {
				got = inside(got, strings.Split(way, "/"))
			}
			if list, ok := row.Want.([]any); ok {
				assert.True(t, hasCode(got, list[1].(string)), "%s: no %s (%s)", row.At, list[1], row.Source)
				return
			}
			if url, ok := got.(string); ok && strings.HasPrefix(url, "urn:uuid:") {
				require.Contains(t, resources, url, row.At)
				got = resources[url]["resourceType"]
			}
			assert.Equal(t, row.Want, got, "%s (%s)", row.At, row.Source)
		})
	}
}

// document is a plan as the resources of a document, by full url.
func document(t testing.TB, p *plan.Plan) resources {
	t.Helper()
	data, err := fhir.New(p, fhir.Options{Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}).AppendDocument(nil)
	require.NoError(t, err)
	return resourcesOf(t, data)
}

// resources are those of a bundle by full url.
type resources map[string]map[string]any

func resourcesOf(t testing.TB, bundle []byte) resources {
	t.Helper()
	var doc struct {
		Entry []struct {
			FullURL  string         `json:"fullUrl"`
			Resource map[string]any `json:"resource"`
		} `json:"entry"`
	}
	require.NoError(t, json.Unmarshal(bundle, &doc))
	all := resources{}
	for _, e := range doc.Entry {
		all[e.FullURL] = e.Resource
	}
	require.Len(t, all, len(doc.Entry), "each has a full url of its own")
	return all
}

// inside follows a way into a JSON value, nil where there is nothing.
func inside(v any, way []string) any {
	for _, step := range way {
		switch x := v.(type) {
		case map[string]any:
			v = x[step]
		case []any:
			n, err := strconv.Atoi(step)
			if err != nil || n >= len(x) {
				return nil
			}
			v = x[n]
		default:
			return nil
		}
	}
	return v
}

func hasCode(v any, code string) bool {
	switch x := v.(type) {
	case map[string]any:
		if x["code"] == code {
			return true
		}
		for _, inner := range x {
			if hasCode(inner, code) {
				return true
			}
		}
	case []any:
		for _, inner := range x {
			if hasCode(inner, code) {
				return true
			}
		}
	}
	return false
}
