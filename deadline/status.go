package deadline

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Status is how a duty stands on one day.
type Status = code.Enum[statusTable]

// The statuses, the most urgent last but for those that are over.
const (
	// StatusWaitsForBirth: the clock starts when the child is born.
	StatusWaitsForBirth Status = 1 + iota
	// StatusPending: there is time.
	StatusPending
	// StatusDueSoon: the last day is at most as near as the caller asked about.
	StatusDueSoon
	// StatusMet: done in time.
	StatusMet
	// StatusLate: done after the last day, or not done although it has passed.
	StatusLate
	// StatusLapsed: the measure or the right ended by law with the last day.
	StatusLapsed
)

type statusTable struct{}

var statusRows = [...]code.Row{
	StatusWaitsForBirth: {Code: "waits-for-birth", FI: "odottaa syntymää", SV: "väntar på födelsen", EN: "waits for birth"},
	StatusPending:       {Code: "pending", FI: "kesken", SV: "pågår", EN: "pending"},
	StatusDueSoon:       {Code: "due-soon", FI: "määräpäivä lähellä", SV: "förfaller snart", EN: "due soon"},
	StatusMet:           {Code: "met", FI: "tehty ajoissa", SV: "gjort i tid", EN: "met"},
	StatusLate:          {Code: "late", FI: "myöhässä", SV: "försenad", EN: "late"},
	StatusLapsed:        {Code: "lapsed", FI: "rauennut", SV: "förfallen", EN: "lapsed"},
}

func (statusTable) Table() code.Table {
	return code.Table{Name: "due-status", Title: "Status", Means: "How a duty stands on one day.", Rows: code.RowsOf(statusRows[:])}
}

// State is a status with its number of days.
type State struct {
	Status Status
	// Days are calendar days: how many are left (pending, due soon), were to
	// spare (met), or have passed since the last day (late, lapsed).
	Days int
}

// State returns how the duty stands on a day. Done is the day on which it was
// done, zero if it was not; a day after on has not come yet. Due soon is a
// last day at most soon days away; a negative soon never is.
func (d Due) State(on, done civil.Date, soon int) State {
	if !done.IsZero() && !done.After(on) && !d.Waits() {
		if done.After(d.Last) {
			return State{Status: StatusLate, Days: done.Sub(d.Last)}
		}
		return State{Status: StatusMet, Days: d.Last.Sub(done)}
	}
	left := d.Last.Sub(on)
	switch {
	case d.Waits():
		return State{Status: StatusWaitsForBirth}
	case left < 0 && d.Rule.Lapses:
		return State{Status: StatusLapsed, Days: -left}
	case left < 0:
		return State{Status: StatusLate, Days: -left}
	case left <= soon:
		return State{Status: StatusDueSoon, Days: left}
	}
	return State{Status: StatusPending, Days: left}
}
