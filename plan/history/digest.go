package history

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
)

// Digest is a SHA-256 digest; as text, 64 small hexadecimal digits (tiiviste).
// The zero Digest is not given and has no text.
type Digest [sha256.Size]byte

// Salt makes the digest of a part untold by its content: who does not have the
// salt cannot try out contents (suola). As text, 32 small hexadecimal digits; the
// zero Salt is not given and has none.
type Salt [16]byte

// HexError says that a text is no digest or salt. It never repeats the text.
type HexError struct{}

// Error holds no content.
func (*HexError) Error() string { return "history: not a digest or salt in small hexadecimal digits" }

// Rule returns the rule id under which a reader reports the error.
func (*HexError) Rule() string { return "form.pattern" }

// Of returns the form that is read.
func (*HexError) Of() string { return "hex" }

// IsZero reports whether no digest is given.
func (d Digest) IsZero() bool { return d == Digest{} }

// String returns the text of the digest.
func (d Digest) String() string { return hex.EncodeToString(d[:]) }

// MarshalText implements [encoding.TextMarshaler]. The zero Digest is a
// [*HexError].
func (d Digest) MarshalText() ([]byte, error) { return inHex(d[:]) }

// UnmarshalText implements [encoding.TextUnmarshaler]; the error is a
// [*HexError].
func (d *Digest) UnmarshalText(text []byte) error { return unhex(d[:], text) }

// IsZero reports whether no salt is given, as where it was erased.
func (s Salt) IsZero() bool { return s == Salt{} }

// MarshalText implements [encoding.TextMarshaler]. The zero Salt is a
// [*HexError].
func (s Salt) MarshalText() ([]byte, error) { return inHex(s[:]) }

// UnmarshalText implements [encoding.TextUnmarshaler]; the error is a
// [*HexError].
func (s *Salt) UnmarshalText(text []byte) error { return unhex(s[:], text) }

func inHex(b []byte) ([]byte, error) {
	if !given(b) {
		return nil, &HexError{}
	}
	return hex.AppendEncode(nil, b), nil
}

func given(b []byte) bool { return slices.ContainsFunc(b, func(c byte) bool { return c != 0 }) }

// unhex reads small hexadecimal digits only, so that a digest has one text.
func unhex(into, text []byte) error {
	if len(text) != 2*len(into) {
		return &HexError{}
	}
	for _, c := range text {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return &HexError{}
		}
	}
	if _, err := hex.Decode(into, text); err != nil || !given(into) {
		return &HexError{}
	}
	return nil
}

func newSalt(random io.Reader) (s Salt, err error) {
	_, err = io.ReadFull(random, s[:])
	return s, err
}

// Digests of different things begin with different bytes, so that one can
// never be taken for another.
const (
	tagMemberSalt = iota + 1
	tagMember
	tagPart
	tagItem
	tagRoot
	tagRevision
)

// hashing joins what goes into one digest in a buffer that it keeps.
type hashing struct{ buf []byte }

func (h *hashing) begin(tag byte) *hashing {
	h.buf = append(h.buf[:0], tag)
	return h
}

func (h *hashing) bytes(b []byte) *hashing {
	h.buf = append(h.buf, b...)
	return h
}

// text adds a text with its length before it.
func (h *hashing) text(s string) *hashing {
	h.number(len(s))
	h.buf = append(h.buf, s...)
	return h
}

func (h *hashing) number(n int) *hashing {
	h.buf = append(h.buf, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
	return h
}

func (h *hashing) sum() Digest { return sha256.Sum256(h.buf) }
