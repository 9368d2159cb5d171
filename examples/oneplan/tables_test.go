package main_test

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// scratch is a file in memory, for drafts of rows.
type scratch struct {
	bytes.Buffer
	closed bool
}

func (s *scratch) ReadAt(b []byte, at int64) (int, error) {
	n := copy(b, s.Bytes()[at:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

func (s *scratch) Close() error {
	s.closed = true
	return nil
}

// Rows that waited in drafts give the bytes of those that waited in memory;
// nothing but the release is left behind.
func TestExportByDrafts(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "key"), []byte("a key of sixteen bytes"), 0o600))
	f, err := os.Create(filepath.Join(folder, "all.ndjson")) //nolint:gosec // the test's own folder
	require.NoError(t, err)
	var line []byte
	for p := range sample.PlansOf(sample.CountyYear, 3, 2100) {
		line, err = plan.AppendCompact(line[:0], p)
		require.NoError(t, err)
		_, err = f.Write(append(line, '\n'))
		require.NoError(t, err)
	}
	require.NoError(t, f.Close())
	run := func(s *scratch) *bench {
		b := newBench("")
		b.Open = func(name string) (fs.File, error) { return os.Open(filepath.Join(folder, name)) } //nolint:gosec // the test's own folder
		if s != nil {
			b.Scratch = func(string) (main.Scratch, error) { return s, nil }
		}
		status := main.Run(b.System, strings.Fields("export --key key --out out --on 2026-11-21 --format parquet all.ndjson"))
		require.Equal(t, main.Fine, status, b.err.String())
		return b
	}
	s := &scratch{}
	kept, waiting := run(s), run(nil)
	assert.NotZero(t, s.Len(), "more plans than one draft holds")
	assert.True(t, s.closed)
	require.Len(t, waiting.written, 14)
	require.Contains(t, waiting.written, "out/plans.parquet")
	for name, data := range waiting.written {
		require.Equal(t, data.String(), kept.written[name].String(), name)
	}
}

// What is no plan is said to be none: its numbers would be nought, and nobody would
// know why.
func TestNumbersAreOfPlans(t *testing.T) {
	line, err := plan.AppendCompact(nil, sample.Plan(1, 2))
	require.NoError(t, err)
	files := fstest.MapFS{"plan.json": {Data: line}, "key": {Data: []byte("a key of sixteen bytes")}}
	_, b := on(t, files, "view --as researcher --on 2026-11-21 plan.json")
	files["view.json"] = &fstest.MapFile{Data: b.out.Bytes()}
	for _, call := range []string{"stats --on 2026-11-21 view.json", "export --key key --out out --k 1 view.json"} {
		status, b := on(t, files, call)
		assert.Equal(t, main.Trouble, status, call)
		assert.Contains(t, b.err.String(), "view.json: is what one reader sees, not a plan", call)
		assert.Empty(t, b.written, "half a release is none")
	}
}
