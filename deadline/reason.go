package deadline

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// ReasonKind is why a day counts or does not.
type ReasonKind = code.Enum[reasonKindTable]

// The kinds of day. Only ReasonWorking and ReasonExtra count.
const (
	// ReasonWorking is a day on which nothing hinders work.
	ReasonWorking ReasonKind = 1 + iota
	// ReasonExtra counts although its weekday does not: a Saturday at school.
	ReasonExtra
	// ReasonWeekly is a weekday that never counts: a Sunday.
	ReasonWeekly
	// ReasonHoliday is a holiday of the country (pyhäpäivä and others).
	ReasonHoliday
	// ReasonEve is the eve of a holiday (aatto) that does not count.
	ReasonEve
	// ReasonLocal is a local holiday: a school's autumn break.
	ReasonLocal
	// ReasonOutsideTerm lies in no term of the school.
	ReasonOutsideTerm
)

type reasonKindTable struct{}

var reasonKindRows = [...]code.Row{
	ReasonWorking:     {Code: "working", FI: "työpäivä", SV: "arbetsdag", EN: "working day"},
	ReasonExtra:       {Code: "extra", FI: "ylimääräinen työpäivä", SV: "extra arbetsdag", EN: "extra working day"},
	ReasonWeekly:      {Code: "weekly", FI: "viikonloppu", SV: "veckoslut", EN: "weekend"},
	ReasonHoliday:     {Code: "holiday", FI: "juhlapyhä", SV: "helgdag", EN: "holiday"},
	ReasonEve:         {Code: "eve", FI: "aatto", SV: "helgafton", EN: "eve of a holiday"},
	ReasonLocal:       {Code: "local", FI: "paikallinen vapaapäivä", SV: "lokal ledighet", EN: "local holiday"},
	ReasonOutsideTerm: {Code: "outside-term", FI: "lukukauden ulkopuolella", SV: "utanför terminen", EN: "outside school terms"},
}

func (reasonKindTable) Table() code.Table {
	return code.Table{Name: "day-reason", Title: "Reason", Means: "Why a day counts or does not.", Rows: code.RowsOf(reasonKindRows[:])}
}

// Reason says why a day counts in a calendar or does not. It is comparable.
type Reason struct {
	Kind ReasonKind
	// ID is the id of the holiday row, "" for other kinds.
	ID string
	// Name is the day's name, or the weekday's.
	Name code.Text
	// Source cites the law behind the row.
	Source     string
	Confidence Confidence
}

// Works reports whether a day with this reason counts.
func (r Reason) Works() bool { return r.Kind == ReasonWorking || r.Kind == ReasonExtra }

// Words returns the reason for people: the day's name, or the kind of day.
func (r Reason) Words(l code.Lang) string {
	if r.Name != (code.Text{}) {
		return r.Name.In(l)
	}
	return r.Kind.Label(l)
}

// Holiday is one row of a calendar: a day that does not count, while it is in
// force. Adding a holiday means adding a row.
type Holiday struct {
	// ID is kebab-case and the same for all rows of one day's history.
	ID   string
	Name code.Text
	// Kind is ReasonHoliday, ReasonEve or ReasonLocal.
	Kind ReasonKind
	When When
	// InForce holds the days on which the row is law; an open end goes on.
	InForce    civil.Period
	Source     string
	Confidence Confidence
	// Note says what is uncertain, in English.
	Note string
}

// Weekly is a weekday that does not count, while it is in force.
type Weekly struct {
	// Day must be given: a row without a day is a fault.
	Day        Weekday
	InForce    civil.Period
	Source     string
	Confidence Confidence
}

// Closure is a period that does not count: a school's local holiday.
type Closure struct {
	Name   string
	Period civil.Period
}
