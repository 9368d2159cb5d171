package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const mark = "salaisuus7391"

func init() {
	beam.RegisterDoFn(&brokenFn{})
}

// broken are pipelines that break where their name says, with a document in their
// mouth.
func broken(where string) pipeline {
	return func(s beam.Scope, shards beam.PCollection, o Options, of int) {
		settle(s, beam.ParDo(s, &brokenFn{o, where}, shards), of)
	}
}

type brokenFn struct {
	Options Options
	Where   string
}

// ProcessElement reads one shard.
func (f *brokenFn) ProcessElement(ctx context.Context, s Shard, receipts func(int, Receipt)) (err error) {
	r := read(ctx, f.Options, s)
	defer r.end(&err)
	breakAt := func(where, with string) {
		if f.Where == where {
			panic(fmt.Sprintf("%q has no such member", with))
		}
	}
	receipt, err := documents(r, func(data []byte) (string, issue.List) {
		breakAt("look", string(data))
		return string(data), nil
	}, func(_ int64, text string, _ issue.List) error {
		breakAt("give", text)
		return nil
	})
	breakAt("end", mark)
	if err != nil {
		return err
	}
	return r.done(receipt, receipts)
}

// asked runs the program as a process of its own, whose folder for temporary files is
// empty, and returns all that it said.
func asked(t *testing.T, args ...string) (said string, temporary string, err error) {
	t.Helper()
	temporary = t.TempDir()
	cmd := exec.CommandContext(t.Context(), os.Args[0], args...)
	cmd.Env = append(os.Environ(), asProgram+"=1", "TMPDIR="+temporary)
	out, err := cmd.CombinedOutput()
	return string(out), temporary, err
}

// unmarked fails where a file of a folder tells the mark, but for those that are meant
// to, or is not its owner's alone.
func unmarked(t *testing.T, folder string, meant func(name string) bool) {
	t.Helper()
	require.NoError(t, fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		require.NoError(t, err)
		assert.NotContains(t, name, mark)
		info, err := d.Info()
		if err != nil || d.IsDir() {
			return err
		}
		assert.Zero(t, info.Mode().Perm()&0o077, "%s is its owner's alone", name)
		if !meant(name) {
			data, err := os.ReadFile(filepath.Join(folder, name))
			assert.NotContains(t, string(data), mark, name)
			return err
		}
		return nil
	}))
}

// The program as it is run: what it says, also where it fails or breaks, and what it
// leaves behind hold nothing of a record. FHIR is meant to.
func TestNoContentIsTold(t *testing.T) {
	t.Chdir(t.TempDir())
	var text bytes.Buffer
	for _, line := range archive(t, 60) {
		line = bytes.ReplaceAll(line, []byte(`"name":"`), []byte(`"name":"`+mark))
		line = bytes.ReplaceAll(line, []byte(`"kind":"unheard-of-`), []byte(`"kind":"`+mark))
		line = bytes.ReplaceAll(line, []byte(`"revisions"`), []byte(`"`+mark+`"`))
		text.Write(append(line, '\n'))
	}
	require.NoError(t, os.WriteFile("whole.ndjson", text.Bytes(), 0o600))
	require.NoError(t, os.WriteFile("cut.ndjson", append(text.Bytes(), `{"format":"oneplan/1.0","id":"`+mark...), 0o600))
	require.NoError(t, os.WriteFile("key", []byte("a key of sixteen bytes, "+mark), 0o600))
	require.Contains(t, text.String(), mark)
	for name := range pipelines {
		breaks := strings.HasPrefix(name, "break at ")
		for _, file := range []string{"whole.ndjson", "cut.ndjson"} {
			t.Run(name+" "+file, func(t *testing.T) {
				out := t.TempDir()
				said, temporary, err := asked(t, name, "--on", today, "--out", out, "--key", "key", "--k", "1", file)
				assert.NotContains(t, said, mark)
				unmarked(t, temporary, func(string) bool { return false })
				unmarked(t, out, func(file string) bool {
					return name == "fhir" && !strings.HasPrefix(file, "refused") && !strings.HasPrefix(file, "losses")
				})
				assert.NoDirExists(t, filepath.Join(out, drafts))
				if !breaks && file == "whole.ndjson" {
					require.NoError(t, err, said)
					resultOf(t, out)
					return
				}
				require.Error(t, err)
				assert.Contains(t, said, "shard "+file+": ")
				assert.Contains(t, said, "not read to the end: "+file)
				assert.NoFileExists(t, filepath.Join(out, digestsFile))
			})
		}
	}
}
