package deadline

import "github.com/onechildoneplan/oneplan/deadline/code"

// Confidence is how sure a row of law or calendar is.
type Confidence = code.Enum[confidenceTable]

// A verified row was read in the act, in a decision of a court or in the
// authority's own words. An uncertain one rests on memory, on sources that
// conflict, or on a point that the law leaves open; its note says which.
const (
	Verified Confidence = 1 + iota
	Uncertain
)

type confidenceTable struct{}

var confidenceRows = [...]code.Row{
	Verified:  {Code: "verified", FI: "tarkistettu", SV: "kontrollerad", EN: "verified"},
	Uncertain: {Code: "uncertain", FI: "epävarma", SV: "osäker", EN: "uncertain"},
}

func (confidenceTable) Table() code.Table {
	return code.Table{Name: "confidence", Title: "Confidence", Means: "How sure a row of law or calendar is.", Rows: code.RowsOf(confidenceRows[:])}
}
