package assess

// LangTag is the language of a text of the record (BCP 47, as "fi", "sv-FI",
// "so", "smn"). The empty tag means the language of the whole document.
type LangTag string

// ValidLangTag reports whether the text has the form of a [LangTag]: a primary
// language of two or three small letters, then subtags of two to eight letters
// or digits.
func ValidLangTag(s string) bool {
	part, primary := 0, true
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == '-' {
			if part < 2 || part > 8 || primary && part > 3 {
				return false
			}
			part, primary = 0, false
			continue
		}
		c := s[i]
		small := c >= 'a' && c <= 'z'
		if !small && (primary || (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
			return false
		}
		part++
	}
	return true
}
