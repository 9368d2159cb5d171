package deadline

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Unit is what a term is counted in.
type Unit = code.Enum[unitTable]

// The units of a term.
const (
	// UnitWorkingDays counts the working days of a calendar (arkipäivä).
	UnitWorkingDays Unit = 1 + iota
	// UnitSchoolDays counts the working days of a school (oppilaitoksen työpäivä).
	UnitSchoolDays
	// UnitCalendarDays counts every day (päivä).
	UnitCalendarDays
	UnitWeeks
	UnitMonths
	UnitYears
	// UnitAtOnce is the trigger day itself (välittömästi). It takes no number.
	UnitAtOnce
	// UnitWithoutDelay is the trigger day too, in the milder words of the law
	// (viipymättä). It takes no number.
	UnitWithoutDelay
	// UnitSameDay is the trigger day, or the next working day where it is none.
	// It takes no number.
	UnitSameDay
	// UnitSameOrNextWorkingDay is the first working day after the trigger day.
	// It takes no number.
	UnitSameOrNextWorkingDay
	// UnitChildren is no time at all: the rule is a limit on how many children,
	// and no event starts a clock.
	UnitChildren
	// UnitHours counts hours as they pass, from a moment to a moment: a vuorokausi
	// of deprived liberty is 24 of them (KKO:2023:49), also where the clocks change.
	UnitHours
	// UnitSchoolYears ends with the school year (lukuvuosi) in which the trigger
	// day lies, or so many after it.
	UnitSchoolYears
	// UnitFirstWorkingDay is the trigger day, or the first working day after it
	// where it is none. It takes no number.
	UnitFirstWorkingDay
	// UnitUndated is no day: the law gives the duty and names no time, and says
	// so rather than stay silent. It takes no number.
	UnitUndated
	// UnitFullDays are calendar days that the act calls vuorokausi, where nobody
	// is deprived of liberty: counted as calendar days.
	UnitFullDays
	// UnitSameOfficeDay is the trigger day while offices are open (arkisin
	// virka-aikana); on another day there is none. It takes no number.
	UnitSameOfficeDay
)

type unitTable struct{}

var unitRows = [...]code.Row{
	UnitWorkingDays:          {Code: "working-days", FI: "arkipäivää", SV: "vardagar", EN: "working days"},
	UnitSchoolDays:           {Code: "school-days", FI: "oppilaitoksen työpäivää", SV: "arbetsdagar vid läroanstalten", EN: "school working days"},
	UnitCalendarDays:         {Code: "calendar-days", FI: "kalenteripäivää", SV: "kalenderdagar", EN: "calendar days"},
	UnitWeeks:                {Code: "weeks", FI: "viikkoa", SV: "veckor", EN: "weeks"},
	UnitMonths:               {Code: "months", FI: "kuukautta", SV: "månader", EN: "months"},
	UnitYears:                {Code: "years", FI: "vuotta", SV: "år", EN: "years"},
	UnitAtOnce:               {Code: "at-once", FI: "välittömästi", SV: "omedelbart", EN: "at once"},
	UnitWithoutDelay:         {Code: "without-delay", FI: "viipymättä", SV: "utan dröjsmål", EN: "without delay"},
	UnitSameDay:              {Code: "same-day", FI: "samana päivänä", SV: "samma dag", EN: "the same day"},
	UnitSameOrNextWorkingDay: {Code: "same-or-next-working-day", FI: "samana tai seuraavana arkipäivänä", SV: "samma eller följande vardag", EN: "the same or the next working day"},
	UnitChildren:             {Code: "children", FI: "lasta", SV: "barn", EN: "children"},
	UnitHours:                {Code: "hours", FI: "tuntia", SV: "timmar", EN: "hours"},
	UnitSchoolYears:          {Code: "school-years", FI: "lukuvuotta", SV: "läsår", EN: "school years"},
	UnitFirstWorkingDay:      {Code: "first-working-day", FI: "ensimmäisenä arkipäivänä", SV: "den första vardagen", EN: "the first working day"},
	UnitUndated:              {Code: "undated", FI: "laki ei anna päivää", SV: "lagen anger ingen dag", EN: "the law names no day"},
	UnitFullDays:             {Code: "full-days", FI: "vuorokautta", SV: "dygn", EN: "days"},
	UnitSameOfficeDay:        {Code: "same-office-day", FI: "samana päivänä virka-aikana", SV: "samma dag under tjänstetid", EN: "the same day in office hours"},
}

// unitOnes are the words for a number of 1.
var unitOnes = [...]code.Text{
	UnitWorkingDays:  {FI: "arkipäivä", SV: "vardag", EN: "working day"},
	UnitSchoolDays:   {FI: "oppilaitoksen työpäivä", SV: "arbetsdag vid läroanstalten", EN: "school working day"},
	UnitCalendarDays: {FI: "kalenteripäivä", SV: "kalenderdag", EN: "calendar day"},
	UnitHours:        {FI: "tunti", SV: "timme", EN: "hour"},
	UnitSchoolYears:  {FI: "lukuvuosi", SV: "läsår", EN: "school year"},
	UnitFullDays:     {FI: "vuorokausi", SV: "dygn", EN: "day"},
	UnitWeeks:        {FI: "viikko", SV: "vecka", EN: "week"},
	UnitMonths:       {FI: "kuukausi", SV: "månad", EN: "month"},
	UnitYears:        {FI: "vuosi", SV: "år", EN: "year"},
	UnitChildren:     {FI: "lapsi", SV: "barn", EN: "child"},
}

func (unitTable) Table() code.Table {
	return code.Table{Name: "term-unit", Title: "Unit", Means: "What a term is counted in.", Rows: code.RowsOf(unitRows[:])}
}

// Term is the length of a rule: a number and its unit, "7 working-days"; a
// unit without number stands alone, "at-once". A negative number counts
// backwards. The zero Term is not given.
type Term struct {
	N    int
	Unit Unit
}

// IsZero reports whether no term is given.
func (t Term) IsZero() bool { return t == Term{} }

// numbered reports whether the unit takes a number.
func (t Term) numbered() bool {
	switch t.Unit {
	case UnitAtOnce, UnitWithoutDelay, UnitSameDay, UnitSameOrNextWorkingDay, UnitFirstWorkingDay, UnitUndated, UnitSameOfficeDay:
		return false
	}
	return true
}

// immediate reports whether the law names no time but the event itself.
func (t Term) immediate() bool { return t.Unit == UnitAtOnce || t.Unit == UnitWithoutDelay }

// mostTerm is the largest number of a term, in both directions: six figures, which
// [TermPattern] can say too.
const mostTerm = 999_999

// IsValid reports whether the unit is one and the number fits it: a unit that
// takes a number needs one other than 0, of at most six figures, the others have 0.
func (t Term) IsValid() bool {
	return t.Unit.IsValid() && t.numbered() == (t.N != 0) && -mostTerm <= t.N && t.N <= mostTerm
}

// String returns the term's text, "" for the zero Term.
func (t Term) String() string {
	if t.IsZero() {
		return ""
	}
	if !t.numbered() {
		return t.Unit.String()
	}
	return strconv.Itoa(t.N) + " " + t.Unit.String()
}

// Words returns the term for people: "7 arkipäivää".
func (t Term) Words(l code.Lang) string {
	if !t.numbered() {
		return t.Unit.Label(l)
	}
	n := max(t.N, -t.N)
	if one := unitOnes[min(int(t.Unit), len(unitOnes)-1)]; n == 1 && one != (code.Text{}) {
		return "1 " + one.In(l)
	}
	return strconv.Itoa(n) + " " + t.Unit.Label(l)
}

// TermPattern is the regular expression of the texts that [ParseTerm] takes.
func TermPattern() string {
	var numbered, alone []string
	for i, row := range unitRows {
		switch {
		case i == 0:
		case (Term{Unit: Unit(i)}).numbered():
			numbered = append(numbered, row.Code)
		default:
			alone = append(alone, row.Code)
		}
	}
	return "^(-?[1-9][0-9]{0,5} (" + strings.Join(numbered, "|") + ")|" + strings.Join(alone, "|") + ")$"
}

// ParseTerm reads the text of a term, letter for letter as [Term.String]
// writes it. The error is an [*Error] with [ProblemTerm].
func ParseTerm(s string) (Term, error) {
	var t Term
	n, unit, numbered := strings.Cut(s, " ")
	if !numbered {
		n, unit = "0", s
	}
	var err error
	t.Unit, _ = code.Parse[Unit](unit) // what is none is not valid
	if t.N, err = strconv.Atoi(n); err != nil || !t.IsValid() || t.String() != s {
		return Term{}, &Error{Problem: ProblemTerm}
	}
	return t, nil
}

// MarshalText implements [encoding.TextMarshaler]; a term that is not valid is
// an error.
func (t Term) MarshalText() ([]byte, error) {
	if !t.IsValid() {
		return nil, &Error{Problem: ProblemTerm}
	}
	return []byte(t.String()), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler] as [ParseTerm].
func (t *Term) UnmarshalText(text []byte) error {
	v, err := ParseTerm(string(text))
	if err != nil {
		return err
	}
	*t = v
	return nil
}
