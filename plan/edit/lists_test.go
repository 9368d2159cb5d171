package edit_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/part"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// person returns the id of whoever has this given name.
func person(t *testing.T, p *plan.Plan, given string) plan.ID {
	t.Helper()
	i := slices.IndexFunc(p.People, func(m plan.Member) bool { return m.Name.Given == given })
	require.GreaterOrEqual(t, i, 0, given)
	return p.People[i].ID
}

// letters are ids of one letter each, written for people: "a X b".
func letters(text string) (ids []plan.ID) {
	for letter := range strings.FieldsSeq(text) {
		ids = append(ids, plan.ID("need"+strings.ToLower(letter)+"aaaaa"))
	}
	return ids
}

// lettered is the need of one letter.
func lettered(p *plan.Plan, letter string) *plan.Need {
	return &p.Needs[slices.IndexFunc(p.Needs, func(n plan.Need) bool { return n.ID == letters(letter)[0] })]
}

func spelled(ids []plan.ID, hidden string) string {
	var text []string
	for _, id := range ids {
		letter := strings.TrimSuffix(strings.TrimPrefix(string(id), "need"), "aaaaa")
		if strings.Contains(hidden, strings.ToUpper(letter)) {
			letter = strings.ToUpper(letter)
		}
		text = append(text, letter)
	}
	return strings.Join(text, " ")
}

// withNeeds is a plan with a need of the mother for each small letter, one that she does
// not see for each capital one, and a goal of hers over some of them.
func withNeeds(t *testing.T, needs, goal string) (p *plan.Plan, mother plan.ID) {
	p = plain(t)
	mother = person(t, p, "Laura")
	p.Needs, p.Goals = nil, nil
	for i := range p.Actions {
		p.Actions[i].GoalIDs = nil
	}
	for letter := range strings.FieldsSeq(needs) {
		said := plan.Statement{By: mother, On: day}
		if strings.ToLower(letter) != letter {
			said = plan.Statement{By: person(t, p, "Mari"), On: day, Visibility: assess.VisibilityConfidence}
		}
		p.Needs = append(p.Needs, plan.Need{ID: letters(letter)[0], Statement: said, Text: letter})
	}
	p.Goals = []plan.Goal{{ID: "goalaaaaaa", Statement: plan.Statement{By: mother, On: day}, Text: "x", NeedIDs: letters(goal)}}
	return p, mother
}

// What is not seen stays where it is in a list of references, whatever becomes of the rest.
func TestReferencesAround(t *testing.T) {
	for _, row := range []struct{ name, why, edited, want string }{
		{"one more at the end", "it stands at the end, after what is hidden", "a b c d", "a X b c Y d"},
		{"one more in the middle", "it follows what it follows", "a d b c", "a d X b c Y"},
		{"one more at the beginning", "it goes before the first that is seen", "d a b c", "d a X b c Y"},
		{"two more, at both ends", "each by its own neighbour", "d a b c e", "d a X b c Y e"},
		{"the last gone", "its place is gone too", "a b", "a X b Y"},
		{"the last gone and one more", "what is new at the end stands at the end", "a b d", "a X b Y d"},
		{"the first gone", "the rest move up in the places of what was seen", "b c", "b X c Y"},
		{"all gone", "she would no longer see her goal: it would serve what is hidden alone", "", ""},
		{"all others", "none is kept: all stand at the end", "d e", "X Y d e"},
		{"another order", "the places of what was seen, in the new order", "c b a", "c X b a Y"},
		{"two in the place of one", "they follow what they follow", "a d e c", "a d e X c Y"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, mother := withNeeds(t, "a b c d e X Y", "a X b c Y")
			v, err := edit.Open(p, view.Guardian(mother), day)
			require.NoError(t, err)
			goal := &(*plan.Plan)(v.Plan).Goals[0]
			require.Equal(t, "a b c", spelled(goal.NeedIDs, "XY"), "what she sees")
			goal.NeedIDs = letters(row.edited)
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Guardian(mother), On: day})
			if row.want == "" {
				require.Nil(t, got, row.why)
				assert.Equal(t, issue.List{{Pointer: "/goals/0/needIds", Rule: "edit.not-seen", Severity: issue.SeverityError}}, issues)
				return
			}
			require.NotNil(t, got, issues)
			assert.Equal(t, row.want, spelled(got.Plan.Goals[0].NeedIDs, "XY"), row.why)
		})
	}
}

// The same holds for lists of parts, from which nothing goes.
func TestPartsAround(t *testing.T) {
	for _, row := range []struct{ name, why, edited, want string }{
		{"one more at the end", "it stands at the end", "a b c d", "a X b c Y d"},
		{"one more in the middle", "it follows what it follows", "a d b c", "a d X b c Y"},
		{"two more at the beginning", "they go before the first that is seen", "d e a b c", "d e a X b c Y"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, mother := withNeeds(t, "a X b c Y", "a")
			v, err := edit.Open(p, view.Guardian(mother), day)
			require.NoError(t, err)
			seen := (*plan.Plan)(v.Plan)
			was := slices.Clone(seen.Needs)
			seen.Needs = nil
			for _, id := range letters(row.edited) {
				if i := slices.IndexFunc(was, func(n plan.Need) bool { return n.ID == id }); i >= 0 {
					seen.Needs = append(seen.Needs, was[i])
				} else {
					seen.Needs = append(seen.Needs, plan.Need{ID: id, Statement: plan.Statement{By: mother, On: day}, Text: "new"})
				}
			}
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Guardian(mother), On: day, IDs: ids()})
			require.NotNil(t, got, issues)
			var have []plan.ID
			for _, n := range got.Plan.Needs {
				for _, d := range got.Drawn {
					if d.ID == n.ID {
						n.ID = d.Editors
					}
				}
				have = append(have, n.ID)
			}
			assert.Equal(t, row.want, spelled(have, "XY"), row.why)
		})
	}
}

// A list holds as many as the form lets it, what is hidden counted along.
func TestFullLists(t *testing.T) {
	for _, row := range []struct {
		name, why string
		seen      int
		hidden    bool
		parts     bool
		rule      string
	}{
		{"the hundredth need of a goal", "a hundred is what the form allows", 99, false, false, ""},
		{"the hundred and first", "one more than the form allows", 100, false, false, "edit.too-many"},
		{"the hundredth that she sees", "one that she does not see stands there too", 99, true, false, "edit.too-many"},
		{"the two hundredth evaluation", "two hundred is what the form allows", 199, false, true, ""},
		{"the two hundred and first", "one more than the form allows", 200, false, true, "edit.too-many"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, mother := withNeeds(t, "X", "")
			said := plan.Statement{By: mother, On: day}
			goal := &p.Goals[0]
			numbered := func(kind string, n int) plan.ID {
				return plan.ID(fmt.Sprintf("%s%c%caaaa", kind, 'a'+n/26, 'a'+n%26))
			}
			for i := range row.seen + 1 {
				p.Needs = append(p.Needs, plan.Need{ID: numbered("seen", i), Statement: said, Text: "x"})
				switch {
				case i == row.seen:
				case row.parts:
					goal.Evaluations = append(goal.Evaluations, plan.Evaluation{ID: numbered("eval", i), Statement: said, State: plan.GoalActive})
				default:
					goal.NeedIDs = append(goal.NeedIDs, numbered("seen", i))
				}
			}
			if row.hidden {
				goal.NeedIDs = append(goal.NeedIDs, letters("X")...)
			}
			v, err := edit.Open(p, view.Guardian(mother), day)
			require.NoError(t, err)
			goal = &(*plan.Plan)(v.Plan).Goals[0]
			at := "/goals/0/needIds"
			if row.parts {
				at = "/goals/0/evaluations"
				goal.Evaluations = append(goal.Evaluations, plan.Evaluation{ID: fresh, Statement: said, State: plan.GoalReached})
			} else {
				goal.NeedIDs = append(goal.NeedIDs, numbered("seen", row.seen))
			}
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Guardian(mother), On: day, IDs: ids()})
			if row.rule == "" {
				require.NotNil(t, got, "%s: %v", row.why, issues)
				return
			}
			require.Nil(t, got, row.why)
			require.Len(t, issues, 1)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
			assert.Equal(t, at, string(issues[0].Pointer), "a place of what she sees")
		})
	}
}

// The family's one copy is written in by one of the family, or by a professional who
// writes down what is said and adds only.
func TestFamilyCopy(t *testing.T) {
	for _, row := range []struct {
		name, why, by string
		own           bool // what is written is said by whoever writes
		rule          string
	}{
		{"nobody named", "somebody writes", "", true, "edit.reader"},
		{"the child", "the copy is the child's too", "Aino", true, ""},
		{"a guardian", "and the guardians'", "Laura", true, ""},
		{"the other guardian", "each in their own name", "Diego", true, ""},
		{"a guardian in another's name", "nobody speaks for another", "Diego", false, "edit.author"},
		{"a near person", "near, but the copy is not theirs", "Eila", true, "edit.reader"},
		{"a professional who writes down", "named as who recorded it", "Mari", false, ""},
		{"a professional in their own name", "written down for nobody, it is not recorded", "Mari", true, "edit.author"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plain(t)
			who := map[string]plan.ID{"": "", "Aino": p.ChildID()}
			for i := range p.People {
				who[p.People[i].Name.Given] = p.People[i].ID
			}
			v, err := edit.Open(p, view.Family(), day)
			require.NoError(t, err)
			said := plan.Statement{By: who[row.by], On: day}
			if !row.own {
				said = plan.Statement{By: who["Laura"], On: day}
			}
			if row.by == "Mari" && !row.own {
				said.RecordedBy = who["Mari"]
			}
			seen := (*plan.Plan)(v.Plan)
			seen.Concerns = append(seen.Concerns, plan.Concern{ID: fresh, Statement: said, Text: "x"})
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Family(), On: day, By: who[row.by], IDs: ids()})
			if row.rule == "" {
				require.NotNil(t, got, "%s: %v", row.why, issues)
				return
			}
			require.Nil(t, got, row.why)
			require.Len(t, issues, 1, issues)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
		})
	}
}

// A guardian or a professional of another time writes no more.
func TestWritersOfAnotherTime(t *testing.T) {
	for _, row := range []struct{ name, why, who, by string }{
		{"a guardian who was", "the copy is of today's family", "Diego", "Diego"},
		{"a professional who left", "whoever left writes nothing down", "Mari", "Mari"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plain(t)
			p.Person(person(t, p, row.who)).Period.To = day.AddDays(-1)
			v, err := edit.Open(p, view.Family(), day)
			require.NoError(t, err)
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Family(), On: day, By: person(t, p, row.by), IDs: ids()})
			require.Nil(t, got, row.why)
			assert.Equal(t, "edit.reader", issues[0].Rule, row.why)
		})
	}
}

// What the plan breaks already stands in nobody's way, and what an edit breaks is told where
// its reader sees it, however many hidden parts stand before it.
func TestPlacesAroundHidden(t *testing.T) {
	for _, row := range []struct {
		name, why string
		change    func(p *plan.Plan, mother plan.ID)
		at, rule  string
	}{
		{"what is new has no text", "told by its number among what she sees", func(p *plan.Plan, mother plan.ID) {
			p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: mother, On: day}})
		}, "/needs/2/text", "form.required"},
		{"what she changed has no text", "as above", func(p *plan.Plan, _ plan.ID) { lettered(p, "b").Text = "" }, "/needs/1/text", "form.required"},
		{"the broken part moves down", "it was broken before: not by her", func(p *plan.Plan, mother plan.ID) {
			p.Needs = slices.Insert(p.Needs, 0, plan.Need{ID: fresh, Statement: plan.Statement{By: mother, On: day}, Text: "x"})
		}, "", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, mother := withNeeds(t, "X Y a Z b", "a")
			lettered(p, "b").BasisIDs = []plan.ID{"nothingaaa"}
			require.True(t, p.Check().HasErrors(), "a reference to nothing")
			v, err := edit.Open(p, view.Guardian(mother), day)
			require.NoError(t, err)
			row.change((*plan.Plan)(v.Plan), mother)
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Guardian(mother), On: day, IDs: ids()})
			if row.rule == "" {
				require.NotNil(t, got, "%s: %v", row.why, issues)
				return
			}
			require.Nil(t, got, row.why)
			require.Len(t, issues, 1, issues)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
			assert.Equal(t, row.at, string(issues[0].Pointer), row.why)
		})
	}
}

// What is new in one edit refers to what else is new in it, by the editor's names.
func TestNewRefersToNew(t *testing.T) {
	p, mother := withNeeds(t, "a", "a")
	v, err := edit.Open(p, view.Guardian(mother), day)
	require.NoError(t, err)
	seen := (*plan.Plan)(v.Plan)
	said := plan.Statement{By: mother, On: day}
	seen.Needs = append(seen.Needs, plan.Need{ID: "myneedaaaa", Statement: said, Text: "x"})
	seen.Goals = append(seen.Goals, plan.Goal{ID: "mygoalaaaa", Statement: said, Text: "x", NeedIDs: []plan.ID{"myneedaaaa", letters("a")[0]}})
	got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Guardian(mother), On: day, IDs: ids()})
	require.NotNil(t, got, issues)
	require.Len(t, got.Drawn, 2)
	need, goal := got.Plan.Needs[len(got.Plan.Needs)-1], got.Plan.Goals[len(got.Plan.Goals)-1]
	assert.Equal(t, []edit.Drawn{{Editors: "myneedaaaa", ID: need.ID}, {Editors: "mygoalaaaa", ID: goal.ID}}, got.Drawn)
	assert.NotEqual(t, plan.ID("myneedaaaa"), need.ID)
	assert.Equal(t, []plan.ID{need.ID, letters("a")[0]}, goal.NeedIDs)
}

// An id that is drawn is nobody's yet, not even the child's.
func TestDrawnIDIsFree(t *testing.T) {
	first := ids().Next()
	for _, row := range []struct {
		name, why string
		take      func(*plan.Plan)
	}{
		{"the child's", "the child has an id too", func(p *plan.Plan) { renameAll(p, edit.Drawn{Editors: p.ChildID(), ID: first}) }},
		{"a hidden need's", "hidden parts count", func(p *plan.Plan) { lettered(p, "X").ID = first }},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, mother := withNeeds(t, "a X", "a")
			row.take(p)
			v, err := edit.Open(p, view.Guardian(mother), day)
			require.NoError(t, err)
			seen := (*plan.Plan)(v.Plan)
			seen.Needs = append(seen.Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: mother, On: day}, Text: "x"})
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Guardian(mother), On: day, IDs: ids()})
			require.NotNil(t, got, issues)
			assert.NotEqual(t, first, got.Drawn[0].ID, row.why)
		})
	}
}

// Nobody answers what another was asked: by the row of requests in case B, where the
// curator was asked and a team.
func TestRequestIsAnsweredByWhomeverItWasAskedOf(t *testing.T) {
	data, err := os.ReadFile("../../examples/cases/eeli.json")
	require.NoError(t, err)
	on := civil.MustDate(2026, 3, 18)
	for _, row := range []struct{ name, why, reader, by, to, rule string }{
		{"the curator who was asked", "hers to answer", "mqvsv5h3b6", "mqvsv5h3b6", "mqvsv5h3b6", ""},
		{"the headmaster for her", "in his own name he answers nothing that she was asked", "cp5pleismh", "cp5pleismh", "mqvsv5h3b6", "edit.author"},
		{"the social worker writes it down", "as hers, with who wrote it", "paddwdqwpq", "mqvsv5h3b6", "mqvsv5h3b6", ""},
		{"the nurse for her team", "it was asked of where she works", "e45hcdk3g4", "e45hcdk3g4", "4e6szhk7un", ""},
		{"the curator for the team", "another's", "mqvsv5h3b6", "mqvsv5h3b6", "4e6szhk7un", "edit.author"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, issues := plan.Decode(data, issue.Limits{})
			require.False(t, issues.HasErrors())
			p.Consents, p.Prohibitions, p.LegalGrounds = nil, nil, nil
			for i := range p.Requests {
				p.Requests[i].Answer = nil
			}
			for i, id := range []plan.ID{"cp5pleismh", "paddwdqwpq", "mqvsv5h3b6", "e45hcdk3g4"} {
				p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: plan.ID("groundaaa" + string(rune('a'+i))), RecipientID: id,
					Statement: plan.Statement{By: "paddwdqwpq", On: civil.MustDate(2026, 3, 10)}, Citation: "x", Scope: plan.ScopeWhole, Period: civil.Period{From: civil.MustDate(2026, 3, 10)}})
			}
			r := view.Member(plan.ID(row.reader))
			v, err := edit.Open(p, r, on)
			require.NoError(t, err)
			seen := (*plan.Plan)(v.Plan)
			i := slices.IndexFunc(seen.Requests, func(q plan.Request) bool { return q.ToID == plan.ID(row.to) })
			require.GreaterOrEqual(t, i, 0)
			said := plan.Statement{By: plan.ID(row.by), On: on}
			if row.by != row.reader {
				said.RecordedBy = plan.ID(row.reader)
			}
			seen.Requests[i].Answer = &plan.Answer{Statement: said, Kind: plan.AnswerTakesPart}
			got, issues := edit.Apply(p, v, edit.Editor{Reader: r, On: on})
			if row.rule == "" {
				require.NotNil(t, got, "%s: %v", row.why, issues)
				return
			}
			require.Nil(t, got, row.why)
			assert.Equal(t, issue.List{{Pointer: issue.Pointer(fmt.Sprintf("/requests/%d/answer/by", i)), Rule: row.rule, Severity: issue.SeverityError}}, issues, row.why)
		})
	}
}

// A meeting is set up by a professional; what the invited answer is theirs, also while
// it is set up.
func TestInvitationIsAnsweredByTheInvited(t *testing.T) {
	for _, row := range []struct {
		name, why, worker, invited string
		rule                       string
	}{
		{"for the mother", "hers to answer", "Mari", "Laura", "edit.not-yours"},
		{"for herself", "she says that she comes", "Mari", "Mari", ""},
		{"by whoever holds the baton", "who writes down what was answered", "Sanna", "Laura", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plain(t)
			worker := person(t, p, row.worker)
			r := view.Member(worker)
			v, err := edit.Open(p, r, day)
			require.NoError(t, err)
			seen, said := (*plan.Plan)(v.Plan), plan.Statement{By: worker, On: day}
			seen.Meetings = append(seen.Meetings, plan.Meeting{ID: fresh, Statement: said, Kind: plan.MeetingReview, State: plan.MeetingPlanned,
				Invitations: []plan.Invitation{{ID: "yyyyyyyyyy", Statement: said, PersonID: person(t, p, row.invited), Response: plan.ResponseAccepts}}})
			got, issues := edit.Apply(p, v, edit.Editor{Reader: r, On: day, IDs: ids()})
			if row.rule == "" {
				require.NotNil(t, got, "%s: %v", row.why, issues)
				return
			}
			require.Nil(t, got, row.why)
			require.Len(t, issues, 1)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
		})
	}
}

// A professional writes down that a consent is withdrawn: by whoever gave it.
func TestWithdrawalWrittenDown(t *testing.T) {
	for _, row := range []struct{ name, why, by, rule string }{
		{"by the mother, who gave it", "it is hers", "Laura", ""},
		{"by the father", "what somebody gave is not another's to take back", "Diego", "edit.author"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plain(t)
			worker := person(t, p, "Sanna")
			v, err := edit.Open(p, view.Member(worker), day)
			require.NoError(t, err)
			seen := (*plan.Plan)(v.Plan)
			i := slices.IndexFunc(seen.Consents, func(c plan.Consent) bool { return c.RecipientID == person(t, p, "Mari") })
			require.GreaterOrEqual(t, i, 0)
			require.Equal(t, person(t, p, "Laura"), seen.Consents[i].By)
			seen.Consents[i].Withdrawal = &plan.Withdrawal{Statement: plan.Statement{By: person(t, p, row.by), On: day, RecordedBy: worker}, From: civil.MustParseInstant("2026-02-01T10:00:00+02:00")}
			got, issues := edit.Apply(p, v, edit.Editor{Reader: view.Member(worker), On: day})
			if row.rule == "" {
				require.NotNil(t, got, "%s: %v", row.why, issues)
				return
			}
			require.Nil(t, got, row.why)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
			assert.Equal(t, fmt.Sprintf("/consents/%d/withdrawal/by", i), string(issues[0].Pointer))
		})
	}
}

// Actions of case A: the picture cards at home, and those that the teacher uses.
const (
	picture  plan.ID = "y7dyu3ap2x"
	teachers plan.ID = "ev6amgtaws"
)

// What was said and done one after another stands in the order of time, since the last
// of it holds; other lists whoever holds the baton puts in order.
func TestOrderOfTime(t *testing.T) {
	said := func(p *plan.Plan, name string) plan.Statement {
		return plan.Statement{By: person(t, p, name), On: day}
	}
	for _, row := range []struct {
		name, why string
		add       func(p *plan.Plan)
		turn      func(p *plan.Plan)
		at        string
	}{
		{"goals", "an order of one's choice", nil, func(p *plan.Plan) { slices.Reverse(p.Goals) }, ""},
		{"consents", "of one day the last decision holds", nil, func(p *plan.Plan) { slices.Reverse(p.Consents) }, "/consents"},
		{"the course", "its last step is the status", nil, func(p *plan.Plan) { slices.Reverse(p.Course) }, "/course"},
		{"the baton", "it passes by acts", nil, func(p *plan.Plan) { slices.Reverse(p.Baton) }, "/baton"},
		{"how an action goes", "its last entry says whether it is done", func(p *plan.Plan) {
			part.Find[plan.Action](p, picture).Progress = []plan.Progress{
				{ID: "progressaa", Statement: said(p, "Laura"), State: plan.ActionDone}, {ID: "progressbb", Statement: said(p, "Diego"), State: plan.ActionUnderWay}}
		}, func(p *plan.Plan) { slices.Reverse(part.Find[plan.Action](p, picture).Progress) }, "/actions/0/progress"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plain(t)
			if row.add != nil {
				row.add(p)
			}
			r := view.Member(person(t, p, "Sanna"))
			v, err := edit.Open(p, r, day)
			require.NoError(t, err)
			require.Contains(t, v.Bases, view.BasisBaton)
			row.turn((*plan.Plan)(v.Plan))
			got, issues := edit.Apply(p, v, edit.Editor{Reader: r, On: day})
			if row.at == "" {
				require.NotNil(t, got, "%s: %v", row.why, issues)
				return
			}
			require.Nil(t, got, row.why)
			assert.Equal(t, "edit.order", issues[0].Rule, row.why)
			assert.Equal(t, row.at, string(issues[0].Pointer), row.why)
		})
	}
}

// Words that stand are their author's, those for the child and answers to questions
// too; where none stand whoever holds the baton finds some.
func TestEmptyWordsAreFilled(t *testing.T) {
	for _, row := range []struct {
		name, why, who string
		stands         bool
		fill           func(p *plan.Plan)
		rule           string
	}{
		{"for the child, by the holder", "nobody has told it to her yet", "Sanna", false, func(p *plan.Plan) { part.Find[plan.Action](p, teachers).ForChild = "Samat kuvat." }, ""},
		{"for the child, by the holder, other words", "the teacher told it already", "Sanna", true, func(p *plan.Plan) { part.Find[plan.Action](p, teachers).ForChild = "Samat kuvat." }, "edit.not-yours"},
		{"for the child, by the author", "hers", "Mari", true, func(p *plan.Plan) { part.Find[plan.Action](p, teachers).ForChild = "Samat kuvat." }, ""},
		{"for the child, by another", "not the mother's", "Laura", false, func(p *plan.Plan) { part.Find[plan.Action](p, teachers).ForChild = "Samat kuvat." }, "edit.not-yours"},
		{"an answer, by the holder", "nobody kept it yet", "Sanna", false, func(p *plan.Plan) { part.Find[plan.Question](p, "questionaa").Answer = "Puoli yhdeksän." }, ""},
		{"an answer, by the holder, other words", "somebody answered", "Sanna", true, func(p *plan.Plan) { part.Find[plan.Question](p, "questionaa").Answer = "Yhdeksän." }, "edit.not-yours"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plain(t)
			require.Equal(t, person(t, p, "Mari"), part.Find[plan.Action](p, teachers).By)
			part.Find[plan.SectorPlan](p, "gekke6kxx4").Questions = []plan.Question{{ID: "questionaa", Statement: plan.Statement{By: person(t, p, "Mari"), On: day}, Text: "Milloin hän nukahtaa?"}}
			if part.Find[plan.Action](p, teachers).ForChild = ""; row.stands {
				part.Find[plan.Action](p, teachers).ForChild, part.Find[plan.Question](p, "questionaa").Answer = "Kuvat.", "Kahdeksan."
			}
			r := view.Member(person(t, p, row.who))
			v, err := edit.Open(p, r, day)
			require.NoError(t, err)
			row.fill((*plan.Plan)(v.Plan))
			got, issues := edit.Apply(p, v, edit.Editor{Reader: r, On: day})
			if row.rule == "" {
				require.NotNil(t, got, "%s: %v", row.why, issues)
				return
			}
			require.Nil(t, got, row.why)
			require.Len(t, issues, 1)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
		})
	}
}

// A member that is there without a word is none in every view, and may be written all the
// same: a guardian of whom nothing more is known.
func TestMemberWithoutAWord(t *testing.T) {
	data, err := os.ReadFile("../../examples/cases/eeli.json")
	require.NoError(t, err)
	p, found := plan.Decode(data, issue.Limits{})
	require.NoError(t, found.Err())
	on := civil.MustDate(2026, 6, 1)
	holder := view.Member("paddwdqwpq")
	v, err := edit.Open(p, holder, on)
	require.NoError(t, err)
	seen := (*plan.Plan)(v.Plan)
	seen.People = append(seen.People, plan.Member{ID: fresh, Kind: plan.MemberGuardian, Name: plan.Name{Given: "Sirpa", Family: "Uusi"}, Guardian: &plan.Guardian{}})
	got, issues := edit.Apply(p, v, edit.Editor{Reader: holder, On: on, IDs: ids()})
	require.NotNil(t, got, issues)
	assert.Equal(t, &plan.Guardian{}, got.Plan.People[len(got.Plan.People)-1].Guardian)
}
