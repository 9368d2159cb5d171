package ndjson

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"math"
	"slices"
)

// DefaultMaxLine is the longest line where [Options] do not say otherwise.
const DefaultMaxLine = 16 << 20

// Options say how a [Reader] reads. The zero Options and nil are the defaults.
type Options struct {
	// MaxLine is the most bytes a line may have, its end not counted;
	// [DefaultMaxLine] if it is 0 or less.
	MaxLine int
}

// Reader reads lines from a stream. It holds one buffer and at most one line.
type Reader struct {
	src  *bufio.Reader
	max  int
	long []byte // a line that does not fit into src's buffer

	number int64 // lines begun
	offset int64 // bytes read
	done   bool
}

// bufferSize holds a few plans of the usual size. A line that fits into it is
// given out without being copied.
const bufferSize = 128 << 10

// NewReader returns a Reader of src. It reads ahead; src is the Reader's from
// now on and is never closed by it.
func NewReader(src io.Reader, o *Options) *Reader {
	r := &Reader{src: bufio.NewReaderSize(src, bufferSize), max: DefaultMaxLine}
	if o != nil && o.MaxLine > 0 {
		r.max = min(o.MaxLine, math.MaxInt-beside-1)
	}
	return r
}

// Lines returns the lines that are still to come. Bytes of a line are valid
// until the next step. A range that was left goes on where it stopped.
//
// A line that is too long comes as a [*LineError] with the line's number and
// offset and without bytes, after which the next line comes. An error of the
// source comes once, as a [*StreamError], and is the last.
func (r *Reader) Lines() iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		for {
			line, err := r.next()
			switch {
			case err == io.EOF:
				return
			case err == nil && isBlank(line.Bytes):
				continue
			case !yield(line, err):
				return
			}
		}
	}
}

// next reads one line, blank or not; the error is io.EOF where there is none.
func (r *Reader) next() (Line, error) {
	if r.done {
		return Line{}, io.EOF
	}
	r.number++
	line := Line{Number: r.number, Offset: r.offset}
	raw, err := r.rawLine()
	r.done = err != nil
	switch {
	case err == io.EOF && len(raw) == 0:
		return Line{}, io.EOF
	case err != nil && err != io.EOF:
		return Line{}, &StreamError{Number: line.Number, Offset: r.offset, Err: err}
	}
	if line.Number == 1 && bytes.HasPrefix(raw, byteOrderMark) {
		raw = raw[len(byteOrderMark):]
		line.Offset += int64(len(byteOrderMark))
	}
	raw = bytes.TrimSuffix(bytes.TrimSuffix(raw, []byte{'\n'}), []byte{'\r'})
	if len(raw) > r.max {
		return line, &LineError{Number: line.Number, Offset: line.Offset, Err: ErrTooLong}
	}
	line.Bytes = slices.Clip(raw)
	return line, nil
}

var byteOrderMark = []byte("\xef\xbb\xbf")

// beside is the most bytes that a line may have beside its content: a byte
// order mark, a carriage return and a line feed.
const beside = 5

// rawLine returns the next line with its end, valid until the next call. Of a
// line that is too long it returns only as much as shows that.
func (r *Reader) rawLine() ([]byte, error) {
	r.long = r.long[:0]
	for {
		part, err := r.src.ReadSlice('\n')
		r.offset += int64(len(part))
		if err == bufio.ErrBufferFull {
			r.keep(part)
			continue
		}
		if len(r.long) == 0 {
			return part, err
		}
		r.keep(part)
		return r.long, err
	}
}

// keep adds a part to the long line, up to what shows that it is too long.
func (r *Reader) keep(part []byte) {
	room := r.max - len(r.long) + beside + 1
	r.long = append(r.long, part[:min(len(part), max(0, room))]...)
}

func isBlank(line []byte) bool {
	for _, c := range line {
		if c != ' ' && c != '\t' && c != '\r' {
			return false
		}
	}
	return true
}
