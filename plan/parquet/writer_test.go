package parquet_test

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/plan/parquet"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var columns = []parquet.Column{{Name: "plan"}, {Name: "n", Kind: parquet.Number}, {Name: "day", Kind: parquet.Date}}

// What is written is read back by the slow reader below, which knows the format
// from its definition: in groups of rows, values of every kind, missing ones too.
func TestRoundTrip(t *testing.T) {
	for _, row := range []struct {
		name  string
		lines [][]string
	}{
		{"nothing", nil},
		{"one row", [][]string{{"a", "1", "2026-11-28"}}},
		{"all missing", [][]string{{"", "", ""}, {"", "", ""}}},
		{"bounds and signs", [][]string{
			{"ä€\x00\"", strconv.Itoa(math.MaxInt32), "9999-12-31"}, {"", strconv.Itoa(math.MinInt32), "0001-01-01"},
			{"x", "-1", "1969-12-31"}, {"y", "0", "1970-01-01"}, {"", "", "1970-01-02"},
		}},
		{"more columns of one value than a run can be short", repeated(300)},
		{"one group less a row", repeated(parquet.GroupRows - 1)},
		{"a full group", repeated(parquet.GroupRows)},
		{"two groups and a row", repeated(2*parquet.GroupRows + 1)},
	} {
		var b bytes.Buffer
		w := parquet.NewWriter(&b, columns)
		for _, line := range row.lines {
			require.NoError(t, w.Write(line))
		}
		require.NoError(t, w.Close())
		got, groups := read(t, b.Bytes())
		require.Len(t, got, len(row.lines), row.name)
		require.Equal(t, (len(row.lines)+parquet.GroupRows-1)/parquet.GroupRows, groups, "%s: no group waits for more rows than it says, none is empty", row.name)
		for i := range row.lines {
			require.Equal(t, row.lines[i], got[i], "%s: row %d", row.name, i)
		}
	}
}

func repeated(n int) (lines [][]string) {
	for i := range n {
		line := []string{fmt.Sprint("text ", i), fmt.Sprint(i - 7), "2026-01-01"}
		if i%3 == 0 {
			line[i%2] = ""
		}
		lines = append(lines, line)
	}
	return lines
}

// The schema has as many columns as are asked for, more than fit into a short list.
func TestManyColumns(t *testing.T) {
	var wide []parquet.Column
	var line []string
	for i := range 40 {
		wide, line = append(wide, parquet.Column{Name: fmt.Sprint("c", i)}), append(line, fmt.Sprint(i))
	}
	var b bytes.Buffer
	w := parquet.NewWriter(&b, wide)
	require.NoError(t, w.Write(line))
	require.NoError(t, w.Close())
	got, _ := read(t, b.Bytes())
	assert.Equal(t, [][]string{line}, got)
}

// A cell that is not of its column is refused, and so is everything after it.
func TestRefused(t *testing.T) {
	for _, line := range [][]string{
		{"a", "1"}, {"a", "1", "", ""}, {"a", "one", ""}, {"a", "2147483648", ""}, {"a", "1.5", ""}, {"a", "", "2026-02-30"}, {"a", "", "28.11.2026"},
	} {
		w := parquet.NewWriter(io.Discard, columns)
		require.ErrorIs(t, w.Write(line), parquet.ErrCell, "%q", line)
		require.ErrorIs(t, w.Write([]string{"a", "1", ""}), parquet.ErrCell)
		require.ErrorIs(t, w.Close(), parquet.ErrCell)
	}
	full := errors.New("the disk is full")
	w := parquet.NewWriter(failing{full}, columns)
	require.ErrorIs(t, w.Write([]string{"a", "1", ""}), full)
	assert.ErrorIs(t, w.Close(), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// What a column holds stands in the schema, as the tools that open the file ask it: a text is UTF-8, a day a day.
func TestKindsOfColumns(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, parquet.NewWriter(&b, columns).Close())
	file := b.Bytes()
	r := &reader{t: t, bytes: file[4 : len(file)-8]}
	schema := r.fields()[2].([]any)
	assert.Equal(t, []any{
		map[int]any{4: "table", 5: int32(3)},
		map[int]any{1: int32(6), 3: int32(1), 4: "plan", 6: int32(0)},
		map[int]any{1: int32(1), 3: int32(1), 4: "n"},
		map[int]any{1: int32(1), 3: int32(1), 4: "day", 6: int32(6)},
	}, schema)
}

// read reads a file of optional columns, plainly, and counts their groups.
func read(t *testing.T, file []byte) (lines [][]string, groups int) {
	require.Equal(t, "PAR1", string(file[:4]))
	require.Equal(t, "PAR1", string(file[len(file)-4:]))
	size := int(binary.LittleEndian.Uint32(file[len(file)-8:]))
	r := &reader{t: t, bytes: file[len(file)-8-size : len(file)-8]}
	meta := r.fields()
	assert.Empty(t, r.bytes, "the footer ends where it says")
	assert.Equal(t, int32(1), meta[1], "the version of the format")
	assert.Equal(t, "oneplan", meta[6], "who wrote it")
	schema := meta[2].([]any)
	require.Equal(t, map[int]any{4: "table", 5: int32(len(schema) - 1)}, schema[0], "the root has a name and children alone")
	for _, group := range meta[4].([]any) {
		g := group.(map[int]any)
		columns := g[1].([]any)
		rows := int(g[3].(int64))
		from := len(lines)
		for range rows {
			lines = append(lines, make([]string, len(columns)))
		}
		plain := int64(0)
		for i, one := range columns {
			c, element := one.(map[int]any)[3].(map[int]any), schema[i+1].(map[int]any)
			require.Equal(t, element[1], c[1], "the type of the schema")
			require.Equal(t, []any{element[4]}, c[3], "the path is the name")
			require.Equal(t, []any{int32(0), int32(3)}, c[2], "plain values, levels in runs")
			require.Equal(t, int32(2), c[4], "gzip")
			require.Equal(t, int32(1), element[3], "a value may be missing")
			require.Equal(t, c[9], one.(map[int]any)[2], "the chunk begins with its page")
			require.Equal(t, int64(rows), c[5])
			page := &reader{t: t, bytes: file[c[9].(int64):]}
			before := len(page.bytes)
			head := page.fields()
			packed := page.bytes[:head[3].(int32)]
			require.Equal(t, int32(0), head[1], "a data page")
			require.Equal(t, c[7], int64(before-len(page.bytes))+int64(head[3].(int32)), "packed bytes of the chunk")
			require.Equal(t, c[6], int64(before-len(page.bytes))+int64(head[2].(int32)), "plain bytes of the chunk")
			plain += c[6].(int64)
			z, err := gzip.NewReader(bytes.NewReader(packed))
			require.NoError(t, err)
			data, err := io.ReadAll(z)
			require.NoError(t, err)
			require.Len(t, data, int(head[2].(int32)))
			require.Equal(t, map[int]any{1: int32(rows), 2: int32(0), 3: int32(3), 4: int32(3)}, head[5], "plain values, levels in runs") //nolint:gosec // few
			values(t, data, element, func(row int, cell string) { lines[from+row][i] = cell })
		}
		require.Equal(t, g[2], plain)
	}
	require.Equal(t, meta[3], int64(len(lines)))
	return lines, len(meta[4].([]any))
}

// values gives the cells of a page.
func values(t *testing.T, data []byte, element map[int]any, give func(row int, cell string)) {
	size := binary.LittleEndian.Uint32(data)
	levels, rest := data[4:4+size], data[4+size:]
	row := 0
	for len(levels) > 0 {
		n, at := binary.Uvarint(levels)
		require.Zero(t, n&1, "runs alone")
		level := levels[at]
		levels = levels[at+1:]
		for range n >> 1 {
			if level == 1 {
				word := binary.LittleEndian.Uint32(rest)
				rest = rest[4:]
				switch {
				case element[1] == int32(6):
					give(row, string(rest[:word]))
					rest = rest[word:]
				case element[6] == int32(6):
					give(row, time.Unix(int64(int32(word))*86400, 0).UTC().Format(time.DateOnly))
				default:
					give(row, strconv.Itoa(int(int32(word))))
				}
			}
			row++
		}
	}
	require.Empty(t, rest)
}

// reader reads Thrift's compact protocol.
type reader struct {
	t     *testing.T
	bytes []byte
}

func (r *reader) next() byte {
	b := r.bytes[0]
	r.bytes = r.bytes[1:]
	return b
}

func (r *reader) fields() map[int]any {
	all, id := map[int]any{}, 0
	for {
		head := r.next()
		if head == 0 {
			return all
		}
		require.NotZero(r.t, head>>4, "fields rise")
		id += int(head >> 4)
		all[id] = r.value(head & 15)
	}
}

func (r *reader) uvarint() uint64 {
	n, at := binary.Uvarint(r.bytes)
	r.bytes = r.bytes[at:]
	return n
}

func (r *reader) value(kind byte) any {
	switch kind {
	case 5, 6:
		n, at := binary.Varint(r.bytes)
		r.bytes = r.bytes[at:]
		if kind == 5 {
			require.Equal(r.t, n, int64(int32(n)), "32 bits") //nolint:gosec // asked here
			return int32(n)                                   //nolint:gosec // as above
		}
		return n
	case 8:
		n := r.uvarint()
		text := string(r.bytes[:n])
		r.bytes = r.bytes[n:]
		return text
	case 9:
		head := r.next()
		n := uint64(head >> 4)
		if n == 15 {
			n = r.uvarint()
		}
		all := []any{}
		for range n {
			all = append(all, r.value(head&15))
		}
		return all
	case 12:
		return r.fields()
	}
	r.t.Fatalf("kind %d", kind)
	return nil
}
