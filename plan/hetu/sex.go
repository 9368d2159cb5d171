package hetu

import "github.com/onechildoneplan/oneplan/deadline/code"

// Sex is what the Population Information System recorded for giving a code
// (sukupuoli): the decree knows these two. The codes are those of FHIR's
// administrative gender.
type Sex = code.Enum[sexTable]

// Odd digits are a male's, even ones a female's (decree 128/2010, section 2).
const (
	SexMale Sex = 1 + iota
	SexFemale
)

type sexTable struct{}

var sexRows = [...]code.Row{
	SexMale:   {Code: "male", FI: "mies", SV: "man", EN: "male"},
	SexFemale: {Code: "female", FI: "nainen", SV: "kvinna", EN: "female"},
}

func (sexTable) Table() code.Table {
	return code.Table{Name: "identity-code-sex", Title: "Sex in an identity code", Means: "The sex recorded when an identity code was given.", Rows: code.RowsOf(sexRows[:])}
}
