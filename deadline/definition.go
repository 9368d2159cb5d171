package deadline

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Definition says which days of a calendar count: all the days it covers but
// those of its rows. [NewCalendar] makes a [Calendar] of it. To derive a
// calendar, change the copy that [Calendar.Definition] returns.
type Definition struct {
	// Name is the reading's id on the command line and in results: "thl".
	Name string
	// Title is the name for people, Source the law or custom behind the reading.
	Title      code.Text
	Source     string
	Confidence Confidence
	// Covers holds the first and the last day that the calendar knows about, at
	// most 65535 days. Outside it every question is an error.
	Covers civil.Period
	// Weekly are the weekdays that do not count, Holidays the days of the year.
	// Where two rows fall on one day, the first in the list names it, and a
	// holiday goes before a weekday. There may be some 65000 rows.
	Weekly   []Weekly
	Holidays []Holiday
	// Terms, if any, are the only periods with days that count.
	Terms []civil.Period
	// Closed are periods that do not count.
	Closed []Closure
	// Extra are days that count although their weekday does not.
	Extra []civil.Date
}

// clone returns a copy that shares no list with d.
func (d Definition) clone() Definition {
	d.Weekly = slices.Clone(d.Weekly)
	d.Holidays = slices.Clone(d.Holidays)
	d.Terms = slices.Clone(d.Terms)
	d.Closed = slices.Clone(d.Closed)
	d.Extra = slices.Clone(d.Extra)
	return d
}

// faults are what can be wrong with a definition and with a school's file.
var faults = []code.Row{
	{Code: "calendar.name", FI: "kalenterilla on oltava nimi", SV: "kalendern måste ha ett namn", EN: "the calendar must have a name"},
	{Code: "calendar.covers", FI: "kalenterin on katettava 1–65535 päivää", SV: "kalendern måste omfatta 1–65535 dagar", EN: "the calendar must cover 1 to 65535 days"},
	{Code: "calendar.rows", FI: "kalenterissa on liian monta riviä", SV: "kalendern har för många rader", EN: "the calendar has too many rows"},
	{Code: "calendar.weekday-missing", FI: "rivillä ei ole viikonpäivää", SV: "raden har ingen veckodag", EN: "the row has no weekday"},
	{Code: "calendar.weekday", FI: "viikonpäivää ei ole", SV: "veckodagen finns inte", EN: "there is no such weekday"},
	{Code: "calendar.holiday-kind", FI: "rivin laji ei ole juhlapyhä, aatto tai paikallinen vapaapäivä", SV: "radens slag är inte helgdag, helgafton eller lokal ledighet", EN: "the kind of the row is not holiday, eve or local holiday"},
	{Code: "calendar.holiday-when", FI: "rivillä ei ole päivää", SV: "raden har ingen dag", EN: "the row has no day"},
	{Code: "calendar.terms-overlap", FI: "lukukaudet menevät päällekkäin", SV: "terminerna överlappar varandra", EN: "terms overlap"},
	{Code: "calendar.not-covered", FI: "päivä on kalenterin ajan ulkopuolella", SV: "dagen ligger utanför kalenderns tid", EN: "the day lies outside the time of the calendar"},
	{Code: "calendar.extra-outside-term", FI: "ylimääräinen työpäivä ei ole lukukaudella", SV: "den extra arbetsdagen ligger utanför terminerna", EN: "the extra day lies in no term"},
	{Code: "calendar.extra-holiday", FI: "ylimääräinen työpäivä on juhlapyhä tai loma", SV: "den extra arbetsdagen är en helgdag eller ledighet", EN: "the extra day is a holiday"},
	{Code: "calendar.extra-sunday", FI: "ylimääräinen työpäivä on sunnuntai", SV: "den extra arbetsdagen är en söndag", EN: "the extra day is a Sunday"},
	{Code: "calendar.extra-needless", FI: "päivä on työpäivä muutenkin", SV: "dagen är en arbetsdag ändå", EN: "the day counts anyway"},
	{Code: "calendar.period-reversed", FI: "jakso päättyy ennen alkuaan", SV: "perioden slutar innan den börjar", EN: "the period ends before it begins"},
	{Code: "calendar.period-open", FI: "jaksosta puuttuu alku tai loppu", SV: "periodens början eller slut saknas", EN: "the period lacks its beginning or its end"},
	{Code: "csv.too-big", FI: "tiedosto on liian suuri", SV: "filen är för stor", EN: "the file is too big"},
	{Code: "csv.utf8", FI: "tiedosto ei ole UTF-8-muotoa", SV: "filen är inte UTF-8", EN: "the file is not UTF-8"},
	{Code: "csv.heading", FI: "ensimmäisen rivin on oltava kind,from,to,name", SV: "den första raden ska vara kind,from,to,name", EN: "the first line must be kind,from,to,name"},
	{Code: "csv.syntax", FI: "rivi on rikki", SV: "raden är trasig", EN: "the line is broken"},
	{Code: "csv.too-many", FI: "rivejä on liikaa: lukukausia saa olla 100, lomia ja ylimääräisiä päiviä kumpiakin 1000", SV: "raderna är för många: högst 100 terminer, 1000 lov och 1000 extra dagar", EN: "there are too many lines: at most 100 terms, 1000 holidays and 1000 extra days"},
	{Code: "csv.name", FI: "nimessä on yli 200 merkkiä", SV: "namnet har över 200 tecken", EN: "the name has more than 200 characters"},
	{Code: "csv.one-day", FI: "ylimääräinen työpäivä on yksi päivä, mutta rivillä on toinenkin", SV: "en extra arbetsdag är en dag, men raden har två", EN: "an extra day is one day, but the line has another"},
	{Code: "csv.columns", FI: "rivillä on yli neljä saraketta", SV: "raden har över fyra kolumner", EN: "the line has more than four columns"},
	{Code: "csv.date", FI: "päivä ei ole muotoa VVVV-KK-PP tai sitä ei ole", SV: "datumet har inte formen ÅÅÅÅ-MM-DD eller finns inte", EN: "the date is not of the form YYYY-MM-DD, or there is no such day"},
	{Code: "csv.kind", FI: "rivin laji ei ole covers, term, holiday tai extra", SV: "radens slag är inte covers, term, holiday eller extra", EN: "the kind of the line is not covers, term, holiday or extra"},
	{Code: "csv.twice", FI: "tieto on annettu kahdesti", SV: "uppgiften har getts två gånger", EN: "this is given twice"},
	{Code: "csv.no-term", FI: "lukukausi puuttuu", SV: "terminen saknas", EN: "there is no term"},
}

func faultAt(p issue.Pointer, id string) issue.Issue {
	return issue.Issue{Pointer: p, Rule: id, Severity: issue.SeverityError}
}

// maxDays is what a table of 16-bit numbers can count, maxRows how many rows
// can be told apart in it beside the reasons that have no row.
const (
	maxDays = 1<<16 - 1
	maxRows = maxDays - 10
)

// check returns everything that hinders d from being a calendar.
func (d Definition) check() issue.List {
	var list issue.List
	add := func(p issue.Pointer, id string) { list = append(list, faultAt(p, id)) }
	if d.Name == "" {
		add("/name", "calendar.name")
	}
	days, covered := d.Covers.Days()
	if covered = covered && days <= maxDays; !covered {
		add("/covers", "calendar.covers")
	}
	if len(d.Weekly)+len(d.Holidays)+len(d.Closed) > maxRows {
		add("", "calendar.rows")
	}
	span := func(p issue.Pointer, s civil.Period) bool {
		switch {
		case s.From.IsZero() || s.To.IsZero():
			add(p, "calendar.period-open")
		case s.Reversed():
			add(p, "calendar.period-reversed")
		case covered && (!d.Covers.Contains(s.From) || !d.Covers.Contains(s.To)):
			add(p, "calendar.not-covered")
		default:
			return true
		}
		return false
	}
	for i, w := range d.Weekly {
		if p := issue.Pointer("/weekly").Item(i).Member("day"); w.Day.IsZero() {
			add(p, "calendar.weekday-missing")
		} else if !w.Day.IsValid() {
			add(p, "calendar.weekday")
		}
	}
	for i, h := range d.Holidays {
		p := issue.Pointer("/holidays").Item(i)
		if h.Kind != ReasonHoliday && h.Kind != ReasonEve && h.Kind != ReasonLocal {
			add(p.Member("kind"), "calendar.holiday-kind")
		}
		if h.When == (When{}) {
			add(p.Member("when"), "calendar.holiday-when")
		}
		if h.InForce.Reversed() {
			add(p.Member("inForce"), "calendar.period-reversed")
		}
	}
	for i, t := range d.Terms {
		p := issue.Pointer("/terms").Item(i)
		if span(p, t) && slices.ContainsFunc(d.Terms[:i], t.Overlaps) {
			add(p, "calendar.terms-overlap")
		}
	}
	for i, c := range d.Closed {
		span(issue.Pointer("/closed").Item(i), c.Period)
	}
	if list != nil || len(d.Extra) == 0 {
		return list
	}
	without := d
	without.Extra = nil
	plain := build(without)
	for i, day := range d.Extra {
		p := issue.Pointer("/extra").Item(i)
		r, err := plain.Explain(day)
		switch {
		case err != nil:
			add(p, "calendar.not-covered")
		case r.Kind == ReasonOutsideTerm:
			add(p, "calendar.extra-outside-term")
		case r.Works():
			add(p, "calendar.extra-needless")
		case r.Kind != ReasonWeekly:
			add(p, "calendar.extra-holiday")
		}
	}
	return list
}
