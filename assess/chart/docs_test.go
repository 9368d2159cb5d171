package chart_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The code that vendors copy from the guide is the tested example.
func TestGuideShowsTheExample(t *testing.T) {
	guide, err := os.ReadFile("../../docs/star.md")
	require.NoError(t, err)
	example, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	_, code, ok := strings.Cut(string(guide), "```go\n")
	require.True(t, ok)
	code, _, _ = strings.Cut(code, "```")
	assert.Contains(t, strings.ReplaceAll(string(example), "\n\t", "\n"), code)
}
