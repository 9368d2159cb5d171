package fhir_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/require"
)

// keys are the places that tell what stands beside them, and narrative.
var keys = regexp.MustCompile(`/text/|/(url|system|display)$`)

// number is the number of an item in a place.
var number = regexp.MustCompile(`/[0-9]+(/|$)`)

// What becomes of a number and of a word in each place of a document of ours and of two of others: what is told as lost,
// and how much the plan says no more and says instead.
func TestValuesThatDoNotFit(t *testing.T) {
	ours, err := fhir.New(cases(t)["aino.json"], fhir.Options{ShowBanned: true}).AppendCollection(nil)
	require.NoError(t, err)
	var b strings.Builder
	for _, doc := range []struct{ name, text string }{
		{"ours", string(ours)}, {"theirs", theirs("dynamic care planning", "relative")}, {"theirs, with consents", theirs("shared care with consent", "relative")},
	} {
		fmt.Fprintf(&b, "%s\n", doc.name)
		var v any
		require.NoError(t, json.Unmarshal([]byte(doc.text), &v))
		read := func() []string {
			text, err := json.Marshal(v)
			require.NoError(t, err)
			r, issues := fhir.Read(text, fhir.ReadOptions{})
			if r == nil {
				return []string{fmt.Sprint(issues)}
			}
			return comeOfEach(t, r)
		}
		whole, asked := read(), map[string]bool{}
		for _, l := range leaves(v, "", func(any) {}, nil) {
			resource, _, _ := strings.Cut(strings.TrimPrefix(string(l.at), "/entry/"), "/")
			kind := kindOfEntry(v, resource)
			place := kind + " " + number.ReplaceAllString(number.ReplaceAllString(strings.TrimPrefix(string(l.at), "/entry/"+resource+"/resource"), "$1"), "$1")
			if asked[place] || !strings.Contains(string(l.at), "/resource/") || keys.MatchString(string(l.at)) {
				continue
			}
			asked[place] = true
			var outcomes []string
			for _, value := range []any{"x", 7.0} {
				if value == 7.0 && doc.name == "ours" && !strings.Contains(place, "/value") {
					continue // it is long, and theirs ask it
				}
				l.set(value)
				outcomes = append(outcomes, changes(whole, read()))
				l.set(l.was)
			}
			if fmt.Fprintf(&b, "  %s\n    %s\n", place, outcomes[0]); len(outcomes) > 1 && outcomes[1] != outcomes[0] {
				fmt.Fprintf(&b, "    %s\n", outcomes[1])
			}
		}
	}
	golden(t, filepath.Join("testdata", "values.txt"), b.String())
}

// kindOfEntry is the type of the resource of an entry.
func kindOfEntry(v any, number string) string {
	for i, e := range v.(map[string]any)["entry"].([]any) {
		if fmt.Sprint(i) == number {
			return fmt.Sprint(e.(map[string]any)["resource"].(map[string]any)["resourceType"])
		}
	}
	return ""
}

// changes are how many leaves of the plan are gone and come, and what is told besides.
func changes(before, after []string) string {
	var b strings.Builder
	gone, come, was := 0, 0, map[string]bool{}
	for _, s := range before {
		was[s] = true
	}
	for _, s := range after {
		switch {
		case was[s]:
			delete(was, s)
		case strings.Contains(s, "="):
			come++
		default:
			b.WriteString(" " + s)
		}
	}
	for s := range was {
		if strings.Contains(s, "=") {
			gone++
		}
	}
	return fmt.Sprintf("-%d +%d%s", gone, come, b.String())
}
