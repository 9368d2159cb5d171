package plan_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
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

func encoded(tb testing.TB, p *plan.Plan) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, plan.Encode(&b, p))
	return b.Bytes()
}

func day(s string) civil.Date { return civil.MustParseDate(s) }

func reader(tb testing.TB, s string) plan.Reader {
	tb.Helper()
	r, err := plan.ParseReader(s)
	require.NoError(tb, err)
	return r
}

func TestViewIsAValidPlan(t *testing.T) {
	for _, name := range []string{"aino", "eeli"} {
		p := readCase(t, name)
		before := encoded(t, p)
		for _, r := range p.Readers() {
			v, err := p.View(r, day("2026-08-26"))
			require.NoError(t, err)
			if v.Plan.ID == "" {
				continue // leaders and researchers get figures, not a plan
			}
			doc := encoded(t, v.Plan)
			_, issues := plan.Decode(doc, issue.Limits{})
			for _, i := range issues {
				assert.NotContains(t, i.Rule, "form.", "%s for %s: %s", name, r, i.Pointer)
				assert.NotContains(t, i.Rule, "reference.", "%s for %s: %s", name, r, i.Pointer)
			}
		}
		assert.Equal(t, string(before), string(encoded(t, p)), "a view leaves the plan as it was")
	}
}

func BenchmarkView(b *testing.B) {
	p := readCase(b, "aino")
	compact, err := plan.AppendCompact(nil, p)
	require.NoError(b, err)
	for _, r := range []string{"child", "guardian:53vipvwxo5", "d6a5clrtdu"} {
		b.Run(r, func(b *testing.B) {
			b.SetBytes(int64(len(compact)))
			b.ReportAllocs()
			for b.Loop() {
				_, err := p.View(reader(b, r), day("2026-02-03"))
				require.NoError(b, err)
			}
		})
	}
}
