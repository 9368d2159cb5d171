package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Need is a concrete thing in the child's or family's daily life that needs to
// change (tarve; the recording template's part a). On is the day it was noted.
type Need struct {
	// Own id of this need (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"need"`
	Statement
	// What it is about (tarpeen laji).
	Kind NeedKind `json:"kind,omitzero"`
	// The need in words (tarve).
	Text string `json:"text" validate:"required,max=8000"`
	// How the systems of others code this, in their order (muiden koodit).
	Codes []Coded `json:"codes,omitzero" validate:"omitempty,max=20,dive"`
	// The same for the child, in words of the child's age, written with the child or for it (lapselle).
	ForChild string `json:"forChild,omitzero" validate:"omitempty,max=500"`
	// Findings and concerns behind it (mihin perustuu).
	BasisIDs []ID `json:"basisIds,omitzero" validate:"omitempty,max=100,dive,localid" ref:"finding concern intake need"`
	// Why nothing is done about it now, where that was decided (ei nyt).
	NotNow string `json:"notNow,omitzero" validate:"omitempty,max=2000"`
}

// NeedKind is what a need is about (tarpeen laji).
type NeedKind = code.Enum[needKindTable]

// The members of [NeedKind].
const (
	NeedEveryday NeedKind = 1 + iota
	NeedParenting
	NeedHealth
	// NeedMentalHealth starts the clocks of ShL 45.3 § and the therapy guarantee (mielenterveyden tuki).
	NeedMentalHealth
	NeedSubstance
	NeedLearning
	NeedRelationships
	NeedSafety
	NeedLiving
	NeedOther
)

type needKindTable struct{}

var needKindRows = [...]code.Row{
	NeedEveryday:      {Code: "everyday-life", FI: "arki", SV: "vardagen", EN: "everyday life"},
	NeedParenting:     {Code: "parenting", FI: "vanhemmuus", SV: "föräldraskap", EN: "parenting"},
	NeedHealth:        {Code: "health-and-development", FI: "terveys ja kehitys", SV: "hälsa och utveckling", EN: "health and development"},
	NeedMentalHealth:  {Code: "mental-health-support", FI: "mielenterveyden tuki", SV: "stöd för den psykiska hälsan", EN: "mental-health support"},
	NeedSubstance:     {Code: "substance-use", FI: "päihteet", SV: "rusmedel", EN: "substance use"},
	NeedLearning:      {Code: "learning", FI: "oppiminen", SV: "lärande", EN: "learning"},
	NeedRelationships: {Code: "relationships", FI: "ihmissuhteet", SV: "relationer", EN: "relationships"},
	NeedSafety:        {Code: "safety", FI: "turvallisuus", SV: "trygghet", EN: "safety"},
	NeedLiving:        {Code: "living", FI: "asuminen ja toimeentulo", SV: "boende och försörjning", EN: "housing and income"},
	NeedOther:         {Code: "other", FI: "muu", SV: "annat", EN: "other"},
}

func (needKindTable) Table() code.Table {
	return code.Table{Name: "need-kind", Title: "Need kind", Means: "What a need is about.", Rows: code.RowsOf(needKindRows[:])}
}
