package examples_test

import (
	"bytes"
	"context"
	"crypto/rand"
	_ "embed"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/draft"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/memstore"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/onechildoneplan/oneplan/plan/words"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The examples below are those of docs/embedding.md, line for line.

//go:embed embedding_test.go
var embedding string

func TestEmbeddingShowsTheExamples(t *testing.T) {
	page, err := os.ReadFile("../docs/embedding.md")
	require.NoError(t, err)
	shown := strings.Split(string(page), "```go\n")[1:]
	require.Len(t, shown, strings.Count(embedding, "\nfunc Example"))
	code := strings.ReplaceAll(embedding, "\n\t", "\n")
	for _, block := range shown {
		block, _, _ = strings.Cut(block, "```")
		assert.Contains(t, code, ") {\n"+block+"// Output:", "a block of the page is an example here")
	}
}

func Example_read() {
	doc := []byte(`{"format": "oneplan/1.0", "id": "x", "child": {"subject": "record-4711", "Name": {}}}`)
	_, issues := plan.Decode(doc, issue.Limits{})
	for _, i := range issues {
		fmt.Println(i.Pointer, i.Rule, words.Of(i, code.EN))
	}
	// Output:
	// /child form.unknown-member There is a member here that the format does not know: its name differs from name only in upper and lower case.
	// /id form.pattern The text is not of the form planid. Id of a plan: 128 random bits as 26 characters a-z2-7. Example: mfzwizltmfzwizltmfzwizltme.
}

func Example_write() {
	d := draft.New("record-4711", rand.Reader)
	d.Plan.Lang, d.Plan.Child.Name = "en", plan.Name{Given: "Oona"}
	clinic := draft.Add(d.Nobody(), plan.Organisation{Name: "The clinic", Sector: plan.SectorHealth, Ownership: plan.OwnershipPublic})
	mother := draft.Add(d.Nobody(), plan.Member{Kind: plan.MemberGuardian, Guardian: &plan.Guardian{
		Relation: plan.RelationMother, Custody: plan.CustodySole, Residence: plan.ResidenceWith}})
	nurse := draft.Add(d.Nobody(), plan.Member{Kind: plan.MemberProfessional, Professional: &plan.Professional{
		OrganisationID: clinic, Sector: plan.SectorHealth, Title: "nurse"}})
	child, day := d.Plan.Child.ID, civil.MustDate(2026, 3, 16)
	two, three := civil.MustParseInstant("2026-03-16T14:00:00+02:00"), civil.MustParseInstant("2026-03-16T15:00:00+02:00")
	says, writes := d.By(mother, day), d.By(nurse, day) // the mother says, the nurse writes

	concern := draft.Add(writes, plan.Concern{Text: "Mornings are hard.", RaisedByIDs: []plan.ID{mother}, ReceivedByID: nurse})
	draft.Add(writes, plan.Holding{PersonID: nurse, Role: plan.HoldingFirst, From: two})
	meeting := draft.Add(writes, plan.Meeting{Kind: plan.MeetingJoint, State: plan.MeetingHeld, Start: two, End: three, Attendance: []plan.Attendance{
		{PersonID: child, Presence: plan.PresencePart}, {PersonID: mother, Presence: plan.PresenceWhole}, {PersonID: nurse, Presence: plan.PresenceWhole}}})
	quiet := d.ID()
	draft.Add(writes, assess.Assessment{Kind: assess.KindJoint, Started: day, Views: []assess.View{
		{Voice: assess.VoiceChild, Statement: plan.Statement{By: child}, MeetingID: meeting, Findings: []assess.Finding{
			{ID: quiet, Item: assess.ItemChildEveryday, Kind: assess.FindingOwnWords, Text: "I like it when it is quiet."}}},
		{Voice: assess.VoiceGuardian, Statement: plan.Statement{By: mother}, MeetingID: meeting, Findings: []assess.Finding{
			{Item: assess.ItemParentUnderstanding, Kind: assess.FindingStrength, Text: "I know when she has had enough."}}}}})
	need := draft.Add(says, plan.Need{Kind: plan.NeedEveryday, Text: "Mornings without shouting.", BasisIDs: []plan.ID{concern, quiet}})
	goal := draft.Add(says, plan.Goal{Text: "We leave in time and in peace.", NeedIDs: []plan.ID{need}})
	draft.Add(says, plan.Action{Text: "Picture cards for the morning.", Setting: plan.ActionHome, OwnerIDs: []plan.ID{mother}, GoalIDs: []plan.ID{goal}})
	draft.Add(writes, plan.Reach{Direction: plan.DirectionToWorker, Way: plan.WayPhone, WorkerID: nurse, FamilyID: mother})
	draft.Add(writes, plan.Reach{Direction: plan.DirectionToFamily, Way: plan.WayMessage, WorkerID: nurse, FamilyID: mother})
	draft.Add(writes, plan.Contact{State: plan.ContactPlanned, Day: day.AddDays(14), Way: plan.WayMessage, WorkerID: nurse, FamilyIDs: []plan.ID{mother}})

	offer := draft.Say(says, plan.Offer{ToID: nurse, Role: plan.HoldingResponsible, From: three, NamedByIDs: []plan.ID{mother, child}})
	d.Keep(d.Plan.OfferBaton(offer))
	d.Keep(d.Plan.Answer(offer.ID, plan.OfferAccepted, three, writes.Act()))
	draft.Add(says, plan.Agreement{Position: plan.PositionAgrees, MeetingID: meeting})
	d.Keep(d.Plan.Take(plan.TransitionAgree, writes.Act()))

	p, issues := d.Done()
	err := plan.Encode(&document, p)
	fmt.Println(p.Status().Label(code.EN), issues, err)
	// Output: agreed [] <nil>
}

// document is what the example writes, for the test that compares it.
var document bytes.Buffer

func Example_choose() {
	for _, track := range code.All[plan.Track]() {
		fmt.Printf("<option value=%q>%s</option>\n", track, track.Label(code.EN))
	}
	chosen, err := code.Parse[plan.Track]("voluntary")
	fmt.Println(chosen == plan.TrackVoluntary, err)
	// Output:
	// <option value="voluntary">voluntary, without client status</option>
	// <option value="statutory">statutory</option>
	// true <nil>
}

func Example_store() {
	ctx := context.Background()
	store := memstore.New(rand.Reader) // a history.Store; yours stands on your database
	p, err := plan.New("record-4711", rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	morning := history.Entry{At: civil.MustParseInstant("2026-03-16T09:00:00+02:00"), By: "t-1041", Reason: "begun"}
	if p.Revision, err = store.Put(ctx, p, morning); err != nil {
		log.Fatal(err)
	}
	p.Title = "Our plan"
	noon := history.Entry{At: civil.MustParseInstant("2026-03-16T12:00:00+02:00"), By: "t-1041"}
	if _, err = store.Put(ctx, p, noon); err != nil {
		log.Fatal(err)
	}
	_, err = store.Put(ctx, p, noon) // made on revision 1, which is not the newest any more
	fmt.Println(err)
	past, _ := store.History(ctx, p.ID)
	fmt.Println(len(past.Revisions), "revisions,", len(past.Verify()), "faults")
	// Output:
	// history: store: the plan has changed since it was read
	// 2 revisions, 0 faults
}

func Example_view() {
	p, _ := plan.Decode(cases.Iida, issue.Limits{})
	today := civil.MustDate(2026, 2, 10)
	mother := view.Guardian("kiuxs3dghe")
	v, err := view.Of(p, mother, today)
	if refused, ok := errors.AsType[*view.Refusal](err); ok { // no right to see it: say so, and whom to ask
		fmt.Println(refused.Reason.Label(code.EN), refused.Ask.Name.Family)
		return
	}
	if err != nil { // nobody of this plan, or somebody who may not know that there is one
		log.Fatal(err)
	}
	for _, w := range v.Withheld[:1] {
		fmt.Println(w.Pointer, w.Reason.Label(code.EN), w.Source)
	}
	var page bytes.Buffer
	err = print.WriteView(&page, v, print.Options{Lang: code.FI})
	fmt.Println(page.Len() > 0, err)
	// Output:
	// /child/telecoms security ban 661/2009 36 §
	// true <nil>
}

func Example_days() {
	p, _ := plan.Decode(cases.Eeli, issue.Limits{})
	today, _, err := fi.DayOf(civil.MustParseInstant("2026-03-18T22:30:00Z")) // in Finland it is the 19th already
	if err != nil {
		log.Fatal(err)
	}
	dues, _ := due.Of(p, due.Options{On: today, Soon: 7})
	for _, d := range dues {
		if d.Kind == due.KindLaw && d.IsDone() {
			fmt.Println(d.Law.Rule.ID, d.Last, d.Law.Readings)
		}
	}
	// Output:
	// shl36.child.start 2026-03-19 [{thl 2026-03-19} {statute 2026-03-19} {saturday 2026-03-18}]
	// lsl26.start 2026-03-19 [{thl 2026-03-19} {statute 2026-03-19} {saturday 2026-03-18}]
}

func Example_change() {
	p, _ := plan.Decode(cases.Aino, issue.Limits{})
	ids := plan.NewIDs(rand.Reader)
	next, issues := p.Take(plan.TransitionClose, plan.Act{ID: ids.Next(), By: p.People[0].ID, On: civil.MustDate(2026, 6, 1)})
	for _, i := range issues {
		fmt.Println(i.Pointer, words.Of(i, code.EN))
	}
	fmt.Println(next == nil, p.Status().Label(code.EN))
	// Output:
	// /course/2 Closing, handing over and reopening need a reason.
	// true agreed
}

func Example_many() {
	archive := bytes.NewReader(nil) // a file of one plan a line
	check := func(line ndjson.Line) (issue.List, error) {
		_, issues := plan.Decode(line.Bytes, issue.Limits{})
		return issues, nil
	}
	n := 0
	for issues, err := range ndjson.Map(context.Background(), ndjson.NewReader(archive, nil).Lines(), 4, check) {
		if err != nil || issues.HasErrors() {
			fmt.Println(err, issues)
		}
		n++
	}
	fmt.Println(n, "plans")
	// Output:
	// 0 plans
}

func Example_fhir() {
	p, _ := plan.Decode(cases.Eeli, issue.Limits{})
	graph := fhir.New(p, fhir.Options{Today: civil.MustDate(2026, 6, 1)})
	var bundle bytes.Buffer
	if err := graph.WriteTransaction(&bundle); err != nil {
		log.Fatal(err)
	}
	read, issues := fhir.Read(bundle.Bytes(), fhir.ReadOptions{})
	fmt.Println(issues.Err(), read.Issues.Err(), len(graph.Losses), len(read.Losses), read.Plan.ID == p.ID)
	// Output:
	// <nil> <nil> 0 0 true
}
