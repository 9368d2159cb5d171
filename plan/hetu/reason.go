package hetu

import "github.com/onechildoneplan/oneplan/deadline/code"

// Reason is why a text is no identity code. Its label is a sentence for
// people.
type Reason = code.Enum[reasonTable]

// The reasons, in the order in which [Parse] looks for them.
const (
	// ReasonLength: there are not eleven characters.
	ReasonLength Reason = 1 + iota
	// ReasonCase: the separator or the check character is a small letter.
	ReasonCase
	// ReasonSeparator: the seventh character is no separator of the decree.
	ReasonSeparator
	// ReasonDate: the first six characters are no day of the separator's century.
	ReasonDate
	// ReasonIndividualNumber: characters eight to ten are not 002-999.
	ReasonIndividualNumber
	// ReasonCheckCharacter: the last character is not the one that the digits give.
	ReasonCheckCharacter
)

type reasonTable struct{}

var reasonRows = [...]code.Row{
	ReasonLength:           {Code: "length", FI: "tunnuksessa ei ole 11 merkkiä", SV: "beteckningen har inte 11 tecken", EN: "the code does not have 11 characters"},
	ReasonCase:             {Code: "case", FI: "tunnuksen kirjainten on oltava isoja", SV: "bokstäverna i beteckningen ska vara versaler", EN: "letters of the code must be capitals"},
	ReasonSeparator:        {Code: "separator", FI: "välimerkki ei ole mikään asetuksessa säädetyistä", SV: "skiljemarkören är inte någon av dem som anges i förordningen", EN: "the separator is none of those in the decree"},
	ReasonDate:             {Code: "date", FI: "syntymäaika ei ole olemassa oleva päivä", SV: "födelsetiden är inte en dag som finns", EN: "the date of birth is not a day that exists"},
	ReasonIndividualNumber: {Code: "individual-number", FI: "yksilönumeron luku ei ole väliltä 002–999", SV: "talet i det individuella numret är inte 002–999", EN: "the number of the individual number is not within 002–999"},
	ReasonCheckCharacter:   {Code: "check-character", FI: "tarkistusmerkki ei täsmää", SV: "kontrollbeteckningen stämmer inte", EN: "the check character does not match"},
}

func (reasonTable) Table() code.Table {
	return code.Table{Name: "identity-code-reason", Title: "Reason of an invalid identity code", Means: "Why a text is no Finnish personal identity code.", Rows: code.RowsOf(reasonRows[:])}
}

// InvalidError says that a text is no identity code, and why. It does not hold
// the text.
type InvalidError struct{ Reason Reason }

// Error names the reason.
func (e *InvalidError) Error() string { return "hetu: no valid identity code: " + e.Reason.String() }
