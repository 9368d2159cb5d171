package plan_test

import (
	"os"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/require"
)

// readCase reads one of the plan documents of the cases.
func readCase(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	data, err := os.ReadFile("../examples/cases/" + name + ".json")
	require.NoError(tb, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.Empty(tb, issues)
	return p
}

func day(s string) civil.Date { return civil.MustParseDate(s) }

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
