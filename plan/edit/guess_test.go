package edit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// guess is one place in which somebody may write a guess at where the child is.
type guess struct {
	at    string // type and member
	taken bool
	write func(p *plan.Plan, said plan.Statement, text string)
}

// guesses are the places that somebody of the family may write into.
var guesses = []guess{
	{"Disagreement.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: fresh, Statement: said, Text: text})
	}},
	{"Disagreement.reasons", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: fresh, Statement: said, Text: "x", Reasons: text})
	}},
	{"Statement.lang", true, func(p *plan.Plan, said plan.Statement, text string) {
		said.Lang = "fi-muumuu-12"
		if text != wrong {
			said.Lang = "fi-suojakuj-12"
		}
		p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: fresh, Statement: said, Text: "x"})
	}},
	{"Concern.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Concerns = append(p.Concerns, plan.Concern{ID: fresh, Statement: said, Text: text})
	}},
	{"Need.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: said, Kind: 1, Text: text})
	}},
	{"Need.forChild", false, func(p *plan.Plan, said plan.Statement, text string) {
		p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: said, Kind: 1, Text: "x", ForChild: text})
	}},
	{"Goal.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: said, Text: text})
	}},
	{"Goal.evidence", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: said, Text: "x", Evidence: text})
	}},
	{"Evaluation.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: said, Text: "x", Evaluations: []plan.Evaluation{{ID: "yyyyyyyyyy", Statement: said, State: plan.GoalReached, Text: text}}})
	}},
	{"Action.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Actions = append(p.Actions, plan.Action{ID: fresh, Statement: said, Text: text})
	}},
	{"Action.place", false, func(p *plan.Plan, said plan.Statement, text string) {
		p.Actions = append(p.Actions, plan.Action{ID: fresh, Statement: said, Text: "x", Place: text})
	}},
	{"Action.forChild", false, func(p *plan.Plan, said plan.Statement, text string) {
		p.Actions = append(p.Actions, plan.Action{ID: fresh, Statement: said, Text: "x", ForChild: text})
	}},
	{"Progress.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Actions = append(p.Actions, plan.Action{ID: fresh, Statement: said, Text: "x", Progress: []plan.Progress{{ID: "yyyyyyyyyy", Statement: said, State: plan.ActionDone, Text: text}}})
	}},
	{"Contact.text", false, func(p *plan.Plan, said plan.Statement, text string) {
		p.Contacts = append(p.Contacts, plan.Contact{ID: fresh, Statement: said, Day: said.On, State: plan.ContactHeld, Text: text})
	}},
	{"Agreement.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Agreements = append(p.Agreements, plan.Agreement{ID: fresh, Statement: said, Position: plan.PositionAgrees, Text: text})
	}},
	{"Consent.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Consents = append(p.Consents, plan.Consent{ID: fresh, Statement: said, Decision: plan.ConsentRefused, RecipientID: p.People[len(p.People)-1].ID, Scope: plan.ScopeMinimum, Text: text})
	}},
	{"Attachment.title", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Attachments = append(p.Attachments, plan.Attachment{ID: fresh, Statement: said, Kind: 1, Title: text, MediaType: "text/plain"})
	}},
	{"Attachment.location", false, func(p *plan.Plan, said plan.Statement, text string) {
		p.Attachments = append(p.Attachments, plan.Attachment{ID: fresh, Statement: said, Kind: 1, Title: "x", MediaType: "text/plain", Location: "https://x.example/" + strings.ReplaceAll(text, " ", "-")})
	}},
	{"Finding.text", true, func(p *plan.Plan, said plan.Statement, text string) {
		a := &p.Assessments[0]
		a.Views = append(a.Views, assess.View{ID: fresh, Statement: said, Voice: assess.VoiceGuardian, Findings: []assess.Finding{{ID: "yyyyyyyyyy", Item: 1, Kind: assess.FindingOwnWords, Text: text}}})
	}},
	{"Member.telecoms", true, func(p *plan.Plan, said plan.Statement, text string) {
		p.Person(said.By).Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: text}}
	}},
	{"Member.address", true, func(p *plan.Plan, said plan.Statement, text string) { p.Person(said.By).Address.Text = text }},
	{"Child.address", false, func(p *plan.Plan, _ plan.Statement, text string) { p.Child.Address.Text = text }},
	{"Child.telecoms", false, func(p *plan.Plan, _ plan.Statement, text string) {
		p.Child.Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: text}}
	}},
	{"Service.text", false, func(p *plan.Plan, said plan.Statement, text string) {
		p.Person(said.By).Service = &plan.Service{Text: text}
	}},
	{"Service.lang", true, func(p *plan.Plan, said plan.Statement, _ string) {
		p.Person(said.By).Service = &plan.Service{Lang: "smn"}
	}},
	{"Service.interpreter", true, func(p *plan.Plan, said plan.Statement, _ string) {
		p.Person(said.By).Service = &plan.Service{Lang: "ar", Interpreter: "ar"}
	}},
}

// wrong is a guess at where the child is that is not right.
const wrong = "Muukuja 3 B 12, 050 765 4321, Muu talo 17"

// Whoever a security ban is against may guess where the child is and write it down: a
// right guess and a wrong one get the same answer, and are read alike.
func TestNoGuessIsAnswered(t *testing.T) {
	base := plain(t)
	const place = "Koivulammen pirtti"
	father := aMember(t, base, plan.MemberGuardian)
	base.Person(father).Guardian.Residence = plan.ResidenceNot
	base.Child.Address = plan.Address{Text: "Suojakuja 12 B 12"}
	base.Child.Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: "040 123 4567"}}
	base.Child.SecurityBans = []civil.Period{{From: civil.MustDate(2025, 9, 1)}}
	base.Actions[0].Place = place
	base.Person(father).Service = nil // a new one says what it says, as a change of one does
	named := base.Clone()
	named.Person(father).Service = &plan.Service{Lang: "fi"}
	named.Prohibitions = append(named.Prohibitions, plan.Prohibition{ID: "banneduaaa", Statement: plan.Statement{By: base.ChildID(), On: day.AddDays(30)}, Ground: plan.GroundSecurityBan,
		AgainstIDs: []plan.ID{father}, Scope: plan.ScopeParts, PartIDs: []plan.ID{base.Needs[0].ID}})
	said := plan.Statement{By: father, On: day}
	for _, world := range []struct {
		name, why string
		p         *plan.Plan
	}{
		{"nobody is named", "it stands against whoever lives apart", base},
		{"named from a later day", "it holds for the days before, too", named},
	} {
		for _, g := range guesses {
			for _, right := range []string{"Suojakuja 12", "040 123 4567", place} {
				t.Run(world.name+", "+g.at+", "+right, func(t *testing.T) {
					apply := func(text string) (string, bool) {
						v, err := edit.Open(world.p, view.Member(father), day)
						require.NoError(t, err)
						require.True(t, v.Neutral(), world.why)
						if len(v.Plan.Assessments) == 0 && strings.HasPrefix(g.at, "Finding") {
							t.Fatal("there must be an assessment")
						}
						g.write((*plan.Plan)(v.Plan), said, text)
						done, issues := edit.Apply(world.p, v, edit.Editor{Reader: v.Reader, On: day, IDs: ids()})
						if done == nil {
							var rules []string
							for _, i := range issues {
								rules = append(rules, i.Rule+" "+string(i.Pointer))
							}
							return strings.Join(rules, "\n"), false
						}
						after, err := view.Of(done.Plan, view.Member(father), day)
						require.NoError(t, err)
						return strings.ReplaceAll(flatText(t, after.Plan), text, "GUESS"), true
					}
					same, taken := apply(right)
					other, _ := apply(wrong)
					other = strings.ReplaceAll(other, "fi-muumuu-12", "fi-suojakuj-12")
					assert.Equal(t, other, same, "a right guess is answered as a wrong one")
					assert.Equal(t, g.taken, taken, same)
				})
			}
		}
	}
}

// What a worker writes down beside whoever a security ban stands against is answered alike,
// however deep in something new the text stands.
func TestNoGuessIsWrittenDown(t *testing.T) {
	banned := func(t *testing.T, p *plan.Plan) {
		aPerson(t, p, "Laura").Guardian.Residence = plan.ResidenceNot
		p.Child.SecurityBans = []civil.Period{{From: civil.MustDate(2025, 9, 1)}}
	}
	meeting := func(fill func(m *plan.Meeting)) func(t *testing.T, p *plan.Plan) {
		return func(t *testing.T, p *plan.Plan) {
			said := plan.Statement{By: person(t, p, "Laura"), On: day, RecordedBy: person(t, p, "Mari")}
			m := plan.Meeting{ID: fresh, Statement: said, Kind: plan.MeetingReview, State: plan.MeetingPlanned}
			fill(&m)
			p.Meetings = append(p.Meetings, m)
		}
	}
	runAsked(t, []asked{
		{name: "a meeting of no words", why: "codes and days name no place", who: "Laura", by: "Mari", whole: banned, change: meeting(func(*plan.Meeting) {}), want: "taken 1"},
		{name: "its own words", why: "theirs", who: "Laura", by: "Mari", whole: banned, change: meeting(func(m *plan.Meeting) { m.Text = "x" }), want: "taken 1"},
		{name: "for the child", why: "whoever holds the baton writes there too", who: "Laura", by: "Mari", whole: banned, change: meeting(func(m *plan.Meeting) { m.ForChild = "x" }), want: "edit.not-seen /meetings/1"},
		{name: "where it is", why: "a place, one member deeper", who: "Laura", by: "Mari", whole: banned, change: meeting(func(m *plan.Meeting) { m.Place = &plan.Place{Kind: plan.PlaceHome, Text: "x"} }), want: "edit.not-seen /meetings/1"},
		{name: "what it is to talk about", why: "one of a list of parts inside it", who: "Laura", by: "Mari", whole: banned, change: meeting(func(m *plan.Meeting) { m.Agenda = []plan.AgendaItem{{ID: "agendaaaaa", Text: "x"}} }), want: "edit.not-seen /meetings/1"},
		{name: "the key of a plan elsewhere", why: "one of a list of values", who: "Laura", by: "Mari", whole: banned, change: func(t *testing.T, p *plan.Plan) {
			said := plan.Statement{By: person(t, p, "Laura"), On: day, RecordedBy: person(t, p, "Mari")}
			p.SectorPlans = append(p.SectorPlans, plan.SectorPlan{ID: fresh, Statement: said, Kind: p.SectorPlans[0].Kind, Identifiers: []plan.Identifier{{System: "urn:oid:1.2.3", Value: "x"}}})
		}, want: "edit.not-seen /sectorPlans/1"},
	})
}

// flatText is a document as its leaves, sorted.
func flatText(t *testing.T, p any) string {
	var all []string
	for at, text := range flat(t, p) {
		all = append(all, at+" "+text)
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}
