package due_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// dueLine is what a row of these tests looks at.
func dueLine(d due.Day) string {
	what := d.Law.Rule.ID
	if what == "" {
		what = d.Kind.String()
	}
	return what + " " + d.Last.String() + " " + d.State.Status.String()
}

func dueLines(t *testing.T, p *plan.Plan, on string) []string {
	t.Helper()
	dues, issues := due.Of(p, due.Options{On: day(on), Soon: 7})
	require.Empty(t, issues)
	lines := make([]string, len(dues))
	for i, d := range dues {
		lines[i] = dueLine(d)
	}
	return lines
}

// Case B: a notification on the evening of Tue 10.3.2026, an assessment, a need
// of mental-health support, an agreed plan.
func TestDueEeli(t *testing.T) {
	p := readCase(t, "eeli")
	rows := []struct {
		on   string
		want []string
		why  string
	}{
		{"2026-03-09", []string{}, "before the notification there is nothing"},
		{"2026-03-11", []string{"lsl26.start 2026-03-19 pending", "lsl26.complete 2026-06-10 pending"}, "LsL 26 §: 7th working day, three months"},
		{"2026-03-13", []string{"lsl26.start 2026-03-19 due-soon", "lsl26.complete 2026-06-10 pending"}, "a week before"},
		{"2026-03-16", []string{
			"lsl26.complete 2026-06-10 pending", "shl36.child.complete 2026-06-10 pending",
			"lsl26.start 2026-03-19 met", "shl36.child.start 2026-03-19 met",
		}, "started; found to need special support, so ShL 36 § stands beside"},
		{"2026-05-14", []string{
			"shl36.child.complete 2026-06-10 pending", "lsl26.complete 2026-06-10 pending", "rectify30 2026-06-11 pending",
			"shl36.child.start 2026-03-19 met", "lsl26.start 2026-03-19 met",
			"thl53.therapy.u23 2026-05-13 met", "shl45.mh23.implement 2026-05-15 met", "thl53.treat.u23 2026-07-15 met",
		}, "treatment began 12.5., in time by both acts"},
	}
	for _, row := range rows {
		t.Run(row.on, func(t *testing.T) {
			assert.ElementsMatch(t, row.want, dueLines(t, p, row.on), row.why)
		})
	}
	last := dueLines(t, p, "2026-08-26")
	assert.Contains(t, last, "lsl30.review 2027-05-28 pending", "LsL 30 §: yearly from the agreement")
	assert.Contains(t, last, "next-contact 2026-10-06 pending")
	assert.Contains(t, dueLines(t, p, "2026-06-20"), "next-contact 2026-08-25 pending", "as it was agreed by then, though it was held later")
}

func TestDueAino(t *testing.T) {
	p := readCase(t, "aino")
	dues, issues := due.Of(p, due.Options{On: day("2026-02-11"), Soon: 10})
	require.Empty(t, issues)
	require.NotEmpty(t, dues)
	assert.Equal(t, "next-contact 2026-02-10 late", dueLine(dues[0]), "the contact of 10.2. is overdue a day later")
	assert.Equal(t, "action 2026-02-20 due-soon", dueLine(dues[1]), "the speech screening by 20.2.")
	for _, d := range dues {
		assert.NotEqual(t, due.KindLaw, d.Kind, "the voluntary track starts no clock of law")
		assert.Empty(t, d.Source(), "an own day cites no law")
	}
}

func TestWorklist(t *testing.T) {
	plans := []*plan.Plan{readCase(t, "aino"), readCase(t, "eeli")}
	list, uncounted := due.Worklist(slices.Values(plans), due.Options{On: day("2026-03-13"), Soon: 7})
	require.Empty(t, uncounted)
	var lines []string
	for _, d := range list {
		lines = append(lines, dueLine(d))
		assert.False(t, d.IsDone(), "what is done is not on the list")
	}
	require.GreaterOrEqual(t, len(lines), 3)
	assert.Equal(t, []string{"next-contact 2026-02-10 late", "action 2026-02-20 late", "lsl26.start 2026-03-19 due-soon"}, lines[:3],
		"over all plans the most urgent first")
}

// A clock that cannot be counted is named with its plan and place.
func TestWorklistTellsWhatWasNotCounted(t *testing.T) {
	far := readCase(t, "eeli")
	far.Intakes[0].Arrived = civil.MustParseInstant("2150-03-10T18:40:00+02:00")
	plans := []*plan.Plan{readCase(t, "aino"), far}
	_, uncounted := due.Worklist(slices.Values(plans), due.Options{On: day("2150-03-13")})
	require.Len(t, uncounted, 1)
	assert.Equal(t, far.ID, uncounted[0].PlanID)
	assert.Equal(t, "due.uncounted", uncounted[0].Issue.Rule)
	assert.Equal(t, issue.Pointer("/intakes/0"), uncounted[0].Issue.Pointer)
}

func TestBatonMustPass(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-04-20"))
	assert.Contains(t, dueLines(t, p, "2026-04-20"), "baton 2026-05-05 pending", "the curator's last day")
	assert.Contains(t, dueLines(t, p, "2026-05-04"), "baton 2026-05-05 due-soon")
}

// What is wrong with the day of an intake is told, and the rest still counted.
func TestDueOfAnUncountableDay(t *testing.T) {
	p := readCase(t, "eeli")
	p.Needs[slices.IndexFunc(p.Needs, func(n plan.Need) bool { return n.Kind == plan.NeedMentalHealth })].On = day("1890-01-01")
	dues, issues := due.Of(p, due.Options{On: day("2026-04-20")})
	require.NotEmpty(t, dues)
	assert.Equal(t, []string{"due.uncounted"}, ruleIDs(issues))
	dues, issues = due.Of(p, due.Options{Soon: 7})
	assert.Empty(t, dues, "nothing is counted from a day that was forgotten")
	assert.Equal(t, []string{"due.no-day"}, ruleIDs(issues))
	assert.True(t, issues.HasErrors())
	open, uncounted := due.Worklist(slices.Values([]*plan.Plan{p, p}), due.Options{})
	assert.Empty(t, open)
	assert.Len(t, uncounted, 2, "each plan says so")
}

// Dues stand in one order: by how urgent, by day, by kind.
func TestOrderOfDues(t *testing.T) {
	a := func(status deadline.Status, last, done string, kind due.Kind) due.Day {
		d := due.Day{Kind: kind, State: deadline.State{Status: status}}
		if last != "" {
			d.Last = day(last)
		}
		if done != "" {
			d.Done = day(done)
		}
		return d
	}
	order := []due.Day{
		a(deadline.StatusLate, "2026-01-01", "", due.KindLaw),
		a(deadline.StatusLate, "2026-02-01", "", due.KindLaw),
		a(deadline.StatusLapsed, "2026-01-01", "", due.KindLaw),
		a(deadline.StatusDueSoon, "2026-03-01", "", due.KindLaw),
		a(deadline.StatusDueSoon, "2026-03-01", "", due.KindTarget),
		a(deadline.StatusPending, "2026-02-01", "", due.KindLaw),
		a(deadline.StatusPending, "2026-04-01", "", due.KindLaw),
		a(deadline.StatusWaitsForBirth, "", "", due.KindLaw),
		a(deadline.StatusLate, "2025-01-01", "2025-02-01", due.KindLaw),
		a(deadline.StatusMet, "2026-01-01", "2025-12-01", due.KindLaw),
	}
	for i := range order {
		for j := range order {
			assert.Equal(t, min(1, max(-1, i-j)), order[i].Compare(order[j]), "%d beside %d", i, j)
		}
	}
	turned := slices.Clone(order)
	slices.Reverse(turned)
	slices.SortFunc(turned, due.Day.Compare)
	assert.Equal(t, order, turned)
}

// A holding that ends at the midnight after its holder's last day has been passed on.
func TestBatonThatEndsAtMidnight(t *testing.T) {
	for to, want := range map[string]bool{"2026-04-01T00:00:00+03:00": false, "2026-04-01T00:00:01+03:00": true} {
		p := readCase(t, "aino").Clone()
		h := &p.Baton[slices.IndexFunc(p.Baton, func(h plan.Holding) bool { return h.Role == plan.HoldingResponsible })]
		p.Person(h.PersonID).Period.To, h.To = day("2026-03-31"), civil.MustParseInstant(to)
		days, _ := due.Of(p, due.Options{On: day("2026-03-20")})
		asked := slices.ContainsFunc(days, func(d due.Day) bool { return d.Kind == due.KindBaton })
		assert.Equal(t, want, asked, to)
	}
}

// An action has ended by its last progress, in the list of days as everywhere: what
// was left undone is not late for ever, what was taken up again is open.
func TestActionEndsByItsLastProgress(t *testing.T) {
	const on = "2026-05-01"
	step := func(state plan.ActionState, day string) plan.Progress {
		p := plan.Progress{State: state}
		if day != "" {
			p.On = civil.MustParseDate(day)
		}
		return p
	}
	for _, row := range []struct {
		name     string
		progress []plan.Progress
		listed   bool
		done     string
		why      string
	}{
		{"nothing", nil, true, "", "the day has passed"},
		{"under way", []plan.Progress{step(plan.ActionUnderWay, "2026-04-01")}, true, "", "and it is not done"},
		{"done", []plan.Progress{step(plan.ActionDone, "2026-04-10")}, true, "2026-04-10", "the day itself counts"},
		{"done twice", []plan.Progress{step(plan.ActionDone, "2026-04-10"), step(plan.ActionDone, "2026-04-20")}, true, "2026-04-10", "it was done by the first"},
		{"left undone", []plan.Progress{step(plan.ActionNotDone, "2026-04-20")}, true, "2026-04-20", "nobody waits for it any more"},
		{"called off", []plan.Progress{step(plan.ActionCancelled, "2026-04-09")}, true, "2026-04-09", "likewise"},
		{"taken up again", []plan.Progress{step(plan.ActionDone, "2026-04-09"), step(plan.ActionUnderWay, "2026-04-15")}, true, "", "the last word counts"},
		{"done later than the day asked about", []plan.Progress{step(plan.ActionDone, "2026-05-02")}, true, "", "nobody knew"},
		{"taken up again later", []plan.Progress{step(plan.ActionDone, "2026-04-09"), step(plan.ActionUnderWay, "2026-05-02")}, true, "2026-04-09", "on the day it was done"},
		{"done on no day", []plan.Progress{step(plan.ActionDone, "")}, false, "", "it is over, and no list can say since when"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := &plan.Plan{Actions: []plan.Action{{ID: "aaaaaaaaaa", Due: civil.MustParseDate("2026-04-10"), Progress: row.progress}}}
			days, issues := due.Of(p, due.Options{On: civil.MustParseDate(on)})
			require.Empty(t, issues)
			if !row.listed {
				assert.Empty(t, days, row.why)
				return
			}
			require.Len(t, days, 1, row.why)
			assert.Equal(t, row.done, days[0].Done.String(), row.why)
			if last := row.progress; len(last) > 0 && !last[len(last)-1].On.After(civil.MustParseDate(on)) {
				assert.Equal(t, row.done != "", p.Actions[0].Settled(), "one meaning")
			}
		})
	}
}
