package parquet

import "encoding/binary"

// thrift writes Apache Thrift's compact protocol, as far as Parquet's metadata
// needs it: structs of numbers, texts, lists and structs, fields in rising order.
type thrift struct {
	bytes []byte
	last  []int // the last field of each struct that is open
}

// Kinds of values on the wire.
const (
	kindInt32  = 5
	kindInt64  = 6
	kindBinary = 8
	kindList   = 9
	kindStruct = 12
)

func (t *thrift) begin() { t.last = append(t.last, 0) }

func (t *thrift) end() {
	t.bytes = append(t.bytes, 0)
	t.last = t.last[:len(t.last)-1]
}

// field begins one; no struct of the format skips more than fifteen.
func (t *thrift) field(id int, kind byte) {
	last := &t.last[len(t.last)-1]
	t.bytes = append(t.bytes, byte(id-*last)<<4|kind)
	*last = id
}

// bare is a number without a field: an element of a list.
func (t *thrift) bare(n int64) { t.bytes = binary.AppendVarint(t.bytes, n) } // zigzag, as Go's varint is

func (t *thrift) number(id int, n int64) {
	t.field(id, kindInt32)
	t.bare(n)
}

func (t *thrift) long(id int, n int64) {
	t.field(id, kindInt64)
	t.bare(n)
}

func (t *thrift) bytesOf(s string) {
	t.bytes = append(binary.AppendUvarint(t.bytes, uint64(len(s))), s...)
}

func (t *thrift) text(id int, s string) {
	t.field(id, kindBinary)
	t.bytesOf(s)
}

func (t *thrift) structure(id int) {
	t.field(id, kindStruct)
	t.begin()
}

func (t *thrift) list(id int, kind byte, n int) {
	t.field(id, kindList)
	if n < 15 {
		t.bytes = append(t.bytes, byte(n)<<4|kind)
		return
	}
	t.bytes = append(t.bytes, 0xf0|kind)
	t.bytes = binary.AppendUvarint(t.bytes, uint64(n)) //nolint:gosec // not negative
}
