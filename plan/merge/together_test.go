package merge_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// One side opens a goal for all, the other changes something else meanwhile. Where that may
// let somebody see more, it was done while fewer saw the goal, and the goal stays closed
// until people decide; where it lets nobody see more, the goal opens.
func TestOpenedMeanwhile(t *testing.T) {
	const near = "z3m7xyandh" // the grandmother
	until := func(text string) civil.Period { return civil.Period{From: day("2026-01-27"), To: day(text)} }
	law := func(p *plan.Plan) *plan.LegalGround { return part(p.LegalGrounds, "groundwhi2") }
	disclosed := func(p *plan.Plan) {
		p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: "groundwhi2", Statement: plan.Statement{By: worker, On: day("2026-01-27")}, RecipientID: other,
			Citation: "x", Scope: plan.ScopeWhole, Period: until("2026-12-31")})
	}
	guardian := &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}
	for _, row := range []struct {
		name, why    string
		base, change func(p *plan.Plan)
		opens        bool
	}{
		{"a consent instead of a refusal", "it lets its receiver see",
			func(p *plan.Plan) { consent(p).Decision = plan.ConsentRefused }, func(p *plan.Plan) { consent(p).Decision = plan.ConsentGiven }, true},
		{"a refusal instead of a consent", "it lets nobody see",
			nil, func(p *plan.Plan) { consent(p).Decision = plan.ConsentRefused }, false},
		{"a refusal in other words", "one that was changed may refuse less",
			func(p *plan.Plan) { consent(p).Decision = plan.ConsentRefused }, func(p *plan.Plan) { consent(p).Text = "Ei vielä." }, true},
		{"a refusal", "it lets nobody see",
			nil, func(p *plan.Plan) { p.Consents = append(p.Consents, decided("decidedwh2", plan.ConsentRefused)) }, false},
		{"a consent", "it lets its receiver see",
			nil, func(p *plan.Plan) { p.Consents = append(p.Consents, decided("decidedwh2", plan.ConsentGiven)) }, true},
		{"a consent for longer", "for that time it is a new one",
			nil, func(p *plan.Plan) { consent(p).Period.To = day("2027-12-31") }, true},
		{"a consent for a shorter time", "it was given before",
			nil, func(p *plan.Plan) { consent(p).Period.To = day("2026-06-30") }, false},
		{"a refusal taken away", "the consents before it stand again",
			func(p *plan.Plan) { p.Consents = append(p.Consents, decided("decidedwh2", plan.ConsentRefused)) },
			func(p *plan.Plan) { p.Consents = without(p.Consents, "decidedwh2") }, true},
		{"a consent taken away", "it lets nobody see any more",
			nil, func(p *plan.Plan) { p.Consents = without(p.Consents, teachers) }, false},
		{"a prohibition", "it keeps something back", nil, prohibit, false},
		{"a prohibition changed", "it may keep less back",
			prohibit, func(p *plan.Plan) { part(p.Prohibitions, "prohibit22").Text = "x" }, true},
		{"a prohibition taken away", "it keeps nothing back any more",
			prohibit, func(p *plan.Plan) { p.Prohibitions = nil }, true},
		{"a disclosure", "it lets its receiver see", nil, disclosed, true},
		{"a disclosure for longer", "for that time it is a new one",
			disclosed, func(p *plan.Plan) { law(p).Period = until("2027-12-31") }, true},
		{"a disclosure for a shorter time", "it was made before",
			disclosed, func(p *plan.Plan) { law(p).Period = until("2026-06-30") }, false},
		{"a disclosure by another worker", "it is another one",
			disclosed, func(p *plan.Plan) { law(p).By = other }, true},
		{"a task", "with it a worker sees for whoever holds the baton", nil, ownWorker, true},
		{"a task for a shorter time", "it was given before",
			ownWorker, func(p *plan.Plan) { task(p).Period.To = day("2026-06-30") }, false},
		{"a task for longer", "for that time it is a new one",
			func(p *plan.Plan) { ownWorker(p); task(p).Period.To = day("2026-06-30") }, func(p *plan.Plan) { task(p).Period.To = day("2026-09-30") }, true},
		{"another task", "another may let more be seen",
			ownWorker, func(p *plan.Plan) { task(p).Kind = plan.RoleAssessor }, true},
		{"a task by another name", "it is the same task",
			ownWorker, func(p *plan.Plan) { task(p).LocalLabel = "Oma" }, false},
		{"somebody near", "that alone lets nobody see",
			nil, func(p *plan.Plan) {
				p.People = append(p.People, plan.Member{ID: "neighbour2", Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
			}, false},
		{"a new guardian", "a guardian sees the whole",
			nil, func(p *plan.Plan) {
				p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: guardian})
			}, true},
		{"somebody near is a guardian now", "a guardian sees the whole",
			nil, func(p *plan.Plan) {
				m := part(p.People, near)
				m.Kind, m.NearPerson, m.Guardian = plan.MemberGuardian, nil, guardian
			}, true},
		{"a worker elsewhere", "whoever sees where they are now sees with them",
			nil, func(p *plan.Plan) { p.Person(worker).Professional.OrganisationID = clinic }, true},
		{"a worker for longer", "for that time they are new",
			func(p *plan.Plan) { p.Person(worker).Period = until("2026-06-30") }, func(p *plan.Plan) { p.Person(worker).Period = until("2026-09-30") }, true},
		{"a worker for a shorter time", "they were there before",
			func(p *plan.Plan) { p.Person(worker).Period = until("2026-09-30") }, func(p *plan.Plan) { p.Person(worker).Period = until("2026-06-30") }, false},
		{"a worker by another name", "they see as before",
			nil, func(p *plan.Plan) { p.Person(worker).Name.Given = "Jukka-Pekka" }, false},
		{"a security ban of somebody that ended", "it keeps nothing back any more",
			func(p *plan.Plan) { p.Person(near).SecurityBans = []civil.Period{{From: day("2026-01-01")}} },
			func(p *plan.Plan) { p.Person(near).SecurityBans = nil }, true},
		{"a security ban of somebody", "it keeps something back",
			nil, func(p *plan.Plan) { p.Person(near).SecurityBans = []civil.Period{{From: day("2026-01-01")}} }, false},
		{"a new worker", "a worker sees what a task needs", nil, func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "helperwho2", Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: clinic, Sector: plan.SectorHealth, Tier: plan.TierBasic}})
		}, true},
		{"a new organisation", "who is put into it sees with it", nil, func(p *plan.Plan) {
			p.Organisations = append(p.Organisations, plan.Organisation{ID: "boardaaaaa", Name: "Sivistysvirasto"})
		}, true},
		{"another controller", "its workers see with others now",
			nil, func(p *plan.Plan) { part(p.Organisations, services).ControllerID = town }, true},
		{"an organisation by another name", "who works there sees as before",
			nil, func(p *plan.Plan) { part(p.Organisations, services).Name = "Perhepalvelut" }, false},
		{"another day of birth", "until which day somebody sees is counted from it",
			nil, func(p *plan.Plan) { p.Child.Born = p.Child.Born.AddDays(1) }, true},
		{"a security ban of the child that ended", "it keeps nothing back any more",
			func(p *plan.Plan) { p.Child.SecurityBans = []civil.Period{{From: day("2026-01-01")}} },
			func(p *plan.Plan) { p.Child.SecurityBans = nil }, true},
		{"a security ban of the child", "it keeps something back",
			nil, func(p *plan.Plan) { p.Child.SecurityBans = []civil.Period{{From: day("2026-01-01")}} }, false},
		{"the child by another name", "nobody sees more by it",
			nil, func(p *plan.Plan) { p.Child.Name.Given = "Aino Maria" }, false},
		{"the baton passed on", "whoever holds it sees for the child", nil, func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") }, true},
		{"words elsewhere", "they let nobody see", nil, func(p *plan.Plan) { understood(p).Text = "Aamut." }, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{
				base: func(p *plan.Plan) {
					if first(p).Visibility = assess.VisibilityProfessionals; row.base != nil {
						row.base(p)
					}
				},
				mine:   func(p *plan.Plan) { first(p).Visibility = assess.VisibilityCircle },
				theirs: row.change,
			}.copies(t)
			made := merged(t, base, mine, theirs)
			stands := assess.VisibilityCircle
			if row.opens {
				stands = assess.VisibilityProfessionals
			}
			assert.Equal(t, stands, first(made.Plan).Visibility, row.why)
			told := slices.ContainsFunc(made.Findings, func(i issue.Issue) bool { return i.Rule == "merge.narrower" && i.Pointer == "/goals/0/visibility" })
			require.Equal(t, row.opens, told, "%v", made.Findings)
			equal(t, text(t, made.Plan), text(t, merged(t, base, theirs, mine).Plan), 0, "symmetric")
		})
	}
}

// One side changes what keeps something back, the other lets somebody see meanwhile, knowing
// what it kept back. Where it may keep less back now, what stood stands beside it until people
// decide; where it keeps back as much, it stands alone.
func TestKeptBackMeanwhile(t *testing.T) {
	ban := func(p *plan.Plan) *plan.Prohibition { return part(p.Prohibitions, "prohibit22") }
	refusal := func(p *plan.Plan) *plan.Consent { return part(p.Consents, "decidedwh2") }
	refuse := func(p *plan.Plan) { p.Consents = append(p.Consents, decided("decidedwh2", plan.ConsentRefused)) }
	days := func(from, to string) (p civil.Period) {
		if from != "" {
			p.From = day(from)
		}
		if to != "" {
			p.To = day(to)
		}
		return p
	}
	withdraw := func(p *plan.Plan, from string) {
		ban(p).Withdrawal = &plan.Withdrawal{Statement: plan.Statement{On: day("2026-02-01")}, From: at(from)}
	}
	for _, row := range []struct {
		name, why    string
		base, change func(p *plan.Plan)
		both         bool
	}{
		{"in other words", "it keeps back the same", prohibit, func(p *plan.Plan) { ban(p).Text = "Ei kerrota." }, false},
		{"of parts instead of the whole", "it is less", prohibit, func(p *plan.Plan) { ban(p).Scope, ban(p).PartIDs = plan.ScopeParts, []plan.ID{mornings} }, true},
		{"of the whole instead of parts", "it is more",
			func(p *plan.Plan) { prohibit(p); ban(p).Scope, ban(p).PartIDs = plan.ScopeParts, []plan.ID{mornings} }, func(p *plan.Plan) { ban(p).Scope, ban(p).PartIDs = plan.ScopeWhole, nil }, false},
		{"of one part more", "it is more",
			func(p *plan.Plan) { prohibit(p); ban(p).Scope, ban(p).PartIDs = plan.ScopeParts, []plan.ID{mornings} }, func(p *plan.Plan) { ban(p).PartIDs = []plan.ID{quiet, mornings} }, false},
		{"of another part", "the one that it was of is kept back no more",
			func(p *plan.Plan) { prohibit(p); ban(p).Scope, ban(p).PartIDs = plan.ScopeParts, []plan.ID{mornings} }, func(p *plan.Plan) { ban(p).PartIDs = []plan.ID{quiet} }, true},
		{"against one more", "it is more", prohibit, func(p *plan.Plan) { ban(p).AgainstIDs = append(ban(p).AgainstIDs, worker) }, false},
		{"against another", "whom it was against may see", prohibit, func(p *plan.Plan) { ban(p).AgainstIDs = []plan.ID{worker} }, true},
		{"after somebody judged that the child can decide", "what one may forbid so is not what another may", func(p *plan.Plan) { prohibit(p); ban(p).By = p.ChildID() }, func(p *plan.Plan) {
			ban(p).Capacity = &plan.Capacity{Statement: plan.Statement{By: worker, On: day("2026-02-01")}, Judgement: plan.CapacityAble, Matter: "x"}
		}, true},
		{"on another ground", "another ground binds others", prohibit, func(p *plan.Plan) { ban(p).Ground = plan.GroundSecrecy }, true},
		{"by somebody", "what one may forbid is not what another may", prohibit, func(p *plan.Plan) { ban(p).By = p.ChildID() }, true},
		{"of a later day", "until then it is not there", func(p *plan.Plan) { prohibit(p); ban(p).On = day("2026-02-01") }, func(p *plan.Plan) { ban(p).On = day("2026-03-01") }, true},
		{"of an earlier day", "it is there sooner", func(p *plan.Plan) { prohibit(p); ban(p).On = day("2026-03-01") }, func(p *plan.Plan) { ban(p).On = day("2026-02-01") }, false},
		{"no more in secret", "that it is there is told", func(p *plan.Plan) { prohibit(p); ban(p).Existence = plan.ExistenceSecret }, func(p *plan.Plan) { ban(p).Existence = plan.ExistenceShown }, true},
		{"with an end", "then it keeps nothing back", prohibit, func(p *plan.Plan) { ban(p).Period = days("", "2026-12-31") }, true},
		{"with a beginning", "until then it keeps nothing back", prohibit, func(p *plan.Plan) { ban(p).Period = days("2026-03-01", "") }, true},
		{"for longer", "it is more", func(p *plan.Plan) { prohibit(p); ban(p).Period = days("2026-03-01", "2026-06-30") }, func(p *plan.Plan) { ban(p).Period = days("2026-02-01", "2026-12-31") }, false},
		{"without end", "it is more", func(p *plan.Plan) { prohibit(p); ban(p).Period = days("2026-03-01", "2026-06-30") }, func(p *plan.Plan) { ban(p).Period = days("2026-03-01", "") }, false},
		{"withdrawn", "from then on it keeps nothing back", prohibit, func(p *plan.Plan) { withdraw(p, "2026-03-01T10:00:00+02:00") }, true},
		{"withdrawn sooner", "so much sooner", func(p *plan.Plan) { prohibit(p); withdraw(p, "2026-03-01T10:00:00+02:00") }, func(p *plan.Plan) { withdraw(p, "2026-02-20T10:00:00+02:00") }, true},
		{"withdrawn later", "it is more", func(p *plan.Plan) { prohibit(p); withdraw(p, "2026-03-01T10:00:00+02:00") }, func(p *plan.Plan) { withdraw(p, "2026-03-20T10:00:00+02:00") }, false},
		{"withdrawn no more", "it is more", func(p *plan.Plan) { prohibit(p); withdraw(p, "2026-03-01T10:00:00+02:00") }, func(p *plan.Plan) { ban(p).Withdrawal = nil }, false},
		{"a refusal in other words", "it refuses the same", refuse, func(p *plan.Plan) { refusal(p).Text = "Ei vielä." }, false},
		{"a refusal of parts instead of the whole", "it is less", refuse, func(p *plan.Plan) { refusal(p).Scope, refusal(p).PartIDs = plan.ScopeParts, []plan.ID{mornings} }, true},
		{"a refusal of the whole instead of parts", "it is more",
			func(p *plan.Plan) {
				refuse(p)
				refusal(p).Scope, refusal(p).PartIDs = plan.ScopeParts, []plan.ID{mornings}
			}, func(p *plan.Plan) { refusal(p).Scope, refusal(p).PartIDs = plan.ScopeWhole, nil }, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{base: row.base, mine: row.change, theirs: ownWorker}.copies(t)
			made := merged(t, base, mine, theirs)
			var found []string
			for _, i := range made.Findings {
				found = append(found, i.Rule)
			}
			stands := len(mine.Prohibitions) + len(mine.Consents)
			if row.both {
				stands++
				assert.Equal(t, []string{"merge.both-hold"}, found, row.why)
			} else {
				assert.Empty(t, found, row.why)
			}
			assert.Equal(t, stands, len(made.Plan.Prohibitions)+len(made.Plan.Consents), row.why)
			assert.Equal(t, plan.RoleOwnWorker, task(made.Plan).Kind, "what lets somebody see stands")
			equal(t, text(t, made.Plan), text(t, merged(t, base, theirs, mine).Plan), 0, "symmetric")
		})
	}
}

// Somebody becomes a guardian here, or is given the baton, and is in the network for another
// time there. On no day do the two together let them see what neither copy does.
func TestInTheNetworkForAnotherTime(t *testing.T) {
	until, from := civil.Period{To: day("2026-04-30")}, civil.Period{From: day("2026-06-01")}
	worker := peopleOf(aino(t), plan.MemberProfessional)[3]
	near := plan.ID("unclewhom2")
	guardian := func(p *plan.Plan) {
		m := part(p.People, near)
		m.Kind, m.NearPerson, m.Guardian = plan.MemberGuardian, nil, &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}
	}
	holds := func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") }
	for _, row := range []struct {
		name, why    string
		who          plan.ID
		mine         func(p *plan.Plan)
		base, theirs civil.Period
		stands       civil.Period
	}{
		{"a guardian until a day, from a later day on there", "nobody says that they are a guardian then", near, guardian, until, from, until},
		{"a guardian from a day on, until an earlier day there", "nobody says that they are a guardian so early", near, guardian, from, until, from},
		{"a guardian from a day on, for longer there", "the shorter time stands", near, guardian, from, civil.Period{From: day("2026-05-15")}, from},
		{"a guardian until a day, in the middle of that there", "the shorter time stands", near, guardian, until, civil.Period{From: day("2026-03-01"), To: day("2026-03-31")}, civil.Period{From: day("2026-03-01"), To: day("2026-03-31")}},
		{"a guardian until a day, over its end there", "the days that both say", near, guardian, until, civil.Period{From: day("2026-04-01"), To: day("2026-06-30")}, civil.Period{From: day("2026-04-01"), To: day("2026-04-30")}},
		{"the baton until a day, from a later day on there", "whoever gave it knew that they leave", worker, holds, until, from, until},
		{"the baton from a day on, until an earlier day there", "whoever gave it knew that they come then", worker, holds, from, until, from},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{
				base: func(p *plan.Plan) {
					p.People = append(p.People, plan.Member{ID: near, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
					part(p.People, row.who).Period = row.base
				},
				mine: row.mine, theirs: func(p *plan.Plan) { part(p.People, row.who).Period = row.theirs },
			}.copies(t)
			made := merged(t, base, mine, theirs).Plan
			assert.Equal(t, row.stands, part(made.People, row.who).Period, row.why)
			for on := day("2026-01-15"); on.Before(day("2026-08-01")); on = on.AddDays(5) {
				sees := func(p *plan.Plan) bool {
					_, err := view.Of(p, view.Member(row.who), on)
					return err == nil
				}
				assert.False(t, sees(made) && !sees(mine) && !sees(theirs), "%v", on)
			}
			equal(t, text(t, made), text(t, merged(t, base, theirs, mine).Plan), 0, "symmetric")
			for _, side := range []*plan.Plan{mine, theirs} {
				equal(t, text(t, made), text(t, merged(t, base, made, side).Plan), 0, "known")
			}
		})
	}
}

// Of a hold both sides say something else. It stands as the plan said before where a side lets whoever held it hold it for as
// long; else as one of the two say: what somebody read by it neither shows them any more.
func TestHeldForAsLong(t *testing.T) {
	pair := func(p *plan.Plan) *plan.Holding { return part(p.Baton, pairs) }
	until := func(when string) func(*plan.Holding) {
		return func(h *plan.Holding) {
			if h.To = (civil.Instant{}); when != "" {
				h.To = at(when)
			}
		}
	}
	for _, row := range []struct {
		name, why  string
		base, mine func(h *plan.Holding)
		stands     bool
	}{
		{"in other words", "they hold it as before", nil, func(h *plan.Holding) { h.Text = "Pari." }, true},
		{"from an earlier hour", "before that they did not", nil, func(h *plan.Holding) {
			h.From, h.Accepted = at("2026-01-26T10:00:00+02:00"), at("2026-01-26T10:00:00+02:00")
		}, true},
		{"from a later hour", "until then they do not", nil, func(h *plan.Holding) {
			h.From, h.Accepted = at("2026-01-28T10:00:00+02:00"), at("2026-01-28T10:00:00+02:00")
		}, false},
		{"not accepted", "whoever did not accept does not hold it", nil, func(h *plan.Holding) { h.Accepted = civil.Instant{} }, false},
		{"with an end", "then they do not", nil, until("2026-05-05T10:00:00+03:00"), false},
		{"with a sooner end", "so much sooner", until("2026-06-05T10:00:00+03:00"), until("2026-05-05T10:00:00+03:00"), false},
		{"with a later end", "until the end of before they do", until("2026-06-05T10:00:00+03:00"), until("2026-07-05T10:00:00+03:00"), true},
		{"with no end any more", "likewise", until("2026-06-05T10:00:00+03:00"), until(""), true},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{
				base: func(p *plan.Plan) {
					if row.base != nil {
						row.base(pair(p))
					}
				},
				mine: func(p *plan.Plan) { row.mine(pair(p)) }, theirs: func(p *plan.Plan) { pair(p).PersonID = teacher },
			}.copies(t)
			for _, sides := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
				made := merged(t, base, sides[0], sides[1]).Plan
				want := *pair(base)
				if !row.stands {
					want = *pair(theirs) // its JSON comes first
				}
				assert.Equal(t, want, *pair(made), row.why)
			}
		})
	}
}

// A consent, a disclosure or a task is given or made longer here, and something on which it may rest is changed there. It
// stands as here where that lets nobody see more than one of the two copies does; else as before, and a new one not at all.
func TestRestsOnWhatTheOtherChanged(t *testing.T) {
	const near, law, friend plan.ID = "z3m7xyandh", "groundwhi2", "friendwho2"
	laura, diego := peopleOf(aino(t), plan.MemberGuardian)[0], peopleOf(aino(t), plan.MemberGuardian)[1]
	until := func(text string) civil.Period { return civil.Period{From: day("2026-01-27"), To: day(text)} }
	guardian := func(p *plan.Plan, id plan.ID) {
		m := part(p.People, id)
		m.Kind, m.NearPerson, m.Guardian = plan.MemberGuardian, nil, &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}
	}
	works := func(id, in plan.ID) func(*plan.Plan) {
		return func(p *plan.Plan) { p.Person(id).Professional.OrganisationID = in }
	}
	controlled := func(id, by plan.ID) func(*plan.Plan) {
		return func(p *plan.Plan) { part(p.Organisations, id).ControllerID = by }
	}
	there := func(id plan.ID, to string) func(*plan.Plan) {
		return func(p *plan.Plan) { p.Person(id).Period.To = day(to) }
	}
	// To whom it is given and by whom, in a base where it stands for a shorter time.
	consented := func(to, by plan.ID, more ...func(*plan.Plan)) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: friend, Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}})
			c := consent(p)
			c.RecipientID, c.By, c.RecordedBy = to, by, ""
			for _, change := range more {
				change(p)
			}
		}
	}
	disclosed := func(by plan.ID) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: law, Statement: plan.Statement{By: by, On: day("2026-01-27")}, RecipientID: other,
				Citation: "x", Scope: plan.ScopeWhole, Period: until("2026-12-31")})
		}
	}
	tasked := func(kind plan.RoleKind, more ...func(*plan.Plan)) func(*plan.Plan) {
		return func(p *plan.Plan) {
			part(p.People, other).Roles = []plan.Role{{ID: "roleroleaa", Kind: kind, Period: until("2026-06-30")}}
			for _, change := range more {
				change(p)
			}
		}
	}
	role := func(p *plan.Plan) *plan.Role { return part(part(p.People, other).Roles, "roleroleaa") }
	longer := func(p *plan.Plan) { consent(p).Period.To = day("2027-06-30") }
	forLonger := func(p *plan.Plan) { part(p.LegalGrounds, law).Period.To = day("2027-06-30") }
	taskForLonger := func(p *plan.Plan) { role(p).Period.To = day("2026-09-30") }
	gives := func(kind plan.RoleKind) func(*plan.Plan) { return tasked(kind) }
	passed := func(p *plan.Plan) { pass(p, 0, "2026-02-10T10:00:00+02:00") }
	const asHere, asBefore, heldBack = "as here", "as before", "held back"
	for _, row := range []struct {
		name, why         string
		base, here, there func(*plan.Plan)
		stands            string
	}{
		{"for longer, its receiver too", "for the days on which neither shows anything", consented(teacher, laura, there(teacher, "2026-05-01")), longer, there(teacher, "2027-05-01"), asBefore},
		{"for longer, its receiver for a shorter time", "they see less than there", consented(teacher, laura), longer, there(teacher, "2027-05-01"), asHere},
		{"for longer, its receiver from a later day on", "they see less than there", consented(teacher, laura), longer, func(p *plan.Plan) { p.Person(teacher).Period.From = day("2026-02-02") }, asHere},
		{"for longer, its receiver from an earlier day on", "so they do not here", consented(teacher, laura), longer, func(p *plan.Plan) { p.Person(teacher).Period.From = day("2026-01-02") }, asBefore},
		{"for longer, its receiver without an end", "so they are not here", consented(teacher, laura, there(teacher, "2026-05-01")), longer, func(p *plan.Plan) { p.Person(teacher).Period.To = civil.Date{} }, asBefore},
		{"for longer, its receiver elsewhere", "who works there sees with them", consented(teacher, laura), longer, works(teacher, clinic), asBefore},
		{"for longer, the receiver's unit in another register", "that one has what they know", consented(teacher, laura), longer, controlled(nursery, county), asBefore},
		{"for longer, the receiver's unit by another name", "it is the same", consented(teacher, laura), longer, func(p *plan.Plan) { part(p.Organisations, nursery).Name = "x" }, asHere},
		{"for longer, another unit in another register", "the receiver is not there", consented(teacher, laura), longer, controlled(clinic, town), asHere},
		{"for longer, the controller of the receiver's unit under another", "so far up it counts too", consented(teacher, laura), longer, controlled(town, county), asBefore},
		{"for longer, its receiver by another name", "they see the same", consented(teacher, laura), longer, func(p *plan.Plan) { p.Person(teacher).Name.Given = "x" }, asHere},
		{"for longer, its receiver a guardian", "as one they see more", consented(near, laura), longer, func(p *plan.Plan) { guardian(p, near) }, asBefore},
		{"for longer, its receiver a guardian no more", "they see less than here", consented(friend, laura), longer, func(p *plan.Plan) {
			m := part(p.People, friend)
			m.Kind, m.Guardian, m.NearPerson = plan.MemberNearPerson, nil, &plan.NearPerson{}
		}, asHere},
		{"for longer, its receiver something else that alone sees nothing", "nobody said that of whom it was given to", consented(near, laura), longer, func(p *plan.Plan) {
			m := part(p.People, near)
			m.Kind, m.NearPerson = plan.MemberExperienceExpert, nil
		}, asBefore},
		{"for longer, the child born sooner", "whoever gave it may do so for a shorter time", consented(teacher, laura), longer, func(p *plan.Plan) { p.Child.Born = day("2021-10-05") }, asBefore},
		{"for longer, its giver too", "then they may give it there alone", consented(teacher, diego, there(diego, "2027-01-31")), longer, there(diego, "2027-12-31"), asBefore},
		{"for longer, its giver for a shorter time", "until then they may in both", consented(teacher, diego), longer, there(diego, "2027-12-31"), asHere},
		{"for longer, its giver by another name", "they may the same", consented(teacher, laura), longer, func(p *plan.Plan) { p.Person(laura).Name.Given = "x" }, asHere},
		{"for longer by nobody named, a worker elsewhere", "it rests on nobody but its receiver", consented(teacher, ""), longer, works(other, town), asHere},
		{"to a unit for longer, a worker of it too", "for the days on which neither shows them anything", consented(nursery, laura, there(teacher, "2026-05-01")), longer, there(teacher, "2027-05-01"), asBefore},
		{"to a unit for longer, a worker of it for a shorter time", "they see less than here", consented(nursery, laura), longer, there(teacher, "2026-05-01"), asHere},
		{"to a unit for longer, somebody moved into it", "here they see nothing by it", consented(nursery, laura), longer, works(other, nursery), asBefore},
		{"to a unit for longer, a new worker in it", "here nobody knows them", consented(nursery, laura), longer, func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "helperwho2", Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: nursery, Sector: plan.SectorSocial, Tier: plan.TierBasic}})
		}, asBefore},
		{"to a unit for longer, somebody moved out of it", "they see nothing by it there", consented(nursery, laura), longer, works(teacher, clinic), asHere},
		{"to a unit for longer, somebody moved elsewhere", "that is not in it", consented(nursery, laura), longer, works(other, services), asHere},
		{"to a unit for longer, which is in another register", "that one has what its workers know", consented(nursery, laura), longer, controlled(nursery, county), asBefore},
		{"a disclosure for longer, its receiver elsewhere", "who works there sees with them", disclosed(worker), forLonger, works(other, nursery), asBefore},
		{"a disclosure for longer, its maker elsewhere", "they may not there what they may here", disclosed(worker), forLonger, works(worker, nursery), asBefore},
		{"a disclosure for longer, its maker's unit in another register", "it is in their unit that they may", disclosed(worker), forLonger, controlled(services, town), asHere},
		{"a disclosure for longer, another worker elsewhere", "it rests on the two", disclosed(worker), forLonger, works(teacher, town), asHere},
		{"a disclosure in other words, its receiver elsewhere", "it opens no more than before", disclosed(worker), func(p *plan.Plan) { part(p.LegalGrounds, law).Text = "x" }, works(other, nursery), asHere},
		{"an own worker, the baton passed on", "they are one beside the holder of then", nil, gives(plan.RoleOwnWorker), passed, heldBack},
		{"a responsible worker, the baton passed on", "likewise", nil, gives(plan.RoleResponsibleWorker), passed, heldBack},
		{"an assessor, the baton passed on", "likewise", nil, gives(plan.RoleAssessor), passed, heldBack},
		{"an intake worker, the baton passed on", "likewise", nil, gives(plan.RoleIntakeWorker), passed, heldBack},
		{"a leader, the baton passed on", "they see nothing for its holder", nil, gives(plan.RoleLeader), passed, asHere},
		{"a leader, elsewhere", "whom they lead is another there", nil, gives(plan.RoleLeader), works(other, town), heldBack},
		{"a member of a team, elsewhere", "that lets nobody see", nil, gives(plan.RoleTeamMember), works(other, town), asHere},
		{"a task for longer, the baton passed on", "of the longer time nobody knew the new holder", tasked(plan.RoleOwnWorker), taskForLonger, passed, asBefore},
		{"a task for a shorter time, the baton passed on", "it is less than there", tasked(plan.RoleOwnWorker), func(p *plan.Plan) { role(p).Period.To = day("2026-03-31") }, passed, asHere},
		{"a task for longer, the holder's unit in another register", "whether the two are in one is another there", tasked(plan.RoleOwnWorker), taskForLonger, controlled(clinic, town), asBefore},
		{"a task for longer, a pair's unit in another register", "the pair holds it too", tasked(plan.RoleOwnWorker), taskForLonger, controlled(services, town), asBefore},
		{"a task for longer, the holder by another name", "it is the same", tasked(plan.RoleOwnWorker), taskForLonger, func(p *plan.Plan) { p.Person(holder(p)).Name.Given = "x" }, asHere},
		{"a task for longer, its worker for longer too", "for the days of which neither says both", tasked(plan.RoleOwnWorker, there(other, "2026-05-01")), taskForLonger, there(other, "2026-08-01"), asBefore},
		{"another task, the baton passed on", "the one of before knew no holder", tasked(plan.RoleNetworkMember), func(p *plan.Plan) { role(p).Kind = plan.RoleOwnWorker }, passed, asBefore},
		{"another task instead of one, the baton passed on", "neither is the lesser", tasked(plan.RoleAssessor), func(p *plan.Plan) { role(p).Kind = plan.RoleOwnWorker }, passed, heldBack},
		{"a task for longer and another, the baton passed on", "what lets nobody see is the lesser", tasked(plan.RoleNetworkMember), func(p *plan.Plan) {
			role(p).Kind, role(p).Period.To = plan.RoleOwnWorker, day("2026-09-30")
		}, passed, asBefore},
		{"a task of somebody else now, the baton passed on", "it is another's", tasked(plan.RoleOwnWorker), func(p *plan.Plan) {
			moved := *role(p)
			part(p.People, other).Roles = nil
			part(p.People, teacher).Roles = append(part(p.People, teacher).Roles, moved)
		}, passed, heldBack},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{base: row.base, mine: row.here, theirs: row.there}.copies(t)
			made := merged(t, base, mine, theirs)
			opens := func(p *plan.Plan) (all []any) {
				for _, c := range p.Consents {
					all = append(all, c)
				}
				for _, l := range p.LegalGrounds {
					all = append(all, l)
				}
				for _, m := range p.People {
					if i := slices.IndexFunc(m.Roles, func(r plan.Role) bool { return r.ID == "roleroleaa" }); i >= 0 {
						all = append(all, m.ID, m.Roles[i])
					}
				}
				return all
			}
			told := slices.ContainsFunc(made.Findings, func(i issue.Issue) bool { return i.Rule == "merge.narrower" || i.Rule == "merge.held-back" })
			got := heldBack
			switch stands := opens(made.Plan); {
			case reflect.DeepEqual(stands, opens(mine)):
				got = asHere
			case len(stands) == len(opens(mine)):
				require.Equal(t, opens(base), stands)
				got = asBefore
			}
			assert.Equal(t, row.stands, got, "%s: %v", row.why, made.Findings)
			assert.Equal(t, row.stands != asHere, told, "%v", made.Findings)
			equal(t, text(t, made.Plan), text(t, merged(t, base, theirs, mine).Plan), 0, "symmetric")
			for _, side := range []*plan.Plan{mine, theirs} {
				equal(t, text(t, made.Plan), text(t, merged(t, base, made.Plan, side).Plan), 0, "known")
			}
		})
	}
}
