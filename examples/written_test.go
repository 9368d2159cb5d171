package examples_test

import (
	"bytes"
	"crypto/rand"
	_ "embed"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// written is the plan of the example "write" in docs/embedding.md, made without a draft:
// every id drawn by hand, every part with who said it and when.
func written(t *testing.T) *plan.Plan {
	t.Helper()
	// by hand
	p, err := plan.New("record-4711", rand.Reader)
	require.NoError(t, err)
	ids := plan.NewIDs(rand.Reader)
	child, clinic, mother, nurse, concern, meeting, quiet := ids.Next(), ids.Next(), ids.Next(), ids.Next(), ids.Next(), ids.Next(), ids.Next()
	need, goal, offer := ids.Next(), ids.Next(), ids.Next()
	day := civil.MustDate(2026, 3, 16)
	two, three := civil.MustParseInstant("2026-03-16T14:00:00+02:00"), civil.MustParseInstant("2026-03-16T15:00:00+02:00")
	p.Lang, p.Child.ID, p.Child.Name = "en", child, plan.Name{Given: "Oona"}
	p.Organisations = []plan.Organisation{{ID: clinic, Name: "The clinic", Sector: plan.SectorHealth, Ownership: plan.OwnershipPublic}}
	p.People = []plan.Member{
		{ID: mother, Kind: plan.MemberGuardian, Guardian: &plan.Guardian{
			Relation: plan.RelationMother, Custody: plan.CustodySole, Residence: plan.ResidenceWith}},
		{ID: nurse, Kind: plan.MemberProfessional, Professional: &plan.Professional{
			OrganisationID: clinic, Sector: plan.SectorHealth, Title: "nurse"}},
	}
	p.Concerns = []plan.Concern{{ID: concern, Statement: plan.Statement{By: nurse, On: day}, Text: "Mornings are hard.",
		RaisedByIDs: []plan.ID{mother}, ReceivedByID: nurse}}
	p.Baton = []plan.Holding{{ID: ids.Next(), Statement: plan.Statement{By: nurse, On: day}, PersonID: nurse, Role: plan.HoldingFirst, From: two}}
	p.Meetings = []plan.Meeting{{ID: meeting, Statement: plan.Statement{By: nurse, On: day}, Kind: plan.MeetingJoint,
		State: plan.MeetingHeld, Start: two, End: three, Attendance: []plan.Attendance{
			{ID: ids.Next(), PersonID: child, Presence: plan.PresencePart},
			{ID: ids.Next(), PersonID: mother, Presence: plan.PresenceWhole},
			{ID: ids.Next(), PersonID: nurse, Presence: plan.PresenceWhole},
		}}}
	p.Assessments = []assess.Assessment{{ID: ids.Next(), Statement: plan.Statement{By: nurse, On: day}, Kind: assess.KindJoint, Started: day,
		Views: []assess.View{
			{ID: ids.Next(), Statement: plan.Statement{By: child, On: day, RecordedBy: nurse}, Voice: assess.VoiceChild, MeetingID: meeting,
				Findings: []assess.Finding{
					{ID: quiet, Item: assess.ItemChildEveryday, Kind: assess.FindingOwnWords, Text: "I like it when it is quiet."}}},
			{ID: ids.Next(), Statement: plan.Statement{By: mother, On: day, RecordedBy: nurse}, Voice: assess.VoiceGuardian, MeetingID: meeting,
				Findings: []assess.Finding{
					{ID: ids.Next(), Item: assess.ItemParentUnderstanding, Kind: assess.FindingStrength, Text: "I know when she has had enough."}}},
		}}}
	p.Needs = []plan.Need{{ID: need, Statement: plan.Statement{By: mother, On: day}, Kind: plan.NeedEveryday,
		Text: "Mornings without shouting.", BasisIDs: []plan.ID{concern, quiet}}}
	p.Goals = []plan.Goal{{ID: goal, Statement: plan.Statement{By: mother, On: day}, Text: "We leave in time and in peace.", NeedIDs: []plan.ID{need}}}
	p.Actions = []plan.Action{{ID: ids.Next(), Statement: plan.Statement{By: mother, On: day}, Text: "Picture cards for the morning.",
		Setting: plan.ActionHome, OwnerIDs: []plan.ID{mother}, GoalIDs: []plan.ID{goal}}}
	p.FollowUp = []plan.Reach{
		{ID: ids.Next(), Statement: plan.Statement{By: nurse, On: day}, Direction: plan.DirectionToWorker, Way: plan.WayPhone,
			WorkerID: nurse, FamilyID: mother},
		{ID: ids.Next(), Statement: plan.Statement{By: nurse, On: day}, Direction: plan.DirectionToFamily, Way: plan.WayMessage,
			WorkerID: nurse, FamilyID: mother},
	}
	p.Contacts = []plan.Contact{{ID: ids.Next(), Statement: plan.Statement{By: nurse, On: day}, State: plan.ContactPlanned,
		Day: day.AddDays(14), Way: plan.WayMessage, WorkerID: nurse, FamilyIDs: []plan.ID{mother}}}
	if err := ids.Err(); err != nil {
		t.Fatal(err)
	}
	offered, issues := p.OfferBaton(plan.Offer{ID: offer, Statement: plan.Statement{By: mother, On: day}, ToID: nurse,
		Role: plan.HoldingResponsible, From: three, NamedByIDs: []plan.ID{mother, child}})
	if offered == nil {
		t.Fatal(issues)
	}
	answered, issues := offered.Answer(offer, plan.OfferAccepted, three, plan.Act{ID: ids.Next(), By: nurse, On: day})
	if answered == nil {
		t.Fatal(issues)
	}
	answered.Agreements = []plan.Agreement{{ID: ids.Next(), Statement: plan.Statement{By: mother, On: day},
		Position: plan.PositionAgrees, MeetingID: meeting}}
	agreed, issues := answered.Take(plan.TransitionAgree, plan.Act{ID: ids.Next(), By: nurse, On: day})
	if agreed == nil {
		t.Fatal(issues)
	}
	if found := agreed.Check(); len(found) > 0 {
		t.Fatal(found)
	}
	// done
	return agreed
}

//go:embed written_test.go
var writtenSource string

// The draft of the page makes the same plan in half of the lines.
func TestWrittenInHalf(t *testing.T) {
	_, byDraft, _ := strings.Cut(embedding, "func Example_write() {\n")
	byDraft, _, _ = strings.Cut(byDraft, "\t// Output:")
	byDraft, _, _ = strings.Cut(byDraft, "\tp, issues := d.Done()") // what asks is not counted on either side
	_, byHand, _ := strings.Cut(writtenSource, "\t// by hand\n")
	byHand, _, _ = strings.Cut(byHand, "\t// done\n")
	size := func(text string) (lines, letters int) {
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" {
				lines, letters = lines+1, letters+len(line)
			}
		}
		return lines, letters
	}
	handLines, handLetters := size(byHand)
	draftLines, draftLetters := size(byDraft)
	page, err := os.ReadFile("../docs/embedding.md")
	require.NoError(t, err)
	table := fmt.Sprintf("| by hand | %d | %d |\n| by `plan/draft` | %d | %d |\n", handLines, handLetters, draftLines, draftLetters)
	assert.Contains(t, string(page), table, "docs/embedding.md")
	assert.LessOrEqual(t, 2*draftLines, handLines)
}

// What the two make is the same but for the ids.
func TestWrittenTheSame(t *testing.T) {
	document.Reset()
	Example_write()
	drafted, issues := plan.Decode(document.Bytes(), issue.Limits{})
	require.Empty(t, issues)
	assert.Equal(t, numbered(t, written(t)), numbered(t, drafted))
}

var anyID = regexp.MustCompile(`"[a-z2-7]{10}"|"[a-z2-7]{26}"`)

// numbered returns a plan as a document with its ids in the order in which they come.
func numbered(t *testing.T, p *plan.Plan) string {
	t.Helper()
	var doc bytes.Buffer
	require.NoError(t, plan.Encode(&doc, p))
	names := map[string]string{}
	return anyID.ReplaceAllStringFunc(doc.String(), func(id string) string {
		if names[id] == "" {
			names[id] = fmt.Sprintf("%q", fmt.Sprint("id ", len(names)))
		}
		return names[id]
	})
}
