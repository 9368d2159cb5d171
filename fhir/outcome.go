package fhir

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// OperationOutcome is what a FHIR server answers about a document.
type OperationOutcome struct {
	ResourceType string `json:"resourceType"`
	r4.OtherOperationOutcome
}

// OutcomeOptions says how issues are told as an [OperationOutcome]. The zero
// value is the default.
type OutcomeOptions struct {
	// Lang is the language of the words; zero is Finnish.
	Lang code.Lang
	// Words gives an issue's words, such as those of a catalogue
	// ([issue.Catalogue.Words]). Without it there are none.
	Words func(issue.Issue, code.Lang) string
	// Type is the resource type of the document that the pointers point into,
	// such as Bundle; "" for a plan. FHIR has no other path than that of a FHIR
	// element, so only then expression is given; the pointer always is.
	Type string
}

// Outcome tells issues as FHIR does, in their order; of no issues it tells that
// there are none. Nothing of a record is in it: diagnostics are the rule's id
// and the pointer.
func Outcome(issues issue.List, o OutcomeOptions) *OperationOutcome {
	if !o.Lang.IsValid() {
		o.Lang = code.FI
	}
	out := &OperationOutcome{ResourceType: "OperationOutcome"}
	out.Language = new(o.Lang.String())
	for _, i := range issues {
		told := r4.OperationOutcomeIssue{Severity: severityOf(i.Severity), Code: issueTypeOf(i.Rule)}
		if o.Words != nil {
			told.Details = &r4.CodeableConcept{Text: given(o.Words(i, o.Lang))}
		}
		told.Diagnostics = new(i.Rule + " at " + strconv.Quote(string(i.Pointer)))
		if o.Type != "" {
			told.Expression = []string{expression(o.Type, i.Pointer)}
		}
		out.Issue = append(out.Issue, told)
	}
	if len(issues) == 0 {
		fine := code.Say("Ei huomautettavaa.", "Inget att anmärka på.", "Nothing to remark on.").In(o.Lang)
		out.Issue = []r4.OperationOutcomeIssue{{Severity: r4.IssueSeverityInformation, Code: r4.IssueTypeInformational, Details: &r4.CodeableConcept{Text: &fine}}}
	}
	return out
}

// AppendJSON appends the outcome as JSON.
func (o *OperationOutcome) AppendJSON(b []byte) ([]byte, error) { return appendResource(b, o) }

func severityOf(s issue.Severity) r4.IssueSeverity {
	switch s {
	case issue.SeverityWarning:
		return r4.IssueSeverityWarning
	case issue.SeverityHint:
		return r4.IssueSeverityInformation
	}
	return r4.IssueSeverityError
}

// issueTypes are the kinds of issue that FHIR has for rules of form; what a rule
// of law or sense forbids is an invariant.
var issueTypes = map[string]r4.IssueType{
	"json.too-big":         r4.IssueTypeTooLong,
	"json.newer-format":    r4.IssueTypeNotSupported,
	"json.too-many-issues": r4.IssueTypeIncomplete,
	"form.required":        r4.IssueTypeRequired,
	"form.enum":            r4.IssueTypeCodeInvalid,
	"form.type":            r4.IssueTypeStructure,
	"form.unknown-member":  r4.IssueTypeStructure,
	"reference.missing":    r4.IssueTypeNotFound,
}

func issueTypeOf(rule string) r4.IssueType {
	if t, ok := issueTypes[rule]; ok {
		return t
	}
	noun, said, _ := strings.Cut(rule, ".")
	switch noun {
	case "json":
		return r4.IssueTypeStructure
	case "form":
		return r4.IssueTypeValue
	case "server": // what another server said, in its own kinds
		var t r4.IssueType
		if t.UnmarshalJSON([]byte(strconv.Quote(said))) == nil {
			return t
		}
		return r4.IssueTypeProcessing
	}
	return r4.IssueTypeInvariant
}

// The elements of this package's resources that take values of several types,
// and those types: JSON names them together, FHIRPath the element alone.
var (
	choices      = []string{"abatement", "content", "deceased", "detail", "due", "effective", "multipleBirth", "occurrence", "onset", "source", "start", "value"}
	outcomeTypes = []string{
		"Address", "Age", "Annotation", "Attachment", "Base64Binary", "Boolean", "Canonical", "Code", "CodeableConcept", "Coding", "ContactPoint",
		"Date", "DateTime", "Decimal", "Duration", "HumanName", "Id", "Identifier", "Instant", "Integer", "Markdown", "Oid", "Period",
		"PositiveInt", "Quantity", "Range", "Ratio", "Reference", "String", "Time", "Timing", "UnsignedInt", "Uri", "Url", "Uuid",
	}
)

// expression turns a pointer into FHIRPath.
func expression(root string, p issue.Pointer) string {
	b := []byte(root)
	for part := range strings.SplitSeq(strings.TrimPrefix(string(p), "/"), "/") {
		if part == "" {
			continue
		}
		if _, err := strconv.ParseUint(part, 10, 32); err == nil {
			b = append(append(append(b, '['), part...), ']')
			continue
		}
		b = append(append(b, '.'), elementNamed(part)...)
	}
	return string(b)
}

// elementNamed is the name that FHIRPath has for an element, which JSON names with its type.
func elementNamed(name string) string {
	for _, c := range choices {
		if rest, ok := strings.CutPrefix(name, c); ok && slices.Contains(outcomeTypes, rest) {
			return c
		}
	}
	return name
}
