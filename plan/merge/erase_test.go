package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
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

// Of a member without which a part is none the old copy gets what the later one says, and keeps what else it says; where no
// copy says it lawfully the part goes. A member that the part does not have takes nothing with it.
func TestErasedMemberThatIsNeeded(t *testing.T) {
	for _, row := range []struct {
		name, why, member string
		later             bool // whether a copy says it lawfully
		citation, text    string
	}{
		{"said anew by a later copy", "the rest is the old copy's", "citation", true, "y", "x"},
		{"said by nobody lawfully", "it is no disclosure without its ground", "citation", false, "", ""},
		{"another of it", "it can do without", "text", false, "ERASED", ""},
		{"none of it", "there is nothing to erase", "colour", false, "ERASED", "x"},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			base.LegalGrounds = []plan.LegalGround{{ID: "groundwhi2", Statement: plan.Statement{By: worker, On: day("2026-01-27")}, RecipientID: other,
				Citation: "ERASED", Scope: plan.ScopeWhole, Period: civil.Period{From: day("2026-01-27"), To: day("2026-12-31")}}}
			mine, theirs := base.Clone(), base.Clone()
			part(mine.LegalGrounds, "groundwhi2").Text = "x"
			base.Revision, mine.Revision, theirs.Revision = 3, 4, 4
			if row.later {
				part(theirs.LegalGrounds, "groundwhi2").Citation, theirs.Revision = "y", 5
			}
			for _, copies := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
				made, err := merge.Of(base, copies[0], copies[1], merge.Options{Erased: []merge.Erased{{Part: "groundwhi2", Member: row.member, UpTo: 4}}})
				require.NoError(t, err)
				assert.Empty(t, made.Findings)
				if row.citation == "" {
					assert.Empty(t, made.Plan.LegalGrounds, row.why)
					continue
				}
				stands := part(made.Plan.LegalGrounds, "groundwhi2")
				assert.Equal(t, []string{row.citation, row.text}, []string{stands.Citation, stands.Text}, row.why)
			}
		})
	}
}

// What goes with what was erased, and is named, so that somebody can ask for it: parts that are none without it, and
// conflicts about it or that say it in a side. What stands inside it is not named besides.
func TestWhatGoesWithWhatIsErased(t *testing.T) {
	const secret, near plan.ID = "ERASED", "unclewhom2"
	evaluation := plan.Evaluation{ID: "evaluated2", Statement: plan.Statement{By: worker, On: day("2026-03-01")}, State: plan.GoalActive, Text: string(secret)}
	says := func(what string) []plan.Telecom { return []plan.Telecom{{Kind: plan.TelecomPhone, Value: what}} }
	nothing := func(*plan.Plan) {}
	for _, row := range []struct {
		name, why          string
		base, mine, theirs func(*plan.Plan)
		gone               bool // whether people settle that a part is gone
		erased             merge.Erased
		left               []string // with the parts; the conflict is "conflict"
		stands             []plan.ID
	}{
		{"a goal with an evaluation", "whoever asks for the goal asks for what stands in it", func(p *plan.Plan) { first(p).Evaluations[0].Text = string(secret) }, nothing, nothing, false,
			merge.Erased{Part: string(mornings)}, []string{string(mornings)}, nil},
		{"a person", "what is to, by or of them alone goes", func(p *plan.Plan) { p.Person(worker).Name.Given = string(secret) }, nothing, nothing, false,
			merge.Erased{Part: string(worker)}, []string{string(worker), "4d5dezbnbj", "midumubkyi", "oflzm3ojuw", "qbkezqi562", "sqn7itvis7"}, nil},
		{"all of the child", "it stays who it is", func(p *plan.Plan) { p.Child.Telecoms = says(string(secret)) }, nothing, nothing, false,
			merge.Erased{Part: "child"}, []string{"child"}, []plan.ID{mornings}},
		{"all of the plan's own", "its parts stay", func(p *plan.Plan) { p.Title = plan.Title(secret) }, nothing, nothing, false,
			merge.Erased{Part: "plan"}, []string{"plan"}, []plan.ID{mornings}},
		{"where the child lives, of which two wrote", "the conflict says it", nothing, func(p *plan.Plan) { p.Child.Address.Text = "ERASED 1" }, func(p *plan.Plan) { p.Child.Address.Text = "ERASED 2" }, false,
			merge.Erased{Part: "child", Member: "address"}, []string{"conflict"}, nil},
		{"all of the child, of whose home two wrote", "the conflict is about the child", func(p *plan.Plan) { p.Child.Telecoms = says(string(secret)) }, func(p *plan.Plan) { p.Child.Address.Text = "ERASED 1" }, func(p *plan.Plan) { p.Child.Address.Text = "ERASED 2" }, false,
			merge.Erased{Part: "child"}, []string{"conflict", "child"}, nil},
		{"the title, of which two wrote", "the conflict says it", nothing, func(p *plan.Plan) { p.Title = "ERASED 1" }, func(p *plan.Plan) { p.Title = "ERASED 2" }, false,
			merge.Erased{Part: "plan", Member: "title"}, []string{"plan/title", "conflict"}, nil},
		{"a member of the child, while two wrote of the title", "that says nothing of it", func(p *plan.Plan) { p.Child.Telecoms = says(string(secret)) }, func(p *plan.Plan) { p.Title = "1" }, func(p *plan.Plan) { p.Title = "2" }, false,
			merge.Erased{Part: "child", Member: "telecoms"}, []string{"child/telecoms"}, nil},
		{"a goal that one took away and the other wrote in", "there is nothing left to settle", nothing, takeMornings, func(p *plan.Plan) { first(p).Text = string(secret) }, false,
			merge.Erased{Part: string(mornings)}, []string{string(mornings), "conflict"}, nil},
		{"the words of a goal that one took away and the other wrote in", "whether it is gone they still have to settle", nothing, takeMornings, func(p *plan.Plan) { first(p).Evidence = string(secret) }, false,
			merge.Erased{Part: string(mornings), Member: "evidence"}, []string{string(mornings) + "/evidence"}, []plan.ID{mornings}},
		{"an evaluation in a goal that was settled as gone", "the conflict keeps the goal with all that stood in it", func(p *plan.Plan) { first(p).Evaluations = append(first(p).Evaluations, evaluation) },
			takeMornings, func(p *plan.Plan) { first(p).Text = "x" }, true, merge.Erased{Part: "evaluated2"}, []string{"conflict"}, nil},
		{"what an evaluation says in a goal that was settled as gone", "likewise", func(p *plan.Plan) { first(p).Evaluations = append(first(p).Evaluations, evaluation) },
			takeMornings, func(p *plan.Plan) { first(p).Text = "x" }, true, merge.Erased{Part: "evaluated2", Member: "text"}, []string{"conflict"}, nil},
		{"another member of it", "it says none", func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, evaluation)
			part(first(p).Evaluations, "evaluated2").Text = "x"
		},
			takeMornings, func(p *plan.Plan) { first(p).Text = "x" }, true, merge.Erased{Part: "evaluated2", Member: "lang"}, nil, nil},
		{"another part while a goal was settled as gone", "the conflict says nothing of it", func(p *plan.Plan) { part(p.Needs, quiet).ForChild = string(secret) },
			takeMornings, func(p *plan.Plan) { first(p).Text = "x" }, true, merge.Erased{Part: string(quiet), Member: "forChild"}, []string{string(quiet) + "/forChild"}, nil},
		{"a meeting of lists that do not fit together", "one of the two lists has it", func(p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: "meetingold", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-05-01T09:00:00+03:00")})
		}, func(p *plan.Plan) {
			moveMeeting(p, "meetingaaa", "2026-05-02T09:00:00+03:00")
			part(p.Meetings, "meetingaaa").Text = string(secret)
		}, func(p *plan.Plan) { moveMeeting(p, "meetingbbb", "2026-05-03T09:00:00+03:00") }, false,
			merge.Erased{Part: "meetingaaa"}, []string{"conflict"}, nil},
		{"one of two prohibitions that both stand", "there is nothing left to settle", prohibit, func(p *plan.Plan) {
			part(p.Prohibitions, "prohibit22").Scope, part(p.Prohibitions, "prohibit22").PartIDs = plan.ScopeParts, []plan.ID{mornings}
		}, func(p *plan.Plan) { part(p.Prohibitions, "prohibit22").AgainstIDs = []plan.ID{worker} }, false,
			merge.Erased{Part: "prohibit22"}, []string{"prohibit22", "conflict"}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{base: row.base, mine: row.mine, theirs: row.theirs}.copies(t)
			made := merged(t, base, mine, theirs).Plan
			var conflict plan.ID
			for _, c := range made.Conflicts {
				conflict = c.ID
				side := slices.IndexFunc(c.Sides, func(s plan.ConflictSide) bool { return len(s.PartIDs) == 0 })
				if row.gone {
					settled, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[side].ID})
					require.NotNil(t, settled, "%v", issues)
					made = settled
				}
			}
			got, err := merge.Of(nil, made, made, merge.Options{Erased: []merge.Erased{row.erased}})
			require.NoError(t, err)
			var left []string
			for _, l := range got.Left {
				name := l.Part
				if name == string(conflict) && name != "" {
					name = "conflict"
				}
				if l.Member != "" {
					name += "/" + l.Member
				}
				left = append(left, name)
			}
			assert.ElementsMatch(t, row.left, left, row.why)
			assert.NotContains(t, text(t, got.Plan), string(secret))
			assert.Equal(t, slices.Contains(left, "conflict"), len(got.Plan.Conflicts) < len(made.Conflicts))
			for _, id := range row.stands {
				assert.True(t, idsIn(got.Plan)[id])
			}
			assert.Equal(t, base.Child.Subject, got.Plan.Child.Subject)
		})
	}
}
