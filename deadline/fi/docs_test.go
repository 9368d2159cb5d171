package fi_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The files shown in docs/deadlines.md are read as they stand there.
func TestFilesInTheDocuments(t *testing.T) {
	page, err := os.ReadFile("../../docs/deadlines.md")
	require.NoError(t, err)
	blocks := regexp.MustCompile("(?s)```(?:json|csv)\n(.*?)```").FindAllSubmatch(page, -1)
	require.Len(t, blocks, 3)
	schools, targets := 0, 0
	for _, block := range blocks {
		if strings.Contains(string(block[1]), fi.TargetFormat) {
			_, err := fi.ReadTargets(block[1])
			require.NoError(t, err)
			targets++
			continue
		}
		c, err := deadline.ReadSchool(block[1], fi.THL())
		require.NoError(t, err)
		assert.Equal(t, "2025-08-01", c.Covers().From.String())
		schools++
	}
	assert.Equal(t, 2, schools)
	assert.Equal(t, 1, targets)
}
