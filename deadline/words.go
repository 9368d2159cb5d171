package deadline

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Explain returns the text for a lawyer: what must be done by when, on which
// law, by which readings and which day of theirs is the safe one, what the law
// leaves open, and every step of counting, a line each. The rule's note is in English in every language. The zero Due,
// which no rule gave, gives "".
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
	b.WriteString(d.Tell(l) + "\n")
	line(wordRule, d.Rule.ID)
	line(wordSource, d.Rule.sourceWords(l))
	line(wordInForce, periodWords(d.Rule.InForce, l))
	line(wordCondition, d.Rule.Condition.Words.In(l))
	line(wordTerm, d.termWords(l))
	if !d.Waits() {
		line(wordTrigger, d.Rule.Trigger.In(l)+", "+shortDay(d.Trigger, l))
	}
	if len(d.Readings) > 1 {
		readings := make([]string, len(d.Readings))
		for i, r := range d.Readings {
			readings[i] = d.readingName(r.Name, l) + " " + shortDay(r.Last, l)
			if d.Differ() && r.Last == d.Earliest() {
				readings[i] += " " + wordEarliest.In(l)
			}
		}
		line(wordReadings, strings.Join(readings, "; "))
	}
	line(wordConfidence, d.Confidence().Label(l))
	if d.Doubt != 0 {
		line(wordDoubt, d.Doubt.Label(l))
	}
	line(wordNote, d.Rule.Note.In(l))
	for _, s := range d.Trace() {
		b.WriteString("  " + s.Words(l) + "\n")
	}
	return b.String()
}

// Tell returns the text for a family: one or two short sentences, "" for the
// zero Due.
func (d Due) Tell(l code.Lang) string {
	if d.Rule == (Rule{}) {
		return ""
	}
	title := d.Rule.Title.In(l)
	switch {
	case d.Waits():
		return title + wordWaits.In(l)
	case d.Term.immediate():
		return title + " " + d.Term.Words(l) + " (" + longDay(d.Last, l) + ")."
	}
	text := title + " " + wordNoLater.In(l) + " " + longDay(d.Last, l) + "."
	if d.byCalendar() && d.Term.Unit == UnitWorkingDays && d.Last.Sub(d.Trigger) > d.Term.N {
		text += " " + wordDaysOff.In(l)
	}
	return text
}

// Words returns the step for people, with its day and its source.
func (s Step) Words(l code.Lang) string {
	text := strings.NewReplacer(
		"{n}", strconv.Itoa(s.N),
		"{reason}", s.Reason.Words(l),
		"{term}", s.Term.Words(l),
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
		text = code.Text{FI: "{status}, {n} päivää jäljellä", SV: "{status}, {n} dagar kvar", EN: "{status}, {n} days left"}
		switch s.Days {
		case 0:
			text = code.Text{FI: "{status}, viimeinen päivä on tänään", SV: "{status}, sista dagen är i dag", EN: "{status}, the last day is today"}
		case 1:
			text = code.Text{FI: "{status}, 1 päivä jäljellä", SV: "{status}, 1 dag kvar", EN: "{status}, 1 day left"}
		}
	case StatusLate:
		text = code.Text{FI: "{n} päivää myöhässä", SV: "{n} dagar försenad", EN: "late by {n} days"}
		if s.Days == 1 {
			text = code.Text{FI: "1 päivän myöhässä", SV: "1 dag försenad", EN: "late by 1 day"}
		}
	default:
		return s.Status.Label(l)
	}
	return strings.NewReplacer("{status}", s.Status.Label(l), "{n}", strconv.Itoa(s.Days)).Replace(text.In(l))
}

var (
	wordRule       = code.Text{FI: "Sääntö", SV: "Regel", EN: "Rule"}
	wordSource     = code.Text{FI: "Peruste", SV: "Grund", EN: "Source"}
	wordLocal      = code.Text{FI: "oma tavoite, ei lakisääteinen", SV: "eget mål, inte lagstadgat", EN: "own target, not law"}
	wordInForce    = code.Text{FI: "Voimassa", SV: "I kraft", EN: "In force"}
	wordCondition  = code.Text{FI: "Koskee", SV: "Gäller", EN: "Applies to"}
	wordTerm       = code.Text{FI: "Määräaika", SV: "Frist", EN: "Term"}
	wordTrigger    = code.Text{FI: "Alkaa", SV: "Börjar", EN: "Starts"}
	wordReadings   = code.Text{FI: "Tulkinnat", SV: "Tolkningar", EN: "Readings"}
	wordConfidence = code.Text{FI: "Varmuus", SV: "Säkerhet", EN: "Confidence"}
	wordDoubt      = code.Text{FI: "Huomaa", SV: "Observera", EN: "Caution"}
	wordNote       = code.Text{FI: "Huomautus", SV: "Anmärkning", EN: "Note"}
	wordNoLater    = code.Text{FI: "viimeistään", SV: "senast", EN: "no later than"}
	wordWaits      = code.Text{
		FI: ": määräaika alkaa vasta, kun lapsi on syntynyt.",
		SV: ": fristen börjar först när barnet har fötts.",
		EN: ": the time starts only once the child is born.",
	}
	wordDaysOff = code.Text{
		FI: "Vapaapäiviä ei lasketa mukaan.",
		SV: "Lediga dagar räknas inte med.",
		EN: "Days off are not counted.",
	}
	wordNominal    = code.Text{FI: "laskettu päivä", SV: "räknad dag", EN: "as counted"}
	wordEarliest   = code.Text{FI: "(varhaisin)", SV: "(tidigast)", EN: "(earliest)"}
	wordShifted    = code.Text{FI: "siirrettynä", SV: "flyttad", EN: "moved"}
	wordExtendable = code.Text{FI: "laki sallii pidentämisen", SV: "lagen tillåter förlängning", EN: "the law lets it be prolonged"}
	wordLapses     = code.Text{FI: "päättyy lain nojalla", SV: "upphör enligt lag", EN: "ends by law"}
	wordRepeats    = code.Text{FI: "toistuu", SV: "upprepas", EN: "repeats"}
)

// readingName is the reading's name for people, with its id where it has one.
func (d Due) readingName(name string, l code.Lang) string {
	switch name {
	case ReadingNominal:
		return wordNominal.In(l)
	case ReadingShifted:
		return wordShifted.In(l)
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
	text := r.Source()
	if r.Basis == BasisLocal {
		if text == "" {
			return wordLocal.In(l)
		}
		return wordLocal.In(l) + " (" + text + ")"
	}
	if r.Subsection > 0 {
		text += " " + strconv.Itoa(r.Subsection) + " mom."
	}
	if name := r.Act.Name.In(l); name != "" && name != r.Act.Abbr {
		text += " (" + name + ")"
	}
	return text
}

// termWords tells the term and how it is counted.
func (d Due) termWords(l code.Lang) string {
	parts := []string{d.Term.Words(l)}
	if d.Term.numbered() {
		parts = append(parts, d.Rule.First.Label(l), d.Rule.End.Label(l))
	}
	for _, is := range []struct {
		true bool
		text code.Text
	}{{d.Rule.Extendable, wordExtendable}, {d.Rule.Lapses, wordLapses}, {d.Rule.Repeats, wordRepeats}} {
		if is.true {
			parts = append(parts, is.text.In(l))
		}
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
		if l == code.FI || l == code.SV {
			return numericDay(d)
		}
		y, m, day := d.YMD()
		return strconv.Itoa(day) + " " + m.String() + " " + strconv.Itoa(y)
	}
	return end(p.From) + "–" + end(p.To)
}
