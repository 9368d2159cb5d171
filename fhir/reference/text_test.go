package reference_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const goal = `{"resourceType":"Goal","id":"g","meta":{"versionId":"3","id":"m"},"identifier":[{"system":"s","value":"a"},{"value":"b"}],` +
	`"subject":{"reference":"urn:uuid:p"},"expressedBy":{"type":"Patient","reference":"urn:uuid:p","display":"x"},` +
	`"addresses":[{"identifier":{"system":"s","value":"c"},"reference":"urn:uuid:c"},{"reference":"urn:uuid:d","identifier":{"value":"d"}}],` +
	`"note":[{"text":"\"reference\":\"urn:uuid:p\""}],"contained":[{"resourceType":"Group","id":"#1","member":[{"entity":{"reference":"#2"}}]}]}`

func TestParse(t *testing.T) {
	text, err := reference.Parse([]byte(goal))
	require.NoError(t, err)
	assert.Equal(t, "Goal", text.Type)
	assert.Equal(t, "g", text.ID)
	assert.Equal(t, "3", text.Version)
	assert.Equal(t, []reference.Identifier{{System: "s", Value: "a"}, {Value: "b"}}, text.Identifiers)
	var urls []string
	for _, r := range text.References {
		urls = append(urls, r.URL)
	}
	assert.Equal(t, []string{"urn:uuid:p", "urn:uuid:p", "urn:uuid:c", "urn:uuid:d", "#2"}, urls)
	unchanged := string(text.Append(nil, "", func(string) reference.Target { return reference.Target{} }))
	assert.True(t, unchanged == goal, "byte for byte")
}

func TestParseRefuses(t *testing.T) {
	for _, bad := range []string{
		``, `1`, `[]`, `{}`, `{"resourceType":""}`, `{"resourceType":"Goal"`, `{"resourceType":"Goal"} 1`, `{"resourceType":"Goal","id":"Märk","id":"Märk"}`,
		`{"resourceType":"Goal","subject":{"reference":"Märk}`, `{"resourceType":"Goal","x":[{"reference":1,]}`, "{\"resourceType\":\"\xff\"}",
	} {
		_, err := reference.Parse([]byte(bad))
		assert.Equal(t, reference.ErrNotResource, err, "the error holds no content")
	}
}

func TestAppend(t *testing.T) {
	text, err := reference.Parse([]byte(goal))
	require.NoError(t, err)
	literal := string(text.Append(nil, "7", func(url string) reference.Target {
		return reference.Target{URL: "T/" + strings.TrimPrefix(url, "urn:uuid:")}
	}))
	assert.Equal(t, strings.NewReplacer(`"id":"g"`, `"id":"7"`, `"reference":"urn:uuid:`, `"reference":"T/`, `"reference":"#2"`, `"reference":"T/#2"`).Replace(goal), literal,
		"only ids and references, not what a text says")

	logical := string(text.Append(nil, "", func(url string) reference.Target {
		if url == "#2" {
			return reference.Target{}
		}
		return reference.Target{Identifier: reference.Identifier{System: "n", Value: `q"` + url}}
	}))
	assert.Contains(t, logical, `"subject":{"identifier":{"system":"n","value":"q\"urn:uuid:p"}}`)
	assert.Contains(t, logical, `"expressedBy":{"type":"Patient","identifier":{"system":"n","value":"q\"urn:uuid:p"},"display":"x"}`)
	assert.Contains(t, logical, `"addresses":[{"identifier":{"system":"s","value":"c"}},{"identifier":{"value":"d"}}]`, "an identifier that is there stays")
	assert.True(t, json.Valid([]byte(logical)))
}

func FuzzAppend(f *testing.F) {
	f.Add([]byte(goal))
	f.Add([]byte(` { "resourceType" : "Goal" , "a" : { "b":1 , "reference" : "x" , "c":2 } , "id" : "1" } `))
	f.Fuzz(func(t *testing.T, doc []byte) {
		text, err := reference.Parse(doc)
		if err != nil {
			return
		}
		none := func(string) reference.Target { return reference.Target{} }
		assert.Equal(t, doc, text.Append(nil, "", none), "what is not replaced stays as it is")
		literal := func(string) reference.Target { return reference.Target{URL: "Goal/1"} }
		turned, err := reference.Parse(text.Append(nil, "2", literal))
		require.NoError(t, err)
		assert.Len(t, turned.References, len(text.References))
		for _, r := range turned.References {
			assert.Equal(t, "Goal/1", r.URL)
		}
		assert.Equal(t, text.ID == "", turned.ID == "")
		logical, err := reference.Parse(text.Append(nil, "", func(string) reference.Target { return reference.Target{Identifier: reference.Identifier{Value: "v"}} }))
		require.NoError(t, err)
		assert.Empty(t, logical.References)
	})
}

func ExampleText_Append() {
	text, err := reference.Parse([]byte(`{"resourceType":"Goal","subject":{"reference":"urn:uuid:1"},"addresses":[{"reference":"urn:uuid:2"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(text.Append(nil, "", func(url string) reference.Target {
		if url == "urn:uuid:1" {
			return reference.Target{URL: "Patient/17"}
		}
		return reference.Target{Identifier: reference.Identifier{System: "urn:ietf:rfc:3986", Value: url}}
	})))
	// Output: {"resourceType":"Goal","subject":{"reference":"Patient/17"},"addresses":[{"identifier":{"system":"urn:ietf:rfc:3986","value":"urn:uuid:2"}}]}
}
