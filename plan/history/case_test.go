package history_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
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

// secrets are what the father must not find in any byte: where Iida lives, and
// that a shelter is in the network.
var secrets = []string{
	"Suojakuja", "00990", "Piilola", "Turvakoti", "turvakoti", "Tyyni", "Rauha", "Turunen", "third-sector",
	"2vflddxjs7", "fakkjwj3nr", "4dkkgjw6ba", "7commyeq6q", "a7x3qhdec3", "n35d7izjhv", "dwyjl5sswe", "Iida asuu turvassa",
}

func viewOf(tb testing.TB, p *plan.Plan, r view.Reader, on string) *view.View {
	tb.Helper()
	v, err := view.Of(p, r, day(on))
	require.NoError(tb, err)
	return v
}

// newID returns ids that no case uses.
func newID(n int) plan.ID {
	b := []byte("zzzzz22222")
	for i := len(b) - 1; n > 0; i, n = i-1, n/6 {
		b[i] = "234567"[n%6]
	}
	return plan.ID(b)
}
