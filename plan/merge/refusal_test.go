package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Copies that are not of one plan of one child, or in which one id is two things, are not
// merged, whichever copy it is.
func TestRefused(t *testing.T) {
	childID := func(p *plan.Plan, id plan.ID) { p.Child.ID = id }
	for _, row := range []struct {
		name, why    string
		base, change func(p *plan.Plan) // of the base, of one copy
		problem      merge.Problem      // none: they are merged
	}{
		{"the same", "nothing is refused without a reason", nil, func(*plan.Plan) {}, 0},
		{"another plan", "ids of parts mean nothing there", nil, func(p *plan.Plan) { p.ID = "kxhuhhqmcrmgmjpzky3lt52glm" }, merge.ProblemOtherPlan},
		{"another child by id", "one plan is of one child", func(p *plan.Plan) { childID(p, "childaaaaa") }, func(p *plan.Plan) { childID(p, "childbbbbb") }, merge.ProblemOtherChild},
		{"a child without an id", "what one copy does not say is no other child", func(p *plan.Plan) { childID(p, "childaaaaa") }, func(p *plan.Plan) { childID(p, "") }, 0},
		{"another child by key", "the id may be missing", nil, func(p *plan.Plan) { p.Child.Subject = "another" }, merge.ProblemOtherChild},
		{"a child that got another key", "it says which it had", nil, func(p *plan.Plan) {
			p.Child.Subject, p.Child.FormerSubjects = "another", []string{p.Child.Subject}
		}, 0},
		{"an id twice in a list", "it is two parts", nil, func(p *plan.Plan) { p.Needs = append(p.Needs, *part(p.Needs, quiet)) }, merge.ProblemSameID},
		{"an id twice inside a part", "so far down too", nil, func(p *plan.Plan) {
			m := part(p.Meetings, joint)
			m.Feedback = append(m.Feedback, m.Feedback[len(m.Feedback)-1])
		}, merge.ProblemSameID},
		{"an id twice, once of a sibling", "and inside the child", nil, func(p *plan.Plan) {
			p.Child.Siblings = append(p.Child.Siblings, plan.Sibling{ID: quiet})
		}, merge.ProblemSameID},
		{"an id twice in a list of the child", "inside the child as well", nil, func(p *plan.Plan) {
			p.Child.Groups = []plan.Grouping{{ID: "groupwhic2", Group: plan.GroupSpecialSupport}, {ID: "groupwhic2", Group: plan.GroupSpecialSupport}}
		}, merge.ProblemSameID},
		{"an id of another kind of part", "a need is no goal", nil, func(p *plan.Plan) {
			p.Needs = without(p.Needs, quiet)
			p.Goals = append(p.Goals, plan.Goal{ID: quiet})
		}, merge.ProblemSameID},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			if row.base != nil {
				row.base(base)
			}
			changed := base.Clone()
			row.change(changed)
			for of, copies := range map[string][3]*plan.Plan{
				"mine": {base, changed, base}, "theirs": {base, base, changed}, "base": {changed, base, base}, "no base": {nil, base, changed},
			} {
				made, err := merge.Of(copies[0], copies[1], copies[2], merge.Options{})
				if row.problem == 0 {
					require.NoError(t, err, "%s: %s", of, row.why)
					assert.Equal(t, base.Child.ID, made.Plan.Child.ID, of)
					continue
				}
				var refused *merge.Refusal
				require.ErrorAs(t, err, &refused, "%s: %s", of, row.why)
				assert.Equal(t, row.problem, refused.Problem, "%s: %s", of, row.why)
			}
		})
	}

	// The copy that does not say the child's id does not join two that say others.
	one, another, none := aino(t), aino(t), aino(t)
	childID(one, "childaaaaa")
	childID(another, "childbbbbb")
	childID(none, "")
	for _, copies := range [][3]*plan.Plan{{one, another, none}, {one, none, another}, {none, one, another}, {nil, one, nil}, {nil, nil, one}} {
		_, err := merge.Of(copies[0], copies[1], copies[2], merge.Options{})
		var refused *merge.Refusal
		require.ErrorAs(t, err, &refused)
		want := merge.ProblemOtherChild
		if copies[1] == nil || copies[2] == nil {
			want = merge.ProblemNoPlan
		}
		assert.Equal(t, want, refused.Problem)
	}
}

// What comes of two copies has the later revision of the two, whichever copy is called mine.
func TestRevisionOfWhatIsMerged(t *testing.T) {
	base, mine, theirs := aino(t), aino(t), aino(t)
	base.Revision, mine.Revision, theirs.Revision = 3, 4, 6
	assert.Equal(t, 6, merged(t, base, mine, theirs).Plan.Revision)
	assert.Equal(t, 6, merged(t, base, theirs, mine).Plan.Revision)
}

// Two copies that know the child by two keys are of one child where the base knows both.
func TestTwoKeysThatTheBaseKnows(t *testing.T) {
	known := func(keys ...string) *plan.Plan {
		p := aino(t)
		p.Child.Subject, p.Child.FormerSubjects = keys[0], keys[1:]
		return p
	}
	for _, row := range []struct {
		name, why          string
		base, mine, theirs *plan.Plan
		merged             bool
	}{
		{"no base", "nobody knows that the two are one", nil, known("today"), known("before"), false},
		{"a base that knows both", "it says that they are one", known("today", "before"), known("today"), known("before"), true},
		{"a base that knows mine", "theirs may be anybody's", known("today"), known("today"), known("before"), false},
		{"a base that knows theirs", "mine may be anybody's", known("before"), known("today"), known("before"), false},
		{"two that know each other", "the base knows both", known("before"), known("today", "before"), known("before"), true},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := merge.Of(row.base, row.mine, row.theirs, merge.Options{})
			if row.merged {
				require.NoError(t, err, row.why)
				return
			}
			var refused *merge.Refusal
			require.ErrorAs(t, err, &refused, row.why)
			assert.Equal(t, merge.ProblemOtherChild, refused.Problem)
		})
	}
}

// Two copies of which each is valid and no plan holds both are refused: what a child of age
// forbids here a child may not who is a minor until people settle when the birth was.
func TestNoPlanHoldsBoth(t *testing.T) {
	base := aino(t)
	mine, theirs := base.Clone(), base.Clone()
	mine.Child.Born, theirs.Child.Born = day("2000-01-01"), civil.Date{}
	mine.Prohibitions = append(mine.Prohibitions, plan.Prohibition{ID: "forbidswh2", Statement: plan.Statement{By: base.ChildID(), On: day("2026-02-01")},
		Ground: plan.GroundMinor, AgainstIDs: peopleOf(base, plan.MemberGuardian)[:1], Scope: plan.ScopeWhole})
	require.True(t, fits(mine), "%v", mine.Check())
	require.True(t, fits(theirs), "%v", theirs.Check())
	for _, copies := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
		_, err := merge.Of(base, copies[0], copies[1], merge.Options{})
		var refused *merge.Refusal
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, merge.ProblemUnfit, refused.Problem)
		assert.True(t, refused.Issues.HasErrors(), "it says what does not fit")
	}
}

// A text that no document holds is told where it would have to be written down, and the error
// repeats nothing of it.
func TestTextThatNoDocumentHolds(t *testing.T) {
	const broken = "TEXT\xff"
	for _, row := range []struct {
		name, why    string
		mine, theirs func(p *plan.Plan)
	}{
		{"in a sentence that both changed", "a side of the conflict says it", func(p *plan.Plan) { first(p).Text = broken }, func(p *plan.Plan) { first(p).Text = "x" }},
		{"in a consent that the other took away", "so does a side here", func(p *plan.Plan) { consent(p).Text = broken }, func(p *plan.Plan) { p.Consents = without(p.Consents, teachers) }},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			mine, theirs := base.Clone(), base.Clone()
			row.mine(mine)
			row.theirs(theirs)
			for _, copies := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
				_, err := merge.Of(base, copies[0], copies[1], merge.Options{})
				var unwritten *issue.EncodeError
				require.ErrorAs(t, err, &unwritten, row.why)
				assert.NotContains(t, err.Error(), "TEXT")
			}
		})
	}
}

// Whoever merges drafts that refer to nothing gets a plan without these references, and the
// copies stay as they are.
func TestReferencesToNothing(t *testing.T) {
	base := aino(t)
	consent(base).Withdrawal = &plan.Withdrawal{Statement: plan.Statement{By: "nobodywho2", On: day("2026-02-01")}, From: at("2026-02-01T10:00:00+02:00")}
	first(base).NeedIDs = append(first(base).NeedIDs, "nothingwh2")
	before := text(t, base)
	made := merged(t, base, base, base)
	assert.Empty(t, consent(made.Plan).Withdrawal.By)
	assert.Equal(t, []plan.ID{quiet}, first(made.Plan).NeedIDs)
	assert.Empty(t, made.Findings)
	assert.Equal(t, before, text(t, base))
}

// A draft names an organisation that only the other draft has: what rests on it was given without
// knowing whose it is, and opens nothing until people decide.
func TestReferencesToWhatTheOtherHas(t *testing.T) {
	const board plan.ID = "boardaaaaa"
	base := aino(t)
	part(base.People, worker).Professional.OrganisationID = board
	mine, theirs := base.Clone(), base.Clone()
	ownWorker(mine)
	theirs.Organisations = append(theirs.Organisations, plan.Organisation{ID: board, ControllerID: theirs.Controller(part(theirs.People, holder(theirs)).Professional.OrganisationID)})
	for _, sides := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
		made := merged(t, base, sides[0], sides[1]).Plan
		assert.False(t, slices.ContainsFunc(part(made.People, worker).Roles, func(r plan.Role) bool { return r.ID == "roleroleaa" }))
		assert.Contains(t, conflicts(made), "own-worker")
	}
}

// A part of a draft that is none without what is not there goes, and is named; what keeps something back from
// nobody but them goes too.
func TestPartsOfWhoIsNotThere(t *testing.T) {
	const nobody plan.ID = "nobodywho2"
	base := aino(t)
	m := part(base.Meetings, joint)
	m.Attendance = append(m.Attendance, plan.Attendance{ID: "attended22", PersonID: nobody, Presence: plan.PresenceWhole})
	given := *consent(base)
	given.ID, given.RecipientID = "givenwhom2", nobody
	base.Consents = append(base.Consents, given)
	prohibit(base)
	part(base.Prohibitions, "prohibit22").AgainstIDs = []plan.ID{nobody}
	unfit := plan.Prohibition{ID: "forbidden2", Ground: plan.GroundSecrecy, Scope: plan.ScopeWhole, AgainstIDs: []plan.ID{nobody}}
	base.Concerns[0].RaisedByIDs = []plan.ID{nobody}
	mine, theirs := base.Clone(), base.Clone()
	mine.Consents = without(mine.Consents, teachers)
	theirs.Prohibitions = append(theirs.Prohibitions, unfit)
	given.ID, given.Scope, given.PartIDs = "givenparts", plan.ScopeParts, []plan.ID{teachers, mornings}
	theirs.Consents = append(theirs.Consents, given)
	made := merged(t, base, mine, theirs)
	assert.ElementsMatch(t, []merge.Left{{Part: "attended22"}, {Part: "givenwhom2"}, {Part: "forbidden2"}, {Part: "givenparts"}}, made.Left, "each once")
	assert.Empty(t, made.Findings)
	ids := idsIn(made.Plan)
	for _, gone := range []plan.ID{"attended22", "givenwhom2", "prohibit22", "forbidden2", "givenparts"} {
		assert.False(t, ids[gone], gone)
	}
	assert.Empty(t, made.Plan.Concerns[0].RaisedByIDs, "it is a concern without who raised it")
	assert.Len(t, made.Plan.Consents, len(aino(t).Consents)-1)
}

// Whoever was given the baton works in a unit that no draft has, and is moved out of it there: they stay where they were.
func TestAHolderInAUnitThatIsNotThere(t *testing.T) {
	const board plan.ID = "boardaaaaa"
	base := aino(t)
	part(base.People, other).Professional.OrganisationID = board
	mine, theirs := base.Clone(), base.Clone()
	pass(mine, 3, "2026-02-10T10:00:00+02:00")
	part(theirs.People, other).Professional.OrganisationID = town
	for _, sides := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
		made := merged(t, base, sides[0], sides[1])
		assert.Equal(t, other, holder(made.Plan))
		assert.NotEqual(t, town, part(made.Plan.People, other).Professional.OrganisationID)
	}
}

// What a refusal is called, on the wire and in words.
func TestProblems(t *testing.T) {
	var got []string
	for _, p := range code.All[merge.Problem]() {
		got = append(got, strings.Join([]string{p.String(), p.Label(code.FI), p.Label(code.SV), (&merge.Refusal{Problem: p}).Error()}, "; "))
	}
	assert.Equal(t, []string{
		"no-plan; suunnitelma puuttuu; planen saknas; merge: a plan is missing",
		"other-plan; asiakirjat ovat eri suunnitelmista; dokumenten gäller olika planer; merge: the documents are of different plans",
		"other-child; asiakirjat ovat eri lapsista; dokumenten gäller olika barn; merge: the documents are about different children",
		"same-id; sama tunnus on kahdella eri osalla; två olika delar har samma identifierare; merge: two different parts have the same id",
		"too-large; yhdistetty suunnitelma olisi liian suuri; den sammanslagna planen skulle bli för stor; merge: the merged plan would be too large",
		"unfit; kumpikin asiakirja kelpaa, mutta yhdessä ne eivät sovi mihinkään suunnitelmaan; båda dokumenten är giltiga, men tillsammans ryms de inte i någon plan; merge: both documents are valid, but no plan holds them together",
	}, got)
	table := merge.ProblemNoPlan.Table()
	assert.Equal(t, "merge-problem", table.Name)
	assert.Equal(t, "Merge problem", table.Title)
	assert.NotEmpty(t, table.Means)
}

// Nor is it settled away: what the conflict would have to keep no document holds.
func TestSettlingATextThatNoDocumentHolds(t *testing.T) {
	base := aino(t)
	mine, theirs := base.Clone(), base.Clone()
	takeMornings(mine)
	first(theirs).Evidence = "x"
	gone := merged(t, base, mine, theirs).Plan
	first(gone).Text = "TEXT\xff"
	prohibit(base)
	mine, theirs = base.Clone(), base.Clone()
	part(mine.Prohibitions, "prohibit22").Scope, part(mine.Prohibitions, "prohibit22").PartIDs = plan.ScopeParts, []plan.ID{mornings}
	part(theirs.Prohibitions, "prohibit22").AgainstIDs = []plan.ID{worker}
	both := merged(t, base, mine, theirs).Plan
	for i := range both.Prohibitions {
		both.Prohibitions[i].Text = "TEXT\xff"
	}
	for name, p := range map[string]*plan.Plan{"a part as gone": gone, "one of two that stand": both} {
		for _, c := range p.Conflicts {
			for _, side := range c.Sides {
				if c.Kind == plan.ConflictRemoved && len(side.PartIDs) > 0 {
					continue // that it stays needs no words
				}
				settled, issues := merge.Settle(p, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(p, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: side.ID})
				require.Nil(t, settled, name)
				assert.Equal(t, "settlement.side", issues[0].Rule, name)
			}
		}
	}
}

// A copy that is no plan by itself makes none with another: nothing is put right on the way, and nothing told.
func TestACopyThatIsNoPlan(t *testing.T) {
	base := aino(t)
	broken, sound := base.Clone(), base.Clone()
	pass(broken, 0, "2026-04-01T09:00:00+03:00")
	hold(broken).Accepted = civil.Instant{}
	require.True(t, broken.CheckParts().HasErrors())
	first(sound).Text = "x"
	for _, sides := range [][2]*plan.Plan{{broken, sound}, {sound, broken}} {
		made := merged(t, base, sides[0], sides[1])
		assert.Equal(t, broken.Baton, made.Plan.Baton)
		assert.Equal(t, "x", first(made.Plan).Text)
		assert.Empty(t, made.Findings)
	}
}
