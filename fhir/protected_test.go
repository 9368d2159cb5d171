package fhir_test

import (
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
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
		{"in a tag", with(child, "meta", `{"tag":[{"display":"Turvakielto"}]}`), mother, nil, true, "some put labels there"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			text := bundle(append([]string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), row.child, theirTeam, row.mother}, row.more...)...)
			on := civil.MustParseDate("2026-06-01")
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
