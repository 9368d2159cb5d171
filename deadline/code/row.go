package code

import "iter"

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

// Text returns the row's words.
func (r Row) Text() Text { return Text{FI: r.FI, SV: r.SV, EN: r.EN} }

// Rows are the rows of a set. Nobody can change them: they are handed out as
// copies.
type Rows struct{ keyed []Row }

// RowsOf makes the rows of a set out of an array that is keyed by the set's own
// constants. Place 0 belongs to no member and stays empty.
func RowsOf(keyed []Row) Rows { return Rows{keyed} }

// noRow stands for a number that is no member.
var noRow Row

// row is the row of member n, an empty one where there is no such member.
func (r Rows) row(n int) *Row {
	if uint(n) >= uint(len(r.keyed)) {
		return &noRow
	}
	return &r.keyed[n]
}

// Len returns how many members the set has.
func (r Rows) Len() int { return max(0, len(r.keyed)-1) }

// At returns the row of member n, counted from 1; the zero Row where there is
// no such member.
func (r Rows) At(n int) Row { return *r.row(n) }

// All goes through the members and their rows in order.
func (r Rows) All() iter.Seq2[int, Row] {
	return func(yield func(int, Row) bool) {
		for n := 1; n < len(r.keyed); n++ {
			if !yield(n, r.keyed[n]) {
				return
			}
		}
	}
}

// Find returns the number of the member with that code, 0 where none has it.
func (r Rows) Find(code []byte) int {
	for n := range r.keyed {
		if r.keyed[n].Code == string(code) {
			return n
		}
	}
	return 0
}
