package hetu

import (
	"strings"
	"unicode/utf8"
)

// LooksLike reports whether a text holds anything of the shape of an identity
// code: six digits, a separator, three digits and a letter or digit, with
// neither a letter nor a digit next to them. Date and check character may be
// wrong, letters small, and the separator any dash, since a mistyped code still
// tells who is meant.
//
// It serves to refuse codes as keys. A UUID and a run of random base32 or
// base64 never look like a code; keys of the form 123456-7890 always do, not
// only those that happen to spell a day.
func LooksLike(text string) bool {
	for i := 0; i+length <= len(text); i++ {
		if (i == 0 || !isAlphanumeric(text[i-1])) && shapeAt(text[i:]) {
			return true
		}
	}
	return false
}

// shapeAt reports whether a text begins with the shape of a code.
func shapeAt(text string) bool {
	if !areDigits(text[:6]) {
		return false
	}
	separator, size := utf8.DecodeRuneInString(text[6:])
	if century(capital(separator)) == 0 && !strings.ContainsRune(dashes, separator) {
		return false
	}
	rest := text[6+size:]
	return len(rest) >= 4 && areDigits(rest[:3]) && isAlphanumeric(rest[3]) &&
		(len(rest) == 4 || !isAlphanumeric(rest[4]))
}

// dashes are what word processors make of a hyphen: hyphens, figure, en and em
// dash, minus.
const dashes = "\u2010\u2011\u2012\u2013\u2014\u2212"

func areDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
