package assess

import (
	"strconv"
	"strings"
)

// Format names the wire form of a lone assessment: always
// "oneplan-assessment/1.0" here. The zero Format is not written.
type Format string

// Format1 is the wire form that this package reads and writes.
const Format1 Format = "oneplan-assessment/1.0"

// UnmarshalText takes [Format1] alone; anything else is a [*FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := checkFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), checkFormat(string(f), string(Format1))
}

// FormatError says that a document is not of the form that is read.
type FormatError struct {
	// Known is the form that is read.
	Known string
	// Newer is true where the document names a later form of the same kind.
	Newer bool
}

// Error says which of the two it is.
func (e *FormatError) Error() string {
	if e.Newer {
		return "assess: newer format than " + e.Known
	}
	return "assess: format is not " + e.Known
}

// Rule returns the rule id under which a reader reports the error.
func (e *FormatError) Rule() string {
	if e.Newer {
		return "json.newer-format"
	}
	return "form.pattern"
}

// Of returns the form that is read.
func (e *FormatError) Of() string { return e.Known }

// checkFormat compares a name of a wire form, "family/major.minor", with the
// one that is read.
func checkFormat(text, known string) error {
	if text == known {
		return nil
	}
	family, version, _ := strings.Cut(text, "/")
	knownFamily, knownVersion, _ := strings.Cut(known, "/")
	major, minor, ok := versionOf(version)
	ourMajor, ourMinor, _ := versionOf(knownVersion)
	newer := major > ourMajor || major == ourMajor && minor > ourMinor
	return &FormatError{Known: known, Newer: ok && family == knownFamily && newer}
}

func versionOf(text string) (major, minor uint64, ok bool) {
	a, b, dotted := strings.Cut(text, ".")
	major, errA := strconv.ParseUint(a, 10, 16)
	minor, errB := strconv.ParseUint(b, 10, 16)
	return major, minor, dotted && errA == nil && errB == nil
}
