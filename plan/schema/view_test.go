package schema_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/schema"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cases are the whole plans among the worked cases.
func cases(t *testing.T) map[string]*plan.Plan {
	t.Helper()
	names, err := filepath.Glob("../../examples/cases/*.json")
	require.NoError(t, err)
	all := map[string]*plan.Plan{}
	for _, name := range names {
		doc, err := os.ReadFile(name)
		require.NoError(t, err)
		if bytes.Contains(doc, []byte(`"oneplan/1.0"`)) {
			p, issues := plan.Decode(doc, issue.Limits{})
			require.NoError(t, issues.Err(), name)
			all[filepath.Base(name)] = p
		}
	}
	require.GreaterOrEqual(t, len(all), 5)
	return all
}

// What anybody sees of the cases, on any day, is of the view's schema: as it is,
// opened for editing, and without places. It never is of the plan's, nor a plan of
// the view's.
func TestViewsAreOfTheirSchema(t *testing.T) {
	isView, isPlan := compiled(schema.ViewID, schema.View()), compiled(schema.PlanID, schema.Plan())
	all := cases(t)
	for n := range 6 {
		all["sample"+string(rune('0'+n))] = sample.Plan(9, n)
	}
	count := 0
	for name, p := range all {
		require.False(t, isView(compact(p)), "%s: a plan is no view", name)
		for _, r := range append(view.Readers(p), view.Family()) {
			for _, on := range []civil.Date{civil.MustDate(2026, 4, 1), civil.MustDate(2026, 7, 1), civil.MustDate(2026, 10, 1), civil.MustDate(2027, 3, 1)} {
				v, err := view.Of(p, r, on)
				if err != nil {
					continue
				}
				opened, err := edit.Open(p, r, on)
				require.NoError(t, err)
				for _, v := range []*view.View{v, opened, v.WithoutPlaces()} {
					var doc bytes.Buffer
					require.NoError(t, view.Encode(&doc, v))
					require.True(t, isView(doc.Bytes()), "%s for %s on %s", name, r, on)
					require.False(t, isPlan(doc.Bytes()), "%s for %s on %s: a view is no plan", name, r, on)
					count++
				}
			}
		}
	}
	assert.Greater(t, count, 300)
}

// What makes a document a view is asked for, and nothing of the plan inside is.
func TestViewSchemaAsksForLittle(t *testing.T) {
	j := viewJudges()
	const whole = `{"format":"oneplan-view/1.0","reader":"guardian:aaaaaaaaaa","on":"2026-03-01","plan":{}}`
	for _, row := range []struct {
		name, doc string
		want      bool
	}{
		{"nothing is shown", whole, true},
		{"a shell without words", `{"format":"oneplan-view/1.0","reader":"child","on":"2026-03-01","plan":{"needs":[{"id":"aaaaaaaaaa","text":"","by":""}]}}`, true},
		{"another format", `{"format":"oneplan/1.0","reader":"child","on":"2026-03-01","plan":{}}`, false},
		{"a plan in the view's format", `{"format":"oneplan-view/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"id":"aaaaaaaaaa","subject":"a"}}`, false},
		{"no reader", `{"format":"oneplan-view/1.0","on":"2026-03-01","plan":{}}`, false},
		{"an empty reader", `{"format":"oneplan-view/1.0","reader":"","on":"2026-03-01","plan":{}}`, false},
		{"a reader that is none", `{"format":"oneplan-view/1.0","reader":"father","on":"2026-03-01","plan":{}}`, false},
		{"no day", `{"format":"oneplan-view/1.0","reader":"child","plan":{}}`, false},
		{"an empty day", `{"format":"oneplan-view/1.0","reader":"child","on":"","plan":{}}`, false},
		{"no plan", `{"format":"oneplan-view/1.0","reader":"child","on":"2026-03-01"}`, false},
		{"a member that nobody knows", `{"format":"oneplan-view/1.0","reader":"child","on":"2026-03-01","plan":{"secret":"x"}}`, false},
		{"withheld without a reason", `{"format":"oneplan-view/1.0","reader":"child","on":"2026-03-01","plan":{},"withheld":[{"pointer":"/needs"}]}`, false},
		{"withheld for nothing", `{"format":"oneplan-view/1.0","reader":"child","on":"2026-03-01","plan":{},"withheld":[{"pointer":"/needs","reason":""}]}`, false},
		{"withheld for a reason", `{"format":"oneplan-view/1.0","reader":"child","on":"2026-03-01","plan":{},"withheld":[{"pointer":"/needs","reason":"no-consent","parts":1}]}`, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, j.schema([]byte(row.doc)), "the schema")
			assert.Equal(t, row.want, j.reader([]byte(row.doc)), "the reader")
		})
	}
}
