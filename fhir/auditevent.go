package fhir

import (
	"errors"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// AuditEvent is an entry of the log of who looked (käyttöloki).
type AuditEvent struct {
	ResourceType string `json:"resourceType"`
	r4.OtherAuditEvent
	Extension []Extension `json:"extension,omitempty"`
}

// AppendJSON appends the event as JSON.
func (e *AuditEvent) AppendJSON(b []byte) ([]byte, error) { return appendResource(b, e) }

// Look is one look at a plan: who, when, at what, what for.
type Look struct {
	// Reader is who looked: the child or a person of the plan; where a leader or
	// researcher did, User says who.
	Reader view.Reader
	// User is who looked as the record system knows users. It is needed of those
	// that are nobody of the plan, and may stand beside any other.
	User plan.Identifier
	// At is the moment, needed.
	At civil.Instant
	// Parts are the parts that were looked at, none for the plan as it is shown
	// to that reader.
	Parts []plan.ID
	// Purpose is what for, where it is known.
	Purpose Purpose
	// System is the record system that saw it, needed: its own key and the
	// naming system of that.
	System plan.Identifier
	// Refused says that the look was asked for and not granted.
	Refused bool
}

// Purpose is what a plan was looked at for: the codes of HL7's PurposeOfUse that
// fit a joint plan.
type Purpose = code.Enum[purposeTable]

const (
	// PurposeCoordination is work on the plan itself.
	PurposeCoordination Purpose = 1 + iota
	// PurposeTreatment is health care.
	PurposeTreatment
	// PurposeEmergency is care at once.
	PurposeEmergency
	// PurposeClient is a request of the child.
	PurposeClient
	// PurposeFamily is a request of a family member.
	PurposeFamily
	// PurposeNetwork is a request of somebody whom the client authorised.
	PurposeNetwork
	// PurposeRecords is the keeping of records.
	PurposeRecords
	// PurposeLegal is a legal proceeding.
	PurposeLegal
	// PurposeResearch is research.
	PurposeResearch
)

type purposeTable struct{}

// The codes are those of http://terminology.hl7.org/CodeSystem/v3-ActReason; the
// English words are that system's own.
var purposeRows = [...]code.Row{
	PurposeCoordination: {Code: "COC", FI: "palvelujen yhteensovittaminen", SV: "samordning av tjänster", EN: "coordination of care"},
	PurposeTreatment:    {Code: "TREAT", FI: "hoito", SV: "vård", EN: "treatment"},
	PurposeEmergency:    {Code: "ETREAT", FI: "kiireellinen hoito", SV: "brådskande vård", EN: "Emergency Treatment"},
	PurposeClient:       {Code: "PATRQT", FI: "asiakkaan pyyntö", SV: "klientens begäran", EN: "patient requested"},
	PurposeFamily:       {Code: "FAMRQT", FI: "perheenjäsenen pyyntö", SV: "en familjemedlems begäran", EN: "family requested"},
	PurposeNetwork:      {Code: "SUPNWK", FI: "tukiverkoston pyyntö", SV: "stödnätverkets begäran", EN: "support network"},
	PurposeRecords:      {Code: "RECORDMGT", FI: "asiakirjahallinto", SV: "dokumentförvaltning", EN: "records management"},
	PurposeLegal:        {Code: "HLEGAL", FI: "oikeudellinen menettely", SV: "rättsligt förfarande", EN: "legal"},
	PurposeResearch:     {Code: "HRESCH", FI: "tutkimus", SV: "forskning", EN: "healthcare research"},
}

func (purposeTable) Table() code.Table {
	return code.Table{Name: "purpose-of-use", Title: "Purpose of use", Means: "What a plan was looked at for; codes of HL7's v3-ActReason.", Rows: code.RowsOf(purposeRows[:])}
}

// ErrLook says that a [Look] lacks its moment, its system, or who looked.
var ErrLook = errors.New("fhir: a look needs its moment, the system that saw it, and who looked")

// Looked makes the AuditEvent of one look at a plan, for the log of whoever keeps
// the plan. References are logical, by the identifiers that plans travel with, so
// it fits any server that has the plan and says no more than that: no name, no
// text. Its id is the server's to give.
//
// An error is [ErrLook], a [*view.ReaderError] for somebody who is not in the
// plan, or a [*view.PointerError] for a part that is not.
func Looked(p *plan.Plan, l Look) (*AuditEvent, error) {
	user := l.User.System != "" && l.User.Value != ""
	if l.At.IsZero() || l.System.System == "" || l.System.Value == "" || l.Reader.IsZero() && !user {
		return nil, ErrLook
	}
	w := newWriting(p, Options{}, &Graph{})
	e := &AuditEvent{ResourceType: "AuditEvent"}
	e.Type = r4.Coding{System: new(dicom), Code: new("110110"), Display: new("Patient Record")}
	e.Action, e.Outcome = new(r4.AuditEventActionR), new(r4.AuditEventOutcome0)
	if l.Refused {
		e.Outcome = new(r4.AuditEventOutcome4)
	}
	e.Recorded = l.At.String()
	if l.Purpose.IsValid() {
		e.PurposeOfEvent = []r4.CodeableConcept{*standardCode("http://terminology.hl7.org/CodeSystem/v3-ActReason", l.Purpose.String())}
	}
	agent := r4.AuditEventAgent{Requestor: true, Type: standardCode(participationTypes, "IRCP")}
	switch id := l.Reader.PersonID(); {
	case l.Reader == view.Child():
		agent.Who = w.childByKey()
	case id != "":
		if p.Person(id) == nil && p.Child.ID != id {
			return nil, &view.ReaderError{}
		}
		agent.Who = w.byKey(id)
	case !user:
		return nil, ErrLook // a leader or researcher, whom the plan does not know
	}
	if user {
		if agent.Who == nil {
			agent.Who = &r4.Reference{Identifier: identifierOf(l.User)}
		} else {
			agent.AltId = new(l.User.Value)
		}
	}
	e.Agent = []r4.AuditEventAgent{agent}
	e.Source = r4.AuditEventSource{Observer: r4.Reference{Type: new("Device"), Identifier: identifierOf(l.System)}}
	e.Entity = []r4.AuditEventEntity{
		w.entity(w.childByKey(), "1", "1", "Patient"),
		w.entity(w.planByKey(), "2", "4", "Domain Resource"),
	}
	for _, id := range l.Parts {
		if _, ok := w.targets[id]; !ok {
			return nil, &view.PointerError{}
		}
		e.Entity = append(e.Entity, w.entity(w.byKey(id), "2", "4", "Domain Resource"))
	}
	label := code.Say("Suunnitelmaa katsottu", "Planen har lästs", "Plan looked at").In(w.lang)
	e.Text = &r4.Narrative{Status: r4.NarrativeStatusGenerated, Div: openDiv(nil) + "<p><b>" + label + "</b>: " + e.Recorded + "</p></div>"}
	return e, nil
}

const dicom = "http://dicom.nema.org/resources/ontology/DCM"

// entity is one thing that was looked at: a person (1) or an object (2), in a
// role.
func (w *writing) entity(what *r4.Reference, kind, role, display string) r4.AuditEventEntity {
	return r4.AuditEventEntity{
		What: what,
		Type: &r4.Coding{System: new("http://terminology.hl7.org/CodeSystem/audit-entity-type"), Code: &kind},
		Role: &r4.Coding{System: new("http://terminology.hl7.org/CodeSystem/object-role"), Code: &role, Display: &display},
	}
}

// childByKey is a logical reference to the child.
func (w *writing) childByKey() *r4.Reference {
	return &r4.Reference{Type: new("Patient"), Identifier: &r4.Identifier{System: new(SystemSubject), Value: new(w.plan.Child.Subject)}}
}

func (w *writing) planByKey() *r4.Reference {
	return &r4.Reference{Type: new("CarePlan"), Identifier: &r4.Identifier{System: new(SystemPlan), Value: new(string(w.plan.ID))}}
}

// byKey is a logical reference to the resource that a part is, or stands in.
func (w *writing) byKey(id assess.ID) *r4.Reference {
	switch t := w.targets[id]; {
	case id == w.plan.Child.ID:
		return w.childByKey()
	case t.part == "":
		return w.planByKey()
	default:
		return &r4.Reference{Type: new(t.noun.in[0]), Identifier: w.partIdentifier(t.part)}
	}
}

func identifierOf(i plan.Identifier) *r4.Identifier {
	return &r4.Identifier{System: new(i.System), Value: new(i.Value)}
}
