package lint_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/lint"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// told writes findings a line each: where, by which rule, which letters.
func told(found []lint.Finding) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "  %s %s %s", f.Pack, f.Rule, f.Pointer)
		if f.End > 0 {
			fmt.Fprintf(&b, " %d-%d", f.Start, f.End)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "go test ./plan/lint -args -update, and read what changed")
}

// All that every pack finds in the bad and in the good example of each rule: a rule
// that says more or less than it did shows at once.
func TestAllThatIsFoundInExamples(t *testing.T) {
	b := readBook(t)
	var got strings.Builder
	for _, e := range b.Examples {
		on := b.On
		if !e.On.IsZero() {
			on = e.On
		}
		fmt.Fprintf(&got, "%s, bad\n%s", e.Rule, told(lint.Plan(b.with(t, e.Bad), on, everyPack()...)))
		fmt.Fprintf(&got, "%s, good\n%s", e.Rule, told(lint.Plan(b.with(t, e.Good), on, everyPack()...)))
	}
	golden(t, "found.txt", got.String())
}

// How often each rule finds something in invented plans, with a day and without.
func TestHowOftenInSamples(t *testing.T) {
	count := map[string]int{}
	for p := range sample.Plans(12, 60) {
		for _, on := range []civil.Date{{}, civil.MustParseDate("2026-01-15")} {
			for _, f := range lint.Plan(p, on, everyPack()...) {
				count[f.Rule]++
			}
		}
	}
	var got strings.Builder
	for _, rule := range slices.Sorted(maps.Keys(count)) {
		fmt.Fprintf(&got, "%s %d\n", rule, count[rule])
	}
	golden(t, "samples.txt", got.String())
}

// found are the pointers at which one rule finds something.
func found(p *plan.Plan, on, rule string) (at []string) {
	d := civil.Date{}
	if on != "" {
		d = civil.MustParseDate(on)
	}
	for _, f := range lint.Plan(p, d, everyPack()...) {
		if f.Rule == rule {
			at = append(at, string(f.Pointer))
		}
	}
	return at
}

func agreed(p plan.Plan) *plan.Plan {
	p.Course = []plan.Step{{Status: plan.StatusAgreed}}
	return &p
}

func meetings(days ...string) plan.Plan {
	var p plan.Plan
	for _, d := range days {
		p.Meetings = append(p.Meetings, plan.Meeting{State: plan.MeetingPlanned, Start: civil.MustParseInstant(d + "T10:00:00+02:00")})
	}
	return p
}

func owned(owners ...plan.ID) plan.Plan {
	p := plan.Plan{
		Child: plan.Child{ID: "c"}, People: []plan.Member{{ID: "m", Kind: plan.MemberGuardian}, {ID: "f", Kind: plan.MemberGuardian}, {ID: "w", Kind: plan.MemberProfessional}},
		Needs: []plan.Need{{ID: "n"}}, Goals: []plan.Goal{{ID: "g", NeedIDs: []plan.ID{"n"}}},
	}
	for _, o := range []plan.ID{"o1", "o2", "o3", "o4", "o5"} {
		p.Organisations = append(p.Organisations, plan.Organisation{ID: o})
		p.People = append(p.People, plan.Member{ID: "w" + o, Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: o}})
	}
	for _, o := range owners {
		p.Actions = append(p.Actions, plan.Action{OwnerIDs: []plan.ID{o}, GoalIDs: []plan.ID{"g"}})
	}
	return p
}

// Where a rule begins to find something, and what keeps it silent.
func TestEdgesOfRules(t *testing.T) {
	idle := func(change func(p *plan.Plan)) *plan.Plan {
		p := plan.Plan{Actions: []plan.Action{{OwnerIDs: []plan.ID{"x"}}}, People: []plan.Member{{ID: "w", Kind: plan.MemberProfessional, Period: civil.Period{From: civil.MustParseDate("2026-01-01")}, Professional: &plan.Professional{OrganisationID: "o1"}}}}
		change(&p)
		return agreed(p)
	}
	tracked := func(status plan.Status, tracks ...plan.TrackPeriod) *plan.Plan {
		return &plan.Plan{Course: []plan.Step{{Status: status}}, Tracks: tracks}
	}
	days := func(from, to string) (p civil.Period) {
		p.From = civil.MustParseDate(from)
		if to != "" {
			p.To = civil.MustParseDate(to)
		}
		return p
	}
	doneLast := owned("m", "m", "m", "m")
	doneLast.Actions[len(doneLast.Actions)-1].Progress = []plan.Progress{{State: plan.ActionDone}}
	held := meetings("2026-03-01", "2026-03-02", "2026-03-03")
	held.Meetings[0].State = plan.MeetingHeld
	doneFifth, elsewhere := owned("o1", "o2", "o3", "o4", "o5"), owned("o1", "o2", "o3", "o4", "o5")
	doneFifth.Actions[len(doneFifth.Actions)-1].Progress = []plan.Progress{{State: plan.ActionDone}}
	elsewhere.Actions[len(elsewhere.Actions)-1].GoalIDs = []plan.ID{"other"}
	batonOf := func(worker plan.ID, to string) plan.Plan {
		p := owned()
		p.Baton = []plan.Holding{{PersonID: worker, Role: plan.HoldingResponsible}}
		if to != "" {
			p.Baton[0].To = civil.MustParseInstant(to + "T10:00:00+02:00")
		}
		return p
	}
	threaded := func(g plan.Goal) *plan.Plan {
		return agreed(plan.Plan{Needs: []plan.Need{{ID: "n", Statement: plan.Statement{By: "m"}}}, Goals: []plan.Goal{g}})
	}
	starred := func(said ...assess.Finding) *plan.Plan {
		return agreed(plan.Plan{Needs: []plan.Need{{ID: "n", BasisIDs: []plan.ID{"x"}}}, Assessments: []assess.Assessment{{Views: []assess.View{{Statement: assess.Statement{By: "m"}, Findings: said}}}}})
	}
	hard := func(n plan.Need) *plan.Plan {
		return &plan.Plan{Lang: "fi", People: owned().People, Needs: []plan.Need{n}}
	}
	someDay := civil.MustParseDate("2026-03-01")
	public := func(role plan.HoldingRole, ownership plan.Ownership) *plan.Plan {
		p := batonOf("wo1", "")
		p.Baton[0].Role = role
		for i := range p.Organisations {
			p.Organisations[i].Ownership = ownership
		}
		return agreed(p)
	}
	every := []assess.Item{assess.ItemChildRelationships, assess.ItemChildSelf, assess.ItemChildEveryday}
	voiced := func(voice assess.Voice, kind assess.FindingKind, items ...assess.Item) *plan.Plan {
		v := assess.View{Voice: voice}
		for i, item := range items {
			v.Findings = append(v.Findings, assess.Finding{ID: plan.ID(fmt.Sprint("f", i)), Item: item, Kind: kind})
		}
		return agreed(plan.Plan{Assessments: []assess.Assessment{{Views: []assess.View{v}}}})
	}
	loose := func(by plan.ID) *plan.Plan {
		p := starred(assess.Finding{ID: "f1", Kind: assess.FindingNeed})
		p.Needs = append(p.Needs, plan.Need{Statement: plan.Statement{By: by}}, plan.Need{BasisIDs: []plan.ID{"x"}, Statement: plan.Statement{By: by}})
		return p
	}
	two := owned("m", "f", "m", "m", "m")
	for _, row := range []struct {
		name, rule, on string
		p              *plan.Plan
		want           []string
	}{
		{"meetings six days apart", "burden.meetings", "", new(meetings("2026-03-01", "2026-03-07")), []string{"/meetings/1"}},
		{"seven days apart", "burden.meetings", "", new(meetings("2026-03-01", "2026-03-08")), nil},
		{"written the other way round", "burden.meetings", "", new(meetings("2026-03-07", "2026-03-01")), []string{"/meetings/1"}},
		{"seven days the other way round", "burden.meetings", "", new(meetings("2026-03-08", "2026-03-01")), nil},
		{"six days as the plan writes them", "burden.meetings", "", &plan.Plan{Meetings: []plan.Meeting{
			{State: plan.MeetingPlanned, Start: civil.MustParseInstant("2026-03-02T00:30:00+02:00")}, {State: plan.MeetingPlanned, Start: civil.MustParseInstant("2026-03-08T23:30:00+02:00")},
		}}, []string{"/meetings/1"}},
		{"planned for no day yet", "burden.meetings", "", &plan.Plan{Meetings: []plan.Meeting{{State: plan.MeetingPlanned}, {State: plan.MeetingPlanned}}}, nil},
		{"each is told once", "burden.meetings", "", new(meetings("2026-03-01", "2026-03-02", "2026-03-03")), []string{"/meetings/1", "/meetings/2"}},
		{"one that was held stands before", "burden.meetings", "", &held, []string{"/meetings/2"}},
		{"five services, one of them done", "burden.services", "", &doneFifth, nil},
		{"five services, one of them for another goal", "burden.services", "", &elsewhere, nil},
		{"a responsible worker of nowhere", "template.public", "", agreed(batonOf("w", "")), []string{"/baton/0"}},
		{"of a private service", "template.public", "", agreed(batonOf("wo1", "")), []string{"/baton/0"}},
		{"of a public one", "template.public", "", public(plan.HoldingResponsible, plan.OwnershipPublic), nil},
		{"another role than the responsible one's", "template.public", "", public(0, 0), nil},
		{"a parent holds it", "template.public", "", agreed(batonOf("m", "")), nil},
		{"an action without a place", "template.setting", "", &plan.Plan{Actions: []plan.Action{{}, {Setting: plan.ActionHome}, {Progress: []plan.Progress{{State: plan.ActionDone}}}}}, []string{"/actions/0"}},
		{"the child said nothing", "child.voice", "", voiced(assess.VoiceGuardian, assess.FindingNeed, every...), []string{"/assessments"}},
		{"the child does not know", "child.voice", "", voiced(assess.VoiceChild, assess.FindingUnknown, every...), []string{"/assessments"}},
		{"the child spoke", "child.voice", "", voiced(assess.VoiceChild, assess.FindingNeed, every...), nil},
		{"in a draft it may still", "child.voice", "", &plan.Plan{}, nil},
		{"all of its points", "child.points", "", voiced(assess.VoiceChild, assess.FindingNeed, every...), nil},
		{"but one", "child.points", "", voiced(assess.VoiceChild, assess.FindingNeed, assess.ItemChildSelf, assess.ItemChildEveryday), []string{"/assessments"}},
		{"none of them, which child.voice tells", "child.points", "", voiced(assess.VoiceGuardian, assess.FindingNeed, every...), nil},
		{"but one, in a draft", "child.points", "", &plan.Plan{Assessments: voiced(assess.VoiceChild, assess.FindingNeed, assess.ItemChildSelf).Assessments}, nil},
		{"an action without a time", "thread.action-day", "", &plan.Plan{Actions: []plan.Action{{}, {Due: someDay}, {DueMeetingID: "x"}, {Period: civil.Period{From: someDay}}, {Rhythm: &plan.Rhythm{}}}}, []string{"/actions/0"}},
		{"a need that waits", "thread.need-goal", "", agreed(plan.Plan{Needs: []plan.Need{{NotNow: "x"}}, Goals: []plan.Goal{{NeedIDs: []plan.ID{"other"}}}}), nil},
		{"a goal that an action serves", "thread.goal-action", "", &plan.Plan{Goals: []plan.Goal{{ID: "g"}}, Actions: []plan.Action{{GoalIDs: []plan.ID{"g"}}}}, nil},
		{"that a loose one of the same person may serve", "thread.goal-action", "", &plan.Plan{Goals: []plan.Goal{{ID: "g"}}, Actions: []plan.Action{{}}}, nil},
		{"a loose one that is done", "thread.goal-action", "", &plan.Plan{Goals: []plan.Goal{{ID: "g"}}, Actions: []plan.Action{{Progress: []plan.Progress{{State: plan.ActionDone}}}}}, []string{"/goals/0"}},
		{"a loose one of another", "thread.goal-action", "", &plan.Plan{Goals: []plan.Goal{{ID: "g"}}, Actions: []plan.Action{{Statement: plan.Statement{By: "w"}}}}, []string{"/goals/0"}},
		{"one of the same person for another goal", "thread.goal-action", "", &plan.Plan{Goals: []plan.Goal{{ID: "g"}}, Actions: []plan.Action{{GoalIDs: []plan.ID{"other"}}}}, []string{"/goals/0"}},
		{"the star, in a draft", "thread.finding-need", "", &plan.Plan{Needs: []plan.Need{{ID: "n", BasisIDs: []plan.ID{"x"}}}, Assessments: starred(assess.Finding{ID: "f1", Kind: assess.FindingNeed}).Assessments}, nil},
		{"what is hard", "thread.finding-need", "", starred(assess.Finding{ID: "f1", Kind: assess.FindingVulnerability}), []string{"/assessments/0/views/0/findings/0"}},
		{"a strength", "thread.finding-need", "", starred(assess.Finding{ID: "f1", Kind: assess.FindingStrength}), nil},
		{"what a need rests on", "thread.finding-need", "", starred(assess.Finding{ID: "x", Kind: assess.FindingNeed}), nil},
		{"what is about another", "thread.finding-need", "", starred(assess.Finding{ID: "f1", Kind: assess.FindingNeed, AboutID: "f"}), nil},
		{"somebody with a need that rests on nothing", "thread.finding-need", "", loose("m"), nil},
		{"somebody else with one", "thread.finding-need", "", loose("f"), []string{"/assessments/0/views/0/findings/0"}},
		{"one whose time is over", "template.public", "", agreed(batonOf("w", "2026-03-01")), nil},
		{"a responsible worker of nowhere, in a draft", "template.public", "", new(batonOf("w", "")), nil},
		{"a hard word of a professional", "wording.hard", "", hard(plan.Need{Text: "Interventio.", Statement: plan.Statement{By: "w"}}), []string{"/needs/0/text"}},
		{"a hard word of a parent", "wording.hard", "", hard(plan.Need{Text: "Interventio.", Statement: plan.Statement{By: "m"}}), nil},
		{"a hard word of nobody", "wording.hard", "", hard(plan.Need{Text: "Interventio."}), []string{"/needs/0/text"}},
		{"the same for the child, whoever said it", "wording.hard", "", hard(plan.Need{ForChild: "Interventio.", Statement: plan.Statement{By: "m"}}), []string{"/needs/0/forChild"}},
		{"in a goal, whoever proposed it", "wording.hard", "", &plan.Plan{Lang: "fi", People: owned().People, Goals: []plan.Goal{{Text: "Interventio.", Statement: plan.Statement{By: "m"}}}}, []string{"/goals/0/text"}},
		{"in what a parent says of a goal", "wording.hard", "", &plan.Plan{Lang: "fi", People: owned().People, Goals: []plan.Goal{{Text: "x", Evaluations: []plan.Evaluation{{Text: "Interventio.", Statement: plan.Statement{By: "m"}}}}}}, nil},
		{"in the title", "wording.hard", "", &plan.Plan{Lang: "fi", Title: "Interventio"}, []string{"/title"}},
		{"in what a professional found", "wording.hard", "", &plan.Plan{Lang: "fi", Concerns: []plan.Concern{{Text: "Interventio.", RaisedByIDs: []plan.ID{"w"}}}}, nil},
		{"four services for a need", "burden.services", "", new(owned("o1", "o2", "o3", "o4", "wo4", "m")), nil},
		{"five services for a need", "burden.services", "", new(owned("o1", "o2", "o3", "o4", "wo5")), []string{"/needs/0"}},
		{"three tasks of one parent", "burden.one-person", "", new(owned("m", "m", "m", "c")), nil},
		{"four tasks of one parent, told at the first", "burden.one-person", "", new(owned("w", "m", "m", "m", "m")), []string{"/actions/1"}},
		{"four tasks, one of them done", "burden.one-person", "", &doneLast, nil},
		{"two parents", "burden.one-person", "", &two, nil},
		{"a professional without a task", "burden.idle", "", idle(func(*plan.Plan) {}), []string{"/people/0"}},
		{"in a draft much is open", "burden.idle", "", func() *plan.Plan { p := idle(func(*plan.Plan) {}); p.Course = nil; return p }(), nil},
		{"one whose part has ended", "burden.idle", "", idle(func(p *plan.Plan) { p.People[0].Period = days("2026-01-01", "2026-02-01") }), nil},
		{"one whose part never began", "burden.idle", "", idle(func(p *plan.Plan) { p.People[0].Period = civil.Period{} }), nil},
		{"an action", "burden.idle", "", idle(func(p *plan.Plan) { p.Actions = []plan.Action{{OwnerIDs: []plan.ID{"w"}}} }), nil},
		{"the baton", "burden.idle", "", idle(func(p *plan.Plan) { p.Baton = []plan.Holding{{PersonID: "w"}} }), nil},
		{"the offer of the baton", "burden.idle", "", idle(func(p *plan.Plan) { p.BatonOffers = []plan.Offer{{ToID: "w"}} }), nil},
		{"a contact", "burden.idle", "", idle(func(p *plan.Plan) { p.Contacts = []plan.Contact{{WorkerID: "w"}} }), nil},
		{"a way to be reached", "burden.idle", "", idle(func(p *plan.Plan) { p.FollowUp = []plan.Reach{{WorkerID: "w"}} }), nil},
		{"an assessment that runs", "burden.idle", "", idle(func(p *plan.Plan) { p.Assessments = []assess.Assessment{{AssessorIDs: []plan.ID{"w"}}} }), nil},
		{"one that is complete", "burden.idle", "2026-06-01", idle(func(p *plan.Plan) {
			p.Assessments = []assess.Assessment{{AssessorIDs: []plan.ID{"w"}, Completed: civil.MustParseDate("2026-05-28")}}
		}), []string{"/people/0"}},
		{"asked to take part in one that runs", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Assessments, p.Requests = []assess.Assessment{{ID: "a"}}, []plan.Request{{ToID: "w", AssessmentID: "a"}}
		}), nil},
		{"declined to", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Assessments, p.Requests = []assess.Assessment{{ID: "a"}}, []plan.Request{{ToID: "w", AssessmentID: "a", Answer: &plan.Answer{Kind: plan.AnswerDeclines}}}
		}), []string{"/people/0"}},
		{"a running one behind a complete one", "burden.idle", "2026-06-01", idle(func(p *plan.Plan) {
			p.Assessments = []assess.Assessment{{Completed: civil.MustParseDate("2026-05-28")}, {AssessorIDs: []plan.ID{"w"}}}
		}), nil},
		{"one that is complete today", "burden.idle", "2026-05-28", idle(func(p *plan.Plan) {
			p.Assessments = []assess.Assessment{{AssessorIDs: []plan.ID{"w"}, Completed: civil.MustParseDate("2026-05-28")}}
		}), []string{"/people/0"}},
		{"one that was complete a day later", "burden.idle", "2026-05-27", idle(func(p *plan.Plan) {
			p.Assessments = []assess.Assessment{{AssessorIDs: []plan.ID{"w"}, Completed: civil.MustParseDate("2026-05-28")}}
		}), nil},
		{"one that is complete, without a day", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Assessments = []assess.Assessment{{AssessorIDs: []plan.ID{"w"}, Completed: civil.MustParseDate("2026-05-28")}}
		}), []string{"/people/0"}},
		{"asked to take part in one that is complete", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Assessments, p.Requests = []assess.Assessment{{ID: "a", Completed: civil.MustParseDate("2026-05-28")}}, []plan.Request{{ToID: "w", AssessmentID: "a"}}
		}), []string{"/people/0"}},
		{"agreed to take part", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Assessments, p.Requests = []assess.Assessment{{ID: "a"}}, []plan.Request{{ToID: "w", AssessmentID: "a", Answer: &plan.Answer{}}}
		}), nil},
		{"asked, and asked again in vain", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Assessments, p.Requests = []assess.Assessment{{ID: "a"}}, []plan.Request{{ToID: "w", AssessmentID: "a"}, {ToID: "w", AssessmentID: "b"}}
		}), nil},
		{"invited, and to another that was held", "burden.idle", "", idle(func(p *plan.Plan) {
			invited := []plan.Invitation{{PersonID: "w"}}
			p.Meetings = []plan.Meeting{{State: plan.MeetingPlanned, Invitations: invited}, {State: plan.MeetingHeld, Invitations: invited}}
		}), nil},
		{"invited, and declines", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{{State: plan.MeetingPlanned, Invitations: []plan.Invitation{{PersonID: "w", Response: plan.ResponseDeclines}}}}
		}), []string{"/people/0"}},
		{"a parent is not asked", "burden.idle", "", idle(func(p *plan.Plan) { p.People[0].Kind = plan.MemberGuardian }), nil},
		{"invited to a meeting ahead", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{{State: plan.MeetingPlanned, Invitations: []plan.Invitation{{PersonID: "w"}}}}
		}), nil},
		{"to one that was held", "burden.idle", "", idle(func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{{State: plan.MeetingHeld, Invitations: []plan.Invitation{{PersonID: "w"}}}}
		}), []string{"/people/0"}},
		{"the own organisation acts", "burden.idle", "", idle(func(p *plan.Plan) { p.Actions = []plan.Action{{OwnerIDs: []plan.ID{"o1"}}} }), nil},
		{"another organisation acts", "burden.idle", "", idle(func(p *plan.Plan) { p.Actions = []plan.Action{{OwnerIDs: []plan.ID{"o2"}}} }), []string{"/people/0"}},
		{"a professional without an organisation", "burden.idle", "", idle(func(p *plan.Plan) { p.People[0].Professional = nil }), []string{"/people/0"}},

		{"a need without a goal", "thread.need-goal", "", threaded(plan.Goal{ID: "g", NeedIDs: []plan.ID{"other"}}), []string{"/needs/0"}},
		{"a need that a goal names", "thread.need-goal", "", threaded(plan.Goal{ID: "g", NeedIDs: []plan.ID{"n"}}), nil},
		{"a goal of the same person that names no need", "thread.need-goal", "", threaded(plan.Goal{ID: "g", Statement: plan.Statement{By: "m"}}), nil},
		{"a goal of another that names no need", "thread.need-goal", "", threaded(plan.Goal{ID: "g", Statement: plan.Statement{By: "w"}}), []string{"/needs/0"}},
		{"one of the same person that was dropped", "thread.need-goal", "", threaded(plan.Goal{ID: "g", Statement: plan.Statement{By: "m"}, Evaluations: []plan.Evaluation{{State: plan.GoalDropped}}}), []string{"/needs/0"}},
		{"what the star says that no need answers", "thread.finding-need", "", starred(assess.Finding{ID: "f1", Kind: assess.FindingNeed}), []string{"/assessments/0/views/0/findings/0"}},
		{"said anew in other words", "thread.finding-need", "", starred(assess.Finding{ID: "f1", Kind: assess.FindingNeed}, assess.Finding{ID: "f2", Kind: assess.FindingNeed, CorrectsID: "f1"}), []string{"/assessments/0/views/0/findings/1"}},

		{"the statutory track, without a day", "shl39.goals", "", tracked(plan.StatusAgreed, plan.TrackPeriod{Track: plan.TrackStatutory}), []string{"/goals"}},
		{"ended, without a day", "shl39.goals", "", tracked(plan.StatusAgreed, plan.TrackPeriod{Track: plan.TrackStatutory, Period: days("2026-01-01", "2026-02-01")}), nil},
		{"on its last day", "shl39.goals", "2026-02-01", tracked(plan.StatusAgreed, plan.TrackPeriod{Track: plan.TrackStatutory, Period: days("2026-01-01", "2026-02-01")}), []string{"/goals"}},
		{"after it", "shl39.goals", "2026-02-02", tracked(plan.StatusAgreed, plan.TrackPeriod{Track: plan.TrackStatutory, Period: days("2026-01-01", "2026-02-01")}), nil},
		{"before an open one", "shl39.goals", "2025-12-31", tracked(plan.StatusAgreed, plan.TrackPeriod{Track: plan.TrackStatutory, Period: days("2026-01-01", "")}), nil},
		{"the voluntary track", "shl39.goals", "", tracked(plan.StatusAgreed, plan.TrackPeriod{Track: plan.TrackVoluntary}), nil},
		{"the second of two tracks", "shl39.goals", "", tracked(plan.StatusAgreed, plan.TrackPeriod{Track: plan.TrackVoluntary}, plan.TrackPeriod{Track: plan.TrackStatutory}), []string{"/goals"}},
		{"a draft", "shl39.goals", "", tracked(plan.StatusDraft, plan.TrackPeriod{Track: plan.TrackStatutory}), nil},
	} {
		assert.Equal(t, row.want, found(row.p, row.on, row.rule), "%s: %s", row.rule, row.name)
	}
}

// Where words promise or aim at something, and are asked what they leave open.
func TestPromisesByPlace(t *testing.T) {
	const text = "Tarvittaessa soitetaan."
	p := &plan.Plan{
		Title:    text,
		Needs:    []plan.Need{{Text: text, NotNow: text, ForChild: text}},
		Goals:    []plan.Goal{{Text: text, Evidence: text, Evaluations: []plan.Evaluation{{Text: text}}}},
		Actions:  []plan.Action{{Text: text, Progress: []plan.Progress{{Text: text}}}},
		FollowUp: []plan.Reach{{Text: text}}, Meetings: []plan.Meeting{{Text: text}}, Contacts: []plan.Contact{{Text: text}},
		Decisions: []plan.Decision{{Title: text}},
	}
	assert.Equal(t, []string{"/actions/0/text", "/followUp/0/text", "/goals/0/evidence", "/goals/0/text", "/needs/0/notNow"}, found(p, "", "wording.condition"))
}

// Who is meant where words leave it open: one person beside them says it, an organisation or two do not.
func TestWhoIsMeant(t *testing.T) {
	wording, _ := lint.Named("wording")
	for _, row := range []struct {
		name   string
		owners []plan.ID
		told   bool
	}{
		{"nobody, which thread.action-owner tells", nil, false}, {"a parent", []plan.ID{"m"}, false}, {"two", []plan.ID{"m", "f"}, true}, {"an organisation", []plan.ID{"o1"}, true}, {"a person whom the plan does not know", []plan.ID{"x"}, false},
	} {
		p := owned()
		p.Lang, p.Actions = "fi", []plan.Action{{Text: "Joku soittaa.", OwnerIDs: row.owners}}
		assert.Equal(t, row.told, lint.Plan(&p, civil.Date{}, wording) != nil, row.name)
	}
	p := &plan.Plan{Lang: "fi", Goals: []plan.Goal{{Text: "Joku soittaa."}}}
	assert.Equal(t, []string{"/goals/0/text"}, found(p, "", "wording.person"), "a goal has no owner")
}

// What the acts ask of a client plan, one thing changed at a time.
func TestEdgesOfLaw(t *testing.T) {
	client := func(p plan.Plan) *plan.Plan {
		p.Tracks = []plan.TrackPeriod{{Track: plan.TrackStatutory}}
		p.People = []plan.Member{
			{ID: "m", Kind: plan.MemberGuardian}, {ID: "g", Kind: plan.MemberNearPerson}, {ID: "w", Kind: plan.MemberProfessional, Professional: &plan.Professional{Sector: plan.SectorSocial}},
			{ID: "n", Kind: plan.MemberProfessional, Professional: &plan.Professional{Sector: plan.SectorHealth}}, {ID: "x", Kind: plan.MemberProfessional},
		}
		p.Organisations = []plan.Organisation{{ID: "so", Sector: plan.SectorSocial}, {ID: "he", Sector: plan.SectorHealth}}
		return agreed(p)
	}
	by := func(id plan.ID) plan.Statement { return plan.Statement{By: id} }
	star := func(kind assess.FindingKind, voices ...assess.Voice) *plan.Plan {
		var a assess.Assessment
		for i, v := range voices {
			a.Views = append(a.Views, assess.View{Voice: v, Findings: []assess.Finding{{ID: plan.ID(fmt.Sprint("f", i)), Kind: kind}}})
		}
		return client(plan.Plan{Needs: []plan.Need{{Statement: by("m")}}, Assessments: []assess.Assessment{a}})
	}
	needs := func(said ...plan.ID) *plan.Plan {
		var p plan.Plan
		for _, id := range said {
			p.Needs = append(p.Needs, plan.Need{Statement: by(id)})
		}
		return client(p)
	}
	actions := func(list ...plan.Action) *plan.Plan { return client(plan.Plan{Actions: list}) }
	done := []plan.Progress{{State: plan.ActionDone}}
	ended := civil.MustParseInstant("2026-03-01T10:00:00+02:00")
	begun, day := civil.Period{From: civil.MustParseDate("2026-01-01")}, civil.MustParseDate("2026-03-01")
	both := begun
	both.To = day
	often := func(a plan.Action, h plan.Holding) *plan.Plan {
		return client(plan.Plan{Actions: []plan.Action{a}, Baton: []plan.Holding{h}})
	}
	rhythm := plan.Action{Rhythm: &plan.Rhythm{}, OwnerIDs: []plan.ID{"w"}}
	rhythmDone := rhythm
	rhythmDone.Progress = done
	protected := func(position plan.Position, against ...plan.ID) *plan.Plan {
		p := plan.Plan{SectorPlans: []plan.SectorPlan{{Kind: plan.SectorPlanChildsClient}}, Agreements: []plan.Agreement{{Statement: by("m"), Position: position}}}
		for _, id := range against {
			p.Disagreements = append(p.Disagreements, plan.Disagreement{Statement: by(id)})
		}
		return client(p)
	}
	for _, row := range []struct {
		name, rule string
		p          *plan.Plan
		want       []string
	}{
		{"needs of a parent alone", "shl39.needs", needs("m", "m"), []string{"/needs"}},
		{"of a worker alone", "shl39.needs", needs("w"), []string{"/needs"}},
		{"of both", "shl39.needs", needs("w", "m"), nil},
		{"of a near person and a worker", "shl39.needs", needs("g", "w"), nil},
		{"both said what is hard", "shl39.needs", star(assess.FindingVulnerability, assess.VoiceChild, assess.VoiceProfessional), nil},
		{"both said what is needed", "shl39.needs", star(assess.FindingNeed, assess.VoiceProfessional, assess.VoiceGuardian), nil},
		{"the family alone", "shl39.needs", star(assess.FindingNeed, assess.VoiceGuardian, assess.VoiceChild), []string{"/needs"}},
		{"workers alone", "shl39.needs", star(assess.FindingNeed, assess.VoiceProfessional), []string{"/needs"}},
		{"both said strengths, which are no needs", "shl39.needs", star(assess.FindingStrength, assess.VoiceProfessional, assess.VoiceGuardian), []string{"/needs"}},
		{"strengths of both", "shl39.strengths", star(assess.FindingStrength, assess.VoiceProfessional, assess.VoiceGuardian), nil},
		{"of the family alone", "shl39.strengths", star(assess.FindingStrength, assess.VoiceGuardian), []string{"/assessments"}},
		{"actions that both proposed", "shl39.actions", actions(plan.Action{Statement: by("m")}, plan.Action{Statement: by("w")}), nil},
		{"that a worker did", "shl39.actions", actions(plan.Action{Statement: by("w")}), []string{"/actions"}},

		{"a social worker's without a time", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"n", "w"}}), []string{"/actions/0"}},
		{"a social organisation's", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"he", "so"}}), []string{"/actions/0"}},
		{"of health care, of nobody's sector, of the family", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"n", "he", "x", "m"}}), nil},
		{"one that is done", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"w"}, Progress: done}), nil},
		{"one with a day", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"w"}, Due: day}), nil},
		{"one with a meeting", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"w"}, DueMeetingID: "x"}), nil},
		{"one with a beginning", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"w"}, Period: begun}), []string{"/actions/0"}},
		{"one with an end", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"w"}, Period: civil.Period{To: day}}), []string{"/actions/0"}},
		{"one with both", "shl39.services", actions(plan.Action{OwnerIDs: []plan.ID{"w"}, Period: both}), nil},
		{"in a draft", "shl39.services", &plan.Plan{People: actions().People, Actions: []plan.Action{{OwnerIDs: []plan.ID{"w"}}}}, nil},

		{"a rhythm of who holds the baton", "shl39.meetings", often(rhythm, plan.Holding{PersonID: "w"}), nil},
		{"of an action that is done", "shl39.meetings", often(rhythmDone, plan.Holding{PersonID: "w"}), []string{"/followUp"}},
		{"an action without a rhythm", "shl39.meetings", often(plan.Action{OwnerIDs: []plan.ID{"w"}}, plan.Holding{PersonID: "w"}), []string{"/followUp"}},
		{"of another worker", "shl39.meetings", often(rhythm, plan.Holding{PersonID: "n"}), []string{"/followUp"}},
		{"of who held it before", "shl39.meetings", often(rhythm, plan.Holding{PersonID: "w", To: ended}), []string{"/followUp"}},
		{"one meeting ahead", "shl39.meetings", client(meetings("2026-03-01")), []string{"/followUp"}},
		{"two meetings ahead", "shl39.meetings", client(meetings("2026-03-01", "2026-04-01")), nil},
		{"two contacts ahead", "shl39.meetings", client(plan.Plan{Contacts: []plan.Contact{{State: plan.ContactPlanned}, {State: plan.ContactPlanned}}}), nil},
		{"a meeting and a contact", "shl39.meetings", client(plan.Plan{Contacts: []plan.Contact{{State: plan.ContactPlanned}}, Meetings: meetings("2026-03-01").Meetings}), nil},
		{"what was held", "shl39.meetings", client(plan.Plan{Contacts: []plan.Contact{{}, {}}, Meetings: []plan.Meeting{{State: plan.MeetingHeld}, {State: plan.MeetingHeld}}}), []string{"/followUp"}},

		{"who disagrees and says nothing", "lsl30.differing", protected(plan.PositionDisagrees), []string{"/agreements/0"}},
		{"whose view another gave", "lsl30.differing", protected(plan.PositionDisagrees, "w"), []string{"/agreements/0"}},
		{"whose own view stands", "lsl30.differing", protected(plan.PositionDisagrees, "w", "m"), nil},
		{"who agrees", "lsl30.differing", protected(0), nil},
		{"a goal without a time", "lsl30.time", client(plan.Plan{SectorPlans: []plan.SectorPlan{{Kind: plan.SectorPlanChildsClient}}, Goals: []plan.Goal{{}, {Due: day}, {Evaluations: []plan.Evaluation{{State: plan.GoalReached}}}}}), []string{"/goals/0"}},
		{"a goal without a time, of no client", "lsl30.time", client(plan.Plan{Goals: []plan.Goal{{}}}), nil},
		{"what sounds like a decision", "decision.as-plan", &plan.Plan{Lang: "fi", Needs: []plan.Need{{Text: "Tuki myönnetään."}}, Goals: []plan.Goal{{Text: "Tuki myönnetään."}}, Actions: []plan.Action{{Text: "Tuki myönnetään."}, {Text: "Tuki myönnetään.", DecisionID: "d"}}}, []string{"/actions/0/text", "/goals/0/text"}},
	} {
		assert.Equal(t, row.want, found(row.p, "", row.rule), "%s: %s", row.rule, row.name)
	}
}

// A goal is late once its day has passed and nobody has said anything since.
func TestLateGoal(t *testing.T) {
	for _, row := range []struct {
		name, on, due, said string
		state               plan.GoalState
		want                []string
	}{
		{"its own day", "2026-03-01", "2026-03-01", "", 0, nil}, {"the day after", "2026-03-02", "2026-03-01", "", 0, []string{"/goals/0"}},
		{"said before the day", "2026-03-02", "2026-03-01", "2026-02-28", plan.GoalActive, []string{"/goals/0"}}, {"said on the day", "2026-03-02", "2026-03-01", "2026-03-01", plan.GoalActive, nil},
		{"without a day of today", "", "2026-03-01", "", 0, nil}, {"without a day of its own", "2026-03-02", "", "", 0, nil},
		{"reached before", "2026-03-02", "2026-03-01", "2026-02-01", plan.GoalReached, nil}, {"dropped before", "2026-03-02", "2026-03-01", "2026-02-01", plan.GoalDropped, nil},
	} {
		g := plan.Goal{Text: "x"}
		if row.due != "" {
			g.Due = civil.MustParseDate(row.due)
		}
		if row.said != "" {
			g.Evaluations = []plan.Evaluation{{State: row.state, Statement: plan.Statement{On: civil.MustParseDate(row.said)}}}
		}
		p := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed}}, Tracks: []plan.TrackPeriod{{Track: plan.TrackStatutory}}, Goals: []plan.Goal{g}}
		assert.Equal(t, row.want, found(p, row.on, "shl39.evaluation"), row.name)
	}
}

// What is sensitive and about somebody else, by a relative's word or a name.
func TestThirdPersonByName(t *testing.T) {
	for _, row := range []struct {
		name, text string
		want       []string
	}{
		{"a name at the beginning", "Liisan alkoholi huolettaa.", []string{"/needs/0/text"}}, {"a name after a space", "Kun Liisa juo, kotona on hiljaista.", []string{"/needs/0/text"}},
		{"in brackets", "Alkoholi (Liisa).", []string{"/needs/0/text"}}, {"in quotes", `Alkoholi "Liisa".`, []string{"/needs/0/text"}},
		{"inside another word", "Alkoholi ja xliisa.", nil}, {"inside, and then as a word", "Alkoholi, xliisa ja Liisa.", []string{"/needs/0/text"}},
		{"the child's own name", "Onnin alkoholi.", nil}, {"a name of two letters is too short", "Alkoholi, Bo.", nil}, {"one of three is not", "Alkoholi, Ida.", []string{"/needs/0/text"}}, {"nothing sensitive", "Liisa lukee.", nil},
		{"after a line's end", "Alkoholi.\nLiisa.", []string{"/needs/0/text"}}, {"a word that only looks like the name", "Alkoholi ei ole liisa.", nil},
		{"what everybody drinks", "Liisa juo kahvia.", nil},
		{"a relative's word", "Äidin alkoholi huolettaa.", []string{"/needs/0/text"}}, {"a capital behind a comma", "Alkoholi huolettaa, Äiti lukee.", []string{"/needs/0/text"}},
		{"in another sentence", "Alkoholi huolettaa. Äiti lukee.", nil},
	} {
		p := &plan.Plan{Child: plan.Child{ID: "c", Name: plan.Name{Given: "Onni"}}, Needs: []plan.Need{{Text: row.text}},
			People: []plan.Member{{ID: "m", Kind: plan.MemberGuardian, Name: plan.Name{Given: "Liisa"}}, {ID: "f", Kind: plan.MemberGuardian, Name: plan.Name{Given: "Bo"}}, {ID: "g", Kind: plan.MemberNearPerson, Name: plan.Name{Given: "Ida"}}}}
		assert.Equal(t, row.want, found(p, "", "privacy.third-person"), row.name)
		p.Needs[0].AboutID = "m"
		assert.Empty(t, found(p, "", "privacy.third-person"), "%s: marked as hers", row.name)
	}
}

// A part that is marked, or stands in a list that tells of people anyway, does not hide those behind it.
func TestThirdPersonInSeveralParts(t *testing.T) {
	const text = "Äidin alkoholi huolettaa, ja äidin velka."
	p := &plan.Plan{
		Needs:       []plan.Need{{Text: text, Statement: plan.Statement{AboutID: "m"}}, {Text: text}, {Text: text}},
		SectorPlans: []plan.SectorPlan{{Title: text}},
		Goals:       []plan.Goal{{Text: text}},
		Attachments: []plan.Attachment{{Title: text}},
		Decisions:   []plan.Decision{{Title: text}},
	}
	assert.Equal(t, []string{"/goals/0/text", "/needs/1/text", "/needs/2/text"}, found(p, "", "privacy.third-person"))
}

// Whose texts a family reads, and may mend: its own words stay.
func TestHardWordsByPlace(t *testing.T) {
	const text = "Interventio auttaa."
	by := func(id plan.ID) plan.Statement { return plan.Statement{By: id} }
	p := &plan.Plan{
		Title: text, Child: plan.Child{ID: "c"}, People: []plan.Member{{ID: "m", Kind: plan.MemberGuardian}, {ID: "w", Kind: plan.MemberProfessional}},
		Needs:    []plan.Need{{Text: text, Statement: by("w")}, {Text: text, Statement: by("m")}, {Text: text, ForChild: text, Statement: by("m")}},
		Goals:    []plan.Goal{{Text: text, Statement: by("m"), Evaluations: []plan.Evaluation{{Text: text, Statement: by("m")}, {Text: text, Statement: by("w")}}}},
		Actions:  []plan.Action{{Text: text, Statement: by("c"), Progress: []plan.Progress{{Text: text, Statement: by("m")}, {Text: text, Statement: by("w")}}}},
		Concerns: []plan.Concern{{Text: text}},
		FollowUp: []plan.Reach{{Text: text}},
		Meetings: []plan.Meeting{{Text: text, Statement: by("w")}, {Text: text, Statement: by("m")}},
		Contacts: []plan.Contact{{Text: text, Statement: by("w")}, {Text: text, Statement: by("m")}},
	}
	assert.Equal(t, []string{
		"/actions/0/progress/1/text", "/actions/0/text", "/contacts/0/text", "/followUp/0/text", "/goals/0/evaluations/1/text", "/goals/0/text", "/meetings/0/text", "/needs/0/text", "/needs/2/forChild", "/title",
	}, found(p, "", "wording.hard"))
}

// Each decision that only child protection makes, and the child's client plan, makes the child its client.
func TestClientsOfChildProtection(t *testing.T) {
	for _, kind := range []plan.DecisionKind{plan.DecisionEmergency, plan.DecisionEmergencyExtension, plan.DecisionOpenCare, plan.DecisionTakingIntoCare, plan.DecisionSubstituteCare} {
		p := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed}}, Decisions: []plan.Decision{{Kind: plan.DecisionService}, {Kind: kind}}}
		assert.Equal(t, []string{"/needs"}, found(p, "", "lsl30.needs"), kind.String())
	}
	p := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed}}, Decisions: []plan.Decision{{Kind: plan.DecisionService}}}
	assert.Empty(t, found(p, "", "lsl30.needs"), "a service is not")
	p.SectorPlans = []plan.SectorPlan{{}, {Kind: plan.SectorPlanChildsClient}}
	assert.Equal(t, []string{"/needs"}, found(p, "", "lsl30.needs"))
	p.Course[0].Status = plan.StatusDraft
	assert.Empty(t, found(p, "", "lsl30.needs"), "a draft may be open")
}

// What the star has to say of functioning: an ability, and something around it.
func TestFunctioningByItem(t *testing.T) {
	around := map[assess.Item]bool{assess.ItemChildEnvironments: true, assess.ItemParentEnvironments: true, assess.ItemFamilyCircumstances: true}
	ability := map[assess.Item]bool{assess.ItemChildFunctioning: true, assess.ItemParentFunctioning: true}
	for one := assess.ItemChildStrengths; one.IsValid(); one++ {
		for two := assess.ItemChildStrengths; two.IsValid(); two++ {
			p := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed}}, Tracks: []plan.TrackPeriod{{Track: plan.TrackStatutory}},
				Assessments: []assess.Assessment{{Views: []assess.View{{Findings: []assess.Finding{{ID: "1", Item: one}, {ID: "2", Item: two}}}}}}}
			told := ability[one] && around[two] || ability[two] && around[one]
			assert.Equal(t, !told, found(p, "", "shl39.functioning") != nil, "%s, %s", one, two)
		}
	}
}

// Of the services of a need those of organisations and of workers of different ones are counted, and nobody else.
func TestManyServices(t *testing.T) {
	workers := func(n int, kind plan.MemberKind) (p *plan.Plan) {
		p = &plan.Plan{Needs: []plan.Need{{ID: "n"}}, Goals: []plan.Goal{{ID: "other"}, {ID: "g", NeedIDs: []plan.ID{"n"}}}}
		a := plan.Action{GoalIDs: []plan.ID{"g"}}
		for i := range n {
			id := plan.ID(fmt.Sprintf("w%d", i))
			p.People = append(p.People, plan.Member{ID: id, Kind: kind, Professional: &plan.Professional{OrganisationID: "of-" + id}})
			a.OwnerIDs = append(a.OwnerIDs, id)
		}
		p.Actions = []plan.Action{{GoalIDs: []plan.ID{"other"}, OwnerIDs: []plan.ID{"w9"}}, a}
		return p
	}
	bare := func(p *plan.Plan, organisations bool) *plan.Plan {
		for i := range p.People {
			if organisations {
				p.Organisations = append(p.Organisations, plan.Organisation{ID: p.People[i].ID})
			}
		}
		p.People = nil
		return p
	}
	one := workers(9, plan.MemberProfessional)
	for i := range one.People {
		one.People[i].Professional.OrganisationID = "o"
	}
	for _, row := range []struct {
		name string
		p    *plan.Plan
		want []string
	}{
		{"five workers", workers(5, plan.MemberProfessional), []string{"/needs/0"}}, {"four", workers(4, plan.MemberProfessional), nil}, {"of one organisation", one, nil},
		{"of the family", workers(5, plan.MemberGuardian), nil}, {"organisations", bare(workers(5, 0), true), []string{"/needs/0"}}, {"whom the plan does not know", bare(workers(5, 0), false), nil},
	} {
		assert.Equal(t, row.want, found(row.p, "", "burden.services"), row.name)
	}
}

// A copy that somebody of the family was given shows; one that was not, or a worker's, does not.
func TestCopiesOfTheFamily(t *testing.T) {
	for _, row := range []struct {
		name   string
		copies []plan.Copy
		told   bool
	}{
		{"none", nil, true}, {"the mother's", []plan.Copy{{RecipientID: "w"}, {RecipientID: "m"}}, false}, {"not given", []plan.Copy{{RecipientID: "m", State: plan.CopyNotGiven}}, true}, {"the worker's", []plan.Copy{{RecipientID: "w"}}, true},
	} {
		p := &plan.Plan{Course: []plan.Step{{Status: plan.StatusAgreed}}, People: []plan.Member{{ID: "m", Kind: plan.MemberGuardian}, {ID: "w", Kind: plan.MemberProfessional}}, Copies: row.copies}
		assert.Equal(t, row.told, found(p, "", "template.copy") != nil, row.name)
	}
}

// The rules of packs are a catalogue, in their order.
func TestCatalogueOfPacks(t *testing.T) {
	var ids []string
	for _, r := range lint.Catalogue(lint.Packs()...) {
		ids = append(ids, r.ID)
	}
	var want []string
	for _, p := range lint.Packs() {
		for _, r := range p.Rules {
			want = append(want, r.ID)
		}
	}
	assert.Equal(t, want, ids)
	assert.Empty(t, lint.Catalogue())
}

// The language of a text is that of the nearest member around it which says one; what
// language a person uses says nothing of the words about that person.
func TestTextsKnowWhatStandsAround(t *testing.T) {
	p := &plan.Plan{
		Title: "T", Lang: "sv",
		Child:       plan.Child{Service: &plan.Service{Lang: "ar", Interpreter: "ar", Text: "i"}},
		Needs:       []plan.Need{{Text: "a"}, {Text: "b", Statement: plan.Statement{Lang: "en-GB", By: "w", AboutID: "m"}}, {Text: "c", Statement: plan.Statement{Lang: "se"}}},
		Assessments: []assess.Assessment{{Statement: plan.Statement{By: "w"}, Views: []assess.View{{Statement: plan.Statement{By: "m", Lang: "FI"}, Findings: []assess.Finding{{Text: "d", AboutID: "f"}, {Text: "e"}, {Text: "h", Lang: "en"}}}}}},
		Goals:       []plan.Goal{{Text: "f", Evaluations: []plan.Evaluation{{Text: "g", Statement: plan.Statement{By: "m"}}}}},
	}
	type around struct {
		list      string
		item      int
		member    string
		text      string
		lang      code.Lang
		by, about plan.ID
		at        string
	}
	var got []around
	first := 0
	own := lint.Rule{Look: func(s *lint.Subject, _ func(lint.Place)) {
		texts := s.Texts()
		first += len(texts)
		for i := range texts {
			x := &texts[i]
			got = append(got, around{x.List, x.Item, x.Member, x.Text, x.Lang, x.By, x.About, string(x.Pointer())})
		}
		first -= len(s.Texts())
	}}
	lint.Plan(p, civil.Date{}, lint.Pack{Rules: []lint.Rule{own}})
	assert.Zero(t, first, "asked again, the list is the same")
	slices.SortFunc(got, func(a, b around) int { return strings.Compare(a.text, b.text) })
	assert.Equal(t, []around{
		{"", -1, "title", "T", code.SV, "", "", "/title"},
		{"needs", 0, "text", "a", code.SV, "", "", "/needs/0/text"},
		{"needs", 1, "text", "b", code.EN, "w", "m", "/needs/1/text"},
		{"needs", 2, "text", "c", 0, "", "", "/needs/2/text"},
		{"assessments", 0, "text", "d", code.FI, "m", "f", "/assessments/0/views/0/findings/0/text"},
		{"assessments", 0, "text", "e", code.FI, "m", "", "/assessments/0/views/0/findings/1/text"},
		{"goals", 0, "text", "f", code.SV, "", "", "/goals/0/text"},
		{"goals", 0, "text", "g", code.SV, "m", "", "/goals/0/evaluations/0/text"},
		{"assessments", 0, "text", "h", code.EN, "m", "", "/assessments/0/views/0/findings/2/text"},
		{"child", -1, "text", "i", code.SV, "", "", "/child/service/text"},
	}, got)
	_, known := lint.Named("nobody's")
	assert.False(t, known)
	assert.Equal(t, []string{"law", "template", "thread", "child", "wording", "burden", "privacy", "scotland", "norway"}, lint.Names())
}
