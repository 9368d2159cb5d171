package deadline_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func term(t testing.TB, text string) deadline.Term {
	parsed, err := deadline.ParseTerm(text)
	require.NoError(t, err)
	return parsed
}

// weekdays is a calendar of Mondays to Fridays in 2026.
func weekdays(t testing.TB) *deadline.Calendar {
	c, err := deadline.NewCalendar(deadline.Definition{
		Name:   "weekdays",
		Covers: period("2026-01-01", "2026-12-31"),
		Weekly: []deadline.Weekly{{Day: deadline.Saturday}, {Day: deadline.Sunday}},
	})
	require.NoError(t, err)
	return c
}

func TestUnits(t *testing.T) {
	const excluded, included = deadline.FirstExcluded, deadline.FirstIncluded
	for _, row := range []struct {
		name, from, term string
		first            deadline.FirstDay
		want, why        string
	}{
		{"working days", "2026-03-06", "7 working-days", excluded, "2026-03-17", "Friday is not counted"},
		{"working days from a Saturday", "2026-03-07", "1 working-days", excluded, "2026-03-09", "the first is Monday"},
		{"working days, first included", "2026-03-06", "7 working-days", included, "2026-03-16", "Friday is day 1"},
		{"working days from a Saturday, included", "2026-03-07", "1 working-days", included, "2026-03-09", "a Saturday cannot be day 1"},
		{"working days on the first covered day", "2026-01-01", "1 working-days", included, "2026-01-01", "no day before it is asked about"},
		{"working days back", "2026-03-17", "-7 working-days", excluded, "2026-03-06", "4 §"},
		{"working days back, included", "2026-03-16", "-7 working-days", included, "2026-03-06", "Monday is day 1"},
		{"calendar days", "2026-05-02", "30 calendar-days", excluded, "2026-06-01", "the 2nd is not counted"},
		{"calendar days, included", "2026-05-02", "30 calendar-days", included, "2026-05-31", "the 2nd is day 1"},
		{"one calendar day, included", "2026-05-02", "1 calendar-days", included, "2026-05-02", "the day itself"},
		{"calendar days back, included", "2026-05-31", "-30 calendar-days", included, "2026-05-02", "the 31st is day 1"},
		{"weeks", "2026-03-10", "3 weeks", excluded, "2026-03-31", "the same weekday"},
		{"months", "2026-01-31", "1 months", excluded, "2026-02-28", "no 31 February"},
		{"months, included", "2026-01-01", "6 months", included, "2026-06-30", "both ends counted"},
		{"weeks, included", "2026-03-10", "3 weeks", included, "2026-03-30", "the 10th is day 1 of 21"},
		{"years, included", "2026-01-01", "1 years", included, "2026-12-31", "both ends counted"},
		{"years", "2024-02-29", "1 years", excluded, "2025-02-28", "no 29 February"},
		{"at once", "2026-03-07", "at-once", excluded, "2026-03-07", "even on a Saturday"},
		{"without delay", "2026-03-07", "without-delay", excluded, "2026-03-07", "even on a Saturday"},
		{"same day", "2026-03-06", "same-day", included, "2026-03-06", "a weekday"},
		{"same day on a Saturday", "2026-03-07", "same-day", included, "2026-03-09", "the next weekday"},
		{"same or next", "2026-03-06", "same-or-next-working-day", excluded, "2026-03-09", "over the weekend"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := weekdays(t)
			rule := deadline.Rule{ID: "r", Term: term(t, row.term), First: row.first, End: deadline.EndStays}
			d, err := rule.Due(day(row.from), deadline.Options{Calendar: c}, deadline.Setting{Readings: []*deadline.Calendar{c}})
			require.NoError(t, err)
			assert.Equal(t, row.want, d.Last.String(), row.why)
			require.Len(t, d.Readings, 1)
			assert.False(t, d.Differ())
			steps := d.Trace()
			require.NotEmpty(t, steps)
			assert.Equal(t, d.Last, steps[len(steps)-1].Day, "the trace ends at the last day")
		})
	}
}

func TestEndRules(t *testing.T) {
	office := weekdays(t)
	for _, row := range []struct {
		end            deadline.End
		last, readings string
		step           deadline.StepKind
	}{
		{deadline.EndStays, "2026-05-09", "nominal 2026-05-09", deadline.StepStays},
		{deadline.EndMoves, "2026-05-11", "nominal 2026-05-09 shifted 2026-05-11", deadline.StepMoved},
		{deadline.EndUnsettled, "2026-05-09", "nominal 2026-05-09 shifted 2026-05-11", deadline.StepUnsettled},
		{deadline.EndBuiltIn, "2026-05-09", "nominal 2026-05-09", deadline.StepSpan},
	} {
		t.Run(row.end.String(), func(t *testing.T) {
			rule := deadline.Rule{ID: "r", Term: term(t, "1 weeks"), First: deadline.FirstExcluded, End: row.end}
			d, err := rule.Due(day("2026-05-02"), deadline.Options{}, deadline.Setting{Office: office, Cite: deadline.Citations{End: "5 §"}})
			require.NoError(t, err)
			assert.Equal(t, row.last, d.Last.String())
			text := ""
			for i, r := range d.Readings {
				if i > 0 {
					text += " "
				}
				text += r.Name + " " + r.Last.String()
			}
			assert.Equal(t, row.readings, text)
			steps := d.Trace()
			assert.Equal(t, row.step, steps[len(steps)-1].Kind)
			assert.Equal(t, "2026-05-09", d.Earliest().String(), "whoever acts by then is in time by every reading")
		})
	}
}

// On a day on which offices are open every end rule leaves the day alone and
// has nothing to tell.
func TestEndRulesOnAWorkingDay(t *testing.T) {
	for _, end := range []deadline.End{deadline.EndStays, deadline.EndMoves, deadline.EndUnsettled} {
		rule := deadline.Rule{ID: "r", Term: term(t, "1 weeks"), First: deadline.FirstExcluded, End: end}
		d, err := rule.Due(day("2026-05-04"), deadline.Options{}, deadline.Setting{Office: weekdays(t)})
		require.NoError(t, err)
		assert.Equal(t, []deadline.Reading{{Name: deadline.ReadingNominal, Last: day("2026-05-11")}}, d.Readings)
		steps := d.Trace()
		assert.Equal(t, deadline.StepSpan, steps[len(steps)-1].Kind, "%v", end)
	}
}

// What is due at once is due on the day itself: no end rule moves it.
func TestAtOnceNeverMoves(t *testing.T) {
	for _, text := range []string{"at-once", "without-delay"} {
		rule := deadline.Rule{ID: "r", Term: term(t, text), First: deadline.FirstExcluded, End: deadline.EndMoves}
		d, err := rule.Due(day("2026-05-09"), deadline.Options{}, deadline.Setting{Office: weekdays(t)})
		require.NoError(t, err)
		assert.Equal(t, "2026-05-09", d.Last.String())
		assert.Len(t, d.Readings, 1)
		assert.Equal(t, deadline.DoubtNoDay, d.Doubt, "the law names no day")
		assert.Equal(t, deadline.Uncertain, d.Confidence())
	}
}

// The urgent variant has its own words, moment and term; the rest is the rule's.
func TestUrgentVariant(t *testing.T) {
	rule := deadline.Rule{
		ID: "r", Section: "1 §", Subsection: 3, Title: code.Text{EN: "Begin"}, Term: term(t, "1 weeks"),
		Urgent: term(t, "at-once"), UrgentTitle: code.Text{EN: "Assess"}, UrgentSubsection: 1,
		First: deadline.FirstExcluded, End: deadline.EndStays,
	}
	d, err := rule.Due(day("2026-05-09"), deadline.Options{}, deadline.Setting{})
	require.NoError(t, err)
	assert.Equal(t, rule, d.Rule)
	d, err = rule.Due(day("2026-05-09"), deadline.Options{Urgent: true}, deadline.Setting{})
	require.NoError(t, err)
	assert.Equal(t, "Assess at once (Saturday 9 May 2026).", d.Tell(code.EN))
	assert.Contains(t, d.Explain(code.EN), "1 § 1 mom.")
	rule.UrgentTitle = code.Text{}
	d, err = rule.Due(day("2026-05-09"), deadline.Options{Urgent: true}, deadline.Setting{})
	require.NoError(t, err)
	assert.Equal(t, "Begin", d.Rule.Title.EN, "without words of its own the variant has the rule's")
	rule.Urgent = deadline.Term{}
	d, err = rule.Due(day("2026-05-09"), deadline.Options{Urgent: true}, deadline.Setting{})
	require.NoError(t, err)
	assert.Equal(t, rule, d.Rule, "a rule without urgent variant is counted as it stands")
	assert.Equal(t, "2026-05-16", d.Last.String())
}

// Only a duty that repeats has rounds.
func TestRounds(t *testing.T) {
	rule := deadline.Rule{ID: "r", Term: term(t, "3 months"), First: deadline.FirstExcluded, End: deadline.EndStays}
	for _, row := range []struct {
		repeats bool
		round   int
		want    string
	}{
		{false, 3, "2027-02-28"},
		{true, -1, "2027-02-28"},
		{true, 0, "2027-02-28"},
		{true, 1, "2027-02-28"},
		{true, 2, "2027-05-30"},
	} {
		rule.Repeats = row.repeats
		d, err := rule.Due(day("2026-11-30"), deadline.Options{Round: row.round}, deadline.Setting{})
		require.NoError(t, err)
		assert.Equal(t, row.want, d.Last.String(), "round %d", row.round)
	}
}

// What the trace tells beside the days it counts.
func TestTraceSteps(t *testing.T) {
	kinds := func(d deadline.Due) (all []deadline.StepKind) {
		for _, s := range d.Trace() {
			all = append(all, s.Kind)
		}
		return all
	}
	count := func(rule deadline.Rule, on string, o deadline.Options, s deadline.Setting) deadline.Due {
		d, err := rule.Due(day(on), o, s)
		require.NoError(t, err)
		return d
	}
	o := deadline.Options{Calendar: weekdays(t)}
	included := deadline.Rule{ID: "r", Term: term(t, "1 working-days"), First: deadline.FirstIncluded, End: deadline.EndBuiltIn}
	assert.Equal(t, []deadline.StepKind{deadline.StepFirstIncluded}, kinds(count(included, "2026-03-06", o, deadline.Setting{})))
	assert.Equal(t, []deadline.StepKind{deadline.StepSkipped, deadline.StepSkipped, deadline.StepCounted}, kinds(count(included, "2026-03-07", o, deadline.Setting{})),
		"a Saturday is not day 1")

	year := deadline.Rule{ID: "r", Term: term(t, "1 years"), First: deadline.FirstExcluded, End: deadline.EndStays}
	assert.Equal(t, []deadline.StepKind{deadline.StepFirstExcluded, deadline.StepSpan, deadline.StepClipped}, kinds(count(year, "2024-02-29", o, deadline.Setting{})))
	assert.Equal(t, []deadline.StepKind{deadline.StepFirstExcluded, deadline.StepSpan}, kinds(count(year, "2023-12-31", o, deadline.Setting{})))

	aged := year
	aged.UntilAge = 18
	d := count(aged, "2026-03-10", deadline.Options{Born: day("2008-06-01")}, deadline.Setting{})
	assert.Equal(t, "2026-06-01", d.Last.String())
	steps := d.Trace()
	assert.Equal(t, deadline.Step{Kind: deadline.StepAge, Day: day("2026-06-01"), N: 18}, steps[len(steps)-1])
	d = count(aged, "2026-03-10", deadline.Options{Born: day("2010-06-01")}, deadline.Setting{})
	assert.Equal(t, "2027-03-10", d.Last.String(), "the age comes after the term")

	aged.UntilAge = 1
	d = count(aged, "2026-03-10", deadline.Options{Born: day("2025-06-01")}, deadline.Setting{})
	assert.Equal(t, "2026-06-01", d.Last.String(), "until the first birthday")

	day1 := day("2026-03-10")
	assert.Equal(t, deadline.StepFirstExcluded, kinds(count(year, "2026-03-10", deadline.Options{}, deadline.Setting{Event: day1}))[0],
		"an event on the trigger day is the trigger")
	assert.Equal(t, deadline.StepEvent, kinds(count(year, "2026-03-10", deadline.Options{}, deadline.Setting{Event: day1.AddDays(-1)}))[0])

	lapsing := year
	lapsing.Section, lapsing.Lapses = "1 §", deadline.LapseMeasure
	cite := deadline.Setting{Office: weekdays(t), Cite: deadline.Citations{Stays: "case"}}
	lapsing.Term = term(t, "1 weeks")
	steps = count(lapsing, "2026-05-02", deadline.Options{}, cite).Trace()
	assert.Equal(t, "case", steps[len(steps)-1].Source, "that what lapses does not move is said by courts")
	lapsing.Lapses = 0
	steps = count(lapsing, "2026-05-02", deadline.Options{}, cite).Trace()
	assert.Equal(t, "1 §", steps[len(steps)-1].Source)
}

func TestVersions(t *testing.T) {
	assert.Equal(t, []deadline.Version{{Number: "417/2007", From: day("2008-01-01")}, {Number: "1301/2014", From: day("2015-04-01")}},
		deadline.Versions("417/2007@2008-01-01 broken x@2015-02-30 1301/2014@2015-04-01").All(), "text that is none is left out")
	assert.Empty(t, deadline.Versions("").All())
}

// A clock that waits for a birth tells of the event that it waits from.
func TestWaiting(t *testing.T) {
	rule := deadline.Rule{ID: "r", Term: term(t, "1 weeks"), Urgent: term(t, "at-once"), First: deadline.FirstExcluded, End: deadline.EndStays}
	d := rule.Waiting(deadline.Options{Urgent: true}, deadline.Setting{Event: day("2026-02-20"), EventSource: "25 c §"})
	assert.True(t, d.Waits())
	assert.Equal(t, rule.Urgent, d.Term)
	assert.Equal(t, []deadline.Step{{Kind: deadline.StepEvent, Day: day("2026-02-20"), Source: "25 c §"}}, d.Trace())
	assert.Contains(t, d.Explain(code.EN), "Fri 20 Feb 2026 the event; the clock starts later (25 c §)")
	// Nothing can be done before the clock has begun.
	assert.Equal(t, deadline.State{Status: deadline.StatusWaitsForBirth}, d.State(day("2026-03-10"), day("2026-03-01"), 3))
}

// An act's own year bounds a row whose beginning was not read.
func TestActBoundsItsRows(t *testing.T) {
	rule := deadline.Rule{Act: deadline.Act{Number: "417/2007"}}
	assert.False(t, rule.AppliesOn(day("2006-12-31")))
	assert.True(t, rule.AppliesOn(day("2007-01-01")))
	assert.False(t, rule.AppliesOn(civil.Date{}))
	for year, last := range map[string]string{"1/1999": "1998-12-31", "1/2010": "2009-12-31"} {
		rule.Act.Number = year
		assert.False(t, rule.AppliesOn(day(last)), year)
		assert.True(t, rule.AppliesOn(day(last).AddDays(1)), year)
	}
	for _, number := range []string{"", "417", "417/", "417/x", "417/2x07", "417/:007", "417/20070", "417/20071231"} {
		rule.Act.Number = number
		assert.True(t, rule.AppliesOn(day("1930-01-01")), "%q tells no year", number)
	}
}

func TestRuleErrors(t *testing.T) {
	for _, row := range []struct {
		name string
		rule deadline.Rule
		on   civil.Date
		o    deadline.Options
		want deadline.Problem
	}{
		{"no first day", deadline.Rule{Term: term(t, "7 weeks"), End: deadline.EndStays}, day("2026-01-01"), deadline.Options{}, deadline.ProblemFirstDay},
		{"stray first day", deadline.Rule{Term: term(t, "7 weeks"), First: 9, End: deadline.EndStays}, day("2026-01-01"), deadline.Options{}, deadline.ProblemFirstDay},
		{"no end rule", deadline.Rule{Term: term(t, "7 weeks"), First: deadline.FirstExcluded}, day("2026-01-01"), deadline.Options{}, deadline.ProblemEnd},
		{"stray end rule", deadline.Rule{Term: term(t, "7 weeks"), First: deadline.FirstExcluded, End: 9}, day("2026-01-01"), deadline.Options{}, deadline.ProblemEnd},
		{"no day", deadline.Rule{Term: term(t, "7 weeks")}, civil.Date{}, deadline.Options{}, deadline.ProblemNoDay},
		{"no term", deadline.Rule{}, day("2026-01-01"), deadline.Options{}, deadline.ProblemTerm},
		{"stray unit", deadline.Rule{Term: deadline.Term{N: 1, Unit: 99}}, day("2026-01-01"), deadline.Options{}, deadline.ProblemTerm},
		{"stray urgent unit", deadline.Rule{Term: term(t, "7 weeks"), Urgent: deadline.Term{N: 1, Unit: 99}}, day("2026-01-01"), deadline.Options{Urgent: true}, deadline.ProblemTerm},
		{"no calendar", deadline.Rule{Term: term(t, "7 working-days")}, day("2026-01-01"), deadline.Options{}, deadline.ProblemNoCalendar},
		{"no school", deadline.Rule{Term: term(t, "7 school-days")}, day("2026-01-01"), deadline.Options{}, deadline.ProblemNoSchool},
		{"no clock", deadline.Rule{Term: term(t, "30 children")}, day("2026-01-01"), deadline.Options{}, deadline.ProblemNoClock},
		{"not in force", deadline.Rule{Term: term(t, "7 weeks"), InForce: period("2025-01-01", "2025-12-31")}, day("2026-01-01"), deadline.Options{}, deadline.ProblemNotInForce},
		{"before its act", deadline.Rule{Term: term(t, "7 weeks"), Act: deadline.Act{Number: "417/2007"}}, day("2006-12-31"), deadline.Options{}, deadline.ProblemNotInForce},
		{"huge", deadline.Rule{Term: term(t, "999999 weeks")}, day("2026-01-01"), deadline.Options{}, deadline.ProblemTooFar},
		{"more than any number of days", deadline.Rule{Term: deadline.Term{N: math.MaxInt, Unit: deadline.UnitCalendarDays}}, day("2026-01-01"), deadline.Options{}, deadline.ProblemTerm},
		{"more than any number of days back", deadline.Rule{Term: deadline.Term{N: math.MinInt, Unit: deadline.UnitWeeks}}, day("2026-01-01"), deadline.Options{}, deadline.ProblemTerm},
		{"round after round", deadline.Rule{Term: term(t, "12 months"), Repeats: true}, day("2026-01-01"), deadline.Options{Round: math.MaxInt}, deadline.ProblemTerm},
		{"as many rounds as are counted", deadline.Rule{Term: term(t, "1000 years"), Repeats: true}, day("2026-01-01"), deadline.Options{Round: 4000}, deadline.ProblemTooFar},
		{"a round more than is counted", deadline.Rule{Term: term(t, "1000 years"), Repeats: true}, day("2026-01-01"), deadline.Options{Round: 4001}, deadline.ProblemTerm},
		{"outside the calendar", deadline.Rule{Term: term(t, "400 working-days")}, day("2026-01-01"), deadline.Options{Calendar: weekdays(t)}, deadline.ProblemOutside},
		{"end outside the calendar", deadline.Rule{Term: term(t, "2 years"), First: deadline.FirstExcluded, End: deadline.EndMoves}, day("2026-01-01"), deadline.Options{}, deadline.ProblemOutside},
	} {
		t.Run(row.name, func(t *testing.T) {
			rule := row.rule
			if rule.First == 0 && rule.End == 0 { // rows about something else
				rule.First, rule.End = deadline.FirstExcluded, deadline.EndBuiltIn
			}
			_, err := rule.Due(row.on, row.o, deadline.Setting{Office: weekdays(t)})
			require.ErrorIs(t, err, &deadline.Error{Problem: row.want})
			var typed *deadline.Error
			require.ErrorAs(t, err, &typed)
			at := typed.At("/a")
			assert.Equal(t, row.want.String(), at.Rule)
			assert.Equal(t, issue.Pointer("/a"), at.Pointer)
			for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
				assert.NotEqual(t, at.Rule, deadline.Issues().Words(at, l), "the problem has words")
			}
		})
	}
}

func TestState(t *testing.T) {
	rule := deadline.Rule{ID: "r", Term: term(t, "10 calendar-days"), First: deadline.FirstExcluded, End: deadline.EndStays}
	lapsing := rule
	lapsing.Lapses = deadline.LapseMeasure
	right, appeal, earliest, undated, atOnce := rule, rule, rule, rule, rule
	right.Lapses, appeal.Lapses, earliest.Earliest = deadline.LapseRight, deadline.LapseTime, true
	undated.Term, atOnce.Term = term(t, "undated"), term(t, "at-once")
	backwards := rule
	backwards.Term = term(t, "-10 calendar-days")
	for _, row := range []struct {
		name     string
		rule     deadline.Rule
		on, done string
		soon     int
		want     deadline.State
		words    string
	}{
		{"pending", rule, "2026-03-10", "", 3, deadline.State{Status: deadline.StatusPending, Days: 10}, "pending, 10 days left"},
		{"one day before it is soon", rule, "2026-03-16", "", 3, deadline.State{Status: deadline.StatusPending, Days: 4}, "pending, 4 days left"},
		{"soon", rule, "2026-03-17", "", 3, deadline.State{Status: deadline.StatusDueSoon, Days: 3}, "due soon, 3 days left"},
		{"the day before", rule, "2026-03-19", "", 1, deadline.State{Status: deadline.StatusDueSoon, Days: 1}, "due soon, 1 day left"},
		{"the last day", rule, "2026-03-20", "", 0, deadline.State{Status: deadline.StatusDueSoon}, "due soon, the last day is today"},
		{"the last day of what lapses", lapsing, "2026-03-20", "", 0, deadline.State{Status: deadline.StatusDueSoon}, "due soon, the last day is today"},
		{"never soon", rule, "2026-03-20", "", -1, deadline.State{Status: deadline.StatusPending}, "pending, the last day is today"},
		{"late", rule, "2026-03-21", "", 3, deadline.State{Status: deadline.StatusLate, Days: 1}, "late by 1 day"},
		{"lapsed", lapsing, "2026-03-22", "", 3, deadline.State{Status: deadline.StatusLapsed, Days: 2}, "lapsed"},
		{"met", rule, "2026-04-01", "2026-03-18", 3, deadline.State{Status: deadline.StatusMet, Days: 2}, "met"},
		{"met on the last day", rule, "2026-04-01", "2026-03-20", 3, deadline.State{Status: deadline.StatusMet}, "met"},
		{"done late", rule, "2026-04-01", "2026-03-25", 3, deadline.State{Status: deadline.StatusLate, Days: 5}, "late by 5 days"},
		{"a right used too late", lapsing, "2026-04-01", "2026-03-25", 3, deadline.State{Status: deadline.StatusLate, Days: 5}, "late by 5 days"},
		{"ended in time", lapsing, "2026-04-01", "2026-03-18", 3, deadline.State{Status: deadline.StatusEndedInTime, Days: 2}, "ended in time"},
		{"asked before the event", rule, "2026-03-09", "", 30, deadline.State{Status: deadline.StatusAhead, Days: 1}, "the event is still to come"},
		{"done before the event", rule, "2026-03-12", "2026-03-09", 3, deadline.State{Status: deadline.StatusBeforeEvent, Days: 1}, "done before the event"},
		{"done on the day of the event", rule, "2026-03-12", "2026-03-10", 3, deadline.State{Status: deadline.StatusMet, Days: 10}, "met"},
		{"backwards, done before", backwards, "2026-03-12", "2026-02-20", 3, deadline.State{Status: deadline.StatusMet, Days: 8}, "met"},
		{"backwards, asked before", backwards, "2026-02-25", "", 3, deadline.State{Status: deadline.StatusDueSoon, Days: 3}, "due soon, 3 days left"},
		{"may not be done yet", earliest, "2026-03-19", "", 3, deadline.State{Status: deadline.StatusNotYet, Days: 1}, "not possible yet"},
		{"may be done from the day on", earliest, "2026-03-20", "", 3, deadline.State{Status: deadline.StatusAllowed}, "possible"},
		{"may be done", earliest, "2026-03-25", "", 3, deadline.State{Status: deadline.StatusAllowed, Days: 5}, "possible"},
		{"done too early", earliest, "2026-03-25", "2026-03-19", 3, deadline.State{Status: deadline.StatusTooEarly, Days: 1}, "done too early"},
		{"done from the day on", earliest, "2026-03-25", "2026-03-20", 3, deadline.State{Status: deadline.StatusMet}, "met"},
		{"done after the day", earliest, "2026-03-25", "2026-03-22", 3, deadline.State{Status: deadline.StatusMet, Days: 2}, "met"},
		{"done on the day asked about", earliest, "2026-03-22", "2026-03-22", 3, deadline.State{Status: deadline.StatusMet, Days: 2}, "met"},
		{"done too early, on the day asked about", earliest, "2026-03-19", "2026-03-19", 3, deadline.State{Status: deadline.StatusTooEarly, Days: 1}, "done too early"},
		{"early, in what is the future on that day", earliest, "2026-03-16", "2026-03-18", 3, deadline.State{Status: deadline.StatusNotYet, Days: 4}, "not possible yet"},
		{"from its day on, in what is the future then", earliest, "2026-03-21", "2026-03-22", 3, deadline.State{Status: deadline.StatusAllowed, Days: 1}, "possible"},
		{"no day in the law", undated, "2026-03-12", "", 3, deadline.State{Status: deadline.StatusNoDay}, "no day"},
		{"at once, asked before the event", atOnce, "2026-03-09", "", 3, deadline.State{Status: deadline.StatusAhead, Days: 1}, "the event is still to come"},
		{"a right that ended", right, "2026-03-22", "", 3, deadline.State{Status: deadline.StatusEnded, Days: 2}, "the right has ended"},
		{"a right that was ended in time", right, "2026-04-01", "2026-03-20", 3, deadline.State{Status: deadline.StatusEndedInTime}, "ended in time"},
		{"a time that passed", appeal, "2026-03-22", "", 3, deadline.State{Status: deadline.StatusExpired, Days: 2}, "the time has passed"},
		{"acted in time", appeal, "2026-04-01", "2026-03-20", 3, deadline.State{Status: deadline.StatusMet}, "met"},
		{"done in what is the future on that day", rule, "2026-03-12", "2026-03-18", 3, deadline.State{Status: deadline.StatusPending, Days: 8}, "pending, 8 days left"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := row.rule.Due(day("2026-03-10"), deadline.Options{}, deadline.Setting{})
			require.NoError(t, err)
			var done civil.Date
			if row.done != "" {
				done = day(row.done)
			}
			state := d.State(day(row.on), done, row.soon)
			assert.Equal(t, row.want, state)
			assert.Equal(t, row.words, state.Words(code.EN))
		})
	}
}

// Where the clock starts later than the event, what lies before the event is told by the day of the event.
func TestStateAroundAnEarlierEvent(t *testing.T) {
	rule := deadline.Rule{ID: "r", Term: term(t, "10 calendar-days"), First: deadline.FirstExcluded, End: deadline.EndStays}
	d, err := rule.Due(day("2026-03-10"), deadline.Options{}, deadline.Setting{Event: day("2026-03-03")})
	require.NoError(t, err)
	assert.Equal(t, deadline.State{Status: deadline.StatusAhead, Days: 1}, d.State(day("2026-03-02"), civil.Date{}, 3))
	assert.Equal(t, deadline.State{Status: deadline.StatusPending, Days: 16}, d.State(day("2026-03-04"), civil.Date{}, 3), "between the event and the clock there is time")
	assert.Equal(t, deadline.State{Status: deadline.StatusMet, Days: 17}, d.State(day("2026-03-10"), day("2026-03-03"), 3))
	own := deadline.Due{Trigger: day("2026-03-10"), Last: day("2026-03-20")}
	assert.Equal(t, deadline.State{Status: deadline.StatusDueSoon, Days: 18}, own.State(day("2026-03-02"), civil.Date{}, 18), "a day that no rule gave has no event")
}

// How a rule in hours stands at a moment: 12 hours from six in the evening, over the change to summer time.
func TestStateAt(t *testing.T) {
	moment := civil.MustParseInstant
	rule := deadline.Rule{ID: "r", Term: term(t, "12 hours"), First: deadline.FirstExcluded, End: deadline.EndStays}
	lapsing := rule
	lapsing.Lapses = deadline.LapseMeasure
	for _, row := range []struct {
		name     string
		rule     deadline.Rule
		at, done string
		soon     int
		want     deadline.State
	}{
		{"two seconds short of two hours before the event", rule, "2026-03-28T16:00:02+02:00", "", 7, deadline.State{Status: deadline.StatusAhead, Hours: 1}},
		{"at the event", rule, "2026-03-28T18:00:00+02:00", "", 7, deadline.State{Status: deadline.StatusDueSoon, Days: 1, Hours: 12}},
		{"not soon", rule, "2026-03-28T18:00:00+02:00", "", 0, deadline.State{Status: deadline.StatusPending, Days: 1, Hours: 12}},
		{"on the last day", rule, "2026-03-29T05:30:00+03:00", "", 0, deadline.State{Status: deadline.StatusDueSoon, Hours: 1}},
		{"the last moment", rule, "2026-03-29T07:00:00+03:00", "", 0, deadline.State{Status: deadline.StatusDueSoon}},
		{"the last moment of what lapses", lapsing, "2026-03-29T07:00:00+03:00", "", 0, deadline.State{Status: deadline.StatusDueSoon}},
		{"a second late", rule, "2026-03-29T07:00:01+03:00", "", 0, deadline.State{Status: deadline.StatusLate}},
		{"a day and two hours late", rule, "2026-03-30T09:30:00+03:00", "", 0, deadline.State{Status: deadline.StatusLate, Days: 1, Hours: 26}},
		{"a second after it lapsed", lapsing, "2026-03-29T07:00:01+03:00", "", 0, deadline.State{Status: deadline.StatusLapsed}},
		{"long after it lapsed", lapsing, "2026-03-30T09:30:00+03:00", "", 0, deadline.State{Status: deadline.StatusLapsed, Days: 1, Hours: 26}},
		{"done in time", rule, "2026-03-30T08:00:00+03:00", "2026-03-28T20:30:00+02:00", 0, deadline.State{Status: deadline.StatusMet, Days: 1, Hours: 9}},
		{"done at the last moment", rule, "2026-03-30T08:00:00+03:00", "2026-03-29T07:00:00+03:00", 0, deadline.State{Status: deadline.StatusMet}},
		{"done a second late", rule, "2026-03-30T08:00:00+03:00", "2026-03-29T07:00:01+03:00", 0, deadline.State{Status: deadline.StatusLate}},
		{"done a day late", rule, "2026-03-31T08:00:00+03:00", "2026-03-30T08:00:00+03:00", 0, deadline.State{Status: deadline.StatusLate, Days: 1, Hours: 25}},
		{"ended in time", lapsing, "2026-03-30T08:00:00+03:00", "2026-03-29T05:00:00+03:00", 0, deadline.State{Status: deadline.StatusEndedInTime, Hours: 2}},
		{"done just now", rule, "2026-03-29T06:00:00+03:00", "2026-03-29T06:00:00+03:00", 0, deadline.State{Status: deadline.StatusMet, Hours: 1}},
		{"done in what is the future at that moment", rule, "2026-03-29T05:00:00+03:00", "2026-03-29T06:00:00+03:00", 0, deadline.State{Status: deadline.StatusDueSoon, Hours: 2}},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := row.rule.Due(day("2026-03-28"), deadline.Options{Moment: moment("2026-03-28T18:00:00+02:00")}, deadline.Setting{Offset: villageOffset})
			require.NoError(t, err)
			done := civil.Instant{}
			if row.done != "" {
				done = moment(row.done)
			}
			assert.Equal(t, row.want, d.StateAt(moment(row.at), done, row.soon))
		})
	}
	// Without a moment of the event, and in a rule in days, it stands as it does by the day.
	at, done := moment("2026-03-28T23:30:00-05:00"), moment("2026-03-28T23:45:00-05:00")
	for _, text := range []string{"12 hours", "10 calendar-days"} {
		rule.Term = term(t, text)
		d, err := rule.Due(day("2026-03-28"), deadline.Options{}, deadline.Setting{Offset: villageOffset})
		require.NoError(t, err)
		assert.Equal(t, d.State(day("2026-03-28"), civil.Date{}, 3), d.StateAt(at, civil.Instant{}, 3), text)
		assert.Equal(t, d.State(day("2026-03-28"), day("2026-03-28"), 3), d.StateAt(at, done, 3), text)
		assert.Equal(t, deadline.StatusMet, d.StateAt(at, done, 3).Status, "done on the day, in the place where the moment is written")
	}
}

// What hinders rules that ask more of a country than its weekdays.
func TestRulesThatTheSettingCannotCount(t *testing.T) {
	short, err := deadline.NewCalendar(deadline.Definition{Name: "short", Covers: period("2026-03-01", "2026-03-31")})
	require.NoError(t, err)
	for _, row := range []struct {
		name, why, on string
		rule          deadline.Rule
		o             deadline.Options
		s             deadline.Setting
		want          deadline.Error
	}{
		{"hours without clocks", "no country says when its clocks change", "2026-03-12", deadline.Rule{Term: term(t, "12 hours")}, deadline.Options{}, deadline.Setting{}, deadline.Error{Problem: deadline.ProblemNoCalendar, Of: "r"}},
		{"hours of a day whose clocks nobody knows", "", "2024-03-12", deadline.Rule{Term: term(t, "12 hours")}, deadline.Options{}, deadline.Setting{Offset: villageOffset}, deadline.Error{Problem: deadline.ProblemOutside, Of: "village"}},
		{"hours before the first midnight", "midnight by UTC is known, midnight there is not", "2026-03-12", deadline.Rule{Term: term(t, "12 hours")}, deadline.Options{}, deadline.Setting{Offset: knownFrom("2026-03-12T00:00:00Z")}, deadline.Error{Problem: deadline.ProblemOutside, Of: "late"}},
		{"hours that end where nobody knows the clocks", "", "2027-12-31", deadline.Rule{Term: term(t, "48 hours")}, deadline.Options{}, deadline.Setting{Offset: villageOffset}, deadline.Error{Problem: deadline.ProblemOutside, Of: "village"}},
		{"hours before the first year", "", "0001-01-01", deadline.Rule{Term: term(t, "-48 hours")}, deadline.Options{Moment: civil.MustParseInstant("0001-01-01T12:00:00Z")}, deadline.Setting{Offset: villageOffset}, deadline.Error{Problem: deadline.ProblemTooFar, Of: "r"}},
		{"office hours without an office", "", "2026-03-12", deadline.Rule{Term: term(t, "same-office-day")}, deadline.Options{}, deadline.Setting{}, deadline.Error{Problem: deadline.ProblemNoCalendar, Of: "r"}},
		{"office hours outside the calendar", "", "2026-04-01", deadline.Rule{Term: term(t, "same-office-day")}, deadline.Options{}, deadline.Setting{Office: short}, deadline.Error{Problem: deadline.ProblemOutside, Of: "short"}},
		{"school years without their year", "", "2026-03-12", deadline.Rule{Term: term(t, "1 school-years")}, deadline.Options{}, deadline.Setting{}, deadline.Error{Problem: deadline.ProblemNoCalendar, Of: "r"}},
		{"a reading that ends before the calendar", "no reading is left out", "2026-03-30", deadline.Rule{Term: term(t, "7 working-days")}, deadline.Options{Calendar: weekdays(t)}, deadline.Setting{Readings: []*deadline.Calendar{short}}, deadline.Error{Problem: deadline.ProblemOutside, Of: "short"}},
		{"a first day outside the calendar", "whether it counts is not known", "2026-04-01", deadline.Rule{Term: term(t, "7 working-days"), First: deadline.FirstIncluded}, deadline.Options{Calendar: short}, deadline.Setting{}, deadline.Error{Problem: deadline.ProblemOutside, Of: "short"}},
		{"a day that would move outside the calendar", "", "2026-03-30", deadline.Rule{Term: term(t, "1 weeks"), End: deadline.EndMoves}, deadline.Options{}, deadline.Setting{Office: short}, deadline.Error{Problem: deadline.ProblemOutside, Of: "short"}},
		{"the other first day outside the calendar", "", "2026-03-31", deadline.Rule{Term: term(t, "1 calendar-days"), First: deadline.FirstIncluded, FirstUnsettled: true, End: deadline.EndUnsettled}, deadline.Options{}, deadline.Setting{Office: short}, deadline.Error{Problem: deadline.ProblemOutside, Of: "short"}},
		{"the other first day beyond the last year", "", "9999-12-31", deadline.Rule{Term: term(t, "1 calendar-days"), First: deadline.FirstIncluded, FirstUnsettled: true, End: deadline.EndStays}, deadline.Options{}, deadline.Setting{}, deadline.Error{Problem: deadline.ProblemTooFar, Of: "r"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			rule := row.rule
			rule.ID = "r"
			if rule.First == 0 {
				rule.First = deadline.FirstExcluded
			}
			if rule.End == 0 {
				rule.End = deadline.EndBuiltIn
			}
			d, err := rule.Due(day(row.on), row.o, row.s)
			assert.Equal(t, &row.want, err, row.why)
			assert.True(t, d.Last.IsZero())
		})
	}
}

// knownFrom is a country two hours east of UTC whose clocks are known from a moment on.
func knownFrom(from string) func(civil.Instant) (int, error) {
	return func(at civil.Instant) (int, error) {
		if at.Before(civil.MustParseInstant(from)) {
			return 0, &deadline.Error{Problem: deadline.ProblemOutside, Of: "late"}
		}
		return 120, nil
	}
}

func TestConditions(t *testing.T) {
	under23 := deadline.Condition{AgeUnder: 23}
	from23 := deadline.Condition{AgeFrom: 23}
	groups := deadline.Condition{Groups: "a b"}
	for _, row := range []struct {
		name      string
		condition deadline.Condition
		born, on  string
		groups    []string
		want      bool
	}{
		{"no condition", deadline.Condition{}, "2000-01-01", "2026-01-01", []string{"c"}, true},
		{"age not known", under23, "", "2026-01-01", nil, true},
		{"the day before the birthday", under23, "2003-03-10", "2026-03-09", nil, true},
		{"the birthday", under23, "2003-03-10", "2026-03-10", nil, false},
		{"not yet", from23, "2003-03-10", "2026-03-09", nil, false},
		{"from the birthday", from23, "2003-03-10", "2026-03-10", nil, true},
		{"born on a leap day", from23, "2004-02-29", "2027-02-28", nil, true},
		{"before the birth, of any age", groups, "2026-06-01", "2026-01-01", nil, true},
		{"before the first birthday", deadline.Condition{AgeFrom: 1}, "2025-03-10", "2026-03-09", nil, false},
		{"an infant", deadline.Condition{AgeUnder: 1}, "2025-03-10", "2026-03-09", nil, true},
		{"no infant any more", deadline.Condition{AgeUnder: 1}, "2025-03-10", "2026-03-10", nil, false},
		{"of age on the day that the law names", deadline.Condition{AgeFrom: 23, AgeDay: day("2026-01-01")}, "2003-03-10", "2026-06-01", nil, false},
		{"groups not asked about", groups, "", "2026-01-01", nil, true},
		{"one of the groups", groups, "", "2026-01-01", []string{"x", "b"}, true},
		{"another group", groups, "", "2026-01-01", []string{"ab"}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			var born civil.Date
			if row.born != "" {
				born = day(row.born)
			}
			assert.Equal(t, row.want, row.condition.CanHold(born, day(row.on), row.groups...))
		})
	}
}

func TestIssuesHaveWords(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range deadline.Issues() {
		assert.False(t, seen[r.ID], "%s stands twice", r.ID)
		seen[r.ID] = true
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			assert.Regexp(t, `^\p{Lu}.*\.$`, r.Words.In(l), r.ID)
		}
	}
}

func ExampleRule_Due() {
	seven := deadline.Rule{
		ID: "own.first-contact", Basis: deadline.BasisLocal, Section: "team's decision",
		Title: code.Text{FI: "Perheeseen on otettava yhteyttä", SV: "Familjen ska kontaktas", EN: "The family must be contacted"},
		Term:  deadline.Term{N: 7, Unit: deadline.UnitCalendarDays},
		First: deadline.FirstExcluded, End: deadline.EndStays,
	}
	due, err := seven.Due(civil.MustParseDate("2026-03-10"), deadline.Options{}, deadline.Setting{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(due.Tell(code.EN))
	fmt.Println(due.State(civil.MustParseDate("2026-03-18"), civil.Date{}, 2).Words(code.EN))
	// Output:
	// The family must be contacted no later than Tuesday 17 March 2026.
	// late by 1 day
}
