package hetu

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"errors"
)

// MinKey is the least length of a pseudonym key, in bytes.
const MinKey = sha256.Size

var (
	// ErrShortKey says that a pseudonym key has under [MinKey] bytes.
	ErrShortKey = errors.New("hetu: a pseudonym key has at least 32 bytes")
	// ErrNoCode says that the zero [Code] has no pseudonym: all who have no
	// code would share it.
	ErrNoCode = errors.New("hetu: no identity code to make a pseudonym of")
)

// pseudonymDomain keeps these digests apart from all other uses of the same
// key. The version changes with anything that changes a pseudonym.
const pseudonymDomain = "oneplan/hetu/pseudonym/v1\x00"

var pseudonymText = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// Pseudonym returns a pseudonym of the code: HMAC-SHA-256 under the caller's
// key as 52 characters a-z and 2-7. The same code and key always give the same
// pseudonym, so the records of one person meet; two keys give pseudonyms that
// cannot be joined, so give each data release its own key.
//
// The key is at least [MinKey] random bytes, else [ErrShortKey]. There are so
// few codes that whoever has the key can try them all: the key is as secret as
// the register, and what bears pseudonyms is still personal data (GDPR,
// article 4(5)). A person whose code changes gets another pseudonym.
func (c Code) Pseudonym(key []byte) (string, error) {
	if len(key) < MinKey {
		return "", ErrShortKey
	}
	if c.IsZero() {
		return "", ErrNoCode
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(pseudonymDomain + c.Text()))
	return pseudonymText.EncodeToString(mac.Sum(nil)), nil
}
