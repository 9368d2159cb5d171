package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Visibility is who may see a statement, before consents and prohibitions
// narrow it further (näkyvyys). Not given means [VisibilityCircle].
type Visibility = code.Enum[visibilityTable]

const (
	// VisibilityCircle is everyone who may see the plan.
	VisibilityCircle Visibility = 1 + iota
	// VisibilityProfessionals leaves out the family and near persons.
	VisibilityProfessionals
	// VisibilitySubject is the person whom the statement is about, who made it,
	// and who holds the baton: a third person's own matter.
	VisibilitySubject
	// VisibilityAuthor is only who made or recorded the statement.
	VisibilityAuthor
	// VisibilityConfidence is who said or recorded it, and who holds the baton; the
	// others do not learn that it was said. A child may speak so.
	VisibilityConfidence
)

type visibilityTable struct{}

var visibilityRows = [...]code.Row{
	VisibilityCircle:        {Code: "circle", FI: "kaikki, joilla on oikeus suunnitelmaan", SV: "alla som har rätt till planen", EN: "everyone who may see the plan"},
	VisibilityProfessionals: {Code: "professionals", FI: "vain ammattilaiset", SV: "endast yrkespersoner", EN: "professionals only"},
	VisibilitySubject:       {Code: "subject", FI: "vain asianosainen ja vastuutyöntekijä", SV: "endast den saken gäller och den ansvariga arbetstagaren", EN: "the person it is about and the responsible worker only"},
	VisibilityAuthor:        {Code: "author", FI: "vain kirjaaja", SV: "endast den som antecknat", EN: "the author only"},
	VisibilityConfidence:    {Code: "confidence", FI: "luottamuksella: vain kertoja, kirjaaja ja vastuutyöntekijä, eikä muille kerrota, että kohta on olemassa", SV: "i förtroende: endast den som berättat, den som antecknat och den ansvariga arbetstagaren, och andra får inte veta att delen finns", EN: "in confidence: who said it, who recorded it and the responsible worker only, and others do not learn that it exists"},
}

func (visibilityTable) Table() code.Table {
	return code.Table{Name: "visibility", Title: "Visibility", Means: "Who may see a statement, before consents and prohibitions narrow it further.", Rows: code.RowsOf(visibilityRows[:])}
}
