package fhir

import (
	"encoding/json"
	"reflect"

	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// The wrappers of golang-fhir-models' resources. Each takes the fields through
// the OtherX type, which has no MarshalJSON: so resourceType comes first,
// nothing is escaped twice, and a member declared here stands in for one of the
// model's that cannot say what FHIR says (docs/fhir-models-traps.md).
type (
	// Appointment is an invitation to a meeting.
	Appointment struct {
		ResourceType string `json:"resourceType"`
		r4.OtherAppointment
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// CarePlan is the plan itself.
	CarePlan struct {
		ResourceType string `json:"resourceType"`
		r4.OtherCarePlan
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// CareTeam is the network and who holds the baton.
	CareTeam struct {
		ResourceType string `json:"resourceType"`
		r4.OtherCareTeam
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Communication is something told, asked or handed over.
	Communication struct {
		ResourceType string `json:"resourceType"`
		r4.OtherCommunication
		Contained []json.RawMessage `json:"contained,omitempty"`
		// Payload has one content[x]; the model's has all three at once.
		Payload []Payload `json:"payload,omitempty"`
	}
	// Composition is the first resource of a document.
	Composition struct {
		ResourceType string `json:"resourceType"`
		r4.OtherComposition
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Condition is a concern or a need.
	Condition struct {
		ResourceType string `json:"resourceType"`
		r4.OtherCondition
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Consent is a consent or a prohibition.
	Consent struct {
		ResourceType string `json:"resourceType"`
		r4.OtherConsent
		Contained []json.RawMessage    `json:"contained,omitempty"`
		Category  []r4.CodeableConcept `json:"category,omitempty"`
	}
	// DocumentReference is a plan, decision or document that is kept elsewhere.
	DocumentReference struct {
		ResourceType string `json:"resourceType"`
		r4.OtherDocumentReference
		Contained []json.RawMessage             `json:"contained,omitempty"`
		Content   []r4.DocumentReferenceContent `json:"content,omitempty"`
	}
	// Encounter is a meeting that was held.
	Encounter struct {
		ResourceType string `json:"resourceType"`
		r4.OtherEncounter
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Goal is a goal.
	Goal struct {
		ResourceType string `json:"resourceType"`
		r4.OtherGoal
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Observation is how one voice sees a goal on one day.
	Observation struct {
		ResourceType string `json:"resourceType"`
		r4.OtherObservation
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Organization is where professionals work.
	Organization struct {
		ResourceType string `json:"resourceType"`
		r4.OtherOrganization
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Patient is the child.
	Patient struct {
		ResourceType string `json:"resourceType"`
		r4.OtherPatient
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Practitioner is a professional as a person.
	Practitioner struct {
		ResourceType string `json:"resourceType"`
		r4.OtherPractitioner
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// PractitionerRole is a professional in this plan.
	PractitionerRole struct {
		ResourceType string `json:"resourceType"`
		r4.OtherPractitionerRole
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Provenance says who wrote what.
	Provenance struct {
		ResourceType string `json:"resourceType"`
		r4.OtherProvenance
		Contained []json.RawMessage    `json:"contained,omitempty"`
		Target    []r4.Reference       `json:"target,omitempty"`
		Agent     []r4.ProvenanceAgent `json:"agent,omitempty"`
	}
	// QuestionnaireResponse is one voice's view of the star.
	QuestionnaireResponse struct {
		ResourceType string `json:"resourceType"`
		r4.OtherQuestionnaireResponse
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// RelatedPerson is a guardian, near person, experience expert or sibling.
	RelatedPerson struct {
		ResourceType string `json:"resourceType"`
		r4.OtherRelatedPerson
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// ServiceRequest is a notification or contact that arrived.
	ServiceRequest struct {
		ResourceType string `json:"resourceType"`
		r4.OtherServiceRequest
		Contained []json.RawMessage `json:"contained,omitempty"`
	}
	// Task is an action, contact, assessment or request.
	Task struct {
		ResourceType string `json:"resourceType"`
		r4.OtherTask
		Contained []json.RawMessage `json:"contained,omitempty"`
		// Input and Output would each bring fifty invented values; the plan
		// has no use for them.
		Input  []json.RawMessage `json:"input,omitempty"`
		Output []json.RawMessage `json:"output,omitempty"`
	}
)

// Payload is a part of a [Communication] with the one content that it has.
type Payload struct {
	ID                *string        `json:"id,omitempty"`
	Extension         []r4.Extension `json:"extension,omitempty"`
	ContentString     *string        `json:"contentString,omitempty"`
	ContentAttachment *r4.Attachment `json:"contentAttachment,omitempty"`
	ContentReference  *r4.Reference  `json:"contentReference,omitempty"`
}

// common are the members that every resource type of a plan has.
type common struct {
	typ                                             reflect.Type
	id, meta, language, text, identifier, extension []int
}

// commonOf finds the common members of a wrapper.
func commonOf(t reflect.Type) common {
	at := func(name string) []int {
		f, _ := t.FieldByName(name)
		return f.Index
	}
	return common{t, at("Id"), at("Meta"), at("Language"), at("Text"), at("Identifier"), at("Extension")}
}

// resourceTypes are the wrappers by the name of their FHIR type.
var resourceTypes = map[string]reflect.Type{
	"Appointment":           reflect.TypeFor[Appointment](),
	"CarePlan":              reflect.TypeFor[CarePlan](),
	"CareTeam":              reflect.TypeFor[CareTeam](),
	"Communication":         reflect.TypeFor[Communication](),
	"Composition":           reflect.TypeFor[Composition](),
	"Condition":             reflect.TypeFor[Condition](),
	"Consent":               reflect.TypeFor[Consent](),
	"DocumentReference":     reflect.TypeFor[DocumentReference](),
	"Encounter":             reflect.TypeFor[Encounter](),
	"Goal":                  reflect.TypeFor[Goal](),
	"Observation":           reflect.TypeFor[Observation](),
	"Organization":          reflect.TypeFor[Organization](),
	"Patient":               reflect.TypeFor[Patient](),
	"Practitioner":          reflect.TypeFor[Practitioner](),
	"PractitionerRole":      reflect.TypeFor[PractitionerRole](),
	"Provenance":            reflect.TypeFor[Provenance](),
	"QuestionnaireResponse": reflect.TypeFor[QuestionnaireResponse](),
	"RelatedPerson":         reflect.TypeFor[RelatedPerson](),
	"ServiceRequest":        reflect.TypeFor[ServiceRequest](),
	"Task":                  reflect.TypeFor[Task](),
}
