package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestContendersAgree(t *testing.T) {
	all, err := bundles("../../..")
	require.NoError(t, err)
	require.Len(t, all, 2)
	for _, b := range all {
		require.NoError(t, agree(b))
		for _, c := range contenders() {
			require.NoError(t, c.does(b), c.name)
		}
	}
	assert.InDelta(t, 145_000, len(all[1].bytes), 10_000, "the bundle is of the size that the figures speak of")
}

func TestDifferencesAreSeen(t *testing.T) {
	all, err := bundles("../../..")
	require.NoError(t, err)
	b := all[0]
	rows := []struct{ name, old, new, why string }{
		{"a word", `"description":{"text":"`, `"description":{"text":"x`, "another goal is another plan"},
		{"a member more", `"resourceType":"Goal",`, `"resourceType":"Goal","note":[{"text":"x"}],`, "nothing comes in unseen"},
		{"a member less", `"lifecycleStatus":`, `"lifecycle":`, "nothing goes unseen"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			other := bytes.Replace(b.bytes, []byte(row.old), []byte(row.new), 1)
			require.NotEqual(t, b.bytes, other)
			assert.Error(t, b.is(other, nil), row.why)
			assert.Error(t, same(b.bytes, other), row.why)
			read, err := unmarshalModels(other)
			require.NoError(t, err)
			assert.Error(t, b.holds(read), row.why)
		})
	}
}

func BenchmarkFHIR(b *testing.B) {
	all, err := bundles("../../..")
	require.NoError(b, err)
	for _, c := range contenders() {
		for _, d := range all {
			b.Run(c.name+"/"+d.name, benchmark(c, d))
		}
	}
}
