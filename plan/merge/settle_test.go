package merge_test

import (
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// unsettled are the rows of which one side cannot be taken, with the rule that says so.
var unsettled = map[string]string{
	"a consent taken away here and spoken of there":                                                    "reference.missing", // what it refers to is gone
	"a consent taken away here and spoken of there, where both speak":                                  "reference.missing",
	"a consent taken away here and still spoken of there, with more":                                   "reference.missing",
	"a consent taken away here and still spoken of there, behind more":                                 "reference.missing",
	"two disagreements about a consent that one took away":                                             "reference.missing",
	"two batons, whoever held it taken away on both sides":                                             "form.required", // nobody would have held it
	"given the baton here, taken away there with their unit under another controller":                  "form.required",
	"given the baton and another name here, taken away there with their unit under another controller": "form.required",
	"a consent given here, its receiver taken away there with their unit under another controller":     "reference.missing",      // nobody is there who receives it
	"given the baton here, moved out of a unit taken away there whose county is under another":         "baton.not-professional", // of no unit any more
	"two disagreements about a consent that is held back":                                              "reference.missing",
	"a meeting and a consent taken away here, written in there where it speaks of the consent":         "reference.missing",
	"a disclosure of a consent alone, which is held back":                                              "reference.missing",
	"refused here by somebody who is no guardian there":                                                "consent.giver",
	"a consent given here, its receiver taken out there":                                               "form.required",     // nobody is left who receives it
	"a person whose role was kept back taken away here, who speaks there":                              "reference.missing", // the role comes back first
}

// Whatever side people settle on, the plan says what it says, and later merges with
// the copies that did not know of it change nothing any more.
func TestSettle(t *testing.T) {
	for _, row := range rows {
		base, mine, theirs := row.copies(t)
		made := merged(t, base, mine, theirs).Plan
		for i := range made.Conflicts {
			for s := range made.Conflicts[i].Sides {
				t.Run(row.name, func(t *testing.T) {
					by := peopleOf(made, plan.MemberGuardian)[0] // no consent lets her in
					c := made.Conflicts[i]
					settled, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: by, On: day("2026-04-10")}, SideID: c.Sides[s].ID})
					if settled == nil {
						rule := unsettled[row.name]
						require.NotEmpty(t, rule, "%v", issues)
						assert.Equal(t, rule, issues[0].Rule)
						return
					}
					require.True(t, fits(settled), "%v", settled.Check())
					for _, side := range []*plan.Plan{mine, theirs} {
						for _, again := range []*merge.Result{merged(t, base, settled, side), merged(t, base, side, settled)} {
							equal(t, text(t, settled), text(t, again.Plan), s, "settled is settled")
							assert.Empty(t, again.Findings)
						}
					}
					_, twice := merge.Settle(settled, c.ID, plan.Settlement{Statement: plan.Statement{By: by, On: day("2026-04-11")}})
					assert.Equal(t, "settlement.unknown", twice[0].Rule)
				})
			}
		}
	}
}

// People settle something, one way or another, while somebody goes on writing in an old copy that does
// not know of it: the two come together as any two do, and nothing that was written is lost.
func TestSettledWhileAnotherWrites(t *testing.T) {
	all := *merges
	if testing.Short() {
		all /= 5
	}
	met, settledAs := 0, 0
	for _, n := range numbers(all, 119, 550, 785, 1_034, 3_200, 4_684, 8_504, 11_975, 32_996, 810_766) {
		base, mine, theirs := apart(n)
		if n%5 == 4 {
			base = nil
		}
		made := merged(t, base, mine, theirs).Plan
		if len(made.Conflicts) == 0 {
			continue
		}
		h := newHand(uint64(n) ^ 0x5e771e)
		c := made.Conflicts[h.IntN(len(made.Conflicts))]
		by := peopleOf(made, plan.MemberGuardian)
		if len(by) == 0 {
			continue
		}
		met++
		settled, _ := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: by[0], On: day("2026-04-10")}, SideID: c.Sides[h.IntN(len(c.Sides))].ID})
		if settled == nil {
			continue
		}
		settledAs++
		for _, old := range []*plan.Plan{mine, theirs} {
			equal(t, saying(t, settled), saying(t, merged(t, base, settled, old).Plan), n, "it knows what the old copies say")
		}
		later := h.work([]*plan.Plan{mine, theirs}[h.IntN(2)], 1+h.IntN(3))
		again := merged(t, base, settled, later)
		whole := text(t, again.Plan)
		require.True(t, fits(again.Plan), "%d: %v", n, again.Plan.Check())
		equal(t, whole, text(t, merged(t, base, later, settled).Plan), n, "symmetric")
		equal(t, whole, text(t, merged(t, base, again.Plan, later).Plan), n, "what is merged takes in what it knows")
		equal(t, whole, text(t, merged(t, base, again.Plan, settled).Plan), n, "also what was settled")
		toldOnce(t, n, again.Plan)
		stands, said := idsIn(again.Plan), later.Clone()
		shape.Cut(reflect.ValueOf(said).Elem(), func(id plan.ID) bool { return stands[id] || !slices.Contains(c.AboutIDs, id) }) // what referred to it no longer does
		kept(t, n, base, said, settled, again.Plan)
		kept(t, n, base, settled, later, again.Plan)
	}
	t.Log(met, "histories with a conflict,", settledAs, "settled")
	require.Positive(t, settledAs)
}

// saying is what a plan says, but for who may see it: that may narrow again with an old copy.
func saying(t *testing.T, p *plan.Plan) string {
	t.Helper()
	p = p.Clone()
	p.Conflicts = slices.DeleteFunc(p.Conflicts, func(c plan.Conflict) bool { return c.Field == "visibility" })
	return sights.ReplaceAllString(text(t, p), "")
}

var sights = regexp.MustCompile(`,?\s*"visibility": "[a-z]+"`)

var twoProhibitions = apartOf{name: "two prohibitions", base: prohibit,
	mine: func(p *plan.Plan) {
		f := part(p.Prohibitions, "prohibit22")
		f.Scope, f.PartIDs = plan.ScopeParts, []plan.ID{mornings}
	},
	theirs: func(p *plan.Plan) { part(p.Prohibitions, "prohibit22").AgainstIDs = []plan.ID{worker} }}

// What people settled of what keeps something back is settled, though somebody opens something elsewhere meanwhile who has
// the open conflict before them: they know that it is to be settled.
func TestSettledWhileAnotherOpens(t *testing.T) {
	shut := func(p *plan.Plan) *plan.Prohibition { return part(p.Prohibitions, "prohibit22") }
	banned := []civil.Period{{From: day("2026-01-01")}}
	for _, row := range []apartOf{
		{name: "refused or given", mine: func(p *plan.Plan) { consent(p).Decision = plan.ConsentRefused }, theirs: func(p *plan.Plan) { consent(p).Period.To = day("2027-06-30") }},
		twoProhibitions,
		{name: "a prohibition taken back or not", base: prohibit, mine: func(p *plan.Plan) { p.Prohibitions = nil }, theirs: func(p *plan.Plan) { shut(p).Text = "x" }},
		{name: "two births", mine: func(p *plan.Plan) { p.Child.Born = day("2021-09-05") }, theirs: func(p *plan.Plan) { p.Child.Born = day("2021-09-06") }},
		{name: "a security ban or none", base: func(p *plan.Plan) { p.Person(teacher).SecurityBans = banned }, mine: func(p *plan.Plan) { p.Person(teacher).SecurityBans = nil },
			theirs: func(p *plan.Plan) { ownWorker(p); p.Person(teacher).Name.Given = "x" }},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := row.copies(t)
			made := merged(t, base, mine, theirs).Plan
			require.Len(t, made.Conflicts, 1)
			for _, c := range made.Conflicts {
				for _, side := range append(c.Sides, plan.ConflictSide{}) {
					settled, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: side.ID})
					require.NotNil(t, settled, "%v", issues)
					opened := made.Clone()
					opened.People = append(opened.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}})
					for _, sides := range [][2]*plan.Plan{{settled, opened}, {opened, settled}} {
						again := merged(t, made, sides[0], sides[1])
						assert.Empty(t, again.Findings)
						again.Plan.People = without(again.Plan.People, "guardian22")
						equal(t, text(t, settled), text(t, again.Plan), 0, "as it was settled")
					}
					for _, old := range []*plan.Plan{base, nil} {
						for _, open := range []*plan.Plan{made, opened} {
							again := merged(t, old, settled, open).Plan
							equal(t, text(t, again), text(t, merged(t, old, open, settled).Plan), 0, "symmetric over an older base")
							again.People = slices.DeleteFunc(again.People, func(m plan.Member) bool { return m.ID == "guardian22" })
							equal(t, text(t, settled), text(t, again), 0, "as it was settled, also over what stood before the conflict")
						}
					}
				}
			}
		})
	}
}

// A second version of a part that was settled away stays where somebody said more in it since, or settled that both hold.
func TestSettledWhileAnotherKeepsBoth(t *testing.T) {
	base, mine, theirs := twoProhibitions.copies(t)
	made := merged(t, base, mine, theirs).Plan
	var second plan.ID
	for _, s := range made.Conflicts[0].Sides {
		for _, id := range s.PartIDs {
			if id != "prohibit22" {
				second = id
			}
		}
	}
	by := peopleOf(made, plan.MemberGuardian)
	settle := func(p *plan.Plan, side plan.ID) *plan.Plan {
		settled, issues := merge.Settle(p, made.Conflicts[0].ID, plan.Settlement{Statement: plan.Statement{By: by[0], On: day("2026-04-10")}, SideID: side})
		require.NotNil(t, settled, "%v", issues)
		return settled
	}
	as := func(p *plan.Plan) *plan.Plan { return p }
	for _, row := range []struct {
		name, why string
		stays     plan.ID
		open      func(p *plan.Plan) *plan.Plan
		settled   func(p *plan.Plan) *plan.Plan
	}{
		{"it says more", "who settled did not have that before them", second, func(p *plan.Plan) *plan.Plan {
			part(p.Prohibitions, second).Text = "x"
			return p
		}, as},
		{"it shuts out another", "the same", second, func(p *plan.Plan) *plan.Plan {
			f := part(p.Prohibitions, second)
			f.AgainstIDs = append(f.AgainstIDs, teacher)
			return p
		}, as},
		{"both were to hold", "two settled it in two ways, and what shuts out opens nothing meanwhile", second, func(p *plan.Plan) *plan.Plan { return settle(p, "") }, as},
		{"another says the same", "the conflict is not about that one", "prohibit33", func(p *plan.Plan) *plan.Plan {
			also := *part(p.Prohibitions, second)
			also.ID = "prohibit33"
			p.Prohibitions = append(p.Prohibitions, also)
			return p
		}, as},
		{"nobody settled it", "it went with the conflict, and nobody knows why", second, as, func(*plan.Plan) *plan.Plan {
			p := made.Clone()
			p.Prohibitions = without(p.Prohibitions, second)
			p.Conflicts = nil
			return p
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, side := range made.Conflicts[0].Sides {
				settled, open := row.settled(settle(made, side.ID)), row.open(made.Clone())
				require.False(t, slices.ContainsFunc(settled.Prohibitions, func(f plan.Prohibition) bool { return f.ID == row.stays }))
				for _, old := range []*plan.Plan{base, nil} {
					again := merged(t, old, settled, open).Plan
					equal(t, text(t, again), text(t, merged(t, old, open, settled).Plan), 0, "symmetric")
					assert.Equal(t, part(open.Prohibitions, row.stays), part(again.Prohibitions, row.stays), row.why)
				}
			}
		})
	}
}

// Two who settle one conflict apart, each in their own way, have a conflict about how it
// was settled, and no clock decides that either.
func TestSettledApart(t *testing.T) {
	for _, row := range rows {
		base, mine, theirs := row.copies(t)
		made := merged(t, base, mine, theirs).Plan
		for i := range made.Conflicts {
			t.Run(row.name, func(t *testing.T) {
				c := &made.Conflicts[i]
				var apart []*plan.Plan
				for s, by := range peopleOf(made, plan.MemberGuardian)[:2] {
					settled, _ := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: by, On: day("2026-04-10")}, SideID: c.Sides[s].ID})
					if settled != nil {
						apart = append(apart, settled)
					}
				}
				if len(apart) < 2 {
					require.Contains(t, unsettled, row.name)
					return
				}
				both := merged(t, nil, apart[0], apart[1])
				require.True(t, fits(both.Plan), "%v", both.Plan.Check())
				assert.NotEmpty(t, both.Findings, "no base tells which of the two came later")
				equal(t, text(t, both.Plan), text(t, merged(t, nil, apart[1], apart[0]).Plan), i, "symmetric without a base")
				again := merged(t, made, apart[0], apart[1])
				require.True(t, fits(again.Plan), "%v", again.Plan.Check())
				assert.NotEmpty(t, again.Findings)
				equal(t, text(t, again.Plan), text(t, merged(t, made, apart[1], apart[0]).Plan), i, "symmetric")
				for _, side := range apart {
					equal(t, text(t, again.Plan), text(t, merged(t, made, again.Plan, side).Plan), i, "known")
					equal(t, text(t, again.Plan), text(t, merged(t, made, side, again.Plan).Plan), i, "known, the other way round")
				}
				kept(t, i, made, apart[0], apart[1], again.Plan)
				kept(t, i, made, apart[1], apart[0], again.Plan)
			})
		}
	}
}

// A conflict about a consent is not settled into another consent by the hand that it lets
// in: whoever decides does it, or another writes it down. That the plan goes on as it is,
// by the narrower one, anybody may write down.
func TestSettleNotInOwnFavour(t *testing.T) {
	base := aino(t)
	c := consent(base)
	mine, theirs := base.Clone(), base.Clone()
	consent(mine).Decision = plan.ConsentRefused
	consent(theirs).Period.To = day("2027-06-01")
	made := merged(t, base, mine, theirs).Plan
	require.Len(t, made.Conflicts, 1)
	recipient, other := c.RecipientID, plan.ID("")
	for _, id := range peopleOf(made, plan.MemberProfessional) {
		if !made.Serves(id, recipient) {
			other = id
		} else if made.Organisation(recipient) != nil {
			recipient = id // who works there
		}
	}
	require.True(t, made.Serves(recipient, c.RecipientID))
	require.NotEmpty(t, other)
	require.NotEqual(t, recipient, c.By)
	changed := 0
	for _, side := range made.Conflicts[0].Sides {
		settle := func(by, recorder plan.ID) (*plan.Plan, issue.List) {
			return merge.Settle(made, made.Conflicts[0].ID, plan.Settlement{Statement: plan.Statement{By: by, RecordedBy: recorder, On: day("2026-04-10")}, SideID: side.ID})
		}
		if settled, _ := settle(c.By, ""); assert.ObjectsAreEqual(consent(made), consent(settled)) {
			settled, issues := settle(recipient, "")
			assert.NotNil(t, settled, "%v", issues)
			continue
		}
		changed++
		for _, row := range []struct {
			name         string
			by, recorder plan.ID
			refused      bool
		}{
			{"who decided", c.By, "", false},
			{"another worker", other, "", false},
			{"who decided, written down by another", c.By, other, false},
			{"who is let in", recipient, "", true},
			{"who decided, written down by who is let in", c.By, recipient, true},
		} {
			settled, issues := settle(row.by, row.recorder)
			if !row.refused {
				assert.NotNil(t, settled, "%s: %v", row.name, issues)
				continue
			}
			assert.Nil(t, settled, row.name)
			require.Len(t, issues, 1, row.name)
			assert.Equal(t, "settlement.own-favour", issues[0].Rule, row.name)
		}
	}
	assert.Equal(t, 1, changed, "one side is what the plan says already")
}

// A conflict is settled by those who are there, and not before there was one.
func TestSettleByWhoIsThere(t *testing.T) {
	base := aino(t)
	left := peopleOf(base, plan.MemberProfessional)[0]
	base.Person(left).Period.To = day("2026-04-09")
	mine, theirs := base.Clone(), base.Clone()
	understood(mine).Text, understood(theirs).Text = "here", "there"
	apart, err := merge.Of(base, mine, theirs, merge.Options{On: day("2026-04-08")})
	require.NoError(t, err)
	require.Len(t, apart.Plan.Conflicts, 1)
	mother := peopleOf(base, plan.MemberGuardian)[0]
	for _, row := range []struct {
		name, on     string
		by, recorder plan.ID
		taken        bool
	}{
		{"on the day of the conflict", "2026-04-08", mother, "", true},
		{"before there was one", "2026-04-07", mother, "", false},
		{"on somebody's last day", "2026-04-09", left, "", true},
		{"by somebody who has left", "2026-04-10", left, "", false},
		{"written down by somebody who has left", "2026-04-10", mother, left, false},
		{"by the child", "2026-04-10", base.ChildID(), "", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			settled, issues := merge.Settle(apart.Plan, apart.Plan.Conflicts[0].ID, plan.Settlement{Statement: plan.Statement{By: row.by, RecordedBy: row.recorder, On: day(row.on)}})
			if row.taken {
				require.NotNil(t, settled, issues)
				return
			}
			require.Nil(t, settled)
			assert.Equal(t, "settlement.who", issues[0].Rule)
		})
	}
}

// That people opened a goal with all that stood in it opens nothing that was written in it
// since, by somebody who did not know that others see it now.
func TestSettledSightAndWhatWasWrittenSince(t *testing.T) {
	base := aino(t)
	first(base).Visibility = assess.VisibilityProfessionals
	mine, theirs := base.Clone(), base.Clone()
	first(mine).Visibility = assess.VisibilityCircle
	first(theirs).Text = "Rauhalliset aamut."
	made := merged(t, base, mine, theirs).Plan
	require.Len(t, made.Conflicts, 1)
	sides := made.Conflicts[0].Sides
	open := sides[slices.IndexFunc(sides, func(s plan.ConflictSide) bool { return s.Content == `"circle"` })].ID
	settled, issues := merge.Settle(made, made.Conflicts[0].ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: open})
	require.NotNil(t, settled, "%v", issues)
	for _, row := range []struct {
		name, why string
		write     func(p *plan.Plan)
		stands    plan.Visibility
	}{
		{"nothing", "it is what was opened", func(*plan.Plan) {}, assess.VisibilityCircle},
		{"elsewhere", "the goal is what was opened", func(p *plan.Plan) { understood(p).Text = "Aamut." }, assess.VisibilityCircle},
		{"other words", "they are not what was opened", func(p *plan.Plan) { first(p).Text = "Aamut." }, assess.VisibilityProfessionals},
		{"an evaluation", "it stands in the goal and was not there when that was opened", func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluate22", State: plan.GoalImproving})
		}, assess.VisibilityProfessionals},
	} {
		t.Run(row.name, func(t *testing.T) {
			later := theirs.Clone()
			row.write(later)
			for _, over := range []*plan.Plan{base, nil} {
				for _, again := range []*merge.Result{merged(t, over, settled, later), merged(t, over, later, settled)} {
					assert.Equal(t, row.stands, first(again.Plan).Visibility, row.why)
				}
			}
		})
	}
}

// Of two prohibitions that both stand until people decide none is taken once one is gone: the
// plan no longer says what there was to decide.
func TestSettleOnWhatIsGone(t *testing.T) {
	base := aino(t)
	prohibit(base)
	mine, theirs := base.Clone(), base.Clone()
	part(mine.Prohibitions, "prohibit22").Scope, part(mine.Prohibitions, "prohibit22").PartIDs = plan.ScopeParts, []plan.ID{mornings}
	part(theirs.Prohibitions, "prohibit22").AgainstIDs = peopleOf(theirs, plan.MemberProfessional)[1:2]
	made := merged(t, base, mine, theirs).Plan
	require.Len(t, made.Prohibitions, 2)
	require.Len(t, made.Conflicts, 1)
	by := plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}
	for _, gone := range made.Prohibitions {
		for _, side := range made.Conflicts[0].Sides {
			p := made.Clone()
			p.Prohibitions = without(p.Prohibitions, gone.ID)
			settled, issues := merge.Settle(p, p.Conflicts[0].ID, plan.Settlement{Statement: by, SideID: side.ID})
			require.Nil(t, settled)
			assert.Equal(t, "settlement.side", issues[0].Rule)
		}
	}
}

// A side of a conflict that says nothing that the plan could hold is not taken: whoever wrote the document by hand
// wrote what no merge writes. The plan stays as it is.
func TestSettleOnWhatThePlanCannotHold(t *testing.T) {
	two := func(first, second string) []plan.ConflictSide {
		return []plan.ConflictSide{{ID: "sideone222", Content: first}, {ID: "sidetwo222", Content: second}}
	}
	for _, row := range []struct {
		name, why string
		conflict  plan.Conflict
		says      func(p *plan.Plan) any // what the settled plan says; nil: it is refused
		want      any
	}{
		{"a member", "the side is the plan's word from now on", plan.Conflict{Kind: plan.ConflictChanged, Field: "text", AboutIDs: []plan.ID{mornings}, Sides: two(`"x"`, "")},
			func(p *plan.Plan) any { return first(p).Text }, "x"},
		{"a member that a part does not have", "nobody knows what it means", plan.Conflict{Kind: plan.ConflictChanged, Field: "colour", AboutIDs: []plan.ID{mornings}, Sides: two(`"x"`, "")}, nil, nil},
		{"a member of a part that is not there", "there is nothing to say it of", plan.Conflict{Kind: plan.ConflictChanged, Field: "text", AboutIDs: []plan.ID{"nothingwh2"}, Sides: two(`"x"`, "")}, nil, nil},
		{"a number for a text", "a text is none", plan.Conflict{Kind: plan.ConflictChanged, Field: "text", AboutIDs: []plan.ID{mornings}, Sides: two(`1`, "")}, nil, nil},
		{"what is no JSON", "it says nothing", plan.Conflict{Kind: plan.ConflictChanged, Field: "text", AboutIDs: []plan.ID{mornings}, Sides: two(`"x`, "")}, nil, nil},
		{"nothing", "the member is left out", plan.Conflict{Kind: plan.ConflictChanged, Field: "evidence", AboutIDs: []plan.ID{mornings}, Sides: two("", `"x"`)},
			func(p *plan.Plan) any { return first(p).Evidence }, ""},
		{"a list", "it stands whole", plan.Conflict{Kind: plan.ConflictChanged, Field: "contacts", Sides: two(`[{"id":"contactmin","day":"2026-06-02","state":"planned"}]`, "[]")},
			func(p *plan.Plan) any { return p.Contacts }, []plan.Contact{{ID: "contactmin", Day: day("2026-06-02"), State: plan.ContactPlanned}}},
		{"an empty list", "it is empty", plan.Conflict{Kind: plan.ConflictChanged, Field: "disagreements", Sides: two(`[]`, "x")},
			func(p *plan.Plan) any { return len(p.Disagreements) }, 0},
		{"a list of something else", "no such part is in it", plan.Conflict{Kind: plan.ConflictChanged, Field: "contacts", Sides: two(`[1]`, "[]")}, nil, nil},
		{"a part that was held back", "it stands behind the others", plan.Conflict{Kind: plan.ConflictRemoved, Field: "contacts", Sides: two(`{"id":"contactmin","day":"2026-06-02","state":"planned"}`, "")},
			func(p *plan.Plan) any { return p.Contacts[len(p.Contacts)-1].ID }, plan.ID("contactmin")},
		{"what is no part, held back", "it is none", plan.Conflict{Kind: plan.ConflictRemoved, Field: "contacts", Sides: two(`{"id":1}`, "")}, nil, nil},
		{"members that are said together", "those that one side names alone go where the other stands", plan.Conflict{Kind: plan.ConflictChanged, AboutIDs: []plan.ID{cards}, Sides: two(`{"setting":"home"}`, `{"setting":"home","place":"x"}`)},
			func(p *plan.Plan) any { return []any{part(p.Actions, cards).Setting, part(p.Actions, cards).Place} }, []any{plan.ActionHome, ""}},
		{"members of which the side says none", "they are left out", plan.Conflict{Kind: plan.ConflictChanged, AboutIDs: []plan.ID{cards}, Sides: two("", `{"setting":"home","place":"x"}`)},
			func(p *plan.Plan) any { return []any{part(p.Actions, cards).Setting, part(p.Actions, cards).Place} }, []any{plan.ActionSetting(0), ""}},
		{"a place in a part that holds no such", "it stands where it is", plan.Conflict{Kind: plan.ConflictChanged, AboutIDs: []plan.ID{mornings}, Sides: []plan.ConflictSide{{ID: "sideone222", PartIDs: []plan.ID{quiet}}, {ID: "sidetwo222", PartIDs: []plan.ID{cards}}}},
			func(p *plan.Plan) any { return p.Goals }, aino(t).Goals},
		{"a place in a part that is not there", "nobody knows where that is", plan.Conflict{Kind: plan.ConflictChanged, AboutIDs: []plan.ID{mornings}, Sides: []plan.ConflictSide{{ID: "sideone222", PartIDs: []plan.ID{"nothingwh2"}}, {ID: "sidetwo222", PartIDs: []plan.ID{cards}}}}, nil, nil},
		{"a number for one of them", "a text is none", plan.Conflict{Kind: plan.ConflictChanged, AboutIDs: []plan.ID{cards}, Sides: two(`{"setting":"home","place":1}`, `{"setting":"home"}`)}, nil, nil},
		{"a list for them", "members are an object", plan.Conflict{Kind: plan.ConflictChanged, AboutIDs: []plan.ID{cards}, Sides: two(`["home"]`, `{"setting":"home"}`)}, nil, nil},
		{"a list for them on the other side", "which members they are is not known", plan.Conflict{Kind: plan.ConflictChanged, AboutIDs: []plan.ID{cards}, Sides: two(`{"setting":"home"}`, `["home"]`)}, nil, nil},
		{"a part as gone", "it goes with what refers to it", plan.Conflict{Kind: plan.ConflictRemoved, AboutIDs: []plan.ID{quiet}, Sides: two("", "")},
			func(p *plan.Plan) any { return []any{len(p.Needs), first(p).NeedIDs} }, []any{1, []plan.ID(nil)}},
		{"two who lead", "people change the plan themselves", plan.Conflict{Kind: plan.ConflictResponsible, AboutIDs: []plan.ID{teacher}, Sides: two(`"x"`, "")},
			func(p *plan.Plan) any { return p.Person(teacher).Name.Given }, "Mari"},
		{"aims that pull apart", "likewise", plan.Conflict{Kind: plan.ConflictAims, AboutIDs: []plan.ID{mornings}, Sides: two(`{"text":"x"}`, "")},
			func(p *plan.Plan) any { return first(p).Text }, first(aino(t)).Text},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := aino(t)
			row.conflict.ID = "conflict22"
			p.Conflicts = []plan.Conflict{row.conflict}
			before := text(t, p)
			settled, issues := merge.Settle(p, "conflict22", plan.Settlement{Statement: plan.Statement{By: peopleOf(p, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: "sideone222"})
			assert.Equal(t, before, text(t, p), "the plan itself is never touched")
			if row.says == nil {
				require.Nil(t, settled)
				require.Len(t, issues, 1)
				assert.Equal(t, "settlement.side /conflicts/0/settlement/sideId", issues[0].Rule+" "+string(issues[0].Pointer), row.why)
				return
			}
			require.NotNil(t, settled, "%v", issues)
			assert.Equal(t, row.want, row.says(settled), row.why)
			assert.NotNil(t, settled.Conflicts[0].Settlement)
		})
	}
}

// Likewise a prohibition: whom it binds does not settle away what binds them.
func TestSettleAProhibitionNotInOwnFavour(t *testing.T) {
	child := aino(t).ChildID()
	base, mine, theirs := apartOf{base: func(p *plan.Plan) {
		forbid(p, services)
		part(p.Prohibitions, "forbidden2").By = child
	}, mine: func(p *plan.Plan) {
		part(p.Prohibitions, "forbidden2").Scope, part(p.Prohibitions, "forbidden2").PartIDs = plan.ScopeParts, []plan.ID{mornings}
	}, theirs: func(p *plan.Plan) { part(p.Prohibitions, "forbidden2").AgainstIDs = []plan.ID{services, clinic} }}.copies(t)
	made := merged(t, base, mine, theirs).Plan
	require.Len(t, made.Prohibitions, 2)
	for _, row := range []struct {
		name, why    string
		by, recorder plan.ID
		taken        bool
	}{
		{"whoever works where it binds", "it is in their favour", worker, "", false},
		{"the child, written down by whoever it binds", "the hand is theirs", child, worker, false},
		{"the child", "it is their prohibition", child, "", true},
		{"a worker elsewhere", "it binds them not", teacher, "", true},
		{"the child, written down by a worker elsewhere", "it binds them not", child, teacher, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, c := range made.Conflicts {
				for _, side := range c.Sides {
					settled, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: row.by, RecordedBy: row.recorder, On: day("2026-04-10")}, SideID: side.ID})
					if row.taken {
						require.NotNil(t, settled, "%v", issues)
						assert.Len(t, settled.Prohibitions, 1)
						continue
					}
					require.Nil(t, settled, row.why)
					assert.Equal(t, "settlement.own-favour /conflicts/0/settlement", issues[0].Rule+" "+string(issues[0].Pointer))
				}
			}
		})
	}
}

// Whom a prohibition binds settles what it does not speak of.
func TestWhomAProhibitionBindsSettlesSomethingElse(t *testing.T) {
	base, mine, theirs := apartOf{base: func(p *plan.Plan) { forbid(p, services) }, mine: func(p *plan.Plan) { first(p).Text = "x" }, theirs: func(p *plan.Plan) { first(p).Text = "y" }}.copies(t)
	made := merged(t, base, mine, theirs).Plan
	require.Len(t, made.Conflicts, 1)
	for _, c := range made.Conflicts {
		for _, side := range c.Sides {
			settled, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: worker, On: day("2026-04-10")}, SideID: side.ID})
			require.NotNil(t, settled, "%v", issues)
		}
	}
}

// People settle something while somebody goes on with the plan who has the open conflict before them: what was settled
// stands, whatever it is about.
func TestSettledWhileAnotherGoesOn(t *testing.T) {
	for _, row := range rows {
		base, mine, theirs := row.copies(t)
		made := merged(t, base, mine, theirs).Plan
		for _, c := range made.Conflicts {
			for _, side := range c.Sides {
				settled, _ := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: side.ID})
				if settled == nil {
					require.Contains(t, unsettled, row.name)
					continue
				}
				t.Run(row.name, func(t *testing.T) {
					goesOn := made.Clone()
					goesOn.Title = "Toinen"
					want := settled.Clone()
					want.Title = "Toinen"
					for _, sides := range [][2]*plan.Plan{{settled, goesOn}, {goesOn, settled}} {
						again := merged(t, made, sides[0], sides[1])
						equal(t, text(t, want), text(t, again.Plan), 0, "as it was settled")
						assert.Empty(t, again.Findings)
					}
				})
			}
		}
	}
}
