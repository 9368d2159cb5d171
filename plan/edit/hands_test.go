package edit_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const fresh = plan.ID("zzzzzzzzzz")

func ids() *plan.IDs { return plan.NewIDs(source{rand.New(rand.NewPCG(1, 2))}) }

func aino() []byte {
	data, err := os.ReadFile("../../examples/cases/aino.json")
	if err != nil {
		panic(err)
	}
	return data
}

// plain is a plan with a guardian, a teacher and a need that the guardian may not see.
func plain(t *testing.T) *plan.Plan {
	p, issues := plan.Decode(aino(), issue.Limits{})
	require.NotNil(t, p, issues)
	return p
}

func aMember(t *testing.T, p *plan.Plan, kind plan.MemberKind) plan.ID {
	i := slices.IndexFunc(p.People, func(m plan.Member) bool { return m.Kind == kind })
	require.GreaterOrEqual(t, i, 0)
	return p.People[i].ID
}

var day = civil.MustDate(2026, 2, 1)

func TestWhatIsRefused(t *testing.T) {
	p := plain(t)
	mother := aMember(t, p, plan.MemberGuardian)
	teacher := aMember(t, p, plan.MemberProfessional)
	said := plan.Statement{By: mother, On: day}
	hidden := p.Clone()
	hidden.Needs = append(hidden.Needs, plan.Need{ID: "hiddenaaaa", Statement: plan.Statement{By: teacher, On: day, Visibility: assess.VisibilityConfidence}, Text: "kept"})
	for _, row := range []struct {
		name, why string
		change    func(*plan.Plan, *edit.Editor)
		at, rule  string
	}{
		{"somebody else's words", "nobody edits another's sentence", func(p *plan.Plan, _ *edit.Editor) {
			for i := range p.Assessments[0].Views {
				if v := &p.Assessments[0].Views[i]; v.Voice == assess.VoiceChild {
					v.Findings[0].Text = "put into her mouth"
				}
			}
		}, "", "edit.not-yours"},
		{"the title", "the holder's", func(p *plan.Plan, _ *edit.Editor) { p.Title = "x" }, "/title", "edit.not-yours"},
		{"a part gone", "nothing is taken out", func(p *plan.Plan, _ *edit.Editor) { p.Needs = slices.Delete(p.Needs, 0, 1) }, "/needs", "edit.removed"},
		{"another order", "the holder's", func(p *plan.Plan, _ *edit.Editor) { slices.Reverse(p.Actions) }, "/actions", "edit.order"},
		{"in the teacher's name", "one writes in one's own", func(p *plan.Plan, _ *edit.Editor) {
			p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: teacher, On: day}, Text: "x"})
		}, "/needs/%/by", "edit.author"},
		{"tomorrow", "a view does not show what is said later", func(p *plan.Plan, _ *edit.Editor) {
			p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: mother, On: day.AddDays(1)}, Text: "x"})
		}, "/needs/%/on", "edit.day"},
		{"a reference to what is hidden", "it is answered as one to nothing", func(p *plan.Plan, _ *edit.Editor) {
			p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: said, Text: "x", NeedIDs: []plan.ID{"hiddenaaaa"}})
		}, "/goals/@/needIds/0", "edit.reference"},
		{"a reference to nothing", "the same answer", func(p *plan.Plan, _ *edit.Editor) {
			p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: said, Text: "x", NeedIDs: []plan.ID{"nothingaaa"}})
		}, "/goals/@/needIds/0", "edit.reference"},
		{"an old part in a new one", "a part stands in one place", func(p *plan.Plan, _ *edit.Editor) {
			p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: said, Text: "x", Evaluations: []plan.Evaluation{{ID: p.Needs[0].ID, Statement: said, State: plan.GoalReached}}})
		}, "/goals/@/evaluations/0", "edit.moved"},
		{"the baton", "it passes by acts", func(p *plan.Plan, _ *edit.Editor) { p.Baton[0].PersonID = mother }, "/baton/0/personId", "edit.not-yours"},
		{"a step", "the course goes by acts", func(p *plan.Plan, _ *edit.Editor) {
			p.Course = append(p.Course, plan.Step{ID: fresh, Statement: said, Status: plan.StatusClosed})
		}, "/course/*", "edit.not-yours"},
		{"no ids", "new parts need a source", func(p *plan.Plan, e *edit.Editor) {
			e.IDs = nil
			p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: said, Text: "x"})
		}, "", "edit.ids"},
		{"a person as writer", "a father does not write for the mother", func(p *plan.Plan, e *edit.Editor) { e.By = p.ChildID() }, "", "edit.reader"},
		{"another day", "the keeper gives the day", func(_ *plan.Plan, e *edit.Editor) { e.On = day.AddDays(1) }, "", "edit.other-view"},
	} {
		t.Run(row.name, func(t *testing.T) {
			v, err := edit.Open(hidden, view.Guardian(mother), day)
			require.NoError(t, err)
			e := edit.Editor{Reader: view.Guardian(mother), On: day, IDs: ids()}
			row.change((*plan.Plan)(v.Plan), &e)
			got, issues := edit.Apply(hidden, v, e)
			require.Nil(t, got, row.why)
			require.Len(t, issues, 1)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
			if len(row.at) > 0 && !slices.ContainsFunc([]byte(row.at), func(b byte) bool { return b == '%' || b == '@' || b == '*' }) {
				assert.Equal(t, row.at, string(issues[0].Pointer), row.why)
			}
			for _, r := range edit.Rules() {
				assert.NotEmpty(t, r.Words.In(code.FI), r.ID)
			}
		})
	}
}

// A part that is taken from where it stands into a new one is told in both places.
func TestAPartThatIsMoved(t *testing.T) {
	p := plain(t)
	mother := view.Guardian(aMember(t, p, plan.MemberGuardian))
	v, err := edit.Open(p, mother, day)
	require.NoError(t, err)
	moved := v.Plan.Goals[0].Evaluations
	v.Plan.Goals = append(v.Plan.Goals, plan.Goal{ID: fresh, Statement: plan.Statement{By: mother.PersonID(), On: day}, Text: "x", Evaluations: moved})
	v.Plan.Goals[0].Evaluations = nil
	_, issues := edit.Apply(p, v, edit.Editor{Reader: mother, On: day, IDs: ids()})
	told := map[issue.Pointer]string{}
	for _, i := range issues {
		told[i.Pointer] = i.Rule
	}
	assert.Equal(t, "edit.removed", told["/goals/0/evaluations"])
	assert.Equal(t, "edit.moved", told[issue.Pointer("/goals").Item(len(v.Plan.Goals)-1)+"/evaluations/0"])
}

// The child's number and address are the guardians' to change, and of no other who sees
// the whole plan.
func TestTheChildsOwnData(t *testing.T) {
	p := plain(t)
	mother := aMember(t, p, plan.MemberGuardian)
	said := plan.Statement{By: mother, On: day}
	for n, m := range []plan.Member{{ID: "nearaaaaaa", Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}}, {ID: "workaaaaaa", Kind: plan.MemberProfessional}} {
		p.People = append(p.People, m)
		p.Consents = append(p.Consents, plan.Consent{ID: plan.ID("consentaa" + string(rune('a'+n))), Statement: said, Decision: plan.ConsentGiven, RecipientID: m.ID, Scope: plan.ScopeWhole})
	}
	for _, row := range []struct {
		name, why string
		reader    view.Reader
		rule      string
	}{
		{"a guardian", "the child's and the guardians'", view.Guardian(mother), ""},
		{"somebody near", "to read the whole is not to write it", view.Member("nearaaaaaa"), "edit.not-yours"},
		{"a worker", "nor is it a worker's", view.Member("workaaaaaa"), "edit.not-yours"},
	} {
		t.Run(row.name, func(t *testing.T) {
			v, err := edit.Open(p, row.reader, day)
			require.NoError(t, err)
			v.Plan.Child.Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: "040 123 4567"}}
			_, issues := edit.Apply(p, v, edit.Editor{Reader: row.reader, On: day, IDs: ids()})
			if row.rule == "" {
				require.Empty(t, issues, row.why)
				return
			}
			require.Len(t, issues, 1)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
		})
	}
}

// The id of something hidden, used for something new, is answered as any other id.
func TestHiddenIDTellsNothing(t *testing.T) {
	p := plain(t)
	mother, teacher := aMember(t, p, plan.MemberGuardian), aMember(t, p, plan.MemberProfessional)
	secret := p.Clone()
	secret.Needs = append(secret.Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: teacher, On: day, Visibility: assess.VisibilityConfidence}, Text: "kept"})
	for name, whole := range map[string]*plan.Plan{"there is none": p, "there is one": secret} {
		v, err := edit.Open(whole, view.Guardian(mother), day)
		require.NoError(t, err)
		ep := (*plan.Plan)(v.Plan)
		n := len(ep.Needs)
		ep.Needs = append(ep.Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: mother, On: day}, Text: "mine"})
		got, issues := edit.Apply(whole, v, edit.Editor{Reader: view.Guardian(mother), On: day, IDs: ids()})
		require.NotNil(t, got, "%s: %v", name, issues)
		after, err := view.Of(got.Plan, view.Guardian(mother), day)
		require.NoError(t, err)
		assert.Equal(t, "mine", after.Plan.Needs[n].Text, name)
		assert.Equal(t, plan.ID("q2wqlxeyp6"), got.Drawn[0].ID, "%s: drawn alike", name)
	}
}

// A professional beside the reader adds what the reader says, named as recorder.
func TestRecordedFor(t *testing.T) {
	p := plain(t)
	teacher := aMember(t, p, plan.MemberProfessional)
	v, err := edit.Open(p, view.Child(), day)
	require.NoError(t, err)
	ep := (*plan.Plan)(v.Plan)
	ep.Needs = append(ep.Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: p.ChildID(), On: day, RecordedBy: teacher}, Text: "hers"})
	e := edit.Editor{Reader: view.Child(), On: day, By: teacher, IDs: ids()}
	got, issues := edit.Apply(p, v, e)
	require.NotNil(t, got, issues)
	ep.Needs[len(ep.Needs)-1].RecordedBy = ""
	got, issues = edit.Apply(p, v, e)
	require.Nil(t, got)
	assert.Equal(t, "edit.author", issues[0].Rule)
}

// A plan that went on since is never overwritten.
func TestOlderView(t *testing.T) {
	p := plain(t)
	v, err := edit.Open(p, view.Child(), day)
	require.NoError(t, err)
	newer := p.Clone()
	newer.Title = "since"
	_, issues := edit.Apply(newer, v, edit.Editor{Reader: view.Child(), On: day, IDs: ids()})
	assert.Equal(t, "edit.stale", issues[0].Rule)
}

// Somebody of the network who only leads sees codes and days under invented ids, and
// writes nothing.
func TestLeaderWritesNothing(t *testing.T) {
	p := plain(t)
	leader := plan.Member{ID: "leaderaaaa", Kind: plan.MemberProfessional, Name: plan.Name{Given: "L", Family: "L"},
		Professional: &plan.Professional{OrganisationID: p.Organisations[0].ID}, Roles: []plan.Role{{ID: "leaderrole", Kind: plan.RoleLeader}}}
	p.People = append(p.People, leader)
	v, err := edit.Open(p, view.Member(leader.ID), day)
	require.NoError(t, err)
	require.Equal(t, []view.Basis{view.BasisStatistics}, v.Bases)
	assert.Empty(t, v.Mark)
	v.Plan.ID = p.ID
	got, issues := edit.Apply(p, v, edit.Editor{Reader: v.Reader, On: day, IDs: ids()})
	require.Nil(t, got)
	assert.Equal(t, "edit.reader", issues[0].Rule)
}

// An edit made in Go can leave the form; what it wrote is told where it stands.
func TestForm(t *testing.T) {
	p := plain(t)
	for _, row := range []struct {
		name, why string
		change    func(*plan.Plan)
		at, rule  string
	}{
		{"a text emptied", "a need says something", func(p *plan.Plan) {
			p.Needs = append(p.Needs, plan.Need{Statement: plan.Statement{By: p.ChildID(), On: day}})
		}, "/needs/@/text", "form.required"},
		{"a code of no set", "it cannot be written", func(p *plan.Plan) {
			p.Agreements = append(p.Agreements, plan.Agreement{Statement: plan.Statement{By: p.ChildID(), On: day}, Position: 99})
		}, "/agreements/@/position", "form.enum"},
		{"a text too long", "the form has limits", func(p *plan.Plan) {
			p.Needs = append(p.Needs, plan.Need{Statement: plan.Statement{By: p.ChildID(), On: day}, Text: strings.Repeat("x", 100_000)})
		}, "/needs/@/text", "form.too-long"},
	} {
		t.Run(row.name, func(t *testing.T) {
			v, err := edit.Open(p, view.Child(), day)
			require.NoError(t, err)
			row.change((*plan.Plan)(v.Plan))
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Child(), On: day, IDs: ids()})
			require.Nil(t, got, row.why)
			require.NotEmpty(t, issues)
			last := strconv.Itoa(max(len(v.Plan.Needs)-1, 0))
			if strings.HasPrefix(row.at, "/agreements") {
				last = strconv.Itoa(len(v.Plan.Agreements) - 1)
			}
			assert.Equal(t, row.rule, issues[0].Rule)
			assert.Equal(t, strings.ReplaceAll(row.at, "@", last), string(issues[0].Pointer))
		})
	}
}

// The figures stand in docs/performance.md.
func BenchmarkApply(b *testing.B) {
	p, _ := plan.Decode(aino(), issue.Limits{})
	r := view.Child()
	v, _ := edit.Open(p, r, day)
	(*plan.Plan)(v.Plan).Needs = append((*plan.Plan)(v.Plan).Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: p.ChildID(), On: day}, Text: "mine"})
	b.ReportAllocs()
	for b.Loop() {
		if got, issues := edit.Apply(p, v, edit.Editor{Reader: r, On: day, IDs: ids()}); got == nil {
			b.Fatal(issues)
		}
	}
}
