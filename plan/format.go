package plan

import (
	"strconv"
	"strings"
)

// Format names the wire form: always "oneplan/1.0" here. The zero Format is not
// written.
type Format string

// Format1 is the wire form that this package reads and writes.
const Format1 Format = "oneplan/1.0"

// CanonicalBase is where the published schemas and the FHIR package have their
// canonical URLs. It ends without a slash.
const CanonicalBase = "https://onechildoneplan.github.io/oneplan"

// FormatError says that a document is not of the form that this package reads.
type FormatError struct {
	// Newer is true where the document names a later form of the same kind.
	Newer bool
}

// Error says which of the two it is.
func (e *FormatError) Error() string {
	if e.Newer {
		return "plan: newer format than " + string(Format1)
	}
	return "plan: format is not " + string(Format1)
}

// Rule returns the rule id under which a reader reports the error.
func (e *FormatError) Rule() string {
	if e.Newer {
		return "json.newer-format"
	}
	return "form.pattern"
}

// Of returns the form that is read.
func (e *FormatError) Of() string { return string(Format1) }

// UnmarshalText takes [Format1] alone; anything else is a [*FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	if string(text) == string(Format1) {
		*f = Format1
		return nil
	}
	return &FormatError{Newer: newer(string(text), "oneplan/")}
}

// newer reports whether a text names a later version than 1.0 of a form.
func newer(text, form string) bool {
	version, ok := strings.CutPrefix(text, form)
	major, minor, dotted := strings.Cut(version, ".")
	a, errA := strconv.Atoi(major)
	b, errB := strconv.Atoi(minor)
	return ok && dotted && errA == nil && errB == nil && (a > 1 || a == 1 && b > 0)
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	if f != Format1 {
		return nil, &FormatError{}
	}
	return []byte(f), nil
}
