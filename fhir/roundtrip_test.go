package fhir_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// plans is how many plans the round trip takes: go test ./fhir -plans 100000.
var plans = flag.Int("plans", 200, "number of generated plans for the round trip")

// generated is how many plans are made: a fifth in a short run.
func generated() int {
	if testing.Short() {
		return *plans / 5
	}
	return *plans
}

// there and back: the plan is the same, nothing is lost, and the second turn
// gives the same bytes.
func thereAndBack(t testing.TB, p *plan.Plan, write func(*fhir.Graph, []byte) ([]byte, error)) {
	t.Helper()
	options := fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}
	g := fhir.New(p, options)
	require.Empty(t, g.Losses)
	first, err := write(g, nil)
	require.NoError(t, err)
	back, issues := fhir.Read(first, fhir.ReadOptions{})
	require.Empty(t, issues)
	same(t, says(t, p), says(t, back.Plan))
	require.Empty(t, back.Losses)
	second, err := write(fhir.New(back.Plan, options), nil)
	require.NoError(t, err)
	require.True(t, bytes.Equal(first, second), "the second turn gives other bytes")
}

var forms = []func(*fhir.Graph, []byte) ([]byte, error){
	(*fhir.Graph).AppendTransaction, (*fhir.Graph).AppendCollection, (*fhir.Graph).AppendDocument}

func TestRoundTripSamples(t *testing.T) {
	for i := range generated() {
		thereAndBack(t, sample.Plan(7, i), forms[i%len(forms)])
	}
}

// Every member of the model at once, then any of them.
func TestRoundTripAnyPlan(t *testing.T) {
	for i := range generated() {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			thereAndBack(t, anyPlan(uint64(i), i%10 == 0), forms[i%len(forms)])
		})
	}
}

// A server gives the members of its resources, and the resources, in an order of
// its own: no less is read.
func TestReadInAnyOrder(t *testing.T) {
	for i := range generated() {
		p := anyPlan(uint64(i), i%10 == 0)
		ours, err := forms[i%len(forms)](fhir.New(p, fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}), nil)
		require.NoError(t, err)
		var bundle map[string]any
		dec := json.NewDecoder(bytes.NewReader(ours))
		dec.UseNumber()
		require.NoError(t, dec.Decode(&bundle))
		theirs, err := json.Marshal(bundle) // by name
		require.NoError(t, err)
		require.NotEqual(t, string(ours), string(theirs))
		back, issues := fhir.Read(theirs, fhir.ReadOptions{})
		require.Empty(t, issues)
		same(t, says(t, p), says(t, back.Plan))
		require.Empty(t, back.Losses, "%d", i)
	}
}

func FuzzRoundTrip(f *testing.F) {
	f.Add(uint64(1), false)
	f.Fuzz(func(t *testing.T, seed uint64, full bool) { thereAndBack(t, anyPlan(seed, full), forms[seed%3]) })
}

// A resource that speaks of a part is not the part's own: a disclosure of a
// concern is not the raising of it, an action about a notification not what came
// of that.
func TestPartsThatSpeakOfOthers(t *testing.T) {
	for _, write := range forms {
		p := cases(t)["eeli.json"]
		p.Concerns = []plan.Concern{{ID: "zzzzz22222", Text: "Huoli"}}
		p.LegalGrounds = []plan.LegalGround{{ID: "zzzzz33333", RecipientID: p.People[0].ID, Citation: "812/2000 18 §", Scope: plan.ScopeParts,
			PartIDs: []plan.ID{"zzzzz22222"}}}
		thereAndBack(t, p, write)
	}
}

// The language of the words is the writer's to choose; nothing is lost by it.
func TestWordsOfAnotherLanguage(t *testing.T) {
	for _, lang := range []code.Lang{code.FI, code.SV, code.EN} {
		for _, p := range cases(t) {
			g := fhir.New(p, fhir.Options{ShowBanned: true, Lang: lang, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")})
			data, err := g.AppendDocument(nil)
			require.NoError(t, err)
			back, issues := fhir.Read(data, fhir.ReadOptions{})
			require.Empty(t, issues)
			require.Empty(t, back.Losses, lang)
			same(t, says(t, p), says(t, back.Plan))
		}
	}
}

// What the course says of the plan's time stands where receivers look for it.
func TestPeriodOfThePlan(t *testing.T) {
	of := func(steps ...plan.Step) *fhir.CarePlan {
		p := cases(t)["aino.json"]
		p.Course = steps
		return fhir.New(p, fhir.Options{}).Resources[0].Value.(*fhir.CarePlan)
	}
	step := func(id plan.ID, s plan.Status, on string) plan.Step {
		return plan.Step{ID: id, Status: s, Statement: plan.Statement{On: civil.MustParseDate(on)}}
	}
	draft := of(step("zzzzz22222", plan.StatusDraft, "2026-01-12"))
	assert.Equal(t, "2026-01-12", *draft.Created)
	assert.Nil(t, draft.Period)
	agreed := of(step("zzzzz22222", plan.StatusDraft, "2026-01-12"), step("zzzzz33333", plan.StatusAgreed, "2026-01-27"))
	assert.Equal(t, "2026-01-27", *agreed.Period.Start)
	assert.Nil(t, agreed.Period.End)
	closed := of(step("zzzzz22222", plan.StatusAgreed, "2026-01-27"), step("zzzzz33333", plan.StatusClosed, "2026-08-26"))
	assert.Equal(t, "2026-08-26", *closed.Period.End)
	odd := of(step("zzzzz22222", plan.StatusAgreed, "2026-01-27"), step("zzzzz33333", plan.StatusClosed, "2026-01-01"))
	assert.Nil(t, odd.Period.End, "a period ends after it begins")
	assert.Nil(t, of().Created)

	outcomes := 0
	for _, a := range agreed.Activity {
		outcomes += len(a.OutcomeReference)
	}
	assert.Equal(t, 1, outcomes, "the meeting that was held")
}
