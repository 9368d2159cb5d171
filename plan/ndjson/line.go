package ndjson

// Line is one line of a stream.
type Line struct {
	// Number counts from 1 and counts blank lines too.
	Number int64
	// Offset is where the line begins in the stream, in bytes from 0. Of a
	// compressed file it is the place in what the decompressor gives.
	Offset int64
	// Bytes is the line without its end. It is lent: whoever wants to keep it
	// makes a copy.
	Bytes []byte
}
