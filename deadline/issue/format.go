package issue

import (
	"strconv"
	"strings"
)

// FormatError says that a document is not of the wire form that is read.
type FormatError struct {
	// Known is the form that is read, as "oneplan/1.0".
	Known string
	// Newer is true where the document names a later form of the same family.
	Newer bool
}

// Error says which of the two it is.
func (e *FormatError) Error() string {
	if e.Newer {
		return "issue: newer format than " + e.Known
	}
	return "issue: format is not " + e.Known
}

// Rule returns the rule id under which a [Reader] reports the error.
func (e *FormatError) Rule() string {
	if e.Newer {
		return "json.newer-format"
	}
	return "form.pattern"
}

// Of returns the form that is read.
func (e *FormatError) Of() string { return e.Known }

// CheckFormat compares the name of a wire form, "family/major.minor", with the
// one that is read. The error is a [*FormatError].
func CheckFormat(text, known string) error {
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
