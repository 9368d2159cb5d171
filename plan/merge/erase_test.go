package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	parts "github.com/onechildoneplan/oneplan/plan/part"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// That Aino is understood is erased as a need up to revision 4. Base is revision 3.
func TestErased(t *testing.T) {
	const secret = "ERASED"
	take := func(p *plan.Plan) {
		gone := understood(p).ID
		p.Needs = slices.DeleteFunc(p.Needs, func(n plan.Need) bool { return n.ID == gone })
		for i := range p.Goals {
			if len(p.Goals[i].NeedIDs) > 0 && p.Goals[i].NeedIDs[0] == gone {
				p.Goals[i].NeedIDs = nil
			}
		}
	}
	for _, row := range []struct {
		name, why     string
		mine, theirs  func(p *plan.Plan)
		atMine, atOld int
		left, stands  bool
	}{
		{"an old copy still has it", "it is left out and named", func(p *plan.Plan) { take(p); p.Revision = 5 }, func(*plan.Plan) {}, 5, 3, true, false},
		{"an old copy wrote in it", "that is left out with it and named, so that the writer can be asked",
			func(p *plan.Plan) { take(p); p.Revision = 5 }, func(p *plan.Plan) { understood(p).Text = secret + " and more" }, 5, 3, true, false},
		{"a copy of no known revision", "nobody knows that it says it lawfully", take, func(*plan.Plan) {}, 5, 0, true, false},
		{"a later copy says it anew", "what was corrected stands",
			func(p *plan.Plan) { understood(p).Text = "Korjattu." }, func(*plan.Plan) {}, 5, 3, false, true},
		{"a later copy says it anew and an old one wrote in it", "what was corrected stands, what was written is named",
			func(p *plan.Plan) { understood(p).Text = "Korjattu." }, func(p *plan.Plan) { understood(p).Text = secret + " and more" }, 5, 3, true, true},
		{"a later copy says it anew and an old one keeps it back", "what keeps it back stands with what was corrected",
			func(p *plan.Plan) { understood(p).Text = "Korjattu." }, func(p *plan.Plan) {
				prohibit(p)
				shut := part(p.Prohibitions, "prohibit22")
				shut.Scope, shut.PartIDs = plan.ScopeParts, []plan.ID{understood(p).ID}
			}, 5, 3, false, true},
		{"both copies are old", "neither may say it", func(*plan.Plan) {}, func(*plan.Plan) {}, 4, 3, true, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			base.Revision, understood(base).Text = 3, secret
			mine, theirs := base.Clone(), base.Clone()
			row.mine(mine)
			row.theirs(theirs)
			mine.Revision, theirs.Revision = row.atMine, row.atOld
			part := string(understood(base).ID)
			for _, b := range []*plan.Plan{base, nil} {
				for _, swapped := range []bool{false, true} {
					x, y := mine, theirs
					if swapped {
						x, y = y, x
					}
					made, err := merge.Of(b, x, y, merge.Options{Erased: []merge.Erased{{Part: part, UpTo: 4}}})
					require.NoError(t, err)
					assert.NotContains(t, text(t, made.Plan), secret, row.why)
					assert.False(t, made.Plan.Check().HasErrors())
					if b != nil {
						assert.Equal(t, row.left, len(made.Left) > 0, row.why)
					}
					assert.Equal(t, row.stands, len(made.Plan.Needs) > 1, row.why)
				}
			}
		})
	}
}

// Words that were erased come back from no old copy: not out of the conflict that an
// earlier merge left in it, and not where the part without them would be none.
func TestErasedWords(t *testing.T) {
	const secret = "ERASED"
	said := func(words string) *plan.Plan {
		p := aino(t)
		understood(p).Text = words
		return p
	}
	apart, err := merge.Of(aino(t), said(secret+" here"), said(secret+" there"), merge.Options{})
	require.NoError(t, err)
	require.Len(t, apart.Plan.Conflicts, 1)
	removed := aino(t)
	gone := understood(removed).ID
	removed, _ = parts.Remove(removed, gone)
	require.NotNil(t, removed)
	for _, row := range []struct {
		name, why    string
		base         *plan.Plan // zero: none
		mine, theirs *plan.Plan
		member       string
		left, stands bool
		bothOld      bool
	}{
		{"a conflict about what is gone", "its sides say it", aino(t), removed, apart.Plan, "", true, false, false},
		{"a conflict about what is gone, without a base", "its sides say it", nil, removed, apart.Plan, "", true, false, false},
		{"a conflict about what was put right", "its sides say it; that one side has no conflict any more it decided", apart.Plan, said("Korjattu."), apart.Plan, "text", false, true, false},
		{"a conflict about what was put right, without a base", "its sides say it", nil, said("Korjattu."), apart.Plan, "text", true, true, false},
		{"a conflict about another member", "it says nothing of the kind", nil, said("Korjattu."), apart.Plan, "forChild", true, true, false},
		{"a needed member that was put right, without a base", "what was corrected stands alone", nil, said("Korjattu."), said(secret), "text", true, true, false},
		{"a needed member, which an old copy changed", "what was written in it since is left out too", aino(t), said("Korjattu."), said(secret + " and more"), "text", true, true, false},
		{name: "a needed member, which both say", why: "what is none without it goes", mine: said(secret), theirs: said(secret), member: "text", left: true, bothOld: true},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, swapped := range []bool{false, true} {
				mine, theirs, base := row.mine.Clone(), row.theirs.Clone(), row.base
				if base != nil {
					base = base.Clone()
					base.Revision = 3
				}
				if mine.Revision, theirs.Revision = 5, 3; row.bothOld {
					mine.Revision = 4
				}
				if swapped {
					mine, theirs = theirs, mine
				}
				made, err := merge.Of(base, mine, theirs, merge.Options{Erased: []merge.Erased{{Part: string(gone), Member: row.member, UpTo: 4}}})
				require.NoError(t, err)
				assert.Equal(t, row.member == "forChild", strings.Contains(text(t, made.Plan), secret), row.why)
				assert.False(t, made.Plan.Check().HasErrors())
				assert.Equal(t, row.left, len(made.Left) > 0, row.why)
				assert.Equal(t, row.stands, slices.ContainsFunc(made.Plan.Needs, func(n plan.Need) bool { return n.ID == gone }), row.why)
				if row.member == "" {
					assert.NotContains(t, text(t, made.Plan), string(gone), "nor is it named by a conflict of references")
				}
			}
		})
	}
}

// One member that was erased goes alone, wherever it stands among those that are said with it.
func TestErasedMember(t *testing.T) {
	const secret = "ERASED"
	for _, row := range []struct {
		name, why, part, member string
		say                     func(p *plan.Plan)
	}{
		{"where the child lives", "a member of the child", "child", "address", func(p *plan.Plan) { p.Child.Address.Text = secret }},
		{"the title", "a member of the plan", "plan", "title", func(p *plan.Plan) { p.Title = secret }},
		{"what an evaluation says", "it is said with who said it, how it goes and when", "o2ro5ijzmz", "text", func(p *plan.Plan) { first(p).Evaluations[0].Text = secret }},
		{"what a holder of the baton says", "likewise", string(pairs), "text", func(p *plan.Plan) { part(p.Baton, pairs).Text = secret }},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			row.say(base)
			base.Revision = 3
			made, err := merge.Of(base, base.Clone(), base.Clone(), merge.Options{Erased: []merge.Erased{{Part: row.part, Member: row.member, UpTo: 4}}})
			require.NoError(t, err)
			assert.NotContains(t, text(t, made.Plan), secret, row.why)
			assert.Equal(t, []merge.Left{{Part: row.part, Member: row.member}}, made.Left)
			assert.False(t, made.Plan.Check().HasErrors())
			assert.Len(t, first(made.Plan).Evaluations, 1)
			assert.Len(t, made.Plan.Baton, len(base.Baton))
			i := made.Left[0].Issue()
			assert.Equal(t, "merge.erased "+row.part, i.Rule+" "+i.Of, "whoever asks for it learns of which part")
		})
	}
}

// A member that no copy says is not told to have been left out.
func TestErasedMemberThatNobodySays(t *testing.T) {
	base := aino(t)
	base.Revision = 3
	require.Empty(t, base.Child.Address)
	made, err := merge.Of(base, base.Clone(), base.Clone(), merge.Options{Erased: []merge.Erased{{Part: "child", Member: "address", UpTo: 4}}})
	require.NoError(t, err)
	assert.Empty(t, made.Left)
	equal(t, text(t, base), text(t, made.Plan), 0, "the plan is as it was")
}

// With a part goes a conflict in which two copies said something of what stood inside it.
func TestErasedPartWithAConflictInside(t *testing.T) {
	const secret = "ERASED"
	said := func(words string) *plan.Plan {
		p := aino(t)
		first(p).Evaluations[0].Text = words
		return p
	}
	apart, err := merge.Of(aino(t), said(secret+" here"), said(secret+" there"), merge.Options{})
	require.NoError(t, err)
	require.Contains(t, text(t, apart.Plan), secret)
	removed := aino(t)
	gone := first(removed).ID
	takeMornings(removed)
	removed.Revision, apart.Plan.Revision = 5, 3
	for _, copies := range [][2]*plan.Plan{{removed, apart.Plan}, {apart.Plan, removed}} {
		made, err := merge.Of(nil, copies[0].Clone(), copies[1].Clone(), merge.Options{Erased: []merge.Erased{{Part: string(gone), UpTo: 4}}})
		require.NoError(t, err)
		assert.NotContains(t, text(t, made.Plan), secret)
		assert.False(t, made.Plan.Check().HasErrors())
	}
}

// Where a later copy says what was erased anew, an old copy gets that and keeps what else it
// wrote in the same breath: nobody is asked to settle it.
func TestErasedMemberPutRight(t *testing.T) {
	const secret = "ERASED"
	base := aino(t)
	first(base).Evaluations[0].Text = secret
	mine, theirs := base.Clone(), base.Clone()
	first(mine).Evaluations[0].Text = "Korjattu."
	first(theirs).Evaluations[0].State = plan.GoalImproving
	base.Revision, mine.Revision, theirs.Revision = 3, 5, 4
	for _, copies := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
		made, err := merge.Of(base, copies[0], copies[1], merge.Options{Erased: []merge.Erased{{Part: "o2ro5ijzmz", Member: "text", UpTo: 4}}})
		require.NoError(t, err)
		assert.Empty(t, made.Findings)
		assert.Empty(t, made.Plan.Conflicts)
		assert.Equal(t, "Korjattu.", first(made.Plan).Evaluations[0].Text)
		assert.Equal(t, plan.GoalImproving, first(made.Plan).Evaluations[0].State)
	}
}
