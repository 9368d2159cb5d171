package history

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Retention is how long a plan is kept, as data of the embedder's
// (säilytysaika). The library has no periods of its own: they differ by
// Controller and act, and none was read in a text.
type Retention struct {
	// Years are counted from the day of Since.
	Years int
	Since RetentionStart
	// Source cites the act or the controller's own plan of retention.
	Source string
}

// RetentionStart is from what a retention period runs (säilytysajan alku).
type RetentionStart = code.Enum[retentionStartTable]

const (
	RetentionClosed      RetentionStart = 1 + iota // suunnitelman päättyminen
	RetentionLastContact                           // viimeinen yhteydenotto
	RetentionBirth                                 // lapsen syntymä
)

type retentionStartTable struct{}

var retentionStartRows = [...]code.Row{
	RetentionClosed:      {Code: "closed", FI: "suunnitelman päättymisestä", SV: "från det att planen avslutades", EN: "from the end of the plan"},
	RetentionLastContact: {Code: "last-contact", FI: "viimeisestä yhteydenotosta", SV: "från den sista kontakten", EN: "from the last contact"},
	RetentionBirth:       {Code: "birth", FI: "lapsen syntymästä", SV: "från barnets födelse", EN: "from the child's birth"},
}

func (retentionStartTable) Table() code.Table {
	return code.Table{Name: "retention-start", Title: "Start of retention", Means: "From what a retention period runs.", Rows: code.RowsOf(retentionStartRows[:])}
}

// Ends returns the last day on which the plan is kept, and false where the
// period has not begun: an open plan, no contact held, no day of birth.
func (r Retention) Ends(p *plan.Plan) (civil.Date, bool) {
	var from civil.Date
	switch r.Since {
	case RetentionClosed:
		if len(p.Course) > 0 && !plan.Open(p.Status()) {
			from = p.Course[len(p.Course)-1].On
		}
	case RetentionLastContact:
		for i := range p.Contacts {
			if c := &p.Contacts[i]; c.State == plan.ContactHeld && c.Day.After(from) {
				from = c.Day
			}
		}
	case RetentionBirth:
		from = p.Child.Born
	}
	return from.AddYears(r.Years), !from.IsZero()
}
