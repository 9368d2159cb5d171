package fhir_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOutcome(t *testing.T) {
	for _, row := range []struct {
		issue      issue.Issue
		severity   r4.IssueSeverity
		code       r4.IssueType
		expression string
	}{
		{issue.Issue{Rule: "json.syntax", Severity: issue.SeverityError}, r4.IssueSeverityError, r4.IssueTypeStructure, "Bundle"},
		{issue.Issue{Rule: "json.too-big", Severity: issue.SeverityError}, r4.IssueSeverityError, r4.IssueTypeTooLong, "Bundle"},
		{issue.Issue{Rule: "form.required", Severity: issue.SeverityError, Pointer: "/entry/3/resource/status"}, r4.IssueSeverityError, r4.IssueTypeRequired, "Bundle.entry[3].resource.status"},
		{issue.Issue{Rule: "form.enum", Severity: issue.SeverityWarning, Pointer: "/entry/0/resource/extension/1/valueCode"}, r4.IssueSeverityWarning, r4.IssueTypeCodeInvalid, "Bundle.entry[0].resource.extension[1].value"},
		{issue.Issue{Rule: "form.date", Severity: issue.SeverityError, Pointer: "/entry/0/resource/target/0/dueDate"}, r4.IssueSeverityError, r4.IssueTypeValue, "Bundle.entry[0].resource.target[0].due"},
		{issue.Issue{Rule: "form.pattern", Severity: issue.SeverityError, Pointer: "/entry/0/resource/content/0/attachment/contentType"}, r4.IssueSeverityError, r4.IssueTypeValue, "Bundle.entry[0].resource.content[0].attachment.contentType"},
		{issue.Issue{Rule: "baton.gap", Severity: issue.SeverityHint, Pointer: "/entry/0/resource/statusDate"}, r4.IssueSeverityInformation, r4.IssueTypeInvariant, "Bundle.entry[0].resource.statusDate"},
		{issue.Issue{Rule: "form.type", Severity: issue.SeverityError, Pointer: "/a/1/b"}, r4.IssueSeverityError, r4.IssueTypeStructure, "Bundle.a[1].b"},
		{issue.Issue{Rule: "form.type", Severity: issue.SeverityError, Pointer: "/entry/10/value"}, r4.IssueSeverityError, r4.IssueTypeStructure, "Bundle.entry[10].value"},
		{issue.Issue{Rule: "form.type", Severity: issue.SeverityError, Pointer: "/valueSet/valueQuantity/startString"}, r4.IssueSeverityError, r4.IssueTypeStructure, "Bundle.valueSet.value.start"},
		{issue.Issue{Rule: "form.type", Severity: issue.SeverityError, Pointer: "//x"}, r4.IssueSeverityError, r4.IssueTypeStructure, "Bundle.x"},
		{issue.Issue{Rule: "server.throttled", Severity: issue.SeverityError}, r4.IssueSeverityError, r4.IssueTypeThrottled, "Bundle"},
		{issue.Issue{Rule: "server.odd", Severity: issue.SeverityError}, r4.IssueSeverityError, r4.IssueTypeProcessing, "Bundle"},
	} {
		told := fhir.Outcome(issue.List{row.issue}, fhir.OutcomeOptions{Type: "Bundle"}).Issue
		require.Len(t, told, 1)
		assert.Equal(t, row.severity, told[0].Severity, row.issue.Rule)
		assert.Equal(t, row.code, told[0].Code, row.issue.Rule)
		assert.Equal(t, []string{row.expression}, told[0].Expression, row.issue.Rule)
		assert.Equal(t, fmt.Sprintf("%s at %q", row.issue.Rule, row.issue.Pointer), *told[0].Diagnostics)
	}
}

// Every rule of a plan has a kind, and the JSON is that of golang-fhir-models.
func TestOutcomeOfEveryRule(t *testing.T) {
	rules := append(issue.ReaderRules(), plan.Rules()...)
	var all issue.List
	for _, r := range rules {
		all = append(all, r.At("/child"))
	}
	require.NotEmpty(t, all)
	for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
		text, err := fhir.Outcome(all, fhir.OutcomeOptions{Lang: l, Words: rules.Words}).AppendJSON(nil)
		require.NoError(t, err)
		back, err := r4.UnmarshalOperationOutcome(text)
		require.NoError(t, err)
		require.Len(t, back.Issue, len(all))
		for n, i := range back.Issue {
			assert.Equal(t, rules.Words(all[n], l), *i.Details.Text)
			assert.Empty(t, i.Expression, "a plan is no FHIR element")
		}
		assert.Equal(t, l.String(), *back.Language)
		assert.True(t, json.Valid(text))
	}
}

func ExampleOutcome() {
	_, issues := plan.Decode([]byte(`{"format":"oneplan/1.0"}`), issue.Limits{})
	text, err := fhir.Outcome(issues[:1], fhir.OutcomeOptions{Lang: code.EN, Words: issue.ReaderRules().Words}).AppendJSON(nil)
	fmt.Println(string(text), err)
	text, err = fhir.Outcome(nil, fhir.OutcomeOptions{Lang: code.SV}).AppendJSON(nil)
	fmt.Println(string(text), err)
	// Output:
	// {"resourceType":"OperationOutcome","language":"en","issue":[{"severity":"error","code":"required","details":{"text":"A required member is missing or empty: child."},"diagnostics":"form.required at \"/child\""}]} <nil>
	// {"resourceType":"OperationOutcome","language":"sv","issue":[{"severity":"information","code":"informational","details":{"text":"Inget att anmärka på."}}]} <nil>
}
