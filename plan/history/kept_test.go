package history_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// From which day a period of keeping runs, and whether it runs.
func TestWhenKeepingEnds(t *testing.T) {
	said := func(on string) plan.Statement { return plan.Statement{On: day(on)} }
	closed := &plan.Plan{
		Child:  plan.Child{Born: day("2015-03-04")},
		Course: []plan.Step{{Status: plan.StatusDraft, Statement: said("2026-01-01")}, {Status: plan.StatusClosed, Statement: said("2026-06-30")}},
		Contacts: []plan.Contact{
			{Day: day("2026-05-01"), State: plan.ContactHeld}, {Day: day("2026-06-01"), State: plan.ContactHeld}, {Day: day("2026-04-01"), State: plan.ContactHeld},
			{Day: day("2026-12-01"), State: plan.ContactPlanned},
		},
	}
	open := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed, Statement: said("2026-01-01")}}}
	again := &plan.Plan{Course: append(slices.Clone(closed.Course), plan.Step{Status: plan.StatusDraft, Statement: said("2026-08-10")})}
	from := func(on string) civil.Date { return day(on) }
	for _, row := range []struct {
		name, why string
		plan      *plan.Plan
		since     history.RetentionStart
		from      civil.Date
		want      string // "": it has not begun
	}{
		{"closed", "ten years from the day on which it was closed", closed, history.RetentionClosed, civil.Date{}, "2036-06-30"},
		{"closed at once", "one step is a course", &plan.Plan{Course: []plan.Step{{Status: plan.StatusClosed, Statement: said("2026-06-30")}}}, history.RetentionClosed, civil.Date{}, "2036-06-30"},
		{"open", "work goes on", open, history.RetentionClosed, civil.Date{}, ""},
		{"opened again", "work goes on", again, history.RetentionClosed, civil.Date{}, ""},
		{"nothing happened yet", "there is no last step", &plan.Plan{}, history.RetentionClosed, civil.Date{}, ""},
		{"the last contact", "the last that was held, in whatever order they stand; what is planned is none", closed, history.RetentionLastContact, civil.Date{}, "2036-06-01"},
		{"no contact", "nothing to count from", open, history.RetentionLastContact, civil.Date{}, ""},
		{"birth", "from the child's birth", closed, history.RetentionBirth, civil.Date{}, "2025-03-04"},
		{"birth not known", "nothing to count from", open, history.RetentionBirth, civil.Date{}, ""},
		{"death", "the plan does not hold the day", closed, history.RetentionDeath, from("2026-07-01"), "2036-07-01"},
		{"death before the plan was closed", "its day is the one given", closed, history.RetentionDeath, from("2026-02-01"), "2036-02-01"},
		{"no death", "it has not begun", closed, history.RetentionDeath, civil.Date{}, ""},
		{"a later day given", "that other records run from", closed, history.RetentionClosed, from("2026-09-01"), "2036-09-01"},
		{"an earlier day given", "the later of the two counts", closed, history.RetentionClosed, from("2026-03-01"), "2036-06-30"},
		{"a day given to an open plan", "it has not begun for all that", open, history.RetentionClosed, from("2026-03-01"), ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			end, began := history.Retention{Years: 10, Since: row.since, From: row.from}.Ends(row.plan)
			require.Equal(t, row.want != "", began, row.why)
			if began {
				assert.Equal(t, row.want, end.String(), row.why)
			}
		})
	}
}
