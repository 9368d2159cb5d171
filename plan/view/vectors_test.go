package view_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Who sees what in the three cases, written by hand. Each row names the rule of
// docs/views-and-consent.md that decides it, so that a second person can check
// it by reading.
func TestViewVectors(t *testing.T) {
	f, err := os.Open("testdata/views.csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"case", "reader", "day", "pointer", "answer", "rule", "why"}, rows[0])
	require.GreaterOrEqual(t, len(rows)-1, 40)
	page, err := os.ReadFile("../../docs/views-and-consent.md")
	require.NoError(t, err)
	cases := map[string]*plan.Plan{}
	for n, row := range rows[1:] {
		name, r, on, at, want, rule := row[0], reader(t, row[1]), day(row[2]), issue.Pointer(row[3]), row[4], row[5]
		if cases[name] == nil {
			cases[name] = readCase(t, name)
		}
		assert.Contains(t, string(page), "| "+rule+" |", "row %d cites a rule of the page", n+2)
		sights, err := view.Who(cases[name], at, on)
		require.NoError(t, err, "row %d", n+2)
		i := slices.IndexFunc(sights, func(s view.Sight) bool { return s.Reader == r })
		require.GreaterOrEqual(t, i, 0, "row %d: %s is no reader of the plan", n+2, r)
		got := "shown"
		if !sights[i].Sees {
			got = sights[i].Reason.String()
		}
		assert.Equal(t, want, got, "row %d: %s", n+2, strings.Join(row, ", "))
	}
}

// Who and View answer alike for the parts of the cases, through the year.
func TestWhoIsWhatViewShows(t *testing.T) {
	for _, name := range []string{"aino", "eeli", "iida"} {
		p := readCase(t, name)
		for on := day("2025-09-15"); on.Before(day("2026-11-30")); on = on.AddMonths(4) {
			views := map[view.Reader]string{}
			for _, r := range view.Readers(p) {
				views[r] = string(encodedOrEmpty(p, r, on))
			}
			for i := range p.Needs {
				agree(t, p, views, issue.Pointer("/needs/"+strconv.Itoa(i)), on.String(), `"id":"`+string(p.Needs[i].ID)+`"`)
			}
			for i := range p.Actions {
				agree(t, p, views, issue.Pointer("/actions/"+strconv.Itoa(i)), on.String(), `"id":"`+string(p.Actions[i].ID)+`"`)
			}
			for i := range p.People {
				agree(t, p, views, issue.Pointer("/people/"+strconv.Itoa(i)), on.String(), `"id":"`+string(p.People[i].ID)+`"`)
			}
			for i := range p.Disagreements {
				agree(t, p, views, issue.Pointer("/disagreements/"+strconv.Itoa(i)), on.String(), `"id":"`+string(p.Disagreements[i].ID)+`"`)
			}
			for i := range p.Meetings {
				agree(t, p, views, issue.Pointer("/meetings/"+strconv.Itoa(i)), on.String(), `"id":"`+string(p.Meetings[i].ID)+`"`)
			}
		}
	}
}

// encodedOrEmpty is what a reader gets, nothing where that is refused.
func encodedOrEmpty(p *plan.Plan, r view.Reader, on civil.Date) []byte {
	v, err := view.Of(p, r, on)
	if err != nil {
		return nil
	}
	b, err := json.Marshal(v.Plan)
	if err != nil {
		return nil
	}
	return b
}

func agree(t *testing.T, p *plan.Plan, views map[view.Reader]string, at issue.Pointer, on, mark string) {
	t.Helper()
	sights, err := view.Who(p, at, day(on))
	require.NoError(t, err)
	for _, s := range sights[:len(sights)-2] { // leaders and researchers see other ids
		assert.Equal(t, strings.Contains(views[s.Reader], mark), s.Sees, "%s for %s on %s", at, s.Reader, on)
	}
}

func TestWhoOfNothing(t *testing.T) {
	p := readCase(t, "aino")
	for _, at := range []issue.Pointer{"/needs/9", "/needs/x", "/needs/00", "/unknown", "/revision/0", "needs"} {
		_, err := view.Who(p, at, day("2026-02-03"))
		var missing *view.PointerError
		assert.ErrorAs(t, err, &missing, string(at))
	}
}
