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
	// StatusAhead: the event that starts the clock is still to come.
	StatusAhead
	// StatusBeforeEvent: done before the event that starts the clock.
	StatusBeforeEvent
	// StatusEndedInTime: the measure or the right was ended by the last day.
	StatusEndedInTime
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
	StatusAhead:         {Code: "event-ahead", FI: "tapahtumaa ei ole vielä ollut", SV: "händelsen har inte inträffat än", EN: "the event is still to come"},
	StatusBeforeEvent:   {Code: "done-before-event", FI: "tehty ennen tapahtumaa", SV: "gjort före händelsen", EN: "done before the event"},
	StatusEndedInTime:   {Code: "ended-in-time", FI: "päättyi ajoissa", SV: "upphörde i tid", EN: "ended in time"},
	StatusNoDay:         {Code: "no-day", FI: "ei päivää", SV: "ingen dag", EN: "no day"},
}

func (statusTable) Table() code.Table {
	return code.Table{Name: "due-status", Title: "Status", Means: "How a duty stands on one day.", Rows: code.RowsOf(statusRows[:])}
}

// State is a status with its number of days.
type State struct {
	Status Status
	// Days are calendar days: how many are left (pending, due soon), were to
	// spare (met, ended in time), or have passed since the last day (late, lapsed);
	// for an event ahead, and for what was done before it, how many until it.
	Days int
	// Hours are the whole hours left, or passed, of a rule that counts hours where
	// it was asked by the moment; else 0.
	Hours int
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

// event returns the day of the event that started the clock.
func (d Due) event() civil.Date {
	if !d.setting.Event.IsZero() {
		return d.setting.Event
	}
	return d.Trigger
}

// stateAround is the state where the day asked about, or the deed, lies before
// the event; false where they do not. A term that runs backwards has its deed
// before the event, and an own day of a plan has no rule and no event.
func (d Due) stateAround(on, done civil.Date) (State, bool) {
	event := d.event()
	switch {
	case d.Rule.ID == "" || d.Term.N < 0:
		return State{}, false
	case on.Before(event):
		return State{Status: StatusAhead, Days: event.Sub(on)}, true
	case !done.IsZero() && done.Before(event):
		return State{Status: StatusBeforeEvent, Days: event.Sub(done)}, true
	}
	return State{}, false
}

// done is the state of what was done on a day.
func (d Due) done(on civil.Date) State {
	switch {
	case on.After(d.Last): // also where it had lapsed: somebody went on
		return State{Status: StatusLate, Days: on.Sub(d.Last)}
	case d.Rule.Lapses == LapseMeasure, d.Rule.Lapses == LapseRight:
		return State{Status: StatusEndedInTime, Days: d.Last.Sub(on)}
	}
	return State{Status: StatusMet, Days: d.Last.Sub(on)}
}

// StateAt returns how a duty that counts hours stands at a moment, with the hours
// left or passed; done is the moment when it was done, zero if it was not. Other
// duties have no moment: they stand as [Due.State] says, by the days of these
// moments at the offset they are written with.
func (d Due) StateAt(at, done civil.Instant, soon int) State {
	on, _ := at.DayAt(at.Offset())
	var doneOn civil.Date
	if !done.IsZero() {
		doneOn, _ = done.DayAt(done.Offset())
	}
	if d.At.IsZero() || d.Doubt == DoubtNoMoment {
		return d.State(on, doneOn, soon)
	}
	var s State
	switch left := d.At.Unix() - at.Unix(); {
	case !done.IsZero() && done.Unix() <= at.Unix():
		s = d.done(d.Last)
		if over := done.Unix() - d.At.Unix(); over > 0 {
			s = d.done(d.Last.AddDays(1))
			s.Days, s.Hours = doneOn.Sub(d.Last), int(over/3600)
		} else {
			s.Days, s.Hours = d.Last.Sub(doneOn), int(-over/3600)
		}
	case at.Unix() < d.options.Moment.Unix():
		s = State{Status: StatusAhead, Hours: int((d.options.Moment.Unix() - at.Unix()) / 3600)}
	case left < 0 && d.Rule.Lapses.IsValid():
		s = State{Status: over.Of(d.Rule.Lapses), Days: on.Sub(d.Last), Hours: int(-left / 3600)}
	case left < 0:
		s = State{Status: StatusLate, Days: on.Sub(d.Last), Hours: int(-left / 3600)}
	default:
		s = State{Status: StatusPending, Days: d.Last.Sub(on), Hours: int(left / 3600)}
		if s.Days <= soon {
			s.Status = StatusDueSoon
		}
	}
	return s
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
	if done.After(on) {
		done = civil.Date{}
	}
	if s, before := d.stateAround(on, done); before {
		return s
	}
	if !done.IsZero() && !d.Waits() {
		return d.done(done)
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
