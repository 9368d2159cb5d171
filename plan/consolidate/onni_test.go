package consolidate_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the proposal of examples/cases anew")

// onnis are the four plans of case D.
var onnis = func() map[string][]byte {
	all := map[string][]byte{}
	for _, name := range []string{"vasu", "rehabilitation", "care", "client"} {
		doc, err := os.ReadFile("../../examples/cases/onni-" + name + ".json")
		if err != nil {
			panic(err)
		}
		all[name] = doc
	}
	return all
}()

func input(t testing.TB, doc []byte) consolidate.Input {
	t.Helper()
	in, issues := consolidate.Decode(doc, issue.Limits{})
	require.Empty(t, issues)
	return in
}

func propose(t testing.TB, names ...string) *consolidate.Proposal {
	t.Helper()
	var in []consolidate.Input
	for _, n := range names {
		in = append(in, input(t, onnis[n]))
	}
	p, err := consolidate.Propose(in, consolidate.Options{On: civil.MustDate(2026, 3, 12), Random: rand.NewChaCha8([32]byte{4})})
	require.NoError(t, err)
	return p
}

func rulesOf(l issue.List) map[string]int {
	n := map[string]int{}
	for _, i := range l {
		n[i.Rule]++
	}
	return n
}

// Case D: one plan, four references, one duplicated exercise, two conflicts,
// twelve questions asked three times.
func TestOnni(t *testing.T) {
	p := propose(t, "client", "vasu", "rehabilitation", "care")
	assert.Equal(t, map[string]int{
		"consolidate.responsible-workers": 1, "consolidate.opposite-aims": 1,
		"consolidate.duplicate-action": 1, "consolidate.repeated-question": 12,
	}, rulesOf(p.Findings))
	assert.Empty(t, p.Left)

	var kinds []plan.SectorPlanKind
	for _, s := range p.Plan.SectorPlans {
		kinds = append(kinds, s.Kind)
	}
	assert.Equal(t, []plan.SectorPlanKind{plan.SectorPlanClient, plan.SectorPlanVasu, plan.SectorPlanRehabilitation, plan.SectorPlanCare}, kinds)
	require.Len(t, p.Duplicates, 1)
	assert.Len(t, owners(p.Plan, p.Duplicates[0].IDs), 2, "the exercise with its two owners is a duplicate, not a third conflict")
	for _, g := range p.Repeated {
		assert.Len(t, g.IDs, 3, "three plans asked it")
	}
	require.Len(t, p.Plan.Conflicts, 2)
	meeting := p.Plan.Meetings[len(p.Plan.Meetings)-1]
	assert.Equal(t, plan.MeetingJoint, meeting.Kind)
	assert.Equal(t, plan.MeetingPlanned, meeting.State)
	assert.Len(t, meeting.Agenda, 4, "two conflicts, one duplicate, the questions")
	assert.Equal(t, plan.StatusDraft, p.Plan.Status(), "a proposal decides nothing")
	assert.Equal(t, map[string]int{"conflict.open": 2}, rulesOf(p.Plan.Check()))

	var doc bytes.Buffer
	require.NoError(t, plan.Encode(&doc, p.Plan))
	const file = "../../examples/cases/onni.json"
	if *update {
		require.NoError(t, os.WriteFile(file, doc.Bytes(), 0o644))
	}
	was, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(was, doc.Bytes()), "go test ./plan/consolidate -update")
}

func owners(p *plan.Plan, actions []plan.ID) map[plan.ID]bool {
	all := map[plan.ID]bool{}
	for i := range p.Actions {
		if slices.Contains(actions, p.Actions[i].ID) {
			for _, o := range p.Actions[i].OwnerIDs {
				all[o] = true
			}
		}
	}
	return all
}

// Nothing is dropped: every text of the inputs stands in the proposal.
func TestNothingIsDropped(t *testing.T) {
	p := propose(t, "client", "vasu", "rehabilitation", "care")
	doc, err := plan.AppendCompact(nil, p.Plan)
	require.NoError(t, err)
	stands := map[string]int{}
	leaves(t, doc, func(_, text string) { stands[text]++ })
	people := map[string]bool{}
	for i := range p.Plan.People {
		people[p.Plan.People[i].Name.String()] = true
	}
	for i := range p.Plan.Organisations {
		people[p.Plan.Organisations[i].Name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(onnis)) {
		leaves(t, onnis[name], func(at, text string) {
			switch {
			case at == "/format", name == "client" && (at == "/id" || at == "/revision"):
			case name != "client" && (strings.Contains(at, "/owners/") || at == "/responsible" || at == "/owner/controller"):
				assert.True(t, people[text], "%s %s: somebody of the proposal", name, at)
			default:
				assert.NotZero(t, stands[text], "%s %s is dropped", name, at)
			}
		})
	}
	questions := 0
	for _, s := range p.Plan.SectorPlans {
		questions += len(s.Questions)
	}
	assert.Equal(t, 36, questions, "each answer is kept, also where the question is the same")
}

func leaves(t testing.TB, doc []byte, f func(at, text string)) {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal(doc, &v))
	var walk func(at string, v any)
	walk = func(at string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, inner := range v {
				walk(at+"/"+name, inner)
			}
		case []any:
			for i, inner := range v {
				walk(fmt.Sprint(at, "/", i), inner)
			}
		default:
			f(at, fmt.Sprint(v))
		}
	}
	walk("", v)
}

// What is found does not hang on the order of the inputs.
func TestOrderDoesNotMatter(t *testing.T) {
	want := rulesOf(propose(t, "client", "vasu", "rehabilitation", "care").Findings)
	for _, order := range [][]string{
		{"care", "rehabilitation", "vasu", "client"}, {"vasu", "client", "care", "rehabilitation"}, {"rehabilitation", "care", "client", "vasu"},
	} {
		assert.Equal(t, want, rulesOf(propose(t, order...).Findings), order)
	}
}

// named is whoever has this given name.
func named(p *plan.Plan, given string) *plan.Member {
	return &p.People[slices.IndexFunc(p.People, func(m plan.Member) bool { return m.Name.Given == given })]
}

func TestPropose(t *testing.T) {
	whole := func(change func(*plan.Plan)) consolidate.Input {
		in := input(t, onnis["client"])
		change(in.Plan)
		return in
	}
	small := func(change func(*consolidate.Sector)) consolidate.Input {
		in := input(t, onnis["care"])
		change(in.Sector)
		return in
	}
	same := func(*plan.Plan) {}
	for _, r := range []struct {
		name, why string
		in        []consolidate.Input
		want      func(t *testing.T, p *consolidate.Proposal)
	}{
		{"consents", "a consent was given for what stood in that plan: it must not open what the others say",
			[]consolidate.Input{whole(func(p *plan.Plan) {
				given := plan.Consent{ID: "consent222", Decision: plan.ConsentGiven, RecipientID: named(p, "Sari").ID, Scope: plan.ScopeWhole}
				refused := given
				refused.ID, refused.Decision = "consent333", plan.ConsentRefused
				p.Consents = []plan.Consent{given, refused}
			})},
			func(t *testing.T, p *consolidate.Proposal) {
				require.Len(t, p.Plan.Consents, 1)
				assert.Equal(t, plan.ConsentRefused, p.Plan.Consents[0].Decision)
				assert.Equal(t, []consolidate.Left{{Input: 0, Pointer: "/consents/0"}}, p.Left)
			}},
		{"course", "the proposal is a draft, however far the inputs had come",
			[]consolidate.Input{whole(func(p *plan.Plan) {
				p.Course = []plan.Step{{ID: "step222222", Status: plan.StatusAgreed}}
				p.Agreements = []plan.Agreement{{ID: "agreed2222", Position: plan.PositionAgrees}}
			})},
			func(t *testing.T, p *consolidate.Proposal) {
				assert.Equal(t, plan.StatusDraft, p.Plan.Status())
				assert.Empty(t, p.Plan.Agreements, "who agreed to that plan has not agreed to this one")
				assert.Len(t, p.Left, 2)
			}},
		{"roles", "nobody may read more than before by being named in a sector's plan",
			[]consolidate.Input{input(t, onnis["vasu"])},
			func(t *testing.T, p *consolidate.Proposal) {
				for _, m := range p.Plan.People {
					for _, role := range m.Roles {
						assert.Equal(t, plan.RoleNetworkMember, role.Kind)
					}
				}
			}},
		{"two wholes", "the same people of two whole plans are one",
			[]consolidate.Input{whole(same), whole(func(p *plan.Plan) {
				again(p)
				p.People[0].Telecoms = append(p.People[0].Telecoms, plan.Telecom{Kind: plan.TelecomEmail, Value: "k@example.fi"})
			})},
			func(t *testing.T, p *consolidate.Proposal) {
				assert.Len(t, p.Plan.People, 3)
				assert.Len(t, p.Plan.People[0].Telecoms, 2, "what the other knows besides is taken up")
				assert.Len(t, p.Plan.Goals, 4)
				assert.NoError(t, p.Plan.Check().Err())
				assert.Contains(t, p.Left, consolidate.Left{Input: 1, Pointer: "/baton/0"}, "one baton cannot be held by two plans")
			}},
		{"another language", "what a plan in another language says stays in it",
			[]consolidate.Input{whole(same), whole(func(p *plan.Plan) {
				again(p)
				p.Lang = "sv"
			})},
			func(t *testing.T, p *consolidate.Proposal) {
				var langs []plan.LangTag
				for _, g := range p.Plan.Goals {
					langs = append(langs, g.Lang)
				}
				assert.Equal(t, []plan.LangTag{"", "", "sv", "sv"}, langs)
			}},
		{"two of one name", "better twice than mixed up",
			[]consolidate.Input{whole(func(p *plan.Plan) { named(p, "Janne").Name = named(p, "Katri").Name }), small(func(s *consolidate.Sector) {
				for i := range s.People {
					if s.People[i].Name.Given == "Janne" {
						s.People[i].Name.Given = "Katri"
					}
				}
				s.Actions[0].Owners = nil
			})},
			func(t *testing.T, p *consolidate.Proposal) {
				n := 0
				for _, m := range p.Plan.People {
					if m.Kind == plan.MemberGuardian {
						n++
					}
				}
				assert.Equal(t, 3, n, "two guardians of one name and the one who may be either")
			}},
		{"another birthday", "what differs of the child is told and never mixed",
			[]consolidate.Input{whole(same), small(func(s *consolidate.Sector) { s.Child.Born = civil.MustDate(2019, 3, 14) })},
			func(t *testing.T, p *consolidate.Proposal) {
				assert.Equal(t, civil.MustDate(2020, 3, 14), p.Plan.Child.Born)
				assert.Equal(t, 1, rulesOf(p.Findings)["consolidate.child-differs"])
				assert.Contains(t, p.Left, consolidate.Left{Input: 1, Pointer: "/child/born"})
			}},
		{"one responsible worker", "named twice is no conflict",
			[]consolidate.Input{input(t, onnis["vasu"]), input(t, onnis["vasu"])},
			func(t *testing.T, p *consolidate.Proposal) {
				assert.Zero(t, rulesOf(p.Findings)["consolidate.responsible-workers"])
			}},
	} {
		t.Run(r.name, func(t *testing.T) {
			p, err := consolidate.Propose(r.in, consolidate.Options{On: civil.MustDate(2026, 3, 12), Random: rand.NewChaCha8([32]byte{5})})
			require.NoError(t, err, r.why)
			r.want(t, p)
		})
	}
}

// again gives every id of a plan but the ground's people another letter.
func again(p *plan.Plan) {
	p.ID = "aaaaaaaaaaaaaaaaaaaaaaaaaa"
	p.Identifiers = []plan.Identifier{{System: "https://sosiaali.example.fi/asiakassuunnitelma", Value: "AS-2"}}
	p.SectorPlans = nil
	doc, _ := plan.AppendCompact(nil, p)
	for _, id := range idsIn(doc) {
		doc = bytes.ReplaceAll(doc, []byte(`"`+id+`"`), []byte(`"`+id[:9]+`7"`))
	}
	q, _ := plan.Decode(doc, issue.Limits{})
	*p = *q
}

func idsIn(doc []byte) (all []string) {
	for _, part := range bytes.Split(doc, []byte(`"id":"`))[1:] {
		if end := bytes.IndexByte(part, '"'); end == 10 {
			all = append(all, string(part[:end]))
		}
	}
	return all
}

func TestRefused(t *testing.T) {
	o := consolidate.Options{On: civil.MustDate(2026, 3, 12), Random: rand.NewChaCha8([32]byte{5})}
	other := input(t, onnis["care"])
	other.Sector.Child.Subject = "lapsi-2"
	sameIDs := input(t, onnis["client"])
	sameIDs.Plan.Goals[0].Text = "x"
	inside := &plan.Plan{Format: plan.Format1, ID: "bbbbbbbbbbbbbbbbbbbbbbbbbb", Child: plan.Child{Subject: "lapsi-1"}, Meetings: []plan.Meeting{{ID: "meetingbbb", Agenda: []plan.AgendaItem{{ID: "goalaaaaaa"}}}}}
	onceOther := &plan.Plan{Format: plan.Format1, ID: "bbbbbbbbbbbbbbbbbbbbbbbbbb", Child: plan.Child{Subject: "lapsi-9", FormerSubjects: []string{"lapsi-8"}}}
	for _, r := range []struct {
		name string
		in   []consolidate.Input
		o    consolidate.Options
		want consolidate.Problem
		at   int
	}{
		{"no input", nil, o, consolidate.ProblemNoPlan, -1},
		{"an empty input", []consolidate.Input{{}}, o, consolidate.ProblemNoPlan, 0},
		{"another child", []consolidate.Input{input(t, onnis["vasu"]), other}, o, consolidate.ProblemOtherChild, 1},
		{"two versions of one plan", []consolidate.Input{input(t, onnis["client"]), sameIDs}, o, consolidate.ProblemSameID, 1},
		{"no day", []consolidate.Input{other}, consolidate.Options{Random: o.Random}, consolidate.ProblemNoDay, -1},
		{"no source of ids", []consolidate.Input{other}, consolidate.Options{On: o.On}, consolidate.ProblemNoDay, -1},
		{"both forms in one", []consolidate.Input{{Plan: ground(), Sector: small()}}, o, consolidate.ProblemNoPlan, 0},
		{"an empty input behind another", []consolidate.Input{{Plan: ground()}, {}}, o, consolidate.ProblemNoPlan, 1},
		{"an id of a part inside another", []consolidate.Input{{Plan: ground()}, {Plan: inside}}, o, consolidate.ProblemSameID, 1},
		{"another child, with another former key", []consolidate.Input{{Plan: ground()}, {Plan: onceOther}}, o, consolidate.ProblemOtherChild, 1},
	} {
		_, err := consolidate.Propose(r.in, r.o)
		var wrong *consolidate.InputError
		require.ErrorAs(t, err, &wrong, r.name)
		assert.Equal(t, r.want, wrong.Problem, r.name)
		assert.Equal(t, r.at, wrong.Input, r.name)
	}
	once := second()
	once.Child.Subject, once.Child.FormerSubjects = "lapsi-9", []string{"lapsi-8", "lapsi-1"}
	_, err := consolidate.Propose([]consolidate.Input{{Plan: ground()}, {Plan: once}}, o)
	require.NoError(t, err, "the key that the child had")
}

func TestSectorCheck(t *testing.T) {
	for _, r := range []struct {
		name string
		edit func(*consolidate.Sector)
		want string
	}{
		{"an owner who is nobody", func(s *consolidate.Sector) { s.Actions[0].Owners = []string{"Joku Muu"} }, "/actions/0/owners/0 sector.nobody"},
		{"a responsible worker who is nobody", func(s *consolidate.Sector) { s.Responsible = "Joku Muu" }, "/responsible sector.nobody"},
		{"a reversed period", func(s *consolidate.Sector) { s.Period.To = civil.MustDate(2000, 1, 1) }, "/period sector.period"},
		{"a reversed period of an action", func(s *consolidate.Sector) {
			s.Actions[0].Period = civil.Period{From: civil.MustDate(2026, 2, 1), To: civil.MustDate(2026, 1, 1)}
		}, "/actions/0/period sector.period"},
		{"an identity code as the key", func(s *consolidate.Sector) { s.Child.Subject = "140320A9990" }, "/child/subject sector.subject-identity-code"},
	} {
		in := input(t, onnis["care"])
		r.edit(in.Sector)
		var got []string
		for _, i := range in.Sector.Check() {
			got = append(got, string(i.Pointer)+" "+i.Rule)
		}
		assert.Equal(t, []string{r.want}, got, r.name)
	}
}

func FuzzDecode(f *testing.F) {
	for _, doc := range onnis {
		f.Add(doc)
	}
	f.Add([]byte(`{"format":"oneplan-sector/1.0"}`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		in, issues := consolidate.Decode(doc, issue.Limits{})
		if issues.Err() != nil {
			return
		}
		p, err := consolidate.Propose([]consolidate.Input{in}, consolidate.Options{On: civil.MustDate(2026, 3, 12), Random: rand.NewChaCha8([32]byte{5})})
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range p.Plan.Check() {
			if i.Severity == issue.SeverityError && i.Rule == "reference.missing" {
				t.Fatal(i)
			}
		}
	})
}

func FuzzCompare(f *testing.F) {
	f.Add("Äänneharjoittelua kuvakorteilla", "Onni harjoittelee äänteitä")
	f.Fuzz(func(t *testing.T, a, b string) {
		l, back := consolidate.Compare(a, b), consolidate.Compare(b, a)
		if l.Percent < 0 || l.Percent > 100 || l.Percent != back.Percent {
			t.Fatal(l.Percent, back.Percent)
		}
	})
}
