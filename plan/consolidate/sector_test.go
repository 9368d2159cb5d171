package consolidate_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func on() consolidate.Options {
	return consolidate.Options{On: day("2026-03-12"), Random: rand.NewChaCha8([32]byte{7})}
}

func proposed(t *testing.T, in ...consolidate.Input) *consolidate.Proposal {
	t.Helper()
	p, err := consolidate.Propose(in, on())
	require.NoError(t, err)
	return p
}

// bare is a sector's plan that says what it must.
func bare() *consolidate.Sector {
	return &consolidate.Sector{Form: consolidate.Format1, Child: consolidate.Child{Subject: "lapsi-1"}, Kind: plan.SectorPlanCare, Lang: "fi", Owner: consolidate.Owner{Name: "Talo"}}
}

// What one plan does not say of its owner another one adds; what it says stays.
func TestOwnerGrows(t *testing.T) {
	full, others := bare(), bare()
	full.Owner = consolidate.Owner{Name: "talo", Identifiers: []plan.Identifier{key("y-1")}, Controller: "Alue", Sector: plan.SectorHealth, Ownership: plan.OwnershipPrivate}
	others.Owner = consolidate.Owner{Name: "Toinen nimi", Identifiers: []plan.Identifier{key("y-2"), key("y-1")}, Controller: "Muu", Sector: plan.SectorSocial, Ownership: plan.OwnershipPublic}
	p := proposed(t, consolidate.Input{Sector: bare()}, consolidate.Input{Sector: full}, consolidate.Input{Sector: others})
	var names []string
	ids := map[string]plan.ID{}
	for _, o := range p.Plan.Organisations {
		names = append(names, o.Name)
		ids[o.Name] = o.ID
	}
	require.Equal(t, []string{"Talo", "Alue", "Muu"}, names)
	assert.Equal(t, plan.Organisation{ID: ids["Talo"], Name: "Talo", Identifiers: []plan.Identifier{key("y-1"), key("y-2")},
		Sector: plan.SectorHealth, Ownership: plan.OwnershipPrivate, ControllerID: ids["Alue"]}, *p.Plan.Organisation(ids["Talo"]))
	for _, s := range p.Plan.SectorPlans {
		assert.Equal(t, ids["Talo"], s.OrganisationID)
	}
}

// An organisation that another plan names as its own controller is none of its own.
func TestOwnerIsNoControllerOfItself(t *testing.T) {
	first, again := bare(), bare()
	first.Owner.Identifiers = []plan.Identifier{key("y-1")}
	again.Owner = consolidate.Owner{Name: "Toinen nimi", Identifiers: []plan.Identifier{key("y-1")}, Controller: "Talo"}
	p := proposed(t, consolidate.Input{Sector: first}, consolidate.Input{Sector: again})
	require.Len(t, p.Plan.Organisations, 1)
	for _, o := range p.Plan.Organisations {
		assert.Empty(t, o.ControllerID)
	}
}

// Of a worker whom two plans name, a title that the first did not give comes from the
// second; another title than the first gave is left.
func TestTitleOfAWorker(t *testing.T) {
	with := func(title string) *consolidate.Sector {
		s := bare()
		s.People = []consolidate.Person{{Name: name("Eri", "Ihminen"), Kind: plan.MemberNearPerson}, {Name: name("Tiina", "Työ"), Kind: plan.MemberProfessional, Title: title}}
		return s
	}
	for _, row := range []struct {
		name, first, second, want string
		left                      []consolidate.Left
	}{
		{"none", "", "", "", nil},
		{"the second's", "", "terapeutti", "terapeutti", nil},
		{"the first's", "terapeutti", "", "terapeutti", nil},
		{"the same", "terapeutti", "terapeutti", "terapeutti", nil},
		{"another", "terapeutti", "opettaja", "terapeutti", []consolidate.Left{{Input: 1, Pointer: "/people/1/title"}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := proposed(t, consolidate.Input{Sector: with(row.first)}, consolidate.Input{Sector: with(row.second)})
			require.Len(t, p.Plan.People, 2)
			for _, m := range p.Plan.People {
				if m.Professional != nil {
					assert.Equal(t, row.want, m.Professional.Title)
				}
			}
			assert.Equal(t, row.left, p.Left)
		})
	}
}

// What plans say differently of the child is told and left; what one of them does not say
// is no difference.
func TestWhatPlansSayOfTheChild(t *testing.T) {
	with := func(given, born string) *consolidate.Sector {
		s := bare()
		if given != "" {
			s.Child.Name = name(given, "Esimerkki")
		}
		if born != "" {
			s.Child.Born = day(born)
		}
		return s
	}
	for _, row := range []struct {
		name          string
		first, second *consolidate.Sector
		left          []issue.Pointer
	}{
		{"nothing", with("", ""), with("", ""), nil},
		{"the second alone", with("", ""), with("Onni", "2018-05-01"), nil},
		{"the first alone", with("Onni", "2018-05-01"), with("", ""), nil},
		{"the same", with("Onni", "2018-05-01"), with("ONNI", "2018-05-01"), nil},
		{"another name", with("Onni", "2018-05-01"), with("Toivo", "2018-05-01"), []issue.Pointer{"/child/name"}},
		{"another birthday", with("Onni", "2018-05-01"), with("Onni", "2018-05-02"), []issue.Pointer{"/child/born"}},
		{"both", with("Onni", "2018-05-01"), with("Toivo", "2018-05-02"), []issue.Pointer{"/child/name", "/child/born"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := proposed(t, consolidate.Input{Sector: row.first}, consolidate.Input{Sector: row.second})
			var left, found []issue.Pointer
			for _, l := range p.Left {
				assert.Equal(t, 1, l.Input)
				left = append(left, l.Pointer)
			}
			for _, f := range p.Findings {
				assert.Equal(t, "consolidate.child-differs", f.Rule)
				found = append(found, f.Pointer)
			}
			assert.Equal(t, row.left, left)
			assert.Equal(t, row.left, found)
		})
	}
}

// Two whole plans of one child: what one adds is no difference, wherever it stands.
func TestWhatWholePlansSayOfTheChild(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(c *plan.Child)
		left   []issue.Pointer
	}{
		{"nothing else", func(*plan.Child) {}, nil},
		{"nothing at all", func(c *plan.Child) { *c = plan.Child{Subject: c.Subject} }, nil},
		{"another number", func(c *plan.Child) { c.Telecoms = []plan.Telecom{phone("9")} }, nil},
		{"a sibling", func(c *plan.Child) { c.Siblings = []plan.Sibling{{ID: "siblingaaa"}} }, nil},
		{"no word on what the child needs", func(c *plan.Child) { c.Service = nil }, nil},
		{"more on what the child needs", func(c *plan.Child) { c.Service = &plan.Service{Lang: "fi", Text: "rauhallinen tila"} }, nil},
		{"another language of the child", func(c *plan.Child) { c.Service = &plan.Service{Lang: "sv"} }, []issue.Pointer{"/child/service/lang"}},
		{"another birthday", func(c *plan.Child) { c.Born = day("2018-05-09") }, []issue.Pointer{"/child/born"}},
		{"another name", func(c *plan.Child) { c.Name.Given = "Toivo" }, []issue.Pointer{"/child/name/given"}},
		{"another family name", func(c *plan.Child) { c.Name.Family = "Muu" }, []issue.Pointer{"/child/name/family"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			first := ground()
			first.Child.Service = &plan.Service{Lang: "fi"}
			other := &plan.Plan{Format: plan.Format1, ID: "bbbbbbbbbbbbbbbbbbbbbbbbbb", Lang: "fi", Child: first.Child}
			other.Child.ID = "otheraaaaa"
			row.change(&other.Child)
			p := proposed(t, consolidate.Input{Plan: first}, consolidate.Input{Plan: other})
			var left []issue.Pointer
			for _, l := range p.Left {
				if l.Input == 1 {
					left = append(left, l.Pointer)
				}
			}
			assert.Equal(t, row.left, left)
			told := false
			for _, f := range p.Findings {
				told = told || f.Rule == "consolidate.child-differs" && f.Pointer == "/child"
			}
			assert.Equal(t, len(row.left) > 0, told)
		})
	}
}

// The baton is that of the first plan that says who holds it; what another plan says of it stays there.
func TestOneBaton(t *testing.T) {
	without := ground()
	without.Baton = nil
	third := &plan.Plan{Format: plan.Format1, ID: "cccccccccccccccccccccccccc", Child: plan.Child{Subject: "lapsi-1"},
		Baton: []plan.Holding{{ID: "holdeeeeee", PersonID: "childcccccc", Role: plan.HoldingDeputy}, {ID: "holdffffff", PersonID: "childcccccc", Role: plan.HoldingResponsible}}}
	for _, row := range []struct {
		name string
		in   []consolidate.Input
		held []plan.ID
		left []consolidate.Left
	}{
		{"of the first", []consolidate.Input{{Plan: ground()}, {Plan: second()}}, []plan.ID{"holdaaaaaa", "holdbbbbbb", "holdcccccc"}, []consolidate.Left{{Input: 1, Pointer: "/baton/0"}}},
		{"of the second, where the first has none", []consolidate.Input{{Plan: without}, {Plan: second()}}, []plan.ID{"holddddddd"}, nil},
		{"of the second, and not of the third", []consolidate.Input{{Plan: without}, {Plan: second()}, {Plan: third}}, []plan.ID{"holddddddd"},
			[]consolidate.Left{{Input: 2, Pointer: "/baton/0"}, {Input: 2, Pointer: "/baton/1"}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := proposed(t, row.in...)
			var held []plan.ID
			for _, h := range p.Plan.Baton {
				held = append(held, h.ID)
			}
			assert.Equal(t, row.held, held)
			var left []consolidate.Left
			for _, l := range p.Left {
				if strings.HasPrefix(string(l.Pointer), "/baton/") {
					left = append(left, l)
				}
			}
			assert.Equal(t, row.left, left)
		})
	}
}

// Children whom two plans give no id are no two parts with one id.
func TestNoIDIsNoSameID(t *testing.T) {
	of := func(id plan.PlanID, goal plan.ID) *plan.Plan {
		return &plan.Plan{Format: plan.Format1, ID: id, Child: plan.Child{Subject: "lapsi-1"}, Goals: []plan.Goal{{ID: goal, Text: "Uni"}}}
	}
	p := proposed(t, consolidate.Input{Plan: of("aaaaaaaaaaaaaaaaaaaaaaaaaa", "goalaaaaaa")}, consolidate.Input{Plan: of("bbbbbbbbbbbbbbbbbbbbbbbbbb", "goalbbbbbb")})
	assert.Len(t, p.Plan.Goals, 2)
}

// A source of randomness that ends is told, wherever it ends.
func TestRandomnessEnds(t *testing.T) {
	in := []consolidate.Input{{Plan: ground()}, {Sector: small()}}
	all := &counted{from: rand.NewChaCha8([32]byte{7})}
	_, err := consolidate.Propose(in, consolidate.Options{On: day("2026-03-12"), Random: all})
	require.NoError(t, err)
	require.Greater(t, all.n, 100)
	over := errors.New("over")
	for n := range all.n {
		random := io.MultiReader(io.LimitReader(rand.NewChaCha8([32]byte{7}), int64(n)), iotest.ErrReader(over))
		p, err := consolidate.Propose(in, consolidate.Options{On: day("2026-03-12"), Random: random})
		require.ErrorIs(t, err, over, "after %d bytes", n)
		require.Nil(t, p)
	}
}

type counted struct {
	from io.Reader
	n    int
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.from.Read(b)
	c.n += n
	return n, err
}

// A sector's plan is written as it is read; what cannot be written is told, the writer's
// error too.
func TestEncodeSector(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, consolidate.EncodeSector(&b, small()))
	assert.True(t, strings.HasSuffix(b.String(), "\n}\n"))
	back, issues := consolidate.DecodeSector(b.Bytes(), issue.Limits{})
	for _, i := range issues {
		assert.Equal(t, "sector.nobody", i.Rule, "an owner whom nobody knows")
	}
	assert.Equal(t, small(), back)

	b.Reset()
	_, ok := errors.AsType[*issue.EncodeError](consolidate.EncodeSector(&b, &consolidate.Sector{}))
	assert.True(t, ok, "it says no form")
	assert.Zero(t, b.Len())
	full := errors.New("full")
	require.ErrorIs(t, consolidate.EncodeSector(failing{full}, small()), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// What whole plans say alike comes together as what small ones do.
func TestGroupsOfWholePlans(t *testing.T) {
	of := func(id plan.PlanID, letter string) consolidate.Input {
		return consolidate.Input{Plan: &plan.Plan{Format: plan.Format1, ID: id, Child: plan.Child{Subject: "lapsi-1"}, Actions: []plan.Action{{ID: plan.ID("action" + letter), Text: "Uinti kotona"}},
			SectorPlans: []plan.SectorPlan{{ID: plan.ID("sector" + letter), Questions: []plan.Question{{ID: plan.ID("question" + letter), Text: "Kuka hakee kotoa?"}}}}}}
	}
	p := proposed(t, of("aaaaaaaaaaaaaaaaaaaaaaaaaa", "a"), of("bbbbbbbbbbbbbbbbbbbbbbbbbb", "b"))
	assert.Equal(t, []consolidate.Group{{IDs: []plan.ID{"actiona", "actionb"}, Percent: 100}}, p.Duplicates)
	assert.Equal(t, []consolidate.Group{{IDs: []plan.ID{"questiona", "questionb"}, Percent: 100}}, p.Repeated)
}

// place is where an action or a question stands.
func place(p *plan.Plan, id plan.ID) issue.Pointer {
	for i, a := range p.Actions {
		if a.ID == id {
			return issue.Pointer("/actions").Item(i)
		}
	}
	for i, s := range p.SectorPlans {
		for j, q := range s.Questions {
			if q.ID == id {
				return issue.Pointer("/sectorPlans").Item(i).Member("questions").Item(j)
			}
		}
	}
	return ""
}

// Sentences of different plans come together: one of each plan, with the group whose first
// sentence is most like it.
func TestGroups(t *testing.T) {
	with := func(texts ...string) consolidate.Input {
		s := bare()
		for _, text := range texts {
			s.Actions = append(s.Actions, consolidate.Action{Text: text})
			s.Questions = append(s.Questions, consolidate.Question{Text: text})
		}
		return consolidate.Input{Sector: s}
	}
	for _, row := range []struct {
		name string
		in   []consolidate.Input
		want []string // texts of each group
	}{
		{"one plan says it twice", []consolidate.Input{with("Uinti kotona", "Uinti kotona")}, nil},
		{"two plans", []consolidate.Input{with("Uinti kotona"), with("Uinti kotonaan")}, []string{"Uinti kotona|Uinti kotonaan"}},
		{"three plans", []consolidate.Input{with("Uinti kotona"), with("Uinti kotona"), with("Uinti kotona")}, []string{"Uinti kotona|Uinti kotona|Uinti kotona"}},
		{"the second plan says it twice", []consolidate.Input{with("Uinti kotona"), with("Uinti kotona", "uinti kotona")}, []string{"Uinti kotona|Uinti kotona"}},
		{"the first plan says it twice", []consolidate.Input{with("Uinti kotona", "uinti kotona"), with("Uinti kotona")}, []string{"Uinti kotona|Uinti kotona"}},
		{"both say it twice", []consolidate.Input{with("Uinti kotona", "uinti kotona"), with("Uinti kotona", "UINTI kotona")},
			[]string{"Uinti kotona|Uinti kotona", "uinti kotona|UINTI kotona"}},
		{"a better one behind", []consolidate.Input{with("Uintiretki kotona illalla", "Uintiretki kotona aamulla"), with("uintiretki kotona aamulla")},
			[]string{"Uintiretki kotona aamulla|uintiretki kotona aamulla"}},
		{"inside a compound that came first", []consolidate.Input{with("Äänneharjoittelua"), with("Harjoittelu")}, []string{"Äänneharjoittelua|Harjoittelu"}},
		{"inside a compound that came second", []consolidate.Input{with("Harjoittelu"), with("Äänneharjoittelua")}, []string{"Harjoittelu|Äänneharjoittelua"}},
		{"a compound that ends with six letters", []consolidate.Input{with("Aaharjoi"), with("Harjoi")}, []string{"Aaharjoi|Harjoi"}},
		{"nothing alike", []consolidate.Input{with("Uinti"), with("Hiihto")}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := proposed(t, row.in...)
			texts := map[plan.ID]string{}
			for _, a := range p.Plan.Actions {
				texts[a.ID] = a.Text
			}
			for _, s := range p.Plan.SectorPlans {
				for _, q := range s.Questions {
					texts[q.ID] = q.Text
				}
			}
			for _, groups := range [][]consolidate.Group{p.Duplicates, p.Repeated} {
				var got []string
				for _, g := range groups {
					var of []string
					for _, id := range g.IDs {
						of = append(of, texts[id])
					}
					got = append(got, strings.Join(of, "|"))
				}
				assert.Equal(t, row.want, got)
			}
			if row.want == nil {
				assert.Empty(t, p.Plan.Meetings, "there is nothing to settle")
				assert.Empty(t, p.Findings)
				return
			}
			require.Len(t, p.Plan.Meetings, 1)
			for _, m := range p.Plan.Meetings {
				assert.Len(t, m.Agenda, len(p.Duplicates)+1, "each duplicate, and all questions together")
			}
			var at []issue.Pointer
			for _, groups := range [][]consolidate.Group{p.Duplicates, p.Repeated} {
				for _, g := range groups {
					at = append(at, place(p.Plan, g.IDs[0]))
				}
			}
			var found []issue.Pointer
			for _, f := range p.Findings {
				found = append(found, f.Pointer)
			}
			assert.Equal(t, at, found, "each is told where it first stands")
		})
	}
}
