package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// SectorPlan is a reference to another plan of the child, which stays with its
// owner (toimialan suunnitelma).
type SectorPlan struct {
	// Own id of this reference (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"sector-plan"`
	Statement
	// Which plan it is (suunnitelman laji).
	Kind SectorPlanKind `json:"kind" validate:"required"`
	// What the joint plan is to it (suhde yhteiseen suunnitelmaan).
	Relation SectorPlanRelation `json:"relation,omitzero"`
	// Name or local label (nimi).
	Title string `json:"title,omitzero" validate:"omitempty,max=200"`
	// The organisation that keeps it (omistaja).
	OrganisationID ID `json:"organisationId,omitzero" validate:"omitempty,localid" ref:"organisation"`
	// Its keys there (tunnisteet).
	Identifiers []Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`
	// Time in which it is in force (voimassaolo).
	Period civil.Period `json:"period,omitzero"`
	// What the family was asked for it (kysymykset).
	Questions []Question `json:"questions,omitzero" validate:"omitempty,max=200,dive"`
	// Other texts of it, as they stand there (otteet).
	Excerpts []Excerpt `json:"excerpts,omitzero" validate:"omitempty,max=100,dive"`
}

// SectorPlanKind is which plan of which sector it is (suunnitelman laji).
type SectorPlanKind = code.Enum[sectorPlanKindTable]

const (
	SectorPlanVasu SectorPlanKind = 1 + iota // varhaiskasvatussuunnitelma
	SectorPlanLeops
	SectorPlanLearning
	SectorPlanHojks // HOJKS
	SectorPlanPupilWelfare
	SectorPlanCare
	SectorPlanHealthCare
	SectorPlanRehabilitation
	SectorPlanClient
	SectorPlanChildsClient
	SectorPlanUpbringing
	SectorPlanService
	SectorPlanSpecialCare
	// SectorPlanSupportNeed and SectorPlanSupport are the pupil's documents since 1.8.2025 (perusopetuslaki 628/1998 20 d and 20 e §, 1090/2024).
	SectorPlanSupportNeed
	SectorPlanSupport
	SectorPlanOther
)

type sectorPlanKindTable struct{}

var sectorPlanKindRows = [...]code.Row{
	SectorPlanVasu:           {Code: "vasu", FI: "varhaiskasvatussuunnitelma (vasu)", SV: "barnets plan för småbarnspedagogik", EN: "early childhood education plan"},
	SectorPlanLeops:          {Code: "leops", FI: "lapsen esiopetuksen oppimissuunnitelma", SV: "barnets plan för förskoleundervisning", EN: "pre-primary learning plan"},
	SectorPlanLearning:       {Code: "learning-plan", FI: "oppimissuunnitelma", SV: "plan för elevens lärande", EN: "learning plan"},
	SectorPlanHojks:          {Code: "hojks", FI: "henkilökohtainen opetuksen järjestämistä koskeva suunnitelma (HOJKS)", SV: "individuell plan för hur undervisningen ska ordnas (IP)", EN: "individual education plan"},
	SectorPlanPupilWelfare:   {Code: "pupil-welfare-record", FI: "opiskeluhuoltokertomus", SV: "elevhälsoberättelse", EN: "pupil welfare record"},
	SectorPlanCare:           {Code: "care-plan", FI: "hoitosuunnitelma", SV: "vårdplan", EN: "care plan"},
	SectorPlanHealthCare:     {Code: "health-and-care-plan", FI: "terveys- ja hoitosuunnitelma", SV: "hälso- och vårdplan", EN: "health and care plan"},
	SectorPlanRehabilitation: {Code: "rehabilitation-plan", FI: "kuntoutussuunnitelma", SV: "rehabiliteringsplan", EN: "rehabilitation plan"},
	SectorPlanClient:         {Code: "client-plan", FI: "asiakassuunnitelma", SV: "klientplan", EN: "client plan"},
	SectorPlanChildsClient:   {Code: "childs-client-plan", FI: "lapsen asiakassuunnitelma", SV: "barnets klientplan", EN: "the child's client plan"},
	SectorPlanUpbringing:     {Code: "care-and-upbringing-plan", FI: "hoito- ja kasvatussuunnitelma", SV: "vård- och fostringsplan", EN: "care and upbringing plan"},
	SectorPlanService:        {Code: "service-plan", FI: "palvelusuunnitelma", SV: "serviceplan", EN: "service plan"},
	SectorPlanSpecialCare:    {Code: "special-care-programme", FI: "erityishuolto-ohjelma", SV: "specialomsorgsprogram", EN: "special care programme"},
	SectorPlanSupportNeed:    {Code: "support-need-assessment", FI: "oppilaskohtaisen tuen tarpeen arviointi", SV: "bedömning av behovet av elevspecifikt stöd", EN: "assessment of the need for pupil-specific support", Means: "Basic Education Act 628/1998, section 20 d, as amended by 1090/2024, from 1.8.2025."},
	SectorPlanSupport:        {Code: "support-plan", FI: "oppilaskohtaisen tuen toteuttamista koskeva suunnitelma", SV: "plan för genomförande av elevspecifikt stöd", EN: "plan for carrying out pupil-specific support", Means: "Basic Education Act 628/1998, section 20 e, as amended by 1090/2024, from 1.8.2025. Old learning plans and individual education plans end by 31.8.2026."},
	SectorPlanOther:          {Code: "other", FI: "muu suunnitelma", SV: "annan plan", EN: "other plan"},
}

func (sectorPlanKindTable) Table() code.Table {
	return code.Table{Name: "plan-kind", Title: "Plan kind", Means: "Plans of the sectors.", Rows: code.RowsOf(sectorPlanKindRows[:])}
}

// SectorPlanRelation is what the joint plan is to another plan (suhde).
type SectorPlanRelation = code.Enum[sectorPlanRelationTable]

const (
	SectorPlanBeside     SectorPlanRelation = 1 + iota // rinnalla
	SectorPlanDiscussion                               // korvaa keskustelun
	SectorPlanReplaced                                 // korvaa suunnitelman
)

type sectorPlanRelationTable struct{}

var sectorPlanRelationRows = [...]code.Row{
	SectorPlanBeside:     {Code: "beside", FI: "on yhteisen suunnitelman rinnalla", SV: "finns vid sidan av den gemensamma planen", EN: "stands beside the joint plan"},
	SectorPlanDiscussion: {Code: "in-place-of-discussion", FI: "yhteinen suunnitelma korvaa sen keskustelun", SV: "den gemensamma planen ersätter dess samtal", EN: "the joint plan stands in for its discussion"},
	SectorPlanReplaced:   {Code: "merged", FI: "on yhdistetty yhteiseen suunnitelmaan", SV: "har sammanförts med den gemensamma planen", EN: "was merged into the joint plan"},
}

func (sectorPlanRelationTable) Table() code.Table {
	return code.Table{Name: "plan-relation", Title: "Plan relation", Means: "What the joint plan is to another plan.", Rows: code.RowsOf(sectorPlanRelationRows[:])}
}
