package validation_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/validation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func small() *plan.Plan {
	return &plan.Plan{Format: plan.Format1, ID: "mfzwizltmfzwizltmfzwizltme", Child: plan.Child{ID: "aaaaaaaaaa", Subject: "key-1"}}
}

func at(rule string, p issue.Pointer, i issue.Issue) issue.Issue {
	r, ok := append(issue.ReaderRules(), plan.Rules()...).Find(rule)
	if !ok {
		panic(rule)
	}
	is := r.At(p)
	is.Limit, is.Of = i.Limit, i.Of
	return is
}

func TestCheckFindsNothingInWholePlans(t *testing.T) {
	assert.Empty(t, validation.Check(small()))
	for n := range 20 {
		p := sample.Plan(7, n)
		assert.Empty(t, validation.Check(p), "sample %d", n)
	}
}

func TestCheckReports(t *testing.T) {
	type is = issue.Issue
	tests := []struct {
		name   string
		change func(p *plan.Plan)
		want   issue.List
	}{
		{"nothing given", func(p *plan.Plan) { *p = plan.Plan{} }, issue.List{
			at("form.required", "/child", is{Of: "child"}), at("form.required", "/format", is{Of: "format"}), at("form.required", "/id", is{Of: "id"})}},
		{"wrong format", func(p *plan.Plan) { p.Format = "oneplan/0.9" }, issue.List{at("form.pattern", "/format", is{Of: "oneplan/1.0"})}},
		{"wrong id", func(p *plan.Plan) { p.ID = "x" }, issue.List{at("form.pattern", "/id", is{Of: "planid"})}},
		{"missing in an item", func(p *plan.Plan) { p.Needs = []plan.Need{{ID: "bbbbbbbbbb"}} }, issue.List{at("form.required", "/needs/0/text", is{Of: "text"})}},
		{"in an embedded struct", func(p *plan.Plan) {
			p.Needs = []plan.Need{{ID: "bbbbbbbbbb", Text: "x", Statement: plan.Statement{Lang: "Suomi"}}}
		}, issue.List{at("form.pattern", "/needs/0/lang", is{Of: "langtag"})}},
		{"in a list of texts", func(p *plan.Plan) { p.Child.FormerSubjects = []string{"a", "", "b c"} }, issue.List{
			at("form.required", "/child/formerSubjects/1", is{Of: "formerSubjects"}), at("form.pattern", "/child/formerSubjects/2", is{Of: "subject"})}},
		{"too long", func(p *plan.Plan) { p.Title = plan.Title(bytes.Repeat([]byte("ä"), 201)) }, issue.List{at("form.too-long", "/title", is{Limit: 200})}},
		{"too large", func(p *plan.Plan) { p.Revision = 1_000_001 }, issue.List{at("form.too-large", "/revision", is{Limit: 1_000_000})}},
		{"too many", func(p *plan.Plan) { p.Child.FormerSubjects = make([]string, 51) }, issue.List{at("form.too-many", "/child/formerSubjects", is{Limit: 50})}},
		{"none where one must be", func(p *plan.Plan) { p.Prohibitions = []plan.Prohibition{{ID: "bbbbbbbbbb", Ground: plan.GroundMinor}} }, issue.List{
			at("form.too-few", "/prohibitions/0/againstIds", is{Limit: 1})}},
		{"stray code", func(p *plan.Plan) {
			p.Needs = []plan.Need{{ID: "bbbbbbbbbb", Text: "x", Kind: 99, Statement: plan.Statement{Visibility: 77}}}
		}, issue.List{at("form.enum", "/needs/0/kind", is{Of: "need-kind"}), at("form.enum", "/needs/0/visibility", is{Of: "visibility"})}},
		{"stray code in a list", func(p *plan.Plan) {
			p.Child.Service = &plan.Service{Accessibility: []plan.Accessibility{plan.AccessibilityCalm, 88}}
		}, issue.List{at("form.enum", "/child/service/accessibility/1", is{Of: "accessibility"})}},
		{"no UTF-8", func(p *plan.Plan) { p.Title = "\xff" }, issue.List{at("json.utf8", "/title", is{})}},
		{"rules between parts", func(p *plan.Plan) {
			p.Needs = []plan.Need{{ID: "aaaaaaaaaa", Text: "x"}}
			p.SectorPlans = []plan.SectorPlan{{ID: "bbbbbbbbbb", Kind: plan.SectorPlanVasu, OrganisationID: "cccccccccc",
				Period: civil.Period{From: civil.MustDate(2026, 2, 1), To: civil.MustDate(2026, 1, 1)}}}
		}, issue.List{at("id.twice", "/needs/0/id", is{}), at("reference.missing", "/sectorPlans/0/organisationId", is{}), at("period.reversed", "/sectorPlans/0/period", is{})}},
		{"nothing follows from a broken form", func(p *plan.Plan) {
			p.Needs = []plan.Need{{ID: "bbbbbbbbbb", Text: "x", BasisIDs: []plan.ID{"Nowhere"}}}
		}, issue.List{at("form.pattern", "/needs/0/basisIds/0", is{Of: "localid"})}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := small()
			test.change(p)
			want := test.want
			want.Sort()
			assert.Equal(t, want, validation.Check(p))
			assert.Equal(t, want, p.Check(), "without a validator the same is found")
		})
	}
}

// What Check says of a plan in Go, Decode says of the same plan as a document.
// Only a text that is empty where it must be given reads as too short, not as
// missing.
func TestCheckSaysWhatDecodeSays(t *testing.T) {
	n := 0
	for number := range 30 {
		p := sample.Plan(3, number)
		for i := range p.People {
			p.People[i].ID = p.People[0].ID
		}
		for i := range p.Needs {
			p.Needs[i].Text = string(bytes.Repeat([]byte("x"), 8001))
			p.Needs[i].ID = "NOT"
		}
		for i := range p.Goals {
			p.Goals[i].NeedIDs = append(p.Goals[i].NeedIDs, "zzzzzzzzzz")
			p.Goals[i].Text = ""
		}
		doc, err := plan.AppendCompact(nil, p)
		require.NoError(t, err)
		_, want := plan.Decode(doc, issue.Limits{})
		n += len(want)
		assert.Equal(t, places(want), places(validation.Check(p)))
		assert.Equal(t, validation.Check(p), p.Check())
	}
	assert.Greater(t, n, 100)
}

func places(list issue.List) []string {
	var out []string
	for _, i := range list {
		if i.Rule == "form.too-short" || i.Rule == "form.required" {
			i.Rule, i.Of, i.Limit = "empty", "", 0
		}
		out = append(out, fmt.Sprint(i.Pointer, " ", i.Rule, " ", i.Of, " ", i.Limit))
	}
	return out
}

// A plan without issues can be written and read back.
func TestCheckedPlansCanBeWritten(t *testing.T) {
	for n := range 20 {
		p := sample.Plan(11, n)
		require.Empty(t, validation.Check(p))
		var b bytes.Buffer
		require.NoError(t, plan.Encode(&b, p))
		again, issues := plan.Decode(b.Bytes(), issue.Limits{})
		require.Empty(t, issues)
		assert.Equal(t, p, again)
	}
}

func TestCheckAssessment(t *testing.T) {
	d := &assess.Document{Format: assess.Format1, Child: assess.Subject{Subject: "key-1"}, Assessment: assess.Assessment{ID: "aaaaaaaaaa"}}
	assert.Empty(t, validation.CheckAssessment(d))
	d.Format, d.Assessment.Kind = "", 99
	rule := func(id string, p issue.Pointer, of string) issue.Issue { return at(id, p, issue.Issue{Of: of}) }
	assert.Equal(t, issue.List{rule("form.enum", "/assessment/kind", "assessment-kind"), rule("form.required", "/format", "format")}, validation.CheckAssessment(d))
	assert.Equal(t, validation.CheckAssessment(d), d.Check())
	d.Child.Subject = "131052-308t"
	issues := validation.CheckAssessment(d)
	require.Len(t, issues, 3)
	assert.Equal(t, issue.Pointer("/child/subject"), issues[1].Pointer, "what checks find stands at its place")
}

// A vendor's record has our plan in it, and tags of validator's own and of the
// vendor's beside ours.
type Record struct {
	Owner string      `json:"owner" validate:"required,email"`
	Room  string      `json:"room" validate:"omitempty,oneof=a b"`
	Code  string      `json:"code" validate:"omitempty,len=3,vendors"`
	Tags  []string    `json:"tags" validate:"omitempty,lt=3,dive,gt=1"`
	Size  int         `json:"size" validate:"omitempty,gte=5,lte=9"`
	Plan  plan.Plan   `json:"plan" validate:"required"`
	Older []plan.Plan `json:"older" validate:"omitempty,dive"`
	Note  string      `json:"-" validate:"omitempty,max=2"`
}

func vendors(t *testing.T) *validator.Validate {
	t.Helper()
	v := validator.New()
	require.NoError(t, v.RegisterValidation("vendors", func(f validator.FieldLevel) bool { return f.Field().String() != "bad" }))
	require.NoError(t, validation.Register(v))
	return v
}

func TestRegisterOnAVendorsValidator(t *testing.T) {
	v := vendors(t)
	r := Record{Owner: "a@b.fi", Room: "a", Code: "abc", Tags: []string{"xx"}, Size: 5, Plan: *small(), Older: []plan.Plan{*small()}}
	require.Empty(t, validation.Issues(v.Struct(r)))
	r.Owner, r.Room, r.Code, r.Tags, r.Size = "nobody", "c", "bad", []string{"xx", "y", "zz"}, 10
	r.Plan.Child.Subject = "Matti Meikäläinen"
	r.Older[0].Needs = []plan.Need{{ID: "bbbbbbbbbb", Kind: 99}}
	type is = issue.Issue
	assert.Equal(t, issue.List{
		at("form.pattern", "/code", is{Of: "vendors"}),
		at("form.enum", "/older/0/needs/0/kind", is{Of: "need-kind"}),
		at("form.required", "/older/0/needs/0/text", is{Of: "text"}),
		at("form.pattern", "/owner", is{Of: "email"}),
		at("form.pattern", "/plan/child/subject", is{Of: "subject"}),
		at("form.enum", "/room", is{Of: "a b"}),
		at("form.too-large", "/size", is{Limit: 9}),
		at("form.too-many", "/tags", is{Limit: 2}),
	}, validation.Issues(v.Struct(r)))
	r.Tags, r.Size, r.Code = []string{"xx", "y"}, 1, "abcd"
	issues := validation.Issues(v.Struct(&r))
	assert.Contains(t, issues, at("form.too-short", "/tags/1", is{Limit: 2}))
	assert.Contains(t, issues, at("form.too-small", "/size", is{Limit: 5}))
	assert.Contains(t, issues, at("form.too-long", "/code", is{Limit: 3}))
}

// folder is a vendor's own struct that holds itself.
type folder struct {
	Name   string     `json:"name"`
	Labels []string   `json:"labels"`
	Mood   mood       `json:"mood"`
	Moods  []mood     `json:"moods"`
	At     civil.Date `json:"at"`
	Inside []*folder  `json:"inside" validate:"omitempty,dive"`
	Secret string     `json:"-" validate:"omitempty,max=2"`
}

// mood is a number that is written as text, 3 as none.
type mood int

func (m mood) MarshalText() ([]byte, error) {
	if m == 3 {
		return nil, &issue.FormatError{Known: "mood/1.0"}
	}
	return []byte("glad"), nil
}

// What no tag speaks of is seen in the structs of a vendor that are named to Register, each item at its place.
func TestTextsOfAVendorsOwnStruct(t *testing.T) {
	v := validator.New()
	require.NoError(t, validation.Register(v, folder{}))
	type is = issue.Issue
	f := folder{Name: "a", Labels: []string{"a", "b"}, Mood: 1, Moods: []mood{2, 0}, At: civil.MustDate(2026, 1, 1), Inside: []*folder{{Name: "ä"}}}
	require.Empty(t, validation.Issues(v.Struct(f)))
	f.Name, f.Labels, f.Mood, f.Moods, f.Secret = "a\xff", []string{"a", "\xff", ""}, 3, []mood{1, 2, 3}, "abc"
	f.Inside = append(f.Inside, &folder{Labels: []string{"\xff"}})
	assert.Equal(t, issue.List{
		at("form.too-long", "", is{Limit: 2}),
		at("json.utf8", "/inside/1/labels/0", is{}),
		at("json.utf8", "/labels/1", is{}),
		at("form.pattern", "/mood", is{Of: "mood/1.0"}),
		at("form.pattern", "/moods/2", is{Of: "mood/1.0"}),
		at("json.utf8", "/name", is{}),
	}, validation.Issues(v.Struct(f)), "a member that has no name on the wire has the place of the whole")
}

// A generic type has dots and brackets in its name; they are not of the path.
type Wrapped[T any] struct {
	In []T `json:"in" validate:"omitempty,dive"`
}

func TestPointersOfAGenericType(t *testing.T) {
	w := Wrapped[plan.Plan]{In: []plan.Plan{*small(), *small()}}
	w.In[1].ID = "x"
	assert.Equal(t, issue.List{at("form.pattern", "/in/1/id", issue.Issue{Of: "planid"})}, validation.Issues(vendors(t).Struct(w)))
}

func TestIssuesOfNoStruct(t *testing.T) {
	assert.Nil(t, validation.Issues(nil))
	assert.Panics(t, func() { validation.Issues(vendors(t).Struct("text")) }, "a mistake of the programmer")
}

// No value of the plan is in an issue, whatever its text.
func TestIssuesHoldNoContent(t *testing.T) {
	const mark = "Zmärkz"
	p := small()
	p.ID, p.Title, p.Lang, p.Child.Subject = mark, plan.Title(mark+string(bytes.Repeat([]byte("x"), 300))), mark, mark
	p.Needs = []plan.Need{{ID: mark, Text: mark + "\xff", BasisIDs: []plan.ID{mark}}}
	p.FollowUp = []plan.Reach{{ID: mark, From: mark, Telecom: &plan.Telecom{Value: mark}}}
	p.Format = mark
	issues := validation.Check(p)
	assert.Greater(t, len(issues), 8)
	assert.Equal(t, issues, p.Check())
	assert.NotContains(t, fmt.Sprintf("%+v %v", issues, issues.Err()), "märk")
}

func BenchmarkCheck(b *testing.B) {
	p := sample.Plan(1, 1)
	b.ReportAllocs()
	for b.Loop() {
		validation.Check(p)
	}
}

func ExampleCheck() {
	p := &plan.Plan{Format: plan.Format1, ID: "mfzwizltmfzwizltmfzwizltme", Child: plan.Child{Subject: "Matti"}}
	p.Goals = []plan.Goal{{ID: "aaaaaaaaaa", NeedIDs: []plan.ID{"bbbbbbbbbb"}}}
	for _, i := range validation.Check(p) {
		fmt.Println(i.Pointer, i.Rule)
	}
	// Output:
	// /goals/0/needIds/0 reference.missing
	// /goals/0/text form.required
}

func ExampleRegister() {
	type visit struct {
		Room string    `json:"room" validate:"required,max=20"`
		Plan plan.Plan `json:"plan" validate:"required"`
	}
	v := validator.New() // the one that the vendor has
	if err := validation.Register(v); err != nil {
		panic(err)
	}
	for _, i := range validation.Issues(v.Struct(visit{Plan: plan.Plan{Format: plan.Format1}})) {
		fmt.Println(i.Pointer, i.Rule)
	}
	// Output:
	// /plan/child form.required
	// /plan/id form.required
	// /room form.required
}
