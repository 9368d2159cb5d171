package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Concern is a matter raised about the child's situation (huoli, puheeksi
// ottaminen). Anyone may raise one; whoever receives it first holds the matter
// until the family names someone.
type Concern struct {
	// Own id of this concern (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"concern"`
	Statement
	// What it is about (huolen aihe).
	Text string `json:"text" validate:"required,max=8000"`
	// Everybody who raised it, where they were several (esille ottajat).
	RaisedByIDs []ID `json:"raisedByIds,omitzero" validate:"omitempty,max=50,dive,localid" ref:"child person"`
	// Who received it first (ensimmäinen vastaanottaja).
	ReceivedByID ID `json:"receivedById,omitzero" validate:"omitempty,localid" ref:"person"`
	// How it came in (yhteydenoton tapa).
	Channel EntryChannel `json:"channel,omitzero"`
	// On what occasion it was raised (tilanne).
	Occasion Occasion `json:"occasion,omitzero"`
	// The sector plan whose discussion it was raised in (keskustelun suunnitelma).
	SectorPlanID ID `json:"sectorPlanId,omitzero" validate:"omitempty,localid" ref:"sector-plan"`
}

// EntryChannel is how a matter came in (yhteydenoton tapa), as North Savo's
// model names them.
type EntryChannel = code.Enum[entryChannelTable]

// The members of [EntryChannel].
const (
	ChannelNearWorker EntryChannel = 1 + iota
	ChannelElectronic
	ChannelPhone
	ChannelNotification
)

type entryChannelTable struct{}

var entryChannelRows = [...]code.Row{
	ChannelNearWorker:   {Code: "near-worker", FI: "lähityöntekijä verkostossa", SV: "närarbetare i nätverket", EN: "near worker in the network"},
	ChannelElectronic:   {Code: "electronic", FI: "sähköinen yhteydenotto", SV: "elektronisk kontakt", EN: "electronic contact"},
	ChannelPhone:        {Code: "phone", FI: "yksi puhelinnumero", SV: "ett telefonnummer", EN: "one phone number"},
	ChannelNotification: {Code: "notification", FI: "lakisääteinen ilmoitus", SV: "lagstadgad anmälan", EN: "statutory notification"},
}

func (entryChannelTable) Table() code.Table {
	return code.Table{Name: "entry-channel", Title: "Entry channel", Means: "How a matter came in.", Rows: code.RowsOf(entryChannelRows[:])}
}

// Occasion is the situation in which a concern was raised (tilanne).
type Occasion = code.Enum[occasionTable]

// The members of [Occasion].
const (
	OccasionEveryday Occasion = 1 + iota
	OccasionSectorPlan
	OccasionLetsTalk
	OccasionCheckUp
	OccasionOther
)

type occasionTable struct{}

var occasionRows = [...]code.Row{
	OccasionEveryday:   {Code: "everyday", FI: "arjen kohtaaminen", SV: "möte i vardagen", EN: "everyday encounter"},
	OccasionSectorPlan: {Code: "sector-plan-discussion", FI: "muun suunnitelman keskustelu", SV: "samtal om en annan plan", EN: "discussion of another plan"},
	OccasionLetsTalk:   {Code: "lets-talk", FI: "Lapset puheeksi -keskustelu", SV: "Föra barnen på tal-samtal", EN: "Let's Talk about Children discussion"},
	OccasionCheckUp:    {Code: "check-up", FI: "terveystarkastus", SV: "hälsoundersökning", EN: "health check-up"},
	OccasionOther:      {Code: "other", FI: "muu tilanne", SV: "annan situation", EN: "other occasion"},
}

func (occasionTable) Table() code.Table {
	return code.Table{Name: "occasion", Title: "Occasion", Means: "Situation in which a concern was raised.", Rows: code.RowsOf(occasionRows[:])}
}
