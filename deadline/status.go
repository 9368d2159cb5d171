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
	// StatusLapsed: the measure ended by law with the last day.
	StatusLapsed
	// StatusEnded: the right ended by law with the last day.
	StatusEnded
	// StatusExpired: the time to act ended with the last day.
	StatusExpired
	// StatusNotYet: the act may not be done yet.
	StatusNotYet
	// StatusAllowed: the act may be done.
	StatusAllowed
	// StatusTooEarly: the act was done before the day from which it may be.
	StatusTooEarly
	// StatusNoDay: no day is known, by law or because no notice is presumed.
	StatusNoDay
)

type statusTable struct{}

var statusRows = [...]code.Row{
	StatusWaitsForBirth: {Code: "waits-for-birth", FI: "odottaa syntymää", SV: "väntar på födelsen", EN: "waits for birth"},
	StatusPending:       {Code: "pending", FI: "kesken", SV: "pågår", EN: "pending"},
	StatusDueSoon:       {Code: "due-soon", FI: "määräpäivä lähellä", SV: "förfaller snart", EN: "due soon"},
	StatusMet:           {Code: "met", FI: "tehty ajoissa", SV: "gjort i tid", EN: "met"},
	StatusLate:          {Code: "late", FI: "myöhässä", SV: "försenad", EN: "late"},
	StatusLapsed:        {Code: "lapsed", FI: "rauennut", SV: "har förfallit", EN: "lapsed"},
	StatusEnded:         {Code: "ended", FI: "oikeus on päättynyt", SV: "rätten har upphört", EN: "the right has ended"},
	StatusExpired:       {Code: "expired", FI: "määräaika on päättynyt", SV: "fristen har gått ut", EN: "the time has passed"},
	StatusNotYet:        {Code: "not-yet", FI: "ei vielä mahdollista", SV: "inte möjligt ännu", EN: "not possible yet"},
	StatusAllowed:       {Code: "allowed", FI: "mahdollista", SV: "möjligt", EN: "possible"},
	StatusTooEarly:      {Code: "too-early", FI: "tehty liian aikaisin", SV: "gjort för tidigt", EN: "done too early"},
	StatusNoDay:         {Code: "no-day", FI: "ei päivää", SV: "ingen dag", EN: "no day"},
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

// over is how what the law ends stands once its last day has passed.
var over = code.Column[Lapse, Status]{LapseMeasure: StatusLapsed, LapseRight: StatusEnded, LapseTime: StatusExpired}

// stateOfEarliest is the state where Last is the first day on which the act may
// be done; Days are how many are left until then, or have passed since.
func (d Due) stateOfEarliest(on, done civil.Date) State {
	switch {
	case !done.IsZero() && !done.After(on) && done.Before(d.Last):
		return State{Status: StatusTooEarly, Days: d.Last.Sub(done)}
	case !done.IsZero() && !done.After(on):
		return State{Status: StatusMet, Days: done.Sub(d.Last)}
	case on.Before(d.Last):
		return State{Status: StatusNotYet, Days: d.Last.Sub(on)}
	}
	return State{Status: StatusAllowed, Days: on.Sub(d.Last)}
}

// State returns how the duty stands on a day. Done is the day on which it was
// done, zero if it was not; a day after on has not come yet. Due soon is a
// last day at most soon days away; a negative soon never is.
func (d Due) State(on, done civil.Date, soon int) State {
	if d.Dateless() {
		return State{Status: StatusNoDay}
	}
	if d.Rule.Earliest && !d.Waits() {
		return d.stateOfEarliest(on, done)
	}
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
	case left < 0 && d.Rule.Lapses.IsValid():
		return State{Status: over.Of(d.Rule.Lapses), Days: -left}
	case left < 0:
		return State{Status: StatusLate, Days: -left}
	case left <= soon:
		return State{Status: StatusDueSoon, Days: left}
	}
	return State{Status: StatusPending, Days: left}
}
