package edit_test

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

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

// Parts of case A beside those of the other tests, and a request that some of these tests add.
const (
	mornings plan.ID = "6f5jfjq4bj" // an action of the father's
	refusal  plan.ID = "7uksyxxqa7" // of the mother, to Outi
	curators plan.ID = "requestaaa"
)

// asked is an edit of case A, and what it is answered.
type asked struct {
	name, why string
	who, by   string // the reader, and who writes for them, by their given names
	whole     func(t *testing.T, p *plan.Plan)
	change    func(t *testing.T, p *plan.Plan)
	want      string // as answers has it
	becomes   func(t *testing.T, p *plan.Plan)
}

func (row *asked) run(t *testing.T) {
	p := plain(t)
	if row.whole != nil {
		row.whole(t, p)
	}
	r := view.Child()
	if row.who != "Aino" {
		r = view.Member(person(t, p, row.who))
	}
	v, err := edit.Open(p, r, day)
	require.NoError(t, err)
	e := edit.Editor{Reader: r, On: day, IDs: ids()}
	if row.by != "" {
		e.By = person(t, p, row.by)
	}
	row.change(t, (*plan.Plan)(v.Plan))
	got, issues := edit.Apply(p, v, e)
	assert.Equal(t, row.want, answers(got, issues), row.why)
	if row.becomes != nil && assert.NotNil(t, got) {
		row.becomes(t, got.Plan)
	}
}

func runAsked(t *testing.T, rows []asked) {
	for _, row := range rows {
		t.Run(row.name, row.run)
	}
}

func saying(t *testing.T, p *plan.Plan, name string) plan.Statement {
	return plan.Statement{By: person(t, p, name), On: day}
}

func aPerson(t *testing.T, p *plan.Plan, name string) *plan.Member {
	return p.Person(person(t, p, name))
}

// hollow is somebody of whom it stands that they need something, and not what.
func hollow(name string) func(t *testing.T, p *plan.Plan) {
	return func(t *testing.T, p *plan.Plan) { aPerson(t, p, name).Service = &plan.Service{} }
}

// judgedInConfidence is the judgement of a colleague, which they keep to themselves.
func judgedInConfidence(t *testing.T, p *plan.Plan) {
	said := saying(t, p, "Jukka")
	said.Visibility = assess.VisibilityConfidence
	part.Find[plan.Consent](p, refusal).Capacity = &plan.Capacity{Statement: said, Judgement: plan.CapacityNotAble, Matter: "puhe"}
}

// What stands once or not at all in a part: it is written, changed and taken out by whoever
// may, and what says something by somebody is never taken out.
func TestOptionalMembers(t *testing.T) {
	withdrawn := func(t *testing.T, p *plan.Plan) {
		part.Find[plan.Consent](p, refusal).Withdrawal = &plan.Withdrawal{Statement: saying(t, p, "Laura"), From: civil.MustParseInstant("2026-01-30T10:00:00+02:00")}
	}
	answered := func(t *testing.T, p *plan.Plan) {
		p.Requests = []plan.Request{{ID: curators, Statement: saying(t, p, "Mari"), ToID: person(t, p, "Jukka"), Answer: &plan.Answer{Statement: saying(t, p, "Jukka"), Kind: plan.AnswerAdvises}}}
	}
	runAsked(t, []asked{
		{name: "what somebody needs, taken out", why: "it is theirs", who: "Laura", change: func(t *testing.T, p *plan.Plan) { aPerson(t, p, "Laura").Service = nil }, want: "taken 0",
			becomes: func(t *testing.T, p *plan.Plan) { assert.Nil(t, aPerson(t, p, "Laura").Service) }},
		{name: "what another needs, taken out", why: "it is not the mother's", who: "Laura", change: func(t *testing.T, p *plan.Plan) { aPerson(t, p, "Diego").Service = nil }, want: "edit.not-yours /people/1/service"},
		{name: "what somebody needs, written where nothing stood", why: "theirs", who: "Mari", change: func(t *testing.T, p *plan.Plan) {
			aPerson(t, p, "Mari").Service = &plan.Service{Lang: "sv"}
		}, want: "taken 0", becomes: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, &plan.Service{Lang: "sv"}, aPerson(t, p, "Mari").Service)
		}},
		{name: "what another needs, written where nothing stood", why: "not hers", who: "Laura", change: func(t *testing.T, p *plan.Plan) {
			aPerson(t, p, "Mari").Service = &plan.Service{Lang: "sv"}
		}, want: "edit.not-yours /people/3/service"},
		{name: "what the child needs, by the mother", why: "a guardian's too", who: "Laura", change: func(_ *testing.T, p *plan.Plan) { p.Child.Service.Text = "Lyhyesti." }, want: "taken 0",
			becomes: func(t *testing.T, p *plan.Plan) { assert.Equal(t, "Lyhyesti.", p.Child.Service.Text) }},
		{name: "what the child needs, by the grandmother", why: "not hers", who: "Eila", whole: func(t *testing.T, p *plan.Plan) {
			p.Consents = append(p.Consents, plan.Consent{ID: "eilaseesaa", Statement: saying(t, p, "Laura"), Decision: plan.ConsentGiven, RecipientID: person(t, p, "Eila"), Scope: plan.ScopeWhole})
		}, change: func(_ *testing.T, p *plan.Plan) { p.Child.Service.Text = "Lyhyesti." }, want: "edit.not-yours /child/service/text"},
		{name: "the last word of it gone", why: "nothing is left of it, and nothing is seen", who: "Laura", change: func(t *testing.T, p *plan.Plan) { aPerson(t, p, "Laura").Service.Lang = "" }, want: "taken 0"},
		{name: "written where it stands without a word", why: "nothing is hidden there", who: "Mari", whole: hollow("Mari"), change: func(t *testing.T, p *plan.Plan) {
			aPerson(t, p, "Mari").Service = &plan.Service{Lang: "sv"}
		}, want: "taken 0", becomes: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, &plan.Service{Lang: "sv"}, aPerson(t, p, "Mari").Service)
		}},
		{name: "how often, by the father", why: "he said it", who: "Diego", change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Action](p, mornings).Rhythm.Times = 3 }, want: "taken 0",
			becomes: func(t *testing.T, p *plan.Plan) {
				assert.Equal(t, 3, part.Find[plan.Action](p, mornings).Rhythm.Times)
			}},
		{name: "how often, by the mother", why: "it is his", who: "Laura", change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Action](p, mornings).Rhythm.Times = 3 }, want: "edit.not-yours /actions/1/rhythm"},
		{name: "how often, no more", why: "it is his", who: "Diego", change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Action](p, mornings).Rhythm = nil }, want: "taken 0",
			becomes: func(t *testing.T, p *plan.Plan) { assert.Nil(t, part.Find[plan.Action](p, mornings).Rhythm) }},
		{name: "how often, without saying it", why: "what says nothing is nothing", who: "Mari", change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Action](p, teachers).Rhythm = &plan.Rhythm{} }, want: "taken 0",
			becomes: func(t *testing.T, p *plan.Plan) { assert.Nil(t, part.Find[plan.Action](p, teachers).Rhythm) }},
		{name: "how often, half of it", why: "it is written, and lacks what the form asks", who: "Mari", change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Action](p, teachers).Rhythm = &plan.Rhythm{Times: 2} },
			want: "form.required /actions/2/rhythm/per"},
		{name: "a new action with how often", why: "all of it is the writer's", who: "Mari", change: func(t *testing.T, p *plan.Plan) {
			p.Actions = append(p.Actions, plan.Action{ID: fresh, Statement: saying(t, p, "Mari"), Text: "x", Rhythm: &plan.Rhythm{Times: 2, Per: plan.IntervalWeek}})
		}, want: "taken 1"},
		{name: "a new meeting that nobody chose the place of", why: "told as deep as it stands", who: "Mari", change: func(t *testing.T, p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: fresh, Statement: saying(t, p, "Mari"), Kind: plan.MeetingReview, Place: &plan.Place{Kind: plan.PlaceHome, ChosenByIDs: []plan.ID{p.ChildID(), "nothingaaa"}}})
		}, want: "edit.reference /meetings/1/place/chosenByIds/1"},
		{name: "one's numbers, none left", why: "an empty list is none", who: "Laura", change: func(t *testing.T, p *plan.Plan) { aPerson(t, p, "Laura").Telecoms = []plan.Telecom{} }, want: "taken 0",
			becomes: func(t *testing.T, p *plan.Plan) { assert.Nil(t, aPerson(t, p, "Laura").Telecoms) }},
		{name: "a guardian of whom nothing is said any more", why: "what the plan asks of a guardian is asked then too", who: "Sanna", change: func(t *testing.T, p *plan.Plan) {
			aPerson(t, p, "Laura").Guardian, aPerson(t, p, "Laura").NearPerson = nil, &plan.NearPerson{Text: "x"}
		}, want: "member.kind /people/0/nearPerson"},
		{name: "an answer taken out", why: "what was said stays", who: "Jukka", whole: answered, change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Request](p, curators).Answer = nil }, want: "edit.removed /requests/0/answer"},
		{name: "an answer taken out by the mother", why: "it was not hers to write", who: "Laura", whole: answered, change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Request](p, curators).Answer = nil }, want: "edit.not-yours /requests/0/answer"},
		{name: "a withdrawal taken out", why: "another consent is given", who: "Laura", whole: withdrawn, change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Consent](p, refusal).Withdrawal = nil }, want: "edit.removed /consents/3/withdrawal"},
		{name: "a judgement, where one stands that is not seen", why: "the answer tells of none", who: "Mari", whole: judgedInConfidence, change: func(t *testing.T, p *plan.Plan) {
			require.Nil(t, part.Find[plan.Consent](p, refusal).Capacity)
			part.Find[plan.Consent](p, refusal).Capacity = &plan.Capacity{Statement: saying(t, p, "Mari"), Judgement: plan.CapacityNotAble, Matter: "x"}
		}, want: "edit.not-seen /consents/3/capacity"},
		{name: "a judgement, where none stands", why: "a worker's", who: "Sanna", change: func(t *testing.T, p *plan.Plan) {
			part.Find[plan.Consent](p, refusal).Capacity = &plan.Capacity{Statement: saying(t, p, "Sanna"), Judgement: plan.CapacityNotAble, Matter: "x"}
		}, want: "taken 0"},
		{name: "a judgement of tomorrow", why: "nothing lies in the future", who: "Sanna", change: func(t *testing.T, p *plan.Plan) {
			said := saying(t, p, "Sanna")
			said.On = day.AddDays(1)
			part.Find[plan.Consent](p, refusal).Capacity = &plan.Capacity{Statement: said, Judgement: plan.CapacityNotAble, Matter: "x"}
		}, want: "edit.day /consents/3/capacity/on"},
		{name: "a judgement in another's name", why: "one's own", who: "Sanna", change: func(t *testing.T, p *plan.Plan) {
			part.Find[plan.Consent](p, refusal).Capacity = &plan.Capacity{Statement: saying(t, p, "Jukka"), Judgement: plan.CapacityNotAble, Matter: "x"}
		}, want: "edit.author /consents/3/capacity/by"},
	})
}

// An id names one part: whichever has it second is refused, wherever it stands.
func TestIDsTwice(t *testing.T) {
	need := func(t *testing.T, p *plan.Plan, id plan.ID) plan.Need {
		return plan.Need{ID: id, Statement: saying(t, p, "Laura"), Text: "x"}
	}
	runAsked(t, []asked{
		{name: "two new ones", why: "the second is refused", who: "Laura", change: func(t *testing.T, p *plan.Plan) { p.Needs = append(p.Needs, need(t, p, fresh), need(t, p, fresh)) }, want: "edit.moved /needs/3"},
		{name: "three new ones", why: "the second and the third", who: "Laura", change: func(t *testing.T, p *plan.Plan) {
			p.Needs = append(p.Needs, need(t, p, fresh), need(t, p, fresh), need(t, p, fresh))
		}, want: "edit.moved /needs/3\nedit.moved /needs/4"},
		{name: "one of two lists", why: "an id is one of the whole plan", who: "Laura", change: func(t *testing.T, p *plan.Plan) {
			p.Needs = append(p.Needs, need(t, p, fresh))
			p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: saying(t, p, "Laura"), Text: "x"})
		}, want: "edit.moved /goals/2"},
		{name: "the child's", why: "the child has an id too", who: "Laura", change: func(t *testing.T, p *plan.Plan) { p.Needs = append(p.Needs, need(t, p, p.ChildID())) }, want: "edit.moved /needs/2"},
		{name: "one of a part that stands", why: "it is taken", who: "Laura", change: func(t *testing.T, p *plan.Plan) {
			p.Goals = append(p.Goals, plan.Goal{ID: p.Needs[0].ID, Statement: saying(t, p, "Laura"), Text: "x"})
		}, want: "edit.moved /goals/2"},
		{name: "none twice", why: "what has none yet is given one", who: "Laura", change: func(t *testing.T, p *plan.Plan) { p.Needs = append(p.Needs, need(t, p, ""), need(t, p, "")) }, want: "taken 2",
			becomes: func(t *testing.T, p *plan.Plan) { assert.False(t, p.Check().HasErrors()) }},
		{name: "none twice, and one of a part that stands", why: "only what is taken is refused", who: "Laura", change: func(t *testing.T, p *plan.Plan) {
			p.Needs = append(p.Needs, need(t, p, ""), need(t, p, ""), need(t, p, p.Needs[0].ID))
		}, want: "edit.moved /needs/4"},
	})
}

// same is a source that says the same again and again.
type same struct{}

func (same) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 7
	}
	return len(b), nil
}

// New parts need ids that are nobody's yet: a source that fails or repeats itself gives none.
func TestIDsOfASource(t *testing.T) {
	failing := func() *plan.IDs { return plan.NewIDs(iotest.ErrReader(io.ErrUnexpectedEOF)) }
	first := plan.NewIDs(same{}).Next()
	for _, row := range []struct {
		name, why string
		ids       *plan.IDs
		parts     int
		taken     bool // the first id of the source is a need's already
		want      string
	}{
		{"no source, nothing new", "nothing is drawn", nil, 0, false, "taken 0"},
		{"no source", "it is needed", nil, 1, false, "edit.ids "},
		{"a source that fails, nothing new", "nothing is drawn", failing(), 0, false, "taken 0"},
		{"a source that fails", "no part is without an id", failing(), 1, false, "edit.ids "},
		{"a source that fails, for two", "nor are two", failing(), 2, false, "edit.ids "},
		{"one that repeats itself, for one", "once is enough", plan.NewIDs(same{}), 1, false, "taken 1"},
		{"one that repeats itself, for two", "two parts have two ids", plan.NewIDs(same{}), 2, false, "edit.ids "},
		{"one that repeats what is taken", "a part has it", plan.NewIDs(same{}), 1, true, "edit.ids "},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, mother := withNeeds(t, "a", "a")
			if row.taken {
				p.Needs = append(p.Needs, plan.Need{ID: first, Statement: plan.Statement{By: mother, On: day}, Text: "x"})
			}
			v, err := edit.Open(p, view.Guardian(mother), day)
			require.NoError(t, err)
			seen := (*plan.Plan)(v.Plan)
			lettered(seen, "a").Text = "changed"
			for _, id := range []plan.ID{"firstaaaaa", "secondaaaa"}[:row.parts] {
				seen.Needs = append(seen.Needs, plan.Need{ID: id, Statement: plan.Statement{By: mother, On: day}, Text: "x"})
			}
			assert.Equal(t, row.want, answers(edit.Apply(p, v, edit.Editor{Reader: v.Reader, On: day, IDs: row.ids})), row.why)
		})
	}
}

// A list of references holds what it is given, down to one and none.
func TestReferencesAlone(t *testing.T) {
	for _, row := range []struct{ name, why, goal, edited, want string }{
		{"one for another", "one is left", "a", "b", "b"},
		{"one of two", "as above", "a b", "b", "b"},
		{"none of one", "an empty list is none", "a", "", ""},
		{"one of none", "it was empty", "", "a", "a"},
		{"one twice", "a reference stands once", "a", "a a", "edit.reference /goals/0/needIds/1"},
		{"one twice, the second of three", "as above", "a b", "a a b", "edit.reference /goals/0/needIds/1"},
		{"a hidden one that stands there", "as one to nothing", "a X", "a X", "edit.reference /goals/0/needIds/1"},
		{"one to nothing, the first", "told where it stands", "a", "Z a", "edit.reference /goals/0/needIds/0"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, mother := withNeeds(t, "a b X", row.goal)
			v, err := edit.Open(p, view.Guardian(mother), day)
			require.NoError(t, err)
			v.Plan.Goals[0].NeedIDs = letters(row.edited)
			got, issues := edit.Apply(p, v, edit.Editor{Reader: v.Reader, On: day})
			if strings.HasPrefix(row.want, "edit.") {
				assert.Equal(t, row.want, answers(got, issues), row.why)
				return
			}
			require.NotNil(t, got, issues)
			assert.Equal(t, letters(row.want), got.Plan.Goals[0].NeedIDs, row.why)
		})
	}
}

// What somebody wrote down they go on with: the findings of a view are added to by who
// recorded it and by whose it is, and by no other.
func TestFindingsAreAddedByWhoRecorded(t *testing.T) {
	const childs plan.ID = "r74mfcmedm" // the child's view, which Sanna wrote down
	finding := func(_ *testing.T, p *plan.Plan) {
		views := p.Assessments[0].Views
		v := &views[slices.IndexFunc(views, func(v assess.View) bool { return v.ID == childs })]
		v.Findings = append(v.Findings, assess.Finding{ID: fresh, Item: v.Findings[0].Item, Kind: assess.FindingOwnWords, Text: "x"})
	}
	runAsked(t, []asked{
		{name: "the child", why: "it is hers", who: "Aino", change: finding, want: "taken 1"},
		{name: "who recorded it", why: "she wrote down what the child said", who: "Sanna", change: finding, want: "taken 1"},
		{name: "another worker", why: "she did not hear it", who: "Mari", change: finding, want: "edit.not-yours /assessments/0/views/2/findings/2"},
		{name: "the mother", why: "it is the child's", who: "Laura", change: finding, want: "edit.not-yours /assessments/0/views/2/findings/2"},
		{name: "the mother who recorded it", why: "who writes for others works with it", who: "Laura", whole: func(t *testing.T, p *plan.Plan) {
			views := p.Assessments[0].Views
			views[slices.IndexFunc(views, func(v assess.View) bool { return v.ID == childs })].RecordedBy = person(t, p, "Laura")
		}, change: finding, want: "edit.not-yours /assessments/0/views/2/findings/2"},
	})
}

// A single reference is changed by who may, to what stands in the view; an empty one may hold
// what is not seen, and is the holder's of the baton.
func TestSingleReferences(t *testing.T) {
	const meeting plan.ID = "jglefoztyk"
	due := func(id plan.ID, of plan.ID) func(t *testing.T, p *plan.Plan) {
		return func(_ *testing.T, p *plan.Plan) { part.Find[plan.Action](p, of).DueMeetingID = id }
	}
	set := func(t *testing.T, p *plan.Plan) { due(meeting, teachers)(t, p) }
	runAsked(t, []asked{
		{name: "the author's, where none stands", why: "one may stand there that she does not see", who: "Mari", change: due(meeting, teachers), want: "edit.not-yours /actions/2/dueMeetingId"},
		{name: "the holder's, where none stands", why: "she sees the whole", who: "Sanna", change: due(meeting, teachers), want: "taken 0"},
		{name: "the holder's, to nothing", why: "nothing is there", who: "Sanna", change: due("nothingaaa", teachers), want: "edit.reference /actions/2/dueMeetingId"},
		{name: "the author's, to nothing", why: "nothing is there", who: "Mari", whole: set, change: due("nothingaaa", teachers), want: "edit.reference /actions/2/dueMeetingId"},
		{name: "the author's, taken out", why: "she said it", who: "Mari", whole: set, change: due("", teachers), want: "taken 0"},
		{name: "another's, taken out", why: "she did not say it", who: "Laura", whole: set, change: due("", teachers), want: "edit.not-yours /actions/2/dueMeetingId"},
		{name: "another's list", why: "the father said it", who: "Laura", change: func(_ *testing.T, p *plan.Plan) { part.Find[plan.Action](p, mornings).GoalIDs = nil }, want: "edit.not-yours /actions/1/goalIds"},
		{name: "in something new, to nothing", why: "nothing is there", who: "Laura", change: func(t *testing.T, p *plan.Plan) {
			said := saying(t, p, "Laura")
			said.AboutID = "nothingaaa"
			p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: fresh, Statement: said, Text: "x"})
		}, want: "edit.reference /disagreements/1/aboutId"},
		{name: "in something new, to something new", why: "both are given an id", who: "Mari", change: func(t *testing.T, p *plan.Plan) {
			said := saying(t, p, "Mari")
			p.Meetings = append(p.Meetings, plan.Meeting{ID: "mymeetingg", Statement: said, Kind: plan.MeetingReview})
			p.Actions = append(p.Actions, plan.Action{ID: fresh, Statement: said, Text: "x", DueMeetingID: "mymeetingg"})
		}, want: "taken 2", becomes: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, p.Meetings[len(p.Meetings)-1].ID, p.Actions[len(p.Actions)-1].DueMeetingID)
		}},
	})
}

// Who says something new, and who wrote it down: one complaint for each.
func TestWhoSaysIt(t *testing.T) {
	need := func(by, recorder string) func(t *testing.T, p *plan.Plan) {
		return func(t *testing.T, p *plan.Plan) {
			said := plan.Statement{On: day}
			if by != "" {
				said.By = person(t, p, by)
			}
			if recorder != "" {
				said.RecordedBy = person(t, p, recorder)
			}
			p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: said, Text: "x"})
		}
	}
	answered := func(by plan.ID) func(t *testing.T, p *plan.Plan) {
		return func(t *testing.T, p *plan.Plan) {
			said := plan.Statement{By: by, On: day, RecordedBy: person(t, p, "Mari")}
			part.Find[plan.Request](p, curators).Answer = &plan.Answer{Statement: said, Kind: plan.AnswerAdvises}
		}
	}
	toTeam := func(t *testing.T, p *plan.Plan) {
		p.Requests = []plan.Request{{ID: curators, Statement: saying(t, p, "Mari"), ToID: aPerson(t, p, "Jukka").Professional.OrganisationID}}
	}
	runAsked(t, []asked{
		{name: "her own words, written down by herself", why: "she may say so", who: "Laura", change: need("Laura", "Laura"), want: "taken 1"},
		{name: "her own words, written down by another", why: "another did not", who: "Laura", change: need("Laura", "Mari"), want: "edit.author /needs/2/by"},
		{name: "another's words, written down by a worker", why: "that is how it is done", who: "Mari", change: need("Laura", "Mari"), want: "taken 1"},
		{name: "nobody's words, written down by a worker", why: "words are somebody's", who: "Mari", change: need("", "Mari"), want: "edit.author /needs/2/by"},
		{name: "another's words, written down by the mother", why: "she is no worker", who: "Laura", change: need("Diego", "Laura"), want: "edit.author /needs/2/by"},
		{name: "a withdrawal that nobody wrote down", why: "told once", who: "Sanna", change: func(t *testing.T, p *plan.Plan) {
			part.Find[plan.Consent](p, refusal).Withdrawal = &plan.Withdrawal{Statement: saying(t, p, "Diego"), From: civil.MustParseInstant("2026-02-01T10:00:00+02:00")}
		}, want: "edit.author /consents/3/withdrawal/by"},
		{name: "an answer of one of the family", why: "she works nowhere", who: "Mari", whole: toTeam, change: func(t *testing.T, p *plan.Plan) { answered(person(t, p, "Laura"))(t, p) }, want: "edit.author /requests/0/answer/by"},
		{name: "an answer of nobody", why: "nobody is seen", who: "Mari", whole: toTeam, change: answered("nothingaaa"), want: "edit.author /requests/0/answer/by\nedit.reference /requests/0/answer/by"},
		{name: "an answer of one of the team", why: "he works where it was asked", who: "Mari", whole: toTeam, change: func(t *testing.T, p *plan.Plan) { answered(person(t, p, "Jukka"))(t, p) }, want: "taken 0"},
		{name: "her number, by a worker beside her", why: "a worker beside her only adds", who: "Laura", by: "Mari", change: func(t *testing.T, p *plan.Plan) { aPerson(t, p, "Laura").Telecoms = nil }, want: "edit.not-yours /people/0/telecoms"},
		{name: "her need, by a worker beside her", why: "as above", who: "Laura", by: "Mari", change: func(_ *testing.T, p *plan.Plan) { p.Needs[0].Text = "x" }, want: "edit.not-yours /needs/0/text"},
	})
}

// What a worker writes down in somebody's view is what they see afterwards, all of it.
func TestWrittenDownUnseen(t *testing.T) {
	hers := func(t *testing.T, p *plan.Plan) plan.Statement {
		return plan.Statement{By: person(t, p, "Laura"), On: day, RecordedBy: person(t, p, "Mari")}
	}
	unseen := func(t *testing.T, p *plan.Plan) plan.Statement {
		return plan.Statement{By: person(t, p, "Mari"), On: day, RecordedBy: person(t, p, "Mari"), Visibility: assess.VisibilityProfessionals}
	}
	star := func(hidden bool) func(t *testing.T, p *plan.Plan) {
		return func(t *testing.T, p *plan.Plan) {
			v := assess.View{ID: "viewaaaaaa", Statement: hers(t, p), Voice: assess.VoiceGuardian, Findings: []assess.Finding{{ID: "findingaaa", Item: 1, Kind: assess.FindingOwnWords, Text: "x"}}}
			if hidden {
				v.Findings = append(v.Findings, assess.Finding{ID: "findingbbb", Item: 1, Kind: assess.FindingOwnWords, Text: "y", Visibility: assess.VisibilityAuthor})
				v.By = person(t, p, "Diego")
			}
			p.Assessments = append(p.Assessments, assess.Assessment{ID: fresh, Statement: hers(t, p), Kind: p.Assessments[0].Kind, Views: []assess.View{v}})
		}
	}
	goal := func(said func(t *testing.T, p *plan.Plan) plan.Statement) func(t *testing.T, p *plan.Plan) {
		return func(t *testing.T, p *plan.Plan) {
			p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: hers(t, p), Text: "x", Evaluations: []plan.Evaluation{{ID: "evaluation", Statement: said(t, p), State: plan.GoalActive}}})
		}
	}
	runAsked(t, []asked{
		{name: "a goal with an evaluation", why: "she sees both", who: "Laura", by: "Mari", change: goal(hers), want: "taken 2"},
		{name: "a goal with an evaluation that she does not see", why: "inside the goal", who: "Laura", by: "Mari", change: goal(unseen), want: "edit.not-seen /goals/2"},
		{name: "an assessment", why: "she sees all of it", who: "Laura", by: "Mari", change: star(false), want: "taken 3"},
		{name: "an assessment with a finding that she does not see", why: "inside a view inside the assessment", who: "Laura", by: "Mari", change: star(true), want: "edit.not-seen /assessments/1"},
	})
}

// What is taken out of one list stands in no other either.
func TestMovedBetweenLists(t *testing.T) {
	runAsked(t, []asked{{name: "an evaluation of another goal", why: "told at both", who: "Sanna", change: func(_ *testing.T, p *plan.Plan) {
		from, to := part.Find[plan.Goal](p, "a62c2wohql"), part.Find[plan.Goal](p, "zxpxz7zjhq")
		to.Evaluations, from.Evaluations = append(to.Evaluations, from.Evaluations...), nil
	}, want: "edit.moved /goals/1/evaluations/1\nedit.removed /goals/0/evaluations"}})
}

// Only the view that was opened for this reader of this plan is an edit of it.
func TestOtherViews(t *testing.T) {
	p := plain(t)
	mother := view.Member(person(t, p, "Laura"))
	opened := func(t *testing.T) *view.View {
		v, err := edit.Open(p, mother, day)
		require.NoError(t, err)
		return v
	}
	for _, row := range []struct {
		name, why string
		view      func(t *testing.T) *view.View
		reader    view.Reader
		on        civil.Date
		want      string
	}{
		{"as it was opened", "nothing is changed", opened, mother, day, "taken 0"},
		{"none", "there is nothing to put over the plan", func(*testing.T) *view.View { return nil }, mother, day, "edit.other-view "},
		{"one without a plan", "as above", func(t *testing.T) *view.View { v := opened(t); v.Plan = nil; return v }, mother, day, "edit.other-view "},
		{"another reader's", "the keeper gives the reader", opened, view.Member(person(t, p, "Diego")), day, "edit.other-view "},
		{"another day's", "and the day", opened, mother, day.AddDays(-1), "edit.other-view "},
		{"another plan's", "ids are of one plan", func(t *testing.T) *view.View { v := opened(t); v.Plan.ID = "another"; return v }, mother, day, "edit.other-view "},
		{"of whom the plan does not know", "they see nothing of it", func(t *testing.T) *view.View { v := opened(t); v.Reader = view.Member("nothingaaa"); return v }, view.Member("nothingaaa"), day, "edit.reader "},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, answers(edit.Apply(p, row.view(t), edit.Editor{Reader: row.reader, On: row.on})), row.why)
		})
	}
	_, err := edit.Open(p, view.Member("nothingaaa"), day)
	assert.Error(t, err)
	for _, r := range edit.Rules() {
		assert.Equal(t, issue.SeverityError, r.Severity, "whatever %s refuses is refused", r.ID)
	}
	assert.Equal(t, "edit.Edited", fmt.Sprint(edit.Edited{Plan: p}))
}

// An edit that would break a rule of the plan is told where its reader sees it, else of the
// edit as a whole; what was broken before is nobody's edit.
func TestWhatDoesNotFit(t *testing.T) {
	ofAge := func(t *testing.T, p *plan.Plan) { // refuses in confidence, and nobody judged whether the child may
		p.Child.Born = civil.MustDate(2005, 10, 6)
		p.Consents = append(p.Consents, plan.Consent{ID: "childshuts", Statement: plan.Statement{By: p.ChildID(), On: day, Visibility: assess.VisibilityAuthor}, Decision: plan.ConsentRefused, RecipientID: person(t, p, "Outi"), Scope: plan.ScopeMinimum})
	}
	elsewhere := func(p *plan.Plan, id plan.ID) {
		part.Find[plan.Action](p, id).Setting, part.Find[plan.Action](p, id).Place = plan.ActionElsewhere, ""
	}
	runAsked(t, []asked{
		{name: "a title that is too long", why: "of no part: told where it stands", who: "Sanna", change: func(_ *testing.T, p *plan.Plan) { p.Title = plan.Title(strings.Repeat("x", 10_000)) }, want: "form.too-long /title"},
		{name: "a key of the plan without a system", why: "one of a list of values", who: "Sanna", change: func(_ *testing.T, p *plan.Plan) { p.Identifiers[0].System = "" }, want: "form.required /identifiers/0/system"},
		{name: "a name that is too long", why: "told inside the child", who: "Sanna", change: func(_ *testing.T, p *plan.Plan) { p.Child.Name.Given = strings.Repeat("x", 10_000) }, want: "form.too-long /child/name/given"},
		{name: "the first of a list without a text", why: "told where it stands", who: "Laura", change: func(_ *testing.T, p *plan.Plan) { p.Needs[0].Text = "" }, want: "form.required /needs/0/text"},
		{name: "a title that is too long already", why: "nothing is changed", who: "Laura", whole: func(_ *testing.T, p *plan.Plan) { p.Title = plan.Title(strings.Repeat("x", 10_000)) }, change: func(*testing.T, *plan.Plan) {}, want: "taken 0"},
		{name: "another's title, and one's own without a text", why: "what is not hers is told first", who: "Laura", change: func(_ *testing.T, p *plan.Plan) { p.Title, p.Needs[0].Text = "x", "" }, want: "edit.not-yours /title"},
		{name: "a child born later", why: "what breaks is not seen", who: "Sanna", whole: ofAge, change: func(_ *testing.T, p *plan.Plan) { p.Child.Born = civil.MustDate(2021, 10, 6) }, want: "edit.unfit "},
		{name: "an action elsewhere", why: "nobody says where", who: "Sanna", change: func(_ *testing.T, p *plan.Plan) { elsewhere(p, picture) }, want: "action.place /actions/0"},
		{name: "an action elsewhere, after one that is so already", why: "the first was broken before", who: "Sanna", whole: func(_ *testing.T, p *plan.Plan) { elsewhere(p, picture) },
			change: func(_ *testing.T, p *plan.Plan) { elsewhere(p, mornings) }, want: "action.place /actions/1"},
		{name: "another word, where one is so already", why: "it was broken before", who: "Sanna", whole: func(_ *testing.T, p *plan.Plan) { elsewhere(p, picture) },
			change: func(_ *testing.T, p *plan.Plan) { p.Title = "x" }, want: "taken 0"},
		{name: "an action elsewhere, after a warning", why: "a warning stands in nobody's way, nor before what does", who: "Sanna", whole: func(_ *testing.T, p *plan.Plan) { p.Tracks[0].Track, p.Tracks[0].IntakeID = plan.TrackStatutory, "" },
			change: func(_ *testing.T, p *plan.Plan) { elsewhere(p, picture) }, want: "action.place /actions/0"},
		{name: "a warning alone", why: "a warning stands in nobody's way", who: "Sanna", change: func(t *testing.T, p *plan.Plan) { p.FollowUp[0].WorkerID = person(t, p, "Laura") }, want: "taken 0"},
		{name: "out of form and out of rule", why: "what has no form is asked no more", who: "Mari", change: func(_ *testing.T, p *plan.Plan) {
			elsewhere(p, teachers)
			part.Find[plan.Action](p, teachers).Text = ""
		}, want: "form.required /actions/2/text"},
		{name: "one's own time, ended", why: "the reader would see nothing of the plan", who: "Sanna", change: func(t *testing.T, p *plan.Plan) { aPerson(t, p, "Sanna").Period.To = day.AddDays(-1) }, want: "edit.unfit "},
	})
}
