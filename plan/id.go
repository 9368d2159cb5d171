package plan

import (
	"encoding/base32"
	"io"

	"github.com/onechildoneplan/oneplan/assess"
)

// ID names one part of a plan so that others can refer to it; see [assess.ID].
type ID = assess.ID

// LangTag is the language of a text of the record; see [assess.LangTag].
type LangTag = assess.LangTag

// Statement says who said something, when, about whom and who may see it; see
// [assess.Statement].
type Statement = assess.Statement

// Visibility is who may see a statement; see [assess.Visibility].
type Visibility = assess.Visibility

var alphabet = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// NewID draws the id of a part from a source of randomness, as
// [crypto/rand.Reader].
func NewID(random io.Reader) (ID, error) {
	text, err := draw(random, 10)
	return ID(text), err
}

// PlanID names a plan for ever: 128 random bits as 26 characters a-z2-7.
type PlanID string

// NewPlanID draws the id of a plan from a source of randomness, as
// [crypto/rand.Reader].
func NewPlanID(random io.Reader) (PlanID, error) {
	text, err := draw(random, 26)
	return PlanID(text), err
}

// draw returns n characters; 26 of them hold 128 bits, so the last is one of
// four bit patterns that end in zeros.
func draw(random io.Reader, n int) (string, error) {
	raw := make([]byte, (n*5+7)/8)
	if n == 26 {
		raw = raw[:16]
	}
	if _, err := io.ReadFull(random, raw); err != nil {
		return "", err
	}
	return alphabet.EncodeToString(raw)[:n], nil
}

// validPlanID reports whether the text has the form of a [PlanID].
func validPlanID(s string) bool {
	if len(s) != 26 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '2' || c > '7') {
			return false
		}
	}
	return true
}
