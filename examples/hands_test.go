package examples_test

import (
	"math/rand/v2"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Two people edit at once what they see of one plan, each a need of their own
// and a new one: both are put over the state that they saw, the two are merged,
// and nothing of either is lost.
func TestTwoReadersEditAtOnce(t *testing.T) {
	base, issues := plan.Decode(cases.Aino, issue.Limits{})
	require.False(t, issues.HasErrors())
	on := civil.MustParseDate("2026-02-03")
	mother, father := plan.ID("53vipvwxo5"), plan.ID("yl3xkfy2n6")
	by := func(who plan.ID, words string) *plan.Plan {
		seen, err := edit.Open(base, view.Guardian(who), on)
		require.NoError(t, err)
		p := (*plan.Plan)(seen.Plan)
		said := plan.Need{ID: "newwwwwww2", Text: words}
		said.By, said.On = who, on
		p.Needs = append(p.Needs, said)
		made, refused := edit.Apply(base, seen, edit.Editor{Reader: view.Guardian(who), By: who, On: on, IDs: plan.NewIDs(rand.NewChaCha8([32]byte{words[0]}))})
		require.Empty(t, refused)
		return made.Plan
	}
	hers, his := by(mother, "Hänen sanansa"), by(father, "Toisen sanat")
	for _, copies := range [][2]*plan.Plan{{hers, his}, {his, hers}} {
		made, err := merge.Of(base, copies[0], copies[1], merge.Options{})
		require.NoError(t, err)
		assert.Empty(t, made.Findings, "there is nothing to settle")
		var texts []string
		for i := range made.Plan.Needs {
			texts = append(texts, made.Plan.Needs[i].Text)
		}
		assert.Len(t, texts, len(base.Needs)+2)
		assert.Contains(t, texts, "Hänen sanansa")
		assert.Contains(t, texts, "Toisen sanat")
		assert.False(t, made.Plan.Check().HasErrors())
	}
}
