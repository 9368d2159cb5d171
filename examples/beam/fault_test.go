package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
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
		{"the same file by another name", "b.ndjson: holds the same documents as a.ndjson", map[string][]byte{"a.ndjson": text, "b.ndjson": text}},
		{"the same file compressed", "b.ndjson.gz: holds the same documents as a.ndjson", map[string][]byte{"a.ndjson": other, "b.ndjson.gz": packed.Bytes()}},
		{"the same file with other line ends", "b.ndjson: holds the same documents as a.ndjson", map[string][]byte{
			"a.ndjson": text, "b.ndjson": append([]byte("\xef\xbb\xbf\r\n"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...)}},
		{"nothing where compressed text should be", "b.ndjson.gz: EOF", map[string][]byte{"a.ndjson": text, "b.ndjson.gz": nil}},
		{"something behind the compressed text", "b.ndjson.gz: line", map[string][]byte{"a.ndjson": text, "b.ndjson.gz": append(slices.Clip(packed.Bytes()), "more"...)}},
		{"a long line without an end", "b.ndjson: " + errCut.Error(), map[string][]byte{"a.ndjson": text, "b.ndjson": bytes.Repeat([]byte("x"), 17<<20)}},
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

// What a whole shard may look like, told by its verdicts.
func TestWholeShards(t *testing.T) {
	line := archive(t, 1)[0]
	crlf := append(bytes.Clone(line), "\r\n\r\n"...)
	mark := []byte("\xef\xbb\xbf")
	long := append(bytes.Repeat([]byte("x"), 17<<20), '\n')
	one := `{"documents":1,"valid":1,"invalid":0}`
	for _, row := range []struct {
		name, tally, refused string
		data                 []byte
	}{
		{"a last line without its end", one, "", line},
		{"a byte order mark before it", one, "", append(bytes.Clone(mark), line...)},
		{"a byte order mark and nothing", `{"documents":0,"valid":0,"invalid":0}`, "", mark},
		{"an empty file", `{"documents":0,"valid":0,"invalid":0}`, "", nil},
		{"line ends of Windows, an empty line", one, "", crlf},
		{"white space at the end", one, "", append(bytes.Clone(line), "\n \t"...)},
		{"a line too long, and one behind it", `{"documents":2,"valid":1,"invalid":1}`, `{"file":"a.ndjson","line":1,"rule":"json.too-big"}`, append(bytes.Clone(long), line...)},
		{"what is not JSON", `{"documents":2,"valid":1,"invalid":1}`, `{"file":"a.ndjson","line":1,"rule":"json.syntax"}`, append([]byte("\x00\xff{\n"), line...)},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			require.NoError(t, os.WriteFile("a.ndjson", row.data, 0o600))
			require.NoError(t, os.WriteFile("empty.ndjson", nil, 0o600))
			got, err := pipe(t, "check", []string{"a.ndjson", "*.ndjson"}, nil) // two patterns, one file
			require.NoError(t, err)
			assert.JSONEq(t, row.tally, got["tally"])
			if row.refused == "" {
				assert.Empty(t, got["refused"])
			} else {
				assert.JSONEq(t, row.refused, got["refused"])
			}
			for _, name := range []string{"due", "stats", "fhir"} {
				_, err := pipe(t, name, []string{"*.ndjson"}, nil)
				assert.NoError(t, err, name)
			}
		})
	}
}

// Wherever a compressed file is cut, that is seen.
func TestCutAnywhere(t *testing.T) {
	t.Chdir(t.TempDir())
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write([]byte("{}\n[1,2]\n\"three\"\n"))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	lines := func(data []byte) (int64, error) {
		require.NoError(t, os.WriteFile("a.gz", data, 0o600))
		keep := func(ndjson.Line) int { return 0 }
		r, err := each(t.Context(), Shard{Name: "a.gz"}, 2, keep, func(int64) int { return 0 }, func(int) error { return nil })
		return r.Lines, err
	}
	n, err := lines(packed.Bytes())
	require.NoError(t, err)
	require.EqualValues(t, 3, n)
	for cut := range packed.Len() {
		_, err := lines(packed.Bytes()[:cut])
		require.ErrorAs(t, err, new(*ShardError), "cut after %d bytes", cut)
	}
	n, err = lines(append(slices.Clip(packed.Bytes()), packed.Bytes()...))
	require.NoError(t, err, "two compressed texts, one after the other, are one file")
	require.EqualValues(t, 6, n)
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
	a, b := Receipt{Shard: Shard{Number: 0, Name: "a"}, Lines: 1, Content: "1"}, Receipt{Shard: Shard{Number: 1, Name: "b"}, Lines: 1, Content: "2"}
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

// The order of drafts is that of one sort over all of them, however many there are.
func TestMerge(t *testing.T) {
	folder := t.TempDir()
	r := rand.New(rand.NewPCG(7, 7))
	var all []keyed
	var names []string
	for i := range mostOpen + 5 {
		var some []keyed
		for range r.IntN(4) {
			some = append(some, keyed{key: strconv.Itoa(r.IntN(90)), rest: fmt.Appendf(nil, "%d\t%d", i, r.Int())})
		}
		all = append(all, some...)
		f, err := create(t.Context(), folder, draftName("some", i))
		require.NoError(t, err)
		_, _ = f.WriteString("\x00\t\n") // never empty
		require.NoError(t, writeKeyed(f, some))
		require.NoError(t, f.close())
		names = append(names, within(folder, draftName("some", i)))
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	var want, got strings.Builder
	for _, one := range all {
		fmt.Fprintf(&want, "%s %s\n", one.key, one.rest)
	}
	require.NoError(t, merge(t.Context(), Options{Out: folder}, names, func(key, rest []byte) error {
		if key[0] != 0 {
			fmt.Fprintf(&got, "%s %s\n", key, rest)
		}
		return nil
	}))
	require.Equal(t, want.String(), got.String())
}
