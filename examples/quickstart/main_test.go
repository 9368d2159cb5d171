package main_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	main "github.com/onechildoneplan/oneplan/examples/quickstart"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestRun(t *testing.T) {
	var out bytes.Buffer
	folder := filepath.Join(t.TempDir(), "new", "folder")
	require.NoError(t, main.Run(&out, folder))

	const name = "testdata/story.txt"
	story := strings.ReplaceAll(out.String(), folder+string(filepath.Separator), "")
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(story), 0o644))
	}
	golden, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(golden), story)

	svg, err := os.ReadFile(filepath.Join(folder, "star.svg"))
	require.NoError(t, err)
	assert.True(t, bytes.HasPrefix(svg, []byte("<svg ")))
	page, err := os.ReadFile(filepath.Join(folder, "page.html"))
	require.NoError(t, err)
	assert.Contains(t, string(page), "</html>")
	text, err := os.ReadFile(filepath.Join(folder, "bundle.json"))
	require.NoError(t, err)
	var bundle struct {
		Type  string
		Entry []json.RawMessage
	}
	require.NoError(t, json.Unmarshal(text, &bundle))
	assert.Equal(t, "transaction", bundle.Type)
	assert.Greater(t, len(bundle.Entry), 20)
}

// Without a folder everything goes to a fresh one, whose path is told.
func TestRunAlone(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()) // not read on Windows, where the folder stays
	var first, second bytes.Buffer
	require.NoError(t, main.Run(&first, ""))
	require.NoError(t, main.Run(&second, ""))
	assert.NotEqual(t, first.String(), second.String(), "each time another folder")
	_, name, found := strings.Cut(strings.TrimSpace(first.String()), "wrote ")
	require.True(t, found)
	name, _, _ = strings.Cut(name, "\n")
	assert.FileExists(t, name)
}

func TestNowhereToWrite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	require.Error(t, main.Run(&bytes.Buffer{}, filepath.Join(file, "folder")))
}
