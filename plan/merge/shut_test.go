package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
	parts "github.com/onechildoneplan/oneplan/plan/part"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// removed takes a part out as people do it, with what refers to it.
func removed(t *testing.T, p *plan.Plan, id plan.ID) *plan.Plan {
	t.Helper()
	next, found := parts.Remove(p, id)
	require.NotNil(t, next, found)
	return next
}

// What keeps something back and went with what it speaks of was not taken back: it stands
// where that stands, and goes where that is gone.
func TestWhatKeepsBackGoesWithWhatItSpeaksOf(t *testing.T) {
	const (
		forbids plan.ID = "forbids222"
		refuses plan.ID = "refuses222"
		late    plan.ID = "guardian22"
		laura   plan.ID = "53vipvwxo5"
	)
	reworded := func(p *plan.Plan) { first(p).Text = "Aamut sujuvat." }
	opens := func(p *plan.Plan) { // it opens the plan to the teacher for longer
		consent(p).Period.To = day("2027-12-31")
	}
	refers := func(p *plan.Plan) {
		p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: "disagree22", Statement: plan.Statement{By: laura, On: day("2026-03-02")}, Kind: plan.DisagreementNeed, AboutIDs: []plan.ID{mornings}, Text: "x"})
	}
	speaks := func(p *plan.Plan) {
		p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: "disagree22", Statement: plan.Statement{By: laura, On: day("2026-03-02")}, Kind: plan.DisagreementNeed, AboutIDs: []plan.ID{forbids, refuses, quiet}, Text: "x"})
	}
	rewrites := func(p *plan.Plan) { part(p.Prohibitions, forbids).Text, part(p.Consents, refuses).Text = "x", "x" }
	says := func(p *plan.Plan) {
		p.Concerns = append(p.Concerns, plan.Concern{ID: "concern222", Statement: plan.Statement{By: late, On: day("2026-03-02")}, Text: "x"})
	}
	for _, row := range []struct {
		name, why string
		against   []plan.ID
		about     []plan.ID
		goes      plan.ID
		there     func(*plan.Plan)
		wantAbout []plan.ID // nil: it is gone
		goal      bool      // whether the goal stands
		back      bool      // whether what keeps something back was taken back here afterwards
	}{
		{"one of two, written in there", "the goal comes back, and what was said of who may read it with it", []plan.ID{late}, []plan.ID{mornings, quiet}, mornings, reworded, []plan.ID{mornings, quiet}, true, false},
		{"the only one, written in there", "the prohibition went with the goal alone", []plan.ID{late}, []plan.ID{mornings}, mornings, reworded, []plan.ID{mornings}, true, false},
		{"one of two, referred to there", "what refers to it brings it back", []plan.ID{late}, []plan.ID{mornings, quiet}, mornings, refers, []plan.ID{mornings, quiet}, true, false},
		{"the only one, referred to there", "what refers to it brings it back", []plan.ID{late}, []plan.ID{mornings}, mornings, refers, []plan.ID{mornings}, true, false},
		{"the person, who spoke there", "whoever comes back may read no more than before", []plan.ID{late}, []plan.ID{mornings}, late, says, []plan.ID{mornings}, true, false},
		{"one of two persons, who spoke there", "whoever comes back may read no more than before", []plan.ID{late, teacher}, []plan.ID{mornings}, late, says, []plan.ID{mornings}, true, false},
		{"the only one, written in what keeps it back there", "what somebody wrote stands with what it speaks of", []plan.ID{late}, []plan.ID{mornings}, mornings, rewrites, []plan.ID{mornings}, true, false},
		{"the only one, what keeps it back spoken of there", "nobody wrote in it: it goes, and what was said of it is told", []plan.ID{late}, []plan.ID{mornings}, mornings, speaks, nil, false, false},
		{"one of two, something opened there", "the goal was taken out and nobody wrote in it", []plan.ID{late}, []plan.ID{mornings, quiet}, mornings, opens, []plan.ID{quiet}, false, false},
		{"the only one, something opened there", "there is nothing left to keep back", []plan.ID{late}, []plan.ID{mornings}, mornings, opens, nil, false, false},
		{"the person, something opened there", "there is nobody left from whom to keep it", []plan.ID{late}, []plan.ID{mornings}, late, opens, nil, true, false},
		{"one of two, then taken back, written in there", "it was taken back of the rest alone", []plan.ID{late}, []plan.ID{mornings, quiet}, mornings, reworded, []plan.ID{mornings}, true, true},
		{"one of two persons, then taken back, who spoke there", "it was taken back of the other alone", []plan.ID{late, teacher}, []plan.ID{mornings}, late, says, []plan.ID{mornings}, true, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			base.People = append(base.People, plan.Member{ID: late, Kind: plan.MemberGuardian, Name: plan.Name{Given: "L", Family: "L"}})
			base.Prohibitions = []plan.Prohibition{{ID: forbids, Statement: plan.Statement{By: base.Child.ID, On: day("2026-02-01")}, Ground: plan.GroundSecrecy,
				AgainstIDs: row.against, Scope: plan.ScopeParts, PartIDs: row.about, Existence: plan.ExistenceShown}}
			base.Consents = append(base.Consents, plan.Consent{ID: refuses, Statement: plan.Statement{By: laura, On: day("2026-02-01")}, Decision: plan.ConsentRefused,
				RecipientID: row.against[0], Scope: plan.ScopeParts, PartIDs: row.about, Purpose: plan.PurposeCoordination})
			require.Empty(t, base.Check().HasErrors())
			here, there := removed(t, base, row.goes), base.Clone()
			if row.back {
				here.Prohibitions = nil
				here.Consents = slices.DeleteFunc(here.Consents, func(c plan.Consent) bool { return c.ID == refuses })
			}
			row.there(there)
			for _, sides := range [][2]*plan.Plan{{here, there}, {there, here}} {
				made := merged(t, base, sides[0], sides[1])
				require.False(t, made.Plan.Check().HasErrors(), made.Plan.Check())
				var about, refused []plan.ID
				for _, f := range made.Plan.Prohibitions {
					about = append(about, f.PartIDs...)
				}
				for _, c := range made.Plan.Consents {
					if c.Decision == plan.ConsentRefused && c.Scope == plan.ScopeParts {
						refused = append(refused, c.PartIDs...)
					}
				}
				assert.Equal(t, row.wantAbout, about, row.why)
				assert.Equal(t, row.wantAbout, refused, row.why)
				assert.Len(t, made.Plan.Disagreements, len(there.Disagreements), "what was said stands")
				ids := idsIn(made.Plan)
				assert.Equal(t, row.goal, ids[mornings], row.why)
				for _, side := range sides {
					for _, known := range []*plan.Plan{base, side} {
						equal(t, text(t, made.Plan), text(t, merged(t, known, made.Plan, side).Plan), 0, "a later merge")
					}
				}
				seen, _ := shownOn(day("2026-03-10"))(made.Plan, view.Guardian(late))
				assert.False(t, seen[mornings], "%s: what neither copy shows them", row.name)
			}
		})
	}
}

// Whoever took somebody away took nothing back that was kept from them or that they had
// refused, in a later merge neither: what was merged is told once.
func TestALaterMergeOfWhatWentWithSomebody(t *testing.T) {
	const (
		refuses plan.ID = "refuses222"
		another plan.ID = "refuses333"
		late    plan.ID = "guardian22"
		laura   plan.ID = "53vipvwxo5"
	)
	refusal := func(id, by, of plan.ID) plan.Consent {
		return plan.Consent{ID: id, Statement: plan.Statement{By: by, On: day("2026-02-01")}, Decision: plan.ConsentRefused,
			RecipientID: of, Scope: plan.ScopeWhole, Purpose: plan.PurposeCoordination}
	}
	opens := func(p *plan.Plan) { consent(p).Period.To = day("2027-12-31") }
	withdraws := func(p *plan.Plan) {
		part(p.Consents, refuses).Withdrawal = &plan.Withdrawal{Statement: plan.Statement{On: day("2026-02-20")}, From: at("2026-02-20T10:00:00+02:00")}
	}
	takesBack := func(p *plan.Plan) { p.Consents = without(p.Consents, refuses) }
	for _, row := range []struct {
		name, why   string
		here, there func(*plan.Plan)
		removes     bool // whether here takes away who refused
		versions    int  // of the refusal that stand
	}{
		{"taken away here, withdrawn there", "of the two versions neither names who is gone", opens, withdraws, true, 2},
		{"taken away and withdrawn here, renamed there", "both versions name who comes back", withdraws, func(p *plan.Plan) { opens(p); p.Person(late).Name.Given = "M" }, true, 2},
		{"another taken away here, taken back there", "whoever lost a refusal with its recipient opened nothing", func(*plan.Plan) {}, takesBack, false, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			base.People = append(base.People, plan.Member{ID: late, Kind: plan.MemberGuardian, Name: plan.Name{Given: "L", Family: "L"}})
			base.Consents = append(base.Consents, refusal(refuses, late, worker))
			goes := late
			if !row.removes {
				part(base.Consents, refuses).By = laura
				base.Consents = append(base.Consents, refusal(another, laura, late))
			}
			here, there := base.Clone(), base.Clone()
			row.here(here)
			row.there(there)
			here = removed(t, here, goes)
			for _, p := range []*plan.Plan{base, here, there} {
				require.True(t, fits(p), "%v", p.Check())
			}
			made := merged(t, base, here, there)
			versions := 0
			for _, c := range made.Plan.Consents {
				if c.Decision == plan.ConsentRefused && c.RecipientID == worker {
					versions++
				}
			}
			assert.Equal(t, row.versions, versions, row.why)
			for _, side := range []*plan.Plan{here, there} {
				equal(t, text(t, made.Plan), text(t, merged(t, base, made.Plan, side).Plan), 0, row.why)
				equal(t, text(t, made.Plan), text(t, merged(t, base, side, made.Plan).Plan), 0, row.why)
			}
		})
	}
}

// A prohibition or refusal that speaks of a consent alone which is held back keeps nothing
// back until people settle that. Its words stand in a conflict for then, and nobody whom it
// binds reads them there.
func TestWhatKeepsBackWhatIsHeldBack(t *testing.T) {
	const forbids plan.ID = "forbids222"
	about := func(parts ...plan.ID) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: forbids, Statement: plan.Statement{By: p.Child.ID, On: day("2026-02-01")}, Ground: plan.GroundSecrecy,
				AgainstIDs: []plan.ID{worker}, Scope: plan.ScopeParts, PartIDs: parts, Existence: plan.ExistenceSecret, Text: "FORBIDS"})
		}
	}
	refuses := func(p *plan.Plan) {
		p.Consents = append(p.Consents, plan.Consent{ID: forbids, Statement: plan.Statement{By: "53vipvwxo5", On: day("2026-02-01")}, Decision: plan.ConsentRefused,
			RecipientID: other, Scope: plan.ScopeParts, PartIDs: []plan.ID{teachers}, Purpose: plan.PurposeCoordination, Text: "FORBIDS"})
	}
	nothing := func(*plan.Plan) {}
	says := func(text string) func(*plan.Plan) {
		return func(p *plan.Plan) { part(p.Prohibitions, forbids).Text = text }
	}
	for _, row := range []struct {
		name, why          string
		base, mine, theirs func(*plan.Plan)
		none               bool      // whether nobody knows the base
		stands             []plan.ID // what the prohibition that stands speaks of
	}{
		{"a new prohibition, no base", "number 88 619 of the properties: no plan holds it without the consent", nothing, nothing, about(teachers), true, nil},
		{"a new prohibition", "likewise where the two know a base", nothing, nothing, about(teachers), false, nil},
		{"one that both have", "nobody took it back", about(teachers), nothing, nothing, false, nil},
		{"one that both have, no base", "nobody took it back", about(teachers), nothing, nothing, true, nil},
		{"one that both have, of a goal too", "of the goal it stands, of the consent it is told", about(teachers, mornings), nothing, nothing, false, []plan.ID{mornings}},
		{"one that one side changed", "both versions are told", about(teachers), nothing, says("FORBIDS more"), false, nil},
		{"one that both changed", "both versions are told", about(teachers), says("FORBIDS less"), says("FORBIDS more"), false, nil},
		{"one that both changed, here of a goal too", "the version that still keeps something back stands alone", about(teachers), func(p *plan.Plan) {
			part(p.Prohibitions, forbids).PartIDs = []plan.ID{mornings, teachers}
		}, says("FORBIDS more"), false, []plan.ID{mornings}},
		{"one that both changed, there of a goal too", "whichever of the two is the first", about(teachers), says("FORBIDS more"), func(p *plan.Plan) {
			part(p.Prohibitions, forbids).PartIDs = []plan.ID{quiet, teachers}
		}, false, []plan.ID{quiet}},
		{"one that both changed, here of a goal too, there said sooner", "the second version takes the place of the first", about(teachers), func(p *plan.Plan) {
			part(p.Prohibitions, forbids).PartIDs = []plan.ID{mornings, teachers}
		}, func(p *plan.Plan) {
			part(p.Prohibitions, forbids).On = day("2026-01-31")
		}, false, []plan.ID{mornings}},
		{"a new refusal", "as a prohibition", nothing, nothing, refuses, false, nil},
		{"a refusal that both have", "as a prohibition", refuses, nothing, nothing, false, nil},
		{"a refusal in front of the consent that both changed", "both versions are told, whatever is found first", func(p *plan.Plan) {
			refuses(p)
			slices.SortStableFunc(p.Consents, func(a, b plan.Consent) int { return strings.Compare(string(a.ID), string(b.ID)) })
		}, func(p *plan.Plan) { part(p.Consents, forbids).Text = "FORBIDS less" }, func(p *plan.Plan) { part(p.Consents, forbids).Text = "FORBIDS more" }, false, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			row.base(base)
			mine, theirs := base.Clone(), base.Clone()
			consent(mine).Purpose, consent(theirs).Period.To = plan.PurposeService, day("2027-12-31") // neither opens less
			row.mine(mine)
			row.theirs(theirs)
			if row.none {
				base = nil
			}
			for _, sides := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
				require.True(t, fits(sides[0]), "%v", sides[0].Check())
				made := merged(t, base, sides[0], sides[1])
				require.True(t, fits(made.Plan), "%v", made.Plan.Check())
				assert.Empty(t, made.Left, "nothing was erased")
				var stands []plan.ID
				for _, f := range made.Plan.Prohibitions {
					assert.Equal(t, forbids, f.ID)
					stands = append(stands, f.PartIDs...)
				}
				assert.Equal(t, row.stands, stands, row.why)
				assert.NotContains(t, idsIn(made.Plan), teachers, "the consent is held back")
				kept(t, 0, base, sides[0], sides[1], made.Plan)
				kept(t, 0, base, sides[1], sides[0], made.Plan)
				var told string
				for _, c := range made.Plan.Conflicts {
					told += strings.Join(contents(c), "\n")
				}
				assert.Contains(t, told, string(teachers))
				equal(t, text(t, made.Plan), text(t, merged(t, base, sides[1], sides[0]).Plan), 0, "symmetric")
				for _, side := range sides {
					equal(t, text(t, made.Plan), text(t, merged(t, base, made.Plan, side).Plan), 0, "a later merge")
					equal(t, text(t, made.Plan), text(t, merged(t, side, made.Plan, side).Plan), 0, "a later merge over the copy")
				}
				v, err := view.Of(made.Plan, view.Member(worker), day("2026-03-10")) // who holds the baton reads what sides say
				require.NoError(t, err)
				bound := len(mine.Prohibitions)+len(theirs.Prohibitions) > 0
				assert.Equal(t, !bound, strings.Contains(text(t, (*plan.Plan)(v.Plan)), "FORBIDS"), row.why)
			}
		})
	}
}

// oneOfTwoGone is a family of which one side took a guardian away, one of two from whom all is kept; a goal is
// for professionals.
func oneOfTwoGone(t *testing.T, late plan.ID) (base, here, there *plan.Plan) {
	t.Helper()
	base = aino(t)
	base.People = append(base.People, plan.Member{ID: late, Kind: plan.MemberGuardian, Name: plan.Name{Given: "L", Family: "L"}})
	forbid(base, late)
	part(base.Prohibitions, "forbidden2").AgainstIDs = []plan.ID{late, teacher}
	first(base).Visibility = assess.VisibilityProfessionals
	return base, removed(t, base, late), base.Clone()
}

// Somebody is taken away here, who was one of two from whom all was kept, and then the prohibition is taken back: of the
// other alone. It stands for whoever comes back, and whoever opened a goal there knew nothing of what was taken back.
func TestTakenBackOfTheOtherAlone(t *testing.T) {
	const late plan.ID = "guardian22"
	base, here, there := oneOfTwoGone(t, late)
	require.Equal(t, []plan.ID{teacher}, part(here.Prohibitions, "forbidden2").AgainstIDs)
	here.Prohibitions = nil
	there.Concerns = append(there.Concerns, plan.Concern{ID: "concern222", Statement: plan.Statement{By: late, On: day("2026-03-02")}, Text: "x"})
	first(there).Visibility = assess.VisibilityCircle
	for _, sides := range [][2]*plan.Plan{{here, there}, {there, here}} {
		made := merged(t, base, sides[0], sides[1]).Plan
		require.True(t, fits(made), "%v", made.Check())
		assert.Equal(t, []plan.ID{late}, part(made.Prohibitions, "forbidden2").AgainstIDs)
		assert.Equal(t, assess.VisibilityProfessionals, first(made).Visibility)
		for _, side := range sides {
			equal(t, text(t, made), text(t, merged(t, base, made, side).Plan), 0, "a later merge")
		}
	}
}

// A consent that lost a part and was then taken back is not one that keeps something back: nothing of it comes back with
// the part.
func TestConsentTakenBackAfterAPart(t *testing.T) {
	base := aino(t)
	consent(base).Scope, consent(base).PartIDs = plan.ScopeParts, []plan.ID{mornings, quiet}
	here, there := removed(t, base, mornings), base.Clone()
	require.Equal(t, []plan.ID{quiet}, consent(here).PartIDs)
	here.Consents = without(here.Consents, teachers)
	first(there).Text = "Aamut sujuvat."
	for _, sides := range [][2]*plan.Plan{{here, there}, {there, here}} {
		made := merged(t, base, sides[0], sides[1]).Plan
		ids := idsIn(made)
		assert.True(t, ids[mornings], "somebody wrote in the goal")
		assert.False(t, ids[teachers], "the consent was taken back")
	}
}

// A refusal whose receiver is taken away here, and which becomes a consent to another first, is that consent: whoever comes
// back had nothing refused any more. And one that here went with its receiver and was taken back there is gone.
func TestRefusalTakenBackOfWhoComesBack(t *testing.T) {
	const late, refuses plan.ID = "guardian22", "refuses222"
	says := func(p *plan.Plan) {
		p.Concerns = append(p.Concerns, plan.Concern{ID: "concern222", Statement: plan.Statement{By: late, On: day("2026-03-02")}, Text: "x"})
	}
	for _, row := range []struct {
		name, why   string
		here, there func(*plan.Plan)
		decision    plan.ConsentDecision // zero: it is gone
	}{
		{"a consent to another", "that was decided anew", func(p *plan.Plan) {
			c := decided(refuses, plan.ConsentGiven)
			c.Scope, c.PartIDs = plan.ScopeParts, []plan.ID{mornings} // it shows nothing of who comes back
			*part(p.Consents, refuses) = c
		}, says, plan.ConsentGiven},
		{"taken back there, something opened here", "whoever took it back knew what it kept back", func(p *plan.Plan) { consent(p).Period.To = day("2027-12-31") },
			func(p *plan.Plan) { says(p); p.Consents = without(p.Consents, refuses) }, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			base.People = append(base.People, plan.Member{ID: late, Kind: plan.MemberGuardian, Name: plan.Name{Given: "L", Family: "L"}})
			refusal := decided(refuses, plan.ConsentRefused)
			refusal.RecipientID = late
			base.Consents = append(base.Consents, refusal)
			here, there := base.Clone(), base.Clone()
			row.here(here)
			row.there(there)
			here = removed(t, here, late)
			for _, p := range []*plan.Plan{base, here, there} {
				require.True(t, fits(p), "%v", p.Check())
			}
			for _, sides := range [][2]*plan.Plan{{here, there}, {there, here}} {
				made := merged(t, base, sides[0], sides[1]).Plan
				require.NotNil(t, made.Person(late), "they spoke there")
				var stands []plan.ConsentDecision
				for _, c := range made.Consents {
					if c.ID == refuses {
						stands = append(stands, c.Decision)
					}
				}
				if row.decision == 0 {
					assert.Empty(t, stands, row.why)
					continue
				}
				assert.Equal(t, []plan.ConsentDecision{row.decision}, stands, row.why)
			}
		})
	}
}

// Whoever takes somebody away, and with them a name in a prohibition, opens nothing: what the other side opens meanwhile is open.
func TestTakenAwayOpensNothing(t *testing.T) {
	base, here, there := oneOfTwoGone(t, "guardian22")
	first(there).Visibility = assess.VisibilityCircle
	for _, sides := range [][2]*plan.Plan{{here, there}, {there, here}} {
		made := merged(t, base, sides[0], sides[1])
		assert.Equal(t, assess.VisibilityCircle, first(made.Plan).Visibility)
		assert.Empty(t, made.Findings)
	}
}

// Who withdrew what keeps something back, and who was by when somebody could judge it, is not lost with them where they
// come back.
func TestWhoWithdrewComesBack(t *testing.T) {
	const near plan.ID = "unclewhom2"
	base := aino(t)
	base.People = append(base.People, plan.Member{ID: near, Kind: plan.MemberNearPerson, Name: plan.Name{Given: "U", Family: "U"}, NearPerson: &plan.NearPerson{}})
	forbid(base, town)
	part(base.Prohibitions, "forbidden2").Withdrawal = &plan.Withdrawal{Statement: plan.Statement{By: near, RecordedBy: worker, On: day("2026-02-01")}, From: at("2026-02-01T10:00:00+02:00")}
	require.True(t, fits(base), "%v", base.Check())
	here, there := removed(t, base, near), base.Clone()
	require.Empty(t, part(here.Prohibitions, "forbidden2").Withdrawal.By)
	there.Person(near).Name.Given = "V"
	for _, sides := range [][2]*plan.Plan{{here, there}, {there, here}} {
		made := merged(t, base, sides[0], sides[1]).Plan
		require.NotNil(t, made.Person(near))
		assert.Equal(t, near, part(made.Prohibitions, "forbidden2").Withdrawal.By)
		assert.Equal(t, worker, part(made.Prohibitions, "forbidden2").Withdrawal.RecordedBy)
		assert.Empty(t, part(here.Prohibitions, "forbidden2").Withdrawal.By, "the copy is as it was")
	}
}
