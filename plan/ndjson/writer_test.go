package ndjson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func same(text string) ([]byte, error) { return []byte(text), nil }

func TestWriter(t *testing.T) {
	for _, row := range []struct {
		name, value, want string
		err               error
		why               string
	}{
		{"one line", `{"a": 1}`, "{\"a\": 1}\n", nil, "byte for byte"},
		{"line feed at the end", "{}\n", "{}\n", nil, "one line, not two"},
		{"several lines", "{\n  \"a\": 1.0,\r\n\t\"b\": \" \\n \"\n}\n", "{\"a\":1.0,\"b\":\" \\n \"}\n", nil, "compacted; numbers and strings as they were"},
		{"blank", " \n", "", ndjson.ErrBlank, "a reader would skip it"},
		{"no value", "", "", ndjson.ErrBlank, "a reader would skip it"},
		{"several lines, no JSON", "{\n1", "", ndjson.ErrNotJSON, "cannot be put on one line"},
		{"two values", "1\n2", "", ndjson.ErrNotJSON, "one value a line"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var out bytes.Buffer
			w := ndjson.NewWriter(&out, same)
			err := w.Write(row.value)
			assert.Equal(t, row.want, out.String(), row.why)
			if row.err == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, row.err)
			assert.NotContains(t, err.Error(), "{")
			require.NoError(t, w.Write("1"), "the next value is not affected")
			assert.Equal(t, "1\n", out.String())
		})
	}
}

func TestWriterNamesTheLine(t *testing.T) {
	broken := errors.New("Marked-Value is bad")
	w := ndjson.NewWriter(io.Discard, func(v any) ([]byte, error) {
		if v == nil {
			return nil, broken
		}
		return json.Marshal(v)
	})
	require.NoError(t, w.Write([]int{1, 2}))
	err := w.Write(nil)
	require.ErrorIs(t, err, broken)
	assert.Equal(t, "ndjson: line 2 at byte 6: refused", err.Error())
	err = ndjson.NewWriter(io.Discard, same).Write("{\n1")
	assert.Equal(t, "ndjson: line 1 at byte 0: value of several lines is not JSON", err.Error())
	err = ndjson.NewWriter(io.Discard, same).Write("")
	assert.Equal(t, "ndjson: line 1 at byte 0: blank value", err.Error())
}

// disk has room for a number of bytes; lying ones do not say when it is full.
type disk struct {
	bytes.Buffer
	room int
	lies bool
}

var errFull = errors.New("disk full")

func (d *disk) Write(p []byte) (int, error) {
	n := min(len(p), d.room)
	d.room -= n
	d.Buffer.Write(p[:n])
	if n < len(p) && !d.lies {
		return n, errFull
	}
	return n, nil
}

func TestWriterStopsAtAnErrorOfTheStream(t *testing.T) {
	for _, row := range []struct {
		name string
		lies bool
		want error
	}{{"says so", false, errFull}, {"does not say so", true, io.ErrShortWrite}} {
		t.Run(row.name, func(t *testing.T) {
			d := &disk{room: 5, lies: row.lies}
			w := ndjson.NewWriter(d, same)
			require.NoError(t, w.Write("{}"))
			err := w.Write("[1]")
			require.ErrorIs(t, err, row.want)
			var stream *ndjson.StreamError
			require.ErrorAs(t, err, &stream)
			assert.Equal(t, ndjson.StreamError{Number: 2, Offset: 5, Err: row.want}, *stream)
			d.room = 100
			assert.Equal(t, err, w.Write("{}"), "nothing is put behind half a line")
			assert.Equal(t, "{}\n[1", d.String())
		})
	}
}

// compact is a JSON text without its white space, its numbers as they are
// written: not every one is a float64.
func compact(t *testing.T, text string) string {
	var b bytes.Buffer
	require.NoError(t, json.Compact(&b, []byte(text)))
	return b.String()
}

func FuzzWriter(f *testing.F) {
	f.Add("1E1000", "0")
	f.Add("{\n\"a\" : 1\n}", `"\n"`)
	f.Add("1", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		var out bytes.Buffer
		w := ndjson.NewWriter(&out, same)
		var written []string
		for _, value := range []string{a, b} {
			if json.Valid([]byte(value)) {
				require.NoError(t, w.Write(value))
				written = append(written, value)
			}
		}
		var back []string
		for line, err := range ndjson.NewReader(&out, nil).Lines() {
			require.NoError(t, err)
			back = append(back, string(line.Bytes))
		}
		require.Len(t, back, len(written), "values in are lines out")
		for i := range back {
			assert.Equal(t, compact(t, written[i]), compact(t, back[i]))
		}
	})
}

func BenchmarkWriter(b *testing.B) {
	plain := []byte(`{"text":"` + strings.Repeat("x", 16<<10) + `"}`)
	w := ndjson.NewWriter(io.Discard, func(v []byte) ([]byte, error) { return v, nil })
	b.SetBytes(int64(len(plain)))
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Write(plain); err != nil {
			b.Fatal(err)
		}
	}
}
