package ndjson

import (
	"bytes"
	"encoding/json"
	"io"
)

// Writer writes one value a line.
type Writer[T any] struct {
	dst    io.Writer
	encode func(T) ([]byte, error)
	line   bytes.Buffer

	number int64 // lines written
	offset int64 // bytes written
	err    error
}

// NewWriter returns a Writer that encodes values by the caller's function,
// whose result it does not keep. Each line goes to dst in one Write, so wrap
// dst in a [bufio.Writer] for many short lines, and flush that.
func NewWriter[T any](dst io.Writer, encode func(T) ([]byte, error)) *Writer[T] {
	return &Writer[T]{dst: dst, encode: encode}
}

// Write writes v and a line feed. An encoding that spans lines is compacted;
// any other goes out byte for byte, trusted to be one JSON value.
//
// A value that cannot be written is a [*LineError] and leaves no trace in the
// stream. An error of dst is a [*StreamError]; what is in the stream then may
// end in a part of a line, so every later Write returns the same error.
func (w *Writer[T]) Write(v T) error {
	if w.err != nil {
		return w.err
	}
	text, err := w.encode(v)
	if err == nil {
		err = w.put(text)
	}
	if err != nil {
		return &LineError{Number: w.number + 1, Offset: w.offset, Err: err}
	}
	n, err := w.dst.Write(w.line.Bytes())
	w.offset += int64(n)
	w.number++
	if err == nil && n < w.line.Len() {
		err = io.ErrShortWrite
	}
	if err != nil {
		w.err = &StreamError{Number: w.number, Offset: w.offset, Err: err}
	}
	return w.err
}

// put makes the next line of a text.
func (w *Writer[T]) put(text []byte) error {
	text = bytes.TrimRight(text, " \t\r\n")
	if len(text) == 0 {
		return ErrBlank
	}
	w.line.Reset()
	if bytes.IndexByte(text, '\n') < 0 {
		w.line.Write(text)
	} else if json.Compact(&w.line, text) != nil {
		return ErrNotJSON
	}
	w.line.WriteByte('\n')
	return nil
}
