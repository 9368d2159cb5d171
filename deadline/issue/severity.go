package issue

import "github.com/onechildoneplan/oneplan/deadline/code"

// Severity is how much an issue weighs.
type Severity = code.Enum[severityTable]

// An error makes the document invalid; a warning asks for a look; a hint says
// what could be better.
const (
	SeverityError Severity = 1 + iota
	SeverityWarning
	SeverityHint
)

type severityTable struct{}

var severityRows = [...]code.Row{
	SeverityError:   {Code: "error", FI: "virhe", SV: "fel", EN: "error"},
	SeverityWarning: {Code: "warning", FI: "varoitus", SV: "varning", EN: "warning"},
	SeverityHint:    {Code: "hint", FI: "vihje", SV: "tips", EN: "hint"},
}

func (severityTable) Table() code.Table {
	return code.Table{Name: "severity", Title: "Severity", Means: "How much an issue weighs.", Rows: code.RowsOf(severityRows[:])}
}
