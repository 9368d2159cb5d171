package client_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// after is another plan of the same child: its people, groups and siblings are
// its own, what it says of the child itself is the same.
func after(p, other *plan.Plan) *plan.Plan {
	child := p.Child
	child.ID, child.Groups, child.Siblings = other.Child.ID, other.Child.Groups, other.Child.Siblings
	other.Child = child
	return other
}

// patient is the only Patient that the server has.
func patient(t *testing.T, s *server) map[string]any {
	t.Helper()
	var found map[string]any
	for at, r := range s.stored {
		if strings.HasPrefix(at, "Patient/") {
			require.Nil(t, found, "one child, one Patient")
			found = r
		}
	}
	require.NotNil(t, found)
	return found
}

func TestTwoPlansOfOneChild(t *testing.T) {
	closed := load(t, "eeli")
	closed.Course = append(closed.Course, plan.Step{ID: "zclosedzzz", Statement: closed.Course[0].Statement, Status: plan.StatusClosed})
	for _, row := range []struct {
		name          string
		first, second *plan.Plan
	}{
		{"a closed plan and a running one, both with groups of their own", closed, after(closed, load(t, "iida"))},
		{"the later one has no id for the child", closed, func() *plan.Plan {
			p := after(closed, load(t, "aino"))
			require.NotContains(t, text(t, p), `"by":"`+string(p.Child.ID)+`"`)
			p.Child.ID = ""
			return p
		}()},
		{"siblings of the child in both", load(t, "iida"), after(load(t, "iida"), load(t, "iidas-sibling"))},
		{"invented ones", sample.Plan(3, 1), after(sample.Plan(3, 1), sample.Plan(3, 2))},
	} {
		for _, strategy := range repeatable {
			for _, limits := range []client.Limits{client.MedplumLimits(), {Entries: 3, Conditional: 3, Updates: 3}} {
				t.Run(fmt.Sprint(row.name, " ", strategy, " ", limits), func(t *testing.T) {
					s := newServer(t)
					s.entries, s.conditional, s.updates = limits.Entries, limits.Conditional, limits.Updates
					both := []*plan.Plan{row.first, row.second}
					for _, p := range both {
						_, err := connect(t, s, client.Options{Strategy: strategy, Limits: limits}).Push(t.Context(), graphOf(p))
						require.NoError(t, err)
					}
					patient(t, s)
					writes := s.count(&s.writes)
					for _, p := range both {
						for _, everything := range []bool{false, true} {
							c := connect(t, s, client.Options{Strategy: strategy, Limits: limits, Everything: everything})
							placed, err := c.Push(t.Context(), graphOf(p))
							require.NoError(t, err)
							for _, r := range placed {
								assert.Equal(t, client.ChangeNone, r.Change, r.Type)
							}
							back, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
							require.NoError(t, err)
							assert.Equal(t, text(t, p), text(t, back.Plan))
							assert.Empty(t, back.Losses, "nothing of the other plan is read")
						}
					}
					assert.Equal(t, writes, s.count(&s.writes), "neither plan undoes the other")
				})
			}
		}
	}
}

// What is newer goes to the server without harm to the other plan.
func TestPushBesideAnotherPlan(t *testing.T) {
	first, second := load(t, "iida"), after(load(t, "iida"), load(t, "eeli"))
	for _, strategy := range repeatable {
		s := newServer(t)
		c := connect(t, s, client.Options{Strategy: strategy})
		for _, p := range []*plan.Plan{first, second} {
			_, err := c.Push(t.Context(), graphOf(p))
			require.NoError(t, err)
		}
		newer := after(first, load(t, "eeli"))
		newer.Revision++
		newer.Child.Groups = nil
		_, err := c.Push(t.Context(), graphOf(newer))
		require.NoError(t, err)
		for _, p := range []*plan.Plan{first, newer} {
			back, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, p), text(t, back.Plan), "its own group is gone, those of the other plan are there")
		}
	}
}

// Siblings have plans of their own with the same workers and organisations: each
// plan has its own resources of these.
func TestPlansOfSiblings(t *testing.T) {
	one, two := load(t, "iida"), load(t, "iidas-sibling")
	two.Organisations = append(two.Organisations, one.Organisations...)
	for _, m := range one.People {
		if m.Kind == plan.MemberProfessional {
			two.People = append(two.People, m)
		}
	}
	for _, strategy := range repeatable {
		s := newServer(t)
		c := connect(t, s, client.Options{Strategy: strategy})
		for _, p := range []*plan.Plan{one, two, one, two} {
			_, err := c.Push(t.Context(), graphOf(p))
			require.NoError(t, err)
		}
		for _, p := range []*plan.Plan{one, two} {
			back, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, p), text(t, back.Plan))
			placed, err := c.Push(t.Context(), graphOf(p))
			require.NoError(t, err)
			for _, r := range placed {
				assert.Equal(t, client.ChangeNone, r.Change)
			}
		}
	}
}

// What other systems say of the child and no plan can say is not undone.
func TestPushLeavesWhatOthersSay(t *testing.T) {
	const others = `{"gender":"female","_gender":{"id":"g"},"generalPractitioner":[{"reference":"Practitioner/elsewhere"}]}`
	for _, strategy := range repeatable {
		s := newServer(t)
		c := connect(t, s, client.Options{Strategy: strategy})
		p := load(t, "iida")
		_, err := c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		now := patient(t, s)
		require.NoError(t, json.Unmarshal([]byte(others), &now), "into the same map")
		s.stored["Practitioner/elsewhere"] = map[string]any{"resourceType": "Practitioner", "id": "elsewhere"}
		theirs := map[string]any{"url": "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", "valueBoolean": true}
		list, ok := patient(t, s)["extension"].([]any)
		require.True(t, ok)
		patient(t, s)["extension"] = append([]any{theirs}, list...)
		writes := s.count(&s.writes)
		_, err = c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		assert.Equal(t, writes, s.count(&s.writes), "the plan says nothing new")
		p.Child.Name.Given = "Iida Maria"
		was := version(patient(t, s))
		_, err = c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		now = patient(t, s)
		assert.NotEqual(t, was, version(now))
		assert.Equal(t, "female", now["gender"])
		assert.Equal(t, map[string]any{"id": "g"}, now["_gender"])
		assert.Equal(t, []any{map[string]any{"reference": "Practitioner/elsewhere"}}, now["generalPractitioner"])
		assert.Contains(t, now["extension"], theirs)
		assert.Len(t, now["extension"], len(list)+1)
		p.Child.Identifiers = []plan.Identifier{{System: "https://x.example.org/ids", Value: "X-78"}}
		_, err = c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		assert.True(t, has(patient(t, s), "X-78"), "what refers to no part is compared too")
		p.Child.Name.Family = ""
		p.Child.Groups = nil
		_, err = c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		assert.NotContains(t, fmt.Sprint(patient(t, s)["name"]), "family", "what plans say is as the plan says")
		assert.Len(t, patient(t, s)["extension"], len(list)-1)

		now = patient(t, s)
		for _, member := range []string{"birthDate", "telecom", "address"} {
			require.Contains(t, now, member)
		}
		now["_birthDate"], now["language"], now["maritalStatus"] = map[string]any{"id": "b"}, "sv", map[string]any{"text": "x"}
		p.Child.Born, p.Child.Telecoms, p.Child.Address = civil.Date{}, nil, plan.Address{}
		_, err = c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		for _, member := range []string{"birthDate", "_birthDate", "telecom", "address", "language"} {
			assert.NotContains(t, patient(t, s), member, "plans write it, and this one says it no more")
		}
		assert.Contains(t, patient(t, s), "maritalStatus", "no plan writes it")
	}
}

// While one push looks for the child and does not find it, another plan's push
// makes it.
func TestPushMeetsAnother(t *testing.T) {
	first, second := load(t, "eeli"), after(load(t, "eeli"), load(t, "iida"))
	s := newServer(t)
	at := -1
	s.before = func(n int, _ http.ResponseWriter, _ *http.Request) bool {
		if n == 1 { // after the look
			s.before = nil
			s.mu.Unlock()
			_, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(first))
			s.mu.Lock()
			assert.NoError(t, err)
			at = s.requests
		}
		return false
	}
	c := connect(t, s, client.Options{})
	_, err := c.Push(t.Context(), graphOf(second))
	require.NoError(t, err)
	require.Positive(t, at)
	for _, p := range []*plan.Plan{first, second} {
		back, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
		require.NoError(t, err)
		assert.Equal(t, text(t, p), text(t, back.Plan))
	}
}

// What stands where several plans write and is no FHIR ends nothing: of a list it stays, what is no list is written over.
func TestPushBesideWhatIsNoFHIR(t *testing.T) {
	ours := plan.CanonicalBase + "/StructureDefinition/x"
	for name, row := range map[string]struct {
		theirs any
		stays  bool
	}{
		"a text":                {"x", true},
		"a list":                {[]any{"url", ours}, true},
		"one without a url":     {map[string]any{"valueString": "x"}, true},
		"one whose url is none": {map[string]any{"url": true}, true},
		"one of ours":           {map[string]any{"url": ours}, false},
	} {
		s := newServer(t)
		c := connect(t, s, client.Options{})
		p := load(t, "iida")
		_, err := c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		list := listOf(patient(t, s)["extension"])
		patient(t, s)["extension"] = append([]any{row.theirs}, list...)
		p.Child.Name.Given = "Iida Maria"
		_, err = c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		if row.stays {
			assert.Contains(t, patient(t, s)["extension"], row.theirs, name)
			assert.Len(t, patient(t, s)["extension"], len(list)+1, name)
		} else {
			assert.ElementsMatch(t, list, patient(t, s)["extension"], name)
		}
		patient(t, s)["extension"] = map[string]any{"url": "https://x.example.org/x"} // no list
		_, err = c.Push(t.Context(), graphOf(p))
		require.NoError(t, err)
		assert.ElementsMatch(t, list, patient(t, s)["extension"], name)
	}
}

// What is no list of several plans is read though it refers to a part of another plan: others say it.
func TestReadKeepsWhatRefersToAnotherPlan(t *testing.T) {
	first, second := load(t, "iida"), after(load(t, "iida"), load(t, "eeli"))
	s := newServer(t)
	c := connect(t, s, client.Options{})
	_, err := c.Push(t.Context(), graphOf(first))
	require.NoError(t, err)
	placed, err := c.Push(t.Context(), graphOf(second))
	require.NoError(t, err)
	for _, at := range placed {
		if at.Type == "Practitioner" {
			patient(t, s)["generalPractitioner"] = []any{map[string]any{"reference": at.Location}}
		}
	}
	back, err := c.Read(t.Context(), first.ID, fhir.ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, text(t, first), text(t, back.Plan))
	assert.True(t, slices.ContainsFunc(back.Losses, func(l fhir.Loss) bool { return strings.HasSuffix(string(l.Pointer), "/generalPractitioner") }), "it is told")
}
