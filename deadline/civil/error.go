package civil

// SyntaxError says that a text is no value of the wanted form. It holds what
// was wanted, never the text: that may be content of a record.
type SyntaxError struct {
	// Form is what was wanted: "date" or "instant".
	Form string
}

var (
	errDate    = &SyntaxError{Form: "date"}
	errInstant = &SyntaxError{Form: "instant"}
)

// Error says what was wanted.
func (e *SyntaxError) Error() string { return "civil: not a valid " + e.Form }

// Rule returns the rule id under which a reader reports the error.
func (e *SyntaxError) Rule() string { return "form." + e.Form }
