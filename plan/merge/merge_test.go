package merge_test

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/onechildoneplan/oneplan/plan/words"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(text string) civil.Date { return civil.MustParseDate(text) }

func at(text string) civil.Instant { return civil.MustParseInstant(text) }

// aino is the first worked case.
func aino(tb testing.TB) *plan.Plan {
	tb.Helper()
	doc, err := os.ReadFile("../../examples/cases/aino.json")
	require.NoError(tb, err)
	p, issues := plan.Decode(doc, issue.Limits{})
	require.False(tb, issues.HasErrors(), "%v", issues)
	return p
}

// given is the consent for the teacher, as the case has it.
func given() plan.Consent {
	doc, err := os.ReadFile("../../examples/cases/aino.json")
	if err != nil {
		panic(err)
	}
	p, _ := plan.Decode(doc, issue.Limits{})
	return *consent(p)
}

// guardians and workers of a plan.
func peopleOf(p *plan.Plan, kind plan.MemberKind) (ids []plan.ID) {
	for i := range p.People {
		if p.People[i].Kind == kind {
			ids = append(ids, p.People[i].ID)
		}
	}
	return ids
}

// apartOf are two ways to change one plan, and what comes of it.
type apartOf struct {
	name, why    string
	base         func(p *plan.Plan) // more in the base
	mine, theirs func(p *plan.Plan)
	rules        []string                         // that are found, with the place of each
	stands       func(t *testing.T, p *plan.Plan) // what the result says
}

// part returns the part of a list that has an id.
func part[T any](list []T, id plan.ID) *T {
	i := slices.IndexFunc(list, func(v T) bool { return reflect.ValueOf(v).FieldByName("ID").Interface() == id })
	if i < 0 {
		panic("no part " + id)
	}
	return &list[i]
}

// Parts of the first worked case.
const (
	mornings plan.ID = "a62c2wohql" // a goal
	cards    plan.ID = "y7dyu3ap2x" // an action
	fathers  plan.ID = "6f5jfjq4bj" // the action after it
	quiet    plan.ID = "5nduhmihfy" // a need
	joint    plan.ID = "jglefoztyk" // the meeting
	teachers plan.ID = "slmtne6j6c" // the consent for the teacher
	teacher  plan.ID = "mjizvjslcz"
	worker   plan.ID = "simh6hmuzv" // the family worker
	pairs    plan.ID = "4d5dezbnbj" // the hold of the family worker
	other    plan.ID = "touuztpvxo" // a worker whom nobody lets see
	county   plan.ID = "yd74sfyjf3" // the wellbeing services county
	services plan.ID = "6imnkf6sob" // its family services, where the family worker is
	clinic   plan.ID = "qa5ic6qytq" // its child health clinic
	town     plan.ID = "i76z4pwrom"
	nursery  plan.ID = "7yhgfp6al2" // the day care centre of the town
)

// swap exchanges the places of two parts.
func swap[T any](list []T, a, b plan.ID) {
	x, y := part(list, a), part(list, b)
	*x, *y = *y, *x
}

// contents are what the sides of a conflict say.
func contents(c plan.Conflict) (all []string) {
	for _, s := range c.Sides {
		all = append(all, s.Content)
	}
	return all
}

// without returns a list with all but one part.
func without[T any](list []T, id plan.ID) []T {
	gone := part(list, id)
	return slices.DeleteFunc(list, func(v T) bool { return reflect.DeepEqual(v, *gone) })
}

// takeMornings takes the goal of the mornings out, and what refers to it.
func takeMornings(p *plan.Plan) {
	p.Goals = slices.DeleteFunc(p.Goals, func(g plan.Goal) bool { return g.ID == mornings })
	for i := range p.Actions {
		if slices.Contains(p.Actions[i].GoalIDs, mornings) {
			p.Actions[i].GoalIDs = nil
		}
	}
}

func first(p *plan.Plan) *plan.Goal { return part(p.Goals, mornings) }

// rekey gives the child another key, the old one among the former.
func rekey(p *plan.Plan, key string) {
	p.Child.FormerSubjects = append(p.Child.FormerSubjects, p.Child.Subject)
	p.Child.Subject = key
}

// holder is who holds the baton.
func holder(p *plan.Plan) plan.ID { return hold(p).PersonID }

func hold(p *plan.Plan) *plan.Holding {
	for i := range p.Baton {
		if h := &p.Baton[i]; plan.Holds(h.Role) && h.To.IsZero() {
			return h
		}
	}
	panic("nobody holds the baton")
}

// understood is the need to be understood by other children.
func understood(p *plan.Plan) *plan.Need { return part(p.Needs, "r5e533277m") }

func consent(p *plan.Plan) *plan.Consent { return part(p.Consents, teachers) }

func prohibit(p *plan.Plan) {
	p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: "prohibit22", Ground: plan.GroundClient, Scope: plan.ScopeWhole,
		AgainstIDs: peopleOf(p, plan.MemberProfessional)[:1]})
}

// forbid keeps the whole plan from an organisation, since a law keeps it secret.
func forbid(p *plan.Plan, from plan.ID) {
	p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: "forbidden2", Statement: plan.Statement{On: day("2026-01-20")}, Ground: plan.GroundSecrecy,
		Scope: plan.ScopeWhole, AgainstIDs: []plan.ID{from}})
}

// shelter puts a worker into an organisation of which only its author knows, unshelter takes
// that away.
func shelter(p *plan.Plan) {
	p.Organisations = append(p.Organisations, plan.Organisation{ID: "shelterbbb", Name: "Turvakoti", Visibility: assess.VisibilityAuthor})
	p.Person(other).Professional.OrganisationID = "shelterbbb"
}

func unshelter(p *plan.Plan) {
	p.Organisations = without(p.Organisations, "shelterbbb")
	p.Person(other).Professional.OrganisationID = ""
}

var rows = []apartOf{
	{name: "moved out here, hidden there", why: "the family worker moved to another unit, and where she was is secret since: whoever made it so did not know, and she stays hidden",
		mine:   func(p *plan.Plan) { p.Person(worker).Professional.OrganisationID = clinic },
		theirs: func(p *plan.Plan) { part(p.Organisations, services).Visibility = assess.VisibilityAuthor },
		rules:  []string{"merge.narrower /people/5"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, clinic, p.Person(worker).Professional.OrganisationID)
			assert.Equal(t, assess.VisibilityAuthor, p.Person(worker).Visibility)
		}},
	{name: "a shelter taken away here, a consent reaches further there", why: "that was said among those who did not know who works there: they stay hidden",
		base: shelter, mine: unshelter,
		theirs: func(p *plan.Plan) { consent(p).Period.To = day("2027-12-31") },
		rules:  []string{"merge.narrower /people/6/visibility"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, assess.VisibilityAuthor, p.Person(other).Visibility)
		}},
	{name: "a shelter taken away here, written there", why: "nobody opened anything meanwhile: whoever took it away showed who worked there",
		base: shelter, mine: unshelter,
		theirs: func(p *plan.Plan) { first(p).Text = "Rauhalliset aamut." },
		stands: func(t *testing.T, p *plan.Plan) { assert.Zero(t, p.Person(other).Visibility) }},
	{name: "another county's here, hidden there", why: "a unit does not come to light since it belongs to another organisation; who works in it stays hidden by it",
		mine: func(p *plan.Plan) { part(p.Organisations, services).ControllerID = town },
		theirs: func(p *plan.Plan) {
			part(p.Organisations, county).Visibility = assess.VisibilityAuthor
		},
		rules: []string{"merge.narrower /organisations/"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, assess.VisibilityAuthor, part(p.Organisations, services).Visibility)
			assert.Zero(t, part(p.Organisations, clinic).Visibility, "it is in the county still")
			assert.Zero(t, p.Person(worker).Visibility)
		}},
	{name: "moved out here, hidden before", why: "both knew that it is secret: who moves out comes to light",
		base: func(p *plan.Plan) { part(p.Organisations, services).Visibility = assess.VisibilityAuthor },
		mine: func(p *plan.Plan) { p.Person(worker).Professional.OrganisationID = clinic },
		theirs: func(p *plan.Plan) {
			part(p.Needs, quiet).Text = "Rauhallinen aamu"
		},
		stands: func(t *testing.T, p *plan.Plan) { assert.Zero(t, p.Person(worker).Visibility) }},
	{name: "a person with a role taken away here, asked to act there", why: "the person comes back to what they are to do, and what let them see does not come with them in silence",
		base: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "helperwho2", Kind: plan.MemberProfessional, Name: plan.Name{Given: "Kaisa"}, Roles: []plan.Role{{ID: "rolewhich2", Kind: plan.RoleTeamMember}},
				Professional: &plan.Professional{OrganisationID: clinic, Sector: plan.SectorHealth, Tier: plan.TierBasic}})
		},
		mine: func(p *plan.Plan) { p.People = without(p.People, "helperwho2") },
		theirs: func(p *plan.Plan) {
			part(p.Actions, cards).OwnerIDs = append(part(p.Actions, cards).OwnerIDs, "helperwho2")
		},
		rules: []string{"merge.held-back /conflicts/", "merge.removed /people/"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Empty(t, p.Person("helperwho2").Roles)
			assert.True(t, slices.ContainsFunc(p.Conflicts, func(c plan.Conflict) bool {
				return slices.ContainsFunc(contents(c), func(s string) bool { return strings.Contains(s, "rolewhich2") })
			}), "the role is not lost")
		}},
	{name: "a person whose role was kept back taken away here, who speaks there", why: "the role is held back when they come back, and what kept it back goes with it and is told",
		base: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "helperwho2", Kind: plan.MemberProfessional, Name: plan.Name{Given: "Kaisa"}, Roles: []plan.Role{{ID: "rolewhich2", Kind: plan.RoleTeamMember}},
				Professional: &plan.Professional{OrganisationID: clinic, Sector: plan.SectorHealth, Tier: plan.TierBasic}})
			prohibit(p)
			shut := part(p.Prohibitions, "prohibit22")
			shut.Scope, shut.PartIDs, shut.Text = plan.ScopeParts, []plan.ID{"rolewhich2"}, "FORBIDS"
		},
		mine: func(p *plan.Plan) { p.People, p.Prohibitions = without(p.People, "helperwho2"), nil },
		theirs: func(p *plan.Plan) {
			p.Concerns = append(p.Concerns, plan.Concern{ID: "concern222", Statement: plan.Statement{By: "helperwho2", On: day("2026-03-02")}, Text: "x"})
		},
		rules: []string{"merge.reference /conflicts/", "merge.held-back /conflicts/", "merge.removed /people/"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Empty(t, p.Prohibitions)
			assert.Contains(t, conflicts(p), "FORBIDS")
		}},
	{name: "two hands, two parts", why: "what one of them changed stands",
		mine:   func(p *plan.Plan) { first(p).Due = day("2026-05-01") },
		theirs: func(p *plan.Plan) { p.Title = "Ainon aamut" },
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.Title("Ainon aamut"), p.Title)
			assert.Equal(t, day("2026-05-01"), first(p).Due)
		}},
	{name: "two members of one goal", why: "the one does not touch the other",
		mine:   func(p *plan.Plan) { first(p).Due = day("2026-05-01") },
		theirs: func(p *plan.Plan) { first(p).Evidence = "Aamulla nauretaan." },
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, "Aamulla nauretaan.", first(p).Evidence) }},
	{name: "both add", why: "what is appended unites, by its own time",
		mine: func(p *plan.Plan) {
			p.Contacts = append(p.Contacts, plan.Contact{ID: "contactmin", Day: day("2026-06-02"), State: plan.ContactPlanned})
		},
		theirs: func(p *plan.Plan) {
			p.Contacts = append(p.Contacts, plan.Contact{ID: "contactthe", Day: day("2026-06-01"), State: plan.ContactPlanned})
		},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ID("contactthe"), p.Contacts[len(p.Contacts)-2].ID)
			assert.Equal(t, plan.ID("contactmin"), p.Contacts[len(p.Contacts)-1].ID)
		}},
	{name: "one moves, one edits", why: "a part is its id, wherever it stands",
		mine:   func(p *plan.Plan) { swap(p.Actions, cards, fathers) },
		theirs: func(p *plan.Plan) { part(p.Actions, cards).Due = day("2026-05-01") },
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2026-05-01"), part(p.Actions, cards).Due) }},
	{name: "one text both ways", why: "no sentence is made that nobody said: the old one stands",
		mine: func(p *plan.Plan) { first(p).Text = "Aamut ilman huutoa." }, theirs: func(p *plan.Plan) { first(p).Text = "Rauhalliset aamut." },
		rules: []string{"merge.changed /goals/0/text"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, first(aino(t)).Text, first(p).Text)
			assert.Equal(t, []string{`"Aamut ilman huutoa."`, `"Rauhalliset aamut."`}, contents(p.Conflicts[0]))
			assert.Equal(t, plan.ConflictChanged, p.Conflicts[0].Kind)
			assert.Equal(t, "text", p.Conflicts[0].Field)
		}},
	{name: "removed here, changed there", why: "the edit is not lost, and the removal is told",
		mine:   func(p *plan.Plan) { part(p.Needs, quiet).Text = "Aamut."; first(p).Evidence = "Näkyy." },
		theirs: takeMornings,
		rules:  []string{"merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, "Näkyy.", first(p).Evidence)
			assert.Equal(t, plan.ConflictRemoved, p.Conflicts[0].Kind)
		}},
	{name: "removed here, written in there", why: "what was written inside a part was written in it",
		mine: func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluate22", Statement: plan.Statement{On: day("2026-03-01")}, State: plan.GoalImproving})
		},
		theirs: takeMornings,
		rules:  []string{"merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ID("evaluate22"), first(p).Evaluations[len(first(p).Evaluations)-1].ID)
		}},
	{name: "removed here, put right in there", why: "what was changed inside a part was changed",
		mine: func(p *plan.Plan) {
			first(p).Evaluations[0].State = plan.GoalImproving
		},
		theirs: takeMornings,
		rules:  []string{"merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.GoalImproving, first(p).Evaluations[0].State)
		}},
	{name: "removed here, shown to fewer there", why: "who may see a part was changed in it",
		mine:   func(p *plan.Plan) { first(p).Visibility = assess.VisibilityConfidence },
		theirs: takeMornings,
		rules:  []string{"merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, assess.VisibilityConfidence, first(p).Visibility)
		}},
	{name: "removed here, referred to there", why: "nothing hangs in the air",
		base:   func(p *plan.Plan) { p.Needs = append(p.Needs, plan.Need{ID: "needneed22", Kind: 1, Text: "Uni."}) },
		mine:   func(p *plan.Plan) { p.Needs = p.Needs[:len(p.Needs)-1] },
		theirs: func(p *plan.Plan) { first(p).NeedIDs = append(first(p).NeedIDs, "needneed22") },
		rules:  []string{"merge.removed /needs/2"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.ID("needneed22"), p.Needs[len(p.Needs)-1].ID) }},
	{name: "a feedback moved to two meetings", why: "it stands where it was",
		base: func(p *plan.Plan) {
			part(p.Meetings, joint).Feedback = append(part(p.Meetings, joint).Feedback, plan.Feedback{ID: "feedback22", Text: "Hyvä."})
			for _, id := range []plan.ID{"meetingaaa", "meetingbbb"} {
				p.Meetings = append(p.Meetings, plan.Meeting{ID: id, Kind: plan.MeetingReview})
			}
		},
		mine: func(p *plan.Plan) { moveFeedback(p, "meetingaaa") }, theirs: func(p *plan.Plan) { moveFeedback(p, "meetingbbb") },
		rules: []string{"merge.moved /meetings/0/feedback/"}},
	{name: "a feedback moved to two meetings out of one that both took away", why: "it stands in one of the two, and the meeting that it was in stays away",
		base:   feedbackOfOld,
		mine:   func(p *plan.Plan) { takeFeedbackOfOld(p, "meetingaaa") },
		theirs: func(p *plan.Plan) { takeFeedbackOfOld(p, "meetingbbb") },
		rules:  []string{"merge.moved /meetings/"}, stands: feedbackApartFromOld},
	{name: "a feedback moved to two meetings out of one that one took away", why: "it stands in one of the two, and the meeting that it was in stays away",
		base: feedbackOfOld,
		mine: func(p *plan.Plan) {
			moveFeedbackOfOld(p, "meetingaaa")
		},
		theirs: func(p *plan.Plan) { takeFeedbackOfOld(p, "meetingbbb") },
		rules:  []string{"merge.moved /meetings/"}, stands: feedbackApartFromOld},
	{name: "one list in two orders", why: "the order that both knew stands",
		base:   func(p *plan.Plan) { p.Needs = append(p.Needs, plan.Need{ID: "needneed22", Kind: 1, Text: "Uni."}) },
		mine:   func(p *plan.Plan) { swap(p.Needs, quiet, understood(p).ID) },
		theirs: func(p *plan.Plan) { swap(p.Needs, quiet, "needneed22") },
		rules:  []string{"merge.order /needs"}},
	{name: "two batons", why: "no clock decides: who held it holds it until people settle it",
		mine:   func(p *plan.Plan) { pass(p, 0, "2026-04-01T09:00:00+03:00") },
		theirs: func(p *plan.Plan) { pass(p, 1, "2026-04-03T09:00:00+03:00") },
		rules:  []string{"merge.baton /baton"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, aino(t).Baton, p.Baton)
			assert.Equal(t, plan.ConflictBaton, p.Conflicts[0].Kind)
			assert.Contains(t, strings.Join(contents(p.Conflicts[0]), " "), "holdpass22")
		}},
	{name: "two batons, one of which few know", why: "the holds that the two say are for as few as the one that is for fewest",
		mine: func(p *plan.Plan) {
			pass(p, 0, "2026-04-01T09:00:00+03:00")
			hold(p).Visibility = assess.VisibilityProfessionals
		},
		theirs: func(p *plan.Plan) { pass(p, 1, "2026-04-03T09:00:00+03:00") },
		rules:  []string{"merge.baton /baton"},
		stands: func(t *testing.T, p *plan.Plan) {
			for _, c := range p.Conflicts {
				assert.Equal(t, assess.VisibilityProfessionals, c.Visibility)
			}
		}},
	{name: "two courses", why: "the plan's status is not that of whoever wrote a later day",
		mine: func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{ID: "stepmine22", Status: plan.StatusReview, Statement: plan.Statement{On: day("2026-03-01")}})
		},
		theirs: func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{ID: "steptheirs", Status: plan.StatusFollowUp, Statement: plan.Statement{On: day("2026-03-09")}})
		},
		rules:  []string{"merge.course /course"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, aino(t).Course, p.Course) }},
	{name: "a goal closed here and changed there", why: "both stand, and people see whether it goes on",
		mine: func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluation", State: plan.GoalReached})
		},
		theirs: func(p *plan.Plan) { first(p).Text, first(p).On = "Rauhalliset aamut.", day("2026-03-09") },
		rules:  []string{"merge.closed /goals/0/evaluations"},
		stands: func(t *testing.T, p *plan.Plan) {
			for _, c := range p.Conflicts {
				assert.True(t, slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return s.On == day("2026-03-09") }), "it says when it was changed")
			}
			assert.Equal(t, "Rauhalliset aamut.", first(p).Text)
			assert.Len(t, first(p).Evaluations, 2)
		}},
	{name: "an action done here and changed there", why: "as a goal",
		mine: func(p *plan.Plan) {
			part(p.Actions, cards).Progress = append(part(p.Actions, cards).Progress, plan.Progress{ID: "progress22", State: plan.ActionDone})
		},
		theirs: func(p *plan.Plan) { part(p.Actions, cards).Due = day("2026-05-01") },
		rules:  []string{"merge.closed /actions/0/progress"}},
	{name: "meetings moved apart", why: "two of which each is valid, and together they are not: the list stands as it was",
		base: func(p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: "meetingold", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-05-01T09:00:00+03:00")})
		},
		mine:   func(p *plan.Plan) { moveMeeting(p, "meetingaaa", "2026-05-02T09:00:00+03:00") },
		theirs: func(p *plan.Plan) { moveMeeting(p, "meetingbbb", "2026-05-03T09:00:00+03:00") },
		rules:  []string{"merge.list /meetings"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.MeetingPlanned, part(p.Meetings, "meetingold").State)
			assert.Equal(t, assess.VisibilityConfidence, p.Conflicts[0].Visibility)
		}},
	{name: "two meetings moved apart", why: "however much is wrong in a list, it stands as it was",
		base: func(p *plan.Plan) {
			for _, id := range []plan.ID{"meetingone", "meetingtwo"} {
				p.Meetings = append(p.Meetings, plan.Meeting{ID: id, Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-05-01T09:00:00+03:00")})
			}
		},
		mine:   func(p *plan.Plan) { moveTwo(p, "aaa", "2026-05-02T09:00:00+03:00") },
		theirs: func(p *plan.Plan) { moveTwo(p, "bbb", "2026-05-03T09:00:00+03:00") },
		rules:  []string{"merge.list /meetings"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.MeetingPlanned, part(p.Meetings, "meetingone").State)
			assert.Equal(t, plan.MeetingPlanned, part(p.Meetings, "meetingtwo").State)
		}},
	{name: "meetings moved apart, and one kept from more", why: "the list stands as it was, and fewer see what one side kept from others",
		base: func(p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: "meetingold", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-05-01T09:00:00+03:00")})
		},
		mine: func(p *plan.Plan) {
			moveMeeting(p, "meetingaaa", "2026-05-02T09:00:00+03:00")
			part(p.Meetings, joint).Visibility = assess.VisibilityProfessionals
		},
		theirs: func(p *plan.Plan) { moveMeeting(p, "meetingbbb", "2026-05-03T09:00:00+03:00") },
		rules:  []string{"merge.list /meetings"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, assess.VisibilityProfessionals, part(p.Meetings, joint).Visibility)
		}},
	{name: "a worker who works elsewhere on both sides", why: "what they saw where they were neither side shows them",
		mine: func(p *plan.Plan) { part(p.People, worker).Professional = nil },
		theirs: func(p *plan.Plan) {
			elsewhere := *part(p.People, worker).Professional
			elsewhere.OrganisationID = ""
			part(p.People, worker).Professional = &elsewhere
		},
		rules: []string{"merge.changed /people/"},
		stands: func(t *testing.T, p *plan.Plan) {
			if at := part(p.People, worker).Professional; at != nil {
				assert.Empty(t, at.OrganisationID)
			}
		}},
	{name: "a consent narrowed and widened", why: "the narrower holds",
		mine:   func(p *plan.Plan) { consent(p).Scope = plan.ScopeMinimum },
		theirs: func(p *plan.Plan) { consent(p).Period.To = day("2030-01-01") },
		base:   func(p *plan.Plan) { consent(p).Period.To = day("2027-01-01"); consent(p).Scope = plan.ScopeWhole },
		rules:  []string{"merge.narrower /consents/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ScopeMinimum, consent(p).Scope)
			assert.Equal(t, day("2027-01-01"), consent(p).Period.To)
		}},
	{name: "a consent refused here and lengthened there", why: "who refused has refused",
		mine:   func(p *plan.Plan) { consent(p).Decision = plan.ConsentRefused },
		theirs: func(p *plan.Plan) { consent(p).Text = "Jatketaan." },
		rules:  []string{"merge.narrower /consents/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.ConsentRefused, consent(p).Decision) }},
	{name: "a consent of which neither version is the narrower", why: "neither opens anything until people decide",
		base:   func(p *plan.Plan) { consent(p).Period.To = day("2027-01-01"); consent(p).Scope = plan.ScopeWhole },
		mine:   func(p *plan.Plan) { consent(p).Scope, consent(p).PartIDs = plan.ScopeParts, []plan.ID{mornings} },
		theirs: func(p *plan.Plan) { consent(p).Scope, consent(p).PartIDs = plan.ScopeParts, []plan.ID{quiet} },
		rules:  []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Len(t, p.Consents, len(aino(t).Consents)-1)
			assert.Contains(t, p.Conflicts[0].Sides[0].Content, `"decision":"given"`)
		}},
	{name: "a consent widened in two ways", why: "what both go beyond stands, which neither of them says",
		base: func(p *plan.Plan) {
			consent(p).Scope, consent(p).PartIDs = plan.ScopeParts, []plan.ID{mornings}
		},
		mine:   func(p *plan.Plan) { consent(p).PartIDs = []plan.ID{mornings, quiet} },
		theirs: func(p *plan.Plan) { consent(p).PartIDs = []plan.ID{mornings, cards} },
		rules:  []string{"merge.narrower /consents/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, []plan.ID{mornings}, consent(p).PartIDs) }},
	{name: "a pair's hold that was another's all along, here and there another", why: "by neither do they hold it any more: one of the two, and whose of them ends sooner says nothing",
		mine: func(p *plan.Plan) {
			part(p.Baton, pairs).PersonID, part(p.Baton, pairs).To = other, at("2026-02-05T10:00:00+02:00")
		},
		theirs: func(p *plan.Plan) { part(p.Baton, pairs).PersonID = teacher },
		rules:  []string{"merge.changed /baton/2"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, teacher, part(p.Baton, pairs).PersonID) }},
	{name: "a consent taken away here and changed there", why: "what was taken away opens nothing, whatever was written since",
		mine: func(p *plan.Plan) { p.Consents = without(p.Consents, teachers) }, theirs: func(p *plan.Plan) { consent(p).Text = "Jatketaan." },
		rules:  []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Consents, len(aino(t).Consents)-1) }},
	{name: "a consent taken away here and spoken of there", why: "a reference does not bring it back",
		mine: func(p *plan.Plan) { p.Consents = without(p.Consents, teachers) },
		theirs: func(p *plan.Plan) {
			part(p.Meetings, joint).Agenda = append(part(p.Meetings, joint).Agenda, plan.AgendaItem{ID: "agenda2222", Text: "Suostumus.", AboutIDs: []plan.ID{teachers, mornings}})
		},
		rules: []string{"merge.reference /meetings/0/agenda/0/aboutIds"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []plan.ID{mornings}, part(p.Meetings, joint).Agenda[0].AboutIDs)
		}},
	{name: "a consent taken away here and spoken of there, where both speak", why: "what one side said stands in the conflict, whoever is called mine",
		base: func(p *plan.Plan) {
			part(p.Meetings, joint).Agenda = []plan.AgendaItem{{ID: "agenda2222", Text: "Suostumus.", AboutIDs: []plan.ID{mornings}}}
		},
		mine: func(p *plan.Plan) { p.Consents = without(p.Consents, teachers) },
		theirs: func(p *plan.Plan) {
			part(p.Meetings, joint).Agenda[0].AboutIDs = []plan.ID{mornings, teachers}
		},
		rules: []string{"merge.reference /meetings/0/agenda/0/aboutIds"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []plan.ID{mornings}, part(p.Meetings, joint).Agenda[0].AboutIDs)
			assert.True(t, slices.ContainsFunc(contents(p.Conflicts[0]), func(s string) bool { return strings.Contains(s, string(teachers)) }), "it is not lost")
		}},
	{name: "a consent taken away here and still spoken of there, with more", why: "what the side says that refers to it stands in the conflict, and not what both said before",
		base: func(p *plan.Plan) {
			part(p.Meetings, joint).Agenda = []plan.AgendaItem{{ID: "agenda2222", Text: "Suostumus.", AboutIDs: []plan.ID{teachers}}}
		},
		mine: func(p *plan.Plan) {
			p.Consents, part(p.Meetings, joint).Agenda[0].AboutIDs = without(p.Consents, teachers), []plan.ID{mornings}
		},
		theirs: func(p *plan.Plan) {
			part(p.Meetings, joint).Agenda[0].AboutIDs = []plan.ID{teachers, quiet}
		},
		rules: []string{"merge.changed /meetings/0/agenda/0/aboutIds", "merge.reference /meetings/0/agenda/0/aboutIds"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.True(t, slices.ContainsFunc(p.Conflicts, func(c plan.Conflict) bool {
				return c.Kind == plan.ConflictRemoved && slices.ContainsFunc(contents(c), func(s string) bool { return strings.Contains(s, string(quiet)) })
			}))
		}},
	{name: "a meeting and a consent taken away here, written in there where it speaks of the consent", why: "the meeting comes back without it, and once people settle that it is gone what speaks of the consent brings nothing back",
		base: func(p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: "meetingold", Kind: plan.MeetingReview, Agenda: []plan.AgendaItem{{ID: "agenda2222", Text: "Suostumus.", AboutIDs: []plan.ID{mornings, teachers}}}})
		},
		mine: func(p *plan.Plan) {
			p.Meetings, p.Consents = without(p.Meetings, "meetingold"), without(p.Consents, teachers)
		},
		theirs: func(p *plan.Plan) { part(p.Meetings, "meetingold").ForChild = "Puhutaan." },
		rules:  []string{"merge.removed /meetings/1", "merge.reference /meetings/1/agenda/0/aboutIds"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []plan.ID{mornings}, part(part(p.Meetings, "meetingold").Agenda, "agenda2222").AboutIDs)
		}},
	{name: "given the baton here, in the network for another time there", why: "who holds it is there for the time that both say, not for the longer",
		base: func(p *plan.Plan) {
			p.Person(peopleOf(p, plan.MemberProfessional)[3]).Period = civil.Period{From: day("2026-01-05")}
		},
		mine: func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") },
		theirs: func(p *plan.Plan) {
			p.Person(peopleOf(p, plan.MemberProfessional)[3]).Period = civil.Period{To: day("2026-03-05")}
		},
		rules: []string{"merge.narrower /people/6/period"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, civil.Period{From: day("2026-01-05"), To: day("2026-03-05")}, p.Person(peopleOf(p, plan.MemberProfessional)[3]).Period)
		}},
	{name: "a prohibition changed both ways", why: "together the two keep back what either does",
		base: prohibit,
		mine: func(p *plan.Plan) {
			part(p.Prohibitions, "prohibit22").Scope, part(p.Prohibitions, "prohibit22").PartIDs = plan.ScopeParts, []plan.ID{mornings}
		},
		theirs: func(p *plan.Plan) {
			part(p.Prohibitions, "prohibit22").AgainstIDs = peopleOf(p, plan.MemberProfessional)[1:2]
		},
		rules:  []string{"merge.both-hold /prohibitions/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Prohibitions, 2) }},
	{name: "two prohibitions changed both ways", why: "the second versions stand behind the first, by the day on which they were said",
		base: func(p *plan.Plan) {
			forbid(p, town)
			prohibit(p)
			part(p.Prohibitions, "forbidden2").On, part(p.Prohibitions, "prohibit22").On = day("2026-01-20"), day("2026-01-10")
		},
		mine: func(p *plan.Plan) {
			for i := range p.Prohibitions {
				p.Prohibitions[i].Scope, p.Prohibitions[i].PartIDs = plan.ScopeParts, []plan.ID{mornings}
			}
		},
		theirs: func(p *plan.Plan) {
			for i := range p.Prohibitions {
				p.Prohibitions[i].AgainstIDs = []plan.ID{worker}
			}
		},
		rules: []string{"merge.both-hold /prohibitions/0", "merge.both-hold /prohibitions/1"},
		stands: func(t *testing.T, p *plan.Plan) {
			var days []civil.Date
			for _, f := range p.Prohibitions {
				days = append(days, f.On)
			}
			assert.Equal(t, []civil.Date{day("2026-01-20"), day("2026-01-10"), day("2026-01-10"), day("2026-01-20")}, days)
		}},
	{name: "a task given here, its ground laid there", why: "neither copy lets the worker see: the task opens nothing until people decide",
		base: func(p *plan.Plan) {
			p.Organisations = append(p.Organisations, plan.Organisation{ID: "boardaaaaa", Name: "Sivistysvirasto"})
			part(p.People, other).Professional.OrganisationID = "boardaaaaa"
		},
		mine: func(p *plan.Plan) {
			m := part(p.People, other)
			m.Roles = append(m.Roles, plan.Role{ID: "roleroleaa", Kind: plan.RoleOwnWorker})
		},
		theirs: func(p *plan.Plan) {
			part(p.Organisations, "boardaaaaa").ControllerID = p.Controller(part(p.People, holder(p)).Professional.OrganisationID)
		},
		rules: []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.False(t, slices.ContainsFunc(part(p.People, other).Roles, func(r plan.Role) bool { return r.ID == "roleroleaa" }))
			assert.Contains(t, conflicts(p), "own-worker")
		}},
	{name: "a consent given here, its receiver there for longer", why: "for the days that neither copy shows people decide",
		base: func(p *plan.Plan) {
			part(p.People, teacher).Period.To = day("2026-05-01")
			p.Consents = without(p.Consents, teachers)
		},
		mine:   func(p *plan.Plan) { p.Consents = append(p.Consents, given()) },
		theirs: func(p *plan.Plan) { part(p.People, teacher).Period.To = day("2027-05-01") },
		rules:  []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Consents, len(aino(t).Consents)-1) }},
	{name: "a consent given here, its receiver there for a shorter time", why: "whoever gave it shows all that it shows now",
		base:   func(p *plan.Plan) { p.Consents = without(p.Consents, teachers) },
		mine:   func(p *plan.Plan) { p.Consents = append(p.Consents, given()) },
		theirs: func(p *plan.Plan) { part(p.People, teacher).Period.To = day("2027-05-01") },
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Consents, len(aino(t).Consents)) }},
	{name: "refused here by somebody who is no guardian there", why: "what its giver may not decide stands aside, and takes no other decision with it",
		base: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "guardianaa", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}})
		},
		mine: func(p *plan.Plan) {
			c := decided("zzzzzzzzzz", plan.ConsentRefused)
			c.By = "guardianaa"
			p.Consents = append(p.Consents, c, decided("bbbbbbbbbb", plan.ConsentRefused))
		},
		theirs: func(p *plan.Plan) {
			g := part(p.People, "guardianaa")
			g.Kind, g.Guardian, g.NearPerson = plan.MemberNearPerson, nil, &plan.NearPerson{}
			p.Consents = append(p.Consents, decided("aaaaaaaaaa", plan.ConsentRefused))
		},
		rules: []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			part(p.Consents, "aaaaaaaaaa")
			part(p.Consents, "bbbbbbbbbb")
			assert.Len(t, p.Consents, len(aino(t).Consents)+2)
		}},
	{name: "a prohibition taken back here, a consent given there", why: "whoever gave it knew the prohibition",
		base:   func(p *plan.Plan) { prohibit(p); p.Consents = without(p.Consents, teachers) },
		mine:   func(p *plan.Plan) { p.Prohibitions = nil },
		theirs: func(p *plan.Plan) { p.Consents = append(p.Consents, given()) },
		rules:  []string{"merge.removed /prohibitions/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Len(t, p.Prohibitions, 1)
			assert.Len(t, p.Consents, len(aino(t).Consents))
		}},
	{name: "a prohibition made smaller here, a consent given there", why: "both hold: as before",
		base: func(p *plan.Plan) { prohibit(p); p.Consents = without(p.Consents, teachers) },
		mine: func(p *plan.Plan) {
			p.Prohibitions[0].Scope, p.Prohibitions[0].PartIDs = plan.ScopeParts, []plan.ID{mornings}
		},
		theirs: func(p *plan.Plan) { p.Consents = append(p.Consents, given()) },
		rules:  []string{"merge.both-hold /prohibitions/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Prohibitions, 2) }},
	{name: "a ban ended here, a consent given there", why: "the home stays protected until people decide",
		base: func(p *plan.Plan) {
			p.Child.SecurityBans = []civil.Period{{From: day("2026-01-01")}}
			p.Consents = without(p.Consents, teachers)
		},
		mine:   func(p *plan.Plan) { p.Child.SecurityBans = nil },
		theirs: func(p *plan.Plan) { p.Consents = append(p.Consents, given()) },
		rules:  []string{"merge.narrower /child/securityBans"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Child.SecurityBans, 1) }},
	{name: "opened here, a consent given there", why: "it was given while fewer saw this",
		base: func(p *plan.Plan) {
			first(p).Visibility = assess.VisibilityProfessionals
			p.Consents = without(p.Consents, teachers)
		},
		mine:   func(p *plan.Plan) { first(p).Visibility = assess.VisibilityCircle },
		theirs: func(p *plan.Plan) { p.Consents = append(p.Consents, given()) },
		rules:  []string{"merge.narrower /goals/0/visibility"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, assess.VisibilityProfessionals, first(p).Visibility) }},
	{name: "two births", why: "a child is born once",
		base:   func(p *plan.Plan) { p.Child.Born, p.Child.Expected = civil.Date{}, day("2026-08-03") },
		mine:   func(p *plan.Plan) { p.Child.Born, p.Child.Expected = day("2026-08-03"), civil.Date{} },
		theirs: func(p *plan.Plan) { p.Child.Born, p.Child.Expected = day("2026-08-04"), civil.Date{} },
		rules:  []string{"merge.changed /child"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2026-08-03"), p.Child.Expected) }}, //nolint:testifylint // the day on which a child is expected
	{name: "a goal in other words, of a child with former keys", why: "they stand in the order in which they came",
		base:  func(p *plan.Plan) { p.Child.FormerSubjects = []string{"key-of-then", "a-key-before"} },
		mine:  func(p *plan.Plan) { first(p).Text = "Aamut ovat rauhallisia." },
		rules: nil, theirs: func(*plan.Plan) {},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []string{"key-of-then", "a-key-before"}, p.Child.FormerSubjects)
		}},
	{name: "former keys in another order here", why: "somebody put them so",
		base:   func(p *plan.Plan) { p.Child.FormerSubjects = []string{"a-key-before", "key-of-then"} },
		mine:   func(p *plan.Plan) { p.Child.FormerSubjects = []string{"key-of-then", "a-key-before"} },
		theirs: func(p *plan.Plan) { first(p).Text = "Aamut ovat rauhallisia." },
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []string{"key-of-then", "a-key-before"}, p.Child.FormerSubjects)
		}},
	{name: "former keys in two other orders", why: "whoever asks: in the same one",
		base:   func(p *plan.Plan) { p.Child.FormerSubjects = []string{"b", "a", "c"} },
		mine:   func(p *plan.Plan) { p.Child.FormerSubjects = []string{"c", "a", "b"} },
		theirs: func(p *plan.Plan) { p.Child.FormerSubjects = []string{"b", "c", "a"} },
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, []string{"b", "c", "a"}, p.Child.FormerSubjects) }},
	{name: "a former key more here", why: "they stand in the order in which they came",
		base:   func(p *plan.Plan) { p.Child.FormerSubjects = []string{"key-of-then"} },
		mine:   func(p *plan.Plan) { p.Child.FormerSubjects = []string{"key-of-then", "a-key-before"} },
		theirs: func(p *plan.Plan) { first(p).Text = "Aamut ovat rauhallisia." },
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []string{"key-of-then", "a-key-before"}, p.Child.FormerSubjects)
		}},
	{name: "a number more here and there", why: "what both add to a list of keys or numbers unites, behind what was there",
		mine:   func(p *plan.Plan) { calls(p, "here") },
		theirs: func(p *plan.Plan) { calls(p, "there") },
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []string{"+358 50 000 0201", "here", "there"}, numbersOf(p.Person(teacher).Telecoms))
		}},
	{name: "one number more on both sides", why: "it stands once",
		mine:   func(p *plan.Plan) { calls(p, "same") },
		theirs: func(p *plan.Plan) { calls(p, "same", "there") },
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []string{"+358 50 000 0201", "same", "there"}, numbersOf(p.Person(teacher).Telecoms))
		}},
	{name: "a number in front here, one behind there", why: "each stands where it was put",
		mine: func(p *plan.Plan) {
			p.Person(teacher).Telecoms = slices.Insert(slices.Clone(p.Person(teacher).Telecoms), 0, plan.Telecom{Kind: plan.TelecomPhone, Value: "here"})
		},
		theirs: func(p *plan.Plan) { calls(p, "there") },
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []string{"here", "+358 50 000 0201", "there"}, numbersOf(p.Person(teacher).Telecoms))
		}},
	{name: "a number twice here, one more there", why: "which of the two would stand where nobody can tell: people do",
		mine:   func(p *plan.Plan) { calls(p, "here", "here") },
		theirs: func(p *plan.Plan) { calls(p, "there") },
		rules:  []string{"merge.changed /people/3/telecoms"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []string{"+358 50 000 0201"}, numbersOf(p.Person(teacher).Telecoms))
		}},
	{name: "a number instead of another here, one more there", why: "the list was not only added to",
		mine:   func(p *plan.Plan) { p.Person(teacher).Telecoms = nil; calls(p, "here") },
		theirs: func(p *plan.Plan) { calls(p, "there") },
		rules:  []string{"merge.changed /people/3/telecoms"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []string{"+358 50 000 0201"}, numbersOf(p.Person(teacher).Telecoms))
		}},
	{name: "as many numbers as the form holds", why: "the last place is a place",
		mine:   func(p *plan.Plan) { calls(p, strings.Fields("a b c d e f g h i j")...) },
		theirs: func(p *plan.Plan) { calls(p, strings.Fields("k l m n o p q r s")...) },
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Person(teacher).Telecoms, 20) }},
	{name: "one number more than the form holds", why: "neither is left out in silence",
		mine:   func(p *plan.Plan) { calls(p, strings.Fields("a b c d e f g h i j")...) },
		theirs: func(p *plan.Plan) { calls(p, strings.Fields("k l m n o p q r s t")...) },
		rules:  []string{"merge.changed /people/3/telecoms"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Person(teacher).Telecoms, 1) }},
	{name: "two new keys of the child", why: "one of them stands, by either the plan is found, and people are asked",
		mine: func(p *plan.Plan) { rekey(p, "key-of-one-system") }, theirs: func(p *plan.Plan) { rekey(p, "key-of-another") },
		rules: []string{"merge.changed /child/subject"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, "key-of-another", p.Child.Subject)
			assert.Equal(t, []string{"key-of-one-system", aino(t).Child.Subject}, p.Child.FormerSubjects)
			assert.Equal(t, assess.VisibilityConfidence, p.Conflicts[0].Visibility, "keys are for the record alone")
		}},
	{name: "a hold taken away here, ended there", why: "it stands with its end until people decide",
		mine: func(p *plan.Plan) { p.Baton = without(p.Baton, pairs) }, theirs: func(p *plan.Plan) { part(p.Baton, pairs).To = at("2026-09-03T09:00:00+03:00") },
		rules:  []string{"merge.removed /baton/2"},
		stands: func(t *testing.T, p *plan.Plan) { assert.False(t, part(p.Baton, pairs).To.IsZero()) }},
	{name: "one text in two spellings", why: "the accent in the letter or behind it: nobody's words changed, so there is nothing to settle",
		mine: func(p *plan.Plan) { first(p).Text = "\u00c4iti her\u00e4\u00e4." }, theirs: func(p *plan.Plan) { first(p).Text = "A\u0308iti hera\u0308a\u0308." },
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, "A\u0308iti hera\u0308a\u0308.", first(p).Text) }},
	{name: "one text in another spelling here", why: "whoever wrote it anew wrote it so",
		base: func(p *plan.Plan) { first(p).Text = "\u00c4iti." },
		mine: func(p *plan.Plan) { first(p).Text = "A\u0308iti." }, theirs: func(*plan.Plan) {},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, "A\u0308iti.", first(p).Text) }},
	{name: "one text in another spelling here, which comes later", why: "the order of the two says nothing where one side alone wrote it anew",
		base: func(p *plan.Plan) { first(p).Text = "A\u0308iti." },
		mine: func(p *plan.Plan) { first(p).Text = "\u00c4iti." }, theirs: func(*plan.Plan) {},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, "\u00c4iti.", first(p).Text) }},
	{name: "written in another spelling here, removed there", why: "another spelling is no change that holds a part",
		base: func(p *plan.Plan) { first(p).Text = "\u00c4iti." },
		mine: func(p *plan.Plan) { first(p).Text = "A\u0308iti." }, theirs: takeMornings,
		stands: func(t *testing.T, p *plan.Plan) {
			assert.False(t, slices.ContainsFunc(p.Goals, func(g plan.Goal) bool { return g.ID == mornings }))
		}},
	{name: "hidden here, written on there", why: "secrecy holds and the sentence is kept",
		mine:   func(p *plan.Plan) { first(p).Visibility = assess.VisibilityProfessionals },
		theirs: func(p *plan.Plan) { first(p).Text = "Rauhalliset aamut." },
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, assess.VisibilityProfessionals, first(p).Visibility) }},
	{name: "opened here, written on there", why: "what was written for few is not shown to many",
		base:   func(p *plan.Plan) { first(p).Visibility = assess.VisibilityProfessionals },
		mine:   func(p *plan.Plan) { first(p).Visibility = assess.VisibilityCircle },
		theirs: func(p *plan.Plan) { first(p).Text = "Rauhalliset aamut." },
		rules:  []string{"merge.narrower /goals/0/visibility"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, assess.VisibilityProfessionals, first(p).Visibility) }},
	{name: "hidden for professionals here, for the person there", why: "neither alone is the narrower: those see it to whom both show it",
		mine:   func(p *plan.Plan) { first(p).Visibility = assess.VisibilityProfessionals },
		theirs: func(p *plan.Plan) { first(p).Visibility = assess.VisibilitySubject },
		rules:  []string{"merge.narrower /goals/0/visibility"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, assess.VisibilityConfidence, first(p).Visibility) }},
	{name: "for its author here, in confidence there", why: "that others learn nothing of it goes before what the holder reads",
		mine:   func(p *plan.Plan) { first(p).Visibility = assess.VisibilityAuthor },
		theirs: func(p *plan.Plan) { first(p).Visibility = assess.VisibilityConfidence },
		rules:  []string{"merge.narrower /goals/0/visibility"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, assess.VisibilityConfidence, first(p).Visibility) }},
	{name: "a worker leaves on two days", why: "who sees what only narrows: the earlier of the two, and not the open end before",
		mine:   func(p *plan.Plan) { part(p.People, teacher).Period.To = day("2026-06-01") },
		theirs: func(p *plan.Plan) { part(p.People, teacher).Period.To = day("2026-03-01") },
		rules:  []string{"merge.narrower /people/3/period"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, day("2026-03-01"), part(p.People, teacher).Period.To)
		}},
	{name: "a guardian no more here, moved there", why: "whoever is no guardian reads as none",
		base: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}})
		},
		mine: func(p *plan.Plan) {
			m := part(p.People, "guardian22")
			m.Kind, m.Guardian = plan.MemberNearPerson, nil
		},
		theirs: func(p *plan.Plan) { part(p.People, "guardian22").Guardian.Residence = plan.ResidenceNot },
		rules:  []string{"merge.narrower /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.MemberNearPerson, part(p.People, "guardian22").Kind)
		}},
	{name: "a worker no more here, of another sector there", why: "whoever is no worker reads as none",
		base: func(p *plan.Plan) { helper(p, clinic) },
		mine: func(p *plan.Plan) {
			m := part(p.People, "helperwho2")
			m.Kind, m.Professional = plan.MemberNearPerson, nil
		},
		theirs: func(p *plan.Plan) { part(p.People, "helperwho2").Professional.Sector = plan.SectorSocial },
		rules:  []string{"merge.narrower /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.MemberNearPerson, part(p.People, "helperwho2").Kind)
		}},
	{name: "a role ended here, renamed there", why: "what ended lets nobody see",
		base: ownWorker,
		mine: func(p *plan.Plan) { task(p).Period.To = day("2026-02-01") }, theirs: func(p *plan.Plan) { task(p).LocalLabel = "Oma" },
		rules:  []string{"merge.narrower /people/5/roles/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2026-02-01"), task(p).Period.To) }},
	{name: "a task made another here and none there", why: "what is no task lets nobody see",
		base: ownWorker,
		mine: func(p *plan.Plan) { task(p).Kind = plan.RoleAssessor }, theirs: func(p *plan.Plan) { task(p).Kind = plan.RoleTeamMember },
		rules:  []string{"merge.narrower /people/5/roles/0/kind"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.RoleTeamMember, task(p).Kind) }},
	{name: "a task renamed and for longer here and none there", why: "however long it is, what is no task lets nobody see",
		base: func(p *plan.Plan) { ownWorker(p); task(p).Period.To = day("2026-06-30") },
		mine: func(p *plan.Plan) { task(p).LocalLabel = "Oma" }, theirs: func(p *plan.Plan) { task(p).Kind, task(p).Period = plan.RoleTeamMember, civil.Period{} },
		rules:  []string{"merge.narrower /people/5/roles/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.RoleTeamMember, task(p).Kind) }},
	{name: "a task made two others", why: "neither copy shows them what the one of before did: the one whose JSON comes first",
		base: ownWorker,
		mine: func(p *plan.Plan) { task(p).Kind = plan.RoleResponsibleWorker }, theirs: func(p *plan.Plan) { task(p).Kind = plan.RoleAssessor },
		rules:  []string{"merge.changed /people/5/roles/0/kind"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.RoleAssessor, task(p).Kind) }},
	{name: "a task renamed here and another there", why: "one of them leaves it what it was",
		base: ownWorker,
		mine: func(p *plan.Plan) { task(p).LocalLabel = "Oma" }, theirs: func(p *plan.Plan) { task(p).Kind = plan.RoleAssessor },
		rules:  []string{"merge.changed /people/5/roles/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.RoleOwnWorker, task(p).Kind) }},
	{name: "a goal with an evaluation taken away here, spoken of there", why: "what stands in it comes back with it and is not told by itself",
		mine:   takeMornings,
		theirs: func(p *plan.Plan) { p.Disagreements = append(p.Disagreements, disagreed("2026-03-02", mornings)) },
		rules:  []string{"merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, first(aino(t)).Evaluations, first(p).Evaluations) }},
	{name: "a task moved to another worker and the baton passed on here, whoever had it taken away and spoken of there", why: "the task is held back, and does not come back with whoever had it",
		base: func(p *plan.Plan) {
			helper(p, clinic)
			p.Person("helperwho2").Roles = []plan.Role{{ID: "roleroleaa", Kind: plan.RoleOwnWorker}}
		},
		mine: func(p *plan.Plan) {
			p.Concerns = append(p.Concerns, plan.Concern{ID: "concern222", Statement: plan.Statement{By: "helperwho2", On: day("2026-03-02")}, Text: "x"})
			pass(p, 3, "2026-02-10T10:00:00+02:00")
		},
		theirs: func(p *plan.Plan) {
			p.Person(worker).Roles = p.Person("helperwho2").Roles
			p.People = without(p.People, "helperwho2")
		},
		rules: []string{"merge.held-back /conflicts/", "merge.removed /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Empty(t, p.Person("helperwho2").Roles)
			assert.Empty(t, p.Person(worker).Roles)
		}},
	{name: "a role taken away here, renamed there", why: "what one took away lets nobody see until people decide",
		base: ownWorker,
		mine: func(p *plan.Plan) { part(p.People, worker).Roles = nil }, theirs: func(p *plan.Plan) { task(p).LocalLabel = "Oma" },
		rules: []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Empty(t, part(p.People, worker).Roles)
			require.Len(t, p.Conflicts, 1)
			for _, c := range p.Conflicts {
				assert.Equal(t, []plan.ID{worker}, c.AboutIDs)
				assert.True(t, slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return strings.Contains(s.Content, `"localLabel":"Oma"`) }))
			}
		}},
	{name: "a pair's hold ended here, written on there", why: "whoever holds no more reads no more",
		mine: func(p *plan.Plan) { part(p.Baton, pairs).To = at("2026-02-05T10:00:00+02:00") }, theirs: func(p *plan.Plan) { part(p.Baton, pairs).Text = "Pari." },
		rules: []string{"merge.narrower /baton/2"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, at("2026-02-05T10:00:00+02:00"), part(p.Baton, pairs).To)
		}},
	{name: "consented to here and refused there on one day", why: "of one day the refusal is the last word, whatever the ids",
		mine:   func(p *plan.Plan) { p.Consents = append(p.Consents, decided("zzzzzzzzzz", plan.ConsentGiven)) },
		theirs: func(p *plan.Plan) { p.Consents = append(p.Consents, decided("aaaaaaaaaa", plan.ConsentRefused)) },
		stands: func(t *testing.T, p *plan.Plan) {
			given := slices.IndexFunc(p.Consents, func(c plan.Consent) bool { return c.ID == "zzzzzzzzzz" })
			assert.Equal(t, given+1, slices.IndexFunc(p.Consents, func(c plan.Consent) bool { return c.ID == "aaaaaaaaaa" }))
		}},
	{name: "a goal reached here and dropped there", why: "people see that they differ",
		mine: func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluation", State: plan.GoalReached})
		},
		theirs: func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluate22", State: plan.GoalDropped})
		},
		rules: []string{"merge.closed /goals/0/evaluations"}},
	{name: "a goal reached here and there", why: "they agree",
		mine: func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluation", State: plan.GoalReached})
		},
		theirs: func(p *plan.Plan) {
			first(p).Evaluations = append(first(p).Evaluations, plan.Evaluation{ID: "evaluate22", State: plan.GoalReached})
		}},
	{name: "an action done here and under way there, later", why: "the later day does not open again what was done",
		mine:   func(p *plan.Plan) { goes(p, "progress22", "2026-03-03", plan.ActionDone) },
		theirs: func(p *plan.Plan) { goes(p, "progress33", "2026-03-05", plan.ActionUnderWay) },
		rules:  []string{"merge.closed /actions/0/progress"}},
	{name: "an action done here and under way there, before", why: "first the one and then the other",
		mine:   func(p *plan.Plan) { goes(p, "progress22", "2026-03-05", plan.ActionDone) },
		theirs: func(p *plan.Plan) { goes(p, "progress33", "2026-03-03", plan.ActionUnderWay) },
		stands: func(t *testing.T, p *plan.Plan) { assert.True(t, part(p.Actions, cards).Settled()) }},
	{name: "two security bans", why: "both protect",
		base: func(p *plan.Plan) { p.Child.SecurityBans = []civil.Period{{From: day("2026-01-01")}} },
		mine: func(p *plan.Plan) {
			p.Child.SecurityBans = []civil.Period{{From: day("2026-01-01"), To: day("2026-06-01")}}
		},
		theirs: func(p *plan.Plan) {
			p.Child.SecurityBans = []civil.Period{{From: day("2026-01-01"), To: day("2027-06-01")}}
		},
		rules: []string{"merge.narrower /child/securityBans"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Len(t, p.Child.SecurityBans, 2)
			assert.Equal(t, assess.VisibilityConfidence, p.Conflicts[0].Visibility)
		}},

	{name: "a guardian here, in the network for longer there", why: "for the longer time nobody said that they are one",
		base: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "unclewhom2", Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}, Period: civil.Period{To: day("2026-05-01")}})
		},
		mine: func(p *plan.Plan) {
			m := part(p.People, "unclewhom2")
			m.Kind, m.NearPerson, m.Guardian = plan.MemberGuardian, nil, &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}
		},
		theirs: func(p *plan.Plan) { part(p.People, "unclewhom2").Period.To = day("2027-05-01") },
		rules:  []string{"merge.narrower /people/8/period"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.MemberGuardian, part(p.People, "unclewhom2").Kind)
			assert.Equal(t, day("2026-05-01"), part(p.People, "unclewhom2").Period.To)
		}},
	{name: "a task given here, the baton passed on there", why: "whoever gave it gave it beside the holder of then: it opens nothing until people decide",
		mine:   ownWorker,
		theirs: func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") },
		rules:  []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.False(t, slices.ContainsFunc(part(p.People, worker).Roles, func(r plan.Role) bool { return r.ID == "roleroleaa" }))
			assert.Contains(t, conflicts(p), "own-worker")
		}},
	{name: "a task given here, the baton accepted sooner there", why: "whoever wrote that says another hold: the task was given beside the hold as it was",
		mine:   ownWorker,
		theirs: func(p *plan.Plan) { hold(p).Accepted = at("2026-01-20T10:00:00+02:00") },
		rules:  []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Empty(t, part(p.People, worker).Roles) }},
	{name: "a task given here, the baton written on another day there", why: "as that: the task was given beside the hold as it was",
		mine:   ownWorker,
		theirs: func(p *plan.Plan) { hold(p).On = day("2026-02-03") },
		rules:  []string{"merge.held-back /conflicts/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Empty(t, part(p.People, worker).Roles) }},
	{name: "made a leader here, the baton passed on there", why: "a leader sees nothing for whoever holds the baton, so it rests on no holder",
		mine: func(p *plan.Plan) {
			part(p.People, worker).Roles = []plan.Role{{ID: "roleroleaa", Kind: plan.RoleLeader}}
		},
		theirs: func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") },
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.RoleLeader, task(p).Kind) }},
	{name: "opened and an evaluation taken out here, that put right there", why: "that somebody wrote in it keeps the goal closed, and the evaluation is not lost either",
		base: func(p *plan.Plan) { first(p).Visibility = assess.VisibilityProfessionals },
		mine: func(p *plan.Plan) {
			first(p).Visibility, first(p).Evaluations = assess.VisibilityCircle, nil
		},
		theirs: func(p *plan.Plan) { first(p).Evaluations[0].State = plan.GoalImproving },
		rules:  []string{"merge.removed /goals/0/evaluations/0", "merge.narrower /goals/0/visibility"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, assess.VisibilityProfessionals, first(p).Visibility)
			require.Len(t, first(p).Evaluations, 1)
			assert.Equal(t, plan.GoalImproving, first(p).Evaluations[0].State)
		}},
	{name: "both name other needs of a goal than one that both took away", why: "what the plan said before does not stand where it refers to something gone: the need does not come back",
		base: func(p *plan.Plan) {
			p.Needs = append(p.Needs, plan.Need{ID: "needneed22", Kind: 1, Text: "Uni."})
			first(p).NeedIDs = []plan.ID{"needneed22"}
		},
		mine: func(p *plan.Plan) {
			p.Needs, first(p).NeedIDs = without(p.Needs, "needneed22"), []plan.ID{quiet}
		},
		theirs: func(p *plan.Plan) {
			p.Needs, first(p).NeedIDs = without(p.Needs, "needneed22"), []plan.ID{understood(p).ID}
		},
		rules: []string{"merge.changed /goals/0/needIds"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []plan.ID{quiet}, first(p).NeedIDs, "the one whose JSON comes first")
			assert.Len(t, p.Needs, len(aino(t).Needs))
		}},
	{name: "a consent given here, its receiver taken out there", why: "what is referred to comes back, and its giver knew to whom they gave it",
		base: func(p *plan.Plan) { helper(p, clinic) },
		mine: func(p *plan.Plan) {
			c := decided("decidedwh2", plan.ConsentGiven)
			c.RecipientID = "helperwho2"
			p.Consents = append(p.Consents, c)
		},
		theirs: func(p *plan.Plan) { p.People = without(p.People, "helperwho2") },
		rules:  []string{"merge.removed /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ConsentGiven, part(p.Consents, "decidedwh2").Decision)
			assert.NotNil(t, p.Person("helperwho2"))
		}},
	{name: "given the baton here, moved to where nothing is forbidden there", why: "whoever gave it gave it to somebody whom a prohibition binds",
		base:   func(p *plan.Plan) { part(p.People, other).Professional.OrganisationID = services; forbid(p, services) },
		mine:   func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") },
		theirs: func(p *plan.Plan) { part(p.People, other).Professional.OrganisationID = town },
		rules:  []string{"merge.narrower /people/6/professional"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, services, part(p.People, other).Professional.OrganisationID)
			assert.Equal(t, other, holder(p), "the family is not left without a holder")
			_, err := view.Of(p, view.Member(other), day("2026-02-20"))
			assert.Error(t, err)
		}},
	{name: "given the baton here, their unit under another controller there", why: "the prohibition is against the controller of then",
		base:   func(p *plan.Plan) { part(p.People, other).Professional.OrganisationID = services; forbid(p, county) },
		mine:   func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") },
		theirs: func(p *plan.Plan) { part(p.Organisations, services).ControllerID = town },
		rules:  []string{"merge.narrower /organisations/4/controllerId"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, county, part(p.Organisations, services).ControllerID)
			assert.Equal(t, other, holder(p))
			_, err := view.Of(p, view.Member(other), day("2026-02-20"))
			assert.Error(t, err)
		}},
	{name: "given the baton here, by another name there", why: "they are where they were",
		base:   func(p *plan.Plan) { part(p.People, other).Professional.OrganisationID = services; forbid(p, services) },
		mine:   func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") },
		theirs: func(p *plan.Plan) { part(p.People, other).Name.Given = "Anna" },
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, "Anna", part(p.People, other).Name.Given) }},
	{name: "given the baton here, the county that they are in under another there", why: "so far up the controllers of then stay",
		base:   func(p *plan.Plan) { part(p.People, other).Professional.OrganisationID = services },
		mine:   func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") },
		theirs: func(p *plan.Plan) { part(p.Organisations, county).ControllerID = town },
		rules:  []string{"merge.narrower /organisations/2/controllerId"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Empty(t, part(p.Organisations, county).ControllerID)
			assert.Equal(t, county, part(p.Organisations, services).ControllerID)
		}},
	{name: "the holder moved here, where they come to is another county's there", why: "neither copy knows them there: they stay where they were, and the unit is moved",
		mine:   func(p *plan.Plan) { p.Person(holder(p)).Professional.OrganisationID = services },
		theirs: func(p *plan.Plan) { part(p.Organisations, services).ControllerID = town },
		rules:  []string{"merge.narrower /people/4/professional"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, clinic, p.Person(holder(p)).Professional.OrganisationID)
			assert.Equal(t, town, part(p.Organisations, services).ControllerID)
		}},
	{name: "moved to another unit here, in the network for longer there", why: "for the longer time nobody said that they work there",
		base:   func(p *plan.Plan) { p.Person(other).Period.To = day("2026-05-31") },
		mine:   func(p *plan.Plan) { p.Person(other).Professional.OrganisationID = town },
		theirs: func(p *plan.Plan) { p.Person(other).Period.To = day("2026-09-30") },
		rules:  []string{"merge.narrower /people/6/period"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, day("2026-05-31"), p.Person(other).Period.To)
			assert.Equal(t, town, p.Person(other).Professional.OrganisationID)
		}},
	{name: "an action for two times", why: "that is no time in the network: what the plan said before stands, whichever is shorter",
		mine:   func(p *plan.Plan) { part(p.Actions, fathers).Period.To = day("2026-05-31") },
		theirs: func(p *plan.Plan) { part(p.Actions, fathers).Period.To = day("2026-06-30") },
		rules:  []string{"merge.changed /actions/1"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, part(aino(t).Actions, fathers).Period, part(p.Actions, fathers).Period)
		}},
	{name: "a worker by two names, who leaves sooner here", why: "the time says nothing of the name",
		mine: func(p *plan.Plan) {
			part(p.People, teacher).Name.Given, part(p.People, teacher).Period.To = "Maria", day("2026-06-30")
		},
		theirs: func(p *plan.Plan) { part(p.People, teacher).Name.Given = "Marja" },
		rules:  []string{"merge.changed /people/3/name"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, "Mari", part(p.People, teacher).Name.Given) }},
	{name: "a worker comes on two days", why: "who comes later sees less",
		mine:   func(p *plan.Plan) { part(p.People, teacher).Period.From = day("2026-02-20") },
		theirs: func(p *plan.Plan) { part(p.People, teacher).Period.From = day("2026-02-10") },
		rules:  []string{"merge.narrower /people/3/period"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, day("2026-02-20"), part(p.People, teacher).Period.From)
		}},
	{name: "a worker leaves sooner here, and no more there", why: "an end is sooner than none",
		base:   func(p *plan.Plan) { part(p.People, teacher).Period.To = day("2026-09-30") },
		mine:   func(p *plan.Plan) { part(p.People, teacher).Period.To = day("2026-06-30") },
		theirs: func(p *plan.Plan) { part(p.People, teacher).Period.To = civil.Date{} },
		rules:  []string{"merge.narrower /people/3/period"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, day("2026-06-30"), part(p.People, teacher).Period.To)
		}},
	{name: "a guardian somebody near here, a worker there", why: "whoever is neither guardian nor worker sees the least",
		base: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}})
		},
		mine: func(p *plan.Plan) {
			m := part(p.People, "guardian22")
			m.Kind, m.Guardian, m.NearPerson = plan.MemberNearPerson, nil, &plan.NearPerson{}
		},
		theirs: func(p *plan.Plan) {
			m := part(p.People, "guardian22")
			m.Kind, m.Guardian, m.Professional = plan.MemberProfessional, nil, &plan.Professional{OrganisationID: clinic, Sector: plan.SectorHealth, Tier: plan.TierBasic}
		},
		rules: []string{"merge.narrower /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.MemberNearPerson, part(p.People, "guardian22").Kind)
		}},
	{name: "a role that ends on two days", why: "the sooner end holds",
		base: ownWorker,
		mine: func(p *plan.Plan) { task(p).Period.To = day("2026-06-30") }, theirs: func(p *plan.Plan) { task(p).Period.To = day("2026-05-31") },
		rules:  []string{"merge.narrower /people/5/roles/0/period"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2026-05-31"), task(p).Period.To) }},
	{name: "a consent instead of a refusal here, a task given there", why: "whoever gave it knew the refusal, which stands",
		base:   func(p *plan.Plan) { p.Consents = append(p.Consents, decided("decidedwh2", plan.ConsentRefused)) },
		mine:   func(p *plan.Plan) { *part(p.Consents, "decidedwh2") = decided("decidedwh2", plan.ConsentGiven) },
		theirs: ownWorker,
		rules:  []string{"merge.narrower /consents/5"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ConsentRefused, part(p.Consents, "decidedwh2").Decision)
		}},
	{name: "a disclosure of a consent alone, which is held back", why: "without it there is nothing to disclose",
		base: func(p *plan.Plan) {
			p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: "groundwhi2", Statement: plan.Statement{By: worker, On: day("2026-01-27")}, RecipientID: other, Citation: "x",
				Scope: plan.ScopeParts, PartIDs: []plan.ID{teachers}, Period: civil.Period{From: day("2026-01-27"), To: day("2026-12-31")}})
		},
		mine:   func(p *plan.Plan) { consent(p).Purpose = plan.PurposeService },
		theirs: func(p *plan.Plan) { consent(p).Period.To = day("2027-12-31") },
		rules:  []string{"merge.held-back /conflicts/", "merge.held-back /conflicts/"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Empty(t, p.LegalGrounds) }},
	{name: "born later here, a new guardian there", why: "a guardian sees until the child comes of age, and neither copy lets the new one see so long",
		base: func(p *plan.Plan) { p.Child.Born = day("2008-03-01") },
		mine: func(p *plan.Plan) { p.Child.Born = day("2009-03-01") },
		theirs: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}})
		},
		rules: []string{"merge.changed /child/born"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, day("2008-03-01"), p.Child.Born)
			_, err := view.Of(p, view.Member("guardian22"), day("2026-06-01"))
			assert.Error(t, err)
		}},
	{name: "a birth taken out here, a new guardian there", why: "nobody would know any more when the child comes of age",
		base: func(p *plan.Plan) { p.Child.Born = day("2008-03-01") },
		mine: func(p *plan.Plan) { p.Child.Born = civil.Date{} },
		theirs: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}})
		},
		rules:  []string{"merge.changed /child/born"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2008-03-01"), p.Child.Born) }},
	{name: "born earlier here, a new guardian there", why: "the new one sees for a shorter time than there",
		base: func(p *plan.Plan) { p.Child.Born = day("2009-03-01") },
		mine: func(p *plan.Plan) { p.Child.Born = day("2008-03-01") },
		theirs: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}})
		},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2008-03-01"), p.Child.Born) }},
	{name: "born later here, other words there", why: "nobody sees more there that the day would change",
		base:   func(p *plan.Plan) { p.Child.Born = day("2008-03-01") },
		mine:   func(p *plan.Plan) { p.Child.Born = day("2009-03-01") },
		theirs: func(p *plan.Plan) { understood(p).Text = "Aamut." },
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2009-03-01"), p.Child.Born) }},
	{name: "born earlier here, and still earlier there with a new guardian", why: "the day that the plan said before is later than both: until then no copy lets the new guardian see",
		base: func(p *plan.Plan) { p.Child.Born = day("2009-03-01") },
		mine: func(p *plan.Plan) { p.Child.Born = day("2008-03-01") },
		theirs: func(p *plan.Plan) {
			p.Child.Born = day("2008-02-01")
			p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}})
		},
		rules:  []string{"merge.narrower /child/born"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2008-02-01"), p.Child.Born) }},
	{name: "a security ban that one side wrote twice", why: "each stands once, whichever copy is called mine",
		mine: func(p *plan.Plan) { p.Child.SecurityBans = []civil.Period{{From: day("2026-03-01")}} },
		theirs: func(p *plan.Plan) {
			p.Child.SecurityBans = []civil.Period{{From: day("2026-02-01")}, {From: day("2026-02-01")}}
		},
		rules:  []string{"merge.narrower /child/securityBans"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Child.SecurityBans, 2) }},
	{name: "a pair's hold that ends on two days", why: "the sooner end holds",
		mine:   func(p *plan.Plan) { part(p.Baton, pairs).To = at("2026-06-05T10:00:00+03:00") },
		theirs: func(p *plan.Plan) { part(p.Baton, pairs).To = at("2026-05-05T10:00:00+03:00") },
		rules:  []string{"merge.narrower /baton/2"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, at("2026-05-05T10:00:00+03:00"), part(p.Baton, pairs).To)
		}},
	{name: "a guardian elsewhere here, a worker there", why: "a worker sees less than a guardian",
		base: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}})
		},
		mine: func(p *plan.Plan) { part(p.People, "guardian22").Guardian.Residence = plan.ResidenceNot },
		theirs: func(p *plan.Plan) {
			m := part(p.People, "guardian22")
			m.Kind, m.Guardian, m.Professional = plan.MemberProfessional, nil, &plan.Professional{OrganisationID: clinic, Sector: plan.SectorHealth, Tier: plan.TierBasic}
		},
		rules: []string{"merge.narrower /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.MemberProfessional, part(p.People, "guardian22").Kind)
		}},
	{name: "a goal taken away here, an evaluation of it spoken of there", why: "what is spoken of comes back, and what it stands in with it",
		mine: takeMornings,
		theirs: func(p *plan.Plan) {
			p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: "disagree22", Statement: plan.Statement{By: worker, On: day("2026-03-02")}, Kind: plan.DisagreementGoal, AboutIDs: []plan.ID{"o2ro5ijzmz"}, Text: "x"})
		},
		rules: []string{"merge.removed /goals/0", "merge.removed /goals/0/evaluations/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ID("o2ro5ijzmz"), part(first(p).Evaluations, "o2ro5ijzmz").ID)
			assert.Equal(t, first(aino(t)).Text, first(p).Text)
		}},
	{name: "a day on which the child was expected here, a new guardian there", why: "the child comes of age on the same day",
		base: func(p *plan.Plan) { p.Child.Born = day("2008-03-01") },
		mine: func(p *plan.Plan) { p.Child.Expected = day("2008-03-05") },
		theirs: func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Relation: plan.RelationOther, Custody: plan.CustodyJoint, Residence: plan.ResidenceWith}})
		},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []civil.Date{day("2008-03-01"), day("2008-03-05")}, []civil.Date{p.Child.Born, p.Child.Expected})
		}},
	{name: "two names of the child, one with an earlier birth", why: "the birth says nothing of the name",
		mine:   func(p *plan.Plan) { p.Child.Name.Given, p.Child.Born = "Aina", day("2021-09-05") },
		theirs: func(p *plan.Plan) { p.Child.Name.Given = "Anna" },
		rules:  []string{"merge.changed /child/name"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, aino(t).Child.Name, p.Child.Name)
			assert.Equal(t, day("2021-09-05"), p.Child.Born)
		}},
	{name: "a consent taken away here and still spoken of there, behind more", why: "what the side says that refers to it stands in the conflict, wherever its JSON stands beside that of before",
		base: func(p *plan.Plan) {
			part(p.Meetings, joint).Agenda = []plan.AgendaItem{{ID: "agenda2222", Text: "Suostumus.", AboutIDs: []plan.ID{teachers}}}
		},
		mine: func(p *plan.Plan) {
			p.Consents, part(p.Meetings, joint).Agenda[0].AboutIDs = without(p.Consents, teachers), []plan.ID{mornings}
		},
		theirs: func(p *plan.Plan) {
			part(p.Meetings, joint).Agenda[0].AboutIDs = []plan.ID{cards, teachers}
		},
		rules: []string{"merge.changed /meetings/0/agenda/0/aboutIds", "merge.reference /meetings/0/agenda/0/aboutIds"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.True(t, slices.ContainsFunc(p.Conflicts, func(c plan.Conflict) bool {
				return c.Kind == plan.ConflictRemoved && slices.ContainsFunc(contents(c), func(s string) bool { return strings.Contains(s, string(cards)) })
			}))
		}},
	{name: "two disagreements about a consent that one took away", why: "each side of the conflict says when it was said",
		base: func(p *plan.Plan) { p.Disagreements = append(p.Disagreements, disagreed("2026-03-02", teachers)) },
		mine: func(p *plan.Plan) {
			p.Consents = without(p.Consents, teachers)
			*part(p.Disagreements, "disagree22") = disagreed("2026-03-03", mornings)
		},
		theirs: func(p *plan.Plan) { *part(p.Disagreements, "disagree22") = disagreed("2026-03-04", cards, teachers) },
		rules:  []string{"merge.changed /disagreements/", "merge.reference /disagreements/"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, day("2026-03-02"), part(p.Disagreements, "disagree22").On)
			for _, c := range p.Conflicts {
				var days []civil.Date
				for _, s := range c.Sides {
					days = append(days, s.On)
				}
				assert.ElementsMatch(t, []civil.Date{day("2026-03-03"), day("2026-03-04")}, days)
			}
		}},
	{name: "two disagreements about a consent that is held back", why: "each side of the conflicts says when it was said, whoever is called mine",
		base: func(p *plan.Plan) {
			p.Disagreements = append(p.Disagreements, disagreed("2026-03-02", mornings, teachers))
		},
		mine: func(p *plan.Plan) {
			consent(p).Purpose, part(p.Disagreements, "disagree22").On = plan.PurposeService, day("2026-03-03")
		},
		theirs: func(p *plan.Plan) {
			consent(p).Period.To, part(p.Disagreements, "disagree22").On = day("2027-12-31"), day("2026-03-04")
		},
		rules: []string{"merge.held-back /conflicts/", "merge.reference /disagreements/1/aboutIds", "merge.changed /disagreements/1/on"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, []plan.ID{mornings}, part(p.Disagreements, "disagree22").AboutIDs)
		}},
	{name: "a feedback moved to two meetings that have their own", why: "it stands where it was, and goes behind theirs once people settle where",
		base: func(p *plan.Plan) {
			part(p.Meetings, joint).Feedback = append(part(p.Meetings, joint).Feedback, plan.Feedback{ID: "feedback22", Text: "Hyvä."})
			for _, id := range []plan.ID{"meetingaaa", "meetingbbb"} {
				p.Meetings = append(p.Meetings, plan.Meeting{ID: id, Kind: plan.MeetingReview, Feedback: []plan.Feedback{{ID: "feed" + id[4:], Text: "Oma."}}})
			}
		},
		mine: func(p *plan.Plan) { moveFeedback(p, "meetingaaa") }, theirs: func(p *plan.Plan) { moveFeedback(p, "meetingbbb") },
		rules: []string{"merge.moved /meetings/0/feedback/"}},
	{name: "two batons, whoever held it taken away on both sides", why: "the holds that both knew stand, with whoever held it then",
		base: func(p *plan.Plan) {
			helper(p, clinic)
			hold(p).PersonID = "helperwho2"
		},
		mine: func(p *plan.Plan) {
			p.Baton = without(p.Baton, hold(p).ID)
			p.People = without(p.People, "helperwho2")
			pass(p, 0, "2026-01-27T15:20:00+02:00")
		},
		theirs: func(p *plan.Plan) {
			p.Baton = without(p.Baton, hold(p).ID)
			p.People = without(p.People, "helperwho2")
			pass(p, 1, "2026-01-27T15:20:00+02:00")
		},
		rules: []string{"merge.baton /baton", "merge.removed /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ID("helperwho2"), holder(p))
			assert.Len(t, p.Baton, len(aino(t).Baton))
		}},
	{name: "a step taken here and there, and one more there", why: "one course goes on where the other is: nothing is to be settled",
		mine: func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{ID: "stepmine22", Status: plan.StatusReview, Statement: plan.Statement{On: day("2026-03-01")}})
		},
		theirs: func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{ID: "stepmine22", Status: plan.StatusReview, Statement: plan.Statement{On: day("2026-03-01")}},
				plan.Step{ID: "steptheirs", Status: plan.StatusFollowUp, Statement: plan.Statement{On: day("2026-03-09")}})
		},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.StatusFollowUp, p.Status())
			assert.Len(t, p.Course, len(aino(t).Course)+2)
		}},
	{name: "moved out and kept to its author here, from the family there, with where they were in confidence", why: "of who may know of them the two say two things, and where they were says a third",
		mine: func(p *plan.Plan) {
			p.Person(worker).Professional.OrganisationID, p.Person(worker).Visibility = clinic, assess.VisibilityAuthor
		},
		theirs: func(p *plan.Plan) {
			part(p.Organisations, services).Visibility, p.Person(worker).Visibility = assess.VisibilityConfidence, assess.VisibilityProfessionals
		},
		rules: []string{"merge.narrower /people/5/visibility", "merge.narrower /people/5/visibility"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, assess.VisibilityConfidence, p.Person(worker).Visibility)
		}},
	{name: "given the baton here, taken away there with their unit under another controller", why: "who comes back to hold it is where they were: the prohibition is against the controller of then",
		base: func(p *plan.Plan) { helper(p, services); forbid(p, county) },
		mine: func(p *plan.Plan) { passToHelper(p) },
		theirs: func(p *plan.Plan) {
			p.People, part(p.Organisations, services).ControllerID = without(p.People, "helperwho2"), town
		},
		rules: []string{"merge.narrower /organisations/4/controllerId", "merge.removed /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ID("helperwho2"), holder(p), "the family is not left without a holder")
			_, err := view.Of(p, view.Member("helperwho2"), day("2026-04-10"))
			assert.Error(t, err)
		}},
	{name: "given the baton and another name here, taken away there with their unit under another controller", why: "likewise who stays since somebody wrote of them",
		base: func(p *plan.Plan) { helper(p, services); forbid(p, county) },
		mine: func(p *plan.Plan) { passToHelper(p); p.Person("helperwho2").Name.Given = "Kaisa" },
		theirs: func(p *plan.Plan) {
			p.People, part(p.Organisations, services).ControllerID = without(p.People, "helperwho2"), town
		},
		rules: []string{"merge.narrower /organisations/4/controllerId", "merge.removed /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			_, err := view.Of(p, view.Member("helperwho2"), day("2026-04-10"))
			assert.Error(t, err)
		}},
	{name: "a consent given here, its receiver taken away there with their unit under another controller", why: "it was given to somebody whom a prohibition binds, and who comes back is bound no more",
		base: func(p *plan.Plan) { helper(p, services); forbid(p, county) },
		mine: func(p *plan.Plan) {
			c := decided("decidedwh2", plan.ConsentGiven)
			c.RecipientID = "helperwho2"
			p.Consents = append(p.Consents, c)
		},
		theirs: func(p *plan.Plan) {
			p.People, part(p.Organisations, services).ControllerID = without(p.People, "helperwho2"), town
		},
		rules: []string{"merge.held-back /conflicts/"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Nil(t, p.Person("helperwho2"), "nothing that stands speaks of them")
			assert.Len(t, p.Consents, len(aino(t).Consents))
		}},
	{name: "a consent to a unit given here with a new worker in it, the unit taken away there and its controller apart", why: "what binds the worker rests on the controllers of then",
		base: func(p *plan.Plan) {
			p.Organisations = append(p.Organisations, plan.Organisation{ID: "boardaaaaa", Name: "Sivistysvirasto", ControllerID: county})
			part(p.Organisations, county).ControllerID = town
			forbid(p, town)
		},
		mine: func(p *plan.Plan) {
			helper(p, "boardaaaaa")
			c := decided("decidedwh2", plan.ConsentGiven)
			c.RecipientID = "boardaaaaa"
			p.Consents = append(p.Consents, c)
		},
		theirs: func(p *plan.Plan) {
			p.Organisations, part(p.Organisations, county).ControllerID = without(p.Organisations, "boardaaaaa"), ""
		},
		rules: []string{"merge.held-back /conflicts/", "merge.removed /organisations/"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Len(t, p.Consents, len(aino(t).Consents))
			_, err := view.Of(p, view.Member("helperwho2"), day("2026-04-10"))
			assert.Error(t, err)
		}},
	{name: "given the baton here, moved out of a unit taken away there whose county is under another", why: "the unit comes back with them, and the controllers above it stay those of then",
		base: func(p *plan.Plan) {
			p.Organisations = append(p.Organisations, plan.Organisation{ID: "boardaaaaa", Name: "Sivistysvirasto", Ownership: plan.OwnershipPublic, ControllerID: county})
			part(p.Organisations, county).ControllerID = town
			helper(p, "boardaaaaa")
			forbid(p, town)
		},
		mine: func(p *plan.Plan) { passToHelper(p) },
		theirs: func(p *plan.Plan) {
			p.Person("helperwho2").Professional.OrganisationID = clinic
			p.Organisations, part(p.Organisations, county).ControllerID = without(p.Organisations, "boardaaaaa"), ""
		},
		rules: []string{"merge.narrower /organisations/2/controllerId", "merge.removed /organisations/", "merge.narrower /people/8/professional"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ID("helperwho2"), holder(p))
			_, err := view.Of(p, view.Member("helperwho2"), day("2026-04-10"))
			assert.Error(t, err)
		}},
	{name: "a consent given and a goal taken away here, which is written in there", why: "it was given without the goal: neither copy shows its receiver that",
		mine: func(p *plan.Plan) {
			takeMornings(p)
			p.Consents = append(p.Consents, decided("decidedwh2", plan.ConsentGiven))
		},
		theirs: func(p *plan.Plan) { first(p).Evidence = "Näkyy." },
		rules:  []string{"merge.held-back /conflicts/", "merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Len(t, p.Consents, len(aino(t).Consents))
			assert.Contains(t, conflicts(p), "decidedwh2")
		}},
	{name: "a consent given and a need taken away here, which is referred to there", why: "likewise what comes back since somebody refers to it",
		base: func(p *plan.Plan) { p.Needs = append(p.Needs, plan.Need{ID: "needneed22", Kind: 1, Text: "Uni."}) },
		mine: func(p *plan.Plan) {
			p.Needs = without(p.Needs, "needneed22")
			p.Consents = append(p.Consents, decided("decidedwh2", plan.ConsentGiven))
		},
		theirs: func(p *plan.Plan) { first(p).NeedIDs = append(first(p).NeedIDs, "needneed22") },
		rules:  []string{"merge.held-back /conflicts/", "merge.removed /needs/2"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Consents, len(aino(t).Consents)) }},
	{name: "a consent to a need given and a goal taken away here, which is written in there", why: "it shows nothing of the goal",
		mine: func(p *plan.Plan) {
			takeMornings(p)
			c := decided("decidedwh2", plan.ConsentGiven)
			c.Scope, c.PartIDs = plan.ScopeParts, []plan.ID{quiet}
			p.Consents = append(p.Consents, c)
		},
		theirs: func(p *plan.Plan) { first(p).Evidence = "Näkyy." },
		rules:  []string{"merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ConsentGiven, part(p.Consents, "decidedwh2").Decision)
		}},
	{name: "a consent to a goal given and an evaluation of it taken away here, which is put right there", why: "what stands in the goal is shown with it",
		mine: func(p *plan.Plan) {
			first(p).Evaluations = nil
			c := decided("decidedwh2", plan.ConsentGiven)
			c.Scope, c.PartIDs = plan.ScopeParts, []plan.ID{quiet, mornings}
			p.Consents = append(p.Consents, c)
		},
		theirs: func(p *plan.Plan) { part(first(p).Evaluations, "o2ro5ijzmz").State = plan.GoalImproving },
		rules:  []string{"merge.held-back /conflicts/", "merge.removed /goals/0/evaluations/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Len(t, p.Consents, len(aino(t).Consents)) }},
	{name: "a consent for a shorter time and a goal taken away here, which is written in there", why: "it was given before, to the goal too",
		mine:   func(p *plan.Plan) { takeMornings(p); consent(p).Period.To = day("2026-06-30") },
		theirs: func(p *plan.Plan) { first(p).Evidence = "Näkyy." },
		rules:  []string{"merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Equal(t, day("2026-06-30"), consent(p).Period.To) }},
	{name: "a task given and a goal taken away here, which is written in there", why: "as a consent",
		mine:   func(p *plan.Plan) { takeMornings(p); ownWorker(p) },
		theirs: func(p *plan.Plan) { first(p).Evidence = "Näkyy." },
		rules:  []string{"merge.held-back /conflicts/", "merge.removed /goals/0"},
		stands: func(t *testing.T, p *plan.Plan) { assert.Empty(t, part(p.People, worker).Roles) }},
	{name: "a consent given and a prohibition taken back here, a task given there", why: "the prohibition that stands shows nobody anything",
		base: prohibit,
		mine: func(p *plan.Plan) {
			p.Prohibitions = nil
			p.Consents = append(p.Consents, decided("decidedwh2", plan.ConsentGiven))
		},
		theirs: ownWorker,
		rules:  []string{"merge.removed /prohibitions/0"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ConsentGiven, part(p.Consents, "decidedwh2").Decision)
		}},
	{name: "a worker taken away here who took a step of the course there", why: "once people settle that they are gone, a step without who took it is no second course",
		base:   func(p *plan.Plan) { helper(p, clinic) },
		mine:   func(p *plan.Plan) { p.People = without(p.People, "helperwho2") },
		theirs: func(p *plan.Plan) { part(p.Course, "lihkpfp57d").By = "helperwho2" },
		rules:  []string{"merge.removed /people/8"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ID("helperwho2"), part(p.Course, "lihkpfp57d").By)
		}},
	{name: "given the baton here, moved there out of units that say they are under each other", why: "whoever wrote so wrote nonsense, and they stay where they were",
		base: func(p *plan.Plan) {
			part(p.Organisations, county).ControllerID = services
			helper(p, services)
		},
		mine:   func(p *plan.Plan) { passToHelper(p) },
		theirs: func(p *plan.Plan) { p.Person("helperwho2").Professional.OrganisationID = town },
		rules:  []string{"merge.narrower /people/8/professional"},
		stands: func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, services, p.Person("helperwho2").Professional.OrganisationID)
		}}}

// helper adds a worker of a unit.
func helper(p *plan.Plan, in plan.ID) {
	p.People = append(p.People, plan.Member{ID: "helperwho2", Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: in, Sector: plan.SectorHealth, Tier: plan.TierBasic}})
}

// disagreed is a disagreement of a day about some parts.
func disagreed(on string, about ...plan.ID) plan.Disagreement {
	return plan.Disagreement{ID: "disagree22", Statement: plan.Statement{By: worker, On: day(on)}, Kind: plan.DisagreementNeed, AboutIDs: about, Text: "x"}
}

// ownWorker gives the pair of the responsible worker a task.
func ownWorker(p *plan.Plan) {
	part(p.People, worker).Roles = []plan.Role{{ID: "roleroleaa", Kind: plan.RoleOwnWorker}}
}

func task(p *plan.Plan) *plan.Role { return part(part(p.People, worker).Roles, "roleroleaa") }

// decided is what the mother decided about the speech therapist on one day.
func decided(id plan.ID, how plan.ConsentDecision) plan.Consent {
	c := plan.Consent{ID: id, Statement: plan.Statement{By: "53vipvwxo5", On: day("2026-03-01")}, Decision: how, RecipientID: "touuztpvxo", Scope: plan.ScopeWhole}
	if how == plan.ConsentGiven {
		c.Purpose, c.Period = plan.PurposeCoordination, civil.Period{From: day("2026-03-01"), To: day("2026-12-31")}
	}
	return c
}

// calls gives the teacher more numbers.
func calls(p *plan.Plan, numbers ...string) {
	m := p.Person(teacher)
	m.Telecoms = slices.Clip(m.Telecoms)
	for _, n := range numbers {
		m.Telecoms = append(m.Telecoms, plan.Telecom{Kind: plan.TelecomPhone, Value: n})
	}
}

func numbersOf(all []plan.Telecom) (values []string) {
	for _, t := range all {
		values = append(values, t.Value)
	}
	return values
}

// goes says on a day how the action of the cards goes.
func goes(p *plan.Plan, id plan.ID, on string, how plan.ActionState) {
	a := part(p.Actions, cards)
	a.Progress = append(a.Progress, plan.Progress{ID: id, Statement: plan.Statement{By: "53vipvwxo5", On: day(on)}, State: how})
}

func moveFeedback(p *plan.Plan, to plan.ID) {
	list := part(p.Meetings, joint).Feedback
	f := list[len(list)-1]
	part(p.Meetings, joint).Feedback = list[:len(list)-1]
	for i := range p.Meetings {
		if p.Meetings[i].ID == to {
			p.Meetings[i].Feedback = []plan.Feedback{f}
		}
	}
}

// feedbackOfOld adds three meetings, of which the old one has a feedback.
func feedbackOfOld(p *plan.Plan) {
	for _, id := range []plan.ID{"meetingaaa", "meetingbbb", "meetingold"} {
		p.Meetings = append(p.Meetings, plan.Meeting{ID: id, Kind: plan.MeetingReview})
	}
	part(p.Meetings, "meetingold").Feedback = []plan.Feedback{{ID: "feedback22", Text: "Hyvä."}}
	part(p.Meetings, "meetingaaa").Feedback = []plan.Feedback{{ID: "feedbackaa", Text: "Oma."}}
}

// moveFeedbackOfOld moves the feedback to another meeting, in front of what that has.
func moveFeedbackOfOld(p *plan.Plan, to plan.ID) {
	old := part(p.Meetings, "meetingold")
	part(p.Meetings, to).Feedback, old.Feedback = slices.Concat(old.Feedback, part(p.Meetings, to).Feedback), nil
}

// takeFeedbackOfOld moves the feedback to another meeting and takes the old one away.
func takeFeedbackOfOld(p *plan.Plan, to plan.ID) {
	moveFeedbackOfOld(p, to)
	p.Meetings = without(p.Meetings, "meetingold")
}

func feedbackApartFromOld(t *testing.T, p *plan.Plan) {
	t.Helper()
	var ids []plan.ID
	for _, f := range part(p.Meetings, "meetingaaa").Feedback {
		ids = append(ids, f.ID)
	}
	assert.Equal(t, []plan.ID{"feedback22", "feedbackaa"}, ids)
	assert.False(t, idsIn(p)["meetingold"])
}

func moveMeeting(p *plan.Plan, id plan.ID, start string) {
	m := &p.Meetings[len(p.Meetings)-1]
	m.State = plan.MeetingMoved
	p.Meetings = append(p.Meetings, plan.Meeting{ID: id, Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at(start), MovedFromID: m.ID})
}

// moveTwo moves both of two meetings to another time.
func moveTwo(p *plan.Plan, id, start string) {
	for _, of := range []plan.ID{"meetingone", "meetingtwo"} {
		part(p.Meetings, of).State = plan.MeetingMoved
		p.Meetings = append(p.Meetings, plan.Meeting{ID: plan.ID("move" + id + string(of[7:])), Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at(start), MovedFromID: of})
	}
}

// passToHelper gives that worker the baton.
func passToHelper(p *plan.Plan) {
	pass(p, slices.Index(peopleOf(p, plan.MemberProfessional), "helperwho2"), "2026-04-01T09:00:00+03:00")
}

// pass gives the baton to a professional.
func pass(p *plan.Plan, to int, when string) {
	for i := range p.Baton {
		if h := &p.Baton[i]; plan.Holds(h.Role) && h.To.IsZero() {
			h.To = at(when)
		}
	}
	p.Baton = append(p.Baton, plan.Holding{ID: plan.ID("holdpass2" + string(rune('2'+to))), PersonID: peopleOf(p, plan.MemberProfessional)[to], Role: plan.HoldingResponsible,
		From: at(when), Accepted: at(when), NamedByIDs: peopleOf(p, plan.MemberGuardian)[:1]})
}

// parts returns the three copies of a row.
func (r apartOf) copies(t *testing.T) (base, mine, theirs *plan.Plan) {
	t.Helper()
	base = aino(t)
	if r.base != nil {
		r.base(base)
	}
	require.True(t, fits(base), "%v", base.Check())
	mine, theirs = base.Clone(), base.Clone()
	r.mine(mine)
	r.theirs(theirs)
	require.True(t, fits(mine), "%v", mine.Check())
	require.True(t, fits(theirs), "%v", theirs.Check())
	return base, mine, theirs
}

// given the baton here, kept in the network there: the two together would show all.
var handed = apartOf{
	base: func(p *plan.Plan) {
		p.Person(peopleOf(p, plan.MemberProfessional)[3]).Period = civil.Period{To: day("2026-01-30")}
	},
	mine: func(p *plan.Plan) { pass(p, 3, "2026-02-10T10:00:00+02:00") },
	theirs: func(p *plan.Plan) {
		p.Person(peopleOf(p, plan.MemberProfessional)[3]).Period = civil.Period{}
	},
}

// Whoever was given the baton by one side while they had left the network, and kept in it
// by the other, reads nothing on the two until people settle it; the hold stands, so that
// people see that there is something.
func TestAHoldOfSomebodyWhoLeft(t *testing.T) {
	base, mine, theirs := handed.copies(t)
	worker := peopleOf(base, plan.MemberProfessional)[3]
	for _, base := range []*plan.Plan{base, nil} {
		made := merged(t, base, mine, theirs)
		for _, p := range []*plan.Plan{mine, theirs, made.Plan} {
			v, err := view.Of(p, view.Member(worker), day("2026-02-20"))
			assert.Error(t, err, "%v", v)
		}
		assert.Equal(t, day("2026-01-30"), made.Plan.Person(worker).Period.To)
		assert.True(t, slices.ContainsFunc(made.Plan.Baton, func(h plan.Holding) bool { return h.PersonID == worker }))
		assert.NotEmpty(t, made.Findings)
		equal(t, text(t, made.Plan), text(t, merged(t, base, theirs, mine).Plan), 0, "symmetric")
		equal(t, text(t, made.Plan), text(t, merged(t, base, made.Plan, mine).Plan), 0, "a later merge")
		equal(t, text(t, made.Plan), text(t, merged(t, base, made.Plan, theirs).Plan), 0, "a later merge")
	}
}

// What a side without a common base may have taken away nobody can tell, so it stands: a
// consent that one copy does not have shows what it showed. What both have, and one of them
// closed, is closed.
func TestWithoutABase(t *testing.T) {
	on := day("2026-02-20")
	teacher := consent(aino(t)).RecipientID
	for _, row := range []struct {
		name, why string
		mine      func(p *plan.Plan)
		sees      bool
	}{
		{"a consent that one copy lacks", "it may never have known it", func(p *plan.Plan) {
			p.Consents = slices.DeleteFunc(p.Consents, func(c plan.Consent) bool { return c.RecipientID == teacher })
		}, true},
		{"a consent that one copy withdrew", "both say of whom, and one that it is over", func(p *plan.Plan) {
			w := plan.Withdrawal{From: at("2026-02-01T10:00:00+02:00")}
			w.By, w.On = consent(p).By, day("2026-02-01")
			consent(p).Withdrawal = &w
		}, false},
		{"a prohibition that one copy lacks", "what keeps something back stands", func(p *plan.Plan) {
			p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: "forbidswh2", Statement: plan.Statement{By: p.Child.ID, On: day("2026-02-01")}, Ground: plan.GroundSecrecy,
				AgainstIDs: []plan.ID{teacher}, Scope: plan.ScopeWhole})
		}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			mine, theirs := aino(t), aino(t)
			for _, p := range []*plan.Plan{mine, theirs} { // by the consent alone
				for i := range p.Baton {
					if p.Baton[i].PersonID == teacher {
						p.Baton[i].To = at("2026-01-27T15:20:00+02:00")
					}
				}
				p.Person(teacher).Roles = nil
			}
			row.mine(mine)
			_, err := view.Of(merged(t, nil, mine, theirs).Plan, view.Member(teacher), on)
			assert.Equal(t, row.sees, err == nil, row.why)
		})
	}
}

// Two systems put one worker into two places of which both are hidden. Whoever merges one
// of the copies once more is told nothing new: the plan hides the worker by what both say.
func TestHiddenByTwoPlaces(t *testing.T) {
	mine, theirs := aino(t), aino(t)
	for _, p := range []*plan.Plan{mine, theirs} {
		part(p.Organisations, clinic).Visibility = assess.VisibilityConfidence
		part(p.Organisations, nursery).Visibility = assess.VisibilityAuthor
		p.Person(other).Professional.OrganisationID = clinic
	}
	theirs.Person(other).Professional.OrganisationID = nursery
	made := merged(t, nil, mine, theirs)
	require.True(t, fits(made.Plan))
	assert.Equal(t, assess.VisibilityConfidence, made.Plan.Person(other).Visibility, "they stand in the nursery, which hides less than the clinic")
	for _, side := range []*plan.Plan{mine, theirs} {
		equal(t, text(t, made.Plan), text(t, merged(t, nil, made.Plan, side).Plan), 0, "known")
		equal(t, text(t, made.Plan), text(t, merged(t, nil, side, made.Plan).Plan), 0, "known, the other way round")
	}
}

func TestMerge(t *testing.T) {
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := row.copies(t)
			made := merged(t, base, mine, theirs)
			var found []string
			for _, f := range made.Findings {
				found = append(found, f.Rule+" "+string(f.Pointer))
			}
			require.Len(t, found, len(row.rules), "%v", found)
			for i := range found {
				assert.Contains(t, found[i], row.rules[i])
			}
			require.True(t, fits(made.Plan), "%v", made.Plan.Check())
			assert.Len(t, made.Plan.Conflicts, len(found))
			if row.stands != nil {
				row.stands(t, made.Plan)
			}
			equal(t, text(t, made.Plan), text(t, merged(t, base, theirs, mine).Plan), 0, "symmetric")
			for _, side := range []*plan.Plan{mine, theirs} {
				equal(t, text(t, made.Plan), text(t, merged(t, base, made.Plan, side).Plan), 0, "known")
				equal(t, text(t, made.Plan), text(t, merged(t, base, side, made.Plan).Plan), 0, "known, the other way round")
			}
			for i := range made.Findings {
				for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
					assert.NotEqual(t, made.Findings[i].Rule, words.Of(made.Findings[i], l), "words")
				}
			}
		})
	}
}
