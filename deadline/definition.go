package deadline

import (
	"slices"
	"time"

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
	// Where two rows fall on one day, the first in the list names it.
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

// faults are the rules of a definition and of a school's file.
var faults = issue.Catalogue{
	fault("calendar.name", "kalenterilla on oltava nimi", "kalendern måste ha ett namn", "the calendar must have a name"),
	fault("calendar.covers", "kalenterin on katettava 1–65535 päivää", "kalendern måste omfatta 1–65535 dagar", "the calendar must cover 1 to 65535 days"),
	fault("calendar.weekday", "viikonpäivää ei ole", "veckodagen finns inte", "there is no such weekday"),
	fault("calendar.holiday-kind", "rivin laji ei ole juhlapyhä, aatto tai paikallinen vapaapäivä", "radens slag är inte helgdag, helgafton eller lokal ledighet", "the kind of the row is not holiday, eve or local holiday"),
	fault("calendar.holiday-when", "rivillä ei ole päivää", "raden har ingen dag", "the row has no day"),
	fault("calendar.terms-overlap", "lukukaudet menevät päällekkäin", "terminerna överlappar varandra", "terms overlap"),
	fault("calendar.not-covered", "päivä on kalenterin ajan ulkopuolella", "dagen ligger utanför kalenderns tid", "the day lies outside the time of the calendar"),
	fault("calendar.extra-outside-term", "ylimääräinen työpäivä ei ole lukukaudella", "den extra arbetsdagen ligger utanför terminerna", "the extra day lies in no term"),
	fault("calendar.extra-holiday", "ylimääräinen työpäivä on juhlapyhä tai loma", "den extra arbetsdagen är en helgdag eller ledighet", "the extra day is a holiday"),
	fault("calendar.extra-needless", "päivä on työpäivä muutenkin", "dagen är en arbetsdag ändå", "the day counts anyway"),
	fault("calendar.period-reversed", "jakso päättyy ennen alkuaan", "perioden slutar innan den börjar", "the period ends before it begins"),
	fault("calendar.period-open", "jaksosta puuttuu alku tai loppu", "periodens början eller slut saknas", "the period lacks its beginning or its end"),
}

func fault(id, fi, sv, en string) issue.Rule {
	return issue.Rule{ID: id, Severity: issue.SeverityError, Words: code.Text{FI: fi, SV: sv, EN: en}}
}

func faultAt(p issue.Pointer, id string) issue.Issue {
	r, ok := faults.Find(id)
	if !ok {
		panic("deadline: no fault " + id)
	}
	return r.At(p)
}

// maxDays is what a table of 16-bit numbers can count.
const maxDays = 1<<16 - 1

// Check returns everything that hinders d from being a calendar.
func (d Definition) Check() issue.List {
	var list issue.List
	add := func(p issue.Pointer, id string) { list = append(list, faultAt(p, id)) }
	if d.Name == "" {
		add("/name", "calendar.name")
	}
	if days, ok := d.Covers.Days(); !ok || days > maxDays {
		add("/covers", "calendar.covers")
		return list
	}
	span := func(p issue.Pointer, s civil.Period) bool {
		switch {
		case s.From.IsZero() || s.To.IsZero():
			add(p, "calendar.period-open")
		case s.Reversed():
			add(p, "calendar.period-reversed")
		case !d.Covers.Contains(s.From) || !d.Covers.Contains(s.To):
			add(p, "calendar.not-covered")
		default:
			return true
		}
		return false
	}
	for i, w := range d.Weekly {
		if w.Day < time.Sunday || w.Day > time.Saturday {
			add(issue.Pointer("/weekly").Item(i), "calendar.weekday")
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
