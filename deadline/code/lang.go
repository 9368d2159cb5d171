package code

import (
	"cmp"
	"unicode"
	"unicode/utf8"
)

// Lang is a language that the library speaks to people in. The languages of
// a record's own texts are open, so those are texts, not a Lang.
type Lang = Enum[langTable]

// The three languages, by their ISO 639-1 codes.
const (
	FI Lang = 1 + iota
	SV
	EN
)

type langTable struct{}

var langRows = [...]Row{
	FI: {Code: "fi", FI: "suomi", SV: "finska", EN: "Finnish"},
	SV: {Code: "sv", FI: "ruotsi", SV: "svenska", EN: "Swedish"},
	EN: {Code: "en", FI: "englanti", SV: "engelska", EN: "English"},
}

func (langTable) Table() Table {
	return Table{Name: "lang", Title: "Language", Means: "Languages that the library speaks.", Rows: RowsOf(langRows[:])}
}

// Text is one sentence or name in the three languages.
type Text struct{ FI, SV, EN string }

// Say makes a Text of its three wordings.
func Say(fi, sv, en string) Text { return Text{FI: fi, SV: sv, EN: en} }

// Compare orders texts by their English, then Finnish, then Swedish wording.
func (t Text) Compare(u Text) int {
	return cmp.Or(cmp.Compare(t.EN, u.EN), cmp.Compare(t.FI, u.FI), cmp.Compare(t.SV, u.SV))
}

// In returns the text in one language; English for any other value.
func (t Text) In(l Lang) string { return Row{FI: t.FI, SV: t.SV, EN: t.EN}.Label(l) }

// Capital begins a label with a capital letter, for where it stands as a line or title of its own.
func Capital(label string) string {
	r, size := utf8.DecodeRuneInString(label)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + label[size:]
}
