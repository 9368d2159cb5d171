package plan

// Coded is a code of someone else's code system, or its words alone, or
// nothing yet: the library invents no codes (koodi). In a list it says something,
// and stands beside words that say the same: it is seen by whoever sees them.
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
