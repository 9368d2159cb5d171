package view_test

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

// readCase reads one of the plan documents of the cases.
func readCase(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	data, err := os.ReadFile("../../examples/cases/" + name + ".json")
	require.NoError(tb, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.Empty(tb, issues)
	return p
}

func encoded(tb testing.TB, p *plan.Plan) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, plan.Encode(&b, p))
	return b.Bytes()
}

func day(s string) civil.Date { return civil.MustParseDate(s) }

func reader(tb testing.TB, s string) view.Reader {
	tb.Helper()
	r, err := view.ParseReader(s)
	require.NoError(tb, err)
	return r
}

// The people and parts of case C that the tests speak of.
const (
	iida    plan.ID = "jwsribtef7"
	mother  plan.ID = "kiuxs3dghe"
	father  plan.ID = "4uao4hvdzo"
	grandma plan.ID = "ibpdsqer3w"
	curator plan.ID = "ve6zgrws2v"
	nurse   plan.ID = "drc665adxx"
	social  plan.ID = "khcsfyxvza"
	shelter plan.ID = "2vflddxjs7"
	teacher plan.ID = "gitopg25tv"
)

// newID returns ids that no case uses.
func newID(n int) plan.ID {
	b := []byte("zzzzz22222")
	for i := len(b) - 1; n > 0; i, n = i-1, n/6 {
		b[i] = "234567"[n%6]
	}
	return plan.ID(b)
}

func errorsIn(l issue.List) issue.List {
	return slices.DeleteFunc(l, func(i issue.Issue) bool { return i.Severity != issue.SeverityError })
}

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
