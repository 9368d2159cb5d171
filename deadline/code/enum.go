package code

import "strconv"

// Row is one member of a closed set: its code on the wire (kebab-case) and
// its words for people. Means, where given, explains the member in English.
type Row struct {
	Code       string
	FI, SV, EN string
	Means      string
}

// Label returns the row's words in one of the three languages; English for any
// other value.
func (r Row) Label(l Lang) string {
	switch l {
	case FI:
		return r.FI
	case SV:
		return r.SV
	}
	return r.EN
}

// Table is a closed set of codes. Row i stands for the member i+1.
// Rows must not be changed: they are shared.
type Table struct {
	// Name names the set, in kebab-case: the last part of its FHIR url.
	Name string
	// Title and Means say in English what the set is about.
	Title string
	Means string
	Rows  []Row
}

// Source is implemented by the empty type that stands for one set.
type Source interface{ Table() Table }

// Enum is one member of the closed set S, numbered from 1. The zero Enum is no
// member.
type Enum[S Source] uint8

// Table returns the whole set.
func (Enum[S]) Table() Table {
	var s S
	return s.Table()
}

// IsValid reports whether e is a member.
func (e Enum[S]) IsValid() bool { return e != 0 && int(e) <= len(e.Table().Rows) }

// IsZero reports whether no member is given.
func (e Enum[S]) IsZero() bool { return e == 0 }

// String returns the code; a value that is no member shows the set's name and
// the number, as "track(0)".
func (e Enum[S]) String() string {
	t := e.Table()
	if e == 0 || int(e) > len(t.Rows) {
		return t.Name + "(" + strconv.Itoa(int(e)) + ")"
	}
	return t.Rows[e-1].Code
}

// Label returns the member's words, "" for a value that is no member.
func (e Enum[S]) Label(l Lang) string {
	t := e.Table()
	if e == 0 || int(e) > len(t.Rows) {
		return ""
	}
	return t.Rows[e-1].Label(l)
}

// AppendText implements [encoding.TextAppender]. A value that is no member is
// a [*MemberError].
func (e Enum[S]) AppendText(b []byte) ([]byte, error) {
	t := e.Table()
	if e == 0 || int(e) > len(t.Rows) {
		return b, &MemberError{Set: t.Name}
	}
	return append(b, t.Rows[e-1].Code...), nil
}

// MarshalText implements [encoding.TextMarshaler] as [Enum.AppendText].
func (e Enum[S]) MarshalText() ([]byte, error) { return e.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler]. The text must be a code
// of the set, letter for letter; if not, the error is a [*MemberError].
func (e *Enum[S]) UnmarshalText(text []byte) error {
	t := e.Table()
	for i := range t.Rows {
		if t.Rows[i].Code == string(text) {
			*e = Enum[S](i + 1)
			return nil
		}
	}
	return &MemberError{Set: t.Name}
}

// Parse returns the member of S with that code.
func Parse[S Source](text string) (Enum[S], error) {
	var e Enum[S]
	err := e.UnmarshalText([]byte(text))
	return e, err
}

// All returns the members of S in order.
func All[S Source]() []Enum[S] {
	var s S
	all := make([]Enum[S], len(s.Table().Rows))
	for i := range all {
		all[i] = Enum[S](i + 1)
	}
	return all
}

// MemberError says that a text or number is no member of a set. It names the
// set, never the text: that may be content of a record.
type MemberError struct{ Set string }

// Error names the set.
func (e *MemberError) Error() string { return "code: not a member of " + e.Set }

// Rule returns the rule id under which a reader reports the error.
func (e *MemberError) Rule() string { return "form.enum" }

// Of returns the name of the set.
func (e *MemberError) Of() string { return e.Set }
