package issue

import (
	"bytes"
	"encoding/json"
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

// FamilyOf returns the family of wire forms that a document says to be of, as
// "oneplan" of {"format":"oneplan/1.0"}: it tells which reader to give the document
// to. It is "" where no member format with a text is met before the document ends or
// breaks off. Nothing is checked: what stands behind the format may be broken.
func FamilyOf(data []byte) string {
	const first = `{"format":"`
	data = bytes.TrimPrefix(data, byteOrderMark)
	if rest, ok := bytes.CutPrefix(data, []byte(first)); ok { // as we write it
		if family, _, ok := bytes.Cut(rest, []byte("/")); ok && !bytes.ContainsAny(family, "\"\\") {
			return string(family)
		}
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return ""
	}
	for d.More() {
		name, err := d.Token()
		var value json.RawMessage
		if err != nil || d.Decode(&value) != nil {
			return ""
		}
		if name == "format" {
			var text string
			_ = json.Unmarshal(value, &text) // no text: no family
			family, _, _ := strings.Cut(text, "/")
			return family
		}
	}
	return ""
}
