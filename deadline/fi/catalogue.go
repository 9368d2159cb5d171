package fi

import (
	"slices"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// The acts, with their names in the language's own form.
var (
	shl        = deadline.Act{Abbr: "ShL", Number: "1301/2014", Name: code.Text{FI: "sosiaalihuoltolaki", SV: "socialvårdslagen", EN: "Social Welfare Act"}}
	lsl        = deadline.Act{Abbr: "LsL", Number: "417/2007", Name: code.Text{FI: "lastensuojelulaki", SV: "barnskyddslagen", EN: "Child Welfare Act"}}
	ohl        = deadline.Act{Abbr: "OHL", Number: "1287/2013", Name: code.Text{FI: "oppilas- ja opiskelijahuoltolaki", SV: "lagen om elev- och studerandevård", EN: "Pupil and Student Welfare Act"}}
	tervhl     = deadline.Act{Abbr: "TervHL", Number: "1326/2010", Name: code.Text{FI: "terveydenhuoltolaki", SV: "hälso- och sjukvårdslagen", EN: "Health Care Act"}}
	hallinto   = deadline.Act{Abbr: "hallintolaki", Number: "434/2003", Name: code.Text{FI: "hallintolaki", SV: "förvaltningslagen", EN: "Administrative Procedure Act"}}
	assistance = deadline.Act{Abbr: "toimeentulotukilaki", Number: "1412/1997", Name: code.Text{FI: "laki toimeentulotuesta", SV: "lagen om utkomststöd", EN: "Act on Social Assistance"}}
	disability = deadline.Act{Number: "380/1987", Name: code.Text{FI: "laki vammaisuuden perusteella järjestettävistä palveluista ja tukitoimista", SV: "lagen om service och stöd på grund av handikapp", EN: "Act on Disability Services and Assistance"}}
	citations  = deadline.Citations{First: "150/1930 2 §", Month: "150/1930 3 §", End: "150/1930 5 §", Stays: "KHO:2015:27, KHO:2012:26"}
)

// Short forms that keep the rows of the catalogue on their lines.
const (
	law      = deadline.BasisLaw
	excluded = deadline.FirstExcluded
	included = deadline.FirstIncluded
	builtIn  = deadline.EndBuiltIn
	stays    = deadline.EndStays
	moves    = deadline.EndMoves
	unclear  = deadline.EndUnsettled
)

func workingDays(n int) deadline.Term  { return deadline.Term{N: n, Unit: deadline.UnitWorkingDays} }
func schoolDays(n int) deadline.Term   { return deadline.Term{N: n, Unit: deadline.UnitSchoolDays} }
func calendarDays(n int) deadline.Term { return deadline.Term{N: n, Unit: deadline.UnitCalendarDays} }
func weeks(n int) deadline.Term        { return deadline.Term{N: n, Unit: deadline.UnitWeeks} }
func months(n int) deadline.Term       { return deadline.Term{N: n, Unit: deadline.UnitMonths} }
func yearsOf(n int) deadline.Term      { return deadline.Term{N: n, Unit: deadline.UnitYears} }
func children(n int) deadline.Term     { return deadline.Term{N: n, Unit: deadline.UnitChildren} }

var (
	atOnce       = deadline.Term{Unit: deadline.UnitAtOnce}
	withoutDelay = deadline.Term{Unit: deadline.UnitWithoutDelay}
	sameDay      = deadline.Term{Unit: deadline.UnitSameDay}
	sameOrNext   = deadline.Term{Unit: deadline.UnitSameOrNextWorkingDay}
)

// both joins two notes.
func both(a, b code.Text) code.Text {
	return code.Text{FI: a.FI + " " + b.FI, SV: a.SV + " " + b.SV, EN: a.EN + " " + b.EN}
}

func date(y int, m time.Month, d int) civil.Date { return civil.MustDate(y, m, d) }

// since and during are the time in force of a row.
func since(from civil.Date) civil.Period      { return civil.Period{From: from} }
func during(from, to civil.Date) civil.Period { return civil.Period{From: from, To: to} }

// When the rows are to be read against the law again. A reform of the Child
// Welfare Act was before Parliament (HE 149/2025 vp) on 16.2.2026; whether it
// passed was not read.
var (
	reviewLsL    = date(2027, time.January, 31)
	reviewOthers = date(2027, time.June, 30)
)

var catalogue = sync.OnceValue(func() []deadline.Rule {
	rules := slices.Concat(shlRules(), lslRules(), ohlRules(), tervhlRules(), otherRules())
	for i := range rules {
		rules[i].Basis = law
		rules[i].Review = reviewOthers
		if rules[i].Act == lsl {
			rules[i].Review = reviewLsL
		}
	}
	return rules
})

// Rules returns the catalogue of law: a copy. Rows of one id follow each other.
func Rules() []deadline.Rule { return slices.Clone(catalogue()) }

// RulesOf returns the rows of one rule, the earliest first. For an unknown id
// the error is a [*deadline.Error].
func RulesOf(id string) ([]deadline.Rule, error) {
	var rows []deadline.Rule
	for _, r := range catalogue() {
		if r.ID == id {
			rows = append(rows, r)
		}
	}
	if rows == nil {
		return nil, &deadline.Error{Problem: deadline.ProblemUnknownRule}
	}
	return rows, nil
}
