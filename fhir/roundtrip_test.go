package fhir_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/require"
)

// plans is how many plans the round trip takes: go test ./fhir -plans 100000.
var plans = flag.Int("plans", 200, "number of generated plans for the round trip")

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
	for i := range *plans {
		thereAndBack(t, sample.Plan(7, i), forms[i%len(forms)])
	}
}

// Every member of the model at once, then any of them.
func TestRoundTripAnyPlan(t *testing.T) {
	for i := range *plans {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			thereAndBack(t, anyPlan(uint64(i), i%10 == 0), forms[i%len(forms)])
		})
	}
}

// A server gives the members of its resources, and the resources, in an order of
// its own: no less is read.
func TestReadInAnyOrder(t *testing.T) {
	for i := range *plans {
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
