package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Decision is a reference to a decision that an authority made elsewhere
// (viittaus päätökseen). By is the authority. The plan never makes, changes or
// stands for a decision.
type Decision struct {
	// Own id of this reference (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"decision"`
	Statement
	// What was decided (päätöksen laji).
	Kind DecisionKind `json:"kind" validate:"required"`
	// The decision's keys where it was made (tunnisteet).
	Identifiers []Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`
	// Name of the decision (nimi).
	Title string `json:"title,omitzero" validate:"omitempty,max=200"`
	// Act and section as cited (säännös).
	Citation string `json:"citation,omitzero" validate:"omitempty,max=200"`
	// Time in which it is in force; a placement's first day is its From (voimassaolo).
	Period civil.Period `json:"period,omitzero"`
	// Day on which the party got notice of it (tiedoksisaanti).
	Noticed civil.Date `json:"noticed,omitzero"`
}

// DecisionKind is what an authority decided (päätöksen laji).
type DecisionKind = code.Enum[decisionKindTable]

// The members of [DecisionKind].
const (
	DecisionService DecisionKind = 1 + iota
	// DecisionEmergency is an emergency placement, LsL 38 § (kiireellinen sijoitus).
	DecisionEmergency
	// DecisionEmergencyExtension extends it, LsL 38 a § (kiireellisen sijoituksen jatkaminen).
	DecisionEmergencyExtension
	// DecisionOpenCare is a placement in open care, LsL 37 § and 37 a § (avohuollon sijoitus).
	DecisionOpenCare
	DecisionCustody
	DecisionOther
)

type decisionKindTable struct{}

var decisionKindRows = [...]code.Row{
	DecisionService:            {Code: "service", FI: "palvelupäätös", SV: "servicebeslut", EN: "service decision"},
	DecisionEmergency:          {Code: "emergency-placement", FI: "kiireellinen sijoitus", SV: "brådskande placering", EN: "emergency placement"},
	DecisionEmergencyExtension: {Code: "emergency-extension", FI: "kiireellisen sijoituksen jatkaminen", SV: "fortsättning av brådskande placering", EN: "extension of an emergency placement"},
	DecisionOpenCare:           {Code: "open-care-placement", FI: "sijoitus avohuollon tukitoimena", SV: "placering som stödåtgärd inom öppenvården", EN: "open-care placement"},
	DecisionCustody:            {Code: "custody", FI: "huoltajuutta koskeva päätös", SV: "beslut om vårdnad", EN: "custody decision"},
	DecisionOther:              {Code: "other", FI: "muu päätös", SV: "annat beslut", EN: "other decision"},
}

func (decisionKindTable) Table() code.Table {
	return code.Table{Name: "decision-kind", Title: "Decision kind", Means: "What an authority decided elsewhere.", Rows: code.RowsOf(decisionKindRows[:])}
}
