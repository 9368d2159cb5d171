package assess_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ruleIDs(l issue.List) []string {
	var ids []string
	for _, i := range l {
		ids = append(ids, i.Rule+" "+string(i.Pointer))
	}
	return ids
}

func TestAsOf(t *testing.T) {
	a := eeli().Assessment
	for _, row := range []struct {
		name, on                     string
		views, checks                int
		started, completed, baseline bool
	}{
		{"before the start", "2026-03-15", 0, 0, false, false, false},
		{"started", "2026-03-16", 0, 0, true, false, false},
		{"first views", "2026-03-20", 5, 0, true, false, true},
		{"completed", "2026-05-28", 5, 7, true, true, true},
		{"never finished", "2026-08-25", 8, 7, true, true, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			then := a.AsOf(day(row.on))
			assert.Len(t, then.Views, row.views)
			assert.Len(t, then.Checklist, row.checks)
			assert.Equal(t, []bool{row.started, row.completed, row.baseline}, []bool{!then.Started.IsZero(), !then.Completed.IsZero(), !then.Baseline.IsZero()})
		})
	}
	assert.Len(t, a.AsOf(civil.Date{}).Views, 8, "the zero day gives everything")
}

// Views may arrive in any order, as from copies edited apart: as of any day the
// assessment is the same.
func TestAnyOrderOfAppendingGivesTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		whole := randomAssessment(r, true)
		empty := whole
		empty.Views = nil
		want := add(t, empty, whole.Views)
		views := append([]assess.View(nil), whole.Views...)
		r.Shuffle(len(views), func(i, j int) { views[i], views[j] = views[j], views[i] })
		got := add(t, empty, append(views, views[0]))
		for on := day("2026-02-28"); on.Before(day("2026-03-06")); on = on.AddDays(1) {
			require.Equal(t, want.AsOf(on), got.AsOf(on))
			require.Equal(t, assess.Read(on, want), assess.Read(on, got))
		}
		require.Equal(t, whole.AsOf(civil.Date{}).Views, got.Views, "and nothing was lost")
	}
}

// An order of the people's own choice is kept, and no order shows as of a day.
func TestOrderOfAppending(t *testing.T) {
	at := func(id assess.ID, on string) assess.View {
		v := view(assess.VoiceGuardian, motherID, on, with(said(assess.ItemServices, assess.FindingNeed, "x"), "s"+id[1:], ""))
		v.ID = id
		return v
	}
	ids := func(a assess.Assessment) (all []assess.ID) {
		for _, v := range a.Views {
			all = append(all, v.ID)
		}
		for _, c := range a.Checklist {
			all = append(all, c.ID)
		}
		return all
	}
	first, second, third := at("vaaaaaaa22", "2026-03-01"), at("vbbbbbbb22", "2026-03-02"), at("vccccccc22", "2026-03-03")
	sorted, issues := assess.Assessment{Views: []assess.View{first, third}}.Append(second)
	require.Empty(t, issues)
	assert.Equal(t, []assess.ID{first.ID, second.ID, third.ID}, ids(sorted))
	chosen, issues := assess.Assessment{Views: []assess.View{third, first}}.Append(second)
	require.Empty(t, issues)
	assert.Equal(t, []assess.ID{third.ID, first.ID, second.ID}, ids(chosen))
	check := func(id assess.ID, on string) assess.Check {
		return assess.Check{ID: id, Requirement: assess.RequirementRights, Text: "x", Statement: assess.Statement{On: day(on)}}
	}
	chosen.Checklist = []assess.Check{check("checkccc22", "2026-03-02"), check("checkbbb22", "2026-03-02"), check("checkaaa22", "2026-03-03"), check("checkddd22", "2026-03-01")}
	assert.Equal(t, []assess.ID{first.ID, second.ID, "checkddd22", "checkbbb22", "checkccc22"}, ids(chosen.AsOf(day("2026-03-02"))))
}

func add(t *testing.T, a assess.Assessment, views []assess.View) assess.Assessment {
	for _, v := range views {
		before := len(a.Views)
		next, issues := a.Append(v)
		require.False(t, issues.HasErrors(), "%v", issues)
		require.Len(t, a.Views, before, "the given assessment stays as it was")
		a = next
	}
	return a
}

func TestAppendRefuses(t *testing.T) {
	doc := aino()
	a, again := doc.Assessment, *told(doc, motherID, "2026-01-27")
	other := view(assess.VoiceGuardian, fatherID, "2026-02-01", said(assess.ItemServices, assess.FindingNeed, "x"))
	other.ID, other.Findings[0].ID = "viewzzzz22", "saidzzzz22"
	change := func(f func(*assess.View)) assess.View {
		v := other
		v.Findings = append([]assess.Finding(nil), v.Findings...)
		f(&v)
		return v
	}
	mothers := again.Findings[0].ID
	for _, row := range []struct {
		name string
		view assess.View
		want []string
		why  string
	}{
		{"the same again", again, nil, "joining two copies is no overwriting"},
		{"a new view", other, nil, "a later view stands beside"},
		{"correction ahead", change(func(v *assess.View) { v.Findings[0].CorrectsID = "notthere22" }), nil, "what it corrects may still come"},
		{"same id, other words", change(func(v *assess.View) { v.ID = again.ID }), []string{"view.overwrites "}, "an id is never used twice"},
		{"finding's id taken", change(func(v *assess.View) { v.Findings[0].ID = mothers }), []string{"view.overwrites /findings/0"}, "a finding is never overwritten"},
		{"another's correction", change(func(v *assess.View) { v.Findings[0].CorrectsID = mothers }), []string{"correction.other-voice /findings/0/correctsId"}, "nobody corrects another's view"},
		{"correction of the future", change(func(v *assess.View) {
			v.By, v.On, v.Findings[0].CorrectsID = motherID, day("2026-01-01"), mothers
		}), []string{"correction.later /findings/0/correctsId"}, "a correction comes after"},
		{"corrects itself", change(func(v *assess.View) { v.Findings[0].CorrectsID = "saidzzzz22" }), []string{"correction.circle /findings/0/correctsId"}, "a circle has no end"},
		{"nobody's", change(func(v *assess.View) { v.By = "" }), []string{"view.by "}, "a view is somebody's"},
		{"nobody's, and a correction of another's", change(func(v *assess.View) { v.By, v.Findings[0].CorrectsID = "", mothers }), []string{"view.by "}, "what is wrong by itself is not looked at further"},
		{"no codes", change(func(v *assess.View) { v.Voice, v.Findings[0].Item, v.Findings[0].Kind = 0, 99, 0 }),
			[]string{"form.required /voice", "form.enum /findings/0/item", "form.required /findings/0/kind"}, "what Go can build the reader would refuse"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, issues := a.Append(row.view)
			assert.Equal(t, row.want, ruleIDs(issues), row.why)
			if issues.HasErrors() {
				assert.Equal(t, a, got, "a refused view changes nothing")
			}
		})
	}
}

func TestDaysAreGivenOnce(t *testing.T) {
	a, issues := assess.Assessment{}.Start(day("2026-03-16"))
	require.Empty(t, issues)
	_, issues = a.Start(day("2026-03-16"))
	assert.Empty(t, issues, "the same day again is no change")
	same, issues := a.Start(day("2026-03-17"))
	assert.Equal(t, []string{"view.overwrites /started"}, ruleIDs(issues))
	assert.Equal(t, a, same)
	_, issues = a.Complete(day("2026-03-16"))
	assert.Empty(t, issues, "one day can be enough")
	_, issues = assess.Assessment{Completed: day("2026-03-16")}.Start(day("2026-03-17"))
	assert.Equal(t, []string{"assessment.reversed /started"}, ruleIDs(issues))
	_, issues = a.Complete(day("2026-03-15"))
	assert.Equal(t, []string{"assessment.reversed /completed"}, ruleIDs(issues))
	a, issues = a.Complete(day("2026-05-28"))
	require.Empty(t, issues)
	assert.Equal(t, "2026-05-28", a.Completed.String())
}

func TestAppendCheck(t *testing.T) {
	a := eeli().Assessment
	check := a.Checklist[0]
	_, issues := a.AppendCheck(check)
	assert.Empty(t, issues, "the same again changes nothing")
	check.Text = "muuta"
	_, issues = a.AppendCheck(check)
	assert.Equal(t, []string{"view.overwrites "}, ruleIDs(issues))
	check.ID = "checkaaa22"
	b, issues := a.AppendCheck(check)
	require.Empty(t, issues)
	assert.Len(t, b.Checklist, 8)
	assert.Len(t, a.Checklist, 7)
	_, issues = a.AppendCheck(assess.Check{ID: "checkbbb22"})
	assert.Equal(t, []string{"form.required /requirement", "check.empty "}, ruleIDs(issues))
}

func TestHistory(t *testing.T) {
	var got []string
	for _, e := range eeli().Assessment.History() {
		got = append(got, fmt.Sprintf("%v %v %v %v %d", e.On, e.Kind, e.By, e.RecordedBy, len(e.FindingIDs)))
	}
	assert.Equal(t, []string{
		"2026-03-16 opened socialwo22  0",
		"2026-03-16 started   0",
		"2026-03-20 view-added eelieeli22 socialwo22 2",
		"2026-03-20 view-added mothermo22  4",
		"2026-03-20 view-added fatherfa22  2",
		"2026-03-20 view-added socialwo22  2",
		"2026-03-20 view-added curatorc22  2",
		"2026-05-28 check-added socialwo22  0", "2026-05-28 check-added socialwo22  0", "2026-05-28 check-added socialwo22  0",
		"2026-05-28 check-added socialwo22  0", "2026-05-28 check-added socialwo22  0", "2026-05-28 check-added socialwo22  0",
		"2026-05-28 check-added socialwo22  0",
		"2026-05-28 completed   0",
		"2026-08-25 view-added eelieeli22 curatorc22 2",
		"2026-08-25 view-added mothermo22  3",
		"2026-08-25 view-added curatorc22  1",
	}, got)
}

func TestBaselineStar(t *testing.T) {
	a := eeli().Assessment
	assert.Equal(t, assess.Read(day("2026-03-20"), a), a.BaselineStar())
	a.Baseline = civil.Date{}
	assert.Equal(t, "2026-03-20", a.BaselineStar().On.String(), "else the day of the first view")
	assert.Empty(t, assess.Assessment{}.BaselineStar().Sides)
	for _, row := range []struct {
		name string
		days []string
		want string
	}{
		{"the earliest, wherever it stands", []string{"2026-03-05", "2026-03-01", "2026-03-03"}, "2026-03-01"},
		{"a view without a day before", []string{"", "2026-03-05", "2026-03-01"}, "2026-03-01"},
		{"a view without a day behind", []string{"2026-03-01", "", "2026-03-05"}, "2026-03-01"},
	} {
		var views []assess.View
		for _, on := range row.days {
			v := assess.View{}
			if on != "" {
				v.On = day(on)
			}
			views = append(views, v)
		}
		assert.Equal(t, row.want, assess.Assessment{Views: views}.BaselineStar().On.String(), row.name)
	}
}

func ExampleAssessment_Append() {
	a := aino().Assessment
	later := assess.View{
		ID: "viewlate22", Voice: assess.VoiceGuardian,
		Statement: assess.Statement{By: fatherID, On: day("2026-02-10")},
		Findings: []assess.Finding{{
			ID: "saidlate22", Item: assess.ItemChildEnvironments, Kind: assess.FindingVulnerability,
			Text: "Kuvakorteista on apua, mutta maanantait ovat vaikeita.",
		}},
	}
	next, issues := a.Append(later)
	fmt.Println(len(a.Views), len(next.Views), issues.Err())

	later.Findings = nil
	_, issues = next.Append(later)
	fmt.Println(assess.Rules().Words(issues[1], code.EN))
	// Output:
	// 4 5 <nil>
	// What was recorded is not overwritten: add a new view and correct it there.
}
