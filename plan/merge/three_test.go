package merge_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// orders are all ways in which three copies can be merged two by two: the first two, and
// the third with what came of them.
var orders = [][3]int{{0, 1, 2}, {1, 0, 2}, {0, 2, 1}, {2, 0, 1}, {1, 2, 0}, {2, 1, 0}}

// lostOf returns a leaf of a copy that stands neither in the result nor in a conflict of it,
// though none of the others took it away.
func lostOf(base *plan.Plan, copies [3]*plan.Plan, from int, made *plan.Plan) (lost leaf, found bool) {
	was, result := map[leaf]bool{}, leaves(made)
	if base != nil {
		was = leaves(base)
	}
	others := []map[leaf]bool{leaves(copies[(from+1)%3]), leaves(copies[(from+2)%3])}
	values := map[string]bool{}
	for l := range result {
		values[l.member+l.value] = true
	}
	var told strings.Builder
	for _, c := range made.Conflicts {
		for _, s := range c.Sides {
			told.WriteString(s.Content + "\n")
		}
	}
	contents := told.String()
	for l := range leaves(copies[from]) {
		switch {
		case result[l], was[l] && (!others[0][l] || !others[1][l]), l.member == "formerSubjects", values[l.member+l.value]:
		case !strings.Contains(contents, strings.ReplaceAll(l.value, `"`, `\"`)) && !strings.Contains(contents, l.value):
			return l, true
		}
	}
	return leaf{}, false
}

// Three systems that went on apart come together two by two, in every order, over what all
// knew and without: what comes out is valid, nothing is lost, and where there is nothing to
// settle it is the same plan, byte for byte.
func TestThreeSystems(t *testing.T) {
	clean, all, refused := 0, 0, 0
	for n := *firstMerge; n < *firstMerge+max(*merges/4, 8); n++ {
		base := family(n)
		var copies [3]*plan.Plan
		for i := range copies {
			h := newHand(uint64(7000*i + n))
			h.mild = n%2 == 0
			copies[i] = h.work(base, 1+h.IntN(3))
		}
		over := base
		if n%4 == 3 {
			over = nil
		}
		texts, found := map[string]bool{}, 0
		for _, o := range orders {
			two, err := merge.Of(over, copies[o[0]], copies[o[1]], merge.Options{})
			require.NoError(t, err, n)
			three, err := merge.Of(over, two.Plan, copies[o[2]], merge.Options{})
			if err != nil {
				var unfit *merge.Refusal
				require.ErrorAs(t, err, &unfit, "%d %v", n, o)
				refused++
				continue
			}
			require.True(t, fits(three.Plan), "%d %v: %v", n, o, three.Plan.Check())
			for i := range copies {
				lost, gone := lostOf(over, copies, i, three.Plan)
				require.False(t, gone, "%d %v: %s of %s in copy %d is lost", n, o, lost.member, lost.part, i)
			}
			found += len(two.Findings) + len(three.Findings)
			texts[text(t, three.Plan)] = true
			all++
		}
		if found == 0 {
			clean++
			require.Len(t, texts, 1, "%d: the order of merging makes another plan", n)
		}
	}
	t.Log(all, "merges of three, nothing to settle in any order of", clean, "families; refused", refused)
	require.Positive(t, clean)
	require.Less(t, 20*refused, all+1)
}

// What two copies hold back is held back, not dropped, in a third version too.
func TestThirdVersionOfWhatIsHeldBack(t *testing.T) {
	version := func(parts ...plan.ID) *plan.Plan {
		p := aino(t)
		consent(p).Scope, consent(p).PartIDs = plan.ScopeParts, parts
		return p
	}
	base := version(aino(t).Needs[0].ID, aino(t).Goals[0].ID)
	copies := []*plan.Plan{version(mornings), version(quiet), version(aino(t).Actions[0].ID)}
	for _, over := range []*plan.Plan{base, nil} {
		for _, o := range orders {
			two := merged(t, over, copies[o[0]], copies[o[1]])
			three := merged(t, over, two.Plan, copies[o[2]])
			for _, c := range three.Plan.Consents {
				require.NotEqual(t, teachers, c.ID, "%v: no version opens what another does not", o)
			}
			var told string
			for _, c := range three.Plan.Conflicts {
				told += strings.Join(contents(c), "\n")
			}
			for i, copied := range copies {
				require.Contains(t, told, string(consent(copied).PartIDs[0]), "%v: version %d", o, i)
			}
			require.Equal(t, text(t, three.Plan), text(t, merged(t, over, three.Plan, copies[o[2]]).Plan), "%v: and once", o)
			for _, c := range three.Plan.Conflicts { // whichever people settle on, no copy has anything new
				for _, s := range c.Sides {
					settled, issues := merge.Settle(three.Plan, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(three.Plan, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: s.ID})
					require.NotNil(t, settled, "%v", issues)
					for i, copied := range copies {
						equal(t, text(t, settled), text(t, merged(t, over, settled, copied).Plan), i, "settled is settled")
					}
				}
			}
		}
	}
}

// What two versions of a prohibition keep back together they keep back beside a third: it is none of the two.
func TestThirdVersionOfWhatBothHold(t *testing.T) {
	base := aino(t)
	prohibit(base)
	version := func(change func(*plan.Prohibition)) *plan.Plan {
		p := base.Clone()
		change(part(p.Prohibitions, "prohibit22"))
		return p
	}
	copies := []*plan.Plan{
		version(func(f *plan.Prohibition) { f.Scope, f.PartIDs = plan.ScopeParts, []plan.ID{mornings} }),
		version(func(f *plan.Prohibition) { f.AgainstIDs = []plan.ID{worker} }),
		version(func(f *plan.Prohibition) { f.On = day("2026-03-01") }),
	}
	for _, over := range []*plan.Plan{base, nil} {
		for _, o := range orders {
			two := merged(t, over, copies[o[0]], copies[o[1]])
			require.Len(t, two.Plan.Prohibitions, 2, o)
			for _, sides := range [][2]*plan.Plan{{two.Plan, copies[o[2]]}, {copies[o[2]], two.Plan}} {
				three := merged(t, over, sides[0], sides[1]).Plan
				require.True(t, fits(three), "%v", three.Check())
				for i, copied := range copies {
					want := *part(copied.Prohibitions, "prohibit22")
					require.True(t, slices.ContainsFunc(three.Prohibitions, func(f plan.Prohibition) bool {
						f.ID = want.ID
						return reflect.DeepEqual(f, want)
					}), "%v: version %d", o, i)
				}
				require.Len(t, three.Prohibitions, 3, o)
				for _, known := range append(copies, two.Plan) {
					equal(t, text(t, three), text(t, merged(t, over, three, known).Plan), 0, "a later merge")
				}
			}
		}
	}
}

// Where no single list mends what the two together are not, one side's plan stands; but a
// ban, an end and a task taken away of the other hold in it too, and are told once.
func TestOneSidesPlanIsNoWider(t *testing.T) {
	const daycare, held = plan.ID("7yhgfp6al2"), plan.ID("d6a5clrtdu")
	base := aino(t)
	one, two := aino(t), aino(t)
	part(one.People, held).Professional.OrganisationID = daycare
	part(two.Organisations, daycare).Ownership = plan.OwnershipPrivate
	for i, p := range []*plan.Plan{one, two} { // each closes something, so that either may be the one that stands
		near := []plan.ID{"53vipvwxo5", "yl3xkfy2n6"}[i]
		part(p.People, near).SecurityBans = []civil.Period{{From: day("2026-03-01")}}
	}
	for _, p := range []*plan.Plan{base, one, two} { // and makes somebody a guardian
		for _, near := range []plan.ID{"unclewhom2", "auntwhom22"} {
			p.People = append(p.People, plan.Member{ID: near, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
		}
	}
	for p, near := range map[*plan.Plan]plan.ID{one: "unclewhom2", two: "auntwhom22"} {
		m := part(p.People, near)
		m.Kind, m.NearPerson, m.Guardian = plan.MemberGuardian, nil, &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}
	}
	for i, p := range []*plan.Plan{one, two, base} { // and takes a task away that the other leaves
		for n, id := range []plan.ID{"leaderswh2", "leaderswh3"} {
			if m := part(p.People, other); i != n {
				m.Roles = append(m.Roles, plan.Role{ID: id, Kind: plan.RoleLeader})
			}
		}
	}
	two.People = append(two.People, plan.Member{ID: "friendwho2", Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
	two.Prohibitions = append(two.Prohibitions, plan.Prohibition{ID: "forbidden2", Statement: plan.Statement{On: day("2026-01-20")}, Ground: plan.GroundSecrecy, Scope: plan.ScopeWhole, AgainstIDs: []plan.ID{"friendwho2"}})
	part(one.People, worker).Roles[0].Kind = plan.RoleNetworkMember
	part(two.People, held).Roles[0].Kind = plan.RoleNetworkMember
	part(one.People, other).Period.To, part(two.People, other).Period.To = day("2026-05-01"), day("2026-06-01")
	one.Course = append(one.Course, plan.Step{ID: "stepmine22", Status: plan.StatusReview, Statement: plan.Statement{On: day("2026-03-01")}})
	two.Course = append(two.Course, plan.Step{ID: "steptheirs", Status: plan.StatusFollowUp, Statement: plan.Statement{On: day("2026-03-09")}})
	for _, over := range []*plan.Plan{base, nil} {
		made := merged(t, over, one, two)
		require.True(t, slices.ContainsFunc(made.Findings, func(i issue.Issue) bool { return i.Rule == "merge.list" }))
		require.False(t, made.Plan.Check().HasErrors())
		toldOnce(t, 0, made.Plan)
		require.Equal(t, plan.MemberNearPerson, part(made.Plan.People, "unclewhom2").Kind)
		require.Equal(t, plan.MemberNearPerson, part(made.Plan.People, "auntwhom22").Kind)
		require.Len(t, part(made.Plan.People, "53vipvwxo5").SecurityBans, 1)
		require.Len(t, part(made.Plan.People, "yl3xkfy2n6").SecurityBans, 1)
		require.Equal(t, plan.RoleNetworkMember, part(made.Plan.People, worker).Roles[0].Kind)
		require.Equal(t, plan.RoleNetworkMember, part(made.Plan.People, held).Roles[0].Kind)
		require.Equal(t, day("2026-05-01"), part(made.Plan.People, other).Period.To)
		whose := one
		if part(made.Plan.Organisations, daycare).Ownership == plan.OwnershipPrivate {
			whose = two
		}
		require.Equal(t, part(whose.People, held).Professional, part(made.Plan.People, held).Professional, "both lists are one side's")
		require.NotNil(t, made.Plan.Person("friendwho2"), "what keeps something back from them stands, whosever plan stands")
		leads := func(p *plan.Plan) (ids []plan.ID) {
			for _, r := range part(p.People, other).Roles {
				if r.Kind == plan.RoleLeader {
					ids = append(ids, r.ID)
				}
			}
			return ids
		}
		var told []string
		for _, f := range made.Findings {
			told = append(told, f.Rule)
		}
		require.NotContains(t, told, "merge.removed", "the lists tell who was in them")
		if over == nil {
			require.Equal(t, leads(whose), leads(made.Plan))
			require.NotContains(t, told, "merge.held-back")
		} else {
			require.Empty(t, leads(made.Plan), "one side took each away")
			require.Contains(t, told, "merge.held-back")
		}
		if over != nil {
			require.Equal(t, base.Course, made.Plan.Course, "the course stands as both knew it, whosever plan stands")
		}
	}
}

// Of a list that no copies make together one stands: as both knew it; where that is none either the one whose JSON comes
// first, whatever else the copies say; where that is none the other.
func TestWhichListStands(t *testing.T) {
	private := func(units ...plan.ID) func(*plan.Plan) {
		return func(p *plan.Plan) {
			for _, id := range units {
				part(p.Organisations, id).Ownership = plan.OwnershipPrivate
			}
		}
	}
	for _, row := range []struct {
		name, why    string
		mine, theirs func(*plan.Plan)
		holds        plan.ID
	}{
		{"whoever held it is there", "as both knew it", private(), private(), "d6a5clrtdu"},
		{"whoever held it works for no public service any more", "whose JSON comes first", private(clinic), private(clinic), teacher},
		{"nor does whoever holds it by the first", "the other", private(clinic), private(clinic, nursery), worker},
		{"nor does whoever holds it by the other", "the first", private(clinic, services), private(clinic), teacher},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{
				mine: func(p *plan.Plan) {
					row.mine(p)
					pass(p, 0, "2026-04-01T09:00:00+03:00")
					p.Title = "zzz" // the whole plan comes behind the other
				},
				theirs: func(p *plan.Plan) {
					row.theirs(p)
					pass(p, 2, "2026-04-03T09:00:00+03:00")
				},
			}.copies(t)
			require.Equal(t, []plan.ID{teacher, worker}, []plan.ID{holder(mine), holder(theirs)})
			for _, sides := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
				made := merged(t, base, sides[0], sides[1])
				require.True(t, fits(made.Plan), "%v", made.Plan.Check())
				assert.Equal(t, row.holds, holder(made.Plan), row.why)
				require.Len(t, made.Findings, 1)
				for _, f := range made.Findings {
					assert.Equal(t, "merge.baton /baton", f.Rule+" "+string(f.Pointer))
				}
				for _, side := range sides {
					equal(t, text(t, made.Plan), text(t, merged(t, base, made.Plan, side).Plan), 0, "a later merge")
				}
			}
		})
	}
}

// Where the plan would be none with what the other side says of who somebody is, the one side's plan stands as that side
// has it: a pair of whoever holds the baton is a professional.
func TestOneSidesPlanThatFitsNoNarrower(t *testing.T) {
	const daycare, held = plan.ID("7yhgfp6al2"), plan.ID("d6a5clrtdu")
	for _, title := range []plan.Title{"AAA", "zzz"} { // whichever of the two comes first
		base, one, two := apartOf{
			mine: func(p *plan.Plan) { part(p.People, held).Professional.OrganisationID, p.Title = daycare, title },
			theirs: func(p *plan.Plan) {
				part(p.Organisations, daycare).Ownership = plan.OwnershipPrivate
				p.Baton, p.Person(worker).Roles = without(p.Baton, pairs), nil
				m := p.Person(worker)
				m.Kind, m.Professional, m.NearPerson = plan.MemberNearPerson, nil, &plan.NearPerson{}
			},
		}.copies(t)
		for _, sides := range [][2]*plan.Plan{{one, two}, {two, one}} {
			made := merged(t, base, sides[0], sides[1]).Plan
			require.True(t, fits(made), "%v", made.Check())
			assert.Equal(t, title == "AAA", made.Person(worker).Kind == plan.MemberProfessional)
			assert.Equal(t, title == "AAA", slices.ContainsFunc(made.Baton, func(h plan.Holding) bool { return h.ID == pairs }))
		}
	}
}

// Of a list that stands whole nobody is in the network, or has a task, at a time at which
// nobody said that they are what they are there: of two times that have no day in common the
// earlier stands only where both say the same of them.
func TestOneSidesPlanIsOfItsTimes(t *testing.T) {
	const daycare, held, near, task = plan.ID("7yhgfp6al2"), plan.ID("d6a5clrtdu"), plan.ID("unclewhom2"), plan.ID("taskwhich2")
	early, late := civil.Period{From: day("2026-03-01"), To: day("2026-04-30")}, civil.Period{From: day("2026-06-01"), To: day("2026-07-31")}
	unit := func(id plan.ID) func(*plan.Plan, civil.Period) {
		return func(p *plan.Plan, when civil.Period) {
			m := part(p.People, other)
			m.Period, m.Professional.OrganisationID = when, id
		}
	}
	kind := func(k plan.MemberKind) func(*plan.Plan, civil.Period) {
		return func(p *plan.Plan, when civil.Period) {
			m := part(p.People, near)
			if m.Period, m.Kind, m.NearPerson = when, k, nil; k == plan.MemberGuardian {
				m.Guardian = &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}
			} else {
				m.NearPerson = &plan.NearPerson{}
			}
		}
	}
	role := func(k plan.RoleKind) func(*plan.Plan, civil.Period) {
		return func(p *plan.Plan, when civil.Period) {
			r := part(part(p.People, other).Roles, task)
			r.Kind, r.Period = k, when
		}
	}
	for _, row := range []struct {
		name, why string
		says      [2]func(*plan.Plan, civil.Period)
		earlier   bool // whether the earlier time stands, whoever says it
	}{
		{"in one unit", "what ends first", [2]func(*plan.Plan, civil.Period){unit(clinic), unit(clinic)}, true},
		{"in two units", "nobody says that they are there then", [2]func(*plan.Plan, civil.Period){unit(clinic), unit(town)}, false},
		{"a guardian and somebody near", "nobody says that they are near then", [2]func(*plan.Plan, civil.Period){kind(plan.MemberGuardian), kind(plan.MemberNearPerson)}, false},
		{"in one task", "what ends first", [2]func(*plan.Plan, civil.Period){role(plan.RoleOwnWorker), role(plan.RoleOwnWorker)}, true},
		{"in two tasks", "nobody says that they have it then", [2]func(*plan.Plan, civil.Period){role(plan.RoleOwnWorker), role(plan.RoleAssessor)}, false},
		{"in a task and none", "nobody says that they are none then", [2]func(*plan.Plan, civil.Period){role(plan.RoleOwnWorker), role(plan.RoleNetworkMember)}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			base.People = append(base.People, plan.Member{ID: near, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
			m := part(base.People, other)
			m.Roles = append(m.Roles, plan.Role{ID: task, Kind: plan.RoleNetworkMember})
			for i := range 4 {
				one, two := base.Clone(), base.Clone()
				part(one.People, held).Professional.OrganisationID = daycare
				part(two.Organisations, daycare).Ownership = plan.OwnershipPrivate
				times := []civil.Period{early, late}
				row.says[i%2](one, times[i/2])
				row.says[1-i%2](two, times[1-i/2])
				for _, over := range []*plan.Plan{base, nil} {
					made := merged(t, over, one, two).Plan
					require.True(t, slices.ContainsFunc(made.Conflicts, func(c plan.Conflict) bool { return c.Field == "people" }), "the list stands whole")
					require.False(t, made.Check().HasErrors(), "%v", made.Check())
					is := func(p *plan.Plan) (all []any) {
						w, n := part(p.People, other), part(p.People, near)
						return []any{w.Period, w.Professional.OrganisationID, n.Period, n.Kind, part(w.Roles, task).Period, part(w.Roles, task).Kind}
					}
					assert.Contains(t, [][]any{is(one), is(two)}, is(made), row.why)
					if row.earlier {
						assert.Contains(t, is(made), early, row.why)
					}
					equal(t, text(t, made), text(t, merged(t, over, two, one).Plan), i, "symmetric")
				}
			}
		})
	}
}
