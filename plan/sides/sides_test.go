package sides_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sides"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readCase(t *testing.T, name string) *plan.Plan {
	t.Helper()
	data, err := os.ReadFile("../../examples/cases/" + name + ".json")
	require.NoError(t, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.Empty(t, issues)
	return p
}

func day(s string) civil.Date { return civil.MustParseDate(s) }

// The people and sides of case A.
const (
	mother  plan.ID = "53vipvwxo5"
	teacher plan.ID = "mjizvjslcz"
	nurse   plan.ID = "d6a5clrtdu"
	clinic  plan.ID = "qa5ic6qytq"
	dayCare plan.ID = "7yhgfp6al2"
)

// ids draws ids that no case uses.
type ids int

func (n *ids) next() plan.ID {
	*n++
	return plan.ID(fmt.Sprintf("sides%c%c222", 'a'+rune(*n/26), 'a'+rune(*n%26)))
}

// join adds a service with one worker to the network.
func join(p *plan.Plan, side, worker plan.ID, of plan.Sector, from civil.Date) *plan.Plan {
	q := p.Clone()
	q.Organisations = append(q.Organisations, plan.Organisation{ID: side, Name: "Palvelu " + string(side), Sector: of, Ownership: plan.OwnershipPublic})
	q.People = append(q.People, plan.Member{ID: worker, Kind: plan.MemberProfessional, Period: civil.Period{From: from},
		Professional: &plan.Professional{OrganisationID: side}})
	return q
}

// closes holds what hinders a side from closing against the places that are wanted.
func closes(t *testing.T, p *plan.Plan, side plan.ID, on civil.Date, want ...issue.Pointer) *plan.Plan {
	t.Helper()
	before := p.Clone()
	next, issues := sides.Close(p, side, on)
	var at []issue.Pointer
	for _, i := range issues {
		require.Equal(t, "sides.not-received", i.Rule)
		at = append(at, i.Pointer)
	}
	assert.ElementsMatch(t, want, at)
	assert.Equal(t, before, p, "the plan itself is never touched")
	assert.Equal(t, len(want) == 0, next != nil)
	return next
}

// passes lets the next side's worker receive all that a side has open.
func passes(t *testing.T, p *plan.Plan, side, to plan.ID, on civil.Date, n *ids) *plan.Plan {
	t.Helper()
	open := sides.Of(p, side, on)
	if open.Baton {
		offer := n.next()
		q, issues := p.OfferBaton(plan.Offer{ID: offer, Statement: plan.Statement{By: mother, On: on}, ToID: to, Role: plan.HoldingResponsible, NamedByIDs: []plan.ID{mother}})
		require.Empty(t, issues)
		p, issues = q.Answer(offer, plan.OfferAccepted, civil.MustParseInstant(on.String()+"T12:00:00+03:00"), plan.Act{ID: n.next(), On: on})
		require.Empty(t, issues)
	}
	for len(sides.Of(p, side, on).Items) > 0 {
		at := sides.Of(p, side, on).Items[0]
		item := itemAt(t, p, at)
		q, issues := sides.Receive(p, side, item, plan.Act{ID: n.next(), By: to, On: on, Text: "otan tämän"})
		require.Empty(t, issues, at)
		p = q
	}
	assert.True(t, sides.Of(p, side, on).Received())
	return p
}

func itemAt(t *testing.T, p *plan.Plan, at issue.Pointer) plan.ID {
	t.Helper()
	var list string
	var n int
	for i, part := range slices.Backward([]byte(at)) {
		if part == '/' {
			list = string(at[1:i])
			_, err := fmt.Sscan(string(at[i+1:]), &n)
			require.NoError(t, err)
			break
		}
	}
	switch list {
	case "actions":
		return p.Actions[n].ID
	case "contacts":
		return p.Contacts[n].ID
	case "followUp":
		return p.FollowUp[n].ID
	}
	t.Fatalf("nothing to receive at %s", at)
	return ""
}

// A life: clinic, early childhood education, pre-primary, school, upper secondary
// school. Each side closes when the next one has received what it has open, and no
// child is between them; whoever leaves without that leaves a gap that is listed.
func TestTransitionsOfLife(t *testing.T) {
	p := readCase(t, "aino")
	n := new(ids)
	type side struct{ id, worker plan.ID }
	from := []side{{clinic, nurse}, {dayCare, teacher}}
	for _, row := range []struct {
		name       string
		to         side
		sector     plan.Sector
		on         string
		from       int   // which of the sides so far leaves
		want, then []any // what is open
	}{
		{"clinic to early childhood education", side{}, plan.SectorECEC, "2026-08-03", 0, []any{"/baton", "/actions/4", "/followUp/0", "/followUp/1", "/contacts/0"}, nil},
		{"early childhood education to pre-primary", side{"preprimary", "preteacher"}, plan.SectorECEC, "2027-08-02", 1, nil, nil},
		{"pre-primary to school", side{"school2222", "schteacher"}, plan.SectorEducation, "2028-08-07", 2, nil, nil},
		{"school to upper secondary school", side{"uppersecon", "upteacher2"}, plan.SectorEducation, "2037-08-10", 3, nil, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			on := day(row.on)
			leaves, receiver := from[row.from], teacher
			if row.to.id != "" {
				p, receiver = join(p, row.to.id, row.to.worker, row.sector, on.AddDays(-60)), row.to.worker
				from = append(from, row.to)
			}
			open := sides.Of(p, leaves.id, on)
			require.False(t, open.Received())
			var want []issue.Pointer
			if open.Baton {
				want = append(want, "/baton")
			}
			want = append(want, open.Items...)
			for i, at := range row.want {
				assert.Equal(t, at, string(want[i]))
			}
			closes(t, p, leaves.id, on, want...)

			torn := p.Clone() // they left all the same
			for i := range torn.People {
				if m := &torn.People[i]; m.Professional != nil && m.Professional.OrganisationID == leaves.id {
					m.Period.To = on
				}
			}
			gaps := sides.Between(slices.Values([]*plan.Plan{torn}), on.AddDays(1))
			assert.Len(t, gaps, len(want))
			assert.Empty(t, sides.Between(slices.Values([]*plan.Plan{torn}), on), "the last day is still theirs")

			p = closes(t, passes(t, p, leaves.id, receiver, on, n), leaves.id, on)
			assert.Equal(t, on, p.Person(leaves.worker).Period.To)
			assert.Empty(t, sides.Between(slices.Values([]*plan.Plan{p}), on.AddDays(1)), "nobody has fallen between")
			assert.False(t, p.Check().HasErrors())
		})
	}

	t.Run("18", func(t *testing.T) {
		birthday := p.Child.Majority()
		_, err := view.Of(p, view.Guardian(mother), birthday.AddDays(-1))
		require.NoError(t, err)
		_, err = view.Of(p, view.Guardian(mother), birthday)
		assert.ErrorAs(t, err, new(*view.Refusal), "who decides and sees is the grown-up now")
		assert.Empty(t, sides.Between(slices.Values([]*plan.Plan{p}), birthday), "the plan goes on, and is held")
	})

	t.Run("another county", func(t *testing.T) {
		on := day("2038-01-11")
		over, issues := p.Take(plan.TransitionHandOver, plan.Act{ID: n.next(), By: "upteacher2", On: on, Text: "muutto toiselle hyvinvointialueelle"})
		require.Empty(t, issues)
		gaps := sides.Between(slices.Values([]*plan.Plan{over}), on)
		require.Len(t, gaps, 1, "handed over, and nobody has it")
		assert.Equal(t, issue.Pointer("/course").Item(len(over.Course)-1), gaps[0].At)
		there, err := plan.New("toinen-alue:1", zeros{})
		require.NoError(t, err)
		assert.Len(t, sides.Between(slices.Values([]*plan.Plan{over, there}), on), 1, "another child's plan is no receiver")
		there.Child.FormerSubjects = []string{over.Child.Subject}
		assert.Empty(t, sides.Between(slices.Values([]*plan.Plan{over, there}), on), "the new county knows the child by its key here")
		assert.Empty(t, sides.Between(slices.Values([]*plan.Plan{there, over}), on))
	})
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return len(b), nil }

func TestReceiveRefuses(t *testing.T) {
	p := readCase(t, "aino")
	before := p.Clone()
	act := plan.Act{ID: "sidesaa222", By: teacher, On: day("2026-02-05")}
	noDay, noID, motherly, of, late, byMother, byNobody := act, act, act, act, act, act, act
	byMother.RecordedBy, byNobody.RecordedBy = mother, "zzzzzzzzzz"
	noDay.On, noID.ID, motherly.By, of.By = civil.Date{}, "", mother, nurse
	late.RecordedBy, late.On = "4hl4gy3aij", day("2026-03-01")
	for _, row := range []struct {
		name       string
		side, item plan.ID
		act        plan.Act
		rule, why  string
	}{
		{"no such side", "zzzzzzzzzz", "t2kk62nqfi", act, "sides.unknown", "a side is an organisation of the plan"},
		{"no day", clinic, "t2kk62nqfi", noDay, "sides.unknown", "when it was received is asked in a year"},
		{"by the mother", clinic, "t2kk62nqfi", motherly, "sides.receiver", "what a service promised a service receives"},
		{"by the side itself", clinic, "t2kk62nqfi", of, "sides.receiver", "who leaves cannot"},
		{"not the side's", clinic, "ev6amgtaws", act, "sides.item", "the teacher's own action"},
		{"the family's", clinic, "y7dyu3ap2x", act, "sides.item", "stays with the family"},
		{"a contact of another", dayCare, "gvt5l7oc6e", plan.Act{ID: "sidesaa222", By: nurse, On: day("2026-02-05")}, "sides.item", "the nurse's own"},
		{"a way of another", dayCare, "ujadrf32my", plan.Act{ID: "sidesaa222", By: nurse, On: day("2026-02-05")}, "sides.item", "the nurse's own"},
		{"another kind of part", clinic, "jglefoztyk", act, "sides.item", "a meeting is agreed anew"},
		{"without an id", clinic, "t2kk62nqfi", noID, "act.id", "the entry needs one"},
		{"a contact without an id", clinic, "gvt5l7oc6e", noID, "act.id", "likewise"},
		{"written down by the mother", clinic, "t2kk62nqfi", byMother, "act.recorder", "no guardian writes for a worker"},
		{"a way, written down by the mother", clinic, "ujadrf32my", byMother, "act.recorder", "likewise"},
		{"written down by a stranger", clinic, "t2kk62nqfi", byNobody, "act.by", "nobody of the plan"},
		{"written down by who has left", clinic, "t2kk62nqfi", late, "act.left", "the expert by experience was there until February"},
	} {
		t.Run(row.name, func(t *testing.T) {
			next, issues := sides.Receive(p, row.side, row.item, row.act)
			assert.Nil(t, next)
			require.NotEmpty(t, issues, row.why)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
		})
	}
	assert.Equal(t, before, p, "a refused act leaves the plan as it was")
	_, issues := sides.Close(p, "zzzzzzzzzz", day("2026-02-05"))
	assert.Equal(t, "sides.unknown", issues[0].Rule)

	next, issues := sides.Receive(p, clinic, "t2kk62nqfi", act)
	require.Empty(t, issues)
	for _, got := range next.Actions {
		if got.ID != "t2kk62nqfi" {
			continue
		}
		assert.Equal(t, []plan.ID{teacher}, got.OwnerIDs)
		assert.Contains(t, got.Progress, plan.Progress{ID: act.ID, Statement: plan.Statement{By: teacher, On: act.On}, State: plan.ActionAgreed},
			"received, and as far as before")
	}
}

// Parts of case A: the nurse's action and the father's, who held the baton, holds it and is her pair.
const (
	hers, fathers               plan.ID = "t2kk62nqfi", "6f5jfjq4bj"
	teachers, hersToHold, pairs plan.ID = "rb6w577lfj", "7sugvbnwvm", "4d5dezbnbj"
)

func action(p *plan.Plan, id plan.ID) *plan.Action {
	return &p.Actions[slices.IndexFunc(p.Actions, func(a plan.Action) bool { return a.ID == id })]
}

func holding(p *plan.Plan, id plan.ID) *plan.Holding {
	return &p.Baton[slices.IndexFunc(p.Baton, func(h plan.Holding) bool { return h.ID == id })]
}

// What the clinic leaves open on a day, and what it does not.
func TestOpen(t *testing.T) {
	on := day("2026-02-05")
	all := []issue.Pointer{"/actions/4", "/followUp/0", "/followUp/1", "/contacts/0"}
	without := func(gone ...issue.Pointer) []issue.Pointer {
		return slices.DeleteFunc(slices.Clone(all), func(at issue.Pointer) bool { return slices.Contains(gone, at) })
	}
	for _, row := range []struct {
		name, why string
		change    func(*plan.Plan)
		baton     bool
		want      []issue.Pointer
	}{
		{"as it is", "", func(*plan.Plan) {}, true, all},
		{"an action that is done", "", func(p *plan.Plan) {
			action(p, hers).Progress = append(action(p, hers).Progress, plan.Progress{ID: "sidesab222", State: plan.ActionDone})
		}, true, without("/actions/4")},
		{"an action with the teacher beside the nurse", "somebody stays with it", func(p *plan.Plan) { action(p, hers).OwnerIDs = append(action(p, hers).OwnerIDs, teacher) }, true, without("/actions/4")},
		{"an action with the child", "", func(p *plan.Plan) { action(p, hers).OwnerIDs = append(action(p, hers).OwnerIDs, p.Child.ID) }, true, without("/actions/4")},
		{"an action with another organisation", "", func(p *plan.Plan) { action(p, hers).OwnerIDs = append(action(p, hers).OwnerIDs, dayCare) }, true, without("/actions/4")},
		{"an action with nobody of the plan", "", func(p *plan.Plan) { action(p, hers).OwnerIDs = append(action(p, hers).OwnerIDs, "zzzzzzzzzz") }, true, all},
		{"an action with somebody who leaves that day", "", func(p *plan.Plan) {
			action(p, hers).OwnerIDs, p.Person(teacher).Period.To = append(action(p, hers).OwnerIDs, teacher), on
		}, true, all},
		{"an action with somebody who leaves the day after", "", func(p *plan.Plan) {
			action(p, hers).OwnerIDs, p.Person(teacher).Period.To = append(action(p, hers).OwnerIDs, teacher), on.AddDays(1)
		}, true, without("/actions/4")},
		{"an action of the clinic itself", "", func(p *plan.Plan) { action(p, hers).OwnerIDs = []plan.ID{clinic} }, true, all},
		{"a meeting that the nurse calls", "it is still to be held", func(p *plan.Plan) {
			p.Meetings[0].State, p.Meetings[0].By = plan.MeetingPlanned, nurse
		}, true, []issue.Pointer{"/actions/4", "/meetings/0", "/followUp/0", "/followUp/1", "/contacts/0"}},
		{"a meeting that the teacher calls", "", func(p *plan.Plan) { p.Meetings[0].State = plan.MeetingPlanned }, true, all},
		{"a meeting of the nurse that was held", "", func(p *plan.Plan) { p.Meetings[0].By = nurse }, true, all},
		{"a contact that was made", "", func(p *plan.Plan) { p.Contacts[0].State = plan.ContactHeld }, true, without("/contacts/0")},
		{"a contact of the teacher", "", func(p *plan.Plan) { p.Contacts[0].WorkerID = teacher }, true, without("/contacts/0")},
		{"a way to the teacher beside it", "in that direction alone", func(p *plan.Plan) {
			p.FollowUp = append(p.FollowUp, plan.Reach{ID: "sidesab222", Direction: plan.DirectionToWorker, WorkerID: teacher})
		}, true, without("/followUp/0")},
		{"a way with nobody beside it", "who has no id is nobody who stays", func(p *plan.Plan) {
			p.Child.ID = ""
			p.FollowUp = append(p.FollowUp, plan.Reach{ID: "sidesab222", Direction: plan.DirectionToWorker})
		}, true, all},
		{"two ways in one direction", "the latest stands for both", func(p *plan.Plan) { p.FollowUp = append(p.FollowUp, p.FollowUp[0]) }, true,
			[]issue.Pointer{"/actions/4", "/followUp/1", "/followUp/2", "/contacts/0"}},
		{"the baton given up on the day", "", func(p *plan.Plan) { holding(p, hersToHold).To = civil.MustParseInstant("2026-02-05T15:00:00+02:00") }, false, all},
		{"the baton held another day", "", func(p *plan.Plan) { holding(p, hersToHold).To = civil.MustParseInstant("2026-02-06T15:00:00+02:00") }, true, all},
		{"the baton with the teacher", "a pair holds none", func(p *plan.Plan) { holding(p, hersToHold).PersonID, holding(p, pairs).PersonID = teacher, nurse }, false, all},
		{"a plan that is closed", "nothing is open", func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{ID: "sidesab222", Status: plan.StatusClosed})
		}, false, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := readCase(t, "aino")
			row.change(p)
			open := sides.Of(p, clinic, on)
			assert.Equal(t, sides.Open{PlanID: p.ID, SideID: clinic, Baton: row.baton, Items: row.want}, open, row.why)
			assert.Equal(t, !row.baton && row.want == nil, open.Received())
			at := slices.Clone(row.want)
			if row.baton {
				at = slices.Insert(at, 0, "/baton")
			}
			var told []issue.Pointer
			for _, i := range open.Issues() {
				told = append(told, i.Pointer)
			}
			assert.Equal(t, at, told)
		})
	}
	assert.Equal(t, sides.Open{PlanID: "o7yzmr7wf4w4q6lcc2qvxdwaby"}, sides.Of(readCase(t, "aino"), "", on), "no side")
	assert.False(t, sides.Open{Baton: true}.Received())
	assert.False(t, sides.Open{Items: all}.Received())
	assert.True(t, sides.Open{}.Received())
}

// What is received says who said it, who wrote it down and in which words, and nothing else has changed.
func TestReceive(t *testing.T) {
	act := plan.Act{ID: "sidesab222", By: teacher, RecordedBy: "simh6hmuzv", On: day("2026-02-05"), Text: "otan tämän"}
	said := plan.Statement{By: teacher, RecordedBy: act.RecordedBy, On: act.On}
	for _, row := range []struct {
		name, why    string
		item         plan.ID
		before, want func(*plan.Plan)
	}{
		{"the first action, with the teacher in it", "once in the list, and as far as it was", "y7dyu3ap2x", func(p *plan.Plan) {
			p.Actions[0].OwnerIDs = []plan.ID{mother, teacher, nurse, clinic}
			p.Actions[0].Progress = []plan.Progress{{ID: "sidesac222", Statement: plan.Statement{By: nurse, On: day("2026-02-01")}, State: plan.ActionUnderWay}}
		}, func(p *plan.Plan) {
			p.Actions[0].OwnerIDs = []plan.ID{mother, teacher}
			p.Actions[0].Progress = append(p.Actions[0].Progress, plan.Progress{ID: act.ID, Statement: said, State: plan.ActionUnderWay, Text: act.Text})
		}},
		{"an action of which nothing was told", "it was agreed on", "6f5jfjq4bj", func(p *plan.Plan) { action(p, fathers).OwnerIDs = []plan.ID{nurse} }, func(p *plan.Plan) {
			action(p, fathers).OwnerIDs = []plan.ID{teacher}
			action(p, fathers).Progress = []plan.Progress{{ID: act.ID, Statement: said, State: plan.ActionAgreed, Text: act.Text}}
		}},
		{"a way to the worker", "the number was that of who leaves", "ujadrf32my", func(*plan.Plan) {}, func(p *plan.Plan) {
			way := p.FollowUp[0]
			way.ID, way.Statement, way.WorkerID, way.Text, way.Telecom = act.ID, said, teacher, act.Text, nil
			p.FollowUp = append(p.FollowUp, way)
		}},
		{"a way to the family", "the number is theirs", "43qsn6c6sj", func(*plan.Plan) {}, func(p *plan.Plan) {
			way := p.FollowUp[slices.IndexFunc(p.FollowUp, func(r plan.Reach) bool { return r.ID == "43qsn6c6sj" })]
			way.ID, way.Statement, way.WorkerID, way.Text = act.ID, said, teacher, act.Text
			p.FollowUp = append(p.FollowUp, way)
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := readCase(t, "aino")
			row.before(p)
			next, issues := sides.Receive(p, clinic, row.item, act)
			require.Empty(t, issues)
			want := p.Clone()
			row.want(want)
			assert.Equal(t, want.Actions, next.Actions, row.why)
			assert.Equal(t, want.FollowUp, next.FollowUp, row.why)
			assert.Equal(t, want.Contacts, next.Contacts)
		})
	}
	p := readCase(t, "aino")
	next, issues := sides.Receive(p, clinic, "gvt5l7oc6e", act)
	require.Empty(t, issues)
	require.Len(t, next.Contacts, 2)
	assert.Equal(t, plan.ContactMoved, next.Contacts[0].State)
	assert.Equal(t, nurse, next.Contacts[0].WorkerID, "whose it was")
	for _, planned := range slices.DeleteFunc(next.Contacts, func(c plan.Contact) bool { return c.ID == "gvt5l7oc6e" }) {
		assert.Equal(t, []any{teacher, plan.ContactPlanned, p.Contacts[0].Day, act.ID}, []any{planned.WorkerID, planned.State, planned.Day, planned.ID})
	}
}

// The last day of who left before stays; who would have left later leaves with the side.
func TestCloseKeepsEarlierDays(t *testing.T) {
	p, on := readCase(t, "aino"), day("2026-08-03")
	const pair, therapist plan.ID = "simh6hmuzv", "touuztpvxo"
	p = passes(t, p, clinic, teacher, on, new(ids))
	p.Person(therapist).Period.To, p.Person(nurse).Period.To = on.AddDays(-1), on.AddDays(1)
	next, issues := sides.Close(p, clinic, on)
	require.Empty(t, issues)
	assert.Equal(t, on.AddDays(-1), next.Person(therapist).Period.To)
	assert.Equal(t, on, next.Person(nurse).Period.To)
	assert.Equal(t, p.Person(pair).Period, next.Person(pair).Period, "of another side")
	assert.Equal(t, p.Person(teacher).Period, next.Person(teacher).Period)
}

// The gaps of many plans come in their order, those that are handed over among them, and say what they are of.
func TestBetweenManyPlans(t *testing.T) {
	on := day("2026-03-01")
	of := func(id plan.PlanID, subject string, change func(*plan.Plan)) *plan.Plan {
		p := readCase(t, "aino")
		p.ID, p.Child.Subject = id, subject
		change(p)
		return p
	}
	left := func(p *plan.Plan) { // the nurse is gone, and the baton with her
		p.Person(nurse).Period.To = on.AddDays(-1)
	}
	over := func(p *plan.Plan) {
		p.Course = append(p.Course, plan.Step{ID: "sidesab222", Status: plan.StatusHandedOver})
	}
	noBaton := func(p *plan.Plan) { p.Baton = nil }
	draft := func(p *plan.Plan) { p.Course = []plan.Step{{ID: "sidesab222", Status: plan.StatusDraft}} }
	gaps := sides.Between(slices.Values([]*plan.Plan{
		of("first", "a", left), of("second", "b", over), of("third", "c", noBaton), of("fourth", "d", over), of("fifth", "e", over),
		of("sixth", "e", func(*plan.Plan) {}), of("seventh", "f", func(p *plan.Plan) { draft(p); noBaton(p) }),
		of("eighth", "g", func(p *plan.Plan) { draft(p); p.Baton = []plan.Holding{*holding(p, teachers)} }),
		of("ninth", "h", func(p *plan.Plan) { draft(p); p.Baton = []plan.Holding{*holding(p, pairs)} }),
		of("tenth", "i", func(p *plan.Plan) { draft(p); p.Baton = []plan.Holding{*holding(p, teachers), *holding(p, pairs)} }),
	}), on)
	var told []string
	for _, g := range gaps {
		told = append(told, fmt.Sprint(g.PlanID, " ", g.At, " ", g.PartID, " ", g.Issue().Rule))
	}
	assert.Equal(t, []string{
		"first /baton  sides.not-held", "first /actions/4 t2kk62nqfi sides.left", "first /followUp/0 ujadrf32my sides.left",
		"first /followUp/1 43qsn6c6sj sides.left", "first /contacts/0 gvt5l7oc6e sides.left",
		"second /course/" + fmt.Sprint(len(readCase(t, "aino").Course)) + " sidesab222 sides.handed-over",
		"third /baton  sides.not-held", "fourth /course/" + fmt.Sprint(len(readCase(t, "aino").Course)) + " sidesab222 sides.handed-over",
		"eighth /baton  sides.not-held", "tenth /baton  sides.not-held",
	}, told, "the fifth goes on in the sixth; a draft that nobody ever held is between nothing")
}

// Brothers and sisters have a plan each: what one's plan says of the other is seen by
// whoever may, and no reader of one is a reader of the other by that.
func TestSiblingsSeeApart(t *testing.T) {
	iida, sibling := readCase(t, "iida"), readCase(t, "iidas-sibling")
	on := day("2026-05-10")
	require.True(t, slices.ContainsFunc(iida.Child.Siblings, func(s plan.Sibling) bool { return s.PlanID == sibling.ID }))
	for _, m := range iida.People {
		if sibling.Person(m.ID) != nil {
			continue
		}
		_, err := view.Of(sibling, view.Member(m.ID), on)
		assert.ErrorAs(t, err, new(*view.ReaderError), "%s is in one plan alone", m.ID)
	}
	v, err := view.Of(iida, view.Child(), on)
	require.NoError(t, err)
	for i := range v.Plan.People {
		assert.NotNil(t, iida.Person(v.Plan.People[i].ID))
	}
}
