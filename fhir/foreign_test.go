package fhir_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// styles are plans as other systems write them: what each refers to, in which
// elements, with which codes. All is invented; ~Type/id~ stands for a reference.
var styles = map[string][]string{
	"a national core profile": {
		`{"resourceType":"CarePlan","id":"c","status":"active","intent":"plan","category":[{"coding":[{"system":"http://hl7.org/fhir/us/core/CodeSystem/careplan-category","code":"assess-plan"}]}],"title":"Support plan","subject":~Patient/p~,"careTeam":[~CareTeam/ct~],"addresses":[~Condition/n~],"goal":[~Goal/g~]}`,
		`{"resourceType":"CareTeam","id":"ct","status":"active","subject":~Patient/p~,"participant":[{"role":[{"text":"Family worker"}],"member":~Practitioner/w~},{"role":[{"text":"Mother"}],"member":~RelatedPerson/m~}]}`,
		`{"resourceType":"Goal","id":"g","lifecycleStatus":"active","description":{"text":"Sleeps through the night"},"subject":~Patient/p~,"target":[{"dueDate":"2026-09-01"}]}`,
	},
	"dynamic care planning": {
		`{"resourceType":"CarePlan","id":"c","identifier":[{"system":"https://x.example.org/plans","value":"P-9"}],"status":"active","intent":"plan","title":"Plan of care","subject":~Patient/p~,"period":{"start":"2026-01-05"},"created":"2026-01-04","careTeam":[~CareTeam/ct~],"addresses":[~Condition/n~],"goal":[~Goal/g~],"activity":[{"reference":~Task/t~}]}`,
		`{"resourceType":"CareTeam","id":"ct","status":"active","subject":~Patient/p~,"participant":[{"role":[{"text":"Responsible"}],"member":~PractitionerRole/r~,"period":{"start":"2026-01-05"}}]}`,
		`{"resourceType":"Goal","id":"g","lifecycleStatus":"completed","achievementStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/goal-achievement","code":"achieved"}]},"statusDate":"2026-04-01","description":{"text":"Goes to school by himself"},"subject":~Patient/p~,"addresses":[~Condition/n~]}`,
		`{"resourceType":"Task","id":"t","status":"in-progress","intent":"plan","description":"Walks along in the mornings","authoredOn":"2026-01-06","for":~Patient/p~,"owner":~PractitionerRole/r~,"requester":~PractitionerRole/r~,"restriction":{"period":{"end":"2026-06-01"}}}`,
	},
	"municipal interventions": {
		`{"resourceType":"CarePlan","id":"main","status":"active","intent":"plan","title":"Whole","subject":~Patient/p~,"activity":[{"detail":{"status":"in-progress","description":"Parents' group on Tuesdays","scheduledPeriod":{"start":"2026-02-01","end":"2026-05-31"}}},{"detail":{"status":"scheduled","description":"Home visits"}}]}`,
	},
	"social care referral": {
		`{"resourceType":"CarePlan","id":"c","status":"active","intent":"plan","title":"Help at home","subject":~Patient/p~,"addresses":[~Condition/n~],"goal":[~Goal/g~],"activity":[{"reference":~ServiceRequest/s~}]}`,
		`{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"Family work at home"},"subject":~Patient/p~,"authoredOn":"2026-02-03","requester":~Practitioner/w~,"performer":[~Organization/o~],"occurrencePeriod":{"start":"2026-03-01","end":"2026-08-31"}}`,
		`{"resourceType":"Goal","id":"g","lifecycleStatus":"on-hold","description":{"text":"A calm evening"},"subject":~Patient/p~,"addresses":[~Condition/n~]}`,
	},
	"meetings and answers": {
		`{"resourceType":"CarePlan","id":"c","status":"draft","intent":"plan","title":"Joint plan","subject":~Patient/p~,"created":"2026-01-10","activity":[{"reference":~Appointment/a~}],"supportingInfo":[~QuestionnaireResponse/q~]}`,
		`{"resourceType":"Appointment","id":"a","status":"booked","description":"Meeting at school","start":"2026-03-02T14:00:00+02:00","end":"2026-03-02T15:00:00+02:00","participant":[{"actor":~Patient/p~,"status":"needs-action"},{"actor":~PractitionerRole/r~,"status":"accepted"}]}`,
		`{"resourceType":"QuestionnaireResponse","id":"q","status":"completed","questionnaire":"https://x.example.org/Questionnaire/s","subject":~Patient/p~,"authored":"2026-01-09","source":~RelatedPerson/m~,"item":[{"linkId":"1","text":"How is school?","answer":[{"valueString":"Well"}]}]}`,
	},
	"shared care with consent": {
		`{"resourceType":"CarePlan","id":"c","status":"active","intent":"plan","title":"Shared","subject":~Patient/p~,"careTeam":[~CareTeam/ct~],"activity":[{"reference":~Task/t~}]}`,
		`{"resourceType":"CareTeam","id":"ct","status":"active","subject":~Patient/p~,"participant":[{"member":~Organization/o~},{"member":~RelatedPerson/m~}]}`,
		`{"resourceType":"Task","id":"t","status":"completed","intent":"plan","description":"Calls the family","for":~Patient/p~,"owner":~RelatedPerson/m~}`,
		`{"resourceType":"Consent","id":"k","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]},"patient":~Patient/p~,"dateTime":"2026-01-01","performer":[~RelatedPerson/m~],"provision":{"type":"deny","actor":[{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"IRCP"}]},"reference":~Organization/o~}]}}`,
	},
	"needs and goals": {
		`{"resourceType":"CarePlan","id":"c","status":"completed","intent":"plan","title":"Past plan","subject":~Patient/p~,"created":"2025-01-10","period":{"start":"2025-01-10","end":"2025-12-20"},"addresses":[~Condition/n~],"goal":[~Goal/g~]}`,
		`{"resourceType":"Goal","id":"g","lifecycleStatus":"cancelled","description":{"text":"Plays with others"},"startDate":"2025-01-10","expressedBy":~RelatedPerson/m~,"subject":~Patient/p~,"addresses":[~Condition/n~]}`,
	},
	"telling somebody": {
		`{"resourceType":"CarePlan","id":"c","status":"active","intent":"plan","title":"Tell the school","subject":~Patient/p~,"activity":[{"reference":~CommunicationRequest/q~}]}`,
		`{"resourceType":"CommunicationRequest","id":"q","status":"active","subject":~Patient/p~,"authoredOn":"2026-02-01","requester":~PractitionerRole/r~,"recipient":[~RelatedPerson/m~],"payload":[{"contentString":"Tell how mornings go"}]}`,
	},
}

// known are the people and places that they all refer to.
var known = []string{
	`{"resourceType":"Patient","id":"p","identifier":[{"system":"https://x.example.org/children","value":"C-1"}],"name":[{"use":"old","family":"Before"},{"use":"official","family":"Now","given":["Child"]}],"birthDate":"2018-05-06","telecom":[{"system":"phone","value":"+358 40 000 0001"}],"address":[{"line":["Street 1"],"postalCode":"00100","city":"Town"}],"communication":[{"language":{"coding":[{"system":"urn:ietf:bcp:47","code":"fi"}]}}]}`,
	`{"resourceType":"Condition","id":"n","code":{"text":"Short nights"},"subject":~Patient/p~,"recordedDate":"2026-01-02","asserter":~RelatedPerson/m~}`,
	`{"resourceType":"RelatedPerson","id":"m","patient":~Patient/p~,"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}],"name":[{"family":"Now","given":["Mother"]}],"telecom":[{"system":"phone","value":"+358 40 000 0002"}]}`,
	`{"resourceType":"Practitioner","id":"w","identifier":[{"system":"https://x.example.org/workers","value":"W-1"}],"name":[{"text":"Worker One"}]}`,
	`{"resourceType":"Practitioner","id":"w2","identifier":[{"system":"https://x.example.org/workers","value":"W-2"}],"name":[{"family":"Two","given":["Worker"]}],"telecom":[{"system":"email","value":"two@x.example.org"}]}`,
	`{"resourceType":"PractitionerRole","id":"r","practitioner":~Practitioner/w2~,"organization":~Organization/o~}`,
	`{"resourceType":"Organization","id":"o","name":"Family services","identifier":[{"system":"https://x.example.org/orgs","value":"O-1"}]}`,
}

// ways are the ways in which references are written.
var ways = []string{"relative", "absolute", "urn", "no full urls", "versions", "conditional and logical"}

// conditional are the resources that bear an identifier.
var conditional = map[string]string{"Patient/p": "children|C-1", "Practitioner/w": "workers|W-1", "Practitioner/w2": "workers|W-2", "Organization/o": "orgs|O-1"}

// theirs is a bundle in a style, with its references written in one way.
func theirs(style, way string) string {
	const base = "https://ehr.example.org/fhir/"
	resources := append(append([]string{}, styles[style]...), known...)
	var b strings.Builder
	b.WriteString(`{"resourceType":"Bundle","type":"collection","entry":[`)
	place := func(at string) string {
		switch way {
		case "urn":
			return fmt.Sprintf("urn:uuid:00000000-0000-4000-8000-%012x", len(at)*7919+int(at[0])*31+int(at[len(at)-1]))
		case "absolute":
			return base + at
		case "versions":
			return at + "/_history/1"
		}
		return at
	}
	for i, r := range resources {
		var head struct{ ResourceType, ID string }
		parts := strings.Split(r, "~")
		for j := 1; j < len(parts); j += 2 {
			id, ok := conditional[parts[j]]
			kind, _, _ := strings.Cut(parts[j], "/")
			system, value, _ := strings.Cut(id, "|")
			switch {
			case way != "conditional and logical" || !ok:
				parts[j] = `{"reference":"` + place(parts[j]) + `"}`
			case j%4 == 1:
				parts[j] = `{"reference":"` + kind + `?identifier=https://x.example.org/` + id + `"}`
			default:
				parts[j] = `{"type":"` + kind + `","identifier":{"system":"https://x.example.org/` + system + `","value":"` + value + `"}}`
			}
		}
		r = strings.Join(parts, "")
		if err := json.Unmarshal([]byte(r), &head); err != nil {
			panic(err.Error() + r)
		}
		if i > 0 {
			b.WriteByte(',')
		}
		at := head.ResourceType + "/" + head.ID
		switch way {
		case "no full urls":
			fmt.Fprintf(&b, `{"resource":%s}`, r)
		case "urn":
			fmt.Fprintf(&b, `{"fullUrl":%q,"resource":%s}`, place(at), r)
		default:
			fmt.Fprintf(&b, `{"fullUrl":%q,"resource":%s}`, base+at, r)
		}
	}
	return b.String() + `]}`
}

// what others write comes in for the most part; nothing of it is dropped or
// taken for another's in silence, and all of it is given back.
func TestForeignStyles(t *testing.T) {
	all, in, bundles := 0, 0, 0
	for style := range styles {
		for _, way := range ways {
			bundles++
			t.Run(style+", "+way, func(t *testing.T) {
				doc := theirs(style, way)
				r := readText(t, doc, fhir.ReadOptions{})
				assert.Equal(t, "Now", r.Plan.Child.Name.Family)
				for _, i := range r.Issues {
					assert.NotEqual(t, "reference.missing", i.Rule)
				}
				var v any
				require.NoError(t, json.Unmarshal([]byte(doc), &v))
				used := usedEntries(r)
				for _, l := range leaves(v, "", func(any) {}, nil) {
					p := string(l.at)
					if !strings.Contains(p, "/resource/") || strings.HasSuffix(p, "/resource/id") || strings.HasSuffix(p, "/resourceType") || !used[entryOf(l.at)] {
						continue
					}
					all++
					if !named(r.Losses, l.at) {
						in++
					}
				}
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				given := map[any]int{}
				var back any
				require.NoError(t, json.Unmarshal(out, &back))
				for _, l := range leaves(back, "", nil, nil) {
					given[l.was]++
				}
				for _, l := range leaves(v, "", nil, nil) {
					p := string(l.at)
					made := strings.HasSuffix(p, "/reference") || strings.HasSuffix(p, "/id") || strings.HasSuffix(p, "/fullUrl") || strings.Contains(p, "/identifier/") && strings.Contains(p, "subject")
					if strings.Contains(p, "/resource/") && !made && !strings.HasSuffix(p, "/type") {
						assert.Positive(t, given[l.was], "%s is gone", p)
					}
				}
			})
		}
	}
	assert.GreaterOrEqual(t, bundles, 40)
	t.Logf("%d bundles: %d of %d leaves of what the plan was read from come in (%d %%)", bundles, in, all, in*100/all)
	assert.GreaterOrEqual(t, in*100, all*70)
	conforms(t, "| %d | %d of %d leaves (%d %%)", bundles, in, all, in*100/all)
}

// usedEntries are the entries of which not the whole resource is a loss.
func usedEntries(r *fhir.Reading) map[string]bool {
	used := map[string]bool{}
	for i := range 40 {
		used[fmt.Sprint(i)] = true
	}
	for _, l := range r.Losses {
		if rest, ok := strings.CutSuffix(string(l.Pointer), "/resource"); ok {
			used[strings.TrimPrefix(rest, "/entry/")] = false
		}
	}
	return used
}

func entryOf(p issue.Pointer) string {
	rest, _ := strings.CutPrefix(string(p), "/entry/")
	n, _, _ := strings.Cut(rest, "/")
	return n
}

// Each leaf of them matters: changed to another value, and each reference turned to
// another entry of the document, it is seen in the plan or among the losses.
func TestForeignLeaves(t *testing.T) {
	for style := range styles {
		doc := theirs(style, "relative")
		everyLeaf(t, []byte(doc), func(at issue.Pointer) bool {
			return strings.Contains(string(at), "/resource/") && !strings.HasSuffix(string(at), "/resource/id")
		})
		var v any
		require.NoError(t, json.Unmarshal([]byte(doc), &v))
		before, losses := told(t, v)
		for _, l := range leaves(v, "", func(any) {}, nil) {
			if !strings.HasSuffix(string(l.at), "/reference") || named(losses, l.at) {
				continue
			}
			for _, other := range []string{"Patient/p", "RelatedPerson/m", "Practitioner/w", "PractitionerRole/r", "Organization/o", "Condition/n", "Patient/x"} {
				if other == l.was {
					continue
				}
				l.set(other)
				after, _ := told(t, v)
				assert.NotEqual(t, before, after, "%s: %s turned to %s is not seen", style, l.at, other)
				l.set(l.was)
			}
		}
	}
}
