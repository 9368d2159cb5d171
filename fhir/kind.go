package fhir

import (
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// SystemOf returns the canonical url of the code system that a table of ours
// makes.
func SystemOf(t code.Table) string { return plan.CanonicalBase + "/CodeSystem/" + t.Name }

// ValueSetOf returns the canonical url of the value set of all codes of a table.
func ValueSetOf(t code.Table) string { return plan.CanonicalBase + "/ValueSet/" + t.Name }

// ExtensionURL returns the canonical url of an extension of ours.
func ExtensionURL(name string) string {
	return plan.CanonicalBase + "/StructureDefinition/" + name
}

// The kinds below say which part of a plan a resource is, where FHIR has one
// resource type for several. They travel as codes of our own in the element
// that FHIR has for kinds.

type carePlanKind = code.Enum[carePlanKindTable]

const carePlanJoint carePlanKind = 1

type carePlanKindTable struct{}

func (carePlanKindTable) Table() code.Table {
	return code.Table{Name: "care-plan-kind", Title: "Care plan kind", Means: "What a care plan is.", Rows: code.RowsOf(carePlanKindRows[:])}
}

var carePlanKindRows = [...]code.Row{
	carePlanJoint: {Code: "joint-plan", FI: "yhteinen suunnitelma", SV: "gemensam plan", EN: "joint plan"},
}

type taskKind = code.Enum[taskKindTable]

const (
	taskAction taskKind = 1 + iota
	taskContact
	taskReach
	taskAssessment
	taskRequest
	taskOutcome
	taskOffer
)

type taskKindTable struct{}

func (taskKindTable) Table() code.Table {
	return code.Table{Name: "task-kind", Title: "Task kind", Means: "Which part of a plan a task is.", Rows: code.RowsOf(taskKindRows[:])}
}

var taskKindRows = [...]code.Row{
	taskAction:     {Code: "action", FI: "toimenpide", SV: "åtgärd", EN: "action"},
	taskContact:    {Code: "contact", FI: "yhteydenotto", SV: "kontakt", EN: "contact"},
	taskReach:      {Code: "follow-up", FI: "yhteydenpidon tapa", SV: "sätt att hålla kontakt", EN: "agreed way to keep in contact"},
	taskAssessment: {Code: "assessment", FI: "arviointi", SV: "bedömning", EN: "assessment"},
	taskRequest:    {Code: "request-to-take-part", FI: "pyyntö osallistua", SV: "begäran om att delta", EN: "request to take part"},
	taskOutcome:    {Code: "intake-outcome", FI: "vireilletulon ratkaisu", SV: "avgörande i det anhängiga ärendet", EN: "outcome of an intake"},
	taskOffer:      {Code: "baton-offer", FI: "viestikapulan tarjous", SV: "erbjudande om stafettpinnen", EN: "offer of the baton"},
}

type conditionKind = code.Enum[conditionKindTable]

const (
	conditionConcern conditionKind = 1 + iota
	conditionNeed
)

type conditionKindTable struct{}

func (conditionKindTable) Table() code.Table {
	return code.Table{Name: "condition-kind", Title: "Condition kind", Means: "Which part of a plan a condition is; never a diagnosis.", Rows: code.RowsOf(conditionKindRows[:])}
}

var conditionKindRows = [...]code.Row{
	conditionConcern: {Code: "concern", FI: "huoli", SV: "oro", EN: "concern"},
	conditionNeed:    {Code: "support-need", FI: "tuen tarve", SV: "behov av stöd", EN: "need of support"},
}

type communicationKind = code.Enum[communicationKindTable]

const (
	communicationConcern communicationKind = 1 + iota
	communicationConsultation
	communicationCopy
	communicationDisclosure
)

type communicationKindTable struct{}

func (communicationKindTable) Table() code.Table {
	return code.Table{Name: "communication-kind", Title: "Communication kind", Means: "Which part of a plan a communication is.", Rows: code.RowsOf(communicationKindRows[:])}
}

var communicationKindRows = [...]code.Row{
	communicationConcern:      {Code: "concern-raised", FI: "huolen puheeksi ottaminen", SV: "att föra oron på tal", EN: "raising of a concern"},
	communicationConsultation: {Code: "consultation", FI: "konsultaatio", SV: "konsultation", EN: "consultation"},
	communicationCopy:         {Code: "copy", FI: "jäljennös", SV: "kopia", EN: "copy"},
	communicationDisclosure:   {Code: "disclosure-by-law", FI: "luovutus lain nojalla", SV: "utlämnande med stöd av lag", EN: "disclosure by law"},
}

type documentKind = code.Enum[documentKindTable]

const (
	documentSectorPlan documentKind = 1 + iota
	documentDecision
	documentAttachment
)

type documentKindTable struct{}

func (documentKindTable) Table() code.Table {
	return code.Table{Name: "document-kind", Title: "Document kind", Means: "Which part of a plan a reference to a document is.", Rows: code.RowsOf(documentKindRows[:])}
}

var documentKindRows = [...]code.Row{
	documentSectorPlan: {Code: "sector-plan", FI: "toimialan suunnitelma", SV: "sektorns plan", EN: "plan of a sector"},
	documentDecision:   {Code: "decision", FI: "viranomaisen päätös", SV: "myndighetsbeslut", EN: "decision of an authority"},
	documentAttachment: {Code: "attachment", FI: "liite", SV: "bilaga", EN: "attachment"},
}

type consentKind = code.Enum[consentKindTable]

const (
	consentConsent consentKind = 1 + iota
	consentProhibition
)

type consentKindTable struct{}

func (consentKindTable) Table() code.Table {
	return code.Table{Name: "consent-kind", Title: "Consent kind", Means: "Which part of a plan a consent resource is.", Rows: code.RowsOf(consentKindRows[:])}
}

var consentKindRows = [...]code.Row{
	consentConsent:     {Code: "consent", FI: "suostumus", SV: "samtycke", EN: "consent"},
	consentProhibition: {Code: "prohibition", FI: "kielto", SV: "förbud", EN: "prohibition"},
}

type observationKind = code.Enum[observationKindTable]

const observationEvaluation observationKind = 1

type observationKindTable struct{}

func (observationKindTable) Table() code.Table {
	return code.Table{Name: "observation-kind", Title: "Observation kind", Means: "Which part of a plan an observation is.", Rows: code.RowsOf(observationKindRows[:])}
}

var observationKindRows = [...]code.Row{
	observationEvaluation: {Code: "goal-evaluation", FI: "tavoitteen arvio", SV: "utvärdering av målet", EN: "evaluation of a goal"},
}

type personKind = code.Enum[personKindTable]

const (
	personMember personKind = 1 + iota
	personSibling
)

type personKindTable struct{}

func (personKindTable) Table() code.Table {
	return code.Table{Name: "person-kind", Title: "Person kind", Means: "Whether a related person is a member of the network or named as a sibling.", Rows: code.RowsOf(personKindRows[:])}
}

var personKindRows = [...]code.Row{
	personMember:  {Code: "member", FI: "verkoston jäsen", SV: "medlem i nätverket", EN: "member of the network"},
	personSibling: {Code: "sibling", FI: "sisarus", SV: "syskon", EN: "sibling"},
}

// wordsOf is the language of the library's own words: the chosen one, else that
// of the texts where it is one of the three, else another.
func wordsOf(tag assess.LangTag, chosen, other code.Lang) code.Lang {
	if chosen.IsValid() {
		return chosen
	}
	for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
		if string(tag) == l.String() {
			return l
		}
	}
	return other
}

func standardCode(system, code string) *r4.CodeableConcept {
	return &r4.CodeableConcept{Coding: []r4.Coding{{System: &system, Code: &code}}}
}

// roleCode is a code of v3-RoleCode; it has no Finnish display, so none is given.
func roleCode(code string) r4.Coding {
	return r4.Coding{System: new("http://terminology.hl7.org/CodeSystem/v3-RoleCode"), Code: &code}
}

// roleCodes are the codes of v3-RoleCode that say the same as a relation, or
// something wider.
var roleCodes = code.Column[plan.Relation, string]{
	plan.RelationMother: "MTH", plan.RelationFather: "FTH", plan.RelationParent: "PRN",
	plan.RelationStepParent: "STPPRN", plan.RelationFoster: "PRNFOST", plan.RelationGrandparent: "GRPRN",
	plan.RelationSibling: "SIB", plan.RelationRelative: "EXT", plan.RelationFriend: "FRND", plan.RelationOther: "",
}

// roleOf is the code of v3-RoleCode for a relation, "" for none.
func roleOf(r plan.Relation) string {
	if !r.IsValid() {
		return ""
	}
	return roleCodes.Of(r)
}

func kebab(s string) string {
	var b strings.Builder
	for i, r := range s {
		if r >= 'A' && r <= 'Z' {
			if i > 0 {
				b.WriteByte('-')
			}
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}
