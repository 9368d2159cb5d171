package plan

// Identifier is a key in another system (tunniste). The library gives it no
// meaning beyond its system; an identity code (henkilötunnus) has the system
// urn:oid:1.2.246.21.
type Identifier struct {
	// Naming system as a URI (tunnistejärjestelmä).
	System string `json:"system" validate:"required,absuri,max=200"`
	// The key itself (arvo).
	Value string `json:"value" validate:"required,max=200"`
}

// Coded is a code of someone else's code system, or its words alone, or
// nothing yet: the library invents no codes (koodi).
type Coded struct {
	// Code system as a URI (koodisto).
	System string `json:"system,omitzero" validate:"omitempty,absuri,max=200"`
	// The code (koodi).
	Code string `json:"code,omitzero" validate:"omitempty,max=100"`
	// The system's own words for the code (nimi).
	Display string `json:"display,omitzero" validate:"omitempty,max=200"`
}

// IsZero reports whether the slot is empty.
func (c Coded) IsZero() bool { return c == Coded{} }

// ValidURI reports whether the text is an absolute URI of printable ASCII: a
// scheme, a colon and something after it.
func ValidURI(s string) bool {
	scheme := -1
	for i := range len(s) {
		c := s[i]
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		switch {
		case c <= ' ' || c > '~':
			return false
		case scheme >= 0:
		case c == ':' && i > 0:
			scheme = i
		case letter, i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return scheme > 0 && len(s) > scheme+1
}
