package annual

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

var (
	ruleTwice = issue.Rule{ID: "annual.twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama tunnus on annettu kahdesti.",
		"Samma identifierare har angetts två gånger.",
		"The same key is given twice.")}
	ruleNameless = issue.Rule{ID: "annual.nameless", Severity: issue.SeverityError, Words: code.Say(
		"Nimi puuttuu kaikilla kielillä.",
		"Namnet saknas på alla språk.",
		"The name is missing in every language.")}
	ruleWhen = issue.Rule{ID: "annual.when", Severity: issue.SeverityError, Words: code.Say(
		"Ajankohta sanotaan yhdellä tavalla: kuukausien päivä, kuukausien monesko viikonpäivä tai työpäivä, tai alkaen ja päättyen.",
		"Tidpunkten anges på ett sätt: en dag i månaderna, den hur mångte veckodagen eller arbetsdagen, eller från och till.",
		"The time is told in one way: a day of the months, which weekday or working day of them, or from and to.")}
	ruleNth = issue.Rule{ID: "annual.nth", Severity: issue.SeverityError, Words: code.Say(
		"Viikonpäivistä kuukauden neljä ensimmäistä ja neljä viimeistä ovat joka kuukaudessa; viidettä ei ole.",
		"Av veckodagarna finns de fyra första och de fyra sista i varje månad; den femte gör det inte.",
		"The first four and the last four of a weekday are in every month; the fifth is not.")}
	ruleMonthTwice = issue.Rule{ID: "annual.month-twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama kuukausi on annettu kahdesti.",
		"Samma månad har angetts två gånger.",
		"The same month is given twice.")}
	ruleHours = issue.Rule{ID: "annual.hours", Severity: issue.SeverityError, Words: code.Say(
		"Kellonajat eivät sovi yhteen: alku puuttuu, loppu ei ole alun jälkeen, tai ne ovat jaksolla.",
		"Klockslagen passar inte ihop: början saknas, slutet kommer inte efter början, eller de hör till en period.",
		"The times of the day do not fit: the beginning is missing, the end is not after it, or they stand with a window.")}
	ruleYears = issue.Rule{ID: "annual.years", Severity: issue.SeverityError, Words: code.Say(
		"Vuodet eivät sovi yhteen: viimeinen on ennen ensimmäistä, tai väli on ilman ensimmäistä.",
		"Åren passar inte ihop: det sista är före det första, eller intervallet saknar ett första år.",
		"The years do not fit: the last is before the first, or the interval has no first year.")}
	ruleSource = issue.Rule{ID: "annual.source", Severity: issue.SeverityHint, Words: code.Say(
		"Mistä tiedetään, että näin on sovittu? Anna lähde, tai merkitse esimerkiksi.",
		"Varifrån vet man att man har kommit överens om detta? Ange källan, eller märk som exempel.",
		"How is it known that this was agreed? Give the source, or mark it as an example.")}
	ruleYear = issue.Rule{ID: "annual.year", Severity: issue.SeverityError, Words: code.Say(
		"Kalenteri ei kata tätä vuotta.",
		"Kalendern täcker inte det här året.",
		"The calendar does not cover this year.")}
)

// Rules returns the rules of this package, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleTwice, ruleNameless, ruleWhen, ruleNth, ruleMonthTwice, ruleHours, ruleYears, ruleSource, ruleYear,
		ruleTable, ruleColumn, ruleColumnTwice, ruleCell, ruleTooBig,
	}
}

// Check reports what does not fit in a clock: keys given twice, names that are
// missing, events whose time is told in no way or in two; as a hint, events of which
// nobody says where they come from.
func (c *Clock) Check() issue.List {
	var found issue.List
	seen := map[directory.Key]bool{}
	for i := range c.Events {
		e, at := &c.Events[i], issue.Pointer("/events").Item(i)
		if seen[e.ID] {
			found = append(found, ruleTwice.At(at.Member("id")))
		}
		seen[e.ID] = true
		found = append(found, e.check(at)...)
	}
	return found
}

func (e *Event) check(at issue.Pointer) (found issue.List) {
	find := func(broken bool, r issue.Rule, member string) {
		if broken {
			found = append(found, r.At(at.Member(member)))
		}
	}
	find(e.Name.IsZero(), ruleNameless, "name")
	way := e.way()
	if way == wayNone {
		found = append(found, ruleWhen.At(at))
	}
	find(way == wayNth && e.Weekday.IsValid() && e.Nth > 4, ruleNth, "nth")
	months := map[int]bool{}
	for n, m := range e.Months {
		if months[m] {
			found = append(found, ruleMonthTwice.At(at.Member("months").Item(n)))
		}
		months[m] = true
	}
	starts, _ := e.Starts.minutes()
	ends, _ := e.Ends.minutes()
	find(e.Ends != "" && (e.Starts == "" || ends <= starts), ruleHours, "ends")
	find(way == wayWindow && (e.Starts != "" || e.Move.IsValid()), ruleHours, "from")
	find(e.LastYear != 0 && e.LastYear < e.FirstYear, ruleYears, "lastYear")
	find(e.Every > 1 && e.FirstYear == 0, ruleYears, "every")
	find(way != wayNth && e.FromEnd, ruleWhen, "fromEnd")
	find(e.Source == "" && !e.Example, ruleSource, "source")
	return found
}

// way is how the time of an event is told.
type way int

const (
	wayNone way = iota
	wayDay
	wayNth
	wayWindow
)

// way is the one way in which the time is told; none where it is told in two.
func (e *Event) way() way {
	switch months, window := len(e.Months) > 0, e.From != "" && e.To != ""; {
	case window && !months && e.Day == 0 && e.Nth == 0 && e.Weekday.IsZero():
		return wayWindow
	case e.From+e.To != "" || !months:
		return wayNone
	case e.Day != 0 && e.Nth == 0 && e.Weekday.IsZero():
		return wayDay
	case e.Nth != 0 && e.Day == 0:
		return wayNth
	}
	return wayNone
}
