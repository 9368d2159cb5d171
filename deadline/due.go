package deadline

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Citations name the law of counting itself, for the trace.
type Citations struct {
	// First is the rule that the first day is not counted, Month the one on a
	// month without the wanted day, End the one that moves a last day, and Stays
	// the one by which what lapses by law does not move. Hours is the one by which
	// days of deprived liberty are hours.
	First, Month, End, Stays, Hours string
	// Service is the law by which no notice is presumed where a decision must be
	// served verifiably, ServiceUnsettled the one of which that is not decided.
	Service, ServiceUnsettled string
}

// Options is what a caller says about one clock. The zero Options is fine for
// every rule that needs no calendar.
type Options struct {
	// Calendar is the reading of working days that the last day follows; only
	// rules in working days need it.
	Calendar *Calendar
	// School is the calendar of the person's school; only rules in school days
	// need it.
	School *Calendar
	// Born is the person's day of birth, for rules that end at an age.
	Born civil.Date
	// Moment is the moment of the event, for rules that count hours; without it
	// they count from the beginning of the trigger day, which is the safe one.
	Moment civil.Instant
	// AsOf is the day whose law applies; zero is the trigger day.
	AsOf civil.Date
	// Urgent takes the urgent variant of the rules that have one.
	Urgent bool
	// Round is the round of a repeating rule: 2 is the second term after the
	// same trigger day. Zero is 1. Other rules have one round.
	Round int
}

// Setting is what a country's law gives to the counting of its rules: its
// package fills it in. The zero Setting moves no day and cites nothing.
type Setting struct {
	// Readings are the calendars whose last days are shown side by side.
	Readings []*Calendar
	// Office is the calendar whose working days an end rule moves to. Without
	// it nothing moves and no moved day is shown.
	Office *Calendar
	// Event is the day of the event where the clock starts later, on the trigger
	// day, and EventSource the law that says so. The trace begins with it.
	Event       civil.Date
	EventSource string
	// Presumed says that no notice was proved: the trigger is a presumed day of
	// it, or that of an ordinary letter or message.
	Presumed bool
	// SchoolYear returns the school year in which a day lies; without it no rule
	// in school years can be counted.
	SchoolYear func(civil.Date) civil.Period
	// Offset returns the country's offset from UTC at a moment, in minutes;
	// without it no rule in hours can be counted.
	Offset func(civil.Instant) (int, error)
	// ReadTo is the day to which the law was read, for whoever is told.
	ReadTo civil.Date
	// Tell puts citations in a text into the form of a language; nil leaves them.
	Tell func(text string, l code.Lang) string
	Cite Citations
}

// Names of the readings of terms that are not counted in working days.
const (
	// ReadingNominal is the last day as counted.
	ReadingNominal = "nominal"
	// ReadingShifted is the last day as the end rule moves it.
	ReadingShifted = "shifted"
	// ReadingExcluded is the last day where the trigger day is not counted, for
	// rules of which that is not settled; moved from a holiday where the end rule
	// is not settled either.
	ReadingExcluded = "first-excluded"
)

// Reading is a last day by one reading of the law.
type Reading struct {
	// Name is the calendar's name, [ReadingNominal] or [ReadingShifted].
	Name string
	Last civil.Date
}

// Doubt is what makes one computed day less sure than its rule.
type Doubt = code.Enum[doubtTable]

// The doubts.
const (
	// DoubtNoWeekday: the law speaks of weekdays and the event came on another.
	DoubtNoWeekday Doubt = 1 + iota
	// DoubtAge: the limit may end earlier at an age; the birth is not known.
	DoubtAge
	// DoubtNoDay: the law says at once or without delay and names no day; the
	// day of the event is shown.
	DoubtNoDay
	// DoubtService: the decision must be served verifiably, so that a sent letter
	// or message starts no clock and no day is presumed.
	DoubtService
	// DoubtNoMoment: the law counts hours and no moment was given; the beginning
	// of the day was taken.
	DoubtNoMoment
	// DoubtTransition: whether the term ends a right before the day that a
	// provision on transition names is not said.
	DoubtTransition
	// DoubtServiceUnsettled: it is not decided whether a sent letter or message
	// starts the clock, so no day is presumed.
	DoubtServiceUnsettled
)

type doubtTable struct{}

var doubtRows = [...]code.Row{
	DoubtNoWeekday:        {Code: "no-weekday", FI: "tapahtuma ei ollut arkipäivänä, josta laki puhuu", SV: "händelsen inföll inte på en sådan vardag som lagen talar om", EN: "the event was not on a weekday, of which the law speaks"},
	DoubtAge:              {Code: "age-unknown", FI: "raja voi päättyä aiemmin iän vuoksi; syntymäaikaa ei ole annettu", SV: "gränsen kan upphöra tidigare på grund av åldern; födelsedatum har inte getts", EN: "the limit may end earlier by age; no date of birth was given"},
	DoubtNoDay:            {Code: "no-day", FI: "laki ei nimeä päivää; näytetään tapahtuman päivä", SV: "lagen anger ingen dag; här visas händelsens dag", EN: "the law names no day; the day of the event is shown"},
	DoubtService:          {Code: "service", FI: "päätös on annettava tiedoksi todisteellisesti; lähetetystä kirjeestä tai viestistä määräaika ei ala", SV: "beslutet ska delges bevisligen; av ett sänt brev eller meddelande börjar ingen frist", EN: "the decision must be served verifiably; a letter or message that was sent starts no time"},
	DoubtNoMoment:         {Code: "no-moment", FI: "laki laskee tunteja; kellonaikaa ei annettu, joten laskettiin päivän alusta", SV: "lagen räknar timmar; inget klockslag gavs, så det räknades från dygnets början", EN: "the law counts hours; no time of day was given, so the beginning of the day was taken"},
	DoubtServiceUnsettled: {Code: "service-unsettled", FI: "päivää ei oleteta lähettämisestä: tällaisesta päätöksestä ei ole ratkaistu, riittääkö tavallinen kirje tai viesti; katso päätöksen ohje", SV: "ingen dag antas utifrån sändandet: det är inte avgjort om ett vanligt brev eller meddelande räcker för ett sådant beslut; se anvisningen till beslutet", EN: "no day is presumed from the sending: it is not decided whether an ordinary letter or message is enough for such a decision; see the instructions in the decision"},
	DoubtTransition:       {Code: "transition", FI: "siirtymäsäännös ei sano, päättyykö oikeus jo tänä päivänä vai vasta siinä nimettynä", SV: "övergångsbestämmelsen säger inte om rätten upphör redan denna dag eller först den som nämns där", EN: "the provision on transition does not say whether the right ends on this day or only on the one named there"},
}

func (doubtTable) Table() code.Table {
	return code.Table{Name: "due-doubt", Title: "Doubt", Means: "What makes one computed day less sure than its rule.", Rows: code.RowsOf(doubtRows[:])}
}

// Due is the last day that a rule gives for one event, and how it was found.
type Due struct {
	// Rule is the rule that was counted. Where its urgent variant was taken,
	// Title and Subsection are the variant's.
	Rule Rule
	// Trigger is the day that started the clock. It is zero while the clock
	// waits for a birth; then Last is zero too.
	Trigger civil.Date
	// Last is the last day on which the act is in time.
	Last civil.Date
	// Term is the term that was counted: the rule's times the round, or its
	// urgent variant.
	Term Term
	// Readings holds the last day by each reading, in the order of the options
	// for working days; else the nominal day and, where it may move and differs,
	// the shifted one.
	Readings []Reading
	// At is the last moment of a rule that counts hours, written with the
	// country's offset then; Last is its day. It is zero for all other rules.
	At civil.Instant
	// Doubt is zero where the day is as sure as its rule.
	Doubt Doubt

	dateless bool       // no day follows: the law names none, or no notice is presumed
	nominal  civil.Date // before the end rule and the age
	counted  civil.Date // before the end rule
	options  Options
	setting  Setting
}

// Waiting returns the Due of a rule whose clock waits for a birth. Of the
// options it takes Urgent, of the setting Event and EventSource.
func (r Rule) Waiting(o Options, s Setting) Due { return r.of(o, s) }

// of returns the Due of the rule, or of its urgent variant, before any counting.
func (r Rule) of(o Options, s Setting) Due {
	d := Due{Rule: r, Term: r.Term, options: o, setting: s}
	if !o.Urgent || r.Urgent.IsZero() {
		return d
	}
	d.Term = r.Urgent
	d.Rule.Subsection = r.UrgentSubsection
	if r.UrgentTitle != (code.Text{}) {
		d.Rule.Title, d.Rule.Plain = r.UrgentTitle, code.Text{}
	}
	return d
}

// Due returns the last day that the rule gives for an event on the trigger
// day. A rule must say how its first and its last day count: nothing is
// assumed. The error is an [*Error].
func (r Rule) Due(trigger civil.Date, o Options, s Setting) (Due, error) {
	d := r.of(o, s)
	d.Trigger = trigger
	switch {
	case trigger.IsZero():
		return Due{}, &Error{Problem: ProblemNoDay, Of: r.ID}
	case r.Term.Unit == UnitChildren:
		return Due{}, &Error{Problem: ProblemNoClock, Of: r.ID}
	case !r.AppliesOn(d.LawDay()):
		return Due{}, &Error{Problem: ProblemNotInForce, Of: r.ID}
	}
	round := 1
	if r.Repeats {
		round = max(round, o.Round)
	}
	if !d.Term.IsValid() || max(d.Term.N, -d.Term.N) > maxTerm/round {
		return Due{}, &Error{Problem: ProblemTerm, Of: r.ID}
	}
	switch {
	case !r.First.IsValid():
		return Due{}, &Error{Problem: ProblemFirstDay, Of: r.ID}
	case !r.End.IsValid():
		return Due{}, &Error{Problem: ProblemEnd, Of: r.ID}
	}
	d.Term.N *= round
	switch {
	case d.Term.Unit == UnitUndated:
		d.dateless = true
		return d, nil
	case s.Presumed && r.Proof:
		return d.unserved(DoubtService), nil
	case s.Presumed && r.ProofUnsettled:
		return d.unserved(DoubtServiceUnsettled), nil
	case d.Term.Unit == UnitHours:
		return d.inHours()
	case d.Term.Unit == UnitSameOfficeDay:
		return d.inOfficeHours()
	}
	if d.byCalendar() {
		return d.inWorkingDays()
	}
	return d.inSpans()
}

// unserved is a remedy of which no day of notice is presumed: what is known is the
// day of sending.
func (d *Due) unserved(why Doubt) Due {
	d.dateless, d.Doubt, d.Trigger = true, why, d.event()
	return *d
}

// maxTerm is more than any unit can count between the years 1 and 9999.
const maxTerm = 4_000_000

// byCalendar reports whether the readings of working days can differ.
func (d *Due) byCalendar() bool {
	switch d.Term.Unit {
	case UnitWorkingDays, UnitSameDay, UnitSameOrNextWorkingDay, UnitFirstWorkingDay:
		return true
	}
	return false
}

func (d *Due) inWorkingDays() (Due, error) {
	o := d.options
	if o.Calendar == nil {
		return Due{}, &Error{Problem: ProblemNoCalendar, Of: d.Rule.ID}
	}
	var err error
	if d.Last, err = d.workingDay(o.Calendar); err != nil {
		return Due{}, err
	}
	d.nominal, d.counted = d.Last, d.Last
	if d.Term.Unit == UnitSameDay && d.Last != d.Trigger {
		d.Doubt = DoubtNoWeekday
	}
	d.Readings = make([]Reading, 0, len(d.setting.Readings)+1)
	if !slices.ContainsFunc(d.setting.Readings, func(c *Calendar) bool { return c.Name() == o.Calendar.Name() }) {
		d.Readings = append(d.Readings, Reading{Name: o.Calendar.Name(), Last: d.Last})
	}
	for _, c := range d.setting.Readings {
		last, err := d.workingDay(c)
		if err != nil {
			return Due{}, err
		}
		d.Readings = append(d.Readings, Reading{Name: c.Name(), Last: last})
	}
	return *d, nil
}

// workingDay counts the term in one calendar.
func (d *Due) workingDay(c *Calendar) (civil.Date, error) {
	from, n := d.Trigger, d.Term.N
	switch d.Term.Unit {
	case UnitSameDay, UnitFirstWorkingDay:
		return c.Next(from)
	case UnitSameOrNextWorkingDay:
		return c.Add(from, 1)
	}
	if d.Rule.First == FirstIncluded {
		// The first day counts only if it is a working day itself.
		works, err := c.IsWorking(from)
		if err != nil {
			return civil.Date{}, err
		}
		if works {
			n += towardsZero(n)
		}
	}
	return c.Add(from, n)
}

// towardsZero is the step from a number of days to the one that is left of it once
// the first day is counted.
func towardsZero(n int) int {
	if n > 0 {
		return -1
	}
	return 1
}

func (d *Due) inSpans() (Due, error) {
	o := d.options
	last, err := d.spanEnd()
	if err != nil {
		return Due{}, err
	}
	d.nominal, d.counted = last, last
	if d.Term.immediate() {
		d.Doubt = DoubtNoDay
	}
	if age := d.Rule.UntilAge; age > 0 {
		if o.Born.IsZero() {
			d.Doubt = DoubtAge
		} else if birthday := o.Born.AddYears(age); !birthday.IsZero() && birthday.Before(last) {
			d.counted = birthday
		}
	}
	if until := d.Rule.UntilDay; !until.IsZero() {
		if until.After(d.counted) {
			d.Doubt = DoubtTransition
		} else {
			d.counted = until
		}
	}
	d.Last = d.counted
	d.Readings = []Reading{{Name: ReadingNominal, Last: d.counted}}
	if d.Rule.FirstUnsettled {
		if err := d.readExcluded(); err != nil {
			return Due{}, err
		}
		return *d, nil
	}
	mayMove := d.Rule.End == EndMoves || d.Rule.End == EndUnsettled
	if !mayMove || d.setting.Office == nil || d.Term.immediate() {
		return *d, nil
	}
	moved, err := d.setting.Office.Next(d.counted)
	if err != nil {
		return Due{}, err
	}
	if moved != d.counted {
		d.Readings = append(d.Readings, Reading{Name: ReadingShifted, Last: moved})
	}
	if d.Rule.End == EndMoves {
		d.Last = moved
	}
	return *d, nil
}

// spanEnd counts the term without end rule and age.
func (d *Due) spanEnd() (civil.Date, error) {
	from, n := d.Trigger, d.Term.N
	// With the first day included a span ends a day earlier; backwards, later.
	included := 0
	if d.Rule.First == FirstIncluded {
		included = towardsZero(n)
	}
	var last civil.Date
	switch d.Term.Unit {
	case UnitSchoolDays:
		if d.options.School == nil {
			return last, &Error{Problem: ProblemNoSchool, Of: d.Rule.ID}
		}
		return d.workingDay(d.options.School)
	case UnitAtOnce, UnitWithoutDelay:
		return from, nil
	case UnitSchoolYears:
		if d.setting.SchoolYear == nil {
			return last, &Error{Problem: ProblemNoCalendar, Of: d.Rule.ID}
		}
		last = d.setting.SchoolYear(from).To.AddYears(n - 1)
	case UnitCalendarDays, UnitFullDays:
		last = from.AddDays(n + included)
	case UnitWeeks:
		last = from.AddDays(7*n + included)
	case UnitMonths:
		last = from.AddMonths(n).AddDays(included)
	case UnitYears:
		last = from.AddYears(n).AddDays(included)
	default:
		return last, &Error{Problem: ProblemTerm, Of: d.Rule.ID}
	}
	if last.IsZero() {
		return last, &Error{Problem: ProblemTooFar, Of: d.Rule.ID}
	}
	return last, nil
}

// readExcluded adds the day that follows where the trigger day is not counted.
func (d *Due) readExcluded() error {
	d.nominal = d.Last
	other := *d
	other.Rule.First = FirstExcluded
	last, err := other.spanEnd()
	if err != nil {
		return err
	}
	if d.Rule.End == EndUnsettled && d.setting.Office != nil {
		if last, err = d.setting.Office.Next(last); err != nil {
			return err
		}
	}
	d.Readings = append(d.Readings, Reading{Name: ReadingExcluded, Last: last})
	return nil
}

// inOfficeHours is due on the trigger day, if offices are open then; on another
// day the law gives nothing.
func (d *Due) inOfficeHours() (Due, error) {
	if d.setting.Office == nil {
		return Due{}, &Error{Problem: ProblemNoCalendar, Of: d.Rule.ID}
	}
	open, err := d.setting.Office.IsWorking(d.Trigger)
	switch {
	case err != nil:
		return Due{}, err
	case !open:
		d.dateless, d.Doubt = true, DoubtNoWeekday
		return *d, nil
	}
	d.Last, d.nominal, d.counted = d.Trigger, d.Trigger, d.Trigger
	d.Readings = []Reading{{Name: ReadingNominal, Last: d.Trigger}}
	return *d, nil
}

// inHours counts the term in hours from the moment of the event, as time passes.
func (d *Due) inHours() (Due, error) {
	if d.setting.Offset == nil {
		return Due{}, &Error{Problem: ProblemNoCalendar, Of: d.Rule.ID}
	}
	from := d.options.Moment
	if from.IsZero() {
		// The first moment of the day, found at either offset of its midnight.
		var err error
		if from, err = d.midnight(); err != nil {
			return Due{}, err
		}
		d.Doubt = DoubtNoMoment
	}
	at := from.AddHours(d.Term.N)
	if at.IsZero() {
		return Due{}, &Error{Problem: ProblemTooFar, Of: d.Rule.ID}
	}
	offset, err := d.setting.Offset(at)
	if err != nil {
		return Due{}, err
	}
	d.options.Moment, d.At = from, at.In(offset)
	d.Last, _ = d.At.DayAt(offset)
	d.nominal, d.counted = d.Last, d.Last
	d.Readings = []Reading{{Name: ReadingNominal, Last: d.Last}}
	return *d, nil
}

// midnight returns the first moment of the trigger day.
func (d *Due) midnight() (civil.Instant, error) {
	at := civil.At(d.Trigger, 0, 0)
	offset, err := d.setting.Offset(at)
	if err != nil {
		return civil.Instant{}, err
	}
	at = civil.At(d.Trigger, 0, offset)
	// Where the clocks change between midnight there and midnight UTC, the offset
	// is the one of the moment found.
	if offset, err = d.setting.Offset(at); err != nil {
		return civil.Instant{}, err
	}
	return civil.At(d.Trigger, 0, offset), nil
}

// LawDay returns the day by whose law the rule was chosen: the trigger day, or
// the day asked for.
func (d Due) LawDay() civil.Date {
	if !d.options.AsOf.IsZero() {
		return d.options.AsOf
	}
	return d.Trigger
}

// Waits reports whether the clock waits for a birth.
func (d Due) Waits() bool { return d.Trigger.IsZero() }

// Dateless reports whether no day follows although the clock has a trigger: the
// law names none, or the decision must be served verifiably and was only sent.
func (d Due) Dateless() bool { return d.dateless }

// Differ reports whether the readings give different days.
func (d Due) Differ() bool {
	return slices.ContainsFunc(d.Readings, func(r Reading) bool { return r.Last != d.Readings[0].Last })
}

// Earliest returns the earliest last day of all readings: whoever acts by then
// is in time by each of them.
func (d Due) Earliest() civil.Date {
	earliest := d.Last
	for _, r := range d.Readings {
		if r.Last.Before(earliest) {
			earliest = r.Last
		}
	}
	return earliest
}

// Confidence returns how sure the day is: as its rule, but uncertain where a
// doubt is of its own.
func (d Due) Confidence() Confidence {
	if d.Doubt != 0 {
		return Uncertain
	}
	return d.Rule.Confidence
}
