package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const aino = "../../cases/aino.json"

func TestVerdictsAgree(t *testing.T) {
	docs, err := documents(aino)
	require.NoError(t, err)
	require.NoError(t, agree(docs))
	assert.InDelta(t, 16_000, len(docs[0].bytes), 2000, "the document is of the size that the targets speak of")
	docs[0].whole = false
	assert.Error(t, agree(docs), "a difference is seen")
}

func BenchmarkDoor(b *testing.B) {
	docs, err := documents(aino)
	require.NoError(b, err)
	for _, c := range contenders() {
		for _, d := range docs {
			b.Run(c.name+"/"+d.name, benchmark(c, d))
		}
	}
}
