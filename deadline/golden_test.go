package deadline_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// compare holds a text against its golden, line by line.
func compare(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range min(len(wantLines), len(gotLines)) {
		require.Equal(t, wantLines[i], gotLines[i], "%s, line %d", name, i+1)
	}
	require.Len(t, gotLines, len(wantLines), name)
}

// village is a country of this test's own: a holiday that began and one that
// ended, an eve, and Saturdays that were days off from a day on.
func village(t testing.TB, name string, saturdays bool) *deadline.Calendar {
	d := deadline.Definition{
		Name: name, Title: code.Text{FI: "kylän " + name, SV: "byns " + name, EN: "the village's " + name}, Covers: period("2025-01-01", "2027-12-31"),
		Weekly: []deadline.Weekly{{Day: deadline.Sunday, Source: "custom 1 §", Confidence: deadline.Verified}},
		Holidays: []deadline.Holiday{
			{ID: "market", Kind: deadline.ReasonHoliday, When: deadline.On(time.March, 16), Name: code.Text{FI: "markkinat", SV: "marknad", EN: "market"}, Source: "custom 2 §", Confidence: deadline.Verified},
			{ID: "regatta", Kind: deadline.ReasonHoliday, When: deadline.On(time.June, 10), InForce: civil.Period{From: day("2026-06-10")}, Name: code.Text{FI: "purjehdus", SV: "regatta", EN: "regatta"}, Source: "custom 3 §", Confidence: deadline.Verified},
			{ID: "fast", Kind: deadline.ReasonEve, When: deadline.On(time.June, 11), InForce: civil.Period{To: day("2026-06-11")}, Name: code.Text{FI: "paasto", SV: "fasta", EN: "fast"}, Source: "custom 4 §", Confidence: deadline.Uncertain},
		},
	}
	if saturdays {
		d.Weekly = append(d.Weekly, deadline.Weekly{Day: deadline.Saturday, Source: "custom 5 §", InForce: civil.Period{From: day("2026-01-01")}, Confidence: deadline.Uncertain})
	}
	c, err := deadline.NewCalendar(d)
	require.NoError(t, err)
	return c
}

// villageSchoolYear goes from August to July.
func villageSchoolYear(d civil.Date) civil.Period {
	from := civil.MustDate(d.Year(), time.August, 1)
	if d.Before(from) {
		from = from.AddYears(-1)
	}
	return civil.Period{From: from, To: from.AddYears(1).AddDays(-1)}
}

// villageOffset has summer time in 2026. The clocks change an hour after midnight, which is
// before midnight by UTC.
func villageOffset(at civil.Instant) (int, error) {
	switch on, _ := at.DayAt(120); {
	case on.Year() < 2025 || on.Year() > 2027:
		return 0, &deadline.Error{Problem: deadline.ProblemOutside, Of: "village"}
	case at.Before(civil.MustParseInstant("2026-03-28T23:00:00Z")), !at.Before(civil.MustParseInstant("2026-10-24T23:00:00Z")):
		return 120, nil
	}
	return 180, nil
}

// Every sort of rule, counted and told in three languages with its trace: who
// changes a word, a step or a source of them sees it in the golden.
func TestExplained(t *testing.T) {
	wide, narrow := village(t, "wide", false), village(t, "narrow", true)
	act := deadline.Act{Number: "1/2020", Abbr: "KyL", Name: code.Text{FI: "kylälaki", SV: "bylagen", EN: "Village Act"}}
	base := deadline.Rule{
		ID: "kyl1", Act: act, Section: "1 §", Subsection: 2, Title: code.Text{FI: "Vastaa", SV: "Svara", EN: "Answer"},
		Trigger: code.Text{FI: "hakemus", SV: "ansökan", EN: "application"}, First: deadline.FirstExcluded, End: deadline.EndBuiltIn, Basis: deadline.BasisLaw, Confidence: deadline.Verified,
		Note: code.Text{FI: "huomaa tämä", SV: "märk detta", EN: "mark this"}, InForce: civil.Period{From: day("2020-01-01")},
		Condition: deadline.Condition{Words: code.Text{FI: "kaikki", SV: "alla", EN: "everybody"}},
	}
	setting := deadline.Setting{
		Readings: []*deadline.Calendar{narrow, wide}, Office: narrow,
		Cite:       deadline.Citations{First: "count 1 §", Month: "count 3 §", End: "count 5 §", Stays: "case 7", Hours: "count 7 §"},
		SchoolYear: villageSchoolYear, Offset: villageOffset,
	}
	options := deadline.Options{Calendar: narrow, School: wide, Born: day("2010-06-10")}
	var b strings.Builder
	for _, row := range []struct {
		name   string
		on     string
		change func(*deadline.Rule, *deadline.Options, *deadline.Setting)
	}{
		{"working days over a holiday and a weekend", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) { r.Term = term(t, "3 working-days") }},
		{"back", "2026-03-18", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) { r.Term = term(t, "-2 working-days") }},
		{"back from a holiday, first day included", "2026-03-16", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.First = term(t, "-2 working-days"), deadline.FirstIncluded
		}},
		{"back from a working day, included", "2026-03-17", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.First = term(t, "-2 working-days"), deadline.FirstIncluded
		}},
		{"one day, included", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.First = term(t, "1 working-days"), deadline.FirstIncluded
		}},
		{"a calendar that is no reading", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, s.Readings = term(t, "3 working-days"), s.Readings[1:]
		}},
		{"same day on a Sunday", "2026-03-15", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) { r.Term = term(t, "same-day") }},
		{"same day", "2026-03-17", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) { r.Term = term(t, "same-day") }},
		{"same or next", "2026-03-13", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "same-or-next-working-day")
		}},
		{"school days", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) { r.Term = term(t, "3 school-days") }},
		{"weeks that stay", "2026-03-08", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End = term(t, "1 weeks"), deadline.EndStays
		}},
		{"weeks that lapse", "2026-03-08", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End, r.Lapses, r.Extendable = term(t, "1 weeks"), deadline.EndStays, deadline.LapseMeasure, true
		}},
		{"weeks that lapse, without a case", "2026-03-08", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, r.End, r.Lapses, s.Cite.Stays = term(t, "1 weeks"), deadline.EndStays, deadline.LapseMeasure, ""
		}},
		{"weeks that move over three days", "2026-03-07", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End = term(t, "1 weeks"), deadline.EndMoves
		}},
		{"weeks not settled", "2026-03-07", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End = term(t, "1 weeks"), deadline.EndUnsettled
		}},
		{"months clipped, a second round", "2026-08-31", func(r *deadline.Rule, o *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End, r.Repeats, o.Round = term(t, "3 months"), deadline.EndStays, true, 2
		}},
		{"months", "2026-05-10", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End = term(t, "1 months"), deadline.EndMoves
		}},
		{"months back, included", "2026-05-10", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.First, r.End = term(t, "-1 months"), deadline.FirstIncluded, deadline.EndStays
		}},
		{"years until an age", "2026-05-10", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End, r.UntilAge = term(t, "1 years"), deadline.EndMoves, 16
		}},
		{"years until an age that nobody knows", "2026-05-10", func(r *deadline.Rule, o *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End, r.UntilAge, o.Born = term(t, "1 years"), deadline.EndMoves, 16, civil.Date{}
		}},
		{"calendar days of an own target", "2026-05-10", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End, r.Basis, r.InForce = term(t, "1 calendar-days"), deadline.EndStays, deadline.BasisLocal, period("2020-01-01", "2026-12-31")
		}},
		{"an own target without a source", "2026-05-10", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End, r.Basis, r.Act, r.Section, r.InForce, r.Confidence = term(t, "2 calendar-days"), deadline.EndStays, deadline.BasisLocal, deadline.Act{}, "", civil.Period{To: day("2026-12-31")}, deadline.Uncertain
		}},
		{"at once", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.InForce, r.Subsection = term(t, "at-once"), civil.Period{}, 0
		}},
		{"without delay, after an event", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, s.Event, s.EventSource = term(t, "without-delay"), day("2026-03-13"), "KyL 9 §"
		}},
		{"waiting", "", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, s.Event, s.EventSource = term(t, "2 weeks"), day("2026-03-13"), "KyL 9 §"
		}},
		{"hours, from a moment written with another offset", "2026-03-12", func(r *deadline.Rule, o *deadline.Options, _ *deadline.Setting) {
			r.Term, o.Moment = term(t, "36 hours"), civil.MustParseInstant("2026-03-12T02:15:00-05:00")
		}},
		{"hours over the change to summer time", "2026-03-28", func(r *deadline.Rule, o *deadline.Options, _ *deadline.Setting) {
			r.Term, o.Moment = term(t, "12 hours"), civil.MustParseInstant("2026-03-28T18:00:00+02:00")
		}},
		{"hours long over the change from summer time", "2026-10-22", func(r *deadline.Rule, o *deadline.Options, _ *deadline.Setting) {
			r.Term, o.Moment = term(t, "168 hours"), civil.MustParseInstant("2026-10-22T08:05:00+03:00")
		}},
		{"hours without a moment", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "1 hours")
		}},
		{"hours without a moment, on the day of the change to summer time", "2026-03-29", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "3 hours")
		}},
		{"hours without a moment, on the day of the change from it", "2026-10-25", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "3 hours")
		}},
		{"in office hours", "2026-03-13", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "same-office-day")
		}},
		{"in office hours, while offices are closed", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "same-office-day")
		}},
		{"no time in the law", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "undated")
		}},
		{"no time in the law, and no notice proved", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, s.Presumed = term(t, "undated"), true
		}},
		{"served verifiably, but only sent", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, r.Proof, s.Presumed, s.Event, s.Cite.Service = term(t, "30 calendar-days"), true, true, day("2026-03-07"), "KyL 20 §"
		}},
		{"it is not decided how it is served, and it was sent", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, r.ProofUnsettled, s.Presumed, s.Cite.ServiceUnsettled = term(t, "30 calendar-days"), true, true, "case 9"
		}},
		{"served verifiably, and proved", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.Proof, r.ProofUnsettled = term(t, "30 calendar-days"), true, true
		}},
		{"an ordinary letter is enough", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, s.Presumed = term(t, "30 calendar-days"), true
		}},
		{"to the end of the school year", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "1 school-years")
		}},
		{"to the end of the next school year", "2025-08-01", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "2 school-years")
		}},
		{"full days", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "3 full-days")
		}},
		{"the first working day, from a Saturday", "2026-03-14", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "first-working-day")
		}},
		{"the first working day, from one", "2026-03-13", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term = term(t, "first-working-day")
		}},
		{"first day not settled", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.First, r.FirstUnsettled, r.End = term(t, "1 months"), deadline.FirstIncluded, true, deadline.EndStays
		}},
		{"first day not settled, nor whether the last moves", "2026-03-06", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.First, r.FirstUnsettled, r.End = term(t, "9 calendar-days"), deadline.FirstIncluded, true, deadline.EndUnsettled
		}},
		{"until a provision on transition", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End, r.UntilDay = term(t, "1 years"), deadline.EndStays, day("2026-12-31")
		}},
		{"before a provision on transition", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, _ *deadline.Setting) {
			r.Term, r.End, r.UntilDay = term(t, "1 months"), deadline.EndStays, day("2026-12-31")
		}},
		{"not before a day, and beyond what was read", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, r.End, r.Earliest, s.ReadTo = term(t, "1 months"), deadline.EndStays, true, day("2026-03-11")
		}},
		{"on the day to which the law was read", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, r.End, s.ReadTo = term(t, "1 months"), deadline.EndStays, day("2026-03-12")
		}},
		{"an own target beyond what was read", "2026-03-12", func(r *deadline.Rule, _ *deadline.Options, s *deadline.Setting) {
			r.Term, r.End, r.Basis, s.ReadTo = term(t, "1 months"), deadline.EndStays, deadline.BasisLocal, day("2026-03-11")
		}},
		{"by the law of another day, told in another form", "2026-03-12", func(r *deadline.Rule, o *deadline.Options, s *deadline.Setting) {
			r.Term, r.End, o.AsOf = term(t, "1 months"), deadline.EndStays, day("2026-02-01")
			s.Tell = func(text string, l code.Lang) string { return strings.ReplaceAll(text, "KyL", "("+l.String()+") KyL") }
		}},
	} {
		r, o, s := base, options, setting
		row.change(&r, &o, &s)
		d := r.Waiting(o, s)
		if row.on != "" {
			var err error
			d, err = r.Due(day(row.on), o, s)
			require.NoError(t, err, row.name)
		}
		fmt.Fprintf(&b, "## %s\n", row.name)
		fmt.Fprintf(&b, "last %v earliest %v differ %v confidence %v doubt %d\n", d.Last, d.Earliest(), d.Differ(), d.Confidence(), d.Doubt)
		for _, reading := range d.Readings {
			fmt.Fprintf(&b, "reading %s %v\n", reading.Name, reading.Last)
		}
		for _, step := range d.Trace() {
			if !step.At.IsZero() {
				fmt.Fprintf(&b, "at %v\n", step.At)
			}
			fmt.Fprintf(&b, "step %v %v n=%d %d/%s/%s %q %q\n", step.Kind, step.Day, step.N, step.Reason.Kind, step.Reason.ID, step.Reason.Source, step.Term, step.Source)
		}
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			b.WriteString(d.Explain(l))
		}
	}
	compare(t, "explained.golden", b.String())
	assert.Empty(t, deadline.Due{}.Explain(code.EN), "what no rule gave tells nothing")
	assert.Empty(t, deadline.Due{}.Tell(code.EN))
}

// Every day of a village's three years: why it counts or does not.
func TestEveryDayOfAVillage(t *testing.T) {
	var b strings.Builder
	c := village(t, "narrow", true)
	nth := 0
	for d := c.Covers().From; !d.After(c.Covers().To); d = d.AddDays(1) {
		reason, err := c.Explain(d)
		require.NoError(t, err)
		works, err := c.IsWorking(d)
		require.NoError(t, err)
		require.Equal(t, reason.Works(), works)
		if works {
			nth++
		} else if reason.Kind != deadline.ReasonWeekly {
			fmt.Fprintf(&b, "%v %v %s %q %v %s\n", d, reason.Kind, reason.ID, reason.Source, reason.Confidence, reason.Words(code.SV))
		}
		between, err := c.Between(c.Covers().From, d)
		require.NoError(t, err)
		require.Equal(t, nth-1, between, "1 January 2025, a working day here, is not counted after itself")
	}
	saturday, err := c.Explain(day("2026-01-03"))
	require.NoError(t, err)
	assert.Equal(t, deadline.Reason{Kind: deadline.ReasonWeekly, Name: code.Text{FI: "lauantai", SV: "lördag", EN: "Saturday"}, Source: "custom 5 §", Confidence: deadline.Uncertain}, saturday)
	works, err := c.IsWorking(day("2025-12-27"))
	require.NoError(t, err)
	assert.True(t, works, "Saturdays counted until the end of 2025")
	compare(t, "village.golden", b.String())
}

// Questions about days that are not covered get an error that names the
// calendar, and no number.
func TestOutsideTheCalendar(t *testing.T) {
	c := village(t, "narrow", true)
	first, last := c.Covers().From, c.Covers().To
	before, after := first.AddDays(-1), last.AddDays(1)
	want := &deadline.Error{Problem: deadline.ProblemOutside, Of: "narrow"}
	for _, d := range []civil.Date{before, after, {}} {
		_, err := c.Add(d, 0)
		require.Equal(t, want, err)
		n, err := c.Between(d, first)
		require.Equal(t, want, err)
		assert.Zero(t, n)
		n, err = c.Between(first, d)
		require.Equal(t, want, err)
		assert.Zero(t, n)
		_, err = c.Next(d)
		require.Equal(t, want, err)
		works, err := c.IsWorking(d)
		require.Equal(t, want, err)
		assert.False(t, works)
		_, err = c.Explain(d)
		require.Equal(t, want, err)
	}
	same, err := c.Add(last, 0)
	require.NoError(t, err)
	assert.Equal(t, last, same)
	_, err = c.Add(last, 1)
	require.Equal(t, want, err)
	_, err = c.Add(first, -1)
	require.Equal(t, want, err)
	n, err := c.Between(last, first)
	require.NoError(t, err)
	assert.Negative(t, n)
	assert.EqualError(t, want, "deadline: the day lies outside the time that the calendar covers (narrow)")
	at := want.At("/a")
	assert.Equal(t, "narrow", at.Of)
	assert.Equal(t, "error", at.Severity.String())
	assert.ErrorIs(t, want, &deadline.Error{Problem: deadline.ProblemOutside})
	assert.NotErrorIs(t, want, &deadline.Error{Problem: deadline.ProblemOutside, Of: "wide"})
}

// An error of a rule names the rule.
func TestErrorsNameTheRule(t *testing.T) {
	const excluded, stays = deadline.FirstExcluded, deadline.EndStays
	for _, row := range []struct {
		name string
		rule deadline.Rule
		on   civil.Date
		want deadline.Problem
	}{
		{"no day", deadline.Rule{Term: term(t, "1 weeks"), First: excluded, End: stays}, civil.Date{}, deadline.ProblemNoDay},
		{"no clock", deadline.Rule{Term: term(t, "30 children")}, day("2026-01-01"), deadline.ProblemNoClock},
		{"not in force", deadline.Rule{Term: term(t, "1 weeks"), InForce: period("2025-01-01", "2025-12-31")}, day("2026-01-01"), deadline.ProblemNotInForce},
		{"no term", deadline.Rule{First: excluded, End: stays}, day("2026-01-01"), deadline.ProblemTerm},
		{"no first day", deadline.Rule{Term: term(t, "1 weeks"), End: stays}, day("2026-01-01"), deadline.ProblemFirstDay},
		{"no end", deadline.Rule{Term: term(t, "1 weeks"), First: excluded}, day("2026-01-01"), deadline.ProblemEnd},
		{"no calendar", deadline.Rule{Term: term(t, "1 working-days"), First: excluded, End: stays}, day("2026-01-01"), deadline.ProblemNoCalendar},
		{"no school", deadline.Rule{Term: term(t, "1 school-days"), First: excluded, End: stays}, day("2026-01-01"), deadline.ProblemNoSchool},
		{"too far", deadline.Rule{Term: term(t, "9000 years"), First: excluded, End: stays}, day("2026-01-01"), deadline.ProblemTooFar},
	} {
		t.Run(row.name, func(t *testing.T) {
			rule := row.rule
			rule.ID = "kyl1"
			d, err := rule.Due(row.on, deadline.Options{}, deadline.Setting{})
			assert.Equal(t, &deadline.Error{Problem: row.want, Of: "kyl1"}, err)
			assert.True(t, d.Last.IsZero())
		})
	}
}

// Easter of every year, by the rules of Gauss, which are another method.
func TestEasterAgainstGauss(t *testing.T) {
	for year := 1; year <= 9999; year++ {
		a, b, c, k := year%19, year%4, year%7, year/100
		m, n := (15-(13+8*k)/25+k-k/4)%30, (4+k-k/4)%7
		d := (19*a + m) % 30
		e := (2*b + 4*c + 6*d + n) % 7
		march := 22 + d + e
		switch {
		case d == 29 && e == 6:
			march = 31 + 19
		case d == 28 && e == 6 && (11*m+11)%30 < 19:
			march = 31 + 18
		}
		require.Equal(t, civil.MustDate(year, 3, 1).AddDays(march-1), deadline.Easter(0).In(year), "%d", year)
	}
}

func TestTermTexts(t *testing.T) {
	for _, text := range []string{"7 working-days", "-7 working-days", "1 years", "at-once", "same-day"} {
		var back deadline.Term
		require.NoError(t, back.UnmarshalText([]byte(text)))
		assert.Equal(t, term(t, text), back)
		again, err := back.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, text, string(again))
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			assert.NotEmpty(t, back.Words(l))
		}
	}
	kept := term(t, "7 weeks")
	for _, text := range []string{"", "7", "weeks", "7 moons", "x weeks", "07 weeks", "0 weeks", "1 at-once", "7 weeks ", "7  weeks"} {
		require.ErrorIs(t, kept.UnmarshalText([]byte(text)), &deadline.Error{Problem: deadline.ProblemTerm}, text)
		assert.Equal(t, term(t, "7 weeks"), kept, "what was not read changes nothing")
	}
	_, err := deadline.Term{N: 7}.MarshalText()
	require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemTerm})
	assert.Empty(t, deadline.Term{}.String())
	var when deadline.When
	require.NoError(t, when.UnmarshalText([]byte("easter+39")))
	assert.Equal(t, deadline.Easter(39), when)
	require.Error(t, when.UnmarshalText([]byte("easter+x")))
	assert.Equal(t, deadline.Easter(39), when)
}
