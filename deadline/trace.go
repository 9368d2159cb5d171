package deadline

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// StepKind is one step of counting.
type StepKind = code.Enum[stepKindTable]

// The steps.
const (
	// StepEvent: the day of an event whose clock starts later.
	StepEvent StepKind = 1 + iota
	// StepFirstExcluded: the trigger day is not counted.
	StepFirstExcluded
	// StepFirstIncluded: the trigger day is day 1.
	StepFirstIncluded
	// StepCounted: the day is counted; N is its number.
	StepCounted
	// StepSkipped: the day is not counted; Reason says why.
	StepSkipped
	// StepAtOnce: the act is due at once or without delay; this is the day of
	// the event.
	StepAtOnce
	// StepSpan: the term in calendar days, weeks, months or years ends here.
	StepSpan
	// StepClipped: the last month has no such day, so its last day is taken.
	StepClipped
	// StepAge: the limit ends here, since the person reaches the age N.
	StepAge
	// StepStays: the day is no working day and the last day does not move.
	StepStays
	// StepMoved: the last day moves here.
	StepMoved
	// StepUnsettled: by another reading the last day would move here.
	StepUnsettled
	// StepMoment: the moment from which hours are counted.
	StepMoment
	// StepHours: the hours have passed.
	StepHours
	// StepClock: the clocks were changed between; N is by how many minutes.
	StepClock
	// StepUntil: the limit ends here by a provision on transition.
	StepUntil
	// StepSchoolYear: the school year ends here.
	StepSchoolYear
	// StepUndated: no day follows.
	StepUndated
	// StepOtherwise: the last day would be here if the trigger day is not counted.
	StepOtherwise
)

type stepKindTable struct{}

var stepKindRows = [...]code.Row{
	StepEvent:         {Code: "event", FI: "tapahtuma; määräaika alkaa myöhemmin", SV: "händelsen; fristen börjar senare", EN: "the event; the clock starts later"},
	StepFirstExcluded: {Code: "first-excluded", FI: "alkupäivää ei lasketa", SV: "den första dagen räknas inte", EN: "the first day is not counted"},
	StepFirstIncluded: {Code: "first-included", FI: "alkupäivä on 1. päivä", SV: "den första dagen är dag 1", EN: "the first day is day 1"},
	StepCounted:       {Code: "counted", FI: "{n}. päivä", SV: "dag {n}", EN: "day {n}"},
	StepSkipped:       {Code: "skipped", FI: "ei lasketa: {reason}", SV: "räknas inte: {reason}", EN: "not counted: {reason}"},
	StepAtOnce:        {Code: "at-once", FI: "tapahtumapäivänä {term}", SV: "på händelsens dag, {term}", EN: "on the day of the event, {term}"},
	StepSpan:          {Code: "span", FI: "{term} täynnä", SV: "fristen på {term} går ut", EN: "the term of {term} ends"},
	StepClipped:       {Code: "clipped", FI: "kuukaudessa ei ole samaa päivää, joten aika päättyy sen viimeisenä päivänä", SV: "månaden saknar samma dag, så fristen slutar på dess sista dag", EN: "the month has no such day, so its last day is taken"},
	StepAge:           {Code: "age", FI: "päättyy, kun henkilö täyttää {n} vuotta", SV: "upphör när personen fyller {n} år", EN: "ends when the person turns {n}"},
	StepStays:         {Code: "stays", FI: "ei ole arkipäivä ({reason}), mutta viimeinen päivä ei siirry", SV: "är ingen vardag ({reason}), men den sista dagen flyttas inte", EN: "is no working day ({reason}), but the last day does not move"},
	StepMoved:         {Code: "moved", FI: "viimeinen päivä siirtyy tähän", SV: "den sista dagen flyttas hit", EN: "the last day moves here"},
	StepUnsettled:     {Code: "unsettled", FI: "tähän viimeinen päivä siirtyisi, jos siirtosääntö koskee tätä määräaikaa; asiaa ei ole ratkaistu", SV: "hit skulle den sista dagen flyttas om flyttningsregeln gäller denna frist; frågan är inte avgjord", EN: "the last day would move here if the rule on holidays applies to this term; that is not settled"},
	StepMoment:        {Code: "moment", FI: "kello {time}: tunnit alkavat", SV: "kl. {time}: timmarna börjar", EN: "{time}: the hours begin"},
	StepHours:         {Code: "hours", FI: "kello {time}: {term} täynnä", SV: "kl. {time}: {term} har gått", EN: "{time}: the term of {term} ends"},
	StepClock:         {Code: "clock", FI: "kelloja siirrettiin {n} minuuttia; tunnit lasketaan todellisen ajan mukaan", SV: "klockan ställdes om {n} minuter; timmarna räknas enligt den verkliga tiden", EN: "the clocks were changed by {n} minutes; hours are counted as time passes"},
	StepUntil:         {Code: "until", FI: "päättyy siirtymäsäännöksen mukaan", SV: "upphör enligt övergångsbestämmelsen", EN: "ends by the provision on transition"},
	StepSchoolYear:    {Code: "school-year", FI: "lukuvuosi päättyy ({term})", SV: "läsåret slutar ({term})", EN: "the school year ends ({term})"},
	StepUndated:       {Code: "undated", FI: "määräpäivää ei ole", SV: "det finns ingen sista dag", EN: "there is no last day"},
	StepOtherwise:     {Code: "otherwise", FI: "tähän viimeinen päivä osuisi, jos alkupäivää ei lasketa; asiaa ei ole ratkaistu", SV: "hit skulle den sista dagen infalla om den första dagen inte räknas; frågan är inte avgjord", EN: "the last day would be here if the first day is not counted; that is not settled"},
}

func (stepKindTable) Table() code.Table {
	return code.Table{Name: "due-step", Title: "Step", Means: "One step of counting a last day.", Rows: code.RowsOf(stepKindRows[:])}
}

// Step is one line of a trace. It is comparable.
type Step struct {
	Kind StepKind
	Day  civil.Date
	// N is the number of a counted day, or an age.
	N int
	// Reason says why a day is not counted.
	Reason Reason
	// Term is the term that a span ends.
	Term Term
	// Source cites the rule behind the step; "" where none is needed.
	Source string
	// At is the moment of a step that counts hours.
	At civil.Instant
}

// Trace returns how the last day was found, from the trigger day on: each day
// counted or skipped for terms in working or school days, else the end of the
// span and what became of it. While the clock waits for a birth it tells only
// of the event.
func (d Due) Trace() []Step {
	var steps []Step
	if event := d.setting.Event; !event.IsZero() && event != d.Trigger {
		steps = append(steps, Step{Kind: StepEvent, Day: event, Source: d.setting.EventSource})
	}
	if d.Waits() {
		return steps
	}
	switch {
	case d.dateless:
		return append(steps, Step{Kind: StepUndated, Day: d.Trigger, Source: d.Rule.Source()})
	case d.Term.Unit == UnitHours:
		return append(steps, d.traceHours()...)
	}
	switch d.Term.Unit {
	case UnitWorkingDays, UnitSameDay, UnitSameOrNextWorkingDay, UnitFirstWorkingDay:
		return d.traceDays(steps, d.options.Calendar)
	case UnitSchoolDays:
		return d.traceDays(steps, d.options.School)
	}
	return d.traceSpan(steps)
}

// first is the step of the trigger day.
func (d Due) first() Step {
	if d.Rule.First == FirstIncluded {
		return Step{Kind: StepFirstIncluded, Day: d.Trigger, Source: d.Rule.Source()}
	}
	return Step{Kind: StepFirstExcluded, Day: d.Trigger, Source: d.setting.Cite.First}
}

func (d Due) traceDays(steps []Step, c *Calendar) []Step {
	day, n, step := d.Trigger, 0, 1
	if d.Term.N < 0 {
		step = -1
	}
	switch {
	case d.Term.Unit == UnitSameDay, d.Term.Unit == UnitFirstWorkingDay:
	case d.Rule.First == FirstIncluded:
		if works, _ := c.IsWorking(day); works {
			steps, day, n = append(steps, d.first()), day.AddDays(step), 1
		}
	default:
		steps, day = append(steps, d.first()), day.AddDays(step)
	}
	for ; day.Compare(d.counted)*step <= 0; day = day.AddDays(step) {
		reason, err := c.Explain(day)
		if err != nil {
			break
		}
		if !reason.Works() {
			steps = append(steps, Step{Kind: StepSkipped, Day: day, Reason: reason, Source: reason.Source})
			continue
		}
		n++
		steps = append(steps, Step{Kind: StepCounted, Day: day, N: n, Reason: reason})
	}
	return steps
}

func (d Due) traceSpan(steps []Step) []Step {
	if d.Term.immediate() || d.Term.Unit == UnitSameOfficeDay {
		return append(steps, Step{Kind: StepAtOnce, Day: d.Last, Term: d.Term, Source: d.Rule.Source()})
	}
	kind := StepSpan
	if d.Term.Unit == UnitSchoolYears {
		kind = StepSchoolYear
	}
	steps = append(steps, d.first(), Step{Kind: kind, Day: d.nominal, Term: d.Term, Source: d.Rule.Source()})
	if d.clipped() {
		steps = append(steps, Step{Kind: StepClipped, Day: d.nominal, Source: d.setting.Cite.Month})
	}
	switch d.counted {
	case d.nominal:
	case d.Rule.UntilDay:
		steps = append(steps, Step{Kind: StepUntil, Day: d.counted, Source: d.Rule.Source()})
	default:
		steps = append(steps, Step{Kind: StepAge, Day: d.counted, N: d.Rule.UntilAge, Source: d.Rule.Source()})
	}
	if d.Rule.FirstUnsettled {
		other := d.Readings[len(d.Readings)-1].Last
		return append(steps, Step{Kind: StepOtherwise, Day: other, Source: d.setting.Cite.First})
	}
	return append(steps, d.traceEnd()...)
}

// traceHours tells from which moment to which the hours pass, and where the
// clocks changed between.
func (d Due) traceHours() []Step {
	from := d.options.Moment
	offset, err := d.setting.Offset(from)
	if err != nil {
		return nil
	}
	from = from.In(offset)
	day, _ := from.DayAt(offset)
	steps := []Step{{Kind: StepMoment, Day: day, At: from, Source: d.Rule.Source()}}
	if change := d.At.Offset() - offset; change != 0 {
		steps = append(steps, Step{Kind: StepClock, Day: d.clockChange(day, offset), N: max(change, -change)})
	}
	return append(steps, Step{Kind: StepHours, Day: d.Last, Term: d.Term, At: d.At, Source: d.setting.Cite.Hours})
}

// clockChange returns the day between on which the clocks were changed: the first
// whose end has another offset.
func (d Due) clockChange(day civil.Date, offset int) civil.Date {
	for ; day.Before(d.Last); day = day.AddDays(1) {
		now, err := d.setting.Offset(civil.At(day.AddDays(1), 0, offset))
		if err != nil || now != offset {
			break
		}
	}
	return day
}

// clipped reports whether the last month has no day of the trigger's number.
func (d Due) clipped() bool {
	months := d.Term.N
	switch d.Term.Unit {
	case UnitYears:
		months *= 12
	case UnitMonths:
	default:
		return false
	}
	_, _, from := d.Trigger.YMD()
	_, _, to := d.Trigger.AddMonths(months).YMD()
	return from != to
}

// traceEnd tells what the end rule did with a day on which offices are closed.
func (d Due) traceEnd() []Step {
	office, cite := d.setting.Office, d.setting.Cite.End
	if office == nil {
		return nil
	}
	reason, err := office.Explain(d.counted)
	if err != nil || reason.Works() {
		return nil
	}
	switch d.Rule.End {
	case EndStays:
		source := d.Rule.Source()
		if d.Rule.Lapses.IsValid() && d.setting.Cite.Stays != "" {
			source = d.setting.Cite.Stays
		}
		return []Step{{Kind: StepStays, Day: d.counted, Reason: reason, Source: source}}
	case EndUnsettled:
		moved := d.Readings[len(d.Readings)-1].Last
		return []Step{{Kind: StepUnsettled, Day: moved, Reason: reason, Source: cite}}
	case EndMoves:
		var steps []Step
		for day := d.counted; day.Before(d.Last); day = day.AddDays(1) {
			// The calendar covers these days: it found the last one.
			reason, _ := office.Explain(day)
			steps = append(steps, Step{Kind: StepSkipped, Day: day, Reason: reason, Source: reason.Source})
		}
		return append(steps, Step{Kind: StepMoved, Day: d.Last, Source: cite})
	}
	return nil
}
