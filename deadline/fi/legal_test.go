package fi_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

const legalIntroduction = `<!-- Generated from the catalogue in deadline/fi. Do not edit: go test ./deadline/fi -run TestLegalSources -update -->
# Legal sources of the deadlines

Every time limit that the library counts, as it stands in the code, for people who know the law. How days are
counted, and how to add a row, is told in [deadlines.md](../deadlines.md).

- Statutes were read as enacted, in Finlex's open data as it stood on %v (original statutes to 53/2025, in the public import
  github.com/eliask/finlex-data, commit 151c941). *Read* names each act that wrote the section, and the day from which it is law; the
  list of all that was read is deadline/fi/testdata/sections.csv. What was enacted later was not read.
- *Verified*: the section itself was read as each of these acts wrote it; a test holds rows to the list. *Uncertain* rows say in their
  note what the law leaves open.
- *Sign-off* is a lawyer's, with the day (deadline/fi/testdata/signoff.csv). No lawyer has signed a row yet where it says none.
- The rule in force on the day of the trigger applies to the whole clock, but for provisions on transition, which stand in the row.
- "At once" and "without delay": the law names no day. The day of the event is shown, and marked uncertain.
- A reform of the Child Welfare Act (HE 149/2025 vp) was before Parliament on 16.2.2026. No sign was found that it
  changes 26 §; whether it passed was not read.
- *Review* is the day by which a row is to be read against the law again.
- First day: by Act 150/1930, section 2, the day of the trigger is not counted, unless the section itself says otherwise.
- End: whether Act 150/1930, section 5 moves the last day of an authority's own term is not settled. There the nominal
  day is the due one and the moved day is shown beside it. Measures that lapse by law do not move (KHO:2015:27,
  KHO:2012:26). Acts done at an authority do (KKO:1997:203, KHO:2002:90).

`

// TestLegalSources keeps docs/reference/legal-sources.md in step with the catalogue.
func TestLegalSources(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, legalIntroduction, dotted(fi.LawAsOf()))
	act := ""
	for _, r := range fi.Rules() {
		if r.Act.Name.FI != act {
			act = r.Act.Name.FI
			fmt.Fprintf(&b, "## %s (%s)\n\n%s · %s\n\n", act, r.Act.Number, r.Act.Name.SV, r.Act.Name.EN)
		}
		writeRule(&b, r)
	}
	writeEvents(&b)
	writeCalendars(&b)
	writeAnswers(t, &b)
	golden(t, "../../docs/reference/legal-sources.md", b.String())
}

func writeRule(b *strings.Builder, r deadline.Rule) {
	inForce := span(r.InForce)
	if r.InForce.From.IsZero() {
		inForce += " (beginning not read)"
	}
	fmt.Fprintf(b, "### `%s`, %s\n\n", r.ID, inForce)
	fmt.Fprintf(b, "%s. / %s. / %s.\n\n", r.Title.FI, r.Title.SV, r.Title.EN)
	item := func(name, text string) {
		if text != "" {
			fmt.Fprintf(b, "- %s: %s\n", name, text)
		}
	}
	section := r.Source()
	if r.Subsection > 0 {
		section += fmt.Sprintf(" %d mom.", r.Subsection)
	}
	item("Section", section)
	var read []string
	for _, v := range r.Versions.All() {
		read = append(read, v.Number+" ("+dotted(v.From)+")")
	}
	item("Read", strings.Join(read, ", "))
	item("ELI", fi.ELI(r.Act))
	item("Starts", strings.TrimSuffix(r.Trigger.FI+" / "+r.Trigger.EN, " / "))
	term := r.Term.Words(code.EN)
	if r.UntilAge > 0 {
		term += fmt.Sprintf(", at the latest at the age of %d", r.UntilAge)
	}
	if r.First.IsValid() && r.Term.Unit != deadline.UnitSameDay {
		term += "; " + r.First.Label(code.EN) + "; " + r.End.Label(code.EN)
	}
	item("Term", term)
	if !r.Urgent.IsZero() {
		urgent := r.Urgent.Words(code.EN)
		if r.UrgentTitle.EN != "" {
			urgent += "; " + r.UrgentTitle.FI + " / " + r.UrgentTitle.EN
		}
		if r.UrgentSubsection > 0 {
			urgent += fmt.Sprintf(" (%d mom.)", r.UrgentSubsection)
		}
		if r.UrgentBeside {
			urgent += "; beside the term"
		}
		item("If urgent", urgent)
	}
	item("Applies to", r.Condition.Words.EN)
	var also []string
	if r.Extendable {
		also = append(also, "the law lets it be prolonged")
	}
	if r.Lapses.IsValid() {
		also = append(also, r.Lapses.Label(code.EN)+" with the last day")
	}
	if r.Repeats {
		also = append(also, "comes back each time the term has passed")
	}
	item("Also", strings.Join(also, "; "))
	var transition []string
	if !r.EndsIn.IsZero() {
		transition = append(transition, "law only where the right ends in "+span(r.EndsIn))
	}
	if !r.UntilDay.IsZero() {
		transition = append(transition, "ends on "+dotted(r.UntilDay)+" at the latest")
	}
	if !r.Condition.AgeDay.IsZero() {
		transition = append(transition, "the age is taken on "+dotted(r.Condition.AgeDay))
	}
	item("Transition", strings.Join(transition, "; "))
	item("Confidence", r.Confidence.String()+"; review by "+dotted(r.Review))
	signed := "none"
	if by := signoff(r); by != "" {
		signed = by
	}
	item("Sign-off", signed)
	item("For a family", r.Plain.FI+" / "+r.Plain.SV+" / "+r.Plain.EN)
	item("Note", r.Note.EN)
	item("Huomautus", r.Note.FI)
	b.WriteString("\n")
}

// signoff is who of the lawyers has read a row and signed it, and when.
func signoff(r deadline.Rule) string {
	data, err := os.ReadFile("testdata/signoff.csv")
	if err != nil {
		panic(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		panic(err)
	}
	for _, row := range rows[1:] {
		if row[0] == r.ID && row[1] == r.InForce.From.String() {
			return row[2] + ", " + row[3]
		}
	}
	return ""
}

func writeEvents(b *strings.Builder) {
	b.WriteString("## Events and the rules that they start\n\n| event | in Finnish | rules |\n|---|---|---|\n")
	for e := fi.EventInitiation; e.IsValid(); e++ {
		fmt.Fprintf(b, "| `%v` | %s | `%s` |\n", e, e.Label(code.FI), strings.Join(fi.Starts(e), "`, `"))
	}
	b.WriteString("\nThe clocks of `prenatal-notice` start on the later of notice and birth (LsL 417/2007 25 c §). " +
		"Notice of a letter is the 7th day after posting (hallintolaki 434/2003 59 §), of an electronic message the 3rd (13/2003 19 §); these days never move.\n\n")
}

func writeCalendars(b *strings.Builder) {
	b.WriteString("## Calendars, 1950 to 2100\n\nA day of the table does not count in the calendars named, while the row is in force.\n\n" +
		"| calendar | source | confidence |\n|---|---|---|\n")
	calendars := append(fi.Readings(), fi.Aland())
	for _, c := range calendars {
		d := c.Definition()
		fmt.Fprintf(b, "| `%s`: %s | %s | %v |\n", d.Name, d.Title.EN, d.Source, d.Confidence)
	}
	b.WriteString("\n| day | falls on | in force | calendars | source | confidence | note |\n|---|---|---|---|---|---|---|\n")
	type row struct{ name, when, inForce, source, confidence, note string }
	var rows []row
	in := map[row][]string{}
	add := func(r row, calendar string) {
		if in[r] == nil {
			rows = append(rows, r)
		}
		in[r] = append(in[r], calendar)
	}
	for _, c := range calendars {
		d := c.Definition()
		for _, w := range d.Weekly {
			add(row{w.Day.Label(code.EN), "every week", span(w.InForce), w.Source, w.Confidence.String(), ""}, d.Name)
		}
		for _, h := range d.Holidays {
			add(row{h.Name.FI + " / " + h.Name.EN, h.When.String(), span(h.InForce), h.Source, h.Confidence.String(), h.Note}, d.Name)
		}
	}
	for _, r := range rows {
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s | %s |\n", r.name, r.when, r.inForce, strings.Join(in[r], ", "), r.source, r.confidence, r.note)
	}
	b.WriteString("\nThe days that never moved cite the acts of today and of 1993; earlier church acts were not read. " +
		"The number of the act that moved days to Saturdays from 1973 on was not found.\n\n" +
		"`easter+39` is so many days after Easter Sunday; `saturday from 06-20` is the first Saturday on or after 20 June.\n" +
		"In 1973 to 1991 the Saturday before Pentecost was a holy day too; `saturday` leaves it as a working day (uncertain).\n")
}

// span writes a time in force: "1.4.2015–", "–31.12.1972", "–" for no bound.
func span(p civil.Period) string {
	return dotted(p.From) + "–" + dotted(p.To)
}

func dotted(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.YMD()
	return fmt.Sprintf("%d.%d.%d", day, m, y)
}
