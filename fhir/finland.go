package fhir

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// HL7 Finland's base profiles (finnish-base-profiles 2.0.0-rc2), where a plan is written
// with [Options.FinnishBase].

// finnishBase is what the canonical urls of their definitions begin with.
const finnishBase = "https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/"

// Their extension for the home municipality with the national code system of
// municipalities, their one for a profession with that of professions, and HL7's for
// whether an interpreter is needed.
const (
	finnishMunicipality = finnishBase + "municipality-code"
	municipalities      = "urn:oid:1.2.246.537.6.21"
	finnishProfession   = finnishBase + "patient-profession"
	professions         = "urn:oid:1.2.246.537.6.74"
	interpreterRequired = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"
)

// finnishRegister is how a kind of controller (rekisterinpitäjä) is named nationally.
type finnishRegister struct {
	profile string
	// kind is its code among the kinds of controllers (eArkisto, Rekisterinpitäjän laji).
	kind string
	// system is the register in which it has its number.
	system string
}

const controllerKinds = "urn:oid:1.2.246.537.5.40172"

// finnishRegisters are those of which a plan can tell that they are meant.
var finnishRegisters = map[plan.Ownership]finnishRegister{
	plan.OwnershipPublic:  {"fi-base-information-custodian-public", "1", "urn:oid:1.2.246.537.6.40174"},
	plan.OwnershipPrivate: {"fi-base-information-custodian-private", "2", "urn:oid:1.2.246.537.6.202"},
}

const participationTypes = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"

// finnishChild says of the child what their profile of Patient has a place for.
func (w *writing) finnishChild(c *plan.Child, child *Patient) {
	if m := c.Address.Municipality; m.System == municipalities && m.Code != "" && (w.options.ShowBanned || !w.plan.Protected("", w.options.Today)) {
		child.Extension = append(child.Extension, Extension{Url: finnishMunicipality,
			ValueCoding: &r4.Coding{System: new(m.System), Code: new(m.Code), Display: given(m.Display)}})
	}
	if c.Service != nil && c.Service.Interpreter != "" {
		child.Extension = append(child.Extension, Extension{Url: interpreterRequired, ValueBoolean: new(true)})
	}
	for i := range child.Identifier {
		if id := &child.Identifier[i]; id.System != nil && *id.System == SystemIdentityCode {
			id.Type = identifierType("NNFIN")
		}
	}
}

func identifierType(code string) *r4.CodeableConcept {
	return standardCode("http://terminology.hl7.org/CodeSystem/v2-0203", code)
}

// finnishCustodian names the controller as their profile has it, where the plan knows its
// number in the national register and all of the profile holds.
func (w *writing) finnishCustodian(p *Provenance, id assess.ID) {
	o := w.plan.Organisation(id)
	if o == nil {
		return
	}
	register := finnishRegisters[o.Ownership]
	numbered := slices.IndexFunc(o.Identifiers, func(i plan.Identifier) bool { return i.System == register.system && i.System != "" })
	custodian := len(p.Agent) - 1
	if numbered < 0 || slices.ContainsFunc(p.Agent[:custodian], func(a r4.ProvenanceAgent) bool { return a.Who.Identifier != nil }) {
		return // it asks every identifier of an agent for that system
	}
	a := &p.Agent[custodian]
	a.Type.Coding = append(a.Type.Coding, r4.Coding{System: new(participationTypes), Code: new("CST")})
	a.Role = []r4.CodeableConcept{*standardCode(controllerKinds, register.kind)}
	a.Who.Identifier = &r4.Identifier{Type: identifierType("PRN"), System: new(register.system), Value: new(o.Identifiers[numbered].Value)}
}
