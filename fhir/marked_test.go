package fhir_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var marks = regexp.MustCompile(`\b(ours|other|hushed)-[\w-]+`)

// Documents whose words say themselves where they belong: "ours-" comes in and is open to
// whoever sees the plan, "other-" is another child's or must not be used and comes in
// nowhere, "hushed-" comes in for fewer or not at all. The same holds for what is written
// and read again, twice.
func TestMarkedWords(t *testing.T) {
	rows := []struct {
		name    string
		reached []string
		banned  bool
		why     string
	}{
		{"two-bases", nil, false, "the same type and id stand at two servers, and a version counts for its resource"},
		{"urn-disagreeing", nil, false, "urns without case, contained children, numbers against names, one number on two goals"},
		{"document-indirection", nil, false, "a List, an episode, a team, a visit, a group, a focus tell whose it is"},
		{"permits", []string{"narrow n11", "ours-y1", "ours-y2", "professional"}, false, "three of thirty permit, one of them a goal alone, and one a worker"},
		{"denials", []string{"ours-unit-8"}, false, "a denial of the whole, by number, by another name, of a version, from a later day"},
		{"denial-by-another-name", nil, false, "whom a name means, nobody knows"},
		{"denial-of-a-service", nil, false, "the service is the unit's"},
		{"denial-of-a-place", nil, false, "the place is the unit's"},
		{"nested-modifiers", nil, false, "what modifies deep inside, and what is not to be done, there or where it points"},
		{"labels", nil, false, "labels of resources, elements, contained resources, documents"},
		{"labels-within-the-plan", nil, false, "a label on an element of the CarePlan hides it as a whole"},
		{"ban-by-flag", nil, true, "a Flag says it in words"},
		{"ban-by-person", nil, true, "the Person is the child"},
		{"ban-on-the-address", nil, true, "the address alone bears the label"},
		{"ban-of-the-composition", nil, true, "the document is about the child"},
		{"confidential-document", nil, false, "R4's own element for the secrecy of a document"},
		{"linked-children", nil, false, "see also, refer, a Person, a Linkage, an old number make nobody the child"},
		{"r5-hostile", nil, false, "the same in R5"},
		{"modifiers-of-other-kinds", nil, false, "a status, a truth value, a verification as a list, an object, a text"},
		{"labels-in-odd-places", nil, false, "labels as a text, a list, a tag, a category, an extension, without a system"},
		{"sister-in-every-reference", nil, false, "seventeen ways to name a sister, and what hangs on what is hers"},
		{"permits-taken-back", []string{"ours-open"}, false, "one permit of twenty-one stands"},
		{"permits-that-deny", nil, false, "whoever opts out by the policy of a permit, or by one of R5, denies everybody else"},
	}
	files, err := filepath.Glob("testdata/marked/*.json")
	require.NoError(t, err)
	require.Len(t, files, len(rows), "each file is a row")
	conforms(t, "belong | %d |", len(rows))
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			data, err := os.ReadFile("testdata/marked/" + row.name + ".json")
			require.NoError(t, err)
			text := string(data)
			for turn := range 3 {
				r := readText(t, text, fhir.ReadOptions{})
				seen := map[string]assess.Visibility{}
				for word, v := range secrecyOf(t, r).words {
					for _, mark := range marks.FindAllString(word, -1) {
						if was, ok := seen[mark]; !ok || v < was {
							seen[mark] = v
						}
					}
				}
				for _, mark := range marks.FindAllString(string(data), -1) {
					v, in := seen[mark]
					switch {
					case strings.HasPrefix(mark, "ours-"):
						assert.True(t, in && v == 0, "%s is not in, or not open; turn %d: %s", mark, turn, row.why)
					case strings.HasPrefix(mark, "other-"):
						assert.False(t, in, "%s is in; turn %d: %s", mark, turn, row.why)
					case !row.banned:
						assert.False(t, in && v == 0, "%s is open; turn %d: %s", mark, turn, row.why)
					}
				}
				got := reached(r)
				slices.Sort(got)
				assert.Equal(t, row.reached, got, "turn %d: %s", turn, row.why)
				assert.Equal(t, row.banned, r.Plan.Child.SecurityBans != nil, "turn %d: %s", turn, row.why)
				for _, i := range r.Issues {
					assert.NotEqual(t, "reference.missing", i.Rule)
				}
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				assert.True(t, json.Valid(out))
				text = string(out)
			}
		})
	}
}

// So does each permit of that document by itself, with what takes that one back.
func TestPermitsOneByOne(t *testing.T) {
	data, err := os.ReadFile("testdata/marked/permits-taken-back.json")
	require.NoError(t, err)
	var doc struct {
		Entry []struct{ Resource json.RawMessage }
	}
	require.NoError(t, json.Unmarshal(data, &doc))
	var around []string
	consents := map[string][]string{}
	for _, e := range doc.Entry {
		text := string(e.Resource)
		if !strings.Contains(text, `"resourceType": "Consent"`) {
			around = append(around, text)
			continue
		}
		_, whom, _ := strings.Cut(text, `"reference": "Organization/`)
		whom, _, _ = strings.Cut(whom, `"`)
		consents[whom] = append(consents[whom], text)
	}
	require.Len(t, slices.Collect(maps.Keys(consents)), 21)
	for whom, said := range consents {
		var want []string
		if whom == "oopen" {
			want = []string{"ours-open"}
		}
		assert.Equal(t, want, reached(readText(t, bundle(append(said, around...)...), fhir.ReadOptions{})), whom)
	}
}
