package sqlstore

import (
	"encoding/binary"

	"github.com/onechildoneplan/oneplan/plan/history"
)

// Sealer encrypts what the store keeps of content: the plan as it stands, the
// revisions and the changed parts. Columns by which lists are answered stay as
// they are (docs/stores.md names them). It is safe for concurrent use.
type Sealer interface {
	// Seal encrypts with today's key and says which one it is. Place is the row that
	// it is for, to be bound into the sealed bytes (additional data), so that rows
	// cannot be exchanged.
	Seal(plain []byte, place string) (keyID string, sealed []byte, err error)
	// Open is the way back, with the key of that id.
	Open(keyID string, sealed []byte, place string) ([]byte, error)
}

// The first byte of a stored value.
const (
	plainValue  = 0
	sealedValue = 1
)

// sealed returns a value as it is stored.
func (s *Store) sealed(plain []byte, place string) ([]byte, error) {
	if s.seal == nil {
		return append([]byte{plainValue}, plain...), nil
	}
	key, value, err := s.seal.Seal(plain, place)
	if err != nil {
		return nil, ErrRow
	}
	b := binary.AppendUvarint([]byte{sealedValue}, uint64(len(key)))
	return append(append(b, key...), value...), nil
}

// sealedTip returns an end of a chain as it is stored.
func (s *Store) sealedTip(t *history.Tip, place string) ([]byte, error) {
	if s.seal == nil {
		return t.AppendBinary([]byte{plainValue})
	}
	plain, _ := t.AppendBinary(nil)
	return s.sealed(plain, place)
}

// opened returns a value as it was.
func (s *Store) opened(value []byte, place string) ([]byte, error) {
	if len(value) == 0 {
		return nil, ErrRow
	}
	if value[0] == plainValue {
		return value[1:], nil
	}
	key, rest, ok := keyOf(value)
	if !ok || s.seal == nil {
		return nil, ErrRow
	}
	plain, err := s.seal.Open(key, rest, place)
	if err != nil {
		return nil, ErrRow
	}
	return plain, nil
}

// keyOf splits a sealed value.
func keyOf(value []byte) (key string, rest []byte, ok bool) {
	if len(value) < 2 || value[0] != sealedValue {
		return "", nil, false
	}
	n, size := binary.Uvarint(value[1:])
	if size <= 0 || n > uint64(len(value)-1-size) {
		return "", nil, false
	}
	rest = value[1+size:]
	return string(rest[:n]), rest[n:], true
}
