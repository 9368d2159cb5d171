package fhir_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	lookedAt = civil.MustParseInstant("2026-02-03T10:15:00+02:00")
	system   = plan.Identifier{System: "https://register.example.fi/systems", Value: "family-centre"}
	user     = plan.Identifier{System: "https://register.example.fi/users", Value: "u-7"}
)

// Who looked, when, at what and what for, and nothing that the plan says.
func TestLooked(t *testing.T) {
	p := cases(t)["aino.json"]
	var whole strings.Builder
	for _, row := range []struct {
		name       string
		look       fhir.Look
		who, value string // type and identifier
		entities   []string
		outcome    string
	}{
		{"a professional", fhir.Look{Reader: view.Member("d6a5clrtdu"), Purpose: fhir.PurposeCoordination}, "PractitionerRole", ".d6a5clrtdu", []string{"Patient", "CarePlan"}, "0"},
		{"a professional and the user that they are", fhir.Look{Reader: view.Member("d6a5clrtdu"), User: user}, "PractitionerRole", ".d6a5clrtdu", []string{"Patient", "CarePlan"}, "0"},
		{"a guardian who asked", fhir.Look{Reader: view.Guardian("53vipvwxo5"), Purpose: fhir.PurposeFamily}, "RelatedPerson", ".53vipvwxo5", []string{"Patient", "CarePlan"}, "0"},
		{"the child", fhir.Look{Reader: view.Child()}, "Patient", p.Child.Subject, []string{"Patient", "CarePlan"}, "0"},
		{"the child by its id", fhir.Look{Reader: view.Member(p.Child.ID)}, "Patient", p.Child.Subject, []string{"Patient", "CarePlan"}, "0"},
		{"a researcher, whom the plan does not know", fhir.Look{Reader: view.Researcher(), User: user, Purpose: fhir.PurposeResearch}, "", "u-7", []string{"Patient", "CarePlan"}, "0"},
		{"an outsider who was refused", fhir.Look{User: user, Refused: true}, "", "u-7", []string{"Patient", "CarePlan"}, "4"},
		{"parts, one of them in another's resource", fhir.Look{Reader: view.Member("d6a5clrtdu"), Parts: []plan.ID{"a62c2wohql", "yt2zu7yf3j", "rb6w577lfj"}}, "PractitionerRole", ".d6a5clrtdu",
			[]string{"Patient", "CarePlan", "Goal", "QuestionnaireResponse", "CarePlan"}, "0"},
	} {
		t.Run(row.name, func(t *testing.T) {
			row.look.At, row.look.System = lookedAt, system
			event, err := fhir.Looked(p, row.look)
			require.NoError(t, err)
			data, err := event.AppendJSON(nil)
			require.NoError(t, err)
			back, err := r4.UnmarshalAuditEvent(data)
			require.NoError(t, err)
			assert.True(t, strings.HasPrefix(string(data), `{"resourceType":"AuditEvent"`))
			fmt.Fprintf(&whole, "%s\n  %s\n", row.name, data)
			var tree map[string]any
			require.NoError(t, json.Unmarshal(data, &tree))
			full(t, "AuditEvent", tree)
			assert.Equal(t, "2026-02-03T10:15:00+02:00", back.Recorded)
			assert.Equal(t, row.outcome, back.Outcome.Code())
			assert.Equal(t, "R", back.Action.Code())
			require.Len(t, back.Agent, 1)
			who := back.Agent[0].Who
			if row.who == "" {
				assert.Nil(t, who.Type)
			} else {
				assert.Equal(t, row.who, *who.Type)
			}
			assert.True(t, strings.HasSuffix(*who.Identifier.Value, row.value), *who.Identifier.Value)
			var kinds []string
			for _, e := range back.Entity {
				kinds = append(kinds, *e.What.Type)
			}
			assert.Equal(t, row.entities, kinds)
			for _, said := range []string{"Aino", "Korpela", "Sanna", "ilman huutoa", "061021A912S"} {
				assert.NotContains(t, string(data), said, "content of the record")
			}
		})
	}
	golden(t, filepath.Join("testdata", "auditevents.txt"), whole.String())
}

// What a log entry cannot be without is an error.
func TestLookedNeeds(t *testing.T) {
	p := cases(t)["aino.json"]
	whole := fhir.Look{Reader: view.Child(), At: lookedAt, System: system}
	for name, change := range map[string]func(*fhir.Look){
		"no moment":            func(l *fhir.Look) { l.At = civil.Instant{} },
		"no system":            func(l *fhir.Look) { l.System = plan.Identifier{} },
		"nobody":               func(l *fhir.Look) { l.Reader = view.Reader{} },
		"a leader without key": func(l *fhir.Look) { l.Reader = view.Leader() },
	} {
		l := whole
		change(&l)
		_, err := fhir.Looked(p, l)
		require.ErrorIs(t, err, fhir.ErrLook, name)
	}
	l := whole
	l.Reader = view.Member("aaaaaaaaaa")
	_, err := fhir.Looked(p, l)
	var nobody *view.ReaderError
	require.ErrorAs(t, err, &nobody)
	l = whole
	l.Parts = []plan.ID{"aaaaaaaaaa"}
	_, err = fhir.Looked(p, l)
	var nowhere *view.PointerError
	require.ErrorAs(t, err, &nowhere)
}

// The responsible worker opens the plan: the log of who looked gets an entry.
func ExampleLooked() {
	p := example("aino.json")
	event, err := fhir.Looked(p, fhir.Look{
		Reader:  view.Member("d6a5clrtdu"),
		At:      civil.MustParseInstant("2026-02-03T10:15:00+02:00"),
		Purpose: fhir.PurposeCoordination,
		System:  plan.Identifier{System: "https://register.example.fi/systems", Value: "family-centre"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*event.Type.Display, event.Recorded, *event.Agent[0].Who.Type, len(event.Entity))
	// Output: Patient Record 2026-02-03T10:15:00+02:00 PractitionerRole 2
}
