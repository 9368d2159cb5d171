package ndjson_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// seen is a line as a value that lasts; tooLong stands for the error.
type seen struct {
	number, offset int64
	text           string
	tooLong        bool
}

// read collects all lines; other errors than ErrTooLong fail the test.
func read(t *testing.T, r *ndjson.Reader) []seen {
	t.Helper()
	var all []seen
	for line, err := range r.Lines() {
		if err != nil {
			var refused *ndjson.LineError
			require.ErrorAs(t, err, &refused)
			require.ErrorIs(t, err, ndjson.ErrTooLong)
			require.Equal(t, line.Number, refused.Number)
			require.Equal(t, line.Offset, refused.Offset)
			require.Nil(t, line.Bytes)
			all = append(all, seen{number: line.Number, offset: line.Offset, tooLong: true})
			continue
		}
		all = append(all, seen{number: line.Number, offset: line.Offset, text: string(line.Bytes)})
	}
	return all
}

func TestLines(t *testing.T) {
	for _, row := range []struct {
		name, input string
		want        []seen
		why         string
	}{
		{"two lines", "{}\n[]\n", []seen{{1, 0, "{}", false}, {2, 3, "[]", false}}, "the plain case"},
		{"no line feed at the end", "{}\n[]", []seen{{1, 0, "{}", false}, {2, 3, "[]", false}}, "the end of the stream ends a line"},
		{"empty", "", nil, "no document is fine"},
		{"blank lines", "\n \t\n{}\n\r\n\n", []seen{{3, 4, "{}", false}}, "counted and skipped"},
		{"carriage returns", "{}\r\n[]\r\n", []seen{{1, 0, "{}", false}, {2, 4, "[]", false}}, "files of Windows"},
		{"carriage return at the end", "{}\r", []seen{{1, 0, "{}", false}}, "a cut line end"},
		{"carriage return inside", "{\r}\n", []seen{{1, 0, "{\r}", false}}, "no line end by itself"},
		{"byte order mark", "\ufeff{}\n[]\n", []seen{{1, 3, "{}", false}, {2, 6, "[]", false}}, "skipped at the very beginning"},
		{"only a byte order mark", "\ufeff", nil, "a blank line"},
		{"byte order mark later", "{}\n\ufeff{}\n", []seen{{1, 0, "{}", false}, {2, 3, "\ufeff{}", false}}, "elsewhere it is content"},
		{"UTF-16", "{\x00}\x00\n\x00[\x00", []seen{{1, 0, "{\x00}\x00", false}, {2, 5, "\x00[\x00", false}}, "for the decoder to refuse"},
		{"as long as may be", "12345678\r\n", []seen{{1, 0, "12345678", false}}, "the line end does not count"},
		{"a byte too long", "{}\n123456789\n[]\n", []seen{{1, 0, "{}", false}, {2, 3, "", true}, {3, 13, "[]", false}}, "the rest is not lost"},
		{"too long at the end", "{}\n123456789", []seen{{1, 0, "{}", false}, {2, 3, "", true}}, "no line feed needed to say so"},
		{"too long and blank", "         \n{}", []seen{{1, 0, "", true}, {2, 10, "{}", false}}, "length comes first"},
		{"mark and as long as may be", "\ufeff12345678\r\n", []seen{{1, 3, "12345678", false}}, "the mark does not count"},
		{"mark and too long", "\ufeff123456789\n{}", []seen{{1, 3, "", true}, {2, 13, "{}", false}}, "the mark is not part of the line"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for name, source := range map[string]io.Reader{
				"whole":         strings.NewReader(row.input),
				"byte by byte":  iotest.OneByteReader(strings.NewReader(row.input)),
				"with data+EOF": iotest.DataErrReader(strings.NewReader(row.input)),
			} {
				assert.Equal(t, row.want, read(t, ndjson.NewReader(source, &ndjson.Options{MaxLine: 8})), "%s: %s", name, row.why)
			}
		})
	}
}

func TestLinesGoOnWhereTheyStopped(t *testing.T) {
	r := ndjson.NewReader(strings.NewReader("1\n2\n3\n"), nil)
	for line, err := range r.Lines() {
		require.NoError(t, err)
		assert.Equal(t, "1", string(line.Bytes))
		break
	}
	assert.Equal(t, []seen{{2, 2, "2", false}, {3, 4, "3", false}}, read(t, r))
	assert.Empty(t, read(t, r), "and end once")
}

func TestBytesOfALineCannotReachTheNext(t *testing.T) {
	var second string
	for line, err := range ndjson.NewReader(strings.NewReader("1\n2\n"), nil).Lines() {
		require.NoError(t, err)
		second = string(line.Bytes)
		_ = append(line.Bytes, "xxxx"...)
	}
	assert.Equal(t, "2", second)
}

func TestErrorOfTheSourceComesOnce(t *testing.T) {
	broken := errors.New("cable cut")
	source := io.MultiReader(strings.NewReader("{}\n{\"half"), iotest.ErrReader(broken), strings.NewReader("\n{}\n"))
	r := ndjson.NewReader(source, nil)
	var lines []string
	var failures []error
	for range 2 {
		for line, err := range r.Lines() {
			if err != nil {
				failures = append(failures, err)
				continue
			}
			lines = append(lines, string(line.Bytes))
		}
	}
	assert.Equal(t, []string{"{}"}, lines, "a line that broke off is not given out")
	require.Len(t, failures, 1)
	var stream *ndjson.StreamError
	require.ErrorAs(t, failures[0], &stream)
	require.ErrorIs(t, failures[0], broken)
	assert.Equal(t, int64(2), stream.Number)
	assert.Equal(t, int64(9), stream.Offset)
	assert.Equal(t, "ndjson: stream failed in line 2 at byte 9: cable cut", stream.Error())
	assert.Equal(t, "ndjson: stream failed in line 120 at byte 3456: cable cut", (&ndjson.StreamError{Number: 120, Offset: 3456, Err: broken}).Error())
}

func TestCutGzipIsAnErrorOfTheStream(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write(bytes.Repeat([]byte("{\"a\":1}\n"), 1000))
	require.NoError(t, err)
	require.NoError(t, z.Close())

	unpack := func(data []byte) (lines int, last error) {
		plain, err := gzip.NewReader(bytes.NewReader(data))
		require.NoError(t, err)
		for _, err := range ndjson.NewReader(plain, nil).Lines() {
			if last = err; err == nil {
				lines++
			}
		}
		return lines, last
	}
	lines, err := unpack(packed.Bytes())
	require.NoError(t, err)
	assert.Equal(t, 1000, lines)
	_, err = unpack(packed.Bytes()[:packed.Len()-9])
	require.ErrorIs(t, err, io.ErrUnexpectedEOF, "half a file is never taken for a whole one")
}

func TestErrorsHoldNoContent(t *testing.T) {
	const mark = "Marked-Value"
	input := mark + "\n" + strings.Repeat(mark, 100) + "\n" + mark + "\n"
	decode := func(l ndjson.Line) (string, error) { return "", errors.New("bad value " + string(l.Bytes)) }
	refused := 0
	for _, err := range ndjson.Values(ndjson.NewReader(strings.NewReader(input), &ndjson.Options{MaxLine: 50}).Lines(), decode) {
		require.Error(t, err)
		assert.NotContains(t, err.Error(), mark)
		refused++
	}
	assert.Equal(t, 3, refused)
}

func TestValues(t *testing.T) {
	odd := errors.New("odd length")
	r := ndjson.NewReader(strings.NewReader("aa\nbbb\ntoo long\ncccc\n"), &ndjson.Options{MaxLine: 4})
	var values []int
	var failures []string
	for n, err := range ndjson.Values(r.Lines(), func(l ndjson.Line) (int, error) {
		if len(l.Bytes)%2 == 1 {
			return len(l.Bytes), odd
		}
		return len(l.Bytes), nil
	}) {
		values = append(values, n)
		if err != nil {
			failures = append(failures, err.Error())
			assert.True(t, errors.Is(err, odd) || errors.Is(err, ndjson.ErrTooLong))
		}
	}
	assert.Equal(t, []int{2, 3, 0, 4}, values, "what decode returns beside its error is given on")
	assert.Equal(t, []string{"ndjson: line 2 at byte 3: refused", "ndjson: line 3 at byte 7: too long"}, failures)

	for n, err := range ndjson.Values(ndjson.NewReader(strings.NewReader("1\n2"), nil).Lines(), func(ndjson.Line) (int, error) { return 7, nil }) {
		require.NoError(t, err)
		assert.Equal(t, 7, n)
		break
	}
}

// reference cuts a whole input into lines in the most obvious way.
func reference(input string, most int) []seen {
	var all []seen
	offset := int64(0)
	for i, raw := range strings.Split(input, "\n") {
		line := strings.TrimSuffix(raw, "\r")
		mark := int64(0)
		if i == 0 && strings.HasPrefix(line, "\ufeff") {
			mark, line = 3, line[3:]
		}
		switch {
		case len(line) > most:
			all = append(all, seen{int64(i + 1), offset + mark, "", true})
		case strings.Trim(line, " \t\r") != "":
			all = append(all, seen{int64(i + 1), offset + mark, line, false})
		}
		offset += int64(len(raw)) + 1
	}
	return all
}

func FuzzLines(f *testing.F) {
	f.Add([]byte("{}\r\n\n \n[]"), uint32(7), uint32(1), byte(0))
	f.Add([]byte("\xef\xbb\xbf1\n2x\n"), uint32(0), uint32(70_000), byte(1))
	f.Add([]byte("x\nxx\nxxx\r\nx"), uint32(131_070), uint32(131_071), byte(2))
	f.Add([]byte("ax\r\nx\n\nx"), uint32(262_143), uint32(131_072), byte(3))
	f.Fuzz(func(t *testing.T, data []byte, limit, stretch uint32, kind byte) {
		// Stretched lines reach beyond the reader's buffer.
		input := strings.Replace(string(data), "x", strings.Repeat("x", int(stretch%300_000)), 5)
		most := 1 + int(limit%600_000)
		var source io.Reader = strings.NewReader(input)
		switch kind & 3 {
		case 1:
			source = iotest.HalfReader(source)
		case 2:
			source = iotest.DataErrReader(source)
		case 3:
			checkBroken(t, input[:int(limit)%(len(input)+1)], most)
			return
		}
		r := ndjson.NewReader(source, &ndjson.Options{MaxLine: most})
		got := read(t, r)
		require.Equal(t, reference(input, most), got)
		for _, l := range got {
			require.Equal(t, l.text, input[l.offset:][:len(l.text)], "the offset is that of the bytes")
		}
	})
}

// checkBroken reads an input after which the source fails: the lines that have
// ended come, and then one error.
func checkBroken(t *testing.T, input string, most int) {
	t.Helper()
	source := io.MultiReader(strings.NewReader(input), iotest.ErrReader(iotest.ErrTimeout))
	var got []seen
	failures := 0
	for line, err := range ndjson.NewReader(source, &ndjson.Options{MaxLine: most}).Lines() {
		require.Zero(t, failures, "nothing comes after the error")
		if errors.Is(err, iotest.ErrTimeout) {
			failures++
			continue
		}
		got = append(got, seen{line.Number, line.Offset, string(line.Bytes), err != nil})
	}
	require.Equal(t, reference(input[:strings.LastIndexByte(input, '\n')+1], most), got)
	require.Equal(t, 1, failures)
}

// stream is an endless supply of one line, up to size bytes.
type stream struct {
	line string
	left int
	at   int
}

func (s *stream) Read(p []byte) (int, error) {
	if s.left <= 0 {
		return 0, io.EOF
	}
	n := copy(p, s.line[s.at:])
	s.at = (s.at + n) % len(s.line)
	s.left -= n
	return n, nil
}

// allocated returns the bytes that f allocates altogether, freed or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestMemoryIsFlat(t *testing.T) {
	const total = 50 << 20
	for _, row := range []struct {
		name    string
		line    int
		maxLine int
		budget  uint64
		why     string
	}{
		{"short lines", 200, 0, 256 << 10, "one buffer and no garbage"},
		{"plans", 16 << 10, 0, 256 << 10, "one buffer and no garbage"},
		{"longer than the buffer", 1 << 20, 0, 8 << 20, "one line's worth, grown by doubling"},
		{"one endless line", total, 1 << 10, 256 << 10, "what is too long is not kept"},
		{"one endless line, high limit", total, 1 << 20, 8 << 20, "no more than the limit is kept"},
	} {
		t.Run(row.name, func(t *testing.T) {
			line := strings.Repeat("x", min(row.line, 1<<20)-1) + "\n"
			if row.line == total {
				line = strings.Repeat("x", 1<<10)
			}
			bytes := int64(0)
			used := allocated(func() {
				for l, err := range ndjson.NewReader(&stream{line: line, left: total}, &ndjson.Options{MaxLine: row.maxLine}).Lines() {
					if err != nil {
						require.ErrorIs(t, err, ndjson.ErrTooLong)
					}
					bytes += int64(len(l.Bytes))
				}
			})
			if row.line != total {
				assert.Greater(t, bytes, int64(total-total/50), "nearly all bytes are in lines")
			}
			assert.Less(t, used, row.budget, row.why)
		})
	}
}

func TestAnyLimitIsALimit(t *testing.T) {
	for _, most := range []int{-1, 0, math.MaxInt, math.MaxInt - 3} {
		r := ndjson.NewReader(strings.NewReader(strings.Repeat("x", 300_000)+"\n1"), &ndjson.Options{MaxLine: most})
		lines := read(t, r)
		require.Len(t, lines, 2)
		assert.Len(t, lines[0].text, 300_000)
	}
}

func BenchmarkLines(b *testing.B) {
	for name, size := range map[string]int{"200B": 200, "16kB": 16 << 10, "1MB": 1 << 20} {
		b.Run(name, func(b *testing.B) {
			line := strings.Repeat("x", size-1) + "\n"
			input := strings.Repeat(line, max(1, (4<<20)/size))
			b.SetBytes(int64(len(input)))
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range ndjson.NewReader(strings.NewReader(input), nil).Lines() {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
