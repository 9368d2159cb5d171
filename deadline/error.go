package deadline

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Problem is what hinders a calendar or a rule from giving a day.
type Problem = code.Enum[problemTable]

// The problems, each an issue rule of [Issues] under the same id.
const (
	// ProblemOutside: a day needed for the answer lies outside the calendar.
	ProblemOutside Problem = 1 + iota
	// ProblemNoCalendar: the rule counts days of a calendar that was not given.
	ProblemNoCalendar
	// ProblemNoSchool: the rule counts school days and no school calendar was given.
	ProblemNoSchool
	// ProblemTerm: the term has no unit or a number that its unit does not take.
	ProblemTerm
	// ProblemWhen: the text is no day of the year.
	ProblemWhen
	// ProblemTooFar: the last day lies outside the years 1 to 9999.
	ProblemTooFar
	// ProblemNoClock: the rule is a limit that no event starts.
	ProblemNoClock
	// ProblemNoDay: no trigger day was given.
	ProblemNoDay
	// ProblemNotInForce: the rule was not in force on the trigger day.
	ProblemNotInForce
	// ProblemUnknownRule: there is no rule with that id.
	ProblemUnknownRule
	// ProblemUnknownCalendar: there is no calendar of that name.
	ProblemUnknownCalendar
	// ProblemUnknownEvent: there is no such event.
	ProblemUnknownEvent
	// ProblemBeforeBirth: the event lies before the birth of the person.
	ProblemBeforeBirth
	// ProblemNoRule: no rule that the event starts is in force on its day.
	ProblemNoRule
	// ProblemTarget: an organisation's own target claims to be law.
	ProblemTarget
	// ProblemRuleTwice: two targets have one id.
	ProblemRuleTwice
	// ProblemPeriod: a target ends before it begins.
	ProblemPeriod
	// ProblemFirstDay: the rule does not say whether the trigger day is counted.
	ProblemFirstDay
	// ProblemMoment: the moment given does not lie on the day of the event.
	ProblemMoment
	// ProblemEnd: the rule does not say what becomes of a last day on a holiday.
	ProblemEnd
)

type problemTable struct{}

func (problemTable) Table() code.Table {
	return code.Table{Name: "deadline-problem", Title: "Problem", Means: "What hinders a calendar or a rule from giving a day.", Rows: code.RowsOf(problemRows[:])}
}

var problemRows = [...]code.Row{
	ProblemOutside:         {Code: "calendar.outside", FI: "päivä ei ole kalenterin kattamalla ajalla", SV: "dagen ligger utanför kalenderns tid", EN: "the day lies outside the time that the calendar covers"},
	ProblemNoCalendar:      {Code: "calendar.missing", FI: "kalenteri puuttuu", SV: "kalendern saknas", EN: "the calendar is missing"},
	ProblemNoSchool:        {Code: "calendar.school-missing", FI: "koulun työpäivien laskemiseen tarvitaan koulun kalenteri", SV: "för att räkna skolans arbetsdagar behövs skolans kalender", EN: "counting school days needs the school's calendar"},
	ProblemTerm:            {Code: "term.invalid", FI: "määräajan pituus tai yksikkö ei kelpaa", SV: "fristens längd eller enhet duger inte", EN: "the length or the unit of the term is not valid"},
	ProblemWhen:            {Code: "calendar.when", FI: "juhlapäivän ajankohta ei kelpaa", SV: "helgdagens tidpunkt duger inte", EN: "the day of the holiday is not valid"},
	ProblemTooFar:          {Code: "term.too-far", FI: "määräpäivä olisi vuosien 1–9999 ulkopuolella", SV: "förfallodagen vore utanför åren 1–9999", EN: "the last day would lie outside the years 1 to 9999"},
	ProblemNoClock:         {Code: "rule.no-clock", FI: "sääntö on raja, josta ei laske määräpäivää", SV: "regeln är en gräns som inte ger någon förfallodag", EN: "the rule is a limit that gives no last day"},
	ProblemNoDay:           {Code: "event.no-day", FI: "tapahtuman päivä puuttuu", SV: "händelsens dag saknas", EN: "the day of the event is missing"},
	ProblemNotInForce:      {Code: "rule.not-in-force", FI: "sääntö ei ollut voimassa tapahtumapäivänä", SV: "regeln gällde inte på händelsens dag", EN: "the rule was not in force on the day of the event"},
	ProblemUnknownRule:     {Code: "rule.unknown", FI: "sääntöä ei ole luettelossa", SV: "regeln finns inte i förteckningen", EN: "the rule is not in the catalogue"},
	ProblemUnknownCalendar: {Code: "calendar.unknown", FI: "tämännimistä kalenteria ei ole", SV: "det finns ingen kalender med det namnet", EN: "there is no calendar of that name"},
	ProblemUnknownEvent:    {Code: "event.unknown", FI: "tällaista tapahtumaa ei ole", SV: "det finns ingen sådan händelse", EN: "there is no such event"},
	ProblemBeforeBirth:     {Code: "event.before-birth", FI: "tapahtuma on ennen syntymää", SV: "händelsen ligger före födelsen", EN: "the event lies before the birth"},
	ProblemNoRule:          {Code: "event.no-rule", FI: "yksikään tapahtuman käynnistämä sääntö ei ollut voimassa sinä päivänä", SV: "ingen regel som händelsen startar gällde den dagen", EN: "no rule that the event starts was in force on that day"},
	ProblemTarget:          {Code: "rule.target-as-law", FI: "omaa tavoitetta ei saa merkitä laiksi", SV: "ett eget mål får inte anges som lag", EN: "an own target must not be labelled law"},
	ProblemRuleTwice:       {Code: "rule.twice", FI: "sama sääntötunnus on annettu kahdesti", SV: "samma regel-id har getts två gånger", EN: "the same rule id is given twice"},
	ProblemPeriod:          {Code: "rule.period-reversed", FI: "sääntö päättyy ennen alkuaan", SV: "regeln slutar innan den börjar", EN: "the rule ends before it begins"},
	ProblemFirstDay:        {Code: "rule.first-day", FI: "sääntö ei sano, lasketaanko alkupäivä", SV: "regeln säger inte om den första dagen räknas", EN: "the rule does not say whether the first day is counted"},
	ProblemMoment:          {Code: "event.moment", FI: "kellonaika ei ole tapahtuman päivänä", SV: "klockslaget hör inte till händelsens dag", EN: "the moment does not lie on the day of the event"},
	ProblemEnd:             {Code: "rule.end", FI: "sääntö ei sano, siirtyykö viimeinen päivä", SV: "regeln säger inte om den sista dagen flyttas", EN: "the rule does not say whether the last day moves"},
}

// Error says why there is no day. It never holds a day or a name of a record.
type Error struct {
	Problem Problem
	// Of names the calendar or the rule, where there is one.
	Of string
}

// Error names the problem and what it is about.
func (e *Error) Error() string {
	text := "deadline: " + e.Problem.Label(code.EN)
	if e.Of != "" {
		text += " (" + e.Of + ")"
	}
	return text
}

// Rule returns the rule id under which the error is reported.
func (e *Error) Rule() string { return e.Problem.String() }

// Is makes errors.Is compare the problem; an empty Of matches any.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Problem == e.Problem && (t.Of == "" || t.Of == e.Of)
}

// At returns the error as an issue at a place of a document.
func (e *Error) At(p issue.Pointer) issue.Issue {
	return issue.Issue{Pointer: p, Rule: e.Rule(), Severity: issue.SeverityError, Of: e.Of}
}

// Issues returns the rules under which this package reports problems, with
// their words.
func Issues() issue.Catalogue {
	rows := slices.Concat(problemRows[1:], faults)
	all := make(issue.Catalogue, len(rows))
	for i, row := range rows {
		all[i] = issue.Rule{
			ID: row.Code, Severity: issue.SeverityError,
			Words: code.Say(sentence(row.FI), sentence(row.SV), sentence(row.EN)),
		}
	}
	return all
}

// sentence gives a clause its capital and its full stop.
func sentence(clause string) string {
	first, size := utf8.DecodeRuneInString(clause)
	return string(unicode.ToUpper(first)) + clause[size:] + "."
}
