package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whoever was taken out and comes back by what the other side wrote is told, again too where
// people had settled that they are gone and an older copy speaks of them anew.
func TestWhoComesBackIsTold(t *testing.T) {
	const near plan.ID = "unclewhom2"
	says := func(p *plan.Plan, id plan.ID) {
		p.Concerns = append(p.Concerns, plan.Concern{ID: id, Statement: plan.Statement{By: near, On: day("2026-03-02")}, Text: "x"})
	}
	base := aino(t)
	base.People = append(base.People, plan.Member{ID: near, Kind: plan.MemberNearPerson, Name: plan.Name{Given: "U", Family: "U"}, NearPerson: &plan.NearPerson{}})
	mine, theirs := removed(t, base, near), base.Clone()
	says(theirs, "concern222")
	told := func(p *plan.Plan) (open []plan.ID) {
		for _, c := range p.Conflicts {
			if c.Settlement == nil && slices.Contains(c.AboutIDs, near) {
				open = append(open, c.ID)
			}
		}
		return open
	}
	first := merged(t, base, mine, theirs).Plan
	require.NotNil(t, first.Person(near))
	require.Len(t, told(first), 1)
	settle := func(p *plan.Plan, gone bool) *plan.Plan {
		c := part(p.Conflicts, told(p)[0])
		side := slices.IndexFunc(c.Sides, func(s plan.ConflictSide) bool { return (len(s.PartIDs) == 0) == gone })
		settled, issues := merge.Settle(p, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(p, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[side].ID})
		require.NotNil(t, settled, "%v", issues)
		return settled
	}
	gone := settle(first, true)
	require.Nil(t, gone.Person(near))
	clean := func(why string, made *plan.Plan, copies ...*plan.Plan) {
		t.Helper()
		for _, over := range []*plan.Plan{base, theirs, nil} {
			for _, side := range copies {
				again := merged(t, over, made, side)
				equal(t, text(t, made), text(t, again.Plan), 0, why)
				equal(t, text(t, made), text(t, merged(t, over, side, made).Plan), 0, why)
				assert.Empty(t, again.Findings, why)
			}
		}
	}
	clean("the settled plan knows what the old copy says", gone, theirs)

	anew := theirs.Clone()
	says(anew, "another222")
	for _, over := range []*plan.Plan{base, theirs, nil} {
		again := merged(t, over, gone, anew).Plan
		equal(t, text(t, again), text(t, merged(t, over, anew, gone).Plan), 0, "symmetric")
		require.NotNil(t, again.Person(near), "what was said anew is theirs")
		require.Len(t, told(again), 1, "and they are told anew")
		clean("told once", again, gone, anew, theirs)
		clean("they stay", settle(again, false), again, gone, anew, theirs)
		out := settle(again, true)
		require.Nil(t, out.Person(near))
		clean("they are gone", out, gone, anew, theirs)
	}
}

// People settle that a part is gone while another goes on writing in it, who has the same open
// conflict, or an old copy without: what they did not have before them stands and is told.
func TestWrittenInWhatIsSettledAsGone(t *testing.T) {
	base := aino(t)
	mine, theirs := removed(t, base, mornings), base.Clone()
	first(theirs).Text = "Aamut sujuvat."
	made := merged(t, base, mine, theirs).Plan
	require.Len(t, made.Conflicts, 1)
	settle := func(p *plan.Plan, c plan.Conflict) *plan.Plan {
		side := slices.IndexFunc(c.Sides, func(s plan.ConflictSide) bool { return len(s.PartIDs) == 0 })
		settled, issues := merge.Settle(p, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(p, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[side].ID})
		require.NotNil(t, settled, "%v", issues)
		return settled
	}
	gone := settle(made, made.Conflicts[0])
	require.NotContains(t, idsIn(gone), mornings)
	for _, row := range []struct {
		name, why string
		writes    func(*plan.Plan)
		back      bool
	}{
		{"nothing", "it is gone", func(*plan.Plan) {}, false},
		{"elsewhere", "it is gone", func(p *plan.Plan) { part(p.Needs, quiet).Text = "x" }, false},
		{"its text", "a word lost is worse than a word too many", func(p *plan.Plan) { first(p).Text = "Aamut ovat hyviä." }, true},
		{"for which need it is", "that is of it too", func(p *plan.Plan) { first(p).NeedIDs = append(slices.Clone(first(p).NeedIDs), understood(p).ID) }, true},
		{"in it", "so is what stands in it", func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluated2", Statement: plan.Statement{By: worker, On: day("2026-04-09")}, State: plan.GoalReached, Text: "x"})
		}, true},
		{"of it", "what refers to it brings it back", func(p *plan.Plan) {
			p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: "disagree22", Statement: plan.Statement{By: worker, On: day("2026-04-09")}, Kind: plan.DisagreementNeed, AboutIDs: []plan.ID{mornings}, Text: "x"})
		}, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, since := range []struct{ over, from *plan.Plan }{{made, made}, {base, made}, {nil, made}, {base, theirs}, {nil, theirs}} {
				wrote := since.from.Clone()
				row.writes(wrote)
				require.True(t, fits(wrote), "%v", wrote.Check())
				again := merged(t, since.over, gone, wrote).Plan
				require.True(t, fits(again), "%v", again.Check())
				assert.Equal(t, row.back, idsIn(again)[mornings], row.why)
				var open []plan.Conflict
				for _, c := range again.Conflicts {
					if c.Settlement == nil && (len(c.AboutIDs) == 0 || c.AboutIDs[0] == mornings) {
						open = append(open, c)
					}
				}
				assert.Equal(t, row.back, len(open) == 1, "it is told")
				kept(t, 0, since.over, wrote, gone, again)
				equal(t, text(t, again), text(t, merged(t, since.over, wrote, gone).Plan), 0, "symmetric")
				results := []*plan.Plan{again}
				for _, c := range open {
					results = append(results, settle(again, c))
				}
				for _, result := range results {
					for _, side := range []*plan.Plan{gone, wrote} {
						equal(t, text(t, result), text(t, merged(t, since.over, result, side).Plan), 0, "a later merge")
					}
				}
			}
		})
	}
}

// The words of what people settled as gone stay in the record, so that nothing is lost. Whoever holds the baton
// reads them as before; where something shut anybody out of the part, or the part was for few, nobody does, since
// that went with it. A paper of the family holds no more than before, and the words go when the part is erased.
func TestWordsOfWhatIsSettledAsGone(t *testing.T) {
	shuts := func(p *plan.Plan) {
		prohibit(p)
		f := part(p.Prohibitions, "prohibit22")
		f.Scope, f.PartIDs, f.AgainstIDs = plan.ScopeParts, []plan.ID{mornings, quiet}, []plan.ID{worker}
	}
	holders := []view.Reader{view.Member("d6a5clrtdu"), view.Member(worker)} // of the baton, a pair
	for _, row := range []struct {
		name, why string
		prepare   func(*plan.Plan)
		read      []view.Reader
	}{
		{"open to all", "whoever holds the baton reads what sides wrote", func(*plan.Plan) {}, holders},
		{"shut by a prohibition", "it no longer speaks of the part", shuts, nil},
		{"shut by a prohibition of an evaluation in it", "as much speaks of it", func(p *plan.Plan) {
			shuts(p)
			part(p.Prohibitions, "prohibit22").PartIDs = []plan.ID{"o2ro5ijzmz", quiet}
		}, nil},
		{"beside a prohibition of something else", "it never spoke of the part", func(p *plan.Plan) {
			shuts(p)
			part(p.Prohibitions, "prohibit22").PartIDs = []plan.ID{cards}
		}, holders},
		{"a sentence in it in confidence of another", "nobody but them and the holder knows of it", func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluated2", Statement: plan.Statement{By: peopleOf(p, plan.MemberGuardian)[0], On: day("2026-03-01"), Visibility: assess.VisibilityAuthor}, State: plan.GoalActive, Text: "x"})
		}, nil},
		{"a sentence in it for professionals", "they do", func(p *plan.Plan) {
			first(p).Evaluations[0].Visibility, understood(p).Visibility = assess.VisibilityProfessionals, assess.VisibilityProfessionals
		}, holders},
		{"of somebody whom few know of", "they do", func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "hiddenwho2", Kind: plan.MemberNearPerson, Name: plan.Name{Given: "U", Family: "U"}, NearPerson: &plan.NearPerson{}, Visibility: assess.VisibilitySubject})
			first(p).By, first(p).RecordedBy = "hiddenwho2", ""
		}, holders},
		{"about a need that somebody keeps to themselves", "whoever may not see what it refers to does not read it", func(p *plan.Plan) {
			part(p.Needs, first(p).NeedIDs[0]).Visibility = assess.VisibilityAuthor
		}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			row.prepare(base)
			require.True(t, fits(base), "%v", base.Check())
			mine, theirs := removed(t, base, mornings), base.Clone()
			first(theirs).Evidence = "Aamut sujuvat."
			made := merged(t, base, mine, theirs).Plan
			c := made.Conflicts[slices.IndexFunc(made.Conflicts, func(c plan.Conflict) bool { return slices.Contains(c.AboutIDs, mornings) })]
			side := slices.IndexFunc(c.Sides, func(s plan.ConflictSide) bool { return len(s.PartIDs) == 0 })
			gone, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[side].ID})
			require.NotNil(t, gone, "%v", issues)
			require.Contains(t, text(t, gone), "Aamut sujuvat.")
			reads := func(p *plan.Plan) (all []view.Reader) {
				for _, r := range readersOf(p) {
					if v, err := view.Of(p, r, day("2026-04-11")); err == nil && strings.Contains(text(t, (*plan.Plan)(v.Plan)), "Aamut sujuvat.") {
						all = append(all, r)
					}
				}
				return all
			}
			assert.Equal(t, row.read, reads(gone), row.why)
			assert.Subset(t, reads(made), reads(gone), "and did before")
			if !view.HoldsMore(mine, day("2026-04-11")) {
				assert.Equal(t, row.read == nil, view.HoldsMore(gone, day("2026-04-11")), "a paper for all of the family")
			}
			for _, over := range []*plan.Plan{base, nil} {
				erased, err := merge.Of(over, gone, theirs, merge.Options{Erased: []merge.Erased{{Part: string(mornings)}}})
				require.NoError(t, err)
				assert.NotContains(t, text(t, erased.Plan), "Aamut sujuvat.")
				assert.NotContains(t, text(t, erased.Plan), string(mornings))
			}
		})
	}
}

// For whom the words are of what people settled as gone: for those who could read all of it, and for the record alone where
// it speaks of what lets anybody see or not.
func TestSightOfWhatIsSettledAsGone(t *testing.T) {
	const gone plan.ID = "disagree22"
	for _, row := range []struct {
		name, why      string
		about          plan.ID
		sight          plan.Visibility
		conflict, side plan.Visibility
	}{
		{"about a goal", "who sees the conflict reads it", mornings, 0, 0, 0},
		{"about a prohibition", "whom it binds learns nothing of it", "prohibit22", 0, assess.VisibilityConfidence, assess.VisibilityAuthor},
		{"about a consent", "likewise whoever it lets see", teachers, 0, assess.VisibilityConfidence, assess.VisibilityAuthor},
		{"for professionals", "for them as before", mornings, assess.VisibilityProfessionals, assess.VisibilityProfessionals, assess.VisibilityProfessionals},
		{"for the person", "whoever holds the baton learns that there is something", mornings, assess.VisibilitySubject, assess.VisibilityConfidence, assess.VisibilitySubject},
		{"for its author", "likewise", mornings, assess.VisibilityAuthor, assess.VisibilityConfidence, assess.VisibilityAuthor},
		{"in confidence", "likewise", mornings, assess.VisibilityConfidence, assess.VisibilityConfidence, assess.VisibilityConfidence},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			prohibit(base)
			base.Disagreements = append(base.Disagreements, disagreed("2026-03-02", row.about))
			part(base.Disagreements, gone).Visibility = row.sight
			require.True(t, fits(base), "%v", base.Check())
			mine, theirs := removed(t, base, gone), base.Clone()
			part(theirs.Disagreements, gone).Text = "y"
			made := merged(t, base, mine, theirs).Plan
			require.Len(t, made.Conflicts, 1)
			for _, c := range made.Conflicts {
				side := slices.IndexFunc(c.Sides, func(s plan.ConflictSide) bool { return len(s.PartIDs) == 0 })
				settled, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[side].ID})
				require.NotNil(t, settled, "%v", issues)
				kept := part(settled.Conflicts, c.ID)
				assert.Equal(t, row.conflict, kept.Visibility, row.why)
				for _, s := range kept.Sides {
					assert.Equal(t, row.side, s.Visibility, row.why)
				}
			}
		})
	}
}

// The telephone of the child is erased, and not that of somebody whom people settled as gone.
func TestWordsOfAnotherAreNotErased(t *testing.T) {
	const near plan.ID = "unclewhom2"
	phone := func(number string) []plan.Telecom {
		return []plan.Telecom{{Kind: plan.TelecomPhone, Value: number}}
	}
	base := aino(t)
	base.Child.Telecoms = phone("+358 40 000 0001")
	base.People = append(base.People, plan.Member{ID: near, Kind: plan.MemberNearPerson, Name: plan.Name{Given: "U", Family: "U"}, NearPerson: &plan.NearPerson{}})
	mine, theirs := removed(t, base, near), base.Clone()
	theirs.Person(near).Telecoms = phone("+358 40 000 0002")
	made := merged(t, base, mine, theirs).Plan
	c := made.Conflicts[0]
	side := slices.IndexFunc(c.Sides, func(s plan.ConflictSide) bool { return len(s.PartIDs) == 0 })
	gone, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[side].ID})
	require.NotNil(t, gone, "%v", issues)
	erased, err := merge.Of(base, gone, theirs, merge.Options{Erased: []merge.Erased{{Part: "child", Member: "telecoms"}}})
	require.NoError(t, err)
	assert.NotContains(t, text(t, erased.Plan), "000 0001")
	assert.Contains(t, text(t, erased.Plan), "000 0002")
	assert.Nil(t, erased.Plan.Person(near), "they are still settled as gone")
}
