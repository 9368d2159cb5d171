package merge_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A conflict goes by being settled alone, and then stays, settled: whoever takes one out of
// the document settles nothing, and it stands again after a merge.
func TestConflictTakenOutByHand(t *testing.T) {
	base, mine, theirs := apartOf{mine: func(p *plan.Plan) { first(p).Text = "Aamut sujuvat." }, theirs: func(p *plan.Plan) { first(p).Text = "Aamut ovat rauhallisia." }}.copies(t)
	open := merged(t, base, mine, theirs).Plan
	require.Len(t, open.Conflicts, 1)
	c := open.Conflicts[0]
	settled, issues := merge.Settle(open, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(open, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[0].ID})
	require.NotNil(t, settled, "%v", issues)
	all := func(p *plan.Plan) { p.Conflicts = nil }
	for _, row := range []struct {
		name, why   string
		known       *plan.Plan
		here, there func(*plan.Plan)
	}{
		{"an open one", "nobody settled it", open, all, func(*plan.Plan) {}},
		{"an open one, written elsewhere there", "nobody settled it", open, all, func(p *plan.Plan) { part(p.Needs, quiet).Text = "x" }},
		{"an open one, of something else", "the plan says what it said", open, func(p *plan.Plan) { all(p); first(p).Text = "Muuta." }, func(*plan.Plan) {}},
		{"a settled one", "a later merge knows by it what was settled", settled, all, func(*plan.Plan) {}},
		{"one of its sides", "half of it tells nobody what there is to settle", open, func(p *plan.Plan) {
			half := part(p.Conflicts, c.ID)
			half.Sides = without(half.Sides, c.Sides[0].ID)
		}, func(*plan.Plan) {}},
		{"with what it is about", "what it is about comes back with it, and is told", open, func(p *plan.Plan) { all(p); takeMornings(p) }, func(*plan.Plan) {}},
	} {
		t.Run(row.name, func(t *testing.T) {
			here, there := row.known.Clone(), row.known.Clone()
			row.here(here)
			row.there(there)
			made := merged(t, row.known, here, there).Plan
			require.False(t, made.Check().HasErrors(), "%v", made.Check())
			require.Equal(t, row.known.Conflicts, slices.DeleteFunc(slices.Clone(made.Conflicts), func(k plan.Conflict) bool { return k.ID != c.ID }), row.why)
			assert.Contains(t, idsIn(made), mornings)
			equal(t, text(t, made), text(t, merged(t, row.known, there, here).Plan), 0, "symmetric")
			for _, side := range []*plan.Plan{here, there} {
				equal(t, text(t, made), text(t, merged(t, row.known, made, side).Plan), 0, "a later merge")
			}
		})
	}
}

// Of a text there are two conflicts, of which the later alone says what an old copy says: a later merge with that copy
// knows it.
func TestASecondConflictOfOneThing(t *testing.T) {
	base, mine, theirs := apartOf{mine: func(p *plan.Plan) { first(p).Text = "Aamut sujuvat." }, theirs: func(p *plan.Plan) { first(p).Text = "Aamut ovat rauhallisia." }}.copies(t)
	once := merged(t, base, mine, theirs).Plan
	first(once).Text = "Aamut ovat hyviä."
	first(theirs).On = day("2026-03-09")
	twice := merged(t, base, once, theirs).Plan
	require.Len(t, twice.Conflicts, 2)
	for _, side := range []*plan.Plan{once, theirs} {
		equal(t, text(t, twice), text(t, merged(t, base, twice, side).Plan), 0, "known")
		equal(t, text(t, twice), text(t, merged(t, base, side, twice).Plan), 0, "known, the other way round")
	}
}

// Two who have before them that a goal was taken away and written in, and who both go on writing in it, write apart as
// everywhere.
func TestWritingOnWhatIsToBeSettled(t *testing.T) {
	base, mine, theirs := apartOf{mine: takeMornings, theirs: func(p *plan.Plan) { first(p).Evidence = "x" }}.copies(t)
	open := merged(t, base, mine, theirs).Plan
	here, there := open.Clone(), open.Clone()
	first(here).Text, first(there).Text = "Aamut sujuvat.", "Aamut ovat rauhallisia."
	made := merged(t, open, here, there)
	require.Len(t, made.Findings, 1)
	for _, f := range made.Findings {
		assert.Equal(t, "merge.changed /goals/0/text", f.Rule+" "+string(f.Pointer))
	}
	assert.Equal(t, first(base).Text, first(made.Plan).Text)
	equal(t, text(t, made.Plan), text(t, merged(t, open, there, here).Plan), 0, "symmetric")
	for _, side := range []*plan.Plan{here, there} {
		equal(t, text(t, made.Plan), text(t, merged(t, open, made.Plan, side).Plan), 0, "known")
	}
}

// A consent that was held back and that people settled is a consent as any other: who changes it on both sides once more
// narrows it.
func TestPutBackAndChangedOnBothSides(t *testing.T) {
	base, mine, theirs := apartOf{mine: func(p *plan.Plan) { p.Consents = without(p.Consents, teachers) }, theirs: func(p *plan.Plan) { consent(p).Text = "Jatketaan." }}.copies(t)
	held := merged(t, base, mine, theirs).Plan
	require.Len(t, held.Conflicts, 1)
	var back *plan.Plan
	for _, c := range held.Conflicts {
		side := slices.IndexFunc(c.Sides, func(s plan.ConflictSide) bool { return s.Content != "" })
		settled, issues := merge.Settle(held, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(held, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[side].ID})
		require.NotNil(t, settled, "%v", issues)
		back = settled
	}
	here, there := back.Clone(), back.Clone()
	consent(here).Period.To, consent(there).Period.To = day("2026-10-31"), day("2026-09-30")
	for _, over := range []*plan.Plan{back, nil} {
		for _, sides := range [][2]*plan.Plan{{here, there}, {there, here}} {
			made := merged(t, over, sides[0], sides[1])
			require.Len(t, made.Findings, 1)
			assert.Equal(t, day("2026-09-30"), consent(made.Plan).Period.To)
			for _, side := range sides {
				equal(t, text(t, made.Plan), text(t, merged(t, over, made.Plan, side).Plan), 0, "known")
			}
		}
	}
}
