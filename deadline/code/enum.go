package code

import "strconv"

// Table is a closed set of codes.
type Table struct {
	// Name names the set, in kebab-case: the last part of its FHIR url. No two
	// sets of this module have one name.
	Name string
	// Title and Means say in English what the set is about.
	Title string
	Means string
	// Rows are its members.
	Rows Rows
}

// Source is implemented by the empty type that stands for one set, and by the
// set's own type.
type Source interface{ Table() Table }

// Set is any closed set by the type of its members: plan.Track, say. What
// works over all sets takes it as its type argument: a drop-down, for example,
// of [All] and the members' labels.
type Set interface {
	~uint8
	Source
	IsValid() bool
	String() string
	Label(l Lang) string
}

// All returns the members of a set in order, as in All[plan.Track](). The
// slice is the caller's own.
func All[S Set]() []S {
	var set S
	all := make([]S, set.Table().Rows.Len())
	for i := range all {
		all[i] = S(i + 1)
	}
	return all
}

// Parse returns the member of a set with that code, as in
// Parse[plan.Track]("voluntary"). The code must match letter for letter; if
// none does, the member is zero and the error a [*MemberError].
func Parse[S Set](text string) (S, error) {
	var set S
	t := set.Table()
	if n := t.Rows.Find([]byte(text)); n != 0 {
		return S(n), nil
	}
	return 0, &MemberError{Set: t.Name}
}

// Enum is one member of the closed set S, numbered from 1. The zero Enum is no
// member.
type Enum[S Source] uint8

// Table returns the whole set.
func (Enum[S]) Table() Table {
	var s S
	return s.Table()
}

// Row returns the member's row, the zero Row for a value that is no member.
func (e Enum[S]) Row() Row { return e.Table().Rows.At(int(e)) }

// IsValid reports whether e is a member.
func (e Enum[S]) IsValid() bool { return e.Table().Rows.row(int(e)).Code != "" }

// IsZero reports whether no member is given.
func (e Enum[S]) IsZero() bool { return e == 0 }

// String returns the code; a value that is no member shows the set's name and
// the number, as "track(0)".
func (e Enum[S]) String() string {
	t := e.Table()
	if r := t.Rows.row(int(e)); r.Code != "" {
		return r.Code
	}
	return t.Name + "(" + strconv.Itoa(int(e)) + ")"
}

// Label returns the member's words, "" for a value that is no member.
func (e Enum[S]) Label(l Lang) string { return e.Table().Rows.row(int(e)).Label(l) }

// AppendText implements [encoding.TextAppender]. A value that is no member is
// a [*MemberError].
func (e Enum[S]) AppendText(b []byte) ([]byte, error) {
	t := e.Table()
	if r := t.Rows.row(int(e)); r.Code != "" {
		return append(b, r.Code...), nil
	}
	return b, &MemberError{Set: t.Name}
}

// MarshalText implements [encoding.TextMarshaler] as [Enum.AppendText].
func (e Enum[S]) MarshalText() ([]byte, error) { return e.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler]. The text must be a code
// of the set, letter for letter; if not, the error is a [*MemberError] and e is
// as it was.
func (e *Enum[S]) UnmarshalText(text []byte) error {
	t := e.Table()
	n := t.Rows.Find(text)
	if n == 0 {
		return &MemberError{Set: t.Name}
	}
	*e = Enum[S](n)
	return nil
}

// ValidatorValue is what validator/v10 looks at in place of e, wherever a set
// stands (its interface Valuer): the number, or for a number that is no member
// a [MemberError], for which a validator that knows plan/validation has a rule.
func (e Enum[S]) ValidatorValue() any {
	if e.IsZero() || e.IsValid() {
		return uint8(e)
	}
	return MemberError{Set: e.Table().Name}
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
