package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// What is checked in is what the schema says: go run ./types, in examples/wasm.
func TestTypesAreWhatTheSchemaSays(t *testing.T) {
	all, err := parse(documents()...)
	require.NoError(t, err)
	require.Greater(t, len(all), 100)
	for _, o := range outputs {
		is, err := os.ReadFile("../" + o.file)
		require.NoError(t, err)
		require.Equal(t, string(is), o.write(all), o.file)
	}
}

// What this cannot make a type of is an error, never a type that is left out.
func TestUnknownKindsAreRefused(t *testing.T) {
	for _, text := range []string{
		`{"title":"A","properties":{"a":{"type":"object"}}}`,
		`{"title":"A","properties":{"a":{"type":"array"}}}`,
		`{"title":"A","properties":{"a":{}}}`,
		`{"title":"A","$defs":{"B":{"properties":{"a":{"anyOf":[]}}}}}`,
	} {
		_, err := parse([]byte(text))
		require.Error(t, err, text)
	}
	_, err := parse([]byte(`{"title":"A","$defs":{"B":{"enum":["b"]}}}`), []byte(`{"title":"C","$defs":{"B":{"enum":["c"]}}}`))
	require.Error(t, err, "two things of one name")
}
