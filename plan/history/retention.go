package history

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// Retention is how long a plan is kept, as data of the embedder's
// (säilytysaika). [Statutory] has the periods of 703/2023; a controller may have
// others.
type Retention struct {
	// Years are counted from the day of Since.
	Years int
	Since RetentionStart
	// From is the day from which the years run where the plan does not hold it: the
	// client's death always, else a day later than the plan's own, as the closing of
	// a matter that went on after the plan. Zero is the plan's own day.
	From civil.Date
	// Source cites the act or the controller's own plan of retention.
	Source string
}

// Statutory returns the periods that the annex of 703/2023 gives for records of a
// kind and that a plan can have: a plan that has records of many kinds is kept for
// the longest. Two periods of one kind that run from different days, as those of
// patient records, are alternatives: the row of the annex says when which holds. Nil
// where the annex has none, as of letters and logs, whose years
// run from a day of their own.
func Statutory(kind fi.Group) []Retention {
	var all []Retention
	for _, r := range fi.Retentions() {
		if since, ok := startOf(r.From); ok && r.Kind == kind {
			all = append(all, Retention{Years: r.Years, Since: since, Source: r.Source})
		}
	}
	return all
}

// startOf is the start of a period that runs from an event of the annex.
func startOf(e fi.Event) (RetentionStart, bool) {
	switch e {
	case fi.EventMatterClosed:
		return RetentionClosed, true
	case fi.EventBirth:
		return RetentionBirth, true
	case fi.EventClientDied:
		return RetentionDeath, true
	}
	return 0, false
}

// RetentionStart is from what a retention period runs (säilytysajan alku).
type RetentionStart = code.Enum[retentionStartTable]

const (
	RetentionClosed      RetentionStart = 1 + iota // suunnitelman päättyminen, asian sulkeminen
	RetentionLastContact                           // viimeinen yhteydenotto
	RetentionBirth                                 // lapsen syntymä
	RetentionDeath                                 // asiakkaan kuolema
)

type retentionStartTable struct{}

var retentionStartRows = [...]code.Row{
	RetentionClosed:      {Code: "closed", FI: "suunnitelman päättymisestä", SV: "från det att planen avslutades", EN: "from the end of the plan"},
	RetentionLastContact: {Code: "last-contact", FI: "viimeisestä yhteydenotosta", SV: "från den sista kontakten", EN: "from the last contact"},
	RetentionBirth:       {Code: "birth", FI: "lapsen syntymästä", SV: "från barnets födelse", EN: "from the child's birth"},
	RetentionDeath:       {Code: "death", FI: "asiakkaan kuolemasta", SV: "från klientens död", EN: "from the client's death"},
}

func (retentionStartTable) Table() code.Table {
	return code.Table{Name: "retention-start", Title: "Start of retention", Means: "From what a retention period runs.", Rows: code.RowsOf(retentionStartRows[:])}
}

// Ends returns the last day on which the plan is kept, and false where the
// period has not begun: an open plan, no contact held, no day of birth, no day of
// death given in From.
func (r Retention) Ends(p *plan.Plan) (civil.Date, bool) {
	from := r.start(p)
	if !from.IsZero() && r.From.After(from) || r.Since == RetentionDeath {
		from = r.From
	}
	return from.AddYears(r.Years), !from.IsZero()
}

// start returns the plan's own day, the zero Date where it has none.
func (r Retention) start(p *plan.Plan) (from civil.Date) {
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
	return from
}
