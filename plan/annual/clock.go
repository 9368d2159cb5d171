package annual

import (
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// Clock is what recurs every year in the cooperation of a county and its
// municipalities (vuosikello).
type Clock struct {
	// Wire form of the document (muoto).
	Format Format `json:"format" validate:"required"`
	// What the clock is called (nimi).
	Name directory.Words `json:"name,omitzero"`
	// Day on which it was agreed (sovittu).
	On civil.Date `json:"on,omitzero"`
	// What recurs (tapahtumat).
	Events []Event `json:"events,omitzero" validate:"omitempty,max=1000,dive"`
}

// Event is one thing that recurs (tapahtuma). When it does is said in one of three
// ways: a Day of some Months, the Nth Weekday or working day of them, or From a day To
// another.
type Event struct {
	// Key of the event (tunnus).
	ID directory.Key `json:"id" validate:"required,key" is:"event"`
	// What sort of event it is (laji).
	Kind Kind `json:"kind" validate:"required"`
	// What it is called (nimi).
	Name directory.Words `json:"name,omitzero"`
	// What is done then (mitä tehdään).
	About directory.Words `json:"about,omitzero"`
	// Who takes part (osapuolet).
	Parties []Party `json:"parties,omitzero" validate:"omitempty,max=10,dive,required"`
	// Municipalities that it concerns, by their codes; none is all (kunnat).
	Municipalities []string `json:"municipalities,omitzero" validate:"omitempty,max=400,dive,key"`
	// Months in which it recurs, 1 to 12 (kuukaudet).
	Months []int `json:"months,omitzero" validate:"omitempty,max=12,dive,min=1,max=12"`
	// Day of those months; where a month is shorter, its last (päivä).
	Day int `json:"day,omitzero" validate:"omitempty,min=1,max=31"`
	// Day of the week, with Nth (viikonpäivä).
	Weekday deadline.Weekday `json:"weekday,omitzero"`
	// Which weekday of the month, 1 to 4; without a weekday which working day, 1 to 15 (monesko).
	Nth int `json:"nth,omitzero" validate:"omitempty,min=1,max=15"`
	// Nth is counted from the end of the month: 1 is the last (lopusta).
	FromEnd bool `json:"fromEnd,omitzero"`
	// First day of a window, month and day as "01-31" (alkaen).
	From MonthDay `json:"from,omitzero" validate:"omitempty,monthday"`
	// Last day of the window; before the first it is of the next year (päättyen).
	To MonthDay `json:"to,omitzero" validate:"omitempty,monthday"`
	// Time of the day at which it begins, "09:00" in Finland (kello alkaa).
	Starts Time `json:"starts,omitzero" validate:"omitempty,clocktime"`
	// Time of the day at which it ends (kello päättyy).
	Ends Time `json:"ends,omitzero" validate:"omitempty,clocktime"`
	// What becomes of a day that is no working day; zero leaves it (siirto).
	Move Move `json:"move,omitzero"`
	// First year in which it recurs (ensimmäinen vuosi).
	FirstYear int `json:"firstYear,omitzero" validate:"omitempty,min=1950,max=2100"`
	// Last year in which it recurs (viimeinen vuosi).
	LastYear int `json:"lastYear,omitzero" validate:"omitempty,min=1950,max=2100"`
	// Every so many years from the first; 0 is every year (joka vuosi).
	Every int `json:"every,omitzero" validate:"omitempty,min=1,max=20"`
	// Where it is written that it recurs so (lähde).
	Source string `json:"source,omitzero" validate:"omitempty,plaintext,max=500"`
	// Its days are invented, as an example (esimerkki).
	Example bool `json:"example,omitzero"`
}

// MonthDay is a day of every year, "01-31".
type MonthDay string

// Time is a time of the day, "09:00".
type Time string

// Kind is what sort of event it is (tapahtuman laji).
type Kind = code.Enum[kindTable]

const (
	// KindJointTime are times for joint meetings with families (yhteiset ajat).
	KindJointTime Kind = 1 + iota
	// KindReview looks at how the cooperation works (yhteistyön arviointi).
	KindReview
	// KindReporting is a window that numbers are told of (raportointijakso).
	KindReporting
	// KindTraining is training (koulutus).
	KindTraining
	// KindSteering is a meeting of a steering group (ohjausryhmä).
	KindSteering
	// KindCooperation is a meeting of the cooperation group of county and municipalities (yhteistyöryhmä).
	KindCooperation
	// KindNews tells others of the work (tiedottaminen).
	KindNews
	// KindOther is anything else (muu).
	KindOther
)

type kindTable struct{}

var kindRows = [...]code.Row{
	KindJointTime:   {Code: "joint-time", FI: "yhteiset ajat", SV: "gemensamma tider", EN: "joint times"},
	KindReview:      {Code: "review", FI: "yhteistyön arviointi", SV: "utvärdering av samarbetet", EN: "review of the cooperation"},
	KindReporting:   {Code: "reporting", FI: "raportointijakso", SV: "rapporteringsperiod", EN: "reporting window"},
	KindTraining:    {Code: "training", FI: "koulutus", SV: "utbildning", EN: "training"},
	KindSteering:    {Code: "steering", FI: "ohjausryhmä", SV: "styrgrupp", EN: "steering group"},
	KindCooperation: {Code: "cooperation", FI: "yhteistyöryhmä", SV: "samarbetsgrupp", EN: "cooperation group"},
	KindNews:        {Code: "news", FI: "tiedottaminen", SV: "information", EN: "news"},
	KindOther:       {Code: "other", FI: "muu", SV: "annat", EN: "other"},
}

func (kindTable) Table() code.Table {
	return code.Table{Name: "annual-event-kind", Title: "Kind of annual event", Means: "What sort of event recurs every year.", Rows: code.RowsOf(kindRows[:])}
}

// Party is who takes part (osapuoli).
type Party = code.Enum[partyTable]

const (
	// PartyCounty is the wellbeing services county (hyvinvointialue).
	PartyCounty Party = 1 + iota
	// PartyMunicipality are municipalities (kunta).
	PartyMunicipality
	// PartyThirdSector are associations and parishes (kolmas sektori).
	PartyThirdSector
	// PartyFamilies are families and experts by experience (perheet ja kokemusasiantuntijat).
	PartyFamilies
)

type partyTable struct{}

var partyRows = [...]code.Row{
	PartyCounty:       {Code: "county", FI: "hyvinvointialue", SV: "välfärdsområde", EN: "wellbeing services county"},
	PartyMunicipality: {Code: "municipality", FI: "kunta", SV: "kommun", EN: "municipality"},
	PartyThirdSector:  {Code: "third-sector", FI: "kolmas sektori", SV: "tredje sektorn", EN: "third sector"},
	PartyFamilies:     {Code: "families", FI: "perheet ja kokemusasiantuntijat", SV: "familjer och erfarenhetsexperter", EN: "families and experts by experience"},
}

func (partyTable) Table() code.Table {
	return code.Table{Name: "annual-party", Title: "Party of an annual event", Means: "Who takes part in what recurs every year.", Rows: code.RowsOf(partyRows[:])}
}

// Move is what becomes of a day that is no working day (siirto).
type Move = code.Enum[moveTable]

const (
	// MoveNext goes to the next working day (seuraava työpäivä).
	MoveNext Move = 1 + iota
	// MovePrevious goes to the working day before (edellinen työpäivä).
	MovePrevious
	// MoveAway leaves it out (jää pois).
	MoveAway
)

type moveTable struct{}

var moveRows = [...]code.Row{
	MoveNext:     {Code: "next", FI: "seuraava työpäivä", SV: "nästa arbetsdag", EN: "next working day"},
	MovePrevious: {Code: "previous", FI: "edellinen työpäivä", SV: "föregående arbetsdag", EN: "working day before"},
	MoveAway:     {Code: "away", FI: "jää pois", SV: "utgår", EN: "left out"},
}

func (moveTable) Table() code.Table {
	return code.Table{Name: "annual-move", Title: "Move of an annual event", Means: "What becomes of a day that is no working day.", Rows: code.RowsOf(moveRows[:])}
}

// Format names the wire form of a [Clock]: always "oneplan-annual-clock/1.0".
type Format string

// Format1 is the form that this package reads and writes.
const Format1 Format = "oneplan-annual-clock/1.0"

// UnmarshalText takes [Format1] alone; anything else is an [*issue.FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(Format1))
}
