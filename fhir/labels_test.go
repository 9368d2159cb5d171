package fhir_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every label in every place that bears one: to whom a goal is shown then, whether the address is banned, and the same after
// an exchange.
func TestEveryLabelInEveryPlace(t *testing.T) {
	const inline = "http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label"
	labelled := func(label string) string {
		return `{"extension":[{"url":"` + inline + `","valueCoding":` + label + `}]}`
	}
	document := func(goal string, beside ...string) string {
		return bundle(append([]string{theirPlan, theirChild, goal}, beside...)...)
	}
	places := []struct {
		name string
		doc  func(label string) string
	}{
		{"on the whole", func(l string) string { return document(with(theirGoal, "meta", `{"security":[`+l+`]}`)) }},
		{"on the whole, not as a list", func(l string) string { return document(with(theirGoal, "meta", `{"security":`+l+`}`)) }},
		{"behind another", func(l string) string {
			return document(with(theirGoal, "meta", `{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"N"},`+l+`]}`))
		}},
		{"as a tag", func(l string) string { return document(with(theirGoal, "meta", `{"tag":[`+l+`]}`)) }},
		{"on an element", func(l string) string {
			return document(with(theirGoal, "description", `{"text":"G","extension":[{"url":"`+inline+`","valueCoding":`+l+`}]}`))
		}},
		{"on a text", func(l string) string { return document(with(theirGoal, "_startDate", labelled(l))) }},
		{"on the resource as an extension", func(l string) string {
			return document(with(theirGoal, "extension", `[{"url":"`+inline+`","valueCoding":`+l+`}]`))
		}},
		{"in a category", func(l string) string { return document(with(theirGoal, "category", `[{"coding":[`+l+`]}]`)) }},
		{"in an extension of others", func(l string) string {
			return document(with(theirGoal, "extension", `[{"url":"urn:e","valueCoding":`+l+`}]`))
		}},
		{"on what it is contained in", func(l string) string {
			return bundle(with(with(with(theirPlan, "goal", `[{"reference":"#g"}]`), "contained", "["+theirGoal+"]"), "meta", `{"security":[`+l+`]}`), theirChild)
		}},
		{"on what it contains", func(l string) string {
			return document(with(theirGoal, "contained", `[{"resourceType":"Condition","id":"n","meta":{"security":[`+l+`]}}]`))
		}},
		{"on the document", func(l string) string {
			return strings.Replace(document(theirGoal), `"type":"collection"`, `"type":"collection","meta":{"security":[`+l+`]}`, 1)
		}},
		{"on the child", func(l string) string {
			return bundle(theirPlan, with(theirChild, "meta", `{"security":[`+l+`]}`), theirGoal)
		}},
		{"on the title", func(l string) string {
			return bundle(with(with(theirPlan, "title", `"T"`), "_title", labelled(l)), theirChild, theirGoal)
		}},
		{"on the plan", func(l string) string {
			return bundle(with(with(theirPlan, "title", `"T"`), "meta", `{"security":[`+l+`]}`), theirChild, theirGoal)
		}},
	}
	codes := []string{
		`{"code":"#","system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality"} U L M N R V X`, `{"code":"#","system":"http://hl7.org/fhir/v3/Confidentiality"} N R X`, `{"code":"#","system":"urn:oid:2.16.840.1.113883.5.25"} N R X`,
		`{"code":"#","system":"http://terminology.hl7.org/CodeSystem/v3-ObservationValue"} REDACTED SUBSETTED ABSTRED AGGRED ANONYED MAPPED MASKED PSEUDED N`,
		`{"code":"#","system":"http://terminology.hl7.org/CodeSystem/v3-ActReason"} HTEST TREAT RESEARCH`, `{"code":"#","system":"http://terminology.hl7.org/CodeSystem/v3-ActCode"} TREAT PSY`,
		`{"code":"#"} N R TURVAKIELTO`, `{"code":"#","system":"urn:x"} N turvakielto`, `{"display":"#"} Turvakielto Salainen`, `{"system":"#"} http://terminology.hl7.org/CodeSystem/v3-Confidentiality`, `{#} "userSelected":true`,
	}
	var b strings.Builder
	for _, place := range places {
		fmt.Fprintf(&b, "%s\n", place.name)
		outcomes, labels := []string(nil), map[string]string{}
		for _, code := range codes {
			form, values, _ := strings.Cut(code, " ")
			for value := range strings.FieldsSeq(values) {
				label := strings.Replace(form, "#", value, 1)
				r := readText(t, place.doc(label), fhir.ReadOptions{})
				of := func() string {
					var b strings.Builder
					for i := range r.Plan.Goals {
						fmt.Fprintf(&b, "%v, ", r.Plan.Goals[i].Visibility)
					}
					fmt.Fprintf(&b, "%d bans, title %q", len(r.Plan.Child.SecurityBans), string(r.Plan.Title))
					return b.String()
				}
				outcome := of()
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				r = readText(t, string(out), fhir.ReadOptions{})
				assert.Equal(t, outcome, of(), "%s: %s", place.name, label)
				if labels[outcome] == "" {
					outcomes = append(outcomes, outcome)
				}
				labels[outcome] += " " + strings.NewReplacer("http://terminology.hl7.org/CodeSystem/", "", `"code":`, "", `"system":`, "").Replace(label)
			}
		}
		for _, outcome := range outcomes {
			fmt.Fprintf(&b, "  %s:%s\n", outcome, labels[outcome])
		}
	}
	golden(t, filepath.Join("testdata", "labels.txt"), b.String())
}
