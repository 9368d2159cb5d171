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
	noDay, noID, hers, of, late := act, act, act, act, act
	noDay.On, noID.ID, hers.By, of.By = civil.Date{}, "", mother, nurse
	late.RecordedBy, late.On = "4hl4gy3aij", day("2026-03-01")
	for _, row := range []struct {
		name       string
		side, item plan.ID
		act        plan.Act
		rule, why  string
	}{
		{"no such side", "zzzzzzzzzz", "t2kk62nqfi", act, "sides.unknown", "a side is an organisation of the plan"},
		{"no day", clinic, "t2kk62nqfi", noDay, "sides.unknown", "when it was received is asked in a year"},
		{"by the mother", clinic, "t2kk62nqfi", hers, "sides.receiver", "what a service promised a service receives"},
		{"by the side itself", clinic, "t2kk62nqfi", of, "sides.receiver", "who leaves cannot"},
		{"not the side's", clinic, "ev6amgtaws", act, "sides.item", "the teacher's own action"},
		{"the family's", clinic, "y7dyu3ap2x", act, "sides.item", "stays with the family"},
		{"another kind of part", clinic, "jglefoztyk", act, "sides.item", "a meeting is agreed anew"},
		{"without an id", clinic, "t2kk62nqfi", noID, "act.id", "the entry needs one"},
		{"a contact without an id", clinic, "gvt5l7oc6e", noID, "act.id", "likewise"},
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
