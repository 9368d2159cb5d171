package assess

// ID names one part of a document so that others can refer to it: ten random
// characters of the base32 alphabet a-z2-7. Order and number tell nothing. The
// empty ID refers to nothing.
type ID string

// ValidID reports whether the text has the form of an [ID].
func ValidID(s string) bool { return len(s) == 10 && base32(s) }

func base32(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '2' || c > '7') {
			return false
		}
	}
	return true
}
