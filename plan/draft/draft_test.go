package draft_test

import (
	"crypto/rand"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/draft"
	"github.com/onechildoneplan/oneplan/plan/part"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var day = civil.MustDate(2026, 3, 16)

// begun is a draft with a mother and a nurse.
func begun() (d *draft.Draft, mother, nurse plan.ID) {
	d = draft.New("record-4711", rand.Reader)
	mother = draft.Add(d.Nobody(), plan.Member{Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationMother}})
	nurse = draft.Add(d.Nobody(), plan.Member{Kind: plan.MemberProfessional, Professional: &plan.Professional{Sector: plan.SectorHealth}})
	return d, mother, nurse
}

func TestPenSigns(t *testing.T) {
	d, mother, nurse := begun()
	child, before := d.Plan.Child.ID, civil.MustDate(2026, 3, 1)
	for _, row := range []struct {
		name, why string
		pen       draft.Pen
		said      plan.Statement
		want      plan.Statement
	}{
		{"her own", "she says it on her day", d.By(mother, day), plan.Statement{}, plan.Statement{By: mother, On: day}},
		{"for her", "the nurse writes down what she says", d.By(nurse, day).For(mother), plan.Statement{}, plan.Statement{By: mother, On: day, RecordedBy: nurse}},
		{"another's", "whoever holds the pen wrote it down", d.By(nurse, day), plan.Statement{By: child}, plan.Statement{By: child, On: day, RecordedBy: nurse}},
		{"another's, for her", "the nurse wrote both", d.By(nurse, day).For(mother), plan.Statement{By: child}, plan.Statement{By: child, On: day, RecordedBy: nurse}},
		{"said in full", "what is said stands", d.By(nurse, day), plan.Statement{By: mother, On: before, RecordedBy: child}, plan.Statement{By: mother, On: before, RecordedBy: child}},
		{"of another day", "the day stands", d.By(mother, day), plan.Statement{On: before, Visibility: assess.VisibilityConfidence}, plan.Statement{By: mother, On: before, Visibility: assess.VisibilityConfidence}},
		{"her own, written down by another", "that stands", d.By(mother, day), plan.Statement{RecordedBy: nurse}, plan.Statement{By: mother, On: day, RecordedBy: nurse}},
		{"nobody", "people and organisations", d.Nobody(), plan.Statement{}, plan.Statement{}},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := draft.Say(row.pen, plan.Need{Statement: row.said, Text: "Sleep"})
			assert.Equal(t, row.want, got.Statement, row.why)
			assert.True(t, assess.ValidID(string(got.ID)))
			inner := draft.Say(row.pen, plan.Goal{ID: "goalaaaaaa", Evaluations: []plan.Evaluation{{Statement: row.said}}})
			assert.Equal(t, plan.ID("goalaaaaaa"), inner.ID, "a given id stands")
			assert.Equal(t, row.want, inner.Evaluations[0].Statement, "what is inside is signed too")
			assert.True(t, assess.ValidID(string(inner.Evaluations[0].ID)))
		})
	}
	said := []plan.Evaluation{{State: plan.GoalReached}}
	draft.Say(d.By(mother, day), plan.Goal{Evaluations: said})
	assert.Empty(t, said[0].ID, "what was handed in is not touched")
	outcome := draft.Say(d.By(nurse, day), plan.IntakeOutcome{Kind: plan.OutcomeVoluntary})
	assert.Equal(t, nurse, outcome.By, "what has no id is signed")
	act := d.By(nurse, day).For(mother).Act()
	assert.Equal(t, plan.Act{ID: act.ID, By: mother, On: day, RecordedBy: nurse}, act)
	assert.True(t, assess.ValidID(string(act.ID)))
}

func TestAdd(t *testing.T) {
	d, mother, nurse := begun()
	says := d.By(mother, day)
	goal := draft.Add(says, plan.Goal{Text: "In bed at nine"})
	second := draft.Add(says, plan.Goal{Text: "Up at seven"})
	require.Len(t, d.Plan.Goals, 2)
	for i, id := range []plan.ID{goal, second} {
		assert.Same(t, &d.Plan.Goals[i], part.Find[plan.Goal](d.Plan, id))
	}
	reached := draft.AddTo(says, goal, plan.Evaluation{State: plan.GoalReached})
	assert.Equal(t, plan.GoalReached, part.Find[plan.Evaluation](d.Plan, reached).State)
	sibling := draft.AddTo(says, d.Plan.Child.ID, plan.Sibling{Name: plan.Name{Given: "Onni"}})
	assert.Equal(t, sibling, d.Plan.Child.Siblings[0].ID)
	for _, row := range []struct {
		name, says string
		wild       func()
	}{
		{"a part of a part", "draft: plan.Plan has no list of plan.Evaluation", func() { draft.Add(says, plan.Evaluation{}) }},
		{"into nothing", "draft: the plan has no part with that id", func() { draft.AddTo(says, "zzzzzzzzzz", plan.Evaluation{}) }},
		{"into no id", "draft: the plan has no part with that id", func() { draft.AddTo(says, "", plan.Evaluation{}) }},
		{"a list that the part does not have", "draft: plan.Member has no list of plan.Evaluation", func() { draft.AddTo(says, nurse, plan.Evaluation{}) }},
		{"no struct of the model", "draft: struct { X int } is no part of a plan", func() { draft.Say(says, struct{ X int }{}) }},
	} {
		assert.PanicsWithValue(t, row.says, row.wild, row.name)
	}
	_, issues := d.Done()
	assert.Empty(t, issues)
}

func TestEveryListCanBeAddedTo(t *testing.T) {
	for f := range reflect.TypeFor[plan.Plan]().Fields() {
		if f.Type.Kind() != reflect.Slice || f.Type.Elem() == reflect.TypeFor[plan.Identifier]() {
			continue
		}
		d, mother, _ := begun()
		n := reflect.ValueOf(d.Plan).Elem().FieldByIndex(f.Index).Len()
		add, ok := adders(d.By(mother, day))[f.Name]
		if assert.True(t, ok, "part.Part has no %v", f.Type.Elem()) {
			add()
			assert.Equal(t, n+1, reflect.ValueOf(d.Plan).Elem().FieldByIndex(f.Index).Len(), f.Name)
		}
	}
}

func adders(p draft.Pen) map[string]func() plan.ID {
	return map[string]func() plan.ID{
		"People":        func() plan.ID { return draft.Add(p, plan.Member{}) },
		"Organisations": func() plan.ID { return draft.Add(p, plan.Organisation{}) },
		"Concerns":      func() plan.ID { return draft.Add(p, plan.Concern{}) },
		"Intakes":       func() plan.ID { return draft.Add(p, plan.Intake{}) },
		"Tracks":        func() plan.ID { return draft.Add(p, plan.TrackPeriod{}) },
		"Requests":      func() plan.ID { return draft.Add(p, plan.Request{}) },
		"Consultations": func() plan.ID { return draft.Add(p, plan.Consultation{}) },
		"Meetings":      func() plan.ID { return draft.Add(p, plan.Meeting{}) },
		"Assessments":   func() plan.ID { return draft.Add(p, assess.Assessment{}) },
		"Needs":         func() plan.ID { return draft.Add(p, plan.Need{}) },
		"Goals":         func() plan.ID { return draft.Add(p, plan.Goal{}) },
		"Actions":       func() plan.ID { return draft.Add(p, plan.Action{}) },
		"Baton":         func() plan.ID { return draft.Add(p, plan.Holding{}) },
		"BatonOffers":   func() plan.ID { return draft.Add(p, plan.Offer{}) },
		"FollowUp":      func() plan.ID { return draft.Add(p, plan.Reach{}) },
		"Contacts":      func() plan.ID { return draft.Add(p, plan.Contact{}) },
		"Agreements":    func() plan.ID { return draft.Add(p, plan.Agreement{}) },
		"Disagreements": func() plan.ID { return draft.Add(p, plan.Disagreement{}) },
		"Conflicts":     func() plan.ID { return draft.Add(p, plan.Conflict{}) },
		"Consents":      func() plan.ID { return draft.Add(p, plan.Consent{}) },
		"Prohibitions":  func() plan.ID { return draft.Add(p, plan.Prohibition{}) },
		"LegalGrounds":  func() plan.ID { return draft.Add(p, plan.LegalGround{}) },
		"Copies":        func() plan.ID { return draft.Add(p, plan.Copy{}) },
		"SectorPlans":   func() plan.ID { return draft.Add(p, plan.SectorPlan{}) },
		"Decisions":     func() plan.ID { return draft.Add(p, plan.Decision{}) },
		"Attachments":   func() plan.ID { return draft.Add(p, plan.Attachment{}) },
		"Course":        func() plan.ID { return draft.Add(p, plan.Step{}) },
	}
}

// A step that is refused leaves the plan as it was and is told at the end, before what
// the check finds.
func TestDoneTellsAll(t *testing.T) {
	d, _, nurse := begun()
	d.Keep(d.Plan.Take(plan.TransitionClose, d.By(nurse, day).Act()))
	draft.Add(d.By(nurse, day), plan.Need{Kind: 99})
	p, issues := d.Done()
	assert.Same(t, d.Plan, p)
	assert.Equal(t, plan.StatusDraft, p.Status())
	var rules []string
	for _, i := range issues {
		rules = append(rules, i.Rule)
	}
	assert.Equal(t, []string{"course.reason", "form.enum", "form.required"}, rules)
	again, _ := d.Done()
	assert.Same(t, p, again)

	act := d.By(nurse, day).Act()
	act.Text = "Moved away."
	d.Keep(d.Plan.Take(plan.TransitionClose, act))
	assert.Equal(t, plan.StatusClosed, d.Plan.Status())
}

type dry struct{}

func (dry) Read([]byte) (int, error) { return 0, errors.New("dry") }

func TestSourceThatFails(t *testing.T) {
	d := draft.New("record-4711", dry{})
	draft.Add(d.Nobody(), plan.Organisation{Name: "Clinic"})
	_, issues := d.Done()
	var at []issue.Pointer
	for _, i := range issues {
		at = append(at, i.Pointer)
	}
	assert.Equal(t, []issue.Pointer{"/id", "/organisations/0/id"}, at)
}

func ExampleOn() {
	p := &plan.Plan{Goals: []plan.Goal{{ID: "goalaaaaaa", Text: "In bed at nine"}}}
	d := draft.On(p, rand.Reader)
	draft.AddTo(d.By("motheraaaa", civil.MustDate(2026, 6, 1)), "goalaaaaaa", plan.Evaluation{State: plan.GoalReached})
	fmt.Println(len(p.Goals[0].Evaluations), len(d.Plan.Goals[0].Evaluations))
	// Output: 0 1
}
