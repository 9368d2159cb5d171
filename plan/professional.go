package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Professional is what a professional is to the plan (ammattilainen).
type Professional struct {
	// The organisation that the person works in (organisaatio).
	OrganisationID ID `json:"organisationId,omitzero" validate:"omitempty,localid" ref:"organisation"`
	// Field of work (toimiala).
	Sector Sector `json:"sector,omitzero"`
	// Tier of the service in this plan (palvelutaso).
	Tier Tier `json:"tier,omitzero"`
	// Title as used at work (nimike).
	Title string `json:"title,omitzero" validate:"omitempty,max=200"`
	// Profession as a code of the national code system (ammatti).
	Profession Coded `json:"profession,omitzero"`
	// Service task as a code of the national code system (palvelutehtävä).
	ServiceTask Coded `json:"serviceTask,omitzero"`
	// Whether the person holds a public office, as ShL 36.5 § asks of who assesses a special-support child (virkasuhde).
	Office Office `json:"office,omitzero"`
}

// Sector is a field of work (toimiala).
type Sector = code.Enum[sectorTable]

// The members of [Sector].
const (
	SectorSocial Sector = 1 + iota
	SectorHealth
	SectorECEC
	SectorEducation
	SectorPupilWelfare
	SectorYouth
	SectorPolice
	SectorThird
	SectorOther
)

type sectorTable struct{}

var sectorRows = [...]code.Row{
	SectorSocial:       {Code: "social-welfare", FI: "sosiaalihuolto", SV: "socialvård", EN: "social welfare"},
	SectorHealth:       {Code: "health-care", FI: "terveydenhuolto", SV: "hälso- och sjukvård", EN: "health care"},
	SectorECEC:         {Code: "early-childhood-education", FI: "varhaiskasvatus", SV: "småbarnspedagogik", EN: "early childhood education and care"},
	SectorEducation:    {Code: "education", FI: "opetus", SV: "undervisning", EN: "education"},
	SectorPupilWelfare: {Code: "pupil-welfare", FI: "opiskeluhuolto", SV: "elevhälsa", EN: "pupil welfare"},
	SectorYouth:        {Code: "youth-work", FI: "nuorisotyö", SV: "ungdomsarbete", EN: "youth work"},
	SectorPolice:       {Code: "police", FI: "poliisi", SV: "polisen", EN: "police"},
	SectorThird:        {Code: "third-sector", FI: "kolmas sektori", SV: "tredje sektorn", EN: "third sector"},
	SectorOther:        {Code: "other", FI: "muu", SV: "annan", EN: "other"},
}

func (sectorTable) Table() code.Table {
	return code.Table{Name: "sector", Title: "Sector", Means: "Field of work of a professional or organisation.", Rows: code.RowsOf(sectorRows[:])}
}

// Tier is the level of a service (palvelutaso), in the three steps of
// Pirkanmaa's plan of 2017.
type Tier = code.Enum[tierTable]

// The members of [Tier].
const (
	TierBasic Tier = 1 + iota
	TierSpecial
	TierMostDemanding
)

type tierTable struct{}

var tierRows = [...]code.Row{
	TierBasic:         {Code: "basic", FI: "perustaso", SV: "basnivå", EN: "basic level"},
	TierSpecial:       {Code: "special", FI: "erityistaso", SV: "specialnivå", EN: "special level"},
	TierMostDemanding: {Code: "most-demanding", FI: "vaativin taso", SV: "mest krävande nivå", EN: "most demanding level"},
}

func (tierTable) Table() code.Table {
	return code.Table{Name: "service-tier", Title: "Service tier", Means: "Level of a service in this plan.", Rows: code.RowsOf(tierRows[:])}
}

// Office is whether a professional holds a public office (virkasuhde).
type Office = code.Enum[officeTable]

// The members of [Office].
const (
	OfficePublic Office = 1 + iota
	OfficeEmployment
)

type officeTable struct{}

var officeRows = [...]code.Row{
	OfficePublic:     {Code: "public-office", FI: "virkasuhde", SV: "tjänsteförhållande", EN: "public office"},
	OfficeEmployment: {Code: "employment", FI: "työsuhde", SV: "arbetsavtalsförhållande", EN: "employment contract"},
}

func (officeTable) Table() code.Table {
	return code.Table{Name: "office", Title: "Office", Means: "Whether a professional holds a public office.", Rows: code.RowsOf(officeRows[:])}
}

// Role is what a person is in this plan for a time (rooli). The same role has
// several names in Finland, so the local name is kept beside it.
type Role struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"role"`
	// The role (rooli).
	Kind RoleKind `json:"kind" validate:"required"`
	// What the role is called here (paikallinen nimitys).
	LocalLabel string `json:"localLabel,omitzero" validate:"omitempty,max=200"`
	// How the systems of others code this, in their order (muiden koodit).
	Codes []Coded `json:"codes,omitzero" validate:"omitempty,max=20,dive"`
	// From and to which day (aika).
	Period civil.Period `json:"period,omitzero"`
}

// RoleKind is a role in the plan (rooli).
type RoleKind = code.Enum[roleKindTable]

const (
	// RoleNearWorker works in the family's daily network; the matter was raised with them (lähityöntekijä).
	RoleNearWorker RoleKind = 1 + iota
	// RoleResponsibleWorker was named by the family and follows the plan (vastuutyöntekijä).
	RoleResponsibleWorker
	// RoleOwnWorker is the own worker of ShL 42 § (omatyöntekijä).
	RoleOwnWorker
	// RoleIntakeWorker handles what arrives (vireilletulon käsittelijä).
	RoleIntakeWorker
	// RoleAssessor makes the service-need assessment (arvioinnin tekijä).
	RoleAssessor
	// RoleTeamMember was invited from the family-centre team (perhekeskustiimin jäsen).
	RoleTeamMember
	// RoleNetworkMember takes part otherwise (verkoston jäsen).
	RoleNetworkMember
	// RoleLeader leads services and sees no persons (johto).
	RoleLeader
)

type roleKindTable struct{}

var roleKindRows = [...]code.Row{
	RoleNearWorker:        {Code: "near-worker", FI: "lähityöntekijä", SV: "närarbetare", EN: "near worker", Means: "Works in the family's daily network; the matter was raised with this worker. No established Swedish term."},
	RoleResponsibleWorker: {Code: "responsible-worker", FI: "vastuutyöntekijä", SV: "ansvarig arbetstagare", EN: "responsible worker", Means: "Named by the family; keeps contact and follows the plan. No established Swedish term."},
	RoleOwnWorker:         {Code: "own-worker", FI: "omatyöntekijä", SV: "egen kontaktperson", EN: "own worker", Means: "The own worker of the Social Welfare Act, section 42."},
	RoleIntakeWorker:      {Code: "intake-worker", FI: "vireilletulon käsittelijä", SV: "mottagare av ärendet", EN: "intake worker"},
	RoleAssessor:          {Code: "assessor", FI: "arvioinnin tekijä", SV: "bedömare", EN: "assessor"},
	RoleTeamMember:        {Code: "team-member", FI: "perhekeskustiimin jäsen", SV: "medlem i familjecenterteamet", EN: "family-centre team member"},
	RoleNetworkMember:     {Code: "network-member", FI: "verkoston jäsen", SV: "medlem i nätverket", EN: "network member"},
	RoleLeader:            {Code: "leader", FI: "johto", SV: "ledning", EN: "leader"},
}

func (roleKindTable) Table() code.Table {
	return code.Table{Name: "team-role", Title: "Team role", Means: "What a person is in the plan.", Rows: code.RowsOf(roleKindRows[:])}
}
