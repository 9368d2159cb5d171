package view_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestViewIsAValidPlan(t *testing.T) {
	for _, name := range []string{"aino", "eeli"} {
		p := readCase(t, name)
		before := encoded(t, p)
		for _, r := range view.Readers(p) {
			v, err := view.Of(p, r, day("2026-08-26"))
			if err != nil || v.Plan.ID == "" {
				continue // leaders and researchers get figures, not a plan; others nothing
			}
			doc := encoded(t, (*plan.Plan)(v.Plan))
			_, issues := plan.Decode(doc, issue.Limits{})
			for _, i := range issues {
				assert.NotContains(t, i.Rule, "form.", "%s for %s: %s", name, r, i.Pointer)
				assert.NotContains(t, i.Rule, "reference.", "%s for %s: %s", name, r, i.Pointer)
			}
		}
		assert.Equal(t, string(before), string(encoded(t, p)), "a view leaves the plan as it was")
	}
}

// withheldPlan has findings of one guardian, each kept by its author, so that each
// place of it is told to the other as withheld.
func withheldPlan(n int) *plan.Plan {
	ids := 0
	id := func() plan.ID { ids++; return newID(ids) }
	p := &plan.Plan{Format: plan.Format1, ID: "kxhuhhqmcrmgmjpzky3lt52glm", Child: plan.Child{ID: id(), Subject: "s1", Born: day("2016-01-01")}}
	author, other := plan.Member{ID: id(), Kind: plan.MemberGuardian}, plan.Member{ID: id(), Kind: plan.MemberGuardian}
	p.People = []plan.Member{author, other}
	for len(p.Assessments) < 100 {
		a := assess.Assessment{ID: id()}
		for range n / 100 {
			v := assess.View{ID: id(), Voice: assess.VoiceGuardian}
			v.By, v.On = author.ID, day("2026-01-02")
			v.Findings = []assess.Finding{{ID: id(), Item: assess.ItemServices, Kind: assess.FindingNeed, Text: "x", Visibility: assess.VisibilityAuthor}}
			a.Views = append(a.Views, v)
		}
		p.Assessments = append(p.Assessments, a)
	}
	return p
}

// However many places something is withheld at, each is told once.
func TestManyPlacesWithheld(t *testing.T) {
	const n = 20_000
	p := withheldPlan(n)
	v := viewOf(t, p, view.Guardian(p.People[len(p.People)-1].ID), "2026-03-01")
	told := map[issue.Pointer]bool{}
	for _, w := range v.Withheld {
		require.False(t, told[w.Pointer], w.Pointer)
		told[w.Pointer] = true
		require.Equal(t, 1, w.Parts)
	}
	assert.Len(t, told, n)
}

// Items about the next one, the last about nothing that is there: all of them hang in
// the air, and each is looked at once for each that fell before it.
func TestAgendasInAChain(t *testing.T) {
	p := withheldPlan(100)
	ids := 1000
	for range 100 {
		ids++
		m := plan.Meeting{ID: newID(ids), Kind: plan.MeetingJoint, State: plan.MeetingPlanned}
		for i := range 200 {
			ids++
			item := plan.AgendaItem{ID: newID(ids), Text: "x", AboutIDs: []plan.ID{newID(ids + 1)}}
			if i == 199 {
				item.AboutIDs = []plan.ID{newID(ids + 2)} // the first item of the next meeting
			}
			m.Agenda = append(m.Agenda, item)
		}
		p.Meetings = append(p.Meetings, m)
	}
	r := view.Guardian(p.People[len(p.People)-1].ID)
	for i, m := range viewOf(t, p, r, "2026-03-01").Plan.Meetings {
		require.Empty(t, m.Agenda, i)
	}
	for i := range p.Meetings {
		for j := range p.Meetings[i].Agenda {
			if item := &p.Meetings[i].Agenda[j]; item.ID == newID(ids) {
				item.AboutIDs = nil
			}
		}
	}
	for i, m := range viewOf(t, p, r, "2026-03-01").Plan.Meetings {
		require.Len(t, m.Agenda, 200, i)
	}
}

// The time of a view grows with what is withheld, not with its square.
func BenchmarkManyPlacesWithheld(b *testing.B) {
	for _, n := range []int{5_000, 50_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			p := withheldPlan(n)
			r := view.Guardian(p.People[len(p.People)-1].ID)
			for b.Loop() {
				_, err := view.Of(p, r, day("2026-03-01"))
				require.NoError(b, err)
			}
		})
	}
}

// The views of a family under a security ban, whose texts are searched for the home
// and for numbers.
func BenchmarkViewUnderABan(b *testing.B) {
	p := readCase(b, "iida")
	for _, r := range []view.Reader{view.Child(), view.Guardian("4uao4hvdzo"), view.Guardian("kiuxs3dghe")} {
		b.Run(r.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := view.Of(p, r, day("2026-09-02"))
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkView(b *testing.B) {
	p := readCase(b, "aino")
	compact, err := plan.AppendCompact(nil, p)
	require.NoError(b, err)
	for _, r := range []string{"child", "guardian:53vipvwxo5", "d6a5clrtdu"} {
		b.Run(r, func(b *testing.B) {
			b.SetBytes(int64(len(compact)))
			b.ReportAllocs()
			for b.Loop() {
				_, err := view.Of(p, reader(b, r), day("2026-02-03"))
				require.NoError(b, err)
			}
		})
	}
}

// The days of a view are counted on its own day, unless the options say another.
func TestDueDaysOfAView(t *testing.T) {
	p := readCase(t, "eeli")
	v := viewOf(t, p, view.Guardian(p.People[0].ID), "2026-04-20")
	lines := func(days []due.Day, issues issue.List) (all []string) {
		require.Empty(t, issues)
		for i := range days {
			all = append(all, fmt.Sprintf("%s %v %s %v", days[i].At, days[i].Kind, days[i].Last, days[i].State))
		}
		return all
	}
	seen := (*plan.Plan)(v.Plan)
	for _, row := range []struct{ name, on, counted string }{
		{"no day: that of the view", "", "2026-04-20"},
		{"a day of one's own", "2026-08-20", "2026-08-20"},
	} {
		var o due.Options
		if row.on != "" {
			o.On = day(row.on)
		}
		got := lines(v.Due(o))
		assert.NotEmpty(t, got, row.name)
		assert.Equal(t, lines(due.Of(seen, due.Options{On: day(row.counted)})), got, row.name)
	}
	assert.NotEqual(t, lines(v.Due(due.Options{})), lines(v.Due(due.Options{On: day("2026-08-20")})), "else the test shows nothing")
}
