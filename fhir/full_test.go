package fhir_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Lists of others are read to the last place that the model has, and what has none is told: nothing goes in silence, and
// nothing makes the plan invalid.
func TestListsOfOthersThatAreFull(t *testing.T) {
	observations := func(n int, status, notes string) string {
		all := []string{theirPlan, theirChild}
		var refs []string
		for i := range n {
			refs = append(refs, fmt.Sprintf(`{"reference":"Observation/o%d"}`, i))
			all = append(all, fmt.Sprintf(`{"resourceType":"Observation","id":"o%d","status":"final","subject":{"reference":"Patient/p"},"code":{"text":"K"},"valueString":"v%d"}`, i, i))
		}
		goal := with(with(theirGoal, "outcomeReference", "["+strings.Join(refs, ",")+"]"), "lifecycleStatus", `"`+status+`"`)
		if notes != "" {
			goal = with(goal, "note", "["+notes+"]")
		}
		return bundle(append(all, goal)...)
	}
	listed := func(n int, item string) string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf(item, i))
		}
		return strings.Join(all, ",")
	}
	relative := func(n int) string {
		return bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, `{"resourceType":"CareTeam","id":"ct","status":"active","subject":{"reference":"Patient/p"},"participant":[{"member":{"reference":"RelatedPerson/m"}}]}`,
			`{"resourceType":"RelatedPerson","id":"m","patient":{"reference":"Patient/p"},"name":[{"family":"M"}],"relationship":[`+listed(n, `{"text":"R%d"}`)+`]}`)
	}
	evaluations := func(p *plan.Plan) int { return len(p.Goals[0].Evaluations) }
	progress := func(p *plan.Plan) int { return len(p.Actions[0].Progress) }
	roles := func(p *plan.Plan) int { return len(p.People[0].Roles) }
	task := func(n int) string {
		return bundle(theirPlan, theirChild, with(with(theirTask, "status", `"in-progress"`), "note", "["+listed(n, `{"text":"N%d"}`)+"]"))
	}
	for _, row := range []struct {
		name, why, doc string
		of             func(p *plan.Plan) int
		want           int
		beside         []string // documents in words
		lost           []string // ends of places
	}{
		{"one place for how a goal stands", "and it is filled", observations(199, "active", ""), evaluations, 200, nil, nil},
		{"no place for it", "that it stands so is said beside, and no observation goes", observations(200, "active", ""), evaluations, 200, []string{"G: lifecycleStatus: active"}, nil},
		{"notes and one place", "it is for how the goal stands", observations(199, "active", `{"text":"a"},{"text":"b"}`), evaluations, 200, []string{"G: a", "G: b"}, nil},
		{"notes and two places", "the first note has one", observations(198, "active", `{"text":"a"},{"text":"b"}`), evaluations, 200, []string{"G: b"}, nil},
		{"notes of an action", "each in its place", task(199), progress, 199, []string{"T: status: in-progress"}, nil},
		{"one note more", "the last place is for how it stands", task(200), progress, 199, []string{"T: N199", "T: status: in-progress"}, nil},
		{"all roles", "each in its place", relative(50), roles, 50, nil, nil},
		{"one more role", "it is told", relative(51), roles, 50, nil, []string{"/relationship/50"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, row.doc, fhir.ReadOptions{})
			assert.Equal(t, row.want, row.of(r.Plan), row.why)
			assert.Empty(t, r.Issues)
			var beside, lost []string
			for _, a := range r.Plan.Attachments {
				beside = append(beside, a.Title)
			}
			assert.Equal(t, row.beside, beside, row.why)
			for _, l := range r.Losses {
				if _, at, ok := strings.Cut(string(l.Pointer), "/resource"); ok && at != "/id" && !strings.HasPrefix(string(l.Pointer), "/entry/0/") {
					lost = append(lost, at)
				}
			}
			assert.Equal(t, row.lost, lost, row.why)
		})
	}
}

// Every list that is read from documents of others takes as many items as the model has places; of one more it is told that it
// is lost, and it comes back to whoever wrote it.
func TestRoomInEveryList(t *testing.T) {
	numbered := func(n int, item string) string {
		all := make([]string, n)
		for i := range all {
			all[i] = strings.ReplaceAll(item, "#", fmt.Sprint(i))
		}
		return "[" + strings.Join(all, ",") + "]"
	}
	beside := func(n int, resource string) []string { // resources that the items refer to
		all := make([]string, n)
		for i := range all {
			all[i] = strings.ReplaceAll(resource, "#", fmt.Sprint(i))
		}
		return all
	}
	plain := func(name, item string) func(int) []string {
		return func(n int) []string { return []string{with(theirPlan, name, numbered(n, item)), theirChild} }
	}
	act := func(to string) string { return with(theirPlan, "activity", `[{"reference":{"reference":"`+to+`"}}]`) }
	detail := func(more string) string {
		return with(theirPlan, "activity", `[{"detail":{"status":"scheduled","description":"A",`+more+`}}]`)
	}
	const (
		organisation = `{"resourceType":"Organization","id":"o#","name":"O#"}`
		worker       = `{"resourceType":"Practitioner","id":"w#","name":[{"family":"W#"}]}`
		toWorker     = `{"reference":"Practitioner/w#"}`
		toOffice     = `{"reference":"Organization/o#"}`
		coding       = `{"system":"urn:x","code":"c#"}`
		goal         = `{"resourceType":"Goal","id":"g#","lifecycleStatus":"proposed","description":{"text":"G#"},"subject":{"reference":"Patient/p"}}`
		need         = `{"resourceType":"Condition","id":"n#","code":{"text":"N#"},"subject":{"reference":"Patient/p"}}`
		task         = `{"resourceType":"Task","id":"t#","status":"requested","intent":"plan","description":"T#","for":{"reference":"Patient/p"}}`
		request      = `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"S"},"subject":{"reference":"Patient/p"}}`
		medicine     = `{"resourceType":"MedicationRequest","id":"s","status":"active","intent":"order","subject":{"reference":"Patient/p"},"medicationCodeableConcept":{"text":"M"}}`
		procedure    = `{"resourceType":"Procedure","id":"s","status":"in-progress","code":{"text":"S"},"subject":{"reference":"Patient/p"}}`
		near         = `{"resourceType":"RelatedPerson","id":"m","patient":{"reference":"Patient/p"},"name":[{"family":"M"}]}`
		number       = `{"system":"urn:y","value":"#"}`
		phone        = `{"system":"phone","value":"#"}`
	)
	authored := with(with(theirPlan, "author", `{"reference":"Practitioner/w"}`), "created", `"2026-01-01"`)
	teamed := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
	withOffice := `{"resourceType":"CareTeam","id":"ct","status":"active","participant":[{"member":{"reference":"Organization/o"}}]}`
	action := func(of func(a plan.Action) int) func(*plan.Plan) int {
		return func(p *plan.Plan) int { return inAll(p.Actions, of) }
	}
	owners := action(func(a plan.Action) int { return len(a.OwnerIDs) })
	codes := action(func(a plan.Action) int { return len(a.Codes) })
	goals := action(func(a plan.Action) int { return len(a.GoalIDs) })
	person := func(of func(m plan.Member) int) func(*plan.Plan) int {
		return func(p *plan.Plan) int { return inAll(p.People, of) }
	}
	for _, row := range []struct {
		name, why string
		room      int
		doc       func(n int) []string
		of        func(p *plan.Plan) int
		lost      string // the end of the place of one item too many, # for its number
	}{
		{"needs by name", "a plan has so many", 200, plain("addresses", `{"display":"N#"}`), func(p *plan.Plan) int { return len(p.Needs) }, "/addresses/#"},
		{"goals by name", "a plan has so many", 200, plain("goal", `{"display":"G#"}`), func(p *plan.Plan) int { return len(p.Goals) }, "/goal/#"},
		{"activities by name", "a plan has so many", 500, plain("activity", `{"reference":{"display":"A#"}}`), func(p *plan.Plan) int { return len(p.Actions) }, "/activity/#"},
		{"activities that tell themselves", "a plan has so many", 500, plain("activity", `{"detail":{"status":"scheduled","description":"A#"}}`), func(p *plan.Plan) int { return len(p.Actions) }, "/activity/#"},
		{"tasks", "a plan has so many", 500, func(n int) []string {
			return append([]string{with(theirPlan, "activity", numbered(n, `{"reference":{"reference":"Task/t#"}}`)), theirChild}, beside(n, task)...)
		}, func(p *plan.Plan) int { return len(p.Actions) }, "/activity/#"},
		{"needs", "a plan has so many", 200, func(n int) []string {
			return append([]string{with(theirPlan, "addresses", numbered(n, `{"reference":"Condition/n#"}`)), theirChild}, beside(n, need)...)
		}, func(p *plan.Plan) int { return len(p.Needs) }, "/addresses/#"},
		{"goals", "a plan has so many", 200, func(n int) []string {
			return append([]string{with(theirPlan, "goal", numbered(n, `{"reference":"Goal/g#"}`)), theirChild}, beside(n, goal)...)
		}, func(p *plan.Plan) int { return len(p.Goals) }, "/goal/#"},
		{"organisations", "a plan has so many", 200, func(n int) []string {
			return append([]string{teamed, theirChild, with(withOffice, "participant", numbered(n, `{"member":`+toOffice+`}`))}, beside(n, organisation)...)
		}, func(p *plan.Plan) int { return len(p.Organisations) }, "/participant/#/member"},
		{"numbers of a plan", "as many as of anything", 50, plain("identifier", number), func(p *plan.Plan) int { return len(p.Identifiers) }, "/identifier/#"},
		{"numbers of a child", "as many as of anything", 50, func(n int) []string { return []string{theirPlan, with(theirChild, "identifier", numbered(n, number))} },
			func(p *plan.Plan) int { return len(p.Child.Identifiers) }, "/identifier/#"},
		{"phones of a child", "so many reach anybody", 20, func(n int) []string { return []string{theirPlan, with(theirChild, "telecom", numbered(n, phone))} },
			func(p *plan.Plan) int { return len(p.Child.Telecoms) }, "/telecom/#"},
		{"numbers of a worker", "as many as of anything", 50, func(n int) []string {
			return []string{authored, theirChild, `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}],"identifier":` + numbered(n, number) + `}`}
		}, person(func(m plan.Member) int { return len(m.Identifiers) }), "/identifier/#"},
		{"phones of a worker", "so many reach anybody", 20, func(n int) []string {
			return []string{authored, theirChild, `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}],"telecom":` + numbered(n, phone) + `}`}
		}, person(func(m plan.Member) int { return len(m.Telecoms) }), "/telecom/#"},
		{"numbers of a near one", "as many as of anything", 50, func(n int) []string {
			return []string{teamed, theirChild, theirTeam, with(near, "identifier", numbered(n, number))}
		}, person(func(m plan.Member) int { return len(m.Identifiers) }), "/identifier/#"},
		{"phones of a near one", "so many reach anybody", 20, func(n int) []string {
			return []string{teamed, theirChild, theirTeam, with(near, "telecom", numbered(n, phone))}
		}, person(func(m plan.Member) int { return len(m.Telecoms) }), "/telecom/#"},
		{"numbers of an organisation", "as many as of anything", 50, func(n int) []string {
			return []string{teamed, theirChild, withOffice, `{"resourceType":"Organization","id":"o","name":"O","identifier":` + numbered(n, number) + `}`}
		}, func(p *plan.Plan) int {
			return inAll(p.Organisations, func(x plan.Organisation) int { return len(x.Identifiers) })
		}, "/identifier/#"},
		{"phones of an organisation", "so many reach anybody", 20, func(n int) []string {
			return []string{teamed, theirChild, withOffice, `{"resourceType":"Organization","id":"o","name":"O","telecom":` + numbered(n, phone) + `}`}
		}, func(p *plan.Plan) int {
			return inAll(p.Organisations, func(x plan.Organisation) int { return len(x.Telecoms) })
		}, "/telecom/#"},
		{"what a team calls somebody", "so many roles", 50, func(n int) []string {
			return []string{teamed, theirChild, with(theirTeam, "participant", `[{"member":{"reference":"RelatedPerson/m"},"role":`+numbered(n, `{"text":"R#"}`)+`}]`), near}
		}, person(func(m plan.Member) int { return len(m.Roles) }), "/role/#"},
		{"what a team and a plan call somebody", "so many roles", 50, func(n int) []string {
			return []string{with(teamed, "contributor", `[{"reference":"RelatedPerson/m"}]`), theirChild, with(theirTeam, "participant", `[{"member":{"reference":"RelatedPerson/m"},"role":`+numbered(n-1, `{"text":"R#"}`)+`}]`), near}
		}, person(func(m plan.Member) int { return len(m.Roles) }), "/contributor"},
		{"codes of a role that is told twice", "so many say one thing", 20, func(n int) []string {
			return []string{teamed, theirChild, with(theirTeam, "participant", `[{"member":{"reference":"RelatedPerson/m"},"role":[{"text":"R","coding":[{"system":"urn:x","code":"a"}]},{"text":"R","coding":`+numbered(n-1, coding)+`}]}]`), near}
		}, person(func(m plan.Member) int { return inAll(m.Roles, func(r plan.Role) int { return len(r.Codes) }) }), "/role/1/coding/19"},
		{"whom one consent is for", "a plan has so many consents", 200, func(n int) []string {
			all := append([]string{theirPlan, theirChild, theirGuardian}, beside(100, worker)...)
			all = append(all, beside(n-100, organisation)...)
			to := `{"role":{"text":"r"},"reference":`
			actors := strings.TrimSuffix(numbered(100, to+toWorker+`}`), "]") + "," + strings.TrimPrefix(numbered(n-100, to+toOffice+`}`), "[")
			return append(all, with(theirPermit, "provision", `{"type":"permit","actor":`+actors+`}`))
		}, func(p *plan.Plan) int { return len(p.Consents) }, "/actor/#"},
		{"who does what was asked for", "so many do one thing", 50, func(n int) []string {
			return append([]string{act("ServiceRequest/s"), theirChild, with(request, "performer", numbered(n, toOffice))}, beside(n, organisation)...)
		}, owners, "/performer/#"},
		{"who does what a medicine asks for", "so many do one thing", 50, func(n int) []string {
			return append([]string{act("MedicationRequest/s"), theirChild, with(medicine, "performer", numbered(n, toOffice))}, beside(n, organisation)...)
		}, owners, "/performer/#"},
		{"who did it", "so many do one thing", 50, func(n int) []string {
			return append([]string{act("Procedure/s"), theirChild, with(procedure, "performer", numbered(n, `{"actor":`+toWorker+`}`))}, beside(n, worker)...)
		}, owners, "/performer/#"},
		{"who does what a plan tells", "so many do one thing", 50, func(n int) []string {
			return append([]string{detail(`"performer":` + numbered(n, toWorker)), theirChild}, beside(n, worker)...)
		}, owners, "/performer/#"},
		{"who does what stands beside a task", "so many do one thing", 50, func(n int) []string {
			return append([]string{with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"},"detail":{"status":"scheduled","performer":`+numbered(n, toWorker)+`}}]`), theirChild, theirTask}, beside(n, worker)...)
		}, owners, "/performer/#"},
		{"who does what a task carries out", "so many do one thing", 50, func(n int) []string {
			return append([]string{theirPlan, theirChild, with(theirTask, "focus", `{"reference":"ServiceRequest/s"}`), with(request, "performer", numbered(n, toWorker))}, beside(n, worker)...)
		}, owners, "/performer/#"},
		{"codes of a need", "so many say one thing", 20, func(n int) []string {
			return []string{theirPlan, theirChild, with(theirNeed, "code", `{"text":"N","coding":`+numbered(n, coding)+`}`)}
		}, func(p *plan.Plan) int { return inAll(p.Needs, func(x plan.Need) int { return len(x.Codes) }) }, "/code/coding/#"},
		{"codes of a goal", "so many say one thing", 20, func(n int) []string {
			return []string{theirPlan, theirChild, with(theirGoal, "description", `{"text":"G","coding":`+numbered(n, coding)+`}`)}
		}, func(p *plan.Plan) int { return inAll(p.Goals, func(x plan.Goal) int { return len(x.Codes) }) }, "/description/coding/#"},
		{"codes of a task", "so many say one thing", 20, func(n int) []string {
			return []string{theirPlan, theirChild, with(theirTask, "code", `{"coding":`+numbered(n, coding)+`}`)}
		}, codes, "/code/coding/#"},
		{"codes of a request", "so many say one thing", 20, func(n int) []string {
			return []string{act("ServiceRequest/s"), theirChild, with(request, "code", `{"text":"S","coding":`+numbered(n, coding)+`}`)}
		}, codes, "/code/coding/#"},
		{"codes of a medicine", "so many say one thing; an element that no type of ours has is not named", 20, func(n int) []string {
			return []string{act("MedicationRequest/s"), theirChild, with(medicine, "medicationCodeableConcept", `{"text":"M","coding":`+numbered(n, coding)+`}`)}
		}, codes, "/entry/2/resource"},
		{"codes of what a plan tells", "so many say one thing", 20, func(n int) []string {
			return []string{detail(`"code":{"coding":` + numbered(n, coding) + `}`), theirChild}
		}, codes, "/code/coding/#"},
		{"needs of a goal", "so many lead to one goal", 100, func(n int) []string {
			return append([]string{theirPlan, theirChild, with(theirGoal, "addresses", numbered(n, `{"reference":"Condition/n#"}`))}, beside(n, need)...)
		}, func(p *plan.Plan) int { return inAll(p.Goals, func(x plan.Goal) int { return len(x.NeedIDs) }) }, "/addresses/#"},
		{"goals of what a plan tells", "one thing serves so many", 100, func(n int) []string {
			return append([]string{detail(`"goal":` + numbered(n, `{"reference":"Goal/g#"}`)), theirChild}, beside(n, goal)...)
		}, goals, "/goal/#"},
		{"goals of a request", "one thing serves so many", 100, func(n int) []string {
			return append([]string{act("ServiceRequest/s"), theirChild, with(request, "extension", numbered(n, `{"url":"http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal","valueReference":{"reference":"Goal/g#"}}`))}, beside(n, goal)...)
		}, goals, "/extension/#"},
		{"who is asked to a meeting", "so many meet", 100, func(n int) []string {
			return append([]string{act("Appointment/a"), theirChild, `{"resourceType":"Appointment","id":"a","status":"booked","description":"A","participant":` + numbered(n, `{"actor":`+toWorker+`,"status":"accepted"}`) + `}`}, beside(n, worker)...)
		}, func(p *plan.Plan) int {
			return inAll(p.Meetings, func(x plan.Meeting) int { return len(x.Invitations) })
		}, "/participant/#"},
		{"who was at a visit", "so many meet", 100, func(n int) []string {
			return append([]string{with(theirPlan, "encounter", `{"reference":"Encounter/e"}`), theirChild, `{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p"},"participant":` + numbered(n, `{"individual":`+toWorker+`}`) + `}`}, beside(n, worker)...)
		}, func(p *plan.Plan) int {
			return inAll(p.Meetings, func(x plan.Meeting) int { return len(x.Attendance) })
		}, "/participant/#"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, n := range []int{row.room, row.room + 1} {
				r := readText(t, bundle(row.doc(n)...), fhir.ReadOptions{})
				assert.Equal(t, min(n, row.room), row.of(r.Plan), row.why)
				assert.Empty(t, r.Issues)
				place := strings.ReplaceAll(row.lost, "#", fmt.Sprint(row.room))
				told := slices.ContainsFunc(r.Losses, func(l fhir.Loss) bool {
					at := string(l.Pointer)
					return !strings.HasSuffix(at, "/resource/id") && (strings.HasSuffix(at, place) || strings.Contains(at, place+"/"))
				})
				assert.Equal(t, n > row.room, told, "%d: %v", n, r.Losses)
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				same(t, says(t, r.Plan), says(t, readText(t, string(out), fhir.ReadOptions{}).Plan))
			}
		})
	}
}

// inAll is how many there are in all parts together.
func inAll[P any](parts []P, of func(P) int) (n int) {
	for _, part := range parts {
		n += of(part)
	}
	return n
}
