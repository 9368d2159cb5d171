package main

import (
	"bytes"
	"encoding/gob"
	"errors"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

// What travels between workers are bytes that only this program reads: a runner in
// another language takes a struct for rows of its own, and Flink's never came to the end
// of one with an empty list.
func init() {
	beam.RegisterCoder(reflect.TypeFor[Shard](), encodeShard, decodeShard)
	beam.RegisterCoder(reflect.TypeFor[Receipt](), encodeReceipt, decodeReceipt)
	beam.RegisterCoder(reflect.TypeFor[Second](), encodeSecond, decodeSecond)
	beam.RegisterCoder(reflect.TypeFor[Tally](), encodeTally, decodeTally)
	beam.RegisterCoder(reflect.TypeFor[Part](), encodePart, decodePart)
}

func encodeShard(s Shard) ([]byte, error)        { return packed(s) }
func decodeShard(data []byte) (Shard, error)     { return unpacked[Shard](data) }
func encodeReceipt(r Receipt) ([]byte, error)    { return packed(r) }
func decodeReceipt(data []byte) (Receipt, error) { return unpacked[Receipt](data) }
func encodeSecond(second Second) ([]byte, error) { return packed(second) }
func decodeSecond(data []byte) (Second, error)   { return unpacked[Second](data) }
func encodeTally(t Tally) ([]byte, error)        { return packed(t) }
func decodeTally(data []byte) (Tally, error)     { return unpacked[Tally](data) }

// errTravel says that what came from another worker cannot be read. It repeats nothing.
var errTravel = errors.New("what came from another worker cannot be read: is it of this version?")

func packed[T any](value T) ([]byte, error) {
	var b bytes.Buffer
	if gob.NewEncoder(&b).Encode(value) != nil {
		return nil, errTravel
	}
	return b.Bytes(), nil
}

func unpacked[T any](data []byte) (value T, err error) {
	if gob.NewDecoder(bytes.NewReader(data)).Decode(&value) != nil {
		err = errTravel
	}
	return value, err
}
