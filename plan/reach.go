package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Reach is one agreed way in which family and worker reach each other
// (yhteydenpidon tapa; the recording template's part c). It is agreed both
// ways.
type Reach struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"reach"`
	Statement
	// From the family to the worker, or the other way (suunta).
	Direction Direction `json:"direction" validate:"required"`
	// Phone, message, visit (tapa).
	Way Way `json:"way" validate:"required"`
	// The worker (työntekijä).
	WorkerID ID `json:"workerId,omitzero" validate:"omitempty,localid" ref:"person"`
	// The member of the family, where it is one of them (perheenjäsen).
	FamilyID ID `json:"familyId,omitzero" validate:"omitempty,localid" ref:"child person"`
	// Number or address to use (yhteystieto).
	Telecom *Telecom `json:"telecom,omitzero"`
	// On which days (päivät).
	Days []deadline.Weekday `json:"days,omitzero" validate:"omitempty,max=7,dive,required"`
	// From which time of the day, HH:MM (kello alkaen).
	From string `json:"from,omitzero" validate:"omitempty,clock"`
	// Until which time of the day, HH:MM (kello asti).
	To string `json:"to,omitzero" validate:"omitempty,clock"`
	// Who chooses the day, where it is chosen each time (päivän valitsija).
	DayChosenBy ID `json:"dayChosenBy,omitzero" validate:"omitempty,localid" ref:"child person"`
	// More in words (lisätieto).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// validClock reports whether the text is a time of the day, 00:00 to 23:59.
func validClock(s string) bool {
	return len(s) == 5 && s[2] == ':' &&
		(s[0] >= '0' && s[0] <= '1' && s[1] >= '0' && s[1] <= '9' || s[0] == '2' && s[1] >= '0' && s[1] <= '3') &&
		s[3] >= '0' && s[3] <= '5' && s[4] >= '0' && s[4] <= '9'
}

// Direction is who reaches whom (suunta).
type Direction = code.Enum[directionTable]

// The members of [Direction].
const (
	DirectionToWorker Direction = 1 + iota
	DirectionToFamily
)

type directionTable struct{}

var directionRows = [...]code.Row{
	DirectionToWorker: {Code: "family-to-worker", FI: "perheeltä työntekijälle", SV: "från familjen till arbetstagaren", EN: "from the family to the worker"},
	DirectionToFamily: {Code: "worker-to-family", FI: "työntekijältä perheelle", SV: "från arbetstagaren till familjen", EN: "from the worker to the family"},
}

func (directionTable) Table() code.Table {
	return code.Table{Name: "direction", Title: "Direction", Means: "Who reaches whom.", Rows: code.RowsOf(directionRows[:])}
}

// Way is how family and worker reach each other (yhteydenpidon tapa).
type Way = code.Enum[wayTable]

// The members of [Way].
const (
	WayPhone Way = 1 + iota
	WayMessage
	WayService
	WayVisit
	WayLetter
	WayMeeting
)

type wayTable struct{}

var wayRows = [...]code.Row{
	WayPhone:   {Code: "phone", FI: "puhelu", SV: "telefonsamtal", EN: "phone call"},
	WayMessage: {Code: "message", FI: "viesti", SV: "meddelande", EN: "message"},
	WayService: {Code: "service", FI: "sähköinen palvelu", SV: "elektronisk tjänst", EN: "electronic service"},
	WayVisit:   {Code: "visit", FI: "käynti", SV: "besök", EN: "visit"},
	WayLetter:  {Code: "letter", FI: "kirje", SV: "brev", EN: "letter"},
	WayMeeting: {Code: "meeting", FI: "tapaaminen", SV: "möte", EN: "meeting"},
}

func (wayTable) Table() code.Table {
	return code.Table{Name: "way", Title: "Way of contact", Means: "How family and worker reach each other.", Rows: code.RowsOf(wayRows[:])}
}

var ruleReachOneWay = issue.Rule{ID: "reach.one-way", Severity: issue.SeverityError, Words: code.Say(
	"Yhteydenpidosta on sovittava kumpaankin suuntaan: kuinka työntekijä tavoittaa perheen ja perhe työntekijän.",
	"Kontakten ska avtalas åt båda hållen: hur arbetstagaren når familjen och familjen arbetstagaren.",
	"Contact must be agreed both ways: how the worker reaches the family, and the family the worker.")}

func (p *Plan) checkFollowUp() issue.List {
	if !InForce(p.Status()) {
		return nil
	}
	for _, d := range []Direction{DirectionToWorker, DirectionToFamily} {
		if !slices.ContainsFunc(p.FollowUp, func(r Reach) bool { return r.Direction == d }) {
			return issue.List{ruleReachOneWay.At("/followUp")}
		}
	}
	return nil
}
