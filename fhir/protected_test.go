package fhir_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A guardian reads the plan: whoever does not say by a reference or a number of whom is none.
func TestGuardianOfNobody(t *testing.T) {
	for _, patient := range []string{`{"reference":"Patient/p"}`, `{"identifier":{"system":"urn:x","value":"7"}}`, `null`, `{}`, `{"display":"A child"}`} {
		text := bundle(with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, theirTeam, with(theirGuardian, "patient", patient))
		for range 2 {
			r := readText(t, text, fhir.ReadOptions{})
			require.Len(t, r.Plan.People, 1)
			assert.Equal(t, strings.Contains(patient, "Patient/p") || strings.Contains(patient, "system"), r.Plan.People[0].Kind == plan.MemberGuardian, patient)
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			text = string(out)
		}
	}
}

// What was gone where somebody asked for it is none.
func TestGoneInAHistory(t *testing.T) {
	for _, row := range []struct {
		name, answer string
		goals        int
		why          string
	}{
		{"there", "200", 1, "it stands"},
		{"gone", "410 Gone", 0, "a server says that it was deleted"},
	} {
		t.Run(row.name, func(t *testing.T) {
			const e = `{"fullUrl":"https://e.example.org/`
			text := `{"resourceType":"Bundle","type":"history","entry":[` + e + `CarePlan/c","resource":` + theirPlan + `},` + e + `Patient/p","resource":` + theirChild + `},` + e + `Goal/g","resource":` + theirGoal + `,"response":{"status":"` + row.answer + `"}}]}`
			assert.Len(t, readText(t, text, fhir.ReadOptions{}).Plan.Goals, row.goals, row.why)
		})
	}
}

// What a history says was deleted is gone, whatever name it says it by, unless it was made
// again since.
func TestDeletedInAHistory(t *testing.T) {
	const e = `{"fullUrl":"https://e.example.org/`
	gone := func(entry string, at string) string {
		if at != "" {
			entry += `,"response":{"lastModified":"` + at + `"}`
		}
		return `{` + entry + `}`
	}
	del := func(url string) string { return `"request":{"method":"DELETE","url":"` + url + `"}` }
	const day, before, after = "2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z"
	for _, row := range []struct {
		name    string
		deleted []string
		goals   int
		why     string
	}{
		{"nothing", nil, 1, "it stands"},
		{"by its name", []string{gone(del("Goal/g"), after)}, 0, "deleted"},
		{"by its name, from the root", []string{gone(del("/Goal/g"), after)}, 0, "deleted"},
		{"by a version of it", []string{gone(del("Goal/g/_history/2"), after)}, 0, "deleted"},
		{"by its full url", []string{gone(`"fullUrl":"https://e.example.org/Goal/g",`+del("x"), after)}, 0, "deleted"},
		{"by a version of its full url", []string{gone(`"fullUrl":"https://e.example.org/Goal/g/_history/3",`+del("x"), after)}, 0, "deleted"},
		{"by its number", []string{gone(del("Goal?identifier=urn:n|1"), after)}, 0, "deleted"},
		{"by another number", []string{gone(del("Goal?identifier=urn:n|2"), after)}, 1, "another"},
		{"in small letters", []string{gone(`"request":{"method":"delete","url":"Goal/g"}`, after)}, 0, "deleted"},
		{"another", []string{gone(del("Goal/h"), after)}, 1, "another"},
		{"of another type", []string{gone(del("Condition/g"), after)}, 1, "another"},
		{"put", []string{gone(`"request":{"method":"PUT","url":"Goal/g"}`, after)}, 1, "it was made"},
		{"before it was made", []string{gone(del("Goal/g"), before)}, 1, "it was made again"},
		{"as it was made", []string{gone(del("Goal/g"), day)}, 0, "which came last, nobody says"},
		{"nobody knows when", []string{gone(del("Goal/g"), "")}, 0, "it may be after"},
		{"at no time", []string{gone(del("Goal/g"), "yesterday")}, 0, "it may be after"},
		{"twice, the last before", []string{gone(del("Goal/g"), before), gone(del("Goal/g"), "2026-02-01T00:00:00Z")}, 1, "it was made again"},
		{"twice, the last after", []string{gone(del("Goal/g"), before), gone(del("Goal/g"), after)}, 0, "deleted for the last time"},
		{"twice, the first after", []string{gone(del("Goal/g"), after), gone(del("Goal/g"), before)}, 0, "deleted for the last time"},
		{"twice, once nobody knows when", []string{gone(del("Goal/g"), before), gone(del("Goal/g"), "")}, 0, "it may be after"},
		{"twice, first nobody knows when", []string{gone(del("Goal/g"), ""), gone(del("Goal/g"), before)}, 0, "it may be after"},
	} {
		t.Run(row.name, func(t *testing.T) {
			goal := with(with(theirGoal, "meta", `{"lastUpdated":"`+day+`"}`), "identifier", `[{"system":"urn:n","value":"1"}]`)
			entries := append([]string{e + `CarePlan/c","resource":` + theirPlan + `}`, e + `Patient/p","resource":` + theirChild + `}`, e + `Goal/g","resource":` + goal + `}`}, row.deleted...)
			r := readText(t, `{"resourceType":"Bundle","type":"history","entry":[`+strings.Join(entries, ",")+`]}`, fhir.ReadOptions{})
			assert.Len(t, r.Plan.Goals, row.goals, row.why)
			assert.Equal(t, row.goals == 0, slices.Contains(r.Losses, fhir.Loss{Pointer: "/entry/2/resource", Reason: fhir.ReasonNotValid}), "told: %v", r.Losses)
		})
	}
	t.Run("of no day", func(t *testing.T) {
		for at, goals := range map[string]int{before: 0, "": 0} {
			text := `{"resourceType":"Bundle","type":"history","entry":[` + e + `CarePlan/c","resource":` + theirPlan + `},` + e + `Patient/p","resource":` + theirChild + `},` + e + `Goal/g","resource":` + theirGoal + `},` + gone(del("Goal/g"), at) + `]}`
			assert.Len(t, readText(t, text, fhir.ReadOptions{}).Plan.Goals, goals, "nobody says when it was made")
		}
	})
}

// What other countries protect an address by is a security ban here, in whatever element it
// stands and whomever of the home it is said of: nothing that is written for others tells
// where that is, nor does it after an exchange.
func TestAddressesThatOthersProtect(t *testing.T) {
	const street = "Zsalakatu 7"
	at := func(resource string) string {
		return with(with(resource, "address", `[{"line":["`+street+`"],"city":"Kylä"}]`), "telecom", `[{"system":"phone","value":"040 5550100"}]`)
	}
	child, mother := at(with(theirChild, "identifier", `[{"system":"urn:x","value":"7"}]`)), at(theirGuardian)
	label := func(resource, security string) string { return with(resource, "meta", `{"security":[`+security+`]}`) }
	extended := func(resource, extension string) string { return with(resource, "extension", `[`+extension+`]`) }
	flag := func(of, words string) string {
		return `{"resourceType":"Flag","id":"f","status":"active","code":{"text":"` + words + `"},"subject":{"reference":"` + of + `"}}`
	}
	inline := func(label string) string { return `{"url":"` + elementLabel + `","valueCoding":{` + label + `}}` }
	addressed := func(extension string) string {
		return with(child, "address", `[{"extension":[`+extension+`],"line":["`+street+`"]}]`)
	}
	second := `{"resourceType":"Patient","id":"p2","identifier":[{"system":"urn:x","value":"9"}]}`
	const danish = `"url":"http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-nameandaddressprotection"`
	rows := []struct {
		name          string
		child, mother string
		more          []string
		banned        bool
		why           string
	}{
		{"nothing", child, mother, nil, false, "nobody protects it"},
		{"Sweden, the lower degree", label(child, `{"system":"http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel","code":"sekretessmarkering"}`), mother, nil, true, "HL7 Sweden's code"},
		{"Sweden, the higher degree", label(child, `{"system":"http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel","code":"skyddadFolkbokforing"}`), mother, nil, true, "HL7 Sweden's code"},
		{"Sweden, HL7's code", label(child, `{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"DEMO"}`), mother, nil, true, "the third of HL7 Sweden's value set"},
		{"Sweden, in words", label(child, `{"display":"Skyddade personuppgifter"}`), mother, nil, true, "what the tax agency calls all of them"},
		{"Sweden, an attribute", extended(child, `{"url":"https://pu.example.se/protectedPersonIndicator","valueBoolean":true}`), mother, nil, true, "as the register of persons has it"},
		{"Sweden, an attribute that says no", extended(child, `{"url":"https://pu.example.se/protectedPersonIndicator","valueBoolean":false}`), mother, nil, false, "it is not protected"},
		{"Denmark, a label without a system", label(child, `{"code":"R","display":"Restricted"}`), mother, nil, true, "as in HL7 Denmark's example"},
		{"Denmark, a label", label(child, `{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}`), mother, nil, true, "as in the Nordic profiles' example"},
		{"Denmark, a period", extended(child, `{`+danish+`,"valuePeriod":{"start":"2026-01-01"}}`), mother, nil, true, "the infrastructure's extension"},
		{"Denmark, a period that has ended", extended(child, `{`+danish+`,"valuePeriod":{"start":"2024-01-01","end":"2025-01-01"}}`), mother, nil, false, "it holds for a year"},
		{"Denmark, a Flag", child, mother, []string{flag("Patient/p", "Navne- og adressebeskyttelse")}, true, "CPR's words"},
		{"Norway, on the address", addressed(`{"url":"https://x.example.no/gradering","valueCode":"sperret adresse, fortrolig"}`), mother, nil, true, "the register's words"},
		{"Norway, an extension", addressed(`{"url":"https://x.example.no/adressebeskyttelse","valueCode":"STRENGT_FORTROLIG"}`), mother, nil, true, "whatever degree"},
		{"Norway, an extension that says no", addressed(`{"url":"https://x.example.no/adressebeskyttelse","valueCode":"UGRADERT"}`), mother, nil, false, "of no degree"},
		{"Norway, an observation", child, mother, []string{`{"resourceType":"Observation","id":"o","status":"final","code":{"text":"Adressesperre"},"subject":{"reference":"Patient/p"},"valueBoolean":true}`}, true, "some record it so"},
		{"Norway, an observation that says no", child, mother, []string{`{"resourceType":"Observation","id":"o","status":"final","code":{"text":"Adressesperre"},"subject":{"reference":"Patient/p"},"valueBoolean":false}`}, false, "there is none"},
		{"the Netherlands, a Flag", child, mother, []string{flag("Patient/p", "Geheim adres")}, true, "as people write it"},
		{"the Netherlands, an extension", extended(child, `{"url":"https://x.example.nl/indicatie-geheim","valueCode":"7"}`), mother, nil, true, "the register's own name"},
		{"the Netherlands, an extension that says no", extended(child, `{"url":"https://x.example.nl/indicatie-geheim","valueCode":"0"}`), mother, nil, false, "no limit"},
		{"of the mother, by a label", child, label(mother, `{"system":"http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel","code":"sekretessmarkering"}`), nil, true, "they have one home"},
		{"of the mother, by a Flag", child, mother, []string{flag("RelatedPerson/m", "Turvakielto")}, true, "they have one home"},
		{"of somebody else, by a Flag", child, mother, []string{flag("Patient/p2", "Turvakielto"), second}, false, "another child"},
		{"by a Flag that is over", child, mother, []string{strings.Replace(flag("RelatedPerson/m", "Turvakielto"), `"active"`, `"inactive"`, 1)}, false, "it no longer stands"},
		{"Sweden, in words of a care giver", label(child, `{"display":"Sekretessmärkt person"}`), mother, nil, true, "as people say it"},
		{"Sweden, in words of the register", label(child, `{"display":"Skyddad folkbokföring"}`), mother, nil, true, "what the tax agency calls the higher degree"},
		{"Sweden, in words of Finland's Swedish", label(child, `{"display":"Spärrmarkerad"}`), mother, nil, true, "whoever is under a ban"},
		{"Finland, whoever is under one", label(child, `{"display":"Turvakiellon alainen"}`), mother, nil, true, "the same word in another form"},
		{"Finland, an extension", extended(child, `{"url":"https://x.example.fi/StructureDefinition/turvakielto","valueBoolean":true}`), mother, nil, true, "said as others say it"},
		{"Finland, an extension that says no", extended(child, `{"url":"https://x.example.fi/StructureDefinition/turvakielto","valueBoolean":false}`), mother, nil, false, "there is none"},
		{"Finland, an extension with its code", extended(child, `{"url":"urn:x","valueCoding":{"system":"`+finnishLabels+`","code":"TURVAKIELTO"}}`), mother, nil, true, "the code says it"},
		{"Finland, an extension of the mother", child, extended(mother, `{"url":"urn:x","valueString":"spärrmarkering"}`), nil, true, "they have one home"},
		{"on the address", addressed(inline(`"system":"` + finnishLabels + `","code":"TURVAKIELTO"`)), mother, nil, true, "a label on one element"},
		{"on a name of the mother", child, with(mother, "name", `[{"extension":[`+inline(`"code":"TURVAKIELTO"`)+`],"family":"M"}]`), nil, true, "a label on one element"},
		{"on a word of a goal", child, mother, []string{with(theirGoal, "description", `{"extension":[`+inline(`"code":"TURVAKIELTO"`)+`],"text":"G"}`)}, true, "whoever writes it means the child"},
		{"on a word of a worker", child, mother, []string{`{"resourceType":"Practitioner","id":"w","name":[{"extension":[` + inline(`"code":"TURVAKIELTO"`) + `],"family":"W"}]}`}, false, "it speaks of the worker"},
		{"on a word of whoever stands within a goal", child, mother, []string{with(theirGoal, "contained", `[{"resourceType":"Practitioner","id":"w","name":[{"extension":[`+inline(`"code":"TURVAKIELTO"`)+`],"family":"W"}]}]`)}, false, "it speaks of the worker"},
		{"on something, the label of none", addressed(inline(`"system":"` + standardLabel + `","code":"N"`)), mother, nil, false, "it says something else"},
		{"demography, by another's code", label(child, `{"system":"urn:x","code":"DEMO"}`), mother, nil, true, "a label that nobody knows keeps the address out"},
		{"demography, on a goal", child, mother, []string{with(theirGoal, "meta", `{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"DEMO"}]}`)}, true, "of the child's home"},
		{"demography, on a goal by another's code", child, mother, []string{with(theirGoal, "meta", `{"security":[{"system":"urn:x","code":"DEMO"}]}`)}, false, "nobody knows what it says"},
		{"another act, on a goal", child, mother, []string{with(theirGoal, "meta", `{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"PSY"}]}`)}, false, "it protects something else"},
		{"Sweden, a Flag in words of a care giver", child, mother, []string{flag("Patient/p", "Sekretessmärkt person")}, true, "as people say it"},
		{"Sweden, a Flag in words of the register", child, mother, []string{flag("Patient/p", "Skyddad folkbokföring")}, true, "what the tax agency calls the higher degree"},
		{"Finland, a Flag in Swedish", child, mother, []string{flag("Patient/p", "Spärrmarkerad")}, true, "whoever is under a ban"},
		{"Finland, a Flag on whoever is under one", child, mother, []string{flag("RelatedPerson/m", "Turvakiellon alainen")}, true, "the same word in another form"},
		{"Norway, a Flag of a street", child, mother, []string{flag("Patient/p", "Sperret vei")}, false, "no address"},
		{"beside what stands within the child", with(extended(child, `{"url":"urn:x","valueString":"hemmelig adresse"}`), "contained", `[{"resourceType":"Practitioner","id":"w"}]`), mother, nil, true, "whatever stands before it"},
		{"Denmark, whoever is protected", extended(child, `{"url":"urn:x","valueString":"Navne- og adressebeskyttet"}`), mother, nil, true, "the same word in another form"},
		{"Norway, in the other spelling", child, mother, []string{flag("Patient/p", "Fortrølig adresse")}, true, "a mark more or less"},
		{"Denmark, a period that ends this day", extended(child, `{`+danish+`,"valuePeriod":{"end":"2026-06-01"}}`), mother, nil, true, "it stands until the end of the day"},
		{"Denmark, a period that ended the day before", extended(child, `{`+danish+`,"valuePeriod":{"end":"2026-05-31"}}`), mother, nil, false, "it is over"},
		{"Denmark, a period that ended at a moment", extended(child, `{`+danish+`,"valuePeriod":{"end":"2026-05-31T12:00:00Z"}}`), mother, nil, false, "it is over"},
		{"Denmark, a period that ends in a month", extended(child, `{`+danish+`,"valuePeriod":{"end":"2026-05"}}`), mother, nil, true, "on which day, nobody says"},
		{"Denmark, a period that ends on no day", extended(child, `{`+danish+`,"valuePeriod":{"end":"2026-05-33"}}`), mother, nil, true, "on which day, nobody says"},
		{"an extension without a value", extended(child, `{"url":"https://x.example.nl/indicatie-geheim"}`), mother, nil, true, "it says it by its name"},
		{"an extension of nothing of the kind", extended(child, `{"url":"https://x.example.nl/nationality","valueCode":"7"}`), mother, nil, false, "it says something else"},
		{"the second of two extensions", with(child, "extension", `[{"url":"urn:x","valueCode":"y"},{"url":"urn:z","valueString":"hemmelig adresse"}]`), mother, nil, true, "in any order"},
		{"an extension of an extension", extended(child, `{"url":"urn:x","extension":[{"url":"urn:y","valueString":"hemmelig adresse"}]}`), mother, nil, true, "however deep"},
		{"an extension that says no, beside one that says yes", with(child, "extension", `[{"url":"https://x.example.no/adressebeskyttelse","valueCode":"UGRADERT"},{"url":"https://x.example.no/adressebeskyttelse","valueCode":"FORTROLIG"}]`), mother, nil, true, "one of them protects"},
		{"an extension of ours", extended(child, `{"url":"`+fhir.ExtensionURL("adressebeskyttelse")+`","valueBoolean":true}`), mother, nil, false, "what we say we say by a ban"},
		{"a place in its name alone", extended(child, `{"url":"https://x.example.se/sekretessmarkering/nationality","valueCode":"7"}`), mother, nil, false, "the name is what stands last"},
		{"a picture by such a name", with(child, "photo", `[{"url":"https://x.example.se/sekretessmarkering","title":"hemmelig adresse"}]`), mother, nil, false, "no extension"},
		{"whoever treats the child is protected", with(child, "contained", `[{"resourceType":"Practitioner","id":"w","extension":[{"url":"urn:x","valueString":"hemmelig adresse"}]}]`), mother, nil, false, "somebody else"},
		{"of a telephone", with(child, "telecom", `[{"system":"phone","value":"040 5550100","extension":[{"url":"urn:x","valueString":"hemmelig adresse"}]}]`), mother, nil, true, "whatever it stands at"},
		{"of a name, beside the name", with(with(child, "birthDate", `"2018-03-04"`), "_birthDate", `{"extension":[{"url":"urn:x","valueString":"hemmelig adresse"}]}`), mother, nil, true, "whatever it stands at"},
		{"by a Flag that never was", child, mother, []string{strings.Replace(flag("RelatedPerson/m", "Turvakielto"), `"active"`, `"entered-in-error"`, 1)}, false, "it was a mistake"},
		{"by a Flag that nobody says of whether it stands", child, mother, []string{without(flag("RelatedPerson/m", "Turvakielto"), "status")}, true, "it may"},
		{"by a Flag of something else", child, mother, []string{flag("RelatedPerson/m", "Nut allergy")}, false, "it says something else"},
		{"by a Flag of nobody", child, mother, []string{without(flag("RelatedPerson/m", "Turvakielto"), "subject")}, true, "it is in the child's document"},
		{"by a Flag of something else, labelled", child, mother, []string{with(flag("RelatedPerson/m", "Nut allergy"), "meta", `{"security":[{"code":"TURVAKIELTO"}]}`)}, true, "the label says it"},
		{"by what has no type of its own", child, mother, []string{`{"resourceType":"Basic","id":"b","code":{"text":"Turvakielto"},"subject":{"reference":"Patient/p"}}`}, true, "some record it so"},
		{"by a visit of such a name", child, mother, []string{`{"resourceType":"Encounter","id":"b","status":"finished","class":{"code":"AMB"},"code":{"text":"Turvakielto"},"subject":{"reference":"Patient/p"}}`}, false, "a visit is no ban"},
		{"an observation without a value", child, mother, []string{`{"resourceType":"Observation","id":"o","status":"final","code":{"text":"Adressesperre"},"subject":{"reference":"Patient/p"}}`}, true, "it says it by its code"},
		{"an observation of another child", child, mother, []string{`{"resourceType":"Observation","id":"o","status":"final","code":{"text":"Adressesperre"},"subject":{"reference":"Patient/p2"},"valueBoolean":true}`, second}, false, "of somebody else"},
		{"of the mother, by an observation", child, mother, []string{`{"resourceType":"Observation","id":"o","status":"final","code":{"text":"Adressesperre"},"subject":{"reference":"RelatedPerson/m"},"valueBoolean":true}`}, true, "they have one home"},
		{"of the mother, by an observation that says no", child, mother, []string{`{"resourceType":"Observation","id":"o","status":"final","code":{"text":"Adressesperre"},"subject":{"reference":"RelatedPerson/m"},"valueBoolean":false}`}, false, "there is none"},
		{"of the mother, by a label on what is hers", child, mother, []string{`{"resourceType":"Goal","id":"o","lifecycleStatus":"active","description":{"text":"x"},"meta":{"security":[{"code":"TURVAKIELTO"}]},"subject":{"reference":"RelatedPerson/m"}}`}, true, "they have one home"},
		{"of another child, by a label on a goal, after one of the child's", child, mother, []string{with(theirGoal, "meta", `{"security":[{"code":"TURVAKIELTO"}]}`), second, with(with(with(theirGoal, "id", `"g2"`), "subject", `{"reference":"Patient/p2"}`), "meta", `{"security":[{"code":"TURVAKIELTO"}]}`)}, true, "one of them is the child's"},
		{"of another child, by a label on a goal", child, mother, []string{second, with(with(theirGoal, "subject", `{"reference":"Patient/p2"}`), "meta", `{"security":[{"code":"TURVAKIELTO"}]}`)}, false, "somebody else"},
		{"of a worker, by a label", child, mother, []string{`{"resourceType":"Practitioner","id":"w","meta":{"security":[{"code":"TURVAKIELTO"}]}}`}, false, "it speaks of the worker"},
		{"of somebody who works with the child, by a Flag", child, mother, []string{flag("Practitioner/w", "Turvakielto"), `{"resourceType":"Practitioner","id":"w"}`}, false, "the worker's home is not the child's"},
		{"of another plan", child, mother, []string{`{"resourceType":"Task","id":"t9","status":"requested","intent":"plan","meta":{"security":[{"code":"TURVAKIELTO"}]},"identifier":[{"system":"` + fhir.SystemPart + `","value":"zzz.yyyyyyyyyy"}]}`}, false, "another plan's part"},
		{"in a tag", with(child, "meta", `{"tag":[{"display":"Turvakielto"}]}`), mother, nil, true, "some put labels there"},
	}
	var told strings.Builder
	for _, value := range []string{`"valueString":"nej"`, `"valueString":"Nei"`, `"valueString":"Nee"`, `"valueString":"ei"`, `"valueString":"ingen"`, `"valueString":"no"`, `"valueInteger":0`, `"valueCoding":{"code":"0"}`,
		`"valueCodeableConcept":{"text":"Nej"}`, `"valueCodeableConcept":{"coding":[{"code":"UGRADERT"}]}`, `"valueCoding":{"code":"false","display":"x"}`} {
		rows = append(rows, rows[0])
		row := &rows[len(rows)-1]
		row.name, row.child, row.why = "no, by "+value, extended(child, `{"url":"https://x.example.no/adressebeskyttelse",`+value+`}`), "it says no"
	}
	for _, value := range []string{`"valueString":"ja"`, `"valueString":"nope"`, `"valueInteger":1`, `"valueCoding":{"display":"no"}`, `"valueCodeableConcept":{"text":"Ja","coding":[{"display":"nej"}]}`, `"valueCodeableConcept":{"coding":[{"code":"1"},{"code":"0"}]}`, `"valueCodeableConcept":{}`, `"valueString":""`} {
		rows = append(rows, rows[0])
		row := &rows[len(rows)-1]
		row.name, row.child, row.why, row.banned = "yes, by "+value, extended(child, `{"url":"https://x.example.no/adressebeskyttelse",`+value+`}`), "it does not say no", true
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			text := bundle(append([]string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), row.child, theirTeam, row.mother}, row.more...)...)
			on := civil.MustParseDate("2026-06-01")
			told.WriteString(comeOn(t, row.name, []byte(text), fhir.ReadOptions{On: on}))
			for range 2 {
				r := readText(t, text, fhir.ReadOptions{On: on})
				require.Len(t, r.Plan.People, 1, row.why)
				assert.Equal(t, row.banned, r.Plan.Protected(r.Plan.People[0].ID, on) || r.Plan.Protected("", on), row.why)
				out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder(), Today: on}).AppendCollection(nil)
				require.NoError(t, err)
				assert.Equal(t, row.banned, !strings.Contains(string(out), street), "%s: %s", row.why, out)
				assert.Equal(t, row.banned, !strings.Contains(string(out), "5550100"), row.why)
				whole, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				text = string(whole)
			}
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "bans.txt"), told.String()) })
}

// A label on a Patient that is the same child under another name counts as one on the child.
func TestLabelsOnTheSameChild(t *testing.T) {
	const ban = `{"security":[{"code":"TURVAKIELTO"}]}`
	other := `{"resourceType":"Patient","id":"p2","birthDate":"2018-03-04"}`
	linked := func(kind string) string {
		return with(with(other, "meta", ban), "link", `[{"other":{"reference":"Patient/p"},"type":"`+kind+`"}]`)
	}
	bearing := func(value, meta string) string {
		return with(with(other, "identifier", `[{"system":"urn:x","value":"`+value+`"}]`), "meta", meta)
	}
	for _, row := range []struct {
		name, why, resource string
		banned              bool
	}{
		{"replaced by the child", "one person", linked("replaced-by"), true},
		{"in the place of the child", "one person", linked("replaces"), true},
		{"that says more of the child", "nobody says that they are one", linked("seealso"), false},
		{"of one number", "one person", bearing("7", ban), true},
		{"of one number, restricted", "as a label on the child is", bearing("7", `{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}]}`), true},
		{"of one number, without a label", "nothing says it", bearing("7", `{}`), false},
		{"of another number", "another child", bearing("8", ban), false},
		{"in the place of the child, by an element that is changed", "nobody knows what it says", strings.Replace(linked("replaces"), `"type"`, `"modifierExtension":[{"url":"urn:x","valueBoolean":true}],"type"`, 1), false},
		{"of one number, of whom a Flag says it", "it is about the child", bearing("7", `{}`), true},
		{"of another number, of whom a Flag says it", "another child", bearing("8", `{}`), false},
	} {
		all := []string{theirPlan, theirChild, row.resource}
		if strings.Contains(row.name, "Flag") {
			all = append(all, `{"resourceType":"Flag","id":"f","status":"active","code":{"text":"turvakielto"},"subject":{"reference":"Patient/p2"}}`)
		}
		r := readText(t, bundle(all...), fhir.ReadOptions{})
		assert.Equal(t, row.banned, len(r.Plan.Child.SecurityBans) > 0, "%s: %s", row.name, row.why)
	}
}

// Twins of whom no given name is known may have all in common, the number of the family too.
func TestTwinsAreTwo(t *testing.T) {
	one := `{"resourceType":"Patient","id":"p","birthDate":"2018-03-04","identifier":[{"system":"urn:x","value":"7"}],"name":[{"family":"T"}]}`
	goal := with(with(theirGoal, "subject", `{"reference":"Patient/p2"}`), "description", `{"text":"other"}`)
	for _, row := range []struct {
		name, value string
		in          bool
	}{{"twins", "true", false}, {"no twins", "false", true}} {
		another := with(with(one, "id", `"p2"`), "multipleBirthBoolean", row.value)
		r := readText(t, bundle(theirPlan, one, another, goal), fhir.ReadOptions{})
		assert.Len(t, r.Plan.Goals, map[bool]int{true: 1}[row.in], row.name)
	}
}

// A Patient of another name and birthday is another child, whoever says that one is in the
// place of the other.
func TestALinkThatCannotBe(t *testing.T) {
	one := with(theirChild, "name", `[{"given":["Aino"]}]`)
	goal := with(with(theirGoal, "subject", `{"reference":"Patient/p2"}`), "description", `{"text":"other"}`)
	for _, row := range []struct {
		name, born, given string
		in                bool
	}{
		{"the same", "2018-03-04", "Aino", true},
		{"of another name", "2018-03-04", "Maija", true},
		{"of another day", "2018-04-03", "Aino", true},
		{"of another name and day", "2015-01-01", "Eeli", false},
	} {
		another := `{"resourceType":"Patient","id":"p2","birthDate":"` + row.born + `","name":[{"given":["` + row.given + `"]}],"link":[{"other":{"reference":"Patient/p"},"type":"replaces"}]}`
		r := readText(t, bundle(theirPlan, one, another, goal), fhir.ReadOptions{})
		assert.Len(t, r.Plan.Goals, map[bool]int{true: 1}[row.in], row.name)
	}
}

// Of two plans in force the one is the plan that the other does not replace.
func TestAPlanThatAnotherReplaces(t *testing.T) {
	newer := func(status string) string {
		return `{"resourceType":"CarePlan","id":"c2","status":"` + status + `","intent":"plan","title":"newer","subject":{"reference":"Patient/p"},"replaces":[{"reference":"CarePlan/c"}]}`
	}
	old := with(theirPlan, "title", `"older"`)
	for status, want := range map[string]string{"active": "newer", "draft": "older", "entered-in-error": "older"} {
		for _, all := range [][]string{{old, newer(status)}, {newer(status), old}} {
			r := readText(t, bundle(append(all, theirChild, theirGoal)...), fhir.ReadOptions{})
			assert.Equal(t, want, string(r.Plan.Title), status)
		}
	}
}

// Of several plans the one is read that is most likely meant: what tells most between two
// counts first, and where nothing does the name, in whatever order they stand.
func TestWhichPlanIsMeant(t *testing.T) {
	plan := func(id string, more ...string) string {
		p := with(without(without(without(with(theirPlan, "id", `"`+id+`"`), "goal"), "addresses"), "activity"), "title", `"`+id+`"`)
		for i := 0; i < len(more); i += 2 {
			p = with(p, more[i], more[i+1])
		}
		return p
	}
	const two = `[{"reference":"Goal/g"},{"reference":"Goal/h"}]`
	for _, row := range []struct {
		name, why string
		a, b      string
		of        int // how many could have been meant
		want      string
	}{
		{"two alike", "the name that comes first", plan("a"), plan("b"), 2, "a"},
		{"one in force", "it counts", plan("a", "status", `"on-hold"`), plan("b"), 2, "b"},
		{"one that waits", "a draft may never be", plan("a", "status", `"draft"`), plan("b", "status", `"on-hold"`), 2, "b"},
		{"a draft", "of the other nobody knows", plan("a", "status", `"unknown"`), plan("b", "status", `"draft"`), 2, "b"},
		{"one of which nobody knows", "the other is over", plan("a", "status", `"completed"`), plan("b", "status", `"unknown"`), 2, "b"},
		{"one that was held to the end", "the other was taken back", plan("a", "status", `"revoked"`), plan("b", "status", `"completed"`), 2, "b"},
		{"one taken back", "of the other's status nobody has heard", plan("a", "status", `"x"`), plan("b", "status", `"revoked"`), 1, "b"},
		{"one that refers to more", "it says more", plan("a"), plan("b", "goal", `[{"reference":"Goal/g"}]`), 2, "b"},
		{"one that refers to two", "it says more", plan("a", "goal", `[{"reference":"Goal/g"}]`), plan("b", "goal", two), 2, "b"},
		{"one in force that refers to less", "that it is in force counts more", plan("a", "status", `"draft"`, "goal", two), plan("b"), 2, "b"},
		{"part of the other", "the whole is the plan", plan("a", "partOf", `[{"reference":"CarePlan/b"}]`, "goal", two), plan("b"), 2, "b"},
		{"based on the other", "the other is the plan", plan("a", "basedOn", `[{"reference":"CarePlan/b"}]`, "goal", two), plan("b"), 2, "b"},
		{"part of one that is not here", "nothing here is the whole of it", plan("a", "partOf", `[{"reference":"CarePlan/zz"}]`), plan("b"), 2, "a"},
		{"within the other", "the other is the plan", plan("b", "contained", `[`+plan("a", "goal", two)+`]`), plan("z", "status", `"draft"`), 3, "b"},
		{"replaced by the other", "the other is the plan", plan("a", "goal", two), plan("b", "replaces", `[{"reference":"CarePlan/a"}]`), 2, "b"},
		{"replaced by itself", "nothing replaces itself", plan("a", "replaces", `[{"reference":"CarePlan/a"}]`), plan("b"), 2, "a"},
		{"replaced by a draft", "that it is in force counts more", plan("a"), plan("b", "status", `"draft"`, "replaces", `[{"reference":"CarePlan/a"}]`), 2, "a"},
		{"in error", "it is none", plan("a", "status", `"entered-in-error"`), plan("b", "status", `"revoked"`), 1, "b"},
		{"of another version", "the newer one", plan("a", "meta", `{"versionId":"1"}`), with(plan("a", "meta", `{"versionId":"2"}`), "title", `"newer"`), 1, "newer"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, all := range [][]string{{row.a, row.b}, {row.b, row.a}} {
				r, issues := fhir.Read([]byte(bundle(append(all, theirChild)...)), fhir.ReadOptions{})
				require.NotNil(t, r)
				assert.Equal(t, row.want, string(r.Plan.Title), row.why)
				several := slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Rule == "fhir.several-plans" })
				assert.Equal(t, row.of > 1, several, row.why)
				for _, i := range issues {
					if i.Rule == "fhir.several-plans" {
						assert.Equal(t, row.of, i.Limit)
					}
				}
			}
		})
	}
	t.Run("ours", func(t *testing.T) {
		p := cases(t)["aino.json"].Clone()
		p.Course = p.Course[:0]
		data, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
		require.NoError(t, err)
		theirs := strings.TrimSuffix(strings.SplitN(bundle(plan("a", "goal", two), theirChild), `"entry":[`, 2)[1], "]}")
		r := readText(t, strings.TrimSuffix(string(data), "]}")+","+theirs+"]}", fhir.ReadOptions{})
		assert.Equal(t, p.ID, r.Plan.ID, "one of ours before another's that is in force")
	})
	t.Run("asked for", func(t *testing.T) {
		doc := bundle(theirChild, plan("a", "identifier", `[{"system":"urn:x","value":"P-1"}]`), plan("b", "identifier", `[{"system":"urn:x","value":"P-2"},{"system":"urn:y","value":"P-9"}]`, "status", `"draft"`), plan("e", "status", `"entered-in-error"`))
		for as, want := range map[string]string{
			"a": "a", "b": "b", "CarePlan/b": "b", "https://ehr.example.org/fhir/CarePlan/b": "b", "HTTPS://EHR.example.org/fhir/CarePlan/b": "b", "P-2": "b", "P-9": "b", "P-1": "a",
			"zz": "", "B": "", "Plan/b": "", "urn:x": "", "CarePlan/": "", "e": "", "https://other.example.org/fhir/CarePlan/b": "",
		} {
			r, issues := fhir.Read([]byte(doc), fhir.ReadOptions{CarePlan: as})
			if want == "" {
				assert.Nil(t, r, as)
				assert.True(t, issues.HasErrors(), as)
				continue
			}
			require.NotNil(t, r, as)
			assert.Equal(t, want, string(r.Plan.Title), as)
			assert.False(t, slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Rule == "fhir.several-plans" }), "one was asked for: %s", as)
		}
	})
}
