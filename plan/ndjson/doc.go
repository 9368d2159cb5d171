// Package ndjson reads and writes one JSON value a line (newline-delimited
// JSON, JSON Lines), in flat memory however long the stream is. It knows
// nothing of what the lines hold: decoding and encoding are the caller's
// functions.
//
// [Reader.Lines] gives the lines, [Values] turns them into values one after
// the other, and [Map] does so in parallel and keeps the order. A line that is
// too long or that the caller's function refuses is an error of that line
// alone, and the lines after it still come; see [LineError] and [StreamError].
//
// What is a line: bytes up to a line feed or to the end of the stream, so the
// last line needs no line feed. One carriage return before it belongs to the
// line end. A byte order mark at the very beginning is skipped. Lines that are
// blank (spaces, tabs, carriage returns) are counted and skipped. Nothing else
// is looked at: UTF-8, UTF-16 and what is no JSON go to the caller's function.
//
// The package opens and decompresses nothing: give it the reader of
// [compress/gzip] or of any other format.
//
// No error holds anything of a line's content.
package ndjson
