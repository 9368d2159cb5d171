package ndjson

import (
	"errors"
	"strconv"
)

// ErrTooLong is the cause of the [LineError] of a line that is longer than
// [Options.MaxLine].
var ErrTooLong = errors.New("ndjson: line too long")

// ErrBlank is the cause of the [LineError] of a value whose encoding is blank:
// a reader would not see that line.
var ErrBlank = errors.New("ndjson: blank value")

// ErrNotJSON is the cause of the [LineError] of a value whose encoding spans
// lines and is no JSON that could be put on one.
var ErrNotJSON = errors.New("ndjson: value of several lines is not JSON")

// LineError says that one line, or the value for one, was refused. The lines
// after it are not affected.
type LineError struct {
	// Number and Offset are those of the [Line].
	Number, Offset int64
	// Err is the cause: one of this package's, or what the caller's function
	// said.
	Err error
}

// Error names the line. It does not repeat a cause that came from the caller's
// function, since that may quote the line.
func (e *LineError) Error() string {
	words := "refused"
	switch e.Err {
	case ErrTooLong:
		words = "too long"
	case ErrBlank:
		words = "blank value"
	case ErrNotJSON:
		words = "value of several lines is not JSON"
	}
	return "ndjson: line " + strconv.FormatInt(e.Number, 10) + " at byte " + strconv.FormatInt(e.Offset, 10) + ": " + words
}

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// StreamError says that the stream under the lines could not be read or
// written any further. Nothing comes after it.
type StreamError struct {
	// Number is the line that was being read or written. A line that broke off
	// is not given out: it may be cut.
	Number int64
	// Offset is how many bytes went well.
	Offset int64
	// Err is what the caller's reader or writer said.
	Err error
}

// Error names the place and repeats what the reader or writer said: files,
// networks and decompressors speak of themselves, not of content.
func (e *StreamError) Error() string {
	return "ndjson: stream failed in line " + strconv.FormatInt(e.Number, 10) + " at byte " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *StreamError) Unwrap() error { return e.Err }
