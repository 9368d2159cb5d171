package fhir_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every resource type that a plan becomes, with every member of the plan filled:
// none of the models' traps is in what is written.
func TestTraps(t *testing.T) {
	types := map[string]bool{}
	for seed := range uint64(20) {
		g := fhir.New(anyPlan(seed, seed == 0), fhir.Options{ShowBanned: true})
		data, err := g.AppendTransaction(nil)
		require.NoError(t, err)
		assert.NotContains(t, string(data), `\u003c`, "HTML is escaped")
		assert.NotContains(t, string(data), `"\u003cunknown>"`)
		var bundle struct {
			Entry []struct {
				Resource json.RawMessage
			}
		}
		require.NoError(t, json.Unmarshal(data, &bundle))
		for i, e := range bundle.Entry {
			kind := g.Resources[i].Type
			types[kind] = true
			assert.True(t, strings.HasPrefix(string(e.Resource), `{"resourceType":"`+kind+`"`), "resourceType comes first")
			var resource any
			require.NoError(t, json.Unmarshal(e.Resource, &resource))
			full(t, kind, resource)
		}
	}
	for _, kind := range fhir.ResourceTypes() {
		assert.True(t, types[kind], "%s was not looked at", kind)
	}
}

// full asserts that no element is empty, null or an invented zero.
func full(t *testing.T, at string, v any) {
	switch v := v.(type) {
	case nil:
		assert.Fail(t, "null", at)
	case string:
		assert.NotEmpty(t, v, at)
	case map[string]any:
		assert.NotEmpty(t, v, at)
		choices := 0
		for name, inner := range v {
			full(t, at+"."+name, inner)
			if strings.HasPrefix(name, "value") && name != "value" && !strings.HasSuffix(at, ".telecom") {
				choices++
			}
		}
		assert.LessOrEqual(t, choices, 1, "%s has more than one value", at)
	case []any:
		assert.NotEmpty(t, v, at)
		for _, inner := range v {
			full(t, at, inner)
		}
	}
}

// A status is never the model's zero by accident: whoever adds a resource type
// sets it, and this list says that somebody thought of it.
func TestStatusesAreSet(t *testing.T) {
	enum := reflect.TypeFor[interface{ Code() string }]()
	thought := map[string]string{
		"Appointment.Status": "finishMeeting", "CarePlan.Status": "finishPlan", "CarePlan.Intent": "finishPlan",
		"Communication.Status": "finishCommunication", "Consent.Status": "finishConsent", "DocumentReference.Status": "finishDocument",
		"Encounter.Status": "finishMeeting", "Goal.LifecycleStatus": "newGoalNoun", "Observation.Status": "newEvaluationNoun",
		"QuestionnaireResponse.Status": "newViewNoun", "ServiceRequest.Status": "newIntakeNoun", "ServiceRequest.Intent": "newIntakeNoun",
		"Task.Status": "finishTask",
	}
	seen := map[string]bool{}
	for seed := range uint64(20) {
		for _, r := range fhir.New(anyPlan(seed, seed == 0), fhir.Options{}).Resources {
			other := reflect.ValueOf(r.Value).Elem().FieldByName("Other" + r.Type)
			for i := range other.NumField() {
				f := other.Type().Field(i)
				if f.Type.Implements(enum) && f.Type.Kind() == reflect.Int {
					name := r.Type + "." + f.Name
					seen[name] = true
					assert.Contains(t, thought, name, "a status with a zero that is a code: who sets it?")
				}
			}
		}
	}
	for name := range thought {
		assert.True(t, seen[name], "%s is set and no longer there", name)
	}
}

// A stray code is an error, not the text "<unknown>".
func TestStrayCode(t *testing.T) {
	g := fhir.New(cases(t)["aino.json"], fhir.Options{})
	g.Resources[0].Value.(*fhir.CarePlan).Status = r4.RequestStatus(99)
	_, err := g.AppendTransaction(nil)
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "99")
}

// Text that is not UTF-8 is an error without the text.
func TestBadText(t *testing.T) {
	g := fhir.New(cases(t)["aino.json"], fhir.Options{})
	g.Resources[0].Value.(*fhir.CarePlan).Title = new("salaisuus\xff")
	_, err := g.AppendTransaction(nil)
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "salaisuus")
}

// A plan with errors is written too: where two parts, of whatever kinds, have one id.
func TestOneIDForTwo(t *testing.T) {
	doc, err := json.Marshal(anyPlan(1, true))
	require.NoError(t, err)
	ids := regexp.MustCompile(`"id":"[a-z0-9]{10}"`).FindAll(doc, -1)
	require.Greater(t, len(ids), 40)
	for i, one := range ids {
		for j := i % 7; j < len(ids); j += 7 {
			p, issues := plan.Decode(bytes.Replace(doc, ids[j], one, 1), issue.Limits{})
			require.NotNil(t, p, "%v", issues)
			_, err = fhir.New(p, fhir.Options{}).AppendTransaction(nil)
			require.NoError(t, err)
		}
	}
}
