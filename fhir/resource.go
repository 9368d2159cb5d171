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
		Extension []Extension       `json:"extension,omitempty"`
	}
	// CarePlan is the plan itself.
	CarePlan struct {
		ResourceType string `json:"resourceType"`
		r4.OtherCarePlan
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// CareTeam is the network and who holds the baton.
	CareTeam struct {
		ResourceType string `json:"resourceType"`
		r4.OtherCareTeam
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Communication is something told, asked or handed over.
	Communication struct {
		ResourceType string `json:"resourceType"`
		r4.OtherCommunication
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
		// Payload has one content[x]; the model's has all three at once.
		Payload []Payload `json:"payload,omitempty"`
	}
	// Composition is the first resource of a document.
	Composition struct {
		ResourceType string `json:"resourceType"`
		r4.OtherComposition
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Condition is a concern or a need.
	Condition struct {
		ResourceType string `json:"resourceType"`
		r4.OtherCondition
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Consent is a consent or a prohibition.
	Consent struct {
		ResourceType string `json:"resourceType"`
		r4.OtherConsent
		Contained []json.RawMessage    `json:"contained,omitempty"`
		Extension []Extension          `json:"extension,omitempty"`
		Category  []r4.CodeableConcept `json:"category,omitempty"`
	}
	// DocumentReference is a plan, decision or document that is kept elsewhere.
	DocumentReference struct {
		ResourceType string `json:"resourceType"`
		r4.OtherDocumentReference
		Contained []json.RawMessage             `json:"contained,omitempty"`
		Extension []Extension                   `json:"extension,omitempty"`
		Content   []r4.DocumentReferenceContent `json:"content,omitempty"`
	}
	// Encounter is a meeting that was held.
	Encounter struct {
		ResourceType string `json:"resourceType"`
		r4.OtherEncounter
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Goal is a goal.
	Goal struct {
		ResourceType string `json:"resourceType"`
		r4.OtherGoal
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Observation is how one voice sees a goal on one day.
	Observation struct {
		ResourceType string `json:"resourceType"`
		r4.OtherObservation
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Organization is where professionals work.
	Organization struct {
		ResourceType string `json:"resourceType"`
		r4.OtherOrganization
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Patient is the child.
	Patient struct {
		ResourceType string `json:"resourceType"`
		r4.OtherPatient
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Practitioner is a professional as a person.
	Practitioner struct {
		ResourceType string `json:"resourceType"`
		r4.OtherPractitioner
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// PractitionerRole is a professional in this plan.
	PractitionerRole struct {
		ResourceType string `json:"resourceType"`
		r4.OtherPractitionerRole
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Provenance says who wrote what.
	Provenance struct {
		ResourceType string `json:"resourceType"`
		r4.OtherProvenance
		Contained []json.RawMessage    `json:"contained,omitempty"`
		Extension []Extension          `json:"extension,omitempty"`
		Target    []r4.Reference       `json:"target,omitempty"`
		Agent     []r4.ProvenanceAgent `json:"agent,omitempty"`
	}
	// QuestionnaireResponse is one voice's view of the star.
	QuestionnaireResponse struct {
		ResourceType string `json:"resourceType"`
		r4.OtherQuestionnaireResponse
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// RelatedPerson is a guardian, near person, experience expert or sibling.
	RelatedPerson struct {
		ResourceType string `json:"resourceType"`
		r4.OtherRelatedPerson
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// ServiceRequest is a notification or contact that arrived.
	ServiceRequest struct {
		ResourceType string `json:"resourceType"`
		r4.OtherServiceRequest
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
	}
	// Task is an action, contact, assessment or request.
	Task struct {
		ResourceType string `json:"resourceType"`
		r4.OtherTask
		Contained []json.RawMessage `json:"contained,omitempty"`
		Extension []Extension       `json:"extension,omitempty"`
		// Input and Output would each bring fifty invented values; the plan
		// has no use for them.
		Input  []json.RawMessage `json:"input,omitempty"`
		Output []json.RawMessage `json:"output,omitempty"`
	}
)

// communicationRequest is a request of others to tell somebody something; it is
// only read.
type communicationRequest struct {
	ResourceType string `json:"resourceType"`
	r4.OtherCommunicationRequest
	Contained []json.RawMessage `json:"contained,omitempty"`
	Extension []Extension       `json:"extension,omitempty"`
}

// Extension is an extension of a resource, or a part of one, with the values
// that plans use. The model's has fifty and takes half a kilobyte each; it stands
// inside elements, where the model leaves no choice.
type Extension struct {
	Id                *string          `json:"id,omitempty"`
	Url               string           `json:"url"`
	Extension         []Extension      `json:"extension,omitempty"`
	ValueAddress      *r4.Address      `json:"valueAddress,omitempty"`
	ValueBoolean      *bool            `json:"valueBoolean,omitempty"`
	ValueCode         *string          `json:"valueCode,omitempty"`
	ValueCoding       *r4.Coding       `json:"valueCoding,omitempty"`
	ValueContactPoint *r4.ContactPoint `json:"valueContactPoint,omitempty"`
	ValueDate         *string          `json:"valueDate,omitempty"`
	ValueDateTime     *string          `json:"valueDateTime,omitempty"`
	ValueHumanName    *r4.HumanName    `json:"valueHumanName,omitempty"`
	ValueId           *string          `json:"valueId,omitempty"`
	ValueIdentifier   *r4.Identifier   `json:"valueIdentifier,omitempty"`
	ValueInteger      *int             `json:"valueInteger,omitempty"`
	ValuePeriod       *r4.Period       `json:"valuePeriod,omitempty"`
	ValuePositiveInt  *int             `json:"valuePositiveInt,omitempty"`
	ValueReference    *r4.Reference    `json:"valueReference,omitempty"`
	ValueString       *string          `json:"valueString,omitempty"`
	ValueUri          *string          `json:"valueUri,omitempty"`
}

// Payload is a part of a [Communication] with the one content that it has.
type Payload struct {
	ID                *string        `json:"id,omitempty"`
	Extension         []Extension    `json:"extension,omitempty"`
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
	"CommunicationRequest":  reflect.TypeFor[communicationRequest](),
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
	"MedicationRequest":     reflect.TypeFor[ServiceRequest](), // only read, as the next three: these have the elements that are asked for
	"DeviceRequest":         reflect.TypeFor[ServiceRequest](),
	"NutritionOrder":        reflect.TypeFor[ServiceRequest](),
	"Procedure":             reflect.TypeFor[ServiceRequest](),
	"ReferralRequest":       reflect.TypeFor[communicationRequest](), // of STU3, only read: these have the elements that are asked for
	"ProcedureRequest":      reflect.TypeFor[ServiceRequest](),
	"ServiceRequest":        reflect.TypeFor[ServiceRequest](),
	"Task":                  reflect.TypeFor[Task](),
}

// Which types some elements of FHIR take as their maker; where a maker of
// another type is to be named, an extension of ours does it.
var (
	people     = []string{"Patient", "RelatedPerson", "PractitionerRole"}
	annotators = []string{"Patient", "RelatedPerson", "Practitioner", "Organization"}
)
