package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every line is a valid plan of a child of its own.
func TestWriteMany(t *testing.T) {
	docs, err := documents(aino)
	require.NoError(t, err)
	name := filepath.Join(t.TempDir(), "many.ndjson")
	size, err := writeMany(name, docs[0].bytes, 100)
	require.NoError(t, err)
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Len(t, text, int(size))
	plans, children := map[plan.PlanID]bool{}, map[string]bool{}
	for line := range bytes.Lines(text) {
		p, issues := plan.Decode(line, issue.Limits{})
		require.Empty(t, issues)
		plans[p.ID], children[p.Child.Subject] = true, true
	}
	assert.Len(t, plans, 100)
	assert.Len(t, children, 100)
}

func TestPaces(t *testing.T) {
	for _, row := range []struct {
		name    string
		seconds []time.Duration // of 1000 and of 2000 documents
		linear  bool
	}{
		{"twice as long", []time.Duration{1, 2}, true},
		{"four times as long", []time.Duration{1, 4}, false},
		{"as long", []time.Duration{1, 1}, false}, // measured wrongly, or not the same work
	} {
		t.Run(row.name, func(t *testing.T) {
			var out strings.Builder
			err := tellPaces(&out, []pace{
				{documents: 1000, bytes: 16e6, took: time.Second, processor: row.seconds[0] * time.Second, peak: 30 << 20},
				{documents: 2000, bytes: 32e6, took: time.Second, processor: row.seconds[1] * time.Second},
			}, 3)
			assert.Equal(t, row.linear, err == nil)
			assert.Contains(t, out.String(), "| 1000 | 16 MB | 1.00 s | 1.00 s | 1000.0 s | 30 MB |\n")
		})
	}
}

func TestSizes(t *testing.T) {
	sizes, err := sizesOf("20000,50000")
	require.NoError(t, err)
	assert.Equal(t, []int{20000, 50000}, sizes)
	for _, text := range []string{"", "0", "many", "1,"} {
		_, err := sizesOf(text)
		assert.Error(t, err, text)
	}
}
