package deadline

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Explain returns the text for a lawyer: what must be done by when, on which
// law as it stood when, by which readings, what the law leaves open, and every
// step of counting, a line each. The zero Due, which no rule gave, gives "".
func (d Due) Explain(l code.Lang) string {
	if d.Rule == (Rule{}) {
		return ""
	}
	var b strings.Builder
	line := func(label code.Text, text string) {
		if text != "" {
			b.WriteString(label.In(l) + ": " + text + "\n")
		}
	}
	b.WriteString(d.tell(d.Rule.Title.In(l), d.DoubtWords(l), l) + "\n")
	line(wordRule, d.Rule.ID)
	line(wordSource, d.Rule.sourceWords(l))
	line(wordInForce, periodWords(d.Rule.InForce, l))
	line(wordLaw, d.lawWords(l))
	line(wordCondition, d.Rule.Condition.Words.In(l))
	line(wordTerm, d.termWords(l))
	if !d.Waits() {
		started := d.Rule.Trigger.In(l)
		if !d.dateless || !d.setting.Presumed {
			started += ", " + shortDay(d.Trigger, l)
		}
		line(wordTrigger, started)
	}
	if len(d.Readings) > 1 {
		readings := make([]string, len(d.Readings))
		for i, r := range d.Readings {
			readings[i] = d.readingName(r.Name, l) + " " + shortDay(r.Last, l)
		}
		line(d.readingsLabel(), strings.Join(readings, "; "))
	}
	line(wordConfidence, d.Confidence().Label(l))
	if !d.dateless { // else the first line says why there is no day
		line(wordDoubt, d.DoubtWords(l))
	}
	line(wordNote, d.Rule.Note.In(l))
	for _, s := range d.Trace() {
		b.WriteString("  " + s.Words(l) + "\n")
	}
	return d.told(b.String(), l)
}

// told puts the citations of a text into the form of a language.
func (d Due) told(text string, l code.Lang) string {
	if d.setting.Tell == nil {
		return text
	}
	return d.setting.Tell(text, l)
}

// StepWords returns a step of the trace for people, with its citations in the
// form of the language.
func (d Due) StepWords(s Step, l code.Lang) string { return d.told(s.Words(l), l) }

// lawWords says by the law of which day the rule was chosen, and to which day
// the law was read.
func (d Due) lawWords(l code.Lang) string {
	day, read := d.LawDay(), d.setting.ReadTo
	switch {
	case day.IsZero():
		return ""
	case read.IsZero() || d.Rule.Basis != BasisLaw || !day.After(read):
		return wordLawOf.In(l) + " " + numericOrNamed(day, l)
	}
	return wordLawOf.In(l) + " " + numericOrNamed(day, l) + " " + strings.Replace(wordUnread.In(l), "{day}", numericOrNamed(read, l), 1)
}

// readingsLabel names the days that stand side by side: readings of the law, or
// for a move that is settled no readings but two steps of counting.
func (d Due) readingsLabel() code.Text {
	if d.Rule.End == EndMoves {
		return wordMoves
	}
	return wordReadings
}

// Tell returns the text for a family: one or two short sentences, "" for the
// zero Due.
func (d Due) Tell(l code.Lang) string {
	if d.Rule == (Rule{}) {
		return ""
	}
	return d.told(d.tell(d.Rule.Told(l), doubtPlain[d.Doubt].In(l), l), l)
}

// tell is the first sentence: a title, and until when; without a day why not.
func (d Due) tell(title, why string, l code.Lang) string {
	switch {
	case d.Waits():
		return title + wordWaits.In(l)
	case d.Term.Unit == UnitUndated: // the title says it all
		return title + "."
	case d.Dateless():
		return title + ": " + why + "."
	case d.Rule.Earliest:
		return title + " " + wordNotBefore.In(l) + " " + longDay(d.Last, l) + "."
	case !d.At.IsZero():
		return title + " " + wordNoLater.In(l) + " " + longDay(d.Last, l) + " " + clockWords(d.At, l) + "."
	case d.Term.immediate(), d.Term.Unit == UnitSameOfficeDay:
		return title + " " + d.Term.Words(l) + " (" + longDay(d.Last, l) + ")."
	}
	text := title + " " + wordNoLater.In(l) + " " + longDay(d.Last, l) + "."
	if d.byCalendar() && d.Term.Unit == UnitWorkingDays && d.Last.Sub(d.Trigger) > d.Term.N {
		text += " " + wordDaysOff.In(l)
	}
	return text
}

// DoubtWords says what makes the day less sure than its rule, with the law behind
// it; "" where nothing does.
func (d Due) DoubtWords(l code.Lang) string {
	text := d.Doubt.Label(l)
	if cite := d.doubtSource(); cite != "" {
		text += " (" + cite + ")"
	}
	return d.told(text, l)
}

// doubtSource cites the law of how a decision must be served.
func (d Due) doubtSource() string {
	switch d.Doubt {
	case DoubtService:
		return d.setting.Cite.Service
	case DoubtServiceUnsettled:
		return d.setting.Cite.ServiceUnsettled
	}
	return ""
}

// doubtPlain are the words for a family where a doubt leaves it without a day.
var doubtPlain = [len(doubtRows)]code.Text{
	DoubtNoWeekday: code.Say("laki lupaa tämän arkipäivinä virka-aikana eikä anna aikaa muulle päivälle",
		"lagen lovar detta på vardagar under tjänstetid och ger ingen tid för andra dagar",
		"the law promises this on working days in office hours and sets no time for other days"),
	DoubtService: code.Say("aika alkaa vasta, kun päätös annetaan sinulle todistettavasti; tavallinen kirje tai viesti ei aloita sitä",
		"tiden börjar först när beslutet bevisligen har delgetts dig; ett vanligt brev eller meddelande räcker inte",
		"the time starts only when it can be proved that you got the decision; an ordinary letter or message is not enough"),
	DoubtServiceUnsettled: code.Say("katso viimeinen päivä päätöksen ohjeesta; kirjeestä tai viestistä sitä ei voi laskea varmasti",
		"se den sista dagen i anvisningen till beslutet; utifrån ett brev eller meddelande kan den inte räknas ut säkert",
		"see the last day in the instructions of the decision; from a letter or message it cannot be told for sure"),
}

// clockWords writes "klo 9.15", "kl. 9.15", "at 9:15".
func clockWords(at civil.Instant, l code.Lang) string {
	before := code.Say("klo ", "kl. ", "at ")
	return before.In(l) + clock(at, l)
}

// clock writes the hour and minute of a moment at the offset it is written with.
func clock(at civil.Instant, l code.Lang) string {
	_, second := at.DayAt(at.Offset())
	parted := ":"
	if l == code.FI || l == code.SV {
		parted = "."
	}
	minute := strconv.Itoa(100 + second/60%60)[1:]
	return strconv.Itoa(second/3600) + parted + minute
}

// numericOrNamed writes a day as the time in force is written.
func numericOrNamed(d civil.Date, l code.Lang) string {
	if l == code.FI || l == code.SV {
		return numericDay(d)
	}
	y, m, day := d.YMD()
	return strconv.Itoa(day) + " " + m.String() + " " + strconv.Itoa(y)
}

// Words returns the step for people, with its day and its source.
func (s Step) Words(l code.Lang) string {
	text := strings.NewReplacer(
		"{n}", strconv.Itoa(s.N),
		"{reason}", s.Reason.Words(l),
		"{term}", s.Term.Words(l),
		"{time}", clock(s.At, l),
	).Replace(s.Kind.Label(l))
	if s.Source != "" {
		text += " (" + s.Source + ")"
	}
	return shortDay(s.Day, l) + " " + text
}

// Words returns the state for people: "late by 3 days".
func (s State) Words(l code.Lang) string {
	var text code.Text
	switch s.Status {
	case StatusPending, StatusDueSoon:
		if s.Hours > 0 {
			text = code.Say("{status}, {h} tuntia jäljellä", "{status}, {h} timmar kvar", "{status}, {h} hours left")
			if s.Hours == 1 {
				text = code.Say("{status}, 1 tunti jäljellä", "{status}, 1 timme kvar", "{status}, 1 hour left")
			}
			break
		}
		text = code.Say("{status}, {n} päivää jäljellä", "{status}, {n} dagar kvar", "{status}, {n} days left")
		switch s.Days {
		case 0:
			text = code.Say("{status}, viimeinen päivä on tänään", "{status}, sista dagen är i dag", "{status}, the last day is today")
		case 1:
			text = code.Say("{status}, 1 päivä jäljellä", "{status}, 1 dag kvar", "{status}, 1 day left")
		}
	case StatusLate:
		if s.Days == 0 && s.Hours > 0 {
			text = code.Say("{h} tuntia myöhässä", "{h} timmar försenad", "late by {h} hours")
			if s.Hours == 1 {
				text = code.Say("1 tunnin myöhässä", "1 timme försenad", "late by 1 hour")
			}
			break
		}
		text = code.Say("{n} päivää myöhässä", "{n} dagar försenad", "late by {n} days")
		if s.Days == 1 {
			text = code.Say("1 päivän myöhässä", "1 dag försenad", "late by 1 day")
		}
	default:
		return s.Status.Label(l)
	}
	return strings.NewReplacer("{status}", s.Status.Label(l), "{n}", strconv.Itoa(s.Days), "{h}", strconv.Itoa(s.Hours)).Replace(text.In(l))
}

var (
	wordRule       = code.Say("Sääntö", "Regel", "Rule")
	wordSource     = code.Say("Peruste", "Grund", "Source")
	wordLocal      = code.Say("oma tavoite, ei lakisääteinen", "eget mål, inte lagstadgat", "own target, not law")
	wordInForce    = code.Say("Voimassa", "I kraft", "In force")
	wordCondition  = code.Say("Koskee", "Gäller", "Applies to")
	wordTerm       = code.Say("Määräaika", "Frist", "Term")
	wordTrigger    = code.Say("Alkaa", "Börjar", "Starts")
	wordReadings   = code.Say("Tulkinnat", "Tolkningar", "Readings")
	wordConfidence = code.Say("Varmuus", "Tillförlitlighet", "Confidence")
	wordDoubt      = code.Say("Huomaa", "Observera", "Caution")
	wordNote       = code.Say("Huomautus", "Anmärkning", "Note")
	wordNoLater    = code.Say("viimeistään", "senast", "no later than")
	wordWaits      = code.Say(
		": määräaika alkaa vasta, kun lapsi on syntynyt.",
		": fristen börjar först när barnet har fötts.",
		": the time starts only once the child is born.")
	wordDaysOff = code.Say(
		"Vain arkipäivät lasketaan.",
		"Endast vardagar räknas.",
		"Only working days are counted.")
	wordNominal    = code.Say("ilman siirtoa", "utan flyttning", "without a move")
	wordShifted    = code.Say("siirrettynä seuraavaan arkipäivään", "flyttad till följande vardag", "moved to the next working day")
	wordExcluded   = code.Say("jos alkupäivää ei lasketa", "om den första dagen inte räknas", "if the first day is not counted")
	wordMoves      = code.Say("Laskettu ja siirtynyt", "Räknad och flyttad", "Counted and moved")
	wordLaw        = code.Say("Laki", "Lag", "Law")
	wordLawOf      = code.Say("sellaisena kuin se oli", "i dess lydelse", "as it stood on")
	wordUnread     = code.Say("sen mukaan, mitä {day} mennessä on säädetty; myöhempää ei ole luettu", "enligt vad som utfärdats till och med {day}; inget senare har lästs", "by what was enacted until {day}; nothing later was read")
	wordNotBefore  = code.Say("aikaisintaan", "tidigast", "no earlier than")
	wordExtendable = code.Say("laki sallii pidentämisen", "lagen tillåter förlängning", "the law lets it be prolonged")
	wordBefore     = code.Say("ennen", "före", "before")
	wordUntil      = code.Say("viimeistään {day} (siirtymäsäännös)", "senast {day} (övergångsbestämmelse)", "{day} at the latest (provision on transition)")
	wordRepeats    = code.Say("toistuu", "upprepas", "repeats")
)

// readingName is the reading's name for people, with its id where it has one.
func (d Due) readingName(name string, l code.Lang) string {
	switch name {
	case ReadingNominal:
		return wordNominal.In(l)
	case ReadingShifted:
		return wordShifted.In(l)
	case ReadingExcluded:
		return wordExcluded.In(l)
	}
	for _, c := range d.setting.Readings {
		if title := c.Title().In(l); c.Name() == name && title != "" {
			return title + " (" + name + ")"
		}
	}
	return name
}

// sourceWords cites the rule with its subsection and the act's name.
func (r Rule) sourceWords(l code.Lang) string {
	text := r.Cite(l)
	if r.Basis == BasisLocal {
		if text == "" {
			return wordLocal.In(l)
		}
		return wordLocal.In(l) + " (" + text + ")"
	}
	if r.Subsection > 0 {
		text += " " + strconv.Itoa(r.Subsection) + " mom."
	}
	if name := r.Act.Name.In(l); name != "" && name != r.Act.Abbr && l != code.SV {
		text += " (" + name + ")"
	}
	return text
}

// termWords tells the term and how it is counted.
func (d Due) termWords(l code.Lang) string {
	parts := []string{d.Term.Words(l)}
	if back := d.Term.N < 0; back {
		parts[0] += " " + wordBefore.In(l)
	}
	if d.Term.numbered() && d.Term.Unit != UnitHours {
		parts = append(parts, d.Rule.First.Label(l), d.Rule.End.Label(l))
	}
	for _, is := range []struct {
		true bool
		text code.Text
	}{{d.Rule.Extendable, wordExtendable}, {d.Rule.Repeats, wordRepeats}} {
		if is.true {
			parts = append(parts, is.text.In(l))
		}
	}
	if until := d.Rule.UntilDay; !until.IsZero() {
		parts = append(parts, strings.Replace(wordUntil.In(l), "{day}", numericOrNamed(until, l), 1))
	}
	if d.Rule.Lapses.IsValid() {
		parts = append(parts, d.Rule.Lapses.Label(l))
	}
	return strings.Join(parts, "; ")
}

// shortDay writes "to 19.3.2026" (Finnish and Swedish) or "Thu 19 Mar 2026".
func shortDay(d civil.Date, l code.Lang) string {
	y, m, day := d.YMD()
	weekday := WeekdayOf(d).Label(l)
	if l == code.FI || l == code.SV {
		// Both languages name the weekday by its first two letters.
		short := string([]rune(weekday)[:2])
		return short + " " + strconv.Itoa(day) + "." + strconv.Itoa(int(m)) + "." + strconv.Itoa(y)
	}
	return weekday[:3] + " " + strconv.Itoa(day) + " " + m.String()[:3] + " " + strconv.Itoa(y)
}

// longDay writes the day as it stands in a sentence after "no later than":
// "torstaina 19.3.2026", "torsdagen den 19 mars 2026", "Thursday 19 March 2026".
func longDay(d civil.Date, l code.Lang) string {
	y, m, day := d.YMD()
	year := strconv.Itoa(y)
	weekday := WeekdayOf(d).Label(l)
	switch l {
	case code.FI:
		return weekday + "na " + numericDay(d)
	case code.SV:
		return weekday + "en den " + strconv.Itoa(day) + " " + swedishMonths[m-1] + " " + year
	}
	return weekday + " " + strconv.Itoa(day) + " " + m.String() + " " + year
}

var swedishMonths = [12]string{
	"januari", "februari", "mars", "april", "maj", "juni",
	"juli", "augusti", "september", "oktober", "november", "december",
}

// numericDay writes "19.3.2026".
func numericDay(d civil.Date) string {
	y, m, day := d.YMD()
	return strconv.Itoa(day) + "." + strconv.Itoa(int(m)) + "." + strconv.Itoa(y)
}

// periodWords writes "1.4.2015–31.12.2024" with open ends left out.
func periodWords(p civil.Period, l code.Lang) string {
	if p.IsZero() {
		return ""
	}
	end := func(d civil.Date) string {
		if d.IsZero() {
			return ""
		}
		return numericOrNamed(d, l)
	}
	return end(p.From) + "–" + end(p.To)
}
