package subjects

import (
	"errors"
	"strconv"
	"strings"
)

// Claim is what a [Set] remembers of one plan: digests, nothing that leads back to
// a child. The zero Claim is that of a plan that is not in force. As text it goes
// from one machine to another: a Set with the same key understands it.
type Claim struct {
	plan     uint64
	children []uint64 // of the key of today, then of former ones
}

// IsZero reports whether nothing is claimed.
func (c Claim) IsZero() bool { return len(c.children) == 0 }

// MarshalText writes the digests as hexadecimal numbers with spaces between them,
// that of the plan first. The zero Claim has no text: it is an error, so that a line
// that broke off is never read as a plan without a claim.
func (c Claim) MarshalText() ([]byte, error) {
	if c.IsZero() {
		return nil, errClaim
	}
	text := appendDigest(nil, c.plan)
	for _, child := range c.children {
		text = appendDigest(append(text, ' '), child)
	}
	return text, nil
}

func appendDigest(b []byte, digest uint64) []byte {
	hex := strconv.FormatUint(digest, 16)
	return append(append(b, strings.Repeat("0", 16-len(hex))...), hex...)
}

// mostClaimed is how many keys a claim has at most: that of today and former ones.
const mostClaimed = 1 + 50

var errClaim = errors.New("subjects: no claim of a plan in force")

// UnmarshalText reads what MarshalText writes and nothing else.
func (c *Claim) UnmarshalText(text []byte) error {
	words := strings.Split(string(text), " ")
	if len(words) < 2 || len(words) > 1+mostClaimed {
		return errClaim
	}
	read := make([]uint64, len(words))
	for i, word := range words {
		n, err := strconv.ParseUint(word, 16, 64)
		if err != nil || len(word) != 16 || word != strings.ToLower(word) {
			return errClaim
		}
		read[i] = n
	}
	*c = Claim{plan: read[0], children: read[1:]}
	return nil
}
