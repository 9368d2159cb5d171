package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whatever the split into parts, their order and the tree in which they are added up:
// the same bytes.
func TestAnySplitMergesToTheSame(t *testing.T) {
	options, err := Options{On: today, Calendar: "thl", By: []string{"kind"}}.stats()
	require.NoError(t, err)
	whole, err := stats.Count(sample.Plans(4, 120), options)
	require.NoError(t, err)
	want, err := encodePart(Part{whole})
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(16, 1))
	for range 60 {
		parts := make([]Part, 1+r.IntN(9))
		for p := range sample.Plans(4, 120) {
			one := &parts[r.IntN(len(parts))]
			if one.counts == nil {
				one.counts, err = stats.New(options)
				require.NoError(t, err)
			}
			one.counts.Add(p)
		}
		for len(parts) > 1 {
			i, j := r.IntN(len(parts)), r.IntN(len(parts)-1)
			if j >= i {
				j++
			}
			text, err := encodePart(parts[j]) // over the network
			require.NoError(t, err)
			other, err := decodePart(text)
			require.NoError(t, err)
			parts[i], err = new(sumFn).MergeAccumulators(parts[i], other)
			require.NoError(t, err)
			parts = append(parts[:j], parts[j+1:]...)
		}
		got, err := encodePart(parts[0])
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
}

// A shard that is not read whole and once ends the run and is named.
func TestFaultyShards(t *testing.T) {
	lines := archive(t, 20)
	text := append(bytes.Join(lines[:10], []byte("\n")), '\n')
	other := append(bytes.Join(lines[10:], []byte("\n")), '\n')
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write(other)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	for _, row := range []struct {
		name, says string
		files      map[string][]byte
	}{
		{"cut within a line", "b.ndjson: " + errCut.Error(), map[string][]byte{"a.ndjson": text, "b.ndjson": other[:len(other)-40]}},
		{"cut compressed", "b.ndjson.gz: line", map[string][]byte{"a.ndjson": text, "b.ndjson.gz": packed.Bytes()[:packed.Len()-20]}},
		{"no gzip", "b.ndjson.gz: gzip", map[string][]byte{"a.ndjson": text, "b.ndjson.gz": other}},
		{"the same bytes twice", "b.ndjson: holds the same bytes as a.ndjson", map[string][]byte{"a.ndjson": text, "b.ndjson": text}},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			var names []string
			for name, data := range row.files {
				require.NoError(t, os.WriteFile(name, data, 0o600))
				names = append(names, name)
			}
			_, err := pipe(t, "stats", names, nil)
			require.ErrorContains(t, err, row.says)
		})
	}
}

// A last line without its end may be whole, and a file that two patterns name is one.
func TestWholeShards(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.ndjson", archive(t, 1)[0], 0o600))
	got, err := pipe(t, "check", []string{"a.ndjson", "*.ndjson"}, nil)
	require.NoError(t, err)
	assert.JSONEq(t, `{"documents":1,"valid":1,"invalid":0}`, got["tally"])
}

func TestManifest(t *testing.T) {
	t.Chdir(t.TempDir())
	text := append(archive(t, 1)[0], '\n')
	require.NoError(t, os.WriteFile("a.ndjson", text, 0o600))
	digest := fmt.Sprintf("%x", sha256.Sum256(text))
	for _, row := range []struct{ name, manifest, says string }{
		{"as it should be", digest + "  a.ndjson\n", ""},
		{"in binary mode, from another folder", digest + " *archive/a.ndjson\n", ""},
		{"cut at the end of a line, so that only the digest tells", strings.Repeat("0", 64) + "  a.ndjson\n", "a.ndjson: " + errDigest.Error()},
		{"a file too many", "", "a.ndjson: " + errUnlisted.Error()},
		{"a file too few", digest + "  a.ndjson\n" + digest + "  b.ndjson\n", "b.ndjson: " + errMissing.Error()},
		{"another list", "a.ndjson\n", "sha256sum"},
	} {
		t.Run(row.name, func(t *testing.T) {
			shards, err := list(context.Background(), []string{"a.ndjson"})
			require.NoError(t, err)
			err = expect(shards, strings.NewReader(row.manifest))
			if err == nil {
				o := Options{Out: t.TempDir(), On: today, Lang: "en", Calendar: "thl", Threads: 1}
				err = execute(context.Background(), count, shards, o)
			}
			if row.says == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, row.says)
			}
		})
	}
}

func TestReceiptsBalance(t *testing.T) {
	a, b := Receipt{Shard: Shard{Number: 0, Name: "a"}, Lines: 1, Digest: "1"}, Receipt{Shard: Shard{Number: 1, Name: "b"}, Lines: 1, Digest: "2"}
	require.NoError(t, balance([]Receipt{b, a}, 2))
	require.ErrorContains(t, balance([]Receipt{a, b, a}, 3), "shard a: was read twice")
	require.ErrorContains(t, balance([]Receipt{a}, 2), "1 shards were not read")
}

// Histories are read as their newest revision.
func TestHistories(t *testing.T) {
	t.Chdir(t.TempDir())
	var histories, newest bytes.Buffer
	for h := range sample.Histories(sample.Mixed, 3, 12) {
		require.NoError(t, history.Encode(&histories, h))
		p, issues := h.Revision(h.Revisions[len(h.Revisions)-1].Number)
		require.False(t, issues.HasErrors())
		newest.Write(lineOf(t, p))
		newest.WriteByte('\n')
	}
	require.NoError(t, os.WriteFile("histories.ndjson", histories.Bytes(), 0o600))
	require.NoError(t, os.WriteFile("plans.ndjson", newest.Bytes(), 0o600))
	got, err := pipe(t, "stats", []string{"histories.ndjson"}, nil)
	require.NoError(t, err)
	want, err := pipe(t, "stats", []string{"plans.ndjson"}, nil)
	require.NoError(t, err)
	sameLines(t, want["stats"], got["stats"])
	assert.Empty(t, got["refused"])
}

// The program as it is run: what it says, also where it fails, and the dead letters
// hold nothing of a record.
func TestNoContentIsTold(t *testing.T) {
	const mark = "salaisuus7391"
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
	require.Contains(t, text.String(), mark)
	for name := range pipelines {
		for _, file := range []string{"whole.ndjson", "cut.ndjson"} {
			out := t.TempDir()
			cmd := exec.Command(os.Args[0], name, "--on", today, "--out", out, file)
			cmd.Env = append(os.Environ(), asProgram+"=1")
			said, err := cmd.CombinedOutput()
			assert.NotContains(t, string(said), mark, "%s %s", name, file)
			if file == "cut.ndjson" {
				require.Error(t, err)
				assert.Contains(t, string(said), "shard cut.ndjson: ", "%s", name)
				continue
			}
			require.NoError(t, err, "%s", said)
			require.NoError(t, fs.WalkDir(os.DirFS(out), ".", func(one string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() || name == "fhir" && !strings.HasPrefix(one, "refused") && !strings.HasPrefix(one, "losses") {
					return err
				}
				data, err := os.ReadFile(filepath.Join(out, one))
				assert.NotContains(t, string(data), mark, "%s %s", name, one)
				info, infoErr := d.Info()
				require.NoError(t, infoErr)
				assert.Zero(t, info.Mode().Perm()&0o077, "%s is its owner's alone", one)
				return err
			}))
		}
	}
}
