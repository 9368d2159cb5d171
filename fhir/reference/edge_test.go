package reference_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A resource that is cut off anywhere, or has one sign too many anywhere, is
// none, and nobody is told of half of it.
func TestParseRefusesEveryBrokenPlace(t *testing.T) {
	for at := range len(goal) {
		text, err := reference.Parse([]byte(goal[:at]))
		require.Equal(t, reference.ErrNotResource, err, "cut at %d", at)
		require.Nil(t, text)
		for _, sign := range []string{"\x00", "}", "]", ",", "\\"} {
			broken := goal[:at] + sign + goal[at:]
			if json.Valid([]byte(broken)) {
				continue // inside a text
			}
			_, err := reference.Parse([]byte(broken))
			require.Equal(t, reference.ErrNotResource, err, "%q at %d", sign, at)
		}
	}
}

// What nests deeper than JSON is read is none.
func TestParseRefusesWhatIsTooDeep(t *testing.T) {
	for _, open := range []string{`{"a":`, `[`} {
		_, err := reference.Parse([]byte(`{"resourceType":"Goal","x":` + strings.Repeat(open, 20_000)))
		assert.Equal(t, reference.ErrNotResource, err)
	}
}

// Wherever the id and the reference stand, with whatever beside them.
func TestAppendWhereverTheyStand(t *testing.T) {
	to := func(url string) reference.Target {
		switch url {
		case "literal":
			return reference.Target{URL: "T/1"}
		case "logical":
			return reference.Target{Identifier: reference.Identifier{System: "s", Value: "v"}}
		}
		return reference.Target{}
	}
	const identifier = `"identifier":{"system":"s","value":"v"}`
	for _, row := range []struct{ name, from, want, why string }{
		{"id first", `{"id":"a","x":{"reference":"literal"}}`, `{"id":"7","x":{"reference":"T/1"}}`, "before the first reference"},
		{"id between", `{"x":{"reference":"literal"},"id":"a","y":{"reference":"literal"}}`, `{"x":{"reference":"T/1"},"id":"7","y":{"reference":"T/1"}}`, "once, between them"},
		{"id last", `{"x":{"reference":"literal"},"id":"a"}`, `{"x":{"reference":"T/1"},"id":"7"}`, "behind the last"},
		{"no id", `{"x":{"reference":"literal"}}`, `{"x":{"reference":"T/1"}}`, "none is put in"},
		{"an inner id", `{"x":{"id":"a","reference":"literal"},"meta":{"id":"b"}}`, `{"x":{"id":"a","reference":"T/1"},"meta":{"id":"b"}}`, "the resource's own alone"},
		{"only a reference", `{"x":{"reference":"logical"}}`, `{"x":{` + identifier + `}}`, "the identifier takes its place"},
		{"reference first", `{"x":{"reference":"logical","display":"d"}}`, `{"x":{` + identifier + `,"display":"d"}}`, "what is beside it stays"},
		{"reference last", `{"x":{"display":"d","reference":"logical"}}`, `{"x":{"display":"d",` + identifier + `}}`, "on either side"},
		{"identified before", `{"x":{"identifier":{"value":"i"},"reference":"logical"}}`, `{"x":{"identifier":{"value":"i"}}}`, "the comma before goes too"},
		{"identified behind", `{"x":{"reference":"logical","identifier":{"value":"i"}}}`, `{"x":{"identifier":{"value":"i"}}}`, "the comma behind goes too"},
		{"identified behind, and more behind that", `{"x":{"reference":"logical","identifier":{"value":"i"},"display":"d","n":1}}`, `{"x":{"identifier":{"value":"i"},"display":"d","n":1}}`, "one comma alone"},
		{"identified, in the middle", `{"x":{"n":1,"reference":"logical","identifier":{"value":"i"}}}`, `{"x":{"n":1,"identifier":{"value":"i"}}}`, "one comma stays"},
		{"identified, behind a number", `{"x":{"identifier":{"value":"i"},"n":[1,2],"reference":"logical","d":true}}`, `{"x":{"identifier":{"value":"i"},"n":[1,2],"d":true}}`, "whatever stood before"},
		{"identified, behind a text", `{"x":{"identifier":{"value":"i"},"t":"u","reference":"logical"}}`, `{"x":{"identifier":{"value":"i"},"t":"u"}}`, "a text too"},
		{"nothing to turn", `{"x":{"reference":"stays"}}`, `{"x":{"reference":"stays"}}`, "as it was"},
		{"no text", `{"x":{"reference":5},"y":[["a",{"reference":"literal"}]]}`, `{"x":{"reference":5},"y":[["a",{"reference":"T/1"}]]}`, "a reference is a text, wherever it is"},
		{"escaped name", `{"x":{"referenc\u0065":"literal"},"i\u0064":"a"}`, `{"x":{"referenc\u0065":"T/1"},"i\u0064":"7"}`, "by what the name spells"},
		{"escaped url", `{"x":{"reference":"liter\u0061l"}}`, `{"x":{"reference":"T/1"}}`, "by what the text spells"},
		{"a backslash at the beginning", `{"x":{"reference":"\u006citeral"}}`, `{"x":{"reference":"T/1"}}`, "there too"},
	} {
		t.Run(row.name, func(t *testing.T) {
			doc := strings.Replace(row.from, "{", `{"resourceType":"Goal",`, 1)
			text, err := reference.Parse([]byte(doc))
			require.NoError(t, err)
			got := string(text.Append([]byte("before "), "7", to))
			assert.Equal(t, "before "+strings.Replace(row.want, "{", `{"resourceType":"Goal",`, 1), got, row.why)
			assert.True(t, json.Valid([]byte(strings.TrimPrefix(got, "before "))))
		})
	}
}

func TestIdentifiersOfTheResourceAlone(t *testing.T) {
	text, err := reference.Parse([]byte(`{"identifier":{"system":"s","value":"one"},"resourceType":"Go\u0061l","id":"\u0061","meta":{"versionId":"2","identifier":{"value":"no"}},
		"versionId":"9","x":{"meta":{"versionId":"8"},"identifier":{"value":"no"},"system":"no","resourceType":"No"},"contained":[{"resourceType":"Group","id":"no"}]}`))
	require.NoError(t, err)
	assert.Equal(t, []string{"Goal", "a", "2"}, []string{text.Type, text.ID, text.Version})
	assert.Equal(t, []reference.Identifier{{System: "s", Value: "one"}}, text.Identifiers)
}
