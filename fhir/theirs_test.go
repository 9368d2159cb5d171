package fhir_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A meeting of others stands as they say it stands.
func TestTheirMeetings(t *testing.T) {
	care := with(theirPlan, "activity", `[{"reference":{"reference":"Appointment/a"}}]`)
	for _, row := range []struct {
		name, why string
		want      plan.MeetingState
	}{
		{"proposed", "it is to come", plan.MeetingPlanned},
		{"booked", "it is to come", plan.MeetingPlanned},
		{"fulfilled", "it was held", plan.MeetingHeld},
		{"cancelled", "it was not held", plan.MeetingCancelled},
		{"noshow", "nobody came: it was not held either", plan.MeetingCancelled},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(care, theirChild, `{"resourceType":"Appointment","id":"a","status":"`+row.name+`","description":"A","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`), fhir.ReadOptions{})
			require.Len(t, r.Plan.Meetings, 1)
			m := r.Plan.Meetings[0]
			assert.Equal(t, row.want, m.State, row.why)
			assert.Equal(t, plan.MeetingNetwork, m.Kind, "they do not say which of ours it is")
			assert.Equal(t, "A", m.Text)
			assert.Empty(t, m.Invitations, "the child is at the heart of it and is not invited")
		})
	}
}

// A visit of others stands as they say it stands, and who was there is told only of one that
// was held.
func TestTheirVisits(t *testing.T) {
	care := with(theirPlan, "encounter", `{"reference":"Encounter/e"}`)
	worker := `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`
	for _, row := range []struct {
		name, why string
		want      plan.MeetingState
		there     int
	}{
		{"finished", "it was held, and the worker was there", plan.MeetingHeld, 1},
		{"completed", "as R5 says it", plan.MeetingHeld, 1},
		{"planned", "nobody was there yet", plan.MeetingPlanned, 0},
		{"cancelled", "nobody was there", plan.MeetingCancelled, 0},
		{"in-progress", "it has no state of ours: not held yet", plan.MeetingPlanned, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(care, theirChild, worker, `{"resourceType":"Encounter","id":"e","status":"`+row.name+`","class":{"code":"AMB"},"subject":{"reference":"Patient/p"},"participant":[{"individual":{"reference":"Practitioner/w"}}]}`), fhir.ReadOptions{})
			require.Len(t, r.Plan.Meetings, 1)
			assert.Equal(t, row.want, r.Plan.Meetings[0].State, row.why)
			assert.Len(t, r.Plan.Meetings[0].Attendance, row.there, row.why)
		})
	}
}

// Who is asked to a meeting of others, and what they answered.
func TestTheirInvitations(t *testing.T) {
	care := with(theirPlan, "activity", `[{"reference":{"reference":"Appointment/a"}}]`)
	worker := `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`
	for _, row := range []struct {
		name, why string
		want      plan.Response
	}{
		{"accepted", "said yes", plan.ResponseAccepts},
		{"declined", "said no", plan.ResponseDeclines},
		{"needs-action", "has not answered", 0},
		{"tentative", "neither yes nor no", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(care, theirChild, worker, `{"resourceType":"Appointment","id":"a","status":"booked","description":"A","participant":[{"actor":{"reference":"Practitioner/w"},"status":"`+row.name+`"}]}`), fhir.ReadOptions{})
			require.Len(t, r.Plan.Meetings, 1)
			require.Len(t, r.Plan.People, 1)
			require.Len(t, r.Plan.Meetings[0].Invitations, 1)
			i := r.Plan.Meetings[0].Invitations[0]
			assert.Equal(t, row.want, i.Response, row.why)
			assert.Equal(t, r.Plan.People[0].ID, i.PersonID)
		})
	}
}

// Of whom a team says no more than a name, that name is kept; nobody is made of anything less.
func TestNamedInATeam(t *testing.T) {
	care := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
	named := func(name string) string { return `{"member":{"display":"` + name + `"}}` }
	var many []string
	for i := range 205 {
		many = append(many, named(fmt.Sprintf("N%d", i)))
	}
	for _, row := range []struct {
		name, why, participants string
		want                    int
		lost                    string // a place among the losses
	}{
		{"a name", "somebody near", named("Mari"), 1, ""},
		{"two names", "two people", named("Mari") + "," + named("Pia"), 2, ""},
		{"one name twice", "one person", named("Mari") + "," + named("Mari"), 1, ""},
		{"no name", "nobody", named(""), 0, ""},
		{"a name of a hundred letters", "the form has room for it", named(strings.Repeat("ä", 100)), 1, ""},
		{"a longer name", "the form has none: it stays where it is", named(strings.Repeat("ä", 101)), 0, "/participant"},
		{"a name beside an identifier", "whose it is is said elsewhere", `{"member":{"display":"Mari","identifier":{"system":"urn:x","value":"1"}}}`, 0, "/participant"},
		{"a name beside a reference that leads nowhere", "whose it is is said elsewhere", `{"member":{"display":"Mari","reference":"Practitioner/zz"}}`, 0, "/participant"},
		{"the child", "is in the plan already", `{"member":{"reference":"Patient/p"}}`, 0, ""},
		{"more than a plan holds", "as many as it holds, and the rest is told", strings.Join(many, ","), 200, "/participant/204"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(care, theirChild, `{"resourceType":"CareTeam","id":"ct","status":"active","participant":[`+row.participants+`]}`), fhir.ReadOptions{})
			require.Len(t, r.Plan.People, row.want, row.why)
			for _, m := range r.Plan.People {
				assert.Equal(t, plan.MemberNearPerson, m.Kind, "who may see the least")
				assert.Empty(t, m.Name.Given)
			}
			if row.lost != "" {
				lost := slices.ContainsFunc(r.Losses, func(l fhir.Loss) bool { return strings.Contains(string(l.Pointer), row.lost) })
				assert.True(t, lost, "%s is not among the losses %v", row.lost, r.Losses)
			}
		})
	}
}

// What the plan has no room for is told as lost, and nothing is cut.
func TestTheirActionsTooLong(t *testing.T) {
	for _, row := range []struct {
		name, why string
		letters   int
		want      int
	}{
		{"as long as the form holds", "an action", 8000, 1},
		{"a letter longer", "half a sentence may say the opposite", 8001, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			care := with(theirPlan, "activity", `[{"detail":{"status":"scheduled","description":"`+strings.Repeat("ä", row.letters)+`"}}]`)
			r := readText(t, bundle(care, theirChild), fhir.ReadOptions{})
			require.Len(t, r.Plan.Actions, row.want, row.why)
			var lost []fhir.Reason
			for _, l := range r.Losses {
				if strings.Contains(string(l.Pointer), "/activity/0") {
					lost = append(lost, l.Reason)
				}
			}
			if row.want == 0 {
				assert.Equal(t, []fhir.Reason{fhir.ReasonOtherValue}, lost)
			} else {
				assert.NotContains(t, lost, fhir.ReasonOtherValue)
			}
		})
	}
}

// How to reach those who answer at an organisation is how to reach it, once each, as far as the form holds it.
func TestWhoAnswersAtAnOrganisation(t *testing.T) {
	phone := func(number string) string { return `{"system":"phone","value":"` + number + `"}` }
	var twenty []string
	for i := range 20 {
		twenty = append(twenty, phone(fmt.Sprint("09 ", i)))
	}
	for _, row := range []struct {
		name, why          string
		telecoms, contacts []string
		want               int
		lost               bool
	}{
		{"another number", "", []string{phone("1")}, []string{phone("2")}, 2, false},
		{"the same number", "it is there, and that it stands twice is told", []string{phone("1")}, []string{phone("1")}, 1, true},
		{"a number that is too long", "it is told", []string{phone("1")}, []string{phone(strings.Repeat("1", 300))}, 1, true},
		{"as many as the form holds", "", twenty[:19], twenty[19:], 20, false},
		{"one more", "it is told", twenty, []string{phone("1")}, 20, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			care := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
			r := readText(t, bundle(care, theirChild, `{"resourceType":"CareTeam","id":"ct","status":"active","participant":[{"member":{"reference":"Organization/o"}}]}`,
				`{"resourceType":"Organization","id":"o","name":"O","telecom":[`+strings.Join(row.telecoms, ",")+`],"contact":[{"telecom":[`+strings.Join(row.contacts, ",")+`]}]}`), fhir.ReadOptions{})
			require.Len(t, r.Plan.Organisations, 1)
			assert.Len(t, r.Plan.Organisations[0].Telecoms, row.want, row.why)
			assert.Empty(t, r.Issues)
			lost := slices.ContainsFunc(r.Losses, func(l fhir.Loss) bool { return strings.Contains(string(l.Pointer), "/contact") })
			assert.Equal(t, row.lost, lost, "%s: %v", row.why, r.Losses)
		})
	}
}

// What an Observation says that a document of others names stands by itself: only of ours it is known that the document says
// it.
func TestObservationThatADocumentNames(t *testing.T) {
	care := with(theirPlan, "supportingInfo", `[{"reference":"DocumentReference/d"},{"reference":"Observation/o"}]`)
	r := readText(t, bundle(care, theirChild, `{"resourceType":"DocumentReference","id":"d","status":"current","description":"D","subject":{"reference":"Patient/p"},"context":{"related":[{"reference":"Observation/o"}]}}`,
		`{"resourceType":"Observation","id":"o","status":"final","subject":{"reference":"Patient/p"},"code":{"text":"K"},"valueString":"v"}`), fhir.ReadOptions{})
	var titles []string
	for _, a := range r.Plan.Attachments {
		titles = append(titles, a.Title)
	}
	assert.Contains(t, titles, "K: v")
}

// Of several names and addresses the one in use on the day of reading is read: what is over
// counts least, and without a day whatever has an end.
func TestNamesInUseOnADay(t *testing.T) {
	name := func(family, use, end string) string {
		n := `{"family":"` + family + `"`
		if use != "" {
			n += `,"use":"` + use + `"`
		}
		if end != "" {
			n += `,"period":{"end":"` + end + `"}`
		}
		return n + `}`
	}
	for _, row := range []struct {
		name, why  string
		a, b       string
		day, never string // who it is on 2026-06-01, and where nobody says on which day
	}{
		{"two alike", "the first", name("A", "usual", ""), name("B", "usual", ""), "A", "A"},
		{"official and usual", "what people say", name("A", "official", ""), name("B", "usual", ""), "B", "B"},
		{"home and official", "the official one", name("A", "home", ""), name("B", "official", ""), "B", "B"},
		{"of no use and at home", "at home", name("A", "", ""), name("B", "home", ""), "B", "B"},
		{"at work and of no use", "it may be any", name("A", "work", ""), name("B", "", ""), "B", "B"},
		{"of a word that nobody knows", "any other", name("A", "x", ""), name("B", "anonymous", ""), "B", "B"},
		{"one that is over", "the other is in use", name("A", "usual", "2026-05-31"), name("B", "anonymous", ""), "B", "B"},
		{"one that ends this day", "it is in use until the end of it", name("A", "usual", "2026-06-01"), name("B", "official", ""), "A", "B"},
		{"one that ends this day at a moment", "it is in use until the end of it", name("A", "usual", "2026-06-01T10:00:00+03:00"), name("B", "official", ""), "A", "B"},
		{"one that ends in a month", "on which day, nobody says", name("A", "usual", "2027-06"), name("B", "official", ""), "B", "B"},
		{"one that ends on no day", "nobody can read it", name("A", "usual", "2027-06-31"), name("B", "official", ""), "B", "B"},
		{"two that are over", "the better of them", name("A", "official", "2020-01-01"), name("B", "usual", "2020-01-01"), "B", "B"},
		{"an old one and one that is over", "an old one is over, too", name("A", "old", ""), name("B", "usual", "2020-01-01"), "B", "B"},
		{"two old ones, one of them over", "the other", name("A", "old", "2020-01-01"), name("B", "old", ""), "B", "B"},
		{"an old one and one of no sort", "the other", name("A", "old", ""), name("B", "anonymous", ""), "B", "B"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for day, want := range map[string]string{"2026-06-01": row.day, "": row.never} {
				var o fhir.ReadOptions
				if day != "" {
					o.On = civil.MustParseDate(day)
				}
				r := readText(t, bundle(theirPlan, with(theirChild, "name", "["+row.a+","+row.b+"]")), o)
				assert.Equal(t, want, r.Plan.Child.Name.Family, "%s, on %q", row.why, day)
			}
		})
	}
}

// Answers come in as far as a title holds them, and are taken only where it holds all of them.
func TestAnswersThatAreLong(t *testing.T) {
	for _, row := range []struct {
		name, why string
		letters   int
		whole     bool
	}{{"as many letters as there is room for", "all are in the title", 200, true}, {"one more", "the last is cut off, and they are told", 201, false}} {
		t.Run(row.name, func(t *testing.T) {
			answer := strings.Repeat("ä", row.letters-len("Q: "))
			r := readText(t, bundle(with(theirPlan, "supportingInfo", `[{"reference":"QuestionnaireResponse/q"}]`), theirChild, `{"resourceType":"QuestionnaireResponse","id":"q","status":"completed","subject":{"reference":"Patient/p"},"item":[{"linkId":"1","text":"Q","answer":[{"valueString":"`+answer+`"}]}]}`), fhir.ReadOptions{})
			require.Len(t, r.Plan.Attachments, 1)
			for _, a := range r.Plan.Attachments {
				if row.whole {
					assert.Equal(t, "Q: "+answer, a.Title, row.why)
				} else {
					assert.Equal(t, string([]rune("Q: " + answer)[:199])+"…", a.Title, row.why)
				}
			}
			assert.Equal(t, !row.whole, named(r.Losses, "/entry/2/resource/item/0/answer/0/valueString"), row.why)
			assert.Empty(t, r.Issues)
		})
	}
}

// For whom somebody takes part is one organisation: another one is told.
func TestForWhomSomebodyTakesPart(t *testing.T) {
	for _, row := range []struct {
		name, why, works, behalf string
		want                     string
		told                     bool
	}{
		{"nobody says for whom they work", "the team says it", "", "Organization/o2", "O2", false},
		{"the same", "the team says it once more", "Organization/o", "Organization/o", "O", false},
		{"another", "for whom they work stands", "Organization/o", "Organization/o2", "O", true},
		{"no organisation", "a worker is none", "", "Practitioner/w", "", true},
		{"nothing that there is", "nobody knows what it is", "", "Organization/zz", "", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			role := `{"resourceType":"PractitionerRole","id":"r","practitioner":{"reference":"Practitioner/w"}}`
			if row.works != "" {
				role = with(role, "organization", `{"reference":"`+row.works+`"}`)
			}
			r := readText(t, bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "participant", `[{"member":{"reference":"PractitionerRole/r"},"onBehalfOf":{"reference":"`+row.behalf+`"}}]`),
				role, `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`, theirSchool, strings.NewReplacer(`"o"`, `"o2"`, `"O"`, `"O2"`).Replace(theirSchool)), fhir.ReadOptions{})
			name := ""
			for _, m := range r.Plan.People {
				if m.Professional != nil && m.Professional.OrganisationID != "" {
					name = r.Plan.Organisation(m.Professional.OrganisationID).Name
				}
			}
			assert.Equal(t, row.want, name, row.why)
			assert.Equal(t, row.told, named(r.Losses, "/entry/2/resource/participant/0/onBehalfOf/reference"), row.why)
		})
	}
}
