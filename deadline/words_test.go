package deadline_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// closedOn is a calendar of 2026 in which one weekday does not count.
func closedOn(t testing.TB, w deadline.Weekday) *deadline.Calendar {
	c, err := deadline.NewCalendar(deadline.Definition{Name: "closed", Covers: period("2026-01-01", "2026-12-31"), Weekly: []deadline.Weekly{{Day: w}}})
	require.NoError(t, err)
	return c
}

// The sentences for a family, whole, in the three languages.
func TestTell(t *testing.T) {
	title := code.Text{FI: "Asia on hoidettava", SV: "Saken ska skötas", EN: "The matter must be dealt with"}
	for _, row := range []struct {
		name, on, term, fi, sv, en string
	}{
		{"over a weekend", "2026-03-05", "2 working-days",
			"Asia on hoidettava viimeistään maanantaina 9.3.2026. Vain arkipäivät lasketaan.",
			"Saken ska skötas senast måndagen den 9 mars 2026. Endast vardagar räknas.",
			"The matter must be dealt with no later than Monday 9 March 2026. Only working days are counted."},
		{"without days off between", "2026-03-09", "2 working-days",
			"Asia on hoidettava viimeistään keskiviikkona 11.3.2026.",
			"Saken ska skötas senast onsdagen den 11 mars 2026.",
			"The matter must be dealt with no later than Wednesday 11 March 2026."},
		{"calendar days", "2026-03-05", "10 calendar-days",
			"Asia on hoidettava viimeistään sunnuntaina 15.3.2026.",
			"Saken ska skötas senast söndagen den 15 mars 2026.",
			"The matter must be dealt with no later than Sunday 15 March 2026."},
		{"at once", "2026-03-05", "at-once",
			"Asia on hoidettava välittömästi (torstaina 5.3.2026).",
			"Saken ska skötas omedelbart (torsdagen den 5 mars 2026).",
			"The matter must be dealt with at once (Thursday 5 March 2026)."},
		{"without delay", "2026-03-05", "without-delay",
			"Asia on hoidettava viipymättä (torstaina 5.3.2026).",
			"Saken ska skötas utan dröjsmål (torsdagen den 5 mars 2026).",
			"The matter must be dealt with without delay (Thursday 5 March 2026)."},
	} {
		t.Run(row.name, func(t *testing.T) {
			rule := deadline.Rule{ID: "r", Title: title, Term: term(t, row.term), First: deadline.FirstExcluded, End: deadline.EndStays}
			d, err := rule.Due(day(row.on), deadline.Options{Calendar: weekdays(t)}, deadline.Setting{})
			require.NoError(t, err)
			assert.Equal(t, row.fi, d.Tell(code.FI))
			assert.Equal(t, row.sv, d.Tell(code.SV))
			assert.Equal(t, row.en, d.Tell(code.EN))
		})
	}
	// What a family is told of a rule of another sort.
	for _, row := range []struct {
		name, why string
		change    func(*deadline.Rule, *deadline.Options, *deadline.Setting)
		want      string
	}{
		{"in plain words", "where the rule has some", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Plain = code.Text{EN: "You get an answer"}
		}, "You get an answer no later than Thursday 2 April 2026."},
		{"not before a day", "it may be done from then on", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) { r.Earliest = true },
			"The matter must be dealt with no earlier than Thursday 2 April 2026."},
		{"hours", "with the time of day", func(r *deadline.Rule, o *deadline.Options, _ *deadline.Setting) {
			r.Term, o.Moment = term(t, "24 hours"), civil.MustParseInstant("2026-03-05T09:05:00+02:00")
		}, "The matter must be dealt with no later than Friday 6 March 2026 at 9:05."},
		{"office hours", "", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) { r.Term = term(t, "same-office-day") },
			"The matter must be dealt with the same day in office hours (Thursday 5 March 2026)."},
		{"while offices are closed", "why there is no day", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, s.Office = term(t, "same-office-day"), closedOn(t, deadline.Thursday)
		}, "The matter must be dealt with: the law promises this on working days in office hours and sets no time for other days."},
		{"no time in the law", "the title says it all", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) { r.Term = term(t, "undated") },
			"The matter must be dealt with."},
		{"served verifiably", "without the law of it", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Proof, s.Presumed, s.Cite.Service = true, true, "9 §"
		}, "The matter must be dealt with: the time starts only when it can be proved that you got the decision; an ordinary letter or message is not enough."},
		{"not decided how it is served", "", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.ProofUnsettled, s.Presumed = true, true
		}, "The matter must be dealt with: see the last day in the instructions of the decision; from a letter or message it cannot be told for sure."},
	} {
		t.Run(row.name, func(t *testing.T) {
			rule := deadline.Rule{ID: "r", Title: title, Term: term(t, "4 weeks"), First: deadline.FirstExcluded, End: deadline.EndStays}
			o, s := deadline.Options{}, deadline.Setting{Office: weekdays(t), Offset: villageOffset}
			row.change(&rule, &o, &s)
			d, err := rule.Due(day("2026-03-05"), o, s)
			require.NoError(t, err)
			assert.Equal(t, row.want, d.Tell(code.EN), row.why)
		})
	}
	waiting := deadline.Rule{Title: title}.Waiting(deadline.Options{}, deadline.Setting{})
	assert.Equal(t, "Asia on hoidettava: määräaika alkaa vasta, kun lapsi on syntynyt.", waiting.Tell(code.FI))
}

// A list of days may hold some that no law gave; they have no sentence of law.
func TestZeroDueSaysNothing(t *testing.T) {
	assert.Empty(t, deadline.Due{}.Tell(code.FI))
	assert.Empty(t, deadline.Due{}.Explain(code.FI))
}

// A number of one has words of its own.
func TestOneAndMany(t *testing.T) {
	for _, row := range []struct {
		text       string
		fi, sv, en string
	}{
		{"1 working-days", "1 arkipäivä", "1 vardag", "1 working day"},
		{"2 working-days", "2 arkipäivää", "2 vardagar", "2 working days"},
		{"1 school-days", "1 oppilaitoksen työpäivä", "1 arbetsdag vid läroanstalten", "1 school working day"},
		{"7 school-days", "7 oppilaitoksen työpäivää", "7 arbetsdagar vid läroanstalten", "7 school working days"},
		{"1 calendar-days", "1 kalenteripäivä", "1 kalenderdag", "1 calendar day"},
		{"-1 weeks", "1 viikko", "1 vecka", "1 week"},
		{"1 months", "1 kuukausi", "1 månad", "1 month"},
		{"1 years", "1 vuosi", "1 år", "1 year"},
		{"1 children", "1 lapsi", "1 barn", "1 child"},
		{"1 hours", "1 tunti", "1 timme", "1 hour"},
		{"1 school-years", "1 lukuvuosi", "1 läsår", "1 school year"},
		{"1 full-days", "1 vuorokausi", "1 dygn", "1 day"},
	} {
		words := term(t, row.text)
		assert.Equal(t, row.fi, words.Words(code.FI))
		assert.Equal(t, row.sv, words.Words(code.SV))
		assert.Equal(t, row.en, words.Words(code.EN))
	}
	month := deadline.Rule{ID: "r", Term: term(t, "1 months"), First: deadline.FirstExcluded, End: deadline.EndStays}
	d, err := month.Due(day("2026-04-15"), deadline.Options{}, deadline.Setting{})
	require.NoError(t, err)
	span := d.Trace()[1]
	assert.Equal(t, "pe 15.5.2026 1 kuukausi täynnä", span.Words(code.FI))
	assert.Equal(t, "fr 15.5.2026 fristen på 1 månad går ut", span.Words(code.SV))
	assert.Equal(t, "Fri 15 May 2026 the term of 1 month ends", span.Words(code.EN))
}

func TestStateWords(t *testing.T) {
	for _, row := range []struct {
		state      deadline.State
		fi, sv, en string
	}{
		{deadline.State{Status: deadline.StatusPending, Days: 12}, "kesken, 12 päivää jäljellä", "pågår, 12 dagar kvar", "pending, 12 days left"},
		{deadline.State{Status: deadline.StatusDueSoon, Days: 1}, "määräpäivä lähellä, 1 päivä jäljellä", "förfaller snart, 1 dag kvar", "due soon, 1 day left"},
		{deadline.State{Status: deadline.StatusDueSoon}, "määräpäivä lähellä, viimeinen päivä on tänään", "förfaller snart, sista dagen är i dag", "due soon, the last day is today"},
		{deadline.State{Status: deadline.StatusLate, Days: 1}, "1 päivän myöhässä", "1 dag försenad", "late by 1 day"},
		{deadline.State{Status: deadline.StatusLate, Days: 2}, "2 päivää myöhässä", "2 dagar försenad", "late by 2 days"},
		{deadline.State{Status: deadline.StatusDueSoon, Days: 1, Hours: 9}, "määräpäivä lähellä, 9 tuntia jäljellä", "förfaller snart, 9 timmar kvar", "due soon, 9 hours left"},
		{deadline.State{Status: deadline.StatusPending, Hours: 1}, "kesken, 1 tunti jäljellä", "pågår, 1 timme kvar", "pending, 1 hour left"},
		{deadline.State{Status: deadline.StatusLate, Hours: 2}, "2 tuntia myöhässä", "2 timmar försenad", "late by 2 hours"},
		{deadline.State{Status: deadline.StatusLate, Hours: 1}, "1 tunnin myöhässä", "1 timme försenad", "late by 1 hour"},
		{deadline.State{Status: deadline.StatusLate}, "0 päivää myöhässä", "0 dagar försenad", "late by 0 days"},
		{deadline.State{Status: deadline.StatusLate, Days: 1, Hours: 25}, "1 päivän myöhässä", "1 dag försenad", "late by 1 day"},
		{deadline.State{Status: deadline.StatusMet, Days: 2}, "tehty ajoissa", "gjort i tid", "met"},
		{deadline.State{Status: deadline.StatusLapsed, Days: 2}, "rauennut", "har förfallit", "lapsed"},
	} {
		assert.Equal(t, row.fi, row.state.Words(code.FI))
		assert.Equal(t, row.sv, row.state.Words(code.SV))
		assert.Equal(t, row.en, row.state.Words(code.EN))
	}
}

// The lawyer's text tells what the law leaves open.
func TestExplainTellsTheNote(t *testing.T) {
	rule := deadline.Rule{
		ID: "r", Term: term(t, "1 weeks"), First: deadline.FirstExcluded, End: deadline.EndStays,
		Note: code.Text{FI: "Ei luettu.", SV: "Inte läst.", EN: "Not read."},
		Act:  deadline.Act{Abbr: "hallintolaki", Number: "434/2003", Name: code.Text{FI: "hallintolaki", SV: "förvaltningslagen"}}, Section: "49 c §",
	}
	d, err := rule.Due(day("2026-03-10"), deadline.Options{}, deadline.Setting{})
	require.NoError(t, err)
	assert.Contains(t, d.Explain(code.FI), "\nHuomautus: Ei luettu.\n")
	assert.Contains(t, d.Explain(code.SV), "\nAnmärkning: Inte läst.\n")
	assert.Contains(t, d.Explain(code.EN), "\nNote: Not read.\n")
	assert.Contains(t, d.Explain(code.FI), "\nPeruste: hallintolaki 434/2003 49 c §\n", "the act is not named twice")
	assert.Contains(t, d.Explain(code.SV), "\nGrund: förvaltningslagen (434/2003) 49 c §\n", "in Swedish by its own name")
	assert.NotContains(t, d.Explain(code.FI), "Tulkinnat", "one reading is no reading")

	own := deadline.Rule{ID: "o", Basis: deadline.BasisLocal, Term: rule.Term, First: rule.First, End: rule.End}
	d, err = own.Due(day("2026-03-10"), deadline.Options{}, deadline.Setting{})
	require.NoError(t, err)
	assert.Contains(t, d.Explain(code.FI), "\nPeruste: oma tavoite, ei lakisääteinen\n")
	own.Section = "Johtoryhmä"
	d, err = own.Due(day("2026-03-10"), deadline.Options{}, deadline.Setting{})
	require.NoError(t, err)
	assert.Contains(t, d.Explain(code.FI), "\nPeruste: oma tavoite, ei lakisääteinen (Johtoryhmä)\n")
}

// Where the readings differ each day stands with the name of its reading; none
// is called the safe one, since no source says that it is.
func TestExplainNamesTheReadings(t *testing.T) {
	six, err := deadline.NewCalendar(deadline.Definition{Name: "six", Covers: period("2026-01-01", "2026-12-31"), Weekly: []deadline.Weekly{{Day: deadline.Sunday}}})
	require.NoError(t, err)
	five := weekdays(t)
	rule := deadline.Rule{ID: "r", Term: term(t, "2 working-days"), First: deadline.FirstExcluded, End: deadline.EndBuiltIn}
	o, readings := deadline.Options{Calendar: five}, deadline.Setting{Readings: []*deadline.Calendar{five, six}}
	d, err := rule.Due(day("2026-03-05"), o, readings)
	require.NoError(t, err)
	assert.Contains(t, d.Explain(code.FI), "ma 9.3.2026; six la 7.3.2026\n")
	assert.Contains(t, d.Explain(code.SV), "må 9.3.2026; six lö 7.3.2026\n")
	d, err = rule.Due(day("2026-03-09"), o, readings)
	require.NoError(t, err)
	assert.NotContains(t, d.Explain(code.EN), "earliest")
}

func TestErrorIs(t *testing.T) {
	err := &deadline.Error{Problem: deadline.ProblemOutside, Of: "thl"}
	assert.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside})
	assert.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside, Of: "thl"})
	assert.NotErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemOutside, Of: "statute"})
	assert.NotErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemNoDay})
}
