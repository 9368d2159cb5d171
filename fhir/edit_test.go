package fhir_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// edit writes a plan as a transaction, has somebody change resources who knows
// FHIR and nothing of us, and reads the plan back.
func edit(t *testing.T, p *plan.Plan, change func(resource map[string]any)) *fhir.Reading {
	t.Helper()
	data, err := fhir.New(p, fhir.Options{}).AppendTransaction(nil)
	require.NoError(t, err)
	var doc map[string]any
	require.NoError(t, json.Unmarshal(data, &doc))
	for _, entry := range doc["entry"].([]any) {
		change(entry.(map[string]any)["resource"].(map[string]any))
	}
	data, err = json.Marshal(doc)
	require.NoError(t, err)
	r, issues := fhir.Read(data, fhir.ReadOptions{})
	require.Empty(t, issues)
	return r
}

// at goes into a resource by a pointer.
func at(v any, p issue.Pointer) any {
	for step := range strings.SplitSeq(strings.TrimPrefix(string(p), "/"), "/") {
		switch x := v.(type) {
		case map[string]any:
			v = x[step]
		case []any:
			n, _ := strconv.Atoi(step)
			v = x[n]
		}
	}
	return v
}

// has reports whether a text stands anywhere in a resource.
func has(resource map[string]any, text string) bool {
	data, _ := json.Marshal(resource)
	return strings.Contains(string(data), text)
}

// What others change by FHIR means arrives in the plan: nothing of it travels
// in a blob, in an extension alone or in narrative.
func TestChangesByFHIRMeans(t *testing.T) {
	rows := []struct {
		name   string
		change func(map[string]any)
		want   func(*testing.T, *plan.Plan)
	}{
		{"the words of a goal", func(r map[string]any) {
			if r["resourceType"] == "Goal" && has(r, "ilman huutoa") {
				r["description"].(map[string]any)["text"] = "Lähdemme rauhassa."
			}
		}, func(t *testing.T, p *plan.Plan) { assert.Equal(t, "Lähdemme rauhassa.", p.Goals[0].Text) }},
		{"the day of the next contact", func(r map[string]any) {
			if r["resourceType"] == "Task" && has(r, `"code":"contact"`) {
				at(r, "/restriction/period").(map[string]any)["end"] = "2026-02-17"
			}
		}, func(t *testing.T, p *plan.Plan) {
			next, ok := p.NextContact()
			require.True(t, ok)
			assert.Equal(t, civil.MustParseDate("2026-02-17"), next.Day)
		}},
		{"a contact that was made", func(r map[string]any) {
			if r["resourceType"] == "Task" && has(r, `"code":"contact"`) {
				r["status"] = "completed"
			}
		}, func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.ContactHeld, p.Contacts[0].State) }},
		{"a consent that is refused now", func(r map[string]any) {
			if r["resourceType"] == "Consent" && has(r, `"type":"permit"`) {
				r["provision"].(map[string]any)["type"] = "deny"
			}
		}, func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.ConsentRefused, p.Consents[0].Decision) }},
		{"the words of a finding", func(r map[string]any) {
			if r["resourceType"] == "QuestionnaireResponse" && has(r, "huudetaan") {
				for _, item := range r["item"].([]any) {
					if has(item.(map[string]any), "huudetaan") {
						at(item, "/item/1/answer/0").(map[string]any)["valueString"] = "Nyt on parempi."
					}
				}
			}
		}, func(t *testing.T, p *plan.Plan) {
			assert.Contains(t, says(t, p), "Nyt on parempi.")
			assert.NotContains(t, says(t, p), "huudetaan")
		}},
		{"the kind of a finding", func(r map[string]any) {
			if r["resourceType"] == "QuestionnaireResponse" && has(r, "No veo un problema") {
				at(r, "/item/1/item/0/answer/0/valueCoding").(map[string]any)["code"] = "unknown"
			}
		}, func(t *testing.T, p *plan.Plan) {
			assert.Contains(t, says(t, p), `"item":"child-environments","kind":"unknown"`)
		}},
		{"an invitation that was declined", func(r map[string]any) {
			if r["resourceType"] == "Appointment" {
				at(r, "/participant/0").(map[string]any)["status"] = "declined"
			}
		}, func(t *testing.T, p *plan.Plan) {
			assert.Equal(t, plan.ResponseDeclines, p.Meetings[0].Invitations[0].Response)
		}},
		{"a meeting that was cancelled", func(r map[string]any) {
			if r["resourceType"] == "Appointment" {
				r["status"] = "cancelled"
			}
		}, func(t *testing.T, p *plan.Plan) { assert.Equal(t, plan.MeetingMoved, p.Meetings[0].State) }},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r := edit(t, cases(t)["aino.json"], row.change)
			row.want(t, r.Plan)
		})
	}
}

// A bundle that says something the plan cannot hold, or that contradicts
// itself, is refused: each defect has its place among the losses or issues.
func TestBrokenBundles(t *testing.T) {
	task := func(r map[string]any) bool { return r["resourceType"] == "Task" && has(r, `"code":"action"`) }
	is := func(kind string) func(map[string]any) bool {
		return func(r map[string]any) bool { return r["resourceType"] == kind }
	}
	set := func(p issue.Pointer, name string, v any) func(map[string]any) {
		return func(r map[string]any) {
			if p == "" {
				r[name] = v
				return
			}
			at(r, p).(map[string]any)[name] = v
		}
	}
	const child = "urn:uuid:00000000-0000-4000-8000-000000000000"
	rows := []struct {
		name   string
		of     func(map[string]any) bool
		change func(map[string]any)
		at     issue.Pointer // where in the resource the defect is told; "" is the resource
	}{
		{"status of no value set", task, set("", "status", "doing"), "/status"},
		{"status of another meaning", is("Goal"), set("", "lifecycleStatus", "on-hold"), "/lifecycleStatus"},
		{"intent of another meaning", is("CarePlan"), set("", "intent", "proposal"), "/intent"},
		{"a plan that was revoked", is("CarePlan"), set("", "status", "revoked"), "/status"},
		{"30 February", is("Goal"), set("", "startDate", "2026-02-30"), "/startDate"},
		{"a date without a day", is("Goal"), set("", "startDate", "2026-02"), "/startDate"},
		{"a date that is a number", is("Goal"), set("", "startDate", 20260127), "/startDate"},
		{"a date with a clock", task, set("", "authoredOn", "2026-01-27T10:00:00Z"), "/authoredOn"},
		{"an instant without zone", is("Appointment"), set("", "start", "2026-01-27T14:00:00"), "/start"},
		{"birth on no day", is("Patient"), set("", "birthDate", "2021-13-01"), "/birthDate"},
		{"a foreign goal status", is("Goal"), set("", "achievementStatus", map[string]any{"text": "hyvä"}), "/achievementStatus"},
		{"a code of ours that does not exist", is("Appointment"), set("/appointmentType/coding/0", "code", "party"), "/appointmentType"},
		{"another's code in our place", is("Appointment"), set("/appointmentType/coding/0", "system", "http://example.fi/x"), "/appointmentType"},
		{"another word for our code", is("Appointment"), set("/appointmentType/coding/0", "display", "party"), "/appointmentType/coding/0/display"},
		{"null for a text", is("Goal"), set("/description", "text", nil), "/description/text"},
		{"a list for a text", is("Goal"), set("/description", "text", []any{"a"}), "/description/text"},
		{"a text for a list", is("Goal"), set("", "addresses", "x"), "/addresses"},
		{"an object for a text", task, set("", "description", map[string]any{"a": "b"}), "/description"},
		{"text beyond the plan's limit", task, set("", "description", strings.Repeat("ä", 8001)), "/description"},
		{"a reference to nowhere", task, set("/owner", "reference", child), "/owner"},
		{"a subject that is nobody", task, set("/for", "reference", child), "/for"},
		{"another child's goal", is("Goal"), set("/subject", "reference", child), "/subject"},
		{"a contained resource", is("Goal"), set("", "contained", []any{map[string]any{"resourceType": "Patient", "id": "a"}}), "/contained"},
		{"an extension of others", is("Goal"), set("", "extension", []any{map[string]any{"url": "https://x.example.fi/e", "valueString": "x"}}), "/extension"},
		{"a modifier extension", is("Goal"), set("", "modifierExtension", []any{map[string]any{"url": "https://x.example.fi/e", "valueBoolean": true}}), "/modifierExtension"},
		{"an extension on a primitive", is("Patient"), set("", "_birthDate", map[string]any{"extension": []any{map[string]any{"url": "https://x.example.fi/e", "valueString": "x"}}}), "/_birthDate"},
		{"an unknown element, whose name is content", is("Goal"), set("", "mood of Eeli", "good"), ""},
		{"an unknown element inside", is("Goal"), set("/description", "said by Eeli", map[string]any{"text": "x"}), "/description"},
		{"an element of wrong case", is("Goal"), set("", "Description", map[string]any{"text": "x"}), ""},
		{"an element that we do not use", is("Goal"), set("", "statusReason", "väsymys"), "/statusReason"},
		{"the opposite of a request", is("ServiceRequest"), set("", "doNotPerform", true), "/doNotPerform"},
		{"a death", is("Patient"), set("", "deceasedBoolean", true), "/deceasedBoolean"},
		{"a security label of others", is("Goal"), set("", "meta", map[string]any{"security": []any{map[string]any{"system": "https://x.example.fi/s", "code": "X"}}}), "/meta"},
		{"a profile of others", is("Goal"), set("", "meta", map[string]any{"profile": []any{"https://x.example.fi/p"}}), "/meta"},
		{"narrative by hand", is("Goal"), set("/text", "status", "additional"), "/text/status"},
		{"implicit rules", is("Goal"), set("", "implicitRules", "https://x.example.fi/r"), "/implicitRules"},
		{"a consent that ended by itself", is("Consent"), set("", "status", "inactive"), "/status"},
		{"a consent of another scope", is("Consent"), set("/scope/coding/0", "code", "research"), "/scope"},
		{"a provision within a provision", is("Consent"), set("/provision", "provision", []any{map[string]any{"type": "deny"}}), "/provision"},
		{"an unknown answer", is("QuestionnaireResponse"), set("/item/0/item/0/answer/0/valueCoding", "code", "5"), "/item/0/item/0/answer/0/valueCoding"},
		{"an unknown question", is("QuestionnaireResponse"), set("/item/0", "linkId", "score"), "/item/0"},
		{"another questionnaire", is("QuestionnaireResponse"), set("", "questionnaire", "https://x.example.fi/q"), "/questionnaire"},
		{"a view without its speaker's voice", is("QuestionnaireResponse"), set("", "extension", []any{}), ""},
		{"another type of resource", is("Goal"), set("", "resourceType", "Observation"), ""},
		{"a type that FHIR does not have", is("Goal"), set("", "resourceType", "Hope"), ""},
	}
	require.GreaterOrEqual(t, len(rows), 40)
	require.Empty(t, edit(t, cases(t)["aino.json"], func(map[string]any) {}).Losses, "whole, nothing is told")
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			n, changed := 0, -1
			r := edit(t, cases(t)["aino.json"], func(r map[string]any) {
				if changed < 0 && row.of(r) {
					row.change(r)
					changed = n
				}
				n++
			})
			require.GreaterOrEqual(t, changed, 0)
			var places []issue.Pointer
			for _, l := range r.Losses {
				assert.True(t, l.Reason.IsValid())
				places = append(places, l.Pointer)
			}
			assert.Contains(t, places, issue.Pointer("/entry").Item(changed).Member("resource")+row.at)
		})
	}
}

// An entry that holds no resource asks for something else than a plan can hold.
func TestEntriesWithoutResource(t *testing.T) {
	data, err := fhir.New(cases(t)["aino.json"], fhir.Options{}).AppendTransaction(nil)
	require.NoError(t, err)
	for _, entry := range []string{`{"request":{"method":"DELETE","url":"Goal/1"}}`, `{"response":{"status":"404"}}`, `{"resource":7}`, `7`} {
		r, issues := fhir.Read(append(data[:len(data)-2:len(data)-2], `,`+entry+`]}`...), fhir.ReadOptions{})
		require.Empty(t, issues)
		require.Len(t, r.Losses, 1, entry)
		assert.Equal(t, fhir.ReasonNoHome, r.Losses[0].Reason)
	}
}

// A prohibition of some parts to which others add one that nobody understands forbids more, never less.
func TestOurProhibitionsGrow(t *testing.T) {
	p := cases(t)["eeli.json"].Clone()
	p.Prohibitions[0].Scope, p.Prohibitions[0].PartIDs = plan.ScopeParts, []plan.ID{p.Goals[0].ID}
	ban := func(r *fhir.Reading) plan.Prohibition {
		require.Len(t, r.Plan.Prohibitions, len(p.Prohibitions))
		for _, b := range r.Plan.Prohibitions {
			if b.ID == p.Prohibitions[0].ID {
				return b
			}
		}
		return plan.Prohibition{}
	}
	for _, row := range []struct {
		name, reference string
		scope           plan.ConsentScope
		parts           []plan.ID
	}{
		{"nothing more", "", plan.ScopeParts, p.Prohibitions[0].PartIDs},
		{"what is not here", "Goal/none", plan.ScopeWhole, nil},
	} {
		r := edit(t, p, func(res map[string]any) {
			if res["resourceType"] == "Consent" && has(res, `"code":"prohibition"`) && row.reference != "" {
				if in := res["provision"].(map[string]any); in["data"] != nil {
					in["data"] = append(in["data"].([]any), map[string]any{"meaning": "instance", "reference": map[string]any{"reference": row.reference}})
				}
			}
		})
		assert.Equal(t, row.scope, ban(r).Scope, row.name)
		assert.Equal(t, row.parts, ban(r).PartIDs, row.name)
	}
}

// An identifier of ours that is none, or that says something else than one before it, is told
// and nothing is made of it.
func TestIdentifiersOfOurs(t *testing.T) {
	p := cases(t)["aino.json"]
	for _, row := range []struct {
		name, kind, system, value string
		lost                      bool
		revision                  int
	}{
		{"the revision", "CarePlan", fhir.SystemRevision, string(p.ID) + "/3", false, 3},
		{"the first", "CarePlan", fhir.SystemRevision, string(p.ID) + "/1", false, 1},
		{"the last that there can be", "CarePlan", fhir.SystemRevision, string(p.ID) + "/2147483647", false, 2147483647},
		{"one more", "CarePlan", fhir.SystemRevision, string(p.ID) + "/2147483648", true, 0},
		{"none", "CarePlan", fhir.SystemRevision, string(p.ID) + "/0", true, 0},
		{"one before all", "CarePlan", fhir.SystemRevision, string(p.ID) + "/-1", true, 0},
		{"no number", "CarePlan", fhir.SystemRevision, string(p.ID) + "/x", true, 0},
		{"a number alone", "CarePlan", fhir.SystemRevision, "3", true, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := edit(t, p, func(r map[string]any) {
				for _, i := range identifiersIn(r) {
					if r["resourceType"] == row.kind && i["system"] == row.system {
						i["value"] = row.value
					}
				}
			})
			assert.Equal(t, row.revision, r.Plan.Revision)
			assert.Equal(t, row.lost, len(r.Losses) > 0, "%v", r.Losses)
			for _, l := range r.Losses {
				assert.Contains(t, string(l.Pointer), "/identifier/")
			}
		})
	}
}

func identifiersIn(resource map[string]any) (all []map[string]any) {
	list, _ := resource["identifier"].([]any)
	for _, i := range list {
		all = append(all, i.(map[string]any))
	}
	return all
}
