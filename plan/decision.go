package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
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
	// Day on which it was given, by a court: pronounced (antopäivä).
	Given civil.Date `json:"given,omitzero"`
	// How it is served; unknown is absent (tiedoksiantotapa).
	Delivery Delivery `json:"delivery,omitzero"`
	// Day on which it was sent to the party (lähetyspäivä).
	Sent civil.Date `json:"sent,omitzero"`
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
	// DecisionCustody is a court's on custody, living or meeting (huoltajuus).
	DecisionCustody
	DecisionOther
	// DecisionTakingIntoCare is taking into care and substitute care, LsL 43 § (huostaanotto).
	DecisionTakingIntoCare
	// DecisionSubstituteCare changes the place of care or ends the care, LsL 43 § and 47 § (sijaishuollon muutos).
	DecisionSubstituteCare
	// DecisionRestriction restricts contact or is another restrictive measure, LsL chapter 11 (rajoitustoimenpide).
	DecisionRestriction
	// DecisionSchool is a matter of a pupil, perusopetuslaki 42 § (koulun päätös).
	DecisionSchool
	// DecisionCompulsoryEducation is one of oppivelvollisuuslaki 24 § (oppivelvollisuus).
	DecisionCompulsoryEducation
	// DecisionInvoluntaryCare is care against the will, mielenterveyslaki 24 § (hoito tahdosta riippumatta).
	DecisionInvoluntaryCare
	// DecisionMaintenance is one on maintenance support (elatustuki).
	DecisionMaintenance
)

type decisionKindTable struct{}

var decisionKindRows = [...]code.Row{
	DecisionService:             {Code: "service", FI: "palvelupäätös", SV: "servicebeslut", EN: "service decision"},
	DecisionEmergency:           {Code: "emergency-placement", FI: "kiireellinen sijoitus", SV: "brådskande placering", EN: "emergency placement"},
	DecisionEmergencyExtension:  {Code: "emergency-extension", FI: "kiireellisen sijoituksen jatkaminen", SV: "fortsättning av brådskande placering", EN: "extension of an emergency placement"},
	DecisionOpenCare:            {Code: "open-care-placement", FI: "sijoitus avohuollon tukitoimena", SV: "placering som stödåtgärd inom öppenvården", EN: "open-care placement"},
	DecisionCustody:             {Code: "custody", FI: "huoltajuutta koskeva päätös", SV: "beslut om vårdnad", EN: "custody decision"},
	DecisionOther:               {Code: "other", FI: "muu päätös", SV: "annat beslut", EN: "other decision"},
	DecisionTakingIntoCare:      {Code: "taking-into-care", FI: "huostaanotto", SV: "omhändertagande", EN: "taking into care"},
	DecisionSubstituteCare:      {Code: "substitute-care", FI: "sijaishuollon muuttaminen tai lopettaminen", SV: "ändring eller avslutande av vården utom hemmet", EN: "change or end of substitute care"},
	DecisionRestriction:         {Code: "restriction", FI: "yhteydenpidon rajoitus tai muu rajoitustoimenpide", SV: "begränsning av kontakterna eller annan begränsande åtgärd", EN: "restriction of contact or another restrictive measure"},
	DecisionSchool:              {Code: "school", FI: "oppilasta koskeva koulun päätös", SV: "skolans beslut om en elev", EN: "a school's decision about a pupil"},
	DecisionCompulsoryEducation: {Code: "compulsory-education", FI: "päätös oppivelvollisuudesta", SV: "beslut om läroplikt", EN: "decision on compulsory education"},
	DecisionInvoluntaryCare:     {Code: "involuntary-care", FI: "hoito tahdosta riippumatta", SV: "vård oberoende av viljan", EN: "care against the will"},
	DecisionMaintenance:         {Code: "maintenance-support", FI: "päätös elatustuesta", SV: "beslut om underhållsstöd", EN: "decision on maintenance support"},
}

func (decisionKindTable) Table() code.Table {
	return code.Table{Name: "decision-kind", Title: "Decision kind", Means: "What an authority decided elsewhere.", Rows: code.RowsOf(decisionKindRows[:])}
}

// Delivery is how a decision is served on a party (tiedoksiantotapa).
type Delivery = code.Enum[deliveryTable]

// The members of [Delivery].
const (
	// DeliveryLetter is an ordinary letter, hallintolaki 59 § (tavallinen kirje).
	DeliveryLetter Delivery = 1 + iota
	// DeliveryMessage is an ordinary electronic message, 13/2003 19 § (tavallinen sähköinen viesti).
	DeliveryMessage
	// DeliveryVerifiable is service that is proved, hallintolaki 60 § (todisteellinen tiedoksianto).
	DeliveryVerifiable
)

type deliveryTable struct{}

var deliveryRows = [...]code.Row{
	DeliveryLetter:     {Code: "letter", FI: "tavallinen kirje", SV: "vanligt brev", EN: "ordinary letter"},
	DeliveryMessage:    {Code: "message", FI: "tavallinen sähköinen viesti", SV: "vanligt elektroniskt meddelande", EN: "ordinary electronic message"},
	DeliveryVerifiable: {Code: "verifiable", FI: "todisteellinen tiedoksianto", SV: "bevislig delgivning", EN: "verifiable service"},
}

func (deliveryTable) Table() code.Table {
	return code.Table{Name: "decision-delivery", Title: "Delivery", Means: "How a decision is served on a party.", Rows: code.RowsOf(deliveryRows[:])}
}

var ruleDecisionOrder = issue.Rule{ID: "decision.order", Severity: issue.SeverityError, Words: code.Say(
	"Päätös on lähetetty ennen kuin se on annettu tai saatu tiedoksi ennen kuin se on lähetetty.",
	"Beslutet har sänts innan det gavs, eller delgetts innan det sändes.",
	"The decision was sent before it was given, or came to notice before it was sent.")}

// checkDecisions asks that a decision was given, sent and received in that
// order.
func (p *Plan) checkDecisions() (issues issue.List) {
	for i := range p.Decisions {
		d, at := &p.Decisions[i], issue.Pointer("/decisions").Item(i)
		before := d.Given
		if d.Sent.Before(before) && !d.Sent.IsZero() {
			issues = append(issues, ruleDecisionOrder.At(at.Member("sent")))
		}
		if !d.Sent.IsZero() {
			before = d.Sent
		}
		if d.Noticed.Before(before) && !d.Noticed.IsZero() {
			issues = append(issues, ruleDecisionOrder.At(at.Member("noticed")))
		}
	}
	return issues
}
